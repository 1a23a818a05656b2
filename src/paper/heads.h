/* Heads as the tables and the walk through the paper see them: more kinds and finer
 * answers than head_match gives to the field grammars. Only for src/paper. */
#ifndef HEED_PAPER_HEADS_H
#define HEED_PAPER_HEADS_H

#include "paper/recognise.h"

enum head_kind { /* beyond enum column; see text/en.heads */
	HEAD_ACTION = COLUMN_COUNT,
	HEAD_COMMENT,
	HEAD_DAY,
	HEAD_OTHER,
	HEAD_DOCUMENT,
	HEAD_RECORDS,
	HEAD_PERIOD, /* nothing but a date or quarter: a column of entries of that time */
	HEAD_KIND_COUNT,
};

enum head_how { HOW_NONE, HOW_DAMAGED, HOW_CONTAINED, HOW_PREFIX, HOW_SEPARATED, HOW_EXACT };

struct head {
	int kind; /* enum column or enum head_kind; COLUMN_UNKNOWN for none */
	enum head_how how;
	size_t words;      /* of the synonym that matched */
	size_t start, end; /* the head in the printed text, in bytes, with its date or bracket */
	size_t rest;       /* where an answer behind it would begin */
	char separator;    /* ':', '-', '\n', … between the head and the rest; 0 for none */
	bool dated;        /* a date or quarter stands in it */
};

/* With `damaged`, heads that lost letters are looked for as well: slower. Any length of text. */
struct head head_find(const struct recogniser *recogniser, struct arena *arena, struct str printed, bool damaged);
/* As head_find, but only heads of the kinds with a bit in `kinds` (1u << kind). */
struct head head_find_kinds(const struct recogniser *recogniser, struct arena *arena, struct str printed, bool damaged, uint32_t kinds);
/* True when the text is the beginning of a known head, word for word ("Cabinet" of "Cabinet Member's Assessment"). */
bool head_begins(const struct recogniser *recogniser, struct arena *arena, struct str printed);
/* A label or heading that opens a field: exact, or followed by a colon, dash or line break, or
 * long enough that running text can't begin so. */
bool head_is_label(const struct head *head);

#endif
