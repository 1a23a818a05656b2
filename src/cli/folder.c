/* See folder.h. */
#include "cli/folder.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static bool is_paper(struct str name)
{
	static const char *const endings[] = {".docx", ".html", ".htm", ".md", ".markdown", ".txt"};
	if (str_starts(name, STR(".")) || str_starts(name, STR("~$")))
		return false;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		struct str ending = str_of(endings[i]);
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

struct error *folder_papers(struct arena *arena, const char *path, struct paths *paths)
{
	struct stat about;
	if (stat(path, &about) < 0 || !S_ISDIR(about.st_mode)) /* file_read says what is wrong with it */
		return list_push(arena, paths, path) ? NULL : arena_error(arena);
	__attribute__((cleanup(folder_close))) DIR *folder = opendir(path);
	if (!folder && errno == EACCES)
		return error_new(arena, ERROR_FORBIDDEN, "%s: you are not permitted to list this folder; ask its owner", path);
	if (!folder)
		return error_new(arena, ERROR_IO, "%s: this folder can't be listed (%s); name its papers one by one", path, strerror(errno));
	size_t before = paths->count;
	for (struct dirent *entry; (entry = readdir(folder));) {
		if (!is_paper(str_of(entry->d_name)))
			continue;
		const char *inside = str_c(arena, str_format(arena, "%s/%s", path, entry->d_name));
		if (is_file(inside) && !list_push(arena, paths, inside))
			return arena_error(arena);
	}
	if (paths->count == before)
		return error_new(arena, ERROR_NOT_FOUND, "%s: there is no paper in this folder (.docx, .html, .md, .txt)", path);
	qsort(paths->at + before, paths->count - before, sizeof *paths->at, by_name);
	return arena_check(arena);
}
