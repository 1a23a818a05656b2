/* paper: responses, claims, decisions, as cells print them. */
#include "field_kit.h"

struct row {
	enum column column;
	const char *cell;
	enum response response;
	enum status status;
	int category;
	const char *words, *note;
	enum sure sure; /* at most; of the field that the column is for */
	const char *achieved; /* "2024-03-01/2024-03-31" */
};

#define R COLUMN_RESPONSE
#define C COLUMN_CLAIM
#define D COLUMN_DECISION

static const struct row rows[] = {
	{R, "Accepted", RESPONSE_ACCEPTED},
	{R, "ACCEPTED.", RESPONSE_ACCEPTED},
	{R, "Accepted - completed", RESPONSE_ACCEPTED, STATUS_COMPLETED, 0, "completed", ""},
	{R, "Accepted – Completed", RESPONSE_ACCEPTED, STATUS_COMPLETED, 0, "Completed", ""},
	{R, "Accepted - outstanding", RESPONSE_ACCEPTED, STATUS_OUTSTANDING, 0, "outstanding", ""},
	{R, "Accepted (in progress)", RESPONSE_ACCEPTED, STATUS_IN_PROGRESS, 0, "in progress", ""},
	{R, "Accepted in full. Recruitment under way.", RESPONSE_ACCEPTED},
	{R, "Accepted. The staff rota has been redrawn.", RESPONSE_ACCEPTED},
	{R, "Accepted in principle", RESPONSE_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "Accept in principle, subject to funding", RESPONSE_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "Agreed", RESPONSE_ACCEPTED}, {R, "Agree", RESPONSE_ACCEPTED}, {R, "Supported", RESPONSE_ACCEPTED}, {R, "Endorsed", RESPONSE_ACCEPTED}, {R, "Approved", RESPONSE_ACCEPTED},
	{R, "Yes", RESPONSE_ACCEPTED}, {R, "Y", RESPONSE_ACCEPTED}, {R, "No", RESPONSE_REJECTED},
	{R, "Fully accepted – funding agreed", RESPONSE_ACCEPTED},
	{R, "Partially accepted. Funding is available for four branches.", RESPONSE_PARTLY_ACCEPTED},
	{R, "Partly accepted", RESPONSE_PARTLY_ACCEPTED}, {R, "Accepted in part", RESPONSE_PARTLY_ACCEPTED}, {R, "Part-accepted", RESPONSE_PARTLY_ACCEPTED}, {R, "Agreed in part", RESPONSE_PARTLY_ACCEPTED},
	{R, "Rejected. The loss of income cannot be met.", RESPONSE_REJECTED}, {R, "Not accepted", RESPONSE_REJECTED}, {R, "Not agreed – no budget", RESPONSE_REJECTED}, {R, "Declined", RESPONSE_REJECTED},
	{R, "Noted. A study was made in 2019.", RESPONSE_NOTED}, {R, "Noted", RESPONSE_NOTED},
	{R, "The recommendation is accepted.", RESPONSE_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "The Council accepts this conclusion. The fall is in part due to the move.", RESPONSE_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "The Council partially accepts this recommendation.", RESPONSE_PARTLY_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "The Cabinet does not accept this recommendation.", RESPONSE_REJECTED, .sure = SURE_SUGGESTED},
	{R, "We note this conclusion.", RESPONSE_NOTED, .sure = SURE_SUGGESTED},
	{R, "The Authority accepts in part the case for longer hours.", RESPONSE_PARTLY_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "The Executive accepts the proposal in part. Two of the five sites have power.", RESPONSE_PARTLY_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "Management agrees with this finding.", RESPONSE_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "Agreed, except for the shelter at Mill Lane.", RESPONSE_PARTLY_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "Agreed subject to a bid for grant", RESPONSE_PARTLY_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "Agreed. Parts of the route were resurfaced in May.", RESPONSE_ACCEPTED},
	{R, "Concur", RESPONSE_ACCEPTED}, {R, "Partially concur", RESPONSE_PARTLY_ACCEPTED}, {R, "Non-concur", RESPONSE_REJECTED}, {R, "Part accept", RESPONSE_PARTLY_ACCEPTED},
	{R, "Management response: Agreed", RESPONSE_ACCEPTED, .sure = SURE_SUGGESTED},
	{R, "Derbyniwyd yn rhannol / Partly accepted", RESPONSE_PARTLY_ACCEPTED},
	{R, "Completed", RESPONSE_NONE, STATUS_COMPLETED, 0, "Completed", ""},
	{R, "Officers will look at the matter with partners.", RESPONSE_NONE, .sure = SURE_DOUBTFUL},
	{R, "Accepted. This work is on-going and will be completed next year.", RESPONSE_ACCEPTED},
	{C, "1 – Achieved (Fully)", 0, STATUS_ACHIEVED, 1, "1 – Achieved (Fully)", ""},
	{C, "1- Achieved (Fully)", 0, STATUS_ACHIEVED, 1, "1- Achieved (Fully)", ""},
	{C, "2 – Achieved (Late). Work will go on.", 0, STATUS_ACHIEVED_LATE, 2, "2 – Achieved (Late)", "Work will go on."},
	{C, "3 - Not Achieved (Progress Made)", 0, STATUS_NOT_ACHIEVED, 3, "3 - Not Achieved (Progress Made)", ""},
	{C, "3 – Not Achieved\n(Progress Made)", 0, STATUS_NOT_ACHIEVED, 3, "3 – Not Achieved (Progress Made)", ""},
	{C, "4: Not Achieved (Obstacle)", 0, STATUS_OBSTACLE, 4, "4: Not Achieved (Obstacle)", ""},
	{C, "5 Not Achieved (Insufficient Progress)", 0, STATUS_NOT_ACHIEVED, 5, "5 Not Achieved (Insufficient Progress)", ""},
	{C, "6 – In Progress", 0, STATUS_IN_PROGRESS, 6, "6 – In Progress", ""},
	{C, "Category 2", 0, STATUS_NONE, 2, "Category 2", ""},
	{C, "2", 0, STATUS_NONE, 2, "2", ""},
	{C, "Complete", 0, STATUS_COMPLETED, 0, "Complete", ""},
	{C, "Completed.", 0, STATUS_COMPLETED, 0, "Completed", ""},
	{C, "Ongoing", 0, STATUS_IN_PROGRESS, 0, "Ongoing", ""},
	{C, "On-going", 0, STATUS_IN_PROGRESS, 0, "On-going", ""},
	{C, "On track", 0, STATUS_IN_PROGRESS, 0, "On track", ""},
	{C, "Not started", 0, STATUS_OUTSTANDING, 0, "Not started", ""},
	{C, "Overdue", 0, STATUS_OUTSTANDING, 0, "Overdue", ""},
	{C, "Paused", 0, STATUS_PAUSED, 0, "Paused", ""},
	{C, "On hold – awaiting the survey", 0, STATUS_PAUSED, 0, "On hold", "awaiting the survey"},
	{C, "Closed – implemented", 0, STATUS_COMPLETED, 0, "Closed – implemented", ""},
	{C, "Closed - not implemented", 0, STATUS_NOT_ACHIEVED, 0, "Closed - not implemented", "", SURE_SUGGESTED},
	{C, "Complete – March 2024", 0, STATUS_COMPLETED, 0, "Complete – March 2024", "", 0, "2024-03-01/2024-03-31"},
	{C, "Completed (14 May 2024)", 0, STATUS_COMPLETED, 0, "Completed (14 May 2024)", "", 0, "2024-05-14/2024-05-14"},
	{C, "Completed in March 2024", 0, STATUS_COMPLETED, 0, "Completed in March 2024", "", SURE_SUGGESTED, "2024-03-01/2024-03-31"},
	{C, "BRAG: Blue", 0, STATUS_COMPLETED, 0, "Blue", "", SURE_SUGGESTED},
	{C, "RAG rating – Amber", 0, STATUS_IN_PROGRESS, 0, "Amber", "", SURE_SUGGESTED},
	{C, "Complete ✓", 0, STATUS_COMPLETED, 0, "Complete ✓", ""},
	{C, "Open – Unresolved", 0, STATUS_OUTSTANDING, 0, "Open – Unresolved", ""},
	{C, "Closed – no longer applicable", 0, STATUS_NONE, 0, "Closed – no longer applicable", "", SURE_SUGGESTED},
	{C, "Superseded by R6", 0, STATUS_NONE, 0, "Superseded", "by R6", SURE_SUGGESTED},
	{C, "Largely met", 0, STATUS_IN_PROGRESS, 0, "Largely met", "", SURE_SUGGESTED},
	{C, "Not yet commenced", 0, STATUS_OUTSTANDING, 0, "Not yet commenced", ""},
	{C, "80% complete", 0, STATUS_IN_PROGRESS, 0, "80% complete", "", SURE_SUGGESTED},
	{C, "100%", 0, STATUS_COMPLETED, 0, "100%", "", SURE_SUGGESTED},
	{C, "Superseded", 0, STATUS_NONE, 0, "Superseded", "", SURE_SUGGESTED},
	{C, "No longer applicable", 0, STATUS_NONE, 0, "No longer applicable", "", SURE_SUGGESTED},
	{C, "Green", 0, STATUS_IN_PROGRESS, 0, "Green", "", SURE_SUGGESTED},
	{C, "Red – no officer in post", 0, STATUS_OUTSTANDING, 0, "Red", "no officer in post", SURE_SUGGESTED},
	{C, "Outstanding: the contractor has yet to reply", 0, STATUS_OUTSTANDING, 0, "Outstanding", "the contractor has yet to reply"},
	{C, "Accepted - completed", RESPONSE_ACCEPTED, STATUS_COMPLETED, 0, "completed", ""},
	{C, "We do not agree", RESPONSE_REJECTED, .sure = SURE_SUGGESTED},
	{C, "The contract was agreed", 0, STATUS_NONE, 0, "The contract was agreed", "", SURE_DOUBTFUL},
	{C, "Fragments of another cell", 0, STATUS_NONE, 0, "Fragments of another cell", "", SURE_DOUBTFUL},
	{C, "2 – Achieved (La", 0, STATUS_NONE, 2, "2 – Achieved (La", "", SURE_DOUBTFUL},
	{D, "1 – Achieved (Fully)", 0, STATUS_ACHIEVED, 1, "1 – Achieved (Fully)", ""},
	{D, "Agreed: 2 – Achieved (Late)", 0, STATUS_NONE, 0, NULL, NULL, SURE_DOUBTFUL},
	{COLUMN_ACHIEVED, "✓", 0, STATUS_ACHIEVED, 0, "✓", ""},
	{COLUMN_ACHIEVED, "✔", 0, STATUS_ACHIEVED, 0, "✔", ""},
	{COLUMN_ACHIEVED, "Yes", 0, STATUS_ACHIEVED, 0, "Yes", ""},
	{COLUMN_ACHIEVED, "x", 0, STATUS_ACHIEVED, 0, "x", "", SURE_SUGGESTED},
	{COLUMN_ACHIEVED, "March 2024", 0, STATUS_ACHIEVED, 0, "March 2024", "", 0, "2024-03-01/2024-03-31"},
	{COLUMN_ON_TARGET, "✓", 0, STATUS_IN_PROGRESS, 0, "✓", ""},
	{COLUMN_ON_TARGET, "No", 0, STATUS_OUTSTANDING, 0, "No", ""},
	{COLUMN_ON_TARGET, "N", 0, STATUS_OUTSTANDING, 0, "N", ""},
};

static void cells_are_read(void **state)
{
	(void)state;
	size_t wrong = 0;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct row *row = &rows[i];
		AUTO_KIT kit;
		kit_open(&kit);
		struct words cell = {0};
		struct recommendation record = {.claim.achieved = INTERVAL_NONE};
		assert_null(kit_words(&kit, row->cell, &cell));
		assert_null(field_assessment(&kit.r, row->column, &cell, &record));
		const struct claim *claim = row->column == D ? &record.decision : &record.claim;
		enum sure sure = record.marks[row->column == R ? FIELD_RESPONSE : row->column == D ? FIELD_DECISION : FIELD_CLAIM];
		struct str achieved = interval_known(claim->achieved) ? str_join(&kit.arena, day_iso(&kit.arena, claim->achieved.first), STR("/"), day_iso(&kit.arena, claim->achieved.last)) : STR_NONE;
		bool right = record.response == row->response && (row->sure == SURE_DOUBTFUL || (claim->status == row->status && claim->category == row->category)) && sure <= row->sure
			&& (row->sure != SURE_DOUBTFUL || sure == SURE_DOUBTFUL) && (!row->words || str_equal(claim->words, str_of(row->words)))
			&& (!row->note || str_equal(claim->note, str_of(row->note))) && (!row->achieved || str_equal(achieved, str_of(row->achieved)));
		if (right)
			continue;
		wrong++;
		print_error("%s\n   response %d status %s category %d words [%.*s] note [%.*s] %s %.*s\n", row->cell, record.response, status_name(claim->status), claim->category,
			STR_ARG(claim->words), STR_ARG(claim->note), sure_name(sure), STR_ARG(achieved));
	}
	assert_int_equal(wrong, 0);
}

static void ticks_of_two_columns(void **state)
{
	(void)state;
	static const struct {
		const char *achieved, *on_target;
		enum status status;
	} pairs[] = {{"✓", "", STATUS_ACHIEVED}, {"No", "✓", STATUS_IN_PROGRESS}, {"", "✓", STATUS_IN_PROGRESS}, {"", "No", STATUS_OUTSTANDING}, {"✓", "✓", STATUS_ACHIEVED}};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words achieved = {0}, on_target = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, pairs[i].achieved, &achieved));
		assert_null(kit_words(&kit, pairs[i].on_target, &on_target));
		assert_null(field_assessment(&kit.r, COLUMN_ACHIEVED, &achieved, &record));
		assert_null(field_assessment(&kit.r, COLUMN_ON_TARGET, &on_target, &record));
		assert_int_equal(record.claim.status, pairs[i].status);
	}
}

static void placeholder_names_its_meeting(void **state)
{
	(void)state;
	AUTO_KIT kit;
	kit_open(&kit);
	struct words cell = {0};
	struct recommendation record = {0};
	assert_null(kit_words(&kit, "To be completed for the 24 June 2025 meeting", &cell));
	assert_null(field_assessment(&kit.r, COLUMN_CLAIM, &cell, &record));
	assert_true(record.claim.placeholder);
	assert_int_equal(record.claim.status, STATUS_NONE);
	assert_int_equal(record.claim.meeting, day_of(2025, 6, 24));
}

/* Dates beside a status that is open: the revised one, or the one expected. */
static void dates_beside_a_status(void **state)
{
	(void)state;
	static const struct {
		const char *cell, *revised, *expected;
	} cells[] = {
		{"Delayed – revised date June 2025", "June 2025", ""},
		{"Slipped; now due 31 May 2025", "", "31 May 2025"},
		{"In progress (expected April 2025)", "", "April 2025"},
		{"In progress. The April 2025 meeting will see a draft.", "", ""},
		{"Complete – due 31 May 2025", "", ""},
	};
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		AUTO_KIT kit;
		kit_open(&kit);
		struct words cell = {0};
		struct recommendation record = {0};
		assert_null(kit_words(&kit, cells[i].cell, &cell));
		assert_null(field_assessment(&kit.r, COLUMN_CLAIM, &cell, &record));
		assert_int_equal(record.revised_dates.count, cells[i].revised[0] != 0);
		if (record.revised_dates.count)
			assert_text(record.revised_dates.at[0].when.words, cells[i].revised, cells[i].cell, "revised");
		assert_text(record.anticipated.when.words, cells[i].expected, cells[i].cell, "expected");
	}
}

static void closed_without_being_agreed_is_marked(void **state)
{
	(void)state;
	AUTO_KIT kit;
	kit_open(&kit);
	struct words response = {0}, claim = {0};
	struct recommendation record = {0};
	assert_null(kit_words(&kit, "Rejected", &response));
	assert_null(kit_words(&kit, "Closed", &claim));
	assert_null(field_assessment(&kit.r, COLUMN_RESPONSE, &response, &record));
	assert_null(field_assessment(&kit.r, COLUMN_CLAIM, &claim, &record));
	assert_int_equal(record.response, RESPONSE_REJECTED);
	assert_int_equal(record.marks[FIELD_RESPONSE], SURE_CERTAIN);
	assert_int_equal(record.marks[FIELD_CLAIM], SURE_SUGGESTED);
}

static void failing_memory_gives_an_error(void **state)
{
	(void)state;
	for (size_t row = 0; row < sizeof rows / sizeof *rows; row += 9)
		for (size_t n = 0;; n++) {
			AUTO_KIT kit;
			kit_open(&kit);
			struct words cell = {0};
			struct recommendation record = {0};
			assert_null(kit_words(&kit, rows[row].cell, &cell));
			kit.arena.fail_after = n;
			struct error *error = field_assessment(&kit.r, rows[row].column, &cell, &record);
			bool reached = kit.arena.failed;
			assert_true(!reached || error);
			if (!reached)
				break;
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_are_read),
		cmocka_unit_test(ticks_of_two_columns),
		cmocka_unit_test(placeholder_names_its_meeting),
		cmocka_unit_test(dates_beside_a_status),
		cmocka_unit_test(closed_without_being_agreed_is_marked),
		cmocka_unit_test(failing_memory_gives_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
