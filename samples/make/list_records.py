"""Records as headings with lists of labelled lines, updates dated in their labels."""
from kit import Paper, c, d, e, post


def make():
    paper = Paper("list-records", "md", "tracker", "Taxi Review Recommendations Monitor", body="Ashcombe City Council", committee="Regulatory Scrutiny Committee", date="2021-09-08", as_of="2021-09-08")
    out = ["Taxi Review Recommendations Monitor", "===================================", "", "Ashcombe City Council  ", "Committee: Regulatory Scrutiny Committee  ", "Date: 8 September 2021", "", "***", ""]
    status = {"Done": "completed", "Under way": "in_progress", "Not begun": "outstanding"}

    def rec(number, text, owner, date, state, updates, origin):
        out.extend(["## Recommendation %d" % number, "", "> " + text, "", "* **Origin:** %s" % origin, "* **Owner:** %s" % owner, "* **Deadline:** %s" % date[0], "* **Status:** %s" % state])
        out.extend(["* **Update (%s):** %s" % update for update in updates] + [""])
        paper.rec("Recommendation %d" % number, text, owners=[post(owner)], dates=date[1], claim=c(state, None, status[state]),
                  evidence=[{**e(words, when), "text": {"any": [words, "Update (%s): %s" % (when, words), "Update %s %s" % (when, words), "%s %s" % (when, words)]}} for when, words in updates])

    rec(1, "That the age limit for vehicles be raised to twelve years.", "Licensing Manager", ("30 June 2021", [d("30 June 2021")]), "Done", [("12 May 2021", "Committee approved the new limit."), ("1 July 2021", "Limit in force.")], "Task group, minute 14")
    rec(2, "That drivers be offered a course on helping passengers who use wheelchairs.", "Licensing Manager", ("December 2021", [d("December 2021")]), "Under way", [("3 August 2021", "College has given a price for the course.")], "Task group, minute 15")
    rec(3, "That the rank in Mill Street be lit.", "Street Lighting Engineer", ("March 2021", [d("March 2021")]), "Done", [("15 March 2021", "Two lamps put up.")], "Petition")
    rec(4, "That complaints be answered in ten working days.", "Customer Services Manager", ("Ongoing", [d("Ongoing", "ongoing")]), "Under way", [("8 June 2021", "71% answered in time."), ("1 September 2021", "84% answered in time.")], "Task group, minute 18")
    rec(5, "That the Council seek powers over booking companies that have no office in the city.", "Head of Legal Services", ("Summer 2022", [d("Summer 2022")]), "Not begun", [], "Task group, minute 21")
    out += ["***", "", "Next monitor: 8 December 2021", ""]
    paper.write("\n".join(out))
