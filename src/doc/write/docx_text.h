/* A Word document while it is written, and its text: runs, links, notes, leaves, lists.
 * Private to the Word writer (docx.c). */
#ifndef HEED_DOC_WRITE_DOCX_TEXT_H
#define HEED_DOC_WRITE_DOCX_TEXT_H

#include "base/buf.h"
#include "doc/doc.h"

struct docx_writing {
	struct arena *arena;
	struct buf *out;           /* body, or notes while one is written */
	struct buf body, notes, links, lists; /* document.xml, footnotes.xml, relations, numbered lists */
	int link_count, bookmarks, list_count;
	LIST(const struct block *) footnotes; /* in reading order */
	size_t next_note;          /* the first of them that nothing has referred to yet */
	size_t notes_met;          /* those whose place was passed */
	bool landscape;            /* the pages at hand */
	bool break_pending;        /* the next leaf begins a page */
};

enum docx_keep { KEEP_NOTHING, KEEP_NEXT, KEEP_HEAD }; /* KEEP_NEXT: on one page with what follows; KEEP_HEAD: and bold, for the head of a table */

/* list: the numbering that prints an item's marker; 0: the marker is typed. */
void docx_put_leaf(struct docx_writing *w, const struct block *leaf, int list, enum docx_keep keep);
/* A footnote that nothing referred to, where it stands; nothing for the others. */
void docx_put_note(struct docx_writing *w, const struct block *note);

/* Items whose markers Word can count ("a)", "b)", …) are lists that it numbers (docx_lists.c). */
struct docx_list {
	int id;     /* 0: the markers are typed */
	size_t end; /* index behind the list's last item */
};
/* The list that the item at `index` of the parent is in. `list` is that of the item before it. */
void docx_list_at(struct docx_writing *w, const struct block *parent, size_t index, struct docx_list *list);

#endif
