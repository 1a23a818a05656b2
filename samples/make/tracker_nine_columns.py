"""A county council's tracker in nine columns, landscape, with merged cells and tracked changes."""
from kit import Docx, Paper, c, e, o, post


def make():
    paper = Paper("tracker-nine-columns", "docx", "tracker", "Scrutiny Recommendations Tracker",
                  body="Penhallow County Council", committee="Economy and Place Scrutiny Committee", date="2025-01-22", as_of="2025-01-22")
    doc = Docx(landscape=True, header="Economy and Place Scrutiny Committee – 22 January 2025 – Item 9", footer="Penhallow County Council – Scrutiny Recommendations Tracker")
    doc.p("**Penhallow County Council**")
    doc.title("Scrutiny Recommendations Tracker")
    doc.table([2600, 7000], [["Report to:", "Economy and Place Scrutiny Committee"], ["Date:", "22 January 2025"],
                             ["Report of:", "Monitoring Officer"], ["Contact:", "Democratic Services, scrutiny@penhallow.example, 01555 010 203"]], head=0)
    doc.h(2, "Purpose of report")
    doc.p("1. The Committee receives this tracker at each ordinary meeting. It sets out what the Executive has done about each recommendation made since May 2023. Members may ask for any entry to be brought back for fuller discussion.")
    doc.p("2. Entries shown as Complete will be taken off the tracker after this meeting unless the Committee decides otherwise.")
    head = ["Reference", "Origin", "Date", "Area", "Recommendation", "Exec Date", "Lead Officer/EM", "Action taken", "Status"]
    widths = [1150, 1350, 1200, 1150, 2900, 1200, 1700, 2700, 1200]

    def row(ref, origin, date, area, text, executive, owners, action, status, state, evidence=None):
        words = action if isinstance(action, list) else [action]
        paper.rec(ref, text, owners=owners[1], claim=c(status, None, state), evidence=evidence if evidence is not None else [e("\n".join(words))])
        return [ref, origin, date, area, text, executive, owners[0], action, status]

    highways = ("Head of Highways / Cllr R. Tregear (EM Transport)",
                [o("Head of Highways", None, "Head of Highways"), o("Cllr R. Tregear (EM Transport)", "Cllr R. Tregear", "EM Transport")])
    flood = ("Flood Risk Manager / Cllr R. Tregear (EM Transport)",
             [o("Flood Risk Manager", None, "Flood Risk Manager"), o("Cllr R. Tregear (EM Transport)", "Cllr R. Tregear", "EM Transport")])
    place = ("Assistant Director – Place", [post("Assistant Director – Place")])
    rows = [head]
    rows.append([{"text": "Highways and drainage", "span": 9, "fill": "EDEDED", "bold": True}])
    gully = {"text": "Task and Finish Group: Gullies and Potholes", "merge": "start"}
    more = {"merge": "more"}
    rows.append(row("SR (23/24) 01", gully, "12/07/2023", "Highways", "That the cyclical gully emptying programme be published on the Council’s website by parish, with the date on which each road was last visited.",
                    "05/09/2023", highways, ["The programme for all 213 parishes was published on 4 December 2023.", "See [gully map](https://www.penhallow.example/roads/gullies)."], "Complete", "completed",
                    [e("The programme for all 213 parishes was published on 4 December 2023.\nSee gully map.")]))
    rows.append(row("SR (23/24) 02", more, "12/07/2023", "Highways", "That silt sensors be trialled in at least 50 gullies in places which flooded in the winter of 2022/23, and the results be reported to this Committee.",
                    "05/09/2023", flood, "50 sensors were fitted in November 2023. {-Results are awaited.-} {+The trial ended in October 2024 and a report is being drafted.+}", "Ongoing", "in_progress"))
    rows.append(row("SR (23/24) 03", more, "12/07/2023", "Highways", "That the Executive review the intervention level for carriageway defects on the minor road network.",
                    "~~05/09/2023~~ 10/10/2023", highways, "The Executive considered the review on 10 October 2023 and kept the existing 40 mm level.", "Complete", "completed"))
    rows.append(row("SR (23/24) 04", more, "12/07/2023", "Highways", "That parish lengthsmen be offered training in clearing grips and ditches before each winter.",
                    "05/09/2023", ("Area Highways Manager (East) and Area Highways Manager (West)", [post("Area Highways Manager (East)"), post("Area Highways Manager (West)")]),
                    "Two sessions held in October 2023; 31 lengthsmen attended. No sessions were held in 2024 because the trainer’s contract had ended.", "Paused", "paused"))
    rows.append(row("SR (23/24) 05", "Committee meeting", "18/10/2023", "Transport", "That the bus shelter at Trewarne Cross be replaced as a priority, and that a list of shelters in poor condition be drawn up with the cost of repair.",
                    "07/11/2023", ("Passenger Transport Officer / Cllr R. Tregear (EM Transport)", [post("Passenger Transport Officer"), o("Cllr R. Tregear (EM Transport)", "Cllr R. Tregear", "EM Transport")]),
                    "Shelter replaced March 2024. The condition survey of 388 shelters is due to report in spring 2025.", "Complete", "completed"))
    rows.append([{"text": "Communities and open space", "span": 9, "fill": "EDEDED", "bold": True}])
    rows.append(row("SR (23/24) 06", "Call-in", "17/01/2024", "Libraries", "That the decision to shorten Saturday opening at Porthennis library be reconsidered in the light of the visitor figures now available.",
                    "06/02/2024", ("Libraries and Heritage Manager", [post("Libraries and Heritage Manager")]), "Reconsidered by the Executive on 6 February 2024; Saturday opening kept until 4 pm.", "Complete", "completed"))
    rows.append(row("SR (23/24) 07", "Committee meeting", "13/03/2024", "Open space", "That a play area inspection regime be agreed with town and parish councils, to include:\n(a) monthly visual checks;\n(b) an independent annual inspection; and\n(c) one place to report damage.",
                    "09/04/2024", place, "Agreement reached with 41 of 56 town and parish councils. The remaining 15 are being contacted.", "Ongoing", "in_progress"))
    paper.recommendations[-1]["parts"] = [{"label": "a", "text": "monthly visual checks;"}, {"label": "b", "text": "an independent annual inspection; and"}, {"label": "c", "text": "one place to report damage."}]
    doc.table(widths, rows)
    rows = [head]
    rows.append(row("SR (24/25) 01", "Committee meeting", "19/06/2024", "Waste", "That the Council ask its contractor to collect small electrical items at the kerbside, starting with a pilot in two market towns.",
                    "16/07/2024", ("Waste Services Manager/ Cllr S. Hollow (EM Environment)", [post("Waste Services Manager"), o("Cllr S. Hollow (EM Environment)", "Cllr S. Hollow", "EM Environment")]),
                    "Pilot started in Penmoor and St Breva on 2 September 2024. 6.4 tonnes collected in the first quarter.", "Ongoing", "in_progress"))
    rows.append(row("SR (24/25) 02", "Committee meeting", "19/06/2024", "Waste", "That the recycling centre booking system be made available by telephone as well as on line.",
                    "16/07/2024", ("Waste Services Manager/ Cllr S. Hollow (EM Environment)", [post("Waste Services Manager"), o("Cllr S. Hollow (EM Environment)", "Cllr S. Hollow", "EM Environment")]),
                    "Telephone booking through the contact centre since 1 October 2024.", "Complete", "completed"))
    rows.append(row("SR (24/25) 03", "Task and Finish Group: Markets", "18/09/2024", "Economy", "That market rents be frozen for 2025/26 and that a discount be offered to traders in their first year.",
                    "15/10/2024", ("Markets Officer", [post("Markets Officer")]), "", "", "none", []))
    rows.append(row("SR (24/25) 04", "Task and Finish Group: Markets", "18/09/2024", "Economy", "That the Executive Member hold a quarterly meeting with the market traders’ association.",
                    "15/10/2024", ("Cllr J. Pascoe (EM Economy)", [o("Cllr J. Pascoe (EM Economy)", "Cllr J. Pascoe", "EM Economy")]),
                    "First meeting held 28 November 2024; dates agreed for the rest of the year.", "Ongoing", "in_progress"))
    paper.recommendations[-2]["claim"] = None
    doc.table(widths, rows)
    doc.p("Signed off by: ______________________   Monitoring Officer   Date: ___ / ___ / ______")
    doc.page()
    doc.h(1, "Annex: Work programme of the Committee")
    doc.p("For information. The items below are not recommendations.")
    doc.table([2600, 5200, 3200], [["Meeting", "Item", "Report author"], ["5 March 2025", "Winter service review", "Head of Highways"], ["5 March 2025", "Tree planting: second year", "Countryside Manager"],
                                   ["4 June 2025", "Bus shelters: condition survey", "Passenger Transport Officer"]])
    paper.write(doc.save())
