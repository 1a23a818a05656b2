/* Views of the site's pages: what a template prints, ready to print. A handler fills one, the
 * template of the same name prints it (tmpl/), and nothing else knows how a page looks. */
#ifndef HEED_WEB_VIEW_H
#define HEED_WEB_VIEW_H

#include "tmpl/parts.h"
#include "tmpl/picture.h"

/* Paragraphs, ready to print. */
struct lines {
	struct str *at;
	size_t count, room;
};

/* A recommendation as a row of a list. A tag without words is not shown. */
struct standing_view {
	struct str ref, number, href, text; /* number: of the reference; text: its beginning */
	struct str review, review_href; /* where the list is of several reviews */
	struct str owners;
	struct str first_due, due;  /* due: where it is another than the first */
	struct tag_view response, claim, decision;
	struct tag_view time;       /* overdue, late, concluded, superseded … */
	struct str why;             /* why it stands in this list */
};

struct standing_views {
	struct standing_view *at;
	size_t count, room;
};

struct section_view {
	struct str heading; /* "" for recommendations in no section */
	struct standing_views rows;
};

/* A label and what stands behind it: "Approved · 12 March 2024 by the Cabinet". */
struct fact_view {
	struct str label, words, href;
};

struct facts {
	struct fact_view *at;
	size_t count, room;
};

/* tmpl/review.html */
struct review_view {
	struct page_view page;
	struct str title, sentence;
	struct bar_view bar;
	struct standing_views attention;
	struct str attention_more; /* "and 12 more", with a filter's address */
	struct str attention_more_href;
	struct filters_view filters;
	LIST(struct section_view) sections;
	struct picture_view categories, dates; /* without a caption: not shown */
	struct facts facts;
	struct links papers, meetings;
};

/* An entry of a recommendation's story. */
struct story_view {
	struct str id;       /* of the entry, in the page's address: "s12-update" */
	struct str heading;  /* "Reported as completed", "Update for part (b)" */
	struct tag_view tag;
	struct lines lines;  /* its words, paragraph by paragraph */
	struct str by;       /* who says so */
	struct link_view place; /* in its paper */
	struct str meeting, meeting_href;
};

/* What was said on one day, or of one time. */
struct story_day_view {
	struct str day; /* in words; "" when the papers give none */
	LIST(struct story_view) entries;
};

struct owner_view {
	struct str post, href, person, organisation, note; /* note: lead, vacant */
	struct printed_view printed; /* where the paper's words are others */
};

struct part_view {
	struct str label, text;
	struct link_view answer; /* the last update of this part, in the story */
	struct str answered;     /* its beginning */
	bool unanswered; /* the papers answer by parts, and this one has no update */
};

struct question_view {
	struct str question, settle;
	struct lines quotes;
	struct tag_view tag;
};

/* One of the four facts: who says what, since when. */
struct four_view {
	struct str question, answer, who;
	struct tag_view tag;
	struct str unsure; /* what reading left open about it; "" for nothing */
};

/* tmpl/recommendation.html */
struct recommendation_view {
	struct page_view page;
	struct str ref, heading, review, review_href, section;
	struct str state;           /* what the paper lost or what is unsure; "" for nothing */
	struct lines lead_in, closing;
	LIST(struct part_view) parts;
	struct facts footnotes; /* label: the mark */
	struct link_view place; /* of the words, in the paper */
	struct str unsure_asked, unsure_dates, unsure_owners, unsure_story; /* what reading left open, beside it */
	LIST(struct four_view) four;
	struct facts dates;         /* the line of dates: first, revised, anticipated, achieved */
	struct str dates_sentence;        /* what happened to them */
	LIST(struct owner_view) owners;
	LIST(struct story_day_view) story;
	struct facts attachments, named_by; /* label: the attachment; the recommendation that names this one */
	struct links links;
	struct lines unanswered;          /* parts without an update */
	LIST(struct question_view) questions;
	struct link_view before, after;
};

/* tmpl/feed.html: Atom. */
struct entry_view {
	struct str title, id, href, updated, summary;
};

struct feed_view {
	struct str title, site, id, self, updated;
	LIST(struct entry_view) entries;
};

/* tmpl/home.html: a sentence and a bar for each review. */
struct review_line_view {
	struct str title, href, note; /* note: committee, last heard of */
	struct bar_view bar;
	struct str overdue;
};

struct change_view {
	struct str day, title, href, review, review_href, sentence;
};

struct changes_view {
	struct change_view *at;
	size_t count, room;
};

struct home_view {
	struct page_view page;
	struct str heading, sentence, empty;
	struct str search;
	LIST(struct review_line_view) reviews;
	struct changes_view changes;
	struct standing_views overdue, silent;
};

/* tmpl/changes.html */
struct changes_page_view {
	struct page_view page;
	struct changes_view changes;
};

/* tmpl/owner.html */
struct owner_line_view {
	struct str post, href, organisation;
	int64_t recommendations, open, overdue;
};

struct owners_view {
	struct page_view page;
	LIST(struct owner_line_view) owners;
};

struct owner_page_view {
	struct page_view page;
	struct str post, organisation, sentence;
	struct lines members;
	struct standing_views owes, owed;
	struct str answered; /* how fast it answers, where that can be told */
	struct facts holders;
};

/* tmpl/meeting.html */
struct meeting_line_view {
	struct str words, href, sentence;
};

struct meetings_view {
	struct page_view page;
	LIST(struct meeting_line_view) meetings;
};

struct meeting_item_view {
	struct str ref, href, text, owners, note;
	struct tag_view tag;
};

struct meeting_review_view {
	struct str title, href;
	LIST(struct meeting_item_view) decided, items, asked;
	struct str changed_sentence; /* since the meeting before; "" where no paper of this meeting is kept */
	struct facts changed;        /* label: the recommendation */
};

struct meeting_page_view {
	struct page_view page;
	struct str heading, sentence;
	LIST(struct meeting_review_view) reviews;
	struct links papers; /* as the meeting saw them */
	struct links others; /* papers of other days that tell of it */
};

/* tmpl/source.html: a paper that was read, its account, the source with its records marked. */
struct leftover_view {
	struct str text, reason, where, href;
};

struct source_view {
	struct page_view page;
	struct str title, review, review_href, sentence;
	struct facts facts;
	struct str file, file_words; /* the paper as it came */
	struct links records;
	LIST(struct leftover_view) leftovers, notices;
	struct facts marks; /* of each recommendation, what was lost or is unsure */
	struct html source;
};

/* tmpl/scheme.html */
struct category_view {
	struct str number, name, criteria, demands;
	struct tag_view tag;
};

struct scheme_view {
	struct page_view page;
	struct str name, source;
	LIST(struct category_view) categories;
	struct links reviews;
};

#endif
