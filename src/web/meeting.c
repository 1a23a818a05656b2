/* The pages of meetings: what was before the committee, what it decided, what it asked for, and the
 * papers as the meeting saw them. */
#include "base/csv.h"
#include "sql/data.h"
#include "sql/meetings.h"
#include "text/words.h"
#include "tmpl/pages.h"
#include "web/pages.h"
#include "web/show.h"

enum { ITEM_TEXT = 170 };

static struct str words_of(const struct visit *visit, size_t word)
{
	return words_said(visit->arena, visit->site->language, word);
}

static struct error *meetings_csv(struct visit *visit, const struct meetings_rows *rows)
{
	static const struct str heads[] = {{"meeting", 7}, {"day", 3}, {"committee", 9}, {"recommendations", 15}, {"decisions", 9}};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(row, rows) {
		struct str values[] = {row->slug, day_iso(visit->arena, row->meeting_day), row->committee, str_format(visit->arena, "%lld", (long long)row->items),
		                       str_format(visit->arena, "%lld", (long long)row->decisions)};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	struct str bytes;
	TRY(buf_done(&out, &bytes));
	return visit_data(visit, bytes);
}

struct error *web_meetings(struct visit *visit)
{
	if (visit->form == FORM_JSON) {
		struct meetings_data_row data;
		bool found = false;
		TRY(meetings_data(visit->site->db, visit->arena, visit->site->reader, &data, &found));
		return visit_data(visit, data.json);
	}
	struct meetings_rows rows;
	TRY(meetings(visit->site->db, visit->arena, visit->site->reader, &rows));
	if (visit->form == FORM_CSV)
		return meetings_csv(visit, &rows);
	struct meetings_view view = {0};
	TRY(show_page(visit, words_of(visit, WORD_page_meetings), FORM_CSV | FORM_JSON, &view.page));
	list_each(row, &rows) {
		struct meeting_line_view line = {.words = str_join(visit->arena, show_day(visit, row->meeting_day), STR(", "), row->committee)};
		line.href = show_address(visit, "/meetings/%.*s", STR_ARG(row->slug));
		line.sentence = words_said(visit->arena, visit->site->language, WORD_meeting_items, row->items);
		if (row->decisions)
			line.sentence = str_join(visit->arena, line.sentence, STR(", "), words_said(visit->arena, visit->site->language, WORD_changes_decisions, row->decisions));
		if (!list_push(visit->arena, &view.meetings, line))
			return arena_error(visit->arena);
	}
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	meetings_page(&page, &view);
	return visit_page(visit, &page);
}

/* The list of its review that an item belongs to. */
static struct meeting_item_view *item_add(const struct visit *visit, struct meeting_review_view *review, const struct meeting_items_row *row)
{
	if (str_equal(row->kind, STR("decision")))
		return list_add(visit->arena, &review->decided);
	return str_equal(row->kind, STR("asked")) ? list_add(visit->arena, &review->asked) : list_add(visit->arena, &review->items);
}

static struct error *paper_link(const struct visit *visit, const struct meeting_items_row *row, struct meeting_page_view *view)
{
	struct link_view link = {.words = row->paper_title, .href = show_address(visit, "/papers/%.*s", STR_ARG(row->paper))};
	list_each(known, &view->papers)
		if (str_equal(known->href, link.href))
			return NULL;
	return list_push(visit->arena, &view->papers, link) ? NULL : arena_error(visit->arena);
}

static struct error *items(const struct visit *visit, const struct meeting_items_rows *rows, struct meeting_page_view *view)
{
	struct str review = STR_NONE;
	int64_t decided = 0, before = 0;
	list_each(row, rows) {
		if (!view->reviews.count || !str_equal(row->review, review)) {
			struct meeting_review_view *added = list_add(visit->arena, &view->reviews);
			TRY_MEMORY(visit->arena, added);
			*added = (struct meeting_review_view){.title = row->review_title, .href = show_address(visit, "/reviews/%.*s", STR_ARG(row->review))};
			review = row->review;
		}
		struct meeting_item_view *item = item_add(visit, list_last(&view->reviews), row);
		TRY_MEMORY(visit->arena, item);
		decided += str_equal(row->kind, STR("decision"));
		before += str_equal(row->kind, STR("item"));
		*item = (struct meeting_item_view){
			.ref = row->ref.size ? row->ref : row->slug,
			.href = show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(row->review), STR_ARG(row->slug)),
			.text = show_short(visit, row->text, ITEM_TEXT),
			.owners = row->owners,
			.note = str_equal(row->kind, STR("asked")) ? show_short(visit, row->words, ITEM_TEXT * 2) : row->words,
			.tag = show_status(visit, row->status),
			.paper_href = show_printed(visit, STR_NONE, row->paper, STR_NONE, DAY_NONE, row->unit_from).href,
		};
		TRY(paper_link(visit, row, view));
	}
	view->sentence = words_said(visit->arena, visit->site->language, decided ? WORD_meeting_decided : WORD_meeting_undecided, before, decided);
	return NULL;
}

static struct error *meeting_csv(struct visit *visit, const struct meeting_items_rows *rows)
{
	static const struct str heads[] = {{"review", 6}, {"recommendation", 14}, {"what", 4}, {"words", 5}, {"status", 6}, {"paper", 5}};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(row, rows) {
		struct str values[] = {row->review_title, row->ref, row->kind, row->words, row->status, row->paper_title};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	struct str bytes;
	TRY(buf_done(&out, &bytes));
	return visit_data(visit, bytes);
}

struct error *web_meeting(struct visit *visit)
{
	struct meeting_by_slug_row meeting;
	struct meeting_items_rows rows = {0};
	bool found = false;
	TRY(meeting_by_slug(visit->site->db, visit->arena, visit->name[0], &meeting, &found));
	if (found)
		TRY(meeting_items(visit->site->db, visit->arena, visit->site->reader, meeting.id, &rows));
	if (!rows.count)
		return error_new(visit->arena, ERROR_NOT_FOUND, "There is no meeting at this address.");
	if (visit->form == FORM_JSON) {
		struct meeting_data_row data;
		TRY(meeting_data(visit->site->db, visit->arena, visit->site->reader, meeting.id, &data, &found));
		return visit_data(visit, data.json);
	}
	if (visit->form == FORM_CSV)
		return meeting_csv(visit, &rows);
	struct meeting_page_view view = {0};
	struct str day = show_day(visit, meeting.meeting_day);
	view.heading = meeting.committee.size ? words_said(visit->arena, visit->site->language, WORD_meeting_heading, meeting.committee, day)
	                                      : words_said(visit->arena, visit->site->language, WORD_story_meeting, day);
	TRY(show_page(visit, view.heading, FORM_CSV | FORM_JSON, &view.page));
	show_crumb(visit, &view.page, words_of(visit, WORD_page_meetings), STR("/meetings"));
	TRY(items(visit, &rows, &view));
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	meeting_page(&page, &view);
	return visit_page(visit, &page);
}
