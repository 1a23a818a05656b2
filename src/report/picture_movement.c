/* Categories over meetings: a stack for each meeting, the best category at its foot, pale flows
 * between the stacks, and the names of the categories beside the last. */
#include "report/picture_draw.h"

#include "text/words.h"

enum { STACK_HEIGHT = 300, TOP = 26, FOOT = 48, LABEL_GAP = 34, LABEL_WIDTH = 190, LABEL_LINES = 2, COUNT_LEAST = 17, COUNT_MOST = 1000000 };

struct moving {
	struct arena *arena;
	enum language language;
	const struct picture_movement *movement;
	size_t first;                    /* meeting drawn */
	size_t drawn[PICTURE_CATEGORIES_MOST]; /* categories, from the foot up */
	size_t drawn_count;
	bool others;                     /* one more stands for all that are not drawn */
	const struct tone_view *tones[PICTURE_CATEGORIES_MOST];
	int64_t most;                    /* recommendations at one meeting */
	int64_t pitch, bar;
	struct movement_view view;
};

static int64_t count_of(const struct picture_meeting *meeting, size_t category)
{
	int64_t count = meeting->counts[category];
	return count < 0 ? 0 : count > COUNT_MOST ? COUNT_MOST : count;
}

static size_t slots(const struct moving *moving)
{
	return moving->drawn_count + moving->others;
}

static bool is_drawn(const struct moving *moving, size_t category)
{
	for (size_t i = 0; i < moving->drawn_count; i++)
		if (moving->drawn[i] == category)
			return true;
	return false;
}

static int64_t slot_count(const struct moving *moving, const struct picture_meeting *meeting, size_t slot)
{
	int64_t count = 0;
	if (slot < moving->drawn_count)
		return count_of(meeting, moving->drawn[slot]);
	for (size_t i = 0; i < moving->movement->category_count; i++)
		count += is_drawn(moving, i) ? 0 : count_of(meeting, i);
	return count;
}

static struct str slot_label(const struct moving *moving, size_t slot)
{
	if (slot == moving->drawn_count)
		return words_text(moving->arena, moving->language, WORD_picture_other);
	const struct picture_category *category = &moving->movement->categories[moving->drawn[slot]];
	return str_blank(category->label) ? words_text(moving->arena, moving->language, WORD_picture_nameless) : category->label;
}

static int64_t meeting_total(const struct moving *moving, const struct picture_meeting *meeting)
{
	int64_t total = 0;
	for (size_t i = 0; i < moving->movement->category_count; i++)
		total += count_of(meeting, i);
	return total;
}

/* --- what is drawn ------------------------------------------------------------------------- */

/* Categories that no drawn meeting used are left out; of too many the most used stay. */
static struct error *categories_choose(struct moving *moving)
{
	const struct picture_movement *movement = moving->movement;
	int64_t *totals = arena_alloc_array(moving->arena, movement->category_count + 1, sizeof *totals);
	TRY_MEMORY(moving->arena, totals);
	size_t used = 0;
	for (size_t i = 0; i < movement->category_count; i++) {
		for (size_t m = moving->first; m < movement->meeting_count; m++)
			totals[i] += count_of(&movement->meetings[m], i);
		used += totals[i] > 0;
	}
	moving->others = used > PICTURE_CATEGORIES_MOST;
	size_t most = moving->others ? PICTURE_CATEGORIES_MOST - 1 : PICTURE_CATEGORIES_MOST;
	int64_t least = 0; /* a category stays when its total is greater, or when it is as great and there is room */
	for (size_t greater = used; greater > most;) {
		least = INT64_MAX;
		for (size_t i = 0; i < movement->category_count; i++)
			least = totals[i] > 0 && totals[i] < least ? totals[i] : least;
		for (size_t i = movement->category_count; i-- > 0 && greater > most;)
			if (totals[i] == least) {
				totals[i] = 0;
				greater--;
			}
	}
	for (size_t i = 0; i < movement->category_count; i++)
		if (totals[i] > 0)
			moving->drawn[moving->drawn_count++] = i;
	return NULL;
}

static void tones_give(struct moving *moving)
{
	struct picture_category categories[PICTURE_CATEGORIES_MOST] = {0};
	for (size_t i = 0; i < moving->drawn_count; i++)
		categories[i] = moving->movement->categories[moving->drawn[i]];
	tones_choose(categories, slots(moving), moving->tones);
}

/* --- layout -------------------------------------------------------------------------------- */

static int64_t height_of(const struct moving *moving, int64_t count)
{
	return moving->most ? count * STACK_HEIGHT / moving->most : 0;
}

static int64_t bar_x(const struct moving *moving, size_t meeting)
{
	return (int64_t)(meeting - moving->first) * moving->pitch + (moving->pitch - moving->bar) / 2;
}

/* How many of a meeting lie below a slot. */
static int64_t below(const struct moving *moving, const struct picture_meeting *meeting, size_t slot)
{
	int64_t count = 0;
	for (size_t i = 0; i < slot; i++)
		count += slot_count(moving, meeting, i);
	return count;
}

static int64_t edge_y(const struct moving *moving, const struct picture_meeting *meeting, size_t slot)
{
	return moving->view.base_y - height_of(moving, below(moving, meeting, slot));
}

static bool segment_put(struct moving *moving, size_t m, size_t slot)
{
	const struct picture_meeting *meeting = &moving->movement->meetings[m];
	int64_t count = slot_count(moving, meeting, slot);
	if (!count)
		return true;
	int64_t top = edge_y(moving, meeting, slot + 1), foot = edge_y(moving, meeting, slot);
	struct segment_view segment = {.x = bar_x(moving, m), .y = top + (foot - top > 3), .width = moving->bar, .height = foot - top - (foot - top > 3), .tone = moving->tones[slot]};
	segment.title = str_format(moving->arena, "%.*s: %lld %.*s", STR_ARG(day_words(moving->arena, meeting->day)), (long long)count, STR_ARG(slot_label(moving, slot)));
	struct str number = str_format(moving->arena, "%lld", (long long)count);
	if (foot - top >= COUNT_LEAST && text_width(number, false) + 6 <= moving->bar) {
		segment.count = number;
		segment.count_x = segment.x + moving->bar / 2;
		segment.count_y = (top + foot) / 2 + 5;
		segment.ground_width = text_width(number, false) + 6;
		segment.ground_x = segment.count_x - segment.ground_width / 2;
	}
	return list_push(moving->arena, &moving->view.segments, segment);
}

static bool flow_put(struct moving *moving, size_t m, size_t slot)
{
	const struct picture_meeting *here = &moving->movement->meetings[m], *next = here + 1;
	if (!slot_count(moving, here, slot) && !slot_count(moving, next, slot))
		return true;
	long long from = bar_x(moving, m) + moving->bar, to = bar_x(moving, m + 1);
	struct flow_view flow = {.tone = moving->tones[slot]};
	flow.points = str_format(moving->arena, "%lld,%lld %lld,%lld %lld,%lld %lld,%lld", from, (long long)edge_y(moving, here, slot + 1), to,
	                         (long long)edge_y(moving, next, slot + 1), to, (long long)edge_y(moving, next, slot), from, (long long)edge_y(moving, here, slot));
	return list_push(moving->arena, &moving->view.flows, flow);
}

static bool stack_put(struct moving *moving, size_t m)
{
	const struct picture_meeting *meeting = &moving->movement->meetings[m];
	struct arena *arena = moving->arena;
	struct movement_view *view = &moving->view;
	for (size_t slot = 0; slot < slots(moving); slot++)
		if (!segment_put(moving, m, slot) || (m + 1 < moving->movement->meeting_count && !flow_put(moving, m, slot)))
			return false;
	int64_t middle = bar_x(moving, m) + moving->bar / 2;
	struct str day, year, total = str_format(arena, "%lld", (long long)meeting_total(moving, meeting));
	day_short(arena, meeting->day, &day, &year);
	return word_add(arena, &view->words, middle, edge_y(moving, meeting, slots(moving)) - 7, total, INK_QUIET, "middle", false)
		&& word_add(arena, &view->words, middle, view->base_y + 19, day, INK, "middle", false)
		&& word_add(arena, &view->words, middle, view->base_y + 19 + TEXT_LINE, year, INK_QUIET, "middle", false);
}

/* The names beside the last stack, each as near to its segment as the others let it. */
static bool labels_put(struct moving *moving)
{
	struct movement_view *view = &moving->view;
	const struct picture_meeting *last = &moving->movement->meetings[moving->movement->meeting_count - 1];
	int64_t x = view->base_width + LABEL_GAP, edge = bar_x(moving, moving->movement->meeting_count - 1) + moving->bar;
	struct str lines[PICTURE_CATEGORIES_MOST][LABEL_LINES];
	size_t counts[PICTURE_CATEGORIES_MOST];
	int64_t tops[PICTURE_CATEGORIES_MOST], needed = 0, limit = view->base_y + 14;
	for (size_t slot = 0; slot < slots(moving); slot++) {
		struct str words = str_format(moving->arena, "%lld %.*s", (long long)slot_count(moving, last, slot), STR_ARG(slot_label(moving, slot)));
		counts[slot] = text_lines(moving->arena, words, LABEL_WIDTH, LABEL_LINES, lines[slot]);
		needed += (int64_t)counts[slot] * TEXT_LINE + 7;
	}
	for (size_t slot = 0; slot < slots(moving); slot++) { /* from the foot up; those above need their room too */
		int64_t height = (int64_t)counts[slot] * TEXT_LINE + 7, middle = (edge_y(moving, last, slot) + edge_y(moving, last, slot + 1)) / 2;
		int64_t top = middle - height / 2;
		top = top + height > limit ? limit - height : top;
		tops[slot] = top < needed - height ? needed - height : top;
		limit = tops[slot];
		needed -= height;
	}
	for (size_t slot = 0; slot < slots(moving); slot++) {
		int64_t middle = (edge_y(moving, last, slot) + edge_y(moving, last, slot + 1)) / 2;
		struct label_view label = {.tone = moving->tones[slot], .from_x = edge + 2, .from_y = middle, .to_x = x - 22, .to_y = tops[slot] + 12, .swatch_x = x - 18, .swatch_y = tops[slot] + 5};
		if (!list_push(moving->arena, &view->labels, label))
			return false;
		for (size_t line = 0; line < counts[slot]; line++)
			if (!word_add(moving->arena, &view->words, x, tops[slot] + 16 + (int64_t)line * TEXT_LINE, lines[slot][line], INK, "start", false))
				return false;
	}
	return true;
}

static struct str about(const struct moving *moving)
{
	const struct picture_movement *movement = moving->movement;
	const struct picture_meeting *last = &movement->meetings[movement->meeting_count - 1];
	struct buf list;
	buf_init(&list, moving->arena, BUF_NO_LIMIT);
	for (size_t slot = 0; slot < slots(moving); slot++)
		buf_join(&list, STR(", "), str_format(moving->arena, "%lld %.*s", (long long)slot_count(moving, last, slot), STR_ARG(text_cut(moving->arena, slot_label(moving, slot), 400, false))));
	return words_text(moving->arena, moving->language, WORD_picture_movement_about, (int64_t)(movement->meeting_count - moving->first),
	                  day_words(moving->arena, last->day), buf_str(&list));
}

static struct error *movement_draw(struct moving *moving, struct html *ret_drawing)
{
	const struct picture_movement *movement = moving->movement;
	struct movement_view *view = &moving->view;
	size_t bars = movement->meeting_count - moving->first;
	moving->pitch = bars <= 4 ? 96 : bars <= 8 ? 76 : 58;
	moving->bar = bars <= 4 ? 56 : bars <= 8 ? 46 : 38;
	*view = (struct movement_view){.id = movement->id, .title = words_text(moving->arena, moving->language, WORD_picture_movement_title),
		.base_y = TOP + STACK_HEIGHT, .base_width = (int64_t)bars * moving->pitch};
	for (size_t m = moving->first; m < movement->meeting_count; m++) {
		int64_t total = meeting_total(moving, &movement->meetings[m]);
		moving->most = total > moving->most ? total : moving->most;
	}
	view->width = view->base_width + LABEL_GAP + LABEL_WIDTH;
	view->height = TOP + STACK_HEIGHT + FOOT;
	view->about = about(moving);
	tones_give(moving);
	for (size_t slot = 0; slot < slots(moving); slot++)
		if (!list_push(moving->arena, &view->tones, *moving->tones[slot]))
			return arena_error(moving->arena);
	for (size_t m = moving->first; m < movement->meeting_count; m++)
		if (!stack_put(moving, m))
			return arena_error(moving->arena);
	if (!labels_put(moving))
		return arena_error(moving->arena);
	struct page page;
	page_init(&page, moving->arena, moving->language, BUF_NO_LIMIT);
	movement_drawing(&page, view);
	return drawing_done(&page, ret_drawing);
}
