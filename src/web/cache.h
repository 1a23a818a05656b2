/* Pages already made, kept by a worker until the record or the day changes.
 *
 * Bounded in number and size; an address that falls on another's place pushes it out. Nothing is
 * kept past a commit of any other connection (the database's data version says so), so that what
 * was withdrawn or removed is never shown from here. */
#ifndef HEED_WEB_CACHE_H
#define HEED_WEB_CACHE_H

#include "http/http.h"

enum { CACHE_PLACES = 128, CACHE_PAGE_BYTES = 48 << 10 }; /* at most 6 MB a worker */

struct cache_place {
	struct arena arena; /* holds the key and the answer */
	struct str key;
	struct http_response response;
};

struct cache {
	int64_t data_version;
	int32_t today;
	struct cache_place places[CACHE_PLACES];
};

void cache_init(struct cache *cache);
void cache_done(struct cache *cache);
/* Empties the cache when the state of the record or the day is another. */
void cache_state(struct cache *cache, int64_t data_version, int32_t today);
/* Gives the kept answer for an address, with texts that live in `arena`: an answer is still being sent when
 * its place here has been given away. False when none is kept, or the arena has no room for it. */
bool cache_find(const struct cache *cache, struct arena *arena, struct str address, struct http_response *ret_response);
/* Keeps a copy of a page answered with 200; what does not fit is not kept. */
void cache_keep(struct cache *cache, struct str address, const struct http_response *response);

#endif
