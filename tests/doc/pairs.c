/* Documents and the trees that they are read as, in pairs: NAME.docx and NAME.docx.tree.
 * Each argument is a document. Prints the first line that differs. With "--write" before
 * them the trees are written anew, to be looked at before they are kept. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "doc/read/read.h"

static struct str file_bytes(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return STR_NONE;
	enum { MOST = 1 << 22 };
	char *bytes = arena_alloc(arena, MOST);
	size_t size = fread(bytes, 1, MOST, file);
	fclose(file);
	return (struct str){bytes, size};
}

static bool differs(const char *path, struct str tree, struct str expected)
{
	for (int line = 1; tree.at || expected.at; line++) {
		struct str is = str_cut(&tree, '\n'), should = str_cut(&expected, '\n');
		if (str_equal(is, should) && !tree.at == !expected.at)
			continue;
		printf("%s.tree:%d\n  expected: %.*s\n  read:     %.*s\n", path, line, STR_ARG(should), STR_ARG(is));
		return true;
	}
	return false;
}

static bool write_tree(const char *path, struct str tree)
{
	FILE *file = fopen(path, "wb");
	bool written = file && fwrite(tree.at, 1, tree.size, file) == tree.size;
	return file && fclose(file) == 0 && written;
}

static bool pair_holds(const char *path, bool writes)
{
	AUTO_ARENA arena;
	arena_init(&arena, 64 << 20);
	const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
	const char *tree_path = str_c(&arena, str_format(&arena, "%s.tree", path));
	struct document *document = NULL;
	struct error *error = doc_read(&arena, file_bytes(&arena, path), str_of(name), &document);
	if (error) {
		printf("%s\n", error->message);
		return false;
	}
	struct str tree = doc_tree(&arena, document);
	return writes ? write_tree(tree_path, tree) : !differs(path, tree, file_bytes(&arena, tree_path));
}

int main(int count, char **arguments)
{
	bool writes = count > 1 && strcmp(arguments[1], "--write") == 0;
	int failed = count <= 1 + writes;
	for (int i = 1 + writes; i < count; i++)
		failed += !pair_holds(arguments[i], writes);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
