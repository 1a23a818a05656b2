/* Search over all that papers say: the index's rows, and finding. */
#ifndef HEED_CORE_SEARCH_H
#define HEED_CORE_SEARCH_H

#include "core/visible.h"
#include "db/db.h"

/* Brings the index's rows of a review up to date; standing_refresh calls it. */
struct error *search_refresh(struct db *db, struct arena *arena, int64_t review) MUST_CHECK;

#endif
