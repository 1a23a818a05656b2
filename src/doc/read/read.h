/* Readers: bytes of a paper in, document tree out. One per format.
 *
 * The bytes are untrusted. Every reader refuses what passes its limits with an error
 * that says what, where and what to do; none touches a file. Libraries (libzip,
 * libxml2, md4c) stay inside these files. The tree copies what it keeps. */
#ifndef HEED_DOC_READ_READ_H
#define HEED_DOC_READ_READ_H

#include "doc/doc.h"

/* What a reader takes in at most. Beyond: ERROR_LIMIT. */
#define READ_MAX_BYTES (64u << 20)          /* of the file as it lies */
#define READ_MAX_INFLATED (256u << 20)      /* of all parts of a zip together */
#define READ_MAX_RATIO 200                  /* inflated to packed, once past a megabyte */
#define READ_MAX_BLOCKS 2000000u
#define READ_MAX_DEPTH 200                  /* elements in elements */
#define READ_MAX_COLUMNS 500

/* Reads a paper. `name` (the file's name) helps to tell the format and stands in
 * messages; the content decides. Old .doc, .odt, .rtf, PDF, pictures, spreadsheets and
 * binary data are refused with a sentence that says how to convert them; UTF-16 text
 * and windows-1252 text are converted. */
struct error *doc_read(struct arena *arena, struct str bytes, struct str name, struct document **ret_document) MUST_CHECK;
/* What doc_read would take it for. FORMAT_UNKNOWN when it would refuse. */
enum doc_format doc_detect(struct str bytes, struct str name);
const char *format_name(enum doc_format format); /* "docx", "html", … as in `heed read --json` */

/* Each makes a settled document. `name` is for messages only. */
struct error *docx_read(struct arena *arena, struct str bytes, struct str name, struct document **ret_document) MUST_CHECK;
struct error *html_read(struct arena *arena, struct str bytes, struct str name, struct document **ret_document) MUST_CHECK;
struct error *markdown_read(struct arena *arena, struct str bytes, struct str name, struct document **ret_document) MUST_CHECK;
struct error *text_read(struct arena *arena, struct str bytes, struct str name, struct document **ret_document) MUST_CHECK;

/* All that a file holds, also what a reader passes over: of a Word document every part as it lies, with its
 * name (properties, comments, tracked changes), one after another; of any other the bytes themselves. For
 * finding words that must be taken out. ERROR_INVALID when it can't be unpacked. */
struct error *doc_inside(struct arena *arena, struct str bytes, struct str name, struct str *ret_text) MUST_CHECK;

/* For readers of formats that hold pieces of HTML (Markdown, text): reads a fragment
 * and adds its blocks under the parent, all with the one origin. */
struct error *html_fragment(struct arena *arena, struct str html, struct block *parent, struct origin origin) MUST_CHECK;

#endif
