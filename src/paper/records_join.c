/* One recommendation told in two places: a list of all of them before the details, prose
 * before a table of reference and progress. What the second place says joins the first,
 * as suggested; where both say something, both keep their own record. */
#include "paper/records.h"

#include "base/utf8.h"

#include <stdlib.h>

struct key {
	struct str text;
	size_t index;
};

/* "Recommendation 3", "Rec. 3", "R03" and "3" name the same. */
static struct str key_of(struct arena *arena, struct str ref)
{
	static const struct str names[] = {STR("recommendation"), STR("argymhelliad"), STR("recom"), STR("rec"), STR("no"), STR("r")};
	struct str folded = fold(arena, ref);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str rest = str_from(folded, names[i].size);
		while (rest.size && (rest.at[0] == ' ' || rest.at[0] == '.' || rest.at[0] == '0'))
			rest = str_from(rest, 1);
		if (str_starts(folded, names[i]) && rest.size && rest.at[0] >= '0' && rest.at[0] <= '9')
			folded = rest;
	}
	while (folded.size && (folded.at[folded.size - 1] == '.' || folded.at[folded.size - 1] == ')' || folded.at[folded.size - 1] == ':'))
		folded = str_slice(folded, 0, folded.size - 1);
	return folded;
}

bool same_reference(struct arena *arena, struct str a, struct str b)
{
	return str_equal(key_of(arena, a), key_of(arena, b));
}

static int key_order(const void *a, const void *b)
{
	const struct key *left = a, *right = b;
	int order = str_compare(left->text, right->text);
	return order ? order : left->index < right->index ? -1 : left->index > right->index;
}

static void joined(struct recommendation *record, const struct recommendation *more, enum field field)
{
	enum sure sure = more->marks[field] > SURE_SUGGESTED ? more->marks[field] : SURE_SUGGESTED;
	record->marks[field] = record->marks[field] > sure ? record->marks[field] : sure;
	record->missing[field] = false;
}

/* True when both say the same thing of themselves: then they are two recommendations. */
static bool clash(const struct recommendation *a, const struct recommendation *b)
{
	return (a->owners.count && b->owners.count) || (a->dates.count && b->dates.count) || (a->response != RESPONSE_NONE && b->response != RESPONSE_NONE) ||
	       (a->claim.words.size && b->claim.words.size) || (a->evidence.count && b->evidence.count) || a->in_concluded_list != b->in_concluded_list;
}

static bool same_words(struct arena *arena, const struct recommendation *a, const struct recommendation *b)
{
	if (!a->text.count || !b->text.count)
		return a->text.count || b->text.count;
	return str_equal(fold(arena, words_text(arena, &a->text)), fold(arena, words_text(arena, &b->text)));
}

static void join(struct recommendation *record, const struct recommendation *more)
{
	if (!record->text.count && more->text.count) {
		record->text = more->text;
		record->parts.at = more->parts.at;
		record->parts.count = more->parts.count;
		record->parts.room = more->parts.room;
		record->text_state = more->text_state;
		record->missing[FIELD_TEXT] = false;
		record->marks[FIELD_TEXT] = SURE_SUGGESTED;
	}
#define TAKE_LIST(list, field) \
	if (!record->list.count && more->list.count) { \
		record->list.at = more->list.at; \
		record->list.count = more->list.count; \
		record->list.room = more->list.room; \
		joined(record, more, field); \
	}
	TAKE_LIST(owners, FIELD_OWNERS)
	TAKE_LIST(dates, FIELD_DATES)
	TAKE_LIST(revised_dates, FIELD_REVISED_DATES)
	TAKE_LIST(evidence, FIELD_EVIDENCE)
	TAKE_LIST(further_information, FIELD_FURTHER_INFORMATION)
#undef TAKE_LIST
	if (!record->owners_source.count)
		record->owners_source = more->owners_source;
	if (!record->dates_source.count)
		record->dates_source = more->dates_source;
	if (record->response == RESPONSE_NONE && !record->response_words.count && more->response_words.count) {
		record->response = more->response;
		record->response_words = more->response_words;
		joined(record, more, FIELD_RESPONSE);
	}
	if (!record->claim.words.size && more->claim.words.size) {
		record->claim = more->claim;
		joined(record, more, FIELD_CLAIM);
	}
	if (!record->decision.words.size && more->decision.words.size) {
		record->decision = more->decision;
		joined(record, more, FIELD_DECISION);
	}
	for (enum field field = 0; field < FIELD_COUNT; field++)
		record->demands[field] |= more->demands[field];
}

static void records_compact(struct walk *walk, const size_t *into)
{
	struct draft *draft = walk->r->draft;
	size_t kept = 0, count = draft->recommendations.count;
	int *moved = arena_alloc_array(walk->r->arena, count + 1, sizeof *moved);
	for (size_t i = 0; moved && i < count; i++) {
		moved[i] = into[i] == i ? (int)kept : moved[into[i]];
		if (into[i] == i)
			draft->recommendations.at[kept++] = draft->recommendations.at[i];
	}
	if (!moved)
		return;
	draft->recommendations.count = kept;
	list_each(notice, &draft->notices)
		if (notice->recommendation >= 0 && (size_t)notice->recommendation < count)
			notice->recommendation = moved[notice->recommendation];
	list_each(note, &walk->notes)
		if (note->record >= 0 && (size_t)note->record < count)
			note->record = moved[note->record];
}

struct error *joins_settle(struct walk *walk)
{
	struct draft *draft = walk->r->draft;
	struct arena *arena = walk->r->arena;
	size_t count = draft->recommendations.count, joins = 0;
	struct key *keys = arena_alloc_array(arena, count + 1, sizeof *keys);
	size_t *into = arena_alloc_array(arena, count + 1, sizeof *into);
	TRY_MEMORY(arena, keys);
	TRY_MEMORY(arena, into);
	for (size_t i = 0; i < count; i++) {
		keys[i] = (struct key){key_of(arena, draft->recommendations.at[i].ref), i};
		into[i] = i;
	}
	TRY(arena_check(arena));
	qsort(keys, count, sizeof *keys, key_order);
	for (size_t i = 1; i < count; i++) {
		if (!keys[i].text.size || !str_equal(keys[i].text, keys[i - 1].text))
			continue;
		size_t first = into[keys[i - 1].index], second = keys[i].index;
		struct recommendation *record = &draft->recommendations.at[first];
		const struct recommendation *more = &draft->recommendations.at[second];
		if (clash(record, more) || !same_words(arena, record, more))
			continue;
		join(record, more);
		into[second] = first;
		joins++;
	}
	if (joins)
		records_compact(walk, into);
	return arena_check(arena);
}
