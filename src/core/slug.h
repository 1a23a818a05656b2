/* Slugs: the part of a permanent address that names one thing. Made once and stored; what is
 * printed may change later, the address does not. */
#ifndef HEED_CORE_SLUG_H
#define HEED_CORE_SLUG_H

#include "base/arena.h"

enum { SLUG_MOST = 60 };

/* "Review of Bus Shelters" → "review-of-bus-shelters": folded, "&" as "and", at most SLUG_MOST bytes, whole words; "" when no letter or digit is left. */
struct str slug_of(struct arena *arena, struct str text);
/* A review's: without the words that every title begins with ("Scrutiny Review of", "Inquiry into the"). */
struct str slug_of_review(struct arena *arena, struct str title);
/* The same in full: two titles with one key name the same thing. */
struct str review_key(struct arena *arena, struct str title);
/* A recommendation's: "R05" → "R05", "SR (25/26) 01" → "SR-25-26-01", "Recommendation 13" and "13" → "R13". */
struct str slug_of_ref(struct arena *arena, struct str ref);

/* The slug itself, or with "-2", "-3" … behind it, that nothing has yet. Free ones are found by halving, so
 * that a thousand equal references are not tried one by one. */
struct slug_taken {
	struct error *(*ask)(void *context, struct str slug, bool *ret_taken);
	void *context;
};
struct error *slug_free(struct arena *arena, struct str slug, const struct slug_taken *taken, struct str *ret_slug) MUST_CHECK;

#endif
