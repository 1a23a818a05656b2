/* Fuzz target: bytes as a docx. Those that begin like a zip are given as they are; others
 * are parts as text (body, styles, numbering, footnotes, with a line of "----" between),
 * packed here, so that the fuzzer need not learn to make checksums. What is read must be a
 * sound tree, and comments must go into it. */
#include <stdlib.h>

#include "../unit/docx_parts.h"
#include "doc/read/read.h"
#include "doc/write/docx_comments.h"

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

static void check_leaf(const struct document *document, const struct block *leaf)
{
	size_t end = 0;
	if (!leaf->text.size || leaf->origin.from < 1 || leaf->origin.to > document->units || leaf->origin.from > leaf->origin.to)
		abort();
	list_each(run, &leaf->runs) {
		if (run->style & RUN_DELETED)
			continue;
		if (run->start != end || run->text.at != leaf->text.at + run->start)
			abort();
		end = run->start + run->text.size;
	}
	if (end != leaf->text.size)
		abort();
}

static void check_comments(struct arena *arena, struct str bytes, const struct document *document)
{
	struct docx_comment comments[3] = {{.text = STR("all")}};
	size_t count = 1;
	for (size_t i = 0; i < document->leaves.count && count < 3; i++)
		comments[count++] = (struct docx_comment){document->leaves.at[i], 0, 1, STR("one\ntwo")};
	struct str copy = STR_NONE;
	struct document *again = NULL;
	if (docx_comments(arena, bytes, STR("fuzz"), comments, count, STR("heed"), STR(""), &copy))
		return;
	if (docx_read(arena, copy, STR("copy"), &again) && !arena->failed)
		abort();
	if (again && again->leaves.count != document->leaves.count)
		abort();
}

static struct str packed(struct arena *arena, struct str text)
{
	const char *parts[4] = {NULL};
	for (size_t i = 0; i < 4 && text.at; i++) {
		size_t at = str_find(text, STR("----"));
		parts[i] = str_c(arena, str_slice(text, 0, at));
		text = at == STR_NOT_FOUND ? STR_NONE : str_from(text, at + 4);
	}
	return docx_of(arena, (struct docx_parts){.body = parts[0], .styles = parts[1], .numbering = parts[2], .footnotes = parts[3]});
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
	AUTO_ARENA arena;
	arena_init(&arena, 64 << 20);
	struct str input = {(const char *)bytes, size};
	struct document *document = NULL;
	if (!str_starts(input, STR("PK")))
		input = packed(&arena, input);
	if (docx_read(&arena, input, STR("fuzz"), &document))
		return 0;
	list_each(leaf, &document->leaves)
		check_leaf(document, *leaf);
	check_comments(&arena, input, document);
	return 0;
}
