/* See export.h. The tables are statements named export_…; their columns come with names and types
 * (db/statement.h), so that one function writes them all. */
#include "core/export.h"

#include "base/csv.h"
#include "base/utf8.h"
#include "core/removal_file.h"
#include "db/statement.h"
#include "sql/export.h"

#include <stdlib.h>

struct export {
	struct db *db;
	struct arena *arena;
	enum reader reader;
	const struct export_sink *sink;
	struct visible *visible;
	struct export_outcome *outcome;
};

static void put_json(struct buf *out, struct str text)
{
	buf_char(out, '"');
	for (size_t i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.at[i];
		if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", c);
		else if (c == '\n')
			buf_put(out, STR("\\n"));
		else if (c < 0x20)
			buf_printf(out, "\\u%04x", c);
		else
			buf_char(out, (char)c);
	}
	buf_char(out, '"');
}

/* ------------------------------------------------------------------ tables */

/* A column's value as text; false when it is not said. */
static bool column_text(struct arena *arena, const struct db_field *column, const char *row, struct str *ret_text)
{
	const void *value = row + column->offset;
	struct str text = STR_NONE;
	if (column->type == DB_INT && *(const int64_t *)value != DB_NULL)
		text = str_format(arena, "%lld", (long long)*(const int64_t *)value);
	else if (column->type == DB_BOOL)
		text = *(const bool *)value ? STR("yes") : STR("no");
	else if (column->type == DB_TEXT)
		text = *(const struct str *)value;
	*ret_text = text;
	return text.at != NULL;
}

static void row_csv(struct arena *arena, struct buf *out, const struct db_statement *table, const char *row)
{
	for (size_t i = 0; i < table->column_count; i++) {
		struct str text = STR_NONE;
		column_text(arena, &table->columns[i], row, &text);
		csv_value(out, i == 0, text);
	}
	csv_row_end(out);
}

static void row_json(struct arena *arena, struct buf *out, const struct db_statement *table, const char *row)
{
	for (size_t i = 0; i < table->column_count; i++) {
		const struct db_field *column = &table->columns[i];
		struct str text = STR_NONE;
		bool said = column_text(arena, column, row, &text);
		buf_printf(out, "%s\"%s\": ", i ? ", " : "\t{", column->name);
		if (!said)
			buf_put(out, STR("null"));
		else if (column->type == DB_TEXT)
			put_json(out, text);
		else if (column->type == DB_BOOL)
			buf_put(out, str_equal(text, STR("yes")) ? STR("true") : STR("false"));
		else
			buf_put(out, text);
	}
	buf_char(out, '}');
}

static void row_write(struct buf *csv, struct buf *json, const struct db_statement *table, const char *row)
{
	AUTO_ARENA scratch; /* numbers as text */
	arena_init(&scratch, ARENA_NO_CAP);
	row_csv(&scratch, csv, table, row);
	row_json(&scratch, json, table, row);
}

static struct error *table_rows(struct export *export, struct arena *scratch, const struct db_statement *table, struct buf *csv, struct buf *json)
{
	AUTO_CURSOR struct db_cursor cursor = {0};
	char *row = arena_alloc(scratch, table->row_size);
	TRY_MEMORY(scratch, row);
	TRY(db_cursor_open(&cursor, export->db, scratch, table, &(struct db_value){.type = DB_INT, .number = export->reader}));
	for (size_t count = 0;; count++) {
		bool found = false;
		TRY(db_cursor_next(&cursor, row, &found));
		if (!found)
			return NULL;
		buf_put(json, count ? STR(",\n") : STR("\n"));
		row_write(csv, json, table, row);
		export->outcome->rows++;
	}
}

/* export_meeting_items → meeting-items */
static struct str table_name(struct arena *arena, struct str statement)
{
	struct buf name;
	buf_init(&name, arena, BUF_NO_LIMIT);
	for (size_t i = STR("export_").size; i < statement.size; i++)
		buf_char(&name, statement.at[i] == '_' ? '-' : statement.at[i]);
	return buf_str(&name);
}

static struct error *table_write(struct export *export, struct arena *scratch, const struct db_statement *table)
{
	struct buf csv, json;
	struct str csv_text = STR_NONE, json_text = STR_NONE;
	struct str name = table_name(scratch, str_of(table->name));
	buf_init(&csv, scratch, BUF_NO_LIMIT);
	buf_init(&json, scratch, BUF_NO_LIMIT);
	for (size_t i = 0; i < table->column_count; i++)
		csv_value(&csv, i == 0, str_of(table->columns[i].name));
	csv_row_end(&csv);
	buf_printf(&json, "{\"heed_export\": 1, \"table\": \"%.*s\", \"rows\": [", STR_ARG(name));
	size_t before = export->outcome->rows;
	TRY(table_rows(export, scratch, table, &csv, &json));
	if (export->reader == READER_PUBLIC && export->outcome->rows == before)
		return NULL; /* that the public sees nothing of it does not say that there is none */
	buf_put(&json, STR("\n]}\n"));
	TRY(buf_done(&csv, &csv_text));
	TRY(buf_done(&json, &json_text));
	export->outcome->tables++;
	TRY(export->sink->file(export->sink->context, str_format(scratch, "%.*s.csv", STR_ARG(name)), csv_text));
	return export->sink->file(export->sink->context, str_format(scratch, "%.*s.json", STR_ARG(name)), json_text);
}

static struct error *table_export(struct export *export, const struct db_statement *table)
{
	AUTO_ARENA scratch;
	arena_init(&scratch, export->arena->cap_bytes);
	return error_keep(export->arena, table_write(export, &scratch, table));
}

static struct error *tables_export(struct export *export)
{
	for (const struct db_statement *const *statement = sql_statements; *statement; statement++)
		if (str_starts(str_of((*statement)->name), STR("export_")))
			TRY(table_export(export, *statement));
	return NULL;
}

/* ------------------------------------------------------------------ the journal and the files */

struct journal_export {
	struct buf out;
	bool any;
};

static struct error *journal_line_add(void *context, const struct exported_journal_row *row)
{
	struct journal_export *journal = context;
	buf_put(&journal->out, journal->any ? STR(",\n\t") : STR("\n\t"));
	buf_put(&journal->out, row->line);
	journal->any = true;
	return NULL;
}

/* The public gets the head alone: contents tell of drafts and of names that are left out. */
static struct error *journal_write(struct export *export, struct arena *scratch)
{
	struct journal_export journal = {0};
	const struct journal_head *head = &export->outcome->head;
	struct str text = STR_NONE;
	buf_init(&journal.out, scratch, BUF_NO_LIMIT);
	buf_printf(&journal.out, "{\"heed_journal\": 1, \"head\": {\"n\": %lld, \"hash\": \"%.*s\"}", (long long)head->count, STR_ARG(head->hash));
	if (export->reader == READER_OFFICER) {
		buf_put(&journal.out, STR(", \"entries\": ["));
		TRY(exported_journal(export->db, scratch, journal_line_add, &journal));
		buf_put(&journal.out, STR("\n]"));
	}
	buf_put(&journal.out, STR("}\n"));
	TRY(buf_done(&journal.out, &text));
	return export->sink->file(export->sink->context, STR("journal.json"), text);
}

static struct error *journal_export(struct export *export)
{
	AUTO_ARENA scratch;
	arena_init(&scratch, export->arena->cap_bytes);
	return error_keep(export->arena, journal_write(export, &scratch));
}

static const char *file_ending(struct str format)
{
	return str_equal(format, STR("markdown")) ? "md" : str_equal(format, STR("text")) ? "txt" : NULL;
}

static struct error *file_export(void *context, const struct exported_files_row *row)
{
	struct export *export = context;
	AUTO_ARENA scratch;
	bool open = true;
	arena_init(&scratch, export->arena->cap_bytes);
	if (export->reader == READER_PUBLIC)
		TRY(visible_file(export->visible, export->arena, row->bytes, row->file_name, &open));
	if (!open) {
		export->outcome->files_kept++;
		return NULL;
	}
	const char *ending = file_ending(row->format);
	if (!ending)
		ending = str_c(&scratch, row->format);
	export->outcome->files++;
	return export->sink->file(export->sink->context, str_format(&scratch, "papers/%.*s.%s", STR_ARG(row->slug), ending), row->bytes);
}

struct error *export_record(struct db *db, struct arena *arena, enum reader reader, const struct export_sink *sink, struct export_outcome *ret_outcome)
{
	struct export_outcome outcome = {0};
	struct export export = {.db = db, .arena = arena, .reader = reader, .sink = sink, .outcome = &outcome};
	AUTO_TX struct tx tx = {0};
	TRY(visible_open(db, arena, &export.visible));
	TRY(tx_begin_read(db, arena, &tx));
	TRY(journal_head(db, arena, &outcome.head));
	TRY(tables_export(&export));
	TRY(journal_export(&export));
	TRY(exported_files(db, arena, reader, file_export, &export));
	*ret_outcome = outcome;
	return NULL;
}
