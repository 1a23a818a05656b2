/* The account: what became of every character and every unit of a paper.
 *
 * Everything starts as a leftover. A step that takes words into a record, or knows them as
 * furniture, claims their bytes; what nobody claimed is a leftover in the end. So the sum
 * is right by construction, and nothing is lost by forgetting it. */
#ifndef HEED_PAPER_ACCOUNT_H
#define HEED_PAPER_ACCOUNT_H

#include "paper/draft.h"

struct account_book;

struct error *account_open(struct arena *arena, const struct document *document, struct account_book **ret_book) MUST_CHECK;
/* The bytes of a leaf have this role now; a later claim wins. */
struct error *account_claim(struct account_book *book, const struct block *leaf, size_t start, size_t end, enum role role) MUST_CHECK;
struct error *account_claim_all(struct account_book *book, const struct block *block, enum role role) MUST_CHECK; /* every leaf in it */
/* Makes the bytes a leftover with its reason (a constant text). */
struct error *account_release(struct account_book *book, const struct block *leaf, size_t start, size_t end, const char *reason) MUST_CHECK;
bool account_claimed(const struct account_book *book, const struct block *leaf); /* any byte of it */
/* Sums up and lists the leftovers of the draft in reading order. */
struct error *account_close(struct account_book *book, struct draft *draft) MUST_CHECK;

#endif
