/* What a date is the date of, by the words beside it. Inside src/when only. */
#ifndef HEED_WHEN_KIND_H
#define HEED_WHEN_KIND_H

#include "when/phrase.h"

/* The kind that the words from `from` to `to` name: the first of them, or the one nearest
 * the end. WHEN_UNKNOWN when they name none. */
enum when_kind kind_among(const struct when_tokens *tokens, size_t from, size_t to, bool nearest_end);
/* The kind of a date in running text: only words that touch it count. */
enum when_kind kind_beside(const struct when_tokens *tokens, const struct phrase *phrase, size_t floor);
/* "On-going" and its like: the size of the words at `at`, 0 when they say something else. */
size_t ongoing_at(const struct when_tokens *tokens, size_t at);

#endif
