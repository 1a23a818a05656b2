"""A progress report as text extraction leaves it: lost rows, cut heads, slipped cells, look-alike letters.

In the text below, ¦ stands for a tab."""
from kit import Paper, c, d, e, o, post

TEXT = r"""Report of:¦Cabinet Member for Schools and Skills
То:¦Schools and Skills Overview and Scrutiny Committee
Date:¦9 February 2022

### Progress Report on Implementation: Food Worth Eating: A Look at the Council's Part in School Meals

### **Review Information**

Date approved at Borough Council:¦1 December 2020
Member who led the original Inquiry¦Cllr Ada Wardle
Lead Officer for the Inquiry¦Bryony Wishaw
Date progress last tracked:¦General update received on 24 November 2021

- 1. When it approved this Inquiry the Borough Council asked me, as Cabinet Member for Schools and Skills, to tell this Overview and Scrutiny Committee how the recommendations are being carried out.
- 2. Progress with recommendations 1-11 is set out in Appendix 2.
- 3. Members are asked to look at each recommendation and say which category they would give it.

### 4. It is proposed that:

- a) Up-dates on recommendations 1 7 and progress on recommendations 8-11 are discussed on 9 February 2022.
- b) Recommendations 12 16 are discussed on 22 March 2022.

### 5. Introduction

Much has been done since the Inquiry to make school meals better and to bring more children to the table. Harrowmere Borough Council provides meals in 61 primary schools and advises the secondary schools, which run their own kitchens.

In the quarter October 2021 – December 2021 14,200 meals a week were served, against 12,900 in the same quarter of the year before. We have agreed an eastern counties food standard (ECFS) with our neighbours and adapted it to our kitchens.

The School Food Partnership is a sub-group of the Harrowmere Health Board (HHB) and one success this year has been a film, PEEL, made with pupils and sent out with a lesson pack.

### Appendices

1¦Scrutiny Office guidance on the tracking process
2¦Recommendations you are tracking today
3¦Recommendations tracked previously and concluded

### For more information about this report, please contact

 
Contact Officer:¦Alistair Gribben
Title:¦Assistant Director, School Services
Telephone:¦01555 675 774
E-Mail:¦Alistair.gribben@harrowmere.example

## Appendix **1**: The Tracking Process

When it makes its assessment, the Committee may ask:

- What has been done about each recommendation?
- Does it fit what the recommendation asked for?
- Was it done in the time allowed?
- What is still to do?
- Is the Committee content that the recommendation has been achieved?

Category¦Criteria
1: Achieved (Fully)¦Everything that the recommendation asks for has been done, and within the timescale given.
2: Achieved (Late)¦Everything that the recommendation asks for has been done, but after the timescale given.
3: Not Achieved (Progress Made)¦The recommendation has not been fully achieved, but much has been done towards it. <b>A date by which it should be</b> <b>achieved must be given.</b>
4: Not Achieved (Obstacle)¦The recommendation has not been fully achieved, but all that can be done has been done. What is left is held up by something which the Council does not control.
5: Not Achieved (Insufficient Progress)¦The recommendation has not been fully achieved and too little has been done towards it. A date by which it should be achieved must be given.
6: In Progress¦It is too early to judge, because the timescale given has not yet run out.



### **Appendix 2**: **Progress with Recommendations**

Α¦Better menus and more children eating¦¦¦
No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment
R01¦<ul> <li>That:</li> <li>a) The "what's for lunch" web pages developed further and a campaign for school meals delivered for the pub (parents, grandparents and children);</li> <li>b) The Council and caterers work with a wide range of families to learn what keeps children from the dinner hall;</li> <li>c) Cookery pages for parents promoted<sup>2</sup>;</li> <li>d) Menus show an online list of allerg, the role of the Sch Food Standards Unit<sup>3</sup> and how to find arr use the complaint form.</li> <li>e) The Cabinet Member Schools explores how this cable paid for jointle rness for the kitch of the kitch on the menu on the menu</li></ul>¦Skills ools lic ity o are ergy nd¦Timescale: Action Plan Feb 2021 & completion April 2021¦2 – Achieved (Late). More work will follow.
Evide¦with caterers ence of Progress (and Anticipated Com¦pletion Date if 'Not Achi¦ieved')¦<b>I</b>

The pages 'What's for Lunch' are kept by Saltby District Council for all the eastern counties. Saltby have told us that the pages were checked and brought up to date in June/July 2021 when the food standard was relaunched. They have menus for parents and schools and a complaint form.

http://www.whats-forlunch.example/

The address has been sent to all School Services staff and stands on the Council's own front page.

A film called PEEL has been made with young people in Harrowmere and sent to all primary schools with a lesson pack. Four cooks have been trained to show families what is on the plate.

<sup>1</sup> www.whats-forlunch.example/

<sup>&</sup>lt;sup>2</sup> www.cookwithus.example/help-for-parents/

<sup>&</sup>lt;sup>3</sup> The Unit is part of the Eastern Food Agency at food.eastern.example

### Further information following the 24 November meeting

The PEEL lesson pack has been given to all Primary Schools. In Summer 2021 talks were held for Headteachers and School Governors. At the end of the academic year the HHB will ask schools what they made of the pack. The answers will be sent to Headteachers in due course.

The School Food Partnership offers training in three steps:

- 1. New kitchen staff first follow a short course on line.
- 2. The allergy course builds on it and is given face to face.
- 3. Head cooks learn to plan menus and to buy from local growers.

In 2020/21 the HHB gave allergy training to 148 kitchen staff. In 2021/22 fifteen courses were ordered, training 25 staff. It is to be raised to 270 places in 2022/23.

We have not yet begun to work with breakfast clubs, but this is in the programme for 2022/23. Telling families about school meals is a continual process.

No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment
R02¦<ul> <li>That the Cabinet Member and HHB encourage schools to ensure that:</li> <li>a) Food and cooking are part of lessons from year 3 upwards in ALL schools in the borough;</li> <li>b) Pupils' own ideas for menus (e.g. by using the "my plate" cards) are asked for in all years;</li> <li>c) All dining halls have room for packed lunches;</li> <li>d) All schools take payment on line including by smartphone; and</li> </ul>¦¦April 2021¦2- Achieved (Late)

¦<ul> <li>e) All Head Teachers and Lunchtime Supervisors (LTS) are written to, asking them to work together on take-up and for key staff to come to training; and they take up and use the</li> </ul>¦¦
from the HHB¦new model food policy from the HHB.¦¦

Evidence of Progress (and Anticipated Completion Date if 'Not Achieved')

Each school in Harrowmere fills in the yearly food audit of the HHB. The 2020/21 audit asked schools whether cooking is taught and whether pupils are asked about menus. Only 4% of those who answered taught no cooking at all.

A food policy is part of the model policies offered to schools. 79% of schools told us lately that they use it.

The model food policy was redrawn in November 2021 and can be fetched from our pages.

Food was a topic on 3, 11 and 16 November 2021 at the Area Heads' Conferences.

On-line payment was shown at the June conference. Work is still required to bring it to the smaller schools. So far no work has been undertaken on payment by smartphone.

Further information following the 24 November meeting

The Chair of the Committee has written a piece for the Schools Bulletin to encourage schools to use the model policy.

No.¦Recommendation¦Responsibility¦Original Date¦Cabinet
¦¦¦For¦Member's
¦¦¦Completion¦Assessment

Evidence of Progress (and Anticipated Completion Date if 'Not Achieved')

Governor Services buys most of its courses from Learning Harrowmere (LH), which knows the subject.

School meals are also down for the spring term agenda notes sent to Chairs of Governors and Clerks. These notes went out in early November 2021, in advance, to help schools plan their meetings.

(Members have since been emailed the notes).

New allergy guidance is being sent to all kitchen staff in February 2022. This will be followed by visits.

<sup>&</sup>lt;sup>4</sup> www.saltby.example/downloads/file/1407/school\_meals\_inquiry

Staff in the catering service can take the allergy course through the HHB pages.

<u>Further information following the 24 November meeting</u> The Committee to be given an update after April.

No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment
R05¦<ul> <li>That:</li> <li>a) The HHB goes on giving and advertising allergy training to caterers including private firms ir the borough and the academy trusts;</li> <li>b) Caterers put allergy training into their Level 1 and Level 2 courses.</li> </ul>¦Chair Harrowmere Health Board¦July 2021¦3 - Not Achieved (Progress Made)

Evidence of Progress (and Anticipated Completion Date if 'Not Achieved')

The HHB sees to it that training talks place and that it is good enough. The new Level 1 course has a case about nuts and sesame.

How far caterers do what the Board expects is checked through the yearly food audit in schools.

All catering staff have taken the basic hygiene course (level 1) during 2021 and must reach the 90% pass mark.

No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment
R06¦That growers' groups and markets are found to work with to bring more local fruit to school kitchens and to support the "Grown Here, Eaten Here" campaign with particular attention to small farms and allotments.¦Cabinet Member for Schools and Skills Chair HHB¦July 2021¦2 – Achieved (Late)
¦ence of Progress (and Anticipated Completi Here cards have been hande¦¦1¦

Grown Here, Eaten Here cards have been handed to each market stall and allotment society. A piece about school meals was printed in the latest newsletter to

all of the stall holders. A copy was given to the Committee in November 2021. A tasting day is being arranged with allotment societies. The Council has promised to support the growers' week.

<u>Further information following the 24 November meeting</u> The plan for the markets will cover the matters in this recommendation.

No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment
R07¦<ul> <li>That:</li> <li>School meals are part of induction for all new councillors;</li> <li>All present councillors eat at least once a year in a school of their ward;</li> <li>News about menus is sent to councillors regularly.</li> </ul>¦Leader¦Initial feedback April 2021 and completion Dec 2021¦3 – Not Achieved (Progress Made)
Evide¦nce of Progress (and Anticipated Complet¦ion Date if 'Not Ach¦ieved')¦

SHORT TERM – By mid-December

1. Menus will be put on the Member pages and all Members will be told through the Members' Bulletin.

Lunch at a glance – a two page guide

https://www.whats-forlunch.example/guide-for-members/ The food agency – Eastern counties main website

https://www.food.eastern.example/

2. A 'tasting table' by the HHB at the February 2022 Council.

### MEDIUM TERM – By March 2022

- We will look at (and change where needed) the half day officer course and offer it to Members.
- 2. We are looking to put a short course on 'Food at School' onto the learning pages. The course is to show:
  - what the food standard asks;
  - who cooks and who pays;
  - what to look for on a visit.
- 3. The Learning team are now working with School Services to build a course called Eating Together. There is some

content within this on allergies. The course is expected in Spring 2022 and will then be looked at to see whether it fits Members.

### LONGER TERM - during 2022

 A theatre group has made a play about the dinner hall. This will be looked into. We would first have to weigh what it costs.

http://www.dinnerhall-theatre.example/play/

2. PEEL and what it can do for Members will be looked at further as another way.

В¦Kitchens and Contracts¦¦¦¦¦
No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment¦¦
R08¦<ul> <li>That the kitchens and contracts of the Borough Council give good meals by: <ul> <li>a) Taking up and working to the eastern counties food standard;</li> <li>b) Making better use of KitchenBook (the Council's ordering system) to record waste and share figures so that reports can be drawn;</li> <li>c) Giving schools an answer to complaints. (An answer is meant to come within a set time which does not always happen);</li> <li>d) Naming a meals champion in each kitchen who has had more training and can advise the others;</li> <li>e) Going over recipes to ensure that salt and sugar are within the standard;</li> <li>f) Looking again at the Council's</li> </ul></li></ul>¦for Schools and Skills¦-¦¦¦
¦way with left-over food to see whether it meets the new national guidance on food¦¦¦¦¦

¦waste <sup>5</sup> ; and¦¦
g)¦Drawing up and putting in place¦¦
¦a plan for old kitchens with¦¦
¦costs, dates and reports¦¦
¦to the HHB; and to look¦¦
¦into sharing ovens where¦¦
¦two schools stand side by side.¦¦

Evidence of Progress (and Anticipated Completion Date if 'Not Achieved')

The eastern counties standard was taken up by the HHB in April 2021 and the version now in use agreed in September 2021.

We are now able to draw figures on waste each quarter. They come from KitchenBook, though KitchenBook is not a good system. The contact centre is looking at its forms and one aim is to answer schools sooner

We have not gone down the road of a champion in every kitchen. Rather we have one area cook who advises all. We hold a 'taste workshop' with the caterers shortly.

The new recipes keep to the standard for salt and sugar.

We have new guidance on left-over food and the Council has signed the 'Clean Plate promise'. The waste plan for packed lunches is being reviewed.

The Head of Catering has recently agreed to chair the Old Kitchens Group. The group will report through the School Food Partnership to the HBH.

No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment
R09¦<ul> <li>That the Borough Council, academy</li> <li>trusts and Harrowmere Health</li> <li>Board make better use of</li> <li>contracts to bring down waste by: <ul> <li>a) Strengthening the HHB's part</li> <li>in helping those who buy</li> <li>meals to set terms that</li> <li>caterers can keep; and</li> <li>b) Contracts Committee reviewing</li> <li>the model terms and their</li> <li>use to see whether it is</li> </ul> </li> </ul>¦Chair of Contracts Committee & Chair HHB¦July 2021¦1 – Achieved (Fully)

 $<sup>{}^{5}</sup> www.waste.example/guidance/food-left-over-in-schools-and-what-to-do-with-it}$ 

possible to do more for the aim¦¦
of: "nothing good in the bin"¦¦
[e.g. in smaller portions¦¦
/ second helpings / a clear way¦¦
to give food away.]¦¦
Evidence of Progress (and Anticipated Completi¦ion Date if 'Not Achieved')¦
a) Since this recommendation was made, a¦a review of the contract a¦rrangements in the borough
found that the HHB would no long¦ger be asked as a mem¦ber of the panel under the

- new rules. Contracts fall outside what Health Boards may do. School Services now advise those who buy meals.
- b) The Contracts Committee went through the model terms in 2021. They were made stronger, not only on waste, but also on the arm of local buying. The new terms have been in use since 5 July 2021.

No.¦Recor¦nmendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment
R10¦meals ( buying depart and Pr includi a)¦is shown that this work including kitchens, drivers and other key ments such as Legal Services operty) is paid for ing that: It is in the core budget not dependent on yearly grants and that growers are paid on time; Contracts for special diets, in particular, are¦Cabinet Member for Schools and Skills; Deputy Leader and Cabinet Member for Commissioning and Finance.¦April 2021¦1 – Achieved (Fully)
¦c)¦made so that they are in place in good time, before the beginning of the school year;¦¦¦
¦¦weighed; A review of the office help for head cooks is done so that they can be in the kitchen;¦¦¦
¦e)¦A review of staff in the ordering team is done:¦¦¦
¦f)¦Partners review how to pay for a School Allotment¦¦¦

Officer post/role.¦¦¦¦¦
Evidence of Progress (and Anticipated Completion Date if 'Not Achieved')¦¦¦¦¦

Examples of how this work (including kitchens, drivers, buying and other key departments such as Legal Services and Property) is paid for include:

a) It is in the core budget not dependent on yearly grants and that growers are paid on time;

School Services pays for meals from its core budget (total £2.95m). Fresh Start Foods hold a contract until June 2022 worth £227k a year. Fresh Start Foods also give the same again from their own funds. The Community Fund now gives £66k a year.

b) Contracts for special diets, in particular, are made so that they are in place in good time, before the beginning of the school year;

The present contracts have run for seven years. They have been extended until July 2022 to allow time for a new plan. Three year contracts will then be put in place

- c) What it costs to bring meals to the village schools has been weighed and found to be enough.
- d) A review of the office help for head cooks is done so that they can be in the kitchen;

A recent review found that the present office help is enough for both head cooks and area cooks following a review which showed a need to change it. We have now made one manager post and three area cook posts. These are paid for and are being recruited to.

e) A review of staff in the ordering team is done;

As part of the catering plan a new way of ordering began in August 2021. From February 2022 there will be eleven posts in the team.

(f) Partners review how to pay for a School Allotment Officer post/role.

A review has found that no such post is needed as the allotment societies have the knowledge to do this.

No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment
R11¦That when the Borough Council¦Deputy Leader;¦April 2021 –¦1- Achieved

includin drivers, a) b)¦buys food services, allergies, g be written into the service terms and checked by: Ensuring that any contract under which staff handle food for children has terms on allergies (e.g. labels and training); and Giving assurance that the milk contract due to be let again by the Council will have these terms.¦Cabinet Member for Commissioning and Finance & Cabinet Member for Health¦Initial Feedback & November 2021 completion¦(Fully)
¦rogress (and Anticipated Completi¦¦eveu)¦

It is required of all firms under contract to have rules on allergies, and those who let the contract must see that they are kept.

The milk contract and the way it is checked have all these terms.

С¦Working with Schools¦¦¦
No.¦Recommendation¦Responsibility¦Original Date¦Cabinet Member's

¦¦¦For Completion¦Assessment
R12¦<ul> <li>That the Chair of Harrowmere Health Board: <ul> <li>a) Takes further steps to make the food standard known by asking schools to sign it;</li> <li>b) Goes on questioning schools after the yearly food audit; and</li> <li>c) Looks at how well the groups work together, the School Food Partnership, the Area Heads etc. (Not the ordering team – see Recommendation 14).</li> </ul> </li> </ul>¦Chair of Harrowmere Health Board¦April 2021 July 2021 – Changes sustained¦To be completed for the 22 March meeting
Evide¦ence of Progress (and Anticipated Completi¦on Date if 'Not Achie¦ved')¦
To be¦completed¦¦¦

No.¦Recommendation¦Responsibility¦Original Date¦Cabinet Member's
¦¦¦For Completion¦Assessment
R13¦That all Harrowmere Health¦Area Cook Co-¦April 2021 –¦To be completed for
¦Board partners share what they know of¦ordinator & Chair¦Initial Feedback¦<mark>the 22 March</mark>
¦school meals by:¦HHB¦and completion¦meeting
¦a) Ensuring that all kitchens work¦¦July 2021¦
¦to the soon to be agreed¦¦¦
¦eastern counties standard;¦¦¦
¦b) Setting up a common list of¦¦¦
¦allergies to enable a full picture to be drawn;¦¦¦
¦and¦¦¦
¦c) Ensuring that those who answer¦¦¦
¦the audit hear what came of it.¦¦¦
¦ence of Progress (and Anticipated Completi¦ion Date if 'Not Achie¦ved')¦
To be¦e completed¦¦¦

No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment
R14¦That reports be provided on:¦Cabinet Member¦April 2021 &¦To be completed for
¦a) The work of the ordering team:¦Schools and Skills¦September 2021¦the 22 March

¦b)¦orders, waste, lessons learnt, and cost (after 6 and 12 months of operation); Who sits in the team, and the part of schools, caterers and growers; and¦and Chair HHB¦¦meeting
¦c)¦Figures shared between the ordering team and its¦¦¦
¦c)¦partners.¦¦¦
Evidenco To be co¦¦Progress (and Anticipated Completion Progress (and Anticipated Completion¦on Date if 'Not Achie¦ved')¦

D¦Tracking¦¦¦¦¦
No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment¦¦
R15¦That the Trio regularly tracks take-up of meals as far as it concerns the Borough Council.¦Trio: [Leader, Cabinet Member for Schools and Skills and Chief Executive]¦On-going¦To be completed for the 22 March meeting¦¦
Evidence of Progress (and Anticipated Completion Date if 'Not Achieved') To be completed¦¦¦¦¦¦

D¦Tracking¦¦¦
No.¦Recommendation¦Responsibility¦Original Date For Completion¦Cabinet Member's Assessment

R16¦That a report on the recommendations of this Inquiry be presented to the Schools and Skills Overview and Scrutiny Committee in March 2021. The Committee will ask for further reports until all agreed recommendations have been carried out.¦Cabinet Member Schools and Skills¦April 2021¦To be completed for the 22 March meeting
¦ence of Progress (and Anticipated Completion completed¦on Date if 'Not Achie¦ved')¦

# **Appendix (B)**: Concluded Recommendations

# These recommendations have been tracked before and concluded.

pre¦<b>These recommendations have been tracked</b> <b>before and concluded.</b> <b>They are shown here for information only.</b>¦¦Con¦cluded
No.¦Recommendation¦Responsibility¦Date Concluded by Overview and Scrutiny Committee¦Tracking Assessment"""


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
        review={"approved": "2020-12-01", "lead_member": "Cllr Ada Wardle", "lead_officer": "Bryony Wishaw", "last_tracked": "General update received on 24 November 2021"},
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
        ("c", "Cookery pages for parents promoted{2};"),
        ("d", "Menus show an online list of allerg, the role of the Sch Food Standards Unit{3} and how to find arr use the complaint form."),
        ("e", "The Cabinet Member Schools explores how this cable paid for jointle rness for the kitch of the kitch on the menu on the menu")],
        claim=two("2 – Achieved (Late)", "More work will follow."), dates=[d("Feb 2021", "action_plan"), d("April 2021")],
        evidence=[e(between("The pages 'What's", "on the plate."))], further_information=further(between("The PEEL lesson pack", "continual process.")))
    paper.recommendations[-1].pop("owners", None)
    paper.rec("R02", "That the Cabinet Member and HHB encourage schools to ensure that:", section=a, parts=[
        ("a", "Food and cooking are part of lessons from year 3 upwards in ALL schools in the borough;"),
        ("b", "Pupils' own ideas for menus (e.g. by using the \"my plate\" cards) are asked for in all years;"),
        ("c", "All dining halls have room for packed lunches;"), ("d", "All schools take payment on line including by smartphone; and"),
        ("e", "All Head Teachers and Lunchtime Supervisors (LTS) are written to, asking them to work together on take-up and for key staff to come to training; and they take up and use the new model food policy from the HHB.")],
        owners=[], claim=two("2- Achieved (Late)"), dates=[d("April 2021")],
        evidence=[e(between("Each school in Harrowmere", "by smartphone."))], further_information=further(between("The Chair of the Committee has", "model policy.")))
    paper.rec("R03", None, section=a, text_state="lost")
    paper.rec("R04", None, text_state="lost")
    paper.rec("R05", "That:", section=a, parts=[
        ("a", "The HHB goes on giving and advertising allergy training to caterers including private firms ir the borough and the academy trusts;"),
        ("b", "Caterers put allergy training into their Level 1 and Level 2 courses.")],
        owners=[{"any": [o("Chair Harrowmere Health Board", None, "Chair", "Harrowmere Health Board"), post("Chair Harrowmere Health Board")]}],
        claim=three("3 - Not Achieved (Progress Made)"), dates=[d("July 2021")], evidence=[e(between("The HHB sees to it", "pass mark."))], further_information=[])
    paper.rec("R06", "That growers' groups and markets are found to work with to bring more local fruit to school kitchens and to support the \"Grown Here, Eaten Here\" campaign with particular attention to small farms and allotments.",
              section=a, owners=[cabinet, {"any": [chair, o("Chair HHB", None, "Chair", "HHB")]}], claim=two("2 – Achieved (Late)"), dates=[d("July 2021")],
              evidence=[e(between("Grown Here, Eaten Here cards have", "growers' week."))], further_information=further("The plan for the markets will cover the matters in this recommendation."))
    paper.rec("R07", "That:", section=a, parts=[], owners=[post("Leader")], claim=three("3 – Not Achieved (Progress Made)"), dates=[d("April 2021", "initial_feedback"), d("Dec 2021")],
              evidence=[e(between("SHORT TERM", "February 2022 Council."), "By mid-December", start="2021-12-11", end="2021-12-20"), e(between("MEDIUM TERM", "fits Members."), "By March 2022"),
                        e(between("LONGER TERM", "as another way."), "during 2022")], further_information=[])
    paper.recommendations[-1]["text"] = "That:\nSchool meals are part of induction for all new councillors;\nAll present councillors eat at least once a year in a school of their ward;\nNews about menus is sent to councillors regularly."
    paper.rec("R08", "That the kitchens and contracts of the Borough Council give good meals by:", section=b, parts=[
        ("a", "Taking up and working to the eastern counties food standard;"),
        ("b", "Making better use of KitchenBook (the Council's ordering system) to record waste and share figures so that reports can be drawn;"),
        ("c", "Giving schools an answer to complaints. (An answer is meant to come within a set time which does not always happen);"),
        ("d", "Naming a meals champion in each kitchen who has had more training and can advise the others;"),
        ("e", "Going over recipes to ensure that salt and sugar are within the standard;"),
        ("f", "Looking again at the Council's way with left-over food to see whether it meets the new national guidance on food waste {5} ; and"),
        ("g", "Drawing up and putting in place a plan for old kitchens with costs, dates and reports to the HHB; and to look into sharing ovens where two schools stand side by side.")],
        claim=pending, dates=[], evidence=[e(between("The eastern counties standard was", "to the HBH."))], further_information=[])
    paper.rec("R09", "That the Borough Council, academy trusts and Harrowmere Health Board make better use of contracts to bring down waste by:", section=b, parts=[
        ("a", "Strengthening the HHB's part in helping those who buy meals to set terms that caterers can keep; and"),
        ("b", "Contracts Committee reviewing the model terms and their use to see whether it is possible to do more for the aim of: \"nothing good in the bin\" [e.g. in smaller portions / second helpings / a clear way to give food away.]")],
        owners=[{"any": [post("Chair of Contracts Committee"), o("Chair of Contracts Committee", None, "Chair", "Contracts Committee")]}, {"any": [chair, o("Chair HHB", None, "Chair", "HHB")]}],
        claim=one("1 – Achieved (Fully)"), dates=[d("July 2021")], further_information=[])
    parts = [("a", "It is in the core budget not dependent on yearly grants and that growers are paid on time;"),
             ("b", "Contracts for special diets, in particular, are made so that they are in place in good time, before the beginning of the school year;"),
             ("c", ""), ("d", "A review of the office help for head cooks is done so that they can be in the kitchen;"), ("e", "A review of staff in the ordering team is done;"),
             ("f", "Partners review how to pay for a School Allotment Officer post/role.")]
    paper.rec("R10", None, section=b, claim=one("1 – Achieved (Fully)"), dates=[d("April 2021")], further_information=[],
              owners=[cabinet, post("Deputy Leader"), post("Cabinet Member for Commissioning and Finance")],
              evidence=[e("Examples of how this work (including kitchens, drivers, buying and other key departments such as Legal Services and Property) is paid for include:")]
              + [e(between(start, end), part=label) for label, start, end in (
                  ("a", "a) It is in the core", "£66k a year."), ("b", "b) Contracts for special", "put in place"), ("c", "c) What it costs", "to be enough."),
                  ("d", "d) A review of the office", "recruited to."), ("e", "e) A review of staff in the ordering team is done;", "in the team."), ("f", "(f) Partners", "to do this."))])
    record = paper.recommendations[-1]
    repaired = "is shown that this work including kitchens, drivers and other key departments such as Legal Services and Property is paid for including that: " + " ".join(text for _, text in parts)
    shuffled = "meals ( buying depart and Pr includi a) is shown that this work including kitchens, drivers and other key ments such as Legal Services operty) is paid for ing that: It is in the core budget not dependent on yearly grants and that growers are paid on time; Contracts for special diets, in particular, are c) made so that they are in place in good time, before the beginning of the school year; weighed; A review of the office help for head cooks is done so that they can be in the kitchen; e) A review of staff in the ordering team is done: f) Partners review how to pay for a School Allotment Officer post/role."
    record["text"] = {"any": [shuffled, shuffled.replace("meals ( buying depart and Pr includi a) ", ""), repaired]}
    paper.rec("R11", None, section=b, claim=one("1- Achieved (Fully)"), dates=[d("April 2021", "initial_feedback"), d("November 2021")], further_information=[],
              owners=[post("Deputy Leader"), post("Cabinet Member for Commissioning and Finance"), post("Cabinet Member for Health")],
              evidence=[e(between("It is required of all firms", "these terms."))])
    tail = "buys food services, allergies, g be written into the service terms and checked by: Ensuring that any contract under which staff handle food for children has terms on allergies (e.g. labels and training); and Giving assurance that the milk contract due to be let again by the Council will have these terms."
    paper.recommendations[-1]["text"] = {"any": ["That when the Borough Council includin drivers, a) b) " + tail, "That when the Borough Council " + tail, "That when the Borough Council includin drivers, " + tail]}
    paper.rec("R12", "That the Chair of Harrowmere Health Board:", section=s, parts=[
        ("a", "Takes further steps to make the food standard known by asking schools to sign it;"), ("b", "Goes on questioning schools after the yearly food audit; and"),
        ("c", "Looks at how well the groups work together, the School Food Partnership, the Area Heads etc. (Not the ordering team – see Recommendation 14).")],
        owners=[{"any": [post("Chair of Harrowmere Health Board"), o("Chair of Harrowmere Health Board", None, "Chair", "Harrowmere Health Board")]}],
        claim=pending, dates=[d("April 2021"), d("July 2021", "changes_sustained")], evidence=[], further_information=[])
    paper.rec("R13", "That all Harrowmere Health Board partners share what they know of school meals by:", section=s, parts=[
        ("a", "Ensuring that all kitchens work to the soon to be agreed eastern counties standard;"), ("b", "Setting up a common list of allergies to enable a full picture to be drawn; and"),
        ("c", "Ensuring that those who answer the audit hear what came of it.")],
        owners=[post("Area Cook Co-ordinator"), {"any": [chair, o("Chair HHB", None, "Chair", "HHB")]}], claim=pending, dates=[d("April 2021", "initial_feedback"), d("July 2021")], evidence=[], further_information=[])
    paper.rec("R14", None, section=s, owners=[post("Cabinet Member Schools and Skills"), {"any": [chair, o("Chair HHB", None, "Chair", "HHB")]}], claim=pending,
              dates=[d("April 2021", "report"), d("September 2021", "report")], evidence=[], further_information=[])
    paper.recommendations[-1]["text"] = "That reports be provided on:\na) The work of the ordering team: b) orders, waste, lessons learnt, and cost (after 6 and 12 months of operation); Who sits in the team, and the part of schools, caterers and growers; and c) Figures shared between the ordering team and its c) partners."
    first = paper.recommendations[-1]["text"]
    paper.recommendations[-1]["text"] = {"any": [first, first.replace("its c) partners", "its partners"), first.replace(" b) ", "\nb) ").replace(" c) ", "\nc) "), first.replace(" b) ", " ").replace(" c) ", " "), first.replace(" b) ", "\nb) ").replace("its c) ", "its ").replace(" c) ", "\nc) ")]}
    paper.rec("R15", "That the Trio regularly tracks take-up of meals as far as it concerns the Borough Council.", section=t, claim=pending, dates=[d("On-going", "ongoing")], evidence=[], further_information=[],
              owners={"any": [[post("Trio")], [post("Trio: [Leader, Cabinet Member for Schools and Skills and Chief Executive]")], [post("Trio"), post("Leader"), cabinet, post("Chief Executive")]]})
    paper.rec("R16", "That a report on the recommendations of this Inquiry be presented to the Schools and Skills Overview and Scrutiny Committee in March 2021. The Committee will ask for further reports until all agreed recommendations have been carried out.",
              section=t, owners=[post("Cabinet Member Schools and Skills")], claim=pending, dates=[d("April 2021")], evidence=[], further_information=[])
    paper.write(TEXT.replace("¦", "\t"))
