/* Information that a meeting asked for: "Further information following the 14 May
 * meeting". The meeting lies behind the paper, so a year that is not printed is the last
 * one that fits. */
#include "paper/phrase.h"

static int32_t meeting_of(struct recognition *r, struct str heading, bool *ret_inferred)
{
	struct whens whens = {0};
	struct error *error = when_find(scratch_of(r), heading, &r->when, &whens);
	if (error)
		return DAY_NONE; /* the arena remembers */
	list_each(when, &whens) {
		if (!interval_known(when->days) || when->days.first != when->days.last)
			continue;
		int32_t day = when->days.first;
		*ret_inferred = when->basis != BASIS_PRINTED;
		if ((when->flags & WHEN_NO_YEAR) && r->when.as_of != DAY_NONE && day > r->when.as_of)
			day = day_add_months(day, -12);
		return day;
	}
	return DAY_NONE;
}

struct error *field_further(struct recognition *r, const struct words *heading, const struct words *stretch, struct recommendation *record)
{
	bool inferred = false;
	struct further *further = list_add(r->arena, &record->further_information);
	TRY_MEMORY(r->arena, further);
	*further = (struct further){.meeting = meeting_of(r, words_text(r->arena, heading), &inferred), .heading = *heading, .text = *stretch};
	if (further->meeting == DAY_NONE || inferred)
		mark_field(record, FIELD_FURTHER_INFORMATION, SURE_SUGGESTED);
	TRY(links_collect(r, stretch, record));
	TRY(attachments_collect(r, stretch, record));
	return arena_check(r->arena);
}
