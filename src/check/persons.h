/* What the files of the P questions share. Not for other folders. */
#ifndef HEED_CHECK_PERSONS_H
#define HEED_CHECK_PERSONS_H

#include "check/rules.h"

struct error *rules_names(struct checking *c) MUST_CHECK;    /* P5 */
struct error *rules_requests(struct checking *c) MUST_CHECK; /* P6, P7, P8 */

#endif
