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
		cmocka_unit_test(fold_sees_through_lookalikes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
