/* See timing.h. The rules of time are the schemes' (src/scheme); this file finds their days. */
#include "paper/timing.h"

static bool carries_deadline(const struct when *when)
{
	return when->kind == WHEN_COMPLETION || when->kind == WHEN_REPORT || when->kind == WHEN_CHANGES_SUSTAINED;
}

static int32_t last_day(const struct when *when, int32_t approved)
{
	if (when->flags & WHEN_IMPOSSIBLE)
		return DAY_NONE;
	if (interval_known(when->days))
		return when->days.last;
	if (when->bound != BOUND_WITHIN || approved == DAY_NONE)
		return DAY_NONE;
	return when->count_days ? approved + when->count_days : when->count_months ? day_add_months(approved, when->count_months) : DAY_NONE;
}

static int32_t later_of(int32_t a, int32_t b)
{
	return a > b ? a : b; /* DAY_NONE is the earliest of all */
}

static struct interval ends_on(int32_t day)
{
	return (struct interval){day, day};
}

static const char *objection_to(const struct draft *draft, const struct recommendation *record, const struct timing *timing, int32_t as_of)
{
	const struct category *category = draft->scheme ? scheme_category(draft->scheme, record->claim.category) : NULL;
	bool has_date = !str_empty(record->anticipated.when.words) || (timing->revised != DAY_NONE && timing->revised >= as_of);
	return category ? category_obstacle(category, ends_on(timing->deadline), as_of, has_date, !str_empty(record->claim.note) || record->evidence.count) : NULL;
}

struct timing record_timing(const struct draft *draft, const struct recommendation *record, int32_t as_of)
{
	struct timing timing = {.deadline = DAY_NONE, .revised = DAY_NONE};
	int32_t approved = draft->front.review.approved;
	list_each(date, &record->dates)
		if (carries_deadline(&date->when))
			timing.deadline = later_of(timing.deadline, last_day(&date->when, approved));
	list_each(date, &record->revised_dates)
		timing.revised = later_of(timing.revised, last_day(&date->when, approved));
	int32_t later = later_of(timing.revised, last_day(&record->anticipated.when, approved));
	bool closed = status_closed(record->claim.status) || status_closed(record->decision.status) || record->concluded != DAY_NONE;
	bool untold = closed && !interval_known(record->claim.achieved); /* done, and nothing says when */
	timing.timeliness = untold && timing.deadline != DAY_NONE
	                            ? TIME_CANNOT_BE_TOLD
	                            : scheme_timeliness(record->claim.achieved, ends_on(timing.deadline), ends_on(timing.revised), as_of);
	timing.slipped = scheme_slipped(ends_on(timing.deadline), ends_on(later));
	timing.objection = objection_to(draft, record, &timing, as_of);
	return timing;
}
