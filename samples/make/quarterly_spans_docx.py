"""Quarterly monitoring in Word with vertically merged cells, one table per half year."""
from kit import Docx, Paper, c, d, e, either, post


def make():
    paper = Paper("quarterly-spans-docx", "docx", "tracker", "Customer Contact Centre Review – Monitoring", body="Harrowmere Borough Council",
                  committee="Resources Scrutiny Panel", date="2025-04-08", as_of="2025-04-08")
    doc = Docx(landscape=True, header="Agenda Item 6", footer="Resources Scrutiny Panel 8 April 2025")
    doc.p("**Harrowmere Borough Council**")
    doc.title("Customer Contact Centre Review – Monitoring")
    doc.p("**Meeting:** Resources Scrutiny Panel")
    doc.p("**Date:** 8 April 2025")
    doc.p("**Wards affected:** All")
    widths = [900, 3600, 2200, 1700, 1500, 3400, 1260]
    head = ["No", "Recommendation", "Lead officer", "Target date", "Quarter", "Progress", "RAG"]
    rows = [head]
    more = {"merge": "more"}

    def rec(number, text, owner, date, quarters, rag, statuses):
        for index, (quarter, words) in enumerate(quarters):
            first = index == 0
            start = lambda value: {"text": value, "merge": "start"}
            rows.append([start(str(number)) if first else more, start(text) if first else more, start(owner) if first else more, start(date[0]) if first else more,
                         quarter, words, start(rag) if first else more])
        spans = {"Jul-Sep 2024": ("2024-07-01", "2024-09-30"), "Oct-Dec 2024": ("2024-10-01", "2024-12-31"), "Jan-Mar 2025": ("2025-01-01", "2025-03-31")}
        paper.rec(str(number), text, owners=[post(owner)], dates=date[1], claim={"any": [c(rag, None, status) for status in statuses]},
                  evidence=[{**e(words), "text": either(words, quarter + " " + words), "date": {"words": quarter, "start": spans[quarter][0], "end": spans[quarter][1]}} for quarter, words in quarters if words])

    green, amber, red, blue = ["in_progress"], ["in_progress", "not_achieved"], ["not_achieved", "outstanding"], ["completed", "achieved"]
    rec(1, "That callers be told their place in the queue and be offered a call back when they have waited more than five minutes.", "Contact Centre Manager", ("30 September 2024", [d("30 September 2024")]),
        [("Jul-Sep 2024", "Tender issued."), ("Oct-Dec 2024", "Supplier appointed 14 November 2024."), ("Jan-Mar 2025", "Queue announcement live since 3 March 2025. Call back to follow.")], "Amber", amber)
    rec(2, "That the number of abandoned calls be published monthly.", "Performance Manager", ("October 2024", [d("October 2024")]),
        [("Oct-Dec 2024", "Published since October 2024."), ("Jan-Mar 2025", "Published each month.")], "Blue", blue)
    rec(3, "That the complaints procedure be rewritten in plain English and shown on one page.", "Head of Customer Services", ("31 December 2024", [d("31 December 2024")]),
        [("Oct-Dec 2024", ""), ("Jan-Mar 2025", "Draft shared with the Panel’s chair.")], "Red", red)
    rec(4, "That a face to face service be kept in Saltby and Enderwick on market days.", "Head of Customer Services", ("Spring 2025", [d("Spring 2025")]),
        [("Jul-Sep 2024", "Rooms found in both libraries."), ("Oct-Dec 2024", "Rota agreed."), ("Jan-Mar 2025", "Saltby opened 6 February 2025.")], "Green", green)
    doc.table(widths, rows)
    doc.page()
    doc.p("Monitoring table (continued)")
    rows = [head]
    rec(5, "That staff be trained to recognise callers who need extra time.", "Learning and Development Manager", ("~~December 2024~~ March 2025", [d("December 2024")]),
        [("Oct-Dec 2024", "11 of 26 staff trained."), ("Jan-Mar 2025", "24 of 26 staff trained.")], "Amber", amber)
    paper.recommendations[-1]["revised_dates"] = [d("March 2025")]
    rec(6, "That web forms be tested with residents before they are put into use.", "Digital Services Manager", ("Ongoing", [d("Ongoing", "ongoing")]),
        [("Oct-Dec 2024", "Panel of 20 residents recruited."), ("Jan-Mar 2025", "Four forms tested.")], "Green", green)
    doc.table(widths, rows)
    doc.p("Key: Blue – complete. Green – on target. Amber – behind target, action in hand. Red – behind target, action needed.")
    doc.p("")
    doc.p("Chair’s signature ....................................   Date ....................")
    paper.write(doc.save())
