/* Words without their layout: what comparing and the rules look at.
 *
 * A text is the row of its words, folded: case, dashes, quotation marks, line breaks,
 * bullets and the letters of parts make no difference. Words are kept as hashes; two
 * words are taken as one when their 64 bits agree. Not for other folders. */
#ifndef HEED_CHECK_PLAIN_H
#define HEED_CHECK_PLAIN_H

#include "base/arena.h"

struct hashes {
	uint64_t *at;
	size_t count, room;
};

uint64_t hash_mix(uint64_t hash, uint64_t more); /* of a row, from its hash so far */
uint64_t hash_bytes(struct str bytes);

/* Adds the words of a text in order. */
struct error *plain_words(struct arena *arena, struct str text, struct hashes *words) MUST_CHECK;
/* One number for a whole row of words; 0 for none. */
uint64_t plain_key(const struct hashes *words);
/* What a reference names whatever its form: "R05", "Recommendation 5." and "5" are one; 0 for none. */
uint64_t plain_reference(struct arena *arena, struct str ref);

/* The words, pairs and triples of a row as a set. */
struct error *plain_set(struct arena *arena, const struct hashes *words, size_t longest, struct hashes *ret_set) MUST_CHECK;
bool set_has(const struct hashes *set, uint64_t hash);
void set_settle(struct hashes *set); /* sorts, takes doubles out */
/* How much of a row stands in a set of triples, 0 to 100. */
int plain_coverage(const struct hashes *words, const struct hashes *set);

#endif
