/* The progress report: what is put to the meeting, then the recommendations by section, each
 * in five columns with its evidence across the page (requirements, 116 to 121). */
#include "report/paper.h"

enum { COLUMNS = 5 };

static const int WIDTHS[COLUMNS] = {7, 41, 19, 16, 17};

static void put_band(struct sheet *sheet, struct block *table, struct str label)
{
	sheet_paragraph(sheet, sheet_cell(sheet, sheet_row(sheet, table, BLOCK_BAND), COLUMNS), label, RUN_BOLD);
}

static struct block *open_across(struct sheet *sheet, struct block *table)
{
	return sheet_cell(sheet, sheet_row(sheet, table, 0), COLUMNS);
}

static void put_evidence(struct sheet *sheet, struct block *table, const struct recommendation *record)
{
	put_band(sheet, table, STR("Evidence of Progress (and Anticipated Completion Date if ‘Not Achieved’)"));
	struct block *cell = open_across(sheet, table);
	evidence_words(sheet, cell, record);
	if (cell && !cell->children.count)
		sheet_paragraph(sheet, cell, STR("To be completed"), 0);
}

static void put_further(struct sheet *sheet, struct block *table, const struct further *further)
{
	struct str day = day_words(sheet->arena, further->meeting);
	struct str heading = str_empty(day) ? words_text(sheet->arena, &further->heading)
	                     : str_format(sheet->arena, "Further information following the %.*s meeting", STR_ARG(day));
	put_band(sheet, table, str_blank(heading) ? STR("Further information") : heading);
	sheet_words(sheet, open_across(sheet, table), &further->text);
}

/* What the committee decided when it last looked, apart from what the owner says now. */
static void put_decision(struct sheet *sheet, struct block *table, const struct recommendation *record)
{
	if (str_blank(record->decision.words))
		return;
	struct str day = day_words(sheet->arena, record->decision.meeting);
	struct str label = str_join(sheet->arena, STR("Tracking Assessment"), STR(" "), day);
	struct block *leaf = sheet_paragraph(sheet, open_across(sheet, table), str_format(sheet->arena, "%.*s: ", STR_ARG(label)), RUN_BOLD);
	sheet_text(sheet, leaf, decision_words(sheet, record), 0);
}

static void put_record(struct sheet *sheet, const struct recommendation *record)
{
	static const char *const heads[] = {"No.", "Recommendation", "Responsibility", "Original Date For Completion", "Cabinet Member’s Assessment", NULL};
	struct block *table = sheet_table(sheet, str_format(sheet->arena, "Recommendation %.*s: what was asked, of whom, by when, and its progress",
	                                                    STR_ARG(record->ref)), WIDTHS);
	sheet_heads(sheet, table, heads);
	struct block *row = sheet_row(sheet, table, 0);
	cell_reference(sheet, row, record);
	cell_recommendation(sheet, row, record);
	cell_owners(sheet, row, record);
	cell_dates(sheet, row, record);
	cell_claim(sheet, row, record);
	put_evidence(sheet, table, record);
	list_each(further, &record->further_information)
		if (further->text.count)
			put_further(sheet, table, further);
	put_decision(sheet, table, record);
	notes_print(sheet);
}

static void put_records(struct sheet *sheet)
{
	int section = -1;
	sheet_heading(sheet, 2, STR("Appendix 2: Progress with recommendations"));
	list_each(record, &sheet->draft->recommendations) {
		if (record_concluded(record))
			continue;
		section_heading_print(sheet, record->section, section);
		section = record->section;
		put_record(sheet, record);
	}
}

static void put_appendices(struct sheet *sheet)
{
	static const char *const titles[][2] = {{"1", "The tracking process"}, {"2", "Progress with recommendations"}, {"3", "Concluded recommendations"}};
	static const int widths[] = {1, 9};
	size_t count = sheet->figures.concluded ? 3 : 2;
	sheet_heading(sheet, 2, STR("Appendices"));
	struct block *table = sheet_table(sheet, STR("The appendices of this report"), widths);
	for (size_t i = 0; i < count; i++)
		sheet_pair(sheet, table, str_of(titles[i][0]), str_of(titles[i][1]));
}

void progress_print(struct sheet *sheet)
{
	struct str title = str_format(sheet->arena, "Progress Report on Implementation: %.*s", STR_ARG(sheet_review_title(sheet)));
	front_open_paper(sheet, title);
	front_review(sheet);
	front_plan(sheet);
	front_introduction(sheet);
	put_appendices(sheet);
	front_contact(sheet);
	sheet_group(sheet, 0);
	guidance_print(sheet);
	sheet_group(sheet, BLOCK_LANDSCAPE);
	put_records(sheet);
	if (sheet->figures.concluded) {
		sheet_group(sheet, BLOCK_LANDSCAPE);
		sheet_heading(sheet, 2, STR("Appendix 3: Concluded recommendations"));
		concluded_table(sheet);
	}
	links_print(sheet);
}
