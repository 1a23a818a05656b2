-- What src/db itself says to SQLite: settings of a connection, transactions, keeping the file.

-- connection_application() -> one
SELECT application_id AS "id: int" FROM pragma_application_id;

-- connection_mark() -> run
-- The mark of a heed database, "heed" as a number, which APPLICATION_ID of src/db repeats.
PRAGMA application_id = 0x68656564;

-- connection_schema() -> one
-- The number of the schema, and whether anything is there at all.
SELECT user_version AS "number: int", EXISTS (SELECT 1 FROM sqlite_schema) AS "tables: bool" FROM pragma_user_version;

-- connection_journal_mode() -> one
SELECT journal_mode AS "mode: text" FROM pragma_journal_mode;

-- connection_use_wal() -> run
PRAGMA journal_mode = WAL;

-- connection_sync_fully() -> run
-- What is committed stays when the power goes.
PRAGMA synchronous = FULL;

-- connection_blank_removed() -> run
-- What is removed leaves no words in free pages.
PRAGMA secure_delete = ON;

-- connection_check_cells() -> run
PRAGMA cell_size_check = ON;

-- connection_keep_pages() -> run
-- Up to 12 MB of the file: a search in 100,000 recommendations reads many small pieces again and again.
PRAGMA cache_size = -12000;

-- connection_only_read() -> run
PRAGMA query_only = ON;

-- connection_read_and_write() -> run
PRAGMA query_only = OFF;

-- connection_begin() -> run
BEGIN IMMEDIATE;

-- connection_begin_read() -> run
BEGIN DEFERRED;

-- connection_commit() -> run
COMMIT;

-- connection_rollback() -> run
ROLLBACK;

-- connection_copy(path: text) -> run
-- One file with all that is committed, without free pages.
VACUUM INTO :path;

-- connection_integrity() -> many
SELECT integrity_check AS "fault: text" FROM pragma_integrity_check(100) WHERE integrity_check <> 'ok';

-- connection_references() -> many
SELECT "table" AS "name: text", rowid AS "row: int?", parent AS "parent: text" FROM pragma_foreign_key_check LIMIT 100;

-- connection_objects(most: int) -> many
-- Tables, indexes, views and triggers as they were made; those that SQLite makes by itself say nothing.
SELECT type AS "type: text", name AS "name: text", coalesce(sql, '') AS "text: text" FROM sqlite_schema WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
 ORDER BY type, name LIMIT :most;

-- connection_temporary_in_memory() -> run
-- What sorting and verifying set aside is words of the record: it stays out of the folder for temporary files.
PRAGMA temp_store = MEMORY;
