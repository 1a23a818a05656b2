/* Which reader a paper goes to, and what the papers that heed can't read are told. See
 * read.h. The content decides; the name only where several readers could take the text.
 *
 * Text may be UTF-8 (with a mark or without), UTF-16 (with a mark, or with every other
 * byte NUL), or windows-1252: bytes that are no UTF-8 are read as windows-1252 unless
 * most of the letters beyond ASCII are sound UTF-8; then the damaged ones become U+FFFD. */
#include "doc/read/read.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

enum { SNIFF = 64 << 10 };

struct verdict {
	enum doc_format format;
	const char *refusal; /* behind the file's name; NULL when a reader takes it */
};

static bool is_name(struct str name, const char *ending)
{
	struct str wanted = str_of(ending);
	return name.size > wanted.size && str_equal_fold(str_from(name, name.size - wanted.size), wanted);
}

/* ---- packages and pictures ---- */

static struct verdict judge_zip(struct str bytes, struct str name)
{
	static const struct {
		const char *part, *refusal;
	} kinds[] = {
		{"application/vnd.oasis.opendocument.text", "is an OpenDocument text; open it in Word or LibreOffice, save it as .docx and try again"},
		{"application/vnd.oasis.opendocument", "is an OpenDocument file; copy its table into a Word document, save it as .docx and try again"},
		{"xl/workbook", "is a spreadsheet; copy its table into a Word document, save it as .docx and try again"},
		{"ppt/presentation", "is a presentation; copy its words into a Word document, save it as .docx and try again"},
	};
	if (str_has(bytes, STR("word/document")) || is_name(name, ".docx"))
		return (struct verdict){FORMAT_DOCX, NULL};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_has(bytes, str_of(kinds[i].part)))
			return (struct verdict){FORMAT_UNKNOWN, kinds[i].refusal};
	if (str_has(bytes, STR("[Content_Types].xml")) && str_has(bytes, STR("word/")))
		return (struct verdict){FORMAT_DOCX, NULL};
	return (struct verdict){FORMAT_UNKNOWN, "is a zip archive without a Word document in it; unpack it and name one of its papers"};
}

static const char *judge_ole(struct str bytes, struct str name)
{
	if (str_has(bytes, (struct str){"E\0n\0c\0r\0y\0p\0t\0e\0d\0P", 18}))
		return "is protected by a password; open it in Word, take the password off, save it as .docx and try again";
	if (is_name(name, ".xls") || is_name(name, ".ppt"))
		return "is an old Office file; copy its words into a Word document, save it as .docx and try again";
	return "is an old Word document (.doc); open it in Word or LibreOffice, save it as .docx and try again";
}

/* What the first bytes say, when they are no text. */
static struct verdict judge_signature(struct str bytes, struct str name)
{
	static const struct {
		const char *signature;
		size_t size;
		const char *refusal;
	} signatures[] = {
		{"{\\rtf", 5, "is rich text (.rtf); open it in Word or LibreOffice, save it as .docx and try again"},
		{"\x89PNG", 4, "is a picture; heed reads words: type them out, or find the paper as .docx"},
		{"\xFF\xD8\xFF", 3, "is a picture; heed reads words: type them out, or find the paper as .docx"},
		{"GIF8", 4, "is a picture; heed reads words: type them out, or find the paper as .docx"},
		{"II*\0", 4, "is a picture; heed reads words: type them out, or find the paper as .docx"},
		{"MM\0*", 4, "is a picture; heed reads words: type them out, or find the paper as .docx"},
		{"MIME-Version:", 13, "is a saved web archive or mail; open it in Word, save it as .docx and try again"},
		{"\x7F" "ELF", 4, "is a program, not a paper; name a .docx, .html, .md or .txt file"},
		{"\x1F\x8B", 2, "is packed (gzip); unpack it and try again"},
	};
	if (str_starts(bytes, STR("PK\x03\x04")) || str_starts(bytes, STR("PK\x05\x06")))
		return judge_zip(bytes, name);
	if (str_starts(bytes, (struct str){"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8}))
		return (struct verdict){FORMAT_UNKNOWN, judge_ole(bytes, name)};
	if (str_has(str_slice(bytes, 0, 1024), STR("%PDF-")))
		return (struct verdict){FORMAT_UNKNOWN, "is a PDF, which heed can't read yet; open it in Word, save it as .docx and try again"};
	for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
		if (str_starts(bytes, (struct str){signatures[i].signature, signatures[i].size}))
			return (struct verdict){FORMAT_UNKNOWN, signatures[i].refusal};
	return (struct verdict){FORMAT_TEXT, NULL};
}

/* ---- encodings ---- */

enum encoding { ENCODING_UTF8, ENCODING_UTF16_LITTLE, ENCODING_UTF16_BIG, ENCODING_BINARY };

static enum encoding encoding_of(struct str bytes)
{
	struct str start = str_slice(bytes, 0, SNIFF);
	size_t zeros[2] = {0}, controls = 0;
	if (str_starts(bytes, STR("\xFF\xFE")))
		return ENCODING_UTF16_LITTLE;
	if (str_starts(bytes, STR("\xFE\xFF")))
		return ENCODING_UTF16_BIG;
	for (size_t i = 0; i < start.size; i++) {
		unsigned char byte = (unsigned char)start.at[i];
		zeros[i & 1] += byte == 0;
		controls += byte < ' ' && !strchr("\t\n\r\f\v\x1B\x1A", byte);
	}
	if (zeros[1] > start.size / 4 && zeros[0] <= start.size / 50)
		return ENCODING_UTF16_LITTLE;
	if (zeros[0] > start.size / 4 && zeros[1] <= start.size / 50)
		return ENCODING_UTF16_BIG;
	return controls > start.size / 50 + 1 ? ENCODING_BINARY : ENCODING_UTF8;
}

static struct str from_utf16(struct arena *arena, struct str bytes, bool big)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	uint32_t high = 0;
	for (size_t i = 0; i + 1 < bytes.size; i += 2) {
		unsigned char first = (unsigned char)bytes.at[i], second = (unsigned char)bytes.at[i + 1];
		uint32_t unit = big ? (uint32_t)first << 8 | second : (uint32_t)second << 8 | first;
		bool low = unit >= 0xDC00 && unit <= 0xDFFF;
		if (high && !low)
			buf_utf8(&out, UTF8_BAD);
		if (unit >= 0xD800 && unit <= 0xDBFF) {
			high = unit;
			continue;
		}
		if (low)
			unit = high ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : UTF8_BAD;
		high = 0;
		if (unit != 0xFEFF || i)
			buf_utf8(&out, unit ? unit : ' ');
	}
	return buf_str(&out);
}

static struct str from_windows(struct arena *arena, struct str bytes)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < bytes.size; i++) {
		uint32_t character = char_of_windows((unsigned char)bytes.at[i]);
		buf_utf8(&out, character ? character : ' ');
	}
	return buf_str(&out);
}

/* True when more of the bytes beyond ASCII are broken than are UTF-8. */
static bool windows_likely(struct str bytes)
{
	size_t sound = 0, broken = 0;
	for (size_t at = 0; at < bytes.size;) {
		size_t before = at;
		uint32_t character = utf8_next(bytes, &at);
		if ((unsigned char)bytes.at[before] < 0x80)
			continue;
		if (character == UTF8_BAD && at - before == 1)
			broken++;
		else
			sound++;
	}
	return broken > sound;
}

static struct str to_utf8(struct arena *arena, struct str bytes)
{
	enum encoding encoding = encoding_of(bytes);
	if (encoding == ENCODING_UTF16_LITTLE || encoding == ENCODING_UTF16_BIG)
		return from_utf16(arena, bytes, encoding == ENCODING_UTF16_BIG);
	if (str_starts(bytes, STR("\xEF\xBB\xBF")))
		bytes = str_from(bytes, 3);
	return windows_likely(bytes) ? from_windows(arena, bytes) : utf8_mend(arena, bytes);
}

/* ---- texts ---- */

/* "|---|:---:|" under a row: a table of Markdown. */
static bool table_rule(struct str line)
{
	size_t dashes = 0, bars = 0;
	line = str_trim(line);
	for (size_t i = 0; i < line.size; i++) {
		if (!strchr("|-: \t", line.at[i]))
			return false;
		dashes += line.at[i] == '-';
		bars += line.at[i] == '|';
	}
	return dashes >= 3 && bars >= 1;
}

static bool looks_like_html(struct str text, struct str name)
{
	struct str start = str_trim(str_slice(text, 0, SNIFF));
	struct str first = start;
	first = str_cut(&first, '\n');
	if (str_starts_fold(start, STR("<!doctype html")) || str_has_fold(str_slice(start, 0, 2048), STR("<html")) ||
	    str_has_fold(str_slice(start, 0, 2048), STR("<body")))
		return true;
	bool tagged = str_has(start, STR("</")) && str_has(start, STR("<"));
	if (is_name(name, ".html") || is_name(name, ".htm") || is_name(name, ".xhtml"))
		return tagged || str_has_fold(start, STR("<p")) || !str_has(start, STR("\t"));
	bool textual = is_name(name, ".txt") || is_name(name, ".md") || is_name(name, ".markdown");
	return !textual && tagged && str_starts(start, STR("<")) && !str_has(first, STR("\t"));
}

static struct verdict judge_text(struct str text, struct str name)
{
	size_t rules = 0, rows = 0;
	bool markdown = is_name(name, ".md") || is_name(name, ".markdown") || is_name(name, ".mdown") || is_name(name, ".mkd");
	if (is_name(name, ".csv") || is_name(name, ".tsv"))
		return (struct verdict){FORMAT_UNKNOWN, "is a table of values (.csv), which heed can't read yet; paste it into a Word document as a table, save it as .docx and try again"};
	if (looks_like_html(text, name))
		return (struct verdict){FORMAT_HTML, NULL};
	if (str_starts(str_trim(str_slice(text, 0, 256)), STR("<?xml")))
		return (struct verdict){FORMAT_UNKNOWN, "is XML of a kind that heed does not know; open it in Word, save it as .docx and try again"};
	for (struct str rest = text; rest.at;) {
		struct str line = str_cut(&rest, '\n');
		size_t tab = str_find(line, STR("\t"));
		rules += tab == STR_NOT_FOUND && table_rule(line);
		rows += tab != STR_NOT_FOUND && str_has(str_from(line, tab + 1), STR("\t"));
	}
	bool rows_rule = rows >= 2 && !rules;
	return (struct verdict){(markdown && !rows_rule) || (rules && !rows) ? FORMAT_MARKDOWN : FORMAT_TEXT, NULL};
}

/* ---- the two together ---- */

/* `ret_text` is the paper as UTF-8 when a reader of text takes it. */
static struct verdict judge(struct arena *arena, struct str bytes, struct str name, struct str *ret_text)
{
	if (!bytes.size)
		return (struct verdict){FORMAT_UNKNOWN, "is empty; name the paper itself"};
	struct verdict verdict = judge_signature(bytes, name);
	if (verdict.format != FORMAT_TEXT)
		return verdict;
	if (encoding_of(bytes) == ENCODING_BINARY)
		return (struct verdict){FORMAT_UNKNOWN, "is binary data, not a paper; name a .docx, .html, .md or .txt file"};
	*ret_text = to_utf8(arena, bytes);
	if (!arena->failed && str_blank(*ret_text))
		return (struct verdict){FORMAT_UNKNOWN, "holds nothing but white space; name the paper itself"};
	return judge_text(*ret_text, name);
}

enum doc_format doc_detect(struct str bytes, struct str name)
{
	AUTO_ARENA arena;
	struct str text;
	arena_init(&arena, (size_t)READ_MAX_INFLATED * 2);
	if (bytes.size > READ_MAX_BYTES)
		return FORMAT_UNKNOWN;
	return judge(&arena, bytes, name, &text).format;
}

const char *format_name(enum doc_format format)
{
	static const char *const names[] = {"unknown", "docx", "html", "markdown", "text"};
	return names[format];
}

struct error *doc_read(struct arena *arena, struct str bytes, struct str name, struct document **ret_document)
{
	if (bytes.size > READ_MAX_BYTES)
		return error_new(arena, ERROR_LIMIT, "%.*s is larger than %u MB; split the paper, or take its pictures out, and try again",
		                 STR_ARG(name), READ_MAX_BYTES >> 20);
	struct str text = STR_NONE;
	struct verdict verdict = judge(arena, bytes, name, &text);
	TRY(arena_check(arena));
	switch (verdict.format) {
	case FORMAT_DOCX: return docx_read(arena, bytes, name, ret_document);
	case FORMAT_HTML: return html_read(arena, text, name, ret_document);
	case FORMAT_MARKDOWN: return markdown_read(arena, text, name, ret_document);
	case FORMAT_TEXT: return text_read(arena, text, name, ret_document);
	case FORMAT_UNKNOWN: break;
	}
	return error_new(arena, ERROR_INVALID, "%.*s %s", STR_ARG(name), verdict.refusal);
}
