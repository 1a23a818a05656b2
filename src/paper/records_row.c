/* A row under a head of record columns: a new record, or more words for the one at hand.
 *
 * A row is more of the same record when its reference is empty, merged with the one above
 * or the same again: a page break, one row per printed line, one row per quarter. A cell
 * merged with the one above in a new record's row is shared by both. */
#include "paper/records.h"

#include "base/utf8.h"

#include <string.h>

enum { SHORT_REF = 16 };

struct row { /* a row as its columns see it */
	const struct block *block;
	struct slot slots[MAP_COLUMNS];
	const struct slot *number, *recommendation; /* NULL when the map has no such column */
	bool extra; /* number and recommendation go on from above: one more row of the same record */
};

static bool filled(const struct slot *slot)
{
	return slot && cell_filled(slot->cell);
}

static bool merged(const struct slot *slot)
{
	return slot && slot->cell && (slot->cell->flags & BLOCK_CONTINUED);
}

static struct str slot_text(struct walk *walk, const struct slot *slot)
{
	return filled(slot) ? str_trim(block_text(walk->r->arena, slot->cell)) : STR_NONE;
}

static bool signs_only(struct str text)
{
	for (size_t at = 0; at < text.size;) {
		uint32_t character = utf8_next(text, &at);
		if (char_is_letter(character) || char_is_digit(character))
			return false;
	}
	return true;
}

static bool signs_and_digits(struct str text)
{
	for (size_t at = 0; at < text.size;)
		if (char_is_letter(utf8_next(text, &at)))
			return false;
	return true;
}

/* --- does the row open a record? ------------------------------------------------------------- */

/* "OSC.31 (a)" is one reference. */
static bool bracketed_end(struct str text, size_t end, struct opener *opener)
{
	struct str rest = str_trim(str_from(text, end));
	if (rest.size >= 3 && rest.size <= 6 && rest.at[0] == '(' && rest.at[rest.size - 1] == ')')
		opener->ref = str_slice(text, (size_t)(opener->ref.at - text.at), text.size);
	return true;
}

/* "Action 1.1", "Min. 112/25(b)": a word and a number, alone in the column of numbers. */
static bool worded_reference(struct str text)
{
	enum { LONGEST = 24 };
	size_t blank = str_find(text, STR(" "));
	if (text.size > LONGEST || blank == STR_NOT_FOUND || str_find_from(text, STR(" "), blank + 1) != STR_NOT_FOUND || text.at[0] < 'A' || text.at[0] > 'Z')
		return false;
	for (size_t i = 0; i < blank; i++)
		if (text.at[i] >= '0' && text.at[i] <= '9')
			return false;
	return blank + 1 < text.size && text.at[blank + 1] >= '0' && text.at[blank + 1] <= '9';
}

static bool number_opens(struct walk *walk, const struct row *row, struct opener *opener)
{
	struct str text = slot_text(walk, row->number);
	const struct block *leaf = leaf_first(walk->r->draft, row->number->cell);
	if (leaf && leaf->marker.size && reference_match(leaf->marker, true, &opener->ref, &opener->number) && signs_only(text))
		return true;
	size_t end = reference_match(text, true, &opener->ref, &opener->number);
	if (end && signs_only(str_from(text, end)))
		return true;
	if (!end && worded_reference(text) && filled(row->recommendation) && !begins_small(slot_text(walk, row->recommendation))) {
		*opener = (struct opener){.ref = text};
		return true;
	}
	if (part_marker_alone(text) || str_has(text, STR(" ")) || text.size > SHORT_REF || signs_only(text))
		return end && filled(row->recommendation) && text.size <= 3 * SHORT_REF && !begins_small(text) && bracketed_end(text, end, opener);
	bool digit = false;
	for (size_t i = 0; i < text.size; i++)
		digit |= text.at[i] >= '0' && text.at[i] <= '9';
	if (!digit && !(text.size <= 4 && text.at[0] >= 'A' && text.at[0] <= 'Z' && filled(row->recommendation)))
		return false;
	*opener = (struct opener){.ref = text};
	return true;
}

/* The same reference once more, with nothing new to recommend. */
static bool same_again(struct walk *walk, const struct row *row, const struct opener *opener)
{
	const struct recommendation *now = &walk->now.record;
	if (!walk->now.open || now->number != opener->number || !str_equal_fold(now->ref, opener->ref))
		return false;
	if (!filled(row->recommendation))
		return true;
	const struct passage *first = walk->now.text.count ? &walk->now.text.at[0] : NULL;
	const struct block *leaf = leaf_first(walk->r->draft, row->recommendation->cell);
	return first && leaf && str_equal(leaf->text, first->text);
}

static bool text_opens(struct walk *walk, const struct row *row, struct opener *opener)
{
	const struct block *leaf = leaf_first(walk->r->draft, row->recommendation->cell);
	if (!leaf)
		return false;
	int before = walk->now.open ? walk->now.record.number : 0;
	if (opener_read(leaf, opener) || numbered_read(leaf, opener) || (!row->number && bare_number_read(leaf, before, opener)))
		return !same_again(walk, row, opener);
	*opener = (struct opener){0};
	bool cut = walk->now.open && walk->now.layout == LAYOUT_ROW && text_unfinished(&walk->now.text) && begins_small(leaf->text);
	return !cut;
}

/* Below an evidence head a number beside the rest of a sentence is a scrap, no reference. */
static bool in_mid_sentence(struct walk *walk, const struct row *row)
{
	struct str text = slot_text(walk, row->recommendation);
	return walk->row_evidence && text.size && (begins_small(text) || text.at[0] == '.' || text.at[0] == ',' || text.at[0] == ';');
}

/* Counts and categories under "No.": a row without words to recommend is a record only where its
 * head asks for an answer, or where the paper has a recommendation of that reference. */
static bool row_has_words(struct walk *walk, const struct row *row)
{
	if (filled(row->recommendation))
		return !signs_and_digits(slot_text(walk, row->recommendation));
	const bool *has = walk->map.has;
	if (row->recommendation || has[COLUMN_EVIDENCE] || has[COLUMN_RESPONSE] || has[HEAD_COMMENT] || !filled(row->number))
		return true;
	struct str ref = slot_text(walk, row->number);
	for (size_t i = 0; i < walk->r->draft->recommendations.count && i < NAMES_LOOKED_AT; i++)
		if (same_reference(walk->r->arena, walk->r->draft->recommendations.at[i].ref, ref))
			return true;
	return walk->now.open && same_reference(walk->r->arena, walk->now.record.ref, ref);
}

static bool row_opens(struct walk *walk, struct row *row, struct opener *opener)
{
	*opener = (struct opener){0};
	if (!row_has_words(walk, row))
		return false;
	if (filled(row->number)) {
		if (!number_opens(walk, row, opener) || in_mid_sentence(walk, row))
			return false;
		row->extra = same_again(walk, row, opener);
		return !row->extra;
	}
	if (merged(row->number) || merged(row->recommendation)) {
		row->extra = walk->now.open && !filled(row->recommendation);
		if (!filled(row->recommendation))
			return false;
	}
	if (!filled(row->recommendation))
		return false;
	if (row->number && walk->numbers_seen)
		return false;
	return text_opens(walk, row, opener);
}

/* --- cells ------------------------------------------------------------------------------------- */

/* Scraps of words that a column edge cut off: "Roads ic ty o be aid ew". */
static bool fragmented(struct walk *walk, struct str text)
{
	static const struct str small[] = {
		STR("of"), STR("the"), STR("and"), STR("for"), STR("to"), STR("in"), STR("on"), STR("by"), STR("with"), STR("as"), STR("at"), STR("or"), STR("a"),
	};
	struct str rest = fold(walk->r->arena, str_slice(text, 0, 300));
	size_t words = 0, scraps = 0;
	bool raw_upper = false;
	while (rest.at) {
		struct str word = str_cut(&rest, ' ');
		bool known = word.size > 4 || !word.size || !(word.at[0] >= 'a' && word.at[0] <= 'z');
		for (size_t i = 0; i < sizeof small / sizeof *small; i++)
			known |= str_equal(word, small[i]);
		words += word.size > 0;
		scraps += !known;
	}
	for (size_t i = 0; i < text.size; i++)
		raw_upper |= i > 0 && text.at[i] >= 'A' && text.at[i] <= 'Z';
	return words >= 4 && scraps * 2 >= words && scraps >= 3 && !raw_upper;
}

static int cell_column(struct walk *walk, const struct map_column *column, const struct block *cell)
{
	if (column->kind == HEAD_COMMENT && walk->map.has[COLUMN_RESPONSE])
		return COLUMN_EVIDENCE;
	if (column->kind == HEAD_COMMENT) {
		const struct block *leaf = leaf_first(walk->r->draft, cell);
		return leaf && begins_with_response(walk->r->arena, leaf->text) ? COLUMN_RESPONSE : COLUMN_EVIDENCE;
	}
	return column->kind;
}

/* "Progress 2024/25" over "Q1" … "Q4": the year belongs to each of them. */
static struct error *year_above(struct walk *walk, struct words *words, const struct map_column *column)
{
	const struct block *leaf = column->above ? leaf_first(walk->r->draft, column->above) : NULL;
	for (size_t at = 0; leaf && at + 4 <= leaf->text.size; at++) {
		bool year = (str_starts(str_from(leaf->text, at), STR("20")) || str_starts(str_from(leaf->text, at), STR("19"))) && (!at || leaf->text.at[at - 1] == ' ');
		size_t end = at;
		while (year && end < leaf->text.size && leaf->text.at[end] != ' ' && leaf->text.at[end] != ')' && leaf->text.at[end] != ':')
			end++;
		if (end >= at + 4 && !str_has(column->printed, STR("20")))
			return words_glue(walk->r->arena, words, leaf, at, end);
	}
	return NULL;
}

/* "Update June 2024" above, or "Q2" beside: the head of the entry that the cell makes. */
static struct error *entry_head(struct walk *walk, const struct row *row, const struct map_column *column, struct words *words)
{
	if (column->dated) {
		TRY(take_all(walk, words, column->cell, false));
		return year_above(walk, words, column);
	}
	for (size_t i = 0; i < walk->map.count; i++)
		if (walk->map.at[i].kind == HEAD_PERIOD && cell_filled(row->slots[i].cell) && !account_claimed(walk->r->book, leaf_first(walk->r->draft, row->slots[i].cell)))
			TRY(take_all(walk, words, row->slots[i].cell, false));
	return NULL;
}

static bool joined_field(int column)
{
	return column != COLUMN_EVIDENCE && column != COLUMN_RECOMMENDATION && column != COLUMN_RESPONSE && column != HEAD_OTHER;
}

static struct error *cell_join(struct walk *walk, struct words *words, const struct block *cell, int column, bool extra)
{
	if (extra || !joined_field(column) || !words->count)
		return take_all(walk, words, cell, !extra);
	struct leaf_walk leaves = leaves_of(walk->r->draft, cell);
	for (const struct block *leaf; (leaf = leaf_next(&leaves));)
		TRY(take_joined(walk, words, leaf, 0));
	return NULL;
}

static struct error *section_cell(struct walk *walk, const struct block *cell)
{
	const struct block *leaf = leaf_first(walk->r->draft, cell);
	int before = walk->section;
	TRY(section_heading(walk, leaf));
	TRY(account_claim_all(walk->r->book, cell, ROLE_PLACED));
	walk->now.record.section = walk->section;
	walk->section = before;
	return NULL;
}

static bool empty_box(struct str text)
{
	static const struct str signs[] = {STR("\u2610"), STR("\u2717"), STR("\u2718"), STR("\u274C")};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_equal(str_trim(text), signs[i]))
			return true;
	return false;
}

/* The head's words are the value; the tick is placed with them. */
static struct error *tick_take(struct walk *walk, const struct map_column *column, const struct block *cell, struct words *words)
{
	if (empty_box(block_text(walk->r->arena, cell)))
		return furniture(walk, cell);
	struct leaf_walk leaves = leaves_of(walk->r->draft, column->cell);
	for (const struct block *leaf; (leaf = leaf_next(&leaves));)
		TRY(words_add(walk->r->arena, words, leaf, 0, leaf->text.size));
	record_mark(walk, FIELD_CLAIM, SURE_SUGGESTED);
	return account_claim_all(walk->r->book, cell, ROLE_PLACED);
}

static struct error *row_cell_take(struct walk *walk, const struct row *row, size_t i, bool fresh)
{
	struct map_column *column = &walk->map.at[i];
	const struct slot *slot = &row->slots[i];
	int kind = cell_column(walk, column, slot->cell);
	if (kind == HEAD_PERIOD)
		return NULL;
	if (kind == COLUMN_SECTION && fresh)
		return section_cell(walk, slot->cell);
	if (kind == COLUMN_UNKNOWN || kind == COLUMN_NUMBER || kind == COLUMN_SECTION)
		return NULL;
	struct words *words = record_words(walk, kind, (int)i + 1);
	TRY_MEMORY(walk->r->arena, words);
	if (column->by_tick)
		return tick_take(walk, column, slot->cell, words);
	if (kind == COLUMN_EVIDENCE)
		TRY(entry_head(walk, row, column, words));
	bool lone_marker = slot->marker_cell != NULL;
	if (lone_marker)
		TRY(take_all(walk, words, slot->marker_cell, false));
	bool joined = lone_marker || (!fresh && !row->extra);
	TRY(joined ? cell_join(walk, words, slot->cell, kind, false) : take_all(walk, words, slot->cell, false));
	if (slot->more)
		TRY(take_all(walk, words, slot->more, true));
	if (column->guessed)
		record_mark(walk, column_field(kind), SURE_SUGGESTED);
	if (slot->more || lone_marker) {
		record_mark(walk, column_field(kind), slot->more ? SURE_DOUBTFUL : SURE_SUGGESTED);
		if (kind == COLUMN_RECOMMENDATION)
			walk->now.record.text_state = TEXT_RECONSTRUCTED;
	}
	struct str text = block_text(walk->r->arena, slot->cell);
	if (fresh && begins_small(text) && column_field(kind) == FIELD_OWNERS)
		record_mark(walk, FIELD_OWNERS, SURE_DOUBTFUL); /* its beginning was cut off */
	if (joined_field(kind) && fragmented(walk, text)) {
		record_mark(walk, column_field(kind), SURE_DOUBTFUL);
		record_mark(walk, FIELD_TEXT, SURE_DOUBTFUL);
	}
	if (fresh && kind != COLUMN_RECOMMENDATION && kind != COLUMN_EVIDENCE)
		column->last = *words;
	return NULL;
}

/* A merged cell of a new record's row shares what the record above had there. */
static struct error *cell_shared(struct walk *walk, size_t i)
{
	struct map_column *column = &walk->map.at[i];
	if (!joined_field(column->kind) || column->kind == COLUMN_NUMBER || !column->last.count)
		return NULL;
	struct words *words = record_words(walk, column->kind, (int)i + 1);
	TRY_MEMORY(walk->r->arena, words);
	list_each(passage, &column->last) {
		struct passage shared = *passage;
		shared.text_room = shared.piece_room = 0; /* its bytes are not this record's to add to */
		if (!list_push(walk->r->arena, words, shared))
			return arena_error(walk->r->arena);
	}
	return NULL;
}

/* --- whole rows ----------------------------------------------------------------------------------- */

static struct error *row_new(struct walk *walk, const struct row *row, const struct opener *opener)
{
	TRY(record_open(walk, opener, LAYOUT_ROW));
	if (walk->head_pending && walk->table_records == 0)
		record_reaches(walk, walk->map.row->origin);
	record_reaches(walk, row->block->origin);
	struct recommendation *record = &walk->now.record;
	for (size_t i = 0; i < walk->map.count; i++) {
		enum field field = column_field(walk->map.at[i].kind);
		if (field < FIELD_COUNT)
			record->demands[field] = true;
		if (walk->map.at[i].cell && !list_push(walk->r->arena, &record->head, walk->map.at[i].cell))
			return arena_error(walk->r->arena);
	}
	if (walk->map.text_guessed)
		record_mark(walk, FIELD_TEXT, SURE_SUGGESTED);
	walk->now.ticks = !walk->map.has[COLUMN_CLAIM];
	if (walk->map.has[COLUMN_CONCLUDED] && walk->map.has[COLUMN_DECISION])
		record->in_concluded_list = true;
	if (filled(row->number))
		TRY(account_claim_all(walk->r->book, row->number->cell, ROLE_PLACED));
	for (size_t i = 0; i < walk->map.count; i++) {
		if (&row->slots[i] == row->recommendation && filled(row->recommendation)) {
			const struct block *leaf = leaf_first(walk->r->draft, row->recommendation->cell);
			bool own_ref = !filled(row->number) && opener->ref.size;
			if (own_ref && opener->from_marker) {
				TRY(row_cell_take(walk, row, i, true));
				walk->now.text.at[0].marker = STR_NONE;
				continue;
			}
			if (own_ref && opener->text_start) {
				TRY(account_claim(walk->r->book, leaf, 0, opener->text_start, ROLE_PLACED));
				TRY(take(walk, &walk->now.text, leaf, opener->text_start));
				struct leaf_walk leaves = leaves_of(walk->r->draft, row->recommendation->cell);
				leaf_next(&leaves);
				for (const struct block *more; (more = leaf_next(&leaves));)
					TRY(take(walk, &walk->now.text, more, 0));
				continue;
			}
		}
		if (cell_filled(row->slots[i].cell))
			TRY(row_cell_take(walk, row, i, true));
		else if (merged(&row->slots[i]))
			TRY(cell_shared(walk, i));
	}
	walk->numbers_seen += opener->ref.size > 0;
	walk->head_pending = false;
	walk->table_records++;
	walk->slot = table_self_contained(walk) ? SLOT_BODY : SLOT_AFTER;
	return NULL;
}

/* Words in the number's column that are no number: a part letter, a whole line, or a scrap. */
static struct error *number_cell(struct walk *walk, const struct row *row)
{
	const struct block *cell = row->number->cell;
	struct str text = slot_text(walk, row->number);
	struct words *words = &walk->now.text;
	size_t others = cells_filled(row->block) - 1;
	if (part_marker_alone(text)) {
		if (others)
			return take_all(walk, words, cell, false);
		return take_all(walk, words, cell, true);
	}
	if (!others && !signs_only(text)) {
		record_mark(walk, FIELD_TEXT, SURE_SUGGESTED);
		return take_all(walk, words, cell, true);
	}
	record_mark(walk, FIELD_TEXT, SURE_DOUBTFUL);
	struct leaf_walk leaves = leaves_of(walk->r->draft, cell);
	for (const struct block *leaf; (leaf = leaf_next(&leaves));)
		TRY(account_release(walk->r->book, leaf, 0, leaf->text.size, "fragment of the neighbour column"));
	return NULL;
}

static struct error *row_more(struct walk *walk, const struct row *row)
{
	record_reaches(walk, row->block->origin);
	bool repeated = row->extra && filled(row->number);
	if (repeated)
		TRY(furniture(walk, row->number->cell));
	else if (filled(row->number))
		TRY(number_cell(walk, row));
	for (size_t i = 0; i < walk->map.count; i++) {
		if (!cell_filled(row->slots[i].cell))
			continue;
		if (repeated && &row->slots[i] == row->recommendation)
			TRY(furniture(walk, row->slots[i].cell));
		else
			TRY(row_cell_take(walk, row, i, false));
	}
	return NULL;
}

/* A head without reference and recommendation ("Comment", "Progress", "Lead"): its rows belong to
 * the record that stands above it. */
static struct error *row_of_named(struct walk *walk, const struct row *row, bool *ret_done)
{
	*ret_done = walk->now.open;
	if (!walk->now.open)
		return NULL;
	bool first = walk->head_pending;
	record_reaches(walk, row->block->origin);
	for (size_t i = 0; i < walk->map.count; i++) {
		enum field field = column_field(walk->map.at[i].kind);
		if (first && field < FIELD_COUNT)
			walk->now.record.demands[field] = true;
		if (first && walk->map.at[i].cell && !list_push(walk->r->arena, &walk->now.record.head, walk->map.at[i].cell))
			return arena_error(walk->r->arena);
		if (cell_filled(row->slots[i].cell))
			TRY(row_cell_take(walk, row, i, first));
	}
	walk->head_pending = false;
	walk->now.text_done = true;
	walk->now.layout = LAYOUT_ROW;
	walk->slot = SLOT_BODY;
	return NULL;
}

/* "Q3" beside an empty update says nothing: the head of a row without an entry. */
static struct error *periods_settle(struct walk *walk, const struct row *row)
{
	for (size_t i = 0; i < walk->map.count; i++) {
		const struct block *cell = row->slots[i].cell;
		if (walk->map.at[i].kind == HEAD_PERIOD && cell_filled(cell) && !account_claimed(walk->r->book, leaf_first(walk->r->draft, cell)))
			TRY(furniture(walk, cell));
	}
	return NULL;
}

static const struct slot *slot_of(const struct walk *walk, const struct row *row, int kind)
{
	for (size_t i = 0; i < walk->map.count; i++)
		if (walk->map.at[i].kind == kind)
			return &row->slots[i];
	return NULL;
}

struct error *record_row(struct walk *walk, const struct block *block, bool *ret_done)
{
	struct row row = {.block = block};
	struct opener opener;
	map_row(walk->r, &walk->map, block, row.slots);
	row.number = slot_of(walk, &row, COLUMN_NUMBER);
	row.recommendation = slot_of(walk, &row, COLUMN_RECOMMENDATION);
	if (!row.number && !row.recommendation)
		return row_of_named(walk, &row, ret_done);
	bool opens = row_opens(walk, &row, &opener);
	bool own = walk->now.open && walk->now.layout == LAYOUT_ROW && !walk->row_evidence;
	*ret_done = opens || own;
	if (opens)
		TRY(row_new(walk, &row, &opener));
	else if (own)
		TRY(row_more(walk, &row));
	if (own && !opens)
		walk->head_pending = false; /* the head was printed again over the rest of a row */
	return *ret_done ? periods_settle(walk, &row) : NULL;
}
