/* The words of a cell as one text, with the way back to the leaves, and small work on
 * passages that the grammars share: see phrase.h. */
#include "paper/phrase.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

struct error *flat_open(struct recognition *r, const struct words *words, char separator, struct flat *ret_flat)
{
	struct flat flat = {.words = words, .starts = arena_alloc_array(scratch_of(r), words->count + 1, sizeof *flat.starts)};
	TRY_MEMORY(scratch_of(r), flat.starts);
	if (words->count == 1) {
		flat.text = words->at[0].text;
		*ret_flat = flat;
		return NULL;
	}
	struct buf buf;
	buf_init(&buf, r->arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < words->count; i++) {
		if (i)
			buf_char(&buf, separator);
		flat.starts[i] = buf.size;
		buf_put(&buf, words->at[i].text);
	}
	TRY(buf_done(&buf, &flat.text));
	*ret_flat = flat;
	return NULL;
}

void scratch_reset(struct recognition *r)
{
#ifdef ARENA_MALLOC
	enum { KEPT = 0 }; /* so that a sanitizer sees who still looks at it */
#else
	enum { KEPT = 256 << 10 };
#endif
	if (r->scratch && !r->scratch->failed && r->scratch->used_bytes > KEPT)
		arena_reset(r->scratch);
}

/* White space at the ends of start..end left out. */
static void tighten(struct str text, size_t *start, size_t *end)
{
	struct str slice = str_trim(str_slice(text, *start, *end));
	if (!slice.size) {
		*end = *start;
		return;
	}
	*start = (size_t)(slice.at - text.at);
	*end = *start + slice.size;
}

struct error *flat_cut(struct arena *arena, const struct flat *flat, size_t start, size_t end, struct passage *ret_passage)
{
	tighten(flat->text, &start, &end);
	struct passage whole = {0};
	for (size_t i = 0; i < flat->words->count && end > start; i++) {
		size_t from = flat->starts[i], to = from + flat->words->at[i].text.size;
		if (to <= start || from >= end)
			continue;
		struct passage cut = {0};
		TRY(passage_cut(arena, &flat->words->at[i], start > from ? start - from : 0, (end < to ? end : to) - from, &cut));
		if (whole.text.size)
			TRY(passage_join(arena, &whole, cut));
		else
			whole = cut;
	}
	*ret_passage = whole;
	return NULL;
}

struct error *words_push(struct arena *arena, struct words *words, struct passage passage)
{
	return list_push(arena, words, passage) ? NULL : arena_error(arena);
}

struct error *words_append(struct arena *arena, struct words *words, const struct words *more)
{
	for (size_t i = 0; i < more->count; i++)
		TRY(words_push(arena, words, more->at[i]));
	return NULL;
}

/* The pieces of two passages in one array. */
static struct error *pieces_join(struct arena *arena, struct passage *passage, const struct passage *more)
{
	struct piece *pieces = arena_alloc_array(arena, passage->piece_count + more->piece_count, sizeof *pieces);
	TRY_MEMORY(arena, pieces);
	if (passage->piece_count)
		memcpy(pieces, passage->pieces, passage->piece_count * sizeof *pieces);
	if (more->piece_count)
		memcpy(pieces + passage->piece_count, more->pieces, more->piece_count * sizeof *pieces);
	passage->pieces = pieces;
	passage->piece_count += more->piece_count;
	passage->piece_room = passage->piece_count;
	passage->text_room = 0; /* words_glue must not write behind a text that others share */
	return NULL;
}

struct error *passage_join(struct arena *arena, struct passage *passage, struct passage more)
{
	TRY(pieces_join(arena, passage, &more));
	passage->text = str_join(arena, passage->text, STR(" "), more.text);
	return arena_check(arena);
}

struct error *passage_without(struct arena *arena, struct passage *passage, size_t from, size_t to)
{
	struct passage head = {0}, tail = {0};
	TRY(passage_cut(arena, passage, 0, from, &head));
	TRY(passage_cut(arena, passage, to, passage->text.size, &tail));
	/* a mark stands close to its word: what follows it joins without a blank of its own */
	struct str before = str_slice(passage->text, 0, from), after = str_from(passage->text, to);
	TRY(pieces_join(arena, &head, &tail));
	if (before.size && after.size && char_is_space((unsigned char)before.at[before.size - 1]))
		before = str_slice(before, 0, before.size - 1);
	head.text = str_trim(str_join(arena, before, STR_NONE, after));
	*passage = head;
	return arena_check(arena);
}

const struct block *passage_block(const struct passage *passage)
{
	if (!passage->piece_count || passage->pieces[0].start != 0)
		return NULL;
	return passage->pieces[0].block;
}

void mark_field(struct recommendation *record, enum field field, enum sure sure)
{
	if (record->marks[field] < sure)
		record->marks[field] = sure;
}
