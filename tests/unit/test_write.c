/* doc/write: what the writers make of a tree beyond what its readers give back: heads that
 * repeat, pages that turn, footnotes, lists, languages. */
#include "reading.h"

#include "doc/write/write.h"

#include <string.h>
#include <zip.h>

static struct block *leaf_add(struct arena *arena, struct block *parent, enum block_kind kind, const char *text)
{
	struct block *leaf = doc_add(arena, parent, kind, (struct origin){0, 0});
	assert_non_null(leaf);
	leaf->level = kind == BLOCK_HEADING ? 1 : 0;
	assert_true(doc_add_run(arena, leaf, str_of(text), 0, STR_NONE));
	return leaf;
}

static void cell_add(struct arena *arena, struct block *row, int column, int colspan, const char *text)
{
	struct block *cell = doc_add(arena, row, BLOCK_CELL, (struct origin){0, 0});
	assert_non_null(cell);
	cell->column = column;
	cell->colspan = colspan;
	leaf_add(arena, cell, BLOCK_PARAGRAPH, text);
}

static struct block *row_add(struct arena *arena, struct block *table, unsigned flags)
{
	struct block *row = doc_add(arena, table, BLOCK_ROW, (struct origin){0, 0});
	assert_non_null(row);
	row->flags = flags;
	return row;
}

static struct document *document_new(struct arena *arena)
{
	struct document *document = arena_new(arena, struct document);
	assert_non_null(document);
	document->root = doc_add(arena, NULL, BLOCK_DOCUMENT, (struct origin){0, 0});
	document->title = STR("Paths & bridges");
	document->language = STR("en-GB");
	document->foot = STR("Record state: <none>");
	return document;
}

/* A head, a row, a label across and a text across, on a page turned sideways. */
static struct document *table_document(struct arena *arena)
{
	static const int widths[] = {1, 3};
	struct document *document = document_new(arena);
	leaf_add(arena, document->root, BLOCK_HEADING, "Paths & bridges");
	struct block *group = doc_add(arena, document->root, BLOCK_DOCUMENT, (struct origin){0, 0});
	group->flags = BLOCK_BREAK_BEFORE | BLOCK_LANDSCAPE;
	struct block *table = doc_add(arena, group, BLOCK_TABLE, (struct origin){0, 0});
	table->widths = widths;
	table->summary = STR("Signs & their state");
	struct block *row = row_add(arena, table, BLOCK_HEAD_ROW);
	cell_add(arena, row, 0, 1, "No.");
	cell_add(arena, row, 1, 1, "Recommendation");
	row = row_add(arena, table, 0);
	cell_add(arena, row, 0, 1, "R1");
	cell_add(arena, row, 1, 1, "Put up signs.");
	cell_add(arena, row_add(arena, table, BLOCK_BAND), 0, 2, "Evidence");
	char *evidence = arena_alloc(arena, 1000);
	assert_non_null(evidence);
	memset(evidence, 'x', 999);
	memcpy(evidence, "Ten signs are up.", 17);
	cell_add(arena, row_add(arena, table, 0), 0, 2, evidence);
	assert_null(doc_settle(arena, document));
	return document;
}

static struct str part_of(struct arena *arena, struct str package, const char *name)
{
	zip_error_t ignored;
	zip_error_init(&ignored);
	zip_source_t *source = zip_source_buffer_create(package.at, package.size, 0, &ignored);
	zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, &ignored);
	assert_non_null(archive);
	zip_stat_t about;
	assert_int_equal(zip_stat(archive, name, 0, &about), 0);
	char *bytes = arena_alloc(arena, about.size + 1);
	zip_file_t *file = zip_fopen(archive, name, 0);
	assert_non_null(file);
	assert_int_equal(zip_fread(file, bytes, about.size), (zip_int64_t)about.size);
	zip_fclose(file);
	zip_discard(archive);
	return (struct str){bytes, about.size};
}

static size_t count_of(struct str text, const char *words)
{
	size_t count = 0;
	for (size_t at = str_find(text, str_of(words)); at != STR_NOT_FOUND; at = str_find_from(text, str_of(words), at + 1))
		count++;
	return count;
}

static struct str docx_part(struct arena *arena, const struct document *document, const char *name)
{
	struct str bytes = STR_NONE;
	assert_null(docx_write(arena, document, &bytes));
	return part_of(arena, bytes, name);
}

static void heads_repeat_and_long_rows_break(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	const struct document *document = table_document(&arena);
	struct str body = docx_part(&arena, document, "word/document.xml");
	assert_int_equal(count_of(body, "<w:tblHeader/>"), 1);
	assert_int_equal(count_of(body, "<w:cantSplit/>"), 3); /* the head, the short row and the label, not the long text */
	assert_int_equal(count_of(body, "<w:keepNext/>"), 3);  /* two cells of the head, the label */
	assert_int_equal(count_of(body, "<w:tblDescription w:val=\"Signs &amp; their state\"/>"), 1);
	assert_int_equal(count_of(body, "w:orient=\"landscape\""), 1);
	assert_int_equal(count_of(body, "<w:sectPr>"), 2);
	/* a quarter and three of the width of a page turned sideways */
	assert_int_equal(count_of(body, "<w:gridCol w:w=\"3642\"/><w:gridCol w:w=\"10927\"/>"), 1);
}

static void papers_have_title_language_and_foot(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct str page = STR_NONE;
	arena_init(&arena, ARENA_NO_CAP);
	const struct document *document = table_document(&arena);
	assert_int_equal(count_of(docx_part(&arena, document, "docProps/core.xml"), "<dc:title>Paths &amp; bridges</dc:title>"), 1);
	assert_int_equal(count_of(docx_part(&arena, document, "word/styles.xml"), "<w:lang w:val=\"en-GB\"/>"), 1);
	struct str foot = docx_part(&arena, document, "word/footer1.xml");
	assert_int_equal(count_of(foot, "Record state: &lt;none&gt;"), 1);
	assert_int_equal(count_of(foot, " PAGE "), 1);
	assert_null(html_write(&arena, document, &page));
	assert_int_equal(count_of(page, "<html lang=\"en-GB\">"), 1);
	assert_int_equal(count_of(page, "<title>Paths &amp; bridges</title>"), 1);
	assert_int_equal(count_of(page, "<footer>Record state: &lt;none&gt;</footer>"), 1);
	assert_int_equal(count_of(page, "<script"), 0);
}

static void tables_of_a_page_have_heads_both_ways(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct str page = STR_NONE;
	arena_init(&arena, ARENA_NO_CAP);
	assert_null(html_write(&arena, table_document(&arena), &page));
	assert_int_equal(count_of(page, "<thead>"), 1);
	assert_int_equal(count_of(page, "<th scope=\"col\""), 2);
	assert_int_equal(count_of(page, "<th scope=\"row\""), 1);
	assert_int_equal(count_of(page, "aria-label=\"Signs &amp; their state\""), 1);
	assert_int_equal(count_of(page, "<col style=\"width:25%\"><col style=\"width:75%\">"), 1);
	assert_int_equal(count_of(page, "<section class=\"page landscape\">"), 1);
}

static void text_across_a_table_stands_beneath_it(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct str text = STR_NONE;
	arena_init(&arena, ARENA_NO_CAP);
	assert_null(markdown_write(&arena, table_document(&arena), &text));
	assert_int_equal(count_of(text, "| R1 | Put up signs. |\n\nEvidence\n\nTen signs are up."), 1);
	assert_int_equal(count_of(text, "<footer>Record state: &lt;none&gt;</footer>"), 1);
}

static struct document *notes_document(struct arena *arena)
{
	struct document *document = document_new(arena);
	for (int i = 1; i <= 2; i++) {
		struct str mark = str_format(arena, "%d", i);
		struct block *leaf = leaf_add(arena, document->root, BLOCK_PARAGRAPH, i == 1 ? "The signs" : "The gates");
		assert_true(doc_add_run(arena, leaf, mark, RUN_NOTE | RUN_SUPERSCRIPT, STR_NONE));
		struct block *note = doc_add(arena, document->root, BLOCK_FOOTNOTE, (struct origin){0, 0});
		note->marker = mark;
		struct block *text = leaf_add(arena, note, BLOCK_PARAGRAPH, i == 1 ? "Of oak." : "See ");
		if (i == 2)
			assert_true(doc_add_run(arena, text, STR("the list"), 0, STR("https://harrowmere.example/gates")));
	}
	assert_null(doc_settle(arena, document));
	return document;
}

static void footnotes_are_real_and_read_back(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct document *again = NULL;
	struct str bytes = STR_NONE, page = STR_NONE;
	arena_init(&arena, ARENA_NO_CAP);
	const struct document *document = notes_document(&arena);
	assert_int_equal(count_of(docx_part(&arena, document, "word/document.xml"), "<w:footnoteReference w:id="), 2);
	assert_int_equal(count_of(docx_part(&arena, document, "word/footnotes.xml"), "<w:footnoteRef/>"), 2);
	assert_int_equal(count_of(docx_part(&arena, document, "word/_rels/footnotes.xml.rels"), "https://harrowmere.example/gates"), 1);
	assert_null(docx_write(&arena, document, &bytes));
	assert_null(docx_read(&arena, bytes, STR("paper.docx"), &again));
	assert_int_equal(again->root->children.at[2]->kind, BLOCK_FOOTNOTE);
	assert_string_equal(str_c(&arena, again->root->children.at[2]->marker), "1");
	assert_string_equal(str_c(&arena, block_text(&arena, again->root->children.at[2])), "Of oak.");
	assert_string_equal(str_c(&arena, block_text(&arena, again->root->children.at[3])), "See the list");
	assert_null(html_write(&arena, document, &page));
	assert_int_equal(count_of(page, "href=\"#note-2\""), 1);
	assert_int_equal(count_of(page, "id=\"note-2\""), 1);
	assert_int_equal(count_of(page, "href=\"#noteref-2\""), 1);
}

/* Numbers that Word can count are its own; the others stay typed. */
static void lists_are_numbered_by_word(void **state)
{
	(void)state;
	static const struct {
		const char *markers[4];
		int lists;
		const char *shape; /* abstractNumId and start */
	} rows[] = {
		{{"a)", "b)", "c)"}, 1, "<w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"},
		{{"(i)", "(ii)", "(iii)"}, 1, "<w:abstractNumId w:val=\"12\"/>"},
		{{"3.", "4."}, 1, "<w:abstractNumId w:val=\"8\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/>"},
		{{"h)", "i)", "j)"}, 1, "<w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"8\"/>"},
		{{"a)", "c)"}, 0, NULL},
		{{"R1", "R2"}, 0, NULL},
		{{"a)", "b)", "1."}, 1, "<w:abstractNumId w:val=\"1\"/>"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		AUTO_ARENA arena;
		struct document *again = NULL;
		struct str bytes = STR_NONE;
		arena_init(&arena, ARENA_NO_CAP);
		struct document *document = document_new(&arena);
		size_t count = 0;
		for (; count < 4 && rows[i].markers[count]; count++)
			leaf_add(&arena, document->root, BLOCK_ITEM, "item")->marker = str_of(rows[i].markers[count]);
		assert_null(doc_settle(&arena, document));
		struct str numbering = docx_part(&arena, document, "word/numbering.xml");
		assert_int_equal(count_of(numbering, "<w:startOverride"), rows[i].lists);
		assert_true(!rows[i].shape || str_has(numbering, str_of(rows[i].shape)));
		struct str page = STR_NONE;
		assert_null(html_write(&arena, document, &page));
		assert_int_equal(count_of(page, "<div role=\"list\">"), 1);
		assert_int_equal(count_of(page, " role=\"listitem\">"), count);
		assert_null(docx_write(&arena, document, &bytes));
		assert_null(docx_read(&arena, bytes, STR("paper.docx"), &again));
		for (size_t k = 0; k < count; k++) {
			const struct block *leaf = again->leaves.at[k];
			struct str shown = str_join(&arena, leaf->marker, STR(" "), leaf->text);
			struct str wanted = str_format(&arena, "%s item", rows[i].markers[k]);
			assert_string_equal(str_c(&arena, shown), str_c(&arena, wanted));
		}
	}
}

static void the_same_tree_gives_the_same_bytes(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct str one = STR_NONE, other = STR_NONE;
	arena_init(&arena, ARENA_NO_CAP);
	assert_null(docx_write(&arena, table_document(&arena), &one));
	assert_null(docx_write(&arena, table_document(&arena), &other));
	assert_true(str_equal(one, other));
}

/* Nothing in a tree is markup. */
static void text_is_escaped(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct str page = STR_NONE;
	arena_init(&arena, ARENA_NO_CAP);
	struct document *document = document_new(&arena);
	struct block *leaf = leaf_add(&arena, document->root, BLOCK_PARAGRAPH, "<script>alert(1)</script>");
	assert_true(doc_add_run(&arena, leaf, STR("here"), 0, STR("javascript:alert(1)")));
	document->title = STR("\"><script>");
	assert_null(doc_settle(&arena, document));
	assert_null(html_write(&arena, document, &page));
	assert_int_equal(count_of(page, "<script"), 0);
	assert_int_equal(count_of(page, "javascript:"), 0);
	struct str body = docx_part(&arena, document, "word/document.xml");
	assert_int_equal(count_of(body, "&lt;script&gt;"), 1);
	assert_int_equal(count_of(body, "<w:hyperlink"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(heads_repeat_and_long_rows_break),
		cmocka_unit_test(papers_have_title_language_and_foot),
		cmocka_unit_test(tables_of_a_page_have_heads_both_ways),
		cmocka_unit_test(text_across_a_table_stands_beneath_it),
		cmocka_unit_test(footnotes_are_real_and_read_back),
		cmocka_unit_test(lists_are_numbered_by_word),
		cmocka_unit_test(the_same_tree_gives_the_same_bytes),
		cmocka_unit_test(text_is_escaped),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
