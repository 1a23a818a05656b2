/* The connection as the files of src/db see it, and what they share. SQLite shows here and
 * nowhere else in the program. */
#ifndef HEED_DB_CONNECTION_H
#define HEED_DB_CONNECTION_H

#include "db/statement.h"

#include <sqlite3.h>

/* A prepared statement, kept for the next time. */
struct db_kept {
	const struct db_statement *statement;
	sqlite3_stmt *handle;
};

struct db {
	sqlite3 *handle;
	struct arena *arena;
	const char *path; /* as the user gave it */
	LIST(struct db_kept) kept; /* by the statement's index */
	sqlite3_stmt *rollback;
	size_t fail_after;
	const struct db_migration *migrations; /* that made it, or brought it up to date */
	bool failed;
	bool function_failed;
	struct error function_error; /* what a function of db_function said last */
};

/* The handle alone: path, locks and settings of one connection, before any schema is asked for.
 * `flags` are SQLite's. */
struct error *connection_open(struct arena *arena, const char *path, int flags, struct db **ret_db) MUST_CHECK;

/* The error of a result code, `doing` being the statement's name or the like. */
struct error *db_say(struct db *db, struct arena *arena, int code, const char *doing) MUST_CHECK;

/* One step, which db_fail_after may make fail. */
int db_step(struct db *db, sqlite3_stmt *handle);
/* Prepares the statement, or finds the one that is kept. */
struct error *db_prepare(struct db *db, struct arena *arena, const struct db_statement *statement,
                         sqlite3_stmt **ret_handle, bool *ret_kept) MUST_CHECK;
/* Runs a script of several statements. */
struct error *db_script(struct db *db, struct arena *arena, const char *name, const char *sql) MUST_CHECK;

/* ERROR_NEWER for a newer schema, ERROR_CONFLICT for an older one that is only to be read. */
struct error *migrate_check(struct db *db, struct arena *arena, const struct db_migration *migrations, enum db_mode mode) MUST_CHECK;
/* Brings the schema up to date, after a copy of the file beside it. */
struct error *migrate(struct db *db, struct arena *arena, const struct db_migration *migrations) MUST_CHECK;
/* A read-only connection, also where nothing can be made beside the file. */
struct error *open_reading(struct arena *arena, const char *path, struct db **ret_db) MUST_CHECK;

/* Copies all that is committed into the new file `part`. */
struct error *db_copy_part(struct db *db, struct arena *arena, const char *part) MUST_CHECK;
/* ERROR_DB when the file is not whole. */
struct error *db_check_whole(struct db *db, struct arena *arena) MUST_CHECK;
/* Copies all that is committed into one file, whole and on the disk before it has its name. */
struct error *db_copy(struct db *db, struct arena *arena, const char *path) MUST_CHECK;

#endif
