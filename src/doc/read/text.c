/* Text papers: see read.h and text_parts.h. Two kinds in one: what text extraction leaves
 * of a table (a line is a row, tabs between its cells, HTML in the cells, Markdown between
 * the tables), and plain text (paragraphs broken into lines, columns made of blanks).
 * Units are lines. */
#include "doc/read/text_parts.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

struct reading {
	struct arena *arena;
	struct str name;
	struct document *document;
	struct text_lines lines;
	struct text_grid grid;
	size_t blocks;
	bool apart; /* a blank line or a page break stood before what comes next */
};

/* ---- lines ---- */

static struct text_line line_of(struct str raw)
{
	struct text_line line = {0};
	while (raw.size && (raw.at[raw.size - 1] == '\r' || raw.at[raw.size - 1] == ' '))
		raw.size--;
	while (raw.size && raw.at[0] == '\f') {
		line.page = true;
		raw = str_from(raw, 1);
	}
	line.text = raw;
	while (line.indent < raw.size && (raw.at[line.indent] == ' ' || raw.at[line.indent] == '\t'))
		line.indent++;
	line.blank = str_blank(raw);
	line.width = utf8_count(raw);
	return line;
}

/* One tab makes no row where it only sets off a list's number, or the line's beginning. */
static bool only_indents(struct str text)
{
	size_t tab = str_find(text, STR("\t"));
	struct str before = str_trim(str_slice(text, 0, tab)), behind = str_from(text, tab + 1);
	if (str_has(behind, STR("\t")))
		return false;
	return !before.size || marker_size(before) == before.size;
}

static bool has_tab(const struct text_lines *lines, size_t i)
{
	return i < lines->count && str_has(lines->at[i].text, STR("\t"));
}

/* Rows, and the width of the text between them. */
static void lines_judge(struct text_lines *lines)
{
	size_t widest = 0;
	for (size_t i = 0; i < lines->count; i++) {
		struct text_line *line = &lines->at[i];
		bool tab = has_tab(lines, i);
		bool beside = (i && lines->at[i - 1].row) || (has_tab(lines, i + 1) && !only_indents(lines->at[i + 1].text));
		line->row = tab && (beside || !only_indents(line->text));
		line->blank = line->blank && !line->row;
		if (!line->row && line->width > widest)
			widest = line->width;
	}
	lines->wrap = widest > 40 && widest <= 160 ? widest : 0;
}

struct error *text_split(struct arena *arena, struct str bytes, struct text_lines *ret_lines)
{
	struct text_lines lines = {0};
	bool old_mac = !str_has(bytes, STR("\n")) && str_has(bytes, STR("\r"));
	char end = old_mac ? '\r' : '\n';
	for (size_t i = 0; i < bytes.size; i++)
		lines.count += bytes.at[i] == end;
	lines.count += bytes.size && bytes.at[bytes.size - 1] != end;
	lines.at = arena_alloc_array(arena, lines.count + 1, sizeof *lines.at);
	TRY_MEMORY(arena, lines.at);
	struct str rest = bytes;
	for (size_t i = 0; i < lines.count; i++)
		lines.at[i] = line_of(str_cut(&rest, end));
	lines_judge(&lines);
	*ret_lines = lines;
	return NULL;
}

/* ---- blocks ---- */

static struct error *add(struct reading *r, struct block *parent, enum block_kind kind, size_t line, struct block **ret_block)
{
	if (++r->blocks > READ_MAX_BLOCKS)
		return error_new(r->arena, ERROR_LIMIT, "%.*s: more than %u lines and cells; split it and try again", STR_ARG(r->name), READ_MAX_BLOCKS);
	struct block *block = doc_add(r->arena, parent, kind, (struct origin){line, line});
	TRY_MEMORY(r->arena, block);
	*ret_block = block;
	return NULL;
}

/* Adds what a piece of a line holds; *ret_first is the first block it made, NULL when none. */
static struct error *add_inline(struct reading *r, struct block *parent, struct str text, struct origin origin, struct block **ret_first)
{
	size_t before = parent->children.count;
	TRY(html_fragment(r->arena, text_inline(r->arena, text), parent, origin));
	*ret_first = parent->children.count > before ? parent->children.at[before] : NULL;
	r->blocks += parent->children.count - before;
	return NULL;
}

static void set_apart(struct reading *r, struct block *block)
{
	if (block && r->apart)
		block->flags |= BLOCK_BREAK_BEFORE;
	if (block)
		r->apart = false;
}

static struct error *add_cell(struct reading *r, struct block *row, struct str text, size_t line)
{
	struct block *cell = NULL, *first = NULL;
	int column = (int)row->children.count;
	if (column >= READ_MAX_COLUMNS)
		return error_new(r->arena, ERROR_LIMIT, "%.*s, line %zu: a table has more than %d columns; split it and try again",
		                 STR_ARG(r->name), line, READ_MAX_COLUMNS);
	TRY(add(r, row, BLOCK_CELL, line, &cell));
	cell->column = column;
	return add_inline(r, cell, text, (struct origin){line, line}, &first);
}

static struct error *table_add(struct reading *r, size_t i, struct block **ret_table)
{
	TRY(add(r, r->document->root, BLOCK_TABLE, i + 1, ret_table));
	set_apart(r, *ret_table);
	return NULL;
}

/* Rows with tabs from line i on; gives the line behind them. */
static struct error *read_rows(struct reading *r, size_t i, size_t *ret_next)
{
	struct block *table = NULL, *row = NULL;
	TRY(table_add(r, i, &table));
	for (; i < r->lines.count && r->lines.at[i].row; i++) {
		TRY(add(r, table, BLOCK_ROW, i + 1, &row));
		for (struct str rest = r->lines.at[i].text; rest.at;)
			TRY(add_cell(r, row, str_cut(&rest, '\t'), i + 1));
		table->origin.to = i + 1;
	}
	*ret_next = i;
	return NULL;
}

static struct error *read_columns(struct reading *r, size_t i, size_t count)
{
	struct block *table = NULL, *row = NULL;
	TRY(table_add(r, i, &table));
	for (size_t line = i; line < i + count; line++) {
		TRY(add(r, table, BLOCK_ROW, line + 1, &row));
		for (size_t column = 0; column < r->grid.count; column++)
			TRY(add_cell(r, row, text_column(r->arena, &r->lines.at[line], &r->grid, column), line + 1));
	}
	table->origin.to = i + count;
	return NULL;
}

/* The lines i..last as one text. A word parted by a hyphen at the line's end stays as printed. */
static struct str joined(struct reading *r, size_t i, size_t last)
{
	struct buf text;
	if (i == last)
		return text_of(&r->lines.at[i]);
	buf_init(&text, r->arena, BUF_NO_LIMIT);
	for (; i <= last; i++) {
		struct str line = text_of(&r->lines.at[i]);
		char end = text.size ? text.at[text.size - 1] : ' ';
		bool hyphen = end == '-' && text.size > 1 && text.at[text.size - 2] != ' ';
		if (text.size && !hyphen)
			buf_char(&text, ' ');
		buf_put(&text, line);
	}
	return buf_str(&text);
}

static struct error *read_note(struct reading *r, struct str text, size_t mark_size, struct str mark, struct origin origin)
{
	struct block *note = NULL, *first = NULL;
	TRY(add(r, r->document->root, BLOCK_FOOTNOTE, origin.from, &note));
	note->origin = origin;
	note->marker = str_copy(r->arena, mark);
	set_apart(r, note);
	struct str rest = str_from(text, mark_size);
	while (rest.size && rest.at[rest.size - 1] == '$')
		rest = str_slice(rest, 0, rest.size - 1);
	if (text.at[0] == '$' && str_ends(rest, STR("}")))
		rest = str_slice(rest, 0, rest.size - 1);
	return add_inline(r, note, rest, origin, &first);
}

/* A heading, an item or a paragraph from lines i..last. */
static struct error *read_paragraph(struct reading *r, size_t i, size_t last)
{
	struct block *first;
	struct str text = joined(r, i, last), mark;
	struct origin origin = {i + 1, last + 1};
	int level = 0;
	size_t note = text_note(text, &mark), heading = text_heading(text, &level);
	if (note)
		return read_note(r, text, note, mark, origin);
	size_t dash = heading ? 0 : text_dash(text);
	text = str_trim(str_from(text, heading ? heading : dash));
	size_t marker = heading ? 0 : marker_size(text);
	bool alone = (i == 0 || r->lines.at[i - 1].blank || r->apart);
	bool capitals = alone && !marker && !dash && text_capitals(text);
	int underlined = text_underlined(&r->lines, last);
	TRY(add_inline(r, r->document->root, str_from(text, marker), origin, &first));
	set_apart(r, first);
	if (!first || first->kind != BLOCK_PARAGRAPH)
		return NULL;
	if (heading || capitals || underlined) {
		first->kind = BLOCK_HEADING;
		first->level = underlined ? underlined : level;
		first->origin.to += underlined > 0;
		marker = 0;
	} else if (dash || marker) {
		first->kind = BLOCK_ITEM;
		first->level = (int)(r->lines.at[i].indent / 2 > 8 ? 8 : r->lines.at[i].indent / 2);
		first->marker = marker ? str_copy(r->arena, str_slice(text, 0, marker)) : STR("\xE2\x80\xA2");
		first->marker_automatic = !marker;
	}
	return NULL;
}

static struct error *read_lines(struct reading *r)
{
	for (size_t i = 0; i < r->lines.count;) {
		const struct text_line *line = &r->lines.at[i];
		r->apart |= line->blank || line->page;
		size_t rows = line->blank || line->row ? 0 : text_columns(&r->lines, i, &r->grid);
		if (line->row) {
			TRY(read_rows(r, i, &i));
		} else if (rows) {
			TRY(read_columns(r, i, rows));
			i += rows;
		} else if (line->blank || text_rule(text_of(line))) {
			i++;
		} else if (text_page_mark(&r->lines, i)) {
			struct block *mark;
			TRY(add_inline(r, r->document->root, text_of(line), (struct origin){i + 1, i + 1}, &mark));
			if (mark)
				mark->kind = BLOCK_FURNITURE;
			i++;
		} else {
			size_t last = i;
			while (text_joins(&r->lines, last))
				last++;
			TRY(read_paragraph(r, i, last));
			i = last + 1 + (text_underlined(&r->lines, last) > 0);
		}
	}
	return NULL;
}

/* ---- notes ---- */

/* Raised numbers that name a footnote of the paper are references to it. */
static void mark_references(struct document *document)
{
	bool known[1000] = {0};
	int number;
	for (size_t i = 0; i < document->root->children.count; i++) {
		const struct block *block = document->root->children.at[i];
		if (block->kind == BLOCK_FOOTNOTE && str_number(block->marker, &number) && number < 1000)
			known[number] = true;
	}
	list_each(leaf, &document->leaves) {
		list_each(run, &(*leaf)->runs) {
			bool raised = run->style & RUN_SUPERSCRIPT;
			if (raised && str_number(str_trim(run->text), &number) && number < 1000 && known[number])
				run->style |= RUN_NOTE;
		}
	}
}

struct error *text_read(struct arena *arena, struct str bytes, struct str name, struct document **ret_document)
{
	struct reading r = {.arena = arena, .name = name};
	struct document *document = r.document = arena_new(arena, struct document);
	TRY_MEMORY(arena, document);
	document->format = FORMAT_TEXT;
	TRY(text_split(arena, bytes, &r.lines));
	document->root = doc_add(arena, NULL, BLOCK_DOCUMENT, (struct origin){r.lines.count > 0, r.lines.count});
	TRY_MEMORY(arena, document->root);
	document->units = r.lines.count;
	TRY(read_lines(&r));
	TRY(doc_settle(arena, document));
	mark_references(document);
	*ret_document = document;
	return NULL;
}
