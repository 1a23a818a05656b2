/* See questions.h. */
#include "cli/questions.h"

#include "check/report.h"
#include "cli/file.h"
#include "doc/write/docx_comments.h"

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

/* The block and words that a comment on the finding stands at: its first quote with a place,
 * else the recommendation's first line, else the paper as a whole. */
static struct docx_comment comment_of(struct arena *arena, const struct draft *draft, const struct finding *finding)
{
	struct docx_comment comment = {.text = report_comment(arena, finding)};
	list_each(quote, &finding->quotes) {
		if (!quote->piece.block)
			continue;
		comment.block = quote->piece.block;
		comment.start = quote->piece.start;
		comment.end = quote->piece.end;
		return comment;
	}
	const struct words *text = finding->recommendation < 0 ? NULL : &draft->recommendations.at[finding->recommendation].text;
	if (text && text->count && text->at[0].piece_count)
		comment.block = text->at[0].pieces[0].block;
	return comment;
}

/* A copy of the Word paper with the questions as comments at their places. */
static struct error *comments_write(struct command *command, const struct reading *reading, const struct findings *findings, struct str *ret_bytes)
{
	struct arena *arena = command->arena;
	struct docx_comment *comments = arena_alloc_array(arena, findings->count + 1, sizeof *comments);
	TRY_MEMORY(arena, comments);
	for (size_t i = 0; i < findings->count; i++)
		comments[i] = comment_of(arena, reading->draft, &findings->at[i]);
	return docx_comments(arena, reading->bytes, reading->name, comments, findings->count, STR("heed"), STR(""), ret_bytes);
}

struct error *questions_write(struct command *command, const struct reading *reading, const struct findings *findings, const char *path)
{
	struct arena *arena = command->arena;
	enum questions_format format;
	struct str bytes = STR_NONE;
	struct report report;
	TRY(questions_format(arena, path, &format));
	TRY(report_build(arena, reading->draft, findings, reading->name, command->options.given & OPTION_DRAFT, format == QUESTIONS_HTML, &report));
	if (format == QUESTIONS_HTML)
		TRY(report_page(arena, reading->draft, &report, reading->name, &bytes));
	else if (format == QUESTIONS_MARKDOWN)
		TRY(markdown_write(arena, report.document, &bytes));
	else if (reading->document->format == FORMAT_DOCX)
		TRY(comments_write(command, reading, findings, &bytes));
	else
		TRY(docx_write(arena, report.document, &bytes));
	return file_write(arena, path, bytes);
}
