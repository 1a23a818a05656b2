/* What a line of a text is: see text_parts.h. Rules of layout alone; words of the field
 * are the recogniser's, but for "Recommendation n", which begins a line of its own in
 * every paper. */
#include "doc/read/text_parts.h"

#include "base/utf8.h"

#include <string.h>

struct str text_of(const struct text_line *line)
{
	return str_trim(line->text);
}

size_t text_heading(struct str text, int *ret_level)
{
	size_t level = 0;
	while (level < text.size && text.at[level] == '#')
		level++;
	if (!level || level > 6 || level >= text.size || text.at[level] != ' ')
		return 0;
	*ret_level = (int)level;
	return level + 1;
}

size_t text_dash(struct str text)
{
	bool dash = text.size > 2 && (text.at[0] == '-' || text.at[0] == '*' || text.at[0] == '+') && text.at[1] == ' ';
	return dash ? 2 : 0;
}

/* Past a note's mark between two texts. */
static size_t mark_between(struct str text, struct str before, struct str after, struct str *ret_mark)
{
	size_t at = before.size;
	if (!str_starts(text, before))
		return 0;
	while (at < text.size && at < before.size + 3 && char_is_digit((unsigned char)text.at[at]))
		at++;
	if (at == before.size || !str_starts(str_from(text, at), after))
		return 0;
	*ret_mark = str_slice(text, before.size, at);
	return at + after.size;
}

size_t text_note(struct str text, struct str *ret_mark)
{
	static const char *const forms[][2] = {
		{"<sup>", "</sup>"},
		{"<sup>&</sup>lt;sup>", "</sup>"},
		{"&lt;sup&gt;", "&lt;/sup&gt;"},
		{"$<sup>{}^{", "}</sup>"},
		{"${}^{", "}"},
		{"$^{", "}"},
		{"[^", "]:"},
	};
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		size_t size = mark_between(text, str_of(forms[i][0]), str_of(forms[i][1]), ret_mark);
		if (size && !str_blank(str_from(text, size)))
			return size;
	}
	return 0;
}

bool text_capitals(struct str text)
{
	size_t letters = 0;
	if (text.size > 100 || !text.size || strchr(".:;,", text.at[text.size - 1]))
		return false;
	for (size_t at = 0; at < text.size;) {
		uint32_t character = utf8_next(text, &at);
		if (!char_is_letter(character))
			continue;
		if (!char_is_upper(character))
			return false;
		letters++;
	}
	return letters >= 4 && letters * 2 > utf8_count(text);
}

bool text_rule(struct str text)
{
	if (text.size < 3 || !strchr("=-_*~", text.at[0]))
		return false;
	for (size_t i = 1; i < text.size; i++)
		if (text.at[i] != text.at[0])
			return false;
	return true;
}

int text_underlined(const struct text_lines *lines, size_t i)
{
	if (i + 1 >= lines->count || lines->at[i].row || lines->at[i].blank || (i && !lines->at[i - 1].blank && !lines->at[i].page))
		return 0;
	struct str under = text_of(&lines->at[i + 1]);
	if (!text_rule(under) || (under.at[0] != '=' && under.at[0] != '-') || text_rule(text_of(&lines->at[i])))
		return 0;
	return under.at[0] == '=' ? 1 : 2;
}

/* "12", "- 12 -": a number alone. */
static bool lone_number(struct str text)
{
	int number;
	if (str_starts(text, STR("- ")) && str_ends(text, STR(" -")))
		text = str_trim(str_slice(text, 2, text.size - 2));
	return text.size <= 4 && str_number(text, &number);
}

/* "Page 3", "Page 3 of 12", "3 of 12", "3 | Page". */
static bool page_words(struct str text)
{
	int number;
	struct str rest = text;
	if (str_starts_fold(rest, STR("page ")))
		rest = str_from(rest, 5);
	else if (!str_ends(rest, STR(" | Page")) && !str_has(rest, STR(" of ")))
		return false;
	if (str_ends(rest, STR(" | Page")))
		rest = str_slice(rest, 0, rest.size - 7);
	size_t of = str_find(rest, STR(" of "));
	if (of != STR_NOT_FOUND && !str_number(str_trim(str_from(rest, of + 4)), &number))
		return false;
	return str_number(str_trim(str_slice(rest, 0, of)), &number);
}

/* "Housing review: tracker            Page 3 of 12": the title of a paper with its page. */
static bool running_foot(struct str text)
{
	size_t gap = str_find(text, STR("   "));
	for (size_t next = gap; next != STR_NOT_FOUND; next = str_find_from(text, STR("   "), next + 1))
		gap = next;
	struct str before = gap == STR_NOT_FOUND ? STR_NONE : str_trim(str_slice(text, 0, gap)), behind = gap == STR_NOT_FOUND ? STR_NONE : str_trim(str_from(text, gap));
	return (str_starts_fold(behind, STR("page ")) && page_words(behind)) || (str_starts_fold(before, STR("page ")) && page_words(before));
}

static bool page_near(const struct text_lines *lines, size_t i)
{
	if (lines->at[i].page)
		return i > 0;
	for (size_t k = i + 1; k < lines->count && k < i + 5; k++) {
		if (lines->at[k].page)
			return true;
		if (!lines->at[k].blank)
			return false;
	}
	return false;
}

static bool ends_sentence(struct str text)
{
	char last = text.size ? text.at[text.size - 1] : '.';
	if (last == ')' && text.size > 1)
		last = text.at[text.size - 2];
	return strchr(".!?:;", last) != NULL;
}

static bool starts_small(struct str text)
{
	size_t at = 0;
	uint32_t first = text.size ? utf8_next(text, &at) : ' ';
	return char_is_letter(first) && !char_is_upper(first);
}

/* A number on a line of its own within a sentence: the page ended there. */
static bool cuts_sentence(const struct text_lines *lines, size_t i)
{
	if (i < 2 || i + 2 >= lines->count || !lines->at[i - 1].blank || !lines->at[i + 1].blank)
		return false;
	struct str before = text_of(&lines->at[i - 2]), after = text_of(&lines->at[i + 2]);
	while (str_ends(before, STR("*")))
		before = str_slice(before, 0, before.size - 1);
	while (str_starts(after, STR("*")))
		after = str_from(after, 1);
	return before.size && !lines->at[i - 2].row && !lines->at[i + 2].row && !ends_sentence(before) && starts_small(after);
}

bool text_page_mark(const struct text_lines *lines, size_t i)
{
	struct str text = text_of(&lines->at[i]);
	if (lines->at[i].row)
		return false;
	return page_words(text) || running_foot(text) || (lone_number(text) && (page_near(lines, i) || cuts_sentence(lines, i)));
}

/* "Lead officer – …": few words before a spaced dash, without signs. */
static bool dash_label(struct str before)
{
	size_t blanks = 0;
	for (size_t i = 0; i < before.size; i++) {
		blanks += before.at[i] == ' ';
		if (strchr(".,;()", before.at[i]))
			return false;
	}
	return before.size && blanks <= 3;
}

/* "Lead officer: …", "Recommendation 3": what begins a line of its own. */
static bool labelled(struct str text)
{
	size_t at = 0;
	if (str_starts_fold(text, STR("recommendation ")) && text.size > 15 && char_is_digit((unsigned char)text.at[15]))
		return true;
	if (!text.size || !char_is_upper(utf8_next(text, &at)))
		return false;
	size_t colon = str_find(str_slice(text, 0, 48), STR(":"));
	size_t dash = str_find(str_slice(text, 0, 30), STR(" \xE2\x80\x93 "));
	dash = dash == STR_NOT_FOUND ? str_find(str_slice(text, 0, 30), STR(" - ")) : dash;
	if (colon == STR_NOT_FOUND && dash != STR_NOT_FOUND && dash_label(str_slice(text, 0, dash)))
		return true;
	if (colon == STR_NOT_FOUND || (colon + 1 < text.size && text.at[colon + 1] != ' '))
		return false;
	for (size_t i = 0; i < colon; i++)
		if (strchr(".,;", text.at[i]))
			return false;
	return true;
}

/* True when the first word of the next line would not have fitted behind this one. */
static bool full(const struct text_lines *lines, size_t i)
{
	struct str next = text_of(&lines->at[i + 1]);
	size_t word = str_find(next, STR(" "));
	word = word == STR_NOT_FOUND ? next.size : word;
	return lines->at[i].width + 1 + word >= lines->wrap - lines->wrap / 7;
}

bool text_joins(const struct text_lines *lines, size_t i)
{
	if (!lines->wrap || i + 1 >= lines->count)
		return false;
	const struct text_line *here = &lines->at[i], *next = here + 1;
	if (here->blank || here->row || next->blank || next->row || next->page)
		return false;
	struct str text = text_of(here), following = text_of(next), mark;
	int level;
	if (text_heading(text, &level) || text_heading(following, &level) || text_dash(following) || marker_size(following) ||
	    text_note(following, &mark) || text_rule(following) || text_rule(text) || text_page_mark(lines, i + 1) ||
	    text_page_mark(lines, i))
		return false;
	if (text_capitals(text) != text_capitals(following) || text_underlined(lines, i + 1))
		return false;
	bool ended = ends_sentence(text), filled = full(lines, i);
	if (labelled(following))
		return filled && !ended;
	if (filled || (starts_small(following) && !ended))
		return true;
	bool item = text_dash(text) || marker_size(text);
	return item && next->indent > here->indent;
}
