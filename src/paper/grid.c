/* Tables: which row is the head, which column is for what, which cell stands under which.
 *
 * A head is known by its words, never by its place alone. Cells are aligned to the last
 * head by grid column; a row with one cell more, in which a part letter has slipped into a
 * column of its own, is set right. */
#include "paper/records.h"

#include "base/utf8.h"

#include <string.h>

enum { HEAD_CELL_BYTES = 260, DAMAGED_BYTES = 90 };
#define CELL_KINDS (~(1u << HEAD_DOCUMENT | 1u << HEAD_RECORDS))

bool cell_filled(const struct block *cell)
{
	return cell && cell->children.count > 0;
}

size_t cells_filled(const struct block *row)
{
	size_t filled = 0;
	for (size_t i = 0; i < row->children.count; i++)
		filled += cell_filled(row->children.at[i]);
	return filled;
}

/* The cell's words without footnote marks, which are no part of a head or a reference. */
static struct str cell_text(struct recognition *r, const struct block *cell)
{
	struct str text = STR_NONE;
	struct leaf_walk leaves = cell_filled(cell) ? leaves_of(r->draft, cell) : (struct leaf_walk){r->draft, SIZE_MAX, NULL};
	for (const struct block *leaf; (leaf = leaf_next(&leaves)) && text.size <= HEAD_CELL_BYTES;) {
		struct str line = STR_NONE;
		list_each(run, &leaf->runs)
			if (!(run->style & (RUN_NOTE | RUN_SUPERSCRIPT | RUN_DELETED)))
				line = line.size && line.at + line.size == run->text.at ? (struct str){line.at, line.size + run->text.size}
				                                                        : str_join(r->arena, line, STR(""), run->text);
		text = str_join(r->arena, text, STR("\n"), str_trim(line));
	}
	return text;
}

bool part_marker_alone(struct str text)
{
	text = str_trim(text);
	size_t at = text.size && text.at[0] == '(' ? 1 : 0, start = at;
	while (at < text.size && ((text.at[at] >= 'a' && text.at[at] <= 'z')) && at - start < 4)
		at++;
	if (at == start || at == text.size)
		return false;
	return (text.at[at] == ')' || text.at[at] == '.') && at + 1 == text.size;
}

/* --- head rows --------------------------------------------------------------------------- */

struct tally { /* of the heads that a row's cells match */
	size_t filled, strong, weak, common, kinds;
	bool record_kind; /* a column of references or recommendations among them */
	bool recommendation;
	uint32_t seen;
};

static void tally_add(struct tally *tally, const struct head *head)
{
	if (!head->kind)
		return;
	/* Cost, origin, priority stand in tables of every kind. */
	static const uint32_t common = 1u << HEAD_OTHER | 1u << COLUMN_ORIGIN | 1u << COLUMN_PRIORITY | 1u << COLUMN_PERCENT | 1u << HEAD_DAY | 1u << HEAD_PERIOD;
	if (common & 1u << head->kind)
		tally->common++;
	else if (head->how >= HOW_SEPARATED)
		tally->strong++;
	else
		tally->weak++;
	if (!(tally->seen & 1u << head->kind))
		tally->kinds++;
	tally->seen |= 1u << head->kind;
	tally->record_kind |= head->kind == COLUMN_NUMBER || head->kind == COLUMN_RECOMMENDATION;
	tally->recommendation |= head->kind == COLUMN_RECOMMENDATION || head->kind == HEAD_ACTION;
}

static bool tally_is_head(const struct tally *tally, bool flagged)
{
	size_t matched = tally->strong + tally->weak + tally->common;
	if (tally->filled < 2 || tally->kinds < 2 || !tally->strong)
		return false;
	if (flagged && tally->record_kind && tally->strong >= 2)
		return matched * 3 >= tally->filled;
	if (flagged && tally->recommendation)
		return matched * 2 >= tally->filled;
	if (tally->record_kind)
		return tally->strong + (flagged && tally->weak > 1) >= 2 && matched * 2 > tally->filled;
	return tally->filled >= 3 && tally->strong >= 2 && matched + 1 >= tally->filled && matched >= 3;
}

static struct map_column *column_add(struct map *map, const struct block *cell, struct str printed, const struct head *head)
{
	if (map->count == MAP_COLUMNS)
		return NULL;
	struct map_column *column = &map->at[map->count++];
	*column = (struct map_column){.kind = head->kind, .from = cell->column, .to = cell->column + cell->colspan,
	                              .printed = printed, .cell = cell, .dated = head->dated, .weak = head->kind && head->how < HOW_SEPARATED};
	return column;
}

/* "Recor" and "nmendation" in two cells are one head. */
static bool column_mend(struct recognition *r, struct map *map, const struct block *cell, struct str text)
{
	struct map_column *before = map->count ? &map->at[map->count - 1] : NULL;
	if (!before || before->kind || !before->printed.size || !text.size)
		return false;
	struct str joined = str_join(r->arena, before->printed, STR(""), text);
	struct head head = head_find_kinds(r->recogniser, r->arena, joined, true, CELL_KINDS);
	if (!head.kind || head.how == HOW_CONTAINED)
		return false;
	before->kind = head.kind;
	before->printed = joined;
	before->to = cell->column + cell->colspan;
	before->damaged = true;
	return true;
}

static bool has_digit_or_month(struct str text)
{
	for (size_t i = 0; i < text.size; i++)
		if (text.at[i] >= '0' && text.at[i] <= '9')
			return true;
	return !str_equal_fold(text, STR("quarter")) && !str_equal_fold(text, STR("period")) && !str_equal_fold(text, STR("qtr"));
}

void map_take_stock(struct map *map)
{
	memset(map->has, 0, sizeof map->has);
	for (size_t i = 0; i < map->count; i++)
		map->has[map->at[i].kind] = true;
	if (!map->has[COLUMN_OWNER] && map->has[COLUMN_CABINET_OWNER])
		map->has[COLUMN_OWNER] = true;
}

/* Where nothing else is told of progress, why it is late is what there is to tell. */
static void reasons_settle(struct map *map)
{
	static const struct str why[] = {STR("request"), STR("delay"), STR("extension"), STR("slippage"), STR("not achieved"), STR("not complete"), STR("not met"), STR("late")};
	struct map_column *reason = NULL;
	for (size_t i = 0; i < map->count; i++) {
		struct map_column *column = &map->at[i];
		bool tells = column->kind == COLUMN_EVIDENCE || column->kind == HEAD_COMMENT || column->kind == HEAD_ACTION || column->kind == COLUMN_RESPONSE || column->kind == HEAD_PERIOD;
		if (tells)
			return;
		bool late = false;
		for (size_t k = 0; k < sizeof why / sizeof *why; k++)
			late |= str_find_fold(column->printed, why[k]) != STR_NOT_FOUND;
		if (late && (column->kind == HEAD_OTHER || !column->kind) && (str_starts_fold(column->printed, STR("reason")) || str_starts_fold(column->printed, STR("why"))))
			reason = column;
	}
	if (reason)
		reason->kind = COLUMN_EVIDENCE;
}

/* What the ambiguous heads mean beside the others. */
static void map_settle(struct map *map)
{
	bool recommendation = false, date = false;
	size_t recommendation_at = 0, evidence = 0;
	reasons_settle(map);
	for (size_t i = 0; i < map->count; i++) {
		struct map_column *column = &map->at[i];
		if (column->kind == COLUMN_RECOMMENDATION && recommendation)
			column->kind = COLUMN_EVIDENCE;
		if (column->kind == COLUMN_RECOMMENDATION && !recommendation) {
			recommendation = true;
			recommendation_at = i;
		}
		date |= column->kind == COLUMN_DATE;
		evidence += column->kind == COLUMN_EVIDENCE;
	}
	for (size_t i = 0; i < map->count; i++) {
		struct map_column *column = &map->at[i];
		if (column->kind == HEAD_ACTION && !recommendation) {
			column->kind = COLUMN_RECOMMENDATION;
			recommendation = true;
			recommendation_at = i;
		}
		if (column->kind == HEAD_ACTION)
			column->kind = COLUMN_EVIDENCE;
		if (column->kind == HEAD_DAY)
			column->kind = date || i < recommendation_at ? COLUMN_ORIGIN : COLUMN_DATE;
		if (column->kind == HEAD_PERIOD && (has_digit_or_month(column->printed) || !evidence)) {
			column->kind = COLUMN_EVIDENCE;
			column->dated = true;
		}
	}
	/* "Rating | Number": a count, no reference. */
	for (size_t i = 1; i < map->count; i++)
		if (map->at[i].kind == COLUMN_NUMBER && (map->at[0].kind == COLUMN_CLAIM || map->at[0].kind == COLUMN_PRIORITY) && !recommendation)
			map->at[i].kind = HEAD_OTHER;
	/* A tracker that names its items by minute has no other reference. */
	bool number = false;
	for (size_t i = 0; i < map->count; i++)
		number |= map->at[i].kind == COLUMN_NUMBER;
	if (!number && recommendation && recommendation_at > 0 && map->at[0].kind == COLUMN_ORIGIN && str_starts_fold(map->at[0].printed, STR("minute")))
		map->at[0].kind = COLUMN_NUMBER;
	/* Words right behind the reference, under a head that heed does not know. */
	for (size_t i = 0; number && !recommendation && i + 1 < map->count; i++)
		if (map->at[i].kind == COLUMN_NUMBER && map->at[i + 1].kind == COLUMN_UNKNOWN && map->at[i + 1].printed.size) {
			map->at[i + 1].kind = COLUMN_RECOMMENDATION;
			map->text_guessed = recommendation = true;
		}
	size_t dated = 0;
	for (size_t i = 0; i < map->count; i++)
		dated += map->at[i].kind == COLUMN_EVIDENCE && map->at[i].dated;
	for (size_t i = 0; i < map->count && dated == 1; i++)
		map->at[i].dated = false; /* the one column of entries: its head dates the paper, not each entry */
	map_take_stock(map);
}

/* A sentence or a reference stands in no head. */
static bool is_data(struct str text)
{
	if (text.size > 24 && (str_ends(text, STR(".")) || str_ends(text, STR(";"))))
		return true;
	int number;
	if (text.size <= 3 && str_number(text, &number))
		return true;
	size_t end = reference_match(text, false, NULL, NULL);
	return end && end == text.size;
}

/* A first look without damaged heads: most rows are data, and that is told cheaply. */
static bool may_be_head(struct recognition *r, const struct block *row, struct head *heads, struct str *texts)
{
	struct tally tally = {0};
	for (size_t i = 0; i < row->children.count && i < MAP_COLUMNS; i++) {
		texts[i] = cell_text(r, row->children.at[i]);
		if (texts[i].size > HEAD_CELL_BYTES || is_data(texts[i]))
			return false;
		heads[i] = texts[i].size ? head_find_kinds(r->recogniser, r->arena, texts[i], false, CELL_KINDS) : (struct head){0};
		tally_add(&tally, &heads[i]);
	}
	return tally.strong > 0;
}

/* Hazards with their likelihood and mitigation are kept like recommendations, but are none. */
static bool risk_register(struct recognition *r, const struct map *map)
{
	static const struct str words[] = {STR("likelihood"), STR("mitigation"), STR("mitigating"), STR("mitigations"), STR("hazard"), STR("consequence"), STR("risk score"), STR("inherent risk"), STR("residual risk"), STR("existing controls"), STR("controls")};
	size_t risks = 0;
	for (size_t i = 0; i < map->count; i++) {
		if (map->at[i].kind == COLUMN_RECOMMENDATION && !map->text_guessed)
			return false;
		struct str printed = fold(r->arena, map->at[i].printed);
		for (size_t k = 0; k < sizeof words / sizeof *words; k++)
			if (str_has_word(printed, words[k])) {
				risks++;
				break;
			}
	}
	return risks > 0;
}

bool map_read(struct recognition *r, const struct block *row, struct map *ret_map)
{
	struct tally tally = {.filled = cells_filled(row)};
	struct map map = {.row = row, .table = block_within(row, BLOCK_TABLE)};
	struct head heads[MAP_COLUMNS];
	struct str texts[MAP_COLUMNS];
	if (tally.filled < 2 || !may_be_head(r, row, heads, texts))
		return false;
	for (size_t i = 0; i < row->children.count && i < MAP_COLUMNS; i++) {
		const struct block *cell = row->children.at[i];
		struct head head = heads[i];
		if (texts[i].size && head.how < HOW_SEPARATED && texts[i].size <= DAMAGED_BYTES)
			head = head_find_kinds(r->recogniser, r->arena, texts[i], true, CELL_KINDS);
		bool mended = !head.kind && texts[i].size <= DAMAGED_BYTES && column_mend(r, &map, cell, texts[i]);
		if (mended)
			head = (struct head){.kind = map.at[map.count - 1].kind, .how = HOW_DAMAGED};
		tally_add(&tally, &head);
		tally.filled -= mended;
		if (!mended)
			column_add(&map, cell, texts[i], &head);
		if (cell->column + cell->colspan > map.width)
			map.width = cell->column + cell->colspan;
	}
	if (!tally_is_head(&tally, row->flags & BLOCK_HEAD_ROW))
		return false;
	map_settle(&map);
	if (risk_register(r, &map))
		return false;
	*ret_map = map;
	return map.has[COLUMN_RECOMMENDATION] || map.has[COLUMN_NUMBER] || map.has[COLUMN_EVIDENCE] || map.has[COLUMN_RESPONSE] ||
	       map.has[HEAD_COMMENT] || map.has[COLUMN_CLAIM];
}

static struct map_column *column_over(struct map *map, int column)
{
	for (size_t i = 0; i < map->count; i++)
		if (column >= map->at[i].from && column < map->at[i].to)
			return &map->at[i];
	return NULL;
}

/* A second row of heads under one wide cell ("Progress" over "Quarter" and "Update"). */
static bool split_column(struct map *map, const struct block *cell, struct str text, const struct head *head)
{
	struct map_column *over = column_over(map, cell->column);
	bool narrower = over && over->to - over->from > cell->colspan;
	if (over && !narrower && over->above) { /* the last of those under the wide head */
		over->printed = text;
		over->cell = cell;
		over->dated |= head->dated;
		over->kind = head->kind ? head->kind : over->kind;
		return true;
	}
	if (!narrower || map->count == MAP_COLUMNS)
		return false;
	over->above = over->above ? over->above : over->cell;
	struct map_column split = *over;
	split.from = cell->column;
	split.to = cell->column + cell->colspan;
	split.printed = text;
	split.cell = cell;
	split.dated |= head->dated;
	if (head->kind)
		split.kind = head->kind;
	if (split.from == over->from && split.to < over->to) {
		over->from = split.to;
	} else {
		over->to = split.from;
	}
	size_t at = (size_t)(over - map->at) + (split.from > over->from ? 1 : 0);
	memmove(&map->at[at + 1], &map->at[at], (map->count - at) * sizeof *map->at);
	map->at[at] = split;
	map->count++;
	return true;
}

static bool sub_heads(struct recognition *r, const struct map *map, const struct block *row)
{
	size_t filled = 0, known = 0;
	for (size_t i = 0; i < row->children.count; i++) {
		const struct block *cell = row->children.at[i];
		if (!cell_filled(cell))
			continue;
		filled++;
		struct str text = cell_text(r, cell);
		if (text.size > HEAD_CELL_BYTES)
			return false;
		struct head head = head_find_kinds(r->recogniser, r->arena, text, false, CELL_KINDS);
		const struct map_column *over = column_over((struct map *)map, cell->column);
		bool narrower = over && over->to - over->from > cell->colspan;
		known += head.kind && head.how >= HOW_SEPARATED && narrower;
	}
	return filled && (known == filled || ((row->flags & BLOCK_HEAD_ROW) && known));
}

/* "Lead" over "Officer / Organisation", or the beginning of a longer head. */
static bool goes_on(struct recognition *r, struct str joined)
{
	return head_begins(r->recogniser, r->arena, joined) || head_find_kinds(r->recogniser, r->arena, joined, false, CELL_KINDS).how == HOW_EXACT;
}

bool map_join(struct recognition *r, struct map *map, const struct block *row)
{
	size_t filled = cells_filled(row);
	if (!filled || row->children.count < 2)
		return false;
	if (sub_heads(r, map, row)) {
		for (size_t i = 0; i < row->children.count; i++) {
			const struct block *cell = row->children.at[i];
			struct str text = cell_text(r, cell);
			struct head head = text.size ? head_find_kinds(r->recogniser, r->arena, text, false, CELL_KINDS) : (struct head){0};
			if (text.size)
				split_column(map, cell, text, &head);
		}
		map_settle(map);
		return true;
	}
	for (size_t i = 0; i < row->children.count; i++) {
		const struct block *cell = row->children.at[i];
		struct map_column *over = column_over(map, cell->column);
		struct str text = cell_text(r, cell);
		if (text.size && (!over || text.size > 60 || !goes_on(r, str_join(r->arena, over->printed, STR(" "), text))))
			return false;
	}
	for (size_t i = 0; i < row->children.count; i++) {
		const struct block *cell = row->children.at[i];
		struct map_column *over = column_over(map, cell->column);
		if (!cell_filled(cell) || !over)
			continue;
		over->printed = str_join(r->arena, over->printed, STR(" "), cell_text(r, cell));
		struct head head = head_find_kinds(r->recogniser, r->arena, over->printed, true, CELL_KINDS);
		over->kind = head.kind ? head.kind : over->kind;
		over->weak = head.kind && head.how < HOW_SEPARATED;
	}
	map_settle(map);
	return true;
}

bool map_asks(const struct map *map)
{
	for (size_t i = 0; map->has[COLUMN_NUMBER] && i < map->count; i++)
		if (map->at[i].kind == COLUMN_RECOMMENDATION && (str_find_fold(map->at[i].printed, STR("recommend")) != STR_NOT_FOUND || str_find_fold(map->at[i].printed, STR("argymhell")) != STR_NOT_FOUND))
			return true;
	return false;
}

bool row_is_foreign_head(const struct block *row)
{
	return (row->flags & BLOCK_HEAD_ROW) && cells_filled(row) > 1;
}

/* --- cells under their columns -------------------------------------------------------------- */

/* The cell that is one too many: a part letter alone, right before its words. */
static size_t slipped_marker(struct recognition *r, const struct map *map, const struct block *row)
{
	if (row->children.count != (size_t)map->width + 1)
		return SIZE_MAX;
	for (size_t i = 0; i + 1 < row->children.count; i++) {
		const struct block *cell = row->children.at[i];
		if (cell_filled(cell) && part_marker_alone(cell_text(r, cell)) && i <= 2)
			return i;
	}
	return SIZE_MAX;
}

void map_row(struct recognition *r, const struct map *map, const struct block *row, struct slot *slots)
{
	size_t marker = slipped_marker(r, map, row);
	memset(slots, 0, map->count * sizeof *slots);
	for (size_t i = 0; i < row->children.count; i++) {
		const struct block *cell = row->children.at[i];
		if (i == marker)
			continue;
		int column = cell->column - (marker != SIZE_MAX && i > marker ? 1 : 0);
		struct map_column *over = column_over((struct map *)map, column);
		if (!over)
			continue;
		struct slot *slot = &slots[over - map->at];
		if (slot->cell && cell_filled(cell)) {
			if (!cell_filled(slot->cell))
				slot->cell = cell;
			else
				slot->more = cell;
		}
		if (!slot->cell)
			slot->cell = cell;
		if (marker != SIZE_MAX && i == marker + 1)
			slot->marker_cell = row->children.at[marker];
	}
}
