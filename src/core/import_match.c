/* Importing: which recommendation of the review each record of the paper is. See import_steps.h.
 *
 * The paper is compared with the review as it stood on the paper's day; what is not found there is looked
 * for among all that later papers brought; last, a recommendation that only ever was a gap in the numbering
 * is the one that now has its number. The rest is new. What the review has and the paper lacks is listed. */
#include "core/import_steps.h"

#include "core/record.h"
#include "sql/import.h"

struct matching_record { /* a recommendation of the review on its way to a record of the paper */
	struct importing *i;
	struct keys taken; /* ids of recommendations that a record is, after keys_settle */
};

static bool lost(const struct recommendation *record)
{
	return record->text_state == TEXT_LOST || words_blank(&record->text);
}

/* A number that is missing between two others: the row was lost, or the paper left it out. */
static bool gap(const struct recommendation *record)
{
	return lost(record) && !record->evidence.count && !record->further_information.count && str_empty(record->claim.words) &&
	       !record->owners.count && !record->dates.count;
}

static bool plainly_same(struct arena *arena, const struct recommendation *old_record, const struct recommendation *record)
{
	if (key_of(words_text(arena, &old_record->text)) == key_of(words_text(arena, &record->text)) && !lost(record))
		return true;
	return !str_blank(record->ref) && key_of(old_record->ref) == key_of(record->ref) && !lost(record) && record->marks[FIELD_REF] <= SURE_SUGGESTED;
}

static void record_is(struct importing *i, int index, int64_t recommendation, bool plainly)
{
	i->records[index].recommendation = recommendation;
	i->records[index].match = plainly ? RECORD_SAME : RECORD_DOUBTFUL;
}

/* Takes what a comparison matched, where the record has nothing yet. */
static void matches_take(struct importing *i, const struct draft *old_draft, const int64_t *ids, const int *matches, const int *new_indexes)
{
	for (size_t n = 0; n < old_draft->recommendations.count; n++) {
		int match = matches[n] < 0 ? -1 : new_indexes ? new_indexes[matches[n]] : matches[n];
		if (match < 0 || i->records[match].recommendation != DB_NULL)
			continue;
		record_is(i, match, ids[n], plainly_same(i->arena, &old_draft->recommendations.at[n], &i->draft->recommendations.at[match]));
	}
}

static struct error *taken_collect(struct matching_record *m)
{
	m->taken.count = 0;
	for (size_t n = 0; n < m->i->draft->recommendations.count; n++) {
		int64_t id = m->i->records[n].recommendation;
		if (id != DB_NULL && !list_push(m->i->arena, &m->taken, ((struct key_entry){(uint64_t)id, (int64_t)n})))
			return arena_error(m->i->arena);
	}
	keys_settle(&m->taken);
	return NULL;
}

/* Records and recommendations that are left are compared by themselves. */
static struct error *match_rest(struct matching_record *m)
{
	struct importing *i = m->i;
	struct draft old_rest = *i->known, new_rest = *i->draft;
	struct comparison comparison = {0};
	size_t old_count = i->known->recommendations.count, new_count = i->draft->recommendations.count;
	int64_t *ids = arena_alloc_array(i->arena, old_count, sizeof *ids);
	int *indexes = arena_alloc_array(i->arena, new_count, sizeof *indexes);
	TRY_MEMORY(i->arena, ids);
	TRY_MEMORY(i->arena, indexes);
	memset(&old_rest.recommendations, 0, sizeof old_rest.recommendations);
	memset(&new_rest.recommendations, 0, sizeof new_rest.recommendations);
	for (size_t n = 0; n < old_count; n++) {
		if (keys_find(&m->taken, (uint64_t)i->known_ids[n]))
			continue;
		ids[old_rest.recommendations.count] = i->known_ids[n];
		if (!list_push(i->arena, &old_rest.recommendations, i->known->recommendations.at[n]))
			return arena_error(i->arena);
	}
	for (size_t n = 0; n < new_count; n++) {
		if (i->records[n].recommendation != DB_NULL)
			continue;
		indexes[new_rest.recommendations.count] = (int)n;
		if (!list_push(i->arena, &new_rest.recommendations, i->draft->recommendations.at[n]))
			return arena_error(i->arena);
	}
	if (!old_rest.recommendations.count || !new_rest.recommendations.count)
		return NULL;
	TRY(compare_papers(i->arena, &old_rest, &new_rest, &comparison));
	matches_take(i, &old_rest, ids, comparison.matches, indexes);
	return NULL;
}

/* --- gaps ------------------------------------------------------------------------------------- */

/* Recommendations by the number in their reference. */
static struct error *numbers_collect(struct importing *i, const struct import_recommendations_rows *rows, struct keys *numbers)
{
	for (size_t n = 0; n < rows->count; n++)
		if (rows->at[n].number != DB_NULL && !list_push(i->arena, numbers, ((struct key_entry){(uint64_t)rows->at[n].number, (int64_t)n})))
			return arena_error(i->arena);
	keys_settle(numbers);
	return NULL;
}

static const struct import_recommendations_row *numbered(const struct import_recommendations_rows *rows, const struct keys *numbers, int number)
{
	const struct key_entry *entry = number ? keys_find(numbers, (uint64_t)number) : NULL;
	return entry ? &rows->at[entry->value] : NULL;
}

static struct error *match_gaps(struct matching_record *m)
{
	struct importing *i = m->i;
	struct import_recommendations_rows rows = {0};
	struct keys numbers = {0};
	TRY(import_recommendations(i->db, i->arena, i->review, &rows));
	TRY(numbers_collect(i, &rows, &numbers));
	TRY(taken_collect(m));
	for (size_t n = 0; n < i->draft->recommendations.count; n++) {
		const struct recommendation *record = &i->draft->recommendations.at[n];
		const struct import_recommendations_row *known = i->records[n].recommendation == DB_NULL ? numbered(&rows, &numbers, record->number) : NULL;
		if (!known)
			continue;
		if (gap(record))
			i->records[n].skipped = true;
		else if (!known->worded && !keys_find(&m->taken, (uint64_t)known->id))
			record_is(i, (int)n, known->id, false);
	}
	return NULL;
}

/* --- lacking ------------------------------------------------------------------------------------ */

struct error *import_lacking(struct importing *i)
{
	struct matching_record matching = {.i = i}, *m = &matching;
	const struct draft *before = i->outcome->before;
	struct import_recommendations_rows rows = {0};
	struct keys slugs = {0};
	TRY(taken_collect(m));
	list_each(told, &i->told)
		if (!list_push(i->arena, &m->taken, ((struct key_entry){(uint64_t)told->recommendation, 0})))
			return arena_error(i->arena);
	keys_settle(&m->taken);
	TRY(import_recommendations(i->db, i->arena, i->review, &rows));
	for (size_t n = 0; n < rows.count; n++)
		if (!list_push(i->arena, &slugs, ((struct key_entry){(uint64_t)rows.at[n].id, (int64_t)n})))
			return arena_error(i->arena);
	keys_settle(&slugs);
	for (size_t n = 0; before && n < before->recommendations.count; n++) {
		const struct recommendation *record = &before->recommendations.at[n];
		const struct key_entry *row = keys_find(&slugs, (uint64_t)i->before_ids[n]);
		bool over = record->in_concluded_list || record->concluded != DAY_NONE; /* a paper need not carry it for ever */
		if (over || gap(record) || !row || keys_find(&m->taken, (uint64_t)i->before_ids[n]))
			continue;
		struct import_line line = {.ref = record->ref, .what = IMPORT_LACKING, .slug = rows.at[row->value].slug};
		if (!list_push(i->arena, &i->outcome->lines, line))
			return arena_error(i->arena);
	}
	return NULL;
}

/* The review as it stood on the paper's day, and what the paper changes in it. */
static struct error *before_read(struct importing *i)
{
	struct record_wish wish = {.reader = READER_OFFICER, .review = i->review, .until = i->day, .latest_targets = true};
	struct record record = {0};
	struct import_later_row later = {0};
	bool found;
	TRY(import_later(i->db, i->arena, i->review, i->day, &later, &found));
	if (!later.later) {
		i->outcome->before = i->known;
		i->before_ids = i->known_ids;
		i->outcome->comparison = i->known_matches;
		return NULL;
	}
	TRY(record_read(i->db, i->arena, &wish, &record));
	if (!record.draft->recommendations.count)
		return NULL; /* the oldest paper of all */
	i->outcome->before = record.draft;
	i->before_ids = record.recommendation_ids;
	return compare_papers(i->arena, record.draft, i->draft, &i->outcome->comparison);
}

struct error *import_match(struct importing *i)
{
	size_t count = i->draft->recommendations.count;
	struct matching_record m = {.i = i};
	i->records = arena_alloc_array(i->arena, count, sizeof *i->records);
	TRY_MEMORY(i->arena, i->records);
	for (size_t n = 0; n < count; n++)
		i->records[n] = (struct import_record){.recommendation = DB_NULL, .appearance = DB_NULL};
	if (!i->known)
		return NULL;
	TRY(before_read(i));
	if (i->outcome->before)
		matches_take(i, i->outcome->before, i->before_ids, i->outcome->comparison.matches, NULL);
	if (i->outcome->before != i->known) {
		TRY(taken_collect(&m));
		TRY(match_rest(&m));
	}
	return match_gaps(&m);
}
