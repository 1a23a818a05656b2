/* Errors as values.
 *
 * NULL is success. A function that can fail returns `struct error *` and leaves its
 * ret_ parameters untouched when it does. An error lives as long as the arena that it
 * was made from; each arena keeps a reserve for it, so that running out of memory can
 * still be reported. Errors become an exit status and a sentence in src/cli alone;
 * nothing below it logs or exits. */
#ifndef HEED_BASE_ERROR_H
#define HEED_BASE_ERROR_H

#include "base/str.h"

struct arena;

enum error_kind {
	ERROR_USAGE,     /* the command line can not be understood */
	ERROR_NOT_FOUND, /* the thing named is not there */
	ERROR_FORBIDDEN, /* it is there, but not for this user */
	ERROR_INVALID,   /* the input is damaged or is not what it says */
	ERROR_CONFLICT,  /* it does not fit what is already there */
	ERROR_LIMIT,     /* more than heed is willing to take in */
	ERROR_MISSING,   /* a part of the installation that is needed is missing */
	ERROR_IO,        /* reading failed */
	ERROR_WRITE,     /* writing failed */
	ERROR_DB,        /* the database is damaged */
	ERROR_BUSY,      /* another process writes, try again */
	ERROR_NEWER,     /* the data is from a newer heed */
	ERROR_BUG,       /* a defect of heed */
};

struct error {
	enum error_kind kind;
	const char *file; /* where in heed's own source it was made */
	int line;
	char message[320]; /* what is wrong, where, and what to do: one sentence for people */
};

#define TRY(call)                                     \
	do {                                          \
		struct error *try_error_ = (call);    \
		if (try_error_)                       \
			return try_error_;            \
	} while (0)

/* TRY for calls that give memory: leaves with the arena's limit error on NULL. */
#define TRY_MEMORY(arena, pointer)                    \
	do {                                          \
		if (!(pointer))                       \
			return arena_error(arena);    \
	} while (0)

#define MUST_CHECK __attribute__((warn_unused_result))

/* Makes an error. The message is cut at the size of `message`, on a whole character.
 * Never NULL: the arena's reserve is used when nothing else is left. */
#define error_new(arena, kind, ...) error_make(arena, kind, __FILE__, __LINE__, __VA_ARGS__)

/* An error of an arena that ends, taken over into one that lasts; NULL stays NULL. */
struct error *error_keep(struct arena *arena, const struct error *error) MUST_CHECK;

struct error *error_make(struct arena *arena, enum error_kind kind, const char *file, int line,
                         const char *format, ...) __attribute__((format(printf, 5, 6))) MUST_CHECK;

#endif
