/* Comments into a Word document that somebody else made.
 *
 * The copy differs from the original in nothing but the comments: every part that does
 * not hold, announce or anchor them stays as it is, byte for byte, and comments that are
 * already there stay too. The same input gives the same bytes. */
#ifndef HEED_DOC_WRITE_DOCX_COMMENTS_H
#define HEED_DOC_WRITE_DOCX_COMMENTS_H

#include "doc/doc.h"

struct docx_comment {
	const struct block *block; /* a leaf of the tree that docx_read made of the original; NULL: the paper as a whole */
	size_t start, end;         /* bytes of its text that the comment is about; both 0: all of it */
	struct str text;           /* "\n" begins a new paragraph */
};

/* `date` as Word writes it ("2026-03-02T10:00:00Z"), or "" for none. A comment on a
 * footnote stands at its reference; one on a text box at the paragraph that holds it; one
 * on a page head, a page foot or the whole paper at the first paragraph. The words are
 * marked from the beginning of the run that holds the first to the end of the run that
 * holds the last. `name` is for messages. Refuses what docx_read refuses. */
struct error *docx_comments(struct arena *arena, struct str original, struct str name, const struct docx_comment *comments,
                            size_t count, struct str author, struct str date, struct str *ret_bytes) MUST_CHECK;

#endif
