/* What the files about response, claim and decision share. Only for src/paper. */
#ifndef HEED_PAPER_ASSESSMENT_H
#define HEED_PAPER_ASSESSMENT_H

#include "paper/plan.h"

enum { FUZZY = 256 }; /* added to a value: read so, but a person should look */

extern const struct phrase response_words[]; /* enum response */
extern const struct phrase status_words[];   /* enum status */

/* A phrase found at a place; signs between its words don't count ("Closed – implemented"). */
struct found {
	int value;
	bool fuzzy;
	size_t from, to; /* tokens */
};

/* The longest phrase of the table that the tokens from `at` on spell; it does not run over a sentence's end. */
bool found_at(struct arena *arena, const struct phrase *table, const struct tokens *tokens, size_t at, struct found *ret_found);
/* "The Council partially accepts this", "We do not agree": the answer that the first sentence gives. */
bool sentence_answers(const struct tokens *tokens, struct found *ret_found);
/* "… but not the third part", "except in Eastgate", "in part": the sentence that token `from` stands in takes something back. */
bool answer_limited(const struct tokens *tokens, size_t from);
/* "… is renewed each quarter. Implemented.": evidence that closes with a status and nothing else
 * says it for a record without a claim. */
struct error *status_sentence(struct recognition *r, const struct words *words, struct recommendation *record) MUST_CHECK;

#endif
