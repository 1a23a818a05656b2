/* Appendix 1: what the Committee asks of each recommendation, and the categories of its
 * scheme with their criteria. */
#include "report/paper.h"

/* The five questions of a committee that tracks (requirements, 48), in our own words. */
static const char *const questions[] = {
	"What has been done about it since it was made?",
	"Does what was done answer what the recommendation asked for?",
	"Was it done by the date that was set?",
	"Is any part of it still to be done?",
	"Is the Committee content that it has been achieved?",
};

static struct str category_name(struct sheet *sheet, const struct category *category)
{
	return category->number ? str_format(sheet->arena, "%d: %.*s", category->number, STR_ARG(category->name)) : category->name;
}

void guidance_print(struct sheet *sheet)
{
	static const int widths[] = {1, 3};
	static const char *const heads[] = {"Category", "Criteria", NULL};
	sheet_heading(sheet, 2, STR("Appendix 1: The tracking process"));
	sheet_paragraph(sheet, sheet->at, STR("Of each recommendation the Committee may wish to ask:"), 0);
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		sheet_item(sheet, sheet->at, STR("•"), str_of(questions[i]));
	if (!sheet->scheme || !sheet->scheme->categories.count)
		return;
	sheet_paragraph(sheet, sheet->at, STR("It then gives the recommendation one of these categories:"), 0);
	struct block *table = sheet_table(sheet, STR("The categories in which a recommendation can stand, with the criteria of each"), widths);
	sheet_heads(sheet, table, heads);
	list_each(category, &sheet->scheme->categories) {
		struct block *row = sheet_row(sheet, table, 0);
		sheet_paragraph(sheet, sheet_cell(sheet, row, 1), category_name(sheet, category), RUN_BOLD);
		sheet_paragraph(sheet, sheet_cell(sheet, row, 1), category->criteria, 0);
	}
}
