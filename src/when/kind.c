/* Kinds of dates by the words beside them: see kind.h. One table; to add a way of saying
 * it, add a row. */
#include "when/kind.h"

static const struct {
	const char *phrase;
	enum when_kind kind;
	bool prose; /* names the kind in running text too, where "report" or "review" may be anything */
} kinds[] = {
	{"initial feedback", WHEN_INITIAL_FEEDBACK, true}, {"interim feedback", WHEN_INITIAL_FEEDBACK, true},
	{"first feedback", WHEN_INITIAL_FEEDBACK, true}, {"feedback", WHEN_INITIAL_FEEDBACK, false},
	{"action plan", WHEN_ACTION_PLAN, true}, {"implementation plan", WHEN_ACTION_PLAN, false},
	{"changes sustained", WHEN_CHANGES_SUSTAINED, true}, {"change sustained", WHEN_CHANGES_SUSTAINED, true},
	{"sustained", WHEN_CHANGES_SUSTAINED, false}, {"completion", WHEN_COMPLETION, true}, {"complete", WHEN_COMPLETION, false},
	{"completed", WHEN_COMPLETION, false}, {"implementation", WHEN_COMPLETION, false}, {"implemented", WHEN_COMPLETION, false},
	{"implement", WHEN_COMPLETION, false}, {"delivery", WHEN_COMPLETION, false}, {"delivered", WHEN_COMPLETION, false},
	{"deadline", WHEN_COMPLETION, true}, {"target date", WHEN_COMPLETION, true}, {"due date", WHEN_COMPLETION, true},
	{"cwblhau", WHEN_COMPLETION, false}, {"report", WHEN_REPORT, false}, {"reports", WHEN_REPORT, false},
	{"reported", WHEN_REPORT, false}, {"reporting", WHEN_REPORT, false}, {"update", WHEN_REPORT, false}, {"review", WHEN_REPORT, false},
	{"reviewed", WHEN_REPORT, false}, {"adroddiad", WHEN_REPORT, false}, {"ongoing", WHEN_ONGOING, false}, {"on - going", WHEN_ONGOING, false},
	{"published", WHEN_PUBLICATION, true}, {"publication", WHEN_PUBLICATION, true}, {"publish", WHEN_PUBLICATION, true},
	{"meeting", WHEN_MEETING, true}, {"meetings", WHEN_MEETING, true}, {"funding", WHEN_FUNDING, false}, {"version", WHEN_DOCUMENT_VERSION, true},
};

enum when_kind kind_among(const struct when_tokens *tokens, size_t from, size_t to, bool nearest_end)
{
	enum when_kind found = WHEN_UNKNOWN;
	for (size_t at = from; at < to; at++) {
		size_t longest = 0;
		for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
			size_t size = phrase_after(tokens, at, kinds[i].phrase);
			if (size <= longest || at + size > to)
				continue;
			longest = size;
			found = kinds[i].kind;
		}
		if (longest && !nearest_end)
			return found;
		at += longest ? longest - 1 : 0;
	}
	return found;
}

static bool links(const struct when_token *token)
{
	static const char *const words[] = {"in", "on", "of", "by", "date", "is", "due", "held", "for", "the", "at", "from", "was"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_is(token, words[i]))
			return true;
	return token_mark(token, ':') || token_mark(token, '-') || token_mark(token, '(');
}

enum when_kind kind_beside(const struct when_tokens *tokens, const struct phrase *phrase, size_t floor)
{
	size_t end = phrase->first;
	if (end > 0 && (token_is(token_at(tokens, end - 1), "update") || token_is(token_at(tokens, end - 1), "updated")) && end <= 2)
		return WHEN_ENTRY_DATE;
	for (int links_left = 3; links_left > 0 && end > floor && links(token_at(tokens, end - 1)); links_left--)
		end--;
	size_t behind = phrase->behind + token_mark(token_at(tokens, phrase->behind), '-');
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!kinds[i].prose)
			continue;
		size_t size = phrase_before(tokens, end, kinds[i].phrase);
		bool duty = kinds[i].kind <= WHEN_CHANGES_SUSTAINED;
		if ((size && end - size >= floor) || (duty && phrase_after(tokens, behind, kinds[i].phrase)))
			return kinds[i].kind;
	}
	return WHEN_UNKNOWN;
}

size_t ongoing_at(const struct when_tokens *tokens, size_t at)
{
	if (token_means(token_at(tokens, at), MEANS_ONGOING))
		return 1;
	size_t size = phrase_after(tokens, at, "on - going");
	return size ? size : phrase_after(tokens, at, "on going");
}
