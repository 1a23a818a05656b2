/* See cache.h. */
#include "web/cache.h"

#include "when/day.h"

enum { CACHE_ROOM = CACHE_PAGE_BYTES + 4096 };

void cache_init(struct cache *cache)
{
	cache->data_version = -1;
	cache->today = DAY_NONE;
	for (size_t i = 0; i < CACHE_PLACES; i++) {
		arena_init(&cache->places[i].arena, CACHE_ROOM);
		cache->places[i].key = STR_NONE;
	}
}

static void empty(struct cache_place *place)
{
	arena_reset(&place->arena);
	place->key = STR_NONE;
}

void cache_done(struct cache *cache)
{
	for (size_t i = 0; i < CACHE_PLACES; i++)
		arena_done(&cache->places[i].arena);
}

void cache_state(struct cache *cache, int64_t data_version, int32_t today)
{
	if (cache->data_version == data_version && cache->today == today)
		return;
	for (size_t i = 0; i < CACHE_PLACES; i++)
		if (cache->places[i].key.size)
			empty(&cache->places[i]);
	cache->data_version = data_version;
	cache->today = today;
}

static size_t place_of(struct str address)
{
	uint32_t sum = 2166136261u;
	for (size_t i = 0; i < address.size; i++)
		sum = (sum ^ (unsigned char)address.at[i]) * 16777619u;
	return (sum ^ sum >> 15) % CACHE_PLACES;
}

const struct http_response *cache_find(const struct cache *cache, struct str address)
{
	const struct cache_place *place = &cache->places[place_of(address)];
	return address.size && str_equal(place->key, address) ? &place->response : NULL;
}

void cache_keep(struct cache *cache, struct str address, const struct http_response *response)
{
	if (response->status != 200 || response->body.size > CACHE_PAGE_BYTES || !address.size)
		return;
	struct cache_place *place = &cache->places[place_of(address)];
	empty(place);
	place->response = *response;
	place->response.body = str_copy(&place->arena, response->body);
	place->response.type = str_copy(&place->arena, response->type);
	place->response.etag = str_copy(&place->arena, response->etag);
	place->response.location = str_copy(&place->arena, response->location);
	place->response.file_name = str_copy(&place->arena, response->file_name);
	struct str key = str_copy(&place->arena, address);
	if (!place->arena.failed)
		place->key = key;
}
