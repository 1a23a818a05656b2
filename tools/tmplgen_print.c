/* Templates to C: see tmplgen.h. Each function prints into a page (src/base/page.h). Lines of
 * the template are named by #line, so that the compiler tells of a wrong field there. */
#include "tmplgen.h"

enum { BLOCKS_MOST = 32 };

struct printing {
	struct arena *arena;
	const struct templates *templates;
	const struct template *template;
	struct buf *out;
	size_t depth;
	const struct piece *blocks[BLOCKS_MOST]; /* the place check has made sure that they fit */
	bool between[BLOCKS_MOST];
};

/* A variable of the template as C: what goes by pointer is followed. False when there is none. */
static bool variable_find(const struct printing *printing, struct str name, bool *ret_pointer)
{
	for (size_t i = printing->depth; i-- > 0;)
		if (printing->blocks[i]->kind == PIECE_FOR && str_equal(printing->blocks[i]->name, name)) {
			*ret_pointer = true;
			return true;
		}
	list_each(parameter, &printing->template->parameters)
		if (str_equal(parameter->name, name)) {
			*ret_pointer = parameter->view;
			return true;
		}
	return false;
}

static struct error *path_make(const struct printing *printing, int line, struct str path, struct str *ret_c)
{
	size_t size = 0;
	while (size < path.size && path.at[size] != '.' && path.at[size] != '-')
		size++;
	struct str name = str_slice(path, 0, size);
	bool pointer = false;
	if (!variable_find(printing, name, &pointer))
		return ERROR_AT(printing->arena, printing->template->path, line, "%.*s is neither a parameter of %.*s nor the element of a for",
		                STR_ARG(name), STR_ARG(printing->template->name));
	*ret_c = str_format(printing->arena, pointer ? "(*%.*s)%.*s" : "%.*s%.*s", STR_ARG(name), STR_ARG(str_from(path, size)));
	return NULL;
}

static void line_mark(const struct printing *printing, int line)
{
	buf_printf(printing->out, "#line %d \"%s\"\n", line, printing->template->path);
}

static void c_string(struct buf *out, struct str text)
{
	buf_char(out, '"');
	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] == '\n') {
			buf_put(out, STR("\\n"));
			continue;
		}
		if (text.at[i] == '"' || text.at[i] == '\\')
			buf_char(out, '\\');
		buf_char(out, text.at[i]);
	}
	buf_char(out, '"');
}

static struct str constant(struct arena *arena, struct str key)
{
	struct buf name;
	buf_init(&name, arena, BUF_NO_LIMIT);
	buf_put(&name, STR("WORD_"));
	for (size_t i = 0; i < key.size; i++)
		buf_char(&name, key.at[i] == '.' ? '_' : key.at[i]);
	return buf_str(&name);
}

static struct error *argument_print(struct printing *printing, int line, const struct argument *argument, const struct parameter *parameter)
{
	struct buf *out = printing->out;
	struct str c;
	switch (argument->kind) {
	case ARGUMENT_NUMBER: buf_put(out, argument->text); return NULL;
	case ARGUMENT_STRING:
		buf_put(out, STR("STR("));
		c_string(out, argument->text);
		buf_char(out, ')');
		return NULL;
	case ARGUMENT_WORDS:
		c = constant(printing->arena, argument->text);
		buf_printf(out, "words_said(out->buf.arena, out->language, %.*s)", STR_ARG(c));
		return NULL;
	case ARGUMENT_PATH: break;
	}
	TRY(path_make(printing, line, argument->text, &c));
	if (parameter && parameter->view)
		buf_printf(out, "page_view(%.*s, %.*s)", STR_ARG(c), STR_ARG(parameter->type));
	else
		buf_put(out, c);
	return NULL;
}

static struct error *include_print(struct printing *printing, const struct piece *piece)
{
	const struct template *called = template_find(printing->templates, piece->text);
	line_mark(printing, piece->line);
	buf_printf(printing->out, "%.*s(out", STR_ARG(piece->text));
	for (size_t i = 0; i < piece->arguments.count; i++) {
		buf_put(printing->out, STR(", "));
		TRY(argument_print(printing, piece->line, &piece->arguments.at[i], &called->parameters.at[i]));
	}
	buf_put(printing->out, STR(");\n"));
	return NULL;
}

static struct error *words_print_call(struct printing *printing, const struct piece *piece)
{
	line_mark(printing, piece->line);
	struct str word = constant(printing->arena, piece->text);
	buf_printf(printing->out, "page_words(out, %.*s", STR_ARG(word));
	list_each(argument, &piece->arguments) {
		buf_put(printing->out, STR(", "));
		TRY(argument_print(printing, piece->line, argument, NULL));
	}
	buf_put(printing->out, STR(");\n"));
	return NULL;
}

static struct error *value_print_call(struct printing *printing, const struct piece *piece)
{
	static const char *const functions[] = {[PLACE_TEXT] = "text", [PLACE_ADDRESS] = "address", [PLACE_ADDRESS_PART] = "address_part"};
	struct str c;
	TRY(path_make(printing, piece->line, piece->text, &c));
	line_mark(printing, piece->line);
	buf_printf(printing->out, "page_%s(out, %.*s);\n", piece->kind == PIECE_RAW ? "raw" : functions[piece->place], STR_ARG(c));
	return NULL;
}

static struct error *if_print(struct printing *printing, const struct piece *piece)
{
	struct str c;
	TRY(path_make(printing, piece->line, piece->text, &c));
	if (piece->kind == PIECE_IF)
		printing->blocks[printing->depth++] = piece;
	else
		buf_put(printing->out, STR("} else\n"));
	line_mark(printing, piece->line);
	buf_printf(printing->out, "if (%spage_true(%.*s)) {\n", piece->negated ? "!" : "", STR_ARG(c));
	return NULL;
}

static struct error *for_print(struct printing *printing, const struct piece *piece)
{
	struct str list;
	bool known = false;
	TRY(path_make(printing, piece->line, piece->text, &list));
	if (variable_find(printing, piece->name, &known))
		return ERROR_AT(printing->arena, printing->template->path, piece->line, "%.*s is the name of something else here already", STR_ARG(piece->name));
	line_mark(printing, piece->line);
	buf_printf(printing->out,
	           "for (size_t at%zu = 0; at%zu < %.*s.count; at%zu++) {\n"
	           "const typeof(*%.*s.at) *%.*s = &%.*s.at[at%zu];\n(void)%.*s;\n",
	           printing->depth, printing->depth, STR_ARG(list), printing->depth, STR_ARG(list), STR_ARG(piece->name), STR_ARG(list),
	           printing->depth, STR_ARG(piece->name));
	printing->between[printing->depth] = false;
	printing->blocks[printing->depth++] = piece;
	return NULL;
}

/* What stands between two elements is printed after each but the last. */
static struct error *between_print(struct printing *printing)
{
	size_t depth = printing->depth - 1;
	struct str list;
	const struct piece *loop = printing->blocks[depth];
	TRY(path_make(printing, loop->line, loop->text, &list));
	buf_printf(printing->out, "if (at%zu + 1 < %.*s.count) {\n", depth, STR_ARG(list));
	printing->between[depth] = true;
	return NULL;
}

static void end_print(struct printing *printing)
{
	const struct piece *block = printing->blocks[--printing->depth];
	bool twice = block->kind == PIECE_FOR && printing->between[printing->depth];
	buf_put(printing->out, twice ? STR("}\n}\n") : STR("}\n"));
}

static void signature_print(const struct template *template, const char *half, struct buf *out)
{
	buf_printf(out, "void %.*s%s(struct page *out", STR_ARG(template->name), half);
	list_each(parameter, &template->parameters)
		buf_printf(out, parameter->view ? ", const %.*s *%.*s" : ", %.*s %.*s", STR_ARG(parameter->type), STR_ARG(parameter->name));
	buf_char(out, ')');
}

static void function_begin(const struct template *template, const char *half, struct buf *out)
{
	buf_char(out, '\n');
	signature_print(template, half, out);
	buf_put(out, STR("\n{\n(void)out;\n"));
	list_each(parameter, &template->parameters)
		buf_printf(out, "(void)%.*s;\n", STR_ARG(parameter->name));
}

static struct error *piece_print(struct printing *printing, const struct piece *piece)
{
	struct buf *out = printing->out;
	switch (piece->kind) {
	case PIECE_LITERAL:
		buf_put(out, STR("page_put(out, STR("));
		c_string(out, piece->text);
		buf_put(out, STR("));\n"));
		return NULL;
	case PIECE_VALUE:
	case PIECE_RAW: return value_print_call(printing, piece);
	case PIECE_WORDS: return words_print_call(printing, piece);
	case PIECE_IF:
	case PIECE_ELSE_IF: return if_print(printing, piece);
	case PIECE_ELSE: buf_put(out, STR("} else {\n")); return NULL;
	case PIECE_FOR: return for_print(printing, piece);
	case PIECE_BETWEEN: return between_print(printing);
	case PIECE_INCLUDE: return include_print(printing, piece);
	case PIECE_END: end_print(printing); return NULL;
	case PIECE_CONTENT: break;
	}
	buf_put(out, STR("}\n"));
	function_begin(printing->template, "_foot", out);
	return NULL;
}

void header_print(const struct templates *templates, struct buf *out)
{
	buf_put(out, STR("/* Made by tools/tmplgen of tmpl/. */\n#ifndef HEED_TMPL_PAGES_H\n#define HEED_TMPL_PAGES_H\n\n#include \"base/page.h\"\n\n"));
	list_each(template, &templates->all)
		list_each(parameter, &template->parameters)
			if (parameter->view)
				buf_printf(out, "%.*s;\n", STR_ARG(parameter->type));
	buf_char(out, '\n');
	list_each(template, &templates->all) {
		signature_print(template, template->layout ? "_head" : "", out);
		buf_put(out, STR(";\n"));
		if (!template->layout)
			continue;
		signature_print(template, "_foot", out);
		buf_put(out, STR(";\n"));
	}
	buf_put(out, STR("\n#endif\n"));
}

struct error *source_print(struct arena *arena, const struct templates *templates, const char *header, struct buf *out)
{
	size_t folder = str_of(header).size;
	while (folder && header[folder - 1] != '/')
		folder--;
	buf_printf(out, "/* Made by tools/tmplgen of tmpl/. */\n#include \"%s\"\n#include \"text/words.h\"\n", header + folder);
	list_each(used, &templates->headers)
		buf_printf(out, "#include \"%.*s\"\n", STR_ARG(*used));
	list_each(template, &templates->all) {
		struct printing printing = {.arena = arena, .templates = templates, .template = template, .out = out};
		function_begin(template, template->layout ? "_head" : "", out);
		list_each(piece, &template->pieces)
			TRY(piece_print(&printing, piece));
		buf_put(out, STR("}\n"));
	}
	return NULL;
}
