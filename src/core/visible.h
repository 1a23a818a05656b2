/* "May this reader see this?" The one place that decides; every page, file, search, feed,
 * export, mail and file name asks it, in SQL as may_see(:reader, publication, …) and
 * shown(:reader, text), in C by the functions below.
 *
 * The public sees what is published, and nothing that a person asked to be left out of. */
#ifndef HEED_CORE_VISIBLE_H
#define HEED_CORE_VISIBLE_H

#include "base/arena.h"

struct db;

enum reader { /* also the number that queries get as :reader */
	READER_PUBLIC = 0,
	READER_OFFICER = 1, /* the scrutiny officer: everything, drafts included */
};

/* publication: draft, submitted, published, exempt, confidential. */
bool may_see(enum reader reader, struct str publication);

/* Makes may_see and shown known to the connection. Call once behind db_open; withheld names are
 * read anew when the record changes. */
struct error *visible_register(struct db *db, struct arena *arena) MUST_CHECK;

#endif
