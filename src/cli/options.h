/* The command line: options anywhere, "--" ends them, "-" is standard input or output. */
#ifndef HEED_CLI_OPTIONS_H
#define HEED_CLI_OPTIONS_H

#include "base/arena.h"
#include "when/day.h"

enum option { /* one bit each */
	OPTION_JSON = 1,
	OPTION_TREE = 1 << 1,
	OPTION_ALL = 1 << 2,
	OPTION_DRAFT = 1 << 3,
	OPTION_HELP = 1 << 4,
	OPTION_VERSION = 1 << 5,
	OPTION_OUTPUT = 1 << 6, /* takes a file */
	OPTION_AS_OF = 1 << 7,  /* takes a day */
	OPTION_FIRST = 1 << 8,  /* takes a number */
	OPTION_QUIET = 1 << 9,  /* no progress on standard error; every command takes it */

	/* the record */
	OPTION_DATA = 1 << 10,    /* takes the file of the record */
	OPTION_BY = 1 << 11,      /* takes who does it, for the journal */
	OPTION_DRY_RUN = 1 << 12,
	OPTION_REVIEW = 1 << 13,  /* takes a review's slug */
	OPTION_RELEASE = 1 << 14,
	OPTION_KIND = 1 << 15,
	OPTION_FORMAT = 1 << 16,
	OPTION_MEETING = 1 << 17, /* takes a day */
	OPTION_SINCE = 1 << 18,   /* takes a day */
	OPTION_CSV = 1 << 19,
	OPTION_HEAD = 1 << 20,    /* takes a hash of the journal */
	OPTION_REASON = 1 << 21,
	OPTION_WITHDRAW = 1 << 22,
	OPTION_EXEMPT = 1 << 23,
	OPTION_CONFIDENTIAL = 1 << 24,
	OPTION_UNDO = 1 << 25,
	OPTION_IN = 1 << 26,      /* takes a review's slug */
	OPTION_GROUND = 1 << 27,
	OPTION_APPROVED_BY = 1 << 28,
	OPTION_PUBLIC = 1 << 29,
	OPTION_FORCE = 1 << 30,

	/* filters */
	OPTION_OWNER = 1ll << 31,
	OPTION_COMMITTEE = 1ll << 32,
	OPTION_CLAIM = 1ll << 33,
	OPTION_DECISION = 1ll << 34,
	OPTION_RESPONSE = 1ll << 35,
	OPTION_SECTION = 1ll << 36,
	OPTION_OVERDUE = 1ll << 37,
	OPTION_SILENT = 1ll << 38,
	OPTION_TRACKED = 1ll << 39,
	OPTION_CONCLUDED = 1ll << 40,

	/* serving */
	OPTION_LISTEN = 1ll << 41,  /* takes ADDRESS:PORT */
	OPTION_WORKERS = 1ll << 42, /* takes a number */
};
enum { OPTION_MOST = 43 };

struct options {
	uint64_t given;      /* enum option, or-ed */
	const char *values[OPTION_MOST]; /* of those that take one, by the place of their bit: options_value */
	const char *output;  /* of -o; NULL when not given */
	int32_t as_of;       /* DAY_NONE when not given */
	int32_t meeting, since; /* likewise */
	int first;           /* of --first; 0 when not given */
	LIST(const char *) arguments; /* what is no option, the command's name first */
};

/* Reads argv. `today` dates what --as-of says without a year. */
struct error *options_read(struct arena *arena, int count, char **words, int32_t today, struct options *ret_options) MUST_CHECK;
/* The name of the first given option that is not among those allowed, or NULL. */
const char *options_unfit(const struct options *options, uint64_t allowed);
/* What stands behind an option, as typed; the empty text when it was not given. */
struct str options_value(const struct options *options, enum option option);

#endif
