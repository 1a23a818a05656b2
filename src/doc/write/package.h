/* Zip packages: parts in, bytes out, the same bytes for the same parts. */
#ifndef HEED_DOC_WRITE_PACKAGE_H
#define HEED_DOC_WRITE_PACKAGE_H

#include "base/arena.h"

struct package_part {
	const char *name; /* "word/document.xml" */
	struct str bytes;
};

struct zip_source;

/* The bytes that a closed archive has left in its source. */
struct error *package_take(struct arena *arena, struct zip_source *source, struct str *ret_bytes) MUST_CHECK;
struct error *package_write(struct arena *arena, const struct package_part *parts, size_t count, struct str *ret_bytes) MUST_CHECK;

#endif
