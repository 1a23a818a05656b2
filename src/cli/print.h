/* What people see on a terminal: plain text, no colours, lines of the terminal's width. */
#ifndef HEED_CLI_PRINT_H
#define HEED_CLI_PRINT_H

#include "cli/commands.h"
#include "paper/say.h"

/* Text folded into lines of at most `columns` characters, each after `indent` blanks. */
void print_wrapped(struct buf *out, struct str text, int indent, int columns);

/* A table with wrapped cells, one blank line's worth of air between columns. */
struct print_column {
	const char *head;
	int width; /* characters */
};
struct print_row {
	struct str cells[8];
};
void print_table_head(struct buf *out, const struct print_column *columns, size_t count);
void print_table_row(struct buf *out, const struct print_column *columns, size_t count, const struct print_row *row);

/* as_of: the day that overdue and not yet due are told from; DAY_NONE tells neither. */
void print_draft(struct arena *arena, struct buf *out, const struct reading *reading, int32_t as_of, int columns);
/* `first` questions in full; the others are counted, or shown too where `all` is set. */
struct asked {
	bool before_agreed, all;
	size_t first;
};
struct error *print_findings(struct arena *arena, struct buf *out, const struct reading *reading, const struct findings *findings,
                             struct asked asked, int columns) MUST_CHECK;
void print_comparison(struct arena *arena, struct buf *out, const struct reading *old_reading, const struct reading *new_reading,
                      const struct comparison *comparison, int columns);
void print_lives(struct arena *arena, struct buf *out, const struct reading *const *readings, size_t count, const struct lives *lives, int columns);

#endif
