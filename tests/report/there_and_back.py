#!/usr/bin/env python3
"""From a paper into the record, out of it as a new paper, and read again: nothing is changed.

    there_and_back.py HEED

Imports sound samples into an empty record, prints each review in every format with
`heed report`, reads what was printed with `heed read --json` and compares it with what
`heed read --json` says of the sample. Prints a line per difference; status 1 when there is one.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "samples")
# sample, kind. Left out: papers whose references repeat, whose answer is a tick under a head,
# or which extraction has damaged past what a clean paper can say.
PROGRESS = """agency-cards/paper.html agree-columns/paper.docx assessment-four/paper.html audit-rag/paper.md group-rows/paper.docx list-records/paper.md
live-completed/paper.html nested-cards/paper.html plain-blocks/paper.txt progress-six/paper.docx prose-conclusions/paper.txt prose-response/paper.md
prose-word/paper.docx quarterly-spans-docx/paper.docx quarterly-spans/paper.html record-tables/paper.docx response-endnotes/paper.docx
split-refs/paper.md text-action-plan/paper.txt text-decisions/paper.txt text-four-columns/paper.txt text-tracker/paper.txt text-vertical/paper.txt
tracker-nine-columns/paper.docx welsh-heads/paper.docx word-numbering/paper.docx"""
RESPONSE = "plain-blocks/paper.txt prose-response/paper.md prose-word/paper.docx text-action-plan/paper.txt text-prose/paper.txt twin-response/paper.txt"
PAPERS = [(sample, "progress") for sample in PROGRESS.split()] + [(sample, "response") for sample in RESPONSE.split()]
FIELDS = {
    "progress": ["text", "parts", "owners", "dates", "revised_dates", "anticipated", "claim", "evidence", "further_information", "footnotes"],
    "response": ["text", "parts", "owners", "response", "claim", "evidence", "footnotes"],
}


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True, timeout=60)


def read(heed, path):
    result = run(heed, "read", "--json", path)
    if not result.stdout:
        sys.exit("%s can't be read: %s" % (path, result.stderr))
    return json.loads(result.stdout)


def shown(field, value):
    """What of a field a paper can print."""
    if field == "owners":
        return [owner["printed"] for owner in value]
    if field == "evidence":
        return [(entry["date"], entry["part"], entry["text"]) for entry in value]
    if field == "further_information":
        return [(entry["meeting"], entry["text"]) for entry in value]
    if field == "footnotes":
        return [note["text"] for note in value]
    if field == "claim":
        return value["words"], value["category"], value["note"]
    return value


def differences(wanted, found, kind):
    by_number = {record["ref"] or record["number"]: record for record in found["recommendations"]}
    for record in wanted["recommendations"]:
        again = by_number.get(record["ref"] or record["number"])
        if not again:
            yield "%s is missing" % record["ref"]
            continue
        if record["concluded"]:
            if (again["concluded"] or {}).get("date") != record["concluded"]["date"]:
                yield "%s: concluded differs" % record["ref"]
            continue
        for field in FIELDS[kind]:
            if shown(field, record[field]) != shown(field, again[field]):
                yield "%s: %s is %s, not %s" % (record["ref"], field, shown(field, again[field]), shown(field, record[field]))


def main():
    heed = os.path.abspath(sys.argv[1])
    failures = checked = 0
    with tempfile.TemporaryDirectory() as work:
        for number, (sample, kind) in enumerate(PAPERS):
            path, data = os.path.join(SAMPLES, sample), os.path.join(work, "%d.db" % number)
            wanted = read(heed, path)
            day = wanted["paper"]["as_of"] or "2026-01-01"
            imported = run(heed, "import", "--data", data, "--as-of", day, path)
            slugs = re.findall(r"^ +([a-z0-9-]+);", run(heed, "list", "--data", data).stdout, re.M)
            if imported.returncode or not slugs:
                sys.exit("%s can't be imported: %s" % (sample, imported.stderr))
            for ending in ("docx", "html", "md"):
                output = os.path.join(work, "%d.%s" % (number, ending))
                printed = run(heed, "report", slugs[0], "--data", data, "--kind", kind, "--as-of", day, "--meeting", day, "-o", output)
                if printed.returncode:
                    sys.exit("%s can't be printed: %s" % (sample, printed.stderr))
                for difference in differences(wanted, read(heed, output), kind):
                    print("%s as %s: %s" % (sample, ending, difference))
                    failures += 1
                checked += len(wanted["recommendations"])
    print("%d recommendations printed and read back, %d differences" % (checked, failures))
    sys.exit(failures > 0)


main()
