/* Which recommendation of one paper is which of another. Not for other folders.
 *
 * By reference and by words: equal references and equal texts are found by sorting, alike
 * texts by the words and pairs of words that few recommendations share, so that two papers
 * of thousands are matched without trying every pair. The best pairs win. */
#ifndef HEED_CHECK_MATCH_H
#define HEED_CHECK_MATCH_H

#include "check/plain.h"
#include "paper/draft.h"

struct match_gram {
	uint64_t hash;
	float weight; /* 1 for a gram that one recommendation alone has in either paper; less for common ones */
};

struct match_item { /* a recommendation as the matching sees it */
	const struct recommendation *record;
	uint64_t reference, text_key; /* 0 for none */
	struct match_gram *grams;     /* sorted by hash */
	size_t gram_count;
};

struct match_items {
	struct match_item *at;
	size_t count, room;
};

struct error *match_item_add(struct arena *arena, const struct recommendation *record, struct match_items *items) MUST_CHECK;
/* For each old item the index of its new one, or -1; ret_matches has room for all. */
struct error *match_items(struct arena *arena, struct match_items *old_items, struct match_items *new_items, int *ret_matches) MUST_CHECK;

#endif
