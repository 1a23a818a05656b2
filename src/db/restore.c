/* Putting a backup in the place of the record: see db_restore in keep.h. */
#include "db/connection.h"
#include "db/keep.h"
#include "db/place.h"
#include "sql/connection.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Holds the file against everyone: the bytes that SQLite locks, by a lock that belongs to the
 * descriptor, so that it works for damaged files too. A WAL connection keeps its shared lock
 * there for as long as it lives. */
static struct error *hold_alone(struct arena *arena, const char *path, int *ret_descriptor)
{
	enum { LOCK_BYTES = 0x40000000, LOCK_COUNT = 512 };
	struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCK_BYTES, .l_len = LOCK_COUNT};
	AUTO_DESCRIPTOR int descriptor = open(path, O_RDWR | O_CLOEXEC);
	if (descriptor < 0 && errno == ENOENT)
		return NULL;
	if (descriptor < 0)
		return error_new(arena, ERROR_FORBIDDEN, "%s can't be replaced (%s); work as the user who owns it", path, strerror(errno));
	if (fcntl(descriptor, F_OFD_SETLK, &lock))
		return error_new(arena, ERROR_BUSY, "%s is open in another heed; stop it (heed serve, perhaps) and restore again", path);
	*ret_descriptor = descriptor;
	descriptor = -1;
	return NULL;
}

/* Copies the backup to a place beside the record, brought to one file, and checks it. */
static struct error *bring(struct arena *arena, const char *from, const char *part)
{
	AUTO_DB struct db *backup = NULL;
	if (place_file_is(from) == FILE_NO_DATABASE)
		return error_new(arena, ERROR_DB, "%s is no backup of heed, or its head is damaged; give another backup", from);
	if (place_file_is(from) == FILE_OTHER)
		return error_new(arena, ERROR_INVALID, "%s is not a heed file; give a backup that heed backup made", from);
	TRY(open_reading(arena, from, &backup));
	TRY(migrate_check(backup, arena, sql_migrations, DB_WRITE));
	TRY(db_check_whole(backup, arena));
	return db_copy_part(backup, arena, part);
}

/* Brings home what waits in the WAL of the file: the last to close does. A damaged file has nothing to bring. */
static void fold_wal(struct arena *arena, const char *path)
{
	AUTO_DB struct db *db = NULL;
	struct connection_schema_row schema;
	bool found;
	struct error *error = connection_open(arena, path, SQLITE_OPEN_READWRITE, &db);
	if (!error)
		error = connection_schema(db, arena, &schema, &found);
	(void)error;
}

/* Gives the new file the old one's place. First what waits in the WAL is brought home, so that
 * the old file would be whole if the power went just now; the WAL must be gone before the new
 * file is there, which it would ruin. */
static struct error *exchange(struct arena *arena, const char *part, const char *path)
{
	const char *wal = place_beside(arena, path, "-wal"), *shm = place_beside(arena, path, "-shm");
	AUTO_DESCRIPTOR int hold = -1;
	TRY(arena_check(arena));
	if (place_file_is(path) == FILE_OTHER)
		return error_new(arena, ERROR_CONFLICT, "%s is not a heed file; give the place of the record with --data", path);
	fold_wal(arena, path);
	TRY(hold_alone(arena, path, &hold));
	if ((unlink(wal) && errno != ENOENT) || (unlink(shm) && errno != ENOENT))
		return error_new(arena, ERROR_WRITE, "%s can't be removed (%s); work as the user who owns it", wal, strerror(errno));
	TRY(place_give(arena, part, path));
	return place_replace(arena, part, path);
}

struct error *db_restore(struct arena *arena, const char *from, const char *path)
{
	bool exists;
	TRY(place_check(arena, from, &exists));
	if (!exists)
		return error_new(arena, ERROR_NOT_FOUND, "there is no backup at %s; give the file that heed backup made", from);
	TRY(place_check(arena, path, &exists));
	if (exists && place_same_file(from, path))
		return error_new(arena, ERROR_USAGE, "%s is the record itself; give the backup to restore from", from);
	AUTO_DESCRIPTOR int queue = place_queue(arena, path);
	AUTO_UNLINK const char *part = place_part(arena, path);
	TRY(arena_check(arena));
	place_tidy(arena, path);
	TRY(bring(arena, from, part));
	TRY(exchange(arena, part, path));
	part = NULL;
	return NULL;
}
