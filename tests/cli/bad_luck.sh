# What the record and the site do when things go wrong: a full disk, a locked, newer or damaged
# record, two servers, a port in use, a clock that jumps, a query of 100 KB. One sentence each, and
# nothing half-stored.
. "$(dirname "$0")/lib"
samples=$here/../../samples
export HEED_DATA=$work/heed.db
count() { "$heed" list --json 2>/dev/null | grep -c '"review":' || true; }
# serve NAME ARGUMENTS...: starts a server in the background; sets server and address.
serve() {
  local name=$1; shift
  "$heed" serve "$@" >"$name.out" 2>"$name.err" & server=$!
  for _ in $(seq 100); do [ -s "$name.out" ] && break; sleep 0.1; done
  address=$(sed -n 's|.*http://\([0-9.:]*\)/.*|\1|p' "$name.out")
  [ -n "$address" ] || fail "heed serve $* did not start: $(cat "$name.err")"
}
# ask PATH: prints the whole answer.
ask() {
  python3 - "$address" "$1" <<'P'
import socket, sys
host, port = sys.argv[1].rsplit(":", 1)
with socket.create_connection((host, int(port)), timeout=20) as s:
    s.sendall(f"GET {sys.argv[2]} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n".encode())
    answer = b""
    while part := s.recv(65536):
        answer += part
sys.stdout.buffer.write(answer)
P
}
stop() { kill "$server" && wait "$server"; [ $? = 0 ] || fail "a server that is told to stop must end with 0"; }

# There is nothing yet.
expect 66 'no record yet.*heed import' "$heed" list
expect 66 'no record yet' "$heed" serve --listen 127.0.0.1:0
[ ! -e heed.db ] || fail "a command that only reads made a record"

expect 0 '' "$heed" import "$samples/twin-response/paper.txt" --release --quiet
review=$("$heed" list --json | sed -n 's/.*"review": "\([^"]*\)".*/\1/p' | head -1)
"$heed" list >before.txt

# Names that are not there say the nearest.
expect 66 "there is no review" "$heed" show no-such-review
expect 66 "did you mean" "$heed" show "${review%?}x"
expect 66 "" "$heed" show "$review" R999
expect 66 "" "$heed" report no-such-review --kind progress
expect 64 "" "$heed" report "$review" --kind sonnet
expect 66 "" "$heed" release no-such-review

# A full disk: the file may not grow. Nothing is half-stored, and the next try succeeds.
(ulimit -f 400; timeout 20 "$heed" import "$samples/twin-progress/paper.txt" >out 2>err </dev/null); status=$?
[ "$status" = 73 ] && grep -qi 'full' err || fail "a full disk: status $status, $(head -c 300 err)"
"$heed" list >after.txt; cmp -s before.txt after.txt || fail "a full disk left something half-stored"
expect 0 '' "$heed" verify

# Somebody else writes: readers go on, writers are told to try again.
python3 - "$work/heed.db" <<'P' & locker=$!
import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
open("locked", "w").close()
time.sleep(9)
db.execute("ROLLBACK")
P
for _ in $(seq 50); do [ -e locked ] && break; sleep 0.1; done
expect 0 '' "$heed" list
expect 75 'try again|busy|another' "$heed" import "$samples/twin-progress/paper.txt" --quiet
wait "$locker"
"$heed" list >after.txt; cmp -s before.txt after.txt || fail "a locked record was changed"

# A record of a newer heed, a damaged one, something that is none: refused, and left as they are.
cp heed.db newer.db; python3 -c 'import sqlite3; d = sqlite3.connect("newer.db"); d.execute("PRAGMA user_version = 9999")'
sha256sum newer.db >newer.sum
expect 78 'newer' "$heed" list --data newer.db
expect 78 'newer' "$heed" import "$samples/twin-progress/paper.txt" --data newer.db --quiet
expect 78 'newer' "$heed" serve --data newer.db --listen 127.0.0.1:0
sha256sum --quiet -c newer.sum || fail "a newer record was changed"
"$heed" backup --quiet "$work/good.db" >/dev/null || fail "backup"
cp good.db damaged.db
python3 - <<'P'
data = bytearray(open("damaged.db", "rb").read())
for at in range(8192, len(data), 4096):
    data[at:at + 64] = b"\xff" * 64
open("damaged.db", "wb").write(data)
P
expect '65' 'damaged|restore' "$heed" list --data damaged.db
expect '65' 'damaged|restore' "$heed" import "$samples/twin-progress/paper.txt" --data damaged.db --quiet
head -c 100000 /dev/urandom >noise.db
expect 65 'is no|not a' "$heed" list --data noise.db
expect 65 '' "$heed" serve --data noise.db --listen 127.0.0.1:0
mkdir folder.db
timeout 20 "$heed" list --data folder.db >out 2>err; [ $? -ge 64 ] || fail "a folder as the record"

# One server serves a record; another one, and a port in use, are refused with what to do.
serve first --listen 127.0.0.1:0
"$heed" serve --listen 127.0.0.1:0 >out 2>err; [ $? -ge 64 ] && grep -qi 'another heed serve' err || fail "a second server: $(cat err)"
cp good.db other.db
"$heed" serve --data other.db --listen "$address" >out 2>err; [ $? -ge 64 ] && grep -q 'listen' err || fail "a port in use: $(cat err)"
expect 64 'listen' "$heed" serve --data other.db --listen nonsense
expect 64 'this machine' "$heed" serve --data other.db --draft --listen 0.0.0.0:0

# While it serves: a backup, an import that shows at once, a query of 100 KB, an unknown page.
expect 0 '' "$heed" backup "$work/while.db"
expect 0 '' "$heed" verify --data while.db
ask "/reviews/$review" | grep -q '200 OK' || fail "the review's page"
expect 0 '' "$heed" import "$samples/twin-progress/paper.txt" --release --quiet
ask / >home.txt; [ "$(grep -c 'heed-reviews__review' home.txt)" = 2 ] || fail "a page that was kept hides what was imported"
ask "/search?q=$(printf 'x%.0s' $(seq 100000))" >long.txt; head -1 long.txt | grep -q '414' || fail "a query of 100 KB: $(head -1 long.txt)"
grep -q '<h1' long.txt || fail "a query of 100 KB gets no page that helps"
ask /reviews/none | head -1 | grep -q 404 || fail "an unknown page"
# Killed at once, nothing is lost.
"$heed" import "$samples/compare" --release --quiet >/dev/null & importer=$!
sleep 0.05; kill -9 "$importer"; wait "$importer" 2>/dev/null
expect 0 '' "$heed" verify
stop
kill -9 "$server" 2>/dev/null
serve again --listen 127.0.0.1:0; stop

# A clock that jumps: entries keep their order, and what is due is told from today alone.
if command -v faketime >/dev/null; then
  faketime '1999-01-01' "$heed" import "$samples/progress-six" --quiet >/dev/null || fail "a clock of 1999"
  expect 0 '' "$heed" verify
fi
done_with
