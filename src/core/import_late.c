/* Importing a paper of a day before others; and papers that are released or taken back by themselves. See
 * import_steps.h.
 *
 * What a paper repeats adds no row, so a row that comes in between would seem to hold on past the paper that
 * repeated the one before it, and a row that the public may not see would take with it what a public paper
 * repeats. There the repeated row is written out, and the journal tells of it. */
#include "core/import_steps.h"

#include "core/journal.h"
#include "sql/entry.h"
#include "sql/import.h"
#include "sql/late.h"

static const char *const fields[] = {"wording", "owners", "response", "target", "anticipated", "claim", "decision", "conclusion"};

struct restating {
	struct db *db;
	struct arena *arena;
	LIST(int64_t) appearances; /* that got rows of their own; one may be named more than once */
};

static struct error *copy_wording(struct restating *r, int64_t held, int64_t appearance)
{
	int64_t wording;
	TRY(wording_copy(r->db, r->arena, held, appearance, &wording));
	TRY(parts_copy(r->db, r->arena, held, wording));
	return footnotes_copy(r->db, r->arena, held, wording);
}

static struct error *copy_rows(struct restating *r, struct str field, int64_t held, int64_t appearance)
{
	if (str_equal(field, STR("wording")))
		return copy_wording(r, held, appearance);
	if (str_equal(field, STR("owners")))
		return owners_copy(r->db, r->arena, held, appearance);
	if (str_equal(field, STR("response")))
		return response_copy(r->db, r->arena, held, appearance);
	if (str_equal(field, STR("claim")))
		return claim_copy(r->db, r->arena, held, appearance);
	if (str_equal(field, STR("decision")))
		return decision_copy(r->db, r->arena, held, appearance);
	if (str_equal(field, STR("conclusion")))
		return conclusion_copy(r->db, r->arena, held, appearance);
	return due_copy(r->db, r->arena, held, appearance, field);
}

static struct error *copy_field(struct restating *r, struct str field, int64_t held, int64_t appearance)
{
	TRY(copy_rows(r, field, held, appearance));
	return list_push(r->arena, &r->appearances, appearance) ? NULL : arena_error(r->arena);
}

/* An appearance among those of its recommendation that say something in a field. */
struct place_in_time {
	const struct late_statements_row *held, *own, *next; /* the last with rows before it; itself; the first that says something behind it */
};

static struct error *place_find(struct restating *r, int64_t recommendation, int64_t appearance, struct str field, struct place_in_time *ret_place)
{
	struct late_statements_rows rows = {0};
	struct place_in_time place = {0};
	TRY(late_statements(r->db, r->arena, recommendation, field, &rows));
	list_each(row, &rows) {
		if (row->appearance == appearance)
			place.own = row;
		else if (!place.own && row->own)
			place.held = row;
		else if (place.own && !place.next && (row->own || row->again))
			place.next = row;
	}
	*ret_place = place;
	return NULL;
}

static int by_id(const void *a, const void *b)
{
	int64_t one = *(const int64_t *)a, other = *(const int64_t *)b;
	return (one > other) - (one < other);
}

static struct error *restated_report(struct restating *r, const struct actor *actor)
{
	if (r->appearances.count)
		qsort(r->appearances.at, r->appearances.count, sizeof *r->appearances.at, by_id);
	for (size_t n = 0; n < r->appearances.count; n++)
		if (!n || r->appearances.at[n] != r->appearances.at[n - 1])
			TRY(import_reported(r->db, r->arena, actor, r->appearances.at[n]));
	return NULL;
}

/* The paper comes in between: what the next one repeats is not what this one says. */
static struct error *late_settle(struct restating *r, const struct import_record *record, struct str field)
{
	struct place_in_time place;
	TRY(place_find(r, record->recommendation, record->appearance, field, &place));
	if (!place.own || !place.own->own || !place.held || !place.next || place.next->own)
		return NULL;
	return copy_field(r, field, place.held->appearance, place.next->appearance);
}

struct error *import_late(struct importing *i)
{
	struct restating restating = {i->db, i->arena};
	struct import_later_row later = {0};
	bool found;
	TRY(import_later(i->db, i->arena, i->review, i->day, &later, &found));
	if (!later.later)
		return NULL;
	for (size_t n = 0; n < i->draft->recommendations.count; n++) {
		bool known = !i->records[n].skipped && i->records[n].match != RECORD_NEW;
		for (size_t f = 0; known && f < sizeof fields / sizeof *fields; f++)
			TRY(late_settle(&restating, &i->records[n], str_of(fields[f])));
	}
	return restated_report(&restating, i->actor);
}

/* What this paper repeats gets rows of its own, and so does what the next one repeats of it. */
static struct error *apart_settle(struct restating *r, int64_t recommendation, int64_t appearance, struct str field)
{
	struct place_in_time place;
	TRY(place_find(r, recommendation, appearance, field, &place));
	if (!place.own)
		return NULL;
	if (place.own->again && !place.own->own && place.held)
		return copy_field(r, field, place.held->appearance, appearance);
	if (place.own->own && place.next && !place.next->own)
		return copy_field(r, field, appearance, place.next->appearance);
	return NULL;
}

struct error *import_set_apart(struct db *db, struct arena *arena, const struct actor *actor, int64_t paper)
{
	struct restating restating = {db, arena};
	struct late_appearances_rows rows = {0};
	TRY(late_appearances(db, arena, paper, &rows));
	list_each(row, &rows)
		for (size_t f = 0; f < sizeof fields / sizeof *fields; f++)
			TRY(apart_settle(&restating, row->recommendation, row->id, str_of(fields[f])));
	return restated_report(&restating, actor);
}
