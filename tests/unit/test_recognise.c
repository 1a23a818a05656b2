/* recognise: papers of several layouts, small, as they are printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "paper_kit.h"

static void check_record(const struct recommendation *record, const char *ref, int number)
{
	if (!str_equal(record->ref, str_of(ref)) || record->number != number)
		fail_msg("reference \"%.*s\" %d is not \"%s\" %d", STR_ARG(record->ref), record->number, ref, number);
}

/* --- layouts --------------------------------------------------------------------------------- */

static void a_tracker_with_nine_columns(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Recommendation tracker\n\n"
		"| Reference | Origin | Date | Area | Recommendation | Exec Date | Lead Officer/EM | Action taken | Status |\n"
		"|---|---|---|---|---|---|---|---|---|\n"
		"| OS1 | Review of allotments | 12/06/2023 | Parks | That the waiting list be published. | 05/09/2023 | Head of Parks | Published in October 2023. | Complete |\n"
		"| OS2 | Committee | 12/06/2023 | Roads | That the potholes in Mill Lane be filled. | 05/09/2023 | Head of Highways | Work has begun. | Ongoing |\n"
		"| OS3 | Committee | 12/06/2023 | Roads | That the bus shelter be mended. | 05/09/2023 | Head of Highways | | |\n");
	assert_int_equal(draft->recommendations.count, 3);
	const struct recommendation *first = &draft->recommendations.at[0];
	check_record(first, "OS1", 1);
	check_words(&arena, &first->text, "That the waiting list be published.");
	assert_int_equal(first->owners.count, 1);
	assert_int_equal(first->dates.count, 1);
	assert_true(str_equal(first->dates.at[0].when.words, STR("05/09/2023")));
	assert_int_equal(first->evidence.count, 1);
	check_words(&arena, &first->evidence.at[0].text, "Published in October 2023.");
	check_words(&arena, &first->other, "Review of allotments\n12/06/2023");
	assert_int_equal(first->claim.status, STATUS_COMPLETED);
	assert_int_equal(draft->sections.count, 2);
	assert_int_equal(draft->recommendations.at[2].section, draft->recommendations.at[1].section);
	assert_true(draft->recommendations.at[2].missing[FIELD_CLAIM]);
	assert_true(draft->recommendations.at[2].missing[FIELD_EVIDENCE]);
	assert_false(first->missing[FIELD_EVIDENCE]);
	assert_int_equal(draft->leftovers.count, 0);
}

static void a_response_in_five_columns(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, HTML,
		"<h1>Executive response</h1><table><tr><th>Recommendation<sup>i</sup><th>Cabinet Member<th>Response<th>Timetable<th>Lead Officer"
		"<tr><td>1. That the library open on Sundays.<td>Cabinet Member for Culture<td>Accepted. Staff have been asked.<td>May 2024<td>Libraries Manager"
		"<tr><td>2. That fines be ended.<td>Cabinet Member for Culture<td>Rejected<td>n/a<td>Libraries Manager</table>"
		"<h2>Costs</h2><table><tr><th>Item<th>Cost<tr><td>Sundays<td>400</table>");
	assert_int_equal(draft->recommendations.count, 2);
	const struct recommendation *first = &draft->recommendations.at[0];
	check_record(first, "1", 1);
	check_words(&arena, &first->text, "That the library open on Sundays.");
	assert_int_equal(first->response, RESPONSE_ACCEPTED);
	assert_int_equal(draft->recommendations.at[1].response, RESPONSE_REJECTED);
	assert_int_equal(first->owners.count, 2);
	assert_int_equal(draft->leftovers.count, 0);
}

static void responses_in_prose(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Response to the review of bus shelters\n\n**Date:** 14 May 2024\n\n## Recommendations and responses\n\n"
		"**Recommendation 1: That each shelter be cleaned every month.**\n\n**Response:** Accepted. A contract has been let.\n\n"
		"### Recommendation 2\n\nThat shelters be lit:\n\na) in the town; and\n\nb) in the villages.\n\n*Response.* Partially accepted.\n\n"
		"**Lead officer:** Head of Transport\n\n**Progress (June 2024):** Lamps have been ordered.\n\n"
		"**Recommendation 3: That seats be painted.**\n\nRejected. The seats are steel.\n\n"
		"## Financial implications\n\nThere are none.\n");
	assert_int_equal(draft->recommendations.count, 3);
	const struct recommendation *second = &draft->recommendations.at[1];
	check_record(second, "Recommendation 2", 2);
	assert_int_equal(second->parts.count, 2);
	assert_int_equal(second->response, RESPONSE_PARTLY_ACCEPTED);
	assert_int_equal(second->owners.count, 1);
	assert_int_equal(second->evidence.count, 1);
	check_words(&arena, &draft->recommendations.at[0].text, "That each shelter be cleaned every month.");
	assert_int_equal(draft->recommendations.at[2].response, RESPONSE_REJECTED);
	struct str body = words_text(&arena, &draft->body);
	assert_true(str_has(body, STR("There are none.")));
	assert_int_equal(draft->leftovers.count, 0);
}

static void a_table_for_each_record(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, HTML,
		"<table><tr><td>Recommendation 1<td>That the park gates be painted.<tr><td>Response<td>Accepted<tr><td>Lead officer<td>Head of Parks"
		"<tr><td>Timescale<td>June 2024<tr><td>Progress<td>Two gates are done.</table>"
		"<table><tr><td>Recommendation 2<td>That the benches be mended.<tr><td>Response<td>Rejected<tr><td>Lead officer<td>Head of Parks"
		"<tr><td>Timescale<td><tr><td>Progress<td></table><p>Contact the clerk for more.</p>");
	assert_int_equal(draft->recommendations.count, 2);
	const struct recommendation *first = &draft->recommendations.at[0];
	check_record(first, "Recommendation 1", 1);
	check_words(&arena, &first->text, "That the park gates be painted.");
	assert_int_equal(first->response, RESPONSE_ACCEPTED);
	assert_int_equal(first->dates.count, 1);
	check_words(&arena, &first->evidence.at[0].text, "Two gates are done.");
	assert_true(draft->recommendations.at[1].missing[FIELD_DATES]);
	assert_int_equal(draft->recommendations.at[1].evidence.count, 0);
	check_words(&arena, &draft->body, "Contact the clerk for more.");
}

static void quarters_with_merged_rows(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, HTML,
		"<table><tr><th rowspan=2>Ref<th rowspan=2>Recommendation<th rowspan=2>Responsible officer<th colspan=2>Progress<th rowspan=2>Status"
		"<tr><th>Quarter<th>Update"
		"<tr><td rowspan=2>T1<td rowspan=2>That a tree be planted for each one felled.<td rowspan=4>Trees Officer<td>Q1 2023/24<td>List drawn up.<td rowspan=2>Complete"
		"<tr><td>Q2 2023/24<td>Trees ordered."
		"<tr><td rowspan=2>T2<td rowspan=2>That wardens be sought.<td>Q1 2023/24<td>Nine found.<td rowspan=2>In progress<tr><td>Q2 2023/24<td></table>");
	assert_int_equal(draft->recommendations.count, 2);
	const struct recommendation *first = &draft->recommendations.at[0], *second = &draft->recommendations.at[1];
	assert_int_equal(first->evidence.count, 2);
	assert_true(str_has(words_text(&arena, &first->evidence.at[1].text), STR("Trees ordered.")));
	assert_int_equal(second->evidence.count, 1);
	assert_int_equal(second->owners.count, 1);
	assert_true(str_equal(second->owners.at[0].printed, STR("Trees Officer")));
	assert_int_equal(first->claim.status, STATUS_COMPLETED);
}

static void numbered_conclusions(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Response to the report on apprentices\n\n"
		"1. We recommend that every post be looked at.\n\nAccepted. The form was changed.\n\n"
		"2. We recommend that pay be raised.\n\nRejected. There is no money.\n\n"
		"3. The Council should publish figures.\n\nAccepted. The first will come in May.\n\n");
	assert_int_equal(draft->recommendations.count, 3);
	check_record(&draft->recommendations.at[1], "2", 2);
	check_words(&arena, &draft->recommendations.at[1].text, "We recommend that pay be raised.");
	assert_int_equal(draft->recommendations.at[1].response, RESPONSE_REJECTED);
	assert_int_equal(draft->recommendations.at[2].response, RESPONSE_ACCEPTED);
}

static void numbers_of_a_covering_report_are_no_records(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"# Report\n\n## Recommendations\n\n1. That the Committee note the table.\n2. That the report be published.\n\n"
		"| No. | Recommendation | Status |\n|---|---|---|\n| 1 | That the wall be built. | Complete |\n| 2 | That the gate be hung. | Ongoing |\n");
	assert_int_equal(draft->recommendations.count, 2);
	check_words(&arena, &draft->recommendations.at[0].text, "That the wall be built.");
	assert_true(str_has(words_text(&arena, &draft->body), STR("That the Committee note the table.")));
}

/* --- damage ------------------------------------------------------------------------------------ */

static void a_row_cut_by_the_page(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, TEXT,
		"<p>Recommendation 1. That the path be laid.</p>\t\t\nComment\tTimescale/progress so far\tLead Officer and Organisation\n"
		"Accepted - completed\t<p>The path was laid and the</p>\tHead of Parks, Borough Council\n\n\t<p>gate was hung.</p> <p>It was painted.</p>\t\n"
		"<p>Recommendation 2. That the pond be cleaned.</p>\t\t\nComment\tTimescale/progress so far\tLead Officer and Organisation\n"
		"Accepted\tNot begun.\tHead of Parks, Borough Council");
	assert_int_equal(draft->recommendations.count, 2);
	check_words(&arena, &draft->recommendations.at[0].evidence.at[0].text, "The path was laid and the gate was hung.\nIt was painted.");
	assert_int_equal(draft->recommendations.at[0].response, RESPONSE_ACCEPTED);
	assert_int_equal(draft->leftovers.count, 0);
}

static const char lost_rows[] =
	"A\tPaths and gates\t\t\t\nNo.\tRecommendation\tResponsibility\tOriginal Completion Date\tCabinet Member's Assessment\n"
	"R01\tThat the path be laid.\tHead of Parks\tApril 2015\t2 - Achieved (Late)\n\n"
	"Evidence of Progress (and Anticipated Completion Date)\n\nThe path was laid in May.\n\n"
	"No.\tRecommendation\tResponsibility\tOriginal\tCabinet\n\t\t\tCompletion\tMember's\n\t\t\tDate\tAssessment\n\n"
	"Evidence of Progress (and Anticipated Completion Date)\n\nThe gate was hung.\n\nThe wall was built.\n\n"
	"Further information following the 26 May meeting\n\nAn update is to come.\n\n"
	"No.\tRecommendation\tResponsibility\tOriginal Completion Date\tCabinet Member's Assessment\n"
	"R04\tThat the pond be cleaned.\tHead of Parks\tJuly 2015\t1 - Achieved (Fully)\n"
	"Evid\twith gates dence of Pro gress (and Anticipated Compl\tetion Date if 'Not Ach\tieved')\tI\n\nThe pond is clean.\n";

static void rows_that_the_source_lost(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, TEXT, lost_rows);
	assert_int_equal(draft->recommendations.count, 4);
	const struct recommendation *at = draft->recommendations.at;
	check_record(&at[1], "R02", 2);
	check_record(&at[2], "R03", 3);
	assert_int_equal(at[1].text_state, TEXT_LOST);
	assert_int_equal(at[2].text_state, TEXT_LOST);
	assert_int_equal(at[1].marks[FIELD_EVIDENCE], SURE_DOUBTFUL);
	assert_true(str_has(words_text(&arena, &at[1].evidence.at[0].text), STR("The wall was built.")));
	assert_int_equal(at[2].further_information.count, 1);
	assert_int_equal(at[2].marks[FIELD_FURTHER_INFORMATION], SURE_DOUBTFUL);
	check_words(&arena, &at[0].evidence.at[0].text, "The path was laid in May.");
	check_words(&arena, &at[3].evidence.at[0].text, "The pond is clean.");
	assert_string_equal(at[3].id, "r4");
	size_t gaps = 0;
	list_each(notice, &draft->notices)
		gaps += strcmp(notice->code, "numbering_gap") == 0;
	assert_int_equal(gaps, 2);
	assert_int_equal(draft->leftovers.count, 2); /* "with gates" and "I" */
	assert_int_equal(draft->sections.count, 1);
	assert_true(str_equal(draft->sections.at[0].letter, STR("A")));
}

static void a_tracker_of_the_live_ones_has_no_gaps(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	const struct draft *draft = read_paper(&arena, MARKDOWN,
		"| Ref | Recommendation | Status |\n|---|---|---|\n| R2 | That a be done. | Open |\n| R9 | That b be done. | Open |\n| R17 | That c be done. | Open |\n");
	assert_int_equal(draft->recommendations.count, 3);
	assert_true(draft->notices.count > 0);
}

/* --- properties -------------------------------------------------------------------------------- */

static void every_allocation_fails_once(void **state)
{
	(void)state;
	bool done = false;
	for (size_t n = 0; !done; n += 1 + n / 24) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = n;
		struct draft *draft = NULL;
		done = try_read(&arena, TEXT, str_of(lost_rows), &draft) == NULL;
		assert_true(done == (draft != NULL));
	}
}

static void deep_tables_end(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	AUTO_ARENA scratch;
	arena_init(&scratch, ARENA_NO_CAP);
	struct buf html;
	buf_init(&html, &scratch, BUF_NO_LIMIT);
	for (int i = 0; i < 60; i++)
		buf_put(&html, STR("<table><tr><td>Recommendation 1"));
	buf_put(&html, STR("."));
	read_paper(&arena, HTML, str_c(&scratch, buf_str(&html)));
}

static void put_words(struct buf *all, struct arena *arena, const struct words *words)
{
	buf_char(all, '\n');
	buf_put(all, words_text(arena, words));
}

static void put_record(struct buf *all, struct arena *arena, const struct recommendation *record)
{
	put_words(all, arena, &record->text);
	list_each(part, &record->parts)
		buf_printf(all, "\n%.*s", STR_ARG(part->text.text));
	put_words(all, arena, &record->owners_source);
	put_words(all, arena, &record->dates_source);
	put_words(all, arena, &record->response_words);
	put_words(all, arena, &record->claim.source);
	put_words(all, arena, &record->decision.source);
	put_words(all, arena, &record->other);
	list_each(entry, &record->evidence)
		put_words(all, arena, &entry->text);
	list_each(further, &record->further_information) {
		put_words(all, arena, &further->heading);
		put_words(all, arena, &further->text);
	}
	list_each(note, &record->footnotes)
		put_words(all, arena, &note->text);
}

static void put_paper(struct buf *all, struct arena *arena, const struct draft *draft)
{
	list_each(record, &draft->recommendations)
		put_record(all, arena, record);
	put_words(all, arena, &draft->body);
	list_each(section, &draft->sections)
		buf_printf(all, "\n%.*s", STR_ARG(section->title));
	list_each(stamp, &draft->stamps)
		buf_printf(all, "\n%.*s", STR_ARG(stamp->source.text));
	list_each(leftover, &draft->leftovers)
		buf_printf(all, "\n%.*s", STR_ARG(leftover->text));
	if (draft->scheme)
		list_each(category, &draft->scheme->categories)
			buf_printf(all, "\n%.*s\n%.*s", STR_ARG(category->name), STR_ARG(category->criteria));
	const struct front *front = &draft->front;
	buf_printf(all, "\n%.*s\n%.*s\n%.*s\n%.*s", STR_ARG(front->committee), STR_ARG(front->review.last_tracked), STR_ARG(front->title), STR_ARG(front->from));
}

/* Words from the middle of every long leaf must be found again in the draft. */
static void check_reachable(struct arena *arena, const struct draft *draft)
{
	struct buf all;
	buf_init(&all, arena, BUF_NO_LIMIT);
	put_paper(&all, arena, draft);
	struct str kept = fold(arena, buf_str(&all));
	for (size_t i = 0; i < draft->document->leaves.count; i++) {
		const struct block *leaf = draft->document->leaves.at[i];
		if (leaf->text.size < 90 || leaf->kind == BLOCK_FURNITURE)
			continue;
		size_t from = str_find_from(leaf->text, STR(" "), leaf->text.size / 3), end = str_find_from(leaf->text, STR(" "), leaf->text.size / 3 + 24);
		if (from == STR_NOT_FOUND || end == STR_NOT_FOUND)
			continue;
		struct str middle = fold(arena, str_slice(leaf->text, from, end));
		bool plain = true; /* a footnote mark is taken out of the words around it */
		list_each(run, &leaf->runs)
			plain &= !(run->style & (RUN_SUPERSCRIPT | RUN_NOTE));
		if (plain && !str_has(kept, middle))
			fail_msg("line %zu: \"%.*s\" is in no part of the draft", leaf->origin.from, STR_ARG(middle));
	}
}

static struct draft *read_file(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return NULL;
	struct buf bytes;
	char chunk[4096];
	arena_init(arena, ARENA_NO_CAP);
	buf_init(&bytes, arena, BUF_NO_LIMIT);
	for (size_t size; (size = fread(chunk, 1, sizeof chunk, file)) > 0;)
		buf_put(&bytes, (struct str){chunk, size});
	fclose(file);
	struct document *document = NULL;
	struct recogniser *recogniser = NULL;
	struct draft *draft = NULL;
	assert_null(doc_read(arena, buf_str(&bytes), str_of(path), &document));
	assert_null(recogniser_open(arena, &recogniser));
	assert_null(paper_recognise(arena, recogniser, document, DAY_NONE, &draft));
	check_account(draft);
	return draft;
}

static void samples_keep_every_word(void **state)
{
	(void)state;
	static const char *const papers[] = {"twin-progress/paper.txt", "twin-response/paper.txt", "prose-response/paper.md", "audit-rag/paper.md",
	                                     "quarterly-spans/paper.html", "live-completed/paper.html"};
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++) {
		AUTO_ARENA arena;
		char path[512];
		snprintf(path, sizeof path, SOURCE_ROOT "/samples/%s", papers[i]);
		struct draft *draft = read_file(&arena, path);
		assert_non_null(draft);
		check_reachable(&arena, draft);
	}
}

static struct draft *real_paper(struct arena *arena, const char *name)
{
	const char *folder = getenv("HEED_PAPERS");
	char path[512];
	snprintf(path, sizeof path, "%s/%s", folder ? folder : SOURCE_ROOT "/../shared/papers", name);
	return read_file(arena, path);
}

static void the_real_response(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft *draft = real_paper(&arena, "000_13dd3b83a230b917.txt");
	if (!draft)
		skip();
	check_reachable(&arena, draft);
	assert_int_equal(draft->account.units, 106);
	assert_int_equal(draft->account.units_leftover, 0);
	assert_int_equal(draft->recommendations.count, 24);
	for (size_t i = 0; i < 24; i++) {
		const struct recommendation *record = &draft->recommendations.at[i];
		assert_int_equal(record->number, (int)i + 1);
		assert_int_equal(record->response, RESPONSE_ACCEPTED);
		assert_true(record->text.count > 0 && record->owners.count > 0 && record->evidence.count > 0);
	}
	assert_int_equal(draft->recommendations.at[3].text.count, 2);
	assert_int_equal(draft->stamps.count, 2);
}

static void the_real_progress_report(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft *draft = real_paper(&arena, "004_1331e0d756852018.txt");
	if (!draft)
		skip();
	check_reachable(&arena, draft);
	assert_int_equal(draft->account.units, 417);
	assert_int_equal(draft->recommendations.count, 19);
	assert_int_equal(draft->sections.count, 4);
	for (size_t i = 0; i < 19; i++) {
		const struct recommendation *record = &draft->recommendations.at[i];
		bool lost = i == 2 || i == 3;
		assert_int_equal(record->number, (int)i + 1);
		assert_int_equal(record->text_state == TEXT_LOST, lost);
		assert_int_equal(record->text.count == 0, lost);
		if (!lost)
			assert_true(record->dates.count > 0 || i == 7);
		if (lost)
			assert_true(record->marks[FIELD_EVIDENCE] == SURE_DOUBTFUL || !record->evidence.count);
	}
	const struct recommendation *at = draft->recommendations.at;
	assert_int_equal(at[7].parts.count, 7);
	assert_int_equal(at[7].footnotes.count, 1);
	assert_int_equal(at[0].marks[FIELD_OWNERS], SURE_DOUBTFUL);
	assert_true(at[1].missing[FIELD_OWNERS]);
	assert_int_equal(at[12].marks[FIELD_EVIDENCE], SURE_DOUBTFUL);
	assert_int_equal(at[1].evidence.at[0].text.count + at[1].further_information.count, 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tracker_with_nine_columns),
		cmocka_unit_test(a_response_in_five_columns),
		cmocka_unit_test(responses_in_prose),
		cmocka_unit_test(a_table_for_each_record),
		cmocka_unit_test(quarters_with_merged_rows),
		cmocka_unit_test(numbered_conclusions),
		cmocka_unit_test(numbers_of_a_covering_report_are_no_records),
		cmocka_unit_test(a_row_cut_by_the_page),
		cmocka_unit_test(rows_that_the_source_lost),
		cmocka_unit_test(a_tracker_of_the_live_ones_has_no_gaps),
		cmocka_unit_test(every_allocation_fails_once),
		cmocka_unit_test(deep_tables_end),
		cmocka_unit_test(samples_keep_every_word),
		cmocka_unit_test(the_real_response),
		cmocka_unit_test(the_real_progress_report),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
