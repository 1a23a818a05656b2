/* doc: the tree, its settling and its printing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "doc/doc.h"

static struct document *document_new(struct arena *arena)
{
	struct document *document = arena_new(arena, struct document);
	if (document)
		document->root = doc_add(arena, NULL, BLOCK_DOCUMENT, (struct origin){1, 1});
	return document && document->root ? document : NULL;
}

static struct block *leaf_new(struct arena *arena, struct block *parent, const char *text)
{
	struct block *leaf = doc_add(arena, parent, BLOCK_PARAGRAPH, (struct origin){1, 1});
	return leaf && doc_add_run(arena, leaf, str_of(text), 0, STR_NONE) ? leaf : NULL;
}

static void assert_text(struct str text, const char *expected)
{
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	assert_string_equal(str_c(&arena, text), expected);
}

static void settle_folds_over_run_borders(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = document_new(&arena);
	struct block *leaf = leaf_new(&arena, document->root, "  Mend \t ");
	assert_true(doc_add_run(&arena, leaf, STR("\xC2\xA0 every\xE2\x80\x8B"), RUN_BOLD, STR_NONE));
	assert_true(doc_add_run(&arena, leaf, STR("   "), RUN_ITALIC, STR_NONE));
	assert_true(doc_add_run(&arena, leaf, STR(" old "), RUN_DELETED, STR_NONE));
	assert_true(doc_add_run(&arena, leaf, STR("\nthing \n \n by May \n"), 0, STR("https://harrowmere.example/")));
	assert_null(doc_settle(&arena, document));
	assert_text(leaf->text, "Mend every\nthing\nby May");
	assert_int_equal(leaf->runs.count, 4);
	assert_text(leaf->runs.at[0].text, "Mend ");
	assert_text(leaf->runs.at[1].text, "every\n");
	assert_int_equal(leaf->runs.at[1].start, 5);
	assert_text(leaf->runs.at[2].text, "old");
	assert_true(leaf->runs.at[2].style & RUN_DELETED);
	assert_text(leaf->runs.at[3].text, "thing\nby May");
	assert_int_equal(leaf->runs.at[3].start, 11);
}

static void settle_joins_runs_that_differ_in_nothing(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = document_new(&arena);
	struct block *leaf = leaf_new(&arena, document->root, "Pot");
	assert_true(doc_add_run(&arena, leaf, STR("holes"), 0, STR_NONE));
	assert_true(doc_add_run(&arena, leaf, STR("1"), RUN_NOTE, STR_NONE));
	assert_true(doc_add_run(&arena, leaf, STR("2"), RUN_NOTE, STR_NONE));
	assert_null(doc_settle(&arena, document));
	assert_int_equal(leaf->runs.count, 3);
	assert_text(leaf->runs.at[0].text, "Potholes");
	assert_text(leaf->text, "Potholes12");
}

static void settle_takes_empty_leaves_out(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = document_new(&arena);
	leaf_new(&arena, document->root, " \n ");
	struct block *table = doc_add(&arena, document->root, BLOCK_TABLE, (struct origin){2, 3});
	struct block *row = doc_add(&arena, table, BLOCK_ROW, (struct origin){2, 3});
	struct block *empty = doc_add(&arena, row, BLOCK_CELL, (struct origin){2, 2});
	leaf_new(&arena, empty, "\xC2\xA0");
	struct block *full = doc_add(&arena, row, BLOCK_CELL, (struct origin){3, 3});
	full->column = 1;
	full->colspan = 2;
	leaf_new(&arena, full, "Libraries");
	struct block *bare = doc_add(&arena, document->root, BLOCK_TABLE, (struct origin){4, 4});
	doc_add(&arena, doc_add(&arena, bare, BLOCK_ROW, (struct origin){4, 4}), BLOCK_CELL, (struct origin){4, 4});
	struct block *note = doc_add(&arena, document->root, BLOCK_FOOTNOTE, (struct origin){5, 5});
	leaf_new(&arena, note, "");
	struct block *last = leaf_new(&arena, document->root, "Allotments");
	assert_null(doc_settle(&arena, document));
	assert_int_equal(document->root->children.count, 2);
	assert_int_equal(row->children.count, 2);
	assert_int_equal(empty->children.count, 0);
	assert_int_equal(document->leaves.count, 2);
	assert_ptr_equal(document->leaves.at[1], last);
	assert_int_equal(last->number, 6);
	assert_text(block_text(&arena, document->root), "Libraries\nAllotments");
	assert_ptr_equal(row_cell(row, 2), full);
	assert_null(row_cell(row, 3));
	assert_ptr_equal(block_within(document->leaves.at[0], BLOCK_TABLE), table);
	assert_null(block_within(last, BLOCK_TABLE));
}

static void tree_prints_every_block(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = document_new(&arena);
	struct block *heading = doc_add(&arena, document->root, BLOCK_HEADING, (struct origin){1, 2});
	heading->level = 2;
	assert_true(doc_add_run(&arena, heading, STR("Bus\nshelters"), RUN_BOLD, STR_NONE));
	struct block *item = doc_add(&arena, document->root, BLOCK_ITEM, (struct origin){3, 3});
	item->marker = STR("a)");
	item->flags = BLOCK_TEXT_BOX;
	assert_true(doc_add_run(&arena, item, STR("Clean them"), 0, STR_NONE));
	assert_null(doc_settle(&arena, document));
	assert_text(doc_tree(&arena, document), "document [1]\n"
	                                        "  heading 2 [1-2] \"Bus\\nshelters\" {0-12 bold}\n"
	                                        "  item 0 [3] text-box marker \"a)\" \"Clean them\"\n");
}

static void deep_trees_do_no_harm(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = document_new(&arena);
	struct block *parent = document->root;
	for (int i = 0; i < 100000; i++)
		parent = doc_add(&arena, parent, BLOCK_CELL, (struct origin){1, 1});
	leaf_new(&arena, parent, "at the bottom");
	assert_null(doc_settle(&arena, document));
	assert_text(block_text(&arena, document->root), "at the bottom");
	assert_int_equal(document->leaves.at[0]->number, 100001);
}

static struct error *build_small(struct arena *arena)
{
	struct document *document = document_new(arena);
	if (!document || !leaf_new(arena, document->root, "Potholes \xFF by May"))
		return arena_error(arena);
	TRY(doc_settle(arena, document));
	struct str text = doc_tree(arena, document);
	TRY(arena_check(arena));
	assert_text(text, "document [1]\n  paragraph [1] \"Potholes \xEF\xBF\xBD by May\"\n");
	return NULL;
}

static void every_allocation_may_fail(void **state)
{
	(void)state;
	struct error *error = NULL;
	size_t failing = 0;
	do {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = failing;
		error = build_small(&arena);
		if (error)
			assert_int_equal(error->kind, ERROR_LIMIT);
		assert_true(failing < 100);
	} while (error && ++failing);
	assert_true(failing > 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(settle_folds_over_run_borders),
		cmocka_unit_test(settle_joins_runs_that_differ_in_nothing),
		cmocka_unit_test(settle_takes_empty_leaves_out),
		cmocka_unit_test(tree_prints_every_block),
		cmocka_unit_test(deep_trees_do_no_harm),
		cmocka_unit_test(every_allocation_may_fail),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
