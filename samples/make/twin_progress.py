"""A progress report as text extraction leaves it: lost rows, cut heads, slipped cells, look-alike letters.

In the text below, ¦ stands for a tab."""
from kit import Paper, c, d, e, o, post

TEXT = r"""Report of:¦Cabinet Member for Schools and Skills
То:¦Schools and Skills Overview and Scrutiny Committee
Date:¦9 February 2022

### Progress Report on Implementation: Food Worth Eating: A Look at the Council's Part in School Meals

### **Review Information**

Date approved at Borough Council:¦1 December 2020
Member who led the Inquiry¦Cllr Ada Wardle
Lead Officer for the Inquiry¦Bryony Wishaw
Date progress last tracked:¦Update received on 24 November 2021

- 1. When it approved this Inquiry the Borough Council asked me, as Cabinet Member for Schools and Skills, to tell this Overview and Scrutiny Committee how the recommendations are being carried out.
- 2. Appendix 2 tells what has been done about recommendations 1-11.
- 3. The Committee may wish to go through them one by one and to say which category it would give to each.

### 4. It is proposed that:

- a) On 9 February 2022 the Committee is to be heard on recommendations 1 7 (up-dates) and on recommendations 8-11.
- b) Recommendations 12 16 are taken on 22 March 2022.

### 5. Introduction

Much has been done since the Inquiry to make school meals better and to bring more children to the table. Harrowmere Borough Council provides meals in 61 primary schools and advises the secondary schools, which run their own kitchens.

In the quarter October 2021 – December 2021 14,200 meals a week were served, against 12,900 in the same quarter of the year before. We have agreed an eastern counties food standard (ECFS) with our neighbours and adapted it to our kitchens.

The School Food Partnership reports to the Harrowmere Health Board (HHB). Pupils have helped it to make a film, PEEL, which comes with a lesson pack.

### Appendices

1¦How recommendations are tracked
2¦Recommendations for this meeting
3¦Recommendations already concluded

### For more information about this report

 
Contact Officer:¦Alistair Gribben
Title:¦Assistant Director, School Services
Telephone:¦01555 675 774
E-Mail:¦Alistair.gribben@harrowmere.example

## Appendix **1**: The Tracking Process

Questions that help to choose a category:

- Which of its parts can be ticked off?
- Would a parent notice the difference?
- Did it come before the day that was set?
- Who has the next step, and when?
- Would anything be lost if nobody watched it any more?

Category¦Criteria
1: Achieved (Fully)¦Everything that the recommendation asks for has been done, and within the timescale given.
2: Achieved (Late)¦Everything that the recommendation asks for has been done, but after the timescale given.
3: Not Achieved (Progress Made)¦Part of what the recommendation asks for is still open, but much of it is done. <b>A date by which the rest should be</b> <b>achieved must be given.</b>
4: Not Achieved (Obstacle)¦Part of what the recommendation asks for is still open and the Council can do no more, because what is left hangs on others.
5: Not Achieved (Insufficient Progress)¦Too little of what the recommendation asks for is done. A date by which the rest should be achieved must be given.
6: In Progress¦It is too early to judge, because the timescale given has not yet run out.



### **Appendix 2**: **Progress with Recommendations**

Α¦Better menus and more children eating¦¦¦
No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment
R01¦<ul> <li>That:</li> <li>a) The "what's for lunch" web pages developed further and a campaign for school meals delivered for the pub (parents, grandparents and children);</li> <li>b) The Council and caterers work with a wide range of families to learn what keeps children from the dinner hall;</li> <li>c) Cookery pages for families promoted<sup>2</sup>;</li> <li>d) Menus show an online list of allerg, the role of the Sch Food Standards Unit<sup>3</sup> and how to find arr use the complaint form.</li> <li>e) The Cabinet Member Schools asks what such pag would cost togeth ith the caters and of the menu of the menu</li></ul>¦Skills ools lic ity o are ergy nd¦Timescale: Action Plan Feb 2021 & completion April 2021¦2 – Achieved (Late). More work will follow.
Evide¦with caterers nce of Progr ess (and Antici¦pated Completion Da¦te)¦<b>I</b>

The pages 'What's for Lunch' are kept by Saltby District Council for all the eastern counties. Saltby have told us that the pages were checked and brought up to date in June/July 2021 when the food standard was relaunched. They have menus for parents and schools and a complaint form.

http://www.whats-forlunch.example/

The address has been sent to all School Services staff and stands on the Council's own front page.

PEEL, a film of eleven minutes, was made by pupils and lent to all primary schools with a lesson pack. Four cooks have been trained to show families what is on the plate.

<sup>1</sup> www.whats-forlunch.example/

<sup>&</sup>lt;sup>2</sup> www.cookwithus.example/help-at-home/

<sup>&</sup>lt;sup>3</sup> The Unit is part of the Eastern Food Agency at food.eastern.example

### Further information following the 24 November meeting

The PEEL lesson pack has been given to all Primary Schools. In Summer 2021 talks were held for Headteachers and School Governors. In July the HHB will ask schools what they made of the pack. Headteachers will be told what the answers were.

The School Food Partnership offers training in three steps:

- 1. New kitchen staff first follow a short course on line.
- 2. The allergy course builds on it and is given face to face.
- 3. Head cooks learn to plan menus and to buy from local growers.

In 2020/21 the HHB gave allergy training to 148 kitchen staff. In 2021/22 fifteen courses were ordered, training 25 staff. It is to be raised to 270 places in 2022/23.

We have not yet asked the breakfast clubs, but they are in the programme for 2022/23. Families with new children come every year, so this work does not end.

No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment
R02¦<ul> <li>That the Cabinet Member and HHB ask schools to see to it that:</li> <li>a) Food and cooking are part of lessons from year 3 upwards in ALL schools in the borough;</li> <li>b) Pupils' own ideas for menus (e.g. by using the "my plate" cards) are asked for in all years;</li> <li>c) All dining halls have room for packed lunches;</li> <li>d) All schools take payment on line including by smartphone; and</li> </ul>¦¦April 2021¦2- Achieved (Late)

¦<ul> <li>e) All Head Teachers and Lunchtime Supervisors (LTS) are written to, telling them which dishes pupils leave and when the next tasting is; and they work by the</li> </ul>¦¦
from the HHB¦new model food policy from the HHB.¦¦

Evidence of Progress (and Anticipated Completion Date)

The HHB counts kitchens once a year, and every school answers. In 2020/21 it also asked whether cooking is taught and whether pupils are asked about menus. Only 4% of those who answered taught no cooking at all.

79% of schools have told us that they follow the model food policy.

Its wording was made shorter in November 2021.

Heads spoke about food on 3, 11 and 16 November 2021 when they met by area.

On-line payment was shown to heads in June. Work is still to be done with the smaller schools. So far no work has begun on payment by smartphone.

Further information following the 24 November meeting

In the Schools Bulletin the Chair of the Committee asked every governing body to adopt the model policy.

No.¦Recommendation¦Responsibility¦Original¦Cabinet
¦¦¦Completion¦Member
¦¦¦Date¦Assessment

Evidence of Progress

Governor Services buys most of its courses from Learning Harrowmere (LH), which knows the subject.

Clerks to governors were sent a page about school meals in early November 2021, with three questions for their spring meetings.

(Committee members have that page by e-mail).

All kitchens get a new allergy sheet in February 2022. Area cooks will then come to see how it is used.

<sup>&</sup>lt;sup>4</sup> www.saltby.example/downloads/file/1407/school\_meals\_inquiry

Anybody in the catering service may take the allergy course.

<u>Further information following the 24 November meeting</u> The Committee to be sent a note after April.

No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment
R05¦<ul> <li>That:</li> <li>a) Allergy training stays open to caterers of private firms ir the borough and of the academy trusts;</li> <li>b) Level 1 and Level 2 courses tell cooks what a nut can do.</li> </ul>¦Chair Harrowmere Health Board¦July 2021¦3 - Not Achieved (Progress Made)

Evidence of Progress

It is the HHB that sees to training and looks at what cooks learn form it. The new Level 1 course has a case about nuts and sesame.

Caterers are asked once a year what they do differently.

Each cook sat the basic hygiene course (level 1) in 2021; 90% is the pass mark.

No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment
R06¦That growers' groups and markets are found to work with to bring more local fruit to school kitchens and to support the "Grown Here, Eaten Here" campaign with particular attention to small farms and allotments.¦Cabinet Member for Schools and Skills Chair HHB¦July 2021¦2 – Achieved (Late)
¦vidence of Prog ress (and Antici pated Comple Here cards have been hande¦¦1¦

Grown Here, Eaten Here cards have been handed to each market stall and allotment society. Two pages on what school kitchens buy went to

every stall holder with the rent letter of November 2021. A tasting day is being planned with allotment societies. The Council has promised to pay for the growers' week.

<u>Further information following the 24 November meeting</u> The plan for the markets will take up what is left here.

No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment
R07¦<ul> <li>That:</li> <li>New councillors are shown a school kitchen in their first month;</li> <li>All present councillors eat at least once a year in a school of their ward;</li> <li>News about menus is sent to councillors regularly.</li> </ul>¦Leader¦Initial feedback April 2021 and completion Dec 2021¦3 – Not Achieved (Progress Made)
Eviden¦ce of Prog ress (and Anticipa¦ted Completion D¦ate)¦

SHORT TERM – By mid-December

1. The menus will stand on the Member pages, and the Members' Bulletin will say so.

Lunch at a glance – a two page guide

https://www.whats-forlunch.example/guide-for-members/ The food agency – Eastern counties main website

https://www.food.eastern.example/

2. A 'tasting table' by the HHB at the February 2022 Council.

### MEDIUM TERM – By March 2022

- The half day course for officers will be opened to Members, shortened where that helps.
- 2. A lesson of ten minutes, 'Food at School', will go onto the learning pages. It will show:
  - what the food standard asks;
  - who cooks and who pays;
  - what to look for on a visit.
- 3. School Services and the Learning team are writing a course called Eating Together. Part of it

is about allergies. It should be ready in Spring 2022, when three Members will try it out.

### LONGER TERM - during 2022

 A theatre group plays a comedy set in a dinner hall. Before it is booked we would need to know the price.

http://www.dinnerhall-theatre.example/play/

2. Members could watch PEEL together instead.

В¦Kitchens and Contracts¦¦¦¦¦
No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment¦¦
R08¦<ul> <li>That the kitchens and contracts of the Borough Council give good meals by: <ul> <li>a) Taking up and working to the eastern counties food standard;</li> <li>b) Making better use of KitchenBook (the Council's ordering system) to record waste and share figures so that reports can be drawn;</li> <li>c) Answering schools that complain. (Ten working days are promised and often missed);</li> <li>d) Having one person in each kitchen who knows the standard best and shows it to the others;</li> <li>e) Going over recipes to ensure that salt and sugar are within the standard;</li> <li>f) Looking again at the Council's</li> </ul></li></ul>¦for Schools and Skills¦-¦¦¦
¦way with left-over food to see whether it meets the new national guidance on food¦¦¦¦¦

¦waste <sup>5</sup> ; and¦¦
g)¦Drawing up and putting in place¦¦
¦a plan for old kitchens with¦¦
¦costs, dates and reports¦¦
¦to the HHB; and to look¦¦
¦into sharing ovens where¦¦
¦two schools stand side by side.¦¦

Evidence of Progress (and Anticipated Completion Date)

Kitchens began with the eastern counties standard in April 2021; since September 2021 they follow its second edition.

Waste is weighed each quarter and entered in KitchenBook, which is slow and hard to read. The contact centre means to answer schools sooner and is changing its forms

There will be no champion in each kitchen. One area cook advises them all instead. Caterers come to a 'taste workshop' shortly.

Salt and sugar in the new recipes lie within the standard.

Left-over food now has its own leaflet, and the Council has signed the 'Clean Plate promise'. Packed lunches are left for a later plan.

An Old Kitchens Group meets from now on, with the Head of Catering in the chair. Its notes go to the School Food Partnership and from there to the HBH.

No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment
R09¦<ul> <li>That the Borough Council, academy</li> <li>trusts and Harrowmere Health</li> <li>Board make better use of</li> <li>contracts to bring down waste by: <ul> <li>a) Strengthening the HHB's part</li> <li>in helping those who buy</li> <li>meals to set terms that</li> <li>caterers can keep; and</li> <li>b) Contracts Committee reviewing</li> <li>the model terms and their</li> <li>use to see whether it is</li> </ul> </li> </ul>¦Chair of Contracts Committee & Chair HHB¦July 2021¦1 – Achieved (Fully)

 $<sup>{}^{5}</sup> www.waste.example/guidance/food-left-over-in-schools-and-what-to-do-with-it}$ 

possible to do more for the aim¦¦
of: "nothing good in the bin"¦¦
[e.g. in smaller portions¦¦
/ second helpings / a clear way¦¦
to give food away.]¦¦
Evidence of Pro gress (and Anticipated Comp¦letion Date)¦
a) Purchasing rules were written afresh i¦in May 2021, and by t¦hem the panel that lets the
meals contracts has no pla¦ace for a Health B¦oard. The HHB may still be

- asked what it thinks. School Services now advise those who buy meals.
- b) Model terms that ask for less waste were passed by the Contracts Committee in 2021, together with one on the arm of local buying. They have been in use since 5 July 2021.

No.¦Recor¦nmendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment
R10¦meals ( buying staff a and ho includi a)¦is shown that what they cost in kitchens, vans and lawyers' nd cleaners' time urs) is paid for ing that: The money stands in the yearly budget not in grants that end and that growers are paid on time; Contracts for special diets are let¦Cabinet Member for Schools and Skills; Deputy Leader and Cabinet Member for Buying and Finance.¦April 2021¦1 – Achieved (Fully)
¦c)¦early enough for the first school day after the summer;¦¦¦
¦¦weighed; Head cooks are given office help so that they can be in the kitchen;¦¦¦
¦e)¦The number of people in the ordering team is settled:¦¦¦
¦f)¦Growers say how a School Allotment¦¦¦

Helper could be paid.¦¦¦¦¦
Evidence of Progress (and Anticipated Completion Date)¦¦¦¦¦

Examples of where the money comes from:

a) The money stands in the yearly budget not in grants that end and that growers are paid on time;

£2.95m of the budget of School Services is for meals. Fresh Start Foods have a contract of £227k a year until June 2022 and add as much of their own. From the Community Fund come £66k a year.

b) Contracts for special diets are let early enough for the first school day after the summer;

Those of today were let seven years ago and run out in July 2022. New ones, for three years, come after them

- c) What it costs to bring meals to the village schools has been weighed and found to be enough.
- d) Head cooks are given office help so that they can be in the kitchen;

The hours were counted in November 2021 and there are enough of them for head cooks and area cooks. One manager and three area cooks are now being sought, and their pay is in the budget.

e) The number of people in the ordering team is settled;

Schools have ordered on line since August 2021. Eleven people will work there from February 2022.

(f) Growers say how a School Allotment Helper could be paid.

The allotment societies would rather do this themselves.

No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment
R11¦That wherever the Borough Council¦Deputy Leader;¦April 2021 –¦1- Achieved

includin drivers, a) b)¦buys food services, allergies, g be written into the service terms and checked by: Ensuring that any contract under which staff handle food for children has terms on allergies (e.g. labels and training); and Giving assurance that the milk contract due to be let again by the Council will have these terms.¦Cabinet Member for Buying and Finance & Cabinet Member for Health¦Initial Feedback & November 2021 completion¦(Fully)
¦gress (and Anticipated Completion D¦¦ote)¦

No firm gets a contract without rules on allergies, and the area cooks look whether it keeps them.

All these terms are now in the milk contract.

С¦Working with Schools¦¦¦
No.¦Recommendation¦Responsibility¦Original¦Cabinet Member

¦¦¦Completion Date¦Assessment
R12¦<ul> <li>That the Chair of Harrowmere Health Board: <ul> <li>a) Asks every school to sign the food standard;</li> <li>b) Goes on questioning schools after the yearly food audit; and</li> <li>c) Looks at how well the groups work together, the School Food Partnership, the Area Heads etc. (Not the ordering team – see Recommendation 14).</li> </ul> </li> </ul>¦Chair of Harrowmere Health Board¦April 2021 July 2021 – Changes sustained¦To be completed for the 22 March meeting
Evid¦dence of Progre ss (and Anticipated Co¦mpletion Da¦te)¦
To be¦completed¦¦¦

No.¦Recommendation¦Responsibility¦Original¦Cabinet Member
¦¦¦Completion Date¦Assessment
R13¦That all Harrowmere Health¦Area Cook Co-¦April 2021 –¦To be completed for
¦Board partners share what they know of¦ordinator & Chair¦Initial Feedback¦<mark>the 22 March</mark>
¦school meals by:¦HHB¦and completion¦meeting
¦a) Ensuring that all kitchens work¦¦July 2021¦
¦to the second edition of the¦¦¦
¦eastern counties standard;¦¦¦
¦b) Keeping one list of¦¦¦
¦allergies for all kitchens of the borough;¦¦¦
¦and¦¦¦
¦c) Ensuring that those who answer¦¦¦
¦the audit hear what came of it.¦¦¦
¦idence of Progr ess (and Anticipated Complet¦tion Da¦te)¦
To be¦e completed¦¦¦

No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment
R14¦That a report tells of:¦Cabinet Member¦April 2021 &¦To be completed for
¦a) The work of the ordering team:¦Schools and Skills¦September 2021¦the 22 March

¦b)¦orders, waste, cost, and what was learnt (after two terms and again after four); Who sits in the team, and the part of schools, caterers and growers; and¦and Chair HHB¦¦meeting
¦c)¦Figures shared between the ordering team and its¦¦¦
¦c)¦partners.¦¦¦
Evidenco To be co¦¦of Progress (and Anticipated Comple of Progress (and Anticipated Comple¦tion Da¦te)¦

D¦Tracking¦¦¦¦¦
No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment¦¦
R15¦That the Trio regularly tracks take-up of meals as far as it concerns the Borough Council.¦Trio: [Leader, Cabinet Member for Schools and Skills and Chief Executive]¦On-going¦To be completed for the 22 March meeting¦¦
Evidence of Progress (and Anticipated Completion Date) To be completed¦¦¦¦¦¦

D¦Tracking¦¦¦
No.¦Recommendation¦Responsibility¦Original Completion Date¦Cabinet Member Assessment

R16¦That the Schools and Skills Overview and Scrutiny Committee hears in March 2021 how far these recommendations have come, and as often afterwards as it needs until each is done.¦Cabinet Member Schools and Skills¦April 2021¦To be completed for the 22 March meeting
¦ce of Pro gress (and Anticipated Completion completed¦ion Da¦te)¦

# **Appendix (B)**: Concluded Recommendations

# Nothing more is asked about the following.

pre¦<b>The Committee has concluded these at</b> <b>meetings before this one.</b> <b>The list is kept so that nothing drops out.</b>¦¦Conc¦luded
No.¦Recommendation¦Responsibility¦Date Concluded by Scrutiny Committee¦Tracking Assessment"""


def between(start, end):
    """The printed words from start to end, list marks and Markdown escapes left out; for entries of evidence."""
    at = TEXT.index(start)
    words = TEXT[at:TEXT.index(end, at) + len(end)]
    lines = [line.strip().removeprefix("### ").removeprefix("- ") for line in words.split("\n") if line.strip()]
    return "\n".join(line for line in lines if not line.startswith("<sup>"))


def make():
    paper = Paper("twin-progress", "txt", "progress", {"any": [
        "Progress Report on Implementation: Food Worth Eating: A Look at the Council's Part in School Meals",
        "Food Worth Eating: A Look at the Council's Part in School Meals"]},
        committee="Schools and Skills Overview and Scrutiny Committee", date="2022-02-09", as_of="2022-02-09",
        review={"approved": "2020-12-01", "lead_member": "Cllr Ada Wardle", "lead_officer": "Bryony Wishaw", "last_tracked": "Update received on 24 November 2021"},
        contact={"name": "Alistair Gribben", "title": "Assistant Director, School Services", "telephone": "01555 675 774", "email": "Alistair.gribben@harrowmere.example"})
    paper.paper["meetings"] = [{"date": "2022-02-09", "refs": ["R%02d" % number for number in range(1, 12)]}, {"date": "2022-03-22", "refs": ["R%02d" % number for number in range(12, 17)]}]
    paper.paper["from"] = "Cabinet Member for Schools and Skills"
    paper.paper["to"] = "Schools and Skills Overview and Scrutiny Committee"
    a = paper.section("A", "Better menus and more children eating")
    b = paper.section("B", "Kitchens and Contracts")
    s = paper.section("C", "Working with Schools")
    t = paper.section("D", "Tracking")
    two = lambda words, note=None: c(words, 2, "achieved_late", note)
    one = lambda words: c(words, 1, "achieved")
    three = lambda words: c(words, 3, "not_achieved")
    pending = {"any": [None, {"category": None, "status": "none"}]}
    chair = post("Chair HHB")
    cabinet = post("Cabinet Member for Schools and Skills")

    def further(text):
        return [{"meeting": "2021-11-24", "text": text}]

    paper.rec("R01", "That:", section=a, parts=[
        ("a", 'The "what\'s for lunch" web pages developed further and a campaign for school meals delivered for the pub (parents, grandparents and children);'),
        ("b", "The Council and caterers work with a wide range of families to learn what keeps children from the dinner hall;"),
        ("c", "Cookery pages for families promoted{2};"),
        ("d", "Menus show an online list of allerg, the role of the Sch Food Standards Unit{3} and how to find arr use the complaint form."),
        ("e", "The Cabinet Member Schools asks what such pag would cost togeth ith the caters and of the menu of the menu")],
        claim=two("2 – Achieved (Late)", "More work will follow."), dates=[d("Feb 2021", "action_plan"), d("April 2021")],
        evidence=[e(between("The pages 'What's", "on the plate."))], further_information=further(between("The PEEL lesson pack", "does not end.")))
    paper.recommendations[-1].pop("owners", None)
    paper.rec("R02", "That the Cabinet Member and HHB ask schools to see to it that:", section=a, parts=[
        ("a", "Food and cooking are part of lessons from year 3 upwards in ALL schools in the borough;"),
        ("b", "Pupils' own ideas for menus (e.g. by using the \"my plate\" cards) are asked for in all years;"),
        ("c", "All dining halls have room for packed lunches;"), ("d", "All schools take payment on line including by smartphone; and"),
        ("e", "All Head Teachers and Lunchtime Supervisors (LTS) are written to, telling them which dishes pupils leave and when the next tasting is; and they work by the new model food policy from the HHB.")],
        owners=[], claim=two("2- Achieved (Late)"), dates=[d("April 2021")],
        evidence=[e(between("The HHB counts", "by smartphone."))], further_information=further(between("In the Schools Bulletin", "model policy.")))
    paper.rec("R03", None, section=a, text_state="lost")
    paper.rec("R04", None, text_state="lost")
    paper.rec("R05", "That:", section=a, parts=[
        ("a", "Allergy training stays open to caterers of private firms ir the borough and of the academy trusts;"),
        ("b", "Level 1 and Level 2 courses tell cooks what a nut can do.")],
        owners=[{"any": [o("Chair Harrowmere Health Board", None, "Chair", "Harrowmere Health Board"), post("Chair Harrowmere Health Board")]}],
        claim=three("3 - Not Achieved (Progress Made)"), dates=[d("July 2021")], evidence=[e(between("It is the HHB that sees", "pass mark."))], further_information=[])
    paper.rec("R06", "That growers' groups and markets are found to work with to bring more local fruit to school kitchens and to support the \"Grown Here, Eaten Here\" campaign with particular attention to small farms and allotments.",
              section=a, owners=[cabinet, {"any": [chair, o("Chair HHB", None, "Chair", "HHB")]}], claim=two("2 – Achieved (Late)"), dates=[d("July 2021")],
              evidence=[e(between("Grown Here, Eaten Here cards have", "growers' week."))], further_information=further("The plan for the markets will take up what is left here."))
    paper.rec("R07", "That:", section=a, parts=[], owners=[post("Leader")], claim=three("3 – Not Achieved (Progress Made)"), dates=[d("April 2021", "initial_feedback"), d("Dec 2021")],
              evidence=[e(between("SHORT TERM", "February 2022 Council."), "By mid-December", start="2021-12-11", end="2021-12-20"), e(between("MEDIUM TERM", "try it out."), "By March 2022"),
                        e(between("LONGER TERM", "together instead."), "during 2022")], further_information=[])
    paper.recommendations[-1]["text"] = "That:\nNew councillors are shown a school kitchen in their first month;\nAll present councillors eat at least once a year in a school of their ward;\nNews about menus is sent to councillors regularly."
    paper.rec("R08", "That the kitchens and contracts of the Borough Council give good meals by:", section=b, parts=[
        ("a", "Taking up and working to the eastern counties food standard;"),
        ("b", "Making better use of KitchenBook (the Council's ordering system) to record waste and share figures so that reports can be drawn;"),
        ("c", "Answering schools that complain. (Ten working days are promised and often missed);"),
        ("d", "Having one person in each kitchen who knows the standard best and shows it to the others;"),
        ("e", "Going over recipes to ensure that salt and sugar are within the standard;"),
        ("f", "Looking again at the Council's way with left-over food to see whether it meets the new national guidance on food waste {5} ; and"),
        ("g", "Drawing up and putting in place a plan for old kitchens with costs, dates and reports to the HHB; and to look into sharing ovens where two schools stand side by side.")],
        claim=pending, dates=[], evidence=[e(between("Kitchens began with", "to the HBH."))], further_information=[])
    paper.rec("R09", "That the Borough Council, academy trusts and Harrowmere Health Board make better use of contracts to bring down waste by:", section=b, parts=[
        ("a", "Strengthening the HHB's part in helping those who buy meals to set terms that caterers can keep; and"),
        ("b", "Contracts Committee reviewing the model terms and their use to see whether it is possible to do more for the aim of: \"nothing good in the bin\" [e.g. in smaller portions / second helpings / a clear way to give food away.]")],
        owners=[{"any": [post("Chair of Contracts Committee"), o("Chair of Contracts Committee", None, "Chair", "Contracts Committee")]}, {"any": [chair, o("Chair HHB", None, "Chair", "HHB")]}],
        claim=one("1 – Achieved (Fully)"), dates=[d("July 2021")], further_information=[])
    parts = [("a", "The money stands in the yearly budget not in grants that end and that growers are paid on time;"),
             ("b", "Contracts for special diets are let early enough for the first school day after the summer;"),
             ("c", ""), ("d", "Head cooks are given office help so that they can be in the kitchen;"), ("e", "The number of people in the ordering team is settled;"),
             ("f", "Growers say how a School Allotment Helper could be paid.")]
    paper.rec("R10", None, section=b, claim=one("1 – Achieved (Fully)"), dates=[d("April 2021")], further_information=[],
              owners=[cabinet, post("Deputy Leader"), post("Cabinet Member for Buying and Finance")],
              evidence=[e("Examples of where the money comes from:")]
              + [e(between(start, end), part=label) for label, start, end in (
                  ("a", "a) The money stands", "£66k a year."), ("b", "b) Contracts for special", "after them"), ("c", "c) What it costs", "to be enough."),
                  ("d", "d) Head cooks are", "in the budget."), ("e", "e) The number of people in the ordering team is settled;", "from February 2022."), ("f", "(f) Growers", "this themselves."))])
    record = paper.recommendations[-1]
    repaired = "is shown that what they cost in kitchens, vans and lawyers' and cleaners' hours is paid for including that: " + " ".join(text for _, text in parts)
    shuffled = "meals ( buying staff a and ho includi a) is shown that what they cost in kitchens, vans and lawyers' nd cleaners' time urs) is paid for ing that: The money stands in the yearly budget not in grants that end and that growers are paid on time; Contracts for special diets are let c) early enough for the first school day after the summer; weighed; Head cooks are given office help so that they can be in the kitchen; e) The number of people in the ordering team is settled: f) Growers say how a School Allotment Helper could be paid."
    record["text"] = {"any": [shuffled, shuffled.replace("meals ( buying staff a and ho includi a) ", ""), repaired]}
    paper.rec("R11", None, section=b, claim=one("1- Achieved (Fully)"), dates=[d("April 2021", "initial_feedback"), d("November 2021")], further_information=[],
              owners=[post("Deputy Leader"), post("Cabinet Member for Buying and Finance"), post("Cabinet Member for Health")],
              evidence=[e(between("No firm gets a contract", "milk contract."))])
    tail = "buys food services, allergies, g be written into the service terms and checked by: Ensuring that any contract under which staff handle food for children has terms on allergies (e.g. labels and training); and Giving assurance that the milk contract due to be let again by the Council will have these terms."
    paper.recommendations[-1]["text"] = {"any": ["That wherever the Borough Council includin drivers, a) b) " + tail, "That wherever the Borough Council " + tail, "That wherever the Borough Council includin drivers, " + tail]}
    paper.rec("R12", "That the Chair of Harrowmere Health Board:", section=s, parts=[
        ("a", "Asks every school to sign the food standard;"), ("b", "Goes on questioning schools after the yearly food audit; and"),
        ("c", "Looks at how well the groups work together, the School Food Partnership, the Area Heads etc. (Not the ordering team – see Recommendation 14).")],
        owners=[{"any": [post("Chair of Harrowmere Health Board"), o("Chair of Harrowmere Health Board", None, "Chair", "Harrowmere Health Board")]}],
        claim=pending, dates=[d("April 2021"), d("July 2021", "changes_sustained")], evidence=[], further_information=[])
    paper.rec("R13", "That all Harrowmere Health Board partners share what they know of school meals by:", section=s, parts=[
        ("a", "Ensuring that all kitchens work to the second edition of the eastern counties standard;"), ("b", "Keeping one list of allergies for all kitchens of the borough; and"),
        ("c", "Ensuring that those who answer the audit hear what came of it.")],
        owners=[post("Area Cook Co-ordinator"), {"any": [chair, o("Chair HHB", None, "Chair", "HHB")]}], claim=pending, dates=[d("April 2021", "initial_feedback"), d("July 2021")], evidence=[], further_information=[])
    paper.rec("R14", None, section=s, owners=[post("Cabinet Member Schools and Skills"), {"any": [chair, o("Chair HHB", None, "Chair", "HHB")]}], claim=pending,
              dates=[d("April 2021", "report"), d("September 2021", "report")], evidence=[], further_information=[])
    paper.recommendations[-1]["text"] = "That a report tells of:\na) The work of the ordering team: b) orders, waste, cost, and what was learnt (after two terms and again after four); Who sits in the team, and the part of schools, caterers and growers; and c) Figures shared between the ordering team and its c) partners."
    first = paper.recommendations[-1]["text"]
    paper.recommendations[-1]["text"] = {"any": [first, first.replace("its c) partners", "its partners"), first.replace(" b) ", "\nb) ").replace(" c) ", "\nc) "), first.replace(" b) ", " ").replace(" c) ", " "), first.replace(" b) ", "\nb) ").replace("its c) ", "its ").replace(" c) ", "\nc) ")]}
    paper.rec("R15", "That the Trio regularly tracks take-up of meals as far as it concerns the Borough Council.", section=t, claim=pending, dates=[d("On-going", "ongoing")], evidence=[], further_information=[],
              owners={"any": [[post("Trio")], [post("Trio: [Leader, Cabinet Member for Schools and Skills and Chief Executive]")], [post("Trio"), post("Leader"), cabinet, post("Chief Executive")]]})
    paper.rec("R16", "That the Schools and Skills Overview and Scrutiny Committee hears in March 2021 how far these recommendations have come, and as often afterwards as it needs until each is done.",
              section=t, owners=[post("Cabinet Member Schools and Skills")], claim=pending, dates=[d("April 2021")], evidence=[], further_information=[])
    paper.write(TEXT.replace("¦", "\t"))
