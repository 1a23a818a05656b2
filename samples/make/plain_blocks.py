"""Plain text without tabs or markup: capital labels, a block for each recommendation, indented paragraphs."""
import textwrap
from kit import Paper, c, d, e, post


def make():
    paper = Paper("plain-blocks", "txt", "progress", None, body="Penhallow County Council", committee="Scrutiny Management Committee", date="2022-05-18", as_of="2022-05-18")
    paper.paper["title"] = {"any": ["REVIEW OF RECYCLING: SIX MONTH PROGRESS REPORT", "Review of recycling: six month progress report"]}
    out = ["PENHALLOW COUNTY COUNCIL", "REVIEW OF RECYCLING: SIX MONTH PROGRESS REPORT", "", "COMMITTEE: Scrutiny Management Committee", "DATE: 18 May 2022", "", ""]
    states = {"COMPLETE": "completed", "ONGOING": "in_progress", "NOT STARTED": "outstanding"}
    answers = {"AGREED": "accepted", "AGREED IN PART": "partly_accepted", "NOT AGREED": "rejected"}

    def rec(number, text, answer, owner, date, update, state):
        out.append("RECOMMENDATION %d" % number)
        out.extend(textwrap.wrap(text, 76, initial_indent="    ", subsequent_indent="    ") + [""])
        out.extend(["CABINET DECISION: %s" % answer, "LEAD OFFICER: %s" % owner, "TARGET DATE: %s" % date[0]])
        if update:
            out.extend(textwrap.wrap("UPDATE: " + update, 76))
        out.extend(["STATUS: %s" % state, "", ""])
        paper.rec("RECOMMENDATION %d" % number, text, response=answers[answer], owners=[post(owner)] if owner != "None" else [], dates=date[1], evidence=[e(update)] if update else [], claim=c(state, None, states[state]))

    rec(1, "That a second container be offered to families of five or more, on request and without charge, from the start of the new collection rounds.", "AGREED", "Waste Strategy Manager", ("April 2022", [d("April 2022")]), "Containers have been offered since 4 April 2022. 610 families have asked for one.", "COMPLETE")
    rec(2, "That garden waste be collected in winter.", "NOT AGREED", "Waste Strategy Manager", ("N/A", []), "", "NOT STARTED")
    paper.recommendations[-1].pop("claim")
    rec(3, "That crews leave a card which says why a container was not emptied.", "AGREED", "Collections Manager", ("1 December 2021", [d("1 December 2021")]), "Cards in use since 29 November 2021.", "COMPLETE")
    rec(4, "That schools be visited by the recycling team, beginning with those that recycle least.", "AGREED", "Education Officer", ("By July 2022", [d("By July 2022")]), "22 of 40 schools have been visited. The rest have dates in June 2022.", "ONGOING")
    rec(5, "That textiles be collected at the kerb.", "AGREED IN PART", "Waste Strategy Manager", ("October 2022", [d("October 2022")]), "A trial will be made in two towns.", "NOT STARTED")
    rec(6, "That the contamination rate of each round be published.", "AGREED", "Collections Manager", ("31/03/22", [d("31/03/22")]), "Rates were published on 30 March 2022.", "COMPLETE")
    out += ["END OF REPORT", ""]
    paper.write("\n".join(out))
