/* Numbering: see docx_numbering.h and ECMA-376 part 1, 17.9. Restarts were compared with
 * what Word and LibreOffice print. */
#include "doc/read/docx_numbering.h"

#include "base/buf.h"

#include <stdlib.h>

enum {
	MAX_NUMBER = 1000000, /* a start beyond is nonsense */
	MAX_TEXT = 200,       /* bytes of a level's text that are printed */
	NUMBER_UNSET = -1,
};

struct level {
	bool given;
	int start;
	struct str format; /* w:numFmt: "decimal"; "custom" keeps its pattern ("001, 002, …") instead */
	struct str text;   /* w:lvlText: "R%1" */
	struct str style;  /* paragraph style that belongs to it */
	int restart;       /* 0: never; n: after level n (from 1); LEVEL_UNSAID: after every higher one */
	bool legal;        /* all its numbers decimal */
};

struct definition {
	int id;
	struct str link;   /* numbering style that holds the levels instead */
	struct level levels[NUMBERING_LEVELS];
	int counters[NUMBERING_LEVELS];
};

struct list {
	int id, definition_id;
	struct definition *definition; /* NULL when there is none of that id */
	int starts[NUMBERING_LEVELS];  /* w:startOverride or NUMBER_UNSET; used once */
	struct level *levels;          /* own levels over the definition's, or NULL */
};

struct numbering {
	LIST(struct definition) definitions; /* by id */
	LIST(struct list) lists;             /* by id */
};

/* ---- reading ---- */

/* Where in the part the reading is. */
struct place {
	struct definition *definition;
	struct list *list;
	struct level *level;
	int start_level; /* of w:lvlOverride */
};

static void level_clear(struct level *level)
{
	*level = (struct level){.given = true, .start = 0, .format = STR("decimal"), .restart = LEVEL_UNSAID};
}

static int clamp_start(int start)
{
	return start > MAX_NUMBER ? MAX_NUMBER : start;
}

static struct level *open_level(struct part *part, struct place *place)
{
	int index = part_number(part, "ilvl", 0);
	if (index >= NUMBERING_LEVELS)
		return NULL;
	struct level *levels = place->definition ? place->definition->levels : NULL;
	if (place->list) {
		if (!place->list->levels)
			place->list->levels = arena_alloc_array(part->package->arena, NUMBERING_LEVELS, sizeof(struct level));
		levels = place->list->levels;
	}
	if (!levels)
		return NULL;
	level_clear(&levels[index]);
	return &levels[index];
}

static void take_level_property(struct part *part, struct level *level)
{
	struct arena *arena = part->package->arena;
	if (part_at(part, "start")) {
		level->start = clamp_start(part_number(part, "val", 0));
	} else if (part_at(part, "numFmt")) {
		struct str pattern = part_attribute(part, SPACE_WORD, "format"), format = part_value(part);
		level->format = str_copy(arena, str_equal(format, STR("custom")) && pattern.size ? pattern : format);
	} else if (part_at(part, "lvlText")) {
		level->text = str_copy(arena, str_slice(part_value(part), 0, MAX_TEXT));
	} else if (part_at(part, "pStyle")) {
		level->style = str_copy(arena, part_value(part));
	} else if (part_at(part, "lvlRestart")) {
		level->restart = part_number(part, "val", LEVEL_UNSAID);
	} else if (part_at(part, "isLgl")) {
		level->legal = part_on(part);
	}
}

static void open_definition(struct part *part, struct numbering *numbering, struct place *place)
{
	*place = (struct place){.definition = list_add(part->package->arena, &numbering->definitions)};
	if (!place->definition)
		return;
	*place->definition = (struct definition){.id = part_number(part, "abstractNumId", LEVEL_UNSAID)};
	for (int i = 0; i < NUMBERING_LEVELS; i++)
		place->definition->counters[i] = NUMBER_UNSET;
}

static void open_list(struct part *part, struct numbering *numbering, struct place *place)
{
	*place = (struct place){.list = list_add(part->package->arena, &numbering->lists)};
	if (!place->list)
		return;
	*place->list = (struct list){.id = part_number(part, "numId", LEVEL_UNSAID), .definition_id = LEVEL_UNSAID};
	for (int i = 0; i < NUMBERING_LEVELS; i++)
		place->list->starts[i] = NUMBER_UNSET;
}

static void take_list_property(struct part *part, struct place *place)
{
	if (part_at(part, "abstractNumId")) {
		place->list->definition_id = part_number(part, "val", LEVEL_UNSAID);
	} else if (part_at(part, "lvlOverride")) {
		place->start_level = part_number(part, "ilvl", 0);
		place->level = NULL;
	} else if (part_at(part, "startOverride") && place->start_level < NUMBERING_LEVELS) {
		place->list->starts[place->start_level] = clamp_start(part_number(part, "val", 0));
	}
}

/* A number format may stand twice, for newer and older versions of Word: the newer one
 * comes first and is taken. */
static bool skip_fallback(struct part *part)
{
	if (part->type != NODE_OPEN || part->space != SPACE_COMPATIBILITY || !str_equal(part->element, STR("Fallback")))
		return false;
	part_skip(part);
	return true;
}

static struct error *read_numbering(struct part *part, struct numbering *numbering)
{
	struct place place = {0};
	for (;;) {
		TRY(part_next(part));
		if (part->type == NODE_END)
			return arena_check(part->package->arena);
		if (part->type != NODE_OPEN || skip_fallback(part))
			continue;
		if (part_at(part, "abstractNum"))
			open_definition(part, numbering, &place);
		else if (part_at(part, "num"))
			open_list(part, numbering, &place);
		else if (part_at(part, "lvl"))
			place.level = open_level(part, &place);
		else if (place.definition && part_at(part, "numStyleLink"))
			place.definition->link = str_copy(part->package->arena, part_value(part));
		else if (place.level)
			take_level_property(part, place.level);
		if (place.list)
			take_list_property(part, &place);
	}
}

static int by_definition_id(const void *a, const void *b)
{
	int left = ((const struct definition *)a)->id, right = ((const struct definition *)b)->id;
	return (left > right) - (left < right);
}

static int by_list_id(const void *a, const void *b)
{
	int left = ((const struct list *)a)->id, right = ((const struct list *)b)->id;
	return (left > right) - (left < right);
}

static struct list *list_by_id(const struct numbering *numbering, int id)
{
	struct list key = {.id = id};
	return numbering->lists.count ? bsearch(&key, numbering->lists.at, numbering->lists.count, sizeof key, by_list_id) : NULL;
}

static struct definition *definition_by_id(const struct numbering *numbering, int id)
{
	struct definition key = {.id = id};
	return numbering->definitions.count
	               ? bsearch(&key, numbering->definitions.at, numbering->definitions.count, sizeof key, by_definition_id)
	               : NULL;
}

static void join_lists(struct numbering *numbering, const struct styles *styles)
{
	list_each(list, &numbering->lists)
		list->definition = definition_by_id(numbering, list->definition_id);
	list_each(list, &numbering->lists) {
		const struct style *style = list->definition && list->definition->link.size ? style_by_id(styles, list->definition->link) : NULL;
		const struct list *linked = style ? list_by_id(numbering, style->list) : NULL;
		if (linked && linked->definition)
			list->definition = definition_by_id(numbering, linked->definition_id);
	}
}

struct error *numbering_read(struct package *package, struct str part_name, const struct styles *styles, struct numbering **ret_numbering)
{
	struct numbering *numbering = arena_new(package->arena, struct numbering);
	TRY_MEMORY(package->arena, numbering);
	if (part_name.size) {
		AUTO_PART part;
		TRY(part_open(package, part_name, &part));
		TRY(read_numbering(&part, numbering));
	}
	if (numbering->definitions.count)
		qsort(numbering->definitions.at, numbering->definitions.count, sizeof *numbering->definitions.at, by_definition_id);
	if (numbering->lists.count)
		qsort(numbering->lists.at, numbering->lists.count, sizeof *numbering->lists.at, by_list_id);
	join_lists(numbering, styles);
	*ret_numbering = numbering;
	return NULL;
}

/* ---- printing numbers ---- */

static void put_letters(struct buf *out, int number, char first)
{
	if (number < 1 || number > 26 * 20) {
		buf_printf(out, "%d", number);
		return;
	}
	for (int times = (number - 1) / 26; times >= 0; times--) /* z, aa, bb: Word repeats the letter */
		buf_char(out, (char)(first + (number - 1) % 26));
}

static void put_roman(struct buf *out, int number, bool upper)
{
	static const struct {
		int value;
		const char *upper, *lower;
	} digits[] = {
		{1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"}, {400, "CD", "cd"}, {100, "C", "c"}, {90, "XC", "xc"}, {50, "L", "l"},
		{40, "XL", "xl"}, {10, "X", "x"},    {9, "IX", "ix"}, {5, "V", "v"},     {4, "IV", "iv"}, {1, "I", "i"},
	};
	if (number < 1 || number > 3999) {
		buf_printf(out, "%d", number);
		return;
	}
	for (size_t i = 0; number > 0;)
		if (number >= digits[i].value) {
			buf_put(out, str_of(upper ? digits[i].upper : digits[i].lower));
			number -= digits[i].value;
		} else {
			i++;
		}
}

static const char *ordinal_ending(int number)
{
	int ten = number / 10 % 10, one = number % 10;
	return ten == 1 || one > 3 || one < 1 ? "th" : one == 1 ? "st" : one == 2 ? "nd" : "rd";
}

static void put_words(struct buf *out, int number, bool ordinal)
{
	static const char *const cardinals[] = {"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
	                                        "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen",
	                                        "Eighteen", "Nineteen", "Twenty"};
	static const char *const ordinals[] = {"First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
	                                       "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth",
	                                       "Seventeenth", "Eighteenth", "Nineteenth", "Twentieth"};
	if (number >= 1 && number <= 20)
		buf_put(out, str_of(ordinal ? ordinals[number - 1] : cardinals[number - 1]));
	else
		buf_printf(out, "%d%s", number, ordinal ? ordinal_ending(number) : "");
}

/* "001, 002, 003, …": as many digits as its first number. */
static int pattern_digits(struct str format)
{
	int digits = 0;
	while ((size_t)digits < format.size && format.at[digits] >= '0' && format.at[digits] <= '9')
		digits++;
	return digits > 9 ? 9 : digits;
}

static void put_number(struct buf *out, struct str format, int number)
{
	if (str_equal(format, STR("lowerLetter")))
		put_letters(out, number, 'a');
	else if (str_equal(format, STR("upperLetter")))
		put_letters(out, number, 'A');
	else if (str_equal(format, STR("lowerRoman")))
		put_roman(out, number, false);
	else if (str_equal(format, STR("upperRoman")))
		put_roman(out, number, true);
	else if (str_equal(format, STR("decimalZero")))
		buf_printf(out, "%02d", number);
	else if (str_equal(format, STR("ordinal")))
		buf_printf(out, "%d%s", number, ordinal_ending(number));
	else if (str_equal(format, STR("cardinalText")) || str_equal(format, STR("ordinalText")))
		put_words(out, number, format.at[0] == 'o');
	else if (!str_equal(format, STR("none")))
		buf_printf(out, "%0*d", pattern_digits(format), number);
}

struct str number_printed(struct arena *arena, struct str format, int number)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	put_number(&out, format, number);
	return buf_str(&out);
}

/* ---- counting ---- */

static const struct level *level_of(const struct list *list, int index)
{
	if (list->levels && list->levels[index].given)
		return &list->levels[index];
	return &list->definition->levels[index];
}

static int start_of(const struct list *list, int index)
{
	return list->starts[index] != NUMBER_UNSET ? list->starts[index] : level_of(list, index)->start;
}

int numbering_style_level(const struct numbering *numbering, int list_id, struct str style, int otherwise)
{
	const struct list *list = list_by_id(numbering, list_id);
	for (int i = 0; list && list->definition && style.size && i < NUMBERING_LEVELS; i++)
		if (str_equal(level_of(list, i)->style, style))
			return i;
	return otherwise;
}

/* Steps the counter of a level, and begins those below it anew. */
static void step(struct list *list, int index)
{
	int *counters = list->definition->counters;
	bool fresh = counters[index] == NUMBER_UNSET;
	counters[index] = fresh ? start_of(list, index) : counters[index] + (counters[index] < MAX_NUMBER);
	if (list->starts[index] != NUMBER_UNSET) { /* a list with its own start begins there, once */
		counters[index] = list->starts[index];
		list->starts[index] = NUMBER_UNSET;
	}
	for (int below = index + 1; below < NUMBERING_LEVELS; below++) {
		int restart = level_of(list, below)->restart;
		if (restart == LEVEL_UNSAID || index < restart)
			counters[below] = NUMBER_UNSET;
	}
}

static void put_marker(struct buf *out, const struct list *list, const struct level *level)
{
	for (size_t i = 0; i < level->text.size; i++) {
		char c = level->text.at[i];
		char digit = i + 1 < level->text.size ? level->text.at[i + 1] : 0;
		if (c != '%' || digit < '1' || digit > '9') {
			buf_char(out, c);
			continue;
		}
		int index = digit - '1', number = list->definition->counters[index];
		put_number(out, level->legal ? STR("decimal") : level_of(list, index)->format,
		           number == NUMBER_UNSET ? start_of(list, index) : number);
		i++;
	}
}

bool numbering_count(struct numbering *numbering, struct arena *arena, int list_id, int index, struct str *ret_marker)
{
	struct list *list = list_id > 0 ? list_by_id(numbering, list_id) : NULL;
	if (!list || !list->definition)
		return false;
	index = index < 0 ? 0 : index >= NUMBERING_LEVELS ? NUMBERING_LEVELS - 1 : index;
	const struct level *level = level_of(list, index);
	if (!level->given)
		return false;
	step(list, index);
	if (str_equal(level->format, STR("bullet"))) {
		*ret_marker = STR("\xE2\x80\xA2");
		return true;
	}
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	put_marker(&out, list, level);
	if (str_blank(buf_str(&out)))
		return false;
	*ret_marker = str_trim(buf_str(&out));
	return true;
}
