/* Reading a part with text: paragraphs, notes, sections, tracked changes, alternatives.
 *
 * Nodes come in a row; a table of rules says what each element does. Elements without a
 * rule are looked through, so content controls, smart tags and the like need none. */
#include "doc/read/docx_state.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_FURNITURE = 200 }; /* page heads and feet; a paper has a few */

/* ---- places ---- */

void body_disclaim(struct body *body)
{
	body->opened[body->part.depth] = NULL;
}

struct block *body_place(struct body *body)
{
	const struct table *table = list_last(&body->tables);
	return table && table->in_cell && table->cell ? table->cell : body->root;
}

struct error *body_add(struct body *body, struct block *parent, enum block_kind kind, struct origin origin, struct block **ret_block)
{
	struct reading *reading = body->reading;
	if (++reading->blocks > READ_MAX_BLOCKS)
		return error_new(reading->arena, ERROR_LIMIT, "%.*s has more than %u paragraphs and cells; split it into smaller papers",
		                 STR_ARG(reading->package->name), READ_MAX_BLOCKS);
	struct block *block = doc_add(reading->arena, parent, kind, origin);
	TRY_MEMORY(reading->arena, block);
	*ret_block = block;
	return NULL;
}

/* ---- paragraphs ---- */

static struct paragraph *open_paragraph(struct body *body)
{
	return list_last(&body->paragraphs);
}

static struct origin next_unit(struct body *body)
{
	const struct table *table = list_last(&body->tables);
	size_t unit = table && table->in_cell ? table->unit : ++body->reading->document->units;
	return (struct origin){unit, unit};
}

static struct error *paragraph_open(struct body *body)
{
	struct reading *reading = body->reading;
	struct paragraph paragraph = {.style = reading->styles.paragraph, .list = LEVEL_UNSAID, .level = LEVEL_UNSAID,
	                              .outline = LEVEL_UNSAID, .outer_in_run = body->in_run, .outer_look = body->look};
	if (body->kind == BODY_MAIN)
		reading->paragraphs++;
	paragraph.index = body->kind == BODY_MAIN ? reading->paragraphs : body->note_paragraph;
	TRY(cell_begin(body));
	struct block *place = body_place(body);
	if (place) {
		TRY(body_add(body, place, BLOCK_PARAGRAPH, next_unit(body), &paragraph.leaf));
		paragraph.leaf->source_index = paragraph.index;
		if (body->text_boxes)
			paragraph.leaf->flags |= BLOCK_TEXT_BOX;
		if (body_hidden(body))
			paragraph.leaf->flags |= BLOCK_HIDDEN;
	}
	body->in_run = false;
	body->look = (struct look){0};
	return list_push(reading->arena, &body->paragraphs, paragraph) ? NULL : arena_error(reading->arena);
}

/* The paragraph's list and its level there: its own, or those of its style. */
static void find_list(struct body *body, const struct paragraph *paragraph, int *ret_list, int *ret_level)
{
	const struct style *style = paragraph->style;
	*ret_list = paragraph->list;
	*ret_level = paragraph->level >= 0 ? paragraph->level : 0;
	if (paragraph->list != LEVEL_UNSAID || !style || style->list == LEVEL_UNSAID)
		return;
	*ret_list = style->list;
	if (paragraph->level < 0)
		*ret_level = numbering_style_level(body->reading->numbering, style->list, style->id, style->level >= 0 ? style->level : 0);
}

/* Its properties are known: what kind of block it is, and which number stands before it. */
static void settle_paragraph(struct body *body, struct paragraph *paragraph)
{
	struct block *leaf = paragraph->leaf;
	if (paragraph->settled || !leaf)
		return;
	paragraph->settled = true;
	const struct style *style = paragraph->style;
	int heading = paragraph->outline != LEVEL_UNSAID ? paragraph->outline : style ? style->heading : LEVEL_UNSAID;
	int list, level;
	find_list(body, paragraph, &list, &level);
	leaf->marker_automatic = numbering_count(body->reading->numbering, body->reading->arena, list, level, &leaf->marker);
	if (body->kind == BODY_FURNITURE || (style && style->contents)) {
		leaf->kind = BLOCK_FURNITURE;
	} else if (heading > 0) {
		leaf->kind = BLOCK_HEADING;
		leaf->level = heading;
	} else if (leaf->marker_automatic) {
		leaf->kind = BLOCK_ITEM;
		leaf->level = level;
	}
}

static bool prints_nothing(const struct block *leaf)
{
	list_each(run, &leaf->runs)
		if (!str_blank(run->text))
			return false;
	return true;
}

/* Trackers number their first column with empty numbered paragraphs: what is printed
 * there is the number, so it is the text. */
static struct error *print_bare_number(struct body *body, struct paragraph *paragraph)
{
	struct block *leaf = paragraph->leaf;
	if (!leaf->marker.size || paragraph->hidden || str_equal(leaf->marker, STR("\xE2\x80\xA2")) || !prints_nothing(leaf))
		return NULL;
	if (!doc_add_run(body->reading->arena, leaf, leaf->marker, 0, STR_NONE))
		return arena_error(body->reading->arena);
	leaf->kind = leaf->kind == BLOCK_FURNITURE ? BLOCK_FURNITURE : BLOCK_PARAGRAPH;
	leaf->level = 0;
	leaf->marker = STR_NONE;
	return NULL;
}

static struct error *paragraph_close(struct body *body)
{
	struct paragraph paragraph = *open_paragraph(body);
	body->paragraphs.count--;
	settle_paragraph(body, &paragraph);
	if (paragraph.leaf)
		TRY(print_bare_number(body, &paragraph));
	body->break_before |= paragraph.ends_section;
	body->in_run = paragraph.outer_in_run;
	body->look = paragraph.outer_look;
	return NULL;
}

static struct error *paragraph_properties_close(struct body *body)
{
	if (open_paragraph(body))
		settle_paragraph(body, open_paragraph(body));
	return NULL;
}

static struct error *paragraph_style(struct body *body)
{
	const struct style *style = style_by_id(&body->reading->styles, part_value(&body->part));
	if (open_paragraph(body) && style)
		open_paragraph(body)->style = style;
	return NULL;
}

static struct error *paragraph_outline(struct body *body)
{
	if (open_paragraph(body))
		open_paragraph(body)->outline = heading_of_outline(part_number(&body->part, "val", LEVEL_UNSAID));
	return NULL;
}

static struct error *paragraph_list(struct body *body)
{
	if (open_paragraph(body))
		open_paragraph(body)->list = part_number(&body->part, "val", 0);
	return NULL;
}

static struct error *paragraph_level(struct body *body)
{
	if (open_paragraph(body))
		open_paragraph(body)->level = part_number(&body->part, "val", 0);
	return NULL;
}

static struct error *paragraph_new_page(struct body *body)
{
	body->break_before |= part_on(&body->part);
	return NULL;
}

/* ---- sections ---- */

static struct error *section_open(struct body *body)
{
	body->in_section = true;
	body->continuous = false;
	return NULL;
}

static struct error *section_close(struct body *body)
{
	body->in_section = false;
	if (open_paragraph(body))
		open_paragraph(body)->ends_section = !body->continuous;
	return NULL;
}

static struct error *section_type(struct body *body)
{
	if (body->in_section)
		body->continuous = str_equal(part_value(&body->part), STR("continuous"));
	return NULL;
}

static struct error *furniture_reference(struct body *body)
{
	struct reading *reading = body->reading;
	struct str id = part_attribute(&body->part, SPACE_RELATION, "id");
	if (reading->furniture.count >= MAX_FURNITURE)
		return NULL;
	return list_push(reading->arena, &reading->furniture, str_copy(reading->arena, id)) ? NULL : arena_error(reading->arena);
}

static struct error *footnote_properties(struct body *body)
{
	body->note_style = body->in_section ? &body->reading->footnotes : NULL;
	return NULL;
}

static struct error *endnote_properties(struct body *body)
{
	body->note_style = body->in_section ? &body->reading->endnotes : NULL;
	return NULL;
}

static struct error *note_properties_close(struct body *body)
{
	body->note_style = NULL;
	return NULL;
}

static struct error *note_format(struct body *body)
{
	if (body->note_style)
		body->note_style->format = str_copy(body->reading->arena, part_value(&body->part));
	return NULL;
}

static struct error *note_start(struct body *body)
{
	if (body->note_style)
		body->note_style->start = part_number(&body->part, "val", 1);
	return NULL;
}

/* ---- notes ---- */

static int by_note(const void *a, const void *b)
{
	const struct note *left = a, *right = b;
	if (left->endnote != right->endnote)
		return left->endnote ? 1 : -1;
	return (left->id > right->id) - (left->id < right->id);
}

/* Notes without a reference, and the lines that Word draws above notes, are not printed. */
static struct error *note_open(struct body *body)
{
	struct reading *reading = body->reading;
	struct note key = {.id = part_number(&body->part, "id", -1), .endnote = str_equal(body->part.element, STR("endnote"))};
	struct str type = part_attribute(&body->part, SPACE_WORD, "type");
	const struct note *note = reading->notes.count && body->kind == BODY_NOTES && (!type.size || str_equal(type, STR("normal")))
	                                  ? bsearch(&key, reading->notes.at, reading->notes.count, sizeof key, by_note)
	                                  : NULL;
	if (!note) {
		part_skip(&body->part);
		return NULL;
	}
	size_t unit = reading->document->units + 1;
	TRY(body_add(body, reading->document->root, BLOCK_FOOTNOTE, (struct origin){unit, unit}, &body->root));
	body->root->marker = note->mark;
	body->root->marker_automatic = note->leaf != NULL;
	body->root->number = note->order;
	body->note_paragraph = note->paragraph;
	return NULL;
}

static struct error *note_close(struct body *body)
{
	if (body->root) {
		body->root->origin.to = body->reading->document->units;
		if (body->root->origin.from > body->root->origin.to)
			body->root->origin.from = body->root->origin.to;
	}
	body->root = NULL;
	return NULL;
}

/* ---- changes, text boxes, alternatives ---- */

static struct error *inserted_open(struct body *body)
{
	body->inserted++;
	body->reading->document->changes++;
	return NULL;
}

static struct error *inserted_close(struct body *body)
{
	body->inserted--;
	return NULL;
}

static struct error *deleted_open(struct body *body)
{
	body->deleted++;
	body->reading->document->changes++;
	return NULL;
}

static struct error *deleted_close(struct body *body)
{
	body->deleted--;
	return NULL;
}

/* The other end of a move, which counts once, where it went to. */
static struct error *moved_from_open(struct body *body)
{
	body->deleted++;
	return NULL;
}

static struct error *cell_changed(struct body *body)
{
	body->reading->document->changes++;
	return NULL;
}

static struct error *text_box_open(struct body *body)
{
	body->text_boxes++;
	return NULL;
}

static struct error *text_box_close(struct body *body)
{
	body->text_boxes--;
	return NULL;
}

static struct error *skip(struct body *body)
{
	part_skip(&body->part);
	return NULL;
}

/* Word takes such a file in when it saves; until then the paper lies outside its body. */
static struct error *inserted_file(struct body *body)
{
	return error_new(body->reading->arena, ERROR_INVALID, "%.*s has a file inserted that is not yet part of it; open it in Word, save it again and try once more",
	                 STR_ARG(body->reading->package->name));
}

static struct error *alternatives_open(struct body *body)
{
	body->chosen[body->part.depth] = false;
	return NULL;
}

/* Newer and older versions of Word find the same thing said twice: the first is taken. */
static struct error *alternative_open(struct body *body)
{
	bool *chosen = &body->chosen[body->part.depth - 1];
	if (*chosen)
		part_skip(&body->part);
	*chosen = true;
	return NULL;
}

/* ---- the rules ---- */

static const struct rule rules[] = { /* in the order of strcmp, then of enum space */
	{"AlternateContent", SPACE_COMPATIBILITY, alternatives_open, NULL},
	{"Choice", SPACE_COMPATIBILITY, alternative_open, NULL},
	{"Fallback", SPACE_COMPATIBILITY, alternative_open, NULL},
	{"altChunk", SPACE_WORD, inserted_file, NULL},
	{"br", SPACE_WORD, run_break, NULL},
	{"cellDel", SPACE_WORD, cell_changed, NULL},
	{"cellIns", SPACE_WORD, cell_changed, NULL},
	{"checkBox", SPACE_WORD, field_checkbox, NULL},
	{"checked", SPACE_WORD, field_checked, NULL},
	{"cr", SPACE_WORD, run_return, NULL},
	{"default", SPACE_WORD, field_checked, NULL},
	{"del", SPACE_WORD, deleted_open, deleted_close},
	{"delInstrText", SPACE_WORD, skip, NULL},
	{"delText", SPACE_WORD, text_open, text_close},
	{"endnote", SPACE_WORD, note_open, note_close},
	{"endnotePr", SPACE_WORD, endnote_properties, note_properties_close},
	{"endnoteReference", SPACE_WORD, endnote_reference, NULL},
	{"fldChar", SPACE_WORD, field_mark, NULL},
	{"fldSimple", SPACE_WORD, simple_field_open, link_close},
	{"footerReference", SPACE_WORD, furniture_reference, NULL},
	{"footnote", SPACE_WORD, note_open, note_close},
	{"footnotePr", SPACE_WORD, footnote_properties, note_properties_close},
	{"footnoteReference", SPACE_WORD, footnote_reference, NULL},
	{"gridBefore", SPACE_WORD, row_grid_before, NULL},
	{"gridSpan", SPACE_WORD, cell_span, NULL},
	{"hMerge", SPACE_WORD, cell_merge_across, NULL},
	{"headerReference", SPACE_WORD, furniture_reference, NULL},
	{"hidden", SPACE_WORD, row_hidden, NULL},
	{"hyperlink", SPACE_WORD, link_open, link_close},
	{"ilvl", SPACE_WORD, paragraph_level, NULL},
	{"ins", SPACE_WORD, inserted_open, inserted_close},
	{"instrText", SPACE_WORD, code_open, text_close},
	{"listEntry", SPACE_WORD, field_choice, NULL},
	{"moveFrom", SPACE_WORD, moved_from_open, deleted_close},
	{"moveTo", SPACE_WORD, inserted_open, inserted_close},
	{"noBreakHyphen", SPACE_WORD, run_hyphen, NULL},
	{"numFmt", SPACE_WORD, note_format, NULL},
	{"numId", SPACE_WORD, paragraph_list, NULL},
	{"numStart", SPACE_WORD, note_start, NULL},
	{"numberingChange", SPACE_WORD, skip, NULL},
	{"outlineLvl", SPACE_WORD, paragraph_outline, NULL},
	{"p", SPACE_WORD, paragraph_open, paragraph_close},
	{"pPr", SPACE_WORD, NULL, paragraph_properties_close},
	{"pPrChange", SPACE_WORD, skip, NULL},
	{"pStyle", SPACE_WORD, paragraph_style, NULL},
	{"pageBreakBefore", SPACE_WORD, paragraph_new_page, NULL},
	{"ptab", SPACE_WORD, run_tab, NULL},
	{"r", SPACE_WORD, run_open, run_close},
	{"rPr", SPACE_WORD, run_properties_open, run_properties_close},
	{"rPrChange", SPACE_WORD, skip, NULL},
	{"rStyle", SPACE_WORD, run_style, NULL},
	{"result", SPACE_WORD, field_chosen, NULL},
	{"sdtEndPr", SPACE_WORD, skip, NULL},
	{"sdtPr", SPACE_WORD, skip, NULL},
	{"sectPr", SPACE_WORD, section_open, section_close},
	{"sectPrChange", SPACE_WORD, skip, NULL},
	{"sym", SPACE_WORD, run_symbol, NULL},
	{"t", SPACE_WORD, text_open, text_close},
	{"t", SPACE_MATH, text_open, text_close},
	{"tab", SPACE_WORD, run_tab, NULL},
	{"tabs", SPACE_WORD, skip, NULL},
	{"tbl", SPACE_WORD, table_open, table_close},
	{"tblGrid", SPACE_WORD, skip, NULL},
	{"tblHeader", SPACE_WORD, row_head, NULL},
	{"tblPr", SPACE_WORD, skip, NULL},
	{"tblPrEx", SPACE_WORD, skip, NULL},
	{"tc", SPACE_WORD, cell_open, cell_close},
	{"tcPrChange", SPACE_WORD, skip, NULL},
	{"tr", SPACE_WORD, row_open, row_close},
	{"trPrChange", SPACE_WORD, skip, NULL},
	{"txbxContent", SPACE_WORD, text_box_open, text_box_close},
	{"type", SPACE_WORD, section_type, NULL},
	{"vMerge", SPACE_WORD, cell_merge_down, NULL},
};

static int by_rule(const void *key, const void *rule)
{
	const struct part *part = key;
	const struct rule *right = rule;
	int order = str_compare(part->element, str_of(right->element));
	return order ? order : (int)part->space - (int)right->space;
}

static struct error *element_open(struct body *body)
{
	struct part *part = &body->part;
	body->opened[part->depth] = NULL;
	const struct rule *rule = bsearch(part, rules, sizeof rules / sizeof *rules, sizeof *rules, by_rule);
	if (!rule) {
		if (body->in_run_properties)
			look_take(part, &body->look);
		return NULL;
	}
	body->opened[part->depth] = rule;
	return rule->open ? rule->open(body) : NULL;
}

static struct error *element_close(struct body *body)
{
	const struct rule *rule = body->opened[body->part.depth];
	return rule && rule->close ? rule->close(body) : NULL;
}

static struct error *read_nodes(struct body *body)
{
	for (;;) {
		TRY(part_next(&body->part));
		switch (body->part.type) {
		case NODE_OPEN: TRY(element_open(body)); break;
		case NODE_CLOSE: TRY(element_close(body)); break;
		case NODE_TEXT:
			if (body->text != TEXT_NONE)
				TRY(run_text(body, body->part.text));
			break;
		case NODE_END: return arena_check(body->reading->arena);
		}
	}
}

struct error *body_read(struct reading *reading, struct str part, enum body_kind kind)
{
	struct body *body = arena_new(reading->arena, struct body);
	TRY_MEMORY(reading->arena, body);
	body->reading = reading;
	body->kind = kind;
	body->root = kind == BODY_NOTES ? NULL : reading->document->root;
	TRY(package_relations(reading->package, part, &body->relations));
	if (kind == BODY_NOTES && reading->notes.count)
		qsort(reading->notes.at, reading->notes.count, sizeof *reading->notes.at, by_note);
	struct error *error = part_open(reading->package, part, &body->part);
	if (!error)
		error = read_nodes(body);
	part_close(&body->part);
	return error;
}
