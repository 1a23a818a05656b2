/* Sections of a paper: "A  Delivery of training" as a row, "Theme 2: Communication" as a
 * heading between the records. A second copy of the section at hand is furniture. */
#include "paper/records.h"

#include "base/utf8.h"

enum { TITLE_BYTES = 200 };

/* A lone capital (also of another script that looks like one), or a small number. */
bool section_letter(struct str text, struct str *ret_letter, struct arena *arena)
{
	text = str_trim(text);
	size_t at = 0;
	if (!text.size)
		return false;
	uint32_t character = utf8_next(text, &at);
	if (!char_is_letter(character) || !char_is_upper(character))
		return false;
	bool alone = at == text.size || ((text.at[at] == '.' || text.at[at] == ')' || text.at[at] == ':') && at + 1 == text.size);
	if (!alone)
		return false;
	struct str folded = fold(arena, str_slice(text, 0, at));
	if (folded.size != 1)
		return false;
	*ret_letter = str_format(arena, "%c", folded.at[0] >= 'a' && folded.at[0] <= 'z' ? folded.at[0] - 'a' + 'A' : folded.at[0]);
	return true;
}

static int section_same(struct recognition *r, struct str letter, struct str title)
{
	for (size_t i = 0; i < r->draft->sections.count; i++) {
		const struct section *section = &r->draft->sections.at[i];
		if (str_equal(section->letter, letter) && str_equal(fold(r->arena, section->title), fold(r->arena, title)))
			return (int)i;
	}
	return -1;
}

struct error *section_open(struct walk *walk, struct str letter, struct str title, const struct block *block)
{
	struct recognition *r = walk->r;
	int same = section_same(r, letter, title);
	if (same >= 0) {
		bool repeated = same == walk->section;
		walk->section = same;
		return account_claim_all(r->book, block, repeated ? ROLE_FURNITURE : ROLE_PLACED);
	}
	struct section *section = list_add(r->arena, &r->draft->sections);
	TRY_MEMORY(r->arena, section);
	*section = (struct section){.letter = letter, .title = title, .origin = block->origin};
	walk->section = (int)r->draft->sections.count - 1;
	return account_claim_all(r->book, block, ROLE_PLACED);
}

/* "A  Delivery …", "Section B: …", "C) …": the letter and where the title begins. */
static size_t letter_before(struct recognition *r, struct str text, struct str *ret_letter)
{
	static const struct str words[] = {STR("section "), STR("part "), STR("theme "), STR("area "), STR("priority "), STR("adran "), STR("thema ")};
	size_t at = 0;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_starts_fold(text, words[i]))
			at = words[i].size;
	size_t end = at;
	while (end < text.size && text.at[end] != ' ' && text.at[end] != ':' && text.at[end] != '.' && text.at[end] != ')' && end - at < 4)
		end++;
	if (!section_letter(str_slice(text, at, end), ret_letter, r->arena) || end >= text.size)
		return 0;
	bool sign = text.at[end] == ':' || text.at[end] == '.' || text.at[end] == ')';
	size_t start = end;
	while (start < text.size) {
		size_t next = start;
		uint32_t character = utf8_next(text, &next);
		if (char_is_letter(character) || char_is_digit(character))
			break;
		sign |= !char_is_space(character);
		start = next;
	}
	struct str title = str_from(text, start);
	if (!title.size || (!sign && !at && begins_small(title)))
		return 0;
	return start;
}

struct error *section_heading(struct walk *walk, const struct block *leaf)
{
	struct str letter = STR_NONE, title = leaf->text;
	if (leaf->marker.size && section_letter(leaf->marker, &letter, walk->r->arena))
		return section_open(walk, letter, title, leaf);
	size_t start = letter_before(walk->r, leaf->text, &letter);
	return section_open(walk, start ? letter : STR_NONE, str_from(title, start), leaf);
}

static bool table_opens_records(struct walk *walk, const struct block *table)
{
	for (size_t i = 0; i < table->children.count && i < 3; i++) {
		const struct block *row = table->children.at[i];
		struct map map;
		struct opener opener;
		const struct block *leaf = leaf_first(walk->r->draft, row);
		if (map_read(walk->r, row, &map) && (map.has[COLUMN_RECOMMENDATION] || map.has[COLUMN_NUMBER] || walk->survey.named))
			return true;
		if (leaf && opener_read(leaf, &opener))
			return true;
	}
	return false;
}

bool records_follow(struct walk *walk, const struct block *block)
{
	if (!block)
		return false;
	struct opener opener;
	if (block->kind == BLOCK_TABLE)
		return table_opens_records(walk, block);
	if (block->kind == BLOCK_ROW) {
		struct map map;
		const struct block *leaf = leaf_first(walk->r->draft, block);
		return map_read(walk->r, block, &map) || (leaf && (opener_read(leaf, &opener) || numbered_read(leaf, &opener) || reference_match(leaf->text, true, NULL, NULL)));
	}
	if (!block_is_leaf(block) || block->text.size == 0)
		return false;
	if (opener_read(block, &opener))
		return true;
	bool list = walk->survey.answered_list || (walk->survey.any_list && walk->in_list);
	return (list && numbered_read(block, &opener)) || (walk->survey.item_style && walk->survey.item_style != ITEM_TITLE && item_read(walk->r->arena, block, &opener) == walk->survey.item_style);
}
