/* Importing: recommendations that the paper names in its text alone, to say that they are concluded
 * ("Recommendations 3 and 5 were concluded on 12 September 2023"). See import_steps.h. */
#include "core/import_steps.h"

#include "sql/import.h"
#include "sql/statement.h"

/* The passage of the paper's own text that holds a sentence. */
static struct origin place_of(const struct draft *draft, struct str sentence)
{
	for (size_t n = 0; n < draft->body.count; n++)
		if (str_has(draft->body.at[n].text, sentence))
			return passage_origin(&draft->body.at[n]);
	return (struct origin){0};
}

/* The one day that the sentence names; DAY_NONE when it names none, or several. */
static struct error *day_of_sentence(struct importing *i, struct str sentence, int32_t *ret_day)
{
	struct when_context context = {.as_of = i->day, .approved = DAY_NONE, .day_first = true};
	struct whens whens = {0};
	int32_t day = DAY_NONE;
	TRY(when_find(i->arena, sentence, &context, &whens));
	list_each(when, &whens)
		day = whens.count == 1 && when->days.first == when->days.last ? when->days.first : DAY_NONE;
	*ret_day = day;
	return NULL;
}

static struct error *conclude(struct importing *i, const struct change *change, int64_t position)
{
	const struct recommendation *record = &i->outcome->before->recommendations.at[change->old_index];
	int64_t recommendation = i->before_ids[change->old_index], appearance;
	struct origin origin = place_of(i->draft, change->quote_new);
	int32_t day;
	TRY(day_of_sentence(i, change->quote_new, &day));
	TRY(appearance_add(i->db, i->arena, recommendation, i->paper, position, said(record->ref), STR_NONE, STR("same"), false, STR_NONE,
	                   unit_of(origin.from), unit_of(origin.to), &appearance));
	TRY(conclusion_add(i->db, i->arena, appearance, STR("concluded"), said(change->quote_new), day, unit_of(origin.from), unit_of(origin.to)));
	i->outcome->statements++;
	struct import_told told = {recommendation, appearance};
	return list_push(i->arena, &i->told, told) ? NULL : arena_error(i->arena);
}

struct error *import_concluded(struct importing *i)
{
	int64_t position = (int64_t)i->draft->recommendations.count;
	if (!i->outcome->before)
		return NULL;
	list_each(change, &i->outcome->comparison.changes)
		if (change->kind == CHANGE_CONCLUDED && change->new_index < 0 && change->old_index >= 0)
			TRY(conclude(i, change, ++position));
	return NULL;
}
