/* paper: meeting plan, printed schemes, appendices, footnotes, and what is settled last. */
#include "field_kit.h"

static void open_with_recogniser(struct kit *kit)
{
	kit_open(kit);
	assert_null(recogniser_open(&kit->arena, &kit->recogniser));
	kit->r.recogniser = kit->recogniser;
}

static void records_add(struct kit *kit, int count)
{
	for (int i = 1; i <= count; i++) {
		struct recommendation *record = list_add(&kit->arena, &kit->draft.recommendations);
		assert_non_null(record);
		record->number = i;
		record->claim.meeting = record->decision.meeting = record->concluded = DAY_NONE;
	}
}

static void meetings_and_their_items(void **state)
{
	(void)state;
	static const struct {
		const char *line;
		size_t plans, items[2];
		const char *treatments[2];
		enum sure sure;
		size_t missing;
	} lines[] = {
		{"Up-dates on recommendations 1 7 and first reports on recommendations 8-13 are heard on 12 May 2025.", 2, {7, 6}, {"Up-dates", "first reports"}, SURE_SUGGESTED},
		{"Recommendations 14 19 are discussed on 24 June 2025.", 1, {6}, {""}, SURE_SUGGESTED},
		{"Recommendations 14-19 are discussed on 24 June 2025.", 1, {6}, {""}, SURE_CERTAIN},
		{"Recommendations 2, 5 and 9 will be considered at the meeting of 4 June 2025.", 1, {3}, {""}, SURE_CERTAIN},
		{"Recommendations R01 to R03 will be tracked on 4 June 2025.", 1, {3}, {""}, SURE_CERTAIN},
		{"Recommendations 18 to 21 will be tracked on 4 June 2025.", 1, {2}, {""}, SURE_CERTAIN, 2},
		{"On 12 May 2025 the owners are to be heard on recommendations 1-7.", 1, {7}, {""}, SURE_CERTAIN},
		{"Appendix 2 tells what became of recommendations 1-13.", 0, {0}, {NULL}, 0},
		{"The recommendations were agreed on 4 June 2024.", 0, {0}, {NULL}, 0},
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		AUTO_KIT kit;
		struct words ignored = {0};
		open_with_recogniser(&kit);
		assert_null(kit_words(&kit, lines[i].line, &ignored));
		assert_int_equal(plan_meeting(&kit.r, kit.document.root->children.at[0]), lines[i].plans > 0);
		records_add(&kit, 19);
		assert_null(plan_settle(&kit.r));
		assert_int_equal(kit.draft.meetings.count, lines[i].plans);
		for (size_t k = 0; k < lines[i].plans; k++) {
			const struct meeting_plan *plan = &kit.draft.meetings.at[k];
			assert_int_equal(plan->items.count, lines[i].items[k]);
			assert_text(plan->treatment, lines[i].treatments[k], lines[i].line, "treatment");
			assert_int_not_equal(plan->day, DAY_NONE);
		}
		if (lines[i].plans) {
			assert_int_equal(kit.draft.meetings.at[0].sure, lines[i].sure);
			assert_int_equal(kit.draft.meetings.at[0].numbers_missing.count, lines[i].missing);
		}
	}
}

static struct block *table_add(struct kit *kit, const char *const (*rows)[2], size_t count)
{
	struct origin origin = {1, 1};
	struct block *table = doc_add(&kit->arena, kit->document.root, BLOCK_TABLE, origin);
	for (size_t i = 0; i < count; i++) {
		struct block *row = doc_add(&kit->arena, table, BLOCK_ROW, origin);
		for (int k = 0; k < 2; k++) {
			struct block *cell = doc_add(&kit->arena, row, BLOCK_CELL, origin);
			cell->column = k;
			cell->colspan = cell->rowspan = 1;
			struct block *leaf = doc_add(&kit->arena, cell, BLOCK_PARAGRAPH, origin);
			assert_true(doc_add_run(&kit->arena, leaf, str_of(rows[i][k]), 0, STR_NONE));
		}
	}
	assert_null(doc_settle(&kit->arena, &kit->document));
	return table;
}

static void each_meeting_has_its_own_day(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"It is proposed that recommendations 1-9 are discussed on 11 February 2025 and recommendations 10-13 on 8 April 2025.",
		"On 11 February 2025 recommendations 1-9 are discussed; on 8 April 2025 recommendations 10-13.",
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		AUTO_KIT kit;
		struct words ignored = {0};
		open_with_recogniser(&kit);
		assert_null(kit_words(&kit, lines[i], &ignored));
		assert_true(plan_meeting(&kit.r, kit.document.root->children.at[0]));
		assert_int_equal(kit.draft.meetings.count, 2);
		assert_int_equal(kit.draft.meetings.at[0].day, day_of(2025, 2, 11));
		assert_int_equal(kit.draft.meetings.at[1].day, day_of(2025, 4, 8));
	}
}

static void scheme_in_a_table(void **state)
{
	(void)state;
	static const char *const rows[][2] = {
		{"Category", "Criteria"},
		{"1: Achieved (Fully)", "All was done within the timescale allowed."},
		{"2: Achieved (Late)", "All was done but later than the timescale allowed."},
		{"3: Not Achieved (Progress Made)", "Not all was done. An anticipated date must be advised."},
		{"4: Not Achieved (Obstacle)", "What is left is prevented by obstacles that the Council does not control."},
		{"6: In Progress", "The timescale allowed has not yet expired."},
	};
	AUTO_KIT kit;
	open_with_recogniser(&kit);
	struct block *table = table_add(&kit, rows, 6);
	assert_true(plan_scheme(&kit.r, table));
	const struct scheme *scheme = kit.draft.scheme;
	assert_true(kit.draft.scheme_printed);
	assert_int_equal(scheme->categories.count, 5);
	assert_int_equal(scheme->categories.at[0].number, 1);
	assert_text(scheme->categories.at[0].name, "Achieved (Fully)", "scheme", "name");
	assert_int_equal(scheme->categories.at[0].status, STATUS_ACHIEVED);
	assert_int_equal(scheme->categories.at[0].timing, TIMING_BY_TARGET);
	assert_int_equal(scheme->categories.at[1].status, STATUS_ACHIEVED_LATE);
	assert_int_equal(scheme->categories.at[1].timing, TIMING_AFTER_TARGET);
	assert_true(scheme->categories.at[2].needs_date);
	assert_false(scheme->categories.at[0].needs_date);
	assert_true(scheme->categories.at[3].needs_obstacle);
	assert_int_equal(scheme->categories.at[3].status, STATUS_OBSTACLE);
	assert_int_equal(scheme->categories.at[4].status, STATUS_IN_PROGRESS);
}

/* Names that a shipped scheme prints to the letter mean what they mean there, other ways to print them too. */
static void a_printed_copy_of_a_shipped_scheme(void **state)
{
	(void)state;
	static const char *const rows[][2] = {
		{"Category", "Criteria"},
		{"Open", "Not yet done."},
		{"Closed - implemented", "Done."},
		{"Closed - not implemented", "It will not be done."},
	};
	AUTO_KIT kit;
	open_with_recogniser(&kit);
	assert_true(plan_scheme(&kit.r, table_add(&kit, rows, 4)));
	assert_int_equal(kit.draft.scheme->categories.count, 3);
	assert_int_equal(kit.draft.scheme->categories.at[1].status, STATUS_COMPLETED);
	assert_int_equal(kit.draft.scheme->categories.at[2].status, STATUS_NOT_ACHIEVED);
	assert_true(kit.draft.scheme->categories.at[2].words.count > 0);
}

static void other_tables_are_no_scheme(void **state)
{
	(void)state;
	static const char *const rows[][2] = {{"Report of:", "Head of Streets"}, {"Date:", "10 February 2025"}, {"To:", "Scrutiny Board"}};
	AUTO_KIT kit;
	open_with_recogniser(&kit);
	assert_false(plan_scheme(&kit.r, table_add(&kit, rows, 3)));
	assert_null(kit.draft.scheme);
}

static void scheme_in_a_list(void **state)
{
	(void)state;
	AUTO_KIT kit;
	struct words ignored = {0};
	open_with_recogniser(&kit);
	assert_null(kit_words(&kit, "Key to progress\n1 – Fully achieved: all of it is done.\n2 – On track: it is not yet due.\n3 – Slipped: it is late, give reasons and a revised date.\n4 – Not achieved: nothing is done.\nThe list ends.", &ignored));
	records_add(&kit, 1);
	kit.draft.recommendations.at[0].claim.words = STR("2");
	kit.draft.recommendations.at[0].claim.category = 2;
	assert_null(plan_settle(&kit.r));
	assert_true(kit.draft.scheme_printed);
	assert_int_equal(kit.draft.scheme->categories.count, 4);
	assert_int_equal(kit.draft.recommendations.at[0].claim.status, STATUS_IN_PROGRESS);
}

static void scheme_on_one_line(void **state)
{
	(void)state;
	AUTO_KIT kit;
	struct words ignored = {0};
	open_with_recogniser(&kit);
	assert_null(kit_words(&kit, "Bridges are shut on 2 and 3 May.\nKey: 1 – Fully achieved; 2 – On track but not yet due; 3 – Moved to the mayor; 4 – Not achieved.", &ignored));
	static const char *const words[] = {"1", "2", "3", "4"};
	records_add(&kit, 4);
	for (size_t i = 0; i < 4; i++) {
		kit.draft.recommendations.at[i].claim.words = str_of(words[i]);
		kit.draft.recommendations.at[i].claim.category = (int)i + 1;
	}
	assert_null(plan_settle(&kit.r));
	assert_true(kit.draft.scheme_printed);
	assert_int_equal(kit.draft.scheme->categories.count, 4);
	assert_text(kit.draft.scheme->categories.at[1].name, "On track but not yet due", "scheme", "name");
	static const enum status expected[] = {STATUS_ACHIEVED, STATUS_IN_PROGRESS, STATUS_NONE, STATUS_NOT_ACHIEVED};
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(kit.draft.recommendations.at[i].claim.status, expected[i]);
	assert_int_equal(kit.draft.recommendations.at[0].marks[FIELD_CLAIM], SURE_CERTAIN);
	assert_int_equal(kit.draft.recommendations.at[2].marks[FIELD_CLAIM], SURE_SUGGESTED); /* words that no rule knows */
}

static void keys_in_other_forms(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		bool key;
	} keys[] = {
		{"(1) Fully achieved (2) On track (3) Slipped (4) Not achieved", true},
		{"Assessment: 1 = achieved, 2 = on track, 3 = slipped and 4 = not achieved.", true},
		{"Key to assessment\n1 – Fully achieved\n2 – On track\n3 – Slipped\n4 – Not achieved", true},
		{"Ratings used: 1-Achieved, 2-In progress, 3-Not started", true},
		{"Progress\n1 – Fully achieved\n2 – On track\n3 – Slipped\n4 – Not achieved", false}, /* a list of what became of each */
		{"Key dates are 1 May, 2 June and 3 July.", false},
	};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		AUTO_KIT kit;
		struct words ignored = {0};
		open_with_recogniser(&kit);
		assert_null(kit_words(&kit, keys[i].text, &ignored));
		records_add(&kit, 1);
		kit.draft.recommendations.at[0].claim.words = STR("2");
		kit.draft.recommendations.at[0].claim.category = 2;
		assert_null(plan_settle(&kit.r));
		if (kit.draft.scheme_printed != keys[i].key)
			fail_msg("%s", keys[i].text);
		assert_int_equal(kit.draft.recommendations.at[0].claim.status, keys[i].key ? STATUS_IN_PROGRESS : STATUS_NONE);
		assert_int_equal(kit.draft.recommendations.at[0].marks[FIELD_CLAIM], keys[i].key ? SURE_CERTAIN : SURE_SUGGESTED);
	}
}

static void numbers_without_a_key(void **state)
{
	(void)state;
	AUTO_KIT kit;
	struct words ignored = {0};
	open_with_recogniser(&kit);
	/* numbered sentences are no key: all of it is done, or nothing says that it is one */
	assert_null(kit_words(&kit, "Progress: 1. Completed the survey. 2. Completed the repairs. 3. Completed the leaflets.\nIn May 1 path was closed, 2 were opened and 3 were achieved.", &ignored));
	records_add(&kit, 1);
	kit.draft.recommendations.at[0].claim.words = STR("2");
	kit.draft.recommendations.at[0].claim.category = 2;
	assert_null(plan_settle(&kit.r));
	assert_false(kit.draft.scheme_printed);
	assert_int_equal(kit.draft.recommendations.at[0].claim.status, STATUS_NONE);
	assert_int_equal(kit.draft.recommendations.at[0].marks[FIELD_CLAIM], SURE_SUGGESTED);
}

static void the_number_decides(void **state)
{
	(void)state;
	AUTO_KIT kit;
	open_with_recogniser(&kit);
	records_add(&kit, 3);
	static const char *const words[] = {"1 – Achieved (Fully)", "2 – Achieved (Late)", "2 – In Progress"};
	static const int numbers[] = {1, 2, 2};
	for (size_t i = 0; i < 3; i++) {
		kit.draft.recommendations.at[i].claim.words = str_of(words[i]);
		kit.draft.recommendations.at[i].claim.category = numbers[i];
	}
	assert_null(plan_settle(&kit.r));
	assert_non_null(kit.draft.scheme);
	assert_false(kit.draft.scheme_printed);
	assert_text(kit.draft.scheme->key, "six-category", "scheme", "key");
	assert_int_equal(kit.draft.recommendations.at[0].claim.status, STATUS_ACHIEVED);
	assert_int_equal(kit.draft.recommendations.at[0].marks[FIELD_CLAIM], SURE_CERTAIN);
	assert_int_equal(kit.draft.recommendations.at[2].claim.status, STATUS_ACHIEVED_LATE);
	assert_int_equal(kit.draft.recommendations.at[2].marks[FIELD_CLAIM], SURE_SUGGESTED);
}

static void claims_say(struct kit *kit, const char *const *words, size_t count)
{
	records_add(kit, (int)count);
	for (size_t i = 0; i < count; i++)
		kit->draft.recommendations.at[i].claim.words = str_of(words[i]);
	assert_null(plan_settle(&kit->r));
}

/* Words that many papers use are no category of a numbered scheme; no number is invented. */
static void no_number_is_invented(void **state)
{
	(void)state;
	AUTO_KIT kit;
	open_with_recogniser(&kit);
	static const char *const words[] = {"On track", "Slipped", "On track", "On target"};
	claims_say(&kit, words, 4);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(kit.draft.recommendations.at[i].claim.category, 0);
	AUTO_KIT named;
	open_with_recogniser(&named);
	static const char *const names[] = {"Achieved (Fully)", "Not Achieved (Obstacle)"};
	claims_say(&named, names, 2);
	assert_int_equal(named.draft.recommendations.at[0].claim.category, 1);
	assert_int_equal(named.draft.recommendations.at[1].claim.category, 4);
}

static void colours_as_the_paper_explains_them(void **state)
{
	(void)state;
	AUTO_KIT kit;
	struct words ignored = {0};
	open_with_recogniser(&kit);
	assert_null(kit_words(&kit, "Key: Green = completed; Amber = late, with a plan; Red = off track; White = not started.", &ignored));
	static const char *const words[] = {"Green", "Amber", "Red", "White"};
	claims_say(&kit, words, 4);
	assert_true(kit.draft.scheme_printed);
	assert_int_equal(kit.draft.scheme->categories.count, 4);
	assert_int_equal(kit.draft.recommendations.at[0].claim.status, STATUS_COMPLETED);
	assert_int_equal(kit.draft.recommendations.at[1].claim.status, STATUS_IN_PROGRESS);
	assert_int_equal(kit.draft.recommendations.at[2].claim.status, STATUS_OUTSTANDING);
	assert_int_equal(kit.draft.recommendations.at[3].claim.status, STATUS_OUTSTANDING);
}

static void appendices_and_attachments(void **state)
{
	(void)state;
	AUTO_KIT kit;
	struct words ignored = {0};
	open_with_recogniser(&kit);
	assert_null(kit_words(&kit, "# Progress Report on Bus Shelters\n# Appendices\n* Appendix 1 – Guidance on tracking\n* Appendix 2 – Recommendations\n# Appendix 1: The Tracking Process\nSome words.\n# Appendix (B): Concluded Recommendations", &ignored));
	records_add(&kit, 1);
	assert_true(list_push(&kit.arena, &kit.draft.recommendations.at[0].attachments, ((struct attachment){.label = STR("Appendix 1")})));
	assert_true(list_push(&kit.arena, &kit.draft.recommendations.at[0].attachments, ((struct attachment){.label = STR("Appendix 9")})));
	assert_null(plan_settle(&kit.r));
	assert_int_equal(kit.draft.appendices.count, 4);
	assert_true(kit.draft.appendices.at[0].listed);
	assert_false(kit.draft.appendices.at[0].found);
	assert_true(kit.draft.appendices.at[2].found);
	assert_text(kit.draft.appendices.at[3].label, "B", "appendix", "label");
	assert_true(kit.draft.recommendations.at[0].attachments.at[0].present);
	assert_false(kit.draft.recommendations.at[0].attachments.at[1].present);
}

static void footnotes_join_by_mark(void **state)
{
	(void)state;
	AUTO_KIT kit;
	open_with_recogniser(&kit);
	struct block *note = doc_add(&kit.arena, kit.document.root, BLOCK_FOOTNOTE, (struct origin){3, 3});
	note->marker = STR("2");
	struct block *leaf = doc_add(&kit.arena, note, BLOCK_PARAGRAPH, (struct origin){3, 3});
	assert_true(doc_add_run(&kit.arena, leaf, STR("See www.harrowmere.example/counts"), 0, STR_NONE));
	assert_null(doc_settle(&kit.arena, &kit.document));
	records_add(&kit, 1);
	struct recommendation *record = &kit.draft.recommendations.at[0];
	assert_true(list_push(&kit.arena, &record->footnotes, ((struct footnote){.mark = STR("2")})));
	assert_true(list_push(&kit.arena, &record->footnotes, ((struct footnote){.mark = STR("3")})));
	assert_null(plan_settle(&kit.r));
	assert_text(words_text(&kit.arena, &record->footnotes.at[0].text), "See www.harrowmere.example/counts", "footnote", "text");
	assert_int_equal(record->footnotes.at[0].links.count, 1);
	assert_int_equal(record->footnotes.at[1].text.count, 0);
	assert_int_equal(record->marks[FIELD_FOOTNOTES], SURE_DOUBTFUL);
}

static void failing_memory_gives_an_error(void **state)
{
	(void)state;
	for (size_t n = 0;; n++) {
		AUTO_KIT kit;
		struct words ignored = {0};
		open_with_recogniser(&kit);
		assert_null(kit_words(&kit, "Recommendations 14 19 are discussed on 24 June 2025.\n1 – Fully achieved: done.\n2 – On track: not due.\n3 – Slipped: late.\n# Appendix 1: More", &ignored));
		records_add(&kit, 3);
		kit.draft.recommendations.at[0].claim.words = STR("Completed");
		kit.arena.fail_after = n;
		(void)plan_meeting(&kit.r, kit.document.root->children.at[0]);
		struct error *error = plan_settle(&kit.r);
		bool reached = kit.arena.failed;
		assert_true(!reached || error);
		if (!reached)
			break;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(meetings_and_their_items),
		cmocka_unit_test(each_meeting_has_its_own_day),
		cmocka_unit_test(scheme_in_a_table),
		cmocka_unit_test(a_printed_copy_of_a_shipped_scheme),
		cmocka_unit_test(other_tables_are_no_scheme),
		cmocka_unit_test(scheme_in_a_list),
		cmocka_unit_test(scheme_on_one_line),
		cmocka_unit_test(keys_in_other_forms),
		cmocka_unit_test(numbers_without_a_key),
		cmocka_unit_test(the_number_decides),
		cmocka_unit_test(no_number_is_invented),
		cmocka_unit_test(colours_as_the_paper_explains_them),
		cmocka_unit_test(appendices_and_attachments),
		cmocka_unit_test(footnotes_join_by_mark),
		cmocka_unit_test(failing_memory_gives_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
