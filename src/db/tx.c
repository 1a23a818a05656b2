/* Transactions: see db.h. */
#include "db/connection.h"
#include "sql/connection.h"

bool db_in_transaction(const struct db *db)
{
	return !sqlite3_get_autocommit(db->handle);
}

static struct error *begin(struct db *db, struct arena *arena, struct tx *tx, bool writes)
{
	if (db_in_transaction(db))
		return error_new(arena, ERROR_BUG, "a transaction was begun inside another");
	if (!db->rollback) { /* made now: rolling back must not need memory */
		int code = sqlite3_prepare_v3(db->handle, connection_rollback_statement.sql, -1, SQLITE_PREPARE_PERSISTENT, &db->rollback, NULL);
		if (code != SQLITE_OK)
			return db_say(db, arena, code, connection_rollback_statement.name);
	}
	TRY(writes ? connection_begin(db, arena) : connection_begin_read(db, arena));
	*tx = (struct tx){db, arena};
	return NULL;
}

struct error *tx_begin(struct db *db, struct arena *arena, struct tx *tx)
{
	return begin(db, arena, tx, true);
}

struct error *tx_begin_read(struct db *db, struct arena *arena, struct tx *tx)
{
	return begin(db, arena, tx, false);
}

struct error *tx_commit(struct tx *tx)
{
	if (!tx->db || !db_in_transaction(tx->db))
		return error_new(tx->arena, ERROR_BUG, "a transaction was committed that is not open");
	TRY(connection_commit(tx->db, tx->arena));
	*tx = (struct tx){0};
	return NULL;
}

void tx_end(struct tx *tx)
{
	if (tx->db && db_in_transaction(tx->db)) { /* a full disk rolls back by itself */
		sqlite3_step(tx->db->rollback);
		sqlite3_reset(tx->db->rollback);
	}
	*tx = (struct tx){0};
}
