/* The document of a draft made from the record: one leaf a passage, one unit a leaf, so that
 * every rule that asks where words stand gets an answer; and the wording with its parts. */
#include "core/record_build.h"

#include "base/utf8.h"

struct record_source record_source_of(const struct building *building, int64_t appearance, int64_t unit_from, int64_t unit_to)
{
	const struct record_appearances_row *row = record_appearance(building->rows, appearance);
	if (!row || unit_from == DB_NULL || unit_to == DB_NULL || unit_from < 1)
		return (struct record_source){.paper = row ? row->paper : 0};
	return (struct record_source){row->paper, {(size_t)unit_from, (size_t)unit_to}};
}

static struct block *leaf_add(struct building *building, struct record_source source, struct str marker, struct str text)
{
	struct document *document = building->document;
	size_t unit = document->units + 1;
	struct block *leaf = doc_add(building->arena, document->root, BLOCK_PARAGRAPH, (struct origin){unit, unit});
	if (!leaf || !list_push(building->arena, &document->leaves, leaf) || !list_push(building->arena, &building->record->sources, source) ||
	    !list_push(building->arena, &leaf->runs, ((struct run){.text = text})))
		return NULL;
	leaf->text = text;
	leaf->marker = marker;
	leaf->number = unit;
	document->units = unit;
	struct account *account = &building->draft->account;
	account->units = account->units_placed = unit;
	account->characters = account->characters_placed += utf8_count(text);
	return leaf;
}

static struct passage passage_of(struct arena *arena, const struct block *leaf, size_t start, size_t end)
{
	struct piece *piece = arena_new(arena, struct piece);
	if (!piece)
		return (struct passage){0};
	*piece = (struct piece){leaf, start, end};
	return (struct passage){.text = str_slice(leaf->text, start, end), .pieces = piece, .piece_count = 1, .marker = start ? STR_NONE : leaf->marker};
}

struct passage leaf_passage_add(struct building *building, struct record_source source, struct str marker, struct str text)
{
	struct str kept = str_trim(text);
	struct block *leaf = kept.size ? leaf_add(building, source, marker, kept) : NULL;
	return leaf ? passage_of(building->arena, leaf, 0, kept.size) : (struct passage){0};
}

void leaf_words_add(struct building *building, struct record_source source, struct str text, struct words *words)
{
	for (struct str rest = text; rest.at;) {
		struct passage passage = leaf_passage_add(building, source, STR_NONE, str_cut(&rest, '\n'));
		if (passage.piece_count)
			list_push(building->arena, words, passage);
	}
}

/* --- the wording -------------------------------------------------------------------------- */

/* Where each part begins in the text; the parts stand in its order. A text that lost its parts
 * is not searched for all of them. */
static size_t *parts_place(struct building *building, const struct held *held)
{
	enum { MOST_MISSES = 8, LONGEST_MARKER = 12 };
	size_t *places = arena_alloc_array(building->arena, held->parts.count + 1, sizeof *places);
	size_t cursor = 0, misses = 0;
	for (size_t i = 0; places && i < held->parts.count; i++) {
		struct str text = held->parts.at[i]->text;
		bool tried = text.size && misses < MOST_MISSES;
		places[i] = tried ? str_find_from(held->wording->text, text, cursor) : STR_NOT_FOUND;
		if (places[i] == STR_NOT_FOUND)
			misses++;
		else
			cursor = places[i] + text.size;
	}
	return places;
}

/* "a)" where the line is a part with its marker before it; nothing otherwise. */
static struct str marker_before(struct str line, size_t at, size_t part_size)
{
	enum { LONGEST_MARKER = 12 };
	struct str before = str_trim(str_slice(line, 0, at));
	return at + part_size == line.size && before.size <= LONGEST_MARKER && !str_has(before, STR(" ")) ? before : STR_NONE;
}

/* One printed line and the parts that stand in it: *next is the first part not yet placed. */
static void line_add(struct building *building, const struct held *held, const size_t *places, struct str line, size_t *next,
                     struct recommendation *record)
{
	const struct record_wordings_row *wording = held->wording;
	size_t start = (size_t)(line.at - wording->text.at), skipped = 0;
	while (*next < held->parts.count && places[*next] < start)
		++*next;
	size_t at = *next < held->parts.count ? places[*next] : STR_NOT_FOUND;
	bool opens = at != STR_NOT_FOUND && at > start && at < start + line.size;
	struct str marker = opens ? marker_before(line, at - start, held->parts.at[*next]->text.size) : STR_NONE;
	if (marker.size)
		skipped = at - start;
	struct block *leaf = leaf_add(building, record_source_of(building, wording->appearance, wording->unit_from, wording->unit_to), marker,
	                              str_from(line, skipped));
	if (!leaf)
		return;
	list_push(building->arena, &record->text, passage_of(building->arena, leaf, 0, leaf->text.size));
	for (; *next < held->parts.count; ++*next) {
		size_t size = held->parts.at[*next]->text.size, place = places[*next];
		if (place == STR_NOT_FOUND)
			continue;
		if (place >= start + line.size || place + size > start + line.size)
			return;
		record->parts.at[*next].text = passage_of(building->arena, leaf, place - start - skipped, place - start - skipped + size);
	}
}

/* Parts that no line holds get leaves of their own. */
static void parts_rest(struct building *building, const struct held *held, struct recommendation *record)
{
	for (size_t i = 0; i < record->parts.count; i++) {
		const struct record_parts_row *row = held->parts.at[i];
		if (!record->parts.at[i].text.piece_count)
			record->parts.at[i].text = leaf_passage_add(building, record_source_of(building, row->appearance, row->unit_from, row->unit_to), STR_NONE, row->text);
	}
}

void record_wording(struct building *building, const struct held *held, struct recommendation *record)
{
	if (!held->wording) {
		record->text_state = TEXT_LOST;
		return;
	}
	for (enum text_state state = TEXT_COMPLETE; state <= TEXT_LOST; state++)
		if (str_equal(held->wording->state, str_of(text_state_name(state))))
			record->text_state = state;
	list_each(row, &held->parts)
		list_push(building->arena, &record->parts, ((struct part){.label = (*row)->label, .lettered = (*row)->lettered}));
	size_t *places = parts_place(building, held), next = 0;
	if (!places || record->parts.count < held->parts.count)
		return;
	for (struct str rest = held->wording->text; rest.at;) {
		struct str line = str_trim(str_cut(&rest, '\n'));
		if (line.size)
			line_add(building, held, places, line, &next, record);
	}
	parts_rest(building, held, record);
	list_each(row, &held->footnotes) {
		struct footnote *footnote = list_add(building->arena, &record->footnotes);
		if (!footnote)
			return;
		*footnote = (struct footnote){.mark = (*row)->mark};
		leaf_words_add(building, record_source_of(building, (*row)->appearance, (*row)->unit_from, (*row)->unit_to), (*row)->text, &footnote->text);
	}
}
