/* Files of words (text/en.words): read by wordgen, which makes C of them, and by tmplgen,
 * which wants to know the keys. The form of a file:
 *
 *     # a comment
 *     review.none: This review has no recommendations.
 *     home.asked[one]: {1} recommendation was made
 *     home.asked[other]: {1} recommendations were made
 *
 * A line that begins with white space goes on with the words of the line before. */
#ifndef HEED_TOOLS_WORDS_FILE_H
#define HEED_TOOLS_WORDS_FILE_H

#include "base/words.h"

struct words_key {
	struct str key;
	struct str forms[FORM_COUNT]; /* at == NULL: none */
	int line, arguments;          /* the highest {n} */
};

struct words_file {
	const char *path;
	LIST(struct words_key) keys;
};

extern const char *const words_form_names[FORM_COUNT];

struct error *words_file_read(struct arena *arena, const char *path, struct words_file *ret_file) MUST_CHECK;
const struct words_key *words_file_find(const struct words_file *file, struct str key); /* NULL when it is not there */

/* All bytes of a file, and a file of what was made; for the generators alone. */
struct error *file_bytes(struct arena *arena, const char *path, struct str *ret_bytes) MUST_CHECK;
struct error *file_write(struct arena *arena, const char *path, struct buf *buf) MUST_CHECK;

#endif
