/* What all pages show alike: the page around, tags for statuses, days in words, beginnings of texts. */
#ifndef HEED_WEB_SHOW_H
#define HEED_WEB_SHOW_H

#include "web/view.h"
#include "web/web.h"

/* Words of the interface that take no values (those with values: words_said). */
struct str show_words(const struct visit *visit, size_t word);

/* Fills the page around a page: site's name, navigation, style, head of the journal, and its forms
 * for offices and machines (those of enum form that `forms` names). */
struct error *show_page(const struct visit *visit, struct str title, unsigned forms, struct page_view *ret_page) MUST_CHECK;
/* Adds a step of the way here. */
void show_crumb(const struct visit *visit, struct page_view *page, struct str words, struct str href);

/* Tags. A status or response by its name in the record; without words when it says nothing. */
struct tag_view show_status(const struct visit *visit, struct str status);
struct tag_view show_response(const struct visit *visit, struct str response);
/* Overdue, late, concluded …: what the days say today. */
struct time_facts {
	bool done;
	struct str tracking;
	int32_t due_day, achieved_start_day;
};
struct tag_view show_time(const struct visit *visit, const struct time_facts *facts);

struct str show_day(const struct visit *visit, int32_t day);     /* "10 February 2016"; "" for none */
/* The words beside a tag; none where they only repeat it. */
struct str show_beside(const struct tag_view *tag, struct str words);
/* How long from one day to another: "12 days", "7 months", "5 years". */
struct str show_span(const struct visit *visit, int32_t from, int32_t until);
/* The beginning of a text, cut at a word, on one line; at most `characters`. */
struct str show_short(const struct visit *visit, struct str text, size_t characters);
/* What follows the word of a reference: "6" of "Recommendation 6", "R05" of "R05". */
struct str show_number(struct str ref);
/* A whole number in digits, for data; "" for DB_NULL. */
struct str show_whole(const struct visit *visit, int64_t number);
/* The address of something on the site, made of its slugs: "/reviews/x/R05". */
struct str show_address(const struct visit *visit, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* The text of a record's words, a line each. */
struct error *show_lines(const struct visit *visit, struct str text, struct lines *ret_lines) MUST_CHECK;
/* The place in a paper where something stands: "in the paper of 9 February 2022". */
struct link_view show_place(const struct visit *visit, struct str paper_slug, struct str paper_title, int32_t paper_day, int64_t unit_from);
/* "As printed" for words that stand in a paper. */
struct printed_view show_printed(const struct visit *visit, struct str words, struct str paper_slug, struct str paper_title, int32_t paper_day, int64_t unit_from);

#endif
