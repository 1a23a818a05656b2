-- Full-text search. One row for each recommendation's wording, owner, response, claim, decision, entry of
-- evidence, and for each leftover. Derived, so not journalled; the words are as `shown` lets the public see them.
-- rowid = 8 * (id of the row that the words stand in) + (place of its kind in the list below, from 0),
-- so that a row is found again without a search.
--
-- `facets` holds what a search is narrowed by, as words of its own: a search for a common word and a rare
-- facet then reads the short list and not the long one (sql/queries/search.sql makes them).
-- Apart from the other migrations: another database would do this in its own way.
CREATE VIRTUAL TABLE search USING fts5 (
	words,
	facets,
	kind UNINDEXED,           -- wording, owner, response, claim, decision, evidence, leftover
	recommendation UNINDEXED, -- NULL for a leftover near none
	paper UNINDEXED,
	tokenize = "unicode61 remove_diacritics 2",
	prefix = '3 4 5'
);
