/* See recommendation_story.h. */
#include "web/recommendation_story.h"

#include "check/check.h"
#include "core/record.h"
#include "core/setting.h"
#include "sql/data.h"
#include "text/words.h"
#include "web/feed.h"
#include "web/show.h"

static bool is(struct str kind, const char *name)
{
	return str_equal(kind, str_of(name));
}

int32_t story_last_day(const struct recommendation_story_rows *story, struct str kind)
{
	int32_t day = DAY_NONE;
	list_each(entry, story)
		if (str_equal(entry->kind, kind) && entry->day != DAY_NONE)
			day = entry->day;
	return day;
}

struct str story_field(const struct visit *visit, struct str field)
{
	static const struct {
		const char *name;
		size_t word;
	} fields[] = {
		{"ref", WORD_field_ref}, {"text", WORD_field_text}, {"parts", WORD_field_parts}, {"owners", WORD_field_owners}, {"response", WORD_field_response},
		{"claim", WORD_field_claim}, {"decision", WORD_field_decision}, {"dates", WORD_field_dates}, {"revised_dates", WORD_field_revised_dates},
		{"anticipated", WORD_field_anticipated}, {"evidence", WORD_field_evidence}, {"further_information", WORD_field_further_information},
		{"concluded", WORD_field_concluded}, {"section", WORD_field_section}, {"footnotes", WORD_field_footnotes}, {"attachments", WORD_field_attachments},
	};
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (is(field, fields[i].name))
			return words_said(visit->arena, visit->site->language, fields[i].word);
	return field;
}

static struct error *date_add(const struct visit *visit, struct recommendation_view *view, size_t word, struct str words, struct str href)
{
	struct fact_view fact = {words_said(visit->arena, visit->site->language, word), words, href};
	return list_push(visit->arena, &view->dates, fact) ? NULL : arena_error(visit->arena);
}

/* What the date is the date of, where it is more than completion. */
static struct str date_words(const struct visit *visit, const struct recommendation_story_row *entry)
{
	static const struct {
		const char *kind;
		size_t word;
	} kinds[] = {{"initial_feedback", WORD_due_initial_feedback}, {"action_plan", WORD_due_action_plan}, {"changes_sustained", WORD_due_changes_sustained},
	             {"report", WORD_due_report}};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (is(entry->status, kinds[i].kind))
			return words_said(visit->arena, visit->site->language, kinds[i].word, entry->words);
	return entry->words;
}

struct error *story_dates(const struct visit *visit, const struct recommendation_by_slug_row *row, const struct recommendation_story_rows *story,
                          struct recommendation_view *view)
{
	struct str first_paper = STR_NONE;
	list_each(entry, story) {
		bool target = is(entry->kind, "target"), revised = is(entry->kind, "revised"), anticipated = is(entry->kind, "anticipated");
		if (!target && !revised && !anticipated)
			continue;
		if (target && !first_paper.size)
			first_paper = entry->paper;
		size_t word = revised ? WORD_due_revised : anticipated ? WORD_due_anticipated : str_equal(entry->paper, first_paper) ? WORD_due_first : WORD_due_moved;
		struct printed_view printed = show_printed(visit, entry->words, entry->paper, entry->paper_title, entry->paper_day, entry->unit_from);
		TRY(date_add(visit, view, word, date_words(visit, entry), printed.href));
	}
	if (row->achieved_start_day != DAY_NONE)
		TRY(date_add(visit, view, WORD_due_achieved, row->achieved_end_day != row->achieved_start_day && row->achieved_end_day != DAY_NONE
		                                                 ? str_join(visit->arena, show_day(visit, row->achieved_start_day), STR(" – "), show_day(visit, row->achieved_end_day))
		                                                 : show_day(visit, row->achieved_start_day), STR_NONE));
	bool tracked = str_equal(row->tracking, STR("tracked"));
	int32_t due = row->due_day, today = visit->today;
	enum language language = visit->site->language;
	if (due == DAY_NONE)
		view->dates_sentence = words_said(visit->arena, language, WORD_due_none);
	else if (tracked && !row->done && due < today)
		view->dates_sentence = words_said(visit->arena, language, row->revised_due_day != DAY_NONE ? WORD_due_overdue_revised : WORD_due_overdue,
		                                  show_day(visit, due), (int64_t)today - due);
	else if (row->slips > 0)
		view->dates_sentence = words_said(visit->arena, language, WORD_due_slipped, row->slips, show_day(visit, row->first_due_day), show_day(visit, due));
	else if (tracked && !row->done)
		view->dates_sentence = words_said(visit->arena, language, WORD_due_not_yet, show_day(visit, due));
	return arena_check(visit->arena);
}

/* How an entry of the story is headed; 0 for one that the page shows elsewhere. */
static size_t heading_of(const struct recommendation_story_row *entry, bool first_wording, bool first_paper)
{
	static const struct {
		const char *kind;
		size_t word;
	} kinds[] = {{"response", WORD_story_response}, {"claim", WORD_story_claim}, {"decision", WORD_story_decision}, {"conclusion", WORD_story_conclusion},
	             {"update", WORD_story_update}, {"further_information", WORD_story_further_information}, {"revised", WORD_story_revised}, {"anticipated", WORD_story_anticipated}};
	if (is(entry->kind, "wording"))
		return first_wording ? WORD_story_asked : WORD_story_reworded;
	if (is(entry->kind, "target"))
		return first_paper ? 0 : WORD_story_moved;
	if (is(entry->status, "placeholder"))
		return WORD_story_placeholder;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (is(entry->kind, kinds[i].kind))
			return kinds[i].word;
	return 0;
}

static struct error *story_entry(const struct visit *visit, const struct recommendation_story_row *entry, size_t heading, bool first_wording, struct story_view *view)
{
	view->day = show_day(visit, entry->day);
	view->heading = words_said(visit->arena, visit->site->language, heading);
	if (entry->part.size)
		view->heading = words_said(visit->arena, visit->site->language, WORD_story_part, view->heading, entry->part);
	view->tag = is(entry->kind, "response") ? show_response(visit, entry->status)
	            : is(entry->kind, "claim") || is(entry->kind, "decision") ? show_status(visit, entry->status) : (struct tag_view){.tone = TONE_QUIET};
	bool first = is(entry->kind, "wording") && first_wording; /* the page begins with it */
	struct str text = first ? STR_NONE : entry->text.size ? entry->text : entry->words;
	if (is(entry->kind, "claim") || is(entry->kind, "decision"))
		text = str_join(visit->arena, entry->words, STR("\n"), str_has(entry->words, entry->text) ? STR_NONE : entry->text);
	TRY(show_lines(visit, text, &view->lines));
	view->by = entry->source;
	view->printed = show_printed(visit, str_join(visit->arena, is(entry->kind, "update") ? STR_NONE : entry->words, STR("\n"), first ? STR_NONE : entry->text),
	                             entry->paper, entry->paper_title, entry->paper_day, entry->unit_from);
	if (entry->meeting.size) {
		view->meeting = words_said(visit->arena, visit->site->language, WORD_story_meeting, show_day(visit, entry->meeting_day));
		view->meeting_href = show_address(visit, "/meetings/%.*s", STR_ARG(entry->meeting));
	}
	return NULL;
}

struct error *story_entries(const struct visit *visit, const struct recommendation_story_rows *story, struct recommendation_view *view)
{
	bool wording_seen = false;
	struct str first_paper = STR_NONE;
	list_each(entry, story)
		if (!first_paper.size && is(entry->kind, "target"))
			first_paper = entry->paper;
	list_each(entry, story) {
		size_t heading = heading_of(entry, !wording_seen, str_equal(entry->paper, first_paper));
		if (!heading)
			continue;
		struct story_view *shown = list_add(visit->arena, &view->story);
		TRY_MEMORY(visit->arena, shown);
		TRY(story_entry(visit, entry, heading, !wording_seen, shown));
		wording_seen = wording_seen || is(entry->kind, "wording");
	}
	return arena_check(visit->arena);
}

static struct error *question_add(const struct visit *visit, const struct finding *finding, struct recommendation_view *view)
{
	struct question_view *question = list_add(visit->arena, &view->questions);
	TRY_MEMORY(visit->arena, question);
	question->question = finding->message;
	question->settle = finding->settle;
	list_each(quote, &finding->quotes)
		if (!list_push(visit->arena, &question->quotes, quote->text))
			return arena_error(visit->arena);
	return NULL;
}

struct error *story_questions(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view)
{
	struct setting setting;
	TRY(setting_get(visit->site->db, visit->arena, STR("show-questions"), &setting));
	if (visit->site->reader == READER_PUBLIC && !str_equal(setting.value, STR("yes")))
		return NULL;
	struct draft *draft;
	int64_t *ids;
	TRY(record_draft(visit->site->db, visit->arena, visit->site->reader, row->review, DAY_NONE, &draft, &ids));
	struct findings findings = {0};
	TRY(check_paper(visit->arena, draft, visit->today, &findings));
	for (size_t i = 0; i < findings.count; i++) {
		const struct finding *finding = &findings.at[i];
		if (finding->recommendation >= 0 && ids[finding->recommendation] == row->id)
			TRY(question_add(visit, finding, view));
	}
	return NULL;
}

static struct error *story_feed(struct visit *visit, const struct recommendation_by_slug_row *row)
{
	struct recommendation_story_rows story;
	TRY(recommendation_story(visit->site->db, visit->arena, visit->site->reader, row->id, &story));
	struct feed_view feed = {.title = words_said(visit->arena, visit->site->language, WORD_recommendation_title, row->ref.size ? row->ref : row->slug, row->review_title)};
	for (size_t i = story.count; i-- > 0;) {
		const struct recommendation_story_row *told = &story.at[i];
		size_t heading = heading_of(told, i == 0, false);
		if (!heading)
			continue;
		struct entry_view *entry = list_add(visit->arena, &feed.entries);
		TRY_MEMORY(visit->arena, entry);
		entry->title = words_said(visit->arena, visit->site->language, heading);
		entry->href = show_address(visit, "%.*s#s%lld-%.*s", STR_ARG(visit->path), (long long)told->statement, STR_ARG(told->kind));
		entry->updated = feed_instant(visit, told->day);
		entry->summary = show_short(visit, told->text.size ? told->text : told->words, 400);
	}
	return feed_answer(visit, &feed);
}

struct error *recommendation_form(struct visit *visit, const struct recommendation_by_slug_row *row)
{
	if (visit->form == FORM_ATOM)
		return story_feed(visit, row);
	struct recommendation_data_row data;
	bool found = false;
	TRY(recommendation_data(visit->site->db, visit->arena, visit->site->reader, row->id, visit->today, &data, &found));
	return found ? visit_data(visit, data.json) : error_new(visit->arena, ERROR_NOT_FOUND, "There is no recommendation at this address.");
}
