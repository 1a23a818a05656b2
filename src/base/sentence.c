/* Sentences: see sentence.h. Text comes from papers, so a full stop is trusted only where
 * white space follows it and the word before it is no abbreviation; everything is decided
 * from the few bytes around a stop, in one pass. */
#include "base/sentence.h"

#include "base/utf8.h"

enum follows {
	FOLLOWS_ANYTHING, /* the abbreviation never ends a sentence */
	FOLLOWS_NUMBER,   /* it is one only before a number: "No. 5", "Sept. 2024" */
	FOLLOWS_SMALL,    /* it is one only before a small letter, a number or a mark: "etc. and" */
};

static const struct {
	const char *word;
	enum follows follows;
} abbreviations[] = {
	{"dr", FOLLOWS_ANYTHING}, {"mr", FOLLOWS_ANYTHING}, {"mrs", FOLLOWS_ANYTHING}, {"ms", FOLLOWS_ANYTHING},
	{"prof", FOLLOWS_ANYTHING}, {"rev", FOLLOWS_ANYTHING}, {"cllr", FOLLOWS_ANYTHING}, {"cllrs", FOLLOWS_ANYTHING},
	{"hon", FOLLOWS_ANYTHING}, {"st", FOLLOWS_ANYTHING}, {"messrs", FOLLOWS_ANYTHING}, {"e.g", FOLLOWS_ANYTHING},
	{"eg", FOLLOWS_ANYTHING}, {"i.e", FOLLOWS_ANYTHING}, {"ie", FOLLOWS_ANYTHING}, {"cf", FOLLOWS_ANYTHING},
	{"viz", FOLLOWS_ANYTHING}, {"vs", FOLLOWS_ANYTHING}, {"incl", FOLLOWS_ANYTHING}, {"approx", FOLLOWS_ANYTHING},
	{"ext", FOLLOWS_NUMBER}, {"tel", FOLLOWS_NUMBER}, {"no", FOLLOWS_NUMBER}, {"nos", FOLLOWS_NUMBER},
	{"rec", FOLLOWS_NUMBER}, {"recs", FOLLOWS_NUMBER}, {"ref", FOLLOWS_NUMBER}, {"para", FOLLOWS_NUMBER},
	{"paras", FOLLOWS_NUMBER}, {"sec", FOLLOWS_NUMBER}, {"fig", FOLLOWS_NUMBER}, {"vol", FOLLOWS_NUMBER},
	{"app", FOLLOWS_NUMBER}, {"p", FOLLOWS_NUMBER}, {"pp", FOLLOWS_NUMBER}, {"c", FOLLOWS_NUMBER}, {"ca", FOLLOWS_NUMBER},
	{"jan", FOLLOWS_NUMBER}, {"feb", FOLLOWS_NUMBER}, {"mar", FOLLOWS_NUMBER}, {"apr", FOLLOWS_NUMBER},
	{"jun", FOLLOWS_NUMBER}, {"jul", FOLLOWS_NUMBER}, {"aug", FOLLOWS_NUMBER}, {"sep", FOLLOWS_NUMBER},
	{"sept", FOLLOWS_NUMBER}, {"oct", FOLLOWS_NUMBER}, {"nov", FOLLOWS_NUMBER}, {"dec", FOLLOWS_NUMBER},
	{"etc", FOLLOWS_SMALL}, {"al", FOLLOWS_SMALL}, {"dept", FOLLOWS_SMALL}, {"ltd", FOLLOWS_SMALL},
	{"inc", FOLLOWS_SMALL}, {"co", FOLLOWS_SMALL}, {"a.m", FOLLOWS_SMALL}, {"p.m", FOLLOWS_SMALL},
	{"am", FOLLOWS_SMALL}, {"pm", FOLLOWS_SMALL}, {"min", FOLLOWS_SMALL}, {"max", FOLLOWS_SMALL},
};

enum { LONGEST_ABBREVIATION = 6 };

static bool line_break(char c)
{
	return c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

/* The first character at or after `at` that is no white space; 0 at the end of the line. */
static uint32_t next_printed(struct str text, size_t at)
{
	while (at < text.size) {
		if (line_break(text.at[at]))
			return 0;
		uint32_t character = utf8_next(text, &at);
		if (!char_is_space(character))
			return character;
	}
	return 0;
}

/* The word of letters and stops that ends before the stop at `stop`. */
static struct str word_before(struct str text, size_t from, size_t stop)
{
	size_t start = stop;
	while (start > from && stop - start <= LONGEST_ABBREVIATION + 1) {
		unsigned char byte = (unsigned char)text.at[start - 1];
		if (!char_is_letter(byte) && byte != '.' && byte < 0x80)
			break;
		start--;
	}
	return str_slice(text, start, stop);
}

static bool abbreviated(struct str text, size_t from, size_t stop, uint32_t next)
{
	struct str word = word_before(text, from, stop);
	if (stop > from && text.at[stop - 1] == '.' && next && !char_is_upper(next))
		return true; /* "waits ... for now" */
	if (word.size == 1 && char_is_upper((unsigned char)word.at[0]))
		return true; /* an initial */
	for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++) {
		if (!str_equal_fold(word, str_of(abbreviations[i].word)))
			continue;
		switch (abbreviations[i].follows) {
		case FOLLOWS_ANYTHING: return true;
		case FOLLOWS_NUMBER: return char_is_digit(next);
		case FOLLOWS_SMALL: return next && !char_is_upper(next);
		}
	}
	return false;
}

/* "1. In approving …": a number that opens the sentence is its marker. */
static bool list_number(struct str text, size_t from, size_t stop)
{
	struct str before = str_trim(str_slice(text, from, stop));
	int number;
	return before.size <= 3 && str_number(before, &number);
}

/* Past the quotation marks and brackets that close with a sentence. */
static size_t past_closing(struct str text, size_t at)
{
	while (at < text.size) {
		size_t next = at;
		uint32_t character = utf8_next(text, &next);
		if (character != ')' && character != ']' && character != '"' && character != '\'' && character != 0x2019 &&
		    character != 0x201D)
			break;
		at = next;
	}
	return at;
}

static bool space_at(struct str text, size_t at)
{
	return at >= text.size || char_is_space(utf8_next(text, &(size_t){at}));
}

/* The end of the sentence that begins at `from`, before a line break or behind its stop. */
static size_t sentence_end(struct str text, size_t from)
{
	while (from < text.size && (text.at[from] == ' ' || text.at[from] == '\t'))
		from++; /* so that a long run of blanks is not looked at again for each stop */
	size_t at = from;
	for (; at < text.size && !line_break(text.at[at]); at++) {
		char c = text.at[at];
		if (c != '.' && c != '!' && c != '?')
			continue;
		size_t end = past_closing(text, at + 1);
		if (!space_at(text, end))
			continue;
		if (c == '.' && (list_number(text, from, at) || abbreviated(text, from, at, next_printed(text, end))))
			continue;
		return end;
	}
	return at;
}

bool sentence_next(struct str text, size_t *offset, struct str *ret_sentence)
{
	size_t at = *offset;
	while (at < text.size) {
		size_t end = sentence_end(text, at);
		struct str sentence = str_trim(str_slice(text, at, end));
		at = end;
		while (at < text.size && line_break(text.at[at]))
			at++;
		if (str_empty(sentence))
			continue;
		*offset = at;
		*ret_sentence = sentence;
		return true;
	}
	*offset = text.size;
	return false;
}
