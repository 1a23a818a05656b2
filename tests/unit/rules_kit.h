/* Asking a draft built by hand (draft_kit.h), for the tests of the rules. */
#ifndef HEED_TESTS_RULES_KIT_H
#define HEED_TESTS_RULES_KIT_H

#include "draft_kit.h"

#include "check/check.h"

/* The references that the rule found something about, in the order of the paper and joined by
 * blanks; "-" for the paper as a whole. Every finding must say something and quote. */
static inline const char *kit_found(struct kit *kit, enum rule rule)
{
	struct findings findings;
	struct str found = STR_NONE;
	assert_null(check_paper(kit->arena, kit->draft, DAY_NONE, &findings));
	for (int i = -1; i < (int)kit->draft->recommendations.count; i++) {
		for (size_t k = 0; k < findings.count; k++) {
			const struct finding *finding = &findings.at[k];
			if (finding->rule != rule || finding->recommendation != i)
				continue;
			assert_true(finding->message.size > 10);
			assert_true(finding->quotes.count > 0);
			found = str_join(kit->arena, found, STR(" "), i < 0 ? STR("-") : kit->draft->recommendations.at[i].ref);
		}
	}
	return str_c(kit->arena, found);
}

/* What the rule finds when one recommendation says this as its evidence: "R1" or "". */
static inline void assert_told(enum rule rule, const char *evidence, const char *expected)
{
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct kit *kit = kit_new(&arena, "2019-09-11");
	struct recommendation *record = kit_record(kit, "R1", 1, "That the Highways Service looks after the bus shelters of the borough.");
	kit_claim(record, "Outstanding", 0, STATUS_OUTSTANDING);
	kit_evidence(kit, record, NULL, evidence);
	const char *found = kit_found(kit, rule);
	if (!str_equal(str_of(found), str_of(expected)))
		print_error("%s: \"%s\"\n", rule_text(rule)->code, evidence);
	assert_string_equal(found, expected);
}

#endif
