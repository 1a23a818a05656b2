#!/usr/bin/env python3
"""How well heed reads the sample papers.

    score.py HEED [--at-least FILE] [--verbose] [--saved DIR] [SAMPLE-DIR…]

Runs `HEED read --json` on each sample and compares with its expected.json (samples/README.md).
A field that expected.json leaves out is not scored. --at-least names a JSON file of minimum
figures ({"text": 0.98, …, "wrong": 3}: at most so many wrong values without a mark); the exit
status is then 1 below them. --saved takes DIR/<slug>.json instead of running heed.
"""
import os
import sys

from scoring import body, choices, fold, likeness, load, paper_of, percent, ref_key, run_heed, same_text, sample_folders, table

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "samples")
MEASURES = ["text", "parts", "section", "owners", "printed", "response", "claim", "decision", "dates", "revised", "anticipated", "evidence", "further", "concluded", "front"]


def interval(value):
    return (value.get("start"), value.get("end")) if value else None


def target(value):
    return (value.get("start"), value.get("end"), value.get("kind"))


def owner(value):
    return tuple(fold(value.get(key)).casefold() for key in ("person", "post", "organisation"))


def mark(value, empty="none"):
    """(category, status) of a claim or decision; a missing one says nothing."""
    return (value.get("category"), value.get("status") or empty) if value else (None, empty)


def counted(wanted, found, key):
    """How many of the wanted are among the found (each used once), and the size of the greater list."""
    left = [key(value) for value in found]
    right = 0
    for value in wanted:
        for reading in choices(value):
            if key(reading) in left:
                left.remove(key(reading))
                right += 1
                break
    return right, max(len(wanted), len(found))


def entries(wanted, found, right_place):
    """Entries by text (nine tenths alike), in the right place."""
    left = list(found)
    right = 0
    for value in wanted:
        best = max(left, key=lambda entry: likeness(value["text"], entry.get("text")), default=None)
        if best is not None and likeness(value["text"], best.get("text")) >= 0.9:
            left.remove(best)
            right += right_place(value, best)
    return right, max(len(wanted), len(found))


def evidence_place(value, entry):
    return any(interval(when) == interval(entry.get("date")) for when in choices(value.get("date"))) and any(
        (part or None) == (entry.get("part") or None) for part in choices(value.get("part")))


def further_place(value, entry):
    return value.get("meeting") == entry.get("meeting")


def best_of(expected, measure):
    """Scores each reading that is right and takes the best."""
    return max((measure(reading) for reading in choices(expected)), key=lambda pair: pair[0] / pair[1] if pair[1] else 1.0)


def same_ref(want, ref):
    return any(ref_key(reading) == ref_key(ref) for reading in choices(want))


def match(expected, found):
    """Pairs of expected and found recommendations: by reference and text, then number, then text."""
    pairs, left = [None] * len(expected), list(found)
    for test in (lambda want, got: same_ref(want["ref"], got.get("ref")) and bool(want["ref"]) and (likeness(want["text"], got.get("text")) > 0.5 or not want["text"]),
                 lambda want, got: bool(want["ref"]) and same_ref(want["ref"], got.get("ref")) and not any(
                     other is not want and other["ref"] == want["ref"] for other in expected),
                 lambda want, got: likeness(want["text"], got.get("text")) > 0.7,
                 lambda want, got: want["number"] is not None and want["number"] == got.get("number") and likeness(want["text"], got.get("text")) > 0.3):
        for index, want in enumerate(expected):
            if pairs[index] is None:
                fits = [got for got in left if test(want, got)]
                if fits:
                    pairs[index] = max(fits, key=lambda got: likeness(want["text"], got.get("text")))
                    left.remove(pairs[index])
    return pairs, left


def score_recommendation(want, got, sections):
    """{measure: (right, total)} and {field of marks: was it wrong and not empty}."""
    scores, wrong = {}, {}

    def note(measure, pair, field=None, given=True):
        scores[measure] = pair = pair if found_record else (0, max(pair[1], 1) if measure == "text" else pair[1])
        if field and pair[0] < pair[1] and given:
            wrong[field] = True

    found_record = got is not None
    got = got or {}
    if want.get("text_state") == "lost":
        note("text", (int(got.get("text_state") == "lost"), 1), "text", bool(got))
    else:
        note("text", (int(same_ref(want["ref"], got.get("ref")) and same_text(want["text"], got.get("text"))), 1), "text", bool(got.get("text")))
    if "parts" in want:
        found = got.get("parts") or []
        right = sum(1 for part, other in zip(want["parts"], found) if part["label"] == other.get("label") and same_text(part["text"], other.get("text")))
        note("parts", (right, max(len(want["parts"]), len(found))), "parts", bool(found))
    if "section" in want:
        titles = {section.get("letter"): section.get("title") for section in sections}
        given = got.get("section")
        names = {fold(given).casefold(), fold(titles.get(given)).casefold()}
        note("section", (int(any(fold(reading).casefold() in names for reading in choices(want["section"]))), 1), "section", bool(given))
    if "owners" in want:
        found = got.get("owners") or []
        note("owners", best_of(want["owners"], lambda owners: counted(owners, found, owner)), "owners", bool(found))
        note("printed", best_of(want["owners"], lambda owners: counted(owners, found, lambda value: fold(value.get("printed")).casefold().strip("(). "))))
    if "response" in want:
        note("response", (int(got.get("response") in choices(want["response"])), 1), "response", bool(got.get("response")))
    for key in ("claim", "decision"):
        if key in want:
            told = mark if key == "claim" else lambda value: mark(value)[:1] # a decision prints no status
            fits = any(told(reading) == told(got.get(key)) for reading in choices(want[key]))
            note(key, (int(fits), 1), key, bool(got.get(key) and mark(got[key]) != (None, "none")))
    for key, measure in (("dates", "dates"), ("revised_dates", "revised")):
        if key in want:
            found = got.get(key) or []
            note(measure, best_of(want[key], lambda dates: counted(dates, found, target)), key, bool(found))
    if "anticipated" in want:
        note("anticipated", (int(any(interval(reading) == interval(got.get("anticipated")) for reading in choices(want["anticipated"]))), 1), "anticipated", bool(got.get("anticipated")))
    if "evidence" in want:
        found = got.get("evidence") or []
        note("evidence", best_of(want["evidence"], lambda wanted: entries(wanted, found, evidence_place)), "evidence", bool(found))
    if "further_information" in want:
        found = got.get("further_information") or []
        note("further", entries(want["further_information"], found, further_place), "further_information", bool(found))
    if "concluded" in want:
        day = lambda value: value.get("date") if value else None
        note("concluded", (int(any(day(reading) == day(got.get("concluded")) for reading in choices(want["concluded"]))), 1), "concluded", bool(got.get("concluded")))
    marks, missing = got.get("marks") or {}, got.get("missing") or []
    return scores, [field for field in wrong if field not in marks and field not in missing]


def score_front(want, got):
    right = total = 0
    wrong = []

    def walk(wanted, found, path):
        nonlocal right, total
        for key, value in wanted.items():
            if isinstance(value, dict) and set(value) != {"any"}:
                walk(value, (found or {}).get(key) or {}, path + key + ".")
                continue
            if isinstance(value, list): # stamps, meetings: each with the keys that are given
                found_list = (found or {}).get(key) or []
                total += max(len(value), len(found_list))
                fits = sum(any(all(entry.get(name) == item[name] for name in item) for entry in found_list) for item in value)
                right += fits
                if fits < max(len(value), len(found_list)):
                    wrong.append("%s%s: %r for %r" % (path, key, found_list, value))
                continue
            given = (found or {}).get(key)
            total += 1
            if any(fold(reading).casefold() == fold(given).casefold() for reading in choices(value)):
                right += 1
            else:
                wrong.append("%s%s: %r for %r" % (path, key, given, value))

    walk(want, got, "")
    return (right, total), wrong


def account_holds(source):
    letters = source.get("characters") or {}
    return (source.get("placed", 0) + source.get("furniture", 0) + source.get("leftover", 0) == source.get("units")
            and letters.get("placed", 0) + letters.get("furniture", 0) + letters.get("leftover", 0) == letters.get("total"))


def score_paper(expected, got, say):
    totals = {measure: [0, 0] for measure in MEASURES}
    wrong_total = 0
    for want in expected["recommendations"]:
        for key in ("ref", "number", "text"):  # what is left out is not scored
            want.setdefault(key, None)
    pairs, extra = match(expected["recommendations"], got.get("recommendations") or [])
    for want, found in zip(expected["recommendations"], pairs):
        scores, wrong = score_recommendation(want, found, got.get("sections") or [])
        for measure, (right, total) in scores.items():
            totals[measure][0] += right
            totals[measure][1] += total
            if right < total:
                say(want, found, measure)
        wrong_total += len(wrong)
    refs = {record.get("id"): record.get("ref") for record in got.get("recommendations") or []}
    front = dict(got.get("paper") or {})
    days = {}
    for meeting in front.get("meetings") or []:
        days.setdefault(meeting.get("date"), []).extend(refs.get(name) for name in meeting.get("ids") or [])
    front["meetings"] = [{"date": day, "refs": names} for day, names in days.items()]
    pair, wrong = score_front(expected.get("paper", {}), front)
    totals["front"] = list(pair)
    for line in wrong:
        say(None, None, "front " + line)
    for other in extra:
        say(None, other, "not in the paper")
    sections = [0, 0]
    if "sections" in expected:
        key = lambda value: (fold(value.get("letter")).casefold(), fold(value.get("title")).casefold())
        sections = list(counted(expected["sections"], got.get("sections") or [], key))
    return totals, sections, wrong_total, len(extra), account_holds(got.get("source") or {})


FIELDS = {"revised": "revised_dates", "further": "further_information", "printed": "owners"}


def explain(slug):
    def say(want, found, measure):
        if want is None:
            print("  %s: %s %s" % (slug, measure, (found or {}).get("ref") or body((found or {}).get("text"))[:60]))
            return
        field = FIELDS.get(measure, measure)
        shown = lambda record: repr((record or {}).get(field))[:600]
        mark_given = ((found or {}).get("marks") or {}).get(field)
        print("  %s %s %s%s\n      expected %s\n      found    %s" % (slug, want["ref"] or "-", measure, " (marked %s)" % mark_given if mark_given else "", shown(want), shown(found) if found else "no record"))
    return say


def main():
    arguments, at_least, saved, verbose = sys.argv[1:], None, None, False
    for option in ("--at-least", "--saved"):
        if option in arguments:
            place = arguments.index(option)
            value = arguments[place + 1]
            del arguments[place:place + 2]
            at_least, saved = (value, saved) if option == "--at-least" else (at_least, value)
    if "--verbose" in arguments:
        arguments.remove("--verbose")
        verbose = True
    if not arguments and not saved:
        sys.exit(__doc__)
    heed = arguments.pop(0) if not saved or (arguments and not os.path.isdir(arguments[0])) else None
    sums = {measure: [0, 0] for measure in MEASURES + ["sections"]}
    wrong_sum = extra_sum = failed = broken = 0
    rows = []
    for folder in sample_folders(arguments, ROOT):
        slug, paper = os.path.basename(os.path.normpath(folder)), paper_of(folder)
        if not paper or not os.path.exists(os.path.join(folder, "expected.json")):
            continue
        got, reason = (load(os.path.join(saved, slug + ".json")), None) if saved else run_heed([heed, "read", "--json", paper])
        if got is None:
            print("%s: %s" % (slug, reason))
            failed += 1
            got = {}
        totals, sections, wrong, extra, holds = score_paper(load(os.path.join(folder, "expected.json")), got, explain(slug) if verbose and got else lambda *_: None)
        totals["sections"] = sections
        for measure, (right, total) in totals.items():
            sums[measure][0] += right
            sums[measure][1] += total
        wrong_sum, extra_sum, broken = wrong_sum + wrong, extra_sum + extra, broken + (not holds)
        rows.append([slug] + [percent(*totals[measure]) for measure in MEASURES + ["sections"]] + [wrong, extra, "holds" if holds else "BROKEN"])
    rows.append(["all"] + [percent(*sums[measure]) for measure in MEASURES + ["sections"]] + [wrong_sum, extra_sum, "holds" if not broken else "%d broken" % broken])
    table(["paper"] + MEASURES + ["sections", "wrong unmarked", "extra", "account"], rows)
    short = failed or broken
    if at_least:
        for measure, least in load(at_least).items():
            if measure in ("wrong", "extra"):
                value = wrong_sum if measure == "wrong" else extra_sum
                below = value > least
            else:
                right, total = sums[measure]
                value = right / total if total else 0
                below = value < least
            if below:
                print("%s: %s, wanted %s" % (measure, "%.4g" % value, least))
                short += 1
        sys.exit(1 if short else 0)
    sys.exit(0)


if __name__ == "__main__":
    main()
