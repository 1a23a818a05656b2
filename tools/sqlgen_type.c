/* sqlgen's types: makes the schema in memory, prepares each statement against it and finds
 * the type of each column and the number of each parameter.
 *
 * SQLite knows the origin of a plain column. It doesn't know types of expressions, nor what an
 * outer join or a compound makes NULL: those must be declared (AS "open: int"), and where this
 * file can't be sure it asks for the declaration rather than guess. */
#include "sqlgen.h"

#include <stdio.h>
#include <string.h>

/* Functions that src/core registers on each connection: here they have names only. */
const struct sql_function functions[] = {{"may_see", -1}, {"shown", 2}, {"shown_page", 2}, {"holds", -1}, {"without", 2}, {"without_page", 2}, {0}};

static void stub(sqlite3_context *context, int count, sqlite3_value **values)
{
	(void)count, (void)values;
	sqlite3_result_null(context);
}

static int line_at(struct str sql, int first_line, int offset)
{
	for (int i = 0; i < offset && (size_t)i < sql.size; i++)
		first_line += sql.at[i] == '\n';
	return first_line;
}

static bool migration_run(struct sqlgen *gen, const char *path, int number)
{
	const char *text = file_text(gen, path);
	const char *slash = strrchr(path, '/');
	struct str name = str_of(slash ? slash + 1 : path);
	int given;
	if (!text)
		return false;
	if (!str_number(str_cut(&name, '_'), &given) || given != number) {
		fault(gen, path, 1, "this migration must be numbered %04d: they go forward one by one", number);
		return false;
	}
	for (const char *rest = text; rest && *rest;) {
		sqlite3_stmt *statement = NULL;
		const char *begin = rest;
		int code = sqlite3_prepare_v2(gen->db, begin, -1, &statement, &rest);
		if (code == SQLITE_OK && statement)
			while ((code = sqlite3_step(statement)) == SQLITE_ROW)
				;
		if (code != SQLITE_OK && code != SQLITE_DONE) {
			size_t first = 0;
			int offset = sqlite3_error_offset(gen->db);
			first = sql_token(str_of(begin), &first).from;
			fault(gen, path, line_at(str_of(text), 1, (int)(begin - text) + (offset < 0 ? (int)first : offset)), "%s", sqlite3_errmsg(gen->db));
		}
		sqlite3_finalize(statement);
		if (gen->faults)
			return false;
	}
	if (!sqlite3_get_autocommit(gen->db))
		fault(gen, path, 1, "a migration must not begin or end a transaction: heed runs each in one");
	return !gen->faults;
}

/* A table that isn't STRICT takes words for numbers. */
static bool all_strict(struct sqlgen *gen, const char *path)
{
	sqlite3_stmt *tables = NULL;
	sqlite3_prepare_v2(gen->db, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite~_%' ESCAPE '~'",
	                   -1, &tables, NULL);
	while (sqlite3_step(tables) == SQLITE_ROW)
		fault(gen, path, 1, "the table %s is not STRICT", sqlite3_column_text(tables, 0));
	sqlite3_finalize(tables);
	return !gen->faults;
}

bool schema_make(struct sqlgen *gen)
{
	if (sqlite3_open(":memory:", &gen->db) != SQLITE_OK) {
		fault(gen, gen->folder, 1, "SQLite can't be opened");
		return false;
	}
	sqlite3_db_config(gen->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL); /* "x" is never a text: a wrong column stays wrong */
	sqlite3_db_config(gen->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	sqlite3_db_config(gen->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	for (const struct sql_function *function = functions; function->name; function++)
		sqlite3_create_function(gen->db, function->name, function->count,
		                        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL, stub, NULL, NULL);
	int number = 0;
	list_each(path, &gen->migrations)
		if (!migration_run(gen, *path, ++number) || !all_strict(gen, *path))
			return false;
	return true;
}

#define FAULT(gen, statement, ...) fault(gen, (statement)->path, (statement)->line, __VA_ARGS__)

static void type_parameters(struct sqlgen *gen, struct statement *statement, sqlite3_stmt *prepared)
{
	for (int i = 1; i <= sqlite3_bind_parameter_count(prepared); i++) {
		const char *name = sqlite3_bind_parameter_name(prepared, i);
		if (!name || name[0] != ':') {
			FAULT(gen, statement, "%.*s: parameters are written :name", STR_ARG(statement->name));
			continue;
		}
		struct field *declared = NULL;
		list_each(field, &statement->parameters)
			if (str_equal(field->name, str_of(name + 1)))
				declared = field;
		if (declared)
			declared->number = i;
		else
			FAULT(gen, statement, "%.*s: the parameter %s is used and not declared in the head", STR_ARG(statement->name), name);
	}
	list_each(field, &statement->parameters)
		if (!field->number)
			FAULT(gen, statement, "%.*s: the parameter %.*s is declared and not used", STR_ARG(statement->name), STR_ARG(field->name));
}

/* What in the statement's text may make a column NULL, or change its type, unseen by SQLite. */
struct doubts {
	bool all; /* a compound, a right or a full join, or an outer join of something that is no table */
	LIST(struct str) tables; /* behind LEFT JOIN */
};

/* Adds what stands behind LEFT JOIN: a table, or all words of a subquery. */
static void doubt_join(struct sqlgen *gen, struct str sql, size_t *offset, struct doubts *doubts)
{
	struct token token = sql_token(sql, offset);
	if (token.kind == TOKEN_WORD) {
		list_push(&gen->arena, &doubts->tables, token.text);
		doubts->all |= sqlite3_table_column_metadata(gen->db, NULL, str_c(&gen->arena, token.text), NULL, NULL, NULL, NULL, NULL, NULL) != SQLITE_OK;
		return;
	}
	doubts->all |= token.kind != TOKEN_SIGN || token.text.at[0] != '(';
	for (int depth = 1; depth && token.kind != TOKEN_END;) {
		token = sql_token(sql, offset);
		if (token.kind == TOKEN_SIGN)
			depth += (token.text.at[0] == '(') - (token.text.at[0] == ')');
		else if (token.kind == TOKEN_WORD)
			list_push(&gen->arena, &doubts->tables, token.text);
	}
}

static struct doubts doubts_of(struct sqlgen *gen, struct str sql)
{
	static const char *const compounds[] = {"union", "except", "intersect", "right", "full"};
	struct doubts doubts = {0};
	bool left = false;
	size_t offset = 0;
	for (struct token token; (token = sql_token(sql, &offset)).kind != TOKEN_END;) {
		for (size_t i = 0; i < sizeof compounds / sizeof *compounds; i++)
			doubts.all |= token.kind == TOKEN_WORD && str_equal_fold(token.text, str_of(compounds[i]));
		if (left && str_equal_fold(token.text, STR("join")))
			doubt_join(gen, sql, &offset, &doubts);
		left = str_equal_fold(token.text, STR("left")) || (left && str_equal_fold(token.text, STR("outer")));
	}
	return doubts;
}

struct origin {
	const char *table, *column, *type;
	bool not_null;
};

/* The schema's column behind a result column; false when it is an expression. */
static bool origin_of(struct sqlgen *gen, sqlite3_stmt *prepared, int i, struct origin *ret_origin)
{
	struct origin origin = {.table = sqlite3_column_table_name(prepared, i), .column = sqlite3_column_origin_name(prepared, i)};
	int not_null = 0, key = 0;
	if (!origin.table || !origin.column ||
	    sqlite3_table_column_metadata(gen->db, NULL, origin.table, origin.column, &origin.type, NULL, &not_null, &key, NULL) != SQLITE_OK)
		return false;
	origin.not_null = not_null || key;
	*ret_origin = origin;
	return true;
}

static enum db_type schema_type(const struct origin *origin)
{
	struct str type = str_of(origin->type), column = str_of(origin->column);
	if (str_equal_fold(type, STR("INTEGER")) || str_equal_fold(type, STR("INT")))
		return DB_INT;
	if (str_equal_fold(type, STR("TEXT")))
		return str_equal(column, STR("day")) || str_ends(column, STR("_day")) ? DB_DAY : DB_TEXT;
	if (str_equal_fold(type, STR("BLOB")))
		return DB_BLOB;
	return str_equal_fold(type, STR("REAL")) ? DB_REAL : DB_NOTHING;
}

static bool type_fits(enum db_type declared, enum db_type schema)
{
	switch (schema) {
	case DB_INT: return declared == DB_INT || declared == DB_BOOL;
	case DB_TEXT:
	case DB_DAY: return declared == DB_TEXT || declared == DB_DAY;
	case DB_BLOB:
	case DB_REAL: return declared == schema;
	default: return true;
	}
}

/* The field of a column that its alias does not declare. */
static bool plain_column(struct sqlgen *gen, struct statement *statement, const struct origin *origin,
                         const struct doubts *doubts, struct field *field)
{
	bool doubted = doubts->all;
	list_each(table, &doubts->tables)
		doubted |= str_equal_fold(*table, str_of(origin->table));
	field->type = schema_type(origin);
	field->nullable = !origin->not_null || field->type == DB_DAY;
	if (field->type == DB_NOTHING) {
		FAULT(gen, statement, "%.*s: the schema has no type for the column %.*s; declare it (AS \"%.*s: int\")",
		      STR_ARG(statement->name), STR_ARG(field->name), STR_ARG(field->name));
		return false;
	}
	if (doubted && !field->nullable) {
		FAULT(gen, statement, "%.*s: an outer join or a compound may make the column %.*s NULL; declare it (AS \"%.*s: %s?\", without the ? where it can't be)",
		      STR_ARG(statement->name), STR_ARG(field->name), STR_ARG(field->name), field->type == DB_INT ? "int" : "text");
		return false;
	}
	return true;
}

static void type_column(struct sqlgen *gen, struct statement *statement, sqlite3_stmt *prepared, int i, const struct doubts *doubts)
{
	struct origin origin = {0};
	struct str type = str_copy(&gen->arena, str_of(sqlite3_column_name(prepared, i)));
	bool plain = origin_of(gen, prepared, i, &origin), declared = str_has(type, STR(":"));
	struct field field = {.name = str_trim(str_cut(&type, ':'))};
	if (!declared && !plain) {
		FAULT(gen, statement, "%.*s: the type of the expression %.*s is not declared; write … AS \"name: int\" (or bool, text, blob, day, real, with ? where it may be NULL)",
		      STR_ARG(statement->name), STR_ARG(field.name));
		return;
	}
	if (!is_c_name(field.name)) {
		FAULT(gen, statement, "%.*s: the column \"%.*s\" can't be a name in C", STR_ARG(statement->name), STR_ARG(field.name));
		return;
	}
	if (declared && !type_read(str_trim(type), &field.type, &field.nullable)) {
		FAULT(gen, statement, "%.*s: the column %.*s is declared as \"%.*s\"; types are int, bool, text, blob, day and real, with ? where it may be NULL (never for bool)",
		      STR_ARG(statement->name), STR_ARG(field.name), STR_ARG(str_trim(type)));
		return;
	}
	if (declared && plain && !type_fits(field.type, schema_type(&origin))) {
		FAULT(gen, statement, "%.*s: the column %.*s is declared as %.*s, but the schema says %s", STR_ARG(statement->name),
		      STR_ARG(field.name), STR_ARG(str_trim(type)), origin.type);
		return;
	}
	if (!declared && !plain_column(gen, statement, &origin, doubts, &field))
		return;
	list_each(other, &statement->columns)
		if (str_equal(other->name, field.name))
			FAULT(gen, statement, "%.*s: two columns have the name %.*s", STR_ARG(statement->name), STR_ARG(field.name));
	list_push(&gen->arena, &statement->columns, field);
}

/* The kind of result must fit what the statement is. */
static void check_result(struct sqlgen *gen, struct statement *statement, sqlite3_stmt *prepared)
{
	int columns = sqlite3_column_count(prepared);
	size_t offset = 0;
	struct str verb = sql_token(statement->sql, &offset).text;
	bool rows = statement->result >= RESULT_ONE;
	if (rows && !columns)
		FAULT(gen, statement, "%.*s: the statement gives no rows; its head must end with -> run or -> id", STR_ARG(statement->name));
	if (!rows && columns && !str_equal_fold(verb, STR("PRAGMA")))
		FAULT(gen, statement, "%.*s: the statement gives rows; its head must end with -> one, many or each", STR_ARG(statement->name));
	if (statement->result == RESULT_ID && !str_equal_fold(verb, STR("INSERT")))
		FAULT(gen, statement, "%.*s: only an INSERT has an id", STR_ARG(statement->name));
	if (statement->check && (statement->result != RESULT_MANY || statement->parameters.count || str_empty(statement->says)))
		FAULT(gen, statement, "%.*s: a check has no parameters, gives many rows, and its comment says what a row means", STR_ARG(statement->name));
}

void statement_type(struct sqlgen *gen, struct statement *statement)
{
	sqlite3_stmt *prepared = NULL;
	int code = sqlite3_prepare_v2(gen->db, statement->sql.at, (int)statement->sql.size, &prepared, NULL);
	if (code != SQLITE_OK || !prepared) {
		int offset = sqlite3_error_offset(gen->db);
		fault(gen, statement->path, line_at(statement->sql, statement->sql_line, offset < 0 ? 0 : offset), "%.*s: %s",
		      STR_ARG(statement->name), code == SQLITE_OK ? "there is no SQL under this head" : sqlite3_errmsg(gen->db));
		return;
	}
	check_result(gen, statement, prepared);
	type_parameters(gen, statement, prepared);
	struct doubts doubts = doubts_of(gen, statement->sql);
	for (int i = 0; i < sqlite3_column_count(prepared) && statement->result >= RESULT_ONE; i++)
		type_column(gen, statement, prepared, i, &doubts);
	sqlite3_finalize(prepared);
}
