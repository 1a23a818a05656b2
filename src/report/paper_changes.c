/* What changed since a day: the changes that compare_papers found, grouped by recommendation,
 * old words beside new. */
#include "report/paper.h"

#include "paper/say.h"

static const int WIDTHS[] = {34, 33, 33};

static const struct recommendation *about_whom(const struct sheet *sheet, const struct change *change)
{
	if (change->new_index >= 0)
		return &sheet->draft->recommendations.at[change->new_index];
	return change->old_index >= 0 ? &sheet->about->before->recommendations.at[change->old_index] : NULL;
}

static void put_heading(struct sheet *sheet, const struct recommendation *record)
{
	enum { SHORT = 90 };
	struct str text = record ? say_short(sheet->arena, words_text(sheet->arena, &record->text), SHORT) : STR_NONE;
	struct str ref = record ? say_ref(sheet->arena, record) : STR("The paper as a whole");
	sheet_heading(sheet, 3, str_join(sheet->arena, ref, STR(": "), text));
}

static void put_quote(struct sheet *sheet, struct block *row, struct str quote)
{
	struct block *cell = sheet_cell(sheet, row, 1);
	for (struct str rest = quote; rest.at;) {
		struct str line = str_trim(str_cut(&rest, '\n'));
		if (line.size)
			sheet_paragraph(sheet, cell, line, 0);
	}
	cell_fill(sheet, cell);
}

/* The message without the reference, which stands in the heading. */
static struct str said_of(struct sheet *sheet, const struct change *change)
{
	const struct recommendation *record = about_whom(sheet, change);
	struct str message = change->message, ref = record ? say_ref(sheet->arena, record) : STR_NONE;
	struct str front = str_join(sheet->arena, ref, STR(""), STR(": "));
	if (str_empty(ref) || !str_starts(message, front))
		return message;
	message = str_from(message, front.size);
	bool small = message.size && message.at[0] >= 'a' && message.at[0] <= 'z';
	return small ? str_format(sheet->arena, "%c%.*s", message.at[0] - 'a' + 'A', STR_ARG(str_from(message, 1))) : message;
}

static void put_change(struct sheet *sheet, struct block *table, const struct change *change)
{
	struct block *row = sheet_row(sheet, table, 0);
	struct block *cell = sheet_cell(sheet, row, 1);
	sheet_paragraph(sheet, cell, said_of(sheet, change), 0);
	if (!change->certain)
		sheet_paragraph(sheet, cell, STR("A person should judge this."), RUN_ITALIC);
	put_quote(sheet, row, change->quote_old);
	put_quote(sheet, row, change->quote_new);
}

/* The changes of one recommendation, wherever they stand in the list; `done` marks those printed. */
static void put_group(struct sheet *sheet, size_t first, bool *done)
{
	static const char *const heads[] = {"What changed", "Before", "Now", NULL};
	const struct comparison *comparison = sheet->about->comparison;
	const struct recommendation *record = about_whom(sheet, &comparison->changes.at[first]);
	put_heading(sheet, record);
	struct block *table = sheet_table(sheet, STR("What changed, with the words before and now"), WIDTHS);
	sheet_heads(sheet, table, heads);
	for (size_t i = first; i < comparison->changes.count; i++) {
		if (done[i] || about_whom(sheet, &comparison->changes.at[i]) != record)
			continue;
		put_change(sheet, table, &comparison->changes.at[i]);
		done[i] = true;
	}
}

static struct str unchanged_words(struct sheet *sheet)
{
	const struct comparison *comparison = sheet->about->comparison;
	struct str refs = STR_NONE;
	list_each(index, &comparison->unchanged)
		refs = str_join(sheet->arena, refs, STR(", "), say_ref(sheet->arena, &sheet->draft->recommendations.at[*index]));
	return refs;
}

void changes_print(struct sheet *sheet)
{
	const struct comparison *comparison = sheet->about->comparison;
	struct str since = str_blank(sheet->about->since) ? STR("the last paper") : sheet->about->since;
	bool *done = arena_alloc_array(sheet->arena, comparison->changes.count + 1, sizeof *done);
	front_open_paper(sheet, str_format(sheet->arena, "What changed since %.*s: %.*s", STR_ARG(since), STR_ARG(sheet_review_title(sheet))));
	front_introduction(sheet);
	sheet_heading(sheet, 2, STR("Changes by recommendation"));
	for (size_t i = 0; done && i < comparison->changes.count; i++)
		if (!done[i])
			put_group(sheet, i, done);
	if (!comparison->changes.count)
		sheet_paragraph(sheet, sheet->at, str_format(sheet->arena, "Nothing has changed since %.*s.", STR_ARG(since)), 0);
	if (!str_blank(unchanged_words(sheet)))
		sheet_paragraph(sheet, sheet->at, str_format(sheet->arena, "Without change: %.*s.", STR_ARG(unchanged_words(sheet))), 0);
	front_contact(sheet);
}
