/* Tables whose columns are made of blanks: see text_parts.h. Printers of PDF text lay
 * them out so. Only lines that agree on where at least two columns begin are a table. A
 * line of three heads or more, under which the cells of the next rows begin exactly, sets
 * the columns over blank lines and page breaks, until a line runs across them. */
#include "doc/read/text_parts.h"

#include "base/buf.h"
#include "base/utf8.h"

enum { GAP = 3, HEAD_GAP = 2, SLACK = 2, HEAD_COLUMNS = 3, LINES_BELOW = 10, ROWS_BELOW = 2 };

struct segment {
	size_t start, end; /* in characters */
	size_t from, to;   /* in bytes */
};

struct segments {
	struct segment at[TEXT_MOST_COLUMNS];
	size_t count;
	bool many; /* more than fit */
};

/* The stretches of a line that at least `gap` blanks part. */
static void segments_by(struct str text, size_t gap, struct segments *segments)
{
	size_t column = 0, blanks = gap;
	*segments = (struct segments){0};
	for (size_t at = 0; at < text.size; column++) {
		size_t from = at;
		if (char_is_space(utf8_next(text, &at))) {
			blanks++;
			continue;
		}
		if (blanks >= gap) {
			if (segments->count == TEXT_MOST_COLUMNS) {
				segments->many = true;
				return;
			}
			segments->at[segments->count++] = (struct segment){.start = column, .from = from};
		}
		segments->at[segments->count - 1].end = column + 1;
		segments->at[segments->count - 1].to = at;
		blanks = 0;
	}
}

static void segments_of(struct str text, struct segments *segments)
{
	segments_by(text, GAP, segments);
}

static bool near(size_t a, size_t b)
{
	return a <= b + SLACK && b <= a + SLACK;
}

static bool usable(const struct text_lines *lines, size_t i)
{
	return i < lines->count && !lines->at[i].blank && !lines->at[i].row && !text_page_mark(lines, i);
}

static size_t shared_starts(const struct segments *a, const struct text_grid *grid)
{
	size_t shared = 0;
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < grid->count; k++)
			shared += near(a->at[i].start, grid->starts[k]);
	return shared;
}

static void grid_of(const struct segments *segments, struct text_grid *grid)
{
	*grid = (struct text_grid){.count = segments->count};
	for (size_t i = 0; i < segments->count; i++)
		grid->starts[i] = segments->at[i].start;
}

static size_t column_of(const struct text_grid *grid, size_t start)
{
	size_t column = 0;
	while (column + 1 < grid->count && grid->starts[column + 1] <= start + SLACK)
		column++;
	return column;
}

/* A line fits when no stretch of it reaches over the beginning of another column. */
static bool fits(const struct segments *segments, const struct text_grid *grid)
{
	for (size_t i = 0; i < segments->count; i++) {
		size_t column = column_of(grid, segments->at[i].start);
		if (column + 1 < grid->count && segments->at[i].end > grid->starts[column + 1])
			return false;
		if (segments->at[i].start + SLACK < grid->starts[0])
			return false;
	}
	return segments->count > 0;
}

/* --- columns that a head line set ------------------------------------------------------ */

/* How many cells of the line begin right at a column's start; 0 when a word runs across one,
 * or when a wide gap ends where no column begins: prose may meet one column by chance. */
static size_t cells_begun(struct str text, const struct text_grid *grid)
{
	size_t position = 0, column = 0, begun = 0, blanks = 0;
	bool any = false;
	for (size_t at = 0; at < text.size; position++) {
		bool blank = char_is_space(utf8_next(text, &at));
		while (column < grid->count && grid->starts[column] < position)
			column++;
		bool start = column < grid->count && grid->starts[column] == position;
		if (start && !blank && position && !blanks)
			return 0;
		if (!blank && !start && (!any || blanks >= GAP))
			return 0;
		begun += start && !blank;
		any |= !blank;
		blanks = blank ? blanks + 1 : 0;
	}
	return begun;
}

static bool only_first(struct str text, const struct text_grid *grid)
{
	struct segments segments;
	segments_of(text, &segments);
	return segments.count == 1 && grid->count > 1 && segments.at[0].start < grid->starts[1];
}

/* The line's heads stand right above the cells of the rows that follow. */
static bool head_line(const struct text_lines *lines, size_t i, struct text_grid *ret_grid)
{
	struct segments segments;
	struct text_grid grid;
	segments_by(lines->at[i].text, HEAD_GAP, &segments);
	if (segments.count < HEAD_COLUMNS || segments.many)
		return false;
	grid_of(&segments, &grid);
	grid.exact = true;
	size_t rows = 0, looked = 0;
	for (size_t k = i + 1; k < lines->count && looked < LINES_BELOW && rows < ROWS_BELOW; k++) {
		if (lines->at[k].blank || text_rule(text_of(&lines->at[k])))
			continue;
		size_t begun = usable(lines, k) ? cells_begun(lines->at[k].text, &grid) : 0;
		if (!begun)
			return false;
		rows += begun >= HEAD_COLUMNS;
		looked++;
	}
	*ret_grid = grid;
	return rows >= ROWS_BELOW;
}

static size_t exact_rows(const struct text_lines *lines, size_t i, const struct text_grid *grid)
{
	size_t count = 0;
	bool alone = i == 0 || lines->at[i - 1].blank;
	for (; usable(lines, i + count) && (!count || !lines->at[i + count].page); count++) {
		struct str text = lines->at[i + count].text;
		if (!cells_begun(text, grid) || (!count && alone && only_first(text, grid)))
			break;
	}
	return count;
}

static size_t byte_of(struct str text, size_t position)
{
	size_t at = 0;
	while (position-- && at < text.size)
		utf8_next(text, &at);
	return at;
}

size_t text_columns(const struct text_lines *lines, size_t i, struct text_grid *grid)
{
	struct segments first, second;
	if (!usable(lines, i))
		return 0;
	size_t exact = grid->exact ? exact_rows(lines, i, grid) : 0;
	struct text_grid headed;
	if (!exact && head_line(lines, i, &headed)) {
		*grid = headed;
		exact = exact_rows(lines, i, grid);
	}
	if (exact)
		return exact;
	segments_of(lines->at[i].text, &first);
	bool known = grid->count && !grid->exact && first.count >= 2 && fits(&first, grid) && shared_starts(&first, grid) == first.count;
	if (!known) {
		if (first.count < 2 || first.many || !usable(lines, i + 1))
			return 0;
		segments_of(lines->at[i + 1].text, &second);
		struct text_grid found;
		grid_of(first.count >= second.count ? &first : &second, &found);
		const struct segments *less = first.count >= second.count ? &second : &first;
		if (second.count < 2 || second.many || shared_starts(less, &found) < 2 || !fits(less, &found))
			return 0;
		*grid = found;
	}
	size_t count = 1;
	for (; usable(lines, i + count) && !lines->at[i + count].page; count++) {
		struct segments row;
		segments_of(lines->at[i + count].text, &row);
		if (row.many || !fits(&row, grid))
			break;
	}
	return count;
}

struct str text_column(struct arena *arena, const struct text_line *line, const struct text_grid *grid, size_t column)
{
	struct segments segments;
	struct str text = STR_NONE;
	if (grid->exact) {
		size_t end = column + 1 < grid->count ? byte_of(line->text, grid->starts[column + 1]) : line->text.size;
		return str_trim(str_slice(line->text, column ? byte_of(line->text, grid->starts[column]) : 0, end));
	}
	segments_of(line->text, &segments);
	for (size_t i = 0; i < segments.count; i++)
		if (column_of(grid, segments.at[i].start) == column)
			text = str_join(arena, text, STR(" "), str_slice(line->text, segments.at[i].from, segments.at[i].to));
	return text;
}
