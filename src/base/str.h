/* Text: a pointer and a size, UTF-8, never owned, not ended by NUL.
 *
 * A str lives as long as what it points into: an arena, or the bytes of the paper.
 * Functions that make new text take the arena it shall live in; when the arena is
 * full they give the empty str and the arena remembers it (arena_check). */
#ifndef HEED_BASE_STR_H
#define HEED_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

struct str {
	const char *at;
	size_t size; /* bytes */
};

#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})
#define STR_NONE ((struct str){NULL, 0})
/* For printf's "%.*s". */
#define STR_ARG(s) (int)(s).size, (s).at ? (s).at : ""

struct str str_of(const char *c_string); /* NULL gives the empty str */
struct str str_slice(struct str s, size_t from, size_t to); /* clamped to s */
struct str str_from(struct str s, size_t from);
struct str str_trim(struct str s); /* white space, no-break spaces and zero-width marks off both ends */

bool str_empty(struct str s);
bool str_blank(struct str s); /* nothing but white space */
bool str_equal(struct str a, struct str b);
bool str_equal_fold(struct str a, struct str b); /* ASCII letters without regard to case */
bool str_starts(struct str s, struct str prefix);
bool str_starts_fold(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
int str_compare(struct str a, struct str b); /* by bytes, like memcmp */

#define STR_NOT_FOUND SIZE_MAX
size_t str_find(struct str s, struct str part);            /* offset of the first, or STR_NOT_FOUND */
size_t str_find_from(struct str s, struct str part, size_t from);
size_t str_find_fold(struct str s, struct str part);       /* ASCII case apart */
bool str_has(struct str s, struct str part);
bool str_has_fold(struct str s, struct str part);
/* Like str_find_fold, but only where no letter or digit touches either end. */
size_t str_find_word(struct str s, struct str word, size_t from);
bool str_has_word(struct str s, struct str word);

/* Cuts the text before the first `separator` off *rest and returns it; when there is no
 * separator, returns all and leaves *rest empty with at == NULL. Use: while (rest.at) … */
struct str str_cut(struct str *rest, char separator);

/* Reads an unsigned decimal number that fills s. False when it is none or does not fit. */
bool str_number(struct str s, int *ret_number);

/* New text in the arena. */
struct str str_copy(struct arena *arena, struct str s);
struct str str_join(struct arena *arena, struct str a, struct str separator, struct str b); /* separator only between two non-empty */
struct str str_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *str_c(struct arena *arena, struct str s); /* ended by NUL; never NULL ("" when full) */
struct str str_lower(struct arena *arena, struct str s); /* ASCII and Latin-1/Latin Extended-A letters */

#endif
