/* Two pictures of a review: how its recommendations moved from meeting to meeting, and what
 * became of their dates. Each is an SVG with a table of the same figures beside it, both in one
 * view for a page (picture_part of tmpl/part/picture.html).
 *
 * The functions are pure: the same input gives the same bytes, and nothing else is read. A
 * drawing works under the strictest policy: no style attributes, no scripts, no addresses. Its
 * text is 14 pixels in the natural size; a page lets a wide drawing move in a box of its own.
 * Long input is drawn in part, and a sentence says so; the table has all of it. */
#ifndef HEED_REPORT_PICTURE_H
#define HEED_REPORT_PICTURE_H

#include "scheme/scheme.h"
#include "tmpl/picture.h"

enum { PICTURE_ROWS_MOST = 60, PICTURE_MEETINGS_MOST = 16, PICTURE_CATEGORIES_MOST = 12 }; /* drawn */

/* --- categories over meetings --- */

struct picture_category {
	struct str label;   /* as printed: "Achieved (Late)" */
	enum status status; /* chooses colour and pattern */
	bool lost;          /* no category: what the paper lost */
};

struct picture_meeting {
	int32_t day;
	const int64_t *counts; /* of each category; one below 0 is none */
};

struct picture_movement {
	struct str id; /* begins the ids of the drawing: letters, once on a page */
	const struct picture_category *categories; /* the best first: it is drawn at the foot */
	size_t category_count;
	const struct picture_meeting *meetings; /* the oldest first */
	size_t meeting_count;
};

/* Everything in the view lives in the arena. */
struct error *picture_draw_movement(struct arena *arena, enum language language, const struct picture_movement *movement,
                                    struct picture_view *ret_view) MUST_CHECK;

/* --- target, anticipated and achieved dates --- */

enum picture_date { PICTURE_DUE, PICTURE_REVISED, PICTURE_ANTICIPATED, PICTURE_ACHIEVED, PICTURE_DATES };

struct picture_row {
	struct str ref, text; /* "R05", and a few words of it */
	struct str href;      /* of its page, for the table; may be empty */
	struct interval dates[PICTURE_DATES]; /* either end DAY_NONE: open; both: not known */
	struct str words[PICTURE_DATES];      /* as printed, for the table; else the days in words */
	bool done;     /* said to be done, whether or not a day is given */
	bool ongoing;  /* its target is to go on */
};

struct picture_slips {
	struct str id;
	int32_t as_of; /* required */
	const struct picture_row *rows;
	size_t row_count;
};

struct error *picture_draw_slips(struct arena *arena, enum language language, const struct picture_slips *slips,
                                 struct picture_view *ret_view) MUST_CHECK;

#endif
