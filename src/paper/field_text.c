/* A recommendation's words: lead-in, parts, closing words.
 *
 * A new part begins at a letter or number, or after a semicolon: lists are printed by
 * Word, by HTML that makes an item of every printed line, and by hands that type "a)".
 * Several duties without letters stay one text; no part is invented. */
#include "paper/phrase.h"

#include "base/utf8.h"

#include <string.h>

enum label_kind { LABEL_NONE, LABEL_LETTER, LABEL_ROMAN, LABEL_NUMBER, LABEL_BULLET };

struct label {
	enum label_kind kind;
	struct str bare;    /* "a", "iv", "3" */
	struct str printed; /* "a)" */
	size_t size;        /* bytes of the text it takes, blanks behind it included */
};

struct unit { /* lead-in, part or closing words */
	struct passage passage;
	struct label label;
	bool is_part;
};
struct units {
	struct unit *at;
	size_t count, room;
	struct arena *lists; /* scratch: the list itself; what a unit points to lives longer */
};

static bool roman(struct str s)
{
	static const char *const numerals[] = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
	for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++)
		if (str_equal_fold(s, str_of(numerals[i])))
			return true;
	return false;
}

static bool blank_at(struct str text, size_t at)
{
	if (at >= text.size)
		return true;
	return char_is_space(utf8_next(text, &at));
}

static size_t skip_blanks(struct str text, size_t at)
{
	while (at < text.size && blank_at(text, at)) {
		size_t next = at;
		utf8_next(text, &next);
		at = next;
	}
	return at;
}

static struct label bullet_read(struct str text)
{
	static const char *const bullets[] = {"•", "·", "▪", "◦", "●", "‣", "–", "—", "-", "*", "o", "\xEF\x82\xB7"};
	for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
		struct str bullet = str_of(bullets[i]);
		if (str_starts(text, bullet) && blank_at(text, bullet.size))
			return (struct label){LABEL_BULLET, STR_NONE, bullet, skip_blanks(text, bullet.size)};
	}
	return (struct label){0};
}

/* "a)", "(iv)", "3." or a bullet at the start of the text. */
static struct label label_read(struct arena *arena, struct str text, bool marker)
{
	size_t at = text.size && (text.at[0] == '(' || text.at[0] == '[') ? 1 : 0, from = at;
	while (at < text.size && at < from + 8) {
		size_t next = at;
		uint32_t character = utf8_next(text, &next);
		if (!char_is_letter(character) && !char_is_digit(character))
			break;
		at = next;
	}
	struct str printed = str_slice(text, from, at);
	char close = at < text.size ? text.at[at] : '\0';
	bool closed = close == ')' || close == ']' || (close == '.' && !from) || (marker && at == text.size);
	if (!printed.size || !closed)
		return bullet_read(text);
	size_t end = at < text.size ? at + 1 : at;
	if (close == ')' && end < text.size && text.at[end] == '.')
		end++;
	if (!blank_at(text, end) && !(close == ')' && end < text.size))
		return (struct label){0};
	struct label label = {.printed = str_slice(text, 0, end), .size = skip_blanks(text, end)};
	int number;
	label.bare = printed.size <= 4 ? fold(arena, printed) : printed;
	bool capital = printed.at[0] >= 'A' && printed.at[0] <= 'Z';
	if (str_number(label.bare, &number))
		label.kind = number < 100 ? LABEL_NUMBER : LABEL_NONE;
	else if (label.bare.size == 1 && (!capital || close != '.' || marker))
		label.kind = LABEL_LETTER;
	else if (roman(label.bare) && !capital)
		label.kind = LABEL_ROMAN;
	if (capital && label.kind == LABEL_LETTER)
		label.bare = printed;
	return label.kind ? label : (struct label){0};
}

static bool ends_with_any(struct str text, const char *signs)
{
	text = str_trim(text);
	return text.size && strchr(signs, text.at[text.size - 1]);
}

static bool ends_item(struct str text)
{
	text = str_trim(text);
	return ends_with_any(text, ";") || str_ends(text, STR("; and")) || str_ends(text, STR("; or"));
}

static bool begins_small(struct str text)
{
	size_t at = 0;
	if (!text.size)
		return false;
	uint32_t character = utf8_next(text, &at);
	return char_is_letter(character) && !char_is_upper(character);
}

/* --- lines: passages with their labels ------------------------------------------------- */

static struct error *line_add(struct arena *arena, struct units *lines, struct passage passage)
{
	struct unit line = {.passage = passage, .label = label_read(arena, passage.marker, true)};
	if (!line.label.kind || line.label.kind == LABEL_BULLET) { /* a letter typed inside a bulleted line wins */
		struct label typed = label_read(arena, passage.text, false);
		if (typed.kind) {
			line.label = typed;
			TRY(passage_cut(arena, &passage, typed.size, passage.text.size, &line.passage));
			line.passage.marker = typed.printed;
		}
	}
	return list_push(lines->lists, lines, line) ? NULL : arena_error(arena);
}

/* A leaf with line breaks inside ("That:<br>(a) …<br>(b) …") is several lines where a label follows. */
static struct error *lines_of(struct arena *arena, const struct words *words, struct units *ret_lines)
{
	list_each(passage, words) {
		size_t from = 0;
		for (size_t at = 0; at < passage->text.size; at++) {
			if (passage->text.at[at] != '\n')
				continue;
			struct str rest = str_from(passage->text, at + 1);
			if (!label_read(arena, rest, false).kind)
				continue;
			struct passage cut;
			TRY(passage_cut(arena, passage, from, at, &cut));
			if (cut.text.size)
				TRY(line_add(arena, ret_lines, cut));
			from = at + 1;
		}
		struct passage cut = *passage;
		if (from)
			TRY(passage_cut(arena, passage, from, passage->text.size, &cut));
		TRY(line_add(arena, ret_lines, cut));
	}
	return NULL;
}

/* --- units: lines put together ---------------------------------------------------------- */

static bool next_in_order(struct str before, struct str label)
{
	return before.size == 1 && label.size == 1 && label.at[0] == before.at[0] + 1;
}

struct shape { /* of the list */
	enum label_kind base; /* the kind of label that opens parts */
	struct str before;    /* the label of the last part */
};

/* "i" after "h" is a letter; "v" under "(iv)" a numeral. */
static bool opens_part(struct shape *shape, struct label *label)
{
	if (label->kind == LABEL_NONE)
		return false;
	if (label->kind == LABEL_LETTER && roman(label->bare) && !next_in_order(shape->before, label->bare)
		&& (shape->base == LABEL_ROMAN || shape->base == LABEL_NONE || shape->base == LABEL_LETTER))
		label->kind = LABEL_ROMAN;
	if (shape->base == LABEL_NONE)
		shape->base = label->kind;
	if (label->kind != shape->base)
		return false;
	shape->before = label->bare;
	return true;
}

static struct error *unit_extend(struct arena *arena, struct unit *unit, const struct unit *line)
{
	if (line->label.kind && line->label.kind != LABEL_BULLET) { /* a nested list: its marks are words of the part */
		struct passage more = line->passage;
		more.text = str_join(arena, line->label.printed, STR(" "), more.text);
		return passage_join(arena, &unit->passage, more);
	}
	return passage_join(arena, &unit->passage, line->passage);
}

static bool continues_unit(const struct unit *last, const struct unit *line, bool lettered)
{
	struct str before = last->passage.text;
	bool item = line->label.kind == LABEL_BULLET;
	if (!last->is_part && item && ends_with_any(before, ":"))
		return lettered && begins_small(line->passage.text);
	if (ends_item(before))
		return false;
	if (lettered)
		return item ? last->is_part || !ends_with_any(before, ".:") : last->is_part && !ends_with_any(before, ".!?");
	if (item)
		return begins_small(line->passage.text) && !last->is_part && !ends_with_any(before, ":.;");
	return last->is_part && begins_small(line->passage.text) && !ends_with_any(before, ".;");
}

static bool any_letter(const struct units *lines)
{
	list_each(line, lines)
		if (line->label.kind != LABEL_NONE && line->label.kind != LABEL_BULLET)
			return true;
	return false;
}

static struct error *units_of(struct arena *arena, struct units *lines, struct units *ret_units)
{
	struct shape shape = {0};
	bool lettered = any_letter(lines);
	if (!lettered)
		shape.base = LABEL_BULLET;
	struct label pending = {0};
	list_each(line, lines) {
		struct unit *last = list_last(ret_units);
		bool opens = line->label.kind == LABEL_BULLET ? !lettered : opens_part(&shape, &line->label);
		if (opens && !line->passage.text.size) { /* the letter stands alone, its words follow */
			pending = line->label;
			continue;
		}
		if (!opens && pending.kind) {
			line->label = pending;
			opens = true;
		}
		pending = (struct label){0};
		bool false_item = line->label.kind == LABEL_BULLET && last && continues_unit(last, line, lettered);
		bool plain = !opens && last && line->label.kind != LABEL_BULLET && (line->label.kind ? last->is_part : continues_unit(last, line, lettered));
		if (false_item || plain) {
			TRY(unit_extend(arena, last, line));
			continue;
		}
		struct unit unit = *line;
		unit.is_part = opens || (last && (last->is_part || ends_with_any(last->passage.text, ":")) && (ends_item(last->passage.text) || line->label.kind == LABEL_BULLET));
		if (!unit.is_part || unit.label.kind == LABEL_BULLET)
			unit.passage.marker = STR_NONE;
		else if (unit.label.kind)
			unit.passage.marker = unit.label.printed;
		if (!list_push(ret_units->lists, ret_units, unit))
			return arena_error(arena);
	}
	return arena_check(arena);
}

/* A list of one bullet that opens the text is no list: extraction makes an item of every line. */
static void first_is_lead(struct units *units)
{
	size_t parts = 0;
	list_each(unit, units)
		parts += unit->is_part;
	if (!units->count)
		return;
	struct unit *first = units->at;
	bool lead = first->is_part && first->label.kind == LABEL_BULLET && (parts == 1 || ends_with_any(first->passage.text, ":"));
	if (lead)
		first->is_part = false;
}

/* --- "a) … b) …" inside one paragraph --------------------------------------------------- */

/* Where the label that follows `before` stands in the text, from `from` on. */
static size_t inline_label(struct arena *arena, struct str text, size_t from, enum label_kind kind, const char *wanted, struct label *ret_label)
{
	for (size_t at = from; at < text.size; at++) {
		if (at && !blank_at(text, at - 1))
			continue;
		if (text.at[at] != '(' && text.at[at] != wanted[0])
			continue;
		struct label label = label_read(arena, str_from(text, at), false);
		bool fits = label.kind && str_equal(label.bare, str_of(wanted)) && (label.kind == kind || (kind == LABEL_ROMAN && label.kind == LABEL_LETTER));
		if (!fits || (kind == LABEL_NUMBER && text.at[at] != '(' && !ends_with_any(str_slice(text, 0, at), ":;.")))
			continue;
		*ret_label = label;
		return at;
	}
	return STR_NOT_FOUND;
}

static struct error *inline_parts(struct arena *arena, struct units *units)
{
	static const char *const series[3][13] = {
		{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", NULL},
		{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", NULL},
		{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", NULL},
	};
	static const enum label_kind kinds[3] = {LABEL_LETTER, LABEL_ROMAN, LABEL_NUMBER};
	struct units split = {.lists = units->lists};
	bool found = false;
	for (size_t u = 0; u < units->count; u++) {
		struct unit *unit = &units->at[u];
		struct label labels[13];
		size_t places[13], count = 0;
		for (size_t s = 0; s < 3 && !found && count < 2; s++)
			for (count = 0; series[s][count]; count++) {
				places[count] = inline_label(arena, unit->passage.text, count ? places[count - 1] + 1 : 0, kinds[s], series[s][count], &labels[count]);
				if (places[count] == STR_NOT_FOUND)
					break;
			}
		struct unit lead = *unit;
		if (found || count < 2) {
			if (!list_push(split.lists, &split, lead))
				return arena_error(arena);
			continue;
		}
		found = true;
		TRY(passage_cut(arena, &unit->passage, 0, places[0], &lead.passage));
		if (lead.passage.text.size && !list_push(split.lists, &split, lead))
			return arena_error(arena);
		for (size_t i = 0; i < count; i++) {
			struct unit part = {.label = labels[i], .is_part = true};
			size_t end = i + 1 < count ? places[i + 1] : unit->passage.text.size;
			TRY(passage_cut(arena, &unit->passage, places[i] + labels[i].size, end, &part.passage));
			part.passage.marker = labels[i].printed;
			if (!list_push(split.lists, &split, part))
				return arena_error(arena);
		}
	}
	if (found)
		*units = split;
	return NULL;
}

/* "b) a tap; and c) a sign" on one line of a list: the letter that comes next opens its part. */
static struct error *parts_split(struct arena *arena, struct units *units)
{
	struct units split = {.lists = units->lists};
	for (size_t u = 0; u < units->count; u++) {
		struct unit unit = units->at[u];
		for (int guard = 0; guard < 26 && unit.is_part && unit.label.kind == LABEL_LETTER && unit.label.bare.size == 1; guard++) {
			char next[2] = {(char)(unit.label.bare.at[0] + 1), '\0'};
			struct label label = {0};
			size_t place = inline_label(arena, unit.passage.text, 1, LABEL_LETTER, next, &label);
			bool taken = u + 1 < units->count && str_equal(units->at[u + 1].label.bare, str_of(next));
			if (place == STR_NOT_FOUND || taken || !ends_item(str_slice(unit.passage.text, 0, place)))
				break;
			struct unit rest = {.is_part = true, .label = label}, head = unit;
			TRY(passage_cut(arena, &unit.passage, place + label.size, unit.passage.text.size, &rest.passage));
			TRY(passage_cut(arena, &unit.passage, 0, place, &head.passage));
			head.passage.marker = unit.passage.marker;
			rest.passage.marker = label.printed;
			if (!list_push(split.lists, &split, head))
				return arena_error(arena);
			unit = rest;
		}
		if (!list_push(split.lists, &split, unit))
			return arena_error(arena);
	}
	*units = split;
	return NULL;
}

/* --- letters that slipped against their words -------------------------------------------- */

/* Letters in a column of their own may stand a line too low or too high: a part then begins
 * in the middle of a sentence while the next item begins inside another part. */
static bool letters_slipped(const struct units *units)
{
	bool torn = false, inside = false;
	for (size_t i = 1; i < units->count; i++) {
		const struct unit *unit = &units->at[i], *before = &units->at[i - 1];
		if (!unit->is_part || unit->label.kind != LABEL_LETTER)
			continue;
		struct str text = unit->passage.text;
		torn |= begins_small(text) && before->is_part && !ends_item(before->passage.text) && !ends_with_any(before->passage.text, ".,");
		for (size_t at = str_find(text, STR("; ")); at != STR_NOT_FOUND; at = str_find_from(text, STR("; "), at + 1)) {
			struct str rest = str_from(text, at + 2);
			inside |= rest.size && rest.at[0] >= 'A' && rest.at[0] <= 'Z';
		}
	}
	return torn && inside;
}

/* The printed letters in order, each to the words between two semicolons. */
static struct error *letters_settle(struct arena *arena, struct units *units, struct recommendation *record)
{
	size_t first = 0;
	while (first < units->count && !units->at[first].is_part)
		first++;
	struct unit whole = units->at[first];
	for (size_t i = first + 1; i < units->count; i++)
		TRY(passage_join(arena, &whole.passage, units->at[i].passage));
	struct units settled = {.lists = units->lists};
	for (size_t i = 0; i < first; i++)
		if (!list_push(settled.lists, &settled, units->at[i]))
			return arena_error(arena);
	struct str text = whole.passage.text;
	size_t from = 0;
	for (char letter = 'a'; from < text.size && letter <= 'z'; letter++) {
		size_t end = from;
		for (;;) {
			end = str_find_from(text, STR("; "), end);
			if (end == STR_NOT_FOUND) {
				end = text.size;
				break;
			}
			end += 2;
			if (str_starts(str_from(text, end), STR("and ")))
				end += 4;
			if (end < text.size && text.at[end] >= 'A' && text.at[end] <= 'Z')
				break;
		}
		struct unit part = {.is_part = true, .label = {.kind = LABEL_LETTER}};
		part.label.bare = str_format(arena, "%c", letter);
		TRY(passage_cut(arena, &whole.passage, from, end, &part.passage));
		part.passage.marker = str_format(arena, "%c)", letter);
		if (!list_push(settled.lists, &settled, part))
			return arena_error(arena);
		from = end;
	}
	*units = settled;
	record->text_state = TEXT_RECONSTRUCTED;
	mark_field(record, FIELD_PARTS, SURE_SUGGESTED);
	mark_field(record, FIELD_TEXT, SURE_SUGGESTED);
	return arena_check(arena);
}

/* --- the whole ---------------------------------------------------------------------------- */

/* Takes the reference off the first passage: "Recommendation 7. …". */
static struct error *reference_off(struct arena *arena, struct words *words, struct recommendation *record)
{
	struct passage *first = words->count ? &words->at[0] : NULL;
	if (!first)
		return NULL;
	struct str ref = STR_NONE;
	int number = 0;
	size_t size = reference_match(first->text, false, &ref, &number);
	if (!size && record->ref.size && str_starts(first->text, record->ref)
		&& (first->text.size == record->ref.size || strchr(" .:)\n", first->text.at[record->ref.size])))
		size = record->ref.size;
	if (!size || (record->ref.size && ref.size && record->number && number && number != record->number))
		return NULL;
	struct str all = first->text;
	while (size < all.size && (strchr(".:)-]", all.at[size]) || blank_at(all, size)))
		size++;
	if (str_starts(str_from(all, size), STR("–")) || str_starts(str_from(all, size), STR("—")))
		size = skip_blanks(all, size + 3);
	if (!record->ref.size && ref.size) {
		record->ref = ref;
		record->number = number;
	}
	TRY(passage_cut(arena, first, size, all.size, first));
	if (!first->text.size) {
		words->at++;
		words->count--;
		words->room = words->count;
	}
	return NULL;
}

static struct error *parts_keep(struct recognition *r, const struct units *units, struct recommendation *record)
{
	list_each(unit, units) {
		TRY(words_push(r->arena, &record->text, unit->passage));
		if (!unit->is_part)
			continue;
		struct part part = {.label = unit->label.bare, .text = unit->passage, .lettered = unit->label.kind != LABEL_BULLET && unit->label.kind != LABEL_NONE};
		part.text.marker = STR_NONE;
		if (unit->label.kind == LABEL_NONE)
			mark_field(record, FIELD_PARTS, SURE_SUGGESTED);
		if (!list_push(r->arena, &record->parts, part))
			return arena_error(r->arena);
	}
	return NULL;
}

struct error *field_text(struct recognition *r, const struct words *cell, struct recommendation *record)
{
	struct words words = {0};
	struct units lines = {.lists = scratch_of(r)}, units = {.lists = scratch_of(r)};
	TRY(words_append(r->arena, &words, cell));
	TRY(reference_off(r->arena, &words, record));
	TRY(links_collect(r, &words, record));
	TRY(notes_collect(r, &words, record));
	TRY(lines_of(r->arena, &words, &lines));
	TRY(units_of(r->arena, &lines, &units));
	first_is_lead(&units);
	bool parts = false;
	list_each(unit, &units)
		parts |= unit->is_part;
	if (!parts)
		TRY(inline_parts(r->arena, &units));
	else
		TRY(parts_split(r->arena, &units));
	if (parts && letters_slipped(&units))
		TRY(letters_settle(r->arena, &units, record));
	if (units.count && !units.at[0].is_part && begins_small(units.at[0].passage.text))
		mark_field(record, FIELD_TEXT, SURE_SUGGESTED);
	TRY(parts_keep(r, &units, record));
	return arena_check(r->arena);
}
