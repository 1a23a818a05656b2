/* Opening and closing: see db.h.
 *
 * The wait for others is set before the first statement, and processes that open files of one
 * folder do so one after another: recovering and switching to WAL don't wait by themselves. */
#include "db/connection.h"
#include "db/place.h"
#include "sql/connection.h"

#include <unistd.h>

enum { WAIT_MILLISECONDS = 5000 };

const char *db_path(const struct db *db)
{
	return db->path;
}

void db_wait(struct db *db, int milliseconds)
{
	sqlite3_busy_timeout(db->handle, milliseconds);
}

void db_close(struct db **db)
{
	if (*db) {
		list_each(kept, &(*db)->kept)
			sqlite3_finalize(kept->handle);
		sqlite3_finalize((*db)->rollback);
		sqlite3_close_v2((*db)->handle);
	}
	*db = NULL;
}

struct error *connection_open(struct arena *arena, const char *path, int flags, struct db **ret_db)
{
	struct db *allocated = arena_new(arena, struct db);
	TRY_MEMORY(arena, allocated);
	AUTO_DB struct db *db = allocated;
	/* SQLite reads "file:…", ":memory:" and "" in its own way: to heed they are names of files */
	bool special = path[0] != '/' && !(flags & SQLITE_OPEN_URI);
	const char *name = special ? str_c(arena, str_format(arena, "./%s", path)) : path;
	*db = (struct db){.arena = arena, .path = str_c(arena, str_of(path)), .fail_after = SIZE_MAX};
	TRY(arena_check(arena));
	int code = sqlite3_open_v2(name, &db->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE, NULL);
	if (code != SQLITE_OK)
		return db_say(db, arena, code, "opening");
	db_wait(db, WAIT_MILLISECONDS);
	static const struct {
		int setting, value;
	} settings[] = {{SQLITE_DBCONFIG_ENABLE_FKEY, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0}, {SQLITE_DBCONFIG_DEFENSIVE, 1},
	                {SQLITE_DBCONFIG_DQS_DML, 0},     {SQLITE_DBCONFIG_DQS_DDL, 0},        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
		code = sqlite3_db_config(db->handle, settings[i].setting, settings[i].value, NULL);
		if (code != SQLITE_OK)
			return db_say(db, arena, code, "opening");
	}
	*ret_db = db;
	db = NULL;
	return NULL;
}

/* The file's address for SQLite, with a promise that nobody changes it. */
static const char *immutable_address(struct arena *arena, const char *path)
{
	struct buf buf;
	buf_init(&buf, arena, BUF_NO_LIMIT);
	buf_put(&buf, path[0] == '/' ? STR("file:") : STR("file:./"));
	for (const char *c = path; *c; c++) {
		if (*c == '%' || *c == '?' || *c == '#')
			buf_printf(&buf, "%%%02X", (unsigned char)*c);
		else
			buf_char(&buf, *c);
	}
	buf_put(&buf, STR("?immutable=1"));
	return str_c(arena, buf_str(&buf));
}

/* A WAL database is read with the help of a file beside it. Where that can't be made (a
 * stick, an archive) and nothing waits in the WAL, the file is read as it stands. */
struct error *open_reading(struct arena *arena, const char *path, struct db **ret_db)
{
	bool closed = access(place_folder(arena, path), W_OK) && access(place_beside(arena, path, "-shm"), F_OK);
	const char *wal = place_beside(arena, path, "-wal");
	TRY(arena_check(arena));
	if (!closed)
		return connection_open(arena, path, SQLITE_OPEN_READONLY, ret_db);
	if (!place_file_empty(wal))
		return error_new(arena, ERROR_FORBIDDEN, "%s has changes in %s that this user can't read; work as the user who owns it, or let this user write the folder",
		                 path, wal);
	TRY(connection_open(arena, immutable_address(arena, path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, ret_db));
	(*ret_db)->path = str_c(arena, str_of(path)); /* not its address: people read it */
	return arena_check(arena);
}

/* Whose file it is, before anything else is believed of it. */
static struct error *check_application(struct db *db, struct arena *arena, enum db_mode mode)
{
	struct connection_application_row application;
	struct connection_schema_row schema;
	bool found;
	TRY(connection_application(db, arena, &application, &found));
	TRY(connection_schema(db, arena, &schema, &found));
	if (application.id == APPLICATION_ID)
		return NULL;
	bool fresh = !application.id && !schema.number && !schema.tables;
	if (fresh && mode == DB_READ)
		return error_new(arena, ERROR_INVALID, "%s holds no record yet; heed import FILE fills it", db->path);
	if (!fresh)
		return error_new(arena, ERROR_INVALID, "%s is not a heed file: another program's data is in it; give another file", db->path);
	return connection_mark(db, arena);
}

static struct error *settle(struct db *db, struct arena *arena, enum db_mode mode)
{
	TRY(connection_check_cells(db, arena));
	TRY(connection_temporary_in_memory(db, arena));
	TRY(connection_keep_pages(db, arena));
	if (mode == DB_READ)
		return connection_only_read(db, arena);
	struct connection_journal_mode_row journal;
	bool found;
	TRY(connection_sync_fully(db, arena));
	TRY(connection_blank_removed(db, arena));
	TRY(connection_journal_mode(db, arena, &journal, &found));
	return str_equal_fold(journal.mode, STR("wal")) ? NULL : connection_use_wal(db, arena);
}

struct error *db_open_with(struct arena *arena, const char *path, enum db_mode mode, const struct db_migration *migrations, struct db **ret_db)
{
	bool exists;
	TRY(place_check(arena, path, &exists));
	AUTO_DESCRIPTOR int queue = place_queue(arena, path);
	AUTO_DB struct db *db = NULL;
	if (!exists && mode == DB_READ)
		return error_new(arena, ERROR_NOT_FOUND, "there is no record at %s; heed import FILE makes it, or give another with --data", path);
	if (!exists)
		TRY(place_make(arena, path));
	if (mode == DB_READ)
		TRY(open_reading(arena, path, &db));
	else
		TRY(connection_open(arena, path, SQLITE_OPEN_READWRITE, &db));
	TRY(check_application(db, arena, mode));
	TRY(migrate_check(db, arena, migrations, mode));
	TRY(settle(db, arena, mode));
	if (mode == DB_WRITE)
		TRY(migrate(db, arena, migrations));
	db->migrations = migrations;
	*ret_db = db;
	db = NULL;
	return NULL;
}

struct error *db_open(struct arena *arena, const char *path, enum db_mode mode, struct db **ret_db)
{
	return db_open_with(arena, path, mode, sql_migrations, ret_db);
}
