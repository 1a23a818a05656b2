/* The vocabulary of dates: sorted, within its size, and folded as tokens are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "when/token.h"

static void words_are_sorted_and_found(void **state)
{
	(void)state;
	size_t count;
	const struct vocabulary *words = vocabulary_all(&count);
	assert_true(count > 200);
	for (size_t i = 0; i < count; i++) {
		if (i && strcmp(words[i - 1].word, words[i].word) >= 0)
			fail_msg("\"%s\" stands before \"%s\"", words[i - 1].word, words[i].word);
		assert_true(strlen(words[i].word) < TOKEN_WORD_SIZE);
		assert_ptr_equal(vocabulary_find(words[i].word), &words[i]);
		if (words[i].meaning == MEANS_MONTH)
			assert_in_range(words[i].value, 1, 12);
	}
	assert_null(vocabulary_find("pothole"));
}

static void tokens_keep_their_place(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct when_tokens tokens = {0};
	assert_null(tokens_read(&arena, STR("w/c 28th M\xC3\xA1i \xE2\x80\x93\n1234567 \xC2\xA3" "5"), 100, &tokens));
	assert_int_equal(tokens.count, 10);
	assert_true(token_is(&tokens.at[0], "w") && !tokens.at[0].glued && tokens.at[0].start == 100);
	assert_true(token_mark(&tokens.at[1], '/') && tokens.at[1].glued);
	assert_int_equal(tokens.at[3].number, 28);
	assert_true(token_means(&tokens.at[4], MEANS_ORDINAL) && tokens.at[4].glued);
	assert_true(token_is(&tokens.at[5], "mai") && tokens.at[5].capital);
	assert_true(token_mark(&tokens.at[6], '-'));
	assert_true(tokens.at[7].line_before && tokens.at[7].number == -1);
	assert_true(token_mark(&tokens.at[8], '$'));
	assert_int_equal(token_at(&tokens, 10)->kind, TOKEN_END);
	assert_int_equal(phrase_before(&tokens, 3, "w / c"), 3);
	assert_int_equal(phrase_before(&tokens, 2, "w / c"), 0);
	assert_int_equal(phrase_after(&tokens, 0, "w / c"), 3);
	assert_int_equal(phrase_after(&tokens, 9, "w / c"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_sorted_and_found),
		cmocka_unit_test(tokens_keep_their_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
