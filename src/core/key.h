/* Keys of words: one number for what is the same text whatever its case, accents, dashes, quotation marks
 * and spacing ("&" is "and"), and lists of such numbers to look up in. Two texts are taken as one when their
 * 64 bits agree. */
#ifndef HEED_CORE_KEY_H
#define HEED_CORE_KEY_H

#include "base/arena.h"

#define KEY_NONE UINT64_C(0)

/* Of the letters and digits of a text; KEY_NONE when it has none. */
uint64_t key_of(struct str text);
uint64_t key_of_bytes(struct str bytes); /* of every byte, for what is not words */
/* Of a row of keys or numbers, from its key so far. */
uint64_t key_with(uint64_t key, uint64_t more);

struct key_entry {
	uint64_t key;
	int64_t value;
};
struct keys {
	struct key_entry *at;
	size_t count, room;
};
/* Sorts by key, then by value; call it between adding and finding. */
void keys_settle(struct keys *keys);
/* The first entry of a key, or NULL; those of the same key follow it. */
const struct key_entry *keys_find(const struct keys *keys, uint64_t key);

#endif
