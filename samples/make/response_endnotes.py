"""An executive response in five columns whose heads are explained by endnotes."""
from kit import Docx, Paper, d, o, post


def make():
    paper = Paper("response-endnotes", "docx", "response", "Executive Response to the Review of Library Opening Hours",
                  body="Harrowmere Borough Council", committee="Communities Overview and Scrutiny Committee", date="2024-09-10", as_of="2024-09-10")
    paper.paper["review"] = {"title": "Review of Library Opening Hours"}
    doc = Docx(landscape=True, header="Harrowmere Borough Council", footer="Scrutiny Committee Recommendation Action and Implementation Plan")
    doc.p("SCRUTINY COMMITTEE RECOMMENDATION ACTION AND IMPLEMENTATION PLAN (SCRAIP)", properties="<w:b/>")
    doc.title("Executive Response to the Review of Library Opening Hours")
    doc.p("**Committee:** Communities Overview and Scrutiny Committee")
    doc.p("**Meeting date:** 10 September 2024")
    doc.p("**Minute No:** 47")
    doc.p("**Topic:** Library opening hours")
    head = ["Recommendation[^e1]", "Cabinet Member[^e2]", "Response[^e3]", "Timetable[^e4]", "Lead Officer[^e5]"]
    widths = [4600, 2200, 3800, 1900, 2000]
    rows = [head]
    culture = o("Cabinet Member for Culture and Leisure", None, "Cabinet Member for Culture and Leisure")
    finance = o("Cabinet Member for Finance and Assets", None, "Cabinet Member for Finance and Assets")

    def row(number, text, members, response, words, dates, officers, parts=(), shown=None):
        members_cell = " and ".join(member["printed"] for member in members) if len(members) > 1 else members[0]["printed"]
        lines = ["%d. %s" % (number, text)] + ["%s) %s" % part for part in parts]
        paper.rec(str(number), text, parts=parts, response=response, response_words=words, dates=dates[1], owners=members + officers[1])
        rows.append([lines, members_cell, words, dates[0], officers[0]])

    manager = o("Jo Whitlock", "Jo Whitlock")
    row(1, "That the branch libraries at Saltby and Enderwick open on at least one evening a week until 7 pm.", [culture], "accepted",
        "Accepted. The staff rota has been redrawn and the trade unions have been consulted.", ("October 2024", [d("October 2024")]), ("Jo Whitlock", [manager]))
    row(2, "That the self-service scheme be extended to all branches:", [culture, finance], "partly_accepted",
        "Partially accepted. Funding is available for four of the seven branches; the other three depend on the capital bid for 2025/26.",
        ("By 31 March 2025", [d("By 31 March 2025")]), (["Jo Whitlock", "Anil Deshmukh"], [manager, o("Anil Deshmukh", "Anil Deshmukh")]),
        [("a", "with CCTV and a help telephone in each building;"), ("b", "with an induction session for every user; and"), ("c", "with staffed hours kept at no less than 20 a week.")])
    row(3, "That the Council publish visitor figures[^1] for each branch every quarter.", [culture], "accepted", "Accepted.", ("Quarterly from January 2025", [d("Quarterly from January 2025", "report", "from", "2025-01-01", "2025-01-31")]),
        ("Libraries Performance Officer", [post("Libraries Performance Officer")]))
    first = paper.recommendations[-1]["dates"][0]
    paper.recommendations[-1]["dates"] = {"any": [[dict(first, kind=kind)] for kind in ("report", "completion", "ongoing", "unknown")]
                                          + [[d("Quarterly", "ongoing"), dict(first, kind=kind)] for kind in ("report", "completion")]}
    row(4, "That fines for children’s books be abolished.", [culture, finance], "rejected",
        "Rejected. The loss of income (£8,400 a year) cannot be met from the present budget. The Cabinet Member will look at it again with the fees and charges for 2026/27.", ("n/a", []), ("-", []))
    row(5, "That a volunteer co-ordinator be appointed for the home library service.", [culture], "accepted", "Accepted in full. Recruitment under way.", ("Dec 2024", [d("Dec 2024")]),
        ("Jo Whitlock / Head of Human Resources", [manager, post("Head of Human Resources")]))
    row(6, "That the opening hours of Harrowmere Central Library be displayed at the bus station and on the information screens in the market hall.", [culture], "accepted",
        "Accepted. Done 2 September 2024.", ("Completed", []), ("Communications Manager", [post("Communications Manager")]))
    paper.recommendations[-1].pop("dates")
    row(7, "That the Cabinet consider the case for a mobile library for the villages north of the river.", [culture], "noted",
        "Noted. A study was made in 2019 and the Cabinet Member is content to share it.", ("", []), ("", []))
    row(8, "That schools be invited to use branch libraries during the closed morning sessions, and that the Committee be told of the take-up after 12 months.", [culture], "accepted",
        "Accepted. All 23 primary schools were written to in July.", ("Summer 2025", [d("Summer 2025", "completion")]), ("School Library Service Manager, Harrowmere Learning Trust", [o("School Library Service Manager, Harrowmere Learning Trust", None, "School Library Service Manager", "Harrowmere Learning Trust")]))
    row(9, "That the Committee receive a report on progress.", [culture], "accepted", "Accepted.", ("Report March 2025 and completion September 2025", [d("March 2025", "report"), d("September 2025", "completion")]), ("Jo Whitlock", [manager]))
    doc.table(widths, rows)
    doc.note(1, "Counted by door sensors; see the Council’s open data pages.")
    for number, text in enumerate(["The recommendation as agreed by the Committee and minuted.", "The Cabinet Member to whose portfolio the recommendation belongs.",
                                   "The Cabinet Member’s response: accepted, partially accepted, rejected (with the reason), or noted.",
                                   "The date by which the accepted recommendation will be carried out.", "The officer who will see that it is done."], 1):
        doc.note(number, text, end=True)
    doc.h(2, "Notes on the completion of this plan")
    doc.p("Cabinet Members are asked to return the plan to Democratic Services within ten working days of the meeting.")
    paper.write(doc.save())
