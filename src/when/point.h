/* One place in the calendar as it is written: a day, a month, a season, a year.
 *
 * Inside src/when only. A point keeps what the words say and leaves open what they do not
 * (the year); point_days turns it into days once the year is known. */
#ifndef HEED_WHEN_POINT_H
#define HEED_WHEN_POINT_H

#include "when/token.h"
#include "when/when.h"

enum scale {
	SCALE_NONE,
	SCALE_DAY,
	SCALE_MONTH,
	SCALE_SEASON,
	SCALE_TERM,
	SCALE_QUARTER,
	SCALE_HALF,
	SCALE_YEAR,     /* a calendar, financial, school or municipal year */
	SCALE_RELATIVE, /* "next month": a unit counted from the as-of day */
	SCALE_SPAN,     /* "six months": a length of time, no place */
};

enum part { PART_WHOLE, PART_EARLY, PART_MID, PART_LATE, PART_START, PART_END, PART_EARLY_MID, PART_MID_LATE };
enum week { WEEK_NONE, WEEK_FROM, WEEK_TO };

struct point {
	enum scale scale;
	int year;        /* in which it begins; 0 when the words name none */
	int month, day;
	int index;       /* season 1 spring .. 4 winter, term, quarter or half, from 1 */
	int start_month; /* of the year that a quarter, half or year is counted in */
	enum part part;
	enum week week;
	bool shifted;    /* "this", "last", "next": shift says which */
	int shift;
	int count, unit; /* span and relative: unit in months, in days below zero */
	bool convention; /* the days rest on a convention of docs/using.md */
	bool impossible; /* written as a date, but there is no such day or month */
	bool bare;       /* a year or month that needs words around it to be a date */
};

/* Reads a point whose first token is `at`; gives the token behind it, or `at` when there is none. */
size_t point_read(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point);
/* The month behind a day, with its year where one follows: "of September 2016". */
size_t point_read_month(const struct when_tokens *tokens, size_t at, bool after_day, const struct when_context *context, struct point *ret_point);
/* "2014/15", "2014-15", "2014/2015"; "24/25" when `brief`. The year that it begins in. */
size_t point_read_years(const struct when_tokens *tokens, size_t at, bool brief, int *ret_year);
/* A year of four digits, or of two behind an apostrophe. */
size_t point_read_year(const struct when_tokens *tokens, size_t at, const struct when_context *context, int *ret_year);

/* The days of a point in that year (point->year where it has one). INTERVAL_NONE when there are none. */
struct interval point_days(const struct point *point, int year, int32_t as_of);
/* The year that the words leave open: the next such after the as-of day for what is planned,
 * the last such for what is done, else the nearest. 0 when the as-of day is unknown. */
int point_guess_year(const struct point *point, enum when_mode mode, int32_t as_of);
/* True when a year would complete it. */
bool point_wants_year(const struct point *point);
/* Its place within a year, in days, for telling which of two without a year comes first. */
int point_order(const struct point *point);

#endif
