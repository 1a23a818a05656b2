-- Full-text search. One row for each recommendation's wording, entry of evidence, claim, response and
-- leftover. Derived, so not journalled; holds only what `shown` lets the public see.
-- rowid = 8 * (id of the row that the words stand in) + (place of its kind in the list below, from 0),
-- so that a row is found again without a search.
-- Apart from the other migrations: another database would do this in its own way.
CREATE VIRTUAL TABLE search USING fts5 (
	words,
	kind UNINDEXED,           -- wording, owner, response, claim, decision, evidence, leftover
	recommendation UNINDEXED, -- NULL for a leftover near none
	paper UNINDEXED,
	tokenize = "unicode61 remove_diacritics 2"
);
