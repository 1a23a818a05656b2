# heed import: one paper, the next one, ten years of them; what is said, and what stays when it goes wrong.
. "$(dirname "$0")/lib"
samples=$here/../../samples
export HEED_DATA=$work/record.db
paper() { # DAY ROWS...
  printf '# Progress Report: Review of Bus Shelters\n\n| | |\n|---|---|\n| To: | Places Scrutiny Committee |\n| Date: | %s |\n\n| No. | Recommendation | Responsibility | Original Date For Completion | Status | Evidence of Progress |\n|---|---|---|---|---|---|\n' "$1"
  shift; printf '%s\n' "$@"
}
one='| R01 | That shelters be swept each week. | Head of Streets | May 2023 |'
two='| R02 | That lamps be mended. | Head of Streets | June 2023 |'
paper '14 March 2023' "$one In progress | A rota was drawn up. |" "$two Not started | |" >march.md
paper '11 July 2023' "$one Complete | Sweeping began on 1 July 2023. |" >july.md

expect 64 'name the papers' "$heed" import
expect 66 'gone.md' "$heed" import gone.md
expect 0 '' "$heed" import march.md --dry-run
grep -q 'Nothing was stored' out || fail "a dry run does not say so"
expect 0 '' "$heed" import march.md
grep -q 'opens the review "Review of Bus Shelters" (bus-shelters)' out || fail "not said which review: $(cat out)"
grep -q 'heed release bus-shelters' out || fail "the next step is not said"
expect 0 '' "$heed" import march.md
grep -q 'Nothing was added' out || fail "the same file again is not said to be known"
expect 0 '' "$heed" import july.md
grep -q 'Not in this paper, and not said to be concluded: R02' out || fail "what the paper lacks is not listed: $(cat out)"
grep -q 'Sweeping began' out || fail "what is new is not said"
paper '2 January 2024' "$one Complete | |" >january.md
expect 66 'no review "bus-shelter"' "$heed" import --review bus-shelter january.md
expect 64 'give one of the two' "$heed" import --dry-run --release march.md
expect 0 '' "$heed" verify

# Ten years: folders in folders, put in order; a damaged paper is named and left aside.
mkdir -p years/2023 years/2024/.hidden; cp july.md years/2023/a.md; cp march.md years/2023/b.md
paper '5 September 2024' "$one Complete | Sweeping began on 1 July 2023. |" >years/2024/c.md
paper 'soon' "$one Complete | No day. |" | sed '/Date:/d' >years/d.md
printf 'PK\003\004 broken' >years/2024/broken.docx
cp "$samples/compare/markets/1.md" years/2024/; cp march.md years/2024/.hidden/never.md; ln -s ../years years/2024/round
export HEED_DATA=$work/years.db
expect 65 'broken.docx' "$heed" import --dry-run years
cp out rehearsed
expect 65 'broken.docx' "$heed" import years
diff <(grep -v 'dry run\|drafts\|all)' rehearsed) <(grep -v 'dry run\|drafts\|all)' out) >&2 || fail "a dry run tells another story"
[ "$(grep -c '^[a-d1]\.md' out)" = 5 ] || fail "not five papers: $(cat out)"
sed -n 1p out | grep -q '^b.md' || fail "not in the order of their days: $(sed -n 1p out)"
grep -q 'd.md, without a day' out && grep -q 'counts as of today' out || fail "the undated paper is not said to be"
grep -q 'still tracked, but not in the latest paper' out || fail "what was last heard of long ago is not said"
grep -q '14 March 2023 In progress; 11 July 2023 Complete' out || fail "no life: $(cat out)"
[ -z "$(find "$work" -name "*.dry-run-*")" ] || fail "a rehearsal's copy was left behind"
expect 0 '' "$heed" verify
expect 0 '' "$heed" import years/2023 --json
python3 - <<'P' || fail "the JSON is not what docs/using.md says"
import json
d = json.load(open("out"))
assert d["heed_import"] == 1 and [p["known_before"] for p in d["papers"]] == [True, True] and d["dry_run"] is False
P
export HEED_DATA=$work/order.db
"$heed" import july.md >/dev/null && "$heed" import --json march.md >out || fail "an older paper behind a later one"
python3 - <<'P' || fail "an older paper behind a later one: $(cat out)"
import json
p = json.load(open("out"))["papers"][0]
assert not p["new_review"] and {r["slug"]: r["what"] for r in p["recommendations"]} == {"R01": "known", "R02": "new"}
P
expect 0 '' "$heed" show bus-shelters R01
[ "$(grep -cE 'asked|  due  ' out)" = 2 ] && ! grep -qE 'reworded|date moved' out || fail "what a later paper repeats is told as a change: $(cat out)"
mkdir scans && cp march.md scans/ && touch scans/old.pdf scans/older.DOC "scans/~\$older.doc"
expect 0 '' "$heed" import scans
grep -q '2 files were passed over' out && grep -qE 'scans/old.*(pdf|DOC)' out || fail "papers of other kinds are passed over in silence: $(cat out)"
rm scans/march.md; expect 66 'does not read' "$heed" import scans
export HEED_DATA=$work/bodies.db
"$heed" import "$samples/twin-response/paper.txt" >out
grep -q 'one body' out && fail "the first paper is said to be of another body"
expect 0 '' "$heed" import "$samples/progress-six/paper.docx"
tr '\n' ' ' <out | grep -q 'The paper is of Ashcombe City Council, the record so far of Harrowmere Borough Council' || fail "another body's paper is not said to be one: $(cat out)"
expect 0 '' "$heed" report housing-repairs --as-of 2026-01-05
grep -q 'It is proposed' out && fail "what was planned for days that passed is still proposed"
expect 0 '' "$heed" report housing-repairs --meeting 2025-03-01
grep -q 'be discussed on 8 April 2025' out && ! grep -q 'be discussed on 11 February 2025' out || fail "the meetings to come are not proposed: $(grep discussed out)"
expect 0 '' "$heed" report housing-repairs --kind changes --since 2026-01-01
grep -q 'Nothing has changed since 1 January 2026' out && ! grep -q 'to the letter' out || fail "changes without a paper that made them: $(grep -A9 Changes out)"
expect 0 '' "$heed" release housing-repairs
printf 'GET /reviews/housing-repairs.csv HTTP/1.1\r\nHost: heed\r\n\r\n' | "$heed" http | sed '1,/^\r$/d' >figures.csv
python3 - <<'P' || fail "the spreadsheet does not count what the page counts"
import csv
rows = list(csv.DictReader(open("figures.csv")))
assert len(rows) == 15 and sum(r["overdue"] == "yes" for r in rows) == 7 and sum(r["silent"] == "yes" for r in rows) == 4
P
printf 'GET /meetings/2024-09-10-housing-homes HTTP/1.1\r\nHost: heed\r\n\r\n' | "$heed" http >out
grep -q 'It asked for more on one recommendation' out && ! grep -q '0 recommendations' out || fail "a meeting that only asked is counted as an empty one: $(grep -i before out)"
export HEED_DATA=$work/public.db
expect 0 '' "$heed" import --release march.md
grep -q 'The public can see it now: /reviews/bus-shelters' out || fail "not said to be public: $(cat out)"
expect 0 '' "$heed" release bus-shelters
grep -q 'already public' out || fail "--release did not release: $(cat out)"
expect 0 '' "$heed" verify
expect 66 'did you mean bus-shelters' "$heed" release shelters
expect 0 '' "$heed" show R01 bus-shelters
grep -q '^R01 of Review of Bus Shelters' out || fail "a recommendation named before its review is not found: $(cat out)"
expect 0 '' "$heed" report bus-shelters -o next.md
grep -q '^next.md: Progress Report' out || fail "what was written is not said: $(cat out)"
expect 64 'two persons' "$heed" remove rota
expect 0 '' "$heed" remove rota --dry-run
grep -q 'The words stand in' out || fail "a dry run needs more than the words: $(cat out)"
expect 0 '' "$heed" set upload-limit 1
{ cat march.md; head -c 1100000 /dev/zero | tr '\0' 'x'; echo; } >large.md
expect 65 'more than the 1 MB' "$heed" import large.md
expect 0 '' "$heed" set upload-limit 2
expect 0 '' "$heed" import large.md --dry-run
mkdir empty; expect 66 'no paper' "$heed" import empty
done_with
