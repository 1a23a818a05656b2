/* sample FOLDER: prints pages of an invented review with the templates alone, without a store
 * or a server, so that tests/browser/run.mjs and whoever works on the style sheet has every
 * part to look at, long words and empty lists included. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/embedded.h"
#include "tmpl/pages.h"
#include "tmpl/picture.h"
#include "web/view.h"

#define CHECKED(made) ((made) ? (void)0 : abort())
#define ADD(list, ...) CHECKED(list_push(arena, list, ((typeof(*(list)->at))__VA_ARGS__)))

static struct page_view around(struct arena *arena, struct str title)
{
	struct page_view view = {.title = title,
	                         .site = STR("Harrowmere Borough Council"),
	                         .root = STR(""),
	                         .home = STR("index.html"),
	                         .style = STR("assets/heed.css"),
	                         .head = STR("9f2c4b0de1a8577c3f6e21c04a9bd5e83b7a11f0c6d24e95b83a7f60d1c2e3f4"),
	                         .as_of = STR("10 February 2026")};
	ADD(&view.navigation, {.words = STR("Reviews"), .href = STR("index.html"), .current = true});
	ADD(&view.navigation, {.words = STR("Owners"), .href = STR("parts.html")});
	ADD(&view.navigation, {.words = STR("Meetings"), .href = STR("parts.html")});
	ADD(&view.navigation, {.words = STR("Search"), .href = STR("error.html")});
	ADD(&view.crumbs, {.words = STR("Reviews"), .href = STR("index.html")});
	ADD(&view.forms, {.words = STR("Committee paper (Word)"), .href = STR("index.html")});
	ADD(&view.forms, {.words = STR("Spreadsheet (CSV)"), .href = STR("index.html")});
	ADD(&view.forms, {.words = STR("Data (JSON)"), .href = STR("index.html")});
	return view;
}

static const struct tag_view none = {0}, accepted = {{"Accepted", 8}, TONE_DONE}, completed = {{"Completed", 9}, TONE_DONE},
                             progress = {{"In progress", 11}, TONE_OPEN}, overdue = {{"Overdue", 7}, TONE_LATE},
                             silent = {{"No answer", 9}, TONE_SILENT};

static struct standing_views standings(struct arena *arena)
{
	struct standing_views rows = {0};
	ADD(&rows, {.ref = STR("R01"), .href = STR("recommendation.html"),
	            .text = STR("That every shelter on a road with more than one bus an hour has a seat, a roof that keeps off the rain and a light…"),
	            .owners = STR("Head of Highways"), .first_due = STR("31 July 2025"), .response = accepted, .claim = completed, .decision = none});
	ADD(&rows, {.ref = STR("R02"), .href = STR("recommendation.html"), .text = STR("That timetables are printed large enough to be read without stooping."),
	            .owners = STR("Passenger Transport Manager; Harrowmere Buses Limited"), .first_due = STR("30 September 2025"), .due = STR("31 March 2026"),
	            .response = accepted, .claim = progress, .decision = progress, .time = overdue});
	ADD(&rows, {.ref = STR("R03"), .href = STR("recommendation.html"), .text = STR("That parish councils are asked once a year which shelters need mending."),
	            .claim = silent});
	return rows;
}

static struct table_view table(struct arena *arena)
{
	struct table_view made = {.caption = STR("Where the recommendations stood")};
	ADD(&made.heads, {.words = STR("Meeting")});
	ADD(&made.heads, {.words = STR("Achieved"), .number = true});
	ADD(&made.heads, {.words = STR("In progress"), .number = true});
	static const char *const days[] = {"12 March 2025", "9 July 2025", "12 November 2025", "10 February 2026"};
	for (size_t i = 0; i < 4; i++) {
		struct row_view row = {0};
		ADD(&row, {.words = str_of(days[i]), .head = true, .href = STR("index.html")});
		ADD(&row, {.label = STR("Achieved"), .words = str_format(arena, "%zu", i * 5), .number = true});
		ADD(&row, {.label = STR("In progress"), .words = str_format(arena, "%zu", 24 - i * 5), .number = true});
		CHECKED(list_push(arena, &made.rows, row));
	}
	return made;
}

static struct filters_view filters(struct arena *arena)
{
	struct filters_view made = {0};
	struct filter_view show = {.label = STR("Show")}, owner = {.label = STR("Owner")};
	ADD(&show.links, {.words = STR("All"), .href = STR("index.html"), .current = true, .count = 24, .counted = true});
	ADD(&show.links, {.words = STR("Overdue"), .href = STR("index.html"), .count = 1, .counted = true});
	ADD(&show.links, {.words = STR("Reported completed"), .href = STR("index.html"), .count = 20, .counted = true});
	ADD(&show.links, {.words = STR("Confirmed"), .href = STR("index.html"), .count = 0, .counted = true});
	ADD(&show.links, {.words = STR("No answer"), .href = STR("index.html"), .count = 2, .counted = true});
	ADD(&owner.links, {.words = STR("All"), .href = STR("index.html"), .current = true});
	ADD(&owner.links, {.words = STR("Head of Highways"), .href = STR("index.html")});
	ADD(&owner.links, {.words = STR("Passenger Transport Manager"), .href = STR("index.html")});
	CHECKED(list_push(arena, &made, show));
	CHECKED(list_push(arena, &made, owner));
	return made;
}

static void review(struct arena *arena, struct page *page)
{
	struct review_view view = {.page = around(arena, STR("Bus shelters: dry, lit and mended")), .title = STR("Bus shelters: dry, lit and mended"),
	                           .sentence = STR("One recommendation is overdue; the committee has confirmed none."),
	                           .bar = {24, 24, 20, 4, 2}, .attention = standings(arena), .filters = filters(arena)};
	for (size_t i = 0; i < view.attention.count; i++)
		view.attention.at[i].why = STR("Overdue since its revised date, 31 January 2026.");
	view.attention_more = STR("All open recommendations (2 more need attention)");
	view.attention_more_href = STR("index.html");
	ADD(&view.sections, {.heading = STR("A. What shelters are like"), .rows = standings(arena)});
	ADD(&view.sections, {.heading = STR("B. Who looks after them"), .rows = standings(arena)});
	view.categories = (struct picture_view){.caption = STR("Where they stood, meeting by meeting"),
	                                        .said = STR("Twenty are reported as completed, up from none in March 2025."), .table = table(arena)};
	ADD(&view.facts, {STR("Committee"), STR("Environment and Transport Scrutiny Committee"), STR("parts.html")});
	ADD(&view.facts, {STR("Approved"), STR("12 December 2024, by the Full Council"), STR_NONE});
	ADD(&view.facts, {STR("Lead officer"), STR("Head of Highways"), STR_NONE});
	ADD(&view.meetings, {.words = STR("10 February 2026"), .href = STR("parts.html")});
	ADD(&view.papers, {.words = STR("Progress report, 10 February 2026"), .href = STR("parts.html")});
	review_page(page, &view);
}

static const struct printed_view printed = {{"6 shelters have been re-roofed.\nThe rest follow in spring.", 58}, {"Progress report, 10 February 2026, page 3", 41},
                                            {"parts.html", 10}};

static void recommendation(struct arena *arena, struct page *page)
{
	struct recommendation_view view = {.page = around(arena, STR("R02 – Bus shelters: dry, lit and mended")), .ref = STR("R02"),
	                                   .review = STR("Bus shelters: dry, lit and mended"), .section = STR("A. What shelters are like"), .printed = printed,
	                                   .dates_sentence = STR("The date moved once, from 30 September 2025 to 31 March 2026.")};
	ADD(&view.page.crumbs, {.words = view.review, .href = STR("index.html")});
	CHECKED(list_push(arena, &view.lead_in, STR("That the Cabinet Member for Highways sees to it that at every stop in the borough")));
	ADD(&view.parts, {.label = STR("a"), .text = STR("the timetable is printed large enough to be read without stooping; and")});
	ADD(&view.parts, {.label = STR("b"), .text = STR("a number is given for telling the council of damage."), .unanswered = true});
	ADD(&view.footnotes, {STR("2"), STR("A stop is counted where a bus calls at least once a day."), STR_NONE});
	ADD(&view.four, {STR("Was it agreed?"), STR("12 March 2025, by the Cabinet"), STR_NONE, accepted});
	ADD(&view.four, {STR("Is it done, by the owner’s account?"), STR("expected by 31 March 2026"), STR("Head of Highways, 10 February 2026"), progress});
	ADD(&view.four, {STR("Does the committee agree?"), STR("the committee has not decided"), STR_NONE, none});
	ADD(&view.four, {STR("Is anyone still watching?"), STR("yes"), STR_NONE, none});
	ADD(&view.dates, {STR("First due"), STR("30 September 2025"), STR_NONE});
	ADD(&view.dates, {STR("Revised to"), STR("31 March 2026"), STR_NONE});
	ADD(&view.owners, {.post = STR("Passenger Transport Manager"), .href = STR("parts.html"), .note = STR("leads")});
	ADD(&view.owners, {.post = STR("Managing Director"), .href = STR("parts.html"), .organisation = STR("Harrowmere Buses Limited")});
	struct story_view answer = {.day = STR("12 March 2025"), .heading = STR("Answered"), .tag = accepted, .by = STR("Executive response"), .printed = printed};
	CHECKED(list_push(arena, &answer.lines, STR("The Cabinet accepts the recommendation and has set money aside for new frames.")));
	struct story_view update = {.day = STR("10 February 2026"), .heading = STR("Update, part a"), .meeting = STR("Meeting of 10 February 2026"),
	                            .meeting_href = STR("parts.html"), .printed = printed};
	CHECKED(list_push(arena, &update.lines, STR("Frames of the new size stand at 61 of 140 stops. The printer now sends two sizes, and drivers tell of timetables that have "
	                                            "come loose.")));
	CHECKED(list_push(arena, &view.story, answer));
	CHECKED(list_push(arena, &view.story, update));
	CHECKED(list_push(arena, &view.unanswered, STR("Part b has no update, though others have.")));
	struct question_view question = {.question = STR("Since which day does “two sizes” hold, and at how many stops?"), .settle = STR("A figure with its day.")};
	CHECKED(list_push(arena, &question.quotes, STR("The printer now sends two sizes")));
	CHECKED(list_push(arena, &view.questions, question));
	view.before = (struct link_view){.words = STR("R01"), .href = STR("recommendation.html")};
	view.after = (struct link_view){.words = STR("R03"), .href = STR("recommendation.html")};
	recommendation_page(page, &view);
}

static void parts(struct arena *arena, struct page *page)
{
	struct page_view view = around(arena, STR("Parts"));
	struct tag_view tags[] = {accepted, progress, overdue, silent, {STR("Concluded"), TONE_QUIET}};
	struct bar_view bar = {24, 20, 11, 5, 3}, nothing = {0};
	struct pages_view pages = {2, 5, STR("index.html"), STR("index.html")};
	struct table_view figures = table(arena);
	page_head(page, &view);
	page_put(page, STR("<h1 class=\"govuk-heading-l\">Parts</h1>\n<p class=\"govuk-body\">"));
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		tag_part(page, &tags[i]);
		page_put(page, STR(" "));
	}
	page_put(page, STR("</p>\n"));
	bar_part(page, &bar);
	bar_part(page, &nothing);
	search_part(page, STR("error.html"), STR("a \"quoted\" word"));
	table_part(page, &figures);
	printed_part(page, &printed);
	pages_part(page, &pages);
	page_put(page, STR("<p class=\"govuk-body\">Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-https://harrowmere.example/a/very/long/address/that/goes/on/and/on</p>\n"));
	page_foot(page, &view);
}

static void error(struct arena *arena, struct page *page)
{
	struct error_view view = {.page = around(arena, STR("There is no such page")), .heading = STR("There is no such page"),
	                          .message = STR("It may never have been there, or it is not published."), .search = STR("error.html")};
	view.page.forms = (struct links){0};
	view.page.plain = true;
	ADD(&view.links, {.words = STR("All reviews"), .href = STR("index.html")});
	error_page(page, &view);
}

static void file_put(const char *folder, const char *name, struct str bytes)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *file = fopen(path, "wb");
	CHECKED(file);
	CHECKED(fwrite(bytes.at, 1, bytes.size, file) == bytes.size);
	CHECKED(fclose(file) == 0);
}

int main(int count, char **arguments)
{
	static const struct {
		const char *name;
		void (*print)(struct arena *arena, struct page *page);
	} pages[] = {{"index.html", review}, {"recommendation.html", recommendation}, {"parts.html", parts}, {"error.html", error}};
	if (count != 2) {
		fputs("usage: sample FOLDER\n", stderr);
		return 64;
	}
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct page page;
		struct str html = STR_NONE;
		page_init(&page, &arena, LANGUAGE_EN, BUF_NO_LIMIT);
		pages[i].print(&arena, &page);
		CHECKED(!page_done(&page, &html));
		file_put(arguments[1], pages[i].name, html);
	}
	for (const struct embedded *asset = embedded_assets; asset->name; asset++)
		if (!strcmp(asset->name, "heed.css"))
			file_put(arguments[1], "assets/heed.css", (struct str){asset->bytes, asset->size});
	return 0;
}
