/* Heads: which words open which field.
 *
 * A printed head is compared word by word with the synonyms of text/ *.heads: whole, then
 * without its dates and small words, then as a beginning, then as a group of words inside,
 * and at last by its letters (heads_damaged.c). The longest synonym wins. */
#include "paper/heads_table.h"

#include "base/utf8.h"

enum { WILD_MOST = 6, LABEL_WORDS = 4 };

/* ---- words of a printed head ---- */

static bool word_character(uint32_t character)
{
	return char_is_letter(character) || char_is_digit(character);
}

static char separator_of(uint32_t character, bool blank_before)
{
	switch (character) {
	case ':': case '/': case '(': case '\n': case '|': case '=':
		return (char)character;
	case '-': case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212:
		return blank_before ? '-' : 0;
	default:
		return 0;
	}
}

static bool one_of(struct str word, const struct str words[], size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(word, words[i]))
			return true;
	return false;
}
#define ONE_OF(word, words) one_of(word, words, sizeof words / sizeof *words)

static bool date_word(struct str word)
{
	static const struct str dates[] = {
		STR("january"), STR("february"), STR("march"), STR("april"), STR("may"), STR("june"), STR("july"), STR("august"), STR("september"), STR("october"), STR("november"), STR("december"),
		STR("jan"), STR("feb"), STR("mar"), STR("apr"), STR("jun"), STR("jul"), STR("aug"), STR("sep"), STR("sept"), STR("oct"), STR("nov"), STR("dec"), STR("q1"), STR("q2"), STR("q3"), STR("q4"), STR("quarter"),
		STR("qtr"), STR("spring"), STR("summer"), STR("autumn"), STR("winter"), STR("1st"), STR("2nd"), STR("3rd"), STR("4th"), STR("ionawr"), STR("chwefror"), STR("mawrth"), STR("ebrill"), STR("mai"),
		STR("mehefin"), STR("gorffennaf"), STR("awst"), STR("medi"), STR("hydref"), STR("tachwedd"), STR("rhagfyr"), STR("chwarter"),
	};
	if (ONE_OF(word, dates))
		return true;
	size_t digits = 0;
	while (digits < word.size && char_is_digit((unsigned char)word.at[digits]))
		digits++;
	struct str behind = str_from(word, digits);
	return digits && (!behind.size || str_equal(behind, STR("st")) || str_equal(behind, STR("nd")) ||
	                  str_equal(behind, STR("rd")) || str_equal(behind, STR("th")));
}

static bool small_word(struct str word)
{
	static const struct str small[] = {
		STR("as"), STR("at"), STR("the"), STR("of"), STR("for"), STR("in"), STR("on"), STR("to"), STR("a"), STR("an"), STR("please"), STR("tick"), STR("if"), STR("applicable"), STR("required"), STR("and"),
		STR("dd"), STR("mm"), STR("yy"), STR("yyyy"), STR("by"), STR("y"), STR("n"), STR("see"), STR("below"), STR("above"), STR("column"), STR("end"), STR("or"), STR("yes"),
	};
	return ONE_OF(word, small);
}

/* A word and the apostrophes inside it; "%", "#" and "*" are words of their own. */
static size_t word_end(struct str printed, size_t at)
{
	while (at < printed.size) {
		size_t next = at;
		uint32_t character = utf8_next(printed, &next);
		bool apostrophe = character == '\'' || character == 0x2019;
		if (apostrophe) {
			size_t behind = next;
			apostrophe = behind < printed.size && char_is_letter(utf8_next(printed, &behind));
		}
		if (!word_character(character) && !apostrophe)
			return at;
		at = next;
	}
	return at;
}

static struct str without_apostrophes(struct arena *arena, struct str word)
{
	struct str folded = fold(arena, word), rest = folded, kept = STR_NONE;
	if (!str_has(folded, STR("'")))
		return folded;
	while (rest.at)
		kept = str_join(arena, kept, STR(""), str_cut(&rest, '\''));
	return kept;
}

size_t head_tokens(struct arena *arena, struct str printed, struct head_token tokens[HEAD_TOKENS], bool *ret_all)
{
	size_t count = 0, at = 0;
	char before = 0;
	bool blank = true;
	*ret_all = printed.size <= HEAD_BYTES;
	while (at < printed.size && at < HEAD_BYTES) {
		size_t start = at;
		uint32_t character = utf8_next(printed, &at);
		bool sign = character == '%' || character == '#' || character == '*' || character == '&';
		if (!word_character(character) && !(sign && !(character == '*' && (count == 0 || blank == false)))) {
			char separator = separator_of(character, blank);
			before = separator ? separator : before;
			blank = char_is_space(character);
			continue;
		}
		if (count == HEAD_TOKENS) {
			*ret_all = false;
			break;
		}
		at = sign ? at : word_end(printed, start);
		struct str word = str_slice(printed, start, at);
		struct str folded = character == '&' ? STR("and") : without_apostrophes(arena, word);
		tokens[count++] = (struct head_token){folded, start, at, before, date_word(folded), small_word(folded)};
		before = 0;
		blank = false;
	}
	return count;
}

/* ---- matching ---- */

size_t synonyms_from(const struct recogniser *recogniser, struct str word)
{
	size_t low = 0, high = recogniser->synonym_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (str_compare(recogniser->synonyms[middle].words[0], word) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* How many words of the text, from `at` on, the synonym covers; 0 for none. */
static size_t covers(const struct synonym *synonym, const struct head_token *tokens, size_t count, size_t at)
{
	size_t used = at;
	for (size_t i = 0; i < synonym->count; i++) {
		if (!str_equal(synonym->words[i], STR("*"))) {
			if (used == count || !str_equal(tokens[used].folded, synonym->words[i]))
				return 0;
			used++;
			continue;
		}
		size_t skipped = 0;
		bool last = i + 1 == synonym->count;
		while (used < count && skipped < WILD_MOST && (last || !str_equal(tokens[used].folded, synonym->words[i + 1]))) {
			if (tokens[used].before == ':' || tokens[used].before == '\n')
				break;
			used++;
			skipped++;
		}
	}
	return used - at;
}

struct match {
	const struct synonym *synonym;
	size_t at, used;
};

static struct match longest_at(const struct recogniser *recogniser, const struct head_token *tokens, size_t count, size_t at, uint32_t kinds)
{
	struct match best = {0};
	struct str first = tokens[at].folded;
	for (size_t i = synonyms_from(recogniser, first); i < recogniser->synonym_count; i++) {
		const struct synonym *synonym = &recogniser->synonyms[i];
		if (!str_equal(synonym->words[0], first))
			break;
		size_t used = kinds & 1u << synonym->kind ? covers(synonym, tokens, count, at) : 0;
		if (used > best.used)
			best = (struct match){synonym, at, used};
	}
	return best;
}

/* The text without its dates, and without small words at both ends. */
static size_t strip(const struct head_token *tokens, size_t count, struct head_token kept[HEAD_TOKENS])
{
	size_t size = 0;
	for (size_t i = 0; i < count; i++)
		if (!tokens[i].date && !(tokens[i].small && !size))
			kept[size++] = tokens[i];
	while (size && kept[size - 1].small)
		size--;
	return size;
}

/* Fills in where the head ends: behind its date and its bracket. */
static void head_ends(struct head *head, struct str printed, const struct head_token *tokens, size_t count, size_t used)
{
	bool bracket = used < count && tokens[used].before == '(';
	if (bracket) {
		size_t close = str_find_from(printed, STR(")"), tokens[used].start);
		while (used < count && close != STR_NOT_FOUND && tokens[used].start < close) {
			head->dated |= tokens[used].date;
			used++;
		}
	}
	while (used < count && (tokens[used].date || tokens[used].small) && tokens[used].before != ':' && tokens[used].before != '\n') {
		size_t ahead = used;
		while (ahead < count && tokens[ahead].small && !tokens[ahead].before)
			ahead++;
		if (ahead == count || !tokens[ahead].date)
			break;
		head->dated = true;
		used = ahead + 1;
	}
	head->end = used ? tokens[used - 1].end : 0;
	if (bracket && head->end < printed.size && printed.at[head->end] == ')')
		head->end++;
	head->separator = used < count ? tokens[used].before : 0;
	head->rest = head->end;
	while (head->rest < printed.size) {
		size_t next = head->rest;
		uint32_t character = utf8_next(printed, &next);
		if (word_character(character) || character == '(' || character == '"' || character == 0x201C || character == 0x2018)
			break;
		if ((character == ':' || character == '.') && !head->separator)
			head->separator = (char)character;
		head->rest = next;
	}
}

static struct head head_of(const struct match *match, enum head_how how, struct str printed, const struct head_token *tokens, size_t count)
{
	struct head head = {.kind = match->synonym->kind, .how = how, .words = match->synonym->count};
	head.start = tokens[match->at].start;
	head_ends(&head, printed, tokens, count, match->at + match->used);
	return head;
}

static struct head find_contained(const struct recogniser *recogniser, struct str printed, const struct head_token *tokens, size_t count, uint32_t kinds)
{
	struct match best = {0};
	for (size_t at = 0; at < count; at++) {
		struct match match = longest_at(recogniser, tokens, count, at, kinds);
		bool strong = match.synonym && (match.synonym->count > 1 || (match.synonym->letters.size >= 6 && count <= 5));
		if (strong && (!best.synonym || match.synonym->letters.size > best.synonym->letters.size))
			best = match;
	}
	return best.synonym ? head_of(&best, HOW_CONTAINED, printed, tokens, count) : (struct head){0};
}

/* A head with its dates taken out ("March 2024 update", "Update as at 1 June"), or a date alone. */
static struct head find_dated(const struct recogniser *recogniser, struct str printed, const struct head_token *tokens, size_t count, uint32_t kinds)
{
	struct head_token kept[HEAD_TOKENS];
	size_t size = strip(tokens, count, kept), dates = 0;
	for (size_t i = 0; i < count; i++)
		dates += tokens[i].date;
	if (!size)
		return dates && (kinds & 1u << HEAD_PERIOD)
		               ? (struct head){.kind = HEAD_PERIOD, .how = HOW_EXACT, .words = 1, .end = printed.size, .rest = printed.size, .dated = true}
		               : (struct head){0};
	struct match match = longest_at(recogniser, kept, size, 0, kinds);
	if (!match.synonym || match.used != size)
		return (struct head){0};
	return (struct head){.kind = match.synonym->kind, .how = HOW_EXACT, .words = match.synonym->count, .end = printed.size,
	                     .rest = printed.size, .dated = dates > 0};
}

static struct head find_words(const struct recogniser *recogniser, struct str printed, const struct head_token *tokens, size_t count, bool all, uint32_t kinds)
{
	struct match first = longest_at(recogniser, tokens, count, 0, kinds);
	struct head head = {0};
	if (first.synonym) {
		head = head_of(&first, HOW_PREFIX, printed, tokens, count);
		bool whole = all && head.end >= tokens[count - 1].end;
		head.how = whole ? HOW_EXACT : head.separator && head.separator != '.' ? HOW_SEPARATED : HOW_PREFIX;
		if (head.how >= HOW_SEPARATED)
			return head;
	}
	if (!all)
		return head;
	struct head dated = find_dated(recogniser, printed, tokens, count, kinds);
	if (dated.kind)
		return dated;
	struct head contained = count <= 12 ? find_contained(recogniser, printed, tokens, count, kinds) : (struct head){0};
	return head.kind && head.words >= contained.words ? head : contained.kind ? contained : head;
}

/* A text of sentences: it may say what a head says, and is none however many letters agree. */
static bool full_sentence(struct str text)
{
	text = str_trim(text);
	return str_ends(text, STR(".")) && str_find(text, STR(" ")) < text.size;
}

struct head head_find_kinds(const struct recogniser *recogniser, struct arena *arena, struct str printed, bool damaged, uint32_t kinds)
{
	struct head_token tokens[HEAD_TOKENS];
	bool all = true;
	size_t count = head_tokens(arena, printed, tokens, &all);
	if (!count)
		return (struct head){0};
	struct head head = find_words(recogniser, printed, tokens, count, all, kinds);
	if (head.how >= HOW_SEPARATED || (head.how == HOW_PREFIX && head.words >= LABEL_WORDS) || !damaged || full_sentence(printed))
		return head;
	const struct synonym *synonym = head_damaged(recogniser, arena, tokens, count, kinds);
	if (!synonym)
		return head;
	return (struct head){.kind = synonym->kind, .how = HOW_DAMAGED, .words = synonym->count, .end = printed.size, .rest = printed.size};
}

struct head head_find(const struct recogniser *recogniser, struct arena *arena, struct str printed, bool damaged)
{
	return head_find_kinds(recogniser, arena, printed, damaged, UINT32_MAX);
}

bool head_begins(const struct recogniser *recogniser, struct arena *arena, struct str printed)
{
	struct head_token tokens[HEAD_TOKENS];
	bool all = true;
	size_t count = head_tokens(arena, printed, tokens, &all);
	for (size_t i = count && all ? synonyms_from(recogniser, tokens[0].folded) : recogniser->synonym_count; i < recogniser->synonym_count; i++) {
		const struct synonym *synonym = &recogniser->synonyms[i];
		if (!str_equal(synonym->words[0], tokens[0].folded))
			break;
		size_t same = 0;
		while (same < count && same < synonym->count && str_equal(synonym->words[same], tokens[same].folded))
			same++;
		if (same == count)
			return true;
	}
	return false;
}

bool head_is_label(const struct head *head)
{
	if (!head->kind || head->kind == HEAD_PERIOD || head->start > 0)
		return false;
	if (head->how == HOW_EXACT)
		return true;
	if (head->how == HOW_SEPARATED)
		return head->separator != '/' && head->separator != '(';
	return head->how == HOW_PREFIX && (head->words >= LABEL_WORDS || head->kind == COLUMN_FURTHER);
}

enum column head_match(const struct recogniser *recogniser, struct arena *arena, struct str printed, size_t *ret_rest, enum sure *ret_sure)
{
	struct head head = head_find(recogniser, arena, printed, true);
	static const enum column plain[HEAD_KIND_COUNT - COLUMN_COUNT] = {
		[HEAD_ACTION - COLUMN_COUNT] = COLUMN_EVIDENCE, [HEAD_COMMENT - COLUMN_COUNT] = COLUMN_EVIDENCE,
		[HEAD_DAY - COLUMN_COUNT] = COLUMN_DATE,
	};
	enum column column = head.kind < COLUMN_COUNT ? (enum column)head.kind : plain[head.kind - COLUMN_COUNT];
	if (ret_rest && column)
		*ret_rest = head.rest;
	if (ret_sure && column)
		*ret_sure = head.how >= HOW_SEPARATED && head.kind < COLUMN_COUNT ? SURE_CERTAIN : SURE_SUGGESTED;
	return column;
}
