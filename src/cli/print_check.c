/* `heed check` for people: one sentence, at most ten questions grouped by recommendation,
 * then how many smaller matters there are. No rule numbers. */
#include "cli/print.h"

static struct str heading_of(struct arena *arena, const struct draft *draft, const struct finding *finding)
{
	if (finding->recommendation < 0)
		return STR("The paper as a whole");
	const struct recommendation *record = &draft->recommendations.at[finding->recommendation];
	struct str first = say_short(arena, words_text(arena, &record->text), 90);
	return str_join(arena, say_ref(arena, record), STR("  "), first);
}

static void print_finding(struct arena *arena, struct buf *out, const struct draft *draft, const struct finding *finding, size_t number, int columns)
{
	print_wrapped(out, str_format(arena, "%zu. %.*s", number, STR_ARG(finding->message)), 2, columns);
	enum { QUOTES_SHOWN = 4 };
	for (size_t i = 0; i < finding->quotes.count && i < QUOTES_SHOWN; i++) {
		const struct quote *quote = &finding->quotes.at[i];
		struct str place = say_place(arena, draft->document, quote->origin);
		print_wrapped(out, str_format(arena, "\"%.*s\"%s%.*s%s", STR_ARG(quote->text), place.size ? " (" : "", STR_ARG(place), place.size ? ")" : ""),
		              5, columns);
	}
	if (finding->quotes.count > QUOTES_SHOWN)
		print_wrapped(out, str_format(arena, "and %zu more places", finding->quotes.count - QUOTES_SHOWN), 5, columns);
	print_wrapped(out, str_format(arena, "Why it matters: %s", rule_text(finding->rule)->why), 5, columns);
	print_wrapped(out, str_format(arena, "What would settle it: %.*s", STR_ARG(finding->settle)), 5, columns);
}

/* Findings from..to, those of one recommendation together, in the order of each one's worst. */
static void print_grouped(struct arena *arena, struct buf *out, const struct draft *draft, const struct findings *findings,
                          size_t from, size_t to, int columns)
{
	size_t number = from;
	bool *printed = arena_alloc_array(arena, findings->count, sizeof *printed);
	for (size_t i = from; printed && i < to; i++) {
		if (printed[i])
			continue;
		buf_char(out, '\n');
		print_wrapped(out, heading_of(arena, draft, &findings->at[i]), 0, columns);
		for (size_t j = i; j < to; j++) {
			if (printed[j] || findings->at[j].recommendation != findings->at[i].recommendation)
				continue;
			printed[j] = true;
			print_finding(arena, out, draft, &findings->at[j], ++number, columns);
		}
	}
}

void print_findings(struct arena *arena, struct buf *out, const struct reading *reading, const struct findings *findings,
                    struct asked asked, int columns)
{
	const struct draft *draft = reading->draft;
	size_t first = asked.first < findings->count ? asked.first : findings->count, smaller = findings->count - first;
	if (!asked.before_agreed)
		print_wrapped(out, check_headline(arena, draft, findings), 0, columns);
	if (!findings->count) {
		buf_put(out, asked.before_agreed ? STR("heed has no question about these drafts.\n") : STR("heed has no question about this paper.\n"));
		return;
	}
	if (first)
		buf_printf(out, "\n%s\n", smaller ? "What to look at first:" : first == 1 ? "One question:" : "Questions:");
	print_grouped(arena, out, draft, findings, 0, first, columns);
	if (!smaller)
		return;
	buf_printf(out, "\n%zu smaller matter%s%s\n", smaller, smaller == 1 ? "" : "s", asked.all ? ":" : " (--all shows them)");
	if (asked.all)
		print_grouped(arena, out, draft, findings, first, findings->count, columns);
}
