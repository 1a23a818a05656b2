"""Six columns with Yes, No and In part as the answer; themes merged down the side."""
from kit import Docx, Paper, d, post


def make():
    paper = Paper("agree-columns", "docx", "response", "Cabinet Response to the Library Review", body="Saltby-on-Tees Borough Council", committee="People Select Committee", date="2022-11-29", as_of="2022-11-29")
    doc = Docx(landscape=True, header="People Select Committee 29 November 2022", footer="Cabinet Response")
    doc.p("Saltby-on-Tees Borough Council", properties="<w:b/>")
    doc.title("Cabinet Response to the Library Review")
    doc.p("Committee: People Select Committee")
    doc.p("Date: 29 November 2022")
    rows = [["Theme", "Rec. No.", "Recommendation", "Agreed? (Yes / No / In part)", "Comments of Cabinet", "Officer responsible", "To be completed by"]]
    answers = {"Yes": "accepted", "No": "rejected", "In part": "partly_accepted"}
    last = None

    def rec(theme, number, text, answer, comment, officer, date):
        nonlocal last
        rows.append([{"text": theme, "merge": "start"} if theme != last else {"merge": "more"}, str(number), text, answer, comment, officer, date])
        last = theme
        paper.rec(str(number), text, response=answers[answer], owners=[post(officer)] if officer else [], dates=[d(date)] if date else [])

    rec("Buildings", 1, "Toilets should be open to the public in each library.", "In part", "Two buildings have none.", "Property Manager", "30 April 2023")
    rec("Buildings", 2, "Solar panels should be put on the Central Library.", "Yes", "A grant has been asked for.", "Energy Officer", "March 2024")
    rec("Buildings", 3, "Eastgate Library should move to the school.", "No", "The school has no room.", "", "")
    rec("Services", 4, "Home delivery should be offered in all wards.", "Yes", "", "Libraries Manager", "Jan 2023")
    rec("Services", 5, "There should be a story time in Welsh and one in Polish.", "Yes", "Readers have been found.", "Libraries Manager", "Spring 2023")
    rec("Services", 6, "Fines should end.", "In part", "For children only.", "Libraries Manager", "1 April 2023")
    doc.table([1400, 900, 4200, 1600, 2900, 1900, 1660], rows)
    paper.write(doc.save())
