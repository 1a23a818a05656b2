/* Files that pages need: the style sheet, and the script of the search in files. */
#ifndef HEED_WEB_ASSET_H
#define HEED_WEB_ASSET_H

#include "base/arena.h"

/* The address of the style sheet: it carries a hash of its content, so that it may be kept for ever. */
struct str asset_style(struct arena *arena);
/* The address of the script that searches in the files that `heed publish` writes. */
struct str asset_search_script(struct arena *arena);

#endif
