/* heads and references: which printed words open which field. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "paper/heads.h"

#include <stdlib.h>

struct fixture {
	struct arena arena;
	struct recogniser *recogniser;
};

static int open_heads(void **state)
{
	struct fixture *fixture = calloc(1, sizeof *fixture);
	arena_init(&fixture->arena, ARENA_NO_CAP);
	if (recogniser_open(&fixture->arena, &fixture->recogniser))
		return -1;
	*state = fixture;
	return 0;
}

static int close_heads(void **state)
{
	struct fixture *fixture = *state;
	arena_done(&fixture->arena);
	free(fixture);
	return 0;
}

struct printed_head {
	const char *printed;
	int kind;
	enum head_how least;
};

static void check_heads(void **state, const struct printed_head *heads, size_t count)
{
	struct fixture *fixture = *state;
	for (size_t i = 0; i < count; i++) {
		struct head head = head_find(fixture->recogniser, &fixture->arena, str_of(heads[i].printed), true);
		if (head.kind != heads[i].kind || head.how < heads[i].least)
			fail_msg("\"%s\": kind %d (how %d), wanted %d (%d)", heads[i].printed, head.kind, (int)head.how, heads[i].kind, (int)heads[i].least);
	}
}

static void columns_of_the_field(void **state)
{
	static const struct printed_head heads[] = {
		{"No.", COLUMN_NUMBER, HOW_EXACT}, {"Ref", COLUMN_NUMBER, HOW_EXACT}, {"Rec No", COLUMN_NUMBER, HOW_EXACT}, {"#", COLUMN_NUMBER, HOW_EXACT},
		{"Recommendation", COLUMN_RECOMMENDATION, HOW_EXACT}, {"Scrutiny Recommendations", COLUMN_RECOMMENDATION, HOW_EXACT},
		{"Responsibility", COLUMN_OWNER, HOW_EXACT}, {"Lead Officer/Organisation", COLUMN_OWNER, HOW_EXACT},
		{"Lead officer & directorate", COLUMN_OWNER, HOW_EXACT}, {"By whom?", COLUMN_OWNER, HOW_EXACT},
		{"Portfolio Holder", COLUMN_CABINET_OWNER, HOW_EXACT}, {"Cabinet Member", COLUMN_CABINET_OWNER, HOW_EXACT},
		{"Original Date For Completion", COLUMN_DATE, HOW_EXACT}, {"By when?", COLUMN_DATE, HOW_EXACT}, {"Exec Date", COLUMN_DATE, HOW_EXACT},
		{"Deadline (month and year)", COLUMN_DATE, HOW_SEPARATED}, {"Extension to", COLUMN_REVISED_DATE, HOW_EXACT},
		{"Revised target", COLUMN_REVISED_DATE, HOW_EXACT}, {"Expected completion date", COLUMN_ANTICIPATED, HOW_EXACT},
		{"Response of the Executive", COLUMN_RESPONSE, HOW_EXACT}, {"Agreed Y/N", COLUMN_RESPONSE, HOW_EXACT}, {"Accepted?", COLUMN_RESPONSE, HOW_EXACT},
		{"Cabinet Member\xE2\x80\x99s Assessment", COLUMN_CLAIM, HOW_EXACT}, {"RAG", COLUMN_CLAIM, HOW_EXACT}, {"Status", COLUMN_CLAIM, HOW_EXACT},
		{"Tracking Assessment", COLUMN_DECISION, HOW_EXACT}, {"Scrutiny's view", COLUMN_DECISION, HOW_EXACT},
		{"Achieved (tick)", COLUMN_ACHIEVED, HOW_EXACT}, {"On Target", COLUMN_ON_TARGET, HOW_EXACT},
		{"Timescale/progress so far", COLUMN_EVIDENCE, HOW_EXACT}, {"Update June 2024", COLUMN_EVIDENCE, HOW_EXACT},
		{"March 2024 update", COLUMN_EVIDENCE, HOW_EXACT}, {"Progress at Quarter 3", COLUMN_EVIDENCE, HOW_EXACT}, {"Q1", HEAD_PERIOD, HOW_EXACT},
		{"Q1 update", COLUMN_EVIDENCE, HOW_EXACT}, {"Action taken", COLUMN_EVIDENCE, HOW_EXACT},
		{"Date Concluded by Overview and Scrutiny Committee", COLUMN_CONCLUDED, HOW_EXACT}, {"% complete", COLUMN_PERCENT, HOW_EXACT},
		{"Dyddiad cwblhau", COLUMN_DATE, HOW_EXACT}, {"Argymhelliad", COLUMN_RECOMMENDATION, HOW_EXACT}, {"Comment", HEAD_COMMENT, HOW_EXACT},
	};
	check_heads(state, heads, sizeof heads / sizeof *heads);
}

static void damaged_heads(void **state)
{
	static const struct printed_head heads[] = {
		{"vidence of Pro gress (and Anticipated Comple tion Date if 'Not Achie ved')", COLUMN_EVIDENCE, HOW_DAMAGED},
		{"gress (and Anticipated Completion D ote)", COLUMN_EVIDENCE, HOW_DAMAGED},
		{"Evidence of Progress (and Anticipated Completion Date) To be completed", COLUMN_EVIDENCE, HOW_PREFIX},
		{"Recor nmendation", COLUMN_RECOMMENDATION, HOW_DAMAGED},
		{"Responsib ility", COLUMN_OWNER, HOW_DAMAGED},
		{"\xCE\x91" "ccountable \xD0\xBE" "fficer", COLUMN_OWNER, HOW_EXACT}, /* Greek Alpha, Cyrillic o */
	};
	check_heads(state, heads, sizeof heads / sizeof *heads);
}

static void running_text_is_no_head(void **state)
{
	struct fixture *fixture = *state;
	static const char *const texts[] = {
		"Progress has been made with the allotment waiting list since the spring.",
		"Responses were received from eleven parish councils, and these were considered in detail by the officers.",
		"The potholes in Mill Lane were filled.",
		"",
		"- - -",
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct head head = head_find(fixture->recogniser, &fixture->arena, str_of(texts[i]), true);
		assert_false(head_is_label(&head));
	}
}

static void an_answer_behind_its_head(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		const char *printed, *rest;
		int kind;
	} labels[] = {
		{"Executive response: Accepted.", "Accepted.", COLUMN_RESPONSE},
		{"Lead officer - Head of Libraries", "Head of Libraries", COLUMN_OWNER},
		{"Progress (June 2024): Three shelters stand.", "Three shelters stand.", COLUMN_EVIDENCE},
		{"Update June 2024: Three shelters stand.", "Three shelters stand.", COLUMN_EVIDENCE},
		{"Further information following the 14 May meeting An update is to come.", "An update is to come.", COLUMN_FURTHER},
	};
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
		struct str printed = str_of(labels[i].printed);
		struct head head = head_find(fixture->recogniser, &fixture->arena, printed, true);
		assert_true(head_is_label(&head));
		assert_int_equal(head.kind, labels[i].kind);
		if (head.kind != COLUMN_FURTHER)
			assert_true(str_equal(str_from(printed, head.rest), str_of(labels[i].rest)));
	}
}

static void references(void **state)
{
	(void)state;
	static const struct {
		const char *printed, *ref;
		bool bare;
		int number;
	} cases[] = {
		{"R05", "R05", false, 5}, {"Recommendation 13. The Head", "Recommendation 13", false, 13}, {"SR (25/26) 01", "SR (25/26) 01", false, 1},
		{"Rec 4a: that", "Rec 4a", false, 4}, {"Recommendation Three", "Recommendation Three", false, 3}, {"1.2", "1.2", true, 2},
		{"12)", "12", true, 12}, {"(3)", "3", true, 3}, {"OSC/12 text", "OSC/12", false, 12}, {"Recommendation No. 7", "Recommendation No. 7", false, 7},
		{"Argymhelliad 2:", "Argymhelliad 2", false, 2}, {"R 5 The", "R 5", false, 5},
		{"Recommendations 14-19 are discussed", NULL, false, 0}, {"12", NULL, false, 0}, {"Q1 2024", NULL, false, 0}, {"g)", NULL, true, 0},
		{"The 3", NULL, true, 0}, {"Reason 4", NULL, false, 0}, {"", NULL, true, 0}, {"R5000000000", NULL, true, 0},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str ref = STR_NONE;
		int number = 0;
		size_t end = reference_match(str_of(cases[i].printed), cases[i].bare, &ref, &number);
		if (!cases[i].ref) {
			if (end)
				fail_msg("\"%s\" was read as \"%.*s\"", cases[i].printed, STR_ARG(ref));
			continue;
		}
		if (!str_equal(ref, str_of(cases[i].ref)) || number != cases[i].number)
			fail_msg("\"%s\" gave \"%.*s\" %d", cases[i].printed, STR_ARG(ref), number);
	}
}

static void every_allocation_fails_once(void **state)
{
	(void)state;
	bool done = false;
	for (size_t n = 0; !done; n += 1 + n / 16) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = n;
		struct recogniser *recogniser = NULL;
		done = recogniser_open(&arena, &recogniser) == NULL;
		assert_true(done == (recogniser != NULL));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_of_the_field),
		cmocka_unit_test(damaged_heads),
		cmocka_unit_test(running_text_is_no_head),
		cmocka_unit_test(an_answer_behind_its_head),
		cmocka_unit_test(references),
		cmocka_unit_test(every_allocation_fails_once),
	};
	return cmocka_run_group_tests(tests, open_heads, close_heads);
}
