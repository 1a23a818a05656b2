#!/usr/bin/env python3
"""golden.py HEED [--make]: compares one page of each kind, pretty-printed, with tests/web/golden/*.html; with
--make writes them again: look at the difference before it is kept. Needs the record of tests/cli/web.sh."""
import difflib, html.parser, pathlib, re, sys
from asking import ask

PAGES = {
    "home": "/", "changes": "/changes", "review": "/reviews/bus-shelters", "review-overdue": "/reviews/bus-shelters?show=overdue",
    "recommendation": "/reviews/bus-shelters/R02", "owners": "/owners", "owner": "/owners/lamps-officer", "meetings": "/meetings",
    "meeting": None, "paper": "/papers/bus-shelters-2024-06-03", "scheme": None, "search": "/search?q=lamps", "search-none": "/search?q=zebra&from=2020",
    "not-found": "/reviews/no-such-review", "feed": "/changes.atom",
}
EMPTY = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
INLINE = {"a", "strong", "em", "span", "code", "q", "s", "mark", "b", "i", "sup", "option"}


class Pretty(html.parser.HTMLParser):
    """An element a line, what stands inside set in; what flows with text stays on its line."""
    def __init__(self, text):
        super().__init__(convert_charrefs=False)
        self.lines, self.line, self.depth = [], "", 0
        self.feed(text)
        self.end_line()

    def end_line(self):
        if self.line.strip():
            self.lines.append("  " * self.depth + re.sub(r"\s+", " ", self.line.strip()))
        self.line = ""

    def handle_starttag(self, tag, attributes):
        if tag not in INLINE:
            self.end_line()
        self.line += self.get_starttag_text().replace("\n", " ")
        if tag not in INLINE:
            self.end_line()
            self.depth += tag not in EMPTY

    def handle_startendtag(self, tag, attributes):
        self.end_line()
        self.line = self.get_starttag_text().replace("\n", " ")
        self.end_line()

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.end_line()
            self.depth -= 1
        self.line += f"</{tag}>"
        if tag not in INLINE:
            self.end_line()

    def handle_data(self, data):
        self.line += data

    def handle_entityref(self, name):
        self.line += f"&{name};"

    def handle_charref(self, name):
        self.line += f"&#{name};"

    def handle_decl(self, decl):
        self.line += f"<!{decl}>"
        self.end_line()


def calm(text):
    """Without what every run makes anew: the journal's head, the assets' hashes."""
    text = re.sub(r"\b[0-9a-f]{64}\b", "(hash)", text)
    return re.sub(r"(/assets/[a-z]+)-[0-9a-f]{16}", r"\1-(hash)", text)


def shown(name, page):
    """What is around a page is the same everywhere: the first page has it whole."""
    return page if name in ("home", "feed") else re.search(r"<main.*</main>", page, re.S).group()


heed, make = [sys.argv[1]], "--make" in sys.argv
# One day for all, whatever today is: papers are overdue by it.
heed = ["faketime", "2026-03-02 10:00:00"] + heed
folder = pathlib.Path(__file__).parent / "golden"
folder.mkdir(exist_ok=True)
PAGES["meeting"] = re.search(r'href="(/meetings/[^"]+)"', ask(heed, "/meetings").body.decode()).group(1)
PAGES["scheme"] = re.search(r'href="(/schemes/[^"]+)"', ask(heed, "/reviews/bus-shelters").body.decode()).group(1)
unlike = 0
for name, address in PAGES.items():
    lines = Pretty(calm(shown(name, ask(heed, address).body.decode()))).lines
    path = folder / f"{name}.html"
    if make:
        path.write_text("\n".join(lines) + "\n")
        continue
    kept = path.read_text().splitlines() if path.exists() else []
    if kept != lines:
        unlike += 1
        print("\n".join(list(difflib.unified_diff(kept, lines, f"golden/{name}.html", address, lineterm=""))[:40]))
for path in folder.glob("*.html"):
    if path.stem not in PAGES:
        unlike += 1
        print(f"{path}: no page is compared with it")
print(f"{len(PAGES)} pages, {unlike} unlike what is kept" + ("; tests/cli/web.sh HEED --make writes them again" if unlike else ""))
sys.exit(bool(unlike))
