/* What is open about a recommendation: fields that reading left unsure or lost, each beside its field,
 * and the checker's questions. See recommendation_story.h. */
#include "web/recommendation_story.h"
#include "web/show.h"

#include "check/check.h"
#include "core/record.h"
#include "core/setting.h"
#include "text/words.h"

/* Where on the page a field stands. */
enum place { PLACE_ASKED, PLACE_DATES, PLACE_OWNERS, PLACE_STORY, PLACE_RESPONSE, PLACE_CLAIM, PLACE_DECISION, PLACE_TRACKING, PLACES };

static const struct {
	const char *name;
	size_t word;
	enum place place;
} fields[] = {
	{"ref", WORD_field_ref, PLACE_ASKED},
	{"text", WORD_field_text, PLACE_ASKED},
	{"parts", WORD_field_parts, PLACE_ASKED},
	{"section", WORD_field_section, PLACE_ASKED},
	{"footnotes", WORD_field_footnotes, PLACE_ASKED},
	{"owners", WORD_field_owners, PLACE_OWNERS},
	{"response", WORD_field_response, PLACE_RESPONSE},
	{"claim", WORD_field_claim, PLACE_CLAIM},
	{"decision", WORD_field_decision, PLACE_DECISION},
	{"dates", WORD_field_dates, PLACE_DATES},
	{"revised_dates", WORD_field_revised_dates, PLACE_DATES},
	{"anticipated", WORD_field_anticipated, PLACE_DATES},
	{"evidence", WORD_field_evidence, PLACE_STORY},
	{"further_information", WORD_field_further_information, PLACE_STORY},
	{"concluded", WORD_field_concluded, PLACE_TRACKING},
	{"attachments", WORD_field_attachments, PLACE_STORY},
};
enum { FIELDS = sizeof fields / sizeof *fields };

static size_t field_of(struct str name)
{
	size_t i = 0;
	while (i < FIELDS && !str_equal(name, str_of(fields[i].name)))
		i++;
	return i;
}

struct str story_field(const struct visit *visit, struct str field)
{
	size_t i = field_of(field);
	return i < FIELDS ? show_words(visit, fields[i].word) : field;
}

/* Adds a field's words to those of a place, once. */
static struct str named(const struct visit *visit, struct str so_far, struct str field)
{
	return str_has(so_far, field) ? so_far : str_join(visit->arena, so_far, STR(", "), field);
}

struct error *story_marks(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view)
{
	struct recommendation_marks_rows marks;
	TRY(recommendation_marks(visit->site->db, visit->arena, visit->site->reader, row->id, &marks));
	struct str lost[PLACES] = {0}, unsure[PLACES] = {0};
	list_each(mark, &marks) {
		size_t field = field_of(mark->field);
		bool gone = str_equal(mark->sure, STR("lost")) || str_equal(mark->sure, STR("missing"));
		enum place place = field < FIELDS ? fields[field].place : PLACE_STORY;
		struct str *words = gone ? &lost[place] : &unsure[place];
		*words = named(visit, *words, story_field(visit, mark->field));
	}
	struct str said[PLACES] = {0};
	for (int place = 0; place < PLACES; place++) {
		if (lost[place].size)
			said[place] = words_said(visit->arena, visit->site->language, WORD_recommendation_mark_lost, lost[place]);
		if (unsure[place].size)
			said[place] = str_join(visit->arena, said[place], STR(" "), words_said(visit->arena, visit->site->language, WORD_recommendation_mark_unsure, unsure[place]));
	}
	view->unsure_asked = said[PLACE_ASKED];
	view->unsure_dates = said[PLACE_DATES];
	view->unsure_owners = said[PLACE_OWNERS];
	view->unsure_story = said[PLACE_STORY];
	for (size_t i = 0; i < view->four.count; i++) /* the four stand in the order of their places */
		view->four.at[i].unsure = said[PLACE_RESPONSE + i];
	return arena_check(visit->arena);
}

static struct error *question_add(const struct visit *visit, const struct finding *finding, struct recommendation_view *view)
{
	struct question_view *question = list_add(visit->arena, &view->questions);
	TRY_MEMORY(visit->arena, question);
	question->question = finding->message;
	question->settle = finding->settle;
	list_each(quote, &finding->quotes)
		if (!list_push(visit->arena, &question->quotes, quote->text))
			return arena_error(visit->arena);
	return NULL;
}

struct error *story_questions(const struct visit *visit, const struct recommendation_by_slug_row *row, struct recommendation_view *view)
{
	struct setting setting;
	TRY(setting_get(visit->site->db, visit->arena, STR("show-questions"), &setting));
	if (visit->site->reader == READER_PUBLIC && !str_equal(setting.value, STR("yes")))
		return NULL;
	struct draft *draft;
	int64_t *ids;
	TRY(record_draft(visit->site->db, visit->arena, visit->site->reader, row->review, DAY_NONE, &draft, &ids));
	struct findings findings = {0};
	TRY(check_paper(visit->arena, draft, visit->today, &findings));
	for (size_t i = 0; i < findings.count; i++) {
		const struct finding *finding = &findings.at[i];
		if (finding->recommendation >= 0 && ids[finding->recommendation] == row->id)
			TRY(question_add(visit, finding, view));
	}
	return NULL;
}
