/* `heed verify`: whether the record is what it was. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/print.h"
#include "core/verify.h"

#include <stdio.h>
#include <unistd.h>

static void progress_tell(void *context, int64_t done, int64_t all)
{
	(void)context;
	fprintf(stderr, "\rverifying entry %lld of %lld%s", (long long)done, (long long)all, done >= all ? "\n" : "");
}

static json_t *json_of_breaks(const struct verify_outcome *outcome)
{
	json_t *array = json_array();
	list_each(broken, &outcome->breaks) {
		json_t *object = json_pack("{s:o}", "says", json_text(broken->says));
		json_object_set_new(object, "entry", broken->n ? json_integer(broken->n) : json_null());
		json_array_append_new(array, object);
	}
	return array;
}

static json_t *json_of_removals(const struct verify_outcome *outcome)
{
	json_t *array = json_array();
	list_each(removal, &outcome->removals)
		json_array_append_new(array, json_pack("{s:I, s:I, s:o, s:o, s:o, s:o}", "entry", (json_int_t)removal->n, "entries", (json_int_t)removal->entries,
		                                       "at", json_text(removal->at), "by", json_text(removal->by), "approved_by", json_text(removal->approved_by),
		                                       "ground", json_text(removal->ground)));
	return array;
}

static json_t *json_of_held(const struct verify_outcome *outcome, struct str head)
{
	if (!outcome->head_asked)
		return json_null();
	return json_pack("{s:o, s:b, s:o, s:o}", "head", json_text(head), "found", outcome->head_found,
	                 "entry", outcome->head_found ? json_integer(outcome->head_n) : json_null(), "at", json_text(outcome->head_at));
}

static json_t *json_of_outcome(const struct verify_outcome *outcome, struct str head)
{
	return json_pack("{s:i, s:b, s:I, s:o, s:I, s:I, s:I, s:o, s:I, s:o, s:o}", "heed_verify", 1, "whole", outcome->break_count == 0,
	                 "entries", (json_int_t)outcome->head.count, "head", json_text(outcome->head.hash), "contents", (json_int_t)outcome->contents,
	                 "rows", (json_int_t)outcome->rows, "files", (json_int_t)outcome->files, "breaks", json_of_breaks(outcome),
	                 "break_count", (json_int_t)outcome->break_count, "removals", json_of_removals(outcome), "held", json_of_held(outcome, head));
}

static void breaks_print(struct buf *out, const struct verify_outcome *outcome, bool all, int columns)
{
	enum { SHOWN = 5 };
	buf_put(out, STR("The record is not what it was. The first break:\n\n"));
	size_t shown = 0;
	list_each(broken, &outcome->breaks) {
		if (shown == 1)
			buf_printf(out, "\n%zu more:\n\n", outcome->break_count - 1);
		if (shown++ < SHOWN || all)
			print_wrapped(out, broken->says, 2, columns);
	}
	size_t seen = all || outcome->breaks.count < SHOWN ? outcome->breaks.count : SHOWN;
	if (outcome->break_count > seen)
		buf_printf(out, "  and %zu more%s\n", outcome->break_count - seen, all ? "" : " (--all shows them)");
	buf_put(out, STR("\nKeep this file as it is, and compare it with a backup: heed verify --data BACKUP\n\n"));
}

static void held_print(struct buf *out, const struct verify_outcome *outcome)
{
	int64_t later = outcome->head.count - outcome->head_n;
	if (!outcome->head_asked || !outcome->head_found)
		return;
	if (outcome->head_n == 0)
		buf_put(out, STR("The head you hold is that of a journal without entries: it proves nothing about later ones.\n"));
	else
		buf_printf(out, "The head you hold is that of entry %lld, of %.*s: nothing before it was rewritten. %lld entr%s came later.\n",
		           (long long)outcome->head_n, STR_ARG(outcome->head_at), (long long)later, later == 1 ? "y" : "ies");
}

static void outcome_print(struct buf *out, const struct verify_outcome *outcome, bool all, int columns)
{
	if (outcome->break_count)
		breaks_print(out, outcome, all, columns);
	else
		buf_printf(out, "The record is whole: %lld entries in an unbroken chain, %lld of them compared with what stands in it now; the file%s of %lld paper%s unchanged.\n",
		           (long long)outcome->head.count, (long long)outcome->rows, outcome->files == 1 ? "" : "s", (long long)outcome->files, outcome->files == 1 ? "" : "s");
	held_print(out, outcome);
	list_each(removal, &outcome->removals) {
		buf_printf(out, "Words were removed by entry %lld (%.*s): by %.*s", (long long)removal->n, STR_ARG(removal->at), STR_ARG(removal->by));
		if (!str_empty(removal->approved_by))
			buf_printf(out, ", approved by %.*s", STR_ARG(removal->approved_by));
		buf_printf(out, "; ground: %.*s; the content of %lld earlier entr%s went with them.\n", STR_ARG(removal->ground),
		           (long long)removal->entries, removal->entries == 1 ? "y" : "ies");
	}
	buf_printf(out, "Head: %.*s\n", STR_ARG(outcome->head.hash));
}

/* A file that can't be read is no error of verifying but what it found. */
static struct error *damage_found(struct error *error, int *ret_status)
{
	if (error->kind != ERROR_DB)
		return error;
	exit_say(error);
	*ret_status = EXIT_DATA;
	return NULL;
}

struct error *command_verify(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	struct options *options = &command->options;
	struct str head = options_value(options, OPTION_HEAD);
	bool tells = !(options->given & OPTION_QUIET) && isatty(STDERR_FILENO);
	struct verify_watch watch = {progress_tell, NULL};
	struct verify_outcome outcome;
	if (options->arguments.count > 1)
		return error_new(arena, ERROR_USAGE, "heed verify takes no name; say which record with --data FILE");
	AUTO_DB struct db *db = NULL;
	file_lift_time(); /* a long record takes long */
	struct error *error = data_open(command, DB_READ, &db);
	if (!error)
		error = verify_record(db, arena, head, tells ? &watch : NULL, &outcome);
	if (error)
		return damage_found(error, ret_status);
	*ret_status = outcome.break_count ? EXIT_DATA : EXIT_DONE;
	if (options->given & OPTION_JSON)
		return json_print(arena, json_of_outcome(&outcome, head));
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	outcome_print(&out, &outcome, options->given & OPTION_ALL, terminal_columns());
	return file_show_buf(arena, &out);
}
