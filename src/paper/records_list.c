/* Records without a name or number of their own: items of a list ("(i) Signs – each gate
 * …", "• …", a bold line) that are recommendations because their answers stand right below
 * each of them; and what running text says at the end of a record: its answer in the same
 * paragraph, its status in bold at the end, the close of the letter. */
#include "paper/records.h"
#include "paper/plan.h"

#include "base/utf8.h"

#include <string.h>

enum { MARK_BYTES = 8, STATUS_BYTES = 40, LINE_BYTES = 40, LABEL_BYTES = 200, ITEM_BYTES = 12, OWNER_BYTES = 140 };

/* --- markers ------------------------------------------------------------------------------- */

static int roman_value(char letter)
{
	switch (letter) {
	case 'i': return 1;
	case 'v': return 5;
	case 'x': return 10;
	case 'l': return 50;
	default: return 0;
	}
}

static int roman_number(struct str text)
{
	int number = 0;
	for (size_t i = 0; i < text.size; i++) {
		int value = roman_value(text.at[i]), next = i + 1 < text.size ? roman_value(text.at[i + 1]) : 0;
		if (!value)
			return 0;
		number += value < next ? -value : value;
	}
	return number;
}

/* "(iv)", "iv.", "B)": the letters inside and what they count. */
static enum item_style marker_style(struct arena *arena, struct str mark, struct opener *opener)
{
	struct str bare = mark;
	while (bare.size && strchr("([", bare.at[0]))
		bare = str_from(bare, 1);
	while (bare.size && strchr(").]:", bare.at[bare.size - 1]))
		bare = str_slice(bare, 0, bare.size - 1);
	if (!bare.size || bare.size > MARK_BYTES || bare.size == mark.size)
		return ITEM_NONE;
	struct str folded = fold(arena, bare);
	opener->ref = mark;
	opener->number = roman_number(folded);
	if (opener->number)
		return ITEM_ROMAN;
	if (folded.size != 1 || folded.at[0] < 'a' || folded.at[0] > 'z')
		return ITEM_NONE;
	opener->number = folded.at[0] - 'a' + 1;
	return ITEM_LETTER;
}

/* "Action 1.1 Put …", "Min. 112/25(b)", "Point 3:" set apart from what follows. */
static bool named_item(struct arena *arena, const struct block *leaf, struct opener *opener)
{
	static const struct str names[] = {
		STR("action "), STR("item "), STR("proposal "), STR("requirement "), STR("point "), STR("minute "), STR("min. "), STR("min "), STR("minute no. "), STR("min. no. "), STR("area for improvement "),
		STR("improvement "), STR("learning point "), STR("lesson "), STR("concern "), STR("finding "), STR("issue "), STR("measure "), STR("step "), STR("ref "), STR("ref. "), STR("reference "), STR("no. "), STR("cam gweithredu "), STR("matter of concern "),
	};
	struct str folded = fold(arena, str_slice(leaf->text, 0, LINE_BYTES));
	size_t name = 0;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_starts(folded, names[i]) && names[i].size > name)
			name = names[i].size;
	size_t end = name && name < leaf->text.size ? reference_match(str_from(leaf->text, name), true, &opener->ref, &opener->number) : 0;
	if (!end)
		return false;
	end += name;
	opener->ref = str_slice(leaf->text, 0, end);
	const struct run *first = leaf->runs.count > 1 ? &leaf->runs.at[0] : NULL;
	bool apart = first && (first->style & (RUN_BOLD | RUN_ITALIC | RUN_UNDERLINE)) && first->start + first->text.size >= end && first->text.size <= end + 2;
	opener->text_start = end;
	while (opener->text_start < leaf->text.size && strchr(" :.-", leaf->text.at[opener->text_start]))
		opener->text_start++;
	bool sign = end < leaf->text.size && (leaf->text.at[end] == ':' || str_starts(str_from(leaf->text, end), STR(" - ")) || str_starts(str_from(leaf->text, end), STR(" \xE2\x80\x93 ")));
	if (str_starts(str_from(leaf->text, opener->text_start), STR("\xE2\x80\x93 ")))
		opener->text_start += 4;
	return opener->text_start >= leaf->text.size || apart || sign || leaf_emphasised(leaf);
}

enum item_style item_read(struct arena *arena, const struct block *leaf, struct opener *ret_opener)
{
	struct opener opener = {0};
	*ret_opener = opener;
	if (leaf->kind == BLOCK_ITEM && leaf->level > 0)
		return ITEM_NONE;
	if (numbered_read(leaf, ret_opener))
		return ITEM_NUMBER;
	if (!leaf->marker.size && named_item(arena, leaf, &opener)) {
		*ret_opener = opener;
		return ITEM_NAMED;
	}
	opener = *ret_opener = (struct opener){0};
	if (leaf->marker.size) {
		enum item_style style = leaf->marker_automatic && leaf->kind != BLOCK_ITEM ? ITEM_NONE : marker_style(arena, leaf->marker, &opener);
		opener.from_marker = true;
		*ret_opener = style ? opener : (struct opener){.from_marker = true};
		return style ? style : leaf->kind == BLOCK_ITEM ? ITEM_BULLET : ITEM_NONE;
	}
	size_t end = str_find(str_slice(leaf->text, 0, ITEM_BYTES), STR(" "));
	enum item_style style = end == STR_NOT_FOUND ? ITEM_NONE : marker_style(arena, str_slice(leaf->text, 0, end), &opener);
	if (style) {
		opener.text_start = end + 1;
		*ret_opener = opener;
		return style;
	}
	bool title = leaf->kind == BLOCK_HEADING || (leaf_emphasised(leaf) && leaf->text.size >= ITEM_BYTES);
	return title ? ITEM_TITLE : ITEM_NONE;
}

bool leaf_answers(struct recognition *r, const struct block *leaf)
{
	static const uint32_t kinds = 1u << COLUMN_RESPONSE | 1u << COLUMN_EVIDENCE | 1u << COLUMN_OWNER | 1u << COLUMN_CABINET_OWNER | 1u << COLUMN_DATE |
	                              1u << COLUMN_CLAIM | 1u << HEAD_ACTION | 1u << HEAD_COMMENT | 1u << COLUMN_REVISED_DATE;
	if (!leaf || !block_is_leaf(leaf))
		return false;
	struct head head = head_find_kinds(r->recogniser, r->arena, str_slice(leaf->text, 0, LABEL_BYTES), false, kinds);
	bool lead = head.how == HOW_EXACT && leaf_emphasised(leaf);
	return head_is_label(&head) && (lead || (head.how == HOW_SEPARATED && (head.separator == ':' || head.separator == '-' || head.separator == '\n')));
}

/* --- the survey of items -------------------------------------------------------------------- */

void items_count(struct recognition *r, struct item_count *count, const struct block *leaf)
{
	struct opener opener;
	if (leaf_answers(r, leaf)) {
		if (count->open)
			count->answered[count->open]++;
		count->open = ITEM_NONE;
		return;
	}
	enum item_style style = item_read(r->arena, leaf, &opener);
	if (style == ITEM_NONE && (count->open == ITEM_NAMED || (count->open == ITEM_TITLE && count->heading)))
		return; /* its words, under their name */
	count->heading = leaf->kind == BLOCK_HEADING;
	count->open = style;
	count->items[style]++;
}

enum item_style items_settle(const struct item_count *count)
{
	enum item_style best = ITEM_NONE;
	for (enum item_style style = ITEM_NUMBER; style < ITEM_STYLE_COUNT; style++) {
		bool mostly = style == ITEM_TITLE || count->answered[style] * 2 >= count->items[style];
		if (count->answered[style] >= 2 && mostly && count->answered[style] > count->answered[best])
			best = style;
	}
	return best;
}

/* An answer comes before the next point: "Concern 1" above "Action 1.1" has none of its own. */
static bool answered_below(struct walk *walk, const struct block *leaf)
{
	const struct document *document = walk->r->draft->document;
	struct opener opener;
	size_t i = leaves_of(walk->r->draft, leaf).next + 1;
	for (size_t end = i + LOOK_AHEAD; i < end && i < document->leaves.count; i++) {
		if (leaf_answers(walk->r, document->leaves.at[i]))
			return true;
		if (item_read(walk->r->arena, document->leaves.at[i], &opener) == walk->survey.item_style)
			return false;
	}
	return false;
}

bool item_opens(struct walk *walk, const struct block *leaf, const struct block *next, struct opener *ret_opener)
{
	enum item_style wanted = walk->survey.item_style;
	if (wanted == ITEM_NONE || leaf_answers(walk->r, leaf) || item_read(walk->r->arena, leaf, ret_opener) != wanted)
		return false;
	if (asks_readers(walk->r->arena, leaf->text))
		return false;
	bool in_order = ret_opener->number && ret_opener->number == walk->list_number + 1 && walk->list_number;
	return in_order || (wanted == ITEM_NAMED || (wanted == ITEM_TITLE && leaf->kind == BLOCK_HEADING) ? answered_below(walk, leaf) : leaf_answers(walk->r, next));
}

/* --- the end of a record ----------------------------------------------------------------------- */

/* "… as well as on paper. We accept this recommendation. …": where the answer begins; 0 for none. */
size_t answer_in_leaf(struct arena *arena, struct str text)
{
	static const struct str asked[] = {STR("recommended that"), STR("recommends that"), STR("recommended"), STR("recommendation was that"), STR("asked that"), STR("asked us")};
	static const struct str answers[] = {
		STR("we accept"), STR("we agree"), STR("we reject"), STR("we do not accept"), STR("we do not agree"), STR("we cannot accept"), STR("we support"),
		STR("we partly accept"), STR("we partially accept"), STR("we note"), STR("accepted."), STR("rejected."), STR("agreed."), STR("this recommendation is "), STR("this is accepted"), STR("this is agreed"), STR("this was accepted"),
		STR("the cabinet accept"), STR("the cabinet agree"), STR("the cabinet reject"), STR("the council accept"), STR("the council agree"), STR("the council reject"), STR("i accept"), STR("i agree"), STR("the executive accept"), STR("the executive agree"), STR("the board accept"), STR("the board agree"),
	};
	struct str folded = fold(arena, str_slice(text, 0, 120));
	bool quoted = false;
	for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
		quoted |= str_has(folded, asked[i]);
	for (size_t at = quoted ? str_find(text, STR(". ")) : STR_NOT_FOUND; at != STR_NOT_FOUND; at = str_find_from(text, STR(". "), at + 1))
		for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
			if (str_starts_fold(str_from(text, at + 2), answers[i]))
				return at + 2;
	return 0;
}

/* "… is renewed each quarter. **Implemented.**": the status set apart at the end. */
struct error *status_behind(struct walk *walk, const struct block *leaf)
{
	const struct run *last = leaf->runs.count > 1 ? &leaf->runs.at[leaf->runs.count - 1] : NULL;
	enum status status;
	if (!last || !(last->style & (RUN_BOLD | RUN_ITALIC | RUN_UNDERLINE)) || last->text.size > STATUS_BYTES || walk->now.layout == LAYOUT_ROW || !status_read(walk->r->arena, last->text, &status))
		return NULL;
	list_each(field, &walk->now.fields)
		if (field->column == COLUMN_CLAIM)
			return NULL;
	struct words *words = record_words(walk, COLUMN_CLAIM, 0);
	TRY_MEMORY(walk->r->arena, words);
	record_mark(walk, FIELD_CLAIM, SURE_SUGGESTED);
	return words_add(walk->r->arena, words, leaf, last->start, last->start + last->text.size);
}

bool asks_readers(struct arena *arena, struct str text)
{
	static const struct str asks[] = {
		STR(" is asked to "), STR(" are asked to "), STR(" is invited to "), STR(" are invited to "), STR(" is recommended to "), STR(" are recommended to "), STR(" is requested to "), STR(" are requested to "),
		STR(" note the report"), STR(" notes the report"), STR(" note the progress"), STR(" notes the progress"), STR(" note the update"), STR(" notes the update"), STR(" note the contents"), STR(" notes the contents"), STR(" note this report"), STR(" notes this report"),
		STR(" report be noted"), STR(" update be noted"), STR(" contents be noted"), STR(" progress be noted"),
	};
	static const struct str readers[] = {STR("committee"), STR("board"), STR("panel"), STR("members"), STR("cabinet"), STR("executive"), STR("council"), STR("commission"), STR("trustees"), STR("governors"), STR("group"), STR("report"), STR("update"), STR("progress"), STR("contents")};
	struct str folded = fold(arena, str_slice(text, 0, 120));
	for (size_t i = 0; i < sizeof asks / sizeof *asks; i++) {
		size_t at = str_find(folded, asks[i]);
		if (at == STR_NOT_FOUND || at > 60)
			continue;
		for (size_t j = 0; j < sizeof readers / sizeof *readers; j++)
			if (str_find(str_slice(folded, 0, at + asks[i].size), readers[j]) != STR_NOT_FOUND)
				return true;
	}
	return false;
}

/* What closes minutes or a letter is no part of the last answer. */
bool closes_records(struct arena *arena, const struct block *leaf)
{
	static const struct str closes[] = {
		STR("yours sincerely"), STR("yours faithfully"), STR("yours truly"), STR("kind regards"), STR("resolved: that"), STR("resolved that"), STR("it was resolved"),
		STR("the meeting closed"), STR("the meeting ended"), STR("the meeting finished"), STR("background papers"), STR("contact officer"), STR("report author"), STR("yn gywir"),
	};
	struct str folded = fold(arena, str_slice(leaf->text, 0, LINE_BYTES));
	if (str_equal(folded, STR("resolved")) || str_equal(folded, STR("resolved:")))
		return true;
	for (size_t i = 0; i < sizeof closes / sizeof *closes; i++)
		if (str_starts(folded, closes[i]))
			return true;
	return false;
}

/* --- owners named above ------------------------------------------------------------------------- */

/* "Cabinet Member for Planning – Councillor …", "Portfolio: Leisure": whose the records below are. */
bool names_owner(struct arena *arena, struct str title)
{
	static const struct str starts[] = {
		STR("cabinet member"), STR("portfolio"), STR("executive member"), STR("leader of"), STR("deputy leader"), STR("lead member"), STR("lead officer"), STR("cabinet secretary"),
		STR("director of"), STR("executive director"), STR("corporate director"), STR("strategic director"), STR("assistant director"), STR("head of"), STR("chief executive"), STR("chief officer"),
		STR("responsible officer"), STR("responsible:"), STR("owner:"), STR("lead:"), STR("councillor "), STR("cllr "), STR("aelod cabinet"), STR("responsibility of"), STR("directorate:"), STR("department:"), STR("service:"),
	};
	struct str folded = fold(arena, str_slice(title, 0, OWNER_BYTES));
	if (title.size > OWNER_BYTES || str_ends(title, STR(".")))
		return false;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (str_starts(folded, starts[i]))
			return true;
	return str_ends(folded, STR(" portfolio"));
}

struct error *owner_from_heading(struct walk *walk)
{
	const struct block *leaf = walk->now.owner_heading;
	if (!leaf)
		return NULL;
	list_each(field, &walk->now.fields)
		if (column_field(field->column) == FIELD_OWNERS && field->words.count)
			return NULL;
	struct words *words = record_words(walk, COLUMN_OWNER, 0);
	TRY_MEMORY(walk->r->arena, words);
	record_mark(walk, FIELD_OWNERS, SURE_SUGGESTED);
	size_t colon = str_find(leaf->text, STR(":"));
	return words_add(walk->r->arena, words, leaf, colon == STR_NOT_FOUND || colon > 24 ? 0 : colon + 1, leaf->text.size);
}

/* --- status named above --------------------------------------------------------------------------- */

/* "Completed since the last meeting", "Outstanding recommendations": where its status words stand. */
bool names_status(struct arena *arena, struct str title, size_t *ret_start, size_t *ret_end)
{
	static const struct str words[] = {STR("not started"), STR("in progress"), STR("completed"), STR("complete"), STR("outstanding"), STR("ongoing"), STR("on-going"), STR("implemented"), STR("overdue"), STR("on track")};
	static const struct str behind[] = {STR(""), STR("recommendations"), STR("actions"), STR("since "), STR("items"), STR("recommendation"), STR("and closed"), STR("("), STR("- "), STR(": ")};
	struct str folded = fold(arena, title);
	size_t front = 0;
	if (folded.size != title.size || title.size > 90)
		return false;
	static const struct str fronts[] = {STR("recommendations "), STR("actions "), STR("recommendations that are "), STR("items "), STR("part a: "), STR("part b: "), STR("table 1: "), STR("table 2: "), STR("table 3: "), STR("recommendations now "), STR("recommendations still ")};
	for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
		if (str_starts(folded, fronts[i]) && fronts[i].size > front)
			front = fronts[i].size;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!str_starts(str_from(folded, front), words[i]))
			continue;
		struct str rest = str_trim(str_from(folded, front + words[i].size));
		for (size_t j = 0; j < sizeof behind / sizeof *behind; j++)
			if (j == 0 ? !rest.size : str_starts(rest, behind[j])) {
				*ret_start = front;
				*ret_end = front + words[i].size;
				return true;
			}
	}
	return false;
}

struct error *status_from_heading(struct walk *walk)
{
	const struct block *leaf = walk->now.status_heading;
	size_t start, end;
	if (!leaf || !names_status(walk->r->arena, leaf->text, &start, &end))
		return NULL;
	list_each(field, &walk->now.fields)
		if (column_field(field->column) == FIELD_CLAIM && field->words.count)
			return NULL;
	struct words *words = record_words(walk, COLUMN_CLAIM, 0);
	TRY_MEMORY(walk->r->arena, words);
	record_mark(walk, FIELD_CLAIM, SURE_SUGGESTED);
	return words_add(walk->r->arena, words, leaf, start, end);
}
