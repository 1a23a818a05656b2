/* What the files of the comparison share. Not for other folders: they see compare.h.
 *
 *   match.c             which recommendation is which
 *   compare.c           the walk over both papers: gone, new, renumbered, concluded, wording
 *   compare_fields.c    dates, status, owners
 *   compare_evidence.c  evidence and promises
 *   lives.c             many papers */
#ifndef HEED_CHECK_COMPARE_STEPS_H
#define HEED_CHECK_COMPARE_STEPS_H

#include "check/compare.h"
#include "check/match.h"

struct evidence; /* both papers' evidence on one recommendation, read once */

/* One recommendation in both papers. */
struct comparing {
	struct arena *arena;
	const struct draft *old_draft, *new_draft;
	const struct recommendation *old_record, *new_record;
	int old_index, new_index;
	bool concluded;       /* the new paper says that it is concluded, the old one did not */
	bool new_words;       /* the new paper says something of it that the old one did not */
	bool revised_in_words;/* one of these new words tells of a date moved */
	struct comparison *comparison;
};

/* Adds a change of the pair, certain; NULL at the cap. The pointer holds until the next. */
struct change *change_add(struct comparing *c, enum change_kind kind, struct str quote_old, struct str quote_new);
/* "R05", "Recommendation 13"; else "the recommendation “Publish the …”". */
struct str record_label(struct arena *arena, const struct recommendation *record);
struct str clip(struct arena *arena, struct str text, size_t most_bytes); /* on a whole word, "…" added */
/* Is the field printed in full, as far as reading can tell? */
bool field_sound(const struct recommendation *record, enum field field);
bool record_gap(const struct recommendation *record); /* only a gap in the numbers: the paper shows nothing of it */
int32_t paper_day(const struct draft *draft); /* its own day, DAY_NONE when it gives none */
bool record_closed(const struct recommendation *record);

struct error *compare_evidence(struct comparing *c) MUST_CHECK; /* first: it fills new_words and revised_in_words */
struct error *compare_promises(struct comparing *c) MUST_CHECK;
struct error *compare_dates(struct comparing *c) MUST_CHECK;
struct error *compare_status(struct comparing *c) MUST_CHECK;
struct error *compare_owners(struct comparing *c) MUST_CHECK;

#endif
