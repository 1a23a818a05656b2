/* How a recommendation stands: done, silent, overdue. The record, the reports and the pages all count
 * by these, so that no two of them differ. */
#ifndef HEED_PAPER_STANDS_H
#define HEED_PAPER_STANDS_H

#include "paper/draft.h"

/* Still watched, and not refused: something is owed. */
bool record_owed(const struct recommendation *record);
/* Done: by the committee's decision where there is one, else by the owner's account. */
bool record_done(const struct recommendation *record);
/* Still owed, and its owner has not said how it stands: no claim, and no update either, unless others of
 * the same review do have claims. Where the paper lost the place of the claim nothing is said: silence
 * must be provable. Takes time in the number of recommendations: ask record_claims_given once. */
bool record_silent(const struct recommendation *record, bool claims_given);
bool record_claims_given(const struct draft *draft); /* any claim at all */
/* Still owed, not done, and the date that holds now lies before as_of: the revised one where there is
 * one, else the deadline of the first targets. */
bool record_overdue(const struct draft *draft, const struct recommendation *record, int32_t as_of);

#endif
