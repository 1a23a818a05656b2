/* The parent of the workers: it listens, starts them, replaces those that die, and stops
 * them. It takes no requests itself.
 *
 * Workers open one after another (SQLite connections opened at the same moment may find
 * the database locked). Signals come in through a descriptor; nothing runs in a handler. */
#include "http/worker.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	WORKERS_MAX = 64,
	WORKER_OPEN_MS = 30000,
	SOON_US = 1000000,        /* a worker that lives shorter than this is replaced after a pause */
	FIRST_PAUSE_US = 100000,
	LAST_PAUSE_US = 10000000,
};

struct process {
	pid_t pid; /* 0: not running */
	int64_t started_us, start_again_us, pause_us;
};

struct parent {
	const struct http_settings *settings;
	int listen_fd, signals_fd, count;
	struct process processes[WORKERS_MAX];
};

static int worker_count(const struct http_settings *settings)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	long count = settings->workers > 0 ? settings->workers : cores < 2 ? 2 : cores;
	return count < WORKERS_MAX ? (int)count : WORKERS_MAX;
}

/* Waits until the worker has opened; gives its error, or NULL. */
static struct error *report_read(struct arena *arena, int report_fd)
{
	struct error report;
	struct pollfd watched = {.fd = report_fd, .events = POLLIN};
	int ready;
	do
		ready = poll(&watched, 1, WORKER_OPEN_MS);
	while (ready < 0 && errno == EINTR);
	ssize_t size = ready > 0 ? read(report_fd, &report, sizeof report) : 0;
	if (size == 1)
		return NULL;
	if (size == sizeof report)
		return error_make(arena, report.kind, report.file, report.line, "%s", report.message);
	return error_new(arena, ERROR_BUG, ready > 0 ? "a worker of the server died while it started" : "a worker of the server did not start in time");
}

static struct error *process_start(struct arena *arena, struct parent *parent, int index)
{
	struct process *process = &parent->processes[index];
	int report[2];
	if (pipe2(report, O_CLOEXEC) != 0)
		return error_new(arena, ERROR_IO, "the server can not start a worker: this computer has too many open files");
	pid_t own = getpid(), pid = fork();
	if (pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGTERM);
		close(report[0]);
		close(parent->signals_fd);
		_exit(getppid() == own ? worker_process(parent->settings, index + 1, parent->listen_fd, report[1]) : 1);
	}
	close(report[1]);
	struct error *error = pid < 0 ? error_new(arena, ERROR_IO, "the server can not start a worker: this computer has too many processes")
	                              : report_read(arena, report[0]);
	close(report[0]);
	process->pid = pid < 0 ? 0 : pid;
	process->started_us = monotonic_us();
	return error;
}

/* Pauses grow while a worker dies at once, so that a lasting fault doesn't eat the computer. */
static void process_schedule(struct process *process)
{
	int64_t now_us = monotonic_us();
	bool lived = now_us - process->started_us >= SOON_US;
	int64_t pause_us = lived ? 0 : process->pause_us ? process->pause_us * 2 : FIRST_PAUSE_US;
	process->pause_us = pause_us < LAST_PAUSE_US ? pause_us : LAST_PAUSE_US;
	process->start_again_us = now_us + process->pause_us;
	process->pid = 0;
}

static void reap(struct parent *parent, bool stopping)
{
	int status;
	for (int i = 0; i < parent->count; i++) {
		struct process *process = &parent->processes[i];
		if (!process->pid || waitpid(process->pid, &status, WNOHANG) != process->pid)
			continue;
		if (!stopping)
			log_line(parent->settings, "event=worker_died worker=%d %s=%d", i + 1, WIFSIGNALED(status) ? "signal" : "status",
			         WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
		process_schedule(process);
	}
}

static void start_missing(struct parent *parent)
{
	for (int i = 0; i < parent->count; i++) {
		struct process *process = &parent->processes[i];
		if (process->pid || monotonic_us() < process->start_again_us)
			continue;
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct error *error = process_start(&arena, parent, i);
		if (error)
			log_line(parent->settings, "event=worker_failed worker=%d message=\"%s\"", i + 1, error->message);
		if (!process->pid)
			process_schedule(process);
	}
}

static int parent_patience(const struct parent *parent)
{
	int64_t now_us = monotonic_us(), wait_us = -1;
	for (int i = 0; i < parent->count; i++) {
		const struct process *process = &parent->processes[i];
		int64_t until_us = process->start_again_us > now_us ? process->start_again_us - now_us : 0;
		if (!process->pid && (wait_us < 0 || until_us < wait_us))
			wait_us = until_us;
	}
	return wait_us < 0 ? -1 : (int)(wait_us / 1000) + 1;
}

/* Waits for a signal at most so long; true when it says to stop. */
static bool stop_asked(const struct parent *parent, int wait_ms)
{
	struct pollfd watched = {.fd = parent->signals_fd, .events = POLLIN};
	poll(&watched, 1, wait_ms);
	return signals_stop(parent->signals_fd);
}

static int tell_all(const struct parent *parent, int signal_number)
{
	int running = 0;
	for (int i = 0; i < parent->count; i++)
		if (parent->processes[i].pid) {
			kill(parent->processes[i].pid, signal_number);
			running++;
		}
	return running;
}

/* Lets the workers finish; a second signal, or too long a time, ends them. */
static void stop_all(struct parent *parent)
{
	int64_t until_us = monotonic_us() + (HTTP_STOP_SECONDS + 1) * (int64_t)1000000;
	int running = tell_all(parent, SIGTERM);
	while (running && monotonic_us() < until_us && !stop_asked(parent, 100)) {
		reap(parent, true);
		running = tell_all(parent, 0);
	}
	tell_all(parent, SIGKILL);
	for (int i = 0; i < parent->count; i++)
		if (parent->processes[i].pid)
			waitpid(parent->processes[i].pid, NULL, 0);
}

static struct error *serve_on(struct arena *arena, struct parent *parent, struct str link)
{
	for (int i = 0; i < parent->count; i++)
		TRY(process_start(arena, parent, i));
	if (parent->settings->ready)
		parent->settings->ready(parent->settings->context, link);
	log_line(parent->settings, "event=start address=%.*s workers=%d", STR_ARG(link), parent->count);
	while (!stop_asked(parent, parent_patience(parent))) {
		reap(parent, false);
		start_missing(parent);
	}
	log_line(parent->settings, "event=stop");
	return NULL;
}

struct error *http_serve(struct arena *arena, const struct http_settings *settings)
{
	struct parent parent = {.settings = settings, .listen_fd = -1, .count = worker_count(settings)};
	struct str link;
	TRY(listen_open(arena, settings->listen, &parent.listen_fd, &link));
	signal(SIGPIPE, SIG_IGN); /* a log reader that went away must not end the server */
	parent.signals_fd = signals_open();
	struct error *error = parent.signals_fd < 0 ? error_new(arena, ERROR_IO, "the server can not start: this computer has too many open files")
	                                            : serve_on(arena, &parent, link);
	close(parent.listen_fd);
	stop_all(&parent);
	if (parent.signals_fd >= 0)
		close(parent.signals_fd);
	return error;
}
