/* Inside the reading of one part with text: what docx_body.c, docx_table.c and
 * docx_run.c share. */
#ifndef HEED_DOC_READ_DOCX_STATE_H
#define HEED_DOC_READ_DOCX_STATE_H

#include "base/buf.h"
#include "doc/read/docx_body.h"

struct body;

/* What an element does when it opens and when it closes. */
struct rule {
	const char *element;
	enum space space;
	struct error *(*open)(struct body *body), *(*close)(struct body *body); /* may be NULL */
};

struct paragraph {
	struct block *leaf;
	struct block *hidden;     /* for text hidden from print; made when there is some */
	const struct style *style;
	int list, level, outline; /* said by the paragraph itself, or LEVEL_UNSAID */
	bool settled;             /* kind and marker are known */
	bool ends_section;        /* a new page follows it */
	size_t index;             /* among the body's paragraphs, from 1 */
	bool outer_in_run;        /* of the run that it stands in, when it is in a text box */
	struct look outer_look;
};

enum merge { MERGE_NONE, MERGE_RESTART, MERGE_CONTINUE };

struct column {
	struct block *owner; /* the cell that goes on down this column, or NULL */
	size_t row;          /* the last row that it covers */
};

struct table {
	struct block *block, *row, *cell; /* cell: where what is read goes */
	struct block *last_cell;          /* of this row */
	size_t row_count, unit;
	int next_column, span;
	enum merge down, across;
	bool in_row, in_cell, cell_made;
	bool hidden;                      /* what is read is covered by a merged cell */
	LIST(struct column) columns;
};

struct field {
	bool result;         /* past its separator: what follows is printed */
	struct buf code;
	struct str href;
	bool checkbox, checked;
	int chosen;          /* of a drop-down list */
	LIST(struct str) choices;
};

enum text_kind { TEXT_NONE, TEXT_PRINTED, TEXT_CODE };

struct body {
	struct reading *reading;
	struct part part;
	struct relations relations;
	enum body_kind kind;
	struct block *root;        /* where blocks outside tables go; NULL: nowhere */
	bool endnotes;             /* the part holds endnotes */
	size_t note_paragraph;     /* of the body, that the note read belongs to */
	const struct rule *opened[READ_MAX_DEPTH + 2]; /* by depth: rules whose close is to come */
	bool chosen[READ_MAX_DEPTH + 2];               /* by depth: an alternative was taken */
	LIST(struct paragraph) paragraphs; /* open ones: more than one in text boxes */
	LIST(struct table) tables;         /* open ones, outermost first */
	LIST(struct field) fields;         /* open ones */
	size_t fields_ignored;             /* open ones beyond the cap */
	int text_boxes, inserted, deleted; /* how many are open */
	bool in_run, in_run_properties, in_section, continuous, break_before;
	struct look look;                  /* of the run, without its paragraph's style */
	struct str href;                   /* of the link that is open */
	struct str mark_follows;           /* unused unless mark_note */
	size_t mark_note;                  /* 1 + the note whose own mark is in this run; 0: none */
	enum text_kind text;
	bool text_preserved;
	struct note_style *note_style;     /* that a section or setting describes */
};

/* The element that opened has no close: it stands where it has no meaning. */
void body_disclaim(struct body *body);
struct block *body_place(struct body *body); /* where blocks go now, or NULL */
bool body_hidden(const struct body *body);
/* A new block there; counts it. */
struct error *body_add(struct body *body, struct block *parent, enum block_kind kind, struct origin origin, struct block **ret_block) MUST_CHECK;

/* docx_table.c */
struct error *table_open(struct body *body) MUST_CHECK;
struct error *table_close(struct body *body) MUST_CHECK;
struct error *row_open(struct body *body) MUST_CHECK;
struct error *row_close(struct body *body) MUST_CHECK;
struct error *cell_open(struct body *body) MUST_CHECK;
struct error *cell_close(struct body *body) MUST_CHECK;
struct error *row_grid_before(struct body *body) MUST_CHECK;
struct error *row_head(struct body *body) MUST_CHECK;
struct error *row_hidden(struct body *body) MUST_CHECK;
struct error *cell_span(struct body *body) MUST_CHECK;
struct error *cell_merge_down(struct body *body) MUST_CHECK;
struct error *cell_merge_across(struct body *body) MUST_CHECK;
struct error *cell_begin(struct body *body) MUST_CHECK; /* content comes: makes the cell that is open */

/* docx_run.c */
struct error *run_open(struct body *body) MUST_CHECK;
struct error *run_close(struct body *body) MUST_CHECK;
struct error *run_properties_open(struct body *body) MUST_CHECK;
struct error *run_properties_close(struct body *body) MUST_CHECK;
struct error *run_style(struct body *body) MUST_CHECK;
struct error *text_open(struct body *body) MUST_CHECK;
struct error *text_close(struct body *body) MUST_CHECK;
struct error *code_open(struct body *body) MUST_CHECK;
struct error *run_tab(struct body *body) MUST_CHECK;
struct error *run_break(struct body *body) MUST_CHECK;
struct error *run_return(struct body *body) MUST_CHECK;
struct error *run_hyphen(struct body *body) MUST_CHECK;
struct error *run_symbol(struct body *body) MUST_CHECK;
struct error *link_open(struct body *body) MUST_CHECK;
struct error *link_close(struct body *body) MUST_CHECK;
struct error *simple_field_open(struct body *body) MUST_CHECK;
struct error *field_mark(struct body *body) MUST_CHECK;
struct error *field_checkbox(struct body *body) MUST_CHECK;
struct error *field_checked(struct body *body) MUST_CHECK;
struct error *field_choice(struct body *body) MUST_CHECK;
struct error *field_chosen(struct body *body) MUST_CHECK;
struct error *footnote_reference(struct body *body) MUST_CHECK;
struct error *endnote_reference(struct body *body) MUST_CHECK;
struct error *run_text(struct body *body, struct str text) MUST_CHECK;

#endif
