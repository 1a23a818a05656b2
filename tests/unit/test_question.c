/* Findings as questions: what is merged, what stays apart, what is said about all of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "check/question.h"

enum { RECORDS = 3, FINDINGS_MOST = 8 };

struct case_findings {
	struct recommendation records[RECORDS];
	struct draft draft;
	struct finding at[FINDINGS_MOST];
	struct quote quotes[FINDINGS_MOST];
	struct findings findings;
};

static void set_up(struct case_findings *c)
{
	static const char *const refs[RECORDS] = {"R01", "R02", "R03"};
	*c = (struct case_findings){0};
	for (size_t i = 0; i < RECORDS; i++)
		c->records[i].ref = str_of(refs[i]);
	c->draft.recommendations.at = c->records;
	c->draft.recommendations.count = RECORDS;
	c->findings.at = c->at;
}

static void found(struct case_findings *c, enum rule rule, int recommendation, const char *message, const char *quote, size_t line)
{
	size_t i = c->findings.count++;
	struct finding *finding = &c->at[i];
	*finding = (struct finding){.rule = rule, .severity = rule_text(rule)->severity, .recommendation = recommendation, .certain = true,
	                            .message = str_of(message), .settle = str_of(rule_text(rule)->settle)};
	c->quotes[i] = (struct quote){.text = str_of(quote), .origin = {line, line}};
	finding->quotes.at = &c->quotes[i];
	finding->quotes.count = 1;
}

#define CLOSED "It is reported as “completed”, but the evidence "

static void one_recommendation_is_asked_once(void **state)
{
	(void)state;
	struct arena arena;
	struct case_findings c;
	struct questions questions;
	arena_init(&arena, 1 << 20);
	set_up(&c);
	found(&c, RULE_S1, 0, CLOSED "speaks of work still to come.", "It will be done.", 3);
	found(&c, RULE_P7, 1, "The paper says that EDB was asked; no answer is in the paper.", "We wrote to both.", 7);
	found(&c, RULE_P7, 1, "The paper says that FWWC was asked; no answer is in the paper.", "We wrote to both.", 7);
	found(&c, RULE_S2, 0, CLOSED "says that something is unfinished.", "The outcome is unknown.", 4);
	found(&c, RULE_P1, 1, "No sentence of the evidence seems to speak of this part.", "b) seats", 5);
	found(&c, RULE_P1, 1, "No sentence of the evidence seems to speak of this part.", "c) lamps", 6);
	assert_null(questions_make(&arena, &c.draft, &c.findings, 3, &questions));
	assert_int_equal(questions.count, 3);
	assert_int_equal(questions.first, 2);
	assert_int_equal(questions.weighty, 3);
	const struct question *closed = &questions.at[0], *asked = &questions.at[1], *parts = &questions.at[2];
	assert_true(str_equal(closed->message, STR(CLOSED "speaks of work still to come and says that something is unfinished.")));
	assert_int_equal(closed->quotes.count, 2);
	assert_true(str_equal(asked->message, STR("The paper says that EDB was asked; no answer is in the paper. The same goes for FWWC.")));
	assert_int_equal(asked->quotes.count, 1);
	assert_true(str_equal(parts->message, STR("No sentence of the evidence seems to speak of these parts.")));
	assert_int_equal(parts->quotes.count, 2);
	assert_true(closed->opens && asked->opens && parts->opens);
	arena_done(&arena);
}

static void what_differs_stays_apart(void **state)
{
	(void)state;
	struct arena arena;
	struct case_findings c;
	struct questions questions;
	arena_init(&arena, 1 << 20);
	set_up(&c);
	found(&c, RULE_S1, 0, CLOSED "speaks of work still to come.", "It will be done.", 3);
	found(&c, RULE_S1, 1, CLOSED "speaks of work still to come.", "It will be done.", 9);
	found(&c, RULE_F2, 1, "312 and 75 leave 237, not 247.", "the remaining 247", 9);
	found(&c, RULE_F2, 1, "Ten of nine is more than all.", "ten of nine", 9);
	assert_null(questions_make(&arena, &c.draft, &c.findings, 2, &questions));
	assert_int_equal(questions.count, 4);
	assert_false(str_empty(questions.at[0].why));
	assert_true(str_empty(questions.at[1].why)); /* said once */
	assert_true(questions.at[2].opens);
	assert_false(questions.at[3].opens);
	arena_done(&arena);
}

static void gaps_side_by_side_are_one_question(void **state)
{
	(void)state;
	struct arena arena;
	struct case_findings c;
	struct questions questions;
	arena_init(&arena, 1 << 20);
	set_up(&c);
	found(&c, RULE_X1, 1, "R02 is missing: R01 is followed by R04.", "R01", 3);
	found(&c, RULE_X1, 2, "R03 is missing: R01 is followed by R04.", "R01", 3);
	assert_null(questions_make(&arena, &c.draft, &c.findings, 2, &questions));
	assert_int_equal(questions.count, 1);
	assert_true(str_equal(questions.at[0].about, STR("R02, R03")));
	assert_true(str_ends(questions.at[0].message, STR("The same goes for R03.")));
	arena_done(&arena);
}

static void whether_it_can_go_out(void **state)
{
	(void)state;
	struct arena arena;
	struct case_findings c;
	struct questions questions;
	arena_init(&arena, 1 << 20);
	set_up(&c);
	assert_null(questions_make(&arena, &c.draft, &c.findings, 0, &questions));
	assert_true(str_has(questions_answer(&arena, &c.draft, &questions, false), STR("Yes, as far as heed can tell")));
	found(&c, RULE_S7, 0, "It is reported as done, and nothing says when.", "done", 2);
	assert_null(questions_make(&arena, &c.draft, &c.findings, 1, &questions));
	assert_true(str_equal(questions_answer(&arena, &c.draft, &questions, false),
	                      STR("Can this go out? Yes, once someone has looked at one question.")));
	c.findings.count = 0;
	found(&c, RULE_S1, 0, CLOSED "speaks of work still to come.", "It will be done.", 3);
	assert_null(questions_make(&arena, &c.draft, &c.findings, 1, &questions));
	assert_true(str_has(questions_answer(&arena, &c.draft, &questions, true), STR("Can these be agreed? Better not before")));
	arena_done(&arena);
}

static void every_allocation_may_fail(void **state)
{
	(void)state;
	struct case_findings c;
	set_up(&c);
	found(&c, RULE_P7, 1, "The paper says that EDB was asked; no answer is in the paper.", "We wrote to both.", 7);
	found(&c, RULE_P7, 1, "The paper says that FWWC was asked; no answer is in the paper.", "We wrote to both.", 7);
	found(&c, RULE_S1, 0, CLOSED "speaks of work still to come.", "It will be done.", 3);
	bool done = false;
	size_t n = 0;
	for (; !done && n < 1000; n++) {
		struct arena arena;
		struct questions questions;
		arena_init(&arena, 1 << 20);
		arena.fail_after = n;
		done = !questions_make(&arena, &c.draft, &c.findings, 3, &questions);
		arena_done(&arena);
	}
	assert_true(done);
	assert_in_range(n, 5, 999);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_recommendation_is_asked_once),
		cmocka_unit_test(what_differs_stays_apart),
		cmocka_unit_test(gaps_side_by_side_are_one_question),
		cmocka_unit_test(whether_it_can_go_out),
		cmocka_unit_test(every_allocation_may_fail),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
