/* The fields of one recommendation as a council's paper prints them: its columns, and what
 * stands across the page beneath. Printed words come first; words of our own stand only
 * where a computed value has none, or where the plan puts the item off. */
#include "report/paper.h"

#include "base/utf8.h"

static const struct str NOTHING = STR("–");

/* --- what the plan and the record say --------------------------------------------------------- */

bool record_concluded(const struct recommendation *record)
{
	return record->in_concluded_list || record->concluded != DAY_NONE || !str_blank(record->concluded_words);
}

/* Only where the plan has a meeting for this paper are other meetings other papers'. */
static bool plan_is_of_today(const struct sheet *sheet)
{
	list_each(plan, &sheet->draft->meetings)
		if (plan->day != DAY_NONE && plan->day <= sheet_day(sheet) && plan->items.count)
			return true;
	return sheet->about->meeting != DAY_NONE;
}

struct error *plan_read(struct sheet *sheet)
{
	size_t count = sheet->draft->recommendations.count;
	sheet->later = arena_alloc_array(sheet->arena, count + 1, sizeof *sheet->later);
	bool *today = arena_alloc_array(sheet->arena, count + 1, sizeof *today);
	TRY_MEMORY(sheet->arena, sheet->later);
	TRY_MEMORY(sheet->arena, today);
	for (size_t i = 0; i < count; i++)
		sheet->later[i] = DAY_NONE;
	if (!plan_is_of_today(sheet))
		return NULL;
	list_each(plan, &sheet->draft->meetings)
		list_each(item, &plan->items) {
			if (*item >= count || plan->day == DAY_NONE)
				continue;
			int32_t *later = &sheet->later[*item];
			today[*item] |= plan->day <= sheet_day(sheet);
			*later = today[*item] ? DAY_NONE : *later == DAY_NONE || plan->day < *later ? plan->day : *later;
		}
	return NULL;
}

/* The meeting that the plan puts a recommendation off to; DAY_NONE when it is for this one. */
static int32_t meeting_later(const struct sheet *sheet, const struct recommendation *record)
{
	return sheet->later[record - sheet->draft->recommendations.at];
}

/* --- leaves --------------------------------------------------------------------------------- */

static void put_line(struct sheet *sheet, struct block *parent, struct str text)
{
	if (!str_blank(text))
		sheet_paragraph(sheet, parent, text, 0);
}

/* A cell with nothing in it says so, for ears as for eyes. */
void cell_fill(struct sheet *sheet, struct block *cell)
{
	if (cell && !cell->children.count)
		sheet_paragraph(sheet, cell, NOTHING, 0);
}

/* Records without a section stand under no other's: behind a section they get a heading of their own. */
void section_heading_print(struct sheet *sheet, int section, int before)
{
	if (section == before)
		return;
	if (section < 0 || (size_t)section >= sheet->draft->sections.count) {
		if (before >= 0)
			sheet_heading(sheet, 3, STR("Other recommendations"));
		return;
	}
	const struct section *printed = &sheet->draft->sections.at[section];
	sheet_heading(sheet, 3, str_join(sheet->arena, printed->letter, STR(": "), printed->title));
}

/* --- columns ---------------------------------------------------------------------------------- */

void cell_reference(struct sheet *sheet, struct block *row, const struct recommendation *record)
{
	struct block *cell = sheet_cell(sheet, row, 1);
	int place = (int)(record - sheet->draft->recommendations.at) + 1;
	int number = record->number ? record->number : place; /* a row needs a name: its place in this paper */
	put_line(sheet, cell, str_empty(record->ref) ? str_format(sheet->arena, "%d", number) : record->ref);
}

/* Signs of this recommendation's footnotes, behind its last words. */
static void put_notes(struct sheet *sheet, struct block *parent, const struct recommendation *record)
{
	struct block *last = parent && parent->children.count ? parent->children.at[parent->children.count - 1] : NULL;
	list_each(note, &record->footnotes) {
		if (!last || !note->text.count || !list_push(sheet->arena, &sheet->notes_due, *note))
			continue;
		struct str mark = str_format(sheet->arena, "%zu", ++sheet->notes);
		list_last(&sheet->notes_due)->mark = mark;
		if (note != record->footnotes.at && !doc_add_run(sheet->arena, last, STR(" "), 0, STR_NONE))
			return;
		if (!doc_add_run(sheet->arena, last, mark, RUN_NOTE | RUN_SUPERSCRIPT, STR_NONE))
			return; /* the arena remembers */
	}
}

/* A text that the source lost stays empty: nothing is made up in its place. */
void recommendation_words(struct sheet *sheet, struct block *parent, const struct recommendation *record)
{
	size_t part = 0; /* parts stand in the text in their order */
	list_each(passage, &record->text) {
		bool is_part = part < record->parts.count && str_equal(record->parts.at[part].text.text, passage->text);
		bool bullet = is_part && !record->parts.at[part].lettered && str_blank(passage->marker); /* one without a letter */
		sheet_passage(sheet, parent, bullet ? STR("•") : passage->marker, passage->text);
		part += is_part;
	}
	if (!words_blank(&record->text))
		put_notes(sheet, parent, record);
}

void cell_recommendation(struct sheet *sheet, struct block *row, const struct recommendation *record)
{
	recommendation_words(sheet, sheet_cell(sheet, row, 1), record);
}

static bool ends_open(struct str line)
{
	static const struct str ends[] = {STR(";"), STR(","), STR("/"), STR("&"), STR(":"), STR("-"), STR("–"), STR(" and"), STR("(")};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (str_ends(line, ends[i]))
			return true;
	return false;
}

/* Owners a line each, parted so that nobody takes a person and the post below for one. */
static void put_owner(struct sheet *sheet, struct block *parent, struct str words, bool last)
{
	bool bare = last || ends_open(words);
	put_line(sheet, parent, bare ? words : str_format(sheet->arena, "%.*s;", STR_ARG(words)));
}

void owners_words(struct sheet *sheet, struct block *parent, const struct recommendation *record)
{
	const struct words *source = &record->owners_source;
	size_t owners = record->owners.count;
	if (words_blank(source)) {
		for (size_t i = 0; i < owners; i++)
			put_owner(sheet, parent, record->owners.at[i].printed, i + 1 == owners);
	} else if (source->count > 1 && owners >= source->count) {
		for (size_t i = 0; i < source->count; i++)
			put_owner(sheet, parent, source->at[i].text, i + 1 == source->count);
	} else {
		sheet_words(sheet, parent, source);
	}
}

void cell_owners(struct sheet *sheet, struct block *row, const struct recommendation *record)
{
	struct block *cell = sheet_cell(sheet, row, 1);
	owners_words(sheet, cell, record);
	cell_fill(sheet, cell);
}

static const char *kind_words(enum when_kind kind)
{
	switch (kind) {
	case WHEN_INITIAL_FEEDBACK: return "Initial feedback";
	case WHEN_ACTION_PLAN: return "Action plan";
	case WHEN_CHANGES_SUSTAINED: return "Changes sustained";
	case WHEN_REPORT: return "Report";
	default: return NULL;
	}
}

/* "July 2015 – Changes sustained": the words, and what the date is the date of unless they say it. */
static struct str date_words(struct sheet *sheet, const struct dated *dated, bool several)
{
	const char *kind = kind_words(dated->when.kind);
	struct str words = dated->when.words;
	if (!kind && several && dated->when.kind == WHEN_COMPLETION)
		kind = "Completion";
	if (!kind || str_has_fold(words, str_of(kind)))
		return words;
	return str_format(sheet->arena, "%s %.*s", kind, STR_ARG(words));
}

/* The cell as printed says each date with its kind, so that it may stand for them. */
static bool says_all(struct sheet *sheet, const struct words *source, const struct recommendation *record)
{
	struct when_context context = {.as_of = sheet->about->as_of, .approved = sheet->draft->front.review.approved, .day_first = true};
	struct str text = words_text(sheet->arena, source);
	struct whens whens = {0};
	if (str_blank(text) || record->revised_dates.count || when_cell(sheet->arena, text, &context, &whens))
		return false;
	bool same = whens.count == record->dates.count;
	for (size_t i = 0; same && i < whens.count; i++)
		same = whens.at[i].kind == record->dates.at[i].when.kind && str_has(text, record->dates.at[i].when.words);
	return same;
}

void cell_dates(struct sheet *sheet, struct block *row, const struct recommendation *record)
{
	struct block *cell = sheet_cell(sheet, row, 1);
	if (says_all(sheet, &record->dates_source, record))
		sheet_words(sheet, cell, &record->dates_source);
	else
		list_each(dated, &record->dates)
			put_line(sheet, cell, date_words(sheet, dated, record->dates.count > 1));
	list_each(dated, &record->revised_dates)
		put_line(sheet, cell, str_format(sheet->arena, "Revised: %.*s", STR_ARG(date_words(sheet, dated, false))));
	if (!str_blank(record->anticipated.when.words))
		put_line(sheet, cell, str_format(sheet->arena, "Anticipated: %.*s", STR_ARG(record->anticipated.when.words)));
	cell_fill(sheet, cell);
}

/* A tick or a colour is no word: what it said is printed instead. */
static const char *status_said(const struct claim *claim)
{
	static const char *const words[] = {
		[STATUS_ACHIEVED] = "Achieved", [STATUS_ACHIEVED_LATE] = "Achieved (Late)", [STATUS_NOT_ACHIEVED] = "Not achieved",
		[STATUS_OBSTACLE] = "Not achieved (Obstacle)", [STATUS_IN_PROGRESS] = "In progress", [STATUS_COMPLETED] = "Completed",
		[STATUS_OUTSTANDING] = "Outstanding", [STATUS_PAUSED] = "Paused",
	};
	for (size_t at = 0; at < claim->words.size;) {
		uint32_t character = utf8_next(claim->words, &at);
		if (char_is_letter(character) || char_is_digit(character))
			return NULL;
	}
	return claim->words.size && !claim->placeholder ? words[claim->status] : NULL;
}

/* "3 – Not Achieved (Progress Made). Testing has begun." */
static struct str assessment_line(struct sheet *sheet, const struct claim *claim)
{
	const char *said = status_said(claim);
	struct str words = said ? str_of(said) : claim->words;
	bool ends = str_empty(claim->note) || str_ends(words, STR("."));
	return str_format(sheet->arena, "%.*s%s%s%.*s", STR_ARG(words), ends ? "" : ".", str_empty(claim->note) ? "" : " ", STR_ARG(claim->note));
}

/* As printed where the cell is known. */
static void assessment_words(struct sheet *sheet, struct block *cell, const struct claim *claim)
{
	struct str whole = words_text(sheet->arena, &claim->source);
	if (!status_said(claim) && !str_empty(claim->words) && str_has(whole, claim->words))
		sheet_words(sheet, cell, &claim->source);
	else
		put_line(sheet, cell, assessment_line(sheet, claim));
}

void claim_words(struct sheet *sheet, struct block *cell, const struct recommendation *record)
{
	assessment_words(sheet, cell, &record->claim);
}

struct str decision_words(struct sheet *sheet, const struct recommendation *record)
{
	return assessment_line(sheet, &record->decision);
}

/* A cell without an assessment stays empty: a dash in it would be words of somebody's. */
void cell_claim(struct sheet *sheet, struct block *row, const struct recommendation *record)
{
	struct block *cell = sheet_cell(sheet, row, 1);
	int32_t later = meeting_later(sheet, record);
	if (later != DAY_NONE && !record->claim.placeholder)
		put_line(sheet, cell, str_format(sheet->arena, "To be completed for the %.*s meeting", STR_ARG(day_words(sheet->arena, later))));
	else
		assessment_words(sheet, cell, &record->claim);
}

void cell_concluded(struct sheet *sheet, struct block *row, const struct recommendation *record)
{
	struct block *cell = sheet_cell(sheet, row, 1);
	put_line(sheet, cell, str_blank(record->concluded_words) ? day_words(sheet->arena, record->concluded) : record->concluded_words);
	cell_fill(sheet, cell);
}

void cell_decision(struct sheet *sheet, struct block *row, const struct recommendation *record)
{
	assessment_words(sheet, sheet_cell(sheet, row, 1), &record->decision);
}

/* --- across the page ---------------------------------------------------------------------------- */

static void put_entry(struct sheet *sheet, struct block *parent, const struct entry *entry)
{
	struct str text = words_text(sheet->arena, &entry->text), head = STR_NONE;
	if (!str_empty(entry->heading) && !str_has(text, entry->heading))
		head = entry->heading;
	else if (str_empty(entry->heading) && !str_empty(entry->date.words) && !str_has(text, entry->date.words))
		head = entry->date.words;
	if (!str_empty(head))
		sheet_paragraph(sheet, parent, head, 0);
	sheet_words(sheet, parent, &entry->text);
}

void evidence_words(struct sheet *sheet, struct block *parent, const struct recommendation *record)
{
	if (meeting_later(sheet, record) == DAY_NONE)
		list_each(entry, &record->evidence)
			put_entry(sheet, parent, entry);
	if (words_blank(&record->text)) /* their place was lost with it */
		put_notes(sheet, parent, record);
}

void notes_print(struct sheet *sheet)
{
	list_each(note, &sheet->notes_due) {
		struct block *block = doc_add(sheet->arena, sheet->at, BLOCK_FOOTNOTE, (struct origin){0, 0});
		if (!block)
			return; /* the arena remembers */
		block->marker = note->mark;
		sheet_words(sheet, block, &note->text);
	}
	sheet->notes_due.count = 0;
}
