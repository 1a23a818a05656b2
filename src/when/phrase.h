/* Phrases: points with the words around them ("by the end of", "w/c", "– July 2016").
 *
 * Inside src/when only. find.c and cell.c walk over tokens and ask for the phrases that
 * begin at each; both then turn them into struct when. */
#ifndef HEED_WHEN_PHRASE_H
#define HEED_WHEN_PHRASE_H

#include "when/point.h"

struct phrase {
	struct point from, to; /* `to` when ranged */
	bool ranged;
	size_t first, behind;  /* its tokens */
	enum when_bound bound;
	enum when_kind kind;
	enum when_mode mode;
	bool was_planned;      /* "was due in May": planned, but not necessarily still to come */
	unsigned flags;
	bool aside;            /* stands alone in brackets */
	bool year_borrowed;    /* the year stands in a neighbour's words ("4" of "4 and 12 May 2015") */
	bool year_inferred;    /* the year is the neighbour's by inference ("12 March 2024 and 14 May") */
	int ahead;             /* span: +1 from the as-of day on, -1 up to it, 0 from the approval */
	int period_months, period_days;
};

struct phrases {
	struct phrase *at;
	size_t count, room;
};

/* Adds the phrases whose first point begins at `at`; gives the token behind them, or `at`
 * when there are none. Words before `floor` belong to the phrase before. `alone`: the text
 * is a field of its own, so that "March" or "2016" needs no words around it. */
struct error *phrases_read(struct arena *arena, const struct when_tokens *tokens, size_t at, size_t floor, bool alone,
                           const struct when_context *context, struct phrases *phrases, size_t *ret_behind) MUST_CHECK;
/* "six monthly", "every term", "twice a year"; gives the token behind it, or `at`. */
size_t recurrence_read(const struct when_tokens *tokens, size_t at, struct phrase *ret_phrase);
/* Gives years to the phrases that share one: "April and July 2015", "12 March 2024 and 14 May". */
void phrases_share_years(const struct when_tokens *tokens, struct phrases *phrases);
/* Reads planned, done or cancelled off the words of the sentence. */
void phrases_read_modes(const struct when_tokens *tokens, struct phrases *phrases);

struct when phrase_when(const struct phrase *phrase, const struct when_tokens *tokens, struct str text, const struct when_context *context);

/* What a bound or part word before a point adds to it; used both ways round a range's dash. */
enum prefix_effect { PREFIX_FILLER, PREFIX_BOUND, PREFIX_PART, PREFIX_WEEK, PREFIX_SHIFT, PREFIX_PERIOD, PREFIX_ONGOING };
struct prefix {
	const char *phrase;
	enum prefix_effect effect;
	int value;
};
/* The longest prefix that ends before `end` and begins at `floor` or later; NULL when none. */
const struct prefix *prefix_before(const struct when_tokens *tokens, size_t end, size_t floor, size_t *ret_size);
const struct prefix *prefix_after(const struct when_tokens *tokens, size_t start, size_t *ret_size);

#endif
