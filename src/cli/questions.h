/* Question reports as files: `heed check -o`. */
#ifndef HEED_CLI_QUESTIONS_H
#define HEED_CLI_QUESTIONS_H

#include "cli/commands.h"

enum questions_format { QUESTIONS_HTML, QUESTIONS_MARKDOWN, QUESTIONS_DOCX };

/* The format that a file's ending asks for; an error for any other. ret_format may be NULL. */
struct error *questions_format(struct arena *arena, const char *path, enum questions_format *ret_format) MUST_CHECK;
/* Writes the report; a Word paper with .docx gives a copy of it with comments. */
struct error *questions_write(struct command *command, const struct reading *reading, const struct findings *findings, const char *path) MUST_CHECK;

#endif
