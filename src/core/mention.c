/* See mention.h. A text is read word by word; each is looked up among the first words of the
 * phrases, so that the time grows with the text and not with the names. Nothing is kept of it but
 * the word at hand. */
#include "core/mention.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { GAP_MOST = 3, LETTERS_MOST = 250 };

struct text_word {
	size_t from, to;            /* in the text */
	char letters[LETTERS_MOST]; /* folded; of a longer word only its beginning */
	size_t size;
	bool far;                   /* more than three marks stand before it */
	bool comma;                 /* a comma stands before it */
};

/* Accents on their own, soft hyphens, zero-width marks: they stand inside words and are not seen. */
static bool char_unseen(uint32_t character)
{
	return (character >= 0x300 && character <= 0x36f) || character == 0xad || (character >= 0x200b && character <= 0x200f) ||
	       character == 0x2060 || character == 0xfeff;
}

static bool char_of_word(uint32_t character)
{
	return char_is_letter(character) || char_is_digit(character);
}

/* "&#39;" and its like, read as the character; anything else is its first byte. */
static uint32_t reference_next(struct str text, size_t *offset)
{
	static const struct {
		struct str name;
		uint32_t character;
	} names[] = {
		{STR("&amp;"), '&'}, {STR("&lt;"), '<'}, {STR("&gt;"), '>'}, {STR("&quot;"), '"'}, {STR("&#39;"), '\''}, {STR("&nbsp;"), 0xa0},
	};
	struct str rest = str_from(text, *offset);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_starts(rest, names[i].name)) {
			*offset += names[i].name.size;
			return names[i].character;
		}
	return utf8_next(text, offset);
}

/* Whether a tag stands inside words: those of characters in HTML, and all of Word's but paragraphs, cells and breaks. */
static bool tag_inline(struct str tag)
{
	static const struct str html[] = {STR("a"), STR("abbr"), STR("b"), STR("bdi"), STR("bdo"), STR("cite"), STR("code"), STR("del"), STR("dfn"), STR("em"),
	                                  STR("font"), STR("i"), STR("ins"), STR("kbd"), STR("mark"), STR("q"), STR("s"), STR("small"), STR("span"),
	                                  STR("strong"), STR("sub"), STR("sup"), STR("u"), STR("var"), STR("wbr")};
	static const struct str word[] = {STR("w:p"), STR("w:tc"), STR("w:tr"), STR("w:tbl"), STR("w:br"), STR("w:tab"), STR("w:cr")};
	struct str name = str_from(tag, str_starts(tag, STR("</")) ? 2 : 1);
	size_t end = 0;
	while (end < name.size && name.at[end] != ' ' && name.at[end] != '>' && name.at[end] != '/' && name.at[end] != '\n')
		end++;
	name = str_slice(name, 0, end);
	for (size_t i = 0; i < sizeof html / sizeof *html; i++)
		if (str_equal_fold(name, html[i]))
			return true;
	for (size_t i = 0; i < sizeof word / sizeof *word; i++)
		if (str_equal(name, word[i]))
			return false;
	return str_starts(name, STR("w:"));
}

/* The next character of the form's text. Tags inside words are passed over, others part words as a blank does. */
static bool character_next(struct str text, enum mention_form form, size_t *offset, size_t *ret_from, uint32_t *ret_character)
{
	while (form == MENTION_HTML && *offset < text.size && text.at[*offset] == '<') {
		size_t from = *offset, end = str_find_from(text, STR(">"), from);
		*offset = end == STR_NOT_FOUND ? text.size : end + 1;
		if (tag_inline(str_slice(text, from, *offset)))
			continue;
		*ret_from = from;
		*ret_character = ' ';
		return true;
	}
	if (*offset >= text.size)
		return false;
	*ret_from = *offset;
	*ret_character = form == MENTION_HTML && text.at[*offset] == '&' ? reference_next(text, offset) : utf8_next(text, offset);
	return true;
}

static void word_add(struct text_word *word, uint32_t character)
{
	char bytes[4];
	size_t size = utf8_put(bytes, char_fold(character));
	if (word->size + size > LETTERS_MOST)
		return;
	memcpy(word->letters + word->size, bytes, size);
	word->size += size;
}

/* The next word from *offset on, which moves behind it. */
static bool word_next(struct str text, enum mention_form form, size_t *offset, struct text_word *word)
{
	size_t at = *offset, from = 0, gap = 0;
	uint32_t character = 0;
	word->size = 0;
	word->comma = false;
	while (character_next(text, form, &at, &from, &character)) {
		if (char_unseen(character))
			continue;
		bool part = char_of_word(character);
		if (!part && word->size)
			break;
		if (!part) {
			gap++;
			word->comma |= character == ',';
			continue;
		}
		if (!word->size)
			word->from = from;
		word_add(word, character);
		word->to = *offset = at;
	}
	word->far = gap > GAP_MOST;
	return word->size > 0;
}

static struct str word_letters(const struct text_word *word)
{
	return (struct str){word->letters, word->size};
}

struct error *words_of(struct arena *arena, struct str text, struct mention_words *ret_words)
{
	struct mention_words words = {0};
	struct text_word word;
	for (size_t offset = 0; word_next(text, MENTION_TEXT, &offset, &word);)
		if (!list_push(arena, &words, str_copy(arena, word_letters(&word))))
			return arena_error(arena);
	TRY(arena_check(arena));
	*ret_words = words;
	return NULL;
}

static int phrase_order(const void *left, const void *right)
{
	const struct phrase *a = left, *b = right;
	int order = str_compare(a->words[0], b->words[0]);
	return order ? order : (a->count < b->count) - (a->count > b->count);
}

void phrases_sort(struct phrases *phrases)
{
	if (phrases->count)
		qsort(phrases->at, phrases->count, sizeof *phrases->at, phrase_order);
}

struct error *phrase_of(struct arena *arena, struct str words, struct phrases *ret_phrases)
{
	enum { SIZE_LEAST = 3 };
	struct mention_words found = {0};
	struct phrases phrases = {0};
	TRY(words_of(arena, words, &found));
	size_t letters = 0;
	list_each(word, &found)
		letters += utf8_count(*word);
	if (letters < SIZE_LEAST)
		return error_new(arena, ERROR_INVALID, "\"%.80s\" has fewer than three letters or digits, and would be found everywhere; give more of the words",
		                 str_c(arena, words));
	if (!list_push(arena, &phrases, ((struct phrase){found.at, found.count, 0, false})))
		return arena_error(arena);
	*ret_phrases = phrases;
	return NULL;
}

/* Where a phrase was found. */
struct mention {
	size_t from, to; /* without the words that stay */
};

/* Whether the phrase goes on from its first word, which was just read. */
static bool phrase_at(const struct phrase *phrase, struct str text, enum mention_form form, const struct text_word *first, struct mention *ret_mention)
{
	struct text_word word;
	struct mention mention = {first->from, first->to};
	for (size_t i = 1; i < phrase->count; i++) {
		if (!word_next(text, form, &mention.to, &word) || word.far || !str_equal(phrase->words[i], word_letters(&word)))
			return false;
		if (i == 1 && phrase->comma && !word.comma)
			return false;
		if (i == phrase->kept)
			mention.from = word.from;
	}
	*ret_mention = mention;
	return true;
}

/* The longest phrase that begins with a word of the text. */
static bool phrase_find(const struct phrases *phrases, struct str text, enum mention_form form, const struct text_word *first, struct mention *ret_mention)
{
	struct str letters = word_letters(first);
	size_t low = 0, high = phrases->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (str_compare(phrases->at[middle].words[0], letters) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < phrases->count && str_equal(phrases->at[low].words[0], letters); low++)
		if (phrase_at(&phrases->at[low], text, form, first, ret_mention))
			return true;
	return false;
}

/* The tags among what is taken out stay, so that the page remains whole. */
static void tags_keep(struct buf *out, struct str taken)
{
	for (size_t open = str_find(taken, STR("<")); open != STR_NOT_FOUND; open = str_find_from(taken, STR("<"), open)) {
		size_t close = str_find_from(taken, STR(">"), open);
		if (close == STR_NOT_FOUND)
			return;
		buf_put(out, str_slice(taken, open, close + 1));
		open = close + 1;
	}
}

struct error *mentions_replace(struct arena *arena, const struct phrases *phrases, struct str text, enum mention_form form,
                               struct str instead, struct str *ret_text, size_t *ret_count)
{
	struct buf out;
	struct text_word word;
	struct mention mention;
	size_t count = 0, done = 0;
	buf_init(&out, arena, BUF_NO_LIMIT);
	for (size_t offset = 0; phrases->count && word_next(text, form, &offset, &word);) {
		if (!phrase_find(phrases, text, form, &word, &mention))
			continue;
		buf_put(&out, str_slice(text, done, mention.from));
		buf_put(&out, instead);
		if (form == MENTION_HTML)
			tags_keep(&out, str_slice(text, mention.from, mention.to));
		done = offset = mention.to;
		count++;
	}
	struct str replaced = text;
	if (count)
		buf_put(&out, str_from(text, done));
	if (count)
		TRY(buf_done(&out, &replaced));
	*ret_text = replaced;
	*ret_count = count;
	return NULL;
}
