/* Who may see what, and names that are left out: in texts, in pages, in files. */
#include "record_kit.h"

#include "core/mention.h"
#include "core/removal.h"
#include "core/withheld.h"

#include <string.h>

static const struct actor clerk = {STR("clerk"), STR("2026-11-23T09:00:00Z"), 20780};

static void the_public_sees_what_is_published(void **state)
{
	(void)state;
	static const struct {
		const char *publication;
		bool seen;
	} states[] = {{"published", true}, {"draft", false}, {"submitted", false}, {"exempt", false}, {"confidential", false}, {"", false}, {"Published", false}};
	for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
		assert_int_equal(may_see(READER_PUBLIC, str_of(states[i].publication)), states[i].seen);
		assert_true(may_see(READER_OFFICER, str_of(states[i].publication)));
	}
	assert_false(may_see((enum reader)7, STR("draft")));
}

struct names {
	struct record_kit kit;
	struct visible *visible;
};

static void names_open(struct names *names, const char *const *withheld)
{
	bool found, changed;
	record_kit_open(&names->kit);
	for (; *withheld; withheld++)
		kit_good(person_withhold(names->kit.db, &names->kit.arena, &clerk, str_of(*withheld), true, STR("asked"), &found, &changed));
	kit_good(visible_open(names->kit.db, &names->kit.arena, &names->visible));
}

static struct str shown(struct names *names, enum reader reader, const char *text)
{
	struct str result = STR_NONE;
	kit_good(visible_text(names->visible, &names->kit.arena, reader, str_of(text), &result));
	return result;
}

static void assert_shown(struct names *names, const char *text, const char *wanted)
{
	struct str found = shown(names, READER_PUBLIC, text);
	if (!str_equal(found, str_of(wanted)))
		fail_msg("\"%s\" is shown as \"%.*s\" instead of \"%s\"", text, STR_ARG(found), wanted);
	assert_true(str_equal(shown(names, READER_OFFICER, text), str_of(text)));
}

#define LEFT "[name left out]"

static void a_name_is_left_out_however_it_is_printed(void **state)
{
	(void)state;
	struct names names;
	names_open(&names, (const char *const[]){"Cllr Jane Anne Smith", "José van der Berg", "Madonna", NULL});
	static const struct {
		const char *text, *wanted;
	} texts[] = {
		{"Jane Anne Smith said so.", LEFT " said so."},
		{"JANE SMITH, chair", LEFT ", chair"},
		{"Ask J. Smith or J.A. Smith or J A Smith.", "Ask " LEFT " or " LEFT " or " LEFT "."},
		{"Smith, Jane; Smith, J; Smith, J. A.", LEFT "; " LEFT "; " LEFT "."},
		{"Cllr Smith's letter", "Cllr " LEFT "'s letter"},
		{"Councillor  Jane\nSmith", "Councillor  " LEFT},
		{"Mrs. Smith; Dr Smith; the Revd Smith", "Mrs. " LEFT "; Dr " LEFT "; the Revd " LEFT},
		{"jane.smith@council.example", LEFT "@council.example"},
		{"Ja\xc2\xadne Smith", LEFT}, /* a soft hyphen inside */
		{"Jane\xe2\x80\x91""Anne Smith", LEFT}, /* a no-break hyphen between */
		{"José van der Berg; Jose Van Der Berg; J. van der Berg; Mr van der Berg", LEFT "; " LEFT "; " LEFT "; Mr " LEFT},
		{"Jose\xcc\x81 van der Berg", LEFT}, /* the accent apart */
		{"Madonna sang. MADONNA!", LEFT " sang. " LEFT "!"},
		/* and these are others */
		{"Smith and Sons", "Smith and Sons"},
		{"John Smith; Jane Smithson; Blacksmith, Jane", "John Smith; Jane Smithson; Blacksmith, Jane"},
		{"Smithfield market, section J. Smithy", "Smithfield market, section J. Smithy"},
		{"Ask Smith. Jane left.", "Ask Smith. Jane left."},
		{"Jane. . . . Smith", "Jane. . . . Smith"},
		{"Madonnas", "Madonnas"},
		{"", ""},
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_shown(&names, texts[i].text, texts[i].wanted);
	record_kit_close(&names.kit);
}

static void nobody_withheld_changes_nothing(void **state)
{
	(void)state;
	struct names names;
	names_open(&names, (const char *const[]){NULL});
	assert_shown(&names, "Jane Smith & Cllr O'Malley", "Jane Smith & Cllr O'Malley");
	record_kit_close(&names.kit);
}

static void a_name_is_shown_again_when_that_is_undone(void **state)
{
	(void)state;
	struct names names;
	bool found = false, changed = false;
	names_open(&names, (const char *const[]){"Sean O'Malley", NULL});
	assert_shown(&names, "Cllr O\xe2\x80\x99Malley and Sean O'MALLEY", "Cllr " LEFT " and " LEFT);
	kit_good(person_withhold(names.kit.db, &names.kit.arena, &clerk, STR("sean o\xe2\x80\x99malley"), false, STR_NONE, &found, &changed));
	assert_true(found && changed);
	assert_shown(&names, "Sean O'Malley", LEFT); /* this keeper has not looked yet */
	kit_good(visible_refresh(names.visible, &names.kit.arena));
	assert_shown(&names, "Sean O'Malley", "Sean O'Malley");
	kit_good(person_withhold(names.kit.db, &names.kit.arena, &clerk, STR("Sean O'Malley"), false, STR_NONE, &found, &changed));
	assert_true(found && !changed);
	record_kit_close(&names.kit);
}

/* ------------------------------------------------------------------ pages, and many words */

static struct str without(struct arena *arena, const char *words, const char *text, enum mention_form form, size_t *ret_count)
{
	struct phrases phrases = {0};
	struct str result = STR_NONE;
	kit_good(phrase_of(arena, str_of(words), &phrases));
	kit_good(mentions_replace(arena, &phrases, str_of(text), form, REMOVED, &result, ret_count));
	return result;
}

static void words_are_found_across_the_tags_of_a_page(void **state)
{
	(void)state;
	static const struct {
		const char *words, *html, *wanted;
	} pages[] = {
		{"Petra Quill", "<p>By <b>Petra</b> Quill.</p>", "<p>By <b>[removed]</b>.</p>"},
		{"Petra Quill", "<p>By Pet<mark>ra Qu</mark>ill.</p>", "<p>By [removed]<mark></mark>.</p>"},
		{"Petra Quill", "<td>Owner</td><td>Petra Quill</td><td>Due</td>", "<td>Owner</td><td>[removed]</td><td>Due</td>"},
		{"Sean O'Malley", "<p>Sean O&#39;Malley &amp; Sons</p>", "<p>[removed] &amp; Sons</p>"},
		{"mark", "<p><mark>on the mark</mark></p>", "<p><mark>on the [removed]</mark></p>"},
		{"href", "<a href=\"/x\">y</a>", "<a href=\"/x\">y</a>"},
		{"Petra Quill", "<p>Petra</p><p>Quill</p>", "<p>[removed]</p><p></p>"},
		{"Petra Quill", "a < b and Petra Quill", "a < b and Petra Quill"}, /* an open tag to the end: not heed's page */
	};
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		size_t count = 0;
		struct str found = without(&arena, pages[i].words, pages[i].html, MENTION_HTML, &count);
		if (!str_equal(found, str_of(pages[i].wanted)))
			fail_msg("%s: \"%.*s\" instead of \"%s\"", pages[i].words, STR_ARG(found), pages[i].wanted);
	}
}

/* Damaged text, and text of one mention after another: as long as it takes to read it once. */
static void hostile_texts_take_no_long(void **state)
{
	(void)state;
	enum { TIMES = 300000 };
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	static const char *const pieces[] = {"petra ", "petra quill ", "<", "<b>", "&", "&#39;", "\xff", "\xcc\x81", "a"};
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		struct buf text;
		buf_init(&text, &arena, BUF_NO_LIMIT);
		for (int k = 0; k < TIMES; k++)
			buf_put(&text, str_of(pieces[i]));
		buf_char(&text, '\0');
		size_t count = 0;
		without(&arena, "Petra Quill", text.at, MENTION_HTML, &count);
		assert_int_equal(count, strcmp(pieces[i], "petra quill ") ? 0 : TIMES);
		without(&arena, "Petra Quill", text.at, MENTION_TEXT, &count);
		assert_int_equal(count, strcmp(pieces[i], "petra quill ") ? 0 : TIMES);
		arena_reset(&arena);
	}
}

static void a_phrase_needs_three_letters(void **state)
{
	(void)state;
	struct phrases phrases = {0};
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	static const char *const few[] = {"", "  ", "PQ", "..!", "a-b", "\xff"};
	for (size_t i = 0; i < sizeof few / sizeof *few; i++) {
		const struct error *error = phrase_of(&arena, str_of(few[i]), &phrases);
		assert_non_null(error);
		assert_int_equal(error->kind, ERROR_INVALID);
	}
	kit_good(phrase_of(&arena, STR("P. Q. 7"), &phrases));
	assert_int_equal(phrases.at[0].count, 3);
}

/* Each allocation fails in turn: an error, never a name that slips through. */
static void without_memory_nothing_is_shown(void **state)
{
	(void)state;
	struct names names;
	names_open(&names, (const char *const[]){"Jane Smith", NULL});
	bool ended = false;
	for (size_t n = 0; n < 100 && !ended; n++) {
		AUTO_ARENA arena;
		struct str result = STR("before");
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = n;
		const struct error *error = visible_text(names.visible, &arena, READER_PUBLIC, STR("Cllr Smith met J. Smith, and Jane Smith left."), &result);
		assert_true(error || !str_has(result, STR("Smith")));
		ended = !error;
	}
	assert_true(ended);
	record_kit_close(&names.kit);
}

/* ------------------------------------------------------------------ files */

static void a_file_with_the_name_is_not_for_the_public(void **state)
{
	(void)state;
	struct names names;
	bool may = true;
	names_open(&names, (const char *const[]){"Jane Smith", NULL});
	kit_good(visible_file(names.visible, &names.kit.arena, STR("# Paper\n\nSmith, Jane reports.\n"), STR("paper.md"), &may));
	assert_false(may);
	kit_good(visible_file(names.visible, &names.kit.arena, STR("# Paper\n\nThe clerk reports.\n"), STR("paper.md"), &may));
	assert_true(may);
	kit_good(visible_file(names.visible, &names.kit.arena, STR("PK\x03\x04 no package"), STR("paper.docx"), &may));
	assert_false(may); /* what can't be looked into is not given away */
	record_kit_close(&names.kit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_public_sees_what_is_published),
		cmocka_unit_test(a_name_is_left_out_however_it_is_printed),
		cmocka_unit_test(nobody_withheld_changes_nothing),
		cmocka_unit_test(a_name_is_shown_again_when_that_is_undone),
		cmocka_unit_test(words_are_found_across_the_tags_of_a_page),
		cmocka_unit_test(hostile_texts_take_no_long),
		cmocka_unit_test(a_phrase_needs_three_letters),
		cmocka_unit_test(without_memory_nothing_is_shown),
		cmocka_unit_test(a_file_with_the_name_is_not_for_the_public),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
