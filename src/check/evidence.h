/* What a sentence of the evidence has to do with the recommendation. For src/check alone. */
#ifndef HEED_CHECK_EVIDENCE_H
#define HEED_CHECK_EVIDENCE_H

#include "check/rules.h"

/* The sentence (one of subject->told) speaks of what the recommendation asks for: it shares
 * words with it that matter in this paper, or refers back to a sentence that does. */
bool sentence_asks(const struct checking *c, const struct subject *subject, const struct sentence *sentence);
/* What the sentence announces is told as done by a later one of the same record. */
bool sentence_fulfilled(const struct subject *subject, const struct sentence *plan);
/* The recommendation asks for something without end ("continue", an on-going target). */
bool asks_to_continue(const struct subject *subject);
/* It asks for something at regular times. */
bool asks_recurring(const struct subject *subject);
/* Its text names a date, a period or a recurrence that the duty can be measured by. */
bool asks_for_time(const struct subject *subject);

/* D8 of one recommendation (recurrence.c). */
struct error *recurrence_not_kept(struct checking *c, const struct subject *subject) MUST_CHECK;

#endif
