/* The order in which questions are put, and the sentence that sums the paper up. */
#include "check/rules.h"

#include <stdlib.h>

#define FIRST_MOST 10  /* put first at most */
#define FIRST_SAME 3   /* of one rule, while others wait */
#define FIRST_HERE 2   /* about one recommendation, while others wait */

static bool grave(const struct finding *finding)
{
	return finding->severity <= SEVERITY_MEDIUM;
}

/* How much a rule weighs among its equals: a closed recommendation that isn't done comes
 * before a gap in the form. */
static int weight(enum rule rule)
{
	static const enum rule heavy[] = {RULE_S1, RULE_S2, RULE_S5, RULE_X1, RULE_S11, RULE_P7, RULE_D1, RULE_D2, RULE_S9, RULE_F1, RULE_S10, RULE_F4, RULE_S3, RULE_P1};
	for (size_t i = 0; i < sizeof heavy / sizeof *heavy; i++)
		if (heavy[i] == rule)
			return (int)i;
	return (int)(sizeof heavy / sizeof *heavy) + (int)rule;
}

static int compare_grave(const struct finding *a, const struct finding *b)
{
	if (a->severity != b->severity)
		return a->severity < b->severity ? -1 : 1;
	if (a->certain != b->certain)
		return a->certain ? -1 : 1;
	return 0;
}

static size_t place_of(const struct finding *finding)
{
	return finding->quotes.count ? finding->quotes.at[0].origin.from : 0;
}

static int compare_reading(const void *x, const void *y)
{
	const struct finding *a = x, *b = y;
	int order = compare_grave(a, b);
	if (order)
		return order;
	if (a->recommendation != b->recommendation)
		return a->recommendation < b->recommendation ? -1 : 1;
	if (a->rule != b->rule)
		return a->rule < b->rule ? -1 : 1;
	return (place_of(a) > place_of(b)) - (place_of(a) < place_of(b));
}

/* Among equals the heavier rule, then the one with more words to show, then reading order. */
static int compare_first(const struct finding *a, const struct finding *b)
{
	int order = compare_grave(a, b);
	if (order)
		return order;
	if (weight(a->rule) != weight(b->rule))
		return weight(a->rule) < weight(b->rule) ? -1 : 1;
	if (a->quotes.count != b->quotes.count)
		return a->quotes.count > b->quotes.count ? -1 : 1;
	return a->recommendation - b->recommendation;
}

struct chosen {
	size_t at[FIRST_MOST];
	size_t count;
};

static bool may_come_first(const struct findings *findings, const struct chosen *chosen, size_t i, bool strict)
{
	size_t same = 0, here = 0;
	const struct finding *finding = &findings->at[i];
	for (size_t k = 0; k < chosen->count; k++) {
		const struct finding *other = &findings->at[chosen->at[k]];
		if (chosen->at[k] == i)
			return false;
		same += other->rule == finding->rule;
		here += finding->recommendation >= 0 && other->recommendation == finding->recommendation;
	}
	return grave(finding) && (!strict || (same < FIRST_SAME && here < FIRST_HERE));
}

static bool choose_one(const struct findings *findings, struct chosen *chosen, bool strict)
{
	const struct finding *best = NULL;
	for (size_t i = 0; i < findings->count; i++)
		if (may_come_first(findings, chosen, i, strict) && (!best || compare_first(&findings->at[i], best) < 0))
			best = &findings->at[i];
	if (best)
		chosen->at[chosen->count++] = (size_t)(best - findings->at);
	return best != NULL;
}

struct error *findings_rank(struct arena *arena, const struct draft *draft, struct findings *findings)
{
	(void)draft;
	if (findings->count < 2)
		return NULL;
	qsort(findings->at, findings->count, sizeof *findings->at, compare_reading);
	struct chosen chosen = {0};
	while (chosen.count < FIRST_MOST && choose_one(findings, &chosen, true))
		;
	while (chosen.count < FIRST_MOST && choose_one(findings, &chosen, false))
		;
	struct finding *ranked = arena_alloc_array(arena, findings->count, sizeof *ranked);
	bool *taken = arena_alloc_array(arena, findings->count, sizeof *taken);
	TRY_MEMORY(arena, ranked);
	TRY_MEMORY(arena, taken);
	size_t count = 0;
	for (size_t i = 0; i < chosen.count; i++) {
		taken[chosen.at[i]] = true;
		ranked[count++] = findings->at[chosen.at[i]];
	}
	qsort(ranked, count, sizeof *ranked, compare_reading);
	for (size_t i = 0; i < findings->count; i++)
		if (!taken[i])
			ranked[count++] = findings->at[i];
	*findings = (struct findings){ranked, count, count};
	return NULL;
}

size_t check_first(const struct findings *findings)
{
	size_t first = 0;
	while (first < findings->count && first < FIRST_MOST && grave(&findings->at[first]))
		first++;
	return first;
}

/* --- the headline ------------------------------------------------------------------ */

/* Recommendations with a certain finding of one of the two rules. */
static size_t recommendations_with(struct arena *arena, const struct draft *draft, const struct findings *findings, enum rule one, enum rule other)
{
	bool *seen = arena_alloc_array(arena, draft->recommendations.count + 1, sizeof *seen);
	size_t count = 0;
	for (size_t i = 0; seen && i < findings->count; i++) {
		const struct finding *finding = &findings->at[i];
		bool counts = finding->certain && finding->recommendation >= 0 && (finding->rule == one || finding->rule == other);
		if (!counts || seen[finding->recommendation])
			continue;
		seen[finding->recommendation] = true;
		count++;
	}
	return count;
}

static void headline_draft(struct buf *buf, struct arena *arena, const struct draft *draft, const struct findings *findings)
{
	size_t owner = recommendations_with(arena, draft, findings, RULE_A1, RULE_A1);
	size_t date = recommendations_with(arena, draft, findings, RULE_A2, RULE_A2);
	if (owner)
		buf_printf(buf, "; %zu %s not say who is to act", owner, owner == 1 ? "does" : "do");
	if (date)
		buf_printf(buf, "; %zu %s not say by when", date, date == 1 ? "does" : "do");
}

static void headline_closed(struct buf *buf, size_t closed, size_t open, bool doubtful)
{
	static const char says[] = "the evidence says that work is still to come or its outcome unknown";
	buf_put(buf, STR("; "));
	closed ? buf_printf(buf, "%zu", closed) : buf_put(buf, STR("none"));
	buf_printf(buf, " reported completed%s", doubtful ? " as far as could be read" : "");
	if (open && closed == 1)
		buf_printf(buf, ", and %s", says);
	else if (open == closed && open)
		buf_printf(buf, "; in all of these %s", says);
	else if (open == 1)
		buf_printf(buf, "; in one of these %s", says);
	else if (open)
		buf_printf(buf, "; in %zu of these %s", open, says);
}

struct str check_headline(struct arena *arena, const struct draft *draft, const struct findings *findings)
{
	size_t all = 0, closed = 0, status = 0, missing = 0;
	bool doubtful = false;
	list_each(record, &draft->recommendations) {
		if (record->in_concluded_list)
			continue;
		if (record->text_state == TEXT_LOST && !record->evidence.count && !record->owners.count && !record->further_information.count) {
			missing++; /* only its number is known */
			continue;
		}
		const struct claim *claim = record->claim.status != STATUS_NONE ? &record->claim : &record->decision;
		all++;
		closed += status_closed(claim->status);
		doubtful |= status_closed(claim->status) && record->marks[FIELD_CLAIM] >= SURE_DOUBTFUL;
		status += claim->status != STATUS_NONE || record->claim.placeholder;
	}
	if (!all)
		return STR("No recommendations were found in this paper.");
	bool before_agreed = false;
	for (size_t i = 0; i < findings->count; i++)
		before_agreed |= findings->at[i].rule >= RULE_A1;
	struct buf buf;
	buf_init(&buf, arena, BUF_NO_LIMIT);
	buf_printf(&buf, "%zu recommendation%s", all, all == 1 ? "" : "s");
	if (missing)
		buf_printf(&buf, "; %zu more seem%s to be missing", missing, missing == 1 ? "s" : "");
	if (before_agreed) {
		headline_draft(&buf, arena, draft, findings);
	} else if (!status) {
		buf_put(&buf, STR("; the paper gives no status of progress"));
	} else {
		headline_closed(&buf, closed, recommendations_with(arena, draft, findings, RULE_S1, RULE_S2), doubtful);
		size_t overdue = recommendations_with(arena, draft, findings, RULE_S11, RULE_S11);
		size_t silent = recommendations_with(arena, draft, findings, RULE_S10, RULE_S10);
		if (overdue)
			buf_printf(&buf, "; %zu past %s target without an assessment", overdue, overdue == 1 ? "its" : "their");
		if (silent)
			buf_printf(&buf, "; %zu without a status", silent);
	}
	buf_char(&buf, '.');
	return buf_str(&buf);
}
