/* Points with words: months, seasons, terms, quarters, years. See point.h. Dates in digits
 * alone are in digits.c; what a point means in days is in calendar.c. */
#include "when/point.h"

#include "when/digits.h"

static bool four_digits(const struct when_token *token)
{
	return token->kind == TOKEN_NUMBER && token->digits == 4 && token->number >= 1000;
}

/* A number that goes on ("24.5", "24%", "10am") is no year and no day. */
static bool number_ends(const struct when_tokens *tokens, size_t after)
{
	const struct when_token *next = token_at(tokens, after);
	if (!next->glued)
		return true;
	if (next->kind == TOKEN_WORD)
		return false;
	bool joins = token_mark(next, '.') || token_mark(next, ':') || token_mark(next, ',') || token_mark(next, '/');
	return !(token_mark(next, '%') || (joins && token_at(tokens, after + 1)->kind == TOKEN_NUMBER && token_at(tokens, after + 1)->glued));
}

size_t point_read_year(const struct when_tokens *tokens, size_t at, const struct when_context *context, int *ret_year)
{
	const struct when_token *token = token_at(tokens, at);
	if (four_digits(token)) {
		*ret_year = token->number;
		return at + 1;
	}
	const struct when_token *number = token_at(tokens, at + 1);
	if (token_mark(token, '\'') && number->kind == TOKEN_NUMBER && number->digits == 2 && number->glued && number_ends(tokens, at + 2)) {
		*ret_year = digits_century(number->number, context->as_of);
		return at + 2;
	}
	return at;
}

size_t point_read_years(const struct when_tokens *tokens, size_t at, bool brief, int *ret_year)
{
	const struct when_token *first = token_at(tokens, at), *mark = token_at(tokens, at + 1), *second = token_at(tokens, at + 2);
	bool slash = token_mark(mark, '/'), dash = token_mark(mark, '-') && mark->glued && second->glued;
	if (first->kind != TOKEN_NUMBER || second->kind != TOKEN_NUMBER || !(slash || dash) || !number_ends(tokens, at + 3))
		return at;
	const struct when_token *more = token_at(tokens, at + 3);
	if ((token_mark(more, '-') || token_mark(more, '/')) && more->glued && token_at(tokens, at + 4)->glued)
		return at; /* "2015-16-01" */
	bool years = four_digits(first) && first->number >= 1900 && first->number < 2200;
	if (years && ((second->digits == 2 && second->number == (first->number + 1) % 100) || second->number == first->number + 1)) {
		*ret_year = first->number;
		return at + 3;
	}
	if (brief && first->digits == 2 && second->digits == 2 && second->number == (first->number + 1) % 100) {
		*ret_year = 2000 + first->number;
		return at + 3;
	}
	return at;
}

/* "June 24": the day or the year? The year, when the as-of day makes it a near one, or when
 * no month counts so far in a style that puts the day first; "on" before it says a day. */
static bool reads_as_year(const struct when_tokens *tokens, size_t month_at, const struct when_token *number, const struct when_context *context)
{
	if (number->digits != 2 || (month_at > 0 && token_is(token_at(tokens, month_at - 1), "on")))
		return false;
	if (context->as_of == DAY_NONE)
		return number->number >= 13;
	int year, month, day;
	day_split(context->as_of, &year, &month, &day);
	int distance = digits_century(number->number, context->as_of) - year;
	return distance >= -10 && distance <= 6;
}

/* Behind "June 24" words may go on with the sentence, but not with a thing that 24 counts. */
static bool counts_nothing(const struct when_tokens *tokens, size_t after)
{
	static const char *const go_on[] = {"and", "to", "until", "onwards", "meeting", "for", "with", "by", "was", "is", "or", "at"};
	const struct when_token *next = token_at(tokens, after);
	if (next->kind == TOKEN_NUMBER || !number_ends(tokens, after))
		return false;
	if (next->kind != TOKEN_WORD || next->line_before || token_means(next, MEANS_MONTH))
		return true;
	for (size_t i = 0; i < sizeof go_on / sizeof *go_on; i++)
		if (token_is(next, go_on[i]))
			return true;
	return false;
}

/* The number behind a month's word: a day ("June 24, 2024", "June 4th") or a year of two digits. */
static size_t read_month_number(const struct when_tokens *tokens, size_t month_at, size_t at, const struct when_context *context, struct point *point)
{
	const struct when_token *mark = token_at(tokens, at);
	if (mark->glued && (token_mark(mark, '-') || token_mark(mark, '/')) && token_at(tokens, at + 1)->glued) {
		const struct when_token *number = token_at(tokens, at + 1); /* "Mar-25" */
		if (number->kind == TOKEN_NUMBER && number->digits == 2 && number_ends(tokens, at + 2)) {
			point->year = digits_century(number->number, context->as_of);
			return at + 2;
		}
		return at;
	}
	const struct when_token *number = token_at(tokens, at);
	if (number->kind != TOKEN_NUMBER || number->digits > 2 || number->number < 1)
		return at;
	size_t after = at + 1;
	bool ordinal = token_means(token_at(tokens, after), MEANS_ORDINAL) && token_at(tokens, after)->glued;
	after += ordinal;
	size_t year_at = after + token_mark(token_at(tokens, after), ',');
	int year = 0;
	size_t behind = point_read_year(tokens, year_at, context, &year);
	if (number->number <= 31 && (ordinal || behind > year_at) && number_ends(tokens, after)) {
		*point = (struct point){.scale = SCALE_DAY, .month = point->month, .day = number->number, .year = year};
		return behind > year_at ? behind : after;
	}
	if (!counts_nothing(tokens, after))
		return at;
	if (reads_as_year(tokens, month_at, number, context)) {
		point->year = digits_century(number->number, context->as_of);
		point->convention = true;
		return after;
	}
	if (number->number > 31)
		return at;
	*point = (struct point){.scale = SCALE_DAY, .month = point->month, .day = number->number, .convention = true};
	return after;
}

/* A year of two digits behind day and month: "5 Sept 16". */
static size_t read_short_year(const struct when_tokens *tokens, size_t at, const struct when_context *context, int *ret_year)
{
	bool joined = token_at(tokens, at)->glued && (token_mark(token_at(tokens, at), '-') || token_mark(token_at(tokens, at), '/')) &&
	              token_at(tokens, at + 1)->glued;
	size_t number_at = at + joined;
	const struct when_token *number = token_at(tokens, number_at);
	if (number->kind != TOKEN_NUMBER || number->digits != 2 || !(joined ? number_ends(tokens, number_at + 1) : counts_nothing(tokens, number_at + 1)))
		return at;
	*ret_year = digits_century(number->number, context->as_of);
	return number_at + 1;
}

/* "12 March Street", "May Day", "the March Road scheme". */
static bool names_place(const struct when_token *next)
{
	static const char *const words[] = {"street", "road", "lane", "avenue", "close", "gardens", "drive", "way", "day", "hill", "park", "court",
	                                    "place", "crescent", "terrace", "grove", "house", "walk", "row", "square", "green", "mews"};
	for (size_t i = 0; next->capital && i < sizeof words / sizeof *words; i++)
		if (token_is(next, words[i]))
			return true;
	return false;
}

size_t point_read_month(const struct when_tokens *tokens, size_t at, bool after_day, const struct when_context *context, struct point *ret_point)
{
	const struct when_token *month = token_at(tokens, at);
	if (!token_means(month, MEANS_MONTH))
		return at;
	struct point point = {.scale = SCALE_MONTH, .month = month->vocabulary->value};
	size_t after = at + 1;
	const struct when_token *stop = token_at(tokens, after);
	if (token_mark(stop, '.') && stop->glued && stop->end - month->start <= 5)
		after++; /* "Sept." */
	size_t year_at = after;
	const struct when_token *mark = token_at(tokens, year_at);
	if (token_mark(mark, ',') || token_is(mark, "of") ||
	    ((token_mark(mark, '-') || token_mark(mark, '/')) && mark->glued && token_at(tokens, year_at + 1)->glued))
		year_at++;
	size_t behind = point_read_year(tokens, year_at, context, &point.year);
	if (behind == year_at)
		behind = after_day ? read_short_year(tokens, after, context, &point.year) : read_month_number(tokens, at, after, context, &point);
	bool numbered = behind > (year_at > after ? year_at : after) || point.year || point.scale == SCALE_DAY;
	point.bare = !numbered;
	if (!numbered)
		behind = after;
	if (point.bare && after > at + 1)
		behind = at + 1; /* the stop ends the sentence */
	if (!point.year && names_place(token_at(tokens, behind)))
		return at;
	if (month->vocabulary->need == MONTH_VERB && !month->capital && (point.year == 0 || token_at(tokens, behind - 1)->digits != 4))
		return at; /* "may", "march" */
	*ret_point = point;
	return behind;
}

/* What may stand behind a season, quarter or half: "[of] [the] [financial year] 2024/25". */
static size_t read_its_year(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *point, bool *ret_pair)
{
	size_t year_at = at;
	if (token_mark(token_at(tokens, year_at), ',') || token_mark(token_at(tokens, year_at), '('))
		year_at++;
	bool of = token_is(token_at(tokens, year_at), "of");
	year_at += of;
	year_at += of && token_is(token_at(tokens, year_at), "the");
	const struct when_token *kind = token_at(tokens, year_at);
	bool named = token_means(kind, MEANS_YEAR_KIND);
	if (named) {
		year_at += 1 + token_is(token_at(tokens, year_at + 1), "year");
		point->start_month = kind->vocabulary->value;
	}
	int year = 0;
	size_t behind = point_read_years(tokens, year_at, true, &year);
	*ret_pair = behind > year_at;
	if (behind == year_at)
		behind = point_read_year(tokens, year_at, context, &year);
	if (behind == year_at)
		return named && token_is(token_at(tokens, year_at - 1), "year") ? year_at : at;
	if (token_mark(token_at(tokens, at), '(') && token_mark(token_at(tokens, behind), ')'))
		behind++;
	point->year = year;
	return behind;
}

static size_t read_season(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point)
{
	struct point point = {.scale = SCALE_SEASON, .index = token_at(tokens, at)->vocabulary->value, .convention = true};
	size_t after = at + 1;
	bool term = token_is(token_at(tokens, after), "term");
	after += term;
	bool pair;
	size_t behind = read_its_year(tokens, after, context, &point, &pair);
	if (!term && behind > after && token_is(token_at(tokens, behind), "term")) {
		term = true; /* "autumn 2024 term" */
		behind++;
	}
	if (pair && point.index <= 2)
		point.year++; /* spring and summer of 2024/25 are in 2025 */
	if (term && point.index == 4)
		return at;
	point.scale = term ? SCALE_TERM : SCALE_SEASON;
	point.bare = !point.year && !term;
	*ret_point = point;
	return behind;
}

/* "Q3 2024", "quarter 3 2023/24", "third quarter of 2024", "H1 2024", "second half of 2024/25". */
static size_t read_quarter(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point)
{
	const struct when_token *first = token_at(tokens, at), *second = token_at(tokens, at + 1);
	struct point point = {.start_month = 1, .convention = true};
	size_t after = at + 2;
	bool letter = (token_is(first, "q") || token_is(first, "h")) && second->glued;
	if ((letter || token_is(first, "quarter") || token_is(first, "qtr")) && second->kind == TOKEN_NUMBER && number_ends(tokens, after)) {
		point.index = second->number;
		point.scale = token_is(first, "h") ? SCALE_HALF : SCALE_QUARTER;
	} else if (token_means(first, MEANS_PLACE) && (token_is(second, "quarter") || token_is(second, "half"))) {
		point.index = first->vocabulary->value;
		point.scale = token_is(second, "half") ? SCALE_HALF : SCALE_QUARTER;
	} else if (first->kind == TOKEN_NUMBER && token_means(second, MEANS_ORDINAL) &&
	           (token_is(token_at(tokens, after), "quarter") || token_is(token_at(tokens, after), "half"))) {
		point.index = first->number; /* "1st quarter" */
		point.scale = token_is(token_at(tokens, after), "half") ? SCALE_HALF : SCALE_QUARTER;
		after++;
	} else if ((token_is(first, "last") || token_is(first, "final")) && token_is(second, "quarter")) {
		point.index = 4;
		point.scale = SCALE_QUARTER;
	} else {
		return at;
	}
	if (point.index < 1 || point.index > (point.scale == SCALE_HALF ? 2 : 4))
		return at;
	bool pair;
	size_t behind = read_its_year(tokens, after, context, &point, &pair);
	bool numbered = token_is(first, "q") || token_is(first, "quarter") || token_is(first, "qtr");
	if ((pair || (!point.year && numbered)) && point.start_month == 1) /* councils count the quarters of the financial year */
		point.start_month = 4;
	if (!point.year && (point.scale == SCALE_HALF || behind == after) && !(point.scale == SCALE_QUARTER && numbered))
		return at;
	*ret_point = point;
	return behind;
}

/* "financial year 2024/25", "FY24", "academic year", "municipal year 2024/25". */
static size_t read_year_kind(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point)
{
	const struct when_token *kind = token_at(tokens, at);
	struct point point = {.scale = SCALE_YEAR, .start_month = kind->vocabulary->value, .convention = true};
	bool brief = token_is(kind, "fy");
	size_t after = at + 1;
	bool year_word = token_is(token_at(tokens, after), "year") || token_is(token_at(tokens, after), "years");
	after += year_word;
	size_t number_at = after + (token_is(token_at(tokens, after), "of") || token_mark(token_at(tokens, after), '('));
	size_t behind = point_read_years(tokens, number_at, true, &point.year);
	if (behind > number_at && (brief || year_word || point.start_month == 9 || point.start_month == 4)) {
		*ret_point = point;
		return behind + (token_mark(token_at(tokens, number_at - 1), '(') && token_mark(token_at(tokens, behind), ')'));
	}
	behind = number_at;
	if (brief && token_at(tokens, after)->kind == TOKEN_NUMBER && token_at(tokens, after)->digits == 2 && number_ends(tokens, after + 1)) {
		point.year = digits_century(token_at(tokens, after)->number, context->as_of);
		behind = after + 1;
	} else if (brief || year_word) {
		behind = point_read_year(tokens, number_at, context, &point.year);
	}
	if (point.year && brief)
		point.year--; /* "FY24" is named after the year in which it ends */
	if (!point.year && !year_word)
		return at;
	point.bare = !point.year;
	*ret_point = point;
	return point.year ? behind : after;
}

/* "year", "month", "week" behind "this", "last" or "next": phrase.c looks for these words. */
static size_t read_unit(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point)
{
	const struct when_token *token = token_at(tokens, at);
	int unit = token->vocabulary->value;
	bool year = token_is(token, "year");
	size_t end_at = at + 1 + token_mark(token_at(tokens, at + 1), '-');
	if (year && token_is(token_at(tokens, end_at), "end")) {
		*ret_point = (struct point){.scale = SCALE_YEAR, .start_month = 1, .part = PART_END, .convention = true};
		size_t behind = point_read_year(tokens, end_at + 1, context, &ret_point->year);
		return behind;
	}
	if (!year && !token_is(token, "month") && !token_is(token, "week") && !token_is(token, "quarter") && !token_is(token, "term"))
		return at;
	*ret_point = (struct point){.scale = year ? SCALE_YEAR : SCALE_RELATIVE, .start_month = 1, .unit = unit, .count = 1, .bare = true};
	return at + 1;
}

size_t point_read(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point)
{
	const struct when_token *token = token_at(tokens, at);
	if (token->kind == TOKEN_NUMBER) {
		size_t behind = digits_read(tokens, at, context, ret_point);
		return behind > at || !digits_may_open(tokens, at) ? behind : read_quarter(tokens, at, context, ret_point);
	}
	if (token->kind != TOKEN_WORD || (token->glued && at > 0 && tokens->at[at - 1].kind == TOKEN_NUMBER && token->vocabulary == NULL))
		return at;
	size_t behind = read_quarter(tokens, at, context, ret_point);
	if (behind > at || !token->vocabulary)
		return behind;
	switch (token->vocabulary->meaning) {
	case MEANS_MONTH: return point_read_month(tokens, at, false, context, ret_point);
	case MEANS_SEASON: return read_season(tokens, at, context, ret_point);
	case MEANS_YEAR_KIND: return read_year_kind(tokens, at, context, ret_point);
	case MEANS_UNIT: return read_unit(tokens, at, context, ret_point);
	default: return at;
	}
}
