/* See publication.h. What may be seen is decided by may_see and shown (visible.h) from the states
 * that are set here. */
#include "core/publication.h"

#include "core/find.h"
#include "core/import.h"
#include "core/journal.h"
#include "core/record.h"
#include "sql/entry.h"
#include "sql/publication.h"

static struct error *review_find(struct db *db, struct arena *arena, struct str slug, struct publication_review_row *ret_review)
{
	bool found = false;
	TRY(publication_review(db, arena, slug, ret_review, &found));
	if (found)
		return NULL;
	struct found meant; /* what the public sees is never guessed: words of a title only get an answer */
	TRY(find_review(db, arena, READER_OFFICER, slug, &meant));
	return error_new(arena, ERROR_NOT_FOUND, "there is no review \"%.80s\"; did you mean %.*s?", str_c(arena, slug), STR_ARG(meant.slug));
}

/* Appends the entry, and makes anew what is derived from the states. */
static struct error *change_journal(struct db *db, struct arena *arena, const struct actor *actor, int64_t review, struct str kind)
{
	struct entry_of_publication_row entry;
	bool found = false;
	TRY(entry_of_publication(db, arena, review, &entry, &found));
	TRY(journal_append(db, arena, actor, kind, STR("publication"), review, entry.content));
	return standing_refresh(db, arena, review);
}

static struct error *part_set(struct db *db, struct arena *arena, const struct actor *actor, int64_t review,
                              const struct publication_change *change, struct str *ret_kind)
{
	struct publication_recommendation_row recommendation;
	struct publication_paper_row paper;
	bool published = str_equal(change->publication, STR("published")), found = false;
	struct str reason = published || str_empty(change->reason) ? STR_NONE : change->reason;
	TRY(publication_recommendation(db, arena, review, change->part, &recommendation, &found));
	if (found) {
		*ret_kind = published ? STR("recommendation.published") : STR("recommendation.withdrawn");
		return publication_of_recommendation(db, arena, recommendation.id, change->publication, reason);
	}
	TRY(publication_paper(db, arena, review, change->part, &paper, &found));
	if (!found)
		return error_new(arena, ERROR_NOT_FOUND, "the review %.60s has no recommendation or paper \"%.60s\"; \"heed show %.60s\" lists them",
		                 str_c(arena, change->review), str_c(arena, change->part), str_c(arena, change->review));
	*ret_kind = published ? STR("paper.published") : STR("paper.withdrawn");
	if (!str_equal(paper.publication, change->publication))
		TRY(import_set_apart(db, arena, actor, paper.id));
	return publication_of_paper(db, arena, paper.id, change->publication, reason);
}

static struct error *whole_set(struct db *db, struct arena *arena, const struct actor *actor, const struct publication_review_row *review,
                               const struct publication_change *change, struct str *ret_kind)
{
	bool published = str_equal(change->publication, STR("published"));
	struct str papers = published ? change->publication : STR("draft");
	struct str reason = published || str_empty(change->reason) ? STR_NONE : change->reason;
	*ret_kind = published ? STR("review.published") : STR("review.withdrawn");
	TRY(publication_of_review(db, arena, review->id, change->publication, reason, published ? actor->now_at : STR_NONE));
	TRY(publication_of_papers(db, arena, review->id, papers, STR_NONE));
	return publication_of_attachments(db, arena, review->id, papers);
}

struct error *publication_set(struct db *db, struct arena *arena, const struct actor *actor, const struct publication_change *change,
                              struct publication_outcome *ret_outcome)
{
	struct publication_review_row review;
	struct entry_of_publication_row before, after;
	struct publication_papers_row papers;
	struct str kind = STR_NONE;
	bool found = false;
	AUTO_TX struct tx tx = {0};
	TRY(tx_begin(db, arena, &tx));
	TRY(review_find(db, arena, change->review, &review));
	TRY(entry_of_publication(db, arena, review.id, &before, &found));
	if (str_empty(change->part))
		TRY(whole_set(db, arena, actor, &review, change, &kind));
	else
		TRY(part_set(db, arena, actor, review.id, change, &kind));
	TRY(entry_of_publication(db, arena, review.id, &after, &found));
	TRY(publication_papers(db, arena, review.id, &papers, &found));
	bool changed = !str_equal(before.content, after.content);
	if (changed)
		TRY(change_journal(db, arena, actor, review.id, kind));
	TRY(tx_commit(&tx));
	*ret_outcome = (struct publication_outcome){review.slug, review.title, changed, str_equal(review.publication, STR("published")), papers.published};
	return NULL;
}

struct error *publication_slugs(struct db *db, struct arena *arena, struct publication_slugs *ret_slugs)
{
	struct publication_reviews_rows rows = {0};
	struct publication_slugs slugs = {0};
	TRY(publication_reviews(db, arena, &rows));
	list_each(row, &rows)
		if (!list_push(arena, &slugs, row->slug))
			return arena_error(arena);
	*ret_slugs = slugs;
	return NULL;
}
