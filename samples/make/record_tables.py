"""One two-column table for each recommendation, labels on the left."""
from kit import Docx, Paper, c, d, e, o, post


def make():
    paper = Paper("record-tables", "docx", "progress", "Bus Shelters and Stops: Implementation of Recommendations", body="Harrowmere Borough Council", committee="Transport Overview and Scrutiny Panel", date="2024-03-19", as_of="2024-03-19")
    doc = Docx(header="Transport Overview and Scrutiny Panel – 19 March 2024 – Appendix A", footer="Bus Shelters and Stops")
    doc.p("**Harrowmere Borough Council**")
    doc.title("Bus Shelters and Stops: Implementation of Recommendations")
    doc.p("**Committee:** Transport Overview and Scrutiny Panel")
    doc.p("**Date:** 19 March 2024")
    doc.p("The records below were filled in by the lead officers and agreed by the Executive Member for Transport.")
    status = {"Completed": "completed", "In progress": "in_progress", "Not started": "outstanding", "Paused": "paused"}
    states = {"Accepted": "accepted", "Partly accepted": "partly_accepted", "Rejected": "rejected"}

    def rec(number, text, response, owner, owners, target, update, state, revised=None, parts=(), entries=None):
        paper.rec("Recommendation %d" % number, text, parts=parts, response=states[response.split(" –")[0]], owners=owners, dates=target[1], claim=c(state, None, status[state]) if state else None,
                  evidence=entries if entries is not None else [e("\n".join(update))] if update else [], revised_dates=[revised[1]] if revised else [])
        rows = [[{"text": "Recommendation %d" % number, "span": 2, "fill": "D9E2E7", "bold": True}], ["Recommendation", [text] + ["(%s) %s" % part for part in parts]], ["Executive response", response], ["Lead officer", owner], ["Target date", target[0]]]
        if revised:
            rows.append(["Revised date", revised[0]])
        rows += [["Progress", update], ["Status", state]]
        doc.table([2600, 7000], rows, head=0)
        doc.p("")

    officer = ("Passenger Transport Officer", [post("Passenger Transport Officer")])
    rec(1, "That all 214 bus shelters be inspected each year and the results be given to the Panel.", "Accepted", *officer, ("31 December 2023", [d("31 December 2023")]), ["All 214 shelters were inspected between September and November 2023.", "The results were given to the Panel on 23 January 2024."], "Completed")
    rec(2, "That shelters be cleaned at least every six weeks.", "Accepted", "Street Scene Manager", [post("Street Scene Manager")], ("October 2023", [d("October 2023")]), ["The contract was changed on 1 October 2023."], "Completed")
    rec(3, "That printed timetables be kept at each stop, with:", "Accepted", *officer, ("April 2024", [d("April 2024")]), ["61% of stops have a printed timetable."], "In progress", parts=[("a", "large type;"), ("b", "the number of the stop; and"), ("c", "a telephone number for those without a smartphone.")])
    rec(4, "That advertising in shelters be let in one contract.", "Partly accepted – subject to legal advice", "Estates Manager; Head of Legal Services", [post("Estates Manager"), post("Head of Legal Services")], ("March 2024", [d("March 2024")]), ["Advice received in December 2023."], "In progress", ("September 2024", d("September 2024")))
    rec(5, "That the Council take over the shelters owned by parish councils.", "Rejected – parishes wish to keep them", "", [], ("", []), [], "")
    rec(6, "That seats be put in where people wait longest.", "Accepted", "Kit Farrant, Highways Projects Engineer", [o("Kit Farrant, Highways Projects Engineer", "Kit Farrant", "Highways Projects Engineer")], ("Summer 2024", [d("Summer 2024")]),
        ["January 2024: list of 30 stops drawn up.", "March 2024: order placed for 18 seats."], "In progress", entries=[e("January 2024: list of 30 stops drawn up.", "January 2024"), e("March 2024: order placed for 18 seats.", "March 2024")])
    rec(7, "That the shelter at Market Square be moved so that wheelchair users can pass.", "Accepted", "Kit Farrant, Highways Projects Engineer", [o("Kit Farrant, Highways Projects Engineer", "Kit Farrant", "Highways Projects Engineer")], ("30 November 2023", [d("30 November 2023")]), ["Work has stopped while a gas main is renewed."], "Paused")
    rec(8, "That the Panel be told of any plan to remove a stop before the public are asked.", "Accepted", *officer, ("Ongoing", [d("Ongoing", "ongoing")]), ["No stops have been removed."], "In progress")
    doc.h(2, "Costs")
    doc.table([4200, 2400, 2400], [["Item", "Budget", "Spent to date"], ["Inspection", "£12,000", "£11,450"], ["Seats", "£36,000", "£0"], ["Market Square shelter", "£48,000", "£9,300"]])
    paper.write(doc.save())
