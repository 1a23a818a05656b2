/* Words of the interface: plural forms, arguments, languages that lack a key. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "text/words.h"

static void assert_words(struct str made, const char *expected)
{
	if (!str_equal(made, str_of(expected)))
		print_error("made \"%.*s\", expected \"%s\"\n", STR_ARG(made), expected);
	assert_true(str_equal(made, str_of(expected)));
}

static void forms(void **state)
{
	(void)state;
	static const struct {
		int64_t number;
		enum words_form english, welsh;
	} rows[] = {{0, FORM_OTHER, FORM_ZERO}, {1, FORM_ONE, FORM_ONE}, {2, FORM_OTHER, FORM_TWO}, {3, FORM_OTHER, FORM_FEW},
	            {4, FORM_OTHER, FORM_OTHER}, {6, FORM_OTHER, FORM_MANY}, {21, FORM_OTHER, FORM_OTHER}, {-1, FORM_OTHER, FORM_OTHER}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_int_equal(words_form(LANGUAGE_EN, rows[i].number), rows[i].english);
		assert_int_equal(words_form(LANGUAGE_CY, rows[i].number), rows[i].welsh);
	}
}

static void arguments(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	assert_words(words_said(&arena, LANGUAGE_EN, WORD_pages_here, 2, (int64_t)5), "Page 2 of 5");
	assert_words(words_said(&arena, LANGUAGE_EN, WORD_page_as_of, STR("10 February 2016")), "Figures as of 10 February 2016.");
	assert_words(words_said(&arena, LANGUAGE_EN, WORD_page_as_of, "a {1} <b>"), "Figures as of a {1} <b>.");
	assert_words(words_said(&arena, LANGUAGE_EN, WORD_page_as_of), "Figures as of ."); /* a caller's defect, never a crash */
	struct buf buf;
	buf_init(&buf, &arena, BUF_NO_LIMIT);
	words_put(&buf, LANGUAGE_EN, WORD_bar_asked, 24);
	words_put(&buf, LANGUAGE_EN, WORD_search_button);
	assert_words(buf_str(&buf), "24 askedSearch");
}

static void languages(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	assert_words(words_said(&arena, LANGUAGE_CY, WORD_search_button), "Chwilio");
	assert_words(words_said(&arena, LANGUAGE_CY, WORD_pages_here, 1, 3), "Tudalen 1 o 3");
	assert_words(words_said(&arena, LANGUAGE_CY, WORD_page_as_of, "today"), "Figures as of today."); /* English stands in */
	enum language language = LANGUAGE_EN;
	assert_true(language_of(STR("CY-gb"), &language));
	assert_int_equal(language, LANGUAGE_CY);
	assert_false(language_of(STR("fr"), &language));
	assert_int_equal(language, LANGUAGE_CY);
	assert_string_equal(language_code(LANGUAGE_EN), "en");
	for (size_t word = 0; word < WORD_COUNT; word++)
		assert_true(words_table[LANGUAGE_EN][word].forms[FORM_OTHER] != NULL);
}

static void full_arena(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	arena.fail_after = 0;
	assert_true(str_empty(words_said(&arena, LANGUAGE_EN, WORD_pages_here, 2, 5)));
	struct error *error = arena_check(&arena);
	assert_non_null(error);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms),
		cmocka_unit_test(arguments),
		cmocka_unit_test(languages),
		cmocka_unit_test(full_arena),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
