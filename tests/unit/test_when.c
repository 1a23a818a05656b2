/* Dates: phrases in tables, each with all that is read from it.
 *
 * A row is the text and, for each date in it, its words, first and last day, kind, bound,
 * mode, basis and flags (as a number: 1 impossible, 2 revised, 4 no year, 8 address,
 * 16 backwards, 32 recurring, 64 progress), then the period or count in months/days. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "when/when.h"

struct row {
	const char *text, *found;
};

/* Without an as-of day: nothing is inferred. */
static const struct row undated[] = {
	{"10 February 2016",
	 "10 February 2016|2016-02-10|2016-02-10|unknown|in|unsaid|printed|0"},
	{"1 November 2016",
	 "1 November 2016|2016-11-01|2016-11-01|unknown|in|unsaid|printed|0"},
	{"28th November 2016",
	 "28th November 2016|2016-11-28|2016-11-28|unknown|in|unsaid|printed|0"},
	{"5 Sept 2016",
	 "5 Sept 2016|2016-09-05|2016-09-05|unknown|in|unsaid|printed|0"},
	{"1.11.16",
	 "1.11.16|2016-11-01|2016-11-01|unknown|in|unsaid|printed|0"},
	{"September 2016",
	 "September 2016|2016-09-01|2016-09-30|unknown|in|unsaid|printed|0"},
	{"Dec 2016",
	 "Dec 2016|2016-12-01|2016-12-31|unknown|in|unsaid|printed|0"},
	{"June/July 2015",
	 "June/July 2015|2015-06-01|2015-07-31|period|in|unsaid|printed|0"},
	{"4, 12 and 17 November 2015",
	 "4|2015-11-04|2015-11-04|unknown|in|unsaid|printed|0; 12|2015-11-12|2015-11-12|unknown|in|unsaid|printed|0; 17 November 2015|2015-11-17|2015-11-17|unknown|in|unsaid|printed|0"},
	{"2014/15",
	 "2014/15|2014-04-01|2015-03-31|period|in|unsaid|convention|0"},
	{"quarter October 2015 – December 2015",
	 "quarter October 2015 – December 2015|2015-10-01|2015-12-31|period|in|unsaid|printed|0"},
	{"early September 2016",
	 "early September 2016|2016-09-01|2016-09-10|unknown|in|unsaid|convention|0"},
	{"mid-December",
	 "mid-December|||unknown|in|unsaid|convention|4"},
	{"mid-December 2016",
	 "mid-December 2016|2016-12-11|2016-12-20|unknown|in|unsaid|convention|0"},
	{"late December 2016",
	 "late December 2016|2016-12-21|2016-12-31|unknown|in|unsaid|convention|0"},
	{"early 2017",
	 "early 2017|2017-01-01|2017-03-31|period|in|unsaid|convention|0"},
	{"mid 2017",
	 "mid 2017|2017-04-01|2017-09-30|period|in|unsaid|convention|0"},
	{"late 2017",
	 "late 2017|2017-10-01|2017-12-31|period|in|unsaid|convention|0"},
	{"Spring 2016",
	 "Spring 2016|2016-03-01|2016-05-31|unknown|in|unsaid|convention|0"},
	{"Summer 2015",
	 "Summer 2015|2015-06-01|2015-08-31|unknown|in|unsaid|convention|0"},
	{"Autumn 2015",
	 "Autumn 2015|2015-09-01|2015-11-30|unknown|in|unsaid|convention|0"},
	{"Winter 2015",
	 "Winter 2015|2015-12-01|2016-02-29|unknown|in|unsaid|convention|0"},
	{"Winter 2015/16",
	 "Winter 2015/16|2015-12-01|2016-02-29|unknown|in|unsaid|convention|0"},
	{"during 2016",
	 "during 2016|2016-01-01|2016-12-31|period|in|unsaid|printed|0"},
	{"by the end of December 2016",
	 "by the end of December 2016|2016-12-21|2016-12-31|unknown|by|unsaid|convention|0"},
	{"by the end of 2016",
	 "by the end of 2016|2016-12-01|2016-12-31|unknown|by|unsaid|convention|0"},
	{"By March 2016",
	 "By March 2016|2016-03-01|2016-03-31|unknown|by|unsaid|printed|0"},
	{"from April",
	 "from April|||unknown|from|unsaid|printed|4"},
	{"From February 2016",
	 "From February 2016|2016-02-01|2016-02-29|unknown|from|unsaid|printed|0"},
	{"until June 2016",
	 "until June 2016|2016-06-01|2016-06-30|unknown|until|unsaid|printed|0"},
	{"after April",
	 "after April|||unknown|after|unsaid|printed|4"},
	{"At the start of December 2016",
	 "At the start of December 2016|2016-12-01|2016-12-10|unknown|in|unsaid|convention|0"},
	{"within 12 months",
	 "within 12 months|||unknown|within|unsaid|printed|0|count 12/0"},
	{"within three months",
	 "within three months|||unknown|within|unsaid|printed|0|count 3/0"},
	{"within 28 days",
	 "within 28 days|||unknown|within|unsaid|printed|0|count 0/28"},
	{"within 10 working days",
	 "within 10 working days|||unknown|within|unsaid|convention|0|count 0/14"},
	{"within a year",
	 "within a year|||unknown|within|unsaid|printed|0|count 12/0"},
	{"after six months of operation (March 2015)",
	 "after six months of operation|||unknown|after|unsaid|printed|0|count 6/0; March 2015|2015-03-01|2015-03-31|unknown|in|unsaid|printed|0"},
	{"after 6 and 12 months of operation",
	 "after 6|||unknown|after|unsaid|printed|0|count 6/0; 12 months of operation|||unknown|after|unsaid|printed|0|count 12/0"},
	{"The work is on-going into March 2017",
	 "on-going into March 2017|2017-03-01|2017-03-31|ongoing|until|unsaid|printed|0"},
	{"December meeting",
	 "December meeting|||meeting|in|unsaid|printed|68"},
	{"23 March meeting",
	 "23 March meeting|||meeting|in|unsaid|printed|68"},
	{"spring term",
	 "spring term|||unknown|in|unsaid|convention|68"},
	{"autumn term 2024",
	 "autumn term 2024|2024-09-01|2024-12-31|unknown|in|unsaid|convention|0"},
	{"spring term 2024/25",
	 "spring term 2024/25|2025-01-01|2025-03-31|unknown|in|unsaid|convention|0"},
	{"summer term 2024",
	 "summer term 2024|2024-04-01|2024-07-31|unknown|in|unsaid|convention|0"},
	{"end of the academic year",
	 "end of the academic year|||period|in|unsaid|convention|68"},
	{"start of the municipal year",
	 "start of the municipal year|||period|in|unsaid|convention|68"},
	{"last autumn",
	 "last autumn|||unknown|relative|unsaid|convention|4"},
	{"this year",
	 "this year|||unknown|relative|unsaid|printed|4"},
	{"past 3 years",
	 "past 3 years|||period|relative|unsaid|printed|4|count 36/0"},
	{"a future meeting",
	 ""},
	{"December 3016",
	 "December 3016|3016-12-01|3016-12-31|unknown|in|unsaid|printed|1"},
	{"six monthly",
	 "six monthly|||unknown|relative|unsaid|printed|32|every 6/0"},
	{"every six months",
	 "every six months|||unknown|relative|unsaid|printed|32|every 6/0"},
	{"6 monthly",
	 "6 monthly|||unknown|relative|unsaid|printed|32|every 6/0"},
	{"annually",
	 "annually|||unknown|relative|unsaid|printed|32|every 12/0"},
	{"annual",
	 "annual|||unknown|relative|unsaid|printed|32|every 12/0"},
	{"quarterly",
	 "quarterly|||unknown|relative|unsaid|printed|32|every 3/0"},
	{"per quarter",
	 "per quarter|||unknown|relative|unsaid|printed|32|every 3/0"},
	{"termly",
	 "termly|||unknown|relative|unsaid|printed|32|every 4/0"},
	{"every term",
	 "every term|||unknown|relative|unsaid|printed|32|every 4/0"},
	{"monthly",
	 "monthly|||unknown|relative|unsaid|printed|32|every 1/0"},
	{"weekly",
	 "weekly|||unknown|relative|unsaid|printed|32|every 0/7"},
	{"regularly",
	 "regularly|||unknown|relative|unsaid|printed|32"},
	{"every two years",
	 "every two years|||unknown|relative|unsaid|printed|32|every 24/0"},
	{"bi-annually",
	 "bi-annually|||unknown|relative|unsaid|printed|32|every 6/0"},
	{"half-yearly",
	 "half-yearly|||unknown|relative|unsaid|printed|32|every 6/0"},
	{"fortnightly",
	 "fortnightly|||unknown|relative|unsaid|printed|32|every 0/14"},
	{"each term",
	 "each term|||unknown|relative|unsaid|printed|32|every 4/0"},
	{"twice a year",
	 "twice a year|||unknown|relative|unsaid|printed|32|every 6/0"},
	{"three times a year",
	 "three times a year|||unknown|relative|unsaid|printed|32|every 4/0"},
	{"ten times a day",
	 "ten times a day|||unknown|relative|unsaid|printed|32|every 0/1"},
	{"every other month",
	 "every other month|||unknown|relative|unsaid|printed|32|every 2/0"},
	{"per annum",
	 "per annum|||unknown|relative|unsaid|printed|32|every 12/0"},
	{"2024-06-03",
	 "2024-06-03|2024-06-03|2024-06-03|unknown|in|unsaid|printed|0"},
	{"2024-06",
	 "2024-06|2024-06-01|2024-06-30|unknown|in|unsaid|printed|0"},
	{"03/06/2024",
	 "03/06/2024|2024-06-03|2024-06-03|unknown|in|unsaid|printed|0"},
	{"3/6/24",
	 "3/6/24|2024-06-03|2024-06-03|unknown|in|unsaid|printed|0"},
	{"03.06.24",
	 "03.06.24|2024-06-03|2024-06-03|unknown|in|unsaid|printed|0"},
	{"03-06-2024",
	 "03-06-2024|2024-06-03|2024-06-03|unknown|in|unsaid|printed|0"},
	{"03/2024",
	 "03/2024|2024-03-01|2024-03-31|unknown|in|unsaid|printed|0"},
	{"12/25/2024",
	 "12/25/2024|2024-12-25|2024-12-25|unknown|in|unsaid|convention|0"},
	{"45/45/2024",
	 "45/45/2024|||unknown|in|unsaid|printed|1"},
	{"Q3 2024",
	 "Q3 2024|2024-07-01|2024-09-30|unknown|in|unsaid|convention|0"},
	{"2024 Q3",
	 "2024 Q3|2024-07-01|2024-09-30|unknown|in|unsaid|convention|0"},
	{"Q3 2024/25",
	 "Q3 2024/25|2024-10-01|2024-12-31|unknown|in|unsaid|convention|0"},
	{"2023/24 Q3",
	 "2023/24 Q3|2023-10-01|2023-12-31|unknown|in|unsaid|convention|0"},
	{"Quarter 3 2023/24",
	 "Quarter 3 2023/24|2023-10-01|2023-12-31|unknown|in|unsaid|convention|0"},
	{"third quarter of 2024",
	 "third quarter of 2024|2024-07-01|2024-09-30|unknown|in|unsaid|convention|0"},
	{"second half of 2024/25",
	 "second half of 2024/25|2024-10-01|2025-03-31|unknown|in|unsaid|convention|0"},
	{"H1 2024",
	 "H1 2024|2024-01-01|2024-06-30|unknown|in|unsaid|convention|0"},
	{"FY 2024/25",
	 "FY 2024/25|2024-04-01|2025-03-31|period|in|unsaid|convention|0"},
	{"FY24/25",
	 "FY24/25|2024-04-01|2025-03-31|period|in|unsaid|convention|0"},
	{"FY25",
	 "FY25|2024-04-01|2025-03-31|period|in|unsaid|convention|0"},
	{"financial year 2023-24",
	 "financial year 2023-24|2023-04-01|2024-03-31|period|in|unsaid|convention|0"},
	{"2023-24 financial year",
	 "2023-24 financial year|2023-04-01|2024-03-31|period|in|unsaid|convention|0"},
	{"municipal year 2024/25",
	 "municipal year 2024/25|2024-05-01|2025-04-30|period|in|unsaid|convention|0"},
	{"academic year 2024/25",
	 "academic year 2024/25|2024-09-01|2025-08-31|period|in|unsaid|convention|0"},
	{"2024/25 academic year",
	 "2024/25 academic year|2024-09-01|2025-08-31|period|in|unsaid|convention|0"},
	{"2021-2024",
	 "2021-2024|2021-01-01|2024-12-31|period|in|unsaid|printed|0"},
	{"2021 to 2024",
	 "2021 to 2024|2021-01-01|2024-12-31|period|in|unsaid|printed|0"},
	{"end of March 2025",
	 "end of March 2025|2025-03-21|2025-03-31|unknown|in|unsaid|convention|0"},
	{"End March 2025",
	 "End March 2025|2025-03-21|2025-03-31|unknown|in|unsaid|convention|0"},
	{"beginning of April 2024",
	 "beginning of April 2024|2024-04-01|2024-04-10|unknown|in|unsaid|convention|0"},
	{"week commencing 3 June 2024",
	 "week commencing 3 June 2024|2024-06-03|2024-06-09|unknown|in|unsaid|printed|0"},
	{"w/c 3 June 2024",
	 "w/c 3 June 2024|2024-06-03|2024-06-09|unknown|in|unsaid|printed|0"},
	{"week ending 7 June 2024",
	 "week ending 7 June 2024|2024-06-01|2024-06-07|unknown|in|unsaid|printed|0"},
	{"week beginning Monday 3 June 2024",
	 "week beginning Monday 3 June 2024|2024-06-03|2024-06-09|unknown|in|unsaid|printed|0"},
	{"November 2023 – February 2024",
	 "November 2023 – February 2024|2023-11-01|2024-02-29|period|in|unsaid|printed|0"},
	{"Nov-Jan 2024",
	 "Nov-Jan 2024|2023-11-01|2024-01-31|period|in|unsaid|printed|0"},
	{"November to January 2024",
	 "November to January 2024|2023-11-01|2024-01-31|period|in|unsaid|printed|0"},
	{"1st – 5th July 2024",
	 "1st – 5th July 2024|2024-07-01|2024-07-05|period|in|unsaid|printed|0"},
	{"1-5 July 2024",
	 "1-5 July 2024|2024-07-01|2024-07-05|period|in|unsaid|printed|0"},
	{"28 June – 5 July 2024",
	 "28 June – 5 July 2024|2024-06-28|2024-07-05|period|in|unsaid|printed|0"},
	{"28 December – 5 January 2024",
	 "28 December – 5 January 2024|2023-12-28|2024-01-05|period|in|unsaid|printed|0"},
	{"between 3 and 7 June 2024",
	 "between 3 and 7 June 2024|2024-06-03|2024-06-07|period|in|unsaid|printed|0"},
	{"between March and June 2024",
	 "between March and June 2024|2024-03-01|2024-06-30|period|in|unsaid|printed|0"},
	{"from 3 to 7 June 2024",
	 "from 3 to 7 June 2024|2024-06-03|2024-06-07|period|in|unsaid|printed|0"},
	{"from April until June 2016",
	 "from April until June 2016|2016-04-01|2016-06-30|period|in|unsaid|printed|0"},
	{"July 2015 – April 2015",
	 "July 2015 – April 2015|2015-07-01|2015-04-30|period|in|unsaid|printed|16"},
	{"by 31st March 2025",
	 "by 31st March 2025|2025-03-31|2025-03-31|unknown|by|unsaid|printed|0"},
	{"no later than 31 March 2025",
	 "no later than 31 March 2025|2025-03-31|2025-03-31|unknown|by|unsaid|printed|0"},
	{"before 1 May 2024",
	 "before 1 May 2024|2024-05-01|2024-05-01|unknown|by|unsaid|printed|0"},
	{"since May 2020",
	 "since May 2020|2020-05-01|2020-05-31|unknown|from|unsaid|printed|0"},
	{"with effect from 1 April 2024",
	 "with effect from 1 April 2024|2024-04-01|2024-04-01|unknown|from|unsaid|printed|0"},
	{"prior to 1 April 2024",
	 "prior to 1 April 2024|2024-04-01|2024-04-01|unknown|by|unsaid|printed|0"},
	{"March 2024 onwards",
	 "March 2024 onwards|2024-03-01|2024-03-31|unknown|from|unsaid|printed|0"},
	{"31 March 2025 at the latest",
	 "31 March 2025 at the latest|2025-03-31|2025-03-31|unknown|by|unsaid|printed|0"},
	{"Monday 4th September 2023",
	 "Monday 4th September 2023|2023-09-04|2023-09-04|unknown|in|unsaid|printed|0"},
	{"Monday, 4 September 2023",
	 "Monday, 4 September 2023|2023-09-04|2023-09-04|unknown|in|unsaid|printed|0"},
	{"4th of September 2023",
	 "4th of September 2023|2023-09-04|2023-09-04|unknown|in|unsaid|printed|0"},
	{"4th September, 2023",
	 "4th September, 2023|2023-09-04|2023-09-04|unknown|in|unsaid|printed|0"},
	{"September 4, 2023",
	 "September 4, 2023|2023-09-04|2023-09-04|unknown|in|unsaid|printed|0"},
	{"September 4th 2023",
	 "September 4th 2023|2023-09-04|2023-09-04|unknown|in|unsaid|printed|0"},
	{"June 24",
	 "June 24|2024-06-01|2024-06-30|unknown|in|unsaid|convention|0"},
	{"on June 24",
	 "June 24|||unknown|in|unsaid|convention|4"},
	{"June 4",
	 "June 4|||unknown|in|unsaid|convention|4"},
	{"June '24",
	 "June '24|2024-06-01|2024-06-30|unknown|in|unsaid|printed|0"},
	{"24 June",
	 "24 June|||unknown|in|unsaid|printed|4"},
	{"5 Sept 16",
	 "5 Sept 16|2016-09-05|2016-09-05|unknown|in|unsaid|printed|0"},
	{"Sept. 2024",
	 "Sept. 2024|2024-09-01|2024-09-30|unknown|in|unsaid|printed|0"},
	{"Sep 2024",
	 "Sep 2024|2024-09-01|2024-09-30|unknown|in|unsaid|printed|0"},
	{"Mar-25",
	 "Mar-25|2025-03-01|2025-03-31|unknown|in|unsaid|printed|0"},
	{"25-Mar-24",
	 "25-Mar-24|2024-03-25|2024-03-25|unknown|in|unsaid|printed|0"},
	{"Autumn/Winter 2024",
	 "Autumn/Winter 2024|2024-09-01|2025-02-28|period|in|unsaid|convention|0"},
	{"April and July 2015",
	 "April|2015-04-01|2015-04-30|unknown|in|unsaid|printed|0; July 2015|2015-07-01|2015-07-31|unknown|in|unsaid|printed|0"},
	{"March, June and September 2024",
	 "March|2024-03-01|2024-03-31|unknown|in|unsaid|printed|0; June|2024-06-01|2024-06-30|unknown|in|unsaid|printed|0; September 2024|2024-09-01|2024-09-30|unknown|in|unsaid|printed|0"},
	{"Feb, May and Aug 2024",
	 "Feb|2024-02-01|2024-02-29|unknown|in|unsaid|printed|0; May|2024-05-01|2024-05-31|unknown|in|unsaid|printed|0; Aug 2024|2024-08-01|2024-08-31|unknown|in|unsaid|printed|0"},
	{"12 March 2024 and 14 May",
	 "12 March 2024|2024-03-12|2024-03-12|unknown|in|unsaid|printed|0; 14 May|2024-05-14|2024-05-14|unknown|in|unsaid|year_inferred|4"},
	{"31 April 2024",
	 "31 April 2024|||unknown|in|unsaid|printed|1"},
	{"30 February 2024",
	 "30 February 2024|||unknown|in|unsaid|printed|1"},
	{"29 February 2023",
	 "29 February 2023|||unknown|in|unsaid|printed|1"},
	{"28  September 2023",
	 "28  September 2023|2023-09-28|2023-09-28|unknown|in|unsaid|printed|0"},
	{"MARCH 2024",
	 "MARCH 2024|2024-03-01|2024-03-31|unknown|in|unsaid|printed|0"},
	{"10 Ionawr 2024",
	 "10 Ionawr 2024|2024-01-10|2024-01-10|unknown|in|unsaid|printed|0"},
	{"Erbyn 31 Mawrth 2024",
	 "Erbyn 31 Mawrth 2024|2024-03-31|2024-03-31|unknown|by|unsaid|printed|0"},
	{"Medi 2024",
	 "Medi 2024|2024-09-01|2024-09-30|unknown|in|unsaid|printed|0"},
	{"Gwanwyn 2024",
	 "Gwanwyn 2024|2024-03-01|2024-05-31|unknown|in|unsaid|convention|0"},
	{"diwedd Mai 2025",
	 "diwedd Mai 2025|2025-05-21|2025-05-31|unknown|in|unsaid|convention|0"},
	{"1af Ebrill 2024",
	 "1af Ebrill 2024|2024-04-01|2024-04-01|unknown|in|unsaid|printed|0"},
	{"Initial feedback April 2019 and completion Dec 2019",
	 "April 2019|2019-04-01|2019-04-30|initial_feedback|in|unsaid|printed|0; Dec 2019|2019-12-01|2019-12-31|completion|in|unsaid|printed|0"},
	{"The first issue will be published in September 2016",
	 "September 2016|2016-09-01|2016-09-30|publication|in|planned|printed|0"},
	{"It was presented to the board in March 2015",
	 "March 2015|2015-03-01|2015-03-31|unknown|in|done|printed|0"},
	{"The bins are due to be emptied by June 2015",
	 "by June 2015|2015-06-01|2015-06-30|unknown|by|planned|printed|0"},
	{"It was late due to the weather in May 2015",
	 "May 2015|2015-05-01|2015-05-31|unknown|in|done|printed|0"},
	{"They agreed to defer the fair in October 2016",
	 "October 2016|2016-10-01|2016-10-31|unknown|in|cancelled|printed|0"},
	{"The fair will now be held in February 2017",
	 "February 2017|2017-02-01|2017-02-28|unknown|in|planned|printed|2"},
	{"Update 1.11.16",
	 "1.11.16|2016-11-01|2016-11-01|entry_date|in|unsaid|printed|0"},
	{"The board (July 2015) has met",
	 "July 2015|2015-07-01|2015-07-31|unknown|in|unsaid|printed|0"},
	{"Shelters were painted in May 2016; benches will be painted in June 2016",
	 "May 2016|2016-05-01|2016-05-31|unknown|in|done|printed|0; June 2016|2016-06-01|2016-06-30|unknown|in|planned|printed|0"},
	{"See plan-20-01-2015.pdf",
	 "20-01-2015|2015-01-20|2015-01-20|unknown|in|unsaid|printed|8"},
	{"You may march to the hall",
	 ""},
	{"Section 175 and 1.2 and 11.30 and £2.95m",
	 ""},
	{"SR (25/26) 01 and 7/10",
	 ""},
	{"call 0121 675 7743",
	 ""},
	{"2 x 3 hour sessions",
	 ""},
	{"Councillors 2015",
	 ""},
	{"Cllr June Smith and May Jones",
	 ""},
	{"In June 24 people came",
	 "June|||unknown|in|done|printed|4"},
	{"Version 1.2.3 of 12",
	 ""},
	{"Local Government Act 1972 section 9",
	 ""},
};

/* As of 10 February 2016. */
static const struct row dated[] = {
	{"by December",
	 "by December|2015-12-01|2015-12-31|unknown|by|unsaid|year_inferred|4"},
	{"in March",
	 "March|2016-03-01|2016-03-31|unknown|in|unsaid|year_inferred|4"},
	{"in May",
	 "May|2016-05-01|2016-05-31|unknown|in|unsaid|year_inferred|4"},
	{"The report will be made in May",
	 "May|2016-05-01|2016-05-31|unknown|in|planned|year_inferred|4"},
	{"The report was made in May",
	 "May|2015-05-01|2015-05-31|unknown|in|done|year_inferred|4"},
	{"23 March meeting",
	 "23 March meeting|2016-03-23|2016-03-23|meeting|in|unsaid|year_inferred|68"},
	{"following the 25 November meeting",
	 "following the 25 November meeting|2015-11-25|2015-11-25|meeting|after|unsaid|year_inferred|68"},
	{"spring term",
	 "spring term|2016-01-01|2016-03-31|unknown|in|unsaid|year_inferred|68"},
	{"last autumn",
	 "last autumn|2015-09-01|2015-11-30|unknown|relative|unsaid|year_inferred|4"},
	{"next March",
	 "next March|2016-03-01|2016-03-31|unknown|relative|unsaid|year_inferred|4"},
	{"last year",
	 "last year|2015-01-01|2015-12-31|unknown|relative|unsaid|year_inferred|4"},
	{"this year",
	 "this year|2016-01-01|2016-12-31|unknown|relative|unsaid|year_inferred|4"},
	{"next month",
	 "next month|2016-03-01|2016-03-31|unknown|relative|unsaid|year_inferred|4"},
	{"this month",
	 "this month|2016-02-01|2016-02-29|unknown|relative|unsaid|year_inferred|4"},
	{"last week",
	 "last week|2016-02-01|2016-02-07|unknown|relative|unsaid|year_inferred|4"},
	{"over the last year",
	 "last year|2015-02-10|2016-02-10|period|relative|unsaid|year_inferred|4|count 12/0"},
	{"previous 12 months",
	 "previous 12 months|2015-02-10|2016-02-10|period|relative|unsaid|year_inferred|4|count 12/0"},
	{"within the next six months",
	 "within the next six months|2016-02-10|2016-08-10|unknown|within|unsaid|year_inferred|4|count 6/0"},
	{"past 3 years",
	 "past 3 years|2013-02-10|2016-02-10|period|relative|unsaid|year_inferred|4|count 36/0"},
	{"end of the year",
	 "end of the year|2016-12-01|2016-12-31|period|in|unsaid|year_inferred|68"},
	{"end of the academic year",
	 "end of the academic year|2016-08-01|2016-08-31|period|in|unsaid|year_inferred|68"},
	{"the next financial year",
	 "next financial year|2016-04-01|2017-03-31|unknown|relative|unsaid|year_inferred|4"},
	{"within 12 months",
	 "within 12 months|||unknown|within|unsaid|printed|0|count 12/0"},
	{"29 February",
	 "29 February|2016-02-29|2016-02-29|unknown|in|unsaid|year_inferred|4"},
	{"mid-December",
	 "mid-December|2015-12-11|2015-12-20|unknown|in|unsaid|year_inferred|4"},
	{"October saw the start",
	 "October|2015-10-01|2015-10-31|unknown|in|done|year_inferred|4"},
	{"June 24",
	 "June 24|2016-06-24|2016-06-24|unknown|in|unsaid|year_inferred|4"},
	{"June 12",
	 "June 12|2012-06-01|2012-06-30|unknown|in|unsaid|convention|0"},
	{"1.11.69",
	 "1.11.69|1969-11-01|1969-11-01|unknown|in|unsaid|printed|0"},
	{"by 31 March 2030",
	 "by 31 March 2030|2030-03-31|2030-03-31|unknown|by|unsaid|printed|1"},
	{"March 1960",
	 "March 1960|1960-03-01|1960-03-31|unknown|in|unsaid|printed|1"},
	{"Spring 2016 and last spring",
	 "Spring 2016|2016-03-01|2016-05-31|unknown|in|unsaid|convention|0; last spring|2015-03-01|2015-05-31|unknown|relative|unsaid|year_inferred|4"},
	{"12 May",
	 "12 May|2016-05-12|2016-05-12|unknown|in|unsaid|year_inferred|4"},
	{"1st April to 30th June",
	 "1st April to 30th June|2016-04-01|2016-06-30|period|in|unsaid|year_inferred|4"},
};

/* Running text, with what only looks like dates; as of 15 July 2024. */
static const struct row prose[] = {
	{"The Council may review the March Road scheme and the May Day fair, and will march on.",
	 ""},
	{"Recommendation 4 and 5, May to be considered by 10 schools; 12 of 20 allotments; 3-4 shelters; 9/10 residents.",
	 ""},
	{"Call 01902 551234 between 9.00 and 17.00; budget 2.5m to 3.1m; item 7.2; paragraphs 3.1 to 3.5; 24/7 cover.",
	 ""},
	{"Agreed at Cabinet on 12 March 2024 (minute 45/24) and reported to Scrutiny in June, with an update due in the autumn.",
	 "12 March 2024|2024-03-12|2024-03-12|unknown|in|done|printed|0; June|2024-06-01|2024-06-30|unknown|in|done|year_inferred|4; autumn|2024-09-01|2024-11-30|unknown|in|planned|year_inferred|4"},
	{"The second phase will begin in early summer; the first phase ended last spring.",
	 "early summer|2024-06-01|2024-06-30|unknown|in|planned|year_inferred|4; last spring|2024-03-01|2024-05-31|unknown|relative|done|year_inferred|4"},
	{"Section 106 of the 1990 Act; Regulation 2012; BS 5837:2012; Highways Act 1980; the 2021 census; strategy 2023-2028.",
	 "2023-2028|2023-01-01|2028-12-31|period|in|unsaid|printed|0"},
	{"Potholes repaired rose from 1200 in 2022/23 to 1500 in 2023/24; target for 2024/25 is 1800.",
	 "2022/23|2022-04-01|2023-03-31|period|in|done|convention|0; 2023/24|2023-04-01|2024-03-31|period|in|done|convention|0; 2024/25|2024-04-01|2025-03-31|period|in|unsaid|convention|0"},
	{"We expect to complete the work by the end of Q4 and the review in Sept.",
	 "by the end of Q4|2025-03-01|2025-03-31|unknown|by|planned|year_inferred|4; Sept|2024-09-01|2024-09-30|unknown|in|planned|year_inferred|4"},
	{"Works were due to start in May but were postponed until September 2024.",
	 "May|2024-05-01|2024-05-31|unknown|in|planned|year_inferred|4; until September 2024|2024-09-01|2024-09-30|unknown|until|cancelled|printed|0"},
	{"In the last 12 months 45 benches have been replaced; within the next six weeks the rest will be.",
	 "last 12 months|2023-07-15|2024-07-15|period|relative|done|year_inferred|4|count 12/0; within the next six weeks|2024-07-15|2024-08-26|unknown|within|planned|year_inferred|4|count 0/42"},
	{"Members will receive updates on a six-monthly basis, and an annual report each March.",
	 "six-monthly|||unknown|relative|planned|printed|32|every 6/0; annual|||unknown|relative|planned|printed|32|every 12/0; each March|||unknown|relative|planned|printed|32|every 12/0"},
	{"The winter gritting service and the summer reading challenge and Spring Gardens.",
	 ""},
	{"The plan for the next financial year, the current municipal year and this autumn term.",
	 "next financial year|2025-04-01|2026-03-31|unknown|relative|unsaid|year_inferred|4; current municipal year|2024-05-01|2025-04-30|unknown|relative|unsaid|year_inferred|4; this autumn term|2024-09-01|2024-12-31|unknown|relative|unsaid|year_inferred|4"},
	{"Officers met weekly from January to March 2024 and monthly thereafter.",
	 "weekly|||unknown|relative|done|printed|32|every 0/7; from January to March 2024|2024-01-01|2024-03-31|period|in|done|printed|0; monthly|||unknown|relative|done|printed|32|every 1/0"},
	{"As of 1 June 2024, 12 bus shelters remained. Effective 1 May 2024. Published 3rd June 2024.",
	 "As of 1 June 2024|2024-06-01|2024-06-01|unknown|in|unsaid|printed|0; 1 May 2024|2024-05-01|2024-05-01|unknown|in|unsaid|printed|0; 3rd June 2024|2024-06-03|2024-06-03|publication|in|done|printed|0"},
	{"Minutes of 4 June; see also 2 July, 6 August and 3 September 2024.",
	 "4 June|2024-06-04|2024-06-04|unknown|in|unsaid|year_inferred|4; 2 July|2024-07-02|2024-07-02|unknown|in|unsaid|printed|0; 6 August|2024-08-06|2024-08-06|unknown|in|unsaid|printed|0; 3 September 2024|2024-09-03|2024-09-03|unknown|in|unsaid|printed|0"},
	{"A report is to be presented to the board on Tuesday, 14 January 2025, at 6.30pm.",
	 "Tuesday, 14 January 2025|2025-01-14|2025-01-14|unknown|in|planned|printed|0"},
	{"By Easter 2025 and before Christmas; by 2030; net zero by 2050; the 1970s; in the 2010s; since 2009.",
	 "by 2030|2030-01-01|2030-12-31|unknown|by|unsaid|printed|0; by 2050|2050-01-01|2050-12-31|unknown|by|unsaid|printed|1; since 2009|2009-01-01|2009-12-31|unknown|from|unsaid|printed|0"},
	{"No. 12 March Street; 5 May Avenue; 12 June Close; 1 April Gardens",
	 ""},
};

/* The date column. */
static const struct row cells[] = {
	{"Timescale: Action Plan Feb 2019 & completion April 2019",
	 "Feb 2019|2019-02-01|2019-02-28|action_plan|in|unsaid|printed|0; April 2019|2019-04-01|2019-04-30|completion|in|unsaid|printed|0"},
	{"April 2015",
	 "April 2015|2015-04-01|2015-04-30|completion|in|unsaid|printed|0"},
	{"Initial feedback April 2019 and completion Dec 2019",
	 "April 2019|2019-04-01|2019-04-30|initial_feedback|in|unsaid|printed|0; Dec 2019|2019-12-01|2019-12-31|completion|in|unsaid|printed|0"},
	{"April 2019 – Initial Feedback & November 2019 completion",
	 "April 2019|2019-04-01|2019-04-30|initial_feedback|in|unsaid|printed|0; November 2019|2019-11-01|2019-11-30|completion|in|unsaid|printed|0"},
	{"April 2019 – Initial Feedback and completion November 2019",
	 "April 2019|2019-04-01|2019-04-30|initial_feedback|in|unsaid|printed|0; November 2019|2019-11-01|2019-11-30|completion|in|unsaid|printed|0"},
	{"April 2015 – Initial Feedback",
	 "April 2015|2015-04-01|2015-04-30|initial_feedback|in|unsaid|printed|0"},
	{"April 2015 July 2015 – Changes sustained",
	 "April 2015|2015-04-01|2015-04-30|completion|in|unsaid|printed|0; July 2015|2015-07-01|2015-07-31|changes_sustained|in|unsaid|printed|0"},
	{"April 2015 – Initial Feedback and completion July 2015",
	 "April 2015|2015-04-01|2015-04-30|initial_feedback|in|unsaid|printed|0; July 2015|2015-07-01|2015-07-31|completion|in|unsaid|printed|0"},
	{"April 2015 & September 2015",
	 "April 2015|2015-04-01|2015-04-30|report|in|unsaid|printed|0; September 2015|2015-09-01|2015-09-30|report|in|unsaid|printed|0"},
	{"On-going",
	 "On-going|||ongoing|open|unsaid|printed|0"},
	{"Ongoing – review April 2016",
	 "Ongoing|||ongoing|open|unsaid|printed|0; April 2016|2016-04-01|2016-04-30|report|in|unsaid|printed|0"},
	{"April 2015 (revised to July 2015)",
	 "April 2015|2015-04-01|2015-04-30|completion|in|unsaid|printed|0; July 2015|2015-07-01|2015-07-31|completion|in|unsaid|printed|2"},
	{"tbc",
	 ""},
	{"n/a",
	 ""},
	{"-",
	 ""},
	{"When resources allow",
	 "When resources allow|||unknown|open|unsaid|printed|0"},
	{"Quarterly",
	 "Quarterly|||ongoing|relative|unsaid|printed|32|every 3/0"},
	{"Within 12 months",
	 "Within 12 months|||completion|within|unsaid|printed|0|count 12/0"},
	{"End of March 2025",
	 "End of March 2025|2025-03-21|2025-03-31|completion|in|unsaid|convention|0"},
	{"1 April 2024, 1 October 2024",
	 "1 April 2024|2024-04-01|2024-04-01|report|in|unsaid|printed|0; 1 October 2024|2024-10-01|2024-10-01|report|in|unsaid|printed|0"},
	{"Completed March 2024",
	 "March 2024|2024-03-01|2024-03-31|completion|in|done|printed|0"},
	{"Report to Cabinet June 2024; action plan by September 2024",
	 "June 2024|2024-06-01|2024-06-30|report|in|unsaid|printed|0; by September 2024|2024-09-01|2024-09-30|action_plan|by|unsaid|printed|0"},
	{"Summer 2024",
	 "Summer 2024|2024-06-01|2024-08-31|completion|in|unsaid|convention|0"},
	{"2024/25",
	 "2024/25|2024-04-01|2025-03-31|completion|in|unsaid|convention|0"},
	{"Q2 2024/25",
	 "Q2 2024/25|2024-07-01|2024-09-30|completion|in|unsaid|convention|0"},
	{"October 2015 to March 2016",
	 "October 2015 to March 2016|2015-10-01|2016-03-31|completion|in|unsaid|printed|0"},
	{"March 2024 (original) / September 2024 (revised)",
	 "March 2024|2024-03-01|2024-03-31|completion|in|unsaid|printed|0; September 2024|2024-09-01|2024-09-30|completion|in|unsaid|printed|2"},
	{"Originally April 2015, now July 2016",
	 "April 2015|2015-04-01|2015-04-30|completion|in|unsaid|printed|0; July 2016|2016-07-01|2016-07-31|completion|in|unsaid|printed|2"},
	{"April - June 2015",
	 "April - June 2015|2015-04-01|2015-06-30|completion|in|unsaid|printed|0"},
	{"Completion: 31/03/2025",
	 "31/03/2025|2025-03-31|2025-03-31|completion|in|unsaid|printed|0"},
	{"April 2015 (initial feedback), July 2015 (completion)",
	 "April 2015|2015-04-01|2015-04-30|initial_feedback|in|unsaid|printed|0; July 2015|2015-07-01|2015-07-31|completion|in|unsaid|printed|0"},
	{"Action plan – June 2024; completion – December 2024",
	 "June 2024|2024-06-01|2024-06-30|action_plan|in|unsaid|printed|0; December 2024|2024-12-01|2024-12-31|completion|in|unsaid|printed|0"},
	{"Revised to March 2025",
	 "March 2025|2025-03-01|2025-03-31|completion|in|unsaid|printed|2"},
	{"Quarterly reports",
	 "Quarterly|||report|relative|unsaid|printed|32|every 3/0"},
	{"Annual report",
	 "Annual|||report|relative|unsaid|printed|32|every 12/0"},
	{"On going",
	 "On going|||ongoing|open|unsaid|printed|0"},
	{"Ongoing from April 2016",
	 "Ongoing|||ongoing|open|unsaid|printed|0; from April 2016|2016-04-01|2016-04-30|ongoing|from|unsaid|printed|0"},
	{"Immediate",
	 "Immediate|||unknown|open|unsaid|printed|0"},
	{"31 March 2025 (end of financial year)",
	 "31 March 2025|2025-03-31|2025-03-31|completion|in|unsaid|printed|0; end of financial year|||period|in|unsaid|convention|68"},
	{"March",
	 "March|||completion|in|unsaid|printed|4"},
	{"2016",
	 "2016|2016-01-01|2016-12-31|completion|in|unsaid|printed|0"},
	{"Progress report September 2024",
	 "September 2024|2024-09-01|2024-09-30|report|in|unsaid|printed|0"},
	{"N/A",
	 ""},
	{"TBC",
	 ""},
	{"To be confirmed",
	 ""},
	{"Implemented June 2023",
	 "June 2023|2023-06-01|2023-06-30|completion|in|done|printed|0"},
	{"July 2015 – Changes sustained",
	 "July 2015|2015-07-01|2015-07-31|changes_sustained|in|unsaid|printed|0"},
	{"April 2015 and every six months",
	 "April 2015|2015-04-01|2015-04-30|completion|in|unsaid|printed|0; every six months|||ongoing|relative|unsaid|printed|32|every 6/0"},
	{"3 months",
	 "3 months|||completion|within|unsaid|printed|0|count 3/0"},
	{"Target date: 31st March, 2025",
	 "31st March, 2025|2025-03-31|2025-03-31|completion|in|unsaid|printed|0"},
	{"To be completed by Summer 2025",
	 "by Summer 2025|2025-06-01|2025-08-31|completion|by|planned|convention|0"},
	{"Dec-24",
	 "Dec-24|2024-12-01|2024-12-31|completion|in|unsaid|printed|0"},
	{"31-Mar-2025",
	 "31-Mar-2025|2025-03-31|2025-03-31|completion|in|unsaid|printed|0"},
	{"31/3/25",
	 "31/3/25|2025-03-31|2025-03-31|completion|in|unsaid|printed|0"},
	{"Mar 2025",
	 "Mar 2025|2025-03-01|2025-03-31|completion|in|unsaid|printed|0"},
	{"March '25",
	 "March '25|2025-03-01|2025-03-31|completion|in|unsaid|printed|0"},
	{"Q4 24/25",
	 "Q4 24/25|2025-01-01|2025-03-31|completion|in|unsaid|convention|0"},
	{"Q4 (2024/25)",
	 "Q4 (2024/25)|2025-01-01|2025-03-31|completion|in|unsaid|convention|0"},
	{"Q1 & Q2 2025",
	 "Q1|2025-01-01|2025-03-31|report|in|unsaid|convention|0; Q2 2025|2025-04-01|2025-06-30|report|in|unsaid|convention|0"},
	{"Q1/Q2 2024/25",
	 "Q1/Q2 2024/25|2024-04-01|2024-09-30|completion|in|unsaid|convention|0"},
	{"End of Q2 2024/25",
	 "End of Q2 2024/25|2024-09-01|2024-09-30|completion|in|unsaid|convention|0"},
	{"by end of Q3",
	 "by end of Q3|||completion|by|unsaid|convention|4"},
	{"Early Spring 2025",
	 "Early Spring 2025|2025-03-01|2025-03-31|completion|in|unsaid|convention|0"},
	{"Spring/Summer 2025",
	 "Spring/Summer 2025|2025-03-01|2025-08-31|completion|in|unsaid|convention|0"},
	{"By the end of the 2024/25 financial year",
	 "By the end of the 2024/25 financial year|2025-03-01|2025-03-31|completion|by|unsaid|convention|0"},
	{"during the 2024/25 municipal year",
	 "during the 2024/25 municipal year|2024-05-01|2025-04-30|completion|in|unsaid|convention|0"},
	{"next municipal year",
	 "next municipal year|||completion|relative|unsaid|convention|4"},
	{"Start of 2025/26 academic year",
	 "Start of 2025/26 academic year|2025-09-01|2025-09-30|completion|in|unsaid|convention|0"},
	{"from September 2024 to July 2025",
	 "from September 2024 to July 2025|2024-09-01|2025-07-31|completion|in|unsaid|printed|0"},
	{"Sept – Dec 2024",
	 "Sept – Dec 2024|2024-09-01|2024-12-31|completion|in|unsaid|printed|0"},
	{"Sept 2024 – ongoing",
	 "Sept 2024|2024-09-01|2024-09-30|completion|in|unsaid|printed|0; ongoing|||ongoing|open|unsaid|printed|0"},
	{"April 2024 and ongoing",
	 "April 2024|2024-04-01|2024-04-30|completion|in|unsaid|printed|0; ongoing|||ongoing|open|unsaid|printed|0"},
	{"April 2024 - ongoing",
	 "April 2024|2024-04-01|2024-04-30|completion|in|unsaid|printed|0; ongoing|||ongoing|open|unsaid|printed|0"},
	{"1st quarter 2025",
	 "1st quarter 2025|2025-01-01|2025-03-31|completion|in|unsaid|convention|0"},
	{"last quarter of 2024",
	 "last quarter of 2024|2024-10-01|2024-12-31|completion|in|unsaid|convention|0"},
	{"by year end",
	 "by year end|||completion|by|unsaid|convention|68"},
	{"by the end of the financial year",
	 "by the end of the financial year|||completion|by|unsaid|convention|68"},
	{"by close of play on Friday 7 June 2024",
	 "Friday 7 June 2024|2024-06-07|2024-06-07|completion|in|unsaid|printed|0"},
	{"at its meeting on 12th June 2024",
	 "12th June 2024|2024-06-12|2024-06-12|meeting|in|unsaid|printed|0"},
	{"12.06.2024 / 14.07.2024",
	 "12.06.2024|2024-06-12|2024-06-12|report|in|unsaid|printed|0; 14.07.2024|2024-07-14|2024-07-14|report|in|unsaid|printed|0"},
	{"Cabinet 12 June 2024, Council 10 July 2024",
	 "12 June 2024|2024-06-12|2024-06-12|report|in|unsaid|printed|0; 10 July 2024|2024-07-10|2024-07-10|report|in|unsaid|printed|0"},
	{"Between April and June",
	 "Between April and June|||completion|in|unsaid|printed|4"},
	{"Originally 31/03/24. Revised 30/09/24",
	 "31/03/24|2024-03-31|2024-03-31|completion|in|unsaid|printed|0; 30/09/24|2024-09-30|2024-09-30|completion|in|unsaid|printed|2"},
	{"31/03/24 30/09/24",
	 "31/03/24|2024-03-31|2024-03-31|report|in|unsaid|printed|0; 30/09/24|2024-09-30|2024-09-30|report|in|unsaid|printed|0"},
	{"31 March 2024 extended to 30 September 2024",
	 "31 March 2024|2024-03-31|2024-03-31|completion|in|unsaid|printed|0; 30 September 2024|2024-09-30|2024-09-30|completion|in|unsaid|printed|2"},
	{"New target date: September 2025",
	 "September 2025|2025-09-01|2025-09-30|completion|in|unsaid|printed|2"},
	{"Summer term 2025",
	 "Summer term 2025|2025-04-01|2025-07-31|completion|in|unsaid|convention|0"},
	{"Autumn term 2024/25",
	 "Autumn term 2024/25|2024-09-01|2024-12-31|completion|in|unsaid|convention|0"},
	{"Half term 2025",
	 "Half term 2025|||unknown|open|unsaid|printed|0"},
	{"Christmas 2024",
	 "Christmas 2024|||unknown|open|unsaid|printed|0"},
	{"Easter 2025",
	 "Easter 2025|||unknown|open|unsaid|printed|0"},
	{"mid to late March 2025",
	 "mid to late March 2025|2025-03-11|2025-03-31|completion|in|unsaid|convention|0"},
	{"early/mid 2025",
	 "early/mid 2025|2025-01-01|2025-09-30|completion|in|unsaid|convention|0"},
	{"late 2024/early 2025",
	 "late 2024/early 2025|2024-10-01|2025-03-31|completion|in|unsaid|convention|0"},
	{"w/c 10th June",
	 "w/c 10th June|||completion|in|unsaid|printed|4"},
	{"2 weeks",
	 "2 weeks|||completion|within|unsaid|printed|0|count 0/14"},
	{"6 weeks from approval",
	 "6 weeks|||completion|within|unsaid|printed|0|count 0/42"},
	{"within 6 months of Cabinet approval",
	 "within 6 months|||completion|within|unsaid|printed|0|count 6/0"},
	{"Annually in March",
	 "Annually|||ongoing|relative|unsaid|printed|32|every 12/0; March|||completion|in|unsaid|printed|4"},
	{"Every March",
	 "Every March|||ongoing|relative|unsaid|printed|32|every 12/0"},
	{"each September",
	 "each September|||ongoing|relative|unsaid|printed|32|every 12/0"},
	{"Monthly from April 2024",
	 "Monthly|||ongoing|relative|unsaid|printed|32|every 1/0; from April 2024|2024-04-01|2024-04-30|completion|from|unsaid|printed|0"},
	{"Immediately",
	 "Immediately|||unknown|open|unsaid|printed|0"},
	{"Already in place",
	 "Already in place|||unknown|open|unsaid|printed|0"},
	{"Completed",
	 "Completed|||unknown|open|unsaid|printed|0"},
	{"2025",
	 "2025|2025-01-01|2025-12-31|completion|in|unsaid|printed|0"},
	{"2024-25",
	 "2024-25|2024-04-01|2025-03-31|completion|in|unsaid|convention|0"},
	{"2024/2025",
	 "2024/2025|2024-04-01|2025-03-31|completion|in|unsaid|convention|0"},
	{"24/25",
	 "24/25|2024-04-01|2025-03-31|completion|in|unsaid|convention|0"},
	{"01/04/2024 - 31/03/2025",
	 "01/04/2024 - 31/03/2025|2024-04-01|2025-03-31|completion|in|unsaid|printed|0"},
	{"1 April 2024 to 31 March 2025",
	 "1 April 2024 to 31 March 2025|2024-04-01|2025-03-31|completion|in|unsaid|printed|0"},
	{"June 2024 (complete)",
	 "June 2024|2024-06-01|2024-06-30|completion|in|unsaid|printed|0"},
	{"Complete (June 2024)",
	 "June 2024|2024-06-01|2024-06-30|completion|in|unsaid|printed|0"},
	{"June 2024: Report to committee",
	 "June 2024|2024-06-01|2024-06-30|report|in|unsaid|printed|0"},
	{"Phase 1 - June 2024, Phase 2 - December 2024",
	 "June 2024|2024-06-01|2024-06-30|report|in|unsaid|printed|0; December 2024|2024-12-01|2024-12-31|report|in|unsaid|printed|0"},
	{"3rd June",
	 "3rd June|||completion|in|unsaid|printed|4"},
	{"the 3rd",
	 "the 3rd|||unknown|open|unsaid|printed|0"},
	{"7 & 8 May 2024",
	 "7|2024-05-07|2024-05-07|report|in|unsaid|printed|0; 8 May 2024|2024-05-08|2024-05-08|report|in|unsaid|printed|0"},
	{"Thursday 2nd May",
	 "Thursday 2nd May|||completion|in|unsaid|printed|4"},
};

static struct str told(struct arena *arena, const struct whens *whens)
{
	struct buf buf;
	buf_init(&buf, arena, BUF_NO_LIMIT);
	list_each (when, whens) {
		buf_printf(&buf, "%s%.*s|%.*s|%.*s|%s|%s|%s|%s|%u", when == whens->at ? "" : "; ", STR_ARG(when->words),
		           STR_ARG(day_iso(arena, when->days.first)), STR_ARG(day_iso(arena, when->days.last)), when_kind_name(when->kind),
		           when_bound_name(when->bound), when_mode_name(when->mode), when_basis_name(when->basis), when->flags);
		if (when->period_months || when->period_days)
			buf_printf(&buf, "|every %d/%d", when->period_months, when->period_days);
		if (when->count)
			buf_printf(&buf, "|count %d/%d", when->count_months, when->count_days);
	}
	return buf_str(&buf);
}

typedef struct error *reader(struct arena *, struct str, const struct when_context *, struct whens *);

static void compare(const struct row *rows, size_t count, reader *read, int32_t as_of)
{
	const struct when_context context = {.as_of = as_of, .approved = DAY_NONE, .day_first = true};
	for (size_t i = 0; i < count; i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct whens whens = {0};
		assert_null(read(&arena, str_of(rows[i].text), &context, &whens));
		struct str found = told(&arena, &whens);
		if (!str_equal(found, str_of(rows[i].found)))
			fail_msg("\"%s\"\n gives    %.*s\n not      %s", rows[i].text, STR_ARG(found), rows[i].found);
	}
}

#define COUNT(array) (sizeof array / sizeof *array)

static void phrases_without_an_as_of_day(void **state)
{
	(void)state;
	compare(undated, COUNT(undated), when_find, DAY_NONE);
}

static void phrases_with_an_as_of_day(void **state)
{
	(void)state;
	compare(dated, COUNT(dated), when_find, day_of(2016, 2, 10));
}

static void running_text(void **state)
{
	(void)state;
	compare(prose, COUNT(prose), when_find, day_of(2024, 7, 15));
}

static void date_cells(void **state)
{
	(void)state;
	compare(cells, COUNT(cells), when_cell, DAY_NONE);
}

static void within_runs_from_the_approval(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	const struct when_context context = {.as_of = DAY_NONE, .approved = day_of(2014, 12, 2), .day_first = true};
	struct whens whens;
	assert_null(when_cell(&arena, STR("Within 12 months"), &context, &whens));
	assert_int_equal(whens.count, 1);
	assert_int_equal(whens.at[0].days.first, day_of(2014, 12, 2));
	assert_int_equal(whens.at[0].days.last, day_of(2015, 12, 2));
}

/* --- properties -------------------------------------------------------------------- */

static const struct when_context plain = {.as_of = DAY_NONE, .approved = DAY_NONE, .day_first = true};

static void a_day_printed_in_six_styles_is_read_back(void **state)
{
	(void)state;
	static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
	                                     "November", "December"};
	static const char *const endings[] = {"th", "st", "nd", "rd"};
	for (int32_t day = day_of(1975, 1, 1); day < day_of(2060, 1, 1); day += 11) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		int y, m, d;
		day_split(day, &y, &m, &d);
		const char *ending = d % 10 < 4 && d / 10 != 1 ? endings[d % 10] : "th";
		const struct str styles[] = {
			day_iso(&arena, day), day_words(&arena, day), str_format(&arena, "%02d/%02d/%d", d, m, y),
			str_format(&arena, "%d.%d.%02d", d, m, y % 100), str_format(&arena, "%d%s %.3s %d", d, ending, months[m - 1], y),
			str_format(&arena, "%s %d, %d", months[m - 1], d, y),
		};
		for (size_t i = 0; i < COUNT(styles); i++) {
			if (i == 3 && (y < 1970 || y > 2069))
				continue;
			struct when when;
			if (!when_alone(&arena, styles[i], &plain, &when) || when.days.first != day || when.days.last != day)
				fail_msg("\"%.*s\" is not read back", STR_ARG(styles[i]));
		}
	}
}

static void check_sound(struct str text, const struct whens *whens)
{
	size_t behind = 0;
	list_each (when, whens) {
		assert_true(when->start >= behind && when->end > when->start && when->end <= text.size);
		assert_true(when->words.at == text.at + when->start && when->words.size == when->end - when->start);
		behind = when->end;
		if (interval_known(when->days))
			assert_true(when->days.first <= when->days.last || (when->flags & WHEN_BACKWARDS));
	}
}

/* Texts put together from scraps of date phrases at random, the same each time. */
static void whatever_is_found_is_sound(void **state)
{
	(void)state;
	static const char *const scraps[] = {"4", "12", "31", "2024", "15/16", "2014/15", "March", "may", "Dec", "-", " – ", "/", ",", " and ", " to ", "by ",
	                                     "end of ", "the ", "last ", "six ", "months", "every ", "spring ", "term", "Q3", "week commencing ", "th", ".", "(",
	                                     ")", ";", "within ", "between ", "early ", "financial year ", "meeting", "\n", "on-going ", "1.2.16", "\xC3", "£",
	                                     "www.a.org/2015/", "February 30", "9999", "'24", "fortnight", "next ", "was ", "will be held ", "29 Feb "};
	uint32_t seed = 7;
	for (int round = 0; round < 3000; round++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct buf buf;
		buf_init(&buf, &arena, BUF_NO_LIMIT);
		for (int i = 0; i < 14; i++) {
			seed = seed * 1664525u + 1013904223u;
			buf_put(&buf, str_of(scraps[(seed >> 16) % COUNT(scraps)]));
			if (seed & 0x4000)
				buf_char(&buf, ' ');
		}
		struct str text = buf_str(&buf);
		for (int dated_round = 0; dated_round < 2; dated_round++) {
			const struct when_context context = {.as_of = dated_round ? day_of(2024, 6, 3) : DAY_NONE, .approved = DAY_NONE, .day_first = true};
			struct whens whens = {0};
			assert_null(when_find(&arena, text, &context, &whens));
			check_sound(text, &whens);
			whens = (struct whens){0};
			assert_null(when_cell(&arena, text, &context, &whens));
			check_sound(text, &whens);
		}
	}
}

static void print_variants_mean_the_same(void **state)
{
	(void)state;
	static const char *const variants[] = {"28 November 2016", "28th November 2016", "28\xC2\xA0November\xC2\xA0" "2016", "28 th November 2016",
	                                       "28 N\xD0\xBEvember 2016", "28 NOVEMBER 2016", "28\nNovember 2016", "(28 November 2016)",
	                                       "28 Nov. 2016", "28\xE2\x80\x93" "11\xE2\x80\x93" "2016", "Monday 28 November 2016 at 6.30pm"};
	for (size_t i = 0; i < COUNT(variants); i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct when when;
		if (!when_alone(&arena, str_of(variants[i]), &plain, &when) || when.days.first != day_of(2016, 11, 28) || when.days.last != when.days.first)
			fail_msg("\"%s\" is not read", variants[i]);
	}
}

static void what_is_not_alone_is_refused(void **state)
{
	(void)state;
	static const char *const texts[] = {"", "Letter received on 26 May 2015", "April 2015 and July 2015", "On-going", "tbc", "12", "-",
	                                    "Councillor May", "10 people in 2015"};
	for (size_t i = 0; i < COUNT(texts); i++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct when when;
		if (when_alone(&arena, str_of(texts[i]), &plain, &when))
			fail_msg("\"%s\" is taken for a date", texts[i]);
	}
}

static void every_allocation_may_fail(void **state)
{
	(void)state;
	struct str text = STR("April 2019 – Initial Feedback & November 2019 completion; 4, 12 and 17 May 2016, every six months, within 12 months.\n"
	                      "It was held in June 2016. It will be held by July 2017, on 1.2.18, in 2014/15 and in autumn 2019.");
	bool passed = false;
	for (size_t fail_after = 0; !passed; fail_after++) {
		assert_true(fail_after < 200);
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		arena.fail_after = fail_after;
		struct whens whens = {0};
		struct error *error = when_find(&arena, text, &plain, &whens);
		if (!error)
			error = when_cell(&arena, text, &plain, &whens);
		struct when when;
		bool alone = when_alone(&arena, STR("10 February 2016"), &plain, &when);
		passed = !error && alone;
		if (error)
			assert_int_equal(error->kind, ERROR_LIMIT);
	}
}

/* A large text takes memory and time in proportion: a text twice as long, twice the memory. */
static void long_texts_take_their_proportion(void **state)
{
	(void)state;
	size_t used[2];
	for (size_t round = 0; round < 2; round++) {
		AUTO_ARENA arena;
		arena_init(&arena, ARENA_NO_CAP);
		struct buf buf;
		buf_init(&buf, &arena, BUF_NO_LIMIT);
		for (size_t i = 0; i < 10000 * (round + 1); i++)
			buf_put(&buf, STR("4 and 5 May 2016, "));
		size_t before = arena.used_bytes;
		struct whens whens = {0};
		assert_null(when_find(&arena, buf_str(&buf), &plain, &whens));
		assert_int_equal(whens.count, 20000 * (round + 1));
		used[round] = arena.used_bytes - before;
	}
	assert_true(used[1] < used[0] * 5 / 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(phrases_without_an_as_of_day),
		cmocka_unit_test(phrases_with_an_as_of_day),
		cmocka_unit_test(running_text),
		cmocka_unit_test(date_cells),
		cmocka_unit_test(within_runs_from_the_approval),
		cmocka_unit_test(a_day_printed_in_six_styles_is_read_back),
		cmocka_unit_test(whatever_is_found_is_sound),
		cmocka_unit_test(print_variants_mean_the_same),
		cmocka_unit_test(what_is_not_alone_is_refused),
		cmocka_unit_test(every_allocation_may_fail),
		cmocka_unit_test(long_texts_take_their_proportion),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
