/* Papers in note form, for the tests of the questions: a draft made of a few lines, so
 * that a test shows what it is about and nothing else.
 *
 *   as-of 2024-03-12        the paper's day (before the first recommendation)
 *   approved 2022-11-08     the day the review was approved
 *   status six | response   the scheme that the words of `claim` belong to
 *   # R01                   opens a recommendation
 *   text WORDS              a passage of its text
 *   claim STATUS CATEGORY   "achieved 1", "completed 0", "placeholder 0"
 *   says WORDS              the status as printed, which no scheme knows
 *   response NAME           "accepted", "rejected", "noted"
 *   note WORDS              beside the category
 *   body WORDS              a paragraph outside all recommendations
 *   date CELL               the date column
 *   evidence WORDS          a passage of the entry that is open
 *   entry DATE | WORDS      opens an entry with a date head
 *   further WORDS           information that a meeting asked for
 *   owner WORDS
 */
#ifndef HEED_TESTS_CHECK_NOTES_H
#define HEED_TESTS_CHECK_NOTES_H

#include "check/rules.h"

struct notes {
	struct arena *arena;
	struct draft *draft;
	struct recommendation *record;
	struct when_context when;
	size_t line;
};

static inline void notes_passage(struct notes *n, struct words *words, struct str text)
{
	struct block *block = arena_new(n->arena, struct block);
	struct piece *piece = arena_new(n->arena, struct piece);
	struct passage *passage = list_add(n->arena, words);
	if (!block || !piece || !passage)
		return;
	*block = (struct block){.kind = BLOCK_PARAGRAPH, .text = text, .origin = {n->line, n->line}, .number = n->line};
	*piece = (struct piece){block, 0, text.size};
	*passage = (struct passage){.text = text, .pieces = piece, .piece_count = 1};
}

static inline struct entry *notes_entry(struct notes *n)
{
	struct entry *entry = list_add(n->arena, &n->record->evidence);
	if (entry)
		entry->date.days = INTERVAL_NONE;
	return entry;
}

static inline struct error *notes_dates(struct notes *n, struct str cell)
{
	struct whens whens = {0};
	notes_passage(n, &n->record->dates_source, cell);
	TRY(when_cell(n->arena, cell, &n->when, &whens));
	list_each(when, &whens) {
		struct dated *dated = list_add(n->arena, &n->record->dates);
		TRY_MEMORY(n->arena, dated);
		dated->when = *when;
	}
	n->record->demands[FIELD_DATES] = true;
	return NULL;
}

static inline struct error *notes_open(struct notes *n, struct str ref)
{
	struct recommendation *record = list_add(n->arena, &n->draft->recommendations);
	TRY_MEMORY(n->arena, record);
	*record = (struct recommendation){.ref = ref, .concluded = DAY_NONE, .section = -1, .origin = {n->line, n->line}};
	record->claim.achieved = record->decision.achieved = INTERVAL_NONE;
	record->claim.meeting = record->decision.meeting = DAY_NONE;
	record->anticipated.when.days = INTERVAL_NONE;
	str_number(str_from(ref, 1), &record->number);
	n->record = record;
	return NULL;
}

static inline void notes_claim(struct notes *n, struct str value)
{
	struct str rest = value;
	struct str status = str_cut(&rest, ' ');
	if (str_equal(status, STR("placeholder")))
		n->record->claim.placeholder = true;
	else
		status_from_name(status, &n->record->claim.status);
	str_number(str_trim(rest), &n->record->claim.category);
	n->record->claim.words = status;
	n->record->demands[FIELD_CLAIM] = true;
	notes_passage(n, &n->record->claim.source, value);
}

static inline struct error *notes_field(struct notes *n, struct str key, struct str value)
{
	struct recommendation *record = n->record;
	if (str_equal(key, STR("as-of")))
		n->when.as_of = n->draft->front.as_of = n->draft->front.date = day_read_iso(value);
	else if (str_equal(key, STR("approved")))
		n->when.approved = n->draft->front.review.approved = day_read_iso(value);
	else if (str_equal(key, STR("#")))
		return notes_open(n, value);
	else if (str_equal(key, STR("body")))
		notes_passage(n, &n->draft->body, value);
	else if (!record)
		return NULL;
	else if (str_equal(key, STR("text")))
		notes_passage(n, &record->text, value);
	else if (str_equal(key, STR("claim")))
		notes_claim(n, value);
	else if (str_equal(key, STR("note")))
		record->claim.note = value;
	else if (str_equal(key, STR("date")))
		return notes_dates(n, value);
	else if (str_equal(key, STR("response")))
		response_from_name(value, &record->response);
	else if (str_equal(key, STR("says")))
		record->claim.words = value;
	else if (str_equal(key, STR("owner"))) {
		struct owner *owner = list_add(n->arena, &record->owners);
		TRY_MEMORY(n->arena, owner);
		owner->printed = owner->post = value;
	} else if (str_equal(key, STR("further"))) {
		struct further *further = list_add(n->arena, &record->further_information);
		TRY_MEMORY(n->arena, further);
		further->meeting = DAY_NONE;
		notes_passage(n, &further->text, value);
	} else if (str_equal(key, STR("entry"))) {
		struct entry *entry = notes_entry(n);
		TRY_MEMORY(n->arena, entry);
		struct str rest = value, date = str_trim(str_cut(&rest, '|'));
		when_alone(n->arena, date, &n->when, &entry->date);
		entry->heading = date;
		notes_passage(n, &entry->text, str_join(n->arena, date, STR(" \xE2\x80\x93 "), str_trim(rest)));
	} else if (str_equal(key, STR("evidence"))) {
		struct entry *entry = record->evidence.count ? list_last(&record->evidence) : notes_entry(n);
		TRY_MEMORY(n->arena, entry);
		notes_passage(n, &entry->text, value);
	}
	return NULL;
}

/* Makes the draft of a paper in note form; the notes must live as long. */
static inline struct error *notes_draft(struct arena *arena, const struct scheme *scheme, struct str notes, struct draft **ret_draft)
{
	struct notes n = {.arena = arena, .draft = arena_new(arena, struct draft)};
	TRY_MEMORY(arena, n.draft);
	struct document *document = arena_new(arena, struct document);
	TRY_MEMORY(arena, document);
	document->root = arena_new(arena, struct block);
	TRY_MEMORY(arena, document->root);
	n.draft->document = document;
	n.draft->scheme = scheme;
	n.draft->front.date = n.draft->front.as_of = n.draft->front.review.approved = DAY_NONE;
	n.when = (struct when_context){DAY_NONE, DAY_NONE, true};
	while (notes.at) {
		struct str line = str_trim(str_cut(&notes, '\n'));
		n.line++;
		if (str_empty(line))
			continue;
		struct str value = line, key = str_cut(&value, ' ');
		TRY(notes_field(&n, key, str_trim(value)));
	}
	*ret_draft = n.draft;
	return arena_check(arena);
}

#endif
