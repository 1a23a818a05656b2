"""A seven-column response and tracker as text extraction leaves it: bold section lines, heads repeated
after a page, a row cut by a page, a blank first column where a recommendation goes on."""
from kit import Paper, c, d, e, post

TEXT = """# Scrutiny Inquiry into Town Centre Markets

## **Executive Decision and Six Month Update**

**Report to:** Growth Scrutiny Committee

**Date of meeting:** 17 July 2019

**Report of:** Executive Member for Growth

The inquiry reported on 5 December 2018. The Executive considered its recommendations on 16 January 2019. This paper gives the Executive's decision and the first update.

**1. Trading days**

Ref¦Recommendation¦Decision¦Lead officer¦Target date¦Update July 2019¦Status
1.1¦That the Tuesday market be moved to Wednesday for a trial of six months.¦Agreed¦Markets and Events Manager¦April 2019¦<p>The trial began on 3 April 2019.</p> <p>Footfall is up by 6% on the same weeks of 2018.</p>¦On track
1.2¦That an evening market be held once a month from May to September.¦Agreed¦Markets and Events Manager¦May 2019¦<p>Evening markets were held on 9 May and 13 June 2019. The July market was called off because of the</p>¦Complete

¦¦¦¦¦<p>heat. Three more are planned.</p>¦
1.3¦<p>That traders be offered:</p> <ul> <li>a) a free first month;</li> <li>b) shared storage; and</li> <li>c) help with insurance.</li> </ul>¦Partially agreed¦Estates Surveyor / Markets and Events Manager¦June 2019¦The free month began on 1 June 2019. No storage has been found.¦Delayed

**2. Streets and buildings**

Ref¦Recommendation¦Decision¦Lead officer¦Target date¦Update July 2019¦Status
2.1¦That the market square be lit from dusk.¦Agreed¦Street Lighting Engineer¦31/10/2019¦<b>Survey done in June 2019.</b>¦On track
2.2¦That loading be allowed in Church Street until 9.30 am.¦Not agreed¦Traffic Manager¦N/A¦The Executive found that this would block the school crossing.¦N/A
2.3¦That the Council buy the old Corn Exchange and let it to traders who have outgrown their stalls, and that a business case be brought to the Executive¦Partially agreed¦Estates Surveyor¦March 2020¦Valuation asked for.¦On track

## 3

Ref¦Recommendation¦Decision¦Lead officer¦Target date¦Update July 2019¦Status
¦before the end of the financial year.¦¦¦¦¦
2.4¦That bins be emptied at noon and at the close of market days.¦Agreed¦Street Cleansing Manager¦Feb 2019¦Done since 4 February 2019.¦Complete

**3. Telling people**

Ref¦Recommendation¦Decision¦Lead officer¦Target date¦Update July 2019¦Status
3.1¦That the market have its own web page, kept up to date by the traders <sup>1</sup>.¦Agreed¦Communications Officer¦Summer 2019¦The page will go live in August 2019.¦On track
3.2¦That signs be put up at the station and both car parks.¦Agreed¦Traffic Manager¦¦¦Not started

<sup>1</sup> See www.traders-of-ashcombe.example/about

Contact: Scrutiny Support Officer, 01555 060 708
"""


def make():
    paper = Paper("text-decisions", "txt", {"any": ["response", "progress", "tracker"]}, {"any": ["Scrutiny Inquiry into Town Centre Markets", "Scrutiny Inquiry into Town Centre Markets: Executive Decision and Six Month Update", "Executive Decision and Six Month Update"]},
                  committee="Growth Scrutiny Committee", date="2019-07-17", as_of="2019-07-17")
    paper.paper["from"] = "Executive Member for Growth"
    states = {"On track": ["in_progress"], "Complete": ["completed", "achieved"], "Delayed": ["in_progress", "not_achieved", "outstanding"], "Not started": ["outstanding", "none", "not_achieved"], "N/A": ["none"]}
    answers = {"Agreed": "accepted", "Partially agreed": "partly_accepted", "Not agreed": "rejected"}

    def rec(ref, text, decision, owners, dates, entries, status, parts=()):
        claim = {"any": [c(status, None, value) for value in states[status]] + ([None] if status == "N/A" else [])}
        paper.rec(ref, text, parts=parts, response=answers[decision], owners=owners, dates=dates, evidence=[{**e(entry), "date": {"any": [None, {"start": "2019-07-01", "end": "2019-07-31"}]}, "text": {"any": [entry, "Update July 2019 " + entry]}} for entry in entries], claim=claim)

    markets, estates, traffic = post("Markets and Events Manager"), post("Estates Surveyor"), post("Traffic Manager")
    rec("1.1", "That the Tuesday market be moved to Wednesday for a trial of six months.", "Agreed", [markets], [d("April 2019")], ["The trial began on 3 April 2019.\nFootfall is up by 6% on the same weeks of 2018."], "On track")
    rec("1.2", "That an evening market be held once a month from May to September.", "Agreed", [markets], [d("May 2019")], ["Evening markets were held on 9 May and 13 June 2019. The July market was called off because of the heat. Three more are planned."], "Complete")
    rec("1.3", "That traders be offered:", "Partially agreed", [estates, markets], [d("June 2019")], ["The free month began on 1 June 2019. No storage has been found."], "Delayed", [("a", "a free first month;"), ("b", "shared storage; and"), ("c", "help with insurance.")])
    rec("2.1", "That the market square be lit from dusk.", "Agreed", [post("Street Lighting Engineer")], [d("31/10/2019")], ["Survey done in June 2019."], "On track")
    rec("2.2", "That loading be allowed in Church Street until 9.30 am.", "Not agreed", [traffic], [], ["The Executive found that this would block the school crossing."], "N/A")
    rec("2.3", "That the Council buy the old Corn Exchange and let it to traders who have outgrown their stalls, and that a business case be brought to the Executive before the end of the financial year.", "Partially agreed", [estates], [d("March 2020")], ["Valuation asked for."], "On track")
    rec("2.4", "That bins be emptied at noon and at the close of market days.", "Agreed", [post("Street Cleansing Manager")], [d("Feb 2019")], ["Done since 4 February 2019."], "Complete")
    rec("3.1", "That the market have its own web page, kept up to date by the traders {1}.", "Agreed", [post("Communications Officer")], [d("Summer 2019")], ["The page will go live in August 2019."], "On track")
    rec("3.2", "That signs be put up at the station and both car parks.", "Agreed", [traffic], [], [], "Not started")
    paper.write(TEXT.replace("¦", "\t"))
