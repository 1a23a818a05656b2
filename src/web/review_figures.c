/* See review_figures.h. */
#include "web/review_figures.h"

#include "report/picture.h"
#include "scheme/scheme.h"
#include "text/words.h"
#include "web/show.h"

/* From the best to none: the order in which the bars are stacked. */
static const struct {
	enum status status;
	size_t word;
} stacked[] = {
	{STATUS_ACHIEVED, WORD_status_achieved},
	{STATUS_COMPLETED, WORD_status_completed},
	{STATUS_ACHIEVED_LATE, WORD_status_achieved_late},
	{STATUS_IN_PROGRESS, WORD_status_in_progress},
	{STATUS_OUTSTANDING, WORD_status_outstanding},
	{STATUS_PAUSED, WORD_status_paused},
	{STATUS_NOT_ACHIEVED, WORD_status_not_achieved},
	{STATUS_OBSTACLE, WORD_status_obstacle},
	{STATUS_NONE, WORD_status_none},
};
enum { STACKED = sizeof stacked / sizeof *stacked };

static size_t stack_place(struct str decision, struct str claim)
{
	enum status status = STATUS_NONE;
	bool decided = status_from_name(decision, &status) && status != STATUS_NONE;
	if (!decided && !status_from_name(claim, &status))
		status = STATUS_NONE;
	for (size_t i = 0; i < STACKED; i++)
		if (stacked[i].status == status)
			return i;
	return STACKED - 1;
}

/* How each recommendation stands, while the papers are gone through; ids in order. */
struct known {
	int64_t recommendation;
	size_t place;
	bool heard, decided; /* named by a paper so far; a decision outweighs every claim */
};

struct stack { /* the counts of each paper, and of all */
	LIST(struct picture_meeting) meetings;
	int64_t total[STACKED];
	struct known *known;
	size_t count;
};

static int by_recommendation(const void *a, const void *b)
{
	int64_t x = ((const struct known *)a)->recommendation, y = ((const struct known *)b)->recommendation;
	return (x > y) - (x < y);
}

static struct error *stack_begin(const struct visit *visit, const struct review_standings_rows *rows, struct stack *stack)
{
	stack->known = arena_alloc_array(visit->arena, rows->count + 1, sizeof *stack->known);
	TRY_MEMORY(visit->arena, stack->known);
	list_each(row, rows)
		stack->known[stack->count++] = (struct known){.recommendation = row->id, .place = STACKED - 1};
	qsort(stack->known, stack->count, sizeof *stack->known, by_recommendation);
	return NULL;
}

static void stack_hear(struct stack *stack, const struct review_statuses_row *row)
{
	struct known key = {.recommendation = row->recommendation};
	struct known *known = bsearch(&key, stack->known, stack->count, sizeof key, by_recommendation);
	if (!known)
		return;
	bool decides = row->decision.size && !str_equal(row->decision, STR("none"));
	known->heard = true;
	if (decides || (row->claim.size && !known->decided))
		known->place = stack_place(row->decision, row->claim);
	known->decided = known->decided || decides;
}

static struct error *stack_count(const struct visit *visit, int32_t day, struct stack *stack)
{
	int64_t *counts = arena_alloc_array(visit->arena, STACKED, sizeof *counts);
	TRY_MEMORY(visit->arena, counts);
	for (size_t i = 0; i < stack->count; i++)
		if (stack->known[i].heard) {
			counts[stack->known[i].place]++;
			stack->total[stack->known[i].place]++;
		}
	struct picture_meeting meeting = {day, counts};
	return list_push(visit->arena, &stack->meetings, meeting) ? NULL : arena_error(visit->arena);
}

static struct error *stack_fill(const struct visit *visit, int64_t review, struct stack *stack)
{
	struct review_statuses_rows rows;
	TRY(review_statuses(visit->site->db, visit->arena, visit->site->reader, review, &rows));
	for (size_t i = 0; i < rows.count; i++) {
		stack_hear(stack, &rows.at[i]);
		bool last = i + 1 == rows.count || rows.at[i + 1].paper != rows.at[i].paper;
		if (last)
			TRY(stack_count(visit, rows.at[i].day, stack));
	}
	return NULL;
}

static struct error *movement(const struct visit *visit, int64_t review, const struct review_standings_rows *rows, struct review_view *view)
{
	struct stack stack = {0};
	TRY(stack_begin(visit, rows, &stack));
	TRY(stack_fill(visit, review, &stack));
	if (!stack.meetings.count)
		return NULL;
	struct picture_category categories[STACKED];
	size_t kept[STACKED], count = 0;
	for (size_t i = 0; i < STACKED; i++) {
		if (!stack.total[i])
			continue;
		categories[count] = (struct picture_category){.label = show_words(visit, stacked[i].word), .status = stacked[i].status};
		kept[count++] = i;
	}
	/* Categories that never occur are left out, so each meeting's counts move together. */
	list_each(meeting, &stack.meetings) {
		int64_t *counts = arena_alloc_array(visit->arena, count, sizeof *counts);
		TRY_MEMORY(visit->arena, counts);
		for (size_t i = 0; i < count; i++)
			counts[i] = meeting->counts[kept[i]];
		meeting->counts = counts;
	}
	struct picture_movement picture = {STR("movement"), categories, count, stack.meetings.at, stack.meetings.count};
	TRY(picture_draw_movement(visit->arena, visit->site->language, &picture, &view->categories));
	view->categories.caption_hidden = true; /* the section's heading says it */
	return NULL;
}

static struct interval on(int32_t day)
{
	return (struct interval){day, day};
}

static struct error *slips(const struct visit *visit, const struct review_standings_rows *rows, struct review_view *view)
{
	LIST(struct picture_row) drawn = {0};
	bool dated = false;
	list_each(row, rows) {
		struct picture_row *line = list_add(visit->arena, &drawn);
		TRY_MEMORY(visit->arena, line);
		line->ref = row->ref.size ? row->ref : row->slug;
		line->text = show_short(visit, row->text, 60);
		line->href = show_address(visit, "%.*s/%.*s", STR_ARG(visit->path), STR_ARG(row->slug));
		line->dates[PICTURE_DUE] = on(row->first_due_day);
		line->dates[PICTURE_REVISED] = on(row->revised_due_day);
		line->dates[PICTURE_ANTICIPATED] = on(row->anticipated_day);
		line->dates[PICTURE_ACHIEVED] = (struct interval){row->achieved_start_day, row->achieved_end_day};
		line->words[PICTURE_DUE] = row->first_words;
		line->done = row->done;
		line->ongoing = row->ongoing;
		dated = dated || row->first_due_day != DAY_NONE || row->achieved_start_day != DAY_NONE;
	}
	if (!dated)
		return NULL;
	struct picture_slips picture = {.id = STR("slips"), .as_of = visit->today, .rows = drawn.at, .row_count = drawn.count};
	TRY(picture_draw_slips(visit->arena, visit->site->language, &picture, &view->dates));
	view->dates.caption_hidden = true;
	return NULL;
}

struct error *review_figures(const struct visit *visit, int64_t review, const struct review_standings_rows *rows, struct review_view *view)
{
	TRY(movement(visit, review, rows, view));
	return slips(visit, rows, view);
}
