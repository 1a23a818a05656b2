/* Reads a review's tables, one statement each, and finds for every recommendation the rows
 * that hold: see record_rows.h. Rows come in the order in which what papers say counts, so
 * that the latest is simply the last. */
#include "core/record_rows.h"

#include <stdlib.h>

/* --- finding ------------------------------------------------------------------------------ */

struct station { /* an appearance, and whose it is */
	int64_t appearance;
	const struct record_appearances_row *row;
	int held;
};

static int station_order(const void *a, const void *b)
{
	const struct station *one = a, *other = b;
	return (one->appearance > other->appearance) - (one->appearance < other->appearance);
}

static const struct station *station_of(const struct record_rows *rows, int64_t appearance)
{
	struct station wanted = {.appearance = appearance};
	return rows->station_count ? bsearch(&wanted, rows->stations, rows->station_count, sizeof wanted, station_order) : NULL;
}

static struct held *held_of(struct record_rows *rows, int64_t appearance)
{
	const struct station *station = station_of(rows, appearance);
	return station ? &rows->held.at[station->held] : NULL;
}

const struct record_appearances_row *record_appearance(const struct record_rows *rows, int64_t appearance)
{
	const struct station *station = station_of(rows, appearance);
	return station ? station->row : NULL;
}

static int id_order(const void *a, const void *b, void *held)
{
	const struct held *all = held;
	int64_t one = all[*(const int *)a].recommendation->id, other = all[*(const int *)b].recommendation->id;
	return (one > other) - (one < other);
}

int record_index(const struct record_rows *rows, int64_t recommendation)
{
	size_t from = 0, to = rows->held.count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		int index = rows->by_id[middle];
		int64_t id = rows->held.at[index].recommendation->id;
		if (id == recommendation)
			return index;
		if (id < recommendation)
			from = middle + 1;
		else
			to = middle;
	}
	return -1;
}

/* --- appearances -------------------------------------------------------------------------- */

static struct error *recommendations_hold(struct arena *arena, struct record_rows *rows)
{
	rows->by_id = arena_alloc_array(arena, rows->recommendations.count + 1, sizeof *rows->by_id);
	TRY_MEMORY(arena, rows->by_id);
	list_each(row, &rows->recommendations) {
		struct held *held = list_add(arena, &rows->held);
		TRY_MEMORY(arena, held);
		*held = (struct held){.recommendation = row, .ref = row->ref};
		rows->by_id[rows->held.count - 1] = (int)rows->held.count - 1;
	}
	if (rows->held.count)
		qsort_r(rows->by_id, rows->held.count, sizeof *rows->by_id, id_order, rows->held.at);
	return NULL;
}

/* A recommendation that no paper in sight names is none of this reader's or this day's. */
static void drop_unnamed(struct record_rows *rows)
{
	size_t kept = 0;
	list_each(held, &rows->held)
		if (held->last)
			rows->held.at[kept++] = *held;
	rows->held.count = kept;
	for (size_t i = 0; i < kept; i++)
		rows->by_id[i] = (int)i;
	if (kept)
		qsort_r(rows->by_id, kept, sizeof *rows->by_id, id_order, rows->held.at);
}

static struct error *appearances_hold(struct arena *arena, struct record_rows *rows)
{
	list_each(row, &rows->appearances) {
		int index = record_index(rows, row->recommendation);
		struct held *held = index < 0 ? NULL : &rows->held.at[index];
		if (!held)
			continue;
		if (!held->first)
			held->first = row;
		if (!held->last || held->last->gap || !row->gap) /* a gap in the numbering is not heard of it */
			held->last = row;
		if (!str_empty(row->ref))
			held->ref = row->ref;
		if (!str_empty(row->other_words))
			held->other = row;
	}
	drop_unnamed(rows);
	rows->stations = arena_alloc_array(arena, rows->appearances.count + 1, sizeof *rows->stations);
	TRY_MEMORY(arena, rows->stations);
	list_each(row, &rows->appearances) {
		int index = record_index(rows, row->recommendation);
		if (index >= 0)
			rows->stations[rows->station_count++] = (struct station){row->id, row, index};
	}
	if (rows->station_count)
		qsort(rows->stations, rows->station_count, sizeof *rows->stations, station_order);
	return NULL;
}

/* --- statements --------------------------------------------------------------------------- */

/* `held` is the one that the row tells of; rows of others are passed over. */
#define each_held(held, row, table)   \
	list_each(row, table)         \
		for (struct held *held = held_of(rows, row->appearance), *once_ = held; once_; once_ = NULL)

/* Adds to a set that a later paper's set replaces. */
#define set_push(arena, set, row)                                                 \
	({                                                                        \
		if ((set)->count && (set)->at[0]->appearance != (row)->appearance) \
			(set)->count = 0;                                         \
		list_push(arena, set, row);                                       \
	})

/* Said again: it has held since it was said first, in whichever order the papers came in. */
static bool claim_again(const struct record_claims_row *held, const struct record_claims_row *row)
{
	return held && held->placeholder == row->placeholder && str_equal(held->status, row->status) && str_equal(held->words, row->words) &&
	       str_equal(held->note, row->note) && held->achieved_start_day == row->achieved_start_day && held->achieved_end_day == row->achieved_end_day;
}

static bool decision_again(const struct record_decisions_row *held, const struct record_decisions_row *row)
{
	return held && held->meeting_day == row->meeting_day && str_equal(held->status, row->status) && str_equal(held->words, row->words) &&
	       str_equal(held->note, row->note);
}

static void statements_hold(struct record_rows *rows)
{
	each_held(held, row, &rows->wordings) {
		bool known = held->wording && !str_equal(held->wording->state, STR("lost"));
		if (!known || !str_equal(row->state, STR("lost"))) /* what a paper lost says nothing against what is known */
			held->wording = row;
	}
	each_held(held, row, &rows->responses)
		held->response = row;
	each_held(held, row, &rows->claims)
		if ((!row->placeholder || !held->claim || held->claim->placeholder) && !claim_again(held->claim, row))
			held->claim = row;
	each_held(held, row, &rows->decisions)
		if (!decision_again(held->decision, row))
			held->decision = row;
	each_held(held, row, &rows->conclusions)
		held->conclusion = row;
}

static void sets_hold(struct arena *arena, struct record_rows *rows)
{
	each_held(held, row, &rows->parts)
		if (held->wording && held->wording->appearance == row->appearance)
			list_push(arena, &held->parts, row);
	each_held(held, row, &rows->footnotes)
		if (held->wording && held->wording->appearance == row->appearance)
			list_push(arena, &held->footnotes, row);
	each_held(held, row, &rows->owners)
		set_push(arena, &held->owners, row);
	each_held(held, row, &rows->evidence)
		list_push(arena, &held->evidence, row);
	each_held(held, row, &rows->attachments)
		list_push(arena, &held->attachments, row);
	each_held(held, row, &rows->links)
		list_push(arena, &held->links, row);
	each_held(held, row, &rows->marks)
		list_push(arena, &held->marks, row);
}

static bool same_due(const struct record_dues_row *one, const struct record_dues_row *other)
{
	bool days = one->start_day == other->start_day && one->end_day == other->end_day && str_equal(one->kind, other->kind);
	return days && (one->end_day != DAY_NONE || str_equal(one->words, other->words));
}

static bool among_targets(const struct held *held, const struct record_dues_row *row)
{
	list_each(target, &held->targets)
		if (same_due(*target, row))
			return true;
	return false;
}

static void target_holds(struct arena *arena, struct held *held, const struct record_dues_row *row)
{
	set_push(arena, &held->latest_targets, row);
	if (!held->targets.count || held->targets.at[0]->appearance == row->appearance)
		list_push(arena, &held->targets, row);
	else if (!among_targets(held, row))
		list_push(arena, &held->moved, row);
}

static void dues_hold(struct arena *arena, struct record_rows *rows)
{
	each_held(held, row, &rows->dues) {
		list_push(arena, &held->dues, row);
		if (str_equal(row->role, STR("target")))
			target_holds(arena, held, row);
		else if (str_equal(row->role, STR("revised")))
			list_push(arena, &held->moved, row);
		else
			list_push(arena, &held->anticipated, row);
	}
}

/* --- reading ------------------------------------------------------------------------------ */

static struct error *read_asked(struct db *db, struct arena *arena, const struct record_wish *wish, struct record_rows *rows)
{
	int reader = (int)wish->reader;
	bool found = false;
	TRY(record_review(db, arena, reader, wish->review, &rows->review, &found));
	if (!found)
		return error_new(arena, ERROR_NOT_FOUND, "there is no such review, or it is not published; \"heed list\" shows the reviews there are");
	TRY(record_papers(db, arena, reader, wish->review, wish->until, &rows->papers));
	TRY(record_sections(db, arena, reader, wish->review, &rows->sections));
	TRY(record_recommendations(db, arena, reader, wish->review, &rows->recommendations));
	TRY(record_appearances(db, arena, reader, wish->review, wish->until, &rows->appearances));
	TRY(record_marks(db, arena, reader, wish->review, wish->until, &rows->marks));
	TRY(record_wordings(db, arena, reader, wish->review, wish->until, &rows->wordings));
	TRY(record_parts(db, arena, reader, wish->review, wish->until, &rows->parts));
	return record_footnotes(db, arena, reader, wish->review, wish->until, &rows->footnotes);
}

static struct error *read_answered(struct db *db, struct arena *arena, const struct record_wish *wish, struct record_rows *rows)
{
	int reader = (int)wish->reader;
	TRY(record_owners(db, arena, reader, wish->review, wish->until, &rows->owners));
	TRY(record_members(db, arena, reader, wish->review, wish->until, &rows->members));
	TRY(record_responses(db, arena, reader, wish->review, wish->until, &rows->responses));
	TRY(record_dues(db, arena, reader, wish->review, wish->until, &rows->dues));
	TRY(record_claims(db, arena, reader, wish->review, wish->until, &rows->claims));
	TRY(record_decisions(db, arena, reader, wish->review, wish->until, &rows->decisions));
	TRY(record_conclusions(db, arena, reader, wish->review, wish->until, &rows->conclusions));
	TRY(record_evidence(db, arena, reader, wish->review, wish->until, &rows->evidence));
	TRY(record_attachments(db, arena, reader, wish->review, wish->until, &rows->attachments));
	TRY(record_links(db, arena, reader, wish->review, wish->until, &rows->links));
	return record_meeting_items(db, arena, reader, wish->review, wish->until, &rows->items);
}

struct error *record_rows_read(struct db *db, struct arena *arena, const struct record_wish *wish, struct record_rows *ret_rows)
{
	struct record_rows rows = {0};
	TRY(read_asked(db, arena, wish, &rows));
	TRY(read_answered(db, arena, wish, &rows));
	TRY(recommendations_hold(arena, &rows));
	TRY(appearances_hold(arena, &rows));
	statements_hold(&rows);
	sets_hold(arena, &rows);
	dues_hold(arena, &rows);
	TRY(arena_check(arena));
	*ret_rows = rows;
	return NULL;
}
