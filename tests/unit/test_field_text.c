/* paper: a recommendation's words in lead-in, parts and closing words; date columns. */
#include "field_kit.h"

struct row {
	const char *cell;
	const char *text;     /* words_text */
	const char *parts[6]; /* "label|text" */
};

static const struct row rows[] = {
	{"Recommendation 7. That gullies be emptied.", "That gullies be emptied.", {0}},
	{"R05 That gullies be emptied.", "That gullies be emptied.", {0}},
	{"That gullies be emptied. The findings to be reported to the Board.", "That gullies be emptied. The findings to be reported to the Board.", {0}},
	{"Recommendation 4. The Chair to write to all members.\nThe level of absence to be reported every six months.", "The Chair to write to all members.\nThe level of absence to be reported every six months.", {0}},
	{"That:\na) gullies be emptied;\nb) shelters be mended; and\nc) signs be cleaned.", "That:\na) gullies be emptied;\nb) shelters be mended; and\nc) signs be cleaned.",
		{"a|gullies be emptied;", "b|shelters be mended; and", "c|signs be cleaned."}},
	{"That:\n* a)|gullies be emptied;\n* b)|signs be cleaned.", "That:\na) gullies be emptied;\nb) signs be cleaned.", {"a|gullies be emptied;", "b|signs be cleaned."}},
	{"That:\n(a) gullies be emptied;\n(b) signs be cleaned.\nA report to follow in May.", "That:\n(a) gullies be emptied;\n(b) signs be cleaned.\nA report to follow in May.", {"a|gullies be emptied;", "b|signs be cleaned."}},
	{"That:\n1. Gullies be emptied.\n2. Signs be cleaned.", "That:\n1. Gullies be emptied.\n2. Signs be cleaned.", {"1|Gullies be emptied.", "2|Signs be cleaned."}},
	{"That the Council: a) empties gullies; b) mends shelters; and c) cleans signs.", "That the Council:\na) empties gullies;\nb) mends shelters; and\nc) cleans signs.",
		{"a|empties gullies;", "b|mends shelters; and", "c|cleans signs."}},
	{"That a regime be agreed, to include: (i) visual checks; (ii) an inspection.", "That a regime be agreed, to include:\n(i) visual checks;\n(ii) an inspection.", {"i|visual checks;", "ii|an inspection."}},
	{"The Head of Streets to update:\n* the plan for Harrowmere;\n* guidance notes 2015.\nThe Head of Streets to send them out.", "The Head of Streets to update:\nthe plan for Harrowmere;\nguidance notes 2015.\nThe Head of Streets to send them out.",
		{"|the plan for Harrowmere;", "|guidance notes 2015."}},
	{"* That the City Council, Mere Valley\n* Police and Harrowmere Road Safety\n* Board make greater use of\n* licences to calm traffic by:\n* a) Strengthening the Board's role\n* in supporting agencies; and\n* b) Licensing Committee reviewing\n* the statement of licensing.",
		"That the City Council, Mere Valley Police and Harrowmere Road Safety Board make greater use of licences to calm traffic by:\na) Strengthening the Board's role in supporting agencies; and\nb) Licensing Committee reviewing the statement of licensing.",
		{"a|Strengthening the Board's role in supporting agencies; and", "b|Licensing Committee reviewing the statement of licensing."}},
	{"* That:\n* gullies feature in the plan;\n* For all current streets there is a plan;\n* Regular checks are made.", "That:\ngullies feature in the plan;\nFor all current streets there is a plan;\nRegular checks are made.",
		{"|gullies feature in the plan;", "|For all current streets there is a plan;", "|Regular checks are made."}},
	{"That:\na) gullies be emptied:\n(i) in spring;\n(ii) in autumn;\nb) signs be cleaned.", "That:\na) gullies be emptied: (i) in spring; (ii) in autumn;\nb) signs be cleaned.", {"a|gullies be emptied: (i) in spring; (ii) in autumn;", "b|signs be cleaned."}},
	{"That:\na)\ngullies be emptied;\nb)\nsigns be cleaned.", "That:\na) gullies be emptied;\nb) signs be cleaned.", {"a|gullies be emptied;", "b|signs be cleaned."}},
	{"That reports be provided on:\na) The working of the depot:\nb) loads, impacts and funding; Members of the team, including the role of drivers\nc) and crews; and The sharing of figures.",
		"That reports be provided on:\na) The working of the depot: loads, impacts and funding;\nb) Members of the team, including the role of drivers and crews; and\nc) The sharing of figures.",
		{"a|The working of the depot: loads, impacts and funding;", "b|Members of the team, including the role of drivers and crews; and", "c|The sharing of figures."}},
	{"That each site have:\na) a notice board;\nb) a water supply; and c) a named contact.", "That each site have:\na) a notice board;\nb) a water supply; and\nc) a named contact.",
		{"a|a notice board;", "b|a water supply; and", "c|a named contact."}},
	{"That A. Garland be asked to report (see Recommendation 16).", "That A. Garland be asked to report (see Recommendation 16).", {0}},
};

static void cells_in_parts(void **state)
{
	(void)state;
	size_t wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words cell = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, rows[i].cell, &cell));
		assert_null(field_text(&kit.r, &cell, &record));
		size_t count = 0;
		while (count < 6 && rows[i].parts[count])
			count++;
		bool right = record.parts.count == count && str_equal(words_text(&kit.arena, &record.text), str_of(rows[i].text));
		for (size_t k = 0; k < count && right; k++)
			right = str_equal(str_join(&kit.arena, record.parts.at[k].label, STR_NONE, str_format(&kit.arena, "|%.*s", STR_ARG(record.parts.at[k].text.text))), str_of(rows[i].parts[k]))
				|| (!record.parts.at[k].label.size && str_equal(record.parts.at[k].text.text, str_of(rows[i].parts[k] + 1)));
		if (right)
			continue;
		wrong++;
		print_error("%s\n-> %.*s\n", rows[i].cell, STR_ARG(words_text(&kit.arena, &record.text)));
		list_each(part, &record.parts)
			print_error("   %.*s | %.*s\n", STR_ARG(part->label), STR_ARG(part->text.text));
	}
	assert_int_equal(wrong, 0);
}

static void reference_is_kept(void **state)
{
	(void)state;
	AUTO_KIT kit;
	kit_open(&kit);
	struct words cell = {0};
	struct recommendation record = {0};
	assert_null(kit_words(&kit, "Recommendation 7. That gullies be emptied.", &cell));
	assert_null(field_text(&kit.r, &cell, &record));
	assert_int_equal(record.number, 7);
	assert_text(record.ref, "Recommendation 7", "Recommendation 7.", "ref");
}

static void slipped_letters_are_marked(void **state)
{
	(void)state;
	AUTO_KIT kit;
	kit_open(&kit);
	struct words cell = {0};
	struct recommendation record = {0};
	assert_null(kit_words(&kit, "That reports be provided on:\na) The working of the depot:\nb) loads, impacts and funding; Members of the team, including the role of drivers\nc) and crews; and The sharing of figures.", &cell));
	assert_null(field_text(&kit.r, &cell, &record));
	assert_int_equal(record.text_state, TEXT_RECONSTRUCTED);
	assert_int_equal(record.marks[FIELD_PARTS], SURE_SUGGESTED);
}

static void note_marks_leave_the_text(void **state)
{
	(void)state;
	AUTO_KIT kit;
	kit_open(&kit);
	struct block *leaf = doc_add(&kit.arena, kit.document.root, BLOCK_PARAGRAPH, (struct origin){1, 1});
	assert_true(doc_add_run(&kit.arena, leaf, STR("b) figures are shown"), 0, STR_NONE));
	assert_true(doc_add_run(&kit.arena, leaf, STR("2"), RUN_NOTE, STR_NONE));
	assert_true(doc_add_run(&kit.arena, leaf, STR("; and the 30 m"), 0, STR_NONE));
	assert_true(doc_add_run(&kit.arena, leaf, STR("2"), RUN_SUPERSCRIPT, STR_NONE));
	assert_true(doc_add_run(&kit.arena, leaf, STR(" yard"), 0, STR_NONE));
	assert_null(doc_settle(&kit.arena, &kit.document));
	struct words cell = {0};
	struct recommendation record = {0};
	assert_null(words_add(&kit.arena, &cell, leaf, 0, leaf->text.size));
	assert_null(field_text(&kit.r, &cell, &record));
	assert_int_equal(record.footnotes.count, 1);
	assert_text(record.footnotes.at[0].mark, "2", "footnote", "mark");
	assert_text(record.parts.at[0].text.text, "figures are shown; and the 30 m2 yard", "footnote", "text");
}

struct date_row {
	enum column column;
	const char *cell, *dates, *revised; /* first days, joined by blanks */
};

static const struct date_row date_rows[] = {
	{COLUMN_DATE, "July 2024", "2024-07-01", ""},
	{COLUMN_DATE, "By 31 March 2025", "2025-03-31", ""},
	{COLUMN_DATE, "Initial feedback April 2024 and completion Dec 2024", "2024-04-01 2024-12-01", ""},
	{COLUMN_DATE, "Original: March 2024\nRevised: June 2024", "2024-03-01", "2024-06-01"},
	{COLUMN_DATE, "March 2024 (revised to June 2024)", "2024-03-01", "2024-06-01"},
	{COLUMN_DATE, "March 2024 extended to June 2024", "2024-03-01", "2024-06-01"},
	{COLUMN_DATE, "June 2024 (revised from March 2024)", "2024-03-01", "2024-06-01"},
	{COLUMN_DATE, "June 2024 (revised from March 2024, agreed by the Committee on 12 January 2024)", "2024-03-01", "2024-06-01"},
	{COLUMN_DATE, "n/a", "", ""}, {COLUMN_DATE, "-", "", ""}, {COLUMN_DATE, "TBC", "", ""},
	{COLUMN_REVISED_DATE, "June 2024", "", "2024-06-01"}, {COLUMN_REVISED_DATE, "By the end of June 2024", "", "2024-06-30"},
	{COLUMN_DATE, "End of June 2024", "2024-06-30", ""}, {COLUMN_DATE, "Late June 2024", "2024-06-21", ""},
};

/* The date now expected may stand beside the first one, which stays the target. */
static void a_date_cell_may_hold_the_anticipated_date(void **state)
{
	(void)state;
	AUTO_KIT kit;
	kit_open(&kit);
	struct words cell = {0};
	struct recommendation record = {0};
	assert_null(kit_words(&kit, "Autumn 2024\nRevised: January 2025\nAnticipated: April 2025", &cell));
	assert_null(field_dates(&kit.r, COLUMN_DATE, &cell, &record));
	assert_int_equal(record.dates.count, 1);
	assert_int_equal(record.dates.at[0].when.kind, WHEN_COMPLETION);
	assert_text(record.dates.at[0].when.words, "Autumn 2024", "cell", "target");
	assert_int_equal(record.revised_dates.count, 1);
	assert_text(record.revised_dates.at[0].when.words, "January 2025", "cell", "revised");
	assert_text(record.anticipated.when.words, "April 2025", "cell", "anticipated");
	assert_int_equal(record.anticipated.when.days.last, day_of(2025, 4, 30));
}

static void date_cells(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof date_rows / sizeof *date_rows; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words cell = {0};
		struct recommendation record = {0};
		struct str dates = STR_NONE, revised = STR_NONE;
		assert_null(kit_words(&kit, date_rows[i].cell, &cell));
		assert_null(field_dates(&kit.r, date_rows[i].column, &cell, &record));
		list_each(dated, &record.dates) {
			assert_true(dated->source.piece_count > 0);
			dates = str_join(&kit.arena, dates, STR(" "), day_iso(&kit.arena, dated->when.bound == BOUND_BY ? dated->when.days.last : dated->when.days.first));
		}
		list_each(dated, &record.revised_dates)
			revised = str_join(&kit.arena, revised, STR(" "), day_iso(&kit.arena, dated->when.days.first));
		assert_text(dates, date_rows[i].dates, date_rows[i].cell, "dates");
		assert_text(revised, date_rows[i].revised, date_rows[i].cell, "revised dates");
	}
}

static void struck_date_stays_the_target(void **state)
{
	(void)state;
	AUTO_KIT kit;
	kit_open(&kit);
	struct block *leaf = doc_add(&kit.arena, kit.document.root, BLOCK_PARAGRAPH, (struct origin){1, 1});
	assert_true(doc_add_run(&kit.arena, leaf, STR("5 September 2023"), RUN_STRIKE, STR_NONE));
	assert_true(doc_add_run(&kit.arena, leaf, STR(" 10 October 2023"), 0, STR_NONE));
	assert_null(doc_settle(&kit.arena, &kit.document));
	struct words cell = {0};
	struct recommendation record = {0};
	assert_null(words_add(&kit.arena, &cell, leaf, 0, leaf->text.size));
	assert_null(field_dates(&kit.r, COLUMN_DATE, &cell, &record));
	assert_int_equal(record.dates.count, 1);
	assert_int_equal(record.revised_dates.count, 1);
	assert_int_equal(record.dates.at[0].when.days.first, day_of(2023, 9, 5));
	assert_int_equal(record.revised_dates.at[0].when.days.first, day_of(2023, 10, 10));
	assert_int_equal(record.marks[FIELD_DATES], SURE_SUGGESTED);
}

static void conclusion_and_anticipation(void **state)
{
	(void)state;
	AUTO_KIT kit;
	kit_open(&kit);
	struct words concluded = {0}, anticipated = {0};
	struct recommendation record = {.concluded = DAY_NONE};
	assert_null(kit_words(&kit, "25 November 2024", &concluded));
	assert_null(kit_words(&kit, "Spring 2025", &anticipated));
	assert_null(field_dates(&kit.r, COLUMN_CONCLUDED, &concluded, &record));
	assert_null(field_dates(&kit.r, COLUMN_ANTICIPATED, &anticipated, &record));
	assert_int_equal(record.concluded, day_of(2024, 11, 25));
	assert_int_equal(record.anticipated.when.days.last, day_of(2025, 5, 31));
	assert_int_equal(record.dates.count, 0);
}

static void failing_memory_gives_an_error(void **state)
{
	(void)state;
	for (size_t row = 0; row < sizeof rows / sizeof *rows; row += 3)
		for (size_t n = 0;; n++) {
			AUTO_KIT kit;
			kit_open(&kit);
			struct words cell = {0};
			struct recommendation record = {0};
			assert_null(kit_words(&kit, rows[row].cell, &cell));
			kit.arena.fail_after = n;
			struct error *error = field_text(&kit.r, &cell, &record);
			if (!error)
				error = field_dates(&kit.r, COLUMN_DATE, &cell, &record);
			bool reached = kit.arena.failed;
			assert_true(!reached || error);
			if (!reached)
				break;
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_in_parts),
		cmocka_unit_test(reference_is_kept),
		cmocka_unit_test(slipped_letters_are_marked),
		cmocka_unit_test(note_marks_leave_the_text),
		cmocka_unit_test(date_cells), cmocka_unit_test(a_date_cell_may_hold_the_anticipated_date),
		cmocka_unit_test(struck_date_stays_the_target),
		cmocka_unit_test(conclusion_and_anticipation),
		cmocka_unit_test(failing_memory_gives_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
