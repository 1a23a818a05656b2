/* The store: one SQLite file, opened, kept in form and closed; transactions.
 *
 * src/db alone knows SQLite. What is asked of the store stands in sql/queries and is called
 * by the functions of "sql/NAME.h", which tools/sqlgen writes. A connection serves one
 * process; it is opened after the fork and closed by AUTO_DB.
 *
 * Kinds of errors: ERROR_BUSY another process writes, try again; ERROR_NEWER the file is of a
 * newer heed; ERROR_DB it is damaged; ERROR_WRITE the disk is full; ERROR_INVALID it is no heed
 * database; ERROR_NOT_FOUND, ERROR_FORBIDDEN, ERROR_IO as the words say; ERROR_CONFLICT a
 * value that must be there once is there already; ERROR_BUG a statement against the schema. */
#ifndef HEED_DB_DB_H
#define HEED_DB_DB_H

#include "base/arena.h"
#include "when/day.h"

struct db;
struct db_migration;

enum db_mode {
	DB_READ,  /* a read-only connection; the file must be there and of this heed's schema */
	DB_WRITE, /* makes a missing file, brings an older one up to date after a backup beside it */
};

#define DB_NULL INT64_MIN

/* The database lives in `arena`, which must outlive it, and is closed by db_close. Its folder
 * must be there. Before an older schema is brought up to date, the file is copied to
 * PATH.before-N, N being the new schema's number. Waits up to five seconds for others. */
struct error *db_open(struct arena *arena, const char *path, enum db_mode mode, struct db **ret_db) MUST_CHECK;
/* The same with other migrations than the program's, for tests. */
struct error *db_open_with(struct arena *arena, const char *path, enum db_mode mode,
                           const struct db_migration *migrations, struct db **ret_db) MUST_CHECK;
void db_close(struct db **db); /* also of NULL */
#define AUTO_DB __attribute__((cleanup(db_close)))

const char *db_path(const struct db *db);
/* How long a statement waits for another writer before ERROR_BUSY; five seconds at first. */
void db_wait(struct db *db, int milliseconds);

/* A transaction that is not committed rolls back by scope:
 *     AUTO_TX struct tx tx = {0};
 *     TRY(tx_begin(db, arena, &tx));
 *     …
 *     return tx_commit(&tx); */
struct tx {
	struct db *db;
	struct arena *arena;
};
#define AUTO_TX __attribute__((cleanup(tx_end)))
struct error *tx_begin(struct db *db, struct arena *arena, struct tx *tx) MUST_CHECK; /* takes the write lock; ERROR_BUG inside another */
struct error *tx_begin_read(struct db *db, struct arena *arena, struct tx *tx) MUST_CHECK; /* all that is read is of one moment */
struct error *tx_commit(struct tx *tx) MUST_CHECK;
void tx_end(struct tx *tx); /* rolls back what was not committed */
bool db_in_transaction(const struct db *db);

/* Values that go in and out of statements and functions. */
enum db_type {
	DB_NOTHING,
	DB_INT,  /* int64_t; DB_NULL is NULL where declared so */
	DB_BOOL, /* bool */
	DB_TEXT, /* struct str; STR_NONE is NULL where declared so, "" otherwise */
	DB_BLOB, /* struct str */
	DB_DAY,  /* int32_t; ISO text in the database, DAY_NONE is NULL */
	DB_REAL, /* double; not a number is NULL */
};

struct db_value {
	enum db_type type; /* of a function's arguments and result: nothing, int or text; not read for parameters */
	int64_t number;
	double real;
	struct str text;
};

/* A function that SQL may call. It must give the same result for the same arguments within
 * one statement, change nothing, and not use `db`. Its arena ends with the call. An error
 * that it gives is the error of the statement. `count` -1: any number of arguments. */
struct db_function {
	const char *name;
	int count;
	struct error *(*call)(void *context, struct arena *arena, const struct db_value *arguments, size_t count,
	                      struct db_value *ret_value);
	void *context; /* must outlive the connection */
};
/* `function` must outlive the connection. */
struct error *db_function(struct db *db, struct arena *arena, const struct db_function *function) MUST_CHECK;

/* For tests: the n-th step of a statement from now on fails as a disk does, and all after it; SIZE_MAX: none. */
void db_fail_after(struct db *db, size_t count);
bool db_failed(const struct db *db); /* a step was made to fail */

#endif
