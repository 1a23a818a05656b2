/* Tables: each row is a head, a section, a record, more of one, an answer, a label with its
 * value, or nothing of the kind. The columns of the last head hold over page breaks and
 * blank lines, also where the next table begins without a head of its own. */
#include "paper/records.h"

#include "base/utf8.h"

enum { SECTION_BYTES = 200, NEAR = 12 };

/* --- damaged evidence heads ---------------------------------------------------------------------- */

static const struct synonym_letters {
	struct str letters;
} evidence_letters = {STR("evidenceofprogressandanticipatedcompletiondateifnotachieved")};

/* Where the word stands in the head's letters, near the place that the last one ended; a word
 * that lost its last letters counts. */
static size_t letters_find(struct str word, size_t cursor, size_t *ret_end)
{
	struct str all = evidence_letters.letters;
	size_t from = cursor > 2 ? cursor - 2 : 0;
	for (size_t size = word.size; size >= 1 && size + 1 >= word.size; size--) {
		if (size < word.size && size < 5)
			break;
		size_t at = str_find_from(all, str_slice(word, 0, size), from);
		if (at == STR_NOT_FOUND && word.size >= 5)
			at = str_find(all, str_slice(word, 0, size));
		if (at != STR_NOT_FOUND && (at <= cursor + NEAR || cursor == 0 || word.size >= 5)) {
			*ret_end = at + size;
			return at;
		}
	}
	return STR_NOT_FOUND;
}

static size_t word_next(struct str text, size_t at, size_t *ret_start)
{
	while (at < text.size) {
		size_t next = at;
		uint32_t character = utf8_next(text, &next);
		if (char_is_letter(character) || char_is_digit(character))
			break;
		at = next;
	}
	*ret_start = at;
	while (at < text.size) {
		size_t next = at;
		uint32_t character = utf8_next(text, &next);
		if (!char_is_letter(character) && !char_is_digit(character))
			break;
		at = next;
	}
	return at;
}

/* The head's words are furniture; what stands among them is a scrap of a neighbour; what
 * stands behind the whole head is its answer. */
static struct error *evidence_head_leaf(struct walk *walk, const struct block *leaf, size_t *cursor)
{
	size_t at = 0, scrap = STR_NOT_FOUND;
	TRY(account_claim(walk->r->book, leaf, 0, leaf->text.size, ROLE_FURNITURE));
	while (at < leaf->text.size) {
		size_t start, end = word_next(leaf->text, at, &start), found_end = 0;
		if (start >= leaf->text.size)
			break;
		bool whole = *cursor + 1 >= evidence_letters.letters.size;
		struct str word = fold(walk->r->arena, str_slice(leaf->text, start, end));
		if (whole && at > 0) {
			record_reaches(walk, leaf->origin);
			struct words *words = record_words(walk, COLUMN_EVIDENCE, 0);
			TRY_MEMORY(walk->r->arena, words);
			TRY(words_add(walk->r->arena, words, leaf, start, leaf->text.size));
			return account_claim(walk->r->book, leaf, start, leaf->text.size, ROLE_PLACED);
		}
		if (letters_find(word, *cursor, &found_end) != STR_NOT_FOUND) {
			*cursor = found_end > *cursor ? found_end : *cursor;
			if (scrap != STR_NOT_FOUND)
				TRY(account_release(walk->r->book, leaf, scrap, start, "fragment of the neighbour column"));
			scrap = STR_NOT_FOUND;
		} else if (scrap == STR_NOT_FOUND) {
			scrap = start;
		}
		at = end;
	}
	return scrap == STR_NOT_FOUND ? NULL : account_release(walk->r->book, leaf, scrap, leaf->text.size, "fragment of the neighbour column");
}

struct error *evidence_head_row(struct walk *walk, const struct block *row, bool *ret_done)
{
	*ret_done = false;
	if (walk->map.has[COLUMN_EVIDENCE] || walk->map.has[HEAD_COMMENT])
		return NULL;
	struct str text = STR_NONE;
	for (size_t i = 0; i < row->children.count && text.size < 400; i++)
		text = str_join(walk->r->arena, text, STR(" "), block_text(walk->r->arena, row->children.at[i]));
	if (text.size > 400)
		return NULL;
	struct head head = head_find_kinds(walk->r->recogniser, walk->r->arena, text, true, 1u << COLUMN_EVIDENCE);
	bool is_head = (head.words >= 4 && (head.how == HOW_DAMAGED || head.how >= HOW_PREFIX)) || (head.words >= 3 && head.how >= HOW_SEPARATED);
	if (!is_head)
		return NULL;
	*ret_done = true;
	if (walk->head_pending && walk->records && walk->map.has[COLUMN_RECOMMENDATION])
		TRY(record_lost_open(walk));
	if (!walk->now.open)
		return furniture(walk, row);
	size_t cursor = 0;
	struct leaf_walk leaves = leaves_of(walk->r->draft, row);
	for (const struct block *leaf; (leaf = leaf_next(&leaves));)
		TRY(evidence_head_leaf(walk, leaf, &cursor));
	record_reaches(walk, row->origin);
	walk->now.record.demands[FIELD_EVIDENCE] = true;
	walk->slot = COLUMN_EVIDENCE;
	walk->slot_key = 0;
	walk->row_evidence = true;
	return NULL;
}

/* A row below an evidence head: its cells are one line. Where a column edge went through the
 * words, the joined reading is offered as doubtful. */
struct error *evidence_row(struct walk *walk, const struct block *row)
{
	struct words *words = walk->slot == COLUMN_FURTHER ? &list_last(&walk->now.further)->text : record_words(walk, walk->slot, walk->slot_key);
	TRY_MEMORY(walk->r->arena, words);
	size_t cells = cells_filled(row);
	bool first = true, cut = false;
	if (cells == 1)
		return take_all(walk, words, row, true);
	struct leaf_walk leaves = leaves_of(walk->r->draft, row);
	for (const struct block *leaf; (leaf = leaf_next(&leaves));) {
		bool letters = false;
		for (size_t at = 0; at < leaf->text.size;)
			letters |= char_is_letter(utf8_next(leaf->text, &at));
		if (!letters && cells > 1) {
			TRY(account_release(walk->r->book, leaf, 0, leaf->text.size, "fragment of the neighbour column"));
			continue;
		}
		cut |= !first && begins_small(leaf->text);
		if (first)
			TRY(take_on(walk, words, leaf, 0));
		else
			TRY(take_joined(walk, words, leaf, 0));
		first = false;
	}
	if (cells > 1) {
		enum field field = column_field(walk->slot);
		record_mark(walk, field, cut ? SURE_DOUBTFUL : SURE_SUGGESTED);
		if (cut)
			TRY(notice_add(walk, "cells_slipped", (int)walk->r->draft->recommendations.count, row->origin,
			               STR("A column edge went through the words of this row; the cells were joined as they stand.")));
	}
	return NULL;
}

/* --- rows with one filled cell --------------------------------------------------------------------- */

static const struct block *only_cell(const struct block *row)
{
	for (size_t i = 0; i < row->children.count; i++)
		if (cell_filled(row->children.at[i]))
			return row->children.at[i];
	return NULL;
}

static bool part_of_map(const struct walk *walk, const struct block *row)
{
	return walk->map.row && (walk->map.table == walk->table || !walk->flow_since_table || row->children.count == walk->map.row->children.count);
}

static bool next_is_pair(struct walk *walk, const struct block *next)
{
	const struct block *leaf = next && next->kind == BLOCK_ROW && next->children.count == 2 ? leaf_first(walk->r->draft, next->children.at[0]) : NULL;
	struct head head = leaf ? label_find(walk, leaf) : (struct head){0};
	return head.kind == COLUMN_RECOMMENDATION;
}

/* "AUD-24-107: Stores" over rows with numbers of their own, under "No. | Recommendation": a section. */
static bool heads_numbered_rows(struct walk *walk, const struct opener *opener, const struct block *next)
{
	if (str_starts_fold(opener->ref, STR("rec")) || str_starts_fold(opener->ref, STR("arg")) || walk->map.table != walk->table || !next || next->kind != BLOCK_ROW)
		return false;
	const struct block *leaf = next->children.count > 1 ? leaf_first(walk->r->draft, next->children.at[0]) : NULL;
	return cells_filled(next) > 1 && leaf && reference_match(leaf->text, true, NULL, NULL) && map_asks(&walk->map);
}

static struct error *single_row_flow(struct walk *walk, const struct block *cell, const struct block *next, int depth, bool *ret_done)
{
	const struct block *leaf = leaf_first(walk->r->draft, cell);
	struct opener opener = {0};
	*ret_done = true;
	if (!leaf) /* it begins with a table without words */
		return flow_walk(walk, cell, depth + 1);
	bool first_column = cell->column == 0;
	bool opens = first_column && opener_read(leaf, &opener) && !(walk->map.row && walk->map.has[COLUMN_NUMBER] && walk->map.table == walk->table && cell->colspan == 1);
	if (opens && !heads_numbered_rows(walk, &opener, next))
		return flow_walk(walk, cell, depth + 1);
	size_t code = cell->colspan > 1 || next_is_pair(walk, next) ? reference_match(leaf->text, false, &opener.ref, &opener.number) : 0;
	if (first_column && code && code == leaf->text.size) { /* "GM1" alone above the rows of its card */
		opener.text_start = code;
		TRY(record_open(walk, &opener, LAYOUT_LABELS));
		record_reaches(walk, leaf->origin);
		return account_claim_all(walk->r->book, cell, ROLE_PLACED);
	}
	struct head head = label_find(walk, leaf);
	bool label = head.kind && head.kind < HEAD_OTHER && head.kind != COLUMN_NUMBER && head.kind != COLUMN_RECOMMENDATION;
	bool sentence = str_ends(leaf->text, STR(".")) || str_ends(leaf->text, STR(";"));
	bool across = head.kind == COLUMN_EVIDENCE || head.kind == COLUMN_FURTHER;
	if (walk->row_evidence && walk->now.open && sentence && !across)
		label = false; /* below the head of evidence, "88% in the quarter to December." is evidence */
	if (label && (across || cell->colspan > 1) && (walk->now.open || walk->head_pending)) {
		TRY(flow_walk(walk, cell, depth + 1));
		walk->row_evidence = walk->now.open && (walk->slot == COLUMN_EVIDENCE || walk->slot == COLUMN_FURTHER);
		return NULL;
	}
	bool heading = first_column && !sentence && (!walk->row_evidence || leaf_emphasised(leaf)) && leaf->text.size <= SECTION_BYTES && !begins_small(leaf->text) && records_follow(walk, next);
	if (heading && !text_unfinished(&walk->now.text) && (cell->colspan > 1 || !walk->now.open || leaf_emphasised(leaf)))
		return section_heading(walk, leaf);
	*ret_done = false;
	return NULL;
}

static struct error *single_row(struct walk *walk, const struct block *row, const struct block *next, int depth, bool *ret_done)
{
	const struct block *cell = only_cell(row);
	TRY(single_row_flow(walk, cell, next, depth, ret_done));
	if (*ret_done)
		return NULL;
	*ret_done = true;
	bool wide = cell->colspan > 1 && cell->column == 0;
	if (walk->now.open && walk->row_evidence)
		return evidence_row(walk, row);
	if (wide && walk->now.open && walk->map.row && !table_self_contained(walk)) {
		walk->slot = COLUMN_EVIDENCE;
		record_mark(walk, FIELD_EVIDENCE, SURE_SUGGESTED);
		return evidence_row(walk, row);
	}
	if (wide || row->children.count == 1)
		return flow_walk(walk, cell, depth + 1);
	*ret_done = false;
	return NULL;
}

/* "A | Delivery of training | | |" before a head or a record. */
static struct error *section_row(struct walk *walk, const struct block *row, const struct block *next, bool *ret_done)
{
	*ret_done = false;
	struct str letter = STR_NONE;
	const struct block *first = row->children.at[0], *second = row->children.count > 1 ? row->children.at[1] : NULL;
	if (cells_filled(row) != 2 || !cell_filled(first) || !cell_filled(second))
		return NULL;
	struct str title = block_text(walk->r->arena, second);
	if (title.size > SECTION_BYTES || !section_letter(block_text(walk->r->arena, first), &letter, walk->r->arena) || !records_follow(walk, next))
		return NULL;
	*ret_done = true;
	return section_open(walk, letter, title, row);
}

/* --- rows ------------------------------------------------------------------------------------------- */

static bool same_columns(const struct map *a, const struct map *b)
{
	bool same = a->row && a->count == b->count;
	for (size_t i = 0; same && i < a->count; i++)
		same = a->at[i].kind == b->at[i].kind;
	return same;
}

static struct error *head_row(struct walk *walk, const struct block *row, const struct map *map)
{
	struct map guessed = *map;
	map_guess(walk->r, &guessed, row);
	if (!same_columns(&walk->map, &guessed))
		walk->numbers_seen = 0;
	walk->map = guessed;
	walk->head_pending = true;
	walk->after_head = true;
	walk->table_records = 0;
	if (map->has[COLUMN_RECOMMENDATION] || map->has[COLUMN_NUMBER])
		walk->row_evidence = false;
	return furniture(walk, row);
}

static struct error *label_row(struct walk *walk, const struct block *row, bool *ret_done)
{
	*ret_done = false;
	if (row->children.count != 2 || cells_filled(row) != 2 || (walk->now.open && walk->slot != SLOT_BODY))
		return NULL;
	struct words value = {0};
	struct leaf_walk leaves = leaves_of(walk->r->draft, row->children.at[1]);
	for (const struct block *leaf; (leaf = leaf_next(&leaves));)
		TRY(words_add(walk->r->arena, &value, leaf, 0, leaf->text.size));
	if (!front_label(walk->r, block_text(walk->r->arena, row->children.at[0]), &value))
		return arena_check(walk->r->arena);
	*ret_done = true;
	TRY(furniture(walk, row->children.at[0]));
	return account_claim_all(walk->r->book, row->children.at[1], ROLE_PLACED);
}

/* A row of no record: a line of the text that stands around it. */
static struct error *plain_row(struct walk *walk, const struct block *row)
{
	bool inside = walk->now.open && walk->slot >= 0 && walk->slot != COLUMN_RECOMMENDATION;
	struct words *words = inside ? walk->slot == COLUMN_FURTHER ? &list_last(&walk->now.further)->text : record_words(walk, walk->slot, walk->slot_key)
	                             : &walk->r->draft->body;
	TRY_MEMORY(walk->r->arena, words);
	bool first = true;
	struct leaf_walk leaves = leaves_of(walk->r->draft, row);
	for (const struct block *leaf; (leaf = leaf_next(&leaves));) {
		TRY(first ? take(walk, words, leaf, 0) : take_joined(walk, words, leaf, 0));
		first = false;
	}
	return NULL;
}

static bool nested_table(const struct block *row)
{
	for (size_t i = 0; i < row->children.count; i++)
		for (size_t j = 0; j < row->children.at[i]->children.count; j++)
			if (row->children.at[i]->children.at[j]->kind == BLOCK_TABLE)
				return true;
	return false;
}

static struct error *row_walk(struct walk *walk, const struct block *row, const struct block *next, int depth)
{
	struct map map;
	bool done = false, after_head = walk->after_head;
	size_t filled = cells_filled(row);
	if (!filled)
		return NULL;
	walk->after_head = false;
	if (map_read(walk->r, row, &map))
		return head_row(walk, row, &map);
	if (after_head && walk->head_pending && map_join(walk->r, &walk->map, row)) {
		map_guess(walk->r, &walk->map, row);
		walk->after_head = true;
		return furniture(walk, row);
	}
	TRY(section_row(walk, row, next, &done));
	if (!done)
		TRY(pair_row(walk, row, &done));
	if (!done && filled == 1)
		TRY(single_row(walk, row, next, depth, &done));
	if (!done)
		TRY(evidence_head_row(walk, row, &done));
	if (!done && row_is_foreign_head(row))
		walk->map.row = NULL;
	bool continues = part_of_map(walk, row);
	if (!done && continues)
		TRY(record_row(walk, row, &done));
	if (!done && walk->now.open && walk->row_evidence) {
		done = true;
		TRY(evidence_row(walk, row));
	}
	if (!done)
		TRY(label_row(walk, row, &done));
	for (size_t i = 0; !done && nested_table(row) && depth < FLOW_DEPTH && i < row->children.count; i++)
		TRY(flow_walk(walk, row->children.at[i], depth + 1));
	if (done || (nested_table(row) && depth < FLOW_DEPTH))
		return NULL;
	walk->head_pending = walk->head_pending && cells_filled(row) < 2; /* a whole row came, if none of a record */
	return plain_row(walk, row);
}

struct error *table_walk(struct walk *walk, const struct block *table, const struct block *next, int depth)
{
	struct map map;
	const struct block *first = table->children.count ? table->children.at[0] : NULL;
	bool few = first && first->children.count <= 3 && table->children.count > 2;
	bool asks = few && map_read(walk->r, first, &map) &&
	            (map.has[COLUMN_RECOMMENDATION] || map.has[COLUMN_EVIDENCE] || map.has[COLUMN_RESPONSE] || map.has[COLUMN_OWNER] || map.has[HEAD_COMMENT]);
	if (few && !asks && plan_scheme(walk->r, table))
		return account_claim_all(walk->r->book, table, ROLE_PLACED);
	if (depth > FLOW_DEPTH)
		return take_body(walk, table);
	const struct block *outer = walk->table;
	walk->table = table;
	for (size_t i = 0; i < table->children.count; i++) {
		const struct block *row = table->children.at[i];
		const struct block *after = next;
		for (size_t j = i + 1; j < table->children.count && j <= i + LOOK_AHEAD; j++)
			if (cells_filled(table->children.at[j])) {
				after = table->children.at[j];
				break;
			}
		if (row->kind != BLOCK_ROW)
			TRY(take_body(walk, row));
		else
			TRY(row_walk(walk, row, after, depth));
		TRY(arena_check(walk->r->arena));
	}
	walk->table = outer;
	walk->flow_since_table = false;
	return NULL;
}
