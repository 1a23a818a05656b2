"""A progress report with six categories as it leaves the word processor: evidence rows across the
page, heads typed again, rows cut by hand over pages, further information, a concluded appendix."""
from kit import Docx, Paper, c, d, e, o, post

APPROVED = "2024-03-05"
STATUS = {1: ("Achieved (Fully)", "achieved"), 2: ("Achieved (Late)", "achieved_late"), 3: ("Not Achieved (Progress Made)", "not_achieved"), 4: ("Not Achieved (Obstacle)", "obstacle"),
          5: ("Not Achieved (Insufficient Progress)", "not_achieved"), 6: ("In Progress", "in_progress")}


def make():
    paper = Paper("progress-six", "docx", "progress", {"any": ["Progress Report on Implementation: Repairs That Last: A Review of Housing Repairs", "Repairs That Last: A Review of Housing Repairs"]},
                  committee="Housing and Homes Overview and Scrutiny Committee", date="2025-02-11", as_of="2025-02-11",
                  review={"approved": APPROVED, "lead_member": "Cllr Priya Nand", "lead_officer": "Tom Averill", "last_tracked": "10 September 2024"})
    paper.paper["from"] = "Cabinet Member for Homes"
    doc = Docx(header="Housing and Homes Overview and Scrutiny Committee, 11 February 2025", footer="Ashcombe City Council")
    doc.table([3200, 6400], [["Report of:", "Cabinet Member for Homes"], ["To:", "Housing and Homes Overview and Scrutiny Committee"], ["Date:", "11 February 2025"]], head=0)
    doc.title("Progress Report on Implementation: Repairs That Last: A Review of Housing Repairs")
    doc.h(2, "Review Information")
    doc.table([4200, 5400], [["Date approved at City Council:", "5 March 2024"], ["Member who led the original review:", "Cllr Priya Nand"], ["Lead Officer for the review:", "Tom Averill"], ["Date progress last tracked:", "10 September 2024"]], head=0)
    doc.p("1. The City Council wished to hear from me how these recommendations are getting on.")
    doc.p("2. It is proposed that recommendations 1-9 are discussed on 11 February 2025 and recommendations 10-13 on 8 April 2025.")
    doc.h(2, "Appendix 1: The Tracking Process")
    doc.table([3600, 6000], [["Category", "Criteria"]] + [["%d: %s" % (number, STATUS[number][0]), words] for number, words in (
        (1, "Everything asked for was in place by the day that was set."), (2, "Everything asked for is in place, but came after the day that was set."),
        (3, "Some of it is still to do and most of it is done. An anticipated date must be given."), (4, "Some of it is still to do, and others than the Council must do it."),
        (5, "Most of it is still to do. An anticipated date must be given."), (6, "Too early to say, as the day that was set has not come."))])
    doc.page()
    doc.h(1, "Appendix 2: Progress with Recommendations")
    a = paper.section("A", "Reporting a repair")
    b = paper.section("B", "Doing the repair")
    head = ["No.", "Recommendation", "Responsibility", "Original Date For Completion", "Cabinet Member Assessment"]
    widths = [800, 3900, 1800, 1600, 1500]
    bar = "Evidence of Progress (and Anticipated Completion Date if ‘Not Achieved’)"
    number = 0

    def begin(letter, title):
        rows = [[letter, {"text": title, "span": 4, "bold": True}], head]
        doc.table(widths, rows, head=0)

    def rec(text, parts, owner, owners, date, assessment, evidence, entries, section, further=None, cut=None, closing=None, anticipated=None):
        nonlocal number
        number += 1
        ref = "R%02d" % number
        category, note = assessment if isinstance(assessment, tuple) else (assessment, None)
        if isinstance(category, int):
            words = "%d – %s" % (category, STATUS[category][0])
            shown = words + (". " + note if note else "")
            claim = c(words, category, STATUS[category][1], note)
        else:
            shown, claim = category, {"any": [None, {"category": None, "status": "none"}]}
        lines = [text] + ["%s) %s" % part for part in parts] + ([closing] if closing else [])
        rows = [head]
        if cut: # the row goes on after a page break, as some writers do by hand
            rows += [[ref, lines[:cut], owner, date[0], shown], ["", lines[cut:], "", "", ""]]
        else:
            rows.append([ref, lines, owner, date[0], shown])
        rows += [[{"text": bar, "span": 5, "bold": True, "fill": "F2F2F2"}], [{"text": evidence, "span": 5}]]
        doc.table(widths, rows)
        if further:
            doc.p("__Further information following the 10 September meeting__")
            for line in further:
                doc.p(line)
        more = {"anticipated": anticipated} if anticipated else {}
        paper.rec(ref, text, parts=parts, section=section, owners=owners, dates=date[1], claim=claim, evidence=entries, closing=closing,
                  further_information=[{"meeting": "2024-09-10", "text": "\n".join(further)}] if further else [], **more)

    homes, repairs = [post("Cabinet Member for Homes")], [post("Repairs Manager")]
    begin("A", "Reporting a repair")
    rec("That tenants be able to report a repair:", [("a", "on line at any hour;"), ("b", "by telephone until 8 pm; and"), ("c", "at each housing office.")], "Cabinet Member for Homes", homes,
        ("Initial feedback June 2024 and completion Dec 2024", [d("June 2024", "initial_feedback"), d("Dec 2024")]), 1,
        ["a) The on-line form has been in use since 3 June 2024.", "b) The telephone line has been open until 8 pm since 2 September 2024.", "c) All six housing offices have taken reports since 1 July 2024."],
        [e("a) The on-line form has been in use since 3 June 2024.", part="a"), e("b) The telephone line has been open until 8 pm since 2 September 2024.", part="b"), e("c) All six housing offices have taken reports since 1 July 2024.", part="c")], a)
    rec("That each tenant be given a reference number and a date when the repair is reported.", [], "Repairs Manager", repairs, ("September 2024", [d("September 2024")]), 2,
        ["June 2024 – The supplier was asked to change the system.", "November 2024 – The change went live on 18 November 2024."],
        [e("June 2024 – The supplier was asked to change the system.", "June 2024"), e("November 2024 – The change went live on 18 November 2024.", "November 2024")], a,
        further=["The Committee asked how many reports carry a date. In January 2025 it was 91%.", "The rest are emergencies, which are done the same day."])
    rec("That photographs sent by tenants be kept with the report.", [], "Repairs Manager and Head of Digital Services", repairs + [post("Head of Digital Services")], ("Autumn 2024", [d("Autumn 2024")]), (3, "Testing has begun."),
        ["The system can hold photographs but the telephone team cannot yet see them. Anticipated completion: April 2025."], [e("The system can hold photographs but the telephone team cannot yet see them. Anticipated completion: April 2025.")], a,
        anticipated={"words": "April 2025", "start": "2025-04-01", "end": "2025-04-30"})
    rec("That the words of the letters sent to tenants be tested with a group of tenants, who should be:", [("a", "from at least five estates;"), ("b", "of different ages; and"), ("c", "paid for their time.")], "Tenant Participation Officer", [post("Tenant Participation Officer")],
        ("31/10/24", [d("31/10/24")]), 1, ["A group of twelve tenants from six estates met on 1 October 2024 and changed nine letters.", "They were paid with vouchers."], [e("A group of twelve tenants from six estates met on 1 October 2024 and changed nine letters.\nThey were paid with vouchers.")], a, cut=2,
        closing="The results are to be shown to this Committee.")
    rec("That missed appointments be counted and the number published.", [], "Repairs Manager", repairs, ("Report July 2024 and January 2025", [d("July 2024", "report"), d("January 2025", "report")]), 6,
        ["1.7.24 – First figures published: 214 missed of 5,210.", "31.1.25 – Second figures published: 187 missed of 5,655."], [e("1.7.24 – First figures published: 214 missed of 5,210.", "1.7.24"), e("31.1.25 – Second figures published: 187 missed of 5,655.", "31.1.25")], a)
    begin("B", "Doing the repair")
    rec("That at least 85% of repairs be finished at the first visit.", [], "Repairs Manager; Stores Manager", repairs + [post("Stores Manager")], ("March 2025", [d("March 2025")]), 6, ["It was 79% in December 2024[^1]."], [e("It was 79% in December 2024[^1].")], b)
    rec("That vans carry the twenty parts most often wanted.", [], "Stores Manager", [post("Stores Manager")], ("By the end of June 2024", [d("By the end of June 2024", "completion", "by", "2024-06-01", "2024-06-30")]), 1, ["All 44 vans have carried them since 17 June 2024."], [e("All 44 vans have carried them since 17 June 2024.")], b)
    paper.recommendations[-1]["dates"] = [{"any": [d("By the end of June 2024", "completion", "by", start, "2024-06-30") for start in ("2024-06-01", "2024-06-21", "2024-06-30", None)]}]
    rec("That the contract for lifts be let again.", [], "Head of Procurement", [post("Head of Procurement")], ("-", []), 4, ["The framework that we are bound to use opens in 2026 and the Council cannot change this."], [e("The framework that we are bound to use opens in 2026 and the Council cannot change this.")], b)
    rec("That tenants be asked after each repair whether they are content.", [], "Tenant Participation Officer", [post("Tenant Participation Officer")], ("On-going", [d("On-going", "ongoing")]), 6, ["4,100 tenants answered between April 2024 and December 2024; 83% were content."], [e("4,100 tenants answered between April 2024 and December 2024; 83% were content.")], b)
    pending = "To be completed for the 8 April meeting"
    rec("That empty homes be ready to let within 28 days.", [], "Voids Manager", [post("Voids Manager")], ("April 2025", [d("April 2025")]), pending, ["To be completed"], [], b)
    rec("That scaffolding be taken down within a week of the end of the work.", [], "Repairs Manager", repairs, ("~~October 2024~~ January 2025", [d("October 2024")]), pending, ["To be completed"], [], b)
    paper.recommendations[-1]["revised_dates"] = [d("January 2025")]
    rec("That apprentices be taken on each year in at least three trades.", [], "Lead – Repairs Manager; Head of Human Resources", [o("Lead – Repairs Manager", None, "Repairs Manager", None, True), post("Head of Human Resources")],
        ("September 2024 and September 2025", [d("September 2024", "report"), d("September 2025", "report")]), pending, ["To be completed"], [], b)
    rec("That the Cabinet Member report on these recommendations to this Committee.", [], "Cabinet Member for Homes", homes, ("February 2025", [d("February 2025")]), pending, ["To be completed"], [], b)
    doc.note(1, "Of 3,880 repairs.")
    doc.page()
    doc.h(1, "Appendix 3: Concluded Recommendations")
    doc.p("Nothing more is asked about these.")
    rows = [["No.", "Recommendation", "Responsibility", "Date Concluded by Scrutiny Committee", "Tracking Assessment"]]
    for ref, text, owner, date, category in (("R14", "That the repairs handbook be sent to all tenants.", "Repairs Manager", "10 September 2024", 1), ("R15", "That keys be kept in one place.", "Voids Manager", "10 September 2024", 2)):
        rows.append([ref, text, owner, date, "%d – %s" % (category, STATUS[category][0])])
        paper.rec(ref, text, owners=[post(owner)], concluded={"words": date, "date": "2024-09-10"}, decision=c("%d – %s" % (category, STATUS[category][0]), category, STATUS[category][1]))
    doc.table([800, 3900, 1800, 1600, 1500], rows)
    paper.paper["meetings"] = [{"date": "2025-02-11", "refs": ["R%02d" % n for n in range(1, 10)]}, {"date": "2025-04-08", "refs": ["R%02d" % n for n in range(10, 14)]}]
    paper.write(doc.save())
