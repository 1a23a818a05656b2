/* paper: evidence in entries, further information, what both state beside it. */
#include "field_kit.h"

struct entry_wanted {
	const char *date, *heading, *part; /* date "2016-11-01/2016-11-01", "" for none */
	size_t passages;
};
struct row {
	const char *stretch;
	struct entry_wanted entries[6];
};

static const struct row rows[] = {
	{"The shelter was replaced.\nA survey followed.", {{"", "", "", 2}}},
	{"In October 2024 a meeting of the group took place to agree the list.", {{"", "", "", 1}}},
	{"December 2024 to report progress.", {{"", "", "", 1}}},
	{"October saw the start of more work on gullies.", {{"", "", "", 1}}},
	{"228 gullies have so far been emptied.", {{"", "", "", 1}}},
	{"By March 2024 all gullies will be emptied.", {{"", "", "", 1}}},
	{"Update 1.11.24\nThe gullies were emptied.", {{"2024-11-01/2024-11-01", "Update 1.11.24", "", 2}}},
	{"The crew is named.\nUpdate 1.11.24\nThe gullies were emptied.", {{"", "", "", 1}, {"2024-11-01/2024-11-01", "Update 1.11.24", "", 2}}},
	{"Update October 2024:\nAll is well.", {{"2024-10-01/2024-10-31", "Update October 2024", "", 2}}},
	{"Update Oct 2024: Plans were given to the board.", {{"2024-10-01/2024-10-31", "Update Oct 2024", "", 1}}},
	{"September 2024 – the survey is now due in December", {{"2024-09-01/2024-09-30", "September 2024", "", 1}}},
	{"Jan 2024 - Policy drafted\nApril 2024 – Policy goes to the board\nJune 2024 - Policy agreed", {{"2024-01-01/2024-01-31", "Jan 2024", "", 1}, {"2024-04-01/2024-04-30", "April 2024", "", 1}, {"2024-06-01/2024-06-30", "June 2024", "", 1}}},
	{"Jan 2024 - Policy drafted\nApril 2024 – Policy goes to the board\nReport to the Cabinet Member – May 2024", {{"2024-01-01/2024-01-31", "Jan 2024", "", 1}, {"2024-04-01/2024-04-30", "April 2024", "", 1}, {"2024-05-01/2024-05-31", "", "", 1}}},
	{"Report to the Cabinet Member – May 2024", {{"", "", "", 1}}},
	{"Suspension rule in place\nJan 2024 - Policy drafted", {{"", "", "", 1}, {"2024-01-01/2024-01-31", "Jan 2024", "", 1}}},
	{"12 March 2024: shelters ordered.\n9 May 2024: shelters put up.", {{"2024-03-12/2024-03-12", "12 March 2024", "", 1}, {"2024-05-09/2024-05-09", "9 May 2024", "", 1}}},
	{"12/03/2024 - shelters ordered.", {{"2024-03-12/2024-03-12", "12/03/2024", "", 1}}},
	{"March 2024\nShelters ordered.", {{"2024-03-01/2024-03-31", "March 2024", "", 2}}},
	{"Update 5 March 2024 (DW)\nShelters ordered.", {{"2024-03-05/2024-03-05", "Update 5 March 2024 (DW)", "", 2}}},
	{"As at 31 March 2024: 40 shelters stand.", {{"2024-03-31/2024-03-31", "As at 31 March 2024", "", 1}}},
	{"SHORT TERM – By mid-December 2024\nSigns are ordered.\nMEDIUM TERM – By March 2025\nSigns go up.\nLONGER TERM - during 2025\nMore signs.", {{"2024-12-11/2024-12-20", "SHORT TERM – By mid-December 2024", "", 2}, {"", "MEDIUM TERM – By March 2025", "", 2}, {"", "LONGER TERM - during 2025", "", 2}}},
	{"Short term\nSigns are ordered.\nLong term:\nSigns go up.", {{"", "Short term", "", 2}, {"", "Long term", "", 2}}},
	{"# Update 1.11.24\nThe gullies were emptied.\n# Update 1.12.24\nMore were emptied.", {{"2024-11-01/2024-11-01", "Update 1.11.24", "", 2}, {"2024-12-01/2024-12-01", "Update 1.12.24", "", 2}}},
	{"Update, October 2024: lessons began.\nUpdate, January 2025: all are full.", {{"2024-10-01/2024-10-31", "Update, October 2024", "", 1}, {"2025-01-01/2025-01-31", "Update, January 2025", "", 1}}},
	{"Q3\n2,480 fitted.\nQ4\n3,000 fitted.", {{"2024-10-01/2024-12-31", "Q3", "", 2}, {"2025-01-01/2025-03-31", "Q4", "", 2}}},
	{"Q1\n1,150 fitted.", {{"2024-04-01/2024-06-30", "Q1", "", 2}}},
	{"1-3 March 2024 was the campaign week.", {{"", "", "", 1}}},
	{"2023/24 figures are not yet known to the team.", {{"", "", "", 1}}},
	{"To be completed", {{"", "", "", 1}}},
	{"Each of the 40 shelters was seen.\n* one was broken;\n* two were dirty.", {{"", "", "", 3}}},
};

static struct str interval_text(struct kit *kit, const struct when *when)
{
	if (!interval_known(when->days))
		return STR_NONE;
	return str_join(&kit->arena, day_iso(&kit->arena, when->days.first), STR("/"), day_iso(&kit->arena, when->days.last));
}

static size_t row_check(const struct row *row, struct recommendation *record, struct kit *kit, struct error *(*read)(struct recognition *, const struct words *, struct recommendation *))
{
	struct words words = {0};
	assert_null(kit_words(kit, row->stretch, &words));
	assert_null(read(&kit->r, &words, record));
	size_t count = 0, passages = 0;
	while (count < 6 && row->entries[count].date)
		count++;
	bool right = record->evidence.count == count;
	for (size_t i = 0; i < count && right; i++) {
		const struct entry *entry = &record->evidence.at[i];
		const struct entry_wanted *wanted = &row->entries[i];
		right = (!*wanted->date && !entry->date.words.size) || str_equal(interval_text(kit, &entry->date), str_of(wanted->date)) || (!*wanted->date && *wanted->heading);
		right = right && str_equal(entry->heading, str_of(wanted->heading)) && str_equal(entry->part, str_of(wanted->part)) && entry->text.count == wanted->passages;
		passages += entry->text.count;
	}
	if (right) {
		assert_int_equal(passages, words.count);
		return 0;
	}
	print_error("%s\n", row->stretch);
	list_each(entry, &record->evidence)
		print_error("   date %.*s [%.*s] heading [%.*s] part [%.*s] passages %zu\n", STR_ARG(interval_text(kit, &entry->date)), STR_ARG(entry->date.words), STR_ARG(entry->heading), STR_ARG(entry->part), entry->text.count);
	return 1;
}

static void stretches_in_entries(void **state)
{
	(void)state;
	size_t wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct recommendation record = {0};
		wrong += row_check(&rows[i], &record, &kit, field_evidence);
	}
	assert_int_equal(wrong, 0);
}

static const struct row part_rows[] = {
	{"a) The stock of shelters is funded from the mainstream;\nIt is paid for until 2026.\nb) The count has been done.\n(c) Partners review the timetable.\nA review is not needed.",
		{{"", "a) The stock of shelters is funded from the mainstream;", "a", 2}, {"", "", "b", 1}, {"", "(c) Partners review the timetable.", "c", 2}}},
	{"The work began.\n* b)|The count has been done.", {{"", "", "", 1}, {"", "", "b", 1}}},
	{"d) is no part of it.", {{"", "", "", 1}}},
	{"Part a: paid for.\nPart b: counted.", {{"", "Part a", "a", 1}, {"", "Part b", "b", 1}}},
	{"Update 1.11.24\na) Funded.\nb) Counted.", {{"2024-11-01/2024-11-01", "Update 1.11.24", "a", 2}, {"", "", "b", 1}}},
};

static void parts_open_entries(void **state)
{
	(void)state;
	size_t wrong = 0;
	for (size_t i = 0; i < sizeof part_rows / sizeof *part_rows; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct recommendation record = {0};
		struct words text = {0};
		assert_null(kit_words(&kit, "That:\na) The stock of shelters is funded from the mainstream;\nb) it is counted; and\nc) Partners review the timetable.", &text));
		assert_null(field_text(&kit.r, &text, &record));
		assert_int_equal(record.parts.count, 3);
		wrong += row_check(&part_rows[i], &record, &kit, field_evidence);
	}
	assert_int_equal(wrong, 0);
}

static void states_are_no_evidence(void **state)
{
	(void)state;
	static const struct {
		const char *stretch;
		bool placeholder;
	} cells[] = {
		{"To be completed", true}, {"To becompleted", true}, {"To be e completed", true}, {"TBC", true}, {"n/a", true}, {"N/A.", true}, {"-", true}, {"–", true}, {"None", true}, {"No update", true}, {"No update received.", true},
		{"Verbal update to be given", true}, {"To be completed for the 24 June meeting", true}, {"Awaiting update", true}, {"To follow", true}, {"✓", false}, {"None of the shelters was broken.", false},
		{"To be completed by the contractor in June.", false},
		{"To be completd", true}, {"To be ecompleted", true}, {"To be complette", false}, {"To be comlpeted", true}, {"To be complered.", true}, {"To be complete", true}, {"To be completd for the 24 June meeting", true},
		{"To be competed for by three firms", false}, {"To be completds", false}, {"To be complained of", false}, {"o be confirmed", true}, {"No update was needed because the work ended.", false}, {"Completed", false},
	};
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words words = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, cells[i].stretch, &words));
		assert_null(field_evidence(&kit.r, &words, &record));
		if (record.evidence.at[0].placeholder != cells[i].placeholder)
			print_error("%s\n", cells[i].stretch);
		assert_int_equal(record.evidence.at[0].placeholder, cells[i].placeholder);
	}
}

/* The closing sentence is a status and nothing else; prose that ends in such a word is none. */
static void the_last_sentence_may_be_the_status(void **state)
{
	(void)state;
	static const struct {
		const char *stretch, *words;
		enum status status;
	} rows_here[] = {
		{"A map of the shelters hangs in each library. Implemented.", "Implemented", STATUS_COMPLETED},
		{"None yet. The team has lost its surveyor. Not started.", "Not started", STATUS_OUTSTANDING},
		{"The County agreed to one village only.\nPartially implemented", "Partially implemented", STATUS_IN_PROGRESS},
		{"The scheme was fully implemented.", "", STATUS_NONE},
		{"The first of the paths is open. The rest will be completed.", "", STATUS_NONE},
	};
	for (size_t i = 0; i < sizeof rows_here / sizeof *rows_here; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words words = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, rows_here[i].stretch, &words));
		assert_null(field_evidence(&kit.r, &words, &record));
		assert_text(record.claim.words, rows_here[i].words, rows_here[i].stretch, "claim");
		assert_int_equal(record.claim.status, rows_here[i].status);
		assert_int_equal(record.marks[FIELD_CLAIM], record.claim.words.size ? SURE_SUGGESTED : SURE_CERTAIN);
	}
}

static void sources_are_named(void **state)
{
	(void)state;
	static const struct {
		const char *stretch, *name;
	} cells[] = {
		{"Steve Marsh advised that members had agreed.", "Steve Marsh"}, {"Dr Clara Thompson - three sessions are planned.", "Dr Clara Thompson"},
		{"Sandra Gill (Road Safety (RS) Coordinator) confirmed that the plan stands.", "Sandra Gill"}, {"The Head of Parks advised that all is well.", ""},
		{"Mere Valley Police confirmed the dates.", ""}, {"Update 1.11.24 – Steve Marsh advised that it is done.", "Steve Marsh"}, {"Steve Marsh met the team.", ""},
	};
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words words = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, cells[i].stretch, &words));
		assert_null(field_evidence(&kit.r, &words, &record));
		assert_text(record.evidence.at[0].source_name, cells[i].name, cells[i].stretch, "source");
	}
}

static void dates_that_text_states(void **state)
{
	(void)state;
	static const struct {
		const char *stretch, *revised, *anticipated;
	} cells[] = {
		{"September 2024 – revised reporting timescale to the board is Dec 2024", "2024-12-01/2024-12-31", ""},
		{"September 2024 - Revised timescale for reporting to the board is December 2024 meeting.", "2024-12-01/2024-12-31", ""},
		{"The deadline has been extended to 31 May 2025.", "2025-05-31/2025-05-31", ""},
		{"New target date: June 2025", "2025-06-01/2025-06-30", ""},
		{"Anticipated completion: March 2025", "", "2025-03-01/2025-03-31"},
		{"The recommendation is expected to be completed by June 2025.", "", "2025-06-01/2025-06-30"},
		{"The review of the depot is expected to be completed by June 2025.", "", ""},
		{"The event will now be held in February 2025.", "", ""},
		{"The planned events were put off to June 2025.", "", ""},
		{"Expected completion date – 1 September 2025.", "", "2025-09-01/2025-09-01"},
	};
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words words = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, cells[i].stretch, &words));
		assert_null(field_evidence(&kit.r, &words, &record));
		struct str revised = record.revised_dates.count ? interval_text(&kit, &record.revised_dates.at[0].when) : STR_NONE;
		struct str anticipated = record.anticipated.when.words.size ? interval_text(&kit, &record.anticipated.when) : STR_NONE;
		assert_text(revised, cells[i].revised, cells[i].stretch, "revised");
		assert_text(anticipated, cells[i].anticipated, cells[i].stretch, "anticipated");
		if (revised.size)
			assert_int_equal(record.marks[FIELD_REVISED_DATES], SURE_SUGGESTED);
	}
}

/* What a recommendation that is not achieved is expected to bring is the date it waits for. */
static void expected_of_what_is_not_achieved(void **state)
{
	(void)state;
	static const enum status statuses[] = {STATUS_NOT_ACHIEVED, STATUS_ACHIEVED};
	for (size_t i = 0; i < 2; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words words = {0};
		struct recommendation record = {.claim.status = statuses[i]};
		assert_null(kit_words(&kit, "The board saw the map in May 2024. It is expected to be printed by the end of March 2025.", &words));
		assert_null(field_evidence(&kit.r, &words, &record));
		assert_int_equal(record.anticipated.when.words.size > 0, i == 0);
		if (i)
			continue;
		assert_int_equal(record.anticipated.when.days.first, day_of(2025, 3, 31));
		assert_int_equal(record.anticipated.when.days.last, day_of(2025, 3, 31));
		assert_int_equal(record.marks[FIELD_ANTICIPATED], SURE_SUGGESTED);
	}
}

static void attachments_and_links(void **state)
{
	(void)state;
	static const struct {
		const char *stretch, *attachment, *link;
	} cells[] = {
		{"The list is attached. Appendix 1 gives the counts.", "Appendix 1", ""}, {"Please see attached review document for each shelter.", "attached review document", ""},
		{"See Annex B for the list.", "Annex B", ""}, {"An appendix to the report will follow.", "", ""}, {"A small fee is attached to the licence.", "attached", ""},
		{"The counts are at https://www.harrowmere.example/counts.", "", "https://www.harrowmere.example/counts"}, {"See www.harrowmere.example for more", "", "www.harrowmere.example"},
	};
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words words = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, cells[i].stretch, &words));
		assert_null(field_evidence(&kit.r, &words, &record));
		if (i != 4)
			assert_text(record.attachments.count ? record.attachments.at[0].label : STR_NONE, cells[i].attachment, cells[i].stretch, "attachment");
		else
			assert_int_equal(record.attachments.count, 0);
		assert_text(record.links.count ? record.links.at[0] : STR_NONE, cells[i].link, cells[i].stretch, "link");
	}
}

static void further_names_its_meeting(void **state)
{
	(void)state;
	static const struct {
		const char *heading;
		int32_t meeting;
		enum sure sure;
	} heads[] = {
		{"Further information following the 14 May meeting", 0, SURE_SUGGESTED},
		{"Further information following the meeting of 14 May 2024", 0, SURE_CERTAIN},
		{"Further information", DAY_NONE, SURE_SUGGESTED},
	};
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words heading = {0}, text = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, heads[i].heading, &heading));
		assert_null(kit_words(&kit, "A list has been sent to all members.", &text));
		assert_null(field_further(&kit.r, &heading, &text, &record));
		assert_int_equal(record.further_information.count, 1);
		assert_int_equal(record.further_information.at[0].meeting, heads[i].meeting == DAY_NONE ? DAY_NONE : day_of(2024, 5, 14));
		assert_int_equal(record.marks[FIELD_FURTHER_INFORMATION], heads[i].sure);
	}
}

static void failing_memory_gives_an_error(void **state)
{
	(void)state;
	for (size_t row = 0; row < sizeof rows / sizeof *rows; row += 5)
		for (size_t n = 0;; n++) {
			AUTO_KIT kit;
			kit_open(&kit);
			struct words words = {0};
			struct recommendation record = {0};
			assert_null(kit_words(&kit, rows[row].stretch, &words));
			kit.arena.fail_after = n;
			struct error *error = field_evidence(&kit.r, &words, &record);
			bool reached = kit.arena.failed;
			assert_true(!reached || error);
			if (!reached)
				break;
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stretches_in_entries),
		cmocka_unit_test(parts_open_entries),
		cmocka_unit_test(states_are_no_evidence),
		cmocka_unit_test(the_last_sentence_may_be_the_status),
		cmocka_unit_test(sources_are_named),
		cmocka_unit_test(dates_that_text_states),
		cmocka_unit_test(expected_of_what_is_not_achieved),
		cmocka_unit_test(attachments_and_links),
		cmocka_unit_test(further_names_its_meeting),
		cmocka_unit_test(failing_memory_gives_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
