/* The Word writer: headings by style, lists by numbering, tables with repeated heads, real
 * footnotes, links by relation, pages numbered in the foot. The fixed parts stand in
 * tmpl/docx; text in docx_text.c. */
#include "doc/write/docx_text.h"
#include "doc/write/package.h"
#include "doc/write/write.h"

#include "base/embedded.h"

enum { /* A4 in twentieths of a point; as in tmpl/docx/document.xml */
	PAGE_SHORT = 11906, PAGE_LONG = 16838, MARGIN = 1134,
	SHARE_MOST = 1000, /* of a column's width */
	SHORT_BYTES = 600, SHORT_LEAVES = 10, /* so much text is better moved to the next page than torn */
};

static void put_blocks(struct docx_writing *w, const struct block *parent, enum docx_keep keep);

/* --- tables --------------------------------------------------------------------------------------- */

static int columns_of(const struct block *table)
{
	int columns = 0;
	list_each(row, &table->children)
		list_each(cell, &(*row)->children)
			columns = (*cell)->column + (*cell)->colspan > columns ? (*cell)->column + (*cell)->colspan : columns;
	return columns;
}

/* The width of columns from..to of a table that shares the page's width; 0 where the printer decides. */
static int width_of(const struct docx_writing *w, const struct block *table, int columns, int from, int to)
{
	int whole = (w->landscape ? PAGE_LONG : PAGE_SHORT) - 2 * MARGIN, sum = 0, part = 0;
	for (int i = 0; table->widths && i < columns; i++) {
		int share = table->widths[i] < SHARE_MOST ? table->widths[i] : SHARE_MOST;
		sum += share;
		part += i >= from && i < to ? share : 0;
	}
	return sum ? (int)((long long)whole * part / sum) : 0;
}

/* A head stays with what it heads, and a short table of labels and values on one page. */
static enum docx_keep keep_of(const struct block *table, const struct block *row)
{
	bool pairs = table->widths && !(table->children.at[0]->flags & BLOCK_HEAD_ROW);
	if (row->flags & BLOCK_HEAD_ROW)
		return KEEP_HEAD;
	return row->flags & BLOCK_BAND || (pairs && row != *list_last(&table->children)) ? KEEP_NEXT : KEEP_NOTHING;
}

static void put_cell(struct docx_writing *w, const struct block *table, int columns, const struct block *row, const struct block *cell)
{
	bool head = row->flags & BLOCK_HEAD_ROW, band = row->flags & BLOCK_BAND;
	int width = width_of(w, table, columns, cell->column, cell->column + cell->colspan);
	buf_put(w->out, STR("<w:tc><w:tcPr>"));
	if (width)
		buf_printf(w->out, "<w:tcW w:w=\"%d\" w:type=\"dxa\"/>", width);
	if (cell->colspan > 1)
		buf_printf(w->out, "<w:gridSpan w:val=\"%d\"/>", cell->colspan);
	if (head || band)
		buf_printf(w->out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"%s\"/>", head ? "E4E8EC" : "F3F2F1");
	buf_put(w->out, STR("</w:tcPr>"));
	put_blocks(w, cell, keep_of(table, row));
	const struct block *last = cell->children.count ? cell->children.at[cell->children.count - 1] : NULL;
	if (!last || !block_is_leaf(last)) /* Word wants a paragraph at the end of each cell */
		buf_put(w->out, STR("<w:p/>"));
	buf_put(w->out, STR("</w:tc>"));
}

static void put_table_properties(struct docx_writing *w, const struct block *table, int columns)
{
	int width = width_of(w, table, columns, 0, columns);
	const struct block *first = table->children.count ? table->children.at[0] : NULL;
	bool headed = first && first->flags & BLOCK_HEAD_ROW;
	buf_printf(w->out, "<w:tbl><w:tblPr><w:tblStyle w:val=\"%s\"/>", headed || !width ? "TableGrid" : "TableLines");
	if (width)
		buf_printf(w->out, "<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>", width);
	else
		buf_put(w->out, STR("<w:tblW w:w=\"5000\" w:type=\"pct\"/>"));
	buf_printf(w->out, "<w:tblLook w:val=\"%s\" w:firstRow=\"%d\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>",
	           headed ? "0620" : "0600", headed);
	if (!str_empty(table->summary)) {
		buf_put(w->out, STR("<w:tblDescription w:val=\""));
		buf_xml(w->out, table->summary);
		buf_put(w->out, STR("\"/>"));
	}
	buf_put(w->out, STR("</w:tblPr><w:tblGrid>"));
	for (int i = 0; i < columns; i++) {
		if (width)
			buf_printf(w->out, "<w:gridCol w:w=\"%d\"/>", width_of(w, table, columns, i, i + 1));
		else
			buf_put(w->out, STR("<w:gridCol/>"));
	}
	buf_put(w->out, STR("</w:tblGrid>"));
}

/* Long rows break over pages; a short one would only leave a line behind. */
static bool row_is_short(const struct block *table, const struct block *row)
{
	size_t bytes = 0, leaves = 0;
	list_each(cell, &row->children)
		for (size_t i = 0; i < (*cell)->children.count && leaves <= SHORT_LEAVES; i++, leaves++)
			bytes += (*cell)->children.at[i]->text.size;
	return table->widths && bytes <= SHORT_BYTES && leaves <= SHORT_LEAVES;
}

static void put_table(struct docx_writing *w, const struct block *table)
{
	int columns = columns_of(table);
	bool heads = true; /* only rows at the top can be repeated */
	if (w->break_pending)
		buf_put(w->out, STR("<w:p><w:pPr><w:pStyle w:val=\"TableGap\"/><w:pageBreakBefore/></w:pPr></w:p>\n"));
	w->break_pending = false;
	put_table_properties(w, table, columns);
	list_each(at, &table->children) {
		const struct block *row = *at;
		heads = heads && row->flags & BLOCK_HEAD_ROW;
		bool whole = row->flags & (BLOCK_HEAD_ROW | BLOCK_BAND) || row_is_short(table, row);
		buf_put(w->out, STR("<w:tr>"));
		if (whole)
			buf_put(w->out, heads ? STR("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>") : STR("<w:trPr><w:cantSplit/></w:trPr>"));
		list_each(cell, &row->children)
			put_cell(w, table, columns, row, *cell);
		buf_put(w->out, STR("</w:tr>\n"));
	}
	/* Two tables without a paragraph between them would be one. */
	buf_put(w->out, STR("</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"TableGap\"/></w:pPr></w:p>\n"));
}

/* --- groups and the whole --------------------------------------------------------------------- */

static void put_page_size(struct docx_writing *w)
{
	buf_put(w->out, STR("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"foot\"/>"));
	if (w->landscape)
		buf_printf(w->out, "<w:pgSz w:w=\"%d\" w:h=\"%d\" w:orient=\"landscape\"/>", PAGE_LONG, PAGE_SHORT);
	else
		buf_printf(w->out, "<w:pgSz w:w=\"%d\" w:h=\"%d\"/>", PAGE_SHORT, PAGE_LONG);
	buf_printf(w->out, "<w:pgMar w:top=\"%1$d\" w:right=\"%1$d\" w:bottom=\"%1$d\" w:left=\"%1$d\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>", MARGIN);
}

/* Pages are turned by ending a section of the document; otherwise a new page is enough. */
static void turn_page(struct docx_writing *w, bool landscape)
{
	if (landscape == w->landscape) {
		w->break_pending = true;
		return;
	}
	buf_put(w->out, STR("<w:p><w:pPr><w:pStyle w:val=\"TableGap\"/>"));
	put_page_size(w);
	buf_put(w->out, STR("</w:pPr></w:p>\n"));
	w->landscape = landscape;
}

/* A few short paragraphs right above one of our own tables say what it is about. */
static bool opens_table(const struct block *parent, size_t index)
{
	enum { PARAGRAPHS_MOST = 4 };
	for (size_t i = index; i < parent->children.count && i <= index + PARAGRAPHS_MOST; i++) {
		const struct block *block = parent->children.at[i];
		if (block->kind == BLOCK_TABLE)
			return block->widths != NULL;
		if (!block_is_leaf(block) || block->text.size > SHORT_BYTES || (i > index && block->kind == BLOCK_HEADING))
			return false;
	}
	return false;
}

/* Depth is that of the tree, which readers cap at READ_MAX_DEPTH. */
static void put_blocks(struct docx_writing *w, const struct block *parent, enum docx_keep keep)
{
	struct docx_list list = {0};
	for (size_t i = 0; i < parent->children.count; i++) {
		const struct block *block = parent->children.at[i];
		docx_list_at(w, parent, i, &list);
		if (block_is_leaf(block)) {
			docx_put_leaf(w, block, list.id, keep == KEEP_NOTHING && opens_table(parent, i) ? KEEP_NEXT : keep);
		} else if (block->kind == BLOCK_TABLE) {
			put_table(w, block);
		} else if (block->kind == BLOCK_FOOTNOTE) {
			docx_put_note(w, block);
		} else {
			if (block->flags & BLOCK_BREAK_BEFORE)
				turn_page(w, block->flags & BLOCK_LANDSCAPE);
			put_blocks(w, block, keep);
		}
	}
}

static struct str fixed_part(const char *name)
{
	for (const struct embedded *file = embedded_pages; file->name; file++)
		if (str_equal(str_of(file->name), str_of(name)))
			return (struct str){file->bytes, file->size};
	return STR_NONE;
}

static struct str xml_text(struct arena *arena, struct str text)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	buf_xml(&out, text);
	return buf_str(&out);
}

/* The footnotes of a document, in reading order. */
static struct error *footnotes_list(struct docx_writing *w, const struct document *document)
{
	const struct block *last = NULL;
	list_each(leaf, &document->leaves) {
		const struct block *note = block_within(*leaf, BLOCK_FOOTNOTE);
		if (note && note != last && !list_push(w->arena, &w->footnotes, note))
			return arena_error(w->arena);
		last = note;
	}
	return NULL;
}

static struct error *parts_write(struct arena *arena, const struct slot *slots, size_t slot_count, struct str *ret_bytes)
{
	static const char *const names[][2] = {
		{"[Content_Types].xml", "content-types.xml"}, {"_rels/.rels", "package.rels"},
		{"docProps/core.xml", "core.xml"},            {"word/_rels/document.xml.rels", "document.rels"},
		{"word/document.xml", "document.xml"},        {"word/numbering.xml", "numbering.xml"},
		{"word/styles.xml", "styles.xml"},            {"word/settings.xml", "settings.xml"},
		{"word/footer1.xml", "footer.xml"},           {"word/footnotes.xml", "footnotes.xml"},
		{"word/_rels/footnotes.xml.rels", "footnotes.rels"},
	};
	enum { PARTS = sizeof names / sizeof *names };
	struct package_part parts[PARTS];
	for (size_t i = 0; i < PARTS; i++) {
		parts[i].name = names[i][0];
		TRY(slots_fill(arena, fixed_part(names[i][1]), slots, slot_count, &parts[i].bytes));
	}
	return package_write(arena, parts, PARTS, ret_bytes);
}

struct error *docx_write(struct arena *arena, const struct document *document, struct str *ret_bytes)
{
	struct docx_writing w = {.arena = arena, .out = &w.body};
	struct buf *const bufs[] = {&w.body, &w.notes, &w.links, &w.lists};
	for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
		buf_init(bufs[i], arena, BUF_NO_LIMIT);
	TRY(footnotes_list(&w, document));
	put_blocks(&w, document->root, KEEP_NOTHING);
	put_page_size(&w);
	struct slot slots[] = {
		{"title", xml_text(arena, document->title)},
		{"language", xml_text(arena, str_empty(document->language) ? STR("en-GB") : document->language)},
		{"foot", xml_text(arena, document->foot)},
		{"body", STR_NONE},
		{"links", STR_NONE},
		{"notes", STR_NONE},
		{"lists", STR_NONE},
	};
	TRY(buf_done(&w.body, &slots[3].html));
	TRY(buf_done(&w.links, &slots[4].html));
	TRY(buf_done(&w.notes, &slots[5].html));
	TRY(buf_done(&w.lists, &slots[6].html));
	return parts_write(arena, slots, sizeof slots / sizeof *slots, ret_bytes);
}
