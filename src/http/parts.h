/* The parts of the server that the other files of this folder use: reading the request's
 * target, what an answer is made of, the log. Values in, values out; no libmicrohttpd. */
#ifndef HEED_HTTP_PARTS_H
#define HEED_HTTP_PARTS_H

#include "base/buf.h"
#include "http/http.h"

/* Why a request is refused, before any handler saw it; status 0 when it is not. */
struct refusal {
	int status;
	const char *sentence;
};

/* Reads "/path?query" as it came into path, query_text and query. Percent signs are resolved
 * once. Refused: what does not begin with "/", broken percent signs, an encoded slash or NUL,
 * "." and ".." segments, control characters, broken UTF-8, more than HTTP_FIELDS fields. */
struct refusal target_read(struct arena *arena, struct str target, struct http_request *request);

/* A name that every system can save: "attachment; filename=…; filename*=UTF-8''…". */
struct str disposition_of(struct arena *arena, struct str file_name);
/* True for "/…" in printable ASCII that stays on this site. */
bool location_sound(struct str location);
bool etag_sound(struct str etag);

/* A listen address in its two halves; false when it has none of the four forms. */
struct listen_address {
	char host[64]; /* numeric; "" for every address */
	int port;
};
bool listen_parse(struct str text, struct listen_address *ret_address);
/* A listening, non-blocking socket and the address that it really has, as a link. */
struct error *listen_open(struct arena *arena, struct str text, int *ret_fd, struct str *ret_link) MUST_CHECK;

/* One line to log_fd in one write: "2026-11-23T06:40:00Z " and the text, cut at 1 KB. */
void log_line(const struct http_settings *settings, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct log_request {
	const char *method;
	struct str path; /* decoded; empty when the request could not be read */
	int status;
	size_t bytes;
	int64_t took_us;
	int worker;
	bool cut; /* the client did not take all of it */
};
void log_request(const struct http_settings *settings, const struct log_request *request);

int64_t monotonic_us(void);

#endif
