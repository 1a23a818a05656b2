# A value changed in any column of the record is noticed by heed verify.
. "$(dirname "$0")/lib"
root=$(cd "$here/../.." && pwd)
for paper in "$root"/samples/compare/allotments/{3.docx,1.md,2.md} "$root"/samples/{progress-six,response-endnotes}/paper.*; do
  "$heed" import "$paper" --data record.db --quiet >/dev/null || fail "import $paper"
done
"$heed" release --all --data record.db >/dev/null || fail release
"$heed" set body "Harrowmere Borough Council" --data record.db >/dev/null || fail set
"$heed" withhold "Nora Nobody" --reason asked --data record.db >/dev/null || fail withhold
"$heed" verify --data record.db >out || fail "an untouched record: $(cat out)"
python3 "$root/tests/journal/every_column.py" "$heed" record.db || fail "see above"
done_with
