/* Pages for what can't be shown: what happened, and where to go on. */
#ifndef HEED_WEB_ERROR_PAGE_H
#define HEED_WEB_ERROR_PAGE_H

#include "web/web.h"

/* The page of a status that is no success (400, 404, 405, 410, 413, 414, 431, 500, 503 …). `sentence` says
 * what was wrong, where a reader can do something about it. Needs no database: it works while that fails. */
struct error *error_page_make(const struct site *site, struct arena *arena, int status, struct str sentence, struct http_response *ret_response) MUST_CHECK;

#endif
