/* Files for the commands: papers in, reports out, and the limits that reading runs under. */
#ifndef HEED_CLI_FILE_H
#define HEED_CLI_FILE_H

#include "base/buf.h"

/* All bytes of a file, "-" for standard input; at most limit_bytes (ERROR_LIMIT). The
 * error names the file and tells a missing one, a folder and a forbidden one apart. */
struct error *file_read(struct arena *arena, const char *path, size_t limit_bytes, struct str *ret_bytes) MUST_CHECK;
/* Writes a whole file or none of it: a new file beside it, then a rename. A device or a pipe is written as it is. */
struct error *file_write(struct arena *arena, const char *path, struct str bytes) MUST_CHECK;
/* Writes to standard output as it is, for programs; a reader that went away is no error. */
struct error *file_print(struct arena *arena, struct str text) MUST_CHECK;
/* Likewise for people: nothing in the text steers their terminal. */
struct error *file_show(struct arena *arena, struct str text) MUST_CHECK;
struct error *file_show_buf(struct arena *arena, struct buf *text) MUST_CHECK; /* also what went wrong with the buf */
/* True when both paths lead to one file, by whatever names; "-" is standard input. */
bool file_same(const char *path, const char *other);

/* The name at the end of a path. */
struct str file_name(const char *path);

/* Takes up those of the first three descriptors that the caller left closed, so that no paper
 * or report is opened as one of them; using them fails. Call it first. */
void file_hold_standard(void);
/* Caps this process's memory and processor time, so that no paper can take the machine:
 * past the time heed ends with a sentence and status 65. */
void file_limit_process(void);
/* For a command that may go on for days: takes the limit of time away, each part of its work has its own. */
void file_lift_time(void);
/* The processor time and memory that the caps allow. */
enum { LIMIT_SECONDS = 60, LIMIT_MEMORY_MB = 3072, LIMIT_ARENA_MB = 1536 };

#endif
