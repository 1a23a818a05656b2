"""Progress with ticks under Achieved and On Target and a new date where neither holds."""
from kit import Docx, Paper, d, e, post


def make():
    paper = Paper("ticks", "docx", "progress", "Play Areas Scrutiny Task Group – Progress on Recommendations", body="Wychcote District Council", committee="Overview and Scrutiny Board", date="2024-07-09", as_of="2024-07-09")
    doc = Docx(landscape=True, header="Overview and Scrutiny Board 9 July 2024", footer="Wychcote District Council")
    doc.p("**Wychcote District Council**")
    doc.p("OVERVIEW AND SCRUTINY BOARD, 9 July 2024")
    doc.title("Play Areas Scrutiny Task Group – Progress on Recommendations")
    doc.p("The Cabinet accepted all the recommendations on 5 December 2023. Officers were asked to fill in the last four columns.")
    head = ["Recommendation", "Responsible Officer", "Update on progress", "Achieved (✓)", "On Target (✓)", "If not on target, new date"]
    rows = [head]

    def rec(ref, text, owner, owners, update, achieved, target, new, revised=(), entries=None):
        state = "completed" if achieved else "in_progress" if target else None
        claim = {"any": [{"category": None, "status": value} for value in (["completed", "achieved"] if achieved else ["in_progress"] if target else ["none", "outstanding", "not_achieved"])] + ([None] if not state else [])}
        paper.rec(ref, text, owners=owners, claim=claim, evidence=entries if entries is not None else [e(update)] if update else [], revised_dates=list(revised))
        rows.append(["%s. %s" % (ref, text), owner, update.split("\n"), achieved, target, new])

    parks = [post("Parks and Open Spaces Manager")]
    rec("1", "That all 46 play areas be given an accessibility audit.", "Parks and Open Spaces Manager", parks, "Audit of all 46 sites finished on 12 April 2024.", "✓", "", "")
    rec("2", "That at least one inclusive swing be provided in each ward.", "Parks and Open Spaces Manager", parks, "Swings provided in 9 of 14 wards. The rest are on order.", "", "✓", "")
    rec("3", "That play areas be inspected weekly from April to September.", "Grounds Maintenance Supervisor", [post("Grounds Maintenance Supervisor")], "Weekly inspection since 1 April 2024.", "✓", "", "")
    rec("4", "That the Council apply to the sports fund for the skate park at Enderwick.", "Funding Officer", [post("Funding Officer")], "The fund did not open in May as expected.", "", "", "November 2024", [d("November 2024")])
    rec("5", "That a friends’ group be sought for each of the ten largest play areas, with a small grant for the first year.", "Community Development Officer / Parks and Open Spaces Manager", [post("Community Development Officer"), post("Parks and Open Spaces Manager")],
        "Four groups exist. Two more are being set up.", "", "", "March 2025", [d("March 2025")])
    rec("6", "That dogs be kept out of fenced play areas by an order.", "Legal Services", [post("Legal Services")], "Consultation closed 31 May 2024: 212 replies, 188 in favour. The order will go to Cabinet in September 2024.", "", "✓", "")
    rec("7", "That the play strategy be brought up to date.", "Head of Leisure", [post("Head of Leisure")], "", "", "", "To be advised")
    rec("8", "That signs in play areas give one telephone number for faults.", "Communications Officer", [post("Communications Officer")], "New signs put up in June 2024.", "✓", "✓", "")
    paper.recommendations[-2]["revised_dates"] = []
    doc.table([4600, 2300, 3900, 1100, 1100, 1500], rows)
    doc.p("Note: a tick in both columns means that the recommendation was achieved by the date first given.")
    paper.write(doc.save())
