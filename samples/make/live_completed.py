"""A committee's actions in four HTML tables: live, completed since the last meeting, extensions asked for, outstanding."""
from kit import Paper, d, e, html, o, post


def make():
    paper = Paper("live-completed", "html", "tracker", "Recommendations Tracker", body="North Penhallow District Council", committee="Policy Development Committee", date="2024-11-13", as_of="2024-11-13")
    a, b, x, y = [paper.section(None, title) for title in ("Live recommendations", "Completed since last meeting", "Extension requests", "Outstanding recommendations")]
    out = ["<html><head><title>Recommendations Tracker</title></head><body>", "<h1>Recommendations Tracker</h1>", "<p>North Penhallow District Council</p>", "<p><b>Committee:</b> Policy Development Committee<br><b>Date:</b> 13 November 2024</p>",
           "<p>1.1 This report lists what has become of the recommendations. Members are asked to note the completed ones and to agree, or not, the extensions asked for.", "<p>1.2 There are 14 recommendations in the four tables."]

    def rec(ref, text, owner, date=None, claim=None, evidence=None, revised=None, section=None, origin="Minute"):
        owners = [o(owner, owner.split(" (")[0], owner.split(" (")[1].rstrip(")"))] if " (" in owner else [post(owner)]
        paper.rec(ref, text, owners=owners, section=section, **({"dates": [d(date)]} if date else {}), **({"claim": claim} if claim else {}),
                  **({"evidence": [e(evidence)] if evidence else []}), **({"revised_dates": [d(revised)]} if revised else {}))

    out += ["<h2>Live recommendations</h2>", "<table border=1><tr><th>Ref<th>Recommendation<th>Lead Officer<th>Due date<th>Update"]
    for ref, text, owner, date, update in [
            ("PDC 12/23", "That a register of empty homes be kept by parish and shown to this Committee each year.", "Ffion Marsh (Housing Manager)", "31 December 2024", "Register set up; 318 homes listed at 1 October 2024."),
            ("PDC 14/23", "That owners of homes empty for two years be offered a visit.", "Ffion Marsh (Housing Manager)", "31 March 2025", "Visits begin in January 2025."),
            ("PDC 3/24", "That the taxi licensing fees be set out in a table that shows how each is made up.", "Licensing Manager", "28 February 2025", ""),
            ("PDC 4/24", "That drivers be asked each year what would help them to serve people who use wheelchairs.", "Licensing Manager", "30 April 2025", "Questions agreed with the drivers’ association."),
            ("PDC 7/24", "That the Council’s car parks be surveyed for charging points, and that a plan be brought to Cabinet.", "Oren Teague (Parking and Assets Officer)", "30 June 2025", "Survey ordered 4 October 2024.")]:
        rec(ref, text, owner, date, None, update, section=a)
        out.append("<tr><td>%s<td>%s<td>%s<td>%s<td>%s" % (ref, html(text), owner, date, html(update) or "-"))
    out += ["</table>", "<h2>Completed since last meeting</h2>", "<table border=1><tr><th>Ref<th>Recommendation<th>Lead Officer<th>Date completed<th>Outcome"]
    for ref, text, owner, date, outcome in [
            ("PDC 2/22", "That litter bins on the sea front be emptied twice a day from June to August.", "Street Services Manager", "31 August 2024", "Done throughout the season; 12 complaints against 57 in 2023."),
            ("PDC 9/23", "That the Citizens’ Panel be asked about library opening hours.", "Consultation Officer", "6 September 2024", "640 replies; results sent to the County Council."),
            ("PDC 10/23", "That grants under £500 be decided within ten working days.", "Bea Lanyon (Community Grants Officer)", "1 October 2024", "Scheme changed from 1 October 2024.")]:
        rec(ref, text, owner, None, None, outcome, section=b)
        paper.recommendations[-1]["claim"] = {"any": [{"category": None, "status": "completed"}, {"category": None, "status": "achieved"}]}
        out.append("<tr><td>%s<td>%s<td>%s<td>%s<td>%s" % (ref, html(text), owner, date, html(outcome)))
    out += ["</table>", "<h2>Extension requests</h2>", "<table border=1><thead><tr><td><b>Ref<td><b>Recommendation<td><b>Lead Officer<td><b>Original date<td><b>Revised date<td><b>Reason for extension</thead>"]
    for ref, text, owner, date, revised, reason in [
            ("PDC 5/22", "That the public toilets at Market Street be rebuilt.", "Oren Teague (Parking and Assets Officer)", "30 June 2024", "31 May 2025", "The contractor went into administration in April 2024."),
            ("PDC 6/23", "That bus shelters owned by the Council be given lights.", "Oren Teague (Parking and Assets Officer)", "30 September 2024", "31 January 2025", "Parts could not be had. Second extension; the first was from 31 March 2024."),
            ("PDC 11/23", "That the Council’s web pages on council tax be rewritten.", "Digital Services Manager", "October 2024", "December 2024", "")]:
        rec(ref, text, owner, date, None, reason, revised, section=x)
        paper.recommendations[-1].pop("evidence")
        out.append("<tr><td>%s<td>%s<td>%s<td>%s<td>%s<td>%s" % (ref, html(text), owner, date, revised, html(reason)))
    out += ["</table>", "<h2>Outstanding recommendations</h2>", "<table border=1><tr><th>Ref<th>Recommendation<th>Lead Officer<th>Due date<th>Update"]
    for ref, text, owner, date, update in [
            ("PDC 1/21", "That a policy on memorial benches be adopted.", "Street Services Manager", "30 September 2021", "No resource at present."),
            ("PDC 8/22", "That the harbour dues be reviewed.", "Harbour Master", "March 2023", "Awaiting a report by consultants."),
            ("PDC 13/23", "That members be told of all planning appeals in their ward.", "Planning Manager", "May 2024", "")]:
        rec(ref, text, owner, date, None, update, section=y)
        out.append("<tr><td>%s<td>%s<td>%s<td>%s<td>%s" % (ref, html(text), owner, date, html(update) or "&#8211;"))
    out += ["</table>", "<p><i>Background papers: none.</i>", "<p>Item 8, page 3 of 3", "</body></html>", ""]
    paper.write("\n".join(out))
