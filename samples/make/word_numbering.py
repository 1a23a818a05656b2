"""Recommendations that only Word's automatic numbering numbers, with lettered parts by numbering too."""
from kit import Docx, Paper, c, d, e, post


def make():
    paper = Paper("word-numbering", "docx", "progress", "School Meals Review: Progress Report", body="Penhallow County Council", committee="Children’s Services Scrutiny Committee", date="2023-06-28", as_of="2023-06-28")
    a = paper.section(None, "Quality and choice")
    b = paper.section(None, "Kitchens and staff")
    numberings = [[("decimal", "R%1"), ("lowerLetter", "(%2)")], [("decimal", "%1.")], [("bullet", "•")]]
    doc = Docx(header="Children’s Services Scrutiny Committee – 28 June 2023", footer="School Meals Review", numberings=numberings, landscape=True)
    doc.p("**Penhallow County Council**")
    doc.title("School Meals Review: Progress Report")
    doc.table([2600, 7000], [["Report to", "Children’s Services Scrutiny Committee"], ["Date", "28 June 2023"], ["Report by", "Director of Education"]], head=0)
    for text in ("The Review reported in October 2022 and its recommendations were approved by the Cabinet on 15 November 2022.", "Progress is shown below. All but two of the actions are complete.", "The Committee is asked to comment."):
        doc.p(text, number=(2, 0))
    head = ["Recommendation", "Lead", "Target date", "Progress", "Status"]
    widths = [5200, 2300, 1700, 3900, 1460]
    status = {"Complete": "completed", "In progress": "in_progress", "Not started": "outstanding"}
    number = 0
    rows = None

    def begin(title):
        nonlocal rows
        doc.h(2, title)
        rows = [head]

    def rec(text, parts, owner, owners, date, progress, state, section, entries=None, closing=None):
        nonlocal number
        number += 1
        paper.rec("R%d" % number, text, parts=parts, section=section, owners=owners, dates=date[1], claim=c(state, None, status[state]), evidence=entries if entries is not None else [e("\n".join(progress))] if progress else [], closing=closing)
        cell = [(text, (1, 0))] + [(part, (1, 1)) for _, part in parts] + ([closing] if closing else [])
        rows.append([{"text": cell}, owner, date[0], progress, state])

    manager = [post("Catering Manager")]
    begin("Quality and choice")
    rec("That menus be tasted by pupils of each school at least once a term before they are fixed.", [], "Catering Manager", manager, ("Spring 2023", [d("Spring 2023")]), ["Tasting panels met at 61 of 64 schools in March 2023.", "The other three met in May 2023."], "Complete", a)
    rec("That the Council’s food standard require:", [("a", "a portion of fruit or vegetables with each meal;"), ("b", "no more than two puddings a week with added sugar; and"), ("c", "fish at least once a week.")], "Catering Manager", manager,
        ("April 2023", [d("April 2023")]), ["The standard was adopted on 17 April 2023."], "Complete", a, closing="The standard is to be shown in each dining hall.")
    rec("That the price of a meal be held for the school year 2023/24.", [], "Cabinet Member for Education", [post("Cabinet Member for Education")], ("1 September 2023", [d("1 September 2023")]), ["Cabinet agreed on 9 May 2023 to hold the price at £2.60."], "Complete", a)
    rec("That a survey of families be made to learn why pupils who may have free meals do not take them, with particular regard to:", [("a", "families who have moved in the last year; and"), ("b", "pupils with special diets.")], "Research Officer and Catering Manager", [post("Research Officer")] + manager,
        ("July 2023", [d("July 2023")]), ["Questionnaire sent to 2,900 families in May 2023; 811 replies so far."], "In progress", a)
    doc.table(widths, rows)
    begin("Kitchens and staff")
    rec("That kitchen equipment more than 15 years old be listed with the cost of replacement.", [], "Property Manager", [post("Property Manager")], ("31 March 2023", [d("31 March 2023")]), ["List finished 24 March 2023: 112 items, £486,000."], "Complete", b)
    rec("That each kitchen have at least two cooks trained in special diets.", [], "Catering Manager", manager, ("Dec 2023", [d("Dec 2023")]), ["48 of 64 kitchens have two or more."], "In progress", b)
    rec("That vacancies in kitchens be advertised in the schools’ own newsletters.", [], "Head of Human Resources", [post("Head of Human Resources")], ("January 2023", [d("January 2023")]), ["Done since January 2023."], "Complete", b)
    rec("That the Council:", [("a", "explore joint buying with neighbouring councils;"), ("b", "give preference to growers within 40 miles where the law allows; and"), ("c", "report the share of local food each year.")], "Procurement Manager", [post("Procurement Manager")],
        ("2023/24", [d("2023/24")]), [], "Not started", b)
    rec("That waste be weighed for one week each term.", [], "Catering Manager", manager, ("Summer 2023", [d("Summer 2023")]), ["Weighed in the week beginning 12 June 2023: 61 g a pupil."], "Complete", b)
    doc.table(widths, rows)
    doc.h(2, "Points made by schools")
    for text in ("Queues are shorter where there are two servings.", "Head teachers would like earlier notice of menus."):
        doc.p(text, number=(3, 0))
    paper.write(doc.save())
