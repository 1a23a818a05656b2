/* What changed since a day: the changes that compare_papers found, grouped by recommendation,
 * old words beside new. */
#include "report/paper.h"

#include "base/buf.h"
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

/* Changes in the list that are about the same recommendation, chained in their order. */
struct chains {
	size_t *next;  /* for each change the next of its chain; the count of changes at the end */
	size_t *last;  /* for each recommendation (new ones, then old ones, then the paper) the last change so far */
	bool *follows; /* the change is not the first of its chain */
};

static struct error *chain_up(struct sheet *sheet, struct chains *chains)
{
	const struct comparison *comparison = sheet->about->comparison;
	size_t count = comparison->changes.count, now = sheet->draft->recommendations.count, before = sheet->about->before->recommendations.count;
	chains->next = arena_alloc_array(sheet->arena, count + 1, sizeof *chains->next);
	chains->last = arena_alloc_array(sheet->arena, now + before + 1, sizeof *chains->last);
	chains->follows = arena_alloc_array(sheet->arena, count + 1, sizeof *chains->follows);
	TRY(arena_check(sheet->arena));
	for (size_t i = 0; i < count; i++) {
		const struct change *change = &comparison->changes.at[i];
		size_t key = change->new_index >= 0 ? (size_t)change->new_index : change->old_index >= 0 ? now + (size_t)change->old_index : now + before;
		chains->next[i] = count;
		chains->follows[i] = chains->last[key] > 0;
		if (chains->follows[i])
			chains->next[chains->last[key] - 1] = i;
		chains->last[key] = i + 1;
	}
	return NULL;
}

static void put_group(struct sheet *sheet, const struct chains *chains, size_t first)
{
	static const char *const heads[] = {"What changed", "Before", "Now", NULL};
	const struct comparison *comparison = sheet->about->comparison;
	put_heading(sheet, about_whom(sheet, &comparison->changes.at[first]));
	struct block *table = sheet_table(sheet, STR("What changed, with the words before and now"), WIDTHS);
	sheet_heads(sheet, table, heads);
	for (size_t i = first; i < comparison->changes.count; i = chains->next[i])
		put_change(sheet, table, &comparison->changes.at[i]);
}

static struct str unchanged_words(struct sheet *sheet)
{
	struct buf refs;
	buf_init(&refs, sheet->arena, BUF_NO_LIMIT);
	list_each(index, &sheet->about->comparison->unchanged)
		buf_join(&refs, STR(", "), say_ref(sheet->arena, &sheet->draft->recommendations.at[*index]));
	return buf_str(&refs);
}

void changes_print(struct sheet *sheet)
{
	const struct comparison *comparison = sheet->about->comparison;
	struct str since = str_blank(sheet->about->since) ? STR("the last paper") : sheet->about->since;
	struct str same = unchanged_words(sheet);
	struct chains chains = {0};
	front_open_paper(sheet, str_format(sheet->arena, "What changed since %.*s: %.*s", STR_ARG(since), STR_ARG(sheet_review_title(sheet))));
	front_introduction(sheet);
	sheet_heading(sheet, 2, STR("Changes by recommendation"));
	if (chain_up(sheet, &chains))
		return; /* the arena remembers */
	for (size_t i = 0; i < comparison->changes.count; i++)
		if (!chains.follows[i])
			put_group(sheet, &chains, i);
	if (!comparison->changes.count)
		sheet_paragraph(sheet, sheet->at, str_format(sheet->arena, "Nothing has changed since %.*s.", STR_ARG(since)), 0);
	if (!str_blank(same))
		sheet_paragraph(sheet, sheet->at, str_format(sheet->arena, "Without change: %.*s.", STR_ARG(same)), 0);
	front_contact(sheet);
}
