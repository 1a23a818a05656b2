/* What the files of importing share. Only for src/core/import*.c.
 *
 * A paper goes in by steps: its review (import_review.c), which of the review's recommendations each record
 * is (import_match.c), the paper's own rows (import_paper.c, import_scheme.c), then for each record what it
 * says that is new (import_asked.c, import_done.c, import_evidence.c), and what that means for
 * later papers (import_late.c). import.c walks them in one transaction. */
#ifndef HEED_CORE_IMPORT_STEPS_H
#define HEED_CORE_IMPORT_STEPS_H

#include "core/import.h"
#include "core/key.h"

struct import_record { /* one record of the paper in the record */
	int64_t recommendation, appearance; /* DB_NULL until known */
	bool skipped; /* a gap in the numbering where the review has a recommendation: says nothing of it */
	struct str slug;
	enum { RECORD_NEW, RECORD_SAME, RECORD_DOUBTFUL } match;
};

struct import_category {
	int64_t id, number; /* number DB_NULL when it has none */
};

struct import_told { /* a recommendation that the paper's text tells of, and no record of it */
	int64_t recommendation, appearance;
};

struct importing {
	struct db *db;
	struct arena *arena;
	const struct actor *actor;
	const struct import_paper *input;
	const struct draft *draft;
	struct import_outcome *outcome;
	int32_t day; /* that the paper's words count from */
	int64_t review, committee, paper;
	struct str committee_slug;
	struct import_record *records;   /* one for each record of the draft */
	const struct draft *known;       /* all that the review has, of any day; NULL for a new review */
	int64_t *known_ids;
	struct comparison known_matches; /* of `known` with the paper */
	int64_t *before_ids;             /* of outcome->before */
	LIST(struct import_told) told;
	int64_t *sections;               /* of each section of the draft */
	int64_t scheme;                  /* DB_NULL when the paper has none */
	LIST(struct import_category) categories; /* in the order of draft->scheme */
};

struct saying { /* one record's statements */
	struct importing *i;
	const struct recommendation *record;
	int64_t recommendation, appearance;
	bool is_new;
};

/* import_review.c: finds the review or opens it; fills review, known, and what the outcome says of it. */
struct error *import_review_find(struct importing *i, struct str review_slug) MUST_CHECK;
/* What this paper says about the review that was not known; and its entry in the journal when anything was. */
struct error *import_review_learn(struct importing *i) MUST_CHECK;
/* import_title.c: what the paper calls its review, without words about the paper. */
struct error *import_title(struct importing *i, struct str *ret_title) MUST_CHECK;

/* import_match.c */
struct error *import_match(struct importing *i) MUST_CHECK;
/* Lists what the review had on the paper's day and the paper lacks. */
struct error *import_lacking(struct importing *i) MUST_CHECK;

/* import_paper.c */
struct error *import_paper_rows(struct importing *i) MUST_CHECK;      /* paper, stamps, sections */
struct error *import_records(struct importing *i) MUST_CHECK;         /* recommendations that are new, appearances, marks */
struct error *import_paper_rest(struct importing *i) MUST_CHECK;      /* meeting items, leftovers, notices */
/* import_page.c: the paper as a page, its recommendations marked. */
struct error *import_page(struct importing *i) MUST_CHECK;

/* import_scheme.c */
struct error *import_scheme(struct importing *i) MUST_CHECK;
/* The category that a claim or decision names; DB_NULL when none. */
int64_t import_category(const struct importing *i, const struct claim *claim);

/* Statements of one record. */
struct error *say_wording(struct saying *s) MUST_CHECK;
struct error *say_owners(struct saying *s) MUST_CHECK;
struct error *say_response(struct saying *s) MUST_CHECK;
struct error *say_dates(struct saying *s) MUST_CHECK;
struct error *say_claim(struct saying *s) MUST_CHECK;
struct error *say_decision(struct saying *s) MUST_CHECK;
struct error *say_conclusion(struct saying *s) MUST_CHECK;
struct error *say_evidence(struct saying *s) MUST_CHECK;
struct error *say_attachments(struct saying *s) MUST_CHECK; /* and links */
/* The record says what an earlier paper said: no row, but noted. */
struct error *say_again(struct saying *s, const char *field) MUST_CHECK;

/* import_concluded.c: recommendations that the paper says are concluded and does not show. */
struct error *import_concluded(struct importing *i) MUST_CHECK;
/* import_late.c: what later papers repeated is written out where this one comes in between. */
struct error *import_late(struct importing *i) MUST_CHECK;
/* The journal's entry of what a paper says of one recommendation. */
struct error *import_reported(struct db *db, struct arena *arena, const struct actor *actor, int64_t appearance) MUST_CHECK;

struct error *import_meeting(struct importing *i, int32_t day, int64_t *ret_meeting) MUST_CHECK;

int64_t unit_of(size_t unit);                /* DB_NULL for none */
struct str said_or_none(struct str text);    /* NULL in the database for "" */
struct str said(struct str text);            /* "" for none, never NULL */

#endif
