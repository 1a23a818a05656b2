"""HTML from a council's web site: a layout table around all, a small table for each recommendation, BRAG."""
from kit import Paper, c, d, e, html, o, post


def make():
    paper = Paper("nested-cards", "html", "tracker", "Grounds Maintenance Review – Action Log", body="Wychcote District Council", committee="Overview and Scrutiny Board", date="2023-05-16", as_of="2023-05-16")
    out = ["<html><head><meta charset='utf-8'><title>Action Log</title></head><body><table width='100%'><tr><td>", "<p>Wychcote District Council</p><h1>Grounds Maintenance Review – Action Log</h1>",
           "<p><strong>Committee:</strong> Overview and Scrutiny Board</p><p><strong>Date:</strong> 16 May 2023</p>"]
    brag = {"B": ["completed", "achieved"], "G": ["in_progress"], "A": ["in_progress", "not_achieved"], "R": ["not_achieved", "outstanding"]}
    words = {"B": "Blue", "G": "Green", "A": "Amber", "R": "Red"}

    def rec(ref, text, owner, owners, date, revised, update, colour):
        rows = [("Recommendation", text), ("Responsible person", owner), ("Timescale", date)] + ([("Revised timescale", revised)] if revised else []) + [("Evidence", update or ""), ("BRAG", words[colour])]
        out.append("<table border=1><tr><th colspan=2>%s</th></tr>%s</table><br>" % (ref, "".join("<tr><td><b>%s</b></td><td>%s</td></tr>" % (label, html(value)) for label, value in rows)))
        paper.rec(ref, text, owners=owners, dates=[d(date)], revised_dates=[d(revised)] if revised else [], evidence=[e(update)] if update else [], claim={"any": [c(words[colour], None, value) for value in brag[colour]]})

    parks = [post("Parks and Countryside Manager")]
    rec("GM1", "Verges outside the villages should be cut twice a year, after the flowers have set seed.", "Parks and Countryside Manager", parks, "31 May 2023", None, "First cut put off until July 2023 on 31 verges.", "G")
    rec("GM2", "A list of what is cut and when should be on the web site.", "Priya Sand (Digital Officer)", [o("Priya Sand (Digital Officer)", "Priya Sand", "Digital Officer")], "April 2023", None, "List published 3 April 2023.", "B")
    rec("GM3", "Weed killer should not be used in play areas.", "Parks and Countryside Manager", parks, "1 March 2023", "1 June 2023", "Stock is being used up.", "A")
    rec("GM4", "Machines should be shared with the parish councils.", "Parks and Countryside Manager & Parish Liaison Officer", parks + [post("Parish Liaison Officer")], "Autumn 2023", None, "", "G")
    rec("GM5", "The contract should be re-let in three lots.", "Head of Procurement", [post("Head of Procurement")], "January 2023", None, "No bids were received for two of the lots.", "R")
    out.append("</td></tr></table></body></html>\n")
    paper.write("\n".join(out))
