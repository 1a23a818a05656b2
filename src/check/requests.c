/* P: requests to partners without an answer (P7), the wrong partner chased (P6), promises
 * to come back to the committee (P8). Silence must be provable, so a request counts only
 * where the paper itself says that the answer is missing. */
#include "check/persons.h"

#include "base/utf8.h"

enum { MOST_NAMES = 8, NEAR = 2 };

struct names { /* of partners in a sentence */
	struct str at[MOST_NAMES];
	size_t count;
};

static bool one_of(struct str word, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(word, str_of(list[i])))
			return true;
	return false;
}
#define ONE_OF(word, list) one_of((word), (list), sizeof(list) / sizeof *(list))

static bool printed_large(const struct sentence *sentence, const struct token *token)
{
	size_t at = token->start;
	return at < sentence->text.size && char_is_upper(utf8_next(sentence->text, &at));
}

static void name_end(const struct sentence *sentence, struct names *names, int first, int last)
{
	if (first < 0 || last < first || names->count == MOST_NAMES)
		return;
	names->at[names->count++] = str_slice(sentence->text, sentence->tokens.at[first].start, sentence->tokens.at[last].end);
}

/* The names from a token on: capitalised words with "of", "for" and "the" inside, joined by
 * "and" or commas. "the contractor" is one too when `small` names are let in. */
static void names_from(const struct sentence *sentence, size_t from, bool small, struct names *names)
{
	static const char *const inner[] = {"of", "for", "&"};
	static const char *const kinds[] = {"group", "groups", "council", "councils", "company", "companies", "trust", "trusts", "board", "boards", "service", "services", "team", "committee"};
	static const char *const pronouns[] = {"this", "it", "they", "we", "these", "he", "she", "there", "both", "all", "you", "i", "that", "an", "a", "on", "in", "at"};
	int first = -1, last = -1;
	for (size_t i = from; i < sentence->tokens.count; i++) {
		const struct token *token = &sentence->tokens.at[i];
		bool joint = str_equal(token->word, STR("and")) || (token->breaks && last >= 0);
		if (joint) {
			name_end(sentence, names, first, last);
			first = last = -1;
			if (str_equal(token->word, STR("and")))
				continue;
		}
		if (str_equal(token->word, STR("the")))
			continue;
		bool large = printed_large(sentence, token) && !ONE_OF(token->word, pronouns);
		bool inside = last >= 0 && ONE_OF(token->word, inner) && i + 1 < sentence->tokens.count && printed_large(sentence, &sentence->tokens.at[i + 1]) &&
		              !str_equal(token->word, STR("for"));
		bool plain = small && first < 0 && !names->count && token->stem;
		if (last >= 0 && last + 1 == (int)i && !token->breaks && ONE_OF(token->word, kinds)) /* "the Friends groups" */
			large = true;
		if (inside)
			continue;
		if (!large && !plain)
			break;
		if (first < 0)
			first = (int)i;
		last = (int)i;
	}
	name_end(sentence, names, first, last);
}

static const char *const asks[] = { /* then the partner */
	"wrote to", "written to", "wrote again to", "written again to", "emailed", "have ~ asked", "has ~ asked", "had ~ asked", "have ~ contacted", "has ~ contacted",
	"contacted", "have chased", "has chased", "chased", "requested from", "sent a request to", "a request to", "request was sent to", "reminder was sent to",
	"reminders to", "letter to", "letter was sent to", "sent a letter to", "sent to", "approached",
};
static const char *const asked[] = { /* the partner, then this */
	"was ~ asked", "were ~ asked", "has been asked", "have been asked", "was ~ contacted", "were ~ contacted", "has been contacted", "have been contacted",
	"was chased", "were chased", "has been chased", "have been chased", "was written to", "were written to", "has been written to", "have been written to",
	"was approached", "has been approached", "have been approached", "was requested to", "were requested to",
};
static const char *const unanswered[] = {
	"yet to be received", "yet to receive", "yet to respond", "yet to reply", "yet to answer", "yet to be answered", "not ~ been received", "not yet received",
	"not ~ responded", "not ~ replied", "not ~ answered", "not yet responded", "not yet replied", "not yet been answered", "no reply", "no response", "no answer", "nothing has been received",
	"awaiting a response", "awaiting a reply", "awaiting an answer", "awaiting their response", "awaiting their reply", "awaiting response", "awaiting reply",
	"reply is awaited", "response is awaited", "answer is awaited", "reply is still awaited", "response is still awaited", "still awaited",
	"awaiting confirmation", "awaiting information", "awaiting feedback", "awaiting an update", "awaiting figures", "awaiting details", "awaiting the",
	"not heard from", "not heard back", "nothing has been heard", "not ~ come back to us", "without a reply", "without a response",
	"answer is unknown", "reply is unknown", "response is unknown", "answer is not ~ known", "reply is not ~ known", "response is not ~ known",
	"not ~ had a reply", "not ~ had a response", "without reply", "without response", "remains unanswered", "still waiting for",
};
static const char *const answered[] = {
	"has ~ replied", "have ~ replied", "replied", "has ~ responded", "have ~ responded", "responded", "has ~ answered", "answered", "was received", "were received",
	"received a reply", "received a response", "has been received", "have been received", "sent the", "sent their", "sent a list", "confirmed that", "has ~ confirmed",
};
static const char *const unknown[] = {"is unknown", "are unknown", "not known", "not yet known", "unclear"};

/* The request of a sentence; false when it holds none. */
static bool request_in(const struct sentence *sentence, struct names *names)
{
	size_t end;
	int at = phrase_find(&sentence->tokens, asks, sizeof asks / sizeof *asks, 0, &end, NULL);
	if (at >= 0) {
		names_from(sentence, end, true, names);
		return names->count > 0;
	}
	at = PHRASE_FIND(&sentence->tokens, asked, 0);
	if (at <= 0)
		return false;
	int first = at - 1; /* the names that end where the phrase begins */
	while (first > 0 && (printed_large(sentence, &sentence->tokens.at[first - 1]) || str_equal(sentence->tokens.at[first - 1].word, STR("and"))) &&
	       !sentence->tokens.at[first].breaks)
		first--;
	names_from(sentence, (size_t)first, true, names);
	return names->count > 0;
}

/* A partner that the sentence itself calls silent: "awaiting a reply from Wold Coaches", "Wold
 * Coaches have not responded". It was asked, even where the paper doesn't say when. */
static bool silent_partner(const struct sentence *sentence, struct names *names)
{
	static const char *const from[] = {"from"};
	static const char *const silent[] = {"has not ~ responded", "have not ~ responded", "has not ~ replied", "have not ~ replied", "has yet to respond", "have yet to respond",
	                                     "has yet to reply", "have yet to reply", "has not ~ answered", "have not ~ answered", "has still not responded", "have still not responded",
	                                     "has not yet responded", "have not yet responded", "has not yet replied", "have not yet replied"};
	size_t end = 0;
	int at = phrase_find(&sentence->tokens, unanswered, sizeof unanswered / sizeof *unanswered, 0, &end, NULL);
	if (at < 0)
		return false;
	size_t named;
	int source = phrase_find(&sentence->tokens, from, 1, end > 0 ? end - 1 : 0, &named, NULL);
	if (source >= 0 && source <= (int)end + 5) {
		names_from(sentence, named, false, names);
	} else if (PHRASE_FIND(&sentence->tokens, silent, 0) > 0) {
		names_from(sentence, 0, false, names);
	}
	return names->count > 0;
}

static bool asks_at_all(const struct sentence *sentence)
{
	return PHRASE_HAS(&sentence->tokens, asks) || PHRASE_HAS(&sentence->tokens, asked);
}

/* The last sentence that tells of an answer, -1 for none. */
static int last_answer(const struct subject *subject)
{
	for (size_t i = subject->told.count; i-- > 0;)
		if (PHRASE_HAS(&subject->told.at[i].tokens, answered) && !PHRASE_HAS(&subject->told.at[i].tokens, unanswered))
			return (int)i;
	return -1;
}

/* The sentence that says that the answer to the request in sentence `at` is missing, or NULL.
 * A later one that tells of an answer settles it. */
static const struct sentence *silence_after(const struct subject *subject, size_t at, int last)
{
	const struct sentence *told = subject->told.at, *silence = NULL;
	size_t silent_at = at;
	for (size_t i = at; !silence && i < subject->told.count && i <= at + NEAR; i++) {
		if (i > at && asks_at_all(&told[i]) && !PHRASE_HAS(&told[i].tokens, unanswered))
			break; /* another request begins */
		if (PHRASE_HAS(&told[i].tokens, unanswered)) {
			silence = &told[i];
			silent_at = i;
		}
	}
	if (!silence && at > 0 && told[at - 1].entry == told[at].entry && PHRASE_HAS(&told[at - 1].tokens, unknown) &&
	    (str_has_word(told[at].text, STR("confirmation")) || str_has_word(told[at].text, STR("update"))))
		silence = &told[at - 1];
	return last > (int)silent_at ? NULL : silence;
}

static struct error *unanswered_partner(struct checking *c, const struct subject *subject, struct str name,
                                        const struct sentence *request, const struct sentence *silence)
{
	struct finding *finding = finding_add(c, RULE_P7, subject->index);
	TRY_MEMORY(c->arena, finding);
	if (request->start <= silence->start || request->passage != silence->passage) {
		finding_quote_sentence(c, finding, request);
		finding_quote_sentence(c, finding, silence);
	} else {
		finding_quote_sentence(c, finding, silence);
		finding_quote_sentence(c, finding, request);
	}
	finding->message = str_format(c->arena, "%.*s: asked, and no answer is in the paper.", STR_ARG(name));
	return NULL;
}

static struct error *requests(struct checking *c, const struct subject *subject)
{
	struct names done = {0};
	int last = last_answer(subject);
	for (size_t i = 0; i < subject->told.count; i++) {
		const struct sentence *request = &subject->told.at[i];
		struct names names = {0};
		const struct sentence *silence = NULL;
		if (!request->repeats && request_in(request, &names))
			silence = silence_after(subject, i, last);
		else if (!request->repeats && last < (int)i && silent_partner(request, &names))
			silence = request;
		for (size_t n = 0; silence && n < names.count; n++) {
			bool again = false;
			for (size_t d = 0; d < done.count; d++)
				again = again || str_equal_fold(done.at[d], names.at[n]);
			if (again || done.count == MOST_NAMES)
				continue;
			done.at[done.count++] = names.at[n];
			TRY(unanswered_partner(c, subject, names.at[n], request, silence));
		}
	}
	return NULL;
}

/* --- P6 ------------------------------------------------------------------------------------ */

static const char *const owes[] = {
	"has yet to", "have yet to", "has not yet", "have not yet", "has not ~ provided", "have not ~ provided", "has not ~ sent", "have not ~ sent",
	"has still to", "have still to", "still owes", "still owe",
};

static char initial(struct str name, size_t word)
{
	for (size_t i = 0, seen = 0; i < name.size; i++)
		if ((i == 0 || name.at[i - 1] == ' ') && name.at[i] >= 'A' && name.at[i] <= 'Z' && seen++ == word)
			return name.at[i];
	return 0;
}

static bool acronym_of(struct str acronym, struct str name)
{
	return acronym.size >= 2 && !str_has(acronym, STR(" ")) && acronym.at[0] == initial(name, 0) && acronym.at[1] == initial(name, 1);
}

/* One body, as far as the words go: they share a word, or one is the initials of the other. */
static bool same_body(struct str a, struct str b)
{
	for (struct str rest = a; rest.at;) {
		struct str word = str_cut(&rest, ' ');
		if (word.size > 2 && str_has_word(b, word))
			return true;
	}
	return str_equal_fold(a, b) || acronym_of(a, b) || acronym_of(b, a);
}

static bool among(const struct names *names, struct str name)
{
	for (size_t i = 0; i < names->count; i++)
		if (same_body(names->at[i], name))
			return true;
	return false;
}

static struct error *wrong_partner(struct checking *c, const struct subject *subject)
{
	struct names owing = {0}, chased = {0};
	const struct sentence *owed = NULL, *request = NULL;
	list_each(sentence, &subject->told) {
		struct names names = {0};
		if (!owed && PHRASE_FIND(&sentence->tokens, owes, 0) > 0) {
			names_from(sentence, 0, false, &owing);
			owed = owing.count ? sentence : NULL;
		}
		if (!request_in(sentence, &names))
			continue;
		request = sentence;
		for (size_t i = 0; i < names.count && chased.count < MOST_NAMES; i++)
			chased.at[chased.count++] = names.at[i];
	}
	if (!owed || !request || !silence_after(subject, (size_t)(request - subject->told.at), last_answer(subject)))
		return NULL;
	for (size_t i = 0; i < owing.count; i++) {
		if (among(&chased, owing.at[i]))
			continue;
		struct finding *finding = finding_add(c, RULE_P6, subject->index);
		TRY_MEMORY(c->arena, finding);
		finding_quote_sentence(c, finding, owed);
		finding_quote_sentence(c, finding, request);
		finding->message = str_format(c->arena, "%.*s owes an answer; the paper says that %.*s was asked.", STR_ARG(owing.at[i]), STR_ARG(chased.at[0]));
		return NULL;
	}
	return NULL;
}

/* --- P8 ------------------------------------------------------------------------------------ */

static const char *const promises[] = {
	"will ~ come back to", "will ~ report", "will ~ report back", "will ~ be reported", "will ~ be presented", "will ~ present", "will ~ be brought", "will ~ bring",
	"will ~ be provided", "will ~ provide", "will ~ be submitted", "will ~ submit", "will ~ be shared", "will ~ be circulated", "will ~ return to", "will ~ update",
	"will ~ be updated", "will ~ go to", "will ~ come to", "will ~ be taken to", "will ~ be given to", "will ~ be sent to", "will ~ send", "to come to", "to be reported",
	"to be presented", "to be brought", "to be submitted", "to be provided", "due to be presented", "due to be reported", "due to report", "due to go to",
	"will ~ be considered by", "will ~ be tabled", "due to come to", "will ~ feed back to", "will ~ be fed back", "is scheduled for", "is scheduled to", "is due at",
	"will ~ be discussed at", "will ~ be on the agenda", "are due to come to", "committee will ~ be updated", "committee will ~ be informed", "panel will ~ be updated",
	"panel will ~ be informed", "committee will ~ be told", "panel will ~ be told", "committee will ~ be advised", "panel will ~ be advised", "commission will ~ be updated",
	"going to be presented", "is going to", "shall be reported", "is to be presented", "is to report", "update to",
};
static const char *const kept[] = {"was reported to", "were reported to", "reported to", "was presented to", "presented to", "went to", "was considered by", "received by",
	"has been presented", "has been reported", "been given to", "was given to", "was taken to", "came to", "was ~ +ed to", "were ~ +ed to", "has ~ been +ed to",
	"have ~ been +ed to", "was brought to", "was put to"};

/* The scrutiny committee itself: "the Committee", "this Panel", "Scrutiny", or by its name. */
static bool committee_at(const struct checking *c, const struct sentence *sentence, size_t at)
{
	static const char *const bodies[] = {"committee", "panel", "commission", "scrutiny"};
	static const char *const other_bodies[] = {"board", "cabinet", "council", "trustees", "governors", "members"}; /* where they are the readers */
	static const char *const before[] = {"the", "this", "our", "scrutiny", "select"};
	const struct token *token = &sentence->tokens.at[at];
	if (str_equal(token->word, STR("meeting")) && at > 0 && str_equal(sentence->tokens.at[at - 1].word, STR("next")))
		return at + 1 == sentence->tokens.count || !str_equal(sentence->tokens.at[at + 1].word, STR("of"));
	if (!ONE_OF(token->word, bodies) && !(ONE_OF(token->word, other_bodies) && str_has_word(c->draft->front.committee, token->word)))
		return false;
	if (str_equal(token->word, STR("scrutiny")) || at == 0 || ONE_OF(sentence->tokens.at[at - 1].word, before))
		return true;
	return str_has_word(c->draft->front.committee, sentence->tokens.at[at - 1].word);
}

/* "to the Committee", "at the Environment Scrutiny Panel", not "behind the Committee Rooms". */
static bool addressed(const struct sentence *sentence, size_t at)
{
	static const char *const prepositions[] = {"to", "at", "for", "before", "with", "by"};
	size_t i = at;
	while (i > 0 && at - i < 7 && (printed_large(sentence, &sentence->tokens.at[i]) || i == at) && !ONE_OF(sentence->tokens.at[i - 1].word, prepositions))
		i--;
	while (i > 0 && at - i < 9 && (str_equal(sentence->tokens.at[i].word, STR("the")) || str_equal(sentence->tokens.at[i].word, STR("next")) || str_equal(sentence->tokens.at[i].word, STR("this"))) &&
	       !ONE_OF(sentence->tokens.at[i - 1].word, prepositions))
		i--;
	return i > 0 && ONE_OF(sentence->tokens.at[i - 1].word, prepositions);
}

static bool committee_within(const struct checking *c, const struct sentence *sentence, size_t from, size_t to)
{
	for (size_t i = from; i < to && i < sentence->tokens.count; i++)
		if (!sentence->tokens.at[i].quoted && committee_at(c, sentence, i) && addressed(sentence, i))
			return true;
	return false;
}

static bool promise_in(const struct checking *c, const struct sentence *sentence)
{
	size_t end;
	int at = phrase_find(&sentence->tokens, promises, sizeof promises / sizeof *promises, 0, &end, NULL);
	static const char *const receives[] = {"will ~ have a", "will ~ receive", "will ~ get a", "will ~ hear", "will ~ be told", "will ~ be informed", "will ~ be given", "will ~ be shown", "is to receive", "is to have a"};
	int verb = PHRASE_FIND(&sentence->tokens, receives, 0); /* "the Board will have a paper" */
	if (verb > 0 && committee_at(c, sentence, (size_t)verb - 1))
		return true;
	bool named = at >= 0 && committee_at(c, sentence, (size_t)at); /* "the Committee will be told" */
	return named || (at >= 0 && committee_within(c, sentence, end > 0 ? end - 1 : 0, end + 12));
}

/* The first sentence after which no other tells of something that reached the committee. */
static size_t after_kept(const struct checking *c, const struct subject *subject)
{
	size_t i = subject->told.count;
	while (i > 0 && !(PHRASE_HAS(&subject->told.at[i - 1].tokens, kept) && committee_within(c, &subject->told.at[i - 1], 0, SIZE_MAX)))
		i--;
	return i;
}

static struct error *promises_to_committee(struct checking *c, const struct subject *subject)
{
	for (size_t i = after_kept(c, subject); i < subject->told.count; i++) {
		const struct sentence *sentence = &subject->told.at[i];
		if (sentence->repeats || !promise_in(c, sentence))
			continue;
		struct finding *finding = finding_add(c, RULE_P8, subject->index);
		TRY_MEMORY(c->arena, finding);
		finding_quote_sentence(c, finding, sentence);
		finding->message = STR("The paper promises to come back to the committee.");
		return NULL;
	}
	return NULL;
}

struct error *rules_requests(struct checking *c)
{
	for (size_t i = 0; i < c->subject_count; i++) {
		TRY(requests(c, &c->subjects[i]));
		TRY(wrong_partner(c, &c->subjects[i]));
		TRY(promises_to_committee(c, &c->subjects[i]));
	}
	return NULL;
}
