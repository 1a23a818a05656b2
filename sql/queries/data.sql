-- The pages' content as data: one JSON object for each address that ends in .json. Days are ISO; what is not said is null.

-- review_data(reader: int, review: int, today: day) -> one
SELECT json_object(
	'review', review.slug, 'title', shown(:reader, review.title),
	'body', (SELECT name FROM body WHERE body.id = review.body), 'committee', (SELECT name FROM committee WHERE committee.id = review.committee),
	'asked', shown(:reader, review.asked), 'approved', review.approved_day, 'approved_by', shown(:reader, review.approved_by),
	'lead_member', shown(:reader, review.lead_member), 'lead_officer', shown(:reader, review.lead_officer),
	'recommendations', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('recommendation', recommendation.slug, 'ref', standing.ref, 'section', section.letter, 'section_title', shown(:reader, section.title),
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
	'text', standing.text, 'text_state', standing.text_state,
	'parts', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('label', part.label, 'text', shown(:reader, part.text)) AS one
		  FROM part WHERE part.wording = (SELECT wording.id FROM said JOIN wording ON wording.appearance = said.appearance
		                                   WHERE said.recommendation = :recommendation AND may_see(:reader, said.paper_publication)
		                                   ORDER BY said.said_day DESC, said.paper DESC LIMIT 1)
		 ORDER BY part.position)),
	'owners', standing.owners, 'response', standing.response, 'claim', nullif(standing.claim_status, 'none'),
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
	 ORDER BY substr(paper.imported_at, 1, 10) DESC, paper.as_of_day DESC, paper.id DESC LIMIT :limit))) AS "json: text";

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

-- owners_data(reader: int, today: day) -> one
SELECT json_object('owners', (SELECT json_group_array(json(one)) FROM (
	SELECT json_object('owner', post.slug, 'post', shown(:reader, post.name), 'organisation', organisation.name, 'recommendations', count(*),
	                   'open', sum(standing.done = 0 AND standing.tracking = 'tracked'),
	                   'overdue', sum(standing.done = 0 AND standing.tracking = 'tracked' AND coalesce(standing.due_day < :today, 0))) AS one
	  FROM post JOIN (SELECT DISTINCT owner.post AS post, said.recommendation AS recommendation
	                    FROM owner JOIN said ON said.appearance = owner.appearance
	                   WHERE may_see(:reader, said.paper_publication, said.recommendation_publication)) AS owed ON owed.post = post.id
	  JOIN recommendation ON recommendation.id = owed.recommendation
	  JOIN review ON review.id = recommendation.review
	  JOIN standing ON standing.recommendation = owed.recommendation AND standing.reader = :reader
	  LEFT JOIN organisation ON organisation.id = post.organisation
	 WHERE may_see(:reader, review.publication, recommendation.publication)
	 GROUP BY post.id ORDER BY post.name COLLATE NOCASE, post.id))) AS "json: text";

-- owner_data(reader: int, post: int) -> one
SELECT json_object('owner', post.slug, 'post', shown(:reader, post.name), 'organisation', (SELECT name FROM organisation WHERE organisation.id = post.organisation),
	'recommendations', (SELECT json_group_array(json(one)) FROM (
	SELECT json_object('review', review.slug, 'recommendation', recommendation.slug, 'ref', standing.ref, 'text', standing.text,
	                   'claim', nullif(standing.claim_status, 'none'), 'decision', nullif(standing.decision_status, 'none'), 'tracking', standing.tracking,
	                   'first_due', standing.first_due_day, 'due', standing.due_day) AS one
	  FROM (SELECT DISTINCT said.recommendation AS recommendation FROM owner JOIN said ON said.appearance = owner.appearance
	         WHERE owner.post = :post AND may_see(:reader, said.paper_publication, said.recommendation_publication)) AS owed
	  JOIN recommendation ON recommendation.id = owed.recommendation JOIN review ON review.id = recommendation.review
	  JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
	 WHERE may_see(:reader, review.publication, recommendation.publication)
	 ORDER BY review.slug, recommendation.position))) AS "json: text"
FROM post WHERE post.id = :post;

-- meetings_data(reader: int) -> one
SELECT json_object('meetings', (SELECT json_group_array(json(one)) FROM (
	SELECT json_object('meeting', meeting.slug, 'day', meeting.meeting_day, 'committee', (SELECT name FROM committee WHERE committee.id = meeting.committee)) AS one
	  FROM meeting
	 WHERE EXISTS (SELECT 1 FROM meeting_item JOIN said ON said.recommendation = meeting_item.recommendation AND said.paper = meeting_item.paper
	                 JOIN review ON review.id = said.review
	                WHERE meeting_item.meeting = meeting.id AND may_see(:reader, review.publication, said.paper_publication, said.recommendation_publication))
	    OR EXISTS (SELECT 1 FROM decision JOIN said ON said.appearance = decision.appearance JOIN review ON review.id = said.review
	                WHERE decision.meeting = meeting.id AND may_see(:reader, review.publication, said.paper_publication, said.recommendation_publication))
	    OR EXISTS (SELECT 1 FROM evidence JOIN said ON said.appearance = evidence.appearance JOIN review ON review.id = said.review
	                WHERE evidence.meeting = meeting.id AND may_see(:reader, review.publication, said.paper_publication, said.recommendation_publication))
	 ORDER BY meeting.meeting_day, meeting.slug))) AS "json: text";

-- meeting_data(reader: int, meeting: int) -> one
SELECT json_object('meeting', meeting.slug, 'day', meeting.meeting_day, 'committee', (SELECT name FROM committee WHERE committee.id = meeting.committee),
	'items', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('review', review.slug, 'recommendation', recommendation.slug, 'treatment', shown(:reader, meeting_item.treatment), 'paper', paper.slug) AS one
		  FROM meeting_item JOIN recommendation ON recommendation.id = meeting_item.recommendation JOIN review ON review.id = recommendation.review
		  JOIN paper ON paper.id = meeting_item.paper
		 WHERE meeting_item.meeting = :meeting AND may_see(:reader, review.publication, recommendation.publication, paper.publication)
		 ORDER BY review.slug, recommendation.position, paper.id)),
	'decisions', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('review', review.slug, 'recommendation', recommendation.slug, 'status', decision.status, 'words', shown(:reader, decision.words), 'paper', paper.slug) AS one
		  FROM decision JOIN said ON said.appearance = decision.appearance JOIN recommendation ON recommendation.id = said.recommendation
		  JOIN review ON review.id = recommendation.review JOIN paper ON paper.id = said.paper
		 WHERE decision.meeting = :meeting AND may_see(:reader, review.publication, recommendation.publication, paper.publication)
		 ORDER BY review.slug, recommendation.position))) AS "json: text"
FROM meeting WHERE meeting.id = :meeting;

-- paper_data(reader: int, paper: int) -> one
SELECT json_object('paper', paper.slug, 'title', shown(:reader, paper.title), 'kind', paper.kind, 'review', review.slug, 'day', paper.paper_day, 'as_of', paper.as_of_day,
	'file', shown(:reader, paper.file_name), 'format', paper.format, 'sha256', paper.sha256,
	'units', json_object('all', paper.units, 'placed', paper.units_placed, 'furniture', paper.units_furniture, 'leftover', paper.units_leftover),
	'characters', json_object('all', paper.characters, 'placed', paper.characters_placed, 'furniture', paper.characters_furniture, 'leftover', paper.characters_leftover),
	'recommendations', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('recommendation', recommendation.slug, 'ref', appearance.ref, 'recognised', appearance.match, 'from', appearance.unit_from, 'to', appearance.unit_to) AS one
		  FROM appearance JOIN recommendation ON recommendation.id = appearance.recommendation
		 WHERE appearance.paper = :paper AND may_see(:reader, recommendation.publication) ORDER BY appearance.position)),
	'leftovers', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('text', shown(:reader, leftover.text), 'reason', leftover.reason, 'from', leftover.unit_from, 'to', leftover.unit_to) AS one
		  FROM leftover LEFT JOIN appearance ON appearance.id = leftover.near LEFT JOIN recommendation ON recommendation.id = appearance.recommendation
		 WHERE leftover.paper = :paper AND (leftover.near IS NULL OR may_see(:reader, recommendation.publication)) ORDER BY leftover.unit_from, leftover.id))) AS "json: text"
FROM paper JOIN review ON review.id = paper.review WHERE paper.id = :paper AND may_see(:reader, review.publication, paper.publication);

-- scheme_data(scheme: int) -> one
SELECT json_object('scheme', scheme.slug, 'key', scheme.key, 'version', scheme.version, 'name', scheme.name, 'source', scheme.source,
	'categories', (SELECT json_group_array(json(one)) FROM (
		SELECT json_object('number', number, 'name', name, 'criteria', criteria, 'status', status, 'response', response, 'timing', timing,
		                   'needs_date', json(CASE needs_date WHEN 1 THEN 'true' ELSE 'false' END), 'needs_obstacle', json(CASE needs_obstacle WHEN 1 THEN 'true' ELSE 'false' END),
		                   'concludes', json(CASE concludes WHEN 1 THEN 'true' ELSE 'false' END)) AS one
		  FROM category WHERE category.scheme = :scheme ORDER BY position))) AS "json: text"
FROM scheme WHERE scheme.id = :scheme;
