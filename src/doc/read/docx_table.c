/* Tables of a docx. A row holds only the cells that it has: the column of each comes from
 * the spans before it. A cell that goes on from the one above or beside it shows no text
 * of its own in print; text that still stands in it is kept, marked hidden. */
#include "doc/read/docx_state.h"

static struct table *open_table(struct body *body)
{
	return list_last(&body->tables);
}

struct error *table_open(struct body *body)
{
	struct block *place = body->kind == BODY_FURNITURE ? NULL : body_place(body);
	if (!place) {
		body_disclaim(body);
		return NULL;
	}
	TRY(cell_begin(body));
	struct table table = {.hidden = body_hidden(body)};
	struct document *document = body->reading->document;
	TRY(body_add(body, body_place(body), BLOCK_TABLE, (struct origin){document->units + 1, document->units + 1}, &table.block));
	if (body->text_boxes)
		table.block->flags |= BLOCK_TEXT_BOX;
	return list_push(body->reading->arena, &body->tables, table) ? NULL : arena_error(body->reading->arena);
}

/* A table or row ends at the last unit read; one without cells has the unit before it. */
static void end_origin(struct body *body, struct block *block)
{
	block->origin.to = body->reading->document->units;
	if (block->origin.from > block->origin.to)
		block->origin.from = block->origin.to;
}

struct error *table_close(struct body *body)
{
	end_origin(body, open_table(body)->block);
	body->tables.count--;
	return NULL;
}

struct error *row_open(struct body *body)
{
	struct table *table = open_table(body);
	if (!table || table->in_row) {
		body_disclaim(body);
		return NULL;
	}
	table->in_row = true;
	table->next_column = 0;
	table->last_cell = NULL;
	table->row_count++;
	size_t unit = body->reading->document->units + 1;
	return body_add(body, table->block, BLOCK_ROW, (struct origin){unit, unit}, &table->row);
}

struct error *row_close(struct body *body)
{
	struct table *table = open_table(body);
	end_origin(body, table->row);
	table->in_row = false;
	return NULL;
}

static bool in_row_properties(const struct table *table)
{
	return table && table->in_row && !table->in_cell;
}

struct error *row_grid_before(struct body *body)
{
	struct table *table = open_table(body);
	int columns = part_number(&body->part, "val", 0);
	if (in_row_properties(table) && table->next_column == 0 && columns < (int)READ_MAX_COLUMNS)
		table->next_column = columns;
	return NULL;
}

struct error *row_head(struct body *body)
{
	struct table *table = open_table(body);
	if (in_row_properties(table) && part_on(&body->part))
		table->row->flags |= BLOCK_HEAD_ROW;
	return NULL;
}

struct error *row_hidden(struct body *body)
{
	struct table *table = open_table(body);
	if (in_row_properties(table) && part_on(&body->part))
		table->row->flags |= BLOCK_HIDDEN;
	return NULL;
}

struct error *cell_open(struct body *body)
{
	struct table *table = open_table(body);
	if (!in_row_properties(table)) {
		body_disclaim(body);
		return NULL;
	}
	table->in_cell = true;
	table->cell_made = false;
	table->cell = NULL;
	table->span = 1;
	table->down = table->across = MERGE_NONE;
	table->unit = ++body->reading->document->units;
	return NULL;
}

static bool in_cell_properties(const struct table *table)
{
	return table && table->in_cell && !table->cell_made;
}

struct error *cell_span(struct body *body)
{
	struct table *table = open_table(body);
	int span = part_number(&body->part, "val", 1);
	if (in_cell_properties(table) && span >= 1)
		table->span = span;
	return NULL;
}

static enum merge merge_said(struct body *body)
{
	return str_equal(part_value(&body->part), STR("restart")) ? MERGE_RESTART : MERGE_CONTINUE;
}

struct error *cell_merge_down(struct body *body)
{
	if (in_cell_properties(open_table(body)))
		open_table(body)->down = merge_said(body);
	return NULL;
}

struct error *cell_merge_across(struct body *body)
{
	if (in_cell_properties(open_table(body)))
		open_table(body)->across = merge_said(body);
	return NULL;
}

/* The cell above that goes on into this column, or NULL. */
static struct block *owner_above(const struct table *table, int column)
{
	const struct column *above = (size_t)column < table->columns.count ? &table->columns.at[column] : NULL;
	return above && above->owner && above->row + 1 == table->row_count ? above->owner : NULL;
}

static struct error *cover_columns(struct body *body, struct table *table, int from, int to, struct block *owner)
{
	while (table->columns.count < (size_t)to)
		TRY_MEMORY(body->reading->arena, list_add(body->reading->arena, &table->columns));
	for (int column = from; column < to; column++)
		table->columns.at[column] = (struct column){.owner = owner, .row = table->row_count};
	return NULL;
}

static struct error *too_wide(struct body *body)
{
	return error_new(body->reading->arena, ERROR_LIMIT, "%.*s has a table of more than %d columns (unit %zu); split it or make it narrower",
	                 STR_ARG(body->reading->package->name), (int)READ_MAX_COLUMNS, body->reading->document->units);
}

struct error *cell_begin(struct body *body)
{
	struct table *table = open_table(body);
	if (!table || !table->in_cell || table->cell_made)
		return NULL;
	table->cell_made = true;
	if (table->span > (int)READ_MAX_COLUMNS || table->next_column > (int)READ_MAX_COLUMNS - table->span)
		return too_wide(body);
	int column = table->next_column;
	table->next_column += table->span;
	if (table->across == MERGE_CONTINUE && table->last_cell) {
		table->cell = table->last_cell;
		table->cell->colspan += table->span;
		return cover_columns(body, table, column, table->next_column, table->columns.at[table->cell->column].owner);
	}
	struct block *cell;
	TRY(body_add(body, table->row, BLOCK_CELL, (struct origin){table->unit, table->unit}, &cell));
	cell->column = column;
	cell->colspan = table->span;
	table->cell = table->last_cell = cell;
	struct block *owner = table->down == MERGE_CONTINUE ? owner_above(table, column) : NULL;
	if (owner) {
		cell->flags |= BLOCK_CONTINUED;
		owner->rowspan++;
		table->cell = owner;
	} else if (table->down != MERGE_NONE) {
		owner = cell;
	}
	return cover_columns(body, table, column, table->next_column, owner);
}

struct error *cell_close(struct body *body)
{
	TRY(cell_begin(body));
	struct table *table = open_table(body);
	if (table->row->children.count && table->last_cell && table->last_cell->origin.from == table->unit)
		table->last_cell->origin.to = body->reading->document->units;
	table->in_cell = false;
	table->cell = NULL;
	return NULL;
}

bool body_hidden(const struct body *body)
{
	const struct table *table = list_last(&body->tables);
	if (!table)
		return false;
	bool covered = table->in_cell && table->cell_made &&
	               ((table->last_cell->flags & BLOCK_CONTINUED) || table->last_cell->origin.from != table->unit);
	return table->hidden || covered || (table->row && (table->row->flags & BLOCK_HIDDEN));
}
