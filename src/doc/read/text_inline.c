/* A line's Markdown, as far as text extraction writes it, turned into HTML: see
 * text_parts.h. Marks count only where they stand as marks: not inside words, not in
 * addresses, not without their end. Searches for an end are bounded, so that a line of
 * nothing but marks costs no more than any other. */
#include "doc/read/text_parts.h"

#include "base/buf.h"

#include <string.h>

enum { MARK_REACH = 2000 };

struct inliner {
	struct str line;
	size_t at;
	struct buf out;
	bool bold, italic, strike;
	char italic_mark;
};

static bool wordy(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (unsigned char)c >= 0x80;
}

static char byte_at(const struct inliner *in, size_t at)
{
	return at < in->line.size ? in->line.at[at] : ' ';
}

static struct str ahead(const struct inliner *in)
{
	return str_slice(in->line, in->at, in->at + MARK_REACH);
}

static bool skip(struct inliner *in, struct str mark, struct str html)
{
	if (!str_starts(ahead(in), mark))
		return false;
	buf_put(&in->out, html);
	in->at += mark.size;
	return true;
}

/* A backslash before a mark takes its meaning from it. */
static bool escape(struct inliner *in)
{
	if (byte_at(in, in->at) != '\\' || !strchr("\\`*_{}[]()#+-.!|~<>&$", byte_at(in, in->at + 1)) || in->at + 1 >= in->line.size)
		return false;
	buf_html(&in->out, str_slice(in->line, in->at + 1, in->at + 2));
	in->at += 2;
	return true;
}

static bool address_starts(const struct inliner *in)
{
	struct str rest = str_slice(in->line, in->at, in->at + 8);
	bool begins = in->at == 0 || !wordy(byte_at(in, in->at - 1));
	return begins && (str_starts(rest, STR("http://")) || str_starts(rest, STR("https://")) || str_starts(rest, STR("www.")));
}

static bool address(struct inliner *in)
{
	if (!address_starts(in))
		return false;
	while (in->at < in->line.size && !strchr(" \t<>", byte_at(in, in->at)) && !str_starts(ahead(in), STR("**")) &&
	       !str_starts(ahead(in), STR("](")))
		if (!escape(in))
			buf_put(&in->out, str_slice(in->line, in->at, in->at + 1)), in->at++;
	return true;
}

static void link_put(struct inliner *in, struct str target, struct str text)
{
	buf_put(&in->out, STR("<a href=\""));
	buf_html(&in->out, target);
	buf_put(&in->out, STR("\">"));
	buf_html(&in->out, text);
	buf_put(&in->out, STR("</a>"));
}

/* "<https://…>", "<name@place>", and tags, which are copied as they are. */
static bool angle(struct inliner *in)
{
	if (byte_at(in, in->at) != '<')
		return false;
	if (skip(in, STR("<sup>&</sup>lt;sup>"), STR("<sup>")))
		return true;
	size_t end = str_find(ahead(in), STR(">"));
	if (end == STR_NOT_FOUND || end < 2)
		return false;
	struct str inside = str_slice(in->line, in->at + 1, in->at + end);
	bool spaced = str_has(inside, STR(" "));
	if (!spaced && (str_has(inside, STR("://")) || str_has(inside, STR("@"))) && inside.at[0] != '/') {
		if (str_has(inside, STR("://")))
			link_put(in, inside, inside);
		else
			buf_html(&in->out, inside);
	} else {
		buf_put(&in->out, str_slice(in->line, in->at, in->at + end + 1));
	}
	in->at += end + 1;
	return true;
}

/* "&lt;sup&gt;2&lt;/sup&gt;": HTML that was escaped twice. */
static bool escaped_tag(struct inliner *in)
{
	static const char *const names[] = {"sup", "/sup", "sub", "/sub", "b", "/b", "i", "/i", "u", "/u", "br", "mark", "/mark"};
	if (!str_starts(ahead(in), STR("&lt;")))
		return false;
	struct str rest = str_from(ahead(in), 4);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str name = str_of(names[i]);
		struct str behind = str_from(rest, name.size);
		size_t closing = str_starts(behind, STR("&gt;")) ? 4 : str_starts(behind, STR(">")) ? 1 : 0;
		if (!str_starts(rest, name) || !closing)
			continue;
		buf_char(&in->out, '<');
		buf_put(&in->out, name);
		buf_char(&in->out, '>');
		in->at += 4 + name.size + closing;
		return true;
	}
	return false;
}

/* "[text](address)" and "[^2]". */
static bool bracket(struct inliner *in)
{
	if (byte_at(in, in->at) != '[')
		return false;
	struct str rest = ahead(in);
	size_t end = str_find(rest, STR("]"));
	if (end == STR_NOT_FOUND || end < 2)
		return false;
	struct str inside = str_slice(rest, 1, end);
	int number;
	if (inside.at[0] == '^' && str_number(str_from(inside, 1), &number)) {
		buf_put(&in->out, STR("<a href=\"#fn"));
		buf_put(&in->out, str_from(inside, 1));
		buf_put(&in->out, STR("\">"));
		buf_put(&in->out, str_from(inside, 1));
		buf_put(&in->out, STR("</a>"));
		in->at += end + 1;
		return true;
	}
	struct str behind = str_from(rest, end + 1);
	size_t close = str_starts(behind, STR("(")) ? str_find(behind, STR(")")) : STR_NOT_FOUND;
	if (close == STR_NOT_FOUND || close < 2 || str_has(str_slice(behind, 0, close), STR(" ")))
		return false;
	link_put(in, str_slice(behind, 1, close), inside);
	in->at += end + 1 + close + 1;
	return true;
}

/* "**bold**", "__bold__", "~~struck~~". */
static bool double_mark(struct inliner *in)
{
	char c = byte_at(in, in->at);
	if ((c != '*' && c != '_' && c != '~') || byte_at(in, in->at + 1) != c)
		return false;
	bool *open = c == '~' ? &in->strike : &in->bold;
	struct str name = c == '~' ? STR("s") : STR("b");
	char before = in->at ? byte_at(in, in->at - 1) : ' ', behind = byte_at(in, in->at + 2);
	if (!*open) {
		struct str mark = str_slice(in->line, in->at, in->at + 2);
		bool closes = str_find_from(ahead(in), mark, 3) != STR_NOT_FOUND;
		if (behind == ' ' || behind == c || !closes || (c == '_' && wordy(before)))
			return false;
	} else if (c == '_' && wordy(behind)) {
		return false;
	}
	buf_put(&in->out, *open ? STR("</") : STR("<"));
	buf_put(&in->out, name);
	buf_char(&in->out, '>');
	*open = !*open;
	in->at += 2;
	return true;
}

/* The end of "*words*" or "_words_", as an offset from the mark; 0 when there is none. */
static size_t single_end(const struct inliner *in, char c)
{
	for (size_t i = in->at + 2; i < in->line.size && i < in->at + 400; i++) {
		if (in->line.at[i] == '<' || in->line.at[i] == '\\')
			return 0;
		if (in->line.at[i] == c && in->line.at[i - 1] != ' ' && !wordy(byte_at(in, i + 1)) && byte_at(in, i + 1) != c)
			return i - in->at;
	}
	return 0;
}

static bool single_mark(struct inliner *in)
{
	char c = byte_at(in, in->at);
	if (c != '*' && c != '_')
		return false;
	if (in->italic && c == in->italic_mark && !wordy(byte_at(in, in->at + 1)) && byte_at(in, in->at - 1) != ' ') {
		in->italic = false;
		in->at++;
		buf_put(&in->out, STR("</i>"));
		return true;
	}
	char before = in->at ? byte_at(in, in->at - 1) : ' ';
	bool begins = before == ' ' || before == '(' || before == '"' || before == '\'' || before == '>' || before == '[';
	if (in->italic || !begins || byte_at(in, in->at + 1) == ' ' || byte_at(in, in->at + 1) == c || !single_end(in, c))
		return false;
	in->italic = true;
	in->italic_mark = c;
	in->at++;
	buf_put(&in->out, STR("<i>"));
	return true;
}

/* "$<sup>{}^{5}</sup> www…}$": what a formula reader made of a raised number. The signs of
 * the formula go, its words stay. */
static bool formula(struct inliner *in)
{
	if (byte_at(in, in->at) != '$')
		return false;
	size_t end = str_find_from(ahead(in), STR("$"), 1);
	struct str inside = end == STR_NOT_FOUND ? STR_NONE : str_slice(in->line, in->at + 1, in->at + end);
	if (!str_has(inside, STR("{")) || !(str_has(inside, STR("^")) || str_has(inside, STR("\\"))))
		return false;
	bool raised_already = str_has(inside, STR("<sup>"));
	for (size_t i = 0; i < inside.size; i++) {
		char c = inside.at[i];
		if (c == '\\') {
			while (i + 1 < inside.size && wordy(inside.at[i + 1]))
				i++;
		} else if (c == '^') {
			struct str raised = str_from(inside, i + 1);
			size_t close = str_starts(raised, STR("{")) ? str_find(raised, STR("}")) : STR_NOT_FOUND;
			if (close == STR_NOT_FOUND)
				continue;
			buf_put(&in->out, raised_already ? STR("") : STR("<sup>"));
			buf_html(&in->out, str_slice(raised, 1, close));
			buf_put(&in->out, raised_already ? STR("") : STR("</sup>"));
			i += close + 1;
		} else if (c != '{' && c != '}') {
			buf_char(&in->out, c == '~' ? ' ' : c);
		}
	}
	in->at += end + 1;
	return true;
}

struct str text_inline(struct arena *arena, struct str line)
{
	struct inliner in = {.line = line};
	size_t plain = 0;
	while (plain < line.size && !strchr("\\<&[*_~$hw", line.at[plain]))
		plain++;
	if (plain == line.size)
		return line;
	buf_init(&in.out, arena, BUF_NO_LIMIT);
	while (in.at < line.size) {
		if (address(&in) || escape(&in) || angle(&in) || escaped_tag(&in) || bracket(&in) || double_mark(&in) ||
		    single_mark(&in) || formula(&in))
			continue;
		buf_char(&in.out, line.at[in.at++]);
	}
	return buf_str(&in.out);
}
