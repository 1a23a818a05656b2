/* What became of a recommendation's dates: the line of them, each leading to its place in the paper, and
 * one sentence that says what they come to today. See recommendation_story.h. */
#include "web/recommendation_story.h"
#include "web/show.h"

#include "text/words.h"

static bool is(struct str kind, const char *name)
{
	return str_equal(kind, str_of(name));
}

static struct error *date_add(const struct visit *visit, struct recommendation_view *view, size_t word, struct str words, struct str href)
{
	struct fact_view fact = {show_words(visit, word), words, href};
	return list_push(visit->arena, &view->dates, fact) ? NULL : arena_error(visit->arena);
}

/* Words such as "within 12 months" or "Autumn" do not show the day that they come to. */
static bool names_year(const struct visit *visit, struct str words, int32_t day)
{
	struct str year = str_slice(day_iso(visit->arena, day), 0, 4);
	return str_has(words, year) || str_has(words, str_from(year, 2));
}

/* The words as printed, what the date is the date of where that is more than completion, and the day meant. */
static struct str date_words(const struct visit *visit, const struct recommendation_story_row *entry)
{
	static const struct {
		const char *kind;
		size_t word;
	} kinds[] = {{"initial_feedback", WORD_due_initial_feedback}, {"action_plan", WORD_due_action_plan}, {"changes_sustained", WORD_due_changes_sustained},
	             {"report", WORD_due_report}};
	enum language language = visit->site->language;
	struct str words = entry->words;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (is(entry->status, kinds[i].kind))
			words = words_said(visit->arena, language, kinds[i].word, words);
	if (entry->end_day != DAY_NONE && !names_year(visit, entry->words, entry->end_day))
		words = words_said(visit->arena, language, WORD_due_meant, words, show_day(visit, entry->end_day));
	return words;
}

static struct str achieved_words(const struct visit *visit, const struct recommendation_by_slug_row *row)
{
	struct str first = show_day(visit, row->achieved_start_day);
	bool interval = row->achieved_end_day != row->achieved_start_day && row->achieved_end_day != DAY_NONE;
	return interval ? words_said(visit->arena, visit->site->language, WORD_picture_between, first, show_day(visit, row->achieved_end_day)) : first;
}

/* Late, in time, or not to be told, of what is done. */
static struct str done_sentence(const struct visit *visit, const struct recommendation_by_slug_row *row)
{
	enum language language = visit->site->language;
	int32_t first = row->achieved_start_day, last = row->achieved_end_day, due = row->due_day;
	if (first == DAY_NONE)
		return words_said(visit->arena, language, WORD_due_done_no_day);
	if (first > due)
		return words_said(visit->arena, language, WORD_due_late, show_span(visit, due, first));
	return words_said(visit->arena, language, last != DAY_NONE && last <= due ? WORD_due_in_time : WORD_due_cannot_tell);
}

static struct str sentence(const struct visit *visit, const struct recommendation_by_slug_row *row)
{
	enum language language = visit->site->language;
	int32_t due = row->due_day;
	bool open = str_equal(row->tracking, STR("tracked")) && !row->done;
	if (due == DAY_NONE)
		return words_said(visit->arena, language, WORD_due_none);
	if (open && due < visit->today)
		return words_said(visit->arena, language, row->revised_due_day != DAY_NONE ? WORD_due_overdue_revised : WORD_due_overdue, show_day(visit, due),
		                  show_span(visit, due, visit->today));
	struct str moved = row->slips <= 0 ? STR_NONE
	                   : row->first_due_day == DAY_NONE ? words_said(visit->arena, language, WORD_due_moved_to, row->slips, show_day(visit, due))
	                                                    : words_said(visit->arena, language, WORD_due_slipped, row->slips, show_day(visit, row->first_due_day), show_day(visit, due));
	struct str now = row->done ? done_sentence(visit, row) : open ? words_said(visit->arena, language, WORD_due_not_yet, show_day(visit, due)) : STR_NONE;
	return str_join(visit->arena, moved, STR(" "), now);
}

struct error *story_dates(const struct visit *visit, const struct recommendation_by_slug_row *row, const struct recommendation_story_rows *story,
                          struct recommendation_view *view)
{
	struct str first_paper = story_first_paper(story);
	list_each(entry, story) {
		bool target = is(entry->kind, "target"), revised = is(entry->kind, "revised");
		if (!target && !revised && !is(entry->kind, "anticipated"))
			continue;
		size_t word = revised ? WORD_due_revised : !target ? WORD_due_anticipated : str_equal(entry->paper, first_paper) ? WORD_due_first : WORD_due_moved;
		TRY(date_add(visit, view, word, date_words(visit, entry), show_place(visit, entry->paper, entry->paper_title, entry->paper_day, entry->unit_from).href));
	}
	if (row->achieved_start_day != DAY_NONE)
		TRY(date_add(visit, view, WORD_due_achieved, achieved_words(visit, row), STR_NONE));
	view->dates_sentence = sentence(visit, row);
	return arena_check(visit->arena);
}
