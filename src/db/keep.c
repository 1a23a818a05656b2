/* Whether the record is whole, and copies of it: see keep.h. */
#include "db/keep.h"

#include "base/utf8.h"
#include "db/connection.h"
#include "db/place.h"
#include "sql/connection.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { DEFECTS_OF_A_CHECK = 100 };

static struct error *add_defect(struct arena *arena, struct db_defects *defects, struct str check, struct str says)
{
	struct db_defect *defect = list_add(arena, defects);
	TRY_MEMORY(arena, defect);
	*defect = (struct db_defect){check, says};
	return arena_check(arena);
}

/* What SQLite finds in the file's pages. A file so damaged that it can't even be searched has a defect. */
static struct error *check_pages(struct db *db, struct arena *arena, struct db_defects *defects)
{
	struct connection_integrity_rows faults = {0};
	struct error *error = connection_integrity(db, arena, &faults);
	if (error && error->kind == ERROR_DB)
		return add_defect(arena, defects, STR("integrity"), str_of(error->message));
	TRY(error);
	list_each(fault, &faults)
		TRY(add_defect(arena, defects, STR("integrity"), fault->fault));
	return NULL;
}

static struct error *check_references(struct db *db, struct arena *arena, struct db_defects *defects)
{
	struct connection_references_rows references;
	TRY(connection_references(db, arena, &references));
	list_each(reference, &references)
		TRY(add_defect(arena, defects, STR("references"),
		               str_format(arena, "a row of %.*s points to no row of %.*s (row %lld)", STR_ARG(reference->name), STR_ARG(reference->parent),
		                          (long long)(reference->row == DB_NULL ? 0 : reference->row))));
	return NULL;
}

static bool has_object(const struct connection_objects_rows *objects, const struct connection_objects_row *wanted)
{
	list_each(object, objects)
		if (str_equal(object->name, wanted->name) && str_equal(object->type, wanted->type) && str_equal(object->text, wanted->text))
			return true;
	return false;
}

static struct error *compare_objects(struct arena *arena, const struct connection_objects_rows *from, const struct connection_objects_rows *in,
                                     const char *says, struct db_defects *defects)
{
	list_each(object, from)
		if (!has_object(in, object))
			TRY(add_defect(arena, defects, STR("schema"), str_format(arena, "the %.*s %.*s %s", STR_ARG(object->type), STR_ARG(object->name), says)));
	return NULL;
}

/* A view or a trigger that somebody changed would make true rows tell something else. */
static struct error *check_objects(struct db *db, struct arena *arena, struct db_defects *defects)
{
	enum { OBJECTS_MOST = 1000 };
	struct connection_objects_rows ours = {0}, wanted = {0};
	AUTO_DB struct db *fresh = NULL;
	TRY(connection_open(arena, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, &fresh));
	for (const struct db_migration *migration = db->migrations; migration->number; migration++)
		TRY(db_script(fresh, arena, migration->name, migration->sql));
	TRY(connection_objects(db, arena, OBJECTS_MOST, &ours));
	TRY(connection_objects(fresh, arena, OBJECTS_MOST, &wanted));
	TRY(compare_objects(arena, &wanted, &ours, "is missing or was changed by other means than heed", defects));
	return compare_objects(arena, &ours, &wanted, "is none of heed's as it stands here", defects);
}

struct error *db_scratch(struct db *db, struct arena *arena)
{
	return connection_read_and_write(db, arena);
}

struct error *db_check_file(struct db *db, struct arena *arena, struct db_defects *ret_defects)
{
	struct db_defects defects = {0};
	TRY(check_pages(db, arena, &defects));
	if (!defects.count && db->migrations)
		TRY(check_objects(db, arena, &defects));
	if (!defects.count) /* references of a damaged file say nothing */
		TRY(check_references(db, arena, &defects));
	*ret_defects = defects;
	return NULL;
}

/* The columns of a check's row as one line: "name: value, name: value". */
static struct str row_line(struct arena *arena, sqlite3_stmt *handle)
{
	struct buf buf;
	buf_init(&buf, arena, 1000);
	for (int i = 0; i < sqlite3_column_count(handle); i++) {
		const char *value = (const char *)sqlite3_column_text(handle, i), *name = sqlite3_column_name(handle, i);
		buf_printf(&buf, "%s%s: %.*s", i ? ", " : "", name ? name : "", 200, value ? value : "none");
	}
	return utf8_mend(arena, buf_str(&buf));
}

static struct error *run_check(struct db *db, struct arena *arena, const struct db_check *check, struct db_defects *defects)
{
	AUTO_CURSOR struct db_cursor cursor = {0};
	TRY(db_cursor_open(&cursor, db, arena, check->statement, NULL));
	for (int i = 0; i < DEFECTS_OF_A_CHECK; i++) {
		int code = db_step(db, cursor.handle);
		if (code == SQLITE_DONE)
			break;
		if (code != SQLITE_ROW)
			return db_say(db, arena, code, check->statement->name);
		struct str line = row_line(arena, cursor.handle);
		TRY(add_defect(arena, defects, str_of(check->statement->name), str_format(arena, "%s (%.*s)", check->says, STR_ARG(line))));
	}
	return NULL;
}

struct error *db_check_record(struct db *db, struct arena *arena, struct db_defects *ret_defects)
{
	struct db_defects defects = {0};
	for (const struct db_check *check = sql_checks; check->statement; check++)
		TRY(run_check(db, arena, check, &defects));
	*ret_defects = defects;
	return NULL;
}

struct error *db_check_whole(struct db *db, struct arena *arena)
{
	struct connection_application_row application;
	struct db_defects defects;
	bool found;
	TRY(connection_application(db, arena, &application, &found));
	TRY(db_check_file(db, arena, &defects));
	if (application.id != APPLICATION_ID)
		return error_new(arena, ERROR_DB, "%s is not whole: it does not say whose it is; make the copy again", db->path);
	if (defects.count)
		return error_new(arena, ERROR_DB, "%s is damaged: %.*s; restore from a backup: heed restore FILE", db->path, STR_ARG(defects.at[0].says));
	return NULL;
}

static struct error *check_copy(struct arena *arena, const char *path)
{
	AUTO_DB struct db *db = NULL;
	TRY(connection_open(arena, path, SQLITE_OPEN_READONLY, &db));
	return db_check_whole(db, arena);
}

struct error *db_copy_part(struct db *db, struct arena *arena, const char *part)
{
	bool only_reads = sqlite3_db_readonly(db->handle, "main");
	if (db_in_transaction(db))
		return error_new(arena, ERROR_BUG, "a copy was asked for inside a transaction");
	if (unlink(part) && errno != ENOENT)
		return error_new(arena, ERROR_WRITE, "%s can't be written (%s); give another place", part, strerror(errno));
	TRY(place_make(arena, part));
	if (only_reads)
		TRY(connection_read_and_write(db, arena)); /* of the copy; the file itself stays read-only */
	struct error *error = connection_copy(db, arena, str_of(part));
	if (only_reads)
		TRY(connection_only_read(db, arena));
	return error;
}

struct error *db_copy(struct db *db, struct arena *arena, const char *path)
{
	AUTO_UNLINK const char *part = place_part(arena, path);
	TRY(arena_check(arena));
	place_tidy(arena, path);
	TRY(db_copy_part(db, arena, part));
	TRY(check_copy(arena, part));
	TRY(place_replace(arena, part, path));
	part = NULL;
	return NULL;
}

struct error *db_backup(struct db *db, struct arena *arena, const char *path)
{
	bool exists;
	TRY(place_check(arena, path, &exists));
	if (exists && place_same_file(path, db->path))
		return error_new(arena, ERROR_USAGE, "%s is the record itself; give the backup another name", path);
	if (exists && place_file_is(path) > FILE_OURS)
		return error_new(arena, ERROR_CONFLICT, "%s is there already and is no backup of heed; give another name", path);
	return db_copy(db, arena, path);
}

struct error *db_flush(struct db *db, struct arena *arena)
{
	int code = sqlite3_wal_checkpoint_v2(db->handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	return code == SQLITE_OK ? NULL : db_say(db, arena, code, "emptying the log");
}
