-- A paper that comes in late, of a day before others: where a later one only repeated what held before it,
-- the repeated rows are written out, so that the late paper's words end where they did. Likewise where a paper
-- is released or taken back by itself.

-- late_statements(recommendation: int, field: text) -> many
-- Which papers say something in a field of a recommendation, in the order in which it counts: in words of
-- their own, or again.
SELECT said.said_day AS "said_day: day", said.paper, said.appearance,
       CASE :field
       WHEN 'wording' THEN EXISTS (SELECT 1 FROM wording WHERE wording.appearance = said.appearance)
       WHEN 'owners' THEN EXISTS (SELECT 1 FROM owner WHERE owner.appearance = said.appearance)
       WHEN 'response' THEN EXISTS (SELECT 1 FROM response WHERE response.appearance = said.appearance)
       WHEN 'claim' THEN EXISTS (SELECT 1 FROM claim WHERE claim.appearance = said.appearance)
       WHEN 'decision' THEN EXISTS (SELECT 1 FROM decision WHERE decision.appearance = said.appearance)
       WHEN 'conclusion' THEN EXISTS (SELECT 1 FROM conclusion WHERE conclusion.appearance = said.appearance)
       ELSE EXISTS (SELECT 1 FROM due WHERE due.appearance = said.appearance AND due.role = :field)
       END AS "own: bool",
       EXISTS (SELECT 1 FROM repeated WHERE repeated.appearance = said.appearance AND repeated.field = :field) AS "again: bool"
FROM said WHERE said.recommendation = :recommendation
ORDER BY said.said_day, said.paper;

-- late_appearances(paper: int) -> many
SELECT id, recommendation FROM appearance WHERE paper = :paper ORDER BY position;

-- wording_copy(held: int, appearance: int) -> id
INSERT INTO wording (appearance, text, state, unit_from, unit_to)
SELECT appearance.id, wording.text, wording.state, appearance.unit_from, appearance.unit_to
FROM wording JOIN appearance ON appearance.id = :appearance WHERE wording.appearance = :held;

-- parts_copy(held: int, wording: int) -> run
INSERT INTO part (wording, position, label, text, lettered)
SELECT :wording, part.position, part.label, part.text, part.lettered
FROM wording JOIN part ON part.wording = wording.id WHERE wording.appearance = :held;

-- footnotes_copy(held: int, wording: int) -> run
INSERT INTO footnote (wording, position, mark, text)
SELECT :wording, footnote.position, footnote.mark, footnote.text
FROM wording JOIN footnote ON footnote.wording = wording.id WHERE wording.appearance = :held;

-- owners_copy(held: int, appearance: int) -> run
INSERT INTO owner (appearance, position, printed, post, person, lead, vacant, unit_from, unit_to)
SELECT appearance.id, owner.position, owner.printed, owner.post, owner.person, owner.lead, owner.vacant, appearance.unit_from, appearance.unit_to
FROM owner JOIN appearance ON appearance.id = :appearance WHERE owner.appearance = :held;

-- response_copy(held: int, appearance: int) -> run
INSERT INTO response (appearance, response, words, unit_from, unit_to)
SELECT appearance.id, response.response, response.words, appearance.unit_from, appearance.unit_to
FROM response JOIN appearance ON appearance.id = :appearance WHERE response.appearance = :held;

-- due_copy(held: int, appearance: int, role: text) -> run
INSERT INTO due (appearance, role, position, words, kind, bound, start_day, end_day, period_months, count_months, count_days, asked_by, agreed_by, reason, unit_from, unit_to)
SELECT appearance.id, due.role, due.position, due.words, due.kind, due.bound, due.start_day, due.end_day, due.period_months, due.count_months,
       due.count_days, due.asked_by, due.agreed_by, due.reason, appearance.unit_from, appearance.unit_to
FROM due JOIN appearance ON appearance.id = :appearance WHERE due.appearance = :held AND due.role = :role;

-- claim_copy(held: int, appearance: int) -> run
INSERT INTO claim (appearance, words, note, category, status, achieved_start_day, achieved_end_day, placeholder, meeting, unit_from, unit_to)
SELECT appearance.id, claim.words, claim.note, claim.category, claim.status, claim.achieved_start_day, claim.achieved_end_day, claim.placeholder,
       claim.meeting, appearance.unit_from, appearance.unit_to
FROM claim JOIN appearance ON appearance.id = :appearance WHERE claim.appearance = :held;

-- decision_copy(held: int, appearance: int) -> run
INSERT INTO decision (appearance, words, note, category, status, achieved_start_day, achieved_end_day, meeting, unit_from, unit_to)
SELECT appearance.id, decision.words, decision.note, decision.category, decision.status, decision.achieved_start_day, decision.achieved_end_day,
       decision.meeting, appearance.unit_from, appearance.unit_to
FROM decision JOIN appearance ON appearance.id = :appearance WHERE decision.appearance = :held;

-- conclusion_copy(held: int, appearance: int) -> run
INSERT INTO conclusion (appearance, tracking, words, concluded_day, unit_from, unit_to)
SELECT appearance.id, conclusion.tracking, conclusion.words, conclusion.concluded_day, appearance.unit_from, appearance.unit_to
FROM conclusion JOIN appearance ON appearance.id = :appearance WHERE conclusion.appearance = :held;
