-- The pages' content as data: one JSON object for each address that ends in .json. Days are ISO; what is not said is null.

-- review_data(reader: int, review: int, today: day) -> one
SELECT json_object(
	'review', review.slug, 'title', shown(:reader, review.title),
	'body', (SELECT name FROM body WHERE body.id = review.body), 'committee', (SELECT name FROM committee WHERE committee.id = review.committee),
	'asked', shown(:reader, review.asked), 'approved', review.approved_day, 'approved_by', shown(:reader, review.approved_by),
	'lead_member', shown(:reader, review.lead_member), 'lead_officer', shown(:reader, review.lead_officer),
	'recommendations', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('recommendation', recommendation.slug, 'ref', standing.ref, 'section', section.letter, 'section_title', section.title,
		                   'text', standing.text, 'owners', standing.owners, 'response', standing.response, 'claim', nullif(standing.claim_status, 'none'),
		                   'claim_words', standing.claim_words, 'decision', nullif(standing.decision_status, 'none'), 'decision_words', standing.decision_words,
		                   'decision_day', standing.decision_day, 'tracking', standing.tracking, 'concluded', standing.concluded_day,
		                   'first_due_words', standing.first_words, 'first_due', standing.first_due_day, 'revised_due', standing.revised_due_day,
		                   'due', standing.due_day, 'anticipated', standing.anticipated_day, 'achieved_from', standing.achieved_start_day,
		                   'achieved_to', standing.achieved_end_day, 'slips', standing.slips,
		                   'overdue', json(CASE WHEN standing.tracking = 'tracked' AND standing.done = 0 AND standing.due_day < :today THEN 'true' ELSE 'false' END),
		                   'silent', json(CASE standing.silent WHEN 1 THEN 'true' ELSE 'false' END), 'last_heard', standing.heard_day) AS one
		  FROM recommendation JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
		  LEFT JOIN section ON section.id = recommendation.section
		 WHERE recommendation.review = review.id AND may_see(:reader, recommendation.publication)
		 ORDER BY section.position IS NULL, section.position, recommendation.position, recommendation.id)),
	'papers', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('paper', paper.slug, 'title', shown(:reader, paper.title), 'kind', paper.kind, 'day', paper.as_of_day, 'sha256', paper.sha256) AS one
		  FROM paper WHERE paper.review = review.id AND may_see(:reader, paper.publication) ORDER BY paper.as_of_day, paper.id))
) AS "json: text"
FROM review WHERE review.id = :review AND may_see(:reader, review.publication);

-- recommendation_data(reader: int, recommendation: int, today: day) -> one
SELECT json_object(
	'review', review.slug, 'review_title', shown(:reader, review.title), 'recommendation', recommendation.slug, 'ref', standing.ref,
	'text', standing.text, 'text_state', standing.text_state, 'response', standing.response, 'claim', nullif(standing.claim_status, 'none'),
	'claim_words', standing.claim_words, 'decision', nullif(standing.decision_status, 'none'), 'decision_words', standing.decision_words,
	'decision_day', standing.decision_day, 'tracking', standing.tracking, 'concluded', standing.concluded_day, 'first_due', standing.first_due_day,
	'revised_due', standing.revised_due_day, 'due', standing.due_day, 'anticipated', standing.anticipated_day, 'achieved_from', standing.achieved_start_day,
	'achieved_to', standing.achieved_end_day, 'slips', standing.slips,
	'overdue', json(CASE WHEN standing.tracking = 'tracked' AND standing.done = 0 AND standing.due_day < :today THEN 'true' ELSE 'false' END),
	'silent', json(CASE standing.silent WHEN 1 THEN 'true' ELSE 'false' END),
	'story', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('kind', happening.kind, 'day', happening.day, 'end_day', happening.end_day, 'status', happening.status,
		                   'words', shown(:reader, happening.words), 'text', shown(:reader, happening.text), 'part', nullif(happening.part, ''),
		                   'said_by', nullif(shown(:reader, happening.source), ''), 'paper', paper.slug,
		                   'from', happening.unit_from, 'to', happening.unit_to) AS one
		  FROM happening JOIN paper ON paper.id = happening.paper
		 WHERE happening.recommendation = :recommendation AND may_see(:reader, paper.publication)
		 ORDER BY happening.day IS NULL, happening.day, paper.as_of_day, paper.id, happening.statement))
) AS "json: text"
FROM recommendation JOIN review ON review.id = recommendation.review
JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
WHERE recommendation.id = :recommendation AND may_see(:reader, review.publication, recommendation.publication);

-- changes_data(reader: int, limit: int) -> one
SELECT json_object('papers', (SELECT json_group_array(json(one)) FROM (
	SELECT json_object('paper', paper.slug, 'title', shown(:reader, paper.title), 'kind', paper.kind, 'day', paper.as_of_day, 'imported_at', paper.imported_at,
	                   'review', review.slug, 'review_title', shown(:reader, review.title)) AS one
	  FROM paper JOIN review ON review.id = paper.review
	 WHERE may_see(:reader, review.publication, paper.publication)
	 ORDER BY paper.imported_at DESC, paper.id DESC LIMIT :limit))) AS "json: text";

-- reviews_data(reader: int, today: day) -> one
SELECT json_object('reviews', (SELECT json_group_array(json(one)) FROM (
	SELECT json_object('review', review.slug, 'title', shown(:reader, review.title), 'asked', count(standing.recommendation),
	                   'accepted', count(CASE WHEN standing.response IN ('accepted', 'partly_accepted') THEN 1 END),
	                   'reported_completed', count(CASE WHEN standing.claim_status IN ('achieved', 'achieved_late', 'completed') THEN 1 END),
	                   'confirmed', count(CASE WHEN standing.decision_status IN ('achieved', 'achieved_late', 'completed') THEN 1 END),
	                   'silent', count(CASE WHEN standing.silent = 1 AND standing.tracking = 'tracked' THEN 1 END),
	                   'overdue', count(CASE WHEN standing.done = 0 AND standing.tracking = 'tracked' AND standing.due_day < :today THEN 1 END),
	                   'last_heard', max(standing.heard_day)) AS one
	  FROM review LEFT JOIN standing ON standing.review = review.id AND standing.reader = :reader
	 WHERE may_see(:reader, review.publication) GROUP BY review.id ORDER BY review.slug))) AS "json: text";
