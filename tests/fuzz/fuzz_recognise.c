/* Fuzz target: the recogniser over trees that no reader would make, and over text papers.
 *
 * The first byte chooses. A text paper goes through the text reader; else each byte is one
 * step of a script that builds a tree: open or close a table, row or cell, or add a leaf with
 * words of the field. Either way the account must add up to the paper. */
#include <stdlib.h>

#include "doc/read/read.h"
#include "paper/draft.h"

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

static const char *const words[] = {
	"No.", "Recommendation", "Responsibility", "Original Completion Date", "Cabinet Member's Assessment", "Comment",
	"Timescale/progress so far", "Evidence of Progress (and Anticipated Completion Date)", "Response: Accepted.",
	"R01", "R02", "R07", "Recommendation 1. That the gate be hung.", "Recommendation 2", "1. That the wall be built.", "a) a bench; and",
	"Accepted - completed", "3 - Not Achieved (Progress Made)", "April 2015", "Head of Parks", "A", "Delivery of paths",
	"Further information following the 26 May meeting", "To be completed for the 24 June meeting", "of the gates and the", "The gate was hung.",
	"Updated 30.11.16 (EPS)", "Theme 2: Gates", "Appendix 2: Concluded Recommendations", "Status", "Progress update June 2024", "Lead officer",
	"Recommendations 1-3 are discussed on 12 May 2016.", "Recor", "nmendation", "ence of Progress (and Anticipated Comp", "letion Date if", "-", "3",
};

struct script {
	struct arena *arena;
	struct block *at; /* where the next block goes */
	size_t unit;
};

static struct origin next_unit(struct script *script)
{
	script->unit++;
	return (struct origin){script->unit, script->unit};
}

static void add_leaf(struct script *script, unsigned char byte)
{
	static const enum block_kind kinds[] = {BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_ITEM, BLOCK_FURNITURE};
	struct block *at = script->at;
	if (at->kind == BLOCK_TABLE || at->kind == BLOCK_ROW)
		return;
	struct block *leaf = doc_add(script->arena, at, at->kind == BLOCK_DOCUMENT && byte % 7 == 0 ? kinds[byte % 4] : BLOCK_PARAGRAPH, next_unit(script));
	if (leaf)
		doc_add_run(script->arena, leaf, str_of(words[byte % (sizeof words / sizeof *words)]), byte % 5 == 0 ? RUN_BOLD : byte % 11 == 0 ? RUN_SUPERSCRIPT : 0, STR_NONE);
}

static void open_block(struct script *script, unsigned char byte)
{
	struct block *at = script->at;
	enum block_kind kind = at->kind == BLOCK_TABLE ? BLOCK_ROW : at->kind == BLOCK_ROW ? BLOCK_CELL : BLOCK_TABLE;
	struct block *block = doc_add(script->arena, at, kind, next_unit(script));
	if (!block)
		return;
	if (kind == BLOCK_CELL) {
		struct block *before = at->children.count > 1 ? at->children.at[at->children.count - 2] : NULL;
		block->column = before ? before->column + before->colspan : 0;
		block->colspan = byte % 13 == 0 ? 4 : 1;
		block->flags = byte % 17 == 0 ? BLOCK_CONTINUED : 0;
	}
	if (kind == BLOCK_ROW && byte % 6 == 0)
		block->flags = BLOCK_HEAD_ROW;
	script->at = block;
}

static struct error *build(struct arena *arena, const unsigned char *bytes, size_t size, struct document **ret_document)
{
	struct document *document = arena_new(arena, struct document);
	TRY_MEMORY(arena, document);
	document->root = doc_add(arena, NULL, BLOCK_DOCUMENT, (struct origin){1, 1});
	TRY_MEMORY(arena, document->root);
	struct script script = {arena, document->root, 0};
	for (size_t i = 0; i < size; i++) {
		if (bytes[i] < 64)
			open_block(&script, bytes[i]);
		else if (bytes[i] < 112 && script.at->parent)
			script.at = script.at->parent;
		else
			add_leaf(&script, bytes[i]);
	}
	document->units = script.unit;
	*ret_document = document;
	return doc_settle(arena, document);
}

static void check(const struct draft *draft)
{
	const struct account *account = &draft->account;
	if (account->units_placed + account->units_furniture + account->units_leftover != draft->document->units)
		abort();
	if (account->characters_placed + account->characters_furniture + account->characters_leftover != account->characters)
		abort();
	list_each(record, &draft->recommendations)
		if (record->section >= (int)draft->sections.count || record->id[0] != 'r')
			abort();
	list_each(notice, &draft->notices)
		if (notice->recommendation >= (int)draft->recommendations.count)
			abort();
}

/* Opened once for all runs: it does not change. */
static const struct recogniser *shared_recogniser(void)
{
	static struct arena arena;
	static struct recogniser *recogniser;
	if (!recogniser) {
		arena_init(&arena, ARENA_NO_CAP);
		if (recogniser_open(&arena, &recogniser))
			abort();
	}
	return recogniser;
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
	AUTO_ARENA arena;
	struct document *document = NULL;
	struct draft *draft = NULL;
	arena_init(&arena, 512u << 20);
	if (!size || size > 20000)
		return 0;
	struct str rest = {(const char *)bytes + 1, size - 1};
	struct error *error = bytes[0] & 1 ? text_read(&arena, rest, STR("paper"), &document) : build(&arena, bytes + 1, size - 1, &document);
	if (!error && !paper_recognise(&arena, shared_recogniser(), document, DAY_NONE, &draft))
		check(draft);
	return 0;
}
