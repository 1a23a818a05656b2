/* From points to phrases: ranges, lists of days, lengths of time, and the words before and
 * behind. See phrase.h. */
#include "when/phrase.h"

#include "when/digits.h"

enum { LIST_MOST = 12, PREFIX_MOST = 8 };

/* --- words before and behind ------------------------------------------------------- */

static bool weekday_before(const struct when_tokens *tokens, size_t end, size_t floor, size_t *ret_size)
{
	size_t comma = end > floor && token_mark(token_at(tokens, end - 1), ',');
	if (end < floor + 1 + comma || !token_means(token_at(tokens, end - 1 - comma), MEANS_WEEKDAY))
		return false;
	*ret_size = 1 + comma;
	return true;
}

/* What has been found before a point so far. */
struct lead {
	bool bound, part, shift, any;
};

/* Whether the prefix may still be added, and adds it. */
static bool lead_take(struct lead *lead, struct phrase *phrase, const struct prefix *prefix)
{
	bool day = phrase->from.scale == SCALE_DAY, span = phrase->from.scale == SCALE_SPAN;
	switch (prefix->effect) {
	case PREFIX_BOUND:
		if (lead->bound)
			return false;
		phrase->bound = (enum when_bound)prefix->value;
		return lead->bound = true;
	case PREFIX_ONGOING:
		phrase->kind = WHEN_ONGOING;
		phrase->bound = (enum when_bound)prefix->value;
		return !lead->bound && (lead->bound = true);
	case PREFIX_PART:
		if (lead->part || lead->bound || lead->shift || day || span || phrase->from.scale == SCALE_RELATIVE)
			return false;
		phrase->from.part = (enum part)prefix->value;
		phrase->from.convention = true;
		return lead->part = true;
	case PREFIX_WEEK:
		if (!day || lead->bound)
			return false;
		phrase->from.week = (enum week)prefix->value;
		return true;
	case PREFIX_SHIFT:
		if (lead->shift || lead->part || lead->bound || day || span || phrase->from.year)
			return false;
		phrase->from.shift = prefix->value;
		phrase->from.shifted = true;
		return lead->shift = true;
	case PREFIX_PERIOD:
		phrase->kind = WHEN_PERIOD;
		return phrase->ranged;
	case PREFIX_FILLER:
		break;
	}
	return false;
}

/* Takes the words before the phrase into it, from the nearest outwards. */
static struct lead read_lead(const struct when_tokens *tokens, size_t floor, struct phrase *phrase)
{
	struct lead lead = {0};
	size_t at = phrase->first;
	for (int steps = 0; steps < PREFIX_MOST; steps++) {
		size_t size;
		if (weekday_before(tokens, at, floor, &size)) {
			phrase->first = at -= size;
			continue;
		}
		const struct prefix *prefix = prefix_before(tokens, at, floor, &size);
		if (!prefix)
			break;
		at -= size;
		if (prefix->effect == PREFIX_FILLER)
			continue;
		if (prefix->value == BOUND_IN && prefix->effect == PREFIX_BOUND && token_is(token_at(tokens, at), "at") && !lead.part)
			break; /* "at" is taken in only with "the start of" */
		if (prefix->effect == PREFIX_SHIFT && token_at(tokens, at)->capital && at > floor && token_is(token_at(tokens, at - 1), "and"))
			break;
		if (!lead_take(&lead, phrase, prefix))
			break;
		lead.any = true;
		phrase->first = at;
	}
	return lead;
}

static const struct {
	const char *phrase;
	enum when_bound bound;
} suffixes[] = {
	{"onwards", BOUND_FROM}, {"onward", BOUND_FROM}, {"on - wards", BOUND_FROM}, {"and onwards", BOUND_FROM},
	{"at the latest", BOUND_BY}, {"or earlier", BOUND_BY}, {"or sooner", BOUND_BY}, {"or before", BOUND_BY}, {"ymlaen", BOUND_FROM},
};

static void read_tail(const struct when_tokens *tokens, struct phrase *phrase)
{
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
		size_t size = phrase_after(tokens, phrase->behind, suffixes[i].phrase);
		if (!size)
			continue;
		phrase->bound = suffixes[i].bound;
		phrase->behind += size;
		return;
	}
	const struct point *last = phrase->ranged ? &phrase->to : &phrase->from;
	if (token_is(token_at(tokens, phrase->behind), "meeting") && (last->scale == SCALE_DAY || last->scale == SCALE_MONTH)) {
		phrase->kind = WHEN_MEETING;
		phrase->from.bare = false;
		phrase->behind++;
	}
	if (phrase->first > 0 && token_mark(token_at(tokens, phrase->first - 1), '(') && token_mark(token_at(tokens, phrase->behind), ')'))
		phrase->aside = true;
}

/* --- does it stand as a date? ------------------------------------------------------- */

static bool preposition(const struct when_token *token)
{
	static const char *const words[] = {"in", "by", "from", "until", "till", "since", "of", "during", "after", "before", "to", "for",
	                                    "early", "mid", "late", "end", "start", "this", "last", "next", "between", "following", "throughout"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(token, words[i]))
			return true;
	return false;
}

/* A month's word without day and year: the month, or the verb, or the name of a person? */
static bool month_stands(const struct when_tokens *tokens, size_t at, size_t behind)
{
	const struct when_token *month = token_at(tokens, at), *before = at > 0 ? token_at(tokens, at - 1) : token_at(tokens, tokens->count);
	const struct when_token *next = token_at(tokens, behind);
	if (!month->capital || (month->glued && at > 0 && !token_mark(before, '(') && !token_mark(before, '/') && !token_mark(before, '-')) ||
	    (token_mark(next, '-') && next->glued && token_at(tokens, behind + 1)->glued))
		return false;
	bool led = preposition(before) || (at > 1 && token_is(before, "the") && preposition(token_at(tokens, at - 2)));
	bool list = (next->kind == TOKEN_MARK || token_is(next, "and") || token_is(next, "or")) && token_means(token_at(tokens, behind + 1), MEANS_MONTH);
	static const char *const titles[] = {"cllr", "councillor", "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "cllrs"};
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (token_is(before, titles[i]))
			return false;
	static const char *const gatherings[] = {"meeting", "meetings", "and", "to", "cabinet", "council", "committee", "board", "scrutiny", "update"};
	bool meets = false;
	for (size_t i = 0; i < sizeof gatherings / sizeof *gatherings; i++)
		meets = meets || token_is(next, gatherings[i]);
	if (list)
		return true; /* "March, June and September 2024" */
	switch (month->vocabulary->need) {
	case MONTH_PLAIN: return true;
	case MONTH_NAME: return led || token_is(before, "the") || next->kind != TOKEN_WORD || !next->capital;
	case MONTH_SHORT: return led || token_is(next, "meeting");
	case MONTH_VERB: return led || (token_is(before, "the") && meets);
	default: return false;
	}
}

/* In a field of its own a year stands, but not behind a word that heed can't read ("Easter 2025"). */
static bool year_stands_alone(const struct when_tokens *tokens, size_t at)
{
	static const char *const words[] = {"year", "date", "target", "due", "completed", "complete", "completion", "report", "review", "now", "revised"};
	const struct when_token *before = at > 0 ? token_at(tokens, at - 1) : token_at(tokens, tokens->count);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(before, words[i]))
			return true;
	return before->kind != TOKEN_WORD || preposition(before);
}

static bool stands(const struct when_tokens *tokens, const struct phrase *phrase, size_t at, const struct lead *lead, bool alone)
{
	const struct point *point = &phrase->from;
	if (point->scale == SCALE_RELATIVE)
		return point->shifted;
	if (!point->bare || phrase->kind == WHEN_MEETING)
		return true;
	bool within = at > 0 && (token_is(token_at(tokens, at - 1), "in") || token_is(token_at(tokens, at - 1), "of"));
	bool within_the = at > 1 && token_is(token_at(tokens, at - 1), "the") &&
	                  (token_is(token_at(tokens, at - 2), "in") || token_is(token_at(tokens, at - 2), "over"));
	switch (point->scale) {
	case SCALE_MONTH: return alone || lead->any || month_stands(tokens, at, phrase->behind);
	case SCALE_SEASON: return alone || lead->any || (within && !token_is(token_at(tokens, at - 1), "of")) || within_the;
	case SCALE_YEAR:
		if (!point->year)
			return lead->part || lead->shift || (point->start_month != 1 && lead->any);
		return (alone && year_stands_alone(tokens, at)) || lead->any || (within && !token_at(tokens, phrase->behind)->glued && token_is(token_at(tokens, at - 1), "in"));
	default: return true;
	}
}

/* --- ranges ------------------------------------------------------------------------- */

/* The size of what joins two ends of a range at `at`; 0 when nothing does. */
static size_t range_mark(const struct when_tokens *tokens, size_t at, size_t first)
{
	const struct when_token *token = token_at(tokens, at);
	if (token_mark(token, '-'))
		return 1 + token_mark(token_at(tokens, at + 1), '-');
	if (token_mark(token, '/') || token_is(token, "to") || token_is(token, "until") || token_is(token, "till") || token_is(token, "through"))
		return 1 + (token_is(token, "through") && token_is(token_at(tokens, at + 1), "to"));
	bool between = first > 0 && (token_is(token_at(tokens, first - 1), "between") ||
	                             (first > 1 && token_is(token_at(tokens, first - 1), "the") && token_is(token_at(tokens, first - 2), "between")));
	return between && token_is(token, "and");
}

/* Words between the mark and the far end: "to the end of June", "– Friday 7 June". */
static size_t far_lead(const struct when_tokens *tokens, size_t at, enum part *ret_part)
{
	*ret_part = PART_WHOLE;
	for (int steps = 0; steps < 4; steps++) {
		size_t size;
		if (token_means(token_at(tokens, at), MEANS_WEEKDAY)) {
			at += 1 + token_mark(token_at(tokens, at + 1), ',');
			continue;
		}
		const struct prefix *prefix = prefix_after(tokens, at, &size);
		if (!prefix || (prefix->effect != PREFIX_FILLER && prefix->effect != PREFIX_PART))
			break;
		if (prefix->effect == PREFIX_PART)
			*ret_part = (enum part)prefix->value;
		at += size;
	}
	return at;
}

static bool rangeable(const struct point *from, const struct point *to, bool slash, enum part part)
{
	if (from->scale == SCALE_RELATIVE || to->scale == SCALE_RELATIVE || (from->scale == SCALE_YEAR) != (to->scale == SCALE_YEAR))
		return false;
	if (slash && from->scale == SCALE_DAY && from->year)
		return false; /* "12.06.2024 / 14.07.2024" are two days */
	return !slash || (from->scale == to->scale && (from->scale != SCALE_YEAR || part != PART_WHOLE));
}

/* The year that only one end names goes for both; a range over a year end begins the year before. */
static void share_range_year(struct point *from, struct point *to)
{
	if (!from->year && to->year && point_wants_year(from))
		from->year = to->year - (point_order(from) > point_order(to));
	if (to->scale == from->scale && (from->scale == SCALE_QUARTER || from->scale == SCALE_HALF))
		from->start_month = to->start_month; /* "Q1/Q2 2024/25" */
	if (from->year && !to->year && point_wants_year(to))
		to->year = from->year + (point_order(to) < point_order(from));
	from->bare = from->bare && to->bare;
}

static size_t read_day(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point);

static void read_range(const struct when_tokens *tokens, const struct when_context *context, struct phrase *phrase)
{
	size_t mark = range_mark(tokens, phrase->behind, phrase->first);
	if (!mark)
		return;
	bool slash = token_mark(token_at(tokens, phrase->behind), '/'), dash = token_mark(token_at(tokens, phrase->behind), '-');
	enum part part;
	size_t at = far_lead(tokens, phrase->behind + mark, &part);
	struct point to = {0};
	size_t behind = point_read(tokens, at, context, &to);
	if (behind == at)
		behind = read_day(tokens, at, context, &to);
	if (behind == at)
		return;
	if (dash && phrase->from.scale == SCALE_MONTH && phrase->from.bare && to.scale == SCALE_YEAR && to.bare && to.start_month == 1) {
		phrase->from.year = to.year; /* "July – 2016" */
		phrase->from.bare = false;
		phrase->behind = behind;
		return;
	}
	if (!rangeable(&phrase->from, &to, slash, part) || (to.scale == SCALE_YEAR && to.bare && to.year <= phrase->from.year))
		return;
	if (to.scale == SCALE_MONTH && to.bare && !token_at(tokens, at)->capital)
		return;
	to.part = part;
	to.convention = to.convention || part != PART_WHOLE;
	share_range_year(&phrase->from, &to);
	phrase->from.bare = phrase->from.bare && phrase->from.scale != SCALE_YEAR;
	phrase->to = to;
	phrase->ranged = true;
	phrase->behind = behind;
}

/* --- lists of days and of numbers ---------------------------------------------------- */

struct listed {
	size_t at;    /* token of the number */
	int number;
	bool joined;  /* a range mark stands behind it, not a comma or "and" */
};

static bool list_mark(const struct when_tokens *tokens, size_t at, size_t *ret_size, bool *ret_joined)
{
	const struct when_token *token = token_at(tokens, at), *next = token_at(tokens, at + 1);
	*ret_joined = token_mark(token, '-') || token_mark(token, '/') || token_is(token, "to");
	*ret_size = 1 + (token_mark(token, ',') && (token_is(next, "and") || token_mark(next, '&')));
	return *ret_joined || token_mark(token, ',') || token_mark(token, '&') || token_is(token, "and");
}

/* "4, 12 and 17", "1st – 5th": numbers up to `most`; gives the token behind the last. */
static size_t read_list(const struct when_tokens *tokens, size_t at, int most, struct listed list[LIST_MOST], size_t *ret_count)
{
	*ret_count = 0;
	for (size_t count = 0; count < LIST_MOST;) {
		size_t number_at = at;
		if (count && token_means(token_at(tokens, number_at), MEANS_WEEKDAY))
			number_at++;
		const struct when_token *token = token_at(tokens, number_at);
		if (token->kind != TOKEN_NUMBER || token->digits > 2 || token->number < 1 || token->number > most)
			break;
		list[count++] = (struct listed){.at = number_at, .number = token->number};
		size_t behind = number_at + 1;
		if (token_means(token_at(tokens, behind), MEANS_ORDINAL) && (token_at(tokens, behind)->glued || !token_is(token_at(tokens, behind), "a")))
			behind++;
		*ret_count = count;
		size_t mark;
		bool joined;
		if (!list_mark(tokens, behind, &mark, &joined))
			return behind;
		const struct when_token *next = token_at(tokens, behind + mark);
		if (token_is(token_at(tokens, behind), "and") && list[0].at > 0 && token_is(token_at(tokens, list[0].at - 1), "between"))
			joined = true;
		bool goes_on = next->kind == TOKEN_NUMBER || token_means(next, MEANS_WEEKDAY);
		if (!goes_on)
			return behind;
		list[count - 1].joined = joined;
		at = behind + mark;
	}
	return at; /* too long, or broken off: what follows is no month and no unit */
}

/* A day whose month stands behind it. */
static size_t read_day(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point)
{
	const struct when_token *number = token_at(tokens, at);
	if (number->kind != TOKEN_NUMBER || number->digits > 2 || number->number < 1 || !digits_may_open(tokens, at))
		return at;
	size_t month_at = at + 1;
	month_at += token_means(token_at(tokens, month_at), MEANS_ORDINAL);
	month_at += token_is(token_at(tokens, month_at), "of") || (token_mark(token_at(tokens, month_at), '-') && token_at(tokens, month_at)->glued) ||
	            token_is(token_at(tokens, month_at), "o");
	month_at += token_is(token_at(tokens, month_at), "the") && token_is(token_at(tokens, month_at - 1), "of");
	struct point point;
	size_t behind = point_read_month(tokens, month_at, true, context, &point);
	if (behind == month_at || number->number > 31)
		return at;
	point.scale = SCALE_DAY;
	point.day = number->number;
	point.bare = false;
	point.impossible = number->number > month_days(point.year ? point.year : 2000, point.month);
	*ret_point = point;
	return behind;
}

static struct error *add_phrase(struct arena *arena, struct phrases *phrases, struct phrase phrase)
{
	if (!list_push(arena, phrases, phrase))
		return arena_error(arena);
	return NULL;
}

/* "4, 12 and 17 November 2015", "1-5 July", "28 June – 5 July 2024": all share the month. */
static struct error *read_days(struct arena *arena, const struct when_tokens *tokens, size_t at, size_t floor,
                               const struct when_context *context, struct phrases *phrases, size_t *ret_behind)
{
	struct listed list[LIST_MOST];
	size_t count;
	*ret_behind = at;
	if (!digits_may_open(tokens, at))
		return NULL;
	read_list(tokens, at, 31, list, &count);
	struct point last;
	size_t behind = count ? read_day(tokens, list[count - 1].at, context, &last) : at;
	if (!count || behind == list[count - 1].at)
		return NULL;
	struct phrase tail = {.from = last, .first = list[count - 1].at, .behind = behind};
	if (count == 1)
		read_range(tokens, context, &tail);
	enum when_bound bound = BOUND_IN;
	last.year = tail.from.year;
	for (size_t i = 0; i < count; i++) {
		struct phrase phrase = tail;
		struct point day = last;
		day.day = list[i].number;
		day.impossible = day.day > month_days(day.year ? day.year : 2000, day.month);
		bool joined = list[i].joined && i + 1 < count;
		phrase.from = i + 1 == count && tail.ranged ? tail.from : day;
		phrase.first = list[i].at;
		if (joined) {
			phrase.to = last;
			phrase.to.day = list[++i].number;
			phrase.ranged = true;
		}
		if (i + 1 < count)
			phrase.behind = list[i].at + 1 + token_means(token_at(tokens, list[i].at + 1), MEANS_ORDINAL);
		phrase.bound = bound;
		if (phrase.first == list[0].at) {
			read_lead(tokens, floor, &phrase);
			bound = phrase.bound;
			if (phrase.ranged && bound == BOUND_FROM)
				phrase.bound = bound = BOUND_IN; /* "from 3 to 7 June" */
		}
		if (i + 1 >= count)
			read_tail(tokens, &phrase);
		phrase.year_borrowed = i + 1 < count;
		*ret_behind = phrase.behind;
		TRY(add_phrase(arena, phrases, phrase));
	}
	return NULL;
}

/* --- lengths of time ---------------------------------------------------------------- */

static const struct {
	const char *phrase;
	enum when_bound bound;
	int ahead;
} spans[] = {
	{"within", BOUND_WITHIN, 0}, {"within the", BOUND_WITHIN, 0}, {"within the next", BOUND_WITHIN, 1}, {"within next", BOUND_WITHIN, 1},
	{"within the following", BOUND_WITHIN, 1}, {"in the next", BOUND_WITHIN, 1}, {"over the next", BOUND_WITHIN, 1},
	{"during the next", BOUND_WITHIN, 1}, {"next", BOUND_RELATIVE, 1}, {"coming", BOUND_RELATIVE, 1}, {"after", BOUND_AFTER, 0},
	{"following", BOUND_AFTER, 0}, {"after the first", BOUND_AFTER, 0}, {"last", BOUND_RELATIVE, -1}, {"past", BOUND_RELATIVE, -1},
	{"previous", BOUND_RELATIVE, -1}, {"preceding", BOUND_RELATIVE, -1},
};

static bool span_lead(const struct when_tokens *tokens, size_t floor, struct phrase *phrase)
{
	size_t longest = 0;
	for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
		size_t size = phrase_before(tokens, phrase->first, spans[i].phrase);
		if (size <= longest || phrase->first - size < floor)
			continue;
		longest = size;
		phrase->bound = spans[i].bound;
		phrase->ahead = spans[i].ahead;
	}
	phrase->first -= longest;
	return longest > 0;
}

static bool span_count(const struct when_token *token, int *ret_count)
{
	bool word = token_means(token, MEANS_COUNT);
	if (!word && (token->kind != TOKEN_NUMBER || token->number < 1 || token->digits > 3))
		return false;
	*ret_count = word ? token->vocabulary->value : token->number;
	return true;
}

static struct point span_point(int count, const struct when_token *unit, bool working)
{
	struct point point = {.scale = SCALE_SPAN, .count = count, .unit = unit->vocabulary->value};
	if (working && point.unit == -1) { /* five working days are a week */
		point.count = (count * 7 + 4) / 5;
		point.convention = true;
	}
	return point;
}

/* "within 12 months", "after 6 and 12 months of operation", "past 3 years". */
static struct error *read_span(struct arena *arena, const struct when_tokens *tokens, size_t at, size_t floor, bool alone, struct phrases *phrases,
                               size_t *ret_behind)
{
	*ret_behind = at;
	int counts[2] = {0, 0};
	size_t unit_at = at + 1;
	bool single = at >= 3 && (token_is(token_at(tokens, at - 3), "over") || token_is(token_at(tokens, at - 3), "in") ||
	                          token_is(token_at(tokens, at - 3), "within") || token_is(token_at(tokens, at - 3), "during")) &&
	              token_is(token_at(tokens, at - 2), "the") && token_means(token_at(tokens, at), MEANS_UNIT);
	if (single) { /* "over the last year" is twelve months, not the calendar's year before */
		counts[0] = 1;
		unit_at = at;
	} else if (!span_count(token_at(tokens, at), &counts[0])) {
		return NULL;
	}
	size_t second_at = at + 2;
	bool two = !single && (token_is(token_at(tokens, at + 1), "and") || token_is(token_at(tokens, at + 1), "or")) &&
	           span_count(token_at(tokens, second_at), &counts[1]);
	if (two)
		unit_at = second_at + 1;
	unit_at += token_mark(token_at(tokens, unit_at), '-');
	bool working = token_is(token_at(tokens, unit_at), "working");
	unit_at += working || token_is(token_at(tokens, unit_at), "calendar");
	const struct when_token *unit = token_at(tokens, unit_at);
	struct phrase phrase = {.first = at, .behind = two ? at + 1 : unit_at + 1};
	const struct when_token *next = token_at(tokens, unit_at + 1); /* "3 months", "6 weeks from approval" in a column of time scales */
	bool only = alone && at == 0 && (next->kind == TOKEN_END || token_is(next, "from") || token_is(next, "after") || token_is(next, "of"));
	if (!token_means(unit, MEANS_UNIT) || (!span_lead(tokens, floor, &phrase) && !only))
		return NULL;
	if (only)
		phrase.bound = BOUND_WITHIN;
	size_t behind = unit_at + 1 + phrase_after(tokens, unit_at + 1, "of operation");
	if (!two)
		phrase.behind = behind;
	phrase.from = span_point(counts[0], unit, working);
	TRY(add_phrase(arena, phrases, phrase));
	if (two) {
		phrase.from = span_point(counts[1], unit, working);
		phrase.first = second_at;
		phrase.behind = behind;
		TRY(add_phrase(arena, phrases, phrase));
	}
	*ret_behind = behind;
	return NULL;
}

/* --- all together ------------------------------------------------------------------- */

struct error *phrases_read(struct arena *arena, const struct when_tokens *tokens, size_t at, size_t floor, bool alone,
                           const struct when_context *context, struct phrases *phrases, size_t *ret_behind)
{
	struct phrase phrase = {.first = at};
	*ret_behind = recurrence_read(tokens, at, &phrase);
	if (*ret_behind > at)
		return add_phrase(arena, phrases, phrase);
	TRY(read_span(arena, tokens, at, floor, alone, phrases, ret_behind));
	if (*ret_behind > at)
		return NULL;
	if (token_at(tokens, at)->kind == TOKEN_NUMBER) {
		TRY(read_days(arena, tokens, at, floor, context, phrases, ret_behind));
		if (*ret_behind > at)
			return NULL;
	}
	phrase.behind = point_read(tokens, at, context, &phrase.from);
	int year;
	if (phrase.behind == at && alone && tokens->count == 3 && point_read_years(tokens, at, true, &year) == at + 3) {
		phrase.from = (struct point){.scale = SCALE_YEAR, .year = year, .start_month = 4, .convention = true};
		phrase.behind = at + 3; /* "24/25" that fills its cell */
	}
	if (phrase.behind == at)
		return NULL;
	read_range(tokens, context, &phrase);
	struct lead lead = read_lead(tokens, floor, &phrase);
	if (phrase.ranged && phrase.bound == BOUND_FROM)
		phrase.bound = BOUND_IN;
	read_tail(tokens, &phrase);
	if (!stands(tokens, &phrase, at, &lead, alone))
		return NULL;
	*ret_behind = phrase.behind;
	return add_phrase(arena, phrases, phrase);
}
