/* The page that everything points to: what was asked, how it stands, when it was due and what became
 * of that date, all that happened in order of time, where each word comes from, what is not answered. */
#include "core/story.h"
#include "doc/write/write.h"
#include "web/pages.h"
#include "web/recommendation_story.h"
#include "web/show.h"

#include "sql/recommendation.h"
#include "text/words.h"
#include "tmpl/pages.h"

enum { ANSWER_SHORT = 150, PARTS_LOOKED = 100, MISSES_MOST = 8 }; /* so many parts are looked for in the story, and missed in the text */

/* The beginning of a part's update: papers repeat the part's label and words before it. */
static struct str answer_of(const struct visit *visit, const struct wording_parts_row *part, struct str text)
{
	struct str rest = text, line = str_cut(&rest, '\n');
	bool repeats = rest.size && part->text.size && str_has_fold(line, part->text);
	struct str label = str_format(visit->arena, "%.*s)", STR_ARG(part->label)), begin = str_trim(text);
	if (!repeats && str_starts_fold(begin, label))
		return show_short(visit, str_trim(str_from(begin, label.size)), ANSWER_SHORT);
	return show_short(visit, repeats ? rest : text, ANSWER_SHORT);
}

/* The last update of each part, and whether the papers answer by parts at all. */
static struct error *parts(const struct visit *visit, const struct wording_parts_rows *rows, const struct recommendation_story_rows *story, struct recommendation_view *view)
{
	bool by_parts = false;
	list_each(entry, story)
		by_parts = by_parts || (entry->part.size && !entry->placeholder);
	list_each(part, rows) {
		struct part_view shown = {.label = part->label, .text = part->text};
		for (size_t i = 0; i < story->count && view->parts.count < PARTS_LOOKED; i++) {
			const struct recommendation_story_row *entry = &story->at[i];
			if (part->label.size && str_equal(entry->part, part->label) && !entry->placeholder) {
				struct str day = show_day(visit, entry->day);
				shown.answer.words = day.size ? words_said(visit->arena, visit->site->language, WORD_recommendation_part_answered, day) : show_words(visit, WORD_story_update);
				shown.answer.href = show_address(visit, "#%.*s", STR_ARG(story_id(visit, entry)));
				shown.answered = answer_of(visit, part, entry->text);
			}
		}
		shown.unanswered = by_parts && part->lettered && !shown.answer.href.size && view->parts.count < PARTS_LOOKED;
		if (!list_push(visit->arena, &view->parts, shown))
			return arena_error(visit->arena);
	}
	return NULL;
}

/* The text has its parts in it, a line each: what stands before the first and behind the last. */
static struct error *around_parts(const struct visit *visit, struct str text, struct recommendation_view *view)
{
	if (!view->parts.count)
		return show_lines(visit, text, &view->lead_in);
	size_t end = 0, misses = 0;
	list_each(part, &view->parts) {
		size_t at = misses < MISSES_MOST ? str_find_from(text, part->text, end) : STR_NOT_FOUND;
		if (at == STR_NOT_FOUND) {
			misses++;
			continue;
		}
		size_t line = at;
		while (line && text.at[line - 1] != '\n')
			line--;
		if (part == view->parts.at)
			TRY(show_lines(visit, str_slice(text, 0, line), &view->lead_in));
		end = at + part->text.size;
	}
	return end ? show_lines(visit, str_from(text, end), &view->closing) : show_lines(visit, text, &view->lead_in);
}

static struct error *wording(const struct visit *visit, const struct recommendation_by_slug_row *row, const struct recommendation_story_rows *story, struct recommendation_view *view)
{
	struct recommendation_wording_row words;
	bool found = false;
	TRY(recommendation_wording(visit->site->db, visit->arena, visit->site->reader, row->id, &words, &found));
	if (!found)
		return NULL;
	struct wording_parts_rows rows;
	TRY(wording_parts(visit->site->db, visit->arena, visit->site->reader, words.id, &rows));
	TRY(parts(visit, &rows, story, view));
	TRY(around_parts(visit, words.text, view));
	view->place = show_place(visit, words.paper, row->review_title, words.day, words.unit_from);
	struct wording_footnotes_rows notes;
	TRY(wording_footnotes(visit->site->db, visit->arena, visit->site->reader, words.id, &notes));
	list_each(note, &notes) {
		struct fact_view shown = {note->mark, note->text, STR_NONE};
		if (!list_push(visit->arena, &view->footnotes, shown))
			return arena_error(visit->arena);
	}
	return NULL;
}

/* What the papers give with it: announced attachments, whether or not they came, and addresses. */
static struct error *beside(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view)
{
	struct recommendation_attachments_rows attachments;
	TRY(recommendation_attachments(visit->site->db, visit->arena, visit->site->reader, row->id, &attachments));
	list_each(attachment, &attachments) {
		size_t word = attachment->present ? WORD_recommendation_attached : WORD_recommendation_not_attached;
		struct fact_view fact = {attachment->label, show_words(visit, word), show_place(visit, attachment->paper, STR_NONE, DAY_NONE, attachment->unit_from).href};
		if (!list_push(visit->arena, &view->attachments, fact))
			return arena_error(visit->arena);
	}
	struct recommendation_links_rows links;
	TRY(recommendation_links(visit->site->db, visit->arena, visit->site->reader, row->id, &links));
	list_each(link, &links) {
		struct link_view shown = {.words = link->address, .href = link->address};
		if (!address_safe(link->address)) /* "/minutes/3.html" led somewhere on the paper's own site */
			continue;
		if (!list_push(visit->arena, &view->links, shown))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct str without(const struct visit *visit, struct str text, struct str part)
{
	size_t at = part.size ? str_find_fold(text, part) : STR_NOT_FOUND;
	return at == STR_NOT_FOUND ? text : str_join(visit->arena, str_slice(text, 0, at), STR(" "), str_from(text, at + part.size));
}

/* Whether the paper says more of an owner than post, person and organisation, or says it in other words. */
static bool says_more(const struct visit *visit, const struct recommendation_owners_row *owner, struct str person)
{
	struct str rest = without(visit, without(visit, without(visit, owner->printed, owner->post), person), owner->organisation);
	for (size_t i = 0; i < rest.size; i++)
		if ((rest.at[i] | 32) >= 'a' && (rest.at[i] | 32) <= 'z')
			return true;
	return false;
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
		shown.note = owner->vacant ? show_words(visit, WORD_owner_vacant) : owner->lead ? show_words(visit, WORD_owner_lead) : STR_NONE;
		if (says_more(visit, owner, shown.person))
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

/* Who says so, and in which paper. */
static struct str who_said(const struct visit *visit, struct str who, const struct recommendation_story_row *entry)
{
	return str_join(visit->arena, who.size || !entry ? who : entry->paper_from, STR(", "), entry ? when_said(visit, WORD_four_in_paper, entry->paper_day) : STR_NONE);
}

static struct error *four_add(const struct visit *visit, struct recommendation_view *view, size_t question, struct tag_view tag, struct str answer, struct str who)
{
	struct four_view four = {.question = show_words(visit, question), .tag = tag, .answer = answer, .who = who};
	return list_push(visit->arena, &view->four, four) ? NULL : arena_error(visit->arena);
}

static struct str watching(const struct visit *visit, const struct recommendation_by_slug_row *row)
{
	if (str_equal(row->tracking, STR("tracked")))
		return show_words(visit, WORD_four_tracked);
	if (str_equal(row->tracking, STR("superseded")))
		return show_words(visit, WORD_four_superseded);
	if (str_equal(row->tracking, STR("withdrawn")))
		return show_words(visit, WORD_four_withdrawn);
	return row->concluded_day == DAY_NONE ? show_words(visit, WORD_four_concluded_some_day) : when_said(visit, WORD_four_concluded, row->concluded_day);
}

/* Was it agreed? Done by their account? Does the committee agree? Is anyone still watching? */
static struct error *four(const struct visit *visit, const struct recommendation_by_slug_row *row, const struct recommendation_story_rows *story, struct recommendation_view *view)
{
	struct tag_view response = show_response(visit, row->response), claim = show_status(visit, row->claim_status), decision = show_status(visit, row->decision_status);
	const struct recommendation_story_row *answered = story_last(story, STR("response")), *claimed = story_last(story, STR("claim")), *decides = story_last(story, STR("decision"));
	TRY(four_add(visit, view, WORD_four_response, response, row->response_words.size ? show_beside(&response, row->response_words) : response.words.size ? STR_NONE : show_words(visit, WORD_four_no_response),
	             answered ? who_said(visit, STR_NONE, answered) : STR_NONE));
	TRY(four_add(visit, view, WORD_four_claim, claim, row->claim_words.size ? show_beside(&claim, row->claim_words) : claim.words.size ? STR_NONE : show_words(visit, WORD_four_no_claim),
	             claimed ? who_said(visit, claimed->source, claimed) : STR_NONE));
	bool decided = decision.words.size || row->decision_words.size;
	TRY(four_add(visit, view, WORD_four_decision, decision, decided ? show_beside(&decision, row->decision_words) : show_words(visit, WORD_four_no_decision),
	             decided ? str_join(visit->arena, row->committee, STR(", "), show_day(visit, decides ? decides->day : row->decision_day)) : STR_NONE));
	return four_add(visit, view, WORD_four_tracking, (struct tag_view){.tone = TONE_QUIET}, watching(visit, row), when_said(visit, WORD_four_heard, row->heard_day));
}

static struct error *state(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view)
{
	if (str_equal(row->text_state, STR("lost")))
		view->state = show_words(visit, WORD_recommendation_lost);
	else if (str_equal(row->text_state, STR("reconstructed")))
		view->state = show_words(visit, WORD_recommendation_reconstructed);
	else if (str_equal(row->text_state, STR("corrected")))
		view->state = show_words(visit, WORD_recommendation_corrected);
	if (row->silent) {
		struct str line = show_words(visit, WORD_recommendation_silent);
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

/* Recommendations of the same review whose words name this one: it is part of what they ask. */
static struct error *naming(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view)
{
	struct recommendation_naming_rows rows = {0};
	struct str ref = row->ref;
	if (show_number(ref).size == ref.size && ref.size < 2) /* "5" stands in every text */
		return NULL;
	TRY(recommendation_naming(visit->site->db, visit->arena, visit->site->reader, row->review, row->id, ref, &rows));
	list_each(other, &rows) {
		if (!str_has_word(other->text, ref))
			continue;
		struct fact_view fact = {other->ref.size ? other->ref : other->slug, show_short(visit, other->text, ANSWER_SHORT),
		                         show_address(visit, "/reviews/%.*s/%.*s", STR_ARG(row->review_slug), STR_ARG(other->slug))};
		if (!list_push(visit->arena, &view->named_by, fact))
			return arena_error(visit->arena);
	}
	return NULL;
}

static struct error *page_of(struct visit *visit, const struct recommendation_by_slug_row *row)
{
	struct recommendation_view view = {.ref = row->ref.size ? row->ref : row->slug, .review = row->review_title};
	view.heading = show_number(view.ref).size < view.ref.size ? view.ref : words_said(visit->arena, visit->site->language, WORD_recommendation_heading, view.ref);
	view.review_href = show_address(visit, "/reviews/%.*s", STR_ARG(row->review_slug));
	view.section = str_join(visit->arena, row->section_letter, STR(": "), row->section_title);
	struct str title = words_said(visit->arena, visit->site->language, WORD_recommendation_title, view.ref, row->review_title);
	TRY(show_page(visit, title, FORM_CSV | FORM_JSON | FORM_ATOM, &view.page));
	show_crumb(visit, &view.page, show_words(visit, WORD_page_reviews), STR("/"));
	show_crumb(visit, &view.page, row->review_title, view.review_href);
	struct recommendation_story_rows story;
	TRY(story_read(visit->site->db, visit->arena, visit->site->reader, row->id, &story));
	TRY(wording(visit, row, &story, &view));
	TRY(four(visit, row, &story, &view));
	TRY(story_dates(visit, row, &story, &view));
	TRY(owners(visit, row, &view));
	TRY(story_entries(visit, row, &story, &view));
	TRY(beside(visit, row, &view));
	TRY(naming(visit, row, &view));
	TRY(state(visit, row, &view));
	TRY(story_marks(visit, row, &view));
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
