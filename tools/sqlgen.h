/* sqlgen, the build's reader of sql/: what its three files share.
 *
 * sqlgen.c reads query files into statements, sqlgen_type.c prepares each against the schema
 * that the migrations make and finds the types of its columns, sqlgen_write.c prints the C. */
#ifndef HEED_TOOLS_SQLGEN_H
#define HEED_TOOLS_SQLGEN_H

#include "base/buf.h"
#include "db/db.h"

#include <sqlite3.h>

enum result { RESULT_RUN, RESULT_ID, RESULT_ONE, RESULT_MANY, RESULT_EACH };

struct field {
	struct str name;
	enum db_type type;
	bool nullable;
	int number; /* of a parameter: SQLite's, from 1 */
};

struct statement {
	struct str name, says, sql;
	const char *path;
	int line, sql_line;
	bool check; /* of the file of checks */
	enum result result;
	LIST(struct field) parameters, columns;
};

struct query_file {
	const char *path;
	struct str base; /* the file's name without folder and ending */
	LIST(struct statement) statements;
};

struct sqlgen {
	struct arena arena;
	sqlite3 *db;
	const char *folder; /* what is made goes there */
	struct str name;    /* of the set: NAME_migrations, NAME_statements, NAME_checks */
	LIST(const char *) migrations;
	LIST(struct query_file) files;
	int faults;
};

/* Says what is wrong, in the form of a compiler. */
void fault(struct sqlgen *gen, const char *path, int line, const char *format, ...) __attribute__((format(printf, 4, 5)));
/* The file's text; NULL after a fault. */
const char *file_text(struct sqlgen *gen, const char *path);

/* The words of SQL, comments left out. */
struct token {
	enum { TOKEN_END, TOKEN_WORD, TOKEN_STRING, TOKEN_SIGN } kind;
	struct str text; /* a quoted name without its quotes */
	size_t from;
};
struct token sql_token(struct str sql, size_t *offset);

bool is_c_name(struct str name);
/* Reads "int", "text?" …; false when it is no type. */
bool type_read(struct str word, enum db_type *ret_type, bool *ret_nullable);

/* sqlgen_type.c */
struct sql_function {
	const char *name;
	int count; /* of arguments; -1: any */
};
extern const struct sql_function functions[]; /* ended by a name of NULL */
bool schema_make(struct sqlgen *gen);
void statement_type(struct sqlgen *gen, struct statement *statement);

/* sqlgen_write.c */
void write_all(struct sqlgen *gen);

#endif
