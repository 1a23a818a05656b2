/* The words before a date that say how it is meant: "by the end of", "since", "w/c".
 * One table; to add a way of saying it, add a row. */
#include "when/phrase.h"

static const struct prefix prefixes[] = {
	{"the", PREFIX_FILLER}, {"of the", PREFIX_FILLER}, {"of", PREFIX_FILLER}, {"month of", PREFIX_FILLER}, {"in the", PREFIX_FILLER},
	{"y", PREFIX_FILLER}, {"mis", PREFIX_FILLER},

	{"by", PREFIX_BOUND, BOUND_BY}, {"before", PREFIX_BOUND, BOUND_BY}, {"prior to", PREFIX_BOUND, BOUND_BY},
	{"no later than", PREFIX_BOUND, BOUND_BY}, {"not later than", PREFIX_BOUND, BOUND_BY}, {"on or before", PREFIX_BOUND, BOUND_BY},
	{"by or before", PREFIX_BOUND, BOUND_BY}, {"in advance of", PREFIX_BOUND, BOUND_BY}, {"ahead of", PREFIX_BOUND, BOUND_BY},
	{"in time for", PREFIX_BOUND, BOUND_BY}, {"at the latest by", PREFIX_BOUND, BOUND_BY}, {"erbyn", PREFIX_BOUND, BOUND_BY},
	{"from", PREFIX_BOUND, BOUND_FROM}, {"since", PREFIX_BOUND, BOUND_FROM}, {"as from", PREFIX_BOUND, BOUND_FROM},
	{"as of", PREFIX_BOUND, BOUND_IN}, {"as at", PREFIX_BOUND, BOUND_IN}, {"with effect from", PREFIX_BOUND, BOUND_FROM}, {"effective from", PREFIX_BOUND, BOUND_FROM},
	{"w . e . f", PREFIX_BOUND, BOUND_FROM}, {"wef", PREFIX_BOUND, BOUND_FROM}, {"starting", PREFIX_BOUND, BOUND_FROM},
	{"starting from", PREFIX_BOUND, BOUND_FROM}, {"starting in", PREFIX_BOUND, BOUND_FROM}, {"starting on", PREFIX_BOUND, BOUND_FROM},
	{"commencing", PREFIX_BOUND, BOUND_FROM}, {"commencing in", PREFIX_BOUND, BOUND_FROM}, {"commencing on", PREFIX_BOUND, BOUND_FROM},
	{"commencing from", PREFIX_BOUND, BOUND_FROM}, {"beginning in", PREFIX_BOUND, BOUND_FROM}, {"beginning on", PREFIX_BOUND, BOUND_FROM},
	{"not before", PREFIX_BOUND, BOUND_FROM}, {"on or after", PREFIX_BOUND, BOUND_FROM}, {"o", PREFIX_BOUND, BOUND_FROM},
	{"until", PREFIX_BOUND, BOUND_UNTIL}, {"till", PREFIX_BOUND, BOUND_UNTIL}, {"til", PREFIX_BOUND, BOUND_UNTIL},
	{"up to", PREFIX_BOUND, BOUND_UNTIL}, {"up until", PREFIX_BOUND, BOUND_UNTIL}, {"through to", PREFIX_BOUND, BOUND_UNTIL},
	{"into", PREFIX_BOUND, BOUND_UNTIL}, {"hyd at", PREFIX_BOUND, BOUND_UNTIL}, {"tan", PREFIX_BOUND, BOUND_UNTIL},
	{"after", PREFIX_BOUND, BOUND_AFTER}, {"following", PREFIX_BOUND, BOUND_AFTER}, {"later than", PREFIX_BOUND, BOUND_AFTER},
	{"beyond", PREFIX_BOUND, BOUND_AFTER}, {"ar ol", PREFIX_BOUND, BOUND_AFTER}, {"wedi", PREFIX_BOUND, BOUND_AFTER},
	{"during", PREFIX_BOUND, BOUND_IN}, {"throughout", PREFIX_BOUND, BOUND_IN}, {"over the course of", PREFIX_BOUND, BOUND_IN},
	{"in the course of", PREFIX_BOUND, BOUND_IN}, {"at", PREFIX_BOUND, BOUND_IN}, {"between", PREFIX_BOUND, BOUND_IN},
	{"ongoing into", PREFIX_ONGOING, BOUND_UNTIL}, {"on - going into", PREFIX_ONGOING, BOUND_UNTIL},
	{"on going into", PREFIX_ONGOING, BOUND_UNTIL}, {"ongoing until", PREFIX_ONGOING, BOUND_UNTIL},
	{"on - going until", PREFIX_ONGOING, BOUND_UNTIL}, {"ongoing to", PREFIX_ONGOING, BOUND_UNTIL},
	{"on - going to", PREFIX_ONGOING, BOUND_UNTIL},

	{"early", PREFIX_PART, PART_EARLY}, {"early -", PREFIX_PART, PART_EARLY}, {"early in", PREFIX_PART, PART_EARLY},
	{"early on in", PREFIX_PART, PART_EARLY}, {"first week of", PREFIX_PART, PART_EARLY}, {"mid", PREFIX_PART, PART_MID},
	{"early to mid", PREFIX_PART, PART_EARLY_MID}, {"early / mid", PREFIX_PART, PART_EARLY_MID}, {"early - mid", PREFIX_PART, PART_EARLY_MID},
	{"early to mid -", PREFIX_PART, PART_EARLY_MID}, {"mid to late", PREFIX_PART, PART_MID_LATE}, {"mid / late", PREFIX_PART, PART_MID_LATE},
	{"mid - late", PREFIX_PART, PART_MID_LATE}, {"mid - to late", PREFIX_PART, PART_MID_LATE},
	{"mid -", PREFIX_PART, PART_MID}, {"middle of", PREFIX_PART, PART_MID}, {"late", PREFIX_PART, PART_LATE},
	{"late -", PREFIX_PART, PART_LATE}, {"late in", PREFIX_PART, PART_LATE}, {"later in", PREFIX_PART, PART_LATE},
	{"later", PREFIX_PART, PART_LATE}, {"latter part of", PREFIX_PART, PART_LATE}, {"end of", PREFIX_PART, PART_END},
	{"end", PREFIX_PART, PART_END}, {"end -", PREFIX_PART, PART_END}, {"last week of", PREFIX_PART, PART_END},
	{"close of", PREFIX_PART, PART_END}, {"start of", PREFIX_PART, PART_START}, {"start", PREFIX_PART, PART_START},
	{"beginning of", PREFIX_PART, PART_START}, {"beginning", PREFIX_PART, PART_START}, {"outset of", PREFIX_PART, PART_START},
	{"dechrau", PREFIX_PART, PART_START}, {"canol", PREFIX_PART, PART_MID}, {"diwedd", PREFIX_PART, PART_END},

	{"week commencing", PREFIX_WEEK, WEEK_FROM}, {"weeks commencing", PREFIX_WEEK, WEEK_FROM}, {"wk commencing", PREFIX_WEEK, WEEK_FROM},
	{"week beginning", PREFIX_WEEK, WEEK_FROM}, {"week starting", PREFIX_WEEK, WEEK_FROM}, {"week of", PREFIX_WEEK, WEEK_FROM},
	{"w / c", PREFIX_WEEK, WEEK_FROM}, {"w / b", PREFIX_WEEK, WEEK_FROM}, {"wc", PREFIX_WEEK, WEEK_FROM}, {"w / commencing", PREFIX_WEEK, WEEK_FROM},
	{"week ending", PREFIX_WEEK, WEEK_TO}, {"w / e", PREFIX_WEEK, WEEK_TO}, {"wk ending", PREFIX_WEEK, WEEK_TO},

	{"this", PREFIX_SHIFT, 0}, {"current", PREFIX_SHIFT, 0}, {"last", PREFIX_SHIFT, -1}, {"previous", PREFIX_SHIFT, -1},
	{"past", PREFIX_SHIFT, -1}, {"next", PREFIX_SHIFT, 1}, {"coming", PREFIX_SHIFT, 1}, {"forthcoming", PREFIX_SHIFT, 1},
	{"quarter", PREFIX_PERIOD}, {"quarter of", PREFIX_PERIOD}, {"period", PREFIX_PERIOD}, {"period of", PREFIX_PERIOD},
};

const struct prefix *prefix_before(const struct when_tokens *tokens, size_t end, size_t floor, size_t *ret_size)
{
	const struct prefix *longest = NULL;
	*ret_size = 0;
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
		size_t size = phrase_before(tokens, end, prefixes[i].phrase);
		if (size > *ret_size && end - size >= floor) {
			longest = &prefixes[i];
			*ret_size = size;
		}
	}
	return longest;
}

const struct prefix *prefix_after(const struct when_tokens *tokens, size_t start, size_t *ret_size)
{
	const struct prefix *longest = NULL;
	*ret_size = 0;
	for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
		size_t size = phrase_after(tokens, start, prefixes[i].phrase);
		if (size > *ret_size) {
			longest = &prefixes[i];
			*ret_size = size;
		}
	}
	return longest;
}
