/* Views of the pictures (tmpl/part/picture.html), as src/report/picture*.c lays them out: whole
 * numbers are coordinates of the drawing, in pixels of its natural size. */
#ifndef HEED_TMPL_PICTURE_H
#define HEED_TMPL_PICTURE_H

#include "tmpl/parts.h"

/* How a category is drawn: a colour, and a pattern so that the colour is never alone. */
struct tone_view {
	const char *key;    /* in the ids of the drawing */
	const char *base, *line, *ink; /* the ground, the pattern and border, words upon it */
	const char *path;   /* of the pattern, in a square of `size`; NULL for a plain ground */
	int64_t size;
	bool turned;        /* the pattern by 45 degrees */
	bool dashed;        /* the border */
};

struct drawn_word_view { /* one line of text */
	int64_t x, y;
	struct str words;
	const char *ink;
	const char *anchor; /* "start", "middle", "end" */
	bool strong;
};

struct drawn_words {
	struct drawn_word_view *at;
	size_t count, room;
};

/* --- categories over meetings --- */

struct segment_view {
	int64_t x, y, width, height;
	const struct tone_view *tone;
	struct str title;
	struct str count; /* empty where it has no room */
	int64_t count_x, count_y, ground_x, ground_width;
};

struct flow_view { /* from a category at one meeting to the same at the next */
	struct str points;
	const struct tone_view *tone;
};

struct label_view { /* of a category, beside the last bar */
	const struct tone_view *tone;
	int64_t from_x, from_y, to_x, to_y; /* the line between them */
	int64_t swatch_x, swatch_y;
};

struct movement_view {
	struct str id, title, about;
	int64_t width, height, base_y, base_width;
	LIST(struct tone_view) tones;
	LIST(struct segment_view) segments;
	LIST(struct flow_view) flows;
	LIST(struct label_view) labels;
	struct drawn_words words;
};

/* --- due and done --- */

struct mark_view {
	int64_t x, y, width, height, round;
	struct str fill;
	const char *stroke;
	bool dashed;
	struct str title;
};

struct line_view {
	int64_t x1, y1, x2, y2;
	const char *stroke;
	int64_t weight;
	bool dashed;
};

struct slips_view {
	struct str id, title, about;
	int64_t width, height;
	LIST(struct line_view) lines;
	LIST(struct mark_view) marks;
	struct drawn_words words;
};

/* --- what a page prints --- */

struct picture_view {
	struct str caption;
	bool caption_hidden;   /* for eyes, where a heading says it */
	struct str said;     /* a sentence below: what is not drawn, or why there is no drawing */
	struct html drawing; /* an SVG; empty when there is nothing to draw */
	bool latest;         /* what matters most stands at its right end: a narrow box shows that first */
	struct table_view table;
};

#endif
