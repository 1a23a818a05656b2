/* The survey: what kind of records the paper has, before any is opened.
 *
 * "1. The Council should …" is a recommendation in a paper that prints them so, and a
 * numbered point of a covering report in one that has a table of recommendations. Only
 * the whole paper can tell, so its leaves are counted first. */
#include "paper/records.h"

#include "base/utf8.h"

enum { ANSWER_BYTES = 400 };

bool leaf_emphasised(const struct block *leaf)
{
	if (leaf->kind == BLOCK_HEADING)
		return true;
	if (!leaf->runs.count || leaf->text.size > ANSWER_BYTES)
		return false;
	list_each(run, &leaf->runs)
		if (!(run->style & (RUN_BOLD | RUN_UNDERLINE | RUN_DELETED)) && !str_blank(run->text))
			return false;
	return true;
}

bool begins_small(struct str text)
{
	size_t at = 0;
	if (!text.size)
		return false;
	uint32_t character = utf8_next(text, &at);
	return char_is_letter(character) && !char_is_upper(character);
}

static size_t skip_separators(struct str text, size_t at, char *ret_first)
{
	*ret_first = 0;
	while (at < text.size) {
		size_t next = at;
		uint32_t character = utf8_next(text, &next);
		bool dash = character == '-' || (character >= 0x2010 && character <= 0x2015);
		if (!char_is_space(character) && character != ':' && character != '.' && character != ')' && character != ']' && !dash && character != '\n')
			break;
		if (!*ret_first && !char_is_space(character))
			*ret_first = dash ? '-' : (char)character;
		if (!*ret_first && character == '\n')
			*ret_first = '\n';
		at = next;
	}
	return at;
}

static bool continued_mark(struct str rest)
{
	rest = str_trim(rest);
	while (rest.size && (rest.at[0] == '(' || rest.at[0] == '['))
		rest = str_from(rest, 1);
	return str_starts_fold(rest, STR("continued")) || str_starts_fold(rest, STR("cont'd")) || str_starts_fold(rest, STR("cont.")) ||
	       str_starts_fold(rest, STR("contd"));
}

/* True when the leaf's reference is set apart by its style: "**Recommendation 3** that …". */
static bool styled_apart(const struct block *leaf, size_t end)
{
	if (leaf->runs.count < 2)
		return false;
	const struct run *first = &leaf->runs.at[0];
	return (first->style & (RUN_BOLD | RUN_UNDERLINE | RUN_ITALIC)) && first->start + first->text.size >= end &&
	       first->text.size <= end + 4 && !(leaf->runs.at[1].style & RUN_BOLD);
}

static bool plain_code(struct str ref)
{
	/* "R05" opens a record wherever it stands; other codes only where they are set apart. */
	size_t at = 1;
	if (!ref.size || ref.at[0] != 'R')
		return false;
	if (at < ref.size && (ref.at[at] == '.' || ref.at[at] == ' '))
		at++;
	return at < ref.size && ref.at[at] >= '0' && ref.at[at] <= '9';
}

bool opener_read(const struct block *leaf, struct opener *ret_opener)
{
	struct opener opener = {0};
	if (leaf->marker.size && reference_match(leaf->marker, false, &opener.ref, &opener.number)) {
		opener.from_marker = true;
		*ret_opener = opener;
		return true;
	}
	size_t end = reference_match(leaf->text, false, &opener.ref, &opener.number);
	if (!end)
		return false;
	bool named = str_starts_fold(opener.ref, STR("rec")) || str_starts_fold(opener.ref, STR("arg"));
	char separator = 0;
	size_t start = skip_separators(leaf->text, end, &separator);
	opener.text_start = start;
	opener.continued = continued_mark(str_from(leaf->text, start));
	bool all = start == leaf->text.size, apart = styled_apart(leaf, end);
	bool small = begins_small(str_from(leaf->text, start));
	if (!named && !plain_code(opener.ref) && !(leaf_emphasised(leaf) || apart))
		return false;
	if (separator == ')')
		return false; /* the end of a bracket: "(see\nRecommendation 16)" */
	if (!all && !separator && !apart && (small || (start < leaf->text.size && leaf->text.at[start] == ',')))
		return false;
	if (start < leaf->text.size && leaf->text.at[start] == ';')
		return false;
	if (!named && !separator && !all && !apart && leaf->kind != BLOCK_HEADING && !leaf_emphasised(leaf) && !plain_code(opener.ref))
		return false;
	*ret_opener = opener;
	return true;
}

bool numbered_read(const struct block *leaf, struct opener *ret_opener)
{
	struct opener opener = {0};
	size_t end = leaf->marker.size ? reference_match(leaf->marker, true, &opener.ref, &opener.number) : 0;
	if (end) {
		opener.from_marker = true;
		*ret_opener = opener;
		return leaf->level == 0 || leaf->kind != BLOCK_ITEM;
	}
	end = reference_match(leaf->text, true, &opener.ref, &opener.number);
	if (!end || opener.number <= 0 || opener.number > 500)
		return false;
	char separator = 0;
	opener.text_start = skip_separators(leaf->text, end, &separator);
	bool bracket = leaf->text.at[0] == '(';
	if ((separator != '.' && separator != ')' && !bracket) || opener.text_start >= leaf->text.size || opener.text_start == end + 1)
		return false;
	*ret_opener = opener;
	return !begins_small(str_from(leaf->text, opener.text_start));
}

bool bare_number_read(const struct block *leaf, int before, struct opener *ret_opener)
{
	struct opener opener = {0};
	size_t end = reference_match(leaf->text, true, &opener.ref, &opener.number);
	char separator = 0;
	opener.text_start = end ? skip_separators(leaf->text, end, &separator) : 0;
	if (!end || opener.text_start >= leaf->text.size || begins_small(str_from(leaf->text, opener.text_start)))
		return false;
	bool capital = leaf->text.at[opener.text_start] >= 'A' && leaf->text.at[opener.text_start] <= 'Z';
	*ret_opener = opener;
	return styled_apart(leaf, end) || (capital && opener.number == before + 1 && opener.number < 200);
}

bool begins_with_response(struct arena *arena, struct str text)
{
	static const char *const words[] = {
		"accepted", "accept", "agreed", "agree", "rejected", "reject", "noted", "partially", "partly", "not accepted", "not agreed",
		"supported", "not supported", "declined", "approved", "endorsed", "in part", "yes", "no", "disagree", "disagreed", "in principle",
		"derbyn", "derbyniwyd", "gwrthod", "gwrthodwyd", "nodwyd", "cytunwyd", "we accept", "we agree", "we reject", "we do not accept",
	};
	struct str folded = fold(arena, str_slice(text, 0, 160));
	static const struct str said[] = {STR("this "), STR("the "), STR("recommendation "), STR("is "), STR("was "), STR("has been "), STR("status: "), STR("decision: ")};
	if (str_starts(folded, STR("recommendation ")) || str_starts(folded, STR("this recommendation ")) || str_starts(folded, STR("the recommendation ")))
		for (size_t i = 0; i < sizeof said / sizeof *said; i++)
			folded = str_starts(folded, said[i]) ? str_from(folded, said[i].size) : folded;
	while (folded.size && (folded.at[0] == '"' || folded.at[0] == '\'' || folded.at[0] == '('))
		folded = str_from(folded, 1);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct str word = str_of(words[i]), behind = str_from(folded, word.size);
		if (!str_starts(folded, word) || str_find_word(folded, word, 0) != 0)
			continue;
		if (word.size > 3 || !behind.size || behind.at[0] != ' ' || str_starts(behind, STR(" - ")))
			return true; /* "No funds." is no "no" */
	}
	static const struct str verbs[] = {
		STR("accepts"), STR("agrees"), STR("rejects"), STR("notes this"), STR("notes the"), STR("does not accept"), STR("does not agree"), STR("supports"), STR("disagrees"),
	};
	size_t stop = str_find(folded, STR("."));
	struct str first = str_slice(folded, 0, stop == STR_NOT_FOUND ? folded.size : stop);
	if (str_starts(folded, STR("the ")) || str_starts(folded, STR("cabinet ")))
		for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
			if (str_has_word(first, verbs[i]))
				return true;
	return false;
}

struct count { /* of the numbered paragraphs met so far */
	int expected;       /* the next number */
	size_t answered, numbered, plain_since;
	bool open;          /* the last numbered paragraph waits for an answer */
	bool under_heading; /* a heading "Recommendations" stands above */
};

static bool cell_has_letters(const struct block *cell)
{
	for (size_t i = 0; i < cell->children.count; i++) {
		const struct block *leaf = cell->children.at[i];
		for (size_t at = 0; at < leaf->text.size;)
			if (char_is_letter(utf8_next(leaf->text, &at)))
				return true;
		if (!block_is_leaf(leaf))
			return true;
	}
	return false;
}

static void survey_leaf(struct recognition *r, struct survey *survey, struct count *count, const struct block *leaf)
{
	struct opener opener;
	if (opener_read(leaf, &opener)) {
		survey->named++;
		return;
	}
	if (leaf_emphasised(leaf) && leaf->text.size < 160) {
		struct head head = head_find_kinds(r->recogniser, r->arena, leaf->text, false, 1u << HEAD_RECORDS | 1u << HEAD_DOCUMENT);
		if (head.kind && head_is_label(&head))
			count->under_heading = head.kind == HEAD_RECORDS;
	}
	if (numbered_read(leaf, &opener)) {
		if (opener.number == 1)
			*count = (struct count){.expected = 1, .under_heading = count->under_heading};
		if (opener.number == count->expected) {
			count->numbered++;
			count->expected++;
			count->open = !answer_in_leaf(r->arena, leaf->text);
			count->answered += !count->open;
			survey->any_list |= count->under_heading && count->numbered >= 2;
		}
		return;
	}
	bool label = false;
	if (count->open) {
		struct head head = head_find(r->recogniser, r->arena, str_slice(leaf->text, 0, ANSWER_BYTES), false);
		label = head_is_label(&head) && (head.kind == COLUMN_RESPONSE || head.kind == COLUMN_EVIDENCE || head.kind == COLUMN_OWNER);
		if (label || begins_with_response(r->arena, leaf->text))
			count->answered++;
		count->open = false;
	}
	if (count->answered >= 3 && count->answered * 2 >= count->numbered) {
		survey->answered_list = true;
		survey->listed = count->numbered;
	}
}

/* False for a table of counts: "Concern | Actions | Complete" over numbers. */
static bool rows_hold_words(const struct block *head, const struct map *map)
{
	const struct block *table = block_within(head, BLOCK_TABLE);
	size_t rows = 0, words = 0;
	for (size_t i = table ? rows_behind(table, head) : 0; table && map->has[COLUMN_RECOMMENDATION] && i < table->children.count && rows < LOOK_AHEAD; i++) {
		const struct block *row = table->children.at[i];
		rows++;
		if (cells_filled(row) < 2)
			continue;
		for (size_t k = 0; k < row->children.count; k++)
			for (size_t m = 0; m < map->count; m++)
				if (map->at[m].kind == COLUMN_RECOMMENDATION && row->children.at[k]->column == map->at[m].from && cell_has_letters(row->children.at[k]))
					words++;
	}
	return !rows || words;
}

struct error *survey_paper(struct recognition *r, struct survey *ret_survey)
{
	struct survey survey = {0};
	struct count count = {0};
	struct item_count items = {0};
	const struct document *document = r->draft->document;
	const struct block *row_seen = NULL;
	for (size_t i = 0; i < document->leaves.count; i++) {
		const struct block *leaf = document->leaves.at[i];
		const struct block *row = block_within(leaf, BLOCK_ROW);
		struct opener opener;
		if (leaf->kind == BLOCK_FURNITURE || block_within(leaf, BLOCK_FOOTNOTE))
			continue;
		if (!row) {
			survey_leaf(r, &survey, &count, leaf);
			items_count(r, &items, leaf);
			continue;
		}
		if (row == row_seen)
			continue;
		row_seen = row;
		struct map map;
		if (cells_filled(row) == 1)
			survey.named += opener_read(leaf, &opener);
		else if (map_read(r, row, &map))
			survey.head_rows += rows_hold_words(row, &map) && (map.has[COLUMN_RECOMMENDATION] || map.has[COLUMN_NUMBER] || survey.named);
		else
			survey.named += opener_read(leaf, &opener) && str_starts_fold(opener.ref, STR("rec"));
		TRY(arena_check(r->arena));
	}
	/* Numbered points of a covering report are no records beside a table of them. */
	if (survey.head_rows || survey.named >= 2)
		survey.any_list = survey.answered_list = false;
	else if (!survey.any_list && !survey.answered_list)
		survey.item_style = items_settle(&items);
	*ret_survey = survey;
	return NULL;
}
