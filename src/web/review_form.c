/* A review in its other forms: data, a spreadsheet, the committee paper, a feed. See review_figures.h. */
#include "base/csv.h"
#include "core/record.h"
#include "doc/write/write.h"
#include "report/report.h"
#include "sql/data.h"
#include "text/words.h"
#include "web/feed.h"
#include "web/fixed.h"
#include "web/review_figures.h"

static struct error *review_csv(struct visit *visit, int64_t review)
{
	struct review_standings_rows rows;
	TRY(review_standings(visit->site->db, visit->arena, visit->site->reader, review, &rows));
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	static const struct str heads[] = {
		STR("recommendation"), STR("section"), STR("text"), STR("owners"), STR("response"), STR("claim"), STR("claim words"), STR("decision"),
		STR("decision words"), STR("decision day"), STR("tracking"), STR("first due (words)"), STR("first due"), STR("revised due"), STR("anticipated"),
		STR("achieved"), STR("dates moved"), STR("overdue"), STR("silent"), STR("last heard of"),
	};
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(row, &rows) {
		bool tracked = str_equal(row->tracking, STR("tracked"));
		bool overdue = tracked && !row->done && row->due_day != DAY_NONE && row->due_day < visit->today;
		struct str values[] = {
			row->ref.size ? row->ref : row->slug, str_join(visit->arena, row->section_letter, STR(": "), row->section_title), row->text, row->owners, row->response,
			row->claim_status, row->claim_words, row->decision_status, row->decision_words, day_iso(visit->arena, row->decision_day), row->tracking, row->first_words,
			day_iso(visit->arena, row->first_due_day), day_iso(visit->arena, row->revised_due_day), day_iso(visit->arena, row->anticipated_day),
			day_iso(visit->arena, row->achieved_start_day), str_format(visit->arena, "%lld", (long long)row->slips),
			overdue ? STR("yes") : STR("no"), tracked && row->silent ? STR("yes") : STR("no"), day_iso(visit->arena, row->heard_day),
		};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	return visit_buf(visit, &out);
}

static struct error *review_paper(struct visit *visit, const struct review_by_slug_row *review)
{
	struct draft *draft;
	int64_t *ids;
	TRY(record_draft(visit->site->db, visit->arena, visit->site->reader, review->id, DAY_NONE, &draft, &ids));
	struct report_about about = {.kind = REPORT_PROGRESS, .body = visit->site->name, .as_of = visit->today, .meeting = DAY_NONE, .next_meeting = DAY_NONE, .journal_head = visit->head};
	if (visit->site->address.size)
		about.address = visit->site->fixed ? fixed_link(visit->arena, visit->site->address, visit->path, visit->path)
		                                   : str_format(visit->arena, "%.*s%.*s", STR_ARG(visit->site->address), STR_ARG(visit->path));
	struct document *document;
	TRY(report_document(visit->arena, &about, draft, &document));
	struct str bytes;
	if (visit->form == FORM_DOCX)
		TRY(docx_write(visit->arena, document, &bytes));
	else
		TRY(markdown_write(visit->arena, document, &bytes));
	visit->response->file_name = str_format(visit->arena, "%.*s.%s", STR_ARG(review->slug), form_ending(visit->form));
	return visit_data(visit, bytes);
}

struct error *review_form(struct visit *visit, const struct review_by_slug_row *review)
{
	if (visit->form == FORM_CSV)
		return review_csv(visit, review->id);
	if (visit->form == FORM_ATOM)
		return feed_of_papers(visit, review->title, review->id);
	if (visit->form != FORM_JSON)
		return review_paper(visit, review);
	struct review_data_row row;
	bool found = false;
	TRY(review_data(visit->site->db, visit->arena, visit->site->reader, review->id, visit->today, &row, &found));
	return found ? visit_data(visit, row.json) : error_new(visit->arena, ERROR_NOT_FOUND, "There is no review at this address.");
}
