/* Lists of the Word writer: "a)", "b)", "c)" become a list that Word itself numbers, so that
 * it can be heard and edited as one. Only markers that Word prints to the letter qualify;
 * others stay typed. The shapes are those of tmpl/docx/numbering.xml, in its order. */
#include "doc/write/docx_text.h"

enum number_format { LETTERS, CAPITALS, DECIMAL, ROMAN, NUMBER_FORMATS };
enum shape { SHAPE_CLOSED, SHAPE_STOP, SHAPE_BRACKETS, SHAPES };

enum { FIRST_ABSTRACT = 1, ROMAN_MOST = 39, DECIMAL_MOST = 9999 };

static int roman_value(struct str digits)
{
	int value = 0;
	for (size_t i = 0; i < digits.size; i++) {
		int one = digits.at[i] == 'i' ? 1 : digits.at[i] == 'v' ? 5 : digits.at[i] == 'x' ? 10 : 0;
		char next = i + 1 < digits.size ? digits.at[i + 1] : '\0';
		if (!one || digits.size > 8)
			return 0;
		value += one == 1 && (next == 'v' || next == 'x') ? -1 : one;
	}
	return value <= ROMAN_MOST ? value : 0;
}

/* What the digits count to; 0 when the format does not print them so. */
static int value_of(enum number_format format, struct str digits)
{
	static const char *const units[] = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
	static const char *const tens[] = {"", "x", "xx", "xxx"};
	int value = 0;
	char byte = digits.size ? digits.at[0] : '\0';
	switch (format) {
	case LETTERS: return digits.size == 1 && byte >= 'a' && byte <= 'z' ? byte - 'a' + 1 : 0;
	case CAPITALS: return digits.size == 1 && byte >= 'A' && byte <= 'Z' ? byte - 'A' + 1 : 0;
	case DECIMAL: return byte != '0' && str_number(digits, &value) && value <= DECIMAL_MOST ? value : 0;
	default: break;
	}
	value = roman_value(digits);
	struct str ten = str_of(tens[value / 10]);
	return value && str_starts(digits, ten) && str_equal(str_from(digits, ten.size), str_of(units[value % 10])) ? value : 0;
}

/* "a)", "a.", "(a)": what stands inside, and how it is dressed. */
static bool undress(struct str marker, struct str *ret_digits, enum shape *ret_shape)
{
	char last = marker.size > 1 ? marker.at[marker.size - 1] : '\0';
	bool open = marker.size > 2 && marker.at[0] == '(';
	if (last != ')' && (last != '.' || open))
		return false;
	*ret_shape = open ? SHAPE_BRACKETS : last == ')' ? SHAPE_CLOSED : SHAPE_STOP;
	*ret_digits = str_slice(marker, open ? 1 : 0, marker.size - 1);
	return true;
}

/* How many items from `index` on go on counting in one format and shape. */
static size_t length_in(const struct block *parent, size_t index, enum number_format format, enum shape shape)
{
	size_t at = index;
	for (int before = 0; at < parent->children.count; at++) {
		const struct block *item = parent->children.at[at];
		struct str digits;
		enum shape own;
		if (item->kind != BLOCK_ITEM || item->level || !undress(item->marker, &digits, &own) || own != shape)
			break;
		int value = value_of(format, digits);
		if (!value || (before && value != before + 1))
			break;
		before = value;
	}
	return at - index;
}

void docx_list_at(struct docx_writing *w, const struct block *parent, size_t index, struct docx_list *list)
{
	struct str digits;
	enum shape shape;
	if (index < list->end)
		return;
	*list = (struct docx_list){.end = index + 1};
	if (parent->children.at[index]->kind != BLOCK_ITEM || !undress(parent->children.at[index]->marker, &digits, &shape))
		return;
	size_t best = 1;
	enum number_format found = LETTERS;
	for (enum number_format format = LETTERS; format < NUMBER_FORMATS; format++) {
		size_t length = length_in(parent, index, format, shape);
		if (length > best) {
			best = length;
			found = format;
		}
	}
	if (best < 2)
		return;
	list->end = index + best;
	list->id = ++w->list_count + 1; /* 1 is the bullets */
	buf_printf(&w->lists, "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"%d\"/></w:lvlOverride></w:num>\n",
	           list->id, FIRST_ABSTRACT + (int)found * SHAPES + (int)shape, value_of(found, digits));
}
