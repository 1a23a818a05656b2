/* XML bytes seen as tags and text, for changes that leave all other bytes alone.
 *
 * Made for parts that libxml2 has read before and found sound; on others it stops early
 * but does no harm. */
#ifndef HEED_DOC_WRITE_DOCX_EDIT_H
#define HEED_DOC_WRITE_DOCX_EDIT_H

#include "base/buf.h"

enum token { TOKEN_OPEN, TOKEN_CLOSE, TOKEN_EMPTY, TOKEN_TEXT, TOKEN_END };

struct scan {
	struct str xml;
	size_t from, to;   /* the token's bytes */
	enum token token;
	struct str name;   /* of a tag, with its prefix */
};

bool scan_next(struct scan *scan); /* passes comments and declarations over; false at the end */
struct str tag_local(struct str name); /* without prefix */
struct str tag_prefix(struct str name); /* with its colon; "" when none */
struct str tag_attribute(const struct scan *scan, struct str name); /* as it lies, escapes kept; "" when absent */

struct edit {
	size_t at;        /* offset in the original */
	size_t removed;   /* bytes taken out there */
	struct str added;
	size_t order;     /* among edits of one place */
};

struct edits {
	LIST(struct edit) list;
};

bool edit_add(struct arena *arena, struct edits *edits, size_t at, size_t removed, struct str added);
struct error *edits_apply(struct arena *arena, struct str xml, struct edits *edits, struct str *ret_xml) MUST_CHECK;

#endif
