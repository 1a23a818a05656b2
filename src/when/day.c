/* Civil days: see day.h. The arithmetic counts in eras of 400 years, which repeat, and in
 * years that begin in March, so that the leap day is the last of its year. */
#include "when/day.h"

static const char *const month_names[] = {"January", "February", "March", "April", "May", "June", "July",
                                          "August", "September", "October", "November", "December"};

static bool leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int month_days(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (month < 1 || month > 12)
		return 0;
	return days[month - 1] + (month == 2 && leap(year));
}

int32_t day_of(int year, int month, int day_of_month)
{
	if (year < 1 || year > 9999 || day_of_month < 1 || day_of_month > month_days(year, month))
		return DAY_NONE;
	int counted = month <= 2 ? year - 1 : year;
	int era = counted / 400;
	int year_of_era = counted - era * 400;
	int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day_of_month - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return era * 146097 + day_of_era - 719468;
}

void day_split(int32_t day, int *ret_year, int *ret_month, int *ret_day)
{
	int64_t days = (int64_t)day + 719468;
	int64_t era = (days >= 0 ? days : days - 146096) / 146097;
	int day_of_era = (int)(days - era * 146097);
	int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int month = (5 * day_of_year + 2) / 153;
	*ret_day = day_of_year - (153 * month + 2) / 5 + 1;
	*ret_month = month < 10 ? month + 3 : month - 9;
	*ret_year = (int)(year_of_era + era * 400) + (*ret_month <= 2);
}

int day_weekday(int32_t day)
{
	int64_t since_monday = ((int64_t)day + 3) % 7; /* 1970-01-01 was a Thursday */
	return (int)(since_monday < 0 ? since_monday + 7 : since_monday);
}

int32_t day_add_months(int32_t day, int months)
{
	if (day == DAY_NONE)
		return DAY_NONE;
	int year, month, day_of_month;
	day_split(day, &year, &month, &day_of_month);
	int64_t count = (int64_t)year * 12 + month - 1 + months;
	if (count < 12 || count >= (int64_t)10000 * 12)
		return DAY_NONE;
	year = (int)(count / 12);
	month = (int)(count % 12) + 1;
	int last = month_days(year, month);
	return day_of(year, month, day_of_month < last ? day_of_month : last);
}

int32_t day_read_iso(struct str iso)
{
	int year, month, day;
	if (iso.size != 10 || iso.at[4] != '-' || iso.at[7] != '-' || !str_number(str_slice(iso, 0, 4), &year) ||
	    !str_number(str_slice(iso, 5, 7), &month) || !str_number(str_slice(iso, 8, 10), &day))
		return DAY_NONE;
	return day_of(year, month, day);
}

struct str day_iso(struct arena *arena, int32_t day)
{
	if (day == DAY_NONE)
		return STR_NONE;
	int year, month, day_of_month;
	day_split(day, &year, &month, &day_of_month);
	return str_format(arena, "%04d-%02d-%02d", year, month, day_of_month);
}

struct str day_words(struct arena *arena, int32_t day)
{
	if (day == DAY_NONE)
		return STR_NONE;
	int year, month, day_of_month;
	day_split(day, &year, &month, &day_of_month);
	return str_format(arena, "%d %s %d", day_of_month, month_names[month - 1], year);
}

bool interval_known(struct interval interval)
{
	return interval.first != DAY_NONE && interval.last != DAY_NONE;
}
