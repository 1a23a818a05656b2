/* Terms and places: see terms.h. Acronyms are looked for in the document itself, so that
 * an introduction counts wherever it stands, leftovers included. */
#include "check/terms.h"

#include "base/utf8.h"
#include "check/plain.h"

#include <stdlib.h>

struct leaves paper_leaves(const struct checking *c)
{
	const struct document *document = c->draft->document;
	return document ? (struct leaves){document->leaves.at, document->leaves.count} : (struct leaves){0};
}

struct passage leaf_passage(struct arena *arena, const struct block *leaf)
{
	struct piece *piece = arena_new(arena, struct piece);
	if (!piece)
		return (struct passage){0};
	*piece = (struct piece){leaf, 0, leaf->text.size};
	return (struct passage){leaf->text, piece, 1};
}

/* Recommendations stand in reading order: the last that begins at or before the leaf, or
 * one of the few before it whose stretch reaches further. */
int leaf_recommendation(const struct checking *c, const struct block *leaf)
{
	const struct recommendation *at = c->draft->recommendations.at;
	size_t from = 0, to = c->draft->recommendations.count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (at[middle].origin.from <= leaf->origin.from)
			from = middle + 1;
		else
			to = middle;
	}
	for (size_t back = 0; back < 4 && from > back; back++) {
		struct origin origin = at[from - back - 1].origin;
		if (origin.from && leaf->origin.from >= origin.from && leaf->origin.to <= origin.to)
			return (int)(from - back - 1);
	}
	return -1;
}

int letters_apart(struct str a, struct str b, int most)
{
	enum { LONGEST = 64 };
	if (a.size > LONGEST || b.size > LONGEST || a.size > b.size + (size_t)most || b.size > a.size + (size_t)most)
		return most + 1;
	int rows[3][LONGEST + 1];
	for (size_t j = 0; j <= b.size; j++)
		rows[0][j] = (int)j;
	for (size_t i = 1; i <= a.size; i++) {
		int *row = rows[i % 3], *above = rows[(i + 2) % 3], *above2 = rows[(i + 1) % 3];
		row[0] = (int)i;
		for (size_t j = 1; j <= b.size; j++) {
			int least = above[j - 1] + (a.at[i - 1] != b.at[j - 1]);
			if (above[j] + 1 < least)
				least = above[j] + 1;
			if (row[j - 1] + 1 < least)
				least = row[j - 1] + 1;
			if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] && a.at[i - 2] == b.at[j - 1] && above2[j - 2] + 1 < least)
				least = above2[j - 2] + 1;
			row[j] = least;
		}
	}
	int apart = rows[a.size % 3][b.size];
	return apart > most ? most + 1 : apart;
}

/* --- acronyms -------------------------------------------------------------------------- */

enum { LONGEST_ADDRESS = 300, MOST_ACRONYMS = 2000 }; /* beyond them a text is no paper */

static bool upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool word_char(char c)
{
	return upper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ((unsigned char)c & 0x80);
}

static bool roman(struct str letters)
{
	for (size_t i = 0; i < letters.size; i++)
		if (!str_has(STR("IVX"), str_slice(letters, i, i + 1)))
			return false;
	return true;
}

/* A whole sentence in capitals (a heading, a shout) holds no acronyms. */
static bool shouts(struct str text, size_t start, size_t end)
{
	size_t from = start > 60 ? start - 60 : 0, to = end + 60 < text.size ? end + 60 : text.size;
	size_t large = 0, small = 0;
	for (size_t i = from; i < to; i++) {
		if (i >= start && i < end)
			continue;
		large += upper(text.at[i]);
		small += text.at[i] >= 'a' && text.at[i] <= 'z';
	}
	return large > 6 && large > small;
}

/* "SHORT TERM": the word beside it is in capitals too. */
static bool beside_capitals(struct str text, size_t start, size_t end)
{
	size_t from = end + 1, to = from;
	while (to < text.size && upper(text.at[to]))
		to++;
	if (end < text.size && text.at[end] == ' ' && to - from >= 3 && (to == text.size || !word_char(text.at[to])))
		return true;
	size_t last = start > 1 ? start - 1 : 0, first = last;
	while (first > 0 && upper(text.at[first - 1]))
		first--;
	return start > 1 && text.at[last] == ' ' && last - first >= 3 && (first == 0 || !word_char(text.at[first - 1]));
}

/* Part of an address, a file name, a reference or a longer name: "www.ABC.org", "ABC/12", "ABC-7". */
static bool in_address(struct str text, size_t start, size_t end)
{
	size_t from = start, to = end;
	while (from > 0 && start - from < LONGEST_ADDRESS && text.at[from - 1] != ' ' && text.at[from - 1] != '\n')
		from--;
	while (to < text.size && to - end < LONGEST_ADDRESS && text.at[to] != ' ' && text.at[to] != '\n')
		to++;
	struct str whole = str_slice(text, from, to);
	if (str_has(whole, STR("://")) || str_has_fold(whole, STR("www.")) || str_has(whole, STR("@")) || str_has(whole, STR("_")) ||
	    str_starts(whole, STR("/")))
		return true;
	if (end + 1 < text.size && (text.at[end] == '/' || text.at[end] == '-') && text.at[end + 1] >= '0' && text.at[end + 1] <= '9')
		return true;
	if ((start > 0 && text.at[start - 1] == '&') || (end < text.size && text.at[end] == '&'))
		return true;
	return end + 1 < text.size && text.at[end] == '.' && word_char(text.at[end + 1]);
}

/* The initials of the words before `end` begin with the acronym's first letter somewhere near. */
static bool long_form_before(struct str text, size_t end, struct str letters)
{
	size_t words = 0;
	bool capital = false;
	for (size_t i = end; i-- > 0 && words < letters.size + 4;) {
		if (text.at[i] == '\n' || text.at[i] == '(')
			break;
		bool begins = word_char(text.at[i]) && (i == 0 || !word_char(text.at[i - 1]));
		if (!begins)
			continue;
		words++;
		if ((text.at[i] | 0x20) == (letters.at[0] | 0x20) && words >= 2)
			capital = true;
	}
	return capital || (words == 1 && end > 4);
}

static bool introduced_at(struct str text, size_t start, size_t end, struct str letters)
{
	size_t before = start;
	while (before > 0 && (text.at[before - 1] == '\'' || text.at[before - 1] == '"' || ((unsigned char)text.at[before - 1] & 0x80)))
		before--;
	if (before > 1 && text.at[before - 1] == '(') {
		size_t form_end = before - 1;
		while (form_end > 0 && text.at[form_end - 1] == ' ')
			form_end--;
		return long_form_before(text, form_end, letters);
	}
	/* "ABC (Allotment and Bowls Club)", "ABC – Allotment and Bowls Club" */
	struct str rest = str_from(text, end);
	if (str_starts(rest, STR(" (")) && rest.size > 3 && (rest.at[2] | 0x20) == (letters.at[0] | 0x20))
		return str_has(str_slice(rest, 2, 60), STR(" "));
	return false;
}

static struct error *leaf_acronyms(struct checking *c, const struct block *leaf, struct acronyms *acronyms)
{
	struct str text = leaf->text;
	for (size_t at = 0; at < text.size;) {
		size_t start = at;
		while (at < text.size && word_char(text.at[at]))
			at++;
		if (at == start) {
			at++;
			continue;
		}
		size_t end = at;
		if (end - start > 2 && text.at[end - 1] == 's' && upper(text.at[end - 2]))
			end--;
		struct str letters = str_slice(text, start, end);
		bool large = letters.size >= 2 && letters.size <= 7;
		for (size_t i = 0; large && i < letters.size; i++)
			large = upper(letters.at[i]);
		if (!large || roman(letters) || shouts(text, start, end) || beside_capitals(text, start, end) || in_address(text, start, end))
			continue;
		struct acronym *acronym = list_add(c->arena, acronyms);
		TRY_MEMORY(c->arena, acronym);
		*acronym = (struct acronym){letters, 1, introduced_at(text, start, end, letters), leaf, start, end, -1};
	}
	return NULL;
}

static int by_letters(const void *a, const void *b)
{
	const struct acronym *left = a, *right = b;
	int order = str_compare(left->letters, right->letters);
	if (order)
		return order;
	if (left->leaf->number != right->leaf->number)
		return left->leaf->number > right->leaf->number ? 1 : -1;
	return (left->start > right->start) - (left->start < right->start);
}

/* The hash of a word whatever its case. */
static uint64_t small_hash(struct str word)
{
	uint64_t hash = 1;
	for (size_t i = 0; i < word.size; i++)
		hash = hash_mix(hash, (uint64_t)(unsigned char)(upper(word.at[i]) ? word.at[i] | 0x20 : word.at[i]));
	return hash;
}

/* Ordinary words in capitals are none: "DATE", or one that the paper prints in small letters too. */
static bool ordinary(struct checking *c, const struct hashes *words, struct str letters)
{
	struct str small = str_lower(c->arena, letters);
	return set_has(words, small_hash(letters)) || (letters.size > 3 && (!word_stem(small) || word_is_work(small)));
}

/* Words with small letters, as hashes of their lower case. */
static struct error *small_words(struct checking *c, struct hashes *words)
{
	const struct leaves leaves = paper_leaves(c);
	for (size_t i = 0; i < leaves.count; i++) {
		struct str text = leaves.at[i]->text;
		for (size_t at = 0; at < text.size;) {
			size_t start = at, large = 0;
			while (at < text.size && word_char(text.at[at]))
				large += upper(text.at[at++]);
			struct str word = str_slice(text, start, at);
			at += at == start;
			if (word.size < 3 || word.size > 8 || large > 1 || in_address(text, start, start + word.size))
				continue;
			if (!list_push(c->arena, words, small_hash(word)))
				return arena_error(c->arena);
		}
	}
	set_settle(words);
	return NULL;
}

struct error *acronyms_of(struct checking *c, struct acronyms *ret_acronyms)
{
	struct acronyms acronyms = {0};
	const struct leaves leaves = paper_leaves(c);
	for (size_t i = 0; i < leaves.count; i++) {
		const struct block *leaf = leaves.at[i];
		if (leaf->kind != BLOCK_FURNITURE)
			TRY(leaf_acronyms(c, leaf, &acronyms));
	}
	if (acronyms.count)
		qsort(acronyms.at, acronyms.count, sizeof *acronyms.at, by_letters);
	struct hashes words = {0};
	TRY(small_words(c, &words));
	size_t kept = 0;
	for (size_t i = 0; i < acronyms.count; i++) {
		if (acronyms.at[i].letters.size > 2 && ordinary(c, &words, acronyms.at[i].letters))
			continue;
		if (kept && str_equal(acronyms.at[kept - 1].letters, acronyms.at[i].letters)) {
			acronyms.at[kept - 1].uses++;
			acronyms.at[kept - 1].introduced |= acronyms.at[i].introduced;
			if (acronyms.at[kept - 1].recommendation != leaf_recommendation(c, acronyms.at[i].leaf))
				acronyms.at[kept - 1].recommendation = -1;
		} else {
			acronyms.at[kept] = acronyms.at[i];
			acronyms.at[kept].recommendation = leaf_recommendation(c, acronyms.at[i].leaf);
			kept++;
		}
	}
	acronyms.count = kept > MOST_ACRONYMS ? 0 : kept;
	*ret_acronyms = acronyms;
	return NULL;
}

const struct acronym *acronym_meant(const struct acronyms *acronyms, const struct acronym *slip)
{
	if (slip->uses > 2 || slip->introduced || slip->letters.size < 2)
		return NULL;
	list_each(other, acronyms) {
		bool swapped = slip->letters.size >= 3 && other->letters.size == slip->letters.size;
		bool shorter = other->letters.size >= 4 && other->letters.size == slip->letters.size + 1;
		bool inner = other->letters.size == 3 && slip->letters.size == 2 && slip->uses == 1 && other->uses >= 8; /* "CE" of "CSE" */
		bool often = (other->uses >= 4 && other->uses >= slip->uses * 4) || (swapped && other->introduced && other->uses >= 2);
		if (!often || (!swapped && !shorter && !inner))
			continue;
		if (letters_apart(slip->letters, other->letters, 1) != 1)
			continue;
		if (inner) {
			if (slip->letters.at[0] == other->letters.at[0] && slip->letters.at[1] == other->letters.at[2])
				return other;
			continue;
		}
		if (shorter) { /* the last letter lost: "HHA" of "HHAB"; another lost letter is another name */
			if (str_starts(other->letters, slip->letters))
				return other;
			continue;
		}
		size_t differ = 0; /* two letters changed places, none was changed */
		for (size_t i = 0; i < slip->letters.size; i++)
			differ += slip->letters.at[i] != other->letters.at[i];
		if (differ == 2)
			return other;
	}
	return NULL;
}
