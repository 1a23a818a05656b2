/* Tables whose columns are made of blanks: see text_parts.h. Printers of PDF text lay
 * them out so. Only lines that agree on where at least two columns begin are a table. */
#include "doc/read/text_parts.h"

#include "base/buf.h"
#include "base/utf8.h"

enum { GAP = 3, SLACK = 2 };

struct segment {
	size_t start, end; /* in characters */
	size_t from, to;   /* in bytes */
};

struct segments {
	struct segment at[TEXT_MOST_COLUMNS];
	size_t count;
	bool many; /* more than fit */
};

/* The stretches of a line that at least GAP blanks part. */
static void segments_of(struct str text, struct segments *segments)
{
	size_t column = 0, blanks = GAP;
	*segments = (struct segments){0};
	for (size_t at = 0; at < text.size; column++) {
		size_t from = at;
		if (char_is_space(utf8_next(text, &at))) {
			blanks++;
			continue;
		}
		if (blanks >= GAP) {
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
	grid->count = segments->count;
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

size_t text_columns(const struct text_lines *lines, size_t i, struct text_grid *grid)
{
	struct segments first, second;
	if (!usable(lines, i))
		return 0;
	segments_of(lines->at[i].text, &first);
	bool known = grid->count && first.count >= 2 && fits(&first, grid) && shared_starts(&first, grid) == first.count;
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
	segments_of(line->text, &segments);
	for (size_t i = 0; i < segments.count; i++)
		if (column_of(grid, segments.at[i].start) == column)
			text = str_join(arena, text, STR(" "), str_slice(line->text, segments.at[i].from, segments.at[i].to));
	return text;
}
