/* See folder.h. */
#include "cli/folder.h"

#include <dirent.h>
#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

static const char *const paper_endings[] = {".docx", ".html", ".htm", ".md", ".markdown", ".txt", NULL};
static const char *const unread_endings[] = {".pdf", ".doc", ".odt", ".rtf", NULL};

static bool ends_in(struct str name, const char *const *endings)
{
	if (str_starts(name, STR(".")) || str_starts(name, STR("~$")))
		return false;
	for (; *endings; endings++) {
		struct str ending = str_of(*endings);
		if (name.size > ending.size && str_equal_fold(str_from(name, name.size - ending.size), ending))
			return true;
	}
	return false;
}

/* A pipe among the papers would be waited for without end. */
static bool is_file(const char *path)
{
	struct stat about;
	return stat(path, &about) < 0 || S_ISREG(about.st_mode); /* one that is gone: file_read says so */
}

static void folder_close(DIR **folder)
{
	if (*folder)
		closedir(*folder);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The papers of one folder, and the names of folders in it. */
static struct error *folder_list(struct arena *arena, const char *path, struct paths *paths, struct paths *folders)
{
	__attribute__((cleanup(folder_close))) DIR *folder = opendir(path);
	if (!folder && errno == EACCES)
		return error_new(arena, ERROR_FORBIDDEN, "%s: you are not permitted to list this folder; ask its owner", path);
	if (!folder)
		return error_new(arena, ERROR_IO, "%s: this folder can't be listed (%s); name its papers one by one", path, strerror(errno));
	size_t before = paths->count, folders_before = folders ? folders->count : 0;
	for (struct dirent *entry; (entry = readdir(folder));) {
		const char *inside = str_c(arena, str_format(arena, "%s/%s", path, entry->d_name));
		struct stat about;
		bool enter = folders && entry->d_name[0] != '.' && lstat(inside, &about) == 0 && S_ISDIR(about.st_mode);
		if (enter && !list_push(arena, folders, inside))
			return arena_error(arena);
		if (!enter && ends_in(str_of(entry->d_name), paper_endings) && is_file(inside) && !list_push(arena, paths, inside))
			return arena_error(arena);
		if (!enter && ends_in(str_of(entry->d_name), unread_endings) && !paths->unread++)
			paths->unread_first = inside;
	}
	if (paths->count > before)
		qsort(paths->at + before, paths->count - before, sizeof *paths->at, by_name);
	if (folders && folders->count > folders_before)
		qsort(folders->at + folders_before, folders->count - folders_before, sizeof *folders->at, by_name);
	return arena_check(arena);
}

struct error *folder_papers(struct arena *arena, const char *path, struct paths *paths)
{
	struct stat about;
	if (stat(path, &about) < 0 || !S_ISDIR(about.st_mode)) /* file_read says what is wrong with it */
		return list_push(arena, paths, path) ? NULL : arena_error(arena);
	size_t before = paths->count;
	TRY(folder_list(arena, path, paths, NULL));
	if (paths->count == before)
		return error_new(arena, ERROR_NOT_FOUND, "%s: there is no paper in this folder (.docx, .html, .md, .txt)", path);
	return NULL;
}

struct error *folder_tree(struct arena *arena, const char *path, struct paths *paths)
{
	struct stat about;
	if (stat(path, &about) < 0 || !S_ISDIR(about.st_mode)) /* file_read says what is wrong with it */
		return list_push(arena, paths, path) ? NULL : arena_error(arena);
	size_t before = paths->count;
	struct paths folders = {0};
	if (!list_push(arena, &folders, path))
		return arena_error(arena);
	for (int depth = 0; depth <= FOLDER_DEPTH && folders.count; depth++) {
		struct paths inner = {0};
		for (size_t i = 0; i < folders.count; i++)
			TRY(folder_list(arena, folders.at[i], paths, &inner));
		folders = inner;
	}
	if (paths->count == before && paths->unread)
		return error_new(arena, ERROR_NOT_FOUND, "%s: heed does not read the papers in this folder (%s); save them as .docx and try again", path, paths->unread_first);
	if (paths->count == before)
		return error_new(arena, ERROR_NOT_FOUND, "%s: there is no paper in this folder or the folders in it (.docx, .html, .md, .txt)", path);
	return NULL;
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *place)
{
	(void)status, (void)type, (void)place;
	return remove(path);
}

struct error *folder_remove(struct arena *arena, const char *path)
{
	if (nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS) < 0 && errno != ENOENT)
		return error_new(arena, ERROR_WRITE, "%s: can't be removed (%s); remove it yourself", path, strerror(errno));
	return NULL;
}
