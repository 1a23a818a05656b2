/* See visible.h. Names are turned into phrases once; may_see, shown and shown_page are then
 * looked up by SQL without asking the store again. */
#include "core/visible.h"

#include "base/utf8.h"
#include "core/mention.h"
#include "core/removal_file.h"
#include "db/db.h"
#include "sql/visible.h"

struct visible {
	struct db *db;
	struct arena *arena;
	struct str names; /* withheld, a line each: tells whether they changed */
	struct phrases phrases;
	struct db_function functions[3];
};

static const struct str left_out = STR("[name left out]");

bool may_see(enum reader reader, struct str publication)
{
	return reader == READER_OFFICER || str_equal(publication, STR("published"));
}

/* ------------------------------------------------------------------ names as phrases */

/* Words that stand before a name, folded. With a surname alone they name a person too. */
static const struct str titles[] = {
	STR("cllr"), STR("councillor"), STR("mr"), STR("mrs"), STR("ms"), STR("miss"), STR("mx"), STR("dr"), STR("doctor"), STR("prof"),
	STR("professor"), STR("sir"), STR("dame"), STR("lord"), STR("lady"), STR("baroness"), STR("rev"), STR("revd"), STR("reverend"),
	STR("ald"), STR("alderman"), STR("cyng"), STR("cynghorydd"),
};
/* Words that belong to the surname behind them. */
static const struct str particles[] = {STR("van"), STR("von"), STR("der"), STR("den"), STR("de"), STR("la"), STR("le"), STR("du"), STR("di"), STR("da"),
                                       STR("al"), STR("el"), STR("bin"), STR("ibn"), STR("ap"), STR("ab"), STR("o"), STR("st"), STR("mac")};
#define IS_AMONG(word, list) is_among(word, list, sizeof(list) / sizeof *(list))

static bool is_among(struct str word, const struct str *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(word, list[i]))
			return true;
	return false;
}

/* A name taken apart: words[0 .. given) are the given names, the rest is the surname. */
struct name_parts {
	struct str *words;
	size_t given, count;
};

static struct str initial_of(struct str word)
{
	size_t end = 0;
	if (word.size)
		utf8_next(word, &end);
	return str_slice(word, 0, end);
}

static struct error *phrase_add(struct arena *arena, struct phrases *phrases, const struct mention_words *words, size_t kept, bool comma)
{
	struct phrase phrase = {.words = arena_alloc_array(arena, words->count, sizeof *words->at), .count = words->count, .kept = kept, .comma = comma};
	TRY_MEMORY(arena, phrase.words);
	for (size_t i = 0; i < words->count; i++)
		phrase.words[i] = words->at[i];
	if (!list_push(arena, phrases, phrase))
		return arena_error(arena);
	return NULL;
}

/* Given names (all, or the first alone; whole, or initials) before the surname, and behind it. */
static struct error *phrases_of_given(struct arena *arena, const struct name_parts *name, size_t given, bool initials, struct phrases *phrases)
{
	struct mention_words before = {0}, behind = {0};
	bool pushed = true;
	for (size_t i = 0; i < given; i++)
		pushed &= list_push(arena, &before, initials ? initial_of(name->words[i]) : name->words[i]);
	for (size_t i = name->given; i < name->count; i++)
		pushed &= list_push(arena, &before, name->words[i]) && list_push(arena, &behind, name->words[i]);
	for (size_t i = 0; i < given; i++)
		pushed &= list_push(arena, &behind, before.at[i]);
	if (!pushed)
		return arena_error(arena);
	TRY(phrase_add(arena, phrases, &before, 0, false));
	return name->count - name->given == 1 ? phrase_add(arena, phrases, &behind, 0, true) : NULL;
}

static struct error *phrases_of_titles(struct arena *arena, const struct name_parts *name, struct phrases *phrases)
{
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
		struct mention_words words = {0};
		bool pushed = list_push(arena, &words, titles[i]);
		for (size_t k = name->given; k < name->count; k++)
			pushed &= list_push(arena, &words, name->words[k]);
		if (!pushed)
			return arena_error(arena);
		TRY(phrase_add(arena, phrases, &words, 1, false));
	}
	return NULL;
}

static struct error *phrases_of_name(struct arena *arena, struct str printed, struct phrases *phrases)
{
	struct mention_words words = {0};
	TRY(words_of(arena, printed, &words));
	struct name_parts name = {.words = words.at, .count = words.count};
	while (name.count > 1 && IS_AMONG(name.words[0], titles))
		name.words++, name.count--;
	if (!name.count)
		return NULL;
	name.given = name.count - 1;
	while (name.given > 1 && IS_AMONG(name.words[name.given - 1], particles))
		name.given--;
	if (!name.given) /* one word alone is the whole name, wherever it stands */
		return phrase_add(arena, phrases, &(struct mention_words){name.words, 1, 1}, 0, false);
	TRY(phrases_of_titles(arena, &name, phrases));
	for (size_t given = 1; given <= name.given; given += name.given > 1 ? name.given - 1 : 1) {
		TRY(phrases_of_given(arena, &name, given, false, phrases));
		TRY(phrases_of_given(arena, &name, given, true, phrases));
	}
	return NULL;
}

/* ------------------------------------------------------------------ the keeper of the names */

struct error *visible_refresh(struct visible *visible, struct arena *arena)
{
	struct withheld_names_rows rows = {0};
	struct buf joined;
	struct str names = STR_NONE;
	TRY(withheld_names(visible->db, arena, &rows));
	buf_init(&joined, arena, BUF_NO_LIMIT);
	list_each(row, &rows) {
		buf_put(&joined, row->name);
		buf_char(&joined, '\n');
	}
	TRY(buf_done(&joined, &names));
	if (str_equal(names, visible->names))
		return NULL;
	struct phrases phrases = {0};
	names = str_copy(visible->arena, names);
	list_each(row, &rows)
		TRY(phrases_of_name(visible->arena, row->name, &phrases));
	TRY(arena_check(visible->arena));
	phrases_sort(&phrases);
	visible->phrases = phrases;
	visible->names = names;
	return NULL;
}

static struct error *left_out_of(const struct visible *visible, struct arena *arena, enum reader reader, struct str text,
                                 enum mention_form form, struct str *ret_text)
{
	size_t count = 0;
	*ret_text = text;
	return reader == READER_OFFICER ? NULL : mentions_replace(arena, &visible->phrases, text, form, left_out, ret_text, &count);
}

struct error *visible_text(const struct visible *visible, struct arena *arena, enum reader reader, struct str text, struct str *ret_text)
{
	return left_out_of(visible, arena, reader, text, MENTION_TEXT, ret_text);
}

bool visible_leaves_out(const struct visible *visible)
{
	return visible->phrases.count > 0;
}

struct error *visible_file(const struct visible *visible, struct arena *arena, struct str bytes, struct str file_name, bool *ret_may)
{
	enum file_holds holds = FILE_HOLDS_NOT;
	if (visible->phrases.count)
		TRY(removal_file_holds(arena, &visible->phrases, bytes, file_name, &holds));
	*ret_may = holds == FILE_HOLDS_NOT;
	return NULL;
}

/* ------------------------------------------------------------------ as functions of SQL */

/* Whoever is not the officer is the public: a wrong number never opens anything. */
static enum reader reader_of(const struct db_value *value)
{
	return value->type == DB_INT && value->number == READER_OFFICER ? READER_OFFICER : READER_PUBLIC;
}

static struct error *call_may_see(void *context, struct arena *arena, const struct db_value *arguments, size_t count, struct db_value *ret_value)
{
	(void)context, (void)arena;
	bool seen = count > 0;
	for (size_t i = 1; i < count; i++)
		seen &= arguments[i].type == DB_NOTHING || may_see(reader_of(&arguments[0]), arguments[i].text);
	*ret_value = (struct db_value){.type = DB_INT, .number = seen};
	return NULL;
}

static struct error *call_form(const struct visible *visible, struct arena *arena, const struct db_value *arguments, enum mention_form form,
                               struct db_value *ret_value)
{
	struct db_value value = arguments[1];
	if (value.type == DB_TEXT)
		TRY(left_out_of(visible, arena, reader_of(&arguments[0]), value.text, form, &value.text));
	*ret_value = value;
	return NULL;
}

static struct error *call_shown(void *context, struct arena *arena, const struct db_value *arguments, size_t count, struct db_value *ret_value)
{
	(void)count;
	return call_form(context, arena, arguments, MENTION_TEXT, ret_value);
}

static struct error *call_shown_page(void *context, struct arena *arena, const struct db_value *arguments, size_t count, struct db_value *ret_value)
{
	(void)count;
	return call_form(context, arena, arguments, MENTION_HTML, ret_value);
}

struct error *visible_open(struct db *db, struct arena *arena, struct visible **ret_visible)
{
	struct visible *visible = arena_new(arena, struct visible);
	TRY_MEMORY(arena, visible);
	*visible = (struct visible){
		.db = db, .arena = arena,
		.functions = {{"may_see", -1, call_may_see, visible}, {"shown", 2, call_shown, visible}, {"shown_page", 2, call_shown_page, visible}},
	};
	TRY(visible_refresh(visible, arena));
	for (size_t i = 0; i < sizeof visible->functions / sizeof *visible->functions; i++)
		TRY(db_function(db, arena, &visible->functions[i]));
	*ret_visible = visible;
	return NULL;
}

struct error *visible_register(struct db *db, struct arena *arena)
{
	struct visible *visible = NULL;
	return visible_open(db, arena, &visible);
}
