/* `heed read --json`: the draft in the form of docs/using.md, "What heed read prints for
 * programs". Keys stand in the order of the contract. */
#include "cli/json.h"

#include "doc/read/read.h"

/* A list in a draft as a JSON array, each element by one function. */
#define json_list(list, make, ...)                                            \
	({                                                                    \
		json_t *array_ = json_array();                                \
		list_each(element_, list)                                     \
			json_array_append_new(array_, make(__VA_ARGS__ __VA_OPT__(,) element_)); \
		array_;                                                       \
	})

static json_t *of_str(const struct str *text)
{
	return json_stringn(text->at ? text->at : "", text->size);
}

static json_t *of_words(struct arena *arena, const struct words *words)
{
	return json_text(words_text(arena, words));
}

static json_t *of_interval(struct arena *arena, struct interval days)
{
	if (days.first == DAY_NONE && days.last == DAY_NONE)
		return json_null();
	return json_pack("{s:o, s:o}", "start", json_day(arena, days.first), "end", json_day(arena, days.last));
}

static json_t *of_part(const struct part *part)
{
	return json_pack("{s:o, s:o}", "label", json_text(part->label), "text", json_text(part->text.text));
}

static json_t *of_footnote(struct arena *arena, const struct footnote *note)
{
	return json_pack("{s:o, s:o, s:o}", "mark", json_text(note->mark), "text", of_words(arena, &note->text),
	                 "links", json_list(&note->links, of_str));
}

static json_t *of_owner(const struct owner *owner)
{
	json_t *object = json_pack("{s:o, s:o, s:o, s:o, s:b}", "printed", json_text(owner->printed), "person", json_text(owner->person),
	                           "post", json_text(owner->post), "organisation", json_text(owner->organisation), "lead", owner->lead);
	if (owner->vacant)
		json_object_set_new(object, "vacant", json_true());
	if (owner->members.count)
		json_object_set_new(object, "members", json_list(&owner->members, of_str));
	return object;
}

/* Unread words keep their place with null days: nothing printed is dropped. */
static json_t *of_date(struct arena *arena, const struct dated *dated)
{
	const struct when *when = &dated->when;
	return json_pack("{s:o, s:s, s:o, s:o, s:s}", "words", json_text(when->words), "kind", when_kind_name(when->kind),
	                 "start", json_day(arena, when->days.first), "end", json_day(arena, when->days.last),
	                 "bound", when_bound_name(when->bound));
}

static json_t *of_anticipated(struct arena *arena, const struct dated *dated)
{
	if (str_empty(dated->when.words))
		return json_null();
	return json_pack("{s:o, s:o, s:o}", "words", json_text(dated->when.words), "start", json_day(arena, dated->when.days.first),
	                 "end", json_day(arena, dated->when.days.last));
}

static json_t *of_category(const struct claim *claim)
{
	return claim->category ? json_integer(claim->category) : json_null();
}

static json_t *of_claim(struct arena *arena, const struct claim *claim)
{
	return json_pack("{s:o, s:o, s:o, s:s, s:o}", "words", json_text(claim->words), "achieved", of_interval(arena, claim->achieved),
	                 "category", of_category(claim), "status", status_name(claim->status), "note", json_text(claim->note));
}

static json_t *of_decision(struct arena *arena, const struct claim *decision)
{
	if (str_empty(decision->words))
		return json_null();
	return json_pack("{s:o, s:o, s:o}", "words", json_text(decision->words), "category", of_category(decision),
	                 "meeting", json_day(arena, decision->meeting));
}

static json_t *of_entry_date(struct arena *arena, const struct when *when)
{
	if (str_empty(when->words))
		return json_null();
	return json_pack("{s:o, s:o, s:o}", "words", json_text(when->words), "start", json_day(arena, when->days.first),
	                 "end", json_day(arena, when->days.last));
}

static json_t *of_entry(struct arena *arena, const struct entry *entry)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o}", "date", of_entry_date(arena, &entry->date), "heading", json_text(entry->heading),
	                 "part", json_text(entry->part), "text", of_words(arena, &entry->text), "origin", json_origin(words_origin(&entry->text)));
}

/* "To be completed" is a state, not evidence: the draft keeps it, the list leaves it out. */
static json_t *of_evidence(struct arena *arena, const struct recommendation *record)
{
	json_t *array = json_array();
	list_each(entry, &record->evidence)
		if (!entry->placeholder)
			json_array_append_new(array, of_entry(arena, entry));
	return array;
}

static json_t *of_further(struct arena *arena, const struct further *further)
{
	struct origin origin = words_origin(&further->heading), text = words_origin(&further->text);
	if (text.to > origin.to)
		origin.to = text.to;
	return json_pack("{s:o, s:o, s:o}", "meeting", json_day(arena, further->meeting), "text", of_words(arena, &further->text),
	                 "origin", json_origin(origin));
}

static json_t *of_concluded(struct arena *arena, const struct recommendation *record)
{
	if (str_empty(record->concluded_words))
		return json_null();
	return json_pack("{s:o, s:o}", "words", json_text(record->concluded_words), "date", json_day(arena, record->concluded));
}

static json_t *of_attachment(const struct attachment *attachment)
{
	return json_pack("{s:o, s:b}", "label", json_text(attachment->label), "present", attachment->present);
}

static json_t *of_missing(const struct recommendation *record)
{
	json_t *array = json_array();
	for (enum field field = 0; field < FIELD_COUNT; field++)
		if (record->missing[field])
			json_array_append_new(array, json_string(field_name(field)));
	return array;
}

static json_t *of_marks(const struct recommendation *record)
{
	json_t *object = json_object();
	for (enum field field = 0; field < FIELD_COUNT; field++)
		if (record->marks[field] != SURE_CERTAIN)
			json_object_set_new(object, field_name(field), json_string(sure_name(record->marks[field])));
	return object;
}

static json_t *of_section(const struct section *section)
{
	return json_pack("{s:o, s:o}", "letter", json_text(section->letter), "title", json_text(section->title));
}

/* The letter of the record's section; its title where the section has no letter. */
static json_t *section_key(const struct draft *draft, const struct recommendation *record)
{
	if (record->section < 0 || (size_t)record->section >= draft->sections.count)
		return json_null();
	const struct section *section = &draft->sections.at[record->section];
	return json_text(str_empty(section->letter) ? section->title : section->letter);
}

static json_t *of_recommendation(struct arena *arena, const struct draft *draft, const struct recommendation *record)
{
	json_t *object = json_object();
	json_object_set_new(object, "id", json_string(record->id));
	json_object_set_new(object, "ref", json_text(record->ref));
	json_object_set_new(object, "number", record->number ? json_integer(record->number) : json_null());
	json_object_set_new(object, "section", section_key(draft, record));
	json_object_set_new(object, "text", of_words(arena, &record->text));
	json_object_set_new(object, "text_state", json_string(text_state_name(record->text_state)));
	json_object_set_new(object, "parts", json_list(&record->parts, of_part));
	json_object_set_new(object, "footnotes", json_list(&record->footnotes, of_footnote, arena));
	json_object_set_new(object, "owners", json_list(&record->owners, of_owner));
	const char *response = response_name(record->response);
	json_object_set_new(object, "response", response ? json_string(response) : json_null());
	json_object_set_new(object, "response_words", of_words(arena, &record->response_words));
	json_object_set_new(object, "claim", of_claim(arena, &record->claim));
	json_object_set_new(object, "decision", of_decision(arena, &record->decision));
	json_object_set_new(object, "dates", json_list(&record->dates, of_date, arena));
	json_object_set_new(object, "revised_dates", json_list(&record->revised_dates, of_date, arena));
	json_object_set_new(object, "anticipated", of_anticipated(arena, &record->anticipated));
	json_object_set_new(object, "evidence", of_evidence(arena, record));
	json_object_set_new(object, "further_information", json_list(&record->further_information, of_further, arena));
	json_object_set_new(object, "concluded", of_concluded(arena, record));
	json_object_set_new(object, "attachments", json_list(&record->attachments, of_attachment));
	json_object_set_new(object, "links", json_list(&record->links, of_str));
	json_object_set_new(object, "missing", of_missing(record));
	json_object_set_new(object, "marks", of_marks(record));
	json_object_set_new(object, "origin", json_origin(record->origin));
	return object;
}

static json_t *of_meeting(struct arena *arena, const struct draft *draft, const struct meeting_plan *meeting)
{
	json_t *ids = json_array();
	list_each(item, &meeting->items)
		if (*item < draft->recommendations.count)
			json_array_append_new(ids, json_string(draft->recommendations.at[*item].id));
	return json_pack("{s:o, s:o, s:o}", "date", json_day(arena, meeting->day), "ids", ids, "treatment", json_text(meeting->treatment));
}

static json_t *of_scheme(const struct scheme *scheme)
{
	json_t *array = json_array();
	if (scheme)
		list_each(category, &scheme->categories)
			json_array_append_new(array, json_pack("{s:o, s:o, s:o, s:b}",
				"number", category->number ? json_integer(category->number) : json_null(),
				"name", json_text(category->name), "criteria", json_text(category->criteria), "needs_date", category->needs_date));
	return array;
}

static json_t *of_stamp(struct arena *arena, const struct stamp *stamp)
{
	return json_pack("{s:o, s:o}", "date", json_day(arena, stamp->day), "initials", json_text(stamp->initials));
}

static json_t *of_review(struct arena *arena, const struct front *front)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "title", json_text(front->review.title),
	                 "approved", json_day(arena, front->review.approved), "approved_by", json_text(front->review.approved_by),
	                 "lead_member", json_text(front->review.lead_member), "lead_officer", json_text(front->review.lead_officer),
	                 "last_tracked", json_text(front->review.last_tracked));
}

static json_t *of_contact(const struct front *front)
{
	return json_pack("{s:o, s:o, s:o, s:o}", "name", json_text(front->contact.name), "title", json_text(front->contact.title),
	                 "telephone", json_text(front->contact.telephone), "email", json_text(front->contact.email));
}

static json_t *of_paper(struct arena *arena, const struct draft *draft)
{
	const struct front *front = &draft->front;
	json_t *object = json_object();
	json_object_set_new(object, "kind", json_string(paper_kind_name(front->kind)));
	json_object_set_new(object, "title", json_text(front->title));
	json_object_set_new(object, "body", json_text(front->body));
	json_object_set_new(object, "committee", json_text(front->committee));
	json_object_set_new(object, "from", json_text(front->from));
	json_object_set_new(object, "to", json_text(front->to));
	json_object_set_new(object, "date", json_day(arena, front->date));
	json_object_set_new(object, "as_of", json_day(arena, front->as_of));
	json_object_set_new(object, "review", of_review(arena, front));
	json_object_set_new(object, "contact", of_contact(front));
	json_object_set_new(object, "meetings", json_list(&draft->meetings, of_meeting, arena, draft));
	json_object_set_new(object, "scheme", of_scheme(draft->scheme_printed ? draft->scheme : NULL));
	json_object_set_new(object, "stamps", json_list(&draft->stamps, of_stamp, arena));
	json_object_set_new(object, "links", json_list(&draft->links, of_str));
	return object;
}

static json_t *of_source(const struct reading *reading)
{
	const struct account *account = &reading->draft->account;
	json_t *characters = json_pack("{s:I, s:I, s:I, s:I}", "total", (json_int_t)account->characters,
	                               "placed", (json_int_t)account->characters_placed, "furniture", (json_int_t)account->characters_furniture,
	                               "leftover", (json_int_t)account->characters_leftover);
	return json_pack("{s:o, s:o, s:s, s:I, s:I, s:I, s:I, s:o}", "file", json_text(reading->name), "sha256", json_text(reading->hash),
	                 "format", format_name(reading->document->format), "units", (json_int_t)account->units,
	                 "placed", (json_int_t)account->units_placed, "furniture", (json_int_t)account->units_furniture,
	                 "leftover", (json_int_t)account->units_leftover, "characters", characters);
}

/* The id of the recommendation at an index; null for -1. */
static json_t *id_at(const struct draft *draft, int index)
{
	return index >= 0 && (size_t)index < draft->recommendations.count ? json_string(draft->recommendations.at[index].id) : json_null();
}

static json_t *of_leftover(const struct draft *draft, const struct leftover *leftover)
{
	struct origin origin = leftover->piece.block ? leftover->piece.block->origin : (struct origin){0};
	return json_pack("{s:o, s:o, s:o, s:o}", "text", json_text(leftover->text), "origin", json_origin(origin),
	                 "reason", json_text(leftover->reason), "near", id_at(draft, leftover->near));
}

static json_t *of_notice(const struct draft *draft, const struct notice *notice)
{
	return json_pack("{s:s, s:o, s:o}", "code", notice->code, "id", id_at(draft, notice->recommendation), "message", json_text(notice->message));
}

json_t *json_of_draft(struct arena *arena, const struct reading *reading)
{
	const struct draft *draft = reading->draft;
	json_t *object = json_object();
	json_object_set_new(object, "heed_draft", json_integer(1));
	json_object_set_new(object, "source", of_source(reading));
	json_object_set_new(object, "paper", of_paper(arena, draft));
	json_object_set_new(object, "sections", json_list(&draft->sections, of_section));
	json_object_set_new(object, "recommendations", json_list(&draft->recommendations, of_recommendation, arena, draft));
	json_object_set_new(object, "leftovers", json_list(&draft->leftovers, of_leftover, draft));
	json_object_set_new(object, "notices", json_list(&draft->notices, of_notice, draft));
	return object;
}
