/* See mention.h. A text is cut into folded words once; each is then looked up among the first
 * words of the phrases, so that the time grows with the text and not with the names. */
#include "core/mention.h"

#include "base/utf8.h"

#include <stdlib.h>

struct text_word {
	size_t from, to;               /* in the text */
	size_t folded_from, folded_to; /* in the folded letters */
	bool far;                      /* more than three marks stand before it */
	bool comma;                    /* a comma stands before it */
};
struct cut_text {
	struct text_word *at;
	size_t count, room;
	struct buf folded;
};
enum { GAP_MOST = 3 };

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

static struct error *text_cut(struct arena *arena, struct str text, enum mention_form form, struct cut_text *ret_cut)
{
	struct cut_text cut = {0};
	buf_init(&cut.folded, arena, BUF_NO_LIMIT);
	size_t offset = 0, from = 0, gap = 0;
	uint32_t character = 0;
	bool inside = false, comma = false;
	while (character_next(text, form, &offset, &from, &character)) {
		if (char_unseen(character))
			continue;
		if (!char_of_word(character)) {
			gap = inside ? 1 : gap + 1;
			comma = (!inside && comma) || character == ',';
			inside = false;
			continue;
		}
		if (!inside && !list_push(arena, &cut, ((struct text_word){from, from, cut.folded.size, cut.folded.size, gap > GAP_MOST, comma})))
			return arena_error(arena);
		inside = true, comma = false;
		buf_utf8(&cut.folded, char_fold(character));
		list_last(&cut)->to = offset;
		list_last(&cut)->folded_to = cut.folded.size;
	}
	struct str folded = STR_NONE;
	TRY(buf_done(&cut.folded, &folded));
	*ret_cut = cut;
	return NULL;
}

static struct str folded_word(const struct cut_text *cut, size_t i)
{
	return str_slice(buf_str(&cut->folded), cut->at[i].folded_from, cut->at[i].folded_to);
}

struct error *words_of(struct arena *arena, struct str text, struct mention_words *ret_words)
{
	struct cut_text cut = {0};
	struct mention_words words = {0};
	TRY(text_cut(arena, text, MENTION_TEXT, &cut));
	for (size_t i = 0; i < cut.count; i++)
		if (!list_push(arena, &words, folded_word(&cut, i)))
			return arena_error(arena);
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

static bool phrase_at(const struct phrase *phrase, const struct cut_text *cut, size_t first)
{
	if (phrase->count > cut->count - first)
		return false;
	for (size_t i = 0; i < phrase->count; i++) {
		if (!str_equal(phrase->words[i], folded_word(cut, first + i)) || (i && cut->at[first + i].far))
			return false;
		if (i == 1 && phrase->comma && !cut->at[first + i].comma)
			return false;
	}
	return true;
}

/* The longest phrase that begins with a word of the text, or NULL. */
static const struct phrase *phrase_find(const struct phrases *phrases, const struct cut_text *cut, size_t first)
{
	struct str word = folded_word(cut, first);
	size_t low = 0, high = phrases->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (str_compare(phrases->at[middle].words[0], word) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < phrases->count && str_equal(phrases->at[low].words[0], word); low++)
		if (phrase_at(&phrases->at[low], cut, first))
			return &phrases->at[low];
	return NULL;
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
	struct cut_text cut = {0};
	struct buf out;
	size_t count = 0, done = 0;
	if (!phrases->count || str_empty(text)) {
		*ret_text = text;
		*ret_count = 0;
		return NULL;
	}
	TRY(text_cut(arena, text, form, &cut));
	buf_init(&out, arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < cut.count; i++) {
		const struct phrase *phrase = phrase_find(phrases, &cut, i);
		if (!phrase)
			continue;
		size_t from = cut.at[i + phrase->kept].from, last = i + phrase->count - 1;
		buf_put(&out, str_slice(text, done, from));
		buf_put(&out, instead);
		if (form == MENTION_HTML)
			tags_keep(&out, str_slice(text, from, cut.at[last].to));
		done = cut.at[last].to;
		i = last;
		count++;
	}
	buf_put(&out, str_from(text, done));
	struct str replaced = STR_NONE;
	TRY(buf_done(&out, &replaced));
	*ret_text = count ? replaced : text;
	*ret_count = count;
	return NULL;
}
