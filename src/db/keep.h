/* Keeping the record: backups, restoring, whether the file is whole, one server at a time. */
#ifndef HEED_DB_KEEP_H
#define HEED_DB_KEEP_H

#include "db/db.h"

/* Copies the record into one file while others read and write: first under a name beside
 * PATH, checked, then given its name. An older backup at `path` is replaced; any other file there is
 * ERROR_CONFLICT. `db` may be of either mode. */
struct error *db_backup(struct db *db, struct arena *arena, const char *path) MUST_CHECK;

/* Puts the backup `from` in the place of `path`, which may be damaged or absent. ERROR_DB when
 * the backup is damaged, ERROR_INVALID when it is none, ERROR_NEWER when it is of a newer heed,
 * ERROR_BUSY while another process has `path` open; this process must not. */
struct error *db_restore(struct arena *arena, const char *from, const char *path) MUST_CHECK;

struct db_defect {
	struct str check; /* which check found it */
	struct str says;  /* one line for people */
};
struct db_defects {
	struct db_defect *at;
	size_t count, room;
};
/* Whether the file is whole, its tables, views and triggers are those that heed makes, and its references lead
 * somewhere: up to a hundred defects each. */
struct error *db_check_file(struct db *db, struct arena *arena, struct db_defects *ret_defects) MUST_CHECK;
/* Lets a read-only connection make tables of its own in memory; the file stays as it is. For verifying,
 * inside a transaction that is not committed. */
struct error *db_scratch(struct db *db, struct arena *arena) MUST_CHECK;
/* Runs sql/checks.sql: up to a hundred defects for each check. */
struct error *db_check_record(struct db *db, struct arena *arena, struct db_defects *ret_defects) MUST_CHECK;

/* Brings everything home into the one file and empties what stands beside it: after a removal
 * no words of it are left there. ERROR_BUSY while another process reads or writes. */
struct error *db_flush(struct db *db, struct arena *arena) MUST_CHECK;

/* Marks this process as the one that serves the file, for as long as the descriptor is open
 * here or in a child. ERROR_CONFLICT names the process that serves it already. */
struct error *db_serve_lock(struct arena *arena, const char *path, int *ret_descriptor) MUST_CHECK;

#endif
