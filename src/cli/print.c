/* Wrapping and tables for the terminal: see print.h. */
#include "cli/print.h"

#include "base/utf8.h"

static void blanks(struct buf *out, int count)
{
	for (int i = 0; i < count; i++)
		buf_char(out, ' ');
}

/* The next line of the text, at most `columns` characters, cut at a blank where there is one. */
static struct str next_line(struct str *rest, int columns)
{
	while (rest->size && rest->at[0] == ' ')
		*rest = str_from(*rest, 1);
	size_t at = 0, blank = 0;
	for (int used = 0; at < rest->size && rest->at[at] != '\n' && used < columns; used++) {
		if (rest->at[at] == ' ')
			blank = at;
		utf8_next(*rest, &at);
	}
	bool whole = at == rest->size || rest->at[at] == '\n' || rest->at[at] == ' ';
	if (!whole && blank)
		at = blank;
	struct str line = str_slice(*rest, 0, at);
	*rest = str_from(*rest, at < rest->size && rest->at[at] == '\n' ? at + 1 : at);
	return line;
}

void print_wrapped(struct buf *out, struct str text, int indent, int columns)
{
	int width = columns - indent > 20 ? columns - indent : 20;
	for (struct str rest = str_trim(text); rest.size;) {
		blanks(out, indent);
		buf_put(out, next_line(&rest, width));
		buf_char(out, '\n');
	}
}

void print_table_row(struct buf *out, const struct print_column *columns, size_t count, const struct print_row *row)
{
	struct str rest[8];
	for (size_t i = 0; i < count; i++)
		rest[i] = str_trim(row->cells[i]);
	for (bool more = true; more;) {
		more = false;
		int owed = 0; /* blanks are printed only before words, so that no line ends in them */
		for (size_t i = 0; i < count; i++) {
			struct str line = next_line(&rest[i], columns[i].width);
			if (line.size) {
				blanks(out, owed);
				buf_put(out, line);
				owed = 0;
			}
			owed += columns[i].width - (int)utf8_count(line) + 2;
			more = more || rest[i].size;
		}
		buf_char(out, '\n');
	}
}

void print_table_head(struct buf *out, const struct print_column *columns, size_t count)
{
	struct print_row row = {0};
	int width = -2;
	for (size_t i = 0; i < count; i++) {
		row.cells[i] = str_of(columns[i].head);
		width += columns[i].width + 2;
	}
	print_table_row(out, columns, count, &row);
	for (int i = 0; i < width; i++)
		buf_char(out, '-');
	buf_char(out, '\n');
}
