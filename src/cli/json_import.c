/* `heed import --json`: what became of each paper, for programs. */
#include "cli/import.h"

static json_t *of_lines(const struct import_outcome *outcome)
{
	static const char *const names[] = {[IMPORT_NEW] = "new", [IMPORT_KNOWN] = "known", [IMPORT_DOUBTFUL] = "doubtful", [IMPORT_LACKING] = "lacking"};
	json_t *array = json_array();
	list_each(line, &outcome->lines)
		json_array_append_new(array, json_pack("{s:o, s:o, s:s}", "ref", json_text(line->ref), "slug", json_text(line->slug), "what", names[line->what]));
	return array;
}

static json_t *of_doubts(const struct import_outcome *outcome)
{
	json_t *array = json_array();
	list_each(doubt, &outcome->doubts)
		json_array_append_new(array, json_text(*doubt));
	return array;
}

static json_t *of_paper(struct arena *arena, const struct imported *one)
{
	const struct import_outcome *outcome = &one->outcome;
	if (one->error)
		return json_pack("{s:o, s:s}", "file", json_text(one->reading.name), "error", one->error->message);
	struct reading before = {.name = STR("the record"), .draft = (struct draft *)outcome->before};
	json_t *comparison = outcome->before ? json_of_comparison(arena, &before, &one->reading, &outcome->comparison) : json_null();
	return json_pack("{s:o, s:o, s:o, s:b, s:o, s:o, s:b, s:o, s:I, s:I, s:o, s:o, s:o}", "file", json_text(one->reading.name), "sha256",
	                 json_text(one->reading.hash), "date", json_day(arena, one->reading.draft->front.as_of), "known_before", outcome->known_before, "review",
	                 json_text(outcome->review_slug), "title", json_text(outcome->review_title), "new_review", outcome->new_review, "paper",
	                 json_text(outcome->paper_slug), "statements", (json_int_t)outcome->statements, "leftovers", (json_int_t)outcome->leftovers,
	                 "recommendations", of_lines(outcome), "doubts", of_doubts(outcome), "comparison", comparison);
}

static json_t *of_life(struct arena *arena, const struct recommendation_life *life)
{
	json_t *steps = json_array();
	list_each(step, &life->steps)
		json_array_append_new(steps, json_pack("{s:o, s:o, s:o}", "date", json_day(arena, step->day), "kind", json_text(step->kind), "words", json_text(step->words)));
	return json_pack("{s:o, s:o, s:o, s:b, s:o, s:b}", "ref", json_text(life->ref), "slug", json_text(life->slug), "steps", steps, "tracked", life->tracked,
	                 "heard", json_day(arena, life->heard_day), "last_heard_of_long_ago", life->lost_sight);
}

static json_t *of_lives(struct arena *arena, const struct review_lives *review)
{
	json_t *lives = json_array();
	list_each(life, &review->lives)
		json_array_append_new(lives, of_life(arena, life));
	return json_pack("{s:o, s:o, s:o, s:o}", "review", json_text(review->slug), "title", json_text(review->title), "latest",
	                 json_day(arena, review->latest_day), "recommendations", lives);
}

json_t *json_of_import(struct arena *arena, const struct importing_many *many)
{
	json_t *papers = json_array(), *reviews = json_array();
	list_each(one, many)
		json_array_append_new(papers, of_paper(arena, one));
	list_each(review, &many->lives)
		json_array_append_new(reviews, of_lives(arena, review));
	return json_pack("{s:i, s:b, s:b, s:o, s:o}", "heed_import", 1, "dry_run", many->dry_run, "released", many->released, "papers", papers, "lives", reviews);
}
