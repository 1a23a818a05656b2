/* Columns whose head heed does not know, or knows by a word of it only, beside known ones:
 * what their cells look like tells what they are for. "Cabinet Member's verdict" over
 * "1 - Achieved" names no owner. What is guessed so is marked as suggested. */
#include "paper/records.h"
#include "paper/plan.h"

#include "base/utf8.h"

enum { ROWS_LOOKED_AT = 16, STATUS_BYTES = 40, POST_BYTES = 90, LONG_BYTES = 28, LEAST_CELLS = 2 };

struct looks { /* of a column's cells */
	size_t filled, statuses, dates, posts, words, ticks, crosses;
};

/* Boxes and ticks as signs; "x" and "yes" are looked at by the field's grammar. */
static bool is_tick(struct str text)
{
	static const struct str ticks[] = {STR("\u2713"), STR("\u2714"), STR("\u221A"), STR("\u2611"), STR("\u2612"), STR("\u2705"), STR("\u2610"), STR("\u2717"), STR("\u2718"), STR("\u274C")};
	for (size_t i = 0; i < sizeof ticks / sizeof *ticks; i++)
		if (str_equal(text, ticks[i]))
			return true;
	return false;
}

/* "3 - Slow": a scheme's category by number and name, whatever the names are. */
static size_t category_number(struct str text)
{
	size_t at = 0, digits = 0, dashes = 0;
	while (at < text.size && text.at[at] >= '0' && text.at[at] <= '9')
		at++;
	for (digits = at; at < text.size;) {
		size_t next = at;
		uint32_t character = utf8_next(text, &next);
		bool dash = character == '-' || character == ':' || (character >= 0x2010 && character <= 0x2015);
		if (!dash && !char_is_space(character))
			break;
		dashes += dash;
		at = next;
	}
	size_t letter = at;
	return digits && digits <= 2 && dashes == 1 && at < text.size && char_is_letter(utf8_next(text, &letter)) ? at : 0;
}

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
	size_t name = text.size <= POST_BYTES ? category_number(text) : 0;
	if (is_tick(text))
		looks->ticks++;
	else if (str_equal_fold(text, STR("x")))
		looks->crosses++;
	else if (text.size <= STATUS_BYTES && status_read(r->arena, text, &status))
		looks->statuses++;
	else if (name && (status_read(r->arena, str_from(text, name), &status) || !has_post(r->arena, text)))
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
	if (looks->ticks && looks->ticks == looks->filled && !map->has[COLUMN_ACHIEVED] && (map->has[COLUMN_ON_TARGET] || looks->ticks >= LEAST_CELLS))
		return COLUMN_ACHIEVED;
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

static struct looks column_looks(struct recognition *r, const struct map *map, const struct map_column *column, const struct block *head)
{
	struct looks looks = {0};
	size_t rows = 0;
	for (size_t k = rows_behind(map->table, head); k < map->table->children.count && rows < ROWS_LOOKED_AT; k++) {
		const struct block *row = map->table->children.at[k];
		rows++;
		if (row->kind != BLOCK_ROW)
			continue;
		for (size_t m = 0; m < row->children.count; m++) {
			const struct block *cell = row->children.at[m];
			bool own = cell->column == column->from && cell->column + cell->colspan <= column->to;
			if (own && cell_filled(cell))
				look_at(r, cell, &looks);
		}
	}
	return looks;
}

/* What the cells say against a head that was known by a word of it, or that asks for a tick. */
static int column_corrected(const struct map *map, const struct map_column *column, const struct looks *looks)
{
	int guess = column_guessed(map, looks);
	bool names = column->kind == COLUMN_OWNER || column->kind == COLUMN_CABINET_OWNER || column->kind == HEAD_OTHER || column->kind == COLUMN_ORIGIN;
	if (column->weak && names && guess == COLUMN_CLAIM)
		return guess;
	return column->kind == COLUMN_CLAIM && guess == COLUMN_ACHIEVED ? guess : column->kind;
}

/* "Not started" over a tick in one row and nothing in the others: the head is the answer. */
static bool answers_by_tick(struct recognition *r, const struct map_column *column, const struct looks *looks)
{
	enum status status;
	bool asks = column->kind == COLUMN_UNKNOWN || column->kind == COLUMN_EVIDENCE || column->weak;
	return asks && looks->filled && looks->ticks + looks->crosses == looks->filled && column->printed.size <= STATUS_BYTES && status_read(r->arena, column->printed, &status);
}

void map_guess(struct recognition *r, struct map *map, const struct block *head)
{
	if (!map->table || (!map->has[COLUMN_RECOMMENDATION] && !map->has[COLUMN_NUMBER]))
		return;
	for (size_t i = 0; i < map->count; i++) {
		struct map_column *column = &map->at[i];
		bool unknown = column->kind == COLUMN_UNKNOWN, doubted = column->weak || column->kind == COLUMN_CLAIM || column->kind == COLUMN_EVIDENCE;
		if ((!unknown && !doubted) || !column->printed.size)
			continue;
		struct looks looks = column_looks(r, map, column, head);
		column->by_tick = answers_by_tick(r, column, &looks);
		int kind = column->by_tick ? COLUMN_CLAIM : unknown ? column_guessed(map, &looks) : column_corrected(map, column, &looks);
		if (kind == column->kind)
			continue;
		bool asked = column->kind == COLUMN_CLAIM; /* its head says as much as its ticks */
		column->kind = kind;
		column->guessed = !asked;
		map_take_stock(map);
	}
}
