/* What the public may not see comes out of no statement: a record with marked words in everything that is held
 * back, and a withheld name in everything that is not, is read by every statement that takes a reader, with
 * every row's number and every address. A statement that shows them to the public is a failure. */
#include "record_kit.h"

#include "db/statement.h"

#include <sqlite3.h>
#include <string.h>

/* "blackbird" stands in all that is held back: a recommendation (2) and a paper (2) of a review that is
 * published (1), and a review that is not (2). "Quill" is the name of a withheld person. */
static const char *const planted[] = {
	"INSERT INTO body VALUES (1, 'harrowmere', 'Harrowmere Borough Council')",
	"INSERT INTO committee VALUES (1, 'environment', 'Environment Committee', 1)",
	"INSERT INTO organisation VALUES (1, 'harrowmere', 'Harrowmere Borough Council')",
	"INSERT INTO post VALUES (1, 'head-of-streets', 'Head of Streets (Ada Quill)', 'post', 1), (2, 'blackbird', 'Head of Blackbird', 'post', 1)",
	"INSERT INTO post_member VALUES (1, 1, 'Ada Quill'), (2, 1, 'blackbird')",
	"INSERT INTO alias VALUES ('ada quill', 1), ('blackbird', 2)",
	"INSERT INTO person VALUES (1, 'Ada Quill', 1, 'asked'), (2, 'Blackbird', 0, NULL)",
	"INSERT INTO scheme VALUES (1, 'six', 'six', 1, 'Six categories', 'a paper'), (2, 'blackbird', 'printed', 1, 'blackbird', 'blackbird')",
	"INSERT INTO category VALUES (1, 1, 1, 1, 'Achieved', 'done', 'achieved', NULL, 'any', 0, 0, 1), (2, 2, 1, 1, 'blackbird', 'blackbird', 'achieved', NULL, 'any', 0, 0, 1)",
	("INSERT INTO review (id, slug, title, body, committee, asked, approved_day, approved_by, lead_member, lead_officer, last_tracked, scheme, publication, opened_at) VALUES"
	" (1, 'bus-shelters', 'Bus shelters by Ada Quill', 1, 1, 'Ada Quill', '2014-12-02', 'Ada Quill', 'Ada Quill', 'Ada Quill', 'Ada Quill', 1, 'published', '2015-01-01T09:00:00Z'),"
	" (2, 'blackbird', 'Blackbird', 1, 1, 'blackbird', '2014-12-02', 'blackbird', 'blackbird', 'blackbird', 'blackbird', 2, 'draft', '2015-01-01T09:00:00Z')"),
	"INSERT INTO former_slug VALUES ('shelters', 1), ('old-blackbird', 2)",
	"INSERT INTO section VALUES (1, 1, 1, 'A', 'Seats of Ada Quill'), (2, 2, 1, 'B', 'Blackbird')",
	("INSERT INTO recommendation VALUES (1, 1, 1, 'R01', 'R01', 1, 1, 'published', NULL), (2, 1, 1, 'blackbird', 'Blackbird 2', 2, 2, 'exempt', 'asked'), (3, 2, 2, 'blackbird', 'Blackbird 3', 3, 3, 'published', NULL),"
	" (4, 1, 1, 'R04', 'R04', 4, 4, 'published', NULL)"),
	"INSERT INTO meeting VALUES (1, 'environment-2016', 1, '2016-02-10'), (2, 'blackbird', 1, '2016-03-10')",
};

/* Once for each paper: its number, slug, review, publication and the words to plant. */
static const char paper_planted[] =
	"INSERT INTO paper (id, slug, review, kind, title, file_name, format, sha256, size_bytes, paper_day, as_of_day, language, from_words, to_words, contact_name, contact_title,"
	" contact_telephone, contact_email, units, units_placed, units_furniture, units_leftover, characters, characters_placed, characters_furniture, characters_leftover, publication, imported_at,"
	" introduction, bytes, page) VALUES (?1, ?2, ?3, 'progress', ?5, ?5 || '.txt', 'text', printf('%064d', ?1), 5, '2016-01-0' || ?1, '2016-01-0' || ?1, 'en', ?5, ?5, ?5, ?5,"
	" '01632 960000', ?5, 10, 10, 0, 0, 100, 100, 0, 0, ?4, '2016-02-20T09:00:00Z', ?5, CAST(?5 AS BLOB), '<p>' || ?5 || '</p>');"
	"INSERT INTO stamp VALUES (?1, 1, '2016-01-05', 'AQ', ?5);"
	"INSERT INTO leftover (paper, text, reason, near, unit_from, unit_to) VALUES (?1, ?5, 'no place', NULL, 1, 1);"
	"INSERT INTO notice (paper, appearance, code, message) VALUES (?1, NULL, 'gap', ?5);"
	"INSERT INTO holder (post, person, from_day, until_day, paper) VALUES (1, CASE ?1 WHEN 1 THEN 1 ELSE 2 END, '2016-01-01', '2016-01-09', ?1)";

/* Once for each appearance: its number, recommendation, paper, the words to plant, post, meeting. */
static const char appearance_planted[] =
	"INSERT INTO appearance VALUES (?1, ?2, ?3, ?1, CASE WHEN ?1 IN (1, 5) THEN 'R0' || ?2 ELSE ?4 END, ?4, 'same', 0, ?4, 1, 2);"
	"INSERT INTO mark VALUES (?1, CASE WHEN ?1 IN (1, 5) THEN 'ref' ELSE ?4 END, 'doubtful');"
	"INSERT INTO leftover (paper, text, reason, near, unit_from, unit_to) VALUES (?3, ?4, 'no place', ?1, 2, 2);"
	"INSERT INTO notice (paper, appearance, code, message) VALUES (?3, ?1, 'gap', ?4);"
	"INSERT INTO wording VALUES (?1, ?1, ?4 || ' (R01)', 'complete', 1, 1);"
	"INSERT INTO part VALUES (?1, ?1, 1, 'a', ?4, 1, 1, 1);"
	"INSERT INTO footnote VALUES (?1, ?1, 1, '1', ?4, 1, 1);"
	"INSERT INTO owner VALUES (?1, ?1, 1, ?4, ?5, CASE WHEN ?1 IN (1, 5) THEN 1 ELSE 2 END, 1, 0, 1, 1);"
	"INSERT INTO response VALUES (?1, ?1, 'accepted', ?4, 1, 1);"
	"INSERT INTO due VALUES (?1 * 3, ?1, 'target', 1, ?4, 'completion', 'by', '2015-01-01', '2015-06-30', NULL, NULL, NULL, ?4, ?4, ?4, 1, 1),"
	" (?1 * 3 + 1, ?1, 'revised', 1, ?4, 'completion', 'by', '2015-01-01', '2015-09-30', NULL, NULL, NULL, ?4, ?4, ?4, 1, 1);"
	"INSERT INTO meeting_item (meeting, paper, recommendation, treatment) VALUES (?6, ?3, ?2, ?4);"
	"INSERT INTO claim VALUES (?1, ?1, ?4, ?4, 1, 'achieved', NULL, NULL, 0, ?6, 1, 1);"
	"INSERT INTO decision VALUES (?1, ?1, ?4, ?4, 1, 'not_achieved', NULL, NULL, ?6, 1, 1);"
	"INSERT INTO conclusion SELECT ?1, ?1, 'concluded', ?4, '2016-01-09', 1, 1 WHERE ?1 <> 5;"
	"INSERT INTO evidence VALUES (?1, ?1, 1, 'update', ?4, '2015-05-01', '2015-05-01', ?4, 'a', ?4, ?4, 0, ?6, 1, 1);"
	"INSERT INTO attachment VALUES (?1, ?1, 1, ?4, 1, 'published', 1, 1, NULL);"
	"INSERT INTO link VALUES (?1, 1, 'https://harrowmere.example/' || ?4)";

static sqlite3 *raw_open(const struct record_kit *kit)
{
	sqlite3 *raw = NULL;
	assert_int_equal(sqlite3_open(kit->path, &raw), SQLITE_OK);
	return raw;
}

struct given {
	const char *texts[7]; /* from ?1; a number is written as its digits */
};

static void script_run(sqlite3 *raw, const char *sql, const struct given *given)
{
	while (*sql) {
		sqlite3_stmt *statement = NULL;
		int code = sqlite3_prepare_v2(raw, sql, -1, &statement, &sql);
		for (int i = 0; code == SQLITE_OK && i < sqlite3_bind_parameter_count(statement); i++) {
			const char *text = given->texts[i];
			assert_non_null(text);
			if (*text >= '0' && *text <= '9')
				sqlite3_bind_int(statement, i + 1, atoi(text));
			else
				sqlite3_bind_text(statement, i + 1, text, -1, SQLITE_STATIC);
		}
		if (code != SQLITE_OK || sqlite3_step(statement) != SQLITE_DONE)
			fail_msg("%s", sqlite3_errmsg(raw));
		sqlite3_finalize(statement);
	}
}

#define OPEN "Report of Ada Quill"
static void plant(struct record_kit *kit)
{
	static const struct given papers[] = {{{"1", "shelters-2016", "1", "published", OPEN}}, {{"2", "blackbird", "1", "draft", "Blackbird"}},
	                                      {{"3", "blackbird-3", "2", "published", "Blackbird"}}};
	static const struct given appearances[] = {{{"1", "1", "1", OPEN, "1", "1"}}, {{"2", "2", "1", "Blackbird", "2", "2"}}, {{"3", "1", "2", "Blackbird", "2", "2"}},
	                                           {{"4", "3", "3", "Blackbird", "2", "2"}}, {{"5", "4", "1", OPEN, "1", "1"}}};
	sqlite3 *raw = raw_open(kit);
	for (size_t i = 0; i < sizeof planted / sizeof *planted; i++)
		script_run(raw, planted[i], NULL);
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		script_run(raw, paper_planted, &papers[i]);
	for (size_t i = 0; i < sizeof appearances / sizeof *appearances; i++)
		script_run(raw, appearance_planted, &appearances[i]);
	sqlite3_close(raw);
	kit_good(visible_register(kit->db, &kit->arena)); /* with the name that is left out now */
	for (int64_t review = 1; review <= 2; review++)
		kit_good(standing_refresh(kit->db, &kit->arena, review));
}

/* ------------------------------------------------------------------ reading by every statement */

struct seen {
	size_t held_back, names;
};

static void row_look(const struct db_statement *statement, const char *row, struct seen *seen)
{
	for (size_t i = 0; i < statement->column_count; i++) {
		const struct db_field *column = &statement->columns[i];
		if (column->type != DB_TEXT && column->type != DB_BLOB)
			continue;
		struct str text = *(const struct str *)(row + column->offset);
		seen->held_back += str_has_fold(text, STR("blackbird"));
		seen->names += str_has_fold(text, STR("quill"));
	}
}

static void run(struct record_kit *kit, const struct db_statement *statement, const struct db_value *values, struct seen *seen)
{
	struct arena arena;
	struct db_rows rows = {0};
	arena_init(&arena, ARENA_NO_CAP);
	struct error *error = db_many(kit->db, &arena, statement, values, &rows);
	if (error)
		fail_msg("%s: %s", statement->name, error->message);
	for (size_t i = 0; i < rows.count; i++)
		row_look(statement, (const char *)rows.at + i * statement->row_size, seen);
	arena_done(&arena);
}

struct asked {
	enum reader reader;
	size_t rows; /* numbers of rows to try: with one, none of what is held back is asked for */
};
static const struct asked public_for_its_own = {READER_PUBLIC, 1}, public_for_all = {READER_PUBLIC, 5}, officer_for_all = {READER_OFFICER, 5};

static bool is_named(const struct db_field *field, const char *name)
{
	return strcmp(field->name, name) == 0;
}

/* The values to try for a parameter: how many there are, and one of them. */
static size_t value_of(const struct db_field *field, const struct asked *asked, size_t n, struct db_value *ret_value)
{
	static const char *const queries[] = {"\"blackbird\"", "\"quill\"", "\"report\""};
	static const char *const texts[] = {"bus-shelters", "R01", "R04", "blackbird", "head-of-streets", "shelters-2016", "environment-2016", "shelters", "old-blackbird"};
	enum { PLACES = 8 * 12 };
	bool place = is_named(field, "place"), query = is_named(field, "query"), most = is_named(field, "limit") || is_named(field, "most");
	*ret_value = (struct db_value){.type = field->type};
	switch (field->type) {
	case DB_TEXT:
		ret_value->text = str_of(query ? queries[n] : texts[n]);
		return query ? sizeof queries / sizeof *queries : sizeof texts / sizeof *texts;
	case DB_DAY:
		ret_value->number = is_named(field, "until") ? DAY_NONE : day_read_iso(STR("2026-11-23"));
		return 1;
	case DB_INT:
		ret_value->number = is_named(field, "reader") ? (int64_t)asked->reader : most ? 1000 : (int64_t)n + 1;
		return is_named(field, "reader") || most ? 1 : place ? PLACES : asked->rows;
	default:
		return 1;
	}
}

/* Every combination of values, counted through like the wheels of a meter. */
static struct seen read_all(struct record_kit *kit, const struct db_statement *statement, const struct asked *asked)
{
	enum { PARAMETERS = 8 };
	size_t wheels[PARAMETERS] = {0};
	struct seen seen = {0};
	assert_true(statement->parameter_count <= PARAMETERS);
	for (;;) {
		struct db_value values[PARAMETERS];
		size_t turn = 0;
		for (size_t i = 0; i < statement->parameter_count; i++)
			value_of(&statement->parameters[i], asked, wheels[i], &values[i]);
		run(kit, statement, values, &seen);
		while (turn < statement->parameter_count && ++wheels[turn] == value_of(&statement->parameters[turn], asked, 0, &values[turn]))
			wheels[turn++] = 0;
		if (turn == statement->parameter_count)
			return seen;
	}
}

/* Statements without columns write. */
static bool reads_for_reader(const struct db_statement *statement)
{
	for (size_t i = 0; statement->column_count && i < statement->parameter_count; i++)
		if (is_named(&statement->parameters[i], "reader"))
			return true;
	return false;
}

/* ------------------------------------------------------------------ the tests */

/* Statements that take the number of a thing and don't ask again whether the reader may see that thing: each is
 * asked only behind another that found it for this reader. What hangs on it they ask for themselves. */
static const struct {
	const char *names; /* each between blanks */
	const char *behind;
} behind_another[] = {
	{" owner_data owner_members ", "owner_by_slug"},
	{" meeting_data ", "meeting_items, which must find something"},
	{" paper_recommendations paper_leftovers paper_notices paper_marks ", "paper_by_slug"},
	{" recommendation_wording recommendation_owners recommendation_story recommendation_attachments recommendation_links recommendation_marks ",
	 "recommendation_by_slug"},
	{" wording_parts wording_footnotes ", "recommendation_wording"},
	{" recommendation_neighbours review_papers review_meetings ", "review_by_slug or recommendation_by_slug"},
	{" record_papers record_stamps record_recommendations record_appearances record_marks record_wordings record_parts record_footnotes record_owners "
	 "record_members record_responses record_dues record_claims record_decisions record_conclusions record_evidence record_attachments record_links "
	 "record_meeting_items ", "record_review"},
};

static bool is_behind_another(const struct db_statement *statement)
{
	char name[100];
	snprintf(name, sizeof name, " %s ", statement->name);
	for (size_t i = 0; i < sizeof behind_another / sizeof *behind_another; i++)
		if (strstr(behind_another[i].names, name))
			return true;
	return false;
}

static bool shows(const struct db_statement *statement, size_t count, const char *what)
{
	if (count)
		print_message("%s (%s) shows the public %s\n", statement->name, statement->place, what);
	return count > 0;
}

static void nothing_held_back_is_read_by_the_public(void **state)
{
	struct record_kit *kit = *state;
	size_t statements = 0, wrong = 0;
	for (const struct db_statement *const *at = sql_statements; *at; at++) {
		if (!reads_for_reader(*at))
			continue;
		struct seen own = read_all(kit, *at, &public_for_its_own), all = read_all(kit, *at, &public_for_all);
		statements++;
		wrong += shows(*at, own.held_back, "what is held back");
		wrong += shows(*at, all.names, "a name that is left out");
		if (!is_behind_another(*at))
			wrong += shows(*at, all.held_back, "what is held back, when it is asked for it");
		else if (!all.held_back)
			fail_msg("%s asks by itself whether the reader may see: take it from the list", (*at)->name);
	}
	assert_true(statements > 50);
	assert_int_equal(wrong, 0);
}

/* The officer reads all of it: else the test above would prove nothing. */
static void the_officer_reads_all_of_it(void **state)
{
	struct record_kit *kit = *state;
	size_t held_back = 0, names = 0;
	for (const struct db_statement *const *at = sql_statements; *at; at++) {
		if (!reads_for_reader(*at))
			continue;
		struct seen seen = read_all(kit, *at, &officer_for_all);
		held_back += seen.held_back > 0;
		names += seen.names > 0;
	}
	assert_true(held_back > 50);
	assert_true(names > 50);
}

static int open_record(void **state)
{
	struct record_kit *kit = calloc(1, sizeof *kit);
	record_kit_open(kit);
	plant(kit);
	*state = kit;
	return 0;
}

static int close_record(void **state)
{
	struct record_kit *kit = *state;
	record_kit_close(kit);
	free(kit);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_held_back_is_read_by_the_public),
		cmocka_unit_test(the_officer_reads_all_of_it),
	};
	return cmocka_run_group_tests(tests, open_record, close_record);
}
