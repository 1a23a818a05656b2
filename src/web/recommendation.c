/* The page that everything points to: what was asked, how it stands, when it was due and what became
 * of that date, all that happened in order of time, where each word comes from, what is not answered. */
#include "web/pages.h"
#include "web/recommendation_story.h"
#include "web/show.h"

#include "sql/recommendation.h"
#include "text/words.h"
#include "tmpl/pages.h"

static struct str words_of(const struct visit *visit, size_t word)
{
	return words_said(visit->arena, visit->site->language, word);
}

/* The text has its parts in it, a line each: what stands before the first and behind the last. */
static struct error *wording(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view)
{
	struct recommendation_wording_row words;
	bool found = false;
	TRY(recommendation_wording(visit->site->db, visit->arena, visit->site->reader, row->id, &words, &found));
	if (!found)
		return NULL;
	struct wording_parts_rows parts;
	TRY(wording_parts(visit->site->db, visit->arena, visit->site->reader, words.id, &parts));
	bool by_parts = false;
	list_each(part, &parts)
		by_parts = by_parts || part->updates;
	struct str text = words.text, rest = STR_NONE;
	list_each(part, &parts) {
		size_t at = str_find(text, part->text);
		if (at != STR_NOT_FOUND && part == parts.at) {
			struct str before = str_slice(text, 0, at);
			size_t line = before.size;
			while (line && before.at[line - 1] != '\n')
				line--;
			TRY(show_lines(visit, str_slice(before, 0, line), &view->lead_in));
		}
		if (at != STR_NOT_FOUND)
			text = rest = str_from(text, at + part->text.size);
		struct part_view shown = {part->label, part->text, by_parts && part->lettered && !part->updates};
		if (!list_push(visit->arena, &view->parts, shown))
			return arena_error(visit->arena);
	}
	TRY(show_lines(visit, parts.count ? rest : text, parts.count ? &view->closing : &view->lead_in));
	view->printed = show_printed(visit, words.text, words.paper, row->review_title, words.day, words.unit_from);
	struct wording_footnotes_rows notes;
	TRY(wording_footnotes(visit->site->db, visit->arena, visit->site->reader, words.id, &notes));
	list_each(note, &notes) {
		struct fact_view shown = {note->mark, note->text, STR_NONE};
		if (!list_push(visit->arena, &view->footnotes, shown))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *owners(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view)
{
	struct recommendation_owners_rows rows;
	TRY(recommendation_owners(visit->site->db, visit->arena, visit->site->reader, row->id, &rows));
	list_each(owner, &rows) {
		struct owner_view shown = {.post = owner->post, .person = owner->person, .organisation = owner->organisation};
		shown.href = show_address(visit, "/owners/%.*s", STR_ARG(owner->slug));
		if (str_equal(shown.person, shown.post))
			shown.person = STR_NONE;
		shown.note = owner->vacant ? words_of(visit, WORD_owner_vacant) : owner->lead ? words_of(visit, WORD_owner_lead) : STR_NONE;
		shown.printed = show_printed(visit, owner->printed, owner->paper, row->review_title, DAY_NONE, owner->unit_from);
		if (!list_push(visit->arena, &view->owners, shown))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct str when_said(const struct visit *visit, size_t word, int32_t day)
{
	return day == DAY_NONE ? STR_NONE : words_said(visit->arena, visit->site->language, word, show_day(visit, day));
}

static struct error *four_add(const struct visit *visit, struct recommendation_view *view, size_t question, struct tag_view tag, struct str answer, struct str who)
{
	struct four_view four = {.question = words_of(visit, question), .tag = tag, .answer = answer, .who = who};
	return list_push(visit->arena, &view->four, four) ? NULL : arena_error(visit->arena);
}

/* Was it agreed? Done by their account? Does the committee agree? Is anyone still watching? */
static struct error *four(const struct visit *visit, const struct recommendation_by_slug_row *row, const struct recommendation_story_rows *story, struct recommendation_view *view)
{
	struct tag_view response = show_response(visit, row->response), claim = show_status(visit, row->claim_status), decision = show_status(visit, row->decision_status);
	struct time_facts time = {row->done, row->tracking, row->due_day, row->achieved_start_day};
	struct tag_view watched = show_time(visit, &time);
	int32_t answered = story_last_day(story, STR("response"));
	struct str none = words_of(visit, WORD_four_none);
	TRY(four_add(visit, view, WORD_four_response, response, response.words.size ? STR_NONE : row->response_words.size ? row->response_words : none,
	             when_said(visit, WORD_four_in_paper, answered)));
	TRY(four_add(visit, view, WORD_four_claim, claim, claim.words.size ? row->claim_words : row->claim_words.size ? row->claim_words : none,
	             when_said(visit, WORD_four_in_paper, row->claim_day)));
	TRY(four_add(visit, view, WORD_four_decision, decision, decision.words.size ? row->decision_words : words_of(visit, WORD_four_no_decision),
	             when_said(visit, WORD_four_at_meeting, row->decision_day)));
	bool tracked = str_equal(row->tracking, STR("tracked"));
	return four_add(visit, view, WORD_four_tracking, watched, tracked ? words_of(visit, WORD_four_tracked) : when_said(visit, WORD_four_concluded, row->concluded_day),
	                when_said(visit, WORD_four_heard, row->heard_day));
}

static struct error *state(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view)
{
	if (str_equal(row->text_state, STR("lost")))
		view->state = words_of(visit, WORD_recommendation_lost);
	else if (str_equal(row->text_state, STR("reconstructed")))
		view->state = words_of(visit, WORD_recommendation_reconstructed);
	struct recommendation_marks_rows marks;
	TRY(recommendation_marks(visit->site->db, visit->arena, visit->site->reader, row->id, &marks));
	list_each(mark, &marks) {
		size_t word = str_equal(mark->sure, STR("lost")) || str_equal(mark->sure, STR("missing")) ? WORD_recommendation_mark_lost : WORD_recommendation_mark_unsure;
		struct str line = words_said(visit->arena, visit->site->language, word, story_field(visit, mark->field));
		if (!list_push(visit->arena, &view->unanswered, line))
			return arena_error(visit->arena);
	}
	list_each(part, &view->parts) {
		if (!part->unanswered)
			continue;
		struct str line = words_said(visit->arena, visit->site->language, WORD_recommendation_part_unanswered, part->label);
		if (!list_push(visit->arena, &view->unanswered, line))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *neighbours(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view)
{
	struct recommendation_neighbours_rows rows;
	TRY(recommendation_neighbours(visit->site->db, visit->arena, visit->site->reader, row->review, row->position, &rows));
	list_each(neighbour, &rows) {
		struct link_view link = {.words = neighbour->ref.size ? neighbour->ref : neighbour->slug};
		link.href = show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(row->review_slug), STR_ARG(neighbour->slug));
		if (neighbour->after)
			view->after = link;
		else
			view->before = link;
	}
	return arena_check(visit->arena);
}

static struct error *page_of(struct visit *visit, const struct recommendation_by_slug_row *row)
{
	struct recommendation_view view = {.ref = row->ref.size ? row->ref : row->slug, .review = row->review_title};
	view.review_href = show_address(visit, "/reviews/%.*s", STR_ARG(row->review_slug));
	view.section = str_join(visit->arena, row->section_letter, STR(": "), row->section_title);
	struct str title = words_said(visit->arena, visit->site->language, WORD_recommendation_title, view.ref, row->review_title);
	TRY(show_page(visit, title, FORM_JSON | FORM_ATOM, &view.page));
	show_crumb(visit, &view.page, words_of(visit, WORD_page_reviews), STR("/"));
	show_crumb(visit, &view.page, row->review_title, view.review_href);
	struct recommendation_story_rows story;
	TRY(recommendation_story(visit->site->db, visit->arena, visit->site->reader, row->id, &story));
	TRY(wording(visit, row, &view));
	TRY(owners(visit, row, &view));
	TRY(four(visit, row, &story, &view));
	TRY(story_dates(visit, row, &story, &view));
	TRY(story_entries(visit, &story, &view));
	TRY(state(visit, row, &view));
	TRY(story_questions(visit, row, &view));
	TRY(neighbours(visit, row, &view));
	struct page page;
	page_init(&page, visit->arena, visit->site->language, BUF_NO_LIMIT);
	recommendation_page(&page, &view);
	return visit_page(visit, &page);
}

struct error *web_recommendation(struct visit *visit)
{
	struct recommendation_by_slug_row row;
	bool found = false;
	TRY(recommendation_by_slug(visit->site->db, visit->arena, visit->site->reader, visit->name[0], visit->name[1], &row, &found));
	if (!found)
		return error_new(visit->arena, ERROR_NOT_FOUND, "There is no recommendation at this address.");
	return visit->form == FORM_HTML ? page_of(visit, &row) : recommendation_form(visit, &row);
}
