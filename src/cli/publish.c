/* `heed publish FOLDER`: the public site as files, written beside the folder and put in its place as a
 * whole, so that a reader never meets half of it. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/folder.h"
#include "sql/standing.h"
#include "web/fixed.h"
#include "web/worker.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PUBLISHED_MARK "heed-site.txt" /* says that the folder is heed's to replace */

enum { NAME_MOST = 120 };

struct publishing {
	struct command *command;
	const char *folder; /* where it is written */
	struct str folder_made; /* the last one made, to spare asking again */
	size_t files;
	bool told; /* progress, to a person at a terminal */
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

/* Plain letters only: the folder may be copied to any system. Two addresses never share a name ("x" below). */
static bool is_plain_name(struct str name)
{
	for (struct str rest = name; rest.at;) {
		struct str part = str_cut(&rest, '/');
		if (!part.size || part.size > NAME_MOST || part.at[0] == '.' || part.at[part.size - 1] == '.')
			return false;
		for (size_t i = 0; i < part.size; i++) {
			char c = part.at[i];
			bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
			if (!letter && c != '-' && c != '.' && c != '_' && c != '~')
				return false;
		}
	}
	return true;
}

static struct error *write_file(void *context, struct str name, struct str bytes)
{
	struct publishing *publishing = context;
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	struct arena *lasting = publishing->command->arena;
	if (!is_plain_name(name))
		return error_new(lasting, ERROR_BUG, "the site has an address that is no file name: %.*s", STR_ARG(name));
	const char *path = str_c(&arena, str_format(&arena, "%s/%.*s", publishing->folder, STR_ARG(name)));
	TRY(folders_make(lasting, path));
	FILE *file = fopen(path, "wbx");
	if (!file)
		return cant_write(lasting, str_c(lasting, str_of(path)));
	bool written = fwrite(bytes.at ? bytes.at : "", 1, bytes.size, file) == bytes.size;
	if (fclose(file) != 0 || !written)
		return cant_write(lasting, str_c(lasting, str_of(path)));
	publishing->files++;
	if (publishing->told && publishing->files % 50 == 0)
		fprintf(stderr, "\rwriting: %zu files", publishing->files);
	return NULL;
}

/* What stands at the top of a site: first parts of its addresses. */
static bool is_of_site(struct str name)
{
	static const char *const tops[] = {"heed-site", "index", "assets", "changes", "meetings", "owners", "papers", "reviews", "schemes", "search", "search-data"};
	struct str rest = name, stem = str_cut(&rest, '.');
	rest = stem;
	stem = str_cut(&rest, '~');
	for (size_t i = 0; i < sizeof tops / sizeof *tops; i++)
		if (str_equal(stem, str_of(tops[i])))
			return true;
	return false;
}

/* A folder that is not there, is empty, or was written by heed: replacing it takes away all that is in it, so nothing
 * else may be, least of all a record or a backup. */
static struct error *folder_fits(struct arena *arena, const char *folder, bool *ret_there)
{
	DIR *handle = opendir(folder);
	*ret_there = handle != NULL;
	if (!handle && errno == ENOENT)
		return NULL;
	if (!handle)
		return error_new(arena, ERROR_WRITE, "%s: is no folder that heed can use (%s)", folder, strerror(errno));
	bool is_empty = true;
	struct str other = STR_NONE;
	for (struct dirent *entry; (entry = readdir(handle));) {
		if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
			continue;
		is_empty = false;
		if (!is_of_site(str_of(entry->d_name)))
			other = str_copy(arena, str_of(entry->d_name));
	}
	closedir(handle);
	bool ours = access(str_c(arena, str_format(arena, "%s/" PUBLISHED_MARK, folder)), F_OK) == 0;
	if (is_empty || (ours && !other.size))
		return NULL;
	if (ours)
		return error_new(arena, ERROR_WRITE, "%s: publishing replaces this folder as a whole, and %.*s in it is not of the site; move that elsewhere", folder, STR_ARG(other));
	return error_new(arena, ERROR_WRITE, "%s: holds files that heed did not write; choose a new folder, or empty this one", folder);
}

/* Whether a folder is what a publishing of this one left that was killed: "site.heed-123-new". */
static bool is_left_over(struct str name, struct str site)
{
	struct str number = str_from(name, site.size + strlen(".heed-"));
	int process;
	if (!str_starts(name, site) || !str_starts(str_from(name, site.size), STR(".heed-")) || !str_ends(number, STR("-new")))
		return false;
	return str_number(str_slice(number, 0, number.size - strlen("-new")), &process) && kill(process, 0) < 0 && errno == ESRCH;
}

/* Half a site holds what may not be public any more. */
static struct error *folder_tidy(struct arena *arena, const char *folder)
{
	struct str path = str_of(folder), site = path;
	for (size_t slash = str_find(site, STR("/")); slash != STR_NOT_FOUND; slash = str_find(site, STR("/")))
		site = str_from(site, slash + 1);
	struct str around = str_slice(path, 0, path.size - site.size);
	DIR *handle = opendir(around.size ? str_c(arena, around) : ".");
	if (!handle)
		return NULL; /* writing says what is wrong */
	LIST(const char *) left = {0};
	for (struct dirent *entry; (entry = readdir(handle));)
		if (is_left_over(str_of(entry->d_name), site))
			(void)list_push(arena, &left, str_c(arena, str_format(arena, "%.*s%s", STR_ARG(around), entry->d_name)));
	closedir(handle);
	list_each(one, &left)
		TRY(folder_remove(arena, *one));
	return arena_check(arena);
}

/* Puts the new folder in the place of the old one, which goes. The two are exchanged in one step
 * where the file system can do that, so that there is a whole site at every moment. */
static struct error *folder_replace(struct arena *arena, const char *made, const char *folder, bool there)
{
	if (there && renameat2(AT_FDCWD, made, AT_FDCWD, folder, RENAME_EXCHANGE) == 0)
		return folder_remove(arena, made);
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
	TRY(folder_tidy(arena, folder));
	struct publishing publishing = {.command = command, .told = !(command->options.given & OPTION_QUIET) && isatty(STDERR_FILENO)};
	publishing.folder = str_c(arena, str_format(arena, "%s.heed-%d-new", folder, (int)getpid()));
	struct site site;
	struct visible *visible = NULL;
	TRY(visible_open(db, arena, &visible));
	TRY(site_open(db, arena, READER_PUBLIC, visible, &site));
	site.fixed = true;
	struct error *error = write_file(&publishing, STR(PUBLISHED_MARK), STR("Written by heed publish, which replaces this folder as a whole. Open index.html.\n"));
	if (!error)
		error = web_fix(&site, arena, command->now_seconds, write_file, &publishing);
	if (publishing.told && publishing.files >= 50)
		fputc('\n', stderr);
	if (error) {
		(void)!folder_remove(arena, publishing.folder);
		return error;
	}
	TRY(folder_replace(arena, publishing.folder, folder, there));
	struct review_counts_rows reviews;
	TRY(review_counts(db, arena, READER_PUBLIC, DB_NULL, command->today, &reviews));
	if (!reviews.count)
		fputs("Nothing is released yet, so the site is empty: heed release --all lets the public see everything, heed list shows what there is.\n", stderr);
	return file_show(arena, str_format(arena, "The public site is in %s: %zu files. Open %s/index.html, or put the folder on a web server.\n", folder, publishing.files, folder));
}

struct error *command_publish(struct command *command, int *ret_status)
{
	if (command->options.arguments.count != 2 || !*command->options.arguments.at[1])
		return error_new(command->arena, ERROR_USAGE, "say which folder to write the site to, for example: heed publish site");
	AUTO_DB struct db *db = NULL;
	TRY(data_open(command, DB_READ, &db));
	struct str folder = str_of(command->options.arguments.at[1]);
	while (folder.size > 1 && str_ends(folder, STR("/")))
		folder = str_slice(folder, 0, folder.size - 1);
	char real[PATH_MAX]; /* what a link leads to is replaced, not the link; "." gets a name */
	if (realpath(str_c(command->arena, folder), real))
		folder = str_copy(command->arena, str_of(real));
	file_lift_time();
	*ret_status = EXIT_DONE;
	return publish(command, db, str_c(command->arena, folder));
}
