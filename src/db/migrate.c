/* The schema's number, and bringing an older file up to date.
 *
 * Migrations go forward only, one transaction each; each sets the schema's number as its last
 * act. Before the first one touches a file that holds a record, the whole file is copied to
 * PATH.before-N beside it. */
#include "db/connection.h"
#include "db/keep.h"
#include "db/place.h"
#include "sql/connection.h"

static int newest_of(const struct db_migration *migrations)
{
	int newest = 0;
	for (; migrations->number; migrations++)
		newest = migrations->number;
	return newest;
}

static struct error *schema_number(struct db *db, struct arena *arena, int64_t *ret_number)
{
	struct connection_schema_row schema;
	bool found;
	TRY(connection_schema(db, arena, &schema, &found));
	*ret_number = schema.number;
	return NULL;
}

struct error *migrate_check(struct db *db, struct arena *arena, const struct db_migration *migrations, enum db_mode mode)
{
	int64_t number;
	int newest = newest_of(migrations);
	TRY(schema_number(db, arena, &number));
	if (number > newest)
		return error_new(arena, ERROR_NEWER, "%s is of a newer heed (its schema is %lld, this heed knows %d); use the newer heed", db->path,
		                 (long long)number, newest);
	if (number < newest && mode == DB_READ)
		return error_new(arena, ERROR_CONFLICT, "%s is of an older heed (its schema is %lld, this heed's is %d); a command that writes, such as heed serve, brings it up to date and keeps a copy",
		                 db->path, (long long)number, newest);
	return NULL;
}

static struct error *migrate_one(struct db *db, struct arena *arena, const struct db_migration *migration)
{
	AUTO_TX struct tx tx = {0};
	int64_t number;
	TRY(tx_begin(db, arena, &tx));
	TRY(schema_number(db, arena, &number));
	if (number < migration->number) /* else another process was quicker */
		TRY(db_script(db, arena, migration->name, migration->sql));
	return tx_commit(&tx);
}

struct error *migrate(struct db *db, struct arena *arena, const struct db_migration *migrations)
{
	int64_t number;
	int newest = newest_of(migrations);
	TRY(schema_number(db, arena, &number));
	if (number && number < newest) {
		const char *copy = str_c(arena, str_format(arena, "%s.before-%d", db->path, newest));
		TRY(arena_check(arena));
		TRY(db_copy(db, arena, copy));
	}
	for (; migrations->number; migrations++)
		if (number < migrations->number)
			TRY(migrate_one(db, arena, migrations));
	return NULL;
}
