/* The public site as files: what `heed publish` writes.
 *
 * Walks the site from its home page by its own links, answers each address as the server
 * would, and turns addresses into relative names of files, so that the folder works on any web
 * server and from a stick. What a page does not lead to is not published. */
#ifndef HEED_WEB_FIXED_H
#define HEED_WEB_FIXED_H

#include "web/web.h"

/* Gives every file with its name ("reviews/bus-shelters/R05.html"); both live until `write` returns.
 * An answer other than 200 is a defect of the site and comes back as ERROR_BUG. */
struct error *web_fix(const struct site *site, struct arena *arena, int64_t now_seconds,
                      struct error *(*write)(void *context, struct str name, struct str bytes), void *context) MUST_CHECK;

/* The file that an address of the site ("/reviews/x?show=overdue") is written to. */
struct str fixed_name(struct arena *arena, struct str address);
/* A link to it from the file of another address: whole where the site's address is set, else relative. */
struct str fixed_link(struct arena *arena, struct str site_address, struct str from, struct str address);

#endif
