/* Where a recommendation stands in time: computed from its dates, never from a status word.
 *
 * The deadline is the latest end among the target dates of kind completion, report and
 * changes sustained; "within n months" runs from the day the review was approved
 * (docs/design.md, "The idea"). */
#ifndef HEED_PAPER_TIMING_H
#define HEED_PAPER_TIMING_H

#include "paper/draft.h"

struct timing {
	int32_t deadline, revised; /* last days of the targets and of the revised dates; DAY_NONE */
	enum timeliness timeliness;
	bool slipped;          /* a revised or anticipated end lies after the deadline */
	const char *objection; /* why the claim's category can't stand on this day; NULL when it can */
};

struct timing record_timing(const struct draft *draft, const struct recommendation *record, int32_t as_of);

#endif
