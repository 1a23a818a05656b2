/* The page of a paper that was read: what it is, whether all of it was read, the source with each record
 * marked, and what is left over or lost. */
#include "core/visible.h"
#include "sql/data.h"
#include "sql/paper.h"
#include "text/words.h"
#include "tmpl/pages.h"
#include "web/pages.h"
#include "web/recommendation_story.h"
#include "web/show.h"

#include "base/csv.h"

/* Originals are handed out as files to keep, never shown: an HTML one as text, so that no browser runs it. */
static const struct {
	const char *format, *ending, *type;
} originals[] = {
	{"docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
	{"html", "html.txt", "text/plain; charset=utf-8"},
	{"markdown", "md", "text/plain; charset=utf-8"},
	{"text", "txt", "text/plain; charset=utf-8"},
};
enum { ORIGINALS = sizeof originals / sizeof *originals };

static size_t original_of(struct str format)
{
	for (size_t i = 0; i < ORIGINALS; i++)
		if (str_equal(format, str_of(originals[i].format)))
			return i;
	return ORIGINALS;
}

static struct error *fact(const struct visit *visit, struct facts *facts, size_t word, struct str words)
{
	struct fact_view fact_view = {show_words(visit, word), words, STR_NONE};
	return str_blank(words) || list_push(visit->arena, facts, fact_view) ? NULL : arena_error(visit->arena);
}

static struct str kind_words(const struct visit *visit, struct str kind)
{
	size_t word = str_equal(kind, STR("progress")) ? WORD_paper_kind_progress : str_equal(kind, STR("response")) ? WORD_paper_kind_response
	              : str_equal(kind, STR("tracker")) ? WORD_paper_kind_tracker : WORD_paper_kind_other;
	return show_words(visit, word);
}

/* The file as it came, where the reader may have it. A file can't leave a name out, so one that holds a name is kept back. */
static struct error *original_open(const struct visit *visit, struct str slug, struct paper_file_row *ret_file, bool *ret_may)
{
	TRY(paper_file(visit->site->db, visit->arena, visit->site->reader, slug, ret_file, ret_may));
	if (!*ret_may || visit->site->reader != READER_PUBLIC || !ret_file->bytes.at)
		return NULL;
	return visible_file(visit->site->visible, visit->arena, ret_file->bytes, ret_file->file_name, ret_may);
}

static struct error *original_link(const struct visit *visit, const struct paper_by_slug_row *paper, struct source_view *view)
{
	size_t original = original_of(paper->format);
	bool may = paper->kept && original < ORIGINALS;
	struct paper_file_row file;
	if (may && visible_leaves_out(visit->site->visible))
		TRY(original_open(visit, paper->slug, &file, &may));
	if (!may)
		return NULL;
	view->file = show_address(visit, "/papers/%.*s/original.%s", STR_ARG(paper->slug), originals[original].ending);
	view->file_words = words_said(visit->arena, visit->site->language, WORD_paper_file, paper->file_name, (paper->size_bytes + 1023) / 1024);
	return NULL;
}

static struct error *facts(const struct visit *visit, const struct paper_by_slug_row *paper, struct source_view *view)
{
	enum language language = visit->site->language;
	TRY(fact(visit, &view->facts, WORD_paper_kind, kind_words(visit, paper->kind)));
	TRY(fact(visit, &view->facts, WORD_paper_day, show_day(visit, paper->paper_day)));
	TRY(fact(visit, &view->facts, WORD_paper_from, paper->from_words));
	TRY(fact(visit, &view->facts, WORD_paper_to, paper->to_words));
	TRY(fact(visit, &view->facts, WORD_paper_read, words_said(visit->arena, language, WORD_paper_account, paper->units, paper->units_placed,
	                                                          paper->units_furniture, paper->units_leftover)));
	return fact(visit, &view->facts, WORD_paper_hash, paper->sha256);
}

static struct error *records(const struct visit *visit, const struct paper_by_slug_row *paper, struct source_view *view)
{
	struct paper_recommendations_rows rows;
	TRY(paper_recommendations(visit->site->db, visit->arena, visit->site->reader, paper->id, &rows));
	list_each(row, &rows) {
		struct link_view link = {.words = row->ref.size ? row->ref : row->slug};
		link.href = show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(paper->review), STR_ARG(row->slug));
		if (!list_push(visit->arena, &view->records, link))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *leftovers(const struct visit *visit, const struct paper_leftovers_rows *rows, struct source_view *view)
{
	list_each(row, rows) {
		struct leftover_view leftover = {.text = row->text, .reason = row->reason, .href = show_address(visit, "#u%lld", (long long)row->unit_from)};
		leftover.where = row->near.size ? words_said(visit->arena, visit->site->language, WORD_paper_near, row->near_ref.size ? row->near_ref : row->near)
		                                : show_words(visit, WORD_paper_where);
		if (!list_push(visit->arena, &view->leftovers, leftover))
			return arena_error(visit->arena);
	}
	return NULL;
}

/* One line for each recommendation: what the paper lost of it, and what was read but is not certain. */
static struct error *marks(const struct visit *visit, const struct paper_by_slug_row *paper, struct source_view *view)
{
	struct paper_marks_rows rows;
	TRY(paper_marks(visit->site->db, visit->arena, visit->site->reader, paper->id, &rows));
	struct str lost = STR_NONE, unsure = STR_NONE;
	for (size_t i = 0; i < rows.count; i++) {
		const struct paper_marks_row *row = &rows.at[i];
		bool gone = str_equal(row->sure, STR("lost")) || str_equal(row->sure, STR("missing"));
		struct str *words = gone ? &lost : &unsure, field = story_field(visit, row->field);
		if (!str_has(*words, field))
			*words = str_join(visit->arena, *words, STR(", "), field);
		if (i + 1 < rows.count && rows.at[i + 1].appearance == row->appearance)
			continue;
		struct fact_view mark = {.label = row->ref.size ? row->ref : row->slug, .href = show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(paper->review), STR_ARG(row->slug))};
		mark.words = str_join(visit->arena, lost.size ? words_said(visit->arena, visit->site->language, WORD_paper_lost, lost) : STR_NONE, STR(" "),
		                      unsure.size ? words_said(visit->arena, visit->site->language, WORD_paper_unsure, unsure) : STR_NONE);
		if (!list_push(visit->arena, &view->marks, mark))
			return arena_error(visit->arena);
		lost = unsure = STR_NONE;
	}
	return NULL;
}

static struct error *notices(const struct visit *visit, const struct paper_by_slug_row *paper, struct source_view *view)
{
	struct paper_notices_rows rows;
	TRY(paper_notices(visit->site->db, visit->arena, visit->site->reader, paper->id, &rows));
	list_each(row, &rows) {
		struct leftover_view notice = {.text = row->message};
		notice.where = row->slug.size ? row->slug : show_words(visit, WORD_paper_where);
		notice.href = row->unit_from != DB_NULL ? show_address(visit, "#u%lld", (long long)row->unit_from)
		              : row->slug.size ? show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(paper->review), STR_ARG(row->slug)) : STR_NONE;
		if (!list_push(visit->arena, &view->notices, notice))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *leftovers_csv(struct visit *visit, const struct paper_leftovers_rows *rows)
{
	static const struct str heads[] = {STR("text"), STR("reason"), STR("near"), STR("from unit"), STR("to unit")};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(row, rows) {
		struct str values[] = {row->text, row->reason, row->near_ref, str_format(visit->arena, "%lld", (long long)row->unit_from), str_format(visit->arena, "%lld", (long long)row->unit_to)};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	return visit_buf(visit, &out);
}

static struct error *paper_page_make(struct visit *visit, const struct paper_by_slug_row *paper, const struct paper_leftovers_rows *left)
{
	struct source_view view = {.title = paper->title, .review = paper->review_title, .source = {paper->page}};
	view.review_href = show_address(visit, "/reviews/%.*s", STR_ARG(paper->review));
	bool whole = paper->page.at != NULL;
	view.sentence = words_said(visit->arena, visit->site->language, !whole ? WORD_paper_held_back : left->count ? WORD_paper_sentence_left : WORD_paper_sentence, (int64_t)left->count);
	TRY(show_page(visit, paper->title, whole ? FORM_CSV | FORM_JSON : 0, &view.page));
	show_crumb(visit, &view.page, show_words(visit, WORD_page_reviews), STR("/"));
	show_crumb(visit, &view.page, paper->review_title, view.review_href);
	TRY(facts(visit, paper, &view));
	TRY(records(visit, paper, &view));
	if (whole) {
		TRY(original_link(visit, paper, &view));
		TRY(leftovers(visit, left, &view));
		TRY(notices(visit, paper, &view));
		TRY(marks(visit, paper, &view));
	}
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	source_page(&page, &view);
	return visit_page(visit, &page);
}

struct error *web_paper(struct visit *visit)
{
	struct paper_by_slug_row paper;
	bool found = false;
	TRY(paper_by_slug(visit->site->db, visit->arena, visit->site->reader, visit->name[0], &paper, &found));
	if (!found || (visit->form != FORM_HTML && !paper.page.at))
		return error_new(visit->arena, ERROR_NOT_FOUND, "There is no paper at this address.");
	if (visit->form == FORM_JSON) {
		struct paper_data_row data;
		TRY(paper_data(visit->site->db, visit->arena, visit->site->reader, paper.id, &data, &found));
		return visit_data(visit, data.json);
	}
	struct paper_leftovers_rows left;
	TRY(paper_leftovers(visit->site->db, visit->arena, visit->site->reader, paper.id, &left));
	return visit->form == FORM_CSV ? leftovers_csv(visit, &left) : paper_page_make(visit, &paper, &left);
}

struct error *web_paper_file(struct visit *visit)
{
	struct paper_file_row file;
	bool found = false;
	TRY(original_open(visit, visit->name[0], &file, &found));
	size_t original = found ? original_of(file.format) : ORIGINALS;
	if (original == ORIGINALS || !str_equal(visit->name[1], str_format(visit->arena, "original.%s", originals[original].ending)))
		return error_new(visit->arena, ERROR_NOT_FOUND, "There is no file at this address.");
	if (!file.bytes.at) {
		visit->response->status = 410;
		return NULL;
	}
	visit->response->type = str_of(originals[original].type);
	visit->response->file_name = file.file_name;
	return visit_data(visit, file.bytes);
}
