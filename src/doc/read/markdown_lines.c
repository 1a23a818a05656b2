/* Markdown, line by line, before md4c sees it: see markdown_parts.h. */
#include "doc/read/markdown_parts.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

/* "[^12]" at the start of the text: its size, 0 when it is none. */
static size_t reference(struct str text, struct str *ret_mark)
{
	if (!str_starts(text, STR("[^")))
		return 0;
	size_t end = 2;
	while (end < text.size && end < 6 && text.at[end] >= '0' && text.at[end] <= '9')
		end++;
	if (end == 2 || end >= text.size || text.at[end] != ']')
		return 0;
	*ret_mark = str_slice(text, 2, end);
	return end + 1;
}

/* A character of the signs that stand for notes. */
static bool sign(struct str text)
{
	return str_starts(text, STR("\xEE\x80")) && text.size > 2 && text.at[2] >= '\x81' && text.at[2] <= '\x84';
}

static void put_signed(struct buf *out, struct str line)
{
	struct str mark;
	size_t start = 0;
	for (size_t at = 0; at < line.size;) {
		struct str rest = str_from(line, at);
		bool reserved = line.at[at] == '\xEE' && sign(rest);
		size_t size = line.at[at] == '[' ? reference(rest, &mark) : reserved ? 3 : 0;
		if (!size) {
			at++;
			continue;
		}
		buf_put(out, str_slice(line, start, at));
		if (!reserved) {
			buf_utf8(out, REFERENCE_STARTS);
			buf_put(out, mark);
			buf_utf8(out, REFERENCE_ENDS);
		}
		start = at += size;
	}
	buf_put(out, str_from(line, start));
}

/* "title: …" of the front matter. */
static struct str title_of(struct arena *arena, struct str line, struct str title)
{
	if (!str_starts_fold(line, STR("title:")))
		return title;
	struct str value = str_trim(str_from(line, 6));
	bool quoted = value.size > 1 && (value.at[0] == '"' || value.at[0] == '\'') && value.at[value.size - 1] == value.at[0];
	return str_copy(arena, quoted ? str_slice(value, 1, value.size - 1) : value);
}

/* Takes the front matter off the text, when it has any. */
static struct str front_matter(struct arena *arena, struct str text, struct str *ret_title)
{
	struct str rest = text, title = STR_NONE;
	if (!str_equal(str_trim(str_cut(&rest, '\n')), STR("---")))
		return text;
	for (int lines = 0; rest.at && lines < 100; lines++) {
		struct str line = str_trim(str_cut(&rest, '\n'));
		if (str_equal(line, STR("---")) || str_equal(line, STR("..."))) {
			*ret_title = title;
			return rest;
		}
		if (!line.size || !str_has(line, STR(":")))
			return text;
		title = title_of(arena, line, title);
	}
	return text;
}

/* "|-|-|": the rule under a table's head, for which md4c wants three dashes a column. */
static bool short_rule(struct str line)
{
	bool bar = false, dash = false;
	for (size_t i = 0; i < line.size; i++) {
		if (!strchr("|-: \t\r", line.at[i]))
			return false;
		bar |= line.at[i] == '|';
		dash |= line.at[i] == '-';
	}
	return bar && dash;
}

static void put_rule(struct buf *out, struct str line)
{
	for (size_t i = 0; i < line.size; i++)
		buf_put(out, line.at[i] == '-' && (i == 0 || line.at[i - 1] != '-') ? STR("---") : str_slice(line, i, i + 1));
}

/* "a) …", "(b) …": a list to people, one running paragraph to Markdown. */
static bool lettered(struct str line)
{
	struct str text = str_trim(line);
	size_t size = marker_size(str_slice(text, 0, 16));
	return size && size < text.size && !(text.at[0] >= '0' && text.at[0] <= '9');
}

struct error *markdown_lines(struct arena *arena, struct str bytes, struct str *ret_text, struct str *ret_title)
{
	struct buf out;
	bool fenced = false, in_text = false;
	buf_init(&out, arena, BUF_NO_LIMIT);
	for (struct str rest = front_matter(arena, bytes, ret_title); rest.at;) {
		struct str line = str_cut(&rest, '\n'), mark;
		if (str_starts(str_trim(line), STR("```")))
			fenced = !fenced;
		size_t note = fenced ? 0 : reference(line, &mark);
		if (note && str_starts(str_from(line, note), STR(":"))) {
			buf_char(&out, '\n');
			buf_utf8(&out, NOTE_STARTS);
			buf_put(&out, mark);
			buf_utf8(&out, NOTE_START_ENDS);
			line = str_from(line, note + 1);
		} else if (!fenced && in_text && lettered(line)) {
			buf_char(&out, '\n');
		}
		in_text = !str_blank(line) && !str_has(line, STR("|"));
		if (!fenced && short_rule(line))
			put_rule(&out, line);
		else
			put_signed(&out, line);
		buf_char(&out, '\n');
	}
	return buf_done(&out, ret_text);
}
