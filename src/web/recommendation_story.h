/* A recommendation's story: what was said of it, in order of time, and what became of its dates. */
#ifndef HEED_WEB_RECOMMENDATION_STORY_H
#define HEED_WEB_RECOMMENDATION_STORY_H

#include "sql/recommendation.h"
#include "web/view.h"
#include "web/web.h"

/* The last day on which something of this kind was said; DAY_NONE for never. */
int32_t story_last_day(const struct recommendation_story_rows *story, struct str kind);
/* A field of the record in the reader's words: "the owner". */
struct str story_field(const struct visit *visit, struct str field);
/* The line of dates and the sentence about what happened to them. */
struct error *story_dates(const struct visit *visit, const struct recommendation_by_slug_row *row, const struct recommendation_story_rows *story,
                          struct recommendation_view *view) MUST_CHECK;
struct error *story_entries(const struct visit *visit, const struct recommendation_story_rows *story, struct recommendation_view *view) MUST_CHECK;
/* The checker's questions about it, for the officer, and for the public where the officer publishes them. */
struct error *story_questions(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view) MUST_CHECK;
/* The same as JSON or as a feed. */
struct error *recommendation_form(struct visit *visit, const struct recommendation_by_slug_row *row) MUST_CHECK;

#endif
