/* A recommendation as data, and what is said of it as a spreadsheet or a feed. See recommendation_story.h. */
#include "web/recommendation_story.h"

#include "base/csv.h"
#include "core/story.h"
#include "sql/data.h"
#include "text/words.h"
#include "web/feed.h"
#include "web/show.h"

enum { FEED_TEXT = 400 };

static struct error *entry_add(const struct visit *visit, const struct recommendation_story_row *told, size_t heading, struct feed_view *feed)
{
	struct entry_view *entry = list_add(visit->arena, &feed->entries);
	TRY_MEMORY(visit->arena, entry);
	entry->title = str_join(visit->arena, show_words(visit, heading), STR(", "), show_day(visit, told->day));
	entry->href = show_address(visit, "%.*s#%.*s", STR_ARG(visit->path), STR_ARG(story_id(visit, told)));
	entry->updated = told->imported_at;
	entry->summary = show_short(visit, told->text.size ? told->text : told->words, FEED_TEXT);
	return NULL;
}

/* The newest first; what was recommended, with which every story begins, last. */
static struct error *story_feed(struct visit *visit, const struct recommendation_by_slug_row *row)
{
	struct recommendation_story_rows story;
	TRY(story_read(visit->site->db, visit->arena, visit->site->reader, row->id, &story));
	const struct recommendation_story_row *first = story_first(&story);
	struct str first_paper = story_first_paper(&story);
	struct feed_view feed = {.title = words_said(visit->arena, visit->site->language, WORD_recommendation_title, row->ref.size ? row->ref : row->slug, row->review_title)};
	for (size_t i = story.count; i-- > 0;) {
		size_t heading = story_heading(&story.at[i], first, first_paper);
		if (heading && &story.at[i] != first)
			TRY(entry_add(visit, &story.at[i], heading, &feed));
	}
	if (first)
		TRY(entry_add(visit, first, story_heading(first, first, first_paper), &feed));
	return feed_answer(visit, &feed);
}

static struct error *story_csv(struct visit *visit, const struct recommendation_by_slug_row *row)
{
	static const struct str heads[] = {STR("day"), STR("what"), STR("status"), STR("words"), STR("text"), STR("part"), STR("said by"), STR("meeting"), STR("paper"),
	                                   STR("from line or cell"), STR("to")};
	struct recommendation_story_rows story;
	TRY(recommendation_story(visit->site->db, visit->arena, visit->site->reader, row->id, &story));
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, sizeof heads / sizeof *heads);
	list_each(told, &story) {
		struct str values[] = {day_iso(visit->arena, told->day), told->kind, told->status, told->words, told->text, told->part, told->source, told->meeting, told->paper,
		                       show_whole(visit, told->unit_from), show_whole(visit, told->unit_to)};
		csv_row(&out, values, sizeof values / sizeof *values);
	}
	return visit_buf(visit, &out);
}

struct error *recommendation_form(struct visit *visit, const struct recommendation_by_slug_row *row)
{
	if (visit->form == FORM_ATOM)
		return story_feed(visit, row);
	if (visit->form == FORM_CSV)
		return story_csv(visit, row);
	struct recommendation_data_row data;
	bool found = false;
	TRY(recommendation_data(visit->site->db, visit->arena, visit->site->reader, row->id, visit->today, &data, &found));
	return found ? visit_data(visit, data.json) : error_new(visit->arena, ERROR_NOT_FOUND, "There is no recommendation at this address.");
}
