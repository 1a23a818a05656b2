/* The public site: one table of addresses, one function a page.
 *
 * A page is made in four steps: read what the address and the query say, ask core, fill a view
 * (web/view.h), render its template. No SQL, no HTML here. The same table serves `heed serve`,
 * `heed http` and `heed publish`; every query is given the reader, and core decides what that
 * reader may see (core/visible.h). */
#ifndef HEED_WEB_WEB_H
#define HEED_WEB_WEB_H

#include "base/page.h"
#include "core/visible.h"
#include "db/db.h"
#include "http/http.h"

/* The forms that an address can be asked in: by its ending, ".json". */
enum form { FORM_HTML = 1, FORM_JSON = 2, FORM_CSV = 4, FORM_ATOM = 8, FORM_DOCX = 16, FORM_MARKDOWN = 32, FORM_FILE = 64 };
const char *form_ending(enum form form); /* "json"; "" for a page */

/* What a process knows about the site; lives as long as it serves. */
struct site {
	struct db *db; /* read-only */
	struct visible *visible; /* the names that are left out */
	enum reader reader;
	bool fixed;    /* written to files: no server answers queries, so search works by script from a file */
	struct str name, address; /* of the body; of the site, without "/" at the end, "" when not set */
	enum language language;
};

/* One request on its way to an answer. */
struct visit {
	const struct site *site;
	struct arena *arena;
	const struct http_request *request;
	struct http_response *response;
	enum form form;
	struct str path;     /* without the form's ending: the page's own address */
	struct str name[2];  /* what the pattern's parts in braces stand for */
	int32_t today;
	struct str head;     /* the journal's */
};

/* The value of a query field, "" when it has none. */
struct str visit_query(const struct visit *visit, struct str field);

/* Answers one request. A thing that is not there, or that the reader may not see, is
 * ERROR_NOT_FOUND alike; what was removed is answered with 410. */
struct error *web_answer(const struct site *site, struct arena *arena, const struct http_request *request, struct http_response *ret_response) MUST_CHECK;

/* For handlers: the answer is this page, data or file. */
struct error *visit_page(struct visit *visit, struct page *page) MUST_CHECK;
struct error *visit_data(struct visit *visit, struct str bytes) MUST_CHECK; /* of the type of visit->form */
struct error *visit_buf(struct visit *visit, struct buf *bytes) MUST_CHECK; /* likewise */

#endif
