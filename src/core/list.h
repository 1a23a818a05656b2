/* Lists of recommendations and how they stand, narrowed by what an officer asks for. */
#ifndef HEED_CORE_LIST_H
#define HEED_CORE_LIST_H

#include "core/visible.h"
#include "db/db.h"
#include "sql/list.h"

struct list_filter { /* what is empty or false narrows nothing */
	enum reader reader;
	int64_t review;  /* DB_NULL: of all */
	int32_t today;   /* overdue is told from it */
	struct str owner, committee, section; /* words that stand in them (owner: in posts, or in what the last paper prints of
	                                       * persons), without regard to case and accents */
	struct str claim, decision; /* a status ("not achieved", "none") or a category's number */
	struct str response;        /* "accepted", "partly accepted", "rejected", "noted", "none" */
	bool overdue, silent, tracked, concluded;
};

/* Overdue on a day: tracked, not achieved, and the date that holds now is past. */
bool list_overdue(const struct list_standings_row *row, int32_t today);

/* The recommendations that pass, in printed order. A status or response that there is not is
 * ERROR_USAGE and names those that there are. */
struct error *list_read(struct db *db, struct arena *arena, const struct list_filter *filter, struct list_standings_rows *ret_rows) MUST_CHECK;

#endif
