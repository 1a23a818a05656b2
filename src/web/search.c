/* The search page, see search.h: where a word, a post or a body occurs, by recommendation. */
#include "web/search.h"

#include "core/search.h"
#include "sql/search_page.h"
#include "sql/standing.h"
#include "text/words.h"
#include "tmpl/pages.h"
#include "web/asset.h"
#include "web/pages.h"
#include "web/show.h"

enum { FOUND_PAGE = 20, FOUND_TEXT = 170 };

/* Where in the record the words stand. */
static struct str place_words(const struct visit *visit, const struct search_hit *hit)
{
	static const struct {
		const char *kind;
		size_t word;
	} known[] = {{"wording", WORD_search_in_wording}, {"owner", WORD_search_in_owner}, {"response", WORD_search_in_response}, {"claim", WORD_search_in_claim},
	             {"decision", WORD_search_in_decision}, {"evidence", WORD_search_in_evidence}, {"leftover", WORD_search_in_leftover}};
	struct str place = STR_NONE;
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (str_equal(hit->kind, str_of(known[i].kind)))
			place = show_words(visit, known[i].word);
	if (hit->places < 2)
		return place;
	return str_join(visit->arena, place, STR(" "), words_said(visit->arena, visit->site->language, WORD_search_places, (int64_t)hit->places - 1));
}

static struct error *show_hit(const struct visit *visit, const struct search_hit *hit, struct found_view *found)
{
	*found = (struct found_view){
		.ref = hit->ref.size ? hit->ref : hit->slug.size ? hit->slug : show_words(visit, WORD_search_paper),
		.review = hit->review_title,
		.owners = hit->owners,
		.where = place_words(visit, hit),
		.paper = hit->day == DAY_NONE ? hit->paper_title : str_join(visit->arena, hit->paper_title, STR(", "), show_day(visit, hit->day)),
		.paper_href = show_address(visit, "/papers/%.*s", STR_ARG(hit->paper)),
		.claim = show_status(visit, hit->claim_status),
		.decision = show_status(visit, hit->decision_status),
	};
	found->href = hit->slug.size ? show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(hit->review), STR_ARG(hit->slug)) : found->paper_href;
	if (!str_equal(hit->kind, STR("wording")))
		found->text = show_short(visit, hit->text, FOUND_TEXT);
	list_each(piece, &hit->snippet) {
		struct piece_view one = {piece->text, piece->hit};
		if (!list_push(visit->arena, &found->sentence, one))
			return arena_error(visit->arena);
	}
	return NULL;
}

/* What was found, in one sentence; where that is nothing, what to try. */
static void say(const struct visit *visit, const struct search_result *result, struct search_view *view)
{
	struct str words = show_short(visit, view->words, 80);
	view->notice = str_join(visit->arena, result->notice, STR(" "), view->notice);
	if (!view->words.size)
		view->hint = show_words(visit, WORD_search_how);
	else if (!result->count)
		view->sentence = words_said(visit->arena, visit->site->language, WORD_search_nothing, words);
	else
		view->sentence = words_said(visit->arena, visit->site->language, result->more ? WORD_search_many : WORD_search_found, (int64_t)result->count, words);
	if (view->words.size && !result->count)
		view->hint = show_words(visit, view->narrowed.count ? WORD_search_try_wider : WORD_search_try);
}

static int64_t page_asked(const struct visit *visit)
{
	int page = 1;
	return str_number(visit_query(visit, STR("page")), &page) && page >= 1 && page <= SEARCH_MOST ? page : 1;
}

static void turn_pages(const struct visit *visit, const struct search_result *result, struct search_view *view)
{
	int64_t page = view->pages.page;
	view->pages.pages = ((int64_t)result->count + FOUND_PAGE - 1) / FOUND_PAGE;
	if (page > 1)
		view->pages.previous = search_address(visit, view, "/search", "", page - 1);
	if (page < view->pages.pages)
		view->pages.next = search_address(visit, view, "/search", "", page + 1);
}

static struct error *print(struct visit *visit, const struct search_view *view)
{
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	search_page(&page, view);
	return visit_page(visit, &page);
}

/* No server answers in published files: a script searches a list of everything, and without one there are the reviews. */
static struct error *fixed_page(struct visit *visit, struct search_view *view)
{
	struct review_counts_rows rows;
	TRY(review_counts(visit->site->db, visit->arena, visit->site->reader, DB_NULL, visit->today, &rows));
	list_each(row, &rows) {
		struct link_view link = {.words = row->title, .href = show_address(visit, "/reviews/%.*s", STR_ARG(row->slug)), .count = row->asked, .counted = true};
		if (!list_push(visit->arena, &view->reviews, link))
			return arena_error(visit->arena);
	}
	view->hint = show_words(visit, WORD_search_how_files);
	view->script = asset_search_script(visit->arena);
	view->data = STR("/search-data.js");
	return print(visit, view);
}

struct error *web_search(struct visit *visit)
{
	struct search_view view = {0};
	struct search_wish wish;
	TRY(search_fields(visit, &view, &wish));
	TRY(show_page(visit, view.words.size ? words_said(visit->arena, visit->site->language, WORD_search_title, show_short(visit, view.words, 60)) : show_words(visit, WORD_page_search),
	              0, &view.page));
	view.page.plain = true;
	if (visit->site->fixed && visit->form == FORM_HTML)
		return fixed_page(visit, &view);
	view.pages.page = page_asked(visit);
	wish.limit = FOUND_PAGE;
	wish.offset = (size_t)(view.pages.page - 1) * FOUND_PAGE;
	struct search_result result;
	TRY(search_find(visit->site->db, visit->arena, &wish, &result));
	say(visit, &result, &view);
	turn_pages(visit, &result, &view);
	if (visit->form != FORM_HTML)
		return search_form(visit, &view, &result);
	struct link_view table = {.words = show_words(visit, WORD_forms_csv), .href = search_address(visit, &view, "/search.csv", "", view.pages.page)};
	struct link_view data = {.words = show_words(visit, WORD_forms_json), .href = search_address(visit, &view, "/search.json", "", view.pages.page)};
	if (result.count && (!list_push(visit->arena, &view.page.forms, table) || !list_push(visit->arena, &view.page.forms, data)))
		return arena_error(visit->arena);
	list_each(hit, &result.hits) {
		struct found_view *found = list_add(visit->arena, &view.found);
		TRY_MEMORY(visit->arena, found);
		TRY(show_hit(visit, hit, found));
	}
	return print(visit, &view);
}
