"""Four columns as text extraction leaves them: the recommendation, what officers said, what Cabinet
decided, progress; bold numbers, breaks inside cells, a page head between rows."""
from kit import Paper, e

TEXT = """**Appendix 2 – Review of Bus Shelters: Cabinet's decisions and progress**

Overview and Scrutiny Management Board¦11 March 2014

**Scrutiny Recommendation**¦**Officer Comments**¦**Cabinet Decision**¦**Progress as at February 2014**
**1** That the Council draws up a list of all shelters with their age.¦No difficulty.¦Approved¦<p>List drawn up in November 2013.<br>It has 187 shelters.</p>
**2** That shelters are lit by the sun where there is no cable.¦<p>Costs £900 a shelter.</p>¦Approved, up to ten shelters a year¦Six lit so far.
**3** That advertising is not allowed near schools.¦The contract runs until 2016.¦Deferred until 2016¦-
*Overview and Scrutiny Management Board* 11.03.14

**Scrutiny Recommendation**¦**Officer Comments**¦**Cabinet Decision**¦**Progress as at February 2014**
**4** That parish councils are asked to sweep shelters.¦<ul> <li>Some do so now.</li> <li>Insurance is needed.</li> </ul>¦Approved¦Nine of 22 parishes have agreed.
**5** That the shelter at the hospital is made twice as long.¦The land belongs to the hospital.¦Not approved¦None
**6** That seats have arms.¦-¦Approved¦All new seats since October 2013 have arms.
"""


def make():
    paper = Paper("text-four-columns", "txt", "response", None)
    paper.paper = {}
    answers = {"Approved": "accepted", "Approved, up to ten shelters a year": "accepted", "Not approved": "rejected"}
    rows = [line.split("¦") for line in TEXT.split("\n") if line.startswith("**") and line[2].isdigit()]
    texts = ["List drawn up in November 2013.\nIt has 187 shelters.", "Six lit so far.", None, "Nine of 22 parishes have agreed.", None, "All new seats since October 2013 have arms."]
    said = ["No difficulty.", "Costs £900 a shelter.", "", "Some do so now.\nInsurance is needed.", "", "-"] # by officers: may stand with the progress
    for row, progress, officers in zip(rows, texts, said):
        number, text = row[0][2:].split("** ")
        paper.rec(number, text)
        if row[2] in answers:
            paper.recommendations[-1]["response"] = answers[row[2]] if "up to" not in row[2] else {"any": ["accepted", "partly_accepted"]}
        if progress:
            head = "Progress as at February 2014"
            when = {"any": [None, {"start": "2014-02-01", "end": "2014-02-28"}]}
            forms = [progress, "%s %s" % (head, progress), "%s %s" % (officers, progress)]
            paper.recommendations[-1]["evidence"] = [{**e(progress), "date": when, "text": {"any": forms}}]
    paper.write(TEXT.replace("¦", "\t"))
