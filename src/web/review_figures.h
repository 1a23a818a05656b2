/* The two pictures of a review's page, and the forms it can be taken away in. */
#ifndef HEED_WEB_REVIEW_FIGURES_H
#define HEED_WEB_REVIEW_FIGURES_H

#include "sql/review.h"
#include "web/view.h"
#include "web/web.h"

struct error *review_figures(const struct visit *visit, int64_t review, const struct review_standings_rows *rows, struct review_view *view) MUST_CHECK;

/* The review as a spreadsheet, as data, as a committee paper, as a feed. */
struct error *review_form(struct visit *visit, const struct review_by_slug_row *review) MUST_CHECK;

#endif
