/* doc/read: Markdown. */
#include "reading.h"

static void tables_hold_html(void **state)
{
	(void)state;
	assert_tree(markdown_read,
	            "| Ref | Recommendation |\n"
	            "|-|:-:|\n"
	            "| R1 | one<br>two <ul><li>x</li></ul> |\n"
	            "| R2 | **bold** \\| bar |\n",
	            "document [1-6]\n"
	            "  table [1-6]\n"
	            "    row [1-2] head\n"
	            "      cell 0 [1]\n"
	            "        paragraph [1] \"Ref\"\n"
	            "      cell 1 [2]\n"
	            "        paragraph [2] \"Recommendation\"\n"
	            "    row [3-4]\n"
	            "      cell 0 [3]\n"
	            "        paragraph [3] \"R1\"\n"
	            "      cell 1 [4]\n"
	            "        paragraph [4] \"one\"\n"
	            "        paragraph [4] \"two\"\n"
	            "        item 0 [4] automatic \"•\" \"x\"\n"
	            "    row [5-6]\n"
	            "      cell 0 [5]\n"
	            "        paragraph [5] \"R2\"\n"
	            "      cell 1 [6]\n"
	            "        paragraph [6] \"bold | bar\" {0-5 bold}\n");
}

static void lines_of_a_cell_are_paragraphs_and_items(void **state)
{
	(void)state;
	assert_tree(markdown_read,
	            "| Ref | Progress |\n"
	            "|-|-|\n"
	            "| R1 | Two gates:<br>• at Mill Lane<br />• at the ford<br>Both are locked. |\n",
	            "document [1-4]\n"
	            "  table [1-4]\n"
	            "    row [1-2] head\n"
	            "      cell 0 [1]\n"
	            "        paragraph [1] \"Ref\"\n"
	            "      cell 1 [2]\n"
	            "        paragraph [2] \"Progress\"\n"
	            "    row [3-4]\n"
	            "      cell 0 [3]\n"
	            "        paragraph [3] \"R1\"\n"
	            "      cell 1 [4]\n"
	            "        paragraph [4] \"Two gates:\"\n"
	            "        item 0 [4] automatic \"•\" \"at Mill Lane\"\n"
	            "        item 0 [4] automatic \"•\" \"at the ford\"\n"
	            "        paragraph [4] \"Both are locked.\"\n");
}

static void notes_are_joined_to_their_marks(void **state)
{
	(void)state;
	assert_tree(markdown_read,
	            "Intro with a note[^1] and ~~gone~~ text.\n"
	            "\n"
	            "[^1]: https://example.org/a_b_c\n"
	            "\n"
	            "# Next\n",
	            "document [1-3]\n"
	            "  paragraph [1] \"Intro with a note1 and gone text.\" {17-19 note} {23-28 strike}\n"
	            "  footnote [2] marker \"1\"\n"
	            "    paragraph [2] \"https://example.org/a_b_c\" {0-25 link \"https://example.org/a_b_c\"}\n"
	            "  heading 1 [3] \"Next\"\n");
}

static void lists_keep_their_numbers(void **state)
{
	(void)state;
	assert_tree(markdown_read,
	            "1) first\n"
	            "2) second\n"
	            "   - [x] done\n"
	            "\n"
	            "That each site have\n"
	            "a) a board;\n"
	            "b) a tap.\n"
	            "\n"
	            "1. again\n",
	            "document [1-7]\n"
	            "  item 0 [1] marker \"1)\" \"first\"\n"
	            "  item 0 [2] marker \"2)\" \"second\"\n"
	            "  item 1 [3] automatic \"•\" \"[x] done\"\n"
	            "  paragraph [4] \"That each site have\"\n"
	            "  paragraph [5] \"a) a board;\"\n"
	            "  paragraph [6] \"b) a tap.\"\n"
	            "  item 0 [7] marker \"1.\" \"again\"\n");
}

static void raw_html_is_read(void **state)
{
	(void)state;
	assert_tree(markdown_read,
	            "<table><tr><td rowspan=2>A<td>B<tr><td>C</table>\n"
	            "\n"
	            "text <u>under</u>  \n"
	            "line\n",
	            "document [1-4]\n"
	            "  table [1-3]\n"
	            "    row [1-2]\n"
	            "      cell 0 spans 1x2 [1]\n"
	            "        paragraph [1] \"A\"\n"
	            "      cell 1 [2]\n"
	            "        paragraph [2] \"B\"\n"
	            "    row [3]\n"
	            "      cell 0 [1] continued\n"
	            "      cell 1 [3]\n"
	            "        paragraph [3] \"C\"\n"
	            "  paragraph [4] \"text under\\nline\" {5-11 underline}\n");
}

static void a_failed_allocation_is_an_error(void **state)
{
	(void)state;
	assert_survives_failure(markdown_read, "# T\n"
	            "\n"
	            "|a|b|\n"
	            "|-|-|\n"
	            "|x<br>y|**z**|\n"
	            "\n"
	            "n[^1] [l](https://a.example)\n"
	            "\n"
	            "[^1]: note\n");
}

static void front_matter_gives_the_title(void **state)
{
	AUTO_ARENA arena;
	struct document *document = NULL;
	(void)state;
	arena_init(&arena, ARENA_NO_CAP);
	assert_null(markdown_read(&arena, STR("---\ntitle: \"Bus shelters\"\nauthor: x\n---\nText\n"), STR("paper"), &document));
	assert_true(str_equal(document->title, STR("Bus shelters")));
	assert_int_equal(document->units, 1);
	assert_true(str_equal(document->leaves.at[0]->text, STR("Text")));
}

static void hostile_marks_end_in_time(void **state)
{
	static const char *const pieces[] = {"[", "|", "*a **a ", "`", "[^1]", "<a", "![[]()", "&", "[a](<b", "> "};
	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		AUTO_ARENA arena;
		struct document *document = NULL;
		arena_init(&arena, ARENA_NO_CAP);
		struct error *error = markdown_read(&arena, repeat(&arena, pieces[i], 200000), STR("paper"), &document);
		assert_true(error ? error->kind == ERROR_LIMIT : document != NULL);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_hold_html), cmocka_unit_test(lines_of_a_cell_are_paragraphs_and_items),
		cmocka_unit_test(notes_are_joined_to_their_marks),
		cmocka_unit_test(lists_keep_their_numbers),
		cmocka_unit_test(raw_html_is_read),
		cmocka_unit_test(a_failed_allocation_is_an_error),
		cmocka_unit_test(front_matter_gives_the_title),
		cmocka_unit_test(hostile_marks_end_in_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
