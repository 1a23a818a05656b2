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

/* The names that are left out, as a connection knows them. */
struct visible;

/* Makes may_see, shown and shown_page known to the connection, with the names that are left out now.
 * Call once behind db_open; `arena` must outlive the connection. */
struct error *visible_register(struct db *db, struct arena *arena) MUST_CHECK;
/* The same, and gives the names' keeper to those who hold the connection for longer (a server). */
struct error *visible_open(struct db *db, struct arena *arena, struct visible **ret_visible) MUST_CHECK;
/* Reads the names again if they changed: at the beginning of a request. */
struct error *visible_refresh(struct visible *visible, struct arena *arena) MUST_CHECK;

/* The text with the names of withheld persons left out for the public: "[name left out]". Finds a name with
 * its given names or initials on either side, or behind a title; see docs/using.md. */
struct error *visible_text(const struct visible *visible, struct arena *arena, enum reader reader, struct str text,
                           struct str *ret_text) MUST_CHECK;

/* Whether any name is left out at all. */
bool visible_leaves_out(const struct visible *visible);

/* Whether the public may have a paper's file as it came: not when it holds a withheld name, since that can't be
 * left out of it. */
struct error *visible_file(const struct visible *visible, struct arena *arena, struct str bytes, struct str file_name, bool *ret_may) MUST_CHECK;

#endif
