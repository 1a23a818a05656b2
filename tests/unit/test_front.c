/* paper: the paper's own fields, by labels and without. */
#include "field_kit.h"

static void open_with_recogniser(struct kit *kit)
{
	kit_open(kit);
	assert_null(recogniser_open(&kit->arena, &kit->recogniser));
	kit->r.recogniser = kit->recogniser;
}

/* A document of these lines, as the walk would find it. */
static void read_lines(struct kit *kit, const char *lines)
{
	struct words ignored = {0};
	open_with_recogniser(kit);
	kit->r.when.as_of = DAY_NONE;
	assert_null(kit_words(kit, lines, &ignored));
	assert_null(front_open(&kit->r));
}

static bool label(struct kit *kit, const char *name, const char *value)
{
	struct words words = {0};
	assert_null(kit_words(kit, value, &words));
	return front_label(&kit->r, str_of(name), &words);
}

static void labels_fill_the_front(void **state)
{
	(void)state;
	AUTO_KIT kit;
	open_with_recogniser(&kit);
	const struct front *front = &kit.draft.front;
	assert_true(label(&kit, "Report of:", "Cabinet Member for Streets"));
	assert_true(label(&kit, "Т\xD0\xBE:", "Streets and Parks Overview and Scrutiny Committee")); /* Cyrillic letters */
	assert_true(label(&kit, "Date:", "10 February 2025"));
	assert_true(label(&kit, "Date approved at City Council:", "2 December 2023"));
	assert_true(label(&kit, "Member who led the original Inquiry", "Cllr Ada Wardle"));
	assert_true(label(&kit, "Lead Officer for the Inquiry", "Bess Orrin"));
	assert_true(label(&kit, "Date progress last tracked:", "Update received on 26 November 2024"));
	assert_true(label(&kit, "Contact Officer:", "Al Gribben"));
	assert_true(label(&kit, "Title:", "Executive Director"));
	assert_true(label(&kit, "Telephone:", "01555 010 203"));
	assert_true(label(&kit, "E-Mail:", "al@harrowmere.example"));
	assert_false(label(&kit, "Wards affected:", "All"));
	assert_false(label(&kit, "Date:", ""));
	assert_text(front->from, "Cabinet Member for Streets", "front", "from");
	assert_text(front->to, "Streets and Parks Overview and Scrutiny Committee", "front", "to");
	assert_int_equal(front->date, day_of(2025, 2, 10));
	assert_int_equal(front->review.approved, day_of(2023, 12, 2));
	assert_int_equal(kit.r.when.approved, day_of(2023, 12, 2));
	assert_text(front->review.approved_by, "City Council", "front", "approved by");
	assert_text(front->review.lead_member, "Cllr Ada Wardle", "front", "lead member");
	assert_text(front->review.lead_officer, "Bess Orrin", "front", "lead officer");
	assert_text(front->review.last_tracked, "Update received on 26 November 2024", "front", "last tracked");
	assert_text(front->contact.name, "Al Gribben", "front", "contact");
	assert_text(front->contact.title, "Executive Director", "front", "contact title");
	assert_text(front->contact.telephone, "01555 010 203", "front", "telephone");
	assert_text(front->contact.email, "al@harrowmere.example", "front", "email");
}

static void one_label_may_hold_a_whole_contact(void **state)
{
	(void)state;
	AUTO_KIT kit;
	open_with_recogniser(&kit);
	assert_true(label(&kit, "Contact:", "Jane Dole, Scrutiny Officer, jane@harrowmere.example, 01555 010 203"));
	assert_text(kit.draft.front.contact.name, "Jane Dole", "contact", "name");
	assert_text(kit.draft.front.contact.title, "Scrutiny Officer", "contact", "title");
	assert_text(kit.draft.front.contact.telephone, "01555 010 203", "contact", "telephone");
	assert_text(kit.draft.front.contact.email, "jane@harrowmere.example", "contact", "email");
}

static void titles_without_labels(void **state)
{
	(void)state;
	static const struct {
		const char *lines, *title, *body, *committee;
		enum paper_kind kind;
		const char *date;
	} papers[] = {
		{"# Harrowmere Borough Council\n# Environment Select Committee\n# Progress Update – Review of Recycling in Flats\n27 February 2024\nThe Committee agreed its report in 2022.",
			"Progress Update – Review of Recycling in Flats", "Harrowmere Borough Council", "Environment Select Committee", PAPER_PROGRESS, "2024-02-27"},
		{"Appendix 1 Executive response: Scrutiny Review of Winter Gritting\nRecommendation 1. The Head of Streets, Harrowmere Borough Council, to write.",
			"Executive response: Scrutiny Review of Winter Gritting", "Harrowmere Borough Council", "", PAPER_RESPONSE, ""},
		{"# Scrutiny Recommendations Tracker\nMeeting of the Economy and Place Scrutiny Committee on 22 January 2025\nPenhallow County Council keeps this tracker.",
			"Scrutiny Recommendations Tracker", "Penhallow County Council", "Economy and Place Scrutiny Committee", PAPER_TRACKER, "2025-01-22"},
		{"# Follow-up of Internal Audit Recommendations\nReport to the Audit and Governance Committee, 26 February 2025", "Follow-up of Internal Audit Recommendations", "", "Audit and Governance Committee", PAPER_TRACKER, "2025-02-26"},
		{"PENHALLOW COUNTY COUNCIL\nREVIEW OF ALLOTMENTS: YEARLY PROGRESS REPORT\nDATE: 18 May 2022", "REVIEW OF ALLOTMENTS: YEARLY PROGRESS REPORT", "PENHALLOW COUNTY COUNCIL", "", PAPER_PROGRESS, "2022-05-18"},
		{"# Bus Shelter Review: Action Plan\nOverview & Scrutiny Committee, 10 September 2024\nThe Cabinet agreed it on 5 March 2024.", "Bus Shelter Review: Action Plan", "", "Overview & Scrutiny Committee", PAPER_PROGRESS, "2024-09-10"},
		{"# Recommendation Tracker\nMere Valley Housing Association, 23 January 2026", "Recommendation Tracker", "Mere Valley Housing Association", "", PAPER_TRACKER, "2026-01-23"},
		{"# Traciwr Argymhellion / Recommendations Tracker\nPwyllgor / Committee: Pwyllgor Craffu Lle / Place Scrutiny Committee\nDyddiad / Date: 7 Chwefror 2024 / 7 February 2024",
			"Traciwr Argymhellion / Recommendations Tracker", "", "Pwyllgor Craffu Lle / Place Scrutiny Committee", PAPER_TRACKER, "2024-02-07"},
		{"# Recommendations Tracker\nUpdate to the Green Spaces Panel, 24 January 2017\nThe review was approved by Cabinet, 5 March 2016", "Recommendations Tracker", "", "", PAPER_TRACKER, "2017-01-24"},
	};
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
		AUTO_KIT kit;
		read_lines(&kit, papers[i].lines);
		assert_null(front_settle(&kit.r));
		const struct front *front = &kit.draft.front;
		assert_text(front->title, papers[i].title, papers[i].lines, "title");
		assert_text(front->body, papers[i].body, papers[i].lines, "body");
		assert_text(front->committee, papers[i].committee, papers[i].lines, "committee");
		assert_text(day_iso(&kit.arena, front->date), papers[i].date, papers[i].lines, "date");
		assert_int_equal(front->kind, papers[i].kind);
	}
}

static void a_value_may_hold_other_labels(void **state)
{
	(void)state;
	AUTO_KIT kit;
	open_with_recogniser(&kit);
	assert_true(label(&kit, "Committee", "Leisure Select Committee\nDate: 8 September 2021\nin the Guildhall"));
	assert_text(kit.draft.front.committee, "Leisure Select Committee", "value", "committee");
	assert_int_equal(kit.draft.front.date, day_of(2021, 9, 8));
}

static void the_month_may_stand_first(void **state)
{
	(void)state;
	static const struct {
		const char *lines;
		bool day_first;
	} papers[] = {{"Due 06/30/2025\nDue 04/05/2026", false}, {"Due 30/06/2025\nDue 04/05/2026", true}, {"Due 06/30/2025\nDue 30/06/2025", true}, {"Due 04/05/2026", true}, {"Sites 12/30/5 of the plan", true}};
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
		AUTO_KIT kit;
		read_lines(&kit, papers[i].lines);
		assert_int_equal(kit.r.when.day_first, papers[i].day_first);
	}
}

static void the_paper_tells_its_day_in_a_line(void **state)
{
	(void)state;
	AUTO_KIT kit;
	read_lines(&kit, "# Status of recommendations as of 31 January 2026\nIssued 4 March 2025");
	assert_int_equal(kit.r.when.as_of, day_of(2026, 1, 31));
	assert_null(front_settle(&kit.r));
	assert_int_equal(kit.draft.front.as_of, day_of(2026, 1, 31));
}

static void stamps_give_the_paper_its_day(void **state)
{
	(void)state;
	AUTO_KIT kit;
	read_lines(&kit, "# Executive response: Review of Gritting\nSome words.\nUpdated 30.11.24 (EP) and 05.12.24 (DW)");
	assert_int_equal(kit.r.when.as_of, day_of(2024, 12, 5));
	assert_true(plan_stamps(&kit.r, kit.document.root->children.at[2]));
	assert_false(plan_stamps(&kit.r, kit.document.root->children.at[1]));
	assert_null(front_settle(&kit.r));
	assert_int_equal(kit.draft.front.as_of, day_of(2024, 12, 5));
	assert_int_equal(kit.draft.front.date, DAY_NONE);
	assert_int_equal(kit.draft.stamps.count, 2);
	assert_text(kit.draft.stamps.at[0].initials, "EP", "stamp", "initials");
	assert_text(kit.draft.stamps.at[1].initials, "DW", "stamp", "initials");
	assert_int_equal(kit.draft.stamps.at[0].day, day_of(2024, 11, 30));
}

static void failing_memory_gives_an_error(void **state)
{
	(void)state;
	for (size_t n = 0;; n++) {
		AUTO_KIT kit;
		read_lines(&kit, "# Harrowmere Borough Council\n# Progress Update – Review of Recycling in Flats\n27 February 2024\nUpdated 30.11.24 (EP)");
		kit.arena.fail_after = n;
		struct error *error = front_open(&kit.r);
		if (!error)
			error = front_settle(&kit.r);
		bool reached = kit.arena.failed;
		assert_true(!reached || error);
		if (!reached)
			break;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(labels_fill_the_front),
		cmocka_unit_test(one_label_may_hold_a_whole_contact),
		cmocka_unit_test(titles_without_labels),
		cmocka_unit_test(a_value_may_hold_other_labels),
		cmocka_unit_test(the_month_may_stand_first),
		cmocka_unit_test(the_paper_tells_its_day_in_a_line),
		cmocka_unit_test(stamps_give_the_paper_its_day),
		cmocka_unit_test(failing_memory_gives_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
