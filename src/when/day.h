/* Civil days as numbers, intervals of them, and their ISO form.
 *
 * A day is the count of days since 1970-01-01 in the proleptic Gregorian calendar.
 * No clock: "today" is always a parameter. */
#ifndef HEED_WHEN_DAY_H
#define HEED_WHEN_DAY_H

#include "base/buf.h"

#define DAY_NONE INT32_MIN

/* DAY_NONE when there is no such day (31 April, year outside 1..9999). */
int32_t day_of(int year, int month, int day_of_month);
void day_split(int32_t day, int *ret_year, int *ret_month, int *ret_day);
int day_weekday(int32_t day); /* 0 Monday … 6 Sunday */
int month_days(int year, int month);
int32_t day_add_months(int32_t day, int months); /* 31 January + 1 month = last day of February */
int32_t day_read_iso(struct str iso); /* "2016-02-10"; DAY_NONE when it is none */
struct str day_iso(struct arena *arena, int32_t day); /* "" for DAY_NONE */
struct str day_words(struct arena *arena, int32_t day); /* "10 February 2016" */

/* Both ends included; either may be DAY_NONE for open. */
struct interval {
	int32_t first, last;
};
#define INTERVAL_NONE ((struct interval){DAY_NONE, DAY_NONE})

bool interval_known(struct interval interval); /* both ends are days */

#endif
