/* Fuzz target: scheme files. Whatever the bytes, a scheme or an error comes back. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "scheme/scheme.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	AUTO_ARENA arena;
	arena_init(&arena, 64u << 20);
	struct scheme *scheme = NULL;
	struct error *error = scheme_read(&arena, (struct str){(const char *)data, size}, STR("fuzz.json"), &scheme);
	if (!error && (!scheme || !scheme->categories.count))
		abort();
	if (!error)
		list_each (category, &scheme->categories)
			if (scheme_match(&arena, scheme, category->name) == NULL && !arena_check(&arena) && category->number)
				scheme_category(scheme, category->number);
	return 0;
}
