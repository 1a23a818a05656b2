/* Sentences with their tokens and dates: see language.h. */
#include "check/language.h"

#include "base/sentence.h"
#include "base/utf8.h"

#include <string.h>

/* Parts of a word before a hyphen that belong to what follows: "on-going", "co-ordinator". */
static const char *const prefixes[] = {"on", "co", "re", "e", "up", "sub", "pre", "non", "multi", "under", "de", "follow", "mid"};

static bool is_prefix(struct str word)
{
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++)
		if (str_equal_fold(word, str_of(prefixes[i])))
			return true;
	return false;
}

static bool is_apostrophe(uint32_t character)
{
	return character == '\'' || character == 0x2019;
}

static bool is_break(uint32_t character)
{
	return character < 0x80 ? strchr(",;:()[]", (int)character) != NULL : character == 0x2013 || character == 0x2014 || character == 0x2022;
}

static uint32_t peek(struct str text, size_t at)
{
	return at < text.size ? utf8_next(text, &at) : 0;
}

static bool is_word(uint32_t character)
{
	return char_is_letter(character) || char_is_digit(character);
}

/* The end of the word that begins at `start`. */
static size_t word_end(struct str text, size_t start)
{
	size_t at = start;
	while (at < text.size) {
		size_t next = at;
		uint32_t character = utf8_next(text, &next);
		bool joins = (is_apostrophe(character) || (character == '-' && is_prefix(str_slice(text, start, at)))) &&
		             char_is_letter(peek(text, next));
		if (!is_word(character) && !joins)
			break;
		at = next;
	}
	return at;
}

/* The word to compare by: see struct token. */
static struct str plain_word(struct arena *arena, struct str printed)
{
	char *plain = arena_alloc(arena, printed.size);
	if (!plain)
		return STR_NONE;
	size_t size = 0;
	bool foreign = false;
	for (size_t at = 0; at < printed.size;) {
		size_t from = at;
		uint32_t character = utf8_next(printed, &at);
		if (is_apostrophe(character))
			plain[size++] = '\'';
		else if (character < 0x80 && character != '-')
			plain[size++] = (char)(character >= 'A' && character <= 'Z' ? character - 'A' + 'a' : character);
		else if (character >= 0x80) {
			foreign = true;
			memcpy(plain + size, printed.at + from, at - from);
			size += at - from;
		}
	}
	struct str word = foreign ? fold(arena, (struct str){plain, size}) : (struct str){plain, size};
	if (str_ends(word, STR("'s")))
		word.size -= 2;
	return word.size ? word : STR_NONE;
}

/* Quotation marks: tokens between an opening and a closing one are quoted. */
struct quoting {
	uint32_t closes; /* the mark that would close it; 0 outside */
	size_t from;     /* first token inside */
};

static void quote_mark(struct quoting *quoting, struct tokens *tokens, uint32_t character, bool before_word, bool after_word)
{
	bool closes = quoting->closes && (character == quoting->closes) && !before_word;
	if (closes) {
		for (size_t i = quoting->from; i < tokens->count; i++)
			tokens->at[i].quoted = true;
		quoting->closes = 0;
	} else if (!quoting->closes && before_word && !after_word) {
		quoting->closes = character == 0x201C ? 0x201D : character == 0x2018 ? 0x2019 : character == '"' || character == '\'' ? character : 0;
		quoting->from = tokens->count;
	}
}

struct error *sentence_tokens(struct arena *arena, struct str text, struct tokens *ret_tokens)
{
	struct tokens tokens = {0};
	struct quoting quoting = {0};
	bool breaks = false, after_word = false;
	for (size_t at = 0; at < text.size;) {
		size_t next = at;
		uint32_t character = utf8_next(text, &next);
		if (is_word(character)) {
			size_t end = word_end(text, at);
			struct token *token = list_add(arena, &tokens);
			TRY_MEMORY(arena, token);
			*token = (struct token){.word = plain_word(arena, str_slice(text, at, end)), .start = (uint32_t)at, .end = (uint32_t)end, .breaks = breaks};
			if (str_empty(token->word))
				token->word = STR("?");
			token->stem = word_stem(token->word);
			at = end;
			breaks = false;
			after_word = true;
			continue;
		}
		uint32_t following = peek(text, next);
		breaks |= is_break(character) || (character == '-' && (!after_word || char_is_space(following)));
		quote_mark(&quoting, &tokens, character, is_word(following), after_word);
		after_word = false;
		at = next;
	}
	TRY(arena_check(arena));
	*ret_tokens = tokens;
	return NULL;
}

size_t token_over(const struct tokens *tokens, size_t byte)
{
	size_t low = 0, high = tokens->count;
	while (low + 1 < high) {
		size_t middle = low + (high - low) / 2;
		if (tokens->at[middle].start <= byte)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static struct error *dates_find(struct arena *arena, const struct when_context *when, struct sentence *sentence)
{
	struct whens found = {0};
	TRY(when_find(arena, sentence->text, when, &found));
	list_each(date, &found)
		if (!(date->flags & WHEN_ADDRESS))
			TRY_MEMORY(arena, list_push(arena, &sentence->dates, *date));
	return NULL;
}

#define MAX_SENTENCE_BYTES UINT32_MAX
/* What runs on for longer than this is no sentence; its beginning is read. */
#define MAX_SENTENCE_TOKENS 400
#define MAX_SENTENCE_DATES 60

struct error *sentences_add(struct arena *arena, const struct words *words, const struct when_context *when, enum place place,
                            int entry, struct str part, struct interval spoken, struct sentences *sentences)
{
	list_each(passage, words) {
		size_t offset = 0;
		struct str text;
		while (sentence_next(passage->text, &offset, &text)) {
			if (!text.size || text.size >= MAX_SENTENCE_BYTES)
				continue;
			struct sentence *sentence = list_add(arena, sentences);
			TRY_MEMORY(arena, sentence);
			size_t start = (size_t)(text.at - passage->text.at);
			*sentence = (struct sentence){.text = text, .passage = passage, .start = start, .end = start + text.size,
			                              .place = place, .entry = entry, .part = part, .spoken = spoken};
			TRY(sentence_tokens(arena, text, &sentence->tokens));
			if (sentence->tokens.count > MAX_SENTENCE_TOKENS)
				sentence->tokens.count = MAX_SENTENCE_TOKENS;
			TRY(dates_find(arena, when, sentence));
			if (sentence->dates.count > MAX_SENTENCE_DATES)
				sentence->dates.count = MAX_SENTENCE_DATES;
			TRY(moods_find(arena, sentence));
		}
	}
	return NULL;
}
