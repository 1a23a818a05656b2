/* Reads SQLite's plan of every statement of sql/ on a fresh database. A statement that goes
 * through a whole table is a failure unless tests/sql/scans names it with the reason; a name
 * there that scans nothing is one too. Runs sql/checks.sql, which must find nothing. */
#include "db/keep.h"
#include "db/statement.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct listed {
	char name[80];
	bool used;
};
struct scans {
	struct listed at[500];
	size_t count;
};

static bool fail(const char *what, const char *name, const char *detail)
{
	printf("FAIL %s: %s %s\n", what, name, detail);
	return false;
}

static bool scans_read(const char *path, struct scans *scans)
{
	FILE *file = fopen(path, "r");
	char line[400];
	bool good = file;
	while (good && fgets(line, sizeof line, file)) {
		char *colon = strchr(line, ':');
		if (line[0] == '#' || line[0] == '\n')
			continue;
		if (!colon || strlen(colon) < 8 || scans->count == 500 || colon - line >= 80)
			good = fail("a line of scans must read NAME: REASON", line, "");
		else
			snprintf(scans->at[scans->count++].name, 80, "%.*s", (int)(colon - line), line);
	}
	if (file)
		fclose(file);
	return good;
}

static struct listed *listed_of(struct scans *scans, const char *name)
{
	for (size_t i = 0; i < scans->count; i++)
		if (strcmp(scans->at[i].name, name) == 0)
			return &scans->at[i];
	return NULL;
}

/* True when a line of a plan goes through a whole table. `made` are the names of what the
 * statement makes for itself (subqueries, common tables), which are as large as its result. */
static bool goes_through(const char *detail, const char *made)
{
	char name[100], padded[110];
	if (sscanf(detail, "SCAN %99s", name) != 1 || strcmp(name, "CONSTANT") == 0 || strstr(detail, "VIRTUAL TABLE"))
		return false;
	snprintf(padded, sizeof padded, " %s ", name);
	return name[0] != '(' && !strstr(made, padded);
}

static void note_made(const char *detail, char *made, size_t size)
{
	char name[100];
	size_t used = strlen(made);
	if (sscanf(detail, "MATERIALIZE %99s", name) == 1 || sscanf(detail, "CO-ROUTINE %99s", name) == 1)
		snprintf(made + used, size - used, "%s ", name);
}

static bool check_plan(sqlite3 *db, const struct db_statement *statement, struct scans *scans)
{
	char sql[20000], made[2000] = " ", recursive[1000] = "";
	const char *with = strcasestr(statement->sql, "WITH RECURSIVE ");
	sqlite3_stmt *plan = NULL;
	bool good = true, scanned = false;
	struct listed *listed = listed_of(scans, statement->name);
	if (with && sscanf(with + strlen("WITH RECURSIVE "), "%900[a-z_0-9]", recursive) == 1)
		snprintf(made, sizeof made, " %s ", recursive);
	snprintf(sql, sizeof sql, "EXPLAIN QUERY PLAN %s", statement->sql);
	if (strncmp(statement->sql, "PRAGMA", 6) == 0 || strncmp(statement->sql, "VACUUM", 6) == 0)
		return true;
	if (sqlite3_prepare_v2(db, sql, -1, &plan, NULL) != SQLITE_OK)
		return fail("does not prepare", statement->place, sqlite3_errmsg(db));
	while (sqlite3_step(plan) == SQLITE_ROW) {
		const char *detail = (const char *)sqlite3_column_text(plan, 3);
		note_made(detail, made, sizeof made);
		if (!goes_through(detail, made))
			continue;
		scanned = true;
		if (!listed)
			good = fail(statement->place, statement->name, detail);
	}
	sqlite3_finalize(plan);
	if (listed)
		listed->used = scanned;
	return good;
}

/* A check goes through everything by nature; that it prepares and runs, check_empty has seen. */
static bool is_check(const struct db_statement *statement)
{
	for (const struct db_check *check = sql_checks; check->statement; check++)
		if (check->statement == statement)
			return true;
	return false;
}

static void stub(sqlite3_context *context, int count, sqlite3_value **values)
{
	(void)count, (void)values;
	sqlite3_result_null(context);
}

static struct error *none(void *context, struct arena *arena, const struct db_value *arguments, size_t count, struct db_value *ret_value)
{
	(void)context, (void)arena, (void)arguments, (void)count;
	*ret_value = (struct db_value){.type = DB_INT, .number = 1};
	return NULL;
}

static bool check_empty(const char *path)
{
	struct db_function functions[50];
	size_t function_count = 0;
	for (; sql_functions[function_count].name && function_count < 50; function_count++)
		functions[function_count] = (struct db_function){sql_functions[function_count].name, sql_functions[function_count].count, none, NULL};
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	AUTO_DB struct db *db = NULL;
	struct db_defects defects;
	struct error *error = db_open(&arena, path, DB_WRITE, &db);
	for (size_t i = 0; !error && i < function_count; i++)
		error = db_function(db, &arena, &functions[i]);
	if (!error)
		error = db_check_record(db, &arena, &defects);
	if (error)
		return fail("the checks", "", error->message);
	list_each(defect, &defects)
		fail("a check finds something in an empty record", "", str_c(&arena, defect->says));
	return defects.count == 0;
}

int main(int count, char **arguments)
{
	char path[] = "/tmp/heed-plans-XXXXXX", beside[64];
	struct scans scans = {0};
	sqlite3 *db = NULL;
	int file = mkstemp(path);
	bool good = count == 2 && file >= 0 && scans_read(arguments[1], &scans) && check_empty(path);
	good = good && sqlite3_open(path, &db) == SQLITE_OK;
	for (const struct db_function *function = sql_functions; good && function->name; function++)
		good = sqlite3_create_function(db, function->name, function->count, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
		                               stub, NULL, NULL) == SQLITE_OK;
	size_t statements = 0;
	bool all_good = good;
	for (; good && sql_statements[statements]; statements++)
		all_good &= is_check(sql_statements[statements]) || check_plan(db, sql_statements[statements], &scans);
	for (size_t i = 0; i < scans.count; i++)
		if (!scans.at[i].used)
			all_good = fail("tests/sql/scans names what scans nothing", scans.at[i].name, "");
	sqlite3_close(db);
	static const char *const endings[] = {"", "-wal", "-shm"};
	for (size_t i = 0; i < 3; i++) {
		snprintf(beside, sizeof beside, "%s%s", path, endings[i]);
		unlink(beside);
	}
	printf("%zu statements, %zu may scan\n", statements, scans.count);
	return all_good && statements ? 0 : 1;
}
