-- The search index (0004_search.sql): its rows, and finding in it.

-- search_index(review: int) -> run
-- Rows that are new, or whose words or facets are others than when they were indexed. Statements are
-- never taken back, so that no row has to go; one whose words were removed becomes empty.
--
-- Facets: "public" where the public may see it, v<review>, b<committee>, y<year of the paper>, o<post>; and of
-- how the recommendation stands, for the public (p…) and for the officer (a…): pclaimachieved, aresponsenone …
INSERT OR REPLACE INTO search (rowid, words, facets, kind, recommendation, paper)
WITH
standing_facets AS (
	SELECT recommendation, group_concat(facet, ' ') AS facets
	FROM (
		SELECT recommendation, CASE reader WHEN 0 THEN 'p' ELSE 'a' END || 'claim' || replace(claim_status, '_', '') || ' ' ||
		       CASE reader WHEN 0 THEN 'p' ELSE 'a' END || 'decision' || replace(decision_status, '_', '') || ' ' ||
		       CASE reader WHEN 0 THEN 'p' ELSE 'a' END || 'response' || replace(coalesce(response, 'none'), '_', '') AS facet
		FROM standing WHERE review = :review ORDER BY recommendation, reader)
	GROUP BY recommendation),
owner_facets AS (
	SELECT recommendation, group_concat('o' || post, ' ') AS facets
	FROM (
		SELECT DISTINCT s.recommendation, o.post
		FROM said s JOIN owner o ON o.appearance = s.appearance WHERE s.review = :review ORDER BY s.recommendation, o.post)
	GROUP BY recommendation),
place AS (
	SELECT s.appearance, s.recommendation, s.paper,
	       CASE WHEN may_see(0, review.publication, s.paper_publication, s.recommendation_publication) THEN 'public ' ELSE '' END ||
	       'v' || s.review || coalesce(' b' || review.committee, '') || ' y' || substr(s.said_day, 1, 4) ||
	       coalesce(' ' || standing_facets.facets, '') || coalesce(' ' || owner_facets.facets, '') AS facets
	FROM said s JOIN review ON review.id = s.review
	     LEFT JOIN standing_facets ON standing_facets.recommendation = s.recommendation
	     LEFT JOIN owner_facets ON owner_facets.recommendation = s.recommendation
	WHERE s.review = :review),
told AS (
	SELECT 8 * w.id AS place, shown(0, w.text) AS words, l.facets, 'wording' AS kind, l.recommendation, l.paper
	FROM place l JOIN wording w ON w.appearance = l.appearance
	UNION ALL
	SELECT 8 * o.id + 1, shown(0, o.printed), l.facets, 'owner', l.recommendation, l.paper
	FROM place l JOIN owner o ON o.appearance = l.appearance
	UNION ALL
	SELECT 8 * r.id + 2, shown(0, r.words), l.facets, 'response', l.recommendation, l.paper
	FROM place l JOIN response r ON r.appearance = l.appearance
	UNION ALL
	SELECT 8 * c.id + 3, shown(0, trim(c.words || char(10) || c.note, ' ' || char(10))), l.facets, 'claim', l.recommendation, l.paper
	FROM place l JOIN claim c ON c.appearance = l.appearance
	UNION ALL
	SELECT 8 * d.id + 4, shown(0, trim(d.words || char(10) || d.note, ' ' || char(10))), l.facets, 'decision', l.recommendation, l.paper
	FROM place l JOIN decision d ON d.appearance = l.appearance
	UNION ALL
	SELECT 8 * e.id + 5, shown(0, e.text), l.facets, 'evidence', l.recommendation, l.paper
	FROM place l JOIN evidence e ON e.appearance = l.appearance
	UNION ALL
	SELECT 8 * leftover.id + 6, shown(0, leftover.text),
	       CASE WHEN may_see(0, review.publication, paper.publication, recommendation.publication) THEN 'public ' ELSE '' END ||
	       'v' || paper.review || coalesce(' b' || review.committee, '') || ' y' || substr(coalesce(paper.as_of_day, paper.imported_at), 1, 4),
	       'leftover', recommendation.id, paper.id
	FROM review JOIN paper ON paper.review = review.id JOIN leftover ON leftover.paper = paper.id
	     LEFT JOIN appearance ON appearance.id = leftover.near LEFT JOIN recommendation ON recommendation.id = appearance.recommendation
	WHERE review.id = :review)
SELECT told.place, told.words, told.facets, told.kind, told.recommendation, told.paper
FROM told
WHERE NOT EXISTS (SELECT 1 FROM search WHERE search.rowid = told.place AND search.words = told.words AND search.facets = told.facets)
  AND (told.words <> '' OR EXISTS (SELECT 1 FROM search WHERE search.rowid = told.place));

-- search_candidates(reader: int, query: text, limit: int) -> many
-- Where the words stand, newest first. Ranking all hits of a common word would take a second: src/core/search.c
-- ranks these, and passes over those that the reader may not see.
SELECT search.rowid AS "place: int", search.kind AS "kind: text", search.recommendation AS "recommendation: int?",
       may_see(:reader, review.publication, paper.publication, recommendation.publication) AS "seen: bool"
FROM search
     JOIN paper ON paper.id = search.paper
     JOIN review ON review.id = paper.review
     LEFT JOIN recommendation ON recommendation.id = search.recommendation
WHERE search MATCH :query
ORDER BY search.rowid DESC LIMIT :limit;

-- search_hit(reader: int, place: int) -> one
-- One place, with what stands there.
SELECT search.words AS "words: text", review.slug AS "review: text", shown(:reader, review.title) AS "review_title: text",
       committee.name AS "committee: text?", recommendation.slug AS "slug: text?", standing.ref AS "ref: text?", standing.text AS "text: text?",
       standing.owners AS "owners: text?", standing.claim_status AS "claim_status: text?", standing.decision_status AS "decision_status: text?",
       standing.due_day AS "due_day: day", paper.slug AS "paper: text", shown(:reader, paper.title) AS "paper_title: text",
       coalesce(paper.as_of_day, substr(paper.imported_at, 1, 10)) AS "day: day", search.kind AS "kind: text"
FROM search
     JOIN paper ON paper.id = search.paper
     JOIN review ON review.id = paper.review
     LEFT JOIN recommendation ON recommendation.id = search.recommendation
     LEFT JOIN standing ON standing.recommendation = recommendation.id AND standing.reader = :reader
     LEFT JOIN committee ON committee.id = review.committee
WHERE search.rowid = :place AND may_see(:reader, review.publication, paper.publication, recommendation.publication);
