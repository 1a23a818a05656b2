/* Importing: updates, and information that a meeting asked for. See import_steps.h.
 *
 * Trackers carry old evidence along and add to it, often in one cell. So an entry is taken sentence by
 * sentence: what was said before of this recommendation (for the same part, under the same date) adds
 * nothing, and of an entry that goes on only the paragraphs with something new are kept. */
#include "core/import_steps.h"

#include "base/sentence.h"
#include "sql/statement.h"

/* What an entry's sentences are said for: its part, and its day or the line that opened it. */
struct entry_place {
	struct str part, heading;
	int32_t start, end;
};

static uint64_t place_key(const struct entry_place *place)
{
	uint64_t key = key_of(place->part);
	if (place->start == DAY_NONE && place->end == DAY_NONE)
		return key_with(key, key_of(place->heading));
	return key_with(key_with(key, (uint64_t)(int64_t)place->start), (uint64_t)(int64_t)place->end);
}

/* The heading is also the beginning of an entry's text; what follows it. */
static struct str behind_heading(struct str text, struct str heading)
{
	struct str rest = str_starts(text, heading) ? str_trim(str_from(text, heading.size)) : text;
	return rest.size ? rest : heading;
}

struct knowing {
	struct importing *i;
	struct keys *keys;
};

static struct error *know_row(void *context, const struct evidence_known_row *row)
{
	struct knowing *knowing = context;
	struct entry_place place = {row->part, row->heading, row->start_day, row->end_day};
	uint64_t key = place_key(&place);
	struct str text = behind_heading(row->text, row->heading), sentence;
	for (size_t at = 0; sentence_next(text, &at, &sentence);)
		if (!list_push(knowing->i->arena, knowing->keys, ((struct key_entry){key_with(key, key_of(sentence)), 0})))
			return arena_error(knowing->i->arena);
	return NULL;
}

static bool all_known(const struct keys *known, uint64_t place, struct str text)
{
	struct str sentence;
	for (size_t at = 0; sentence_next(text, &at, &sentence);)
		if (!keys_find(known, key_with(place, key_of(sentence))))
			return false;
	return true;
}

struct telling { /* one record's evidence on its way in */
	struct saying *s;
	struct keys known;
	int64_t position;
};

/* The paragraphs of an entry that say something new, under its heading; none when all is known. */
static struct error *new_words(struct telling *t, const struct words *words, const struct entry_place *place, struct words *ret_new)
{
	struct arena *arena = t->s->i->arena;
	uint64_t key = place_key(place);
	struct words kept = {0};
	bool any = false;
	for (size_t n = 0; n < words->count; n++) {
		struct words one = {.at = &words->at[n], .count = 1, .room = 1};
		struct str text = words_text(arena, &one), rest = n ? text : behind_heading(text, place->heading);
		bool only_heading = !n && words->count > 1 && str_equal(str_trim(text), str_trim(place->heading));
		bool is_new = !only_heading && !all_known(&t->known, key, rest);
		any |= is_new;
		if ((is_new || only_heading) && !list_push(arena, &kept, words->at[n]))
			return arena_error(arena);
	}
	if (!any)
		kept.count = 0;
	*ret_new = kept;
	return NULL;
}

static struct error *tell_entry(struct telling *t, const struct entry *entry)
{
	struct importing *i = t->s->i;
	struct interval days = str_empty(entry->date.words) ? INTERVAL_NONE : entry->date.days;
	struct entry_place place = {entry->part, entry->heading, days.first, days.last};
	struct words words;
	TRY(new_words(t, &entry->text, &place, &words));
	if (!words.count)
		return NULL;
	struct origin origin = words_origin(&words);
	i->outcome->statements++;
	return evidence_add(i->db, i->arena, t->s->appearance, ++t->position, STR("update"), said(entry->date.words), days.first, days.last,
	                    said(entry->heading), said(entry->part), said(entry->source_name), said(words_text(i->arena, &words)), entry->placeholder,
	                    DB_NULL, unit_of(origin.from), unit_of(origin.to));
}

static struct error *tell_further(struct telling *t, const struct further *further)
{
	struct importing *i = t->s->i;
	struct str heading = words_text(i->arena, &further->heading);
	struct entry_place place = {STR_NONE, heading, DAY_NONE, DAY_NONE};
	struct words words;
	int64_t meeting;
	TRY(new_words(t, &further->text, &place, &words));
	if (!words.count)
		return NULL;
	TRY(import_meeting(i, further->meeting, &meeting));
	struct origin origin = words_origin(&words);
	i->outcome->statements++;
	return evidence_add(i->db, i->arena, t->s->appearance, ++t->position, STR("further_information"), STR(""), DAY_NONE, DAY_NONE, said(heading),
	                    STR(""), STR(""), said(words_text(i->arena, &words)), false, meeting, unit_of(origin.from), unit_of(origin.to));
}

struct error *say_evidence(struct saying *s)
{
	struct importing *i = s->i;
	const struct recommendation *record = s->record;
	struct telling t = {.s = s};
	struct knowing knowing = {i, &t.known};
	if (!record->evidence.count && !record->further_information.count)
		return NULL;
	if (!s->is_new)
		TRY(evidence_known(i->db, i->arena, s->recommendation, i->paper, know_row, &knowing));
	keys_settle(&t.known);
	list_each(entry, &record->evidence)
		TRY(tell_entry(&t, entry));
	list_each(further, &record->further_information)
		TRY(tell_further(&t, further));
	return NULL;
}
