/* The account: see account.h.
 *
 * Each leaf has one role until a claim covers a part of it; then it has a map of one
 * byte per byte of text. White space between claimed words follows the word before it.
 * Units (lines, paragraphs, cells) take their role from the leaves that lie in them. */
#include "paper/account.h"

#include "base/utf8.h"

#include <string.h>

struct release {
	size_t start, end;
	const char *reason;
};

struct ledger { /* of one leaf */
	const struct block *leaf;
	unsigned char role; /* of all bytes while map is NULL */
	unsigned char *map;
	LIST(struct release) released;
};

struct account_book {
	struct arena *arena;
	const struct document *document;
	struct ledger *ledgers; /* in reading order, as document->leaves */
	size_t count;
};

struct error *account_open(struct arena *arena, const struct document *document, struct account_book **ret_book)
{
	struct account_book *book = arena_new(arena, struct account_book);
	TRY_MEMORY(arena, book);
	book->arena = arena;
	book->document = document;
	book->count = document->leaves.count;
	book->ledgers = arena_alloc_array(arena, book->count, sizeof *book->ledgers);
	TRY_MEMORY(arena, book->ledgers);
	for (size_t i = 0; i < book->count; i++)
		book->ledgers[i].leaf = document->leaves.at[i];
	*ret_book = book;
	return NULL;
}

/* Leaves are numbered in reading order, so a search by halves finds theirs. */
static struct ledger *ledger_of(const struct account_book *book, const struct block *leaf)
{
	size_t low = 0, high = book->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (book->ledgers[middle].leaf->number < leaf->number)
			low = middle + 1;
		else
			high = middle;
	}
	return low < book->count && book->ledgers[low].leaf == leaf ? &book->ledgers[low] : NULL;
}

static struct error *ledger_set(struct account_book *book, struct ledger *ledger, size_t start, size_t end, enum role role)
{
	size_t size = ledger->leaf->text.size;
	if (end > size)
		end = size;
	if (start > end)
		start = end;
	if (start == 0 && end == size) {
		ledger->role = (unsigned char)role;
		ledger->map = NULL;
		return NULL;
	}
	if (!ledger->map) {
		ledger->map = arena_alloc(book->arena, size);
		TRY_MEMORY(book->arena, ledger->map);
		memset(ledger->map, ledger->role, size);
	}
	memset(ledger->map + start, (int)role, end - start);
	return NULL;
}

struct error *account_claim(struct account_book *book, const struct block *leaf, size_t start, size_t end, enum role role)
{
	struct ledger *ledger = ledger_of(book, leaf);
	if (!ledger)
		return error_new(book->arena, ERROR_BUG, "a block that is no leaf of the paper was claimed");
	return ledger_set(book, ledger, start, end, role);
}

struct error *account_claim_all(struct account_book *book, const struct block *block, enum role role)
{
	/* The leaves of a block stand together in reading order: from the first whose number
	 * is not before the block's own to the last that lies in it. */
	size_t low = 0, high = book->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (book->ledgers[middle].leaf->number < block->number)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < book->count; low++) {
		const struct block *above = book->ledgers[low].leaf;
		while (above && above != block)
			above = above->parent;
		if (!above)
			break;
		TRY(ledger_set(book, &book->ledgers[low], 0, SIZE_MAX, role));
	}
	return NULL;
}

struct error *account_release(struct account_book *book, const struct block *leaf, size_t start, size_t end, const char *reason)
{
	TRY(account_claim(book, leaf, start, end, ROLE_LEFTOVER));
	struct ledger *ledger = ledger_of(book, leaf);
	struct release *released = list_add(book->arena, &ledger->released);
	TRY_MEMORY(book->arena, released);
	*released = (struct release){start, end, reason};
	return NULL;
}

bool account_claimed(const struct account_book *book, const struct block *leaf)
{
	const struct ledger *ledger = ledger_of(book, leaf);
	if (!ledger)
		return false;
	if (!ledger->map)
		return ledger->role != ROLE_LEFTOVER;
	for (size_t i = 0; i < leaf->text.size; i++)
		if (ledger->map[i] != ROLE_LEFTOVER)
			return true;
	return false;
}

static enum role role_at(const struct ledger *ledger, size_t byte)
{
	return (enum role)(ledger->map ? ledger->map[byte] : ledger->role);
}

static const char *reason_at(const struct ledger *ledger, size_t byte)
{
	for (size_t i = ledger->released.count; i > 0; i--)
		if (byte >= ledger->released.at[i - 1].start && byte < ledger->released.at[i - 1].end)
			return ledger->released.at[i - 1].reason;
	return "no head matched";
}

static struct error *leftover_add(struct account_book *book, struct draft *draft, const struct ledger *ledger, size_t start, size_t end, int near)
{
	struct str text = str_trim(str_slice(ledger->leaf->text, start, end));
	if (!text.size)
		return NULL;
	struct leftover *leftover = list_add(book->arena, &draft->leftovers);
	TRY_MEMORY(book->arena, leftover);
	size_t first = (size_t)(text.at - ledger->leaf->text.at);
	*leftover = (struct leftover){
		.text = text,
		.piece = {ledger->leaf, first, first + text.size},
		.reason = str_of(reason_at(ledger, first)),
		.near = near,
	};
	return NULL;
}

enum unit_mark { UNIT_PLACED = 1, UNIT_LEFTOVER = 2 };

/* Counts the characters of a leaf, lists its leftovers, and gives the marks of its unit. */
static struct error *ledger_close(struct account_book *book, const struct ledger *ledger, struct draft *draft, int near, unsigned *ret_marks)
{
	struct str text = ledger->leaf->text;
	size_t counts[3] = {0}, open = SIZE_MAX;
	enum role role = text.size ? role_at(ledger, 0) : ROLE_FURNITURE;
	if (ledger->leaf->marker.size)
		counts[role] += utf8_count(ledger->leaf->marker);
	for (size_t at = 0; at < text.size;) {
		size_t start = at;
		bool blank = char_is_space(utf8_next(text, &at));
		if (!blank)
			role = role_at(ledger, start);
		counts[role]++;
		if (role == ROLE_LEFTOVER && open == SIZE_MAX)
			open = start;
		if (role != ROLE_LEFTOVER && open != SIZE_MAX) {
			TRY(leftover_add(book, draft, ledger, open, start, near));
			open = SIZE_MAX;
		}
	}
	if (open != SIZE_MAX)
		TRY(leftover_add(book, draft, ledger, open, text.size, near));
	draft->account.characters_placed += counts[ROLE_PLACED];
	draft->account.characters_furniture += counts[ROLE_FURNITURE];
	draft->account.characters_leftover += counts[ROLE_LEFTOVER];
	draft->account.characters += counts[0] + counts[1] + counts[2];
	*ret_marks = (counts[ROLE_PLACED] ? UNIT_PLACED : 0u) | (counts[ROLE_LEFTOVER] ? UNIT_LEFTOVER : 0u);
	return NULL;
}

static int recommendation_before(const struct draft *draft, const struct block *leaf, int from)
{
	while ((size_t)(from + 1) < draft->recommendations.count) {
		size_t begins = draft->recommendations.at[from + 1].origin.from;
		if (begins > leaf->origin.from)
			break;
		from++;
	}
	return from;
}

static void units_count(struct account *account, const unsigned char *units, size_t count)
{
	account->units = count;
	for (size_t unit = 1; unit <= count; unit++) {
		if (units[unit] & UNIT_LEFTOVER)
			account->units_leftover++;
		else if (units[unit] & UNIT_PLACED)
			account->units_placed++;
		else
			account->units_furniture++;
	}
}

struct error *account_close(struct account_book *book, struct draft *draft)
{
	size_t count = book->document->units;
	unsigned char *units = arena_alloc(book->arena, count + 1);
	TRY_MEMORY(book->arena, units);
	draft->account = (struct account){0};
	int near = -1;
	for (size_t i = 0; i < book->count; i++) {
		const struct block *leaf = book->ledgers[i].leaf;
		unsigned marks = 0;
		near = recommendation_before(draft, leaf, near);
		TRY(ledger_close(book, &book->ledgers[i], draft, near, &marks));
		for (size_t unit = leaf->origin.from; unit && unit <= leaf->origin.to && unit <= count; unit++)
			units[unit] |= (unsigned char)marks;
	}
	units_count(&draft->account, units, count);
	return NULL;
}
