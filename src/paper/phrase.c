/* Printed text in words and signs: see phrase.h. Folding is for comparison only; every
 * token keeps its bytes in the printed text. */
#include "paper/phrase.h"

#include "base/utf8.h"

#include <string.h>

/* A run without blanks that is a mail or web address, its ending punctuation left out; its size or 0. */
static size_t address_size(struct str text)
{
	size_t size = 0;
	while (size < text.size && !strchr(" \t\n<>\"|", text.at[size]) && (unsigned char)text.at[size] != 0xC2)
		size++;
	while (size && strchr(".,;:)]'", text.at[size - 1]))
		size--;
	struct str run = str_slice(text, 0, size);
	bool address = str_starts_fold(run, STR("www.")) || str_has(run, STR("://"));
	if (!address) {
		size_t at = str_find(run, STR("@"));
		address = at != STR_NOT_FOUND && at > 0 && str_find_from(run, STR("."), at) != STR_NOT_FOUND;
	}
	return address ? size : 0;
}

static bool in_word(struct str text, size_t at)
{
	if (at >= text.size)
		return false;
	uint32_t character = utf8_next(text, &at);
	return char_is_letter(character) || char_is_digit(character);
}

/* Where the word that begins at `from` ends; apostrophes inside it belong to it. */
static size_t word_end(struct str text, size_t from, enum token_kind *ret_kind, bool *ret_capitals)
{
	size_t at = from, letters = 0, digits = 0, capitals = 0;
	while (at < text.size) {
		size_t next = at;
		uint32_t character = utf8_next(text, &next);
		bool apostrophe = character == '\'' || character == 0x2019;
		if (char_is_letter(character)) {
			letters++;
			capitals += char_is_upper(character);
		} else if (char_is_digit(character)) {
			digits++;
		} else if (!(apostrophe && at > from && in_word(text, next))) {
			break;
		}
		at = next;
	}
	*ret_kind = letters ? TOKEN_WORD : TOKEN_NUMBER;
	*ret_capitals = capitals >= 2 && capitals == letters;
	(void)digits;
	return at;
}

static bool is_dash(uint32_t character)
{
	return character == '-' || (character >= 0x2010 && character <= 0x2015) || character == 0x2212;
}

/* Signs that say nothing to a grammar: a hyphen inside a word, the stop of an initial. */
static bool sign_is_silent(struct str text, size_t start, size_t end, uint32_t sign, const struct tokens *tokens)
{
	const struct token *before = list_last(tokens);
	bool touches_before = before && before->end == start && before->kind != TOKEN_SIGN;
	if (is_dash(sign)) /* but a range of numbers keeps its dash */
		return touches_before && in_word(text, end) && (before->kind == TOKEN_WORD || !(text.at[end] >= '0' && text.at[end] <= '9'));
	return sign == '.' && touches_before && before->kind == TOKEN_WORD && before->upper && before->end - before->start == 1;
}

static void add_sign(struct arena *arena, struct tokens *tokens, size_t start, size_t end, uint32_t sign)
{
	struct token token = {.kind = TOKEN_SIGN, .start = start, .end = end, .word = str_slice(tokens->text, start, end)};
	if (is_dash(sign))
		token.word = STR("-");
	(void)list_push(arena, tokens, token);
}

struct tokens printed_tokens(struct arena *arena, struct str text)
{
	struct tokens tokens = {.text = text};
	for (size_t at = 0; at < text.size;) {
		size_t next = at;
		uint32_t character = utf8_next(text, &next);
		bool begins = char_is_letter(character) || char_is_digit(character);
		size_t address = begins ? address_size(str_from(text, at)) : 0;
		if (address) {
			struct token token = {.kind = TOKEN_ADDRESS, .start = at, .end = at + address, .word = str_slice(text, at, at + address)};
			(void)list_push(arena, &tokens, token);
			next = at + address;
		} else if (begins) {
			struct token token = {.start = at, .upper = char_is_upper(character)};
			next = token.end = word_end(text, at, &token.kind, &token.capitals);
			token.word = fold(arena, str_slice(text, at, next));
			(void)list_push(arena, &tokens, token);
		} else if ((character == '\n' || !char_is_space(character)) && !sign_is_silent(text, at, next, character, &tokens)) {
			add_sign(arena, &tokens, at, next, character);
		}
		at = next;
	}
	return tokens;
}

bool sign_at(const struct tokens *tokens, size_t at, char sign)
{
	return at < tokens->count && tokens->at[at].kind == TOKEN_SIGN && tokens->at[at].word.size == 1 && tokens->at[at].word.at[0] == sign;
}

size_t tokens_spell(const struct tokens *tokens, size_t at, const char *phrase)
{
	struct str rest = str_of(phrase);
	size_t count = 0;
	while (rest.at) {
		struct str word = str_cut(&rest, ' ');
		if (at + count >= tokens->count || !str_equal(tokens->at[at + count].word, word))
			return 0;
		count++;
	}
	return count;
}

struct str tokens_text(const struct tokens *tokens, size_t from, size_t to)
{
	if (to > tokens->count)
		to = tokens->count;
	if (from >= to)
		return STR_NONE;
	return str_slice(tokens->text, tokens->at[from].start, tokens->at[to - 1].end);
}

const struct phrase *phrase_at(const struct phrase *table, const struct tokens *tokens, size_t at, size_t *ret_count)
{
	const struct phrase *best = NULL;
	size_t best_count = 0;
	for (; table->words; table++) {
		size_t count = tokens_spell(tokens, at, table->words);
		if (count > best_count) {
			best = table;
			best_count = count;
		}
	}
	if (best)
		*ret_count = best_count;
	return best;
}

bool phrase_is(struct arena *arena, struct str text, const char *phrase)
{
	struct str folded = fold(arena, text);
	size_t at = 0;
	for (size_t i = 0; i < folded.size; i++) {
		char c = folded.at[i];
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
			continue;
		while (phrase[at] == ' ')
			at++;
		if (phrase[at] != c)
			return false;
		at++;
	}
	return at > 0 && !phrase[at];
}
