/* Who: bodies, committees, organisations, posts and those who hold them, found by name or added. What papers
 * print differently is one when case, accents, dashes or spacing alone differ; a post also with and without
 * its organisation. Nothing is merged by guess. All within the caller's transaction. */
#ifndef HEED_CORE_POST_H
#define HEED_CORE_POST_H

#include "db/db.h"
#include "paper/draft.h"

/* DB_NULL for "". A committee of the same name under another body is another committee. */
struct error *body_named(struct db *db, struct arena *arena, struct str name, int64_t *ret_body) MUST_CHECK;
struct error *committee_named(struct db *db, struct arena *arena, struct str name, int64_t body, int64_t *ret_committee) MUST_CHECK;

/* The post that an owner names; without one the person, the organisation or the printed words stand for it.
 * ret_person: who holds it by this paper, DB_NULL when not said. ret_post is DB_NULL when nothing is named. */
struct error *post_of_owner(struct db *db, struct arena *arena, const struct owner *owner, int64_t *ret_post, int64_t *ret_person) MUST_CHECK;

/* Notes that a paper of that day names the person as holding the post (DB_NULL: the post is vacant). */
struct error *holder_note(struct db *db, struct arena *arena, int64_t post, int64_t person, int32_t day, int64_t paper) MUST_CHECK;

#endif
