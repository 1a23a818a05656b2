/* check: figures, links, attachments (rules F1-F4), with what must stay silent. */
#include "rules_kit.h"

static void shares_and_their_counts(void **state)
{
	(void)state;
	assert_told(RULE_F2, "Letters went to 240 owners in January 2019 and 60 (35%) had answered by 28 February 2019.", "R1");
	assert_told(RULE_F2, "Of the shelters 30 of 90 (50%) have seats.", "R1");
	assert_told(RULE_F2, "In all 12 (40%) of 60 shelters have lights.", "R1");
	assert_told(RULE_F2, "25% (30 of 90) of shelters are clean.", "R1");
	assert_told(RULE_F2, "Of 120 requests, 90 (80%) were met.", "R1");
	assert_told(RULE_F2, "Only 12 of the 45 schools (36%) replied.", "R1");
	assert_told(RULE_F2, "Only 12 of the 45 schools (27%) replied and 30 asked for a visit.", "");
	assert_told(RULE_F2, "The contract for 40 shelters (100% recycled glass) cost 3% more than in 2018 for 50 shelters.", "");
	assert_told(RULE_F2, "In 2018 some 25 schools (60% of pupils) took part, in 2019 already 40.", "");
	assert_told(RULE_F2, "We asked 95 out of 80 parishes.", "R1");
	assert_told(RULE_F2, "Following a leaflet to all 228 allotments we have a reply from 60 (26%) of these.", "");
	assert_told(RULE_F2, "In all 40 (20%) of 200 owners took it up.", "");
	assert_told(RULE_F2, "The number of riders rose by 40 (10%) after 120 new seats were put in.", "");
	assert_told(RULE_F2, "While 55% of all schools have a map, just 30% of all governors have seen it.", "");
	assert_told(RULE_F2, "Figures are for 2014/15 and 12 of the 2015 strategy's aims were met.", "");
	assert_told(RULE_F2, "Route 9 of 4 May 2019 and 1,200 of 1,500 seats (80%) were used.", "");
	assert_told(RULE_F2, "The team visited 33 of 100 shops (a third, 33%).", "");
}

static void parts_and_their_sum(void **state)
{
	(void)state;
	assert_told(RULE_F2, "Empty homes were counted: 412 in all, of which 250 stand in the town and 182 in the villages.", "R1");
	assert_told(RULE_F2, "Empty homes were counted: 432 in all, of which 250 stand in the town and 182 in the villages.", "");
	assert_told(RULE_F2, "Of 40 staff, 31 came on the first day and 11 on the second; nobody came on both.", "R1");
	assert_told(RULE_F2, "Of 40 staff, 20 came on the first day and 11 on the second.", "");
	assert_told(RULE_F2, "Of the 24 crew, 26 were trained by 20 May 2019.", "R1");
	assert_told(RULE_F2, "120 fines were given, 84 were paid, 30 were unpaid and 16 were withdrawn.", "R1");
	assert_told(RULE_F2, "120 fines were given, 84 were paid, 20 were unpaid and 16 were withdrawn.", "");
	assert_told(RULE_F2, "Of the 16 machines, 9 take cards and 7 do not.", "");
	assert_told(RULE_F2, "They cover 410 km, 260 km of main roads and 150 km of bus routes.", "");
	assert_told(RULE_F2, "Two homes were bought: 12 and 14 Mill Lane, for £95,000 and £105,000, £200,000 together.", "");
	assert_told(RULE_F2, "We hold details for 60 of 228 groups. A letter to the remaining 158 is planned.", "R1");
	assert_told(RULE_F2, "We hold details for 60 of 228 groups. A letter to the remaining 168 is planned.", "");
}

static void counts_that_jump(void **state)
{
	(void)state;
	assert_told(RULE_F2, "In 2016/17 the Council trained 296 drivers. In 2017/18 it trained 50 drivers.", "R1");
	assert_told(RULE_F2, "In 2016/17 the Council trained 296 drivers. In 2017/18 it trained 150 drivers.", "");
	assert_told(RULE_F2, "In 2016/17 the Council trained 296 drivers. In 2017/18 it bought 30 buses.", "");
	assert_told(RULE_F2, "In 2016/17 training was given to 148 kitchen staff. In 2017/18 it was given to 25 staff.", "R1");
}

static void bad_addresses(void **state)
{
	(void)state;
	assert_told(RULE_F3, "See https://www.harrowmere.example/a and https://www.harrowmere.example/b and https://www.harrowmer.example/c for it.", "R1");
	assert_told(RULE_F3, "See https://www.harrowmere.example/a and https://www.harrowmere.example/b, and https://www.saltbytown.example/c.", "");
	assert_told(RULE_F3, "See www.harrowmere.example/independent\\_review for it.", "R1");
	assert_told(RULE_F3, "See http:/www.harrowmere.example/review for it.", "R1");
	assert_told(RULE_F3, "See www.harrowmere.example.", "");
	assert_told(RULE_F3, "The pages are on harrowmere.gov. They are also at www.saltby.gov.uk/pages.", "R1");
	assert_told(RULE_F3, "See https://www.harrowmere.example/a, https://www.harrowmere.example/b and http://www.harrowmere.gov.uk/c.", "");
	assert_told(RULE_F3, "Printed at\n/roads/winter-service/gritting", "R1");
	assert_told(RULE_F3, "Bus and/or tram; the rate is 3/4.", "");
}

static void attachments_that_are_not_there(void **state)
{
	(void)state;
	assert_told(RULE_F4, "Please see attached review document which sets out the position.", "R1");
	assert_told(RULE_F4, "The rules of the scheme are attached as Appendix 4.", "R1");
	assert_told(RULE_F4, "A report is attached.", "R1");
	assert_told(RULE_F4, "The plan is shown in Annex B (copy attached).", "R1");
	assert_told(RULE_F4, "Figures are in Attachment 2.", "R1");
	assert_told(RULE_F4, "The annex of the town hall was painted; see attachment to place.", "");
	assert_told(RULE_F4, "Two wardens are attached to the shelters team.", "");
	assert_told(RULE_F4, "Much importance is attached to clean seats.", "");
	assert_told(RULE_F4, "It follows Appendix 2 of the national guidance.", "");
	assert_told(RULE_F4, "A report will be attached to the minutes.", "");
}

static void an_appendix_that_is_there(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct kit *kit = kit_new(&arena, "2019-09-11");
	kit_evidence(kit, kit_record(kit, "R1", 1, "That charges are shown."), NULL, "The table of charges is attached as Appendix 1.");
	kit_words(kit, &kit->draft->body, "Appendix 1: Charges");
	assert_string_equal(kit_found(kit, RULE_F4), "");
}

static void one_fact_two_ways(void **state)
{
	(void)state;
	assert_told(RULE_F1, "The cleaning contract runs until June 2020. Extensions of the cleaning contract are in place until July 2020.", "R1");
	assert_told(RULE_F1, "The cleaning contract runs until June 2020. The lights stay until July 2021.", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares_and_their_counts),
		cmocka_unit_test(parts_and_their_sum),
		cmocka_unit_test(counts_that_jump),
		cmocka_unit_test(bad_addresses),
		cmocka_unit_test(attachments_that_are_not_there),
		cmocka_unit_test(an_appendix_that_is_there),
		cmocka_unit_test(one_fact_two_ways),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
