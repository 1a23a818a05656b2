/* check: numbering, form, spelling (rules X1-X12), with what must stay silent. */
#include "rules_kit.h"

static struct kit *paper(struct arena *arena)
{
	arena_init(arena, ARENA_NO_CAP);
	return kit_new(arena, "2019-09-11");
}

static void a_number_is_missing(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	kit_record(kit, "R1", 1, "That bins are emptied weekly.");
	kit_record(kit, "R2", 2, "")->text_state = TEXT_LOST;
	kit_record(kit, "R3", 3, "That drains are cleaned.");
	kit_record(kit, "R3", 3, "")->text_state = TEXT_LOST; /* shown elsewhere after all */
	struct meeting_plan *plan = list_add(&arena, &kit->draft->meetings);
	plan->day = DAY_NONE;
	list_push(&arena, &plan->numbers_missing, 2);
	list_push(&arena, &plan->numbers_missing, 9);
	assert_string_equal(kit_found(kit, RULE_X1), "- R2");
}

static void printed_twice(void **state)
{
	(void)state;
	assert_told(RULE_X2, "Dead trees were felled by the parks team in June. Dead trees were felled by the parks team in June.", "R1");
	assert_told(RULE_X2, "Dead trees were felled by the parks team in June. Dead trees were felled by the parks team in July.", "");
	assert_told(RULE_X2, "Work began. Work began.", "");
}

static void appendices_by_another_name(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	kit_record(kit, "R1", 1, "That bins are emptied weekly.");
	static const struct appendix all[] = {
		{.label = STR("1"), .title = STR("How we track"), .listed = true}, {.label = STR("Appendix 1"), .title = STR("The tracking process"), .found = true},
		{.label = STR("2"), .title = STR("Progress – so far"), .listed = true}, {.label = STR("(2)"), .title = STR("Progress so far"), .found = true},
		{.label = STR("3"), .title = STR("Concluded"), .listed = true, .found = true},
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		struct appendix appendix = all[i];
		appendix.source = kit_passage(kit, all[i].title);
		list_push(&arena, &kit->draft->appendices, appendix);
	}
	assert_string_equal(kit_found(kit, RULE_X3), "-");
}

static void letters_of_parts(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	static const char *const labels[][6] = {{"a", "b", "d"}, {"a", "b", "b"}, {"a", "b", "c"}, {"a", "i", "ii", "b"}, {"", "", ""}, {"a", "b", "a", "b"}, {"1", "2"}};
	static const char *const refs[] = {"gap", "doubled", "whole", "nested", "bullets", "again", "numbers"};
	for (int i = 0; i < 7; i++) {
		struct recommendation *record = kit_record(kit, refs[i], i + 1, "That the Council:");
		for (int k = 0; k < 6 && labels[i][k]; k++)
			kit_part(kit, record, labels[i][k], "does something about bins");
	}
	kit_record(kit, "inline", 8, "That each ward have: a) a tree warden; c) an orchard; d) a nursery bed.");
	kit_record(kit, "inline-whole", 9, "That each ward have: (a) a tree warden; (b) an orchard.");
	struct recommendation *mended = kit_record(kit, "mended", 10, "That the Council:");
	kit_part(kit, mended, "a", "does something about bins");
	kit_part(kit, mended, "b", "does something about drains");
	mended->text_state = TEXT_RECONSTRUCTED;
	mended->marks[FIELD_PARTS] = SURE_SUGGESTED;
	assert_string_equal(kit_found(kit, RULE_X5), "gap doubled inline mended");
}

static void brackets(void **state)
{
	(void)state;
	assert_told(RULE_X6, "Saplings (one for each class were given to schools.", "R1");
	assert_told(RULE_X6, "Saplings were given) to schools.", "R1");
	assert_told(RULE_X6, "The Tree Officer (Parks (North) advised.", "R1");
	assert_told(RULE_X6, "a) oak and b) lime were planted; (c) ash was not.", "");
	assert_told(RULE_X6, "Trees (oak\nand lime) were planted.", "");
	assert_told(RULE_X6, "1) oak; 2) lime; iv) ash [see the plan (2019)].", "");
}

static void cells_lost_or_cut(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	kit_record(kit, "R1", 1, "That bins are emptied weekly.")->missing[FIELD_DATES] = true;
	kit_record(kit, "R2", 2, "That the Council empties bins in the");
	kit_record(kit, "R3", 3, "That the Council empties bins on demand");
	kit_record(kit, "R4", 4, "What bins are for");
	assert_string_equal(kit_found(kit, RULE_X7), "R1 R2");
}

static void letters_of_another_script(void **state)
{
	(void)state;
	assert_told(RULE_X8, "The \xD0\xA1" "ouncil wrote to every household in the borough about the new bins last spring.", "R1");
	assert_told(RULE_X8, "The sign for ohm is \xCE\xA9 and the street is called Rue d'\xC3\x89glise in the borough of Harrowmere.", "");
	assert_told(RULE_X8, "Plain words.", "");
}

static void statuses_in_several_forms(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	static const char *const words[] = {"Accepted - completed", "Accepted – Completed", "Accepted - outstanding", "Accepted - outstanding"};
	for (int i = 0; i < 4; i++)
		kit_claim(kit_record(kit, "R1", i + 1, "That bins are emptied weekly."), words[i], 0, i < 2 ? STATUS_COMPLETED : STATUS_OUTSTANDING);
	assert_string_equal(kit_found(kit, RULE_X9), "-");
}

static void broken_sentences(void **state)
{
	(void)state;
	assert_told(RULE_X10, "However, the survey was due to in September 2019 with the schools.", "R1");
	assert_told(RULE_X10, "The list was sent to the the parishes in May.", "R1");
	assert_told(RULE_X10, "The officers complete their training on the.", "R1");
	assert_told(RULE_X10, "It is what the shelters are used for. He had had it cleaned, in which, to the surprise of all, it shone.", "");
	assert_told(RULE_X10, "The list was agreed to in principle, and the A road and the a la carte menu are of Category A.", "");
}

static void acronyms(void **state)
{
	(void)state;
	assert_told(RULE_X12, "The TDAG guide was followed.", "R1");
	assert_told(RULE_X12, "The Tree and Design Forum (TDF) advised; the TDF will meet again.", "");
	assert_told(RULE_X12, "The TDF (Tree and Design Forum) advised.", "");
	assert_told(RULE_X12, "The NHS, the GP and the UK press came; see part II.", "");
	assert_told(RULE_X12, "SHORT TERM: this is an UPDATE of the update, see www.TDAG.example/TDAG.", "");
}

static void tables_without_rows(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	kit_record(kit, "R1", 1, "That bins are emptied weekly.");
	struct block *table = arena_new(&arena, struct block), *row = arena_new(&arena, struct block);
	*table = (struct block){.kind = BLOCK_TABLE, .origin = {50, 50}};
	*row = (struct block){.kind = BLOCK_ROW, .origin = {50, 50}, .parent = table};
	static const char *const heads[] = {"No.", "Recommendation", "Date Concluded"};
	list_push(&arena, &kit->document.root->children, table);
	list_push(&arena, &table->children, row);
	for (int i = 0; i < 3; i++) {
		struct block *cell = arena_new(&arena, struct block), *leaf = arena_new(&arena, struct block);
		*cell = (struct block){.kind = BLOCK_CELL, .origin = {50, 50}, .parent = row, .column = i, .colspan = 1, .rowspan = 1};
		*leaf = (struct block){.kind = BLOCK_PARAGRAPH, .origin = {50, 50}, .parent = cell, .text = str_of(heads[i])};
		list_push(&arena, &row->children, cell);
		list_push(&arena, &cell->children, leaf);
	}
	assert_string_equal(kit_found(kit, RULE_X4), "-");
	kit->draft->recommendations.at[0].origin.to = 60; /* a record that was read from under that head */
	assert_string_equal(kit_found(kit, RULE_X4), "");
}

static void the_paper_shows_more_than_it_says(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	for (int i = 1; i <= 5; i++)
		kit_record(kit, "R1", i, "That bins are emptied weekly.");
	kit_words(kit, &kit->draft->body, "Progress on recommendations 1-3 is set out in Appendix 2.");
	assert_string_equal(kit_found(kit, RULE_X11), "-");
	kit->draft->body.count = 0;
	kit_words(kit, &kit->draft->body, "Progress on recommendations 1 to 5 is set out in Appendix 2.\nRecommendations 1-3 were discussed in May.");
	assert_string_equal(kit_found(kit, RULE_X11), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_is_missing),
		cmocka_unit_test(printed_twice),
		cmocka_unit_test(appendices_by_another_name),
		cmocka_unit_test(letters_of_parts),
		cmocka_unit_test(brackets),
		cmocka_unit_test(cells_lost_or_cut),
		cmocka_unit_test(letters_of_another_script),
		cmocka_unit_test(statuses_in_several_forms),
		cmocka_unit_test(broken_sentences),
		cmocka_unit_test(acronyms),
		cmocka_unit_test(tables_without_rows),
		cmocka_unit_test(the_paper_shows_more_than_it_says),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
