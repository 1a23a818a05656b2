/* `heed compare`: what changed between papers of one review, and what changed in silence. */
#include "cli/commands.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/folder.h"
#include "cli/print.h"

#include <stdio.h>
#include <unistd.h>

static struct error *compare_two(struct command *command, const struct reading *const *readings, int *ret_status)
{
	struct arena *arena = command->arena;
	struct comparison comparison = {0};
	TRY(compare_papers(arena, readings[0]->draft, readings[1]->draft, &comparison));
	*ret_status = comparison.changes.count ? EXIT_FOUND : EXIT_DONE;
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_of_comparison(arena, readings[0], readings[1], &comparison));
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	print_comparison(arena, &out, readings[0], readings[1], &comparison, terminal_columns());
	return file_show_buf(arena, &out);
}

static struct error *compare_all(struct command *command, const struct reading *const *readings, size_t count, int *ret_status)
{
	struct arena *arena = command->arena;
	const struct draft **drafts = arena_alloc_array(arena, count, sizeof *drafts);
	TRY_MEMORY(arena, drafts);
	for (size_t i = 0; i < count; i++)
		drafts[i] = readings[i]->draft;
	struct lives lives = {0};
	TRY(compare_many(arena, drafts, count, &lives));
	*ret_status = EXIT_DONE;
	list_each(step, &lives.steps)
		if (step->changes.count)
			*ret_status = EXIT_FOUND;
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_of_lives(arena, readings, count, &lives));
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	print_lives(arena, &out, readings, count, &lives, terminal_columns());
	return file_show_buf(arena, &out);
}

/* Says on a terminal which paper is being read, where there are many. */
static void show_progress(const struct command *command, const struct paths *paths, size_t done)
{
	enum { MANY = 5 };
	if (paths->count >= MANY && !(command->options.given & OPTION_QUIET) && isatty(STDERR_FILENO))
		fprintf(stderr, "\rreading paper %zu of %zu%s", done + 1, paths->count, done + 1 == paths->count ? "\n" : "");
}

/* Reads the papers. Among many a damaged one is named and left aside; of two both are needed. */
static struct error *readings_open(struct command *command, const struct paths *paths, const struct reading **readings, size_t *ret_count)
{
	struct arena *arena = command->arena;
	struct reading *all = arena_alloc_array(arena, paths->count, sizeof *all);
	TRY_MEMORY(arena, all);
	size_t count = 0;
	for (size_t i = 0; i < paths->count; i++) {
		show_progress(command, paths, i);
		struct error *error = reading_open(command, paths->at[i], &all[count]);
		if (error && (error->kind != ERROR_INVALID || paths->count == 2))
			return error;
		if (error)
			exit_say(error);
		else
			readings[count] = &all[count], count++;
	}
	if (count < 2)
		return error_new(arena, ERROR_INVALID, "fewer than two of these %zu papers can be read, so there is nothing to compare", paths->count);
	*ret_count = count;
	return NULL;
}

struct error *command_compare(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	struct paths paths = {0};
	size_t count = 0;
	for (size_t i = 1; i < command->options.arguments.count; i++)
		TRY(folder_papers(arena, command->options.arguments.at[i], &paths));
	if (paths.count < 2)
		return error_new(arena, ERROR_USAGE, "name two papers of one review or more, the older first, for example: heed compare march.docx june.docx");
	const struct reading **readings = arena_alloc_array(arena, paths.count, sizeof *readings);
	TRY_MEMORY(arena, readings);
	TRY(readings_open(command, &paths, readings, &count));
	bool named = paths.count == 2 && command->options.arguments.count == 3; /* the user says which is older */
	return named ? compare_two(command, readings, ret_status) : compare_all(command, readings, count, ret_status);
}
