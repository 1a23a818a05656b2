/* A growing text in an arena: see buf.h. */
#include "base/buf.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void buf_init(struct buf *buf, struct arena *arena, size_t limit_bytes)
{
	*buf = (struct buf){.arena = arena, .limit_bytes = limit_bytes};
}

/* Room for `more` bytes and an ending NUL; false once the buf has failed. */
static bool buf_reserve(struct buf *buf, size_t more)
{
	if (buf->failed)
		return false;
	size_t wanted;
	if (__builtin_add_overflow(buf->size, more, &wanted) || wanted >= buf->limit_bytes || wanted > SIZE_MAX / 2) {
		buf->failed = true;
		return false;
	}
	if (wanted < buf->room)
		return true;
	size_t room = buf->room ? buf->room : 64;
	while (room <= wanted)
		room *= 2;
	if (arena_resize(buf->arena, buf->at, buf->room, room)) {
		buf->room = room;
		return true;
	}
	char *moved = arena_alloc(buf->arena, room);
	if (!moved) {
		buf->failed = true;
		return false;
	}
	if (buf->size)
		memcpy(moved, buf->at, buf->size);
	buf->at = moved;
	buf->room = room;
	return true;
}

void buf_put(struct buf *buf, struct str s)
{
	if (!s.size || !buf_reserve(buf, s.size))
		return;
	memcpy(buf->at + buf->size, s.at, s.size);
	buf->size += s.size;
}

void buf_join(struct buf *buf, struct str separator, struct str s)
{
	if (buf->size && s.size)
		buf_put(buf, separator);
	buf_put(buf, s);
}

void buf_char(struct buf *buf, char c)
{
	if (!buf->failed && buf->size + 1 < buf->room) { /* most of all text goes this way */
		buf->at[buf->size++] = c;
		return;
	}
	buf_put(buf, (struct str){&c, 1});
}

void buf_utf8(struct buf *buf, uint32_t character)
{
	if (character < 0x80) {
		buf_char(buf, (char)character);
		return;
	}
	char bytes[4];
	buf_put(buf, (struct str){bytes, utf8_put(bytes, character)});
}

void buf_printf(struct buf *buf, const char *format, ...)
{
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	int size = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (size >= 0 && buf_reserve(buf, (size_t)size)) {
		vsnprintf(buf->at + buf->size, (size_t)size + 1, format, again);
		buf->size += (size_t)size;
	}
	va_end(again);
}

struct str buf_str(const struct buf *buf)
{
	return (struct str){buf->at, buf->size};
}

struct str buf_fit(struct buf *buf)
{
	if (buf->room && arena_resize(buf->arena, buf->at, buf->room, buf->size))
		buf->room = buf->size;
	return buf_str(buf);
}

struct error *buf_done(struct buf *buf, struct str *ret_text)
{
	if (buf->failed)
		return arena_error(buf->arena);
	*ret_text = buf_str(buf);
	return NULL;
}

void buf_html(struct buf *buf, struct str s)
{
	for (size_t i = 0; i < s.size; i++) {
		switch (s.at[i]) {
		case '&': buf_put(buf, STR("&amp;")); break;
		case '<': buf_put(buf, STR("&lt;")); break;
		case '>': buf_put(buf, STR("&gt;")); break;
		case '"': buf_put(buf, STR("&quot;")); break;
		case '\'': buf_put(buf, STR("&#39;")); break;
		default: buf_char(buf, s.at[i]);
		}
	}
}

void buf_xml(struct buf *buf, struct str s)
{
	for (size_t at = 0; at < s.size;) {
		size_t from = at;
		uint32_t character = utf8_next(s, &at);
		if (character == UTF8_BAD)
			buf_utf8(buf, UTF8_BAD);
		else if ((character < ' ' && character != '\t' && character != '\n') || character == 0xFFFE || character == 0xFFFF)
			buf_char(buf, ' ');
		else
			buf_html(buf, str_slice(s, from, at));
	}
}

void buf_screen(struct buf *buf, struct str s)
{
	for (size_t at = 0; at < s.size;) {
		uint32_t character = utf8_next(s, &at);
		buf_utf8(buf, char_steers(character) ? UTF8_BAD : character);
	}
}

void buf_markdown(struct buf *buf, struct str s)
{
	for (size_t i = 0; i < s.size; i++) {
		if (s.at[i] && strchr("\\`*_[]<>|~&", s.at[i]))
			buf_char(buf, '\\');
		buf_char(buf, s.at[i]);
	}
}
