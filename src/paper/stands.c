/* See stands.h. */
#include "paper/stands.h"

#include "paper/timing.h"

bool record_owed(const struct recommendation *record)
{
	return !record->in_concluded_list && record->concluded == DAY_NONE && str_empty(record->concluded_words) && record->response != RESPONSE_REJECTED;
}

static bool claimed(const struct recommendation *record)
{
	return !record->claim.placeholder && (record->claim.status != STATUS_NONE || !str_blank(record->claim.words));
}

bool record_done(const struct recommendation *record)
{
	if (record->decision.status != STATUS_NONE)
		return status_closed(record->decision.status);
	return claimed(record) && status_closed(record->claim.status);
}

static bool updated(const struct recommendation *record)
{
	list_each(entry, &record->evidence)
		if (!entry->placeholder && !words_blank(&entry->text))
			return true;
	return false;
}

bool record_claims_given(const struct draft *draft)
{
	list_each(record, &draft->recommendations)
		if (claimed(record))
			return true;
	return false;
}

bool record_silent(const struct recommendation *record, bool claims_given)
{
	bool lost = record->text_state == TEXT_LOST || record->missing[FIELD_CLAIM] || record->marks[FIELD_CLAIM] == SURE_LOST;
	if (!record_owed(record) || record_done(record) || claimed(record) || lost)
		return false;
	return claims_given || !updated(record);
}

bool record_overdue(const struct draft *draft, const struct recommendation *record, int32_t as_of)
{
	struct timing timing = record_timing(draft, record, as_of);
	int32_t due = timing.revised != DAY_NONE ? timing.revised : timing.deadline;
	return record_owed(record) && !record_done(record) && due != DAY_NONE && due < as_of;
}
