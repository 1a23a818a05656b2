/* Schemes: the five that are shipped, what a broken file is told, matching, and time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "scheme/scheme.h"

#define COUNT(array) (sizeof array / sizeof *array)

static const struct scheme *shipped(struct arena *arena, const char *key)
{
	struct schemes schemes;
	assert_null(scheme_shipped(arena, &schemes));
	assert_int_equal(schemes.count, 5);
	const struct scheme *scheme = scheme_by_key(&schemes, str_of(key));
	assert_non_null(scheme);
	assert_null(scheme_by_key(&schemes, STR("seven-category")));
	return scheme;
}

static void five_schemes_are_shipped(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	const struct scheme *six = shipped(&arena, "six-category");
	assert_int_equal(six->categories.count, 6);
	assert_true(str_equal(scheme_category(six, 3)->name, STR("Not Achieved (Progress Made)")));
	assert_true(scheme_category(six, 3)->needs_date && scheme_category(six, 5)->needs_date && !scheme_category(six, 4)->needs_date);
	assert_true(scheme_category(six, 4)->needs_obstacle);
	assert_true(scheme_category(six, 1)->concludes && scheme_category(six, 2)->concludes && !scheme_category(six, 6)->concludes);
	assert_null(scheme_category(six, 7));
	assert_null(scheme_category(six, 0));
	assert_int_equal(shipped(&arena, "four-category")->categories.count, 4);
	assert_non_null(shipped(&arena, "red-amber-green"));
	assert_non_null(shipped(&arena, "open-closed"));
}

static void names_go_both_ways(void **state)
{
	(void)state;
	for (int i = STATUS_NONE; i <= STATUS_PAUSED; i++) {
		enum status back;
		assert_true(status_from_name(str_of(status_name((enum status)i)), &back));
		assert_int_equal(back, i);
	}
	for (int i = RESPONSE_ACCEPTED; i <= RESPONSE_NOTED; i++) {
		enum response back;
		assert_true(response_from_name(str_of(response_name((enum response)i)), &back));
		assert_int_equal(back, i);
	}
	enum status status;
	enum response response;
	assert_false(status_from_name(STR("finished"), &status));
	assert_false(response_from_name(STR("none"), &response));
	assert_null(response_name(RESPONSE_NONE));
	assert_true(status_closed(STATUS_ACHIEVED) && status_closed(STATUS_ACHIEVED_LATE) && status_closed(STATUS_COMPLETED));
	assert_false(status_closed(STATUS_NOT_ACHIEVED) || status_closed(STATUS_IN_PROGRESS) || status_closed(STATUS_NONE));
}

static void printed_words_find_their_category(void **state)
{
	(void)state;
	static const struct {
		const char *scheme, *printed, *name; /* NULL: none */
	} rows[] = {
		{"six-category", "3 \xE2\x80\x93 Not Achieved (Progress Made)", "Not Achieved (Progress Made)"},
		{"six-category", "2- Achieved (Late)", "Achieved (Late)"},
		{"six-category", "2 \xE2\x80\x93 Achieved (Late). Work will be ongoing.", "Achieved (Late)"},
		{"six-category", "Category 4: blocked", "Not Achieved (Obstacle)"},
		{"six-category", "1", "Achieved (Fully)"},
		{"six-category", "Not achieved (insufficient progress)", "Not Achieved (Insufficient Progress)"},
		{"six-category", "NOT ACHIEVED - PROGRESS MADE, more in May", "Not Achieved (Progress Made)"},
		{"six-category", "In progress", "In Progress"},
		{"six-category", "6 months to go", NULL},
		{"six-category", "2 of 3 shelters mended", NULL},
		{"six-category", "1.11.16", NULL},
		{"six-category", "9 - Unheard of", NULL},
		{"six-category", "", NULL},
		{"executive-response", "Accepted \xE2\x80\x93 Completed", "Accepted - completed"},
		{"executive-response", "Accepted - outstanding", "Accepted - outstanding"},
		{"executive-response", "Accepted", "Accepted"},
		{"executive-response", "Accepted. Work begins in May", "Accepted"},
		{"executive-response", "Agreed in principle", "Partly accepted"},
		{"executive-response", "Partially accepted", "Partly accepted"},
		{"executive-response", "Not agreed", "Rejected"},
		{"executive-response", "Noted", "Noted"},
		{"executive-response", "Acceptedly", NULL},
		{"executive-response", "No progress to tell of", NULL},
		{"executive-response", "Completed", "Completed"},
		{"four-category", "3 - Slipped", "Slipped"},
		{"four-category", "On track (not yet due)", "On track, not yet due"},
		{"red-amber-green", "G", "Green"},
		{"red-amber-green", "GREEN", "Green"},
		{"red-amber-green", "A", "Amber"},
		{"red-amber-green", "A report is due", NULL},
		{"red-amber-green", "Amber/Red", "Amber/Red"},
		{"red-amber-green", "Red", "Red"},
		{"open-closed", "Closed \xE2\x80\x94 Implemented", "Closed - implemented"},
		{"open-closed", "Closed - not implemented", "Closed - not implemented"},
		{"open-closed", "Open", "Open"},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		const struct category *found = scheme_match(&arena, shipped(&arena, rows[i].scheme), str_of(rows[i].printed));
		struct str name = found ? found->name : STR_NONE;
		if (!str_equal(name, str_of(rows[i].name)))
			fail_msg("\"%s\" gives \"%.*s\"", rows[i].printed, STR_ARG(name));
	}
}

#define ONE "\"categories\": [{\"name\": \"Done\", \"status\": \"completed\"}]"
#define TOP "\"key\": \"k\", \"name\": \"n\", \"version\": 1"

static void broken_files_are_refused_with_place_and_reason(void **state)
{
	(void)state;
	static const struct {
		const char *json, *says;
	} rows[] = {
		{"", "line 1"},
		{"{", "line 1, column"},
		{"{\n\"key\": \"k\",\n\"name\" \"n\"}", "line 3"},
		{"[]", "must be an object"},
		{"{\"key\": \"k\", \"key\": \"l\"}", "duplicate"},
		{"{" ONE "}", "key is missing"},
		{"{\"key\": 3, \"name\": \"n\", \"version\": 1, " ONE "}", "key must be a text"},
		{"{\"key\": \" \", \"name\": \"n\", \"version\": 1, " ONE "}", "key must not be empty"},
		{"{\"key\": \"k\", \"version\": 1, " ONE "}", "name is missing"},
		{"{\"key\": \"k\", \"name\": \"n\", " ONE "}", "version is missing"},
		{"{\"key\": \"k\", \"name\": \"n\", \"version\": 0, " ONE "}", "version must be a whole number from 1"},
		{"{\"key\": \"k\", \"name\": \"n\", \"version\": 1.5, " ONE "}", "version must be a whole number"},
		{"{" TOP ", \"sauce\": \"s\", " ONE "}", "unknown key \"sauce\""},
		{"{" TOP "}", "categories is missing"},
		{"{" TOP ", \"categories\": []}", "categories must be a list of 1"},
		{"{" TOP ", \"categories\": {}}", "categories must be a list"},
		{"{" TOP ", \"categories\": [3]}", "categories[0]. must be an object"},
		{"{" TOP ", \"categories\": [{\"status\": \"completed\"}]}", "categories[0].name is missing"},
		{"{" TOP ", \"categories\": [{\"name\": \"A\"}]}", "categories[0].status is missing"},
		{"{" TOP ", \"categories\": [{\"name\": \"A\", \"status\": \"finished\"}]}", "unknown status \"finished\""},
		{"{" TOP ", \"categories\": [{\"name\": \"A\", \"status\": \"none\", \"response\": \"maybe\"}]}", "unknown response \"maybe\""},
		{"{" TOP ", \"categories\": [{\"name\": \"A\", \"status\": \"none\", \"timing\": \"soon\"}]}", "timing must be any"},
		{"{" TOP ", \"categories\": [{\"name\": \"A\", \"status\": \"none\", \"needs_date\": \"yes\"}]}", "needs_date must be true or false"},
		{"{" TOP ", \"categories\": [{\"name\": \"A\", \"status\": \"none\", \"number\": \"1\"}]}", "number must be a whole number"},
		{"{" TOP ", \"categories\": [{\"name\": \"A\", \"status\": \"none\", \"needs_obstacel\": true}]}", "unknown key \"needs_obstacel\""},
		{"{" TOP ", \"categories\": [{\"name\": \"A\", \"status\": \"none\", \"words\": \"a\"}]}", "words must be a list"},
		{"{" TOP ", \"categories\": [{\"name\": \"A\", \"status\": \"none\", \"words\": [\"a\", \"\"]}]}", "number 2 is not"},
		{"{" TOP ", \"categories\": [{\"number\": 1, \"name\": \"A\", \"status\": \"none\"}, {\"number\": 1, \"name\": \"B\", \"status\": \"none\"}]}",
		 "categories[1].number is 1, which another"},
		{"{" TOP ", \"categories\": [{\"name\": \"A\", \"status\": \"none\"}, {\"name\": \"a\", \"status\": \"none\"}]}", "categories[1].name is"},
		{"{\"key\": \"\xFF\"}", "line 1"},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct scheme *untouched = NULL;
		struct error *error = scheme_read(&arena, str_of(rows[i].json), STR("own.json"), &untouched);
		assert_non_null(error);
		assert_null(untouched);
		assert_int_equal(error->kind, ERROR_INVALID);
		assert_true(str_starts(str_of(error->message), STR("own.json")));
		if (!str_has(str_of(error->message), str_of(rows[i].says)))
			fail_msg("%s\n says \"%s\", not \"%s\"", rows[i].json, error->message, rows[i].says);
	}
}

static void hostile_files_are_refused(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	static char bytes[300 << 10];
	memset(bytes, '[', sizeof bytes);
	struct scheme *scheme;
	struct error *error = scheme_read(&arena, (struct str){bytes, 200 << 10}, STR("deep.json"), &scheme);
	assert_non_null(error);
	assert_int_equal(error->kind, ERROR_INVALID);
	error = scheme_read(&arena, (struct str){bytes, sizeof bytes}, STR("huge.json"), &scheme);
	assert_non_null(error);
	assert_int_equal(error->kind, ERROR_LIMIT);
	assert_non_null(scheme_read(&arena, STR_NONE, STR("none.json"), &scheme));
}

static struct interval days(int from_month, int from_day, int to_month, int to_day)
{
	return (struct interval){day_of(2015, from_month, from_day), day_of(2015, to_month, to_day)};
}

static void time_is_computed(void **state)
{
	(void)state;
	const struct interval none = INTERVAL_NONE, april = days(4, 1, 4, 30), july = days(7, 1, 7, 31), mid = days(4, 15, 4, 15);
	int32_t march = day_of(2015, 3, 1), may = day_of(2015, 5, 1), august = day_of(2015, 8, 1);
	assert_int_equal(scheme_timeliness(none, none, none, may), TIME_NO_DEADLINE);
	assert_int_equal(scheme_timeliness(april, none, july, may), TIME_NO_DEADLINE);
	assert_int_equal(scheme_timeliness(april, april, none, may), TIME_ON_TIME);
	assert_int_equal(scheme_timeliness(july, april, none, august), TIME_LATE);
	assert_int_equal(scheme_timeliness(april, mid, none, may), TIME_CANNOT_BE_TOLD);
	assert_int_equal(scheme_timeliness(none, april, none, march), TIME_NOT_YET_DUE);
	assert_int_equal(scheme_timeliness(none, april, none, april.last), TIME_NOT_YET_DUE);
	assert_int_equal(scheme_timeliness(none, april, none, may), TIME_OVERDUE);
	assert_int_equal(scheme_timeliness(none, april, july, may), TIME_OVERDUE);
	assert_int_equal(scheme_timeliness(none, april, july, august), TIME_OVERDUE_REVISED);
	assert_int_equal(scheme_timeliness(none, april, none, DAY_NONE), TIME_CANNOT_BE_TOLD);
	assert_true(scheme_slipped(april, july));
	assert_false(scheme_slipped(april, april) || scheme_slipped(july, april) || scheme_slipped(none, july) || scheme_slipped(april, none));
	for (int i = TIME_NOT_YET_DUE; i <= TIME_NO_DEADLINE; i++)
		assert_true(strlen(timeliness_words((enum timeliness)i)) > 3);
}

static void categories_stand_only_where_they_may(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	const struct scheme *six = shipped(&arena, "six-category");
	const struct interval none = INTERVAL_NONE, april = days(4, 1, 4, 30);
	int32_t march = day_of(2015, 3, 1), may = day_of(2015, 5, 1);
	assert_null(category_obstacle(scheme_category(six, 1), april, may, false, false));
	assert_non_null(category_obstacle(scheme_category(six, 1), none, may, false, false));
	assert_null(category_obstacle(scheme_category(six, 2), april, may, false, false));
	assert_non_null(category_obstacle(scheme_category(six, 2), april, march, false, false));
	assert_non_null(category_obstacle(scheme_category(six, 2), none, may, false, false));
	assert_non_null(category_obstacle(scheme_category(six, 3), april, may, false, false));
	assert_null(category_obstacle(scheme_category(six, 3), april, may, true, false));
	assert_non_null(category_obstacle(scheme_category(six, 4), april, may, false, false));
	assert_null(category_obstacle(scheme_category(six, 4), april, may, false, true));
	assert_non_null(category_obstacle(scheme_category(six, 6), april, may, true, true));
	assert_null(category_obstacle(scheme_category(six, 6), april, march, false, false));
	assert_null(category_obstacle(scheme_category(six, 6), april, DAY_NONE, false, false));
}

static void every_allocation_may_fail(void **state)
{
	(void)state;
	bool passed = false;
	for (size_t fail_after = 0; !passed; fail_after += 1 + fail_after / 64) {
		assert_true(fail_after < 100000);
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = fail_after;
		struct schemes schemes = {0};
		struct error *error = scheme_shipped(&arena, &schemes);
		passed = !error;
		if (error)
			assert_int_equal(schemes.count, 0);
		else
			assert_int_equal(schemes.count, 5);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_schemes_are_shipped),
		cmocka_unit_test(names_go_both_ways),
		cmocka_unit_test(printed_words_find_their_category),
		cmocka_unit_test(broken_files_are_refused_with_place_and_reason),
		cmocka_unit_test(hostile_files_are_refused),
		cmocka_unit_test(time_is_computed),
		cmocka_unit_test(categories_stand_only_where_they_may),
		cmocka_unit_test(every_allocation_may_fail),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
