/* Date columns: targets, revised dates, the anticipated date, the day of conclusion.
 *
 * src/when reads the phrases. Here: which of them the cell calls original, and which
 * revised. The first date is never overwritten; one struck through is the target, the
 * one beside it the revised date. */
#include "paper/phrase.h"

/* Words in front of a date that say which of two dates it is. */
static const struct phrase sayings[] = {
	{"original", 1}, {"originally", 1}, {"original date", 1}, {"original target", 1}, {"was", 1}, {"previously", 1}, {"initial target", 1},
	{"revised", 2}, {"revised to", 2}, {"revised date", 2}, {"new", 2}, {"new date", 2}, {"now", 2}, {"extended", 2}, {"extended to", 2},
	{"extension", 2}, {"moved to", 2}, {"slipped to", 2}, {"deferred to", 2}, {"delayed to", 2}, {"delayed until", 2}, {"rescheduled", 2},
	{"put back to", 2}, {"postponed to", 2}, {"amended", 2}, {"amended to", 2}, {"updated", 2}, {"diwygiedig", 2}, {"gwreiddiol", 1},
	{"anticipated", 3}, {"anticipated completion", 3}, {"anticipated date", 3},
	{"revised from", 4}, {"moved from", 4}, {"changed from", 4}, {"extended from", 4}, {"slipped from", 4}, {"deferred from", 4}, {"put back from", 4},
	{"agreed by", 5}, {"agreed on", 5}, {"agreed at", 5}, {"approved by", 5}, {"approved on", 5}, {"approved at", 5}, {NULL, 0},
};

enum said { SAID_NOTHING, SAID_ORIGINAL, SAID_REVISED, SAID_ANTICIPATED, SAID_FROM, SAID_AGREED };

/* The last saying between two dates. */
static enum said said_before(const struct tokens *tokens, size_t start, size_t end)
{
	enum said said = SAID_NOTHING;
	for (size_t i = 0; i < tokens->count && tokens->at[i].start < end; i++) {
		size_t count;
		const struct phrase *saying = tokens->at[i].start >= start ? phrase_at(sayings, tokens, i, &count) : NULL;
		if (saying)
			said = (enum said)saying->value;
	}
	return said;
}

/* Every byte of the passage is struck through in print. */
static bool struck(const struct passage *passage)
{
	size_t covered = 0, total = 0;
	for (size_t i = 0; i < passage->piece_count; i++) {
		const struct piece *piece = &passage->pieces[i];
		total += piece->end - piece->start;
		list_each(run, &piece->block->runs) {
			size_t start = run->start > piece->start ? run->start : piece->start;
			size_t end = run->start + run->text.size < piece->end ? run->start + run->text.size : piece->end;
			if ((run->style & RUN_STRIKE) && !(run->style & RUN_DELETED) && start < end)
				covered += end - start;
		}
	}
	return total && covered * 10 >= total * 9;
}

static bool dated_add(struct recognition *r, struct recommendation *record, struct dated dated, bool revised)
{
	if (revised)
		return list_push(r->arena, &record->revised_dates, dated);
	return list_push(r->arena, &record->dates, dated);
}

static enum sure sure_of(const struct when *when)
{
	if (when->flags & (WHEN_IMPOSSIBLE | WHEN_BACKWARDS))
		return SURE_DOUBTFUL;
	if (when->basis == BASIS_YEAR_INFERRED || !interval_known(when->days))
		return SURE_SUGGESTED;
	return SURE_CERTAIN;
}

void deadline_narrow(struct when *when)
{
	bool end = str_starts_fold(when->words, STR("end ")) || str_has_fold(when->words, STR(" end ")) || str_has_fold(when->words, STR("diwedd "));
	if ((when->bound == BOUND_BY || when->bound == BOUND_IN) && when->basis == BASIS_CONVENTION && end && when->mode != MODE_DONE && interval_known(when->days))
		when->days.first = when->days.last;
}

struct dated_list {
	struct dated *at;
	size_t count, room;
};

/* Two bare dates are two reports (when.h), unless one of them is only the other revised, or expected. */
static void kinds_settle(struct recommendation *record, size_t first_date, size_t first_revised, size_t found, struct str cell)
{
	if (found < 2 || record->dates.count != first_date + 1 || str_has_fold(cell, STR("report")))
		return;
	if (record->dates.at[first_date].when.kind == WHEN_REPORT)
		record->dates.at[first_date].when.kind = WHEN_COMPLETION;
	for (size_t i = first_revised; i < record->revised_dates.count; i++)
		if (record->revised_dates.at[i].when.kind == WHEN_REPORT)
			record->revised_dates.at[i].when.kind = WHEN_COMPLETION;
}

static void anticipated_keep(struct recommendation *record, const struct dated *dated)
{
	bool better = !record->anticipated.when.words.size || (!interval_known(record->anticipated.when.days) && interval_known(dated->when.days));
	if (better) {
		record->anticipated = *dated;
		mark_field(record, FIELD_ANTICIPATED, sure_of(&dated->when));
	} else if (interval_known(dated->when.days)) {
		mark_field(record, FIELD_ANTICIPATED, SURE_SUGGESTED);
	}
}


/* Targets, revised dates and the date now expected, of one column. */
static struct error *targets_add(struct recognition *r, struct recommendation *record, const struct flat *flat, const struct dated_list *found)
{
	struct tokens tokens = printed_tokens(scratch_of(r), flat->text);
	bool any_struck = false, any_plain = false;
	list_each(dated, found) {
		any_struck |= struck(&dated->source);
		any_plain |= !struck(&dated->source);
	}
	size_t before = 0, first_date = record->dates.count, first_revised = record->revised_dates.count;
	bool revised_follows = false;
	list_each(dated, found) {
		enum said said = said_before(&tokens, before, dated->when.end);
		if (said == SAID_ANTICIPATED || said == SAID_AGREED) {
			before = dated->when.end;
			if (said == SAID_ANTICIPATED)
				anticipated_keep(record, dated);
			continue; /* the day on which a change was agreed is no date to meet */
		}
		if (said == SAID_FROM && record->dates.count == first_date + 1) { /* "March 2024 (revised from June 2023)": the one before is the later */
			struct dated later = record->dates.at[first_date];
			record->dates.count--;
			if (!dated_add(r, record, later, true))
				return arena_error(r->arena);
			said = SAID_ORIGINAL;
			if (str_starts_fold(dated->when.words, STR("from "))) { /* it says from what, not from when on */
				dated->when.words = str_trim(str_from(dated->when.words, STR("from").size));
				dated->when.bound = BOUND_IN;
			}
		}
		bool revised = said == SAID_REVISED || (said == SAID_NOTHING && (dated->when.flags & WHEN_REVISED) != 0);
		if (said == SAID_NOTHING && revised_follows)
			revised = true; /* "Revised: June and October 2024" */
		revised_follows = revised;
		if (any_struck && any_plain)
			revised = !struck(&dated->source);
		before = dated->when.end;
		mark_field(record, revised ? FIELD_REVISED_DATES : FIELD_DATES, sure_of(&dated->when));
		if (any_struck && any_plain) /* a date struck out by mistake looks the same */
			mark_field(record, revised ? FIELD_REVISED_DATES : FIELD_DATES, SURE_SUGGESTED);
		if (!dated_add(r, record, *dated, revised))
			return arena_error(r->arena);
	}
	kinds_settle(record, first_date, first_revised, found->count, flat->text);
	return arena_check(r->arena);
}

static struct error *concluded_set(struct recognition *r, struct recommendation *record, const struct words *cell, const struct dated_list *found)
{
	record->concluded_words = str_join(r->arena, record->concluded_words, STR(" "), words_text(r->arena, cell));
	list_each(dated, found) {
		if (!interval_known(dated->when.days) || dated->when.days.first != dated->when.days.last)
			continue;
		record->concluded = dated->when.days.last; /* of several, the last is when it ended */
		mark_field(record, FIELD_CONCLUDED, sure_of(&dated->when));
	}
	return arena_check(r->arena);
}

/* "Quarterly from January 2025": a period and its start are one date. */
static void periods_join(struct whens *whens, struct str text)
{
	size_t kept = 0;
	for (size_t i = 0; i < whens->count; i++) {
		struct when *when = &whens->at[i];
		struct when *before = kept ? &whens->at[kept - 1] : NULL;
		bool period = before && (before->flags & WHEN_RECURRING) && !interval_known(before->days);
		if (period && when->bound == BOUND_FROM && when->start <= before->end + 2) {
			when->period_months = before->period_months;
			when->period_days = before->period_days;
			when->flags |= WHEN_RECURRING;
			when->kind = before->kind;
			when->start = before->start;
			when->words = str_slice(text, when->start, when->end);
			kept--;
		}
		whens->at[kept++] = *when;
	}
	whens->count = kept;
}

struct error *field_dates(struct recognition *r, enum column column, const struct words *cell, struct recommendation *record)
{
	if (column == COLUMN_DATE || column == COLUMN_REVISED_DATE)
		TRY(words_append(r->arena, &record->dates_source, cell));
	if (words_blank(cell))
		return NULL;
	struct flat flat;
	struct whens whens = {0};
	struct dated_list found = {0};
	TRY(flat_open(r, cell, '\n', &flat));
	if (!words_placeholder(r, cell, NULL))
		TRY(when_cell(scratch_of(r), flat.text, &r->when, &whens));
	periods_join(&whens, flat.text);
	list_each(when, &whens) {
		struct dated dated = {.when = *when};
		TRY(flat_cut(r->arena, &flat, when->start, when->end, &dated.source));
		if (dated.source.text.size)
			dated.when.words = dated.source.text;
		if (column != COLUMN_CONCLUDED)
			deadline_narrow(&dated.when);
		if (!list_push(scratch_of(r), &found, dated))
			return arena_error(scratch_of(r));
	}
	switch (column) {
	case COLUMN_CONCLUDED: return concluded_set(r, record, cell, &found);
	case COLUMN_ANTICIPATED:
		list_each(dated, &found)
			anticipated_keep(record, dated);
		return arena_check(r->arena);
	case COLUMN_REVISED_DATE:
		list_each(dated, &found) {
			mark_field(record, FIELD_REVISED_DATES, sure_of(&dated->when));
			if (!dated_add(r, record, *dated, true))
				return arena_error(r->arena);
		}
		return arena_check(r->arena);
	default: return targets_add(r, record, &flat, &found);
	}
}
