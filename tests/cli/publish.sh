# The public site as files: holds nothing that is not public, every link leads somewhere, the same
# record gives the same bytes, and what heed did not write is left alone.
. "$(dirname "$0")/lib"
export HEED_DATA=$work/heed.db
cat >shelters.md <<'P'
# Bus Shelters Review: Progress Report

Harrowmere Borough Council, Streets Committee

Date: 3 June 2024

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| R01 | Publish a map of all bus shelters, with [the old list](/minutes/list.html) and [its notes](//elsewhere.example/x). | Head of Transport (J Quillfeather) | May 2024 | Published on 2 May 2024, as J Quillfeather told the panel. | Complete |
| R02 | Repair the lamps of <b>every</b> shelter & post "how long" it took. | Lamps Officer | July 2024 | Six lamps were repaired by Zanzibrook and others. | In progress |
| R03 | End the plumbagoterms contract. | Plumbagomanager | July 2024 | Talks go on with plumbagofirm. | In progress |
P
cat >con.md <<'P'
# Con

Harrowmere Borough Council, Streets Committee

Date: 4 June 2024

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| R1a | Count the contacts. | Aux | May 2024 | Counted. | Complete |
| R1A | Count the calls. | Nul | May 2024 | Not yet. | In progress |
P
cat >jam.md <<'P'
# Marmaladewardens Inquiry: Progress Report

Harrowmere Borough Council, Jamcommittee

Date: 11 September 2024

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| J01 | Appoint a jamwarden for each orchard. | Officer for Jamwatch (M Jamperson) | May 2024 | Two were appointed. | Complete |
P
expect 0 '' "$heed" set body "Harrowmere Borough Council"
expect 0 '' "$heed" import shelters.md con.md jam.md
expect 0 '' "$heed" publish site
grep -rqiE 'shelter|contacts|jam|marmalade' site && fail "drafts were published: $(grep -rliE 'shelter|contacts|jam' site | head -3)"
python3 "$here/../web/links.py" site >out || fail "the links of an empty site: $(cat out)"

expect 0 '' "$heed" release bus-shelters
expect 0 '' "$heed" release con
expect 0 '' "$heed" publish site
for word in Quillfeather Zanzibrook plumbago; do grep -rqi "$word" site || fail "$word should be public at first"; done
ls site/papers/bus-shelters*/original.md >/dev/null 2>&1 || fail "a public file of a paper is missing"
expect 0 '' "$heed" withhold "J Quillfeather" --reason "asked for it"
expect 0 '' "$heed" publish site
grep -q 'class="heed-source"' site/papers/bus-shelters-*.html || fail "a paper is not shown because a name is left out of it"
ls site/papers/bus-shelters*/original.* >/dev/null 2>&1 && fail "a file that holds a withheld name was published"
expect 0 '' "$heed" remove Zanzibrook --ground "a private person" --by clerk --approved-by chair
expect 0 '' "$heed" release bus-shelters R03 --withdraw --exempt --reason "terms of a contract"
expect 0 '' "$heed" publish site
leak() { # leak WORDS WHAT: in no file, packed or not, and in no name
  python3 - "$1" <<'P' || fail "$2 was published"
import pathlib, re, sys, zipfile
words, found = re.compile(sys.argv[1], re.I), []
for path in pathlib.Path("site").rglob("*"):
    parts = [str(path.relative_to("site"))]
    if path.is_file():
        parts.append(path.read_bytes().decode("utf-8", "replace"))
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            parts += package.namelist() + [package.read(name).decode("utf-8", "replace") for name in package.namelist()]
    found += [str(path)] if any(words.search(part) for part in parts) else []
sys.exit("\n".join(found) if found else 0)
P
}
leak 'jam|marmalade' "a draft"
leak 'quillfeather' "a withheld name"
leak 'zanzibrook' "a removed word"
leak 'plumbago' "an exempt recommendation"
grep -rq 'Six lamps were repaired' site || fail "what stands around a removed word is gone too"
grep -q 'class="heed-source"' site/papers/bus-shelters-*.html && fail "a paper that holds an exempt recommendation is shown whole"
ls site/papers/con*/original.md >/dev/null 2>&1 || fail "the public file of a paper is missing"
python3 "$here/../web/links.py" site >out || fail "links and names: $(cat out)"
[ -e site/reviews/con_.html ] && [ -e site/owners/aux_.html ] || fail "names that Windows reserves are used"
grep -q '<script' site/index.html && fail "a page runs a script"
grep -rL 'search-data.js' site/search.html | grep -q . && fail "the search has nothing to look through"
python3 - <<'P' || fail "search-data.js is not a list that leads to files"
import json, pathlib
text = pathlib.Path("site/search-data.js").read_text()
assert text.startswith("var heedSearchData = ")
rows = json.loads(text[len("var heedSearchData = "):].rstrip().rstrip(";"))
assert sorted(row["ref"] for row in rows) == ["R01", "R02", "R1A", "R1a"], rows
for row in rows:
    assert (pathlib.Path("site") / row["address"]).is_file(), row["address"]
    assert " reported-" in row["keys"] and row["keys"].endswith(" ")
P
grep -q 'href="../papers/con' site/reviews/con_.atom || fail "a feed without a site address is not relative"
expect 0 '' "$heed" set site-address https://scrutiny.harrowmere.example
expect 0 '' "$heed" publish site
grep -q 'href="https://scrutiny.harrowmere.example/reviews/con_.atom"' site/reviews/con_.atom || fail "a feed does not know its own address"
grep -q '<id>https://scrutiny.harrowmere.example/papers/con-2024-06-04</id>' site/reviews/con_.atom || fail "an entry's name depends on the files"

# The same record on the same day gives the same bytes; --data and the folder's name change nothing.
expect 0 '' "$heed" publish other/
diff -r site other >out || fail "a second publishing differs: $(head -3 out)"

# What heed did not write stays; what it wrote is replaced as a whole.
mkdir mine; echo keep >mine/notes.txt
expect 73 'did not write' "$heed" publish mine
[ "$(ls mine)" = notes.txt ] || fail "a folder that heed did not write was changed"
expect 73 '' "$heed" publish shelters.md
echo stale >site/reviews/stale.html; expect 0 '' "$heed" publish site
[ -e site/reviews/stale.html ] && fail "an old file is still there"
expect 0 '' "$heed" backup site/kept.db
expect 73 'kept.db in it is not of the site' "$heed" publish site
"$heed" verify --data site/kept.db >/dev/null || fail "publishing took a backup away"
mv site/kept.db . && ln -s site link
expect 0 '' "$heed" publish link/
[ -L link ] && diff -r site other >/dev/null || fail "a link is replaced instead of what it leads to"
mkdir within; (cd within && "$heed" publish . >../out 2>../err); [ -e within/index.html ] || fail "the folder that one is in is not taken"
expect 64 'say which folder' "$heed" publish ''
mkdir -p empty; expect 0 '' "$heed" publish empty; [ -e empty/index.html ] || fail "an empty folder is not taken"
expect 64 '' "$heed" publish

# Killed at any moment: the old site is whole, and what was half written goes with the next run.
cp -r site before
for _ in 1 2 3 4 5 6; do
  "$heed" publish site >/dev/null 2>&1 & process=$!
  sleep "0.0$((RANDOM % 9))"; kill -9 $process 2>/dev/null; wait $process 2>/dev/null
  diff -r site before >/dev/null || fail "a killed publishing left half a site"
done
expect 0 '' "$heed" publish site
ls -d site.heed-* >/dev/null 2>&1 && fail "half a site was left: $(ls -d site.heed-*)"
done_with
