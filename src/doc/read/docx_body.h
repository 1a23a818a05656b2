/* The parts of a docx that hold text: the body, its notes, page heads and feet.
 *
 * All have the same elements, so one reading serves them; what differs is where their
 * blocks go. The reading keeps what the parts share. */
#ifndef HEED_DOC_READ_DOCX_BODY_H
#define HEED_DOC_READ_DOCX_BODY_H

#include "doc/read/docx_numbering.h"

struct note {
	int id;
	bool endnote;
	struct str mark;     /* as printed; "" until notes_number */
	struct block *leaf;  /* where the reference stands, and which of its runs it is */
	size_t run;
	size_t paragraph;    /* of the body, that holds the reference */
	size_t order;        /* among all notes, from 0 */
};

struct note_style { /* how footnotes or endnotes are numbered */
	struct str format;
	int start;
};

struct reading {
	struct arena *arena;
	struct package *package;
	struct document *document;
	struct styles styles;
	struct numbering *numbering;
	struct note_style footnotes, endnotes;
	LIST(struct note) notes;          /* in the order of their references */
	LIST(struct str) furniture;       /* relation ids of page heads and feet */
	size_t blocks, paragraphs;        /* made so far; w:p of the body so far */
};

enum body_kind { BODY_MAIN, BODY_NOTES, BODY_FURNITURE };

struct error *body_read(struct reading *reading, struct str part, enum body_kind kind) MUST_CHECK;

#endif
