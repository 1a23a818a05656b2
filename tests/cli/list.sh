#!/usr/bin/env bash
# heed list, show, check REVIEW and report: what is stored, as people and programs get it.
source "$(dirname "$0")/lib"
samples=$(cd "$here/../../samples" && pwd)
export HEED_DATA=$work/heed.db
says() { grep -qE -- "$1" out || fail "'$1' is not in what $2 prints: $(head -c 400 out)"; }
says_not() { ! grep -qE -- "$1" out || fail "'$1' is in what $2 prints"; }
json() { python3 -c "import json,sys; d=json.load(open('out')); assert $1, $1" 2>err2 || fail "not so: $1 ($(tail -1 err2))"; }

# Before there is a record.
expect 66 "no record|import" "$heed" list
expect 66 "no record|import" "$heed" show allotments

expect 0 "" "$heed" import -q "$samples/compare/allotments" "$samples/compare/markets" "$samples/compare/taxi-fees"

# A sentence for each review, the one heard of last first.
expect 0 "" "$heed" list --as-of 2023-12-01
says "9 asked, 0 accepted, 6 reported completed, 3 confirmed by the committee" "heed list"
says "3 reviews, 21 recommendations" "heed list"
says "not public yet" "heed list"
expect 0 "" "$heed" list --json --as-of 2023-12-01
json "[r['review'] for r in d['reviews']] == ['taxi-licensing-fees', 'markets', 'allotments']"
json "d['as_of'] == '2023-12-01' and d['reviews'][2]['confirmed'] == 3 and d['reviews'][2]['heard'] == '2023-11-14'"
expect 0 "" "$heed" list --csv
[ "$(head -1 out | tr -d '\r')" = "review,title,committee,publication,asked,accepted,partly_accepted,rejected,reported_completed,confirmed,silent,overdue,concluded,heard" ] || fail "heads of the CSV of reviews: $(head -1 out)"
[ "$(wc -l <out)" = 4 ] || fail "a CSV of 3 reviews has $(wc -l <out) lines"

# Recommendations, narrowed.
expect 0 "" "$heed" list allotments --as-of 2023-12-01
says "Review of Allotments \(allotments\)" "heed list allotments"
says "put off twice" "heed list allotments"
says "committee: Achieved" "heed list allotments"
says "^9 recommendations of 1 review: 6 done, [0-9]+ overdue on 1 December 2023" "heed list allotments"
[ "$(awk '{ if (length($0) > most) most = length($0) } END { print most }' out)" -le 101 ] || fail "the table is wider than 100 columns"
expect 0 "" "$heed" list --owner "parks manager" --json
json "{r['owners'][0] for r in d['recommendations']} == {'Parks Manager'} and len(d['recommendations']) >= 2"
expect 0 "" "$heed" list allotments --concluded --json
json "[r['ref'] for r in d['recommendations']] == ['R01', 'R02', 'R04'] and d['recommendations'][0]['tracking'] == 'concluded'"
expect 0 "" "$heed" list allotments --tracked --json
json "len(d['recommendations']) == 6"
expect 0 "" "$heed" list --overdue --as-of 2024-03-01 --json
json "d['recommendations'] and all(r['due']['overdue'] and r['due']['now'] < '2024-03-01' and not r['done'] for r in d['recommendations'])"
expect 0 "" "$heed" list --overdue --as-of 1999-01-01
says "No recommendation fits that" "heed list --overdue"
expect 0 "" "$heed" list --committee licensing --claim "in progress" --json
json "d['recommendations'] and all(r['review'] == 'taxi-licensing-fees' and r['claim']['status'] == 'in_progress' for r in d['recommendations'])"
expect 64 "does not know .perfect.*achieved" "$heed" list --claim perfect
expect 64 "does not know .maybe.*accepted" "$heed" list --response maybe
expect 64 "one of them" "$heed" list --json --csv
expect 64 "one review at most" "$heed" list a b
expect 66 "no review .allotment-s.*did you mean allotments" "$heed" list allotment-s
expect 0 "" "$heed" list allotments --csv
head -1 out | grep -q "^review,review_title,committee,recommendation,ref,section,text,owners,response" || fail "heads of the CSV: $(head -1 out)"

# A cell that a spreadsheet would take for a formula stays text.
printf '# Progress report: Review of Formulas\n\n**Date:** 1 May 2024\n\n| No. | Recommendation | Responsible | Progress |\n|---|---|---|---|\n| 1 | =SUM(A1:A9) be shown on the web page. | +Head of Finance | Done. |\n' >formula.md
expect 0 "" "$heed" import -q formula.md
expect 0 "" "$heed" list --owner finance --csv
grep -q "'=SUM" out || fail "a formula goes into the CSV as it is: $(tail -1 out)"

# A review, and the story of a recommendation.
expect 0 "" "$heed" show allotments --as-of 2023-12-01
for words in "^Review of Allotments" "9 asked" "Papers" "14 November 2023: Progress Report" "Public: no" "heed release allotments" "heed show allotments REF"; do says "$words" "heed show allotments"; done
expect 0 "" "$heed" show "of allot" R3 --as-of 2023-12-01
for words in "R03 of Review of Allotments" "That water tanks" "Was it agreed\?" "Is it done, says the owner\?" "Who owes it: Parks Manager" "now 31 March 2024" "put off twice" "Its story" "11 July 2023 +date moved +December 2023" "14 November 2023 +date revised +March 2024" "\(allotments-2023-03-14, "; do says "$words" "heed show allotments R3"; done
expect 0 "" "$heed" show allotments 3 --json --as-of 2024-05-01
json "d['recommendation']['ref'] == 'R03' and d['recommendation']['due']['slips'] == 2 and d['recommendation']['due']['overdue']"
json "[s['day'] for s in d['story'] if s['day']] == sorted(s['day'] for s in d['story'] if s['day'])"
json "{'wording', 'target', 'claim', 'update'} <= {s['kind'] for s in d['story']} and all(s['paper'].startswith('allotments-') for s in d['story'])"
expect 0 "" "$heed" show allotments --json
json "len(d['papers']) == 3 and len(d['recommendations']) == 9 and d['review']['asked'] == 9"
expect 66 "no recommendation .R99.*from R01 to R09" "$heed" show allotments R99
expect 66 "no review .allotmints.*did you mean allotments" "$heed" show allotmints
expect 64 "name a review" "$heed" show

# The questions about a review; a file of that name comes first, and that is said.
expect 1 "" "$heed" check allotments
says "rests on 3 papers, the last of 14 November 2023" "heed check allotments"
expect 1 "" "$heed" check allotments --json
json "d['source'] == {'review': 'allotments'} and d['findings']"
json "all(q['origin'] is None or q['origin']['paper'].startswith('allotments-') for f in d['findings'] for q in f['quotes'])"
expect 66 "no such file, and there is no review .allotmints" "$heed" check allotmints
expect 66 "allotmints.docx" "$heed" check allotmints.docx
expect 1 "" "$heed" check allotments -o questions.html
grep -q "Review of Allotments" questions.html || fail "the page of questions does not name the review"
expect 1 "" "$heed" check allotments -o questions.docx
cp "$samples/compare/markets/2.md" markets
status=0; "$heed" check markets >out 2>err </dev/null || status=$?
[ "$status" -le 1 ] || fail "a file with a review's name: status $status"
grep -q "markets is a file here" err || fail "it is not said that there is a review of that name too: $(cat err)"
grep -q "rests on" out && fail "the review was checked and not the file"

# The next paper.
for kind in progress response concluded changes; do
  expect 0 "" "$heed" report allotments --kind $kind
  says "Record state" "heed report --kind $kind"
  for form in html md docx; do
    expect 0 "" "$heed" report allotments --kind $kind -o "$kind.$form" --meeting 2024-02-06
    [ -s "$kind.$form" ] || fail "no $kind.$form"
  done
done
expect 0 "" "$heed" report allotments --kind changes --since 2023-03-14
says "14 March 2023" "heed report --kind changes --since"
expect 64 "does not know .gossip.*progress" "$heed" report allotments --kind gossip
expect 64 "endings" "$heed" report allotments -o report.odt
expect 64 "md, html or docx" "$heed" report allotments --format odt
expect 66 "did you mean allotments" "$heed" report allotmints
expect 66 "no review" "$heed" report allotments --public

# What is printed can be read back.
expect 0 "" "$heed" read --json progress.docx
json "len(d['recommendations']) >= 9"

# On the public's side nothing shows before it is released.
expect 0 "" "$heed" release allotments
expect 0 "" "$heed" report allotments --public
says "Record state" "heed report --public"
expect 0 "" "$heed" list
says_not "^    allotments;.*not public" "heed list"
done_with
