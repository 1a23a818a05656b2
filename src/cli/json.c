/* What all JSON printers share: see json.h. */
#include "cli/json.h"

#include "cli/file.h"

#include <stdio.h>

json_t *json_text(struct str text)
{
	return str_empty(text) ? json_null() : json_stringn(text.at, text.size);
}

json_t *json_day(struct arena *arena, int32_t day)
{
	return json_text(day_iso(arena, day));
}

json_t *json_origin(struct origin origin)
{
	return json_pack("{s:I, s:I}", "from", (json_int_t)origin.from, "to", (json_int_t)origin.to);
}

static int into_buf(const char *bytes, size_t size, void *data)
{
	struct buf *buf = data;
	buf_put(buf, (struct str){bytes, size});
	return buf->failed ? -1 : 0;
}

struct error *json_print(struct arena *arena, json_t *object)
{
	struct buf buf;
	buf_init(&buf, arena, BUF_NO_LIMIT);
	int printed = object ? json_dump_callback(object, into_buf, &buf, JSON_INDENT(2) | JSON_PRESERVE_ORDER) : -1;
	json_decref(object);
	if (printed < 0)
		return arena_error(arena);
	buf_char(&buf, '\n');
	struct str text;
	TRY(buf_done(&buf, &text));
	return file_print(arena, text);
}
