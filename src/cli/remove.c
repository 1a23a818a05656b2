/* `heed remove`: takes words out of the record for good. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "core/removal.h"

#include <stdlib.h>

static struct error *wish_read(struct command *command, struct removal *ret_removal)
{
	const struct options *options = &command->options;
	struct arena *arena = command->arena;
	size_t count = options->arguments.count;
	bool scoped = options->given & OPTION_IN;
	if (count < 2 || count > (scoped ? 3u : 2u))
		return error_new(arena, ERROR_USAGE, "give the words in quotation marks: heed remove \"WORDS\" [--in REVIEW [REF]] --ground WORDS --by NAME --approved-by NAME");
	struct removal removal = {
		.words = str_trim(str_of(options->arguments.at[1])), .review = options_value(options, OPTION_IN),
		.recommendation = count == 3 ? str_of(options->arguments.at[2]) : STR_NONE, .ground = str_trim(options_value(options, OPTION_GROUND)),
		.approved_by = str_trim(options_value(options, OPTION_APPROVED_BY)), .dry_run = options->given & OPTION_DRY_RUN,
	};
	bool complete = options->given & OPTION_BY && !str_empty(removal.ground) && !str_empty(removal.approved_by);
	if (!complete && !removal.dry_run)
		return error_new(arena, ERROR_USAGE, "a removal is kept with its ground and two persons: give --ground \"WORDS\" --by \"NAME\" --approved-by \"NAME\" "
		                 "(or --dry-run, to see first where the words stand)");
	if (str_empty(removal.ground))
		removal.ground = STR("(none given)");
	if (str_empty(removal.approved_by))
		removal.approved_by = STR("(nobody yet)");
	*ret_removal = removal;
	return NULL;
}

static json_t *json_of_slugs(const struct str *slugs, size_t count)
{
	json_t *array = json_array();
	for (size_t i = 0; i < count; i++)
		json_array_append_new(array, json_text(slugs[i]));
	return array;
}

static json_t *json_of_outcome(const struct removal *removal, const struct removal_outcome *outcome)
{
	json_t *places = json_array();
	list_each(place, &outcome->places)
		json_array_append_new(places, json_pack("{s:o, s:o, s:o, s:o}", "kind", json_text(place->kind), "review", json_text(place->review),
		                                        "recommendation", json_text(place->recommendation), "paper", json_text(place->paper)));
	return json_pack("{s:i, s:b, s:o, s:o, s:o, s:I, s:I, s:b}", "heed_remove", 1, "removed", !removal->dry_run, "places", places,
	                 "files", json_of_slugs(outcome->files.at, outcome->files.count), "files_unread", json_of_slugs(outcome->unread.at, outcome->unread.count),
	                 "entries_removed", (json_int_t)outcome->contents, "entries_restated", (json_int_t)outcome->restated, "log_kept", outcome->log_kept);
}

static void place_print(struct buf *out, const struct removal_place *place)
{
	buf_printf(out, "  %.*s", STR_ARG(place->kind));
	if (!str_empty(place->recommendation))
		buf_printf(out, " of %.*s", STR_ARG(place->recommendation));
	if (!str_empty(place->review))
		buf_printf(out, "%s%.*s", str_empty(place->recommendation) ? " of " : " in ", STR_ARG(place->review));
	if (!str_empty(place->paper))
		buf_printf(out, ", paper %.*s", STR_ARG(place->paper));
	buf_char(out, '\n');
}

static void outcome_print(struct buf *out, const struct removal *removal, const struct removal_outcome *outcome)
{
	buf_printf(out, "%s in %zu place%s:\n", removal->dry_run ? "The words stand" : "Removed", outcome->places.count, outcome->places.count == 1 ? "" : "s");
	list_each(place, &outcome->places)
		place_print(out, place);
	list_each(file, &outcome->files)
		buf_printf(out, "  the file of the paper %.*s%s\n", STR_ARG(*file), removal->dry_run ? ", which would go" : " is gone; what was read from it stays");
	list_each(file, &outcome->unread)
		buf_printf(out, "    (%.*s could not be searched, so it goes to be safe)\n", STR_ARG(*file));
	buf_printf(out, "  the content of %zu entr%s of the journal; %zu say%s anew what is left\n", outcome->contents, outcome->contents == 1 ? "y" : "ies",
	           outcome->restated, outcome->restated == 1 ? "s" : "");
	if (removal->dry_run) {
		buf_put(out, STR("Nothing was changed. Without --dry-run this can't be taken back.\n"));
		return;
	}
	buf_put(out, STR("Words in pictures are not found. Copies made before still hold the words: delete old backups, export and\n"
	                 "publish again into new folders, and ask those who have feeds, mails or printed papers.\n"));
	if (outcome->log_kept)
		buf_put(out, STR("Another program reads this record just now, so its file, or the one ending in -wal, may still hold the words\n"
		                 "between the pages: end heed serve, start it again, and take a heed backup, which never holds them.\n"));
}

struct error *command_remove(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	struct removal removal;
	struct removal_outcome outcome;
	TRY(wish_read(command, &removal));
	AUTO_DB struct db *db = NULL;
	file_lift_time(); /* a long record takes long */
	TRY(data_open(command, DB_WRITE, &db));
	TRY(removal_run(db, arena, &command->actor, &removal, &outcome));
	*ret_status = EXIT_DONE;
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_of_outcome(&removal, &outcome));
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	outcome_print(&out, &removal, &outcome);
	return file_show_buf(arena, &out);
}
