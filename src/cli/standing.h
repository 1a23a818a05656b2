/* How recommendations stand, in words for people and in JSON for programs: what `heed list` and
 * `heed show` share. */
#ifndef HEED_CLI_STANDING_H
#define HEED_CLI_STANDING_H

#include "cli/print.h"
#include "core/list.h"
#include "sql/standing.h"

/* "24 asked, 24 accepted, 20 reported completed, 0 confirmed by the committee, 2 silent". */
struct str standing_sentence(struct arena *arena, const struct review_counts_row *row);

/* Recommendations as a table, sections as headings within; `reviews`: their titles as headings too. */
void standing_table(struct arena *arena, struct buf *out, const struct list_standings_rows *rows, int32_t today, bool reviews, int columns);

json_t *json_of_counts(struct arena *arena, const struct review_counts_row *row);
json_t *json_of_standing(struct arena *arena, const struct list_standings_row *row, int32_t today);

#endif
