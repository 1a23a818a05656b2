/* Questions before a recommendation is agreed, the order of questions, the headline. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "check_notes.h"

static struct str asked_of(struct arena *arena, const char *notes)
{
	struct draft *draft = NULL;
	struct findings findings = {0};
	assert_null(notes_draft(arena, NULL, str_of(notes), &draft));
	assert_null(check_before_agreed(arena, draft, &findings));
	static const enum rule rules[] = {RULE_A1, RULE_A2, RULE_A3, RULE_A4, RULE_A5};
	struct buf buf;
	buf_init(&buf, arena, BUF_NO_LIMIT);
	for (size_t r = 0; r < sizeof rules / sizeof *rules; r++)
		for (size_t i = 0; i < findings.count; i++)
			if (findings.at[i].rule == rules[r])
				buf_printf(&buf, "%s ", rule_text(rules[r])->code);
	return str_trim(buf_str(&buf));
}

static void before_it_is_agreed(void **state)
{
	(void)state;
	static const struct {
		const char *notes, *expected;
	} cases[] = {
		{"# R01\ntext That the Parks Manager publish a list of all trees by March 2025 and report to this Committee in May 2025.\n", ""},
		{"# R01\ntext That a list of all trees be published by March 2025 and reported to this Committee.\n", "A1"},
		{"# R01\ntext That the Parks Manager publish a list of all trees and report to this Committee.\n", "A2"},
		{"# R01\ntext That the Head of Transport explore better bus links within six months.\n", "A3 A5"},
		{"# R01\ntext That the Head of Transport install 20 shelters by May 2025, and write to all parishes, and repair the seats. Progress to be reported to the Committee.\n", "A4"},
		{"# R01\ntext That the Head of Transport install 20 shelters by May 2025 and that all seats be repaired. Progress to be reported to the Committee.\n", "A4"},
		{"# R01\ntext That the Head of Transport installs 20 shelters by May 2025 and repairs the seats. Progress to be reported to the Committee.\n", "A4"},
		{"# R01\ntext That the Head of Transport installs 20 shelters and seats by May 2025. Progress to be reported to the Committee.\n", ""},
		{"# R01\ntext That more be done.\n", "A1 A2 A3 A5"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct str found = asked_of(&arena, cases[i].notes);
		if (!str_equal(found, str_of(cases[i].expected)))
			fail_msg("case %zu: expected \"%s\", found \"%.*s\"", i, cases[i].expected, STR_ARG(found));
	}
}

static void headline(const char *scheme, const char *notes, const char *expected)
{
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct schemes schemes = {0};
	struct draft *draft = NULL;
	struct findings findings = {0};
	assert_null(scheme_shipped(&arena, &schemes));
	assert_null(notes_draft(&arena, scheme_by_key(&schemes, str_of(scheme)), str_of(notes), &draft));
	assert_null(check_paper(&arena, draft, DAY_NONE, &findings));
	struct str found = check_headline(&arena, draft, &findings);
	if (!str_equal(found, str_of(expected)))
		fail_msg("expected \"%s\", found \"%.*s\"", expected, STR_ARG(found));
}

#define DONE "text The Head of Parks to mend a gate by May 2023.\nclaim completed 0\nevidence The gate was mended on 4 April 2023.\n"
#define TO_COME "text The Head of Parks to plant ten trees by June 2023.\nclaim completed 0\nevidence Ten trees will be planted in May 2024.\n"

static void headlines(void **state)
{
	(void)state;
	headline("executive-response", "as-of 2024-03-12\n", "No recommendations were found in this paper.");
	headline("executive-response", "as-of 2024-03-12\n# R01\n" DONE, "1 recommendation; 1 reported completed.");
	headline("executive-response", "as-of 2024-03-12\n# R01\n" TO_COME,
	         "1 recommendation; 1 reported completed, and the evidence says that work is still to come or its outcome unknown.");
	headline("executive-response", "as-of 2024-03-12\n# R01\n" DONE "# R02\n" TO_COME,
	         "2 recommendations; 2 reported completed; in one of these the evidence says that work is still to come or its outcome unknown.");
	headline("executive-response", "as-of 2024-03-12\n# R01\n" TO_COME "# R02\n" TO_COME,
	         "2 recommendations; 2 reported completed; in all of these the evidence says that work is still to come or its outcome unknown.");
	headline("executive-response", "as-of 2024-03-12\n# R01\ntext The Head of Parks to mend a gate by May 2024.\nresponse accepted\n",
	         "1 recommendation; the paper gives no status of progress.");
}

static void ten_come_first_and_no_rule_crowds_the_others_out(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft draft = {0};
	struct findings findings = {0};
	for (int i = 0; i < 40; i++) {
		struct finding *finding = list_add(&arena, &findings);
		assert_non_null(finding);
		enum rule rule = i < 25 ? RULE_S10 : i < 30 ? RULE_S1 : i < 35 ? RULE_D6 : RULE_S9;
		*finding = (struct finding){.rule = rule, .severity = rule_text(rule)->severity, .recommendation = i, .certain = true};
	}
	assert_null(findings_rank(&arena, &draft, &findings));
	assert_int_equal(findings.count, 40);
	assert_int_equal(check_first(&findings), 10);
	size_t future = 0, silent = 0, seen[40] = {0};
	for (size_t i = 0; i < 10; i++) {
		future += findings.at[i].rule == RULE_S1;
		silent += findings.at[i].rule == RULE_S10;
		assert_int_not_equal(findings.at[i].rule, RULE_D6);
	}
	assert_in_range(future, 3, 5);
	assert_in_range(silent, 1, 4);
	for (size_t i = 0; i < 40; i++)
		seen[findings.at[i].recommendation]++;
	for (size_t i = 0; i < 40; i++)
		assert_int_equal(seen[i], 1); /* nothing lost, nothing doubled */
	assert_int_equal(findings.at[39].rule, RULE_D6);
}

static void every_rule_has_its_words(void **state)
{
	(void)state;
	for (int i = 0; i < RULE_COUNT; i++) {
		const struct rule_text *text = rule_text((enum rule)i);
		assert_non_null(text->code);
		assert_non_null(text->name);
		assert_true(str_ends(str_of(text->why), STR(".")));
		assert_true(str_ends(str_of(text->settle), STR(".")));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(before_it_is_agreed),
		cmocka_unit_test(headlines),
		cmocka_unit_test(ten_come_first_and_no_rule_crowds_the_others_out),
		cmocka_unit_test(every_rule_has_its_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
