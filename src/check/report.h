/* The questions report: findings as a document tree, and as one page with the paper beside it.
 *
 * It answers, in this order: can this go out? what must I look at first? what else? was
 * everything read? */
#ifndef HEED_CHECK_REPORT_H
#define HEED_CHECK_REPORT_H

#include "check/question.h"
#include "doc/write/write.h"

struct report {
	struct document *document;  /* all of it, for Markdown and Word */
	struct questions questions;
	const struct block *first;  /* the questions put first */
	const struct block *weighty;/* others as grave as those; without children when there are none */
	const struct block *smaller;/* the rest, likewise */
	const struct block *account;/* what was placed, left over, lost */
	struct str answer;          /* can this go out? */
	struct str headline;        /* the paper in one sentence */
	struct str weighty_words, smaller_words; /* "12 more questions …" */
	struct highlights highlights; /* the quoted words in the paper, with the number of their question */
};

/* `name` is the paper's file name. before_agreed: the findings are about drafts. beside_paper:
 * the places of quoted words link to the paper, which stands in the same page. */
struct error *report_build(struct arena *arena, const struct draft *draft, const struct findings *findings, struct str name,
                           bool before_agreed, bool beside_paper, struct report *ret_report) MUST_CHECK;
/* One self-contained HTML page: questions beside the paper, linked both ways; no script. */
struct error *report_page(struct arena *arena, const struct draft *draft, struct report *report, struct str name, struct str *ret_html) MUST_CHECK;
/* The report in two or three lines, for a comment that stands over the paper; `silent` questions have none there. */
struct str report_summary(struct arena *arena, const struct report *report, size_t silent);

#endif
