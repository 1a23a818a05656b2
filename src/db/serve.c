/* One server for a file: see db_serve_lock in keep.h. The lock ends with the last process that
 * has the descriptor, however it ends; the file that carries it stays. */
#include "db/keep.h"
#include "db/place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static long serving_process(int descriptor)
{
	char text[24] = "";
	ssize_t size = pread(descriptor, text, sizeof text - 1, 0);
	return size > 0 ? strtol(text, NULL, 10) : 0;
}

struct error *db_serve_lock(struct arena *arena, const char *path, int *ret_descriptor)
{
	const char *name = place_beside(arena, path, ".serve");
	TRY(arena_check(arena));
	AUTO_DESCRIPTOR int descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (descriptor < 0)
		return error_new(arena, ERROR_FORBIDDEN, "%s can't be made (%s); let this user write the folder of the record", name, strerror(errno));
	if (flock(descriptor, LOCK_EX | LOCK_NB))
		return error_new(arena, ERROR_CONFLICT, "another heed serve has this data open (process %ld, %s); stop it, or give other data with --data",
		                 serving_process(descriptor), path);
	if (ftruncate(descriptor, 0) || dprintf(descriptor, "%ld\n", (long)getpid()) < 0)
		return error_new(arena, ERROR_WRITE, "%s can't be written (%s); make room on the disk", name, strerror(errno));
	*ret_descriptor = descriptor;
	descriptor = -1;
	return NULL;
}
