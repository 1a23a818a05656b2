/* web: names of published files, links between them, and searches from the query's fields: whatever is typed
 * gives a page. */
#include "record_kit.h"

#include "web/fixed.h"
#include "web/worker.h"

static void names_of_files(void **state)
{
	(void)state;
	static const struct {
		const char *address, *name;
	} rows[] = {
		{"/", "index.html"},
		{"/reviews/bus-shelters", "reviews/bus-shelters.html"},
		{"/reviews/bus-shelters.json", "reviews/bus-shelters.json"},
		{"/reviews/bus-shelters/R05", "reviews/bus-shelters/R05.html"},
		{"/reviews/bus-shelters?show=overdue", "reviews/bus-shelters~show-overdue.html"},
		{"/reviews/x?a=%2F..%2F:b", "reviews/x~a--2F---2F-b.html"},
		{"/reviews/con", "reviews/con_.html"},
		{"/reviews/CON/R01", "reviews/CON_/R01.html"},
		{"/owners/aux.csv", "owners/aux_.csv"},
		{"/owners/com1", "owners/com1_.html"},
		{"/owners/com10", "owners/com10.html"},
		{"/owners/contracts", "owners/contracts.html"},
		{"/search", "search.html"},
		{"/search?q=bus", "search.html"},
		{"/search-data.js", "search-data.js"},
		{"/papers/x/original.html.txt", "papers/x/original.html.txt"},
	};
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(str_c(&arena, fixed_name(&arena, str_of(rows[i].address))), rows[i].name);
	struct str from = STR("/reviews/con.atom"), to = STR("/papers/con-2024");
	assert_string_equal(str_c(&arena, fixed_link(&arena, STR_NONE, from, to)), "../papers/con-2024.html");
	assert_string_equal(str_c(&arena, fixed_link(&arena, STR("https://harrowmere.example"), from, to)), "https://harrowmere.example/papers/con-2024.html");
}

static void kit_text(struct record_kit *kit, struct http_response *response, struct str address, enum reader reader, bool fixed)
{
	struct visible *visible = NULL;
	struct site site;
	struct http_request request;
	kit_good(visible_open(kit->db, &kit->arena, &visible));
	kit_good(site_open(kit->db, &kit->arena, reader, visible, &site));
	site.fixed = fixed;
	kit_good(http_request_of(&kit->arena, address, &request));
	request.now = 1772445600;
	kit_good(web_answer(&site, &kit->arena, &request, response));
}

static void shelters(struct record_kit *kit)
{
	record_kit_open(kit);
	kit->review = kit_review(kit);
	int64_t paper = kit_paper(kit, "2024-06-03"), recommendation = kit_recommendation(kit, "R01");
	int64_t appearance = kit_appearance(kit, recommendation, paper, 1);
	kit_wording(kit, appearance, "Mend the <mark> of \"every\" shelter & lamp.");
	kit_good(standing_refresh(kit->db, &kit->arena, kit->review));
}
