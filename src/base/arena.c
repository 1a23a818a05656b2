/* Arenas: see arena.h. Chunks double in size up to a megabyte; an object larger than
 * that has a chunk of its own. */
#include "base/arena.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = _Alignof(max_align_t), FIRST_CHUNK = 16 << 10, LAST_CHUNK = 1 << 20 };

struct arena_chunk {
	struct arena_chunk *before;
	size_t size, used;
	_Alignas(max_align_t) unsigned char bytes[];
};

void arena_init(struct arena *arena, size_t cap_bytes)
{
	*arena = (struct arena){.cap_bytes = cap_bytes, .next_chunk_bytes = FIRST_CHUNK, .fail_after = SIZE_MAX};
}

void arena_done(struct arena *arena)
{
	for (struct arena_chunk *chunk = arena->chunk; chunk;) {
		struct arena_chunk *before = chunk->before;
		free(chunk);
		chunk = before;
	}
	arena->chunk = NULL;
	arena->used_bytes = 0;
}

void arena_reset(struct arena *arena)
{
	size_t cap_bytes = arena->cap_bytes;
	arena_done(arena);
	arena_init(arena, cap_bytes);
}

static struct arena_chunk *chunk_add(struct arena *arena, size_t size)
{
	if (size > SIZE_MAX - sizeof(struct arena_chunk))
		return NULL;
	struct arena_chunk *chunk = calloc(1, sizeof *chunk + size);
	if (!chunk)
		return NULL;
	chunk->size = size;
	chunk->before = arena->chunk;
	arena->chunk = chunk;
	return chunk;
}

/* The chunk that the next `size` bytes come from. */
static struct arena_chunk *chunk_for(struct arena *arena, size_t size)
{
#ifdef ARENA_MALLOC
	return chunk_add(arena, size);
#else
	if (arena->chunk && arena->chunk->size - arena->chunk->used >= size)
		return arena->chunk;
	size_t chunk_bytes = arena->next_chunk_bytes;
	if (arena->next_chunk_bytes < LAST_CHUNK)
		arena->next_chunk_bytes *= 2;
	return chunk_add(arena, size > chunk_bytes ? size : chunk_bytes);
#endif
}

static size_t round_up(size_t size)
{
	return size ? (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT : ALIGNMENT;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	if (arena->fail_after != SIZE_MAX && arena->fail_after-- == 0) {
		arena->fail_after = 0;
		arena->failed = true;
		return NULL;
	}
	size_t rounded = round_up(size);
	if (rounded < size || rounded > arena->cap_bytes || arena->used_bytes > arena->cap_bytes - rounded) {
		arena->failed = true;
		return NULL;
	}
#ifdef ARENA_MALLOC
	rounded = size; /* the sanitizer then sees the first byte past the end */
#endif
	struct arena_chunk *chunk = chunk_for(arena, rounded);
	if (!chunk) {
		arena->failed = true;
		return NULL;
	}
	void *object = chunk->bytes + chunk->used;
	chunk->used += rounded;
	arena->used_bytes += rounded;
	return object;
}

bool arena_resize(struct arena *arena, void *object, size_t old_size, size_t new_size)
{
#ifdef ARENA_MALLOC
	(void)arena, (void)object, (void)old_size, (void)new_size;
	return false; /* an object of its own can't move its end */
#else
	struct arena_chunk *chunk = arena->chunk;
	size_t old_room = round_up(old_size), new_room = round_up(new_size);
	if (!chunk || !object || new_room < new_size || (unsigned char *)object + old_room != chunk->bytes + chunk->used)
		return false;
	if (new_room > old_room && (new_room - old_room > chunk->size - chunk->used || new_room - old_room > arena->cap_bytes - arena->used_bytes))
		return false;
	if (new_size < old_size) /* what is given back is zero for its next owner, which may be the object itself */
		memset((unsigned char *)object + new_size, 0, old_size - new_size);
	chunk->used = chunk->used - old_room + new_room;
	arena->used_bytes = arena->used_bytes - old_room + new_room;
	return true;
#endif
}

void *arena_alloc_array(struct arena *arena, size_t count, size_t size)
{
	size_t bytes;
	if (__builtin_mul_overflow(count, size, &bytes)) {
		arena->failed = true;
		return NULL;
	}
	return arena_alloc(arena, bytes);
}

struct error *arena_error(struct arena *arena)
{
	arena->failed = true;
	arena->reserve = (struct error){.kind = ERROR_LIMIT, .file = __FILE__, .line = __LINE__};
	snprintf(arena->reserve.message, sizeof arena->reserve.message,
	         "the paper needs more than the %zu MB of memory that heed gives it; split it into smaller papers",
	         arena->cap_bytes == ARENA_NO_CAP ? arena->used_bytes >> 20 : arena->cap_bytes >> 20);
	return &arena->reserve;
}

struct error *arena_check(struct arena *arena)
{
	return arena->failed ? arena_error(arena) : NULL;
}

static bool list_widen(struct arena *arena, void **at, size_t count, size_t *room, size_t element_size)
{
	size_t wider = *room ? *room * 2 : 4;
	if (wider > SIZE_MAX / element_size || !arena_resize(arena, *at, *room * element_size, wider * element_size)) {
		void *moved = arena_alloc_array(arena, wider, element_size);
		if (!moved)
			return false;
		if (count)
			memcpy(moved, *at, count * element_size);
		*at = moved;
	}
	*room = wider;
	return true;
}

void *list_grow_(struct arena *arena, void **at, size_t *count, size_t *room, size_t element_size)
{
	if (*count == *room && !list_widen(arena, at, *count, room, element_size))
		return NULL;
	/* a list that was made shorter still holds what stood there */
	return memset((char *)*at + (*count)++ * element_size, 0, element_size);
}

struct error *error_make(struct arena *arena, enum error_kind kind, const char *file, int line, const char *format, ...)
{
	struct error *error = arena_new(arena, struct error);
	if (!error)
		error = &arena->reserve;
	*error = (struct error){.kind = kind, .file = file, .line = line};
	va_list arguments;
	va_start(arguments, format);
	int size = vsnprintf(error->message, sizeof error->message, format, arguments);
	va_end(arguments);
	if (size >= (int)sizeof error->message) { /* cut on a whole character */
		size_t end = sizeof error->message - 1, lead = end - 1;
		while (lead && ((unsigned char)error->message[lead] & 0xC0) == 0x80)
			lead--;
		if (!utf8_valid((struct str){error->message + lead, end - lead}))
			error->message[lead] = '\0';
	}
	return error;
}

struct error *error_keep(struct arena *arena, const struct error *error)
{
	if (!error)
		return NULL;
	struct error *kept = arena_new(arena, struct error);
	if (!kept)
		kept = &arena->reserve;
	*kept = *error;
	return kept;
}
