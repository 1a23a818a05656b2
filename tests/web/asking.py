"""Asks heed for pages, each by `heed http`: what the tests of the site share."""
import re, subprocess

ENDINGS = {"FORM_HTML": "", "FORM_JSON": ".json", "FORM_CSV": ".csv", "FORM_ATOM": ".atom", "FORM_DOCX": ".docx", "FORM_MARKDOWN": ".md"}
TYPES = {"": "text/html; charset=utf-8", ".json": "application/json", ".csv": "text/csv; charset=utf-8", ".atom": "application/atom+xml",
         ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".md": "text/markdown; charset=utf-8"}


class Answer:
    def __init__(self, whole):
        head, _, self.body = whole.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        self.status = int(lines[0].split()[1])
        self.fields = [tuple(line.split(": ", 1)) for line in lines[1:]]

    def field(self, name):
        return next((value for key, value in self.fields if key.lower() == name.lower()), None)

    def all_but_date(self):
        return self.status, [one for one in self.fields if one[0] != "Date"], self.body


def ask(heed, address, *fields, method="GET", officer=False):
    request = "\r\n".join([f"{method} {address} HTTP/1.1", "Host: harrowmere.example", "Connection: close", *fields, "", ""])
    command = heed + ["http"] + (["--draft"] if officer else [])
    return Answer(subprocess.run(command, input=request.encode(), stdout=subprocess.PIPE, timeout=60, check=True).stdout)


def routes(source):
    """The table of addresses: [(pattern, [forms])]."""
    text = source.read_text()
    table = text[text.index("} routes[] = {"):text.index("enum { ROUTES")]
    rows = re.findall(r'^\t\{"(/[^"]*)", ([A-Z_]+(?: \| [A-Z_]+)*), ', table, re.M)
    assert len(rows) == table.count("\t{"), "a row of the table of addresses can't be read"
    return [(pattern, forms.split(" | ")) for pattern, forms in rows]


def links(page):
    """The site's own addresses on a page, without fragments."""
    found = re.findall(r' (?:href|src|action)="(/[^"#]*)', page.decode())
    return [address.replace("&amp;", "&") for address in found]


def crawl(heed, officer=False):
    """Every address that the first page leads to, with its answer."""
    seen, queue = {}, ["/"]
    while queue:
        address = queue.pop(0)
        if address in seen:
            continue
        answer = seen[address] = ask(heed, address, officer=officer)
        if (answer.field("Content-Type") or "").startswith("text/html"):
            queue += [link for link in links(answer.body) if link not in seen]
    return seen
