/* report: what stands in a printed paper, and what a builder refuses. */
#include "reading.h"

#include "report_kit.h"

#include "doc/write/write.h"

#include <stdlib.h>

static struct report_about about_paper(enum report_kind kind)
{
	return (struct report_about){.kind = kind, .as_of = day_of(2025, 2, 11), .meeting = day_of(2025, 2, 11), .next_meeting = DAY_NONE};
}

static struct recommendation *record_new(struct arena *arena, struct draft *draft, const char *ref, const char *text)
{
	struct recommendation *record = list_add(arena, &draft->recommendations);
	assert_non_null(record);
	*record = (struct recommendation){.ref = str_of(ref), .section = -1, .concluded = DAY_NONE};
	record->claim.meeting = record->decision.meeting = DAY_NONE;
	record->anticipated.when.days = record->claim.achieved = INTERVAL_NONE;
	struct passage passage = {.text = str_of(text)};
	assert_true(list_push(arena, &record->text, passage));
	return record;
}

static void due(struct arena *arena, struct recommendation *record, const char *words, int32_t last)
{
	struct dated dated = {.when = {.words = str_of(words), .days = {last - 27, last}, .kind = WHEN_COMPLETION}};
	assert_true(list_push(arena, &record->dates, dated));
}

static void claims(struct recommendation *record, const char *words, int category, enum status status)
{
	record->claim.words = str_of(words);
	record->claim.category = category;
	record->claim.status = status;
}

static struct str printed(struct arena *arena, const struct report_about *about, const struct draft *draft)
{
	struct document *document = NULL;
	struct str bytes = STR_NONE;
	assert_null(report_document(arena, about, draft, &document));
	assert_null(markdown_write(arena, document, &bytes));
	return bytes;
}

static void assert_says(struct str paper, const char *words)
{
	if (!str_has(paper, str_of(words)))
		fail_msg("the paper does not say \"%s\":\n%.*s", words, STR_ARG(paper));
}

static void assert_silent(struct str paper, const char *words)
{
	if (str_has(paper, str_of(words)))
		fail_msg("the paper says \"%s\"", words);
}

static void kinds_have_names(void **state)
{
	(void)state;
	enum report_kind kind = REPORT_PROGRESS;
	for (enum report_kind each = REPORT_PROGRESS; each <= REPORT_CHANGES; each++) {
		assert_true(report_kind_from_name(str_of(report_kind_name(each)), &kind));
		assert_int_equal(kind, each);
	}
	assert_false(report_kind_from_name(STR("summary"), &kind));
}

/* The four facts apart, time computed. */
static void figures_are_counted(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft draft = {.front.review.approved = DAY_NONE};
	struct recommendation *record = record_new(&arena, &draft, "R01", "Put up signs.");
	record->response = RESPONSE_ACCEPTED;
	claims(record, "1 – Achieved (Fully)", 1, STATUS_ACHIEVED);
	due(&arena, record, "June 2024", day_of(2024, 6, 30)); /* done, so not overdue */
	record = record_new(&arena, &draft, "R02", "Cut the hedges.");
	record->response = RESPONSE_PARTLY_ACCEPTED;
	claims(record, "3 – Not Achieved (Progress Made)", 3, STATUS_NOT_ACHIEVED);
	due(&arena, record, "June 2024", day_of(2024, 6, 30));
	record = record_new(&arena, &draft, "R03", "Open the hall.");
	due(&arena, record, "June 2025", day_of(2025, 6, 30)); /* not yet due, and nobody has said anything */
	record = record_new(&arena, &draft, "R04", "Sell the hall.");
	record->response = RESPONSE_REJECTED;
	due(&arena, record, "June 2024", day_of(2024, 6, 30)); /* rejected: owes nothing */
	record = record_new(&arena, &draft, "R05", "Mend the gate.");
	record->response = RESPONSE_ACCEPTED;
	record->decision.words = STR("2 – Achieved (Late)");
	record->decision.status = STATUS_ACHIEVED_LATE;
	record->concluded = day_of(2024, 11, 12);
	struct report_figures figures;
	assert_null(report_figures(&arena, &draft, day_of(2025, 2, 11), &figures));
	assert_int_equal(figures.asked, 5);
	assert_int_equal(figures.accepted, 2);
	assert_int_equal(figures.partly, 1);
	assert_int_equal(figures.rejected, 1);
	assert_int_equal(figures.reported, 1);
	assert_int_equal(figures.confirmed, 1);
	assert_int_equal(figures.concluded, 1);
	assert_int_equal(figures.overdue, 1);
	assert_true(str_equal(figures.overdue_list.at[0]->ref, STR("R02")));
	assert_int_equal(figures.silent, 1);
	assert_true(str_equal(figures.silent_list.at[0]->ref, STR("R03")));
	assert_null(report_figures(&arena, &draft, day_of(2025, 7, 1), &figures));
	assert_int_equal(figures.overdue, 2);
}

/* The first date stands, revised and expected dates beside it. */
static void dates_stand_beside_the_first(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft draft = {.front = {.review.approved = DAY_NONE, .date = DAY_NONE}};
	struct recommendation *record = record_new(&arena, &draft, "R01", "Put up signs.");
	due(&arena, record, "June 2024", day_of(2024, 6, 30));
	struct dated later = {.when = {.words = STR("March 2025")}};
	assert_true(list_push(&arena, &record->revised_dates, later));
	record->anticipated.when.words = STR("May 2025");
	struct report_about about = about_paper(REPORT_PROGRESS);
	assert_says(printed(&arena, &about, &draft), "| June 2024<br>Revised: March 2025<br>Anticipated: May 2025 |");
}

static void other_meetings_have_placeholders(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft draft = {.front.review.approved = DAY_NONE};
	for (int i = 0; i < 2; i++) {
		struct recommendation *record = record_new(&arena, &draft, i ? "R02" : "R01", "Put up signs.");
		record->number = i + 1;
		claims(record, i ? "secret for now" : "told today", 0, STATUS_NONE);
	}
	struct meeting_plan plans[2] = {{.day = day_of(2025, 2, 11), .treatment = STR("Updates")}, {.day = day_of(2025, 4, 8)}};
	for (size_t i = 0; i < 2; i++) {
		assert_true(list_push(&arena, &plans[i].items, i));
		assert_true(list_push(&arena, &draft.meetings, plans[i]));
	}
	struct report_about about = about_paper(REPORT_PROGRESS);
	struct str paper = printed(&arena, &about, &draft);
	assert_says(paper, "a) Updates on recommendation 1 be discussed on 11 February 2025.");
	assert_says(paper, "b) recommendation 2 be discussed on 8 April 2025.");
	assert_says(paper, "told today");
	assert_silent(paper, "secret for now");
	assert_says(paper, "To be completed for the 8 April 2025 meeting");
	about.meeting = day_of(2025, 4, 8); /* by then both are told */
	assert_says(printed(&arena, &about, &draft), "secret for now");
}

static void the_foot_tells_the_state_of_the_record(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft *draft = make_draft(&arena, 3, PAPER_PROGRESS);
	struct report_about about = about_paper(REPORT_PROGRESS);
	struct document *document = NULL;
	assert_null(report_document(&arena, &about, draft, &document));
	assert_true(str_empty(document->foot));
	about.journal_head = STR("3f9a2c417be0d58c1111111111111111111111111111111111111111111111aa");
	assert_null(report_document(&arena, &about, draft, &document));
	assert_true(str_equal(document->foot, STR("Record state: 3f9a2c417be0d58c…, verify with heed verify --head 3f9a2c417be0d58c")));
	assert_true(str_equal(document->title, STR("Progress Report on Implementation: Review of Paths and Shelters")));
	assert_true(str_equal(document->language, STR("en-GB")));
}

/* The stamps of earlier editors stay, today's comes behind them. */
static void responses_are_stamped(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft *draft = make_draft(&arena, 3, PAPER_RESPONSE);
	struct stamp stamp = {.day = day_of(2025, 1, 30), .initials = STR("BW")};
	assert_true(list_push(&arena, &draft->stamps, stamp));
	struct report_about about = about_paper(REPORT_RESPONSE);
	about.initials = STR("CH");
	assert_says(printed(&arena, &about, draft), "Updated 30 January 2025 (BW) and 11 February 2025 (CH)");
}

static void changes_stand_by_recommendation(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft before = {.front.review.approved = DAY_NONE}, now = before;
	record_new(&arena, &before, "R01", "Put up signs.");
	record_new(&arena, &now, "R01", "Put up signs.");
	record_new(&arena, &now, "R02", "Cut the hedges.");
	struct comparison comparison = {0};
	struct change changes[] = {
		{CHANGE_EVIDENCE_ADDED, 0, 0, STR_NONE, STR("Ten signs are up."), true, STR("R01: evidence was added.")},
		{CHANGE_NEW_RECOMMENDATION, -1, 1, STR_NONE, STR("Cut the hedges."), true, STR("R02: is new.")},
		{CHANGE_STATUS, 0, 0, STR("Begun"), STR("Done"), false, STR("R01: the status changed.")},
	};
	for (size_t i = 0; i < 3; i++)
		assert_true(list_push(&arena, &comparison.changes, changes[i]));
	struct report_about about = about_paper(REPORT_CHANGES);
	struct document *document = NULL;
	struct error *error = report_document(&arena, &about, &now, &document);
	assert_non_null(error);
	assert_int_equal(error->kind, ERROR_INVALID);
	assert_null(document);
	about.before = &before;
	about.comparison = &comparison;
	about.since = STR("10 October 2024");
	struct str paper = printed(&arena, &about, &now);
	assert_says(paper, "# What changed since 10 October 2024");
	assert_says(paper, "| Evidence was added. | – | Ten signs are up. |\n| The status changed.<br>");
	assert_says(paper, "| Begun | Done |\n\n### R02: Cut the hedges.");
}

static void concluded_ones_have_a_paper(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft draft = {.front.review.approved = DAY_NONE};
	struct report_about about = about_paper(REPORT_CONCLUDED);
	record_new(&arena, &draft, "R01", "Put up signs.");
	assert_says(printed(&arena, &about, &draft), "None has been concluded yet.");
	struct recommendation *record = record_new(&arena, &draft, "R02", "Mend the gate.");
	record->concluded = day_of(2024, 11, 12);
	record->decision.words = STR("1 – Achieved (Fully)");
	struct str paper = printed(&arena, &about, &draft);
	assert_says(paper, "| R02 | Mend the gate. | – | 12 November 2024 | 1 – Achieved (Fully) |");
	assert_silent(paper, "Put up signs.");
}

/* Links of the paper and of its recommendations stand at the end, each once. */
static void links_stand_at_the_end(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft *draft = make_draft(&arena, 3, PAPER_PROGRESS);
	struct str link = STR("https://www.harrowmere.example/paths");
	assert_true(list_push(&arena, &draft->links, link));
	assert_true(list_push(&arena, &draft->recommendations.at[0].links, link));
	struct report_about about = about_paper(REPORT_PROGRESS);
	struct str paper = printed(&arena, &about, draft);
	size_t at = str_find(paper, STR("## Website links"));
	assert_int_not_equal(at, STR_NOT_FOUND);
	assert_int_equal(str_find_from(paper, STR("- [https"), at), str_find(paper, STR("- [https")));
	assert_int_equal(str_find_from(paper, STR("- [https"), str_find(paper, STR("- [https")) + 1), STR_NOT_FOUND);
}

/* A draft with nothing in it is a paper with nothing in it. */
static void an_empty_record_is_printed(void **state)
{
	(void)state;
	for (enum report_kind kind = REPORT_PROGRESS; kind <= REPORT_CONCLUDED; kind++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct draft draft = {.front = {.date = DAY_NONE, .review.approved = DAY_NONE}};
		struct report_about about = about_paper(kind);
		assert_says(printed(&arena, &about, &draft), "11 February 2025");
	}
}

static void every_allocation_may_fail(void **state)
{
	(void)state;
	for (enum report_kind kind = REPORT_PROGRESS; kind <= REPORT_CONCLUDED; kind++) {
		AUTO_ARENA own;
		arena_init(&own, ARENA_NO_CAP);
		struct draft *draft = make_draft(&own, 2, kind == REPORT_RESPONSE ? PAPER_RESPONSE : PAPER_PROGRESS);
		struct report_about about = about_paper(kind);
		about.address = STR("https://scrutiny.harrowmere.example/reviews/paths");
		for (size_t n = 0;; n += 1 + n / 16) {
			AUTO_ARENA arena;
			arena_init(&arena, ARENA_NO_CAP);
			arena.fail_after = n;
			struct document *document = NULL;
			struct str bytes = STR_NONE;
			struct error *error = report_document(&arena, &about, draft, &document);
			if (!error)
				error = docx_write(&arena, document, &bytes);
			if (!error)
				error = html_write(&arena, document, &bytes);
			if (!error)
				error = markdown_write(&arena, document, &bytes);
			if (!error) {
				assert_true(n > 10);
				break;
			}
			assert_int_equal(error->kind, ERROR_LIMIT);
			assert_true(n < 1000000);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds_have_names),
		cmocka_unit_test(figures_are_counted),
		cmocka_unit_test(dates_stand_beside_the_first),
		cmocka_unit_test(other_meetings_have_placeholders),
		cmocka_unit_test(the_foot_tells_the_state_of_the_record),
		cmocka_unit_test(responses_are_stamped),
		cmocka_unit_test(changes_stand_by_recommendation),
		cmocka_unit_test(concluded_ones_have_a_paper),
		cmocka_unit_test(links_stand_at_the_end),
		cmocka_unit_test(an_empty_record_is_printed),
		cmocka_unit_test(every_allocation_may_fail),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
