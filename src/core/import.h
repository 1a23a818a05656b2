/* Papers into the record: finds the review that a paper belongs to, the recommendation that each of
 * its records is, and adds what it says. Nothing that stands is changed; the same file again adds
 * nothing. */
#ifndef HEED_CORE_IMPORT_H
#define HEED_CORE_IMPORT_H

#include "check/compare.h"
#include "core/actor.h"
#include "db/db.h"

struct import_paper { /* a paper that was read */
	struct str file_name, sha256, bytes;
	const struct draft *draft;
};

struct import_line { /* what became of one record of the paper, or of a recommendation it lacks */
	struct str ref;      /* as the paper prints it; of a lacking one as it was printed last */
	enum { IMPORT_NEW, IMPORT_KNOWN, IMPORT_DOUBTFUL, IMPORT_LACKING } what;
	struct str slug;     /* the recommendation's address within its review */
};

struct import_outcome {
	bool known_before;   /* this very file is in the record: nothing was done */
	bool new_review;
	struct str review_slug, review_title, paper_slug;
	bool undated;        /* the paper gives no day of its own: it counts as of today */
	size_t statements;   /* rows that say something new */
	LIST(struct import_line) lines;
	struct comparison comparison; /* with the review as it stood; empty for a new one */
	const struct draft *before;   /* what the comparison's old indexes point into; NULL for a new review */
	size_t leftovers;
	LIST(struct str) doubts;      /* what is not plain about where the paper belongs, a sentence each */
};

/* Adds the paper in a transaction of its own. review_slug "": the review is found by its title, body and
 * recommendations, or opened. A dry run does all of it and then takes it back. */
struct error *import_paper(struct db *db, struct arena *arena, const struct actor *actor, const struct import_paper *paper,
                           struct str review_slug, bool dry_run, struct import_outcome *ret_outcome) MUST_CHECK;

/* Call it when one paper of a review is released or taken back by itself, inside the caller's transaction: what
 * it repeats of papers before it, and what the next ones repeat of it, is written out, so that each is whole
 * without the other. */
struct error *import_set_apart(struct db *db, struct arena *arena, const struct actor *actor, int64_t paper) MUST_CHECK;

/* --- the lives of a review's recommendations, in short ------------------------------------------- */

struct life_step {
	int32_t day;
	struct str kind, words; /* "response", "claim", "decision", "conclusion" */
};
struct recommendation_life {
	struct str slug, ref, text;
	LIST(struct life_step) steps; /* in time, where something new was said of how it stands */
	int32_t heard_day;            /* of the last paper that has it */
	int64_t slips;                /* how often its date moved to a later one */
	bool tracked, done;
	bool lost_sight;              /* still tracked, and the review's latest paper does not have it */
};
struct review_lives {
	struct str slug, title;
	int32_t latest_day; /* of the review's latest paper */
	LIST(struct recommendation_life) lives;
};
/* ERROR_NOT_FOUND for an unknown slug. As the officer sees it. */
struct error *import_lives(struct db *db, struct arena *arena, struct str review_slug, struct review_lives *ret_lives) MUST_CHECK;

#endif
