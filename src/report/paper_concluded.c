/* Recommendations that are no longer tracked: an appendix of the progress report, or a paper
 * of its own. They stay visible, for information only (requirements, 51, 52, 119). */
#include "report/paper.h"

static void put_record(struct sheet *sheet, struct block *table, const struct recommendation *record)
{
	struct block *row = sheet_row(sheet, table, 0);
	cell_reference(sheet, row, record);
	cell_recommendation(sheet, row, record);
	cell_owners(sheet, row, record);
	cell_concluded(sheet, row, record);
	cell_decision(sheet, row, record);
}

void concluded_table(struct sheet *sheet)
{
	static const int widths[] = {7, 41, 19, 16, 17};
	static const char *const heads[] = {"No.", "Recommendation", "Responsibility", "Date Concluded", "Tracking Assessment", NULL};
	sheet_paragraph(sheet, sheet->at, STR("These recommendations have been tracked before and are concluded. They are shown for information only."), 0);
	struct block *table = sheet_table(sheet, STR("Concluded recommendations with the date and the Committee’s assessment"), widths);
	sheet_heads(sheet, table, heads);
	list_each(record, &sheet->draft->recommendations)
		if (record_concluded(record))
			put_record(sheet, table, record);
	notes_print(sheet);
}

void concluded_print(struct sheet *sheet)
{
	front_open_paper(sheet, str_format(sheet->arena, "Concluded Recommendations: %.*s", STR_ARG(sheet_review_title(sheet))));
	front_review(sheet);
	front_introduction(sheet);
	front_contact(sheet);
	sheet_group(sheet, BLOCK_LANDSCAPE);
	sheet_heading(sheet, 2, STR("Concluded recommendations"));
	if (sheet->figures.concluded)
		concluded_table(sheet);
	else
		sheet_paragraph(sheet, sheet->at, STR("None has been concluded yet."), 0);
	links_print(sheet);
}
