/* JSON as the contracts fix it (jansson behind it). Keys stay in the order they are set;
 * text without words is null. */
#ifndef HEED_CLI_JSON_H
#define HEED_CLI_JSON_H

#include "check/check.h"
#include "check/compare.h"

#include <jansson.h>

struct record;

/* What a command read: a paper, its file, and what was found in it; or a review of the record,
 * whose name is its slug and which has no file. */
struct reading {
	const char *path;
	struct str name, hash, bytes;
	struct document *document;
	struct draft *draft;
	const struct record *record; /* NULL for a paper */
};

json_t *json_text(struct str text);              /* "" is null */
json_t *json_day(struct arena *arena, int32_t day); /* DAY_NONE is null */
json_t *json_origin(struct origin origin);

/* contracts: read, check, compare. Each returns a new object, or NULL without memory. */
json_t *json_of_draft(struct arena *arena, const struct reading *reading);
json_t *json_of_findings(struct arena *arena, const struct reading *reading, int32_t as_of, const struct findings *findings);
json_t *json_of_comparison(struct arena *arena, const struct reading *old_reading, const struct reading *new_reading,
                           const struct comparison *comparison);
json_t *json_of_lives(struct arena *arena, const struct reading *const *readings, size_t count, const struct lives *lives);

/* Prints the object on standard output with a line end, and releases it. */
struct error *json_print(struct arena *arena, json_t *object) MUST_CHECK;

#endif
