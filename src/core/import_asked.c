/* Importing: what was asked, of whom, whether it was agreed, and until when. See import_steps.h.
 *
 * A field that says what already held at the paper's day adds no row. Owners and target dates hold as whole
 * sets; of revised dates each is kept once. The first targets are never overwritten: a later paper's set
 * stands beside them, on its own appearance. */
#include "core/import_steps.h"

#include "core/post.h"
#include "sql/statement.h"

static struct error *wording_parts(struct saying *s, int64_t wording)
{
	struct importing *i = s->i;
	int64_t position = 0;
	list_each(part, &s->record->parts) {
		struct origin origin = passage_origin(&part->text);
		TRY(part_add(i->db, i->arena, wording, ++position, said(part->label), said(part->text.text), part->lettered,
		             unit_of(origin.from), unit_of(origin.to)));
	}
	position = 0;
	list_each(note, &s->record->footnotes) {
		struct origin origin = words_origin(&note->text);
		TRY(footnote_add(i->db, i->arena, wording, ++position, said(note->mark), said(words_text(i->arena, &note->text)),
		                 unit_of(origin.from), unit_of(origin.to)));
	}
	return NULL;
}

struct error *say_wording(struct saying *s)
{
	struct importing *i = s->i;
	const struct recommendation *record = s->record;
	struct wording_held_row held = {0};
	bool found, lost = record->text_state == TEXT_LOST || words_blank(&record->text);
	struct str text = words_text(i->arena, &record->text);
	TRY(wording_held(i->db, i->arena, s->recommendation, i->paper, i->day, &held, &found));
	if (lost && !s->is_new)
		return NULL; /* what the paper lost says nothing against what is known */
	bool was_lost = found && str_equal(held.state, STR("lost"));
	if (found && !was_lost && key_of(held.text) == key_of(text))
		return say_again(s, "wording");
	struct origin origin = words_origin(&record->text);
	enum text_state state = lost ? TEXT_LOST : record->text_state;
	int64_t wording;
	TRY(wording_add(i->db, i->arena, s->appearance, said(text), str_of(text_state_name(state)), unit_of(origin.from), unit_of(origin.to), &wording));
	i->outcome->statements++;
	return wording_parts(s, wording);
}

/* --- owners --------------------------------------------------------------------------------- */

struct owner_row {
	const struct owner *owner;
	int64_t post, person;
};
struct owner_rows {
	struct owner_row *at;
	size_t count, room;
};

static struct error *owners_resolve(struct saying *s, struct owner_rows *rows)
{
	struct importing *i = s->i;
	list_each(owner, &s->record->owners) {
		struct owner_row row = {.owner = owner};
		TRY(post_of_owner(i->db, i->arena, owner, &row.post, &row.person));
		if (row.post == DB_NULL)
			continue;
		if (!list_push(i->arena, rows, row))
			return arena_error(i->arena);
		bool named = row.person != DB_NULL && !str_blank(owner->post);
		if (named || owner->vacant)
			TRY(holder_note(i->db, i->arena, row.post, owner->vacant ? DB_NULL : row.person, i->day, i->paper));
	}
	return NULL;
}

static bool owners_same(const struct owner_rows *rows, const struct owners_held_rows *held)
{
	if (rows->count != held->count)
		return false;
	for (size_t n = 0; n < rows->count; n++) {
		const struct owner_row *row = &rows->at[n];
		const struct owners_held_row *before = &held->at[n];
		if (row->post != before->post || row->person != before->person || row->owner->lead != before->lead || row->owner->vacant != before->vacant)
			return false;
	}
	return true;
}

struct error *say_owners(struct saying *s)
{
	struct importing *i = s->i;
	struct owner_rows rows = {0};
	struct owners_held_rows held = {0};
	TRY(owners_resolve(s, &rows));
	if (!rows.count)
		return NULL;
	TRY(owners_held(i->db, i->arena, s->recommendation, i->paper, i->day, &held));
	if (owners_same(&rows, &held))
		return say_again(s, "owners");
	int64_t position = 0;
	list_each(row, &rows) {
		struct origin origin = passage_origin(&row->owner->source);
		TRY(owner_add(i->db, i->arena, s->appearance, ++position, said(row->owner->printed), row->post, row->person, row->owner->lead,
		              row->owner->vacant, unit_of(origin.from), unit_of(origin.to)));
		i->outcome->statements++;
	}
	return NULL;
}

/* --- response -------------------------------------------------------------------------------- */

struct error *say_response(struct saying *s)
{
	struct importing *i = s->i;
	struct response_held_row held = {0};
	bool found;
	struct str words = words_text(i->arena, &s->record->response_words);
	const char *name = response_name(s->record->response);
	if (!name && str_blank(words))
		return NULL;
	TRY(response_held(i->db, i->arena, s->recommendation, i->paper, i->day, &held, &found));
	if (found && str_equal(said(held.response), str_of(name)) && key_of(held.words) == key_of(words))
		return say_again(s, "response");
	struct origin origin = words_origin(&s->record->response_words);
	i->outcome->statements++;
	return response_add(i->db, i->arena, s->appearance, said_or_none(str_of(name)), said(words), unit_of(origin.from), unit_of(origin.to));
}

/* --- dates ------------------------------------------------------------------------------------ */

static struct str due_words(const struct dated *dated)
{
	return str_empty(dated->when.words) ? dated->source.text : dated->when.words;
}

/* What a date says: its days where it has some, else its words. */
static uint64_t due_key(struct str words, struct str kind, struct str bound, int32_t start, int32_t end)
{
	uint64_t key = key_with(key_of(kind), key_of(bound));
	if (start == DAY_NONE && end == DAY_NONE)
		return key_with(key, key_of(words));
	return key_with(key_with(key, (uint64_t)(int64_t)start), (uint64_t)(int64_t)end);
}

static uint64_t dated_key(const struct dated *dated)
{
	return due_key(due_words(dated), str_of(when_kind_name(dated->when.kind)), str_of(when_bound_name(dated->when.bound)),
	               dated->when.days.first, dated->when.days.last);
}

static int64_t count_of(int count)
{
	return count ? count : DB_NULL;
}

static struct error *due_say(struct saying *s, const char *role, int64_t position, const struct dated *dated)
{
	struct importing *i = s->i;
	const struct when *when = &dated->when;
	struct origin origin = passage_origin(&dated->source);
	i->outcome->statements++;
	return due_add(i->db, i->arena, s->appearance, str_of(role), position, said(due_words(dated)), str_of(when_kind_name(when->kind)),
	               str_of(when_bound_name(when->bound)), when->days.first, when->days.last, count_of(when->period_months),
	               count_of(when->count_months), count_of(when->count_days), unit_of(origin.from), unit_of(origin.to));
}

static struct error *say_targets(struct saying *s)
{
	struct importing *i = s->i;
	struct due_held_rows held = {0};
	if (!s->record->dates.count)
		return NULL;
	TRY(due_held(i->db, i->arena, s->recommendation, i->paper, i->day, STR("target"), &held));
	bool same = held.count == s->record->dates.count;
	for (size_t n = 0; same && n < held.count; n++) {
		const struct due_held_row *row = &held.at[n];
		same = due_key(row->words, row->kind, row->bound, row->start_day, row->end_day) == dated_key(&s->record->dates.at[n]);
	}
	if (same)
		return say_again(s, "target");
	int64_t position = 0;
	list_each(dated, &s->record->dates)
		TRY(due_say(s, "target", ++position, dated));
	return NULL;
}

static struct error *say_revised(struct saying *s)
{
	struct importing *i = s->i;
	struct due_known_rows rows = {0};
	struct keys known = {0};
	if (!s->record->revised_dates.count)
		return NULL;
	TRY(due_known(i->db, i->arena, s->recommendation, i->paper, STR("revised"), &rows));
	list_each(row, &rows)
		if (!list_push(i->arena, &known, ((struct key_entry){due_key(row->words, row->kind, row->bound, row->start_day, row->end_day), 0})))
			return arena_error(i->arena);
	keys_settle(&known);
	int64_t position = 0;
	list_each(dated, &s->record->revised_dates)
		if (!keys_find(&known, dated_key(dated)))
			TRY(due_say(s, "revised", ++position, dated));
	return NULL;
}

static struct error *say_anticipated(struct saying *s)
{
	struct importing *i = s->i;
	const struct dated *dated = &s->record->anticipated;
	struct due_held_rows held = {0};
	if (str_blank(due_words(dated)))
		return NULL;
	TRY(due_held(i->db, i->arena, s->recommendation, i->paper, i->day, STR("anticipated"), &held));
	const struct due_held_row *row = held.at;
	if (held.count == 1 && due_key(row->words, row->kind, row->bound, row->start_day, row->end_day) == dated_key(dated))
		return say_again(s, "anticipated");
	return due_say(s, "anticipated", 1, dated);
}

struct error *say_dates(struct saying *s)
{
	TRY(say_targets(s));
	TRY(say_revised(s));
	return say_anticipated(s);
}
