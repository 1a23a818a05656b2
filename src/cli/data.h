/* The record that a command works on: which file, and its opening. */
#ifndef HEED_CLI_DATA_H
#define HEED_CLI_DATA_H

#include "cli/commands.h"
#include "core/visible.h"
#include "db/db.h"

/* The file of the record: --data, else $HEED_DATA, else heed/heed.db in the user's data folder. */
struct error *data_path(struct command *command, const char **ret_path) MUST_CHECK;

/* The same, and makes the default folder where it is missing. */
struct error *data_place(struct command *command, const char **ret_path) MUST_CHECK;

/* Opens the record with its functions known, and puts the command's day into the body's time zone.
 * DB_WRITE makes a missing file and its folder; DB_READ tells how a record is begun. The connection
 * lives in the command's arena: AUTO_DB struct db *db = NULL; TRY(data_open(command, DB_READ, &db)); */
struct error *data_open(struct command *command, enum db_mode mode, struct db **ret_db) MUST_CHECK;

/* The day that a command tells things as of: --as-of, else today. Behind data_open. */
int32_t data_day(const struct command *command);

#endif
