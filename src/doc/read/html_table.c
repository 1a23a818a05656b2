/* Tables of HTML: see html_parts.h. The grid of every row is made full: where a cell from
 * above reaches down, a cell with BLOCK_CONTINUED stands. A table and its rows come into
 * the tree with their first cell, so that a caption stands before it. */
#include "doc/read/html_parts.h"

static int attribute_number(struct arena *arena, struct str attributes, struct str name, int most)
{
	int number;
	struct str value = str_trim(html_attribute(arena, attributes, name));
	if (!str_number(value, &number))
		return value.size > 6 && value.at[0] >= '0' && value.at[0] <= '9' ? most : 1;
	return number < 1 ? 1 : number > most ? most : number;
}

static struct html_hang *hang_at(struct html_table *table, int column)
{
	return (size_t)column < table->hangs.count ? &table->hangs.at[column] : NULL;
}

/* Cells from above that cover the next columns. */
static struct error *fill(struct html_builder *builder, struct html_table *table)
{
	struct html_hang *hang;
	while ((hang = hang_at(table, table->column)) && hang->rows > 0) {
		struct block *cell;
		TRY(html_add(builder, table->row, BLOCK_CELL, &cell));
		cell->flags |= BLOCK_CONTINUED;
		cell->column = table->column;
		cell->colspan = hang->cell->colspan;
		cell->origin = hang->cell->origin;
		hang->rows--;
		table->column += cell->colspan;
	}
	return NULL;
}

static struct error *row_start(struct html_builder *builder, struct html_table *table)
{
	if (!table->table)
		TRY(html_add(builder, table->container, BLOCK_TABLE, &table->table));
	TRY(html_add(builder, table->table, BLOCK_ROW, &table->row));
	table->row->flags |= table->head_group ? BLOCK_HEAD_ROW : 0;
	table->all_heads = true;
	table->column = 0;
	return NULL;
}

/* Columns free from the current one on, at most `wanted`. */
static int free_columns(struct html_table *table, int wanted)
{
	int count = 1;
	for (; count < wanted && table->column + count < READ_MAX_COLUMNS; count++) {
		struct html_hang *hang = hang_at(table, table->column + count);
		if (hang && hang->rows > 0)
			break;
	}
	return count;
}

static struct error *hang_set(struct html_builder *builder, struct html_table *table, struct block *cell)
{
	if (cell->rowspan == 1)
		return NULL;
	while (table->hangs.count <= (size_t)cell->column)
		TRY_MEMORY(builder->arena, list_add(builder->arena, &table->hangs));
	table->hangs.at[cell->column] = (struct html_hang){cell, cell->rowspan - 1};
	return NULL;
}

static bool outer_cell(const struct html_builder *builder, const struct html_table *table)
{
	return builder->document && !block_within(table->container, BLOCK_CELL);
}

struct error *html_cell_start(struct html_builder *builder, struct html_table *table, struct str attributes, bool head, struct block **ret_cell)
{
	if (!table->row)
		TRY(row_start(builder, table));
	TRY(fill(builder, table));
	if (table->column >= READ_MAX_COLUMNS)
		return error_new(builder->arena, ERROR_LIMIT, "%.*s: a table has more than %d columns; split it and try again",
		                 STR_ARG(builder->name), READ_MAX_COLUMNS);
	struct block *cell;
	if (outer_cell(builder, table))
		builder->units++;
	TRY(html_add(builder, table->row, BLOCK_CELL, &cell));
	cell->column = table->column;
	cell->colspan = free_columns(table, attribute_number(builder->arena, attributes, STR("colspan"), READ_MAX_COLUMNS));
	cell->rowspan = attribute_number(builder->arena, attributes, STR("rowspan"), 65534);
	TRY(hang_set(builder, table, cell));
	table->column += cell->colspan;
	table->all_heads = table->all_heads && head;
	*ret_cell = cell;
	return NULL;
}

/* A row or table reaches to the last unit so far; a row of continued cells alone has none of its own. */
static void end_origin(const struct html_builder *builder, struct block *block, bool outer)
{
	if (!outer)
		return;
	block->origin.to = builder->units;
	if (block->origin.from > builder->units)
		block->origin.from = builder->units;
}

struct error *html_row_end(struct html_builder *builder, struct html_table *table)
{
	if (!table->row)
		return NULL;
	for (size_t i = (size_t)table->column; i < table->hangs.count; i = (size_t)table->column) {
		TRY(fill(builder, table));
		table->column += (size_t)table->column == i;
	}
	if (table->all_heads)
		table->row->flags |= BLOCK_HEAD_ROW;
	end_origin(builder, table->row, outer_cell(builder, table));
	table->row = NULL;
	return NULL;
}

struct error *html_table_end(struct html_builder *builder, struct html_table *table)
{
	TRY(html_row_end(builder, table));
	if (!table->table)
		return NULL;
	list_each(hang, &table->hangs)
		if (hang->cell)
			hang->cell->rowspan -= hang->rows;
	end_origin(builder, table->table, outer_cell(builder, table));
	return NULL;
}
