/* The leaf that is being read: see html_parts.h. Its pieces are gathered until a block
 * begins or ends; then its printed marker is taken off, and text that stands in a list
 * without items is cut at its bullets and numbers. */
#include "doc/read/html_parts.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool small_roman(char c)
{
	return c == 'i' || c == 'v' || c == 'x';
}

/* A bullet character, of the fonts that word processors take them from. */
static bool bullet(uint32_t character)
{
	static const uint32_t bullets[] = {0x2022, 0xB7, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25A0, 0x25A1, 0x25E6, 0x2023, 0x2043,
	                                   0x27A2, 0x2756, 0x2794, 0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF0FC};
	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
		if (character == bullets[i])
			return true;
	return false;
}

/* The letters or digits of a marker: up to three digits, one letter, or small Roman. */
static size_t label_size(struct str text, size_t at)
{
	size_t end = at;
	while (end < text.size && end < at + 3 && digit(text.at[end]))
		end++;
	if (end > at)
		return end - at;
	while (end < text.size && end < at + 5 && small_roman(text.at[end]))
		end++;
	if (end > at + 1)
		return end - at;
	char c = at < text.size ? text.at[at] | 0x20 : 0;
	return c >= 'a' && c <= 'z' ? 1 : 0;
}

size_t marker_size(struct str text)
{
	if (!text.size)
		return 0;
	size_t end = 0;
	if (!bullet(utf8_next(text, &end))) {
		bool opened = text.at[0] == '(';
		size_t label = label_size(text, opened);
		end = opened + label;
		if (!label || end >= text.size)
			return 0;
		bool capital = text.at[opened] >= 'A' && text.at[opened] <= 'Z';
		bool closed = text.at[end] == ')' || (text.at[end] == '.' && !opened && !capital);
		if (!closed)
			return 0;
		end++;
	}
	if (end == text.size)
		return end;
	size_t behind = end;
	return char_is_space(utf8_next(text, &behind)) ? end : 0;
}

static struct str roman(struct arena *arena, int number, bool capital)
{
	static const struct {
		int value;
		const char *small, *large;
	} signs[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"}, {400, "cd", "CD"}, {100, "c", "C"}, {90, "xc", "XC"},
	             {50, "l", "L"}, {40, "xl", "XL"}, {10, "x", "X"}, {9, "ix", "IX"}, {5, "v", "V"}, {4, "iv", "IV"}, {1, "i", "I"}};
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		for (; number >= signs[i].value; number -= signs[i].value)
			buf_put(&out, str_of(capital ? signs[i].large : signs[i].small));
	return buf_str(&out);
}

struct str marker_make(struct arena *arena, int number, char type, char delimiter)
{
	bool capital = type == 'A' || type == 'I';
	if ((type | 0x20) == 'i' && number > 0 && number < 4000)
		return str_format(arena, "%.*s%c", STR_ARG(roman(arena, number, capital)), delimiter);
	if ((type | 0x20) != 'a' || number < 1)
		return str_format(arena, "%d%c", number, delimiter);
	char letters[8];
	size_t at = sizeof letters;
	for (; number > 0 && at > 0; number = (number - 1) / 26)
		letters[--at] = (char)((capital ? 'A' : 'a') + (number - 1) % 26);
	return str_format(arena, "%.*s%c", (int)(sizeof letters - at), letters + at, delimiter);
}

/* ---- addresses ---- */

static bool address_byte(char c)
{
	return (unsigned char)c > ' ' && !strchr("<>\"|`", c);
}

/* The next address in the text: from..to. */
static bool address_find(struct str text, size_t from, size_t *ret_from, size_t *ret_to)
{
	for (size_t at = from; at + 4 < text.size; at++) {
		if (text.at[at] != 'h' && text.at[at] != 'w')
			continue;
		char before = at ? text.at[at - 1] : ' ';
		if (digit(before) || ((before | 0x20) >= 'a' && (before | 0x20) <= 'z') || before == '/' || before == '.' || before == '@')
			continue;
		struct str rest = str_from(text, at);
		if (!str_starts(rest, STR("http://")) && !str_starts(rest, STR("https://")) && !str_starts(rest, STR("www.")))
			continue;
		size_t to = at, brackets = 0;
		for (; to < text.size && address_byte(text.at[to]) && !str_starts(str_from(text, to), STR("\xC2\xA0")) &&
		       !str_starts(str_from(text, to), STR("\xE2\x80\x99")) && !str_starts(str_from(text, to), STR("\xE2\x80\x9D")); to++)
			brackets += text.at[to] == '(';
		while (to > at && (strchr(".,;:!?'*", text.at[to - 1]) || (text.at[to - 1] == ')' && !brackets)))
			to--;
		*ret_from = at;
		*ret_to = to;
		if (to - at > 8)
			return true;
		at = to;
	}
	return false;
}

struct error *html_add_run(struct arena *arena, struct block *leaf, struct str text, unsigned style, struct str href)
{
	size_t done = 0, from, to;
	while (!href.size && address_find(text, done, &from, &to)) {
		struct str address = str_slice(text, from, to);
		struct str before = str_slice(text, done, from);
		if (before.size && !doc_add_run(arena, leaf, before, style, STR_NONE))
			return arena_error(arena);
		if (!doc_add_run(arena, leaf, address, style, address))
			return arena_error(arena);
		done = to;
	}
	if (done < text.size && !doc_add_run(arena, leaf, str_from(text, done), style, href))
		return arena_error(arena);
	return NULL;
}

/* ---- from pieces to blocks ---- */

struct cursor {
	size_t piece, offset;
};

/* Moves `size` bytes of the pieces into the block, or past them when it is NULL. */
static struct error *take(struct html_builder *builder, struct html_leaf *leaf, struct cursor *cursor, size_t size, struct block *block)
{
	while (size && cursor->piece < leaf->pieces.count) {
		struct html_piece *piece = &leaf->pieces.at[cursor->piece];
		struct str part = str_slice(str_from(piece->text, cursor->offset), 0, size);
		if (block && part.size)
			TRY(html_add_run(builder->arena, block, part, piece->style, piece->href));
		size -= part.size;
		cursor->offset += part.size;
		if (cursor->offset == piece->text.size)
			*cursor = (struct cursor){cursor->piece + 1, 0};
	}
	return NULL;
}

static struct error *emit(struct html_builder *builder, struct html_leaf *leaf, struct cursor *cursor, size_t size,
                          enum block_kind kind, struct str marker, bool automatic)
{
	struct block *block;
	TRY(html_add(builder, leaf->container, kind, &block));
	block->level = leaf->level;
	block->flags |= leaf->flags;
	block->marker = marker;
	block->marker_automatic = automatic;
	return take(builder, leaf, cursor, size, block);
}

static struct str pieces_text(struct arena *arena, const struct html_leaf *leaf, size_t limit)
{
	struct buf text;
	buf_init(&text, arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < leaf->pieces.count && text.size < limit; i++)
		buf_put(&text, str_slice(leaf->pieces.at[i].text, 0, limit));
	return buf_str(&text);
}

static size_t blank_size(struct str text, size_t from)
{
	size_t at = from;
	while (at < text.size) {
		size_t next = at;
		if (!char_is_space(utf8_next(text, &next)))
			break;
		at = next;
	}
	return at - from;
}

/* True when the marker continues the items so far: a bullet, or the next number. */
static bool next_item(struct str marker, int items)
{
	int number;
	struct str digits = str_slice(marker, 0, marker.size - 1);
	if ((unsigned char)marker.at[0] >= 0x80)
		return true;
	return str_number(digits, &number) && number == items + 1;
}

/* Text in a list without items: "<ol> 1. One 2. Two" (text extraction writes that). */
static struct error *emit_loose(struct html_builder *builder, struct html_leaf *leaf)
{
	struct str text = pieces_text(builder->arena, leaf, SIZE_MAX);
	struct cursor cursor = {0};
	struct str marker = STR_NONE;
	size_t start = 0;
	int items = 0;
	bool word_begins = true;
	for (size_t at = 0; at < text.size;) {
		size_t size = word_begins ? marker_size(str_slice(text, at, at + 16)) : 0;
		if (!size || !next_item(str_slice(text, at, at + size), items)) {
			word_begins = char_is_space(utf8_next(text, &at));
			continue;
		}
		if (!str_blank(str_slice(text, start, at)))
			TRY(emit(builder, leaf, &cursor, at - start, items ? BLOCK_ITEM : leaf->kind, marker, false));
		else
			TRY(take(builder, leaf, &cursor, at - start, NULL));
		marker = str_slice(text, at, at + size);
		TRY(take(builder, leaf, &cursor, size, NULL));
		start = at += size;
		items++;
		word_begins = true;
	}
	if (!str_blank(str_from(text, start)))
		TRY(emit(builder, leaf, &cursor, SIZE_MAX, BLOCK_ITEM, marker, false));
	return NULL;
}

/* Word's paragraphs of a list print "o" and "§" as bullets. */
static size_t typed_marker(const struct html_leaf *leaf, struct str text)
{
	size_t size = marker_size(text);
	bool drawn = leaf->level && (str_starts(text, STR("o\xC2\xA0")) || str_starts(text, STR("o ")));
	if (!size && str_starts(text, STR("\xC2\xA7")) && blank_size(text, 2))
		return 2;
	return size ? size : drawn;
}

static struct error *leaf_emit(struct html_builder *builder, struct html_leaf *leaf)
{
	struct cursor cursor = {0};
	if (leaf->loose)
		return emit_loose(builder, leaf);
	if (leaf->listed && (!leaf->marker.size || leaf->marker_automatic)) {
		struct str text = pieces_text(builder->arena, leaf, 64);
		size_t blank = blank_size(text, 0);
		size_t size = typed_marker(leaf, str_slice(text, blank, blank + 16));
		if (size && !str_blank(str_from(text, blank + size))) {
			leaf->marker = str_slice(text, blank, blank + size);
			leaf->marker_automatic = false;
			TRY(take(builder, leaf, &cursor, blank + size, NULL));
		}
	}
	if (leaf->listed && leaf->kind == BLOCK_PARAGRAPH && leaf->marker.size)
		leaf->kind = BLOCK_ITEM;
	return emit(builder, leaf, &cursor, SIZE_MAX, leaf->kind, leaf->marker, leaf->marker_automatic);
}

static struct error *close_one(struct html_builder *builder, struct html_leaf *leaf, bool *open)
{
	bool wanted = *open && leaf->inked;
	*open = false;
	struct error *error = wanted ? leaf_emit(builder, leaf) : NULL;
	leaf->pieces.count = 0;
	return error;
}

struct error *html_leaf_end(struct html_builder *builder)
{
	TRY(close_one(builder, &builder->leaf, &builder->leaf_open));
	return close_one(builder, &builder->hidden, &builder->hidden_open);
}

/* The leaf that text on top of the open elements goes to: what it is, and its marker. */
static void leaf_open(struct html_builder *builder, struct html_leaf *leaf)
{
	struct html_element *top = builder->depth ? &builder->open[builder->depth - 1] : NULL;
	unsigned flags = top ? top->flags : 0;
	struct html_element *block = NULL, *item = NULL;
	int lists = 0;
	for (struct html_element *e = top; e && e >= builder->open; e--) {
		enum html_tag tag = e->info->tag;
		if (tag == TAG_CELL || tag == TAG_HEAD_CELL || tag == TAG_TABLE || tag == TAG_DD || tag == TAG_DT)
			break;
		bool names_leaf = tag == TAG_HEADING || tag == TAG_LI || tag == TAG_OL || tag == TAG_UL || tag == TAG_P;
		if (names_leaf && !block)
			block = e;
		if (tag == TAG_LI && !item && !lists)
			item = e;
		lists += tag == TAG_OL || tag == TAG_UL;
	}
	size_t room = leaf->pieces.room;
	*leaf = (struct html_leaf){.kind = BLOCK_PARAGRAPH, .pieces = {leaf->pieces.at, 0, room},
	                           .container = top ? top->container : builder->root,
	                           .level = lists > 1 ? lists - 1 : 0};
	if (flags & HTML_HIDDEN)
		leaf->flags = BLOCK_HIDDEN;
	enum html_tag tag = block ? block->info->tag : TAG_OTHER;
	if (tag == TAG_HEADING) {
		leaf->kind = BLOCK_HEADING;
		leaf->level = block->info->name[1] - '0';
	} else if (tag == TAG_OL || tag == TAG_UL) {
		leaf->loose = true;
	} else if (item && !item->marker_used && !(flags & HTML_HIDDEN)) {
		leaf->kind = BLOCK_ITEM;
		leaf->marker = item->marker;
		leaf->marker_automatic = item->marker_automatic;
		leaf->listed = item->marker_used = true;
	} else if (tag == TAG_P && block->list_level) {
		leaf->listed = true;
		leaf->level = block->list_level - 1;
	}
	if (flags & HTML_FURNITURE)
		leaf->kind = BLOCK_FURNITURE;
}

struct error *html_text(struct html_builder *builder, struct str text)
{
	struct html_element *top = builder->depth ? &builder->open[builder->depth - 1] : NULL;
	unsigned flags = top ? top->flags : 0;
	bool hides = flags & HTML_HIDDEN, blank = str_blank(text);
	struct html_leaf *leaf = hides ? &builder->hidden : &builder->leaf;
	bool *open = hides ? &builder->hidden_open : &builder->leaf_open;
	if (!*open && blank)
		return NULL;
	if (!*open)
		leaf_open(builder, leaf);
	*open = true;
	if (flags & HTML_MARKER) {
		leaf->listed = true;
		leaf->marker = str_copy(builder->arena, str_join(builder->arena, leaf->marker_automatic ? STR_NONE : leaf->marker, STR_NONE, str_trim(text)));
		leaf->marker_automatic = false;
		return NULL;
	}
	leaf->inked = leaf->inked || !blank;
	unsigned style = top ? top->all_styles : 0;
	struct html_piece piece = {text, style, top ? top->href : STR_NONE};
	return list_push(builder->arena, &leaf->pieces, piece) ? NULL : arena_error(builder->arena);
}
