-- The journal: every change, in a chain that can be checked (docs/journal.md), and the settings.
--
-- The chain holds commitments only; what was committed to stands beside it, so that personal
-- text can be removed and the chain still verifies.
CREATE TABLE journal (
	n INTEGER PRIMARY KEY CHECK (n > 0),
	made_at TEXT NOT NULL,
	made_by TEXT NOT NULL,
	kind TEXT NOT NULL,       -- "paper.imported", "recommendation.reported", …
	commitment TEXT NOT NULL CHECK (length(commitment) = 64),
	previous TEXT NOT NULL CHECK (length(previous) = 64),
	hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'an entry of the journal is never changed'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'an entry of the journal is never taken out'); END;

CREATE TABLE journal_content (
	n INTEGER PRIMARY KEY REFERENCES journal,
	salt TEXT,    -- NULL once removed
	content TEXT, -- JSON in the field's words; NULL once removed
	subject_kind TEXT, subject INTEGER, -- the row that it tells of, so that the two can be compared
	removed_by INTEGER REFERENCES journal, -- the entry that says who removed it and why
	CHECK ((salt IS NULL) = (content IS NULL)),
	CHECK ((content IS NULL) = (removed_by IS NOT NULL))
) STRICT;
CREATE INDEX journal_of_subject ON journal_content (subject_kind, subject);
CREATE INDEX journal_removed ON journal_content (removed_by) WHERE removed_by IS NOT NULL;

CREATE TABLE setting (
	id INTEGER PRIMARY KEY, -- what entries of the journal name it by
	name TEXT NOT NULL UNIQUE,
	value TEXT NOT NULL
) STRICT;
