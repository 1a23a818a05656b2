/* Runs of a docx: text with its looks, breaks, symbols, links, fields and note marks. */
#include "doc/read/docx_state.h"

#include "base/utf8.h"

enum { MAX_FIELDS = 50, MAX_CODE = 4096, MAX_CHOICES = 500 };

static struct arena *arena_of(const struct body *body)
{
	return body->reading->arena;
}

/* ---- looks ---- */

struct error *run_open(struct body *body)
{
	if (body->in_run || !body->paragraphs.count) {
		body_disclaim(body);
		return NULL;
	}
	body->in_run = true;
	body->look = (struct look){0};
	body->mark_note = 0;
	return NULL;
}

struct error *run_close(struct body *body)
{
	body->in_run = false;
	body->look = (struct look){0};
	body->mark_note = 0;
	return NULL;
}

struct error *run_properties_open(struct body *body)
{
	if (body->in_run)
		body->in_run_properties = true;
	else
		body_disclaim(body);
	return NULL;
}

struct error *run_properties_close(struct body *body)
{
	body->in_run_properties = false;
	return NULL;
}

struct error *run_style(struct body *body)
{
	const struct style *style = body->in_run_properties ? style_by_id(&body->reading->styles, part_value(&body->part)) : NULL;
	if (style && style->character)
		body->look = look_over(style->look, body->look);
	return NULL;
}

static unsigned style_now(const struct body *body)
{
	const struct paragraph *paragraph = list_last(&body->paragraphs);
	struct look look = look_over(paragraph->style ? paragraph->style->look : (struct look){0}, body->look);
	unsigned style = look.bits;
	if (body->inserted)
		style |= RUN_INSERTED;
	if (body->deleted)
		style = (style & ~(unsigned)RUN_INSERTED) | RUN_DELETED;
	return style;
}

/* ---- text ---- */

/* False while the code of a field is read, which is not printed. */
static bool printed(const struct body *body)
{
	list_each(field, &body->fields)
		if (!field->result)
			return false;
	return true;
}

static struct str href_now(const struct body *body)
{
	for (size_t i = body->fields.count; !body->href.size && i-- > 0;)
		if (body->fields.at[i].href.size)
			return body->fields.at[i].href;
	return body->href;
}

/* The leaf of the paragraph for text hidden from print; placed after what is shown of it. */
static struct error *hidden_leaf(struct body *body, struct paragraph *paragraph)
{
	if (paragraph->hidden)
		return NULL;
	struct block *hidden;
	TRY(body_add(body, paragraph->leaf->parent, BLOCK_PARAGRAPH, paragraph->leaf->origin, &hidden));
	hidden->flags = (paragraph->leaf->flags & BLOCK_TEXT_BOX) | BLOCK_HIDDEN;
	hidden->source_index = paragraph->leaf->source_index;
	if (body->kind == BODY_FURNITURE)
		hidden->kind = BLOCK_FURNITURE;
	paragraph->hidden = hidden;
	return NULL;
}

/* Adds a piece of text to the paragraph that is open, where its looks send it; gives the
 * leaf, NULL when it is nowhere. */
static struct error *put(struct body *body, struct str text, unsigned more, struct block **ret_leaf)
{
	struct paragraph *paragraph = list_last(&body->paragraphs);
	if (!paragraph || !paragraph->leaf || !text.size || !printed(body))
		return NULL;
	unsigned style = style_now(body) | more;
	struct block *leaf = paragraph->leaf;
	if (style & LOOK_HIDDEN) {
		TRY(hidden_leaf(body, paragraph));
		leaf = paragraph->hidden;
	}
	if (body->break_before && !leaf->runs.count)
		leaf->flags |= BLOCK_BREAK_BEFORE;
	body->break_before = false;
	if (!doc_add_run(arena_of(body), leaf, text, style & ~LOOK_HIDDEN, href_now(body)))
		return arena_error(arena_of(body));
	*ret_leaf = leaf;
	return NULL;
}

static struct error *put_plain(struct body *body, struct str text)
{
	struct block *leaf;
	return body->in_run ? put(body, text, 0, &leaf) : NULL;
}

static bool private_use(uint32_t character)
{
	return character >= 0xF000 && character <= 0xF0FF;
}

/* What a symbol font prints for each letter; the text itself when it does not know them. */
static struct str symbols_printed(struct body *body, struct str text, enum font font)
{
	struct buf out;
	buf_init(&out, arena_of(body), BUF_NO_LIMIT);
	for (size_t at = 0; at < text.size;) {
		uint32_t character = utf8_next(text, &at);
		uint32_t symbol = symbol_character(font, character);
		if (private_use(character) && font == FONT_TEXT) {
			symbol = symbol_character(FONT_SYMBOL, character);
			symbol = symbol ? symbol : symbol_character(FONT_WINGDINGS, character);
		} else if (font == FONT_TEXT || char_is_space(character)) {
			symbol = character;
		} else if (!symbol && !private_use(character)) {
			return text;
		}
		if (symbol)
			buf_utf8(&out, symbol);
	}
	return buf_str(&out);
}

/* Line ends and tabs inside w:t are white space of the file, not of the paper. */
static struct str unbroken(struct arena *arena, struct str text)
{
	if (!str_has(text, STR("\n")) && !str_has(text, STR("\r")))
		return text;
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < text.size; i++)
		buf_char(&out, text.at[i] == '\n' || text.at[i] == '\r' ? ' ' : text.at[i]);
	return buf_str(&out);
}

static struct str trim_blanks(struct str text)
{
	size_t from = 0, to = text.size;
	while (from < to && (unsigned char)text.at[from] <= ' ')
		from++;
	while (to > from && (unsigned char)text.at[to - 1] <= ' ')
		to--;
	return str_slice(text, from, to);
}

static struct field *open_field(struct body *body)
{
	return list_last(&body->fields);
}

struct error *run_text(struct body *body, struct str text)
{
	if (body->text == TEXT_CODE) {
		struct field *field = open_field(body);
		if (field && !field->result && !body->fields_ignored)
			buf_put(&field->code, text);
		return NULL;
	}
	if (!body->text_preserved)
		text = trim_blanks(text);
	text = unbroken(arena_of(body), text);
	if (body->look.font != FONT_TEXT || str_has(text, STR("\xEF\x80")) || str_has(text, STR("\xEF\x81")) ||
	    str_has(text, STR("\xEF\x82")) || str_has(text, STR("\xEF\x83")))
		text = symbols_printed(body, text, body->look.font);
	struct block *leaf;
	if (!body->mark_note)
		return put(body, text, 0, &leaf);
	struct note *note = &body->reading->notes.at[body->mark_note - 1];
	note->mark = str_join(arena_of(body), note->mark, STR(""), str_copy(arena_of(body), str_trim(text)));
	return put(body, text, RUN_NOTE | RUN_SUPERSCRIPT, &leaf);
}

struct error *text_open(struct body *body)
{
	body->text = body->in_run || body->part.space == SPACE_MATH ? TEXT_PRINTED : TEXT_NONE;
	body->text_preserved = str_equal(part_attribute(&body->part, SPACE_XML, "space"), STR("preserve"));
	return NULL;
}

struct error *code_open(struct body *body)
{
	body->text = body->in_run ? TEXT_CODE : TEXT_NONE;
	return NULL;
}

struct error *text_close(struct body *body)
{
	body->text = TEXT_NONE;
	return NULL;
}

struct error *run_tab(struct body *body)
{
	return put_plain(body, STR(" "));
}

struct error *run_return(struct body *body)
{
	return put_plain(body, STR("\n"));
}

struct error *run_break(struct body *body)
{
	if (!body->in_run)
		return NULL;
	struct str type = part_attribute(&body->part, SPACE_WORD, "type");
	if (!str_equal(type, STR("page")))
		return put_plain(body, STR("\n"));
	const struct paragraph *paragraph = list_last(&body->paragraphs);
	if (paragraph && paragraph->leaf && paragraph->leaf->runs.count)
		TRY(put_plain(body, STR("\n")));
	body->break_before = true;
	return NULL;
}

struct error *run_hyphen(struct body *body)
{
	return put_plain(body, STR("-"));
}

/* A hexadecimal character code, 0 when it is none. */
static uint32_t code_of(struct str digits)
{
	uint32_t code = 0;
	for (size_t i = 0; i < digits.size; i++) {
		char c = digits.at[i];
		uint32_t value = c >= '0' && c <= '9' ? (uint32_t)(c - '0') : ((uint32_t)c | 0x20) - 'a' + 10;
		if (value > 15 || code > 0xFFFFF)
			return 0;
		code = code * 16 + value;
	}
	return code;
}

struct error *run_symbol(struct body *body)
{
	enum font font = font_named(part_attribute(&body->part, SPACE_WORD, "font"));
	uint32_t character = symbol_character(font, code_of(part_attribute(&body->part, SPACE_WORD, "char")));
	char bytes[4];
	return character ? put_plain(body, (struct str){bytes, utf8_put(bytes, character)}) : NULL;
}

/* ---- links and fields ---- */

struct error *link_open(struct body *body)
{
	struct str anchor = part_attribute(&body->part, SPACE_WORD, "anchor");
	if (anchor.size)
		anchor = str_format(arena_of(body), "#%.*s", STR_ARG(anchor));
	const struct relation *relation = relation_by_id(&body->relations, part_attribute(&body->part, SPACE_RELATION, "id"));
	body->href = str_join(arena_of(body), relation ? relation->target : STR_NONE, STR(""), anchor);
	return arena_check(arena_of(body));
}

struct error *link_close(struct body *body)
{
	body->href = STR_NONE;
	return NULL;
}

/* The next word of a field's code, out of its quotation marks. */
static struct str code_word(struct str *rest)
{
	*rest = str_trim(*rest);
	bool quoted = str_starts(*rest, STR("\""));
	size_t start = quoted ? 1 : 0, end = start;
	while (end < rest->size && (quoted ? rest->at[end] != '"' : rest->at[end] != ' '))
		end++;
	struct str word = str_slice(*rest, start, end);
	*rest = str_from(*rest, end + (quoted ? 1 : 0));
	return word;
}

/* The target of a HYPERLINK field; "" for other fields. */
static struct str field_target(struct arena *arena, struct str code)
{
	if (!str_equal_fold(code_word(&code), STR("HYPERLINK")))
		return STR_NONE;
	struct str address = STR_NONE, anchor = STR_NONE;
	while (code.size) {
		struct str word = code_word(&code);
		if (str_equal_fold(word, STR("\\l"))) {
			word = code_word(&code);
			anchor = str_format(arena, "#%.*s", STR_ARG(word));
		} else if (str_starts(word, STR("\\"))) {
			code_word(&code);
		} else if (!address.size) {
			address = word;
		}
	}
	return str_join(arena, str_copy(arena, address), STR(""), anchor);
}

struct error *simple_field_open(struct body *body)
{
	body->href = field_target(arena_of(body), part_attribute(&body->part, SPACE_WORD, "instr"));
	return arena_check(arena_of(body));
}

static struct error *field_begin(struct body *body)
{
	if (body->fields.count >= MAX_FIELDS) {
		body->fields_ignored++;
		return NULL;
	}
	struct field *field = list_add(arena_of(body), &body->fields);
	TRY_MEMORY(arena_of(body), field);
	buf_init(&field->code, arena_of(body), MAX_CODE);
	return NULL;
}

static struct error *field_separate(struct body *body)
{
	struct field *field = open_field(body);
	if (!field || body->fields_ignored)
		return NULL;
	field->result = true;
	field->href = field_target(arena_of(body), str_trim(buf_str(&field->code)));
	return arena_check(arena_of(body));
}

/* Check boxes and lists of older forms print what was chosen in them. */
static struct error *field_end(struct body *body)
{
	if (body->fields_ignored) {
		body->fields_ignored--;
		return NULL;
	}
	struct field *field = open_field(body);
	if (!field)
		return NULL;
	struct field ended = *field;
	body->fields.count--;
	if (ended.checkbox)
		return put_plain(body, ended.checked ? STR("\xE2\x98\x92") : STR("\xE2\x98\x90"));
	if ((size_t)ended.chosen < ended.choices.count)
		return put_plain(body, ended.choices.at[ended.chosen]);
	return NULL;
}

struct error *field_mark(struct body *body)
{
	struct str type = part_attribute(&body->part, SPACE_WORD, "fldCharType");
	if (str_equal(type, STR("begin")))
		return field_begin(body);
	return str_equal(type, STR("separate")) ? field_separate(body) : str_equal(type, STR("end")) ? field_end(body) : NULL;
}

struct error *field_checkbox(struct body *body)
{
	if (open_field(body))
		open_field(body)->checkbox = true;
	return NULL;
}

struct error *field_checked(struct body *body)
{
	if (open_field(body) && open_field(body)->checkbox)
		open_field(body)->checked = part_on(&body->part);
	return NULL;
}

struct error *field_choice(struct body *body)
{
	struct field *field = open_field(body);
	if (!field || field->choices.count >= MAX_CHOICES)
		return NULL;
	return list_push(arena_of(body), &field->choices, str_copy(arena_of(body), part_value(&body->part))) ? NULL : arena_error(arena_of(body));
}

struct error *field_chosen(struct body *body)
{
	if (open_field(body))
		open_field(body)->chosen = part_number(&body->part, "val", 0);
	return NULL;
}

/* ---- notes ---- */

/* The mark is printed once all notes are known; until then its run holds a stand-in. */
static struct error *note_reference(struct body *body, bool endnote)
{
	struct reading *reading = body->reading;
	struct note note = {.endnote = endnote, .id = part_number(&body->part, "id", -1), .order = reading->notes.count};
	struct str custom = part_attribute(&body->part, SPACE_WORD, "customMarkFollows");
	const struct paragraph *paragraph = list_last(&body->paragraphs);
	if (!body->in_run || body->kind != BODY_MAIN || note.id < 0)
		return NULL;
	note.paragraph = paragraph->index;
	bool own_mark = custom.size && !str_equal(custom, STR("0")) && !str_equal(custom, STR("false"));
	if (!own_mark) {
		TRY(put(body, STR("?"), RUN_NOTE | RUN_SUPERSCRIPT, &note.leaf));
		if (!note.leaf)
			return NULL;
		note.run = note.leaf->runs.count - 1;
	}
	if (!list_push(reading->arena, &reading->notes, note))
		return arena_error(reading->arena);
	body->mark_note = own_mark ? reading->notes.count : 0;
	return NULL;
}

struct error *footnote_reference(struct body *body)
{
	return note_reference(body, false);
}

struct error *endnote_reference(struct body *body)
{
	return note_reference(body, true);
}
