-- How recommendations stand: the derived rows, and what they count up to.

-- standing_drop(review: int) -> run
DELETE FROM standing WHERE review = :review;

-- standing_put(recommendation: int, reader: int, review: int, ref: text, text: text, text_state: text, owners: text, response: text?, response_words: text?, claim_status: text, claim_words: text?, claim_category: int?, claim_day: day, decision_status: text, decision_words: text?, decision_category: int?, decision_day: day, tracking: text, concluded_day: day, done: bool, first_words: text?, first_due_day: day, revised_due_day: day, due_day: day, anticipated_day: day, achieved_start_day: day, achieved_end_day: day, slips: int, heard_day: day, heard_paper: int, silent: bool, updates: int) -> run
INSERT INTO standing (recommendation, reader, review, ref, text, text_state, owners, response, response_words, claim_status, claim_words, claim_category, claim_day,
       decision_status, decision_words, decision_category, decision_day, tracking, concluded_day, done, first_words, first_due_day, revised_due_day, due_day,
       anticipated_day, achieved_start_day, achieved_end_day, slips, heard_day, heard_paper, silent, updates)
VALUES (:recommendation, :reader, :review, :ref, :text, :text_state, :owners, :response, :response_words, :claim_status, :claim_words, :claim_category, :claim_day,
       :decision_status, :decision_words, :decision_category, :decision_day, :tracking, :concluded_day, :done, :first_words, :first_due_day, :revised_due_day, :due_day,
       :anticipated_day, :achieved_start_day, :achieved_end_day, :slips, :heard_day, :heard_paper, :silent, :updates);

-- review_counts(reader: int, review: int?, today: day) -> many
-- The sentence of each review, or of one: what was asked, and what became of it. Latest heard first.
SELECT review.id, review.slug, shown(:reader, review.title) AS "title: text", review.publication, committee.name AS "committee: text?", body.name AS "body: text?",
       count(standing.recommendation) AS "asked: int",
       count(CASE WHEN standing.response = 'accepted' THEN 1 END) AS "accepted: int",
       count(CASE WHEN standing.response = 'partly_accepted' THEN 1 END) AS "partly_accepted: int",
       count(CASE WHEN standing.response = 'rejected' THEN 1 END) AS "rejected: int",
       count(CASE WHEN standing.claim_status IN ('achieved', 'achieved_late', 'completed') THEN 1 END) AS "completed: int",
       count(CASE WHEN standing.decision_status IN ('achieved', 'achieved_late', 'completed') THEN 1 END) AS "confirmed: int",
       count(CASE WHEN standing.silent = 1 AND standing.tracking = 'tracked' THEN 1 END) AS "silent: int",
       count(CASE WHEN standing.done = 0 AND standing.tracking = 'tracked' AND standing.due_day < :today THEN 1 END) AS "overdue: int",
       count(CASE WHEN standing.tracking <> 'tracked' THEN 1 END) AS "concluded: int",
       max(standing.heard_day) AS "heard_day: day"
FROM review
     LEFT JOIN standing ON standing.review = review.id AND standing.reader = :reader
     LEFT JOIN committee ON committee.id = review.committee
     LEFT JOIN body ON body.id = review.body
WHERE (:review IS NULL OR review.id = :review) AND may_see(:reader, review.publication)
GROUP BY review.id
ORDER BY max(standing.heard_day) DESC, review.title, review.id;
