/* From errors to exit statuses and to one line on standard error: the one place. */
#ifndef HEED_CLI_EXIT_H
#define HEED_CLI_EXIT_H

#include "base/error.h"

enum { EXIT_DONE = 0, EXIT_FOUND = 1, EXIT_DATA = 65 };

/* The status of sysexits(3) for an error; EXIT_DONE for NULL. */
int exit_status(const struct error *error);
/* Says the error on standard error: what, where, what to do. */
void exit_say(const struct error *error);

#endif
