/* A: questions about a recommendation before it is agreed. Whoever writes it can still
 * say who, what, by when and how it will be told. */
#include "check/evidence.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const char *const actors[] = {
	"cabinet", "member", "members", "head", "director", "directors", "officer", "officers", "manager", "managers", "chair", "board", "committee", "panel",
	"council", "leader", "executive", "team", "service", "services", "partnership", "trust", "department", "holder", "portfolio", "police", "assistant",
	"authority", "governors", "agency", "commissioner", "group", "directorate", "company", "provider", "contractor", "minister", "department", "office",
	"secretary", "government", "school", "schools", "headteacher", "lead", "coordinator",
};
static const char *const starts_duty[] = {"to", "should", "will", "must", "shall", "be", "is", "are", "ensures", "ensure", "agrees", "that"};
static const char *const by_actor[] = {"by", "with", "ask", "asks", "request", "requests", "invite", "instruct", "urge", "recommend"};

/* Verbs after which nobody can say that it was done. */
static const char *const vague[] = {
	"explore", "explores", "exploring", "consider", "considers", "considering", "consideration be given", "consideration is given", "look into", "looks into", "look at", "looks at", "continue to", "continues to",
	"work towards", "works towards", "seek to", "seeks to", "endeavour", "endeavours", "aim to", "aims to", "strive to", "encourage", "encourages", "support", "supports", "promote", "promotes", "improve", "improves", "strengthen", "strengthens",
	"raise awareness", "be mindful", "have regard", "reflect on", "investigate", "give thought", "keep under review", "where possible", "as appropriate", "where appropriate", "if possible", "be explored", "be considered", "be encouraged", "be improved", "be supported", "be strengthened", "are encouraged", "is encouraged", "are supported", "is improved", "are improved", "do more", "more be done", "better use",
};
/* What can be seen, counted or held in the hand. */
static const char *const visible[] = {
	"publish", "published", "publishes", "report", "reports", "reported", "policy", "plan", "strategy", "survey", "install", "installed", "repair", "repaired", "replace", "replaced",
	"send", "sent", "write", "written", "appoint", "appointed", "produce", "produced", "adopt", "adopted", "introduce", "introduced", "train", "trained", "number", "list",
	"map", "register", "audit", "leaflet", "website", "page", "per cent", "percentage", "target", "measure", "measured", "build", "built", "open", "opened", "count", "counted",
	"guidance", "protocol", "contract", "agreement", "briefing", "newsletter", "fund", "funded", "budget", "meet", "met", "invite", "invited", "contact", "contacted",
};
static const char *const reporting[] = {
	"report", "reports", "reported", "reporting", "present", "presented", "presents", "update to", "updates to", "inform", "informed", "brought back", "bring back", "come back", "submitted to", "submit to",
	"update the committee", "updates the committee", "progress update", "progress updates", "tells the committee", "tell the committee", "back to", "published",
};

static bool among(const char *const *list, size_t count, struct str word)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(word, str_of(list[i])))
			return true;
	return false;
}
#define AMONG(list, word) among((list), COUNT(list), (word))

/* "That the Parks Manager …", "Officers to …", "… by the Head of Highways". */
static bool names_actor(const struct sentence *sentence)
{
	bool before_duty = true, named = false;
	for (size_t i = 0; i < sentence->tokens.count; i++) {
		struct str word = sentence->tokens.at[i].word;
		if (i && AMONG(starts_duty, word))
			before_duty = before_duty && !named && str_equal(word, STR("that"));
		if (AMONG(by_actor, word))
			before_duty = true;
		named |= before_duty && AMONG(actors, word);
	}
	return named;
}

static bool has_number(const struct sentence *sentence)
{
	list_each(token, &sentence->tokens) {
		bool number = token->word.at[0] >= '0' && token->word.at[0] <= '9', dated = false;
		list_each(date, &sentence->dates)
			dated |= token->start >= date->start && token->start < date->end;
		if (number && !dated)
			return true;
	}
	return false;
}

static struct error *ask(struct checking *c, enum rule rule, const struct subject *subject, const struct sentence *sentence, bool certain, const char *message)
{
	struct finding *finding = finding_add(c, rule, subject->index);
	TRY_MEMORY(c->arena, finding);
	const struct words *text = &subject->record->text;
	bool quoted = true;
	if (sentence)
		quoted = finding_quote_sentence(c, finding, sentence);
	else if (text->count)
		quoted = finding_quote_passage(c, finding, &text->at[0], 0, text->at[0].text.size);
	TRY_MEMORY(c->arena, quoted ? finding : NULL);
	finding->certain = certain;
	finding->message = str_of(message);
	return NULL;
}

static struct error *measure(struct checking *c, const struct subject *subject)
{
	const struct sentence *loose = NULL;
	list_each(sentence, &subject->asked) {
		if (PHRASE_HAS(&sentence->tokens, visible) || has_number(sentence))
			return NULL;
		if (!loose && PHRASE_HAS(&sentence->tokens, vague))
			loose = sentence;
	}
	return loose ? ask(c, RULE_A3, subject, loose, false, "It asks for nothing that can be seen or counted when it is done.") : NULL;
}

/* "and publishes the list": the article tells the verb from a noun. */
static bool third_person_duty(const struct tokens *tokens, size_t verb)
{
	static const char *const after_verb[] = {"the", "a", "an", "all", "its", "their", "each", "every"};
	struct str word = tokens->at[verb].word;
	bool ends = word.size > 3 && word.at[word.size - 1] == 's' && !str_starts(word, STR("report")) && !str_starts(word, STR("present"));
	bool work = ends && (word_is_work(str_slice(word, 0, word.size - 1)) || word_is_work(str_slice(word, 0, word.size - 2)));
	return work && verb + 1 < tokens->count && AMONG(after_verb, tokens->at[verb + 1].word);
}

/* "and vacancies be filled", "and that the staff be trained" */
static bool passive_duty(const struct tokens *tokens, size_t from)
{
	for (size_t i = from + 1; i + 1 < tokens->count && i < from + 5 && !tokens->at[i].breaks; i++)
		if (str_equal(tokens->at[i].word, STR("be")))
			return word_is_participle(tokens->at[i + 1].word) && !str_equal(tokens->at[i - 1].word, STR("to")) && !str_starts(tokens->at[i + 1].word, STR("report"));
	return false;
}

/* Duties that one sentence joins: "… and publish the list, and to write to parishes". */
static size_t duties_of(const struct sentence *sentence)
{
	static const char *const told_elsewhere[] = {"report", "present", "inform", "be", "feedback", "work", "share", "look", "progress", "run", "set", "issue", "open", "address", "close", "design", "fund", "contact", "survey", "review", "update", "brief"};
	static const char *const after_verb[] = {"the", "a", "an", "all", "its", "their", "each", "every", "this", "these", "to", "with", "any"};
	const struct tokens *tokens = &sentence->tokens;
	size_t duties = 1;
	for (size_t i = 1; i < tokens->count; i++) {
		size_t verb = i + 1;
		if (!str_equal(tokens->at[i].word, STR("and")))
			continue;
		if (verb < tokens->count && (str_equal(tokens->at[verb].word, STR("to")) || str_equal(tokens->at[verb].word, STR("then"))))
			verb++;
		if (verb >= tokens->count)
			continue;
		if (!word_is_work(tokens->at[verb].word)) {
			duties += third_person_duty(tokens, verb) || passive_duty(tokens, verb);
			continue;
		}
		bool noun_too = AMONG(told_elsewhere, tokens->at[verb].word);
		struct str next = verb + 1 < tokens->count ? tokens->at[verb + 1].word : STR_NONE;
		bool reports = str_starts(tokens->at[verb].word, STR("report")) || str_equal(tokens->at[verb].word, STR("present")) || str_equal(tokens->at[verb].word, STR("inform"));
		duties += !reports && (!noun_too || AMONG(after_verb, next));
	}
	return duties;
}

static struct error *one_duty(struct checking *c, const struct subject *subject)
{
	const struct sentence *many = NULL;
	size_t sentences = 0;
	const struct passage *passage = NULL;
	list_each(sentence, &subject->asked) {
		if (sentence->passage != passage)
			sentences = 0;
		passage = sentence->passage;
		bool reports = PHRASE_HAS(&sentence->tokens, reporting);
		sentences += !reports;
		if (!many && (duties_of(sentence) >= 2 || (sentences >= 2 && !reports)))
			many = sentence;
	}
	return many ? ask(c, RULE_A4, subject, many, false, "It asks for more than one thing in one part.") : NULL;
}

static struct error *ask_about(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	bool actor = record->owners.count > 0, reports = false;
	list_each(sentence, &subject->asked) {
		actor |= names_actor(sentence);
		reports |= PHRASE_HAS(&sentence->tokens, reporting);
	}
	list_each(date, &record->dates)
		reports |= date->when.kind == WHEN_REPORT || date->when.kind == WHEN_INITIAL_FEEDBACK;
	if (!actor)
		TRY(ask(c, RULE_A1, subject, NULL, true, "It doesn't say who is to do it."));
	bool dated = record->revised_dates.count > 0 || asks_for_time(subject);
	list_each(date, &record->dates)
		dated |= interval_known(date->when.days) || date->when.kind == WHEN_ONGOING || (date->when.flags & WHEN_RECURRING) || date->when.bound == BOUND_WITHIN;
	if (!dated)
		TRY(ask(c, RULE_A2, subject, NULL, true, "It doesn't say by when."));
	TRY(measure(c, subject));
	TRY(one_duty(c, subject));
	return reports ? NULL : ask(c, RULE_A5, subject, NULL, true, "It doesn't say how the result will be reported.");
}

struct error *rules_before_agreed(struct checking *c)
{
	for (size_t i = 0; i < c->subject_count; i++)
		if (!c->subjects[i].lost && !c->subjects[i].record->in_concluded_list && c->subjects[i].asked.count)
			TRY(ask_about(c, &c->subjects[i]));
	return NULL;
}
