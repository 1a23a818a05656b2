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

struct shelters {
	struct record_kit kit;
	struct visible *visible;
};

static struct http_response asked(struct shelters *s, const char *address, enum reader reader, bool fixed)
{
	struct site site;
	struct http_request request;
	struct http_response response;
	struct arena *arena = &s->kit.arena;
	kit_good(visible_refresh(s->visible, arena));
	kit_good(site_open(s->kit.db, arena, reader, s->visible, &site));
	site.fixed = fixed;
	kit_good(http_request_of(arena, str_of(address), &request));
	request.now = 1772445600; /* 2 March 2026 */
	struct error *error = web_answer(&site, arena, &request, &response);
	if (error)
		return (struct http_response){.status = http_status(error)};
	return response;
}

static int shelters_open(void **state)
{
	struct shelters *s = calloc(1, sizeof *s);
	if (!s)
		return -1;
	struct record_kit *kit = &s->kit;
	AUTO_TX struct tx tx = {0};
	record_kit_open(kit);
	kit_review(kit, "bus-shelters", "Bus Shelters");
	int64_t paper = kit_paper(kit, "2024-06-03"), post = kit_post(kit, "lamps-officer", "Lamps Officer");
	int64_t a = kit_appearance(kit, kit_recommendation(kit, 1), paper, 1);
	kit_wording(kit, a, "Mend the <mark>lamp</mark> of \"every\" shelter & bench.");
	kit_owner_row(kit, a, 1, "Lamps Officer", post);
	kit_claim_row(kit, a, "In progress", "in_progress", false);
	kit_good(tx_begin(kit->db, &kit->arena, &tx));
	kit_good(publication_of_review(kit->db, &kit->arena, kit->review, STR("published"), STR_NONE, STR("2024-06-04T09:00:00Z")));
	kit_good(publication_of_paper(kit->db, &kit->arena, paper, STR("published"), STR_NONE));
	kit_good(standing_refresh(kit->db, &kit->arena, kit->review));
	kit_good(tx_commit(&tx));
	kit_good(visible_open(kit->db, &kit->arena, &s->visible));
	*state = s;
	return 0;
}

static int shelters_close(void **state)
{
	struct shelters *s = *state;
	record_kit_close(&s->kit);
	free(s);
	return 0;
}

static void searches(void **state)
{
	static const struct {
		const char *address, *has, *lacks;
	} rows[] = {
		{"/search", "Type a word", "heed-found"},
		{"/search?q=", "Type a word", "heed-found"},
		{"/search?q=lamp", "Mend the &lt;mark&gt;<mark>lamp</mark>&lt;/mark&gt; of &quot;every&quot; shelter &amp; bench.", "search.left_out"},
		{"/search?q=LAMP+bench", "One recommendation for “LAMP bench”", "Nothing was found"},
		{"/search?q=zebra", "Nothing was found for “zebra”", "heed-found"},
		{"/search?q=%3Cscript%3E", "Nothing was found for “&lt;script&gt;”", "<script"},
		{"/search?q=lamp+%22+AND+OR+NEAR(+*", "Nothing was found", "heed-found"},
		{"/search?q=lamp&owner=lamps-officer", "<option value=\"lamps-officer\" selected>", "Nothing was found"},
		{"/search?q=lamp&owner=lamps-officer", "Lamps Officer <a class=\"heed-filters__link\" href=\"/search?q=lamp\">", "Nothing was found"},
		{"/search?q=lamp&owner=%3Cb%3E", "Nothing can be narrowed by “&lt;b&gt;”", "Nothing was found"},
		{"/search?q=lamp&status=reported-in_progress", "One recommendation", "Nothing was found"},
		{"/search?q=lamp&status=reported-achieved", "Nothing was found", "heed-found"},
		{"/search?q=lamp&status=decided-none", "One recommendation", "Nothing was found"},
		{"/search?q=lamp&status=response-none", "One recommendation", "Nothing was found"},
		{"/search?q=lamp&status=x", "Nothing can be narrowed by “x”", "Nothing was found"},
		{"/search?q=lamp&from=2024&until=2024", "One recommendation", "Nothing was found"},
		{"/search?q=lamp&from=2025", "Nothing was found", "heed-found"},
		{"/search?q=lamp&until=2023-12-31", "Nothing was found", "heed-found"},
		{"/search?q=lamp&from=-1&until=99999", "Nothing can be narrowed by “-1”", "Nothing was found"},
		{"/search?q=lamp&page=2", "One recommendation", "heed-found__one"},
		{"/search?q=lamp&page=99999999999999999999", "heed-found__one", "Nothing was found"},
		{"/search.json?q=lamp&status=x", "\"count\":1", "\"notice\":null"},
		{"/search.json?q=%22", "\"count\":0", "ref"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct http_response response = asked(*state, rows[i].address, READER_PUBLIC, false);
		if (response.status != 200 || !str_has(response.body, str_of(rows[i].has)) || str_has(response.body, str_of(rows[i].lacks)))
			fail_msg("%s: status %d, \"%s\" is %s, \"%s\" is %s", rows[i].address, response.status, rows[i].has,
			         str_has(response.body, str_of(rows[i].has)) ? "there" : "not there", rows[i].lacks,
			         str_has(response.body, str_of(rows[i].lacks)) ? "there" : "not there");
	}
}

/* Every ASCII character that a query may hold, in every field. */
static void searches_for_anything(void **state)
{
	static const char *const fields[] = {"q", "owner", "status", "committee", "from", "until", "page"};
	for (size_t field = 0; field < sizeof fields / sizeof *fields; field++)
		for (int byte = ' '; byte < 127; byte++) { /* http refuses control characters */
			char address[64];
			snprintf(address, sizeof address, "/search?q=lamp&%s=%%%02X%%22a%%%02X", fields[field], (unsigned)byte, (unsigned)byte);
			struct http_response response = asked(*state, address, READER_PUBLIC, false);
			if (response.status != 200 || str_has(response.body, STR("<a\"")))
				fail_msg("%s: status %d", address, response.status);
		}
}

static void searches_in_files(void **state)
{
	struct shelters *s = *state;
	struct http_response page = asked(s, "/search", READER_PUBLIC, true), data = asked(s, "/search-data.js", READER_PUBLIC, true);
	assert_int_equal(page.status, 200);
	assert_true(str_has(page.body, STR("<script src=\"/search-data.js\" defer>")) && str_has(page.body, STR("<noscript>")) && str_has(page.body, STR("/reviews/bus-shelters")));
	assert_int_equal(data.status, 200);
	assert_true(str_starts(data.body, STR("var heedSearchData = [\n{\"address\":\"reviews/bus-shelters/R01.html\",\"ref\":\"R01\"")));
	assert_true(str_has(data.body, STR(" reported-in_progress ")) && str_has(data.body, STR(" owner:lamps-officer ")));
	assert_int_equal(asked(s, "/search-data.js", READER_PUBLIC, false).status, 404);
	assert_false(str_has(asked(s, "/search?q=lamp", READER_PUBLIC, false).body, STR("<script")));
}

struct meanwhile {
	struct shelters *s;
	size_t files, of_review;
};

/* Withdraws the review, on a connection of its own, once the first file is written. */
static struct error *withdraw_behind(void *context, struct str name, struct str bytes)
{
	struct meanwhile *meanwhile = context;
	struct record_kit *kit = &meanwhile->s->kit;
	(void)bytes;
	meanwhile->of_review += str_starts(name, STR("reviews/bus-shelters"));
	if (meanwhile->files++)
		return NULL;
	AUTO_DB struct db *db = NULL;
	AUTO_TX struct tx tx = {0};
	TRY(db_open(&kit->arena, kit->path, DB_WRITE, &db));
	TRY(visible_register(db, &kit->arena));
	TRY(tx_begin(db, &kit->arena, &tx));
	TRY(publication_of_review(db, &kit->arena, kit->review, STR("draft"), STR_NONE, STR_NONE));
	return tx_commit(&tx);
}

static void files_are_of_one_moment(void **state)
{
	struct meanwhile meanwhile = {.s = *state};
	struct site site;
	kit_good(site_open(meanwhile.s->kit.db, &meanwhile.s->kit.arena, READER_PUBLIC, meanwhile.s->visible, &site));
	site.fixed = true;
	kit_good(web_fix(&site, &meanwhile.s->kit.arena, 1772445600, withdraw_behind, &meanwhile));
	assert_true(meanwhile.of_review > 2);
	assert_int_equal(asked(meanwhile.s, "/reviews/bus-shelters", READER_PUBLIC, true).status, 404);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_of_files),
		cmocka_unit_test_setup_teardown(searches, shelters_open, shelters_close),
		cmocka_unit_test_setup_teardown(searches_for_anything, shelters_open, shelters_close),
		cmocka_unit_test_setup_teardown(searches_in_files, shelters_open, shelters_close),
		cmocka_unit_test_setup_teardown(files_are_of_one_moment, shelters_open, shelters_close),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
