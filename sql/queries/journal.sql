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
-- The removals: how many entries each took the content of. `content` is null where it was removed in turn.
SELECT journal.n, journal.made_at, journal.made_by,
       (SELECT count(*) FROM journal_content AS gone WHERE gone.removed_by = journal.n) AS "entries: int",
       iif(json_valid(why.content), why.content, '{}') ->> 'ground' AS "ground: text?", iif(json_valid(why.content), why.content, '{}') ->> 'by' AS "by: text?", iif(json_valid(why.content), why.content, '{}') ->> 'approved_by' AS "approved_by: text?"
FROM journal LEFT JOIN journal_content AS why ON why.n = journal.n
WHERE journal.kind = 'words.removed'
ORDER BY journal.n;

-- journal_removal_covers(removal: int, n: int) -> one
-- Whether a removal names an entry among those that it took the content of.
SELECT EXISTS (SELECT 1 FROM journal_content AS why, json_each(iif(json_valid(why.content), why.content, '{}'), '$.entries') AS gone
               WHERE why.n = :removal AND gone.value = :n) AS "covers: bool";

-- journal_about(content: text) -> one
-- What an entry tells of, in a few words.
SELECT CASE WHEN NOT json_valid(:content) THEN ''
       WHEN :content ->> 'recommendation' IS NOT NULL
            THEN (:content ->> 'recommendation') || ' of ' || (:content ->> 'review') || ', as ' || (:content ->> 'paper') || ' has it'
       WHEN :content ->> 'paper' IS NOT NULL THEN 'the paper ' || (:content ->> 'paper')
       WHEN :content ->> 'review' IS NOT NULL THEN 'the review ' || (:content ->> 'review')
       WHEN :content ->> 'setting' IS NOT NULL THEN 'the setting ' || (:content ->> 'setting')
       WHEN :content ->> 'person' IS NOT NULL THEN 'the name of ' || (:content ->> 'person')
       ELSE '' END AS "about: text?";

-- journal_difference(was: text, now: text) -> one
-- The first field in which two contents differ, as json_tree names it, with what each says there.
WITH was AS (SELECT id, fullkey, type, atom FROM json_tree(:was)), now AS (SELECT id, fullkey, type, atom FROM json_tree(:now))
SELECT coalesce(was.fullkey, now.fullkey) AS "field: text", CAST(was.atom AS TEXT) AS "was: text?", CAST(now.atom AS TEXT) AS "now: text?"
FROM was FULL JOIN now ON now.fullkey = was.fullkey
WHERE was.type IS NOT now.type OR was.atom IS NOT now.atom
ORDER BY coalesce(was.id, now.id) LIMIT 1;

-- journal_files() -> each
-- Every paper's file, to be hashed again; null once removed.
SELECT slug, sha256, bytes FROM paper ORDER BY id;
