/* The command line: options anywhere, "--" ends them, "-" is standard input or output. */
#ifndef HEED_CLI_OPTIONS_H
#define HEED_CLI_OPTIONS_H

#include "base/arena.h"
#include "when/day.h"

enum option {
	OPTION_JSON = 1,
	OPTION_TREE = 2,
	OPTION_ALL = 4,
	OPTION_DRAFT = 8,
	OPTION_HELP = 16,
	OPTION_VERSION = 32,
	OPTION_OUTPUT = 64, /* takes a file */
	OPTION_AS_OF = 128, /* takes a day */
	OPTION_FIRST = 256, /* takes a number */
	OPTION_QUIET = 512, /* no progress on standard error; every command takes it */
};

struct options {
	unsigned given;      /* enum option, or-ed */
	const char *output;  /* of -o; NULL when not given */
	int32_t as_of;       /* DAY_NONE when not given */
	int first;           /* of --first; 0 when not given */
	LIST(const char *) arguments; /* what is no option, the command's name first */
};

/* Reads argv. `today` dates what --as-of says without a year. */
struct error *options_read(struct arena *arena, int count, char **words, int32_t today, struct options *ret_options) MUST_CHECK;
/* The name of the first given option that is not among those allowed, or NULL. */
const char *options_unfit(const struct options *options, unsigned allowed);

#endif
