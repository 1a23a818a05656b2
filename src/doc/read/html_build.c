/* From tags to blocks: see html_parts.h. A stack of open elements, closed as browsers do
 * it where tags are missing: a block ends a paragraph, an item the item before it, a cell
 * the cell; nothing inside a cell closes what is outside. */
#include "doc/read/html_parts.h"

void html_begin(struct html_builder *builder, struct arena *arena, struct block *root)
{
	builder->arena = arena;
	builder->document = NULL;
	builder->root = root;
	builder->name = STR("the paper");
	builder->origin = (struct origin){0, 0};
	builder->units = builder->blocks = builder->depth = 0;
	builder->leaf_open = builder->hidden_open = false;
	builder->leaf = builder->hidden = (struct html_leaf){0};
	builder->footnote = NULL;
}

struct error *html_add(struct html_builder *builder, struct block *parent, enum block_kind kind, struct block **ret_block)
{
	if (++builder->blocks > READ_MAX_BLOCKS)
		return error_new(builder->arena, ERROR_LIMIT, "%.*s: more than %u paragraphs and cells; split it and try again",
		                 STR_ARG(builder->name), READ_MAX_BLOCKS);
	const struct block *cell = block_within(parent, BLOCK_CELL);
	bool counted = builder->document && !cell && kind != BLOCK_CELL;
	struct origin origin = builder->origin;
	if (counted) /* a table, a row or a footnote begins with the unit that comes next */
		origin = (struct origin){builder->units + 1, builder->units + 1};
	else if (builder->document)
		origin = cell ? cell->origin : (struct origin){builder->units, builder->units};
	struct block *block = doc_add(builder->arena, parent, kind, origin);
	TRY_MEMORY(builder->arena, block);
	builder->units += counted && block_is_leaf(block);
	if (parent->kind == BLOCK_FOOTNOTE && builder->document)
		parent->origin.to = block->origin.to;
	*ret_block = block;
	return NULL;
}

static struct html_element *top_of(struct html_builder *builder)
{
	return builder->depth ? &builder->open[builder->depth - 1] : NULL;
}

static bool is_inline(enum html_tag tag)
{
	return tag == TAG_INLINE || tag == TAG_A;
}

/* An element through which no end tag from inside reaches. */
static bool is_wall(enum html_tag tag)
{
	return tag == TAG_CELL || tag == TAG_HEAD_CELL || tag == TAG_CAPTION || tag == TAG_TABLE || tag == TAG_DD || tag == TAG_DT || tag == TAG_DL;
}

static struct error *pop(struct html_builder *builder)
{
	struct html_element *top = top_of(builder);
	enum html_tag tag = top->info->tag;
	if (!is_inline(tag))
		TRY(html_leaf_end(builder));
	if (tag == TAG_ROW)
		TRY(html_row_end(builder, top->table));
	if (tag == TAG_ROWS_HEAD)
		top->table->head_group = false;
	if (tag == TAG_TABLE || tag == TAG_DL)
		TRY(html_table_end(builder, top->table));
	if (top->container && top->container == builder->footnote && !(builder->depth > 1 && top[-1].container == builder->footnote))
		builder->footnote = NULL;
	builder->depth--;
	return NULL;
}

static struct error *pop_to(struct html_builder *builder, size_t depth)
{
	while (builder->depth > depth)
		TRY(pop(builder));
	return NULL;
}

/* The depth at which the innermost element of the tag stands, 0 when no such is in reach. */
static size_t find_open(const struct html_builder *builder, enum html_tag tag, enum html_tag end_a, enum html_tag end_b)
{
	for (size_t depth = builder->depth; depth; depth--) {
		enum html_tag found = builder->open[depth - 1].info->tag;
		if (found == tag)
			return depth;
		if (is_wall(found) || found == end_a || found == end_b)
			return 0;
	}
	return 0;
}

/* The depth of the innermost table (or definition list). */
static size_t find_table(const struct html_builder *builder)
{
	size_t depth = builder->depth;
	while (depth && builder->open[depth - 1].info->tag != TAG_TABLE && builder->open[depth - 1].info->tag != TAG_DL)
		depth--;
	return depth;
}

/* ---- attributes ---- */

static bool style_has(struct str style, struct str property, struct str value)
{
	size_t at = str_find_fold(style, property);
	if (at == STR_NOT_FOUND)
		return false;
	struct str rest = str_from(style, at + property.size);
	return str_has_fold(str_cut(&rest, ';'), value);
}

static void style_apply(struct html_element *element, struct str style)
{
	if (style_has(style, STR("display:"), STR("none")) || style_has(style, STR("visibility:"), STR("hidden")) ||
	    style_has(style, STR("mso-hide:"), STR("all")))
		element->flags |= HTML_HIDDEN;
	if (style_has(style, STR("mso-list:"), STR("ignore")))
		element->flags |= HTML_MARKER;
	if (!is_inline(element->info->tag))
		return;
	if (style_has(style, STR("font-weight:"), STR("bold")) || style_has(style, STR("font-weight:"), STR("700")))
		element->style |= RUN_BOLD;
	if (style_has(style, STR("font-style:"), STR("italic")))
		element->style |= RUN_ITALIC;
	if (style_has(style, STR("text-decoration:"), STR("underline")))
		element->style |= RUN_UNDERLINE;
	if (style_has(style, STR("text-decoration:"), STR("line-through")))
		element->style |= RUN_STRIKE;
	if (style_has(style, STR("vertical-align:"), STR("super")))
		element->style |= RUN_SUPERSCRIPT;
	if (style_has(style, STR("background"), STR("yellow")) || style_has(style, STR("background"), STR("#ff0")))
		element->style |= RUN_MARK;
}

/* Word's lists are paragraphs of a class; the depth stands in the style. */
static int list_level(struct str classes, struct str style)
{
	if (!str_has_fold(classes, STR("MsoList")))
		return 0;
	size_t at = str_find_fold(style, STR(" level"));
	if (at != STR_NOT_FOUND && at + 6 < style.size && style.at[at + 6] >= '1' && style.at[at + 6] <= '9')
		return style.at[at + 6] - '0';
	at = str_find_fold(style, STR("margin-left:"));
	int points = 0;
	for (size_t i = at == STR_NOT_FOUND ? style.size : at + 12; i < style.size && points < 1000; i++) {
		if (style.at[i] < '0' || style.at[i] > '9')
			break;
		points = points * 10 + style.at[i] - '0';
	}
	int level = (points + 18) / 36;
	return level < 1 ? 1 : level > 9 ? 9 : level;
}

static struct error *note_start(struct html_builder *builder, struct html_element *element, struct str mark)
{
	if (builder->footnote || block_within(element->container, BLOCK_CELL))
		return NULL;
	struct block *note;
	TRY(html_add(builder, element->container, BLOCK_FOOTNOTE, &note));
	note->marker = str_copy(builder->arena, mark);
	element->container = builder->footnote = note;
	element->marker_used = true;
	return NULL;
}

static void anchor_apply(struct html_builder *builder, struct html_element *element, struct str attributes)
{
	struct str href = str_trim(html_attribute(builder->arena, attributes, STR("href")));
	bool back = false;
	if (str_starts(href, STR("#")) && html_note_mark(str_from(href, 1), &back).size)
		element->flags |= back ? HTML_BACK : HTML_NOTE;
	else if (href.size && !str_starts(href, STR("#")))
		element->href = href;
}

static struct error *attributes_apply(struct html_builder *builder, struct html_element *element, struct str attributes)
{
	struct arena *arena = builder->arena;
	enum html_tag tag = element->info->tag;
	if (str_blank(attributes))
		return NULL;
	struct str style = html_attribute(arena, attributes, STR("style"));
	style_apply(element, style);
	if (html_attribute(arena, attributes, STR("hidden")).at)
		element->flags |= HTML_HIDDEN;
	if (str_equal_fold(html_attribute(arena, attributes, STR("role")), STR("navigation")))
		element->flags |= HTML_FURNITURE;
	if (tag == TAG_A)
		anchor_apply(builder, element, attributes);
	if (tag == TAG_P)
		element->list_level = list_level(html_attribute(arena, attributes, STR("class")), style);
	if (tag == TAG_LI || tag == TAG_BLOCK || tag == TAG_P) {
		bool back = false;
		struct str mark = html_note_mark(html_attribute(arena, attributes, STR("id")), &back);
		if (mark.size && !back)
			return note_start(builder, element, mark);
	}
	if (tag != TAG_OL && tag != TAG_UL)
		return NULL;
	struct str type = html_attribute(arena, attributes, STR("type")), start = html_attribute(arena, attributes, STR("start"));
	struct str delimiter = html_attribute(arena, attributes, STR("data-delimiter"));
	element->plain = style_has(style, STR("list-style"), STR("none"));
	element->type = type.size == 1 ? type.at[0] : '1';
	if (style_has(style, STR("list-style"), STR("alpha")) || style_has(style, STR("list-style"), STR("roman"))) {
		bool upper = style_has(style, STR("list-style"), STR("upper"));
		char base = style_has(style, STR("list-style"), STR("alpha")) ? 'a' : 'i';
		element->type = upper ? (char)(base - 32) : base;
	}
	element->typed = delimiter.size > 0;
	element->delimiter = str_equal(delimiter, STR(")")) ? ')' : '.';
	str_number(str_trim(start), &element->next);
	return NULL;
}

/* ---- start tags ---- */

/* The marker that a browser prints before an item. */
static void item_marker(struct html_builder *builder, struct html_element *item, struct str attributes)
{
	size_t depth = builder->depth - 1;
	while (depth && builder->open[depth - 1].info->tag != TAG_OL && builder->open[depth - 1].info->tag != TAG_UL)
		depth--;
	struct html_element *list = depth ? &builder->open[depth - 1] : NULL;
	item->marker_automatic = true;
	if (list && list->plain)
		return;
	if (!list || list->info->tag == TAG_UL) {
		item->marker = STR("\xE2\x80\xA2");
		return;
	}
	int value;
	if (str_number(str_trim(html_attribute(builder->arena, attributes, STR("value"))), &value))
		list->next = value;
	item->marker_automatic = !list->typed;
	item->marker = marker_make(builder->arena, list->next, list->type, list->delimiter);
	list->next += list->next < 1000000;
}

static struct error *push(struct html_builder *builder, const struct html_token *token)
{
	if (builder->depth == READ_MAX_DEPTH)
		return error_new(builder->arena, ERROR_LIMIT,
		                 "%.*s: elements are nested more than %d deep; open it in a word processor, save it anew and try again",
		                 STR_ARG(builder->name), READ_MAX_DEPTH);
	struct html_element *parent = top_of(builder), *element = &builder->open[builder->depth];
	*element = (struct html_element){.info = token->info, .style = token->info->style, .type = '1', .delimiter = '.', .next = 1,
	                                 .container = parent ? parent->container : builder->root};
	if (parent) {
		element->flags = parent->flags;
		element->href = parent->href;
		element->table = parent->table;
	}
	builder->depth++;
	enum html_tag tag = token->info->tag;
	element->flags |= tag == TAG_PAGE_PART ? HTML_FURNITURE : tag == TAG_PRE ? HTML_LINES : 0u;
	TRY(attributes_apply(builder, element, token->text));
	if (tag == TAG_LI)
		item_marker(builder, element, token->text);
	if (element->flags & HTML_NOTE)
		element->style |= RUN_NOTE;
	element->all_styles = element->style | (parent ? parent->all_styles : 0);
	return NULL;
}

static struct error *table_push(struct html_builder *builder, const struct html_token *token)
{
	struct html_table *table = arena_new(builder->arena, struct html_table);
	TRY_MEMORY(builder->arena, table);
	TRY(push(builder, token));
	table->container = top_of(builder)->container;
	top_of(builder)->table = table;
	return NULL;
}

static struct error *cell_push(struct html_builder *builder, const struct html_token *token)
{
	bool head = token->info->tag == TAG_HEAD_CELL;
	struct block *cell;
	TRY(html_cell_start(builder, top_of(builder)->table, token->text, head, &cell));
	TRY(push(builder, token));
	top_of(builder)->container = cell;
	return NULL;
}

/* A definition list is read as a table of terms and what they stand for. */
static struct error *definition_start(struct html_builder *builder, const struct html_token *token)
{
	struct html_table *table = top_of(builder)->table;
	bool term = token->info->tag == TAG_DT;
	struct block *empty;
	if (term || (table->row && table->column > 1))
		TRY(html_row_end(builder, table));
	if (!term && !table->row)
		TRY(html_cell_start(builder, table, STR_NONE, false, &empty));
	return cell_push(builder, token);
}

/* Rows, cells and what else stands in tables only. */
static struct error *table_part_start(struct html_builder *builder, const struct html_token *token)
{
	enum html_tag tag = token->info->tag;
	bool definition = tag == TAG_DT || tag == TAG_DD;
	size_t depth = find_table(builder);
	if (!depth || (builder->open[depth - 1].info->tag == TAG_DL) != definition)
		return html_leaf_end(builder);
	bool cell = tag == TAG_CELL || tag == TAG_HEAD_CELL;
	size_t keep = depth;
	for (size_t i = depth; cell && i < builder->depth && !is_wall(builder->open[i].info->tag); i++)
		if (builder->open[i].info->tag == TAG_ROW || (keep == depth && builder->open[i].info->tag == TAG_ROWS_HEAD))
			keep = i + 1;
	bool in_head = depth < builder->depth && builder->open[depth].info->tag == TAG_ROWS_HEAD;
	if (tag == TAG_ROW && in_head)
		keep = depth + 1;
	TRY(pop_to(builder, keep));
	if (definition)
		return definition_start(builder, token);
	if (cell)
		return cell_push(builder, token);
	if (tag != TAG_CAPTION)
		TRY(html_row_end(builder, top_of(builder)->table));
	TRY(push(builder, token));
	if (tag == TAG_ROWS_HEAD)
		top_of(builder)->table->head_group = true;
	return NULL;
}

static struct error *block_start(struct html_builder *builder, const struct html_token *token)
{
	enum html_tag tag = token->info->tag;
	TRY(html_leaf_end(builder));
	size_t paragraph = find_open(builder, TAG_P, TAG_LI, TAG_BLOCK);
	if (paragraph)
		TRY(pop_to(builder, paragraph - 1));
	size_t heading = tag == TAG_HEADING ? find_open(builder, TAG_HEADING, TAG_LI, TAG_BLOCK) : 0;
	if (heading)
		TRY(pop_to(builder, heading - 1));
	size_t item = tag == TAG_LI ? find_open(builder, TAG_LI, TAG_OL, TAG_UL) : 0;
	if (item)
		TRY(pop_to(builder, item - 1));
	if (tag == TAG_TABLE || tag == TAG_DL)
		return table_push(builder, token);
	bool empty = tag == TAG_BLOCK && str_equal(str_of(token->info->name), STR("hr"));
	return empty ? NULL : push(builder, token);
}

static struct error *start(struct html_builder *builder, const struct html_token *token)
{
	struct arena *arena = builder->arena;
	switch (token->info->tag) {
	case TAG_BR:
		return html_text(builder, STR("\n"));
	case TAG_INPUT:
		if (!str_equal_fold(html_attribute(arena, token->text, STR("type")), STR("checkbox")))
			return NULL;
		return html_text(builder, html_attribute(arena, token->text, STR("checked")).at ? STR("\xE2\x98\x91") : STR("\xE2\x98\x90"));
	case TAG_HTML:
		if (builder->document && !builder->document->language.size) {
			struct str language = html_attribute(arena, token->text, STR("lang"));
			builder->document->language = str_lower(arena, str_cut(&language, '-'));
		}
		return NULL;
	case TAG_A:
	case TAG_INLINE:
		return push(builder, token);
	case TAG_ROW: case TAG_ROWS: case TAG_ROWS_HEAD: case TAG_CELL: case TAG_HEAD_CELL: case TAG_CAPTION: case TAG_DT: case TAG_DD:
		return table_part_start(builder, token);
	case TAG_OTHER: case TAG_RAW: case TAG_TITLE:
		return NULL;
	default:
		return block_start(builder, token);
	}
}

/* ---- end tags ---- */

/* Takes an inline element out from under those that were opened inside it. */
static void inline_end(struct html_builder *builder, const struct html_tag_info *info)
{
	size_t depth = builder->depth;
	while (depth && builder->open[depth - 1].info != info) {
		if (is_wall(builder->open[depth - 1].info->tag))
			return;
		depth--;
	}
	if (!depth)
		return;
	for (size_t i = depth; i < builder->depth; i++)
		builder->open[i - 1] = builder->open[i];
	builder->depth--;
	for (size_t i = depth - 1; i < builder->depth; i++) {
		struct html_element *element = &builder->open[i];
		element->all_styles = element->style | (i ? builder->open[i - 1].all_styles : 0);
		if (info->tag == TAG_A) {
			element->href = i ? builder->open[i - 1].href : STR_NONE;
			element->flags &= ~(unsigned)(HTML_NOTE | HTML_BACK);
		}
	}
}

static struct error *end(struct html_builder *builder, const struct html_tag_info *info)
{
	enum html_tag tag = info->tag;
	if (is_inline(tag)) {
		inline_end(builder, info);
		return NULL;
	}
	if (tag == TAG_BR)
		return html_text(builder, STR("\n"));
	if (tag == TAG_OTHER || tag == TAG_HTML || tag == TAG_INPUT)
		return NULL;
	TRY(html_leaf_end(builder));
	bool of_table = tag == TAG_TABLE || tag == TAG_DL || tag == TAG_ROW || tag == TAG_ROWS || tag == TAG_ROWS_HEAD ||
	                tag == TAG_CELL || tag == TAG_HEAD_CELL || tag == TAG_CAPTION || tag == TAG_DT || tag == TAG_DD;
	size_t lowest = of_table ? find_table(builder) : 1;
	for (size_t depth = builder->depth; depth && depth >= lowest; depth--) {
		const struct html_tag_info *open = builder->open[depth - 1].info;
		if (open == info || (tag == TAG_HEADING && open->tag == TAG_HEADING))
			return pop_to(builder, depth - 1);
		if (!of_table && is_wall(open->tag))
			return NULL;
		if (of_table && depth == lowest)
			return NULL;
	}
	return NULL;
}

/* ---- text ---- */

static bool bracket(char c)
{
	return c == '[' || c == ']' || c == '(' || c == ')' || c == ' ';
}

static struct str mark_of(struct str text)
{
	text = str_trim(text);
	while (text.size && bracket(text.at[0]))
		text = str_from(text, 1);
	while (text.size && bracket(text.at[text.size - 1]))
		text = str_slice(text, 0, text.size - 1);
	return text;
}

static struct error *text_token(struct html_builder *builder, struct str raw)
{
	struct html_element *top = top_of(builder);
	unsigned flags = top ? top->flags : 0;
	struct str text = html_decode(builder->arena, raw, flags & HTML_LINES);
	TRY(arena_check(builder->arena));
	if (flags & HTML_BACK) {
		struct str mark = mark_of(text);
		bool named = mark.size && mark.size <= 6 && (unsigned char)mark.at[0] < 0x80 && mark.at[0] > '/' && mark.at[0] != '^';
		if (named && builder->footnote)
			builder->footnote->marker = str_copy(builder->arena, mark);
		return builder->footnote ? NULL : html_text(builder, text);
	}
	return html_text(builder, flags & HTML_NOTE ? mark_of(text) : text);
}

struct error *html_build(struct html_builder *builder, struct str html)
{
	struct html_scanner scanner = {.html = html};
	struct html_token token;
	while (html_next(&scanner, &token)) {
		switch (token.kind) {
		case HTML_TEXT: TRY(text_token(builder, token.text)); break;
		case HTML_START: TRY(start(builder, &token)); break;
		case HTML_END: TRY(end(builder, token.info)); break;
		case HTML_TITLE:
			if (builder->document)
				builder->document->title = str_trim(str_copy(builder->arena, html_decode(builder->arena, token.text, false)));
			break;
		}
	}
	TRY(pop_to(builder, 0));
	TRY(html_leaf_end(builder));
	return arena_check(builder->arena);
}
