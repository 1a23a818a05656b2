/* D: dates that can't be meant, have passed in silence, or don't agree. */
#include "check/evidence.h"

#include "base/utf8.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* Adds the sentence to the rule's one finding about this recommendation. */
static struct error *quote_in(struct checking *c, enum rule rule, const struct subject *subject, const struct sentence *sentence, const char *message)
{
	struct finding *last = list_last(c->findings);
	if (!last || last->rule != rule || last->recommendation != subject->index) {
		last = finding_add(c, rule, subject->index);
		TRY_MEMORY(c->arena, last);
		last->message = str_of(message);
	}
	TRY_MEMORY(c->arena, finding_quote_sentence(c, last, sentence) ? last : NULL);
	return NULL;
}

/* The words name a month, season or term; "this year", "the weekend" don't need a year. */
static bool names_month_or_term(struct str words)
{
	static const char *const names[] = {
		"jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug", "august", "sep", "sept",
		"september", "oct", "october", "nov", "november", "dec", "december", "spring", "summer", "autumn", "winter", "term", "easter", "christmas",
	};
	for (size_t i = 0; i < COUNT(names); i++)
		if (str_has_word(words, str_of(names[i])))
			return true;
	return false;
}

/* --- D1 ---------------------------------------------------------------------------- */

/* A bare year far off tells of history or of a long aim ("built in 1906", "net zero by
 * 2045", "the plan 1920-30"), unless nobody can have meant it. */
static bool sensible_year(const struct checking *c, struct str words)
{
	int groups = 0, year = 0, as_of_year, month, day;
	for (size_t i = 0; i < words.size;) {
		size_t end = i;
		while (end < words.size && char_is_digit((unsigned char)words.at[end]))
			end++;
		if (end - i == 4)
			str_number(str_slice(words, i, end), &year);
		groups += end > i;
		i = end > i ? end : i + 1;
	}
	if (c->as_of == DAY_NONE || names_month_or_term(words) || groups > 2 || !year)
		return false;
	day_split(c->as_of, &as_of_year, &month, &day);
	return year > as_of_year - 500 && year < as_of_year + 100;
}

static bool impossible(const struct checking *c, const struct when *when)
{
	if ((when->flags & WHEN_ADDRESS) || sensible_year(c, when->words))
		return false;
	if (when->flags & WHEN_IMPOSSIBLE)
		return true;
	int as_of_year, year, last_year, month, day;
	if (c->as_of == DAY_NONE || !interval_known(when->days) || when->kind == WHEN_DOCUMENT_VERSION)
		return false;
	day_split(c->as_of, &as_of_year, &month, &day);
	day_split(when->days.first, &year, &month, &day);
	day_split(when->days.last, &last_year, &month, &day);
	return year > as_of_year + 10 || last_year < as_of_year - 50;
}

static struct error *impossible_year(struct checking *c, const struct subject *subject)
{
	static const char message[] = "A date in it can't be meant.";
	const struct sentences *both[] = {&subject->asked, &subject->told, &subject->answered};
	for (size_t i = 0; i < COUNT(both); i++)
		list_each(sentence, both[i]) {
			bool hit = false;
			list_each(date, &sentence->dates)
				hit |= impossible(c, date) && (c->as_of != DAY_NONE || !interval_known(date->days));
			if (hit)
				TRY(quote_in(c, RULE_D1, subject, sentence, message));
		}
	const struct recommendation *record = subject->record;
	bool column = interval_known(subject->anticipated) && impossible(c, &record->anticipated.when);
	list_each(date, &record->dates)
		column |= impossible(c, &date->when);
	list_each(date, &record->revised_dates)
		column |= impossible(c, &date->when);
	if (!column)
		return NULL;
	struct finding *finding = finding_add(c, RULE_D1, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &record->dates_source) ? finding : NULL);
	list_each(date, &record->revised_dates)
		if (impossible(c, &date->when) && date->source.text.size)
			TRY_MEMORY(c->arena, finding_quote_passage(c, finding, &date->source, 0, date->source.text.size) ? finding : NULL);
	finding->message = STR("A date in its date column can't be meant.");
	return NULL;
}

/* --- D2 ---------------------------------------------------------------------------- */

/* "the next meeting in spring 2016" said after spring 2016. */
static bool next_before_speaking(const struct checking *c, const struct sentence *sentence, const struct when *date)
{
	/* evidence is spoken on its entry's day, and never before the review was approved */
	int32_t spoken = interval_known(sentence->spoken) ? sentence->spoken.first : c->when.approved;
	if (spoken == DAY_NONE || !interval_known(date->days) || (date->flags & (WHEN_IMPOSSIBLE | WHEN_NO_YEAR)) ||
	    sentence->place != PLACE_EVIDENCE || date->days.last >= spoken)
		return false;
	size_t at = token_over(&sentence->tokens, date->start);
	for (size_t i = at > 8 ? at - 8 : 0; i <= at && i < sentence->tokens.count; i++) {
		if (!str_equal(sentence->tokens.at[i].word, STR("next")))
			continue;
		bool past = false; /* "the next meeting was held in …" looks back */
		list_each(marker, &sentence->markers)
			past |= marker->mood == MOOD_DONE && marker->from < at;
		return !past;
	}
	return false;
}

static struct error *impossible_order(struct checking *c, const struct subject *subject)
{
	const struct sentences *both[] = {&subject->asked, &subject->told};
	for (size_t i = 0; i < COUNT(both); i++)
		list_each(sentence, both[i]) {
			bool hit = false;
			list_each(date, &sentence->dates)
				hit |= (date->flags & WHEN_BACKWARDS) || next_before_speaking(c, sentence, date);
			if (hit)
				TRY(quote_in(c, RULE_D2, subject, sentence, "It orders its dates against the calendar."));
		}
	return NULL;
}

/* --- D3 ---------------------------------------------------------------------------- */

/* A plan for a date that has passed: the date is the plan's own, not the day of the
 * meeting that made it. */
static bool planned_for_past(const struct checking *c, const struct sentence *sentence, const struct when *date)
{
	static const char *const now_on[] = {"is being", "are being", "is taking place", "are taking place"};
	if (!interval_known(date->days) || date->days.last >= c->as_of || (date->flags & (WHEN_IMPOSSIBLE | WHEN_NO_YEAR)) ||
	    date->kind == WHEN_DOCUMENT_VERSION || date->kind == WHEN_FUNDING || date->kind == WHEN_ENTRY_DATE || date->bound == BOUND_FROM || date->bound == BOUND_AFTER)
		return false;
	if (!date_adverbial(sentence, date))
		return false;
	if (date_mood(sentence, date) == MOOD_FUTURE)
		return true;
	size_t to = token_over(&sentence->tokens, date->start);
	int at = PHRASE_FIND(&sentence->tokens, now_on, 0);
	return at >= 0 && (size_t)at < to && date->days.first == date->days.last && date_mood(sentence, date) != MOOD_DONE;
}

static struct error *stale_sentence(struct checking *c, const struct subject *subject, const struct sentence *sentence)
{
	static const char *const moved[] = {"defer", "deferred", "postpone", "postponed", "rescheduled", "cancelled", "moved to"};
	bool hit = false;
	list_each(date, &sentence->dates)
		hit |= planned_for_past(c, sentence, date) && !PHRASE_HAS(&sentence->tokens, moved);
	if (!hit || sentence->repeats || sentence_fulfilled(subject, sentence))
		return NULL;
	struct finding *finding = finding_add(c, RULE_D3, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, finding_quote_sentence(c, finding, sentence) ? finding : NULL);
	finding->message = STR("It announces as still to come what was planned for a date that has passed.");
	return NULL;
}

/* A time-line head whose day has passed ("Short term: by mid-December") over words that
 * still speak of the future. */
static struct error *stale_head(struct checking *c, const struct subject *subject, const struct entry *entry, int index)
{
	const struct when *date = &entry->date;
	bool deadline = date->bound == BOUND_BY || date->bound == BOUND_UNTIL || date->bound == BOUND_WITHIN;
	if (!deadline || !interval_known(date->days) || date->days.last >= c->as_of || (date->flags & WHEN_IMPOSSIBLE) || !entry->heading.size)
		return NULL;
	list_each(sentence, &subject->told) {
		if (sentence->place != PLACE_EVIDENCE || sentence->entry != index || !sentence->future || sentence_fulfilled(subject, sentence))
			continue;
		struct finding *finding = finding_add(c, RULE_D3, subject->index);
		TRY_MEMORY(c->arena, finding);
		const struct passage *head = &entry->text.at[0];
		size_t end = entry->heading.size < head->text.size ? entry->heading.size : head->text.size;
		TRY_MEMORY(c->arena, finding_quote_passage(c, finding, head, 0, end) && finding_quote_sentence(c, finding, sentence) ? finding : NULL);
		finding->message = STR("It announces as still to come what was planned for a date that has passed.");
		return NULL;
	}
	return NULL;
}

static struct error *stale_future(struct checking *c, const struct subject *subject)
{
	if (c->as_of == DAY_NONE)
		return NULL;
	for (size_t i = 0; i < subject->told.count; i++)
		TRY(stale_sentence(c, subject, &subject->told.at[i]));
	const struct recommendation *record = subject->record;
	for (size_t i = 0; i < record->evidence.count && i < 100; i++)
		if (record->evidence.at[i].text.count && !record->evidence.at[i].placeholder)
			TRY(stale_head(c, subject, &record->evidence.at[i], (int)i));
	return NULL;
}

/* --- D4 ---------------------------------------------------------------------------- */

/* The month of the duty: a date in the text that isn't part of a title or of a period
 * looked back on. */
static bool date_of_duty(const struct sentence *sentence, const struct when *date)
{
	if (date->bound == BOUND_WITHIN || date->bound == BOUND_RELATIVE)
		return false;
	if (!interval_known(date->days) || (date->flags & (WHEN_IMPOSSIBLE | WHEN_NO_YEAR | WHEN_RECURRING)) || date->kind == WHEN_DOCUMENT_VERSION ||
	    date->kind == WHEN_FUNDING || date->kind == WHEN_PUBLICATION || date->days.last - date->days.first > 31)
		return false;
	bool bracketed = date->start && sentence->text.at[date->start - 1] == '(';
	static const char *const runs[] = {"months", "month", "after", "weeks", "by"};
	if (bracketed) {
		size_t at = token_over(&sentence->tokens, date->start);
		for (size_t i = at > 6 ? at - 6 : 0; i <= at && i < sentence->tokens.count; i++)
			for (size_t k = 0; k < COUNT(runs); k++)
				if (str_equal(sentence->tokens.at[i].word, str_of(runs[k])))
					return true;
		return false;
	}
	static const char *const back[] = {"since", "published", "agreed", "approved", "dated", "following", "adopted", "introduced", "launched", "held", "issued", "reported", "ended"};
	size_t at = token_over(&sentence->tokens, date->start);
	for (size_t i = at > 4 ? at - 4 : 0; i < at; i++)
		for (size_t k = 0; k < COUNT(back); k++)
			if (str_equal(sentence->tokens.at[i].word, str_of(back[k])))
				return false;
	return date_adverbial(sentence, date) && date_mood(sentence, date) != MOOD_DONE && date->bound != BOUND_FROM && date->bound != BOUND_AFTER;
}

static bool near_column(const struct recommendation *record, struct interval days)
{
	list_each(date, &record->dates) {
		const struct when *when = &date->when;
		if (when->kind == WHEN_ONGOING || (when->flags & WHEN_RECURRING) || !interval_known(when->days))
			return true; /* nothing to compare with */
		if (when->days.first <= days.last && days.first <= when->days.last)
			return true;
	}
	return record->dates.count == 0;
}

static struct error *text_and_column(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	list_each(sentence, &subject->asked) {
		bool hit = false;
		list_each(date, &sentence->dates)
			hit |= date_of_duty(sentence, date) && !near_column(record, date->days);
		if (!hit)
			continue;
		TRY(quote_in(c, RULE_D4, subject, sentence, "Its text names another month than its date column."));
		TRY_MEMORY(c->arena, finding_quote_words(c, list_last(c->findings), &record->dates_source) ? c : NULL);
	}
	return NULL;
}

/* --- D5, D6 ------------------------------------------------------------------------ */

static struct error *before_approval(struct checking *c, const struct subject *subject)
{
	int32_t approved = c->when.approved;
	if (approved == DAY_NONE || !subject->closed)
		return NULL;
	size_t dated = 0;
	list_each(sentence, &subject->told) {
		if (sentence->place == PLACE_EVIDENCE && interval_known(sentence->spoken)) {
			if (sentence->spoken.last >= approved)
				return NULL;
			dated++;
		}
		list_each(date, &sentence->dates) {
			if (!interval_known(date->days) || (date->flags & WHEN_IMPOSSIBLE))
				continue;
			if (date->days.last >= approved)
				return NULL;
			dated++;
		}
	}
	if (!dated)
		return NULL;
	list_each(sentence, &subject->told)
		if (sentence->dates.count)
			TRY(quote_in(c, RULE_D5, subject, sentence, "Everything dated in its evidence lies before the day on which it was approved."));
	return NULL;
}

/* A month or term whose year the words don't give, and which stands nowhere in the same
 * sentence with its year. */
static bool without_year(const struct sentence *sentence, const struct when *date)
{
	if (!(date->flags & (WHEN_NO_YEAR | WHEN_PROGRESS)) || (date->flags & (WHEN_RECURRING | WHEN_ADDRESS)) || date->kind == WHEN_ONGOING || date->kind == WHEN_DOCUMENT_VERSION)
		return false;
	if (interval_known(sentence->spoken) && interval_known(date->days) && sentence->spoken.first <= date->days.last && date->days.first <= sentence->spoken.last)
		return false; /* the entry's own date gives the year */
	list_each(other, &sentence->dates) /* "in March 2024, and the hall will follow in June" */
		if (other < date && !(other->flags & (WHEN_NO_YEAR | WHEN_IMPOSSIBLE)) && interval_known(other->days) && date_adverbial(sentence, other) && other->days.last - other->days.first < 100)
			return false;
	list_each(other, &sentence->dates)
		if (other != date && !(other->flags & WHEN_NO_YEAR) && interval_known(other->days) && interval_known(date->days) &&
		    other->days.first <= date->days.last && date->days.first <= other->days.last)
			return false;
	return true;
}

/* "Winter Ready Week 2023", "the Summer Fair": a season in a name. */
static bool in_name(const struct sentence *sentence, const struct when *date)
{
	static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};
	bool season = false;
	for (size_t i = 0; i < COUNT(seasons); i++)
		season |= str_has_word(date->words, str_of(seasons[i]));
	size_t at = token_over(&sentence->tokens, date->end ? date->end - 1 : 0) + 1;
	if (!season || at >= sentence->tokens.count)
		return false;
	char first = sentence->text.at[sentence->tokens.at[at].start];
	return first >= 'A' && first <= 'Z';
}

/* A season, or months from one to another, that a duty comes round with: "in winter",
 * "before the winter", "from June to August". */
static bool comes_round(const struct sentence *sentence, const struct when *date)
{
	static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};
	static const char *const fixes[] = {"early", "late", "last", "this", "next", "by", "until", "since", "mid"};
	bool season = false;
	for (size_t i = 0; i < COUNT(seasons); i++)
		season |= str_has_word(date->words, str_of(seasons[i])) && !str_has_word(date->words, STR("term"));
	size_t before = token_over(&sentence->tokens, date->start); /* "from Easter to October" */
	bool range_end = sentence->place == PLACE_ASKED && before >= 3 && str_equal(sentence->tokens.at[before - 1].word, STR("to"));
	for (size_t i = before > 5 ? before - 5 : 0; range_end && i < before; i++)
		if (str_equal(sentence->tokens.at[i].word, STR("from")) || str_equal(sentence->tokens.at[i].word, STR("between")))
			return true;
	if (sentence->place == PLACE_ASKED && date->bound == BOUND_UNTIL) /* "uncut until the end of July" */
		return true;
	if (sentence->place != PLACE_ASKED && date_mood(sentence, date) == MOOD_DONE) /* "mended in spring" was one spring */
		return false;
	if (!season)
		return sentence->place == PLACE_ASKED && str_has_word(date->words, STR("from")) && str_has_word(date->words, STR("to"));
	size_t at = token_over(&sentence->tokens, date->start), end = token_over(&sentence->tokens, date->end ? date->end - 1 : 0);
	for (size_t i = at ? at - 1 : 0; i <= end && i < sentence->tokens.count; i++)
		for (size_t k = 0; k < COUNT(fixes); k++)
			if (str_equal(sentence->tokens.at[i].word, str_of(fixes[k])))
				return false;
	return true;
}

/* "by 1 November each year" */
static bool every_year(const struct sentence *sentence, const struct when *date)
{
	static const char *const each[] = {"each", "every", "annually", "yearly", "annual"};
	size_t at = token_over(&sentence->tokens, date->start);
	for (size_t i = at > 3 ? at - 3 : 0; i < at + 5 && i < sentence->tokens.count; i++)
		for (size_t k = 0; k < COUNT(each); k++)
			if (str_equal(sentence->tokens.at[i].word, str_of(each[k])))
				return true;
	return false;
}

static struct error *year_missing(struct checking *c, const struct subject *subject)
{
	static const char message[] = "It names a month or term without its year.";
	const struct sentences *both[] = {&subject->asked, &subject->told, &subject->answered};
	for (size_t i = 0; i < COUNT(both); i++)
		list_each(sentence, both[i]) {
			bool hit = false;
			list_each(date, &sentence->dates)
				hit |= without_year(sentence, date) && names_month_or_term(date->words) && !every_year(sentence, date) && !comes_round(sentence, date) && !in_name(sentence, date);
			if (hit && !sentence->repeats)
				TRY(quote_in(c, RULE_D6, subject, sentence, message));
		}
	list_each(entry, &subject->record->evidence) {
		if (!(entry->date.flags & WHEN_NO_YEAR) || entry->placeholder || !entry->heading.size || !entry->text.count || !names_month_or_term(entry->date.words))
			continue;
		struct finding *last = list_last(c->findings);
		if (!last || last->rule != RULE_D6 || last->recommendation != subject->index) {
			last = finding_add(c, RULE_D6, subject->index);
			TRY_MEMORY(c->arena, last);
			last->message = str_of(message);
		}
		TRY_MEMORY(c->arena, finding_quote_passage(c, last, &entry->text.at[0], 0, entry->heading.size) ? last : NULL);
	}
	return NULL;
}

/* --- D7, D8, D9, D10 --------------------------------------------------------------- */

static struct error *revised_without_original(struct checking *c, const struct subject *subject)
{
	static const char *const revised[] = {"revised", "rescheduled"};
	static const char *const first[] = {"originally", "original", "from", "was due in", "was due by", "was due on", "was due for", "previously", "instead of", "rather than"};
	const struct recommendation *record = subject->record;
	if (record->dates.count)
		return NULL;
	const struct sentence *hit = NULL;
	struct interval is = INTERVAL_NONE;
	list_each(sentence, &subject->told) {
		int at = PHRASE_FIND(&sentence->tokens, revised, 0);
		static const char *const timing[] = {"timescale", "timescales", "date", "deadline", "timetable", "target", "completion", "for", "to", "reporting"};
		if (at < 0 || !sentence->dates.count || !PHRASE_HAS(&sentence->tokens, timing) || hit)
			continue;
		list_each(date, &sentence->dates)
			if (date->start > sentence->tokens.at[at].start && (interval_known(date->days) || (date->flags & WHEN_PROGRESS)) && !hit) {
				hit = sentence;
				is = date->days;
			}
	}
	if (!hit)
		return NULL;
	const struct sentences *both[] = {&subject->asked, &subject->told};
	for (size_t i = 0; i < COUNT(both); i++)
		list_each(sentence, both[i]) {
			if (i == 1 && PHRASE_HAS(&sentence->tokens, first))
				return NULL;
			list_each(date, &sentence->dates) { /* an earlier target in the text itself */
				bool target = i == 0 && interval_known(date->days) && date_of_duty(sentence, date);
				if (target && (!interval_known(is) || date->days.last < is.first))
					return NULL;
			}
		}
	return quote_in(c, RULE_D7, subject, hit, "A date is called revised, and the first one isn't given.");
}

static struct error *no_target_date(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	if (subject->lost || record->missing[FIELD_DATES] || record->marks[FIELD_DATES] == SURE_LOST || subject->settled ||
	    record->in_concluded_list || record->concluded != DAY_NONE || !record->text.count)
		return NULL;
	list_each(date, &record->dates)
		if (interval_known(date->when.days) || date->when.kind == WHEN_ONGOING || (date->when.flags & (WHEN_RECURRING | WHEN_IMPOSSIBLE | WHEN_PROGRESS)) || date->when.bound == BOUND_WITHIN ||
		    date->when.bound == BOUND_RELATIVE)
			return NULL;
	struct str column = str_trim(words_text(c->arena, &record->dates_source));
	if ((record->revised_dates.count && record->demands[FIELD_REVISED_DATES]) || asks_for_time(subject) || str_has_word(column, STR("next")))
		return NULL;
	struct finding *finding = finding_add(c, RULE_D9, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &record->dates_source) ? finding : NULL);
	if (!finding->quotes.count)
		TRY_MEMORY(c->arena, finding_quote_passage(c, finding, &record->text.at[0], 0, record->text.at[0].text.size) ? finding : NULL);
	finding->message = column.size && column.size <= 40 && char_is_letter((unsigned char)column.at[0])
	                       ? str_format(c->arena, "Its date column says “%.*s”, which is no day or period.", STR_ARG(column))
	                       : STR("Neither its text nor a date column says by when it is to be done.");
	return NULL;
}

static bool done_on_day_of(const struct sentence *make, const struct sentence *report)
{
	list_each(a, &make->dates) {
		if (!interval_known(a->days) || a->days.first != a->days.last || date_mood(make, a) != MOOD_DONE)
			continue;
		list_each(b, &report->dates)
			if (b->days.first == a->days.first && b->days.last == a->days.last)
				return true;
	}
	return false;
}

/* A report on findings and the meeting that was to make them, on one day. */
static const struct sentence *report_of_same_day(const struct subject *subject, const struct sentence *make)
{
	static const char *const presents[] = {"presented", "present", "reported", "report", "submitted", "published", "findings", "results"};
	const struct sentences *both[] = {&subject->asked, &subject->told};
	for (size_t i = 0; i < COUNT(both); i++)
		for (size_t k = 0; k < both[i]->count && k < 60; k++) {
			const struct sentence *report = &both[i]->at[k];
			if (report != make && PHRASE_HAS(&report->tokens, presents) && done_on_day_of(make, report))
				return report;
		}
	return NULL;
}

static struct error *same_day_clash(struct checking *c, const struct subject *subject)
{
	static const char *const makes[] = {"met", "meet", "reconvened", "reconvene", "surveyed", "inspected", "visited", "reviewed", "interviewed", "carried out", "tested"};
	list_each(make, &subject->told) {
		const struct sentence *report = make->done && make->dates.count && PHRASE_HAS(&make->tokens, makes) ? report_of_same_day(subject, make) : NULL;
		if (!report)
			continue;
		TRY(quote_in(c, RULE_D10, subject, report, "Two steps of which one needs the other's result stand on the same day."));
		TRY_MEMORY(c->arena, finding_quote_sentence(c, list_last(c->findings), make) ? c : NULL);
		list_last(c->findings)->certain = false;
		return NULL;
	}
	return NULL;
}

struct error *rules_dates(struct checking *c)
{
	for (size_t i = 0; i < c->subject_count; i++) {
		const struct subject *subject = &c->subjects[i];
		TRY(impossible_year(c, subject));
		TRY(impossible_order(c, subject));
		TRY(stale_future(c, subject));
		if (!subject->settled)
			TRY(text_and_column(c, subject));
		TRY(before_approval(c, subject));
		TRY(year_missing(c, subject));
		TRY(revised_without_original(c, subject));
		if (!subject->settled)
			TRY(recurrence_not_kept(c, subject));
		TRY(no_target_date(c, subject));
		TRY(same_day_clash(c, subject));
	}
	return NULL;
}
