/* A growing text in an arena.
 *
 * A buf that could not grow, or passed its limit, remembers it and ignores what comes
 * after; buf_done reports it once. */
#ifndef HEED_BASE_BUF_H
#define HEED_BASE_BUF_H

#include "base/arena.h"

struct buf {
	struct arena *arena;
	char *at;
	size_t size, room, limit_bytes;
	bool failed;
};

#define BUF_NO_LIMIT SIZE_MAX

void buf_init(struct buf *buf, struct arena *arena, size_t limit_bytes);
void buf_put(struct buf *buf, struct str s);
void buf_join(struct buf *buf, struct str separator, struct str s); /* the separator only between two that have text */
void buf_char(struct buf *buf, char c);
void buf_utf8(struct buf *buf, uint32_t character);
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct str buf_str(const struct buf *buf); /* what is in it now; valid until the next put */
struct str buf_fit(struct buf *buf); /* likewise, and gives unused room back to the arena */
/* The text, or the error that it remembers. */
struct error *buf_done(struct buf *buf, struct str *ret_text) MUST_CHECK;

/* Text with the escapes of its place. */
void buf_html(struct buf *buf, struct str s);      /* for text and quoted attributes */
void buf_xml(struct buf *buf, struct str s);       /* likewise; a blank for characters that XML 1.0 has no place for, escaped or not */
void buf_screen(struct buf *buf, struct str s);    /* for a terminal: U+FFFD for every character that steers it (char_steers) */
void buf_markdown(struct buf *buf, struct str s);  /* nothing in it is read as markup, | included */

#endif
