/* An answer's headers: what is the same for all of them, and what the response asks for.
 *
 * Nothing is loaded from elsewhere, no script runs, no frame may hold a page; pages have
 * their styles and pictures from this site. A file to be saved is sandboxed besides, since
 * an original paper may be somebody's HTML. */
#include "http/worker.h"

#include <string.h>
#include <time.h>

#define PAGE_POLICY "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

static const struct {
	const char *name, *value;
} always[] = {
	{"X-Content-Type-Options", "nosniff"},
	{"Referrer-Policy", "same-origin"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"},
};

static bool put(struct MHD_Response *reply, struct arena *arena, const char *name, struct str value)
{
	return MHD_add_response_header(reply, name, str_c(arena, value)) == MHD_YES;
}

static struct str cache_control(struct arena *arena, const struct http_response *response)
{
	if (response->status >= 400 || response->cache_seconds < 0)
		return STR("no-store");
	return response->cache_seconds ? str_format(arena, "public, max-age=%d", (int)response->cache_seconds) : STR("no-cache");
}

/* From the clock that the request was given, like everything else that an answer says. */
static bool put_date(struct MHD_Response *reply, struct arena *arena, int64_t now)
{
	char date[40];
	time_t seconds = (time_t)now;
	struct tm tm;
	size_t size = gmtime_r(&seconds, &tm) ? strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", &tm) : 0;
	return !size || put(reply, arena, "Date", (struct str){date, size});
}

static bool put_own(struct MHD_Response *reply, struct arena *arena, const struct http_response *response)
{
	bool done = put(reply, arena, "Cache-Control", cache_control(arena, response));
	if (response->status != 304 && !str_empty(response->type))
		done = put(reply, arena, "Content-Type", response->type) && done;
	if (!str_empty(response->etag))
		done = put(reply, arena, "ETag", str_format(arena, "\"%.*s\"", STR_ARG(response->etag))) && done;
	if (!str_empty(response->location))
		done = put(reply, arena, "Location", response->location) && done;
	if (!str_empty(response->file_name))
		done = put(reply, arena, "Content-Disposition", disposition_of(arena, response->file_name)) && done;
	if (response->status == 405)
		done = put(reply, arena, "Allow", STR("GET, HEAD")) && done;
	if (response->status == 503)
		done = put(reply, arena, "Retry-After", STR("1")) && done;
	return done;
}

struct MHD_Response *reply_make(struct arena *arena, const struct http_response *response, int64_t now, bool close)
{
	/* The body stands in the exchange's arena, which outlives the reply. With 304 it isn't sent,
	 * but libmicrohttpd says its length, and that must be the one that 200 would have. */
	struct str body = response->body;
	struct MHD_Response *reply = MHD_create_response_from_buffer(body.size, (void *)(body.at ? body.at : ""), MHD_RESPMEM_PERSISTENT);
	if (!reply)
		return NULL;
	bool done = put_date(reply, arena, now);
	done = put(reply, arena, "Content-Security-Policy", str_empty(response->file_name) ? STR(PAGE_POLICY) : STR(PAGE_POLICY "; sandbox")) && done;
	for (size_t i = 0; i < sizeof always / sizeof *always; i++)
		done = MHD_add_response_header(reply, always[i].name, always[i].value) == MHD_YES && done;
	done = put_own(reply, arena, response) && done;
	if (close)
		done = put(reply, arena, "Connection", STR("close")) && done;
	if (done && !arena->failed)
		return reply;
	MHD_destroy_response(reply);
	return NULL;
}
