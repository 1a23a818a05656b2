/* Days as places on an axis. One wrong year ("3023") must not press all others into a corner:
 * days far from the as-of day stay outside, and the picture says so where they belong. */
#include "report/picture_draw.h"

enum { YEARS_BEFORE = 20, YEARS_AFTER = 12, MONTHS_LEAST = 6, TICK_PIXELS = 66, YEAR_PIXELS = 44 };

static int32_t day_within(int32_t day)
{
	int32_t first = day_of(1, 1, 1), last = day_of(9999, 12, 31);
	return day < first ? first : day > last ? last : day;
}

static int32_t month_begin(int32_t day)
{
	int year, month, day_of_month;
	day_split(day, &year, &month, &day_of_month);
	return day_of(year, month, 1);
}

/* Keeps within the years that there are. */
static int32_t months_later(int32_t day, int months)
{
	int32_t later = day_add_months(day, months);
	return later == DAY_NONE ? (months < 0 ? day_of(1, 1, 1) : day_of(9999, 12, 31)) : later;
}

static void axis_take(struct axis *axis, int32_t day, int32_t earliest, int32_t latest)
{
	if (day == DAY_NONE || day < earliest || day > latest)
		return;
	axis->first = day < axis->first ? day : axis->first;
	axis->last = day > axis->last ? day : axis->last;
}

struct axis axis_fit(const struct picture_slips *slips, size_t count, int64_t left, int64_t width)
{
	int32_t as_of = day_within(slips->as_of);
	int32_t earliest = months_later(as_of, -12 * YEARS_BEFORE), latest = months_later(as_of, 12 * YEARS_AFTER);
	struct axis axis = {.first = as_of, .last = as_of, .left = left, .width = width};
	for (size_t i = 0; i < count; i++)
		for (int k = 0; k < PICTURE_DATES; k++) {
			axis_take(&axis, slips->rows[i].dates[k].first, earliest, latest);
			axis_take(&axis, slips->rows[i].dates[k].last, earliest, latest);
		}
	axis.first = month_begin(axis.first);
	axis.last = month_begin(months_later(axis.last, 1));
	while (axis.last - axis.first < 30 * MONTHS_LEAST) {
		axis.first = months_later(axis.first, -1);
		axis.last = months_later(axis.last, 1);
	}
	return axis;
}

int64_t axis_x(const struct axis *axis, int64_t day)
{
	day = day < axis->first ? axis->first : day > axis->last ? axis->last : day;
	return axis->left + (day - axis->first) * axis->width / (axis->last - axis->first);
}

size_t axis_ticks(const struct axis *axis, struct tick ticks[TICKS_MOST])
{
	static const int steps[] = {1, 3, 6, 12, 24, 60, 120, 240};
	int year, month, day_of_month, step = 0;
	day_split(axis->first, &year, &month, &day_of_month);
	int from = year * 12 + month - 1;
	day_split(axis->last, &year, &month, &day_of_month);
	int to = year * 12 + month - 1;
	for (size_t i = 0; i < sizeof steps / sizeof *steps && !step; i++)
		if ((to - from) / steps[i] + 1 <= TICKS_MOST && axis->width * steps[i] / (to - from ? to - from : 1) >= (steps[i] < 12 ? TICK_PIXELS : YEAR_PIXELS))
			step = steps[i];
	step = step ? step : 240;
	size_t count = 0;
	for (int at = (from + step - 1) / step * step; at <= to && count < TICKS_MOST; at += step) {
		int32_t day = day_of(at / 12, at % 12 + 1, 1);
		if (day != DAY_NONE)
			ticks[count++] = (struct tick){day, step >= 12};
	}
	return count;
}
