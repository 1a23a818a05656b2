/* What the files about the paper's own fields share. Only for src/paper. */
#ifndef HEED_PAPER_FRONT_H
#define HEED_PAPER_FRONT_H

#include "paper/plan.h"

enum { FRONT_LEAVES = 60 }; /* how far the front of a paper reaches at most */

/* The n-th leaf of the paper, NULL past the end. */
const struct block *front_leaf(const struct recognition *r, size_t n);
/* True for words that front_label knows as a label ("Date", "Pwyllgor / Committee"). */
bool front_label_known(struct arena *arena, struct str label);
/* "Date: 20 June 2018" on any line of the leaf: the labels that no walk has met. */
void front_lines(struct recognition *r, const struct block *leaf);

/* --- names (front_names.c); "" when there is none ------------------------------------------- */
struct str council_in(const struct tokens *tokens);
struct str committee_in(const struct tokens *tokens);
struct str body_find(struct recognition *r);      /* of the whole paper: a council, or another body that its front names */
struct str committee_find(struct recognition *r);

/* --- title and kind (front_title.c) ---------------------------------------------------------- */
struct str title_find(struct recognition *r, size_t first_record_leaf);
struct str review_title(struct str title); /* "… Scrutiny Review of X", "Progress Report: X": what the paper is about */
enum paper_kind kind_of_title(struct str title, int *ret_weight);

#endif
