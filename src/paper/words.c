/* Words: passages put together from pieces of the document tree, and the names of the
 * draft's values.
 *
 * A passage is one printed paragraph. Where a page break cut it, the pieces are joined by
 * one blank, or by nothing inside an address or a word that broke at its hyphen. Bytes of
 * a leaf are taken as they are, so that every place in a passage can be found again. */
#include "paper/recognise.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

static struct piece piece_trimmed(const struct block *leaf, size_t start, size_t end)
{
	struct str bytes = str_slice(leaf->text, start, end);
	struct str kept = str_trim(bytes);
	if (!kept.size)
		return (struct piece){leaf, start, start};
	start = (size_t)(kept.at - leaf->text.at);
	return (struct piece){leaf, start, start + kept.size};
}

static struct str piece_text(const struct piece *piece)
{
	return str_slice(piece->block->text, piece->start, piece->end);
}

struct error *words_add(struct arena *arena, struct words *words, const struct block *leaf, size_t start, size_t end)
{
	struct piece piece = piece_trimmed(leaf, start, end);
	struct str marker = start == 0 ? leaf->marker : STR_NONE;
	if (piece.start == piece.end && !marker.size)
		return NULL;
	struct piece *pieces = arena_new(arena, struct piece);
	struct passage *passage = list_add(arena, words);
	TRY_MEMORY(arena, pieces);
	TRY_MEMORY(arena, passage);
	*pieces = piece;
	*passage = (struct passage){.text = piece_text(&piece), .pieces = pieces, .piece_count = 1, .marker = marker, .piece_room = 1};
	return NULL;
}

/* Where words_glue puts nothing between two pieces: an address goes on, or a word that
 * broke at its own hyphen ("Co-" "ordinator"). */
static bool joins_closely(struct str before, struct str after)
{
	if (!before.size || !after.size)
		return true;
	bool lower_follows = after.at[0] >= 'a' && after.at[0] <= 'z';
	if (lower_follows && str_ends(before, STR("-")) && before.size > 1 && char_is_letter((unsigned char)before.at[before.size - 2]))
		return true;
	size_t word = before.size;
	while (word > 0 && before.at[word - 1] != ' ' && before.at[word - 1] != '\n')
		word--;
	struct str last = str_from(before, word);
	bool address = str_has_fold(last, STR("://")) || str_starts_fold(last, STR("www."));
	if (!address)
		return false;
	return after.at[0] == '/' || str_ends(last, STR("/")) || str_ends(last, STR("-"));
}

/* Room for `size` bytes more behind the passage's text, which then is the passage's own. */
static struct error *text_grow(struct arena *arena, struct passage *passage, size_t size)
{
	size_t needed = passage->text.size + size;
	if (passage->text_room >= needed)
		return NULL;
	size_t room = needed * 2;
	char *text = arena_alloc(arena, room);
	TRY_MEMORY(arena, text);
	if (passage->text.size)
		memcpy(text, passage->text.at, passage->text.size);
	passage->text.at = text;
	passage->text_room = room;
	return NULL;
}

static struct error *piece_push(struct arena *arena, struct passage *passage, struct piece piece)
{
	if (passage->piece_count >= passage->piece_room) { /* a room of 0 says that the pieces are shared */
		size_t room = passage->piece_count * 2 + 2;
		struct piece *pieces = arena_alloc_array(arena, room, sizeof *pieces);
		TRY_MEMORY(arena, pieces);
		if (passage->piece_count)
			memcpy(pieces, passage->pieces, passage->piece_count * sizeof *pieces);
		passage->pieces = pieces;
		passage->piece_room = room;
	}
	passage->pieces[passage->piece_count++] = piece;
	return NULL;
}

struct error *words_glue(struct arena *arena, struct words *words, const struct block *leaf, size_t start, size_t end)
{
	struct passage *passage = list_last(words);
	struct piece piece = piece_trimmed(leaf, start, end);
	if (!passage)
		return words_add(arena, words, leaf, start, end);
	if (piece.start == piece.end)
		return NULL;
	struct str text = piece_text(&piece);
	size_t blank = joins_closely(passage->text, text) ? 0 : 1;
	TRY(text_grow(arena, passage, blank + text.size));
	TRY(piece_push(arena, passage, piece));
	char *end_of_text = (char *)passage->text.at + passage->text.size;
	if (blank)
		*end_of_text = ' ';
	memcpy(end_of_text + blank, text.at, text.size);
	passage->text.size += blank + text.size;
	return NULL;
}

struct error *passage_cut(struct arena *arena, const struct passage *passage, size_t start, size_t end, struct passage *ret_passage)
{
	struct str kept = str_trim(str_slice(passage->text, start, end));
	struct passage cut = {.text = kept, .marker = start == 0 ? passage->marker : STR_NONE};
	if (!kept.size) {
		*ret_passage = cut;
		return NULL;
	}
	size_t from = (size_t)(kept.at - passage->text.at), to = from + kept.size, offset = 0;
	for (size_t i = 0; i < passage->piece_count; i++) {
		const struct piece *piece = &passage->pieces[i];
		/* Pieces are trimmed: a blank here is the one that joined them. */
		if (offset < passage->text.size && passage->text.at[offset] == ' ')
			offset++;
		size_t size = piece->end - piece->start;
		size_t first = from > offset ? from - offset : 0, last = to > offset ? to - offset : 0;
		if (last > size)
			last = size;
		if (first < last)
			TRY(piece_push(arena, &cut, (struct piece){piece->block, piece->start + first, piece->start + last}));
		offset += size;
	}
	*ret_passage = cut;
	return NULL;
}

static void origin_widen(struct origin *origin, struct origin more)
{
	if (!origin->from || (more.from && more.from < origin->from))
		origin->from = more.from;
	if (more.to > origin->to)
		origin->to = more.to;
}

struct origin passage_origin(const struct passage *passage)
{
	struct origin origin = {0};
	for (size_t i = 0; i < passage->piece_count; i++)
		origin_widen(&origin, passage->pieces[i].block->origin);
	return origin;
}

struct origin words_origin(const struct words *words)
{
	struct origin origin = {0};
	list_each(passage, words)
		origin_widen(&origin, passage_origin(passage));
	return origin;
}

static bool marker_says_something(struct str marker)
{
	for (size_t at = 0; at < marker.size;) {
		uint32_t character = utf8_next(marker, &at);
		if (char_is_letter(character) || char_is_digit(character))
			return marker.size > 1 || character != 'o'; /* Word's second bullet is a lone o */
	}
	return false;
}

struct str words_text(struct arena *arena, const struct words *words)
{
	if (words->count == 1 && !marker_says_something(words->at->marker))
		return words->at->text;
	struct buf text;
	buf_init(&text, arena, BUF_NO_LIMIT);
	list_each(passage, words) {
		if (passage != words->at)
			buf_char(&text, '\n');
		if (marker_says_something(passage->marker)) {
			buf_put(&text, passage->marker);
			buf_char(&text, ' ');
		}
		buf_put(&text, passage->text);
	}
	return buf_str(&text);
}

bool words_blank(const struct words *words)
{
	list_each(passage, words)
		if (!str_blank(passage->text))
			return false;
	return true;
}

const char *field_name(enum field field)
{
	static const char *const names[FIELD_COUNT] = {
		[FIELD_REF] = "ref", [FIELD_TEXT] = "text", [FIELD_PARTS] = "parts", [FIELD_OWNERS] = "owners",
		[FIELD_RESPONSE] = "response", [FIELD_CLAIM] = "claim", [FIELD_DECISION] = "decision",
		[FIELD_DATES] = "dates", [FIELD_REVISED_DATES] = "revised_dates", [FIELD_ANTICIPATED] = "anticipated",
		[FIELD_EVIDENCE] = "evidence", [FIELD_FURTHER_INFORMATION] = "further_information",
		[FIELD_CONCLUDED] = "concluded", [FIELD_SECTION] = "section", [FIELD_FOOTNOTES] = "footnotes",
		[FIELD_ATTACHMENTS] = "attachments",
	};
	return names[field];
}

const char *sure_name(enum sure sure)
{
	static const char *const names[] = {"certain", "suggested", "doubtful", "lost"};
	return names[sure];
}

const char *text_state_name(enum text_state state)
{
	static const char *const names[] = {"complete", "corrected", "reconstructed", "lost"};
	return names[state];
}

const char *paper_kind_name(enum paper_kind kind)
{
	static const char *const names[] = {"progress", "response", "tracker", "other"};
	return names[kind];
}

const struct recommendation *draft_by_number(const struct draft *draft, int number)
{
	list_each(record, &draft->recommendations)
		if (record->number == number)
			return record;
	return NULL;
}
