/* Running statements: see statement.h. A statement is prepared when it is first used and kept
 * by its connection; one that runs already (a stream inside a stream) gets a handle of its
 * own for that time. */
#include "db/connection.h"

#include <math.h>
#include <string.h>

int db_step(struct db *db, sqlite3_stmt *handle)
{
	if (db->fail_after != SIZE_MAX && db->fail_after-- == 0) {
		db->fail_after = 0;
		db->failed = true;
		return SQLITE_IOERR;
	}
	return sqlite3_step(handle);
}

void db_fail_after(struct db *db, size_t count)
{
	db->fail_after = count;
	db->failed = false;
}

bool db_failed(const struct db *db)
{
	return db->failed;
}

/* The connection's place for the statement, or NULL at the arena's cap. */
static struct db_kept *kept_of(struct db *db, const struct db_statement *statement)
{
	while (db->kept.count <= statement->index)
		if (!list_add(db->arena, &db->kept))
			return NULL;
	return &db->kept.at[statement->index];
}

struct error *db_prepare(struct db *db, struct arena *arena, const struct db_statement *statement, sqlite3_stmt **ret_handle, bool *ret_kept)
{
	struct db_kept *kept = kept_of(db, statement);
	TRY_MEMORY(db->arena, kept);
	if (kept->statement == statement && !sqlite3_stmt_busy(kept->handle)) {
		*ret_handle = kept->handle;
		*ret_kept = true;
		return NULL;
	}
	bool keep = !kept->statement;
	sqlite3_stmt *handle = NULL;
	int code = sqlite3_prepare_v3(db->handle, statement->sql, -1, keep ? SQLITE_PREPARE_PERSISTENT : 0, &handle, NULL);
	if (code != SQLITE_OK)
		return db_say(db, arena, code, statement->name);
	if (keep)
		*kept = (struct db_kept){statement, handle};
	*ret_handle = handle;
	*ret_kept = keep;
	return NULL;
}

static bool is_null(const struct db_field *field, const struct db_value *value)
{
	switch (field->type) {
	case DB_INT: return field->nullable && value->number == DB_NULL;
	case DB_DAY: return value->number == DAY_NONE;
	case DB_TEXT:
	case DB_BLOB: return field->nullable && !value->text.at;
	case DB_REAL: return isnan(value->real);
	default: return false;
	}
}

/* Text and blobs are not copied: they outlive the step, after which the bindings are cleared. */
static int bind(sqlite3_stmt *handle, int number, const struct db_field *field, const struct db_value *value, struct arena *arena)
{
	if (is_null(field, value))
		return sqlite3_bind_null(handle, number);
	const char *bytes = value->text.at ? value->text.at : "";
	switch (field->type) {
	case DB_DAY: {
		struct str iso = day_iso(arena, (int32_t)value->number);
		return sqlite3_bind_text64(handle, number, iso.at ? iso.at : "", iso.size, SQLITE_STATIC, SQLITE_UTF8);
	}
	case DB_TEXT: return sqlite3_bind_text64(handle, number, bytes, value->text.size, SQLITE_STATIC, SQLITE_UTF8);
	case DB_BLOB: return sqlite3_bind_blob64(handle, number, bytes, value->text.size, SQLITE_STATIC);
	case DB_REAL: return sqlite3_bind_double(handle, number, value->real);
	default: return sqlite3_bind_int64(handle, number, value->number);
	}
}

struct error *db_cursor_open(struct db_cursor *cursor, struct db *db, struct arena *arena, const struct db_statement *statement,
                             const struct db_value *values)
{
	sqlite3_stmt *handle;
	bool kept;
	TRY(db_prepare(db, arena, statement, &handle, &kept));
	*cursor = (struct db_cursor){.db = db, .arena = arena, .statement = statement, .handle = handle, .kept = kept};
	for (size_t i = 0; i < statement->parameter_count; i++) {
		const struct db_field *field = &statement->parameters[i];
		if (field->type == DB_INT && !field->nullable && values[i].number == DB_NULL)
			return error_new(arena, ERROR_BUG, "the statement %s (%s) was called without its %s", statement->name, statement->place, field->name);
		int code = bind(handle, (int)i + 1, field, &values[i], arena);
		if (code != SQLITE_OK)
			return db_say(db, arena, code, statement->name);
	}
	return arena_check(arena);
}

void db_cursor_close(struct db_cursor *cursor)
{
	sqlite3_stmt *handle = cursor->handle;
	if (cursor->kept) {
		sqlite3_reset(handle);
		sqlite3_clear_bindings(handle);
	} else {
		sqlite3_finalize(handle);
	}
	*cursor = (struct db_cursor){0};
}

static struct str column_str(sqlite3_stmt *handle, int i)
{
	const char *bytes = sqlite3_column_blob(handle, i); /* as it stands, without conversion */
	return (struct str){bytes ? bytes : "", (size_t)sqlite3_column_bytes(handle, i)};
}

static bool column_fits(enum db_type type, int found)
{
	switch (type) {
	case DB_TEXT:
	case DB_DAY: return found == SQLITE_TEXT;
	case DB_BLOB: return found == SQLITE_BLOB || found == SQLITE_TEXT;
	case DB_REAL: return found == SQLITE_FLOAT || found == SQLITE_INTEGER;
	default: return found == SQLITE_INTEGER;
	}
}

static void put_null(const struct db_field *field, void *place)
{
	switch (field->type) {
	case DB_TEXT:
	case DB_BLOB: *(struct str *)place = STR_NONE; return;
	case DB_DAY: *(int32_t *)place = DAY_NONE; return;
	case DB_REAL: *(double *)place = NAN; return;
	default: *(int64_t *)place = DB_NULL; return;
	}
}

static struct error *put_column(struct db_cursor *cursor, int i, void *row)
{
	const struct db_statement *statement = cursor->statement;
	const struct db_field *field = &statement->columns[i];
	sqlite3_stmt *handle = cursor->handle;
	void *place = (char *)row + field->offset;
	int found = sqlite3_column_type(handle, i);
	if (found == SQLITE_NULL && field->nullable) {
		put_null(field, place);
		return NULL;
	}
	if (!column_fits(field->type, found))
		return error_new(cursor->arena, ERROR_BUG, "the statement %s (%s) gave %s for %s, which is declared otherwise", statement->name,
		                 statement->place, found == SQLITE_NULL ? "NULL" : "another type", field->name);
	switch (field->type) {
	case DB_BOOL: *(bool *)place = sqlite3_column_int64(handle, i) != 0; return NULL;
	case DB_TEXT:
	case DB_BLOB: *(struct str *)place = column_str(handle, i); return NULL;
	case DB_REAL: *(double *)place = sqlite3_column_double(handle, i); return NULL;
	case DB_DAY: {
		struct str iso = column_str(handle, i);
		*(int32_t *)place = day_read_iso(iso);
		return *(int32_t *)place != DAY_NONE ? NULL
		     : error_new(cursor->arena, ERROR_DB, "%s holds \"%.*s\" where a day belongs (%s of %s); take the record back from a backup: heed restore FILE",
		                 cursor->db->path, (int)(iso.size > 40 ? 40 : iso.size), iso.at, field->name, statement->name);
	}
	default: *(int64_t *)place = sqlite3_column_int64(handle, i); return NULL;
	}
}

struct error *db_cursor_next(struct db_cursor *cursor, void *ret_row, bool *ret_found)
{
	int code = db_step(cursor->db, cursor->handle);
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		return db_say(cursor->db, cursor->arena, code, cursor->statement->name);
	for (size_t i = 0; code == SQLITE_ROW && i < cursor->statement->column_count; i++)
		TRY(put_column(cursor, (int)i, ret_row));
	*ret_found = code == SQLITE_ROW;
	return NULL;
}

/* Gives the row's texts a life of their own in the arena. */
static struct error *row_copy(struct arena *arena, const struct db_statement *statement, void *row)
{
	for (size_t i = 0; i < statement->column_count; i++) {
		const struct db_field *field = &statement->columns[i];
		struct str *text = (struct str *)((char *)row + field->offset);
		if ((field->type == DB_TEXT || field->type == DB_BLOB) && text->at)
			*text = text->size ? str_copy(arena, *text) : STR("");
	}
	return arena_check(arena);
}

/* Steps to the end: what a statement changes is only sure then. */
static struct error *finish(struct db_cursor *cursor)
{
	int code = SQLITE_ROW;
	while (code == SQLITE_ROW)
		code = db_step(cursor->db, cursor->handle);
	return code == SQLITE_DONE ? NULL : db_say(cursor->db, cursor->arena, code, cursor->statement->name);
}

struct error *db_run(struct db *db, struct arena *arena, const struct db_statement *statement, const struct db_value *values)
{
	AUTO_CURSOR struct db_cursor cursor = {0};
	TRY(db_cursor_open(&cursor, db, arena, statement, values));
	return finish(&cursor);
}

struct error *db_insert(struct db *db, struct arena *arena, const struct db_statement *statement, const struct db_value *values, int64_t *ret_id)
{
	TRY(db_run(db, arena, statement, values));
	if (ret_id)
		*ret_id = sqlite3_last_insert_rowid(db->handle);
	return NULL;
}

struct error *db_one(struct db *db, struct arena *arena, const struct db_statement *statement, const struct db_value *values, void *ret_row,
                     bool *ret_found)
{
	AUTO_CURSOR struct db_cursor cursor = {0};
	bool found;
	TRY(db_cursor_open(&cursor, db, arena, statement, values));
	TRY(db_cursor_next(&cursor, ret_row, &found));
	if (found)
		TRY(row_copy(arena, statement, ret_row));
	if (found && !sqlite3_stmt_readonly(cursor.handle))
		TRY(finish(&cursor));
	*ret_found = found;
	return NULL;
}

struct error *db_many(struct db *db, struct arena *arena, const struct db_statement *statement, const struct db_value *values,
                      struct db_rows *ret_rows)
{
	AUTO_CURSOR struct db_cursor cursor = {0};
	struct db_rows rows = {0};
	TRY(db_cursor_open(&cursor, db, arena, statement, values));
	for (;;) {
		void *row = list_grow_(arena, &rows.at, &rows.count, &rows.room, statement->row_size);
		bool found;
		TRY_MEMORY(arena, row);
		TRY(db_cursor_next(&cursor, row, &found));
		if (!found)
			break;
		TRY(row_copy(arena, statement, row));
	}
	rows.count--; /* the place of the row that did not come */
	*ret_rows = rows;
	return NULL;
}

struct error *db_script(struct db *db, struct arena *arena, const char *name, const char *sql)
{
	while (*sql) {
		sqlite3_stmt *handle = NULL;
		int code = sqlite3_prepare_v2(db->handle, sql, -1, &handle, &sql);
		if (code == SQLITE_OK && handle)
			while ((code = db_step(db, handle)) == SQLITE_ROW)
				;
		struct error *error = code == SQLITE_OK || code == SQLITE_DONE ? NULL : db_say(db, arena, code, name);
		sqlite3_finalize(handle);
		TRY(error);
	}
	return NULL;
}
