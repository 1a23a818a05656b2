#!/usr/bin/env python3
"""Makes a tracker of N invented recommendations: tracker.py N FILE.docx|FILE.md. The same
bytes for the same N."""
import sys
import zipfile
from xml.sax.saxutils import escape

HEADS = ["Ref", "Recommendation", "Responsible Officer", "Target date", "Update on progress", "Status"]
PLACES = ["Harrow Lane", "the Corn Market", "Mill Street", "the bus station", "Priory Park", "the leisure centre"]
WORKS = ["repair the drainage gullies", "publish the opening hours", "review the charges", "plant street trees",
         "renew the bus shelters", "agree a winter timetable"]
MONTHS = ["January", "March", "May", "July", "September", "November"]


def row(i):
    work, place, month = WORKS[i % 6], PLACES[(i // 6) % 6], MONTHS[i % 5]
    done = i % 3 == 0
    return [f"R{i:04d}",
            f"That the Council should {work} at {place}, tell residents of ward {i % 40 + 1} beforehand, and report the cost of lot {i}.",
            f"Head of {['Highways', 'Libraries', 'Markets', 'Parks'][i % 4]}",
            f"{month} {2022 + i % 3}",
            f"{'Update June 2024: the work was finished in ' + month + ' 2023 and the cost of lot ' + str(i) + ' was published.' if done else 'Work has started; a contractor was appointed in April 2024 for lot ' + str(i) + '.'}",
            "Complete" if done else "In progress"]


def markdown(n):
    yield "# Tracking report\n\n**Date:** 3 July 2024\n\n"
    yield "| " + " | ".join(HEADS) + " |\n|" + " --- |" * len(HEADS) + "\n"
    for i in range(1, n + 1):
        yield "| " + " | ".join(row(i)) + " |\n"


def docx(n):
    def paragraph(text):
        return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'

    def line(cells):
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(c)}</w:tc>" for c in cells) + "</w:tr>"
    body = paragraph("Tracking report") + paragraph("Date: 3 July 2024") + "<w:tbl>" + line(HEADS)
    body += "".join(line(row(i)) for i in range(1, n + 1)) + "</w:tbl>" + paragraph("")
    return ('<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"<w:body>{body}</w:body></w:document>")


TYPES = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELS = ('<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')


def main():
    n, path = int(sys.argv[1]), sys.argv[2]
    if path.endswith(".md"):
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(markdown(n))
        return
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in (("[Content_Types].xml", TYPES), ("_rels/.rels", RELS), ("word/document.xml", docx(n))):
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
