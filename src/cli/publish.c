/* `heed publish FOLDER`: the public site as files, written beside the folder and put in its place as a
 * whole, so that a reader never meets half of it. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/folder.h"
#include "web/fixed.h"
#include "web/worker.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PUBLISHED_MARK "heed-site.txt" /* says that the folder is heed's to replace */

struct publishing {
	struct command *command;
	const char *folder; /* where it is written */
	struct str folder_made; /* the last one made, to spare asking again */
	size_t files;
};

static struct error *cant_write(struct arena *arena, const char *path)
{
	return error_new(arena, ERROR_WRITE, "%s: can't be written (%s); choose a folder where you may write and that has room", path, strerror(errno));
}

/* Makes the folders on the way to a file. */
static struct error *folders_make(struct arena *arena, const char *path)
{
	struct str whole = str_of(path);
	for (size_t slash = str_find_from(whole, STR("/"), 1); slash != STR_NOT_FOUND; slash = str_find_from(whole, STR("/"), slash + 1)) {
		const char *folder = str_c(arena, str_slice(whole, 0, slash));
		if (mkdir(folder, 0755) < 0 && errno != EEXIST)
			return cant_write(arena, folder);
	}
	return arena_check(arena);
}

static struct error *write_file(void *context, struct str name, struct str bytes)
{
	struct publishing *publishing = context;
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	struct arena *lasting = publishing->command->arena;
	if (str_has(name, STR("..")) || str_starts(name, STR("/")) || str_has(name, STR("\n")))
		return error_new(lasting, ERROR_BUG, "the site has an address that is no file name: %.*s", STR_ARG(name));
	const char *path = str_c(&arena, str_format(&arena, "%s/%.*s", publishing->folder, STR_ARG(name)));
	TRY(folders_make(lasting, path));
	FILE *file = fopen(path, "wb");
	if (!file)
		return cant_write(lasting, str_c(lasting, str_of(path)));
	bool written = fwrite(bytes.at ? bytes.at : "", 1, bytes.size, file) == bytes.size;
	if (fclose(file) != 0 || !written)
		return cant_write(lasting, str_c(lasting, str_of(path)));
	publishing->files++;
	bool wide = !(publishing->command->options.given & OPTION_QUIET) && isatty(STDERR_FILENO);
	if (wide && publishing->files % 50 == 0)
		fprintf(stderr, "\rwriting: %zu files", publishing->files);
	return NULL;
}

/* A folder that is not there, is empty, or was written by heed. */
static struct error *folder_fits(struct arena *arena, const char *folder, bool *ret_there)
{
	DIR *handle = opendir(folder);
	*ret_there = handle != NULL;
	if (!handle && errno == ENOENT)
		return NULL;
	if (!handle)
		return error_new(arena, ERROR_WRITE, "%s: is no folder that heed can use (%s)", folder, strerror(errno));
	bool is_empty = true;
	for (struct dirent *entry; is_empty && (entry = readdir(handle));)
		is_empty = !strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..");
	closedir(handle);
	if (is_empty || access(str_c(arena, str_format(arena, "%s/" PUBLISHED_MARK, folder)), F_OK) == 0)
		return NULL;
	return error_new(arena, ERROR_CONFLICT, "%s: holds files that heed did not write; choose a new folder, or empty this one", folder);
}

/* Puts the new folder in the place of the old one, which goes. */
static struct error *folder_replace(struct arena *arena, const char *made, const char *folder, bool there)
{
	const char *old = str_c(arena, str_format(arena, "%s.heed-%d-old", folder, (int)getpid()));
	if (there && rename(folder, old) < 0)
		return cant_write(arena, folder);
	if (rename(made, folder) < 0)
		return cant_write(arena, folder);
	return there ? folder_remove(arena, old) : NULL;
}

static struct error *publish(struct command *command, struct db *db, const char *folder)
{
	struct arena *arena = command->arena;
	bool there;
	TRY(folder_fits(arena, folder, &there));
	struct publishing publishing = {.command = command, .folder = str_c(arena, str_format(arena, "%s.heed-%d-new", folder, (int)getpid()))};
	struct site site;
	TRY(site_open(db, arena, READER_PUBLIC, &site));
	site.fixed = true;
	TRY(write_file(&publishing, STR(PUBLISHED_MARK), STR("Written by heed publish, which replaces this folder as a whole. Open index.html.\n")));
	struct error *error = web_fix(&site, arena, command->now_seconds, write_file, &publishing);
	if (error) {
		(void)!folder_remove(arena, publishing.folder);
		return error;
	}
	TRY(folder_replace(arena, publishing.folder, folder, there));
	return file_show(arena, str_format(arena, "The public site is in %s: %zu files. Open %s/index.html, or put the folder on a web server.\n", folder, publishing.files, folder));
}

struct error *command_publish(struct command *command, int *ret_status)
{
	if (command->options.arguments.count != 2)
		return error_new(command->arena, ERROR_USAGE, "say which folder to write the site to, for example: heed publish site");
	AUTO_DB struct db *db = NULL;
	TRY(data_open(command, DB_READ, &db));
	struct str folder = str_of(command->options.arguments.at[1]);
	while (folder.size > 1 && str_ends(folder, STR("/")))
		folder = str_slice(folder, 0, folder.size - 1);
	file_lift_time();
	*ret_status = EXIT_DONE;
	return publish(command, db, str_c(command->arena, folder));
}
