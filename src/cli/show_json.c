/* `heed show --json`: see show.h. */
#include "cli/show.h"

#include "cli/standing.h"

static json_t *origin_or_null(int64_t from, int64_t to)
{
	return from == DB_NULL ? json_null() : json_pack("{s:I, s:I}", "from", (json_int_t)from, "to", (json_int_t)to);
}

static json_t *papers(struct arena *arena, const struct review_papers_rows *rows)
{
	json_t *papers = json_array();
	list_each(row, rows)
		json_array_append_new(papers, json_pack("{s:o, s:o, s:o, s:o, s:o, s:I, s:I}", "paper", json_text(row->slug), "title", json_text(row->title), "kind",
		                                        json_text(row->kind), "format", json_text(row->format), "day", json_day(arena, row->as_of_day), "recommendations",
		                                        (json_int_t)row->recommendations, "leftover", (json_int_t)row->units_leftover));
	return papers;
}

json_t *json_of_show_review(struct arena *arena, const struct show_review *shown, int32_t today)
{
	json_t *meetings = json_array(), *recommendations = json_array(), *review = json_of_counts(arena, &shown->counts);
	list_each(row, &shown->meetings)
		json_array_append_new(meetings, json_pack("{s:o, s:o, s:o, s:I}", "meeting", json_text(row->slug), "day", json_day(arena, row->meeting_day), "committee",
		                                          json_text(row->committee), "recommendations", (json_int_t)row->items));
	list_each(row, &shown->standings)
		json_array_append_new(recommendations, json_of_standing(arena, row, today));
	json_object_set_new(review, "asked_of", json_text(shown->head.asked));
	json_object_set_new(review, "approved", json_day(arena, shown->head.approved_day));
	json_object_set_new(review, "approved_by", json_text(shown->head.approved_by));
	json_object_set_new(review, "lead_member", json_text(shown->head.lead_member));
	json_object_set_new(review, "lead_officer", json_text(shown->head.lead_officer));
	json_object_set_new(review, "scheme", json_text(shown->head.scheme_slug));
	return json_pack("{s:i, s:o, s:o, s:o, s:o, s:o}", "heed_show", 1, "as_of", json_day(arena, today), "review", review, "papers", papers(arena, &shown->papers),
	                 "meetings", meetings, "recommendations", recommendations);
}

/* --- a recommendation --------------------------------------------------------------------- */

static json_t *parts(const struct recommendation *drafted)
{
	json_t *parts = json_array();
	list_each(part, &drafted->parts)
		json_array_append_new(parts, json_pack("{s:o, s:o}", "label", json_text(part->label), "text", json_text(part->text.text)));
	return parts;
}

static json_t *owners(const struct recommendation_owners_rows *rows)
{
	json_t *owners = json_array();
	list_each(row, rows)
		json_array_append_new(owners, json_pack("{s:o, s:o, s:o, s:o, s:b, s:b, s:o, s:o}", "printed", json_text(row->printed), "post", json_text(row->post), "person",
		                                        json_text(row->person), "organisation", json_text(row->organisation), "lead", row->lead, "vacant", row->vacant,
		                                        "paper", json_text(row->paper), "origin", origin_or_null(row->unit_from, row->unit_to)));
	return owners;
}

static json_t *story(struct arena *arena, const struct recommendation_story_rows *rows)
{
	json_t *story = json_array();
	list_each(row, rows)
		json_array_append_new(story, json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "day", json_day(arena, row->day), "end",
		                                       json_day(arena, row->end_day), "kind", json_text(row->kind), "status", json_text(row->status), "words",
		                                       json_text(row->words), "text", json_text(row->text), "part", json_text(row->part), "source", json_text(row->source),
		                                       "meeting", json_day(arena, row->meeting_day), "paper", json_text(row->paper), "origin",
		                                       origin_or_null(row->unit_from, row->unit_to)));
	return story;
}

static json_t *questions(const struct show_recommendation *shown)
{
	json_t *questions = json_array();
	list_each(finding, &shown->findings) {
		const struct rule_text *rule = rule_text(finding->rule);
		if (finding->recommendation == shown->index)
			json_array_append_new(questions, json_pack("{s:s, s:s, s:s, s:o, s:b, s:o, s:o}", "rule", rule->code, "name", rule->name, "severity",
			                                           severity_name(finding->severity), "part", json_text(finding->part), "certain", finding->certain,
			                                           "message", json_text(finding->message), "settle", json_text(finding->settle)));
	}
	return questions;
}

json_t *json_of_show_recommendation(struct arena *arena, const struct show_recommendation *shown, int32_t today)
{
	json_t *standing = json_of_standing(arena, &shown->standing, today);
	const struct recommendation *drafted = shown->index < 0 ? NULL : &shown->record.draft->recommendations.at[shown->index];
	json_object_set_new(standing, "parts", drafted ? parts(drafted) : json_array());
	json_object_set_new(standing, "owners", owners(&shown->owners));
	return json_pack("{s:i, s:o, s:o, s:o, s:o}", "heed_show", 1, "as_of", json_day(arena, today), "recommendation", standing, "story", story(arena, &shown->story),
	                 "questions", questions(shown));
}
