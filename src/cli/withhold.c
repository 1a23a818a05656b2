/* `heed withhold`: leaves a person's name out of all that the public sees. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "core/publication.h"
#include "core/withheld.h"

static struct error *withheld_show(struct command *command, struct db *db)
{
	struct arena *arena = command->arena;
	struct withheld withheld = {0};
	TRY(withheld_list(db, arena, &withheld));
	if (command->options.given & OPTION_JSON) {
		json_t *array = json_array();
		list_each(person, &withheld)
			json_array_append_new(array, json_pack("{s:o, s:o}", "person", json_text(person->name), "reason", json_text(person->reason)));
		return json_print(arena, json_pack("{s:i, s:o}", "heed_withhold", 1, "withheld", array));
	}
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	list_each(person, &withheld)
		buf_printf(&out, "%.*s: %.*s\n", STR_ARG(person->name), STR_ARG(person->reason));
	if (!withheld.count)
		buf_put(&out, STR("No name is left out. heed withhold \"NAME\" --reason \"WORDS\" leaves one out of all that the public sees.\n"));
	return file_show_buf(arena, &out);
}

static struct error *withhold(struct command *command, struct db *db, struct str name, struct str reason, bool withheld)
{
	struct arena *arena = command->arena;
	bool found = false, changed = false;
	TRY(person_withhold(db, arena, &command->actor, name, withheld, reason, &found, &changed));
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_pack("{s:i, s:o, s:b, s:b, s:b}", "heed_withhold", 1, "person", json_text(name), "withheld", withheld,
		                                   "named_before", found, "changed", changed));
	struct str text = str_format(arena, "%.*s: %s%s\n", STR_ARG(name),
	                             changed ? "" : "nothing to do, ",
	                             withheld ? "left out of all that the public sees" : "shown to the public again");
	if (withheld && !found)
		text = str_join(arena, text, STR(""), STR("  No paper names an owner so; the name is left out wherever else it is printed, also from now on.\n"));
	if (changed)
		text = str_join(arena, text, STR(""), STR("  What was published as files or sent out before is as it was: publish it again.\n"));
	TRY(arena_check(arena));
	return file_show(arena, text);
}

struct error *command_withhold(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	size_t count = command->options.arguments.count;
	bool undo = command->options.given & OPTION_UNDO;
	struct str reason = str_trim(options_value(&command->options, OPTION_REASON));
	if (count > 2)
		return error_new(arena, ERROR_USAGE, "name one person, in quotation marks: heed withhold \"NAME\" --reason \"WORDS\"");
	if (count == 2 && !undo && str_empty(reason))
		return error_new(arena, ERROR_USAGE, "a name is left out with its reason: give --reason \"WORDS\"");
	AUTO_DB struct db *db = NULL;
	file_lift_time(); /* a long record takes long */
	TRY(data_open(command, count == 2 ? DB_WRITE : DB_READ, &db));
	*ret_status = EXIT_DONE;
	if (count == 1)
		return withheld_show(command, db);
	return withhold(command, db, str_trim(str_of(command->options.arguments.at[1])), reason, !undo);
}
