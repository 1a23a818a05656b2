/* Recognising a paper: the order of the steps.
 *
 * Front first, because the paper's own day dates what follows; then one walk through the
 * tree that gathers records; then what only the whole paper can tell: missing numbers,
 * plan, scheme, footnotes; and at last the account of every character. */
#include "paper/records.h"

static struct error *draft_make(struct arena *arena, const struct document *document, int32_t as_of, struct recognition *r)
{
	struct draft *draft = arena_new(arena, struct draft);
	TRY_MEMORY(arena, draft);
	draft->document = document;
	r->draft = draft;
	r->when = (struct when_context){.as_of = as_of, .approved = DAY_NONE, .day_first = true};
	return account_open(arena, document, &r->book);
}

static struct error *recognise(struct arena *arena, struct arena *scratch, const struct recogniser *recogniser, const struct document *document,
                               int32_t as_of, struct draft **ret_draft)
{
	struct recognition r = {.arena = arena, .scratch = scratch, .recogniser = recogniser};
	TRY(draft_make(arena, document, as_of, &r));
	TRY(front_open(&r));
	struct walk *walk = arena_new(arena, struct walk);
	TRY_MEMORY(arena, walk);
	walk->r = &r;
	walk->slot = SLOT_BODY;
	walk->section = -1;
	TRY(survey_paper(&r, &walk->survey));
	TRY(flow_walk(walk, document->root, 0));
	TRY(record_close(walk));
	TRY(joins_settle(walk));
	TRY(gaps_settle(walk));
	TRY(plan_settle(&r));
	TRY(notes_settle(walk));
	TRY(account_close(r.book, r.draft));
	*ret_draft = r.draft;
	return arena_check(arena);
}

struct error *paper_recognise(struct arena *arena, const struct recogniser *recogniser, const struct document *document,
                              int32_t as_of, struct draft **ret_draft)
{
	AUTO_ARENA scratch;
	arena_init(&scratch, arena->cap_bytes);
	struct error *error = recognise(arena, &scratch, recogniser, document, as_of, ret_draft);
	return scratch.failed ? arena_error(arena) : error; /* an error of the scratch arena ends with it */
}
