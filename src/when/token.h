/* The words of a sentence as dates see them: numbers, marks, and words with their meaning.
 *
 * Inside src/when only. Tokens carry the folded word, so that the grammar never sees case,
 * accents, lookalike letters or the many dashes, and the bytes that they came from. */
#ifndef HEED_WHEN_TOKEN_H
#define HEED_WHEN_TOKEN_H

#include "base/arena.h"

enum meaning {
	MEANS_NOTHING,
	MEANS_MONTH,     /* value 1..12 */
	MEANS_SEASON,    /* value 1 spring .. 4 winter */
	MEANS_WEEKDAY,
	MEANS_ORDINAL,   /* "st", "nd", "rd", "th": behind a number */
	MEANS_COUNT,     /* "three": value */
	MEANS_PLACE,     /* "third": value */
	MEANS_UNIT,      /* value months, or days below zero */
	MEANS_RECURRING, /* "quarterly": value months, or days below zero; 0 "regularly" */
	MEANS_YEAR_KIND, /* value: the month in which such a year begins */
	MEANS_ONGOING,
	MEANS_FUTURE,    /* "will", "planned": the sentence speaks of what is to come */
	MEANS_PAST,      /* "was", "went" */
	MEANS_DONE,      /* a participle that speaks of work done, unless "be" stands before it */
	MEANS_CANCELLED,
	MEANS_REVISED,
	MEANS_PLACEHOLDER, /* "tbc" */
};

enum { /* what a month's word needs to be one when it stands without day and year */
	MONTH_PLAIN,  /* a capital letter */
	MONTH_NAME,   /* also a first name: no other capital word right behind it */
	MONTH_SHORT,  /* a preposition before it or "meeting" behind it */
	MONTH_VERB,   /* "may", "march": a preposition before it, a capital letter always */
	MONTH_NEVER,  /* a day or year: Welsh "mai" is also "that" */
};

struct vocabulary {
	const char *word; /* folded */
	enum meaning meaning;
	int value;
	int need; /* months: MONTH_… */
};
const struct vocabulary *vocabulary_find(const char *word); /* NULL when it has no meaning for dates */
const struct vocabulary *vocabulary_all(size_t *ret_count); /* sorted by word */

enum token_kind { TOKEN_END, TOKEN_NUMBER, TOKEN_WORD, TOKEN_MARK };

enum { TOKEN_WORD_SIZE = 16 };

struct when_token {
	enum token_kind kind;
	size_t start, end; /* bytes of the text */
	bool glued;        /* no white space between it and the token before */
	bool capital;      /* the word begins with a capital letter */
	bool line_before;  /* a line break stands before it */
	bool address;      /* within a web address, an e-mail address or a file name */
	char mark;         /* TOKEN_MARK: folded; '?' for what has no ASCII form */
	unsigned char digits;
	int number;        /* TOKEN_NUMBER: -1 when it has more than 6 digits */
	const struct vocabulary *vocabulary;
	char word[TOKEN_WORD_SIZE]; /* folded; cut when longer: no vocabulary is */
};

struct when_tokens {
	struct when_token *at;
	size_t count, room;
};

/* Replaces what *tokens holds by the tokens of the text, offsets counted from `base`. */
struct error *tokens_read(struct arena *arena, struct str text, size_t base, struct when_tokens *tokens) MUST_CHECK;

/* The token, or one of kind TOKEN_END outside the list. */
const struct when_token *token_at(const struct when_tokens *tokens, size_t index);
bool token_is(const struct when_token *token, const char *word); /* a word, folded */
bool token_mark(const struct when_token *token, char mark);
bool token_means(const struct when_token *token, enum meaning meaning);

/* How many tokens before `end` spell the phrase ("no later than", "w / c"); 0 when they don't. */
size_t phrase_before(const struct when_tokens *tokens, size_t end, const char *phrase);
/* How many tokens from `start` on spell the phrase. */
size_t phrase_after(const struct when_tokens *tokens, size_t start, const char *phrase);

#endif
