/* What the three files of the form questions share. Not for other folders. */
#ifndef HEED_CHECK_FORM_H
#define HEED_CHECK_FORM_H

#include "check/rules.h"

struct error *rules_form_appendix(struct checking *c) MUST_CHECK; /* X3, X4 */
struct error *rules_form_text(struct checking *c) MUST_CHECK; /* X6, X7, X8, X10, X12 */

#endif
