/* After the walk: references that are missing between two others, and footnotes.
 *
 * A number that is missing makes a record without text, flagged lost. What stood between
 * its neighbours may be its own: it is attached as doubtful and named in a notice. */
#include "paper/records.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { GAP_MOST = 12 }; /* more in a row: the paper lists some numbers only */

struct stem { /* a reference without its last number: "R" of "R05" */
	struct str text;
	size_t width;     /* digits of the number */
	struct str tail;
};

static struct stem stem_of(struct str ref)
{
	size_t end = ref.size;
	while (end > 0 && (ref.at[end - 1] < '0' || ref.at[end - 1] > '9'))
		end--;
	size_t start = end;
	while (start > 0 && ref.at[start - 1] >= '0' && ref.at[start - 1] <= '9')
		start--;
	return (struct stem){str_slice(ref, 0, start), end - start, str_from(ref, end)};
}

static bool placeholder(const struct recommendation *record)
{
	return record->text_state == TEXT_LOST && !record->number && !record->ref.size;
}

static bool follows(const struct recommendation *before, const struct recommendation *record)
{
	struct stem a = stem_of(before->ref), b = stem_of(record->ref);
	return str_equal_fold(a.text, b.text) && record->number > before->number && before->in_concluded_list == record->in_concluded_list &&
	       !a.tail.size && !b.tail.size;
}

struct gap {
	const struct recommendation *before, *after; /* NULL at the ends */
	size_t first_held, held; /* placeholders between them: indexes into the old list */
};

struct settling {
	struct walk *walk;
	LIST(struct recommendation) records;
	int *moved; /* old index -> new */
	size_t missing, present;
	uint64_t *shown; /* sorted keys of all references: a number may stand in another list of the paper */
	size_t shown_count;
};

static uint64_t reference_key(struct str ref, int number)
{
	struct stem stem = stem_of(ref);
	uint64_t key = 1469598103934665603u;
	for (size_t i = 0; i < stem.text.size; i++) {
		char c = stem.text.at[i];
		key = (key ^ (unsigned char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c)) * 1099511628211u;
	}
	return (key ^ (uint64_t)(unsigned)number) * 1099511628211u;
}

static int compare_key(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

static struct error *shown_collect(struct settling *settling)
{
	const struct draft *draft = settling->walk->r->draft;
	settling->shown = arena_alloc_array(settling->walk->r->arena, draft->recommendations.count + 1, sizeof *settling->shown);
	TRY_MEMORY(settling->walk->r->arena, settling->shown);
	list_each(record, &draft->recommendations)
		if (record->number)
			settling->shown[settling->shown_count++] = reference_key(record->ref, record->number);
	qsort(settling->shown, settling->shown_count, sizeof *settling->shown, compare_key);
	return NULL;
}

static bool shown_elsewhere(const struct settling *settling, const struct recommendation *like, int number)
{
	uint64_t key = reference_key(like->ref, number);
	return bsearch(&key, settling->shown, settling->shown_count, sizeof key, compare_key) != NULL;
}

static struct error *lost_name(struct settling *settling, struct recommendation *record, const struct recommendation *like, int number)
{
	struct arena *arena = settling->walk->r->arena;
	struct stem stem = stem_of(like->ref);
	record->number = number;
	record->ref = str_format(arena, "%.*s%0*d", STR_ARG(stem.text), (int)stem.width, number);
	record->text_state = TEXT_LOST;
	for (enum field field = 0; field < FIELD_COUNT; field++) {
		record->demands[field] |= like->demands[field];
		record->missing[field] = record->demands[field] && field != FIELD_REF && field != FIELD_SECTION;
	}
	record->missing[FIELD_TEXT] = true;
	record->marks[FIELD_TEXT] = SURE_LOST;
	record->marks[FIELD_REF] = SURE_SUGGESTED;
	if (record->evidence.count) {
		record->missing[FIELD_EVIDENCE] = false;
		record->marks[FIELD_EVIDENCE] = SURE_DOUBTFUL;
	}
	if (record->further_information.count)
		record->marks[FIELD_FURTHER_INFORMATION] = SURE_DOUBTFUL;
	return arena_check(arena);
}

static struct error *lost_notice(struct settling *settling, int number, int last)
{
	int index = (int)settling->records.count - 1;
	const struct recommendation *record = &settling->records.at[index];
	struct arena *arena = settling->walk->r->arena;
	struct str text = str_format(arena, "Number %d is missing between the references before and after it; its row was lost in the source.", number);
	TRY(notice_add(settling->walk, "numbering_gap", index, record->origin, text));
	if (!record->evidence.count && !record->further_information.count)
		return NULL;
	text = last > number ? str_format(arena, "What stands between the neighbours of numbers %d to %d may belong to any of them; it was attached here as doubtful.", number, last)
	                     : str_format(arena, "What stands between the neighbours of number %d was attached to it as doubtful.", number);
	return notice_add(settling->walk, "row_lost", index, record->origin, text);
}

static struct error *record_push(struct settling *settling, const struct recommendation *record)
{
	return list_push(settling->walk->r->arena, &settling->records, *record) ? NULL : arena_error(settling->walk->r->arena);
}

/* The record before a gap without placeholders may hold what belonged to the lost one. */
static void neighbour_doubt(struct recommendation *before)
{
	bool flowing = !before->demands[FIELD_EVIDENCE] || before->further_information.count;
	if (flowing && before->evidence.count && before->marks[FIELD_EVIDENCE] < SURE_SUGGESTED)
		before->marks[FIELD_EVIDENCE] = SURE_SUGGESTED;
}

static struct error *gap_fill(struct settling *settling, const struct gap *gap)
{
	struct draft *draft = settling->walk->r->draft;
	int from = gap->before ? gap->before->number + 1 : 1, to = gap->after ? gap->after->number - 1 : 0;
	bool sparse = settling->missing * 2 > settling->present && !gap->held;
	bool sequence = gap->after && (!gap->before || follows(gap->before, gap->after)) && (gap->before || gap->held);
	int wanted = sequence && to >= from ? to - from + 1 : 0;
	if (wanted && (sparse || (wanted > GAP_MOST && !gap->held))) {
		TRY(notice_add(settling->walk, "numbering_gap", -1, gap->after->origin,
		               str_format(settling->walk->r->arena, "Numbers %d to %d are not in the paper.", from, to)));
		wanted = 0;
	}
	if (wanted && !gap->held && settling->records.count)
		neighbour_doubt(list_last(&settling->records));
	for (size_t i = 0; i < gap->held; i++) {
		TRY(record_push(settling, &draft->recommendations.at[gap->first_held + i]));
		settling->moved[gap->first_held + i] = (int)settling->records.count - 1;
		if ((int)i < wanted) {
			TRY(lost_name(settling, list_last(&settling->records), gap->after, from + (int)i));
			TRY(lost_notice(settling, from + (int)i, to));
		}
	}
	for (int number = from + (int)gap->held; number <= to && number - from < wanted; number++) {
		if (shown_elsewhere(settling, gap->after, number))
			continue; /* concluded, or in another table */
		struct recommendation lost = {.section = gap->before && gap->before->section == gap->after->section ? gap->after->section : -1,
		                              .concluded = DAY_NONE, .in_concluded_list = gap->after->in_concluded_list};
		lost.claim.meeting = lost.decision.meeting = DAY_NONE;
		lost.claim.achieved = lost.decision.achieved = lost.anticipated.when.days = INTERVAL_NONE;
		struct recommendation *held = gap->held && number == to ? list_last(&settling->records) : NULL;
		if (held && held->evidence.count && held->further_information.count) {
			/* What a meeting asked for stands last, right above the next record. */
			lost.further_information = held->further_information;
			held->further_information.at = NULL;
			held->further_information.count = held->further_information.room = 0;
			held->marks[FIELD_FURTHER_INFORMATION] = SURE_CERTAIN;
			list_each(further, &lost.further_information) {
				struct origin origin = words_origin(&further->heading);
				lost.origin.from = lost.origin.from ? lost.origin.from : origin.from;
				struct origin text = words_origin(&further->text);
				lost.origin.to = text.to > origin.to ? text.to : origin.to;
			}
		}
		TRY(record_push(settling, &lost));
		TRY(lost_name(settling, list_last(&settling->records), gap->after, number));
		TRY(lost_notice(settling, number, to));
	}
	return NULL;
}

static void ids_give(struct draft *draft)
{
	for (size_t i = 0; i < draft->recommendations.count; i++) {
		struct recommendation *record = &draft->recommendations.at[i];
		size_t at = sizeof record->id - 1, number = i + 1;
		char id[sizeof record->id] = {0};
		while (number && at > 1) {
			id[--at] = (char)('0' + number % 10);
			number /= 10;
		}
		id[--at] = 'r';
		memcpy(record->id, id + at, sizeof id - at);
	}
}

/* How many numbers the paper's sequences have and lack: a tracker of the live ones lacks most. */
static void numbers_count(struct settling *settling)
{
	const struct draft *draft = settling->walk->r->draft;
	const struct recommendation *before = NULL;
	list_each(record, &draft->recommendations) {
		if (!record->number)
			continue;
		settling->present++;
		if (before && follows(before, record))
			settling->missing += (size_t)(record->number - before->number - 1);
		before = record;
	}
}

struct error *gaps_settle(struct walk *walk)
{
	struct draft *draft = walk->r->draft;
	struct settling settling = {.walk = walk};
	numbers_count(&settling);
	TRY(shown_collect(&settling));
	size_t notices = draft->notices.count;
	settling.moved = arena_alloc_array(walk->r->arena, draft->recommendations.count + 1, sizeof *settling.moved);
	TRY_MEMORY(walk->r->arena, settling.moved);
	struct gap gap = {0};
	for (size_t i = 0; i < draft->recommendations.count; i++) {
		const struct recommendation *record = &draft->recommendations.at[i];
		if (placeholder(record)) {
			gap.first_held = gap.held ? gap.first_held : i;
			gap.held++;
			continue;
		}
		gap.after = record->number ? record : NULL;
		TRY(gap_fill(&settling, &gap));
		TRY(record_push(&settling, record));
		settling.moved[i] = (int)settling.records.count - 1;
		gap = (struct gap){.before = record->number ? record : gap.before};
	}
	gap.after = NULL;
	TRY(gap_fill(&settling, &gap));
	for (size_t i = 0; i < notices; i++) {
		int *index = &draft->notices.at[i].recommendation;
		if (*index >= 0 && (size_t)*index < draft->recommendations.count)
			*index = settling.moved[*index];
	}
	list_each(note, &walk->notes)
		if (note->record >= 0 && (size_t)note->record < draft->recommendations.count)
			note->record = settling.moved[note->record];
	draft->recommendations.at = settling.records.at;
	draft->recommendations.count = settling.records.count;
	draft->recommendations.room = settling.records.room;
	ids_give(draft);
	return arena_check(walk->r->arena);
}

/* --- footnotes --------------------------------------------------------------------------------- */

static bool note_borne(const struct draft *draft, const struct note *note)
{
	const struct block *block = note->text.count && note->text.at[0].piece_count ? note->text.at[0].pieces[0].block : NULL;
	list_each(record, &draft->recommendations)
		list_each(footnote, &record->footnotes)
			if (footnote->text.count && footnote->text.at[0].piece_count && footnote->text.at[0].pieces[0].block == block)
				return true;
	return false;
}

/* A note whose mark no text bears stays with the record that it stands in, as doubtful, or
 * with the paper. */
struct error *notes_settle(struct walk *walk)
{
	struct recognition *r = walk->r;
	list_each(note, &walk->notes) {
		if (!note->text.count || note_borne(r->draft, note))
			continue;
		if (note->record < 0 || (size_t)note->record >= r->draft->recommendations.count) {
			list_each(passage, &note->text)
				if (!list_push(r->arena, &r->draft->body, *passage))
					return arena_error(r->arena);
			continue;
		}
		struct recommendation *record = &r->draft->recommendations.at[note->record];
		struct footnote *footnote = NULL;
		list_each(known, &record->footnotes)
			if (!known->text.count && str_equal(known->mark, note->mark))
				footnote = known;
		if (!footnote)
			footnote = list_add(r->arena, &record->footnotes);
		TRY_MEMORY(r->arena, footnote);
		footnote->mark = note->mark;
		footnote->text = note->text;
		record->marks[FIELD_FOOTNOTES] = SURE_DOUBTFUL;
	}
	return arena_check(r->arena);
}
