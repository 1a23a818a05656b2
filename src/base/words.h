/* Words of the interface, in the reader's language.
 *
 * The words stand in text/en.words and text/cy.words. tools/wordgen makes a table of them and
 * the header text/words.h, where every key `review.none` is a WORD_review_none; include that
 * header, not this one. A key that a language lacks is printed in English. {1} to {6} in the
 * words are the arguments; the first number among them chooses the plural form. Words hold no
 * markup: a template escapes them as it does every text. */
#ifndef HEED_BASE_WORDS_H
#define HEED_BASE_WORDS_H

#include "base/buf.h"

enum language { LANGUAGE_EN, LANGUAGE_CY, LANGUAGE_COUNT };

/* The plural forms that the languages have among them; each language uses some. */
enum words_form { FORM_ZERO, FORM_ONE, FORM_TWO, FORM_FEW, FORM_MANY, FORM_OTHER, FORM_COUNT };

/* The words of one key in one language; NULL for a form that has none of its own. */
struct words_entry {
	const char *forms[FORM_COUNT];
};

/* Made by tools/wordgen; words_table[language][word]. */
extern const struct words_entry *const words_table[LANGUAGE_COUNT];

struct words_value {
	bool is_number;
	int64_t number;
	struct str text;
};

struct words_value words_value_text(struct str text);
struct words_value words_value_c(const char *text);
struct words_value words_value_number(int64_t number);
#define words_value(value)                                                                     \
	_Generic((value), struct str: words_value_text, const char *: words_value_c,           \
	         char *: words_value_c, int: words_value_number, long: words_value_number,     \
	         long long: words_value_number, unsigned: words_value_number,                  \
	         unsigned long: words_value_number)(value)

const char *language_code(enum language language); /* "en", "cy": for the lang attribute */
/* The language of a code, also of one with a region ("cy-GB"); false when heed has no words in it. */
bool language_of(struct str code, enum language *ret_language);
enum words_form words_form(enum language language, int64_t number);

/* Prints the words of a key; `put` writes each piece, so that a caller can escape it. */
void words_print(struct buf *buf, void (*put)(struct buf *buf, struct str piece), enum language language, size_t word,
                 const struct words_value *values, size_t count);
struct str words_make(struct arena *arena, enum language language, size_t word, const struct words_value *values, size_t count);

/* words_put(buf, language, WORD_key, arguments...): up to six texts or whole numbers. */
#define words_put(buf, language, ...) words_print(buf, buf_put, language, WORDS_GIVEN_(__VA_ARGS__))
/* The same as a new text in the arena: words_said(arena, language, WORD_key, arguments...). */
#define words_said(arena, language, ...) words_make(arena, language, WORDS_GIVEN_(__VA_ARGS__))

/* A word and its arguments as `word, values, count`. */
#define WORDS_GIVEN_(...) \
	WORDS_PICK_(__VA_ARGS__, WORDS_6_, WORDS_5_, WORDS_4_, WORDS_3_, WORDS_2_, WORDS_1_, WORDS_0_, )(__VA_ARGS__)
#define WORDS_PICK_(w, a, b, c, d, e, f, pick, ...) pick
#define WORDS_0_(w) w, NULL, 0
#define WORDS_1_(w, a) w, (const struct words_value[]){words_value(a)}, 1
#define WORDS_2_(w, a, b) w, (const struct words_value[]){words_value(a), words_value(b)}, 2
#define WORDS_3_(w, a, b, c) w, (const struct words_value[]){words_value(a), words_value(b), words_value(c)}, 3
#define WORDS_4_(w, a, b, c, d) \
	w, (const struct words_value[]){words_value(a), words_value(b), words_value(c), words_value(d)}, 4
#define WORDS_5_(w, a, b, c, d, e) \
	w, (const struct words_value[]){words_value(a), words_value(b), words_value(c), words_value(d), words_value(e)}, 5
#define WORDS_6_(w, a, b, c, d, e, f)                                                                      \
	w, (const struct words_value[]){words_value(a), words_value(b), words_value(c), words_value(d), words_value(e), \
	                                words_value(f)}, 6

#endif
