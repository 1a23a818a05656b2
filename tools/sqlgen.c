/* sqlgen: typed C functions of the SQL in sql/. Run by the build:
 *
 *     sqlgen FOLDER NAME --migrations FILE… --queries FILE… [--checks FILE]
 *
 * The migrations make a schema in memory; every statement of the query files is prepared
 * against it, so that a wrong table, column, parameter or type stops the build with the file,
 * the line and the statement's name. The form of a query file is told in docs/hacking.md.
 * This file reads the arguments and splits query files into statements. */
#include "sqlgen.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void fault(struct sqlgen *gen, const char *path, int line, const char *format, ...)
{
	gen->faults++;
	fprintf(stderr, "%s:%d: ", path, line);
	va_list arguments;
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
}

const char *file_text(struct sqlgen *gen, const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file) {
		fault(gen, path, 1, "the file can't be opened");
		return NULL;
	}
	struct buf buf;
	buf_init(&buf, &gen->arena, BUF_NO_LIMIT);
	char piece[4096];
	for (size_t size; (size = fread(piece, 1, sizeof piece, file)) > 0;)
		buf_put(&buf, (struct str){piece, size});
	fclose(file);
	return str_c(&gen->arena, buf_str(&buf));
}

bool is_c_name(struct str name)
{
	static const char *const words[] = {"auto", "break", "case", "char", "const", "continue", "default", "do", "double",
	                                    "else", "enum", "extern", "float", "for", "goto", "if", "inline", "int", "long",
	                                    "register", "restrict", "return", "short", "signed", "sizeof", "static", "struct",
	                                    "switch", "typedef", "union", "unsigned", "void", "volatile", "while", "bool"};
	if (str_empty(name) || isdigit((unsigned char)name.at[0]))
		return false;
	for (size_t i = 0; i < name.size; i++)
		if (!(isalnum((unsigned char)name.at[i]) || name.at[i] == '_'))
			return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(name, str_of(words[i])))
			return false;
	return true;
}

bool type_read(struct str word, enum db_type *ret_type, bool *ret_nullable)
{
	static const struct {
		const char *word;
		enum db_type type;
	} types[] = {{"int", DB_INT}, {"bool", DB_BOOL}, {"text", DB_TEXT}, {"blob", DB_BLOB}, {"day", DB_DAY}, {"real", DB_REAL}};
	bool nullable = str_ends(word, STR("?"));
	if (nullable)
		word.size--;
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		if (!str_equal(word, str_of(types[i].word)) || (nullable && types[i].type == DB_BOOL))
			continue;
		*ret_type = types[i].type;
		*ret_nullable = nullable || types[i].type == DB_DAY;
		return true;
	}
	return false;
}

static bool word_char(char c)
{
	return isalnum((unsigned char)c) || c == '_' || (c & 0x80);
}

/* The offset behind blanks and comments. */
static size_t skip_blanks(struct str sql, size_t at)
{
	while (at < sql.size) {
		if (isspace((unsigned char)sql.at[at])) {
			at++;
			continue;
		}
		struct str rest = str_from(sql, at);
		const char *end = str_starts(rest, STR("--")) ? "\n" : str_starts(rest, STR("/*")) ? "*/" : NULL;
		if (!end)
			break;
		size_t found = str_find_from(sql, str_of(end), at + 2);
		at = found == STR_NOT_FOUND ? sql.size : found + strlen(end);
	}
	return at;
}

struct token sql_token(struct str sql, size_t *offset)
{
	size_t at = skip_blanks(sql, *offset), from = at;
	if (at >= sql.size) {
		*offset = sql.size;
		return (struct token){TOKEN_END, STR_NONE, sql.size};
	}
	char c = sql.at[at++];
	if (strchr("'\"`[", c)) {
		char end = c == '[' ? ']' : c;
		while (at < sql.size && (sql.at[at] != end || (at + 1 < sql.size && sql.at[at + 1] == end && end != ']' && at++)))
			at++;
		*offset = at < sql.size ? at + 1 : at;
		return (struct token){c == '\'' ? TOKEN_STRING : TOKEN_WORD, str_slice(sql, from + 1, at), from};
	}
	bool word = word_char(c);
	while (word && at < sql.size && word_char(sql.at[at]))
		at++;
	*offset = at;
	return (struct token){word ? TOKEN_WORD : TOKEN_SIGN, str_slice(sql, from, at), from};
}

/* Where the statement that begins at `from` ends: behind its ";". */
static size_t sql_end(struct str text, size_t from)
{
	for (struct token token; (token = sql_token(text, &from)).kind != TOKEN_END;)
		if (token.kind == TOKEN_SIGN && token.text.at[0] == ';')
			return from;
	return STR_NOT_FOUND;
}

static int line_of(struct str text, size_t offset)
{
	int line = 1;
	for (size_t i = 0; i < offset && i < text.size; i++)
		line += text.at[i] == '\n';
	return line;
}

/* True for a comment line "-- name(": the beginning of a statement. */
static bool is_head(struct str line)
{
	if (!str_starts(line, STR("-- ")))
		return false;
	size_t open = str_find(line, STR("("));
	return open != STR_NOT_FOUND && is_c_name(str_slice(line, 3, open));
}

static bool result_read(struct str word, enum result *ret_result)
{
	static const char *const words[] = {[RESULT_RUN] = "run", [RESULT_ID] = "id", [RESULT_ONE] = "one",
	                                    [RESULT_MANY] = "many", [RESULT_EACH] = "each"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (str_equal(word, str_of(words[i]))) {
			*ret_result = (enum result)i;
			return true;
		}
	}
	return false;
}

static void read_parameters(struct sqlgen *gen, struct statement *statement, struct str list)
{
	while (list.at && !str_blank(list)) {
		struct str type = str_cut(&list, ','), name = str_trim(str_cut(&type, ':'));
		struct field field = {.name = name};
		if (str_equal(name, STR("db")) || str_equal(name, STR("arena")) || str_equal(name, STR("each")) || str_equal(name, STR("context")) ||
		    str_starts(name, STR("ret_")) || str_ends(name, STR("_"))) {
			fault(gen, statement->path, statement->line, "%.*s: the name %.*s is taken by the function that is made; choose another", STR_ARG(statement->name), STR_ARG(name));
			continue;
		}
		if (!is_c_name(name) || !type_read(str_trim(type), &field.type, &field.nullable)) {
			fault(gen, statement->path, statement->line,
			      "%.*s: the parameter \"%.*s\" must read name: type, with int, bool, text, blob, day or real, and a ? where it may be NULL (never for bool)",
			      STR_ARG(statement->name), STR_ARG(name));
			continue;
		}
		list_each(other, &statement->parameters)
			if (str_equal(other->name, name))
				fault(gen, statement->path, statement->line, "%.*s: the parameter %.*s is declared twice", STR_ARG(statement->name), STR_ARG(name));
		list_push(&gen->arena, &statement->parameters, field);
	}
}

/* Reads "name(parameters) -> result". */
static void read_head(struct sqlgen *gen, struct statement *statement, struct str head)
{
	struct str rest = head;
	statement->name = str_cut(&rest, '(');
	size_t close = str_find(rest, STR(")"));
	struct str behind = close == STR_NOT_FOUND ? STR_NONE : str_trim(str_from(rest, close + 1));
	if (!str_starts(behind, STR("->")) || !result_read(str_trim(str_from(behind, 2)), &statement->result)) {
		fault(gen, statement->path, statement->line, "%.*s: the head must end with -> and one of run, id, one, many, each", STR_ARG(statement->name));
		return;
	}
	read_parameters(gen, statement, str_slice(rest, 0, close));
}

/* Reads the comment lines at `at`: the head, which may go over several lines up to its "->",
 * then what the statement is for. Gives the offset of the SQL. */
static size_t read_comment(struct sqlgen *gen, struct statement *statement, struct str text, size_t at)
{
	struct buf head, says;
	buf_init(&head, &gen->arena, BUF_NO_LIMIT);
	buf_init(&says, &gen->arena, BUF_NO_LIMIT);
	bool in_head = true;
	while (at < text.size) {
		struct str rest = str_from(text, at), line = str_cut(&rest, '\n');
		if (!str_starts(str_trim(line), STR("--")))
			break;
		buf_join(in_head ? &head : &says, STR(" "), str_trim(str_from(str_trim(line), 2)));
		in_head = in_head && !str_has(line, STR("->"));
		at = rest.at ? (size_t)(rest.at - text.at) : text.size;
	}
	statement->says = buf_str(&says);
	read_head(gen, statement, buf_str(&head));
	return at;
}

/* Reads the statement whose head is at `at`; gives the offset behind it. */
static size_t read_statement(struct sqlgen *gen, struct query_file *file, struct str text, size_t at, bool check)
{
	struct statement statement = {.path = file->path, .line = line_of(text, at), .check = check};
	at = skip_blanks(text, read_comment(gen, &statement, text, at));
	size_t end = sql_end(text, at);
	statement.sql_line = line_of(text, at);
	if (end == STR_NOT_FOUND) {
		fault(gen, file->path, statement.line, "%.*s: the statement must end with a semicolon", STR_ARG(statement.name));
		return text.size;
	}
	statement.sql = str_trim(str_slice(text, at, end - 1));
	for (struct str rest = statement.sql, line; rest.at;)
		if (is_head(line = str_cut(&rest, '\n')) && str_has(line, STR("->")))
			fault(gen, file->path, statement.line, "%.*s: another head stands inside the statement; a semicolon is missing", STR_ARG(statement.name));
	list_each(other_file, &gen->files)
		list_each(other, &other_file->statements)
			if (str_equal(other->name, statement.name))
				fault(gen, file->path, statement.line, "%.*s: this name is taken at %s:%d", STR_ARG(statement.name), other->path, other->line);
	list_push(&gen->arena, &file->statements, statement);
	return end;
}

static void read_queries(struct sqlgen *gen, const char *path, bool checks)
{
	struct query_file *file = list_add(&gen->arena, &gen->files);
	const char *bytes = file_text(gen, path);
	if (!file || !bytes)
		return;
	const char *slash = strrchr(path, '/');
	struct str base = str_of(slash ? slash + 1 : path), text = str_of(bytes);
	*file = (struct query_file){.path = path, .base = str_ends(base, STR(".sql")) ? str_slice(base, 0, base.size - 4) : base};
	for (size_t at = 0; at < text.size;) {
		struct str rest = str_from(text, at), line = str_cut(&rest, '\n');
		if (is_head(line)) {
			at = read_statement(gen, file, text, at, checks);
			continue;
		}
		if (!str_blank(line) && !str_starts(str_trim(line), STR("--"))) {
			fault(gen, path, line_of(text, at), "SQL without a head; begin a statement with the comment -- name(parameters) -> result");
			return;
		}
		at = rest.at ? (size_t)(rest.at - bytes) : text.size;
	}
}

static void read_arguments(struct sqlgen *gen, char **arguments)
{
	struct str mode = STR_NONE;
	for (; *arguments; arguments++) {
		struct str argument = str_of(*arguments);
		if (str_starts(argument, STR("--")))
			mode = argument;
		else if (str_equal(mode, STR("--migrations")))
			list_push(&gen->arena, &gen->migrations, *arguments);
		else
			read_queries(gen, *arguments, str_equal(mode, STR("--checks")));
	}
}

int main(int count, char **arguments)
{
	if (count < 4) {
		fputs("usage: sqlgen FOLDER NAME --migrations FILE... --queries FILE... [--checks FILE]\n", stderr);
		return 64;
	}
	struct sqlgen gen = {.folder = arguments[1], .name = str_of(arguments[2])};
	arena_init(&gen.arena, ARENA_NO_CAP);
	read_arguments(&gen, arguments + 3);
	if (!gen.faults && schema_make(&gen)) {
		list_each(file, &gen.files)
			list_each(statement, &file->statements)
				statement_type(&gen, statement);
		if (!gen.faults)
			write_all(&gen);
	}
	sqlite3_close(gen.db);
	arena_done(&gen.arena);
	return gen.faults ? 65 : 0;
}
