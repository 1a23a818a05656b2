#!/usr/bin/env python3
"""Changes one value in each column of a record, one at a time, and lets heed verify look: every_column.py HEED RECORD.

What verify does not notice must be on the list below, each with its reason. Status 1 otherwise.
"""
import shutil
import sqlite3
import subprocess
import sys

UNNOTICED = {
    "position": "an order that stays the same order says nothing else",
    "slug": "an address is checked where an entry names it, which is for reviews, recommendations, papers and meetings",
    "alias.name": "how papers print a post: used to recognise it, stated by no paper",
    "alias.post": "likewise",
    "body.slug": "see slug",
    "committee.body": "the review's own body is what an entry states",
    "meeting.committee": "likewise",
    "holder": "derived from owners",
    "paper.page": "derived from the file, which is checked",
}
DERIVED = ("journal", "standing", "search", "sqlite_")


def is_known(table, column):
    return column in UNNOTICED or table in UNNOTICED or f"{table}.{column}" in UNNOTICED


def attempts(column, kind):
    if kind == "BLOB":
        return [f"{column} || x'00'"]
    if kind == "INTEGER":
        return [f"{column} + 1", f"1 - {column}", f"{column} - 1", "1"]
    return [f"{column} || 'x'", "'2019-01-01'", "'exempt'", "'achieved'", "'accepted'", "'doubtful'", "'x'"]


def change(path, table, column, kind, keys):
    """Changes one row behind heed's back; False where the schema refuses all that is tried."""
    db = sqlite3.connect(path)
    db.execute("PRAGMA foreign_keys = OFF")
    order = ", ".join(keys)
    row = db.execute(f"SELECT {order} FROM {table} ORDER BY {column} IS NULL, {order} LIMIT 1").fetchone()
    where = " AND ".join(f"{key} = ?" for key in keys)
    changed = False
    for value in attempts(column, kind):
        try:
            changed = db.execute(f"UPDATE {table} SET {column} = {value} WHERE {where} AND {column} IS NOT ({value})", row).rowcount > 0
        except sqlite3.Error:
            continue
        if changed:
            break
    db.commit()
    db.close()
    return changed


def main(heed, record):
    db = sqlite3.connect(record)
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") if not name.startswith(DERIVED)]
    tried, wrong = 0, []
    for table in tables:
        columns = db.execute(f"PRAGMA table_info({table})").fetchall()
        keys = [c[1] for c in columns if c[5]]
        if not db.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone():
            continue
        for _, column, kind, _, _, key in columns:
            if column == "id" or is_known(table, column):
                continue
            shutil.copy(record, "changed.db")
            if not change("changed.db", table, column, kind, keys):
                continue
            tried += 1
            verified = subprocess.run([heed, "verify", "--data", "changed.db", "--quiet"], capture_output=True, text=True)
            if verified.returncode != 65:
                wrong.append(f"{table}.{column} ({verified.returncode})")
    print(f"{tried} columns changed, unnoticed: {', '.join(wrong) or 'none'}")
    return 1 if wrong or tried < 100 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
