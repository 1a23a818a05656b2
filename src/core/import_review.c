/* Importing: which review a paper belongs to. See import_steps.h.
 *
 * By the address that the user gives; else by title, where body and committee agree as far as both are
 * known; else by recommendations: a review that has half or more of the paper's, to the letter. A title
 * that is shared by chance, with no recommendation in common, is another review. Whatever is not plain
 * is said as a doubt. */
#include "core/import_steps.h"

#include "core/journal.h"
#include "core/post.h"
#include "core/record.h"
#include "core/slug.h"
#include "sql/entry.h"
#include "sql/import.h"
#include "sql/journal.h"
#include "sql/post.h"

static struct error *doubt(struct importing *i, struct str sentence)
{
	return list_push(i->arena, &i->outcome->doubts, sentence) ? NULL : arena_error(i->arena);
}

/* --- reviews that are known ------------------------------------------------------------------- */

static bool names_agree(struct str a, struct str b)
{
	return str_blank(a) || str_blank(b) || key_of(a) == key_of(b);
}

/* Loads what a review has and how many of its recommendations the paper has. */
static struct error *review_try(struct importing *i, int64_t review, size_t *ret_shared)
{
	struct record_wish wish = {.reader = READER_OFFICER, .review = review, .until = DAY_NONE, .latest_targets = true};
	struct record record = {0};
	TRY(record_read(i->db, i->arena, &wish, &record));
	i->known = record.draft;
	i->known_ids = record.recommendation_ids;
	TRY(compare_papers(i->arena, i->known, i->draft, &i->known_matches));
	*ret_shared = 0;
	for (size_t n = 0; n < record.draft->recommendations.count; n++)
		*ret_shared += i->known_matches.matches[n] >= 0;
	return NULL;
}

static struct error *review_take(struct importing *i, const struct import_reviews_row *row, size_t *ret_shared)
{
	i->review = row->id;
	i->outcome->review_slug = row->slug;
	i->outcome->review_title = row->title;
	return review_try(i, row->id, ret_shared);
}

static size_t worded_count(const struct draft *draft)
{
	size_t count = 0;
	list_each(record, &draft->recommendations)
		count += !words_blank(&record->text);
	return count;
}

struct candidate {
	const struct import_reviews_row *row;
	size_t shared; /* recommendations that the paper has too */
	bool agrees;   /* in body and committee, as far as both are known */
};

/* May the paper be of this review, whose title it has? Without agreement it takes half of the recommendations. */
static bool may_be(const struct importing *i, const struct candidate *candidate)
{
	size_t worded = worded_count(i->draft);
	if (!candidate->agrees)
		return candidate->shared && 2 * candidate->shared >= worded;
	return candidate->shared || !worded || !worded_count(i->known);
}

static struct error *say_candidate(struct importing *i, struct str title, const struct candidate *best, bool any)
{
	if (best->row && !best->agrees)
		return doubt(i, str_format(i->arena, "The paper names another committee or body than \"%.*s\", but %zu of its recommendations stand there: taken "
		                                            "for a paper of that review (if it is not, take --review).", STR_ARG(best->row->title), best->shared));
	if (!best->row && any)
		return doubt(i, str_format(i->arena, "There is a review \"%.*s\" already, but none of its recommendations is in this paper: taken for "
		                                            "another review of the same title (if it is not, take --review).", STR_ARG(title)));
	return NULL;
}

static struct error *find_by_title(struct importing *i, struct str title, const struct import_reviews_rows *reviews)
{
	const struct front *front = &i->draft->front;
	uint64_t key = key_of(review_key(i->arena, title));
	struct candidate best = {0};
	bool any = false;
	size_t shared;
	list_each(row, reviews) {
		if (key == KEY_NONE || key_of(review_key(i->arena, row->title)) != key)
			continue;
		struct candidate candidate = {.row = row, .agrees = names_agree(row->body_name, front->body) && names_agree(row->committee_name, front->committee)};
		TRY(review_try(i, row->id, &candidate.shared));
		any |= candidate.agrees;
		bool better = !best.row || candidate.shared > best.shared || (candidate.agrees && !best.agrees && candidate.shared == best.shared);
		if (may_be(i, &candidate) && better)
			best = candidate;
	}
	if (best.row)
		TRY(review_take(i, best.row, &shared));
	return say_candidate(i, title, &best, any);
}

/* --- by recommendations ------------------------------------------------------------------------ */

struct voting {
	struct importing *i;
	struct keys texts; /* of the paper */
	struct keys votes; /* key: review and text, value: review */
};

static struct error *vote(void *context, const struct import_texts_row *row)
{
	struct voting *voting = context;
	uint64_t key = key_of(row->text);
	if (key == KEY_NONE || !keys_find(&voting->texts, key))
		return NULL;
	struct key_entry entry = {key_with(key, (uint64_t)row->review), row->review};
	return list_push(voting->i->arena, &voting->votes, entry) ? NULL : arena_error(voting->i->arena);
}

static int by_review(const void *a, const void *b)
{
	const struct key_entry *one = a, *other = b;
	return (one->value > other->value) - (one->value < other->value);
}

/* The review with most of the paper's texts, each counted once. */
static int64_t most_voted(struct voting *voting, size_t *ret_votes)
{
	struct keys *votes = &voting->votes;
	size_t kept = 0, run = 0;
	int64_t review = DB_NULL;
	*ret_votes = 0;
	keys_settle(votes);
	for (size_t n = 0; n < votes->count; n++)
		if (!n || votes->at[n].key != votes->at[n - 1].key)
			votes->at[kept++] = votes->at[n];
	if (kept)
		qsort(votes->at, kept, sizeof *votes->at, by_review);
	for (size_t n = 0; n < kept; n++) {
		run = n && votes->at[n].value == votes->at[n - 1].value ? run + 1 : 1;
		if (run > *ret_votes) {
			*ret_votes = run;
			review = votes->at[n].value;
		}
	}
	return review;
}

static struct error *find_by_recommendations(struct importing *i, struct str title, const struct import_reviews_rows *reviews)
{
	struct voting voting = {.i = i};
	size_t count = 0, votes, shared;
	list_each(record, &i->draft->recommendations) {
		uint64_t key = key_of(words_text(i->arena, &record->text));
		if (key == KEY_NONE)
			continue;
		count++;
		if (!list_push(i->arena, &voting.texts, ((struct key_entry){key, 0})))
			return arena_error(i->arena);
	}
	if (!count || !reviews->count)
		return NULL;
	keys_settle(&voting.texts);
	TRY(import_texts(i->db, i->arena, vote, &voting));
	int64_t review = most_voted(&voting, &votes);
	if (!votes || 2 * votes < count)
		return NULL;
	list_each(row, reviews)
		if (row->id == review) {
			TRY(review_take(i, row, &shared));
			return doubt(i, str_format(i->arena, "The paper calls itself \"%.*s\", but %zu of its %zu recommendations stand in \"%.*s\": taken for a "
			                                            "paper of that review (if it is not, take --review).",
			                                  STR_ARG(title), votes, count, STR_ARG(row->title)));
		}
	return NULL;
}

/* --- found, or opened ---------------------------------------------------------------------------- */

static struct error *find_by_slug(struct importing *i, struct str slug)
{
	struct import_review_row row = {0};
	bool found;
	size_t shared;
	TRY(import_review(i->db, i->arena, slug, &row, &found));
	if (!found)
		return error_new(i->arena, ERROR_NOT_FOUND, "there is no review \"%.80s\" in the record; \"heed list\" names those there are, and without "
		                                            "--review the paper opens its own", str_c(i->arena, slug));
	TRY(review_take(i, &(struct import_reviews_row){.id = row.id, .slug = row.slug, .title = row.title}, &shared));
	if (!shared && worded_count(i->known) && worded_count(i->draft))
		return doubt(i, str_format(i->arena, "None of the paper's recommendations is one of \"%.*s\": all of them count as new ones.", STR_ARG(row.title)));
	return NULL;
}

static struct error *review_slug_asked(void *context, struct str slug, bool *ret_taken)
{
	struct importing *i = context;
	struct review_slug_taken_row row = {0};
	bool found;
	TRY(review_slug_taken(i->db, i->arena, slug, &row, &found));
	*ret_taken = row.taken;
	return NULL;
}

static struct error *review_open(struct importing *i, struct str title)
{
	struct slug_taken taken = {review_slug_asked, i};
	struct str slug = slug_of_review(i->arena, title);
	TRY(slug_free(i->arena, str_empty(slug) ? STR("review") : slug, &taken, &slug));
	TRY(review_add(i->db, i->arena, slug, title, i->actor->now_at, &i->review));
	i->outcome->new_review = true;
	i->outcome->review_slug = slug;
	i->outcome->review_title = title;
	return NULL;
}

struct error *import_review_find(struct importing *i, struct str review_slug)
{
	struct import_reviews_rows reviews = {0};
	struct str title;
	TRY(import_title(i, &title));
	i->review = DB_NULL;
	if (!str_empty(review_slug)) {
		TRY(find_by_slug(i, review_slug));
	} else {
		TRY(import_reviews(i->db, i->arena, &reviews));
		TRY(find_by_title(i, title, &reviews));
		if (i->review == DB_NULL)
			TRY(find_by_recommendations(i, title, &reviews));
	}
	if (i->review != DB_NULL)
		return NULL;
	if (!i->draft->recommendations.count)
		return error_new(i->arena, ERROR_INVALID, "%.80s: no recommendation was found in it, and no review in the record has its title; \"heed read\" shows what was "
		                                          "read, and --review SLUG keeps it with a review", str_c(i->arena, i->input->file_name));
	i->known = NULL;
	return review_open(i, title);
}

/* The committee whose meetings the paper is about: its own, else the review's. */
static struct error *committee_take(struct importing *i, int64_t committee)
{
	struct import_committee_row review = {.committee = DB_NULL};
	struct committee_address_row row = {0};
	bool found;
	TRY(import_committee(i->db, i->arena, i->review, &review, &found));
	i->committee = committee == DB_NULL ? review.committee : committee;
	if (i->committee != DB_NULL)
		TRY(committee_address(i->db, i->arena, i->committee, &row, &found));
	i->committee_slug = said(row.slug);
	return NULL;
}

/* One record is for one body, and its site bears that body's name: a stray paper of another is said to be one. */
static struct error *other_body_doubt(struct importing *i, struct str name)
{
	struct bodies_reviewed_rows bodies = {0};
	TRY(bodies_reviewed(i->db, i->arena, &bodies));
	list_each(body, &bodies)
		if (names_agree(body->name, name))
			return NULL;
	if (!bodies.count || !i->outcome->new_review)
		return NULL;
	return doubt(i, str_format(i->arena, "The paper is of %.*s, the record so far of %.*s: a record is for one body; --data FILE keeps that of another apart.",
	                                  STR_ARG(name), STR_ARG(bodies.at[0].name)));
}

struct error *import_review_learn(struct importing *i)
{
	const struct front *front = &i->draft->front;
	struct entry_of_review_row entry = {0};
	struct journal_latest_row latest = {0};
	struct import_later_row later = {0};
	int64_t body, committee;
	bool found;
	TRY(other_body_doubt(i, front->body));
	TRY(body_named(i->db, i->arena, front->body, &body));
	TRY(committee_named(i->db, i->arena, front->committee, body, &committee));
	TRY(import_later(i->db, i->arena, i->review, i->day, &later, &found));
	TRY(review_learn(i->db, i->arena, i->review, body, committee, said_or_none(front->from), front->review.approved, said_or_none(front->review.approved_by),
	                 said_or_none(front->review.lead_member), said_or_none(front->review.lead_officer), said_or_none(front->review.last_tracked), i->scheme, !later.later));
	TRY(committee_take(i, committee));
	TRY(entry_of_review(i->db, i->arena, i->review, &entry, &found));
	TRY(journal_latest(i->db, i->arena, STR("review"), i->review, &latest, &found));
	if (found && str_equal(latest.content, entry.content))
		return NULL;
	return journal_append(i->db, i->arena, i->actor, found ? STR("review.described") : STR("review.opened"), STR("review"), i->review, entry.content);
}
