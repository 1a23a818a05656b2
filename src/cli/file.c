/* See file.h. The only place of the command line that touches files. */
#include "cli/file.h"

#include "base/buf.h"
#include "cli/exit.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED
#endif
#endif

static void descriptor_close(int *descriptor)
{
	if (*descriptor > STDERR_FILENO)
		close(*descriptor);
}
#define AUTO_DESCRIPTOR __attribute__((cleanup(descriptor_close))) int

static struct error *open_error(struct arena *arena, const char *path)
{
	switch (errno) {
	case ENOENT:
	case ENOTDIR:
		return error_new(arena, ERROR_NOT_FOUND, "%s: there is no such file; check the name and the folder", path);
	case EACCES:
	case EPERM:
		return error_new(arena, ERROR_FORBIDDEN, "%s: you are not permitted to open this file; ask its owner, or copy it to a folder of your own", path);
	default:
		return error_new(arena, ERROR_IO, "%s: can't be opened (%s); try again, or copy it to another disk", path, strerror(errno));
	}
}

static struct error *too_large(struct arena *arena, const char *path, size_t limit_bytes)
{
	return error_new(arena, ERROR_LIMIT, "%s: larger than the %zu MB that heed reads; take the pictures out, or split it into smaller papers",
	                 path, limit_bytes >> 20);
}

static struct error *read_all(struct arena *arena, int descriptor, const char *path, size_t limit_bytes, struct buf *bytes)
{
	char block[65536];
	for (;;) {
		ssize_t size = read(descriptor, block, sizeof block);
		if (size < 0 && errno == EINTR)
			continue;
		if (size < 0)
			return error_new(arena, ERROR_IO, "%s: reading failed (%s); try again, or copy it to another disk", path, strerror(errno));
		if (size == 0)
			return NULL;
		if (bytes->size + (size_t)size > limit_bytes)
			return too_large(arena, path, limit_bytes);
		buf_put(bytes, (struct str){block, (size_t)size});
		TRY(arena_check(arena));
	}
}

struct error *file_read(struct arena *arena, const char *path, size_t limit_bytes, struct str *ret_bytes)
{
	bool standard_input = !strcmp(path, "-");
	AUTO_DESCRIPTOR descriptor = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (descriptor < 0)
		return open_error(arena, path);
	struct stat about;
	if (fstat(descriptor, &about) < 0)
		return open_error(arena, path);
	if (S_ISDIR(about.st_mode))
		return error_new(arena, ERROR_INVALID, "%s: this is a folder; name one paper in it", path);
	if (S_ISREG(about.st_mode) && about.st_size > (off_t)limit_bytes)
		return too_large(arena, path, limit_bytes);
	struct buf bytes;
	buf_init(&bytes, arena, BUF_NO_LIMIT);
	TRY(read_all(arena, descriptor, path, limit_bytes, &bytes));
	return buf_done(&bytes, ret_bytes);
}

static bool write_all(int descriptor, struct str bytes)
{
	while (bytes.size) {
		ssize_t size = write(descriptor, bytes.at, bytes.size);
		if (size < 0 && errno == EINTR)
			continue;
		if (size < 0)
			return false;
		bytes = str_from(bytes, (size_t)size);
	}
	return true;
}

struct error *file_print(struct arena *arena, struct str text)
{
	if (write_all(STDOUT_FILENO, text) || errno == EPIPE)
		return NULL;
	return error_new(arena, ERROR_WRITE, "standard output can't be written (%s); is the disk full?", strerror(errno));
}

struct error *file_show(struct arena *arena, struct str text)
{
	struct buf shown;
	struct str clean = STR_NONE;
	buf_init(&shown, arena, BUF_NO_LIMIT);
	buf_screen(&shown, text);
	TRY(buf_done(&shown, &clean));
	return file_print(arena, clean);
}

struct error *file_show_buf(struct arena *arena, struct buf *text)
{
	struct str whole = STR_NONE;
	TRY(buf_done(text, &whole));
	return file_show(arena, whole);
}

bool file_same(const char *path, const char *other)
{
	struct stat one, two;
	int found = strcmp(path, "-") ? stat(path, &one) : fstat(STDIN_FILENO, &one);
	return found == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

static struct error *write_error(struct arena *arena, const char *path, const char *partial)
{
	int reason = errno;
	if (partial)
		unlink(partial);
	return error_new(arena, ERROR_WRITE, "%s: can't be written (%s); nothing was changed: choose another folder or free some space",
	                 path, strerror(reason));
}

struct error *file_write(struct arena *arena, const char *path, struct str bytes)
{
	struct stat about;
	bool there = stat(path, &about) == 0;
	if (there && !S_ISREG(about.st_mode)) {
		AUTO_DESCRIPTOR special = open(path, O_WRONLY | O_CLOEXEC);
		return special >= 0 && write_all(special, bytes) ? NULL : write_error(arena, path, NULL);
	}
	char real[PATH_MAX]; /* behind a link its target is replaced, not the link */
	const char *target = there && realpath(path, real) ? real : path;
	const char *partial = str_c(arena, str_format(arena, "%s.part-%ld", target, (long)getpid()));
	TRY(arena_check(arena));
	AUTO_DESCRIPTOR descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (descriptor < 0)
		return write_error(arena, path, NULL);
	bool allowed = !there || fchmod(descriptor, about.st_mode & 0777) == 0; /* who may read it stays as it was */
	if (!allowed || !write_all(descriptor, bytes) || fsync(descriptor) < 0 || rename(partial, target) < 0)
		return write_error(arena, path, partial);
	return NULL;
}

struct str file_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return str_of(slash && slash[1] ? slash + 1 : path);
}

static void out_of_time(int signal_number)
{
	(void)signal_number;
	static const char message[] = "heed: reading this paper took more than a minute of processor time and was stopped; "
	                              "split it into smaller papers, or save it again from Word\n";
	if (write(STDERR_FILENO, message, sizeof message - 1) < 0) {
		/* nobody to tell */
	}
	_exit(EXIT_DATA);
}

void file_hold_standard(void)
{
	for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
		if (fcntl(descriptor, F_GETFD) < 0 && open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
			_exit(71); /* EX_OSERR: nothing that heed opens would be safe */
}

void file_lift_time(void)
{
	setrlimit(RLIMIT_CPU, &(struct rlimit){RLIM_INFINITY, RLIM_INFINITY});
}

void file_limit_process(void)
{
	struct sigaction action = {.sa_handler = out_of_time};
	sigaction(SIGXCPU, &action, NULL);
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	sigaction(SIGPIPE, &ignore, NULL);
	sigaction(SIGXFSZ, &ignore, NULL);
	setrlimit(RLIMIT_CPU, &(struct rlimit){LIMIT_SECONDS, RLIM_INFINITY});
	setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
#ifndef SANITIZED /* a sanitizer's shadow needs terabytes of addresses */
	rlim_t memory = (rlim_t)LIMIT_MEMORY_MB << 20;
	setrlimit(RLIMIT_AS, &(struct rlimit){memory, memory});
#endif
}
