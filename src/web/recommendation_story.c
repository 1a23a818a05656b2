/* All that happened to a recommendation as one story, day by day, the words as the papers have them
 * and each with its place in a paper. See recommendation_story.h. */
#include "web/recommendation_story.h"
#include "web/show.h"

#include "text/words.h"

static bool is(struct str kind, const char *name)
{
	return str_equal(kind, str_of(name));
}

static bool is_evidence(const struct recommendation_story_row *entry)
{
	return is(entry->kind, "update") || is(entry->kind, "further_information");
}

const struct recommendation_story_row *story_last(const struct recommendation_story_rows *story, struct str kind)
{
	const struct recommendation_story_row *last = NULL;
	list_each(entry, story)
		if (str_equal(entry->kind, kind) && !entry->placeholder)
			last = entry;
	return last;
}

const struct recommendation_story_row *story_first(const struct recommendation_story_rows *story)
{
	list_each(entry, story)
		if (is(entry->kind, "wording"))
			return entry;
	return NULL;
}

struct str story_first_paper(const struct recommendation_story_rows *story)
{
	list_each(entry, story)
		if (is(entry->kind, "target"))
			return entry->paper;
	return STR_NONE;
}

struct str story_id(const struct visit *visit, const struct recommendation_story_row *entry)
{
	return str_format(visit->arena, "s%lld-%.*s", (long long)entry->statement, STR_ARG(entry->kind));
}

size_t story_heading(const struct recommendation_story_row *entry, const struct recommendation_story_row *first, struct str first_paper)
{
	static const struct {
		const char *kind;
		size_t word;
	} kinds[] = {{"wording", WORD_story_reworded}, {"response", WORD_story_response}, {"claim", WORD_story_claim}, {"decision", WORD_story_decision},
	             {"conclusion", WORD_story_conclusion}, {"update", WORD_story_update}, {"further_information", WORD_story_further_information},
	             {"revised", WORD_story_revised}, {"anticipated", WORD_story_anticipated}, {"target", WORD_story_moved}};
	if (entry == first)
		return WORD_story_asked;
	if (entry->placeholder)
		return WORD_story_placeholder;
	if (is(entry->kind, "target") && str_equal(entry->paper, first_paper)) /* stands in the line of dates */
		return 0;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (is(entry->kind, kinds[i].kind))
			return kinds[i].word;
	return 0;
}

/* An update of a month, a quarter, a term has no one day: the words that the paper heads it with. */
static struct str entry_day(const struct visit *visit, const struct recommendation_story_row *entry)
{
	bool longer = is_evidence(entry) && entry->end_day != DAY_NONE && entry->end_day > entry->day && !str_blank(entry->words);
	return longer ? str_trim(entry->words) : show_day(visit, entry->day);
}

/* The words of an entry, without a first line that only repeats the day above it. */
static struct str entry_words(const struct visit *visit, const struct recommendation_story_row *entry, struct str day)
{
	if (is(entry->kind, "claim") || is(entry->kind, "decision"))
		return str_join(visit->arena, entry->words, STR("\n"), str_has(entry->words, entry->text) ? STR_NONE : entry->text);
	struct str text = entry->text.size ? entry->text : entry->words, rest = text;
	if (is(entry->kind, "conclusion") && str_equal_fold(str_trim(text), day))
		return STR_NONE;
	struct str line = str_trim(str_cut(&rest, '\n'));
	return is_evidence(entry) && rest.size && (str_equal_fold(line, day) || str_equal_fold(line, str_trim(entry->words))) ? rest : text;
}

/* Who says so; of a revised date who asked for it, who agreed, and why. */
static struct str entry_by(const struct visit *visit, const struct recommendation_story_row *entry)
{
	const struct {
		size_t word;
		struct str words;
	} said[] = {{WORD_story_by, entry->source}, {WORD_story_asked_by, entry->asked_by}, {WORD_story_agreed_by, entry->agreed_by}, {WORD_story_reason, entry->reason}};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		if (!str_blank(said[i].words))
			buf_join(&out, STR(" "), words_said(visit->arena, visit->site->language, said[i].word, said[i].words));
	return buf_fit(&out);
}

static struct tag_view entry_tag(const struct visit *visit, const struct recommendation_story_row *entry)
{
	if (is(entry->kind, "response"))
		return show_response(visit, entry->status);
	bool judged = is(entry->kind, "claim") || is(entry->kind, "decision");
	return judged ? show_status(visit, entry->status) : (struct tag_view){.tone = TONE_QUIET};
}

static struct error *entry_add(const struct visit *visit, const struct recommendation_story_row *entry, size_t heading, struct str words, struct story_day_view *day)
{
	struct story_view *view = list_add(visit->arena, &day->entries);
	TRY_MEMORY(visit->arena, view);
	view->id = story_id(visit, entry);
	view->heading = show_words(visit, heading);
	if (entry->part.size)
		view->heading = words_said(visit->arena, visit->site->language, WORD_story_part, view->heading, entry->part);
	view->tag = entry_tag(visit, entry);
	TRY(show_lines(visit, show_beside(&view->tag, words), &view->lines));
	view->by = entry_by(visit, entry);
	view->place = show_place(visit, entry->paper, entry->paper_title, entry->paper_day, entry->unit_from);
	if (entry->meeting.size) {
		view->meeting = words_said(visit->arena, visit->site->language, WORD_story_meeting, show_day(visit, entry->meeting_day));
		view->meeting_href = show_address(visit, "/meetings/%.*s", STR_ARG(entry->meeting));
	}
	return NULL;
}

static struct error *day_of_entry(const struct visit *visit, struct str words, struct recommendation_view *view, struct story_day_view **ret_day)
{
	struct story_day_view *day = list_last(&view->story);
	if (!day || !str_equal(day->day, words)) {
		day = list_add(visit->arena, &view->story);
		TRY_MEMORY(visit->arena, day);
		day->day = words;
	}
	*ret_day = day;
	return NULL;
}

/* When it was recommended: the day of approval; else it was there by the first day that anything says of it. */
static struct error *first_add(const struct visit *visit, const struct recommendation_by_slug_row *row, const struct recommendation_story_rows *story,
                               const struct recommendation_story_row *first, struct recommendation_view *view)
{
	const struct recommendation_story_row *before = &story->at[0];
	bool later = before->day != DAY_NONE && (first->day == DAY_NONE || before->day < first->day);
	struct str words = row->approved_day != DAY_NONE ? show_day(visit, row->approved_day)
	                   : later ? words_said(visit->arena, visit->site->language, WORD_story_by_day, entry_day(visit, before)) : show_day(visit, first->day);
	struct str by = row->approved_day != DAY_NONE && row->approved_by.size
	                ? words_said(visit->arena, visit->site->language, WORD_story_approved_by, row->approved_by) : STR_NONE;
	struct story_day_view *day;
	TRY(day_of_entry(visit, words, view, &day));
	return entry_add(visit, first, WORD_story_asked, by, day);
}

struct error *story_entries(const struct visit *visit, const struct recommendation_by_slug_row *row, const struct recommendation_story_rows *story,
                            struct recommendation_view *view)
{
	const struct recommendation_story_row *first = story_first(story);
	struct str first_paper = story_first_paper(story);
	if (first)
		TRY(first_add(visit, row, story, first, view));
	list_each(entry, story) {
		size_t heading = story_heading(entry, first, first_paper);
		if (!heading || entry == first)
			continue;
		struct str words = entry_day(visit, entry);
		struct story_day_view *day;
		TRY(day_of_entry(visit, words, view, &day));
		TRY(entry_add(visit, entry, heading, entry_words(visit, entry, words), day));
	}
	return arena_check(visit->arena);
}
