/* Releasing to the public, and taking back. A review is released with its papers; single
 * recommendations and papers in it can be held back, for ever as exempt or confidential. */
#ifndef HEED_CORE_PUBLICATION_H
#define HEED_CORE_PUBLICATION_H

#include "core/actor.h"
#include "db/db.h"

struct publication_change {
	struct str review;      /* slug, also a former one */
	struct str part;        /* slug of a recommendation or paper in it; "" for the review with its papers */
	struct str publication; /* "published"; "draft", "exempt" or "confidential" take it back */
	struct str reason;      /* of taking back */
};

struct publication_outcome {
	struct str slug, title; /* of the review */
	bool changed;           /* false: it was so before, and nothing was written */
	bool was_published;     /* the review, before */
	int64_t papers;         /* of the review, that the public sees now */
};

/* Changes who may see something, in a transaction of its own, with its entry in the journal; the standings
 * and the search index follow. ERROR_NOT_FOUND names what there is. */
struct error *publication_set(struct db *db, struct arena *arena, const struct actor *actor, const struct publication_change *change,
                              struct publication_outcome *ret_outcome) MUST_CHECK;

/* The slugs of all reviews, for releasing them one after another. */
struct publication_slugs {
	struct str *at;
	size_t count, room;
};
struct error *publication_slugs(struct db *db, struct arena *arena, struct publication_slugs *ret_slugs) MUST_CHECK;

#endif
