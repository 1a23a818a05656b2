/* S: the status against the evidence. */
#include "check/evidence.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *const declined[] = {
	"no longer be considered", "no longer considered", "not gone down", "decided not to", "decided against", "agreed not to", "chosen not to", "chose not to", "opted not to", "opted against",
	"is not required", "are not required", "not considered necessary", "not considered appropriate", "not deemed necessary", "not thought necessary", "is not necessary", "are not necessary", "is not needed", "are not needed", "was not needed",
	"no longer required", "no longer needed", "no longer necessary", "not been taken forward", "not be taken forward", "not taken forward", "not be pursued", "not been pursued", "not pursued",
	"not be adopted", "not been adopted", "not adopted", "not to proceed", "not be proceeding", "not proceed", "will not be", "not feasible", "not viable", "ruled out",
	"was rejected", "were rejected", "been rejected", "was declined", "were declined", "been declined", "not be progressed", "not be implemented", "no need for", "not supported", "instead of", "been abandoned", "was abandoned", "been dropped", "was dropped", "not be introduced", "was not required", "not be required", "not to introduce", "not to adopt",
};

static const char *const open_words[] = {"ongoing", "continuing", "continues", "outstanding", "not complete", "incomplete", "in progress", "underway", "partly", "partially", "to follow", "remaining"};
static const char *const done_words[] = {"now complete", "now completed", "been completed", "fully implemented", "fully complete", "fully completed", "all complete", "completed in full", "work complete", "been achieved"};
static const char *const called_revised[] = {
	"revised", "revise", "rescheduled", "deferred", "defer", "postponed", "moved", "delayed", "extended", "extension", "slipped", "brought forward", "new date",
	"changed", "amended", "put back", "later than", "delay", "slippage", "instead", "behind schedule",
};
static const char *const other_turn[] = {"second", "third", "fourth", "another", "next", "further", "annual", "every", "again", "final", "follow", "followup", "subsequent", "quarterly", "monthly", "termly", "1st", "2nd", "first", "phase"};
static const char *const whole_thing[] = {
	"complete", "completed", "completion", "implemented", "implementation", "achieved", "finished", "concluded", "fully", "finalised", "end date", "closed", "delivered", "in place",
};

/* The status as people read it. */
static struct str status_words(const struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	const struct claim *claim = record->claim.status != STATUS_NONE ? &record->claim : &record->decision;
	const struct category *category = c->draft->scheme && claim->category ? scheme_category(c->draft->scheme, claim->category) : NULL;
	if (category && category->name.size)
		return category->name;
	struct str words = str_trim(claim->words);
	if (words.size && words.size <= 40 && !str_has(words, STR("\n")))
		return words;
	static const char *const plain[] = {
		[STATUS_NONE] = "no status", [STATUS_ACHIEVED] = "achieved", [STATUS_ACHIEVED_LATE] = "achieved late", [STATUS_NOT_ACHIEVED] = "not achieved",
		[STATUS_OBSTACLE] = "not achieved", [STATUS_IN_PROGRESS] = "in progress", [STATUS_COMPLETED] = "completed", [STATUS_OUTSTANDING] = "outstanding", [STATUS_PAUSED] = "paused",
	};
	return str_of(plain[claim->status]);
}

/* A sentence that hits a rule is kept until all are found, then quoted together. */
struct hits {
	const struct sentence **at;
	size_t count, room;
};

static bool quote_all(struct checking *c, struct finding *finding, const struct hits *hits)
{
	bool done = finding != NULL;
	for (size_t i = 0; done && i < hits->count; i++)
		done = finding_quote_sentence(c, finding, hits->at[i]);
	return done;
}

/* --- S1 ---------------------------------------------------------------------------- */

static bool plans_work(const struct sentence *sentence)
{
	list_each(marker, &sentence->markers)
		if (marker->mood == MOOD_FUTURE)
			return true;
	return false;
}

/* "agreed that the report should go to the panel on 12 December": settled is only the plan. */
static bool settled_for_later(const struct sentence *sentence, const struct when *date)
{
	size_t at = token_over(&sentence->tokens, date->start), from = 0;
	list_each(marker, &sentence->markers)
		if (marker->from < at)
			from = marker->to;
	for (size_t i = from; i + 1 < at && date->bound != BOUND_UNTIL; i++) {
		struct str word = sentence->tokens.at[i].word;
		if (str_equal(word, STR("should")) || (str_equal(word, STR("to")) && word_is_work(sentence->tokens.at[i + 1].word)))
			return true;
	}
	return false;
}

/* A date after the as-of day, said of something that isn't settled already ("the contract
 * was let until 2019" looks back). */
static bool dated_ahead(const struct checking *c, const struct sentence *sentence)
{
	list_each(date, &sentence->dates) {
		if (c->as_of == DAY_NONE || !interval_known(date->days) || date->days.first <= c->as_of || (date->flags & (WHEN_IMPOSSIBLE | WHEN_NO_YEAR)))
			continue;
		if (date->kind != WHEN_FUNDING && date->kind != WHEN_DOCUMENT_VERSION && date_adverbial(sentence, date) &&
		    (date_mood(sentence, date) != MOOD_DONE || settled_for_later(sentence, date)))
			return true;
	}
	return false;
}

static bool next_turn(const struct subject *subject, const struct sentence *sentence)
{
	static const char *const next[] = {"next", "subsequent", "future"}, *const again[] = {"again", "thereafter", "refresher"};
	bool recurs = asks_recurring(subject) || asks_to_continue(subject);
	if (!(recurs && PHRASE_HAS(&sentence->tokens, next)) && !PHRASE_HAS(&sentence->tokens, again))
		return false;
	list_each(told, &subject->told)
		if (told->done && !told->future)
			return true;
	return false;
}

static struct error *closed_but_future(struct checking *c, const struct subject *subject)
{
	struct hits hits = {0};
	list_each(sentence, &subject->told) {
		if (sentence->repeats || !(plans_work(sentence) || dated_ahead(c, sentence)))
			continue;
		if (sentence_asks(c, subject, sentence) && !sentence_fulfilled(subject, sentence) && !next_turn(subject, sentence))
			TRY_MEMORY(c->arena, list_push(c->arena, &hits, sentence));
	}
	if (!hits.count)
		return NULL;
	struct finding *finding = finding_add(c, RULE_S1, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, quote_all(c, finding, &hits) ? finding : NULL);
	finding->message = str_format(c->arena, "It is reported as “%.*s”, but the evidence speaks of work still to come.", STR_ARG(status_words(c, subject)));
	return NULL;
}

/* --- S2 ---------------------------------------------------------------------------- */

/* What hits: 2 a result that is missing, 1 something that goes on, 0 nothing. */
static int open_outcome(const struct sentence *sentence)
{
	int found = 0;
	list_each(marker, &sentence->markers) {
		if (marker->mood != MOOD_OPEN)
			continue;
		int weight = marker->weak ? 1 : 2;
		found = weight > found ? weight : found;
	}
	return found;
}

/* The question before this one (S1) rests on the same words: one question is enough. */
static bool asked_already(const struct checking *c, const struct subject *subject, const struct hits *hits)
{
	const struct finding *last = list_last(c->findings);
	if (!last || last->rule != RULE_S1 || last->recommendation != subject->index)
		return false;
	for (size_t i = 0; i < hits->count; i++) {
		bool quoted = false;
		list_each(quote, &last->quotes)
			quoted |= quote->text.at == hits->at[i]->text.at || str_equal(quote->text, hits->at[i]->text);
		if (!quoted)
			return false;
	}
	return true;
}

static struct error *closed_but_open(struct checking *c, const struct subject *subject)
{
	struct hits hits = {0};
	bool certain = false, continues = asks_to_continue(subject);
	list_each(sentence, &subject->told) {
		int weight = sentence->repeats ? 0 : open_outcome(sentence);
		if (!weight || sentence_fulfilled(subject, sentence))
			continue;
		bool asks = sentence_asks(c, subject, sentence);
		if (weight == 1 && (!asks || continues))
			continue;
		certain |= asks;
		TRY_MEMORY(c->arena, list_push(c->arena, &hits, sentence));
	}
	if (!hits.count || asked_already(c, subject, &hits))
		return NULL;
	struct finding *finding = finding_add(c, RULE_S2, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, quote_all(c, finding, &hits) ? finding : NULL);
	finding->certain = certain;
	finding->message = str_format(c->arena, "It is reported as “%.*s”, but the evidence says that something is unfinished or its outcome not known.",
	                              STR_ARG(status_words(c, subject)));
	return NULL;
}

/* --- S3, S4 ------------------------------------------------------------------------ */

static struct error *closed_with_declined_part(struct checking *c, const struct subject *subject)
{
	struct hits hits = {0};
	list_each(sentence, &subject->told)
		if (!sentence->repeats && PHRASE_HAS(&sentence->tokens, declined) && sentence_asks(c, subject, sentence))
			TRY_MEMORY(c->arena, list_push(c->arena, &hits, sentence));
	if (!hits.count)
		return NULL;
	struct finding *finding = finding_add(c, RULE_S3, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, quote_all(c, finding, &hits) ? finding : NULL);
	finding->certain = false;
	finding->part = hits.at[0]->part;
	finding->message = str_format(c->arena, "It is reported as “%.*s”, and part of what was asked seems to have been decided against.",
	                              STR_ARG(status_words(c, subject)));
	return NULL;
}

static struct error *note_contradicts(struct checking *c, const struct subject *subject)
{
	const struct claim *claim = &subject->record->claim;
	if (str_blank(claim->note) || !(subject->closed || subject->open))
		return NULL;
	struct sentence note = {.text = claim->note};
	TRY(sentence_tokens(c->arena, note.text, &note.tokens));
	TRY(moods_find(c->arena, &note));
	bool reserved = subject->record->response == RESPONSE_PARTLY_ACCEPTED && !note.open; /* says which part was not accepted */
	bool denies = subject->closed ? (note.future && !reserved) || note.open || PHRASE_HAS(&note.tokens, open_words) : PHRASE_HAS(&note.tokens, done_words) && !note.open;
	if (!denies)
		return NULL;
	struct finding *finding = finding_add(c, RULE_S4, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &claim->source) ? finding : NULL);
	if (!finding->quotes.count)
		TRY_MEMORY(c->arena, finding_quote_text(c, finding, claim->note, words_origin(&claim->source)) ? finding : NULL);
	finding->message = str_format(c->arena, "The note beside “%.*s” says something else: “%.*s”", STR_ARG(status_words(c, subject)), STR_ARG(claim->note));
	return NULL;
}

/* --- S5, S7, S8 -------------------------------------------------------------------- */

static bool done_at(const struct sentence *sentence, const struct when *date)
{
	enum mood mood = date_mood(sentence, date);
	return mood == MOOD_DONE || (mood == MOOD_UNSAID && date->mode == MODE_DONE);
}

/* A scheme that has a grade for late achievement makes the other one say "in time". */
static bool grades_time(const struct checking *c)
{
	if (!c->draft->scheme)
		return false;
	list_each(category, &c->draft->scheme->categories)
		if (category->status == STATUS_ACHIEVED_LATE)
			return true;
	return false;
}

static struct error *on_time_but_late(struct checking *c, const struct subject *subject)
{
	const struct claim *claim = &subject->record->claim;
	if (claim->status != STATUS_ACHIEVED || !grades_time(c) || subject->deadline == DAY_NONE)
		return NULL;
	struct hits hits = {0};
	list_each(sentence, &subject->told) {
		bool late = false;
		list_each(date, &sentence->dates)
			late |= interval_known(date->days) && date->days.first > subject->deadline && !(date->flags & (WHEN_IMPOSSIBLE | WHEN_NO_YEAR)) &&
			        (c->as_of == DAY_NONE || date->days.first <= c->as_of) && date->bound != BOUND_UNTIL && date->kind != WHEN_FUNDING &&
			        done_at(sentence, date);
		if (late && !sentence->repeats && sentence_asks(c, subject, sentence))
			TRY_MEMORY(c->arena, list_push(c->arena, &hits, sentence));
	}
	bool claimed_late = interval_known(claim->achieved) && claim->achieved.first > subject->deadline;
	if (!hits.count && !claimed_late)
		return NULL;
	struct finding *finding = finding_add(c, RULE_S5, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, quote_all(c, finding, &hits) ? finding : NULL);
	if (claimed_late)
		TRY_MEMORY(c->arena, finding_quote_words(c, finding, &claim->source) ? finding : NULL);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &subject->record->dates_source) ? finding : NULL);
	finding->message = str_format(c->arena, "It is graded “%.*s”, and some of the work is dated after the target, which ended on %.*s.",
	                              STR_ARG(status_words(c, subject)), STR_ARG(day_words(c->arena, subject->deadline)));
	return NULL;
}

static bool shows_when_done(const struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	if (interval_known(record->claim.achieved) || interval_known(record->decision.achieved) || record->concluded != DAY_NONE)
		return true;
	list_each(sentence, &subject->told) {
		if ((sentence->done || !(sentence->future || sentence->open)) && interval_known(sentence->spoken) && sentence->place == PLACE_EVIDENCE && sentence->spoken.first <= c->as_of)
			return true;
		list_each(date, &sentence->dates) {
			bool past = interval_known(date->days) ? date->days.first <= c->as_of : (date->flags & WHEN_PROGRESS) != 0;
			enum mood mood = date_mood(sentence, date);
			if (past && !(date->flags & WHEN_IMPOSSIBLE) && (mood == MOOD_DONE || (mood == MOOD_UNSAID && (sentence->done || !sentence->future))))
				return true;
		}
	}
	return false;
}

static struct error *timeliness_unprovable(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	if (c->as_of == DAY_NONE || record->in_concluded_list || (!subject->told.count && !record->demands[FIELD_EVIDENCE]) || shows_when_done(c, subject))
		return NULL;
	struct finding *finding = finding_add(c, RULE_S7, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &record->claim.source) ? finding : NULL);
	if (subject->told.count)
		TRY_MEMORY(c->arena, finding_quote_sentence(c, finding, &subject->told.at[0]) ? finding : NULL);
	finding->message = str_format(c->arena, "It is reported as “%.*s”, and nothing says when it was done.", STR_ARG(status_words(c, subject)));
	return NULL;
}

static struct error *graded_without_target(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	if ((record->claim.status != STATUS_ACHIEVED && record->claim.status != STATUS_ACHIEVED_LATE) || !grades_time(c) || !c->has_dates)
		return NULL;
	if (record->missing[FIELD_DATES] || record->marks[FIELD_DATES] == SURE_LOST || record->in_concluded_list)
		return NULL;
	list_each(date, &record->dates)
		if (date->when.kind == WHEN_COMPLETION)
			return NULL;
	struct finding *finding = finding_add(c, RULE_S8, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &record->claim.source) ? finding : NULL);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &record->dates_source) ? finding : NULL);
	finding->message = str_format(c->arena, "The grade “%.*s” compares with a timescale, and no completion date is given.", STR_ARG(status_words(c, subject)));
	return NULL;
}

/* --- S6 ---------------------------------------------------------------------------- */

/* The one date that the sentence gives for its step; false when there is none or several. */
static bool step_date(const struct sentence *sentence, struct interval *ret_days)
{
	const struct when *only = NULL;
	list_each(date, &sentence->dates) {
		if (!interval_known(date->days) || (date->flags & (WHEN_IMPOSSIBLE | WHEN_NO_YEAR | WHEN_RECURRING)) || !date_adverbial(sentence, date))
			continue;
		if (only)
			return false;
		only = date;
	}
	if (only)
		*ret_days = only->days;
	else if (interval_known(sentence->spoken) && sentence->place == PLACE_EVIDENCE && sentence->tokens.count <= 16)
		*ret_days = sentence->spoken;
	else
		return false;
	return ret_days->last - ret_days->first < 100; /* a quarter at most: years say nothing of a step */
}

static bool same_step(const struct checking *c, const struct sentence *first, const struct sentence *later)
{
	size_t shared = sentences_shared(first, later, &c->common);
	size_t all = sentences_shared(first, first, &c->common), other = sentences_shared(later, later, &c->common);
	size_t least = all < other ? all : other;
	if (first->place == PLACE_ASKED && sentences_shared(first, later, NULL) < 3)
		return false;
	return shared >= 2 && shared * 2 >= least;
}

static bool silently_moved(const struct checking *c, const struct sentence *first, const struct sentence *later)
{
	static const char *const requests[] = {"wrote to", "written to", "asked", "contacted", "requested", "emailed", "yet to"};
	struct interval was, is;
	if (!step_date(first, &was) || !step_date(later, &is) || is.first <= was.last || later->repeats)
		return false;
	if (PHRASE_HAS(&later->tokens, requests) || PHRASE_HAS(&later->tokens, called_revised) || PHRASE_HAS(&later->tokens, other_turn) || PHRASE_HAS(&first->tokens, other_turn))
		return false;
	return same_step(c, first, later);
}

#define LOOK_AHEAD 60

static struct error *slip_from(struct checking *c, const struct subject *subject, const struct sentence *first, size_t from, bool *ret_found)
{
	for (size_t i = from; i < subject->told.count && i < from + LOOK_AHEAD; i++) {
		const struct sentence *later = &subject->told.at[i];
		if (later == first || !silently_moved(c, first, later))
			continue;
		struct finding *finding = finding_add(c, RULE_S6, subject->index);
		TRY_MEMORY(c->arena, finding);
		TRY_MEMORY(c->arena, finding_quote_sentence(c, finding, first) && finding_quote_sentence(c, finding, later) ? finding : NULL);
		finding->message = STR("A date given for a step is followed by a later one, and nothing says that it was revised.");
		*ret_found = true;
		return NULL;
	}
	return NULL;
}

static struct error *silent_slip(struct checking *c, const struct subject *subject)
{
	static const char *const negation[] = {"not", "no", "never", "none"};
	bool found = asks_recurring(subject);
	list_each(told, &subject->told)
		found |= PHRASE_HAS(&told->tokens, called_revised);
	if (!subject->record->dates.count)
		list_each(asked, &subject->asked)
			if (!found)
				TRY(slip_from(c, subject, asked, 0, &found));
	for (size_t i = 0; i < subject->told.count && i < 4 * LOOK_AHEAD && !found; i++) {
		const struct sentence *first = &subject->told.at[i];
		bool planned = first->future || (!first->done && !first->open && interval_known(first->spoken) && !PHRASE_HAS(&first->tokens, negation));
		if (planned && !first->repeats)
			TRY(slip_from(c, subject, first, i + 1, &found));
	}
	return NULL;
}

/* --- S9, S10, S11 ------------------------------------------------------------------ */

static bool demands_date(const struct checking *c, const struct claim *claim)
{
	const struct category *category = c->draft->scheme && claim->category ? scheme_category(c->draft->scheme, claim->category) : NULL;
	if (category)
		return category->needs_date || category->status == STATUS_OUTSTANDING;
	return claim->status == STATUS_NOT_ACHIEVED || claim->status == STATUS_OUTSTANDING;
}

static bool other_plans(const struct subject *subject, const struct sentence *sentence)
{
	list_each(told, &subject->told)
		if (told != sentence && told->future)
			return true;
	return false;
}

/* The sentence says by when the whole is expected, not a step of it. */
static bool expects_whole(const struct checking *c, const struct subject *subject, const struct sentence *sentence)
{
	static const char *const of_whole[] = {"recommendation", "action", "actions", "project", "programme", "this", "work", "works", "it", "all", "completion", "fully", "anticipated completion", "everything", "scheme"};
	static const char *const expected[] = {"now expected", "is expected", "are expected", "anticipated", "estimated", "new date", "revised date", "target date", "now due", "now to", "expected by", "expected to be"};
	static const char *const of_step[] = {"first", "second", "third", "fourth", "phase", "stage", "step", "draft", "next", "module", "some", "part", "one", "two", "initial", "remaining", "meeting"};
	bool names_whole = PHRASE_HAS(&sentence->tokens, whole_thing) && PHRASE_HAS(&sentence->tokens, of_whole);
	names_whole |= PHRASE_HAS(&sentence->tokens, whole_thing) && !PHRASE_HAS(&sentence->tokens, of_step) && PHRASE_HAS(&sentence->tokens, expected) && topics_shared(&subject->topics, &sentence->tokens, &c->common) > 0;
	if (!names_whole && (!PHRASE_HAS(&sentence->tokens, expected) || PHRASE_HAS(&sentence->tokens, of_step) || other_plans(subject, sentence)))
		return false;
	list_each(date, &sentence->dates)
		if (interval_known(date->days) && date->days.last >= c->as_of && (date->days.first > c->as_of || date_mood(sentence, date) != MOOD_DONE))
			return true;
	return false;
}

/* The recommendation asks for one thing, and the one plan that the evidence tells has its
 * verb: "to report back …", "a full report will be brought by 30 April". */
static bool only_duty(const struct checking *c, const struct subject *subject, const struct sentence *sentence)
{
	if (subject->record->parts.count || subject->asked.count != 1 || !sentence->future || sentence->open || other_plans(subject, sentence))
		return false;
	static const char *const small[] = {"first", "second", "third", "fourth", "last", "one", "two", "remaining", "phase", "draft", "initial", "interim", "meeting", "discuss", "discussed", "next", "begin", "start", "started"};
	bool verb = false, ahead = false;
	list_each(asked, &subject->asked.at[0].tokens)
		list_each(told, &sentence->tokens)
			verb |= asked->stem && asked->stem == told->stem && (word_is_work(asked->word) || (asked->word.size > 1 && asked->word.at[asked->word.size - 1] == 's' && word_is_work(str_slice(asked->word, 0, asked->word.size - 1))));
	list_each(date, &sentence->dates)
		ahead |= interval_known(date->days) && date->days.last >= c->as_of && date_adverbial(sentence, date);
	return verb && ahead && !PHRASE_HAS(&sentence->tokens, small);
}

static struct error *open_without_date(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	if (!demands_date(c, &record->claim) || subject->pending || c->as_of == DAY_NONE || interval_known(subject->anticipated) || subject->deadline >= c->as_of)
		return NULL;
	struct whens noted = {0}; /* "Slipped: expected June 2024" */
	TRY(when_find(c->arena, record->claim.note, &c->when, &noted));
	list_each(date, &noted)
		if (interval_known(date->days) && date->days.last >= c->as_of)
			return NULL;
	if (subject->revised != DAY_NONE && subject->revised >= c->as_of)
		return NULL;
	struct hits steps = {0};
	list_each(sentence, &subject->told) {
		if (expects_whole(c, subject, sentence) || only_duty(c, subject, sentence))
			return NULL;
		bool ahead = false;
		list_each(date, &sentence->dates)
			ahead |= interval_known(date->days) && date->days.last >= c->as_of && date_mood(sentence, date) != MOOD_DONE;
		if (ahead)
			TRY_MEMORY(c->arena, list_push(c->arena, &steps, sentence));
	}
	struct finding *finding = finding_add(c, RULE_S9, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &record->claim.source) ? finding : NULL);
	TRY_MEMORY(c->arena, quote_all(c, finding, &steps) ? finding : NULL);
	finding->message = str_format(c->arena, "It is reported as “%.*s”, and no date is given by which the whole is expected%s.", STR_ARG(status_words(c, subject)),
	                              steps.count ? "; only single steps are dated" : "");
	return NULL;
}

/* The number alone is known; that it is missing is asked already. */
static bool gap(const struct recommendation *record)
{
	return record->text_state == TEXT_LOST && !record->evidence.count && !record->further_information.count && !record->owners.count && !record->dates.count;
}

static struct error *no_status(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	bool said = record->claim.status != STATUS_NONE || record->decision.status != STATUS_NONE || !str_blank(record->claim.words) || !str_blank(record->decision.words);
	if (!(c->has_status || record->demands[FIELD_CLAIM]) || said || record->claim.placeholder || record->in_concluded_list || gap(record) ||
	    record->concluded != DAY_NONE || subject->pending)
		return NULL;
	bool lost = subject->lost || record->missing[FIELD_CLAIM] || record->marks[FIELD_CLAIM] == SURE_LOST;
	struct finding *finding = finding_add(c, RULE_S10, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &record->response_words) ? finding : NULL);
	if (!finding->quotes.count && record->text.count)
		TRY_MEMORY(c->arena, finding_quote_passage(c, finding, &record->text.at[0], 0, record->text.at[0].text.size) ? finding : NULL);
	finding->message = lost                               ? STR("Its status is lost from the paper.")
	                   : record->response != RESPONSE_NONE ? STR("The response is given, but no status of progress.")
	                                                       : STR("No status of progress is given.");
	return NULL;
}

static struct error *overdue_unassessed(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	int32_t day = c->draft->front.date != DAY_NONE ? c->draft->front.date : c->as_of;
	if (!subject->pending || day == DAY_NONE || subject->deadline == DAY_NONE || subject->deadline >= day || subject->revised >= day)
		return NULL;
	struct finding *finding = finding_add(c, RULE_S11, subject->index);
	TRY_MEMORY(c->arena, finding);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &record->dates_source) ? finding : NULL);
	TRY_MEMORY(c->arena, finding_quote_words(c, finding, &record->claim.source) ? finding : NULL);
	if (!record->claim.source.count && record->evidence.count)
		TRY_MEMORY(c->arena, finding_quote_words(c, finding, &record->evidence.at[0].text) ? finding : NULL);
	finding->message = str_format(c->arena, "Its target ended on %.*s, and there is no assessment or evidence yet.", STR_ARG(day_words(c->arena, subject->deadline)));
	return NULL;
}

struct error *rules_status(struct checking *c)
{
	for (size_t i = 0; i < c->subject_count; i++) {
		const struct subject *subject = &c->subjects[i];
		if (subject->settled)
			continue;
		if (subject->closed) {
			TRY(closed_but_future(c, subject));
			TRY(closed_but_open(c, subject));
			TRY(closed_with_declined_part(c, subject));
			TRY(on_time_but_late(c, subject));
			TRY(timeliness_unprovable(c, subject));
			TRY(graded_without_target(c, subject));
		}
		TRY(note_contradicts(c, subject));
		TRY(silent_slip(c, subject));
		TRY(open_without_date(c, subject));
		TRY(no_status(c, subject));
		TRY(overdue_unassessed(c, subject));
	}
	return NULL;
}
