/* Papers into the record: which review, which recommendation, what is new; and that whatever fails leaves
 * nothing behind. Harrowmere's allotments, as its committee follows them. */
#include "import_kit.h"

#include <glob.h>
#include <signal.h>
#include <sys/wait.h>

#define R1(status, evidence) "| R01 | That the waiting list be published every quarter. | Allotments Officer | March 2023 | " status " | " evidence " |\n"
#define R2(owner, date, status, evidence) "| R02 | That water tanks be put on each site. | " owner " | " date " | " status " | " evidence " |\n"

static const char march[] = ALLOTMENTS("14 March 2023", R1("In progress", "A list was drawn up.") R2("Parks Manager (J. Poole)", "June 2023", "In progress", "Four tanks stand."));
static const char july[] = ALLOTMENTS("11 July 2023", R1("Complete", "A list was drawn up. <br> It was published on 1 July 2023.")
                                      R2("PARKS MANAGER (J. Poole)", "June 2023", "In progress", "Four tanks stand."));
static const char november[] = ALLOTMENTS("14 November 2023", R1("Complete", "It was published on 1 July 2023.")
                                          R2("Parks Manager (M. Vale)", "March 2024", "In progress", "A fifth tank stands."));

static void a_first_paper_opens_a_review_with_all_it_says(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	assert_true(kit->outcome.new_review);
	assert_false(kit->outcome.undated);
	assert_int_equal(kit->outcome.doubts.count, 0);
	assert_int_equal(kit->outcome.lines.count, 2);
	assert_int_equal(kit->outcome.lines.at[0].what, IMPORT_NEW);
	kit_rows_are(kit, "SELECT review.slug, title, committee.slug, publication FROM review JOIN committee ON committee.id = committee",
	             "allotments|Review of Allotments|communities-scrutiny-committee|draft\n");
	kit_rows_are(kit, "SELECT slug, kind, format, paper_day, as_of_day, publication, bytes IS NOT NULL, units_placed > 0 FROM paper",
	             "allotments-2023-03-14|progress|markdown|2023-03-14|2023-03-14|draft|1|1\n");
	kit_rows_are(kit, "SELECT slug, ref, number, position FROM recommendation ORDER BY id", "R01|R01|1|1\nR02|R02|2|2\n");
	kit_rows_are(kit, "SELECT text, state, unit_from > 0 FROM wording ORDER BY id",
	             "That the waiting list be published every quarter.|complete|1\nThat water tanks be put on each site.|complete|1\n");
	kit_rows_are(kit, "SELECT post.name, person.name, printed FROM owner JOIN post ON post.id = post LEFT JOIN person ON person.id = person ORDER BY owner.id",
	             "Allotments Officer|NULL|Allotments Officer\nParks Manager|J. Poole|Parks Manager (J. Poole)\n");
	kit_rows_are(kit, "SELECT role, words, kind, bound, start_day, end_day FROM due ORDER BY id",
	             "target|March 2023|completion|in|2023-03-01|2023-03-31\ntarget|June 2023|completion|in|2023-06-01|2023-06-30\n");
	kit_rows_are(kit, "SELECT words, status FROM claim ORDER BY id", "In progress|in_progress\nIn progress|in_progress\n");
	kit_rows_are(kit, "SELECT kind, text FROM evidence ORDER BY id", "update|A list was drawn up.\nupdate|Four tanks stand.\n");
	kit_rows_are(kit, "SELECT kind FROM journal ORDER BY n", "review.opened\npaper.imported\nrecommendation.reported\nrecommendation.reported\n");
	kit_rows_are(kit, "SELECT count(*) FROM standing WHERE reader = 1", "2\n");
	kit_whole(kit);
}

static void the_same_file_again_changes_no_row(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	struct str before = kit_dump(kit);
	kit_import(kit, "renamed.md", march);
	assert_true(kit->outcome.known_before);
	assert_string_equal(str_c(&kit->record.arena, kit->outcome.paper_slug), "allotments-2023-03-14");
	assert_true(str_equal(before, kit_dump(kit)));
}

static void the_next_paper_adds_what_is_new_alone(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	kit_import(kit, "july.md", july);
	assert_false(kit->outcome.new_review);
	assert_int_equal(kit->outcome.statements, 2); /* R01: a status, a sentence of evidence */
	kit_rows_are(kit, "SELECT text FROM evidence ORDER BY id", "A list was drawn up.\nFour tanks stand.\nIt was published on 1 July 2023.\n");
	kit_rows_are(kit, "SELECT count(*) FROM wording", "2\n");
	kit_rows_are(kit, "SELECT count(*) FROM owner", "2\n");
	kit_rows_are(kit, "SELECT words FROM claim ORDER BY id", "In progress\nIn progress\nComplete\n");
	kit_rows_are(kit, "SELECT ref, group_concat(field) FROM (SELECT * FROM repeated ORDER BY field) JOIN appearance ON appearance.id = appearance GROUP BY ref",
	             "R01|owners,target,wording\nR02|claim,owners,target,wording\n");
	kit_rows_are(kit, "SELECT match FROM appearance ORDER BY id", "new\nnew\nsame\nsame\n");
	kit_whole(kit);
}

static void a_date_moved_in_silence_leaves_the_first(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	kit_import(kit, "july.md", july);
	kit_import(kit, "november.md", november);
	kit_rows_are(kit, "SELECT paper.slug, role, words FROM due JOIN appearance ON appearance.id = appearance JOIN paper ON paper.id = paper WHERE ref = 'R02' ORDER BY due.id",
	             "allotments-2023-03-14|target|June 2023\nallotments-2023-11-14|target|March 2024\n");
	kit_rows_are(kit, "SELECT first_due_day, due_day, slips FROM standing WHERE ref = 'R02' AND reader = 1", "2023-06-30|2024-03-31|1\n");
	kit_whole(kit);
}

static void one_post_has_holders_in_time(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "november.md", november);
	kit_import(kit, "march.md", march);
	kit_import(kit, "july.md", july);
	kit_rows_are(kit, "SELECT name FROM post ORDER BY name", "Allotments Officer\nParks Manager\n");
	kit_rows_are(kit, "SELECT person.name, from_day, until_day FROM holder JOIN person ON person.id = person ORDER BY from_day",
	             "J. Poole|2023-03-14|2023-07-11\nM. Vale|2023-11-14|2023-11-14\n");
}

static void posts_are_one_only_when_their_words_are(void **state)
{
	struct import_kit *kit = *state;
	struct db *db = kit->record.db;
	struct arena *arena = &kit->record.arena;
	static const struct {
		const char *post, *organisation, *person;
		int is; /* the first row that names the same post */
	} owners[] = {
		{"Head of Libraries", "", "", 0}, {"HEAD OF LIBRARIES", "", "", 0}, {"Head of Library Services", "", "", 2}, {"Chief Officer", "Harrowmere Transport", "", 3},
		{"Chief Officer", "", "", 3}, {"Chief officer", "Health Trust", "", 5}, {"Vice\xE2\x80\x93" "Chair", "", "", 6}, {"Vice-Chair", "", "", 6},
		{"", "Health Trust", "", 8}, {"", "", "J. Poole", 9}, {"Head of Libraries", "Harrowmere Transport", "", 0}, {"Head of Libraries", "Health Trust", "", 11},
		{"Head of Parks & Paths", "", "", 12}, {"Head of Parks and Paths", "", "", 12},
	};
	enum { OWNERS = sizeof owners / sizeof *owners };
	int64_t posts[OWNERS], person;
	for (size_t i = 0; i < OWNERS; i++) {
		struct owner owner = {.post = str_of(owners[i].post), .organisation = str_of(owners[i].organisation), .person = str_of(owners[i].person)};
		kit_good(post_of_owner(db, arena, &owner, &posts[i], &person));
		for (size_t earlier = 0; earlier < i; earlier++)
			assert_int_equal(posts[earlier] == posts[i], owners[earlier].is == owners[i].is);
	}
}

static void a_title_shared_by_chance_is_another_review(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	kit_import(kit, "other.md", ALLOTMENTS("2 May 2031", "| R01 | That bonfires be allowed only in winter. | Fire Warden | May 2031 | Open | None yet. |\n"
	                                                     "| R02 | That bees be kept where neighbours agree. | Bee Officer | June 2031 | Open | None yet. |\n"));
	assert_true(kit->outcome.new_review);
	assert_string_equal(str_c(&kit->record.arena, kit->outcome.review_slug), "allotments-2");
	assert_int_equal(kit->outcome.doubts.count, 1);
	kit_rows_are(kit, "SELECT slug FROM review ORDER BY id", "allotments\nallotments-2\n");
	kit_import(kit, "july.md", july);
	assert_string_equal(str_c(&kit->record.arena, kit->outcome.review_slug), "allotments");
	kit_whole(kit);
}

static void recommendations_find_a_review_under_another_title(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	kit_import(kit, "plots.md", "# Plots for All: Progress Report\n\nDate: 3 August 2024\n\n| No. | Recommendation | Status |\n|---|---|---|\n"
	                            "| R01 | That the waiting list be published every quarter. | Complete |\n| R09 | That keys be numbered. | Not started |\n");
	assert_false(kit->outcome.new_review);
	assert_string_equal(str_c(&kit->record.arena, kit->outcome.review_slug), "allotments");
	assert_int_equal(kit->outcome.doubts.count, 1);
	assert_true(str_has(kit->outcome.doubts.at[0], STR("1 of its 2")));
	assert_int_equal(kit->outcome.lines.count, 3);
	assert_int_equal(kit->outcome.lines.at[2].what, IMPORT_LACKING);
	assert_string_equal(str_c(&kit->record.arena, kit->outcome.lines.at[2].slug), "R02");
	kit_whole(kit);
}

static void another_committee_is_another_review(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	kit_import(kit, "else.md", "# Progress Report: Review of Allotments\n\n| | |\n|---|---|\n| To: | Finance Scrutiny Committee |\n| Date: | 4 April 2024 |\n\n"
	                           "| No. | Recommendation | Status |\n|---|---|---|\n| R01 | That rents be set each spring. | Open |\n");
	assert_true(kit->outcome.new_review);
	assert_string_equal(str_c(&kit->record.arena, kit->outcome.review_slug), "allotments-2");
}

#define RENAMED(committee, day, rows)                                                                                                  \
	"# Progress Report: Review of Allotments\n\n| | |\n|---|---|\n| To: | " committee " |\n| Date: | " day " |\n\n"                 \
	"| No. | Recommendation | Responsibility | Original Date For Completion | Status | Evidence of Progress |\n|---|---|---|---|---|---|\n" rows

static void a_committee_renamed_keeps_its_review_with_a_doubt(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	kit_import(kit, "renamed.md", RENAMED("Places Scrutiny Committee", "4 April 2024", R1("Complete", "")));
	assert_false(kit->outcome.new_review);
	assert_int_equal(kit->outcome.doubts.count, 1);
	assert_true(str_has(kit->outcome.doubts.at[0], STR("another committee")));
}

static void a_paper_without_recommendations_opens_no_review(void **state)
{
	struct import_kit *kit = *state;
	struct str before = kit_dump(kit), agenda = STR("# Agenda\n\nDate: 4 April 2024\n\nApologies for absence.\n\nMinutes of the last meeting.\n");
	struct error *error = kit_try_import(kit, "agenda.md", agenda, NULL, false);
	assert_non_null(error);
	assert_int_equal(error->kind, ERROR_INVALID);
	assert_true(str_equal(before, kit_dump(kit)));
	kit_import(kit, "march.md", march);
	kit_good(kit_try_import(kit, "agenda.md", agenda, "allotments", false));
	assert_int_equal(kit->outcome.lines.count, 2);
	assert_int_equal(kit->outcome.lines.at[0].what, IMPORT_LACKING);
	kit_rows_are(kit, "SELECT count(*) FROM paper", "2\n");
	kit_whole(kit);
}

static void a_named_review_is_taken_at_its_word(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	struct str bees = STR("# Tracker\n\nDate: 4 April 2024\n\n| No. | Recommendation | Status |\n|---|---|---|\n| B1 | That hives be counted. | Open |\n");
	struct str before = kit_dump(kit);
	struct error *error = kit_try_import(kit, "bees.md", bees, "alotments", false);
	assert_non_null(error);
	assert_int_equal(error->kind, ERROR_NOT_FOUND);
	assert_non_null(strstr(error->message, "alotments"));
	assert_true(str_equal(before, kit_dump(kit)));
	kit_good(kit_try_import(kit, "bees.md", bees, "allotments", false));
	assert_false(kit->outcome.new_review);
	assert_int_equal(kit->outcome.doubts.count, 1);
	kit_rows_are(kit, "SELECT slug FROM recommendation ORDER BY position", "R01\nR02\nB1\n");
}

static void references_that_repeat_or_are_missing_get_an_ordinal(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "seven.md", "# Review of Bus Shelters\n\nDate: 4 April 2024\n\n| Reference | Recommendation | Status |\n|---|---|---|\n"
	                            "| SR (25/26) 01 | That shelters be lit. | Open |\n| SR (25/26) 01 | That shelters have seats. | Open |\n"
	                            "| SR (25/26) 01 | That shelters be swept. | Open |\n| SR (25/26) 02 | That times be shown. | Open |\n");
	kit_rows_are(kit, "SELECT slug FROM recommendation ORDER BY position", "SR-25-26-01\nSR-25-26-01-2\nSR-25-26-01-3\nSR-25-26-02\n");
}

static void slugs_are_plain_and_short(void **state)
{
	struct import_kit *kit = *state;
	struct arena *arena = &kit->record.arena;
	static const char *const refs[][2] = {
		{"R05", "R05"}, {"SR (25/26) 01", "SR-25-26-01"}, {"Recommendation 13", "R13"}, {"13.", "R13"}, {"Rec 2a", "R2a"}, {" (iv) ", "iv"}, {"\xE2\x80\x93", ""},
		{"Recommendations of 2024", "Recommendations-of-2024"}, {"<b>1</b>", "b-1-b"}, {"\xC3\x89" "1", "e1"},
	};
	static const char *const titles[][2] = {
		{"Review of Bus Shelters", "bus-shelters"}, {"The Scrutiny Review of the Caf\xC3\xA9s", "cafes"}, {"Street Trees Review", "street-trees"},
		{"Parks & Open Spaces", "parks-and-open-spaces"}, {"Children\xE2\x80\x99s Play", "childrens-play"}, {"Review of", "review-of"}, {"Review", "review"},
		{"A very long title that goes on about potholes, libraries, allotments and shelters", "a-very-long-title-that-goes-on-about-potholes-libraries"},
	};
	for (size_t i = 0; i < sizeof refs / sizeof *refs; i++)
		assert_string_equal(str_c(arena, slug_of_ref(arena, str_of(refs[i][0]))), refs[i][1]);
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		assert_string_equal(str_c(arena, slug_of_review(arena, str_of(titles[i][0]))), titles[i][1]);
}

static void what_a_paper_lacks_is_listed_and_stays(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	kit_import(kit, "only.md", ALLOTMENTS("5 September 2023", R1("Complete", "Done in August.")));
	assert_int_equal(kit->outcome.lines.count, 2);
	assert_int_equal(kit->outcome.lines.at[1].what, IMPORT_LACKING);
	assert_string_equal(str_c(&kit->record.arena, kit->outcome.lines.at[1].ref), "R02");
	kit_rows_are(kit, "SELECT ref, heard_day FROM standing WHERE reader = 1 ORDER BY ref", "R01|2023-09-05\nR02|2023-03-14\n");
	struct review_lives lives;
	kit_good(import_lives(kit->record.db, &kit->record.arena, STR("allotments"), &lives));
	assert_int_equal(lives.lives.count, 2);
	assert_false(lives.lives.at[0].lost_sight);
	assert_true(lives.lives.at[1].lost_sight);
	assert_int_equal(lives.lives.at[0].steps.count, 2);
}

static void what_the_text_says_is_concluded_is_so(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	kit_import(kit, "july.md", "# Progress Report: Review of Allotments\n\n| | |\n|---|---|\n| To: | Communities Scrutiny Committee |\n| Date: | 11 July 2023 |\n\n"
	                           "Recommendation 2 was concluded on 6 June 2023 and is no longer shown.\n\n"
	                           "| No. | Recommendation | Responsibility | Original Date For Completion | Status | Evidence of Progress |\n"
	                           "|---|---|---|---|---|---|\n" R1("Complete", ""));
	assert_int_equal(kit->outcome.lines.count, 1);
	kit_rows_are(kit, "SELECT ref, tracking, concluded_day, heard_day FROM standing WHERE reader = 1 ORDER BY ref",
	             "R01|tracked|NULL|2023-07-11\nR02|concluded|2023-06-06|2023-07-11\n");
	kit_rows_are(kit, "SELECT words, unit_from > 0 FROM conclusion", "Recommendation 2 was concluded on 6 June 2023 and is no longer shown.|1\n");
	kit_whole(kit);
}

/* March and November say the same, July otherwise; July comes in last. */
static void a_late_paper_does_not_speak_past_the_next(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", ALLOTMENTS("14 March 2023", R1("In progress", "A list was drawn up.")));
	kit_import(kit, "november.md", ALLOTMENTS("14 November 2023", R1("In progress", "")));
	kit_rows_are(kit, "SELECT count(*) FROM claim", "1\n");
	kit_import(kit, "july.md", ALLOTMENTS("11 July 2023", R1("Paused", "")));
	kit_rows_are(kit, "SELECT as_of_day, words FROM claim JOIN appearance ON appearance.id = appearance JOIN paper ON paper.id = paper ORDER BY as_of_day",
	             "2023-03-14|In progress\n2023-07-11|Paused\n2023-11-14|In progress\n");
	kit_rows_are(kit, "SELECT claim_status, claim_day FROM standing WHERE reader = 1", "in_progress|2023-11-14\n");
	kit_rows_are(kit, "SELECT count(*) FROM journal WHERE kind = 'recommendation.reported'", "4\n");
	kit_whole(kit);
}

/* The public sees July alone; what it only repeated of March it says by itself. */
static void a_paper_taken_back_takes_nothing_that_others_say(void **state)
{
	struct import_kit *kit = *state;
	struct publication_outcome outcome;
	kit_import(kit, "march.md", march);
	kit_import(kit, "july.md", july);
	struct publication_change release = {STR("allotments"), STR_NONE, STR("published"), STR_NONE};
	kit_good(publication_set(kit->record.db, &kit->record.arena, &kit->actor, &release, &outcome));
	struct publication_change exempt = {STR("allotments"), STR("allotments-2023-03-14"), STR("exempt"), STR("names a tenant")};
	kit_good(publication_set(kit->record.db, &kit->record.arena, &kit->actor, &exempt, &outcome));
	kit_rows_are(kit, "SELECT ref, text, owners, claim_words, due_day FROM standing WHERE reader = 0 ORDER BY ref",
	             "R01|That the waiting list be published every quarter.|Allotments Officer|Complete|2023-03-31\n"
	             "R02|That water tanks be put on each site.|Parks Manager|In progress|2023-06-30\n");
	kit_whole(kit);
	kit_import(kit, "november.md", november);
	kit_whole(kit);
}

#define STANDINGS                                                                                                                                       \
	"SELECT s.reader, s.ref, s.text, s.text_state, s.owners, s.response, s.claim_status, s.claim_words, s.claim_day, s.decision_status, s.decision_words, " \
	"s.decision_day, s.tracking, s.concluded_day, s.done, s.first_words, s.first_due_day, s.revised_due_day, s.due_day, s.anticipated_day, "            \
	"s.achieved_start_day, s.slips, s.heard_day, p.file_name, s.silent FROM standing s JOIN paper p ON p.id = s.heard_paper ORDER BY s.text, s.reader"
/* What is known of each, sentence by sentence: rows may be cut otherwise when a later paper came first. */
#define EVIDENCE                                                                                                                              \
	"WITH RECURSIVE line (recommendation, words, rest) AS (SELECT recommendation, '', replace(text, char(10), '. ') || '. ' FROM evidence "   \
	"JOIN appearance ON appearance.id = appearance UNION ALL SELECT recommendation, substr(rest, 1, instr(rest, '. ') - 1), "                \
	"substr(rest, instr(rest, '. ') + 2) FROM line WHERE rest <> '') SELECT DISTINCT s.text, rtrim(words, '.') FROM line JOIN standing s ON " \
	"s.recommendation = line.recommendation WHERE words <> '' ORDER BY 1, 2"

/* Imports the files in the order of the digits in a record of its own. */
static void standings_in_order(const char *const *files, const char *order, struct str *ret_standings, struct arena *arena)
{
	void *state = NULL;
	assert_int_equal(import_kit_open(&state), 0);
	struct import_kit *kit = state;
	for (; *order; order++)
		kit_import_file(kit, files[*order - '1']);
	kit_whole(kit);
	*ret_standings = str_copy(arena, str_join(arena, kit_rows(kit, STANDINGS), STR("\n"), kit_rows(kit, EVIDENCE)));
	import_kit_close(&state);
}

static void orders_agree(struct arena *arena, const char *const *files, const char *const *orders)
{
	struct str first, other;
	standings_in_order(files, orders[0], &first, arena);
	assert_true(first.size > 100);
	for (size_t i = 1; orders[i]; i++) {
		standings_in_order(files, orders[i], &other, arena);
		assert_string_equal(str_c(arena, other), str_c(arena, first));
	}
}

static void the_order_of_importing_makes_no_difference(void **state)
{
	struct import_kit *kit = *state;
	struct arena *arena = &kit->record.arena;
	static const char *const allotments[] = {"samples/compare/allotments/1.md", "samples/compare/allotments/2.md", "samples/compare/allotments/3.docx"};
	static const char *const markets[] = {"samples/compare/markets/1.md", "samples/compare/markets/2.md"};
	static const char *const fees[] = {"samples/compare/taxi-fees/1.md", "samples/compare/taxi-fees/2.md"};
	orders_agree(arena, allotments, (const char *const[]){"123", "132", "213", "231", "312", "321", NULL});
	orders_agree(arena, markets, (const char *const[]){"12", "21", NULL});
	orders_agree(arena, fees, (const char *const[]){"12", "21", NULL});
}

static void a_dry_run_tells_all_and_stores_nothing(void **state)
{
	struct import_kit *kit = *state;
	struct str before = kit_dump(kit);
	kit_good(kit_try_import(kit, "march.md", str_of(march), NULL, true));
	assert_true(kit->outcome.new_review);
	assert_int_equal(kit->outcome.lines.count, 2);
	assert_true(str_equal(before, kit_dump(kit)));
	kit_import(kit, "march.md", march);
	before = kit_dump(kit);
	kit_good(kit_try_import(kit, "july.md", str_of(july), NULL, true));
	assert_true(kit->outcome.comparison.changes.count > 0);
	assert_true(str_equal(before, kit_dump(kit)));
}

static void each_statement_that_fails_leaves_nothing(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	struct str before = kit_dump(kit);
	struct import_paper paper = kit_read(kit, "july.md", str_of(july));
	size_t n = 0, failures = 0;
	for (;; n += 1 + n / 40) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		db_fail_after(kit->record.db, n);
		struct error *error = import_paper(kit->record.db, &arena, &kit->actor, &paper, STR_NONE, false, &kit->outcome);
		db_fail_after(kit->record.db, SIZE_MAX);
		if (!error)
			break;
		failures++;
		assert_false(db_in_transaction(kit->record.db));
		if (failures % 8 == 0)
			assert_true(str_equal(before, kit_dump(kit)));
	}
	assert_true(failures > 60);
	assert_false(str_equal(before, kit_dump(kit)));
	kit_whole(kit);
}

static void each_allocation_that_fails_leaves_nothing(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	struct str before = kit_dump(kit);
	struct import_paper paper = kit_read(kit, "july.md", str_of(july));
	size_t failures = 0;
	for (size_t n = 0;; n += 1 + n / 30) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = n;
		struct error *error = import_paper(kit->record.db, &arena, &kit->actor, &paper, STR_NONE, false, &kit->outcome);
		if (!error)
			break;
		failures++;
		assert_int_not_equal(error->kind, ERROR_BUG);
		if (failures % 8 == 0)
			assert_true(str_equal(before, kit_dump(kit)));
	}
	assert_true(failures > 60);
	kit_whole(kit);
}

/* Whenever the process is killed, the paper is in the record with all of it, or not at all. */
static void a_kill_in_the_middle_leaves_all_or_nothing(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", march);
	struct str before = kit_dump(kit);
	struct import_paper paper = kit_read(kit, "july.md", str_of(july));
	for (useconds_t wait = 0; wait < 20000; wait += 1500) {
		pid_t child = fork();
		assert_true(child >= 0);
		if (!child) {
			struct db *db = NULL;
			if (db_open(&kit->record.arena, kit->record.path, DB_WRITE, &db) || visible_register(db, &kit->record.arena))
				_exit(1);
			struct error *error = import_paper(db, &kit->record.arena, &kit->actor, &paper, STR_NONE, false, &kit->outcome);
			_exit(error != NULL);
		}
		usleep(wait);
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		struct str papers = kit_rows(kit, "SELECT count(*) FROM paper");
		if (str_equal(papers, STR("1\n")))
			assert_true(str_equal(before, kit_dump(kit)));
		else
			assert_int_equal(kit_rows(kit, "SELECT 1 FROM appearance").size, 8);
	}
	kit_whole(kit);
}

static void every_sample_goes_in_and_its_account_holds(void **state)
{
	struct import_kit *kit = *state;
	glob_t found;
	size_t root = strlen(SOURCE_ROOT) + 1;
	assert_int_equal(glob(SOURCE_ROOT "/samples/*/paper.*", 0, NULL, &found), 0);
	assert_true(found.gl_pathc > 20);
	for (size_t i = 0; i < found.gl_pathc; i++)
		kit_import_file(kit, found.gl_pathv[i] + root);
	globfree(&found);
	kit_rows_are(kit, "SELECT count(*) FROM paper WHERE page = '' OR units = 0", "0\n");
	kit_whole(kit);
	struct str before = kit_dump(kit);
	kit_import_file(kit, "samples/progress-six/paper.docx");
	assert_true(kit->outcome.known_before);
	assert_true(str_equal(before, kit_dump(kit)));
}

static void meetings_come_from_the_plan_and_from_what_they_asked_for(void **state)
{
	struct import_kit *kit = *state;
	kit_import_file(kit, "samples/twin-progress/paper.txt");
	kit_rows_are(kit, "SELECT meeting.slug, count(*) FROM meeting_item JOIN meeting ON meeting.id = meeting GROUP BY 1 ORDER BY 1",
	             "2022-02-09-schools-skills|11\n2022-03-22-schools-skills|5\n");
	kit_rows_are(kit, "SELECT meeting.slug, count(*) FROM evidence JOIN meeting ON meeting.id = meeting WHERE kind = 'further_information' GROUP BY 1",
	             "2021-11-24-schools-skills|4\n");
	kit_rows_are(kit, "SELECT meeting.slug, count(*) FROM claim JOIN meeting ON meeting.id = meeting WHERE placeholder GROUP BY 1", "2022-03-22-schools-skills|5\n");
	kit_rows_are(kit, "SELECT count(*) FROM claim WHERE placeholder = 0 AND category IS NULL", "0\n");
	kit_rows_are(kit, "SELECT key, version FROM scheme", "printed-food-worth-eating-a-look-at-the-councils-part-in-school|1\n"); /* its criteria are its own */
	kit_rows_are(kit, "SELECT approved_day FROM review", "2020-12-01\n");
	kit_rows_are(kit, "SELECT letter FROM section ORDER BY position", "A\nB\nC\nD\n");
}

static void a_title_without_end_is_cut(void **state)
{
	struct import_kit *kit = *state;
	struct buf paper;
	buf_init(&paper, &kit->record.arena, BUF_NO_LIMIT);
	buf_put(&paper, STR("# Progress report\n\n| | |\n|---|---|\n| Review title: | "));
	for (int i = 0; i < 200000; i++)
		buf_put(&paper, i ? STR("\xC3\xA9: ") : STR("Review of Fords: "));
	buf_put(&paper, STR(" |\n| Date: | 4 April 2024 |\n\n| No. | Recommendation | Status |\n|---|---|---|\n| R01 | That fords be marked. | Open |\n"));
	kit_good(kit_try_import(kit, "fords.md", buf_str(&paper), NULL, false));
	kit_rows_are(kit, "SELECT substr(title, 1, 15), length(title) BETWEEN 150 AND 300, length(slug) BETWEEN 40 AND 60 FROM review", "Review of Fords|1|1\n");
	kit_whole(kit);
}

#define WITH_SCHEME(day, third)                                                                                                             \
	"# Progress Report: Review of Street Lighting\n\n| | |\n|---|---|\n| To: | Places Scrutiny Committee |\n| Date: | " day " |\n\n"         \
	"| No. | Recommendation | Responsibility | Original Date For Completion | Assessment | Evidence of Progress |\n|---|---|---|---|---|---|\n" \
	"| R01 | That lamps be mended. | Head of Streets | March 2023 | 1 - Bright | All are mended. |\n"                                        \
	"| R02 | That posts be painted. | Head of Streets | March 2024 | 2 - " third " | Half are painted. |\n\n## Assessment categories\n\n"     \
	"| Category | Criteria |\n|---|---|\n| 1 - Bright | All of it is done. |\n| 2 - " third " | Some of it is done. |\n| 3 - Dark | None of it is done. |\n"

/* Decisions keep the version of the scheme that they were made under. */
static void a_printed_scheme_is_kept_in_versions(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "one.md", WITH_SCHEME("14 March 2023", "Dim"));
	kit_import(kit, "two.md", WITH_SCHEME("14 June 2023", "Dim"));
	kit_import(kit, "three.md", WITH_SCHEME("14 September 2023", "Twilight"));
	kit_rows_are(kit, "SELECT slug, version, (SELECT group_concat(name, ', ') FROM (SELECT name FROM category WHERE scheme = scheme.id ORDER BY position)) FROM scheme ORDER BY id",
	             "printed-street-lighting|1|Bright, Dim, Dark\nprinted-street-lighting-v2|2|Bright, Twilight, Dark\n");
	kit_rows_are(kit, "SELECT words, scheme.version FROM claim JOIN category ON category.id = category JOIN scheme ON scheme.id = scheme WHERE words LIKE '2%' ORDER BY claim.id",
	             "2 - Dim|1\n2 - Twilight|2\n");
	kit_whole(kit);
}

/* What is in the record, printed again under another hash, says nothing new: each field is found as it went in. */
static void a_paper_that_repeats_itself_says_nothing_new(void **state)
{
	struct import_kit *kit = *state;
	glob_t found;
	size_t root = strlen(SOURCE_ROOT) + 1, wrong = 0;
	assert_int_equal(glob(SOURCE_ROOT "/samples/*/paper.*", 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		const char *path = found.gl_pathv[i] + root;
		struct import_paper paper = kit_read(kit, path, kit_file(kit, path));
		kit_good(import_paper(kit->record.db, &kit->record.arena, &kit->actor, &paper, STR_NONE, false, &kit->outcome));
		struct str review = kit->outcome.review_slug;
		paper.sha256 = hash_sha256(&kit->record.arena, paper.sha256);
		kit_good(import_paper(kit->record.db, &kit->record.arena, &kit->actor, &paper, STR_NONE, true, &kit->outcome));
		size_t unknown = 0;
		list_each(line, &kit->outcome.lines)
			unknown += line->what == IMPORT_NEW || line->what == IMPORT_LACKING; /* one whose words were lost is known by its number, in doubt */
		if (!kit->outcome.statements && !unknown && str_equal(review, kit->outcome.review_slug) && !kit->outcome.new_review)
			continue;
		wrong++;
		print_error("%s: %zu statements, %zu records not known\n", path, kit->outcome.statements, unknown);
		list_each(change, &kit->outcome.comparison.changes)
			if (change->kind != CHANGE_EVIDENCE_REPEATED)
				print_error("    %s: %.*s\n", change_name(change->kind), STR_ARG(change->message));
	}
	globfree(&found);
	assert_int_equal(wrong, 0);
}

static void the_page_marks_each_recommendation_and_each_unit(void **state)
{
	struct import_kit *kit = *state;
	kit_import(kit, "march.md", ALLOTMENTS("14 March 2023", R1("In progress", "<script>alert(1)</script> A list was drawn up.")));
	struct str page = kit_rows(kit, "SELECT page FROM paper");
	assert_true(str_has(page, STR("id=\"r-R01\" href=\"/reviews/allotments/R01\"")));
	assert_true(str_has(page, STR("<mark class=\"quoted\">That the waiting list be published every quarter.</mark>")));
	assert_false(str_has(page, STR("<script")));
	struct str unit = kit_rows(kit, "SELECT 'id=\"u' || unit_from || '\"' FROM wording");
	assert_true(str_has(page, str_trim(unit)));
	assert_int_equal(str_find_from(page, str_trim(unit), str_find(page, str_trim(unit)) + 1), STR_NOT_FOUND);
}

int main(void)
{
#define case_of(name) cmocka_unit_test_setup_teardown(name, import_kit_open, import_kit_close)
	const struct CMUnitTest tests[] = {
		case_of(a_first_paper_opens_a_review_with_all_it_says),
		case_of(the_same_file_again_changes_no_row),
		case_of(the_next_paper_adds_what_is_new_alone),
		case_of(a_date_moved_in_silence_leaves_the_first),
		case_of(one_post_has_holders_in_time),
		case_of(posts_are_one_only_when_their_words_are),
		case_of(a_title_shared_by_chance_is_another_review),
		case_of(recommendations_find_a_review_under_another_title),
		case_of(another_committee_is_another_review),
		case_of(a_committee_renamed_keeps_its_review_with_a_doubt),
		case_of(a_paper_without_recommendations_opens_no_review),
		case_of(a_named_review_is_taken_at_its_word),
		case_of(references_that_repeat_or_are_missing_get_an_ordinal),
		case_of(slugs_are_plain_and_short),
		case_of(what_a_paper_lacks_is_listed_and_stays),
		case_of(what_the_text_says_is_concluded_is_so),
		case_of(a_late_paper_does_not_speak_past_the_next),
		case_of(a_paper_taken_back_takes_nothing_that_others_say),
		case_of(the_order_of_importing_makes_no_difference),
		case_of(a_dry_run_tells_all_and_stores_nothing),
		case_of(each_statement_that_fails_leaves_nothing),
		case_of(each_allocation_that_fails_leaves_nothing),
		case_of(a_kill_in_the_middle_leaves_all_or_nothing),
		case_of(every_sample_goes_in_and_its_account_holds),
		case_of(meetings_come_from_the_plan_and_from_what_they_asked_for),
		case_of(a_title_without_end_is_cut),
		case_of(a_printed_scheme_is_kept_in_versions),
		case_of(a_paper_that_repeats_itself_says_nothing_new),
		case_of(the_page_marks_each_recommendation_and_each_unit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
