/* Finding what a person names: a review by its address, a former one or words of its title; a
 * recommendation by its reference. What is not there is said with the nearest that is. */
#ifndef HEED_CORE_FIND_H
#define HEED_CORE_FIND_H

#include "core/visible.h"
#include "db/db.h"

struct found {
	int64_t id;
	struct str slug, title; /* title: of a recommendation its reference as printed */
};

/* ERROR_NOT_FOUND names the nearest; words of several titles are ERROR_USAGE and name them. */
struct error *find_review(struct db *db, struct arena *arena, enum reader reader, struct str words, struct found *ret_review) MUST_CHECK;
/* "R05", "r5", "5", "SR (25/26) 01", an address: of this review. */
struct error *find_recommendation(struct db *db, struct arena *arena, enum reader reader, const struct found *review, struct str words,
                                  struct found *ret_recommendation) MUST_CHECK;

#endif
