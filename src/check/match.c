/* Which recommendation is which: see match.h. */
#include "check/match.h"

#include <stdlib.h>

enum {
	RARE = 8,       /* recommendations that may share a gram for it to point at candidates */
	TRIED = 6,      /* candidates by rare grams that are looked at closely, for each recommendation */
};
static const float SAME_REFERENCE_ALIKE = 0.18f, OTHER_REFERENCE_ALIKE = 0.5f, REFERENCE_BONUS = 0.25f, REFERENCE_ALONE = 0.3f;

struct posting { /* a gram and an item that has it */
	uint64_t hash;
	uint32_t item;
};
struct postings {
	struct posting *at;
	size_t count, room;
};

struct pair {
	uint32_t old_item, new_item;
	float score;
};
struct pairs {
	struct pair *at;
	size_t count, room;
};

struct matching {
	struct arena *arena;
	const struct match_items *old_items, *new_items;
	struct postings postings; /* of the old items, sorted */
	struct pairs pairs;
};

struct error *match_item_add(struct arena *arena, const struct recommendation *record, struct match_items *items)
{
	struct match_item *item = list_add(arena, items);
	TRY_MEMORY(arena, item);
	*item = (struct match_item){.record = record, .reference = plain_reference(arena, record->ref)};
	struct hashes words = {0}, set = {0};
	TRY(plain_words(arena, words_text(arena, &record->text), &words));
	TRY(plain_set(arena, &words, 2, &set));
	item->text_key = plain_key(&words);
	item->gram_count = set.count;
	item->grams = arena_alloc_array(arena, set.count, sizeof *item->grams);
	TRY_MEMORY(arena, item->grams);
	for (size_t i = 0; i < set.count; i++)
		item->grams[i].hash = set.at[i];
	return NULL;
}

static int by_posting(const void *a, const void *b)
{
	const struct posting *left = a, *right = b;
	if (left->hash != right->hash)
		return left->hash > right->hash ? 1 : -1;
	return (left->item > right->item) - (left->item < right->item);
}

static int by_score(const void *a, const void *b)
{
	const struct pair *left = a, *right = b;
	if (left->score < right->score || left->score > right->score)
		return left->score < right->score ? 1 : -1;
	if (left->old_item != right->old_item)
		return left->old_item > right->old_item ? 1 : -1;
	return (left->new_item > right->new_item) - (left->new_item < right->new_item);
}

static void postings_sort(struct postings *postings)
{
	if (postings->count)
		qsort(postings->at, postings->count, sizeof *postings->at, by_posting);
}

static struct error *postings_of_grams(struct arena *arena, const struct match_items *items, struct postings *postings)
{
	for (uint32_t i = 0; i < items->count; i++)
		for (size_t g = 0; g < items->at[i].gram_count; g++)
			if (!list_push(arena, postings, ((struct posting){items->at[i].grams[g].hash, i})))
				return arena_error(arena);
	return NULL;
}

/* Where the run of a hash begins, and its length. */
static size_t run_of(const struct postings *postings, uint64_t hash, size_t *ret_count)
{
	size_t from = 0, to = postings->count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (postings->at[middle].hash < hash)
			from = middle + 1;
		else
			to = middle;
	}
	size_t end = from;
	while (end < postings->count && postings->at[end].hash == hash && end - from <= RARE * 4)
		end++;
	*ret_count = end - from;
	return from;
}

static void weigh(const struct match_items *items, const struct postings *old_grams, const struct postings *new_grams)
{
	list_each(item, items) {
		for (size_t g = 0; g < item->gram_count; g++) {
			size_t in_old, in_new;
			run_of(old_grams, item->grams[g].hash, &in_old);
			run_of(new_grams, item->grams[g].hash, &in_new);
			size_t most = in_old > in_new ? in_old : in_new;
			item->grams[g].weight = 1.0f / (float)(most ? most : 1);
		}
	}
}

/* How alike two texts are, 0 to 1: twice the weight of what they share over the weight of both. */
static float alike(const struct match_item *a, const struct match_item *b)
{
	float shared = 0, all = 0;
	size_t i = 0, j = 0;
	while (i < a->gram_count || j < b->gram_count) {
		if (j == b->gram_count || (i < a->gram_count && a->grams[i].hash < b->grams[j].hash)) {
			all += a->grams[i++].weight;
		} else if (i == a->gram_count || b->grams[j].hash < a->grams[i].hash) {
			all += b->grams[j++].weight;
		} else {
			shared += a->grams[i].weight;
			all += a->grams[i++].weight + b->grams[j++].weight;
		}
	}
	return all > 0 ? 2 * shared / all : 0;
}

/* Keeps the pair when it may be one and the same recommendation. */
static struct error *pair_try(struct matching *matching, uint32_t old_item, uint32_t new_item)
{
	const struct match_item *a = &matching->old_items->at[old_item], *b = &matching->new_items->at[new_item];
	bool same_reference = a->reference && a->reference == b->reference;
	float score;
	if (!a->text_key || !b->text_key) {
		if (!same_reference)
			return NULL;
		score = REFERENCE_ALONE;
	} else {
		score = a->text_key == b->text_key ? 1.0f : alike(a, b);
		if (score < (same_reference ? SAME_REFERENCE_ALIKE : OTHER_REFERENCE_ALIKE))
			return NULL;
		score += same_reference ? REFERENCE_BONUS : 0;
	}
	return list_push(matching->arena, &matching->pairs, ((struct pair){old_item, new_item, score})) ? NULL : arena_error(matching->arena);
}

static struct error *keys_of(struct arena *arena, const struct match_items *items, bool references, struct postings *postings)
{
	for (uint32_t i = 0; i < items->count; i++) {
		uint64_t key = references ? items->at[i].reference : items->at[i].text_key;
		if (key && !list_push(arena, postings, ((struct posting){key, i})))
			return arena_error(arena);
	}
	postings_sort(postings);
	return NULL;
}

/* Items of one reference (or one text) in both papers: the first with the first, the second with the second. */
static struct error *pair_equal(struct matching *matching, bool references)
{
	struct postings old_keys = {0}, new_keys = {0};
	TRY(keys_of(matching->arena, matching->old_items, references, &old_keys));
	TRY(keys_of(matching->arena, matching->new_items, references, &new_keys));
	for (size_t i = 0, j = 0; i < old_keys.count && j < new_keys.count;) {
		uint64_t old_key = old_keys.at[i].hash, new_key = new_keys.at[j].hash;
		if (old_key == new_key)
			TRY(pair_try(matching, old_keys.at[i].item, new_keys.at[j].item));
		bool old_goes_on = i + 1 < old_keys.count && old_keys.at[i + 1].hash == old_key;
		bool new_goes_on = j + 1 < new_keys.count && new_keys.at[j + 1].hash == new_key;
		if (old_key == new_key && old_goes_on != new_goes_on) { /* the longer run's rest has no partner of its own */
			i += old_goes_on;
			j += new_goes_on;
			continue;
		}
		i += old_key <= new_key;
		j += new_key <= old_key;
	}
	return NULL;
}

static int by_item(const void *a, const void *b)
{
	uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
	return (left > right) - (left < right);
}

/* Old items that share rare grams with a new one, those that share most. */
static struct error *pair_by_grams(struct matching *matching, uint32_t new_item, struct postings *votes)
{
	const struct match_item *item = &matching->new_items->at[new_item];
	LIST(uint32_t) seen = {0};
	votes->count = 0;
	for (size_t g = 0; g < item->gram_count; g++) {
		size_t count, from = run_of(&matching->postings, item->grams[g].hash, &count);
		for (size_t i = 0; count <= RARE && i < count; i++)
			if (!list_push(matching->arena, &seen, matching->postings.at[from + i].item))
				return arena_error(matching->arena);
	}
	if (seen.count)
		qsort(seen.at, seen.count, sizeof *seen.at, by_item);
	for (size_t i = 0, start = 0; i < seen.count; i++) {
		if (i + 1 < seen.count && seen.at[i + 1] == seen.at[i])
			continue;
		/* most votes first: the hash holds how far from most */
		if (!list_push(matching->arena, votes, ((struct posting){UINT64_MAX - (i + 1 - start), seen.at[i]})))
			return arena_error(matching->arena);
		start = i + 1;
	}
	postings_sort(votes);
	for (size_t i = 0; i < votes->count && i < TRIED; i++)
		TRY(pair_try(matching, votes->at[i].item, new_item));
	return NULL;
}

struct error *match_items(struct arena *arena, struct match_items *old_items, struct match_items *new_items, int *ret_matches)
{
	struct matching matching = {.arena = arena, .old_items = old_items, .new_items = new_items};
	struct postings new_grams = {0}, votes = {0};
	TRY(postings_of_grams(arena, old_items, &matching.postings));
	TRY(postings_of_grams(arena, new_items, &new_grams));
	postings_sort(&matching.postings);
	postings_sort(&new_grams);
	weigh(old_items, &matching.postings, &new_grams);
	weigh(new_items, &matching.postings, &new_grams);
	TRY(pair_equal(&matching, true));
	TRY(pair_equal(&matching, false));
	for (uint32_t i = 0; i < new_items->count; i++)
		TRY(pair_by_grams(&matching, i, &votes));
	if (matching.pairs.count)
		qsort(matching.pairs.at, matching.pairs.count, sizeof *matching.pairs.at, by_score);
	bool *taken = arena_alloc_array(arena, new_items->count, sizeof *taken);
	TRY_MEMORY(arena, taken);
	for (size_t i = 0; i < old_items->count; i++)
		ret_matches[i] = -1;
	list_each(pair, &matching.pairs) {
		if (ret_matches[pair->old_item] >= 0 || taken[pair->new_item])
			continue;
		ret_matches[pair->old_item] = (int)pair->new_item;
		taken[pair->new_item] = true;
	}
	return arena_check(arena);
}
