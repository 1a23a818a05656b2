"""Key and value rows for each recommendation as text extraction leaves them, the label sometimes lost."""
from kit import Paper, c, d, e, o, post

TEXT = """Scrutiny Task and Finish Review: Play Areas

Update to the Communities Panel, 24 January 2017

Recommendation No 1:¦That all play areas be inspected every quarter and the reports be kept for ten years.
Cabinet decision:¦Agree
Lead Member / Officer:¦Cllr Ros Harding, Portfolio Holder for Leisure / Tim Ould, Parks Manager
Completion date:¦30 September 2016
Progress:¦<p>The first round of inspections ended on 28 September 2016.</p> <p>Reports are kept in the parks office.</p>
Status:¦Completed

Recommendation No 2:¦That the Council adopt the play areas of three new estates.
Cabinet decision:¦Agree in part
Lead Member / Officer:¦Tim Ould, Parks Manager
Completion date:¦March 2017
Progress:¦Two have been adopted. The third waits for the
¦developer to mend the fence.
Status:¦Ongoing

Recommendation No 3:¦That a fund of £20,000 be set up for friends’ groups.
Cabinet decision:¦Disagree
Lead Member / Officer:¦
Completion date:¦
Progress:¦Groups may apply to the ward fund.
Status:¦

Recommendation No 4:¦That swings for children in wheelchairs be put in: a) Central Park; and b) Saltby Green.
Cabinet decision:¦Agree
Lead Member / Officer:¦Tim Ould, Parks Manager
Completion date:¦By end of 2016
Progress:¦a) Put in on 3 November 2016. b) Ordered on 9 December 2016.
Status:¦Delayed – expected February 2017

Recommendation No 5:¦That a report on vandalism come to this Panel each year.
Cabinet decision:¦Agree
Lead Member / Officer:¦Community Safety Manager
Completion date:¦Annually
Progress:¦First report due in March 2017.
Status:¦Ongoing
"""


def make():
    paper = Paper("text-vertical", "txt", "progress", "Scrutiny Task and Finish Review: Play Areas")
    paper.paper = {"title": "Scrutiny Task and Finish Review: Play Areas"}
    tim = o("Tim Ould, Parks Manager", "Tim Ould", "Parks Manager")
    ref = "Recommendation No %d"
    paper.rec(ref % 1, "That all play areas be inspected every quarter and the reports be kept for ten years.", response="accepted", owners=[o("Cllr Ros Harding, Portfolio Holder for Leisure", "Cllr Ros Harding", "Portfolio Holder for Leisure"), tim],
              dates=[d("30 September 2016")], evidence=[e("The first round of inspections ended on 28 September 2016.\nReports are kept in the parks office.")], claim=c("Completed", None, "completed"))
    paper.rec(ref % 2, "That the Council adopt the play areas of three new estates.", response="partly_accepted", owners=[tim], dates=[d("March 2017")], evidence=[e("Two have been adopted. The third waits for the developer to mend the fence.")], claim=c("Ongoing", None, "in_progress"))
    paper.rec(ref % 3, "That a fund of £20,000 be set up for friends’ groups.", response="rejected", owners=[], dates=[], evidence=[e("Groups may apply to the ward fund.")], claim=None)
    paper.rec(ref % 4, "That swings for children in wheelchairs be put in: a) Central Park; and b) Saltby Green.", response="accepted", owners=[tim], dates=[{"any": [d("By end of 2016", "completion", "by", start, "2016-12-31") for start in ("2016-01-01", "2016-12-31", "2016-12-01", "2016-12-21", "2016-10-01")]}],
              claim={"any": [c("Delayed – expected February 2017", None, value) for value in ("in_progress", "outstanding", "not_achieved")]})
    paper.rec(ref % 5, "That a report on vandalism come to this Panel each year.", response="accepted", owners=[post("Community Safety Manager")], evidence=[e("First report due in March 2017.")], claim=c("Ongoing", None, "in_progress"))
    paper.write(TEXT.replace("¦", "\t"))
