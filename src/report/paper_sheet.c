/* Blocks of a paper: headings, paragraphs, items and tables added to the sheet at hand. See
 * paper.h. No words of the paper are chosen here. */
#include "report/paper.h"

static const struct origin NOWHERE = {0, 0};

static struct block *add(struct sheet *sheet, struct block *parent, enum block_kind kind)
{
	return parent ? doc_add(sheet->arena, parent, kind, NOWHERE) : NULL;
}

static void add_run(struct sheet *sheet, struct block *leaf, struct str text, unsigned style, struct str href)
{
	if (leaf && text.size && !doc_add_run(sheet->arena, leaf, text, style, href))
		return; /* the arena remembers */
}

/* Where the address that begins at `from` ends: marks that close the sentence around it are not part of it. */
static size_t address_end(struct str text, size_t from)
{
	size_t end = from;
	while (end < text.size && (unsigned char)text.at[end] > ' ' && !str_has(STR("<>\"|"), str_slice(text, end, end + 1)))
		end++;
	while (end > from && str_has(STR(".,;:)]'!?"), str_slice(text, end - 1, end)))
		end--;
	return end;
}

void sheet_text(struct sheet *sheet, struct block *leaf, struct str text, unsigned style)
{
	size_t done = 0;
	for (size_t at = 0; at < text.size;) {
		struct str rest = str_from(text, at);
		bool address = rest.at[0] == 'h' && (str_starts(rest, STR("http://")) || str_starts(rest, STR("https://")));
		if (!address) {
			at++;
			continue;
		}
		size_t end = address_end(text, at);
		add_run(sheet, leaf, str_slice(text, done, at), style, STR_NONE);
		add_run(sheet, leaf, str_slice(text, at, end), style, str_slice(text, at, end));
		done = at = end;
	}
	add_run(sheet, leaf, str_from(text, done), style, STR_NONE);
}

struct block *sheet_heading(struct sheet *sheet, int level, struct str text)
{
	struct block *heading = add(sheet, sheet->at, BLOCK_HEADING);
	if (heading)
		heading->level = level;
	add_run(sheet, heading, text, 0, STR_NONE);
	return heading;
}

struct block *sheet_paragraph(struct sheet *sheet, struct block *parent, struct str text, unsigned style)
{
	struct block *leaf = add(sheet, parent, BLOCK_PARAGRAPH);
	sheet_text(sheet, leaf, text, style);
	return leaf;
}

struct block *sheet_item(struct sheet *sheet, struct block *parent, struct str marker, struct str text)
{
	struct block *item = add(sheet, parent, BLOCK_ITEM);
	if (item)
		item->marker = marker;
	sheet_text(sheet, item, text, 0);
	return item;
}

void sheet_passage(struct sheet *sheet, struct block *parent, struct str marker, struct str text)
{
	if (str_blank(text))
		return;
	if (str_blank(marker))
		sheet_paragraph(sheet, parent, text, 0);
	else
		sheet_item(sheet, parent, marker, text);
}

void sheet_words(struct sheet *sheet, struct block *parent, const struct words *words)
{
	list_each(passage, words)
		sheet_passage(sheet, parent, passage->marker, passage->text);
}

void sheet_group(struct sheet *sheet, unsigned flags)
{
	struct block *group = add(sheet, sheet->document->root, BLOCK_DOCUMENT);
	if (group)
		group->flags = flags | BLOCK_BREAK_BEFORE;
	sheet->at = group;
}

struct block *sheet_table(struct sheet *sheet, struct str summary, const int *widths)
{
	struct block *table = add(sheet, sheet->at, BLOCK_TABLE);
	if (!table)
		return NULL;
	table->summary = summary;
	table->widths = widths;
	return table;
}

struct block *sheet_row(struct sheet *sheet, struct block *table, unsigned flags)
{
	struct block *row = add(sheet, table, BLOCK_ROW);
	if (row)
		row->flags = flags;
	return row;
}

struct block *sheet_cell(struct sheet *sheet, struct block *row, int colspan)
{
	struct block *cell = add(sheet, row, BLOCK_CELL);
	if (!cell)
		return NULL;
	const struct block *before = row->children.count > 1 ? row->children.at[row->children.count - 2] : NULL;
	cell->column = before ? before->column + before->colspan : 0;
	cell->colspan = colspan;
	return cell;
}

void sheet_heads(struct sheet *sheet, struct block *table, const char *const *heads)
{
	struct block *row = sheet_row(sheet, table, BLOCK_HEAD_ROW);
	for (; *heads; heads++)
		sheet_paragraph(sheet, sheet_cell(sheet, row, 1), str_of(*heads), 0);
}

void sheet_pair(struct sheet *sheet, struct block *table, struct str label, struct str value)
{
	if (str_blank(value))
		return;
	struct block *row = sheet_row(sheet, table, 0);
	sheet_paragraph(sheet, sheet_cell(sheet, row, 1), label, RUN_BOLD);
	sheet_paragraph(sheet, sheet_cell(sheet, row, 1), value, 0);
}
