/* One request from a descriptor, one answer to another, through the whole stack: for
 * `heed http < request` and for the tests of pages. libmicrohttpd gets one end of a
 * socketpair; this file carries bytes between the other end and the descriptors. */
#include "http/worker.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { PIECE = 16 << 10 };

struct pump {
	int in_fd, out_fd, near_fd;
	char pending[PIECE];     /* read and not yet taken */
	size_t pending_at, pending_size;
	size_t answered_bytes;
	bool in_ended, answer_ended;
};

static struct error *pump_in(struct arena *arena, struct pump *pump)
{
	if (pump->pending_at == pump->pending_size && !pump->in_ended) {
		ssize_t size = read(pump->in_fd, pump->pending, sizeof pump->pending);
		if (size < 0 && errno != EINTR && errno != EAGAIN)
			return error_new(arena, ERROR_IO, "reading the request failed: %s", strerror(errno));
		if (size == 0) {
			pump->in_ended = true;
			shutdown(pump->near_fd, SHUT_WR);
		}
		pump->pending_at = 0;
		pump->pending_size = size > 0 ? (size_t)size : 0;
	}
	if (pump->pending_at == pump->pending_size)
		return NULL;
	ssize_t sent = send(pump->near_fd, pump->pending + pump->pending_at, pump->pending_size - pump->pending_at, MSG_NOSIGNAL | MSG_DONTWAIT);
	if (sent > 0)
		pump->pending_at += (size_t)sent;
	else if (sent < 0 && errno != EAGAIN && errno != EINTR) /* refused before all of it was read: the answer is on its way */
		pump->in_ended = true, pump->pending_at = pump->pending_size;
	return NULL;
}

static struct error *pump_out(struct arena *arena, struct pump *pump)
{
	char piece[PIECE];
	ssize_t size = recv(pump->near_fd, piece, sizeof piece, MSG_DONTWAIT);
	if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR))
		pump->answer_ended = true;
	for (ssize_t at = 0; at < size;) {
		ssize_t written = write(pump->out_fd, piece + at, (size_t)(size - at));
		if (written < 0 && errno != EINTR)
			return error_new(arena, ERROR_WRITE, "writing the answer failed: %s", strerror(errno));
		at += written > 0 ? written : 0;
	}
	pump->answered_bytes += size > 0 ? (size_t)size : 0;
	return NULL;
}

static struct error *pump_run(struct arena *arena, struct pump *pump, struct worker *worker)
{
	while (!pump->answer_ended) {
		bool full = pump->pending_at < pump->pending_size;
		struct pollfd watched[] = {
			{.fd = worker->epoll_fd, .events = POLLIN},
			{.fd = pump->near_fd, .events = (short)(POLLIN | (full ? POLLOUT : 0))},
			{.fd = pump->in_ended || full ? -1 : pump->in_fd, .events = POLLIN},
		};
		if (poll(watched, 3, worker_patience(worker)) < 0 && errno != EINTR)
			return error_new(arena, ERROR_IO, "waiting for the request failed: %s", strerror(errno));
		if (full || watched[2].revents)
			TRY(pump_in(arena, pump));
		worker_turn(worker);
		TRY(pump_out(arena, pump));
	}
	if (!pump->answered_bytes)
		return error_new(arena, ERROR_INVALID, "there is no whole request: it must begin like \"GET / HTTP/1.1\", and each line and one empty line more must end with CR LF");
	return NULL;
}

static struct error *answer_one_on(struct arena *arena, struct worker *worker, int in_fd, int out_fd, int ends[2])
{
	TRY(worker_start(arena, worker, worker->settings, -1, 1));
	worker->last = true;
	struct sockaddr_un nowhere = {.sun_family = AF_UNIX};
	int far_fd = ends[1];
	ends[1] = -1; /* libmicrohttpd closes it, also when it refuses */
	if (MHD_add_connection(worker->daemon, far_fd, (const struct sockaddr *)&nowhere, sizeof nowhere) != MHD_YES)
		return error_new(arena, ERROR_IO, "the request can not be taken in: this computer has too many open files");
	struct pump *pump = arena_new(arena, struct pump);
	TRY_MEMORY(arena, pump);
	pump->in_fd = in_fd;
	pump->out_fd = out_fd;
	pump->near_fd = ends[0];
	return pump_run(arena, pump, worker);
}

static struct error *answer_one_with(struct arena *arena, const struct http_settings *settings, int in_fd, int out_fd)
{
	int ends[2];
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
		return error_new(arena, ERROR_IO, "the request can not be taken in: this computer has too many open files");
	struct worker worker = {.settings = settings, .number = 1};
	struct error *error = answer_one_on(arena, &worker, in_fd, out_fd, ends);
	worker_done(&worker);
	close(ends[0]);
	if (ends[1] >= 0)
		close(ends[1]);
	return error;
}

struct error *http_answer_one(struct arena *arena, const struct http_settings *settings, int in_fd, int out_fd)
{
	struct error *error = settings->open ? settings->open(settings->context, arena) : NULL;
	if (!error)
		error = answer_one_with(arena, settings, in_fd, out_fd);
	if (settings->close)
		settings->close(settings->context);
	return error;
}
