/* The journal: its form to the byte, its place in the transaction, settings, releases, and what
 * verifying sees; over the small record of record_kit.h. */
#include "record_kit.h"

#include "core/hash.h"
#include "core/journal.h"
#include "core/publication.h"
#include "core/removal.h"
#include "core/setting.h"
#include "core/verify.h"
#include "sql/entry.h"
#include "sql/journal.h"

#include <string.h>

static const struct actor clerk = {STR("clerk"), STR("2026-11-23T09:00:00Z"), 20780};

#define assert_str(found, wanted)                                                                        \
	do {                                                                                             \
		struct str found_ = (found), wanted_ = (wanted);                                         \
		if (!str_equal(found_, wanted_))                                                         \
			fail_msg("\"%.*s\" instead of \"%.*s\"", STR_ARG(found_), STR_ARG(wanted_));     \
	} while (0)

#define assert_refused(call, wanted_kind, wanted_words)                                          \
	do {                                                                                     \
		struct error *error_ = (call);                                                   \
		assert_non_null(error_);                                                         \
		if (error_->kind != (wanted_kind) || !strstr(error_->message, wanted_words))     \
			fail_msg("kind %d: %s", error_->kind, error_->message);                  \
	} while (0)

static int setup(void **state)
{
	struct record_kit *kit = calloc(1, sizeof *kit);
	record_kit_open(kit);
	*state = kit;
	return 0;
}

static int teardown(void **state)
{
	struct record_kit *kit = *state;
	record_kit_close(kit);
	free(kit);
	return 0;
}

static int64_t entries(struct record_kit *kit)
{
	struct journal_head head;
	kit_good(journal_head(kit->db, &kit->arena, &head));
	return head.count;
}

/* ------------------------------------------------------------------ the form */

/* The example of docs/journal.md. */
static void the_example_of_the_document_holds(void **state)
{
	struct record_kit *kit = *state;
	struct arena *arena = &kit->arena;
	struct journal_line_row line;
	bool found = false;
	struct str first = journal_commitment(arena, STR("3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f3f"),
	                                      STR("{\"setting\":\"body\",\"value\":\"Harrowmere Borough Council\"}"));
	assert_str(first, STR("aba82f89fe4bd59085ae4583b83d8e89146d6750d2d64a37d9a7dc2fa4aa7f69"));
	kit_good(journal_line(kit->db, arena, 1, STR("2026-11-23T09:00:00Z"), STR("clerk"), STR("setting.changed"), first, JOURNAL_NOTHING, &line, &found));
	struct str hash = hash_sha256(arena, line.line);
	assert_str(hash, STR("3a8849b8e4ced8f065c5adb5a371b140b7fb199d8d26b3455be76a3fe850dec3"));
	struct str second = journal_commitment(arena, STR("a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7a7"),
	                                       STR("{\"setting\":\"holidays\",\"value\":\"2026-12-25 2026-12-28\"}"));
	kit_good(journal_line(kit->db, arena, 2, STR("2026-11-23T09:05:30Z"), STR("R. \"Bob\" Ffrench–Hughes"), STR("setting.changed"), second, hash, &line, &found));
	assert_str(hash_sha256(arena, line.line), STR("d5d7a276d48cda0d16c3727b7e75dfda23bd1e55e1adb180f7c953d841120e33"));
}

static void characters_are_escaped_as_the_document_says(void **state)
{
	struct record_kit *kit = *state;
	struct journal_line_row line;
	bool found = false;
	kit_good(journal_line(kit->db, &kit->arena, 7, STR("a\"b\\c/d"), STR("\b\t\n\f\r\x01\x1f\x7f"), STR("é€😀</script>"), STR("c"), STR("p"), &line, &found));
	assert_str(line.line, STR("{\"n\":7,\"at\":\"a\\\"b\\\\c/d\",\"by\":\"\\b\\t\\n\\f\\r\\u0001\\u001f\x7f\",\"kind\":\"é€😀</script>\","
	                          "\"commitment\":\"c\",\"previous\":\"p\"}"));
}

/* Of FIPS 180-4's own examples. */
static void hashes_are_sha256(void **state)
{
	struct record_kit *kit = *state;
	assert_str(hash_sha256(&kit->arena, STR("abc")), STR("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
	assert_str(hash_sha256(&kit->arena, STR_NONE), STR("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
	assert_int_equal(hash_salt(&kit->arena).size, 64);
	assert_false(str_equal(hash_salt(&kit->arena), hash_salt(&kit->arena)));
}

/* ------------------------------------------------------------------ appending */

static void an_entry_needs_a_transaction_and_goes_with_it(void **state)
{
	struct record_kit *kit = *state;
	assert_refused(journal_append(kit->db, &kit->arena, &clerk, STR("test"), STR_NONE, 0, STR("{}")), ERROR_BUG, "in the transaction");
	{
		AUTO_TX struct tx tx = {0};
		kit_good(tx_begin(kit->db, &kit->arena, &tx));
		kit_good(journal_append(kit->db, &kit->arena, &clerk, STR("test"), STR_NONE, 0, STR("{}")));
		assert_int_equal(entries(kit), 1);
	}
	assert_int_equal(entries(kit), 0);
	struct journal_head head;
	kit_good(journal_head(kit->db, &kit->arena, &head));
	assert_str(head.hash, JOURNAL_NOTHING);
}

static void each_entry_follows_from_the_one_before(void **state)
{
	struct record_kit *kit = *state;
	struct verify_outcome outcome;
	struct journal_head head;
	AUTO_TX struct tx tx = {0};
	kit_good(tx_begin(kit->db, &kit->arena, &tx));
	for (int i = 0; i < 30; i++)
		kit_good(journal_append(kit->db, &kit->arena, &clerk, STR("test"), STR_NONE, 0, str_format(&kit->arena, "{\"i\":%d}", i)));
	kit_good(tx_commit(&tx));
	kit_good(journal_head(kit->db, &kit->arena, &head));
	kit_good(verify_record(kit->db, &kit->arena, head.hash, NULL, &outcome));
	assert_int_equal(outcome.break_count, 0);
	assert_int_equal(outcome.contents, 30);
	assert_int_equal(outcome.head_n, 30);
	assert_str(outcome.head.hash, head.hash);
}

static void the_same_state_is_entered_once(void **state)
{
	struct record_kit *kit = *state;
	AUTO_TX struct tx tx = {0};
	kit_good(tx_begin(kit->db, &kit->arena, &tx));
	static const char *const contents[] = {"{\"a\":1}", "{\"a\":1}", "{\"a\":2}", "{\"a\":1}"};
	static const int64_t wanted[] = {1, 1, 2, 3};
	for (size_t i = 0; i < 4; i++) {
		kit_good(journal_state(kit->db, &kit->arena, &clerk, STR("test"), STR("review"), 1, str_of(contents[i])));
		assert_int_equal(entries(kit), wanted[i]);
	}
	kit_good(journal_state(kit->db, &kit->arena, &clerk, STR("test"), STR("review"), 2, STR("{\"a\":1}")));
	assert_int_equal(entries(kit), 4);
}

/* ------------------------------------------------------------------ settings */

static void a_setting_holds_its_default_until_it_is_set(void **state)
{
	struct record_kit *kit = *state;
	struct setting setting;
	struct settings all = {0};
	kit_good(setting_get(kit->db, &kit->arena, STR("time-zone"), &setting));
	assert_true(setting.is_default);
	assert_str(setting.value, STR("Europe/London"));
	kit_good(setting_put(kit->db, &kit->arena, &clerk, STR("time-zone"), STR(" UTC ")));
	kit_good(setting_get(kit->db, &kit->arena, STR("time-zone"), &setting));
	assert_str(setting.value, STR("UTC"));
	kit_good(setting_put(kit->db, &kit->arena, &clerk, STR("time-zone"), STR_NONE));
	kit_good(setting_get(kit->db, &kit->arena, STR("time-zone"), &setting));
	assert_str(setting.value, STR("Europe/London"));
	assert_int_equal(entries(kit), 2);
	kit_good(settings_list(kit->db, &kit->arena, &all));
	list_each(one, &all) {
		assert_true(strlen(one->purpose) > 20);
		if (!str_empty(one->value)) /* a default is a value that would be taken */
			kit_good(setting_put(kit->db, &kit->arena, &clerk, one->name, one->value));
	}
}

static void wrong_settings_are_refused_with_a_sentence(void **state)
{
	struct record_kit *kit = *state;
	static const struct {
		const char *name, *value, *words;
	} wrong[] = {
		{"site-address", "scrutiny.example", "whole address"}, {"site-address", "https://x.example//", "whole address"}, {"site-address", "https://x\"y", "whole address"},
		{"time-zone", "../../etc/passwd", "time zone"}, {"time-zone", "Europe", "time zone"}, {"time-zone", "/etc/passwd", "time zone"},
		{"holidays", "2026-02-30", "must be days"}, {"holidays", "25 December", "must be days"},
		{"upload-limit", "0", "1 to 64"}, {"upload-limit", "99999999999999999999", "1 to 64"}, {"upload-limit", "-5", "1 to 64"},
		{"language", "fr", "en (English)"}, {"show-questions", "perhaps", "yes or no"}, {"body", "two\nlines", "one line"}, {"body", "\xff", "UTF-8"},
	};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_refused(setting_put(kit->db, &kit->arena, &clerk, str_of(wrong[i].name), str_of(wrong[i].value)), ERROR_INVALID, wrong[i].words);
	assert_refused(setting_put(kit->db, &kit->arena, &clerk, STR("Body"), STR("x")), ERROR_NOT_FOUND, "did you mean body?");
	assert_refused(setting_put(kit->db, &kit->arena, &clerk, STR("adress"), STR("x")), ERROR_NOT_FOUND, "there is no setting");
	assert_int_equal(entries(kit), 0);
}

static void the_day_is_that_of_the_bodys_zone(void **state)
{
	struct record_kit *kit = *state;
	int32_t day = 0;
	int64_t summer_night = (int64_t)day_of(2026, 7, 1) * 86400 + 23 * 3600 + 1800; /* 23:30 UTC is half past midnight in London */
	int64_t winter_night = (int64_t)day_of(2026, 12, 1) * 86400 + 23 * 3600 + 1800;
	kit_good(setting_today(kit->db, &kit->arena, summer_night, &day));
	assert_int_equal(day, day_of(2026, 7, 2));
	kit_good(setting_today(kit->db, &kit->arena, winter_night, &day));
	assert_int_equal(day, day_of(2026, 12, 1));
	kit_good(setting_put(kit->db, &kit->arena, &clerk, STR("time-zone"), STR("UTC")));
	kit_good(setting_today(kit->db, &kit->arena, summer_night, &day));
	assert_int_equal(day, day_of(2026, 7, 1));
}

/* Whichever step of the store fails, the setting and its entry are both there or both not. */
static void a_step_that_fails_leaves_nothing_half_done(void **state)
{
	struct record_kit *kit = *state;
	size_t failures = 0;
	for (size_t n = 0; n < 200; n++) {
		struct setting setting;
		int64_t before = entries(kit);
		db_fail_after(kit->db, n);
		const struct error *error = setting_put(kit->db, &kit->arena, &clerk, STR("body"), str_format(&kit->arena, "Council %zu", n));
		db_fail_after(kit->db, SIZE_MAX);
		kit_good(setting_get(kit->db, &kit->arena, STR("body"), &setting));
		bool written = str_equal(setting.value, str_format(&kit->arena, "Council %zu", n));
		assert_int_equal(entries(kit) - before, written);
		assert_true(written || error);
		failures += error != NULL;
		if (!error)
			break;
	}
	assert_in_range(failures, 5, 100);
	struct verify_outcome outcome;
	kit_good(verify_record(kit->db, &kit->arena, STR_NONE, NULL, &outcome));
	assert_int_equal(outcome.break_count, 0);
}

/* ------------------------------------------------------------------ a review: entries from rows, release, removal */

static int64_t enter(struct record_kit *kit, struct str kind, struct str subject_kind, int64_t subject)
{
	struct str content = STR_NONE;
	AUTO_TX struct tx tx = {0};
	kit_good(tx_begin(kit->db, &kit->arena, &tx));
	kit_good(verify_content(kit->db, &kit->arena, subject_kind, subject, &content));
	assert_false(str_empty(content));
	kit_good(journal_append(kit->db, &kit->arena, &clerk, kind, subject_kind, subject, content));
	kit_good(tx_commit(&tx));
	return entries(kit);
}

/* A paper with the hash of its file, unlike the kit's. */
static int64_t put_paper(struct record_kit *kit)
{
	int64_t paper = 0;
	struct str bytes = STR("# Potholes\n");
	kit_good(paper_add(kit->db, &kit->arena, STR("potholes-2024"), kit->review, STR("progress"), STR("Progress"), STR("potholes.md"), STR("markdown"),
	                   hash_sha256(&kit->arena, bytes), bytes, (int64_t)bytes.size, kit_day("2024-06-03"), kit_day("2024-06-03"), STR("en"), STR_NONE, STR_NONE,
	                   STR_NONE, STR_NONE, STR_NONE, STR_NONE, STR("An introduction."), 10, 10, 0, 0, 100, 100, 0, 0, STR("2024-06-04T09:00:00Z"), &paper));
	return paper;
}

/* A review of one paper and one recommendation, entered as an import does. */
static int64_t put_review(struct record_kit *kit)
{
	kit_review(kit, "potholes", "Review of Potholes");
	int64_t paper = put_paper(kit), recommendation = kit_recommendation(kit, 1);
	int64_t appearance = kit_appearance(kit, recommendation, paper, 1);
	kit_wording(kit, appearance, "That every pothole be filled; ask Petra Quill.");
	kit_evidence_row(kit, appearance, 1, "update", "2024-05-02", "Twelve were filled, says P. QUILL.", false);
	enter(kit, STR("review.opened"), STR("review"), kit->review);
	enter(kit, STR("paper.imported"), STR("paper"), paper);
	enter(kit, STR("recommendation.reported"), STR("appearance"), appearance);
	AUTO_TX struct tx tx = {0};
	kit_good(tx_begin(kit->db, &kit->arena, &tx));
	kit_good(standing_refresh(kit->db, &kit->arena, kit->review));
	kit_good(tx_commit(&tx));
	return appearance;
}

static void an_appearance_is_entered_whole(void **state)
{
	struct record_kit *kit = *state;
	struct str content = STR_NONE;
	int64_t appearance = put_review(kit);
	kit_good(verify_content(kit->db, &kit->arena, STR("appearance"), appearance, &content));
	assert_true(str_has(content, STR("\"review\":\"potholes\",\"recommendation\":\"R01\"")));
	assert_true(str_has(content, STR("\"wording\":{\"text\":\"That every pothole be filled; ask Petra Quill.\",\"state\":\"complete\"")));
	assert_true(str_has(content, STR("\"evidence\":[{\"kind\":\"update\"")));
	assert_true(str_has(content, STR("\"claim\":null")));
	kit_good(verify_content(kit->db, &kit->arena, STR("appearance"), 999, &content));
	assert_true(str_empty(content));
	kit_good(verify_content(kit->db, &kit->arena, STR("nonsense"), 1, &content));
	assert_true(str_empty(content));
}

static void a_release_is_entered_and_can_be_taken_back(void **state)
{
	struct record_kit *kit = *state;
	struct publication_outcome outcome;
	struct verify_outcome verified;
	put_review(kit);
	struct publication_change change = {STR("potholes"), STR_NONE, STR("published"), STR_NONE};
	kit_good(publication_set(kit->db, &kit->arena, &clerk, &change, &outcome));
	assert_true(outcome.changed);
	assert_false(outcome.was_published);
	assert_int_equal(outcome.papers, 1);
	assert_int_equal(entries(kit), 4);
	kit_good(publication_set(kit->db, &kit->arena, &clerk, &change, &outcome));
	assert_false(outcome.changed);
	assert_int_equal(entries(kit), 4);
	change.part = STR("R01"), change.publication = STR("exempt"), change.reason = STR("names a contract");
	kit_good(publication_set(kit->db, &kit->arena, &clerk, &change, &outcome));
	change.part = STR_NONE, change.publication = STR("draft"), change.reason = STR("wrong file");
	kit_good(publication_set(kit->db, &kit->arena, &clerk, &change, &outcome));
	assert_int_equal(entries(kit), 6);
	assert_int_equal(outcome.papers, 0);
	change.review = STR("nowhere");
	assert_refused(publication_set(kit->db, &kit->arena, &clerk, &change, &outcome), ERROR_NOT_FOUND, "no review \"nowhere\"");
	kit_good(verify_record(kit->db, &kit->arena, STR_NONE, NULL, &verified));
	assert_int_equal(verified.break_count, 0);
}

static void a_removal_leaves_a_record_that_verifies(void **state)
{
	struct record_kit *kit = *state;
	struct removal_outcome outcome;
	struct verify_outcome verified;
	struct str content = STR_NONE;
	int64_t appearance = put_review(kit);
	struct removal removal = {.words = STR("quill"), .ground = STR("asked"), .approved_by = STR("Officer"), .dry_run = true};
	kit_good(removal_run(kit->db, &kit->arena, &clerk, &removal, &outcome));
	assert_int_equal(outcome.places.count, 2);
	assert_int_equal(entries(kit), 3);
	removal.dry_run = false;
	kit_good(removal_run(kit->db, &kit->arena, &clerk, &removal, &outcome));
	assert_int_equal(outcome.contents, 1);
	assert_int_equal(outcome.restated, 1);
	kit_good(verify_content(kit->db, &kit->arena, STR("appearance"), appearance, &content));
	assert_true(str_has(content, STR("ask Petra [removed].")));
	assert_true(str_has(content, STR("says P. [removed].")));
	kit_good(verify_record(kit->db, &kit->arena, STR_NONE, NULL, &verified));
	assert_int_equal(verified.break_count, 0);
	assert_int_equal(verified.removals.count, 1);
	assert_int_equal(verified.removals.at[0].entries, 1);
	assert_str(verified.removals.at[0].approved_by, STR("Officer"));
	assert_refused(removal_run(kit->db, &kit->arena, &clerk, &removal, &outcome), ERROR_NOT_FOUND, "nothing in the record");
}

/* Whichever step fails, the words are all there or all gone. */
static void a_removal_that_fails_removes_nothing(void **state)
{
	struct record_kit *kit = *state;
	struct removal removal = {.words = STR("Petra Quill"), .ground = STR("asked"), .approved_by = STR("Officer")};
	struct removal_outcome outcome;
	put_review(kit);
	size_t failures = 0;
	for (size_t n = 0; n < 400; n += 7) {
		int64_t before = entries(kit);
		db_fail_after(kit->db, n);
		const struct error *error = removal_run(kit->db, &kit->arena, &clerk, &removal, &outcome);
		db_fail_after(kit->db, SIZE_MAX);
		failures += error != NULL;
		if (entries(kit) > before || !error)
			break;
		kit_good(removal_run(kit->db, &kit->arena, &clerk, &(struct removal){removal.words, STR_NONE, STR_NONE, removal.ground, removal.approved_by, true}, &outcome));
	}
	assert_true(failures > 3);
	struct verify_outcome verified;
	kit_good(verify_record(kit->db, &kit->arena, STR_NONE, NULL, &verified));
	assert_int_equal(verified.break_count, 0);
	assert_int_equal(verified.removals.count, 1);
}

/* Each allocation fails in turn: verifying and entering give an error, never a record that passes for whole. */
static void memory_that_ends_is_an_error(void **state)
{
	struct record_kit *kit = *state;
	put_review(kit);
	bool ended = false;
	for (size_t n = 0; n < 3000 && !ended; n++) {
		AUTO_ARENA arena;
		struct verify_outcome outcome = {.contents = -1};
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = n;
		const struct error *error = verify_record(kit->db, &arena, STR_NONE, NULL, &outcome);
		assert_int_equal(outcome.contents, error ? -1 : 3);
		ended = !error;
	}
	assert_true(ended);
	for (size_t n = 0; n < 400; n++) {
		AUTO_ARENA arena;
		int64_t before = entries(kit);
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = n;
		const struct error *error = setting_put(kit->db, &arena, &clerk, STR("contact"), str_format(&kit->arena, "number %zu", n));
		assert_true(error || entries(kit) == before + 1);
		if (!error)
			break;
		assert_int_equal(entries(kit), before);
	}
	struct setting setting;
	kit_good(setting_get(kit->db, &kit->arena, STR("contact"), &setting));
	assert_false(setting.is_default);
}

#define test_in_record(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		test_in_record(the_example_of_the_document_holds),
		test_in_record(characters_are_escaped_as_the_document_says),
		test_in_record(hashes_are_sha256),
		test_in_record(an_entry_needs_a_transaction_and_goes_with_it),
		test_in_record(each_entry_follows_from_the_one_before),
		test_in_record(the_same_state_is_entered_once),
		test_in_record(a_setting_holds_its_default_until_it_is_set),
		test_in_record(wrong_settings_are_refused_with_a_sentence),
		test_in_record(the_day_is_that_of_the_bodys_zone),
		test_in_record(a_step_that_fails_leaves_nothing_half_done),
		test_in_record(an_appearance_is_entered_whole),
		test_in_record(a_release_is_entered_and_can_be_taken_back),
		test_in_record(a_removal_leaves_a_record_that_verifies),
		test_in_record(a_removal_that_fails_removes_nothing),
		test_in_record(memory_that_ends_is_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
