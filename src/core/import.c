/* See import.h. The walk through the steps of import_steps.h, in one transaction: whatever fails on the way,
 * nothing of the paper stays. */
#include "core/import_steps.h"

#include "core/journal.h"
#include "core/record.h"
#include "sql/entry.h"
#include "sql/import.h"
#include "sql/visible.h"

static struct error *say_all(struct saying *s)
{
	TRY(say_wording(s));
	TRY(say_owners(s));
	TRY(say_response(s));
	TRY(say_dates(s));
	TRY(say_claim(s));
	TRY(say_decision(s));
	TRY(say_conclusion(s));
	TRY(say_evidence(s));
	return say_attachments(s);
}

static struct error *statements(struct importing *i)
{
	for (size_t n = 0; n < i->draft->recommendations.count; n++) {
		const struct import_record *found = &i->records[n];
		struct saying saying = {i, &i->draft->recommendations.at[n], found->recommendation, found->appearance, found->match == RECORD_NEW};
		if (!found->skipped)
			TRY(say_all(&saying));
	}
	return NULL;
}

struct error *import_reported(struct db *db, struct arena *arena, const struct actor *actor, int64_t appearance)
{
	struct entry_of_appearance_row entry = {0};
	bool found;
	TRY(entry_of_appearance(db, arena, appearance, &entry, &found));
	return journal_append(db, arena, actor, STR("recommendation.reported"), STR("appearance"), appearance, entry.content);
}

/* The paper's entry and one for each of its records; the review's is made by import_review_learn. */
static struct error *journal_entries(struct importing *i)
{
	struct entry_of_paper_row paper = {0};
	bool found;
	TRY(entry_of_paper(i->db, i->arena, i->paper, &paper, &found));
	TRY(journal_append(i->db, i->arena, i->actor, STR("paper.imported"), STR("paper"), i->paper, paper.content));
	for (size_t n = 0; n < i->draft->recommendations.count; n++)
		if (!i->records[n].skipped)
			TRY(import_reported(i->db, i->arena, i->actor, i->records[n].appearance));
	list_each(told, &i->told)
		TRY(import_reported(i->db, i->arena, i->actor, told->appearance));
	return NULL;
}

static struct error *steps(struct importing *i, struct str review_slug)
{
	TRY(import_review_find(i, review_slug));
	TRY(import_match(i));
	TRY(import_scheme(i));
	TRY(import_paper_rows(i));
	TRY(import_review_learn(i));
	TRY(import_records(i));
	TRY(import_concluded(i));
	TRY(import_lacking(i));
	TRY(statements(i));
	TRY(import_paper_rest(i));
	TRY(import_page(i));
	TRY(journal_entries(i));
	TRY(import_late(i));
	TRY(withheld_addresses(i->db, i->arena));
	TRY(standing_refresh(i->db, i->arena, i->review));
	return arena_check(i->arena);
}

/* A paper without a day of its own counts from the day it comes in, as view `said` has it. */
static int32_t day_of_paper(const struct draft *draft, const struct actor *actor)
{
	enum { ISO_DAY = 10 };
	return draft->front.as_of != DAY_NONE ? draft->front.as_of : day_read_iso(str_slice(actor->now_at, 0, ISO_DAY));
}

struct error *import_paper(struct db *db, struct arena *arena, const struct actor *actor, const struct import_paper *paper,
                           struct str review_slug, bool dry_run, struct import_outcome *ret_outcome)
{
	struct import_outcome outcome = {0};
	struct import_known_row known = {0};
	struct importing importing = {.db = db, .arena = arena, .actor = actor, .input = paper, .draft = paper->draft, .outcome = &outcome,
	                              .day = day_of_paper(paper->draft, actor)};
	AUTO_TX struct tx tx = {0};
	TRY(import_room(db, arena));
	TRY(tx_begin(db, arena, &tx));
	TRY(import_known(db, arena, paper->sha256, &known, &outcome.known_before));
	if (outcome.known_before) {
		outcome.review_slug = known.review_slug;
		outcome.review_title = known.review_title;
		outcome.paper_slug = known.slug;
		*ret_outcome = outcome;
		return NULL;
	}
	outcome.undated = paper->draft->front.as_of == DAY_NONE;
	TRY(steps(&importing, review_slug));
	if (!dry_run)
		TRY(tx_commit(&tx));
	*ret_outcome = outcome;
	return NULL;
}
