/* What the files of the F questions share. Not for other folders. */
#ifndef HEED_CHECK_FACTS_H
#define HEED_CHECK_FACTS_H

#include "check/rules.h"

struct error *rules_figures(struct checking *c) MUST_CHECK; /* F2 */
struct error *rules_links(struct checking *c) MUST_CHECK;   /* F3 */

#endif
