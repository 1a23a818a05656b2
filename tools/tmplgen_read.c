/* A template file to templates, each a row of pieces: see tmplgen.h. Tags stand in {{ }} and
 * never cross a line. A line that holds only tags that print nothing themselves leaves no
 * blank line behind. */
#include "tmplgen.h"

struct reading {
	struct arena *arena;
	const char *path;
	struct templates *templates;
	struct template *open; /* NULL between templates */
	int depth, line;       /* blocks open in it */
	struct buf literal;
	int literal_line;
};

/* What is left of a tag's inside. */
struct tokens {
	struct str rest;
};

static bool name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static struct str token_name(struct tokens *tokens)
{
	tokens->rest = str_trim(tokens->rest);
	size_t size = 0;
	while (size < tokens->rest.size && name_char(tokens->rest.at[size]))
		size++;
	struct str name = str_slice(tokens->rest, 0, size);
	tokens->rest = str_from(tokens->rest, size);
	return name.size && !(name.at[0] >= '0' && name.at[0] <= '9') ? name : STR_NONE;
}

static bool token_sign(struct tokens *tokens, struct str sign)
{
	tokens->rest = str_trim(tokens->rest);
	if (!str_starts(tokens->rest, sign))
		return false;
	tokens->rest = str_from(tokens->rest, sign.size);
	return true;
}

/* view.sections, or view.owner->name where a field is a pointer. */
static struct str token_path(struct tokens *tokens)
{
	struct str name = token_name(tokens);
	if (str_empty(name))
		return STR_NONE;
	size_t size = name.size;
	for (;;) {
		struct str dot = str_starts(tokens->rest, STR("->")) ? STR("->") : STR(".");
		struct tokens ahead = {str_from(tokens->rest, dot.size)};
		if (!str_starts(tokens->rest, dot) || !ahead.rest.size || !name_char(ahead.rest.at[0]))
			return (struct str){name.at, size};
		size += dot.size + token_name(&ahead).size;
		tokens->rest = ahead.rest;
	}
}

static struct str token_key(struct tokens *tokens)
{
	size_t size = 0;
	while (size < tokens->rest.size && (name_char(tokens->rest.at[size]) || tokens->rest.at[size] == '.'))
		size++;
	struct str key = str_slice(tokens->rest, 0, size);
	tokens->rest = str_from(tokens->rest, size);
	return key;
}

static bool token_end(struct tokens *tokens)
{
	return str_blank(tokens->rest);
}

static struct error *wrong(struct reading *reading, struct str tag, const char *form)
{
	return ERROR_AT(reading->arena, reading->path, reading->line, "{{%.*s}} can't be understood; the form is %s", STR_ARG(tag), form);
}

/* A path, a whole number, a "string" or t:key. */
static bool token_argument(struct tokens *tokens, struct argument *ret_argument)
{
	tokens->rest = str_trim(tokens->rest);
	struct str rest = tokens->rest;
	size_t size = str_starts(rest, STR("-")) ? 1 : 0;
	while (size < rest.size && rest.at[size] >= '0' && rest.at[size] <= '9')
		size++;
	if (size && rest.at[size - 1] != '-') {
		*ret_argument = (struct argument){ARGUMENT_NUMBER, str_slice(rest, 0, size)};
		tokens->rest = str_from(rest, size);
		return true;
	}
	if (token_sign(tokens, STR("\""))) {
		size = str_find(tokens->rest, STR("\""));
		*ret_argument = (struct argument){ARGUMENT_STRING, str_slice(tokens->rest, 0, size)};
		tokens->rest = str_from(tokens->rest, size == STR_NOT_FOUND ? size : size + 1);
		return size != STR_NOT_FOUND;
	}
	if (token_sign(tokens, STR("t:")))
		*ret_argument = (struct argument){ARGUMENT_WORDS, token_key(tokens)};
	else
		*ret_argument = (struct argument){ARGUMENT_PATH, token_path(tokens)};
	return !str_empty(ret_argument->text);
}

static struct error *literal_end(struct reading *reading)
{
	struct str text;
	TRY(buf_done(&reading->literal, &text));
	if (str_empty(text))
		return NULL;
	struct piece *piece = list_add(reading->arena, &reading->open->pieces);
	TRY_MEMORY(reading->arena, piece);
	*piece = (struct piece){.kind = PIECE_LITERAL, .line = reading->literal_line, .text = text};
	buf_init(&reading->literal, reading->arena, BUF_NO_LIMIT);
	return NULL;
}

static struct error *literal_add(struct reading *reading, struct str text)
{
	if (str_empty(text))
		return NULL;
	if (!reading->open) {
		if (str_blank(text))
			return NULL;
		return ERROR_AT(reading->arena, reading->path, reading->line, "text outside of {{template …}} … {{end}}");
	}
	if (!reading->literal.size)
		reading->literal_line = reading->line;
	buf_put(&reading->literal, text);
	return NULL;
}

static struct error *piece_add(struct reading *reading, struct piece piece)
{
	TRY(literal_end(reading));
	piece.line = reading->line;
	TRY_MEMORY(reading->arena, list_push(reading->arena, &reading->open->pieces, piece) ? reading : NULL);
	return NULL;
}

/* `struct review_view view`: a view goes by pointer; texts, markup, numbers and the like by value. */
static bool parameter_read(struct str text, struct parameter *ret_parameter)
{
	text = str_trim(text);
	size_t split = text.size;
	while (split && name_char(text.at[split - 1]))
		split--;
	struct str type = str_trim(str_slice(text, 0, split)), name = str_from(text, split);
	if (str_empty(type) || str_empty(name))
		return false;
	*ret_parameter = (struct parameter){.type = type, .name = name};
	ret_parameter->view = str_starts(type, STR("struct ")) && !str_ends(type, STR("*")) && !str_equal(type, STR("struct str")) &&
	                      !str_equal(type, STR("struct html"));
	return true;
}

static struct error *template_begin(struct reading *reading, struct str tag, struct tokens *tokens)
{
	static const char form[] = "{{template name(struct x_view view)}}";
	if (reading->open)
		return ERROR_AT(reading->arena, reading->path, reading->line, "{{template}} inside of %.*s, which began in line %d and has no {{end}}",
		                STR_ARG(reading->open->name), reading->open->line);
	struct template template = {.path = reading->path, .line = reading->line, .name = token_name(tokens)};
	if (str_empty(template.name) || !token_sign(tokens, STR("(")) || !str_ends(str_trim(tokens->rest), STR(")")))
		return wrong(reading, tag, form);
	struct str rest = str_trim(tokens->rest);
	rest = str_slice(rest, 0, rest.size - 1);
	while (!str_blank(rest)) {
		struct parameter parameter;
		if (!parameter_read(str_cut(&rest, ','), &parameter))
			return wrong(reading, tag, form);
		TRY_MEMORY(reading->arena, list_push(reading->arena, &template.parameters, parameter) ? reading : NULL);
	}
	TRY_MEMORY(reading->arena, list_push(reading->arena, &reading->templates->all, template) ? reading : NULL);
	reading->open = list_last(&reading->templates->all);
	reading->depth = 0;
	return NULL;
}

static struct error *uses_read(struct reading *reading, struct str tag, struct tokens *tokens)
{
	struct argument header;
	if (!token_argument(tokens, &header) || header.kind != ARGUMENT_STRING || !token_end(tokens))
		return wrong(reading, tag, "{{uses \"web/views.h\"}}");
	list_each(known, &reading->templates->headers)
		if (str_equal(*known, header.text))
			return NULL;
	TRY_MEMORY(reading->arena, list_push(reading->arena, &reading->templates->headers, header.text) ? reading : NULL);
	return NULL;
}

static struct error *end_read(struct reading *reading)
{
	if (reading->depth--)
		return piece_add(reading, (struct piece){.kind = PIECE_END});
	TRY(literal_end(reading));
	reading->open = NULL;
	return NULL;
}

static struct error *if_read(struct reading *reading, struct str tag, struct tokens *tokens, enum piece_kind kind)
{
	struct piece piece = {.kind = kind};
	struct tokens ahead = *tokens;
	if (str_equal(token_name(&ahead), STR("not"))) {
		piece.negated = true;
		*tokens = ahead;
	}
	piece.text = token_path(tokens);
	if (str_empty(piece.text) || !token_end(tokens))
		return wrong(reading, tag, "{{if view.field}} or {{if not view.field}}");
	reading->depth += kind == PIECE_IF;
	return piece_add(reading, piece);
}

static struct error *else_read(struct reading *reading, struct str tag, struct tokens *tokens)
{
	if (token_end(tokens))
		return piece_add(reading, (struct piece){.kind = PIECE_ELSE});
	if (str_equal(token_name(tokens), STR("if")))
		return if_read(reading, tag, tokens, PIECE_ELSE_IF);
	return wrong(reading, tag, "{{else}} or {{else if view.field}}");
}

static struct error *for_read(struct reading *reading, struct str tag, struct tokens *tokens)
{
	struct piece piece = {.kind = PIECE_FOR, .name = token_name(tokens)};
	bool in = str_equal(token_name(tokens), STR("in"));
	piece.text = token_path(tokens);
	if (str_empty(piece.name) || !in || str_empty(piece.text) || !token_end(tokens))
		return wrong(reading, tag, "{{for element in view.list}}");
	reading->depth++;
	return piece_add(reading, piece);
}

static struct error *include_read(struct reading *reading, struct str tag, struct tokens *tokens)
{
	static const char form[] = "{{include name(view.part)}}";
	struct piece piece = {.kind = PIECE_INCLUDE, .text = token_name(tokens)};
	if (str_empty(piece.text) || !token_sign(tokens, STR("(")))
		return wrong(reading, tag, form);
	while (!token_sign(tokens, STR(")"))) {
		struct argument argument;
		if ((piece.arguments.count && !token_sign(tokens, STR(","))) || !token_argument(tokens, &argument))
			return wrong(reading, tag, form);
		TRY_MEMORY(reading->arena, list_push(reading->arena, &piece.arguments, argument) ? reading : NULL);
	}
	return token_end(tokens) ? piece_add(reading, piece) : wrong(reading, tag, form);
}

static struct error *words_read(struct reading *reading, struct str tag, struct tokens *tokens)
{
	struct piece piece = {.kind = PIECE_WORDS, .text = token_key(tokens)};
	while (!token_end(tokens)) {
		struct argument argument;
		if (!token_argument(tokens, &argument))
			return wrong(reading, tag, "{{t:key}} or {{t:key view.number view.text}}");
		TRY_MEMORY(reading->arena, list_push(reading->arena, &piece.arguments, argument) ? reading : NULL);
	}
	return piece_add(reading, piece);
}

static struct error *value_read(struct reading *reading, struct str tag, struct tokens *tokens, enum piece_kind kind)
{
	struct piece piece = {.kind = kind, .text = token_path(tokens)};
	if (str_empty(piece.text) || !token_end(tokens))
		return wrong(reading, tag, "{{view.field}}");
	return piece_add(reading, piece);
}

static struct error *tag_read(struct reading *reading, struct str tag)
{
	struct tokens tokens = {str_trim(tag)}, after = tokens;
	struct str word = token_name(&after);
	if (str_starts(tokens.rest, STR("#")))
		return NULL;
	if (str_equal(word, STR("template")))
		return template_begin(reading, tag, &after);
	if (str_equal(word, STR("uses")))
		return uses_read(reading, tag, &after);
	if (!reading->open)
		return ERROR_AT(reading->arena, reading->path, reading->line, "{{%.*s}} outside of {{template …}} … {{end}}", STR_ARG(tag));
	if (token_sign(&tokens, STR("t:")))
		return words_read(reading, tag, &tokens);
	if (str_equal(word, STR("if")))
		return if_read(reading, tag, &after, PIECE_IF);
	if (str_equal(word, STR("else")))
		return else_read(reading, tag, &after);
	if (str_equal(word, STR("for")))
		return for_read(reading, tag, &after);
	if (str_equal(word, STR("include")))
		return include_read(reading, tag, &after);
	if (str_equal(word, STR("raw")))
		return value_read(reading, tag, &after, PIECE_RAW);
	if (token_end(&after) && str_equal(word, STR("between")))
		return piece_add(reading, (struct piece){.kind = PIECE_BETWEEN});
	if (token_end(&after) && str_equal(word, STR("end")))
		return end_read(reading);
	if (token_end(&after) && str_equal(word, STR("content"))) {
		reading->open->layout = true;
		return piece_add(reading, (struct piece){.kind = PIECE_CONTENT});
	}
	return value_read(reading, tag, &tokens, PIECE_VALUE);
}

/* True for a tag that prints nothing where it stands, or a part of its own lines. */
static bool tag_structural(struct str tag)
{
	static const char *const words[] = {"template", "uses", "if", "else", "for", "between", "end", "include", "content"};
	struct tokens tokens = {tag};
	struct str word = token_name(&tokens);
	if (str_starts(str_trim(tag), STR("#")))
		return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(word, str_of(words[i])))
			return true;
	return false;
}

/* Cuts the first {{tag}} off *rest: false when there is none, or it has no end. */
static bool tag_cut(struct str *rest, struct str *ret_before, struct str *ret_tag)
{
	size_t begin = str_find(*rest, STR("{{")), end = begin == STR_NOT_FOUND ? begin : str_find_from(*rest, STR("}}"), begin);
	if (end == STR_NOT_FOUND)
		return false;
	*ret_before = str_slice(*rest, 0, begin);
	*ret_tag = str_slice(*rest, begin + 2, end);
	*rest = str_from(*rest, end + 2);
	return true;
}

/* A line that leaves nothing behind: structural tags, and blanks, only. */
static bool line_structural(struct str line)
{
	bool any = false;
	struct str before, tag;
	while (tag_cut(&line, &before, &tag)) {
		if (!str_blank(before) || !tag_structural(tag))
			return false;
		any = true;
	}
	return any && str_blank(line);
}

static struct error *line_read(struct reading *reading, struct str line, bool ends)
{
	bool structural = line_structural(line);
	struct str before, tag;
	for (bool first = true; tag_cut(&line, &before, &tag); first = false) {
		if (!structural || !first)
			TRY(literal_add(reading, before));
		TRY(tag_read(reading, tag));
	}
	if (str_has(line, STR("{{")))
		return ERROR_AT(reading->arena, reading->path, reading->line, "{{ without }} in the same line");
	if (structural)
		return NULL;
	TRY(literal_add(reading, line));
	return ends && reading->open ? literal_add(reading, STR("\n")) : NULL;
}

struct error *template_file_read(struct arena *arena, const char *path, struct templates *templates)
{
	struct reading reading = {.arena = arena, .path = path, .templates = templates};
	buf_init(&reading.literal, arena, BUF_NO_LIMIT);
	struct str rest;
	TRY(file_bytes(arena, path, &rest));
	for (reading.line = 1; rest.at; reading.line++) {
		struct str line = str_cut(&rest, '\n');
		TRY(line_read(&reading, line, rest.at != NULL));
	}
	if (reading.open)
		return ERROR_AT(arena, path, reading.open->line, "{{template %.*s}} has no {{end}}", STR_ARG(reading.open->name));
	return NULL;
}
