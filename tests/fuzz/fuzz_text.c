/* Fuzz target: any bytes as a text paper. What is read must be in order and inside the paper. */
#include <stdlib.h>

#include "doc/read/read.h"

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
	AUTO_ARENA arena;
	struct document *document;
	arena_init(&arena, 512u << 20);
	if (text_read(&arena, (struct str){(const char *)bytes, size}, STR("paper"), &document))
		return 0;
	list_each(leaf, &document->leaves)
		if ((*leaf)->origin.from < 1 || (*leaf)->origin.from > (*leaf)->origin.to || (*leaf)->origin.to > document->units ||
		    !(*leaf)->text.size)
			abort();
	return 0;
}
