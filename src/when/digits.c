/* Dates in digits: see digits.h. Only forms that no section number, sum, telephone number
 * or version has: three numbers with the same mark between them, a month before a year of
 * four digits, consecutive years. */
#include "when/digits.h"

int digits_century(int two_digits, int32_t as_of)
{
	if (as_of == DAY_NONE)
		return two_digits < 70 ? 2000 + two_digits : 1900 + two_digits;
	int year, month, day;
	day_split(as_of, &year, &month, &day);
	int nearest = year - year % 100 + two_digits;
	if (nearest - year > 50)
		nearest -= 100;
	return year - nearest > 50 ? nearest + 100 : nearest;
}

bool digits_may_open(const struct when_tokens *tokens, size_t at)
{
	const struct when_token *token = token_at(tokens, at);
	if (at == 0 || !token->glued)
		return true;
	const struct when_token *before = token_at(tokens, at - 1);
	if (before->kind != TOKEN_MARK)
		return false;
	switch (before->mark) {
	case '.': case '#': case '@': case '=': case '+': case '*': case '%': case '$':
		return false;
	case '/': case ':': case ',':
		return !(before->glued && at >= 2 && tokens->at[at - 2].kind == TOKEN_NUMBER);
	default:
		return true;
	}
}

static bool glued_mark(const struct when_token *token, char mark)
{
	return token_mark(token, mark) && token->glued;
}

static bool glued_number(const struct when_token *token, int digits_from, int digits_to)
{
	return token->kind == TOKEN_NUMBER && token->glued && token->digits >= digits_from && token->digits <= digits_to;
}

/* Nothing that makes the number longer than it looks stands behind it. */
static bool may_close(const struct when_tokens *tokens, size_t after)
{
	const struct when_token *next = token_at(tokens, after), *second = token_at(tokens, after + 1);
	if (!next->glued)
		return true;
	if (next->kind == TOKEN_WORD)
		return token_is(next, "t");
	if (token_mark(next, '%'))
		return false;
	bool joins = token_mark(next, '/') || token_mark(next, '-') || token_mark(next, '.');
	return !(joins && second->kind == TOKEN_NUMBER && second->glued);
}

static struct point day_point(int year, int month, int day)
{
	return (struct point){.scale = SCALE_DAY, .year = year, .month = month, .day = day,
	                      .impossible = month < 1 || month > 12 || day_of(year, month, day) == DAY_NONE};
}

/* "2016-02-10", "10/02/2016", "10.2.16". */
static size_t read_three(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point)
{
	const struct when_token *first = token_at(tokens, at), *second = token_at(tokens, at + 2), *third = token_at(tokens, at + 4);
	char mark = token_at(tokens, at + 1)->kind == TOKEN_MARK ? token_at(tokens, at + 1)->mark : 0;
	if ((mark != '/' && mark != '.' && mark != '-') || !glued_mark(token_at(tokens, at + 1), mark) ||
	    !glued_mark(token_at(tokens, at + 3), mark) || !may_close(tokens, at + 5))
		return at;
	if (first->digits == 4 && mark != '.' && glued_number(second, 1, 2) && glued_number(third, 1, 2)) {
		*ret_point = day_point(first->number, second->number, third->number);
		return at + 5;
	}
	if (first->digits > 2 || !glued_number(second, 1, 2) || !glued_number(third, 2, 4) || third->digits == 3)
		return at;
	int year = third->digits == 2 ? digits_century(third->number, context->as_of) : third->number;
	int day = context->day_first ? first->number : second->number, month = context->day_first ? second->number : first->number;
	struct point point = day_point(year, month, day);
	if (point.impossible && third->digits == 2 && mark != '/')
		return at; /* more likely a version or a section than a date */
	struct point turned = day_point(year, day, month);
	if (point.impossible && !turned.impossible) {
		point = turned; /* only one order makes a day of it */
		point.convention = true;
	}
	*ret_point = point;
	return at + 5;
}

/* "report 12/2024" is a reference. */
static bool names_reference(const struct when_token *before)
{
	static const char *const words[] = {"no", "number", "ref", "reference", "report", "minute", "item", "decision", "case", "application"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(before, words[i]))
			return true;
	return token_mark(before, '.');
}

static bool century(const struct when_token *token)
{
	return token->digits == 4 && token->number >= 1900 && token->number < 2100;
}

/* "03/2024", "2024-03". */
static size_t read_two(const struct when_tokens *tokens, size_t at, struct point *ret_point)
{
	const struct when_token *first = token_at(tokens, at), *mark = token_at(tokens, at + 1), *second = token_at(tokens, at + 2);
	if (!may_close(tokens, at + 3) || !mark->glued)
		return at;
	struct point point = {.scale = SCALE_MONTH};
	if ((token_mark(mark, '/') || token_mark(mark, '-')) && first->digits <= 2 && glued_number(second, 4, 4) && century(second) &&
	    !(at > 0 && names_reference(token_at(tokens, at - 1)))) {
		point.month = first->number;
		point.year = second->number;
	} else if (token_mark(mark, '-') && century(first) && glued_number(second, 2, 2)) {
		point.month = second->number;
		point.year = first->number;
	}
	if (point.month < 1 || point.month > 12)
		return at;
	*ret_point = point;
	return at + 3;
}

/* Which year "2014/15" is: by its own words, else the council's financial year. */
static int years_start(const struct when_tokens *tokens, size_t *after)
{
	const struct when_token *kind = token_at(tokens, *after);
	if (token_means(kind, MEANS_YEAR_KIND) && token_is(token_at(tokens, *after + 1), "year")) {
		*after += 2;
		return kind->vocabulary->value;
	}
	for (size_t near = *after; near < *after + 5; near++) {
		const struct when_token *token = token_at(tokens, near);
		if (token_is(token, "budget") || token_is(token, "funding") || token_is(token, "programme"))
			return 4;
		if (token_is(token, "school") || token_is(token, "schools") || token_is(token, "academic") || token_is(token, "pupils"))
			return 9;
	}
	return 4;
}

size_t digits_read(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point)
{
	const struct when_token *first = token_at(tokens, at);
	if (first->number < 0 || !digits_may_open(tokens, at))
		return at;
	size_t behind = read_three(tokens, at, context, ret_point);
	if (behind > at)
		return behind;
	int year;
	behind = point_read_years(tokens, at, false, &year);
	if (behind > at) {
		size_t pair_end = behind;
		struct point quarter;
		if (token_is(token_at(tokens, behind), "q") && point_read(tokens, behind, context, &quarter) == behind + 2) {
			*ret_point = quarter; /* "2023/24 Q3" */
			ret_point->year = year;
			ret_point->start_month = 4;
			return behind + 2;
		}
		*ret_point = (struct point){.scale = SCALE_YEAR, .year = year, .start_month = years_start(tokens, &pair_end), .convention = true};
		return pair_end;
	}
	behind = read_two(tokens, at, ret_point);
	if (behind > at)
		return behind;
	bool span = glued_mark(token_at(tokens, at + 1), '-') && glued_number(token_at(tokens, at + 2), 4, 4) &&
	            century(token_at(tokens, at + 2)) && may_close(tokens, at + 3); /* "2021-2024" */
	if (!century(first) || !(span || may_close(tokens, at + 1)))
		return at;
	struct point quarter;
	if (token_is(token_at(tokens, at + 1), "q") && point_read(tokens, at + 1, context, &quarter) == at + 3) {
		*ret_point = quarter; /* "2024 Q3" */
		ret_point->year = first->number;
		ret_point->start_month = 1;
		return at + 3;
	}
	*ret_point = (struct point){.scale = SCALE_YEAR, .year = first->number, .start_month = 1, .bare = true};
	return at + 1;
}
