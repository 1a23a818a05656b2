/* Fuzz target: any bytes as running text, as a date cell and as a field, with and without
 * an as-of day. What is found must lie in the text, in order, and be a sound interval. */
#include <stdlib.h>

#include "when/when.h"

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

static void check(struct str text, const struct whens *whens)
{
	size_t behind = 0;
	list_each (when, whens) {
		if (when->start < behind || when->end <= when->start || when->end > text.size || when->words.at != text.at + when->start ||
		    when->words.size != when->end - when->start)
			abort();
		behind = when->end;
		if (interval_known(when->days) && when->days.first > when->days.last && !(when->flags & WHEN_BACKWARDS))
			abort();
	}
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
	struct str text = {(const char *)bytes, size};
	for (int round = 0; round < 2; round++) {
		const struct when_context context = {.as_of = round ? day_of(2024, 6, 3) : DAY_NONE, .approved = round ? day_of(2023, 12, 5) : DAY_NONE,
		                                     .day_first = true};
		AUTO_ARENA arena;
		arena_init(&arena, 256 << 20);
		struct whens whens = {0};
		if (!when_find(&arena, text, &context, &whens))
			check(text, &whens);
		whens = (struct whens){0};
		if (!when_cell(&arena, text, &context, &whens))
			check(text, &whens);
		struct when when;
		if (when_alone(&arena, text, &context, &when) && (when.end > size || when.start >= when.end))
			abort();
	}
	return 0;
}
