/* The fields of a recommendation from the rows that hold: what record_leaf.c does for its
 * wording, this file does for owners, response, dates, claim, decision and evidence. */
#include "core/record_build.h"

/* The value of an enumeration that has this name; `least` when none has. */
#define named(name, least, most, name_of)                                        \
	({                                                                       \
		int found_ = (least);                                            \
		for (int value_ = (least); value_ <= (int)(most); value_++)      \
			if (str_equal(name, str_of(name_of(value_))))            \
				found_ = value_;                                 \
		found_;                                                          \
	})

#define source_of(building, row) record_source_of(building, (row)->appearance, (row)->unit_from, (row)->unit_to)

/* --- owners ------------------------------------------------------------------------------- */

/* Members stand by post: the first of a post's. */
static size_t members_from(const struct record_members_rows *members, int64_t post)
{
	size_t from = 0, to = members->count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (members->at[middle].post < post)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static void owner_add(struct building *building, const struct record_owners_row *row, struct recommendation *record)
{
	const struct record_members_rows *members = &building->rows->members;
	struct owner *owner = list_add(building->arena, &record->owners);
	if (!owner)
		return;
	bool person = str_equal(row->kind, STR("person"));
	*owner = (struct owner){.printed = row->printed, .person = row->person, .post = person ? STR_NONE : row->post_name,
	                        .organisation = row->organisation, .lead = row->lead, .vacant = row->vacant};
	if (person && str_empty(owner->person))
		owner->person = row->post_name;
	for (size_t i = members_from(members, row->post); i < members->count && members->at[i].post == row->post; i++)
		list_push(building->arena, &owner->members, members->at[i].name);
	owner->source = leaf_passage_add(building, source_of(building, row), STR_NONE, row->printed);
	if (owner->source.piece_count)
		list_push(building->arena, &record->owners_source, owner->source);
}

/* --- dates -------------------------------------------------------------------------------- */

static int days_or_none(int64_t count)
{
	return count == DB_NULL || count < 0 || count > INT32_MAX ? 0 : (int)count;
}

/* Years away from the paper's own say that a date was misprinted (rule D1). */
static bool impossible(const struct building *building, const struct record_dues_row *row)
{
	enum { YEAR = 366 };
	const struct record_appearances_row *appearance = record_appearance(building->rows, row->appearance);
	int32_t day = appearance ? appearance->said_day : DAY_NONE;
	if (day == DAY_NONE || row->end_day == DAY_NONE)
		return false;
	return row->end_day > day + 10 * YEAR || row->end_day < day - 50 * YEAR;
}

static struct dated dated_of(struct building *building, const struct record_dues_row *row)
{
	struct when when = {.words = row->words, .end = row->words.size, .days = {row->start_day, row->end_day}};
	when.kind = named(row->kind, WHEN_UNKNOWN, WHEN_FUNDING, when_kind_name);
	when.bound = named(row->bound, BOUND_IN, BOUND_OPEN, when_bound_name);
	when.period_months = days_or_none(row->period_months);
	when.count = when.count_months = days_or_none(row->count_months);
	when.count_days = days_or_none(row->count_days);
	if (when.period_months)
		when.flags |= WHEN_RECURRING;
	if (str_equal(row->role, STR("revised")))
		when.flags |= WHEN_REVISED;
	if (impossible(building, row))
		when.flags |= WHEN_IMPOSSIBLE;
	return (struct dated){when, leaf_passage_add(building, source_of(building, row), STR_NONE, row->words)};
}

static void dates(struct building *building, const struct held *held, struct recommendation *record)
{
	const typeof(held->targets) *targets = building->wish->latest_targets ? (const void *)&held->latest_targets : &held->targets;
	list_each(row, targets) {
		struct dated dated = dated_of(building, *row);
		list_push(building->arena, &record->dates, dated);
		if (dated.source.piece_count)
			list_push(building->arena, &record->dates_source, dated.source);
	}
	list_each(row, &held->moved)
		if (!building->wish->latest_targets || str_equal((*row)->role, STR("revised")))
			list_push(building->arena, &record->revised_dates, dated_of(building, *row));
	if (held->anticipated.count)
		record->anticipated = dated_of(building, held->anticipated.at[held->anticipated.count - 1]);
}

/* --- the facts ---------------------------------------------------------------------------- */

static void response(struct building *building, const struct held *held, struct recommendation *record)
{
	if (!held->response)
		return;
	if (!response_from_name(held->response->response, &record->response))
		record->response = RESPONSE_NONE;
	leaf_words_add(building, source_of(building, held->response), held->response->words, &record->response_words);
}

/* A category's number counts within the draft's scheme only. */
static int category_of(const struct building *building, int64_t scheme, int64_t number)
{
	return number == DB_NULL || scheme != building->scheme || number > INT32_MAX ? 0 : (int)number;
}

/* claim and decision rows have the same columns, and one struct in the draft. */
#define claim_fill(building, row, claim)                                                              \
	do {                                                                                          \
		(claim)->words = (row)->words;                                                        \
		(claim)->note = (row)->note;                                                          \
		(claim)->category = category_of(building, (row)->scheme, (row)->number);              \
		if (!status_from_name((row)->status, &(claim)->status))                               \
			(claim)->status = STATUS_NONE;                                                \
		(claim)->achieved = (struct interval){(row)->achieved_start_day, (row)->achieved_end_day}; \
		(claim)->meeting = (row)->meeting_day;                                                \
		leaf_words_add(building, source_of(building, row), (row)->words, &(claim)->source);   \
		leaf_words_add(building, source_of(building, row), (row)->note, &(claim)->source);    \
	} while (0)

static void facts(struct building *building, const struct held *held, struct recommendation *record)
{
	record->claim.meeting = record->decision.meeting = record->concluded = DAY_NONE;
	record->claim.achieved = record->decision.achieved = INTERVAL_NONE;
	if (held->claim) {
		claim_fill(building, held->claim, &record->claim);
		record->claim.placeholder = held->claim->placeholder;
	}
	if (held->decision)
		claim_fill(building, held->decision, &record->decision);
	if (!held->conclusion)
		return;
	record->concluded_words = held->conclusion->words;
	record->concluded = held->conclusion->concluded_day;
	leaf_passage_add(building, source_of(building, held->conclusion), STR_NONE, held->conclusion->words);
}

/* --- evidence ----------------------------------------------------------------------------- */

static void further_add(struct building *building, const struct record_evidence_row *row, struct recommendation *record)
{
	struct further *further = list_add(building->arena, &record->further_information);
	if (!further)
		return;
	*further = (struct further){.meeting = row->meeting_day};
	leaf_words_add(building, source_of(building, row), row->heading, &further->heading);
	leaf_words_add(building, source_of(building, row), row->text, &further->text);
}

static void evidence(struct building *building, const struct held *held, struct recommendation *record)
{
	list_each(at, &held->evidence) {
		const struct record_evidence_row *row = *at;
		if (str_equal(row->kind, STR("further_information"))) {
			further_add(building, row, record);
			continue;
		}
		struct entry *entry = list_add(building->arena, &record->evidence);
		if (!entry)
			return;
		*entry = (struct entry){.heading = row->heading, .part = row->part, .source_name = row->source, .placeholder = row->placeholder};
		entry->date = (struct when){.words = row->date_words, .end = row->date_words.size, .days = {row->start_day, row->end_day}, .kind = WHEN_ENTRY_DATE};
		leaf_words_add(building, source_of(building, row), row->text, &entry->text);
	}
}

static void attachments(struct building *building, const struct held *held, struct recommendation *record)
{
	list_each(at, &held->attachments) {
		const struct record_attachments_row *row = *at;
		struct attachment attachment = {.label = row->label, .present = row->present};
		attachment.source = leaf_passage_add(building, source_of(building, row), STR_NONE, row->label);
		list_push(building->arena, &record->attachments, attachment);
	}
	list_each(row, &held->links)
		list_push(building->arena, &record->links, (*row)->address);
}

/* --- how sure ----------------------------------------------------------------------------- */

/* The appearance whose value of the field holds; 0 when none has one. */
static int64_t appearance_of(const struct held *held, enum field field)
{
	switch (field) {
	case FIELD_TEXT:
	case FIELD_PARTS:
	case FIELD_FOOTNOTES: return held->wording ? held->wording->appearance : 0;
	case FIELD_OWNERS: return held->owners.count ? held->owners.at[0]->appearance : 0;
	case FIELD_RESPONSE: return held->response ? held->response->appearance : 0;
	case FIELD_CLAIM: return held->claim ? held->claim->appearance : 0;
	case FIELD_DECISION: return held->decision ? held->decision->appearance : 0;
	case FIELD_CONCLUDED: return held->conclusion ? held->conclusion->appearance : 0;
	case FIELD_DATES: return held->targets.count ? held->targets.at[0]->appearance : 0;
	case FIELD_EVIDENCE: return held->evidence.count ? held->evidence.at[held->evidence.count - 1]->appearance : 0;
	default: return 0;
	}
}

/* Marks of a field hold where its value comes from; of one without a value, in the last paper. */
static void marks(const struct held *held, struct recommendation *record)
{
	list_each(mark, &held->marks) {
		enum field field = named((*mark)->field, FIELD_REF, FIELD_COUNT - 1, field_name);
		int64_t from = appearance_of(held, field);
		if ((*mark)->appearance != (from ? from : held->last->id))
			continue;
		if (str_equal((*mark)->sure, STR("missing")))
			record->missing[field] = true;
		else
			record->marks[field] = named((*mark)->sure, SURE_CERTAIN, SURE_LOST, sure_name);
	}
}

void record_fields(struct building *building, const struct held *held, struct recommendation *record)
{
	record_wording(building, held, record);
	response(building, held, record);
	list_each(row, &held->owners)
		owner_add(building, *row, record);
	record->anticipated.when.days = INTERVAL_NONE;
	dates(building, held, record);
	facts(building, held, record);
	evidence(building, held, record);
	attachments(building, held, record);
	if (held->other)
		leaf_words_add(building, record_source_of(building, held->other->id, held->other->unit_from, held->other->unit_to), held->other->other_words,
		               &record->other);
	marks(held, record);
}
