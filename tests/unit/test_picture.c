/* The pictures: the drawings are well formed and keep within their frame and the pages' policy,
 * the words beside the dates are right, and hostile input is drawn in part and told so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

#include "report/picture_draw.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define AS_OF day_of(2025, 7, 9)

static struct interval month(int year, int month_number)
{
	return (struct interval){day_of(year, month_number, 1), day_of(year, month_number, month_days(year, month_number))};
}

static struct interval day(int year, int month_number, int day_of_month)
{
	return (struct interval){day_of(year, month_number, day_of_month), day_of(year, month_number, day_of_month)};
}

/* --- a drawing as a tree ------------------------------------------------------------------- */

static void drawing_free(xmlDoc **doc)
{
	xmlFreeDoc(*doc);
}
#define AUTO_XML __attribute__((cleanup(drawing_free))) xmlDoc

static long number(xmlNode *node, const char *name)
{
	xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
	long found = value ? atol((const char *)value) : 0;
	xmlFree(value);
	return found;
}

static bool is(xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static xmlNode *next_in(xmlNode *node, xmlNode *root)
{
	if (node->children)
		return node->children;
	while (node != root && !node->next)
		node = node->parent;
	return node == root ? NULL : node->next;
}

/* What the policy of the pages forbids, and what would lie outside of the frame. */
static void node_check(xmlNode *node, long width, long height)
{
	for (xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
		const char *name = (const char *)attribute->name;
		if (strcmp(name, "style") == 0 || strncmp(name, "on", 2) == 0 || strcmp(name, "href") == 0)
			fail_msg("<%s %s> is forbidden", node->name, name);
	}
	if (is(node, "script") || is(node, "style") || is(node, "a"))
		fail_msg("<%s> in a drawing", node->name);
	bool rect = is(node, "rect") && strcmp((const char *)node->parent->name, "pattern") != 0;
	if (rect)
		assert_true(number(node, "x") >= -3 && number(node, "x") + number(node, "width") <= width + 3 && number(node, "width") > 0 && number(node, "y") >= -3 && number(node, "y") + number(node, "height") <= height + 14);
	if (is(node, "text"))
		assert_true(number(node, "x") >= 0 && number(node, "x") <= width && number(node, "y") > 0 && number(node, "y") <= height);
	if (is(node, "line"))
		assert_true(number(node, "x1") >= 0 && number(node, "x2") <= width && number(node, "y2") <= height);
}

static xmlDoc *drawing_read(const struct picture_view *view)
{
	xmlDoc *doc = xmlReadMemory(view->drawing.html.at, (int)view->drawing.html.size, "drawing.svg", NULL, XML_PARSE_NONET | XML_PARSE_NOERROR);
	assert_non_null(doc);
	xmlNode *root = xmlDocGetRootElement(doc);
	assert_true(is(root, "svg"));
	size_t titles = 0, descriptions = 0;
	for (xmlNode *node = root; node; node = next_in(node, root)) {
		if (node->type == XML_ELEMENT_NODE)
			node_check(node, number(root, "width"), number(root, "height"));
		titles += is(node, "title") && node->parent == root;
		descriptions += is(node, "desc") && node->parent == root;
	}
	assert_int_equal(titles, 1);
	assert_int_equal(descriptions, 1);
	return doc;
}

static size_t count_text(const struct picture_view *view, const char *words)
{
	size_t count = 0;
	for (size_t at = 0; (at = str_find_from(view->drawing.html, str_of(words), at)) != STR_NOT_FOUND; at++)
		count++;
	return count;
}

/* --- categories over meetings -------------------------------------------------------------- */

static const struct picture_category categories[] = {
	{STR_NONE, STATUS_ACHIEVED, false}, {STR_NONE, STATUS_ACHIEVED_LATE, false}, {STR_NONE, STATUS_IN_PROGRESS, false}, {STR_NONE, STATUS_NOT_ACHIEVED, false},
	{STR_NONE, STATUS_NOT_ACHIEVED, false}, {STR_NONE, STATUS_NONE, true},
};
static const char *const names[] = {"Achieved (Fully)", "Achieved (Late)", "In Progress", "Not Achieved (Progress Made)", "Not Achieved (Insufficient Progress)", "Lost in the paper"};
static const int64_t counts[][6] = {{0, 0, 16, 2, 0, 6}, {3, 0, 12, 5, 4, 0}, {13, 5, 0, 4, 2, 0}};

static void named(struct picture_category *out)
{
	memcpy(out, categories, sizeof categories);
	for (size_t i = 0; i < COUNT(names); i++)
		out[i].label = str_of(names[i]);
}

static void draw_meetings(struct arena *arena, size_t count, struct picture_view *view)
{
	struct picture_category kinds[COUNT(categories)];
	const struct picture_meeting meetings[] = {{day_of(2024, 11, 13), counts[0]}, {day_of(2025, 2, 12), counts[1]}, {day_of(2025, 7, 9), counts[2]}};
	named(kinds);
	struct picture_movement movement = {STR("movement"), kinds, COUNT(kinds), meetings, count};
	assert_null(picture_draw_movement(arena, LANGUAGE_EN, &movement, view));
}

/* Segments of one stack stand on each other without a gap of more than a line. */
static void stacks_check(xmlNode *root, long bar_width)
{
	long x = -1, top = 0;
	size_t stacks = 0, segments = 0;
	for (xmlNode *node = root; node; node = next_in(node, root)) {
		if (!is(node, "rect") || number(node, "width") != bar_width)
			continue;
		if (number(node, "x") != x) {
			x = number(node, "x");
			stacks++;
		} else {
			assert_in_range(top - (number(node, "y") + number(node, "height")), 0, 2);
		}
		top = number(node, "y");
		segments++;
	}
	assert_int_equal(stacks, 3);
	assert_int_equal(segments, 3 + 4 + 4);
}

static void meetings_are_stacks(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct picture_view view;
	draw_meetings(&arena, 3, &view);
	AUTO_XML *doc = drawing_read(&view);
	stacks_check(xmlDocGetRootElement(doc), 56);
	assert_int_equal(count_text(&view, "<title>9 July 2025: 13 Achieved (Fully)</title>"), 1);
	assert_int_equal(count_text(&view, ">13 Achieved (Fully)<"), 1);
	assert_int_equal(count_text(&view, ">0 In Progress<"), 1);
	assert_int_equal(count_text(&view, "At 3 meetings. At the last, on 9 July 2025: 13 Achieved (Fully), 5 Achieved (Late), 0 In Progress"), 1);
	assert_true(str_empty(view.said));
	assert_int_equal(view.table.heads.count, 8);
	assert_int_equal(view.table.rows.count, 3);
	assert_true(str_equal(view.table.rows.at[1].at[7].words, STR("24")));
	assert_true(str_equal(view.table.rows.at[2].at[2].words, STR("5")));
	assert_true(str_equal(view.table.rows.at[2].at[2].label, STR("Achieved (Late)")));
}

static void one_meeting_or_none(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct picture_view view;
	draw_meetings(&arena, 1, &view);
	AUTO_XML *doc = drawing_read(&view);
	assert_true(number(xmlDocGetRootElement(doc), "width") <= 330);
	assert_int_equal(count_text(&view, "<polygon"), 0);
	assert_int_equal(count_text(&view, "At 1 meeting."), 1);
	draw_meetings(&arena, 0, &view);
	assert_true(str_empty(view.drawing.html));
	assert_int_equal(view.table.rows.count, 0);
	assert_true(str_equal(view.said, STR("No meeting has looked at these recommendations yet.")));
}

enum { MANY = 80, KINDS = 20 };

/* Names of 500 characters, one of them markup; counts of nothing, below nothing and beyond all. */
static void many_meetings(struct arena *arena, struct picture_view *view)
{
	struct picture_category kinds[KINDS] = {0};
	struct picture_meeting meetings[MANY];
	static int64_t many[MANY][KINDS];
	char label[501];
	memset(label, 'W', 500);
	label[500] = '\0';
	memcpy(label, "</text><script>\"'&\x01\xff", 20);
	for (size_t i = 0; i < KINDS; i++)
		kinds[i] = (struct picture_category){str_of(label), (enum status)(i % (STATUS_PAUSED + 1)), i == 3};
	for (size_t i = 0; i < MANY; i++) {
		for (size_t k = 0; k < KINDS; k++)
			many[i][k] = (int64_t)((i * 7 + k * 13) % 11);
		meetings[i] = (struct picture_meeting){AS_OF + (int32_t)i * 45, many[i]};
	}
	many[MANY - 1][0] = INT64_MAX;
	many[MANY - 1][1] = INT64_MIN;
	memset(many[MANY - 2], 0, sizeof many[0]);
	meetings[MANY - 3].day = DAY_NONE;
	struct picture_movement movement = {STR("many"), kinds, KINDS, meetings, MANY};
	assert_null(picture_draw_movement(arena, LANGUAGE_EN, &movement, view));
}

static void too_many_are_drawn_in_part(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct picture_view view;
	many_meetings(&arena, &view);
	AUTO_XML *doc = drawing_read(&view);
	assert_true(str_equal(view.said, STR("The last 16 meetings are drawn; all 80 are in the table.")));
	assert_int_equal(view.table.rows.count, MANY);
	assert_int_equal(count_text(&view, "<script"), 0);
	assert_int_equal(count_text(&view, "<pattern"), PICTURE_CATEGORIES_MOST);
	assert_true(count_text(&view, "Other categories") > 0);
	/* The names stand below each other, at least a line apart. */
	long before = -100;
	xmlNode *root = xmlDocGetRootElement(doc);
	long highest = 0;
	for (xmlNode *node = root; node; node = next_in(node, root))
		if (is(node, "rect") && number(node, "width") == 12 && number(node, "height") == 12) {
			assert_true(before == -100 || before - number(node, "y") >= TEXT_LINE);
			before = number(node, "y");
			highest++;
		}
	assert_int_equal(highest, PICTURE_CATEGORIES_MOST);
}

/* --- dates ------------------------------------------------------------------------------------ */

#define NOT_KNOWN INTERVAL_NONE

static struct str said_of(struct arena *arena, struct picture_row row, struct picture_view *view)
{
	row.ref = STR("R05");
	row.text = STR("That the bus shelters be lit.");
	struct picture_slips slips = {STR("slips"), AS_OF, &row, 1};
	assert_null(picture_draw_slips(arena, LANGUAGE_EN, &slips, view));
	AUTO_XML *doc = drawing_read(view);
	assert_non_null(doc);
	assert_int_equal(view->table.rows.count, 1);
	assert_int_equal(view->table.rows.at[0].count, 7);
	return view->table.rows.at[0].at[6].words;
}

static void words_beside_the_dates(void **state)
{
	(void)state;
	const struct {
		struct picture_row row;
		const char *said;
	} cases[] = {
		{{.dates = {month(2024, 4), NOT_KNOWN, NOT_KNOWN, day(2024, 3, 18)}, .done = true}, "in time"},
		{{.dates = {month(2024, 4), NOT_KNOWN, NOT_KNOWN, day(2024, 4, 30)}}, "in time"},
		{{.dates = {month(2024, 4), NOT_KNOWN, NOT_KNOWN, day(2024, 5, 1)}}, "1 day late"},
		{{.dates = {month(2024, 4), NOT_KNOWN, NOT_KNOWN, day(2024, 11, 4)}}, "6 months late"},
		{{.dates = {month(2024, 4), NOT_KNOWN, NOT_KNOWN, month(2024, 4)}}, "in time"},
		{{.dates = {month(2024, 4), NOT_KNOWN, NOT_KNOWN, {day_of(2024, 4, 20), day_of(2024, 5, 20)}}}, "in time? can’t be told"},
		{{.dates = {month(2024, 4), NOT_KNOWN, NOT_KNOWN, NOT_KNOWN}, .done = true}, "done, no day given"},
		{{.dates = {NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, day(2024, 8, 1)}}, "done, no target date"},
		{{.dates = {month(2024, 6), month(2024, 12), NOT_KNOWN, NOT_KNOWN}}, "6 months past new date"},
		{{.dates = {month(2024, 6), month(2025, 12), NOT_KNOWN, NOT_KNOWN}}, "put off by 18 months"},
		{{.dates = {month(2025, 12), NOT_KNOWN, month(2026, 3), NOT_KNOWN}}, "put off by 3 months"},
		{{.dates = {month(2024, 9), NOT_KNOWN, NOT_KNOWN, NOT_KNOWN}}, "9 months overdue"},
		{{.dates = {month(2024, 9), NOT_KNOWN, month(2026, 3), NOT_KNOWN}}, "9 months overdue"},
		{{.dates = {day(2025, 7, 8), NOT_KNOWN, NOT_KNOWN, NOT_KNOWN}}, "1 day overdue"},
		{{.dates = {day(2025, 7, 9), NOT_KNOWN, NOT_KNOWN, NOT_KNOWN}}, "not yet due"},
		{{.dates = {month(2025, 12), NOT_KNOWN, NOT_KNOWN, NOT_KNOWN}}, "not yet due"},
		{{.dates = {{DAY_NONE, day_of(2021, 7, 1)}, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN}}, "4 years overdue"},
		{{.dates = {{day_of(2021, 7, 1), DAY_NONE}, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN}}, "no target date"},
		{{.dates = {NOT_KNOWN, NOT_KNOWN, month(2026, 3), NOT_KNOWN}}, "no target date"},
		{{.dates = {NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN}}, "no target date"},
		{{.dates = {NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN}, .ongoing = true}, "on-going"},
	};
	for (size_t i = 0; i < COUNT(cases); i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct picture_view view;
		struct str said = said_of(&arena, cases[i].row, &view);
		if (!str_equal(said, str_of(cases[i].said)))
			fail_msg("case %zu: \"%.*s\", wanted \"%s\"", i, STR_ARG(said), cases[i].said);
		assert_int_equal(count_text(&view, cases[i].said), 1);
	}
}

static void dates_that_are_not_known_are_words(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct picture_view view;
	struct picture_row row = {.dates = {NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN}};
	said_of(&arena, row, &view);
	assert_int_equal(count_text(&view, ">no date is given<"), 1);
	assert_true(str_equal(view.table.rows.at[0].at[2].words, STR("not given")));
	row.dates[PICTURE_DUE] = month(2024, 4);
	row.words[PICTURE_DUE] = STR("Spring term");
	row.dates[PICTURE_REVISED] = month(2024, 6);
	said_of(&arena, row, &view);
	assert_int_equal(count_text(&view, ">no date is given<"), 0);
	assert_true(str_equal(view.table.rows.at[0].at[2].words, STR("Spring term")));
	assert_true(str_equal(view.table.rows.at[0].at[3].words, STR("June 2024")));
	row.dates[PICTURE_REVISED].last--;
	said_of(&arena, row, &view);
	assert_true(str_equal(view.table.rows.at[0].at[3].words, STR("1 June 2024 to 29 June 2024")));
}

/* One wrong year does not press the others into a corner. */
static void a_date_far_away_is_said_at_the_edge(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct picture_view view;
	struct picture_row row = {.dates = {day(1, 1, 1), month(2025, 8), NOT_KNOWN, day(9999, 12, 31)}};
	said_of(&arena, row, &view);
	assert_int_equal(count_text(&view, ">← First due: 1<"), 1);
	assert_int_equal(count_text(&view, ">Done: 9999 →<"), 1);
	assert_true(count_text(&view, ">Jul 2025<") + count_text(&view, ">Aug 2025<") > 0);
	static const int32_t days[] = {0, INT32_MIN + 1, INT32_MAX, 1};
	for (size_t i = 0; i < COUNT(days); i++) {
		struct picture_slips slips = {STR("slips"), days[i], &row, 1};
		assert_null(picture_draw_slips(&arena, LANGUAGE_EN, &slips, &view));
		AUTO_XML *doc = drawing_read(&view);
		assert_non_null(doc);
	}
}

static int32_t some_day(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	uint32_t kind = *seed >> 29;
	int32_t near = AS_OF + (int32_t)(*seed >> 8) % 3000 - 1500;
	return kind < 2 ? DAY_NONE : kind == 2 ? (int32_t)*seed : near;
}

/* Any days at all, in any order: well formed, within the frame, and said in words. */
static void any_days(void **state)
{
	(void)state;
	enum { ROUNDS = 200, DRAWN = 6 };
	uint32_t seed = 7;
	for (size_t round = 0; round < ROUNDS; round++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct picture_row rows[DRAWN] = {0};
		for (size_t i = 0; i < DRAWN; i++) {
			for (size_t k = 0; k < PICTURE_DATES; k++)
				rows[i].dates[k] = (struct interval){some_day(&seed), some_day(&seed)};
			rows[i].done = seed >> 30 == 0;
			rows[i].ongoing = seed >> 30 == 1;
		}
		struct picture_slips slips = {STR("slips"), round % 3 ? AS_OF : some_day(&seed), rows, DRAWN};
		struct picture_view view;
		assert_null(picture_draw_slips(&arena, LANGUAGE_EN, &slips, &view));
		AUTO_XML *doc = drawing_read(&view);
		assert_non_null(doc);
		list_each(row, &view.table.rows)
			assert_false(str_empty(row->at[6].words));
	}
}

static void marks_stand_where_their_days_are(void **state)
{
	(void)state;
	const struct picture_row row = {.dates = {month(2024, 4), month(2024, 12), NOT_KNOWN, NOT_KNOWN}};
	struct picture_slips slips = {STR("slips"), AS_OF, &row, 1};
	struct axis axis = axis_fit(&slips, 1, 100, 400);
	assert_int_equal(axis.first, day_of(2024, 4, 1));
	assert_int_equal(axis.last, day_of(2025, 8, 1));
	assert_int_equal(axis_x(&axis, axis.first), 100);
	assert_int_equal(axis_x(&axis, axis.last), 500);
	assert_int_equal(axis_x(&axis, day_of(1900, 1, 1)), 100);
	assert_in_range(axis_x(&axis, day_of(2024, 12, 1)), 299, 301);
	struct tick ticks[TICKS_MOST];
	size_t count = axis_ticks(&axis, ticks);
	assert_int_equal(count, 6);
	assert_int_equal(ticks[1].day, day_of(2024, 7, 1));
	for (size_t i = 1; i < count; i++)
		assert_true(axis_x(&axis, ticks[i].day) - axis_x(&axis, ticks[i - 1].day) >= 60);
}

enum { ROWS = 2000 };

static void two_thousand_rows(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct picture_row *rows = arena_alloc_array(&arena, ROWS, sizeof *rows);
	assert_non_null(rows);
	for (size_t i = 0; i < ROWS; i++)
		rows[i] = (struct picture_row){.ref = str_format(&arena, "Recommendation %zu of the second <b>report</b>", i + 1), .href = STR("r"),
			.dates = {month(2015 + (int)i % 20, 1 + (int)i % 12), NOT_KNOWN, NOT_KNOWN, i % 3 ? NOT_KNOWN : day(2025, 1, 1 + (int)i % 28)}};
	struct picture_slips slips = {STR("slips"), AS_OF, rows, ROWS};
	struct picture_view view;
	assert_null(picture_draw_slips(&arena, LANGUAGE_EN, &slips, &view));
	AUTO_XML *doc = drawing_read(&view);
	assert_non_null(doc);
	assert_true(str_equal(view.said, STR("The first 60 are drawn; all 2000 are in the table.")));
	assert_int_equal(view.table.rows.count, ROWS);
	assert_int_equal(count_text(&view, "font-weight=\"700\">Recommendation 60…<"), 1);
	assert_int_equal(count_text(&view, ">Recommendation 61…<"), 0);
	slips.row_count = 0;
	assert_null(picture_draw_slips(&arena, LANGUAGE_EN, &slips, &view));
	assert_true(str_empty(view.drawing.html));
	assert_true(str_equal(view.said, STR("There is no recommendation to draw.")));
}

/* --- words, colours, memory ------------------------------------------------------------------- */

static void words_are_cut_to_their_room(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	static const char *const texts[] = {"", "Bins", "Waiting for the Highways Department", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "ŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷŵŷ", "日本語日本語日本語日本語", "\xff\xfe\x01 broken"};
	for (size_t i = 0; i < COUNT(texts); i++)
		for (int64_t width = 20; width < 300; width += 7) {
			struct str cut = text_cut(&arena, str_of(texts[i]), width, false), lines[3];
			assert_true(text_width(cut, false) <= width);
			assert_true(str_equal(cut, str_of(texts[i])) || str_ends(cut, STR("…")));
			size_t count = text_lines(&arena, str_of(texts[i]), width, 3, lines);
			assert_true(count <= 3 && (count > 0) == (texts[i][0] != '\0'));
			for (size_t k = 0; k < count; k++)
				assert_true(text_width(lines[k], false) <= width);
		}
	struct str lines[2];
	assert_int_equal(text_lines(&arena, STR("3 Not Achieved (Progress Made)"), 190, 2, lines), 2);
	assert_true(str_equal(lines[1], STR("Made)")));
}

static double light_of(const char *colour)
{
	double light = 0;
	static const double weights[] = {0.2126, 0.7152, 0.0722};
	for (int i = 0; i < 3; i++) {
		char hex[3] = {colour[1 + 2 * i], colour[2 + 2 * i], '\0'};
		double part = (double)strtol(hex, NULL, 16) / 255, linear = part <= 0.03928 ? part / 12.92 : 0;
		if (part > 0.03928) { /* (x ^ 2.4), as x^2 times the fifth root of x^2 by Newton's steps */
			double base = (part + 0.055) / 1.055, root = 1, square = base * base;
			for (int step = 0; step < 60; step++)
				root -= (root * root * root * root * root - square) / (5 * root * root * root * root);
			linear = square * root;
		}
		light += weights[i] * linear;
	}
	return light;
}

static double contrast(const char *a, const char *b)
{
	double first = light_of(a) + 0.05, second = light_of(b) + 0.05;
	return first > second ? first / second : second / first;
}

/* WCAG 2.2: words 4.5 to 1 upon their ground, borders 3 to 1 upon white; no two look alike. */
static void colours_are_never_alone(void **state)
{
	(void)state;
	struct picture_category kinds[10] = {{.status = STATUS_NONE, .lost = true}, {.status = STATUS_NONE}, {.status = STATUS_ACHIEVED}, {.status = STATUS_ACHIEVED_LATE},
		{.status = STATUS_NOT_ACHIEVED}, {.status = STATUS_NOT_ACHIEVED}, {.status = STATUS_OBSTACLE}, {.status = STATUS_IN_PROGRESS}, {.status = STATUS_PAUSED}, {.status = STATUS_OUTSTANDING}};
	const struct tone_view *tones[COUNT(kinds)];
	tones_choose(kinds, COUNT(kinds), tones);
	assert_in_range((int)(contrast("#777777", "#ffffff") * 100), 446, 450); /* 4.48: the measure itself */
	for (size_t i = 0; i < COUNT(kinds); i++) {
		assert_true(contrast(tones[i]->base, tones[i]->ink) >= 4.5);
		assert_true(contrast(tones[i]->line, "#ffffff") >= 3);
		for (size_t k = 0; k < i; k++) {
			assert_ptr_not_equal(tones[i], tones[k]);
			const char *a = tones[i]->path ? tones[i]->path : "", *b = tones[k]->path ? tones[k]->path : "";
			assert_true(strcmp(a, b) != 0 || contrast(tones[i]->base, tones[k]->base) >= 3 || tones[i]->dashed != tones[k]->dashed || tones[i]->turned != tones[k]->turned);
		}
	}
	assert_true(contrast(INK_QUIET, "#ffffff") >= 4.5);
}

static void the_same_bytes_each_time(void **state)
{
	(void)state;
	AUTO_ARENA first;
	AUTO_ARENA second;
	arena_init(&first, ARENA_NO_CAP);
	arena_init(&second, ARENA_NO_CAP);
	struct picture_view a, b;
	many_meetings(&first, &a);
	many_meetings(&second, &b);
	assert_true(str_equal(a.drawing.html, b.drawing.html));
	struct picture_row row = {.dates = {month(2024, 6), month(2025, 12), NOT_KNOWN, NOT_KNOWN}};
	said_of(&first, row, &a);
	said_of(&second, row, &b);
	assert_true(str_equal(a.drawing.html, b.drawing.html));
}

static void every_allocation_fails_once(void **state)
{
	(void)state;
	struct picture_category kinds[COUNT(categories)];
	const struct picture_meeting meetings[] = {{day_of(2025, 2, 12), counts[1]}, {day_of(2025, 7, 9), counts[2]}};
	const struct picture_row row = {.ref = STR("R05"), .dates = {month(2024, 6), month(2025, 12), NOT_KNOWN, day(3000, 1, 1)}};
	named(kinds);
	struct picture_movement movement = {STR("movement"), kinds, COUNT(kinds), meetings, COUNT(meetings)};
	struct picture_slips slips = {STR("slips"), AS_OF, &row, 1};
	for (int picture = 0; picture < 2; picture++) {
		bool done = false;
		for (size_t n = 0; !done; n++) {
			AUTO_ARENA arena;
			arena_init(&arena, ARENA_NO_CAP);
			arena.fail_after = n;
			struct picture_view view = {.said = STR("untouched")};
			struct error *error = picture ? picture_draw_slips(&arena, LANGUAGE_EN, &slips, &view) : picture_draw_movement(&arena, LANGUAGE_EN, &movement, &view);
			done = !arena.failed;
			assert_true(done == (error == NULL));
			assert_true(done || str_equal(view.said, STR("untouched")));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(meetings_are_stacks),
		cmocka_unit_test(one_meeting_or_none),
		cmocka_unit_test(too_many_are_drawn_in_part),
		cmocka_unit_test(words_beside_the_dates),
		cmocka_unit_test(dates_that_are_not_known_are_words),
		cmocka_unit_test(a_date_far_away_is_said_at_the_edge),
		cmocka_unit_test(any_days),
		cmocka_unit_test(marks_stand_where_their_days_are),
		cmocka_unit_test(two_thousand_rows),
		cmocka_unit_test(words_are_cut_to_their_room),
		cmocka_unit_test(colours_are_never_alone),
		cmocka_unit_test(the_same_bytes_each_time),
		cmocka_unit_test(every_allocation_fails_once),
	};
	int failed = cmocka_run_group_tests_name("picture", tests, NULL, NULL);
	xmlCleanupParser();
	return failed;
}
