/* The commands of heed: one table, one file per command. */
#ifndef HEED_CLI_COMMANDS_H
#define HEED_CLI_COMMANDS_H

#include "cli/json.h"
#include "cli/options.h"

struct command {
	struct arena *arena;
	struct options options;
	int32_t today; /* taken from the clock once, in main */
};

/* A command gives an error, or the status of what it found (EXIT_DONE, EXIT_FOUND). */
struct error *command_read(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_check(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_compare(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_when(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_help(struct command *command, int *ret_status) MUST_CHECK;

/* Runs what argv asks for; gives the exit status. */
int commands_run(int count, char **words, int32_t today);

/* Reads the paper at a path and finds its records. */
struct error *reading_open(struct command *command, const char *path, struct reading *ret_reading) MUST_CHECK;
/* Columns that a person's terminal has; 100 into a pipe. */
int terminal_columns(void);

#endif
