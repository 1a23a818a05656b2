/* The HTML writer: blocks of a document tree for the body of a page.
 *
 * Printed markers stay printed (a list that says "a)" says "a)" here), so that a source
 * view shows what the paper shows. Only bullets become a real list. Nothing of the input
 * reaches the page unescaped, and a link goes to a web or mail address or a place in the
 * page, never to a script. */
#include "doc/write/write.h"

#include <stdlib.h>

struct writing {
	struct arena *arena;
	struct buf *out;
	int level; /* of the highest heading */
	int open[6], depth; /* levels of the headings that the next one may stand under */
	const struct highlights *highlights;
	const struct block *head; /* the head row of the table, NULL for none */
	bool in_list;
};

static const struct {
	unsigned style;
	const char *tag;
} style_tags[] = {
	{RUN_BOLD, "strong"}, {RUN_ITALIC, "em"}, {RUN_UNDERLINE, "u"}, {RUN_SUPERSCRIPT, "sup"},
	{RUN_STRIKE, "s"}, {RUN_INSERTED, "ins"}, {RUN_MARK, "mark"},
};
enum { STYLE_TAGS = sizeof style_tags / sizeof *style_tags };

/* Text with its printed line breaks. */
static void write_text(struct buf *out, struct str text)
{
	while (text.at) {
		buf_html(out, str_cut(&text, '\n'));
		if (text.at)
			buf_put(out, STR("<br>"));
	}
}

static void write_styled(struct writing *w, struct str text, const struct run *run)
{
	bool link = run && (address_safe(run->href) || str_starts(run->href, STR("#")));
	if (!text.size)
		return;
	if (link) {
		buf_put(w->out, STR("<a href=\""));
		buf_html(w->out, run->href);
		buf_put(w->out, STR("\">"));
	}
	for (int i = 0; i < STYLE_TAGS; i++)
		if (run && run->style & style_tags[i].style)
			buf_printf(w->out, "<%s>", style_tags[i].tag);
	write_text(w->out, text);
	for (int i = STYLE_TAGS - 1; i >= 0; i--)
		if (run && run->style & style_tags[i].style)
			buf_printf(w->out, "</%s>", style_tags[i].tag);
	if (link)
		buf_put(w->out, STR("</a>"));
}

/* Bytes from..to of a leaf's text, run by run. */
static void write_runs(struct writing *w, const struct block *leaf, size_t from, size_t to)
{
	size_t at = from;
	list_each(run, &leaf->runs) {
		if (run->style & RUN_DELETED)
			continue;
		size_t end = run->start + run->text.size;
		if (end <= at || run->start >= to)
			continue;
		if (run->start > at) {
			write_text(w->out, str_slice(leaf->text, at, run->start));
			at = run->start;
		}
		write_styled(w, str_slice(leaf->text, at, end < to ? end : to), run);
		at = end < to ? end : to;
	}
	if (at < to)
		write_text(w->out, str_slice(leaf->text, at, to));
}

static int by_place(const void *a, const void *b)
{
	const struct highlight *one = a, *other = b;
	if (one->block->number != other->block->number)
		return one->block->number < other->block->number ? -1 : 1;
	return (one->start > other->start) - (one->start < other->start);
}

/* The first highlight of a block, by halving. */
static size_t highlights_from(const struct highlights *highlights, const struct block *leaf)
{
	size_t low = 0, high = highlights ? highlights->count : 0;
	while (low < high) {
		size_t middle = (low + high) / 2;
		if (highlights->at[middle].block->number < leaf->number)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void write_label(struct writing *w, const struct highlight *highlight)
{
	buf_put(w->out, highlight->later ? STR("<a class=\"back later\" id=\"") : STR("<a class=\"back\" id=\""));
	buf_html(w->out, highlight->anchor);
	buf_put(w->out, STR("\" href=\""));
	buf_html(w->out, highlight->href);
	buf_put(w->out, STR("\"><span class=\"hidden\">Question </span>"));
	buf_html(w->out, highlight->label);
	buf_put(w->out, STR("</a>"));
}

/* A leaf's text with its highlighted words; where highlights overlap the first is drawn
 * and the others keep their number. */
static void write_leaf_text(struct writing *w, const struct block *leaf)
{
	size_t at = 0;
	for (size_t i = highlights_from(w->highlights, leaf); w->highlights && i < w->highlights->count; i++) {
		const struct highlight *highlight = &w->highlights->at[i];
		if (highlight->block != leaf)
			break;
		size_t start = highlight->start > at ? highlight->start : at;
		if (start > at)
			write_runs(w, leaf, at, start);
		if (highlight->end > start) {
			buf_put(w->out, STR("<mark class=\"quoted\">"));
			write_runs(w, leaf, start, highlight->end);
			buf_put(w->out, STR("</mark>"));
			at = highlight->end;
		} else {
			at = start;
		}
		write_label(w, highlight);
	}
	write_runs(w, leaf, at, leaf->text.size);
}

static void list_set(struct writing *w, bool in_list)
{
	if (in_list != w->in_list)
		buf_put(w->out, in_list ? STR("<ul>\n") : STR("</ul>\n"));
	w->in_list = in_list;
}

static void open_tag(struct writing *w, const char *tag, const struct block *block, const char *classes)
{
	buf_printf(w->out, "<%s", tag);
	if (!str_empty(block->anchor)) {
		buf_put(w->out, STR(" id=\""));
		buf_html(w->out, block->anchor);
		buf_char(w->out, '"');
	}
	if (*classes)
		buf_printf(w->out, " class=\"%s\"", classes);
	buf_char(w->out, '>');
}

/* A page skips no level of headings, whatever the paper does. */
static int heading_level(struct writing *w, int printed)
{
	while (w->depth && w->open[w->depth - 1] >= printed)
		w->depth--;
	if (w->depth < 6)
		w->open[w->depth++] = printed;
	int level = w->level + w->depth - 1;
	return level < 6 ? level : 6;
}

static void write_leaf(struct writing *w, const struct block *leaf)
{
	char tag[] = "h1";
	bool bullet = leaf->kind == BLOCK_ITEM && (str_empty(leaf->marker) || str_equal(leaf->marker, STR("•")));
	list_set(w, bullet && leaf->level == 0);
	if (leaf->kind == BLOCK_HEADING)
		tag[1] = (char)('0' + heading_level(w, leaf->level));
	const char *name = leaf->kind == BLOCK_HEADING ? tag : w->in_list ? "li" : "p";
	const char *classes = leaf->kind == BLOCK_ITEM && !w->in_list ? (leaf->level ? "item deep" : "item")
	                      : leaf->kind == BLOCK_FURNITURE         ? "furniture"
	                                                              : "";
	open_tag(w, name, leaf, classes);
	if (!str_empty(leaf->marker) && !w->in_list) {
		buf_html(w->out, leaf->marker);
		buf_char(w->out, ' ');
	}
	write_leaf_text(w, leaf);
	buf_printf(w->out, "</%s>\n", name);
}

static void write_blocks(struct writing *w, const struct block *parent);

enum {
	HEAD_MOST = 60,    /* bytes of a column's head that is worth repeating beside its cells */
	COLUMNS_MOST = 32, /* a wider table is no list */
};

/* The words of the head over a column, for screens on which a table becomes a list. */
static void write_head_of(struct writing *w, int column)
{
	int at = 0;
	for (size_t i = 0; w->head && column < COLUMNS_MOST && i < w->head->children.count; i++) {
		const struct block *cell = w->head->children.at[i];
		int next = at + (cell->colspan > 1 ? cell->colspan : 1);
		const struct block *leaf = at == column && cell->children.count == 1 ? cell->children.at[0] : NULL;
		if (leaf && block_is_leaf(leaf) && !str_blank(leaf->text) && leaf->text.size <= HEAD_MOST) {
			buf_put(w->out, STR(" data-head=\""));
			buf_html(w->out, leaf->text);
			buf_char(w->out, '"');
		}
		if (next > column)
			return;
		at = next;
	}
}

static void write_row(struct writing *w, const struct block *row)
{
	int column = 0;
	const char *cell_tag = row->flags & BLOCK_HEAD_ROW ? "th scope=\"col\"" : "td";
	buf_put(w->out, STR("<tr>"));
	list_each(at, &row->children) {
		const struct block *cell = *at;
		if (cell->kind != BLOCK_CELL)
			continue;
		buf_printf(w->out, "<%s", cell_tag);
		if (cell->colspan > 1)
			buf_printf(w->out, " colspan=\"%d\"", cell->colspan);
		if (!(row->flags & BLOCK_HEAD_ROW) && cell->colspan <= 1)
			write_head_of(w, column);
		column += cell->colspan > 1 ? cell->colspan : 1;
		buf_char(w->out, '>');
		write_blocks(w, cell);
		buf_put(w->out, row->flags & BLOCK_HEAD_ROW ? STR("</th>") : STR("</td>"));
	}
	buf_put(w->out, STR("</tr>\n"));
}

static const struct block *head_of(const struct block *table)
{
	const struct block *row = table->children.count ? table->children.at[0] : NULL;
	return row && row->kind == BLOCK_ROW && row->flags & BLOCK_HEAD_ROW ? row : NULL;
}

static void write_block(struct writing *w, const struct block *block)
{
	const struct block *outer = w->head;
	if (block_is_leaf(block)) {
		write_leaf(w, block);
		return;
	}
	list_set(w, false);
	switch (block->kind) {
	case BLOCK_TABLE:
		w->head = head_of(block);
		buf_put(w->out, STR("<div class=\"wide\"><table>\n"));
		write_blocks(w, block);
		w->head = outer;
		buf_put(w->out, STR("</table></div>\n"));
		break;
	case BLOCK_ROW:
		write_row(w, block);
		break;
	case BLOCK_FOOTNOTE:
		buf_put(w->out, STR("<div class=\"footnote\"><sup>"));
		buf_html(w->out, block->marker);
		buf_put(w->out, STR("</sup>"));
		write_blocks(w, block);
		buf_put(w->out, STR("</div>\n"));
		break;
	default:
		open_tag(w, "section", block, "");
		write_blocks(w, block);
		buf_put(w->out, STR("</section>\n"));
	}
}

/* Depth is that of the tree, which readers cap at READ_MAX_DEPTH. */
static void write_blocks(struct writing *w, const struct block *parent)
{
	list_each(child, &parent->children)
		write_block(w, *child);
	list_set(w, false);
}

struct error *html_write_blocks(struct arena *arena, const struct block *root, int level, struct highlights *highlights, struct buf *out)
{
	struct writing w = {.arena = arena, .out = out, .level = level, .highlights = highlights};
	if (highlights && highlights->count)
		qsort(highlights->at, highlights->count, sizeof *highlights->at, by_place);
	write_blocks(&w, root);
	return out->failed ? arena_error(arena) : NULL;
}
