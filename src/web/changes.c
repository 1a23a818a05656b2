/* What changed lately: paper by paper, what each said that was not known before. */
#include "web/changes.h"

#include "base/csv.h"
#include "sql/data.h"
#include "text/words.h"
#include "tmpl/pages.h"
#include "web/feed.h"
#include "web/pages.h"
#include "web/show.h"

enum { CHANGES_LISTED = 50 };

struct str changes_sentence(const struct visit *visit, const struct latest_papers_row *paper)
{
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	const struct {
		size_t word;
		int64_t count;
	} counted[] = {
		{WORD_changes_new, paper->new_recommendations}, {WORD_changes_reported, paper->reported}, {WORD_changes_claims, paper->claims},
		{WORD_changes_decisions, paper->decisions}, {WORD_changes_dates, paper->dates}, {WORD_changes_concluded, paper->concluded},
	};
	for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
		if (counted[i].count)
			buf_join(&out, STR(", "), words_said(visit->arena, visit->site->language, counted[i].word, counted[i].count));
	return out.size ? buf_fit(&out) : show_words(visit, WORD_changes_nothing);
}

struct error *changes_latest(const struct visit *visit, int64_t limit, struct changes_view *ret_changes)
{
	struct latest_papers_rows papers;
	TRY(latest_papers(visit->site->db, visit->arena, visit->site->reader, DB_NULL, limit, &papers));
	list_each(paper, &papers) {
		struct change_view *change = list_add(visit->arena, ret_changes);
		TRY_MEMORY(visit->arena, change);
		change->day = show_day(visit, paper->as_of_day);
		change->title = paper->title;
		change->href = show_address(visit, "/papers/%.*s", STR_ARG(paper->slug));
		change->review = paper->review_title;
		change->review_href = show_address(visit, "/reviews/%.*s", STR_ARG(paper->review));
		change->sentence = changes_sentence(visit, paper);
	}
	return NULL;
}

static struct error *changes_page_make(struct visit *visit)
{
	struct changes_page_view view = {0};
	TRY(show_page(visit, show_words(visit, WORD_page_changes), FORM_CSV | FORM_JSON | FORM_ATOM, &view.page));
	TRY(changes_latest(visit, CHANGES_LISTED, &view.changes));
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	changes_page(&page, &view);
	return visit_page(visit, &page);
}

static struct error *changes_csv(struct visit *visit)
{
	static const struct str heads[] = {STR("came in"), STR("day of the paper"), STR("review"), STR("paper"), STR("title"), STR("what was new")};
	struct latest_papers_rows papers;
	TRY(latest_papers(visit->site->db, visit->arena, visit->site->reader, DB_NULL, CHANGES_LISTED, &papers));
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(paper, &papers) {
		struct str values[] = {paper->imported_at, day_iso(visit->arena, paper->as_of_day), paper->review_title, paper->slug, paper->title, changes_sentence(visit, paper)};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	return visit_buf(visit, &out);
}

struct error *web_changes(struct visit *visit)
{
	if (visit->form == FORM_HTML)
		return changes_page_make(visit);
	if (visit->form == FORM_ATOM)
		return feed_of_papers(visit, show_words(visit, WORD_page_changes), DB_NULL);
	if (visit->form == FORM_CSV)
		return changes_csv(visit);
	struct changes_data_row data;
	bool found = false;
	TRY(changes_data(visit->site->db, visit->arena, visit->site->reader, CHANGES_LISTED, &data, &found));
	return visit_data(visit, data.json);
}
