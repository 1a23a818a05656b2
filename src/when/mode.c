/* Planned, done or cancelled, as the sentence says: the nearest marker before a date rules
 * it, else the first one behind it; a semicolon parts. See phrase.h. */
#include "when/phrase.h"

#include <string.h>

enum marker {
	MARKER_NONE,
	MARKER_PLANNED,
	MARKER_DONE,
	MARKER_CANCELLED,
	MARKER_OPEN,        /* "was not": neither planned nor done */
	MARKER_WAS_PLANNED, /* "was due": a plan, but one that may lie behind */
};

static bool token_in(const struct when_token *token, const char *const *words)
{
	for (; *words; words++)
		if (token_is(token, *words))
			return true;
	return false;
}

static bool ends_with(const struct when_token *token, const char *ending)
{
	size_t size = strlen(token->word), tail = strlen(ending);
	return token->kind == TOKEN_WORD && size > tail && strcmp(token->word + size - tail, ending) == 0;
}

static const struct when_token *before(const struct when_tokens *tokens, size_t at)
{
	return at > 0 ? token_at(tokens, at - 1) : token_at(tokens, tokens->count);
}

static const char *const articles[] = {"the", "a", "an", "our", "their", "its", "any", "as", "of", "all", "these", "those", NULL};
static const char *const be[] = {"be", "being", "is", "are", "to", "get", NULL};
static const char *const modals[] = {"will", "shall", "would", "should", "must", "to", "may", "can", "could", "might", NULL};
static const char *const causes[] = {"the", "a", "an", "other", "this", "these", "that", "their", "its", "our", "his", "her", "staff", "lack",
                                     "changes", "change", "not", "work", "delays", "delay", "capacity", "covid", NULL};
static const char *const due_ends[] = {"in", "by", "on", "for", "date", "at", NULL};
static const char *const wants_to[] = {"going", "aims", "plans", "hopes", "planning", "intends", NULL};
static const char *const steps[] = {"complete", "deliver", "finish", "produce", "report", "start", "begin", "publish", "present", "hold", "launch",
                                    "submit", "review", "update", "implement", "introduce", "provide", "take", "meet", "bring", "undertake",
                                    "consider", "agree", "reconvene", "commence", "return", "attend", NULL};
static const char *const managed[] = {"able", "helped", "helping", "used", "worked", "continued", "met", "held", "was", "were", NULL};
static const char *const asks[] = {"agreed", "asked", "advised", "invited", "requested", NULL};

/* "due to be", "due in March"; "due to the weather" is a cause. */
static enum marker due_marker(const struct when_tokens *tokens, size_t at)
{
	const struct when_token *next = token_at(tokens, at + 1);
	if (token_is(next, "to"))
		return token_at(tokens, at + 2)->kind != TOKEN_WORD || token_in(token_at(tokens, at + 2), causes) ? MARKER_NONE : MARKER_PLANNED;
	if (token_in(next, due_ends) || next->kind != TOKEN_WORD || token_means(next, MEANS_MONTH))
		return MARKER_PLANNED;
	return token_in(before(tokens, at), be) ? MARKER_PLANNED : MARKER_NONE;
}

/* The forms of "have" count only with a participle near: "schools have until June" says nothing. */
static enum marker past_marker(const struct when_tokens *tokens, size_t at)
{
	const struct when_token *token = token_at(tokens, at), *next = token_at(tokens, at + 1);
	if (token_is(next, "not") || token_is(next, "yet") || token_is(next, "n"))
		return MARKER_OPEN;
	if (!token_is(token, "has") && !token_is(token, "have"))
		return MARKER_DONE;
	if (token_in(before(tokens, at), modals))
		return MARKER_NONE;
	for (size_t i = at + 1; i <= at + 3; i++) {
		const struct when_token *near = token_at(tokens, i);
		if (token_means(near, MEANS_DONE) || token_is(near, "been") || ends_with(near, "ed"))
			return MARKER_DONE;
	}
	return MARKER_NONE;
}

static enum marker done_marker(const struct when_tokens *tokens, size_t at)
{
	const struct when_token *token = token_at(tokens, at);
	if (token_in(token, asks) && token_is(token_at(tokens, at + 1), "to"))
		return MARKER_PLANNED;
	size_t back = at;
	while (back > 0 && at - back < 2 && (ends_with(before(tokens, back), "ly") || token_is(before(tokens, back), "now") ||
	                                     token_is(before(tokens, back), "also") || token_is(before(tokens, back), "not")))
		back--;
	const struct when_token *verb = before(tokens, back);
	if (token_is(verb, "not") || token_is(before(tokens, at), "not"))
		return MARKER_OPEN;
	bool complete = token_is(token, "complete") || token_is(token, "completed");
	if ((token_is(verb, "is") || token_is(verb, "are")) && complete)
		return MARKER_DONE;
	if (token_is(token, "complete"))
		return at == 0 ? MARKER_DONE : MARKER_NONE; /* "to complete", "the complete list" */
	return token_in(verb, be) || token_in(verb, articles) || token_in(verb, modals) ? MARKER_NONE : MARKER_DONE;
}

static enum marker marker_of(const struct when_tokens *tokens, size_t at)
{
	const struct when_token *token = token_at(tokens, at), *next = token_at(tokens, at + 1);
	if (token->kind != TOKEN_WORD)
		return MARKER_NONE;
	bool said = token_is(before(tokens, at), "due") || token_means(before(tokens, at), MEANS_FUTURE); /* "was due to be" */
	if (token_is(token, "to") && token_is(next, "be"))
		return said ? MARKER_NONE : MARKER_PLANNED;
	if (token_is(token, "to") && !said && token_in(next, steps) && !token_in(before(tokens, at), managed))
		return MARKER_PLANNED;
	if ((token_is(token, "is") || token_is(token, "are")) && token_is(next, "to") && token_at(tokens, at + 2)->kind == TOKEN_WORD)
		return MARKER_PLANNED;
	if (token_is(token, "yet") && token_is(next, "to"))
		return MARKER_PLANNED;
	if (token_is(token, "due"))
		return due_marker(tokens, at);
	if (!token->vocabulary)
		return MARKER_NONE;
	switch (token->vocabulary->meaning) {
	case MEANS_FUTURE:
		if (token_in(token, wants_to) && !token_is(next, "to"))
			return MARKER_NONE;
		return token_in(before(tokens, at), articles) ? MARKER_NONE : MARKER_PLANNED;
	case MEANS_PAST: return past_marker(tokens, at);
	case MEANS_DONE: return done_marker(tokens, at);
	case MEANS_CANCELLED: return MARKER_CANCELLED;
	default: return MARKER_NONE;
	}
}

static enum marker marker_at(const struct when_tokens *tokens, size_t at)
{
	enum marker marker = marker_of(tokens, at);
	const struct when_token *verb = before(tokens, at);
	return marker == MARKER_PLANNED && (token_is(verb, "was") || token_is(verb, "were") || token_is(verb, "been")) ? MARKER_WAS_PLANNED : marker;
}

static void set_mode(struct phrase *phrase, enum marker marker)
{
	static const enum when_mode modes[] = {MODE_UNSAID, MODE_PLANNED, MODE_DONE, MODE_CANCELLED, MODE_UNSAID, MODE_PLANNED};
	phrase->mode = modes[marker];
	phrase->was_planned = marker == MARKER_WAS_PLANNED;
}

void phrases_read_modes(const struct when_tokens *tokens, struct phrases *phrases)
{
	enum marker ruling = MARKER_NONE;
	size_t next = 0, waiting = 0; /* phrases from `waiting` up to `next` have seen no marker yet */
	for (size_t at = 0; at < tokens->count; at++) {
		while (next < phrases->count && phrases->at[next].first <= at) {
			set_mode(&phrases->at[next], ruling);
			next++;
			if (ruling != MARKER_NONE)
				waiting = next;
		}
		enum marker marker = marker_at(tokens, at);
		if (marker != MARKER_NONE) {
			for (; waiting < next; waiting++)
				if (!token_is(token_at(tokens, phrases->at[waiting].first), "following")) /* what follows it is past already */
					set_mode(&phrases->at[waiting], marker);
			ruling = marker;
		}
		if (token_mark(&tokens->at[at], ';')) {
			ruling = MARKER_NONE;
			waiting = next;
		}
	}
	for (size_t i = 0; i < phrases->count; i++)
		if (phrases->at[i].aside)
			phrases->at[i].mode = MODE_UNSAID; /* "(July 2015)" dates the thing before it */
}
