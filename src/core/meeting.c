/* See meeting.h. */
#include "core/meeting.h"

#include "core/slug.h"
#include "sql/meeting.h"

/* "environment-scrutiny-committee" → "environment": what tells one committee from another. */
static struct str committee_short(struct arena *arena, struct str slug)
{
	static const char *const common[] = {"scrutiny", "overview", "and", "committee", "sub", "select", "panel", "commission", "board", "the", "policy", "development"};
	struct str kept = STR_NONE;
	for (struct str rest = slug; rest.at;) {
		struct str word = str_cut(&rest, '-');
		bool is_common = false;
		for (size_t i = 0; i < sizeof common / sizeof *common; i++)
			is_common |= str_equal(word, str_of(common[i]));
		if (!is_common)
			kept = str_join(arena, kept, STR("-"), word);
	}
	return str_empty(kept) ? slug : kept;
}

struct slug_asking {
	struct db *db;
	struct arena *arena;
};

static struct error *meeting_slug_asked(void *context, struct str slug, bool *ret_taken)
{
	struct slug_asking *asking = context;
	struct meeting_slug_taken_row row = {0};
	bool found;
	TRY(meeting_slug_taken(asking->db, asking->arena, slug, &row, &found));
	*ret_taken = row.taken;
	return NULL;
}

struct error *meeting_on(struct db *db, struct arena *arena, int64_t committee, struct str committee_slug, int32_t day, int64_t *ret_meeting)
{
	struct meeting_find_row row = {0};
	bool found;
	if (day == DAY_NONE) {
		*ret_meeting = DB_NULL;
		return NULL;
	}
	TRY(meeting_find(db, arena, committee, day, &row, &found));
	if (found) {
		*ret_meeting = row.id;
		return NULL;
	}
	struct slug_asking asking = {db, arena};
	struct slug_taken taken = {meeting_slug_asked, &asking};
	struct str slug = str_join(arena, day_iso(arena, day), STR("-"), committee_short(arena, committee_slug));
	TRY(slug_free(arena, slug, &taken, &slug));
	return meeting_add(db, arena, slug, committee, day, ret_meeting);
}
