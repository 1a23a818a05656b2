/* See asset.h. The files are part of the program; their names carry a hash of their bytes. */
#include "web/asset.h"

#include "base/embedded.h"
#include "web/pages.h"

static uint64_t hash_of(const struct embedded *file)
{
	uint64_t sum = 14695981039346656037u;
	for (size_t i = 0; i < file->size; i++)
		sum = (sum ^ (unsigned char)file->bytes[i]) * 1099511628211u;
	return sum;
}

/* "heed.css" is at /assets/heed-<hash>.css. */
static struct str address_of(struct arena *arena, const struct embedded *file)
{
	struct str ending = str_of(file->name), stem = str_cut(&ending, '.');
	return str_format(arena, "/assets/%.*s-%016llx.%.*s", STR_ARG(stem), (unsigned long long)hash_of(file), STR_ARG(ending));
}

static struct str asset_address(struct arena *arena, struct str name)
{
	for (const struct embedded *file = embedded_assets; file->name; file++)
		if (str_equal(str_of(file->name), name))
			return address_of(arena, file);
	return STR_NONE;
}

struct str asset_style(struct arena *arena)
{
	return asset_address(arena, STR("heed.css"));
}

struct str asset_search_script(struct arena *arena)
{
	return asset_address(arena, STR("search.js"));
}

struct error *web_asset(struct visit *visit)
{
	for (const struct embedded *file = embedded_assets; file->name; file++) {
		if (!str_equal(visit->path, address_of(visit->arena, file)))
			continue;
		bool style = str_ends(str_of(file->name), STR(".css"));
		visit->response->type = style ? STR("text/css; charset=utf-8") : STR("text/javascript; charset=utf-8");
		visit->response->cache_seconds = 365 * 24 * 3600;
		return visit_data(visit, (struct str){file->bytes, file->size});
	}
	return error_new(visit->arena, ERROR_NOT_FOUND, "There is no such file.");
}
