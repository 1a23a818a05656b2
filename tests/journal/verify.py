#!/usr/bin/env python3
"""Verifies an export of the journal, from docs/journal.md alone: verify.py FOLDER [HEAD].

Prints one line: "whole: …", or the first break. Status 0 or 1. Needs nothing but Python 3.
"""
import hashlib
import json
import pathlib
import sys

ZEROS = "0" * 64


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def line(entry):
    keys = ("n", "at", "by", "kind", "commitment", "previous")
    return json.dumps({key: entry[key] for key in keys}, ensure_ascii=False, separators=(",", ":")).encode()


def removal_covers(entries, entry):
    n = entry["removed_by"]
    if not isinstance(n, int) or not entry["n"] < n <= len(entries) or entries[n - 1]["kind"] != "words.removed":
        return False
    content = entries[n - 1]["content"]
    return content is None or entry["n"] in json.loads(content)["entries"]


def entry_break(entries, entry, before):
    """What is wrong with an entry, or None."""
    if entry["n"] != (before["n"] if before else 0) + 1:
        return "an entry before it is missing"
    if entry["previous"] != (before["hash"] if before else ZEROS):
        return "it does not follow the entry before it"
    if entry["hash"] != sha256(line(entry)):
        return "its hash is wrong"
    if entry["content"] is None or entry["salt"] is None:
        return None if removal_covers(entries, entry) else "its content is missing and no removal says why"
    if entry["commitment"] != sha256((entry["salt"] + entry["content"]).encode()):
        return "its content is not what it committed to"
    return None


def files_break(folder, entries):
    """A paper's file that is not the one that was imported, or None."""
    known = {json.loads(entry["content"])["sha256"] for entry in entries if entry["kind"] == "paper.imported" and entry["content"]}
    restated = {json.loads(entry["content"]).get("sha256") for entry in entries if entry["kind"] == "removal.restated" and entry["content"]}
    for file in sorted((folder / "papers").glob("*")):
        if sha256(file.read_bytes()) not in known | restated:
            return f"{file.name} is not a file that was imported"
    return None


def main(folder, head=None):
    journal = json.loads((folder / "journal.json").read_text(encoding="utf-8"))
    entries, before = journal["entries"], None
    for entry in entries:
        wrong = entry_break(entries, entry, before)
        if wrong:
            return f"entry {entry['n']} ({entry['kind']}, {entry['at']}, {entry['by']}): {wrong}"
        before = entry
    last = {"n": before["n"], "hash": before["hash"]} if before else {"n": 0, "hash": ZEROS}
    if journal["head"] != last:
        return "the head is not that of the last entry: entries were cut off"
    if head is not None and head != ZEROS and head not in {entry["hash"] for entry in entries}:
        return "the head that you hold is not in the journal"
    return files_break(folder, entries)


if __name__ == "__main__":
    found = main(pathlib.Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
    print(f"broken: {found}" if found else "whole: every entry follows from the one before it")
    sys.exit(1 if found else 0)
