/* `heed backup`: the one file that is the whole archive, also while heed serves. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "core/journal.h"
#include "db/keep.h"

#include <sys/stat.h>

struct error *command_backup(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	struct journal_head head;
	struct stat about = {0};
	if (command->options.arguments.count != 2)
		return error_new(arena, ERROR_USAGE, "name the file to write, for example: heed backup heed-%.*s.db", STR_ARG(day_iso(arena, command->today)));
	const char *path = command->options.arguments.at[1];
	AUTO_DB struct db *db = NULL, *copy = NULL;
	file_lift_time(); /* a long record takes long */
	TRY(data_open(command, DB_READ, &db));
	TRY(db_backup(db, arena, path));
	TRY(db_open(arena, path, DB_READ, &copy)); /* what it says is what is in it */
	TRY(journal_head(copy, arena, &head));
	if (stat(path, &about) < 0)
		return error_new(arena, ERROR_IO, "%s: can't be looked at after it was written; check the disk", path);
	*ret_status = EXIT_DONE;
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_pack("{s:i, s:o, s:I, s:I, s:o}", "heed_backup", 1, "file", json_text(str_of(path)), "bytes", (json_int_t)about.st_size,
		                                   "entries", (json_int_t)head.count, "head", json_text(head.hash)));
	struct str text = str_format(arena, "%s: the whole record, %lld KB, %lld entries in its journal\nHead: %.*s\nKeep the head apart from the file: heed verify --head proves with it that nothing was rewritten.\n",
	                             path, ((long long)about.st_size + 1023) / 1024, (long long)head.count, STR_ARG(head.hash));
	TRY(arena_check(arena));
	return file_show(arena, text);
}
