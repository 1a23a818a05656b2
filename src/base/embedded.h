/* Files that are part of the program: made by tools/embed at build time. */
#ifndef HEED_BASE_EMBEDDED_H
#define HEED_BASE_EMBEDDED_H

#include <stddef.h>

struct embedded {
	const char *name; /* the file's name without its folder; NULL ends an array */
	const char *bytes; /* ended by a NUL that size does not count */
	size_t size;
};

extern const struct embedded embedded_schemes[]; /* schemes/ */
extern const struct embedded embedded_text[];    /* text/ */
extern const struct embedded embedded_pages[];   /* tmpl/ */
extern const struct embedded embedded_assets[];  /* assets/: heed.css as compiled, and scripts (assets_dep) */

#endif
