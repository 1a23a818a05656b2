/* What no label says: the paper's own day from its first lines, page heads and stamps, and
 * how the rest is put together. Names: front_names.c, title and kind: front_title.c. */
#include "paper/front.h"

#include "base/utf8.h"

static size_t first_record_leaf(const struct recognition *r)
{
	size_t first = SIZE_MAX;
	list_each(record, &r->draft->recommendations)
		if (record->text.count && record->text.at[0].piece_count && record->text.at[0].pieces[0].block->number) {
			const struct block *block = record->text.at[0].pieces[0].block;
			for (size_t i = 0; i < r->draft->document->leaves.count; i++)
				if (front_leaf(r, i) == block)
					first = i;
			break;
		}
	return first;
}

static bool whole_day(const struct when *when)
{
	return interval_known(when->days) && when->days.first == when->days.last && !(when->flags & (WHEN_NO_YEAR | WHEN_IMPOSSIBLE));
}

/* The one day that a line gives; NULL when it gives none or several. Two languages give it twice. */
static const struct when *line_day(struct recognition *r, struct str text, struct whens *whens)
{
	if (when_find(scratch_of(r), text, &r->when, whens) || !whens->count)
		return NULL;
	list_each(when, whens)
		if (!whole_day(when) || when->days.first != whens->at[0].days.first)
			return NULL;
	return &whens->at[0];
}

/* "Update to the Communities Panel, 24 January 2017": the day closes a line that tells of nothing done. */
static bool day_closes_line(struct str text, const struct when *when)
{
	static const char *const deeds[] = {"agreed", "approved", "adopted", "issued", "published", "launched", "accepted", "resolved", "noted", "began", "started", "completed", "opened", "considered"};
	struct str before = str_trim(str_slice(text, 0, when->start)), after = str_trim(str_from(text, when->end));
	bool parted = str_ends(before, STR(",")) || str_ends(before, STR("–")) || str_ends(before, STR("—")) || str_ends(before, STR("-")) || str_ends(before, STR(":")) || str_ends(before, STR("|"));
	for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++)
		if (str_has_word(text, str_of(deeds[i])))
			return false;
	return parted && !after.size;
}

/* A day that stands alone, beside the committee's name, or at the end of a line on the first
 * page; else in a page head. */
static int32_t date_find(struct recognition *r, size_t before)
{
	enum { LINE_MOST = 140, FIRST_LINES = 20 };
	int32_t closing = DAY_NONE;
	for (size_t i = 0; i < r->draft->document->leaves.count; i++) {
		const struct block *leaf = front_leaf(r, i);
		bool near = i < FIRST_LINES && i < before && !block_within(leaf, BLOCK_CELL);
		scratch_reset(r);
		if ((!near && leaf->kind != BLOCK_FURNITURE) || leaf->text.size > LINE_MOST || !leaf->text.size)
			continue;
		struct whens whens = {0};
		const struct when *when = line_day(r, leaf->text, &whens);
		if (!when)
			continue;
		struct str rest = str_trim(str_slice(leaf->text, 0, when->start));
		struct tokens tokens = printed_tokens(scratch_of(r), leaf->text);
		bool alone = rest.size + when->words.size + 12 >= leaf->text.size && rest.size < 12;
		if (alone || leaf->kind == BLOCK_FURNITURE || committee_in(&tokens).size || council_in(&tokens).size || str_has_word(leaf->text, STR("meeting")))
			return when->days.first;
		if (closing == DAY_NONE && day_closes_line(leaf->text, when))
			closing = when->days.first;
	}
	return closing;
}

/* "Status of recommendations as of 31 January 2026", on the first page. */
static int32_t day_told_of(struct recognition *r, size_t before)
{
	static const char *const fronts[] = {"as of", "as at", "position at", "position on", "correct at", "correct as of", "up to"};
	for (size_t i = 0; i < 20 && i < before; i++) {
		const struct block *leaf = front_leaf(r, i);
		struct whens whens = {0};
		if (!leaf || leaf->text.size > 140 || block_within(leaf, BLOCK_CELL))
			continue;
		const struct when *when = line_day(r, leaf->text, &whens);
		struct str told = when ? str_trim(str_slice(leaf->text, 0, when->start)) : STR_NONE;
		for (size_t f = 0; when && f < sizeof fronts / sizeof *fronts; f++) {
			size_t size = str_of(fronts[f]).size;
			if (str_starts_fold(when->words, str_of(fronts[f])))
				return when->days.first;
			if (told.size >= size && str_equal_fold(str_from(told, told.size - size), str_of(fronts[f])))
				return when->days.first;
		}
	}
	return DAY_NONE;
}

/* The last stamp of the paper, outside of tables. */
static int32_t stamps_last(struct recognition *r)
{
	int32_t last = DAY_NONE;
	for (size_t i = 0; i < r->draft->document->leaves.count; i++) {
		const struct block *leaf = front_leaf(r, i);
		scratch_reset(r);
		int32_t day = block_within(leaf, BLOCK_CELL) ? DAY_NONE : stamp_day(r, leaf->text);
		if (day != DAY_NONE && (last == DAY_NONE || last < day))
			last = day;
	}
	return last;
}

static int two_digits(struct str text, size_t at)
{
	if (at + 2 > text.size || text.at[at] < '0' || text.at[at] > '9' || text.at[at + 1] < '0' || text.at[at + 1] > '9')
		return 0;
	return (text.at[at] - '0') * 10 + text.at[at + 1] - '0';
}

/* A paper that writes 06/30/2025 and never 30/06/2025 names the month first. */
static bool month_first(const struct document *document)
{
	size_t american = 0, european = 0;
	for (size_t i = 0; i < document->leaves.count; i++) {
		struct str text = document->leaves.at[i]->text;
		for (size_t at = str_find(text, STR("/")); at != STR_NOT_FOUND; at = str_find_from(text, STR("/"), at + 1)) {
			int first = at >= 2 ? two_digits(text, at - 2) : 0, second = two_digits(text, at + 1);
			bool date = first && second && at + 3 < text.size && text.at[at + 3] == '/' && two_digits(text, at + 4);
			american += date && first <= 12 && second > 12 && second <= 31;
			european += date && first > 12 && first <= 31 && second <= 12;
		}
	}
	return american > 0 && !european;
}

struct error *front_open(struct recognition *r)
{
	struct front *front = &r->draft->front;
	front->date = front->as_of = front->review.approved = DAY_NONE;
	r->when.day_first = !month_first(r->draft->document);
	int32_t day = stamps_last(r);
	if (day == DAY_NONE) /* a first guess, so that years can be told; labels and front_settle decide */
		day = date_find(r, FRONT_LEAVES);
	int32_t told = day_told_of(r, FRONT_LEAVES);
	if (told != DAY_NONE && (day == DAY_NONE || day < told))
		day = told;
	if (day != DAY_NONE)
		r->when.as_of = day;
	return arena_check(r->arena);
}

static enum paper_kind kind_by_records(const struct draft *draft)
{
	size_t responses = 0, claims = 0, evidence = 0;
	list_each(record, &draft->recommendations) {
		responses += record->response != RESPONSE_NONE;
		claims += record->claim.words.size > 0;
		evidence += record->evidence.count > 0;
	}
	if (responses * 2 > draft->recommendations.count)
		return PAPER_RESPONSE;
	if (claims * 2 > draft->recommendations.count)
		return PAPER_TRACKER;
	return evidence * 2 > draft->recommendations.count ? PAPER_PROGRESS : PAPER_OTHER;
}

struct error *front_settle(struct recognition *r)
{
	struct front *front = &r->draft->front;
	size_t first = first_record_leaf(r);
	int weight;
	for (size_t i = 0; i < FRONT_LEAVES && i < first; i++)
		front_lines(r, front_leaf(r, i));
	if (!front->title.size)
		front->title = title_find(r, first);
	if (!front->review.title.size)
		front->review.title = review_title(front->title);
	if (!front->body.size)
		front->body = body_find(r);
	if (!front->committee.size)
		front->committee = committee_find(r);
	if (front->date == DAY_NONE)
		front->date = date_find(r, first);
	int32_t stamp_last = stamps_last(r);
	front->as_of = stamp_last != DAY_NONE && (front->date == DAY_NONE || front->date < stamp_last) ? stamp_last : front->date;
	int32_t told = day_told_of(r, first);
	if (told != DAY_NONE && (front->as_of == DAY_NONE || front->as_of < told))
		front->as_of = told;
	list_each(stamp, &r->draft->stamps)
		if (stamp->day != DAY_NONE && (front->as_of == DAY_NONE || front->as_of < stamp->day))
			front->as_of = stamp->day;
	front->kind = kind_of_title(front->title, &weight);
	if (front->kind == PAPER_OTHER)
		front->kind = kind_by_records(r->draft);
	return arena_check(r->arena);
}
