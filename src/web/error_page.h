/* Pages for what can't be shown: what happened, and where to go on. */
#ifndef HEED_WEB_ERROR_PAGE_H
#define HEED_WEB_ERROR_PAGE_H

#include "web/web.h"

/* Answers the visit with the page that fits the error: 404, 410, 413, 500, 503. */
struct error *error_page(struct visit *visit, const struct error *error) MUST_CHECK;
/* The page of a status that src/http found itself (400, 405, 408, 413, 414, 431 …): its callback. */
struct error *error_page_of_status(const struct site *site, struct arena *arena, int status, struct http_response *ret_response) MUST_CHECK;

#endif
