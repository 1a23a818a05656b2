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

static bool response_copy(struct arena *arena, const struct http_response *response, struct http_response *ret_response)
{
	struct http_response copy = *response;
	copy.body = str_copy(arena, response->body);
	copy.type = str_copy(arena, response->type);
	copy.etag = str_copy(arena, response->etag);
	copy.location = str_copy(arena, response->location);
	copy.file_name = str_copy(arena, response->file_name);
	if (arena->failed)
		return false;
	*ret_response = copy;
	return true;
}

bool cache_find(const struct cache *cache, struct arena *arena, struct str address, struct http_response *ret_response)
{
	const struct cache_place *place = &cache->places[place_of(address)];
	return address.size && str_equal(place->key, address) && response_copy(arena, &place->response, ret_response);
}

void cache_keep(struct cache *cache, struct str address, const struct http_response *response)
{
	if (response->status != 200 || response->body.size > CACHE_PAGE_BYTES || !address.size)
		return;
	struct cache_place *place = &cache->places[place_of(address)];
	empty(place);
	struct str key = str_copy(&place->arena, address);
	if (response_copy(&place->arena, response, &place->response))
		place->key = key;
}
