/* Does a sentence of the evidence speak of what the recommendation asks for, and is what
 * it announces told as done later on? The language rules ask both before they speak. */
#include "check/evidence.h"

#include <string.h>

/* Duties that are done when the thing is out, whatever it is about. */
static const char *const duties[] = {"report", "reported", "publish", "published", "presented", "present", "training", "findings", "newsletter", "train"};
/* A sentence that opens so goes beyond what was told before. */
static const char *const beyond[] = {"further", "additional", "separately", "elsewhere", "also", "next", "future", "going forward", "in addition", "longer term", "looking ahead", "other", "meanwhile"};
static const char *const refers_back[] = {"this", "these", "it", "they", "those", "the work", "work", "both", "all of these", "the results", "results", "the findings", "findings", "the outcome", "the responses", "responses",
	"the second", "the third", "the fourth", "the other", "the others", "the last", "the rest", "the remaining", "the remainder"};
static const char *const recurring_words[] = {"annual", "annually", "yearly", "quarterly", "monthly", "weekly", "termly", "every", "each year", "regular", "regularly", "six monthly", "sixmonthly", "per quarter", "twice a year"};
static const char *const continuing_words[] = {"continue", "continues", "continued", "continuing", "ongoing", "maintain", "maintains", "regular", "regularly", "keep"};

static bool phrases_in(const struct sentences *sentences, const char *const *phrases, size_t count)
{
	list_each(sentence, sentences)
		if (phrase_find(&sentence->tokens, phrases, count, 0, NULL, NULL) >= 0)
			return true;
	return false;
}
#define PHRASES_IN(sentences, table) phrases_in((sentences), (table), sizeof(table) / sizeof *(table))

bool asks_to_continue(const struct subject *subject)
{
	list_each(date, &subject->record->dates)
		if (date->when.kind == WHEN_ONGOING || (date->when.flags & WHEN_RECURRING))
			return true;
	return PHRASES_IN(&subject->asked, continuing_words);
}

bool asks_recurring(const struct subject *subject)
{
	return PHRASES_IN(&subject->asked, recurring_words);
}

/* "at Christmas 2024"; not "(July 2024)" behind a title. */
static bool names_year(const struct sentence *sentence)
{
	list_each(token, &sentence->tokens) {
		bool year = token->word.size == 4 && (str_starts(token->word, STR("19")) || str_starts(token->word, STR("20")));
		size_t close = token->end;
		if (year && !(close < sentence->text.size && sentence->text.at[close] == ')') && !token->quoted)
			return true;
	}
	return false;
}

bool asks_for_time(const struct subject *subject)
{
	static const char *const times[] = {"immediately", "as soon as possible", "within", "at the start of", "at the end of", "at the earliest", "before the next", "each year", "every year", "next meeting"};
	list_each(sentence, &subject->asked) {
		if (PHRASE_HAS(&sentence->tokens, times) || names_year(sentence))
			return true;
		list_each(date, &sentence->dates) {
			bool version = date->kind == WHEN_DOCUMENT_VERSION || date->kind == WHEN_PUBLICATION ||
			               (date->start && sentence->text.at[date->start - 1] == '(' && date->bound == BOUND_IN);
			if (!version)
				return true;
		}
	}
	return false;
}

static bool is_duty(struct str word)
{
	for (size_t i = 0; i < sizeof duties / sizeof *duties; i++)
		if (str_equal(word, str_of(duties[i])))
			return true;
	return false;
}

#define LOOK_AHEAD 60  /* sentences that are searched for the report on another */
#define LOOK_WORDS 200 /* words of a sentence that are looked at */

static bool told_as_done(const struct sentence *sentence)
{
	return sentence->done && !sentence->future && !sentence->open;
}

/* A sentence that is told as done has this stem. */
static bool stem_done(const struct subject *subject, const struct sentence *except, uint32_t stem)
{
	for (size_t i = 0; i < subject->told.count && i < LOOK_AHEAD; i++) {
		const struct sentence *told = &subject->told.at[i];
		if (told == except || !told_as_done(told))
			continue;
		for (size_t k = 0; k < told->tokens.count && k < LOOK_WORDS; k++)
			if (told->tokens.at[k].stem == stem)
				return true;
	}
	return false;
}

struct overlap {
	size_t shared, fresh, duty, all; /* fresh: shared and not told as done elsewhere */
};

static struct overlap overlap_of(const struct checking *c, const struct subject *subject, const struct sentence *sentence)
{
	struct overlap o = {0};
	uint32_t seen[48];
	size_t seen_count = 0;
	for (size_t i = 0; i < sentence->tokens.count && seen_count < sizeof seen / sizeof *seen; i++) {
		const struct token *token = &sentence->tokens.at[i];
		bool again = !token->stem;
		for (size_t k = 0; k < seen_count && !again; k++)
			again = seen[k] == token->stem;
		if (again)
			continue;
		seen[seen_count++] = token->stem;
		bool duty = is_duty(token->word);
		bool in_asked = topics_have(&subject->topics, token->stem);
		o.duty += duty && in_asked;
		if (common_has(&c->common, token->stem) && !duty)
			continue;
		o.all++;
		if (!in_asked)
			continue;
		o.shared++;
		o.fresh += !stem_done(subject, sentence, token->stem);
	}
	return o;
}

static bool opens_beyond(const struct sentence *sentence)
{
	size_t end = 0;
	int at = phrase_find(&sentence->tokens, beyond, sizeof beyond / sizeof *beyond, 0, &end, NULL);
	return at >= 0 && at <= 1;
}

static bool opens_back(const struct sentence *sentence)
{
	return sentence->tokens.count &&
	       phrase_at_token(&sentence->tokens, refers_back, sizeof refers_back / sizeof *refers_back, 0, NULL) > 0;
}

/* One level of "this", "these": the sentence before decides. */
static bool asks_directly(const struct checking *c, const struct subject *subject, const struct sentence *sentence)
{
	struct overlap o = overlap_of(c, subject, sentence);
	if (opens_beyond(sentence) && !o.duty)
		return o.fresh >= 2;
	if (o.shared >= 2 && (o.fresh || o.duty || o.shared * 3 >= o.all))
		return true;
	return o.shared == 1 && (o.fresh || o.all <= 2 || (o.duty && o.all <= 5));
}

/* It goes on about what the sentence before it planned or promised. */
static bool carries_on(const struct checking *c, const struct subject *subject, const struct sentence *sentence)
{
	if (sentence == subject->told.at || sentence[-1].entry != sentence->entry || sentence[-1].place != sentence->place)
		return false;
	const struct sentence *before = sentence - 1;
	bool planned = before->future || before->open;
	list_each(date, &before->dates)
		planned |= interval_known(date->days) && date->days.last > c->as_of;
	return planned && overlap_of(c, subject, before).shared >= 2 && sentences_shared(before, sentence, &c->common) >= 2;
}

#define FEW_WORDS 2 /* "Ongoing.", "Not started" can only be about the whole */

bool sentence_asks(const struct checking *c, const struct subject *subject, const struct sentence *sentence)
{
	static const char *const names_it[] = {"this recommendation", "the recommendation", "these recommendations", "the recommendations"};
	if (sentence->tokens.count <= FEW_WORDS || PHRASE_HAS(&sentence->tokens, names_it) || asks_directly(c, subject, sentence) || carries_on(c, subject, sentence))
		return true;
	const struct sentence *first = subject->told.at, *next = sentence + 1;
	bool followed = next < first + subject->told.count && next->passage == sentence->passage && opens_back(next);
	if (followed && asks_directly(c, subject, next)) /* "A model was launched. This led to …" */
		return true;
	for (int back = 0; back < 2 && sentence > first && opens_back(sentence) && sentence[-1].entry == sentence->entry; back++) {
		sentence--;
		if (overlap_of(c, subject, sentence).shared)
			return true;
	}
	return false;
}

static bool same_day(const struct sentence *a, const struct sentence *b)
{
	list_each(x, &a->dates)
		list_each(y, &b->dates)
			if (interval_known(x->days) && x->days.first == y->days.first && x->days.last == y->days.last)
				return true;
	return false;
}

/* Words that bring a plan nearer and don't carry it out. */
static const char *const preparatory[] = {
	"agreed", "planned", "scheduled", "asked", "invited", "requested", "raised", "discussed", "proposed", "drafted", "considered", "started", "begun", "began",
	"approved", "advised", "expected", "arranged", "booked", "deferred", "identified", "intended", "confirmed", "written", "wrote", "committed", "postponed", "delayed", "met",
};

static bool carries_out(const struct sentence *plan, const struct sentence *later)
{
	list_each(marker, &later->markers) {
		if (marker->mood != MOOD_DONE)
			continue;
		const struct token *verb = &later->tokens.at[marker->to - 1];
		bool prepares = false;
		for (size_t i = 0; i < sizeof preparatory / sizeof *preparatory; i++)
			prepares |= str_equal(verb->word, str_of(preparatory[i]));
		for (size_t i = 0; prepares && i < plan->tokens.count && i < LOOK_WORDS; i++)
			prepares = !str_equal(plan->tokens.at[i].word, verb->word);
		if (!prepares)
			return true;
	}
	return false;
}

/* The later sentence tells as done what the earlier one announced: most of its words come
 * again, or the same day and one of them. */
static bool tells_done(const struct sentence *plan, const struct sentence *later)
{
	size_t shared = sentences_shared(plan, later, NULL), all = 0;
	if (!shared || !carries_out(plan, later))
		return false;
	all = sentences_shared(plan, plan, NULL);
	return shared * 10 >= all * 6 || (shared >= 2 && shared * 10 >= all * 4) || same_day(plan, later);
}

static bool comes_later(const struct sentence *plan, const struct sentence *other)
{
	if (interval_known(plan->spoken) && interval_known(other->spoken) && plan->entry != other->entry)
		return other->spoken.last > plan->spoken.first;
	return other > plan;
}

bool sentence_fulfilled(const struct subject *subject, const struct sentence *plan)
{
	size_t seen = 0;
	size_t from = (size_t)(plan - subject->told.at);
	from = from > LOOK_AHEAD / 2 ? from - LOOK_AHEAD / 2 : 0;
	for (size_t i = from; i < subject->told.count && seen < LOOK_AHEAD; i++, seen++) {
		const struct sentence *other = &subject->told.at[i];
		if (other != plan && other->done && comes_later(plan, other) && tells_done(plan, other))
			return true;
	}
	return false;
}
