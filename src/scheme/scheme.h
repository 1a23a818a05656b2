/* Schemes: versioned sets of categories with criteria and rules, as data.
 *
 * A scheme says what a category means for the four facts and what it demands. heed ships
 * five (schemes/); a paper may print its own (scheme_from_paper in src/paper). The JSON
 * form is described in docs/hacking.md, "A scheme". */
#ifndef HEED_SCHEME_SCHEME_H
#define HEED_SCHEME_SCHEME_H

#include "base/arena.h"
#include "when/day.h"

enum status { /* what a claim or a decision says, in one vocabulary for all schemes */
	STATUS_NONE,
	STATUS_ACHIEVED,
	STATUS_ACHIEVED_LATE,
	STATUS_NOT_ACHIEVED,
	STATUS_OBSTACLE,
	STATUS_IN_PROGRESS,
	STATUS_COMPLETED,
	STATUS_OUTSTANDING,
	STATUS_PAUSED,
};
const char *status_name(enum status status); /* "achieved_late" */
bool status_from_name(struct str name, enum status *ret_status);
bool status_closed(enum status status); /* says that the work is done */

enum response { RESPONSE_NONE, RESPONSE_ACCEPTED, RESPONSE_PARTLY_ACCEPTED, RESPONSE_REJECTED, RESPONSE_NOTED };
const char *response_name(enum response response); /* NULL for none */
bool response_from_name(struct str name, enum response *ret_response);

enum scheme_timing { TIMING_ANY, TIMING_BEFORE_TARGET, TIMING_BY_TARGET, TIMING_AFTER_TARGET };

struct category {
	int number;          /* 0 when the scheme has none */
	struct str name;     /* as printed */
	struct str criteria;
	enum status status;
	enum response response;   /* for categories that also answer "was it agreed?"; RESPONSE_NONE otherwise */
	enum scheme_timing timing;/* possible only on days that lie so to the target */
	bool needs_date;          /* demands an anticipated date */
	bool needs_obstacle;      /* demands the obstacle to be named */
	bool concludes;           /* may conclude a recommendation */
	LIST(struct str) words;   /* other ways to print it, folded (utf8.h) */
};

struct scheme {
	struct str key;     /* "six-category", "executive-response", … */
	struct str name;
	int version;
	struct str source;  /* where the rules come from */
	LIST(struct category) categories;
};

/* Reads a scheme file. An error names the place (line, column or key) and the reason. */
struct error *scheme_read(struct arena *arena, struct str json, struct str file_name, struct scheme **ret_scheme) MUST_CHECK;

/* The schemes that heed ships, read from the program itself. */
struct schemes {
	struct scheme **at;
	size_t count, room;
};
struct error *scheme_shipped(struct arena *arena, struct schemes *ret_schemes) MUST_CHECK;
const struct scheme *scheme_by_key(const struct schemes *schemes, struct str key); /* NULL when none */

const struct category *scheme_category(const struct scheme *scheme, int number); /* NULL when none */
/* The category whose name or other words the printed text begins with, best match first; NULL when none. */
const struct category *scheme_match(struct arena *arena, const struct scheme *scheme, struct str printed);

/* Time is computed, never typed. */
enum timeliness { TIME_NOT_YET_DUE, TIME_ON_TIME, TIME_LATE, TIME_OVERDUE, TIME_OVERDUE_REVISED, TIME_CANNOT_BE_TOLD, TIME_NO_DEADLINE };
const char *timeliness_words(enum timeliness timeliness);
/* achieved: when the work was done (INTERVAL_NONE while it is not); deadline: last day of
 * the latest target, DAY_NONE when there is none; revised: likewise of the revised dates. */
enum timeliness scheme_timeliness(struct interval achieved, struct interval deadline, struct interval revised, int32_t as_of);
bool scheme_slipped(struct interval target, struct interval later); /* a later revised or anticipated end */

/* May this category stand on this day? NULL when it may, else a sentence that says why not. */
const char *category_obstacle(const struct category *category, struct interval deadline, int32_t as_of, bool has_date, bool names_obstacle);

#endif
