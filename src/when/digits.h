/* Dates written in digits alone: ISO, dd/mm/yyyy, 2014/15, 2024. Inside src/when only. */
#ifndef HEED_WHEN_DIGITS_H
#define HEED_WHEN_DIGITS_H

#include "when/point.h"

size_t digits_read(const struct when_tokens *tokens, size_t at, const struct when_context *context, struct point *ret_point);
/* The full year of two digits: the nearest to the as-of day, else 1970..2069. */
int digits_century(int two_digits, int32_t as_of);
/* Whether a number may open a date where it stands: not within a longer number, sum or reference. */
bool digits_may_open(const struct when_tokens *tokens, size_t at);

#endif
