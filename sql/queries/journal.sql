-- The journal: see docs/journal.md, which fixes the form of an entry to the byte.

-- journal_last() -> one
-- The entry that the next one follows.
SELECT n, hash FROM journal ORDER BY n DESC LIMIT 1;

-- journal_line(n: int, made_at: text, made_by: text, kind: text, commitment: text, previous: text) -> one
-- What an entry's hash is taken of.
SELECT json_object('n', :n, 'at', :made_at, 'by', :made_by, 'kind', :kind, 'commitment', :commitment, 'previous', :previous) AS "line: text";

-- journal_add(n: int, made_at: text, made_by: text, kind: text, commitment: text, previous: text, hash: text) -> run
INSERT INTO journal (n, made_at, made_by, kind, commitment, previous, hash)
VALUES (:n, :made_at, :made_by, :kind, :commitment, :previous, :hash);

-- journal_content_add(n: int, salt: text, content: text, subject_kind: text?, subject: int?) -> run
INSERT INTO journal_content (n, salt, content, subject_kind, subject) VALUES (:n, :salt, :content, :subject_kind, :subject);

-- journal_latest(subject_kind: text, subject: int) -> one
-- What the journal says last about a row of the record.
SELECT n, content FROM journal_content WHERE subject_kind = :subject_kind AND subject = :subject ORDER BY n DESC LIMIT 1;

-- journal_all() -> each
-- Every entry in order, as verifying reads it. `latest`: nothing later tells of the same row.
SELECT journal.n, journal.made_at, journal.made_by, journal.kind, journal.commitment, journal.previous, journal.hash,
       journal_content.n IS NOT NULL AS "has_content: bool",
       journal_content.salt AS "salt: text?", journal_content.content AS "content: text?",
       journal_content.subject_kind AS "subject_kind: text?", journal_content.subject AS "subject: int?",
       journal_content.removed_by AS "removed_by: int?",
       NOT EXISTS (SELECT 1 FROM journal_content AS later
                   WHERE later.subject_kind = journal_content.subject_kind AND later.subject = journal_content.subject
                     AND later.n > journal_content.n) AS "latest: bool"
FROM journal LEFT JOIN journal_content ON journal_content.n = journal.n
ORDER BY journal.n;

-- journal_count() -> one
SELECT count(*) AS "count: int" FROM journal;

-- journal_by_hash(hash: text) -> one
SELECT n, made_at FROM journal WHERE hash = :hash;

-- journal_removals() -> many
-- Entries whose content was taken out, with the entry that says why.
SELECT gone.n, entry.made_at, entry.kind, gone.removed_by AS "removed_by: int", removal.made_at AS "removed_at: text",
       removal.made_by AS "removed_who: text", why.content AS "removal: text?"
FROM journal_content AS gone
JOIN journal AS entry ON entry.n = gone.n
JOIN journal AS removal ON removal.n = gone.removed_by
JOIN journal_content AS why ON why.n = gone.removed_by
WHERE gone.removed_by IS NOT NULL
ORDER BY gone.n;
