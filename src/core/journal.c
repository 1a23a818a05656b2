/* See journal.h and docs/journal.md. */
#include "core/journal.h"

#include "core/hash.h"
#include "sql/journal.h"

struct str journal_commitment(struct arena *arena, struct str salt, struct str content)
{
	return hash_sha256(arena, str_join(arena, salt, STR_NONE, content));
}

struct error *journal_head(struct db *db, struct arena *arena, struct journal_head *ret_head)
{
	struct journal_last_row last;
	bool found = false;
	TRY(journal_last(db, arena, &last, &found));
	*ret_head = found ? (struct journal_head){last.n, last.hash} : (struct journal_head){0, JOURNAL_NOTHING};
	return NULL;
}

struct error *journal_append(struct db *db, struct arena *arena, const struct actor *actor, struct str kind, struct str subject_kind,
                             int64_t subject, struct str content)
{
	if (!db_in_transaction(db))
		return error_new(arena, ERROR_BUG, "an entry of the journal is written in the transaction of what it tells of (%.*s)", STR_ARG(kind));
	struct journal_head head;
	struct journal_line_row line;
	bool found = false, of_row = !str_empty(subject_kind);
	TRY(journal_head(db, arena, &head));
	int64_t n = head.count + 1;
	struct str salt = hash_salt(arena), commitment = journal_commitment(arena, salt, content);
	TRY(journal_line(db, arena, n, actor->now_at, actor->name, kind, commitment, head.hash, &line, &found));
	struct str hash = hash_sha256(arena, line.line);
	TRY(arena_check(arena));
	TRY(journal_add(db, arena, n, actor->now_at, actor->name, kind, commitment, head.hash, hash));
	return journal_content_add(db, arena, n, salt, content, of_row ? subject_kind : STR_NONE, of_row ? subject : DB_NULL);
}

struct error *journal_state(struct db *db, struct arena *arena, const struct actor *actor, struct str kind, struct str subject_kind,
                            int64_t subject, struct str content)
{
	struct journal_latest_row latest;
	bool found = false;
	TRY(journal_latest(db, arena, subject_kind, subject, &latest, &found));
	if (found && str_equal(latest.content, content))
		return NULL;
	return journal_append(db, arena, actor, kind, subject_kind, subject, content);
}
