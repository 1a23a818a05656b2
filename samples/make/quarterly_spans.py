"""Quarterly monitoring in HTML: each recommendation's cell runs over the rows of its quarters."""
from kit import choices, Paper, c, d, e, either, html, o, post

QUARTERS = [("Q1", "2023-04-01", "2023-06-30"), ("Q2", "2023-07-01", "2023-09-30"), ("Q3", "2023-10-01", "2023-12-31"), ("Q4", "2024-01-01", "2024-03-31")]
STATUS = {"Not started": "outstanding", "In progress": "in_progress", "Complete": "completed"}


def records(paper):
    """ref, text, owner, target, [(words per quarter)], last status."""
    yield "TR1", "That a replacement tree be planted within two planting seasons for each street tree that is felled.", [post("Trees Officer")], d("31 March 2024"), [
        "Felling list drawn up: 214 trees.", "Stock ordered from two nurseries.", "120 trees planted, mostly in Eastgate and Millfields.", "94 trees planted. All 214 have now been replaced."], "Complete"
    yield "TR2", "That residents be told by letter at least 14 days before a street tree is felled, with the reason.", [o("Trees Officer", None, "Trees Officer"), o("Head of Communications", None, "Head of Communications")], d("September 2023"), [
        "Letter drafted.", "Letter in use since 4 September 2023.", "No change.", "No change. Two complaints received that letters came late."], "Complete"
    yield "TR3", "That the Council’s tree strategy be reviewed and include:\n(a) a target for canopy cover in each ward;\n(b) a list of species that stand drought; and\n(c) how the parishes can help.", [post("Head of Parks")], d("December 2023"), [
        "Scope agreed with the Cabinet Member.", "Canopy survey ordered.", "", "Survey received in February 2024; the draft strategy will go to Cabinet in July 2024."], "In progress"
    yield "TR4", "That a tree warden be sought in every parish.", [post("Community Engagement Officer")], d("Summer 2023"), ["9 wardens in post.", "17 wardens in post.", "17 wardens in post.", "22 of 31 parishes have a warden."], "In progress"
    yield "TR5", "That the budget for stump removal be reported each year to the Committee.", [post("Finance Business Partner")], {"any": [d("2023/24", "report"), d("2023/24")]}, ["", "", "", ""], "Not started"
    yield "TR6", "That school grounds be surveyed for places to plant, beginning with schools that have least shade.", [post("Head of Parks"), post("School Estates Manager")], d("31/10/2023"), [
        "Survey brief sent to schools.", "12 schools surveyed.", "All 38 schools surveyed by 20 October 2023.", "Planting began in January 2024."], "Complete"


def fill(paper):
    for ref, text, owners, target, quarters, status in records(paper):
        lines = text.split("\n")
        parts = [(line[1], line[4:]) for line in lines[1:]]
        entries = [e("%s 2023/24 %s" % (name, words)) | {"date": {"words": name + " 2023/24", "start": start, "end": end}}
                   for (name, start, end), words in zip(QUARTERS, quarters) if words]
        for entry, words in zip(entries, [words for words in quarters if words]):
            entry["text"] = either(words, entry["text"])
        paper.rec(ref, lines[0], parts=parts, owners=owners, claim=c(status, None, STATUS[status]), dates=[target], evidence=entries)
        yield ref, text, " and ".join(owner["printed"] for owner in owners), choices(target)[0]["words"], quarters, status


def make():
    paper = Paper("quarterly-spans", "html", "tracker", "Street Trees Review: quarterly monitoring of recommendations 2023/24", body="Ashcombe Vale District Council",
                  committee="Environment Scrutiny Committee", date="2024-04-16", as_of="2024-04-16")
    out = ["<!DOCTYPE html>", '<html lang="en"><head><meta charset="utf-8"><title>Item 7 - Street Trees Review</title>', "<style>td{vertical-align:top}</style></head><body>",
           "<p>Ashcombe Vale District Council</p>", "<h1>Street Trees Review: quarterly monitoring of recommendations 2023/24</h1>",
           "<table><tr><td><b>Committee</b><td>Environment Scrutiny Committee<tr><td><b>Date of meeting</b><td>16 April 2024<tr><td><b>Report author</b><td>Scrutiny Officer</table>",
           "<p>The table shows what was reported at the end of each quarter. Empty cells mean that nothing was sent in.</p>",
           '<table border="1"><caption>Monitoring table</caption>', "<thead><tr><th rowspan=2>Ref<th rowspan=2>Recommendation<th rowspan=2>Responsible officer<th rowspan=2>Target date<th colspan=2>Progress<th rowspan=2>Status",
           "<tr><th>Quarter<th>Update</thead><tbody>"]
    for ref, text, owners, target, quarters, status in fill(paper):
        for index, ((name, _, _), words) in enumerate(zip(QUARTERS, quarters)):
            span = ' rowspan="4"'
            if index == 0:
                out.append("<tr><td%s>%s<td%s>%s<td%s>%s<td%s>%s<td>%s 2023/24<td>%s<td%s>%s" % (span, ref, span, html(text).replace("\n", "<br>"), span, html(owners), span, html(target), name, html(words) or "&nbsp;", span, status))
            else:
                out.append("<tr><td>%s 2023/24<td>%s" % (name, html(words) or "&nbsp;"))
    out.append("</tbody></table>")
    out.append("<h2>Trees felled by reason</h2><table border=1><tr><th>Reason<th>Number<tr><td>Ash dieback<td>131<tr><td>Storm damage<td>48<tr><td>Subsidence<td>35<tr><td><b>Total</b><td>214</table>")
    out.append("<hr><p><small>Printed from the committee system. &copy; Ashcombe Vale District Council</small></body></html>\n")
    paper.write("\n".join(out))
