/* What the tests of the field grammars share: a recognition with nothing around it, and
 * cells made of lines. A line that begins with "* " is a list item, "# " a heading; "a)|"
 * in front is a marker that a word processor counted. */
#ifndef HEED_TESTS_FIELD_KIT_H
#define HEED_TESTS_FIELD_KIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "paper/plan.h"

struct kit {
	struct arena arena;
	struct document document;
	struct draft draft;
	struct recogniser *recogniser;
	struct recognition r;
};

static inline void kit_done(struct kit *kit)
{
	arena_done(&kit->arena);
}
#define AUTO_KIT __attribute__((cleanup(kit_done))) struct kit

/* No recogniser: the grammars of cells need none. as_of is 10 February 2025. */
static inline void kit_open(struct kit *kit)
{
	memset(kit, 0, sizeof *kit);
	arena_init(&kit->arena, ARENA_NO_CAP);
	kit->document.root = arena_new(&kit->arena, struct block);
	kit->draft.document = &kit->document;
	kit->r = (struct recognition){.arena = &kit->arena, .draft = &kit->draft,
		.when = {.as_of = day_of(2025, 2, 10), .approved = day_of(2024, 3, 5), .day_first = true}};
	kit->draft.front.date = kit->draft.front.as_of = kit->draft.front.review.approved = DAY_NONE;
}

static inline void kit_line(struct kit *kit, struct str line)
{
	struct block *root = kit->document.root;
	struct origin origin = {root->children.count + 1, root->children.count + 1};
	enum block_kind kind = str_starts(line, STR("* ")) ? BLOCK_ITEM : str_starts(line, STR("# ")) ? BLOCK_HEADING : BLOCK_PARAGRAPH;
	struct block *leaf = doc_add(&kit->arena, root, kind, origin);
	if (!leaf)
		return;
	struct str text = kind == BLOCK_PARAGRAPH ? line : str_from(line, 2);
	size_t bar = str_find(text, STR("|"));
	if (kind == BLOCK_ITEM && bar == STR_NOT_FOUND)
		leaf->marker = STR("•");
	if (bar != STR_NOT_FOUND && bar < 6) {
		leaf->marker = str_slice(text, 0, bar);
		text = str_from(text, bar + 1);
	}
	(void)doc_add_run(&kit->arena, leaf, text, 0, STR_NONE);
}

/* The lines as the words of a cell. */
static inline struct error *kit_words(struct kit *kit, const char *lines, struct words *ret_words)
{
	size_t first = kit->document.root->children.count;
	for (struct str rest = str_of(lines); rest.at;)
		kit_line(kit, str_cut(&rest, '\n'));
	TRY(arena_check(&kit->arena));
	TRY(doc_settle(&kit->arena, &kit->document));
	for (size_t i = first; i < kit->document.root->children.count; i++) {
		const struct block *leaf = kit->document.root->children.at[i];
		TRY(words_add(&kit->arena, ret_words, leaf, 0, leaf->text.size));
	}
	return NULL;
}

static inline void assert_text(struct str text, const char *wanted, const char *cell, const char *what)
{
	if (str_equal(text, str_of(wanted)))
		return;
	print_error("%s\n  %s: \"%.*s\", wanted \"%s\"\n", cell, what, STR_ARG(text), wanted);
	fail();
}

#endif
