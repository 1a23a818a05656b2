/* A search as data or a spreadsheet, and what the search in published files looks through. See search.h. */
#include "web/search.h"

#include "base/csv.h"
#include "core/search.h"
#include "sql/search_page.h"
#include "web/fixed.h"
#include "web/pages.h"
#include "web/show.h"

static struct str sentence_of(const struct visit *visit, const struct search_hit *hit)
{
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	list_each(piece, &hit->snippet)
		buf_put(&out, piece->text);
	return buf_fit(&out);
}

static struct error *put_hit(const struct visit *visit, const struct search_hit *hit, struct buf *out)
{
	struct search_hit_data_row row;
	bool found;
	TRY(search_hit_data(visit->site->db, visit->arena, hit->kind, sentence_of(visit, hit), (int64_t)hit->places, hit->review, hit->review_title, hit->committee, hit->slug,
	                    hit->ref, hit->text, hit->owners, hit->claim_status, hit->decision_status, hit->due_day, hit->paper, hit->day, &row, &found));
	buf_put(out, out->size > 1 ? STR(",") : STR_NONE);
	buf_put(out, row.json);
	return NULL;
}

static struct error *search_csv(struct visit *visit, const struct search_result *result)
{
	static const struct str heads[] = {STR("review"), STR("recommendation"), STR("text"), STR("owners"), STR("claim"), STR("decision"), STR("due"), STR("found in"),
	                                   STR("words"), STR("paper"), STR("day")};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(hit, &result->hits) {
		struct str values[] = {hit->review_title, hit->ref.size ? hit->ref : hit->slug, hit->text, hit->owners, hit->claim_status, hit->decision_status,
		                       day_iso(visit->arena, hit->due_day), hit->kind, sentence_of(visit, hit), hit->paper, day_iso(visit->arena, hit->day)};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	return visit_buf(visit, &out);
}

struct error *search_form(struct visit *visit, const struct search_view *view, const struct search_result *result)
{
	if (visit->form == FORM_CSV)
		return search_csv(visit, result);
	struct buf hits;
	struct str list;
	struct search_data_row row;
	bool found;
	buf_init(&hits, visit->arena, BUF_NO_LIMIT);
	buf_char(&hits, '[');
	list_each(hit, &result->hits)
		TRY(put_hit(visit, hit, &hits));
	buf_char(&hits, ']');
	TRY(buf_done(&hits, &list));
	TRY(search_data(visit->site->db, visit->arena, view->words, (int64_t)result->count, result->more, view->pages.page, view->pages.pages, view->notice, list, &row, &found));
	return visit_data(visit, row.json);
}

/* A script rather than JSON, since a page that was opened from a stick may fetch no file. */
struct error *web_search_data(struct visit *visit)
{
	if (!visit->site->fixed)
		return error_new(visit->arena, ERROR_NOT_FOUND, "There is no such file.");
	struct search_everything_rows rows;
	TRY(search_everything(visit->site->db, visit->arena, visit->site->reader, &rows));
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	buf_put(&out, STR("var heedSearchData = [\n"));
	list_each(row, &rows) {
		struct str address = show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(row->review), STR_ARG(row->slug));
		buf_printf(&out, "%s{\"address\":\"%.*s\",", row == rows.at ? "" : ",\n", STR_ARG(fixed_name(visit->arena, address)));
		buf_put(&out, str_from(row->object, 1)); /* goes on behind its brace */
	}
	buf_put(&out, STR("\n];\n"));
	visit->response->type = STR("text/javascript; charset=utf-8");
	return visit_buf(visit, &out);
}
