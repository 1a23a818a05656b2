/* Terms and places that several groups of questions look at. Not for other folders. */
#ifndef HEED_CHECK_TERMS_H
#define HEED_CHECK_TERMS_H

#include "check/rules.h"

/* Every leaf of the paper in reading order; none for a draft that was not read from one. */
struct leaves {
	struct block *const *at;
	size_t count;
};
struct leaves paper_leaves(const struct checking *c);
/* A whole leaf as a passage, for quoting. */
struct passage leaf_passage(struct arena *arena, const struct block *leaf);
/* The recommendation in whose stretch of the paper the leaf stands, -1 for none. */
int leaf_recommendation(const struct checking *c, const struct block *leaf);

/* How many letters have to be put in, left out, changed or swapped with their neighbour to
 * make one of the other; most + 1 when it is more. Texts beyond 64 bytes are never near. */
int letters_apart(struct str a, struct str b, int most);

struct acronym {
	struct str letters; /* without a plural s */
	size_t uses;
	bool introduced;    /* stands in brackets after its long form, or has it in brackets behind it */
	const struct block *leaf; /* where it stands first */
	size_t start, end;
	int recommendation; /* all uses stand in this one; -1: in several, or outside */
};
struct acronyms {
	struct acronym *at;
	size_t count, room;
};
/* Every acronym of the paper, sorted by its letters. */
struct error *acronyms_of(struct checking *c, struct acronyms *ret_acronyms) MUST_CHECK;
/* The acronym in common use that this one is a slip of ("CES" of "CSE"), or NULL. */
const struct acronym *acronym_meant(const struct acronyms *acronyms, const struct acronym *slip);

#endif
