/* recognise: layouts in which little or nothing names a recommendation: lists, letters,
 * headings, unknown columns, one record in two places. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "paper_kit.h"

/* --- layouts that name nothing ------------------------------------------------------------------- */

static void check_owner(const struct recommendation *record, const char *post)
{
	assert_int_equal(record->owners.count, 1);
	assert_true(str_equal(record->owners.at[0].post, str_of(post)));
}

static void items_with_answers_below_are_records(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Reply to the review of ponds\n\n## The Panel asked that:\n\n"
		"- **(i) Fences** \xE2\x80\x94 a fence be put round the mill pond.\n    - *Response:* **Accept.** It stands.\n    - *Lead officer:* Parks Manager\n\n"
		"- **(ii) Ducks** \xE2\x80\x94 bread be forbidden.\n    - *Response:* **Reject.** Nobody could watch.\n\n"
		"## What comes next\n\nThe Panel meets in May.\n");
	assert_int_equal(draft->recommendations.count, 2);
	check_owner(&draft->recommendations.at[0], "Parks Manager");
	assert_int_equal(draft->recommendations.at[0].response, RESPONSE_ACCEPTED);
	assert_int_equal(draft->recommendations.at[1].response, RESPONSE_REJECTED);
	assert_int_equal(draft->recommendations.at[1].number, 2);
	assert_int_equal(draft->recommendations.at[1].evidence.count, 0);
}

static void headings_with_several_labels_in_a_paragraph(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Benches\n\n### Station road\n\nTwo benches should be put there.\n\n**Response:** Accepted\n**Lead officer:** Parks Manager\n**Progress:** Both stand since May 2025.\n\n"
		"### Quay\n\nThe broken bench should go.\n\n**Response:** Rejected\n**Progress:** None.\n\n### Contact\n\nAsk the clerk.\n");
	assert_int_equal(draft->recommendations.count, 2);
	const struct recommendation *first = &draft->recommendations.at[0];
	check_words(&arena, &first->text, "Station road\nTwo benches should be put there.");
	assert_int_equal(first->marks[FIELD_TEXT], SURE_SUGGESTED);
	check_owner(first, "Parks Manager");
	check_words(&arena, &first->response_words, "Accepted");
	check_words(&arena, &first->evidence.at[0].text, "Both stand since May 2025.");
}

static void a_letter_repeats_what_was_recommended(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, TEXT,
		"Dear Chair\n\n1.  You recommended that the clock be mended. We accept this recommendation. It\n    goes since May.\n\n"
		"2.  You recommended that the bell be rung at noon.\n\n    We reject this recommendation. Nobody can sleep.\n\n"
		"3.  You recommended that the tower be opened. We accept this recommendation.\n\nYours sincerely\n\nThe Leader\n");
	assert_int_equal(draft->recommendations.count, 3);
	check_words(&arena, &draft->recommendations.at[0].text, "You recommended that the clock be mended.");
	check_words(&arena, &draft->recommendations.at[0].response_words, "We accept this recommendation. It goes since May.");
	assert_int_equal(draft->recommendations.at[1].response, RESPONSE_REJECTED);
	check_words(&arena, &draft->recommendations.at[2].response_words, "We accept this recommendation.");
}

static void headings_name_owner_and_status(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Tracker\n\n## Completed since last meeting\n\n### Cabinet Member for Culture\n\n| Ref | Recommendation | Target date | Update |\n|---|---|---|---|\n"
		"| C1 | That the museum open on Mondays. | May 2025 | It does. |\n\n"
		"## Outstanding\n\n### Head of Parks\n\n| Ref | Recommendation | Target date | Update |\n|---|---|---|---|\n| C2 | That the gate be painted. | June 2025 | Paint was bought. |\n");
	assert_int_equal(draft->recommendations.count, 2);
	check_owner(&draft->recommendations.at[0], "Cabinet Member for Culture");
	check_owner(&draft->recommendations.at[1], "Head of Parks");
	assert_int_equal(draft->recommendations.at[0].marks[FIELD_OWNERS], SURE_SUGGESTED);
	assert_int_equal(draft->recommendations.at[0].claim.status, STATUS_COMPLETED);
	assert_int_equal(draft->recommendations.at[1].claim.status, STATUS_OUTSTANDING);
	assert_int_equal(draft->recommendations.at[1].marks[FIELD_CLAIM], SURE_SUGGESTED);
}

static void cells_tell_what_an_unknown_column_is(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"| Ref | Recommendation | Bearer | Flag | Tale |\n|---|---|---|---|---|\n"
		"| L1 | That fines be ended. | Libraries Manager | Complete | Fines were ended on the first of April. |\n"
		"| L2 | That the roof be mended. | Property Manager | On track | Two quotations were received in spring. |\n");
	assert_int_equal(draft->recommendations.count, 2);
	const struct recommendation *second = &draft->recommendations.at[1];
	check_owner(second, "Property Manager");
	assert_int_equal(second->claim.status, STATUS_IN_PROGRESS);
	check_words(&arena, &second->evidence.at[0].text, "Two quotations were received in spring.");
	assert_int_equal(second->marks[FIELD_OWNERS], SURE_SUGGESTED);
	assert_int_equal(second->marks[FIELD_CLAIM], SURE_SUGGESTED);
	assert_int_equal(second->marks[FIELD_EVIDENCE], SURE_SUGGESTED);
}

static void prose_and_a_table_of_progress_are_one_record(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"**Recommendation 1:** That every shelter have a light.\n\n**Recommendation 2:** That seats be mended.\n\n## Progress\n\n"
		"| Ref | Progress | Status |\n|---|---|---|\n| 1 | Thirty have one. | On track |\n| 2 | Done in April. | Complete |\n\n"
		"| Ref | Risk | Owner | Likelihood | Mitigation |\n|---|---|---|---|---|\n| 1 | Ice on seats. | Highways Manager | Low | Grit is kept. |\n");
	assert_int_equal(draft->recommendations.count, 2);
	check_words(&arena, &draft->recommendations.at[1].text, "That seats be mended.");
	check_words(&arena, &draft->recommendations.at[1].evidence.at[0].text, "Done in April.");
	assert_int_equal(draft->recommendations.at[1].claim.status, STATUS_COMPLETED);
	assert_int_equal(draft->recommendations.at[0].marks[FIELD_EVIDENCE], SURE_SUGGESTED);
}

static void a_year_above_dates_the_quarters(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, HTML,
		"<table><thead><tr><th rowspan=2>No.<th rowspan=2>Recommendation<th colspan=2>Progress 2024/25<th rowspan=2>Overall<tr><th>Q1<th>Q2</thead>"
		"<tr><td>1<td>That lamps be dimmed.<td>Two were.<td>Nine were.<td>On track<tr><td>2<td>That posts be painted.<td><td>None was.<td>Slipped</table>");
	assert_int_equal(draft->recommendations.count, 2);
	const struct recommendation *first = &draft->recommendations.at[0];
	assert_int_equal(first->evidence.count, 2);
	assert_int_equal(first->evidence.at[1].date.days.first, day_of(2024, 7, 1));
	assert_int_equal(first->claim.status, STATUS_IN_PROGRESS);
}

static void a_bold_answer_is_no_label(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Reply on libraries\n\n### Recommendation 1\n\nThat the mobile library call at Millthorpe.\n\n**Accepted.** It will call there from May 2025.\n\n"
		"### Recommendation 2\n\nThat fines be dropped.\n\n**Agreed:** No fine is asked for since June 2025.\n\n"
		"### Recommendation 3\n\nThat the branch be moved.\n\n**Accepted:** No\n");
	assert_int_equal(draft->recommendations.count, 3);
	assert_int_equal(draft->recommendations.at[0].response, RESPONSE_ACCEPTED);
	check_words(&arena, &draft->recommendations.at[0].response_words, "Accepted. It will call there from May 2025.");
	assert_int_equal(draft->recommendations.at[1].response, RESPONSE_ACCEPTED);
	assert_int_equal(draft->recommendations.at[2].response, RESPONSE_REJECTED);
}

static void two_slipped_rows_are_one_notice(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, TEXT,
		"Millthorpe District Council\n\nNo.\tRecommendation\tResponsibility\tOriginal Completion Date\tCabinet Member's Assessment\n"
		"R01\tThat bus shelters be mended.\tParks Manager\tMay 2024\t1 \xE2\x80\x93 Achieved (Fully)\n"
		"Evidence of Progress (and Anticipated Completion Date)\t\t\t\t\n"
		"The first shelter in the \tlong street was mended.\t\t\t\nThe second one at the \told quay was mended too.\t\t\t\n");
	assert_int_equal(draft->recommendations.count, 1);
	assert_int_equal(draft->notices.count, 1);
	assert_string_equal(draft->notices.at[0].code, "cells_slipped");
	assert_true(draft->notices.at[0].origin.to > draft->notices.at[0].origin.from);
}

static void what_readers_are_asked_is_no_record(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"| Recommendation | The Committee is asked to note the log. |\n|---|---|\n| Purpose | For information |\n\n"
		"## Recommendations\n\n1. That the Committee notes the report.\n2. That members are asked to comment.\n");
	assert_int_equal(draft->recommendations.count, 0);
}

static void categories_under_a_strange_head_are_claims(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"| No. | What was recommended | Who is responsible | Due by | Cabinet Member's opinion | Tale |\n|---|---|---|---|---|---|\n"
		"| R1 | That lamps be dimmed. | Head of Lighting | May 2024 | 1 - Achieved (Fully) | Every lamp in the borough was dimmed. |\n"
		"| R2 | That posts be painted. | Head of Lighting | May 2024 | 3 - Slow | Only nine posts have been painted. |\n"
		"| R3 | That wires be hidden. | | May 2024 | 2 - Achieved (Late) | The wires in Mill Lane are hidden. |\n");
	assert_int_equal(draft->recommendations.count, 3);
	const struct recommendation *at = draft->recommendations.at;
	assert_int_equal(at[0].owners.count, 1);
	assert_int_equal(at[1].owners.count, 1);
	assert_int_equal(at[2].owners.count, 0);
	assert_int_equal(at[0].claim.status, STATUS_ACHIEVED);
	assert_int_equal(at[1].claim.category, 3);
	assert_int_equal(at[2].claim.status, STATUS_ACHIEVED_LATE);
	assert_int_equal(at[0].marks[FIELD_CLAIM], SURE_SUGGESTED);
	check_words(&arena, &at[1].evidence.at[0].text, "Only nine posts have been painted.");
}

static void ticks_tell_what_was_done(void **state)
{
	(void)state;
	static const char *const heads[] = {"Done", "Complete?", "Delivered", "Sorted"};
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		AUTO_ARENA arena;
		char paper[600];
		snprintf(paper, sizeof paper,
			"| Recommendation | Officer | Progress to date | %s | On target | New date |\n|---|---|---|---|---|---|\n"
			"| That the hedges be cut. | Parks Manager | Cut in May. | \u2713 | | |\n"
			"| That the ponds be cleared. | Parks Manager | Begun in June. | | \u2713 | |\n"
			"| That the gates be hung. | Parks Manager | The smith is ill. | | | May 2025 |\n", heads[i]);
		const struct draft *draft = read_paper(&arena, MARKDOWN, paper);
		assert_int_equal(draft->recommendations.count, 3);
		const struct recommendation *at = draft->recommendations.at;
		assert_int_equal(at[0].claim.status, STATUS_ACHIEVED);
		assert_int_equal(at[1].claim.status, STATUS_IN_PROGRESS);
		assert_int_equal(at[2].revised_dates.count, 1);
		assert_false(at[1].missing[FIELD_CLAIM]);
	}
}

static void reasons_for_an_extension_are_what_is_told(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, HTML,
		"<h1>Tracker</h1><h2>Extensions</h2><table><tr><th>Ref<th>Recommendation<th>Due by<th>Reason for request<th>New date"
		"<tr><td>B1<td>That bins be replaced.<td>May 2024<td>The maker closed.<td>June 2025</table>"
		"<h2>Outstanding (past their date)</h2><table><tr><th>Ref<th>Recommendation<th>Due by<th>Update"
		"<tr><td>B2<td>That the lids be locked.<td>May 2024<td>No locks were bought.<tr><td>B3<td>That the lids be green.<td>May 2024<td></table>");
	assert_int_equal(draft->recommendations.count, 3);
	check_words(&arena, &draft->recommendations.at[0].evidence.at[0].text, "The maker closed.");
	assert_int_equal(draft->recommendations.at[1].claim.status, STATUS_OUTSTANDING);
	assert_int_equal(draft->recommendations.at[2].claim.status, STATUS_OUTSTANDING);
	assert_int_equal(draft->recommendations.at[2].marks[FIELD_CLAIM], SURE_SUGGESTED);
}

static void a_head_cut_in_two_rows_is_one(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, TEXT,
		"Recommendation 1. The Parks Manager to mend the taps.\n\nComment\tProgress and\tLead\n\ttimescale\tOfficer/Organisation\n"
		"Accepted\tTwo taps run again.\tParks Manager, Harrowmere Borough Council\n");
	assert_int_equal(draft->recommendations.count, 1);
	assert_int_equal(draft->recommendations.at[0].owners.count, 1);
	assert_true(str_starts(draft->recommendations.at[0].owners.at[0].printed, STR("Parks Manager")));
	check_words(&arena, &draft->recommendations.at[0].evidence.at[0].text, "Two taps run again.");
}

static void a_report_number_heads_its_recommendations(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Status of recommendations\n\n## AUD-24-107: Stores and depots\n\nIssued in May 2024.\n\n"
		"### Recommendation 1\n\n- **Recommendation:** The Manager should count the salt.\n- **Status:** Open\n\n"
		"### Recommendation 2\n\nRecommendation: The Manager should lock the gate.\n\n- **Status:** Closed - Implemented\n\n"
		"## AUD-24-001: Allotments\n\n### Recommendation 1\n\n**Recommendation**\n\nThe Clerk should let the plots.\n\n- **Status:** Open\n\n"
		"### Recommendation 2\n\n- **Recommendation:** The Clerk should read the meters.\n- **Status:** Open\n");
	assert_int_equal(draft->recommendations.count, 4);
	const struct recommendation *at = draft->recommendations.at;
	check_words(&arena, &at[0].text, "The Manager should count the salt.");
	check_words(&arena, &at[1].text, "The Manager should lock the gate.");
	check_words(&arena, &at[2].text, "The Clerk should let the plots.");
	check_words(&arena, &at[3].text, "The Clerk should read the meters.");
	assert_int_equal(draft->sections.count, 2);
	assert_int_equal(at[1].section, 0);
	assert_int_equal(at[2].section, 1);
	assert_int_equal(at[2].number, 1);

	/* with answers of its own it is a recommendation */
	AUTO_ARENA second;
	draft = read_paper(&second, MARKDOWN,
		"## AUD-1: The salt should be counted.\n\n**Response:** Accepted\n\n## AUD-2: The gate should be locked.\n\n**Response:** Rejected\n\n"
		"See Recommendation 4 of the last report.\n");
	assert_int_equal(draft->recommendations.count, 2);
	assert_true(str_equal(draft->recommendations.at[1].ref, STR("AUD-2")));
}

static void a_tick_says_what_its_head_says(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"| Ref | Recommendation | Lead | Update | Completed | In progress | Not started |\n|---|---|---|---|---|---|---|\n"
		"| 1 | That the hedges be cut. | Parks Manager | Cut in May. | \u2713 | | |\n"
		"| 2 | That the ponds be cleared. | Parks Manager | Mill Pond is drained. | | \u2713 | |\n"
		"| 3 | That the gates be hung. | Parks Manager | The smith is ill. | | | \u2713 |\n");
	assert_int_equal(draft->recommendations.count, 3);
	const struct recommendation *at = draft->recommendations.at;
	assert_int_equal(at[0].claim.status, STATUS_ACHIEVED);
	assert_int_equal(at[1].claim.status, STATUS_IN_PROGRESS);
	assert_true(str_equal(at[1].claim.words, STR("In progress")));
	assert_int_equal(at[2].claim.status, STATUS_OUTSTANDING);
	assert_int_equal(at[1].evidence.count, 1);
	check_words(&arena, &at[1].evidence.at[0].text, "Mill Pond is drained.");
	assert_int_equal(draft->leftovers.count, 0);

	/* an empty box says nothing */
	AUTO_ARENA second;
	draft = read_paper(&second, MARKDOWN,
		"| Ref | Recommendation | Lead | In progress | Not started |\n|---|---|---|---|---|\n"
		"| 1 | That the hedges be cut. | Parks Manager | \u2612 | \u2610 |\n"
		"| 2 | That the ponds be cleared. | Parks Manager | \u2610 | \u2612 |\n");
	assert_int_equal(draft->recommendations.count, 2);
	assert_true(str_equal(draft->recommendations.at[0].claim.words, STR("In progress")));
	assert_true(str_equal(draft->recommendations.at[1].claim.words, STR("Not started")));
	assert_int_equal(draft->leftovers.count, 0);
}

/* "Theme 2: …" is the label of a field in a table, and a heading over records. */
static void a_heading_with_a_label_is_a_section(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	static const char paper[] =
		"# Progress report: Review of paths\n\n### Theme 1: Finding the way\n\n"
		"| No. | Recommendation | Responsibility |\n|---|---|---|\n| R1 | Put up signs. | Paths Officer |\n\n**Evidence of progress**\n\nTen signs are up.\n\n"
		"### Theme 2: Keeping the way open\n\n"
		"| No. | Recommendation | Responsibility |\n|---|---|---|\n| R2 | Cut the hedges. | Paths Officer |\n\n**Evidence of progress**\n\nAll hedges are cut.\n";
	const struct draft *draft = read_paper(&arena, MARKDOWN, paper);
	assert_int_equal(draft->recommendations.count, 2);
	assert_int_equal(draft->sections.count, 2);
	assert_true(str_equal(draft->sections.at[1].title, STR("Theme 2: Keeping the way open")));
	assert_int_equal(draft->recommendations.at[1].section, 1);
	check_words(&arena, &draft->recommendations.at[0].evidence.at[0].text, "Ten signs are up.");
}

/* A sentence that begins like the head of a column is still a sentence of evidence. */
static void evidence_may_begin_like_a_head(void **state)
{
	(void)state;
	static const struct {
		enum form form;
		const char *paper;
	} papers[] = {
		{HTML, "<h1>Progress report: Review of bins</h1><table><tr><th>No.</th><th>Recommendation</th><th>Responsibility</th></tr><tr><td>R1</td><td>Clear the bins.</td><td>Waste Manager</td></tr>"
		       "<tr><td colspan=3><b>Evidence of progress</b></td></tr><tr><td colspan=3>88% in the quarter to December 2022.</td></tr></table>"},
		{MARKDOWN, "# Progress report: Review of bins\n\n| No. | Recommendation | Responsibility |\n|---|---|---|\n| R1 | Clear the bins. | Waste Manager |\n\n"
		           "**Evidence of progress**\n\n88% in the quarter to December 2022.\n"},
	};
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
		AUTO_ARENA arena;
		const struct draft *draft = read_paper(&arena, papers[i].form, papers[i].paper);
		assert_int_equal(draft->recommendations.count, 1);
		assert_int_equal(draft->recommendations.at[0].evidence.count, 1);
		check_words(&arena, &draft->recommendations.at[0].evidence.at[0].text, "88% in the quarter to December 2022.");
	}
}

static void references_may_be_a_word_and_a_number(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Action list\n\n| No. | Recommendation | Owner |\n|---|---|---|\n| Action 1.1 | Buy two benches. | Clerk |\n| Min. 121/25(c) | Cut the hedge. | Clerk |\n");
	assert_int_equal(draft->recommendations.count, 2);
	assert_true(str_equal(draft->recommendations.at[0].ref, STR("Action 1.1")));
	assert_true(str_equal(draft->recommendations.at[1].ref, STR("Min. 121/25(c)")));
	check_words(&arena, &draft->recommendations.at[1].text, "Cut the hedge.");
}

static void headings_of_one_rank_are_sections_alike(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Status of recommendations\n\n## 2024-107 Stores\n\n### Recommendation 1\n\nRecommendation: Count the salt.\n\nStatus: Open\n\n"
		"## Report 2025-012 Allotments\n\n### Recommendation 1\n\nRecommendation: Let the plots.\n\nStatus: Open\n");
	assert_int_equal(draft->recommendations.count, 2);
	assert_int_equal(draft->sections.count, 2);
	assert_int_equal(draft->recommendations.at[1].section, 1);
	check_words(&arena, &draft->recommendations.at[1].text, "Let the plots.");
}

static void a_report_number_heads_its_table(void **state)
{
	(void)state;
	static const char *const papers[] = {
		"<h1>Audits</h1><table><tr><th>No.<th>Recommendation<th>Status<tr><td colspan=3><b>AUD-24-107: Stores</b>"
		"<tr><td>1<td>Count the salt.<td>Open<tr><td>2<td>Lock the gate.<td>Open<tr><td colspan=3><b>AUD-25-001: Allotments</b><tr><td>1<td>Let the plots.<td>Open</table>",
		"<h1>Audits</h1><h2>AUD-24-107: Stores</h2><table><tr><th>No.<th>Recommendation<th>Status<tr><td>1<td>Count the salt.<td>Open<tr><td>2<td>Lock the gate.<td>Open</table>"
		"<h2>AUD-25-001: Allotments</h2><table><tr><th>No.<th>Recommendation<th>Status<tr><td>1<td>Let the plots.<td>Open</table>",
	};
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
		AUTO_ARENA arena;
		const struct draft *draft = read_paper(&arena, HTML, papers[i]);
		assert_int_equal(draft->recommendations.count, 3);
		assert_int_equal(draft->sections.count, 2);
		assert_int_equal(draft->recommendations.at[1].section, 0);
		assert_int_equal(draft->recommendations.at[2].section, 1);
		assert_int_equal(draft->recommendations.at[2].number, 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_with_answers_below_are_records),
		cmocka_unit_test(headings_with_several_labels_in_a_paragraph),
		cmocka_unit_test(a_letter_repeats_what_was_recommended),
		cmocka_unit_test(headings_name_owner_and_status),
		cmocka_unit_test(cells_tell_what_an_unknown_column_is),
		cmocka_unit_test(prose_and_a_table_of_progress_are_one_record),
		cmocka_unit_test(a_year_above_dates_the_quarters),
		cmocka_unit_test(a_bold_answer_is_no_label),
		cmocka_unit_test(two_slipped_rows_are_one_notice),
		cmocka_unit_test(what_readers_are_asked_is_no_record),
		cmocka_unit_test(categories_under_a_strange_head_are_claims),
		cmocka_unit_test(ticks_tell_what_was_done),
		cmocka_unit_test(reasons_for_an_extension_are_what_is_told),
		cmocka_unit_test(a_head_cut_in_two_rows_is_one),
		cmocka_unit_test(a_report_number_heads_its_recommendations),
		cmocka_unit_test(a_report_number_heads_its_table),
		cmocka_unit_test(a_heading_with_a_label_is_a_section),
		cmocka_unit_test(evidence_may_begin_like_a_head),
		cmocka_unit_test(references_may_be_a_word_and_a_number),
		cmocka_unit_test(headings_of_one_rank_are_sections_alike),
		cmocka_unit_test(a_tick_says_what_its_head_says),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
