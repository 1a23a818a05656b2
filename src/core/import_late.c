/* Importing a paper of a day before others. See import_steps.h.
 *
 * What a paper repeats adds no row, so a row that comes in between would seem to hold on past the paper that
 * repeated the one before it. There the repeated row is written out, and the journal tells of it. */
#include "core/import_steps.h"

#include "sql/import.h"
#include "sql/late.h"

static const char *const fields[] = {"wording", "owners", "response", "target", "anticipated", "claim", "decision", "conclusion"};

static struct error *copy_wording(struct importing *i, int64_t held, int64_t appearance)
{
	int64_t wording;
	TRY(wording_copy(i->db, i->arena, held, appearance, &wording));
	TRY(parts_copy(i->db, i->arena, held, wording));
	return footnotes_copy(i->db, i->arena, held, wording);
}

static struct error *copy_field(struct importing *i, struct str field, int64_t held, int64_t appearance)
{
	if (str_equal(field, STR("wording")))
		return copy_wording(i, held, appearance);
	if (str_equal(field, STR("owners")))
		return owners_copy(i->db, i->arena, held, appearance);
	if (str_equal(field, STR("response")))
		return response_copy(i->db, i->arena, held, appearance);
	if (str_equal(field, STR("claim")))
		return claim_copy(i->db, i->arena, held, appearance);
	if (str_equal(field, STR("decision")))
		return decision_copy(i->db, i->arena, held, appearance);
	if (str_equal(field, STR("conclusion")))
		return conclusion_copy(i->db, i->arena, held, appearance);
	return due_copy(i->db, i->arena, held, appearance, field);
}

static struct error *field_settle(struct importing *i, const struct import_record *record, struct str field)
{
	struct late_statements_rows rows = {0};
	const struct late_statements_row *held = NULL, *next = NULL;
	bool passed = false, own = false;
	TRY(late_statements(i->db, i->arena, record->recommendation, field, &rows));
	list_each(row, &rows) {
		if (row->appearance == record->appearance) {
			passed = true;
			own = row->own;
		} else if (!passed && row->own) {
			held = row;
		} else if (passed && !next && (row->own || row->again)) {
			next = row;
		}
	}
	if (!own || !held || !next || next->own)
		return NULL;
	TRY(copy_field(i, field, held->appearance, next->appearance));
	return list_push(i->arena, &i->restated, next->appearance) ? NULL : arena_error(i->arena);
}

struct error *import_late(struct importing *i)
{
	struct import_later_row later = {0};
	bool found;
	TRY(import_later(i->db, i->arena, i->review, i->day, &later, &found));
	if (!later.later)
		return NULL;
	for (size_t n = 0; n < i->draft->recommendations.count; n++) {
		bool known = !i->records[n].skipped && i->records[n].match != RECORD_NEW;
		for (size_t f = 0; known && f < sizeof fields / sizeof *fields; f++)
			TRY(field_settle(i, &i->records[n], str_of(fields[f])));
	}
	return NULL;
}
