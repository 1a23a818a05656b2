/* Taking words out of the record: the one exception from "everything said stays said". Personal text that
 * must go is blanked wherever it stands, with its ground and a second person's approval; who and when stay,
 * and the journal's chain still verifies (docs/journal.md, "Removal"). */
#ifndef HEED_CORE_REMOVAL_H
#define HEED_CORE_REMOVAL_H

#include "core/actor.h"
#include "db/db.h"

#define REMOVED STR("[removed]") /* what stands in the words' place */

struct removal {
	struct str words;          /* found in any letter case, across line breaks; whole words only */
	struct str review;         /* slug; "" for the whole record */
	struct str recommendation; /* slug in that review; "" for all of it */
	struct str ground, approved_by;
	bool dry_run;              /* does all of it and takes it back */
};

struct removal_place {
	struct str kind; /* "evidence", "person" …, in the field's words */
	struct str review, recommendation, paper; /* slugs as they were; "" where it is of none */
};

struct removal_outcome {
	LIST(struct removal_place) places; /* rows that held the words */
	LIST(struct str) files;            /* slugs of papers whose file held them: the bytes are gone */
	LIST(struct str) unread;           /* of those, files that could not be searched and went for safety */
	size_t contents, restated;         /* entries of the journal that lost their content; entries that say anew what is left */
	bool log_kept;                     /* another process reads: older pages may lie in the file or beside it until it ends */
};

/* In a transaction of its own; then the file is written anew, so that no page of it keeps the words.
 * ERROR_INVALID: fewer than three letters, or the ground or a name holds the words. ERROR_FORBIDDEN: both
 * persons are one. ERROR_NOT_FOUND: nothing holds the words. */
struct error *removal_run(struct db *db, struct arena *arena, const struct actor *actor, const struct removal *removal,
                          struct removal_outcome *ret_outcome) MUST_CHECK;

#endif
