/* Two papers of one review, recommendation by recommendation: see compare.h.
 *
 * Only what both papers print is compared. A difference of layout is no change, and where
 * a reader was unsure of a field, so is the change. */
#include "check/compare_steps.h"

#include "base/buf.h"
#include "base/sentence.h"

const char *change_name(enum change_kind kind)
{
	static const char *const names[] = {
		[CHANGE_VANISHED] = "vanished",
		[CHANGE_NEW_RECOMMENDATION] = "new_recommendation",
		[CHANGE_RENUMBERED] = "renumbered",
		[CHANGE_WORDING] = "wording_changed",
		[CHANGE_DATE_SILENT] = "date_moved_silently",
		[CHANGE_DATE_REVISED] = "date_revised",
		[CHANGE_EVIDENCE_ADDED] = "evidence_added",
		[CHANGE_EVIDENCE_REPEATED] = "evidence_repeated",
		[CHANGE_EVIDENCE_REWRITTEN] = "evidence_rewritten",
		[CHANGE_STATUS] = "status_changed",
		[CHANGE_STATUS_UNFOUNDED] = "status_raised_without_evidence",
		[CHANGE_OWNER] = "owner_changed",
		[CHANGE_PROMISE_PASSED] = "promise_passed",
		[CHANGE_CONCLUDED] = "concluded",
	};
	return names[kind];
}

struct change *change_add(struct comparing *c, enum change_kind kind, struct str quote_old, struct str quote_new)
{
	struct change *change = list_add(c->arena, &c->comparison->changes);
	if (change)
		*change = (struct change){.kind = kind, .old_index = c->old_index, .new_index = c->new_index,
		                          .quote_old = quote_old, .quote_new = quote_new, .certain = true};
	return change;
}

struct str clip(struct arena *arena, struct str text, size_t most_bytes)
{
	text = str_trim(text);
	if (text.size <= most_bytes)
		return text;
	size_t end = most_bytes;
	while (end && text.at[end] != ' ' && text.at[end] != '\n')
		end--;
	if (!end)
		for (end = most_bytes; end && ((unsigned char)text.at[end] & 0xC0) == 0x80;)
			end--;
	return str_format(arena, "%.*s …", STR_ARG(str_trim(str_slice(text, 0, end))));
}

struct str record_label(struct arena *arena, const struct recommendation *record)
{
	if (!str_blank(record->ref)) {
		int number;
		bool bare = str_number(str_trim(record->ref), &number);
		return bare ? str_format(arena, "Recommendation %d", number) : str_trim(record->ref);
	}
	if (record->text.count)
		return str_format(arena, "The recommendation “%.*s”", STR_ARG(clip(arena, record->text.at[0].text, 60)));
	return STR("A recommendation without text");
}

bool field_sound(const struct recommendation *record, enum field field)
{
	return !record->missing[field] && record->marks[field] == SURE_CERTAIN;
}

int32_t paper_day(const struct draft *draft)
{
	return draft->front.as_of != DAY_NONE ? draft->front.as_of : draft->front.date;
}

bool record_closed(const struct recommendation *record)
{
	return record->in_concluded_list || record->concluded != DAY_NONE || status_closed(record->claim.status) ||
	       (record->claim.status == STATUS_NONE && status_closed(record->decision.status));
}

static bool record_concluded(const struct recommendation *record)
{
	return record->in_concluded_list || record->concluded != DAY_NONE;
}

static bool record_lost(const struct recommendation *record)
{
	return record->text_state == TEXT_LOST || words_blank(&record->text);
}

bool record_gap(const struct recommendation *record)
{
	return record->text_state == TEXT_LOST && words_blank(&record->text) && !record->evidence.count && !record->further_information.count &&
	       !record->claim.words.size && !record->owners.count && !record->dates.count;
}

/* --- what the paper says of recommendations that it no longer shows ------------------ */

enum { MOST_RANGES = 1000 };

struct numbers { /* ranges that a sentence about concluding names */
	struct {
		int first, last;
		struct str sentence;
	} *at;
	size_t count, room;
};

static bool says_concluded(struct str sentence)
{
	static const struct str words[] = {STR("concluded"), STR("signed off"), STR("discharged"), STR("no longer tracked"),
	                                   STR("no longer be tracked"), STR("removed from"), STR("closed"), STR("withdrawn"),
	                                   STR("superseded"), STR("have been achieved"), STR("has been achieved")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_has_word(sentence, words[i]))
			return str_has_fold(sentence, STR("recommendation")) && !str_has_word(sentence, STR("not"));
	return false;
}

static int number_at(struct str text, size_t *at)
{
	int number = 0;
	while (*at < text.size && text.at[*at] >= '0' && text.at[*at] <= '9' && number < 100000)
		number = number * 10 + (text.at[(*at)++] - '0');
	return number;
}

/* "2", "3 and 5", "7-9", "R02 to R04" after the word recommendation. */
static struct error *numbers_add(struct arena *arena, struct str sentence, struct numbers *numbers)
{
	bool range = false;
	size_t before = numbers->count;
	for (size_t at = str_find_fold(sentence, STR("recommendation")); at < sentence.size;) {
		struct str rest = str_from(sentence, at);
		if (sentence.at[at] >= '0' && sentence.at[at] <= '9') {
			int number = number_at(sentence, &at);
			if (number >= 1000) /* a year */
				break;
			if (range && numbers->count > before) {
				numbers->at[numbers->count - 1].last = number;
			} else if (numbers->count < MOST_RANGES) {
				typeof(numbers->at) added = list_add(arena, numbers);
				TRY_MEMORY(arena, added);
				added->first = added->last = number;
				added->sentence = sentence;
			}
			range = false;
			continue;
		}
		if (str_starts(rest, STR(" on ")) || str_starts(rest, STR(" at ")))
			break; /* days of a date follow */
		if (str_starts(rest, STR("-")) || str_starts(rest, STR("–")) || str_starts(rest, STR("to ")))
			range = true;
		if (str_starts(rest, STR(",")) || str_starts(rest, STR("and ")))
			range = false;
		at++;
	}
	return NULL;
}

static struct error *numbers_concluded(struct arena *arena, const struct draft *draft, struct numbers *numbers)
{
	for (size_t i = 0; i < draft->body.count; i++) {
		struct str sentence;
		for (size_t at = 0; sentence_next(draft->body.at[i].text, &at, &sentence);)
			if (says_concluded(sentence))
				TRY(numbers_add(arena, sentence, numbers));
	}
	return NULL;
}

static struct str sentence_on(const struct numbers *numbers, int number)
{
	list_each(range, numbers)
		if (number > 0 && number >= range->first && number <= range->last)
			return range->sentence;
	return STR_NONE;
}

/* --- gone, new, renumbered ------------------------------------------------------------ */

/* The paper leaves the recommendation's number out, and its text form may have lost the row. */
static bool gap_of(const struct draft *draft, const struct recommendation *record)
{
	list_each(other, &draft->recommendations)
		if (record_gap(other) && record->number && other->number == record->number)
			return draft->document->format == FORMAT_TEXT;
	return false;
}

static struct error *compare_gone(struct comparing *c, const struct numbers *concluded)
{
	const struct recommendation *record = c->old_record;
	struct str words = clip(c->arena, words_text(c->arena, &record->text), 300);
	struct str said = sentence_on(concluded, record->number);
	if (!said.size && record_concluded(record))
		return NULL; /* it was concluded before: a paper need not carry it for ever */
	struct change *change = change_add(c, said.size ? CHANGE_CONCLUDED : CHANGE_VANISHED, words, said);
	TRY_MEMORY(c->arena, change);
	struct str label = record_label(c->arena, record);
	if (said.size)
		change->message = str_format(c->arena, "%.*s is no longer shown; the new paper says that it is concluded.", STR_ARG(label));
	else
		change->message = str_format(c->arena, "%.*s is in the old paper; the new one doesn't show it and doesn't say why.", STR_ARG(label));
	change->certain = !record_lost(record) && record->marks[FIELD_TEXT] <= SURE_SUGGESTED && !(c->new_draft->document && gap_of(c->new_draft, record));
	return NULL;
}

static struct error *compare_new(struct comparing *c)
{
	struct str words = clip(c->arena, words_text(c->arena, &c->new_record->text), 300);
	struct change *change = change_add(c, CHANGE_NEW_RECOMMENDATION, STR_NONE, words);
	TRY_MEMORY(c->arena, change);
	change->message = str_format(c->arena, "%.*s is in the new paper and in no place of the old one.", STR_ARG(record_label(c->arena, c->new_record)));
	change->certain = !record_lost(c->new_record) && c->new_record->marks[FIELD_TEXT] <= SURE_SUGGESTED;
	return NULL;
}

static struct error *compare_number(struct comparing *c)
{
	uint64_t old_key = plain_reference(c->arena, c->old_record->ref), new_key = plain_reference(c->arena, c->new_record->ref);
	if (!old_key || !new_key || old_key == new_key)
		return NULL;
	struct change *change = change_add(c, CHANGE_RENUMBERED, c->old_record->ref, c->new_record->ref);
	TRY_MEMORY(c->arena, change);
	change->message = str_format(c->arena, "%.*s of the old paper is %.*s in the new one.",
	                             STR_ARG(record_label(c->arena, c->old_record)), STR_ARG(record_label(c->arena, c->new_record)));
	change->certain = field_sound(c->old_record, FIELD_REF) && field_sound(c->new_record, FIELD_REF);
	return NULL;
}

/* --- wording --------------------------------------------------------------------------- */

static bool rows_equal(const struct hashes *a, const struct hashes *b)
{
	return a->count == b->count && plain_key(a) == plain_key(b);
}

/* The first passage of `words` that the other text doesn't hold to the letter. */
static struct error *passage_changed(struct arena *arena, const struct words *words, const struct words *other, struct str *ret_text)
{
	struct hashes row = {0}, set;
	TRY(plain_words(arena, words_text(arena, other), &row));
	TRY(plain_set(arena, &row, 3, &set));
	*ret_text = STR_NONE;
	for (size_t i = 0; i < words->count && !ret_text->size; i++) {
		struct hashes passage = {0};
		TRY(plain_words(arena, words->at[i].text, &passage));
		if (plain_coverage(&passage, &set) < 100)
			*ret_text = words->at[i].text;
	}
	return NULL;
}

static struct error *compare_wording(struct comparing *c)
{
	if (record_lost(c->old_record) || record_lost(c->new_record))
		return NULL;
	struct hashes old_row = {0}, new_row = {0};
	TRY(plain_words(c->arena, words_text(c->arena, &c->old_record->text), &old_row));
	TRY(plain_words(c->arena, words_text(c->arena, &c->new_record->text), &new_row));
	if (rows_equal(&old_row, &new_row))
		return NULL;
	struct str old_words, new_words;
	TRY(passage_changed(c->arena, &c->old_record->text, &c->new_record->text, &old_words));
	TRY(passage_changed(c->arena, &c->new_record->text, &c->old_record->text, &new_words));
	if (!old_words.size && !new_words.size) { /* the same words in another order */
		old_words = words_text(c->arena, &c->old_record->text);
		new_words = words_text(c->arena, &c->new_record->text);
	}
	struct change *change = change_add(c, CHANGE_WORDING, old_words, new_words);
	TRY_MEMORY(c->arena, change);
	change->message = str_format(c->arena, "The words of %.*s are not the same in the two papers.", STR_ARG(record_label(c->arena, c->new_record)));
	change->certain = field_sound(c->old_record, FIELD_TEXT) && field_sound(c->new_record, FIELD_TEXT) &&
	                  c->old_record->text_state == TEXT_COMPLETE && c->new_record->text_state == TEXT_COMPLETE;
	return NULL;
}

static struct error *compare_concluded(struct comparing *c, const struct numbers *concluded)
{
	struct str said = c->new_record->concluded_words;
	if (record_concluded(c->old_record))
		return NULL;
	if (!record_concluded(c->new_record)) {
		said = sentence_on(concluded, c->new_record->number);
		if (!said.size || !record_closed(c->new_record))
			return NULL;
	}
	c->concluded = true;
	struct change *change = change_add(c, CHANGE_CONCLUDED, c->old_record->claim.words, said);
	TRY_MEMORY(c->arena, change);
	change->message = str_format(c->arena, "%.*s is concluded in the new paper.", STR_ARG(record_label(c->arena, c->new_record)));
	return NULL;
}

static struct error *compare_pair(struct comparing *c, const struct numbers *concluded)
{
	size_t before = c->comparison->changes.count;
	TRY(compare_number(c));
	TRY(compare_wording(c));
	TRY(compare_concluded(c, concluded));
	TRY(compare_evidence(c));
	TRY(compare_dates(c));
	TRY(compare_status(c));
	TRY(compare_owners(c));
	TRY(compare_promises(c));
	if (c->comparison->changes.count == before && !list_push(c->arena, &c->comparison->unchanged, c->new_index))
		return arena_error(c->arena);
	return arena_check(c->arena);
}

/* --- the walk ---------------------------------------------------------------------------- */

/* The recommendations that the paper shows; *ret_indexes: where each stands in the draft. */
static struct error *items_of(struct arena *arena, const struct draft *draft, struct match_items *items, int **ret_indexes)
{
	size_t count = draft->recommendations.count;
	int *indexes = arena_alloc_array(arena, count, sizeof *indexes);
	TRY_MEMORY(arena, indexes);
	for (size_t i = 0; i < count; i++) {
		if (record_gap(&draft->recommendations.at[i]))
			continue;
		indexes[items->count] = (int)i;
		TRY(match_item_add(arena, &draft->recommendations.at[i], items));
	}
	*ret_indexes = indexes;
	return NULL;
}

static struct error *match_drafts(struct arena *arena, const struct draft *old_draft, const struct draft *new_draft, int *matches)
{
	struct match_items old_items = {0}, new_items = {0};
	int *old_indexes = NULL, *new_indexes = NULL;
	TRY(items_of(arena, old_draft, &old_items, &old_indexes));
	TRY(items_of(arena, new_draft, &new_items, &new_indexes));
	int *found = arena_alloc_array(arena, old_items.count, sizeof *found);
	TRY_MEMORY(arena, found);
	TRY(match_items(arena, &old_items, &new_items, found));
	for (size_t i = 0; i < old_draft->recommendations.count; i++)
		matches[i] = -1;
	for (size_t i = 0; i < old_items.count; i++)
		matches[old_indexes[i]] = found[i] < 0 ? -1 : new_indexes[found[i]];
	return NULL;
}

/* The old paper had lost the row of that number: what the new one shows need not be new. */
static bool gap_before(const struct draft *old_draft, const struct recommendation *record)
{
	return old_draft->document && gap_of(old_draft, record);
}

struct error *compare_papers(struct arena *arena, const struct draft *old_draft, const struct draft *new_draft, struct comparison *ret_comparison)
{
	size_t old_count = old_draft->recommendations.count, new_count = new_draft->recommendations.count;
	struct comparison comparison = {.matches = arena_alloc_array(arena, old_count, sizeof *comparison.matches)};
	bool *known = arena_alloc_array(arena, new_count, sizeof *known);
	TRY_MEMORY(arena, comparison.matches);
	TRY_MEMORY(arena, known);
	TRY(match_drafts(arena, old_draft, new_draft, comparison.matches));
	struct numbers concluded = {0};
	TRY(numbers_concluded(arena, new_draft, &concluded));
	for (size_t i = 0; i < old_count; i++) {
		int match = comparison.matches[i];
		struct comparing c = {.arena = arena, .old_draft = old_draft, .new_draft = new_draft, .old_index = (int)i, .new_index = match,
		                      .old_record = &old_draft->recommendations.at[i], .comparison = &comparison};
		if (record_gap(c.old_record))
			continue;
		if (match < 0) {
			TRY(compare_gone(&c, &concluded));
			continue;
		}
		known[match] = true;
		c.new_record = &new_draft->recommendations.at[match];
		TRY(compare_pair(&c, &concluded));
	}
	for (size_t i = 0; i < new_count; i++) {
		struct comparing c = {.arena = arena, .old_draft = old_draft, .new_draft = new_draft, .old_index = -1, .new_index = (int)i,
		                      .new_record = &new_draft->recommendations.at[i], .comparison = &comparison};
		if (!known[i] && !record_gap(c.new_record) && !gap_before(old_draft, c.new_record))
			TRY(compare_new(&c));
	}
	TRY(arena_check(arena));
	*ret_comparison = comparison;
	return NULL;
}
