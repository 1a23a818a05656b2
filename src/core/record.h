/* The record as a draft: a review's recommendations as they hold on a day, in the one shape that
 * rules, comparison and reports know (paper/draft.h). */
#ifndef HEED_CORE_RECORD_H
#define HEED_CORE_RECORD_H

#include "core/visible.h"
#include "db/db.h"
#include "paper/draft.h"

/* What the reader may see of a review, from papers up to `until` (DAY_NONE: all): wordings, parts,
 * owners, response, claim, decision and anticipated date from the latest paper that has them; the
 * first targets, every revised date, all evidence and further information in order. Passages point
 * into a document made for it, whose leaves have the units of their papers as origin.
 * recommendation_ids (may be NULL) gets the row of each recommendation of the draft, in its order. */
struct error *record_draft(struct db *db, struct arena *arena, enum reader reader, int64_t review, int32_t until,
                           struct draft **ret_draft, int64_t **ret_recommendation_ids) MUST_CHECK;

/* Makes the standing of a review's recommendations anew, and their rows of the search index. */
struct error *standing_refresh(struct db *db, struct arena *arena, int64_t review) MUST_CHECK;

#endif
