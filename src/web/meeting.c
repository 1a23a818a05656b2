/* The pages of meetings: what was before the committee, what it decided, what it asked for, and the
 * papers as the meeting saw them, with what changed since the meeting before. */
#include "base/csv.h"
#include "sql/data.h"
#include "sql/home.h"
#include "sql/meetings.h"
#include "text/words.h"
#include "tmpl/pages.h"
#include "web/pages.h"
#include "web/show.h"

enum { ITEM_TEXT = 170, CHANGE_TEXT = 80, CHANGES_TEXT = 600, PAPER_DAYS = 28 };

static struct error *meetings_csv(struct visit *visit, const struct meetings_rows *rows)
{
	static const struct str heads[] = {STR("meeting"), STR("day"), STR("committee"), STR("recommendations"), STR("decisions")};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(row, rows) {
		struct str values[] = {row->slug, day_iso(visit->arena, row->meeting_day), row->committee, str_format(visit->arena, "%lld", (long long)row->items),
		                       str_format(visit->arena, "%lld", (long long)row->decisions)};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	return visit_buf(visit, &out);
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
	TRY(show_page(visit, show_words(visit, WORD_page_meetings), FORM_CSV | FORM_JSON, &view.page));
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

/* A paper is issued some weeks before the meeting that it is for. */
static bool is_for(const struct meeting_items_row *row, int32_t meeting_day)
{
	return row->paper_day != DAY_NONE && row->paper_day <= meeting_day && row->paper_day + PAPER_DAYS >= meeting_day;
}

static struct error *paper_link(const struct visit *visit, const struct meeting_items_row *row, bool seen, struct meeting_page_view *view)
{
	struct links *links = seen ? &view->papers : &view->others;
	struct link_view link = {.words = str_join(visit->arena, row->paper_title, STR(", "), show_day(visit, row->paper_day)),
	                         .href = show_address(visit, "/papers/%.*s", STR_ARG(row->paper))};
	list_each(known, links)
		if (str_equal(known->href, link.href))
			return NULL;
	return list_push(visit->arena, links, link) ? NULL : arena_error(visit->arena);
}

static struct str item_text(const struct visit *visit, const struct meeting_items_row *row)
{
	return row->text.size ? show_short(visit, row->text, ITEM_TEXT) : show_words(visit, WORD_review_text_lost);
}

static struct error *item_add(const struct visit *visit, const struct meeting_items_row *row, struct meeting_review_view *review)
{
	bool decision = str_equal(row->kind, STR("decision")), asked = str_equal(row->kind, STR("asked"));
	struct meeting_item_view item = {
		.ref = row->ref.size ? row->ref : row->slug,
		.href = show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(row->review), STR_ARG(row->slug)),
		.text = item_text(visit, row),
		.owners = row->owners,
		.note = asked ? show_short(visit, row->words, ITEM_TEXT * 2) : row->words,
		.tag = show_status(visit, row->status),
	};
	struct meeting_item_view *last = list_last(&review->items);
	if (!decision && !asked && last && str_equal(last->href, item.href)) /* planned by one paper, reported by another */
		return NULL;
	bool room = decision ? list_push(visit->arena, &review->decided, item) : asked ? list_push(visit->arena, &review->asked, item) : list_push(visit->arena, &review->items, item);
	return room ? NULL : arena_error(visit->arena);
}

/* What a statement of a paper changed, in few words: "Reported: Completed". */
static struct str change_words(const struct visit *visit, const struct paper_changes_row *row)
{
	static const struct {
		const char *kind;
		size_t word;
	} kinds[] = {{"wording", WORD_story_reworded}, {"response", WORD_story_response}, {"target", WORD_story_moved}, {"revised", WORD_story_revised},
	             {"anticipated", WORD_story_anticipated}, {"claim", WORD_story_claim}, {"decision", WORD_story_decision}, {"conclusion", WORD_story_conclusion},
	             {"update", WORD_story_update}, {"further_information", WORD_story_further_information}};
	struct str head = STR_NONE;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_equal(row->kind, str_of(kinds[i].kind)))
			head = show_words(visit, kinds[i].word);
	bool evidence = str_equal(row->kind, STR("update")) || str_equal(row->kind, STR("further_information"));
	struct str said = str_equal(row->kind, STR("wording")) || evidence ? STR_NONE : show_short(visit, row->words, CHANGE_TEXT);
	return str_join(visit->arena, head, STR(": "), said);
}

static struct error *changes_of(const struct visit *visit, const struct meeting_items_row *of, struct meeting_review_view *review)
{
	struct paper_changes_rows rows;
	TRY(paper_changes(visit->site->db, visit->arena, visit->site->reader, of->paper_id, &rows));
	int64_t added = 0, changed = 0;
	struct str ref = STR_NONE;
	list_each(row, &rows) {
		bool same = str_equal(ref, row->slug);
		ref = row->slug;
		added += row->is_new && !same;
		changed += !row->is_new && !same;
		if (row->is_new)
			continue;
		struct str words = change_words(visit, row);
		struct fact_view *fact = same ? list_last(&review->changed) : list_add(visit->arena, &review->changed);
		TRY_MEMORY(visit->arena, fact);
		if (!same)
			*fact = (struct fact_view){row->ref.size ? row->ref : row->slug, STR_NONE, show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(of->review), STR_ARG(row->slug))};
		fact->words = fact->words.size > CHANGES_TEXT || str_has(fact->words, words) ? fact->words : str_join(visit->arena, fact->words, STR("; "), words);
	}
	struct str news = added ? words_said(visit->arena, visit->site->language, WORD_changes_new, added) : STR_NONE;
	struct str anew = changed ? words_said(visit->arena, visit->site->language, WORD_meeting_changed, changed) : STR_NONE;
	struct str both = str_join(visit->arena, news, STR(", "), anew);
	review->changed_sentence = words_said(visit->arena, visit->site->language, WORD_meeting_changed_sentence, both.size ? both : show_words(visit, WORD_meeting_unchanged));
	return NULL;
}

/* Each paper of the meeting once; the rows of a review stand together. */
static struct error *changes(const struct visit *visit, const struct meeting_items_rows *rows, int32_t meeting_day, struct meeting_page_view *view)
{
	size_t review = 0;
	struct str now = rows->at[0].review;
	const struct meeting_items_row *of = NULL;
	for (size_t i = 0; i <= rows->count; i++) {
		const struct meeting_items_row *row = i < rows->count ? &rows->at[i] : NULL;
		if (!row || !str_equal(row->review, now)) {
			if (of)
				TRY(changes_of(visit, of, &view->reviews.at[review]));
			review++;
			of = NULL;
		}
		if (!row)
			break;
		now = row->review;
		if (is_for(row, meeting_day) && (!of || row->paper_day > of->paper_day))
			of = row;
	}
	return NULL;
}

static struct error *items(const struct visit *visit, const struct meeting_items_rows *rows, int32_t meeting_day, struct meeting_page_view *view)
{
	struct str review = STR_NONE;
	int64_t decided = 0, before = 0, asked = 0;
	list_each(row, rows) {
		if (!view->reviews.count || !str_equal(row->review, review)) {
			struct meeting_review_view *added = list_add(visit->arena, &view->reviews);
			TRY_MEMORY(visit->arena, added);
			*added = (struct meeting_review_view){.title = row->review_title, .href = show_address(visit, "/reviews/%.*s", STR_ARG(row->review))};
			review = row->review;
		}
		TRY(item_add(visit, row, list_last(&view->reviews)));
		TRY(paper_link(visit, row, is_for(row, meeting_day), view));
	}
	list_each(shown, &view->reviews) {
		decided += (int64_t)shown->decided.count;
		before += (int64_t)shown->items.count;
		asked += (int64_t)shown->asked.count;
	}
	struct arena *arena = visit->arena;
	enum language language = visit->site->language;
	struct str looked = before ? words_said(arena, language, WORD_meeting_before_it, before) : STR_NONE;
	struct str more = asked ? words_said(arena, language, WORD_meeting_asked_for, asked) : STR_NONE;
	struct str outcome = decided ? words_said(arena, language, WORD_meeting_decided, decided) : before ? words_said(arena, language, WORD_meeting_undecided) : STR_NONE;
	view->sentence = str_join(arena, str_join(arena, looked, STR(" "), more), STR(" "), outcome);
	return NULL;
}

static struct error *meeting_csv(struct visit *visit, const struct meeting_items_rows *rows)
{
	static const struct str heads[] = {STR("review"), STR("recommendation"), STR("what"), STR("words"), STR("status"), STR("paper")};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(row, rows) {
		struct str values[] = {row->review_title, row->ref, row->kind, row->words, row->status, row->paper_title};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	return visit_buf(visit, &out);
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
	show_crumb(visit, &view.page, show_words(visit, WORD_page_meetings), STR("/meetings"));
	TRY(items(visit, &rows, meeting.meeting_day, &view));
	TRY(changes(visit, &rows, meeting.meeting_day, &view));
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	meeting_page(&page, &view);
	return visit_page(visit, &page);
}
