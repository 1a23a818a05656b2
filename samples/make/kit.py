"""What the makers of the sample papers share: a small markup for runs, the expected values
beside the printed words, and writers for docx, HTML and Markdown tables.

Each maker (one per sample) holds a paper's content and what a careful reader finds in it;
`make.py` writes samples/<slug>/paper.<ext> and expected.json. The bytes are the same on
every run. Only Python's standard library is used.

Markup inside strings:  **bold**  __underlined__  ~~struck through~~  {+inserted+}
{-deleted-}  ==highlighted==  [words](address)  [^1] footnote  [^e1] endnote
"""
import calendar
import datetime
import json
import os
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.dirname(HERE)

# --- markup -------------------------------------------------------------------------

TOKEN = re.compile(
    r"\*\*(?P<b>.+?)\*\*|__(?P<u>.+?)__|~~(?P<s>.+?)~~|==(?P<m>.+?)==|\{\+(?P<ins>.+?)\+\}|\{-(?P<del>.+?)-\}"
    r"|\[\^(?P<note>e?\d+)\]|\[(?P<label>[^\]\^]+)\]\((?P<href>[^)\s]+)\)", re.S)
ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]


def pieces(text):
    """The runs of a marked-up string: (text, style, href); style 'note' holds the note's key."""
    at = 0
    for found in TOKEN.finditer(text):
        if found.start() > at:
            yield text[at:found.start()], "", None
        kind = found.lastgroup
        if kind == "href":
            yield found["label"], "link", found["href"]
        else:
            yield found[kind], kind, None
        at = found.end()
    if at < len(text):
        yield text[at:], "", None


def plain(text):
    """As a reader gives it: markup gone, deletions gone, note marks as {1} (which may be there or not)."""
    if text is None:
        return None
    out = []
    for words, kind, _ in pieces(text):
        if kind == "del":
            continue
        if kind == "note":
            number = int(words.lstrip("e"))
            out.append("{%s}" % ("|".join([ROMAN[number], str(number)]) if words[0] == "e" else number))
        elif kind in ("b", "u", "s", "m", "ins"):
            out.append(plain(words))
        else:
            out.append(words)
    return "".join(out)


# --- expected values ----------------------------------------------------------------

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if number}
MONTHS.update({name.lower(): number for number, name in enumerate(calendar.month_abbr) if number})
MONTHS["sept"] = 9
WELSH = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr".split()
MONTHS.update({name: number for number, name in enumerate(WELSH, 1)})
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11)}


def month_days(year, month, last=None):
    last = last or month
    return "%04d-%02d-01" % (year, month), "%04d-%02d-%02d" % (year, last, calendar.monthrange(year, last)[1])


def interval(words):
    text = re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", plain(words).lower())
    text = re.sub(r"^(by the end of|end of|end|by|in|from|until|during|after|erbyn|diwedd)\s+", "", text.strip()).strip(" .")
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        return text, text
    if found := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{2,4})", text):
        day, month, year = map(int, found.groups())
        iso = datetime.date(year + 2000 if year < 100 else year, month, day).isoformat()
        return iso, iso
    if found := re.fullmatch(r"(?:[a-z]+day )?(\d{1,2}) ([a-z]+) (\d{4})", text):
        iso = datetime.date(int(found[3]), MONTHS[found[2]], int(found[1])).isoformat()
        return iso, iso
    if found := re.fullmatch(r"([a-z]+)[ -](\d{4})", text):
        if found[1] in SEASONS:
            return month_days(int(found[2]), *SEASONS[found[1]])
        return month_days(int(found[2]), MONTHS[found[1]])
    if found := re.fullmatch(r"([a-z]{3})-(\d\d)", text):
        return month_days(2000 + int(found[2]), MONTHS[found[1]])
    if found := re.fullmatch(r"(\d{4})", text):
        return "%s-01-01" % text, "%s-12-31" % text
    if found := re.fullmatch(r"(\d{4})/(\d\d)", text):
        return "%s-04-01" % found[1], "%d-03-31" % (int(found[1]) + 1)
    raise ValueError("give start and end for " + repr(words))


def d(words, kind="completion", bound=None, start=None, end=None):
    """A target date. Without start and end the words must be of a plain form."""
    if kind == "ongoing":
        return {"words": plain(words), "kind": kind, "start": start, "end": end, "bound": bound or "open"}
    if start is None:
        start, end = interval(words)
    if bound is None:
        bound = "by" if re.match(r"(by|erbyn)\b", words.lower()) else "from" if words.lower().startswith("from") else "in"
    return {"words": plain(words), "kind": kind, "start": start, "end": end or start, "bound": bound}


def e(text, date=None, part=None, start=None, end=None):
    """An entry of evidence; date: the words of the head that opened it."""
    when = None
    if date:
        if start is None:
            start, end = interval(date)
        when = {"words": date, "start": start, "end": end or start}
    return {"date": when, "part": part, "text": plain(text)}


def o(printed, person=None, post=None, organisation=None, lead=False):
    return {"printed": plain(printed), "person": person, "post": post, "organisation": organisation, "lead": lead}


def post(printed, organisation=None, lead=False):
    """An owner that is only a post."""
    return o(printed, None, printed, organisation, lead)


def c(words, category=None, status="none", note=None):
    return {"words": plain(words), "category": category, "status": status, "note": plain(note)}


def either(*values):
    """More than one reading is right."""
    return {"any": list(values)}


def choices(value):
    return value["any"] if isinstance(value, dict) and "any" in value else [value]


class Paper:
    def __init__(self, slug, extension, kind, title, **front):
        self.slug, self.extension = slug, extension
        self.paper = {"kind": kind, "title": title, **front}
        self.sections, self.recommendations, self.extra = [], [], {}

    def section(self, letter, title):
        self.sections.append({"letter": letter, "title": title})
        return letter or title

    def rec(self, ref, text, number=None, section=None, parts=(), **fields):
        """A recommendation. parts: [(label, text)]; text is the lead-in, `closing` what follows the parts."""
        closing = fields.pop("closing", None)
        if number is None and ref:
            digits = re.findall(r"\d+", ref)
            number = int(digits[-1]) if digits else None
        whole = [plain(text)] if text else []
        whole += ["%s) %s" % (label, plain(words)) if label else plain(words) for label, words in parts]
        if closing:
            whole.append(plain(closing))
        record = {"ref": ref, "number": number, "text": "\n".join(whole)}
        if section is not None:
            record["section"] = section
        if parts:
            record["parts"] = [{"label": label, "text": plain(words)} for label, words in parts]
        for key, value in fields.items():
            record[key] = plain(value) if key == "response_words" else value
        self.recommendations.append(record)
        return record

    def folder(self):
        path = os.path.join(SAMPLES, self.slug)
        os.makedirs(path, exist_ok=True)
        return path

    def write(self, content):
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        with open(os.path.join(self.folder(), "paper." + self.extension), "wb") as file:
            file.write(data)
        expected = {"paper": self.paper, **({"sections": self.sections} if self.sections else {}),
                    "recommendations": self.recommendations, **self.extra}
        with open(os.path.join(self.folder(), "expected.json"), "w", encoding="utf-8") as file:
            json.dump(expected, file, ensure_ascii=False, indent=1)
            file.write("\n")


# --- HTML ---------------------------------------------------------------------------

def html(text):
    """A marked-up string as HTML; a blank line parts paragraphs."""
    tags = {"b": "strong", "u": "u", "s": "s", "m": "mark", "ins": "ins", "del": "del"}
    out = []
    for words, kind, href in pieces(text):
        if kind == "link":
            out.append("<a href=%s>%s</a>" % (quoteattr(href), escape(words)))
        elif kind == "note":
            out.append('<sup><a href="#n%s">%s</a></sup>' % (words, words))
        elif kind:
            out.append("<%s>%s</%s>" % (tags[kind], html(words), tags[kind]))
        else:
            out.append(escape(words))
    return "".join(out)


# --- docx ---------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = """<w:styles %s><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/>
<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="18"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="NoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0000FF"/><w:u w:val="single"/></w:rPr></w:style>
</w:styles>""" % W


class Docx:
    """Puts a docx together. Blocks are added in order; save() gives the bytes."""

    def __init__(self, landscape=False, header="", footer="", numberings=()):
        """numberings: for each list, its levels as (format, text), e.g. [("decimal", "%1."), ("lowerLetter", "(%2)")]."""
        self.landscape, self.header, self.footer, self.numberings = landscape, header, footer, numberings
        self.body, self.links, self.notes, self.endnotes, self.changes = [], [], [], [], 0

    def run(self, text, properties=""):
        inner = ""
        for index, line in enumerate(text.split("\n")):
            inner += ("<w:br/>" if index else "") + '<w:t xml:space="preserve">%s</w:t>' % escape(line)
        return "<w:r>%s%s</w:r>" % ("<w:rPr>%s</w:rPr>" % properties if properties else "", inner)

    def runs(self, text, properties=""):
        out = []
        for words, kind, href in pieces(text):
            if kind == "link":
                self.links.append(href)
                out.append('<w:hyperlink r:id="link%d">%s</w:hyperlink>' % (len(self.links), self.run(words, '<w:rStyle w:val="Hyperlink"/>')))
            elif kind == "note":
                tag = "endnote" if words[0] == "e" else "footnote"
                out.append('<w:r><w:rPr><w:rStyle w:val="NoteReference"/></w:rPr><w:%sReference w:id="%s"/></w:r>' % (tag, words.lstrip("e")))
            elif kind in ("ins", "del"):
                self.changes += 1
                inner = self.run(words, properties)
                if kind == "del":
                    inner = inner.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
                out.append('<w:%s w:id="%d" w:author="Democratic Services" w:date="2025-01-06T09:00:00Z">%s</w:%s>' % (kind, 9000 + self.changes, inner, kind))
            elif kind:
                style = {"b": "<w:b/>", "u": '<w:u w:val="single"/>', "s": "<w:strike/>", "m": '<w:highlight w:val="yellow"/>'}[kind]
                out.append(self.runs(words, properties + style))
            else:
                out.append(self.run(words, properties))
        return "".join(out)

    def paragraph(self, text, style=None, number=None, properties="", extra=""):
        inner = '<w:pStyle w:val="%s"/>' % style if style else ""
        if number:
            inner += '<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>' % (number[1], number[0])
        inner += extra
        return "<w:p>%s%s</w:p>" % ("<w:pPr>%s</w:pPr>" % inner if inner else "", self.runs(text, properties))

    def p(self, text, **more):
        self.body.append(self.paragraph(text, **more))

    def h(self, level, text, **more):
        self.body.append(self.paragraph(text, style="Heading%d" % level, **more))

    def title(self, text):
        self.body.append(self.paragraph(text, style="Title"))

    def page(self):
        self.body.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')

    def note(self, number, text, end=False):
        (self.endnotes if end else self.notes).append((number, text))

    def cell(self, value, width, head):
        """value: str, list of str or (str, number), or a dict with text, span, merge ('start'|'more'), fill, bold."""
        if not isinstance(value, dict):
            value = {"text": value}
        if value.get("xml"): # a table in the cell; Word wants a paragraph behind it
            return '<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>%s<w:p/></w:tc>' % (width, value["xml"])
        lines = value.get("text") or ""
        lines = lines if isinstance(lines, list) else [lines]
        inner = '<w:tcW w:w="%d" w:type="dxa"/>' % width
        if value.get("span", 1) > 1:
            inner += '<w:gridSpan w:val="%d"/>' % value["span"]
        if value.get("merge"):
            inner += '<w:vMerge w:val="restart"/>' if value["merge"] == "start" else "<w:vMerge/>"
        if value.get("fill") or head:
            inner += '<w:shd w:val="clear" w:color="auto" w:fill="%s"/>' % (value.get("fill") or "D9E2E7")
        bold = "<w:b/>" if head or value.get("bold") else ""
        out = "".join(self.paragraph(line, style="Cell", properties=bold) if isinstance(line, str)
                      else self.paragraph(line[0], style="Cell", number=line[1], properties=bold)
                      for line in lines)
        return "<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>" % (inner, out)

    def table_xml(self, widths, rows, head=1, repeat=True, split=True):
        out = ['<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>' % sum(widths)]
        out += ['<w:%s w:val="single" w:sz="4" w:space="0" w:color="808080"/>' % side for side in ("top", "left", "bottom", "right", "insideH", "insideV")]
        out.append('</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>%s</w:tblGrid>' % "".join('<w:gridCol w:w="%d"/>' % width for width in widths))
        for index, row in enumerate(rows):
            is_head = index < head
            properties = ("<w:tblHeader/>" if is_head and repeat else "") + ("" if split else "<w:cantSplit/>")
            out.append("<w:tr>%s" % ("<w:trPr>%s</w:trPr>" % properties if properties else ""))
            column = 0
            for value in row:
                span = value.get("span", 1) if isinstance(value, dict) else 1
                out.append(self.cell(value, sum(widths[column:column + span]), is_head))
                column += span
            assert column == len(widths), (column, len(widths), row)
            out.append("</w:tr>")
        out.append("</w:tbl>")
        return "".join(out)

    def table(self, widths, rows, **more):
        self.body.append(self.table_xml(widths, rows, **more) + '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p>')

    def note_part(self, tag, notes):
        out = ['<w:%ss %s>' % (tag, W)]
        out.append('<w:%s w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:%s>' % (tag, tag))
        out.append('<w:%s w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:%s>' % (tag, tag))
        for number, text in notes:
            out.append('<w:%s w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="NoteReference"/></w:rPr><w:%sRef/></w:r>%s</w:p></w:%s>'
                       % (tag, number, tag, self.run(" " + text), tag))
        return "".join(out) + "</w:%ss>" % tag

    def save(self):
        size = (16838, 11906) if self.landscape else (11906, 16838)
        section = '<w:sectPr><w:headerReference w:type="default" r:id="head"/><w:footerReference w:type="default" r:id="foot"/>'
        section += '<w:pgSz w:w="%d" w:h="%d"%s/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>' % (
            size + (' w:orient="landscape"' if self.landscape else "",))
        base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        relations = [("styles", "styles", "styles.xml"), ("numbering", "numbering", "numbering.xml"), ("head", "header", "header1.xml"), ("foot", "footer", "footer1.xml")]
        files = {
            "word/document.xml": "<w:document %s><w:body>%s%s</w:body></w:document>" % (W, "".join(self.body), section),
            "word/styles.xml": STYLES,
            "word/header1.xml": "<w:hdr %s>%s</w:hdr>" % (W, self.paragraph(self.header, properties='<w:sz w:val="18"/>', extra='<w:jc w:val="right"/>')),
            "word/footer1.xml": '<w:ftr %s><w:p>%s<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>' % (W, self.run(self.footer + "  Page ")),
        }
        numbering = "<w:numbering %s>" % W
        for index, levels in enumerate(self.numberings):
            numbering += '<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="multilevel"/>' % index
            for level, (form, text) in enumerate(levels):
                numbering += '<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val=%s/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="400"/></w:pPr></w:lvl>' % (
                    level, form, quoteattr(text), 420 * (level + 1))
            numbering += "</w:abstractNum>"
        for index in range(len(self.numberings)):
            numbering += '<w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>' % (index + 1, index)
        files["word/numbering.xml"] = numbering + "</w:numbering>"
        for tag, notes in (("footnote", self.notes), ("endnote", self.endnotes)):
            if notes:
                files["word/%ss.xml" % tag] = self.note_part(tag, notes)
                relations.append((tag + "s", tag + "s", tag + "s.xml"))
        kinds = {"document": "document.main"}
        types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        for name in files:
            part = re.sub(r"\d", "", os.path.basename(name)[:-4])
            types += '<Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml"/>' % (name, kinds.get(part, part))
        rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        links = "".join('<Relationship Id="link%d" Type="%shyperlink" Target=%s TargetMode="External"/>' % (index, base, quoteattr(href)) for index, href in enumerate(self.links, 1))
        files["word/_rels/document.xml.rels"] = rels + "".join('<Relationship Id="%s" Type="%s%s" Target="%s"/>' % (key, base, kind, target) for key, kind, target in relations) + links + "</Relationships>"
        files["_rels/.rels"] = rels + '<Relationship Id="document" Type="%sofficeDocument" Target="word/document.xml"/></Relationships>' % base
        files["[Content_Types].xml"] = types + "</Types>"
        path = os.path.join(SAMPLES, ".making.docx")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in ["[Content_Types].xml", "_rels/.rels"] + sorted(name for name in files if name.startswith("word/")):
                entry = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, XML + files[name])
        with open(path, "rb") as file:
            data = file.read()
        os.remove(path)
        return data
