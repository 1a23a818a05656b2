"""An executive's answer in Word without tables: headings numbered by Word, labels in bold, a text in a frame."""
from kit import Docx, Paper, d, post


def make():
    paper = Paper("prose-word", "docx", "response", "Cabinet Response: Review of Taxi Licensing", body="Wychcote District Council", committee="Licensing Overview Committee", date="2024-10-22", as_of="2024-10-22")
    doc = Docx(header="Cabinet Response: Review of Taxi Licensing", footer="Wychcote District Council", numberings=[[("decimal", "Recommendation %1"), ("lowerRoman", "(%2)")]])
    doc.p("**Wychcote District Council**")
    doc.title("Cabinet Response: Review of Taxi Licensing")
    doc.p("**To:** Licensing Overview Committee")
    doc.p("**Date:** 22 October 2024")
    doc.p("The Cabinet met on 1 October 2024 and gave the answers below. It thanks the drivers who came to the evening meetings.[^1]")

    def rec(number, text, response, words, officer, date, parts=()):
        doc.h(2, text, number=(1, 0))
        for _, part in parts:
            doc.p(part, number=(1, 1))
        doc.p("**Response:** " + words)
        if officer:
            doc.p("**Lead officer:** " + officer)
        if date:
            doc.p("**Target date:** " + date)
        paper.rec("Recommendation %d" % number, text, parts=parts, response=response, owners=[post(officer)] if officer else [], dates=[d(date)] if date else [])

    rec(1, "The fee for a three-year badge should be no more than twice that for one year.", "accepted", "Accepted. The fees for 2025/26 will be set in this way.", "Licensing Manager", "February 2025")
    rec(2, "Drivers should be able to renew on line.", "accepted", "Accepted.", "Digital Services Manager", "30 June 2025")
    rec(3, "The Council should pay for the first medical of new drivers.", "rejected", "Rejected. This would fall on council tax payers.", "", "")
    rec(4, "Vehicles should be tested:", "partly_accepted", "Partially accepted. Point (ii) would need two more inspectors, and the Cabinet will return to it when it sets the budget.", "Fleet Manager", "April 2025", [("i", "at a time of the driver’s choice; and"), ("ii", "on Saturdays.")])
    rec(5, "The rank at the station should have a shelter.", {"any": ["accepted", "partly_accepted"]}, "Accepted, subject to the consent of the railway company.", "Transport Officer", "Summer 2025")
    rec(6, "There should be one form for complaints.", "accepted", "Accepted. The form was put on the web pages on 14 October 2024.", "Licensing Manager", "October 2024")
    rec(7, "The Committee should be told each year how many licences were refused and why.", "accepted", "Accepted.", "Licensing Manager", "October 2025")
    doc.note(1, "61 drivers came, of 240 who hold a badge.")
    doc.h(2, "Financial implications")
    doc.p("The cost of the answers above is £18,500, which can be met from the licensing account.")
    paper.write(doc.save())
