/* What `heed show` shows: everything known of a review or of one recommendation, gathered for the
 * terminal (show.c) and for programs (show_json.c). */
#ifndef HEED_CLI_SHOW_H
#define HEED_CLI_SHOW_H

#include "check/check.h"
#include "cli/commands.h"
#include "core/find.h"
#include "core/list.h"
#include "core/record.h"
#include "sql/recommendation.h"
#include "sql/review.h"
#include "sql/standing.h"

struct show_review {
	struct found found;
	struct review_by_slug_row head;
	struct review_counts_row counts;
	struct review_papers_rows papers;
	struct review_meetings_rows meetings;
	struct list_standings_rows standings;
};

struct show_recommendation {
	struct found review, found;
	struct list_standings_row standing;
	struct recommendation_owners_rows owners;
	struct recommendation_story_rows story;
	struct record record;
	int index; /* in the record's draft */
	struct findings findings; /* of the whole review, worst first */
};

json_t *json_of_show_review(struct arena *arena, const struct show_review *shown, int32_t today);
json_t *json_of_show_recommendation(struct arena *arena, const struct show_recommendation *shown, int32_t today);

#endif
