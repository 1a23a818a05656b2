/* See say.h. */
#include "paper/say.h"

#include "base/utf8.h"

struct str say_units(struct arena *arena, const struct document *document, size_t count)
{
	if (document->format == FORMAT_TEXT)
		return str_format(arena, "%zu line%s", count, count == 1 ? "" : "s");
	return str_format(arena, "%zu paragraph%s and cell%s", count, count == 1 ? "" : "s", count == 1 ? "" : "s");
}

struct str say_ref(struct arena *arena, const struct recommendation *record)
{
	if (!str_empty(record->ref))
		return record->ref;
	return record->number ? str_format(arena, "recommendation %d", record->number) : str_of(record->id);
}

struct str say_place(struct arena *arena, const struct document *document, struct origin origin)
{
	const char *unit = document->format == FORMAT_TEXT ? "line" : "paragraph";
	if (!origin.from)
		return STR_NONE;
	if (origin.to <= origin.from)
		return str_format(arena, "%s %zu", unit, origin.from);
	return str_format(arena, "%ss %zu-%zu", unit, origin.from, origin.to);
}

struct str say_short(struct arena *arena, struct str text, size_t characters)
{
	struct str line = STR_NONE;
	for (struct str rest = str_trim(text); rest.at && line.size <= 4 * characters;)
		line = str_join(arena, line, STR(" "), str_cut(&rest, '\n'));
	size_t at = 0;
	for (size_t count = 0; at < line.size && count < characters; count++)
		utf8_next(line, &at);
	if (at == line.size)
		return line;
	while (at && line.at[at - 1] != ' ')
		at--;
	return str_join(arena, str_trim(str_slice(line, 0, at ? at : line.size)), STR(" "), STR("…"));
}

struct str say_ref_short(struct arena *arena, const struct recommendation *record)
{
	enum { ENOUGH = 12 };
	return record->number && record->ref.size > ENOUGH ? str_format(arena, "%d", record->number) : say_ref(arena, record);
}

struct str say_standing(struct arena *arena, const struct recommendation *record)
{
	struct str standing = record->claim.words;
	if (str_empty(standing))
		standing = record->decision.words;
	if (str_empty(standing))
		standing = words_text(arena, &record->response_words);
	if (str_empty(record->concluded_words))
		return standing;
	return str_join(arena, standing, STR(", "), str_format(arena, "concluded %.*s", STR_ARG(record->concluded_words)));
}
