/* Dates, status and owners of one recommendation in two papers: see compare_steps.h.
 *
 * Values are compared, never their print: "July 2015" and "by the end of July 2015" are
 * one deadline, "Head of Roads, the Council" and "The Head of Roads" one post. */
#include "check/compare_steps.h"

#include "base/buf.h"
#include "base/utf8.h"

/* --- dates -------------------------------------------------------------------------------- */

static bool carries_duty(const struct dated *dated)
{
	return dated->when.kind == WHEN_UNKNOWN || (dated->when.kind <= WHEN_ONGOING && dated->when.kind != WHEN_ONGOING);
}

/* The day that a target binds; DAY_NONE for words without a day. */
static int32_t target_day(const struct dated *dated)
{
	if (!carries_duty(dated) || (dated->when.flags & WHEN_RECURRING))
		return DAY_NONE;
	return dated->when.days.last != DAY_NONE ? dated->when.days.last : dated->when.days.first;
}

static struct error *target_days(struct arena *arena, const struct dated *at, size_t count, struct hashes *days)
{
	for (size_t i = 0; i < count; i++)
		if (target_day(&at[i]) != DAY_NONE && !list_push(arena, days, (uint64_t)(uint32_t)target_day(&at[i])))
			return arena_error(arena);
	set_settle(days);
	return NULL;
}

/* The words of the targets whose day is not in `days`, joined. */
static struct str words_beyond(struct arena *arena, const struct dated *at, size_t count, const struct hashes *days)
{
	struct str joined = STR_NONE;
	for (size_t i = 0; i < count; i++)
		if (target_day(&at[i]) != DAY_NONE && !set_has(days, (uint64_t)(uint32_t)target_day(&at[i])))
			joined = str_join(arena, joined, STR("; "), at[i].when.words);
	return joined;
}

static struct str first_words(struct str a, struct str b)
{
	return a.size ? a : b;
}

/* The new paper gives a revised date that the old one did not. */
static struct error *revised_newly(struct comparing *c, struct str *ret_words)
{
	struct hashes known = {0};
	TRY(target_days(c->arena, c->old_record->revised_dates.at, c->old_record->revised_dates.count, &known));
	*ret_words = words_beyond(c->arena, c->new_record->revised_dates.at, c->new_record->revised_dates.count, &known);
	list_each(dated, &c->new_record->dates)
		if (!ret_words->size && (dated->when.flags & WHEN_REVISED))
			*ret_words = dated->when.words;
	return NULL;
}

static struct error *date_change(struct comparing *c, bool revised, struct str old_words, struct str new_words, const char *of)
{
	struct change *change = change_add(c, revised ? CHANGE_DATE_REVISED : CHANGE_DATE_SILENT, old_words, new_words);
	TRY_MEMORY(c->arena, change);
	struct str label = record_label(c->arena, c->new_record);
	if (revised)
		change->message = str_format(c->arena, "%.*s: the %s was %.*s; the new paper gives %.*s and says that it was revised.",
		                             STR_ARG(label), of, STR_ARG(first_words(old_words, STR("not given"))), STR_ARG(new_words));
	else if (new_words.size)
		change->message = str_format(c->arena, "%.*s: the %s was %.*s and is now %.*s; nothing says that it was revised.",
		                             STR_ARG(label), of, STR_ARG(old_words), STR_ARG(new_words));
	else
		change->message = str_format(c->arena, "%.*s: the %s %.*s is no longer printed; nothing says why.", STR_ARG(label), of, STR_ARG(old_words));
	change->certain = field_sound(c->old_record, FIELD_DATES) && field_sound(c->new_record, FIELD_DATES);
	return NULL;
}

static struct error *compare_targets(struct comparing *c)
{
	const struct recommendation *a = c->old_record, *b = c->new_record;
	struct hashes old_days = {0}, new_days = {0};
	struct str revised_words;
	TRY(target_days(c->arena, a->dates.at, a->dates.count, &old_days));
	TRY(target_days(c->arena, b->dates.at, b->dates.count, &new_days));
	TRY(revised_newly(c, &revised_words));
	struct str gone = words_beyond(c->arena, a->dates.at, a->dates.count, &new_days);
	struct str come = words_beyond(c->arena, b->dates.at, b->dates.count, &old_days);
	bool moved = old_days.count && (gone.size || come.size) && (new_days.count || b->demands[FIELD_DATES]);
	if (b->missing[FIELD_DATES] || a->missing[FIELD_DATES] || b->text_state == TEXT_LOST)
		moved = false;
	struct str old_words = first_words(gone, a->dates.count ? a->dates.at[0].when.words : STR_NONE);
	if (revised_words.size)
		return date_change(c, true, old_words, first_words(come, revised_words), "target date");
	return moved ? date_change(c, c->revised_in_words && come.size, old_words, come, "target date") : NULL;
}

static struct error *compare_anticipated(struct comparing *c)
{
	const struct dated *a = &c->old_record->anticipated, *b = &c->new_record->anticipated;
	if (!interval_known(a->when.days) || !interval_known(b->when.days) || a->when.days.last == b->when.days.last)
		return NULL;
	bool revised = c->revised_in_words || (b->when.flags & WHEN_REVISED);
	return date_change(c, revised, a->when.words, b->when.words, "anticipated date");
}

struct error *compare_dates(struct comparing *c)
{
	size_t before = c->comparison->changes.count;
	TRY(compare_targets(c));
	return c->comparison->changes.count == before ? compare_anticipated(c) : NULL;
}

/* --- status ------------------------------------------------------------------------------ */

/* How much a status claims; the better the more. */
static int claims(enum status status)
{
	switch (status) {
	case STATUS_NONE: return 0;
	case STATUS_PAUSED: return 1;
	case STATUS_OBSTACLE:
	case STATUS_NOT_ACHIEVED:
	case STATUS_OUTSTANDING:
	case STATUS_IN_PROGRESS: return 2;
	case STATUS_ACHIEVED_LATE: return 4;
	case STATUS_COMPLETED:
	case STATUS_ACHIEVED: return 5;
	}
	return 0;
}

static bool raised(const struct claim *a, const struct claim *b)
{
	if (a->status == b->status && a->category && b->category) /* in every scheme in use the lower number is the better */
		return b->category < a->category;
	return claims(b->status) > claims(a->status) && claims(b->status) > 2;
}

static bool same_claim(struct arena *arena, const struct claim *a, const struct claim *b)
{
	if (a->status != b->status)
		return false;
	if (a->category && b->category)
		return a->category == b->category;
	return a->status != STATUS_NONE || str_equal(fold(arena, a->words), fold(arena, b->words));
}

static struct error *compare_claim(struct comparing *c, const struct claim *a, const struct claim *b, enum field field, const char *whose)
{
	bool had = a->status != STATUS_NONE, has = b->status != STATUS_NONE;
	if (same_claim(c->arena, a, b) || (!had && !has) || (!has && !c->new_record->demands[field] && !b->placeholder))
		return NULL;
	if (!had && !a->placeholder && !c->old_record->demands[field])
		return NULL; /* the old paper's layout had no place for it */
	bool unfounded = has && raised(a, b) && !c->new_words;
	struct str old_words = first_words(a->words, STR_NONE), new_words = b->words;
	struct change *change = change_add(c, unfounded ? CHANGE_STATUS_UNFOUNDED : CHANGE_STATUS, old_words, new_words);
	TRY_MEMORY(c->arena, change);
	change->message = str_format(c->arena, "%.*s: %s was “%.*s” and is now “%.*s”%s", STR_ARG(record_label(c->arena, c->new_record)), whose,
	                             STR_ARG(first_words(old_words, STR("none"))), STR_ARG(first_words(new_words, STR("none"))),
	                             unfounded ? "; no word of evidence was added." : ".");
	change->certain = field_sound(c->old_record, field) && field_sound(c->new_record, field);
	return NULL;
}

static struct error *compare_response(struct comparing *c)
{
	const struct recommendation *a = c->old_record, *b = c->new_record;
	if (a->response == b->response || a->response == RESPONSE_NONE || b->response == RESPONSE_NONE)
		return NULL;
	struct change *change = change_add(c, CHANGE_STATUS, words_text(c->arena, &a->response_words), words_text(c->arena, &b->response_words));
	TRY_MEMORY(c->arena, change);
	change->message = str_format(c->arena, "%.*s: the response was “%s” and is now “%s”.", STR_ARG(record_label(c->arena, b)),
	                             response_name(a->response), response_name(b->response));
	change->certain = field_sound(a, FIELD_RESPONSE) && field_sound(b, FIELD_RESPONSE);
	return NULL;
}

struct error *compare_status(struct comparing *c)
{
	size_t before = c->comparison->changes.count;
	TRY(compare_claim(c, &c->old_record->claim, &c->new_record->claim, FIELD_CLAIM, "the status"));
	if (c->comparison->changes.count == before)
		TRY(compare_claim(c, &c->old_record->decision, &c->new_record->decision, FIELD_DECISION, "the committee's view"));
	return c->comparison->changes.count == before ? compare_response(c) : NULL;
}

/* --- owners -------------------------------------------------------------------------------- */

static bool owner_filler(struct str word)
{
	static const struct str words[] = {STR("the"), STR("of"), STR("for"), STR("and"), STR("a"), STR("to"), STR("in"), STR("on"),
	                                   STR("cllr"), STR("councillor"), STR("mr"), STR("mrs"), STR("ms"), STR("miss"), STR("dr"),
	                                   STR("prof"), STR("sir"), STR("dame"), STR("lead"), STR("post"), STR("vacant")};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(word, words[i]))
			return true;
	return false;
}

/* One number for the words of a name or post, whatever their order, titles and small words apart; 0 for none. */
static uint64_t name_key(struct arena *arena, struct str name)
{
	struct str folded = fold(arena, name);
	uint64_t key = 0;
	for (size_t at = 0; at < folded.size;) {
		size_t start = at;
		while (at < folded.size && (char_is_letter((unsigned char)folded.at[at]) || char_is_digit((unsigned char)folded.at[at])))
			at++;
		struct str word = str_slice(folded, start, at);
		if (word.size > 3 && str_ends(word, STR("s")))
			word.size--; /* "Services" and "Service" */
		if (word.size > 1 && !owner_filler(word))
			key += hash_bytes(word);
		at += word.size == 0 || at == start;
	}
	return key;
}

/* The letters of a text, white space and signs apart. */
static uint64_t letters_key(struct arena *arena, struct str text)
{
	struct str folded = fold(arena, text);
	uint64_t key = 1;
	for (size_t i = 0; i < folded.size; i++)
		if (char_is_letter((unsigned char)folded.at[i]))
			key = hash_mix(key, (uint64_t)(unsigned char)folded.at[i]);
	return key;
}

struct owner_keys {
	struct hashes persons, posts, organisations;
};

static struct error *key_add(struct arena *arena, struct hashes *keys, struct str name)
{
	uint64_t key = name_key(arena, name);
	return key && !list_push(arena, keys, key) ? arena_error(arena) : NULL;
}

static struct error *owner_keys(struct arena *arena, const struct recommendation *record, struct owner_keys *keys)
{
	list_each(owner, &record->owners) {
		TRY(key_add(arena, &keys->persons, owner->person));
		TRY(key_add(arena, &keys->posts, owner->post));
		TRY(key_add(arena, &keys->organisations, owner->organisation));
		list_each(member, &owner->members)
			TRY(key_add(arena, &keys->posts, *member));
		if (!owner->person.size && !owner->post.size && !owner->organisation.size)
			TRY(key_add(arena, &keys->posts, owner->printed));
	}
	set_settle(&keys->persons);
	set_settle(&keys->posts);
	set_settle(&keys->organisations);
	return arena_check(arena);
}

/* Sets differ; an empty one says nothing. */
static bool sets_differ(const struct hashes *a, const struct hashes *b)
{
	if (!a->count || !b->count)
		return false;
	return a->count != b->count || plain_key(a) != plain_key(b);
}

static struct str owners_words(struct arena *arena, const struct recommendation *record)
{
	struct str words = words_text(arena, &record->owners_source);
	if (!str_blank(words))
		return words;
	words = STR_NONE;
	list_each(owner, &record->owners)
		words = str_join(arena, words, STR("; "), owner->printed);
	return words;
}

struct error *compare_owners(struct comparing *c)
{
	const struct recommendation *a = c->old_record, *b = c->new_record;
	if (!a->owners.count || !b->owners.count || a->missing[FIELD_OWNERS] || b->missing[FIELD_OWNERS])
		return NULL;
	struct str old_words = owners_words(c->arena, a), new_words = owners_words(c->arena, b);
	if (name_key(c->arena, old_words) == name_key(c->arena, new_words) || letters_key(c->arena, old_words) == letters_key(c->arena, new_words))
		return NULL;
	struct owner_keys old_keys = {0}, new_keys = {0};
	TRY(owner_keys(c->arena, a, &old_keys));
	TRY(owner_keys(c->arena, b, &new_keys));
	bool person = sets_differ(&old_keys.persons, &new_keys.persons), post = sets_differ(&old_keys.posts, &new_keys.posts);
	bool known = (old_keys.persons.count && new_keys.persons.count) || (old_keys.posts.count && new_keys.posts.count);
	if (!person && !post && (known || !sets_differ(&old_keys.organisations, &new_keys.organisations)))
		return NULL;
	struct change *change = change_add(c, CHANGE_OWNER, old_words, new_words);
	TRY_MEMORY(c->arena, change);
	change->message = str_format(c->arena, "%.*s: %s was %.*s and is now %.*s.", STR_ARG(record_label(c->arena, b)),
	                             post ? "the post that answers for it" : "the holder", STR_ARG(clip(c->arena, old_words, 160)),
	                             STR_ARG(clip(c->arena, new_words, 160)));
	change->certain = field_sound(a, FIELD_OWNERS) && field_sound(b, FIELD_OWNERS);
	return NULL;
}
