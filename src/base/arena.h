/* Arenas: memory that ends together.
 *
 * What arena_alloc gives lives until arena_done or arena_reset; nothing is freed alone.
 * An arena has a hard cap in bytes. Past it arena_alloc returns NULL, and the arena
 * remembers (arena_check), so that text functions may go on with empty text and the
 * stage that owns the arena reports the error once.
 *
 * Built with -Darena=malloc each object has its own allocation, so that a sanitizer
 * sees every overrun. `fail_after` makes the n-th allocation fail: the tests of the
 * pure house try every n in turn. */
#ifndef HEED_BASE_ARENA_H
#define HEED_BASE_ARENA_H

#include "base/error.h"

struct arena_chunk;

struct arena {
	struct arena_chunk *chunk;
	size_t used_bytes, cap_bytes;
	size_t next_chunk_bytes;
	size_t fail_after; /* SIZE_MAX: never; else allocations until one fails */
	bool failed;
	struct error reserve; /* for the error that says memory ran out */
};

#define ARENA_NO_CAP SIZE_MAX

void arena_init(struct arena *arena, size_t cap_bytes);
void arena_done(struct arena *arena);
void arena_reset(struct arena *arena); /* frees everything, keeps the cap */
#define AUTO_ARENA __attribute__((cleanup(arena_done))) struct arena

/* Zeroed memory aligned for any object, or NULL at the cap. */
void *arena_alloc(struct arena *arena, size_t size) __attribute__((malloc));
void *arena_alloc_array(struct arena *arena, size_t count, size_t size); /* NULL when count * size overflows */
#define arena_new(arena, type) ((type *)arena_alloc(arena, sizeof(type)))

/* Makes the newest object larger or smaller where it stands; false when it is not the newest
 * or does not fit: it is then as it was. New bytes are zero. `old_size` must be the size that
 * it was allocated or last resized with, and the bytes past it must never have been written. */
bool arena_resize(struct arena *arena, void *object, size_t old_size, size_t new_size);

/* The limit error, from the reserve. */
struct error *arena_error(struct arena *arena) MUST_CHECK;
/* NULL while every allocation so far was given. Stages end with TRY(arena_check(arena)). */
struct error *arena_check(struct arena *arena) MUST_CHECK;

/* A growing array in an arena: LIST(struct word) words = {0}; */
#define LIST(type)                      \
	struct {                        \
		type *at;               \
		size_t count, room;     \
	}

/* A pointer to a new zeroed last element, or NULL at the cap. Growing moves the
 * elements: don't keep pointers to them across list_add. */
#define list_add(arena, list)                                                            \
	((typeof(*(list)->at) *)list_grow_((arena), (void **)&(list)->at, &(list)->count,   \
	                                &(list)->room, sizeof *(list)->at))
/* Adds a value; gives false at the cap. */
#define list_push(arena, list, value)                                                    \
	({                                                                               \
		typeof(*(list)->at) *pushed_ = list_add(arena, list);                      \
		if (pushed_)                                                             \
			*pushed_ = (value);                                              \
		pushed_ != NULL;                                                         \
	})
#define list_each(element, list)                                                         \
	for (typeof(*(list)->at) *element = (list)->at;                                \
	     (list)->count && element < (list)->at + (list)->count; element++)
#define list_last(list) ((list)->count ? &(list)->at[(list)->count - 1] : NULL)

void *list_grow_(struct arena *arena, void **at, size_t *count, size_t *room, size_t element_size);

#endif
