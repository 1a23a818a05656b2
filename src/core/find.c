/* Finding by what people type: see find.h. There are some hundreds of reviews and of
 * recommendations in one, so that all of them are looked at. */
#include "core/find.h"

#include "base/utf8.h"
#include "check/terms.h"
#include "sql/list.h"

/* --- reviews ------------------------------------------------------------------------------ */

/* The slug that is typed most like the words; NULL when none is like them at all. */
static const struct find_reviews_row *nearest_review(struct arena *arena, const struct find_reviews_rows *reviews, struct str words)
{
	enum { LETTERS_MOST = 8 };
	struct str folded = fold(arena, words);
	const struct find_reviews_row *nearest = NULL;
	int least = (int)(words.size / 2 > LETTERS_MOST ? LETTERS_MOST : words.size / 2);
	list_each(row, reviews) {
		struct str title = fold(arena, row->title);
		int apart = letters_apart(folded, row->slug, LETTERS_MOST), apart_title = letters_apart(folded, title, LETTERS_MOST);
		apart = apart_title < apart ? apart_title : apart;
		if (str_starts(row->slug, folded) || str_has(title, folded))
			apart = 0;
		if (apart > least || (nearest && apart == least))
			continue;
		nearest = row;
		least = apart;
	}
	return nearest;
}

static struct error *no_review(struct arena *arena, const struct find_reviews_rows *reviews, struct str words)
{
	struct str typed = str_slice(words, 0, 80);
	const struct find_reviews_row *nearest = nearest_review(arena, reviews, words);
	if (nearest)
		return error_new(arena, ERROR_NOT_FOUND, "there is no review \"%.*s\"; did you mean %.*s?", STR_ARG(typed), STR_ARG(nearest->slug));
	if (!reviews->count)
		return error_new(arena, ERROR_NOT_FOUND, "there is no review \"%.*s\": the record is empty; \"heed import PAPER\" begins it", STR_ARG(typed));
	if (reviews->count == 1)
		return error_new(arena, ERROR_NOT_FOUND, "there is no review \"%.*s\"; the only one is %.*s", STR_ARG(typed), STR_ARG(reviews->at[0].slug));
	return error_new(arena, ERROR_NOT_FOUND, "there is no review \"%.*s\"; \"heed list\" shows the %zu there are", STR_ARG(typed), reviews->count);
}

static struct error *several(struct arena *arena, const struct find_reviews_rows *reviews, struct str folded, size_t count)
{
	struct buf names;
	buf_init(&names, arena, BUF_NO_LIMIT);
	size_t named = 0;
	list_each(row, reviews)
		if (str_has(fold(arena, row->title), folded) && named++ < 3)
			buf_join(&names, STR(", "), row->slug);
	return error_new(arena, ERROR_USAGE, "%zu reviews have \"%.*s\" in their title: %.*s%s; name one of them", count, STR_ARG(str_slice(folded, 0, 60)),
	                 STR_ARG(buf_str(&names)), count > 3 ? " and others" : "");
}

struct error *find_review(struct db *db, struct arena *arena, enum reader reader, struct str words, struct found *ret_review)
{
	struct find_reviews_rows reviews = {0};
	struct find_former_review_row former;
	struct str folded = fold(arena, words);
	const struct find_reviews_row *found = NULL;
	size_t titles = 0;
	bool is_former = false;
	TRY(find_reviews(db, arena, (int)reader, &reviews));
	list_each(row, &reviews)
		if (str_equal_fold(row->slug, words)) {
			*ret_review = (struct found){row->id, row->slug, row->title};
			return NULL;
		}
	TRY(find_former_review(db, arena, (int)reader, words, &former, &is_former));
	if (is_former) {
		*ret_review = (struct found){former.id, former.slug, former.title};
		return NULL;
	}
	list_each(row, &reviews)
		if (folded.size && str_has(fold(arena, row->title), folded)) {
			found = row;
			titles++;
		}
	if (!found)
		return no_review(arena, &reviews, words);
	if (titles > 1)
		return several(arena, &reviews, folded, titles);
	*ret_review = (struct found){found->id, found->slug, found->title};
	return NULL;
}

/* --- recommendations ---------------------------------------------------------------------- */

/* "5" of "R05", "5" or "Recommendation 5"; 0 when the words end in none. */
static int number_at_end(struct str words)
{
	size_t start = words.size;
	int number;
	while (start && words.at[start - 1] >= '0' && words.at[start - 1] <= '9')
		start--;
	for (size_t i = 0; i < start; i++)
		if (words.at[i] >= '0' && words.at[i] <= '9') /* "SR (25/26) 01" is more than its last number */
			return 0;
	return str_number(str_from(words, start), &number) ? number : 0;
}

struct error *find_recommendation(struct db *db, struct arena *arena, enum reader reader, const struct found *review, struct str words,
                                  struct found *ret_recommendation)
{
	struct find_recommendations_rows rows = {0};
	const struct find_recommendations_row *found = NULL;
	struct str folded = fold(arena, words);
	int number = number_at_end(folded);
	size_t numbered = 0;
	TRY(find_recommendations(db, arena, (int)reader, review->id, &rows));
	list_each(row, &rows)
		if (!found && (str_equal_fold(row->slug, words) || str_equal(fold(arena, row->ref), folded)))
			found = row;
	bool exact = found;
	list_each(row, &rows)
		if (!exact && number && row->number == number) {
			found = row;
			numbered++;
		}
	if (numbered > 1)
		return error_new(arena, ERROR_USAGE, "%zu recommendations of %.*s have the number %d; name one by its address, for example %.*s", numbered,
		                 STR_ARG(review->slug), number, STR_ARG(found->slug));
	if (!found && !rows.count)
		return error_new(arena, ERROR_NOT_FOUND, "the review %.*s has no recommendations yet", STR_ARG(review->slug));
	if (!found)
		return error_new(arena, ERROR_NOT_FOUND, "the review %.*s has no recommendation \"%.*s\"; it has %zu, from %.*s to %.*s", STR_ARG(review->slug),
		                 STR_ARG(str_slice(words, 0, 40)), rows.count, STR_ARG(rows.at[0].slug), STR_ARG(list_last(&rows)->slug));
	*ret_recommendation = (struct found){found->id, found->slug, found->ref};
	return NULL;
}
