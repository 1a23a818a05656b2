/* See csv.h. */
#include "base/csv.h"

#include <string.h>

/* Spreadsheets take a value that begins so for a formula, also behind a tab or a line break. */
static bool is_formula(struct str value)
{
	return value.size && strchr("=+-@\t\r", value.at[0]);
}

void csv_value(struct buf *buf, bool first, struct str value)
{
	if (!first)
		buf_char(buf, ',');
	bool formula = is_formula(value);
	bool quoted = formula;
	for (size_t i = 0; i < value.size && !quoted; i++)
		quoted = strchr(",\"\r\n", value.at[i]) && value.at[i];
	if (quoted)
		buf_char(buf, '"');
	if (formula)
		buf_char(buf, '\'');
	for (struct str rest = value; rest.at;) {
		buf_put(buf, str_cut(&rest, '"'));
		if (rest.at)
			buf_put(buf, STR("\"\""));
	}
	if (quoted)
		buf_char(buf, '"');
}

void csv_row_end(struct buf *buf)
{
	buf_put(buf, STR("\r\n"));
}

void csv_row(struct buf *buf, const struct str *values, size_t count)
{
	for (size_t i = 0; i < count; i++)
		csv_value(buf, i == 0, values[i]);
	csv_row_end(buf);
}
