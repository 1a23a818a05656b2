/* Importing: is it done by the owner's account, does the committee agree, is anyone still watching; and what
 * the paper announces beside it. See import_steps.h. */
#include "core/import_steps.h"

#include "sql/import.h"
#include "sql/statement.h"

struct error *say_again(struct saying *s, const char *field)
{
	return repeated_add(s->i->db, s->i->arena, s->appearance, str_of(field));
}

static bool claim_stated(const struct claim *claim)
{
	return !str_blank(claim->words) || claim->status != STATUS_NONE || claim->placeholder;
}

/* What a claim or decision says, whichever words of the layout stand around it. */
static uint64_t claim_key(struct str words, struct str note, struct str status, int32_t start, int32_t end)
{
	uint64_t key = key_with(key_with(key_of(words), key_of(note)), key_of(status));
	return key_with(key_with(key, (uint64_t)(int64_t)start), (uint64_t)(int64_t)end);
}

static uint64_t claim_key_of(const struct claim *claim)
{
	return claim_key(claim->words, claim->note, str_of(status_name(claim->status)), claim->achieved.first, claim->achieved.last);
}

struct error *say_claim(struct saying *s)
{
	struct importing *i = s->i;
	const struct claim *claim = &s->record->claim;
	struct claim_held_row held = {0};
	bool found;
	int64_t meeting = DB_NULL;
	if (!claim_stated(claim))
		return NULL;
	TRY(claim_held(i->db, i->arena, s->recommendation, i->paper, i->day, &held, &found));
	if (claim->placeholder)
		TRY(import_meeting(i, claim->meeting, &meeting));
	bool same = found && held.placeholder == claim->placeholder && held.meeting == meeting &&
	            claim_key(held.words, held.note, held.status, held.achieved_start_day, held.achieved_end_day) == claim_key_of(claim);
	if (same)
		return say_again(s, "claim");
	struct origin origin = words_origin(&claim->source);
	i->outcome->statements++;
	return claim_add(i->db, i->arena, s->appearance, said(claim->words), said(claim->note), import_category(i, claim), str_of(status_name(claim->status)),
	                 claim->achieved.first, claim->achieved.last, claim->placeholder, meeting, unit_of(origin.from), unit_of(origin.to));
}

struct error *say_decision(struct saying *s)
{
	struct importing *i = s->i;
	const struct claim *decision = &s->record->decision;
	struct decision_held_row held = {0};
	bool found;
	int64_t meeting;
	if (!claim_stated(decision) || decision->placeholder)
		return NULL;
	TRY(import_meeting(i, decision->meeting, &meeting));
	TRY(decision_held(i->db, i->arena, s->recommendation, i->paper, i->day, &held, &found));
	bool same = found && (meeting == DB_NULL || held.meeting == meeting) &&
	            claim_key(held.words, held.note, held.status, held.achieved_start_day, held.achieved_end_day) == claim_key_of(decision);
	if (same)
		return say_again(s, "decision");
	struct origin origin = words_origin(&decision->source);
	i->outcome->statements++;
	return decision_add(i->db, i->arena, s->appearance, said(decision->words), said(decision->note), import_category(i, decision),
	                    str_of(status_name(decision->status)), decision->achieved.first, decision->achieved.last, meeting, unit_of(origin.from), unit_of(origin.to));
}

static struct str tracking_of(struct str words)
{
	if (str_has_word(words, STR("superseded")) || str_has_word(words, STR("replaced")))
		return STR("superseded");
	return str_has_word(words, STR("withdrawn")) ? STR("withdrawn") : STR("concluded");
}

struct error *say_conclusion(struct saying *s)
{
	struct importing *i = s->i;
	const struct recommendation *record = s->record;
	struct conclusion_held_row held = {0};
	bool found;
	if (!record->in_concluded_list && record->concluded == DAY_NONE && str_blank(record->concluded_words))
		return NULL;
	struct str tracking = tracking_of(record->concluded_words);
	TRY(conclusion_held(i->db, i->arena, s->recommendation, i->paper, i->day, &held, &found));
	bool same_day = record->concluded == DAY_NONE || record->concluded == held.concluded_day;
	bool same_words = str_blank(record->concluded_words) || key_of(record->concluded_words) == key_of(held.words);
	if (found && same_day && same_words && str_equal(tracking, held.tracking))
		return say_again(s, "conclusion");
	i->outcome->statements++;
	return conclusion_add(i->db, i->arena, s->appearance, tracking, said(record->concluded_words), record->concluded,
	                      unit_of(record->origin.from), unit_of(record->origin.to));
}

static struct error *say_links(struct saying *s)
{
	struct importing *i = s->i;
	struct links_known_rows rows = {0};
	struct keys known = {0};
	if (!s->record->links.count)
		return NULL;
	TRY(links_known(i->db, i->arena, s->recommendation, i->paper, &rows));
	list_each(row, &rows)
		if (!list_push(i->arena, &known, ((struct key_entry){key_of_bytes(row->address), 0})))
			return arena_error(i->arena);
	keys_settle(&known);
	int64_t position = 0;
	list_each(address, &s->record->links) {
		if (keys_find(&known, key_of_bytes(*address)))
			continue;
		TRY(link_add(i->db, i->arena, s->appearance, ++position, said(*address)));
		i->outcome->statements++;
	}
	return NULL;
}

struct error *say_attachments(struct saying *s)
{
	struct importing *i = s->i;
	struct attachments_known_rows rows = {0};
	struct keys known = {0};
	int64_t position = 0;
	TRY(say_links(s));
	if (!s->record->attachments.count)
		return NULL;
	TRY(attachments_known(i->db, i->arena, s->recommendation, i->paper, &rows));
	list_each(row, &rows)
		if (!list_push(i->arena, &known, ((struct key_entry){key_with(key_of(row->label), row->present), 0})))
			return arena_error(i->arena);
	keys_settle(&known);
	list_each(attachment, &s->record->attachments) {
		if (keys_find(&known, key_with(key_of(attachment->label), attachment->present)))
			continue;
		struct origin origin = passage_origin(&attachment->source);
		TRY(attachment_add(i->db, i->arena, s->appearance, ++position, said(attachment->label), attachment->present, unit_of(origin.from), unit_of(origin.to)));
		i->outcome->statements++;
	}
	return NULL;
}
