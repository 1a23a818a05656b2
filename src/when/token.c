/* Tokens of a sentence: see token.h. One pass; a character is looked at once. */
#include "when/token.h"

#include "base/utf8.h"

#include <string.h>

static const struct when_token no_token = {.kind = TOKEN_END, .number = -1};

const struct when_token *token_at(const struct when_tokens *tokens, size_t index)
{
	return index < tokens->count ? &tokens->at[index] : &no_token;
}

bool token_is(const struct when_token *token, const char *word)
{
	return token->kind == TOKEN_WORD && strcmp(token->word, word) == 0;
}

bool token_mark(const struct when_token *token, char mark)
{
	return token->kind == TOKEN_MARK && token->mark == mark;
}

bool token_means(const struct when_token *token, enum meaning meaning)
{
	return token->vocabulary && token->vocabulary->meaning == meaning;
}

/* Whether the token is spelled like the first word of *phrase; moves *phrase past it. */
static bool spelled(const struct when_token *token, const char **phrase)
{
	size_t size = strcspn(*phrase, " ");
	const char *word = *phrase;
	*phrase += size + (word[size] == ' ');
	if (token->kind == TOKEN_MARK)
		return size == 1 && word[0] == token->mark;
	return token->kind == TOKEN_WORD && strlen(token->word) == size && memcmp(token->word, word, size) == 0;
}

size_t phrase_after(const struct when_tokens *tokens, size_t start, const char *phrase)
{
	size_t at = start;
	while (*phrase)
		if (!spelled(token_at(tokens, at++), &phrase))
			return 0;
	return at - start;
}

size_t phrase_before(const struct when_tokens *tokens, size_t end, const char *phrase)
{
	size_t words = 1;
	for (const char *c = phrase; *c; c++)
		words += *c == ' ';
	return words <= end ? phrase_after(tokens, end - words, phrase) : 0;
}

static char ascii_of(uint32_t character)
{
	if (character == 0xA3 || character == 0x20AC)
		return '$'; /* a sum of money, whatever its currency */
	uint32_t folded = char_fold(character);
	return folded < 0x80 ? (char)folded : '?';
}

static bool same_kind(enum token_kind kind, uint32_t character)
{
	return kind == TOKEN_NUMBER ? char_is_digit(character) : kind == TOKEN_WORD && char_is_letter(character);
}

/* Reads the token that begins at *at; the caller has seen that no white space stands there. */
static void token_read(struct str text, size_t *at, struct when_token *token)
{
	uint32_t character = utf8_next(text, at);
	token->kind = char_is_digit(character) ? TOKEN_NUMBER : char_is_letter(character) ? TOKEN_WORD : TOKEN_MARK;
	token->capital = char_is_upper(character);
	token->number = token->kind == TOKEN_NUMBER ? 0 : -1;
	if (token->kind == TOKEN_MARK) {
		token->mark = ascii_of(character);
		return;
	}
	for (size_t letters = 0;;) {
		if (letters < TOKEN_WORD_SIZE - 1)
			token->word[letters++] = ascii_of(character);
		if (token->kind == TOKEN_NUMBER) {
			token->digits += token->digits < 7;
			token->number = token->digits < 7 ? token->number * 10 + (int)(character - '0') : -1;
		}
		size_t next = *at;
		if (next >= text.size || !same_kind(token->kind, character = utf8_next(text, &next)))
			break;
		*at = next;
	}
	if (token->kind == TOKEN_WORD)
		token->vocabulary = vocabulary_find(token->word);
}

/* Whether the tokens without white space between them are an address or a file name. */
static bool is_address(const struct when_tokens *tokens, size_t from, size_t to)
{
	static const char *const endings[] = {"pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "html", "htm", "aspx", "csv", "txt",
	                                      "jpg", "png", "odt", "org", "gov", "com", "net"};
	size_t slashes = 0;
	for (size_t i = from; i < to; i++) {
		const struct when_token *token = &tokens->at[i], *next = i + 1 < to ? token + 1 : &no_token;
		slashes += token_mark(token, '/') && next->kind == TOKEN_WORD;
		if (token_mark(token, '@') || token_is(token, "www") || token_is(token, "http") || token_is(token, "https"))
			return true;
		for (size_t e = 0; token_mark(token, '.') && e < sizeof endings / sizeof *endings; e++)
			if (token_is(next, endings[e]))
				return true;
	}
	return slashes >= 2 && token_mark(token_at(tokens, from), '/');
}

static void mark_addresses(struct when_tokens *tokens)
{
	for (size_t from = 0, to; from < tokens->count; from = to) {
		for (to = from + 1; to < tokens->count && tokens->at[to].glued;)
			to++;
		if (to - from < 3 || !is_address(tokens, from, to))
			continue;
		for (size_t i = from; i < to; i++)
			tokens->at[i].address = true;
	}
}

struct error *tokens_read(struct arena *arena, struct str text, size_t base, struct when_tokens *tokens)
{
	tokens->count = 0;
	bool glued = false, line = false;
	for (size_t at = 0; at < text.size;) {
		size_t start = at, next = at;
		uint32_t character = utf8_next(text, &next);
		if (char_is_space(character)) {
			line = line || character == '\n';
			glued = false;
			at = next;
			continue;
		}
		struct when_token *token = list_add(arena, tokens);
		TRY_MEMORY(arena, token);
		*token = (struct when_token){.start = base + start, .glued = glued, .line_before = line};
		token_read(text, &at, token);
		token->end = base + at;
		glued = true;
		line = false;
	}
	mark_addresses(tokens);
	return NULL;
}
