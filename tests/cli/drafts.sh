# Drafts are for whoever sits at the machine: not for a page elsewhere whose name leads here, and
# not for another address.
. "$(dirname "$0")/lib"
export HEED_DATA=$work/heed.db
cat >paper.md <<'P'
# Review of Bus Shelters

Date of report: 3 June 2024

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| R1 | That every shelter be lit. | Head of Transport | May 2024 | The last was opened. | Complete |
P
expect 0 '' "$heed" import paper.md
for address in 0.0.0.0:0 :0 192.0.2.7:8080 '[::]:0' '[::ffff:127.0.0.1]:0'; do
  expect 64 'on this machine only' "$heed" serve --draft --listen "$address"
done
"$heed" serve --draft --listen 127.0.0.1:0 --workers 1 >ready 2>log & server=$!
for _ in $(seq 100); do grep -q http ready && break; sleep 0.1; done
python3 - "$(grep -oE '[0-9]+/$' ready | tr -d /)" <<'P' || fail "who may read drafts"
import socket, sys
port = int(sys.argv[1])
def ask(host):
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(f"GET /reviews/bus-shelters HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        while block := connection.recv(65536):
            answer += block
    return int(answer.split()[1]), b"every shelter" in answer
for host in ("localhost", f"localhost:{port}", f"127.0.0.1:{port}", "127.0.0.1", f"[::1]:{port}"):
    assert ask(host) == (200, True), (host, ask(host))
for host in ("elsewhere.example", f"elsewhere.example:{port}", "127.0.0.1.elsewhere.example", "localhost.elsewhere.example", "127.elsewhere", "192.0.2.7"):
    assert ask(host) == (403, False), (host, ask(host))
P
kill $server; wait $server 2>/dev/null
done_with
