/* What the files of the text reader share. Not for other folders: they see read.h.
 *
 *   text.c          lines -> blocks
 *   text_line.c     what a line is: heading, item, label, page mark
 *   text_inline.c   a line's Markdown -> HTML, which the HTML reader then reads
 *   text_columns.c  columns made of blanks -> tables
 */
#ifndef HEED_DOC_READ_TEXT_PARTS_H
#define HEED_DOC_READ_TEXT_PARTS_H

#include "doc/read/html_parts.h"

struct text_line {
	struct str text;   /* without line end; trimmed of white space behind, and of form feeds */
	size_t indent;     /* blanks before the text, a tab as one */
	size_t width;      /* characters, indent included */
	bool blank, row;   /* row: cells with tabs between them */
	bool page;         /* a page begins with it */
};

struct text_lines {
	struct text_line *at;
	size_t count;
	size_t wrap; /* the width at which paragraphs were broken into lines, 0 when they were not */
};

struct error *text_split(struct arena *arena, struct str bytes, struct text_lines *ret_lines) MUST_CHECK;

/* ---- one line; `i` is its index ---- */

struct str text_of(const struct text_line *line); /* without its indent */
size_t text_heading(struct str text, int *ret_level); /* "## ": the size of the mark; 0 when it is none */
size_t text_dash(struct str text);                  /* "- ": the size of the mark */
size_t text_note(struct str text, struct str *ret_mark); /* "<sup>2</sup> …", "[^2]: …" */
bool text_capitals(struct str text);                /* a heading in capitals */
int text_underlined(const struct text_lines *lines, size_t i); /* its level when a line of "=" or "-" stands under it, else 0 */
bool text_rule(struct str text);                    /* a drawn line */
bool text_page_mark(const struct text_lines *lines, size_t i);
/* True when line i + 1 goes on with the paragraph of line i. */
bool text_joins(const struct text_lines *lines, size_t i);

struct str text_inline(struct arena *arena, struct str line);

/* ---- columns ---- */

enum { TEXT_MOST_COLUMNS = 16 };
struct text_grid {
	size_t starts[TEXT_MOST_COLUMNS];
	size_t count;
	bool exact; /* a head line set the columns: their cells begin right under it, one blank may part them */
};
/* How many lines from i on are rows of one table of columns made of blanks, 0 when none; `grid`
 * keeps the columns of the table before, for rows that stand alone behind a blank line. */
size_t text_columns(const struct text_lines *lines, size_t i, struct text_grid *grid);
/* The text of a row in the column. */
struct str text_column(struct arena *arena, const struct text_line *line, const struct text_grid *grid, size_t column);

#endif
