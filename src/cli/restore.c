/* `heed restore`: a backup in the place of the record. What it replaces is kept beside it. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "core/verify.h"
#include "core/visible.h"
#include "db/keep.h"
#include "sql/journal.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

struct restoring {
	struct command *command;
	const char *from, *path, *kept; /* kept: what is replaced, NULL when there was nothing */
	struct journal_head head;       /* of the backup */
	bool there, readable, known;    /* the present record; known: it has the backup's head */
	int64_t lost;                   /* entries that it has and the backup lacks */
	struct str last_at;             /* of the present record's last entry */
};

/* The backup must be whole by its own journal, not only as a file. */
static struct error *backup_check(struct restoring *restoring)
{
	struct arena *arena = restoring->command->arena;
	struct verify_outcome outcome;
	AUTO_DB struct db *db = NULL;
	if (access(restoring->from, F_OK) < 0)
		return error_new(arena, ERROR_NOT_FOUND, "there is no backup at %s; give the file that heed backup made", restoring->from);
	TRY(db_open(arena, restoring->from, DB_READ, &db));
	TRY(visible_register(db, arena));
	TRY(verify_record(db, arena, STR_NONE, NULL, &outcome));
	restoring->head = outcome.head;
	if (outcome.break_count && !(restoring->command->options.given & OPTION_FORCE))
		return error_new(arena, ERROR_INVALID, "%s is not what it was (heed verify --data %s tells more); give another backup, or say --force to take it all the same",
		                 restoring->from, restoring->from);
	return NULL;
}

static struct error *present_read(struct restoring *restoring)
{
	struct arena *arena = restoring->command->arena;
	struct journal_by_hash_row entry;
	struct journal_head present;
	bool found = false;
	AUTO_DB struct db *db = NULL;
	TRY(db_open(arena, restoring->path, DB_READ, &db));
	TRY(journal_head(db, arena, &present));
	restoring->lost = present.count;
	TRY(journal_by_hash(db, arena, restoring->head.hash, &entry, &found));
	restoring->known = found || restoring->head.count == 0;
	if (found)
		restoring->lost = present.count - entry.n;
	TRY(journal_by_hash(db, arena, present.hash, &entry, &found));
	if (found)
		restoring->last_at = entry.made_at;
	restoring->readable = true;
	return NULL;
}

/* A damaged record tells nothing: that is what restoring is for. */
static struct error *present_compare(struct restoring *restoring)
{
	struct error *error = present_read(restoring);
	return error && error->kind != ERROR_DB ? error : NULL;
}

/* Whether the backup goes on from where the present record ends. */
static struct error *backup_newer(struct restoring *restoring, bool *ret_newer)
{
	struct arena *arena = restoring->command->arena;
	struct journal_by_hash_row entry;
	struct journal_head present;
	AUTO_DB struct db *backup = NULL, *db = NULL;
	TRY(db_open(arena, restoring->path, DB_READ, &db));
	TRY(journal_head(db, arena, &present));
	TRY(db_open(arena, restoring->from, DB_READ, &backup));
	*ret_newer = present.count == 0;
	return *ret_newer ? NULL : journal_by_hash(backup, arena, present.hash, &entry, ret_newer);
}

static struct error *loss_refuse(struct restoring *restoring)
{
	struct arena *arena = restoring->command->arena;
	bool newer = false;
	if (!restoring->readable || (restoring->known && restoring->lost == 0))
		return NULL;
	if (restoring->known)
		return error_new(arena, ERROR_CONFLICT, "the present record has %lld entr%s that the backup lacks, the last of %.*s; restoring loses them: say --force if that is meant",
		                 (long long)restoring->lost, restoring->lost == 1 ? "y" : "ies", STR_ARG(restoring->last_at));
	TRY(backup_newer(restoring, &newer));
	if (newer) {
		restoring->lost = 0;
		return NULL;
	}
	return error_new(arena, ERROR_CONFLICT, "%s is of another record than %s, or one of the two was rewritten; restoring loses all %lld entries of the present one: say --force if that is meant",
	                 restoring->from, restoring->path, (long long)restoring->lost);
}

/* A second name for the present file, so that it stays when its place is given away. */
static struct error *present_keep(struct restoring *restoring)
{
	struct arena *arena = restoring->command->arena;
	enum { TRIES = 1000 };
	struct str day = day_iso(arena, restoring->command->today);
	for (int i = 1; i <= TRIES; i++) {
		struct str name = str_format(arena, i == 1 ? "%s.replaced-%.*s" : "%s.replaced-%.*s-%d", restoring->path, STR_ARG(day), i);
		const char *kept = str_c(arena, name);
		TRY(arena_check(arena));
		if (link(restoring->path, kept) == 0) {
			restoring->kept = kept;
			return NULL;
		}
		if (errno != EEXIST)
			return error_new(arena, ERROR_WRITE, "%s: the present record can't be kept under this name (%s), so nothing was changed", kept, strerror(errno));
	}
	return error_new(arena, ERROR_CONFLICT, "%s was replaced a thousand times today; take those copies away first", restoring->path);
}

static struct error *outcome_show(struct restoring *restoring)
{
	struct arena *arena = restoring->command->arena;
	if (restoring->command->options.given & OPTION_JSON)
		return json_print(arena, json_pack("{s:i, s:o, s:o, s:I, s:o, s:I}", "heed_restore", 1, "file", json_text(str_of(restoring->path)),
		                                   "kept", json_text(str_of(restoring->kept)), "entries", (json_int_t)restoring->head.count,
		                                   "head", json_text(restoring->head.hash), "lost", (json_int_t)restoring->lost));
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	buf_printf(&out, "%s: restored, with %lld entries in its journal\nHead: %.*s\n", restoring->path, (long long)restoring->head.count, STR_ARG(restoring->head.hash));
	if (restoring->kept)
		buf_printf(&out, "The record that it replaces is kept as %s%s\n", restoring->kept, restoring->readable ? "" : "; it could not be read");
	return file_show_buf(arena, &out);
}

struct error *command_restore(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	struct restoring restoring = {.command = command};
	if (command->options.arguments.count != 2)
		return error_new(arena, ERROR_USAGE, "name the backup to take, for example: heed restore heed-2026-11-23.db");
	restoring.from = command->options.arguments.at[1];
	TRY(data_place(command, &restoring.path));
	TRY(backup_check(&restoring));
	restoring.there = access(restoring.path, F_OK) == 0;
	if (restoring.there)
		TRY(present_compare(&restoring));
	if (restoring.there && !(command->options.given & OPTION_FORCE))
		TRY(loss_refuse(&restoring));
	if (restoring.there && !file_same(restoring.from, restoring.path))
		TRY(present_keep(&restoring));
	struct error *error = db_restore(arena, restoring.from, restoring.path);
	if (error && restoring.kept)
		unlink(restoring.kept);
	TRY(error);
	*ret_status = EXIT_DONE;
	return outcome_show(&restoring);
}
