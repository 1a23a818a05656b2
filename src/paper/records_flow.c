/* Running text: headings, paragraphs and items between and beside the tables.
 *
 * A leaf opens a record, opens a field, begins a section, is a thing of the paper's own
 * (label, stamp, plan, footnote), or goes where the running text goes at the moment. Neither
 * its level nor a blank line decides; its words do. */
#include "paper/records.h"

#include "base/utf8.h"

enum { ANSWER_LINE = 120, TITLE_BYTES = 220, FRONT_LABEL_BYTES = 70, REPORT_LEAVES = 24 };

bool table_self_contained(const struct walk *walk)
{
	const struct map *map = &walk->map;
	return map->row && (map->has[COLUMN_EVIDENCE] || map->has[HEAD_COMMENT] || map->has[COLUMN_RESPONSE] || map->has[HEAD_PERIOD]);
}

/* --- footnotes ------------------------------------------------------------------------------- */

struct error *note_add(struct walk *walk, struct str mark, const struct block *block, size_t start)
{
	struct note *note = list_add(walk->r->arena, &walk->notes);
	TRY_MEMORY(walk->r->arena, note);
	*note = (struct note){.mark = mark, .record = walk->now.open ? (int)walk->r->draft->recommendations.count : (int)walk->r->draft->recommendations.count - 1};
	struct leaf_walk leaves = leaves_of(walk->r->draft, block);
	for (const struct block *leaf; (leaf = leaf_next(&leaves));) {
		TRY(words_add(walk->r->arena, &note->text, leaf, start, leaf->text.size));
		TRY(account_claim(walk->r->book, leaf, 0, leaf->text.size, ROLE_PLACED));
		start = 0;
	}
	return NULL;
}

/* A paragraph that begins with a raised number is a footnote that fell into the text. */
static bool raised_number(const struct block *leaf, struct str *ret_mark, size_t *ret_start)
{
	const struct run *first = leaf->runs.count ? &leaf->runs.at[0] : NULL;
	if (!first || !(first->style & (RUN_SUPERSCRIPT | RUN_NOTE)) || first->text.size > 12 || leaf->runs.count < 2)
		return false;
	size_t from = 0, to;
	while (from < first->text.size && (first->text.at[from] < '0' || first->text.at[from] > '9'))
		from++;
	for (to = from; to < first->text.size && first->text.at[to] >= '0' && first->text.at[to] <= '9'; to++) {
	}
	if (from == to)
		return false;
	*ret_mark = str_slice(first->text, from, to);
	*ret_start = first->start + first->text.size;
	return true;
}

/* --- where running text goes --------------------------------------------------------------------- */

static bool items_both(const struct words *words, const struct block *leaf)
{
	const struct passage *last = list_last(words);
	return last && last->piece_count && last->pieces[last->piece_count - 1].block->kind == BLOCK_ITEM && leaf->kind == BLOCK_ITEM;
}

/* A paragraph goes on with the one before only where a page cut a sentence. */
static struct error *take_flow(struct walk *walk, struct words *words, const struct block *leaf, size_t start)
{
	TRY_MEMORY(walk->r->arena, words);
	bool cut = begins_small(str_from(leaf->text, start)) && text_unfinished(words) && !items_both(words, leaf) && leaf->kind != BLOCK_HEADING;
	return cut ? take_joined(walk, words, leaf, start) : take(walk, words, leaf, start);
}

static struct error *take_after_row(struct walk *walk, const struct block *leaf)
{
	struct words *text = &walk->now.text;
	if (text->count && text_unfinished(text) && begins_small(leaf->text)) {
		record_mark(walk, FIELD_TEXT, SURE_SUGGESTED);
		return take_joined(walk, text, leaf, 0);
	}
	if (walk->table_records > 1 || table_self_contained(walk))
		return take_body(walk, leaf);
	record_mark(walk, FIELD_EVIDENCE, SURE_SUGGESTED);
	walk->slot = COLUMN_EVIDENCE;
	return take_flow(walk, record_words(walk, COLUMN_EVIDENCE, 0), leaf, 0);
}

static bool text_emphasised(const struct words *text)
{
	const struct passage *first = text->count ? &text->at[0] : NULL;
	return first && first->piece_count && leaf_emphasised(first->pieces[0].block) && first->pieces[0].block->kind != BLOCK_HEADING;
}

/* "The recommendation is accepted.": the answer begins behind its verb. */
static struct error *take_answer(struct walk *walk, const struct block *leaf)
{
	static const struct str verbs[] = {STR(" is "), STR(" was "), STR(" has been ")};
	struct str front = str_slice(leaf->text, 0, 48);
	size_t start = 0;
	if (str_starts_fold(front, STR("recommendation")) || str_starts_fold(front, STR("the recommendation")) || str_starts_fold(front, STR("this recommendation")))
		for (size_t i = 0; i < sizeof verbs / sizeof *verbs && !start; i++) {
			size_t at = str_find_fold(front, verbs[i]);
			start = at == STR_NOT_FOUND ? 0 : at + verbs[i].size;
		}
	if (start)
		TRY(account_claim(walk->r->book, leaf, 0, start, ROLE_FURNITURE));
	return take_flow(walk, record_words(walk, COLUMN_RESPONSE, 0), leaf, start);
}

/* The recommendation's own words, until an answer begins. */
static struct error *take_text(struct walk *walk, const struct block *leaf)
{
	struct pending *now = &walk->now;
	bool part = leaf->kind == BLOCK_ITEM || part_marker_alone(str_slice(leaf->text, 0, 2)) || part_marker_alone(str_slice(leaf->text, 0, 3));
	bool answer = now->text.count && !part && !text_unfinished(&now->text) && begins_with_response(walk->r->arena, leaf->text);
	bool listed = now->layout == LAYOUT_LIST && now->text.count && !part && walk->survey.answered_list && !begins_small(leaf->text);
	bool plain_after_bold = now->text.count && !part && text_emphasised(&now->text) && !leaf_emphasised(leaf);
	if (!answer && !listed && !plain_after_bold)
		return take_flow(walk, &now->text, leaf, 0);
	now->has_answer |= answer || listed;
	bool response = answer || listed || begins_with_response(walk->r->arena, leaf->text);
	walk->slot = response ? COLUMN_RESPONSE : COLUMN_EVIDENCE;
	now->text_done = true;
	if (!answer)
		record_mark(walk, response ? FIELD_RESPONSE : FIELD_EVIDENCE, SURE_SUGGESTED);
	return response ? take_answer(walk, leaf) : take_flow(walk, record_words(walk, walk->slot, 0), leaf, 0);
}

static bool short_field(int column)
{
	return column != COLUMN_EVIDENCE && column != COLUMN_RESPONSE && column != COLUMN_DECISION && column != HEAD_OTHER;
}

static struct error *take_slot(struct walk *walk, const struct block *leaf)
{
	struct pending *now = &walk->now;
	if (!now->open || walk->slot == SLOT_BODY)
		return take_body(walk, leaf);
	if (walk->slot == SLOT_AFTER)
		return take_after_row(walk, leaf);
	if (walk->slot == COLUMN_RECOMMENDATION)
		return take_text(walk, leaf);
	if (walk->slot == COLUMN_FURTHER)
		return take_flow(walk, &list_last(&now->further)->text, leaf, 0);
	if (walk->slot == COLUMN_EVIDENCE)
		TRY(status_behind(walk, leaf));
	struct words *words = record_words(walk, walk->slot, walk->slot_key);
	TRY_MEMORY(walk->r->arena, words);
	bool answer = walk->slot == COLUMN_EVIDENCE && now->layout == LAYOUT_PROSE && !now->has_answer && leaf->text.size <= ANSWER_LINE && begins_with_response(walk->r->arena, leaf->text);
	if (answer) {
		now->has_answer = true;
		return take_answer(walk, leaf);
	}
	if (short_field(walk->slot) && words->count && leaf->kind != BLOCK_ITEM) {
		record_mark(walk, FIELD_EVIDENCE, SURE_SUGGESTED);
		walk->slot = COLUMN_EVIDENCE;
		words = record_words(walk, COLUMN_EVIDENCE, 0);
	}
	return take_flow(walk, words, leaf, 0);
}

/* --- records ------------------------------------------------------------------------------------- */

static bool named_before(const struct walk *walk, int number)
{
	return walk->map.row && walk->map.has[COLUMN_RECOMMENDATION] && draft_by_number(walk->r->draft, number);
}

static struct error *leaf_opens(struct walk *walk, const struct block *leaf, const struct opener *opener, enum layout layout)
{
	TRY(record_open(walk, opener, layout));
	record_reaches(walk, leaf->origin);
	TRY(account_claim(walk->r->book, leaf, 0, opener->text_start, ROLE_PLACED));
	walk->table_records = 0;
	if (opener->text_start >= leaf->text.size)
		return NULL;
	size_t answer = answer_in_leaf(walk->r->arena, leaf->text);
	if (answer > opener->text_start) {
		struct words *response = record_words(walk, COLUMN_RESPONSE, 0);
		TRY_MEMORY(walk->r->arena, response);
		TRY(words_add(walk->r->arena, &walk->now.text, leaf, opener->text_start, answer));
		TRY(take(walk, response, leaf, answer));
		TRY(account_claim_all(walk->r->book, leaf, ROLE_PLACED));
		record_mark(walk, FIELD_RESPONSE, SURE_SUGGESTED);
		walk->now.has_answer = walk->now.text_done = true;
		walk->slot = COLUMN_RESPONSE;
	} else {
		TRY(take(walk, &walk->now.text, leaf, opener->text_start));
	}
	if (opener->from_marker && walk->now.text.count)
		walk->now.text.at[0].marker = STR_NONE;
	return NULL;
}

static bool opener_named(const struct opener *opener)
{
	return str_starts_fold(opener->ref, STR("rec")) || str_starts_fold(opener->ref, STR("arg"));
}

/* "AUD-24-107: Stores" with no answer of its own, above "Recommendation 1", "Recommendation 2": a
 * report or section that bears a number. */
static bool heads_named(struct walk *walk, const struct block *leaf, const struct block *next, const struct opener *opener)
{
	const struct document *document = walk->r->draft->document;
	size_t at = leaves_of(walk->r->draft, leaf).next + 1, named = 0;
	if (opener_named(opener) || !leaf_emphasised(leaf))
		return false;
	const struct block *row = next && next->kind == BLOCK_TABLE && next->children.count > 1 ? next->children.at[0] : NULL;
	struct map map;
	if (row && map_read(walk->r, row, &map) && map_asks(&map))
		return true;
	for (size_t end = at + REPORT_LEAVES; at < end && at < document->leaves.count; at++) {
		const struct block *below = document->leaves.at[at];
		struct opener other;
		bool heading = below->kind == BLOCK_HEADING && leaf->kind == BLOCK_HEADING;
		if (heading && below->level > 0 && below->level <= leaf->level)
			return false;
		if (opener_read(below, &other)) {
			if (!opener_named(&other))
				return false;
			named++;
			if (other.number != opener->number || named > 1)
				return true;
		} else if (!named && leaf_answers(walk->r, below)) {
			return false;
		}
	}
	return false;
}

static struct error *flow_opener(struct walk *walk, const struct block *leaf, const struct block *next, bool *ret_done)
{
	struct opener opener;
	*ret_done = true;
	if (opener_read(leaf, &opener)) {
		const struct recommendation *now = &walk->now.record;
		bool same = walk->now.open && now->number == opener.number && str_equal_fold(now->ref, opener.ref);
		bool alone = opener.text_start >= leaf->text.size;
		if (same && (opener.continued || alone))
			return furniture(walk, leaf);
		if (!same && heads_named(walk, leaf, next, &opener)) {
			walk->headings++;
			walk->section_level = leaf->kind == BLOCK_HEADING ? leaf->level : 0;
			TRY(record_close(walk));
			return section_heading(walk, leaf);
		}
		if (!same && !named_before(walk, opener.number))
			return leaf_opens(walk, leaf, &opener, LAYOUT_PROSE);
	}
	bool list = walk->survey.answered_list || (walk->survey.any_list && walk->in_list);
	if (list && numbered_read(leaf, &opener) && !asks_readers(walk->r->arena, leaf->text) && (opener.number == walk->list_number + 1 || (opener.number == 1 && walk->slot != COLUMN_RECOMMENDATION))) {
		walk->list_number = opener.number;
		return leaf_opens(walk, leaf, &opener, LAYOUT_LIST);
	}
	if (item_opens(walk, leaf, next, &opener)) {
		walk->list_number = opener.number;
		TRY(leaf_opens(walk, leaf, &opener, LAYOUT_LIST));
		if (walk->survey.item_style == ITEM_TITLE)
			record_mark(walk, FIELD_TEXT, SURE_SUGGESTED);
		return NULL;
	}
	*ret_done = false;
	return NULL;
}

struct error *record_lost_open(struct walk *walk)
{
	struct opener none = {0};
	TRY(record_open(walk, &none, LAYOUT_ROW));
	walk->now.record.text_state = TEXT_LOST;
	record_mark(walk, FIELD_TEXT, SURE_LOST);
	if (walk->map.row)
		record_reaches(walk, walk->map.row->origin);
	walk->head_pending = false;
	return NULL;
}

/* --- labels and headings --------------------------------------------------------------------------- */

static bool ends_records(struct walk *walk, const struct block *leaf)
{
	struct head head = head_find_kinds(walk->r->recogniser, walk->r->arena, leaf->text, false, 1u << HEAD_DOCUMENT);
	return head.how == HOW_EXACT;
}

/* "Recommendation: The Council should …" below "Recommendation 3": a label, none of its words. */
static bool label_of_text(const struct walk *walk, const struct block *leaf, const struct head *head)
{
	if (head->kind != COLUMN_RECOMMENDATION || head->how < HOW_SEPARATED || walk->slot != COLUMN_RECOMMENDATION || walk->now.text.count)
		return false;
	const struct run *first = leaf->runs.count > 1 ? &leaf->runs.at[0] : NULL;
	bool styled = first && (first->style & (RUN_BOLD | RUN_ITALIC | RUN_UNDERLINE)) && first->start + first->text.size <= head->rest;
	return styled || head->rest >= leaf->text.size || head->separator == ':' || head->separator == '\n';
}

/* "88% in the quarter to December 2022." under the head of evidence is no label "%". */
static bool sentence_of_evidence(const struct walk *walk, const struct block *leaf, const struct head *head)
{
	bool evidence = walk->now.open && (walk->slot == COLUMN_EVIDENCE || walk->slot == COLUMN_FURTHER);
	bool across = head->kind == COLUMN_EVIDENCE || head->kind == COLUMN_FURTHER;
	return evidence && !across && head->how == HOW_EXACT && leaf->kind != BLOCK_HEADING && !leaf_emphasised(leaf) && str_ends(leaf->text, STR("."));
}

/* A field of its own, unless it is a heading over the next records: "Theme 2: Keeping the paths open". */
static struct error *flow_label(struct walk *walk, const struct block *leaf, const struct block *next, bool *ret_done)
{
	*ret_done = false;
	struct head head = label_find(walk, leaf);
	if (sentence_of_evidence(walk, leaf, &head))
		return NULL;
	if (!head.kind || head.kind > HEAD_OTHER || (head.kind == HEAD_OTHER && leaf_emphasised(leaf) && ends_records(walk, leaf)))
		return NULL;
	if (head.kind == COLUMN_SECTION && leaf->kind == BLOCK_HEADING && records_follow(walk, next))
		return NULL;
	if (walk->now.open && leaf->kind == BLOCK_HEADING && leaf->level > 0 && leaf->level < walk->now.heading_level && walk->r->draft->document->format != FORMAT_TEXT)
		return NULL; /* "Notes" of a higher rank than the record is the paper's own */
	bool evidence = head.kind == COLUMN_EVIDENCE || head.kind == COLUMN_FURTHER;
	bool row_lost = evidence && walk->head_pending && walk->records && walk->map.has[COLUMN_RECOMMENDATION] && !walk->map.has[COLUMN_EVIDENCE];
	if (row_lost)
		TRY(record_lost_open(walk));
	bool opens = head.kind == COLUMN_NUMBER || head.kind == COLUMN_RECOMMENDATION;
	if (opens && (!walk->survey.head_rows && walk->survey.named < 2) && head.rest < leaf->text.size && head.separator == ':') {
		*ret_done = true;
		return label_open(walk, leaf, &head);
	}
	if (walk->now.open && label_of_text(walk, leaf, &head)) {
		*ret_done = true;
		TRY(account_claim(walk->r->book, leaf, 0, head.rest, ROLE_FURNITURE));
		if (head.rest >= leaf->text.size)
			return NULL;
		TRY(take(walk, &walk->now.text, leaf, head.rest));
		walk->now.text.at[0].marker = STR_NONE;
		return NULL;
	}
	if (!walk->now.open || opens)
		return NULL;
	bool contained = walk->now.layout == LAYOUT_ROW && table_self_contained(walk);
	if (contained && head.kind != COLUMN_FURTHER)
		return NULL;
	if (walk->now.layout == LAYOUT_ROW && walk->table_records > 1 && !evidence)
		return NULL;
	*ret_done = true;
	return label_open(walk, leaf, &head);
}

static struct error *records_end(struct walk *walk, const struct block *leaf)
{
	TRY(record_close(walk));
	walk->slot = SLOT_BODY;
	walk->list_number = 0;
	return take_body(walk, leaf);
}

static bool says_concluded(struct recognition *r, struct str text)
{
	struct str folded = fold(r->arena, text);
	return str_has_word(folded, STR("concluded")) || str_has(folded, STR("completed recommendations")) || str_has(folded, STR("closed recommendations")) ||
	       str_has(folded, STR("recommendations completed")) || str_has(folded, STR("discharged recommendations"));
}

/* A heading that names the paper and not a part of its records. */
static bool names_paper(struct recognition *r, struct str text)
{
	static const struct str words[] = {
		STR("report"), STR("tracker"), STR("response to"), STR("review"), STR("committee"), STR("council"), STR("monitoring"), STR("appendix"),
	};
	struct str folded = fold(r->arena, text);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_has_word(folded, words[i]))
			return true;
	return false;
}

static struct error *flow_heading(struct walk *walk, const struct block *leaf, const struct block *next, bool *ret_done)
{
	struct recognition *r = walk->r;
	*ret_done = true;
	struct head head = head_find_kinds(r->recogniser, r->arena, leaf->text, false, 1u << HEAD_RECORDS | 1u << HEAD_DOCUMENT);
	if (head.kind && head_is_label(&head)) {
		if (head.kind == HEAD_RECORDS)
			walk->in_list = true;
		else
			walk->in_list = false;
		walk->concluded = says_concluded(r, leaf->text);
		walk->section = -1;
		return records_end(walk, leaf);
	}
	if (records_follow(walk, next)) {
		/* The first heading is the paper's own; a sentence heads no section. */
		bool title = (names_paper(r, leaf->text) && !names_owner(r->arena, leaf->text)) || !walk->headings || str_ends(leaf->text, STR("."));
		walk->headings++;
		bool beside = walk->section >= 0 && leaf->kind == BLOCK_HEADING && leaf->level > 0 && leaf->level == walk->section_level;
		if (title && !beside && !(walk->now.open && leaf->marker.size)) {
			walk->concluded = says_concluded(r, leaf->text);
			return records_end(walk, leaf);
		}
		TRY(record_close(walk));
		walk->section_level = leaf->kind == BLOCK_HEADING ? leaf->level : 0;
		return section_heading(walk, leaf);
	}
	walk->headings++;
	/* Behind a record in running text a heading of its own rank begins something else. */
	bool flowing = walk->now.open && (walk->now.layout == LAYOUT_PROSE || walk->now.layout == LAYOUT_LIST) && r->draft->document->format != FORMAT_TEXT;
	if (flowing && leaf->kind == BLOCK_HEADING && leaf->level > 0 && leaf->level <= walk->now.heading_level) {
		walk->in_list = false;
		return records_end(walk, leaf);
	}
	bool contained = walk->now.open && walk->now.layout == LAYOUT_ROW && (table_self_contained(walk) || walk->table_records > 1);
	if (contained || (walk->now.open && walk->now.layout == LAYOUT_LABELS)) {
		walk->in_list = false;
		return records_end(walk, leaf);
	}
	*ret_done = false;
	return NULL;
}

/* "Date: 10 February 2016" before and after the records. */
static struct error *flow_front(struct walk *walk, const struct block *leaf, bool *ret_done)
{
	*ret_done = false;
	size_t colon = str_find(leaf->text, STR(":"));
	if (colon == STR_NOT_FOUND || colon > FRONT_LABEL_BYTES || colon == 0 || leaf->text.size > TITLE_BYTES)
		return NULL;
	struct words value = {0};
	TRY(words_add(walk->r->arena, &value, leaf, colon + 1, leaf->text.size));
	if (!value.count || !front_label(walk->r, str_slice(leaf->text, 0, colon), &value))
		return arena_check(walk->r->arena);
	*ret_done = true;
	TRY(account_claim(walk->r->book, leaf, 0, colon + 1, ROLE_FURNITURE));
	return account_claim(walk->r->book, leaf, colon + 1, leaf->text.size, ROLE_PLACED);
}

static struct error *flow_own(struct walk *walk, const struct block *leaf, bool *ret_done)
{
	bool outside = !walk->now.open || walk->slot == SLOT_BODY || walk->slot == SLOT_AFTER;
	*ret_done = true;
	if (plan_stamps(walk->r, leaf))
		return account_claim_all(walk->r->book, leaf, ROLE_PLACED);
	*ret_done = false;
	if (!outside)
		return NULL;
	if (plan_meeting(walk->r, leaf)) {
		*ret_done = true;
		return take_body(walk, leaf);
	}
	return flow_front(walk, leaf, ret_done);
}

/* "3", "Page 2 of 9": what a page prints of itself. */
static bool page_mark(struct recognition *r, const struct block *leaf)
{
	struct str text = leaf->text;
	int number;
	if (text.size > 24 || leaf->marker.size)
		return false;
	if (text.size <= 3 && str_number(text, &number))
		return true;
	struct str folded = fold(r->arena, text);
	if (!str_starts(folded, STR("page ")) && !str_starts(folded, STR("tudalen ")))
		return false;
	struct str rest = str_from(folded, str_find(folded, STR(" ")) + 1), first = str_cut(&rest, ' ');
	return str_number(first, &number) && (!rest.at || str_starts(rest, STR("of ")) || str_starts(rest, STR("o ")));
}

/* What a heading says of the records below it holds until the next one of its kind. */
static void heading_note(struct walk *walk, const struct block *leaf)
{
	size_t start, end;
	bool heading = leaf->kind == BLOCK_HEADING || (leaf_emphasised(leaf) && leaf->text.size <= TITLE_BYTES);
	if (!heading || leaf_answers(walk->r, leaf))
		return;
	bool owner = names_owner(walk->r->arena, leaf->text), status = names_status(walk->r->arena, leaf->text, &start, &end);
	if (leaf->kind == BLOCK_HEADING && leaf->level > 0) {
		bool above = leaf->level <= walk->heading_level;
		if (above)
			walk->owner_heading = walk->status_heading = NULL;
		walk->heading_level = leaf->level;
	}
	if (owner)
		walk->owner_heading = leaf;
	if (status)
		walk->status_heading = leaf;
	else if (!owner)
		walk->status_heading = NULL;
}

struct error *flow_leaf(struct walk *walk, const struct block *leaf, const struct block *next)
{
	bool done = false;
	struct str mark;
	size_t start;
	if (leaf->kind == BLOCK_FURNITURE || page_mark(walk->r, leaf))
		return furniture(walk, leaf);
	if (leaf->flags & BLOCK_HIDDEN)
		return account_release(walk->r->book, leaf, 0, leaf->text.size, "hidden in the source");
	if (raised_number(leaf, &mark, &start))
		return note_add(walk, mark, leaf, start);
	heading_note(walk, leaf);
	TRY(flow_opener(walk, leaf, next, &done));
	if (!done)
		TRY(flow_label(walk, leaf, next, &done));
	if (!done && leaf_emphasised(leaf) && leaf->text.size <= TITLE_BYTES)
		TRY(flow_heading(walk, leaf, next, &done));
	if (!done && walk->now.open && (walk->now.layout == LAYOUT_PROSE || walk->now.layout == LAYOUT_LIST) && closes_records(walk->r->arena, leaf)) {
		done = true;
		TRY(records_end(walk, leaf));
	}
	if (!done)
		TRY(flow_own(walk, leaf, &done));
	if (!done)
		TRY(take_slot(walk, leaf));
	walk->flow_since_table = true;
	return arena_check(walk->r->arena);
}

struct error *flow_walk(struct walk *walk, const struct block *parent, int depth)
{
	for (size_t i = 0; i < parent->children.count; i++) {
		const struct block *block = parent->children.at[i], *next = NULL;
		for (size_t j = i + 1; j < parent->children.count && j <= i + LOOK_AHEAD && !next; j++)
			if (parent->children.at[j]->kind != BLOCK_FURNITURE && parent->children.at[j]->kind != BLOCK_FOOTNOTE)
				next = parent->children.at[j];
		if (block->kind == BLOCK_TABLE)
			TRY(table_walk(walk, block, next, depth));
		else if (block->kind == BLOCK_FOOTNOTE)
			TRY(note_add(walk, block->marker, block, 0));
		else if (block_is_leaf(block))
			TRY(flow_leaf(walk, block, next));
		else
			TRY(take_body(walk, block));
	}
	return NULL;
}
