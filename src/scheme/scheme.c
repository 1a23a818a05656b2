/* Schemes in use: names, look-up, matching of printed words, and the rules that compute
 * time. See scheme.h; scheme files are read in read.c. */
#include "scheme/scheme.h"

#include "base/utf8.h"

static const char *const statuses[] = {"none", "achieved", "achieved_late", "not_achieved", "obstacle",
                                       "in_progress", "completed", "outstanding", "paused"};
static const char *const responses[] = {NULL, "accepted", "partly_accepted", "rejected", "noted"};

const char *status_name(enum status status)
{
	return (size_t)status < sizeof statuses / sizeof *statuses ? statuses[status] : statuses[STATUS_NONE];
}

bool status_from_name(struct str name, enum status *ret_status)
{
	for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		if (!str_equal(name, str_of(statuses[i])))
			continue;
		*ret_status = (enum status)i;
		return true;
	}
	return false;
}

bool status_closed(enum status status)
{
	return status == STATUS_ACHIEVED || status == STATUS_ACHIEVED_LATE || status == STATUS_COMPLETED;
}

const char *response_name(enum response response)
{
	return (size_t)response < sizeof responses / sizeof *responses ? responses[response] : NULL;
}

bool response_from_name(struct str name, enum response *ret_response)
{
	for (size_t i = 1; i < sizeof responses / sizeof *responses; i++) {
		if (!str_equal(name, str_of(responses[i])))
			continue;
		*ret_response = (enum response)i;
		return true;
	}
	return false;
}

const struct scheme *scheme_by_key(const struct schemes *schemes, struct str key)
{
	for (size_t i = 0; i < schemes->count; i++)
		if (str_equal(schemes->at[i]->key, key))
			return schemes->at[i];
	return NULL;
}

const struct category *scheme_category(const struct scheme *scheme, int number)
{
	list_each(category, &scheme->categories)
		if (category->number == number && number != 0)
			return category;
	return NULL;
}

/* --- matching ----------------------------------------------------------------------- */

/* Letters, digits and single blanks of a text, folded, one at a time: "not achieved progress
 * made". Marks differ from paper to paper and say nothing. */
struct plain {
	struct str text;
	size_t at;
	bool begun;
	uint32_t held; /* a character behind the blank that was just given */
};

/* The next character; 0 at the end. */
static uint32_t plain_next(struct plain *plain)
{
	uint32_t character = plain->held;
	bool gap = false;
	plain->held = 0;
	while (!character && plain->at < plain->text.size) {
		uint32_t folded = char_fold(utf8_next(plain->text, &plain->at));
		if (char_is_letter(folded) || char_is_digit(folded))
			character = folded;
		else
			gap = true;
	}
	if (character && gap && plain->begun) {
		plain->held = character;
		return ' ';
	}
	plain->begun = true;
	return character;
}

static struct str plain_words(struct arena *arena, struct str printed)
{
	struct plain plain = {.text = printed};
	struct buf words;
	buf_init(&words, arena, BUF_NO_LIMIT);
	for (uint32_t character; (character = plain_next(&plain));)
		buf_utf8(&words, character);
	return buf_fit(&words);
}

/* The size of `name` in plain words when the plain text begins with them; 0 when it does not.
 * A letter or two ("A" for amber, "No") count only as the whole text. */
static size_t begins(struct str text, struct str name)
{
	struct plain plain = {.text = name};
	size_t at = 0;
	for (uint32_t character; (character = plain_next(&plain));)
		if (at == text.size || utf8_next(text, &at) != character)
			return 0;
	bool whole = at == text.size || (at > 2 && text.at[at] == ' ');
	return whole ? at : 0;
}

/* The words behind "Category", "Grade" and their like. */
static struct str past_label(struct str plain)
{
	static const struct str labels[] = {{"category ", 9}, {"cat ", 4}, {"grade ", 6}, {"assessment ", 11}, {"status ", 7}};
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (str_starts(plain, labels[i]))
			return str_from(plain, labels[i].size);
	return plain;
}

/* The number that opens the words: "3 – Not achieved", "(3)"; 0 when none does. */
static int leading_number(struct str plain)
{
	int number;
	return str_number(str_cut(&plain, ' '), &number) ? number : 0;
}

/* A number alone decides only where it is the category's: "2 of 3 done" begins with another. */
static bool numbered_words(struct str plain)
{
	struct str rest = plain;
	str_cut(&rest, ' ');
	struct str next = rest.at ? str_cut(&rest, ' ') : STR_NONE;
	static const struct str units[] = {{"of", 2}, {"out", 3}, {"days", 4}, {"weeks", 5}, {"months", 6}, {"years", 5}};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (str_equal(next, units[i]))
			return false;
	int number;
	return !str_number(next, &number); /* "1 11 16" is a date */
}

const struct category *scheme_match(struct arena *arena, const struct scheme *scheme, struct str printed)
{
	struct str plain = plain_words(arena, printed);
	struct str numbered = past_label(plain);
	const struct category *best = numbered_words(numbered) ? scheme_category(scheme, leading_number(numbered)) : NULL;
	if (best)
		return best;
	size_t longest = 0;
	list_each(category, &scheme->categories) {
		size_t size = begins(plain, category->name);
		list_each(word, &category->words) {
			size_t other = begins(plain, *word);
			size = other > size ? other : size;
		}
		if (size > longest) {
			longest = size;
			best = category;
		}
	}
	return best;
}

/* --- time --------------------------------------------------------------------------- */

const char *timeliness_words(enum timeliness timeliness)
{
	static const char *const words[] = {"not yet due", "on time", "late", "overdue", "overdue past the revised date", "cannot be told", "no deadline"};
	return (size_t)timeliness < sizeof words / sizeof *words ? words[timeliness] : words[TIME_CANNOT_BE_TOLD];
}

enum timeliness scheme_timeliness(struct interval achieved, struct interval deadline, struct interval revised, int32_t as_of)
{
	if (deadline.last == DAY_NONE)
		return TIME_NO_DEADLINE;
	if (interval_known(achieved)) {
		if (achieved.first > deadline.last)
			return TIME_LATE;
		/* Work of "July 2015" against a deadline of 15 July may lie on either side. */
		return achieved.last <= deadline.last ? TIME_ON_TIME : TIME_CANNOT_BE_TOLD;
	}
	if (as_of == DAY_NONE)
		return TIME_CANNOT_BE_TOLD;
	if (as_of <= deadline.last)
		return TIME_NOT_YET_DUE;
	return revised.last != DAY_NONE && as_of > revised.last ? TIME_OVERDUE_REVISED : TIME_OVERDUE;
}

bool scheme_slipped(struct interval target, struct interval later)
{
	return target.last != DAY_NONE && later.last != DAY_NONE && later.last > target.last;
}

const char *category_obstacle(const struct category *category, struct interval deadline, int32_t as_of, bool has_date, bool names_obstacle)
{
	if (category->needs_date && !has_date)
		return "this category demands a date by which it is to be achieved";
	if (category->needs_obstacle && !names_obstacle)
		return "this category demands that the obstacle is named";
	bool dated = deadline.last != DAY_NONE && as_of != DAY_NONE;
	switch (category->timing) {
	case TIMING_ANY:
		return NULL;
	case TIMING_BEFORE_TARGET:
		return dated && as_of > deadline.last ? "this category is for work whose target date has not passed, and it has passed" : NULL;
	case TIMING_BY_TARGET:
		return deadline.last == DAY_NONE ? "this category says that a target date was met, and there is none" : NULL;
	case TIMING_AFTER_TARGET:
		if (deadline.last == DAY_NONE)
			return "this category says that a target date was missed, and there is none";
		return dated && as_of <= deadline.last ? "this category says that the target date was missed, and it has not passed" : NULL;
	}
	return NULL;
}
