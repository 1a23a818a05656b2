/* The record as a draft, how each recommendation stands, lists, and finding what is named:
 * over an invented review of bus shelters with three papers. */
#include "record_kit.h"

#include "core/find.h"
#include "core/list.h"
#include "paper/recognise.h"
#include "paper/timing.h"
#include "sql/standing.h"

/* R01: asked, moved twice, answered, decided. R02: silent. R03: only in the first paper, concluded.
 * R04: exempt. The papers are put in out of order: what counts is their day. */
struct shelters {
	struct record_kit kit;
	int64_t recommendation[5], spring, winter, undated, post;
};

static void put_first(struct shelters *s)
{
	struct record_kit *kit = &s->kit;
	int64_t a = kit_appearance(kit, s->recommendation[1], s->spring, 1);
	int64_t wording = kit_wording(kit, a, "That the Cabinet Member:\na) repairs each shelter;\nb) reports what it cost.\nThis is urgent.");
	kit_good(part_add(kit->db, &kit->arena, wording, 1, STR("a"), STR("repairs each shelter;"), true, 11, 11));
	kit_good(part_add(kit->db, &kit->arena, wording, 2, STR("b"), STR("reports what it cost."), true, 12, 12));
	kit_owner_row(kit, a, 1, "Head of Streets (J. Poole)", s->post);
	kit_good(response_add(kit->db, &kit->arena, a, STR("accepted"), STR("Agreed."), 12, 12));
	kit_due(kit, a, "target", 1, "June 2015", "completion", "2015-06-01", "2015-06-30");
	kit_claim_row(kit, a, "3 - Not Achieved", "not_achieved", false);
	kit_evidence_row(kit, a, 1, "update", "2015-03-01", "Twelve shelters were repaired.", false);
	kit_wording(kit, kit_appearance(kit, s->recommendation[2], s->spring, 2), "That a map of the shelters be drawn.");
	a = kit_appearance(kit, s->recommendation[3], s->spring, 3);
	kit_wording(kit, a, "That the lamps be checked.");
	kit_good(conclusion_add(kit->db, &kit->arena, a, STR("concluded"), STR("10 March 2015"), kit_day("2015-03-10"), 17, 17));
	kit_wording(kit, kit_appearance(kit, s->recommendation[4], s->spring, 4), "That a contract be ended.");
}

static void put_second(struct shelters *s)
{
	struct record_kit *kit = &s->kit;
	int64_t a = kit_appearance(kit, s->recommendation[1], s->winter, 1), meeting = 0;
	kit_due(kit, a, "revised", 1, "March 2016", "completion", "2016-03-01", "2016-03-31");
	kit_claim_row(kit, a, "1 - Achieved (Fully)", "achieved", false);
	kit_evidence_row(kit, a, 1, "update", "2015-11-20", "All shelters but one were repaired.", false);
	kit_good(meeting_add(kit->db, &kit->arena, STR("2016-01-13-streets"), DB_NULL, kit_day("2016-01-13"), &meeting));
	kit_good(decision_add(kit->db, &kit->arena, a, STR("2 - Achieved (Late)"), STR("Agreed to conclude."), DB_NULL, STR("achieved_late"), DAY_NONE, DAY_NONE,
	                      meeting, 18, 18));
	kit_good(meeting_item_add(kit->db, &kit->arena, meeting, s->winter, s->recommendation[1], STR("update")));
	kit_good(meeting_item_add(kit->db, &kit->arena, meeting, s->winter, s->recommendation[2], STR("update")));
	kit_appearance(kit, s->recommendation[2], s->winter, 2);
}

static void put_third(struct shelters *s)
{
	struct record_kit *kit = &s->kit;
	int64_t a = kit_appearance(kit, s->recommendation[1], s->undated, 1);
	kit_due(kit, a, "target", 1, "May 2016", "completion", "2016-05-01", "2016-05-31");
	kit_claim_row(kit, a, "To be completed for the April meeting", "none", true);
	kit_evidence_row(kit, a, 1, "update", NULL, "To be completed", true);
	kit_evidence_row(kit, a, 2, "further_information", NULL, "The last shelter waits for glass.", false);
}

static int shelters_open(void **state)
{
	struct shelters *s = calloc(1, sizeof *s);
	if (!s)
		return -1;
	record_kit_open(&s->kit);
	kit_review(&s->kit, "bus-shelters", "Bus Shelters in Harrowmere");
	s->post = kit_post(&s->kit, "head-of-streets", "Head of Streets");
	for (int i = 1; i <= 4; i++)
		s->recommendation[i] = kit_recommendation(&s->kit, i);
	kit_good(publication_of_recommendation(s->kit.db, &s->kit.arena, s->recommendation[4], STR("exempt"), STR("commercial")));
	s->undated = kit_paper(&s->kit, NULL);
	s->winter = kit_paper(&s->kit, "2015-12-02");
	s->spring = kit_paper(&s->kit, "2015-03-10");
	put_third(s);
	put_second(s);
	put_first(s);
	*state = s;
	return 0;
}

static int shelters_close(void **state)
{
	struct shelters *s = *state;
	record_kit_close(&s->kit);
	free(s);
	return 0;
}

static void assert_str(struct str is, const char *expected)
{
	if (!str_equal(is, str_of(expected)))
		fail_msg("\"%.*s\" is not \"%s\"", STR_ARG(is), expected);
}

static struct record read_until(struct shelters *s, enum reader reader, const char *until)
{
	struct record record;
	kit_good(record_read(s->kit.db, &s->kit.arena, &(struct record_wish){.reader = reader, .review = s->kit.review, .until = kit_day(until)}, &record));
	return record;
}

/* Every leaf is a unit of its own, in order, and every record's stretch holds its words. */
static void assert_document(const struct record *record)
{
	const struct document *document = record->draft->document;
	assert_int_equal(document->units, document->leaves.count);
	assert_int_equal(document->units, record->sources.count);
	assert_int_equal(record->draft->account.units_placed, document->units);
	for (size_t i = 0; i < document->leaves.count; i++) {
		assert_int_equal(document->leaves.at[i]->origin.from, i + 1);
		assert_true(document->leaves.at[i]->text.size > 0);
	}
	list_each(drafted, &record->draft->recommendations) {
		struct origin origin = words_origin(&drafted->text);
		assert_true(origin.from >= drafted->origin.from && origin.to <= drafted->origin.to);
	}
}

/* --- the draft ---------------------------------------------------------------------------- */

static void test_wording_and_parts(void **state)
{
	struct shelters *s = *state;
	struct record record = read_until(s, READER_OFFICER, NULL);
	const struct recommendation *first = &record.draft->recommendations.at[0];
	assert_document(&record);
	assert_int_equal(record.draft->recommendations.count, 4);
	assert_int_equal(record.recommendation_ids[0], s->recommendation[1]);
	assert_string_equal(first->id, "r1");
	assert_str(words_text(&s->kit.arena, &first->text), "That the Cabinet Member:\na) repairs each shelter;\nb) reports what it cost.\nThis is urgent.");
	assert_int_equal(first->parts.count, 2);
	assert_str(first->parts.at[1].text.text, "reports what it cost.");
	assert_str(first->text.at[2].marker, "b)");
	assert_ptr_equal(first->parts.at[1].text.pieces->block, first->text.at[2].pieces->block);
	assert_str(first->owners.at[0].post, "Head of Streets");
	assert_str(first->owners.at[0].printed, "Head of Streets (J. Poole)");
	assert_int_equal(first->response, RESPONSE_ACCEPTED);
	assert_str(record.draft->front.review.title, "Bus Shelters in Harrowmere");
	assert_int_equal(record.draft->front.as_of, kit_day("2015-12-02"));
}

static void test_latest_holds_first_dates_stay(void **state)
{
	struct shelters *s = *state;
	struct record record = read_until(s, READER_OFFICER, NULL);
	const struct recommendation *first = &record.draft->recommendations.at[0];
	assert_str(first->claim.words, "1 - Achieved (Fully)"); /* a placeholder takes no claim's place */
	assert_str(first->decision.words, "2 - Achieved (Late)");
	assert_int_equal(first->decision.meeting, kit_day("2016-01-13"));
	assert_int_equal(first->dates.count, 1);
	assert_str(first->dates.at[0].when.words, "June 2015");
	assert_int_equal(first->revised_dates.count, 2);
	assert_str(first->revised_dates.at[0].when.words, "March 2016");
	assert_true(first->revised_dates.at[0].when.flags & WHEN_REVISED);
	assert_str(first->revised_dates.at[1].when.words, "May 2016");
	assert_false(first->revised_dates.at[1].when.flags & WHEN_REVISED);
	assert_int_equal(first->evidence.count, 3);
	assert_str(words_text(&s->kit.arena, &first->evidence.at[0].text), "Twelve shelters were repaired.");
	assert_true(first->evidence.at[2].placeholder);
	assert_int_equal(first->further_information.count, 1);
	assert_int_equal(record.draft->meetings.count, 1);
	assert_int_equal(record.draft->meetings.at[0].items.count, 2);
	assert_int_equal(record.draft->meetings.at[0].items.at[1], 1);
	assert_int_equal(record.draft->recommendations.at[2].concluded, kit_day("2015-03-10"));
}

static void test_latest_targets_to_compare_with(void **state)
{
	struct shelters *s = *state;
	struct record record;
	struct record_wish wish = {.reader = READER_OFFICER, .review = s->kit.review, .until = DAY_NONE, .latest_targets = true};
	kit_good(record_read(s->kit.db, &s->kit.arena, &wish, &record));
	const struct recommendation *first = &record.draft->recommendations.at[0];
	assert_int_equal(first->dates.count, 1);
	assert_str(first->dates.at[0].when.words, "May 2016");
	assert_int_equal(first->revised_dates.count, 1);
}

static void test_until_a_day(void **state)
{
	struct shelters *s = *state;
	struct record record = read_until(s, READER_OFFICER, "2015-12-01");
	const struct recommendation *first = &record.draft->recommendations.at[0];
	assert_str(first->claim.words, "3 - Not Achieved");
	assert_int_equal(first->decision.status, STATUS_NONE);
	assert_int_equal(first->revised_dates.count, 0);
	assert_int_equal(first->evidence.count, 1);
	assert_int_equal(record.draft->meetings.count, 0);
	record = read_until(s, READER_OFFICER, "2016-02-19"); /* the undated paper counts from the day it came in */
	assert_int_equal(record.draft->recommendations.at[0].revised_dates.count, 1);
	record = read_until(s, READER_OFFICER, "2010-01-01");
	assert_int_equal(record.draft->recommendations.count, 0);
}

static void test_places_lead_back_to_papers(void **state)
{
	struct shelters *s = *state;
	struct record record = read_until(s, READER_OFFICER, NULL);
	const struct recommendation *first = &record.draft->recommendations.at[0];
	assert_str(record_place(&s->kit.arena, &record, words_origin(&first->text)), "lines 10-11 of the paper of 10 March 2015");
	assert_str(record_place(&s->kit.arena, &record, words_origin(&first->claim.source)), "line 13 of the paper of 2 December 2015");
	assert_str(record_place(&s->kit.arena, &record, (struct origin){0}), "");
	assert_str(record_place(&s->kit.arena, &record, (struct origin){100000, 100000}), "");
}

static void publish(struct shelters *s, int64_t paper)
{
	kit_good(publication_of_review(s->kit.db, &s->kit.arena, s->kit.review, STR("published"), STR_NONE, STR("2016-03-01T09:00:00Z")));
	kit_good(publication_of_paper(s->kit.db, &s->kit.arena, paper, STR("published"), STR_NONE));
}

static void test_public_sees_published_papers_only(void **state)
{
	struct shelters *s = *state;
	struct record record;
	struct record_wish wish = {.reader = READER_PUBLIC, .review = s->kit.review, .until = DAY_NONE};
	struct error *error = record_read(s->kit.db, &s->kit.arena, &wish, &record);
	assert_non_null(error);
	assert_int_equal(error->kind, ERROR_NOT_FOUND);
	publish(s, s->spring);
	kit_good(record_read(s->kit.db, &s->kit.arena, &wish, &record));
	assert_int_equal(record.draft->recommendations.count, 3); /* R04 is exempt */
	assert_str(record.draft->recommendations.at[0].claim.words, "3 - Not Achieved"); /* the later papers are drafts */
}

/* A wording whose parts can't be found in it, and one with white space at odds. */
static void test_hostile_wording(void **state)
{
	struct shelters *s = *state;
	struct record_kit *kit = &s->kit;
	int64_t paper = kit_paper(kit, "2016-03-01"), a = kit_appearance(kit, s->recommendation[2], paper, 1);
	int64_t wording = kit_wording(kit, a, "  one  two \n\n\t\nthree part one part two four");
	kit_good(part_add(kit->db, &kit->arena, wording, 1, STR("x"), STR("not there"), true, DB_NULL, DB_NULL));
	kit_good(part_add(kit->db, &kit->arena, wording, 2, STR(""), STR("part one"), false, 1, 1));
	kit_good(part_add(kit->db, &kit->arena, wording, 3, STR(""), STR("part two"), false, 1, 1));
	kit_good(part_add(kit->db, &kit->arena, wording, 4, STR(""), STR(""), false, 1, 1));
	struct record record = read_until(s, READER_OFFICER, NULL);
	const struct recommendation *second = &record.draft->recommendations.at[1];
	assert_document(&record);
	assert_str(words_text(&kit->arena, &second->text), "one  two\nthree part one part two four");
	assert_str(second->parts.at[0].text.text, "not there");
	assert_str(second->parts.at[1].text.text, "part one");
	assert_ptr_equal(second->parts.at[2].text.pieces->block, second->text.at[1].pieces->block);
	assert_int_equal(second->parts.at[3].text.piece_count, 0);
}

/* --- how they stand ----------------------------------------------------------------------- */

static struct list_standings_rows listed(struct shelters *s, struct list_filter filter)
{
	struct list_standings_rows rows = {0};
	filter.review = filter.review ? filter.review : DB_NULL;
	kit_good(list_read(s->kit.db, &s->kit.arena, &filter, &rows));
	return rows;
}

static void refresh(struct shelters *s)
{
	AUTO_TX struct tx tx = {0};
	kit_good(tx_begin(s->kit.db, &s->kit.arena, &tx));
	kit_good(standing_refresh(s->kit.db, &s->kit.arena, s->kit.review));
	kit_good(tx_commit(&tx));
}

static void test_standing(void **state)
{
	struct shelters *s = *state;
	refresh(s);
	refresh(s); /* anew, not twice */
	struct list_standings_rows rows = listed(s, (struct list_filter){.reader = READER_OFFICER, .today = kit_day("2016-06-01")});
	assert_int_equal(rows.count, 4);
	const struct list_standings_row *first = &rows.at[0], *second = &rows.at[1];
	assert_str(first->claim_status, "achieved");
	assert_str(first->decision_status, "achieved_late");
	assert_int_equal(first->decision_day, kit_day("2016-01-13"));
	assert_true(first->done);
	assert_str(first->first_words, "June 2015");
	assert_int_equal(first->first_due_day, kit_day("2015-06-30"));
	assert_int_equal(first->revised_due_day, kit_day("2016-05-31"));
	assert_int_equal(first->due_day, kit_day("2016-05-31"));
	assert_int_equal(first->slips, 2);
	assert_int_equal(first->updates, 3);
	assert_str(first->owners, "Head of Streets");
	assert_int_equal(first->heard_day, kit_day("2016-02-20"));
	assert_false(first->silent);
	assert_true(second->silent);
	assert_int_equal(second->heard_day, kit_day("2015-12-02"));
	assert_str(rows.at[2].tracking, "concluded");
	assert_int_equal(listed(s, (struct list_filter){.reader = READER_PUBLIC}).count, 0);
}

static void test_public_standing_stays_behind_the_draft(void **state)
{
	struct shelters *s = *state;
	publish(s, s->spring);
	refresh(s);
	struct list_standings_rows rows = listed(s, (struct list_filter){.reader = READER_PUBLIC, .today = kit_day("2016-06-01")});
	assert_int_equal(rows.count, 3);
	assert_str(rows.at[0].claim_status, "not_achieved");
	assert_int_equal(rows.at[0].due_day, kit_day("2015-06-30"));
	assert_int_equal(rows.at[0].slips, 0);
	assert_true(list_overdue(&rows.at[0], kit_day("2015-07-01")));
	assert_false(list_overdue(&rows.at[0], kit_day("2015-06-30")));
	assert_str(listed(s, (struct list_filter){.reader = READER_OFFICER}).at[0].claim_status, "achieved");
}

static void test_counts(void **state)
{
	struct shelters *s = *state;
	struct review_counts_rows rows = {0};
	refresh(s);
	kit_good(review_counts(s->kit.db, &s->kit.arena, READER_OFFICER, DB_NULL, kit_day("2016-06-01"), &rows));
	assert_int_equal(rows.count, 1);
	assert_int_equal(rows.at[0].asked, 4);
	assert_int_equal(rows.at[0].accepted, 1);
	assert_int_equal(rows.at[0].completed, 1);
	assert_int_equal(rows.at[0].confirmed, 1);
	assert_int_equal(rows.at[0].silent, 2);
	assert_int_equal(rows.at[0].concluded, 1);
	assert_int_equal(rows.at[0].overdue, 0);
	kit_good(review_counts(s->kit.db, &s->kit.arena, READER_PUBLIC, s->kit.review, kit_day("2016-06-01"), &rows));
	assert_int_equal(rows.count, 0);
	publish(s, s->spring);
	refresh(s);
	kit_good(review_counts(s->kit.db, &s->kit.arena, READER_PUBLIC, s->kit.review, kit_day("2016-06-01"), &rows));
	assert_int_equal(rows.count, 1);
	assert_int_equal(rows.at[0].asked, 3);
	assert_int_equal(rows.at[0].completed, 0);
	assert_int_equal(rows.at[0].overdue, 1);
	kit_good(review_counts(s->kit.db, &s->kit.arena, READER_PUBLIC, s->kit.review + 1, kit_day("2016-06-01"), &rows));
	assert_int_equal(rows.count, 0);
}

static void test_filters(void **state)
{
	struct shelters *s = *state;
	static const struct {
		struct list_filter filter;
		size_t count;
	} cases[] = {
		{{.owner = STR("HEAD of streets")}, 1}, {{.owner = STR("j. poole")}, 1}, {{.owner = STR("librarian")}, 0}, {{.claim = STR("achieved")}, 1},
		{{.claim = STR("none")}, 3}, {{.claim = STR("Not achieved")}, 0}, {{.decision = STR("achieved-late")}, 1},
		{{.response = STR("accepted")}, 1}, {{.response = STR("none")}, 3}, {{.silent = true}, 2}, {{.tracked = true}, 3},
		{{.concluded = true}, 1}, {{.overdue = true}, 0}, {{.silent = true, .concluded = true}, 0}, {{.claim = STR("3")}, 0},
	};
	refresh(s);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct list_filter filter = cases[i].filter;
		filter.reader = READER_OFFICER;
		filter.today = kit_day("2016-06-01");
		assert_int_equal(listed(s, filter).count, cases[i].count);
	}
	struct list_standings_rows rows;
	struct error *error = list_read(s->kit.db, &s->kit.arena, &(struct list_filter){.review = DB_NULL, .claim = STR("perfect")}, &rows);
	assert_non_null(error);
	assert_int_equal(error->kind, ERROR_USAGE);
	assert_non_null(list_read(s->kit.db, &s->kit.arena, &(struct list_filter){.review = DB_NULL, .response = STR("perhaps")}, &rows));
}

/* --- finding ------------------------------------------------------------------------------ */

static void assert_refused(struct error *error, enum error_kind kind, const char *words)
{
	assert_non_null(error);
	assert_int_equal(error->kind, kind);
	if (!str_has(str_of(error->message), str_of(words)))
		fail_msg("\"%s\" does not say \"%s\"", error->message, words);
}

static void test_find(void **state)
{
	struct shelters *s = *state;
	struct record_kit *kit = &s->kit;
	struct found review = {0}, found = {0};
	int64_t shelters = kit->review;
	refresh(s);
	static const char *const names[] = {"bus-shelters", "BUS-shelters", "shelters in", "Bus Shelters in Harrowmere"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		kit_good(find_review(kit->db, &kit->arena, READER_OFFICER, str_of(names[i]), &review));
		assert_int_equal(review.id, shelters);
	}
	assert_refused(find_review(kit->db, &kit->arena, READER_OFFICER, STR("bus-shelter"), &found), ERROR_NOT_FOUND, "did you mean bus-shelters?");
	assert_refused(find_review(kit->db, &kit->arena, READER_OFFICER, STR("libraries of the county"), &found), ERROR_NOT_FOUND, "the only one is bus-shelters");
	assert_refused(find_review(kit->db, &kit->arena, READER_PUBLIC, STR("bus-shelters"), &found), ERROR_NOT_FOUND, "there is no review");
	static const char *const refs[] = {"R01", "r01", "R1", "1", "Recommendation 1"};
	for (size_t i = 0; i < sizeof refs / sizeof *refs; i++) {
		kit_good(find_recommendation(kit->db, &kit->arena, READER_OFFICER, &review, str_of(refs[i]), &found));
		assert_int_equal(found.id, s->recommendation[1]);
	}
	assert_refused(find_recommendation(kit->db, &kit->arena, READER_OFFICER, &review, STR("R9"), &found), ERROR_NOT_FOUND, "from R01 to R04");
	kit_review(kit, "bus-lanes", "Bus Lanes in Harrowmere");
	assert_refused(find_review(kit->db, &kit->arena, READER_OFFICER, STR("in harrowmere"), &found), ERROR_USAGE, "2 reviews");
	assert_refused(find_review(kit->db, &kit->arena, READER_OFFICER, STR("libraries of the county"), &found), ERROR_NOT_FOUND, "heed list");
	kit_good(find_review(kit->db, &kit->arena, READER_OFFICER, STR("lanes"), &found));
	assert_int_equal(found.id, kit->review);
	assert_refused(find_recommendation(kit->db, &kit->arena, READER_OFFICER, &found, STR("1"), &review), ERROR_NOT_FOUND, "no recommendations yet");
}

/* --- failing ------------------------------------------------------------------------------ */

static void test_every_allocation_fails(void **state)
{
	struct shelters *s = *state;
	struct record_wish wish = {.reader = READER_OFFICER, .review = s->kit.review, .until = DAY_NONE};
	for (size_t n = 0;; n++) {
		AUTO_ARENA arena;
		struct record record = {0};
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = n;
		struct error *error = record_read(s->kit.db, &arena, &wish, &record);
		if (!error) {
			assert_true(n > 100);
			assert_int_equal(record.draft->recommendations.count, 4);
			return;
		}
		assert_int_equal(error->kind, ERROR_LIMIT);
		assert_null(record.draft);
	}
}

static void test_every_step_fails(void **state)
{
	struct shelters *s = *state;
	refresh(s);
	for (size_t n = 0;; n++) {
		struct error *error;
		{
			AUTO_TX struct tx tx = {0};
			kit_good(tx_begin(s->kit.db, &s->kit.arena, &tx));
			db_fail_after(s->kit.db, n);
			error = standing_refresh(s->kit.db, &s->kit.arena, s->kit.review);
			db_fail_after(s->kit.db, SIZE_MAX);
		}
		assert_int_equal(listed(s, (struct list_filter){.reader = READER_OFFICER}).count, 4);
		if (!error) {
			assert_true(n > 20);
			return;
		}
		assert_true(error->message[0] != '\0');
	}
}

#define with_shelters(test) cmocka_unit_test_setup_teardown(test, shelters_open, shelters_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		with_shelters(test_wording_and_parts), with_shelters(test_latest_holds_first_dates_stay), with_shelters(test_latest_targets_to_compare_with),
		with_shelters(test_until_a_day), with_shelters(test_places_lead_back_to_papers), with_shelters(test_public_sees_published_papers_only),
		with_shelters(test_hostile_wording), with_shelters(test_standing), with_shelters(test_public_standing_stays_behind_the_draft),
		with_shelters(test_counts), with_shelters(test_filters), with_shelters(test_find), with_shelters(test_every_allocation_fails),
		with_shelters(test_every_step_fails),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
