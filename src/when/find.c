/* Dates in running text, sentence by sentence: see when.h. */
#include "when/kind.h"

#include "base/sentence.h"

struct error *when_find(struct arena *arena, struct str text, const struct when_context *context, struct whens *ret_whens)
{
	struct whens whens = {0};
	struct when_tokens tokens = {0};
	struct phrases phrases = {0};
	struct str sentence;
	for (size_t offset = 0; sentence_next(text, &offset, &sentence);) {
		TRY(tokens_read(arena, sentence, (size_t)(sentence.at - text.at), &tokens));
		phrases.count = 0;
		for (size_t at = 0, floor = 0; at < tokens.count;) {
			size_t behind;
			TRY(phrases_read(arena, &tokens, at, floor, false, context, &phrases, &behind));
			if (behind > at)
				floor = behind;
			at = behind > at ? behind : at + 1;
		}
		phrases_share_years(&tokens, &phrases);
		phrases_read_modes(&tokens, &phrases);
		size_t floor = 0;
		list_each(phrase, &phrases) {
			if (phrase->kind == WHEN_UNKNOWN && !phrase->aside && !(phrase->flags & WHEN_RECURRING))
				phrase->kind = kind_beside(&tokens, phrase, floor);
			floor = phrase->behind;
			if (!list_push(arena, &whens, phrase_when(phrase, &tokens, text, context)))
				return arena_error(arena);
		}
	}
	TRY(arena_check(arena));
	*ret_whens = whens;
	return NULL;
}
