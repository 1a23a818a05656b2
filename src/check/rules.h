/* What the files of the checker share. Not for other folders: they see check.h.
 *
 *   check.c         the order of the groups; what every group is handed
 *   rules.c         the one table of what people read about a rule
 *   language.c      sentences, tokens, moods: what the language rules stand on
 *   finding.c       findings and their quotes
 *   status.c        S  status against evidence      persons.c  P  owners, partners, promises
 *   dates.c, recurrence.c  D  dates                 facts.c    F  figures, links, attachments
 *   before_agreed.c A  before it is agreed          form.c     X  numbering, form, spelling
 *   rank.c          order, headline
 *
 * A group is one function over the whole paper. It adds findings and changes nothing else. */
#ifndef HEED_CHECK_RULES_H
#define HEED_CHECK_RULES_H

#include "check/check.h"
#include "check/language.h"

/* A recommendation with all its sentences, made once for all groups. */
struct subject {
	const struct recommendation *record;
	int index;
	bool closed;      /* claim (or, without one, decision) says that the work is done */
	bool open;        /* it says that the work is not done */
	bool pending;     /* assessment and evidence are placeholders or wait for another meeting */
	bool lost;        /* the source lost the recommendation's row */
	bool settled;     /* rejected, only noted, superseded, withdrawn: nothing more is owed */
	struct sentences asked; /* its text, parts included, in order */
	struct sentences told;  /* evidence and further information, in order; placeholders left out */
	struct sentences answered; /* the words of the response, beyond "Accepted" */
	struct topics topics;   /* content words of the text */
	int32_t deadline; /* last day of the latest target that carries a duty; DAY_NONE */
	int32_t revised;  /* likewise of the revised dates */
	struct interval anticipated; /* INTERVAL_NONE when the paper gives none */
};

/* What every group is handed. */
struct checking {
	struct arena *arena;
	const struct draft *draft;
	int32_t as_of;            /* DAY_NONE when the paper gives none: date rules are then silent */
	struct when_context when;
	struct subject *subjects; /* one for each recommendation of the draft, same index */
	size_t subject_count;
	bool has_status;          /* the paper gives a status of progress, to a third of its recommendations at least */
	bool has_dates;           /* its layout has a date column */
	struct common common;     /* words that so many recommendations share that they tell nothing */
	struct findings *findings;
};

/* --- findings ---------------------------------------------------------------------- */

/* A new finding, certain, with the rule's severity and `settle`; NULL at the arena's cap.
 * recommendation: index or -1. The pointer holds until the next finding_add. */
struct finding *finding_add(struct checking *c, enum rule rule, int recommendation);
/* Each adds one quote; false at the cap. A quote that is already there is not repeated. */
bool finding_quote_sentence(struct checking *c, struct finding *finding, const struct sentence *sentence);
bool finding_quote_passage(struct checking *c, struct finding *finding, const struct passage *passage, size_t start, size_t end);
bool finding_quote_words(struct checking *c, struct finding *finding, const struct words *words); /* a quote per passage */
bool finding_quote_text(struct checking *c, struct finding *finding, struct str text, struct origin origin); /* no piece known */
/* "R05", "Recommendation 13"; the number or id when nothing is printed. */
struct str reference_of(struct checking *c, const struct recommendation *record);

/* --- the groups -------------------------------------------------------------------- */

struct error *rules_status(struct checking *c) MUST_CHECK;
struct error *rules_dates(struct checking *c) MUST_CHECK;
struct error *rules_persons(struct checking *c) MUST_CHECK;
struct error *rules_facts(struct checking *c) MUST_CHECK;
struct error *rules_form(struct checking *c) MUST_CHECK;
struct error *rules_before_agreed(struct checking *c) MUST_CHECK;

/* Worst first (rank.c). */
struct error *findings_rank(struct arena *arena, const struct draft *draft, struct findings *findings) MUST_CHECK;

/* Builds subjects and common words (check.c). */
struct error *checking_open(struct arena *arena, const struct draft *draft, int32_t as_of, struct findings *findings,
                            struct checking *ret_checking) MUST_CHECK;

#endif
