"""A plain text of numbered conclusions and recommendations, each with a response, as a select committee's."""
import textwrap
from kit import Paper


def make():
    paper = Paper("prose-conclusions", "txt", "response", "Apprenticeships: the Council's Response to the Committee's Second Report", body="Ashcombe City Council", committee="Skills and Economy Committee", date="2022-06-21", as_of="2022-06-21")
    paper.paper["title"] = {"any": ["Apprenticeships: the Council's Response to the Committee's Second Report", "APPRENTICESHIPS: THE COUNCIL'S RESPONSE TO THE COMMITTEE'S SECOND REPORT"]}
    out = ["ASHCOMBE CITY COUNCIL", "", "APPRENTICESHIPS: THE COUNCIL'S RESPONSE TO THE COMMITTEE'S SECOND REPORT", "", "Report to: Skills and Economy Committee", "Date: 21 June 2022", "",
           "The Skills and Economy Committee published its Second Report of Session 2021-22 on 8 March 2022. The Council's", "response was received on 3 May 2022 and is printed below. The Committee's conclusions and recommendations stand",
           "first, followed by the Council's answer. Paragraph numbers refer to the Report.", ""]

    def rec(number, text, answer, response, paragraph, section=None):
        if section:
            out.extend([section, "-" * len(section), ""])
        out.extend(textwrap.wrap("%d. %s (Paragraph %d)" % (number, text, paragraph), 100) + [""])
        for words in answer:
            out.extend(textwrap.wrap(words, 100) + [""])
        paper.rec(str(number), "%s (Paragraph %d)" % (text, paragraph), response=response)

    rec(1, "The number of apprentices employed by the Council has fallen by a third since 2017. We conclude that the Council has not made as much of the levy as it could.", ["The Council accepts this conclusion. The fall is in part due to the transfer of school kitchens to a contractor in 2019."], "accepted", 14, "The Council as an employer")
    rec(2, "We recommend that every vacancy below grade 6 be looked at for its fitness as an apprenticeship before it is advertised.", ["Accepted. The recruitment form was changed on 1 April 2022 and now asks the question."], "accepted", 19)
    rec(3, "We recommend that apprentices be paid at least the real living wage from their first day.", ["The Council rejects this recommendation. It would cost some £310,000 a year, for which no budget has been found. The Council will keep the matter under review."], "rejected", 23)
    rec(4, "The Council should publish each year how many apprentices complete, and how many then stay with the Council.", ["Accepted. The first figures, for 2021/22, will be published in September 2022."], "accepted", 27)
    rec(5, "We recommend that the Council set up a pool from which unspent levy can be given to small firms in the city, with priority for construction and care.",
        ["The Council partially accepts this recommendation. A pool will be set up. The Council does not agree that sectors should be named in advance, because demand changes from year to year.", "The pool will be run by the Ashcombe Growth Company."], "partly_accepted", 34, "Small firms")
    rec(6, "The advice line for employers should open until 7 pm on at least one day a week.", ["Accepted in principle, subject to the outcome of the customer contact review."], {"any": ["accepted", "partly_accepted"]}, 38)
    rec(7, "We were impressed by the mentors at Ashcombe College.", ["The Council notes this conclusion and has passed it on to the College."], "noted", 41)
    rec(8, "We recommend that a bus pass be given free to every apprentice under 19 who lives in the city.", ["Response: Rejected. Fares are a matter for the bus companies."], "rejected", 45, "Getting to work")
    rec(9, "The Council should ask the bus companies to run the first service on routes 4 and 11 before 6 am.", ["Response: Accepted. The Leader wrote to both companies on 28 April 2022."], "accepted", 47)
    rec(10, "We recommend that the Council report on the progress of these recommendations to us every six months.", ["Accepted."], "accepted", 52, "Next steps")
    out += ["Ashcombe City Council", "3 May 2022", ""]
    paper.write("\n".join(out))
