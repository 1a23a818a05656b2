/* Importing: the paper itself, the recommendations that are new with it, and what hangs on the paper rather
 * than on one recommendation. See import_steps.h. */
#include "core/import_steps.h"

#include "core/meeting.h"
#include "core/slug.h"
#include "doc/read/read.h"
#include "sql/import.h"
#include "sql/meeting.h"

int64_t unit_of(size_t unit)
{
	return unit ? (int64_t)unit : DB_NULL;
}

struct str said_or_none(struct str text)
{
	return str_blank(text) ? STR_NONE : text;
}

struct str said(struct str text)
{
	return text.at ? text : STR("");
}

struct error *import_meeting(struct importing *i, int32_t day, int64_t *ret_meeting)
{
	return meeting_on(i->db, i->arena, i->committee, i->committee_slug, day, ret_meeting);
}

/* --- the paper ---------------------------------------------------------------------------------- */

static struct error *paper_slug_asked(void *context, struct str slug, bool *ret_taken)
{
	struct importing *i = context;
	struct paper_slug_taken_row row = {0};
	bool found;
	TRY(paper_slug_taken(i->db, i->arena, slug, &row, &found));
	*ret_taken = row.taken;
	return NULL;
}

static struct error *paper_row(struct importing *i)
{
	const struct draft *draft = i->draft;
	const struct front *front = &draft->front;
	const struct account *account = &draft->account;
	struct slug_taken taken = {paper_slug_asked, i};
	struct str day = front->as_of == DAY_NONE ? STR("undated") : day_iso(i->arena, front->as_of);
	struct str slug = str_format(i->arena, "%.*s-%.*s", STR_ARG(i->outcome->review_slug), STR_ARG(day));
	struct str title = str_blank(front->title) ? i->input->file_name : front->title;
	struct str language = str_blank(draft->document->language) ? STR("en") : draft->document->language;
	TRY(slug_free(i->arena, slug, &taken, &slug));
	i->outcome->paper_slug = slug;
	return paper_add(i->db, i->arena, slug, i->review, str_of(paper_kind_name(front->kind)), title, said(i->input->file_name),
	                 str_of(format_name(draft->document->format)), i->input->sha256, i->input->bytes, (int64_t)i->input->bytes.size, front->date, front->as_of,
	                 language, said_or_none(front->from), said_or_none(front->to), said_or_none(front->contact.name), said_or_none(front->contact.title),
	                 said_or_none(front->contact.telephone), said_or_none(front->contact.email), said_or_none(words_text(i->arena, &draft->body)),
	                 (int64_t)account->units, (int64_t)account->units_placed, (int64_t)account->units_furniture, (int64_t)account->units_leftover,
	                 (int64_t)account->characters, (int64_t)account->characters_placed, (int64_t)account->characters_furniture,
	                 (int64_t)account->characters_leftover, i->actor->now_at, &i->paper);
}

static uint64_t section_key(struct str letter, struct str title)
{
	return key_with(key_of(letter), key_of(title));
}

static struct error *sections_rows(struct importing *i)
{
	struct import_sections_rows rows = {0};
	struct keys known = {0};
	int64_t position = 0;
	i->sections = arena_alloc_array(i->arena, i->draft->sections.count, sizeof *i->sections);
	TRY_MEMORY(i->arena, i->sections);
	TRY(import_sections(i->db, i->arena, i->review, &rows));
	list_each(row, &rows) {
		position = row->position > position ? row->position : position;
		if (!list_push(i->arena, &known, ((struct key_entry){section_key(row->letter, row->title), row->id})))
			return arena_error(i->arena);
	}
	keys_settle(&known);
	for (size_t n = 0; n < i->draft->sections.count; n++) {
		const struct section *section = &i->draft->sections.at[n];
		const struct key_entry *entry = keys_find(&known, section_key(section->letter, section->title));
		if (entry)
			i->sections[n] = entry->value;
		else
			TRY(section_add(i->db, i->arena, i->review, ++position, said(section->letter), said(section->title), &i->sections[n]));
	}
	return NULL;
}

struct error *import_paper_rows(struct importing *i)
{
	int64_t position = 0;
	TRY(paper_row(i));
	list_each(stamp, &i->draft->stamps)
		TRY(stamp_add(i->db, i->arena, i->paper, ++position, stamp->day, said(stamp->initials), said(stamp->source.text)));
	return sections_rows(i);
}

/* --- recommendations ------------------------------------------------------------------------------ */

static struct error *recommendation_slug_asked(void *context, struct str slug, bool *ret_taken)
{
	struct importing *i = context;
	struct recommendation_slug_taken_row row = {0};
	bool found;
	TRY(recommendation_slug_taken(i->db, i->arena, i->review, slug, &row, &found));
	*ret_taken = row.taken;
	return NULL;
}

static struct error *recommendation_open(struct importing *i, const struct recommendation *record, int64_t position, struct import_record *found)
{
	struct slug_taken taken = {recommendation_slug_asked, i};
	struct str slug = slug_of_ref(i->arena, record->ref);
	if (str_empty(slug) && record->number)
		slug = str_format(i->arena, "R%d", record->number);
	if (str_empty(slug))
		slug = str_format(i->arena, "%lld", (long long)position);
	TRY(slug_free(i->arena, slug, &taken, &found->slug));
	found->match = RECORD_NEW;
	return recommendation_add(i->db, i->arena, i->review, record->section >= 0 ? i->sections[record->section] : DB_NULL, found->slug, said(record->ref),
	                          record->number ? record->number : DB_NULL, position, &found->recommendation);
}

static struct error *record_marks(struct importing *i, const struct recommendation *record, int64_t appearance)
{
	for (int field = 0; field < FIELD_COUNT; field++) {
		struct str name = str_of(field_name(field));
		if (record->marks[field] != SURE_CERTAIN)
			TRY(mark_add(i->db, i->arena, appearance, name, str_of(sure_name(record->marks[field]))));
		if (record->missing[field])
			TRY(mark_add(i->db, i->arena, appearance, name, STR("missing")));
	}
	return NULL;
}

static struct error *record_appears(struct importing *i, size_t index)
{
	static const char *const matches[] = {[RECORD_NEW] = "new", [RECORD_SAME] = "same", [RECORD_DOUBTFUL] = "doubtful"};
	const struct recommendation *record = &i->draft->recommendations.at[index];
	struct import_record *found = &i->records[index];
	struct str section = STR_NONE;
	if (record->section >= 0)
		section = str_join(i->arena, i->draft->sections.at[record->section].letter, STR(": "), i->draft->sections.at[record->section].title);
	TRY(appearance_add(i->db, i->arena, found->recommendation, i->paper, (int64_t)index + 1, said(record->ref), said_or_none(section),
	                   str_of(matches[found->match]), record->in_concluded_list, said_or_none(words_text(i->arena, &record->other)),
	                   unit_of(record->origin.from), unit_of(record->origin.to), &found->appearance));
	return record_marks(i, record, found->appearance);
}

struct error *import_records(struct importing *i)
{
	struct import_recommendations_rows rows = {0};
	struct keys known = {0};
	int64_t position = 0;
	TRY(import_recommendations(i->db, i->arena, i->review, &rows));
	for (size_t n = 0; n < rows.count; n++) {
		position = rows.at[n].position > position ? rows.at[n].position : position;
		if (!list_push(i->arena, &known, ((struct key_entry){(uint64_t)rows.at[n].id, (int64_t)n})))
			return arena_error(i->arena);
	}
	keys_settle(&known);
	for (size_t n = 0; n < i->draft->recommendations.count; n++) {
		const struct recommendation *record = &i->draft->recommendations.at[n];
		struct import_record *found = &i->records[n];
		if (found->skipped)
			continue;
		if (found->recommendation == DB_NULL)
			TRY(recommendation_open(i, record, ++position, found));
		else
			found->slug = rows.at[keys_find(&known, (uint64_t)found->recommendation)->value].slug;
		TRY(record_appears(i, n));
		struct import_line line = {.ref = record->ref, .slug = found->slug,
		                           .what = found->match == RECORD_NEW ? IMPORT_NEW : found->match == RECORD_SAME ? IMPORT_KNOWN : IMPORT_DOUBTFUL};
		if (!list_push(i->arena, &i->outcome->lines, line))
			return arena_error(i->arena);
	}
	return NULL;
}

/* --- what hangs on the paper ------------------------------------------------------------------------ */

static struct error *meeting_items(struct importing *i)
{
	list_each(plan, &i->draft->meetings) {
		int64_t meeting;
		TRY(import_meeting(i, plan->day, &meeting));
		if (meeting == DB_NULL)
			continue;
		list_each(item, &plan->items)
			if (!i->records[*item].skipped)
				TRY(meeting_item_add(i->db, i->arena, meeting, i->paper, i->records[*item].recommendation, said(plan->treatment)));
	}
	return NULL;
}

struct error *import_paper_rest(struct importing *i)
{
	TRY(meeting_items(i));
	list_each(leftover, &i->draft->leftovers) {
		struct origin origin = leftover->piece.block ? leftover->piece.block->origin : (struct origin){0};
		int64_t near = leftover->near >= 0 ? i->records[leftover->near].appearance : DB_NULL;
		TRY(leftover_add(i->db, i->arena, i->paper, said(leftover->text), said(leftover->reason), near, (int64_t)origin.from, (int64_t)origin.to));
	}
	i->outcome->leftovers = i->draft->leftovers.count;
	list_each(notice, &i->draft->notices) {
		int64_t about = notice->recommendation >= 0 ? i->records[notice->recommendation].appearance : DB_NULL;
		TRY(notice_insert(i->db, i->arena, i->paper, about, str_of(notice->code), said(notice->message), unit_of(notice->origin.from), unit_of(notice->origin.to)));
	}
	return NULL;
}
