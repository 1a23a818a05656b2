/* Word documents: the order in which the parts of a docx become one document tree.
 *
 * Body first, then footnotes and endnotes in the order of their references, then page
 * heads and feet, each once. The format is ECMA-376 (Office Open XML), transitional and
 * strict; what Word prints decides, so deleted and hidden text is kept apart. */
#include "doc/read/docx_body.h"

#include <stdlib.h>

/* ---- small parts ---- */

/* How notes are numbered where no section says otherwise. */
static struct error *settings_read(struct reading *reading, struct str name)
{
	AUTO_PART part;
	struct note_style *style = NULL;
	TRY(part_open(reading->package, name, &part));
	for (;;) {
		TRY(part_next(&part));
		if (part.type == NODE_END)
			return arena_check(reading->arena);
		if (part_at(&part, "footnotePr"))
			style = &reading->footnotes;
		else if (part_at(&part, "endnotePr"))
			style = &reading->endnotes;
		else if (style && part_at(&part, "numFmt"))
			style->format = str_copy(reading->arena, part_value(&part));
		else if (style && part_at(&part, "numStart"))
			style->start = part_number(&part, "val", 1);
		else if (part.type == NODE_OPEN && part.depth == 2)
			style = NULL;
	}
}

static struct error *comments_count(struct reading *reading, struct str name)
{
	AUTO_PART part;
	TRY(part_open(reading->package, name, &part));
	for (;;) {
		TRY(part_next(&part));
		if (part.type == NODE_END)
			return NULL;
		if (part_at(&part, "comment"))
			reading->document->comments++;
	}
}

/* Title and language as the file's properties say. */
static struct error *properties_read(struct reading *reading, struct str name)
{
	struct document *document = reading->document;
	struct str *wanted = NULL;
	AUTO_PART part;
	TRY(part_open(reading->package, name, &part));
	for (;;) {
		TRY(part_next(&part));
		if (part.type == NODE_END)
			return arena_check(reading->arena);
		if (part.type == NODE_OPEN)
			wanted = str_equal(part.element, STR("title"))      ? &document->title
			         : str_equal(part.element, STR("language")) ? &document->language
			                                                    : NULL;
		else if (part.type == NODE_TEXT && wanted && !wanted->size)
			*wanted = str_copy(reading->arena, str_trim(part.text));
		else if (part.type == NODE_CLOSE)
			wanted = NULL;
	}
}

/* ---- notes ---- */

/* Marks are counted in the order of the references. */
static void notes_number(struct reading *reading)
{
	int footnote = reading->footnotes.start, endnote = reading->endnotes.start;
	list_each(note, &reading->notes) {
		const struct note_style *style = note->endnote ? &reading->endnotes : &reading->footnotes;
		if (!note->leaf)
			continue; /* its own mark */
		bool deleted = note->leaf->runs.at[note->run].style & RUN_DELETED;
		int *next = note->endnote ? &endnote : &footnote;
		note->mark = number_printed(reading->arena, style->format, *next);
		*next += deleted || *next > 1000000 ? 0 : 1;
		note->leaf->runs.at[note->run].text = note->mark;
	}
}

static int by_number(const void *a, const void *b)
{
	size_t left = (*(struct block *const *)a)->number, right = (*(struct block *const *)b)->number;
	return (left > right) - (left < right);
}

static struct error *notes_read(struct reading *reading, struct str part)
{
	struct block *root = reading->document->root;
	size_t before = root->children.count;
	if (!part.size || !reading->notes.count)
		return NULL;
	TRY(body_read(reading, part, BODY_NOTES));
	if (root->children.count > before)
		qsort(root->children.at + before, root->children.count - before, sizeof *root->children.at, by_number);
	return NULL;
}

/* ---- page heads and feet ---- */

static struct error *furniture_read(struct reading *reading, const struct relations *relations)
{
	for (size_t i = 0; i < reading->furniture.count; i++) {
		const struct relation *relation = relation_by_id(relations, reading->furniture.at[i]);
		bool again = !relation || relation->external;
		for (size_t before = 0; !again && before < i; before++) {
			const struct relation *other = relation_by_id(relations, reading->furniture.at[before]);
			again = other && str_equal(other->target, relation->target);
		}
		if (!again && package_has(reading->package, relation->target))
			TRY(body_read(reading, relation->target, BODY_FURNITURE));
	}
	return NULL;
}

/* ---- the whole ---- */

/* The part of that type, or STR_NONE when the paper has none. */
static struct str part_of(struct reading *reading, const struct relations *relations, struct str type)
{
	struct str part = relation_target(relations, type);
	return package_has(reading->package, part) ? part : STR_NONE;
}

static struct error *read_background(struct reading *reading, const struct relations *relations)
{
	struct relations top;
	TRY(package_relations(reading->package, STR_NONE, &top));
	struct str properties = part_of(reading, &top, STR("core-properties"));
	struct str styles = part_of(reading, relations, STR("styles"));
	struct str settings = part_of(reading, relations, STR("settings"));
	struct str comments = part_of(reading, relations, STR("comments"));
	if (properties.size)
		TRY(properties_read(reading, properties));
	if (styles.size)
		TRY(styles_read(reading->package, styles, &reading->styles));
	if (settings.size)
		TRY(settings_read(reading, settings));
	if (comments.size)
		TRY(comments_count(reading, comments));
	struct str language = reading->document->language.size ? reading->document->language : reading->styles.language;
	reading->document->language = str_lower(reading->arena, str_cut(&language, '-'));
	return numbering_read(reading->package, part_of(reading, relations, STR("numbering")), &reading->styles, &reading->numbering);
}

static struct error *read_parts(struct reading *reading)
{
	struct relations relations;
	TRY(package_relations(reading->package, reading->package->main, &relations));
	TRY(read_background(reading, &relations));
	TRY(body_read(reading, reading->package->main, BODY_MAIN));
	notes_number(reading);
	TRY(notes_read(reading, part_of(reading, &relations, STR("footnotes"))));
	TRY(notes_read(reading, part_of(reading, &relations, STR("endnotes"))));
	TRY(furniture_read(reading, &relations));
	reading->document->root->origin.to = reading->document->units;
	return doc_settle(reading->arena, reading->document);
}

static struct error *read_document(struct arena *arena, struct str bytes, struct str name, struct document **ret_document)
{
	AUTO_PACKAGE package;
	TRY(package_open(arena, bytes, name, &package));
	struct document *document = arena_new(arena, struct document);
	TRY_MEMORY(arena, document);
	document->format = FORMAT_DOCX;
	document->root = doc_add(arena, NULL, BLOCK_DOCUMENT, (struct origin){1, 1});
	TRY_MEMORY(arena, document->root);
	struct reading reading = {.arena = arena, .package = &package, .document = document,
	                          .footnotes = {STR("decimal"), 1}, .endnotes = {STR("lowerRoman"), 1}};
	TRY(read_parts(&reading));
	*ret_document = document;
	return NULL;
}

struct error *docx_read(struct arena *arena, struct str bytes, struct str name, struct document **ret_document)
{
	struct error *error = read_document(arena, bytes, name, ret_document);
	return error && arena->failed ? arena_error(arena) : error; /* a part not found for want of memory is not missing */
}
