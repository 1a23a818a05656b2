"""An executive response as text extraction leaves it: rows with tabs, stray HTML, rows cut by pages."""
import html as entities
import re
from kit import Paper, c, e, o

HEAD = "Comment\tTimescale/progress so far\tLead Officer/Organisation"


def words(marked):
    """What a person reads of stray HTML."""
    return re.sub(r"\s+", " ", entities.unescape(re.sub(r"<[^>]+>", " ", marked))).strip()


def make():
    paper = Paper("twin-response", "txt", "response", either_title(), as_of="2023-12-04")
    paper.paper["review"] = {"title": "Scrutiny Review of Winter Gritting and Flood Gullies"}
    paper.paper["stamps"] = [{"date": "2023-11-28", "initials": "MRB"}, {"date": "2023-12-04", "initials": "DW"}]
    lines = ["", "", "Appendix 1 Executive response: Scrutiny Review of Winter Gritting and Flood Gullies", ""]
    status = {"completed": c("completed", None, "completed"), "outstanding": c("outstanding", None, "outstanding")}

    def rec(number, text, comment, evidence, owners_cell, owners, more=None, form="row", blank=False, paragraphs=(), head_only=False, **fields):
        """evidence: [(date words or None, stray HTML)]; more: (what the page break cut off, rest of the owners' cell)."""
        said = next((value for key, value in status.items() if key in comment.lower()), None)
        ref = "Recommendation %d" % number
        body = " ".join([words(text)] + [words(paragraph) for paragraph in paragraphs])
        parts = [(date, words(marked)) for date, marked in evidence]
        if more and parts:
            glue = "" if words(more).startswith("/") else " "
            parts[-1] = (parts[-1][0], parts[-1][1] + glue + words(more))
        paper.rec(ref, body, response="accepted", response_words=words(comment), claim=said, owners=owners,
                  evidence=[e(told, *date) if isinstance(date, tuple) else e(told, date) for date, told in parts], **fields)
        opening = "%s. %s" % (ref, text)
        if form == "row":
            lines.append("<p>%s</p>\t\t" % opening)
        elif form == "bare row":
            lines.append("%s\t\t" % opening)
        else:
            lines.append(opening)
            for paragraph in paragraphs:
                lines.extend(["", paragraph])
            lines.append("")
        lines.append(HEAD)
        lines.append("\t".join([comment, " ".join(marked for _, marked in evidence), owners_cell]))
        if more:
            lines.extend(["", "\t%s\t" % more])
        if blank:
            lines.append("")

    council = "Harrowmere Borough Council"
    dana = ("Dana Whitworth, Head of Highways, Harrowmere Borough Council", [o("Dana Whitworth, Head of Highways, Harrowmere Borough Council", "Dana Whitworth", "Head of Highways", council)])
    rec(1, "The Head of Highways to produce a six monthly bulletin on winter service and drainage for all Harrowmere Councillors.", "Accepted - completed",
        [(None, "<p>The first bulletin will be sent out in October 2023 and the second in May 2024 - the bulletin will be then be sent out every six months. A draft has been shown to members of the review group.</p> <p>The bulletin has been named as the Autumn and Spring editions.</p>")], *dana)
    rec(2, "The Head of Highways to ensure that the Harrowmere Winter Resilience Board Gritting Plan is revised to take in the Board's commitment to the aims set out in the Eastern Counties Cold Weather Framework (July 2022).", "Accepted - completed",
        [(None, "<p>Rupinder Lally (Winter Service (WS) Coordinator) confirmed that the Harrowmere Winter Resilience Board Gritting Plan has been revised and placed on the HWRB website.</p>")], *dana)
    rec(3, "The members of the winter service review group to meet again in October 2023 to look at progress in carrying out recommendations agreed by Cabinet. What they find to be put behind the update report that goes to Scrutiny Panel on 7.11.23.", "Accepted – completed",
        [(None, "<p>The review group met on 7 November 2023 to look at progress. The group was pleased with the progress and agreed that the review report should go to the Scrutiny Panel meeting on 12.12.23.</p>")],
        "Maurice Rees-Boyd, Scrutiny Officer, Harrowmere Borough Council", [o("Maurice Rees-Boyd, Scrutiny Officer, Harrowmere Borough Council", "Maurice Rees-Boyd", "Scrutiny Officer", council)], blank=True)
    rec(4, "The Chair of the Member Learning Group to write to all elected Councillors reminding them to report blocked gullies and empty grit bins, and of the expectation that they will complete the ward drainage course.", "Accepted - Completed",
        [(None, "A letter went to all Councillors on 3 March 2023 in the name of the Chair of the Member Learning Group, asking them to look at their training page and to take the drainage course on the Learning.")],
        "Cllr Bet Ormsby ,Chair of the Member Learning Group, Harrowmere Borough Council", [o("Cllr Bet Ormsby ,Chair of the Member Learning Group, Harrowmere Borough Council", "Cllr Bet Ormsby", "Chair of the Member Learning Group", council)],
        form="paragraphs", paragraphs=["The number of Councillors who have not taken the course to be watched by the Learning Manager and reported six monthly to the Member Learning Group."], blank=True)
    rec(5, "The Learning Manager, together with the relevant specialists, to review how useful the ward drainage course is to Councillors. The findings to be presented to the Member Learning Group with recommendations.", "Accepted - completed",
        [(None, "<p>Meeting planned on 13 April 2023 to discuss this work. Outcome to be taken to next Member Learning Group in June 2023.</p> <p>The course is up to date with everything that employees and Cllrs need to know.</p> <p>The Leader and the Chief Executive have agreed that the course will be mandatory for all Councillors. Councillors will be asked to complete it within three months.</p>")],
        "<p>Josie Marr (Learning Manager)/(vacant post (Drainage Manager - East) Gwil Nash (HWRB Manager)</p>",
        [o("Josie Marr (Learning Manager)", "Josie Marr", "Learning Manager"), o("(vacant post (Drainage Manager - East)", None, "Drainage Manager - East"), o("Gwil Nash (HWRB Manager)", "Gwil Nash", "HWRB Manager")], form="paragraphs", blank=True)
    rec(6, "Priority Lead – Warn and Inform (HWRB) to set out how flood and ice warnings can reach more people. The Priority Lead, Warn and Inform, to set out plans for reaching people who have newly moved to Harrowmere and report findings to HWRB.", "<p>Accepted</p>",
        [("September 2023", "<p>September 2023 – revised reporting timescale to HWRB is Dec 2023</p> <p>A first meeting between Stephen Pidd and Dr. Hilary Voss at the Harrowmere Newcomers Centre led to these actions:</p> <ol style=\"list-style-type: none\"> 1. Ice and flood posters to be made in several languages for display at HNC reception, (and in other places used by people new to the town) – pointing to the ‘Clear Your Gully’ and ‘harrowmereresilience.example’ websites. The regional group is in charge of printing and handing out the posters by the end of 2023. 2. Looking at adding winter advice to the Centre’s Good Neighbour scheme. 3. On-going work with places of worship also gives chances to pass on warnings. <p>The WS coordinator has written a train the trainer WSE package which will be given to voluntary groups in early 2024.</p> <p>This will be reported on at the December meeting of HWRB. Link to the new Board website</p> <p>https://www.harrowmereresilience.example/warnings-and-advice</p>")],
        "<p>Stephen Pidd, Priority Lead – Warn and Inform (HWRB)</p>", [o("Stephen Pidd, Priority Lead – Warn and Inform (HWRB)", "Stephen Pidd", "Priority Lead – Warn and Inform", "HWRB")], blank=True, links=["https://www.harrowmereresilience.example/warnings-and-advice"])
    rec(7, "Harrowmere representatives of the bodies that helped to write the Eastern Counties Cold Weather Framework (July 2022) to report yearly to their own boards on how far the agreed steps have been taken up. Alma Coe to watch progress and report it to a future meeting of HWRB.", "Accepted - completed",
        [(None, "A report is attached. Appendix 1 which sets out how we compare with the eastern counties cold weather framework.")], "Alma Coe, Chair of HWRB", [{"any": [o("Alma Coe, Chair of HWRB", "Alma Coe", "Chair", "HWRB"), o("Alma Coe, Chair of HWRB", "Alma Coe", "Chair of HWRB")]}])
    rec(8, "Youth Council to be invited to comment on how well paths to school are gritted and report their findings to a meeting of HWRB.", "Accepted",
        [("September 2023", "<p>September 2023 - Revised timescale for reporting to HWRB is December meeting The invitation has been sent to the Youth Council.</p> <p>However, because of other work (not least getting ready for the Town Show and the school summer holidays) this work was due to in September 2023.</p> <p>In October 2023 a meeting took place between the Youth Council worker, Karim Poole, the Head of Highways and the Vice Chair of the HWRB (Stephen Pidd) to settle priorities. As a result, the gritting question has become part of a wider walk-to-school survey that will be discussed at the next HWRB away day in Spring 2023.</p>")],
        "Stephen Pidd, Priority Lead – Warn and Inform (HWR)", [o("Stephen Pidd, Priority Lead – Warn and Inform (HWR)", "Stephen Pidd", "Priority Lead – Warn and Inform", "HWR")], blank=True)
    rec(9, "The Head of Highways to review and update the following documents:</p> <ul style=\"list-style-type: none\"> • Harrowmere Response to the Independent Report on the Floods of 2020; • Snow and Ice - Guidance notes for Councillors 2021. <p>The Head of Highways to send the new documents to all Councillors.", "Accepted – completed",
        [(None, "<p>The self-assessment against the framework was redone in July 2023 and the comparison has been completed. A copy is available on request.</p> <p>Councillors Guidance has been brought up to date. From now on it is to have a 6 monthly refresh. The next one is due in January 2024.</p>")], *dana)
    rec(10, "The Head of Highways to share a copy of Gritting and clearing – A handbook for councils with all Councillors at the start of the municipal year. The document to be shown in a prominent place on Harrowmere Borough Council's Learning Pages for Councillors and the Council website.", "Accepted – completed",
        [(None, "<p>The document has been placed on Harrowmere Borough Council's Learning Pages for Councillors.</p> <p>It has been added to the Harrowmere Winter Resilience Board website in these places:</p> <ul style=\"list-style-type: none\"> • https://www.harrowmereresillience.example ")], dana[0], dana[1],
        more="<p>/warnings-and-advice/for-councillors/gritting</p> <ul style=\"list-style-type: none\"> https://www.harrowmereresilience.example/warnings-and-advice/for-councillors/handbooks <p>The direct link to the document is:</p> <ul style=\"list-style-type: none\"> https://www.harrowmereresilience.example/files/Gritting-and-clearing-handbook-20-01-2021.pdf ")
    rec(11, "Head of Highways to brief all Councillors in advance of Winter Ready Week 2023 events.", "Accepted - completed",
        [(None, "Stephen Pidd advised that members of the Warn & Inform Group had agreed to defer the events planned for Winter Ready Week in October 2023. The event will now be held in Winter Ready Week in February 2024. Early planning for the publicity has started.")], *dana, form="bare row")
    rec(12, "Lesley Quint, Director of Operations, Fen and Wold Water Company, to be invited to lead on a review of gaps in gully and sewer cleansing in Harrowmere. The report to look into evidence of under reporting of flooding from rented homes and basement flats. The findings to be reported to HWRB.", "Accepted - outstanding",
        [(None, "<p>Rupinder Lally (Winter Service (WS) Coordinator) has made a list of cleansing contracts in Harrowmere; and found money for the gaps.</p> <p>The eastern counties group has agreed to share one jetting crew. It is expect there will be both regular and call-out visits. The four district engineers are due to feedback the specification to the group in late December 2023.</p>")],
        "<p>Lesley Quint, Director of Operations, Fen and Wold Water Company</p>", [o("Lesley Quint, Director of Operations, Fen and Wold Water Company", "Lesley Quint", "Director of Operations", "Fen and Wold Water Company")],
        more="The FWWC have looked at cleansing but have yet to confirm further actions in respect of sewers. Early in December 2023 the Head of Highways, on behalf of scrutiny, wrote to FWWC for an update. Their answer has yet to be received.", form="bare row")
    rec(13, "Head of Highways, to bring a yearly report to Cabinet and to the groups concerned on the difference that the work done during the previous 12 months has made to the number of homes flooded and falls on ice.", "Accepted - completed",
        [(None, "(Rupinder Lally (Winter Service (WS) Coordinator) to start collecting figures for the report. The first Winter Service Annual Report to be published in May 2024.")], *dana, form="bare row")
    rec(14, "Director of Place to review snow warden training to ensure that as many as possible attend. The findings to be reported to Cabinet Member for Transport.", "Accepted – completed",
        [(None, "<p>Parish Liaison Team have asked the parishes what training is given and taken up: at present whilst 55% of all parishes have sent somebody, just 30% of all wardens have attended. We will look to increase this through a number of campaigns.</p> <p>A session has been given to all clerks who come to the forum – about 44 were present.</p> <p>As part of induction for all new wardens a session is run every quarter.</p> <p>In addition wardens who cannot attend can follow the course on line. The number of wardens who do so will be counted and reported back on a quarterly basis.</p>")],
        "Emmeline Booth, Parish Liaison Manager, Harrowmere Borough Council", [o("Emmeline Booth, Parish Liaison Manager, Harrowmere Borough Council", "Emmeline Booth", "Parish Liaison Manager", council)], form="bare row", blank=True)
    rec(15, "Head of Highways to contact the parishes’ snow wardens, to discuss ideas that could help improve attendance at training sessions. Head of Highways to watch and report attendance quarterly to the Clerks’ Forum", "Accepted - completed",
        [(None, "<p>The next Clerks’ Forum meeting is due to take place on 21 March 2023.</p> <p>The Head of Highways attended the Clerks’ Forum on 21 March 2023.</p> <p>The clerks were told the number of sessions and asked how more wardens could be drawn in. No immediate solutions were offered, but they agreed to think about it and share ideas.</p>")],
        "Denny Muir, Winter Service Officer, Harrowmere Borough Council", [o("Denny Muir, Winter Service Officer, Harrowmere Borough Council", "Denny Muir", "Winter Service Officer", council)])
    rec(16, "Place Directorate, Contract Leads to present a progress report to the Cabinet Member for Transport within 12 months on what the changes to gritting contracts, routes and on-call rotas have achieved.", "Accepted – completed",
        [(None, "<p>Standby rota for new drivers in place</p>"), ("Jan 2023", "<p>Jan 2023 - Route policy (for existing contracts) written and sent for consultation</p>"), ("April 2023", "<p>April 2023 – Policy goes for approval to Highways management team.</p>"),
         ("June 2023", "<p>June 2023 - Policy went for Approval</p>"), ("June 2023", "<p>June 2023 – Policy to be added to Highways Manual July 2023</p>"), ("March 2024", "<p>Progress report to the Cabinet Member for Transport – March 2024</p>")],
        "Kiran Patey, Contract Development Officer – Highways and Drainage Service, Harrowmere Borough Council", [o("Kiran Patey, Contract Development Officer – Highways and Drainage Service, Harrowmere Borough Council", "Kiran Patey", "Contract Development Officer – Highways and Drainage Service", council)], blank=True)
    rec(17, "Eastern Drainage Board (EDB) and Fen and Wold Water Company to be invited to review the help given to households after a flood, in particularly in terms of drying out and insurance advice. The report to comment on homes that were flooded more than once. A progress report to be presented to the HWRB.", "Accepted - outstanding",
        [(None, "<p>The EDB and HHA have yet to tell us what they have done.</p> <p>Early in December 2023 the Head of Highways, on behalf of scrutiny, wrote to EDB and FWWC for an update. Their answer has yet to be received.</p>")],
        "<p>Manuel Garth - Chief Engineer Eastern Drainage Board/Lesley Quint, Director of Operations and Tabitha Dean, Head of Sewers, Fen and Wold Water Company</p>",
        [o("Manuel Garth - Chief Engineer Eastern Drainage Board", "Manuel Garth", "Chief Engineer", "Eastern Drainage Board"), o("Lesley Quint, Director of Operations", "Lesley Quint", "Director of Operations", "Fen and Wold Water Company"),
         o("Tabitha Dean, Head of Sewers, Fen and Wold Water Company", "Tabitha Dean", "Head of Sewers", "Fen and Wold Water Company")])
    rec(18, "Harrowmere Bus Company (HBC) to report on driver training for ice and flood to HWRB. The report to include details of the number of journeys lost to snow, in particular on school routes.", "Accepted - completed",
        [(None, "<p>Clare Toomey - three further skid pan days are planned for this year. The days will include flood , as well as two extra days which we have ordered from an outside trainer.</p> <p>December 2023 to report progress.</p>"),
         (("1.11.23",), "<p>Update 1.11.23</p> <p>HBC have now given three skid pan days this year which covered floods, we have also engaged an outside trainer</p>")],
        "<p>Lead - Manda Garrick - Operations Director HBC, Clare Toomey training manager HBC, Lorna Mills depot manager HBC and Helga Dodds Named driver for safety HBC.</p>",
        [o("Lead - Manda Garrick - Operations Director HBC", "Manda Garrick", "Operations Director", "HBC", True), o("Clare Toomey training manager HBC", "Clare Toomey", "training manager", "HBC"),
         o("Lorna Mills depot manager HBC", "Lorna Mills", "depot manager", "HBC"), o("Helga Dodds Named driver for safety HBC.", "Helga Dodds", "Named driver for safety", "HBC")],
        more="<p>who ran 2 x 3 hour sessions on floods. The days were well liked and we now go back to the drivers to see what they remember.</p> <p>A report is due to be presented at the HWRB in December 2023.</p>", blank=True)
    rec(19, "Priority Lead – Warn and Inform (HWRB) to report on progress in drawing up a full list of basement flats and riverside homes in Harrowmere and how far they have flood plans. The findings to be reported at a meeting of the HWRB.", "Accepted - completed",
        [("September 2023", "<p>September 2023 – An update went to the September HWRB and a further report on progress is going to December 3023 meeting.</p> <p>312 homes have so far been found along with possible contact details.</p> <p>Following a letter to all 312 homes we now have up to date contact details for 75 (24%) of these. A further letter to the remaining 247 is planned for early September 2023.</p> <p>A risk assessment is being carried out on 4 Sept 2023 to choose which of the 247 to visit first.</p> <p>Partners have been asked to help in making contact with these homes (including parish clerks, Elected members, refuse crews who know the streets etc.)</p> <p>Discussions at the HWRB Executive group</p>")],
        "<p>Stephen Pidd, Priority Lead – Warn and Inform (HWR)</p>", [o("Stephen Pidd, Priority Lead – Warn and Inform (HWR)", "Stephen Pidd", "Priority Lead – Warn and Inform", "HWR")],
        more="saw the need for more people on this work and so it was agreed, in a tentative way and if the full Board is content, to use an underspend in the flood budget for a short-term post. (this is work that spena highways and housing priorities)")
    rec(20, "Licensing Committee to look at the ideas of the review group that would encourage licensed taxis and private hire vehicles working in Harrowmere to report untreated roads and flooded gullies.", "Accepted - completed",
        [(None, "(WS) Coordinator attended the drivers’ meeting. She has been asked to come to the review meeting as the drivers are out on the roads at all hours. The Head of Highways is currently working with Eastern Police and a private hire company to put a reporting card in cabs. This work is on-going into March 2024.")],
        "Chair of Licensing Committee, Harrowmere Borough Council", [o("Chair of Licensing Committee, Harrowmere Borough Council", None, "Chair of Licensing Committee", council)], form="bare row")
    rec(21, "HWRB to review progress against the 12 Local Standards – Clear Your Gully Framework (http://www.clear-yourgully.example/). The findings to be printed in HWRB annual report.", "Accepted - completed",
        [(None, "Rupinder Lally (Winter Service (WS) Coordinator) to watch the 12 standards. 12 standards to be discussed at the Operations Group. (WS) Coordinator has agreed with Chief Inspector Moira Kell, (Roads Policing) that 3 standards are on the agenda per quarter.")],
        "Alma Coe, Chair, HWRB", [o("Alma Coe, Chair, HWRB", "Alma Coe", "Chair", "HWRB")], form="bare row")
    rec(22, "HWRB Business Lead, to report to HWRB what the planned changes mean and whether gritters are being used to best effect.", "Accepted - completed",
        [(("Oct 2023",), "Update Oct 2023: Update given to HWRB in October meeting of the changes to the delivery plan. Reassurance has")],
        "Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", [o("Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", "Chief Inspector Moira Kell", "Roads Policing: Harrowmere and Saltby", "Eastern Police")],
        more="<p>been given about the steps in place, including who decides what.</p> <p>A permanent WS coordinator is now in place.</p> <p>Partners have promised to complete a Harrowmere flood and ice map by the end of December 2023 which will lead to a new look at risk across the borough. The draft of the map should be ready in mid-December and will go out to partners for comment.</p>", form="bare row")
    rec(23, "HWRB Business Lead, to offer HWRB and local Councillors reassurance that changes in the number of gritters will not affect the treatment of bus routes and paths to schools.", "<p>Accepted – completed</p>",
        [(("October 2023",), "<p>Update October 2023:</p> <p>Operation Thaw (a trial of a night shift) was set up in November 2022 and is still in place. A review of the shift is now taking place as part of the change programme which begins on 27th November 2023.</p> <p>The review of Operation Thaw is due to be completed by 27th November 2023 and the future of the shift confirmed</p> <p>What the review found is unknown at the time of writing. The Head of Highways has written to Eastern Police for confirmation.</p>")],
        "<p>Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police</p>", [o("Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", "Chief Inspector Moira Kell", "Roads Policing: Harrowmere and Saltby", "Eastern Police")], blank=True)
    rec(24, "HWRB Business Lead to gather answers on the use of new powers against drivers who park on gritting routes, and report them to HWRB.", "Accepted - completed",
        [(None, "Please see attached review document which sets out the position since these recommendations were published.")],
        "Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", [o("Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", "Chief Inspector Moira Kell", "Roads Policing: Harrowmere and Saltby", "Eastern Police")], form="paragraphs")
    lines += ["", "Updated 28.11.23 (MRB) and 04.12.23 (DW)", "", "Winter website links", "", "<https://www.harrowmereresilience.example/warnings-and-advice/for-councillors/gritting>", ""]
    for record in paper.recommendations:
        record.pop("links", None)
    paper.write("\n".join(lines))


def either_title():
    return {"any": ["Executive response: Scrutiny Review of Winter Gritting and Flood Gullies", "Scrutiny Review of Winter Gritting and Flood Gullies",
                    "Appendix 1 Executive response: Scrutiny Review of Winter Gritting and Flood Gullies"]}
