/* sqlgen's writer: for each query file a header and a source, and one source for the set: the
 * migrations, the checks and the list of all statements. The C that is written only fills in
 * tables; what runs a statement is src/db/statement.c. */
#include "sqlgen.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The path from the last "sql/" on: where the project was built is nobody's business. */
static const char *place_of(const char *path)
{
	const char *place = path;
	for (const char *found = path; (found = strstr(found, "sql/")); found++)
		place = found;
	return place;
}

static const char *type_c(enum db_type type)
{
	switch (type) {
	case DB_BOOL: return "bool ";
	case DB_DAY: return "int32_t ";
	case DB_REAL: return "double ";
	case DB_TEXT:
	case DB_BLOB: return "struct str ";
	default: return "int64_t ";
	}
}

static const char *type_constant(enum db_type type)
{
	static const char *const names[] = {[DB_INT] = "DB_INT", [DB_BOOL] = "DB_BOOL", [DB_TEXT] = "DB_TEXT",
	                                    [DB_BLOB] = "DB_BLOB", [DB_DAY] = "DB_DAY", [DB_REAL] = "DB_REAL"};
	return names[type];
}

static void put_c_text(struct buf *out, struct str text)
{
	buf_char(out, '"');
	for (size_t i = 0; i < text.size; i++) {
		char c = text.at[i];
		if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", c);
		else if (c == '?')
			buf_put(out, STR("\\?")); /* no trigraphs */
		else if (c == '\n')
			buf_put(out, i + 1 < text.size ? STR("\\n\"\n\t\"") : STR("\\n"));
		else if (c != '\r')
			buf_char(out, c);
	}
	buf_char(out, '"');
}

/* A comment of C: what a comment of SQL says, unless it would end it. */
static void put_comment(struct buf *out, struct str says)
{
	if (!str_empty(says) && !str_has(says, STR("*/")) && !str_has(says, STR("/*")))
		buf_printf(out, "/* %.*s */\n", STR_ARG(says));
}

static void put_signature(struct buf *out, const struct statement *statement)
{
	buf_printf(out, "struct error *%.*s(struct db *db, struct arena *arena", STR_ARG(statement->name));
	list_each(field, &statement->parameters)
		buf_printf(out, ", %s%.*s", type_c(field->type), STR_ARG(field->name));
	switch (statement->result) {
	case RESULT_ID: buf_put(out, STR(", int64_t *ret_id)")); break;
	case RESULT_ONE: buf_printf(out, ", struct %.*s_row *ret_row, bool *ret_found)", STR_ARG(statement->name)); break;
	case RESULT_MANY: buf_printf(out, ", struct %.*s_rows *ret_rows)", STR_ARG(statement->name)); break;
	case RESULT_EACH:
		buf_printf(out, ",\n\tstruct error *(*each)(void *context, const struct %.*s_row *row), void *context)", STR_ARG(statement->name));
		break;
	default: buf_put(out, STR(")")); break;
	}
}

static void put_declaration(struct buf *out, const struct statement *statement)
{
	buf_printf(out, "\nextern const struct db_statement %.*s_statement;\n", STR_ARG(statement->name));
	if (statement->columns.count) {
		buf_printf(out, "struct %.*s_row {\n", STR_ARG(statement->name));
		list_each(field, &statement->columns)
			buf_printf(out, "\t%s%.*s;%s\n", type_c(field->type), STR_ARG(field->name), field->nullable ? " /* may be NULL */" : "");
		buf_put(out, STR("};\n"));
	}
	if (statement->result == RESULT_MANY)
		buf_printf(out, "struct %.*s_rows {\n\tstruct %.*s_row *at;\n\tsize_t count, room;\n};\n", STR_ARG(statement->name), STR_ARG(statement->name));
	put_comment(out, statement->says);
	put_signature(out, statement);
	buf_put(out, STR(" MUST_CHECK;\n"));
}

static const struct field *parameter_of(const struct statement *statement, int number)
{
	list_each(field, &statement->parameters)
		if (field->number == number)
			return field;
	return NULL;
}

/* The statement as data: SQL, parameters by SQLite's numbers, columns by their place in the row. */
static void put_data(struct buf *out, const struct statement *statement, size_t index)
{
	struct str name = statement->name;
	buf_put(out, STR("\n"));
	if (statement->parameters.count)
		buf_printf(out, "static const struct db_field %.*s_parameters[] = {\n", STR_ARG(name));
	for (int number = 1; number <= (int)statement->parameters.count; number++) {
		const struct field *field = parameter_of(statement, number);
		buf_printf(out, "\t{\"%.*s\", %s, %s, 0},\n", STR_ARG(field->name), type_constant(field->type), field->nullable ? "true" : "false");
	}
	if (statement->parameters.count)
		buf_put(out, STR("};\n"));
	if (statement->columns.count)
		buf_printf(out, "static const struct db_field %.*s_columns[] = {\n", STR_ARG(name));
	list_each(field, &statement->columns)
		buf_printf(out, "\t{\"%.*s\", %s, %s, offsetof(struct %.*s_row, %.*s)},\n", STR_ARG(field->name), type_constant(field->type),
		           field->nullable ? "true" : "false", STR_ARG(name), STR_ARG(field->name));
	if (statement->columns.count)
		buf_put(out, STR("};\n"));
	buf_printf(out, "const struct db_statement %.*s_statement = {\n\t.name = \"%.*s\",\n\t.place = \"%s:%d\",\n\t.index = %zu,\n\t.sql =\n\t",
	           STR_ARG(name), STR_ARG(name), place_of(statement->path), statement->line, index);
	put_c_text(out, statement->sql);
	buf_put(out, STR(",\n"));
	if (statement->parameters.count)
		buf_printf(out, "\t.parameters = %.*s_parameters,\n\t.parameter_count = %zu,\n", STR_ARG(name), statement->parameters.count);
	if (statement->columns.count)
		buf_printf(out, "\t.columns = %.*s_columns,\n\t.column_count = %zu,\n\t.row_size = sizeof(struct %.*s_row),\n",
		           STR_ARG(name), statement->columns.count, STR_ARG(name));
	buf_put(out, STR("};\n"));
}

static void put_values(struct buf *out, const struct statement *statement)
{
	if (!statement->parameters.count)
		return;
	buf_put(out, STR("\tconst struct db_value values_[] = {\n"));
	for (int number = 1; number <= (int)statement->parameters.count; number++) {
		const struct field *field = parameter_of(statement, number);
		const char *member = field->type == DB_REAL ? "real" : field->type == DB_TEXT || field->type == DB_BLOB ? "text" : "number";
		buf_printf(out, "\t\t{.%s = %.*s},\n", member, STR_ARG(field->name));
	}
	buf_put(out, STR("\t};\n"));
}

static void put_each(struct buf *out, struct str name, const char *values)
{
	buf_printf(out, "\tAUTO_CURSOR struct db_cursor cursor_ = {0};\n"
	                "\tTRY(db_cursor_open(&cursor_, db, arena, &%.*s_statement, %s));\n"
	                "\tfor (;;) {\n"
	                "\t\tstruct %.*s_row row_ = {0};\n"
	                "\t\tbool found_;\n"
	                "\t\tTRY(db_cursor_next(&cursor_, &row_, &found_));\n"
	                "\t\tif (!found_)\n"
	                "\t\t\treturn NULL;\n"
	                "\t\tTRY(each(context, &row_));\n"
	                "\t}\n", STR_ARG(name), values, STR_ARG(name));
}

static void put_function(struct buf *out, const struct statement *statement)
{
	struct str name = statement->name;
	const char *values = statement->parameters.count ? "values_" : "NULL";
	buf_char(out, '\n');
	put_signature(out, statement);
	buf_put(out, STR("\n{\n"));
	put_values(out, statement);
	switch (statement->result) {
	case RESULT_ID: buf_printf(out, "\treturn db_insert(db, arena, &%.*s_statement, %s, ret_id);\n", STR_ARG(name), values); break;
	case RESULT_ONE:
		buf_printf(out, "\tstruct %.*s_row row_ = {0};\n\tbool found_;\n\tTRY(db_one(db, arena, &%.*s_statement, %s, &row_, &found_));\n"
		                "\tif (found_)\n\t\t*ret_row = row_;\n\t*ret_found = found_;\n\treturn NULL;\n", STR_ARG(name), STR_ARG(name), values);
		break;
	case RESULT_MANY:
		buf_printf(out, "\tstruct db_rows rows_;\n\tTRY(db_many(db, arena, &%.*s_statement, %s, &rows_));\n"
		                "\t*ret_rows = (struct %.*s_rows){rows_.at, rows_.count, rows_.room};\n\treturn NULL;\n", STR_ARG(name), values, STR_ARG(name));
		break;
	case RESULT_EACH: put_each(out, name, values); break;
	default: buf_printf(out, "\treturn db_run(db, arena, &%.*s_statement, %s);\n", STR_ARG(name), values); break;
	}
	buf_put(out, STR("}\n"));
}

/* A file that would not change is left as it is, so that nothing is compiled again. */
static void write_file(struct sqlgen *gen, struct str name, const char *ending, struct buf *buf)
{
	struct str text = buf_str(buf);
	const char *path = str_c(&gen->arena, str_format(&gen->arena, "%s/%.*s%s", gen->folder, STR_ARG(name), ending));
	if (access(path, F_OK) == 0 && str_equal(str_of(file_text(gen, path)), text))
		return;
	FILE *file = buf->failed ? NULL : fopen(path, "wb");
	bool written = file && fwrite(text.at, 1, text.size, file) == text.size;
	if (!file || fclose(file) || !written)
		fault(gen, path, 1, "the file can't be written");
}

static void write_queries(struct sqlgen *gen, const struct query_file *file, size_t *index)
{
	struct buf head, body;
	buf_init(&head, &gen->arena, BUF_NO_LIMIT);
	buf_init(&body, &gen->arena, BUF_NO_LIMIT);
	buf_printf(&head, "/* Made of %s by sqlgen: change that file. */\n#ifndef SQL_%.*s_%.*s_H\n#define SQL_%.*s_%.*s_H\n\n#include \"db/statement.h\"\n",
	           place_of(file->path), STR_ARG(gen->name), STR_ARG(file->base), STR_ARG(gen->name), STR_ARG(file->base));
	buf_printf(&body, "/* Made of %s by sqlgen: change that file. */\n#include \"%.*s.h\"\n\n#include <stddef.h>\n", place_of(file->path), STR_ARG(file->base));
	list_each(statement, &file->statements) {
		put_declaration(&head, statement);
		put_data(&body, statement, (*index)++);
		put_function(&body, statement);
	}
	buf_put(&head, STR("\n#endif\n"));
	write_file(gen, file->base, ".h", &head);
	write_file(gen, file->base, ".c", &body);
}

static void put_migrations(struct sqlgen *gen, struct buf *out)
{
	int number = 0;
	buf_printf(out, "\nconst struct db_migration %.*s_migrations[] = {\n", STR_ARG(gen->name));
	list_each(path, &gen->migrations) {
		const char *slash = strrchr(*path, '/'), *text = file_text(gen, *path);
		buf_printf(out, "\t{%d, \"%s\",\n\t", ++number, slash ? slash + 1 : *path);
		put_c_text(out, str_of(text));
		/* a PRAGMA takes no parameter, and it belongs to the migration's transaction */
		buf_printf(out, "\n\t\"\\nPRAGMA user_version = %d;\\n\"},\n", number);
	}
	buf_put(out, STR("\t{0},\n};\n"));
}

static void put_checks(struct sqlgen *gen, struct buf *out)
{
	buf_printf(out, "\nconst struct db_check %.*s_checks[] = {\n", STR_ARG(gen->name));
	list_each(file, &gen->files) {
		list_each(statement, &file->statements) {
			if (!statement->check)
				continue;
			buf_printf(out, "\t{&%.*s_statement,\n\t", STR_ARG(statement->name));
			put_c_text(out, statement->says);
			buf_put(out, STR("},\n"));
		}
	}
	buf_put(out, STR("\t{0},\n};\n"));
}

static void put_functions(struct sqlgen *gen, struct buf *out)
{
	buf_printf(out, "\nconst struct db_function %.*s_functions[] = {\n", STR_ARG(gen->name));
	for (const struct sql_function *function = functions; function->name; function++)
		buf_printf(out, "\t{.name = \"%s\", .count = %d},\n", function->name, function->count);
	buf_put(out, STR("\t{0},\n};\n"));
}

void write_all(struct sqlgen *gen)
{
	size_t index = 0;
	struct buf set;
	buf_init(&set, &gen->arena, BUF_NO_LIMIT);
	buf_printf(&set, "/* Made of all of sql/ by sqlgen. */\n#include \"db/statement.h\"\n");
	list_each(file, &gen->files) {
		write_queries(gen, file, &index);
		buf_printf(&set, "#include \"%.*s.h\"\n", STR_ARG(file->base));
	}
	buf_printf(&set, "\nextern const struct db_migration %.*s_migrations[];\nextern const struct db_check %.*s_checks[];\n"
	                 "extern const struct db_statement *const %.*s_statements[];\nextern const struct db_function %.*s_functions[];\n",
	           STR_ARG(gen->name), STR_ARG(gen->name), STR_ARG(gen->name), STR_ARG(gen->name));
	put_migrations(gen, &set);
	put_checks(gen, &set);
	put_functions(gen, &set);
	buf_printf(&set, "\nconst struct db_statement *const %.*s_statements[] = {\n", STR_ARG(gen->name));
	list_each(file, &gen->files)
		list_each(statement, &file->statements)
			buf_printf(&set, "\t&%.*s_statement,\n", STR_ARG(statement->name));
	buf_put(&set, STR("\tNULL,\n};\n"));
	write_file(gen, gen->name, "_set.c", &set);
}
