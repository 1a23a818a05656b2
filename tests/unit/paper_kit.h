/* For tests of the recogniser: an invented paper as a string in, its draft out, the account
 * of every paper checked on the way. Include cmocka before. */
#ifndef HEED_TESTS_UNIT_PAPER_KIT_H
#define HEED_TESTS_UNIT_PAPER_KIT_H

#include "base/buf.h"
#include "base/utf8.h"
#include "doc/read/read.h"
#include "paper/recognise.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum form { MARKDOWN, HTML, TEXT };

static inline struct error *try_read(struct arena *arena, enum form form, struct str text, struct draft **ret_draft)
{
	struct document *document = NULL;
	struct recogniser *recogniser = NULL;
	if (form == MARKDOWN)
		TRY(markdown_read(arena, text, STR("paper.md"), &document));
	else if (form == HTML)
		TRY(html_read(arena, text, STR("paper.html"), &document));
	else
		TRY(text_read(arena, text, STR("paper.txt"), &document));
	TRY(recogniser_open(arena, &recogniser));
	return paper_recognise(arena, recogniser, document, DAY_NONE, ret_draft);
}

static inline void check_account(const struct draft *draft)
{
	const struct account *account = &draft->account;
	assert_int_equal(account->units_placed + account->units_furniture + account->units_leftover, account->units);
	assert_int_equal(account->characters_placed + account->characters_furniture + account->characters_leftover, account->characters);
	assert_int_equal(account->units, draft->document->units);
}

static inline struct draft *read_paper(struct arena *arena, enum form form, const char *text)
{
	struct draft *draft = NULL;
	arena_init(arena, ARENA_NO_CAP);
	struct error *error = try_read(arena, form, str_of(text), &draft);
	if (error)
		fail_msg("%s", error->message);
	check_account(draft);
	return draft;
}

static inline void check_words(struct arena *arena, const struct words *words, const char *wanted)
{
	struct str text = words_text(arena, words);
	if (!str_equal(text, str_of(wanted)))
		fail_msg("\"%.*s\" is not \"%s\"", STR_ARG(text), wanted);
}

#endif
