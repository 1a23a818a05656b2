/* paper/timing: overdue, late, not yet due and slipped, computed from dates alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "paper/timing.h"

static struct dated target(enum when_kind kind, int32_t first, int32_t last)
{
	return (struct dated){.when = {.words = STR("x"), .kind = kind, .days = {first, last}}};
}

static struct recommendation blank(void)
{
	struct recommendation record = {.concluded = DAY_NONE};
	record.claim.achieved = record.decision.achieved = record.anticipated.when.days = INTERVAL_NONE;
	return record;
}

static void time_is_computed(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft draft = {.front = {.review = {.approved = day_of(2024, 1, 31)}}};
	struct recommendation record = blank();
	assert_int_equal(record_timing(&draft, &record, day_of(2024, 7, 1)).timeliness, TIME_NO_DEADLINE);
	/* Feedback is no deadline; of the two that are the later counts. */
	assert_true(list_push(&arena, &record.dates, target(WHEN_INITIAL_FEEDBACK, day_of(2025, 1, 1), day_of(2025, 1, 31))));
	assert_true(list_push(&arena, &record.dates, target(WHEN_COMPLETION, day_of(2024, 3, 1), day_of(2024, 3, 31))));
	assert_true(list_push(&arena, &record.dates, target(WHEN_REPORT, day_of(2024, 6, 1), day_of(2024, 6, 30))));
	assert_int_equal(record_timing(&draft, &record, day_of(2024, 6, 30)).timeliness, TIME_NOT_YET_DUE);
	assert_int_equal(record_timing(&draft, &record, day_of(2024, 7, 1)).timeliness, TIME_OVERDUE);
	assert_int_equal(record_timing(&draft, &record, DAY_NONE).timeliness, TIME_CANNOT_BE_TOLD);
	assert_true(list_push(&arena, &record.revised_dates, target(WHEN_COMPLETION, day_of(2024, 9, 1), day_of(2024, 9, 30))));
	assert_true(record_timing(&draft, &record, day_of(2024, 7, 1)).slipped);
	assert_int_equal(record_timing(&draft, &record, day_of(2024, 10, 1)).timeliness, TIME_OVERDUE_REVISED);
	record.claim.status = STATUS_ACHIEVED;
	assert_int_equal(record_timing(&draft, &record, day_of(2024, 10, 1)).timeliness, TIME_CANNOT_BE_TOLD);
	record.claim.achieved = (struct interval){day_of(2024, 7, 1), day_of(2024, 7, 31)};
	assert_int_equal(record_timing(&draft, &record, day_of(2024, 10, 1)).timeliness, TIME_LATE);
	record.claim.achieved = (struct interval){day_of(2024, 6, 1), day_of(2024, 7, 31)};
	assert_int_equal(record_timing(&draft, &record, day_of(2024, 10, 1)).timeliness, TIME_CANNOT_BE_TOLD);
}

static void within_runs_from_the_approval(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft draft = {.front = {.review = {.approved = day_of(2024, 1, 31)}}};
	struct recommendation record = blank();
	struct dated within = target(WHEN_COMPLETION, DAY_NONE, DAY_NONE);
	within.when.bound = BOUND_WITHIN;
	within.when.count_months = 1;
	assert_true(list_push(&arena, &record.dates, within));
	assert_int_equal(record_timing(&draft, &record, DAY_NONE).deadline, day_of(2024, 2, 29));
	draft.front.review.approved = DAY_NONE;
	assert_int_equal(record_timing(&draft, &record, DAY_NONE).deadline, DAY_NONE);
}

static void the_scheme_objects(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct schemes schemes = {0};
	assert_null(scheme_shipped(&arena, &schemes));
	struct draft draft = {.scheme = scheme_by_key(&schemes, STR("six-category")), .front = {.review = {.approved = DAY_NONE}}};
	struct recommendation record = blank();
	assert_true(list_push(&arena, &record.dates, target(WHEN_COMPLETION, day_of(2024, 3, 1), day_of(2024, 3, 31))));
	record.claim = (struct claim){.category = 6, .status = STATUS_IN_PROGRESS, .achieved = INTERVAL_NONE, .meeting = DAY_NONE};
	assert_null(record_timing(&draft, &record, day_of(2024, 3, 31)).objection);
	assert_non_null(record_timing(&draft, &record, day_of(2024, 4, 1)).objection);
	record.claim.category = 3;
	assert_non_null(record_timing(&draft, &record, day_of(2024, 4, 1)).objection); /* no anticipated date */
	record.anticipated = target(WHEN_COMPLETION, day_of(2024, 8, 1), day_of(2024, 8, 31));
	assert_null(record_timing(&draft, &record, day_of(2024, 4, 1)).objection);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(time_is_computed),
		cmocka_unit_test(within_runs_from_the_approval),
		cmocka_unit_test(the_scheme_objects),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
