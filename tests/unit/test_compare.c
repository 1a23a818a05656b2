/* check/compare: two papers of a review, and many. */
#include "draft_kit.h"

#include "check/compare.h"

#include <stdio.h>

static const char *const shelters = "The Head of Transport to survey all bus shelters in the borough and publish a list of those in need of repair.";
static const char *const allotments = "That the waiting list for allotments is reviewed every year and reported to the Parks Panel.";
static const char *const potholes = "That the Highways Service repairs every pothole deeper than forty millimetres within ten working days.";
static const char *const libraries = "That opening hours of branch libraries are printed on the doors and kept up to date on the website.";

struct two {
	struct arena arena;
	struct kit *was, *is;
	struct comparison comparison;
};

static void two_open(struct two *two)
{
	*two = (struct two){0};
	arena_init(&two->arena, ARENA_NO_CAP);
	two->was = kit_new(&two->arena, "2019-03-06");
	two->is = kit_new(&two->arena, "2019-09-11");
}

static void two_compare(struct two *two)
{
	struct error *error = compare_papers(&two->arena, two->was->draft, two->is->draft, &two->comparison);
	assert_null(error);
}

/* Asserts the kinds of all changes, in order; "" for none. */
static void assert_changes(struct two *two, const char *expected)
{
	struct str seen = STR_NONE;
	two_compare(two);
	list_each(change, &two->comparison.changes) {
		seen = str_join(&two->arena, seen, STR(" "), str_of(change_name(change->kind)));
		assert_true(change->message.size > 10);
	}
	assert_string_equal(str_c(&two->arena, seen), expected);
	arena_done(&two->arena);
}

static void same_words_in_another_layout_are_no_change(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	struct recommendation *a = kit_record(two.was, "R01", 1, "That the Council’s roads team:\na) repairs potholes – all of them; and\nb) reports to the Panel.");
	struct recommendation *b = kit_record(two.is, "Recommendation 1", 1, "That the Council's  Roads Team:\nrepairs potholes - all of them; and\n(b) reports to the Panel.");
	kit_owner(two.was, a, "Jane Cole, Head of Roads, Harrowmere Borough Council", "Jane Cole", "Head of Roads", "Harrowmere Borough Council");
	kit_owner(two.is, b, "The Head of Roads", "", "The Head of Roads", "");
	kit_date(two.was, a, "July 2019", WHEN_COMPLETION, "2019-07-01", "2019-07-31");
	kit_date(two.is, b, "By the end of July 2019", WHEN_COMPLETION, "2019-07-01", "2019-07-31");
	kit_claim(a, "1 – Achieved (Fully)", 1, STATUS_ACHIEVED);
	kit_claim(b, "1- Achieved (fully)", 1, STATUS_ACHIEVED);
	kit_evidence(two.was, a, NULL, "All potholes were\nrepaired in May. The Panel was told.");
	kit_evidence(two.is, b, NULL, "All potholes were repaired in May.\nThe Panel was told.");
	two_compare(&two);
	assert_int_equal(two.comparison.unchanged.count, 1);
	assert_changes(&two, "");
}

static void gone_new_and_renumbered(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	kit_record(two.was, "R1", 1, shelters);
	kit_record(two.was, "R2", 2, allotments);
	kit_record(two.was, "R3", 3, potholes);
	kit_record(two.is, "R1", 1, shelters);
	kit_record(two.is, "R2", 2, potholes);
	kit_record(two.is, "R3", 3, libraries);
	two_compare(&two);
	assert_int_equal(two.comparison.matches[0], 0);
	assert_int_equal(two.comparison.matches[1], -1);
	assert_int_equal(two.comparison.matches[2], 1);
	assert_changes(&two, "vanished renumbered new_recommendation");
}

static void changed_words_keep_their_number(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	kit_record(two.was, "R1", 1, shelters);
	kit_record(two.is, "R1", 1, "The Head of Transport to survey half of the bus shelters in the borough and list those in need of repair.");
	assert_changes(&two, "wording_changed");
}

static void a_lost_row_is_no_new_wording(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	kit_record(two.was, "R1", 1, shelters);
	struct recommendation *lost = kit_record(two.is, "R1", 1, "");
	lost->text_state = TEXT_LOST;
	kit_evidence(two.is, lost, NULL, "The survey began in May.");
	assert_changes(&two, "evidence_added");
}

/* A number that is missing between two others is shown nowhere, so it is gone. */
static void a_gap_is_no_recommendation(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	kit_record(two.was, "R1", 1, shelters);
	kit_record(two.was, "R2", 2, allotments);
	kit_record(two.was, "R3", 3, potholes);
	kit_record(two.is, "R1", 1, shelters);
	kit_record(two.is, "R2", 2, "")->text_state = TEXT_LOST;
	kit_record(two.is, "R3", 3, potholes);
	assert_changes(&two, "vanished");
}

static void dates_moved_and_revised(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	const char *const texts[] = {shelters, allotments, potholes};
	for (int i = 0; i < 3; i++) {
		struct recommendation *a = kit_record(two.was, i == 0 ? "R1" : i == 1 ? "R2" : "R3", i + 1, texts[i]);
		struct recommendation *b = kit_record(two.is, i == 0 ? "R1" : i == 1 ? "R2" : "R3", i + 1, texts[i]);
		kit_date(two.was, a, "April 2019", WHEN_COMPLETION, "2019-04-01", "2019-04-30");
		if (i == 1) {
			kit_date(two.is, b, "April 2019", WHEN_COMPLETION, "2019-04-01", "2019-04-30");
			struct dated *revised = list_add(&two.arena, &b->revised_dates);
			*revised = kit_dated("December 2019", WHEN_COMPLETION, "2019-12-01", "2019-12-31");
		} else {
			kit_date(two.is, b, "December 2019", WHEN_COMPLETION, "2019-12-01", "2019-12-31");
		}
		if (i == 2)
			kit_evidence(two.is, b, NULL, "The contractor withdrew, and the date was revised to December 2019.");
	}
	assert_changes(&two, "date_moved_silently date_revised evidence_added date_revised");
}

static void a_paper_without_a_date_column_moves_nothing(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	struct recommendation *a = kit_record(two.was, "R1", 1, shelters), *b = kit_record(two.is, "R1", 1, shelters);
	kit_date(two.was, a, "April 2019", WHEN_COMPLETION, "2019-04-01", "2019-04-30");
	b->demands[FIELD_DATES] = false;
	assert_changes(&two, "");
}

static void evidence_of_every_kind(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	struct recommendation *a = kit_record(two.was, "R1", 1, shelters), *b = kit_record(two.is, "R1", 1, shelters);
	kit_claim(a, "Outstanding", 0, STATUS_OUTSTANDING);
	kit_claim(b, "Outstanding", 0, STATUS_OUTSTANDING);
	kit_evidence(two.was, a, NULL, "A survey of all forty shelters began in May.");
	kit_evidence(two.is, b, NULL, "A survey of all forty shelters began in May.");
	a = kit_record(two.was, "R2", 2, allotments), b = kit_record(two.is, "R2", 2, allotments);
	kit_evidence(two.was, a, NULL, "The list was reviewed by the parks team in May.");
	kit_evidence(two.is, b, NULL, "The list was reviewed by the parks team in May. Two hundred letters were sent in August to those who wait.");
	a = kit_record(two.was, "R3", 3, potholes), b = kit_record(two.is, "R3", 3, potholes);
	kit_evidence(two.was, a, NULL, "In all 40 of 120 potholes were repaired by the new contractor before the summer. The rest is planned.");
	kit_evidence(two.is, b, NULL, "In all 90 of 120 potholes were repaired by the new contractor before the summer. The rest is planned.");
	assert_changes(&two, "evidence_repeated evidence_added evidence_rewritten");
}

static void closed_and_repeated_is_fine(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	struct recommendation *a = kit_record(two.was, "R1", 1, shelters), *b = kit_record(two.is, "R1", 1, shelters);
	kit_claim(a, "Completed", 0, STATUS_COMPLETED);
	kit_claim(b, "Completed", 0, STATUS_COMPLETED);
	kit_evidence(two.was, a, NULL, "The survey was published in May 2018.");
	kit_evidence(two.is, b, NULL, "The survey was published in May 2018.");
	assert_changes(&two, "");
}

static void a_better_status_needs_new_words(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	struct recommendation *a = kit_record(two.was, "R1", 1, shelters), *b = kit_record(two.is, "R1", 1, shelters);
	kit_claim(a, "3 - Not Achieved (Progress Made)", 3, STATUS_NOT_ACHIEVED);
	kit_claim(b, "2 - Achieved (Late)", 2, STATUS_ACHIEVED_LATE);
	kit_evidence(two.was, a, NULL, "A survey of all shelters is under way.");
	kit_evidence(two.is, b, NULL, "A survey of all shelters is under way.");
	a = kit_record(two.was, "R2", 2, allotments), b = kit_record(two.is, "R2", 2, allotments);
	kit_claim(a, "Outstanding", 0, STATUS_OUTSTANDING);
	kit_claim(b, "Completed", 0, STATUS_COMPLETED);
	kit_evidence(two.is, b, NULL, "The list was reviewed in May 2019.");
	a = kit_record(two.was, "R3", 3, potholes), b = kit_record(two.is, "R3", 3, potholes);
	kit_claim(a, "Completed", 0, STATUS_COMPLETED);
	kit_claim(b, "Outstanding", 0, STATUS_OUTSTANDING);
	assert_changes(&two, "status_raised_without_evidence evidence_added status_changed status_changed");
}

static void owners_by_post_and_holder(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	struct recommendation *a = kit_record(two.was, "R1", 1, shelters), *b = kit_record(two.is, "R1", 1, shelters);
	kit_owner(two.was, a, "Head of Transport", "", "Head of Transport", "");
	kit_owner(two.is, b, "Head of Parks", "", "Head of Parks", "");
	a = kit_record(two.was, "R2", 2, allotments), b = kit_record(two.is, "R2", 2, allotments);
	kit_owner(two.was, a, "Cllr Ann Pryce; Head of Parks", "Ann Pryce", "", "");
	kit_owner(two.is, b, "Head of Parks, Councillor Ann Pryce", "Councillor Ann Pryce", "", "");
	assert_changes(&two, "owner_changed");
}

static void promises_that_passed(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	struct recommendation *a = kit_record(two.was, "R1", 1, shelters), *b = kit_record(two.is, "R1", 1, shelters);
	kit_claim(a, "To be completed for the 5 June meeting", 0, STATUS_NONE);
	kit_claim(b, "To be completed", 0, STATUS_NONE);
	a->claim.placeholder = b->claim.placeholder = true;
	a->claim.meeting = day_read_iso(STR("2019-06-05"));
	a = kit_record(two.was, "R2", 2, allotments), b = kit_record(two.is, "R2", 2, allotments);
	kit_claim(a, "Outstanding", 0, STATUS_OUTSTANDING);
	kit_claim(b, "Outstanding", 0, STATUS_OUTSTANDING);
	kit_evidence(two.was, a, NULL, "A report will be presented to the next meeting of the Committee.");
	kit_evidence(two.is, b, NULL, "A report will be presented to the next meeting of the Committee.");
	assert_changes(&two, "promise_passed evidence_repeated promise_passed");
}

static void concluded_in_the_list_or_in_words(void **state)
{
	(void)state;
	struct two two;
	two_open(&two);
	kit_record(two.was, "R1", 1, shelters);
	kit_record(two.was, "R2", 2, allotments);
	kit_record(two.was, "R3", 3, potholes);
	struct recommendation *b = kit_record(two.is, "R1", 1, shelters);
	b->in_concluded_list = true;
	kit_words(two.is, &two.is->draft->body, "Recommendation 2 was concluded by the Committee on 3 June 2019.");
	assert_changes(&two, "concluded concluded vanished");
}

static void many_papers_tell_a_life(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct kit *papers[] = {kit_new(&arena, "2019-09-11"), kit_new(&arena, "2018-09-11"), kit_new(&arena, "2019-03-06")};
	kit_record(papers[0], "R5", 5, potholes); /* the latest: potholes are back under another number */
	kit_record(papers[0], "R1", 1, shelters);
	kit_record(papers[1], "R1", 1, shelters);
	kit_record(papers[1], "R3", 3, potholes);
	kit_record(papers[2], "R1", 1, shelters);
	kit_record(papers[2], "R2", 2, allotments);
	const struct draft *drafts[] = {papers[0]->draft, papers[1]->draft, papers[2]->draft};
	struct lives lives;
	assert_null(compare_many(&arena, drafts, 3, &lives));
	assert_int_equal(lives.order[0], 1);
	assert_int_equal(lives.order[1], 2);
	assert_int_equal(lives.order[2], 0);
	assert_int_equal(lives.lives.count, 3);
	assert_int_equal(lives.steps.count, 2);
	const struct life *life = &lives.lives.at[1]; /* potholes */
	assert_int_equal(life->stations.at[0].recommendation, 1);
	assert_int_equal(life->stations.at[1].recommendation, -1);
	assert_int_equal(life->stations.at[2].recommendation, 0);
	assert_int_equal(life_last(&lives.lives.at[2]), 1); /* allotments: last heard of in the second paper */
}

static void thousands_are_matched_in_proportion(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct kit *was = kit_new(&arena, "2019-03-06"), *is = kit_new(&arena, "2019-09-11");
	enum { MANY = 5000 };
	was->draft->recommendations.count = is->draft->recommendations.count = 0;
	was->draft->recommendations.at = arena_alloc_array(&arena, MANY, sizeof(struct recommendation));
	is->draft->recommendations.at = arena_alloc_array(&arena, MANY, sizeof(struct recommendation));
	was->draft->recommendations.room = is->draft->recommendations.room = MANY;
	for (int i = 0; i < MANY; i++) {
		struct str text = str_format(&arena, "That the Highways Service resurfaces road %d in ward %d and reports to the Panel when it is done.", i, i % 30);
		kit_record(was, str_c(&arena, str_format(&arena, "R%d", i + 1)), i + 1, str_c(&arena, text));
		kit_record(is, str_c(&arena, str_format(&arena, "R%d", i + 2)), i + 2, str_c(&arena, text));
	}
	struct comparison comparison;
	assert_null(compare_papers(&arena, was->draft, is->draft, &comparison));
	for (int i = 0; i < MANY; i++)
		assert_int_equal(comparison.matches[i], i);
	assert_int_equal(comparison.changes.count, MANY);
	assert_int_equal(comparison.changes.at[0].kind, CHANGE_RENUMBERED);
}

/* Every allocation fails in turn: an error comes back, nothing else happens. */
static void no_memory_is_an_error(void **state)
{
	(void)state;
	size_t failed = 0;
	for (size_t fail_after = 0; fail_after < 4000; fail_after++) {
		struct two two;
		two_open(&two);
		struct recommendation *a = kit_record(two.was, "R1", 1, shelters), *b = kit_record(two.is, "R2", 2, shelters);
		kit_record(two.was, "R7", 7, allotments);
		kit_record(two.is, "R8", 8, potholes);
		kit_date(two.was, a, "April 2019", WHEN_COMPLETION, "2019-04-01", "2019-04-30");
		kit_date(two.is, b, "May 2019", WHEN_COMPLETION, "2019-05-01", "2019-05-31");
		kit_evidence(two.was, a, NULL, "A report will be presented to the Committee in June 2019.");
		kit_evidence(two.is, b, NULL, "A report will be presented to the Committee in June 2019.");
		kit_owner(two.was, a, "Head of Transport", "", "Head of Transport", "");
		kit_owner(two.is, b, "Head of Parks", "", "Head of Parks", "");
		two.arena.fail_after = fail_after;
		struct error *error = compare_papers(&two.arena, two.was->draft, two.is->draft, &two.comparison);
		failed += error != NULL;
		bool enough = !error;
		if (error)
			assert_int_equal(error->kind, ERROR_LIMIT);
		arena_done(&two.arena);
		if (enough)
			break;
	}
	assert_true(failed > 20 && failed < 4000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(same_words_in_another_layout_are_no_change),
		cmocka_unit_test(gone_new_and_renumbered),
		cmocka_unit_test(changed_words_keep_their_number),
		cmocka_unit_test(a_lost_row_is_no_new_wording),
		cmocka_unit_test(a_gap_is_no_recommendation),
		cmocka_unit_test(dates_moved_and_revised),
		cmocka_unit_test(a_paper_without_a_date_column_moves_nothing),
		cmocka_unit_test(evidence_of_every_kind),
		cmocka_unit_test(closed_and_repeated_is_fine),
		cmocka_unit_test(a_better_status_needs_new_words),
		cmocka_unit_test(owners_by_post_and_holder),
		cmocka_unit_test(promises_that_passed),
		cmocka_unit_test(concluded_in_the_list_or_in_words),
		cmocka_unit_test(many_papers_tell_a_life),
		cmocka_unit_test(thousands_are_matched_in_proportion),
		cmocka_unit_test(no_memory_is_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
