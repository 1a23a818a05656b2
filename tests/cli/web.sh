# The site by its table of addresses, and one page of each kind as it should be. web.sh HEED [--make]
# writes the pages that are compared again.
. "$(dirname "$0")/lib"
export HEED_DATA=$work/heed.db
cat >june.md <<'P'
# Bus Shelters Review: Progress Report

Harrowmere Borough Council

Streets Committee

Date: 3 June 2024

Recommendations R01 to R03 will be considered at the meeting of 12 June 2024.

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| R01 | Publish a map of all bus shelters. | Head of Transport (J Poole) | May 2024 | Published on 2 May 2024. | Complete |
| R02 | Repair the lamps of <b>every</b> shelter & post "how long" it took. | Lamps Officer | July 2024 | Six lamps were repaired. | In progress |
| R03 | Ask bus companies for a seat in each shelter. | Head of Transport (J Poole) | | | |
P
sed 's/3 June 2024/2 December 2024/; s/12 June/11 December/; s/July 2024 | Six lamps were repaired./January 2025 (revised from July 2024) | Ten lamps were repaired by 1 December 2024./' june.md >december.md
cat >jam.md <<'P'
# Orchard Wardens Inquiry: Progress Report

Harrowmere Borough Council

Orchards Committee

Date: 11 September 2024

Recommendations R01 to R02 will be considered at the meeting of 20 September 2024.

| No. | Recommendation | Owner | Due | Progress | Status |
|---|---|---|---|---|---|
| R01 | Appoint a warden for each orchard. | Orchards Officer (M Lowe) | May 2024 | Two were appointed. | Complete |
| R02 | Print a list of old apples. | Orchards Officer (M Lowe) | May 2025 | | |
P
expect 0 '' "$heed" set body "Harrowmere Borough Council"
expect 0 '' faketime "2025-01-06 10:00:00" "$heed" import --release june.md december.md
expect 0 '' faketime "2025-01-07 10:00:00" "$heed" import jam.md
PYTHONDONTWRITEBYTECODE=1 python3 "$here/../web/walk.py" "$heed" >walked || fail "the table of addresses: $(cat walked)"
PYTHONDONTWRITEBYTECODE=1 python3 "$here/../web/golden.py" "$heed" ${2:-} >golden || fail "pages: $(cat golden)"
tail -1 walked; tail -1 golden
done_with
