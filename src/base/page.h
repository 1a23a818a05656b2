/* What the functions that tools/tmplgen makes of tmpl/ print with.
 *
 * A template is a pure function of its view: it prints into a page's buf, and each value
 * with the escapes of the place where it stands. Nobody else calls these functions, but for
 * page_init and page_done. The places:
 *   text          between tags, and in quoted attributes
 *   address       at the beginning of href, src, action…: what is neither relative nor http,
 *                 https or mailto becomes "#"
 *   address part  in an address, after other text: a part of its path or query, encoded */
#ifndef HEED_BASE_PAGE_H
#define HEED_BASE_PAGE_H

#include "base/buf.h"
#include "base/words.h"

struct page {
	struct buf buf;
	enum language language;
};

/* Markup that heed made itself (doc/write, pictures), never words of an input. */
struct html {
	struct str html;
};

void page_init(struct page *page, struct arena *arena, enum language language, size_t limit_bytes);
struct error *page_done(struct page *page, struct str *ret_html) MUST_CHECK;

void page_put(struct page *out, struct str markup); /* as it stands in the template */
void page_raw(struct page *out, struct html html);
void page_number(struct page *out, int64_t number);
void page_text_str(struct page *out, struct str text);
void page_text_c(struct page *out, const char *text);
void page_address_str(struct page *out, struct str address);
void page_address_c(struct page *out, const char *address);
void page_address_part_str(struct page *out, struct str part);
void page_address_part_c(struct page *out, const char *part);
void page_words_values(struct page *out, size_t word, const struct words_value *values, size_t count);
bool page_true_bytes(int type_class, const void *value, size_t size);

/* The text escaped for text and quoted attributes: control characters and damaged UTF-8 too. */
void page_escape(struct buf *buf, struct str text);

#define PAGE_NUMBERS_                                                                          \
	int: page_number, long: page_number, long long: page_number, unsigned: page_number,    \
	unsigned long: page_number, short: page_number, unsigned char: page_number
#define PAGE_PUT_(place, value)                                                                \
	_Generic((value), struct str: page_##place##_str, const char *: page_##place##_c,      \
	         char *: page_##place##_c, PAGE_NUMBERS_)
#define page_text(out, value) PAGE_PUT_(text, value)((out), (value))
#define page_address(out, value) PAGE_PUT_(address, value)((out), (value))
#define page_address_part(out, value) PAGE_PUT_(address_part, value)((out), (value))
#define page_words(out, ...) page_words_values(out, WORDS_GIVEN_(__VA_ARGS__))

/* `if`: a number that is not 0, a text or list that is not empty, a pointer that is not NULL. */
#define page_true(value)                                                                       \
	({                                                                                     \
		_Static_assert(__builtin_classify_type(value) != __builtin_classify_type((struct str){0}) || \
		               sizeof(value) == sizeof(struct str) || sizeof(value) == sizeof(LIST(char)), \
		               "if takes a number, a text, a list or a pointer");              \
		page_true_bytes(__builtin_classify_type(value), &(value), sizeof(value));      \
	})

/* What `include` hands over: a view, whether the field is one or points to one. */
#define page_view(value, type)                                                                 \
	_Generic((value), type: &(value), type *: (value), const type *: (value))

#endif
