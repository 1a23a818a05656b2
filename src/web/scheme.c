/* The page of a scheme: its categories, what each means and demands, and the reviews judged by it. */
#include "base/csv.h"
#include "sql/data.h"
#include "sql/scheme.h"
#include "text/words.h"
#include "tmpl/pages.h"
#include "web/pages.h"
#include "web/show.h"

static struct str demand(const struct visit *visit, struct str demands, bool holds, size_t word)
{
	return holds ? str_join(visit->arena, demands, STR(" "), show_words(visit, word)) : demands;
}

static struct error *categories(const struct visit *visit, int64_t scheme, struct scheme_view *view)
{
	struct scheme_categories_rows rows;
	TRY(scheme_categories(visit->site->db, visit->arena, scheme, &rows));
	list_each(row, &rows) {
		struct category_view category = {.name = row->name, .criteria = row->criteria, .tag = show_status(visit, row->status)};
		if (row->number != DB_NULL)
			category.number = str_format(visit->arena, "%lld", (long long)row->number);
		struct str demands = demand(visit, STR_NONE, row->needs_date, WORD_scheme_needs_date);
		demands = demand(visit, demands, row->needs_obstacle, WORD_scheme_needs_obstacle);
		demands = demand(visit, demands, str_equal(row->timing, STR("by_target")), WORD_scheme_by_target);
		demands = demand(visit, demands, str_equal(row->timing, STR("before_target")), WORD_scheme_before_target);
		demands = demand(visit, demands, str_equal(row->timing, STR("after_target")), WORD_scheme_after_target);
		category.demands = demand(visit, demands, row->concludes, WORD_scheme_concludes);
		if (!list_push(visit->arena, &view->categories, category))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *reviews(const struct visit *visit, int64_t scheme, struct scheme_view *view)
{
	struct scheme_reviews_rows rows;
	TRY(scheme_reviews(visit->site->db, visit->arena, visit->site->reader, scheme, &rows));
	list_each(row, &rows) {
		struct link_view link = {.words = row->title, .href = show_address(visit, "/reviews/%.*s", STR_ARG(row->slug))};
		if (!list_push(visit->arena, &view->reviews, link))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *scheme_csv(struct visit *visit, int64_t scheme)
{
	static const struct str heads[] = {STR("number"), STR("category"), STR("criteria"), STR("counted as"), STR("needs a date"), STR("needs the obstacle"), STR("concludes")};
	struct scheme_categories_rows rows;
	TRY(scheme_categories(visit->site->db, visit->arena, scheme, &rows));
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(row, &rows) {
		struct str values[] = {show_whole(visit, row->number), row->name, row->criteria, row->status, row->needs_date ? STR("yes") : STR("no"),
		                       row->needs_obstacle ? STR("yes") : STR("no"), row->concludes ? STR("yes") : STR("no")};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	return visit_buf(visit, &out);
}

struct error *web_scheme(struct visit *visit)
{
	struct scheme_by_slug_row scheme;
	bool found = false;
	TRY(scheme_by_slug(visit->site->db, visit->arena, visit->name[0], &scheme, &found));
	struct scheme_view view = {0};
	if (found)
		TRY(reviews(visit, scheme.id, &view));
	if (!view.reviews.count) /* a scheme is seen through the reviews judged by it */
		return error_new(visit->arena, ERROR_NOT_FOUND, "There is no scheme at this address.");
	if (visit->form == FORM_JSON) {
		struct scheme_data_row data;
		TRY(scheme_data(visit->site->db, visit->arena, scheme.id, &data, &found));
		return visit_data(visit, data.json);
	}
	if (visit->form == FORM_CSV)
		return scheme_csv(visit, scheme.id);
	bool printed = str_starts(scheme.key, STR("printed")); /* one that a paper prints itself: named by its review */
	view.name = printed ? words_said(visit->arena, visit->site->language, WORD_scheme_printed, view.reviews.at[0].words) : scheme.name;
	view.source = printed ? show_words(visit, WORD_scheme_printed_source)
	                      : words_said(visit->arena, visit->site->language, WORD_scheme_source, scheme.source, scheme.version);
	TRY(show_page(visit, view.name, FORM_CSV | FORM_JSON, &view.page));
	show_crumb(visit, &view.page, show_words(visit, WORD_page_reviews), STR("/"));
	TRY(categories(visit, scheme.id, &view));
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	scheme_page(&page, &view);
	return visit_page(visit, &page);
}
