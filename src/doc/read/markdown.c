/* Markdown papers: see read.h. md4c reads the Markdown, this file prints what it finds as
 * HTML, and the HTML reader makes the tree: so raw HTML in Markdown, in cells too, needs
 * no second way. What md4c does not know is prepared line by line in markdown_lines.c. */
#include "doc/read/markdown_parts.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <md4c.h>
#include <string.h>

struct printer {
	struct arena *arena;
	struct buf out;
	bool limited;   /* a table was too wide */
	bool note_open; /* the paragraph being printed is a footnote */
	bool line_begins; /* behind a soft line end */
	size_t items;   /* lists open around */
	bool in_cell, line_opens, in_item; /* in_item: behind a bullet typed in a cell */
};

static void put(struct printer *printer, struct str html)
{
	buf_put(&printer->out, html);
}

static const char *block_name(MD_BLOCKTYPE type)
{
	switch (type) {
	case MD_BLOCK_QUOTE: return "blockquote";
	case MD_BLOCK_UL: return "ul";
	case MD_BLOCK_OL: return "ol";
	case MD_BLOCK_LI: return "li";
	case MD_BLOCK_CODE: return "pre";
	case MD_BLOCK_P: return "p";
	case MD_BLOCK_TABLE: return "table";
	case MD_BLOCK_THEAD: return "thead";
	case MD_BLOCK_TBODY: return "tbody";
	case MD_BLOCK_TR: return "tr";
	case MD_BLOCK_TH: return "th";
	case MD_BLOCK_TD: return "td";
	default: return NULL;
	}
}

/* Lines of a cell, which a table of Markdown has no other way to write than with <br>: each is
 * a paragraph, or an item where it begins with a bullet. */
static void cell_end(struct printer *printer)
{
	put(printer, printer->in_item ? STR("</li></ul>") : STR(""));
	printer->in_cell = printer->line_opens = printer->in_item = false;
}

static void cell_line(struct printer *printer)
{
	cell_end(printer);
	put(printer, STR("<p>"));
	printer->in_cell = printer->line_opens = true;
}

static struct str cell_item(struct printer *printer, struct str text)
{
	printer->line_opens = false;
	if (!str_starts(text, STR("• ")))
		return text;
	put(printer, STR("<ul><li>"));
	printer->in_item = true;
	return str_from(text, STR("• ").size);
}

static int block_enter(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct printer *printer = user;
	const char *name = block_name(type);
	if (type == MD_BLOCK_TD)
		printer->in_cell = printer->line_opens = true;
	if (type == MD_BLOCK_TABLE && ((const MD_BLOCK_TABLE_DETAIL *)detail)->col_count > READ_MAX_COLUMNS) {
		printer->limited = true;
		return 1;
	}
	if (type == MD_BLOCK_H)
		buf_printf(&printer->out, "<h%u>", ((const MD_BLOCK_H_DETAIL *)detail)->level);
	else if (type == MD_BLOCK_OL)
		buf_printf(&printer->out, "<ol start=%u data-delimiter=\"%c\">", ((const MD_BLOCK_OL_DETAIL *)detail)->start,
		           ((const MD_BLOCK_OL_DETAIL *)detail)->mark_delimiter);
	else if (name)
		buf_printf(&printer->out, "<%s>", name);
	return printer->out.failed;
}

static int block_leave(MD_BLOCKTYPE type, void *detail, void *user)
{
	struct printer *printer = user;
	const char *name = block_name(type);
	if (type == MD_BLOCK_TD)
		cell_end(printer);
	if (type == MD_BLOCK_P && printer->note_open)
		put(printer, STR("</aside>"));
	if (type == MD_BLOCK_P)
		printer->note_open = false;
	if (type == MD_BLOCK_H)
		buf_printf(&printer->out, "</h%u>\n", ((const MD_BLOCK_H_DETAIL *)detail)->level);
	else if (name)
		buf_printf(&printer->out, "</%s>\n", name);
	return printer->out.failed;
}

static void attribute_put(struct printer *printer, const MD_ATTRIBUTE *attribute)
{
	for (size_t i = 0; attribute->substr_offsets && attribute->substr_offsets[i] < attribute->size; i++) {
		struct str part = {attribute->text + attribute->substr_offsets[i],
		                   attribute->substr_offsets[i + 1] - attribute->substr_offsets[i]};
		if (attribute->substr_types[i] == MD_TEXT_ENTITY)
			put(printer, part);
		else
			buf_html(&printer->out, part);
	}
}

static int span_enter(MD_SPANTYPE type, void *detail, void *user)
{
	struct printer *printer = user;
	switch (type) {
	case MD_SPAN_EM: put(printer, STR("<i>")); break;
	case MD_SPAN_STRONG: put(printer, STR("<b>")); break;
	case MD_SPAN_DEL: put(printer, STR("<s>")); break;
	case MD_SPAN_A:
		put(printer, STR("<a href=\""));
		attribute_put(printer, &((const MD_SPAN_A_DETAIL *)detail)->href);
		put(printer, STR("\">"));
		break;
	default: break;
	}
	return printer->out.failed;
}

static int span_leave(MD_SPANTYPE type, void *detail, void *user)
{
	struct printer *printer = user;
	(void)detail;
	switch (type) {
	case MD_SPAN_EM: put(printer, STR("</i>")); break;
	case MD_SPAN_STRONG: put(printer, STR("</b>")); break;
	case MD_SPAN_DEL: put(printer, STR("</s>")); break;
	case MD_SPAN_A: put(printer, STR("</a>")); break;
	default: break;
	}
	return printer->out.failed;
}

/* Text with the signs that markdown_lines put in for notes. */
static void text_put(struct printer *printer, struct str text)
{
	for (size_t at = 0; at < text.size;) {
		size_t from = at;
		uint32_t character = utf8_next(text, &at);
		if (character == NOTE_STARTS) {
			put(printer, STR("<aside id=\"fn"));
			printer->note_open = true;
		} else if (character == NOTE_START_ENDS) {
			put(printer, STR("\">"));
		} else if (character == REFERENCE_STARTS) {
			size_t end = str_find_from(text, STR("\xEE\x80\x84"), at);
			struct str mark = str_slice(text, at, end);
			buf_printf(&printer->out, "<a href=\"#fn%.*s\">%.*s</a>", STR_ARG(mark), STR_ARG(mark));
			at = end == STR_NOT_FOUND ? text.size : end + 3;
		} else {
			buf_html(&printer->out, str_slice(text, from, at));
		}
	}
}

static int text_callback(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *user)
{
	struct printer *printer = user;
	struct str text = {bytes, size};
	switch (type) {
	case MD_TEXT_NULLCHAR: put(printer, STR(" ")); break;
	case MD_TEXT_BR: put(printer, STR("<br>")); break;
	case MD_TEXT_SOFTBR: put(printer, STR("\n")); break;
	case MD_TEXT_HTML:
		if (printer->in_cell && str_starts_fold(text, STR("<br")))
			cell_line(printer);
		else
			put(printer, text);
		break;
	case MD_TEXT_ENTITY: put(printer, text); break;
	default: text_put(printer, printer->line_opens ? cell_item(printer, text) : text); break;
	}
	return printer->out.failed;
}

struct error *markdown_read(struct arena *arena, struct str bytes, struct str name, struct document **ret_document)
{
	static const MD_PARSER parser = {
		.abi_version = 0,
		.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEATXHEADERS | MD_FLAG_NOINDENTEDCODEBLOCKS,
		.enter_block = block_enter, .leave_block = block_leave, .enter_span = span_enter, .leave_span = span_leave,
		.text = text_callback,
	};
	struct printer printer = {.arena = arena};
	struct str title = STR_NONE, text;
	size_t limit = bytes.size > READ_MAX_INFLATED / 16 ? READ_MAX_INFLATED : bytes.size * 16 + (1 << 20);
	TRY(markdown_lines(arena, bytes, &text, &title));
	buf_init(&printer.out, arena, limit);
	int failed = md_parse(text.at, (MD_SIZE)text.size, &parser, &printer);
	if (printer.limited)
		return error_new(arena, ERROR_LIMIT, "%.*s: a table has more than %d columns; split it and try again", STR_ARG(name), READ_MAX_COLUMNS);
	TRY(arena_check(arena));
	if (failed)
		return error_new(arena, ERROR_LIMIT, "%.*s: its tables or marks unfold to more than heed takes in; split it and try again", STR_ARG(name));
	struct document *document;
	TRY(html_document(arena, buf_str(&printer.out), name, FORMAT_MARKDOWN, &document));
	if (title.size)
		document->title = title;
	*ret_document = document;
	return NULL;
}
