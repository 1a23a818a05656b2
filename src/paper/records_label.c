/* Labels: "Response:", "Lead officer", "Further information following the … meeting" as a
 * heading, a bold lead-in or a plain line, and rows of label and value. A label opens the
 * field that the words behind and below it belong to. */
#include "paper/records.h"

#include "base/utf8.h"

enum { LABEL_BYTES = 300, CELL_BYTES = 140 };
#define LABEL_KINDS (~(1u << HEAD_DOCUMENT | 1u << HEAD_RECORDS | 1u << HEAD_PERIOD))

static bool alone_between_signs(struct str text)
{
	for (size_t at = 0; at < text.size;) {
		uint32_t character = utf8_next(text, &at);
		if (char_is_letter(character) || char_is_digit(character))
			return false;
	}
	return true;
}

/* "**Accepted.** Lessons will be offered …": the word is the answer, not the head of one, unless an
 * answer follows it ("**Accepted:** Yes"). */
static bool answers_itself(struct arena *arena, struct str text, const struct head *head)
{
	return head->kind == COLUMN_RESPONSE && begins_with_response(arena, str_slice(text, 0, head->rest)) && !begins_with_response(arena, str_from(text, head->rest));
}

/* "*Response.* Accepted …": the styled beginning is the label. */
static bool lead_in(struct walk *walk, const struct block *leaf, struct head *ret_head)
{
	if (leaf->runs.count < 2)
		return false;
	const struct run *first = &leaf->runs.at[0];
	unsigned style = first->style & (RUN_BOLD | RUN_ITALIC | RUN_UNDERLINE);
	if (!style || first->text.size > CELL_BYTES || (leaf->runs.at[1].style & style) == style)
		return false;
	struct str label = str_slice(leaf->text, 0, first->start + first->text.size);
	struct head head = head_find_kinds(walk->r->recogniser, walk->r->arena, label, false, LABEL_KINDS);
	if (!head.kind || head.how < HOW_SEPARATED || !alone_between_signs(str_from(label, head.end)))
		return false;
	size_t rest = label.size;
	while (rest < leaf->text.size) {
		size_t next = rest;
		uint32_t character = utf8_next(leaf->text, &next);
		bool sign = character == ':' || character == '-' || character == '.' || (character >= 0x2010 && character <= 0x2015);
		if (!sign && !char_is_space(character))
			break;
		rest = next;
	}
	head.rest = rest;
	if (answers_itself(walk->r->arena, leaf->text, &head))
		head.rest = 0;
	*ret_head = head;
	return true;
}

/* "Target – March 2025": the date belongs to the head only where it dates an entry. */
static void label_keep_date(const struct block *leaf, struct head *head)
{
	if (!head->dated || head->kind == COLUMN_EVIDENCE || head->kind == COLUMN_FURTHER || head->kind == HEAD_COMMENT || head->kind == HEAD_ACTION)
		return;
	size_t at = str_find(leaf->text, STR(":")), dash = str_find(leaf->text, STR(" \xE2\x80\x93 ")), hyphen = str_find(leaf->text, STR(" - "));
	if (at != STR_NOT_FOUND)
		head->rest = at + 1;
	else if (dash != STR_NOT_FOUND)
		head->rest = dash + 5;
	else if (hyphen != STR_NOT_FOUND)
		head->rest = hyphen + 3;
	else
		head->rest = head->start;
	while (head->rest < leaf->text.size && leaf->text.at[head->rest] == ' ')
		head->rest++;
	head->end = head->rest;
	head->dated = false;
}

struct head label_find(struct walk *walk, const struct block *leaf)
{
	struct head head = {0};
	if (lead_in(walk, leaf, &head))
		return head;
	struct str text = str_slice(leaf->text, 0, LABEL_BYTES);
	head = head_find_kinds(walk->r->recogniser, walk->r->arena, text, false, LABEL_KINDS);
	if (head_is_label(&head)) {
		label_keep_date(leaf, &head);
		return head;
	}
	if (leaf->text.size >= LABEL_BYTES)
		return (struct head){0};
	/* The long heads of evidence are known without some of their letters. */
	head = head_find_kinds(walk->r->recogniser, walk->r->arena, text, true, 1u << COLUMN_EVIDENCE);
	return head.how == HOW_DAMAGED && head.words >= 4 ? head : (struct head){0};
}

static int label_column(struct walk *walk, const struct head *head, struct str rest)
{
	switch (head->kind) {
	case HEAD_ACTION:
		return COLUMN_EVIDENCE;
	case HEAD_COMMENT:
		return begins_with_response(walk->r->arena, rest) ? COLUMN_RESPONSE : COLUMN_EVIDENCE;
	case HEAD_DAY:
		return COLUMN_DATE;
	default:
		return head->kind;
	}
}

/* The reference or the words of a recommendation behind their label. */
static struct error *record_label(struct walk *walk, int column, const struct block *leaf, size_t start)
{
	struct str text = str_from(leaf->text, start);
	bool taken = walk->now.open && (walk->now.text.count || walk->now.fields.count);
	struct opener opener = {0};
	if (column == COLUMN_NUMBER) {
		if (!reference_match(text, true, &opener.ref, &opener.number))
			opener.ref = text;
		TRY(account_claim_all(walk->r->book, leaf, ROLE_PLACED));
		TRY(record_open(walk, &opener, LAYOUT_LABELS));
		record_reaches(walk, leaf->origin);
		return NULL;
	}
	if (asks_readers(walk->r->arena, text))
		return take(walk, &walk->r->draft->body, leaf, start);
	if (!walk->now.open || taken)
		TRY(record_open(walk, &opener, LAYOUT_LABELS));
	struct recommendation *record = &walk->now.record;
	size_t end = record->ref.size ? 0 : reference_match(text, false, &record->ref, &record->number);
	walk->slot = COLUMN_RECOMMENDATION;
	return start + end < leaf->text.size ? take(walk, &walk->now.text, leaf, start + end) : NULL;
}

/* The rest of the leaf is the label's value. */
static struct error *label_single(struct walk *walk, const struct block *leaf, const struct head *head)
{
	struct pending *now = &walk->now;
	struct str rest = str_from(leaf->text, head->rest);
	int column = label_column(walk, head, rest);
	TRY(account_claim(walk->r->book, leaf, 0, head->rest, ROLE_FURNITURE));
	if (column == COLUMN_NUMBER || column == COLUMN_RECOMMENDATION)
		return record_label(walk, column, leaf, head->rest);
	walk->slot = column;
	walk->slot_key = 0;
	record_reaches(walk, leaf->origin);
	now->text_done = true;
	now->has_answer |= column == COLUMN_RESPONSE;
	if (column == COLUMN_FURTHER) {
		struct further_block *further = list_add(walk->r->arena, &now->further);
		TRY_MEMORY(walk->r->arena, further);
		*further = (struct further_block){0};
		TRY(words_add(walk->r->arena, &further->heading, leaf, 0, head->end));
		TRY(account_claim(walk->r->book, leaf, 0, head->rest, ROLE_PLACED));
		return rest.size ? take(walk, &further->text, leaf, head->rest) : NULL;
	}
	if (column_field(column) < FIELD_COUNT)
		now->record.demands[column_field(column)] = true;
	struct words *words = record_words(walk, column, 0);
	TRY_MEMORY(walk->r->arena, words);
	if (column == COLUMN_EVIDENCE && head->dated) {
		TRY(words_add(walk->r->arena, words, leaf, 0, head->end));
		TRY(account_claim(walk->r->book, leaf, 0, head->rest, ROLE_PLACED));
	}
	if (column == COLUMN_EVIDENCE)
		TRY(status_behind(walk, leaf));
	words = record_words(walk, column, 0);
	TRY_MEMORY(walk->r->arena, words);
	return rest.size ? take(walk, words, leaf, head->rest) : NULL;
}

/* Where the next label of the same leaf begins ("**Response:** Accepted **Lead:** …"); its end when none does. */
static size_t label_behind(struct walk *walk, const struct block *leaf, size_t from, struct head *ret_head)
{
	list_each(run, &leaf->runs) {
		size_t end = run->start + run->text.size;
		if (run->start <= from || !(run->style & (RUN_BOLD | RUN_ITALIC | RUN_UNDERLINE)) || (run->style & RUN_DELETED) || run->text.size > CELL_BYTES)
			continue;
		bool colon = str_has(run->text, STR(":")) || (end < leaf->text.size && leaf->text.at[end] == ':');
		struct head head = colon ? head_find_kinds(walk->r->recogniser, walk->r->arena, run->text, false, LABEL_KINDS) : (struct head){0};
		if (!head.kind || head.how != HOW_EXACT || !alone_between_signs(str_from(run->text, head.end)))
			continue;
		while (end < leaf->text.size && (leaf->text.at[end] == ':' || leaf->text.at[end] == ' '))
			end++;
		head.start += run->start;
		head.end += run->start;
		head.rest = end;
		*ret_head = head;
		return run->start;
	}
	return leaf->text.size;
}

static struct error *take_until(struct walk *walk, struct words *words, const struct block *leaf, size_t start, size_t end)
{
	TRY_MEMORY(walk->r->arena, words);
	TRY(words_add(walk->r->arena, words, leaf, start, end));
	record_reaches(walk, leaf->origin);
	return account_claim(walk->r->book, leaf, start, end, ROLE_PLACED);
}

static bool answer_column(int column)
{
	return column != COLUMN_NUMBER && column != COLUMN_RECOMMENDATION && column != COLUMN_FURTHER && column < HEAD_PERIOD;
}

struct error *label_open(struct walk *walk, const struct block *leaf, const struct head *head)
{
	struct head at = *head, next = {0};
	size_t end = label_behind(walk, leaf, head->rest, &next);
	if (end == leaf->text.size || !answer_column(head->kind))
		return label_single(walk, leaf, head);
	while (at.rest <= leaf->text.size) {
		struct str rest = str_slice(leaf->text, at.rest, end);
		int column = label_column(walk, &at, rest);
		TRY(account_claim(walk->r->book, leaf, at.start, at.rest, ROLE_FURNITURE));
		walk->now.text_done = true;
		walk->now.has_answer |= column == COLUMN_RESPONSE;
		walk->slot = column;
		walk->slot_key = 0;
		if (column_field(column) < FIELD_COUNT)
			walk->now.record.demands[column_field(column)] = true;
		if (column == COLUMN_FURTHER || column == COLUMN_NUMBER || column == COLUMN_RECOMMENDATION)
			column = HEAD_OTHER;
		TRY(take_until(walk, record_words(walk, column, 0), leaf, at.rest, end));
		if (end >= leaf->text.size)
			break;
		at = next;
		end = label_behind(walk, leaf, at.rest, &next);
	}
	return NULL;
}

/* --- rows of label and value ----------------------------------------------------------------- */

static struct error *pair_take(struct walk *walk, const struct block *label, const struct block *value, const struct head *head)
{
	const struct block *leaf = leaf_first(walk->r->draft, value);
	struct str text = leaf ? leaf->text : STR_NONE;
	int column = label_column(walk, head, text);
	TRY(furniture(walk, label));
	record_reaches(walk, label->origin);
	if (column == COLUMN_NUMBER || column == COLUMN_RECOMMENDATION) {
		if (!leaf)
			return NULL;
		TRY(record_label(walk, column, leaf, 0));
		record_reaches(walk, label->origin);
		struct leaf_walk leaves = leaves_of(walk->r->draft, value);
		leaf_next(&leaves);
		for (const struct block *more; column == COLUMN_RECOMMENDATION && (more = leaf_next(&leaves));)
			TRY(take(walk, &walk->now.text, more, 0));
		return NULL;
	}
	if (column_field(column) < FIELD_COUNT)
		walk->now.record.demands[column_field(column)] = true;
	if (!leaf)
		return NULL;
	if (column == COLUMN_FURTHER) {
		struct further_block *further = list_add(walk->r->arena, &walk->now.further);
		TRY_MEMORY(walk->r->arena, further);
		*further = (struct further_block){0};
		TRY(take_all(walk, &further->heading, label, false));
		return take_all(walk, &further->text, value, false);
	}
	struct words *words = record_words(walk, column, (int)label->number);
	TRY_MEMORY(walk->r->arena, words);
	walk->pair_column = column;
	walk->pair_key = (int)label->number;
	if (column == COLUMN_EVIDENCE && head->dated)
		TRY(take_all(walk, words, label, false));
	return take_all(walk, words, value, false);
}

/* A row below a label's row: the rest of its value, or a label that heed has no field for. */
static struct error *pair_more(struct walk *walk, const struct block *row, bool *ret_done)
{
	const struct block *label = row->children.at[0], *value = row->children.at[1];
	if (row->children.count != 2 || !walk->now.open || walk->pair_table != walk->table || !cell_filled(value))
		return NULL;
	*ret_done = true;
	struct words *words = cell_filled(label) ? &walk->now.record.other : walk->pair_column == COLUMN_RECOMMENDATION ? &walk->now.text : record_words(walk, walk->pair_column, walk->pair_key);
	TRY_MEMORY(walk->r->arena, words);
	if (cell_filled(label))
		TRY(take_all(walk, words, label, false));
	return take_all(walk, words, value, !cell_filled(label));
}

static struct head pair_label(struct walk *walk, const struct block *cell)
{
	struct str text = block_text(walk->r->arena, cell);
	if (!text.size || text.size > CELL_BYTES)
		return (struct head){0};
	struct head head = head_find_kinds(walk->r->recogniser, walk->r->arena, text, false, LABEL_KINDS);
	bool label = head.how == HOW_EXACT || (head.how == HOW_SEPARATED && head.rest >= text.size) || (head.how == HOW_PREFIX && head.words >= 2 && text.size < 60);
	return label ? head : (struct head){0};
}

/* "Recommendation 3 | text": the label is the reference itself. */
static struct error *pair_opens(struct walk *walk, const struct block *row, bool *ret_done)
{
	const struct block *leaf = leaf_first(walk->r->draft, row->children.at[0]);
	struct opener opener;
	if (!leaf || row->children.count != 2 || !opener_read(leaf, &opener) || opener.from_marker || opener.text_start < leaf->text.size)
		return NULL;
	bool named = str_starts_fold(opener.ref, STR("rec")) || str_starts_fold(opener.ref, STR("arg"));
	if (!named && walk->map.table == walk->table && walk->map.row)
		return NULL;
	*ret_done = true;
	TRY(record_open(walk, &opener, LAYOUT_LABELS));
	TRY(account_claim_all(walk->r->book, row->children.at[0], ROLE_PLACED));
	record_reaches(walk, row->origin);
	return take_all(walk, &walk->now.text, row->children.at[1], false);
}

/* "Item | Cost" is no reference, "Recommendation | Date" no recommendation. */
static bool opens_by_value(const struct walk *walk, int kind, const struct block *value)
{
	const struct block *leaf = leaf_first(walk->r->draft, value);
	if (!leaf)
		return false;
	return kind == COLUMN_NUMBER ? reference_match(leaf->text, true, NULL, NULL) > 0 : leaf->text.size >= 12 && !asks_readers(walk->r->arena, leaf->text);
}

struct error *pair_row(struct walk *walk, const struct block *row, bool *ret_done)
{
	size_t cells = row->children.count;
	*ret_done = false;
	if ((cells != 2 && cells != 4) || (walk->map.row && walk->map.table == walk->table))
		return NULL;
	TRY(pair_opens(walk, row, ret_done));
	struct head first = *ret_done ? (struct head){0} : pair_label(walk, row->children.at[0]);
	if (*ret_done) {
		walk->pair_table = walk->table;
		walk->pair_column = COLUMN_RECOMMENDATION;
	}
	if (!first.kind)
		return *ret_done ? NULL : pair_more(walk, row, ret_done);
	bool opens = first.kind == COLUMN_RECOMMENDATION || first.kind == COLUMN_NUMBER;
	bool follows = walk->now.open && walk->now.layout != LAYOUT_ROW;
	if (!opens && !follows)
		return NULL;
	if (opens && !opens_by_value(walk, first.kind, row->children.at[1]))
		return NULL;
	*ret_done = true;
	walk->pair_table = walk->table;
	if (opens)
		walk->pair_column = COLUMN_RECOMMENDATION;
	for (size_t i = 0; i + 1 < cells; i += 2) {
		const struct block *label = row->children.at[i], *value = row->children.at[i + 1];
		struct head head = pair_label(walk, label);
		if (head.kind) {
			TRY(pair_take(walk, label, value, &head));
			continue;
		}
		if (cell_filled(label))
			TRY(take_all(walk, &walk->now.record.other, label, false));
		if (cell_filled(value))
			TRY(take_all(walk, &walk->now.record.other, value, false));
	}
	walk->slot = SLOT_BODY;
	return NULL;
}
