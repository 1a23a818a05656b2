/* Meetings: a committee on a day. Within the caller's transaction. */
#ifndef HEED_CORE_MEETING_H
#define HEED_CORE_MEETING_H

#include "db/db.h"

/* The meeting of a committee (DB_NULL: not said which) on a day, added when it is not known; DB_NULL for DAY_NONE.
 * committee_slug is for its address: "2016-02-10-environment". */
struct error *meeting_on(struct db *db, struct arena *arena, int64_t committee, struct str committee_slug, int32_t day, int64_t *ret_meeting) MUST_CHECK;

#endif
