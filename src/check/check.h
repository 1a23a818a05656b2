/* The questions: pure functions from a draft to findings.
 *
 * Each rule of rules.c puts a question to a person; none changes a status. A finding
 * quotes the words it rests on with their place, says why it matters and what would
 * settle it. A rule that cries wolf is worse than no rule: when in doubt a rule is silent. */
#ifndef HEED_CHECK_CHECK_H
#define HEED_CHECK_CHECK_H

#include "paper/draft.h"

enum severity { SEVERITY_HIGH, SEVERITY_MEDIUM, SEVERITY_LOW, SEVERITY_INFO };
const char *severity_name(enum severity severity);

enum rule {
	RULE_S1, RULE_S2, RULE_S3, RULE_S4, RULE_S5, RULE_S6, RULE_S7, RULE_S8, RULE_S9, RULE_S10, RULE_S11,
	RULE_D1, RULE_D2, RULE_D3, RULE_D4, RULE_D5, RULE_D6, RULE_D7, RULE_D8, RULE_D9, RULE_D10,
	RULE_P1, RULE_P2, RULE_P3, RULE_P4, RULE_P5, RULE_P6, RULE_P7, RULE_P8,
	RULE_F1, RULE_F2, RULE_F3, RULE_F4,
	RULE_X1, RULE_X2, RULE_X3, RULE_X4, RULE_X5, RULE_X6, RULE_X7, RULE_X8, RULE_X9, RULE_X10, RULE_X11, RULE_X12,
	RULE_A1, RULE_A2, RULE_A3, RULE_A4, RULE_A5, /* before it is agreed: owner, date, measure, one duty per part, reporting */
	RULE_COUNT,
};

struct rule_text { /* what people read about a rule; one table, src/check/rules.c */
	const char *code, *name; /* "S1", "closed_but_future" */
	enum severity severity;
	const char *why;     /* why it matters, one sentence */
	const char *settle;  /* what would settle it, one sentence */
};
const struct rule_text *rule_text(enum rule rule);

struct quote {
	struct str text; /* words as printed */
	struct piece piece; /* block NULL when the words stand at no one place */
	struct origin origin;
};

struct finding {
	enum rule rule;
	enum severity severity;
	int recommendation; /* index, -1 for the paper as a whole */
	struct str part;    /* part label, "" */
	bool certain;       /* false: a person must judge; put as a question */
	LIST(struct quote) quotes;
	struct str message; /* one sentence in plain words */
	struct str settle;
};

struct findings {
	struct finding *at;
	size_t count, room;
};

/* All questions about a paper, ranked: worst first, and within a severity by certainty
 * and reading order. as_of: DAY_NONE takes the paper's own day. */
struct error *check_paper(struct arena *arena, const struct draft *draft, int32_t as_of, struct findings *ret_findings) MUST_CHECK;
/* Questions about draft recommendations, before they are agreed (rules A1-A5). */
struct error *check_before_agreed(struct arena *arena, const struct draft *draft, struct findings *ret_findings) MUST_CHECK;

/* One sentence that sums the paper up with only what is certain. */
struct str check_headline(struct arena *arena, const struct draft *draft, const struct findings *findings);
/* How many of the ranked findings are put first: at most ten; the others are "smaller matters". */
size_t check_first(const struct findings *findings);

#endif
