/* Styles of a docx: what a paragraph or run gets from its style and the styles below it.
 *
 * Only what the document tree can say is kept: heading levels, numbering, the looks that
 * authors use to mean something, and text hidden from print. */
#ifndef HEED_DOC_READ_DOCX_STYLES_H
#define HEED_DOC_READ_DOCX_STYLES_H

#include "doc/read/docx_package.h"

enum font { FONT_TEXT, FONT_SYMBOL, FONT_WINGDINGS, FONT_WINGDINGS_2, FONT_WEBDINGS };

#define LOOK_HIDDEN (1u << 30) /* beside enum run_style */

/* Properties of a run: which are said at all, and what is said. */
struct look {
	unsigned said, bits; /* enum run_style and LOOK_HIDDEN */
	enum font font;
};

/* Takes a child of w:rPr (NODE_OPEN) into the look, if it is one that matters. */
void look_take(struct part *part, struct look *look);
struct look look_over(struct look under, struct look over);
enum font font_named(struct str name);
/* The character that a symbol font prints for a code, 0 when it is not known. */
uint32_t symbol_character(enum font font, uint32_t code);

enum { LEVEL_UNSAID = -1, LEVEL_BODY = -2 };

struct style {
	struct str id, based_on;
	bool character;     /* a style of runs */
	bool contents;      /* of a line in a table of contents */
	int heading;        /* 1..6, LEVEL_UNSAID, LEVEL_BODY: explicitly none */
	int list, level;    /* numbering (w:numId, w:ilvl) or LEVEL_UNSAID */
	struct look look;
	bool resolved;      /* the styles below it are in it */
};

struct styles {
	LIST(struct style) list; /* by id */
	const struct style *paragraph; /* of paragraphs that name none; NULL when the paper has none */
	struct str language;     /* "en", "" when not said */
};

struct error *styles_read(struct package *package, struct str part, struct styles *ret_styles) MUST_CHECK;
const struct style *style_by_id(const struct styles *styles, struct str id); /* or NULL */
int heading_of_outline(int outline); /* w:outlineLvl 0..8 as 1..6, 9 as LEVEL_BODY */

#endif
