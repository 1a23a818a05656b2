/* What the functions that tools/sqlgen writes are made of: a statement with the types of its
 * parameters and columns, and the few ways to run one.
 *
 * Nobody calls these by hand: a statement stands in sql/queries/NAME.sql and is called by the
 * typed function of "sql/NAME.h". Text of a row is copied into the arena, except with a
 * cursor, where it lives until the next row. */
#ifndef HEED_DB_STATEMENT_H
#define HEED_DB_STATEMENT_H

#include "db/db.h"

struct db_field {
	const char *name;
	enum db_type type;
	bool nullable;
	size_t offset; /* of a column in its row; a parameter has none */
};

struct db_statement {
	const char *name, *place, *sql; /* place: file and line */
	size_t index; /* counts through all statements of the program */
	const struct db_field *parameters, *columns;
	size_t parameter_count, column_count;
	size_t row_size;
};

/* A query that must give no row; each row that it gives is a defect of the record. */
struct db_check {
	const struct db_statement *statement; /* NULL ends an array */
	const char *says; /* what a row means, in words for people */
};

/* One step from a schema to the next. */
struct db_migration {
	int number; /* 1, 2 … ; 0 ends an array */
	const char *name, *sql; /* sets the schema's number as its last act */
};

extern const struct db_migration sql_migrations[];
extern const struct db_check sql_checks[];
extern const struct db_statement *const sql_statements[]; /* ended by NULL */
extern const struct db_function sql_functions[]; /* names and counts of what the statements may call; ended by a name of NULL */

/* `values` stand in the order of the statement's parameters. */
struct error *db_run(struct db *db, struct arena *arena, const struct db_statement *statement,
                     const struct db_value *values) MUST_CHECK;
/* ret_id may be NULL. */
struct error *db_insert(struct db *db, struct arena *arena, const struct db_statement *statement,
                        const struct db_value *values, int64_t *ret_id) MUST_CHECK;

/* Rows as an array; the caller knows their type. */
struct db_rows {
	void *at;
	size_t count, room;
};
struct error *db_many(struct db *db, struct arena *arena, const struct db_statement *statement,
                      const struct db_value *values, struct db_rows *ret_rows) MUST_CHECK;
/* The first row. ret_row may be half filled when this fails or finds none. */
struct error *db_one(struct db *db, struct arena *arena, const struct db_statement *statement,
                     const struct db_value *values, void *ret_row, bool *ret_found) MUST_CHECK;

/* Rows one by one. */
struct db_cursor {
	struct db *db;
	struct arena *arena;
	const struct db_statement *statement;
	void *handle;
	bool kept; /* the connection keeps the handle for the next time */
};
#define AUTO_CURSOR __attribute__((cleanup(db_cursor_close)))
struct error *db_cursor_open(struct db_cursor *cursor, struct db *db, struct arena *arena,
                             const struct db_statement *statement, const struct db_value *values) MUST_CHECK;
struct error *db_cursor_next(struct db_cursor *cursor, void *ret_row, bool *ret_found) MUST_CHECK;
void db_cursor_close(struct db_cursor *cursor);

#endif
