/* The executive response: each recommendation with what was answered, what was done since
 * and who leads, and at the end the stamp of who brought it up to date (requirements, 115,
 * 122). */
#include "report/paper.h"

static const int WIDTHS[] = {18, 50, 32};

/* "Accepted - completed": a short response and the claim are one line, as councils print them. */
static bool one_line(const struct recommendation *record)
{
	enum { SHORT = 40 };
	const struct words *response = &record->response_words;
	return response->count == 1 && response->at[0].text.size <= SHORT && !str_has(response->at[0].text, STR(". "));
}

static void put_comment(struct sheet *sheet, struct block *row, const struct recommendation *record)
{
	struct block *cell = sheet_cell(sheet, row, 1);
	struct str response = words_text(sheet->arena, &record->response_words);
	bool claimed = !str_blank(record->claim.words) && !str_has(response, record->claim.words) && !str_blank(response);
	if (claimed && one_line(record)) {
		sheet_paragraph(sheet, cell, str_format(sheet->arena, "%.*s - %.*s", STR_ARG(response), STR_ARG(record->claim.words)), 0);
		return;
	}
	sheet_words(sheet, cell, &record->response_words);
	if (claimed)
		claim_words(sheet, cell, record);
}

/* What has no response says how it stands among the progress. */
static void put_progress(struct sheet *sheet, struct block *row, const struct recommendation *record)
{
	struct block *cell = sheet_cell(sheet, row, 1);
	if (words_blank(&record->response_words))
		claim_words(sheet, cell, record);
	evidence_words(sheet, cell, record);
	list_each(further, &record->further_information)
		sheet_words(sheet, cell, &further->text);
}

/* "Recommendation 4": the reference as printed; a bare number gets its word. */
static struct str response_reference(struct sheet *sheet, const struct recommendation *record)
{
	int number = 0;
	if (!str_empty(record->ref) && !str_number(record->ref, &number))
		return record->ref;
	return record->number ? str_format(sheet->arena, "Recommendation %d", record->number) : STR("Recommendation");
}

static void put_record(struct sheet *sheet, const struct recommendation *record)
{
	static const char *const heads[] = {"Comment", "Timescale/progress so far", "Lead Officer/Organisation", NULL};
	sheet_heading(sheet, 3, response_reference(sheet, record));
	recommendation_words(sheet, sheet->at, record);
	struct block *table = sheet_table(sheet, str_format(sheet->arena, "%.*s: the response, its progress and who leads",
	                                                    STR_ARG(response_reference(sheet, record))), WIDTHS);
	sheet_heads(sheet, table, heads);
	struct block *row = sheet_row(sheet, table, 0);
	put_comment(sheet, row, record);
	put_progress(sheet, row, record);
	cell_owners(sheet, row, record);
	notes_print(sheet);
}

static void put_stamp(struct sheet *sheet)
{
	struct str stamps = STR_NONE;
	bool today = false;
	list_each(stamp, &sheet->draft->stamps) {
		struct str day = day_words(sheet->arena, stamp->day);
		today |= stamp->day == sheet->about->as_of;
		if (!str_blank(stamp->initials))
			day = str_format(sheet->arena, "%.*s (%.*s)", STR_ARG(day), STR_ARG(stamp->initials));
		stamps = str_join(sheet->arena, stamps, STR(" and "), day);
	}
	struct str own = today ? STR_NONE : day_words(sheet->arena, sheet->about->as_of);
	if (!today && !str_blank(sheet->about->initials))
		own = str_format(sheet->arena, "%.*s (%.*s)", STR_ARG(own), STR_ARG(sheet->about->initials));
	stamps = str_join(sheet->arena, stamps, STR(" and "), own);
	sheet_paragraph(sheet, sheet->at, str_format(sheet->arena, "Updated %.*s", STR_ARG(stamps)), 0);
}

void response_print(struct sheet *sheet)
{
	int section = -1;
	front_open_paper(sheet, str_format(sheet->arena, "Executive response: %.*s", STR_ARG(sheet_review_title(sheet))));
	front_review(sheet);
	front_introduction(sheet);
	front_contact(sheet);
	sheet_group(sheet, 0);
	list_each(record, &sheet->draft->recommendations) {
		section_heading_print(sheet, record->section, section);
		section = record->section;
		put_record(sheet, record);
	}
	put_stamp(sheet);
	links_print(sheet);
}
