/* What the pictures share: measuring words, cutting them, days as places on an axis. Private to
 * src/report/picture*.c. */
#ifndef HEED_REPORT_PICTURE_DRAW_H
#define HEED_REPORT_PICTURE_DRAW_H

#include "report/picture.h"

#define INK "#22303f"
#define INK_QUIET "#56616d"

/* --- picture_text.c --- */
enum { TEXT_PIXELS = 14, TEXT_LINE = 17 };
int64_t text_width(struct str text, bool strong); /* in pixels, as Arial has it, rather too wide than too narrow */
struct str text_cut(struct arena *arena, struct str text, int64_t width, bool strong); /* with "…" where it does not fit */
/* At most `most` lines no wider than `width`; the last is cut. Returns how many. */
size_t text_lines(struct arena *arena, struct str text, int64_t width, size_t most, struct str *lines);
bool word_add(struct arena *arena, struct drawn_words *words, int64_t x, int64_t y, struct str text, const char *ink, const char *anchor, bool strong);
/* "10 Feb" and "2016"; both empty for DAY_NONE. */
void day_short(struct arena *arena, int32_t day, struct str *ret_day, struct str *ret_year);
struct str interval_words(struct arena *arena, enum language language, struct interval interval);

/* --- picture_axis.c --- */
struct axis {
	int32_t first, last;
	int64_t left, width;
};
/* Fits the days of the intervals and the as-of day; days far from the as-of day stay outside. */
struct axis axis_fit(const struct picture_slips *slips, size_t count, int64_t left, int64_t width);
int64_t axis_x(const struct axis *axis, int64_t day); /* clamped to the axis */
struct tick {
	int32_t day;
	bool year; /* its label is a year alone */
};
enum { TICKS_MOST = 12 };
size_t axis_ticks(const struct axis *axis, struct tick ticks[TICKS_MOST]);

/* --- picture_tone.c --- */
/* The tone of each category: by its status, no tone twice while there are others. */
void tones_choose(const struct picture_category *categories, size_t count, const struct tone_view **ret_tones);

/* The drawing that `page` holds, or the error of what did not fit. */
struct error *drawing_done(struct page *page, struct html *ret_drawing) MUST_CHECK;

#endif
