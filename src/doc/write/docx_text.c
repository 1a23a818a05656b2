/* Text of the Word writer: runs with their looks, links by relation, footnotes at their
 * references, leaves by style. See docx_text.h. */
#include "doc/write/docx_text.h"

#include "doc/write/write.h"

static const struct {
	unsigned style;
	const char *property;
} looks[] = {
	{RUN_BOLD, "<w:b/>"},
	{RUN_ITALIC, "<w:i/>"},
	{RUN_STRIKE, "<w:strike/>"},
	{RUN_MARK, "<w:highlight w:val=\"yellow\"/>"},
	{RUN_UNDERLINE, "<w:u w:val=\"single\"/>"},
	{RUN_SUPERSCRIPT, "<w:vertAlign w:val=\"superscript\"/>"},
};
enum { LOOKS = sizeof looks / sizeof *looks };

static void put_run(struct buf *out, struct str text, unsigned style, bool link)
{
	buf_put(out, STR("<w:r><w:rPr>"));
	buf_put(out, link ? STR("<w:rStyle w:val=\"Hyperlink\"/>") : STR(""));
	for (int i = 0; i < LOOKS; i++)
		buf_put(out, style & looks[i].style ? str_of(looks[i].property) : STR(""));
	buf_put(out, STR("</w:rPr>"));
	while (text.at) {
		buf_put(out, STR("<w:t xml:space=\"preserve\">"));
		buf_xml(out, str_cut(&text, '\n'));
		buf_put(out, text.at ? STR("</w:t><w:br/>") : STR("</w:t>"));
	}
	buf_put(out, STR("</w:r>"));
}

/* Opens a link to the web, or to a place in the document; false for what is neither. */
static bool link_open(struct docx_writing *w, struct str href)
{
	if (str_starts(href, STR("#"))) {
		buf_put(w->out, STR("<w:hyperlink w:anchor=\""));
		buf_xml(w->out, str_from(href, 1));
		buf_put(w->out, STR("\">"));
		return true;
	}
	if (!address_safe(href))
		return false;
	buf_printf(&w->links, "<Relationship Id=\"link%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
	           "TargetMode=\"External\" Target=\"", ++w->link_count);
	buf_xml(&w->links, href);
	buf_put(&w->links, STR("\"/>\n"));
	buf_printf(w->out, "<w:hyperlink r:id=\"link%d\">", w->link_count);
	return true;
}

/* --- footnotes ---------------------------------------------------------------------------------- */

/* A footnote's text goes to a part of its own, with Word's sign for its number before it. */
static void put_footnote(struct docx_writing *w, const struct block *note, size_t id)
{
	struct buf *before = w->out;
	w->out = &w->notes;
	buf_printf(w->out, "<w:footnote w:id=\"%zu\">", id);
	bool first = true;
	list_each(at, &note->children) {
		const struct block *leaf = *at;
		if (!block_is_leaf(leaf))
			continue;
		buf_put(w->out, STR("<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>"));
		if (first)
			buf_put(w->out, STR("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"));
		put_run(w->out, STR(" "), 0, false);
		list_each(run, &leaf->runs) {
			bool link = !(run->style & RUN_DELETED) && !str_empty(run->href) && link_open(w, run->href);
			if (!(run->style & RUN_DELETED))
				put_run(w->out, run->text, run->style, link);
			buf_put(w->out, link ? STR("</w:hyperlink>") : STR(""));
		}
		buf_put(w->out, STR("</w:p>"));
		first = false;
	}
	buf_put(w->out, first ? STR("<w:p/></w:footnote>\n") : STR("</w:footnote>\n"));
	w->out = before;
}

/* Footnotes stand behind their references and in their order, so only the next one can be meant. */
static bool put_reference(struct docx_writing *w, const struct run *run)
{
	const struct block *note = run->style & RUN_NOTE && w->next_note < w->footnotes.count ? w->footnotes.at[w->next_note] : NULL;
	if (!note || w->out != &w->body || !str_equal(str_trim(run->text), note->marker))
		return false;
	w->next_note++;
	buf_printf(w->out, "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"%zu\"/></w:r>", w->next_note);
	put_footnote(w, note, w->next_note);
	return true;
}

void docx_put_note(struct docx_writing *w, const struct block *note)
{
	size_t index = w->notes_met++; /* they are met in the order in which they were listed */
	if (index < w->next_note)
		return;
	w->next_note = index + 1;
	list_each(at, &note->children) {
		const struct block *leaf = *at;
		if (!block_is_leaf(leaf))
			continue;
		buf_put(w->out, STR("<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>"));
		put_run(w->out, note->marker, RUN_SUPERSCRIPT, false);
		put_run(w->out, STR(" "), 0, false);
		put_run(w->out, leaf->text, 0, false);
		buf_put(w->out, STR("</w:p>\n"));
	}
}

/* --- leaves --------------------------------------------------------------------------------------- */

static bool bullet(const struct block *leaf)
{
	return leaf->kind == BLOCK_ITEM && (str_empty(leaf->marker) || str_equal(leaf->marker, STR("•")));
}

static size_t link_end(const struct block *leaf, const struct run *run)
{
	size_t end = run->start + run->text.size;
	while (end > run->start && (leaf->text.at[end - 1] == ' ' || leaf->text.at[end - 1] == '\n'))
		end--;
	return end;
}

static void put_leaf_text(struct docx_writing *w, const struct block *leaf, int list, unsigned style)
{
	if (!str_empty(leaf->marker) && !bullet(leaf) && !list) {
		put_run(w->out, leaf->marker, style, false);
		buf_put(w->out, leaf->kind == BLOCK_ITEM ? STR("<w:r><w:tab/></w:r>") : STR(""));
		if (leaf->kind != BLOCK_ITEM)
			put_run(w->out, STR(" "), 0, false);
	}
	size_t at = 0;
	list_each(run, &leaf->runs) {
		if (run->style & RUN_DELETED || run->start < at)
			continue;
		if (run->start > at)
			put_run(w->out, str_slice(leaf->text, at, run->start), style, false);
		at = run->start + run->text.size;
		if (put_reference(w, run))
			continue;
		bool link = !str_empty(run->href) && link_open(w, run->href);
		size_t end = link ? link_end(leaf, run) : at; /* a line under the blank behind a link looks torn */
		put_run(w->out, str_slice(leaf->text, run->start, end), run->style | style, link);
		buf_put(w->out, link ? STR("</w:hyperlink>") : STR(""));
		if (end < at)
			put_run(w->out, str_slice(leaf->text, end, at), run->style | style, false);
	}
	if (at < leaf->text.size)
		put_run(w->out, str_from(leaf->text, at), style, false);
}

static void put_numbering(struct docx_writing *w, const struct block *leaf, int list)
{
	int numbering = bullet(leaf) ? 1 : list;
	if (leaf->kind == BLOCK_ITEM && numbering)
		buf_printf(w->out, "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>", bullet(leaf) && leaf->level ? 1 : 0, numbering);
}

/* The properties stand in the order of the schema. */
void docx_put_leaf(struct docx_writing *w, const struct block *leaf, int list, enum docx_keep keep)
{
	int level = leaf->level < 1 ? 1 : leaf->level > 3 ? 3 : leaf->level;
	buf_put(w->out, STR("<w:p><w:pPr>"));
	if (leaf->kind == BLOCK_HEADING)
		buf_printf(w->out, "<w:pStyle w:val=\"Heading%d\"/>", level);
	else if (leaf->kind == BLOCK_ITEM)
		buf_put(w->out, STR("<w:pStyle w:val=\"ListParagraph\"/>"));
	else if (leaf->parent && leaf->parent->kind == BLOCK_CELL)
		buf_put(w->out, STR("<w:pStyle w:val=\"TableText\"/>"));
	buf_put(w->out, keep == KEEP_NOTHING ? STR("") : STR("<w:keepNext/>"));
	buf_put(w->out, w->break_pending ? STR("<w:pageBreakBefore/>") : STR(""));
	w->break_pending = false;
	put_numbering(w, leaf, list);
	buf_put(w->out, keep == KEEP_HEAD ? STR("<w:rPr><w:b/></w:rPr>") : STR(""));
	buf_put(w->out, STR("</w:pPr>"));
	int bookmark = w->bookmarks;
	if (!str_empty(leaf->anchor)) {
		buf_printf(w->out, "<w:bookmarkStart w:id=\"%d\" w:name=\"", w->bookmarks++);
		buf_xml(w->out, leaf->anchor);
		buf_put(w->out, STR("\"/>"));
	}
	put_leaf_text(w, leaf, list, keep == KEEP_HEAD ? RUN_BOLD : 0);
	if (!str_empty(leaf->anchor))
		buf_printf(w->out, "<w:bookmarkEnd w:id=\"%d\"/>", bookmark);
	buf_put(w->out, STR("</w:p>\n"));
}
