/* One process of the server: libmicrohttpd's daemon, and what runs on each connection.
 *
 * libmicrohttpd owns the sockets and reads and writes them when worker_turn is called; heed
 * owns the `exchanges`, one for each connection, which hold the request's memory and its
 * deadlines. Used by the prefork server and by http_answer_one alike. */
#ifndef HEED_HTTP_WORKER_H
#define HEED_HTTP_WORKER_H

#include "http/parts.h"

#include <microhttpd.h>

enum exchange_state {
	EXCHANGE_FREE,
	EXCHANGE_WAITING, /* for a whole head */
	EXCHANGE_RUNNING, /* the head is there, the answer is being made or sent */
};

struct exchange {
	struct worker *worker;
	struct exchange *next_free;
	enum exchange_state state;
	int fd;                   /* the connection's, owned by libmicrohttpd */
	int64_t since_us;         /* when the state began */
	int64_t allowed_us;       /* how long it may last */
	struct arena head, work;  /* the request; its answer */
	struct str raw_target;    /* as it came, if it is not too long */
	size_t target_size;       /* its real size */
	struct http_request request;
	const char *method;
	int status;
	size_t body_bytes, held_bytes;
	bool judged, answered, closing;
};

struct worker {
	const struct http_settings *settings;
	int number;               /* from 1, for the log */
	struct MHD_Daemon *daemon;
	int epoll_fd;
	struct exchange *exchanges, *free;
	size_t room, used;        /* the first `used` of them were used before; the others are not touched, to save memory */
	size_t in_use, running;
	size_t held_bytes;        /* by all answers that are being made or sent */
	int64_t swept_us;
	bool last;                /* no connection is kept for another request */
	bool stopping;            /* and none may wait for one any longer */
};

/* Starts the daemon on a listen socket, or on none (-1). */
struct error *worker_start(struct arena *arena, struct worker *worker, const struct http_settings *settings, int listen_fd,
                           size_t connections) MUST_CHECK;
void worker_done(struct worker *worker);
/* Does what is to be done without waiting. */
void worker_turn(struct worker *worker);
/* How long a poll of epoll_fd may wait before the next turn, in milliseconds; -1: for ever. */
int worker_patience(const struct worker *worker);

/* The body of a worker process: opens, says so on report_fd, serves until told to stop. Gives
 * the exit status. On report_fd goes one byte, or the struct error that kept it from starting. */
int worker_process(const struct http_settings *settings, int number, int listen_fd, int report_fd);

/* Signals that end a server, and those that must not, as a descriptor. -1 with errno. */
int signals_open(void);
/* Reads the signals that came; true when one of them says to stop. */
bool signals_stop(int signals_fd);

/* exchange.c: libmicrohttpd's callbacks; the context is the worker. */
void exchange_connection(void *context, struct MHD_Connection *connection, void **socket_context, enum MHD_ConnectionNotificationCode code);
void *exchange_target(void *context, const char *target, struct MHD_Connection *connection);
enum MHD_Result exchange_request(void *context, struct MHD_Connection *connection, const char *url, const char *method, const char *version,
                                 const char *upload, size_t *upload_size, void **exchange);
void exchange_completed(void *context, struct MHD_Connection *connection, void **exchange, enum MHD_RequestTerminationCode code);
size_t exchange_unescape(void *context, struct MHD_Connection *connection, char *text);

/* head.c: whether the head is one that every reader of HTTP reads alike, and what it says. */
struct refusal head_read(struct exchange *exchange, struct MHD_Connection *connection, const char *method, const char *version);

/* reply.c: the response as libmicrohttpd sends it, with the headers of every answer. NULL when memory ran out. */
struct MHD_Response *reply_make(struct arena *arena, const struct http_response *response, int64_t now, bool close);

#endif
