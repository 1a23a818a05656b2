/* See key.h. */
#include "core/key.h"

#include "base/utf8.h"

uint64_t key_with(uint64_t key, uint64_t more)
{
	for (int i = 0; i < 8; i++, more >>= 8)
		key = (key ^ (more & 0xFF)) * UINT64_C(0x100000001B3);
	return key ? key : 1;
}

uint64_t key_of(struct str text)
{
	uint64_t key = UINT64_C(0xCBF29CE484222325);
	bool any = false, parted = false;
	for (size_t at = 0; at < text.size;) {
		uint32_t character = char_fold(utf8_next(text, &at));
		if (character == '&') { /* the word that it stands for */
			key = any ? key_with(key, ' ') : key;
			key = key_with(key_with(key_with(key, 'a'), 'n'), 'd');
			any = parted = true;
			continue;
		}
		if (!char_is_letter(character) && !char_is_digit(character)) {
			parted = any;
			continue;
		}
		if (parted)
			key = key_with(key, ' ');
		key = key_with(key, character);
		parted = false;
		any = true;
	}
	return any ? key : KEY_NONE;
}

uint64_t key_of_bytes(struct str bytes)
{
	uint64_t key = UINT64_C(0xCBF29CE484222325);
	for (size_t at = 0; at < bytes.size; at++)
		key = (key ^ (unsigned char)bytes.at[at]) * UINT64_C(0x100000001B3);
	return key ? key : 1;
}

static int by_key(const void *a, const void *b)
{
	const struct key_entry *one = a, *other = b;
	if (one->key != other->key)
		return one->key < other->key ? -1 : 1;
	return (one->value > other->value) - (one->value < other->value);
}

void keys_settle(struct keys *keys)
{
	if (keys->count)
		qsort(keys->at, keys->count, sizeof *keys->at, by_key);
}

const struct key_entry *keys_find(const struct keys *keys, uint64_t key)
{
	size_t low = 0, high = keys->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (keys->at[middle].key < key)
			low = middle + 1;
		else
			high = middle;
	}
	return low < keys->count && keys->at[low].key == key ? &keys->at[low] : NULL;
}
