# The command line itself: options anywhere, sentences for mistakes, statuses of the contract.
. "$(dirname "$0")/lib"
printf 'Date: 3 June 2024\n\n| No. | Recommendation | Owner | Due | Progress | Status |\n|---|---|---|---|---|---|\n| 1 | Publish the bus timetable. | Head of Transport | May 2024 | Published on 2 May 2024. | Complete |\n' >one.md
expect 64 'say what to do'     "$heed"
expect 64 'no command'         "$heed" raed one.md
expect 64 'no option'          "$heed" read --jsno one.md
expect 64 'name one paper'     "$heed" read
expect 64 'name one paper'     "$heed" check one.md one.md
expect 64 'does not take'      "$heed" when --tree x
expect 64 'needs a value'      "$heed" check one.md -o
expect 64 '\.docx, \.html'     "$heed" check one.md -o questions.pdf
expect 64 'does not understand' "$heed" read one.md --as-of yesterweek
expect 64 'number from 1'      "$heed" check one.md --first none
expect 73 'written'            "$heed" check one.md -o no/such/folder/q.html
expect 0 ''                    "$heed" --version
expect 0 ''                    "$heed" help
for command in read check compare when; do
  expect 0 '' "$heed" help $command
  expect 0 '' "$heed" $command --help
done
expect 0 '' "$heed" read one.md --json
cp out after; expect 0 '' "$heed" --json read -- one.md
cmp -s out after || fail "options behind the file give another result than options before it"
"$heed" read --json - <one.md >piped 2>err || fail "reading from standard input"
python3 - <<'P' || fail "the JSON is not the contract's"
import json
paper, piped = json.load(open("after")), json.load(open("piped"))
assert list(paper) == ["heed_draft", "source", "paper", "sections", "recommendations", "leftovers", "notices"]
s = paper["source"]
assert s["placed"] + s["furniture"] + s["leftover"] == s["units"]
c = s["characters"]
assert c["placed"] + c["furniture"] + c["leftover"] == c["total"]
assert len(paper["recommendations"]) == 1 and paper["recommendations"][0]["claim"]["status"] == "completed"
assert piped["recommendations"] == paper["recommendations"]
P
"$heed" read one.md >/dev/full 2>err; [ $? = 73 ] || fail "a full disk is not noticed"
"$heed" read one.md | head -1 >/dev/null || fail "a closed pipe is an error"
expect 0 '' "$heed" when "end of March 2025" --json
python3 -c 'import json; d = json.load(open("out"))["dates"]; assert d[0]["end"] == "2025-03-31"' || fail "heed when"
expect 0 '' "$heed" compare one.md one.md
sed 's/May 2024 |/July 2024 |/' one.md >two.md
expect 1 '' "$heed" compare --json one.md two.md
grep -q date_moved_silently out || fail "a silent date was not seen"
mkdir papers; cp one.md two.md papers/; sed 's/3 June/4 September/' two.md >papers/three.md
expect 1 '' "$heed" compare papers
printf 'PK\003\004 broken' >papers/broken.docx
expect 1 'broken.docx' "$heed" compare papers
expect 65 'broken.docx' "$heed" compare one.md papers/broken.docx
for ending in html md docx; do
  "$heed" check one.md -o "q.$ending" >out 2>&1; [ $? -le 1 ] || fail "check -o q.$ending: $(cat out)"
  [ -s "q.$ending" ] || fail "no q.$ending"
done
done_with
