/* The document tree: see doc.h. Readers add blocks and runs as they meet them; doc_settle
 * then makes the tree what the recogniser expects: folded text, no empty leaves, numbers.
 *
 * How deep a tree is the paper decides, so nothing here calls itself: `struct walk` goes
 * through a tree with a path of its own, and the settling goes backwards through the
 * blocks in reading order, where every block comes after all that is in it. */
#include "doc/doc.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <string.h>

bool block_is_leaf(const struct block *block)
{
	return block->kind == BLOCK_HEADING || block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_ITEM ||
	       block->kind == BLOCK_FURNITURE;
}

struct block *doc_add(struct arena *arena, struct block *parent, enum block_kind kind, struct origin origin)
{
	struct block *block = arena_new(arena, struct block);
	if (!block)
		return NULL;
	*block = (struct block){.kind = kind, .origin = origin, .parent = parent, .colspan = 1, .rowspan = 1};
	if (parent && !list_push(arena, &parent->children, block))
		return NULL;
	return block;
}

bool doc_add_run(struct arena *arena, struct block *leaf, struct str text, unsigned style, struct str href)
{
	struct run run = {.style = style};
	run.text = utf8_mend(arena, str_copy(arena, text));
	run.href = utf8_mend(arena, str_copy(arena, href));
	return !arena->failed && list_push(arena, &leaf->runs, run);
}

/* ---- going through a tree ---- */

struct step {
	const struct block *block;
	size_t next; /* index of the child that comes next */
};

struct walk {
	struct arena *arena;
	const struct block *from;
	LIST(struct step) path;
};

/* The next block in reading order, a parent before its children; NULL at the end, or when
 * the arena is full. */
static const struct block *walk_next(struct walk *walk)
{
	const struct block *next = walk->from;
	walk->from = NULL;
	while (!next && walk->path.count) {
		struct step *step = list_last(&walk->path);
		if (step->next < step->block->children.count)
			next = step->block->children.at[step->next++];
		else
			walk->path.count--;
	}
	if (next && !list_push(walk->arena, &walk->path, ((struct step){.block = next})))
		return NULL;
	return next;
}

static size_t walk_depth(const struct walk *walk)
{
	return walk->path.count - 1;
}

/* ---- folding ---- */

/* Text on its way from a leaf's runs into its one text. Folding never makes text longer,
 * so there is room for all of the runs from the start. */
struct folding {
	char *at; /* NULL when the arena is full: nothing is kept then */
	size_t size;
	bool blank, line_break; /* seen, and printed once something follows */
};

static struct str folded(const struct folding *folding)
{
	return folding->size ? (struct str){folding->at, folding->size} : STR_NONE;
}

static bool without_width(uint32_t character)
{
	return character == 0xAD || (character >= 0x200B && character <= 0x200F) || character == 0x2060 || character == 0xFEFF;
}

static bool prints(uint32_t character)
{
	return character > ' ' && character != 0x7F && (character < 0x7F || !char_is_space(character)) && !without_width(character);
}

/* Adds a run's text; gives where its first printed character stands, or STR_NOT_FOUND
 * when it prints nothing. */
static size_t fold_run(struct folding *folding, struct str run)
{
	size_t start = STR_NOT_FOUND;
	for (size_t at = 0; folding->at && at < run.size;) {
		size_t from = at;
		uint32_t character = utf8_next(run, &at);
		if (!prints(character)) {
			folding->line_break |= character == '\n' || character == 0x2028 || character == 0x2029;
			folding->blank |= !without_width(character);
			continue;
		}
		if (folding->size && folding->blank)
			folding->at[folding->size++] = folding->line_break ? '\n' : ' ';
		folding->line_break = folding->blank = false;
		if (start == STR_NOT_FOUND)
			start = folding->size;
		memcpy(folding->at + folding->size, run.at + from, at - from);
		folding->size += at - from;
	}
	return start;
}

static struct str fold_alone(struct arena *arena, struct str text)
{
	if (!text.size)
		return STR_NONE;
	struct folding folding = {.at = arena_alloc(arena, text.size)};
	fold_run(&folding, text);
	return folded(&folding);
}

static bool joins(const struct run *before, const struct run *run)
{
	return before->style == run->style && !(run->style & RUN_NOTE) && str_equal(before->href, run->href);
}

/* Gives each run the bytes from its start to the start of the next that is printed, so
 * that the blank between two belongs to the first; joins runs that differ in nothing. */
static void share_out(struct block *leaf)
{
	size_t end = leaf->text.size;
	for (size_t i = leaf->runs.count; i-- > 0;) {
		struct run *run = &leaf->runs.at[i];
		if (run->style & RUN_DELETED)
			continue;
		run->text = str_slice(leaf->text, run->start, end);
		end = run->start;
	}
	size_t kept = 0;
	for (size_t i = 0; i < leaf->runs.count; i++) {
		struct run *run = &leaf->runs.at[i], *before = kept ? &leaf->runs.at[kept - 1] : NULL;
		if (before && !(run->style & RUN_DELETED) && joins(before, run))
			before->text.size += run->text.size;
		else
			leaf->runs.at[kept++] = *run;
	}
	leaf->runs.count = kept;
}

static void settle_leaf(struct arena *arena, struct block *leaf)
{
	size_t room = 1;
	list_each(run, &leaf->runs)
		room += run->text.size;
	struct folding folding = {.at = arena_alloc(arena, room)};
	size_t kept = 0;
	for (size_t i = 0; i < leaf->runs.count; i++) {
		struct run run = leaf->runs.at[i];
		if (run.style & RUN_DELETED) {
			run.start = folding.size;
			run.text = fold_alone(arena, run.text);
			if (!run.text.size)
				continue;
		} else {
			run.start = fold_run(&folding, run.text);
			if (run.start == STR_NOT_FOUND)
				continue;
		}
		leaf->runs.at[kept++] = run;
	}
	leaf->runs.count = kept;
	leaf->text = folded(&folding);
	leaf->marker = fold_alone(arena, leaf->marker);
	share_out(leaf);
}

/* Takes out what holds no text; rows and cells stay, they make the grid. Uses `number` for
 * the count of leaves in a block, which numbering overwrites. */
static void settle_block(struct arena *arena, struct block *block)
{
	if (block_is_leaf(block)) {
		settle_leaf(arena, block);
		block->number = block->text.size ? 1 : 0;
		return;
	}
	size_t kept = 0, leaves = 0;
	for (size_t i = 0; i < block->children.count; i++) {
		struct block *child = block->children.at[i];
		leaves += child->number;
		if (child->number || child->kind == BLOCK_ROW || child->kind == BLOCK_CELL)
			block->children.at[kept++] = child;
	}
	block->children.count = kept;
	block->number = leaves;
	if (block->kind == BLOCK_CELL && !leaves)
		block->children.count = 0;
}

static void number_blocks(struct arena *arena, struct document *document)
{
	struct walk walk = {.arena = arena, .from = document->root};
	size_t number = 0;
	struct block *block;
	while ((block = (struct block *)walk_next(&walk))) {
		block->number = number++;
		if (block_is_leaf(block))
			list_push(arena, &document->leaves, block);
	}
}

struct error *doc_settle(struct arena *arena, struct document *document)
{
	LIST(struct block *) order = {0};
	struct walk walk = {.arena = arena, .from = document->root};
	struct block *block;
	while ((block = (struct block *)walk_next(&walk)))
		list_push(arena, &order, block);
	TRY(arena_check(arena));
	for (size_t i = order.count; i-- > 0;)
		settle_block(arena, order.at[i]);
	number_blocks(arena, document);
	return arena_check(arena);
}

/* ---- looking ---- */

struct str block_text(struct arena *arena, const struct block *block)
{
	if (block_is_leaf(block))
		return block->text;
	struct buf text;
	buf_init(&text, arena, BUF_NO_LIMIT);
	struct walk walk = {.arena = arena, .from = block};
	const struct block *inner;
	while ((inner = walk_next(&walk))) {
		if (!block_is_leaf(inner) || !inner->text.size)
			continue;
		if (text.size)
			buf_char(&text, '\n');
		buf_put(&text, inner->text);
	}
	return buf_str(&text);
}

const struct block *row_cell(const struct block *row, int column)
{
	for (size_t i = 0; i < row->children.count; i++) {
		const struct block *cell = row->children.at[i];
		if (cell->kind == BLOCK_CELL && column >= cell->column && column - cell->column < cell->colspan)
			return cell;
	}
	return NULL;
}

const struct block *block_within(const struct block *block, enum block_kind kind)
{
	while (block && block->kind != kind)
		block = block->parent;
	return block;
}

/* ---- printing ---- */

static const char *const kind_names[] = {
	[BLOCK_DOCUMENT] = "document", [BLOCK_HEADING] = "heading", [BLOCK_PARAGRAPH] = "paragraph",
	[BLOCK_ITEM] = "item",         [BLOCK_TABLE] = "table",     [BLOCK_ROW] = "row",
	[BLOCK_CELL] = "cell",         [BLOCK_FOOTNOTE] = "footnote", [BLOCK_FURNITURE] = "furniture",
};

struct sign {
	unsigned bit;
	const char *name;
};

static const struct sign flag_signs[] = {
	{BLOCK_CONTINUED, "continued"}, {BLOCK_HEAD_ROW, "head"},    {BLOCK_BREAK_BEFORE, "break"},
	{BLOCK_HIDDEN, "hidden"},       {BLOCK_TEXT_BOX, "text-box"}, {0, NULL},
};

static const struct sign style_signs[] = {
	{RUN_BOLD, "bold"}, {RUN_ITALIC, "italic"}, {RUN_UNDERLINE, "underline"}, {RUN_MARK, "mark"},
	{RUN_SUPERSCRIPT, "superscript"}, {RUN_NOTE, "note"}, {RUN_INSERTED, "inserted"}, {RUN_DELETED, "deleted"},
	{RUN_STRIKE, "strike"}, {0, NULL},
};

static void put_signs(struct buf *out, const struct sign *signs, unsigned bits)
{
	for (; signs->name; signs++)
		if (bits & signs->bit)
			buf_printf(out, " %s", signs->name);
}

static void put_text(struct buf *out, struct str text)
{
	buf_char(out, '"');
	for (struct str rest = text; rest.at;) {
		buf_put(out, str_cut(&rest, '\n'));
		if (rest.at)
			buf_put(out, STR("\\n"));
	}
	buf_char(out, '"');
}

static void put_leaf(struct buf *out, const struct block *leaf)
{
	buf_char(out, ' ');
	put_text(out, leaf->text);
	for (size_t i = 0; i < leaf->runs.count; i++) {
		const struct run *run = &leaf->runs.at[i];
		if (!run->style && !run->href.size)
			continue;
		buf_printf(out, " {%zu-%zu", run->start, run->start + run->text.size);
		put_signs(out, style_signs, run->style);
		if (run->href.size) {
			buf_put(out, STR(" link "));
			put_text(out, run->href);
		}
		if (run->style & RUN_DELETED) {
			buf_char(out, ' ');
			put_text(out, run->text);
		}
		buf_char(out, '}');
	}
}

static void put_block(struct buf *out, const struct block *block)
{
	buf_put(out, str_of(kind_names[block->kind]));
	if (block->kind == BLOCK_HEADING || block->kind == BLOCK_ITEM)
		buf_printf(out, " %d", block->level);
	if (block->kind == BLOCK_CELL) {
		buf_printf(out, " %d", block->column);
		if (block->colspan != 1 || block->rowspan != 1)
			buf_printf(out, " spans %dx%d", block->colspan, block->rowspan);
	}
	buf_printf(out, block->origin.from == block->origin.to ? " [%zu]" : " [%zu-%zu]", block->origin.from, block->origin.to);
	put_signs(out, flag_signs, block->flags);
	if (block->marker.size) {
		buf_put(out, block->marker_automatic ? STR(" automatic ") : STR(" marker "));
		put_text(out, block->marker);
	}
	if (block_is_leaf(block))
		put_leaf(out, block);
	buf_char(out, '\n');
}

struct str doc_tree(struct arena *arena, const struct document *document)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	struct walk walk = {.arena = arena, .from = document->root};
	const struct block *block;
	while ((block = walk_next(&walk))) {
		for (size_t i = walk_depth(&walk); i > 0; i--)
			buf_put(&out, STR("  "));
		put_block(&out, block);
	}
	return buf_str(&out);
}
