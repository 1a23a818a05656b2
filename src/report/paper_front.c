/* What stands before the recommendations: title block, review information, what is put to
 * the meeting, how things stand, whom to ask. Labels are the field's own, so that the paper
 * reads back. */
#include "report/paper.h"

#include "base/buf.h"
#include "paper/say.h"

#include <stdlib.h>

static const int PAIR_WIDTHS[] = {2, 3};

int32_t sheet_day(const struct sheet *sheet)
{
	return sheet->about->meeting != DAY_NONE ? sheet->about->meeting : sheet->about->as_of;
}

struct str sheet_review_title(const struct sheet *sheet)
{
	const struct front *front = &sheet->draft->front;
	return str_blank(front->review.title) ? front->title : front->review.title;
}

static struct str body_of(const struct sheet *sheet)
{
	return str_blank(sheet->about->body) ? sheet->draft->front.body : sheet->about->body;
}

void front_open_paper(struct sheet *sheet, struct str title)
{
	const struct front *front = &sheet->draft->front;
	if (!str_blank(body_of(sheet)))
		sheet_paragraph(sheet, sheet->at, body_of(sheet), RUN_BOLD);
	struct block *table = sheet_table(sheet, STR("Who reports to whom, and when"), PAIR_WIDTHS);
	sheet_pair(sheet, table, STR("Report of:"), front->from);
	sheet_pair(sheet, table, STR("To:"), front->to);
	if (!str_equal(front->committee, front->to))
		sheet_pair(sheet, table, STR("Committee:"), front->committee);
	sheet_pair(sheet, table, STR("Date:"), day_words(sheet->arena, sheet_day(sheet)));
	sheet_heading(sheet, 1, title);
}

void front_review(struct sheet *sheet)
{
	const struct front *front = &sheet->draft->front;
	struct str approved = day_words(sheet->arena, front->review.approved), by = front->review.approved_by;
	sheet_heading(sheet, 2, STR("Review information"));
	struct block *table = sheet_table(sheet, STR("The review, who led it and when its progress was last looked at"), PAIR_WIDTHS);
	sheet_pair(sheet, table, STR("Title of review:"), front->review.title);
	if (str_blank(approved))
		sheet_pair(sheet, table, STR("Approved by:"), by);
	else if (str_blank(by))
		sheet_pair(sheet, table, STR("Date approved:"), approved);
	else
		sheet_pair(sheet, table, str_format(sheet->arena, "Date approved at %.*s:", STR_ARG(by)), approved);
	sheet_pair(sheet, table, STR("Member who led the review:"), front->review.lead_member);
	sheet_pair(sheet, table, STR("Lead officer for the review:"), front->review.lead_officer);
	sheet_pair(sheet, table, STR("Date progress last tracked:"), front->review.last_tracked);
}

/* --- the plan ----------------------------------------------------------------------------------- */

static int by_size(const void *a, const void *b)
{
	return (*(const int *)a > *(const int *)b) - (*(const int *)a < *(const int *)b);
}

/* "1-7, 9 and 12". */
static struct str number_ranges(struct arena *arena, const int *numbers, size_t count)
{
	struct buf ranges;
	buf_init(&ranges, arena, BUF_NO_LIMIT);
	for (size_t i = 0, next; i < count; i = next) {
		for (next = i + 1; next < count && numbers[next] - numbers[next - 1] <= 1;)
			next++;
		bool range = numbers[next - 1] > numbers[i];
		struct str words = range ? str_format(arena, "%d-%d", numbers[i], numbers[next - 1]) : str_format(arena, "%d", numbers[i]);
		buf_join(&ranges, next == count ? STR(" and ") : STR(", "), words);
	}
	return buf_str(&ranges);
}

/* The items of a plan by number; by reference where one has no number. */
static struct str plan_numbers(struct sheet *sheet, const struct meeting_plan *plan)
{
	size_t room = plan->items.count + plan->numbers_missing.count, count = 0;
	int *numbers = arena_alloc_array(sheet->arena, room + 1, sizeof *numbers);
	struct buf refs;
	bool numbered = true;
	buf_init(&refs, sheet->arena, BUF_NO_LIMIT);
	for (size_t i = 0; numbers && i < plan->items.count; i++) {
		if (plan->items.at[i] >= sheet->draft->recommendations.count)
			continue;
		const struct recommendation *record = &sheet->draft->recommendations.at[plan->items.at[i]];
		numbered &= record->number > 0;
		numbers[count++] = record->number;
		buf_join(&refs, STR(", "), say_ref(sheet->arena, record));
	}
	for (size_t i = 0; numbers && i < plan->numbers_missing.count; i++)
		numbers[count++] = plan->numbers_missing.at[i];
	if (!numbers || !numbered)
		return buf_str(&refs);
	qsort(numbers, count, sizeof *numbers, by_size);
	return number_ranges(sheet->arena, numbers, count);
}

/* "Updates on recommendations 2-6 and first reports on recommendations 9 and 12 be discussed on 14 May 2025." */
static struct str plan_sentence(struct sheet *sheet, size_t first)
{
	const struct draft *draft = sheet->draft;
	struct str said = STR_NONE;
	int32_t day = draft->meetings.at[first].day;
	for (size_t i = first; i < draft->meetings.count; i++) {
		const struct meeting_plan *plan = &draft->meetings.at[i];
		struct str numbers = plan->day == day ? plan_numbers(sheet, plan) : STR_NONE;
		if (str_blank(numbers))
			continue;
		struct str what = str_format(sheet->arena, "recommendation%s %.*s", plan->items.count + plan->numbers_missing.count > 1 ? "s" : "", STR_ARG(numbers));
		if (!str_blank(plan->treatment))
			what = str_format(sheet->arena, "%.*s on %.*s", STR_ARG(plan->treatment), STR_ARG(what));
		said = str_join(sheet->arena, said, STR(" and "), what);
	}
	if (str_blank(said))
		return STR_NONE;
	return str_format(sheet->arena, "%.*s be discussed on %.*s.", STR_ARG(said), STR_ARG(day_words(sheet->arena, day)));
}

static bool day_seen(const struct draft *draft, size_t index)
{
	for (size_t i = 0; i < index; i++)
		if (draft->meetings.at[i].day == draft->meetings.at[index].day)
			return true;
	return false;
}

void front_plan(struct sheet *sheet)
{
	enum { LETTERS = 26, MEETINGS_MOST = 200 };
	const struct draft *draft = sheet->draft;
	sheet_heading(sheet, 2, STR("What members are asked to do"));
	sheet_paragraph(sheet, sheet->at, str_format(sheet->arena, "Members are asked to look at the progress set out in Appendix 2 and to say, for each recommendation, %s.",
	                guidance_has_categories(sheet) ? "in which category of Appendix 1 it stands" : "whether it has been achieved"), 0);
	size_t letter = 0;
	for (size_t i = 0; i < draft->meetings.count && i < MEETINGS_MOST && letter < LETTERS; i++) {
		int32_t day = draft->meetings.at[i].day;
		bool to_come = day != DAY_NONE && day >= sheet_day(sheet); /* what was planned for a day that passed is no proposal any more */
		struct str sentence = to_come && !day_seen(draft, i) ? plan_sentence(sheet, i) : STR_NONE;
		if (str_blank(sentence))
			continue;
		if (!letter)
			sheet_paragraph(sheet, sheet->at, STR("It is proposed that:"), 0);
		sheet_item(sheet, sheet->at, str_format(sheet->arena, "%c)", (char)('a' + letter++)), sentence);
	}
	if (sheet->about->next_meeting != DAY_NONE)
		sheet_paragraph(sheet, sheet->at, str_format(sheet->arena, "The next meeting is on %.*s.",
		                STR_ARG(day_words(sheet->arena, sheet->about->next_meeting))), 0);
}

/* --- introduction ----------------------------------------------------------------------------------- */

static struct str references(struct sheet *sheet, const struct recommendation *const *records, size_t count)
{
	struct buf refs;
	buf_init(&refs, sheet->arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < count; i++)
		buf_join(&refs, i + 1 == count ? STR(" and ") : STR(", "), say_ref_short(sheet->arena, records[i]));
	return buf_str(&refs);
}

static void put_figure(struct sheet *sheet, const char *label, size_t count, struct str which)
{
	struct str more = str_blank(which) ? STR_NONE : str_format(sheet->arena, " (%.*s)", STR_ARG(which));
	sheet_item(sheet, sheet->at, STR("•"), str_format(sheet->arena, "%s %zu%.*s", label, count, STR_ARG(more)));
}

static void put_figures(struct sheet *sheet)
{
	const struct report_figures *figures = &sheet->figures;
	put_figure(sheet, "Asked for by the review:", figures->asked, STR_NONE);
	if (figures->accepted)
		put_figure(sheet, "Accepted:", figures->accepted, STR_NONE);
	if (figures->partly)
		put_figure(sheet, "Accepted in part:", figures->partly, STR_NONE);
	if (figures->rejected)
		put_figure(sheet, "Rejected:", figures->rejected, STR_NONE);
	if (figures->noted)
		put_figure(sheet, "Noted without an answer:", figures->noted, STR_NONE);
	put_figure(sheet, "Said to be done by those responsible:", figures->reported, STR_NONE);
	put_figure(sheet, "Confirmed by the committee:", figures->confirmed, STR_NONE);
	put_figure(sheet, "Concluded, no longer tracked:", figures->concluded, STR_NONE);
	put_figure(sheet, "Past the date set for completion:", figures->overdue, references(sheet, figures->overdue_list.at, figures->overdue));
	put_figure(sheet, "Nobody has said whether it is done:", figures->silent, references(sheet, figures->silent_list.at, figures->silent));
}

void front_introduction(struct sheet *sheet)
{
	sheet_heading(sheet, 2, STR("Introduction"));
	for (struct str rest = sheet->about->introduction; rest.at;) {
		struct str line = str_trim(str_cut(&rest, '\n'));
		if (line.size)
			sheet_paragraph(sheet, sheet->at, line, 0);
	}
	sheet_paragraph(sheet, sheet->at, str_format(sheet->arena, "How the review stands on %.*s, counted from the record:",
	                STR_ARG(day_words(sheet->arena, sheet->about->as_of))), 0);
	put_figures(sheet);
	if (str_blank(sheet->about->address))
		return;
	struct block *leaf = sheet_paragraph(sheet, sheet->at, STR("The whole record, with every paper it came from: "), 0);
	sheet_text(sheet, leaf, sheet->about->address, 0);
}

void front_contact(struct sheet *sheet)
{
	const struct front *front = &sheet->draft->front;
	if (str_blank(front->contact.name) && str_blank(front->contact.telephone) && str_blank(front->contact.email))
		return;
	sheet_heading(sheet, 2, STR("For more information about this report, please contact"));
	struct block *table = sheet_table(sheet, STR("Whom to ask about this report"), PAIR_WIDTHS);
	sheet_pair(sheet, table, STR("Contact Officer:"), front->contact.name);
	sheet_pair(sheet, table, STR("Title:"), front->contact.title);
	sheet_pair(sheet, table, STR("Telephone:"), front->contact.telephone);
	sheet_pair(sheet, table, STR("E-Mail:"), front->contact.email);
}
