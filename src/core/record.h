/* The record as a draft: a review's recommendations as they hold on a day, in the one shape that
 * rules, comparison and reports know (paper/draft.h). */
#ifndef HEED_CORE_RECORD_H
#define HEED_CORE_RECORD_H

#include "core/visible.h"
#include "db/db.h"
#include "paper/draft.h"

struct record_wish {
	enum reader reader;
	int64_t review;
	int32_t until;       /* papers up to that day; DAY_NONE: all */
	bool latest_targets; /* the target dates printed last stand in for the first: to compare with a paper */
};

/* A unit of the record's own document: where its words stand in a paper. */
struct record_source {
	int64_t paper; /* 0: nowhere */
	struct origin origin;
};

struct record_paper {
	int64_t id;
	struct str slug, title;
	enum doc_format format;
	int32_t day; /* the one it counts from: its own, else the day it came in */
};

struct record_rows;
struct record {
	struct draft *draft;
	int64_t *recommendation_ids; /* rows, in the draft's order */
	struct str slug;             /* of the review */
	LIST(struct record_paper) papers; /* in time */
	LIST(struct record_source) sources; /* unit n of the draft's document at n - 1 */
	const struct record_rows *rows;
};

/* What the reader may see of a review. What holds is what the latest paper says (view `said`):
 * wording, parts, owners, response, claim, decision, anticipated date; the first targets and, as
 * revised dates, all that came later; all evidence and further information in order. A placeholder
 * ("to be completed for the … meeting") takes no earlier claim's place.
 *
 * Passages point into a document made for it: a leaf for each, in the draft's order, counted as
 * units of their own, so that rules find their way; `sources` leads back to the papers. All of
 * it lives in the arena. ERROR_NOT_FOUND when there is no such review for this reader. */
struct error *record_read(struct db *db, struct arena *arena, const struct record_wish *wish, struct record *ret_record) MUST_CHECK;

/* The same in short; recommendation_ids may be NULL. */
struct error *record_draft(struct db *db, struct arena *arena, enum reader reader, int64_t review, int32_t until,
                           struct draft **ret_draft, int64_t **ret_recommendation_ids) MUST_CHECK;

/* The place of units in a paper, as people say it: "line 94 of the paper of 10 February 2016"; "" when they stand nowhere. */
struct str record_place(struct arena *arena, const struct record *record, struct origin origin);

/* Makes the standing of a review's recommendations anew for each reader, and their rows of the
 * search index. Inside the caller's transaction, after an import, a release or a withholding. */
struct error *standing_refresh(struct db *db, struct arena *arena, int64_t review) MUST_CHECK;
/* The same where the review has no standing yet, and without the search index. */
struct error *standing_make(struct db *db, struct arena *arena, int64_t review) MUST_CHECK;

#endif
