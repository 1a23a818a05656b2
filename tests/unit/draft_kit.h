/* Drafts built by hand for the tests of the checker: what a recogniser would have found.
 *
 * Every line of text becomes a paragraph of a small document, so that quotes have a place. */
#ifndef HEED_TESTS_DRAFT_KIT_H
#define HEED_TESTS_DRAFT_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "paper/draft.h"

struct kit {
	struct arena *arena;
	struct document document;
	struct draft *draft;
	size_t units;
};

static inline struct passage kit_passage(struct kit *kit, struct str line)
{
	struct block *block = arena_new(kit->arena, struct block);
	struct piece *piece = arena_new(kit->arena, struct piece);
	if (!block || !piece)
		return (struct passage){0};
	*block = (struct block){.kind = BLOCK_PARAGRAPH, .text = line, .parent = kit->document.root, .number = kit->units};
	kit->units++;
	block->origin = (struct origin){kit->units, kit->units};
	if (kit->document.root && list_push(kit->arena, &kit->document.root->children, block))
		(void)list_push(kit->arena, &kit->document.leaves, block);
	*piece = (struct piece){block, 0, line.size};
	return (struct passage){line, piece, 1};
}

static inline void kit_words(struct kit *kit, struct words *words, const char *text)
{
	for (struct str rest = str_of(text); rest.at;) {
		struct passage *passage = list_add(kit->arena, words);
		struct str line = str_cut(&rest, '\n');
		if (passage)
			*passage = kit_passage(kit, line);
	}
}

/* A paper of that day with room for a hundred recommendations, so that pointers to them hold. */
static inline struct kit *kit_new(struct arena *arena, const char *day)
{
	struct kit *kit = arena_new(arena, struct kit);
	if (!kit)
		return NULL;
	kit->arena = arena;
	kit->draft = arena_new(arena, struct draft);
	kit->document.root = arena_new(arena, struct block);
	if (!kit->draft || !kit->document.root)
		return NULL;
	struct draft *draft = kit->draft;
	draft->document = &kit->document;
	draft->front.date = draft->front.as_of = day ? day_read_iso(str_of(day)) : DAY_NONE;
	draft->front.review.approved = DAY_NONE;
	draft->recommendations.at = arena_alloc_array(arena, 100, sizeof *draft->recommendations.at);
	draft->recommendations.room = draft->recommendations.at ? 100 : 0;
	return draft->recommendations.at ? kit : NULL;
}

static inline struct recommendation *kit_record(struct kit *kit, const char *ref, int number, const char *text)
{
	assert_true(kit->draft->recommendations.count < kit->draft->recommendations.room);
	struct recommendation *record = list_add(kit->arena, &kit->draft->recommendations);
	*record = (struct recommendation){.ref = str_of(ref), .number = number, .section = -1, .concluded = DAY_NONE};
	record->claim.meeting = record->decision.meeting = DAY_NONE;
	record->claim.achieved = record->decision.achieved = INTERVAL_NONE;
	record->anticipated.when.days = INTERVAL_NONE;
	record->demands[FIELD_CLAIM] = record->demands[FIELD_DATES] = record->demands[FIELD_EVIDENCE] = record->demands[FIELD_OWNERS] = true;
	kit_words(kit, &record->text, text);
	record->origin = words_origin(&record->text);
	return record;
}

static inline void kit_evidence(struct kit *kit, struct recommendation *record, const char *day, const char *text)
{
	struct entry *entry = list_add(kit->arena, &record->evidence);
	if (!entry)
		return;
	*entry = (struct entry){.date.days = INTERVAL_NONE};
	if (day) {
		int32_t first = day_read_iso(str_of(day));
		entry->date.days = (struct interval){first, first};
	}
	kit_words(kit, &entry->text, text);
	record->origin.to = kit->units;
}

static inline struct dated kit_dated(const char *words, enum when_kind kind, const char *first, const char *last)
{
	return (struct dated){.when = {.words = str_of(words), .kind = kind,
	                               .days = {day_read_iso(str_of(first)), day_read_iso(str_of(last))}}};
}

static inline void kit_date(struct kit *kit, struct recommendation *record, const char *words, enum when_kind kind, const char *first, const char *last)
{
	struct dated *dated = list_add(kit->arena, &record->dates);
	if (!dated)
		return;
	*dated = kit_dated(words, kind, first, last);
	dated->source = kit_passage(kit, str_of(words));
	kit_words(kit, &record->dates_source, words);
}

static inline void kit_part(struct kit *kit, struct recommendation *record, const char *label, const char *text)
{
	struct part *part = list_add(kit->arena, &record->parts);
	if (!part)
		return;
	*part = (struct part){.label = str_of(label), .text = kit_passage(kit, str_of(text)), .lettered = *label != '\0'};
	record->origin.to = kit->units;
}

static inline void kit_claim(struct recommendation *record, const char *words, int category, enum status status)
{
	record->claim.words = str_of(words);
	record->claim.category = category;
	record->claim.status = status;
}

static inline void kit_owner(struct kit *kit, struct recommendation *record, const char *printed, const char *person, const char *post, const char *organisation)
{
	struct owner *owner = list_add(kit->arena, &record->owners);
	if (!owner)
		return;
	*owner = (struct owner){.printed = str_of(printed), .person = str_of(person), .post = str_of(post), .organisation = str_of(organisation)};
	owner->source = kit_passage(kit, str_of(printed));
	struct passage *passage = list_add(kit->arena, &record->owners_source);
	if (passage)
		*passage = owner->source;
	record->origin.to = kit->units;
}

#endif
