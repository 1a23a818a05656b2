#!/usr/bin/env python3
"""How well heed asks: its findings beside those that careful readers wrote down.

    check_score.py HEED [--at-least FILE] [--verbose] [--saved DIR] [DIR…]

Each DIR (or folder in it) holds paper.<ext> and findings.json: {"findings": [{"rule": "S1",
"ref": "R03" or null, "certain": true, "part": "b" (where it matters)}]}. Certain ones must be
found (recall). Others, and those with "allowed": true, may be: they count as grounded, never
as missed. A finding in no entry is without ground; precision is the grounded share.
A finding with ref null fits one about the paper as a whole; "*" fits any recommendation.
"""
import os
import sys

from scoring import bare_ref, load, paper_of, percent, run_heed, sample_folders, table

HERE = os.path.dirname(os.path.abspath(__file__))
PLACES = [os.path.join(HERE, "..", "check", "annotated"), os.path.join(HERE, "..", "..", "samples")]


def rule_order(rule):
    return "SDPFXA".find(rule[0]), int(rule[1:])


def fits(entry, finding):
    return entry["rule"] == finding["rule"] and (entry["ref"] == "*" or bare_ref(entry["ref"]) == bare_ref(finding.get("ref")))


def score(entries, findings):
    """Missed certain entries, and findings without ground."""
    missed = [entry for entry in entries if entry.get("certain") and not entry.get("allowed") and not any(fits(entry, finding) for finding in findings)]
    groundless = [finding for finding in findings if not any(fits(entry, finding) for entry in entries)]
    return missed, groundless


def take(arguments, option):
    if option not in arguments:
        return None
    place = arguments.index(option)
    value = arguments[place + 1]
    del arguments[place:place + 2]
    return value


def main():
    arguments = sys.argv[1:]
    at_least, saved = take(arguments, "--at-least"), take(arguments, "--saved")
    verbose = "--verbose" in arguments
    arguments = [word for word in arguments if word != "--verbose"]
    if not arguments:
        sys.exit(__doc__)
    heed, places = arguments[0], arguments[1:] or PLACES
    rules, rows, failed = {}, [], 0
    folders = [folder for place in places for folder in sample_folders([place], place)]
    for folder in folders:
        path, paper = os.path.join(folder, "findings.json"), paper_of(folder)
        if not paper or not os.path.exists(path):
            continue
        slug = os.path.basename(os.path.normpath(folder))
        got, reason = (load(os.path.join(saved, slug + ".json")), None) if saved else run_heed([heed, "check", "--json", paper], (0, 1))
        if got is None:
            print("%s: %s" % (slug, reason))
            failed += 1
            got = {"findings": []}
        entries, findings = load(path)["findings"], got["findings"]
        missed, groundless = score(entries, findings)
        certain = [entry for entry in entries if entry.get("certain") and not entry.get("allowed")]
        rows.append([slug, percent(len(certain) - len(missed), len(certain)), percent(len(findings) - len(groundless), len(findings))])
        for entry in certain:
            found = rules.setdefault(entry["rule"], [0, 0, 0, 0])
            found[1] += 1
            found[0] += entry not in missed
        for finding in findings:
            found = rules.setdefault(finding["rule"], [0, 0, 0, 0])
            found[3] += 1
            found[2] += finding not in groundless
        if verbose:
            for entry in missed:
                print("  %s: missed %s %s  %s" % (slug, entry["rule"], entry["ref"], entry.get("why", "")))
            for finding in groundless:
                quotes = " | ".join(quote.get("text", "") for quote in finding.get("quotes", []))
                print("  %s: no ground %s %s  %s [%s]" % (slug, finding["rule"], finding.get("ref"), finding.get("message", ""), quotes[:200]))
    sums = [sum(counts[place] for counts in rules.values()) for place in range(4)]
    table(["paper", "certain found", "grounded"], rows + [["all", percent(*sums[:2]), percent(*sums[2:])]])
    print()
    table(["rule", "certain found", "grounded"], [[rule, percent(*rules[rule][:2]), percent(*rules[rule][2:])] for rule in sorted(rules, key=rule_order)])
    if at_least:
        least = load(at_least)
        recall, precision = sums[0] / max(sums[1], 1), sums[2] / max(sums[3], 1)
        if failed or recall < least.get("recall", 0) or precision < least.get("precision", 0):
            print("recall %.3f, precision %.3f, wanted %s" % (recall, precision, least))
            sys.exit(1)
    sys.exit(0)


if __name__ == "__main__":
    main()
