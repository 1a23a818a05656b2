/* Appendices: named in a list, opened by a heading; lists and headings often differ, and
 * both stay (importer.md, pattern 43). Attachments of records are looked up among them. */
#include "paper/plan.h"

#include "base/utf8.h"

/* "Appendix 1", "Appendix (B)", "Annex A" at the start: label, and where the title begins. */
static bool appendix_read(struct recognition *r, struct str text, struct str *ret_label, size_t *ret_title)
{
	static const struct phrase names[] = {{"appendix", 0}, {"appendices", 0}, {"annex", 0}, {"annexe", 0}, {"atodiad", 0}, {NULL, 0}};
	struct tokens tokens = printed_tokens(scratch_of(r), str_slice(text, 0, 120));
	size_t count, at;
	if (!tokens.count || !phrase_at(names, &tokens, 0, &count))
		return false;
	at = count + (sign_at(&tokens, count, '(') ? 1 : 0);
	if (at >= tokens.count || tokens.at[at].end - tokens.at[at].start > 3 || tokens.at[at].kind == TOKEN_SIGN)
		return false;
	*ret_label = str_slice(text, tokens.at[at].start, tokens.at[at].end);
	size_t next = at + 1;
	while (next < tokens.count && tokens.at[next].kind == TOKEN_SIGN)
		next++;
	*ret_title = next < tokens.count ? tokens.at[next].start : text.size;
	return true;
}

static struct error *appendix_add(struct recognition *r, struct str label, struct str title, bool listed, const struct block *leaf)
{
	list_each(known, &r->draft->appendices) {
		bool same = str_equal_fold(known->label, label) && (str_equal_fold(known->title, title) || !title.size || !known->title.size);
		if (!same)
			continue;
		known->listed |= listed;
		known->found |= !listed;
		if (!known->title.size)
			known->title = title;
		return NULL;
	}
	struct appendix appendix = {.label = label, .title = title, .listed = listed, .found = !listed};
	struct words words = {0};
	TRY(words_add(r->arena, &words, leaf, 0, leaf->text.size));
	if (words.count)
		appendix.source = words.at[0];
	return list_push(r->arena, &r->draft->appendices, appendix) ? NULL : arena_error(r->arena);
}

/* A head "Appendices" (or "Attachments", "List of appendices"): what follows is the list. */
static bool opens_list(struct recognition *r, const struct block *leaf)
{
	static const char *const heads[] = {"appendices", "list of appendices", "attachments", "annexes", "appendices attached", "atodiadau"};
	for (size_t i = 0; leaf->text.size < 40 && i < sizeof heads / sizeof *heads; i++)
		if (phrase_is(scratch_of(r), leaf->text, heads[i]))
			return true;
	return false;
}

static struct error *listed_row(struct recognition *r, const struct block *row)
{
	if (row->children.count < 2)
		return NULL;
	struct str label = str_trim(block_text(r->arena, row->children.at[0])), title = str_trim(block_text(r->arena, row->children.at[1]));
	struct str bare = label;
	size_t behind;
	if (appendix_read(r, label, &bare, &behind))
		label = bare;
	if (!label.size || label.size > 12 || !title.size || title.size > 300)
		return NULL;
	const struct block *cell = row->children.at[0];
	return cell->children.count ? appendix_add(r, label, title, true, cell->children.at[0]) : NULL;
}

/* "1." before a line of the list. */
static struct str item_label(struct str marker)
{
	while (marker.size && (marker.at[marker.size - 1] == '.' || marker.at[marker.size - 1] == ')'))
		marker.size--;
	if (marker.size && marker.at[0] == '(')
		marker = str_from(marker, 1);
	bool plain = marker.size && marker.size <= 3;
	for (size_t i = 0; i < marker.size; i++)
		plain = plain && ((marker.at[i] >= '0' && marker.at[i] <= '9') || (marker.at[i] >= 'A' && marker.at[i] <= 'Z'));
	return plain ? marker : STR_NONE;
}

static struct error *appendices_find(struct recognition *r)
{
	const struct block *root = r->draft->document->root;
	bool in_list = false;
	for (size_t i = 0; root && i < root->children.count; i++) {
		const struct block *block = root->children.at[i];
		struct str label = STR_NONE;
		size_t title = 0;
		if (block->kind == BLOCK_TABLE) {
			for (size_t k = 0; in_list && k < block->children.count && k < 60; k++)
				TRY(listed_row(r, block->children.at[k]));
			in_list = false;
			continue;
		}
		if (!block_is_leaf(block) || block->kind == BLOCK_FURNITURE)
			continue;
		if (opens_list(r, block)) {
			in_list = true;
			continue;
		}
		bool named = block->text.size < 240 && appendix_read(r, block->text, &label, &title);
		if (!named && in_list && block->kind == BLOCK_ITEM && block->text.size < 240) {
			label = item_label(block->marker);
			named = label.size > 0;
		}
		bool list_line = named && block->kind != BLOCK_HEADING && (in_list || block->kind == BLOCK_ITEM);
		bool heading = named && !list_line && (block->kind == BLOCK_HEADING || !str_ends(block->text, STR(".")));
		if (list_line || heading)
			TRY(appendix_add(r, label, str_trim(str_from(block->text, title)), list_line, block));
		in_list = in_list && (list_line || block->kind == BLOCK_ITEM);
	}
	return NULL;
}

struct error *appendices_settle(struct recognition *r)
{
	TRY(appendices_find(r));
	for (size_t n = 0; n < r->draft->recommendations.count; n++)
		list_each(attachment, &r->draft->recommendations.at[n].attachments) {
			struct str label = STR_NONE;
			size_t title;
			if (!appendix_read(r, attachment->label, &label, &title))
				continue;
			list_each(appendix, &r->draft->appendices)
				/* a paper that is itself an appendix is not the one that it announces */
				attachment->present |= appendix->found && str_equal_fold(appendix->label, label)
					&& !(appendix->title.size && str_equal_fold(appendix->title, r->draft->front.title));
		}
	return arena_check(r->arena);
}
