/* The questions about status and dates: what they must see, and what they must leave alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "check_notes.h"

#include <stdio.h>

struct paper_case {
	const char *about, *scheme, *notes, *expected; /* expected: "S1 R01, D3 R02", "" for silence */
};

/* Findings of the two groups as "S1 R01, …" in reading order. */
static struct str found_in(struct arena *arena, const struct paper_case *paper)
{
	struct schemes schemes = {0};
	struct draft *draft = NULL;
	assert_null(scheme_shipped(arena, &schemes));
	assert_null(notes_draft(arena, scheme_by_key(&schemes, str_of(paper->scheme)), str_of(paper->notes), &draft));
	struct findings findings = {0};
	struct checking c;
	assert_null(checking_open(arena, draft, DAY_NONE, &findings, &c));
	assert_null(rules_status(&c));
	assert_null(rules_dates(&c));
	struct buf buf;
	buf_init(&buf, arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < findings.count; i++) {
		const struct finding *finding = &findings.at[i];
		assert_true(finding->message.size > 0 && finding->settle.size > 0);
		struct str ref = draft->recommendations.at[finding->recommendation].ref;
		buf_printf(&buf, "%s%s %.*s", i ? ", " : "", rule_text(finding->rule)->code, STR_ARG(ref));
	}
	return buf_str(&buf);
}

static void check_cases(const struct paper_case *cases, size_t count)
{
	int wrong = 0;
	for (size_t i = 0; i < count; i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct str found = found_in(&arena, &cases[i]);
		if (str_equal(found, str_of(cases[i].expected)))
			continue;
		print_error("%s:\n  expected \"%s\"\n  found    \"%.*s\"\n", cases[i].about, cases[i].expected, STR_ARG(found));
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

#define SIX "six-category"
#define RESPONSE "executive-response"
#define DAY "as-of 2024-03-12\napproved 2022-11-08\n"

static const struct paper_case closed_cases[] = {
	{"work announced under a closed status", SIX,
	 DAY "# R01\ntext That a leaflet on potholes be sent to all homes.\nclaim achieved 1\ndate May 2023\n"
	     "evidence The words were agreed in April 2023.\nevidence The leaflet will be sent to all homes in June 2024.\n",
	 "S1 R01"},
	{"a plan that a later entry tells as done", SIX,
	 DAY "# R01\ntext That the bus shelters be surveyed.\nclaim achieved 1\ndate May 2023\n"
	     "entry January 2023 | Officers will survey the bus shelters in March 2023.\nentry April 2023 | All 40 bus shelters were surveyed in March 2023.\n",
	 ""},
	{"a future step that was never asked for", SIX,
	 DAY "# R01\ntext That the potholes in Mill Lane be repaired.\nclaim achieved 1\ndate May 2023\n"
	     "evidence All potholes in Mill Lane were repaired in April 2023. A new cycle lane will be built in 2025.\n",
	 ""},
	{"will inside a quotation of the recommendation", SIX,
	 DAY "# R01\ntext That each parish will be visited.\nclaim achieved 1\ndate May 2023\n"
	     "evidence The recommendation was that \"each parish will be visited\". All parishes were visited in April 2023.\n",
	 ""},
	{"the recommendation printed again without marks", SIX,
	 DAY "# R01\ntext That every allotment site will be given a water butt by the parks team.\nclaim achieved 1\ndate May 2023\n"
	     "evidence Every allotment site will be given a water butt by the parks team.\nevidence Water butts were put up at all sites in April 2023.\n",
	 ""},
	{"due to in the sense of because", SIX,
	 DAY "# R01\ntext That the library roof be mended.\nclaim achieved_late 2\ndate May 2023\n"
	     "evidence The library roof was mended on 4 July 2023, late due to work pressures and due to the weather.\n",
	 ""},
	{"an effect that is hoped for", SIX,
	 DAY "# R01\ntext That a booking form for halls be put on the website.\nclaim achieved 1\ndate May 2023\n"
	     "evidence The booking form was put on the website in April 2023. The form will help residents and will enable clubs to book halls.\n",
	 ""},
	{"a contract that runs on", SIX,
	 DAY "# R01\ntext That a contract for grass cutting be let.\nclaim achieved 1\ndate May 2023\n"
	     "evidence The contract for grass cutting was let in April 2023 and runs until March 2027.\n",
	 ""},
	{"the next turn of a thing that recurs", SIX,
	 DAY "# R01\ntext That a report on allotments be published each year.\nclaim achieved 1\ndate May 2023\n"
	     "evidence The report on allotments was published in April 2023. The next report will be published in April 2024.\n",
	 ""},
	{"work that is unfinished", SIX,
	 DAY "# R01\ntext That signs be put up at nine fords.\nclaim achieved_late 2\ndate January 2023\n"
	     "evidence Signs were put up at six fords on 9 May 2023. To date no work has been undertaken at the other fords.\n",
	 "S2 R01"},
	{"no outstanding actions", SIX,
	 DAY "# R01\ntext That signs be put up at nine fords.\nclaim achieved 1\ndate May 2023\n"
	     "evidence Signs were put up at nine fords on 9 May 2023. There are no outstanding actions.\n",
	 ""},
	{"what was open once and is done", SIX,
	 DAY "# R01\ntext That a toy library be opened.\nclaim achieved 1\ndate May 2023\n"
	     "entry February 2023 | The toy library was not yet opened.\nentry May 2023 | The toy library was opened on 2 May 2023.\n",
	 ""},
	{"an adjective, not a state", SIX,
	 DAY "# R01\ntext That help be given to park friends.\nclaim achieved 1\ndate May 2023\n"
	     "evidence On-going help for park friends was agreed on 3 April 2023.\n",
	 ""},
	{"on-going by nature", SIX,
	 DAY "# R01\ntext That officers continue to meet park friends.\nclaim achieved 1\ndate On-going & completion May 2023\n"
	     "evidence Officers met park friends on 3 April 2023. This work is on-going.\n",
	 ""},
	{"a note that denies the category", SIX,
	 DAY "# R01\ntext That a barrier be removed.\nclaim achieved 1\nnote The barrier is not yet removed.\ndate May 2023\n"
	     "evidence The barrier was removed at Eastgate on 2 May 2023.\n",
	 "S4 R01"},
	{"graded in time and done late", SIX,
	 DAY "# R01\ntext That all outfall screens be repaired.\nclaim achieved 1\ndate June 2023\n"
	     "evidence All outfall screens were repaired on 14 September 2023.\n",
	 "S5 R01"},
	{"done inside the month of the target", SIX,
	 DAY "# R01\ntext That all outfall screens be repaired.\nclaim achieved 1\ndate June 2023\n"
	     "evidence All outfall screens were repaired on 30 June 2023.\n",
	 ""},
	{"the second of two is still to come", RESPONSE,
	 DAY "# R01\ntext The Fleet Manager to buy two road sweepers by May 2023.\nclaim completed 0\n"
	     "evidence The first sweeper came on 10 April 2023. The second will be delivered in June 2024.\n",
	 "S1 R01"},
	{"two questions on the same words are one", RESPONSE,
	 DAY "# R01\ntext The Parks Manager to visit each allotment by May 2023.\nclaim completed 0\n"
	     "evidence Ten allotments were visited on 3 May 2023. The visit to the last allotment is not yet done and is to be arranged.\n",
	 "S1 R01"},
	{"refused, and closed with that", RESPONSE,
	 DAY "# R01\ntext The Head of Parks to plant a maze by May 2023.\nresponse rejected\nclaim completed 0\nevidence A maze will not be planted. The lawn will stay.\n",
	 ""},
	{"no day at which anything was done", RESPONSE,
	 DAY "# R01\ntext The Head of Parks to publish a list of trees by June 2023.\nclaim completed 0\nevidence The list of trees is on the website at https://www.harrowmere.example/2023-05-01/trees\n",
	 "S7 R01"},
};

static const struct paper_case open_cases[] = {
	{"not achieved, and only a step is dated", SIX,
	 DAY "# R01\ntext That four centres be given new signs.\nclaim not_achieved 3\ndate April 2023\n"
	     "evidence Two centres had new signs by 15 May 2023. The signs for the third are expected in June 2024.\n",
	 "S9 R01"},
	{"not achieved, with a date for the whole", SIX,
	 DAY "# R01\ntext That four centres be given new signs.\nclaim not_achieved 3\ndate April 2023\n"
	     "evidence Two centres had new signs by 15 May 2023. All signs are expected to be in place and the work completed by June 2024.\n",
	 ""},
	{"the one plan is what was asked for", RESPONSE,
	 DAY "# R01\ntext That the Head of Libraries reports to the Panel on visitors.\nresponse accepted\nclaim outstanding 0\ndate May 2023\n"
	     "evidence A full report will be brought to the Panel by 30 April 2024.\n",
	 ""},
	{"the first of several steps is not the whole", RESPONSE,
	 DAY "# R01\ntext That the Head of Libraries reports to the Panel on visitors.\nresponse accepted\nclaim outstanding 0\ndate May 2023\n"
	     "evidence A first draft report will be brought to the Panel by 30 April 2024.\n",
	 "S9 R01"},
	{"now to be done on a day", RESPONSE,
	 DAY "# R01\ntext That the kiosk be opened again.\nclaim outstanding 0\ndate May 2023\nevidence Now to open in July 2024.\n", ""},
	{"nothing is owed", RESPONSE,
	 DAY "# R01\ntext That a maze be planted.\nresponse rejected\nclaim outstanding 0\n# R02\ntext That a pond be dug.\nresponse noted\n"
	     "# R03\ntext That geese be kept.\nsays Superseded by R07\n# R04\ntext That ducks be kept.\nsays Withdrawn\n"
	     "# R05\ntext The Committee is asked to note the report.\n# R06\ntext That a gate be mended by June 2023.\nclaim completed 0\nevidence The gate was mended on 4 April 2023.\n",
	 ""},
	{"one status in a paper of answers", RESPONSE,
	 DAY "# R01\ntext That a gate be mended by June 2023.\nclaim completed 0\nevidence The gate was mended on 4 April 2023.\n"
	     "# R02\ntext That a bench be put up by June 2024.\nresponse accepted\n# R03\ntext That a path be laid by June 2024.\nresponse accepted\n"
	     "# R04\ntext That a wall be built by June 2024.\nresponse accepted\n",
	 ""},
	{"not achieved, but not yet due", SIX,
	 DAY "# R01\ntext That four centres be given new signs.\nclaim not_achieved 3\ndate April 2025\nevidence Two centres had new signs by 15 May 2023.\n", ""},
	{"a response without progress", RESPONSE,
	 DAY "# R01\ntext The Head of Parks to plant ten trees by June 2023.\nresponse accepted\n# R02\ntext The Head of Parks to mend a gate by May 2023.\nresponse accepted\nclaim completed 0\n"
	     "evidence The gate was mended on 4 April 2023.\n",
	 "S10 R01"},
	{"a paper that has no statuses at all", RESPONSE,
	 DAY "# R01\ntext The Head of Parks to plant ten trees by June 2024.\nresponse accepted\n", ""},
	{"overdue and a placeholder", SIX,
	 DAY "# R01\ntext That evening opening be tried.\nclaim placeholder\ndate October 2023\n# R02\ntext That Sunday opening be tried.\nclaim placeholder\ndate October 2024\n",
	 "S11 R01"},
	{"graded against a timescale that isn't there", SIX,
	 DAY "# R01\ntext That officers meet the drainage board.\nclaim achieved 1\ndate May 2023 – Initial feedback\nevidence Officers met the board on 11 January 2023.\n",
	 "S8 R01"},
	{"a date moved in silence", SIX,
	 DAY "# R01\ntext That visitors to each library be counted.\nclaim in_progress 6\ndate December 2024\n"
	     "entry January 2024 | The count at the branches is to be finished in May 2024.\nentry February 2024 | The count at the branches is to be finished in September 2024.\n",
	 "S6 R01"},
	{"a date moved with a word", SIX,
	 DAY "# R01\ntext That visitors to each library be counted.\nclaim in_progress 6\ndate December 2024\n"
	     "entry January 2024 | The count at the branches is to be finished in May 2024.\nentry February 2024 | The count at the branches was delayed by illness and is to be finished in September 2024.\n",
	 ""},
};

static const struct paper_case date_cases[] = {
	{"a year that can't be meant", SIX,
	 DAY "# R01\ntext That a plan be written.\nclaim in_progress 6\ndate May 2024\nevidence The plan was begun on 12 June 3023.\n", "D1 R01"},
	{"a year in a document's title", SIX,
	 DAY "# R01\ntext That a plan be written.\nclaim in_progress 6\ndate May 2024\nevidence The plan was begun on 12 June 2023 and follows the Town Plan 1920-1930.\n", ""},
	{"the end before the start", SIX,
	 DAY "# R01\ntext That a fair be held from 20 May 2024 to 4 May 2024.\nclaim in_progress 6\ndate May 2024\n", "D2 R01"},
	{"next, before the day of speaking", SIX,
	 DAY "# R01\ntext That paths be gritted.\nclaim in_progress 6\ndate May 2024\nentry October 2023 | The plan for paths is on the list of the next away day in spring 2023.\n", "D2 R01"},
	{"a plan for a day that has passed", SIX,
	 DAY "# R01\ntext That traders be asked.\nclaim in_progress 6\ndate May 2024\nevidence Traders will be asked in September 2023 which evening they would like.\n", "D3 R01"},
	{"the day of the decision isn't the day of the plan", SIX,
	 DAY "# R01\ntext That traders be asked.\nclaim in_progress 6\ndate May 2024\nevidence Following the meeting on 3 May 2023, a letter will go to traders.\n", ""},
	{"told in the historic present", SIX,
	 DAY "# R01\ntext That sites be cleared.\nclaim in_progress 6\ndate May 2024\nevidence In January 2023 the officer visits all ten sites and finds three blocked.\n", ""},
	{"the text names another month than the column", SIX,
	 DAY "# R01\ntext That a report on evening opening be brought to this Committee in May 2024.\nclaim in_progress 6\ndate July 2024\n", "D4 R01"},
	{"told as done, no month of the duty", SIX,
	 DAY "# R01\ntext That the signs that were put up in May 2022 be cleaned.\nclaim in_progress 6\ndate July 2024\n", ""},
	{"the approval stands in a sentence", RESPONSE,
	 "as-of 2024-03-12\nbody The review was approved by Cabinet on 7 March 2023.\n"
	 "# R01\ntext That machines be bought for Saltby by June 2023.\nclaim completed 0\nevidence Machines were bought for Saltby on 2 May 2022.\n", "D5 R01"},
	{"the year stands before the month", SIX,
	 DAY "# R01\ntext That halls be connected.\nclaim in_progress 6\ndate May 2024\nevidence Thrale was connected in March 2023 and Hinton followed in June.\n", ""},
	{"a month that comes every year", SIX,
	 DAY "# R01\ntext That grass be left uncut until the end of July.\nclaim in_progress 6\ndate May 2024\n", ""},
	{"from a feast to a month, every year", SIX,
	 DAY "# R01\ntext That a Sunday bus be run from Easter to October.\nclaim in_progress 6\ndate May 2024\n", ""},
	{"no turn of the duty is told", RESPONSE,
	 DAY "# R01\ntext The Head of Fleet to compare card statements with logs each month.\nclaim in_progress 0\nevidence Software was bought in October 2023.\n", ""},
	{"one spring that is over", SIX,
	 DAY "# R01\ntext That showers be mended.\nclaim in_progress 6\ndate May 2024\nevidence The showers were mended in spring.\n", "D6 R01"},
	{"a month in the title of another paper", SIX,
	 DAY "# R01\ntext That the aims of the Regional Parks Framework (July 2015) be adopted.\nclaim in_progress 6\ndate July 2024\n", ""},
	{"everything before the approval", SIX,
	 DAY "# R01\ntext That machines be bought for Saltby.\nclaim achieved 1\ndate May 2023\nevidence Machines were bought for Saltby on 2 May 2022.\n", "D5 R01"},
	{"a month without its year", SIX,
	 DAY "# R01\ntext That stops be moved.\nclaim in_progress 6\ndate May 2024\nevidence A talk took place at the October meeting.\n", "D6 R01"},
	{"a month whose year its entry gives", SIX,
	 DAY "# R01\ntext That stops be moved.\nclaim in_progress 6\ndate May 2024\nentry October 2023 | A talk took place at the October meeting.\n", ""},
	{"may and march as words", SIX,
	 DAY "# R01\ntext That stops be moved.\nclaim in_progress 6\ndate May 2024\nevidence Residents may march past the stop.\n", ""},
	{"revised, and the first date is nowhere", RESPONSE,
	 DAY "# R01\ntext The Head of Parks to report to the Panel.\nclaim in_progress 0\nevidence The revised timescale for reporting is June 2024.\n", "D7 R01, D9 R01"},
	{"turns that don't fit the period", RESPONSE,
	 DAY "# R01\ntext The Head of Parks to send a newsletter every six months.\nclaim in_progress 0\nevidence The first newsletter will be sent in April 2024 and the second in December 2024.\n", "D8 R01"},
	{"turns that were kept", RESPONSE,
	 DAY "# R01\ntext The Head of Parks to inspect the boilers every six months.\nclaim in_progress 0\nevidence The boilers were inspected on 4 February 2023, 6 August 2023 and 2 February 2024.\n", ""},
	{"nothing to measure against", RESPONSE, DAY "# R01\ntext The Head of Parks to plant ten trees.\nclaim in_progress 0\n", "D9 R01"},
	{"a period in the text is enough", RESPONSE, DAY "# R01\ntext The Head of Parks to plant ten trees within 12 months.\nclaim in_progress 0\n", ""},
};

static void closed_recommendations(void **state)
{
	(void)state;
	check_cases(closed_cases, sizeof closed_cases / sizeof *closed_cases);
}

static void open_recommendations(void **state)
{
	(void)state;
	check_cases(open_cases, sizeof open_cases / sizeof *open_cases);
}

static void dates(void **state)
{
	(void)state;
	check_cases(date_cases, sizeof date_cases / sizeof *date_cases);
}

static void a_quote_keeps_its_place(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct draft *draft = NULL;
	assert_null(notes_draft(&arena, NULL, str_of("as-of 2024-03-12\n# R01\ntext That a leaflet be sent.\nclaim completed\nevidence It is written. The leaflet will be sent.\n"), &draft));
	struct findings findings = {0};
	assert_null(check_paper(&arena, draft, DAY_NONE, &findings));
	const struct finding *finding = &findings.at[0];
	assert_int_equal(finding->rule, RULE_S1);
	assert_int_equal(finding->quotes.count, 1);
	const struct quote *quote = &finding->quotes.at[0];
	assert_true(str_equal(quote->text, STR("The leaflet will be sent.")));
	assert_int_equal(quote->origin.from, 5);
	assert_true(str_equal(str_slice(quote->piece.block->text, quote->piece.start, quote->piece.end), quote->text));
}

/* Every allocation fails in turn: an error comes back, never a crash. */
static void memory_runs_out(void **state)
{
	(void)state;
	bool whole = false;
	for (size_t n = 0; !whole && n < 100000; n++) {
		AUTO_ARENA notes_arena, arena;
		arena_init(&notes_arena, ARENA_NO_CAP);
		arena_init(&arena, ARENA_NO_CAP);
		struct draft *draft = NULL;
		assert_null(notes_draft(&notes_arena, NULL, str_of(closed_cases[0].notes), &draft));
		draft->recommendations.at[0].claim.note = STR("Work will be on-going.");
		struct findings findings = {0};
		arena.fail_after = n;
		struct error *error = check_paper(&arena, draft, DAY_NONE, &findings);
		whole = error == NULL;
		assert_true(whole || findings.count == 0);
		if (whole)
			assert_true(findings.count > 0);
	}
	assert_true(whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(closed_recommendations),
		cmocka_unit_test(open_recommendations),
		cmocka_unit_test(dates),
		cmocka_unit_test(a_quote_keeps_its_place),
		cmocka_unit_test(memory_runs_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
