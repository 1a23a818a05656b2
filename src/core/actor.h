/* Who does something, and when: given to everything that changes the record. The clock is
 * read once, in main; nothing below it asks for the time. */
#ifndef HEED_CORE_ACTOR_H
#define HEED_CORE_ACTOR_H

#include "base/str.h"

struct actor {
	struct str name;   /* as the journal prints it: the user's name, or what --by gives */
	struct str now_at; /* instant, UTC: "2026-11-23T06:40:00Z" */
	int32_t today;     /* civil day in the body's zone */
};

#endif
