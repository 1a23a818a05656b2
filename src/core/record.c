/* A review of the record as a draft: see record.h. Rows come from record_rows.c; fields and
 * leaves are made in record_fields.c and record_leaf.c; here are the paper's head, the scheme,
 * the meeting plan, and the order of it all. */
#include "core/record.h"

#include "core/record_build.h"

/* --- the head ----------------------------------------------------------------------------- */

static enum doc_format format_of(struct str name)
{
	static const struct {
		const char *name;
		enum doc_format format;
	} formats[] = {{"docx", FORMAT_DOCX}, {"html", FORMAT_HTML}, {"markdown", FORMAT_MARKDOWN}, {"text", FORMAT_TEXT}};
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (str_equal(name, str_of(formats[i].name)))
			return formats[i].format;
	return FORMAT_UNKNOWN;
}

static enum paper_kind paper_kind_of(struct str name)
{
	for (enum paper_kind kind = PAPER_PROGRESS; kind <= PAPER_OTHER; kind++)
		if (str_equal(name, str_of(paper_kind_name(kind))))
			return kind;
	return PAPER_OTHER;
}

static void front_from_review(const struct record_review_row *review, struct front *front)
{
	front->title = front->review.title = review->title;
	front->body = review->body_name;
	front->committee = review->committee_name;
	front->review.approved = review->approved_day;
	front->review.approved_by = review->approved_by;
	front->review.lead_member = review->lead_member;
	front->review.lead_officer = review->lead_officer;
	front->review.last_tracked = review->last_tracked;
}

/* Each later paper says it anew, where it says it at all. */
static void front_from_paper(const struct record_papers_row *paper, struct front *front)
{
	front->kind = paper_kind_of(paper->kind);
	if (!str_empty(paper->title))
		front->title = paper->title;
	if (!str_empty(paper->from_words))
		front->from = paper->from_words;
	if (!str_empty(paper->to_words))
		front->to = paper->to_words;
	if (paper->paper_day != DAY_NONE)
		front->date = paper->paper_day;
	if (paper->as_of_day != DAY_NONE)
		front->as_of = paper->as_of_day;
	if (str_empty(paper->contact_name) && str_empty(paper->contact_email))
		return;
	front->contact.name = paper->contact_name;
	front->contact.title = paper->contact_title;
	front->contact.telephone = paper->contact_telephone;
	front->contact.email = paper->contact_email;
}

static struct error *papers(struct db *db, struct building *building)
{
	struct draft *draft = building->draft;
	const struct record_papers_row *last = list_last(&building->rows->papers), *introduced = NULL;
	draft->front.date = draft->front.as_of = DAY_NONE;
	front_from_review(&building->rows->review, &draft->front);
	list_each(paper, &building->rows->papers) {
		struct record_paper known = {paper->id, paper->slug, paper->title, format_of(paper->format), paper->said_day};
		if (!list_push(building->arena, &building->record->papers, known))
			return arena_error(building->arena);
		front_from_paper(paper, &draft->front);
		if (!str_blank(paper->introduction))
			introduced = paper;
	}
	if (!last)
		return NULL;
	building->document->format = format_of(last->format);
	building->document->language = last->language;
	if (introduced)
		leaf_words_add(building, (struct record_source){.paper = introduced->id}, introduced->introduction, &draft->body);
	struct record_stamps_rows stamps = {0};
	TRY(record_stamps(db, building->arena, (int)building->wish->reader, last->id, &stamps));
	list_each(row, &stamps) {
		struct stamp stamp = {.day = row->stamp_day, .initials = row->initials};
		stamp.source = leaf_passage_add(building, (struct record_source){.paper = last->id}, STR_NONE, row->words);
		list_push(building->arena, &draft->stamps, stamp);
	}
	return NULL;
}

/* --- the scheme --------------------------------------------------------------------------- */

static enum scheme_timing timing_of(struct str name)
{
	static const char *const names[] = {"any", "before_target", "by_target", "after_target"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_equal(name, str_of(names[i])))
			return (enum scheme_timing)i;
	return TIMING_ANY;
}

static void category_add(struct building *building, const struct record_categories_row *row, struct scheme *scheme)
{
	struct category *category = list_add(building->arena, &scheme->categories);
	if (!category)
		return;
	*category = (struct category){.name = row->name, .criteria = row->criteria, .timing = timing_of(row->timing), .needs_date = row->needs_date,
	                              .needs_obstacle = row->needs_obstacle, .concludes = row->concludes};
	if (row->number != DB_NULL && row->number > 0 && row->number <= INT32_MAX)
		category->number = (int)row->number;
	if (!status_from_name(row->status, &category->status))
		category->status = STATUS_NONE;
	if (!response_from_name(row->response, &category->response))
		category->response = RESPONSE_NONE;
}

/* The scheme that the last claim or decision was made under; before any, the review's own. */
static int64_t scheme_in_use(const struct record_rows *rows)
{
	int64_t scheme = rows->review.scheme;
	list_each(row, &rows->decisions)
		scheme = row->scheme != DB_NULL ? row->scheme : scheme;
	list_each(row, &rows->claims)
		scheme = row->scheme != DB_NULL ? row->scheme : scheme;
	return scheme;
}

static struct error *scheme(struct db *db, struct building *building)
{
	struct record_scheme_row row;
	struct record_categories_rows categories = {0};
	bool found = false;
	building->scheme = scheme_in_use(building->rows);
	if (building->scheme == DB_NULL)
		return NULL;
	TRY(record_scheme(db, building->arena, building->scheme, &row, &found));
	TRY(record_categories(db, building->arena, building->scheme, &categories));
	struct scheme *scheme = arena_new(building->arena, struct scheme);
	TRY_MEMORY(building->arena, scheme);
	if (!found)
		return NULL;
	*scheme = (struct scheme){.key = row.key, .name = row.name, .version = row.version <= INT32_MAX ? (int)row.version : 0, .source = row.source};
	list_each(category, &categories)
		category_add(building, category, scheme);
	building->draft->scheme = scheme;
	building->draft->scheme_printed = str_starts(row.key, STR("printed"));
	return NULL;
}

/* --- recommendations ---------------------------------------------------------------------- */

static int section_of(const struct record_rows *rows, int64_t section)
{
	for (size_t i = 0; section != DB_NULL && i < rows->sections.count; i++)
		if (rows->sections.at[i].id == section)
			return (int)i;
	return -1;
}

/* What one recommendation of the review has, its papers' heads ask for. */
static void demands(struct draft *draft)
{
	bool asked[FIELD_COUNT] = {0};
	list_each(record, &draft->recommendations) {
		asked[FIELD_CLAIM] |= !str_empty(record->claim.words);
		asked[FIELD_DECISION] |= !str_empty(record->decision.words);
		asked[FIELD_OWNERS] |= record->owners.count != 0;
		asked[FIELD_DATES] |= record->dates.count != 0;
		asked[FIELD_EVIDENCE] |= record->evidence.count != 0;
		asked[FIELD_RESPONSE] |= record->response_words.count != 0;
	}
	list_each(record, &draft->recommendations)
		for (enum field field = 0; field < FIELD_COUNT; field++)
			record->demands[field] = asked[field];
}

static void recommendation_add(struct building *building, size_t index)
{
	const struct held *held = &building->rows->held.at[index];
	struct recommendation *record = list_add(building->arena, &building->draft->recommendations);
	if (!record)
		return;
	*record = (struct recommendation){.ref = held->ref, .section = section_of(building->rows, held->recommendation->section),
	                                  .in_concluded_list = held->last->in_concluded_list != 0};
	snprintf(record->id, sizeof record->id, "r%u", (unsigned)index + 1);
	if (held->recommendation->number != DB_NULL && held->recommendation->number > 0 && held->recommendation->number <= INT32_MAX)
		record->number = (int)held->recommendation->number;
	record->origin.from = building->document->units + 1;
	record_fields(building, held, record);
	record->origin.to = building->document->units;
	if (record->origin.to < record->origin.from) /* nothing of it is left in words */
		record->origin = (struct origin){0};
	building->record->recommendation_ids[index] = held->recommendation->id;
}

static struct error *recommendations(struct building *building)
{
	size_t count = building->rows->held.count;
	building->record->recommendation_ids = arena_alloc_array(building->arena, count + 1, sizeof *building->record->recommendation_ids);
	TRY_MEMORY(building->arena, building->record->recommendation_ids);
	list_each(row, &building->rows->sections)
		list_push(building->arena, &building->draft->sections, ((struct section){.letter = row->letter, .title = row->title}));
	for (size_t i = 0; i < count; i++)
		recommendation_add(building, i);
	TRY(arena_check(building->arena));
	demands(building->draft);
	return NULL;
}

/* The plan of the last paper that has one. Its items come by meeting and treatment. */
static void plan(struct building *building)
{
	const struct record_meeting_items_rows *items = &building->rows->items;
	const struct record_meeting_items_row *last = list_last(items), *before = NULL;
	struct meeting_plan *meeting = NULL;
	list_each(row, items) {
		int index = record_index(building->rows, row->recommendation);
		if (row->paper != last->paper || index < 0)
			continue;
		if (!before || before->meeting != row->meeting || !str_equal(before->treatment, row->treatment)) {
			meeting = list_add(building->arena, &building->draft->meetings);
			if (!meeting)
				return;
			*meeting = (struct meeting_plan){.day = row->meeting_day, .treatment = row->treatment};
		}
		before = row;
		list_push(building->arena, &meeting->items, (size_t)index);
	}
}

/* --- all of it ---------------------------------------------------------------------------- */

struct error *record_read(struct db *db, struct arena *arena, const struct record_wish *wish, struct record *ret_record)
{
	struct record record = {0};
	struct record_rows *rows = arena_new(arena, struct record_rows);
	struct document *document = arena_new(arena, struct document);
	struct draft *draft = arena_new(arena, struct draft);
	if (!rows || !document || !draft)
		return arena_error(arena);
	TRY(record_rows_read(db, arena, wish, rows));
	document->root = doc_add(arena, NULL, BLOCK_DOCUMENT, (struct origin){0});
	TRY_MEMORY(arena, document->root);
	document->title = rows->review.title;
	draft->document = document;
	record.draft = draft;
	record.rows = rows;
	record.slug = rows->review.slug;
	struct building building = {arena, rows, wish, document, draft, &record, DB_NULL};
	TRY(papers(db, &building));
	TRY(scheme(db, &building));
	TRY(recommendations(&building));
	plan(&building);
	TRY(arena_check(arena));
	*ret_record = record;
	return NULL;
}

struct error *record_draft(struct db *db, struct arena *arena, enum reader reader, int64_t review, int32_t until,
                           struct draft **ret_draft, int64_t **ret_recommendation_ids)
{
	struct record record;
	struct record_wish wish = {.reader = reader, .review = review, .until = until};
	TRY(record_read(db, arena, &wish, &record));
	*ret_draft = record.draft;
	if (ret_recommendation_ids)
		*ret_recommendation_ids = record.recommendation_ids;
	return NULL;
}

struct str record_place(struct arena *arena, const struct record *record, struct origin origin)
{
	if (!origin.from || origin.from > record->sources.count)
		return STR_NONE;
	const struct record_source *source = &record->sources.at[origin.from - 1];
	list_each(paper, &record->papers) {
		if (paper->id != source->paper)
			continue;
		const char *unit = paper->format == FORMAT_TEXT ? "line" : "paragraph";
		struct str of = str_format(arena, "the paper of %.*s", STR_ARG(day_words(arena, paper->day)));
		if (!source->origin.from)
			return of;
		bool one = source->origin.to <= source->origin.from;
		return one ? str_format(arena, "%s %zu of %.*s", unit, source->origin.from, STR_ARG(of))
		           : str_format(arena, "%ss %zu-%zu of %.*s", unit, source->origin.from, source->origin.to, STR_ARG(of));
	}
	return STR_NONE;
}
