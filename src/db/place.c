/* Where a database lies: see place.h. */
#include "db/place.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

const char *place_network(unsigned long type)
{
	static const struct {
		unsigned long type;
		const char *name;
	} networks[] = {{0x6969, "NFS"}, {0x517B, "SMB"}, {0xFF534D42, "CIFS"}, {0xFE534D42, "SMB"}, {0x5346414F, "AFS"}, {0x73757245, "Coda"}};
	for (size_t i = 0; i < sizeof networks / sizeof *networks; i++)
		if (networks[i].type == (type & 0xFFFFFFFF))
			return networks[i].name;
	return NULL;
}

const char *place_beside(struct arena *arena, const char *path, const char *ending)
{
	return str_c(arena, str_format(arena, "%s%s", path, ending));
}

const char *place_part(struct arena *arena, const char *path)
{
	return str_c(arena, str_format(arena, "%s.part-%ld", path, (long)getpid()));
}

/* "backup.db.part-123", or SQLite's journal of it, of a process that is no more. */
static bool is_left_over(struct str name, struct str file)
{
	struct str rest = str_from(name, file.size), number = str_from(rest, strlen(".part-"));
	int process;
	if (!str_starts(name, file) || !str_starts(rest, STR(".part-")))
		return false;
	if (str_ends(number, STR("-journal")))
		number.size -= strlen("-journal");
	return str_number(number, &process) && process > 0 && kill(process, 0) < 0 && errno == ESRCH;
}

void place_tidy(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/'), *folder = place_folder(arena, path);
	DIR *entries = arena->failed ? NULL : opendir(folder);
	for (struct dirent *entry; entries && (entry = readdir(entries));)
		if (is_left_over(str_of(entry->d_name), str_of(slash ? slash + 1 : path)))
			unlinkat(dirfd(entries), entry->d_name, 0);
	if (entries)
		closedir(entries);
}

const char *place_folder(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	if (!slash)
		return ".";
	return slash == path ? "/" : str_c(arena, (struct str){path, (size_t)(slash - path)});
}

bool place_file_empty(const char *path)
{
	struct stat status;
	return stat(path, &status) || status.st_size == 0;
}

struct error *place_check(struct arena *arena, const char *path, bool *ret_exists)
{
	struct stat status;
	struct statfs system;
	const char *folder = place_folder(arena, path);
	TRY(arena_check(arena));
	bool exists = stat(path, &status) == 0;
	if (!exists && errno == EACCES)
		return error_new(arena, ERROR_FORBIDDEN, "%s can't be reached: a folder on the way to it is closed to this user; let the user in or give another file", path);
	if (exists && !S_ISREG(status.st_mode))
		return error_new(arena, ERROR_INVALID, "%s is no file; give the file that holds the record", path);
	if (!exists && stat(folder, &status))
		return error_new(arena, ERROR_NOT_FOUND, "the folder of %s is not there; make it, or give another file", path);
	if (statfs(exists ? path : folder, &system) == 0 && place_network((unsigned long)system.f_type))
		return error_new(arena, ERROR_USAGE, "%s lies on a network file system (%s), whose locks can't be trusted with a database; keep it on a disk of this machine",
		                 path, place_network((unsigned long)system.f_type));
	*ret_exists = exists;
	return NULL;
}

struct error *place_make(struct arena *arena, const char *path)
{
	int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (descriptor >= 0) {
		close(descriptor);
		return NULL;
	}
	if (errno == EEXIST) /* another was quicker */
		return NULL;
	if (errno == EACCES || errno == EPERM || errno == EROFS)
		return error_new(arena, ERROR_FORBIDDEN, "%s can't be made: this user may not write its folder; work as another user or give another file", path);
	return error_new(arena, ERROR_WRITE, "%s can't be made (%s); give another file or make room", path, strerror(errno));
}

int place_queue(struct arena *arena, const char *path)
{
	enum { TRIES = 500 };
	int descriptor = open(place_folder(arena, path), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	for (int i = 0; descriptor >= 0 && i < TRIES && flock(descriptor, LOCK_EX | LOCK_NB); i++) {
		const struct timespec pause = {.tv_nsec = 10000000};
		nanosleep(&pause, NULL);
	}
	return descriptor;
}

void place_close(int *descriptor)
{
	if (*descriptor >= 0)
		close(*descriptor);
	*descriptor = -1;
}

/* Until the bytes and the name are on the disk, the file may be gone after a power cut. */
static bool sync_path(const char *path, int flags)
{
	AUTO_DESCRIPTOR int descriptor = open(path, O_RDONLY | O_CLOEXEC | flags);
	return descriptor >= 0 && fsync(descriptor) == 0;
}

struct error *place_give(struct arena *arena, const char *finished, const char *path)
{
	struct stat status;
	if (stat(path, &status))
		return NULL;
	if ((status.st_uid != geteuid() && chown(finished, status.st_uid, status.st_gid)) || chmod(finished, status.st_mode & 0777))
		return error_new(arena, ERROR_FORBIDDEN, "%s belongs to another user; work as that user or as root", path);
	return NULL;
}

struct error *place_replace(struct arena *arena, const char *finished, const char *path)
{
	const char *folder = place_folder(arena, path);
	TRY(arena_check(arena));
	if (!sync_path(finished, 0) || rename(finished, path) || !sync_path(folder, O_DIRECTORY))
		return error_new(arena, ERROR_WRITE, "%s can't be written (%s); make room or give another place", path, strerror(errno));
	return NULL;
}

enum file_is place_file_is(const char *path)
{
	static const char magic[16] = "SQLite format 3";
	unsigned char head[100];
	AUTO_DESCRIPTOR int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (descriptor < 0)
		return errno == ENOENT ? FILE_ABSENT : FILE_OTHER;
	ssize_t size = read(descriptor, head, sizeof head);
	if (size == 0)
		return FILE_ABSENT;
	if (size < (ssize_t)sizeof head || memcmp(head, magic, sizeof magic) != 0)
		return FILE_NO_DATABASE;
	uint32_t application = (uint32_t)head[68] << 24 | (uint32_t)head[69] << 16 | (uint32_t)head[70] << 8 | head[71];
	return application == APPLICATION_ID ? FILE_OURS : FILE_OTHER;
}

bool place_same_file(const char *a, const char *b)
{
	struct stat of_a, of_b;
	return stat(a, &of_a) == 0 && stat(b, &of_b) == 0 && of_a.st_dev == of_b.st_dev && of_a.st_ino == of_b.st_ino;
}

void place_unlink(const char **path)
{
	if (*path)
		unlink(*path);
}
