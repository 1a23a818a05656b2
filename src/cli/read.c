/* `heed read`: a paper in, what was found in it out. */
#include "cli/commands.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/print.h"

static struct error *one_paper(struct command *command, const char **ret_path)
{
	if (command->options.arguments.count != 2)
		return error_new(command->arena, ERROR_USAGE, "name one paper, for example: heed read paper.docx");
	*ret_path = command->options.arguments.at[1];
	return NULL;
}

struct error *command_read(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	const char *path = NULL;
	struct reading reading;
	TRY(one_paper(command, &path));
	TRY(reading_open(command, path, &reading));
	*ret_status = EXIT_DONE;
	if (command->options.given & OPTION_TREE)
		return file_show(arena, doc_tree(arena, reading.document));
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_of_draft(arena, &reading));
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	int32_t as_of = command->options.as_of == DAY_NONE ? reading.draft->front.as_of : command->options.as_of;
	print_draft(arena, &out, &reading, as_of, terminal_columns());
	return file_show_buf(arena, &out);
}
