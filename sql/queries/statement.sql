-- What a paper says of one recommendation, and what held before it: "held" is of the latest paper up to
-- its day, the paper itself left out; "known" is of any paper. Papers that the public may never see count for
-- neither: what a public paper says must stand without them.

-- wording_held(recommendation: int, paper: int, day: day) -> one
SELECT wording.id, wording.text, wording.state
FROM said JOIN wording ON wording.appearance = said.appearance
WHERE said.recommendation = :recommendation AND said.paper <> :paper AND said.said_day <= :day AND said.paper_publication NOT IN ('exempt', 'confidential')
ORDER BY said.said_day DESC, said.paper DESC LIMIT 1;

-- wording_add(appearance: int, text: text, state: text, unit_from: int?, unit_to: int?) -> id
INSERT INTO wording (appearance, text, state, unit_from, unit_to) VALUES (:appearance, :text, :state, :unit_from, :unit_to);

-- part_add(wording: int, position: int, label: text, text: text, lettered: bool, unit_from: int?, unit_to: int?) -> run
INSERT INTO part (wording, position, label, text, lettered, unit_from, unit_to) VALUES (:wording, :position, :label, :text, :lettered, :unit_from, :unit_to);

-- footnote_add(wording: int, position: int, mark: text, text: text, unit_from: int?, unit_to: int?) -> run
INSERT INTO footnote (wording, position, mark, text, unit_from, unit_to) VALUES (:wording, :position, :mark, :text, :unit_from, :unit_to);

-- owners_held(recommendation: int, paper: int, day: day) -> many
SELECT owner.post, owner.person, owner.lead AS "lead: bool", owner.vacant AS "vacant: bool"
FROM owner WHERE owner.appearance = (
	SELECT said.appearance FROM said
	WHERE said.recommendation = :recommendation AND said.paper <> :paper AND said.said_day <= :day AND said.paper_publication NOT IN ('exempt', 'confidential')
	  AND EXISTS (SELECT 1 FROM owner AS named WHERE named.appearance = said.appearance)
	ORDER BY said.said_day DESC, said.paper DESC LIMIT 1)
ORDER BY owner.position;

-- owner_add(appearance: int, position: int, printed: text, post: int, person: int?, lead: bool, vacant: bool, unit_from: int?, unit_to: int?) -> run
INSERT INTO owner (appearance, position, printed, post, person, lead, vacant, unit_from, unit_to)
VALUES (:appearance, :position, :printed, :post, :person, :lead, :vacant, :unit_from, :unit_to);

-- response_held(recommendation: int, paper: int, day: day) -> one
SELECT response.response, response.words
FROM said JOIN response ON response.appearance = said.appearance
WHERE said.recommendation = :recommendation AND said.paper <> :paper AND said.said_day <= :day AND said.paper_publication NOT IN ('exempt', 'confidential')
ORDER BY said.said_day DESC, said.paper DESC LIMIT 1;

-- response_add(appearance: int, response: text?, words: text, unit_from: int?, unit_to: int?) -> run
INSERT INTO response (appearance, response, words, unit_from, unit_to) VALUES (:appearance, :response, :words, :unit_from, :unit_to);

-- due_held(recommendation: int, paper: int, day: day, role: text) -> many
SELECT due.words, due.kind, due.bound, due.start_day, due.end_day
FROM due WHERE due.role = :role AND due.appearance = (
	SELECT said.appearance FROM said
	WHERE said.recommendation = :recommendation AND said.paper <> :paper AND said.said_day <= :day AND said.paper_publication NOT IN ('exempt', 'confidential')
	  AND EXISTS (SELECT 1 FROM due AS said_due WHERE said_due.appearance = said.appearance AND said_due.role = :role)
	ORDER BY said.said_day DESC, said.paper DESC LIMIT 1)
ORDER BY due.position;

-- due_known(recommendation: int, paper: int, role: text) -> many
SELECT due.words, due.kind, due.bound, due.start_day, due.end_day
FROM appearance JOIN due ON due.appearance = appearance.id
JOIN paper ON paper.id = appearance.paper
WHERE appearance.recommendation = :recommendation AND appearance.paper <> :paper AND paper.publication NOT IN ('exempt', 'confidential') AND due.role = :role;

-- due_add(appearance: int, role: text, position: int, words: text, kind: text, bound: text, start_day: day, end_day: day, period_months: int?, count_months: int?, count_days: int?, unit_from: int?, unit_to: int?) -> run
INSERT INTO due (appearance, role, position, words, kind, bound, start_day, end_day, period_months, count_months, count_days, unit_from, unit_to)
VALUES (:appearance, :role, :position, :words, :kind, :bound, :start_day, :end_day, :period_months, :count_months, :count_days, :unit_from, :unit_to);

-- claim_held(recommendation: int, paper: int, day: day) -> one
SELECT claim.words, claim.note, claim.category, claim.status, claim.achieved_start_day, claim.achieved_end_day, claim.placeholder AS "placeholder: bool", claim.meeting
FROM said JOIN claim ON claim.appearance = said.appearance
WHERE said.recommendation = :recommendation AND said.paper <> :paper AND said.said_day <= :day AND said.paper_publication NOT IN ('exempt', 'confidential')
ORDER BY said.said_day DESC, said.paper DESC LIMIT 1;

-- claim_add(appearance: int, words: text, note: text, category: int?, status: text, achieved_start_day: day, achieved_end_day: day, placeholder: bool, meeting: int?, unit_from: int?, unit_to: int?) -> run
INSERT INTO claim (appearance, words, note, category, status, achieved_start_day, achieved_end_day, placeholder, meeting, unit_from, unit_to)
VALUES (:appearance, :words, :note, :category, :status, :achieved_start_day, :achieved_end_day, :placeholder, :meeting, :unit_from, :unit_to);

-- decision_held(recommendation: int, paper: int, day: day) -> one
SELECT decision.words, decision.note, decision.category, decision.status, decision.achieved_start_day, decision.achieved_end_day, decision.meeting
FROM said JOIN decision ON decision.appearance = said.appearance
WHERE said.recommendation = :recommendation AND said.paper <> :paper AND said.said_day <= :day AND said.paper_publication NOT IN ('exempt', 'confidential')
ORDER BY said.said_day DESC, said.paper DESC LIMIT 1;

-- decision_add(appearance: int, words: text, note: text, category: int?, status: text, achieved_start_day: day, achieved_end_day: day, meeting: int?, unit_from: int?, unit_to: int?) -> run
INSERT INTO decision (appearance, words, note, category, status, achieved_start_day, achieved_end_day, meeting, unit_from, unit_to)
VALUES (:appearance, :words, :note, :category, :status, :achieved_start_day, :achieved_end_day, :meeting, :unit_from, :unit_to);

-- conclusion_held(recommendation: int, paper: int, day: day) -> one
SELECT conclusion.tracking, conclusion.words, conclusion.concluded_day
FROM said JOIN conclusion ON conclusion.appearance = said.appearance
WHERE said.recommendation = :recommendation AND said.paper <> :paper AND said.said_day <= :day AND said.paper_publication NOT IN ('exempt', 'confidential')
ORDER BY said.said_day DESC, said.paper DESC LIMIT 1;

-- conclusion_add(appearance: int, tracking: text, words: text, concluded_day: day, unit_from: int?, unit_to: int?) -> run
INSERT INTO conclusion (appearance, tracking, words, concluded_day, unit_from, unit_to)
VALUES (:appearance, :tracking, :words, :concluded_day, :unit_from, :unit_to);

-- evidence_known(recommendation: int, paper: int) -> each
SELECT evidence.kind, evidence.date_words, evidence.start_day, evidence.end_day, evidence.heading, evidence.part, evidence.text, evidence.placeholder AS "placeholder: bool"
FROM appearance JOIN evidence ON evidence.appearance = appearance.id
JOIN paper ON paper.id = appearance.paper
WHERE appearance.recommendation = :recommendation AND appearance.paper <> :paper AND paper.publication NOT IN ('exempt', 'confidential');

-- evidence_add(appearance: int, position: int, kind: text, date_words: text, start_day: day, end_day: day, heading: text, part: text, source: text, text: text, placeholder: bool, meeting: int?, unit_from: int?, unit_to: int?) -> run
INSERT INTO evidence (appearance, position, kind, date_words, start_day, end_day, heading, part, source, text, placeholder, meeting, unit_from, unit_to)
VALUES (:appearance, :position, :kind, :date_words, :start_day, :end_day, :heading, :part, :source, :text, :placeholder, :meeting, :unit_from, :unit_to);

-- attachments_known(recommendation: int, paper: int) -> many
SELECT attachment.label, attachment.present AS "present: bool"
FROM appearance JOIN attachment ON attachment.appearance = appearance.id
JOIN paper ON paper.id = appearance.paper
WHERE appearance.recommendation = :recommendation AND appearance.paper <> :paper AND paper.publication NOT IN ('exempt', 'confidential');

-- attachment_add(appearance: int, position: int, label: text, present: bool, unit_from: int?, unit_to: int?) -> run
INSERT INTO attachment (appearance, position, label, present, unit_from, unit_to) VALUES (:appearance, :position, :label, :present, :unit_from, :unit_to);

-- links_known(recommendation: int, paper: int) -> many
SELECT link.address
FROM appearance JOIN link ON link.appearance = appearance.id
JOIN paper ON paper.id = appearance.paper
WHERE appearance.recommendation = :recommendation AND appearance.paper <> :paper AND paper.publication NOT IN ('exempt', 'confidential');

-- link_add(appearance: int, position: int, address: text) -> run
INSERT INTO link (appearance, position, address) VALUES (:appearance, :position, :address);
