/* What a point means in days: see point.h. The conventions of the field stand here, in
 * tables: thirds of a month, seasons, school terms, the years that begin in April,
 * May and September. */
#include "when/point.h"

/* From the first day of a month over so many months. */
static struct interval months_from(int year, int month, int months)
{
	struct interval days = {day_of(year, month, 1), DAY_NONE};
	int32_t behind = day_add_months(days.first, months);
	if (days.first == DAY_NONE)
		return INTERVAL_NONE;
	days.last = behind == DAY_NONE ? day_of(9999, 12, 31) : behind - 1;
	return days;
}

struct stretch {
	int month, months;
};

static const struct stretch seasons[] = {{3, 3}, {6, 3}, {9, 3}, {12, 3}};
static const struct stretch terms[] = {{1, 3}, {4, 4}, {9, 4}};

/* Month and length of a point that is made of whole months, within its year. */
static struct stretch point_months(const struct point *point)
{
	switch (point->scale) {
	case SCALE_MONTH: return (struct stretch){point->month, 1};
	case SCALE_SEASON: return seasons[(point->index - 1) & 3];
	case SCALE_TERM: return terms[(point->index - 1) % 3];
	case SCALE_QUARTER: return (struct stretch){point->start_month + (point->index - 1) * 3, 3};
	case SCALE_HALF: return (struct stretch){point->start_month + (point->index - 1) * 6, 6};
	case SCALE_YEAR: return (struct stretch){point->start_month, 12};
	default: return (struct stretch){0, 0};
	}
}

/* Thirds of a month: 1-10, 11-20, 21 to its end. */
static struct interval month_part(struct interval month, enum part part)
{
	switch (part) {
	case PART_EARLY: case PART_START: return (struct interval){month.first, month.first + 9};
	case PART_MID: return (struct interval){month.first + 10, month.first + 19};
	case PART_LATE: case PART_END: return (struct interval){month.first + 20, month.last};
	case PART_EARLY_MID: return (struct interval){month.first, month.first + 19};
	case PART_MID_LATE: return (struct interval){month.first + 10, month.last};
	default: return month;
	}
}

/* Early and late of a year are its first and last quarter, its start and end the first and
 * last month; of anything shorter both are the first and last month. */
static struct stretch stretch_part(struct stretch whole, enum part part)
{
	bool quarter = whole.months == 12 && part != PART_START && part != PART_END;
	int edge = quarter ? 3 : 1;
	switch (part) {
	case PART_EARLY: case PART_START: return (struct stretch){whole.month, edge};
	case PART_LATE: case PART_END: return (struct stretch){whole.month + whole.months - edge, edge};
	case PART_EARLY_MID: return (struct stretch){whole.month, whole.months - edge};
	case PART_MID_LATE: return (struct stretch){whole.month + edge, whole.months - edge};
	case PART_MID: return (struct stretch){whole.month + edge, whole.months - 2 * edge};
	default: return whole;
	}
}

static struct interval relative_days(const struct point *point, int32_t as_of)
{
	if (as_of == DAY_NONE)
		return INTERVAL_NONE;
	int year, month, day;
	day_split(as_of, &year, &month, &day);
	if (point->unit < 0) {
		int32_t monday = as_of - day_weekday(as_of) + 7 * point->shift;
		return (struct interval){monday, monday + 6};
	}
	int32_t first = day_of(year, point->unit == 3 ? (month - 1) / 3 * 3 + 1 : month, 1);
	first = day_add_months(first, point->unit * point->shift);
	if (first == DAY_NONE || point->unit == 4)
		return INTERVAL_NONE; /* "next term" has no place without knowing the school's own */
	day_split(first, &year, &month, &day);
	return months_from(year, month, point->unit);
}

struct interval point_days(const struct point *point, int year, int32_t as_of)
{
	if (point->impossible)
		return INTERVAL_NONE;
	if (point->scale == SCALE_RELATIVE)
		return relative_days(point, as_of);
	if (point->scale == SCALE_DAY) {
		int32_t day = day_of(year, point->month, point->day);
		if (day == DAY_NONE)
			return INTERVAL_NONE;
		return (struct interval){point->week == WEEK_TO ? day - 6 : day, point->week == WEEK_FROM ? day + 6 : day};
	}
	struct stretch stretch = point_months(point);
	if (!stretch.months || !year)
		return INTERVAL_NONE;
	if (stretch.months > 1)
		stretch = stretch_part(stretch, point->part);
	struct interval days = months_from(year + (stretch.month - 1) / 12, (stretch.month - 1) % 12 + 1, stretch.months);
	bool thirds = point->scale == SCALE_MONTH && days.first != DAY_NONE;
	return thirds ? month_part(days, point->part) : days;
}

bool point_wants_year(const struct point *point)
{
	return !point->year && !point->impossible && point->scale != SCALE_RELATIVE && point->scale != SCALE_SPAN && point->scale != SCALE_NONE;
}

int point_order(const struct point *point)
{
	return point->scale == SCALE_DAY ? point->month * 32 + point->day : point_months(point).month * 32;
}

/* How far an interval lies from the day; 0 when it holds it. */
static int32_t distance(struct interval days, int32_t day)
{
	return day < days.first ? days.first - day : day > days.last ? day - days.last : 0;
}

static bool fits(struct interval days, enum when_mode mode, int32_t as_of)
{
	return mode == MODE_PLANNED ? days.last >= as_of : mode == MODE_DONE ? days.first <= as_of : true;
}

/* "last autumn" is over, "next March" has not begun, "this year" is the one that holds the day. */
static bool fits_shift(const struct point *point, struct interval days, int32_t as_of)
{
	if (!point->shifted)
		return true;
	return point->shift < 0 ? days.last < as_of : point->shift > 0 ? days.first > as_of : true;
}

int point_guess_year(const struct point *point, enum when_mode mode, int32_t as_of)
{
	if (as_of == DAY_NONE)
		return 0;
	int year, month, day, best = 0;
	day_split(as_of, &year, &month, &day);
	int32_t nearest = INT32_MAX;
	for (int candidate = year - 8; candidate <= year + 8; candidate++) {
		struct point whole = *point; /* which year is meant is asked of the whole, not of its end */
		whole.part = PART_WHOLE;
		struct interval days = point_days(&whole, candidate, as_of);
		if (!interval_known(days) || !fits(days, point->shifted ? MODE_UNSAID : mode, as_of) || !fits_shift(point, days, as_of))
			continue;
		if (distance(days, as_of) <= nearest) { /* of two as near, the one to come */
			nearest = distance(days, as_of);
			best = candidate;
		}
	}
	return best;
}
