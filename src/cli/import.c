/* `heed import`: papers into the record, one or ten years of them. */
#include "cli/import.h"

#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/folder.h"
#include "cli/print.h"
#include "core/publication.h"
#include "core/setting.h"
#include "db/keep.h"
#include "doc/read/read.h"

#include <stdio.h>
#include <unistd.h>

/* Says on a terminal how far it is, where there are many papers. */
static void show_progress(const struct command *command, const char *doing, size_t done, size_t count)
{
	enum { MANY = 5 };
	if (count >= MANY && !(command->options.given & OPTION_QUIET) && isatty(STDERR_FILENO))
		fprintf(stderr, "\r%s paper %zu of %zu%s", doing, done + 1, count, done + 1 == count ? "\n" : "");
}

/* What is wrong with one paper of many, and not with heed, the disk or the record. */
static bool paper_at_fault(const struct error *error)
{
	return error->kind == ERROR_INVALID || error->kind == ERROR_LIMIT || error->kind == ERROR_FORBIDDEN || error->kind == ERROR_NOT_FOUND;
}

static int32_t day_of_reading(const struct reading *reading)
{
	const struct front *front = &reading->draft->front;
	return front->as_of != DAY_NONE ? front->as_of : front->date;
}

/* Papers without a day of their own come last; one that could not be read after them. */
static int by_day(const void *a, const void *b)
{
	const struct imported *one = a, *other = b;
	if (!one->error != !other->error)
		return one->error ? 1 : -1;
	int32_t left = one->error ? DAY_NONE : day_of_reading(&one->reading), right = other->error ? DAY_NONE : day_of_reading(&other->reading);
	if ((left == DAY_NONE) != (right == DAY_NONE))
		return left == DAY_NONE ? 1 : -1;
	if (left != right)
		return left < right ? -1 : 1;
	return strcmp(one->reading.path, other->reading.path);
}

static struct error *papers_read(struct command *command, const struct paths *paths, struct importing_many *many)
{
	struct arena *arena = command->arena;
	for (size_t i = 0; i < paths->count; i++) {
		struct imported *one = list_add(arena, many);
		TRY_MEMORY(arena, one);
		*one = (struct imported){.reading = {.path = paths->at[i], .name = file_name(paths->at[i])}};
		show_progress(command, "reading", i, paths->count);
		one->error = reading_open(command, paths->at[i], &one->reading);
		if (one->error && (paths->count == 1 || !paper_at_fault(one->error)))
			return one->error;
		if (one->error) {
			exit_say(one->error);
			many->left_aside++;
			continue;
		}
		if (one->reading.draft->front.as_of == DAY_NONE)
			one->reading.draft->front.as_of = command->options.as_of;
	}
	if (many->left_aside == many->count)
		return error_new(arena, ERROR_INVALID, "none of these %zu papers can be read, so nothing was imported", many->count);
	qsort(many->at, many->count, sizeof *many->at, by_day);
	return NULL;
}

static struct error *size_refuse(struct command *command, struct db *db, const struct reading *reading)
{
	size_t most = 0;
	TRY(setting_upload_bytes(db, command->arena, &most));
	return reading->bytes.size <= most ? NULL
	     : error_new(command->arena, ERROR_LIMIT, "%s: has more than the %zu MB that are taken in; heed set upload-limit allows up to %u", reading->path, most >> 20,
	                 READ_MAX_BYTES >> 20);
}

static struct error *paper_import(struct command *command, struct db *db, struct importing_many *many, struct imported *one)
{
	const struct reading *reading = &one->reading;
	struct import_paper paper = {.file_name = reading->name, .sha256 = reading->hash, .bytes = reading->bytes, .draft = reading->draft};
	bool take_back = many->dry_run && many->count == 1; /* many are rehearsed on a copy, so that each paper meets those before it */
	one->error = size_refuse(command, db, reading);
	if (!one->error)
		one->error = import_paper(db, command->arena, &command->actor, &paper, options_value(&command->options, OPTION_REVIEW), take_back, &one->outcome);
	if (!one->error)
		return NULL;
	if (many->count == 1 || !paper_at_fault(one->error) || !str_empty(options_value(&command->options, OPTION_REVIEW)))
		return one->error;
	exit_say(one->error);
	many->left_aside++;
	return NULL;
}

static struct error *papers_import(struct command *command, struct db *db, struct importing_many *many)
{
	size_t readable = many->count - many->left_aside;
	for (size_t i = 0; i < readable; i++) {
		show_progress(command, "storing", i, readable);
		TRY(paper_import(command, db, many, &many->at[i]));
	}
	return NULL;
}

static int by_text(const void *a, const void *b)
{
	return str_compare(*(const struct str *)a, *(const struct str *)b);
}

/* Each review that a paper came in for, once, in the order of their addresses. */
static struct error *reviews_touched(struct arena *arena, const struct importing_many *many, struct publication_slugs *slugs)
{
	size_t kept = 0;
	list_each(one, many)
		if (!one->error && !list_push(arena, slugs, one->outcome.review_slug))
			return arena_error(arena);
	if (slugs->count)
		qsort(slugs->at, slugs->count, sizeof *slugs->at, by_text);
	for (size_t i = 0; i < slugs->count; i++)
		if (!i || !str_equal(slugs->at[i], slugs->at[i - 1]))
			slugs->at[kept++] = slugs->at[i];
	slugs->count = kept;
	return NULL;
}

static struct error *finish(struct command *command, struct db *db, struct importing_many *many)
{
	struct arena *arena = command->arena;
	struct publication_slugs slugs = {0};
	if (many->dry_run && many->count == 1)
		return NULL;
	TRY(reviews_touched(arena, many, &slugs));
	list_each(slug, &slugs) {
		struct publication_outcome outcome;
		struct publication_change change = {*slug, STR_NONE, STR("published"), STR_NONE};
		if (command->options.given & OPTION_RELEASE)
			TRY(publication_set(db, arena, &command->actor, &change, &outcome));
		if (many->count == 1)
			continue;
		struct review_lives *lives = list_add(arena, &many->lives);
		TRY_MEMORY(arena, lives);
		TRY(import_lives(db, arena, *slug, lives));
	}
	return NULL;
}

/* --- rehearsing ------------------------------------------------------------------------------- */

/* A copy of the record that ends with the command. */
struct rehearsal {
	char folder[4096];
	struct str file;
	struct arena *arena;
};

static void rehearsal_end(struct rehearsal *rehearsal)
{
	static const char *const endings[] = {"", "-wal", "-shm"};
	for (size_t i = 0; rehearsal->file.size && i < sizeof endings / sizeof *endings; i++)
		unlink(str_c(rehearsal->arena, str_format(rehearsal->arena, "%.*s%s", STR_ARG(rehearsal->file), endings[i])));
	if (rehearsal->folder[0])
		rmdir(rehearsal->folder);
}

static struct error *rehearse(struct command *command, struct db *db, struct importing_many *many)
{
	struct arena *arena = command->arena;
	__attribute__((cleanup(rehearsal_end))) struct rehearsal rehearsal = {.arena = arena};
	AUTO_DB struct db *copy = NULL;
	/* Beside the record: drafts belong on no disk that others share. */
	char folder[sizeof rehearsal.folder];
	int size = snprintf(folder, sizeof folder, "%s.dry-run-XXXXXX", db_path(db));
	if (size < 0 || (size_t)size >= sizeof folder || !mkdtemp(folder))
		return error_new(arena, ERROR_WRITE, "%s: a dry run of many papers works on a copy beside it, which can't be made; try them one by one", db_path(db));
	snprintf(rehearsal.folder, sizeof rehearsal.folder, "%s", folder);
	rehearsal.file = str_format(arena, "%s/heed.db", folder);
	TRY(db_backup(db, arena, str_c(arena, rehearsal.file)));
	TRY(db_open(arena, str_c(arena, rehearsal.file), DB_WRITE, &copy));
	TRY(visible_register(copy, arena));
	TRY(papers_import(command, copy, many));
	return finish(command, copy, many);
}

static struct error *take_in(struct command *command, struct db *db, struct importing_many *many)
{
	if (many->dry_run && many->count > 1)
		return rehearse(command, db, many);
	TRY(papers_import(command, db, many));
	return finish(command, db, many);
}

static struct error *outcome_show(struct command *command, const struct importing_many *many)
{
	struct arena *arena = command->arena;
	int columns = terminal_columns();
	struct buf out;
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_of_import(arena, many));
	buf_init(&out, arena, BUF_NO_LIMIT);
	list_each(one, many) {
		if (many->count == 1)
			print_imported(arena, &out, one, many->dry_run, many->released, columns);
		else if (!one->error)
			print_imported_short(arena, &out, one, columns);
	}
	if (many->count > 1)
		print_import_lives(arena, &out, many, columns);
	if (many->unread)
		print_wrapped(&out, str_format(arena, "%zu file%s passed over, since heed does not read .pdf, .doc, .odt or .rtf (the first: %s). Save %s as .docx where "
		                               "there is no other copy of it.", many->unread, many->unread == 1 ? " was" : "s were", many->unread_first,
		                               many->unread == 1 ? "it" : "each"), 0, columns);
	return file_show_buf(arena, &out);
}

struct error *command_import(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	uint64_t given = command->options.given;
	struct importing_many many = {.dry_run = given & OPTION_DRY_RUN, .released = given & OPTION_RELEASE};
	struct paths paths = {0};
	for (size_t i = 1; i < command->options.arguments.count; i++)
		TRY(folder_tree(arena, command->options.arguments.at[i], &paths));
	if (!paths.count)
		return error_new(arena, ERROR_USAGE, "name the papers to take in, or a folder of them, for example: heed import march.docx");
	many.unread = paths.unread;
	many.unread_first = paths.unread_first;
	if (many.dry_run && many.released)
		return error_new(arena, ERROR_USAGE, "--dry-run stores nothing, so there is nothing to release: give one of the two");
	AUTO_DB struct db *db = NULL;
	TRY(data_open(command, DB_WRITE, &db));
	TRY(papers_read(command, &paths, &many));
	TRY(take_in(command, db, &many));
	*ret_status = many.left_aside ? EXIT_DATA : EXIT_DONE;
	return outcome_show(command, &many);
}
