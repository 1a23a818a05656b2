/* What changed lately, in words. */
#ifndef HEED_WEB_CHANGES_H
#define HEED_WEB_CHANGES_H

#include "sql/home.h"
#include "web/view.h"
#include "web/web.h"

/* "24 new recommendations" or "3 reported on, 2 dates moved, 1 concluded". */
struct str changes_sentence(const struct visit *visit, const struct latest_papers_row *paper);
/* The papers that came in last. */
struct error *changes_latest(const struct visit *visit, int64_t limit, struct changes_view *ret_changes) MUST_CHECK;

#endif
