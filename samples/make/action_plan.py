"""A response with the recommendations listed first in a text box, then an action plan whose cells
hold small tables of steps; page heads typed into the body."""
from kit import Docx, Paper, d, either, post

BOX = ('<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:440pt;height:90pt" stroked="t"><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>')


def make():
    paper = Paper("action-plan", "docx", either("response", "progress"), "Winter Gritting: Action Plan", body="Saltby-on-Tees Borough Council", committee="Place Select Committee", date="2024-09-02", as_of="2024-09-02")
    doc = Docx(landscape=True, header="Place Select Committee", footer="Winter Gritting: Action Plan")
    doc.p("**Saltby-on-Tees Borough Council**")
    doc.title("Winter Gritting: Action Plan")
    doc.p("**Committee:** Place Select Committee")
    doc.p("**Date:** 2 September 2024")
    doc.body.append(BOX % (doc.paragraph("**Agenda item 4.** Members are asked to approve the action plan.") + doc.paragraph("Key decision: no")))
    head = ["Recommendation", "Responsible officer", "Proposed actions", "Success measure", "Timescale"]
    widths = [3600, 2200, 4800, 2200, 1760]
    rows = [head]

    def rec(number, text, owner, steps, measure, date):
        steps_table = doc.table_xml([3200, 1400], [["Step", "By"]] + [list(step) for step in steps]) if len(steps) > 1 else None
        paper.rec(str(number), text, owners=[post(name) for name in owner.split(" and ")], dates=date[1])
        rows.append(["%d. %s" % (number, text), owner, {"xml": steps_table} if steps_table else steps[0][0], measure, date[0]])

    rec(1, "That the number of gritting routes be raised from eleven to thirteen.", "Highways Manager", [("Buy one gritter", "July 2024"), ("Train four drivers", "September 2024"), ("Draw up routes", "September 2024")], "13 routes", ("1 November 2024", [d("1 November 2024")]))
    rec(2, "That salt be bought in summer when it is cheaper.", "Procurement Manager", [("Order placed in June 2024.", "")], "Barn full", ("31 August 2024", [d("31 August 2024")]))
    rec(3, "That grit bins be filled by request on line.", "Highways Manager and Digital Services Manager", [("Form to be written and tested.", "")], "Form in use", ("October 2024", [d("October 2024")]))
    doc.table(widths, rows)
    doc.page()
    doc.p("Saltby-on-Tees Borough Council – Winter Gritting: Action Plan – page 2", extra='<w:jc w:val="center"/>')
    rows = [head]
    rec(4, "That schools be told which paths are treated.", "School Travel Officer", [("Letter to all schools.", "")], "Letter sent", ("By 30 November 2024", [d("By 30 November 2024")]))
    rec(5, "That volunteers be given shovels and salt.", "Community Safety Officer", [("Find volunteers", "October 2024"), ("Give out shovels", "November 2024")], "60 volunteers", ("Nov 2024", [d("Nov 2024")]))
    rec(6, "That the Committee receive a report after the winter.", "Highways Manager", [("Report to be written.", "")], "Report received", ("April 2025", [d("April 2025")]))
    doc.table(widths, rows)
    doc.p("Councillor ____________________   Chair of the Committee")
    paper.write(doc.save())
