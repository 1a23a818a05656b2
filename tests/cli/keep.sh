# Keeping the record: settings, release, withholding, verifying after every kind of tampering,
# removal to the last byte, export, backup and restore.
. "$(dirname "$0")/lib"
root=$(cd "$here/../.." && pwd)
export HEED_DATA=$work/record.db XDG_DATA_HOME=$work/data
quiet() { "$heed" "$@" >out 2>err || fail "$* ($(head -c 300 err))"; }
says() { tr -s '\n ' ' ' <out | grep -qE -- "$1" || fail "nothing says '$1': $(head -c 400 out)"; }
silent_on() { ! grep -qiE -- "$1" "$2" || fail "$2 holds '$1'"; }
# sql FILE STATEMENTS: behind heed's back, past the triggers that guard the journal.
sql() { python3 - "$@" <<'P'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal_is_%'").fetchall()
for name, _ in guards:
    db.execute(f"DROP TRIGGER {name}")
db.execute("PRAGMA foreign_keys = OFF")
for statement in sys.argv[2:]:
    db.execute(statement)
for _, guard in guards: # as careful as a forger
    db.execute(guard)
db.commit()
P
}
one() { python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0])' "$@"; }

cat >paper.md <<'P'
# Review of Bus Shelters

Report of: Cabinet Member for Streets
Date of report: 3 June 2024

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| R1 | That every shelter be lit. | Head of Transport (Petra Quill) | May 2024 | Cllr Quill opened the last lit shelter. Petra Quill thanked the crew. | Complete |
| R2 | That timetables be printed large. | Print Manager (Sam Rook) | July 2024 | Proofs were seen by Quill, P and by S. Rook. | In progress |
P
cat >"petra-quill notes.md" <<'P'
# Review of Allotment Fees

Report of: Cabinet Member for Leisure
Date of report: 4 June 2024

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| A1 | Charge half of the plot fee to tenants over seventy. | Parks Officer (Petra Quill) | April 2024 | Letters went out; Petra Quill keeps the list. | In progress |
P

# ---- before there is a record
expect 66 'no record yet' "$heed" verify
expect 66 'no record yet' "$heed" set
expect 64 'name the file' "$heed" backup
quiet set body "Harrowmere Borough Council" --data "$work/other.db"
[ ! -e "$XDG_DATA_HOME" ] || fail "a folder was made that nobody asked for"
(unset HEED_DATA; "$heed" set body x >/dev/null) || fail "the default record is not made"
[ -f "$XDG_DATA_HOME/heed/heed.db" ] || fail "the default record is not where it should be"

# ---- settings
quiet set body "Harrowmere Borough Council"; says 'body = Harrowmere Borough Council'
quiet set holidays 2026-12-25 2026-12-28; says '2026-12-25 2026-12-28'
expect 66 'did you mean holidays' "$heed" set holidys 2026-12-25
expect 65 'must be days' "$heed" set holidays christmas
expect 65 'must be a whole address' "$heed" set site-address harrowmere
expect 0 '' "$heed" set site-address https://scrutiny.harrowmere.example/
grep -q '^site-address = https://scrutiny.harrowmere.example$' out || fail "the slash behind an address is kept: $(cat out)"
expect 0 '' "$heed" set site-address ""
expect 65 'time zone' "$heed" set time-zone Europe/Harrowmere
expect 65 'from 1 to 64' "$heed" set upload-limit 0
expect 65 'en .English. or cy' "$heed" set language de
before=$(one "$HEED_DATA" 'SELECT count(*) FROM journal')
quiet set body "Harrowmere Borough Council"
[ "$(one "$HEED_DATA" 'SELECT count(*) FROM journal')" = "$before" ] || fail "setting what holds already is entered"
quiet set --json; python3 -c 'import json; s = {x["setting"]: x for x in json.load(open("out"))["settings"]}; assert s["body"]["value"] == "Harrowmere Borough Council" and s["upload-limit"]["default"]' || fail "set --json"

quiet release --all; says 'no review in the record yet'

# ---- a record with two reviews
quiet import paper.md "petra-quill notes.md" --by Clerk
quiet verify; says 'The record is whole'
head=$("$heed" verify --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["head"])')

# ---- release
expect 64 'which review' "$heed" release
expect 64 'not both' "$heed" release bus-shelters --all
expect 64 'with its reason' "$heed" release bus-shelters --withdraw
expect 64 'give --withdraw' "$heed" release bus-shelters R1 --exempt
expect 66 'no review "nowhere"' "$heed" release nowhere
expect 66 'no recommendation or paper' "$heed" release bus-shelters R77
quiet release bus-shelters --by Clerk; says 'now public, with 1 paper'
quiet release bus-shelters; says 'nothing to do'
quiet release bus-shelters R2 --withdraw --exempt --reason "named in a contract"; says 'now not public'
quiet release bus-shelters; quiet export public --public
grep -q '^bus-shelters,R1,' public/recommendations.csv || fail "what is public is not exported to the public"
silent_on 'timetables be printed|allotment-fees' public/recommendations.csv
silent_on 'draft' public/journal.json
[ ! -e public/papers ] && [ ! -e public/papers.csv ] || fail "a paper with a recommendation that is exempt is given to the public"
quiet release --all; says 'allotment-fees: now public'
quiet release allotment-fees --withdraw --reason "wrong paper"; says 'no longer public'
quiet verify

# ---- leaving a name out
quiet release bus-shelters R2
expect 64 'with its reason' "$heed" withhold "Petra Quill"
quiet withhold "petra quill" --reason "asked"; says 'left out of all'
quiet withhold "Petra Quill" --reason "asked"; says 'nothing to do'
quiet withhold; says 'Petra Quill: asked'
rm -rf public; quiet export public --public; says 'are not among them'
for file in public/*.csv public/*.json; do silent_on 'quill' "$file"; done
grep -q 'name left out' public/evidence.csv || fail "nothing stands in the place of a name that is left out"
[ ! -e public/papers ] || fail "a paper that holds the name is given to the public"
quiet show bus-shelters R1; says 'Petra Quill'
quiet withhold "Petra Quill" --undo; rm -rf public; quiet export public --public
grep -qi 'quill' public/evidence.csv || fail "an undone withholding still hides the name"
expect 66 'nobody is withheld' "$heed" withhold "Nora Nobody" --undo
quiet verify

# ---- a name that is left out is nowhere on the site, neither as pages nor as data, as files or in an address
cat >everywhere.md <<'P'
# Review of Bus Shelters

Report of: Cllr Wilf Tarn, Cabinet Member for Streets
Date of report: 3 June 2024
Contact: Wilf Tarn, Scrutiny Officer, 01234 567890, wilf.tarn@harrowmere.example

Introduction by Wilf Tarn.

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| R1 | That every shelter be lit. | Head of Transport (Wilf Tarn) | May 2024 | Cllr Tarn opened the last one. Wilf Tarn thanked the crew. | Complete, says Cllr Tarn |
| R2 | That Wilf Tarn print timetables large. | Wilf Tarn | July 2024, as W. Tarn asked | Proofs were seen by Tarn, W and by S. Rook. | In progress |

Some words by Wilf Tarn that stand nowhere.
P
cp everywhere.md wilf-tarn.md
quiet import wilf-tarn.md --release --data site.db
"$heed" publish before --data site.db >out 2>err || fail "publish ($(head -c 300 err))"
grep -rqi tarn before || fail "the test's own name is not on the site"
quiet withhold "Wilf Tarn" --reason asked --data site.db
"$heed" publish after --data site.db >out 2>err || fail "publish after withholding ($(head -c 300 err))"
! grep -rliE '\<tarn' after >found || fail "the site still holds the name: $(head -5 found | tr '\n' ' ')"
! find after | grep -i tarn || fail "an address still holds the name"
quiet import everywhere.md --release --data site.db # known: nothing comes back
sed 's/3 June/1 July/; s/is not/was not/; s/Complete, says/Complete, as says/' everywhere.md >again.md
quiet import again.md --release --data site.db
"$heed" publish later --data site.db >out 2>err || fail "publish after the next paper ($(head -c 300 err))"
! grep -rliE '\<tarn' later >found || fail "the site holds the name again: $(head -5 found | tr '\n' ' ')"
! find later | grep -i tarn || fail "an address holds the name again"
quiet verify --data site.db
# a file that holds no name may still be called by one
cat >"Wilf Tarn's own.md" <<'P'
# Review of Library Vans

Date of report: 3 June 2024

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| V1 | Stop a van at every school gate. | Head of Libraries | May 2024 | Nine gates have a stop. | In progress |
P
quiet import "Wilf Tarn's own.md" --release --data site.db
printf 'GET /papers/library-vans-2024-06-03/original.md HTTP/1.1\r\nHost: x\r\n\r\n' | "$heed" http --data site.db >answer
{ head -1 answer | grep -q ' 200 ' && grep -qi '^content-disposition: attachment' answer; } || fail "a file without a name is kept back: $(head -1 answer)"
! grep -ai tarn answer || fail "a file is given away under a name that is left out"
# nor does a telephone number stand where the name of its holder was
cat >contact.md <<'P'
# Review of Park Gates

Date of report: 3 June 2024

Contact Officer: Wilf Tarn
Title: Gates Officer
Telephone: 01555 675 774
E-Mail: wt@harrowmere.example

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| G1 | Oil every park gate. | Head of Parks | May 2024 | Nine gates were oiled. | In progress |
P
quiet import contact.md --release --data site.db
for name in with without; do
  printf 'GET /reviews/park-gates.md HTTP/1.1\r\nHost: x\r\n\r\n' | "$heed" http --data site.db >"contact.$name"
  [ "$name" = without ] || { grep -qiE 'tarn|675|wt@' "contact.$name" && fail "a contact who is left out can be reached"; quiet withhold "Wilf Tarn" --undo --data site.db; }
done
grep -q '675' contact.without || fail "the contact that a paper gives is not in its report"
quiet withhold "Wilf Tarn" --reason asked --data site.db

# ---- a held head
quiet verify --head "$head"; says 'nothing before it was rewritten'
quiet verify --head "${head:0:16}"; says 'nothing before it was rewritten'
expect 65 'is no head' "$heed" verify --head 12345
expect 65 '' "$heed" verify --head "${head//[0-8]/9}"; says 'is not in the journal'
expect 64 'takes no name' "$heed" verify it

# ---- every kind of tampering is named
quiet backup whole.db; says 'Head: '
# a copy that was killed half way holds words of the record, and goes with the next one
sleep 0 & gone=$!; wait $gone
echo words >"whole.db.part-$gone"; echo words >"whole.db.part-$gone-journal"; echo words >"whole.db.part-$$"; echo words >"whole.db.part-x"
quiet backup whole.db
[ ! -e "whole.db.part-$gone" ] && [ ! -e "whole.db.part-$gone-journal" ] || fail "what a killed backup left stays"
[ -e "whole.db.part-$$" ] && [ -e whole.db.part-x ] || fail "what no killed backup left is taken away"
rm whole.db.part-*
tampered() { # SAYS STATEMENT...: what verify says first
  local words=$1; shift
  rm -f bad.db*; cp whole.db bad.db; sql bad.db "$@"
  expect 65 '' "$heed" verify --data bad.db
  sed -n 3,5p out | tr -s '\n ' ' ' | grep -qE -- "$words" || fail "'$words' is not the first break of: $* ($(sed -n 3,5p out))"
}
tampered 'recommendation.reported.*R1 of bus-shelters.*its wording, text is "That every shelter be lit.".*now says "That some shelters be lit' "UPDATE wording SET text = 'That some shelters be lit.' WHERE text LIKE '%every shelter%'"
tampered 'its claim, status is "completed".*now says "achieved"' "UPDATE claim SET status = 'achieved' WHERE id = (SELECT min(id) FROM claim)"
tampered 'its evidence 1, text' "UPDATE evidence SET text = text || ' Also last year.' WHERE id = 1"
tampered 'what it tells of is no longer in the record' "DELETE FROM mark WHERE appearance = 1" "DELETE FROM repeated WHERE appearance = 1" "DELETE FROM part" "DELETE FROM wording WHERE appearance = 1" "DELETE FROM appearance WHERE id = 1"
tampered 'its publication is "published".*now says "draft"' "UPDATE review SET publication = 'draft' WHERE slug = 'bus-shelters'"
tampered 'setting body: its value is' "UPDATE setting SET value = 'Lowmere' WHERE name = 'body'"
tampered 'entry 3 .*its content is not what it committed to' "UPDATE journal_content SET content = replace(content, 'a', 'b') WHERE n = 3"
tampered 'entry 3 .*its content is not what it committed to' "UPDATE journal_content SET salt = '00' || substr(salt, 3) WHERE n = 3 AND substr(salt, 1, 2) <> '00' OR n = 3 AND substr(salt, 1, 2) = '00' AND (salt = '11' || substr(salt, 3)) = 0"
tampered 'entry 4 .*its hash is not that of what it says' "UPDATE journal SET hash = replace(replace(hash, '1', '2'), 'a', 'b') WHERE n = 4"
tampered 'entry 4 .*its hash is not that of what it says' "UPDATE journal SET made_by = 'Nobody' WHERE n = 4"
tampered 'entry 6 .*it follows entry 4; 1 between them is gone' "DELETE FROM journal_content WHERE n = 5" "DELETE FROM journal WHERE n = 5"
tampered 'entry 5 .*its content is gone without a trace' "DELETE FROM journal_content WHERE n = 5"
tampered 'entry 5 .*its content is gone, and no removal names it' "UPDATE journal_content SET salt = NULL, content = NULL, removed_by = 6 WHERE n = 5"
tampered 'the file of the paper .* is not the one that was imported' "UPDATE paper SET bytes = cast(replace(cast(bytes AS TEXT), 'lit', 'lot') AS BLOB) WHERE id = 1"
tampered 'the journal knows nothing of it' "INSERT INTO setting (name, value) VALUES ('contact', 'me')"
tampered 'how a recommendation stands' "DELETE FROM standing WHERE recommendation = 1"
# what is derived, and what everything is read through
tampered 'standing of R1 of bus-shelters that is shown is not what' "UPDATE standing SET claim_status = 'achieved' WHERE reader = 0 AND ref = 'R1' AND text LIKE '%shelter%'"
tampered 'standing of R1 of bus-shelters that is shown is not what' "DELETE FROM standing WHERE reader = 0"
tampered 'the view said is missing or was changed' "DROP VIEW said" "CREATE VIEW said AS SELECT 1 AS appearance"
tampered 'the trigger late is none of heed' "CREATE TRIGGER late AFTER INSERT ON paper BEGIN DELETE FROM due; END"
rm -f bad.db*; cp whole.db bad.db; python3 -c 'import sqlite3; sqlite3.connect("bad.db").executescript("DROP TRIGGER journal_is_never_cut")'
expect 65 '' "$heed" verify --data bad.db; says 'the trigger journal_is_never_cut is missing'
# an entry that is told to be about nothing, so that its row may say anything
tampered 'as if it told of nothing' "UPDATE journal_content SET subject_kind = NULL, subject = NULL WHERE subject_kind = 'setting'" "DELETE FROM setting"
python3 - <<'P' || fail "the journal can be changed without more ado"
import sqlite3
db = sqlite3.connect("whole.db")
for statement in ("UPDATE journal SET made_by = 'x' WHERE n = 1", "DELETE FROM journal WHERE n = 1"):
    try: db.execute(statement)
    except sqlite3.IntegrityError as e: assert "an entry of the journal is never" in str(e)
    else: raise SystemExit(1)
P
# entries cut from the end: only a head that was held elsewhere tells
last=$(one whole.db 'SELECT max(n) FROM journal')
held=$(one whole.db 'SELECT hash FROM journal ORDER BY n DESC LIMIT 1')
rm -f bad.db*; cp whole.db bad.db; sql bad.db "DELETE FROM journal_content WHERE n = $last" "DELETE FROM journal WHERE n = $last"
expect 65 '' "$heed" verify --data bad.db --head "$held"; says 'is not in the journal'
"$heed" verify --data bad.db --json >out; python3 -c 'import json; v = json.load(open("out")); assert not v["whole"] and v["breaks"][0]["entry"] and v["held"] is None' || fail "verify --json"
cp whole.db bad.db; head -c 60000 /dev/urandom | dd of=bad.db bs=4096 seek=4 conv=notrunc 2>/dev/null
expect 65 'is damaged' "$heed" verify --data bad.db

# ---- export, and a stranger's verifier over it
quiet export all; says 'tables with'
expect 73 'is not empty' "$heed" export all
mkdir empty; quiet export empty
verifier=$root/tests/journal/verify.py
python3 "$verifier" all >out || fail "the stranger's verifier refuses a good export: $(cat out)"
python3 "$verifier" all "$head" >out || fail "the stranger's verifier does not find a held head"
stranger() { # WORDS PYTHON: the verifier's break after a change to journal.json
  rm -rf changed; cp -r all changed
  python3 - "$2" <<'P'
import json, sys
j = json.load(open("changed/journal.json")); e = j["entries"]
exec(sys.argv[1])
json.dump(j, open("changed/journal.json", "w"))
P
  python3 "$verifier" changed "$head" >out && fail "the stranger's verifier takes: $2"; says "$1"
}
stranger 'entry 3 .*not what it committed to' 'e[2]["content"] += " "'
stranger 'entry 2 .*its hash is wrong' 'e[1]["at"] = "2020-01-01T00:00:00Z"'
stranger 'entry 5 .*before it is missing' 'del e[3]'
stranger 'entry 4 .*does not follow' 'e[3]["previous"] = e[1]["hash"]'
stranger 'no removal says why' 'e[4]["content"] = e[4]["salt"] = None; e[4]["removed_by"] = 6'
stranger 'entries were cut off' 'e.pop()'
printf 'x' >>"all/papers/$(ls all/papers | head -1)"
python3 "$verifier" all >out && fail "a changed paper is taken"; says 'not a file that was imported'
python3 - <<'P' || fail "the tables of an export"
import csv, json, pathlib
folder = pathlib.Path("empty")
described = {(r["table"], r["column"]) for r in csv.DictReader(open(folder / "columns.csv", newline=""))}
tables = sorted(p.stem for p in folder.glob("*.csv"))
assert len(tables) > 25, tables
for table in tables:
    rows = list(csv.reader(open(folder / f"{table}.csv", newline="")))
    for column in rows[0]:
        assert (table, column) in described, (table, column)
        assert not column.startswith("id") and column not in ("post_id", "review_id"), column
    objects = json.load(open(folder / f"{table}.json"))["rows"]
    assert len(objects) == len(rows) - 1, table
    for row, o in zip(rows[1:], objects):
        assert list(o) == rows[0]
assert described == {(t, c) for t in tables for c in next(csv.reader(open(folder / f"{t}.csv", newline="")))}
wordings = json.load(open(folder / "wordings.json"))["rows"]
assert {w["text"] for w in wordings} >= {"That every shelter be lit.", "That timetables be printed large."}
P
printf '# Review of Verges\n\nDate of report: 5 June 2024\n\n| No. | Recommendation | Owner | Progress |\n|---|---|---|---|\n| 1 | =HYPERLINK("x") be cut | @Parks | +1 verge |\n' >formula.md
quiet import formula.md; rm -rf empty; quiet export empty
grep -lqE '(^|,)"?[=+@-][A-Za-z1]' empty/*.csv && fail "a value in a .csv is a formula: $(grep -hE '(^|,)"?[=+@-][A-Za-z1]' empty/*.csv | head -3)"
expect 73 'written' "$heed" export /proc/nothing

# ---- removal
remove() { quiet remove "$@" --ground "asked under data protection law" --by Clerk --approved-by "Monitoring Officer"; }
expect 64 'two persons' "$heed" remove "Petra Quill" --ground x --by Clerk
expect 77 "can't both" "$heed" remove "Petra Quill" --ground x --by Clerk --approved-by clerk
expect 65 'fewer than three' "$heed" remove "PQ" --ground x --by Clerk --approved-by Officer
expect 65 'the ground holds' "$heed" remove "Petra Quill" --ground "petra quill asked" --by Clerk --approved-by Officer
expect 66 'nothing in the record holds' "$heed" remove "Nora Nobody" --ground x --by Clerk --approved-by Officer
expect 66 'no review' "$heed" remove "Petra Quill" --in nowhere --ground x --by Clerk --approved-by Officer
cp "$HEED_DATA" before.db
remove "petra QUILL" --dry-run; says 'Nothing was changed'; says 'the file of the paper'; says 'evidence of R1 in bus-shelters'
cmp -s <(python3 -c 'import sqlite3; print("\n".join(sqlite3.connect("before.db").iterdump()))') <(python3 -c 'import os, sqlite3; print("\n".join(sqlite3.connect(os.environ["HEED_DATA"]).iterdump()))') || fail "a dry run changed something"
[ "$(grep -aic 'petra.quill' "$HEED_DATA")" -gt 0 ] || fail "the test's own words are not there"
remove "Petra Quill" --in bus-shelters; says 'Removed in'
quiet show bus-shelters R1; silent_on 'petra' out; says '\[removed\]'
[ "$(one "$HEED_DATA" "SELECT count(*) FROM evidence WHERE text LIKE '%Petra Quill%'")" = 1 ] || fail "a removal in one review reached another, or not"
quiet verify; says 'Words were removed by entry'
remove "Petra Quill"
# while somebody reads, older pages stay beside the record, and that is said
python3 - <<'P' &
import os, sqlite3, time
db = sqlite3.connect(os.environ["HEED_DATA"]); db.execute("BEGIN"); db.execute("SELECT count(*) FROM journal").fetchone()
open("reading", "w").close(); deadline = time.time() + 20
while not os.path.exists("removed") and time.time() < deadline: time.sleep(0.05)
P
until [ -e reading ]; do sleep 0.05; done
remove "Rook"; says 'reads this record just now'; touch removed; wait
remove "Quill"; ! grep -q 'just now' out || fail "nobody reads any more"
for file in "$HEED_DATA"*; do [ "$(grep -aicE 'quill|rook' "$file")" = 0 ] || fail "$file still holds the words: $(grep -aoiE '.{20}(quill|rook).{20}' "$file" | head -2)"; done
quiet verify; says 'approved by Monitoring Officer'; quiet verify --head "$head"; says 'nothing before it was rewritten'
quiet list; silent_on 'quill' out
rm -rf all; quiet export all; silent_on 'quill' all/journal.json
python3 "$verifier" all "$head" >out || fail "the stranger's verifier refuses a removal: $(cat out)"
quiet import paper.md; says 'already|known|nothing' # the file that lost its bytes is still known by its hash
tampered_after=$(one "$HEED_DATA" "SELECT max(n) FROM journal WHERE kind = 'words.removed'")
cp "$HEED_DATA" bad.db; rm -f bad.db-*; sql bad.db "UPDATE journal_content SET salt = NULL, content = NULL, removed_by = $tampered_after WHERE n = 1"
expect 65 '' "$heed" verify --data bad.db; says 'no removal names it'

# what nobody sees in a Word paper: its properties, comments, tracked changes, words in pieces
python3 - "$root/samples" <<'P' || fail "no sample in Word's format"
import glob, sys, zipfile
source = sorted(glob.glob(sys.argv[1] + "/*/paper.docx"))[0]
places = {
    "author": ("docProps/core.xml", lambda x: b'<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Tilda Marsh</dc:creator></cp:coreProperties>'),
    "comment": ("word/comments.xml", lambda x: b'<w:comments xmlns:w="w"><w:comment w:id="0"><w:p><w:r><w:t>Til</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>da</w:t></w:r><w:r><w:t xml:space="preserve"> Marsh</w:t></w:r></w:p></w:comment></w:comments>'),
    "change": ("word/document.xml", lambda x: x.replace(b"</w:body>", b'<w:p><w:ins w:id="900" w:author="Tilda Marsh"><w:r><w:t>.</w:t></w:r></w:ins></w:p></w:body>')),
    "nothing": ("word/nothing.xml", lambda x: b"<x>Tilda Marshall</x>"),
}
for name, (part, change) in places.items():
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(f"{name}.docx", "w") as new:
        done = False
        for item in old.namelist():
            data = old.read(item)
            if item == part: data, done = change(data), True
            new.writestr(item, data)
        if not done: new.writestr(part, change(b""))
P
for name in author comment change nothing; do
  rm -f word.db*; quiet import $name.docx --data word.db
  if [ $name = nothing ]; then
    expect 66 'nothing in the record holds' "$heed" remove "Tilda Marsh" --data word.db --ground x --by Clerk --approved-by Officer
  else
    remove "tilda marsh" --data word.db; says 'the file of the paper'
    [ "$(one word.db 'SELECT bytes IS NULL FROM paper')" = 1 ] || fail "the file with the name in its $name is kept"
    quiet verify --data word.db
  fi
done

# ---- backup and restore
quiet backup kept.db; says 'the whole record'
expect 75 'no backup of heed' "$heed" backup paper.md
expect 64 'is the record itself' "$heed" backup "$HEED_DATA"
quiet set contact "scrutiny@harrowmere.example"
expect 75 '1 entry that the backup lacks' "$heed" restore kept.db
quiet set contact; says 'scrutiny@'
quiet restore kept.db --force; says 'is kept as'
quiet set contact; says 'is not set'; quiet verify
replaced=$(ls "$HEED_DATA".replaced-* | head -1); "$heed" set contact --data "$replaced" | grep -q 'scrutiny@' || fail "what was replaced is not kept whole"
quiet restore "$replaced"; quiet set contact; says 'scrutiny@' # a newer backup loses nothing
expect 75 'of another record' "$heed" restore other.db
expect 66 'there is no backup' "$heed" restore none.db
expect 65 'no heed database' "$heed" restore paper.md
cp kept.db bad.db; rm -f bad.db-*; sql bad.db "UPDATE setting SET value = 'Lowmere' WHERE name = 'body'"
expect 65 'is not what it was' "$heed" restore bad.db
head -c 20000 /dev/urandom | dd of="$HEED_DATA" bs=4096 seek=3 conv=notrunc 2>/dev/null
quiet restore kept.db --force; quiet verify
"$heed" restore kept.db --json >out; python3 -c 'import json; r = json.load(open("out")); assert r["lost"] == 0 and r["kept"]' || fail "restore --json"
# a backup while others write
(for i in 1 2 3 4 5 6 7 8; do "$heed" set contact "number $i" >/dev/null || echo "writing failed"; done) >writes 2>&1 &
for i in 1 2 3 4; do quiet backup "during-$i.db"; done; wait
[ ! -s writes ] || fail "writing during a backup: $(cat writes)"
for i in 1 2 3 4; do quiet verify --data "during-$i.db"; done
done_with
