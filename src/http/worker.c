/* A worker: one event loop around libmicrohttpd's epoll descriptor.
 *
 * libmicrohttpd closes connections on which nothing moves; a client that sends or takes a
 * byte now and then would stay for ever, so the worker looks through its connections each
 * second and ends those that are past their time. When most places are taken, waiting
 * connections get less of it. */
#include "http/worker.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

enum {
	CONNECTION_BYTES = 128 << 10, /* libmicrohttpd's memory for one connection: holds a head that is too long, so that heed can say so */
	SPARE_DESCRIPTORS = 64,
	CROWDED_SECONDS = 2,
	WORKER_ARENA_BYTES = 256 << 20,
};

static const int64_t WORKER_SECOND_US = 1000000;

struct error *worker_start(struct arena *arena, struct worker *worker, const struct http_settings *settings, int listen_fd, size_t connections)
{
	worker->settings = settings;
	worker->swept_us = monotonic_us();
	worker->exchanges = arena_alloc_array(arena, connections, sizeof *worker->exchanges);
	TRY_MEMORY(arena, worker->exchanges);
	worker->room = connections;
	unsigned flags = MHD_USE_EPOLL | MHD_USE_SUPPRESS_DATE_NO_CLOCK | (listen_fd < 0 ? (unsigned)MHD_USE_NO_LISTEN_SOCKET : 0);
	struct MHD_OptionItem options[] = {
		{MHD_OPTION_LISTEN_SOCKET, listen_fd, NULL},
		{MHD_OPTION_CONNECTION_MEMORY_LIMIT, CONNECTION_BYTES, NULL},
		{MHD_OPTION_CONNECTION_LIMIT, (intptr_t)connections, NULL},
		{MHD_OPTION_CONNECTION_TIMEOUT, HTTP_IDLE_SECONDS, NULL},
		{MHD_OPTION_NOTIFY_CONNECTION, (intptr_t)exchange_connection, worker},
		{MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)exchange_completed, worker},
		{MHD_OPTION_URI_LOG_CALLBACK, (intptr_t)exchange_target, worker},
		{MHD_OPTION_UNESCAPE_CALLBACK, (intptr_t)exchange_unescape, worker},
		{MHD_OPTION_END, 0, NULL},
	};
	worker->daemon = MHD_start_daemon(flags, 0, NULL, NULL, exchange_request, worker, MHD_OPTION_ARRAY,
	                                  listen_fd < 0 ? options + 1 : options, MHD_OPTION_END);
	const union MHD_DaemonInfo *info = worker->daemon ? MHD_get_daemon_info(worker->daemon, MHD_DAEMON_INFO_EPOLL_FD) : NULL;
	if (!info || info->epoll_fd < 0)
		return error_new(arena, ERROR_IO, "the HTTP server did not start; are there too many open files on this computer?");
	worker->epoll_fd = info->epoll_fd;
	return NULL;
}

void worker_done(struct worker *worker)
{
	if (worker->daemon)
		MHD_stop_daemon(worker->daemon);
	worker->daemon = NULL;
}

/* Ends connections that are past their time; libmicrohttpd then finds them closed. */
static void worker_sweep(struct worker *worker, int64_t now_us)
{
	bool crowded = worker->in_use > worker->room - worker->room / 4;
	for (size_t i = 0; i < worker->used; i++) {
		struct exchange *exchange = &worker->exchanges[i];
		if (exchange->state == EXCHANGE_FREE || exchange->closing)
			continue;
		int64_t allowed_us = exchange->allowed_us;
		if (exchange->state == EXCHANGE_WAITING && worker->stopping)
			allowed_us = 0;
		else if (exchange->state == EXCHANGE_WAITING && crowded)
			allowed_us = CROWDED_SECONDS * WORKER_SECOND_US;
		if (now_us - exchange->since_us < allowed_us)
			continue;
		exchange->closing = true;
		shutdown(exchange->fd, SHUT_RDWR);
	}
}

void worker_turn(struct worker *worker)
{
	/* At the limit libmicrohttpd stops listening, and only listens again in the turn after one
	 * in which a connection ended. */
	size_t before;
	do {
		before = worker->in_use;
		MHD_run(worker->daemon);
	} while (worker->in_use < before);
	int64_t now_us = monotonic_us();
	if (now_us - worker->swept_us < WORKER_SECOND_US)
		return;
	worker->swept_us = now_us;
	worker_sweep(worker, now_us);
}

int worker_patience(const struct worker *worker)
{
	MHD_UNSIGNED_LONG_LONG library_ms;
	int patience = worker->in_use ? 1000 : -1;
	if (MHD_get_timeout(worker->daemon, &library_ms) == MHD_YES && (patience < 0 || library_ms < 1000))
		patience = library_ms < 1000 ? (int)library_ms : 1000;
	return patience;
}

/* Takes no new connections and lets none wait for another request. */
static void worker_quiesce(struct worker *worker)
{
	worker->last = worker->stopping = true;
	MHD_quiesce_daemon(worker->daemon);
}

int signals_open(void)
{
	sigset_t signals;
	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGHUP);
	sigaddset(&signals, SIGCHLD);
	if (sigprocmask(SIG_BLOCK, &signals, NULL) != 0)
		return -1;
	return signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

bool signals_stop(int signals_fd)
{
	struct signalfd_siginfo info;
	bool stop = false;
	while (read(signals_fd, &info, sizeof info) == sizeof info)
		if (info.ssi_signo == SIGTERM || info.ssi_signo == SIGINT)
			stop = true;
	return stop;
}

/* Finishes what runs and what already waits in the sockets, within HTTP_STOP_SECONDS. */
static void worker_drain(struct worker *worker)
{
	int64_t until_us = monotonic_us() + HTTP_STOP_SECONDS * WORKER_SECOND_US;
	worker_quiesce(worker);
	struct pollfd library = {.fd = worker->epoll_fd, .events = POLLIN};
	while (monotonic_us() < until_us) {
		bool busy = poll(&library, 1, worker->running ? 20 : 0) > 0 || worker_patience(worker) == 0;
		if (!busy && !worker->running)
			break;
		worker_turn(worker);
	}
}

static void worker_loop(struct worker *worker, int signals_fd)
{
	struct pollfd watched[] = {{.fd = worker->epoll_fd, .events = POLLIN}, {.fd = signals_fd, .events = POLLIN}};
	for (;;) {
		if (poll(watched, 2, worker_patience(worker)) < 0 && errno != EINTR)
			return;
		if (watched[1].revents && signals_stop(signals_fd))
			break;
		worker_turn(worker);
	}
	worker_drain(worker);
}

/* As many connections as there are descriptors for. */
static size_t connections_possible(void)
{
	struct rlimit limit;
	if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
		return HTTP_CONNECTIONS / 4;
	rlim_t wanted = HTTP_CONNECTIONS + SPARE_DESCRIPTORS;
	if (limit.rlim_cur < wanted) {
		limit.rlim_cur = limit.rlim_max < wanted ? limit.rlim_max : wanted;
		setrlimit(RLIMIT_NOFILE, &limit);
	}
	if (limit.rlim_cur >= wanted)
		return HTTP_CONNECTIONS;
	return limit.rlim_cur > 2 * SPARE_DESCRIPTORS ? limit.rlim_cur - SPARE_DESCRIPTORS : SPARE_DESCRIPTORS;
}

static struct error *worker_open(struct arena *arena, struct worker *worker, const struct http_settings *settings, int listen_fd)
{
	if (settings->open)
		TRY(settings->open(settings->context, arena));
	return worker_start(arena, worker, settings, listen_fd, connections_possible());
}

int worker_process(const struct http_settings *settings, int number, int listen_fd, int report_fd)
{
	struct arena arena;
	arena_init(&arena, WORKER_ARENA_BYTES);
	struct worker worker = {.number = number};
	int signals_fd = signals_open();
	struct error *error = worker_open(&arena, &worker, settings, listen_fd);
	ssize_t told = error ? write(report_fd, error, sizeof *error) : write(report_fd, "", 1);
	close(report_fd);
	if (!error && told == 1)
		worker_loop(&worker, signals_fd);
	worker_done(&worker);
	if (settings->close)
		settings->close(settings->context);
	arena_done(&arena);
	return error ? 1 : 0;
}
