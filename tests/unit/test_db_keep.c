/* db: older and newer files, damaged ones, other people's, backups, restoring, and what is
 * left when a process is killed. */
#include "db_folder.h"

#include "db/place.h"

#include <signal.h>

static const struct db_migration future = {3, "0003_future.sql", "CREATE TABLE future (id INTEGER PRIMARY KEY) STRICT; PRAGMA user_version = 3;"};

static struct db *opened_as(struct place *place, const struct db_migration *migrations)
{
	struct db *db = NULL;
	good(db_open_with(&place->arena, place->path, DB_WRITE, migrations, &db));
	return db;
}

/* The schema as SQLite keeps it. */
static struct str schema_of(struct place *place, const char *path)
{
	struct buf buf;
	sqlite3 *db;
	sqlite3_stmt *rows;
	buf_init(&buf, &place->arena, BUF_NO_LIMIT);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, "SELECT name, sql, (SELECT user_version FROM pragma_user_version) FROM sqlite_schema ORDER BY name", -1, &rows, NULL), SQLITE_OK);
	while (sqlite3_step(rows) == SQLITE_ROW)
		buf_printf(&buf, "%s: %s (%d)\n", (const char *)sqlite3_column_text(rows, 0), (const char *)sqlite3_column_text(rows, 1), sqlite3_column_int(rows, 2));
	sqlite3_finalize(rows);
	sqlite3_close(db);
	return buf_str(&buf);
}

static void an_older_file_is_copied_and_brought_up_to_date(void **state)
{
	struct place *place = *state;
	const struct db_migration first[] = {trial_migrations[0], {0}};
	struct db *db = opened_as(place, first);
	assert_false(there(beside(place, ".before-1")));
	good(add(db, &place->arena, STR("Mill Lane"), NULL));
	db_close(&db);
	assert_error(db_open_with(&place->arena, place->path, DB_READ, trial_migrations, &db), ERROR_CONFLICT, "of an older heed");
	db = opened(place, DB_WRITE);
	assert_int_equal(count_of(db, &place->arena), 1);
	db_close(&db);
	assert_true(there(beside(place, ".before-2")));
	assert_true(tidy(place));
	assert_true(str_has(schema_of(place, beside(place, ".before-2")), STR("repair_of_shelter")));
	assert_false(str_has(schema_of(place, beside(place, ".before-2")), STR("colour")));
	struct str migrated = schema_of(place, place->path);
	assert_int_equal(unlink(place->path), 0);
	db = opened(place, DB_WRITE);
	db_close(&db);
	assert_true(str_equal(schema_of(place, place->path), migrated)); /* a fresh one is the same */
}

static void a_failed_upgrade_leaves_the_file_as_it_was(void **state)
{
	struct place *place = *state;
	const struct db_migration broken[] = {trial_migrations[0], trial_migrations[1],
	                                      {3, "0003_broken.sql", "CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);"}, {0}};
	struct db *db = opened(place, DB_WRITE);
	db_close(&db);
	struct str before = schema_of(place, place->path);
	assert_error(db_open_with(&place->arena, place->path, DB_WRITE, broken, &db), ERROR_DB, "0003_broken.sql");
	assert_true(str_equal(schema_of(place, place->path), before));
	db = opened(place, DB_WRITE);
	db_close(&db);
}

static void a_newer_file_is_refused(void **state)
{
	struct place *place = *state;
	const struct db_migration three[] = {trial_migrations[0], trial_migrations[1], future, {0}};
	struct db *db = opened_as(place, three);
	db_close(&db);
	struct str before = schema_of(place, place->path);
	assert_error(db_open_with(&place->arena, place->path, DB_WRITE, trial_migrations, &db), ERROR_NEWER, "of a newer heed");
	assert_error(db_open_with(&place->arena, place->path, DB_READ, trial_migrations, &db), ERROR_NEWER, "of a newer heed");
	assert_null(db);
	assert_true(str_equal(schema_of(place, place->path), before));
}

static void other_peoples_files_are_left_alone(void **state)
{
	struct place *place = *state;
	AUTO_DB struct db *db = NULL;
	static const enum db_mode modes[] = {DB_READ, DB_WRITE};
	int file = open(place->path, O_WRONLY | O_CREAT, 0600);
	assert_true(file >= 0);
	close(file);
	assert_error(db_open_with(&place->arena, place->path, DB_READ, trial_migrations, &db), ERROR_INVALID, "holds no record yet");
	other_program(place->path, "CREATE TABLE bookmarks (address TEXT); PRAGMA user_version = 1;");
	struct str before = schema_of(place, place->path);
	for (size_t i = 0; i < 2; i++)
		assert_error(db_open_with(&place->arena, place->path, modes[i], trial_migrations, &db), ERROR_INVALID, "is not a heed file");
	assert_true(str_equal(schema_of(place, place->path), before));
	off_t size = size_of(place->path);
	overwrite(place->path, 0, 60);
	for (size_t i = 0; i < 2; i++)
		assert_error(db_open_with(&place->arena, place->path, modes[i], trial_migrations, &db), ERROR_DB, "is no heed database or its head is damaged");
	assert_int_equal(size_of(place->path), size);
}

/* Whatever is damaged is told as damage or not noticed by this statement, and never a crash. */
static void read_damaged(struct place *place)
{
	AUTO_DB struct db *db = NULL;
	struct trial_all_rows rows;
	struct db_defects defects;
	struct error *error = db_open_with(&place->arena, place->path, DB_WRITE, trial_migrations, &db);
	if (!error)
		error = trial_all(db, &place->arena, &rows);
	if (error && error->kind != ERROR_DB && error->kind != ERROR_INVALID && error->kind != ERROR_NEWER)
		fail_msg("kind %d: %s", error->kind, error->message);
	if (db && !db_check_file(db, &place->arena, &defects) && !error)
		assert_true(defects.count > 0 || rows.count == 201);
}

static void damage_is_told_and_backups_of_it_refused(void **state)
{
	struct place *place = *state;
	struct db *db = opened(place, DB_WRITE);
	good(add(db, &place->arena, STR("Mill Lane"), NULL));
	good(trial_fill(db, &place->arena, 200));
	good(db_backup(db, &place->arena, beside(place, ".copy")));
	db_close(&db);
	off_t size = size_of(place->path);
	for (off_t at = 100; at < size; at += 4001) {
		overwrite(place->path, at, 300);
		read_damaged(place);
	}
	assert_error(db_restore(&place->arena, place->path, beside(place, ".new")), ERROR_DB, "restore from a backup");
	assert_true(!there(beside(place, ".new")) && tidy(place));
	assert_int_equal(truncate(place->path, size / 3), 0);
	read_damaged(place);
	good(db_restore(&place->arena, beside(place, ".copy"), place->path));
	db = opened(place, DB_WRITE);
	assert_int_equal(count_of(db, &place->arena), 201);
	db_close(&db);
	overwrite(place->path, 0, 4096);
	good(db_restore(&place->arena, beside(place, ".copy"), place->path));
	db = opened(place, DB_READ);
	assert_int_equal(count_of(db, &place->arena), 201);
	db_close(&db);
}

static void a_damaged_page_is_named(void **state)
{
	struct place *place = *state;
	struct db *db = opened(place, DB_WRITE);
	struct trial_all_rows rows;
	struct db_defects defects;
	good(trial_fill(db, &place->arena, 200));
	db_close(&db);
	overwrite(place->path, 8 * 4096, 20 * 4096);
	db = opened(place, DB_READ);
	assert_error(trial_all(db, &place->arena, &rows), ERROR_DB, "restore from a backup: heed restore");
	good(db_check_file(db, &place->arena, &defects));
	assert_in_range(defects.count, 1, 200);
	assert_error(db_backup(db, &place->arena, beside(place, ".copy")), ERROR_DB, "damaged");
	assert_true(!there(beside(place, ".copy")) && tidy(place));
	db_close(&db);
}

static void references_and_checks_are_looked_at(void **state)
{
	struct place *place = *state;
	struct db *db = opened(place, DB_WRITE);
	struct db_defects defects;
	db_close(&db);
	other_program(place->path, "PRAGMA foreign_keys = OFF; INSERT INTO repair (shelter, note) VALUES (5, 'glass');");
	db = opened(place, DB_READ);
	good(db_check_file(db, &place->arena, &defects));
	assert_int_equal(defects.count, 1);
	assert_true(str_has(defects.at[0].says, STR("a row of repair points to no row of shelter")));
	db_close(&db);
}

static void a_backup_is_whole_while_others_write(void **state)
{
	struct place *place = *state;
	struct db *db = opened(place, DB_WRITE), *reader = opened(place, DB_READ);
	AUTO_TX struct tx tx = {0};
	good(trial_fill(db, &place->arena, 50));
	good(tx_begin(db, &place->arena, &tx));
	good(add(db, &place->arena, STR("Mill Lane"), NULL));
	const char *copy = beside(place, ".copy");
	good(db_backup(reader, &place->arena, copy));
	assert_error(add(reader, &place->arena, STR("Weir"), NULL), ERROR_FORBIDDEN, "can't be written"); /* still so */
	good(tx_commit(&tx));
	struct stat status;
	assert_int_equal(stat(copy, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	AUTO_DB struct db *backup = NULL;
	good(db_open_with(&place->arena, copy, DB_READ, trial_migrations, &backup));
	assert_int_equal(count_of(backup, &place->arena), 50);
	db_close(&backup);
	good(db_backup(db, &place->arena, copy)); /* again, over the older one */
	good(db_open_with(&place->arena, copy, DB_READ, trial_migrations, &backup));
	assert_int_equal(count_of(backup, &place->arena), 51);
	assert_error(db_backup(db, &place->arena, place->path), ERROR_USAGE, "is the record itself");
	const char *letter = beside(place, ".letter");
	FILE *file = fopen(letter, "w");
	assert_non_null(file);
	fputs("Dear councillor", file);
	fclose(file);
	assert_error(db_backup(db, &place->arena, letter), ERROR_CONFLICT, "is no backup of heed");
	assert_int_equal(size_of(letter), 15);
	assert_error(db_backup(db, &place->arena, beside(place, ".none/copy")), ERROR_NOT_FOUND, "folder");
	assert_error(add(db, &place->arena, STR("Mill Lane"), NULL), ERROR_CONFLICT, "this already"); /* its locks are still there */
	db_close(&reader);
	db_close(&db);
}

static void restoring_takes_back_what_was(void **state)
{
	struct place *place = *state;
	const char *copy = beside(place, ".copy"), *none = beside(place, ".none");
	struct db *db = opened(place, DB_WRITE);
	good(add(db, &place->arena, STR("Mill Lane"), NULL));
	good(db_backup(db, &place->arena, copy));
	good(add(db, &place->arena, STR("Fen Road"), NULL));
	pid_t child = fork();
	if (!child) {
		struct error *error = db_restore(&place->arena, copy, place->path);
		_exit(error && error->kind == ERROR_BUSY && strstr(error->message, "is open in another heed") && tidy(place) ? 0 : 1);
	}
	assert_int_equal(ended(child), 0);
	assert_int_equal(count_of(db, &place->arena), 2);
	good(add(db, &place->arena, STR("Weir"), NULL));
	db_close(&db);
	assert_error(db_restore(&place->arena, none, place->path), ERROR_NOT_FOUND, "no backup");
	assert_error(db_restore(&place->arena, place->path, place->path), ERROR_USAGE, "the record itself");
	if (geteuid() == 0)
		assert_int_equal(chown(place->path, 65534, 65534), 0);
	assert_int_equal(chmod(place->path, 0640), 0);
	good(db_restore(&place->arena, copy, place->path));
	struct stat status;
	assert_int_equal(stat(place->path, &status), 0);
	assert_int_equal(status.st_uid, geteuid() ? geteuid() : 65534);
	assert_int_equal(status.st_mode & 0777, 0640);
	assert_true(tidy(place));
	db = opened(place, DB_WRITE);
	assert_int_equal(count_of(db, &place->arena), 1);
	db_close(&db);
	good(db_restore(&place->arena, copy, none)); /* where nothing was */
	assert_true(there(none));
	other_program(none, "PRAGMA application_id = 5");
	assert_error(db_restore(&place->arena, none, place->path), ERROR_INVALID, "not a heed file");
	assert_error(db_restore(&place->arena, copy, none), ERROR_CONFLICT, "not a heed file");
	other_program(copy, "PRAGMA user_version = 9999");
	assert_error(db_restore(&place->arena, copy, place->path), ERROR_NEWER, "newer heed");
	db = opened(place, DB_READ);
	assert_int_equal(count_of(db, &place->arena), 1);
	db_close(&db);
}

static bool file_has(struct place *place, const char *path, struct str word)
{
	FILE *file = fopen(path, "rb");
	struct buf buf;
	char piece[4096];
	if (!file)
		return false;
	buf_init(&buf, &place->arena, BUF_NO_LIMIT);
	for (size_t size; (size = fread(piece, 1, sizeof piece, file)) > 0;)
		buf_put(&buf, (struct str){piece, size});
	fclose(file);
	return str_has(buf_str(&buf), word);
}

static void what_was_removed_leaves_no_words_behind(void **state)
{
	struct place *place = *state;
	const char *wal = beside(place, "-wal"), *copy = beside(place, ".copy");
	AUTO_DB struct db *db = opened(place, DB_WRITE), *reader = opened(place, DB_READ);
	AUTO_TX struct tx tx = {0};
	struct str word = STR("Applecross Terrace");
	int64_t id;
	good(add(db, &place->arena, word, &id));
	good(trial_fill(db, &place->arena, 20));
	assert_true(file_has(place, wal, word));
	good(db_flush(db, &place->arena));
	good(trial_rename(db, &place->arena, id, STR("removed")));
	good(tx_begin_read(reader, &place->arena, &tx));
	assert_int_equal(count_of(reader, &place->arena), 21);
	good(add(db, &place->arena, STR("Weir"), NULL));
	db_wait(db, 20);
	assert_error(db_flush(db, &place->arena), ERROR_BUSY, "try again");
	good(tx_commit(&tx));
	assert_int_equal(count_of(reader, &place->arena), 22);
	good(db_flush(db, &place->arena));
	assert_int_equal(size_of(wal), 0);
	good(db_backup(db, &place->arena, copy));
	db_close(&reader);
	db_close(&db);
	assert_true(file_has(place, place->path, STR("removed")));
	assert_false(file_has(place, place->path, word) || file_has(place, copy, word));
}

/* Adds shelters for ever and tells of each that is stored. */
static void write_until_killed(struct place *place, int tell)
{
	AUTO_DB struct db *db = opened(place, DB_WRITE);
	for (int32_t i = 0;; i++) {
		if (add(db, &place->arena, str_format(&place->arena, "Shelter %d", i), NULL))
			_exit(1);
		if (write(tell, &i, sizeof i) != sizeof i)
			_exit(2);
	}
}

/* A process that was killed while it wrote; gives how many shelters it said were stored. */
static int32_t killed_writer(struct place *place, int32_t after)
{
	int ends[2];
	int32_t told = -1;
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	if (!child) {
		close(ends[0]);
		write_until_killed(place, ends[1]);
	}
	close(ends[1]);
	while (told < after)
		assert_int_equal(read(ends[0], &told, sizeof told), sizeof told);
	kill(child, SIGKILL);
	while (read(ends[0], &told, sizeof told) == sizeof told)
		;
	close(ends[0]);
	assert_int_equal(ended(child), 128 + SIGKILL);
	return told + 1;
}

static void a_killed_process_loses_nothing_that_was_stored(void **state)
{
	struct place *place = *state;
	int32_t stored = killed_writer(place, 40);
	AUTO_DB struct db *db = opened(place, DB_READ);
	int64_t count = count_of(db, &place->arena);
	assert_in_range(count, stored, stored + 1);
	struct db_defects defects;
	good(db_check_file(db, &place->arena, &defects));
	assert_int_equal(defects.count, 0);
}

static void restoring_over_a_killed_process_leaves_nothing_of_it(void **state)
{
	struct place *place = *state;
	const char *copy = beside(place, ".copy");
	struct db *db = opened(place, DB_WRITE);
	good(add(db, &place->arena, STR("Mill Lane"), NULL));
	good(db_backup(db, &place->arena, copy));
	db_close(&db);
	killed_writer(place, 30);
	assert_true(size_of(beside(place, "-wal")) > 0);
	good(db_restore(&place->arena, copy, place->path));
	assert_false(there(beside(place, "-wal")));
	db = opened(place, DB_READ);
	assert_int_equal(count_of(db, &place->arena), 1);
	db_close(&db);
}

/* Eight processes begin at the same moment. */
static void eight_open(struct place *place)
{
	int gate[2];
	pid_t children[8];
	assert_int_equal(pipe(gate), 0);
	for (size_t i = 0; i < 8; i++) {
		children[i] = fork();
		if (!children[i]) {
			char byte;
			close(gate[1]);
			ssize_t size = read(gate[0], &byte, 1);
			AUTO_DB struct db *db = NULL;
			struct error *error = db_open_with(&place->arena, place->path, DB_WRITE, trial_migrations, &db);
			if (!error)
				error = add(db, &place->arena, str_format(&place->arena, "%d", (int)getpid()), NULL);
			if (error)
				fprintf(stderr, "%s\n", error->message);
			db_close(&db);
			_exit(error || size ? 1 : 0);
		}
	}
	close(gate[0]);
	close(gate[1]);
	for (size_t i = 0; i < 8; i++)
		assert_int_equal(ended(children[i]), 0);
}

static void many_processes_may_make_and_upgrade_at_once(void **state)
{
	struct place *place = *state;
	const struct db_migration first[] = {trial_migrations[0], {0}};
	eight_open(place);
	struct db *db = opened(place, DB_READ);
	assert_int_equal(count_of(db, &place->arena), 8);
	db_close(&db);
	assert_int_equal(unlink(place->path), 0);
	db = opened_as(place, first);
	db_close(&db);
	eight_open(place);
	db = opened(place, DB_READ);
	assert_int_equal(count_of(db, &place->arena), 8);
	db_close(&db);
}

static void a_killed_upgrade_is_whole_or_undone(void **state)
{
	struct place *place = *state;
	const struct db_migration slow[] = {trial_migrations[0], trial_migrations[1],
	                                    {3, "0003_slow.sql",
	                                     "CREATE TABLE counted (n INTEGER PRIMARY KEY) STRICT;"
	                                     "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 100000000) INSERT INTO counted SELECT n FROM c;"
	                                     "PRAGMA user_version = 3;"}, {0}};
	struct db *db = opened(place, DB_WRITE);
	good(add(db, &place->arena, STR("Mill Lane"), NULL));
	db_close(&db);
	struct str before = schema_of(place, place->path);
	pid_t child = fork();
	if (!child) {
		_exit(db_open_with(&place->arena, place->path, DB_WRITE, slow, &db) ? 1 : 0);
	}
	for (int i = 0; i < 3000 && !(there(beside(place, "-wal")) && size_of(beside(place, "-wal")) > 100000); i++)
		usleep(10000); /* until it is in the middle */
	kill(child, SIGKILL);
	assert_int_equal(ended(child), 128 + SIGKILL);
	assert_true(there(beside(place, ".before-3")));
	db = opened(place, DB_WRITE);
	assert_int_equal(count_of(db, &place->arena), 1);
	db_close(&db);
	assert_true(str_equal(schema_of(place, place->path), before));
}

static int read_as_nobody(struct place *place, enum error_kind wanted, const char *words)
{
	if (geteuid() == 0 && setuid(65534))
		return 1;
	AUTO_DB struct db *db = NULL;
	struct error *error = db_open_with(&place->arena, place->path, DB_READ, trial_migrations, &db);
	if (words)
		return error && error->kind == wanted && strstr(error->message, words) ? 0 : 2;
	return !error && count_of(db, &place->arena) == 1 ? 0 : 3;
}

static int nobody(struct place *place, enum error_kind wanted, const char *words)
{
	pid_t child = fork();
	if (!child)
		_exit(read_as_nobody(place, wanted, words));
	return ended(child);
}

static void a_record_is_read_where_nothing_can_be_made_beside_it(void **state)
{
	struct place *place = *state;
	struct db *db = opened(place, DB_WRITE);
	good(add(db, &place->arena, STR("Mill Lane"), NULL));
	db_close(&db);
	assert_int_equal(chmod(place->path, 0444), 0);
	assert_int_equal(chmod(place->folder, 0555), 0);
	assert_int_equal(nobody(place, ERROR_BUG, NULL), 0);
	assert_int_equal(chmod(place->folder, 0755), 0);
	FILE *wal = fopen(beside(place, "-wal"), "w");
	assert_non_null(wal);
	fputs("something", wal);
	fclose(wal);
	assert_int_equal(chmod(place->folder, 0555), 0);
	assert_int_equal(nobody(place, ERROR_FORBIDDEN, "can't read"), 0);
	assert_int_equal(chmod(place->path, 0400), 0);
	assert_int_equal(chmod(place->folder, 0700), 0);
	if (geteuid() == 0)
		assert_int_equal(nobody(place, ERROR_FORBIDDEN, "closed to this user"), 0);
}

static void one_serves_a_file_at_a_time(void **state)
{
	struct place *place = *state;
	int lock = -1, second = -1, ends[2];
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	if (!child) {
		char byte;
		close(ends[1]);
		struct error *error = db_serve_lock(&place->arena, place->path, &lock);
		_exit(error || read(ends[0], &byte, 1) ? 1 : 0); /* holds it until the parent closes its end */
	}
	close(ends[0]);
	char words[60];
	snprintf(words, sizeof words, "(process %d,", (int)child);
	struct error *error = NULL;
	for (int i = 0; i < 500 && !error; i++) { /* until the child has it */
		error = db_serve_lock(&place->arena, place->path, &lock);
		if (!error || !strstr(error->message, words)) {
			place_close(&lock);
			usleep(10000);
			error = NULL;
		}
	}
	assert_error(error, ERROR_CONFLICT, "another heed serve has this data open");
	close(ends[1]);
	assert_int_equal(ended(child), 0);
	good(db_serve_lock(&place->arena, place->path, &lock));
	assert_error(db_serve_lock(&place->arena, place->path, &second), ERROR_CONFLICT, "another heed serve");
	place_close(&lock);
	good(db_serve_lock(&place->arena, place->path, &second));
	place_close(&second);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		test_in_folder(an_older_file_is_copied_and_brought_up_to_date),
		test_in_folder(a_failed_upgrade_leaves_the_file_as_it_was),
		test_in_folder(a_newer_file_is_refused),
		test_in_folder(other_peoples_files_are_left_alone),
		test_in_folder(damage_is_told_and_backups_of_it_refused),
		test_in_folder(a_damaged_page_is_named),
		test_in_folder(references_and_checks_are_looked_at),
		test_in_folder(a_backup_is_whole_while_others_write),
		test_in_folder(restoring_takes_back_what_was),
		test_in_folder(what_was_removed_leaves_no_words_behind),
		test_in_folder(a_killed_process_loses_nothing_that_was_stored),
		test_in_folder(restoring_over_a_killed_process_leaves_nothing_of_it),
		test_in_folder(many_processes_may_make_and_upgrade_at_once),
		test_in_folder(a_killed_upgrade_is_whole_or_undone),
		test_in_folder(a_record_is_read_where_nothing_can_be_made_beside_it),
		test_in_folder(one_serves_a_file_at_a_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
