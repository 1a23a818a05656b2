/* The site as src/http serves it: each worker opens its own read-only connection after the fork and
 * keeps the pages it has made until the record changes. */
#ifndef HEED_WEB_WORKER_H
#define HEED_WEB_WORKER_H

#include "web/cache.h"
#include "web/web.h"

struct web_worker {
	const char *db_path;
	enum reader reader;
	bool uncached; /* for measuring: every page is made anew */
	bool only_here; /* drafts are shown: a request must name this machine itself as its Host */
	struct site site;
	struct cache cache;
	int64_t minute; /* in which `today` was told */
	int32_t today;
};

/* Fills the settings' functions and context with the worker's; listen, workers, log_fd, ready and now
 * stay the caller's. `worker` must outlive the serving. */
void web_worker_settings(struct web_worker *worker, struct http_settings *settings);

/* Reads what every page shows of the site itself from the settings of the record. */
struct error *site_open(struct db *db, struct arena *arena, enum reader reader, struct visible *visible, struct site *ret_site) MUST_CHECK;

#endif
