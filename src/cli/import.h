/* `heed import`: what the files of the command share. */
#ifndef HEED_CLI_IMPORT_H
#define HEED_CLI_IMPORT_H

#include "cli/commands.h"
#include "core/import.h"

struct imported { /* a paper on its way in */
	struct reading reading;
	struct import_outcome outcome;
	struct error *error; /* why it was left aside; NULL when it was not */
};

struct importing_many {
	struct imported *at; /* in the order of their days */
	size_t count, room;
	LIST(struct review_lives) lives; /* of the reviews that papers came in for, when there were many papers */
	size_t left_aside;
	size_t unread; /* files of kinds that heed does not read, passed over in folders */
	const char *unread_first;
	bool dry_run, released;
};

/* One paper in full: what is new, changed, unmatched, lacking, left over, and what to do next. */
void print_imported(struct arena *arena, struct buf *out, const struct imported *one, bool dry_run, bool released, int columns);
/* One of many, in a line or two. */
void print_imported_short(struct arena *arena, struct buf *out, const struct imported *one, int columns);
/* The lives of all recommendations, and those last heard of long ago. */
void print_import_lives(struct arena *arena, struct buf *out, const struct importing_many *many, int columns);

json_t *json_of_import(struct arena *arena, const struct importing_many *many);

#endif
