/* A folder of its own for each test of src/db, and a record of bus shelters in it. */
#ifndef HEED_TESTS_DB_FOLDER_H
#define HEED_TESTS_DB_FOLDER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "db/db.h"
#include "db/keep.h"
#include "tests/sql/trial.h"

#include <fcntl.h>
#include <ftw.h>
#include <glob.h>
#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern const struct db_migration trial_migrations[];

struct place {
	struct arena arena;
	char folder[64], path[100];
};

static inline int place_setup(void **state)
{
	struct place *place = calloc(1, sizeof *place);
	arena_init(&place->arena, ARENA_NO_CAP);
	snprintf(place->folder, sizeof place->folder, "/tmp/heed-db-XXXXXX");
	assert_non_null(mkdtemp(place->folder));
	snprintf(place->path, sizeof place->path, "%s/record.db", place->folder);
	*state = place;
	return 0;
}

static inline int place_remove(const char *path, const struct stat *status, int type, struct FTW *walk)
{
	(void)status, (void)type, (void)walk;
	return remove(path);
}

static inline int place_teardown(void **state)
{
	struct place *place = *state;
	chmod(place->folder, 0700);
	nftw(place->folder, place_remove, 8, FTW_DEPTH | FTW_PHYS);
	arena_done(&place->arena);
	free(place);
	return 0;
}

static inline const char *beside(struct place *place, const char *ending)
{
	return str_c(&place->arena, str_format(&place->arena, "%s%s", place->path, ending));
}

static inline bool there(const char *path)
{
	return access(path, F_OK) == 0;
}

/* No unfinished copy lies in the folder. */
static inline bool tidy(struct place *place)
{
	glob_t found;
	int none = glob(str_c(&place->arena, str_format(&place->arena, "%s/*.part*", place->folder)), 0, NULL, &found);
	globfree(&found);
	return none == GLOB_NOMATCH;
}

static inline void good(struct error *error)
{
	if (error)
		fail_msg("%s (%s:%d)", error->message, error->file, error->line);
}

#define assert_error(call, wanted_kind, wanted_words)                                        \
	do {                                                                                 \
		struct error *error_ = (call);                                               \
		assert_non_null(error_);                                                     \
		if (error_->kind != (wanted_kind) || !strstr(error_->message, wanted_words)) \
			fail_msg("kind %d: %s", error_->kind, error_->message);              \
	} while (0)

static inline struct db *opened(struct place *place, enum db_mode mode)
{
	struct db *db = NULL;
	good(db_open_with(&place->arena, place->path, mode, trial_migrations, &db));
	return db;
}

static inline struct error *add(struct db *db, struct arena *arena, struct str name, int64_t *ret_id)
{
	return trial_add(db, arena, name, day_of(2016, 2, 10), 3, 2.5, STR("plan"), true, ret_id);
}

static inline int64_t count_of(struct db *db, struct arena *arena)
{
	struct trial_count_row row;
	bool found;
	good(trial_count(db, arena, &row, &found));
	assert_true(found);
	return row.count;
}

/* Runs SQL that heed has no statement for, as another program would. */
static inline void other_program(const char *path, const char *sql)
{
	sqlite3 *other;
	char *message = NULL;
	assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
	if (sqlite3_exec(other, sql, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", sql, message);
	assert_int_equal(sqlite3_close(other), SQLITE_OK);
}

static inline void overwrite(const char *path, off_t from, size_t size)
{
	int file = open(path, O_WRONLY);
	assert_true(file >= 0);
	for (size_t i = 0; i < size; i++)
		assert_int_equal(pwrite(file, "\xA5", 1, from + (off_t)i), 1);
	close(file);
}

static inline off_t size_of(const char *path)
{
	struct stat status;
	assert_int_equal(stat(path, &status), 0);
	return status.st_size;
}

/* The child's status: 0 when it ended by itself and all was well. */
static inline int ended(pid_t child)
{
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

#define test_in_folder(test) cmocka_unit_test_setup_teardown(test, place_setup, place_teardown)

#endif
