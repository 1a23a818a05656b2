/* doc/read: which reader a paper goes to, what is refused, and encodings. */
#include "reading.h"

static void the_content_decides(void **state)
{
	(void)state;
	assert_int_equal(doc_detect(STR("<!DOCTYPE html><p>x"), STR("paper.txt")), FORMAT_HTML);
	assert_int_equal(doc_detect(STR("<p>x</p>"), STR("paper.html")), FORMAT_HTML);
	assert_int_equal(doc_detect(STR("<p>x</p>\ty\tz\n<p>a</p>\tb\tc\n"), STR("paper.txt")), FORMAT_TEXT);
	assert_int_equal(doc_detect(STR("| a | b |\n|---|---|\n| c | d |\n"), STR("paper.txt")), FORMAT_MARKDOWN);
	assert_int_equal(doc_detect(STR("# Title\n"), STR("paper.md")), FORMAT_MARKDOWN);
	assert_int_equal(doc_detect(STR("# Title\nx\ty\tz\nx\ty\tz\n"), STR("paper.md")), FORMAT_TEXT);
	assert_int_equal(doc_detect(STR("Title\n"), STR("paper")), FORMAT_TEXT);
	assert_int_equal(doc_detect(STR("PK\x03\x04...word/document.xml"), STR("paper.zip")), FORMAT_DOCX);
	assert_string_equal(format_name(FORMAT_MARKDOWN), "markdown");
}

static void what_cannot_be_read_is_told_why(void **state)
{
	(void)state;
	assert_refused(doc_read, STR(""), ERROR_INVALID, "empty");
	assert_refused(doc_read, STR(" \n\n"), ERROR_INVALID, "white space");
	assert_refused(doc_read, STR("%PDF-1.7\n"), ERROR_INVALID, "PDF");
	assert_refused(doc_read, STR("{\\rtf1"), ERROR_INVALID, ".docx");
	assert_refused(doc_read, STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest"), ERROR_INVALID, "old Word");
	assert_refused(doc_read, STR("PK\x03\x04 xl/workbook.xml"), ERROR_INVALID, "spreadsheet");
	assert_refused(doc_read, STR("PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text"), ERROR_INVALID, "OpenDocument");
	assert_refused(doc_read, STR("\x89PNG\r\n"), ERROR_INVALID, "picture");
	assert_refused(doc_read, STR("\x01\x02\x03\x04\x05\x06\x07\x08"), ERROR_INVALID, "binary");
	assert_int_equal(doc_detect(STR("%PDF-1.7\n"), STR("paper.txt")), FORMAT_UNKNOWN);
	assert_int_equal(doc_detect(STR("a,b\n"), STR("paper.csv")), FORMAT_UNKNOWN);
}

static void assert_first(struct str paper, const char *expected)
{
	AUTO_ARENA arena;
	struct document *document = NULL;
	arena_init(&arena, ARENA_NO_CAP);
	assert_null(doc_read(&arena, paper, STR("paper.txt"), &document));
	assert_true(document->leaves.count > 0);
	assert_string_equal(str_c(&arena, document->leaves.at[0]->text), expected);
}

static void encodings_are_converted(void **state)
{
	(void)state;
	assert_first(STR("\xEF\xBB\xBF" "caf\xC3\xA9"), "caf\xC3\xA9");
	assert_first(STR("the caf\xE9 \x96 \x91open\x92"), "the caf\xC3\xA9 \xE2\x80\x93 \xE2\x80\x98open\xE2\x80\x99");
	assert_first(STR("\xFF\xFE" "c\0\xE9\0"), "c\xC3\xA9");
	assert_first(STR("\xFE\xFF" "\0c\0\xE9\xD8\x3D\xDE\x00"), "c\xC3\xA9\xF0\x9F\x98\x80");
	assert_first(STR("w\0i\0d\0e\0"), "wide");
	assert_first(STR("mend\0 the road"), "mend the road");
	assert_first(STR("caf\xC3\xA9 caf\xC3\xA9 \xFF"), "caf\xC3\xA9 caf\xC3\xA9 \xEF\xBF\xBD");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_content_decides),
		cmocka_unit_test(what_cannot_be_read_is_told_why),
		cmocka_unit_test(encodings_are_converted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
