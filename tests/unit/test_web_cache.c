/* web: pages that a worker keeps. What was given out outlives its place, which another address may take
 * while the answer is still being sent. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "web/cache.h"

#include <stdlib.h>
#include <string.h>

struct kept {
	struct cache *cache;
	struct arena arena;
};

static int open_cache(void **state)
{
	struct kept *kept = calloc(1, sizeof *kept);
	kept->cache = calloc(1, sizeof *kept->cache);
	cache_init(kept->cache);
	cache_state(kept->cache, 1, 20000);
	arena_init(&kept->arena, ARENA_NO_CAP);
	*state = kept;
	return 0;
}

static int close_cache(void **state)
{
	struct kept *kept = *state;
	cache_done(kept->cache);
	arena_done(&kept->arena);
	free(kept->cache);
	free(kept);
	return 0;
}

static void keep(struct kept *kept, struct str address, int status, struct str body)
{
	struct http_response response = {.status = status, .type = STR("text/html; charset=utf-8"), .body = body, .etag = STR("mark")};
	cache_keep(kept->cache, address, &response);
}

static void an_answer_outlives_its_place(void **state)
{
	struct kept *kept = *state;
	struct http_response found = {0};
	keep(kept, STR("/reviews/potholes"), 200, STR("<p>Potholes</p>"));
	assert_true(cache_find(kept->cache, &kept->arena, STR("/reviews/potholes"), &found));
	for (int i = 0; i < 4 * CACHE_PLACES; i++) /* pushes it out */
		keep(kept, str_format(&kept->arena, "/reviews/potholes/R%d", i), 200, STR("<p>Another page, and a longer one</p>"));
	cache_state(kept->cache, 2, 20000); /* and empties all of it */
	assert_true(str_equal(found.body, STR("<p>Potholes</p>")));
	assert_true(str_equal(found.type, STR("text/html; charset=utf-8")));
	assert_true(str_equal(found.etag, STR("mark")));
	assert_int_equal(found.status, 200);
}

static void nothing_outlives_the_state_it_was_made_in(void **state)
{
	struct kept *kept = *state;
	struct http_response found = {.status = 7};
	keep(kept, STR("/"), 200, STR("home"));
	cache_state(kept->cache, 1, 20001); /* another day */
	assert_false(cache_find(kept->cache, &kept->arena, STR("/"), &found));
	keep(kept, STR("/"), 200, STR("home"));
	cache_state(kept->cache, 2, 20001); /* another record */
	assert_false(cache_find(kept->cache, &kept->arena, STR("/"), &found));
	assert_int_equal(found.status, 7);
}

static void only_small_good_answers_are_kept(void **state)
{
	struct kept *kept = *state;
	struct http_response found = {0};
	char *large = calloc(1, CACHE_PAGE_BYTES + 1);
	memset(large, 'x', CACHE_PAGE_BYTES + 1);
	keep(kept, STR("/large"), 200, (struct str){large, CACHE_PAGE_BYTES + 1});
	keep(kept, STR("/gone"), 410, STR("gone"));
	assert_false(cache_find(kept->cache, &kept->arena, STR("/large"), &found));
	assert_false(cache_find(kept->cache, &kept->arena, STR("/gone"), &found));
	assert_false(cache_find(kept->cache, &kept->arena, STR_NONE, &found));
	keep(kept, STR("/fits"), 200, (struct str){large, CACHE_PAGE_BYTES});
	assert_true(cache_find(kept->cache, &kept->arena, STR("/fits"), &found));
	assert_int_equal(found.body.size, CACHE_PAGE_BYTES);
	free(large);
}

static void an_answer_without_room_is_none(void **state)
{
	struct kept *kept = *state;
	struct http_response found = {.status = 7};
	AUTO_ARENA small;
	arena_init(&small, 8);
	keep(kept, STR("/"), 200, STR("more than eight bytes"));
	assert_false(cache_find(kept->cache, &small, STR("/"), &found));
	assert_int_equal(found.status, 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_answer_outlives_its_place, open_cache, close_cache),
		cmocka_unit_test_setup_teardown(nothing_outlives_the_state_it_was_made_in, open_cache, close_cache),
		cmocka_unit_test_setup_teardown(only_small_good_answers_are_kept, open_cache, close_cache),
		cmocka_unit_test_setup_teardown(an_answer_without_room_is_none, open_cache, close_cache),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
