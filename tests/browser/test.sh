#!/usr/bin/env bash
# test.sh HEED [PICTURES]: the site of the invented samples, served and as files, as a browser
# sees it. Ends with "N passed, N failed". Needs chromium and script/styles --test.
set -euo pipefail
heed=$(realpath -- "$1")
cd "$(dirname "$0")/../.."
pictures=${2:-out/browser}
work=$(mktemp -d)
server=
end() { [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" || true; }; rm -rf "$work"; }
trap end EXIT
export HEED_DATA=$work/heed.db

"$heed" --quiet set body "Harrowmere Borough Council" >/dev/null
"$heed" --quiet set show-questions yes >/dev/null
"$heed" --quiet import samples/twin-progress/paper.txt samples/twin-response/paper.txt samples/progress-six samples/assessment-four \
  samples/response-endnotes samples/live-completed >/dev/null
"$heed" --quiet release --all >/dev/null
"$heed" --quiet publish "$work/files" >/dev/null
"$heed" serve --listen 127.0.0.1:0 --workers 2 >"$work/address" 2>"$work/log" &
server=$!
for _ in $(seq 100); do
  address=$(grep -o 'http://[^ ]*' "$work/address" || true)
  [ -z "$address" ] || break
  sleep 0.1
done
[ -n "$address" ] || { cat "$work/log" >&2; echo "heed serve did not say where it serves" >&2; exit 1; }
node tests/browser/run.mjs "$pictures" "$address" "$work/files"
