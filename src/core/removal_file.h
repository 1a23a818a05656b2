/* Looking for words in a paper's file, and the functions of SQL that find and blank words in rows.
 * For removal.c alone. */
#ifndef HEED_CORE_REMOVAL_FILE_H
#define HEED_CORE_REMOVAL_FILE_H

#include "core/mention.h"
#include "db/db.h"

enum file_holds { FILE_HOLDS_NOT, FILE_HOLDS, FILE_UNREADABLE };

/* Whether a file holds the words: as heed reads it, and in all that it carries besides (properties,
 * comments, tracked changes). Pictures are not looked into. */
struct error *removal_file_holds(struct arena *arena, const struct phrases *phrases, struct str bytes, struct str name, enum file_holds *ret_holds) MUST_CHECK;

/* Makes holds(words, text, …), without(words, text) and without_page(words, html) known to the connection,
 * which `arena` must outlive. */
struct error *removal_register(struct db *db, struct arena *arena) MUST_CHECK;

#endif
