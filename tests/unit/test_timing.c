/* paper/timing and paper/stands: overdue, late, not yet due and slipped, computed from dates alone;
 * done and silent. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "paper/stands.h"
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

static void a_date_that_holds_now_is_past(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft draft = {.front = {.review = {.approved = DAY_NONE}}};
	struct recommendation record = blank();
	assert_false(record_overdue(&draft, &record, day_of(2024, 4, 1)));
	assert_true(list_push(&arena, &record.dates, target(WHEN_COMPLETION, day_of(2024, 3, 1), day_of(2024, 3, 31))));
	assert_false(record_overdue(&draft, &record, day_of(2024, 3, 31)));
	assert_true(record_overdue(&draft, &record, day_of(2024, 4, 1)));
	assert_true(list_push(&arena, &record.revised_dates, target(WHEN_COMPLETION, day_of(2024, 9, 1), day_of(2024, 9, 30))));
	assert_false(record_overdue(&draft, &record, day_of(2024, 9, 30)));
	assert_true(record_overdue(&draft, &record, day_of(2024, 10, 1)));
	record.claim.status = STATUS_COMPLETED;
	assert_false(record_overdue(&draft, &record, day_of(2024, 10, 1)));
	record.decision.status = STATUS_NOT_ACHIEVED; /* the committee does not agree */
	assert_true(record_overdue(&draft, &record, day_of(2024, 10, 1)));
	record.response = RESPONSE_REJECTED;
	assert_false(record_overdue(&draft, &record, day_of(2024, 10, 1)));
	record.response = RESPONSE_ACCEPTED;
	record.concluded = day_of(2024, 5, 1);
	assert_false(record_overdue(&draft, &record, day_of(2024, 10, 1)));
}

static void silence_is_provable(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct recommendation record = blank();
	assert_true(record_silent(&record, false));
	record.response = RESPONSE_ACCEPTED; /* agreed is not reported */
	assert_true(record_silent(&record, false));
	struct entry *entry = list_add(&arena, &record.evidence);
	struct passage *passage = list_add(&arena, &entry->text);
	passage->text = STR("The shelters were ordered.");
	assert_false(record_silent(&record, false));
	assert_true(record_silent(&record, true)); /* of the others the paper says how they stand */
	record.missing[FIELD_CLAIM] = true;
	assert_false(record_silent(&record, true));
	record.missing[FIELD_CLAIM] = false;
	record.claim.status = STATUS_OUTSTANDING;
	assert_false(record_silent(&record, true));
	record.claim.placeholder = true;
	assert_true(record_silent(&record, true));
	record.response = RESPONSE_REJECTED;
	assert_false(record_silent(&record, true));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(time_is_computed),
		cmocka_unit_test(within_runs_from_the_approval),
		cmocka_unit_test(the_scheme_objects),
		cmocka_unit_test(a_date_that_holds_now_is_past),
		cmocka_unit_test(silence_is_provable),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
