/* What the files of the recogniser share. Not for other folders: they see draft.h.
 *
 *   recognise.c  the order of the steps
 *   heads.c      which words open which field (text/ *.heads): columns, labels, headings
 *   grid.c       tables: head rows joined, cells aligned to the head, rows cut by a page joined
 *   records.c    the walk through the paper: sections, records, blocks that belong to a record
 *   front.c      the paper's own fields: title, dates, review, contact
 *   plan.c       meeting plan, stamps, appendices, printed scheme
 *   field_*.c    the grammar of one field each: words of a cell in, values out
 *   account.c    what became of every unit and character
 */
#ifndef HEED_PAPER_RECOGNISE_H
#define HEED_PAPER_RECOGNISE_H

#include "paper/account.h"
#include "paper/draft.h"

enum column { /* what a table's column, a label or a heading is for */
	COLUMN_UNKNOWN,
	COLUMN_NUMBER,        /* No., Ref, Reference */
	COLUMN_RECOMMENDATION,
	COLUMN_OWNER,         /* Responsibility, Lead Officer/Organisation */
	COLUMN_CABINET_OWNER, /* Cabinet Member, beside a lead officer's column */
	COLUMN_DATE,          /* Original Date For Completion, Timetable, Exec Date */
	COLUMN_REVISED_DATE,
	COLUMN_ANTICIPATED,
	COLUMN_RESPONSE,      /* Response, Comment where it holds "Accepted" */
	COLUMN_CLAIM,         /* Cabinet Member's Assessment, Status, Progress rating */
	COLUMN_DECISION,      /* Tracking Assessment, committee's view */
	COLUMN_ACHIEVED,      /* a tick */
	COLUMN_ON_TARGET,     /* a tick */
	COLUMN_EVIDENCE,      /* Evidence of Progress, Action taken, Timescale/progress so far, Update */
	COLUMN_FURTHER,       /* Further information following the … meeting */
	COLUMN_CONCLUDED,     /* Date Concluded */
	COLUMN_SECTION,       /* Area, Theme */
	COLUMN_ORIGIN,        /* Origin, Source: kept, no field */
	COLUMN_PRIORITY,
	COLUMN_PERCENT,
	COLUMN_COUNT,
};

struct synonym;
struct recogniser {
	struct schemes schemes; /* the shipped ones */
	struct synonym *synonyms; /* sorted by their first word */
	size_t synonym_count;
	const struct synonym **long_synonyms; /* those that are known without some of their letters */
	size_t long_count;
	uint8_t *grams; /* bit set of the letter groups of long synonyms: a quick test for damaged ones */
};

/* What every step is handed. */
struct recognition {
	struct arena *arena;
	struct arena *scratch; /* for what no record keeps: reset when a record closes; NULL: there is none */
	const struct recogniser *recogniser;
	struct draft *draft;
	struct account_book *book;
	struct when_context when; /* as_of and approved, as far as the front gave them */
};

/* For tokens, folded text and lists that nothing in the draft points to. Not for what a caller gets. */
static inline struct arena *scratch_of(const struct recognition *r)
{
	return r->scratch ? r->scratch : r->arena;
}

/* Between two records, and between two leaves of a long search: nobody may hold scratch then. */
void scratch_reset(struct recognition *r);

/* --- words: passages put together from pieces ------------------------------------- */

/* Adds a leaf's bytes as a passage of their own. */
struct error *words_add(struct arena *arena, struct words *words, const struct block *leaf, size_t start, size_t end) MUST_CHECK;
/* Adds them to the last passage, joined by a blank, or by nothing where an address was cut. */
struct error *words_glue(struct arena *arena, struct words *words, const struct block *leaf, size_t start, size_t end) MUST_CHECK;
/* The passage's bytes start..end as a passage (its pieces cut to match). */
struct error *passage_cut(struct arena *arena, const struct passage *passage, size_t start, size_t end, struct passage *ret_passage) MUST_CHECK;

/* --- field grammars: the words of a cell or stretch in, values of the record out ---- *
 * The words are already accounted as placed. A grammar that can't split a cell keeps it
 * whole and marks the field; it never drops a word. What it finds to be foreign it gives
 * back with account_release, with a reason. */

struct error *field_text(struct recognition *r, const struct words *cell, struct recommendation *record) MUST_CHECK;
struct error *field_owners(struct recognition *r, const struct words *cell, struct recommendation *record) MUST_CHECK;
/* COLUMN_DATE, COLUMN_REVISED_DATE, COLUMN_ANTICIPATED, COLUMN_CONCLUDED */
struct error *field_dates(struct recognition *r, enum column column, const struct words *cell, struct recommendation *record) MUST_CHECK;
/* COLUMN_RESPONSE, COLUMN_CLAIM, COLUMN_DECISION, COLUMN_ACHIEVED, COLUMN_ON_TARGET. A phrase
 * that answers two of the four facts ("Accepted - completed") fills both. */
struct error *field_assessment(struct recognition *r, enum column column, const struct words *cell, struct recommendation *record) MUST_CHECK;
/* Entries by date heads, time-line heads and part letters; placeholders; revised and
 * anticipated dates that the evidence states; attachments; links. */
struct error *field_evidence(struct recognition *r, const struct words *stretch, struct recommendation *record) MUST_CHECK;
struct error *field_further(struct recognition *r, const struct words *heading, const struct words *stretch, struct recommendation *record) MUST_CHECK;
/* True when the words are only a promise to fill the cell ("To be completed for the 4 May meeting"). */
bool words_placeholder(struct recognition *r, const struct words *words, int32_t *ret_meeting);

/* --- the paper's own fields -------------------------------------------------------- */

/* Before the walk: no day known yet is DAY_NONE, and the day by which years are told is taken
 * from stamps and page heads (r->when.as_of), as far as they give one. */
struct error *front_open(struct recognition *r) MUST_CHECK;
/* A label with its value ("Date:", "10 February 2016"), from a two-cell row, a bold lead-in
 * or "Label: value". False when the label is none that heed knows. */
bool front_label(struct recognition *r, struct str label, const struct words *value);
/* "Updated 2.3.24 (AB) and 9.3.24 (CD)": fills stamps, false when the leaf is none. */
bool plan_stamps(struct recognition *r, const struct block *leaf);
/* "Recommendations 5-9 are discussed on 4 May": fills meetings, false when the leaf is none. */
bool plan_meeting(struct recognition *r, const struct block *leaf);
/* A table of categories with criteria: makes draft->scheme, false when the table is none. */
bool plan_scheme(struct recognition *r, const struct block *table);
/* After the records are known: items of the plan, scheme by the words used, footnotes joined by mark. */
struct error *plan_settle(struct recognition *r) MUST_CHECK;

/* --- heads ------------------------------------------------------------------------- */

/* What a head cell, label or heading stands for; *ret_rest (may be NULL) is the text after
 * it when the head and its answer stand in one ("Further information …: An update to come").
 * Matches by the field's synonyms on folded text, damaged words included (*ret_sure). */
enum column head_match(const struct recogniser *recogniser, struct arena *arena, struct str printed, size_t *ret_rest, enum sure *ret_sure);
/* A reference at the start of a text ("R05", "Recommendation 13.", "SR (25/26) 01", "1.2"): its size
 * in bytes without punctuation behind it, 0 when there is none; the number it holds. */
size_t reference_match(struct str text, bool bare_number, struct str *ret_ref, int *ret_number);

#endif
