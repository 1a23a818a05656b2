"""A minutes tracker as text extraction leaves it: dates of meetings as section rows, `<br>` in cells,
two recommendations under one minute, a colour printed as a word, furniture between the pages."""
from kit import Paper, c, d, e, either, o, post

TEXT = """**Appendix A**

**OVERVIEW & SCRUTINY COMMITTEE – RECOMMENDATION TRACKER**¦¦¦¦¦

Last updated: 21 February 2020

Minute¦Recommendation to Cabinet¦Responsible Officer¦Due by¦Progress / Outcome¦RAG
**12 September 2019**¦¦¦¦¦
OSC.23¦That the Council's trees be surveyed every three years.¦Tree Officer¦31 March 2020¦Two thirds of the parks have been surveyed.¦Amber
OSC.24¦That a tree be planted for each child born in the borough.¦Tree Officer<br>Registrar¦30 November 2019¦<p>412 trees were planted in November 2019.</p>¦Green - Complete
**10 October 2019**¦¦¦¦¦
OSC.31 (a)¦That the taxi rank be moved to Station Road.¦Licensing Manager¦January 2020¦Not supported by Cabinet on 3 December 2019.¦Closed
OSC.31 (b)¦That drivers be told of the change by letter.¦Licensing Manager¦January 2020¦Falls with (a).¦Closed
*Harrowmere Borough Council*

Page 1 of 2

Minute¦Recommendation to Cabinet¦Responsible Officer¦Due by¦Progress / Outcome¦RAG
**14 November 2019**¦¦¦¦¦
OSC.40¦That the library at Enderwick open on Saturdays.¦Libraries Manager (J Whitlock)¦1.4.20¦Staff have been consulted. Opening will begin on 4 April 2020.¦Green
OSC.42¦That the Council sign the allotments charter.¦Head of Leisure¦December 2019¦Signed on 11 December 2019.¦Green – complete
OSC.43¦That bus shelters be cleaned each month.¦Street Scene Manager¦¦Contract under review.¦Amber
**16 January 2020**¦¦¦¦¦
OSC.51¦That a summer play scheme be run in each ward.¦Play Development Officer, Saltby Community Trust¦July 2020¦¦Red

RAG: Green – done or on time; Amber – late but in hand; Red – at risk
"""


def make():
    paper = Paper("text-tracker", "txt", "tracker", None)
    paper.paper = {"kind": "tracker", "as_of": "2020-02-21"}
    tree, licensing = post("Tree Officer"), post("Licensing Manager")
    states = {"Amber": ["in_progress", "not_achieved", "outstanding"], "Green": ["in_progress", "completed", "achieved"], "Red": ["not_achieved", "outstanding"], "Closed": ["none", "completed", "achieved", "not_achieved"], "done": ["completed", "achieved"]}

    def rec(ref, text, owners, dates, evidence, words, state=None):
        paper.rec(ref, text, owners=owners, dates=dates, evidence=[e(evidence)] if evidence else [], claim=either(*[c(words, None, status) for status in states[state or words]]))

    rec("OSC.23", "That the Council's trees be surveyed every three years.", [tree], [d("31 March 2020")], "Two thirds of the parks have been surveyed.", "Amber")
    rec("OSC.24", "That a tree be planted for each child born in the borough.", [tree, post("Registrar")], [d("30 November 2019")], "412 trees were planted in November 2019.", "Green - Complete", "done")
    rec("OSC.31 (a)", "That the taxi rank be moved to Station Road.", [licensing], [d("January 2020")], "Not supported by Cabinet on 3 December 2019.", "Closed")
    rec("OSC.31 (b)", "That drivers be told of the change by letter.", [licensing], [d("January 2020")], "Falls with (a).", "Closed")
    rec("OSC.40", "That the library at Enderwick open on Saturdays.", [o("Libraries Manager (J Whitlock)", "J Whitlock", "Libraries Manager")], [d("1.4.20")], "Staff have been consulted. Opening will begin on 4 April 2020.", "Green")
    rec("OSC.42", "That the Council sign the allotments charter.", [post("Head of Leisure")], [d("December 2019")], "Signed on 11 December 2019.", "Green – complete", "done")
    rec("OSC.43", "That bus shelters be cleaned each month.", [post("Street Scene Manager")], [], "Contract under review.", "Amber")
    rec("OSC.51", "That a summer play scheme be run in each ward.", [o("Play Development Officer, Saltby Community Trust", None, "Play Development Officer", "Saltby Community Trust")], [d("July 2020")], "", "Red")
    paper.write(TEXT.replace("¦", "\t"))
