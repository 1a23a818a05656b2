/* The walk through a paper: what records_*.c, grid.c and survey.c share. Only for them.
 *
 * The walk goes through the tree once, in reading order. It holds one pending record: the
 * words found for it, by column. When the next record begins the field grammars make values
 * of them. Words that belong to no record go to the draft's body. */
#ifndef HEED_PAPER_RECORDS_H
#define HEED_PAPER_RECORDS_H

#include "paper/heads.h"

enum { MAP_COLUMNS = 48, FLOW_DEPTH = 12, LOOK_AHEAD = 6, NAMES_LOOKED_AT = 2000 };

/* --- grid.c: the columns of a table ------------------------------------------------------ */

struct map_column {
	int kind;           /* enum column, HEAD_COMMENT (decided cell by cell), HEAD_PERIOD, HEAD_OTHER */
	int from, to;       /* grid columns, `to` not included */
	struct str printed; /* the head, joined downwards */
	const struct block *cell; /* its first cell */
	const struct block *above;/* the wide head over it and others; NULL for none */
	bool dated;         /* the head names the date of its entries: "Update June 2024" */
	bool guessed;       /* its cells, not its head, tell what it is for */
	bool damaged;       /* put together from two cells */
	bool by_tick;       /* a tick in it says what its head says: "Not started" */
	bool weak;          /* a word of its head is known, not all of it */
	struct words last;  /* what the last record had here: shared by vertically merged cells */
};

struct map {
	struct map_column at[MAP_COLUMNS];
	size_t count;
	bool text_guessed;  /* no head names the recommendation's column: its place does */
	int width;          /* grid columns of the head row */
	bool has[HEAD_KIND_COUNT];
	const struct block *row; /* the head row, NULL for no map */
	const struct block *table;
};

/* True when the row is the head of a table of records; fills the map. */
bool map_read(struct recognition *r, const struct block *row, struct map *ret_map);
/* True when the row goes on with the head above it ("Original Date" / "For" / "Completion"); joins it. */
bool map_join(struct recognition *r, struct map *map, const struct block *row);
/* Index of the table's first row behind this one. */
size_t rows_behind(const struct block *table, const struct block *row);
/* Decides unknown columns by their cells (grid_guess.c). */
void map_guess(struct recognition *r, struct map *map, const struct block *head);
/* True when the head asks for numbers and recommendations by name: its rows, nothing above them, are the records. */
bool map_asks(const struct map *map);
void map_take_stock(struct map *map); /* counts again which kinds it has */
/* True when the row looks like the head of a table that holds no records. */
bool row_is_foreign_head(const struct block *row);

struct slot { /* a cell under its column */
	const struct block *cell;
	const struct block *marker_cell; /* a part letter that stands in a column of its own before it; NULL when none */
	const struct block *more;        /* the second half of a damaged column; NULL when none */
};
/* The cells of a row by the map's columns: slots[map->count]. */
void map_row(struct recognition *r, const struct map *map, const struct block *row, struct slot *slots);
size_t cells_filled(const struct block *row);
bool cell_filled(const struct block *cell);
/* "a)", "(iv)", "b." and nothing else */
bool part_marker_alone(struct str text);

/* --- survey.c: what kind of records the paper has ------------------------------------------ */

enum item_style { ITEM_NONE, ITEM_NUMBER, ITEM_ROMAN, ITEM_LETTER, ITEM_BULLET, ITEM_NAMED, ITEM_TITLE, ITEM_STYLE_COUNT };
struct item_count { /* items by their markers, and those that a label of an answer follows */
	size_t items[ITEM_STYLE_COUNT], answered[ITEM_STYLE_COUNT];
	enum item_style open;
	bool heading; /* the open one is a heading: its words may stand below it */
};

struct survey {
	size_t head_rows;    /* heads of record tables */
	size_t named;        /* paragraphs, headings and merged rows that begin with a recommendation's name */
	size_t listed;       /* numbered paragraphs that an answer follows */
	bool any_list;       /* numbered paragraphs under "Recommendations" open records */
	bool answered_list;  /* numbered paragraphs anywhere open records */
	enum item_style item_style; /* items of this kind open records where an answer follows; ITEM_NONE for none */
};
struct error *survey_paper(struct recognition *r, struct survey *ret_survey) MUST_CHECK;

/* The reference that opens a record at the leaf, its size in the text (0 when it is the marker);
 * false when the leaf opens none. */
struct opener {
	struct str ref;
	int number;
	size_t text_start; /* where the recommendation's own words begin */
	bool from_marker;
	bool continued;    /* "Recommendation 3 (continued)" */
};
bool opener_read(const struct block *leaf, struct opener *ret_opener);
/* A numbered paragraph or item ("3." typed or counted). */
bool numbered_read(const struct block *leaf, struct opener *ret_opener);
/* "3 That the …" at the start of a recommendation's cell: set apart by style, or next after `before`. */
bool bare_number_read(const struct block *leaf, int before, struct opener *ret_opener);
/* Begins like an answer: "Accepted", "The Council agrees", "Rejected". */
bool begins_with_response(struct arena *arena, struct str text);
bool leaf_emphasised(const struct block *leaf); /* a heading, or all of it bold or underlined */

/* --- records.c: the pending record -------------------------------------------------------- */

enum { SLOT_BODY = -1, SLOT_AFTER = -2 };
enum layout { LAYOUT_NONE, LAYOUT_ROW, LAYOUT_PROSE, LAYOUT_LIST, LAYOUT_LABELS };

struct gathered {
	int column;
	int key; /* which of several columns or labels of the same field */
	struct words words;
};

struct further_block {
	struct words heading, text;
};

struct note { /* a footnote, with the record it stands in */
	struct str mark;
	struct words text;
	int record; /* index, -1 for none */
	bool placed;
};

struct pending {
	bool open;
	enum layout layout;
	struct recommendation record;
	LIST(struct gathered) fields;
	LIST(struct further_block) further;
	struct words text;
	bool ticks;       /* its claim is a tick in one of two columns */
	bool has_answer;  /* a response label or paragraph came */
	bool text_done;   /* something of it came after the text */
	int heading_level; /* of the heading that it is, or that it stands under */
	const struct block *owner_heading, *status_heading; /* above it; NULL for none */
};

struct walk {
	struct recognition *r;
	struct survey survey;
	struct map map;
	struct pending now;
	int slot;           /* enum column that running text goes to, SLOT_BODY or SLOT_AFTER */
	int slot_key;
	int section;        /* index, -1 for none */
	int section_level;  /* of the heading that opened it; 0 for a row or a bold line */
	size_t records;     /* opened so far */
	size_t headings;    /* met so far */
	int heading_level;  /* of the last one */
	const struct block *owner_heading, *status_heading; /* "Cabinet Member for …", "Outstanding" above what follows */
	bool in_list;       /* under a heading "Recommendations" */
	bool concluded;     /* in an appendix of concluded recommendations */
	bool flow_since_table;
	bool row_evidence;  /* evidence was opened by a row of this table */
	bool head_pending;  /* a head row stands above, no row of it came yet */
	bool after_head;    /* the row right above is a head row */
	size_t numbers_seen;/* references under this head */
	const struct block *pair_table; /* its rows are labels and values of the record at hand */
	int pair_column, pair_key;      /* of the last value, for a row that goes on with it */
	int list_number;    /* of the last record of a numbered list */
	const struct block *table; /* being walked */
	size_t table_records; /* opened by its rows */
	LIST(struct note) notes;
	LIST(const struct block *) section_blocks; /* headings taken as sections, for a second look */
};

struct error *record_open(struct walk *walk, const struct opener *opener, enum layout layout) MUST_CHECK;
struct error *record_close(struct walk *walk) MUST_CHECK;
void record_reaches(struct walk *walk, struct origin origin);
void record_mark(struct walk *walk, enum field field, enum sure sure);
struct words *record_words(struct walk *walk, int column, int key);
enum field column_field(int column); /* FIELD_COUNT for none */

/* Puts a leaf's bytes into words and claims them. */
struct error *take(struct walk *walk, struct words *words, const struct block *leaf, size_t start) MUST_CHECK;
struct error *take_joined(struct walk *walk, struct words *words, const struct block *leaf, size_t start) MUST_CHECK;
/* Joined where the text before is unfinished or this begins in mid-sentence, else as a passage of its own. */
struct error *take_on(struct walk *walk, struct words *words, const struct block *leaf, size_t start) MUST_CHECK;
/* Every leaf of a cell or other block. */
struct error *take_all(struct walk *walk, struct words *words, const struct block *block, bool joined) MUST_CHECK;
struct error *take_body(struct walk *walk, const struct block *block) MUST_CHECK;
struct error *furniture(struct walk *walk, const struct block *block) MUST_CHECK;
struct error *notice_add(struct walk *walk, const char *code, int recommendation, struct origin origin, struct str message) MUST_CHECK;
bool text_unfinished(const struct words *words);
bool begins_small(struct str text);

/* The leaves of a block one after the other, without going deeper than needed. */
struct leaf_walk {
	const struct draft *draft;
	size_t next;
	const struct block *within;
};
struct leaf_walk leaves_of(const struct draft *draft, const struct block *block);
const struct block *leaf_next(struct leaf_walk *leaves);
const struct block *leaf_first(const struct draft *draft, const struct block *block); /* NULL when it holds none */

/* --- records_flow.c, records_table.c, records_row.c, records_label.c, records_section.c ---------------------- */

struct error *flow_walk(struct walk *walk, const struct block *parent, int depth) MUST_CHECK;
bool table_self_contained(const struct walk *walk); /* its rows hold all of a record; text below is not evidence */
struct error *note_add(struct walk *walk, struct str mark, const struct block *block, size_t start) MUST_CHECK;
struct error *record_lost_open(struct walk *walk) MUST_CHECK; /* a head row without its row */
struct error *flow_leaf(struct walk *walk, const struct block *leaf, const struct block *next) MUST_CHECK;
/* A row of a record table: a new record, or more of the one at hand; false when it is neither. */
struct error *record_row(struct walk *walk, const struct block *row, bool *ret_done) MUST_CHECK;
/* "ence of Pro|gress (and Anticipated Comp": an evidence head cut over cells. */
struct error *evidence_head_row(struct walk *walk, const struct block *row, bool *ret_done) MUST_CHECK;
struct error *evidence_row(struct walk *walk, const struct block *row) MUST_CHECK;
/* Rows of label and value. */
struct error *pair_row(struct walk *walk, const struct block *row, bool *ret_done) MUST_CHECK;
struct error *table_walk(struct walk *walk, const struct block *table, const struct block *next, int depth) MUST_CHECK;

/* Opens the field that a head stands for; the head is furniture unless it carries a date. */
struct error *label_open(struct walk *walk, const struct block *leaf, const struct head *head) MUST_CHECK;
/* A head at the start of a leaf, also as a styled lead-in ("*Response.* Accepted"). */
struct head label_find(struct walk *walk, const struct block *leaf);

bool section_letter(struct str text, struct str *ret_letter, struct arena *arena);
struct error *section_open(struct walk *walk, struct str letter, struct str title, const struct block *block) MUST_CHECK;
struct error *section_heading(struct walk *walk, const struct block *leaf) MUST_CHECK;
/* The records of a paper begin at or right behind this block. */
bool records_follow(struct walk *walk, const struct block *block);

/* --- records_list.c -------------------------------------------------------------------------- */

/* How the leaf is marked as an item, and the reference that its marker makes. */
enum item_style item_read(struct arena *arena, const struct block *leaf, struct opener *ret_opener);
bool leaf_answers(struct recognition *r, const struct block *leaf); /* "Response: …", "Lead officer" */
void items_count(struct recognition *r, struct item_count *count, const struct block *leaf);
enum item_style items_settle(const struct item_count *count);
bool item_opens(struct walk *walk, const struct block *leaf, const struct block *next, struct opener *ret_opener);
size_t answer_in_leaf(struct arena *arena, struct str text);
struct error *status_behind(struct walk *walk, const struct block *leaf) MUST_CHECK;
/* "The Committee is asked to note the report": for the meeting, no recommendation to track. */
bool asks_readers(struct arena *arena, struct str text);
bool closes_records(struct arena *arena, const struct block *leaf);
bool names_owner(struct arena *arena, struct str title);
bool names_status(struct arena *arena, struct str title, size_t *ret_start, size_t *ret_end);
/* The owner and the status that headings above name, for a record that has none of its own. */
struct error *owner_from_heading(struct walk *walk) MUST_CHECK;
struct error *status_from_heading(struct walk *walk) MUST_CHECK;

/* --- records_settle.c ---------------------------------------------------------------------- */

/* "Recommendation 3" and "R03" (records_join.c). */
bool same_reference(struct arena *arena, struct str a, struct str b);
/* After the walk: one recommendation told in two places (records_join.c). */
struct error *joins_settle(struct walk *walk) MUST_CHECK;
/* After the walk: numbers that are missing, footnotes, sections that were none. */
struct error *gaps_settle(struct walk *walk) MUST_CHECK;
struct error *notes_settle(struct walk *walk) MUST_CHECK;

#endif
