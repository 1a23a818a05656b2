/* The little grammar that the questions stand on: sentences, their tokens and dates,
 * and tables of phrases that tell done from planned from open.
 *
 * English (a table per language may follow). It knows words, not meaning: a rule built on
 * it must be silent where the words allow another reading. */
#ifndef HEED_CHECK_LANGUAGE_H
#define HEED_CHECK_LANGUAGE_H

#include "paper/draft.h"

/* A word of a sentence, ready to compare: lower case, lookalikes folded, straight
 * apostrophes, "'s" off, "on-going" as "ongoing". start..end lie in the sentence as printed. */
struct token {
	struct str word;
	uint32_t stem;  /* 0 for a word without content (word_stem) */
	uint32_t start, end;
	bool breaks; /* a comma, bracket, dash, colon or semicolon stood before it */
	bool quoted; /* stands between quotation marks */
};

struct tokens {
	struct token *at;
	size_t count, room;
};
struct error *sentence_tokens(struct arena *arena, struct str text, struct tokens *ret_tokens) MUST_CHECK;

enum place { PLACE_ASKED, PLACE_EVIDENCE, PLACE_FURTHER };

enum mood { /* of a sentence, or of one date in it */
	MOOD_UNSAID,
	MOOD_DONE,     /* told as past or finished */
	MOOD_FUTURE,   /* will, to be, due to, is planned, being arranged */
	MOOD_OPEN,     /* not yet, unknown, on-going, tentative */
};

struct marker { /* a phrase that tells a mood */
	enum mood mood;
	size_t from, to;  /* tokens */
	bool weak;        /* MOOD_OPEN: an activity that goes on, not a result that is missing */
};

struct sentence {
	struct str text; /* as printed */
	const struct passage *passage;
	size_t start, end;   /* where it lies in passage->text */
	enum place place;
	int entry;           /* index into evidence or further_information; -1 in the recommendation itself */
	struct str part;     /* label of the part that its entry answers, "" */
	struct interval spoken; /* the entry's own date, INTERVAL_NONE when undated */
	struct tokens tokens;
	struct whens dates;  /* starts and ends count in `text`; those in addresses are left out */
	LIST(struct marker) markers; /* in order */
	bool done, future, open;     /* it has such a marker */
	bool repeats;        /* it only says again what the recommendation says */
};

struct sentences {
	struct sentence *at;
	size_t count, room;
};

/* Adds every sentence of the passages with tokens, dates and mood filled in. */
struct error *sentences_add(struct arena *arena, const struct words *words, const struct when_context *when, enum place place,
                            int entry, struct str part, struct interval spoken, struct sentences *sentences) MUST_CHECK;

/* --- phrases ----------------------------------------------------------------------- *
 * A phrase is words in lower case joined by blanks. In it stand for one token:
 *   +ed   a past participle or past tense     +ing  a word in -ing
 *   +verb the plain form of a verb of work (review, report, publish, …)
 *   *     any one token                       ~     an adverb or nothing (now, also, still, only, …)
 * A phrase never reaches over a break (comma, bracket, dash). */

/* The token at which the first of the phrases matches at or after `from`, or -1;
 * *ret_end (may be NULL) is the token after it, *ret_which (may be NULL) its index. */
int phrase_find(const struct tokens *tokens, const char *const *phrases, size_t count, size_t from, size_t *ret_end, size_t *ret_which);
/* The token after the longest phrase that begins at token i, or 0. */
size_t phrase_at_token(const struct tokens *tokens, const char *const *phrases, size_t count, size_t i, size_t *ret_which);
#define PHRASE_FIND(tokens, table, from) phrase_find((tokens), (table), sizeof(table) / sizeof *(table), (from), NULL, NULL)
#define PHRASE_HAS(tokens, table) (PHRASE_FIND(tokens, table, 0) >= 0)

/* Finds the markers of a sentence and fills markers, done, future, open (moods.c). */
struct error *moods_find(struct arena *arena, struct sentence *sentence) MUST_CHECK;
/* The token at or before which the byte lies. */
size_t token_over(const struct tokens *tokens, size_t byte);
/* The date says when something happens ("in May 2015", "by 3 June"), and is no part of a
 * name ("the 2015 strategy", "Road Safety Week 2016"). */
bool date_adverbial(const struct sentence *sentence, const struct when *date);
/* The mood that governs the date: of the nearest marker before it, else of the one after it. */
enum mood date_mood(const struct sentence *sentence, const struct when *date);
bool word_is_participle(struct str word); /* "published", "sent", "held" */
bool word_is_work(struct str word);       /* "review", "publish": the plain form of a verb of work */

/* --- topics: what a text is about, as stems of its content words --------------------- */

struct topics {
	uint32_t *at; /* sorted, each once */
	size_t count;
};

/* Stems that occur in so many recommendations of the paper that they tell nothing. */
struct common {
	uint32_t *at; /* sorted */
	size_t count;
};

bool common_has(const struct common *common, uint32_t stem); /* common may be NULL */
uint32_t word_stem(struct str word); /* 0 for a word without content (the, of, will, 2016) */
struct error *topics_of(struct arena *arena, const struct sentences *sentences, struct topics *ret_topics) MUST_CHECK;
/* The stems of these tokens from..to, without common ones. */
struct error *topics_of_tokens(struct arena *arena, const struct tokens *tokens, size_t from, size_t to,
                               const struct common *common, struct topics *ret_topics) MUST_CHECK;
bool topics_have(const struct topics *topics, uint32_t stem);
/* How many content words the two share; words of `common` (may be NULL) don't count. */
size_t topics_shared(const struct topics *topics, const struct tokens *tokens, const struct common *common);
size_t sentences_shared(const struct sentence *a, const struct sentence *b, const struct common *common);

#endif
