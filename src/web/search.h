/* The search page: what was asked, what was found, what one may narrow by. search.c answers a request;
 * search_fields.c reads and prints the fields; search_form.c gives data, and what published files search. */
#ifndef HEED_WEB_SEARCH_H
#define HEED_WEB_SEARCH_H

#include "tmpl/parts.h"

struct visit;
struct search_wish;
struct search_result;

struct choice_view {
	struct str value, words;
	bool chosen;
};

struct choices_view {
	struct str label;
	LIST(struct choice_view) choices;
};

struct piece_view {
	struct str text;
	bool hit; /* to be marked */
};

/* A recommendation, or words of a paper that belong to none. */
struct found_view {
	struct str ref, href, review, text, owners, where, paper, paper_href;
	struct tag_view claim, decision;
	LIST(struct piece_view) sentence;
};

/* tmpl/search.html */
struct search_view {
	struct page_view page;
	struct str words, owner, status, committee, from, until; /* as asked for */
	struct str sentence, notice, hint;
	LIST(struct choices_view) statuses;
	struct choices_view owners, committees;
	struct links narrowed; /* each leads to the same search without it */
	LIST(struct found_view) found;
	struct pages_view pages; /* pages: 0 for a list that has one */
	struct str script, data; /* of the search in published files */
	struct links reviews;    /* there, for those without scripts */
};

/* Reads the request's fields into a wish; what can't be searched by is left out and said in view->notice. */
struct error *search_fields(const struct visit *visit, struct search_view *view, struct search_wish *ret_wish) MUST_CHECK;
/* The address of this search on another page, or without one field ("owner"). */
struct str search_address(const struct visit *visit, const struct search_view *view, const char *path, const char *without, int64_t page);

/* The answer as JSON, or as a spreadsheet. */
struct error *search_form(struct visit *visit, const struct search_view *view, const struct search_result *result) MUST_CHECK;

#endif
