/* The commands of heed: one table, one file per command. */
#ifndef HEED_CLI_COMMANDS_H
#define HEED_CLI_COMMANDS_H

#include "cli/json.h"
#include "cli/options.h"
#include "core/actor.h"

struct command {
	struct arena *arena;
	struct options options;
	int32_t today; /* taken from the clock once, in main; data_open puts it into the body's time zone */
	int64_t (*clock)(void);  /* main's: seconds since 1970, for commands that go on for days */
	int64_t now_seconds; /* since 1970, likewise */
	struct str now_at;   /* the same instant: "2026-11-23T06:40:00Z" */
	struct actor actor;  /* who runs the command (--by, else the user's name) and when */
};

/* A command gives an error, or the status of what it found (EXIT_DONE, EXIT_FOUND). */
struct error *command_read(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_check(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_compare(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_import(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_when(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_list(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_show(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_report(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_release(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_withhold(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_set(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_verify(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_serve(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_http(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_publish(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_remove(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_export(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_backup(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_restore(struct command *command, int *ret_status) MUST_CHECK;
struct error *command_help(struct command *command, int *ret_status) MUST_CHECK;

/* Runs what argv asks for; gives the exit status. The clock: seconds since 1970, UTC. */
int commands_run(int count, char **words, int64_t (*clock)(void));

/* Reads the paper at a path and finds its records. */
struct error *reading_open(struct command *command, const char *path, struct reading *ret_reading) MUST_CHECK;
/* Columns that a person's terminal has; 100 into a pipe. */
int terminal_columns(void);

#endif
