/* A draft under construction from rows of the record: leaves of its document, and the fields of
 * a recommendation. Only for record*.c. */
#ifndef HEED_CORE_RECORD_BUILD_H
#define HEED_CORE_RECORD_BUILD_H

#include "core/record_rows.h"

struct building {
	struct arena *arena;
	const struct record_rows *rows;
	const struct record_wish *wish;
	struct document *document;
	struct draft *draft;
	struct record *record;
	int64_t scheme; /* the one whose numbers the draft's categories are; DB_NULL */
};

/* Where words of the record stand: a paper and its units (NULL: nowhere). */
struct record_source record_source_of(const struct building *building, int64_t appearance, int64_t unit_from, int64_t unit_to);

/* One passage, a leaf of its own. What has no room is empty, and the arena remembers. */
struct passage leaf_passage_add(struct building *building, struct record_source source, struct str marker, struct str text);
/* A passage for each line that has text. */
void leaf_words_add(struct building *building, struct record_source source, struct str text, struct words *words);

/* All fields of one recommendation, in the order in which a paper prints them. */
void record_fields(struct building *building, const struct held *held, struct recommendation *record);
/* The wording with its parts, each part inside the line that it is printed in. */
void record_wording(struct building *building, const struct held *held, struct recommendation *record);

#endif
