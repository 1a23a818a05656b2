"""An executive response as text extraction leaves it: rows with tabs, stray HTML, rows cut by pages."""
import html as entities
import re
from kit import Paper, c, e, o

HEAD = "Comment\tTimescale/progress so far\tLead Officer and Organisation"


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
    rec(1, "The Head of Highways to produce a six monthly bulletin on winter service and drainage for every Harrowmere Councillor.", "Accepted - completed",
        [(None, "<p>The first bulletin will be sent out in October 2023 and the second in May 2024 - the bulletin will be then be sent out every six months. The review group has seen a draft.</p> <p>The bulletin has been named as the Autumn and Spring editions.</p>")], *dana)
    rec(2, "The Head of Highways to ensure that the Harrowmere Winter Resilience Board Gritting Plan is revised so that it says how the Board will keep to the Eastern Counties Cold Weather Framework (July 2022).", "Accepted - completed",
        [(None, "<p>Rupinder Lally (Winter Service (WS) Coordinator) confirmed that the Harrowmere Winter Resilience Board Gritting Plan has been revised and placed on the HWRB website.</p>")], *dana)
    rec(3, "Those who sat on the winter service review to come together again in October 2023 and see what has been done. What they find to be put behind the report that Scrutiny Panel reads on 7.11.23.", "Accepted – completed",
        [(None, "<p>On 7 November 2023 the review group met, and was content with what it saw. Its note is meant for the Scrutiny Panel meeting on 12.12.23.</p>")],
        "Maurice Rees-Boyd, Scrutiny Officer, Harrowmere Borough Council", [o("Maurice Rees-Boyd, Scrutiny Officer, Harrowmere Borough Council", "Maurice Rees-Boyd", "Scrutiny Officer", council)], blank=True)
    rec(4, "Chair of the Member Learning Group to ask each elected Councillor by letter to report blocked gullies and empty grit bins, and to take the ward drainage course.", "Accepted - Completed",
        [(None, "Every Councillor had a letter from the Chair on 3 March 2023. It tells them how to find their training page and the drainage course on the Learning.")],
        "Cllr Bet Ormsby ,Chair of the Member Learning Group, Harrowmere Borough Council", [o("Cllr Bet Ormsby ,Chair of the Member Learning Group, Harrowmere Borough Council", "Cllr Bet Ormsby", "Chair of the Member Learning Group", council)],
        form="paragraphs", paragraphs=["The Learning Manager to count those who have not taken the course and to tell the Member Learning Group every six months."], blank=True)
    rec(5, "The Learning Manager and two drainage engineers to find out whether the ward drainage course helps Councillors, and to tell the Member Learning Group what they would change.", "Accepted - completed",
        [(None, "<p>Meeting planned on 13 April 2023 to hear the engineers. Their views to be taken to the Member Learning Group in June 2023.</p> <p>Its maps and telephone numbers are correct.</p> <p>Leader and Chief Executive have agreed that the course will be a duty of every Councillor. New Councillors will be asked to take it within three months.</p>")],
        "<p>Josie Marr (Learning Manager)/(vacant post (Drainage Manager - East) Gwil Nash (HWRB Manager)</p>",
        [o("Josie Marr (Learning Manager)", "Josie Marr", "Learning Manager"), o("(vacant post (Drainage Manager - East)", None, "Drainage Manager - East"), o("Gwil Nash (HWRB Manager)", "Gwil Nash", "HWRB Manager")], form="paragraphs", blank=True)
    rec(6, "Priority Lead – Warn and Inform (HWRB) to set out how flood and ice warnings can reach more people. The Priority Lead, Warn and Inform, to set out plans for reaching people who have newly moved to Harrowmere and report findings to HWRB.", "<p>Accepted</p>",
        [("September 2023", "<p>September 2023 – revised reporting timescale to HWRB is Dec 2023</p> <p>A first meeting between Stephen Pidd and Dr. Hilary Voss at the Harrowmere Newcomers Centre led to these actions:</p> <ol style=\"list-style-type: none\"> 1. Ice and flood posters to be made in several languages for display at HNC reception, (and in other places used by people new to the town) – pointing to the ‘Clear Your Gully’ and ‘harrowmereresilience.example’ websites. The regional group is in charge of printing and handing out the posters by the end of 2023. 2. Looking at adding winter advice to the Centre’s Good Neighbour scheme. 3. On-going work with places of worship also gives chances to pass on warnings. <p>The WS coordinator has written a train the trainer WSE package which will be given to voluntary groups in early 2024.</p> <p>HWRB will hear about it in December. The new website of the Board:</p> <p>https://www.harrowmereresilience.example/warnings-and-advice</p>")],
        "<p>Stephen Pidd, Priority Lead – Warn and Inform (HWRB)</p>", [o("Stephen Pidd, Priority Lead – Warn and Inform (HWRB)", "Stephen Pidd", "Priority Lead – Warn and Inform", "HWRB")], blank=True, links=["https://www.harrowmereresilience.example/warnings-and-advice"])
    rec(7, "Harrowmere representatives of the bodies that helped to write the Eastern Counties Cold Weather Framework (July 2022) to report yearly to their own boards on how far the agreed steps have been taken up. Alma Coe to watch progress and report it to a future meeting of HWRB.", "Accepted - completed",
        [(None, "A report is attached. It sets our practice beside the eastern counties cold weather framework, line by line.")], "Alma Coe, Chair of HWRB", [{"any": [o("Alma Coe, Chair of HWRB", "Alma Coe", "Chair", "HWRB"), o("Alma Coe, Chair of HWRB", "Alma Coe", "Chair of HWRB")]}])
    rec(8, "The Youth Council to walk the paths to school on a frosty morning and tell HWRB how well they are gritted.", "Accepted",
        [("September 2023", "<p>September 2023 - Revised timescale for reporting to HWRB is December meeting A letter has been sent to the Youth Council.</p> <p>The walk was put off (the Town Show came first) and was due to in September 2023.</p> <p>In October 2023 Karim Poole, the Youth Council worker, and Stephen Pidd settled with the Head of Highways what can be done this winter. Gritting will be one page of a walk-to-school survey that will be discussed at the next HWRB away day in Spring 2023.</p>")],
        "Stephen Pidd, Priority Lead – Warn and Inform (HWR)", [o("Stephen Pidd, Priority Lead – Warn and Inform (HWR)", "Stephen Pidd", "Priority Lead – Warn and Inform", "HWR")], blank=True)
    rec(9, "Head of Highways to bring these two up to date:</p> <ul style=\"list-style-type: none\"> • Harrowmere Response to the Independent Report on the Floods of 2020; • Snow and Ice - Guidance notes for Councillors 2021. <p>Each Councillor to be sent both.", "Accepted – completed",
        [(None, "<p>In July 2023 the answers to the floods report were gone through again. Whoever asks is sent a copy.</p> <p>Councillors Guidance has been brought up to date. From now on it is to have a 6 monthly refresh. The next one is due in January 2024.</p>")], *dana)
    rec(10, "Every Councillor to be given Gritting and clearing – A handbook for councils each May by the Head of Highways. The handbook to be easy to find on Harrowmere Borough Council's Learning Pages and on the website for the public.", "Accepted – completed",
        [(None, "<p>It stands on Harrowmere Borough Council's Learning Pages.</p> <p>The Harrowmere Winter Resilience Board has it on two pages:</p> <ul style=\"list-style-type: none\"> • https://www.harrowmereresillience.example ")], dana[0], dana[1],
        more="<p>/warnings-and-advice/for-councillors/gritting</p> <ul style=\"list-style-type: none\"> https://www.harrowmereresilience.example/warnings-and-advice/for-councillors/handbooks <p>To open it at once:</p> <ul style=\"list-style-type: none\"> https://www.harrowmereresilience.example/files/Gritting-and-clearing-handbook-20-01-2021.pdf ")
    rec(11, "Head of Highways to tell Councillors what Winter Ready Week 2023 will bring to their wards.", "Accepted - completed",
        [(None, "Stephen Pidd says that the Warn & Inform Group had agreed to defer the Winter Ready Week of October 2023. It will be held in February 2024. The posters have been started.")], *dana, form="bare row")
    rec(12, "Lesley Quint, Director of Operations, Fen and Wold Water Company, to be asked which gullies and sewers in Harrowmere nobody cleans, and whether tenants and people in basement flats tell anybody of a flood. HWRB to be given the answer.", "Accepted - outstanding",
        [(None, "<p>Rupinder Lally (Winter Service (WS) Coordinator) has made a list of cleansing contracts in Harrowmere; and found money for the gaps.</p> <p>Four districts mean to share one jetting crew, that comes twice a year and when it is called. It is expect their engineers will say in late December 2023 what the crew should do.</p>")],
        "<p>Lesley Quint, Director of Operations, Fen and Wold Water Company</p>", [o("Lesley Quint, Director of Operations, Fen and Wold Water Company", "Lesley Quint", "Director of Operations", "Fen and Wold Water Company")],
        more="FWWC cleans its gullies by a list now but has yet to confirm what it will do about sewers. The Head of Highways wrote to FWWC again in December 2023, on behalf of scrutiny. Their answer has not been received.", form="bare row")
    rec(13, "Head of Highways, to bring Cabinet a report each year: how many homes were flooded, how many people fell on ice, and what has been done to make it fewer.", "Accepted - completed",
        [(None, "(Rupinder Lally (Winter Service (WS) Coordinator) to start collecting figures for the report. The first Winter Service Report to be published in May 2024.")], *dana, form="bare row")
    rec(14, "Director of Place to make snow warden training easier to come to. Cabinet Member for Transport to be told how.", "Accepted – completed",
        [(None, "<p>Parish Liaison Team have asked the parishes what training is given and taken up: at present whilst 55% of all parishes have sent somebody, just 30% of all wardens have attended. We will try to raise both this winter.</p> <p>The 44 or so clerks of the forum have been shown what a warden does.</p> <p>New wardens are taught four times a year.</p> <p>Whoever cannot come may learn on line. How many do so will be counted and reported back each quarter.</p>")],
        "Emmeline Booth, Parish Liaison Manager, Harrowmere Borough Council", [o("Emmeline Booth, Parish Liaison Manager, Harrowmere Borough Council", "Emmeline Booth", "Parish Liaison Manager", council)], form="bare row", blank=True)
    rec(15, "Head of Highways to ask the parishes’ snow wardens what would make them come to training, and to tell the Clerks’ Forum each quarter how many came", "Accepted - completed",
        [(None, "<p>The forum was told of it beforehand, for 21 March 2023.</p> <p>The Head of Highways was at the Clerks’ Forum on 21 March 2023.</p> <p>She gave the clerks the dates and asked them who else might come. No solutions were offered, but the clerks agreed to think about it.</p>")],
        "Denny Muir, Winter Service Officer, Harrowmere Borough Council", [o("Denny Muir, Winter Service Officer, Harrowmere Borough Council", "Denny Muir", "Winter Service Officer", council)])
    rec(16, "Place Directorate, Contract Leads to say within 12 months what the new gritting contracts, routes and on-call rotas have achieved, in a paper for the Cabinet Member for Transport.", "Accepted – completed",
        [(None, "<p>Standby rota for new drivers in place</p>"), ("Jan 2023", "<p>Jan 2023 - Route policy (for existing contracts) written and sent for consultation</p>"), ("April 2023", "<p>April 2023 – Policy goes for approval to Highways management team.</p>"),
         ("June 2023", "<p>June 2023 - Policy went for Approval</p>"), ("June 2023", "<p>June 2023 – Policy to be added to Highways Manual July 2023</p>"), ("March 2024", "<p>Paper for the Cabinet Member for Transport – March 2024</p>")],
        "Kiran Patey, Contract Development Officer – Highways and Drainage Service, Harrowmere Borough Council", [o("Kiran Patey, Contract Development Officer – Highways and Drainage Service, Harrowmere Borough Council", "Kiran Patey", "Contract Development Officer – Highways and Drainage Service", council)], blank=True)
    rec(17, "Eastern Drainage Board (EDB) and Fen and Wold Water Company to be asked how they help a household after a flood, in particularly with drying out and insurance, and which homes were flooded more than once. HWRB to be told.", "Accepted - outstanding",
        [(None, "<p>The EDB and HHA have yet to tell us what they have done.</p> <p>The Head of Highways wrote to EDB and FWWC again in December 2023, on behalf of scrutiny. Their answer has not been received.</p>")],
        "<p>Manuel Garth - Chief Engineer Eastern Drainage Board/Lesley Quint, Director of Operations and Tabitha Dean, Head of Sewers, Fen and Wold Water Company</p>",
        [o("Manuel Garth - Chief Engineer Eastern Drainage Board", "Manuel Garth", "Chief Engineer", "Eastern Drainage Board"), o("Lesley Quint, Director of Operations", "Lesley Quint", "Director of Operations", "Fen and Wold Water Company"),
         o("Tabitha Dean, Head of Sewers, Fen and Wold Water Company", "Tabitha Dean", "Head of Sewers", "Fen and Wold Water Company")])
    rec(18, "Harrowmere Bus Company (HBC) to teach its drivers about ice and flood, and to report to HWRB how many journeys snow has cost, above all on school routes.", "Accepted - completed",
        [(None, "<p>Clare Toomey - three more skid pan days are still planned for 2023. Flood , too, will be taught, on two days by an outside trainer.</p> <p>December 2023 to report how they went.</p>"),
         (("1.11.23",), "<p>Update 1.11.23</p> <p>HBC has held its three skid pan days, each with an hour on floods, and has found an outside trainer</p>")],
        "<p>Lead - Manda Garrick - Operations Director HBC, Clare Toomey training manager HBC, Lorna Mills depot manager HBC and Helga Dodds Named driver for safety HBC.</p>",
        [o("Lead - Manda Garrick - Operations Director HBC", "Manda Garrick", "Operations Director", "HBC", True), o("Clare Toomey training manager HBC", "Clare Toomey", "training manager", "HBC"),
         o("Lorna Mills depot manager HBC", "Lorna Mills", "depot manager", "HBC"), o("Helga Dodds Named driver for safety HBC.", "Helga Dodds", "Named driver for safety", "HBC")],
        more="<p>who taught two groups for 3 hours each. Drivers liked it, and they are asked now what they remember.</p> <p>The report is due to be sent to the HWRB in December 2023.</p>", blank=True)
    rec(19, "Priority Lead – Warn and Inform (HWRB) to list every basement flat and riverside home in Harrowmere, to find out which have a flood plan, and to tell the HWRB.", "Accepted - completed",
        [("September 2023", "<p>September 2023 – The HWRB heard of the list in September and hears of it again at its December 3023 meeting.</p> <p>312 homes are on it so far.</p> <p>A letter to all 312 brought an answer from 75 (24%). A further letter to the remaining 247 goes out in early September 2023.</p> <p>On 4 Sept 2023 it is to be settled which of the 247 are visited first.</p> <p>Refuse crews, parish clerks and Councillors who know the streets may help to reach them</p> <p>Discussions at the HWRB Executive group</p>")],
        "<p>Stephen Pidd, Priority Lead – Warn and Inform (HWR)</p>", [o("Stephen Pidd, Priority Lead – Warn and Inform (HWR)", "Stephen Pidd", "Priority Lead – Warn and Inform", "HWR")],
        more="ended with the wish for one more pair of hands. A post of six months was agreed, in a tentative way, for the full Board to confirm. (half for highways, half for housi ng)")
    rec(20, "Licensing Committee to find a way for drivers of taxis and hire cars in Harrowmere to report untreated roads and flooded gullies.", "Accepted - completed",
        [(None, "(WS) Coordinator went to the drivers’ meeting and will go again, because drivers are out on the roads at all hours. The Head of Highways is currently working with a taxi firm and Eastern Police on a reporting card for cabs. This work is on-going until March 2024.")],
        "Chair of Licensing Committee, Harrowmere Borough Council", [o("Chair of Licensing Committee, Harrowmere Borough Council", None, "Chair of Licensing Committee", council)], form="bare row")
    rec(21, "HWRB to say each year how many of the 12 Local Standards – Clear Your Gully Framework (http://www.clear-yourgully.example/) it meets, in its yearly paper.", "Accepted - completed",
        [(None, "Rupinder Lally (Winter Service (WS) Coordinator) to watch the 12 standards. All standards to be discussed by the Operations Group in turn. With Chief Inspector Moira Kell, (Roads Policing) it is settled that three come up in each quarter.")],
        "Alma Coe, Chair, HWRB", [o("Alma Coe, Chair, HWRB", "Alma Coe", "Chair", "HWRB")], form="bare row")
    rec(22, "HWRB Business Lead, to report to HWRB what the planned changes mean and whether each gritter is where it is needed most.", "Accepted - completed",
        [(("Oct 2023",), "Update Oct 2023: HWRB heard in October how the plan has changed. It has")],
        "Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", [o("Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", "Chief Inspector Moira Kell", "Roads Policing: Harrowmere and Saltby", "Eastern Police")],
        more="<p>been told who decides what on a night of snow.</p> <p>The WS coordinator has a permanent post now.</p> <p>A flood and ice map of Harrowmere is to be complete by the end of December 2023. Partners will see the draft in mid-December and may mark what is wrong on it.</p>", form="bare row")
    rec(23, "HWRB Business Lead, to tell HWRB and ward Councillors whether bus routes and paths to schools are treated as before when there are fewer gritters.", "<p>Accepted – completed</p>",
        [(("October 2023",), "<p>Update October 2023:</p> <p>Operation Thaw (a night shift on trial) began in November 2022 and goes on. Whether it pays is now being looked at, for the new winter programme which begins on 27th November 2023.</p> <p>The answer is due by 27th November 2023, together with the future of the shift</p> <p>What was found is unknown as this is written. The Head of Highways has written to Eastern Police for confirmation.</p>")],
        "<p>Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police</p>", [o("Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", "Chief Inspector Moira Kell", "Roads Policing: Harrowmere and Saltby", "Eastern Police")], blank=True)
    rec(24, "HWRB Business Lead to gather answers on the use of new powers against drivers who park on gritting routes, and report them to HWRB.", "Accepted - completed",
        [(None, "Please see the attached sheet, one line for each street.")],
        "Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", [o("Chief Inspector Moira Kell, Roads Policing: Harrowmere and Saltby - Eastern Police", "Chief Inspector Moira Kell", "Roads Policing: Harrowmere and Saltby", "Eastern Police")], form="paragraphs")
    lines += ["", "Updated 28.11.23 (MRB) and 04.12.23 (DW)", "", "Winter website links", "", "<https://www.harrowmereresilience.example/warnings-and-advice/for-councillors/gritting>", ""]
    for record in paper.recommendations:
        record.pop("links", None)
    paper.write("\n".join(lines))


def either_title():
    return {"any": ["Executive response: Scrutiny Review of Winter Gritting and Flood Gullies", "Scrutiny Review of Winter Gritting and Flood Gullies",
                    "Appendix 1 Executive response: Scrutiny Review of Winter Gritting and Flood Gullies"]}
