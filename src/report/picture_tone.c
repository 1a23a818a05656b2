/* Colours and patterns of the categories. Each ground stands out from white by its border
 * (3:1 at least), each ink from its ground (4.5:1): WCAG 2.2, 1.4.3 and 1.4.11. */
#include "report/picture_draw.h"

enum { TONE_DONE_, TONE_DONE_LATE, TONE_DUE, TONE_MOVING, TONE_FAR, TONE_BLOCKED, TONE_PAUSED, TONE_OTHER, TONE_NONE, TONE_LOST, TONES };

static const struct tone_view tones[TONES] = {
	[TONE_DONE_] = {.key = "done", .base = "#1f5c4d", .line = "#1f5c4d", .ink = "#ffffff", .size = 8},
	[TONE_DONE_LATE] = {.key = "late", .base = "#c3ddd2", .line = "#1f5c4d", .ink = "#12362d", .path = "M0 0V7", .size = 7, .turned = true},
	[TONE_DUE] = {.key = "due", .base = "#e6ecf3", .line = "#46617f", .ink = "#22303f", .size = 8},
	[TONE_MOVING] = {.key = "moving", .base = "#f6e3c5", .line = "#8a5410", .ink = "#4a2d08", .path = "M2 2h1.6M6 6h1.6", .size = 8},
	[TONE_FAR] = {.key = "far", .base = "#f2cdc2", .line = "#8c2f22", .ink = "#551a12", .path = "M0 0L8 8M8 0L0 8", .size = 8},
	[TONE_BLOCKED] = {.key = "blocked", .base = "#e4d8ec", .line = "#63407a", .ink = "#3a2547", .path = "M3 0V6", .size = 6},
	[TONE_PAUSED] = {.key = "paused", .base = "#e9e9e4", .line = "#5c5a4c", .ink = "#33322a", .path = "M0 3H6", .size = 6},
	[TONE_OTHER] = {.key = "other", .base = "#d5e6ea", .line = "#2b6470", .ink = "#173840", .path = "M0 4L4 0L8 4", .size = 8},
	[TONE_NONE] = {.key = "none", .base = "#ffffff", .line = "#5b6470", .ink = "#22303f", .size = 8, .dashed = true},
	[TONE_LOST] = {.key = "lost", .base = "#ffffff", .line = "#5b6470", .ink = "#22303f", .path = "M0 0V5", .size = 5, .turned = true, .dashed = true},
};

static const int by_status[] = {
	[STATUS_NONE] = TONE_NONE, [STATUS_ACHIEVED] = TONE_DONE_, [STATUS_ACHIEVED_LATE] = TONE_DONE_LATE, [STATUS_NOT_ACHIEVED] = TONE_MOVING,
	[STATUS_OBSTACLE] = TONE_BLOCKED, [STATUS_IN_PROGRESS] = TONE_DUE, [STATUS_COMPLETED] = TONE_DONE_, [STATUS_OUTSTANDING] = TONE_MOVING,
	[STATUS_PAUSED] = TONE_PAUSED,
};

/* For a second category of one status. */
static const int others[] = {TONE_FAR, TONE_OTHER, TONE_PAUSED, TONE_BLOCKED, TONE_DUE, TONE_MOVING, TONE_DONE_LATE};

void tones_choose(const struct picture_category *categories, size_t count, const struct tone_view **ret_tones)
{
	bool used[TONES] = {0};
	for (size_t i = 0; i < count; i++) {
		int wanted = categories[i].lost ? TONE_LOST : by_status[categories[i].status];
		for (size_t k = 0; k < sizeof others / sizeof *others && used[wanted]; k++)
			wanted = used[others[k]] ? wanted : others[k];
		used[wanted] = true;
		ret_tones[i] = &tones[wanted];
	}
}
