/* The pending record: words gathered by column, made into values when the next begins.
 *
 * Nothing is interpreted while the walk goes on, so that a cell cut by a page, a part below
 * the table or an answer in the next paragraph can still join what they belong to. */
#include "paper/records.h"

#include "base/utf8.h"

#include <string.h>

/* --- leaves ------------------------------------------------------------------------------- */

struct leaf_walk leaves_of(const struct draft *draft, const struct block *block)
{
	size_t low = 0, high = draft->document->leaves.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (draft->document->leaves.at[middle]->number < block->number)
			low = middle + 1;
		else
			high = middle;
	}
	return (struct leaf_walk){draft, low, block};
}

const struct block *leaf_next(struct leaf_walk *leaves)
{
	if (leaves->next >= leaves->draft->document->leaves.count)
		return NULL;
	const struct block *leaf = leaves->draft->document->leaves.at[leaves->next++];
	const struct block *above = leaf;
	while (above && above != leaves->within)
		above = above->parent;
	return above ? leaf : NULL;
}

const struct block *leaf_first(const struct draft *draft, const struct block *block)
{
	if (!block)
		return NULL;
	struct leaf_walk leaves = leaves_of(draft, block);
	return leaf_next(&leaves);
}

/* --- taking words --------------------------------------------------------------------------- */

static void origin_widen(struct origin *origin, struct origin more)
{
	if (!more.from)
		return;
	if (!origin->from || more.from < origin->from)
		origin->from = more.from;
	if (more.to > origin->to)
		origin->to = more.to;
}

void record_reaches(struct walk *walk, struct origin origin)
{
	if (walk->now.open)
		origin_widen(&walk->now.record.origin, origin);
}

static struct error *taken(struct walk *walk, struct words *words, const struct block *leaf, size_t start)
{
	if (words != &walk->r->draft->body)
		record_reaches(walk, leaf->origin);
	return account_claim(walk->r->book, leaf, start, leaf->text.size, ROLE_PLACED);
}

struct error *take(struct walk *walk, struct words *words, const struct block *leaf, size_t start)
{
	TRY(words_add(walk->r->arena, words, leaf, start, leaf->text.size));
	return taken(walk, words, leaf, start);
}

struct error *take_joined(struct walk *walk, struct words *words, const struct block *leaf, size_t start)
{
	TRY(words_glue(walk->r->arena, words, leaf, start, leaf->text.size));
	return taken(walk, words, leaf, start);
}

bool text_unfinished(const struct words *words)
{
	const struct passage *passage = list_last(words);
	if (!passage || !passage->text.size)
		return false;
	struct str text = passage->text;
	while (text.size && (str_ends(text, STR(")")) || str_ends(text, STR("]")) || str_ends(text, STR("\"")) || str_ends(text, STR("\xE2\x80\x9D")) || str_ends(text, STR("\xE2\x80\x99"))))
		text = str_slice(text, 0, text.size - (str_ends(text, STR("\xE2\x80\x9D")) || str_ends(text, STR("\xE2\x80\x99")) ? 3 : 1));
	return text.size && !strchr(".;:!?", text.at[text.size - 1]);
}

struct error *take_on(struct walk *walk, struct words *words, const struct block *leaf, size_t start)
{
	struct str text = str_from(leaf->text, start);
	const struct passage *last = list_last(words);
	bool new_item = (leaf->kind == BLOCK_ITEM && leaf->marker.size) || part_marker_alone(str_slice(text, 0, 3)) || part_marker_alone(str_slice(text, 0, 2));
	bool address = text.size && text.at[0] == '/';
	bool heading_before = last && last->piece_count && last->pieces[last->piece_count - 1].block->kind == BLOCK_HEADING;
	bool joins = last && !new_item && !heading_before && (begins_small(text) || address || text_unfinished(words) || part_marker_alone(last->text));
	return joins ? take_joined(walk, words, leaf, start) : take(walk, words, leaf, start);
}

struct error *take_all(struct walk *walk, struct words *words, const struct block *block, bool joined)
{
	struct leaf_walk leaves = leaves_of(walk->r->draft, block);
	for (const struct block *leaf; (leaf = leaf_next(&leaves));) {
		TRY(joined ? take_on(walk, words, leaf, 0) : take(walk, words, leaf, 0));
		joined = false;
	}
	return NULL;
}

struct error *take_body(struct walk *walk, const struct block *block)
{
	return take_all(walk, &walk->r->draft->body, block, false);
}

struct error *furniture(struct walk *walk, const struct block *block)
{
	return account_claim_all(walk->r->book, block, ROLE_FURNITURE);
}

struct error *notice_add(struct walk *walk, const char *code, int recommendation, struct origin origin, struct str message)
{
	struct notice *last = list_last(&walk->r->draft->notices);
	if (last && last->recommendation == recommendation && str_equal(str_of(last->code), str_of(code)) && str_equal(last->message, message)) {
		last->origin.to = origin.to > last->origin.to ? origin.to : last->origin.to; /* said once, of both places */
		return NULL;
	}
	struct notice *notice = list_add(walk->r->arena, &walk->r->draft->notices);
	TRY_MEMORY(walk->r->arena, notice);
	*notice = (struct notice){.code = code, .recommendation = recommendation, .message = message, .origin = origin};
	return NULL;
}

/* --- the fields of the pending record --------------------------------------------------------- */

enum field column_field(int column)
{
	switch (column) {
	case COLUMN_NUMBER: return FIELD_REF;
	case COLUMN_RECOMMENDATION: return FIELD_TEXT;
	case COLUMN_OWNER: case COLUMN_CABINET_OWNER: return FIELD_OWNERS;
	case COLUMN_DATE: return FIELD_DATES;
	case COLUMN_REVISED_DATE: return FIELD_REVISED_DATES;
	case COLUMN_ANTICIPATED: return FIELD_ANTICIPATED;
	case COLUMN_RESPONSE: return FIELD_RESPONSE;
	case COLUMN_CLAIM: case COLUMN_ACHIEVED: case COLUMN_ON_TARGET: return FIELD_CLAIM;
	case COLUMN_DECISION: return FIELD_DECISION;
	case COLUMN_EVIDENCE: return FIELD_EVIDENCE;
	case COLUMN_FURTHER: return FIELD_FURTHER_INFORMATION;
	case COLUMN_CONCLUDED: return FIELD_CONCLUDED;
	case COLUMN_SECTION: return FIELD_SECTION;
	default: return FIELD_COUNT;
	}
}

void record_mark(struct walk *walk, enum field field, enum sure sure)
{
	if (field < FIELD_COUNT && walk->now.record.marks[field] < sure)
		walk->now.record.marks[field] = sure;
}

static int merged_column(int column)
{
	switch (column) {
	case COLUMN_ORIGIN: case COLUMN_PRIORITY: case COLUMN_PERCENT: case HEAD_OTHER:
		return HEAD_OTHER;
	default:
		return column;
	}
}

/* The words of a field; NULL at the arena's cap, which record_close reports. */
struct words *record_words(struct walk *walk, int column, int key)
{
	struct pending *now = &walk->now;
	column = merged_column(column);
	if (column == COLUMN_RECOMMENDATION)
		return &now->text;
	if (column == HEAD_OTHER)
		return &now->record.other;
	if (column == COLUMN_EVIDENCE)
		key = 0; /* one stretch, in the order of the paper */
	list_each(field, &now->fields)
		if (field->column == column && field->key == key)
			return &field->words;
	struct gathered *field = list_add(walk->r->arena, &now->fields);
	if (!field)
		return NULL;
	*field = (struct gathered){.column = column, .key = key};
	return &field->words;
}

struct error *record_open(struct walk *walk, const struct opener *opener, enum layout layout)
{
	TRY(record_close(walk));
	struct recommendation *record = &walk->now.record;
	record->ref = opener->ref;
	record->number = opener->number;
	record->section = walk->section;
	record->concluded = DAY_NONE;
	record->claim.meeting = record->decision.meeting = DAY_NONE;
	record->claim.achieved = record->decision.achieved = record->anticipated.when.days = INTERVAL_NONE;
	record->in_concluded_list = walk->concluded;
	walk->now.open = true;
	walk->now.layout = layout;
	walk->now.heading_level = walk->heading_level;
	walk->now.owner_heading = walk->owner_heading;
	walk->now.status_heading = walk->status_heading;
	walk->records++;
	walk->slot = COLUMN_RECOMMENDATION;
	walk->slot_key = 0;
	walk->row_evidence = false;
	return NULL;
}

/* --- values ----------------------------------------------------------------------------------- */

static struct error *fields_close(struct recognition *r, struct pending *now, const enum column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++)
		list_each(field, &now->fields) {
			if (field->column != (int)columns[i] || !field->words.count)
				continue;
			switch (columns[i]) {
			case COLUMN_OWNER: case COLUMN_CABINET_OWNER:
				TRY(field_owners(r, &field->words, &now->record));
				break;
			case COLUMN_DATE: case COLUMN_REVISED_DATE: case COLUMN_ANTICIPATED: case COLUMN_CONCLUDED:
				TRY(field_dates(r, columns[i], &field->words, &now->record));
				break;
			case COLUMN_EVIDENCE:
				TRY(field_evidence(r, &field->words, &now->record));
				break;
			default:
				TRY(field_assessment(r, columns[i], &field->words, &now->record));
			}
		}
	return NULL;
}

static bool field_present(const struct pending *now, enum field field)
{
	const struct recommendation *record = &now->record;
	if (field == FIELD_TEXT)
		return now->text.count > 0;
	if (field == FIELD_REF)
		return record->ref.size > 0;
	if (field == FIELD_SECTION)
		return record->section >= 0;
	if (field == FIELD_RESPONSE && record->response_words.count)
		return true;
	list_each(gathered, &now->fields)
		if (column_field(gathered->column) == field && !words_blank(&gathered->words))
			return true;
	return false;
}

/* Columns that are empty until there is something to say; a tick is one of two. */
static bool may_be_empty(const struct pending *now, enum field field)
{
	if (field == FIELD_CLAIM)
		return now->ticks;
	return field == FIELD_REVISED_DATES || field == FIELD_ANTICIPATED || field == FIELD_CONCLUDED || field == FIELD_FURTHER_INFORMATION ||
	       field == FIELD_SECTION || field == FIELD_REF || field == FIELD_DECISION;
}

static struct error *values_close(struct walk *walk)
{
	static const enum column order[] = {
		COLUMN_OWNER, COLUMN_CABINET_OWNER, COLUMN_DATE, COLUMN_REVISED_DATE, COLUMN_ANTICIPATED, COLUMN_CONCLUDED, COLUMN_RESPONSE,
		COLUMN_CLAIM, COLUMN_DECISION, COLUMN_ACHIEVED, COLUMN_ON_TARGET, COLUMN_EVIDENCE,
	};
	struct recognition *r = walk->r;
	struct pending *now = &walk->now;
	if (now->text.count)
		TRY(field_text(r, &now->text, &now->record));
	TRY(fields_close(r, now, order, sizeof order / sizeof *order));
	list_each(further, &now->further)
		TRY(field_further(r, &further->heading, &further->text, &now->record));
	for (enum field field = 0; field < FIELD_COUNT; field++)
		now->record.missing[field] = now->record.demands[field] && !may_be_empty(now, field) && !field_present(now, field);
	return arena_check(r->arena);
}

struct error *record_close(struct walk *walk)
{
	struct draft *draft = walk->r->draft;
	if (!walk->now.open)
		return NULL;
	TRY(owner_from_heading(walk));
	TRY(status_from_heading(walk));
	TRY(values_close(walk));
	struct recommendation *record = list_add(walk->r->arena, &draft->recommendations);
	TRY_MEMORY(walk->r->arena, record);
	*record = walk->now.record;
	if (!walk->now.text.count && record->text_state != TEXT_LOST) {
		record->text_state = TEXT_LOST;
		record->marks[FIELD_TEXT] = SURE_LOST;
	}
	walk->now = (struct pending){0};
	walk->slot = SLOT_BODY;
	scratch_reset(walk->r);
	return NULL;
}
