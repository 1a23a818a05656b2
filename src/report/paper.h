/* A paper while it is put together: blocks are added to a sheet, each part of the paper by
 * a file of its own. Private to src/report.
 *
 * Adding never fails on its own: past the arena's cap blocks are NULL, which every function
 * here takes, and report_document asks the arena once. */
#ifndef HEED_REPORT_PAPER_H
#define HEED_REPORT_PAPER_H

#include "report/report.h"

struct sheet {
	struct arena *arena;
	const struct report_about *about;
	const struct draft *draft;
	const struct scheme *scheme; /* NULL when none */
	struct document *document;
	struct block *at;            /* where blocks are added: the document, or a group in it */
	int32_t *later;              /* for each recommendation the later meeting that the plan puts it off to; DAY_NONE */
	size_t notes;                /* footnotes printed so far; a paper numbers its own */
	LIST(struct footnote) notes_due; /* to be printed behind the table at hand */
	struct report_figures figures;
};

/* --- paper_sheet.c: blocks --- */
struct block *sheet_heading(struct sheet *sheet, int level, struct str text);
struct block *sheet_paragraph(struct sheet *sheet, struct block *parent, struct str text, unsigned style);
struct block *sheet_item(struct sheet *sheet, struct block *parent, struct str marker, struct str text);
/* Adds text to a leaf; web addresses in it become links. */
void sheet_text(struct sheet *sheet, struct block *leaf, struct str text, unsigned style);
/* A paragraph, or an item where there is a marker; nothing for a blank text. */
void sheet_passage(struct sheet *sheet, struct block *parent, struct str marker, struct str text);
/* The passages as paragraphs and items, with their markers. */
void sheet_words(struct sheet *sheet, struct block *parent, const struct words *words);
/* Blocks that follow stand in a new group, on new pages; `flags` is 0 or BLOCK_LANDSCAPE. */
void sheet_group(struct sheet *sheet, unsigned flags);

struct block *sheet_table(struct sheet *sheet, struct str summary, const int *widths);
struct block *sheet_row(struct sheet *sheet, struct block *table, unsigned flags);
struct block *sheet_cell(struct sheet *sheet, struct block *row, int colspan);
/* A row of heads, ended by NULL. */
void sheet_heads(struct sheet *sheet, struct block *table, const char *const *heads);
/* A row of a label and a value, left out where the value is empty. */
void sheet_pair(struct sheet *sheet, struct block *table, struct str label, struct str value);

/* --- paper_front.c: what stands before the recommendations --- */
void front_open_paper(struct sheet *sheet, struct str title);
void front_review(struct sheet *sheet);
void front_plan(struct sheet *sheet);
void front_introduction(struct sheet *sheet);
void front_contact(struct sheet *sheet);
struct str sheet_review_title(const struct sheet *sheet); /* the paper's own title where the review has none */
int32_t sheet_day(const struct sheet *sheet);

/* --- paper_guidance.c --- */
void guidance_print(struct sheet *sheet);
bool guidance_has_categories(const struct sheet *sheet); /* the scheme has criteria or numbers to explain */

/* --- paper_cells.c: the fields of one recommendation --- */
void cell_reference(struct sheet *sheet, struct block *row, const struct recommendation *record);
void cell_recommendation(struct sheet *sheet, struct block *row, const struct recommendation *record);
void cell_owners(struct sheet *sheet, struct block *row, const struct recommendation *record);
void cell_dates(struct sheet *sheet, struct block *row, const struct recommendation *record);
void cell_claim(struct sheet *sheet, struct block *row, const struct recommendation *record);
void cell_concluded(struct sheet *sheet, struct block *row, const struct recommendation *record);
void cell_decision(struct sheet *sheet, struct block *row, const struct recommendation *record);
void recommendation_words(struct sheet *sheet, struct block *parent, const struct recommendation *record);
void owners_words(struct sheet *sheet, struct block *parent, const struct recommendation *record);
void claim_words(struct sheet *sheet, struct block *cell, const struct recommendation *record);
struct str decision_words(struct sheet *sheet, const struct recommendation *record); /* on one line, with its note */
void cell_fill(struct sheet *sheet, struct block *cell); /* an empty cell says so */
void section_heading_print(struct sheet *sheet, int section, int before); /* where it is another than before */
void evidence_words(struct sheet *sheet, struct block *parent, const struct recommendation *record);
void notes_print(struct sheet *sheet); /* those that wait, behind the table */
/* Fills sheet->later from the plan. */
struct error *plan_read(struct sheet *sheet) MUST_CHECK;
bool record_concluded(const struct recommendation *record);

/* --- one file a kind --- */
void progress_print(struct sheet *sheet);
void response_print(struct sheet *sheet);
void concluded_print(struct sheet *sheet);
void concluded_table(struct sheet *sheet);
void changes_print(struct sheet *sheet);
void links_print(struct sheet *sheet);

#endif
