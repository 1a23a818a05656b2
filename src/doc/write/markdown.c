/* The Markdown writer: headings, paragraphs, lists, GitHub's tables. */
#include "doc/write/write.h"

/* An address between "(" and ")": nothing in it ends the link or begins a tag. */
static void put_address(struct buf *out, struct str href)
{
	for (size_t i = 0; i < href.size; i++) {
		unsigned char byte = (unsigned char)href.at[i];
		if (byte <= ' ' || byte == 0x7F || str_has(STR("()<>[]\\\"'`|"), (struct str){&href.at[i], 1}))
			buf_printf(out, "%%%02X", byte);
		else
			buf_char(out, href.at[i]);
	}
}

static void write_blocks(struct buf *out, const struct block *parent);

/* What would make a line a list, a heading or the rule under one. */
static void write_start(struct buf *out, struct str text)
{
	size_t digits = 0;
	while (digits < text.size && text.at[digits] >= '0' && text.at[digits] <= '9')
		digits++;
	if (text.size && (text.at[0] == '-' || text.at[0] == '+' || text.at[0] == '#' || text.at[0] == '='))
		buf_char(out, '\\');
	else if (digits && digits + 1 < text.size && (text.at[digits] == '.' || text.at[digits] == ')') && text.at[digits + 1] == ' ')
		buf_put(out, STR("&#8203;"));
}

static bool is_mark(struct str text)
{
	int number;
	return str_number(text, &number);
}

static void write_inline(struct buf *out, const struct block *leaf, bool in_table)
{
	struct buf plain;
	buf_init(&plain, out->arena, BUF_NO_LIMIT);
	size_t at = 0;
	list_each(run, &leaf->runs) {
		if (run->style & RUN_DELETED || run->start < at)
			continue;
		buf_markdown(&plain, str_slice(leaf->text, at, run->start));
		at = run->start + run->text.size;
		struct str text = str_slice(leaf->text, run->start, at), core = str_trim(text);
		bool strong = run->style & RUN_BOLD && core.size && !str_has(core, STR("\n"));
		if (run->style & RUN_NOTE && is_mark(core)) {
			buf_printf(&plain, "[^%.*s]", STR_ARG(core));
			continue;
		}
		bool link = address_safe(run->href);
		buf_put(&plain, strong ? STR("**") : STR(""));
		buf_put(&plain, link ? STR("[") : STR(""));
		bool blank = (strong || link) && text.size && text.at[text.size - 1] == ' '; /* behind the mark, not in it */
		buf_markdown(&plain, strong ? core : blank ? str_slice(text, 0, text.size - 1) : text);
		if (link) {
			buf_put(&plain, STR("]("));
			put_address(&plain, run->href);
			buf_char(&plain, ')');
		}
		buf_put(&plain, strong ? STR("**") : STR(""));
		buf_put(&plain, blank ? STR(" ") : STR(""));
	}
	buf_markdown(&plain, str_from(leaf->text, at));
	for (struct str rest = buf_str(&plain); rest.at;) {
		buf_put(out, str_cut(&rest, '\n'));
		if (!rest.at)
			break;
		buf_put(out, in_table ? STR("<br>") : STR("  \n"));
		if (!in_table)
			write_start(out, rest);
	}
}

static void write_leaf(struct buf *out, const struct block *leaf)
{
	int level = leaf->level < 1 ? 1 : leaf->level > 6 ? 6 : leaf->level;
	if (leaf->kind == BLOCK_HEADING) {
		for (int i = 0; i < level; i++)
			buf_char(out, '#');
		buf_char(out, ' ');
	} else if (leaf->kind == BLOCK_ITEM) {
		for (int i = 0; i < leaf->level && i < 8; i++)
			buf_put(out, STR("   "));
		buf_put(out, STR("- "));
	} else {
		write_start(out, leaf->text);
	}
	if (!str_empty(leaf->marker) && !str_equal(leaf->marker, STR("•"))) {
		buf_markdown(out, leaf->marker);
		buf_char(out, ' ');
	}
	write_inline(out, leaf, false);
	buf_put(out, leaf->kind == BLOCK_ITEM ? STR("\n") : STR("\n\n"));
}

static void write_cell(struct buf *out, const struct block *cell)
{
	for (size_t i = 0; i < cell->children.count; i++) {
		const struct block *leaf = cell->children.at[i];
		if (!block_is_leaf(leaf))
			continue;
		if (i)
			buf_put(out, STR("<br>"));
		if (!str_empty(leaf->marker)) {
			buf_markdown(out, leaf->marker);
			buf_char(out, ' ');
		}
		write_inline(out, leaf, true);
	}
}

static int columns_of(const struct block *table)
{
	int columns = 0;
	list_each(row, &table->children)
		list_each(cell, &(*row)->children)
			columns = (*cell)->column + (*cell)->colspan > columns ? (*cell)->column + (*cell)->colspan : columns;
	return columns;
}

static const struct block *cell_across(const struct block *row, int columns)
{
	const struct block *cell = row->children.count == 1 ? row->children.at[0] : NULL;
	return cell && columns > 1 && cell->colspan >= columns ? cell : NULL;
}

static void write_row(struct buf *out, const struct block *row, int columns)
{
	for (int column = 0; column < columns; column++) {
		const struct block *cell = row_cell(row, column);
		buf_put(out, STR("| "));
		if (cell && cell->column == column)
			write_cell(out, cell);
		buf_char(out, ' ');
	}
	buf_put(out, STR("|\n"));
}

static void write_rule(struct buf *out, int columns)
{
	for (int column = 0; column < columns; column++)
		buf_put(out, column + 1 < columns ? STR("| --- ") : STR("| --- |\n"));
}

/* Label and value on one line each: a table of GitHub's would want a head. */
static void write_pairs(struct buf *out, const struct block *table)
{
	list_each(row, &table->children) {
		list_each(cell, &(*row)->children) {
			write_cell(out, *cell);
			buf_put(out, cell + 1 < (*row)->children.at + (*row)->children.count ? STR(" ") : STR("\n\n"));
		}
	}
}

/* A row across the table is text beneath it, which no Markdown table has room for. */
static void write_table(struct buf *out, const struct block *table)
{
	int columns = columns_of(table);
	const struct block *first = table->children.count ? table->children.at[0] : NULL;
	bool open = false; /* a table stands open at the end of what was written */
	if (first && table->widths && !(first->flags & BLOCK_HEAD_ROW)) {
		write_pairs(out, table);
		return;
	}
	list_each(row, &table->children) {
		const struct block *across = cell_across(*row, columns);
		if (across) {
			buf_put(out, open ? STR("\n") : STR(""));
			write_blocks(out, across);
			open = false;
			continue;
		}
		if (!open && *row != first) { /* the head once more */
			write_row(out, first, columns);
			write_rule(out, columns);
		}
		write_row(out, *row, columns);
		if (*row == first)
			write_rule(out, columns);
		open = true;
	}
	buf_put(out, open ? STR("\n") : STR(""));
}

static void write_footnote(struct buf *out, const struct block *note)
{
	struct buf text;
	buf_init(&text, out->arena, BUF_NO_LIMIT);
	list_each(leaf, &note->children) {
		if (!block_is_leaf(*leaf))
			continue;
		buf_put(&text, text.size ? STR(" ") : STR(""));
		write_inline(&text, *leaf, true);
	}
	buf_printf(out, "[^%.*s]: ", STR_ARG(note->marker));
	buf_put(out, buf_str(&text));
	buf_put(out, STR("\n\n"));
}

static void write_blocks(struct buf *out, const struct block *parent)
{
	bool in_list = false;
	list_each(at, &parent->children) {
		const struct block *block = *at;
		if (in_list && block->kind != BLOCK_ITEM)
			buf_char(out, '\n');
		in_list = block->kind == BLOCK_ITEM;
		if (block_is_leaf(block))
			write_leaf(out, block);
		else if (block->kind == BLOCK_TABLE)
			write_table(out, block);
		else if (block->kind == BLOCK_FOOTNOTE && is_mark(block->marker))
			write_footnote(out, block);
		else
			write_blocks(out, block);
	}
	if (in_list)
		buf_char(out, '\n');
}

struct error *markdown_write(struct arena *arena, const struct document *document, struct str *ret_bytes)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	write_blocks(&out, document->root);
	if (!str_empty(document->foot)) {
		buf_put(&out, STR("<footer>")); /* Markdown has no page foot; this is one for those who read it back, too */
		buf_html(&out, document->foot);
		buf_put(&out, STR("</footer>\n"));
	}
	TRY(arena_check(arena));
	return buf_done(&out, ret_bytes);
}
