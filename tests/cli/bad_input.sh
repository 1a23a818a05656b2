# What bad input gets: one sentence, the right status, within capped time and memory.
. "$(dirname "$0")/lib"
python3 - <<'P'
import os, zipfile
def write(name, data):
    with open(name, "wb") as file:
        file.write(data)
write("empty.txt", b"")
write("blank.txt", b" \n\n\t\n")
write("binary.docx", bytes(range(256)) * 40)
write("binary.bin", bytes(range(256)) * 40)
write("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
write("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
write("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(100))
write("paper.rtf", b"{\\rtf1\\ansi Recommendation 1}")
def package(name, parts):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as z:
        for part, data in parts:
            z.writestr(part, data, zipfile.ZIP_STORED if part == "mimetype" else None)
types = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" '
         'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
rels = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
def docx(name, document, more=()):
    package(name, [("[Content_Types].xml", types), ("_rels/.rels", rels), ("word/document.xml", document), *more])
def body(inner):
    return f'<?xml version="1.0"?><w:document {w}><w:body>{inner}</w:body></w:document>'
docx("good.docx", body("<w:p><w:r><w:t>Recommendation 1: mend the road.</w:t></w:r></w:p>"))
data = open("good.docx", "rb").read()
write("truncated.docx", data[:len(data) // 2])
docx("bomb.docx", body("<w:p><w:r><w:t>" + "a" * 300_000_000 + "</w:t></w:r></w:p>"))
docx("entities.docx", '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + body("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")[21:])
docx("outside.docx", '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")[21:])
docx("deep.docx", body("<w:tbl><w:tr><w:tc>" * 20000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 20000))
docx("broken.docx", body("<w:p><w:r><w:t>x</w:r></w:p>"))
package("nothing.docx", [("a.txt", "a")])
package("sheet.xlsx", [("[Content_Types].xml", types.replace("wordprocessingml.document", "spreadsheetml.sheet")), ("xl/workbook.xml", "<workbook/>")])
package("paper.odt", [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")])
docx("cells.docx", body("<w:tbl>" + ("<w:tr>" + "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>" * 100 + "</w:tr>") * 10000 + "</w:tbl>"))
write("cells.html", b"<table>" + (b"<tr>" + b"<td>x</td>" * 100 + b"</tr>") * 10000 + b"</table>")
write("deep.html", b"<div>" * 200000 + b"x")
write("deep.md", b"> " * 200000 + b"x\n")
write("brackets.md", b"[" * 1000000 + b"\n")
write("latin.txt", "Recommendation 1: the caf\xe9 shall open.\n".encode("latin-1"))
write("utf16.txt", "Recommendation 1: the café shall open.\n".encode("utf-16"))
write("nul.txt", b"Recommendation 1: mend\x00 the road.\n")
with open("huge.txt", "wb") as file:
    file.truncate(1 << 30)
os.mkdir("folder")
os.mkdir("private")
write("private/paper.txt", b"Recommendation 1: mend the road.\n")
os.chmod("private/paper.txt", 0)
P
chmod 755 . private
expect 66 'no such file'           "$heed" read missing.docx
expect 65 'folder'                 "$heed" read folder
expect 65 'empty|no text'          "$heed" read empty.txt
expect 65 'binary|not a'           "$heed" read binary.bin
expect 65 'binary|not a|damaged'   "$heed" read binary.docx
expect 65 'save it as .docx|\.docx' "$heed" read old.doc
expect 65 '\.docx'                 "$heed" read paper.pdf
expect 65 '\.docx'                 "$heed" read paper.odt
expect 65 '\.docx'                 "$heed" read paper.rtf
expect 65 'spreadsheet|xlsx'       "$heed" read sheet.xlsx
expect 65 'picture|image'          "$heed" read picture.png
expect 65 'damaged|truncated|cut'  "$heed" read truncated.docx
expect 65 'Word'                   "$heed" read nothing.docx
expect 65 'large|inflat|unpack'    "$heed" read bomb.docx
expect 65 'DTD|document type|DOCTYPE|entit' "$heed" read entities.docx
expect 65 'DTD|document type|DOCTYPE|entit' "$heed" read outside.docx
expect 65 'deep|nest|within'       "$heed" read deep.docx
expect 65 'damaged|broken'         "$heed" read broken.docx
expect 65 'MB'                     "$heed" read huge.txt
expect 0 ''                        "$heed" read --json latin.txt
grep -q 'café' out || fail "windows-1252 text was not converted"
expect 0 ''                        "$heed" read --json utf16.txt
grep -q 'café' out || fail "UTF-16 text was not converted"
expect 0 ''                        "$heed" read --json nul.txt
expect 0 ''                        "$heed" read good.docx
for paper in cells.docx cells.html deep.html deep.md brackets.md blank.txt; do # refused or read, but soon and in one sentence
  status=0; timeout 20 "$heed" read "$paper" >out 2>err </dev/null || status=$?
  { [ "$status" = 0 ] || { [ "$status" = 65 ] && [ "$(wc -l <err)" = 1 ]; }; } || fail "$paper: status $status: $(head -c 200 err)"
done
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  chmod 755 "$work"; cp "$heed" ./program
  expect 77 'permitted' setpriv --reuid=65534 --regid=65534 --clear-groups ./program read private/paper.txt
elif [ "$(id -u)" != 0 ]; then
  expect 77 'permitted' "$heed" read private/paper.txt
else
  echo "skipped: no way to be another user here"
fi
done_with
