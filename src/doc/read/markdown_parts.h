/* What the files of the Markdown reader share. Not for other folders: they see read.h. */
#ifndef HEED_DOC_READ_MARKDOWN_PARTS_H
#define HEED_DOC_READ_MARKDOWN_PARTS_H

#include "doc/read/html_parts.h"

/* Signs that stand for notes between markdown_lines and the printer: characters for
 * private use, which are taken out of the paper's own text first. */
enum { NOTE_STARTS = 0xE001, NOTE_START_ENDS = 0xE002, REFERENCE_STARTS = 0xE003, REFERENCE_ENDS = 0xE004 };

/* The paper with what md4c does not know turned into what it does: the title of its front
 * matter taken out, footnotes ("[^1]: …") and references to them put between signs, and
 * lines that begin with a lettered marker ("a) …") given a paragraph of their own. */
struct error *markdown_lines(struct arena *arena, struct str bytes, struct str *ret_text, struct str *ret_title) MUST_CHECK;

#endif
