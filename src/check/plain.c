/* Words without their layout: see plain.h. */
#include "check/plain.h"

#include "base/utf8.h"

#include <stdlib.h>

uint64_t hash_mix(uint64_t hash, uint64_t more)
{
	hash ^= more + 0x9E3779B97F4A7C15u + (hash << 6) + (hash >> 2);
	hash *= 0xFF51AFD7ED558CCDu;
	return hash ^ hash >> 33;
}

uint64_t hash_bytes(struct str bytes)
{
	uint64_t hash = 0xCBF29CE484222325u;
	for (size_t i = 0; i < bytes.size; i++)
		hash = (hash ^ (unsigned char)bytes.at[i]) * 0x100000001B3u;
	return hash ? hash : 1;
}

static bool ascii_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ((unsigned char)c & 0x80);
}

/* A line without the mark of its item: "a)", "(ii)", "1.", a bullet. */
static struct str without_marker(struct str line)
{
	line = str_trim(line);
	size_t at = 0;
	while (at < line.size && at < 4 && ascii_word(line.at[at]) && !((unsigned char)line.at[at] & 0x80))
		at++;
	if (at && at < 4 && at < line.size && line.at[at] == ')')
		return str_from(line, at + 1);
	if (at && at < 3 && at + 1 < line.size && line.at[at] == '.' && line.at[at + 1] == ' ')
		return str_from(line, at + 1);
	if (line.size > 3 && line.at[0] == '(') {
		size_t end = str_find(str_slice(line, 0, 6), STR(")"));
		if (end != STR_NOT_FOUND)
			return str_from(line, end + 1);
	}
	return line;
}

static struct error *line_words(struct arena *arena, struct str line, struct hashes *words)
{
	for (size_t at = 0; at < line.size;) {
		size_t start = at;
		while (at < line.size && ascii_word(line.at[at]))
			at++;
		struct str word = str_slice(line, start, at);
		if (!word.size) {
			at++;
			continue;
		}
		if (str_equal(word, STR("\xE2\x80\xA2")) || str_equal(word, STR("\xC2\xB7")))
			continue; /* a bullet */
		if (!list_push(arena, words, hash_bytes(word)))
			return arena_error(arena);
	}
	return NULL;
}

struct error *plain_words(struct arena *arena, struct str text, struct hashes *words)
{
	for (struct str rest = text; rest.at;) {
		struct str line = fold(arena, str_cut(&rest, '\n'));
		TRY(line_words(arena, without_marker(line), words));
	}
	return arena_check(arena);
}

uint64_t plain_key(const struct hashes *words)
{
	uint64_t key = 0;
	list_each(word, words)
		key = hash_mix(key, *word);
	return words->count && !key ? 1 : key;
}

static bool generic(struct str word)
{
	static const struct str words[] = {STR("r"), STR("rec"), STR("recs"), STR("recommendation"), STR("no"), STR("number"), STR("ref")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(word, words[i]))
			return true;
	return false;
}

/* The next run of letters or of digits (without leading zeros); false at the end. */
static bool reference_piece(struct str ref, size_t *at, struct str *ret_piece)
{
	while (*at < ref.size && !ascii_word(ref.at[*at]))
		++*at;
	if (*at >= ref.size)
		return false;
	bool digits = char_is_digit((unsigned char)ref.at[*at]);
	size_t start = *at;
	while (*at < ref.size && ascii_word(ref.at[*at]) && char_is_digit((unsigned char)ref.at[*at]) == digits)
		++*at;
	while (digits && start + 1 < *at && ref.at[start] == '0')
		start++;
	*ret_piece = str_slice(ref, start, *at);
	return true;
}

uint64_t plain_reference(struct arena *arena, struct str ref)
{
	struct str folded = fold(arena, ref), piece;
	uint64_t key = 0;
	for (size_t at = 0; reference_piece(folded, &at, &piece);)
		if (!generic(piece))
			key = hash_mix(key ? key : 1, hash_bytes(piece));
	return key;
}

static int by_hash(const void *a, const void *b)
{
	uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;
	return (left > right) - (left < right);
}

void set_settle(struct hashes *set)
{
	if (!set->count)
		return;
	qsort(set->at, set->count, sizeof *set->at, by_hash);
	size_t kept = 1;
	for (size_t i = 1; i < set->count; i++)
		if (set->at[i] != set->at[kept - 1])
			set->at[kept++] = set->at[i];
	set->count = kept;
}

struct error *plain_set(struct arena *arena, const struct hashes *words, size_t longest, struct hashes *ret_set)
{
	struct hashes set = {0};
	for (size_t i = 0; i < words->count; i++) {
		uint64_t hash = 0;
		for (size_t more = 0; more < longest && i + more < words->count; more++) {
			hash = hash_mix(hash, words->at[i + more]);
			if (!list_push(arena, &set, hash))
				return arena_error(arena);
		}
	}
	set_settle(&set);
	*ret_set = set;
	return NULL;
}

bool set_has(const struct hashes *set, uint64_t hash)
{
	return set->count && bsearch(&hash, set->at, set->count, sizeof *set->at, by_hash);
}

int plain_coverage(const struct hashes *words, const struct hashes *set)
{
	size_t size = words->count < 3 ? words->count : 3, found = 0, all = 0;
	if (!size)
		return 100;
	for (size_t i = 0; i + size <= words->count; i++, all++) {
		uint64_t hash = 0;
		for (size_t more = 0; more < size; more++)
			hash = hash_mix(hash, words->at[i + more]);
		found += set_has(set, hash);
	}
	return (int)(found * 100 / all);
}
