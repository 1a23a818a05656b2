/* Pages of the public site, asked for as a browser asks: what each says, in which order, and in which
 * forms. Harrowmere's allotments again. */
#include "import_kit.h"

#include "web/web.h"

#include <jansson.h>

#define R1(status, evidence) "| R01 | That the waiting list be published every quarter. | Allotments Officer | March 2023 | " status " | " evidence " |\n"
#define R2(date, status, evidence) "| R02 | That water tanks be put on each site, and R01 be done first. | Chair, Saltby Water Trust | " date " | " status " | " evidence " |\n"

static const char march[] = ALLOTMENTS("14 March 2023", R1("In progress", "A list was drawn up.") R2("June 2023", "In progress", "Four tanks stand."));
static const char july[] = ALLOTMENTS("11 July 2023", R1("Complete", "A list was drawn up. <br> It was published on 1 July 2023.") R2("December 2023", "In progress", "A fifth tank stands."));

static int two_papers(void **state)
{
	if (import_kit_open(state))
		return -1;
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	kit_import(kit, "july.md", july);
	struct publication_change change = {STR("allotments"), STR(""), STR("published"), STR("")};
	struct publication_outcome outcome;
	kit_good(publication_set(kit->record.db, &kit->record.arena, &kit->actor, &change, &outcome));
	return 0;
}

static struct error *try_answer(struct import_kit *kit, const char *path, struct http_response *response)
{
	struct site site = {.db = kit->record.db, .reader = READER_PUBLIC, .name = STR("Harrowmere Borough Council"), .language = LANGUAGE_EN};
	struct http_request request = {.path = str_of(path), .now = 1763881200}; /* 23 November 2025 */
	TRY(visible_open(kit->record.db, &kit->record.arena, &site.visible));
	return web_answer(&site, &kit->record.arena, &request, response);
}

static struct str page(struct import_kit *kit, const char *path)
{
	struct http_response response = {0};
	kit_good(try_answer(kit, path, &response));
	assert_int_equal(response.status, 200);
	return response.body;
}

static void has(struct str page, const char *words)
{
	if (!str_has(page, str_of(words)))
		fail_msg("the page lacks: %s", words);
}

static void has_id(struct import_kit *kit, struct str page, struct str id)
{
	struct arena *arena = &kit->record.arena;
	has(page, str_c(arena, str_format(arena, "id=\"%.*s\"", STR_ARG(id))));
}

static void lacks(struct str page, const char *words)
{
	if (str_has(page, str_of(words)))
		fail_msg("the page has: %s", words);
}

/* The words stand in the page, each behind the one before. */
static void in_order(struct str page, const char *const *words)
{
	size_t from = 0;
	for (; *words; words++) {
		size_t at = str_find_from(page, str_of(*words), from);
		if (at == STR_NOT_FOUND)
			fail_msg("not there, or too early: %s", *words);
		from = at + strlen(*words);
	}
}

static void home_says_how_each_review_stands(void **state)
{
	struct str home = page(*state, "/");
	in_order(home, (const char *const[]){"2 recommendations in one review.", "Review of Allotments", "2 asked", "1 reported completed", "0 confirmed", "What changed",
	                                     "11 July 2023", "Overdue longest", "Overdue since its new date, 31 December 2023.", NULL});
}

static void a_review_begins_with_what_matters(void **state)
{
	struct str review = page(*state, "/reviews/allotments");
	in_order(review, (const char *const[]){"<h1", "Review of Allotments", "One recommendation is overdue. The committee has confirmed none as done.", "Needs attention", "R02",
	                                       "Owed by Chair, Saltby Water Trust.", "id=\"all\"", "R01", "Completed", "R02", "31 December 2023", "How it moved from paper to paper",
	                                       "What became of the dates", "Papers", "11 July 2023", NULL});
	lacks(review, "Silent");
}

static void a_story_is_told_in_order(void **state)
{
	struct str recommendation = page(*state, "/reviews/allotments/R02");
	in_order(recommendation, (const char *const[]){"Recommendation R02", "That water tanks be put on each site", "Was it agreed?", "the papers give no response", "Is it done",
	                                               "Does the committee agree?", "the committee has not decided", "Is anyone still watching?", "yes", "last in a paper of 11 July 2023",
	                                               "Overdue: the new date, 31 December 2023, passed 22 months ago.", "First due", "June 2023", "Printed later",
	                                               "December 2023", "Chair</a>, Saltby Water Trust", "14 March 2023", "Recommended", "Four tanks stand.", "Reported",
	                                               "11 July 2023", "Another date was printed, without a word about it", "A fifth tank stands.", NULL});
	lacks(recommendation, "Recommendations that name this one");
	has(page(*state, "/reviews/allotments/R01"), "Recommendations that name this one");
}

static void every_place_that_a_story_names_is_there(void **state)
{
	struct str recommendation = page(*state, "/reviews/allotments/R02"), paper = page(*state, "/papers/allotments-2023-03-14");
	struct str sign = STR("/papers/allotments-2023-03-14#");
	int places = 0;
	for (size_t at = 0; (at = str_find_from(recommendation, sign, at)) != STR_NOT_FOUND; places++) {
		struct str rest = str_from(recommendation, at += sign.size);
		has_id(*state, paper, str_cut(&rest, '"'));
	}
	assert_true(places > 3);
}

static void data_of_every_address_is_json(void **state)
{
	static const char *const addresses[] = {"/reviews.json", "/changes.json", "/reviews/allotments.json", "/reviews/allotments/R02.json", "/owners.json",
	                                        "/owners/allotments-officer.json", "/meetings.json", "/papers/allotments-2023-07-11.json"};
	for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
		struct str body = page(*state, addresses[i]);
		json_t *json = json_loadb(body.at, body.size, JSON_REJECT_DUPLICATES, NULL);
		if (!json)
			fail_msg("%s is no JSON", addresses[i]);
		json_decref(json);
	}
}

static void entries_of_a_feed_lead_to_their_place(void **state)
{
	struct str feed = page(*state, "/reviews/allotments/R02.atom"), recommendation = page(*state, "/reviews/allotments/R02");
	struct str sign = STR("<id>urn:heed:/reviews/allotments/R02#"), before = STR_NONE;
	int entries = 0;
	for (size_t at = 0; (at = str_find_from(feed, sign, at)) != STR_NOT_FOUND; entries++) {
		struct str rest = str_from(feed, at += sign.size), id = str_cut(&rest, '<');
		assert_false(str_equal(id, before));
		has_id(*state, recommendation, id);
		before = id;
	}
	assert_int_equal(entries, 5); /* asked, twice reported on, one claim, another date */
	has(feed, "<updated>2026-11-23T06:40:00Z</updated>");
}

/* A committee's paper in Word, with its plan of meetings, its parts and the words that it lost. */
static int a_paper_of_a_committee(void **state)
{
	if (import_kit_open(state))
		return -1;
	struct import_kit *kit = *state;
	kit_import_file(kit, "samples/progress-six/paper.docx");
	struct publication_change change = {kit->outcome.review_slug, STR(""), STR("published"), STR("")};
	struct publication_outcome outcome;
	kit_good(publication_set(kit->record.db, &kit->record.arena, &kit->actor, &change, &outcome));
	return 0;
}

static void a_meeting_tells_what_was_before_it(void **state)
{
	in_order(page(*state, "/meetings/2025-02-11-housing-homes"),
	         (const char *const[]){"9 recommendations were before the committee. No decision of this meeting is in the papers.", "Review of Housing Repairs", "What was before it", "R01",
	                               "R09", "What changed since the meeting before", "15 new recommendations", "The paper as the meeting saw it", "11 February 2025", NULL});
	struct str before = page(*state, "/meetings/2024-09-10-housing-homes");
	in_order(before, (const char *const[]){"What it asked for, and what came", "R02", "Papers of other days that tell of it", NULL});
	lacks(before, "What changed since the meeting before");
}

static void parts_show_their_updates(void **state)
{
	in_order(page(*state, "/reviews/housing-repairs/R01"),
	         (const char *const[]){"on line at any hour;", "Update of 11 February 2025</a>: The on-line form has been in use since 3 June 2024.", "by telephone until 8 pm; and", "How it stands",
	                               "1 – Achieved (Fully)", "Cabinet Member for Homes, in the paper of 11 February 2025", "First due", "June 2024 (initial feedback)", "5 March 2024", "Recommended",
	                               "Approved by City Council.", "Update, part a", NULL});
}

static void an_update_of_a_month_keeps_its_own_words_for_a_day(void **state)
{
	struct str story = page(*state, "/reviews/housing-repairs/R02");
	in_order(story, (const char *const[]){"class=\"heed-story__day\">5 March 2024", "Recommended", "class=\"heed-story__day\">June 2024", "The supplier was asked", "class=\"heed-story__day\">November 2024",
	                                      "Information that a meeting asked for", "Meeting of 10 September 2024", NULL});
}

static void a_section_is_a_heading(void **state)
{
	in_order(page(*state, "/reviews/housing-repairs"),
	         (const char *const[]){"Needs attention", "Recommendations</h2>", "A: Reporting a repair</h3>", "R01", "B: Doing the repair</h3>", "R06", "In no section</h3>", "R14", "Concluded", NULL});
}

static void what_is_not_there_is_not_found(void **state)
{
	static const char *const addresses[] = {"/reviews/allotment", "/reviews/allotments/R03", "/owners/nobody", "/meetings/2023-03-14", "/papers/x", "/schemes/x", "/reviews/"};
	for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
		struct http_response response = {0};
		struct error *error = try_answer(*state, addresses[i], &response);
		if (!error || error->kind != ERROR_NOT_FOUND)
			fail_msg("%s is answered with %d", addresses[i], response.status);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(home_says_how_each_review_stands, two_papers, import_kit_close),
		cmocka_unit_test_setup_teardown(a_review_begins_with_what_matters, two_papers, import_kit_close),
		cmocka_unit_test_setup_teardown(a_story_is_told_in_order, two_papers, import_kit_close),
		cmocka_unit_test_setup_teardown(every_place_that_a_story_names_is_there, two_papers, import_kit_close),
		cmocka_unit_test_setup_teardown(data_of_every_address_is_json, two_papers, import_kit_close),
		cmocka_unit_test_setup_teardown(entries_of_a_feed_lead_to_their_place, two_papers, import_kit_close),
		cmocka_unit_test_setup_teardown(a_meeting_tells_what_was_before_it, a_paper_of_a_committee, import_kit_close),
		cmocka_unit_test_setup_teardown(parts_show_their_updates, a_paper_of_a_committee, import_kit_close),
		cmocka_unit_test_setup_teardown(an_update_of_a_month_keeps_its_own_words_for_a_day, a_paper_of_a_committee, import_kit_close),
		cmocka_unit_test_setup_teardown(a_section_is_a_heading, a_paper_of_a_committee, import_kit_close),
		cmocka_unit_test_setup_teardown(what_is_not_there_is_not_found, two_papers, import_kit_close),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
