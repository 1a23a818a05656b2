/* Feeds of what changes (Atom, RFC 4287). */
#ifndef HEED_WEB_FEED_H
#define HEED_WEB_FEED_H

#include "web/view.h"
#include "web/web.h"

/* The feed of papers: what each said that was new. `papers` latest first. */
struct error *feed_of_papers(struct visit *visit, struct str title, int64_t review) MUST_CHECK; /* review DB_NULL: of all */
/* Answers the visit with the feed; fills ids, links and the updated instant. */
struct error *feed_answer(struct visit *visit, struct feed_view *feed) MUST_CHECK;

#endif
