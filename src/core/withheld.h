/* Persons whose names are left out of all that the public sees (visible.h does it). */
#ifndef HEED_CORE_WITHHELD_H
#define HEED_CORE_WITHHELD_H

#include "core/actor.h"
#include "db/db.h"

struct withheld_person {
	struct str name, reason;
};
struct withheld {
	struct withheld_person *at;
	size_t count, room;
};
struct error *withheld_list(struct db *db, struct arena *arena, struct withheld *ret_withheld) MUST_CHECK;

/* Leaves a name out, or lets it be seen again, in a transaction of its own with its entry in the journal;
 * standings and the search index follow. The name need not stand in the record yet. ret_found: a paper
 * named an owner so before. ret_changed: false when it was so already. */
struct error *person_withhold(struct db *db, struct arena *arena, const struct actor *actor, struct str name, bool withheld,
                              struct str reason, bool *ret_found, bool *ret_changed) MUST_CHECK;

#endif
