/* See show.h. */
#include "web/show.h"

#include "base/utf8.h"
#include "text/words.h"
#include "web/asset.h"

#include <stdarg.h>
#include <string.h>

struct str show_words(const struct visit *visit, size_t word)
{
	return words_said(visit->arena, visit->site->language, word);
}

static bool link_add(const struct visit *visit, struct links *links, struct str words, struct str href)
{
	struct link_view link = {.words = words, .href = href};
	return list_push(visit->arena, links, link);
}

static void navigation(const struct visit *visit, struct links *links)
{
	static const struct {
		size_t word;
		const char *href;
	} places[] = {{WORD_page_reviews, "/"}, {WORD_page_owners, "/owners"}, {WORD_page_meetings, "/meetings"}, {WORD_page_changes, "/changes"}, {WORD_page_search, "/search"}};
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		struct str href = str_of(places[i].href);
		if (!link_add(visit, links, show_words(visit, places[i].word), href))
			return;
		bool within = href.size > 1 ? str_starts(visit->path, href) : visit->path.size == 1 || str_starts(visit->path, STR("/reviews"));
		links->at[links->count - 1].current = within;
	}
}

static void machine_forms(const struct visit *visit, unsigned forms, struct page_view *page)
{
	static const struct {
		enum form form;
		size_t word;
	} known[] = {{FORM_DOCX, WORD_forms_docx}, {FORM_MARKDOWN, WORD_forms_md}, {FORM_CSV, WORD_forms_csv}, {FORM_JSON, WORD_forms_json}, {FORM_ATOM, WORD_forms_atom}};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (!(forms & known[i].form))
			continue;
		struct str href = str_format(visit->arena, "%.*s.%s", STR_ARG(visit->path), form_ending(known[i].form));
		if (!link_add(visit, &page->forms, show_words(visit, known[i].word), href))
			return;
		if (known[i].form == FORM_ATOM)
			page->feed = href;
	}
}

struct error *show_page(const struct visit *visit, struct str title, unsigned forms, struct page_view *ret_page)
{
	struct page_view page = {
		.title = title,
		.site = visit->site->name,
		.home = STR("/"),
		.style = asset_style(visit->arena),
		.head = visit->head,
		.as_of = show_day(visit, visit->today),
	};
	navigation(visit, &page.navigation);
	machine_forms(visit, forms, &page);
	*ret_page = page;
	return arena_check(visit->arena);
}

void show_crumb(const struct visit *visit, struct page_view *page, struct str words, struct str href)
{
	(void)link_add(visit, &page->crumbs, words, href); /* the arena remembers */
}

/* A status or response by its name in the record. */
struct named_tag {
	const char *name;
	size_t word;
	const char *tone;
};
static const struct named_tag statuses[] = {
	{"achieved", WORD_status_achieved, TONE_DONE},
	{"achieved_late", WORD_status_achieved_late, TONE_DONE},
	{"not_achieved", WORD_status_not_achieved, TONE_LATE},
	{"obstacle", WORD_status_obstacle, TONE_LATE},
	{"in_progress", WORD_status_in_progress, TONE_OPEN},
	{"completed", WORD_status_completed, TONE_DONE},
	{"outstanding", WORD_status_outstanding, TONE_OPEN},
	{"paused", WORD_status_paused, TONE_OPEN},
	{NULL, 0, NULL},
};
static const struct named_tag responses[] = {
	{"accepted", WORD_response_accepted, TONE_DONE},
	{"partly_accepted", WORD_response_partly_accepted, TONE_OPEN},
	{"rejected", WORD_response_rejected, TONE_LATE},
	{"noted", WORD_response_noted, TONE_QUIET},
	{NULL, 0, NULL},
};

static struct tag_view tag_of(const struct visit *visit, const struct named_tag *tags, struct str name)
{
	for (; tags->name; tags++)
		if (str_equal(name, str_of(tags->name)))
			return (struct tag_view){show_words(visit, tags->word), tags->tone};
	return (struct tag_view){STR_NONE, TONE_QUIET};
}

struct tag_view show_status(const struct visit *visit, struct str status)
{
	return tag_of(visit, statuses, status);
}

struct tag_view show_response(const struct visit *visit, struct str response)
{
	return tag_of(visit, responses, response);
}

struct tag_view show_time(const struct visit *visit, const struct time_facts *facts)
{
	size_t word;
	const char *tone = TONE_QUIET;
	if (str_equal(facts->tracking, STR("concluded")))
		word = WORD_time_concluded;
	else if (str_equal(facts->tracking, STR("superseded")))
		word = WORD_time_superseded;
	else if (str_equal(facts->tracking, STR("withdrawn")))
		word = WORD_time_withdrawn;
	else if (!facts->done && facts->due_day != DAY_NONE && facts->due_day < visit->today)
		word = WORD_time_overdue, tone = TONE_LATE;
	else if (facts->done && facts->due_day != DAY_NONE && facts->achieved_start_day != DAY_NONE && facts->achieved_start_day > facts->due_day)
		word = WORD_time_late;
	else
		return (struct tag_view){STR_NONE, TONE_QUIET};
	return (struct tag_view){show_words(visit, word), tone};
}

struct str show_day(const struct visit *visit, int32_t day)
{
	return day_words(visit->arena, day);
}

struct str show_beside(const struct tag_view *tag, struct str words)
{
	return str_equal_fold(tag->words, str_trim(words)) ? STR_NONE : words;
}

struct str show_span(const struct visit *visit, int32_t from, int32_t until)
{
	enum { DAYS_MOST = 44, MONTHS_MOST = 729 }; /* in days; whole months and years, as in the picture of dates: what is overdue is never made longer */
	int64_t days = (int64_t)until - from;
	if (days <= DAYS_MOST)
		return words_said(visit->arena, visit->site->language, WORD_picture_days, days);
	if (days <= MONTHS_MOST)
		return words_said(visit->arena, visit->site->language, WORD_picture_months, (days * 100 + 250) / 3044);
	return words_said(visit->arena, visit->site->language, WORD_picture_years, (days * 100 + 100) / 36525);
}

struct str show_short(const struct visit *visit, struct str text, size_t characters)
{
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	size_t at = 0, count = 0, last_blank = 0;
	while (at < text.size && count < characters) {
		uint32_t character = utf8_next(text, &at);
		bool blank = char_is_space(character) || character == '\n';
		if (blank)
			last_blank = out.size;
		buf_utf8(&out, blank ? ' ' : character);
		count++;
	}
	if (at >= text.size)
		return str_trim(buf_fit(&out));
	struct str cut = str_slice(buf_str(&out), 0, last_blank ? last_blank : out.size);
	return str_format(visit->arena, "%.*s…", STR_ARG(str_trim(cut)));
}

struct str show_number(struct str ref)
{
	enum { WORD_LEAST = 4 }; /* letters; fewer belong to the number: "SR 4", "R05" */
	size_t letters = 0;
	while (letters < ref.size && (ref.at[letters] | 32) >= 'a' && (ref.at[letters] | 32) <= 'z')
		letters++;
	struct str rest = str_trim(str_from(ref, letters));
	return letters >= WORD_LEAST && rest.size ? rest : ref;
}

struct str show_address(const struct visit *visit, const char *format, ...)
{
	char address[512];
	va_list arguments;
	va_start(arguments, format);
	int size = vsnprintf(address, sizeof address, format, arguments);
	va_end(arguments);
	return size < 0 || (size_t)size >= sizeof address ? STR("#") : str_copy(visit->arena, (struct str){address, (size_t)size});
}

struct error *show_lines(const struct visit *visit, struct str text, struct lines *ret_lines)
{
	struct lines lines = {0};
	for (struct str rest = text; rest.at;) {
		struct str line = str_trim(str_cut(&rest, '\n'));
		if (line.size && !list_push(visit->arena, &lines, line))
			return arena_error(visit->arena);
	}
	*ret_lines = lines;
	return NULL;
}

struct link_view show_place(const struct visit *visit, struct str paper_slug, struct str paper_title, int32_t paper_day, int64_t unit_from)
{
	enum language language = visit->site->language;
	struct link_view place = {.words = paper_day != DAY_NONE ? words_said(visit->arena, language, WORD_four_in_paper, show_day(visit, paper_day))
	                                                         : words_said(visit->arena, language, WORD_printed_in_title, paper_title)};
	place.href = unit_from == DB_NULL ? show_address(visit, "/papers/%.*s", STR_ARG(paper_slug))
	                                  : show_address(visit, "/papers/%.*s#u%lld", STR_ARG(paper_slug), (long long)unit_from);
	return place;
}

struct printed_view show_printed(const struct visit *visit, struct str words, struct str paper_slug, struct str paper_title, int32_t paper_day, int64_t unit_from)
{
	struct str source = paper_day == DAY_NONE ? paper_title : str_join(visit->arena, paper_title, STR(", "), show_day(visit, paper_day));
	return (struct printed_view){words, source, show_place(visit, paper_slug, paper_title, paper_day, unit_from).href};
}

struct str show_whole(const struct visit *visit, int64_t number)
{
	return number == DB_NULL ? STR_NONE : str_format(visit->arena, "%lld", (long long)number);
}
