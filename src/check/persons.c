/* P: who answers for a recommendation, and whether each part has an answer (P1-P4).
 * Names are in names.c, requests and promises in requests.c. */
#include "check/persons.h"

#include "base/utf8.h"

/* --- P1: a part without an answer ------------------------------------------------------ */

enum { LEAST_TOPICS = 3 }; /* content words that a part must have to be looked for */

/* The evidence names the part by its letter. */
static bool answered_by_letter(const struct recommendation *record, const struct part *part)
{
	list_each(entry, &record->evidence)
		if (part->label.size && str_equal_fold(entry->part, part->label) && !words_blank(&entry->text))
			return true;
	return false;
}

static struct error *part_answered(struct checking *c, const struct subject *subject, struct str text, bool *ret_answered)
{
	struct tokens tokens = {0};
	struct topics topics;
	TRY(sentence_tokens(c->arena, text, &tokens));
	TRY(topics_of_tokens(c->arena, &tokens, 0, tokens.count, &c->common, &topics));
	*ret_answered = topics.count < LEAST_TOPICS;
	list_each(sentence, &subject->told)
		if (!*ret_answered)
			*ret_answered = topics_shared(&topics, &sentence->tokens, &c->common) > 0;
	return NULL;
}

static struct error *part_unanswered(struct checking *c, const struct subject *subject, int *finding_at, struct str label)
{
	struct finding *finding = *finding_at < 0 ? finding_add(c, RULE_P1, subject->index) : &c->findings->at[*finding_at];
	TRY_MEMORY(c->arena, finding);
	bool first = *finding_at < 0;
	*finding_at = first ? (int)c->findings->count - 1 : *finding_at;
	finding->certain = false;
	finding->part = first ? label : STR_NONE; /* several parts: none of them alone */
	finding->message = subject->closed ? STR("It is reported as done, and no sentence of the evidence seems to speak of this part.")
	                                   : STR("No sentence of the evidence seems to speak of this part.");
	return NULL;
}

static struct error *parts_unanswered(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	int finding_at = -1;
	if (subject->pending || subject->lost || !subject->told.count || record->marks[FIELD_EVIDENCE] > SURE_SUGGESTED)
		return NULL;
	list_each(part, &record->parts) {
		bool answered = answered_by_letter(record, part);
		if (!answered)
			TRY(part_answered(c, subject, part->text.text, &answered));
		if (answered)
			continue;
		TRY(part_unanswered(c, subject, &finding_at, part->label));
		finding_quote_passage(c, &c->findings->at[finding_at], &part->text, 0, part->text.text.size);
	}
	return NULL;
}

/* "…, and that training is offered": a clause with a duty of its own. */
static struct error *clause_unanswered(struct checking *c, const struct subject *subject, int *finding_at)
{
	static const char *const and_that[] = {"and that"};
	const struct sentence *sentence = subject->asked.at;
	size_t end = 0;
	int at = phrase_find(&sentence->tokens, and_that, 1, 0, &end, NULL);
	if (at < 4 || end >= sentence->tokens.count || sentence->tokens.at[0].quoted)
		return NULL;
	struct str clause = str_from(sentence->text, sentence->tokens.at[end].start);
	bool answered = true;
	TRY(part_answered(c, subject, clause, &answered));
	if (answered)
		return NULL;
	TRY(part_unanswered(c, subject, finding_at, STR_NONE));
	finding_quote_passage(c, &c->findings->at[*finding_at], sentence->passage, sentence->start + sentence->tokens.at[end].start, sentence->end);
	return NULL;
}

/* Without printed parts a sentence or a clause with a duty of its own is a part as well. */
static struct error *sentences_unanswered(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	int finding_at = -1;
	if (subject->pending || subject->lost || !subject->told.count || record->marks[FIELD_EVIDENCE] > SURE_SUGGESTED || record->parts.count)
		return NULL;
	if (subject->asked.count == 1)
		return clause_unanswered(c, subject, &finding_at);
	list_each(sentence, &subject->asked) {
		bool answered = true;
		if (sentence->future || str_has_word(sentence->text, STR("to")))
			TRY(part_answered(c, subject, sentence->text, &answered));
		if (answered)
			continue;
		TRY(part_unanswered(c, subject, &finding_at, STR_NONE));
		finding_quote_sentence(c, &c->findings->at[finding_at], sentence);
	}
	return NULL;
}

/* --- P2: nobody, or half a title -------------------------------------------------------- */

static bool cut_title(struct str printed)
{
	static const char *const starts[] = {"for ", "of ", "and ", "& ", "to ", "in ", ")", ","};
	static const char *const ends[] = {" for", " of", " and", " &", " the"};
	printed = str_trim(printed);
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (str_starts(printed, str_of(starts[i])))
			return true;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends(printed, str_of(ends[i])))
			return true;
	return str_equal_fold(printed, STR("services")) || str_equal_fold(printed, STR("service"));
}

/* "-", "n/a", "?": the cell is there and names nobody. */
static bool names_nobody(struct str printed)
{
	printed = str_trim(printed);
	for (size_t at = 0; at < printed.size;)
		if (char_is_letter(utf8_next(printed, &at)))
			return str_equal_fold(printed, STR("n/a")) || str_equal_fold(printed, STR("none")) || str_equal_fold(printed, STR("tbc")) ||
			       str_equal_fold(printed, STR("tba")) || str_equal_fold(printed, STR("to be confirmed")) || str_equal_fold(printed, STR("to be agreed"));
	return true;
}

static struct error *responsible(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	struct str printed = words_text(c->arena, &record->owners_source);
	bool lost = record->missing[FIELD_OWNERS] || record->marks[FIELD_OWNERS] == SURE_LOST;
	bool none = lost || (record->demands[FIELD_OWNERS] && names_nobody(printed) && (!record->owners.count || !str_blank(printed)));
	bool slipped = record->marks[FIELD_OWNERS] == SURE_DOUBTFUL && record->marks[FIELD_TEXT] == SURE_DOUBTFUL;
	bool cut = !none && record->owners_source.count && (cut_title(printed) || slipped);
	if (subject->lost || (!none && !cut))
		return NULL;
	struct finding *finding = finding_add(c, RULE_P2, subject->index);
	TRY_MEMORY(c->arena, finding);
	if (str_blank(printed))
		finding_quote_text(c, finding, reference_of(c, record), record->origin);
	else
		finding_quote_words(c, finding, &record->owners_source);
	finding->message = none ? STR("Nobody is named as responsible.") : STR("The name of who is responsible is cut off.");
	return NULL;
}

/* --- P3: vacant or unnamed --------------------------------------------------------------- */

static bool any_post(const struct recommendation *record)
{
	list_each(owner, &record->owners)
		if (owner->post.size)
			return true;
	return false;
}

static bool any_person(const struct recommendation *record)
{
	list_each(owner, &record->owners)
		if (owner->person.size)
			return true;
	return false;
}

static bool says_vacant(struct str printed)
{
	return str_has_word(printed, STR("vacant")) || str_has_word(printed, STR("vacancy")) || str_has_word(printed, STR("to be appointed")) ||
	       str_has_word(printed, STR("to be recruited"));
}

/* Do the lead cells of this paper name persons? */
static bool persons_named(const struct checking *c)
{
	size_t with = 0, without = 0;
	for (size_t i = 0; i < c->subject_count; i++) {
		const struct recommendation *record = c->subjects[i].record;
		with += any_person(record);
		without += any_post(record) && !any_person(record);
	}
	return with >= 3 && with >= without * 2;
}

static struct error *lead_named(struct checking *c, const struct subject *subject, bool persons)
{
	const struct recommendation *record = subject->record;
	const struct owner *vacant = NULL;
	list_each(owner, &record->owners)
		if (owner->vacant || says_vacant(owner->printed))
			vacant = owner;
	bool unnamed = persons && any_post(record) && !any_person(record) && record->marks[FIELD_OWNERS] <= SURE_SUGGESTED;
	bool cell_vacant = !vacant && says_vacant(words_text(c->arena, &record->owners_source));
	if (!vacant && !unnamed && !cell_vacant)
		return NULL;
	struct finding *finding = finding_add(c, RULE_P3, subject->index);
	TRY_MEMORY(c->arena, finding);
	finding_quote_words(c, finding, &record->owners_source);
	finding->message = vacant || cell_vacant ? STR("The post that answers for it is vacant.")
	                                         : STR("A post answers for it and no person is named, as in the other recommendations.");
	return NULL;
}

/* --- P4: the actor is not the lead --------------------------------------------------------- */

static bool role_word(struct str word)
{
	static const struct str words[] = {STR("head"), STR("director"), STR("officer"), STR("manager"), STR("chair"), STR("member"), STR("leader"),
	                                   STR("lead"), STR("board"), STR("committee"), STR("coordinator"), STR("secretary"), STR("team"), STR("group")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(word, words[i]))
			return true;
	return false;
}

/* Tokens of the actor: "The Head of Roads to …", "That the Roads Manager …s"; 0 for none. */
static size_t actor_end(const struct subject *subject)
{
	const struct sentence *first = subject->asked.at;
	const struct tokens *tokens = &first->tokens;
	size_t from = 0;
	while (from < tokens->count && (str_equal(tokens->at[from].word, STR("that")) || str_equal(tokens->at[from].word, STR("the"))))
		from++;
	bool role = false;
	for (size_t i = from; i < tokens->count && i < from + 12; i++) {
		const struct token *token = &tokens->at[i];
		if (i > from && (str_equal(token->word, STR("to")) || str_equal(token->word, STR("should")) || str_equal(token->word, STR("must"))))
			return role ? i : 0;
		bool small = first->text.at[token->start] >= 'a' && first->text.at[token->start] <= 'z';
		bool joint = str_equal(token->word, STR("of")) || str_equal(token->word, STR("for")) || str_equal(token->word, STR("and")) || str_equal(token->word, STR("the"));
		if ((small && !joint) || (token->breaks && i > from))
			return 0;
		role = role || role_word(token->word);
	}
	return 0;
}

static struct error *actor_in_lead(struct checking *c, const struct subject *subject)
{
	const struct recommendation *record = subject->record;
	size_t end = subject->asked.count ? actor_end(subject) : 0, known = 0, shared = 0;
	if (!end || !record->owners.count || record->marks[FIELD_OWNERS] > SURE_SUGGESTED)
		return NULL;
	struct tokens owner_tokens = {0};
	TRY(sentence_tokens(c->arena, words_text(c->arena, &record->owners_source), &owner_tokens));
	const struct sentence *first = subject->asked.at;
	for (size_t i = 0; i < end; i++) {
		const struct token *token = &first->tokens.at[i];
		if (role_word(token->word) || !token->stem)
			continue;
		known++;
		list_each(other, &owner_tokens)
			shared += other->stem == token->stem || str_equal(other->word, token->word);
	}
	if (!known || shared)
		return NULL;
	struct finding *finding = finding_add(c, RULE_P4, subject->index);
	TRY_MEMORY(c->arena, finding);
	finding->certain = false;
	finding_quote_passage(c, finding, first->passage, first->start, first->start + first->tokens.at[end - 1].end);
	finding_quote_words(c, finding, &record->owners_source);
	finding->message = STR("The recommendation asks one post to act, and another is named as responsible.");
	return NULL;
}

struct error *rules_persons(struct checking *c)
{
	bool persons = persons_named(c);
	for (size_t i = 0; i < c->subject_count; i++) {
		const struct subject *subject = &c->subjects[i];
		if (subject->settled)
			continue;
		TRY(parts_unanswered(c, subject));
		TRY(sentences_unanswered(c, subject));
		TRY(responsible(c, subject));
		TRY(lead_named(c, subject, persons));
		TRY(actor_in_lead(c, subject));
	}
	TRY(rules_names(c));
	TRY(rules_requests(c));
	return arena_check(c->arena);
}
