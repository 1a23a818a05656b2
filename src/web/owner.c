/* The pages of owners: what a post owes now and by when, what it has answered and how fast, who holds it. */
#include "base/csv.h"
#include "sql/data.h"
#include "sql/owner.h"
#include "text/words.h"
#include "tmpl/pages.h"
#include "web/pages.h"
#include "web/show.h"

enum { OWED_TEXT = 170 };

static struct str number(const struct visit *visit, int64_t value)
{
	return str_format(visit->arena, "%lld", (long long)value);
}

static struct error *owners_csv(struct visit *visit, const struct owners_rows *rows)
{
	static const struct str heads[] = {STR("owner"), STR("organisation"), STR("recommendations"), STR("open"), STR("overdue")};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(row, rows) {
		struct str values[] = {row->post, row->organisation, number(visit, row->recommendations), number(visit, row->open), number(visit, row->overdue)};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	return visit_buf(visit, &out);
}

struct error *web_owners(struct visit *visit)
{
	if (visit->form == FORM_JSON) {
		struct owners_data_row data;
		bool found = false;
		TRY(owners_data(visit->site->db, visit->arena, visit->site->reader, visit->today, &data, &found));
		return visit_data(visit, data.json);
	}
	struct owners_rows rows;
	TRY(owners(visit->site->db, visit->arena, visit->site->reader, visit->today, &rows));
	if (visit->form == FORM_CSV)
		return owners_csv(visit, &rows);
	struct owners_view view = {0};
	TRY(show_page(visit, show_words(visit, WORD_page_owners), FORM_CSV | FORM_JSON, &view.page));
	list_each(row, &rows) {
		struct owner_line_view line = {row->post, show_address(visit, "/owners/%.*s", STR_ARG(row->slug)), row->organisation, row->recommendations, row->open, row->overdue};
		if (!list_push(visit->arena, &view.owners, line))
			return arena_error(visit->arena);
	}
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	owners_page(&page, &view);
	return visit_page(visit, &page);
}

static void show_owed(const struct visit *visit, const struct owner_recommendations_row *row, struct standing_view *view)
{
	struct time_facts time = {row->done, row->tracking, row->due_day, DAY_NONE};
	*view = (struct standing_view){
		.ref = row->ref.size ? row->ref : row->slug,
		.number = show_number(row->ref.size ? row->ref : row->slug),
		.href = show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(row->review), STR_ARG(row->slug)),
		.text = show_short(visit, row->text, OWED_TEXT),
		.review = row->review_title,
		.review_href = show_address(visit, "/reviews/%.*s", STR_ARG(row->review)),
		.owners = row->owners,
		.first_due = row->first_due_day != DAY_NONE ? show_day(visit, row->first_due_day) : row->first_words,
		.due = row->revised_due_day == DAY_NONE ? STR_NONE : show_day(visit, row->revised_due_day),
		.claim = show_status(visit, row->claim_status),
		.decision = show_status(visit, row->decision_status),
		.time = show_time(visit, &time),
	};
}

static int by_number(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
	return (x > y) - (x < y);
}

/* The middle of the days from the paper that first asked to the first with evidence. */
static struct error *answered(const struct visit *visit, const struct owner_recommendations_rows *rows, struct owner_page_view *view)
{
	LIST(int32_t) waits = {0};
	int64_t silent = 0;
	list_each(row, rows) {
		silent += row->silent;
		if (row->asked_day != DAY_NONE && row->answered_day != DAY_NONE && !list_push(visit->arena, &waits, row->answered_day - row->asked_day))
			return arena_error(visit->arena);
	}
	if (!waits.count) {
		view->answered = silent ? words_said(visit->arena, visit->site->language, WORD_owner_silent, silent) : STR_NONE;
		return NULL;
	}
	qsort(waits.at, waits.count, sizeof *waits.at, by_number);
	int64_t middle = waits.at[waits.count / 2];
	struct str fast = middle == 0 ? words_said(visit->arena, visit->site->language, WORD_owner_answered_first, (int64_t)waits.count)
	                              : words_said(visit->arena, visit->site->language, WORD_owner_answered, (int64_t)waits.count, middle);
	view->answered = silent ? str_join(visit->arena, fast, STR(" "), words_said(visit->arena, visit->site->language, WORD_owner_silent, silent)) : fast;
	return NULL;
}

static struct error *holders(const struct visit *visit, int64_t post, struct owner_page_view *view)
{
	struct owner_holders_rows rows;
	TRY(owner_holders(visit->site->db, visit->arena, visit->site->reader, post, &rows));
	list_each(row, &rows) {
		struct fact_view fact = {.label = row->person.size ? row->person : show_words(visit, WORD_owner_vacant)};
		bool one_day = row->until_day == DAY_NONE || row->until_day == row->from_day;
		fact.words = row->from_day == DAY_NONE ? row->paper_title
		             : one_day ? words_said(visit->arena, visit->site->language, WORD_owner_named, show_day(visit, row->from_day))
		                       : words_said(visit->arena, visit->site->language, WORD_owner_named_from, show_day(visit, row->from_day), show_day(visit, row->until_day));
		fact.href = show_address(visit, "/papers/%.*s", STR_ARG(row->paper));
		if (!list_push(visit->arena, &view->holders, fact))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *owner_csv(struct visit *visit, const struct owner_recommendations_rows *rows)
{
	static const struct str heads[] = {STR("review"), STR("recommendation"), STR("text"), STR("first due"), STR("due"), STR("claim"), STR("decision"), STR("tracking"), STR("still owed")};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(row, rows) {
		struct str values[] = {row->review_title, row->ref, row->text, day_iso(visit->arena, row->first_due_day), day_iso(visit->arena, row->due_day), row->claim_status,
		                       row->decision_status, row->tracking, row->holds ? STR("yes") : STR("no")};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	return visit_buf(visit, &out);
}

static struct error *owner_page_make(struct visit *visit, const struct owner_by_slug_row *post, const struct owner_recommendations_rows *rows)
{
	struct owner_page_view view = {.post = post->post, .organisation = post->organisation};
	TRY(show_page(visit, post->post, FORM_CSV | FORM_JSON, &view.page));
	show_crumb(visit, &view.page, show_words(visit, WORD_page_owners), STR("/owners"));
	int64_t owes = 0, overdue = 0;
	list_each(row, rows) {
		bool open = row->holds && !row->done && str_equal(row->tracking, STR("tracked"));
		struct standing_view *standing = list_add(visit->arena, open ? &view.owes : &view.owed);
		TRY_MEMORY(visit->arena, standing);
		show_owed(visit, row, standing);
		owes += open;
		overdue += open && row->due_day != DAY_NONE && row->due_day < visit->today;
	}
	view.sentence = words_said(visit->arena, visit->site->language, overdue ? WORD_owner_sentence_overdue : WORD_owner_sentence, owes, overdue);
	TRY(answered(visit, rows, &view));
	TRY(holders(visit, post->id, &view));
	struct owner_members_rows members;
	TRY(owner_members(visit->site->db, visit->arena, visit->site->reader, post->id, &members));
	list_each(member, &members)
		if (!list_push(visit->arena, &view.members, member->name))
			return arena_error(visit->arena);
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	owner_page(&page, &view);
	return visit_page(visit, &page);
}

struct error *web_owner(struct visit *visit)
{
	struct owner_by_slug_row post;
	bool found = false;
	TRY(owner_by_slug(visit->site->db, visit->arena, visit->site->reader, visit->name[0], &post, &found));
	if (!found)
		return error_new(visit->arena, ERROR_NOT_FOUND, "There is no owner at this address.");
	if (visit->form == FORM_JSON) {
		struct owner_data_row data;
		TRY(owner_data(visit->site->db, visit->arena, visit->site->reader, post.id, &data, &found));
		return visit_data(visit, data.json);
	}
	struct owner_recommendations_rows rows;
	TRY(owner_recommendations(visit->site->db, visit->arena, visit->site->reader, post.id, &rows));
	return visit->form == FORM_CSV ? owner_csv(visit, &rows) : owner_page_make(visit, &post, &rows);
}
