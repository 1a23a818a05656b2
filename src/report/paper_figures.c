/* How the recommendations stand, counted from the draft: the four facts apart, and time
 * computed. See report.h. */
#include "report/paper.h"

#include "paper/stands.h"

static bool confirmed(const struct recommendation *record)
{
	return status_closed(record->decision.status);
}

struct error *report_figures(struct arena *arena, const struct draft *draft, int32_t as_of, struct report_figures *ret_figures)
{
	struct report_figures figures = {.asked = draft->recommendations.count};
	bool claims_given = record_claims_given(draft);
	list_each(record, &draft->recommendations) {
		figures.accepted += record->response == RESPONSE_ACCEPTED;
		figures.partly += record->response == RESPONSE_PARTLY_ACCEPTED;
		figures.rejected += record->response == RESPONSE_REJECTED;
		figures.noted += record->response == RESPONSE_NOTED;
		figures.reported += status_closed(record->claim.status);
		figures.confirmed += confirmed(record);
		figures.concluded += record_concluded(record);
		if (record_overdue(draft, record, as_of) && !list_push(arena, &figures.overdue_list, record))
			return arena_error(arena);
		if (record_silent(record, claims_given) && !list_push(arena, &figures.silent_list, record))
			return arena_error(arena);
	}
	figures.overdue = figures.overdue_list.count;
	figures.silent = figures.silent_list.count;
	*ret_figures = figures;
	return NULL;
}
