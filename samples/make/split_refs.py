"""A Markdown tracker whose rows are the lettered parts of recommendations, each with its own owner and date."""
from kit import Paper, c, d, e, post


def make():
    paper = Paper("split-refs", "md", "tracker", "Domestic Waste Inquiry: tracker", body="Glanrafon Borough Council", committee="Services Scrutiny Committee", date="2020-03-04", as_of="2020-03-04")
    out = ["# Domestic Waste Inquiry: tracker", "", "**Body:** Glanrafon Borough Council", "", "**Committee:** Services Scrutiny Committee", "", "**Date:** 4th March 2020", "",
           "| Rec | Wording | Who | When | What has been done | Where are we? |", "| --- | --- | --- | --- | --- | --- |"]
    states = {"Finished": ["completed", "achieved"], "Moving": ["in_progress"], "Stuck": ["not_achieved", "obstacle", "outstanding", "paused", "none"]}

    def rec(ref, text, owner, date, update, state):
        out.append("| %s | %s | %s | %s | %s | %s |" % (ref, text, owner, date, update, state))
        paper.rec(ref, text, owners=[post(name) for name in owner.split(", ")], dates=[d(date)] if date else [], evidence=[e(update)] if update else [])
        if state == "Finished":
            paper.recommendations[-1]["claim"] = {"any": [c(state, None, value) for value in states[state]]}

    rec("1(a)", "Ask residents of flats what keeps them from recycling.", "Waste Officer", "30th June 2019", "412 answers by 21st June 2019.", "Finished")
    rec("1(b)", "Tell the Committee what they said.", "Waste Officer", "September 2019", "Reported 11th September 2019.", "Finished")
    rec("2(a)", "Put bins for cans in the six largest parks.", "Parks Manager", "Spring 2020", "Bins ordered, delivery 20th March 2020.", "Moving")
    rec("2(b)", "Empty them daily from May to September.", "Parks Manager, Street Scene Manager", "May 2020", "", "Moving")
    rec("3", "Look for a site for a second recycling centre.", "Estates Surveyor", "31/12/2019", "The only site found is in the flood plain.", "Stuck")
    rec("4", "Join the county’s food waste contract.", "Head of Services", "April 2021", "Letter of intent signed.", "Moving")
    out += ["", "Figures in this tracker were right on 28th February 2020.", ""]
    paper.write("\n".join(out))
