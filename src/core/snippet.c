/* Snippets: see snippet.h. Made from the stored text and not by the index, which would look the
 * query up again for each hit. A word is a run of letters and digits, as for the index. */
#include "core/snippet.h"

#include "base/utf8.h"

enum { BEFORE = 90, AFTER = 180 }; /* bytes, about */

static bool in_word(uint32_t character)
{
	return char_is_letter(character) || char_is_digit(character);
}

/* The next word from *at on; *at moves behind it. False at the end. */
static bool next_word(struct str text, size_t *at, struct str *ret_word)
{
	size_t start = STR_NOT_FOUND;
	while (*at < text.size) {
		size_t before = *at;
		bool word = in_word(utf8_next(text, at));
		if (word && start == STR_NOT_FOUND)
			start = before;
		if (!word && start != STR_NOT_FOUND) {
			*ret_word = str_slice(text, start, before);
			*at = before;
			return true;
		}
	}
	if (start != STR_NOT_FOUND)
		*ret_word = str_from(text, start);
	return start != STR_NOT_FOUND;
}

void snippet_terms_add(struct arena *arena, struct str typed, bool beginning, bool plural, struct snippet_terms *terms)
{
	struct str word;
	for (size_t at = 0; next_word(typed, &at, &word);)
		list_push(arena, terms, ((struct snippet_term){fold(arena, word), beginning, plural}));
}

/* Compares as it folds: most words differ in their first letter. */
static bool begins(struct str word, struct str folded, struct str *ret_rest)
{
	size_t at = 0, is = 0;
	while (is < folded.size) {
		if (at == word.size || char_fold(utf8_next(word, &at)) != utf8_next(folded, &is))
			return false;
	}
	*ret_rest = str_from(word, at);
	return true;
}

static bool is_term(struct str word, const struct snippet_term *term)
{
	struct str rest, shorter = str_slice(term->folded, 0, term->folded.size ? term->folded.size - 1 : 0);
	if (begins(word, term->folded, &rest))
		return !rest.size || term->beginning || (term->plural && str_equal_fold(rest, STR("s")));
	return term->plural && str_ends(term->folded, STR("s")) && begins(word, shorter, &rest) && !rest.size;
}

static bool is_hit(struct str word, const struct snippet_terms *terms)
{
	list_each(term, terms)
		if (is_term(word, term))
			return true;
	return false;
}

/* The piece of the text that is shown: from the start of a word to the end of one. */
static struct str window(struct str text, size_t hit)
{
	size_t from = hit > BEFORE ? hit - BEFORE : 0, to = hit + AFTER < text.size ? hit + AFTER : text.size;
	while (from > 0 && from < hit && !(text.at[from - 1] == ' ' || text.at[from - 1] == '\n'))
		from++;
	while (to < text.size && to > hit && !(text.at[to] == ' ' || text.at[to] == '\n'))
		to--;
	if (to <= hit) /* one endless word: cut between characters */
		for (to = hit + AFTER; to < text.size && ((unsigned char)text.at[to] & 0xC0) == 0x80;)
			to++;
	return str_slice(text, from, to);
}

static void piece_add(struct arena *arena, struct search_hit *hit, struct str text, bool is)
{
	if (text.size)
		list_push(arena, &hit->snippet, ((struct search_piece){text, is}));
}

struct error *snippet_make(struct arena *arena, struct str text, const struct snippet_terms *terms, struct search_hit *hit)
{
	struct str word, shown;
	size_t first = 0, from = 0;
	for (size_t at = 0; next_word(text, &at, &word);)
		if (is_hit(word, terms)) {
			first = (size_t)(word.at - text.at);
			break;
		}
	shown = window(text, first);
	piece_add(arena, hit, shown.at > text.at ? STR("… ") : STR_NONE, false);
	for (size_t at = 0; next_word(shown, &at, &word);) {
		size_t start = (size_t)(word.at - shown.at);
		if (!is_hit(word, terms))
			continue;
		piece_add(arena, hit, str_slice(shown, from, start), false);
		piece_add(arena, hit, word, true);
		from = start + word.size;
	}
	piece_add(arena, hit, str_from(shown, from), false);
	piece_add(arena, hit, shown.at + shown.size < text.at + text.size ? STR(" …") : STR_NONE, false);
	return arena_check(arena);
}
