/* The first page: what scrutiny asks and what became of it, what changed lately, what is overdue or
 * silent, and a search. */
#include "base/csv.h"
#include "core/visible.h"
#include "sql/data.h"
#include "sql/home.h"
#include "sql/standing.h"
#include "text/words.h"
#include "tmpl/pages.h"
#include "web/changes.h"
#include "web/pages.h"
#include "web/show.h"

enum { HOME_CHANGES = 6, HOME_ROWS = 8, HOME_TEXT = 120 };

static struct str count_words(const struct visit *visit, size_t word, int64_t count)
{
	return count ? words_said(visit->arena, visit->site->language, word, count) : STR_NONE;
}

static struct error *reviews(const struct visit *visit, const struct review_counts_rows *rows, struct home_view *view)
{
	int64_t asked = 0, completed = 0, confirmed = 0, silent_ones = 0;
	list_each(row, rows) {
		struct review_line_view *line = list_add(visit->arena, &view->reviews);
		TRY_MEMORY(visit->arena, line);
		*line = (struct review_line_view){
			.title = row->title,
			.href = show_address(visit, "/reviews/%.*s", STR_ARG(row->slug)),
			.bar = {row->asked, row->accepted + row->partly_accepted, row->completed, row->confirmed, row->silent},
			.overdue = count_words(visit, WORD_home_overdue_count, row->overdue),
		};
		struct str heard = row->heard_day == DAY_NONE ? STR_NONE : words_said(visit->arena, visit->site->language, WORD_four_heard, show_day(visit, row->heard_day));
		line->note = str_join(visit->arena, row->committee, STR(" · "), heard);
		asked += row->asked;
		completed += row->completed;
		confirmed += row->confirmed;
		silent_ones += row->silent;
	}
	struct str held = words_said(visit->arena, visit->site->language, WORD_home_reviews, (int64_t)rows->count);
	view->sentence = words_said(visit->arena, visit->site->language, WORD_home_sentence, asked, held, completed, confirmed, silent_ones);
	return NULL;
}

static struct error *overdue(const struct visit *visit, struct home_view *view)
{
	struct home_overdue_rows rows;
	TRY(home_overdue(visit->site->db, visit->arena, visit->site->reader, visit->today, HOME_ROWS, &rows));
	list_each(row, &rows) {
		struct standing_view standing = {.ref = row->ref.size ? row->ref : row->slug, .text = show_short(visit, row->text, HOME_TEXT), .owners = row->owners, .review = row->review_title};
		standing.href = show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(row->review), STR_ARG(row->slug));
		standing.why = words_said(visit->arena, visit->site->language, row->revised_due_day == DAY_NONE ? WORD_review_why_overdue : WORD_review_why_overdue_revised,
		                          show_day(visit, row->due_day));
		if (!list_push(visit->arena, &view->overdue, standing))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *silent(const struct visit *visit, struct home_view *view)
{
	struct home_silent_rows rows;
	TRY(home_silent(visit->site->db, visit->arena, visit->site->reader, HOME_ROWS, &rows));
	list_each(row, &rows) {
		struct standing_view standing = {.ref = row->ref.size ? row->ref : row->slug, .text = show_short(visit, row->text, HOME_TEXT), .owners = row->owners, .review = row->review_title};
		standing.href = show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(row->review), STR_ARG(row->slug));
		standing.why = show_words(visit, WORD_review_why_silent);
		if (!list_push(visit->arena, &view->silent, standing))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *home_page_make(struct visit *visit, const struct review_counts_rows *rows)
{
	struct home_view view = {.search = STR("/search")};
	view.heading = show_words(visit, WORD_home_heading);
	TRY(show_page(visit, view.heading, 0, &view.page));
	view.page.feed = STR("/changes.atom");
	struct link_view csv = {.words = show_words(visit, WORD_forms_csv), .href = STR("/reviews.csv")};
	struct link_view data = {.words = show_words(visit, WORD_forms_json), .href = STR("/reviews.json")};
	struct link_view feed = {.words = show_words(visit, WORD_forms_atom), .href = STR("/changes.atom")};
	if (!list_push(visit->arena, &view.page.forms, csv) || !list_push(visit->arena, &view.page.forms, data) || !list_push(visit->arena, &view.page.forms, feed))
		return arena_error(visit->arena);
	if (rows->count)
		TRY(reviews(visit, rows, &view));
	else
		view.empty = show_words(visit, WORD_home_empty);
	TRY(changes_latest(visit, HOME_CHANGES, &view.changes));
	TRY(overdue(visit, &view));
	TRY(silent(visit, &view));
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	home_page(&page, &view);
	return visit_page(visit, &page);
}

static struct error *home_csv(struct visit *visit, const struct review_counts_rows *rows)
{
	static const struct str heads[] = {STR("review"), STR("title"), STR("committee"), STR("asked"), STR("accepted"), STR("partly accepted"), STR("rejected"),
	                                   STR("reported completed"), STR("confirmed"), STR("silent"), STR("overdue"), STR("concluded"), STR("last heard of")};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(row, rows) {
		const int64_t counts[] = {row->asked, row->accepted, row->partly_accepted, row->rejected, row->completed, row->confirmed, row->silent, row->overdue, row->concluded};
		csv_value(&out, true, row->slug);
		csv_value(&out, false, row->title);
		csv_value(&out, false, row->committee);
		for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
			csv_value(&out, false, str_format(visit->arena, "%lld", (long long)counts[i]));
		csv_value(&out, false, day_iso(visit->arena, row->heard_day));
		csv_row_end(&out);
	}
	return visit_buf(visit, &out);
}

struct error *web_home(struct visit *visit)
{
	if (visit->form == FORM_JSON) {
		struct reviews_data_row data;
		bool found = false;
		TRY(reviews_data(visit->site->db, visit->arena, visit->site->reader, visit->today, &data, &found));
		return visit_data(visit, data.json);
	}
	struct review_counts_rows rows;
	TRY(review_counts(visit->site->db, visit->arena, visit->site->reader, DB_NULL, visit->today, &rows));
	return visit->form == FORM_CSV ? home_csv(visit, &rows) : home_page_make(visit, &rows);
}
