/* Rows of comma-separated values (RFC 4180) that a spreadsheet opens as text: a value that would be
 * taken for a formula gets an apostrophe in front. The one place that writes CSV. */
#ifndef HEED_BASE_CSV_H
#define HEED_BASE_CSV_H

#include "base/buf.h"

/* Adds a value; `first` in its row or not. */
void csv_value(struct buf *buf, bool first, struct str value);
void csv_row_end(struct buf *buf); /* CR LF */
/* A whole row. */
void csv_row(struct buf *buf, const struct str *values, size_t count);

#endif
