/* `heed check`: the questions that a paper begs, on the terminal, as JSON, or in a report. */
#include "cli/commands.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/print.h"
#include "cli/questions.h"

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

struct error *command_check(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	struct options *options = &command->options;
	if (options->arguments.count != 2)
		return error_new(arena, ERROR_USAGE, "name one paper, for example: heed check paper.docx");
	if (options->output)
		TRY(questions_format(arena, options->output, NULL));
	if (options->output && file_same(options->arguments.at[1], options->output))
		return error_new(arena, ERROR_USAGE, "%s: this is the paper itself, which heed never changes; give the report another name", options->output);
	struct reading reading;
	struct findings findings = {0};
	TRY(reading_open(command, options->arguments.at[1], &reading));
	bool before_agreed = options->given & OPTION_DRAFT;
	int32_t as_of = day_of_check(command, reading.draft);
	TRY(before_agreed ? check_before_agreed(arena, reading.draft, &findings) : check_paper(arena, reading.draft, as_of, &findings));
	*ret_status = findings.count ? EXIT_FOUND : EXIT_DONE;
	if (options->output)
		TRY(questions_write(command, &reading, &findings, options->output));
	if (options->given & OPTION_JSON)
		return json_print(arena, json_of_findings(arena, &reading, as_of, &findings));
	if (options->output)
		return NULL;
	struct buf out;
	struct str text;
	buf_init(&out, arena, BUF_NO_LIMIT);
	struct asked asked = {before_agreed, options->given & OPTION_ALL, options->first ? (size_t)options->first : check_first(&findings)};
	TRY(print_findings(arena, &out, &reading, &findings, asked, terminal_columns()));
	if (as_of == DAY_NONE && !before_agreed)
		buf_put(&out, STR("\nThe paper gives no day of its own, so nothing was asked about time: --as-of DAY gives one.\n"));
	TRY(buf_done(&out, &text));
	return file_show(arena, text);
}
