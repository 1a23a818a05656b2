/* Heads that lost letters: "ence of Progress (and Anticipated Completi", "Recor nmendation".
 *
 * The letters of the text, without blanks, are compared with those of the long synonyms:
 * nearly the same from end to end, or a long stretch of them unbroken. A bit set of all
 * five-letter groups of the synonyms keeps ordinary text from being compared at all. */
#include "paper/heads_table.h"

#include <limits.h>
#include <string.h>

enum { LONG_ENOUGH = DAMAGED_LEAST, MOST_LETTERS = DAMAGED_MOST, STRETCH = 12, LONG_STRETCH = 20 };

uint32_t gram_hash(const char *letters)
{
	uint32_t hash = 2166136261u;
	for (size_t i = 0; i < GRAM_SIZE; i++)
		hash = (hash ^ (unsigned char)letters[i]) * 16777619u;
	return (hash ^ hash >> (32 - GRAM_BITS)) & ((1u << GRAM_BITS) - 1);
}

/* What the letters share with the long synonyms as a whole. */
struct known {
	size_t grams, longest; /* groups that some synonym has; the most of them in a row */
};

static struct known known_of(const struct recogniser *recogniser, struct str letters)
{
	struct known known = {0};
	size_t run = 0;
	for (size_t at = 0; at + GRAM_SIZE <= letters.size; at++) {
		uint32_t bit = gram_hash(letters.at + at);
		bool seen = recogniser->grams[bit / 8] >> bit % 8 & 1;
		known.grams += seen;
		run = seen ? run + 1 : 0;
		known.longest = run > known.longest ? run : known.longest;
	}
	return known;
}

void letters_describe(struct str letters, struct letters_shape *ret_shape)
{
	struct letters_shape shape = {0};
	for (size_t at = 0; at < letters.size; at++) {
		unsigned char letter = (unsigned char)letters.at[at];
		size_t kind = letter >= 'a' && letter <= 'z' ? (size_t)(letter - 'a') : 26;
		shape.counts[kind] = (unsigned char)(shape.counts[kind] + (shape.counts[kind] < UCHAR_MAX));
	}
	for (size_t at = 0; at + GRAM_SIZE <= letters.size; at++) {
		uint32_t bit = gram_hash(letters.at + at) % (64 * SHAPE_WORDS);
		shape.grams[bit / 64] |= (uint64_t)1 << bit % 64;
	}
	*ret_shape = shape;
}

/* At least so many letters have to be added, dropped or changed. */
static size_t least_distance(const struct letters_shape *a, const struct letters_shape *b)
{
	size_t more = 0, fewer = 0;
	for (size_t i = 0; i < SHAPE_LETTERS; i++) {
		more += a->counts[i] > b->counts[i] ? (size_t)(a->counts[i] - b->counts[i]) : 0;
		fewer += b->counts[i] > a->counts[i] ? (size_t)(b->counts[i] - a->counts[i]) : 0;
	}
	return more > fewer ? more : fewer;
}

static size_t most_shared_grams(const struct letters_shape *a, const struct letters_shape *b)
{
	size_t shared = 0;
	for (size_t i = 0; i < SHAPE_WORDS; i++)
		shared += (size_t)__builtin_popcountll(a->grams[i] & b->grams[i]);
	return shared;
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

/* How long a stretch of the text must be that stands for a head; most of a short text. */
static size_t least_stretch(struct str letters)
{
	size_t most = (letters.size * 3 + 3) / 4;
	return most < STRETCH ? STRETCH : most > LONG_STRETCH ? LONG_STRETCH : most;
}

/* The shapes tell cheaply of most pairs that they can't be alike. */
static size_t likeness(struct str letters, const struct letters_shape *shape, const struct synonym *synonym, size_t least)
{
	struct str known = synonym->letters;
	size_t longer = letters.size > known.size ? letters.size : known.size;
	size_t shorter = letters.size + known.size - longer;
	if (longer - shorter <= longer / 6 && least_distance(shape, &synonym->shape) <= longer / 6 && distance(letters, known) <= longer / 6)
		return longer;
	/* groups that fall on one bit are counted once: three in four are enough to look closer */
	if (!least || known.size < least || most_shared_grams(shape, &synonym->shape) * 4 < (least - GRAM_SIZE + 1) * 3)
		return 0;
	size_t stretch = common_stretch(letters, known);
	return stretch >= least ? stretch : 0;
}

const struct synonym *head_damaged(const struct recogniser *recogniser, struct arena *arena, const struct head_token *tokens, size_t count,
                                   uint32_t kinds)
{
	char bytes[MOST_LETTERS];
	struct str letters = {bytes, 0};
	(void)arena;
	for (size_t i = 0; i < count && letters.size < MOST_LETTERS; i++) {
		struct str word = str_slice(tokens[i].folded, 0, MOST_LETTERS - letters.size);
		if (word.size)
			memcpy(bytes + letters.size, word.at, word.size);
		letters.size += word.size;
	}
	struct known known = known_of(recogniser, letters);
	size_t least = least_stretch(letters);
	bool may_stretch = known.longest + GRAM_SIZE > least, may_equal = known.grams >= 4 && known.grams * 3 >= letters.size;
	if (letters.size < LONG_ENOUGH || (!may_stretch && !may_equal))
		return NULL;
	struct letters_shape shape;
	letters_describe(letters, &shape);
	const struct synonym *best = NULL;
	size_t best_likeness = 0;
	for (size_t i = 0; i < recogniser->long_count; i++) {
		const struct synonym *synonym = recogniser->long_synonyms[i];
		size_t like = kinds & 1u << synonym->kind ? likeness(letters, &shape, synonym, may_stretch ? least : 0) : 0;
		if (like > best_likeness) {
			best = synonym;
			best_likeness = like;
		}
	}
	return best;
}
