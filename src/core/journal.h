/* The append-only journal: a chain of salted commitments, the content beside it. Its form is
 * fixed in docs/journal.md, so that a stranger can write a verifier. */
#ifndef HEED_CORE_JOURNAL_H
#define HEED_CORE_JOURNAL_H

#include "core/actor.h"
#include "db/db.h"

/* Appends an entry inside the caller's transaction. `content` is JSON in the field's words; where it
 * tells of a row that stands in the record, sql/queries/entry.sql made it from that row, and
 * subject_kind ("review", "paper", "appearance", "publication" (of a review), "setting", "person") with
 * subject says which, so that verifying can make it again; subject_kind "" when it tells of none. The
 * last entry about a row must say what the row says. */
struct error *journal_append(struct db *db, struct arena *arena, const struct actor *actor, struct str kind, struct str subject_kind,
                             int64_t subject, struct str content) MUST_CHECK;

/* The same for a row whose state may have changed: nothing is appended when the journal's last entry about it
 * says just this. */
struct error *journal_state(struct db *db, struct arena *arena, const struct actor *actor, struct str kind, struct str subject_kind,
                            int64_t subject, struct str content) MUST_CHECK;

/* What an entry commits to, and what its hash is taken of; docs/journal.md. */
struct str journal_commitment(struct arena *arena, struct str salt, struct str content);

#define JOURNAL_NOTHING STR("0000000000000000000000000000000000000000000000000000000000000000") /* before the first entry */

struct journal_head {
	int64_t count;
	struct str hash; /* 64 hexadecimal digits; all "0" while the journal is empty */
};
/* The state that papers, feeds and backups print. */
struct error *journal_head(struct db *db, struct arena *arena, struct journal_head *ret_head) MUST_CHECK;

#endif
