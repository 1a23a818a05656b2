#!/usr/bin/env python3
"""The scorer measures what it says: perfect output scores full, each fault costs, marks excuse."""
import copy
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
import check_score
import score
from scoring import forms, same_text

WANT = {"paper": {"title": "A title", "date": "2024-01-02"}, "sections": [{"letter": "A", "title": "Roads"}],
        "recommendations": [{"ref": "R1", "number": 1, "section": "A", "text": "That gullies{1} be emptied:\na) yearly", "parts": [{"label": "a", "text": "yearly"}],
                             "owners": [{"printed": "Head of Roads", "person": None, "post": "Head of Roads", "organisation": None, "lead": False}],
                             "response": "accepted", "claim": {"words": "x", "category": 3, "status": "not_achieved", "note": None},
                             "dates": [{"words": "July 2024", "kind": "completion", "start": "2024-07-01", "end": "2024-07-31", "bound": "in"}],
                             "evidence": [{"date": None, "part": None, "text": "Work has begun – slowly."}]}]}


def perfect():
    got = copy.deepcopy(WANT)
    got["recommendations"][0]["text"] = "That gullies be emptied:\nyearly"
    got["recommendations"][0]["evidence"][0]["text"] = "Work has begun - slowly."
    got["source"] = {"units": 3, "placed": 2, "furniture": 1, "leftover": 0, "characters": {"total": 9, "placed": 9, "furniture": 0, "leftover": 0}}
    return got


def run(got):
    return score.score_paper(WANT, got, lambda *_: None)


class Score(unittest.TestCase):
    def test_perfect(self):
        totals, sections, wrong, extra, holds = run(perfect())
        for measure, (right, total) in totals.items():
            self.assertEqual(right, total, measure)
        self.assertEqual((sections, wrong, extra, holds), ([1, 1], 0, 0, True))

    def test_wrong_date_costs_and_a_mark_excuses(self):
        got = perfect()
        got["recommendations"][0]["dates"][0]["end"] = "2024-07-30"
        totals, _, wrong, _, _ = run(got)
        self.assertEqual((totals["dates"], wrong), ([0, 1], 1))
        got["recommendations"][0]["marks"] = {"dates": "suggested"}
        self.assertEqual(run(got)[2], 0)

    def test_word_changed(self):
        got = perfect()
        got["recommendations"][0]["text"] = "That gullies be cleared:\nyearly"
        self.assertEqual(run(got)[0]["text"], [0, 1])

    def test_missing_record_and_extra(self):
        got = perfect()
        got["recommendations"] = [{"ref": "9", "number": 9, "text": "Something quite different"}]
        totals, _, wrong, extra, _ = run(got)
        self.assertEqual((totals["text"], totals["evidence"], extra, wrong), ([0, 1], [0, 1], 1, 0))

    def test_broken_account(self):
        got = perfect()
        got["source"]["placed"] = 3
        self.assertFalse(run(got)[4])

    def test_extra_owner_costs(self):
        got = perfect()
        got["recommendations"][0]["owners"] *= 2
        self.assertEqual(run(got)[0]["owners"], [1, 2])

    def test_notes_may_be_printed(self):
        self.assertTrue(same_text("a{1} b", "a1 b") and same_text("a{1} b", "a b") and not same_text("a{1} b", "a2 b"))
        self.assertEqual(forms("a{i|1}"), {"a", "ai", "a1"})


class Check(unittest.TestCase):
    ENTRIES = [{"rule": "S1", "ref": "R1", "certain": True}, {"rule": "D6", "ref": "*", "certain": False}]

    def test_counts(self):
        found = [{"rule": "S1", "ref": "R1"}, {"rule": "D6", "ref": "R7"}, {"rule": "S2", "ref": "R1"}]
        missed, groundless = check_score.score(self.ENTRIES, found)
        self.assertEqual((missed, [finding["rule"] for finding in groundless]), ([], ["S2"]))
        self.assertEqual(len(check_score.score(self.ENTRIES, [])[0]), 1)


if __name__ == "__main__":
    unittest.main()
