/* Views of the layout and of the parts that pages share (tmpl/layout.html, tmpl/part/). A view
 * holds what a template prints, ready to print: words in the reader's language, days in words,
 * addresses relative to the page. Everything lives as long as the page is being made. */
#ifndef HEED_TMPL_PARTS_H
#define HEED_TMPL_PARTS_H

#include "base/page.h"

struct link_view {
	struct str words, href;
	bool current; /* the page itself, or the filter in force */
	int64_t count; /* in a filter: how many it leaves; shown when counted */
	bool counted;
};

struct links {
	struct link_view *at;
	size_t count, room;
};

/* The page around a page's own content: page_head(), page_foot(). */
struct page_view {
	struct str title;   /* of this page, without the site's name: "R05 Real-time signs – Bus shelters review" */
	struct str site;    /* the body: "Harrowmere Borough Council" */
	struct str home;    /* address of the first page, from here */
	struct str style;   /* address of the style sheet, from here */
	struct str feed;    /* address of an Atom feed of this page; empty when it has none */
	struct str head;    /* the journal's head hash, in hexadecimal; empty when there is none */
	struct str as_of;   /* the day of the figures, in words */
	struct links navigation; /* Reviews, Owners, Meetings, Search */
	struct links crumbs;     /* the way here, first page first, without this page */
	struct links forms;      /* this page for machines and offices: "Spreadsheet (CSV)" … */
	bool plain;         /* no search engine should keep it: error pages, searches */
};

/* A status, a word in a plain tag. */
struct tag_view {
	struct str words;
	const char *tone; /* one of the TONE_ words, for colour; the words alone must say it */
};

#define TONE_QUIET "quiet"   /* nothing to do: concluded, noted, not yet due */
#define TONE_OPEN "open"     /* in progress */
#define TONE_DONE "done"     /* accepted, reported completed, confirmed */
#define TONE_LATE "late"     /* overdue, rejected, not achieved */
#define TONE_SILENT "silent" /* no answer */

/* The four facts of a review, as a sentence and a bar. The bar is left out when nothing was asked. */
struct bar_view {
	int64_t asked, accepted, reported, confirmed, silent;
};

/* "As printed": the words of the source, and the way to their place in the paper. */
struct printed_view {
	struct str words;
	struct str source; /* the paper, its day, its page: "Progress report, 10 February 2016, page 3" */
	struct str href;   /* to the marked place; empty when it can't be shown */
};

/* Links that narrow a list, one group a question: "Owner: all · …". */
struct filter_view {
	struct str label;
	struct links links;
};

struct filters_view {
	struct filter_view *at;
	size_t count, room;
};

/* A plain table: what a picture shows, registers, figures. On a telephone each row is a list. */
struct cell_view {
	struct str label; /* its column's head, shown before it on a telephone */
	struct str words, href;
	bool number; /* set to the right */
	bool head;   /* the row's own head */
};

struct row_view {
	struct cell_view *at;
	size_t count, room;
};

struct head_view {
	struct str words;
	bool number;
};

struct table_view {
	struct str caption;
	bool caption_hidden; /* for eyes, where a heading says it */
	LIST(struct head_view) heads;
	LIST(struct row_view) rows;
};

/* A long list in pages. */
struct pages_view {
	int64_t page, pages;
	struct str previous, next; /* addresses; empty at the ends */
};

/* What is not there, or went wrong (400, 404, 410, 500): a sentence and where to go next. */
struct error_view {
	struct page_view page;
	struct str heading, message;
	struct str search; /* address of the search page; empty when there is none */
	struct links links;
};

#endif
