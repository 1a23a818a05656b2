/* What SQLite's result codes mean to people: one sentence each, with the file and what to do. */
#include "db/connection.h"

#include <errno.h>

/* The disk has no room left, by whichever way it says so. */
static bool disk_full(struct db *db, int code)
{
	int cause = (code & 0xFF) == SQLITE_IOERR ? sqlite3_system_errno(db->handle) : 0;
	return (code & 0xFF) == SQLITE_FULL || cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
}

/* A limit on the size of files ends here too, its errno lost on the way. */
static bool failed_writing(struct db *db)
{
	int code = sqlite3_extended_errcode(db->handle);
	return code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE || code == SQLITE_IOERR_TRUNCATE || code == SQLITE_IOERR_FSYNC;
}

static struct error *say_constraint(struct db *db, struct arena *arena, int code, const char *doing)
{
	if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
		return error_new(arena, ERROR_CONFLICT, "%s has this already (%s, %s); nothing was stored", db->path, doing, sqlite3_errmsg(db->handle));
	return error_new(arena, ERROR_BUG, "%s refused what %s wanted to store (%s); nothing was stored", db->path, doing, sqlite3_errmsg(db->handle));
}

struct error *db_say(struct db *db, struct arena *arena, int code, const char *doing)
{
	const char *path = db->path;
	if (db->function_failed) { /* a function of ours said what is wrong */
		db->function_failed = false;
		return error_make(arena, db->function_error.kind, db->function_error.file, db->function_error.line, "%s", db->function_error.message);
	}
	if (disk_full(db, code))
		return error_new(arena, ERROR_WRITE, "the disk of %s is full, nothing of this was stored; make room and do it again", path);
	switch (code & 0xFF) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return error_new(arena, ERROR_BUSY, "%s is being written by another heed; try again in a moment", path);
	case SQLITE_CORRUPT:
		return error_new(arena, ERROR_DB, "%s is damaged (%s); restore from a backup: heed restore FILE", path, sqlite3_errmsg(db->handle));
	case SQLITE_NOTADB:
		return error_new(arena, ERROR_DB, "%s is no heed database or its head is damaged; give the right file, or restore from a backup: heed restore FILE", path);
	case SQLITE_READONLY:
		return error_new(arena, ERROR_FORBIDDEN, "%s can't be written; work as the user who owns it, or let this user write the file and its folder", path);
	case SQLITE_PERM:
	case SQLITE_AUTH:
		return error_new(arena, ERROR_FORBIDDEN, "%s may not be used (%s); work as the user who owns it", path, sqlite3_errmsg(db->handle));
	case SQLITE_CANTOPEN:
		return error_new(arena, ERROR_FORBIDDEN, "%s can't be opened; see that the file and its folder may be read and written by this user", path);
	case SQLITE_IOERR:
		if (failed_writing(db))
			return error_new(arena, ERROR_WRITE, "the disk of %s is full or fails (%s), nothing of this was stored; make room and do it again", path,
			                 sqlite3_errmsg(db->handle));
		return error_new(arena, ERROR_IO, "reading or writing %s failed (%s); look at the disk, then run heed verify", path, sqlite3_errmsg(db->handle));
	case SQLITE_CONSTRAINT: return say_constraint(db, arena, sqlite3_extended_errcode(db->handle), doing);
	case SQLITE_TOOBIG:
	case SQLITE_NOMEM:
		return error_new(arena, ERROR_LIMIT, "%s needs more memory than there is for %s; ask for less at once", doing, path);
	default:
		return error_new(arena, ERROR_DB, "%s has not the form that this heed knows (%s: %s); run heed verify", path, doing, sqlite3_errmsg(db->handle));
	}
}
