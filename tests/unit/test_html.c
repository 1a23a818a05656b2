/* doc/read: HTML, sound and soup. */
#include "reading.h"

static void row_spans_fill_the_grid(void **state)
{
	(void)state;
	assert_tree(html_read,
	            "<table><caption>Cap</caption><thead><tr><th>A<th colspan=2>B</thead><tr><td rowspan=3>1<td>2<td>3<tr><td>4<td><table><tr><td>in</table></table>",
	            "document [1-8]\n"
	            "  paragraph [1] \"Cap\"\n"
	            "  table [2-8]\n"
	            "    row [2-3] head\n"
	            "      cell 0 [2]\n"
	            "        paragraph [2] \"A\"\n"
	            "      cell 1 spans 2x1 [3]\n"
	            "        paragraph [3] \"B\"\n"
	            "    row [4-6]\n"
	            "      cell 0 spans 1x2 [4]\n"
	            "        paragraph [4] \"1\"\n"
	            "      cell 1 [5]\n"
	            "        paragraph [5] \"2\"\n"
	            "      cell 2 [6]\n"
	            "        paragraph [6] \"3\"\n"
	            "    row [7-8]\n"
	            "      cell 0 [4] continued\n"
	            "      cell 1 [7]\n"
	            "        paragraph [7] \"4\"\n"
	            "      cell 2 [8]\n"
	            "        table [8]\n"
	            "          row [8]\n"
	            "            cell 0 [8]\n"
	            "              paragraph [8] \"in\"\n");
}

static void lists_count_and_nest(void **state)
{
	(void)state;
	assert_tree(html_read,
	            "<ol type=a start=3><li>third<ol type=i><li>nested</li></ol><li value=9>ninth<p>more</p></ol><li>stray<ul style=\"list-style:none\"><li>a) typed",
	            "document [1-6]\n"
	            "  item 0 [1] automatic \"c.\" \"third\"\n"
	            "  item 1 [2] automatic \"i.\" \"nested\"\n"
	            "  item 0 [3] automatic \"i.\" \"ninth\"\n"
	            "  paragraph [4] \"more\"\n"
	            "  item 0 [5] automatic \"•\" \"stray\"\n"
	            "  item 0 [6] marker \"a)\" \"typed\"\n");
}

static void soup_is_closed(void **state)
{
	(void)state;
	assert_tree(html_read,
	            "<p><b>bold<i>both</b>slant</i> plain <insert date> &lt;x&gt; <ins>new</ins><del>old</del><p>H<sub>2</sub>O<br>x<sup>2</sup>",
	            "document [1-2]\n"
	            "  paragraph [1] \"boldbothslant plain <insert date> <x> new\" {0-4 bold} {4-8 bold italic} {8-14 italic} {38-41 inserted} {41-44 deleted \"old\"}\n"
	            "  paragraph [2] \"H2O\\nx2\" {5-6 superscript}\n");
}

static void notes_are_told_by_their_anchors(void **state)
{
	(void)state;
	assert_tree(html_read,
	            "<p>Text<a href=\"#fn1\"><sup>1</sup></a> on <a href=\"https://x.example/a\">x</a>.</p><ol><li id=\"fn1\">Note text. <a href=\"#fnref1\">↩</a></li></ol><p>after",
	            "document [1-3]\n"
	            "  paragraph [1] \"Text1 on x.\" {4-6 superscript note} {9-10 link \"https://x.example/a\"}\n"
	            "  footnote [2] marker \"1\"\n"
	            "    paragraph [2] \"Note text.\"\n"
	            "  paragraph [3] \"after\"\n");
}

static void words_lists_are_items(void **state)
{
	(void)state;
	assert_tree(html_read,
	            "<p class=MsoListParagraph style='margin-left:36.0pt'>1.<span>&nbsp;&nbsp; </span>First</p><p class=MsoListParagraph style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>(a)<span>&nbsp;</span></span><![endif]>Second <span style=\"display:none\">secret</span> thing</p>",
	            "document [1-3]\n"
	            "  item 0 [1] marker \"1.\" \"First\"\n"
	            "  item 1 [2] marker \"(a)\" \"Second thing\"\n"
	            "  paragraph [3] hidden \"secret\"\n");
}

static void page_parts_and_definitions(void **state)
{
	(void)state;
	assert_tree(html_read,
	            "<nav><a href=\"/\">Home</a></nav><script>if (a<b) x()</script><!-- no --><dl><dt>Owner<dd>Head<dt>Date<dd>May</dl><footer>foot</footer>",
	            "document [1-6]\n"
	            "  furniture [1] \"Home\" {0-4 link \"/\"}\n"
	            "  table [2-5]\n"
	            "    row [2-3]\n"
	            "      cell 0 [2]\n"
	            "        paragraph [2] \"Owner\"\n"
	            "      cell 1 [3]\n"
	            "        paragraph [3] \"Head\"\n"
	            "    row [4-5]\n"
	            "      cell 0 [4]\n"
	            "        paragraph [4] \"Date\"\n"
	            "      cell 1 [5]\n"
	            "        paragraph [5] \"May\"\n"
	            "  furniture [6] \"foot\"\n");
}

static void a_failed_allocation_is_an_error(void **state)
{
	(void)state;
	assert_survives_failure(html_read, "<html lang=en><title>T</title><ol><li>a) x<p>y</ol><table><tr><td rowspan=2>1<td><b>2</b><tr><td>3</table><p>n<a href='#fn1'>1</a><div id=fn1>z https://a.example/b</div>");
}

static void title_and_language_are_kept(void **state)
{
	AUTO_ARENA arena;
	struct document *document = NULL;
	(void)state;
	arena_init(&arena, ARENA_NO_CAP);
	assert_null(html_read(&arena, STR("<html lang=en-GB><title>Trees &amp; paths</title><p>x"), STR("paper"), &document));
	assert_true(str_equal(document->title, STR("Trees & paths")));
	assert_true(str_equal(document->language, STR("en")));
	assert_int_equal(document->units, 1);
}

static void too_deep_or_too_wide_is_refused(void **state)
{
	AUTO_ARENA arena;
	(void)state;
	arena_init(&arena, ARENA_NO_CAP);
	assert_refused(html_read, repeat(&arena, "<b>", 1700000), ERROR_LIMIT, "deep");
	assert_refused(html_read, repeat(&arena, "<ul><li>", 100000), ERROR_LIMIT, "deep");
	assert_refused(html_read, repeat(&arena, "<table><tr><td>", 100000), ERROR_LIMIT, "deep");
	struct str wide = repeat(&arena, "<td>x", 501);
	assert_refused(html_read, str_join(&arena, STR("<table><tr>"), STR_NONE, wide), ERROR_LIMIT, "columns");
}

static void hostile_tags_end_in_time(void **state)
{
	static const char *const pieces[] = {"<a ", "<a =\"", "<!--", "<title><script>", "&amp;", "<b>x</b>", "</i>", "http://a.b/c ",
	                                     "<p>", "<li>\xE2\x80\xA2 x", "<tr><td>a", "<"};
	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		AUTO_ARENA arena;
		struct document *document = NULL;
		arena_init(&arena, ARENA_NO_CAP);
		assert_null(html_read(&arena, repeat(&arena, pieces[i], 200000), STR("paper"), &document));
		assert_non_null(document);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(row_spans_fill_the_grid),
		cmocka_unit_test(lists_count_and_nest),
		cmocka_unit_test(soup_is_closed),
		cmocka_unit_test(notes_are_told_by_their_anchors),
		cmocka_unit_test(words_lists_are_items),
		cmocka_unit_test(page_parts_and_definitions),
		cmocka_unit_test(a_failed_allocation_is_an_error),
		cmocka_unit_test(title_and_language_are_kept),
		cmocka_unit_test(too_deep_or_too_wide_is_refused),
		cmocka_unit_test(hostile_tags_end_in_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
