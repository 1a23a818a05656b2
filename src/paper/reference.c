/* References as papers print them: "Recommendation 13", "R05", "Rec. 4a", "SR (25/26) 01",
 * "1.2", "#3". Only the form is looked at; whether a reference opens a record is decided by
 * its place (records.c). */
#include "paper/recognise.h"

#include "base/utf8.h"

enum { CODE_MOST = 24, PREFIX_MOST = 8 };

static bool digit(struct str text, size_t at)
{
	return at < text.size && text.at[at] >= '0' && text.at[at] <= '9';
}

static bool upper(struct str text, size_t at)
{
	return at < text.size && text.at[at] >= 'A' && text.at[at] <= 'Z';
}

static bool letter(struct str text, size_t at)
{
	return at < text.size && (upper(text, at) || (text.at[at] >= 'a' && text.at[at] <= 'z'));
}

static size_t blanks(struct str text, size_t at)
{
	while (at < text.size) {
		size_t next = at;
		if (!char_is_space(utf8_next(text, &next)))
			break;
		at = next;
	}
	return at;
}

/* True where a word could go on, so that "R5" is not read out of "R5000s". */
static bool word_goes_on(struct str text, size_t at)
{
	if (at >= text.size)
		return false;
	size_t next = at;
	uint32_t character = utf8_next(text, &next);
	return char_is_letter(character) || char_is_digit(character);
}

/* "4", "4a", "1.2", "1.2.3", "2/3": its end, 0 when there is none; the last number in it. */
static size_t number_end(struct str text, size_t at, int *ret_number)
{
	size_t end = at, parts = 0;
	int first = 0;
	while (digit(text, end)) {
		size_t start = end;
		while (digit(text, end))
			end++;
		if (end - start > 6 || !str_number(str_slice(text, start, end), ret_number))
			return 0;
		first = parts++ ? first : *ret_number;
		bool joined = end < text.size && (text.at[end] == '.' || text.at[end] == '/' || text.at[end] == '-') && digit(text, end + 1);
		if (!joined)
			break;
		end++;
	}
	if (end == at)
		return 0;
	/* "PDC 12/23": the twelfth of a year. */
	bool year = (*ret_number >= 15 && *ret_number <= 40) || (*ret_number >= 2000 && *ret_number <= 2100);
	if (parts == 2 && str_has(str_slice(text, at, end), STR("/")) && year && (first < 15 || (first > 40 && first < 2000) || *ret_number >= 2000))
		*ret_number = first;
	bool lettered = letter(text, end) && text.at[end] >= 'a' && text.at[end] <= 'z' && !word_goes_on(text, end + 1);
	if (lettered)
		end++;
	bool bracketed = end + 2 < text.size && text.at[end] == '(' && letter(text, end + 1) && text.at[end + 2] == ')';
	if (bracketed)
		end += 3; /* "1(a)" */
	return word_goes_on(text, end) ? 0 : end;
}

static const struct {
	struct str word;
	int number;
} spelled[] = {
	{STR("one"), 1}, {STR("two"), 2}, {STR("three"), 3}, {STR("four"), 4}, {STR("five"), 5}, {STR("six"), 6}, {STR("seven"), 7},
	{STR("eight"), 8}, {STR("nine"), 9}, {STR("ten"), 10}, {STR("eleven"), 11}, {STR("twelve"), 12},
};

static size_t spelled_end(struct str text, size_t at, int *ret_number)
{
	for (size_t i = 0; i < sizeof spelled / sizeof *spelled; i++) {
		size_t end = at + spelled[i].word.size;
		if (str_starts_fold(str_from(text, at), spelled[i].word) && !word_goes_on(text, end)) {
			*ret_number = spelled[i].number;
			return end;
		}
	}
	return 0;
}

/* "Recommendation 13", "Rec. No. 4", "Argymhelliad 2", "Recommendation A", "Recommendation SC1". */
static size_t named_end(struct str text, int *ret_number)
{
	static const struct str names[] = {
		STR("recommendation"), STR("argymhelliad"), STR("recom"), STR("rec"),
	};
	static const struct str between[] = {STR("number"), STR("no"), STR("ref"), STR("rhif")};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (!str_starts_fold(text, names[i]))
			continue;
		size_t at = names[i].size;
		if (letter(text, at))
			continue;
		while (at < text.size && (text.at[at] == '.' || text.at[at] == '#'))
			at++;
		at = blanks(text, at);
		for (size_t j = 0; j < sizeof between / sizeof *between; j++)
			if (str_starts_fold(str_from(text, at), between[j]) && !letter(text, at + between[j].size)) {
				at += between[j].size;
				while (at < text.size && (text.at[at] == '.' || text.at[at] == ':'))
					at++;
				at = blanks(text, at);
				break;
			}
		if (at < text.size && text.at[at] == '#')
			at++;
		size_t end = number_end(text, at, ret_number);
		end = end ? end : spelled_end(text, at, ret_number);
		size_t code = at;
		while (!end && upper(text, code) && code - at < PREFIX_MOST)
			code++;
		if (!end && code > at)
			end = number_end(text, code, ret_number);
		if (!end && code == at + 1 && !word_goes_on(text, code))
			end = code; /* "Recommendation A" */
		return end;
	}
	return 0;
}

/* "R05", "R.5", "SR (25/26) 01", "OSC/12", "HW-3", "CYP 2023/05". */
static size_t code_end(struct str text, int *ret_number)
{
	size_t at = 0;
	while (upper(text, at) && at < PREFIX_MOST)
		at++;
	if (!at || letter(text, at))
		return 0;
	if (at == 1 && text.at[0] == 'Q')
		return 0; /* a quarter of the year */
	size_t prefix = at;
	for (;;) {
		at = blanks(text, at);
		if (at < text.size && (text.at[at] == '/' || text.at[at] == '-' || text.at[at] == '.') && at > 0) {
			at++;
			continue;
		}
		if (at < text.size && text.at[at] == '(') {
			size_t close = str_find_from(text, STR(")"), at);
			if (close == STR_NOT_FOUND || close - at > 12 || !digit(text, at + 1))
				return 0;
			at = close + 1;
			continue;
		}
		break;
	}
	if (at > CODE_MOST || (at > prefix && prefix == 1 && text.at[prefix] == ' ' && text.at[0] != 'R'))
		return 0;
	return number_end(text, at, ret_number);
}

size_t reference_match(struct str text, bool bare_number, struct str *ret_ref, int *ret_number)
{
	int number = 0;
	size_t start = 0, end = named_end(text, &number);
	if (!end)
		end = code_end(text, &number);
	if (!end && bare_number) {
		if (str_starts_fold(text, STR("no.")))
			start = 3;
		start = blanks(text, start);
		while (start < text.size && (text.at[start] == '#' || text.at[start] == '('))
			start++;
		end = number_end(text, start, &number);
	}
	if (!end)
		return 0;
	if (ret_ref)
		*ret_ref = str_slice(text, start, end);
	if (ret_number)
		*ret_number = number;
	return end;
}
