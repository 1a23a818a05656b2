/* db: opening, values, transactions, functions, and what happens when something fails. */
#include "db_folder.h"

#include "db/place.h"

static void a_missing_file_is_made_only_for_writing(void **state)
{
	struct place *place = *state;
	AUTO_DB struct db *db = NULL;
	assert_error(db_open_with(&place->arena, place->path, DB_READ, trial_migrations, &db), ERROR_NOT_FOUND, "heed import");
	assert_false(there(place->path));
	assert_error(db_open_with(&place->arena, beside(place, ".d/record.db"), DB_WRITE, trial_migrations, &db), ERROR_NOT_FOUND, "folder");
	assert_error(db_open_with(&place->arena, place->folder, DB_WRITE, trial_migrations, &db), ERROR_INVALID, "is no file");
	assert_null(db);
	db = opened(place, DB_WRITE);
	struct stat status;
	assert_int_equal(stat(place->path, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	good(add(db, &place->arena, STR("Mill Lane"), NULL));
	assert_true(there(beside(place, "-wal")));
	assert_int_equal(stat(beside(place, "-wal"), &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
}

static void a_read_connection_reads_and_refuses_to_write(void **state)
{
	struct place *place = *state;
	AUTO_DB struct db *writer = opened(place, DB_WRITE);
	good(add(writer, &place->arena, STR("Mill Lane"), NULL));
	AUTO_DB struct db *reader = opened(place, DB_READ);
	assert_int_equal(count_of(reader, &place->arena), 1);
	good(add(writer, &place->arena, STR("Fen Road"), NULL));
	assert_int_equal(count_of(reader, &place->arena), 2);
	assert_error(add(reader, &place->arena, STR("Weir"), NULL), ERROR_FORBIDDEN, "can't be written");
	assert_int_equal(count_of(writer, &place->arena), 2);
}

static void a_name_that_means_something_to_sqlite_is_a_name(void **state)
{
	struct place *place = *state;
	static const char *const names[] = {":memory:", "file:other.db?mode=memory", "50% #1?immutable=1"};
	char before[4096];
	assert_non_null(getcwd(before, sizeof before));
	assert_int_equal(chdir(place->folder), 0);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		AUTO_DB struct db *db = NULL;
		good(db_open_with(&place->arena, names[i], DB_WRITE, trial_migrations, &db));
		good(add(db, &place->arena, STR("Mill Lane"), NULL));
		assert_true(there(names[i]));
	}
	assert_int_equal(chdir(before), 0);
}

static void values_come_back_as_they_went_in(void **state)
{
	struct place *place = *state;
	AUTO_DB struct db *db = opened(place, DB_WRITE);
	struct trial_by_name_row row;
	struct str name = {"Mill\0Lane ’é", 14}, plan = {"\0\xFF\x80", 3};
	bool found;
	int64_t id = 0;
	good(trial_add(db, &place->arena, name, day_of(1999, 12, 31), INT64_MAX, -0.25, plan, true, &id));
	good(trial_by_name(db, &place->arena, name, &row, &found));
	assert_true(found);
	assert_int_equal(row.id, id);
	assert_true(str_equal(row.name, name) && str_equal(row.plan, plan));
	assert_int_equal(row.built_day, day_of(1999, 12, 31));
	assert_int_equal(row.seats, INT64_MAX);
	assert_true(row.height == -0.25 && row.lit);
	good(trial_add(db, &place->arena, STR_NONE, DAY_NONE, DB_NULL, NAN, STR_NONE, false, NULL));
	good(trial_by_name(db, &place->arena, STR(""), &row, &found));
	assert_true(found && row.name.at && !row.name.size);
	assert_int_equal(row.built_day, DAY_NONE);
	assert_int_equal(row.seats, DB_NULL);
	assert_true(isnan(row.height) && !row.plan.at && !row.lit);
	assert_true(str_equal(row.marked, STR(";")));
	good(trial_add(db, &place->arena, STR("Weir"), DAY_NONE, 0, 0, STR(""), false, NULL));
	good(trial_by_name(db, &place->arena, STR("Weir"), &row, &found));
	assert_true(found && row.plan.at && !row.plan.size);
	row.id = 77;
	good(trial_by_name(db, &place->arena, STR("Nowhere"), &row, &found));
	assert_false(found);
	assert_int_equal(row.id, 77);
	good(trial_renamed(db, &place->arena, id, STR("Fen Road"), &(struct trial_renamed_row){0}, &found));
	assert_true(found);
	assert_error(trial_rename(db, &place->arena, DB_NULL, STR("x")), ERROR_BUG, "without its id");
	assert_error(trial_rename(db, &place->arena, id, STR("Weir")), ERROR_CONFLICT, "has this already");
	assert_error(trial_repair(db, &place->arena, 999, STR("glass"), NULL), ERROR_BUG, "FOREIGN KEY");
	assert_error(trial_repair(db, &place->arena, id, STR("forbidden"), NULL), ERROR_BUG, "no such repair; not here");
}

static void what_is_not_as_declared_is_an_error(void **state)
{
	struct place *place = *state;
	AUTO_DB struct db *db = opened(place, DB_WRITE);
	bool found;
	assert_error(trial_wrong_null(db, &place->arena, &(struct trial_wrong_null_row){0}, &found), ERROR_BUG, "gave NULL for broken");
	assert_error(trial_wrong_type(db, &place->arena, &(struct trial_wrong_type_row){0}, &found), ERROR_BUG, "another type for broken");
	assert_error(trial_wrong_day(db, &place->arena, STR("2016-02-31"), &(struct trial_wrong_day_row){0}, &found), ERROR_DB, "\"2016-02-31\" where a day belongs");
}

struct seen {
	struct db *db;
	struct arena *arena;
	struct buf names;
	int stop_after;
};

static struct error *see(void *context, const struct trial_each_row *row)
{
	struct seen *seen = context;
	buf_join(&seen->names, STR(","), row->name);
	if (seen->stop_after && --seen->stop_after == 0)
		return error_new(seen->arena, ERROR_CONFLICT, "enough");
	return NULL;
}

/* Streams the rows behind this one, while this one streams, and writes. */
static struct error *see_nested(void *context, const struct trial_each_row *row)
{
	struct seen *seen = context;
	struct seen inner = {.db = seen->db, .arena = seen->arena};
	buf_init(&inner.names, seen->arena, BUF_NO_LIMIT);
	TRY(trial_each(seen->db, seen->arena, row->id + 1, see, &inner));
	TRY(trial_rename(seen->db, seen->arena, row->id, str_format(seen->arena, "%.*s!", STR_ARG(row->name))));
	buf_printf(&seen->names, "%.*s[%.*s]", STR_ARG(row->name), STR_ARG(buf_str(&inner.names)));
	return NULL;
}

static void rows_stream_also_inside_each_other(void **state)
{
	struct place *place = *state;
	AUTO_DB struct db *db = opened(place, DB_WRITE);
	for (int i = 0; i < 3; i++)
		good(add(db, &place->arena, str_format(&place->arena, "%c", 'a' + i), NULL));
	struct seen seen = {.db = db, .arena = &place->arena, .stop_after = 2};
	buf_init(&seen.names, &place->arena, BUF_NO_LIMIT);
	assert_error(trial_each(db, &place->arena, 0, see, &seen), ERROR_CONFLICT, "enough");
	assert_true(str_equal(buf_str(&seen.names), STR("a,b")));
	buf_init(&seen.names, &place->arena, BUF_NO_LIMIT);
	good(trial_each(db, &place->arena, 0, see_nested, &seen));
	assert_true(str_equal(buf_str(&seen.names), STR("a[b,c]b[c]c[]")));
	struct trial_all_rows rows;
	good(trial_all(db, &place->arena, &rows));
	assert_int_equal(rows.count, 3);
	list_each(row, &rows)
		assert_true(str_ends(row->name, STR("!")));
	good(trial_fill(db, &place->arena, 1000));
	good(trial_all(db, &place->arena, &rows));
	assert_int_equal(rows.count, 1003);
	assert_true(str_equal(rows.at[1002].name, STR("Shelter number 1000")));
	assert_int_equal(rows.at[1002].built_day, DAY_NONE);
	struct trial_repairs_rows repairs;
	good(trial_repairs(db, &place->arena, &repairs));
	assert_int_equal(repairs.count, 1003);
	assert_true(repairs.at[0].repair == DB_NULL && !repairs.at[0].note.at);
}

static struct error *add_and_fail(struct db *db, struct arena *arena)
{
	AUTO_TX struct tx tx = {0};
	TRY(tx_begin(db, arena, &tx));
	TRY(add(db, arena, STR("Fen Road"), NULL));
	return error_new(arena, ERROR_INVALID, "no");
}

static void what_is_not_committed_is_rolled_back_by_scope(void **state)
{
	struct place *place = *state;
	AUTO_DB struct db *db = opened(place, DB_WRITE);
	assert_error(add_and_fail(db, &place->arena), ERROR_INVALID, "no");
	assert_false(db_in_transaction(db));
	assert_int_equal(count_of(db, &place->arena), 0);
	AUTO_TX struct tx tx = {0}, inner = {0};
	assert_error(tx_commit(&(struct tx){.arena = &place->arena}), ERROR_BUG, "not open");
	good(tx_begin(db, &place->arena, &tx));
	good(add(db, &place->arena, STR("Mill Lane"), NULL));
	assert_error(tx_begin(db, &place->arena, &inner), ERROR_BUG, "inside another");
	assert_error(db_backup(db, &place->arena, beside(place, ".copy")), ERROR_BUG, "inside a transaction");
	tx_end(&inner);
	assert_true(db_in_transaction(db));
	good(tx_commit(&tx));
	assert_int_equal(count_of(db, &place->arena), 1);
}

static void a_snapshot_is_of_one_moment(void **state)
{
	struct place *place = *state;
	AUTO_DB struct db *writer = opened(place, DB_WRITE), *reader = opened(place, DB_READ);
	AUTO_TX struct tx tx = {0};
	good(tx_begin_read(reader, &place->arena, &tx));
	assert_int_equal(count_of(reader, &place->arena), 0);
	good(add(writer, &place->arena, STR("Mill Lane"), NULL));
	assert_int_equal(count_of(reader, &place->arena), 0);
	good(tx_commit(&tx));
	assert_int_equal(count_of(reader, &place->arena), 1);
}

static void two_writers_wait_and_then_say_busy(void **state)
{
	struct place *place = *state;
	AUTO_DB struct db *first = opened(place, DB_WRITE), *second = opened(place, DB_WRITE);
	AUTO_TX struct tx tx = {0}, other = {0};
	good(tx_begin(first, &place->arena, &tx));
	good(add(first, &place->arena, STR("Mill Lane"), NULL));
	db_wait(second, 20);
	assert_error(tx_begin(second, &place->arena, &other), ERROR_BUSY, "try again");
	assert_int_equal(count_of(second, &place->arena), 0); /* reading goes on */
	good(tx_commit(&tx));
	good(tx_begin(second, &place->arena, &other));
	good(tx_commit(&other));
	assert_int_equal(count_of(second, &place->arena), 1);
}

static struct error *call_may_see(void *context, struct arena *arena, const struct db_value *arguments, size_t count, struct db_value *ret_value)
{
	int *calls = context;
	++*calls;
	if (count == 3 && arguments[0].number == 9)
		return error_new(arena, ERROR_FORBIDDEN, "reader nine is not let in");
	*ret_value = (struct db_value){.type = DB_INT, .number = count == 3 && arguments[1].type == DB_TEXT && arguments[2].type == DB_NOTHING};
	return NULL;
}

static struct error *call_shown(void *context, struct arena *arena, const struct db_value *arguments, size_t count, struct db_value *ret_value)
{
	(void)context, (void)count;
	if (arguments[0].number == 2)
		*ret_value = (struct db_value){.type = DB_NOTHING};
	else
		*ret_value = (struct db_value){.type = DB_TEXT, .text = str_format(arena, "<%.*s>", STR_ARG(arguments[1].text))};
	return arena_check(arena);
}

static void functions_of_ours_are_called(void **state)
{
	struct place *place = *state;
	int calls = 0;
	const struct db_function may_see = {"may_see", -1, call_may_see, &calls}, shown = {"shown", 2, call_shown, NULL};
	AUTO_DB struct db *db = opened(place, DB_WRITE);
	struct trial_seen_row row;
	bool found;
	assert_error(trial_seen(db, &place->arena, 1, STR("Weir"), &row, &found), ERROR_DB, "no such function");
	good(db_function(db, &place->arena, &may_see));
	good(db_function(db, &place->arena, &shown));
	good(trial_seen(db, &place->arena, 1, STR("Weir"), &row, &found));
	assert_true(found && row.seen == 1 && str_equal(row.shown, STR("<Weir>")));
	assert_int_equal(calls, 1);
	good(trial_seen(db, &place->arena, 2, STR("Weir"), &row, &found));
	assert_null(row.shown.at);
	assert_error(trial_seen(db, &place->arena, 9, STR("Weir"), &row, &found), ERROR_FORBIDDEN, "reader nine");
	assert_error(trial_rename(db, &place->arena, DB_NULL, STR("x")), ERROR_BUG, "without its id"); /* nothing of it is left */
}

/* Every kind of statement, in a transaction and out of it. */
static struct error *do_everything(struct db *db, struct arena *arena)
{
	struct trial_all_rows rows;
	struct trial_by_name_row row;
	struct seen seen = {.db = db, .arena = arena};
	bool found;
	int64_t id;
	buf_init(&seen.names, arena, BUF_NO_LIMIT);
	AUTO_TX struct tx tx = {0};
	TRY(trial_all(db, arena, &rows));
	TRY(tx_begin(db, arena, &tx));
	TRY(add(db, arena, STR("Fen Road"), &id));
	TRY(trial_rename(db, arena, id, STR("Fen Lane")));
	TRY(trial_by_name(db, arena, STR("Fen Lane"), &row, &found));
	TRY(trial_each(db, arena, 0, see, &seen));
	TRY(trial_repair(db, arena, id, STR("new glass"), NULL));
	return tx_commit(&tx);
}

static void each_step_fails_in_turn_and_nothing_is_half_stored(void **state)
{
	struct place *place = *state;
	AUTO_DB struct db *db = opened(place, DB_WRITE);
	good(add(db, &place->arena, STR("Mill Lane"), NULL));
	size_t steps = 0;
	for (;; steps++) {
		db_fail_after(db, steps);
		struct error *error = do_everything(db, &place->arena);
		bool failed = db_failed(db);
		db_fail_after(db, SIZE_MAX);
		assert_false(db_in_transaction(db));
		if (!failed) {
			good(error);
			break;
		}
		assert_error(error, ERROR_IO, "look at the disk");
		assert_int_equal(count_of(db, &place->arena), 1);
	}
	assert_in_range(steps, 9, 40);
	assert_int_equal(count_of(db, &place->arena), 2);
}

static struct error *open_and_do(struct arena *arena, const char *path)
{
	AUTO_DB struct db *db = NULL;
	TRY(db_open_with(arena, path, DB_WRITE, trial_migrations, &db));
	return do_everything(db, arena);
}

static void each_allocation_fails_in_turn(void **state)
{
	struct place *place = *state;
	size_t count = 0;
	for (;; count++) {
		AUTO_ARENA arena;
		arena_init(&arena, 1 << 20);
		arena.fail_after = count;
		struct error *error = open_and_do(&arena, place->path);
		if (!arena.failed) {
			good(error);
			break;
		}
		assert_error(error, ERROR_LIMIT, "memory");
	}
	assert_in_range(count, 10, 1000);
	AUTO_DB struct db *db = opened(place, DB_READ);
	assert_int_equal(count_of(db, &place->arena), 1);
}

static int fill_a_small_disk(struct place *place)
{
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &(struct rlimit){600 << 10, 600 << 10});
	AUTO_DB struct db *db = opened(place, DB_WRITE);
	AUTO_TX struct tx tx = {0};
	if (tx_begin(db, &place->arena, &tx))
		return 1;
	struct error *error = trial_fill(db, &place->arena, 1000);
	if (!error)
		error = tx_commit(&tx);
	tx_end(&tx);
	if (!error || error->kind != ERROR_WRITE || !strstr(error->message, "is full"))
		return 2;
	if (count_of(db, &place->arena) != 1 || add(db, &place->arena, STR("Fen Road"), NULL))
		return 3;
	good(trial_fill(db, &place->arena, 100)); /* the record and its copy fit the disk, more does not */
	setrlimit(RLIMIT_FSIZE, &(struct rlimit){100 << 10, 600 << 10});
	error = db_backup(db, &place->arena, beside(place, ".copy"));
	if (!error || error->kind != ERROR_WRITE || there(beside(place, ".copy")) || !tidy(place))
		return 4;
	return count_of(db, &place->arena) == 102 ? 0 : 5;
}

static void a_full_disk_stores_nothing_and_spoils_nothing(void **state)
{
	struct place *place = *state;
	{
		AUTO_DB struct db *db = opened(place, DB_WRITE);
		good(add(db, &place->arena, STR("Mill Lane"), NULL));
	}
	pid_t child = fork();
	if (!child)
		_exit(fill_a_small_disk(place));
	assert_int_equal(ended(child), 0);
	AUTO_DB struct db *db = opened(place, DB_READ);
	struct db_defects defects;
	good(db_check_file(db, &place->arena, &defects));
	assert_int_equal(defects.count, 0);
	assert_int_equal(count_of(db, &place->arena), 102);
}

static void network_disks_are_known(void **state)
{
	(void)state;
	assert_string_equal(place_network(0x6969), "NFS");
	assert_string_equal(place_network(0xFF534D42), "CIFS");
	assert_string_equal(place_network((unsigned long)(int)0xFE534D42), "SMB"); /* a long of 64 bits with its sign */
	assert_null(place_network(0xEF53));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		test_in_folder(a_missing_file_is_made_only_for_writing),
		test_in_folder(a_read_connection_reads_and_refuses_to_write),
		test_in_folder(a_name_that_means_something_to_sqlite_is_a_name),
		test_in_folder(values_come_back_as_they_went_in),
		test_in_folder(what_is_not_as_declared_is_an_error),
		test_in_folder(rows_stream_also_inside_each_other),
		test_in_folder(what_is_not_committed_is_rolled_back_by_scope),
		test_in_folder(a_snapshot_is_of_one_moment),
		test_in_folder(two_writers_wait_and_then_say_busy),
		test_in_folder(functions_of_ours_are_called),
		test_in_folder(each_step_fails_in_turn_and_nothing_is_half_stored),
		test_in_folder(each_allocation_fails_in_turn),
		test_in_folder(a_full_disk_stores_nothing_and_spoils_nothing),
		cmocka_unit_test(network_disks_are_known),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
