/* Sentences: where they end, and where they only seem to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/sentence.h"

/* "|" marks where a sentence ends; the text under test has a blank there. */
static const char *const texts[] = {
	"The pothole was filled.|A second one opened.",
	"Dr. Ash and Cllr. Beech met e.g. on Mill Lane.|They agreed.",
	"Updated 1.11.16 and 05.12.16 by the clerk.|Done.",
	"See No. 5 and para. 3.2 of the plan.|No.|It is not.",
	"The shelter cost \xC2\xA3" "2.95m in all.|Good.",
	"Reported in Sept. 2024 to the board.|It was in Sept.|The next came.",
	"Is it done?|Yes!|(It was done in May.)|Then it closed.",
	"1. Bins are emptied.|2. Paths are swept.",
	"13. In approving it the council asked.|Next.",
	"Visit https://www.example.gov.uk/a.b/c.html for more.|Thanks.",
	"Benches, bins, etc. are counted.|Trees, hedges, etc.|All are listed.",
	"Open at 9 a.m. and closed at 5 p.m. daily.|Closed on Sunday.",
	"The plan was said to be \xE2\x80\x9C" "done.\xE2\x80\x9D|It was not.",
	"J. Oak signed it.|K. Elm did not.",
	"Work ended in 2016.|The rest waits ... for now.|So it is.",
};

static void sentences_end_where_they_do(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		char plain[256];
		size_t size = strlen(texts[i]);
		assert_true(size < sizeof plain);
		for (size_t c = 0; c <= size; c++)
			plain[c] = texts[i][c] == '|' ? ' ' : texts[i][c];
		struct str expected = str_of(texts[i]), sentence;
		size_t offset = 0;
		while (expected.at) {
			struct str want = str_cut(&expected, '|');
			assert_true(sentence_next((struct str){plain, size}, &offset, &sentence));
			if (!str_equal(sentence, want))
				fail_msg("\"%.*s\" instead of \"%.*s\"", STR_ARG(sentence), STR_ARG(want));
		}
		assert_false(sentence_next((struct str){plain, size}, &offset, &sentence));
	}
}

static void line_breaks_end_sentences(void **state)
{
	(void)state;
	struct str text = STR("  one\n\n two \r\nthree"), sentence;
	static const char *const wanted[] = {"one", "two", "three"};
	size_t offset = 0;
	for (size_t i = 0; i < 3; i++) {
		assert_true(sentence_next(text, &offset, &sentence));
		assert_true(str_equal(sentence, str_of(wanted[i])));
	}
	assert_false(sentence_next(text, &offset, &sentence));
	assert_int_equal(offset, text.size);
	offset = 0;
	assert_false(sentence_next(STR_NONE, &offset, &sentence));
	assert_false(sentence_next(STR(" \n \n"), &offset, &sentence));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sentences_end_where_they_do),
		cmocka_unit_test(line_breaks_end_sentences),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
