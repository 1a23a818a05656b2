/* `heed import` for people: what a paper brought, and what became of ten years of papers. */
#include "cli/import.h"
#include "cli/print.h"

static const char *plural(size_t count)
{
	return count == 1 ? "" : "s";
}

/* The references of the lines of one kind, the first of them by name; ret_count says how many there are. */
static struct str refs_of(struct arena *arena, const struct import_outcome *outcome, int what, size_t *ret_count)
{
	enum { NAMED = 24 };
	struct buf refs;
	size_t count = 0;
	buf_init(&refs, arena, BUF_NO_LIMIT);
	list_each(line, &outcome->lines)
		if ((int)line->what == what && count++ < NAMED)
			buf_join(&refs, STR(", "), str_blank(line->ref) ? line->slug : line->ref);
	if (count > NAMED)
		buf_printf(&refs, " and %zu more", count - NAMED);
	*ret_count = count;
	return buf_str(&refs);
}

static void print_counts(struct arena *arena, struct buf *out, const struct import_outcome *outcome, int indent, int columns)
{
	size_t new_count, known, doubtful, lacking;
	struct str new_refs = refs_of(arena, outcome, IMPORT_NEW, &new_count), doubtful_refs = refs_of(arena, outcome, IMPORT_DOUBTFUL, &doubtful);
	struct str lacking_refs = refs_of(arena, outcome, IMPORT_LACKING, &lacking);
	refs_of(arena, outcome, IMPORT_KNOWN, &known);
	struct str line = str_format(arena, "%zu recommendation%s", new_count + known + doubtful, plural(new_count + known + doubtful));
	if (new_count && outcome->new_review)
		line = str_join(arena, line, STR(", "), STR("all new"));
	else if (new_count)
		line = str_join(arena, line, STR(", "), str_format(arena, "%zu new (%.*s)", new_count, STR_ARG(new_refs)));
	if (known)
		line = str_join(arena, line, STR(", "), str_format(arena, "%zu known", known));
	if (doubtful)
		line = str_join(arena, line, STR(", "), str_format(arena, "%zu matched with doubt (%.*s)", doubtful, STR_ARG(doubtful_refs)));
	print_wrapped(out, str_format(arena, "%.*s. %zu new statement%s.", STR_ARG(line), outcome->statements, plural(outcome->statements)), indent, columns);
	if (lacking)
		print_wrapped(out, str_format(arena, "Not in this paper, and not said to be concluded: %.*s.", STR_ARG(lacking_refs)), indent, columns);
}

static struct str day_of_paper(struct arena *arena, const struct imported *one)
{
	int32_t day = one->reading.draft->front.as_of;
	return day == DAY_NONE ? STR("without a day of its own") : str_format(arena, "of %.*s", STR_ARG(day_words(arena, day)));
}

static void print_doubts(struct arena *arena, struct buf *out, const struct imported *one, int indent, int columns)
{
	list_each(doubt, &one->outcome.doubts)
		print_wrapped(out, str_format(arena, "In doubt: %.*s", STR_ARG(*doubt)), indent, columns);
	if (one->outcome.undated)
		print_wrapped(out, STR("The paper gives no day of its own, so it counts as of today; say --as-of DAY if you know it."), indent, columns);
}

static void print_next(struct arena *arena, struct buf *out, const struct import_outcome *outcome, bool dry_run, bool released, int columns)
{
	buf_char(out, '\n');
	if (dry_run)
		print_wrapped(out, STR("Nothing was stored: this was a dry run."), 0, columns);
	else if (released)
		print_wrapped(out, str_format(arena, "The public can see it now: /reviews/%.*s", STR_ARG(outcome->review_slug)), 0, columns);
	else
		print_wrapped(out, str_format(arena, "It is a draft: the public does not see it until you say: heed release %.*s", STR_ARG(outcome->review_slug)), 0, columns);
}

void print_imported(struct arena *arena, struct buf *out, const struct imported *one, bool dry_run, bool released, int columns)
{
	const struct import_outcome *outcome = &one->outcome;
	struct str name = one->reading.name;
	if (outcome->known_before) {
		print_wrapped(out, str_format(arena, "%.*s is in the record already, as %.*s of \"%.*s\" (%.*s). Nothing was added.", STR_ARG(name),
		                              STR_ARG(outcome->paper_slug), STR_ARG(outcome->review_title), STR_ARG(outcome->review_slug)), 0, columns);
		if (released)
			print_next(arena, out, outcome, false, true, columns);
		return;
	}
	print_wrapped(out, str_format(arena, "%.*s, a paper %.*s, %s \"%.*s\" (%.*s).", STR_ARG(name), STR_ARG(day_of_paper(arena, one)),
	                              outcome->new_review ? "opens the review" : "belongs to the review", STR_ARG(outcome->review_title),
	                              STR_ARG(outcome->review_slug)), 0, columns);
	print_doubts(arena, out, one, 0, columns);
	print_counts(arena, out, outcome, 0, columns);
	if (outcome->leftovers)
		print_wrapped(out, str_format(arena, "%zu piece%s of its text found no place; they are kept and shown with the paper (heed read %.*s).",
		                              outcome->leftovers, plural(outcome->leftovers), STR_ARG(name)), 0, columns);
	if (outcome->before && outcome->comparison.changes.count) {
		struct reading before = {.name = STR("the record"), .draft = (struct draft *)outcome->before};
		buf_char(out, '\n');
		print_comparison(arena, out, &before, &one->reading, &outcome->comparison, columns);
	}
	print_next(arena, out, outcome, dry_run, released, columns);
}

void print_imported_short(struct arena *arena, struct buf *out, const struct imported *one, int columns)
{
	const struct import_outcome *outcome = &one->outcome;
	if (outcome->known_before) {
		print_wrapped(out, str_format(arena, "%.*s: in the record already, as %.*s", STR_ARG(one->reading.name), STR_ARG(outcome->paper_slug)), 0, columns);
		return;
	}
	print_wrapped(out, str_format(arena, "%.*s, %.*s: %s %.*s", STR_ARG(one->reading.name), STR_ARG(day_of_paper(arena, one)),
	                              outcome->new_review ? "opens" : "of", STR_ARG(outcome->review_slug)), 0, columns);
	print_doubts(arena, out, one, 4, columns);
	print_counts(arena, out, outcome, 4, columns);
}

/* --- lives ------------------------------------------------------------------------------------------ */

static void print_life(struct arena *arena, struct buf *out, const struct recommendation_life *life, int columns)
{
	struct buf steps;
	buf_init(&steps, arena, BUF_NO_LIMIT);
	struct str ref = str_blank(life->ref) ? life->slug : life->ref;
	print_wrapped(out, str_join(arena, ref, STR("  "), say_short(arena, life->text, 80)), 2, columns);
	list_each(step, &life->steps)
		buf_join(&steps, STR("; "), str_format(arena, "%.*s %.*s", STR_ARG(day_words(arena, step->day)), STR_ARG(say_short(arena, step->words, 60))));
	if (life->slips)
		buf_join(&steps, STR("; "), life->slips == 1 ? STR("date moved once") : str_format(arena, "date moved %lld times", (long long)life->slips));
	if (life->lost_sight)
		buf_join(&steps, STR("; "), str_format(arena, "last heard of %.*s", STR_ARG(day_words(arena, life->heard_day))));
	print_wrapped(out, steps.size ? buf_str(&steps) : STR("no status was ever given"), 6, columns);
}

static void print_lost_sight(struct arena *arena, struct buf *out, const struct importing_many *many, int32_t newest, int columns)
{
	enum { YEAR_MONTHS = 12 };
	bool any = false;
	list_each(review, &many->lives) {
		struct buf gone;
		size_t tracked = 0;
		buf_init(&gone, arena, BUF_NO_LIMIT);
		list_each(life, &review->lives)
			tracked += life->tracked;
		list_each(life, &review->lives)
			if (life->lost_sight)
				buf_join(&gone, STR(", "), str_format(arena, "%.*s (%.*s)", STR_ARG(str_blank(life->ref) ? life->slug : life->ref),
				                                      STR_ARG(day_words(arena, life->heard_day))));
		bool silent = tracked && review->latest_day != DAY_NONE && day_add_months(review->latest_day, YEAR_MONTHS) < newest;
		if (!gone.size && !silent)
			continue;
		if (!any)
			buf_put(out, STR("\nLast heard of long ago\n\n"));
		any = true;
		if (silent)
			print_wrapped(out, str_format(arena, "%.*s (%.*s): no paper since %.*s; %zu of its recommendations %s still tracked.", STR_ARG(review->title),
			                              STR_ARG(review->slug), STR_ARG(day_words(arena, review->latest_day)), tracked, tracked == 1 ? "is" : "are"), 2, columns);
		if (gone.size)
			print_wrapped(out, str_format(arena, "%.*s (%.*s): still tracked, but not in the latest paper of %.*s: %.*s.", STR_ARG(review->title),
			                              STR_ARG(review->slug), STR_ARG(day_words(arena, review->latest_day)), STR_ARG(buf_str(&gone))), 2, columns);
	}
}

void print_import_lives(struct arena *arena, struct buf *out, const struct importing_many *many, int columns)
{
	int32_t newest = DAY_NONE;
	list_each(review, &many->lives) {
		newest = review->latest_day > newest ? review->latest_day : newest;
		buf_printf(out, "\n%.*s (%.*s)\n\n", STR_ARG(review->title), STR_ARG(review->slug));
		list_each(life, &review->lives)
			print_life(arena, out, life, columns);
	}
	print_lost_sight(arena, out, many, newest, columns);
	buf_char(out, '\n');
	if (many->left_aside)
		print_wrapped(out, str_format(arena, "%zu paper%s left aside; the reasons stand above.", many->left_aside, many->left_aside == 1 ? " was" : "s were"), 0, columns);
	if (many->dry_run)
		print_wrapped(out, STR("Nothing was stored: this was a dry run."), 0, columns);
	else if (many->released)
		print_wrapped(out, STR("The public can see these reviews now."), 0, columns);
	else
		print_wrapped(out, STR("These are drafts: the public does not see them until you say: heed release REVIEW (or heed release --all)"), 0, columns);
}
