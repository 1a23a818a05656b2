/* Search: what is found, in which order, by whom; and that nothing typed is ever an error. */
#include "record_kit.h"

#include "core/search.h"
#include "sql/removal.h"

struct searched {
	struct record_kit kit;
	int64_t recommendation[4], first, second, post;
};

static void refresh(struct searched *s)
{
	AUTO_TX struct tx tx = {0};
	kit_good(tx_begin(s->kit.db, &s->kit.arena, &tx));
	kit_good(standing_refresh(s->kit.db, &s->kit.arena, s->kit.review));
	kit_good(tx_commit(&tx));
}

static int searched_open(void **state)
{
	struct searched *s = calloc(1, sizeof *s);
	if (!s)
		return -1;
	struct record_kit *kit = &s->kit;
	record_kit_open(kit);
	kit_review(kit, "allotments", "Allotments in Harrowmere");
	s->post = kit_post(kit, "head-of-parks", "Head of Parks");
	for (int i = 1; i <= 3; i++)
		s->recommendation[i] = kit_recommendation(kit, i);
	s->first = kit_paper(kit, "2015-03-10");
	s->second = kit_paper(kit, "2017-03-10");
	int64_t a = kit_appearance(kit, s->recommendation[1], s->first, 1), b = kit_appearance(kit, s->recommendation[2], s->first, 2);
	kit_wording(kit, a, "That the waiting list for plots be published each year.");
	kit_owner_row(kit, a, 1, "Head of Parks", s->post);
	kit_claim_row(kit, a, "Achieved", "achieved", false);
	kit_wording(kit, b, "That water butts be lent to every plot (see SR 25/26).");
	kit_evidence_row(kit, b, 1, "update", "2015-02-01", "The waiting list was published; 40 butts came from Café Elan.", false);
	a = kit_appearance(kit, s->recommendation[1], s->second, 1);
	kit_evidence_row(kit, a, 1, "update", "2017-02-01", "The hedgehog census was put beside the list.", false);
	kit_wording(kit, kit_appearance(kit, s->recommendation[3], s->second, 3), "That hedges be cut in winter.");
	refresh(s);
	*state = s;
	return 0;
}

static int searched_close(void **state)
{
	struct searched *s = *state;
	record_kit_close(&s->kit);
	free(s);
	return 0;
}

static struct search_result found(struct searched *s, struct search_wish wish)
{
	struct search_result result;
	kit_good(search_find(s->kit.db, &s->kit.arena, &wish, &result));
	return result;
}

static struct search_wish for_words(const char *words)
{
	struct search_wish wish = SEARCH_WISH;
	wish.reader = READER_OFFICER;
	wish.words = str_of(words);
	return wish;
}

static void assert_found(struct searched *s, const char *words, const char *slugs)
{
	struct search_result result = found(s, for_words(words));
	struct buf names;
	buf_init(&names, &s->kit.arena, BUF_NO_LIMIT);
	list_each(hit, &result.hits)
		buf_join(&names, STR(" "), hit->slug);
	if (!str_equal(buf_str(&names), str_of(slugs)))
		fail_msg("\"%s\" finds \"%.*s\", not \"%s\"", words, STR_ARG(buf_str(&names)), slugs);
}

static void test_words_phrases_prefixes(void **state)
{
	struct searched *s = *state;
	assert_found(s, "waiting list", "R01 R02"); /* the wording tells more than the evidence */
	assert_found(s, "WAITING plots", "R01");
	assert_found(s, "\"list for plots\"", "R01");
	assert_found(s, "\"plots list\"", "");
	assert_found(s, "hedg", "R03 R01"); /* the last word is perhaps not finished */
	assert_found(s, "hedg list", "");
	assert_found(s, "he", "");
	assert_found(s, "hedges.", "R03");
	assert_found(s, "hedge winter", "R03"); /* one or many */
	assert_found(s, "(plots) list", "R01");
	assert_found(s, "\"hedge\" winter", "");
	assert_found(s, "cafe elan", "R02");
	assert_found(s, "25/26", "R02");
	assert_found(s, "parks", "R01");
	assert_found(s, "\"waiting", "R01 R02");
	assert_found(s, "", "");
	assert_found(s, " -- ** ", "");
	assert_found(s, "plot AND butts", "");  /* "and" is a word like others */
	assert_found(s, "words:waiting", "");
	assert_found(s, "public", "");          /* a facet is no word */
}

static void test_hit_tells_where(void **state)
{
	struct searched *s = *state;
	struct search_result result = found(s, for_words("waiting"));
	assert_int_equal(result.count, 2);
	const struct search_hit *hit = &result.hits.at[0];
	assert_true(str_equal(hit->kind, STR("wording")));
	assert_true(str_equal(hit->review, STR("allotments")));
	assert_true(str_equal(hit->paper, STR("paper-1")));
	assert_true(str_equal(hit->claim_status, STR("achieved")));
	assert_int_equal(hit->day, kit_day("2015-03-10"));
	assert_int_equal(hit->snippet.count, 3);
	assert_true(str_equal(hit->snippet.at[0].text, STR("That the ")));
	assert_true(hit->snippet.at[1].hit && str_equal(hit->snippet.at[1].text, STR("waiting")));
	assert_false(hit->snippet.at[0].hit || hit->snippet.at[2].hit);
	result = found(s, for_words("list"));
	assert_int_equal(result.hits.at[0].places, 2); /* in two statements of R01 */
}

static void test_pages_of_hits(void **state)
{
	struct searched *s = *state;
	struct search_wish wish = for_words("waiting");
	wish.offset = 1;
	wish.limit = 1;
	struct search_result result = found(s, wish);
	assert_int_equal(result.count, 2);
	assert_int_equal(result.hits.count, 1);
	assert_true(str_equal(result.hits.at[0].slug, STR("R02")));
	wish.offset = 7;
	assert_int_equal(found(s, wish).hits.count, 0);
}

static void test_facets(void **state)
{
	struct searched *s = *state;
	struct search_wish wish = for_words("list");
	assert_int_equal(found(s, wish).count, 2);
	wish.claim = STR("achieved");
	assert_int_equal(found(s, wish).count, 1);
	wish.claim = STR("not_achieved");
	assert_int_equal(found(s, wish).count, 0);
	wish.claim = STR("\" OR \"public");
	assert_int_equal(found(s, wish).count, 0);
	wish = for_words("list");
	wish.post = s->post;
	assert_int_equal(found(s, wish).count, 1);
	wish.post = s->post + 1;
	assert_int_equal(found(s, wish).count, 0);
	wish = for_words("list");
	wish.response = STR("none");
	assert_int_equal(found(s, wish).count, 2);
	wish.review = s->kit.review + 1;
	assert_int_equal(found(s, wish).count, 0);
	wish = for_words("list");
	wish.from_day = kit_day("2016-01-01");
	assert_int_equal(found(s, wish).count, 1);
	wish.until_day = kit_day("2016-12-31");
	assert_int_equal(found(s, wish).count, 0);
	wish.from_day = DAY_NONE;
	assert_int_equal(found(s, wish).count, 2);
	wish.from_day = kit_day("2018-01-01"); /* after its end */
	assert_int_equal(found(s, wish).count, 0);
}

static void test_public_finds_what_is_published(void **state)
{
	struct searched *s = *state;
	struct search_wish wish = for_words("list");
	wish.reader = READER_PUBLIC;
	assert_int_equal(found(s, wish).count, 0);
	kit_good(publication_of_review(s->kit.db, &s->kit.arena, s->kit.review, STR("published"), STR_NONE, STR("2016-03-01T09:00:00Z")));
	kit_good(publication_of_paper(s->kit.db, &s->kit.arena, s->first, STR("published"), STR_NONE));
	refresh(s);
	assert_int_equal(found(s, wish).count, 2);
	wish.words = STR("hedgehog"); /* stands in a draft */
	assert_int_equal(found(s, wish).count, 0);
	wish.reader = READER_OFFICER;
	assert_int_equal(found(s, wish).count, 1);
	/* Should a row of the index ever be behind, what may be seen is asked again. */
	kit_good(publication_of_paper(s->kit.db, &s->kit.arena, s->first, STR("draft"), STR_NONE));
	wish.reader = READER_PUBLIC;
	wish.words = STR("list");
	assert_int_equal(found(s, wish).count, 0);
}

/* A removal that leaves nothing of the text. */
static struct error *nothing_left(void *context, struct arena *arena, const struct db_value *arguments, size_t count, struct db_value *ret_value)
{
	(void)context, (void)arena, (void)arguments, (void)count;
	*ret_value = (struct db_value){.type = DB_TEXT, .text = STR("")};
	return NULL;
}

static void test_later_and_removed_words(void **state)
{
	struct searched *s = *state;
	static const struct db_function without = {.name = "without", .count = 2, .call = nothing_left};
	kit_good(db_function(s->kit.db, &s->kit.arena, &without));
	int64_t a = kit_appearance(&s->kit, s->recommendation[2], s->second, 2);
	kit_claim_row(&s->kit, a, "A sundial stands there now", "completed", false);
	refresh(s);
	assert_found(s, "sundial", "R02");
	int64_t wording = kit_wording(&s->kit, a, "That a sundial be put up for J. Poole.");
	refresh(s);
	assert_found(s, "poole", "R02");
	kit_good(removal_of_wording(s->kit.db, &s->kit.arena, STR("J. Poole"), wording));
	refresh(s); /* what was removed goes from the index too */
	assert_found(s, "poole", "");
	assert_found(s, "sundial", "R02"); /* the claim */
}

static void test_nothing_typed_is_an_error(void **state)
{
	struct searched *s = *state;
	static const char alphabet[] = "ab\"*^(){}[]:;,.-+'\\/~!@#$%&|<>=? \n\t\xc3\xa9\xff\x01""ANDORNOTNEAR";
	unsigned seed = 1;
	for (int round = 0; round < 2000; round++) {
		char typed[40];
		size_t size = 0;
		for (; size < sizeof typed - 1 && size < (size_t)round % 39 + 1; size++) {
			seed = seed * 1103515245u + 12345u;
			typed[size] = alphabet[(seed >> 16) % (sizeof alphabet - 1)];
		}
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct search_wish wish = SEARCH_WISH;
		struct search_result result;
		wish.reader = (enum reader)(round % 2);
		wish.words = (struct str){typed, size};
		struct error *error = search_find(s->kit.db, &arena, &wish, &result);
		if (error)
			fail_msg("\"%.*s\": %s", (int)size, typed, error->message);
	}
}

static void test_long_and_odd_words(void **state)
{
	struct searched *s = *state;
	struct buf words;
	buf_init(&words, &s->kit.arena, BUF_NO_LIMIT);
	while (words.size < 100 * 1024)
		buf_put(&words, STR("list "));
	struct search_wish wish = for_words("");
	wish.words = buf_str(&words);
	struct search_result result = found(s, wish);
	assert_int_equal(result.count, 2);
	assert_true(str_has(result.notice, STR("first 12 words")));
	assert_true(str_empty(found(s, for_words("one two three")).notice));
	wish.words = (struct str){"list\0list", 9};
	kit_good(search_find(s->kit.db, &s->kit.arena, &wish, &result));
}

static void test_more_than_is_looked_at(void **state)
{
	struct searched *s = *state;
	for (int i = 0; i < SEARCH_MOST + 10; i++)
		kit_wording(&s->kit, kit_appearance(&s->kit, kit_recommendation(&s->kit, 100 + i), s->second, 100 + i), "That a sundial be put up.");
	assert_false(found(s, for_words("list")).more);
	refresh(s);
	struct search_result result = found(s, for_words("sundial"));
	assert_true(result.more);
	assert_int_equal(result.count, SEARCH_MOST);
	assert_int_equal(result.hits.count, 25);
	/* Drafts do not take the place of what is public. */
	int64_t public = kit_wording(&s->kit, kit_appearance(&s->kit, s->recommendation[1], s->first, 900), "That a sundial be drawn.");
	assert_true(public > 0);
	kit_good(publication_of_review(s->kit.db, &s->kit.arena, s->kit.review, STR("published"), STR_NONE, STR("2016-03-01T09:00:00Z")));
	kit_good(publication_of_paper(s->kit.db, &s->kit.arena, s->first, STR("published"), STR_NONE));
	for (int i = 0; i < SEARCH_MOST + 10; i++)
		kit_wording(&s->kit, kit_appearance(&s->kit, kit_recommendation(&s->kit, 1000 + i), s->second, 1000 + i), "That a sundial be put up.");
	refresh(s);
	struct search_wish wish = for_words("sundial");
	wish.reader = READER_PUBLIC;
	result = found(s, wish);
	assert_int_equal(result.count, 1);
	assert_false(result.more);
	assert_true(str_equal(result.hits.at[0].slug, STR("R01")));
}

#define with_record(test) cmocka_unit_test_setup_teardown(test, searched_open, searched_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		with_record(test_words_phrases_prefixes), with_record(test_hit_tells_where), with_record(test_pages_of_hits), with_record(test_facets),
		with_record(test_public_finds_what_is_published), with_record(test_later_and_removed_words), with_record(test_nothing_typed_is_an_error),
		with_record(test_long_and_odd_words), with_record(test_more_than_is_looked_at),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
