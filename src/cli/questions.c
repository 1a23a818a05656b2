/* See questions.h. */
#include "cli/questions.h"

#include "check/report.h"
#include "cli/file.h"

struct error *questions_format(struct arena *arena, const char *path, enum questions_format *ret_format)
{
	static const struct {
		const char *ending;
		enum questions_format format;
	} endings[] = {{".html", QUESTIONS_HTML}, {".htm", QUESTIONS_HTML}, {".md", QUESTIONS_MARKDOWN}, {".docx", QUESTIONS_DOCX}};
	struct str name = str_of(path);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		struct str ending = str_of(endings[i].ending);
		if (name.size < ending.size || !str_equal_fold(str_from(name, name.size - ending.size), ending))
			continue;
		if (ret_format)
			*ret_format = endings[i].format;
		return NULL;
	}
	return error_new(arena, ERROR_USAGE, "%s: questions can be written as .docx, .html or .md; give the file one of these endings", path);
}

struct error *questions_write(struct command *command, const struct reading *reading, const struct findings *findings, const char *path)
{
	struct arena *arena = command->arena;
	enum questions_format format;
	struct str bytes = STR_NONE;
	struct report report;
	TRY(questions_format(arena, path, &format));
	TRY(report_build(arena, reading->draft, findings, reading->name, command->options.given & OPTION_DRAFT, &report));
	if (format == QUESTIONS_HTML)
		TRY(report_page(arena, reading->draft, &report, reading->name, &bytes));
	else if (format == QUESTIONS_MARKDOWN)
		TRY(markdown_write(arena, report.document, &bytes));
	else
		TRY(docx_write(arena, report.document, &bytes));
	return file_write(arena, path, bytes);
}
