/* `heed export`: everything as files that anyone can read. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "core/export.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

struct folder {
	struct arena *arena;
	const char *path; /* the one being filled, beside its later name */
	bool papers;      /* the folder papers/ is made */
};

static struct error *cannot_write(struct arena *arena, const char *path)
{
	return error_new(arena, ERROR_WRITE, "%s: can't be written (%s); choose another folder or free some space", path, strerror(errno));
}

/* A missing folder or an empty one: nothing of anybody's is mixed with the export or replaced. */
static struct error *folder_free(struct arena *arena, const char *path)
{
	DIR *entries = opendir(path);
	size_t count = 0;
	if (!entries && errno == ENOENT)
		return NULL;
	if (!entries)
		return cannot_write(arena, path);
	while (count < 3 && readdir(entries))
		count++;
	closedir(entries);
	enum { ITSELF_AND_PARENT = 2 };
	return count <= ITSELF_AND_PARENT ? NULL : error_new(arena, ERROR_WRITE, "%s is not empty; name a folder that is not there yet", path);
}

static struct error *folder_file(void *context, struct str path, struct str bytes)
{
	struct folder *folder = context;
	AUTO_ARENA scratch;
	arena_init(&scratch, ARENA_NO_CAP);
	if (str_starts(path, STR("papers/")) && !folder->papers) {
		const char *papers = str_c(&scratch, str_format(&scratch, "%s/papers", folder->path));
		if (mkdir(papers, 0777) < 0)
			return cannot_write(folder->arena, papers);
		folder->papers = true;
	}
	const char *whole = str_c(&scratch, str_format(&scratch, "%s/%.*s", folder->path, STR_ARG(path)));
	return error_keep(folder->arena, file_write(&scratch, whole, bytes));
}

static struct error *readme_write(struct command *command, struct folder *folder, enum reader reader, const struct export_outcome *outcome)
{
	struct buf out;
	struct str text = STR_NONE;
	buf_init(&out, command->arena, BUF_NO_LIMIT);
	buf_printf(&out, "# The record as files\n\nWritten by heed %s on %.*s. It holds %s.\n\n", HEED_VERSION, STR_ARG(command->now_at),
	           reader == READER_PUBLIC ? "what the public may see" : "everything, drafts and what is held back included");
	buf_put(&out, STR("- Each table is there twice, as `.csv` and as `.json`; `columns.csv` says what each column holds.\n"
	                  "- Things are named by the last words of their addresses: a review `bus-shelters`, a recommendation `R05` in it.\n"
	                  "- Days are `2026-11-23`, instants are UTC. An empty value is not said.\n"
	                  "- In `.csv` a value that a spreadsheet would take for a formula (it begins with = + - @) has an apostrophe in front.\n"));
	buf_printf(&out, "- `papers/` holds the papers as they came, named by their addresses (%zu%s).\n\n", outcome->files,
	           outcome->files_kept ? "; those that hold a name that is left out are not among them" : "");
	if (reader == READER_PUBLIC)
		buf_put(&out, STR("A table of which the public sees no row is not there.\n\n"));
	buf_printf(&out, "The journal had %lld entries; its head was\n\n    %.*s\n\n", (long long)outcome->head.count, STR_ARG(outcome->head.hash));
	if (reader == READER_PUBLIC)
		buf_put(&out, STR("Keep that number: whoever has the whole record can prove with `heed verify --head` that nothing before it was rewritten.\n"));
	else
		buf_put(&out, STR("`journal.json` holds it all. To verify it without heed, entry by entry n = 1, 2 …:\n\n"
		                  "1. `previous` is the `hash` of the entry before, 64 zeros for the first;\n"
		                  "2. `commitment` is the SHA-256 of the bytes of `salt` with those of `content` behind them, where they are not null;\n"
		                  "3. `hash` is the SHA-256 of the UTF-8 line\n"
		                  "   `{\"n\":…,\"at\":\"…\",\"by\":\"…\",\"kind\":\"…\",\"commitment\":\"…\",\"previous\":\"…\"}` without blanks.\n\n"
		                  "`docs/journal.md` of heed fixes this to the byte. The `sha256` in `papers.csv` is that of each file in `papers/`.\n"));
	TRY(buf_done(&out, &text));
	return folder_file(folder, STR("README.md"), text);
}

/* Takes away what a failed export left; only files that were just made lie there. */
static void folder_clear(const char *path)
{
	AUTO_ARENA scratch;
	arena_init(&scratch, ARENA_NO_CAP);
	const char *const folders[] = {str_c(&scratch, str_format(&scratch, "%s/papers", path)), path};
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		DIR *entries = opendir(folders[i]);
		for (struct dirent *entry = entries ? readdir(entries) : NULL; entry; entry = readdir(entries))
			unlink(str_c(&scratch, str_format(&scratch, "%s/%s", folders[i], entry->d_name)));
		if (entries)
			closedir(entries);
		rmdir(folders[i]);
	}
}

static struct error *folder_fill(struct command *command, struct db *db, struct folder *folder, enum reader reader, const char *path,
                                 struct export_outcome *ret_outcome)
{
	struct export_sink sink = {folder_file, folder};
	TRY(export_record(db, command->arena, reader, &sink, ret_outcome));
	TRY(readme_write(command, folder, reader, ret_outcome));
	if (rename(folder->path, path) < 0) /* an empty folder is replaced */
		return cannot_write(command->arena, path);
	return NULL;
}

static struct error *outcome_show(struct command *command, const char *path, const struct export_outcome *outcome)
{
	struct arena *arena = command->arena;
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_pack("{s:i, s:o, s:I, s:I, s:I, s:I, s:I, s:o}", "heed_export", 1, "folder", json_text(str_of(path)),
		                                   "tables", (json_int_t)outcome->tables, "rows", (json_int_t)outcome->rows, "files", (json_int_t)outcome->files,
		                                   "files_kept", (json_int_t)outcome->files_kept, "entries", (json_int_t)outcome->head.count,
		                                   "head", json_text(outcome->head.hash)));
	struct str text = str_format(arena, "%s: %zu tables with %zu rows, the file%s of %zu paper%s%s; README.md says how to read them\nHead: %.*s\n", path,
	                             outcome->tables, outcome->rows, outcome->files == 1 ? "" : "s", outcome->files, outcome->files == 1 ? "" : "s",
	                             outcome->files_kept ? " (those that hold a name that is left out are not among them)" : "", STR_ARG(outcome->head.hash));
	TRY(arena_check(arena));
	return file_show(arena, text);
}

struct error *command_export(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	struct export_outcome outcome;
	if (command->options.arguments.count != 2)
		return error_new(arena, ERROR_USAGE, "name the folder to write, for example: heed export record-2026");
	const char *path = str_c(arena, str_of(command->options.arguments.at[1]));
	size_t size = strlen(path);
	while (size > 1 && path[size - 1] == '/')
		size--;
	path = str_c(arena, str_slice(str_of(path), 0, size));
	enum reader reader = command->options.given & OPTION_PUBLIC ? READER_PUBLIC : READER_OFFICER;
	AUTO_DB struct db *db = NULL;
	TRY(folder_free(arena, path));
	file_lift_time(); /* a long record takes long */
	TRY(data_open(command, DB_READ, &db));
	struct folder folder = {arena, str_c(arena, str_format(arena, "%s.part-%ld", path, (long)getpid())), false};
	TRY(arena_check(arena));
	if (mkdir(folder.path, reader == READER_PUBLIC ? 0777 : 0700) < 0)
		return cannot_write(arena, path);
	struct error *error = folder_fill(command, db, &folder, reader, path, &outcome);
	if (error)
		folder_clear(folder.path);
	TRY(error);
	*ret_status = EXIT_DONE;
	return outcome_show(command, path, &outcome);
}
