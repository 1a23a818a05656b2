"""A Word table with a group row for each committee, owners with e-mail links, a comment column last, dates as days of the week."""
from kit import Docx, Paper, c, d, e, o


def make():
    paper = Paper("group-rows", "docx", "tracker", "Actions and Recommendations Log", body="Cyngor Glanrafon", date="2023-10-19", as_of="2023-10-19")
    doc = Docx(landscape=True, header="Cabinet 19 October 2023 – Appendix C", footer="Actions and Recommendations Log")
    doc.p("**Cyngor Glanrafon**")
    doc.title("Actions and Recommendations Log")
    doc.p("**Date:** 19 October 2023")
    head = ["Item", "Recommendation", "Assigned to", "Deadline", "Status", "Comment"]
    rows = [head]
    status = {"Closed": ["completed", "achieved", "none"], "Open": ["outstanding", "in_progress", "none"], "Superseded": ["none", "not_achieved"], "Complete": ["completed"]}

    def group(name):
        rows.append([{"text": name, "span": 6, "fill": "E7E6E6", "bold": True}])

    def rec(ref, text, name, title, deadline, date, state, comment):
        rows.append([ref, text, "[%s](mailto:%s@glanrafon.example), %s" % (name, name.lower().replace(" ", "."), title), deadline, state, comment])
        paper.rec(ref, text, owners=[o("%s, %s" % (name, title), name, title)], dates=[date], claim={"any": [c(state, None, value) for value in status[state]]}, evidence=[e(comment)] if comment else [])

    group("Education Scrutiny Committee – 12 July 2023")
    rec("E1", "That the term dates for 2025/26 be published before Christmas.", "Ceri Madog", "Head of Schools", "Friday 15 December 2023", d("Friday 15 December 2023"), "Open", "Consultation ends 3 November 2023.")
    rec("E2", "That school kitchens be inspected twice a year.", "Huw Prys", "Catering Manager", "31 August 2023", d("31 August 2023"), "Complete", "All 41 kitchens inspected by 30 August 2023.")
    group("Environment Scrutiny Committee – 14 September 2023")
    rec("V1", "That gullies in Pont Las be emptied before the winter.", "Nia Gwent", "Highways Manager", "Monday 30 October 2023", d("Monday 30 October 2023"), "Open", "")
    rec("V2", "That the charge for bulky waste be held.", "Nia Gwent", "Highways Manager", "1 April 2024", d("1 April 2024"), "Superseded", "Taken up in the budget for 2024/25.")
    rec("V3", "That trees felled on council land be replaced two for one.", "Ifan Rhydderch", "Countryside Officer", "March 2024", d("March 2024"), "Open", "Planting begins in November 2023.")
    doc.table([900, 4600, 3000, 2000, 1400, 2660], rows)
    paper.write(doc.save())
