#!/usr/bin/env python3
"""walk.py HEED: goes through the table of addresses of src/web/routes.c with a small record (HEED_DATA): every
address in every form answers, in no other form, and what is not public answers like what is not there."""
import pathlib, re, sys
from asking import ENDINGS, TYPES, ask, crawl, routes

heed = [sys.argv[1]]
table = routes(pathlib.Path(__file__).resolve().parents[2] / "src/web/routes.c")
asked, wrong = 0, []


def expect(good, *words):
    global asked
    asked += 1
    if not good:
        wrong.append(" ".join(str(word) for word in words))


def fits(pattern, address):
    return re.fullmatch(pattern.replace("{}", "[^/]+"), address)


def bare(address):
    """Without a query and the ending of another form."""
    return re.sub(r"\.(json|csv|atom|docx|md)$", "", address.split("?")[0])


def of_pattern(pattern, forms, addresses):
    """The addresses of one row of the table, as pages."""
    whole = forms == ["FORM_FILE"]
    return sorted({one for address in addresses for one in [address.split("?")[0] if whole else bare(address)] if fits(pattern, one)})


public, whole = crawl(heed), crawl(heed, officer=True)
for address, answer in public.items():
    expect(answer.status == 200, address, "is a link of the site and answers", answer.status)

expect(len(table) >= 15, "the table of addresses has", len(table), "rows")
covered = 0
for pattern, forms in table:
    if pattern == "/search-data.js":  # of published files alone
        expect(ask(heed, pattern).status == 404, pattern, "is served")
        continue
    addresses = of_pattern(pattern, forms, public)
    expect(addresses, pattern, "has no address on the site: the record of this test lacks it")
    for address in addresses[:3]:
        covered += 1
        if forms == ["FORM_FILE"]:
            answer = ask(heed, address)
            expect(answer.status == 200 and answer.body and answer.field("Content-Type"), address, answer.status)
            continue
        for form, ending in ENDINGS.items():
            answer = ask(heed, address + ending)
            if form not in forms:
                expect(answer.status == 404, address + ending, "is not in the table and answers", answer.status)
                continue
            expect(answer.status == 200, address + ending, "answers", answer.status)
            expect(answer.field("Content-Type") == TYPES[ending], address + ending, "is", answer.field("Content-Type"))
            head = ask(heed, address + ending, method="HEAD")
            expect(head.status == 200 and not head.body, address + ending, "HEAD has a body or another status:", head.status)
            expect(head.field("Content-Length") == str(len(answer.body)), address + ending, "HEAD tells another length")
            etag = answer.field("ETag")
            expect(etag and re.fullmatch(r'"[0-9a-f]+"', etag), address + ending, "has no strong mark:", etag)
            again = ask(heed, address + ending, f"If-None-Match: {etag}")
            expect(again.status == 304 and not again.body, address + ending, "answers", again.status, "to its own mark")
            other = ask(heed, address + ending, 'If-None-Match: "other"')
            expect(other.status == 200 and other.body == answer.body, address + ending, "answers", other.status, "to another mark")
            if ending == ".csv":
                expect(answer.body.count(b"\n") >= 1, address + ending, "has no head")
        for ending in (".xml", ".html", ".json.csv", "/", "/x/y/z"):
            expect(ask(heed, address + ending).status in (400, 404), address + ending, "answers")

# What only the officer sees is not there for anybody else: the same answer as for an address that never was.
hidden = sorted({a.split("?")[0] for a in whole} - {a.split("?")[0] for a in public})
expect(any(a.startswith("/reviews/") for a in hidden) and any(a.startswith("/papers/") for a in hidden) and any(a.startswith("/owners/") for a in hidden) and
       any(a.startswith("/meetings/") for a in hidden), "the record of this test hides too little:", hidden)
for address in hidden:
    file = any(fits(pattern, address) for pattern, forms in table if forms == ["FORM_FILE"])
    for ending in [""] if file else ENDINGS.values():
        one = address if file else bare(address) + ending
        parts = one.split("/")
        parts[2] = "never-was-there" + (ending if len(parts) == 3 else "")
        answer, never = ask(heed, one), ask(heed, "/".join(parts))
        expect(answer.status == 404, one, "is not public and answers", answer.status)
        expect(answer.all_but_date() == never.all_but_date(), one, "is not answered like", "/".join(parts))

print("\n".join(wrong[:40]))
print(f"{len(public)} public addresses, {len(hidden)} hidden, {covered} walked, {asked} expectations, {len(wrong)} wrong")
sys.exit(bool(wrong))
