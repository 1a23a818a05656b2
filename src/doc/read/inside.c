/* All words that a file holds, also where nobody looks: see read.h. For finding what must be
 * taken out, not for reading papers. */
#include "doc/read/read.h"

#include "base/buf.h"

#include <zip.h>

static void archive_close(zip_t **archive)
{
	if (*archive)
		zip_discard(*archive);
}
#define AUTO_ARCHIVE __attribute__((cleanup(archive_close))) zip_t

static void entry_close(zip_file_t **entry)
{
	if (*entry)
		zip_fclose(*entry);
}
#define AUTO_ENTRY __attribute__((cleanup(entry_close))) zip_file_t

static struct error *unpack_failed(struct arena *arena, struct str name)
{
	return error_new(arena, ERROR_INVALID, "%.*s can't be unpacked, or unpacks to more than %u MB", STR_ARG(name), READ_MAX_INFLATED >> 20);
}

static struct error *entry_read(struct arena *arena, zip_t *archive, zip_uint64_t index, struct str name, struct buf *text)
{
	AUTO_ENTRY *entry = zip_fopen_index(archive, index, 0);
	char block[65536];
	zip_int64_t got = 0;
	buf_put(text, str_of(zip_get_name(archive, index, 0)));
	buf_put(text, STR("\n\n\n\n\n"));
	while (entry && (got = zip_fread(entry, block, sizeof block)) > 0)
		buf_put(text, (struct str){block, (size_t)got});
	if (!entry || got < 0 || text->failed)
		return unpack_failed(arena, name);
	buf_put(text, STR("\n\n\n\n\n"));
	return NULL;
}

struct error *doc_inside(struct arena *arena, struct str bytes, struct str name, struct str *ret_text)
{
	struct buf text;
	if (!str_starts(bytes, STR("PK\x03\x04"))) {
		*ret_text = bytes;
		return NULL;
	}
	zip_source_t *source = zip_source_buffer_create(bytes.at, bytes.size, 0, NULL);
	AUTO_ARCHIVE *archive = source ? zip_open_from_source(source, ZIP_RDONLY, NULL) : NULL;
	if (!archive) {
		zip_source_free(source);
		return unpack_failed(arena, name);
	}
	buf_init(&text, arena, READ_MAX_INFLATED);
	zip_int64_t count = zip_get_num_entries(archive, 0);
	for (zip_int64_t i = 0; i < count; i++)
		TRY(entry_read(arena, archive, (zip_uint64_t)i, name, &text));
	return buf_done(&text, ret_text);
}
