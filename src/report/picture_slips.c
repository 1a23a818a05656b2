/* Target, anticipated and achieved dates: a line for each recommendation on one axis of time.
 * Hollow is what was due, striped a new date, dashed what is expected, filled what was done; the
 * line between says how far it slipped. The words before it say the same, and stand where a
 * telephone shows them first. */
#include "report/picture_draw.h"

#include "text/words.h"
#include "tmpl/pages.h"

enum { WIDTH = 700, ROW = 30, KEY_Y = 12, AXIS_TOP = 58, FOOT = 10, REF_MOST = 160, VERDICT_WIDTH = 176, GAP = 14, MARK_LEAST = 10, MARK_HEIGHT = 11, ARROW = 24, EDGE = 8 };

#define LATE "#8c2f22"
#define DONE "#1f5c4d"
#define PLANNED "#3c5a7d"
#define RULE "#d5dae0"

struct drawing {
	struct arena *arena;
	enum language language;
	const struct picture_slips *slips;
	struct axis axis;
	size_t count; /* rows drawn */
	struct slips_view view;
};

static bool known(struct interval interval)
{
	return interval.first != DAY_NONE || interval.last != DAY_NONE;
}

static int32_t begin_of(struct interval interval)
{
	return interval.first == DAY_NONE ? interval.last : interval.first;
}

static int32_t end_of(struct interval interval)
{
	return interval.last == DAY_NONE ? interval.first : interval.last;
}

/* --- what it means -------------------------------------------------------------------------- */

static struct str span_words(const struct drawing *drawing, int64_t days)
{
	if (days < 45)
		return words_said(drawing->arena, drawing->language, WORD_picture_days, days);
	if (days < 730)
		return words_said(drawing->arena, drawing->language, WORD_picture_months, (days * 100 + 250) / 3044);
	return words_said(drawing->arena, drawing->language, WORD_picture_years, (days * 100 + 100) / 36525);
}

static struct str done_words(const struct drawing *drawing, const struct picture_row *row, bool *ret_late)
{
	struct interval done = row->dates[PICTURE_ACHIEVED];
	int32_t due = row->dates[PICTURE_DUE].last;
	if (!known(done))
		return words_said(drawing->arena, drawing->language, WORD_picture_done_some_day);
	if (due == DAY_NONE)
		return words_said(drawing->arena, drawing->language, WORD_picture_done_no_target);
	*ret_late = begin_of(done) > due;
	if (*ret_late)
		return words_said(drawing->arena, drawing->language, WORD_picture_late, span_words(drawing, (int64_t)begin_of(done) - due));
	return words_said(drawing->arena, drawing->language, end_of(done) <= due ? WORD_picture_in_time : WORD_picture_cannot_tell);
}

/* In a few words; *ret_late where it is late, overdue or put off. */
static struct str verdict(const struct drawing *drawing, const struct picture_row *row, bool *ret_late)
{
	struct arena *arena = drawing->arena;
	int32_t due = row->dates[PICTURE_DUE].last, revised = row->dates[PICTURE_REVISED].last, as_of = drawing->slips->as_of;
	int32_t expected = row->dates[PICTURE_ANTICIPATED].last;
	expected = revised != DAY_NONE && (expected == DAY_NONE || revised > expected) ? revised : expected;
	*ret_late = false;
	if (row->done || known(row->dates[PICTURE_ACHIEVED]))
		return done_words(drawing, row, ret_late);
	if (due == DAY_NONE && revised == DAY_NONE)
		return words_said(arena, drawing->language, row->ongoing ? WORD_picture_ongoing : WORD_picture_no_target);
	*ret_late = true;
	if (revised != DAY_NONE && as_of > revised)
		return words_said(arena, drawing->language, WORD_picture_overdue_new, span_words(drawing, (int64_t)as_of - revised));
	if (revised == DAY_NONE && as_of > due)
		return words_said(arena, drawing->language, WORD_picture_overdue, span_words(drawing, (int64_t)as_of - due));
	if (due != DAY_NONE && expected != DAY_NONE && expected > due)
		return words_said(arena, drawing->language, WORD_picture_moved, span_words(drawing, (int64_t)expected - due));
	*ret_late = false;
	return words_said(arena, drawing->language, WORD_picture_not_due);
}

/* --- marks ---------------------------------------------------------------------------------- */

static struct mark_view mark_of(const struct drawing *drawing, enum picture_date kind, int64_t x1, int64_t x2, int64_t middle_y)
{
	static const struct {
		const char *fill, *stroke;
		bool dashed, round;
	} forms[PICTURE_DATES] = {
		[PICTURE_DUE] = {"#ffffff", INK, false, false}, [PICTURE_REVISED] = {NULL, PLANNED, false, false},
		[PICTURE_ANTICIPATED] = {"#ffffff", PLANNED, true, true}, [PICTURE_ACHIEVED] = {DONE, DONE, false, true},
	};
	if (x2 - x1 < MARK_LEAST) {
		x1 = (x1 + x2 - MARK_LEAST) / 2;
		x2 = x1 + MARK_LEAST;
	}
	struct str fill = forms[kind].fill ? str_of(forms[kind].fill) : str_format(drawing->arena, "url(#%.*s-revised)", STR_ARG(drawing->slips->id));
	return (struct mark_view){.x = x1, .y = middle_y - MARK_HEIGHT / 2, .width = x2 - x1, .height = MARK_HEIGHT, .round = forms[kind].round ? MARK_HEIGHT / 2 : 0,
		.fill = fill, .stroke = forms[kind].stroke, .dashed = forms[kind].dashed};
}

static const size_t kind_words[PICTURE_DATES] = {
	[PICTURE_DUE] = WORD_picture_due, [PICTURE_REVISED] = WORD_picture_revised, [PICTURE_ANTICIPATED] = WORD_picture_anticipated, [PICTURE_ACHIEVED] = WORD_picture_achieved,
};

static struct str kind_word(const struct drawing *drawing, enum picture_date kind)
{
	return words_make(drawing->arena, drawing->language, kind_words[kind], NULL, 0);
}

/* Words among the marks, on a ground of their own. */
static bool plot_word(struct drawing *drawing, int64_t x, int64_t y, struct str words, const char *ink, bool to_left)
{
	int64_t width = text_width(words, false);
	struct mark_view ground = {.x = to_left ? x - width - 3 : x - 3, .y = y - MARK_HEIGHT, .width = width + 6, .height = 2 * MARK_HEIGHT, .fill = STR("#ffffff"), .stroke = "none"};
	return list_push(drawing->arena, &drawing->view.marks, ground)
		&& word_add(drawing->arena, &drawing->view.words, x, y + 5, words, ink, to_left ? "end" : "start", false);
}

static bool mark_put(struct drawing *drawing, const struct picture_row *row, enum picture_date kind, int64_t y)
{
	const struct axis *axis = &drawing->axis;
	struct interval when = row->dates[kind];
	if (!known(when) || end_of(when) < axis->first || begin_of(when) > axis->last)
		return true;
	struct mark_view mark = mark_of(drawing, kind, axis_x(axis, begin_of(when)), axis_x(axis, (int64_t)end_of(when) + 1), y);
	mark.title = str_format(drawing->arena, "%.*s %.*s: %.*s", STR_ARG(row->ref), STR_ARG(kind_word(drawing, kind)), STR_ARG(interval_words(drawing->arena, drawing->language, when)));
	return list_push(drawing->arena, &drawing->view.marks, mark);
}

/* Dates that lie outside are said in words at the edge, on the side where they lie. */
static bool outside_put(struct drawing *drawing, const struct picture_row *row, bool before, int64_t y)
{
	const struct axis *axis = &drawing->axis;
	struct buf words;
	buf_init(&words, drawing->arena, BUF_NO_LIMIT);
	for (int kind = 0; kind < PICTURE_DATES; kind++) {
		struct interval when = row->dates[kind];
		int32_t day = before ? end_of(when) : begin_of(when);
		struct str short_day, year;
		day_short(drawing->arena, day, &short_day, &year);
		if (known(when) && (before ? day < axis->first : day > axis->last))
			buf_join(&words, STR("; "), str_format(drawing->arena, "%.*s: %.*s", STR_ARG(kind_word(drawing, (enum picture_date)kind)), STR_ARG(year)));
	}
	if (!words.size)
		return true;
	struct str said = text_cut(drawing->arena, buf_str(&words), axis->width / 2 - ARROW, false);
	return plot_word(drawing, before ? axis->left : axis->left + axis->width, y, str_format(drawing->arena, before ? "← %.*s" : "%.*s →", STR_ARG(said)), INK, !before);
}

static bool line_put(struct drawing *drawing, int64_t x1, int64_t y1, int64_t x2, int64_t y2, const char *stroke, int64_t weight, bool dashed)
{
	struct line_view line = {x1, y1, x2, y2, stroke, weight, dashed};
	return list_push(drawing->arena, &drawing->view.lines, line);
}

/* From what was due to the last that is said of it, or on to the as-of day while nothing is. */
static bool slip_put(struct drawing *drawing, const struct picture_row *row, bool late, int64_t y)
{
	int32_t from = end_of(row->dates[PICTURE_DUE]), to = DAY_NONE;
	bool done = row->done || known(row->dates[PICTURE_ACHIEVED]);
	for (int kind = PICTURE_REVISED; kind < PICTURE_DATES; kind++) {
		int32_t end = kind == PICTURE_ACHIEVED ? begin_of(row->dates[kind]) : end_of(row->dates[kind]);
		to = end != DAY_NONE && end > to ? end : to;
		from = from == DAY_NONE ? end : from;
	}
	if (from == DAY_NONE)
		return true;
	int64_t x = axis_x(&drawing->axis, from), as_of_x = axis_x(&drawing->axis, drawing->slips->as_of);
	int64_t to_x = to == DAY_NONE ? x : axis_x(&drawing->axis, to);
	if (to_x != x && !line_put(drawing, x, y, to_x, y, late ? LATE : PLANNED, 2, false))
		return false;
	int64_t last_x = to_x > x ? to_x : x;
	return done || !late || as_of_x <= last_x || line_put(drawing, last_x, y, as_of_x, y, LATE, 2, true);
}

static bool row_put(struct drawing *drawing, size_t number)
{
	const struct picture_row *row = &drawing->slips->rows[number];
	struct arena *arena = drawing->arena;
	struct slips_view *view = &drawing->view;
	int64_t y = AXIS_TOP + (int64_t)number * ROW + ROW / 2, says_x = drawing->axis.left - GAP - VERDICT_WIDTH;
	bool late, any = false;
	struct str says = verdict(drawing, row, &late);
	says = text_cut(arena, says, VERDICT_WIDTH, late);
	struct str ref = text_cut(arena, row->ref, says_x - GAP, true);
	if (!line_put(drawing, 0, y + ROW / 2, WIDTH, y + ROW / 2, RULE, 1, false) || !slip_put(drawing, row, late, y))
		return false;
	for (int kind = 0; kind < PICTURE_DATES; kind++) {
		any |= known(row->dates[kind]);
		if (!mark_put(drawing, row, (enum picture_date)kind, y))
			return false;
	}
	if (!outside_put(drawing, row, true, y) || !outside_put(drawing, row, false, y))
		return false;
	struct str nothing = words_said(arena, drawing->language, row->ongoing ? WORD_picture_ongoing_drawn : WORD_picture_no_dates);
	return word_add(arena, &view->words, 0, y + 5, ref, INK, "start", true)
		&& (any || plot_word(drawing, drawing->axis.left, y, nothing, INK_QUIET, false))
		&& word_add(arena, &view->words, says_x, y + 5, says, late ? LATE : INK, "start", late);
}

/* --- around the marks ------------------------------------------------------------------------ */

static bool key_put(struct drawing *drawing)
{
	struct arena *arena = drawing->arena;
	struct slips_view *view = &drawing->view;
	int64_t x = 1;
	for (int kind = 0; kind < PICTURE_DATES; kind++) {
		struct mark_view mark = mark_of(drawing, (enum picture_date)kind, x, x + 22, KEY_Y);
		mark.title = kind_word(drawing, (enum picture_date)kind);
		if (!list_push(arena, &view->marks, mark) || !word_add(arena, &view->words, x + 29, KEY_Y + 5, mark.title, INK, "start", false))
			return false;
		x += 29 + text_width(mark.title, false) + 24;
	}
	struct str as_of = words_said(arena, drawing->language, WORD_picture_as_of, day_words(arena, drawing->slips->as_of));
	return line_put(drawing, x, KEY_Y - 9, x, KEY_Y + 9, INK, 1, true) && word_add(arena, &view->words, x + 8, KEY_Y + 5, as_of, INK, "start", false);
}

static bool axis_put(struct drawing *drawing)
{
	struct arena *arena = drawing->arena;
	struct tick ticks[TICKS_MOST];
	size_t count = axis_ticks(&drawing->axis, ticks);
	int64_t foot = drawing->view.height - FOOT, as_of_x = axis_x(&drawing->axis, drawing->slips->as_of);
	for (size_t i = 0; i < count; i++) {
		struct str day, year;
		day_short(arena, ticks[i].day, &day, &year);
		struct str words = ticks[i].year ? year : str_join(arena, str_from(day, 2), STR(" "), year);
		int64_t x = axis_x(&drawing->axis, ticks[i].day);
		bool fits = x + text_width(words, false) <= WIDTH;
		if (!line_put(drawing, x, AXIS_TOP - 6, x, foot, RULE, 1, false)
			|| !word_add(arena, &drawing->view.words, fits ? x : WIDTH, AXIS_TOP - 12, words, INK_QUIET, fits ? "start" : "end", false))
			return false;
	}
	return line_put(drawing, as_of_x, AXIS_TOP - 6, as_of_x, foot, INK, 1, true);
}

static struct str about(const struct drawing *drawing)
{
	size_t late_count = 0;
	for (size_t i = 0; i < drawing->slips->row_count; i++) {
		bool late;
		verdict(drawing, &drawing->slips->rows[i], &late);
		late_count += late;
	}
	return words_said(drawing->arena, drawing->language, WORD_picture_slips_about, drawing->slips->row_count, late_count, day_words(drawing->arena, drawing->slips->as_of));
}

static struct error *slips_draw(struct drawing *drawing, struct html *ret_drawing)
{
	struct slips_view *view = &drawing->view;
	int64_t left = 40;
	for (size_t i = 0; i < drawing->count; i++) {
		int64_t width = text_width(drawing->slips->rows[i].ref, true);
		left = width > REF_MOST ? REF_MOST : width > left ? width : left;
	}
	left += GAP + VERDICT_WIDTH + GAP;
	drawing->axis = axis_fit(drawing->slips, drawing->count, left, WIDTH - left - EDGE);
	*view = (struct slips_view){.id = drawing->slips->id, .title = words_said(drawing->arena, drawing->language, WORD_picture_slips_title), .about = about(drawing),
		.width = WIDTH, .height = AXIS_TOP + (int64_t)drawing->count * ROW + FOOT};
	bool room = axis_put(drawing);
	for (size_t i = 0; i < drawing->count && room; i++)
		room = row_put(drawing, i);
	if (!room || !key_put(drawing))
		return arena_error(drawing->arena);
	struct page page;
	page_init(&page, drawing->arena, drawing->language, BUF_NO_LIMIT);
	slips_drawing(&page, view);
	return drawing_done(&page, ret_drawing);
}

/* --- the table ------------------------------------------------------------------------------- */

static bool table_row(struct drawing *drawing, struct table_view *table, const struct picture_row *row)
{
	struct arena *arena = drawing->arena;
	const struct head_view *heads = table->heads.at;
	struct row_view cells = {0};
	bool late;
	struct cell_view ref = {.label = heads[0].words, .words = row->ref, .href = row->href, .head = true};
	struct cell_view text = {.label = heads[1].words, .words = row->text};
	struct cell_view says = {.label = heads[2 + PICTURE_DATES].words, .words = verdict(drawing, row, &late)};
	bool room = list_push(arena, &cells, ref) && list_push(arena, &cells, text);
	for (int kind = 0; kind < PICTURE_DATES && room; kind++) {
		struct str words = str_blank(row->words[kind]) ? interval_words(arena, drawing->language, row->dates[kind]) : row->words[kind];
		struct cell_view cell = {.label = heads[2 + kind].words, .words = words};
		room = list_push(arena, &cells, cell);
	}
	return room && list_push(arena, &cells, says) && list_push(arena, &table->rows, cells);
}

static struct error *table_fill(struct drawing *drawing, struct table_view *table)
{
	static const size_t words[] = {WORD_picture_ref, WORD_picture_text, WORD_picture_due, WORD_picture_revised, WORD_picture_anticipated, WORD_picture_achieved, WORD_picture_meaning};
	bool room = true;
	for (size_t i = 0; i < sizeof words / sizeof *words && room; i++) {
		struct head_view head = {.words = words_make(drawing->arena, drawing->language, words[i], NULL, 0)};
		room = list_push(drawing->arena, &table->heads, head);
	}
	for (size_t i = 0; i < drawing->slips->row_count && room; i++)
		room = table_row(drawing, table, &drawing->slips->rows[i]);
	return room ? NULL : arena_error(drawing->arena);
}

struct error *picture_draw_slips(struct arena *arena, enum language language, const struct picture_slips *slips, struct picture_view *ret_view)
{
	struct drawing drawing = {.arena = arena, .language = language, .slips = slips};
	struct picture_view view = {.caption = words_said(arena, language, WORD_picture_slips_title)};
	view.table.caption = view.caption;
	view.table.caption_hidden = true;
	drawing.count = slips->row_count < PICTURE_ROWS_MOST ? slips->row_count : PICTURE_ROWS_MOST;
	if (!drawing.count)
		view.said = words_said(arena, language, WORD_picture_slips_none);
	else
		TRY(slips_draw(&drawing, &view.drawing));
	if (drawing.count < slips->row_count)
		view.said = words_said(arena, language, WORD_picture_slips_cut, PICTURE_ROWS_MOST, slips->row_count);
	if (slips->row_count)
		TRY(table_fill(&drawing, &view.table));
	TRY(arena_check(arena));
	*ret_view = view;
	return NULL;
}
