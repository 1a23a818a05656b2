#!/usr/bin/env python3
"""links.py FOLDER: every link of a published site leads to a file in it, every fragment to an id, and
every file has a name that any system can hold. Prints what is wrong; status 1 when anything is."""
import html.parser, pathlib, re, sys, urllib.parse

root = pathlib.Path(sys.argv[1]).resolve()
wrong = []
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$", re.I)


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.scripts = set(), [], 0
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                if value in self.ids:
                    self.links.append((tag, f"#two things have the id {value}"))
                self.ids.add(value)
            if name in ("href", "src", "action"):
                self.links.append((tag, value))


files = [path for path in root.rglob("*") if path.is_file()]
pages = {path: Page(path.read_text()) for path in files if path.suffix == ".html"}
folded = {}
for path in files:
    name = str(path.relative_to(root))
    other = folded.setdefault(name.lower(), name)
    if other != name:
        wrong.append(f"{name} and {other} are one name where letter case counts for nothing")
    for part in pathlib.Path(name).parts:
        if re.search(r'[^A-Za-z0-9._~-]', part) or part.endswith(".") or len(part.encode()) > 120 or RESERVED.match(part):
            wrong.append(f"{name}: no name for every system")
links = 0
for path, page in pages.items():
    for tag, value in page.links:
        links += 1
        where = f"{path.relative_to(root)}: <{tag}> {value}"
        parts = urllib.parse.urlsplit(value)
        if parts.scheme in ("http", "https", "mailto"):
            if tag in ("link", "script", "img"):
                wrong.append(f"{where}: takes something from elsewhere")
            continue
        if parts.scheme or value.startswith("/"):
            wrong.append(f"{where}: not relative")
            continue
        target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
        if target != root and root not in target.parents or not target.is_file():
            wrong.append(f"{where}: no such file")
        elif target.parent.name == "papers" and target in pages and "source" not in pages[target].ids:
            continue  # its source is held back, so it has no places
        elif parts.fragment and (target not in pages or urllib.parse.unquote(parts.fragment) not in pages[target].ids):
            wrong.append(f"{where}: no such place")
reached = {p for p in files if p.name in ("index.html", "heed-site.txt")}
for path, page in pages.items():
    reached |= {(path.parent / urllib.parse.unquote(urllib.parse.urlsplit(v).path)).resolve() for _, v in page.links if v and not v.startswith("http")}
wrong += [f"{p.relative_to(root)}: nothing leads there" for p in files if p not in reached]
print("\n".join(wrong[:40]))
print(f"{len(files)} files, {len(pages)} pages, {links} links, {len(wrong)} wrong")
sys.exit(bool(wrong))
