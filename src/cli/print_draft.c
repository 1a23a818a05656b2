/* `heed read` for people: what the paper is, its recommendations in a table, and the
 * account of what was placed, left over and lost. */
#include "cli/print.h"

#include "paper/timing.h"

static void print_title(struct arena *arena, struct buf *out, const struct draft *draft, int columns)
{
	const struct front *front = &draft->front;
	static const char *const kinds[] = {[PAPER_PROGRESS] = "Progress report", [PAPER_RESPONSE] = "Executive response",
	                                    [PAPER_TRACKER] = "Tracker", [PAPER_OTHER] = "Paper"};
	print_wrapped(out, str_empty(front->title) ? STR("(no title found)") : front->title, 0, columns);
	struct str line = str_of(kinds[front->kind]);
	if (!str_empty(front->from))
		line = str_join(arena, line, STR(" from "), front->from);
	struct str to = str_empty(front->committee) ? front->to : front->committee;
	line = str_join(arena, line, STR(" to "), to);
	if (front->date != DAY_NONE)
		line = str_join(arena, line, STR(", "), day_words(arena, front->date));
	print_wrapped(out, line, 0, columns);
}

static void print_account(struct arena *arena, struct buf *out, const struct draft *draft, int columns)
{
	const struct account *account = &draft->account;
	struct str units = say_units(arena, draft->document, account->units);
	print_wrapped(out, str_format(arena, "Every word accounted for: %.*s, %zu placed, %zu furniture (blank lines, repeated heads), %zu left over.",
	                              STR_ARG(units), account->units_placed, account->units_furniture, account->units_leftover), 0, columns);
}

/* What time says, beside what the paper says: only where it is worth a look. */
static struct str time_words(struct arena *arena, const struct timing *timing)
{
	enum timeliness timeliness = timing->timeliness;
	bool telling = timeliness == TIME_OVERDUE || timeliness == TIME_OVERDUE_REVISED || timeliness == TIME_LATE || timeliness == TIME_NOT_YET_DUE;
	struct str words = telling ? str_of(timeliness_words(timeliness)) : STR_NONE;
	return timing->slipped ? str_join(arena, words, STR(", "), STR("slipped")) : words;
}

static struct str dates_cell(struct arena *arena, const struct recommendation *record, const struct timing *timing)
{
	struct buf cell;
	buf_init(&cell, arena, BUF_NO_LIMIT);
	list_each(dated, &record->dates)
		buf_join(&cell, STR("\n"), dated->when.words);
	list_each(dated, &record->revised_dates)
		buf_join(&cell, STR("\n"), str_format(arena, "now %.*s", STR_ARG(dated->when.words)));
	struct str told = time_words(arena, timing);
	if (!str_empty(told))
		buf_join(&cell, STR("\n"), str_format(arena, "[%.*s]", STR_ARG(told)));
	return buf_fit(&cell);
}

static struct str owners_cell(struct arena *arena, const struct recommendation *record)
{
	struct buf cell;
	buf_init(&cell, arena, BUF_NO_LIMIT);
	list_each(owner, &record->owners)
		buf_join(&cell, STR("\n"), str_empty(owner->post) ? owner->printed : owner->post);
	return buf_fit(&cell);
}

/* "revised dates" for revised_dates. */
static struct str field_words(struct arena *arena, enum field field)
{
	struct buf words;
	buf_init(&words, arena, BUF_NO_LIMIT);
	for (const char *c = field_name(field); *c; c++)
		buf_char(&words, *c == '_' ? ' ' : *c);
	return buf_str(&words);
}

static struct str mark_of(struct arena *arena, const struct recommendation *record)
{
	struct str unsure = STR_NONE;
	for (enum field field = 0; field < FIELD_COUNT; field++)
		if (record->marks[field] != SURE_CERTAIN || record->missing[field])
			unsure = str_join(arena, unsure, STR(", "), str_format(arena, "%.*s %s", STR_ARG(field_words(arena, field)),
			                  record->missing[field] ? "missing" : sure_name(record->marks[field])));
	return unsure;
}

static void print_records(struct arena *arena, struct buf *out, const struct draft *draft, int32_t as_of, int columns)
{
	int rest = columns - 12 - 20 - 16 - 18 - 8;
	const struct print_column table[] = {{"No.", 12}, {"Recommendation", rest > 20 ? rest : 20}, {"Who", 20}, {"Due", 16}, {"Status", 18}};
	print_table_head(out, table, 5);
	int section = -1;
	list_each(record, &draft->recommendations) {
		if (record->section >= 0 && record->section != section) {
			section = record->section;
			const struct section *head = &draft->sections.at[section];
			print_wrapped(out, str_join(arena, head->letter, STR("  "), head->title), 0, columns);
		}
		struct str text = record->text_state == TEXT_LOST && words_blank(&record->text)
		                          ? STR("(lost in the source)")
		                          : say_short(arena, words_text(arena, &record->text), 120);
		struct timing timing = record_timing(draft, record, as_of);
		struct print_row row = {{say_ref_short(arena, record), text, owners_cell(arena, record), dates_cell(arena, record, &timing), say_standing(arena, record)}};
		print_table_row(out, table, 5, &row);
		struct str unsure = mark_of(arena, record);
		if (!str_empty(unsure))
			print_wrapped(out, str_format(arena, "(unsure: %.*s)", STR_ARG(unsure)), 14, columns);
		if (timing.objection)
			print_wrapped(out, str_format(arena, "(%.*s: %s)", STR_ARG(record->claim.words), timing.objection), 14, columns);
	}
}

static void print_leftovers(struct arena *arena, struct buf *out, const struct draft *draft, int columns)
{
	if (draft->leftovers.count)
		buf_put(out, STR("\nLeft over, for you to place:\n"));
	list_each(leftover, &draft->leftovers) {
		struct str place = leftover->piece.block ? say_place(arena, draft->document, leftover->piece.block->origin) : STR_NONE;
		print_wrapped(out, str_format(arena, "%.*s: \"%.*s\" (%.*s)", STR_ARG(place), STR_ARG(say_short(arena, leftover->text, 200)),
		                              STR_ARG(leftover->reason)), 2, columns);
	}
	if (draft->notices.count)
		buf_put(out, STR("\nWhat to know:\n"));
	list_each(notice, &draft->notices)
		print_wrapped(out, notice->message, 2, columns);
}

void print_draft(struct arena *arena, struct buf *out, const struct reading *reading, int32_t as_of, int columns)
{
	const struct draft *draft = reading->draft;
	size_t lost = 0;
	list_each(record, &draft->recommendations)
		lost += record->text_state == TEXT_LOST;
	print_title(arena, out, draft, columns);
	print_account(arena, out, draft, columns);
	size_t count = draft->recommendations.count;
	if (!count) {
		print_wrapped(out, STR("No recommendations were found. heed looks for a table with heads such as \"Recommendation\" and \"Progress\", "
		                       "or for paragraphs that begin \"Recommendation 1\"."), 0, columns);
	} else {
		buf_printf(out, "%zu recommendation%s", count, count == 1 ? "" : "s");
		if (lost)
			buf_printf(out, ", %zu of them lost in the source", lost);
		buf_put(out, STR(".\n\n"));
		print_records(arena, out, draft, as_of, columns);
	}
	print_leftovers(arena, out, draft, columns);
}
