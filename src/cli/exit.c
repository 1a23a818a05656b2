/* See exit.h. The numbers are those of sysexits(3). */
#include "cli/exit.h"

#include "base/utf8.h"

#include <stdio.h>

int exit_status(const struct error *error)
{
	if (!error)
		return EXIT_DONE;
	switch (error->kind) {
	case ERROR_USAGE: return 64;
	case ERROR_INVALID: return EXIT_DATA;
	case ERROR_LIMIT: return EXIT_DATA;
	case ERROR_NOT_FOUND: return 66;
	case ERROR_MISSING: return 69;
	case ERROR_BUG: return 70;
	case ERROR_WRITE: return 73;
	case ERROR_IO: return 74;
	case ERROR_CONFLICT: return 75;
	case ERROR_BUSY: return 75;
	case ERROR_DB: return EXIT_DATA;
	case ERROR_FORBIDDEN: return 77;
	case ERROR_NEWER: return 78;
	}
	return 70;
}

/* The names in a message come from the user's disk and from inside papers: what would steer
 * the terminal is shown as a mark, and the sentence stays one line. */
static void say_line(struct str message)
{
	fputs("heed: ", stderr);
	for (size_t at = 0; at < message.size;) {
		char bytes[4];
		uint32_t character = utf8_next(message, &at);
		if (char_steers(character) || character == '\n')
			character = UTF8_BAD;
		fwrite(bytes, 1, utf8_put(bytes, character), stderr);
	}
	fputc('\n', stderr);
}

void exit_say(const struct error *error)
{
	say_line(str_of(error->message));
	if (error->kind == ERROR_BUG)
		fprintf(stderr, "heed: this is a defect of heed (%s:%d); please report it with the paper, if you may share it\n",
		        error->file, error->line);
}
