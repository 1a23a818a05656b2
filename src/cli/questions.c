/* See questions.h. */
#include "cli/questions.h"

#include "check/report.h"
#include "cli/file.h"
#include "doc/read/read.h"
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

/* The block and words that a comment on the question stands at: its first quote with a place,
 * else the recommendation's first line, else the paper as a whole. */
static struct docx_comment comment_of(struct arena *arena, const struct draft *draft, const struct question *question)
{
	struct docx_comment comment = {.text = question_comment(arena, question)};
	list_each(quote, &question->quotes) {
		if (!quote->piece.block)
			continue;
		comment.block = quote->piece.block;
		comment.start = quote->piece.start;
		comment.end = quote->piece.end;
		return comment;
	}
	int recommendation = question->finding->recommendation;
	const struct words *text = recommendation < 0 ? NULL : &draft->recommendations.at[recommendation].text;
	if (text && text->count && text->at[0].piece_count)
		comment.block = text->at[0].pieces[0].block;
	return comment;
}

/* Over a hundred comments nobody finds the ten that count: low matters get none unless asked for. */
static bool worth_a_comment(const struct command *command, const struct question *question)
{
	return command->options.given & OPTION_ALL || question->finding->severity <= SEVERITY_MEDIUM;
}

/* A copy of the Word paper with the questions as comments at their places, and the sum of
 * them over the paper. */
static struct error *comments_write(struct command *command, const struct reading *reading, const struct report *report, struct str *ret_bytes)
{
	struct arena *arena = command->arena;
	const struct questions *questions = &report->questions;
	struct docx_comment *comments = arena_alloc_array(arena, questions->count + 2, sizeof *comments);
	TRY_MEMORY(arena, comments);
	size_t count = 1, silent = 0;
	list_each(question, questions) {
		if (worth_a_comment(command, question))
			comments[count++] = comment_of(arena, reading->draft, question);
		else
			silent++;
	}
	comments[0].text = report_summary(arena, report, silent);
	struct str copy = STR_NONE;
	TRY(docx_comments(arena, reading->bytes, reading->name, comments, count, STR("heed"), STR(""), &copy));
	struct document *again = NULL; /* an odd document must not become a broken copy in silence */
	if (doc_read(arena, copy, reading->name, &again) || again->leaves.count != reading->document->leaves.count)
		return error_new(arena, ERROR_INVALID, "%.*s: comments can't be put into this document; write the questions as .html or .md instead",
		                 STR_ARG(reading->name));
	*ret_bytes = copy;
	return NULL;
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
		TRY(comments_write(command, reading, &report, &bytes));
	else
		TRY(docx_write(arena, report.document, &bytes));
	return file_write(arena, path, bytes);
}
