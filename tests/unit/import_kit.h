/* A record to import papers into, and a way to see that nothing of it changed. */
#ifndef HEED_TESTS_IMPORT_KIT_H
#define HEED_TESTS_IMPORT_KIT_H

#include "record_kit.h"

#include "core/hash.h"
#include "core/import.h"
#include "core/post.h"
#include "core/publication.h"
#include "core/slug.h"
#include "core/verify.h"
#include "doc/read/read.h"

#include <sqlite3.h>
#include <string.h>

struct import_kit {
	struct record_kit record;
	struct recogniser *recogniser;
	struct actor actor;
	struct import_outcome outcome; /* of the last import */
};

static inline int import_kit_open(void **state)
{
	struct import_kit *kit = calloc(1, sizeof *kit);
	if (!kit)
		return -1;
	record_kit_open(&kit->record);
	kit_good(recogniser_open(&kit->record.arena, &kit->recogniser));
	kit->actor = (struct actor){STR("A. Clerk"), STR("2026-11-23T06:40:00Z"), day_of(2026, 11, 23)};
	*state = kit;
	return 0;
}

static inline int import_kit_close(void **state)
{
	struct import_kit *kit = *state;
	record_kit_close(&kit->record);
	free(kit);
	return 0;
}

static inline struct import_paper kit_read(struct import_kit *kit, const char *name, struct str bytes)
{
	struct arena *arena = &kit->record.arena;
	struct document *document = NULL;
	struct draft *draft = NULL;
	kit_good(doc_read(arena, bytes, str_of(name), &document));
	kit_good(paper_recognise(arena, kit->recogniser, document, DAY_NONE, &draft));
	return (struct import_paper){.file_name = str_of(name), .sha256 = hash_sha256(arena, bytes), .bytes = bytes, .draft = draft};
}

static inline struct str kit_file(struct import_kit *kit, const char *path)
{
	char whole[512];
	snprintf(whole, sizeof whole, "%s/%s", SOURCE_ROOT, path);
	FILE *file = fopen(whole, "rb");
	assert_non_null(file);
	fseek(file, 0, SEEK_END);
	size_t size = (size_t)ftell(file);
	rewind(file);
	char *bytes = arena_alloc(&kit->record.arena, size + 1);
	assert_int_equal(fread(bytes, 1, size, file), size);
	fclose(file);
	return (struct str){bytes, size};
}

static inline struct error *kit_try_import(struct import_kit *kit, const char *name, struct str bytes, const char *review, bool dry_run)
{
	struct import_paper paper = kit_read(kit, name, bytes);
	return import_paper(kit->record.db, &kit->record.arena, &kit->actor, &paper, str_of(review), dry_run, &kit->outcome);
}

static inline void kit_import(struct import_kit *kit, const char *name, const char *text)
{
	kit_good(kit_try_import(kit, name, str_of(text), NULL, false));
}

static inline void kit_import_file(struct import_kit *kit, const char *path)
{
	const char *slash = strrchr(path, '/');
	kit_good(kit_try_import(kit, slash ? slash + 1 : path, kit_file(kit, path), NULL, false));
}

/* Rows of a query as text, "a|b" and a line end each, by a connection of its own. */
static inline struct str kit_rows(struct import_kit *kit, const char *sql)
{
	struct buf rows;
	sqlite3 *db = NULL;
	sqlite3_stmt *statement = NULL;
	buf_init(&rows, &kit->record.arena, BUF_NO_LIMIT);
	assert_int_equal(sqlite3_open_v2(kit->record.path, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
	while (sqlite3_step(statement) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			const char *text = (const char *)sqlite3_column_text(statement, i);
			size_t size = (size_t)sqlite3_column_bytes(statement, i);
			if (i)
				buf_char(&rows, '|');
			buf_put(&rows, text ? (struct str){text, size} : STR("NULL"));
		}
		buf_char(&rows, '\n');
	}
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return buf_str(&rows);
}

/* Every row of every table. */
static inline struct str kit_dump(struct import_kit *kit)
{
	struct arena *arena = &kit->record.arena;
	struct str tables = kit_rows(kit, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_%' ORDER BY name"), dump = STR_NONE;
	while (tables.size) {
		struct str table = str_cut(&tables, '\n');
		if (str_empty(table))
			break;
		const char *sql = str_c(arena, str_format(arena, "SELECT * FROM \"%.*s\"", STR_ARG(table)));
		dump = str_join(arena, dump, STR("\n"), str_join(arena, table, STR(":\n"), kit_rows(kit, sql)));
	}
	return dump;
}

static inline void kit_rows_are(struct import_kit *kit, const char *sql, const char *expected)
{
	struct str rows = kit_rows(kit, sql);
	assert_string_equal(str_c(&kit->record.arena, rows), expected);
}

/* The journal's chain holds, entries say what the rows say, and no rule of sql/checks.sql is broken. */
static inline void kit_whole(struct import_kit *kit)
{
	struct verify_outcome outcome = {0};
	kit_good(verify_record(kit->record.db, &kit->record.arena, STR_NONE, NULL, &outcome));
	if (outcome.break_count)
		fail_msg("%s", str_c(&kit->record.arena, outcome.breaks.at[0].says));
}

/* A paper of Harrowmere's review of allotments on a day; rows are lines of the table. */
#define ALLOTMENTS(day, rows)                                                                                         \
	"# Progress Report: Review of Allotments\n\n| | |\n|---|---|\n| To: | Communities Scrutiny Committee |\n| Date: | " day " |\n\n" \
	"| No. | Recommendation | Responsibility | Original Date For Completion | Status | Evidence of Progress |\n"      \
	"|---|---|---|---|---|---|\n" rows

#endif
