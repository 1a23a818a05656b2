/* Papers for the next meeting: what is known of a review in, a document tree out.
 *
 * The builders are pure: they know no database and no format. The tree is printed by the
 * writers of doc/write/write.h (html_write, markdown_write, docx_write), and what is
 * printed reads back as the same fields (tests/unit/test_report_back.c).
 *
 * Of the draft they read: front (title of review, approval, lead member and officer, last
 * tracked, from, to, committee, contact), meetings, scheme, stamps, links, sections, and of
 * each recommendation ref, number, section, text with its markers, footnotes, owners,
 * response, claim, decision, dates, revised and anticipated dates, evidence, further
 * information and conclusion. Whole cells (owners_source, dates_source, claim.source) are
 * printed where they are given; else the words of their parts. Pieces, places, marks and
 * the draft's document are not looked at and may be empty. */
#ifndef HEED_REPORT_REPORT_H
#define HEED_REPORT_REPORT_H

#include "check/compare.h"

enum report_kind { REPORT_PROGRESS, REPORT_RESPONSE, REPORT_CONCLUDED, REPORT_CHANGES };
const char *report_kind_name(enum report_kind kind); /* "progress", as --kind takes it */
bool report_kind_from_name(struct str name, enum report_kind *ret_kind);

/* What the record does not say of the paper itself. "" and DAY_NONE where there is none. */
struct report_about {
	enum report_kind kind;
	struct str body;          /* the council; else the draft's */
	int32_t as_of;            /* the day that the record is printed as of; required */
	int32_t meeting;          /* the meeting that the paper is for: the paper's date; else as_of is */
	int32_t next_meeting;     /* the one after it */
	struct str journal_head;  /* 64 hex digits; the first 16 stand in the foot of every page */
	struct str address;       /* of the review's page, "https://…"; "" prints no link */
	struct str introduction;  /* the author's words, a paragraph a line; stands before the figures */
	struct str initials;      /* of who brings the paper up to date: the stamp of a response */
	const struct scheme *scheme; /* the committee's; else the draft's */
	/* Kind changes: the record as it was, and compare_papers(arena, before, draft). */
	const struct draft *before;
	const struct comparison *comparison;
	struct str since;         /* "10 February 2016", "the paper of 10 February 2016" */
};

/* The paper as a settled document tree with title, language and foot. All of it lives in
 * the arena and points into the draft. ERROR_INVALID where kind changes has no comparison. */
struct error *report_document(struct arena *arena, const struct report_about *about, const struct draft *draft,
                              struct document **ret_document) MUST_CHECK;

/* How the recommendations stand, counted from the draft; the sentence of every paper. */
struct report_figures {
	size_t asked, accepted, partly, rejected, noted; /* asked: all; without a response: the rest */
	size_t reported;  /* said to be done by those who owe it */
	size_t confirmed; /* the committee agrees */
	size_t concluded;
	size_t overdue, silent; /* of those still tracked */
	LIST(const struct recommendation *) overdue_list, silent_list;
};
struct error *report_figures(struct arena *arena, const struct draft *draft, int32_t as_of, struct report_figures *ret_figures) MUST_CHECK;

#endif
