/* What the tests of the readers share: reads bytes and compares the printed tree. */
#ifndef HEED_TESTS_READING_H
#define HEED_TESTS_READING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "doc/read/read.h"

typedef struct error *reader(struct arena *, struct str, struct str, struct document **);

/* The tree must begin with the expected lines (all of them, when it is to be compared whole). */
static inline void assert_tree(reader *read, const char *paper, const char *expected)
{
	AUTO_ARENA arena;
	struct document *document = NULL;
	arena_init(&arena, ARENA_NO_CAP);
	assert_null(read(&arena, str_of(paper), STR("paper"), &document));
	assert_string_equal(str_c(&arena, doc_tree(&arena, document)), expected);
}

static inline void assert_refused(reader *read, struct str paper, enum error_kind kind, const char *words)
{
	AUTO_ARENA arena;
	struct document *document = NULL;
	arena_init(&arena, ARENA_NO_CAP);
	struct error *error = read(&arena, paper, STR("paper"), &document);
	assert_non_null(error);
	assert_null(document);
	assert_int_equal(error->kind, kind);
	if (!str_has(str_of(error->message), str_of(words)))
		fail_msg("\"%s\" does not say \"%s\"", error->message, words);
}

/* Every allocation fails in turn: an error comes back until all are given. */
static inline void assert_survives_failure(reader *read, const char *paper)
{
	for (size_t n = 0;; n++) {
		AUTO_ARENA arena;
		struct document *document = NULL;
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = n;
		struct error *error = read(&arena, str_of(paper), STR("paper"), &document);
		if (!error) {
			assert_true(n > 10);
			assert_non_null(document);
			return;
		}
		assert_int_equal(error->kind, ERROR_LIMIT);
		assert_true(n < 100000);
	}
}

/* `count` times the piece. */
static inline struct str repeat(struct arena *arena, const char *piece, size_t count)
{
	struct str one = str_of(piece);
	char *all = arena_alloc(arena, one.size * count + 1);
	for (size_t i = 0; all && i < one.size * count; i++)
		all[i] = one.at[i % one.size];
	return (struct str){all, all ? one.size * count : 0};
}

#endif
