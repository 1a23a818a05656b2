/* The HTML writer: blocks of a document tree for the body of a page.
 *
 * Printed markers stay printed (a list that says "a)" says "a)" here), so that a source
 * view shows what the paper shows. Only bullets become a real list. Nothing of the input
 * reaches the page unescaped, and a link goes to a web or mail address or a place in the
 * page, never to a script. */
#include "doc/write/write.h"

#include "base/embedded.h"

#include <stdlib.h>

struct writing {
	struct arena *arena;
	struct buf *out;
	int level; /* of the highest heading */
	int open[6], depth; /* levels of the headings that the next one may stand under */
	const struct highlights *highlights;
	bool *unit_seen;    /* by unit: it has its anchor; NULL when none get one */
	size_t unit_count;
	const struct block *head; /* the head row of the table, NULL for none */
	bool in_list;
	bool in_typed; /* items whose markers are typed: a list for ears */
	bool own;  /* a paper of our own, not the view of a source: its footnotes have marks of their own, its heads stand at the top */
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

/* The mark of a footnote, linked both ways. */
static void write_reference(struct writing *w, struct str mark)
{
	buf_put(w->out, STR("<sup><a id=\"noteref-"));
	buf_html(w->out, mark);
	buf_put(w->out, STR("\" href=\"#note-"));
	buf_html(w->out, mark);
	buf_put(w->out, STR("\">"));
	buf_html(w->out, mark);
	buf_put(w->out, STR("</a></sup>"));
}

static void write_styled(struct writing *w, struct str text, const struct run *run)
{
	bool link = run && (address_safe(run->href) || str_starts(run->href, STR("#")));
	if (!text.size)
		return;
	if (run && run->style & RUN_NOTE && w->own) {
		write_reference(w, str_trim(text));
		return;
	}
	if (link) {
		buf_put(w->out, STR("<a href=\""));
		buf_html(w->out, run->href);
		buf_put(w->out, STR("\">"));
	}
	for (int i = 0; i < STYLE_TAGS; i++)
		if (run && run->style & style_tags[i].style)
			buf_printf(w->out, "<%s>", style_tags[i].tag);
	bool blank = link && text.at[text.size - 1] == ' '; /* behind a link, not in it */
	write_text(w->out, blank ? str_slice(text, 0, text.size - 1) : text);
	for (int i = STYLE_TAGS - 1; i >= 0; i--)
		if (run && run->style & style_tags[i].style)
			buf_printf(w->out, "</%s>", style_tags[i].tag);
	buf_put(w->out, link ? STR("</a>") : STR(""));
	buf_put(w->out, blank ? STR(" ") : STR(""));
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
	buf_put(w->out, STR("\"><span class=\"hidden\">"));
	buf_html(w->out, str_empty(w->highlights->spoken) ? STR("Question") : w->highlights->spoken);
	buf_put(w->out, STR(" </span>"));
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
		if (!str_empty(highlight->label))
			write_label(w, highlight);
	}
	write_runs(w, leaf, at, leaf->text.size);
}

static void typed_set(struct writing *w, bool in_typed)
{
	if (in_typed != w->in_typed)
		buf_put(w->out, in_typed ? STR("<div role=\"list\">\n") : STR("</div>\n"));
	w->in_typed = in_typed;
}

static void list_set(struct writing *w, bool in_list)
{
	if (in_list || w->in_list)
		typed_set(w, false);
	if (in_list != w->in_list)
		buf_put(w->out, in_list ? STR("<ul>\n") : STR("</ul>\n"));
	w->in_list = in_list;
}

/* The first leaf of a unit is where links to that unit go. */
static bool unit_opens(struct writing *w, const struct block *block)
{
	size_t unit = block->origin.from;
	if (!w->unit_seen || !block_is_leaf(block) || !unit || unit >= w->unit_count || w->unit_seen[unit])
		return false;
	w->unit_seen[unit] = true;
	return true;
}

static void open_tag(struct writing *w, const char *tag, const struct block *block, const char *classes)
{
	buf_printf(w->out, "<%s", tag);
	if (!str_empty(block->anchor)) {
		buf_put(w->out, STR(" id=\""));
		buf_html(w->out, block->anchor);
		buf_char(w->out, '"');
	} else if (unit_opens(w, block)) {
		buf_printf(w->out, " id=\"u%zu\"", block->origin.from);
	}
	if (*classes)
		buf_printf(w->out, " class=\"%s\"", classes);
	if (w->in_typed)
		buf_put(w->out, STR(" role=\"listitem\""));
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
	typed_set(w, w->own && leaf->kind == BLOCK_ITEM && !w->in_list);
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
static void write_block(struct writing *w, const struct block *block);

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

static bool says_nothing(const struct block *cell)
{
	list_each(child, &cell->children)
		if ((*child)->text.size || (*child)->children.count)
			return false;
	return true;
}

/* Heads of columns, and in our own papers the first cell of a row as the head of it. An empty cell heads nothing. */
static const char *cell_tag(const struct writing *w, const struct block *row, const struct block *cell)
{
	if (row->flags & BLOCK_HEAD_ROW)
		return says_nothing(cell) ? "td" : "th scope=\"col\"";
	bool first = cell == row->children.at[0] && row->children.count > 1;
	return w->own && first ? "th scope=\"row\"" : "td";
}

static void write_row(struct writing *w, const struct block *row)
{
	int column = 0;
	buf_put(w->out, row->flags & BLOCK_BAND ? STR("<tr class=\"band\">") : STR("<tr>"));
	list_each(at, &row->children) {
		const struct block *cell = *at;
		if (cell->kind != BLOCK_CELL)
			continue;
		const char *tag = cell_tag(w, row, cell);
		buf_printf(w->out, "<%s", tag);
		if (cell->colspan > 1)
			buf_printf(w->out, " colspan=\"%d\"", cell->colspan);
		if (!(row->flags & BLOCK_HEAD_ROW) && cell->colspan <= 1)
			write_head_of(w, column);
		column += cell->colspan > 1 ? cell->colspan : 1;
		buf_char(w->out, '>');
		write_blocks(w, cell);
		buf_printf(w->out, "</%.2s>", tag);
	}
	buf_put(w->out, STR("</tr>\n"));
}

static const struct block *head_of(const struct block *table)
{
	const struct block *row = table->children.count ? table->children.at[0] : NULL;
	return row && row->kind == BLOCK_ROW && row->flags & BLOCK_HEAD_ROW ? row : NULL;
}

/* Column widths in per cent, where the table says how its columns share the width. */
static void write_widths(struct writing *w, const struct block *table)
{
	int sum = 0, columns = 0;
	list_each(row, &table->children)
		list_each(cell, &(*row)->children)
			columns = (*cell)->column + (*cell)->colspan > columns ? (*cell)->column + (*cell)->colspan : columns;
	for (int i = 0; table->widths && i < columns; i++)
		sum += table->widths[i];
	if (sum <= 0)
		return;
	buf_put(w->out, STR("<colgroup>"));
	for (int i = 0; i < columns; i++)
		buf_printf(w->out, "<col style=\"width:%d%%\">", table->widths[i] * 100 / sum);
	buf_put(w->out, STR("</colgroup>\n"));
}

/* Head rows at the top of our own tables are a head that print repeats on each page. */
static void write_rows(struct writing *w, const struct block *table)
{
	bool in_head = w->own && w->head;
	buf_put(w->out, in_head ? STR("<thead>\n") : STR(""));
	list_each(row, &table->children) {
		if (in_head && !((*row)->flags & BLOCK_HEAD_ROW)) {
			buf_put(w->out, STR("</thead>\n<tbody>\n"));
			in_head = false;
		}
		write_block(w, *row);
	}
	buf_put(w->out, in_head ? STR("</thead>\n") : w->own && w->head ? STR("</tbody>\n") : STR(""));
}

static void write_table(struct writing *w, const struct block *table)
{
	const struct block *outer = w->head;
	w->head = head_of(table);
	buf_put(w->out, w->head ? STR("<div class=\"wide\"><table") : STR("<div class=\"wide\"><table class=\"pairs\""));
	if (!str_empty(table->summary)) {
		buf_put(w->out, STR(" aria-label=\""));
		buf_html(w->out, table->summary);
		buf_char(w->out, '"');
	}
	buf_put(w->out, STR(">\n"));
	write_widths(w, table);
	write_rows(w, table);
	w->head = outer;
	buf_put(w->out, STR("</table></div>\n"));
}

static void write_footnote(struct writing *w, const struct block *note)
{
	buf_put(w->out, STR("<div class=\"footnote\""));
	if (w->own) {
		buf_put(w->out, STR(" role=\"doc-footnote\" id=\"note-"));
		buf_html(w->out, note->marker);
		buf_put(w->out, STR("\"><a href=\"#noteref-"));
		buf_html(w->out, note->marker);
		buf_put(w->out, STR("\"><sup>"));
		buf_html(w->out, note->marker);
		buf_put(w->out, STR("</sup></a>"));
	} else {
		buf_put(w->out, STR("><sup>"));
		buf_html(w->out, note->marker);
		buf_put(w->out, STR("</sup>"));
	}
	write_blocks(w, note);
	buf_put(w->out, STR("</div>\n"));
}

static const char *group_classes(const struct block *group)
{
	if (!(group->flags & BLOCK_BREAK_BEFORE))
		return "";
	return group->flags & BLOCK_LANDSCAPE ? "page landscape" : "page";
}

static void write_block(struct writing *w, const struct block *block)
{
	if (block_is_leaf(block)) {
		write_leaf(w, block);
		return;
	}
	list_set(w, false);
	typed_set(w, false);
	switch (block->kind) {
	case BLOCK_TABLE: write_table(w, block); break;
	case BLOCK_ROW: write_row(w, block); break;
	case BLOCK_FOOTNOTE: write_footnote(w, block); break;
	default:
		open_tag(w, "section", block, group_classes(block));
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
	typed_set(w, false);
}

/* The last unit that anything stands in. Depth as in write_blocks. */
static size_t units_last(const struct block *block)
{
	size_t last = block->origin.from;
	list_each(child, &block->children) {
		size_t within = units_last(*child);
		last = within > last ? within : last;
	}
	return last;
}

struct error *html_write_blocks(struct arena *arena, const struct block *root, int level, struct highlights *highlights, struct buf *out)
{
	struct writing w = {.arena = arena, .out = out, .level = level, .highlights = highlights};
	if (highlights && highlights->count)
		qsort(highlights->at, highlights->count, sizeof *highlights->at, by_place);
	if (highlights && highlights->units) {
		w.unit_count = units_last(root) + 1;
		w.unit_seen = arena_alloc_array(arena, w.unit_count, sizeof *w.unit_seen);
		TRY_MEMORY(arena, w.unit_seen);
	}
	write_blocks(&w, root);
	return out->failed ? arena_error(arena) : NULL;
}

static struct str escaped(struct arena *arena, struct str text)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	buf_html(&out, text);
	return buf_str(&out);
}

struct error *html_write(struct arena *arena, const struct document *document, struct str *ret_bytes)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	struct writing w = {.arena = arena, .out = &out, .level = 1, .own = true};
	list_each(block, &document->root->children)
		write_block(&w, *block);
	list_set(&w, false);
	typed_set(&w, false);
	struct slot slots[] = {
		{"title", escaped(arena, document->title)},
		{"language", escaped(arena, str_empty(document->language) ? STR("en-GB") : document->language)},
		{"foot", escaped(arena, document->foot)},
		{"body", STR_NONE},
	};
	TRY(buf_done(&out, &slots[3].html));
	for (const struct embedded *file = embedded_pages; file->name; file++)
		if (str_equal(str_of(file->name), STR("paper.html")))
			return slots_fill(arena, (struct str){file->bytes, file->size}, slots, sizeof slots / sizeof *slots, ret_bytes);
	return error_new(arena, ERROR_BUG, "the page that papers are printed on is missing from the program");
}
