/* How the recommendations stand, counted from the draft: the four facts apart, and time
 * computed. See report.h. */
#include "report/paper.h"

#include "paper/timing.h"

static bool confirmed(const struct recommendation *record)
{
	return status_closed(record->decision.status);
}

/* Nobody who owes it has said anything: no status, and no evidence that is more than a promise of one. */
static bool silent(const struct recommendation *record)
{
	bool claims = !str_blank(record->claim.words) && !record->claim.placeholder;
	list_each(entry, &record->evidence)
		if (!entry->placeholder && !words_blank(&entry->text))
			return false;
	return !claims;
}

static bool overdue(const struct draft *draft, const struct recommendation *record, int32_t as_of)
{
	struct timing timing = record_timing(draft, record, as_of);
	bool done = confirmed(record) || status_closed(record->claim.status);
	return !done && timing.deadline != DAY_NONE && timing.deadline < as_of;
}

struct error *report_figures(struct arena *arena, const struct draft *draft, int32_t as_of, struct report_figures *ret_figures)
{
	struct report_figures figures = {.asked = draft->recommendations.count};
	list_each(record, &draft->recommendations) {
		figures.accepted += record->response == RESPONSE_ACCEPTED;
		figures.partly += record->response == RESPONSE_PARTLY_ACCEPTED;
		figures.rejected += record->response == RESPONSE_REJECTED;
		figures.noted += record->response == RESPONSE_NOTED;
		figures.reported += status_closed(record->claim.status);
		figures.confirmed += confirmed(record);
		figures.concluded += record_concluded(record);
		if (record_concluded(record) || record->response == RESPONSE_REJECTED)
			continue;
		if (overdue(draft, record, as_of) && !list_push(arena, &figures.overdue_list, record))
			return arena_error(arena);
		if (silent(record) && !list_push(arena, &figures.silent_list, record))
			return arena_error(arena);
	}
	figures.overdue = figures.overdue_list.count;
	figures.silent = figures.silent_list.count;
	*ret_figures = figures;
	return NULL;
}
