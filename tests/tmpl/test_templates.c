/* Templates as C: the sample templates of good/ print what their .expected files say, and no
 * value, whatever its bytes, breaks out of its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "tests/tmpl/sample.h"
#include "tests/tmpl/samples.h"

static struct sample_view sample(struct arena *arena)
{
	struct sample_view view = {
		.title = STR("Seats & <b> \"it's\""),
		.address = STR("reviews/bus-shelters?a=1&b=2"),
		.part = STR("a/b &?=#\"<"),
		.note = "a note",
		.count = 24,
		.yes = true,
		.markup = {STR("<b>made by heed</b>")},
		.first = {STR("High Street"), STR("high-street"), 3, true},
	};
	assert_true(list_push(arena, &view.shelters, view.first));
	assert_true(list_push(arena, &view.shelters, ((struct shelter){STR("Mill Lane"), STR("java\tscript:alert(1)"), 0, false})));
	assert_true(list_push(arena, &view.words, STR("dry")));
	assert_true(list_push(arena, &view.words, STR("clean")));
	view.last = &view.shelters.at[1];
	return view;
}

static struct str file_text(struct arena *arena, const char *name)
{
	const char *path = str_c(arena, str_format(arena, SOURCE_ROOT "/tests/tmpl/good/%s.expected", name));
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	char *text = arena_alloc(arena, 1 << 16);
	size_t size = fread(text, 1, 1 << 16, file);
	fclose(file);
	return (struct str){text, size};
}

static void good(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		void (*print)(struct page *out, const struct sample_view *view);
	} samples[] = {{"places", places}, {"blocks", blocks}, {"includes", includes}, {"words", words}};
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		AUTO_ARENA arena;
		arena_init(&arena, 1 << 22);
		struct sample_view view = sample(&arena);
		struct page page;
		page_init(&page, &arena, LANGUAGE_EN, BUF_NO_LIMIT);
		samples[i].print(&page, &view);
		struct str html = STR_NONE;
		assert_null(page_done(&page, &html));
		struct str expected = file_text(&arena, samples[i].name);
		if (!str_equal(html, expected))
			print_error("%s printed\n%.*s", samples[i].name, STR_ARG(html));
		assert_true(str_equal(html, expected));
	}
}

static struct str printed(struct arena *arena, void (*put)(struct page *out, struct str text), struct str text)
{
	struct page page;
	page_init(&page, arena, LANGUAGE_EN, BUF_NO_LIMIT);
	put(&page, text);
	struct str html = STR_NONE;
	assert_null(page_done(&page, &html));
	return html;
}

/* Nothing that could end a text, an attribute or begin a tag; & only in the five escapes. */
static bool stays_inside(struct str html)
{
	static const char *const escapes[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
	for (size_t i = 0; i < html.size; i++) {
		unsigned char byte = (unsigned char)html.at[i];
		bool escape = false;
		for (size_t e = 0; e < 5; e++)
			escape = escape || str_starts(str_from(html, i), str_of(escapes[e]));
		if (strchr("<>\"'", byte) || (byte == '&' && !escape) || (byte < ' ' && byte != '\n' && byte != '\t') || byte == 0x7F)
			return false;
	}
	return true;
}

static bool address_stays_inside(struct str html)
{
	for (size_t i = 0; i < html.size; i++)
		if ((unsigned char)html.at[i] < ' ')
			return false;
	size_t end = 0;
	while (end < html.size && !strchr(":/?#&", html.at[end]))
		end++;
	struct str scheme = str_slice(html, 0, end);
	bool has_scheme = end < html.size && html.at[end] == ':';
	return stays_inside(html) && (!has_scheme || str_equal_fold(scheme, STR("http")) || str_equal_fold(scheme, STR("https")) ||
	                              str_equal_fold(scheme, STR("mailto")));
}

static bool part_stays_inside(struct str html)
{
	for (size_t i = 0; i < html.size; i++)
		if (strchr(" ?#&=+:;\\%", html.at[i]) && html.at[i] != '%')
			return false;
	return address_stays_inside(html);
}

static void check_value(struct arena *arena, struct str value)
{
	assert_true(stays_inside(printed(arena, page_text_str, value)));
	assert_true(address_stays_inside(printed(arena, page_address_str, value)));
	assert_true(part_stays_inside(printed(arena, page_address_part_str, value)));
}

static void every_byte(void **state)
{
	(void)state;
	static const char *const around[][2] = {{"", ""}, {"java", "script:alert(1)"}, {"", "javascript:alert(1)"}, {"http://a", "b"}, {"&", ";"}, {"\xC3", "\xA9"}};
	static const char seconds[] = "\0\t\n\r :/?#&;<>\"'\\%=aZ0-\x7F\x80\xA0\xBF\xC2\xE2\xF0\xFF";
	for (size_t i = 0; i < sizeof around / sizeof *around; i++)
		for (int byte = 0; byte < 256; byte++)
			for (size_t second = 0; second < sizeof seconds - 1; second++) {
				AUTO_ARENA arena;
				arena_init(&arena, 1 << 20);
				struct buf value;
				buf_init(&value, &arena, BUF_NO_LIMIT);
				buf_put(&value, str_of(around[i][0]));
				buf_char(&value, (char)byte);
				buf_char(&value, seconds[second]);
				buf_put(&value, str_of(around[i][1]));
				check_value(&arena, buf_str(&value));
			}
}

static void addresses(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	static const char *const refused[] = {"javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "\tjavascript:x", "java\nscript:x", "\x01javascript:x",
	                                      "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", ":x", "javascript&colon;:x"};
	static const char *const kept[] = {"", "../reviews", "reviews/R05#a", "?q=a:b", "#a:b", "a/b:c", "http://harrowmere.example/a", "HTTPS://harrowmere.example",
	                                   "mailto:clerk@harrowmere.example"};
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		assert_true(str_equal(printed(&arena, page_address_str, str_of(refused[i])), STR("#")));
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		assert_true(str_equal(printed(&arena, page_address_str, str_of(kept[i])), str_of(kept[i])));
}

static void full_arena(void **state)
{
	(void)state;
	for (size_t n = 0; n < 40; n++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct sample_view view = sample(&arena);
		arena.fail_after = n;
		struct page page;
		page_init(&page, &arena, LANGUAGE_EN, BUF_NO_LIMIT);
		includes(&page, &view);
		struct str html = STR("kept");
		struct error *error = page_done(&page, &html);
		assert_true(error ? str_equal(html, STR("kept")) : str_ends(html, STR("</main>\n")));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(good),
		cmocka_unit_test(every_byte),
		cmocka_unit_test(addresses),
		cmocka_unit_test(full_arena),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
