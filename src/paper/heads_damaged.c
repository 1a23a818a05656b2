/* Heads that lost letters: "ence of Progress (and Anticipated Completi", "Recor nmendation".
 *
 * The letters of the text, without blanks, are compared with those of the long synonyms:
 * nearly the same from end to end, or a long stretch of them unbroken. A bit set of all
 * five-letter groups of the synonyms keeps ordinary text from being compared at all. */
#include "paper/heads_table.h"

#include <string.h>

enum { LONG_ENOUGH = 11, MOST_LETTERS = 240, STRETCH = 12, LONG_STRETCH = 20 };

uint32_t gram_hash(const char *letters)
{
	uint32_t hash = 2166136261u;
	for (size_t i = 0; i < GRAM_SIZE; i++)
		hash = (hash ^ (unsigned char)letters[i]) * 16777619u;
	return (hash ^ hash >> GRAM_BITS) & ((1u << GRAM_BITS) - 1);
}

/* Could any long synonym hold a stretch of these letters, or nearly all of them? */
static bool plausible(const struct recogniser *recogniser, struct str letters)
{
	size_t known = 0, run = 0, longest = 0;
	for (size_t at = 0; at + GRAM_SIZE <= letters.size; at++) {
		uint32_t bit = gram_hash(letters.at + at);
		bool seen = recogniser->grams[bit / 8] >> bit % 8 & 1;
		known += seen;
		run = seen ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	return longest >= STRETCH - GRAM_SIZE + 1 || (known >= 4 && known * 3 >= letters.size);
}

/* The longest run of letters that both hold. */
static size_t common_stretch(struct str a, struct str b)
{
	size_t longest = 0;
	unsigned char ends[MOST_LETTERS + 1] = {0}; /* of the row before: length of the run that ends here */
	for (size_t i = 0; i < a.size; i++) {
		unsigned char diagonal = 0;
		for (size_t j = 0; j < b.size; j++) {
			unsigned char above = ends[j + 1];
			ends[j + 1] = a.at[i] == b.at[j] ? (unsigned char)(diagonal + 1) : 0;
			diagonal = above;
			if (ends[j + 1] > longest)
				longest = ends[j + 1];
		}
	}
	return longest;
}

/* Letters to add, drop or change to make one of the other. */
static size_t distance(struct str a, struct str b)
{
	unsigned char row[MOST_LETTERS + 1];
	for (size_t j = 0; j <= b.size; j++)
		row[j] = (unsigned char)j;
	for (size_t i = 0; i < a.size; i++) {
		unsigned char diagonal = row[0];
		row[0] = (unsigned char)(i + 1);
		for (size_t j = 0; j < b.size; j++) {
			unsigned char above = row[j + 1];
			unsigned char least = above < row[j] ? above : row[j];
			least = (unsigned char)(least + 1);
			unsigned char changed = (unsigned char)(diagonal + (a.at[i] != b.at[j]));
			row[j + 1] = changed < least ? changed : least;
			diagonal = above;
		}
	}
	return row[b.size];
}

static size_t likeness(struct str letters, struct str known)
{
	size_t longer = letters.size > known.size ? letters.size : known.size;
	size_t shorter = letters.size + known.size - longer;
	if (longer - shorter <= longer / 6 && distance(letters, known) <= longer / 6)
		return longer;
	size_t stretch = common_stretch(letters, known);
	return stretch >= LONG_STRETCH || (stretch >= STRETCH && stretch * 4 >= letters.size * 3) ? stretch : 0;
}

const struct synonym *head_damaged(const struct recogniser *recogniser, struct arena *arena, const struct token *tokens, size_t count,
                                   uint32_t kinds)
{
	struct str letters = STR_NONE;
	for (size_t i = 0; i < count && letters.size < MOST_LETTERS; i++)
		letters = str_join(arena, letters, STR(""), tokens[i].folded);
	letters = str_slice(letters, 0, MOST_LETTERS);
	if (letters.size < LONG_ENOUGH || !plausible(recogniser, letters))
		return NULL;
	const struct synonym *best = NULL;
	size_t best_likeness = 0;
	for (size_t i = 0; i < recogniser->synonym_count; i++) {
		const struct synonym *synonym = &recogniser->synonyms[i];
		if (synonym->letters.size < LONG_ENOUGH || synonym->letters.size > MOST_LETTERS || synonym->wild || !(kinds & 1u << synonym->kind))
			continue;
		size_t like = likeness(letters, synonym->letters);
		if (like > best_likeness) {
			best = synonym;
			best_likeness = like;
		}
	}
	return best;
}
