/* What an answer's headers are made of: safe names for files, links that stay here, tags. */
#include "http/parts.h"

#include "base/utf8.h"

#include <string.h>

enum { NAME_BYTES = 150 };

/* The name without what a file system, a shell or a reader could trip over. */
static struct str safe_name(struct arena *arena, struct str name)
{
	struct buf safe;
	buf_init(&safe, arena, BUF_NO_LIMIT);
	for (size_t at = 0; at < name.size;) {
		uint32_t character = utf8_next(name, &at);
		bool trips = char_steers(character) || character == '\n' || character == '\t' || character == UTF8_BAD ||
		             (character < 0x80 && strchr("/\\\"'<>:|?*%;&$`", (int)character)) || (character == '.' && !safe.size);
		char bytes[4];
		size_t size = utf8_put(bytes, trips ? '_' : character);
		if (safe.size + size > NAME_BYTES)
			break;
		buf_put(&safe, (struct str){bytes, size});
	}
	struct str trimmed = str_trim(buf_str(&safe));
	return str_empty(trimmed) ? STR("file") : trimmed;
}

struct str disposition_of(struct arena *arena, struct str file_name)
{
	struct str name = safe_name(arena, file_name);
	struct buf value;
	buf_init(&value, arena, BUF_NO_LIMIT);
	buf_put(&value, STR("attachment; filename=\""));
	for (size_t at = 0; at < name.size;) {
		uint32_t character = utf8_next(name, &at);
		buf_char(&value, character < 0x80 ? (char)character : '_');
	}
	buf_put(&value, STR("\"; filename*=UTF-8''"));
	for (size_t i = 0; i < name.size; i++) {
		unsigned char c = (unsigned char)name.at[i];
		if ((c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c && strchr("-._", c)))
			buf_char(&value, (char)c);
		else
			buf_printf(&value, "%%%02X", c);
	}
	return buf_str(&value);
}

static bool printable_ascii(struct str text)
{
	for (size_t i = 0; i < text.size; i++)
		if (text.at[i] <= ' ' || text.at[i] >= 0x7F)
			return false;
	return true;
}

bool location_sound(struct str location)
{
	/* "//host" and "/\host" lead to another site */
	return str_starts(location, STR("/")) && !str_starts(location, STR("//")) && !str_has(location, STR("\\")) && printable_ascii(location);
}

bool etag_sound(struct str etag)
{
	return printable_ascii(etag) && !str_has(etag, STR("\""));
}

bool http_etag_matches(struct str if_none_match, struct str etag)
{
	if (str_equal(if_none_match, STR("*")))
		return true;
	for (struct str rest = if_none_match; rest.at;) {
		struct str tag = str_trim(str_cut(&rest, ','));
		if (str_starts(tag, STR("W/")))
			tag = str_from(tag, 2);
		if (tag.size >= 2 && tag.at[0] == '"' && str_ends(tag, STR("\"")) && str_equal(str_slice(tag, 1, tag.size - 1), etag))
			return true;
	}
	return false;
}

int http_status(const struct error *error)
{
	if (!error)
		return 200;
	switch (error->kind) {
	case ERROR_USAGE:
	case ERROR_INVALID: return 400;
	case ERROR_FORBIDDEN: return 403;
	case ERROR_NOT_FOUND: return 404;
	case ERROR_CONFLICT: return 409;
	case ERROR_LIMIT: return 413;
	case ERROR_BUSY: return 503;
	default: return 500;
	}
}
