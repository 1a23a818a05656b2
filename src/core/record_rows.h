/* What holds of each recommendation of a review, as rows of the record's tables: the step
 * between the store and a draft (record.c) or a standing (standing.c). Only for this folder. */
#ifndef HEED_CORE_RECORD_ROWS_H
#define HEED_CORE_RECORD_ROWS_H

#include "core/record.h"
#include "sql/record.h"

/* A recommendation with what papers say of it. Single rows are those of the latest paper that
 * says so; lists are the latest set, or all of them in time, as their comment says. */
struct held {
	const struct record_recommendations_row *recommendation;
	const struct record_appearances_row *first, *last;
	struct str ref; /* as printed last */
	const struct record_appearances_row *other; /* that has other words */
	const struct record_wordings_row *wording;
	const struct record_responses_row *response;
	const struct record_claims_row *claim; /* a placeholder only while nothing else was ever claimed */
	const struct record_decisions_row *decision;
	const struct record_conclusions_row *conclusion;
	LIST(const struct record_parts_row *) parts;         /* of the wording */
	LIST(const struct record_footnotes_row *) footnotes; /* of the wording */
	LIST(const struct record_owners_row *) owners;       /* the latest set */
	LIST(const struct record_dues_row *) dues;           /* all dates in time, by appearance */
	LIST(const struct record_dues_row *) targets;        /* the first set, which is never overwritten */
	LIST(const struct record_dues_row *) moved;          /* revised dates, and target dates that a later paper prints instead: all in time */
	LIST(const struct record_dues_row *) latest_targets; /* the set that was printed last */
	LIST(const struct record_dues_row *) anticipated;    /* all in time; the last holds */
	LIST(const struct record_evidence_row *) evidence;   /* all in time */
	LIST(const struct record_attachments_row *) attachments; /* all in time */
	LIST(const struct record_links_row *) links;         /* all in time */
	LIST(const struct record_marks_row *) marks;         /* all in time */
};

struct record_rows {
	struct record_review_row review;
	struct record_papers_rows papers; /* in time */
	struct record_sections_rows sections;
	struct record_recommendations_rows recommendations;
	struct record_appearances_rows appearances;
	struct record_marks_rows marks;
	struct record_wordings_rows wordings;
	struct record_parts_rows parts;
	struct record_footnotes_rows footnotes;
	struct record_owners_rows owners;
	struct record_members_rows members; /* by post */
	struct record_responses_rows responses;
	struct record_dues_rows dues;
	struct record_claims_rows claims;
	struct record_decisions_rows decisions;
	struct record_conclusions_rows conclusions;
	struct record_evidence_rows evidence;
	struct record_attachments_rows attachments;
	struct record_links_rows links;
	struct record_meeting_items_rows items;
	LIST(struct held) held; /* those that a paper names, in the review's order */
	struct station *stations; /* appearances by their id */
	size_t station_count;
	int *by_id; /* indexes of held by the recommendation's id */
};

/* ERROR_NOT_FOUND when there is no such review that the reader may see. */
struct error *record_rows_read(struct db *db, struct arena *arena, const struct record_wish *wish, struct record_rows *ret_rows) MUST_CHECK;

/* The appearance of that id, NULL when the reader may not see it. */
const struct record_appearances_row *record_appearance(const struct record_rows *rows, int64_t appearance);
/* The index among held of a recommendation's id, or -1. */
int record_index(const struct record_rows *rows, int64_t recommendation);

#endif
