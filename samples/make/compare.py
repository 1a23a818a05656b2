"""Successive papers of one review, and what changed between them (samples/compare)."""
import json
import os
import kit
from kit import Docx

HEAD = ["No.", "Recommendation", "Responsibility", "Original Date For Completion", "Status", "Evidence of Progress"]


def markdown(title, day, committee, rows, concluded=(), note=""):
    out = ["# %s" % title, "", "| | |", "|---|---|", "| To: | %s |" % committee, "| Date: | %s |" % day, ""]
    if note:
        out += [note, ""]
    out += ["| %s |" % " | ".join(HEAD), "|%s" % ("---|" * len(HEAD))]
    out += ["| %s |" % " | ".join(value.replace("\n", " <br> ") for value in row) for row in rows]
    if concluded:
        out += ["", "## Appendix: Concluded Recommendations", "", "These recommendations have been concluded. They are shown for information only.", "",
                "| No. | Recommendation | Responsibility | Date Concluded | Tracking Assessment |", "|---|---|---|---|---|"]
        out += ["| %s |" % " | ".join(row) for row in concluded]
    return ("\n".join(out) + "\n").encode()


def docx(title, day, committee, rows, concluded=()):
    doc = Docx(landscape=True, header=committee, footer=title)
    doc.title(title)
    doc.table([2000, 6000], [["To:", committee], ["Date:", day]], head=0)
    doc.table([900, 4000, 2300, 1800, 1700, 3800], [HEAD] + [row[:5] + [row[5].split("\n")] for row in map(list, rows)])
    if concluded:
        doc.h(2, "Appendix: Concluded Recommendations")
        doc.p("These recommendations have been concluded. They are shown for information only.")
        doc.table([900, 5000, 3000, 2500, 3100], [["No.", "Recommendation", "Responsibility", "Date Concluded", "Tracking Assessment"]] + [list(row) for row in concluded])
    return doc.save()


def change(kind, old, new, allowed=False):
    return {"kind": kind, "ref_old": old, "ref_new": new, **({"allowed": True} if allowed else {})}


def put(slug, papers, steps):
    folder = os.path.join(kit.SAMPLES, "compare", slug)
    os.makedirs(folder, exist_ok=True)
    for name, data in papers.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
    with open(os.path.join(folder, "expected.json"), "w", encoding="utf-8") as file:
        json.dump({"steps": [{"old": old, "new": new, "changes": changes, "unchanged": same} for old, new, changes, same in steps]}, file, ensure_ascii=False, indent=1)
        file.write("\n")


def allotments():
    title, committee = "Progress Report: Review of Allotments", "Communities Scrutiny Committee"
    m = "Allotments Officer"
    first = [
        ("R01", "That the waiting list be published every quarter.", m, "March 2023", "Complete", "The list was published on 1 March 2023."),
        ("R02", "That half plots be offered to newcomers.", m, "June 2023", "In progress", "Eleven half plots have been marked out."),
        ("R03", "That water tanks be put on each site.", "Parks Manager", "September 2023", "In progress", "Tanks stand on four of nine sites. We will report the cost of the others to the next meeting."),
        ("R04", "That rents be shown on the web pages.", m, "April 2023", "In progress", "The pages are being written."),
        ("R05", "That each site have a notice board.", "Parks Manager", "July 2023", "In progress", "Boards have been ordered."),
        ("R06", "That a tool library be tried on one site.", m, "October 2023", "In progress", "Saltby site has been chosen."),
        ("R07", "That gates be repaired.", "Parks Manager", "May 2023", "In progress", "Two gates were repaired in February 2023."),
        ("R08", "That plot holders be asked each year what they need.", m, "December 2023", "Not started", "To be begun in autumn 2023."),
    ]
    second = [
        first[0],
        ("R02", "That half plots be offered to newcomers.", m, "June 2023", "Complete", "Eleven half plots have been marked out."),
        ("R03", "That water tanks be put on each site.", "Parks Manager", "December 2023", "In progress", "Tanks stand on four of nine sites."),
        ("R04", "That rents be shown on the web pages.", m, "April 2023", "Complete", "The pages are being written.\nThe rents have been shown on the web pages since 20 April 2023."),
        ("R05", "That each site have a notice board.", "Head of Leisure", "July 2023", "In progress", "Boards have been ordered."),
        ("R06", "That a tool library be considered on one site.", m, "October 2023", "In progress", "Saltby site has been chosen.\nTools were bought in June 2023."),
        ("R08", "That plot holders be asked each year what they need.", m, "December 2023", "Not started", "To be begun in autumn 2023."),
        ("R09", "That bonfires be allowed only in November.", m, "November 2023", "Not started", ""),
    ]
    third = [
        ("R03", "That water tanks be put on each site.", "Parks Manager", "March 2024 (revised from December 2023, agreed by the Committee on 12 September 2023)", "In progress", "Tanks stand on four of nine sites.\nA fifth was put up in October 2023."),
        ("R05", "That each site have a notice board.", "Head of Leisure", "July 2023", "Complete", "All nine sites have had a notice board since 8 November 2023."),
        ("R06", "That a tool library be considered on one site.", m, "October 2023", "Complete", "Saltby site has been chosen.\nTools were bought in June 2023.\nThe tool library opened on 7 October 2023."),
        ("R08", "That plot holders be asked each year what they need.", m, "December 2023", "In progress", "To be begun in autumn 2023.\nThe questions went out on 6 November 2023."),
        ("R09", "That bonfires be allowed only in November.", m, "November 2023", "Complete", "The rule was changed on 1 November 2023."),
    ]
    concluded = [(ref, text, owner, "12 September 2023", "Achieved") for ref, text, owner, *_ in (first[0], first[1], first[3])]
    put("allotments", {"1.md": markdown(title, "14 March 2023", committee, first), "2.md": markdown(title, "11 July 2023", committee, second),
                       "3.docx": docx(title, "14 November 2023", committee, third, concluded)}, [
        ("1.md", "2.md", [change("status_raised_without_evidence", "R02", "R02"), change("date_moved_silently", "R03", "R03"), change("promise_passed", "R03", "R03"), change("evidence_rewritten", "R03", "R03", True),
                          change("status_changed", "R04", "R04"), change("evidence_added", "R04", "R04"), change("owner_changed", "R05", "R05"), change("evidence_repeated", "R05", "R05"),
                          change("wording_changed", "R06", "R06"), change("evidence_added", "R06", "R06"), change("vanished", "R07", None), change("evidence_repeated", "R08", "R08"), change("new_recommendation", None, "R09"),
                          change("evidence_repeated", "R03", "R03", True)], ["R01"]),
        ("2.md", "3.docx", [change("concluded", "R01", "R01"), change("concluded", "R02", "R02"), change("concluded", "R04", "R04"), change("date_revised", "R03", "R03"), change("evidence_added", "R03", "R03"),
                            change("status_changed", "R05", "R05"), change("evidence_rewritten", "R05", "R05"), change("status_changed", "R06", "R06"), change("evidence_added", "R06", "R06"), change("status_changed", "R08", "R08"),
                            change("evidence_added", "R08", "R08"), change("status_changed", "R09", "R09"), change("evidence_added", "R09", "R09")]
         + [change(kind, ref, ref, True) for ref in ("R01", "R02", "R04") for kind in ("status_changed", "evidence_rewritten", "date_moved_silently")], []),
    ])


def taxis():
    title, committee = "Taxi Licensing Fees: Progress", "Licensing Scrutiny Panel"
    officer = "Licensing Manager"
    first = [
        ("1", "That the fees be set out in a table that shows how each is made up.", officer, "31 January 2024", "In progress", "A draft table has been made."),
        ("2", "That drivers be able to pay in four parts.", "Head of Finance", "31 March 2024", "In progress", "The payment system has been tested."),
        ("3", "That the cost of vehicle tests be compared with five other councils.", officer, "29 February 2024", "Complete", "The comparison was finished on 8 January 2024."),
        ("4", "That a drivers’ forum meet four times a year.", officer, "31 December 2024", "In progress", "The first forum met on 16 January 2024."),
        ("5", "That badges be sent within ten working days.", officer, "30 April 2024", "In progress", "The average is now 14 working days."),
        ("6", "That a guide for new drivers be written in plain words.", officer, "30 June 2024", "In progress", "The guide has been begun."),
    ]
    second = [
        ("1", "That the fees be set out in a table that shows how each is made up.", officer, "31 January 2024", "Complete", "The table was put on the web pages on 30 January 2024."),
        ("2", "That the cost of vehicle tests be compared with five other councils.", officer, "29 February 2024", "Complete", "The comparison was finished on 8 January 2024."),
        ("3", "That a drivers’ forum meet four times a year.", officer, "31 December 2024", "In progress", "The first forum met on 16 January 2024.\nThe second forum met on 9 April 2024."),
        ("4", "That badges be sent within ten working days.", officer, "30 April 2024", "In progress", "The average is now 14 working days."),
        ("5", "That a guide for new drivers be written in plain words.", officer, "30 September 2024", "In progress", "The guide has been begun."),
        ("6", "That card machines in taxis be encouraged.", officer, "31 December 2024", "Not started", ""),
    ]
    put("taxi-fees", {"1.md": markdown(title, "6 February 2024", committee, first), "2.md": markdown(title, "7 May 2024", committee, second)}, [
        ("1.md", "2.md", [change("status_changed", "1", "1"), change("evidence_rewritten", "1", "1"), change("vanished", "2", None), change("renumbered", "3", "2"), change("renumbered", "4", "3"), change("evidence_added", "4", "3"),
                          change("renumbered", "5", "4"), change("evidence_repeated", "5", "4"), change("renumbered", "6", "5"), change("date_moved_silently", "6", "5"), change("evidence_repeated", "6", "5"), change("new_recommendation", None, "6")], []),
    ])


def markets():
    title, committee = "Markets Review: Recommendations", "Economy Scrutiny Panel"
    officer = "Markets Manager"
    first = [
        ("R1", "That the covered market open on Sundays in December.", officer, "December 2023", "In progress", "Traders have been asked. We expect an answer by 30 November 2023."),
        ("R2", "That the toilets be refurbished.", "Property Manager", "March 2024", "In progress", "A contractor has been chosen."),
        ("R3", "That stalls for young traders be let at half rent.", officer, "January 2024", "In progress", "Four stalls have been set aside."),
        ("R4", "That signs to the market be put up at the station.", "Head of Highways", "February 2024", "In progress", "The railway company has agreed."),
        ("R5", "That a market be held in Saltby once a month.", officer, "April 2024", "Complete", "A market has been held each month since 6 May 2023."),
    ]
    second = [
        ("R1", "That the covered market open on Sundays in December.", officer, "December 2023", "In progress", "Traders have been asked. We expect an answer by 30 November 2023."),
        ("R2", "That the toilets be refurbished.", "Property Manager", "Revised date: June 2024", "In progress", "A contractor has been chosen.\nWork began on 8 January 2024."),
        ("R3", "That stalls for young traders be let at half rent.", officer, "January 2024", "Complete", "Four stalls have been let to young traders since 2 January 2024."),
        ("R4", "That signs to the market be put up at the station.", "Head of Highways and Head of Economy", "February 2024", "In progress", "The railway company has agreed.\nThe signs were ordered on 15 January 2024."),
        ("R5", "That a market be held in Saltby once a month.", officer, "April 2024", "Complete", "A market has been held each month since 6 May 2023."),
    ]
    put("markets", {"1.md": markdown(title, "10 October 2023", committee, first), "2.md": markdown(title, "6 February 2024", committee, second)}, [
        ("1.md", "2.md", [change("evidence_repeated", "R1", "R1"), change("promise_passed", "R1", "R1"), change("date_revised", "R2", "R2"), change("evidence_added", "R2", "R2"), change("status_changed", "R3", "R3"),
                          change("evidence_rewritten", "R3", "R3"), change("evidence_added", "R3", "R3", True), change("owner_changed", "R4", "R4"), change("evidence_added", "R4", "R4")], ["R5"]),
    ])


def make():
    allotments()
    taxis()
    markets()
