/* See web.h. The table is the access list too: an address that does not stand in it does not exist, and every
 * row is for anyone: what of it a reader may see is asked of may_see by each query. */
#include "web/pages.h"

#include "core/journal.h"
#include "core/setting.h"
#include "web/error_page.h"

#include <string.h>

static const struct route {
	const char *pattern;
	unsigned forms;
	struct error *(*show)(struct visit *visit);
} routes[] = {
	{"/", FORM_HTML, web_home},
	{"/reviews", FORM_JSON | FORM_CSV, web_home},
	{"/changes", FORM_HTML | FORM_JSON | FORM_CSV | FORM_ATOM, web_changes},
	{"/reviews/{}", FORM_HTML | FORM_JSON | FORM_CSV | FORM_ATOM | FORM_DOCX | FORM_MARKDOWN, web_review},
	{"/reviews/{}/{}", FORM_HTML | FORM_JSON | FORM_CSV | FORM_ATOM, web_recommendation},
	{"/owners", FORM_HTML | FORM_JSON | FORM_CSV, web_owners},
	{"/owners/{}", FORM_HTML | FORM_JSON | FORM_CSV, web_owner},
	{"/meetings", FORM_HTML | FORM_JSON | FORM_CSV, web_meetings},
	{"/meetings/{}", FORM_HTML | FORM_JSON | FORM_CSV, web_meeting},
	{"/papers/{}", FORM_HTML | FORM_JSON | FORM_CSV, web_paper},
	{"/papers/{}/{}", FORM_FILE, web_paper_file},
	{"/search", FORM_HTML | FORM_JSON | FORM_CSV, web_search},
	{"/search-data.js", FORM_FILE, web_search_data},
	{"/schemes/{}", FORM_HTML | FORM_JSON | FORM_CSV, web_scheme},
	{"/assets/{}", FORM_FILE, web_asset},
};
enum { ROUTES = sizeof routes / sizeof *routes };

static const struct {
	enum form form;
	const char *ending, *type;
} forms[] = {
	{FORM_HTML, "", "text/html; charset=utf-8"},
	{FORM_JSON, "json", "application/json"},
	{FORM_CSV, "csv", "text/csv; charset=utf-8"},
	{FORM_ATOM, "atom", "application/atom+xml"},
	{FORM_DOCX, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
	{FORM_MARKDOWN, "md", "text/markdown; charset=utf-8"},
	{FORM_FILE, "", "application/octet-stream"},
};
enum { FORMS = sizeof forms / sizeof *forms };

const char *form_ending(enum form form)
{
	for (size_t i = 0; i < FORMS; i++)
		if (forms[i].form == form)
			return forms[i].ending;
	return "";
}

/* Takes the form's ending off the path; a path without one asks for the page. Slugs have no dots. */
static enum form path_form(struct str *path)
{
	for (size_t i = 0; i < FORMS; i++) {
		struct str ending = str_of(forms[i].ending);
		if (!ending.size || !str_ends(*path, ending) || path->size <= ending.size + 1 || path->at[path->size - ending.size - 1] != '.')
			continue;
		*path = str_slice(*path, 0, path->size - ending.size - 1);
		return forms[i].form;
	}
	return FORM_HTML;
}

/* "{}" stands for one part of the path that is not empty. */
static bool route_fits(const char *pattern, struct str path, struct str name[2])
{
	struct str expected = str_of(pattern), rest = path;
	size_t names = 0;
	while (expected.at && rest.at) {
		struct str want = str_cut(&expected, '/'), have = str_cut(&rest, '/');
		if (str_equal(want, STR("{}")) && have.size)
			name[names++] = have;
		else if (!str_equal(want, have))
			return false;
	}
	return !expected.at && !rest.at;
}

static const struct route *route_find(struct visit *visit)
{
	struct str whole = visit->request->path, bare = whole;
	enum form form = path_form(&bare);
	for (size_t i = 0; i < ROUTES; i++) {
		bool file = routes[i].forms & FORM_FILE;
		visit->form = file ? FORM_FILE : form;
		visit->path = file ? whole : bare;
		if ((routes[i].forms & visit->form) && route_fits(routes[i].pattern, visit->path, visit->name))
			return &routes[i];
	}
	return NULL;
}

struct str visit_query(const struct visit *visit, struct str field)
{
	return str_trim(http_field(&visit->request->query, field));
}

static void visit_type(struct visit *visit)
{
	for (size_t i = 0; i < FORMS; i++)
		if (forms[i].form == visit->form)
			visit->response->type = str_of(forms[i].type);
}

struct error *visit_page(struct visit *visit, struct page *page)
{
	TRY(page_done(page, &visit->response->body));
	visit->response->status = 200;
	visit_type(visit);
	return NULL;
}

struct error *visit_data(struct visit *visit, struct str bytes)
{
	visit->response->status = 200;
	visit->response->body = bytes;
	if (visit->form != FORM_FILE)
		visit_type(visit);
	return arena_check(visit->arena);
}

struct error *visit_buf(struct visit *visit, struct buf *buf)
{
	struct str bytes;
	TRY(buf_done(buf, &bytes));
	return visit_data(visit, bytes);
}

/* Everything on a page comes from one state of the record; where the caller holds one, from that. */
static struct error *answer(struct visit *visit)
{
	const struct route *route = route_find(visit);
	if (!route)
		return error_new(visit->arena, ERROR_NOT_FOUND, "no page has this address");
	AUTO_TX struct tx tx = {0};
	bool own = !db_in_transaction(visit->site->db);
	if (own)
		TRY(tx_begin_read(visit->site->db, visit->arena, &tx));
	struct journal_head head;
	TRY(journal_head(visit->site->db, visit->arena, &head));
	visit->head = head.hash;
	TRY(route->show(visit));
	return own ? tx_commit(&tx) : NULL;
}

struct error *web_answer(const struct site *site, struct arena *arena, const struct http_request *request, struct http_response *ret_response)
{
	struct http_response response = {0};
	struct visit visit = {.site = site, .arena = arena, .request = request, .response = &response};
	TRY(setting_today(site->db, arena, request->now, &visit.today));
	TRY(answer(&visit));
	if (response.status == 410)
		return error_page_make(site, arena, 410, STR_NONE, ret_response);
	*ret_response = response;
	return NULL;
}
