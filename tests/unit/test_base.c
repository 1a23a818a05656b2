/* base: arenas, text, UTF-8. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/utf8.h"

static void arena_stops_at_its_cap(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, 1000);
	assert_non_null(arena_alloc(&arena, 900));
	assert_null(arena_alloc(&arena, 200));
	assert_non_null(arena_check(&arena));
}

static void an_object_grows_where_it_stands(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, 4096);
	char *first = arena_alloc(&arena, 100);
	if (!arena_resize(&arena, first, 100, 200)) /* built with one allocation an object */
		return;
	size_t used = arena.used_bytes;
	char *second = arena_alloc(&arena, 10);
	assert_false(arena_resize(&arena, first, 200, 300));
	assert_true(arena_resize(&arena, second, 10, 3000));
	assert_false(arena_resize(&arena, second, 3000, 5000));
	second[2999] = 'x';
	assert_true(arena_resize(&arena, second, 3000, 16));
	assert_int_equal(arena.used_bytes, used + 16);
	const char *third = arena_alloc(&arena, 3000);
	for (size_t i = 0; i < 3000; i++)
		assert_int_equal(third[i], 0);
	arena_reset(&arena);
	char *again = arena_alloc(&arena, 16);
	again[10] = 'x';
	assert_true(arena_resize(&arena, again, 16, 5)); /* no smaller when rounded, but its end has moved */
	assert_true(arena_resize(&arena, again, 5, 100));
	assert_int_equal(again[10], 0);
}

static void a_list_and_a_buf_hold_what_was_put_in(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	LIST(int) numbers = {0};
	struct buf buf;
	buf_init(&buf, &arena, 1000);
	for (int i = 0; i < 300; i++) {
		assert_true(list_push(&arena, &numbers, i));
		if (i % 3 == 0)
			buf_char(&buf, (char)('a' + i % 26));
	}
	for (int i = 0; i < 300; i++)
		assert_int_equal(numbers.at[i], i);
	numbers.count = 7;
	assert_int_equal(*list_add(&arena, &numbers), 0); /* new, though something stood there */
	struct str text = buf_fit(&buf);
	assert_int_equal(text.size, 100);
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(text.at[i], 'a' + (int)(3 * i) % 26);
	buf_printf(&buf, "%2000s", "x");
	assert_non_null(buf_done(&buf, &text)); /* past its limit */
}

static void errors_are_cut_on_a_whole_character(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	char name[400];
	for (size_t i = 0; i + 1 < sizeof name; i += 2) {
		name[i] = '\xC3';
		name[i + 1] = '\xA9';
	}
	name[399] = '\0';
	struct error *error = error_new(&arena, ERROR_INVALID, "x%s", name);
	assert_true(utf8_valid(str_of(error->message)));
	struct str whole = str_of(error->message);
	assert_int_equal(whole.size, sizeof error->message - 1);
	error = error_new(&arena, ERROR_INVALID, "xy%s", name);
	assert_true(utf8_valid(str_of(error->message)));
	assert_int_equal(str_of(error->message).size, sizeof error->message - 2);
}

static void text_is_cut_found_and_trimmed(void **state)
{
	(void)state;
	struct str rest = STR("a;;b");
	assert_true(str_equal(str_cut(&rest, ';'), STR("a")));
	assert_true(str_equal(str_cut(&rest, ';'), STR("")));
	assert_true(str_equal(str_cut(&rest, ';'), STR("b")));
	assert_null(rest.at);
	assert_true(str_equal(str_trim(STR(" \xC2\xA0x y\xE2\x80\x8B\n")), STR("x y")));
	assert_int_equal(str_find_word(STR("Leads the lead officer"), STR("LEAD"), 0), 10);
	assert_int_equal(str_find_word(STR("caf\xC3\xA9, \xC3\xA9""caf, caf\xE2\x80\x99s"), STR("caf"), 0), 14); /* é is a letter, ’ is none */
	assert_int_equal(str_find_fold(STR_NONE, STR_NONE), 0); /* as str_find does; a sanitizer sees NULL + 0 */
	assert_int_equal(str_find_word(STR_NONE, STR_NONE, 0), STR_NOT_FOUND);
	int number = 7;
	assert_false(str_number(STR("99999999999"), &number));
	assert_false(str_number(STR("-1"), &number));
	assert_int_equal(number, 7);
	assert_true(str_number(STR("042"), &number));
	assert_int_equal(number, 42);
}

static void text_is_escaped_for_its_place(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct buf buf;
	buf_init(&buf, &arena, BUF_NO_LIMIT);
	buf_screen(&buf, STR("a\x1B[31m\tb\n\x7F\xC2\x9B" "c\xE2\x80\xAE" "d\xFF\xC3\xA9"));
	assert_true(str_equal(buf_str(&buf), STR("a\uFFFD[31m\tb\n\uFFFD\uFFFDc\uFFFDd\uFFFD\u00E9")));
	buf_init(&buf, &arena, BUF_NO_LIMIT);
	buf_xml(&buf, STR("<a b=\"\x01\">\xEF\xBF\xBE\xFF\n&"));
	assert_true(str_equal(buf_str(&buf), STR("&lt;a b=&quot; &quot;&gt; \uFFFD\n&amp;")));
}

static void damaged_bytes_are_mended(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	assert_false(utf8_valid(STR("a\xFF")));
	assert_false(utf8_valid(STR("\xED\xA0\x80"))); /* half a surrogate pair */
	assert_false(utf8_valid(STR("\xC0\xAF")));     /* longer than need be */
	assert_true(str_equal(utf8_mend(&arena, STR("a\xFF" "b")), STR("a\xEF\xBF\xBD" "b")));
	assert_int_equal(utf8_count(STR("t\xC5\xB7")), 2);
}

static void fold_sees_through_lookalikes(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	assert_true(str_equal(fold(&arena, STR("  \xCE\x91ppendix \xE2\x80\x93  T\xD0\xBE\xC2\xA0" "B\n")), STR("appendix - to b")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_stops_at_its_cap),
		cmocka_unit_test(an_object_grows_where_it_stands),
		cmocka_unit_test(a_list_and_a_buf_hold_what_was_put_in),
		cmocka_unit_test(errors_are_cut_on_a_whole_character),
		cmocka_unit_test(text_is_cut_found_and_trimmed),
		cmocka_unit_test(text_is_escaped_for_its_place),
		cmocka_unit_test(damaged_bytes_are_mended),
		cmocka_unit_test(fold_sees_through_lookalikes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
