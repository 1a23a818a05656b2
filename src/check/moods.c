/* Moods: which words tell that something is done, still to come, or open (see language.h).
 *
 * The phrases are data; around them stand the few readings that would make them lie:
 * what was planned in the past, what a thing is for, what someone was asked, effects
 * that are hoped for, "due to" in the sense of "because of". */
#include "check/language.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *const future[] = {
	"will", "shall", "'ll", "to be +ed", "to be in place", "is to be", "are to be", "is to +verb", "are to +verb", "due to +verb", "due on", "due in", "due by",
	"due at", "due for", "due out", "due before", "due this", "due next", "due shortly", "planned for", "planned to", "is ~ planned",
	"are ~ planned", "planned on", "planned in", "plan to", "plans to", "planning to", "scheduled for", "scheduled to", "is scheduled",
	"are scheduled", "timetabled for", "programmed for", "programmed to", "going to be", "going to +verb", "is going to", "are going to",
	"intend to", "intends to", "intending to", "intention is to", "it is intended", "intended to be", "expected to be", "expected to +verb", "is expected in",
	"is expected by", "expected in", "expected by", "expected on", "now expected", "now planned", "now scheduled", "now anticipated", "now due", "is anticipated", "anticipated that", "anticipated to", "anticipated in", "anticipated by",
	"is envisaged", "envisaged to", "envisaged that", "it is hoped", "we hope to", "hoping to", "we aim to", "aiming to", "look to", "looking to",
	"propose to", "proposes to", "it is proposed", "proposed to be", "being arranged", "being recruited", "being developed", "being drafted",
	"being finalised", "being prepared", "being organised", "being procured", "being scheduled", "being planned", "being designed",
	"being written", "being established", "being set up", "being commissioned", "being sought", "being created", "being built",
	"being put in place", "being rolled out", "being worked up", "being installed", "being produced", "being compiled",
	"in the process of", "in due course", "subject to approval", "subject to agreement", "subject to funding", "subject to sign", "subject to consultation",
	"on course to", "on track to", "on target to", "working towards", "under development", "about to +verb", "about to be",
};

/* A result that is missing. */
static const char *const open_result[] = {
	"unknown", "not known", "not yet", "yet to", "has yet", "have yet", "not been completed", "not been finished", "not been implemented",
	"not been started", "not been delivered", "not been achieved", "not been agreed", "not been confirmed",
	"not been published", "not been carried out", "not been done", "not been possible", "not been able to", "not been resolved", "not been undertaken",
	"not been made", "not been tested", "not been installed", "not been held", "not been reported", "not been met", "not been recruited", "not been appointed", "not been filled",
	"not started", "not complete", "not completed", "not finished", "not begun", "incomplete", "unfinished", "unresolved", "remains outstanding", "remain outstanding",
	"still outstanding", "work outstanding", "actions outstanding", "outstanding actions", "outstanding action", "outstanding work",
	"no work has", "no progress", "no work was", "still required", "still needed", "still to +verb", "still to be",  "remains to be", "remain to be",
	"more work is", "further work is", "further work needed", "further work required", "more work needed", "no immediate", "no solution", "no solutions", "no outcome", "no decision", 
	"tentative", "tentatively", "been put to", "unclear", "uncertain", "not clear", "inconclusive", "unable to", "has stalled", "have stalled", "stalled",
	"awaiting the outcome", "awaiting outcome", "awaiting approval", "awaiting a decision", "awaiting decision", "awaiting the decision", "awaiting confirmation", "awaiting funding", "is awaited", "are awaited",
	"to be confirmed", "to be determined", "to be decided", "to be agreed", "to be resolved", "still awaiting", "still awaited", "not been finalised",
	"partly complete", "partially complete", "nearly complete", "almost complete", "partly completed", "partially completed", "still in draft",
	"is in draft", "remains in draft", "still a draft", "has slipped", "have slipped", "has been delayed", "have been delayed", "is delayed", "are delayed", "on hold", "been postponed", "to postpone", "been deferred", "to defer",
	"been paused", "been suspended", "is paused", "is suspended", "not ~ in place",
};

/* Something that goes on. */
static const char *const open_activity[] = {
	"is ongoing", "are ongoing", "is still ongoing", "are still ongoing", "remains ongoing", "remain ongoing", "work ongoing", "is continual", "continual process",
	"continual", "ongoing process", "continuing process", "awaiting", "awaited", "awaits", "no response", "no reply", "no answer", "not been received", "in progress", "is underway", "are underway", "now underway",
	"is under way", "are under way", "still underway", "currently underway", "well underway", "currently taking place", "is taking place", "are taking place", "still being +ed",
	"currently being +ed", "is ~ being reviewed", "are ~ being reviewed", "is ~ being considered", "are ~ being considered", "is ~ being investigated", "are ~ being investigated", "is ~ being explored", "are ~ being explored", "is ~ being updated", "is ~ being revised",
	"being assessed", "being evaluated", "being tested", "being piloted", "being negotiated", "being discussed", "being consulted", "being trialled", "under review", "under consideration", "under discussion",
	"are currently +ing", "is currently +ing", "currently working", "early stage", "early stages", "will be ongoing", "will remain ongoing", "ongoing", "still working",
};

static const char *const done[] = {
	"has ~ been +ed", "have ~ been +ed", "has ~ +ed", "have ~ +ed", "was ~ +ed", "were ~ +ed", "had ~ +ed", "had been +ed", "took place", "is ~ complete",
	"are ~ complete", "is ~ in place", "are ~ in place", "now in place", "now live", "now available", "is available", "went live", "came into", "is ~ published", "now includes", "now include", "now covers",
	"completed", "now have", "now has", "is ~ completed", "are ~ completed", "met on", "met in", "held on", "held in", "sent to", "sent out", "sent on", "was complete", "has begun", "have begun", "began", "ran", "saw", "now +ed",
};

/* What a thing does, not what remains to be done: "the new form will help residents". */
static const char *const effects[] = {
	"able", "allow", "always", "assist", "avoid", "benefit", "bring", "enable", "encourage", "ensure", "facilitate", "give", "have", "help", "improve", "lead", "mean", "not", "prevent", "reduce",
	"remain", "result", "save", "strengthen", "enhance", "increase", "need", "no", "never", "only",
};
static const char *const past_before[] = {"was", "were", "had", "been", "would", "as", "originally", "previously"};
static const char *const noun_will[] = {"the", "free", "good", "own", "a", "political", "his", "her", "their", "at"};
/* Words after which "to be done" tells a purpose, a request or a duty of others. */
static const char *const purpose[] = {
	"for", "allow", "allows", "allowing", "allowed", "enable", "enables", "enabling", "enabled", "permit", "permits", "permitting", "require", "requires", "requiring",
	"want", "wants", "wanted", "ask", "asks", "asked", "asking", "request", "requested", "need", "needs", "needed", "able", "appear", "appears", "seem", "seems", "found", "considered", "deemed",
	"continue", "continues", "continued", "proved", "shown", "known", "believed", "thought", "likely", "order", "how", "what", "where", "whether", "when", "which", "used", "believe", "consider", "reported", "have", "has", "likes", "like", "ready",
};
static const char *const auxiliaries[] = {
	"is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "should", "must", "may", "might", "shall",
};
/* Verbs of work that are nouns too: "due to work pressures". */
static const char *const noun_verbs[] = {
	"work", "report", "review", "test", "trial", "survey", "contact", "share", "issue", "return", "run", "update", "progress", "address", "brief", "design",
	"draft", "fund", "move", "plant", "pilot", "repair", "start", "train", "visit", "set", "upgrade", "schedule", "sign", "launch", "feedback", "feed", "approach", "look", "raise", "open", "close",
};
static const char *const verb_follows[] = {"to", "on", "in", "by", "at", "the", "a", "an", "its", "their", "back", "for", "with", "this", "all", "each", "our", "from", "next", "early", "after", "before", "again"};

static bool one_of(const char *const *list, size_t count, struct str word)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(word, str_of(list[i])))
			return true;
	return false;
}
#define ONE_OF(list, word) one_of((list), COUNT(list), (word))

static struct str word_at(const struct tokens *tokens, size_t i)
{
	return i < tokens->count ? tokens->at[i].word : STR_NONE;
}

static struct str word_before(const struct tokens *tokens, size_t i)
{
	return i && !tokens->at[i].breaks ? tokens->at[i - 1].word : STR_NONE;
}

/* The first token of the clause that holds token i. */
static size_t clause_start(const struct tokens *tokens, size_t i)
{
	while (i && !tokens->at[i].breaks)
		i--;
	return i;
}

/* Is there a verb with a subject between the two tokens? A participle counts where it
 * doesn't stand before its noun ("the revised policy"). */
static bool has_finite_verb(const struct tokens *tokens, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		if (ONE_OF(auxiliaries, tokens->at[i].word))
			return true;
		if (i > from && tokens->at[i - 1].stem && word_is_participle(tokens->at[i].word))
			return true;
	}
	return false;
}

/* "X to be published": planned, unless it tells a purpose or follows another verb. */
static bool to_be_is_planned(const struct tokens *tokens, size_t i)
{
	static const char *const links[] = {"is", "are", "due", "planned", "scheduled", "expected", "intended", "hoped", "remains"};
	struct str before = word_before(tokens, i);
	if (ONE_OF(links, before))
		return true;
	size_t start = clause_start(tokens, i);
	for (size_t k = start; k < i; k++)
		if (ONE_OF(purpose, tokens->at[k].word))
			return false;
	return i > start && !has_finite_verb(tokens, start, i);
}

static bool will_is_work(const struct tokens *tokens, size_t i)
{
	if (ONE_OF(noun_will, word_before(tokens, i)))
		return false;
	struct str next = word_at(tokens, i + 1);
	if (str_equal(next, STR("also")) || str_equal(next, STR("then")) || str_equal(next, STR("now")))
		next = word_at(tokens, i + 2);
	static const char *const stays[] = {"able", "kept", "maintained", "retained", "sustained"};
	static const char *const relatives[] = {"who", "which", "that"};
	if (str_equal(next, STR("be")) && ONE_OF(stays, word_at(tokens, i + 2)))
		return false;
	if (ONE_OF(relatives, word_before(tokens, i)) && has_finite_verb(tokens, 0, i - 1))
		return false; /* what a thing that stands does */
	return !ONE_OF(effects, next) && !str_equal(next, STR("continue"));
}

/* "due to start in May" against "due to work pressures". */
static bool due_is_planned(const struct tokens *tokens, size_t end)
{
	struct str verb = word_at(tokens, end - 1);
	if (!ONE_OF(noun_verbs, verb))
		return true;
	struct str next = word_at(tokens, end);
	return str_empty(next) || ONE_OF(verb_follows, next) || (next.at[0] >= '0' && next.at[0] <= '9');
}

static bool future_holds(const struct tokens *tokens, size_t i, size_t end, const char *phrase)
{
	if (ONE_OF(past_before, word_before(tokens, i)))
		return false;
	struct str printed = str_of(phrase);
	if (str_equal(printed, STR("will")))
		return will_is_work(tokens, i);
	static const char *const foreseen[] = {"is anticipated", "anticipated that", "envisaged that", "it is hoped", "is envisaged"};
	if (ONE_OF(foreseen, printed))
		for (size_t k = end; k < end + 8 && k < tokens->count; k++)
			if (str_equal(tokens->at[k].word, STR("will")))
				return will_is_work(tokens, k);
	if (str_starts(printed, STR("to be")))
		return to_be_is_planned(tokens, i);
	if (str_equal(printed, STR("due to +verb")))
		return due_is_planned(tokens, end);
	if (str_equal(printed, STR("due for")) || str_equal(printed, STR("due in")) || str_equal(printed, STR("due at")))
		return !ONE_OF(past_before, word_at(tokens, end)); /* "due in part to": caught by the next word */
	return true;
}

static bool open_holds(const struct tokens *tokens, size_t i, size_t end, const char *phrase)
{
	static const char *const none[] = {"no", "any", "none", "without", "not", "longer", "nothing"};
	static const char *const was[] = {"was", "were", "had"};
	static const char *const before_noun[] = {"the", "an", "a", "of", "its", "their", "our", "and", "any", "for", "to", "through", "with", "this", "on", "by", "as", "provide", "provides"};
	struct str printed = str_of(phrase), before = word_before(tokens, i);
	if (ONE_OF(none, before) && !str_starts(printed, STR("no")))
		return false;
	if (ONE_OF(was, before))
		return false;
	if (str_equal(printed, STR("ongoing"))) /* "the ongoing position of the team" */
		return (end >= tokens->count || tokens->at[end].breaks) && (!i || !ONE_OF(before_noun, before));
	if (str_equal(printed, STR("continual")))
		return !ONE_OF(before_noun, before) || str_equal(word_at(tokens, end), STR("process"));
	if (str_equal(printed, STR("yet to")) || str_equal(printed, STR("unable to")))
		return !(i && str_equal(before, STR("those")));
	return true;
}

/* "to be completed by May" isn't done. */
static bool done_holds(const struct tokens *tokens, size_t i)
{
	static const char *const before_done[] = {"be", "being", "to", "not", "will", "when", "once", "until", "if", "by", "is being", "the", "a"};
	struct str before = word_before(tokens, i);
	if (ONE_OF(before_done, before))
		return false;
	return !(i >= 2 && ONE_OF(before_done, tokens->at[i - 2].word) && str_equal(before, STR("fully")));
}

static bool printed_capital(const struct sentence *sentence, size_t i)
{
	char first = sentence->text.at[sentence->tokens.at[i].start];
	return first >= 'A' && first <= 'Z';
}

/* A past tense without a helping verb: "Officers published the map in May". */
static bool bare_past(const struct sentence *sentence, size_t i)
{
	const struct tokens *tokens = &sentence->tokens;
	static const char *const subjects[] = {"we", "they", "it", "he", "she", "who", "which", "members", "officers", "group", "committee", "council", "and", "then", "also", "board"};
	static const char *const nouns[] = {"set", "run", "read", "cut", "put", "lead", "led", "found"};
	static const char *const adjectives[] = {"revised", "updated", "proposed", "planned", "detailed", "continued", "increased", "improved", "limited", "related", "dedicated", "agreed"};
	if (!word_is_participle(tokens->at[i].word) || ONE_OF(nouns, tokens->at[i].word))
		return false;
	if (i == 0)
		return !ONE_OF(adjectives, tokens->at[i].word);
	if (printed_capital(sentence, i))
		return false; /* a name: "Ofsted" */
	if (tokens->at[i].breaks)
		return true;
	const struct token *before = &tokens->at[i - 1];
	return before->stem || ONE_OF(subjects, before->word);
}

/* Past the verb that a marker of the future governs: "will be published". */
static size_t governed_end(const struct tokens *tokens, size_t end)
{
	for (int i = 0; i < 3 && end < tokens->count && !tokens->at[end].breaks; i++, end++)
		if (!str_equal(tokens->at[end].word, STR("be")) && !str_equal(tokens->at[end].word, STR("then")) && !str_equal(tokens->at[end].word, STR("fully")) &&
		    !word_is_participle(tokens->at[end].word))
			break;
	return end;
}

struct marking {
	struct arena *arena;
	struct sentence *sentence;
};

static struct error *mark(struct marking *m, enum mood mood, size_t from, size_t to, bool weak)
{
	TRY_MEMORY(m->arena, list_push(m->arena, &m->sentence->markers, ((struct marker){mood, from, to, weak})));
	m->sentence->done |= mood == MOOD_DONE;
	m->sentence->future |= mood == MOOD_FUTURE;
	m->sentence->open |= mood == MOOD_OPEN;
	return NULL;
}

/* The marker that begins at token i; *ret_end stays i when there is none. */
static struct error *mark_token(struct marking *m, size_t i, size_t *ret_end)
{
	const struct tokens *tokens = &m->sentence->tokens;
	size_t which = 0, end;
	if ((end = phrase_at_token(tokens, open_result, COUNT(open_result), i, &which)) && open_holds(tokens, i, end, open_result[which])) {
		*ret_end = end;
		return mark(m, MOOD_OPEN, i, end, false);
	}
	if ((end = phrase_at_token(tokens, open_activity, COUNT(open_activity), i, &which)) && open_holds(tokens, i, end, open_activity[which])) {
		*ret_end = end;
		return mark(m, MOOD_OPEN, i, end, true);
	}
	if ((end = phrase_at_token(tokens, future, COUNT(future), i, &which)) && future_holds(tokens, i, end, future[which])) {
		*ret_end = governed_end(tokens, end);
		return mark(m, MOOD_FUTURE, i, end, false);
	}
	if ((end = phrase_at_token(tokens, done, COUNT(done), i, &which)) && done_holds(tokens, i)) {
		for (size_t k = i + 1; k < end; k++) /* "has been postponed" */
			if (phrase_at_token(tokens, open_result, COUNT(open_result), k, NULL))
				return NULL;
		*ret_end = end;
		return mark(m, MOOD_DONE, i, end, false);
	}
	if (bare_past(m->sentence, i) && !tokens->at[i].quoted) {
		*ret_end = i + 1;
		return mark(m, MOOD_DONE, i, i + 1, true);
	}
	return NULL;
}

/* "Officers to survey the bus shelters.": a plan in note form, with no other verb. */
static struct error *mark_note_form(struct marking *m)
{
	const struct tokens *tokens = &m->sentence->tokens;
	for (size_t i = 1; i + 1 < tokens->count && i < 14; i++) {
		if (!str_equal(tokens->at[i].word, STR("to")) || !word_is_work(tokens->at[i + 1].word))
			continue;
		for (size_t k = 0; k < i; k++)
			if (ONE_OF(auxiliaries, tokens->at[k].word) || word_is_participle(tokens->at[k].word) || ONE_OF(purpose, tokens->at[k].word))
				return NULL;
		if (tokens->at[i].quoted)
			continue;
		if (ONE_OF(noun_verbs, tokens->at[i + 1].word) && i + 2 < tokens->count && !ONE_OF(verb_follows, tokens->at[i + 2].word) &&
		    !tokens->at[i + 2].stem)
			return NULL;
		return mark(m, MOOD_FUTURE, i, i + 2, true);
	}
	return NULL;
}

struct error *moods_find(struct arena *arena, struct sentence *sentence)
{
	struct marking m = {arena, sentence};
	const struct tokens *tokens = &sentence->tokens;
	for (size_t i = 0; i < tokens->count;) {
		size_t end = i;
		TRY(mark_token(&m, i, &end));
		i = end > i ? end : i + 1;
	}
	if (!sentence->markers.count)
		TRY(mark_note_form(&m));
	return NULL;
}

bool date_adverbial(const struct sentence *sentence, const struct when *date)
{
	static const char *const leads[] = {
		"in", "by", "on", "during", "from", "until", "till", "before", "after", "at", "early", "late", "mid", "around", "about", "since", "planned", "due",
		"scheduled", "throughout", "between", "of", "end", "is", "now", "and", "expected", "next", "last", "through", "beginning", "commencing", "starting", "within", "for", "to", "then", "again",
	};
	if (date->bound != BOUND_IN && date->bound != BOUND_RELATIVE)
		return true;
	bool month = interval_known(date->days) && date->days.last - date->days.first <= 31;
	if (month && str_trim(str_from(sentence->text, date->end)).size <= 1)
		return true; /* "… to be added to the handbook July 2016" */
	size_t i = token_over(&sentence->tokens, date->start);
	if (!sentence->tokens.count || !i || sentence->tokens.at[i].breaks)
		return true;
	return ONE_OF(leads, sentence->tokens.at[i].word) || ONE_OF(leads, sentence->tokens.at[i - 1].word);
}

/* "Following the meeting on 3 May, …", "since May", "agreed in May": told from, not planned for. */
static bool told_from(const struct tokens *tokens, size_t i)
{
	static const char *const from[] = {"following", "after", "since", "further", "per", "dated", "previous", "last", "from", "given", "minutes", "agreed", "approved"};
	size_t start = i > 7 ? i - 7 : 0;
	for (size_t k = start; k < i; k++)
		if (ONE_OF(from, tokens->at[k].word))
			return true;
	return ONE_OF(from, tokens->at[i].word);
}

enum mood date_mood(const struct sentence *sentence, const struct when *date)
{
	const struct tokens *tokens = &sentence->tokens;
	if (!tokens->count)
		return MOOD_UNSAID;
	size_t at = token_over(tokens, date->start);
	enum mood before = MOOD_UNSAID;
	list_each(marker, &sentence->markers) {
		if (marker->from < at)
			before = marker->mood;
		else if (before == MOOD_UNSAID)
			return marker->mood == MOOD_FUTURE && told_from(tokens, at) ? MOOD_UNSAID : marker->mood;
	}
	return before;
}
