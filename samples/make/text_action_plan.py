"""A service's action plan in answer to a review, as text extraction leaves it: themes as rows of one
cell, references inside the recommendation's cell, two owners by stroke, quarters, a split cell."""
from kit import Paper, d, o, post

TEXT = """HARROWMERE COUNTY COUNCIL

## Service Response and Action Plan – Review of Apprenticeships and Work Experience

Committee: People Scrutiny Committee¦
Date: 20 June 2018¦
Service: Human Resources¦

The Review Panel reported in March 2018. The Service has considered its recommendations and answers as follows.

Recommendation¦Response¦Proposed action¦By when¦Lead officer
<b>Theme 1: Finding apprentices</b>¦¦¦¦
<p><b>R1.</b> That the Council attend the careers fair of every secondary school.</p>¦Supported¦<ul><li>Calendar of fairs to be drawn up</li> <li>Rota of managers</li></ul>¦Q2 2018/19¦Resourcing Manager
<p><b>R2.</b> That application forms be shortened to two pages, and that help to fill them in be offered:</p> <p>a) at libraries; and</p> <p>b) at the job centre.</p>¦Supported in part¦The form cannot be less than three pages because of the law on references.¦30 September 2018¦Resourcing Manager/Libraries Manager
<p><b>R3.</b> That the Council pay the fares of apprentices in their first month.</p>¦Not supported¦No budget.¦-¦-
<b>Theme 2: Keeping apprentices</b>¦¦¦¦
<p><b>R4.</b> That each apprentice have a mentor from another</p>¦Supported¦Mentors to be asked for in the staff bulletin.¦December 2018¦Gwen Tolley, Learning

Recommendation¦Response¦Proposed action¦By when¦Lead officer
<p>team.</p>¦¦¦¦and Development Manager
<p><b>R5.</b> That a post be looked for, for each apprentice, six months before the end.</p>¦Supported¦Managers to be written to each quarter.¦Ongoing¦Human Resources Business Partners
<p><b>R6.</b> That apprentices be asked each year what could be better.</p>¦Supported¦Survey.¦By March 2019¦Learning and Development Manager
<b>Theme 3: Work experience</b>¦¦¦¦
<p><b>R7.</b> That each directorate offer at least ten placements a year.</p>¦Supported¦Targets to be set.¦April 2019¦Directors
<p><b>R8.</b> That the People Scrutiny Committee receive a report in twelve months.</p>¦Supported¦Report.¦June 2019¦Head of Human Resources

*Response agreed by the Portfolio Holder on 6 June 2018*
"""


def make():
    paper = Paper("text-action-plan", "txt", "response", None, committee="People Scrutiny Committee", date="2018-06-20", as_of="2018-06-20")
    paper.paper["title"] = {"any": ["Service Response and Action Plan – Review of Apprenticeships and Work Experience", "Review of Apprenticeships and Work Experience"]}
    answers = {"Supported": "accepted", "Supported in part": "partly_accepted", "Not supported": "rejected"}

    def rec(number, text, answer, dates, owners, parts=()):
        paper.rec("R%d" % number, text, parts=parts, response=answers[answer], dates=dates, owners=owners)

    manager = post("Resourcing Manager")
    rec(1, "That the Council attend the careers fair of every secondary school.", "Supported", [d("Q2 2018/19", "completion", None, "2018-07-01", "2018-09-30")], [manager])
    rec(2, "That application forms be shortened to two pages, and that help to fill them in be offered:", "Supported in part", [d("30 September 2018")], [manager, post("Libraries Manager")], [("a", "at libraries; and"), ("b", "at the job centre.")])
    rec(3, "That the Council pay the fares of apprentices in their first month.", "Not supported", [], [])
    rec(4, "That each apprentice have a mentor from another team.", "Supported", [d("December 2018")], [o("Gwen Tolley, Learning and Development Manager", "Gwen Tolley", "Learning and Development Manager")])
    rec(5, "That a post be looked for, for each apprentice, six months before the end.", "Supported", [d("Ongoing", "ongoing")], [post("Human Resources Business Partners")])
    rec(6, "That apprentices be asked each year what could be better.", "Supported", [d("By March 2019")], [post("Learning and Development Manager")])
    rec(7, "That each directorate offer at least ten placements a year.", "Supported", [d("April 2019")], [post("Directors")])
    rec(8, "That the People Scrutiny Committee receive a report in twelve months.", "Supported", [d("June 2019")], [post("Head of Human Resources")])
    paper.write(TEXT.replace("¦", "\t"))
