/* The document tree: what every reader makes and every writer prints.
 *
 * A tree knows nothing of recommendations; the recogniser (src/paper) knows nothing of
 * formats. Each leaf (heading, paragraph, list item) carries its text as printed and
 * the units of the source that it came from, so that every word found later can point
 * back to its place. All of a tree lives in the arena that the reader was given.
 *
 *   document > heading | paragraph | item | table | footnote | furniture
 *   table > row > cell > heading | paragraph | item | table
 *   footnote > paragraph | item
 *
 * Lists are flat: an item knows its level and its printed marker. A cell always has at
 * least one leaf when it has text; an empty cell has no children. */
#ifndef HEED_DOC_DOC_H
#define HEED_DOC_DOC_H

#include "base/arena.h"

enum doc_format {
	FORMAT_UNKNOWN,
	FORMAT_DOCX,
	FORMAT_HTML,
	FORMAT_MARKDOWN,
	FORMAT_TEXT, /* rows with tabs, stray HTML, Markdown between: what text extraction leaves */
};

enum block_kind {
	BLOCK_DOCUMENT,
	BLOCK_HEADING,
	BLOCK_PARAGRAPH,
	BLOCK_ITEM,
	BLOCK_TABLE,
	BLOCK_ROW,
	BLOCK_CELL,
	BLOCK_FOOTNOTE,  /* marker holds its mark ("2") */
	BLOCK_FURNITURE, /* page heads, page feet, page marks: leaf text that is no part of the paper */
};

enum run_style {
	RUN_BOLD = 1,
	RUN_ITALIC = 2,
	RUN_UNDERLINE = 4,
	RUN_MARK = 8,         /* highlighted: the author's sign for "open" */
	RUN_SUPERSCRIPT = 16,
	RUN_NOTE = 32,        /* a reference to a footnote or endnote; the text is its mark */
	RUN_INSERTED = 64,    /* tracked change: shown, not yet accepted */
	RUN_DELETED = 128,    /* tracked change: kept in runs, left out of the block's text */
	RUN_STRIKE = 256,
};

struct run {
	struct str text; /* white space folded; "\n" is a printed line break */
	unsigned style;  /* enum run_style, or-ed */
	struct str href; /* target of a link, as written in the source; empty when none */
	size_t start;    /* where it lies in the block's text, in bytes (deleted runs: where it would) */
};

enum block_flag {
	BLOCK_CONTINUED = 1,   /* cell: goes on from the cell above it (vertical merge); holds no text of its own */
	BLOCK_HEAD_ROW = 2,    /* row: the source says that it is a table head (th, tblHeader, Markdown rule) */
	BLOCK_BREAK_BEFORE = 4,/* a page begins here, or a blank line stood before it in a text */
	BLOCK_HIDDEN = 8,      /* the source hides it from print */
	BLOCK_TEXT_BOX = 16,   /* it stood in a text box */
	/* For writers; readers never set them. */
	BLOCK_BAND = 32,       /* row: a label across the table for what stands beneath it */
	BLOCK_LANDSCAPE = 64,  /* group: on pages of its own, turned sideways */
};

/* Units of the source, counted from 1, both ends included: lines of a text; paragraphs
 * and cells of a docx, HTML or Markdown (a cell with all that is in it is one unit). */
struct origin {
	size_t from, to;
};

struct block {
	enum block_kind kind;
	unsigned flags; /* enum block_flag, or-ed */
	int level;      /* heading: 1..6 (0: not said); item: 0.. its depth */
	int column;     /* cell: first grid column, from 0 */
	int colspan, rowspan; /* cell: at least 1 */
	struct str marker; /* item, heading, paragraph: its number or bullet as printed ("a)", "R05", "•"), also
	                    * when the word processor made it by numbering; not repeated in text. "" when none */
	bool marker_automatic; /* the marker was counted by numbering, not typed */
	LIST(struct run) runs;
	struct str text; /* leaf: its runs in one, without deleted ones; trimmed, white space folded, "\n" for breaks */
	struct str anchor; /* a name in the document that links may point at ("#…"); readers leave it empty */
	struct str summary; /* table: what it shows, for people who can't see it; readers leave it empty */
	const int *widths; /* table: one number a column, how the page's width is shared; NULL leaves it to the printer */
	struct block *parent; /* NULL for the document */
	LIST(struct block *) children;
	struct origin origin;
	size_t number; /* position in reading order, from 0; doc_settle sets it */
	size_t source_index; /* docx: the paragraph (w:p) of the main part that comments on this leaf go to, from 1; 0: none */
};

struct document {
	enum doc_format format;
	struct block *root;
	size_t units;       /* how many units the source has, empty ones included */
	struct str title;   /* from the file's own properties; "" when none */
	struct str language;/* "en", "cy", … as the source says; "" when it does not */
	struct str foot;    /* for writers: a line in the foot of every page; readers leave it empty */
	size_t changes;     /* tracked changes that wait for a decision */
	size_t comments;    /* reviewers' comments in the source, not read */
	LIST(struct block *) leaves; /* every leaf in reading order, footnotes where they stand; doc_settle fills it */
};

bool block_is_leaf(const struct block *block); /* heading, paragraph, item, furniture */

/* For readers. A new block, last child of the parent; NULL at the arena's cap. */
struct block *doc_add(struct arena *arena, struct block *parent, enum block_kind kind, struct origin origin);
/* Adds a run to a leaf as it is; doc_settle folds. False at the cap. */
bool doc_add_run(struct arena *arena, struct block *leaf, struct str text, unsigned style, struct str href);
/* Ends the reading: folds white space over run borders, fills text and run starts, takes
 * leaves without text out of the tree, numbers blocks, fills leaves. Call once. */
struct error *doc_settle(struct arena *arena, struct document *document) MUST_CHECK;

/* All text of a block and what is in it, leaves joined by "\n". */
struct str block_text(struct arena *arena, const struct block *block);
/* The cell of a row that covers the grid column, or NULL. */
const struct block *row_cell(const struct block *row, int column);
/* The nearest ancestor of that kind, the block itself included, or NULL. */
const struct block *block_within(const struct block *block, enum block_kind kind);

/* Prints the tree, one line a block, for `heed read --tree`. */
struct str doc_tree(struct arena *arena, const struct document *document);

#endif
