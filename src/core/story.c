/* The story of a recommendation: see story.h. The rows come in the order of days and papers, and
 * what one paper says of one kind stands together, so that each kind needs only to know where
 * the words of the last paper stand that said something of it. */
#include "core/story.h"

/* The kinds in which a paper prints the whole anew each time; evidence is only ever added to. */
static const struct str repeated_kinds[] = {STR("wording"), STR("response"), STR("target"), STR("revised"), STR("anticipated"), STR("claim")};
enum { REPEATED_KINDS = sizeof repeated_kinds / sizeof *repeated_kinds };

/* Where in the story the last two papers say something of one kind; their rows stand together. */
struct said_last {
	size_t before, before_end, now, now_end;
};

static bool says_same(const struct recommendation_story_row *one, const struct recommendation_story_row *other)
{
	return str_equal(one->kind, other->kind) && str_equal(one->status, other->status) && str_equal(one->words, other->words) &&
	       str_equal(one->text, other->text) && str_equal(one->part, other->part);
}

/* Moves the row into its kind's last paper, and says whether the paper before said the same. */
static bool is_repeated(const struct recommendation_story_row *rows, size_t at, struct said_last *last)
{
	bool same_paper = last->now_end > last->now && str_equal(rows[last->now].paper, rows[at].paper);
	if (same_paper)
		last->now_end = at + 1;
	else
		*last = (struct said_last){last->now, last->now_end, at, at + 1};
	for (size_t i = last->before; i < last->before_end; i++)
		if (says_same(&rows[i], &rows[at]))
			return true;
	return false;
}

struct error *story_read(struct db *db, struct arena *arena, enum reader reader, int64_t recommendation, struct recommendation_story_rows *ret_story)
{
	struct recommendation_story_rows said = {0}, story = {0};
	struct said_last last[REPEATED_KINDS] = {0};
	TRY(recommendation_story(db, arena, (int)reader, recommendation, &said));
	for (size_t i = 0; i < said.count; i++) {
		bool repeated = false;
		for (size_t kind = 0; kind < REPEATED_KINDS; kind++)
			if (str_equal(said.at[i].kind, repeated_kinds[kind]))
				repeated = is_repeated(said.at, i, &last[kind]);
		if (!repeated && !list_push(arena, &story, said.at[i]))
			return arena_error(arena);
	}
	*ret_story = story;
	return NULL;
}
