/* Functions of src/core that SQL may call: see db_function in db.h. */
#include "db/connection.h"

enum { FUNCTION_ARGUMENTS = 32, FUNCTION_MEMORY = 64 << 20 };

struct registered {
	struct db *db;
	const struct db_function *function;
};

static bool value_read(sqlite3_value *from, struct db_value *ret_value)
{
	struct db_value value = {.number = DB_NULL};
	switch (sqlite3_value_type(from)) {
	case SQLITE_NULL: break;
	case SQLITE_INTEGER: value = (struct db_value){.type = DB_INT, .number = sqlite3_value_int64(from)}; break;
	case SQLITE_TEXT: {
		const char *bytes = (const char *)sqlite3_value_text(from);
		value = (struct db_value){.type = DB_TEXT, .text = {bytes ? bytes : "", (size_t)sqlite3_value_bytes(from)}};
		break;
	}
	default: return false;
	}
	*ret_value = value;
	return true;
}

static void value_give(sqlite3_context *context, const struct db_value *value)
{
	if (value->type == DB_INT)
		sqlite3_result_int64(context, value->number);
	else if (value->type == DB_TEXT)
		sqlite3_result_text64(context, value->text.at ? value->text.at : "", value->text.size, SQLITE_TRANSIENT, SQLITE_UTF8);
	else
		sqlite3_result_null(context);
}

static struct error *call(const struct registered *registered, struct arena *arena, int count, sqlite3_value **from, struct db_value *ret_value)
{
	struct db_value arguments[FUNCTION_ARGUMENTS];
	if (count > FUNCTION_ARGUMENTS)
		return error_new(arena, ERROR_BUG, "the function %s was called with %d arguments", registered->function->name, count);
	for (int i = 0; i < count; i++)
		if (!value_read(from[i], &arguments[i]))
			return error_new(arena, ERROR_BUG, "the function %s takes integers and text, argument %d is neither", registered->function->name, i + 1);
	TRY(registered->function->call(registered->function->context, arena, arguments, (size_t)count, ret_value));
	return arena_check(arena);
}

static void called(sqlite3_context *context, int count, sqlite3_value **from)
{
	const struct registered *registered = sqlite3_user_data(context);
	AUTO_ARENA arena;
	arena_init(&arena, FUNCTION_MEMORY);
	struct db_value value = {0};
	const struct error *error = call(registered, &arena, count, from, &value);
	if (error) {
		registered->db->function_error = *error;
		registered->db->function_failed = true;
		sqlite3_result_error(context, error->message, -1);
		return;
	}
	value_give(context, &value);
}

struct error *db_function(struct db *db, struct arena *arena, const struct db_function *function)
{
	struct registered *registered = arena_new(db->arena, struct registered);
	TRY_MEMORY(db->arena, registered);
	*registered = (struct registered){db, function};
	int code = sqlite3_create_function_v2(db->handle, function->name, function->count, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
	                                      registered, called, NULL, NULL, NULL);
	return code == SQLITE_OK ? NULL : db_say(db, arena, code, function->name);
}
