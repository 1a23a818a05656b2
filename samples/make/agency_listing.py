"""A listing of recommendations by report number, agency and status, in plain text with labelled lines."""
from kit import Paper, c, e, post


def make():
    paper = Paper("agency-listing", "txt", "tracker", "Open and Closed Recommendations", body=None, committee=None)
    paper.paper = {"kind": "tracker"}
    out = ["OPEN AND CLOSED RECOMMENDATIONS", "Office of the Regional Auditor, Eastern Marches", "As of 30 September 2023", "", ""]
    status = {"Open": "outstanding", "Open - Partially Addressed": "in_progress", "Closed - Implemented": "completed", "Closed - Not Implemented": "not_achieved"}
    report = None

    def rec(report_number, title, number, text, agency, state, comments):
        nonlocal report
        if report != report_number:
            out.extend(["=" * 72, "Report Number: %s" % report_number, "Title: %s" % title, "=" * 72, ""])
            report = report_number
        wrapped = text
        out.extend(["Recommendation %s" % number, wrapped, "Agency: %s" % agency, "Status: %s" % state, "Comments: %s" % comments if comments else "Comments:", ""])
        states = [status[state]] + {"Open": ["in_progress", "none"], "Open - Partially Addressed": ["outstanding"], "Closed - Not Implemented": ["outstanding", "none"], "Closed - Implemented": ["achieved"]}[state]
        paper.rec("Recommendation %s" % number, text, owners=[{"any": [post(agency), {"printed": agency, "person": None, "post": None, "organisation": agency, "lead": False}]}],
                  claim={"any": [c(state, None, value) for value in states]}, evidence=[e(comments)] if comments else [])

    one = ("RA-22-104", "Flood Warning: Gauges Need Upkeep")
    rec(*one, 1, "The Rivers Agency should draw up a yearly programme for the upkeep of river gauges.", "Rivers Agency", "Closed - Implemented", "In March 2023 the agency gave us its programme for 2023-24 and showed that 118 of 121 gauges had been visited.")
    rec(*one, 2, "The Rivers Agency should tell districts within one hour when a gauge fails.", "Rivers Agency", "Open", "The agency agreed. As of August 2023 it was testing messages with two districts and expects to finish by June 2024.")
    rec(*one, 3, "The Rivers Agency should publish how often each gauge was out of order.", "Rivers Agency", "Open - Partially Addressed", "Figures for 2022 were published in May 2023 for the northern basin. The agency plans to publish the others by the end of 2023.")
    two = ("RA-22-117", "Bus Subsidies: Better Counts of Passengers Would Help")
    rec(*two, 1, "The Passenger Transport Office should require operators to give monthly counts by route.", "Passenger Transport Office", "Closed - Implemented", "The office changed its contracts with effect from 1 April 2023.")
    rec(*two, 2, "The Passenger Transport Office should check a sample of counts each quarter.", "Passenger Transport Office", "Open", "")
    rec(*two, 3, "The Passenger Transport Office should end subsidies for routes with fewer than five passengers a journey.", "Passenger Transport Office", "Closed - Not Implemented", "The office disagreed, saying that such routes are often the only ones to a village. We closed the recommendation because no action is expected.")
    three = ("RA-23-009", "Empty Homes: Districts Count in Different Ways")
    rec(*three, 1, "The Housing Department should give districts one definition of an empty home.", "Housing Department", "Open", "The department agreed and sent a draft definition to districts in July 2023.")
    rec(*three, 2, "The Housing Department should publish the counts of all districts side by side.", "Housing Department", "Open", "The department said that this must wait for recommendation 1.")
    out += ["-" * 72, "Number of recommendations: 8. Open: 5. Closed - Implemented: 2. Closed - Not Implemented: 1.", ""]
    paper.write("\n".join(out))
