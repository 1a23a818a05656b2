/* Days: arithmetic against plain counting, ISO and words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "when/day.h"

static bool plain_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* Counts every day of eight centuries one by one, without the formula under test. */
static void every_day_comes_back(void **state)
{
	(void)state;
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int32_t expected = day_of(1600, 1, 1);
	assert_int_equal(expected, -135140);
	int weekday = 5; /* 1 January 1600 was a Saturday */
	for (int year = 1600; year <= 2400; year++)
		for (int month = 1; month <= 12; month++) {
			int length = lengths[month - 1] + (month == 2 && plain_leap(year));
			assert_int_equal(month_days(year, month), length);
			assert_int_equal(day_of(year, month, length + 1), DAY_NONE);
			for (int day = 1; day <= length; day++, expected++, weekday = (weekday + 1) % 7) {
				int y, m, d;
				assert_int_equal(day_of(year, month, day), expected);
				day_split(expected, &y, &m, &d);
				assert_true(y == year && m == month && d == day);
				assert_int_equal(day_weekday(expected), weekday);
			}
		}
	assert_int_equal(day_of(1970, 1, 1), 0);
}

static void what_is_no_day_is_none(void **state)
{
	(void)state;
	assert_int_equal(day_of(0, 1, 1), DAY_NONE);
	assert_int_equal(day_of(10000, 1, 1), DAY_NONE);
	assert_int_equal(day_of(2023, 2, 29), DAY_NONE);
	assert_int_equal(day_of(2024, 13, 1), DAY_NONE);
	assert_int_equal(day_of(2024, 1, 0), DAY_NONE);
	assert_int_equal(day_of(1900, 2, 29), DAY_NONE);
	assert_int_not_equal(day_of(2000, 2, 29), DAY_NONE);
	assert_int_equal(month_days(2024, 0), 0);
	assert_int_equal(day_add_months(DAY_NONE, 1), DAY_NONE);
	assert_int_equal(day_add_months(day_of(9999, 12, 1), 1), DAY_NONE);
	assert_int_equal(day_add_months(day_of(1, 1, 1), -1), DAY_NONE);
	assert_false(interval_known(INTERVAL_NONE));
	assert_false(interval_known((struct interval){0, DAY_NONE}));
	assert_true(interval_known((struct interval){0, 0}));
}

static void months_are_added_to_the_last_day(void **state)
{
	(void)state;
	assert_int_equal(day_add_months(day_of(2023, 1, 31), 1), day_of(2023, 2, 28));
	assert_int_equal(day_add_months(day_of(2024, 1, 31), 1), day_of(2024, 2, 29));
	assert_int_equal(day_add_months(day_of(2024, 3, 31), -1), day_of(2024, 2, 29));
	assert_int_equal(day_add_months(day_of(2014, 12, 2), 12), day_of(2015, 12, 2));
	assert_int_equal(day_add_months(day_of(2014, 12, 2), -24), day_of(2012, 12, 2));
}

static void iso_is_read_and_printed(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	assert_int_equal(day_read_iso(STR("2016-02-10")), day_of(2016, 2, 10));
	static const char *const wrong[] = {"2016-2-10", "2016-02-30", "2016/02/10", "2016-02-1x", "20160210", "", "2016-02-10 "};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_int_equal(day_read_iso(str_of(wrong[i])), DAY_NONE);
	assert_true(str_equal(day_iso(&arena, day_of(813, 5, 7)), STR("0813-05-07")));
	assert_true(str_equal(day_words(&arena, day_of(2016, 2, 10)), STR("10 February 2016")));
	assert_true(str_empty(day_iso(&arena, DAY_NONE)));
	assert_true(str_empty(day_words(&arena, DAY_NONE)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_comes_back),
		cmocka_unit_test(what_is_no_day_is_none),
		cmocka_unit_test(months_are_added_to_the_last_day),
		cmocka_unit_test(iso_is_read_and_printed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
