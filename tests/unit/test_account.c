/* account and words: every character has one role, and every piece its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "doc/read/read.h"
#include "paper/recognise.h"

#include <string.h>

static struct document *read_text(struct arena *arena, const char *text)
{
	struct document *document = NULL;
	assert_null(markdown_read(arena, str_of(text), STR("paper.md"), &document));
	return document;
}

static bool adds_up(const struct account *account)
{
	return account->units_placed + account->units_furniture + account->units_leftover == account->units &&
	       account->characters_placed + account->characters_furniture + account->characters_leftover == account->characters;
}

static void all_is_leftover_until_claimed(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = read_text(&arena, "The bench is painted.\n\nThe gate is not.\n");
	struct account_book *book;
	struct draft draft = {.document = document};
	assert_null(account_open(&arena, document, &book));
	assert_null(account_claim(book, document->leaves.at[0], 0, 9, ROLE_PLACED));
	assert_true(account_claimed(book, document->leaves.at[0]));
	assert_false(account_claimed(book, document->leaves.at[1]));
	assert_null(account_close(book, &draft));
	assert_true(adds_up(&draft.account));
	assert_int_equal(draft.leftovers.count, 2);
	assert_true(str_equal(draft.leftovers.at[0].text, STR("is painted.")));
	assert_true(str_equal(draft.leftovers.at[1].text, STR("The gate is not.")));
	assert_int_equal(draft.account.characters_placed, 10); /* the blank behind them follows them */
}

static void a_later_claim_wins(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = read_text(&arena, "The bench is painted.\n");
	struct account_book *book;
	struct draft draft = {.document = document};
	const struct block *leaf = document->leaves.at[0];
	assert_null(account_open(&arena, document, &book));
	assert_null(account_claim_all(book, document->root, ROLE_PLACED));
	assert_null(account_release(book, leaf, 4, 9, "noise"));
	assert_null(account_close(book, &draft));
	assert_true(adds_up(&draft.account));
	assert_int_equal(draft.leftovers.count, 1);
	assert_true(str_equal(draft.leftovers.at[0].text, STR("bench")));
	assert_true(str_equal(draft.leftovers.at[0].reason, STR("noise")));
	assert_int_equal(draft.leftovers.at[0].near, -1);
}

static void pieces_are_joined_and_cut(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = read_text(&arena, "sent to\n\nall of the wardens, see https://a.example/list\n\n/of-wardens now, by the Co-\n\nordinator\n");
	struct words words = {0};
	for (size_t i = 0; i < document->leaves.count; i++)
		assert_null(words_glue(&arena, &words, document->leaves.at[i], 0, document->leaves.at[i]->text.size));
	assert_int_equal(words.count, 1);
	struct str text = words.at[0].text;
	assert_true(str_equal(text, STR("sent to all of the wardens, see https://a.example/list/of-wardens now, by the Co-ordinator")));
	struct passage cut;
	size_t from = str_find(text, STR("to all")), end = str_find(text, STR(" now"));
	assert_null(passage_cut(&arena, &words.at[0], from, end, &cut));
	assert_true(str_equal(cut.text, STR("to all of the wardens, see https://a.example/list/of-wardens")));
	assert_int_equal(cut.piece_count, 3);
	assert_true(str_equal(str_slice(cut.pieces[0].block->text, cut.pieces[0].start, cut.pieces[0].end), STR("to")));
	assert_true(str_equal(str_slice(cut.pieces[2].block->text, cut.pieces[2].start, cut.pieces[2].end), STR("/of-wardens")));
	assert_int_equal(passage_origin(&cut).from, document->leaves.at[0]->origin.from);
	assert_int_equal(words_origin(&words).to, document->leaves.at[3]->origin.to);
}

static void long_joins_stay_linear(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, (size_t)64 << 20);
	struct document *document = read_text(&arena, "one line of a cell that was printed as many\n");
	struct words words = {0};
	for (size_t i = 0; i < 20000; i++)
		assert_null(words_glue(&arena, &words, document->leaves.at[0], 0, document->leaves.at[0]->text.size));
	assert_int_equal(words.at[0].text.size, 20000 * 44 - 1);
}

static void markers_stand_before_their_words(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = read_text(&arena, "1. paint the bench\n2. mend the gate\n\n- a bullet\n");
	struct words words = {0};
	for (size_t i = 0; i < document->leaves.count; i++)
		assert_null(words_add(&arena, &words, document->leaves.at[i], 0, document->leaves.at[i]->text.size));
	struct str text = words_text(&arena, &words);
	assert_true(str_starts(text, STR("1. paint the bench\n2. mend the gate\n")));
	assert_true(str_ends(text, STR("a bullet")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_is_leftover_until_claimed),
		cmocka_unit_test(a_later_claim_wins),
		cmocka_unit_test(pieces_are_joined_and_cut),
		cmocka_unit_test(long_joins_stay_linear),
		cmocka_unit_test(markers_stand_before_their_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
