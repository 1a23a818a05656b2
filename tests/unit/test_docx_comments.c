/* docx_comments: comments at their places, everything else as it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "doc/read/docx_package.h"
#include "doc/write/docx_comments.h"
#include "docx_parts.h"

#define DATE STR("2026-03-02T10:00:00Z")

static struct str commented(struct arena *arena, struct str original, const struct docx_comment *comments, size_t count)
{
	struct str copy = STR_NONE;
	struct error *error = docx_comments(arena, original, STR("paper.docx"), comments, count, STR("heed"), DATE, &copy);
	if (error)
		fail_msg("%s", error->message);
	return copy;
}

static struct document *document_of(struct arena *arena, struct str bytes)
{
	struct document *document = NULL;
	struct error *error = docx_read(arena, bytes, STR("paper.docx"), &document);
	if (error)
		fail_msg("%s", error->message);
	return document;
}

static void assert_part(struct str bytes, const char *part, const char *expected)
{
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	AUTO_PACKAGE package;
	struct str text;
	assert_null(package_open(&arena, bytes, STR("copy.docx"), &package));
	assert_null(package_bytes(&package, str_of(part), &text));
	assert_string_equal(str_c(&arena, text), expected);
}

#define FROM(id) "<w:commentRangeStart w:id=\"" id "\"/>"
#define TO(id) "<w:commentRangeEnd w:id=\"" id "\"/><w:r><w:commentReference w:id=\"" id "\"/></w:r>"
#define COMMENT(id, paragraphs) "<w:comment w:id=\"" id "\" w:author=\"heed\" w:date=\"2026-03-02T10:00:00Z\" w:initials=\"h\">" paragraphs "</w:comment>"
#define LINE(text) "<w:p><w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r></w:p>"

static void comments_stand_at_their_words(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct str original = docx_of(&arena, (struct docx_parts){.body = BODY("<w:p><w:pPr><w:jc/></w:pPr>" R("Mend &amp; paint ") R("by") R(" May") "</w:p><!-- <w:p> --><w:tbl><w:tr><w:tc>" P("cell") "</w:tc></w:tr></w:tbl>"),
	                                                              .styles = "<w:styles " W_SPACE "/>", .relations = RELATIONS("")});
	struct document *document = document_of(&arena, original);
	const struct docx_comment comments[] = {
		{document->leaves.at[1], 0, 0, STR("Which cell?")},
		{document->leaves.at[0], 13, 15, STR("By <when>?\nSay so.")},
		{NULL, 0, 0, STR("All in all")},
	};
	assert_true(str_equal(str_slice(document->leaves.at[0]->text, 13, 15), STR("by")));
	struct str copy = commented(&arena, original, comments, 3);
	assert_part(copy, "word/document.xml", BODY("<w:p><w:pPr><w:jc/></w:pPr>" FROM("1") R("Mend &amp; paint ") FROM("0") R("by") TO("0") R(" May") TO("1")
	                                             "</w:p><!-- <w:p> --><w:tbl><w:tr><w:tc><w:p>" FROM("2") "<w:r><w:t>cell</w:t></w:r>" TO("2") "</w:p></w:tc></w:tr></w:tbl>"));
	assert_part(copy, "word/comments.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments " W_SPACE ">"
	            COMMENT("0", LINE("By &lt;when&gt;?") LINE("Say so.")) COMMENT("1", LINE("All in all")) COMMENT("2", LINE("Which cell?")) "</w:comments>");
	assert_part(copy, "word/_rels/document.xml.rels", RELATIONS(RELATION("heedComments", "comments", "/word/comments.xml")));
	assert_part(copy, "word/styles.xml", "<w:styles " W_SPACE "/>");
	assert_int_equal(document_of(&arena, copy)->comments, 3);
	assert_true(str_equal(copy, commented(&arena, original, comments, 3)));
}

static void comments_that_are_there_stay(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct str original = docx_of(&arena, (struct docx_parts){.body = BODY("<w:p/>" P("x")),
	                                                          .comments = "<c:comments xmlns:c=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><c:comment c:id=\"7\"/></c:comments>"});
	struct str copy = commented(&arena, original, &(struct docx_comment){NULL, 0, 0, STR("?")}, 1);
	assert_part(copy, "word/document.xml", BODY("<w:p>" FROM("8") TO("8") "</w:p>" P("x")));
	assert_part(copy, "word/comments.xml", "<c:comments xmlns:c=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><c:comment c:id=\"7\"/>"
	            "<c:comment c:id=\"8\" c:author=\"heed\" c:date=\"2026-03-02T10:00:00Z\" c:initials=\"h\"><c:p><c:r><c:t xml:space=\"preserve\">?</c:t></c:r></c:p></c:comment></c:comments>");
	assert_part(copy, "[Content_Types].xml", docx_types);
	assert_part(copy, "word/_rels/document.xml.rels", docx_relations);
}

static void text_boxes_are_commented_from_outside(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct str original = docx_of(&arena, (struct docx_parts){.comments = "<w:comments " W_SPACE "/>",
	                                                          .body = BODY(P("a") "<w:p>" R("b") "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" P("box") "</w:txbxContent></mc:Choice>"
	                                                                       "<mc:Fallback><w:txbxContent>" P("box") "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>" P("last"))});
	struct document *document = document_of(&arena, original);
	assert_int_equal(document->leaves.count, 4);
	const struct docx_comment comments[] = {{document->leaves.at[2], 0, 3, STR("box")}, {document->leaves.at[3], 0, 4, STR("last")}};
	assert_part(commented(&arena, original, comments, 2), "word/document.xml",
	            BODY(P("a") "<w:p>" FROM("0") R("b") "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" P("box") "</w:txbxContent></mc:Choice>"
	                 "<mc:Fallback><w:txbxContent>" P("box") "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" TO("0") "</w:p><w:p>" FROM("1") "<w:r><w:t>last</w:t></w:r>" TO("1") "</w:p>"));
}

static void no_comments_no_change(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct str original = docx_of(&arena, (struct docx_parts){.body = BODY(P("x"))});
	assert_true(str_equal(commented(&arena, original, NULL, 0), original));
	struct str copy = STR_NONE;
	assert_non_null(docx_comments(&arena, STR("no zip"), STR("x"), NULL, 0, STR("heed"), DATE, &copy));
	original = docx_of(&arena, (struct docx_parts){.body = BODY("")});
	assert_non_null(docx_comments(&arena, original, STR("x"), &(struct docx_comment){.text = STR("?")}, 1, STR("heed"), DATE, &copy));
	assert_null(copy.at);
}

static void every_allocation_may_fail(void **state)
{
	(void)state;
	AUTO_ARENA made;
	arena_init(&made, ARENA_NO_CAP);
	struct str original = docx_of(&made, (struct docx_parts){.body = BODY(P("x"))});
	const struct docx_comment comments[] = {{.text = STR("one")}, {.text = STR("two\nlines")}};
	struct error *error = NULL;
	size_t failing = 0;
	do {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = failing;
		struct str copy = STR_NONE;
		error = docx_comments(&arena, original, STR("paper.docx"), comments, 2, STR("heed"), DATE, &copy);
		if (error)
			assert_int_equal(error->kind, ERROR_LIMIT);
		else
			assert_int_equal(document_of(&made, copy)->comments, 2);
		assert_true(failing < 5000);
	} while (error && ++failing);
	assert_true(failing > 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comments_stand_at_their_words),
		cmocka_unit_test(comments_that_are_there_stay),
		cmocka_unit_test(text_boxes_are_commented_from_outside),
		cmocka_unit_test(no_comments_no_change),
		cmocka_unit_test(every_allocation_may_fail),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
