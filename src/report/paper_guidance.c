/* Appendix 1: what members ask of each recommendation, and the categories of its
 * scheme with their criteria. */
#include "report/paper.h"

/* The five questions of a committee that tracks (requirements, 48), in our own words. */
static const char *const questions[] = {
	"What has been done about it since it was made?",
	"Does what was done answer what the recommendation asked for?",
	"Was it done by the date that was set?",
	"Is any part of it still to be done?",
	"Are members content that it has been achieved?",
};

/* "1: Achieved (Fully)" with its criteria; the number alone beside the name where it has none. */
static void put_category(struct sheet *sheet, struct block *table, const struct category *category)
{
	struct block *row = sheet_row(sheet, table, 0);
	bool bare = category->number && str_blank(category->criteria);
	struct str number = category->number ? str_format(sheet->arena, "%d", category->number) : STR_NONE;
	struct str name = bare ? number : str_join(sheet->arena, number, STR(": "), category->name);
	struct str meaning = bare ? category->name : category->criteria;
	sheet_paragraph(sheet, sheet_cell(sheet, row, 1), name, RUN_BOLD);
	sheet_paragraph(sheet, sheet_cell(sheet, row, 1), str_blank(meaning) ? STR("–") : meaning, 0);
}

/* A scheme of bare words explains nothing that the words don't. */
bool guidance_has_categories(const struct sheet *sheet)
{
	if (sheet->scheme)
		list_each(category, &sheet->scheme->categories)
			if (category->number || !str_blank(category->criteria))
				return true;
	return false;
}

void guidance_print(struct sheet *sheet)
{
	static const int widths[] = {1, 3};
	static const char *const heads[] = {"Category", "Criteria", NULL};
	sheet_heading(sheet, 2, STR("Appendix 1: The tracking process"));
	sheet_paragraph(sheet, sheet->at, STR("Of each recommendation members may wish to ask:"), 0);
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		sheet_item(sheet, sheet->at, STR("•"), str_of(questions[i]));
	if (!guidance_has_categories(sheet))
		return;
	sheet_paragraph(sheet, sheet->at, STR("They then give it one of these categories:"), 0);
	struct block *table = sheet_table(sheet, STR("The categories in which a recommendation can stand, with the criteria of each"), widths);
	sheet_heads(sheet, table, heads);
	list_each(category, &sheet->scheme->categories)
		put_category(sheet, table, category);
}
