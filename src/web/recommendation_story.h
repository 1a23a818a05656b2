/* A recommendation's story: what was said of it, in order of time, and what became of its dates. */
#ifndef HEED_WEB_RECOMMENDATION_STORY_H
#define HEED_WEB_RECOMMENDATION_STORY_H

#include "sql/recommendation.h"
#include "web/view.h"
#include "web/web.h"

/* The last entry of a kind; NULL when there is none. One that only announces what is to come does not count. */
const struct recommendation_story_row *story_last(const struct recommendation_story_rows *story, struct str kind);
/* Where an entry stands on the page: "s12-update". */
struct str story_id(const struct visit *visit, const struct recommendation_story_row *entry);
/* How an entry is headed; 0 for one that the page shows elsewhere. `first` is the first wording: what was recommended. */
size_t story_heading(const struct recommendation_story_row *entry, const struct recommendation_story_row *first, struct str first_paper);
/* The first wording, with which every story begins; NULL when the papers lost it. */
const struct recommendation_story_row *story_first(const struct recommendation_story_rows *story);
/* The paper that gave the first target dates; "" when none did. */
struct str story_first_paper(const struct recommendation_story_rows *story);
/* Fills the view's story, day by day. */
struct error *story_entries(const struct visit *visit, const struct recommendation_by_slug_row *row, const struct recommendation_story_rows *story,
                            struct recommendation_view *view) MUST_CHECK;

/* The line of dates and the sentence about what happened to them (recommendation_dates.c). */
struct error *story_dates(const struct visit *visit, const struct recommendation_by_slug_row *row, const struct recommendation_story_rows *story,
                          struct recommendation_view *view) MUST_CHECK;

/* What reading left unsure or lost, each beside its field (recommendation_marks.c). */
struct error *story_marks(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view) MUST_CHECK;
/* A field of the record in the reader's words: "who owes it". */
struct str story_field(const struct visit *visit, struct str field);
/* The checker's questions about it, for the officer, and for the public where the officer publishes them. */
struct error *story_questions(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view) MUST_CHECK;

/* The same as JSON or as a feed (recommendation_form.c). */
struct error *recommendation_form(struct visit *visit, const struct recommendation_by_slug_row *row) MUST_CHECK;

#endif
