/* Standings in words and in JSON: see standing.h. */
#include "cli/standing.h"

#include "paper/say.h"

struct str standing_sentence(struct arena *arena, const struct review_counts_row *row)
{
	struct buf sentence;
	buf_init(&sentence, arena, BUF_NO_LIMIT);
	buf_printf(&sentence, "%lld asked, %lld accepted", (long long)row->asked, (long long)row->accepted);
	if (row->partly_accepted)
		buf_printf(&sentence, ", %lld partly", (long long)row->partly_accepted);
	if (row->rejected)
		buf_printf(&sentence, ", %lld rejected", (long long)row->rejected);
	buf_printf(&sentence, ", %lld reported completed, %lld confirmed by the committee, %lld silent", (long long)row->completed, (long long)row->confirmed,
	           (long long)row->silent);
	if (row->overdue)
		buf_printf(&sentence, ", %lld overdue", (long long)row->overdue);
	if (row->concluded)
		buf_printf(&sentence, ", %lld concluded", (long long)row->concluded);
	return buf_fit(&sentence);
}

static struct str ref_cell(struct arena *arena, const struct list_standings_row *row)
{
	enum { ENOUGH = 7 };
	if (row->number != DB_NULL && row->ref.size > ENOUGH)
		return str_format(arena, "%lld", (long long)row->number);
	return str_empty(row->ref) ? row->slug : row->ref;
}

static struct str text_cell(struct arena *arena, const struct list_standings_row *row)
{
	enum { SHORT = 120 };
	return str_empty(row->text) ? STR("(its words are lost)") : say_short(arena, row->text, SHORT);
}

/* One a line. */
static struct str owners_cell(struct arena *arena, const struct list_standings_row *row)
{
	struct buf owners;
	buf_init(&owners, arena, BUF_NO_LIMIT);
	for (struct str rest = row->owners; rest.at;)
		buf_join(&owners, STR("\n"), str_trim(str_cut(&rest, ';')));
	return buf_fit(&owners);
}

static struct str due_cell(struct arena *arena, const struct list_standings_row *row, int32_t today)
{
	struct buf due;
	buf_init(&due, arena, BUF_NO_LIMIT);
	for (struct str rest = row->first_words; rest.at;)
		buf_join(&due, STR("\n"), str_trim(str_cut(&rest, ';')));
	if (row->due_day != DAY_NONE && row->due_day != row->first_due_day)
		buf_join(&due, STR("\n"), str_format(arena, "now %.*s", STR_ARG(day_words(arena, row->due_day))));
	if (row->anticipated_day != DAY_NONE && row->anticipated_day != row->due_day && !row->done)
		buf_join(&due, STR("\n"), str_format(arena, "expected %.*s", STR_ARG(day_words(arena, row->anticipated_day))));
	if (row->slips > 1)
		buf_join(&due, STR("\n"), row->slips == 2 ? STR("put off twice") : str_format(arena, "put off %lld times", (long long)row->slips));
	if (list_overdue(row, today))
		buf_join(&due, STR("\n"), STR("[overdue]"));
	return buf_fit(&due);
}

/* Each fact under the name of who says it. */
static struct str facts_cell(struct arena *arena, const struct list_standings_row *row)
{
	enum { SHORT = 80 };
	struct buf facts;
	buf_init(&facts, arena, BUF_NO_LIMIT);
	if (!str_empty(row->response_words))
		buf_join(&facts, STR("\n"), str_format(arena, "answer: %.*s", STR_ARG(say_short(arena, str_empty(row->response) ? row->response_words : row->response, SHORT))));
	if (!str_empty(row->claim_words))
		buf_join(&facts, STR("\n"), str_format(arena, "owner: %.*s", STR_ARG(say_short(arena, row->claim_words, SHORT))));
	if (!str_empty(row->decision_words))
		buf_join(&facts, STR("\n"), str_format(arena, "committee: %.*s", STR_ARG(say_short(arena, row->decision_words, SHORT))));
	if (row->silent && str_equal(row->tracking, STR("tracked")))
		buf_join(&facts, STR("\n"), STR("silent"));
	if (!str_equal(row->tracking, STR("tracked")))
		buf_join(&facts, STR("\n"), str_join(arena, row->tracking, STR(" "), row->concluded_day == DAY_NONE ? STR_NONE : day_words(arena, row->concluded_day)));
	return buf_fit(&facts);
}

void standing_table(struct arena *arena, struct buf *out, const struct list_standings_rows *rows, int32_t today, bool reviews, int columns)
{
	int rest = columns - 7 - 18 - 18 - 24 - 8;
	const struct print_column table[] = {{"No.", 7}, {"Recommendation", rest > 20 ? rest : 20}, {"Who", 18}, {"Due", 18}, {"How it stands", 24}};
	const struct list_standings_row *before = NULL;
	list_each(row, rows) {
		bool opens = !before || !str_equal(before->review, row->review);
		if (opens && reviews) {
			buf_put(out, before ? STR("\n") : STR(""));
			print_wrapped(out, str_format(arena, "%.*s (%.*s)", STR_ARG(row->review_title), STR_ARG(row->review)), 0, columns);
		}
		if (opens)
			print_table_head(out, table, 5);
		struct str section = str_join(arena, row->section_letter, STR("  "), row->section_title);
		bool same_section = !opens && str_equal(before->section_title, row->section_title) && str_equal(before->section_letter, row->section_letter);
		if (!str_empty(section) && !same_section)
			print_wrapped(out, section, 0, columns);
		struct print_row cells = {{ref_cell(arena, row), text_cell(arena, row), owners_cell(arena, row), due_cell(arena, row, today), facts_cell(arena, row)}};
		print_table_row(out, table, 5, &cells);
		before = row;
	}
}

/* --- JSON --------------------------------------------------------------------------------- */

#define I(number) ((json_int_t)(number))

json_t *json_of_counts(struct arena *arena, const struct review_counts_row *row)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:o}", "review", json_text(row->slug), "title", json_text(row->title),
	                 "body", json_text(row->body), "committee", json_text(row->committee), "publication", json_text(row->publication), "asked", I(row->asked),
	                 "accepted", I(row->accepted), "partly_accepted", I(row->partly_accepted), "rejected", I(row->rejected), "reported_completed", I(row->completed),
	                 "confirmed", I(row->confirmed), "silent", I(row->silent), "overdue", I(row->overdue), "concluded", I(row->concluded), "heard",
	                 json_day(arena, row->heard_day));
}

static json_t *json_number(int64_t number)
{
	return number == DB_NULL ? json_null() : json_integer(I(number));
}

static json_t *json_of_fact(struct arena *arena, struct str status, struct str words, int64_t category, int32_t day)
{
	return json_pack("{s:o, s:o, s:o, s:o}", "status", json_text(status), "words", json_text(words), "category", json_number(category), "day", json_day(arena, day));
}

static json_t *json_of_due(struct arena *arena, const struct list_standings_row *row, int32_t today)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:I, s:b}", "words", json_text(row->first_words), "first", json_day(arena, row->first_due_day), "revised",
	                 json_day(arena, row->revised_due_day), "now", json_day(arena, row->due_day), "anticipated", json_day(arena, row->anticipated_day), "slips",
	                 I(row->slips), "overdue", list_overdue(row, today));
}

json_t *json_of_standing(struct arena *arena, const struct list_standings_row *row, int32_t today)
{
	json_t *owners = json_array();
	for (struct str rest = row->owners; rest.size;)
		json_array_append_new(owners, json_text(str_trim(str_cut(&rest, ';'))));
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:{s:o, s:o}, s:o, s:o, s:o, s:o, s:b, s:{s:o, s:o}, s:o, s:b, s:I, s:o}", "review", json_text(row->review),
	                 "recommendation", json_text(row->slug), "ref", json_text(row->ref), "number", json_number(row->number), "section",
	                 json_text(str_join(arena, row->section_letter, STR(": "), row->section_title)), "text", json_text(row->text), "owners", owners, "response",
	                 "status", json_text(row->response), "words", json_text(row->response_words), "claim",
	                 json_of_fact(arena, row->claim_status, row->claim_words, row->claim_number, row->claim_day), "decision",
	                 json_of_fact(arena, row->decision_status, row->decision_words, row->decision_number, row->decision_day), "tracking", json_text(row->tracking),
	                 "concluded", json_day(arena, row->concluded_day), "done", row->done, "achieved", "start", json_day(arena, row->achieved_start_day), "end",
	                 json_day(arena, row->achieved_end_day), "due", json_of_due(arena, row, today), "silent", row->silent, "updates", I(row->updates), "heard",
	                 json_day(arena, row->heard_day));
}
