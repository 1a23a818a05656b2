/* Many papers of one review: their order, and each recommendation's life through them.
 *
 * Neighbours are compared; a recommendation that disappears and comes back later is taken
 * up where it was last seen. */
#include "check/compare_steps.h"

#include <stdlib.h>

struct dated_paper {
	int paper;
	int32_t day;
};

static int by_day(const void *a, const void *b)
{
	const struct dated_paper *left = a, *right = b;
	bool left_none = left->day == DAY_NONE, right_none = right->day == DAY_NONE;
	if (left_none != right_none)
		return left_none ? 1 : -1;
	if (left->day != right->day)
		return left->day > right->day ? 1 : -1;
	return (left->paper > right->paper) - (left->paper < right->paper);
}

static struct error *order_papers(struct arena *arena, const struct draft *const *drafts, size_t count, int *order)
{
	struct dated_paper *papers = arena_alloc_array(arena, count, sizeof *papers);
	TRY_MEMORY(arena, papers);
	for (size_t i = 0; i < count; i++)
		papers[i] = (struct dated_paper){(int)i, paper_day(drafts[i])};
	if (count)
		qsort(papers, count, sizeof *papers, by_day);
	for (size_t i = 0; i < count; i++)
		order[i] = papers[i].paper;
	return NULL;
}

struct lives_making {
	struct arena *arena;
	const struct draft *const *drafts;
	size_t count;
	struct lives *lives;
	int *life_of; /* of each recommendation of the paper before, its life */
};

/* A life that begins with the paper at `step`. Every life has a station for every paper. */
static struct error *life_begin(struct lives_making *m, size_t step, int recommendation, int *ret_life)
{
	struct life *life = list_add(m->arena, &m->lives->lives);
	TRY_MEMORY(m->arena, life);
	*life = (struct life){0};
	life->stations.at = arena_alloc_array(m->arena, m->count, sizeof *life->stations.at);
	TRY_MEMORY(m->arena, life->stations.at);
	life->stations.count = life->stations.room = m->count;
	for (size_t i = 0; i < m->count; i++)
		life->stations.at[i] = (struct station){m->lives->order[i], -1};
	life->stations.at[step].recommendation = recommendation;
	*ret_life = (int)m->lives->lives.count - 1;
	return NULL;
}

static const struct recommendation *last_seen(const struct lives_making *m, const struct life *life, size_t step)
{
	for (size_t i = step; i-- > 0;)
		if (life->stations.at[i].recommendation >= 0)
			return &m->drafts[life->stations.at[i].paper]->recommendations.at[life->stations.at[i].recommendation];
	return NULL;
}

struct ints {
	int *at;
	size_t count, room;
};

/* Recommendations of the paper at `step` that the one before lacks, but an earlier one had. */
static struct error *lives_return(struct lives_making *m, size_t step, int *life_now)
{
	const struct draft *draft = m->drafts[m->lives->order[step]];
	struct match_items asleep = {0}, unknown = {0};
	struct ints lives = {0}, records = {0};
	for (size_t i = 0; i < draft->recommendations.count; i++) {
		if (life_now[i] >= 0 || record_gap(&draft->recommendations.at[i]))
			continue;
		TRY(match_item_add(m->arena, &draft->recommendations.at[i], &unknown));
		if (!list_push(m->arena, &records, (int)i))
			return arena_error(m->arena);
	}
	for (size_t i = 0; unknown.count && i < m->lives->lives.count; i++) {
		const struct life *life = &m->lives->lives.at[i];
		const struct recommendation *record = last_seen(m, life, step);
		if (life->stations.at[step - 1].recommendation >= 0 || life->stations.at[step].recommendation >= 0 || !record)
			continue;
		TRY(match_item_add(m->arena, record, &asleep));
		if (!list_push(m->arena, &lives, (int)i))
			return arena_error(m->arena);
	}
	if (!asleep.count || !unknown.count)
		return NULL;
	int *matches = arena_alloc_array(m->arena, asleep.count, sizeof *matches);
	TRY_MEMORY(m->arena, matches);
	TRY(match_items(m->arena, &asleep, &unknown, matches));
	for (size_t i = 0; i < asleep.count; i++) {
		if (matches[i] < 0)
			continue;
		int record = records.at[matches[i]];
		life_now[record] = lives.at[i];
		m->lives->lives.at[lives.at[i]].stations.at[step].recommendation = record;
	}
	return NULL;
}

static struct error *lives_step(struct lives_making *m, size_t step)
{
	const struct draft *draft = m->drafts[m->lives->order[step]];
	size_t records = draft->recommendations.count;
	int *life_now = arena_alloc_array(m->arena, records, sizeof *life_now);
	TRY_MEMORY(m->arena, life_now);
	for (size_t i = 0; i < records; i++)
		life_now[i] = -1;
	if (step) {
		const struct draft *before = m->drafts[m->lives->order[step - 1]];
		struct comparison *comparison = list_add(m->arena, &m->lives->steps);
		TRY_MEMORY(m->arena, comparison);
		TRY(compare_papers(m->arena, before, draft, comparison));
		for (size_t i = 0; i < before->recommendations.count; i++) {
			int match = comparison->matches[i];
			if (match < 0 || m->life_of[i] < 0)
				continue;
			life_now[match] = m->life_of[i];
			m->lives->lives.at[m->life_of[i]].stations.at[step].recommendation = match;
		}
		TRY(lives_return(m, step, life_now));
	}
	for (size_t i = 0; i < records; i++)
		if (life_now[i] < 0 && !record_gap(&draft->recommendations.at[i]))
			TRY(life_begin(m, step, (int)i, &life_now[i]));
	m->life_of = life_now;
	return NULL;
}

struct error *compare_many(struct arena *arena, const struct draft *const *drafts, size_t count, struct lives *ret_lives)
{
	struct lives lives = {.order = arena_alloc_array(arena, count, sizeof *lives.order)};
	TRY_MEMORY(arena, lives.order);
	TRY(order_papers(arena, drafts, count, lives.order));
	struct lives_making making = {.arena = arena, .drafts = drafts, .count = count, .lives = &lives};
	for (size_t step = 0; step < count; step++)
		TRY(lives_step(&making, step));
	TRY(arena_check(arena));
	*ret_lives = lives;
	return NULL;
}

int life_last(const struct life *life)
{
	for (size_t i = life->stations.count; i-- > 0;)
		if (life->stations.at[i].recommendation >= 0)
			return (int)i;
	return -1;
}
