"""Monitoring with assessments 1 to 4 and a printed key, as saved from a word processor into HTML."""
from kit import Paper, c, d, e, html, post


def make():
    paper = Paper("assessment-four", "html", "progress", "Progress Update – Review of Recycling in Flats", body="Saltby-on-Tees Borough Council", committee="Environment Select Committee", date="2023-02-27", as_of="2023-02-27")
    status = {1: "achieved", 2: "in_progress", 3: "not_achieved", 4: "not_achieved"}
    key = ["", "Achieved (Fully)", "On Track (not yet due for completion)", "Slipped (give revised date and reasons)", "Not Achieved"]
    out = ['<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"></head><body lang=EN-GB>', "<div class=Section1>",
           "<p class=MsoNormal><b>SALTBY-ON-TEES BOROUGH COUNCIL</b></p>", "<p class=MsoNormal align=right>AGENDA ITEM 5</p>", "<p class=MsoNormal><b>REPORT TO ENVIRONMENT SELECT COMMITTEE</b></p>", "<p class=MsoNormal><b>27 FEBRUARY 2023</b></p>",
           "<h1>Progress Update – Review of Recycling in Flats</h1>", "<p class=MsoNormal><o:p>&nbsp;</o:p></p>",
           "<p class=MsoNormal>Appendix 1 sets out progress. The Committee is asked to agree the assessments.</p>", "<h2>Assessment of Progress Gradings</h2>",
           "<table border=1 cellspacing=0 cellpadding=0><tr><td><p class=MsoNormal><b>1 - Achieved (Fully)</b></p></td><td>The evidence shows that the recommendation has been carried out in full and in the time given.</td></tr>"
           "<tr><td><p class=MsoNormal><b>2 - On Track (not yet due for completion)</b></p></td><td>Work is going on and the time given has not run out.</td></tr>"
           "<tr><td><p class=MsoNormal><b>3 - Slipped</b></p></td><td>The time given has run out, or will before the work is done; say why and give a revised date.</td></tr>"
           "<tr><td><p class=MsoNormal><b>4 - Not Achieved</b></p></td><td>The recommendation has not been carried out.</td></tr></table>", "<h2>Appendix 1</h2>",
           "<table border=1 cellspacing=0 cellpadding=0>"]
    head = "<tr style='background:#DDD'><td><p><b>Recommendation</b></p></td><td><p><b>Responsibility</b></p></td><td><p><b>Date</b></p></td><td><p><b>Agreed success measure</b></p></td><td><p><b>Evidence of Progress</b></p></td><td><p><b>Assessment of Progress (1-4)</b></p></td></tr>"
    out.append(head)

    def rec(number, text, owner, date, measure, evidence, assessment, entries=None, revised=None):
        words = str(assessment[0]) if len(assessment) == 1 else "%d – %s" % (assessment[0], assessment[1])
        paper.rec(str(number), text, owners=[post(owner)] if owner else [], dates=date[1], evidence=[e(evidence.replace("|", "\n"))] if entries is None else entries,
                  claim={"any": [c(words, assessment[0], value) for value in ([status[assessment[0]]] + (["outstanding"] if assessment[0] == 3 else []))]})
        if revised:
            paper.recommendations[-1]["revised_dates"] = [revised]
        out.append("<tr><td valign=top><p class=MsoNormal>%d. %s</p></td><td><p class=MsoNormal>%s</p></td><td><p>%s</p></td><td><p>%s</p></td><td>%s</td><td><p align=center>%s</p></td></tr>" % (
            number, html(text), html(owner) or "<o:p>&nbsp;</o:p>", html(date[0]), html(measure), "".join("<p class=MsoNormal>%s</p>" % html(line) for line in evidence.split("|")), html(words)))

    rec(1, "That every block of flats with more than ten homes be given a bin store survey.", "Waste Operations Manager", ("Sept 2022", [d("Sept 2022")]), "Survey sheet held for each block", "All 146 blocks surveyed between May and August 2022.", (1,))
    rec(2, "That the lids of communal recycling bins be changed so that bags do not fit.", "Waste Operations Manager", ("31 December 2022", [d("31 December 2022")]), "Lids changed", "Lids changed on 410 bins by 9 December 2022.|Contamination fell from 31% to 19%.", (1, "Fully Achieved"))
    rec(3, "That landlords be asked to put recycling into the tenants’ handbook.", "Housing Strategy Officer", ("March 2023", [d("March 2023")]), "Handbooks changed", "Three of the five large landlords have done so. The other two will do so when they next reprint.", (2,))
    rec(4, "That a caretakers’ forum meet twice a year.", "Housing Strategy Officer", ("October 2022", [d("October 2022")]), "Two meetings held", "First meeting held 8 November 2022. The date slipped because the venue was closed. Second meeting to be held in June 2023.", (3,))
    out.append("</table><p class=MsoNormal style='page-break-before:always'><b>Appendix 1 (continued)</b></p><table border=1 cellspacing=0 cellpadding=0>" + head)
    rec(5, "That food waste caddies be tried in one block in each ward.", "Recycling Projects Officer", ("April 2023", [d("April 2023")]), "Trial under way", "Blocks chosen with ward councillors. Caddies arrive in March 2023.", (2, "On Track"))
    rec(6, "That fly-tipping beside bin stores be cleared within two working days.", "Street Scene Manager", ("Immediate", []), "95% within two days", "88% in the quarter to December 2022.", (4,))
    paper.recommendations[-1].pop("dates")
    rec(7, "That the Council’s planning guidance set a size for bin stores in new flats.", "Planning Policy Manager", ("November 2022", [d("November 2022")]), "Guidance adopted", "Draft guidance went out to consultation on 6 January 2023. Adoption is now expected in July 2023 because of the number of replies.", (3, "Slipped"), None)
    rec(8, "That the Select Committee receive a report on recycling rates by block.", "", ("January 2023", [d("January 2023", "completion")]), "Report received", "Report received by this Committee on 23 January 2023.", (1,))
    out += ["</table>", "<p class=MsoNormal>Name of Contact Officer: Scrutiny Officer<br>Telephone No: 01555 020 304<br>Email address: scrutiny@saltby.example</p>", "</div></body></html>", ""]
    paper.write("\n".join(out))
