/* The record as files that anyone can read: tables as CSV and JSON, the journal, the papers as they came.
 * What the tables are stands in sql/queries/export.sql alone. */
#ifndef HEED_CORE_EXPORT_H
#define HEED_CORE_EXPORT_H

#include "core/journal.h"
#include "core/visible.h"

/* Takes one file after another; the bytes live until it returns. */
struct export_sink {
	struct error *(*file)(void *context, struct str path, struct str bytes); /* "evidence.csv", "papers/bus-shelters-2016.docx" */
	void *context;
};

struct export_outcome {
	struct journal_head head;
	size_t tables, rows, files;
	size_t files_kept; /* papers' files that the public does not get, because they hold a withheld name */
};

/* All that the reader may see, at one moment: tables, papers/, and for the officer journal.json. */
struct error *export_record(struct db *db, struct arena *arena, enum reader reader, const struct export_sink *sink,
                            struct export_outcome *ret_outcome) MUST_CHECK;

#endif
