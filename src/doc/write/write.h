/* Writers: document tree in, bytes of a paper out. One per format; none knows what the
 * document is about. Output is the same for the same tree, byte for byte. */
#ifndef HEED_DOC_WRITE_WRITE_H
#define HEED_DOC_WRITE_WRITE_H

#include "base/buf.h"
#include "doc/doc.h"

/* Words of a leaf that something else points at, and what they point back to. */
struct highlight {
	const struct block *block;
	size_t start, end;   /* bytes of the leaf's text */
	struct str anchor;   /* name of the marked words ("w3") */
	struct str href;     /* where their number links to ("#q3") */
	struct str label;    /* the number itself ("3"); "" marks the words alone */
	bool later;          /* not among those that come first: a quieter number */
};

struct highlights { /* by block->number, then by start; html_write_blocks sorts them */
	struct highlight *at;
	size_t count, room;
	struct str spoken; /* what a number is, for those who hear the page; "Question" when empty */
	bool units;        /* each unit of the source gets an anchor "u12", where its first words stand */
};

/* True for addresses of the web and of mail, which alone become links that leave the document. */
bool address_safe(struct str href);

/* The blocks as HTML for the body of a page: headings from `level` on, tables with their
 * heads, lists, links to web and mail addresses only; all text escaped. highlights may be NULL. */
struct error *html_write_blocks(struct arena *arena, const struct block *root, int level, struct highlights *highlights,
                                struct buf *out) MUST_CHECK;
/* The document as one HTML file with its own styles, for screen and print; no script. */
struct error *html_write(struct arena *arena, const struct document *document, struct str *ret_bytes) MUST_CHECK;
/* The document as Markdown (GitHub's tables). Rows across a table stand as text beneath it. */
struct error *markdown_write(struct arena *arena, const struct document *document, struct str *ret_bytes) MUST_CHECK;
/* The document as a Word document with real headings, lists, footnotes and table heads, pages numbered. */
struct error *docx_write(struct arena *arena, const struct document *document, struct str *ret_bytes) MUST_CHECK;

/* Fills a page's slots: every "{{name}}" in the skeleton is replaced by the text of that
 * slot, which must be HTML already. A slot without text is a defect (ERROR_BUG). */
struct slot {
	const char *name;
	struct str html;
};
struct error *slots_fill(struct arena *arena, struct str skeleton, const struct slot *slots, size_t count, struct str *ret_html) MUST_CHECK;

#endif
