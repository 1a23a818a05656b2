/* Printing with the escapes of the place: see page.h. Runs of plain characters are copied
 * whole, since most of a page is plain. */
#include "base/page.h"

#include "base/utf8.h"

#include <inttypes.h>
#include <string.h>

void page_init(struct page *page, struct arena *arena, enum language language, size_t limit_bytes)
{
	*page = (struct page){.language = language};
	buf_init(&page->buf, arena, limit_bytes);
}

struct error *page_done(struct page *page, struct str *ret_html)
{
	return buf_done(&page->buf, ret_html);
}

void page_put(struct page *out, struct str markup)
{
	buf_put(&out->buf, markup);
}

void page_raw(struct page *out, struct html html)
{
	buf_put(&out->buf, html.html);
}

void page_number(struct page *out, int64_t number)
{
	buf_printf(&out->buf, "%" PRId64, number);
}

static bool plain(unsigned char byte)
{
	return byte >= ' ' && byte < 0x7F && byte != '&' && byte != '<' && byte != '>' && byte != '"' && byte != '\'';
}

static void escape_one(struct buf *buf, uint32_t character)
{
	if (character < 0x80 && character != '\0' && (character >= ' ' || character == '\t' || character == '\n') && character != 0x7F) {
		char byte = (char)character;
		buf_html(buf, (struct str){&byte, 1});
	} else if (character < 0xA0 || (character & 0xFFFE) == 0xFFFE) { /* no place in HTML or XML, escaped or not */
		buf_char(buf, ' ');
	} else {
		buf_utf8(buf, character);
	}
}

void page_escape(struct buf *buf, struct str text)
{
	for (size_t at = 0; at < text.size;) {
		size_t from = at;
		while (at < text.size && plain((unsigned char)text.at[at]))
			at++;
		buf_put(buf, str_slice(text, from, at));
		if (at < text.size)
			escape_one(buf, utf8_next(text, &at));
	}
}

void page_text_str(struct page *out, struct str text)
{
	page_escape(&out->buf, text);
}

void page_text_c(struct page *out, const char *text)
{
	page_escape(&out->buf, str_of(text));
}

static bool address_safe(struct str address)
{
	static const char *const schemes[] = {"http", "https", "mailto"};
	size_t end = 0;
	while (end < address.size && !memchr(":/?#", address.at[end], 4))
		end++;
	if (end == address.size || address.at[end] != ':')
		return true; /* relative */
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (str_equal_fold(str_slice(address, 0, end), str_of(schemes[i])))
			return true;
	return false;
}

static void put_encoded(struct buf *buf, unsigned char byte)
{
	buf_printf(buf, "%%%02X", byte);
}

void page_address_str(struct page *out, struct str address)
{
	if (!address_safe(address)) {
		buf_char(&out->buf, '#');
		return;
	}
	for (size_t at = 0; at < address.size;) {
		size_t from = at;
		while (at < address.size && (unsigned char)address.at[at] > ' ' && address.at[at] != 0x7F && address.at[at] != '\\')
			at++;
		page_escape(&out->buf, str_slice(address, from, at));
		if (at < address.size)
			put_encoded(&out->buf, (unsigned char)address.at[at++]);
	}
}

void page_address_c(struct page *out, const char *address)
{
	page_address_str(out, str_of(address));
}

static bool part_plain(unsigned char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
	       (byte && memchr("-._~/@", byte, 6));
}

void page_address_part_str(struct page *out, struct str part)
{
	for (size_t i = 0; i < part.size; i++) {
		if (part_plain((unsigned char)part.at[i]))
			buf_char(&out->buf, part.at[i]);
		else
			put_encoded(&out->buf, (unsigned char)part.at[i]);
	}
}

void page_address_part_c(struct page *out, const char *part)
{
	page_address_part_str(out, str_of(part));
}

void page_words_values(struct page *out, size_t word, const struct words_value *values, size_t count)
{
	words_print(&out->buf, page_escape, out->language, word, values, count);
}

bool page_true_bytes(int type_class, const void *value, size_t size)
{
	const unsigned char *bytes = value;
	size_t from = 0, to = size;
	if (type_class == __builtin_classify_type((struct str){0})) { /* a text or a list: its size or count stands second */
		_Static_assert(offsetof(struct str, size) == offsetof(typeof(LIST(char)), count), "texts and lists differ");
		from = offsetof(struct str, size);
		to = from + sizeof(size_t);
	}
	for (size_t i = from; i < to; i++)
		if (bytes[i])
			return true;
	return false;
}
