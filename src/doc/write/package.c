/* See package.h. Entry times are fixed so that output repeats. */
#include "doc/write/package.h"

#include <zip.h>

enum { FIXED_TIME = 315532800 }; /* 1980-01-01, the earliest a zip can say */

static void source_close(zip_source_t **source)
{
	if (*source)
		zip_source_free(*source);
}

static void archive_discard(zip_t **archive)
{
	if (*archive)
		zip_discard(*archive);
}

static struct error *failed(struct arena *arena, const char *what)
{
	return error_new(arena, ERROR_BUG, "a Word document could not be put together (%s)", what);
}

static struct error *part_add(struct arena *arena, zip_t *archive, const struct package_part *part)
{
	zip_source_t *content = zip_source_buffer(archive, part->bytes.at, part->bytes.size, 0);
	if (!content)
		return failed(arena, "memory");
	zip_int64_t index = zip_file_add(archive, part->name, content, ZIP_FL_ENC_UTF_8);
	if (index < 0) {
		zip_source_free(content);
		return failed(arena, part->name);
	}
	return zip_file_set_mtime(archive, (zip_uint64_t)index, FIXED_TIME, 0) < 0 ? failed(arena, part->name) : NULL;
}

struct error *package_take(struct arena *arena, struct zip_source *source, struct str *ret_bytes)
{
	zip_stat_t about;
	zip_stat_init(&about);
	if (zip_source_stat(source, &about) < 0 || !(about.valid & ZIP_STAT_SIZE) || zip_source_open(source) < 0)
		return failed(arena, "size");
	char *bytes = arena_alloc(arena, about.size);
	zip_int64_t size = bytes ? zip_source_read(source, bytes, about.size) : 0;
	zip_source_close(source);
	TRY(arena_check(arena));
	if (size != (zip_int64_t)about.size)
		return failed(arena, "bytes");
	*ret_bytes = (struct str){bytes, about.size};
	return NULL;
}

struct error *package_write(struct arena *arena, const struct package_part *parts, size_t count, struct str *ret_bytes)
{
	__attribute__((cleanup(source_close))) zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
	if (!source)
		return failed(arena, "memory");
	__attribute__((cleanup(archive_discard))) zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
	if (!archive)
		return failed(arena, "archive");
	zip_source_keep(source);
	for (size_t i = 0; i < count; i++)
		TRY(part_add(arena, archive, &parts[i]));
	if (zip_close(archive) < 0)
		return failed(arena, "archive");
	archive = NULL;
	return package_take(arena, source, ret_bytes);
}
