"""A bilingual paper: heads in Welsh and English, some records in Welsh only."""
from kit import Docx, Paper, c, d, e, either, post


def make():
    paper = Paper("welsh-heads", "docx", "tracker", either("Traciwr Argymhellion / Recommendations Tracker", "Traciwr Argymhellion", "Recommendations Tracker"), body="Cyngor Glanrafon", committee=either("Pwyllgor Craffu Lle", "Pwyllgor Craffu Lle / Place Scrutiny Committee", "Place Scrutiny Committee"), date="2024-02-07", as_of="2024-02-07")
    doc = Docx(landscape=True, header="Cyngor Glanrafon", footer="Traciwr Argymhellion / Recommendations Tracker")
    doc.p("**Cyngor Glanrafon**")
    doc.title("Traciwr Argymhellion / Recommendations Tracker")
    doc.p("**Pwyllgor / Committee:** Pwyllgor Craffu Lle / Place Scrutiny Committee")
    doc.p("**Dyddiad / Date:** 7 Chwefror 2024 / 7 February 2024")
    head = ["Rhif / No.", "Argymhelliad / Recommendation", "Swyddog Arweiniol / Lead Officer", "Dyddiad Targed / Target Date", "Ymateb / Response", "Cynnydd / Progress", "Statws / Status"]
    rows = [head]

    def rec(number, text, owner, date, dates, response, value, progress, state, status, english=None):
        paper.rec(str(number), text, owners=[post(owner)], dates=dates, response=value, claim=c(state, None, status), evidence=[e(progress)] if progress else [])
        rows.append([str(number), text, owner, date, response, progress, state])

    rec(1, "Bod yr amserlen raeanu yn cael ei chyhoeddi ar y wefan bob blwyddyn cyn diwedd mis Hydref.", "Rheolwr Priffyrdd", "31 Hydref 2023", [d("31 Hydref 2023")], "Derbyn", "accepted", "Cyhoeddwyd yr amserlen ar 20 Hydref 2023.", "Wedi’i gwblhau", "completed")
    rec(2, "That grit bins be numbered and shown on a map.", "Highways Manager", "December 2023", [d("December 2023")], "Accepted", "accepted", "Numbering done; map to follow in March 2024.", "In progress", "in_progress")
    rec(3, "Bod ysgolion yn cael gwybod erbyn 6.30 y bore os yw llwybr bws ar gau.", "Rheolwr Trafnidiaeth Ysgolion", "Tachwedd 2023", [d("Tachwedd 2023")], "Derbyn yn rhannol", "partly_accepted", "Mae 19 o 24 o ysgolion yn cael neges destun.", "Ar y gweill", "in_progress")
    rec(4, "That the Cabinet write to the trunk road agency about the queue of lorries at Pont Las.", "Head of Environment", "January 2024", [d("January 2024")], "Accepted", "accepted", "Letter sent 12 January 2024.", "Complete", "completed")
    rec(5, "Bod y Cyngor yn talu am deiars gaeaf i ofalwyr cartref.", "Rheolwr Fflyd", "", [], "Gwrthod", "rejected", "", "", "none")
    paper.recommendations[-1]["claim"] = None
    rec(6, "That footpaths to surgeries be treated after the main roads.", "Highways Manager", "1 November 2023", [d("1 November 2023")], "Noted", "noted", "Routes under review.", "Ongoing", "in_progress")
    doc.table([900, 4000, 2100, 1700, 1500, 3000, 1360], rows)
    doc.p("Cysylltwch â / Contact: Gwasanaethau Democrataidd, 01555 040 506, craffu@glanrafon.example")
    paper.write(doc.save())
