/* Reading text/ *.heads: the field's synonyms, sorted for heads.c. A line is
 * "field: synonym | synonym …"; see text/en.heads. The files are part of the program, so a
 * line that can't be read is a defect of heed and not of the paper. */
#include "paper/heads_table.h"

#include "base/embedded.h"
#include "base/utf8.h"

#include <stdlib.h>

static const struct {
	const char *name;
	int kind;
} kinds[] = {
	{"number", COLUMN_NUMBER}, {"recommendation", COLUMN_RECOMMENDATION}, {"owner", COLUMN_OWNER},
	{"cabinet_owner", COLUMN_CABINET_OWNER}, {"date", COLUMN_DATE}, {"revised_date", COLUMN_REVISED_DATE},
	{"anticipated", COLUMN_ANTICIPATED}, {"response", COLUMN_RESPONSE}, {"claim", COLUMN_CLAIM},
	{"decision", COLUMN_DECISION}, {"achieved", COLUMN_ACHIEVED}, {"on_target", COLUMN_ON_TARGET},
	{"evidence", COLUMN_EVIDENCE}, {"further", COLUMN_FURTHER}, {"concluded", COLUMN_CONCLUDED},
	{"section", COLUMN_SECTION}, {"origin", COLUMN_ORIGIN}, {"priority", COLUMN_PRIORITY},
	{"percent", COLUMN_PERCENT}, {"action", HEAD_ACTION}, {"comment", HEAD_COMMENT}, {"day", HEAD_DAY},
	{"other", HEAD_OTHER}, {"document", HEAD_DOCUMENT}, {"records", HEAD_RECORDS},
};

static int kind_of(struct str name)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_equal(name, str_of(kinds[i].name)))
			return kinds[i].kind;
	return COLUMN_UNKNOWN;
}

struct synonym_list {
	struct synonym *at;
	size_t count, room;
};

static struct error *synonym_add(struct arena *arena, struct synonym_list *list, int kind, struct str printed)
{
	struct head_token tokens[HEAD_TOKENS];
	bool all = true;
	size_t count = head_tokens(arena, printed, tokens, &all);
	if (!count || count > HEAD_WORDS || !all)
		return error_new(arena, ERROR_BUG, "text/*.heads: the synonym \"%.*s\" has too many words, or none", STR_ARG(printed));
	struct synonym *synonym = list_add(arena, list);
	TRY_MEMORY(arena, synonym);
	*synonym = (struct synonym){.kind = kind, .count = count};
	for (size_t i = 0; i < count; i++) {
		synonym->words[i] = tokens[i].folded;
		synonym->wild |= str_equal(tokens[i].folded, STR("*"));
		synonym->letters = str_join(arena, synonym->letters, STR(""), tokens[i].folded);
	}
	letters_describe(synonym->letters, &synonym->shape);
	return NULL;
}

static struct error *file_read(struct arena *arena, struct str text, struct synonym_list *list)
{
	while (text.at) {
		struct str line = str_trim(str_cut(&text, '\n'));
		if (!line.size || line.at[0] == '#')
			continue;
		struct str name = str_cut(&line, ':');
		int kind = kind_of(name);
		if (kind == COLUMN_UNKNOWN || !line.at)
			return error_new(arena, ERROR_BUG, "text/*.heads: no field is called \"%.*s\"", STR_ARG(name));
		while (line.at)
			TRY(synonym_add(arena, list, kind, str_trim(str_cut(&line, '|'))));
	}
	return NULL;
}

static int synonym_order(const void *a, const void *b)
{
	const struct synonym *left = a, *right = b;
	int order = str_compare(left->words[0], right->words[0]);
	return order ? order : str_compare(left->letters, right->letters);
}

static struct error *grams_mark(struct arena *arena, struct recogniser *recogniser)
{
	recogniser->grams = arena_alloc(arena, (1u << GRAM_BITS) / 8);
	TRY_MEMORY(arena, recogniser->grams);
	recogniser->long_synonyms = arena_alloc_array(arena, recogniser->synonym_count + 1, sizeof *recogniser->long_synonyms);
	TRY_MEMORY(arena, recogniser->long_synonyms);
	for (size_t i = 0; i < recogniser->synonym_count; i++) {
		const struct synonym *synonym = &recogniser->synonyms[i];
		struct str letters = synonym->letters;
		if (letters.size < DAMAGED_LEAST || letters.size > DAMAGED_MOST || synonym->wild)
			continue;
		recogniser->long_synonyms[recogniser->long_count++] = synonym;
		for (size_t at = 0; at + GRAM_SIZE <= letters.size; at++) {
			uint32_t bit = gram_hash(letters.at + at);
			recogniser->grams[bit / 8] |= (uint8_t)(1u << bit % 8);
		}
	}
	return NULL;
}

struct error *recogniser_open(struct arena *arena, struct recogniser **ret_recogniser)
{
	struct recogniser *recogniser = arena_new(arena, struct recogniser);
	TRY_MEMORY(arena, recogniser);
	TRY(scheme_shipped(arena, &recogniser->schemes));
	struct synonym_list list = {0};
	for (const struct embedded *file = embedded_text; file->name; file++)
		if (str_ends(str_of(file->name), STR(".heads")))
			TRY(file_read(arena, (struct str){file->bytes, file->size}, &list));
	TRY(arena_check(arena));
	qsort(list.at, list.count, sizeof *list.at, synonym_order);
	recogniser->synonyms = list.at;
	recogniser->synonym_count = list.count;
	TRY(grams_mark(arena, recogniser));
	*ret_recogniser = recogniser;
	return arena_check(arena);
}
