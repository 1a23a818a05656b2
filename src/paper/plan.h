/* What the files of plan and front share. Only for src/paper. */
#ifndef HEED_PAPER_PLAN_H
#define HEED_PAPER_PLAN_H

#include "paper/phrase.h"

int32_t stamp_day(struct recognition *r, struct str text); /* the last day of "Updated 30.11.16 (EPS) …"; DAY_NONE when it is no stamp */
struct error *front_settle(struct recognition *r) MUST_CHECK;
/* The scheme printed as a list ("1 – Fully achieved: …") when no table held one; then which
 * scheme fits the words used, and every claim and decision by it. */
struct error *scheme_settle(struct recognition *r) MUST_CHECK;
/* Appendices named in a list or opened by a heading; attachments that are present. */
struct error *appendices_settle(struct recognition *r) MUST_CHECK;
/* The common meaning of a status word; false when it is none. */
bool status_read(struct arena *arena, struct str printed, enum status *ret_status);
/* "Green – complete": the word beside a colour says more than the colour. *ret_size: bytes of both. */
bool status_beside_colour(struct arena *arena, struct str printed, enum status *ret_status, size_t *ret_size);

#endif
