/* `heed check`: the questions that a paper or a review of the record begs, on the terminal, as
 * JSON, or in a report. */
#include "cli/commands.h"
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/print.h"
#include "cli/questions.h"
#include "core/find.h"
#include "core/record.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* The day that time is told from: what the user says, else the paper's own, else the latest
 * dated entry of its evidence; DAY_NONE when none of them is there. Today is no answer: it
 * would call an undated paper of last year overdue throughout. */
static int32_t day_of_check(const struct command *command, const struct draft *draft)
{
	if (command->options.as_of != DAY_NONE)
		return command->options.as_of;
	if (draft->front.as_of != DAY_NONE)
		return draft->front.as_of;
	int32_t latest = DAY_NONE;
	list_each(record, &draft->recommendations)
		list_each(entry, &record->evidence)
			if (!(entry->date.flags & WHEN_IMPOSSIBLE) && entry->date.days.last > latest && entry->date.days.last <= command->today)
				latest = entry->date.days.last;
	return latest;
}

/* --- a paper or a review? ----------------------------------------------------------------- */

static bool is_there(const char *path)
{
	struct stat status;
	return !strcmp(path, "-") || stat(path, &status) == 0;
}

/* What could not be a review's name is a path, so that a mistyped one is said to be no file. */
static bool like_a_path(const char *name)
{
	static const struct str endings[] = {STR(".docx"), STR(".html"), STR(".htm"), STR(".md"), STR(".txt"), STR(".pdf")};
	struct str words = str_of(name);
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (words.size > endings[i].size && str_equal_fold(str_from(words, words.size - endings[i].size), endings[i]))
			return true;
	return str_has(words, STR("/"));
}

static struct error *review_open(struct command *command, const char *name, struct reading *ret_reading)
{
	struct arena *arena = command->arena;
	struct record *record = arena_new(arena, struct record);
	struct document *document = arena_new(arena, struct document);
	struct found found;
	AUTO_DB struct db *db = NULL;
	AUTO_TX struct tx tx = {0};
	if (!record || !document)
		return arena_error(arena);
	TRY(data_open(command, DB_READ, &db));
	TRY(tx_begin_read(db, arena, &tx)); /* all of one state, whatever is imported meanwhile */
	struct error *error = find_review(db, arena, READER_OFFICER, str_of(name), &found);
	if (error && error->kind == ERROR_NOT_FOUND)
		return error_new(arena, ERROR_NOT_FOUND, "%.80s: there is no such file, and %s", name, error->message);
	TRY(error);
	TRY(record_read(db, arena, &(struct record_wish){.reader = READER_OFFICER, .review = found.id, .until = command->options.as_of}, record));
	*document = *record->draft->document;
	document->format = FORMAT_UNKNOWN; /* no file to put comments into */
	*ret_reading = (struct reading){.path = name, .name = found.slug, .document = document, .draft = record->draft, .record = record};
	return NULL;
}

/* A file of that name comes first; that there is a review too is said. */
static struct error *argument_open(struct command *command, const char *name, struct reading *ret_reading)
{
	struct reading review = {0};
	bool path = like_a_path(name);
	if (!is_there(name) && !path)
		return review_open(command, name, ret_reading);
	TRY(reading_open(command, name, ret_reading));
	if (path || command->options.given & OPTION_QUIET || review_open(command, name, &review))
		return NULL;
	if (str_equal(review.name, str_of(name)))
		fprintf(stderr, "heed: %s is a file here, and it was read; there is also a review of that name: call the file ./%s to tell them apart\n", name, name);
	return NULL;
}

/* In a report a review's words have no place to be named by: they stand in several papers. */
static void forget_places(struct findings *findings)
{
	list_each(finding, findings)
		list_each(quote, &finding->quotes)
			quote->origin = (struct origin){0};
}

struct error *command_check(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	struct options *options = &command->options;
	if (options->arguments.count != 2)
		return error_new(arena, ERROR_USAGE, "name one paper or one review, for example: heed check paper.docx");
	if (options->output)
		TRY(questions_format(arena, options->output, NULL));
	if (options->output && file_same(options->arguments.at[1], options->output))
		return error_new(arena, ERROR_USAGE, "%s: this is the paper itself, which heed never changes; give the report another name", options->output);
	struct reading reading;
	struct findings findings = {0};
	TRY(argument_open(command, options->arguments.at[1], &reading));
	bool before_agreed = options->given & OPTION_DRAFT;
	int32_t as_of = reading.record && options->as_of == DAY_NONE ? command->today : day_of_check(command, reading.draft);
	TRY(before_agreed ? check_before_agreed(arena, reading.draft, &findings) : check_paper(arena, reading.draft, as_of, &findings));
	*ret_status = findings.count ? EXIT_FOUND : EXIT_DONE;
	json_t *json = options->given & OPTION_JSON ? json_of_findings(arena, &reading, as_of, &findings) : NULL;
	if (reading.record && options->output)
		forget_places(&findings);
	struct error *written = options->output ? questions_write(command, &reading, &findings, options->output) : NULL;
	if (written)
		json_decref(json);
	TRY(written);
	if (options->given & OPTION_JSON)
		return json_print(arena, json);
	if (options->output)
		return NULL;
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	struct asked asked = {before_agreed, options->given & OPTION_ALL, options->first ? (size_t)options->first : check_first(&findings)};
	TRY(print_findings(arena, &out, &reading, &findings, asked, terminal_columns()));
	if (as_of == DAY_NONE && !before_agreed)
		buf_put(&out, STR("\nThe paper gives no day of its own, so nothing was asked about time: --as-of DAY gives one.\n"));
	return file_show_buf(arena, &out);
}
