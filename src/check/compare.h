/* Two papers of one review side by side: what changed, and what changed in silence. */
#ifndef HEED_CHECK_COMPARE_H
#define HEED_CHECK_COMPARE_H

#include "paper/draft.h"

enum change_kind {
	CHANGE_VANISHED, CHANGE_NEW_RECOMMENDATION, CHANGE_RENUMBERED, CHANGE_WORDING, CHANGE_DATE_SILENT, CHANGE_DATE_REVISED,
	CHANGE_EVIDENCE_ADDED, CHANGE_EVIDENCE_REPEATED, CHANGE_EVIDENCE_REWRITTEN, CHANGE_STATUS, CHANGE_STATUS_UNFOUNDED,
	CHANGE_OWNER, CHANGE_PROMISE_PASSED, CHANGE_CONCLUDED,
};
const char *change_name(enum change_kind kind); /* as `heed compare --json` prints it */

struct change {
	enum change_kind kind;
	int old_index, new_index; /* recommendations of each draft, -1 when none */
	struct str quote_old, quote_new;
	bool certain;
	struct str message; /* one sentence in plain words */
};

struct comparison {
	LIST(struct change) changes;
	LIST(int) unchanged; /* indexes into the new draft */
	int *matches;        /* for each recommendation of the old draft its index in the new one, or -1 */
};

struct error *compare_papers(struct arena *arena, const struct draft *old_draft, const struct draft *new_draft,
                             struct comparison *ret_comparison) MUST_CHECK;

/* Many papers of a review: their order in time, and for each recommendation its life. */
struct station {
	int paper, recommendation; /* recommendation: -1 where the paper lacks it */
};
struct life {
	LIST(struct station) stations; /* one for each paper, in their order */
};
/* The place in the order of the last paper that has it; before the last of all: it was last heard of then. */
int life_last(const struct life *life);
struct lives {
	int *order;      /* papers by their own day; those without a day last, in the order given */
	LIST(struct life) lives;
	LIST(struct comparison) steps; /* between neighbours of the order */
};
struct error *compare_many(struct arena *arena, const struct draft *const *drafts, size_t count, struct lives *ret_lives) MUST_CHECK;

#endif
