/* The lives of a review's recommendations in short: see import.h. */
#include "core/import.h"

#include "sql/life.h"

static struct error *steps_add(struct arena *arena, const struct life_steps_rows *steps, size_t from, int64_t recommendation, struct recommendation_life *life)
{
	for (size_t n = from; n < steps->count && steps->at[n].recommendation == recommendation; n++) {
		struct life_step step = {steps->at[n].said_day, steps->at[n].kind, steps->at[n].words};
		if (!list_push(arena, &life->steps, step))
			return arena_error(arena);
	}
	return NULL;
}

/* The first step of a recommendation; steps are in the order of its id. */
static size_t steps_from(const struct life_steps_rows *steps, int64_t recommendation)
{
	size_t low = 0, high = steps->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (steps->at[middle].recommendation < recommendation)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct error *import_lives(struct db *db, struct arena *arena, struct str review_slug, struct review_lives *ret_lives)
{
	struct life_review_row review = {0};
	struct life_standings_rows standings = {0};
	struct life_steps_rows steps = {0};
	bool found;
	TRY(life_review(db, arena, review_slug, &review, &found));
	if (!found)
		return error_new(arena, ERROR_NOT_FOUND, "there is no review \"%.80s\" in the record", str_c(arena, review_slug));
	TRY(life_standings(db, arena, review.id, &standings));
	TRY(life_steps(db, arena, review.id, &steps));
	struct review_lives lives = {.slug = review_slug, .title = review.title, .latest_day = review.latest_day};
	list_each(row, &standings) {
		struct recommendation_life *life = list_add(arena, &lives.lives);
		TRY_MEMORY(arena, life);
		bool tracked = str_equal(row->tracking, STR("tracked"));
		*life = (struct recommendation_life){.slug = row->slug, .ref = row->ref, .text = row->text, .heard_day = row->heard_day, .slips = row->slips,
		                                     .tracked = tracked, .done = row->done};
		life->lost_sight = tracked && row->heard_day != DAY_NONE && row->heard_day < review.latest_day;
		TRY(steps_add(arena, &steps, steps_from(&steps, row->id), row->id, life));
	}
	*ret_lives = lives;
	return NULL;
}
