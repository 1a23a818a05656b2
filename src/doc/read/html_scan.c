/* From bytes to tags and text: see html_parts.h. Every byte is looked at a bounded
 * number of times: what fails to close once (a quotation mark, a tag) is not searched
 * for again. */
#include "doc/read/html_parts.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Sorted by name. Names that are not here and have no ':' or '-' are printed as text:
 * "<insert date>" is a placeholder that somebody must still fill. */
static const struct html_tag_info tags[] = {
	{"a", TAG_A, 0}, {"abbr", TAG_INLINE, 0}, {"acronym", TAG_INLINE, 0}, {"address", TAG_BLOCK, 0}, {"article", TAG_BLOCK, 0},
	{"aside", TAG_BLOCK, 0}, {"b", TAG_INLINE, RUN_BOLD}, {"base", TAG_OTHER, 0}, {"big", TAG_INLINE, 0},
	{"blockquote", TAG_BLOCK, 0}, {"body", TAG_HTML, 0}, {"br", TAG_BR, 0}, {"button", TAG_INLINE, 0}, {"caption", TAG_CAPTION, 0},
	{"center", TAG_BLOCK, 0}, {"cite", TAG_INLINE, RUN_ITALIC}, {"code", TAG_INLINE, 0}, {"col", TAG_OTHER, 0},
	{"colgroup", TAG_OTHER, 0}, {"dd", TAG_DD, 0}, {"del", TAG_INLINE, RUN_DELETED}, {"details", TAG_BLOCK, 0},
	{"dfn", TAG_INLINE, RUN_ITALIC}, {"dir", TAG_UL, 0}, {"div", TAG_BLOCK, 0}, {"dl", TAG_DL, 0}, {"dt", TAG_DT, 0},
	{"em", TAG_INLINE, RUN_ITALIC}, {"fieldset", TAG_BLOCK, 0}, {"figcaption", TAG_BLOCK, 0}, {"figure", TAG_BLOCK, 0},
	{"font", TAG_INLINE, 0}, {"footer", TAG_PAGE_PART, 0}, {"form", TAG_BLOCK, 0}, {"h1", TAG_HEADING, 0}, {"h2", TAG_HEADING, 0},
	{"h3", TAG_HEADING, 0}, {"h4", TAG_HEADING, 0}, {"h5", TAG_HEADING, 0}, {"h6", TAG_HEADING, 0}, {"head", TAG_OTHER, 0},
	{"header", TAG_BLOCK, 0}, {"hgroup", TAG_BLOCK, 0}, {"hr", TAG_BLOCK, 0}, {"html", TAG_HTML, 0}, {"i", TAG_INLINE, RUN_ITALIC},
	{"iframe", TAG_RAW, 0}, {"img", TAG_OTHER, 0}, {"input", TAG_INPUT, 0}, {"ins", TAG_INLINE, RUN_INSERTED},
	{"kbd", TAG_INLINE, 0}, {"label", TAG_INLINE, 0}, {"legend", TAG_BLOCK, 0}, {"li", TAG_LI, 0}, {"link", TAG_OTHER, 0},
	{"main", TAG_BLOCK, 0}, {"mark", TAG_INLINE, RUN_MARK}, {"menu", TAG_UL, 0}, {"meta", TAG_OTHER, 0}, {"nav", TAG_PAGE_PART, 0},
	{"nobr", TAG_INLINE, 0}, {"noscript", TAG_BLOCK, 0}, {"ol", TAG_OL, 0}, {"option", TAG_BLOCK, 0}, {"p", TAG_P, 0},
	{"path", TAG_OTHER, 0}, {"picture", TAG_INLINE, 0}, {"pre", TAG_PRE, 0}, {"q", TAG_INLINE, 0}, {"s", TAG_INLINE, RUN_STRIKE},
	{"samp", TAG_INLINE, 0}, {"script", TAG_RAW, 0}, {"section", TAG_BLOCK, 0}, {"select", TAG_BLOCK, 0},
	{"small", TAG_INLINE, 0}, {"source", TAG_OTHER, 0}, {"span", TAG_INLINE, 0}, {"strike", TAG_INLINE, RUN_STRIKE},
	{"strong", TAG_INLINE, RUN_BOLD}, {"style", TAG_RAW, 0}, {"sub", TAG_INLINE, 0}, {"summary", TAG_BLOCK, 0},
	{"sup", TAG_INLINE, RUN_SUPERSCRIPT}, {"svg", TAG_INLINE, 0}, {"table", TAG_TABLE, 0}, {"tbody", TAG_ROWS, 0},
	{"td", TAG_CELL, 0}, {"template", TAG_RAW, 0}, {"textarea", TAG_BLOCK, 0}, {"tfoot", TAG_ROWS, 0}, {"th", TAG_HEAD_CELL, 0},
	{"thead", TAG_ROWS_HEAD, 0}, {"time", TAG_INLINE, 0}, {"title", TAG_TITLE, 0}, {"tr", TAG_ROW, 0}, {"tt", TAG_INLINE, 0},
	{"u", TAG_INLINE, RUN_UNDERLINE}, {"ul", TAG_UL, 0}, {"var", TAG_INLINE, RUN_ITALIC}, {"video", TAG_INLINE, 0},
	{"wbr", TAG_OTHER, 0},
};
static const struct html_tag_info other = {"", TAG_OTHER, 0};

static bool letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool name_byte(char c)
{
	return letter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '_';
}

static bool blank_byte(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static const struct html_tag_info *tag_find(struct str name)
{
	size_t low = 0, high = sizeof tags / sizeof *tags;
	char lower[16];
	if (name.size >= sizeof lower)
		return NULL;
	for (size_t i = 0; i < name.size; i++)
		lower[i] = name.at[i] >= 'A' && name.at[i] <= 'Z' ? (char)(name.at[i] + 32) : name.at[i];
	while (low < high) {
		size_t middle = (low + high) / 2;
		int order = str_compare((struct str){lower, name.size}, str_of(tags[middle].name));
		if (order == 0)
			return &tags[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

/* Where the tag that begins at `at` ends: the offset of its '>', or STR_NOT_FOUND. */
static size_t tag_end(struct html_scanner *scanner, size_t at)
{
	struct str html = scanner->html;
	char quote = 0;
	for (size_t i = at; !scanner->quotes_broken && i < html.size; i++) {
		char c = html.at[i];
		if (quote) {
			quote = c == quote ? 0 : quote;
		} else if (c == '>') {
			return i;
		} else if ((c == '"' || c == '\'') && i > at && html.at[i - 1] == '=') {
			quote = c;
		}
	}
	scanner->quotes_broken = scanner->quotes_broken || quote;
	return str_find_from(html, STR(">"), at);
}

/* Past a comment, a declaration or a processing instruction. */
static size_t skip_declaration(struct str html, size_t at)
{
	bool comment = str_starts(str_from(html, at), STR("<!--"));
	size_t end = comment ? str_find_from(html, STR("-->"), at + 4) : str_find_from(html, STR(">"), at);
	if (end == STR_NOT_FOUND)
		return html.size;
	return end + (comment ? 3 : 1);
}

/* Where the content of a raw element ends: before its end tag. */
static size_t raw_end(struct str html, size_t at, const char *name)
{
	struct str wanted = str_of(name);
	for (size_t found = at;; found += 2) {
		found = str_find_from(html, STR("</"), found);
		if (found == STR_NOT_FOUND)
			return html.size;
		if (str_starts_fold(str_from(html, found + 2), wanted))
			return found;
	}
}

/* A tag at scanner->at, or false when what stands there is text. */
static bool scan_tag(struct html_scanner *scanner, struct html_token *token)
{
	struct str html = scanner->html;
	size_t at = scanner->at + 1;
	bool closing = at < html.size && html.at[at] == '/';
	at += closing;
	if (scanner->tags_over || at >= html.size || !letter(html.at[at]))
		return false;
	size_t name_start = at;
	while (at < html.size && name_byte(html.at[at]))
		at++;
	struct str name = str_slice(html, name_start, at);
	if (at < html.size && !blank_byte(html.at[at]) && html.at[at] != '>' && html.at[at] != '/')
		return false; /* <name@council.example> */
	if (str_ends(name, STR(":")))
		return false; /* <https://...> */
	const struct html_tag_info *info = tag_find(name);
	if (!info && !str_has(name, STR(":")) && !str_has(name, STR("-")))
		return false;
	size_t end = tag_end(scanner, at);
	if (end == STR_NOT_FOUND) {
		scanner->tags_over = true;
		return false;
	}
	*token = (struct html_token){closing ? HTML_END : HTML_START, info ? info : &other, str_slice(html, at, end)};
	scanner->at = end + 1;
	return true;
}

/* What a tag means for the bytes behind it. False when it is to be passed over. */
static bool take_tag(struct html_scanner *scanner, struct html_token *token)
{
	if (token->kind != HTML_START || (token->info->tag != TAG_RAW && token->info->tag != TAG_TITLE))
		return token->info->tag != TAG_RAW && token->info->tag != TAG_TITLE;
	if (token->info->tag == TAG_TITLE && scanner->titled)
		return false;
	size_t start = scanner->at, end = raw_end(scanner->html, start, token->info->name);
	if (token->info->tag == TAG_TITLE) {
		scanner->titled = true;
		if (end == scanner->html.size)
			return false;
		token->kind = HTML_TITLE;
		token->text = str_slice(scanner->html, start, end);
	}
	scanner->at = end;
	return token->info->tag == TAG_TITLE;
}

bool html_next(struct html_scanner *scanner, struct html_token *ret_token)
{
	struct str html = scanner->html;
	size_t start = scanner->at;
	while (scanner->at < html.size) {
		if (html.at[scanner->at] != '<') {
			const char *found = memchr(html.at + scanner->at, '<', html.size - scanner->at);
			scanner->at = found ? (size_t)(found - html.at) : html.size;
			continue;
		}
		size_t here = scanner->at;
		bool declaration = here + 1 < html.size && (html.at[here + 1] == '!' || html.at[here + 1] == '?');
		struct html_token token;
		if (declaration || scan_tag(scanner, &token)) {
			if (start < here) { /* first the text before it */
				scanner->at = here;
				*ret_token = (struct html_token){HTML_TEXT, NULL, str_slice(html, start, here)};
				return true;
			}
			if (declaration)
				scanner->at = skip_declaration(html, here);
			else if (take_tag(scanner, &token)) {
				*ret_token = token;
				return true;
			}
			start = scanner->at;
			continue;
		}
		scanner->at = here + 1;
	}
	*ret_token = (struct html_token){HTML_TEXT, NULL, str_slice(html, start, html.size)};
	return start < html.size;
}

struct str html_attribute(struct arena *arena, struct str attributes, struct str name)
{
	size_t at = 0;
	while (at < attributes.size) {
		while (at < attributes.size && (blank_byte(attributes.at[at]) || attributes.at[at] == '/'))
			at++;
		size_t name_start = at;
		while (at < attributes.size && !blank_byte(attributes.at[at]) && attributes.at[at] != '=')
			at++;
		struct str found = str_slice(attributes, name_start, at);
		while (at < attributes.size && blank_byte(attributes.at[at]))
			at++;
		struct str value = {"", 0};
		if (at < attributes.size && attributes.at[at] == '=') {
			for (at++; at < attributes.size && blank_byte(attributes.at[at]);)
				at++;
			char quote = at < attributes.size ? attributes.at[at] : 0;
			bool quoted = quote == '"' || quote == '\'';
			size_t value_start = at += quoted;
			while (at < attributes.size && (quoted ? attributes.at[at] != quote : !blank_byte(attributes.at[at])))
				at++;
			value = str_slice(attributes, value_start, at);
			at += quoted;
		}
		if (str_equal_fold(found, name))
			return value.size ? html_decode(arena, value, false) : (struct str){"", 0};
	}
	return STR_NONE;
}

/* "#8211" or "#x2013". */
static bool entity_number(struct str name, uint32_t *ret_character)
{
	bool hex = name.size > 1 && (name.at[1] | 0x20) == 'x';
	uint32_t number = 0;
	if (name.size < 2u + hex || name.size > 9)
		return false;
	for (size_t i = 1u + hex; i < name.size; i++) {
		char c = name.at[i];
		int digit = c >= '0' && c <= '9' ? c - '0' : hex && (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1;
		if (digit < 0)
			return false;
		number = number * (hex ? 16 : 10) + (uint32_t)digit;
	}
	if (number >= 0x80 && number < 0xA0) /* pages that use these mean windows-1252 */
		number = char_of_windows((unsigned char)number);
	*ret_character = number < 32 ? ' ' : number;
	return true;
}

/* The character of the entity at the start of the text, and its size; 0 when it is none. */
static size_t entity(struct str text, uint32_t *ret_character)
{
	size_t end = 1;
	while (end < text.size && end < 12 && (name_byte(text.at[end]) || text.at[end] == '#'))
		end++;
	struct str name = str_slice(text, 1, end);
	bool closed = end < text.size && text.at[end] == ';';
	if (!name.size)
		return 0;
	if (name.at[0] == '#')
		return entity_number(name, ret_character) ? end + closed : 0;
	bool short_one = str_equal(name, STR("nbsp")) || str_equal(name, STR("amp")) || str_equal(name, STR("lt")) ||
	                 str_equal(name, STR("gt"));
	if (!closed && !short_one)
		return 0;
	char lookup[16] = "";
	memcpy(lookup, name.at, name.size);
	const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)lookup);
	if (!found)
		return 0;
	*ret_character = found->value;
	return end + closed;
}

struct str html_decode(struct arena *arena, struct str raw, bool lines)
{
	struct buf decoded;
	buf_init(&decoded, arena, BUF_NO_LIMIT);
	size_t start = 0;
	for (size_t at = 0; at < raw.size;) {
		char c = raw.at[at];
		uint32_t character = ' ';
		size_t size = c == '&' ? entity(str_from(raw, at), &character) : 0;
		if (blank_byte(c) && c != ' ' && !(lines && c == '\n'))
			size = 1;
		if (!size) {
			at++;
			continue;
		}
		buf_put(&decoded, str_slice(raw, start, at));
		buf_utf8(&decoded, character);
		start = at += size;
	}
	if (!start)
		return raw;
	buf_put(&decoded, str_from(raw, start));
	return buf_str(&decoded);
}
