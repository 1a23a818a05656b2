/* D8: duties that come round, against the turns that the paper dates. The period comes from
 * the recommendation's own words or its date column; a turn may come a month late. */
#include "check/evidence.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

static int period_asked(const struct subject *subject)
{
	list_each(sentence, &subject->asked)
		list_each(date, &sentence->dates)
			if ((date->flags & WHEN_RECURRING) && date->period_months && !str_has_fold(date->words, STR("term")))
				return date->period_months;
	list_each(date, &subject->record->dates)
		if ((date->when.flags & WHEN_RECURRING) && date->when.period_months)
			return date->when.period_months;
	return 0;
}

static int months_between(int32_t from, int32_t to)
{
	int from_year, from_month, to_year, to_month, day;
	day_split(from, &from_year, &from_month, &day);
	day_split(to, &to_year, &to_month, &day);
	return (to_year - from_year) * 12 + to_month - from_month;
}

/* Two turns in one sentence whose months don't fit the period: "the first in May
 * 2021 and the second in December 2021" for every six months. */
static bool turns_misfit(const struct sentence *sentence, int period)
{
	static const char *const turns[] = {"first", "second", "then", "next", "and", "again"};
	if (!PHRASE_HAS(&sentence->tokens, turns))
		return false;
	const struct when *before = NULL;
	list_each(date, &sentence->dates) {
		bool month = interval_known(date->days) && !(date->flags & (WHEN_IMPOSSIBLE | WHEN_RECURRING)) && date->days.last - date->days.first <= 31;
		if (!month)
			continue;
		int months = before ? months_between(before->days.first, date->days.first) : 0;
		int most = date_mood(sentence, date) == MOOD_FUTURE ? period : period + 1; /* a turn may come a little late */
		if (before && months > most && months <= period * 3)
			return true;
		before = date;
	}
	return false;
}

/* How many different months the evidence gives at which something was done. */
static size_t turns_done(const struct checking *c, const struct subject *subject, int32_t *ret_first)
{
	int32_t months[64];
	size_t count = 0;
	list_each(sentence, &subject->told)
		for (size_t i = 0; i <= sentence->dates.count; i++) {
			bool own = i == sentence->dates.count; /* the entry's own date */
			struct interval days = own ? sentence->spoken : sentence->dates.at[i].days;
			bool done = own ? sentence->done : date_mood(sentence, &sentence->dates.at[i]) != MOOD_FUTURE;
			if (!done || !interval_known(days) || days.first > c->as_of || days.last - days.first > 92)
				continue;
			int32_t month = months_between(0, days.first);
			bool known = false;
			for (size_t k = 0; k < count; k++)
				known |= months[k] == month;
			if (!known && count < COUNT(months))
				months[count++] = month;
			if (*ret_first == DAY_NONE || days.first < *ret_first)
				*ret_first = days.first;
		}
	return count;
}

static struct str turn_words(struct arena *arena, int period)
{
	switch (period) {
	case 1: return STR("each month");
	case 3: return STR("each quarter");
	case 12: return STR("each year");
	default: return str_format(arena, "every %d months", period);
	}
}

struct error *recurrence_not_kept(struct checking *c, const struct subject *subject)
{
	static const char *const still_kept[] = {"each", "every", "quarterly", "monthly", "annually", "termly", "annual", "regularly", "weekly", "sixmonthly", "six monthly", "standing item", "yearly"};
	static const char *const took_place[] = {"were held", "was held", "took place", "was published", "were published", "was made", "were made", "was given", "were given"};
	int period = period_asked(subject);
	if (!period || c->as_of == DAY_NONE || !subject->told.count)
		return NULL;
	const struct sentence *misfit = NULL;
	bool kept = false; /* or said to have been missed */
	list_each(sentence, &subject->told) {
		if (!misfit && turns_misfit(sentence, period))
			misfit = sentence;
		kept |= PHRASE_HAS(&sentence->tokens, still_kept) && !sentence->future;
		kept |= sentence->tokens.count && str_equal(sentence->tokens.at[0].word, STR("no")) && PHRASE_HAS(&sentence->tokens, took_place);
	}
	bool turn_told = false; /* what is dated has to do with the duty at all */
	list_each(sentence, &subject->told)
		turn_told |= (sentence->dates.count || interval_known(sentence->spoken)) && topics_shared(&subject->topics, &sentence->tokens, &c->common) > 0;
	int32_t first = DAY_NONE;
	size_t turns = turns_done(c, subject, &first);
	int due = 0; /* turns whose time, and a month of grace, has passed */
	while (first != DAY_NONE && due < 1000 && day_add_months(first, due * period + (due ? 1 : 0)) <= c->as_of)
		due++;
	bool missed = turns && turn_told && !kept && due > (int)turns && due >= 2;
	if (!misfit && !missed)
		return NULL;
	struct finding *finding = finding_add(c, RULE_D8, subject->index);
	TRY_MEMORY(c->arena, finding);
	list_each(sentence, &subject->asked)
		list_each(date, &sentence->dates)
			if (date->flags & WHEN_RECURRING)
				TRY_MEMORY(c->arena, finding_quote_sentence(c, finding, sentence) ? finding : NULL);
	for (size_t i = 0; !misfit && i < subject->told.count && i < 20; i++)
		if (subject->told.at[i].dates.count)
			TRY_MEMORY(c->arena, finding_quote_sentence(c, finding, &subject->told.at[i]) ? finding : NULL);
	if (misfit)
		TRY_MEMORY(c->arena, finding_quote_sentence(c, finding, misfit) ? finding : NULL);
	finding->certain = misfit != NULL;
	finding->message = misfit ? str_format(c->arena, "It is to be done %.*s, and the dates given don't fit.", STR_ARG(turn_words(c->arena, period)))
	                          : str_format(c->arena, "It is to be done %.*s; the evidence dates %zu of about %d turns that were due.", STR_ARG(turn_words(c->arena, period)), turns, due);
	return NULL;
}
