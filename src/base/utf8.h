/* UTF-8, and the folding that matching uses.
 *
 * Printed text is never changed; folded text is for comparison only, so that a Greek
 * Alpha, a typographic dash or a no-break space does not hide a word from the reader. */
#ifndef HEED_BASE_UTF8_H
#define HEED_BASE_UTF8_H

#include "base/str.h"

#define UTF8_BAD 0xFFFDu

/* The character at s.at[*offset]; moves *offset past it. A damaged sequence gives
 * UTF8_BAD and moves one byte. *offset must lie inside s. */
uint32_t utf8_next(struct str s, size_t *offset);
size_t utf8_put(char out[4], uint32_t character); /* bytes written; UTF8_BAD for what is no character */
size_t utf8_count(struct str s); /* characters */
bool utf8_valid(struct str s);
/* The text with each damaged sequence replaced by U+FFFD and NUL by a space; s itself when sound. */
struct str utf8_mend(struct arena *arena, struct str s);

/* The character of a byte of windows-1252; UTF8_BAD where it has none. */
uint32_t char_of_windows(unsigned char byte);

bool char_is_letter(uint32_t character); /* of any script that papers use */
bool char_is_upper(uint32_t character);
bool char_is_digit(uint32_t character);
bool char_is_space(uint32_t character);  /* with no-break and zero-width spaces */
/* True for a Greek or Cyrillic letter that looks like a Latin one. */
bool char_is_lookalike(uint32_t character);

/* True for what steers a terminal (control characters but "\n" and "\t") or turns the writing
 * direction: nothing that a paper or a file name may do to a reader's screen. */
bool char_steers(uint32_t character);

/* One character as fold writes it. */
uint32_t char_fold(uint32_t character);

/* Lower case; lookalike letters to Latin; accents off; every dash "-"; every quotation
 * mark ' or "; white space folded to one blank and trimmed. Lives in the arena. */
struct str fold(struct arena *arena, struct str s);

#endif
