/* Dates as people write them: words in, intervals out.
 *
 * A phrase is never sharpened: "June 2015" is thirty days, "spring 2016" three months
 * (conventions: docs/using.md, "Dates"). A phrase that cannot be read stays words; an
 * impossible one ("December 3016", "31 April") is kept and marked. No date is invented. */
#ifndef HEED_WHEN_WHEN_H
#define HEED_WHEN_WHEN_H

#include "when/day.h"

enum when_kind { /* what the date is the date of */
	WHEN_UNKNOWN,
	WHEN_COMPLETION,
	WHEN_INITIAL_FEEDBACK,
	WHEN_ACTION_PLAN,
	WHEN_CHANGES_SUSTAINED,
	WHEN_REPORT,
	WHEN_ONGOING,
	/* these six carry duties; the rest place a statement in time */
	WHEN_MEETING,
	WHEN_PUBLICATION,
	WHEN_EVENT,
	WHEN_ACTION,
	WHEN_PERIOD,
	WHEN_DOCUMENT_VERSION,
	WHEN_ENTRY_DATE,
	WHEN_FUNDING,
};
const char *when_kind_name(enum when_kind kind); /* "initial_feedback" */

enum when_bound { BOUND_IN, BOUND_BY, BOUND_FROM, BOUND_UNTIL, BOUND_AFTER, BOUND_WITHIN, BOUND_RELATIVE, BOUND_OPEN };
const char *when_bound_name(enum when_bound bound);

enum when_mode { MODE_UNSAID, MODE_PLANNED, MODE_DONE, MODE_CANCELLED }; /* as the sentence says */
const char *when_mode_name(enum when_mode mode);

enum when_basis { BASIS_PRINTED, BASIS_YEAR_INFERRED, BASIS_CONVENTION };
const char *when_basis_name(enum when_basis basis);

enum when_flag {
	WHEN_IMPOSSIBLE = 1,   /* no such day, or a year more than 10 after or 50 before the as-of day (rule D1) */
	WHEN_REVISED = 2,      /* the words call it revised, new, extended, now */
	WHEN_NO_YEAR = 4,      /* the words name no year */
	WHEN_ADDRESS = 8,      /* it stands inside a web address or file name; no statement about time */
	WHEN_BACKWARDS = 16,   /* its end lies before its start */
	WHEN_RECURRING = 32,   /* "six monthly", "per quarter": period_months or period_days is set */
	WHEN_PROGRESS = 64,    /* names a turn of the calendar without a year ("spring term", "December meeting") */
};

struct when {
	struct str words;        /* the phrase as printed, a part of the text given */
	size_t start, end;       /* where it lies in that text, in bytes */
	struct interval days;    /* INTERVAL_NONE when the phrase has no place in the calendar */
	enum when_kind kind;
	enum when_bound bound;
	enum when_mode mode;
	enum when_basis basis;
	unsigned flags;
	int period_months, period_days; /* of a recurrence; 0 when none */
	int count, count_months; /* "within 12 months": BOUND_WITHIN, count_months 12; days unknown until the start is */
	int count_days;          /* "within 28 days" */
};

struct whens {
	struct when *at;
	size_t count, room;
};

struct when_context {
	int32_t as_of;         /* the paper's own day; DAY_NONE when unknown: years are then not inferred */
	int32_t approved;      /* where "within n months" starts; DAY_NONE when unknown */
	bool day_first;        /* 01/02/2016 is 1 February (true in this field) */
};

/* Every date phrase in running text, in order, not overlapping, with mode from its
 * sentence. Result and words live in the arena / the text. */
struct error *when_find(struct arena *arena, struct str text, const struct when_context *context, struct whens *ret_whens) MUST_CHECK;

/* The date column's grammar (importer.md, 3): "<kind> <date>", "<date> – <kind>", joined
 * by "&" or "and", bare dates (kind completion; two bare dates are two reports), "On-going".
 * Words that name no date are given as one when of kind unknown without days, so that
 * nothing printed is dropped. A placeholder ("-", "n/a", "tbc") gives none. */
struct error *when_cell(struct arena *arena, struct str cell, const struct when_context *context, struct whens *ret_whens) MUST_CHECK;

/* One phrase that stands alone ("25 November 2015", a table's date field). False when it is no date. */
bool when_alone(struct arena *arena, struct str words, const struct when_context *context, struct when *ret_when);

#endif
