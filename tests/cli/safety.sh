# What a hostile paper, file name or caller must not do: steer the terminal, damage the
# paper that is read, hang a folder, or bring script into a report.
. "$(dirname "$0")/lib"
python3 - <<'P'
head = "<tr><th>No.</th><th>Recommendation</th><th>Owner</th><th>Due</th><th>Progress</th><th>Status</th></tr>"
row = ('<tr><td>1</td><td>Publish &#155;31m &#x202e;the <a href="javascript:alert(1)">bus</a> <a href="data:text/html,x">time</a> '
       '<a href="http://x)<img/src=x/onerror=alert(1)>">table</a> &lt;script&gt;alert(1)&lt;/script&gt;</td><td>Head of T&#27;]0;x&#7;</td>'
       '<td>May 2023</td><td>tbc <a href="http://a&#27;[31m">here</a></td><td>Com&#127;plete</td></tr>')
open("paper.html", "w").write(f"<p>Date: 3 June 2024</p><h1>Pap&#27;[31mer \"><script>alert(2)</script></h1><table>{head}{row}</table>")
open(b"odd \x1b[31m\n\xff <b>.html", "wb").write(open("paper.html", "rb").read())
P
odd=$(printf 'odd \033[31m\n\377 <b>.html')
# No byte of out and err steers a terminal, line ends apart.
calm() { python3 - "$@" <<'P' || fail "what steers the terminal was printed: $*"
import sys
for name in ("out", "err"):
    text = open(name, "rb").read().decode("utf-8")
    assert not [c for c in text if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or 0x202a <= ord(c) <= 0x202e or 0x2066 <= ord(c) <= 0x2069]
P
}
expect 0 '' "$heed" read paper.html;              calm read
expect 0 '' "$heed" read --tree paper.html;       calm tree
expect 1 '' "$heed" check --all paper.html;       calm check
expect 1 '' "$heed" check --all "$odd";           calm check odd
expect 1 '' "$heed" compare paper.html "$odd";    calm compare
expect 66 'no such file' "$heed" read "$(printf 'a\033[31m\nb')";  calm missing
expect 64 'no command' "$heed" "$(printf 'a\033[31m\nb')";         calm command
expect 64 'no option' "$heed" "$(printf -- '--a\033[31m\nb')";     calm option
expect 0 '' "$heed" when "$(printf 'May 2024 \033[31m')";          calm when
expect 0 '' "$heed" read --json "$odd"
python3 -c 'import json; json.load(open("out"))' || fail "a file name that is no UTF-8 breaks the JSON"

for ending in html md docx; do
  "$heed" check --all "$odd" -o "q.$ending" >out 2>&1; [ $? = 1 ] || fail "check -o q.$ending: $(cat out)"
done
python3 - <<'P' || fail "a report carries what the paper brought along"
import html.parser, re, xml.dom.minidom, zipfile
page = open("q.html", encoding="utf-8").read()
class Reader(html.parser.HTMLParser):
    def handle_starttag(self, tag, attributes):
        assert tag not in ("script", "img", "b", "iframe", "form"), tag
        for name, value in attributes:
            assert not name.startswith("on"), name
            assert name not in ("href", "src") or re.match(r"https?://|mailto:|#", value), value
Reader().feed(page)
assert "Content-Security-Policy" in page
markdown = open("q.md", encoding="utf-8").read()
assert not re.search(r"(?<!\\)<(?!br>)", markdown)
with zipfile.ZipFile("q.docx") as package:
    for part in package.namelist():
        xml.dom.minidom.parseString(package.read(part))
P

cp paper.html before.html; ln -s paper.html link.html; ln paper.html hard.html
for report in paper.html ./paper.html link.html hard.html; do
  expect 64 'the paper itself' "$heed" check paper.html -o "$report"
done
"$heed" check - -o paper.html <paper.html >out 2>err; [ $? = 64 ] || fail "a paper from standard input is overwritten"
cmp -s paper.html before.html || fail "the paper that was read has changed"
expect 1 '' "$heed" check paper.html -o "with blanks.html"
touch private.html; chmod 600 private.html; ln -s private.html elsewhere.html
expect 1 '' "$heed" check paper.html -o elsewhere.html
{ [ -L elsewhere.html ] && [ -s private.html ] && [ "$(stat -c %a private.html)" = 600 ]; } || fail "a link or the rights of a file are replaced"
expect 73 'written' "$heed" check paper.html -o "$(printf '%0240d' 0).html/x.html"
[ -z "$(find . -name '*.part-*')" ] || fail "a partial file was left behind"

mkdir mixed mixed/folder.md; cp paper.html mixed/one.html; cp paper.html mixed/two.html; mkfifo mixed/pipe.txt
expect 1 '' "$heed" compare mixed
"$heed" read paper.html >&- 2>err; [ $? = 73 ] || fail "a closed standard output is not noticed"
"$heed" check paper.html -o closed.html --json <&- >&- 2>err; [ $? = 73 ] || fail "a closed standard output is not noticed beside a report"
tail -n 1 closed.html | grep -q '</html>' || fail "the report took what was meant for standard output"
expect 64 'number from 1' "$heed" check paper.html --first 99999999999999999999
expect 1 '' "$heed" check paper.html --first 2147483647
python3 -c '
print("Date: 3 June 2024\n\n| No. | Recommendation | Owner | Due | Progress | Status |\n|---|---|---|---|---|---|")
print("| 1 | Publish | Head of Transport | " + "3 May 2024, " * 20000 + " | ok | Open |")' >dates.md
expect 0 '' "$heed" read dates.md # a long cell is not joined piece by piece
done_with
