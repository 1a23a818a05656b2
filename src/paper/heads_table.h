/* The synonyms of text/ *.heads in memory, for heads.c, heads_read.c and heads_damaged.c alone. */
#ifndef HEED_PAPER_HEADS_TABLE_H
#define HEED_PAPER_HEADS_TABLE_H

#include "paper/heads.h"

enum { HEAD_TOKENS = 24, HEAD_BYTES = 400, HEAD_WORDS = 20, GRAM_SIZE = 5, GRAM_BITS = 18, DAMAGED_LEAST = 11, DAMAGED_MOST = 240 /* letters of what is compared letter by letter */ };

struct head_token {
	struct str folded;
	size_t start, end;
	char before;   /* the separator that stands before it: ':', '-', '/', '(', '\n', 0 */
	bool date;     /* a month, year, quarter or number */
	bool small;    /* "as", "at", "the": left aside at both ends */
};

enum { SHAPE_WORDS = 16, SHAPE_LETTERS = 27 };
struct letters_shape { /* what tells cheaply that two texts are not alike */
	unsigned char counts[SHAPE_LETTERS]; /* of each letter; all others in one */
	uint64_t grams[SHAPE_WORDS];         /* bit set of its letter groups */
};
void letters_describe(struct str letters, struct letters_shape *ret_shape);

struct synonym {
	int kind;
	struct str words[HEAD_WORDS]; /* folded; "*" stands for up to six */
	size_t count;
	struct str letters; /* all words without blanks */
	struct letters_shape shape;
	bool wild;
};

/* The words of a printed head; ret_all is false when there were more than HEAD_TOKENS. */
size_t head_tokens(struct arena *arena, struct str printed, struct head_token tokens[HEAD_TOKENS], bool *ret_all);
/* Index of the first synonym that begins with the word, or synonym_count. */
size_t synonyms_from(const struct recogniser *recogniser, struct str word);

/* The synonym that the damaged text stands for, or NULL. */
const struct synonym *head_damaged(const struct recogniser *recogniser, struct arena *arena, const struct head_token *tokens, size_t count,
                                   uint32_t kinds);
uint32_t gram_hash(const char *letters);

#endif
