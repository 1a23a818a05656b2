/* Categories over meetings: a stack for each meeting, the best category at its foot, pale flows
 * between the stacks, and the names of the categories beside the last. */
#include "report/picture_draw.h"

#include "text/words.h"
#include "tmpl/pages.h"

enum { STACK_HEIGHT = 300, TOP = 26, FOOT = 48, LABEL_GAP = 40, LABEL_WIDTH = 190, LABEL_LINES = 2, LABEL_SPACE = 7, COUNT_MOST = 1000000 };
enum { SLOTS = PICTURE_CATEGORIES_MOST, SEGMENT_LEAST = 17 };

struct stack { /* a meeting */
	int32_t day;
	int64_t counts[SLOTS], below[SLOTS + 1]; /* below the slot; the last is all */
};

struct label {
	struct str lines[LABEL_LINES];
	size_t count;
	int64_t height, top;
};

struct moving {
	struct arena *arena;
	enum language language;
	const struct picture_movement *movement;
	LIST(struct stack) stacks; /* those drawn */
	struct str names[SLOTS];
	struct label labels[SLOTS];
	const struct tone_view *tones[SLOTS];
	size_t slots;
	int64_t most; /* recommendations at one meeting */
	int64_t pitch, bar;
	struct movement_view view;
};

static int64_t count_of(const struct picture_meeting *meeting, size_t category)
{
	int64_t count = meeting->counts[category];
	return count < 0 ? 0 : count > COUNT_MOST ? COUNT_MOST : count;
}

static struct str category_name(const struct moving *moving, const struct picture_category *category)
{
	return str_blank(category->label) ? words_said(moving->arena, moving->language, WORD_picture_nameless) : str_trim(category->label);
}

/* --- what is drawn ------------------------------------------------------------------------- */

/* Gives each category its slot: SLOTS where no meeting drawn has one of it; of too many the
 * last share a slot. */
static void slots_give(struct moving *moving, size_t first, size_t *ret_slots)
{
	const struct picture_movement *movement = moving->movement;
	struct picture_category kinds[SLOTS] = {0};
	size_t used = 0;
	for (size_t i = 0; i < movement->category_count; i++) {
		bool any = false;
		for (size_t m = first; m < movement->meeting_count && !any; m++)
			any = count_of(&movement->meetings[m], i) > 0;
		ret_slots[i] = !any ? SLOTS : used < SLOTS ? used : SLOTS - 1;
		if (any && used < SLOTS) {
			kinds[used] = movement->categories[i];
			moving->names[used] = category_name(moving, &movement->categories[i]);
		}
		used += any;
	}
	moving->slots = used < SLOTS ? used : SLOTS;
	if (used > SLOTS)
		moving->names[SLOTS - 1] = words_said(moving->arena, moving->language, WORD_picture_other);
	tones_choose(kinds, moving->slots, moving->tones);
}

static struct error *stacks_count(struct moving *moving, size_t first)
{
	const struct picture_movement *movement = moving->movement;
	size_t *slots = arena_alloc_array(moving->arena, movement->category_count + 1, sizeof *slots);
	TRY_MEMORY(moving->arena, slots);
	slots_give(moving, first, slots);
	for (size_t m = first; m < movement->meeting_count; m++) {
		struct stack *stack = list_add(moving->arena, &moving->stacks);
		TRY_MEMORY(moving->arena, stack);
		stack->day = movement->meetings[m].day;
		for (size_t i = 0; i < movement->category_count; i++)
			if (slots[i] < SLOTS)
				stack->counts[slots[i]] += count_of(&movement->meetings[m], i);
		for (size_t slot = 0; slot < moving->slots; slot++)
			stack->below[slot + 1] = stack->below[slot] + stack->counts[slot];
		moving->most = stack->below[moving->slots] > moving->most ? stack->below[moving->slots] : moving->most;
	}
	return NULL;
}

/* --- layout -------------------------------------------------------------------------------- */

static int64_t bar_x(const struct moving *moving, const struct stack *stack)
{
	return (stack - moving->stacks.at) * moving->pitch + (moving->pitch - moving->bar) / 2;
}

/* The foot of a slot; of the slot after the last, the head of the stack. */
static int64_t edge_y(const struct moving *moving, const struct stack *stack, size_t slot)
{
	return moving->view.base_y - (moving->most ? stack->below[slot] * STACK_HEIGHT / moving->most : 0);
}

static bool segment_put(struct moving *moving, const struct stack *stack, size_t slot)
{
	if (!stack->counts[slot])
		return true;
	int64_t top = edge_y(moving, stack, slot + 1), foot = edge_y(moving, stack, slot), gap = foot - top > 3;
	struct segment_view segment = {.x = bar_x(moving, stack), .y = top + gap, .width = moving->bar, .height = foot - top - gap, .tone = moving->tones[slot]};
	struct str number = str_format(moving->arena, "%lld", (long long)stack->counts[slot]);
	segment.title = str_format(moving->arena, "%.*s: %.*s %.*s", STR_ARG(day_words(moving->arena, stack->day)), STR_ARG(number), STR_ARG(moving->names[slot]));
	int64_t width = text_width(number, false) + 6;
	if (foot - top >= SEGMENT_LEAST && width <= moving->bar) {
		segment.count = number;
		segment.count_x = segment.x + moving->bar / 2;
		segment.count_y = (top + foot) / 2 + 5;
		segment.ground_width = width;
		segment.ground_x = segment.count_x - width / 2;
	}
	return list_push(moving->arena, &moving->view.segments, segment);
}

static bool flow_put(struct moving *moving, const struct stack *stack, size_t slot)
{
	const struct stack *next = stack + 1;
	if (next == moving->stacks.at + moving->stacks.count || (!stack->counts[slot] && !next->counts[slot]))
		return true;
	long long from = bar_x(moving, stack) + moving->bar, to = bar_x(moving, next);
	struct flow_view flow = {.tone = moving->tones[slot]};
	flow.points = str_format(moving->arena, "%lld,%lld %lld,%lld %lld,%lld %lld,%lld", from, (long long)edge_y(moving, stack, slot + 1), to,
	                         (long long)edge_y(moving, next, slot + 1), to, (long long)edge_y(moving, next, slot), from, (long long)edge_y(moving, stack, slot));
	return list_push(moving->arena, &moving->view.flows, flow);
}

static bool stack_put(struct moving *moving, const struct stack *stack)
{
	struct arena *arena = moving->arena;
	struct movement_view *view = &moving->view;
	for (size_t slot = 0; slot < moving->slots; slot++)
		if (!segment_put(moving, stack, slot) || !flow_put(moving, stack, slot))
			return false;
	int64_t middle = bar_x(moving, stack) + moving->bar / 2;
	struct str day, year, all = str_format(arena, "%lld", (long long)stack->below[moving->slots]);
	day_short(arena, stack->day, &day, &year);
	return word_add(arena, &view->words, middle, edge_y(moving, stack, moving->slots) - 7, all, INK_QUIET, "middle", false)
		&& word_add(arena, &view->words, middle, view->base_y + 19, day, INK, "middle", false)
		&& word_add(arena, &view->words, middle, view->base_y + 19 + TEXT_LINE, year, INK_QUIET, "middle", false);
}

/* The names beside the last stack, and the room that they need together. */
static int64_t labels_cut(struct moving *moving, const struct stack *last)
{
	int64_t needed = 0;
	for (size_t slot = 0; slot < moving->slots; slot++) {
		struct label *label = &moving->labels[slot];
		struct str words = str_format(moving->arena, "%lld %.*s", (long long)last->counts[slot], STR_ARG(moving->names[slot]));
		label->count = text_lines(moving->arena, words, LABEL_WIDTH, LABEL_LINES, label->lines);
		label->height = (int64_t)label->count * TEXT_LINE + LABEL_SPACE;
		needed += label->height;
	}
	return needed;
}

/* Each name stands as near to its segment as the names above and below let it. */
static void labels_place(struct moving *moving, const struct stack *last, int64_t above)
{
	int64_t limit = moving->view.base_y + LABEL_SPACE;
	for (size_t slot = 0; slot < moving->slots; slot++) {
		struct label *label = &moving->labels[slot];
		above -= label->height;
		label->top = (edge_y(moving, last, slot) + edge_y(moving, last, slot + 1) - label->height) / 2;
		label->top = label->top + label->height > limit ? limit - label->height : label->top;
		label->top = label->top < above ? above : label->top;
		limit = label->top;
	}
}

static bool label_put(struct moving *moving, const struct stack *last, size_t slot)
{
	struct movement_view *view = &moving->view;
	const struct label *label = &moving->labels[slot];
	int64_t x = view->base_width + LABEL_GAP;
	struct label_view drawn = {.tone = moving->tones[slot], .to_x = x - 22, .to_y = label->top + 12, .swatch_x = x - 18, .swatch_y = label->top + 6};
	drawn.from_x = bar_x(moving, last) + moving->bar + 3;
	drawn.from_y = (edge_y(moving, last, slot) + edge_y(moving, last, slot + 1)) / 2;
	if (!list_push(moving->arena, &view->labels, drawn))
		return false;
	for (size_t line = 0; line < label->count; line++)
		if (!word_add(moving->arena, &view->words, x, label->top + 17 + (int64_t)line * TEXT_LINE, label->lines[line], INK, "start", false))
			return false;
	return true;
}

static struct str about(const struct moving *moving, const struct stack *last)
{
	enum { NAME_WIDTH = 400 };
	struct buf list;
	buf_init(&list, moving->arena, BUF_NO_LIMIT);
	for (size_t slot = 0; slot < moving->slots; slot++)
		buf_join(&list, STR(", "), str_format(moving->arena, "%lld %.*s", (long long)last->counts[slot], STR_ARG(text_cut(moving->arena, moving->names[slot], NAME_WIDTH, false))));
	return words_said(moving->arena, moving->language, WORD_picture_movement_about, moving->stacks.count, day_words(moving->arena, last->day), buf_str(&list));
}

static struct error *movement_draw(struct moving *moving, struct html *ret_drawing)
{
	struct movement_view *view = &moving->view;
	size_t bars = moving->stacks.count;
	const struct stack *last = list_last(&moving->stacks);
	moving->pitch = bars <= 4 ? 96 : bars <= 8 ? 76 : bars <= 12 ? 58 : 48; /* a short day needs 46 */
	moving->bar = bars <= 4 ? 56 : bars <= 8 ? 46 : bars <= 12 ? 38 : 34;
	int64_t needed = labels_cut(moving, last);
	view->id = moving->movement->id;
	view->title = words_said(moving->arena, moving->language, WORD_picture_movement_title);
	view->about = about(moving, last);
	view->base_y = needed > TOP + STACK_HEIGHT ? needed : TOP + STACK_HEIGHT;
	view->base_width = (int64_t)bars * moving->pitch;
	view->width = view->base_width + LABEL_GAP + LABEL_WIDTH;
	view->height = view->base_y + FOOT;
	labels_place(moving, last, needed);
	list_each(stack, &moving->stacks)
		if (!stack_put(moving, stack))
			return arena_error(moving->arena);
	for (size_t slot = 0; slot < moving->slots; slot++)
		if (!list_push(moving->arena, &view->tones, *moving->tones[slot]) || !label_put(moving, last, slot))
			return arena_error(moving->arena);
	struct page page;
	page_init(&page, moving->arena, moving->language, BUF_NO_LIMIT);
	movement_drawing(&page, view);
	return drawing_done(&page, ret_drawing);
}

/* --- the table ----------------------------------------------------------------------------- */

static bool table_row(struct moving *moving, struct table_view *table, const struct picture_meeting *meeting)
{
	struct arena *arena = moving->arena;
	const struct head_view *heads = table->heads.at;
	struct row_view row = {0};
	struct cell_view day = {.label = heads[0].words, .words = day_words(arena, meeting->day), .head = true};
	int64_t all = 0;
	if (!list_push(arena, &row, day))
		return false;
	for (size_t i = 0; i < moving->movement->category_count; i++) {
		struct cell_view cell = {.label = heads[i + 1].words, .words = str_format(arena, "%lld", (long long)count_of(meeting, i)), .number = true};
		all += count_of(meeting, i);
		if (!list_push(arena, &row, cell))
			return false;
	}
	struct cell_view sum = {.label = heads[moving->movement->category_count + 1].words, .words = str_format(arena, "%lld", (long long)all), .number = true};
	return list_push(arena, &row, sum) && list_push(arena, &table->rows, row);
}

static struct error *table_fill(struct moving *moving, struct table_view *table)
{
	const struct picture_movement *movement = moving->movement;
	struct head_view meeting = {.words = words_said(moving->arena, moving->language, WORD_picture_meeting)};
	struct head_view all = {.words = words_said(moving->arena, moving->language, WORD_picture_all), .number = true};
	bool room = list_push(moving->arena, &table->heads, meeting);
	for (size_t i = 0; i < movement->category_count && room; i++) {
		struct head_view head = {.words = category_name(moving, &movement->categories[i]), .number = true};
		room = list_push(moving->arena, &table->heads, head);
	}
	room = room && list_push(moving->arena, &table->heads, all);
	for (size_t m = 0; m < movement->meeting_count && room; m++)
		room = table_row(moving, table, &movement->meetings[m]);
	return room ? NULL : arena_error(moving->arena);
}

struct error *picture_draw_movement(struct arena *arena, enum language language, const struct picture_movement *movement, struct picture_view *ret_view)
{
	struct moving moving = {.arena = arena, .language = language, .movement = movement};
	struct picture_view view = {.caption = words_said(arena, language, WORD_picture_movement_title), .latest = true};
	bool cut = movement->meeting_count > PICTURE_MEETINGS_MOST;
	view.table.caption = view.caption;
	view.table.caption_hidden = true;
	TRY(stacks_count(&moving, cut ? movement->meeting_count - PICTURE_MEETINGS_MOST : 0));
	if (moving.stacks.count)
		TRY(movement_draw(&moving, &view.drawing));
	else
		view.said = words_said(arena, language, WORD_picture_movement_none);
	if (cut)
		view.said = words_said(arena, language, WORD_picture_movement_cut, PICTURE_MEETINGS_MOST, movement->meeting_count);
	if (movement->meeting_count)
		TRY(table_fill(&moving, &view.table));
	TRY(arena_check(arena));
	*ret_view = view;
	return NULL;
}
