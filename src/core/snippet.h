/* The words around a hit, with those that were looked for marked. */
#ifndef HEED_CORE_SNIPPET_H
#define HEED_CORE_SNIPPET_H

#include "core/search.h"

struct snippet_term { /* one word that was looked for */
	struct str folded;
	bool beginning; /* words that begin so count too */
	bool plural;    /* with or without an s at the end */
};
struct snippet_terms {
	struct snippet_term *at;
	size_t count, room;
};

/* Adds the words of what was typed. */
void snippet_terms_add(struct arena *arena, struct str typed, bool beginning, bool plural, struct snippet_terms *terms);

/* About thirty words of the text around the first hit; the beginning when there is none. "…" where it is cut. */
struct error *snippet_make(struct arena *arena, struct str text, const struct snippet_terms *terms, struct search_hit *hit) MUST_CHECK;

#endif
