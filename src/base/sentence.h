/* Sentences of running text, for rules and dates that hold within one. */
#ifndef HEED_BASE_SENTENCE_H
#define HEED_BASE_SENTENCE_H

#include "base/str.h"

/* Gives the sentence that begins at *offset, trimmed, and moves *offset past it; false at
 * the end. A line break ends a sentence; a full stop after an abbreviation ("Dr.", "e.g.",
 * "No."), inside a date ("1.11.16"), an address or a number does not. */
bool sentence_next(struct str text, size_t *offset, struct str *ret_sentence);

#endif
