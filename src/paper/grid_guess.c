/* Columns whose head heed does not know, beside known ones: what their cells look like
 * tells what they are for. What is guessed so is marked as suggested. */
#include "paper/records.h"
#include "paper/plan.h"

#include "base/utf8.h"

enum { ROWS_LOOKED_AT = 16, STATUS_BYTES = 40, POST_BYTES = 90, LONG_BYTES = 28, LEAST_CELLS = 2 };

struct looks { /* of a column's cells */
	size_t filled, statuses, dates, posts, words;
};

static bool has_post(struct arena *arena, struct str text)
{
	struct tokens tokens = printed_tokens(arena, text);
	for (size_t i = 0; i < tokens.count; i++)
		if (tokens.at[i].kind == TOKEN_WORD && (word_is_post(tokens.at[i].word) || word_is_unit(tokens.at[i].word)))
			return true;
	return false;
}

static void look_at(struct recognition *r, const struct block *cell, struct looks *looks)
{
	struct str text = str_trim(block_text(r->arena, cell));
	enum status status;
	struct when when;
	if (!text.size)
		return;
	looks->filled++;
	if (text.size <= STATUS_BYTES && status_read(r->arena, text, &status))
		looks->statuses++;
	else if (text.size <= STATUS_BYTES && when_alone(r->arena, text, &r->when, &when) && interval_known(when.days))
		looks->dates++;
	else if (text.size <= POST_BYTES && !str_ends(text, STR(".")) && has_post(r->arena, text))
		looks->posts++;
	else if (text.size >= LONG_BYTES)
		looks->words++;
}

static int column_guessed(const struct map *map, const struct looks *looks)
{
	size_t most = (looks->filled * 2 + 2) / 3;
	if (looks->filled < LEAST_CELLS)
		return COLUMN_UNKNOWN;
	if (looks->statuses >= most && !map->has[COLUMN_CLAIM])
		return COLUMN_CLAIM;
	if (looks->dates >= most && !map->has[COLUMN_DATE])
		return COLUMN_DATE;
	if (looks->posts >= most && !map->has[COLUMN_OWNER])
		return COLUMN_OWNER;
	if (looks->words * 2 >= looks->filled && map->has[COLUMN_RECOMMENDATION] && !map->has[COLUMN_EVIDENCE] && !map->has[HEAD_COMMENT])
		return COLUMN_EVIDENCE;
	return COLUMN_UNKNOWN;
}

size_t rows_behind(const struct block *table, const struct block *row)
{
	size_t low = 0, high = table->children.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (table->children.at[middle]->number <= row->number)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void map_guess(struct recognition *r, struct map *map, const struct block *head)
{
	if (!map->table || (!map->has[COLUMN_RECOMMENDATION] && !map->has[COLUMN_NUMBER]))
		return;
	for (size_t i = 0; i < map->count; i++) {
		struct map_column *column = &map->at[i];
		struct looks looks = {0};
		size_t rows = 0;
		if (column->kind != COLUMN_UNKNOWN || !column->printed.size)
			continue;
		for (size_t k = rows_behind(map->table, head); k < map->table->children.count && rows < ROWS_LOOKED_AT; k++) {
			const struct block *row = map->table->children.at[k];
			rows++;
			if (row->kind != BLOCK_ROW)
				continue;
			for (size_t m = 0; m < row->children.count; m++)
				if (row->children.at[m]->column == column->from && cell_filled(row->children.at[m]))
					look_at(r, row->children.at[m], &looks);
		}
		column->kind = column_guessed(map, &looks);
		column->guessed = column->kind != COLUMN_UNKNOWN;
		map->has[column->kind] = true;
	}
}
