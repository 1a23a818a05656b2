/* Recurrences: "six monthly", "every two years", "twice a year", "per quarter". See phrase.h. */
#include "when/phrase.h"

static void set_period(struct phrase *phrase, int value, int times)
{
	phrase->flags = WHEN_RECURRING;
	phrase->bound = BOUND_RELATIVE;
	phrase->period_months = value > 0 ? value * times : 0;
	phrase->period_days = value < 0 ? -value * times : 0;
}

static bool read_count(const struct when_token *token, int *ret_count)
{
	if (token_is(token, "a") || token_is(token, "an"))
		return false;
	bool word = token_means(token, MEANS_COUNT);
	if (!word && (token->kind != TOKEN_NUMBER || token->number < 1 || token->digits > 2))
		return false;
	*ret_count = word ? token->vocabulary->value : token->number;
	return true;
}

/* "six monthly", "6-monthly", "2 yearly"; "two annual reports" is none. */
static size_t read_counted(const struct when_tokens *tokens, size_t at, struct phrase *phrase)
{
	int count;
	size_t word_at = at + 1 + token_mark(token_at(tokens, at + 1), '-');
	const struct when_token *word = token_at(tokens, word_at);
	if (!read_count(token_at(tokens, at), &count) || !token_means(word, MEANS_RECURRING))
		return at;
	if (!token_is(word, "monthly") && !token_is(word, "weekly") && !token_is(word, "yearly") && !token_is(word, "termly"))
		return at;
	set_period(phrase, word->vocabulary->value, count);
	return word_at + 1;
}

/* "every six months", "each term", "per quarter", "every other year". */
static size_t read_every(const struct when_tokens *tokens, size_t at, struct phrase *phrase)
{
	const struct when_token *every = token_at(tokens, at);
	if (!token_is(every, "every") && !token_is(every, "each") && !token_is(every, "per") && !token_is(every, "bob"))
		return at;
	size_t unit_at = at + 1;
	int count = 1;
	if (read_count(token_at(tokens, unit_at), &count)) {
		unit_at++;
	} else if (token_is(token_at(tokens, unit_at), "other") || token_is(token_at(tokens, unit_at), "second")) {
		count = 2;
		unit_at++;
	} else if (token_means(token_at(tokens, unit_at), MEANS_YEAR_KIND) || token_is(token_at(tokens, unit_at), "school")) {
		unit_at++;
	}
	unit_at += token_mark(token_at(tokens, unit_at), '-');
	const struct when_token *unit = token_at(tokens, unit_at);
	if ((token_means(unit, MEANS_MONTH) && unit->capital) || token_means(unit, MEANS_SEASON)) {
		set_period(phrase, 12, count); /* "every March" */
		return unit_at + 1;
	}
	if (!token_means(unit, MEANS_UNIT))
		return at;
	set_period(phrase, unit->vocabulary->value, count);
	return unit_at + 1;
}

/* "twice a year", "three times per term", "once every year", "twice yearly". */
static size_t read_times(const struct when_tokens *tokens, size_t at, struct phrase *phrase)
{
	const struct when_token *first = token_at(tokens, at);
	int times = token_is(first, "once") ? 1 : token_is(first, "twice") ? 2 : 0;
	size_t after = at + 1;
	if (!times && read_count(first, &times)) {
		if (!token_is(token_at(tokens, after), "times"))
			return at;
		after++;
	}
	if (!times)
		return at;
	const struct when_token *each = token_at(tokens, after);
	bool article = token_is(each, "a") || token_is(each, "per") || token_is(each, "each") || token_is(each, "every") || token_is(each, "an");
	const struct when_token *unit = token_at(tokens, after + article);
	if (!(article ? token_means(unit, MEANS_UNIT) : token_is(unit, "yearly") || token_is(unit, "annually") || token_is(unit, "monthly")))
		return at;
	int value = unit->vocabulary->value, each_days = value > 0 ? value * 30 / times : -value / times;
	if (value > 0 && value % times == 0)
		set_period(phrase, value / times, 1);
	else
		set_period(phrase, each_days > 0 ? -each_days : -1, 1); /* more often than daily is daily */
	return after + article + 1;
}

/* "half-yearly", "bi-annual", "bi-monthly". */
static size_t read_prefixed(const struct when_tokens *tokens, size_t at, struct phrase *phrase)
{
	bool half = token_is(token_at(tokens, at), "half"), bi = token_is(token_at(tokens, at), "bi");
	size_t word_at = at + 1 + token_mark(token_at(tokens, at + 1), '-');
	const struct when_token *word = token_at(tokens, word_at);
	if (!(half || bi) || !token_means(word, MEANS_RECURRING))
		return at;
	int value = word->vocabulary->value;
	if (half || value == 12)
		set_period(phrase, value / 2, 1); /* "bi-annual" is taken as twice a year */
	else
		set_period(phrase, value, 2);
	return word_at + 1;
}

size_t recurrence_read(const struct when_tokens *tokens, size_t at, struct phrase *ret_phrase)
{
	static size_t (*const readers[])(const struct when_tokens *, size_t, struct phrase *) = {read_counted, read_every, read_times, read_prefixed};
	struct phrase phrase = {.first = at};
	for (size_t i = 0; i < sizeof readers / sizeof *readers && phrase.behind <= at; i++)
		phrase.behind = readers[i](tokens, at, &phrase);
	if (phrase.behind <= at) {
		const struct when_token *token = token_at(tokens, at);
		if (!token_means(token, MEANS_RECURRING))
			return at;
		set_period(&phrase, token->vocabulary->value, 1);
		phrase.behind = at + 1;
	}
	*ret_phrase = phrase;
	return phrase.behind;
}
