/* The date column's grammar, and single dates in fields of their own: see when.h.
 *
 * A cell is dates with the words between them. Words before the first date or behind a
 * joining word belong to the date that follows; words right behind a date, up to the next
 * joining word, belong to it. */
#include "when/kind.h"

static struct error *read_all(struct arena *arena, struct str text, const struct when_context *context, struct when_tokens *tokens, struct phrases *phrases)
{
	TRY(tokens_read(arena, text, 0, tokens));
	for (size_t at = 0, floor = 0; at < tokens->count;) {
		size_t behind;
		TRY(phrases_read(arena, tokens, at, floor, true, context, phrases, &behind));
		size_t ongoing = behind > at ? 0 : ongoing_at(tokens, at);
		if (ongoing && !token_is(token_at(tokens, at + ongoing), "into")) {
			struct phrase open = {.first = at, .behind = at + ongoing, .kind = WHEN_ONGOING, .bound = BOUND_OPEN};
			if (!list_push(arena, phrases, open))
				return arena_error(arena);
			behind = open.behind;
		}
		if (behind > at)
			floor = behind;
		at = behind > at ? behind : at + 1;
	}
	phrases_share_years(tokens, phrases);
	phrases_read_modes(tokens, phrases);
	return arena_check(arena);
}

/* Where the words between two dates part: at "&", "and", ";", a comma or a new line. */
static size_t joint(const struct when_tokens *tokens, size_t from, size_t to)
{
	for (size_t at = from; at < to; at++) {
		const struct when_token *token = token_at(tokens, at);
		if (token_mark(token, '&') || token_mark(token, ';') || token_mark(token, ',') || token_is(token, "and") || token_is(token, "then") ||
		    (token->line_before && at > from))
			return at;
	}
	return to;
}

/* Gives each date the kind that the words beside it name. */
static void read_kinds(const struct when_tokens *tokens, struct phrases *phrases)
{
	bool leads = phrases->count && kind_among(tokens, 0, phrases->at[0].first, true) != WHEN_UNKNOWN;
	for (size_t i = 0; i < phrases->count; i++) {
		struct phrase *phrase = &phrases->at[i];
		size_t before = i ? phrases->at[i - 1].behind : 0, behind = i + 1 < phrases->count ? phrases->at[i + 1].first : tokens->count;
		if (i && phrases->at[i - 1].kind == WHEN_ONGOING && phrase->first == before && phrase->bound == BOUND_FROM)
			phrase->kind = WHEN_ONGOING; /* "Ongoing from April 2016" */
		if (phrase->kind == WHEN_ONGOING || phrase->kind == WHEN_MEETING)
			continue;
		size_t own = i ? joint(tokens, before, phrase->first) : 0;
		if (own == phrase->first && (leads || (i && phrases->at[i - 1].kind == WHEN_ONGOING)))
			own = before; /* "completion April 2015 report July 2015": words stand before their dates */
		enum when_kind kind = kind_among(tokens, own, phrase->first, true);
		size_t end = joint(tokens, phrase->behind, behind);
		bool last = i + 1 == phrases->count;
		if (kind == WHEN_UNKNOWN && (end < behind || last || !leads))
			kind = kind_among(tokens, phrase->behind, last ? behind : end, false);
		bool again = i && phrases->at[i - 1].kind == WHEN_REPORT && phrase->first == own + 1; /* "Report July 2024 and January 2025" */
		if (kind != WHEN_UNKNOWN || again)
			phrase->kind = kind != WHEN_UNKNOWN ? kind : WHEN_REPORT;
	}
}

/* What a bare date is the date of: the completion; of several bare dates each is a report. */
static void settle_kinds(struct whens *whens)
{
	size_t bare = 0, revised = 0;
	list_each(when, whens) {
		bool gloss = (when->flags & WHEN_PROGRESS) && whens->count > 1; /* "31 March 2025 (end of financial year)" */
		if (when->kind == WHEN_PERIOD && !gloss)
			when->kind = WHEN_UNKNOWN;
		bare += when->kind == WHEN_UNKNOWN && !(when->flags & WHEN_RECURRING);
		revised += (when->flags & WHEN_REVISED) != 0;
	}
	list_each(when, whens) {
		if (when->kind != WHEN_UNKNOWN)
			continue;
		when->kind = when->flags & WHEN_RECURRING ? WHEN_ONGOING : bare > 1 && !revised ? WHEN_REPORT : WHEN_COMPLETION;
	}
}

static bool placeholder(const struct when_tokens *tokens)
{
	static const char *const phrases[] = {"n / a", "n . a .", "na", "not applicable", "none", "nil", "to be confirmed", "to be agreed", "to be advised",
	                                      "to be determined", "to be decided", "to be completed", "to be announced", "not known", "unknown",
	                                      "not set", "not stated", "not specified", "i ' w gadarnhau"};
	size_t count = tokens->count;
	while (count && token_mark(token_at(tokens, count - 1), '.'))
		count--;
	bool marks = true;
	for (size_t i = 0; i < count; i++)
		marks = marks && tokens->at[i].kind == TOKEN_MARK;
	if (marks || (count == 1 && token_means(&tokens->at[0], MEANS_PLACEHOLDER)) || phrase_after(tokens, 0, "t . b . c .") == tokens->count)
		return true;
	for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
		size_t size = phrase_after(tokens, 0, phrases[i]);
		if (size && (size == count || size == tokens->count))
			return true;
	}
	return false;
}

struct error *when_cell(struct arena *arena, struct str cell, const struct when_context *context, struct whens *ret_whens)
{
	struct whens whens = {0};
	struct when_tokens tokens = {0};
	struct phrases phrases = {0};
	TRY(read_all(arena, cell, context, &tokens, &phrases));
	read_kinds(&tokens, &phrases);
	list_each(phrase, &phrases) {
		if (!list_push(arena, &whens, phrase_when(phrase, &tokens, cell, context)))
			return arena_error(arena);
	}
	settle_kinds(&whens);
	if (!whens.count && !placeholder(&tokens)) {
		struct str words = str_trim(cell);
		size_t start = (size_t)(words.at - cell.at);
		struct when unread = {.words = words, .start = start, .end = start + words.size, .days = INTERVAL_NONE, .bound = BOUND_OPEN};
		if (!list_push(arena, &whens, unread))
			return arena_error(arena);
	}
	TRY(arena_check(arena));
	*ret_whens = whens;
	return NULL;
}

/* Words before and behind a date that do not make it a sentence: "on", brackets, the time of day. */
static bool idle(const struct when_tokens *tokens, size_t from, size_t to)
{
	static const char *const words[] = {"on", "in", "at", "am", "pm", "noon", "hours", "hrs", "the", "dated", "date"};
	bool time = false;
	for (size_t at = from; at < to; at++) {
		const struct when_token *token = token_at(tokens, at);
		bool known = token->kind == TOKEN_MARK ? token->mark != '$' && token->mark != '%' : token->kind == TOKEN_NUMBER && token->digits <= 4 && time;
		for (size_t i = 0; token->kind == TOKEN_WORD && i < sizeof words / sizeof *words; i++)
			known = known || token_is(token, words[i]);
		const struct when_token *next = token_at(tokens, at + 1), *third = token_at(tokens, at + 2);
		bool clock = token->kind == TOKEN_NUMBER && (((token_mark(next, ':') || token_mark(next, '.')) && third->kind == TOKEN_NUMBER) ||
		                                             token_is(next, "am") || token_is(next, "pm") || token_is(next, "hours"));
		time = time || clock;
		if (!known && !clock)
			return false;
	}
	return true;
}

bool when_alone(struct arena *arena, struct str words, const struct when_context *context, struct when *ret_when)
{
	struct when_tokens tokens = {0};
	struct phrases phrases = {0};
	if (words.size > 200 || read_all(arena, words, context, &tokens, &phrases))
		return false;
	if (phrases.count != 1 || phrases.at[0].kind == WHEN_ONGOING || !idle(&tokens, 0, phrases.at[0].first) ||
	    !idle(&tokens, phrases.at[0].behind, tokens.count))
		return false;
	*ret_when = phrase_when(&phrases.at[0], &tokens, words, context);
	return true;
}
