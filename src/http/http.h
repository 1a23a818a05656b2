/* The HTTP server: a request comes in as a struct, an answer goes out as one.
 *
 * http_serve is a parent with some worker processes, each one event loop on one shared
 * listen socket; http_answer_one takes a single request from a descriptor through the same
 * stack. Everything here is below heed's own subject: no database, no pages, no records.
 * What is served comes from the functions in struct http_settings.
 *
 * Requests are strict: what two readers of HTTP could read in two ways is refused with 400
 * and the connection is closed (docs/security.md). GET and HEAD are answered, any other
 * method gets 405. TLS, HTTP/2 and compression belong to a reverse proxy. */
#ifndef HEED_HTTP_HTTP_H
#define HEED_HTTP_HTTP_H

#include "base/arena.h"

enum http_method { HTTP_GET, HTTP_HEAD };

struct http_field {
	struct str name, value;
};

struct http_fields { /* a LIST, in the order of the request */
	struct http_field *at;
	size_t count, room;
};

/* All text in it is UTF-8 without NUL and lives as long as the handler's arena. */
struct http_request {
	enum http_method method;     /* a handler may treat HEAD as GET: the server leaves the body out */
	struct str path;             /* decoded once; begins with "/", no "." or ".." segment, no control character */
	struct str query_text;       /* as it came, without the "?" */
	struct http_fields query;    /* decoded; several of one name are kept */
	struct http_fields form;     /* empty until forms are taken in */
	struct str host;             /* as sent; links are never made of it */
	struct str if_none_match, accept, accept_language;
	int64_t now;                 /* seconds since 1970 UTC, taken once for this request */
};

/* The value of the first field of that name; STR_NONE when there is none. */
struct str http_field(const struct http_fields *fields, struct str name);

/* A GET of an address on this site ("/reviews/x?show=open"), as if it had come in; ERROR_INVALID for one
 * that a server would refuse. For those who walk the site without a socket. */
struct error *http_request_of(struct arena *arena, struct str address, struct http_request *ret_request) MUST_CHECK;

/* Whether an If-None-Match names this tag: the handler may then answer with status 304, the
 * same etag and no body, and spare itself the page. */
bool http_etag_matches(struct str if_none_match, struct str etag);

struct http_response {
	int status;            /* 0 means 200 */
	struct str type;       /* media type with its charset; needed when there is a body */
	struct str body;
	struct str location;   /* for redirects: "/…", percent-encoded */
	struct str file_name;  /* makes a browser save it under this name; any text, made safe here */
	struct str etag;       /* without quotation marks; printable ASCII. A match turns 200 into 304 */
	int32_t cache_seconds; /* 0: kept but asked for again each time; negative: not kept at all */
};

struct http_settings {
	struct str listen;    /* 127.0.0.1:8080, [::1]:8080, localhost:8080, :8080 (every address); port 0 takes a free one */
	int workers;          /* 0: one for each core, at least two */
	size_t answer_bytes;  /* the most memory one answer may take; 0: HTTP_ANSWER_BYTES */
	int log_fd;           /* for one line per request and event; -1: nowhere */
	void *context;        /* for the functions below; each worker has its own copy, by fork */
	/* In a worker after the fork, one worker after another. The arena lives as long as the worker. */
	struct error *(*open)(void *context, struct arena *arena);
	void (*close)(void *context); /* also when `open` failed: it may have got half-way */
	/* Answers one request. The response's text must live in `arena` or be constant. An error
	 * becomes a status (http_status) and a page by `error_page`. */
	struct error *(*handler)(void *context, struct arena *arena, const struct http_request *request, struct http_response *ret_response);
	/* Makes the page for a status that is no success: a refused request or a handler's error.
	 * `request` may lack whatever could not be read; `sentence` says what was wrong, and is empty
	 * where that is no business of the reader's (it is in the log then). */
	struct error *(*error_page)(void *context, struct arena *arena, const struct http_request *request, int status,
	                            struct str sentence, struct http_response *ret_response);
	/* In the parent, once every worker has opened: `address` is the real one, "http://127.0.0.1:8080/". */
	void (*ready)(void *context, struct str address);
	int64_t (*now)(void *context); /* seconds since 1970 UTC */
};
/* open, close, error_page and ready may be NULL. */

enum {
	HTTP_TARGET_BYTES = 8 << 10,   /* path and query; more is 414 */
	HTTP_HEAD_BYTES = 32 << 10,    /* request line and headers; more is 431 */
	HTTP_HEADERS = 100,
	HTTP_FIELDS = 100,             /* of one query */
	HTTP_ANSWER_BYTES = 96 << 20,
	HTTP_CONNECTIONS = 2048,       /* for each worker, when the system lets it have as many descriptors */
	HTTP_HEAD_SECONDS = 20,        /* from the connection or the last answer to a whole head */
	HTTP_IDLE_SECONDS = 15,        /* without a byte in either direction */
	HTTP_STOP_SECONDS = 5,         /* for what is still running when the server is told to stop */
};

/* Listens, starts the workers and stays until SIGTERM or SIGINT; NULL after an orderly stop.
 * Errors: ERROR_USAGE for an address that is none, ERROR_CONFLICT for one that is taken,
 * ERROR_FORBIDDEN for a port that this user may not have, and what `open` says. The process
 * keeps its signals blocked afterwards, so this is the last thing that it does. */
struct error *http_serve(struct arena *arena, const struct http_settings *settings) MUST_CHECK;

/* Reads one request from in_fd and writes its answer to out_fd; `listen`, `workers` and `ready`
 * are not used. ERROR_INVALID when there is no whole request; a refused one is answered. */
struct error *http_answer_one(struct arena *arena, const struct http_settings *settings, int in_fd, int out_fd) MUST_CHECK;

/* The status of an error. */
int http_status(const struct error *error);

#endif
