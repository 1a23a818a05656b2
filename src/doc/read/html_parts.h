/* What the files of the HTML reader share. Not for other folders: they see read.h.
 *
 *   html_scan.c   bytes -> tags and text; attributes; entities
 *   html_build.c  tags -> open elements -> blocks
 *   html_leaf.c   the leaf being read: its pieces, its marker, items without <li>
 *   html_table.c  rows, cells, row spans
 *   html_note.c   footnotes told by their anchors
 *   html.c        whole documents and fragments
 *
 * The scanner and the builder are heed's own: papers are tag soup, cells of text papers
 * are scraps of it by the thousand, and both must cost time and memory in proportion to
 * their bytes, inside the arena, however they are nested. */
#ifndef HEED_DOC_READ_HTML_PARTS_H
#define HEED_DOC_READ_HTML_PARTS_H

#include "doc/read/read.h"

enum html_tag {
	TAG_OTHER, /* known, but without meaning for the tree */
	TAG_A, TAG_BLOCK, TAG_BR, TAG_CAPTION, TAG_CELL, TAG_DD, TAG_DL, TAG_DT, TAG_HEADING, TAG_HEAD_CELL, TAG_HTML,
	TAG_INLINE, TAG_INPUT, TAG_LI, TAG_OL, TAG_P, TAG_PAGE_PART, TAG_PRE, TAG_RAW, TAG_ROW, TAG_ROWS, TAG_ROWS_HEAD,
	TAG_TABLE, TAG_TITLE, TAG_UL,
};

struct html_tag_info {
	const char *name;
	enum html_tag tag;
	unsigned style; /* enum run_style */
};

enum html_token_kind { HTML_TEXT, HTML_START, HTML_END, HTML_TITLE };

struct html_token {
	enum html_token_kind kind;
	const struct html_tag_info *info; /* of a tag */
	struct str text;                  /* text: as in the source; start tag: its attributes */
};

struct html_scanner {
	struct str html;
	size_t at;
	bool quotes_broken, tags_over, titled;
};

bool html_next(struct html_scanner *scanner, struct html_token *ret_token); /* false at the end */
/* The value of an attribute, entities decoded; at == NULL when there is none of that name. */
struct str html_attribute(struct arena *arena, struct str attributes, struct str name);
/* Entities decoded; white space of the source to blanks unless `lines` keeps its line ends.
 * The text itself where nothing is to be done. */
struct str html_decode(struct arena *arena, struct str raw, bool lines);

enum html_flag { /* of an element, handed down to those inside it */
	HTML_HIDDEN = 1,
	HTML_FURNITURE = 2,
	HTML_MARKER = 4,   /* Word's list number, written as text */
	HTML_NOTE = 8,     /* reference to a note */
	HTML_BACK = 16,    /* link from a note to its reference */
	HTML_LINES = 32,   /* line ends count */
};

struct html_hang { /* a cell that reaches down into the rows below */
	struct block *cell;
	int rows; /* still to cover */
};

struct html_table {
	struct block *container, *table, *row;
	int column;
	bool head_group, all_heads;
	LIST(struct html_hang) hangs; /* by grid column */
};

struct html_element {
	const struct html_tag_info *info;
	unsigned style, all_styles; /* its own; with those around it */
	unsigned flags;             /* enum html_flag */
	struct str href;
	struct block *container;    /* where blocks inside it go */
	struct html_table *table;   /* the innermost table, NULL outside */
	struct str marker;          /* li: to be printed before its first leaf */
	bool marker_automatic, marker_used;
	bool plain;                 /* ol, ul: printed without markers */
	bool typed;                 /* ol: its numbers stand in the source (Markdown) */
	char type, delimiter;       /* ol: '1', 'a', 'A', 'i', 'I'; behind the number */
	int next;                   /* ol: number of the next item */
	int list_level;             /* p of Word's lists: depth from 1; else 0 */
};

struct html_piece {
	struct str text;
	unsigned style;
	struct str href;
};

struct html_leaf {
	bool inked; /* something in it is to be seen */
	enum block_kind kind;
	int level;
	unsigned flags;
	struct str marker;
	bool marker_automatic;
	bool listed; /* may begin with a marker that was typed */
	bool loose;  /* stands in a list, but in no item of it */
	struct block *container;
	LIST(struct html_piece) pieces;
};

struct html_builder {
	struct arena *arena;
	struct document *document; /* NULL: a fragment */
	struct block *root;
	struct str name;
	struct origin origin; /* of a fragment */
	size_t units, blocks;
	bool leaf_open, hidden_open;
	struct html_leaf leaf, hidden;
	struct block *footnote; /* the one being read, NULL outside */
	size_t depth;
	struct html_element open[READ_MAX_DEPTH];
};

void html_begin(struct html_builder *builder, struct arena *arena, struct block *root);
struct error *html_build(struct html_builder *builder, struct str html) MUST_CHECK;
/* A whole document from HTML, which another format may have been turned into. */
struct error *html_document(struct arena *arena, struct str html, struct str name, enum doc_format format, struct document **ret_document) MUST_CHECK;
/* A block in the tree; counts it and gives it its unit. */
struct error *html_add(struct html_builder *builder, struct block *parent, enum block_kind kind, struct block **ret_block) MUST_CHECK;

/* Text inside the open element on top. */
struct error *html_text(struct html_builder *builder, struct str text) MUST_CHECK;
struct error *html_leaf_end(struct html_builder *builder) MUST_CHECK;
/* A run, with its bare addresses made links. */
struct error *html_add_run(struct arena *arena, struct block *leaf, struct str text, unsigned style, struct str href) MUST_CHECK;

struct error *html_cell_start(struct html_builder *builder, struct html_table *table, struct str attributes, bool head, struct block **ret_cell) MUST_CHECK;
struct error *html_row_end(struct html_builder *builder, struct html_table *table) MUST_CHECK;
struct error *html_table_end(struct html_builder *builder, struct html_table *table) MUST_CHECK;

/* The mark in an identifier of a note ("fn1", "_ftn2", "footnote-3"), empty when it is none;
 * *ret_back (may be NULL) is true when it names the reference ("fnref1"). */
struct str html_note_mark(struct str identifier, bool *ret_back);

/* The size of a list marker at the start of the text ("a)", "(iv)", "3.", "•"), 0 when
 * there is none; a blank or the end must follow it. */
size_t marker_size(struct str text);
/* "3." in the given type and delimiter, "c." for 'a', "iii." for 'i'. */
struct str marker_make(struct arena *arena, int number, char type, char delimiter);

#endif
