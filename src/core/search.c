/* Search: see search.h. */
#include "core/search.h"

#include "sql/search.h"

struct error *search_refresh(struct db *db, struct arena *arena, int64_t review)
{
	return search_index(db, arena, review);
}
