/* Follows the HTML through a template: gives each value its place, and refuses what can't be
 * made safe or well formed: values in tags, names, comments, scripts and styles, attributes
 * without quotation marks, style and on… attributes (the pages' policy forbids them), and
 * elements that do not close. Every branch of an if, and the body of a for, must end in the
 * state in which it began. */
#include "tmplgen.h"

enum { OPEN_MOST = 64, BLOCKS_MOST = 32 };

enum state { STATE_TEXT, STATE_TAG, STATE_VALUE, STATE_COMMENT, STATE_RAW };

/* What an attribute holds. */
enum holds { HOLDS_TEXT, HOLDS_ADDRESS, HOLDS_NO_VALUE };

struct opened {
	struct str name;
	int line;
};

struct markup {
	enum state state;
	bool spaced; /* in a tag: white space came last, so an attribute may begin */
	char quote;
	enum holds holds;
	int attribute; /* which of the template, counted */
	bool begun;    /* it has literal text */
	size_t depth;
	struct opened open[OPEN_MOST];
};

struct block {
	enum piece_kind kind;
	int line;
	bool other; /* has an else, or a between */
	struct markup begin;
	bool begun, spaced; /* true in every branch so far */
};

struct following {
	struct arena *arena;
	const struct templates *templates;
	struct template *template;
	struct markup now;
	int attributes; /* seen so far */
	size_t depth;
	struct block blocks[BLOCKS_MOST];
	int line;
};

#define WRONG(following, ...) ERROR_AT((following)->arena, (following)->template->path, (following)->line, __VA_ARGS__)

static bool blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool name_part(char c)
{
	return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
}

static bool one_of(struct str name, const char *const *names)
{
	for (; *names; names++)
		if (str_equal_fold(name, str_of(*names)))
			return true;
	return false;
}

static bool element_empty(struct str name)
{
	static const char *const names[] = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", NULL};
	return one_of(name, names);
}

static bool element_raw(struct str name)
{
	static const char *const names[] = {"script", "style", NULL};
	return one_of(name, names);
}

static enum holds attribute_holds(struct str name)
{
	static const char *const addresses[] = {"href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", NULL};
	static const char *const never[] = {"srcdoc", "srcset", "http-equiv", NULL};
	return one_of(name, addresses) ? HOLDS_ADDRESS : one_of(name, never) ? HOLDS_NO_VALUE : HOLDS_TEXT;
}

static struct str name_cut(struct str *rest)
{
	size_t size = 0;
	while (size < rest->size && name_part(rest->at[size]))
		size++;
	struct str name = str_slice(*rest, 0, size);
	*rest = str_from(*rest, size);
	return name;
}

static struct error *element_open(struct following *following, struct str name)
{
	struct markup *now = &following->now;
	if (now->depth == OPEN_MOST)
		return WRONG(following, "more than %d elements inside each other", OPEN_MOST);
	now->open[now->depth++] = (struct opened){name, following->line};
	return NULL;
}

static struct error *element_close(struct following *following, struct str name)
{
	struct markup *now = &following->now;
	if (!now->depth)
		return WRONG(following, "</%.*s> closes what this template did not open", STR_ARG(name));
	struct opened *last = &now->open[now->depth - 1];
	if (!str_equal_fold(last->name, name))
		return WRONG(following, "</%.*s> stands where </%.*s> must come first (opened in line %d)", STR_ARG(name), STR_ARG(last->name), last->line);
	now->depth--;
	return NULL;
}

static struct error *closing_tag(struct following *following, struct str *rest)
{
	struct str name = name_cut(rest);
	if (str_empty(name) || !str_starts(*rest, STR(">")))
		return WRONG(following, "a closing tag is written </name>");
	*rest = str_from(*rest, 1);
	return element_close(following, name);
}

/* *rest begins with "<". */
static struct error *tag_begin(struct following *following, struct str *rest)
{
	struct markup *now = &following->now;
	*rest = str_from(*rest, 1);
	if (str_starts(*rest, STR("!--"))) {
		now->state = STATE_COMMENT;
		return NULL;
	}
	if (str_starts_fold(*rest, STR("!doctype html>"))) {
		*rest = str_from(*rest, sizeof "!doctype html>" - 1);
		return NULL;
	}
	if (str_starts(*rest, STR("/"))) {
		*rest = str_from(*rest, 1);
		return closing_tag(following, rest);
	}
	struct str name = name_cut(rest);
	if (str_empty(name) || !letter(name.at[0]))
		return WRONG(following, "an element's name must follow < (write &lt; for the sign)");
	now->state = STATE_TAG;
	now->spaced = false;
	return element_open(following, name);
}

static struct error *tag_end(struct following *following, bool slash)
{
	struct markup *now = &following->now;
	struct opened *last = &now->open[now->depth - 1];
	bool drawing = false;
	for (size_t i = 0; i < now->depth; i++)
		drawing = drawing || str_equal_fold(now->open[i].name, STR("svg"));
	now->state = STATE_TEXT;
	if (slash && !drawing && !element_empty(last->name))
		return WRONG(following, "<%.*s/> does not close itself in HTML, write </%.*s>", STR_ARG(last->name), STR_ARG(last->name));
	if (slash || element_empty(last->name))
		now->depth--;
	else if (element_raw(last->name))
		now->state = STATE_RAW;
	return NULL;
}

static struct error *attribute(struct following *following, struct str *rest)
{
	struct markup *now = &following->now;
	struct str name = name_cut(rest);
	if (str_empty(name) || !now->spaced)
		return WRONG(following, "<%.*s> holds what is no attribute", STR_ARG(now->open[now->depth - 1].name));
	if (str_equal_fold(name, STR("style")) || str_starts_fold(name, STR("on")))
		return WRONG(following, "the attribute %.*s is forbidden by the pages' policy, use a class", STR_ARG(name));
	now->spaced = false;
	if (!str_starts(*rest, STR("=")))
		return NULL;
	*rest = str_from(*rest, 1);
	if (!str_starts(*rest, STR("\"")) && !str_starts(*rest, STR("'")))
		return WRONG(following, "the value of %.*s must stand in quotation marks", STR_ARG(name));
	now->state = STATE_VALUE;
	now->quote = rest->at[0];
	now->holds = attribute_holds(name);
	now->attribute = ++following->attributes;
	now->begun = false;
	*rest = str_from(*rest, 1);
	return NULL;
}

static struct error *in_tag(struct following *following, struct str *rest)
{
	struct markup *now = &following->now;
	char c = rest->at[0];
	if (blank(c)) {
		now->spaced = true;
		*rest = str_from(*rest, 1);
		return NULL;
	}
	bool slash = str_starts(*rest, STR("/>"));
	if (slash || c == '>') {
		*rest = str_from(*rest, slash ? 2 : 1);
		return tag_end(following, slash);
	}
	return attribute(following, rest);
}

/* Goes on to the end of a comment, a script or a style; its end may lie in a later piece. */
static struct error *pass_over(struct following *following, struct str *rest)
{
	struct markup *now = &following->now;
	bool comment = now->state == STATE_COMMENT;
	size_t end = comment ? str_find(*rest, STR("-->")) : str_find(*rest, STR("</"));
	*rest = end == STR_NOT_FOUND ? STR_NONE : str_from(*rest, end + (comment ? 3 : 0));
	if (end == STR_NOT_FOUND)
		return NULL;
	now->state = STATE_TEXT;
	return NULL;
}

static struct error *in_value(struct following *following, struct str *rest)
{
	struct markup *now = &following->now;
	size_t end = str_find(*rest, (struct str){&now->quote, 1});
	now->begun = now->begun || (end && rest->size);
	*rest = str_from(*rest, end == STR_NOT_FOUND ? end : end + 1);
	if (end != STR_NOT_FOUND)
		now->state = STATE_TAG;
	return NULL;
}

static struct error *step(struct following *following, struct str *rest)
{
	switch (following->now.state) {
	case STATE_TAG: return in_tag(following, rest);
	case STATE_VALUE: return in_value(following, rest);
	case STATE_COMMENT:
	case STATE_RAW: return pass_over(following, rest);
	default: break;
	}
	size_t sign = str_find(*rest, STR("<"));
	for (size_t i = 0; i < rest->size && i < sign; i++)
		following->line += rest->at[i] == '\n';
	*rest = str_from(*rest, sign);
	return str_empty(*rest) ? NULL : tag_begin(following, rest);
}

static struct error *literal_follow(struct following *following, struct str text)
{
	for (struct str rest = text; rest.size;) {
		bool counted = following->now.state == STATE_TEXT; /* its line ends are counted up to the tag */
		struct str before = rest;
		TRY(step(following, &rest));
		for (const char *at = before.at; !counted && at < before.at + (before.size - rest.size); at++)
			following->line += *at == '\n';
	}
	return NULL;
}

static struct error *value_place(struct following *following, struct piece *piece)
{
	struct markup *now = &following->now;
	const char *what = piece->kind == PIECE_WORDS ? "words" : piece->kind == PIECE_RAW ? "raw markup" : "a value";
	switch (now->state) {
	case STATE_TAG:
		return WRONG(following, "%s can't stand in a tag outside of a quoted attribute, nor be a name", what);
	case STATE_COMMENT: return WRONG(following, "%s can't stand in a comment", what);
	case STATE_RAW: return WRONG(following, "%s can't stand in a script or style", what);
	case STATE_TEXT: return NULL;
	default: break;
	}
	if (piece->kind == PIECE_RAW)
		return WRONG(following, "raw markup can't stand in an attribute");
	if (now->holds == HOLDS_NO_VALUE)
		return WRONG(following, "this attribute can't hold %s", what);
	if (now->holds == HOLDS_TEXT)
		return NULL;
	if (piece->kind == PIECE_WORDS)
		return WRONG(following, "an address can't hold words");
	piece->place = now->begun ? PLACE_ADDRESS_PART : PLACE_ADDRESS;
	return NULL;
}

/* A branch must leave the HTML as it found it. */
static struct error *branch_end(struct following *following, const char *what)
{
	struct block *block = &following->blocks[following->depth - 1];
	struct markup *now = &following->now, *begin = &block->begin;
	bool same = now->state == begin->state && now->depth == begin->depth;
	if (now->state == STATE_VALUE)
		same = same && now->quote == begin->quote && now->attribute == begin->attribute;
	for (size_t i = 0; same && i < now->depth; i++)
		same = str_equal(now->open[i].name, begin->open[i].name);
	if (!same && now->depth > begin->depth)
		return WRONG(following, "<%.*s> of line %d is still open at this %s", STR_ARG(now->open[now->depth - 1].name),
		             now->open[now->depth - 1].line, what);
	if (!same)
		return WRONG(following, "at this %s the HTML stands elsewhere than where the block began (line %d)", what, block->line);
	block->begun = block->begun && now->begun;
	block->spaced = block->spaced && now->spaced;
	return NULL;
}

static struct error *block_begin(struct following *following, const struct piece *piece)
{
	if (following->depth == BLOCKS_MOST)
		return WRONG(following, "more than %d blocks inside each other", BLOCKS_MOST);
	if (following->now.state == STATE_COMMENT || following->now.state == STATE_RAW)
		return WRONG(following, "a block can't stand in a comment, script or style");
	following->blocks[following->depth++] =
		(struct block){.kind = piece->kind, .line = piece->line, .begin = following->now, .begun = true, .spaced = true};
	return NULL;
}

static struct error *block_turn(struct following *following, const struct piece *piece)
{
	bool between = piece->kind == PIECE_BETWEEN;
	struct block *block = following->depth ? &following->blocks[following->depth - 1] : NULL;
	if (!block || block->kind != (between ? PIECE_FOR : PIECE_IF))
		return WRONG(following, "%s", between ? "{{between}} stands only in a for" : "{{else}} stands only in an if");
	if (block->other)
		return WRONG(following, "the block of line %d has its %s already", block->line, between ? "{{between}}" : "{{else}}");
	TRY(branch_end(following, between ? "{{between}}" : "{{else}}"));
	block->other = piece->kind != PIECE_ELSE_IF;
	following->now = block->begin;
	return NULL;
}

static struct error *block_end(struct following *following)
{
	TRY(branch_end(following, "{{end}}"));
	struct block *block = &following->blocks[--following->depth];
	bool all = block->kind == PIECE_IF && block->other; /* else nothing of it may be printed */
	following->now.begun = all ? block->begun : block->begin.begun;
	following->now.spaced = all ? block->spaced : block->spaced && block->begin.spaced;
	return NULL;
}

static struct error *include_follow(struct following *following, const struct piece *piece)
{
	const struct template *called = template_find(following->templates, piece->text);
	if (following->now.state != STATE_TEXT)
		return WRONG(following, "{{include}} stands only between tags");
	if (!called)
		return WRONG(following, "there is no template %.*s", STR_ARG(piece->text));
	if (called->parameters.count != piece->arguments.count)
		return WRONG(following, "%.*s takes %zu arguments, not %zu", STR_ARG(piece->text), called->parameters.count, piece->arguments.count);
	if (called->layout && layout_half(called, piece->text, STR("_head")))
		return element_open(following, called->name);
	return called->layout ? element_close(following, called->name) : NULL;
}

static struct error *words_check(struct following *following, struct str key, size_t given)
{
	const struct words_key *words = words_file_find(&following->templates->words, key);
	if (!words)
		return WRONG(following, "%s has no key %.*s", following->templates->words.path, STR_ARG(key));
	if (given < (size_t)words->arguments)
		return WRONG(following, "the words of %.*s take %d arguments, not %zu", STR_ARG(key), words->arguments, given);
	return given > 6 ? WRONG(following, "words take at most six arguments") : NULL;
}

static struct error *piece_follow(struct following *following, struct piece *piece)
{
	following->line = piece->line;
	list_each(argument, &piece->arguments)
		if (argument->kind == ARGUMENT_WORDS)
			TRY(words_check(following, argument->text, 0));
	switch (piece->kind) {
	case PIECE_LITERAL: return literal_follow(following, piece->text);
	case PIECE_WORDS: TRY(words_check(following, piece->text, piece->arguments.count)); return value_place(following, piece);
	case PIECE_VALUE:
	case PIECE_RAW: return value_place(following, piece);
	case PIECE_IF:
	case PIECE_FOR: return block_begin(following, piece);
	case PIECE_ELSE:
	case PIECE_ELSE_IF:
	case PIECE_BETWEEN: return block_turn(following, piece);
	case PIECE_END: return block_end(following);
	case PIECE_INCLUDE: return include_follow(following, piece);
	case PIECE_CONTENT: break;
	}
	return following->now.state == STATE_TEXT && !following->depth ? NULL : WRONG(following, "{{content}} stands between tags and outside of blocks");
}

struct error *places_find(struct arena *arena, const struct templates *templates, struct template *template)
{
	struct following *following = arena_new(arena, struct following);
	TRY_MEMORY(arena, following);
	*following = (struct following){.arena = arena, .templates = templates, .template = template};
	list_each(piece, &template->pieces)
		TRY(piece_follow(following, piece));
	struct markup *now = &following->now;
	if (now->depth)
		return ERROR_AT(arena, template->path, now->open[now->depth - 1].line, "<%.*s> is not closed in the template %.*s",
		                STR_ARG(now->open[now->depth - 1].name), STR_ARG(template->name));
	if (now->state != STATE_TEXT)
		return WRONG(following, "the template %.*s ends in a comment", STR_ARG(template->name));
	return NULL;
}
