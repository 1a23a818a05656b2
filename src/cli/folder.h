/* Folders of papers: which files in them are papers. */
#ifndef HEED_CLI_FOLDER_H
#define HEED_CLI_FOLDER_H

#include "base/arena.h"

struct paths {
	const char **at;
	size_t count, room;
	size_t unread;            /* papers of kinds that heed does not read (.pdf, .doc, .odt, .rtf), passed over by folder_tree */
	const char *unread_first; /* one of them */
};

/* Adds a path, or, when it is a folder, the papers in it (.docx, .html, .htm, .md, .txt) by
 * name; folders in folders are not entered. An empty folder is an error. */
struct error *folder_papers(struct arena *arena, const char *path, struct paths *paths) MUST_CHECK;
/* The same, entering the folders in a folder up to FOLDER_DEPTH deep; links to folders and hidden folders are not entered. */
enum { FOLDER_DEPTH = 8 };
struct error *folder_tree(struct arena *arena, const char *path, struct paths *paths) MUST_CHECK;

/* Removes a folder that heed made, with all in it; links in it go, what they lead to stays. */
struct error *folder_remove(struct arena *arena, const char *path) MUST_CHECK;

#endif
