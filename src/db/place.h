/* Where a database lies: its folder, locks beside it, what kind of disk it is on. */
#ifndef HEED_DB_PLACE_H
#define HEED_DB_PLACE_H

#include "base/arena.h"

/* NULL when `path` is a file on a disk of this machine, or absent in a folder that is.
 * ERROR_NOT_FOUND no folder, ERROR_INVALID no file, ERROR_USAGE a network file system. */
struct error *place_check(struct arena *arena, const char *path, bool *ret_exists) MUST_CHECK;
/* The name of the network file system of that number (statfs), or NULL. */
const char *place_network(unsigned long type);
/* Makes the file, empty, for its owner's eyes. */
struct error *place_make(struct arena *arena, const char *path) MUST_CHECK;

const char *place_beside(struct arena *arena, const char *path, const char *ending); /* path with ending; "" when the arena is full */
const char *place_part(struct arena *arena, const char *path); /* the name of this process's unfinished copy */
/* Removes the unfinished copies of processes that were killed: each may be the whole record. */
void place_tidy(struct arena *arena, const char *path);
const char *place_folder(struct arena *arena, const char *path);
bool place_file_empty(const char *path); /* or absent */

/* Openings of files in one folder wait for each other, up to five seconds. Gives a descriptor,
 * or -1 when the folder can't be locked: SQLite's own locks then have to do. */
int place_queue(struct arena *arena, const char *path);
void place_close(int *descriptor);
#define AUTO_DESCRIPTOR __attribute__((cleanup(place_close), unused))

/* Gives the file to the owner of the one whose place it takes, if that is there. */
struct error *place_give(struct arena *arena, const char *finished, const char *path) MUST_CHECK;
/* Puts a finished file in the place of another: both lie in one folder. */
struct error *place_replace(struct arena *arena, const char *finished, const char *path) MUST_CHECK;

/* What a file is by the mark in its head. No connection of this process may have it open:
 * closing a descriptor drops SQLite's locks on the file. */
enum file_is { FILE_ABSENT /* or empty */, FILE_OURS, FILE_OTHER, FILE_NO_DATABASE };
enum file_is place_file_is(const char *path);
enum { APPLICATION_ID = 0x68656564 }; /* "heed", the mark */

bool place_same_file(const char *a, const char *b);

/* AUTO_UNLINK const char *part: removes a file that was not finished, unless set to NULL. */
void place_unlink(const char **path);
#define AUTO_UNLINK __attribute__((cleanup(place_unlink)))

#endif
