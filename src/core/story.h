/* The story of a recommendation: all that was said of it, in the order of days. */
#ifndef HEED_CORE_STORY_H
#define HEED_CORE_STORY_H

#include "core/visible.h"
#include "sql/recommendation.h"

/* What each paper said anew. Papers may come in any order, so that an early one that comes in late leaves a
 * later one in the record with words that merely repeat it: those are left out. The rows live in the arena. */
struct error *story_read(struct db *db, struct arena *arena, enum reader reader, int64_t recommendation, struct recommendation_story_rows *ret_story) MUST_CHECK;

#endif
