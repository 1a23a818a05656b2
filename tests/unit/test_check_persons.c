/* check: owners, names, requests, promises (rules P1-P8), with what must stay silent. */
#include "rules_kit.h"

static struct kit *paper(struct arena *arena)
{
	arena_init(arena, ARENA_NO_CAP);
	return kit_new(arena, "2019-09-11");
}

static void a_part_without_an_answer(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	struct recommendation *record = kit_record(kit, "R1", 1, "That the Parks Service:\na) repairs broken benches in every playground; and\nb) plants fruit trees along the canal towpath.");
	kit_part(kit, record, "a", "repairs broken benches in every playground; and");
	kit_part(kit, record, "b", "plants fruit trees along the canal towpath.");
	kit_claim(record, "Completed", 0, STATUS_COMPLETED);
	kit_evidence(kit, record, NULL, "All benches in playgrounds were repaired in May 2019.");
	record = kit_record(kit, "R2", 2, "That libraries:\na) open on Sundays; and\nb) lend garden tools to readers.");
	kit_part(kit, record, "a", "open on Sundays; and");
	kit_part(kit, record, "b", "lend garden tools to readers.");
	kit_claim(record, "Completed", 0, STATUS_COMPLETED);
	kit_evidence(kit, record, NULL, "Four libraries have opened on Sundays since May 2019. Tools can be borrowed in all.");
	assert_string_equal(kit_found(kit, RULE_P1), "R1");
}

static void a_clause_without_an_answer(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	struct recommendation *record = kit_record(kit, "R1", 1, "That each watch group is given two devices, and that training in their use is offered to every parish.");
	kit_claim(record, "Completed", 0, STATUS_COMPLETED);
	kit_evidence(kit, record, NULL, "Both devices were handed over on 2 May 2019.");
	record = kit_record(kit, "R2", 2, "That each school is given a map, and that the map is shown to all new pupils in assembly.");
	kit_claim(record, "Completed", 0, STATUS_COMPLETED);
	kit_evidence(kit, record, NULL, "Maps went out on 2 May 2019. New pupils see it in September 2019.");
	assert_string_equal(kit_found(kit, RULE_P1), "R1");
}

static void nobody_is_asked_who_owes_nothing(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	struct recommendation *record = kit_record(kit, "R1", 1, "That a maze is planted in the park.");
	record->missing[FIELD_OWNERS] = record->missing[FIELD_EVIDENCE] = true;
	record->response = RESPONSE_REJECTED;
	record = kit_record(kit, "R2", 2, "That a pond is dug in the park.");
	record->missing[FIELD_OWNERS] = record->missing[FIELD_EVIDENCE] = true;
	record->response = RESPONSE_ACCEPTED;
	assert_string_equal(kit_found(kit, RULE_P2), "R2");
	assert_string_equal(kit_found(kit, RULE_X7), "R2");
}

static void a_name_with_and_without_its_hyphen(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	kit_evidence(kit, kit_record(kit, "R1", 1, "That the shelters are cleaned."), NULL, "The Bus-Watch team was told on 2 May 2019. The Vice-Chair agreed.");
	kit_evidence(kit, kit_record(kit, "R2", 2, "That the lamps are cleaned."), NULL, "Bus Watch came on 3 May 2019. A vice chair was chosen.");
	assert_string_equal(kit_found(kit, RULE_P5), "-");
}

static void nobody_or_half_a_title(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	struct recommendation *record = kit_record(kit, "R1", 1, "That bins are emptied weekly.");
	record->missing[FIELD_OWNERS] = true;
	record = kit_record(kit, "R2", 2, "That glass is collected apart.");
	kit_owner(kit, record, "for Children Services", "", "for Children Services", "");
	record = kit_record(kit, "R3", 3, "That paper is collected apart.");
	kit_owner(kit, record, "Leader", "", "Leader", "");
	record = kit_record(kit, "R4", 4, "That metal is collected apart.");
	kit_owner(kit, record, "Cabinet Member for", "", "Cabinet Member for", "");
	record = kit_record(kit, "R5", 5, "That cloth is collected apart.");
	kit_owner(kit, record, "the Head of Waste", "", "the Head of Waste", "");
	record = kit_record(kit, "R6", 6, "");
	record->text_state = TEXT_LOST;
	record->missing[FIELD_OWNERS] = true;
	assert_string_equal(kit_found(kit, RULE_P2), "R1 R2 R4");
}

static void a_layout_without_owners_misses_none(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	kit_record(kit, "R1", 1, "That bins are emptied weekly.")->demands[FIELD_OWNERS] = false;
	assert_string_equal(kit_found(kit, RULE_P2), "");
}

static void vacant_and_unnamed(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	static const char *const persons[] = {"Ada Nunn", "Bert Ogle", "Cora Pym", "Dora Quill", "Evan Rudge"};
	for (int i = 0; i < 5; i++) {
		struct recommendation *record = kit_record(kit, persons[i], i + 1, "That bins are emptied weekly.");
		kit_owner(kit, record, persons[i], persons[i], "Manager", "");
	}
	struct recommendation *record = kit_record(kit, "R6", 6, "That drains are cleaned.");
	kit_owner(kit, record, "Vacant post (Drainage Manager)", "", "Drainage Manager", "");
	record = kit_record(kit, "R7", 7, "That taxis are tested.");
	kit_owner(kit, record, "Chair of Licensing Committee", "", "Chair of Licensing Committee", "");
	record = kit_record(kit, "R8", 8, "That buses run late.");
	kit_owner(kit, record, "Wold Coaches", "", "", "Wold Coaches");
	assert_string_equal(kit_found(kit, RULE_P3), "R6 R7");
}

static void posts_alone_are_no_fault_where_all_are(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	for (int i = 0; i < 5; i++)
		kit_owner(kit, kit_record(kit, "R1", i + 1, "That bins are emptied weekly."), "Head of Waste", "", "Head of Waste", "");
	assert_string_equal(kit_found(kit, RULE_P3), "");
}

static void the_actor_is_not_the_lead(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	kit_owner(kit, kit_record(kit, "R1", 1, "The Director of Education to publish a list of school crossings."), "Emma Birch, Traffic Manager", "Emma Birch", "Traffic Manager", "");
	kit_owner(kit, kit_record(kit, "R2", 2, "The Head of Roads to publish a list of pot holes."), "Ken Ash, Head of Roads", "Ken Ash", "Head of Roads", "");
	kit_owner(kit, kit_record(kit, "R3", 3, "That crossings be painted."), "Emma Birch, Traffic Manager", "Emma Birch", "Traffic Manager", "");
	assert_string_equal(kit_found(kit, RULE_P4), "R1");
}

/* The number of P5 findings for two names in two lead cells. */
static void assert_names(const char *one, const char *other, bool found)
{
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	kit_owner(kit, kit_record(kit, "R1", 1, "That bins are emptied weekly."), one, one, "", "");
	kit_owner(kit, kit_record(kit, "R2", 2, "That drains are cleaned."), other, other, "", "");
	const char *refs = kit_found(kit, RULE_P5);
	if ((*refs != '\0') != found)
		print_error("%s / %s: \"%s\"\n", one, other, refs);
	assert_int_equal(*refs != '\0', found);
}

static void persons_in_several_forms(void **state)
{
	(void)state;
	assert_names("Stephen Dodd", "Steve Dodd", true);
	assert_names("Nell Farrow", "Nel Farrow", true);
	assert_names("Jane Pemberton", "J Pemberton", true);
	assert_names("Katherine Holt", "Catherine Holt", true);
	assert_names("Alice Pemberton", "Alice Pembertn", true);
	assert_names("Jane Smith", "James Smith", false);
	assert_names("Jane Smith", "Jane Smyth-Jones", false);
	assert_names("Dr Claire Thomas", "Dr Heather Thomas", false);
	assert_names("Dr Claire Thomas", "Claire Thomas", false);
	assert_names("Cllr May Wills", "Cllr Mae Wilson", false);
	assert_names("JANE COLE", "Jane Cole", false);
	assert_names("Tom Hill", "Tim Hill", false);
}

static void posts_in_several_forms(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	static const char *const posts[] = {"Cabinet Member for Children’s Services", "Cabinet Member Children Services", "Head of Roads", "The Head of Roads", "Head of Parks"};
	for (int i = 0; i < 5; i++)
		kit_owner(kit, kit_record(kit, "R1", i + 1, "That bins are emptied weekly."), posts[i], "", posts[i], "");
	assert_string_equal(kit_found(kit, RULE_P5), "-");
}

static void a_body_with_a_slip(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	struct kit *kit = paper(&arena);
	static const char *const bodies[] = {"Harrowmere Borough Council", "Harrowmere Borough Council", "Harrowmere Brough Council", "Head of Northern Parks", "Head of Northern Parks",
	                                     "Head of Southern Parks"};
	for (int i = 0; i < 6; i++)
		kit_owner(kit, kit_record(kit, i == 2 ? "slip" : "R1", i + 1, "That bins are emptied weekly."), bodies[i], "", "", bodies[i]);
	assert_string_equal(kit_found(kit, RULE_P5), "slip");
}

static void requests_without_an_answer(void **state)
{
	(void)state;
	assert_told(RULE_P7, "On 8 January 2019 the Head of Transport wrote to Wold Coaches for their figures. A reply is yet to be received.", "R1");
	assert_told(RULE_P7, "The Head of Transport has written to Wold Coaches and Fenland Buses for figures. No response has been received.", "R1 R1");
	assert_told(RULE_P7, "Wold Coaches were asked for their figures in May 2019 but have not responded.", "R1");
	assert_told(RULE_P7, "The result is unknown. The Head of Transport has written to Wold Coaches for confirmation.", "R1");
	assert_told(RULE_P7, "A letter was sent to Wold Coaches on 3 May 2019; no reply has been received to date.", "R1");
	assert_told(RULE_P7, "Officers have chased Wold Coaches twice without response.", "R1");
	assert_told(RULE_P7, "We are still awaiting a response from Wold Coaches.", "R1");
	assert_told(RULE_P7, "The Highways Agency has not yet responded to our request for figures.", "R1");
	assert_told(RULE_P7, "Update requested from Highways England, awaiting reply.", "R1");
	assert_told(RULE_P7, "There was no response from residents to the survey.", "");
	assert_told(RULE_P7, "Awaiting the outcome of the bid.", "");
	assert_told(RULE_P7, "The bus shelter has not been answered for.", "");
	assert_told(RULE_P7, "The Head of Transport wrote to Wold Coaches on 2 May 2019 and the company sent its list on 20 May 2019.", "");
	assert_told(RULE_P7, "We wrote to Wold Coaches in May 2019 and they had not responded by June. Wold Coaches replied on 3 July 2019.", "");
	assert_told(RULE_P7, "The Head of Transport wrote to all parish councils in May 2019. All shelters were cleaned.", "");
	assert_told(RULE_P7, "No response teams are needed. The Council wrote to residents about the works.", "");
}

static void the_wrong_partner_chased(void **state)
{
	(void)state;
	assert_told(RULE_P6, "Fenland Buses have yet to send their figures. On 8 January 2019 the Head of Transport wrote to Wold Coaches for an update, which has yet to be received.", "R1");
	assert_told(RULE_P6, "Wold Coaches have yet to send their figures. On 8 January 2019 the Head of Transport wrote to Wold Coaches for an update, which has yet to be received.", "");
	assert_told(RULE_P6, "The WCL have yet to send figures. In January the Head of Transport wrote to Wold Coaches Limited for an update, which has yet to be received.", "");
	assert_told(RULE_P6, "We have yet to decide. The Head of Transport wrote to Wold Coaches in May 2019.", "");
}

static void promises_to_come_back(void **state)
{
	(void)state;
	assert_told(RULE_P8, "A note on shelters to come to the Committee after May.", "R1");
	assert_told(RULE_P8, "The Head of Transport will come back to the Panel after April 2020 with the cost.", "R1");
	assert_told(RULE_P8, "We will report the cost of the others to the next meeting.", "R1");
	assert_told(RULE_P8, "Officers will report back to the Committee in June 2020.", "R1");
	assert_told(RULE_P8, "A further report is due to come to the Committee in March 2020.", "R1");
	assert_told(RULE_P8, "The Committee will be updated in June 2020.", "R1");
	assert_told(RULE_P8, "The Committee will receive a report on its cost in October 2020.", "R1");
	assert_told(RULE_P8, "The Board will have a further paper in March 2020.", ""); /* not the committee of this paper */
	assert_told(RULE_P8, "Members will report potholes to the contractor.", "");
	assert_told(RULE_P8, "The Committee will be abolished.", "");
	assert_told(RULE_P8, "Drivers will report faults in the lane behind the Committee Rooms.", "");
	assert_told(RULE_P8, "A report will be brought to the Committee in May 2019. The report was brought to the Committee on 4 June 2019.", "");
	assert_told(RULE_P8, "A report will be presented to the Tenants' Forum in May 2020.", "");
	assert_told(RULE_P8, "The cost was reported to the Committee on 4 June 2019.", "");
}

/* Every allocation fails in turn: an error comes back, nothing else happens. */
static void no_memory_is_an_error(void **state)
{
	(void)state;
	bool enough = false;
	size_t fail_after = 0;
	for (; !enough && fail_after < 20000; fail_after += 1 + fail_after / 40) {
		AUTO_ARENA arena;
		struct kit *kit = paper(&arena);
		struct recommendation *record = kit_record(kit, "R1", 1, "The Director of Education to publish a list of crossings (with maps. Findings to be reported to Cabinet.");
		kit_owner(kit, record, "Stephen Dodd, Head of Roads", "Stephen Dodd", "Head of Roads", "");
		kit_evidence(kit, record, NULL, "Steve Dodd wrote to Wold Coaches. A reply is yet to be received. 60 of 240 (35%) answered. See https://www.harrowmere.example/a.");
		arena.fail_after = fail_after;
		struct findings findings;
		struct error *error = check_paper(&arena, kit->draft, DAY_NONE, &findings);
		enough = !error;
		if (error)
			assert_int_equal(error->kind, ERROR_LIMIT);
	}
	assert_true(enough && fail_after > 50);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_part_without_an_answer),
		cmocka_unit_test(a_clause_without_an_answer),
		cmocka_unit_test(nobody_is_asked_who_owes_nothing),
		cmocka_unit_test(a_name_with_and_without_its_hyphen),
		cmocka_unit_test(nobody_or_half_a_title),
		cmocka_unit_test(a_layout_without_owners_misses_none),
		cmocka_unit_test(vacant_and_unnamed),
		cmocka_unit_test(posts_alone_are_no_fault_where_all_are),
		cmocka_unit_test(the_actor_is_not_the_lead),
		cmocka_unit_test(persons_in_several_forms),
		cmocka_unit_test(posts_in_several_forms),
		cmocka_unit_test(a_body_with_a_slip),
		cmocka_unit_test(requests_without_an_answer),
		cmocka_unit_test(the_wrong_partner_chased),
		cmocka_unit_test(promises_to_come_back),
		cmocka_unit_test(no_memory_is_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
