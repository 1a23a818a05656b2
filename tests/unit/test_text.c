/* doc/read: text papers, with rows of tabs, broken lines and columns of blanks. */
#include <stdio.h>
#include <stdlib.h>

#include "reading.h"

static void rows_with_tabs_are_tables(void **state)
{
	(void)state;
	assert_tree(text_read,
	            "No.\tRecommendation\tOwner\n"
	            "R01\t<ul> <li>That:</li> <li>a) Potholes are mapped<sup>2</sup>;</li> <li>b) the map is shown</li></ul>\t\n"
	            "\n"
	            "\t<p>each month.</p> <p>Yearly</p>\t\n"
	            "\n"
	            "<sup>&</sup>lt;sup>2</sup> www.harrowmere.example/map\n",
	            "document [1-6]\n"
	            "  table [1-2]\n"
	            "    row [1]\n"
	            "      cell 0 [1]\n"
	            "        paragraph [1] \"No.\"\n"
	            "      cell 1 [1]\n"
	            "        paragraph [1] \"Recommendation\"\n"
	            "      cell 2 [1]\n"
	            "        paragraph [1] \"Owner\"\n"
	            "    row [2]\n"
	            "      cell 0 [2]\n"
	            "        paragraph [2] \"R01\"\n"
	            "      cell 1 [2]\n"
	            "        item 0 [2] automatic \"•\" \"That:\"\n"
	            "        item 0 [2] marker \"a)\" \"Potholes are mapped2;\" {19-20 superscript note}\n"
	            "        item 0 [2] marker \"b)\" \"the map is shown\"\n"
	            "      cell 2 [2]\n"
	            "  table [4] break\n"
	            "    row [4]\n"
	            "      cell 0 [4]\n"
	            "      cell 1 [4]\n"
	            "        paragraph [4] \"each month.\"\n"
	            "        paragraph [4] \"Yearly\"\n"
	            "      cell 2 [4]\n"
	            "  footnote [6] break marker \"2\"\n"
	            "    paragraph [6] \"www.harrowmere.example/map\" {0-26 link \"www.harrowmere.example/map\"}\n");
}

static void lists_without_items_are_cut_at_their_numbers(void **state)
{
	(void)state;
	assert_tree(text_read,
	            "x\t<ol style=\"list-style-type: none\"> 1. Mend it. 2. Paint it (in 2 coats). 3. Open it. <p>Then report.</p>\n"
	            "y\t<ul> • One; • Two.\n",
	            "document [1-2]\n"
	            "  table [1-2]\n"
	            "    row [1]\n"
	            "      cell 0 [1]\n"
	            "        paragraph [1] \"x\"\n"
	            "      cell 1 [1]\n"
	            "        item 0 [1] marker \"1.\" \"Mend it.\"\n"
	            "        item 0 [1] marker \"2.\" \"Paint it (in 2 coats).\"\n"
	            "        item 0 [1] marker \"3.\" \"Open it.\"\n"
	            "        paragraph [1] \"Then report.\"\n"
	            "    row [2]\n"
	            "      cell 0 [2]\n"
	            "        paragraph [2] \"y\"\n"
	            "      cell 1 [2]\n"
	            "        item 0 [2] marker \"•\" \"One;\"\n"
	            "        item 0 [2] marker \"•\" \"Two.\"\n");
}

static void markdown_between_the_tables(void **state)
{
	(void)state;
	assert_tree(text_read,
	            "### **Review** of *bus* shelters\n"
	            "\n"
	            "- 1. First\n"
	            "- a) Lettered\n"
	            "- plain\n"
	            "  - inner\n"
	            "1.11.16 is a day\n"
	            "**Bold** snake_case _slanted_ file\\_name <https://harrowmere.example/a_b> [map](https://m.example/x)\n"
	            " $<sup>{}^{5}</sup> www.harrowmere.example/note}$ \n",
	            "document [1-9]\n"
	            "  heading 3 [1] \"Review of bus shelters\" {0-7 bold} {10-14 italic}\n"
	            "  item 0 [3] break marker \"1.\" \"First\"\n"
	            "  item 0 [4] marker \"a)\" \"Lettered\"\n"
	            "  item 0 [5] automatic \"•\" \"plain\"\n"
	            "  item 1 [6] automatic \"•\" \"inner\"\n"
	            "  paragraph [7] \"1.11.16 is a day\"\n"
	            "  paragraph [8] \"Bold snake_case slanted file_name https://harrowmere.example/a_b map\" {0-5 bold} {16-24 italic} {34-65 link \"https://harrowmere.example/a_b\"} {65-68 link \"https://m.example/x\"}\n"
	            "  footnote [9] marker \"5\"\n"
	            "    paragraph [9] \"www.harrowmere.example/note\" {0-27 link \"www.harrowmere.example/note\"}\n");
}

static void broken_lines_are_joined(void **state)
{
	(void)state;
	assert_tree(text_read,
	            "The Council thanks the panel for its work on the shelters in the town and in\n"
	            "the villages, and for the multi-\n"
	            "agency visit it made.\n"
	            "Status: Accepted\n"
	            "Lead officer: Head of Transport\n"
	            "1. The first duty is long enough that it has to run on to the line that comes\n"
	            "   after it.\n"
	            "2. The second\n"
	            "\n"
	            "NEXT STEPS\n"
	            "\n"
	            "Work\n"
	            "====\n"
	            "\n"
	            "Recommendation 3: do it\n",
	            "document [1-15]\n"
	            "  paragraph [1-3] \"The Council thanks the panel for its work on the shelters in the town and in the villages, and for the multi-agency visit it made.\"\n"
	            "  paragraph [4] \"Status: Accepted\"\n"
	            "  paragraph [5] \"Lead officer: Head of Transport\"\n"
	            "  item 0 [6-7] marker \"1.\" \"The first duty is long enough that it has to run on to the line that comes after it.\"\n"
	            "  item 0 [8] marker \"2.\" \"The second\"\n"
	            "  heading 0 [10] break \"NEXT STEPS\"\n"
	            "  heading 1 [12-13] break \"Work\"\n"
	            "  paragraph [15] break \"Recommendation 3: do it\"\n");
}

static void columns_of_blanks_are_tables(void **state)
{
	(void)state;
	assert_tree(text_read,
	            "Ref    Recommendation          Status\n"
	            "R1     Map the potholes        Open\n"
	            "       in every ward\n"
	            "R2     Mend them               Closed\n"
	            "\n"
	            "R3     Report                  Open\n"
	            "\n"
	            "Just a line   with a gap in it\n",
	            "document [1-8]\n"
	            "  table [1-4]\n"
	            "    row [1]\n"
	            "      cell 0 [1]\n"
	            "        paragraph [1] \"Ref\"\n"
	            "      cell 1 [1]\n"
	            "        paragraph [1] \"Recommendation\"\n"
	            "      cell 2 [1]\n"
	            "        paragraph [1] \"Status\"\n"
	            "    row [2]\n"
	            "      cell 0 [2]\n"
	            "        paragraph [2] \"R1\"\n"
	            "      cell 1 [2]\n"
	            "        paragraph [2] \"Map the potholes\"\n"
	            "      cell 2 [2]\n"
	            "        paragraph [2] \"Open\"\n"
	            "    row [3]\n"
	            "      cell 0 [3]\n"
	            "      cell 1 [3]\n"
	            "        paragraph [3] \"in every ward\"\n"
	            "      cell 2 [3]\n"
	            "    row [4]\n"
	            "      cell 0 [4]\n"
	            "        paragraph [4] \"R2\"\n"
	            "      cell 1 [4]\n"
	            "        paragraph [4] \"Mend them\"\n"
	            "      cell 2 [4]\n"
	            "        paragraph [4] \"Closed\"\n"
	            "  table [6] break\n"
	            "    row [6]\n"
	            "      cell 0 [6]\n"
	            "        paragraph [6] \"R3\"\n"
	            "      cell 1 [6]\n"
	            "        paragraph [6] \"Report\"\n"
	            "      cell 2 [6]\n"
	            "        paragraph [6] \"Open\"\n"
	            "  paragraph [8] break \"Just a line with a gap in it\"\n");
	assert_tree(text_read,
	            "R1     Open\n"
	            "R2     Shut\n",
	            "document [1-2]\n"
	            "  table [1-2]\n"
	            "    row [1]\n"
	            "      cell 0 [1]\n"
	            "        paragraph [1] \"R1\"\n"
	            "      cell 1 [1]\n"
	            "        paragraph [1] \"Open\"\n"
	            "    row [2]\n"
	            "      cell 0 [2]\n"
	            "        paragraph [2] \"R2\"\n"
	            "      cell 1 [2]\n"
	            "        paragraph [2] \"Shut\"\n");
}

static void page_marks_are_furniture(void **state)
{
	(void)state;
	assert_tree(text_read,
	            "The work goes\n"
	            "\n"
	            "12\n"
	            "\n"
	            "on in May.\n"
	            "\fPage 2 of 9\n"
	            "Next\n",
	            "document [1-7]\n"
	            "  paragraph [1] \"The work goes\"\n"
	            "  furniture [3] \"12\"\n"
	            "  paragraph [5] break \"on in May.\"\n"
	            "  furniture [6] \"Page 2 of 9\"\n"
	            "  paragraph [7] break \"Next\"\n");
}

static void a_last_line_without_an_end_counts(void **state)
{
	(void)state;
	assert_tree(text_read,
	            "a\tb\n\n<mark>x</mark> &amp; y\tz",
	            "document [1-3]\n"
	            "  table [1]\n"
	            "    row [1]\n"
	            "      cell 0 [1]\n"
	            "        paragraph [1] \"a\"\n"
	            "      cell 1 [1]\n"
	            "        paragraph [1] \"b\"\n"
	            "  table [3] break\n"
	            "    row [3]\n"
	            "      cell 0 [3]\n"
	            "        paragraph [3] \"x & y\" {0-2 mark}\n"
	            "      cell 1 [3]\n"
	            "        paragraph [3] \"z\"\n");
}

static void a_tab_behind_a_number_is_no_table(void **state)
{
	(void)state;
	assert_tree(text_read,
	            "1.\tMend it\n"
	            "2.\tPaint it\n",
	            "document [1-2]\n"
	            "  item 0 [1] marker \"1.\" \"Mend it\"\n"
	            "  item 0 [2] marker \"2.\" \"Paint it\"\n");
}

static void a_failed_allocation_is_an_error(void **state)
{
	(void)state;
	assert_survives_failure(text_read, "A\t<ul><li>b) <b>c</b></li></ul>\n"
	            "\n"
	            "# **d** <https://e.example>\n"
	            "<sup>1</sup> note\n"
	            "R1   x   y\n"
	            "R2   z   w\n");
}

static void assert_paper(const char *file, size_t units)
{
	AUTO_ARENA arena;
	struct document *document = NULL;
	char path[512];
	const char *folder = getenv("HEED_PAPERS");
	snprintf(path, sizeof path, "%s/%s", folder ? folder : SOURCE_ROOT "/../shared/papers", file);
	FILE *paper = fopen(path, "rb");
	if (!paper)
		skip();
	arena_init(&arena, ARENA_NO_CAP);
	char *bytes = arena_alloc(&arena, 1 << 20);
	size_t size = fread(bytes, 1, 1 << 20, paper);
	fclose(paper);
	assert_int_equal(doc_detect((struct str){bytes, size}, str_of(file)), FORMAT_TEXT);
	assert_null(doc_read(&arena, (struct str){bytes, size}, str_of(file), &document));
	assert_int_equal(document->units, units);
	assert_true(document->leaves.count > units);
	size_t line = 0;
	list_each(leaf, &document->leaves) {
		assert_true((*leaf)->origin.from >= line && (*leaf)->origin.to <= units);
		line = (*leaf)->origin.from;
	}
}

static void the_first_real_paper_has_all_its_lines(void **state)
{
	(void)state;
	assert_paper("000_13dd3b83a230b917.txt", 106);
}

static void the_second_real_paper_has_all_its_lines(void **state)
{
	(void)state;
	assert_paper("004_1331e0d756852018.txt", 417);
}

static void hostile_lines_end_in_time(void **state)
{
	static const char *const pieces[] = {"**a", " _a", "[", "${^", "<", "\t a", "a   b   c\n", "<sup>", "*"};
	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		AUTO_ARENA arena;
		struct document *document = NULL;
		arena_init(&arena, ARENA_NO_CAP);
		struct str paper = repeat(&arena, pieces[i], 300000);
		struct error *error = text_read(&arena, paper, STR("paper"), &document);
		assert_true(error ? error->kind == ERROR_LIMIT : document->units > 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_with_tabs_are_tables),
		cmocka_unit_test(lists_without_items_are_cut_at_their_numbers),
		cmocka_unit_test(markdown_between_the_tables),
		cmocka_unit_test(broken_lines_are_joined),
		cmocka_unit_test(columns_of_blanks_are_tables),
		cmocka_unit_test(page_marks_are_furniture),
		cmocka_unit_test(a_last_line_without_an_end_counts),
		cmocka_unit_test(a_tab_behind_a_number_is_no_table),
		cmocka_unit_test(a_failed_allocation_is_an_error),
		cmocka_unit_test(the_first_real_paper_has_all_its_lines),
		cmocka_unit_test(the_second_real_paper_has_all_its_lines),
		cmocka_unit_test(hostile_lines_end_in_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
