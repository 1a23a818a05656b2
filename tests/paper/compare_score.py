#!/usr/bin/env python3
"""How well heed compares successive papers of one review.

    compare_score.py HEED [--verbose] [--at-least FILE] [DIR…]

Each DIR under samples/compare holds 1.md, 2.md … and expected.json: {"steps": [{"old": "1.md",
"new": "2.md", "changes": [{"kind", "ref_old", "ref_new"}], "unchanged": ["R07"]}]}. A change
with "allowed": true may be found and need not be.
"""
import os
import sys

from scoring import bare_ref, load, percent, run_heed, table

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "samples", "compare")


def key(change):
    return change["kind"], bare_ref(change.get("ref_old")), bare_ref(change.get("ref_new"))


def main():
    arguments = sys.argv[1:]
    least = None
    if "--at-least" in arguments:
        place = arguments.index("--at-least")
        least = load(arguments[place + 1])
        del arguments[place:place + 2]
    verbose = "--verbose" in arguments
    arguments = [word for word in arguments if word != "--verbose"]
    if not arguments:
        sys.exit(__doc__)
    heed, folders = arguments[0], arguments[1:] or [os.path.join(ROOT, name) for name in sorted(os.listdir(ROOT))]
    rows, sums = [], [0, 0, 0, 0]
    for folder in folders:
        for step in load(os.path.join(folder, "expected.json"))["steps"]:
            name = "%s %s %s" % (os.path.basename(os.path.normpath(folder)), step["old"], step["new"])
            got, reason = run_heed([heed, "compare", "--json", os.path.join(folder, step["old"]), os.path.join(folder, step["new"])], (0, 1))
            if got is None:
                print("%s: %s" % (name, reason))
                got = {"changes": []}
            found = [key(change) for change in got["changes"]]
            wanted = [key(change) for change in step["changes"] if not change.get("allowed")]
            grounded = {key(change) for change in step["changes"]}
            counts = [sum(1 for change in wanted if change in found), len(wanted), sum(1 for change in found if change in grounded), len(found)]
            sums = [one + other for one, other in zip(sums, counts)]
            rows.append([name, percent(*counts[:2]), percent(*counts[2:])])
            if verbose:
                for change in wanted:
                    if change not in found:
                        print("  %s: missed %s" % (name, change))
                for change in found:
                    if change not in grounded:
                        print("  %s: no ground %s" % (name, change))
    table(["papers", "changes found", "grounded"], rows + [["all", percent(*sums[:2]), percent(*sums[2:])]])
    if least and (sums[0] < least.get("recall", 0) * sums[1] or sums[2] < least.get("precision", 0) * sums[3]):
        sys.exit(1)


if __name__ == "__main__":
    main()
