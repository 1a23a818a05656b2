/* From a phrase to struct when: years that neighbours share, years that the as-of day
 * lends, days, flags. See phrase.h. */
#include "when/phrase.h"

/* --- years in common ---------------------------------------------------------------- */

static bool shares(const struct point *point)
{
	return (point->scale == SCALE_QUARTER || point->scale == SCALE_DAY || point->scale == SCALE_MONTH || point->scale == SCALE_SEASON || point->scale == SCALE_TERM) &&
	       !point->shifted;
}

/* Only "and", "or", "&", commas and strokes stand between the two. */
static bool neighbours(const struct when_tokens *tokens, const struct phrase *first, const struct phrase *second)
{
	if (second->first < first->behind || second->first - first->behind > 3 || second->kind == WHEN_ONGOING)
		return false;
	for (size_t at = first->behind; at < second->first; at++) {
		const struct when_token *token = token_at(tokens, at);
		if (!token_is(token, "and") && !token_is(token, "or") && !token_is(token, "on") && !token_is(token, "in") && !token_mark(token, ',') &&
		    !token_mark(token, '&') && !token_mark(token, '/'))
			return false;
	}
	return true;
}

static void set_year(struct phrase *phrase, int year)
{
	phrase->from.year = year;
	phrase->from.bare = false;
	if (phrase->ranged && !phrase->to.year)
		phrase->to.year = year + (point_order(&phrase->to) < point_order(&phrase->from));
}

void phrases_share_years(const struct when_tokens *tokens, struct phrases *phrases)
{
	for (size_t i = phrases->count; i-- > 1;) {
		struct phrase *first = &phrases->at[i - 1], *second = &phrases->at[i];
		if (!shares(&first->from) || !shares(&second->from) || !point_wants_year(&first->from) || !second->from.year ||
		    !neighbours(tokens, first, second))
			continue;
		if (first->from.scale == SCALE_QUARTER && second->from.scale == SCALE_QUARTER)
			first->from.start_month = second->from.start_month; /* "Q1 and Q2 2024/25" */
		set_year(first, second->from.year - (point_order(&first->from) > point_order(&second->from)));
		first->year_borrowed = true;
	}
	for (size_t i = 1; i < phrases->count; i++) {
		struct phrase *first = &phrases->at[i - 1], *second = &phrases->at[i];
		const struct point *last = first->ranged ? &first->to : &first->from;
		if (!shares(last) || !shares(&second->from) || !point_wants_year(&second->from) || !last->year || !neighbours(tokens, first, second))
			continue;
		set_year(second, last->year + (point_order(&second->from) < point_order(last)));
		second->year_inferred = true;
	}
}

/* --- flags -------------------------------------------------------------------------- */

static bool far_year(int32_t day, int32_t as_of)
{
	int year, as_of_year, month, day_of_month;
	day_split(day, &year, &month, &day_of_month);
	if (as_of == DAY_NONE)
		return year < 1900 || year > 2150;
	day_split(as_of, &as_of_year, &month, &day_of_month);
	return year > as_of_year + 10 || year < as_of_year - 50;
}

/* "revised", "extended to", "new target date", "now": close before it, or in brackets behind. */
static bool revised(const struct when_tokens *tokens, const struct phrase *phrase)
{
	static const char *const new_what[] = {"new date", "new deadline", "new target", "new timescale", "new completion", "now be", "now due",
	                                       "now expected", "now planned", "now scheduled", "now by", "is now", "now anticipated", "moved to",
	                                       "put back to", "pushed back to", "brought forward to", "changed to"};
	const struct when_token *mark = token_at(tokens, phrase->behind), *word = token_at(tokens, phrase->behind + 1), *end = token_at(tokens, phrase->behind + 2);
	if (token_means(word, MEANS_REVISED) && ((token_mark(mark, '(') && token_mark(end, ')')) || (token_mark(mark, '-') && end->kind != TOKEN_WORD)))
		return true;
	size_t least = phrase->first > 9 ? phrase->first - 9 : 0;
	for (size_t at = phrase->first; at-- > least;) {
		const struct when_token *token = token_at(tokens, at);
		if (token_means(token, MEANS_REVISED))
			return true;
		if (token_is(token, "now") && at + 1 == phrase->first)
			return true;
		for (size_t i = 0; i < sizeof new_what / sizeof *new_what; i++)
			if (phrase_after(tokens, at, new_what[i]))
				return true;
		if (token_means(token, MEANS_MONTH) || token_mark(token, ';') || token_mark(token, ')') || (token->kind == TOKEN_NUMBER && token->digits == 4))
			return false; /* another date's words */
	}
	return false;
}

static bool in_address(const struct when_tokens *tokens, const struct phrase *phrase)
{
	return token_at(tokens, phrase->behind - 1)->address;
}

/* --- days --------------------------------------------------------------------------- */

static int32_t add_span(int32_t day, const struct point *span, int sign)
{
	if (day == DAY_NONE)
		return DAY_NONE;
	if (span->unit > 0)
		return day_add_months(day, sign * span->unit * span->count);
	return day + sign * -span->unit * span->count; /* at most 999 fortnights */
}

static void settle_span(const struct phrase *phrase, const struct when_context *context, struct when *when)
{
	const struct point *span = &phrase->from;
	when->count = span->count;
	when->count_months = span->unit > 0 ? span->unit * span->count : 0;
	when->count_days = span->unit < 0 ? -span->unit * span->count : 0;
	when->basis = span->convention ? BASIS_CONVENTION : BASIS_PRINTED;
	if (phrase->bound == BOUND_AFTER)
		return;
	int32_t start = phrase->ahead ? context->as_of : context->approved;
	int32_t end = add_span(start, span, phrase->ahead < 0 ? -1 : 1);
	if (start != DAY_NONE && end != DAY_NONE)
		when->days = phrase->ahead < 0 ? (struct interval){end, start} : (struct interval){start, end};
	if (phrase->ahead) {
		when->flags |= WHEN_NO_YEAR;
		when->basis = start == DAY_NONE ? when->basis : BASIS_YEAR_INFERRED;
	}
	if (phrase->ahead < 0 && when->kind == WHEN_UNKNOWN)
		when->kind = WHEN_PERIOD;
}

static void settle_points(const struct phrase *phrase, const struct when_context *context, struct when *when)
{
	struct point from = phrase->from, to = phrase->to;
	bool open = point_wants_year(&from) || (phrase->ranged && point_wants_year(&to));
	bool relative = from.scale == SCALE_RELATIVE;
	if (open && !from.year)
		from.year = point_guess_year(&from, phrase->was_planned ? MODE_UNSAID : phrase->mode, context->as_of);
	if (open && phrase->ranged && !to.year && from.year)
		to.year = from.year + (point_order(&to) < point_order(&from));
	bool lent = (open && from.year) || (relative && context->as_of != DAY_NONE) || phrase->year_inferred;
	bool convention = from.convention || (phrase->ranged && to.convention);
	when->basis = lent ? BASIS_YEAR_INFERRED : convention ? BASIS_CONVENTION : BASIS_PRINTED;
	if (open || relative || phrase->year_inferred)
		when->flags |= WHEN_NO_YEAR;
	if (from.shifted && when->bound == BOUND_IN)
		when->bound = BOUND_RELATIVE;
	when->days = point_days(&from, from.year, context->as_of);
	bool known = from.year != 0, found = interval_known(when->days);
	if (phrase->ranged) {
		struct interval far = point_days(&to, to.year, context->as_of);
		found = found && interval_known(far);
		when->days = found ? (struct interval){when->days.first, far.last} : INTERVAL_NONE;
		known = known && to.year;
	}
	if (from.impossible || (phrase->ranged && to.impossible) || (known && !found))
		when->flags |= WHEN_IMPOSSIBLE;
	if (!found)
		return;
	if (far_year(when->days.first, context->as_of) || far_year(when->days.last, context->as_of))
		when->flags |= WHEN_IMPOSSIBLE;
	if (when->days.first > when->days.last)
		when->flags |= WHEN_BACKWARDS;
}

struct when phrase_when(const struct phrase *phrase, const struct when_tokens *tokens, struct str text, const struct when_context *context)
{
	struct when when = {.start = token_at(tokens, phrase->first)->start, .end = token_at(tokens, phrase->behind - 1)->end,
	                    .days = INTERVAL_NONE, .kind = phrase->kind, .bound = phrase->bound, .mode = phrase->mode,
	                    .flags = phrase->flags, .period_months = phrase->period_months, .period_days = phrase->period_days};
	when.words = str_slice(text, when.start, when.end);
	if (in_address(tokens, phrase))
		when.flags |= WHEN_ADDRESS;
	if (when.flags & WHEN_RECURRING)
		return when;
	if (phrase->from.scale == SCALE_SPAN)
		settle_span(phrase, context, &when);
	else if (phrase->from.scale != SCALE_NONE)
		settle_points(phrase, context, &when);
	bool turn = phrase->from.scale == SCALE_TERM || phrase->from.scale == SCALE_YEAR || phrase->kind == WHEN_MEETING;
	if ((when.flags & WHEN_NO_YEAR) && turn && !phrase->from.shifted)
		when.flags |= WHEN_PROGRESS;
	if (revised(tokens, phrase))
		when.flags |= WHEN_REVISED;
	bool long_time = phrase->ranged || phrase->from.scale == SCALE_YEAR;
	if (when.kind == WHEN_UNKNOWN && long_time && when.bound == BOUND_IN)
		when.kind = WHEN_PERIOD;
	return when;
}
