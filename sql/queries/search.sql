-- The search index (0004_search.sql): its rows, and finding in it.

-- search_index(review: int) -> run
-- Rows that are new, or whose words are shown otherwise than when they were indexed. Statements
-- are never taken back, so that no row has to go.
INSERT OR REPLACE INTO search (rowid, words, kind, recommendation, paper)
SELECT told.place, told.words, told.kind, told.recommendation, told.paper
FROM (
	SELECT 8 * w.id AS place, shown(0, w.text) AS words, 'wording' AS kind, s.recommendation, s.paper
	FROM said s JOIN wording w ON w.appearance = s.appearance WHERE s.review = :review
	UNION ALL
	SELECT 8 * o.id + 1, shown(0, o.printed), 'owner', s.recommendation, s.paper
	FROM said s JOIN owner o ON o.appearance = s.appearance WHERE s.review = :review
	UNION ALL
	SELECT 8 * r.id + 2, shown(0, r.words), 'response', s.recommendation, s.paper
	FROM said s JOIN response r ON r.appearance = s.appearance WHERE s.review = :review
	UNION ALL
	SELECT 8 * c.id + 3, shown(0, trim(c.words || char(10) || c.note)), 'claim', s.recommendation, s.paper
	FROM said s JOIN claim c ON c.appearance = s.appearance WHERE s.review = :review
	UNION ALL
	SELECT 8 * d.id + 4, shown(0, trim(d.words || char(10) || d.note)), 'decision', s.recommendation, s.paper
	FROM said s JOIN decision d ON d.appearance = s.appearance WHERE s.review = :review
	UNION ALL
	SELECT 8 * e.id + 5, shown(0, e.text), 'evidence', s.recommendation, s.paper
	FROM said s JOIN evidence e ON e.appearance = s.appearance WHERE s.review = :review
	UNION ALL
	SELECT 8 * l.id + 6, shown(0, l.text), 'leftover', a.recommendation, l.paper
	FROM paper p JOIN leftover l ON l.paper = p.id LEFT JOIN appearance a ON a.id = l.near WHERE p.review = :review
) told
WHERE told.words <> '' AND NOT EXISTS (SELECT 1 FROM search WHERE search.rowid = told.place AND search.words = told.words);

-- search_optimize() -> run
-- Merges the index, so that words which were taken out are in none of its pages.
INSERT INTO search (search) VALUES ('optimize');
