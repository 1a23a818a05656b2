/* The page of a review: how it stands, what needs attention and why, all of its recommendations, how
 * it moved from meeting to meeting, the papers, and everything to take away. */
#include "web/pages.h"
#include "web/review_figures.h"
#include "web/show.h"

#include "sql/review.h"
#include "text/words.h"
#include "tmpl/pages.h"

enum { ATTENTION_MOST = 8, TEXT_SHORT = 170 };

/* The filters are links, one question: which recommendations? */
enum filter { FILTER_ALL, FILTER_OPEN, FILTER_OVERDUE, FILTER_SLIPPED, FILTER_COMPLETED, FILTER_CONFIRMED, FILTER_SILENT, FILTER_CONCLUDED, FILTERS };
static const struct {
	const char *name;
	size_t word;
} filter_table[FILTERS] = {
	{"", WORD_filter_all},
	{"open", WORD_filter_open},
	{"overdue", WORD_filter_overdue},
	{"slipped", WORD_filter_slipped},
	{"completed", WORD_filter_completed},
	{"confirmed", WORD_filter_confirmed},
	{"silent", WORD_filter_silent},
	{"concluded", WORD_filter_concluded},
};

static bool says_done(struct str status)
{
	return str_equal(status, STR("achieved")) || str_equal(status, STR("achieved_late")) || str_equal(status, STR("completed"));
}

static bool is_tracked(const struct review_standings_row *row)
{
	return str_equal(row->tracking, STR("tracked"));
}

static bool is_overdue(const struct visit *visit, const struct review_standings_row *row)
{
	return is_tracked(row) && !row->done && row->due_day != DAY_NONE && row->due_day < visit->today;
}

static bool is_silent(const struct review_standings_row *row)
{
	return row->silent && is_tracked(row);
}

static bool passes(const struct visit *visit, const struct review_standings_row *row, enum filter filter)
{
	switch (filter) {
	case FILTER_OPEN: return is_tracked(row) && !row->done;
	case FILTER_OVERDUE: return is_overdue(visit, row);
	case FILTER_SLIPPED: return row->slips > 0;
	case FILTER_COMPLETED: return says_done(row->claim_status);
	case FILTER_CONFIRMED: return says_done(row->decision_status);
	case FILTER_SILENT: return is_silent(row);
	case FILTER_CONCLUDED: return !is_tracked(row);
	default: return true;
	}
}

static enum filter filter_asked(const struct visit *visit)
{
	struct str asked = visit_query(visit, STR("show"));
	for (int i = 0; i < FILTERS; i++)
		if (asked.size && str_equal(asked, str_of(filter_table[i].name)))
			return (enum filter)i;
	return FILTER_ALL;
}

static void show_row(const struct visit *visit, struct str review_slug, const struct review_standings_row *row, struct standing_view *view)
{
	struct time_facts time = {row->done, row->tracking, row->due_day, row->achieved_start_day};
	*view = (struct standing_view){
		.ref = row->ref.size ? row->ref : row->slug,
		.number = show_number(row->ref.size ? row->ref : row->slug),
		.href = show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(review_slug), STR_ARG(row->slug)),
		.text = str_equal(row->text_state, STR("lost")) ? show_words(visit, WORD_review_text_lost) : show_short(visit, row->text, TEXT_SHORT),
		.owners = row->owners,
		.first_due = row->first_due_day != DAY_NONE ? show_day(visit, row->first_due_day) : row->first_words,
		.due = row->revised_due_day != DAY_NONE ? show_day(visit, row->revised_due_day) : STR_NONE,
		.response = str_equal(row->response, STR("accepted")) ? (struct tag_view){.tone = TONE_QUIET} : show_response(visit, row->response),
		.claim = show_status(visit, row->claim_status),
		.decision = show_status(visit, row->decision_status),
		.time = show_time(visit, &time),
	};
}

static struct error *sections(const struct visit *visit, const struct review_by_slug_row *review, const struct review_standings_rows *rows, enum filter filter,
                              struct review_view *view)
{
	int64_t section = DB_NULL;
	list_each(row, rows) {
		if (!passes(visit, row, filter))
			continue;
		if (!view->sections.count || row->section != section) {
			struct section_view *new_section = list_add(visit->arena, &view->sections);
			TRY_MEMORY(visit->arena, new_section);
			section = row->section;
			new_section->heading = str_join(visit->arena, row->section_letter, STR(": "), row->section_title);
			if (!new_section->heading.size && view->sections.count > 1)
				new_section->heading = show_words(visit, WORD_review_no_section);
		}
		struct standing_view *standing = list_add(visit->arena, &list_last(&view->sections)->rows);
		TRY_MEMORY(visit->arena, standing);
		show_row(visit, review->slug, row, standing);
	}
	return NULL;
}

/* What needs attention, with the reason, gravest first: overdue before silent before claimed and not confirmed. */
static size_t reason_of(const struct visit *visit, const struct review_standings_row *row, int grade)
{
	if (grade == 0 && is_overdue(visit, row))
		return row->revised_due_day == DAY_NONE ? WORD_review_why_overdue : WORD_review_why_overdue_revised;
	if (grade == 1 && !is_overdue(visit, row) && is_silent(row))
		return WORD_review_why_silent;
	if (grade == 2 && !is_overdue(visit, row) && !is_silent(row) && str_equal(row->text_state, STR("lost")))
		return WORD_review_why_lost;
	return 0;
}

static struct error *attention(const struct visit *visit, const struct review_by_slug_row *review, const struct review_standings_rows *rows, struct review_view *view)
{
	int64_t more = 0;
	for (int grade = 0; grade < 3; grade++)
		list_each(row, rows) {
			size_t reason = reason_of(visit, row, grade);
			if (!reason)
				continue;
			if (view->attention.count >= ATTENTION_MOST) {
				more++;
				continue;
			}
			struct standing_view *standing = list_add(visit->arena, &view->attention);
			TRY_MEMORY(visit->arena, standing);
			show_row(visit, review->slug, row, standing);
			int32_t day = row->revised_due_day != DAY_NONE ? row->revised_due_day : row->due_day;
			standing->why = words_said(visit->arena, visit->site->language, reason, show_day(visit, day));
		}
	if (more) {
		view->attention_more = words_said(visit->arena, visit->site->language, WORD_review_attention_more, more);
		view->attention_more_href = show_address(visit, "%.*s?show=open", STR_ARG(visit->path));
	}
	return NULL;
}

static struct error *filters(const struct visit *visit, const struct review_standings_rows *rows, enum filter now, struct review_view *view)
{
	struct filter_view *group = list_add(visit->arena, &view->filters);
	TRY_MEMORY(visit->arena, group);
	group->label = show_words(visit, WORD_filter_show);
	for (int filter = 0; filter < FILTERS; filter++) {
		int64_t count = 0;
		list_each(row, rows)
			count += passes(visit, row, (enum filter)filter);
		if (!count && filter != (int)now)
			continue;
		struct link_view link = {.words = show_words(visit, filter_table[filter].word), .current = filter == (int)now, .count = count, .counted = true};
		link.href = filter ? show_address(visit, "%.*s?show=%s#all", STR_ARG(visit->path), filter_table[filter].name)
		                   : show_address(visit, "%.*s#all", STR_ARG(visit->path));
		if (!list_push(visit->arena, &group->links, link))
			return arena_error(visit->arena);
	}
	return NULL;
}

static void count_facts(const struct visit *visit, const struct review_standings_rows *rows, struct bar_view *bar, int64_t *ret_overdue)
{
	list_each(row, rows) {
		bar->asked++;
		bar->accepted += str_equal(row->response, STR("accepted")) || str_equal(row->response, STR("partly_accepted"));
		bar->reported += says_done(row->claim_status);
		bar->confirmed += says_done(row->decision_status);
		bar->silent += is_silent(row);
		*ret_overdue += is_overdue(visit, row);
	}
}

/* How it stands, in one line: what is overdue, and what the committee confirmed. */
static struct str sentence(const struct visit *visit, const struct review_standings_rows *rows, int64_t confirmed, int64_t overdue)
{
	enum language language = visit->site->language;
	int64_t tracked = 0;
	list_each(row, rows)
		tracked += is_tracked(row);
	struct str late = rows->count && !tracked ? show_words(visit, WORD_review_all_concluded)
	                  : overdue ? words_said(visit->arena, language, WORD_review_overdue, overdue) : show_words(visit, WORD_review_overdue_none);
	struct str confirms = confirmed ? words_said(visit->arena, language, WORD_review_confirmed, confirmed) : show_words(visit, WORD_review_confirmed_none);
	return str_join(visit->arena, late, STR(" "), confirms);
}

static struct error *fact(const struct visit *visit, struct facts *facts, size_t word, struct str words, struct str href)
{
	if (str_blank(words))
		return NULL;
	struct fact_view fact_view = {show_words(visit, word), words, href};
	return list_push(visit->arena, facts, fact_view) ? NULL : arena_error(visit->arena);
}

static struct error *facts(const struct visit *visit, const struct review_by_slug_row *review, struct facts *facts)
{
	struct str approved = show_day(visit, review->approved_day);
	if (approved.size && review->approved_by.size)
		approved = words_said(visit->arena, visit->site->language, WORD_review_approved_by, approved, review->approved_by);
	TRY(fact(visit, facts, WORD_review_body, review->body, STR_NONE));
	TRY(fact(visit, facts, WORD_review_committee, review->committee, STR_NONE));
	TRY(fact(visit, facts, WORD_review_asked, review->asked, STR_NONE));
	TRY(fact(visit, facts, WORD_review_approved, approved, STR_NONE));
	TRY(fact(visit, facts, WORD_review_lead_member, review->lead_member, STR_NONE));
	TRY(fact(visit, facts, WORD_review_lead_officer, review->lead_officer, STR_NONE));
	TRY(fact(visit, facts, WORD_review_last_tracked, review->last_tracked, STR_NONE));
	if (review->scheme_slug.size)
		TRY(fact(visit, facts, WORD_review_scheme, review->scheme_name, show_address(visit, "/schemes/%.*s", STR_ARG(review->scheme_slug))));
	return NULL;
}

static struct error *papers(const struct visit *visit, int64_t review, struct review_view *view)
{
	struct review_papers_rows rows;
	TRY(review_papers(visit->site->db, visit->arena, visit->site->reader, review, &rows));
	list_each(row, &rows) {
		struct link_view link = {.words = str_join(visit->arena, row->title, STR(", "), show_day(visit, row->as_of_day))};
		link.href = show_address(visit, "/papers/%.*s", STR_ARG(row->slug));
		if (!list_push(visit->arena, &view->papers, link))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *meetings(const struct visit *visit, int64_t review, struct review_view *view)
{
	struct review_meetings_rows rows;
	TRY(review_meetings(visit->site->db, visit->arena, visit->site->reader, review, &rows));
	list_each(row, &rows) {
		struct link_view link = {.words = str_join(visit->arena, show_day(visit, row->meeting_day), STR(", "), row->committee)};
		link.href = show_address(visit, "/meetings/%.*s", STR_ARG(row->slug));
		if (!list_push(visit->arena, &view->meetings, link))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *review_find(struct visit *visit, struct review_by_slug_row *ret_review, bool *ret_moved)
{
	bool found = false;
	*ret_moved = false;
	TRY(review_by_slug(visit->site->db, visit->arena, visit->site->reader, visit->name[0], ret_review, &found));
	if (found)
		return NULL;
	struct review_by_former_slug_row former;
	TRY(review_by_former_slug(visit->site->db, visit->arena, visit->site->reader, visit->name[0], &former, ret_moved));
	if (!*ret_moved)
		return error_new(visit->arena, ERROR_NOT_FOUND, "There is no review at this address.");
	visit->response->status = 301;
	visit->response->location = show_address(visit, "/reviews/%.*s", STR_ARG(former.slug));
	return NULL;
}

static struct error *review_page_make(struct visit *visit, const struct review_by_slug_row *review)
{
	struct review_standings_rows rows;
	TRY(review_standings(visit->site->db, visit->arena, visit->site->reader, review->id, &rows));
	enum filter filter = filter_asked(visit);
	struct review_view view = {.title = review->title};
	int64_t overdue = 0;
	count_facts(visit, &rows, &view.bar, &overdue);
	view.sentence = sentence(visit, &rows, view.bar.confirmed, overdue);
	TRY(show_page(visit, review->title, FORM_DOCX | FORM_CSV | FORM_JSON | FORM_ATOM, &view.page));
	show_crumb(visit, &view.page, show_words(visit, WORD_page_reviews), STR("/"));
	TRY(attention(visit, review, &rows, &view));
	TRY(filters(visit, &rows, filter, &view));
	TRY(sections(visit, review, &rows, filter, &view));
	TRY(review_figures(visit, review->id, &rows, &view));
	TRY(facts(visit, review, &view.facts));
	TRY(papers(visit, review->id, &view));
	TRY(meetings(visit, review->id, &view));
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	review_page(&page, &view);
	return visit_page(visit, &page);
}

struct error *web_review(struct visit *visit)
{
	struct review_by_slug_row review;
	bool moved;
	TRY(review_find(visit, &review, &moved));
	if (moved)
		return NULL;
	return visit->form == FORM_HTML ? review_page_make(visit, &review) : review_form(visit, &review);
}
