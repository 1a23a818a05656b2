/* Words of the interface: see words.h. The plural rules are those of the Unicode CLDR for
 * whole numbers. */
#include "base/words.h"

#include <inttypes.h>

static const char *const codes[LANGUAGE_COUNT] = {[LANGUAGE_EN] = "en", [LANGUAGE_CY] = "cy"};

const char *language_code(enum language language)
{
	return codes[language];
}

bool language_of(struct str code, enum language *ret_language)
{
	struct str primary = str_cut(&code, '-');
	for (size_t i = 0; i < LANGUAGE_COUNT; i++)
		if (str_equal_fold(primary, str_of(codes[i]))) {
			*ret_language = (enum language)i;
			return true;
		}
	return false;
}

struct words_value words_value_text(struct str text)
{
	return (struct words_value){.text = text};
}

struct words_value words_value_c(const char *text)
{
	return words_value_text(str_of(text));
}

struct words_value words_value_number(int64_t number)
{
	return (struct words_value){.is_number = true, .number = number};
}

static enum words_form form_welsh(int64_t number)
{
	switch (number) {
	case 0: return FORM_ZERO;
	case 1: return FORM_ONE;
	case 2: return FORM_TWO;
	case 3: return FORM_FEW;
	case 6: return FORM_MANY;
	default: return FORM_OTHER;
	}
}

enum words_form words_form(enum language language, int64_t number)
{
	if (language == LANGUAGE_CY)
		return form_welsh(number);
	return number == 1 ? FORM_ONE : FORM_OTHER;
}

/* The words of a key that fit the first number; English where the language has none. */
static struct str words_found(enum language language, size_t word, const struct words_value *values, size_t count)
{
	const struct words_entry *entry = &words_table[language][word];
	if (!entry->forms[FORM_OTHER]) {
		language = LANGUAGE_EN;
		entry = &words_table[language][word];
	}
	for (size_t i = 0; i < count; i++) {
		if (!values[i].is_number)
			continue;
		const char *form = entry->forms[words_form(language, values[i].number)];
		return str_of(form ? form : entry->forms[FORM_OTHER]);
	}
	return str_of(entry->forms[FORM_OTHER]);
}

static void value_print(struct buf *buf, void (*put)(struct buf *buf, struct str piece), const struct words_value *value)
{
	if (value->is_number)
		buf_printf(buf, "%" PRId64, value->number);
	else
		put(buf, value->text);
}

void words_print(struct buf *buf, void (*put)(struct buf *buf, struct str piece), enum language language, size_t word,
                 const struct words_value *values, size_t count)
{
	struct str words = words_found(language, word, values, count);
	size_t from = 0;
	for (size_t at = 0; at + 2 < words.size; at++) { /* wordgen has made sure that a brace opens an argument */
		if (words.at[at] != '{')
			continue;
		put(buf, str_slice(words, from, at));
		size_t argument = (size_t)(words.at[at + 1] - '1');
		if (argument < count)
			value_print(buf, put, &values[argument]);
		from = at + 3;
	}
	put(buf, str_from(words, from));
}

struct str words_make(struct arena *arena, enum language language, size_t word, const struct words_value *values, size_t count)
{
	struct buf buf;
	buf_init(&buf, arena, BUF_NO_LIMIT);
	words_print(&buf, buf_put, language, word, values, count);
	return buf_fit(&buf);
}
