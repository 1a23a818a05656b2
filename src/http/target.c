/* The request's target: "/reviews/potholes?owner=roads" into a path and fields.
 *
 * Strict where two readers could differ: a path is decoded once, and what only appears by
 * decoding (a slash, a NUL, a way up) is refused, so that a reverse proxy that guards an
 * address and heed that answers it mean the same one. */
#include "http/parts.h"

#include "base/utf8.h"

static const struct refusal fine = {0, NULL};

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Resolves percent signs; false when one is not followed by two hexadecimal digits. */
static bool decode(struct arena *arena, struct str encoded, bool plus_is_blank, struct str *ret_text)
{
	char *text = arena_alloc(arena, encoded.size);
	if (!text)
		return false;
	size_t size = 0;
	for (size_t at = 0; at < encoded.size; at++) {
		char c = encoded.at[at];
		if (c == '+' && plus_is_blank)
			c = ' ';
		if (c == '%') {
			int high = at + 2 < encoded.size ? hex_value(encoded.at[at + 1]) : -1;
			int low = at + 2 < encoded.size ? hex_value(encoded.at[at + 2]) : -1;
			if (high < 0 || low < 0)
				return false;
			c = (char)(high << 4 | low);
			at += 2;
		}
		text[size++] = c;
	}
	*ret_text = (struct str){text, size};
	return true;
}

static bool printable(struct str text, bool breaks_allowed)
{
	for (size_t at = 0; at < text.size;) {
		uint32_t character = utf8_next(text, &at);
		bool is_break = character == '\n' || character == '\t' || character == '\r';
		if (is_break ? !breaks_allowed : char_steers(character))
			return false;
	}
	return true;
}

static bool climbs(struct str path)
{
	for (struct str rest = path; rest.at;) {
		struct str segment = str_cut(&rest, '/');
		if (str_equal(segment, STR(".")) || str_equal(segment, STR("..")))
			return true;
	}
	return false;
}

static struct refusal path_read(struct arena *arena, struct str encoded, struct str *ret_path)
{
	if (str_has_fold(encoded, STR("%2f")))
		return (struct refusal){400, "The address has an encoded slash (%2F); write it as a plain slash."};
	struct str path;
	if (!decode(arena, encoded, false, &path))
		return (struct refusal){400, "The address has a percent sign without two hexadecimal digits after it."};
	if (!utf8_valid(path))
		return (struct refusal){400, "The address is not UTF-8 text."};
	if (!printable(path, false))
		return (struct refusal){400, "The address has a control character in it."};
	if (climbs(path))
		return (struct refusal){400, "The address has a segment of dots only; write the address in full."};
	*ret_path = path;
	return fine;
}

static struct refusal query_read(struct arena *arena, struct str query, struct http_fields *fields)
{
	for (struct str rest = query; rest.at;) {
		struct str pair = str_cut(&rest, '&');
		if (str_empty(pair))
			continue;
		if (fields->count == HTTP_FIELDS)
			return (struct refusal){400, "The address asks for more things at once than heed answers; leave some out."};
		struct str value = pair, name = str_cut(&value, '=');
		struct http_field field;
		if (!decode(arena, name, true, &field.name) || !decode(arena, value, true, &field.value))
			return (struct refusal){400, "The part of the address after the question mark has a percent sign without two hexadecimal digits after it."};
		if (!utf8_valid(field.name) || !utf8_valid(field.value))
			return (struct refusal){400, "The part of the address after the question mark is not UTF-8 text."};
		if (!printable(field.name, false) || !printable(field.value, true))
			return (struct refusal){400, "The part of the address after the question mark has a control character in it."};
		if (!list_push(arena, fields, field))
			return (struct refusal){413, "The address asks for more than heed has room for."};
	}
	return fine;
}

struct refusal target_read(struct arena *arena, struct str target, struct http_request *request)
{
	if (target.size > HTTP_TARGET_BYTES)
		return (struct refusal){414, "The address is longer than heed reads; search for fewer words or choose fewer filters."};
	if (!str_starts(target, STR("/")))
		return (struct refusal){400, "The address must begin with a slash."};
	for (size_t i = 0; i < target.size; i++)
		if ((unsigned char)target.at[i] <= ' ' || target.at[i] == 0x7F || target.at[i] == '#')
			return (struct refusal){400, "The address has a character in it that must be written with a percent sign."};
	struct str rest = target, path = str_cut(&rest, '?');
	struct refusal refusal = path_read(arena, path, &request->path);
	if (refusal.status)
		return refusal;
	request->query_text = rest;
	return query_read(arena, rest, &request->query);
}

struct str http_field(const struct http_fields *fields, struct str name)
{
	list_each(field, fields)
		if (str_equal(field->name, name))
			return field->value;
	return STR_NONE;
}

struct error *http_request_of(struct arena *arena, struct str address, struct http_request *ret_request)
{
	struct http_request request = {.method = HTTP_GET};
	struct refusal refusal = target_read(arena, address, &request);
	if (refusal.status)
		return error_new(arena, ERROR_INVALID, "%s", refusal.sentence);
	*ret_request = request;
	return NULL;
}
