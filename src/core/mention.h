/* Where words are mentioned in a text, however it is printed: letter case, accents, dashes, line
 * breaks and up to three marks between two words ("Smith, J.", "jane.smith") make no difference;
 * parts of longer words are no mention. For names that are left out and words that are removed. */
#ifndef HEED_CORE_MENTION_H
#define HEED_CORE_MENTION_H

#include "base/buf.h"

struct phrase {
	struct str *words; /* folded */
	size_t count;
	size_t kept;   /* so many of the first words are context that stays: 1 in "Cllr Smith" */
	bool comma;    /* only with a comma behind the first word: "Smith, J" */
};
/* In the order of their first words, longer ones first: phrases_sort. */
struct phrases {
	struct phrase *at;
	size_t count, room;
};

/* The words of a text, folded; what stands between letters and digits ends a word. */
struct mention_words {
	struct str *at;
	size_t count, room;
};
struct error *words_of(struct arena *arena, struct str text, struct mention_words *ret_words) MUST_CHECK;

/* Makes the phrases ready for mentions_replace. */
void phrases_sort(struct phrases *phrases);
/* One phrase: the words as they stand. ERROR_INVALID when they hold fewer than three letters or digits. */
struct error *phrase_of(struct arena *arena, struct str words, struct phrases *ret_phrases) MUST_CHECK;

enum mention_form {
	MENTION_TEXT,
	MENTION_HTML, /* words are found across tags, which stay; character references are read; also XML of Word */
};
/* The text with each mention replaced by `instead`; the text itself where there is none. */
struct error *mentions_replace(struct arena *arena, const struct phrases *phrases, struct str text, enum mention_form form,
                               struct str instead, struct str *ret_text, size_t *ret_count) MUST_CHECK;

#endif
