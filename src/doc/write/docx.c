/* The Word writer: headings by style, bullets by numbering, tables with repeated heads,
 * links by relation. The fixed parts stand in tmpl/docx. */
#include "doc/write/package.h"
#include "doc/write/write.h"

#include "base/embedded.h"

struct writing {
	struct arena *arena;
	struct buf body, links;
	int link_count;
	int bookmarks;
};

static void put_run(struct buf *out, struct str text, unsigned style, bool link)
{
	buf_put(out, STR("<w:r><w:rPr>"));
	buf_put(out, link ? STR("<w:rStyle w:val=\"Hyperlink\"/>") : STR(""));
	buf_put(out, style & RUN_BOLD ? STR("<w:b/>") : STR(""));
	buf_put(out, style & RUN_ITALIC ? STR("<w:i/>") : STR(""));
	buf_put(out, style & RUN_STRIKE ? STR("<w:strike/>") : STR(""));
	buf_put(out, style & RUN_MARK ? STR("<w:highlight w:val=\"yellow\"/>") : STR(""));
	buf_put(out, style & RUN_UNDERLINE ? STR("<w:u w:val=\"single\"/>") : STR(""));
	buf_put(out, style & RUN_SUPERSCRIPT ? STR("<w:vertAlign w:val=\"superscript\"/>") : STR(""));
	buf_put(out, STR("</w:rPr>"));
	while (text.at) {
		buf_put(out, STR("<w:t xml:space=\"preserve\">"));
		buf_xml(out, str_cut(&text, '\n'));
		buf_put(out, text.at ? STR("</w:t><w:br/>") : STR("</w:t>"));
	}
	buf_put(out, STR("</w:r>"));
}

/* Opens a link to the web, or to a place in the document; false for what is neither. */
static bool link_open(struct writing *w, struct str href)
{
	if (str_starts(href, STR("#"))) {
		buf_put(&w->body, STR("<w:hyperlink w:anchor=\""));
		buf_xml(&w->body, str_from(href, 1));
		buf_put(&w->body, STR("\">"));
		return true;
	}
	if (!address_safe(href))
		return false;
	buf_printf(&w->links, "<Relationship Id=\"link%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
	           "TargetMode=\"External\" Target=\"", ++w->link_count);
	buf_xml(&w->links, href);
	buf_put(&w->links, STR("\"/>\n"));
	buf_printf(&w->body, "<w:hyperlink r:id=\"link%d\">", w->link_count);
	return true;
}

static void put_leaf_text(struct writing *w, const struct block *leaf)
{
	if (!str_empty(leaf->marker) && !str_equal(leaf->marker, STR("•")))
		put_run(&w->body, str_join(w->arena, leaf->marker, STR(""), STR(" ")), 0, false);
	size_t at = 0;
	list_each(run, &leaf->runs) {
		if (run->style & RUN_DELETED || run->start < at)
			continue;
		if (run->start > at)
			put_run(&w->body, str_slice(leaf->text, at, run->start), 0, false);
		at = run->start + run->text.size;
		bool link = !str_empty(run->href) && link_open(w, run->href);
		put_run(&w->body, str_slice(leaf->text, run->start, at), run->style, link);
		buf_put(&w->body, link ? STR("</w:hyperlink>") : STR(""));
	}
	if (at < leaf->text.size)
		put_run(&w->body, str_from(leaf->text, at), 0, false);
}

static void put_leaf(struct writing *w, const struct block *leaf, bool in_head)
{
	bool bullet = leaf->kind == BLOCK_ITEM && (str_empty(leaf->marker) || str_equal(leaf->marker, STR("•")));
	int level = leaf->level < 1 ? 1 : leaf->level > 3 ? 3 : leaf->level;
	buf_put(&w->body, STR("<w:p><w:pPr>"));
	if (leaf->kind == BLOCK_HEADING)
		buf_printf(&w->body, "<w:pStyle w:val=\"Heading%d\"/>", level);
	if (leaf->kind == BLOCK_ITEM)
		buf_put(&w->body, STR("<w:pStyle w:val=\"ListParagraph\"/>"));
	if (bullet)
		buf_printf(&w->body, "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr>", leaf->level ? 1 : 0);
	if (in_head)
		buf_put(&w->body, STR("<w:rPr><w:b/></w:rPr>"));
	buf_put(&w->body, STR("</w:pPr>"));
	int bookmark = w->bookmarks;
	if (!str_empty(leaf->anchor)) {
		buf_printf(&w->body, "<w:bookmarkStart w:id=\"%d\" w:name=\"", w->bookmarks++);
		buf_xml(&w->body, leaf->anchor);
		buf_put(&w->body, STR("\"/>"));
	}
	put_leaf_text(w, leaf);
	if (!str_empty(leaf->anchor))
		buf_printf(&w->body, "<w:bookmarkEnd w:id=\"%d\"/>", bookmark);
	buf_put(&w->body, STR("</w:p>\n"));
}

static void put_blocks(struct writing *w, const struct block *parent, bool in_head);

static int columns_of(const struct block *table)
{
	int columns = 0;
	list_each(row, &table->children)
		list_each(cell, &(*row)->children)
			columns = (*cell)->column + (*cell)->colspan > columns ? (*cell)->column + (*cell)->colspan : columns;
	return columns;
}

static void put_cell(struct writing *w, const struct block *cell, bool in_head)
{
	buf_put(&w->body, STR("<w:tc><w:tcPr>"));
	if (cell->colspan > 1)
		buf_printf(&w->body, "<w:gridSpan w:val=\"%d\"/>", cell->colspan);
	buf_put(&w->body, in_head ? STR("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F3F2F1\"/>") : STR(""));
	buf_put(&w->body, STR("</w:tcPr>"));
	put_blocks(w, cell, in_head);
	const struct block *last = cell->children.count ? cell->children.at[cell->children.count - 1] : NULL;
	if (!last || !block_is_leaf(last)) /* Word wants a paragraph at the end of each cell */
		buf_put(&w->body, STR("<w:p/>"));
	buf_put(&w->body, STR("</w:tc>"));
}

static void put_table(struct writing *w, const struct block *table)
{
	buf_put(&w->body, STR("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>"));
	for (int columns = columns_of(table); columns > 0; columns--)
		buf_put(&w->body, STR("<w:gridCol/>"));
	buf_put(&w->body, STR("</w:tblGrid>"));
	list_each(at, &table->children) {
		const struct block *row = *at;
		bool head = row->flags & BLOCK_HEAD_ROW;
		buf_put(&w->body, head ? STR("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>") : STR("<w:tr>"));
		list_each(cell, &row->children)
			put_cell(w, *cell, head);
		buf_put(&w->body, STR("</w:tr>\n"));
	}
	buf_put(&w->body, STR("</w:tbl>\n"));
}

/* Depth is that of the tree, which readers cap at READ_MAX_DEPTH. */
static void put_blocks(struct writing *w, const struct block *parent, bool in_head)
{
	list_each(at, &parent->children) {
		const struct block *block = *at;
		if (block_is_leaf(block))
			put_leaf(w, block, in_head);
		else if (block->kind == BLOCK_TABLE)
			put_table(w, block);
		else
			put_blocks(w, block, in_head);
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

struct error *docx_write(struct arena *arena, const struct document *document, struct str *ret_bytes)
{
	struct writing w = {.arena = arena};
	buf_init(&w.body, arena, BUF_NO_LIMIT);
	buf_init(&w.links, arena, BUF_NO_LIMIT);
	put_blocks(&w, document->root, false);
	struct slot slots[] = {
		{"title", xml_text(arena, document->title)},
		{"language", xml_text(arena, str_empty(document->language) ? STR("en-GB") : document->language)},
		{"body", STR_NONE},
		{"links", STR_NONE},
	};
	enum { SLOTS = sizeof slots / sizeof *slots };
	TRY(buf_done(&w.body, &slots[2].html));
	TRY(buf_done(&w.links, &slots[3].html));
	struct package_part parts[] = {
		{"[Content_Types].xml", fixed_part("content-types.xml")}, {"_rels/.rels", fixed_part("package.rels")},
		{"docProps/core.xml", fixed_part("core.xml")},            {"word/_rels/document.xml.rels", fixed_part("document.rels")},
		{"word/document.xml", fixed_part("document.xml")},        {"word/numbering.xml", fixed_part("numbering.xml")},
		{"word/styles.xml", fixed_part("styles.xml")},
	};
	enum { PARTS = sizeof parts / sizeof *parts };
	for (size_t i = 0; i < PARTS; i++)
		TRY(slots_fill(arena, parts[i].bytes, slots, SLOTS, &parts[i].bytes));
	return package_write(arena, parts, PARTS, ret_bytes);
}
