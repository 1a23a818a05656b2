"""A web page of an inspector's recommendations: one block with labels for each, no table."""
from kit import Paper, c, d, e, html, post


def make():
    paper = Paper("agency-cards", "html", "tracker", "Status of recommendations", body=None)
    paper.paper = {"kind": "tracker"}
    out = ["<!doctype html><html lang=en><head><meta charset=utf-8><title>Status of recommendations</title><script>var a = '<p>Recommendation 99</p>';</script></head><body>",
           "<nav><ul><li><a href=/>Home</a><li><a href=/reports>Reports</a></ul></nav>", "<main><h1>Status of recommendations</h1>", "<p>Inspectorate of Parks and Play, as at 31 May 2024</p>"]

    def rec(ref, text, agency, state, statuses, target, update, parts=()):
        paper.rec(ref, text, parts=parts, owners=[{"any": [post(agency), {"printed": agency, "person": None, "post": None, "organisation": agency}]}], claim={"any": [c(state, None, status) for status in statuses]},
                  dates=[d(target)] if target else [], evidence=[e(update)] if update else [])
        items = "<ol type=a>%s</ol>" % "".join("<li>%s" % html(part) for _, part in parts) if parts else ""
        out.append('<section class=card><h2>Recommendation %s</h2><p>%s</p>%s<dl><dt>Responsible body<dd>%s<dt>Status<dd><span class=tag>%s</span>%s%s</dl></section>' % (
            ref.split()[-1], html(text), items, html(agency), state, "<dt>Target date<dd>%s" % target if target else "", "<dt>Progress update<dd>%s" % html(update) if update else ""))

    done, going, shut = ["completed", "achieved"], ["outstanding", "in_progress", "none"], ["not_achieved", "outstanding", "none"]
    rec("Recommendation 1.1", "Publish the results of play area inspections.", "Harrowmere Borough Council", "Closed - implemented", done, "31 March 2024", "Results have been published since 4 March 2024.")
    rec("Recommendation 1.2", "Repair or close equipment that fails:", "Harrowmere Borough Council", "Open", going, "30 June 2024", "Eleven of fourteen items have been repaired.", [("a", "within a day where a child could be hurt; and"), ("b", "within a month otherwise.")])
    rec("Recommendation 2.1", "Plant shade trees beside benches.", "Saltby Town Council", "Open", going, "Spring 2025", "")
    rec("Recommendation 2.2", "Put the name of the owner on each gate.", "Saltby Town Council", "Closed - not implemented", shut, "", "The town council decided on 9 April 2024 not to do this because of the cost.")
    rec("Recommendation 2.3", "Train two members of staff as inspectors.", "Saltby Town Council", "Closed - implemented", done, "December 2023", "Two members of staff passed the examination in November 2023.")
    rec("Recommendation 3", "Keep a register of accidents.", "Enderwick Parish Council", "Open", going, "31 July 2024", "The clerk has begun a register.")
    out += ["</main><footer><p>Cookies | Privacy | Accessibility statement</p></footer></body></html>", ""]
    paper.write("\n".join(out))
