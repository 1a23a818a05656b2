/* See exit.h. The numbers are those of sysexits(3). */
#include "cli/exit.h"

#include <stdio.h>

int exit_status(const struct error *error)
{
	if (!error)
		return EXIT_DONE;
	switch (error->kind) {
	case ERROR_USAGE: return 64;
	case ERROR_INVALID: return 65;
	case ERROR_LIMIT: return 65;
	case ERROR_NOT_FOUND: return 66;
	case ERROR_MISSING: return 69;
	case ERROR_BUG: return 70;
	case ERROR_WRITE: return 73;
	case ERROR_IO: return 74;
	case ERROR_CONFLICT: return 75;
	case ERROR_DB: return 74;
	case ERROR_FORBIDDEN: return 77;
	}
	return 70;
}

void exit_say(const struct error *error)
{
	fprintf(stderr, "heed: %s\n", error->message);
	if (error->kind == ERROR_BUG)
		fprintf(stderr, "heed: this is a defect of heed (%s:%d); please report it with the paper, if you may share it\n",
		        error->file, error->line);
}
