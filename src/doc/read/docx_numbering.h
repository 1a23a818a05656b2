/* Automatic numbering of a docx: which number or bullet Word prints before a paragraph.
 *
 * A list (w:num) points to a definition (w:abstractNum) with nine levels and may put its
 * own starts and levels over it. Lists of one definition count on together. */
#ifndef HEED_DOC_READ_DOCX_NUMBERING_H
#define HEED_DOC_READ_DOCX_NUMBERING_H

#include "doc/read/docx_styles.h"

enum { NUMBERING_LEVELS = 9 };

struct numbering; /* definitions, lists, and how far each has counted */

/* `part` may be STR_NONE: a paper without numbering. `styles` must outlive it. */
struct error *numbering_read(struct package *package, struct str part, const struct styles *styles, struct numbering **ret_numbering) MUST_CHECK;
/* The level of the list that belongs to a paragraph style, or `otherwise`. */
int numbering_style_level(const struct numbering *numbering, int list, struct str style, int otherwise);
/* Counts a paragraph and gives its marker as printed: "1.2", "R05", "a)", "•". False when
 * the list prints none. The marker is new text in the arena. */
bool numbering_count(struct numbering *numbering, struct arena *arena, int list, int level, struct str *ret_marker);
/* A number alone as a format prints it ("lowerRoman"), for notes. */
struct str number_printed(struct arena *arena, struct str format, int number);

#endif
