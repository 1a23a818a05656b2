/* See removal_file.h. */
#include "core/removal_file.h"

#include "core/removal.h"
#include "doc/read/read.h"

static struct error *mentioned(struct arena *arena, const struct phrases *phrases, struct str text, enum mention_form form, bool *holds)
{
	struct str without = STR_NONE;
	size_t count = 0;
	if (!*holds)
		TRY(mentions_replace(arena, phrases, text, form, REMOVED, &without, &count));
	*holds |= count > 0;
	return NULL;
}

static struct error *file_look(struct arena *arena, const struct phrases *phrases, struct str bytes, struct str name, bool *ret_holds)
{
	struct document *document = NULL;
	struct str inside = STR_NONE;
	bool holds = false;
	TRY(doc_read(arena, bytes, name, &document));
	list_each(leaf, &document->leaves)
		TRY(mentioned(arena, phrases, (*leaf)->text, MENTION_TEXT, &holds));
	TRY(doc_inside(arena, bytes, name, &inside));
	TRY(mentioned(arena, phrases, inside, MENTION_TEXT, &holds));
	TRY(mentioned(arena, phrases, inside, MENTION_HTML, &holds));
	*ret_holds = holds;
	return NULL;
}

struct error *removal_file_holds(struct arena *arena, const struct phrases *phrases, struct str bytes, struct str name, enum file_holds *ret_holds)
{
	AUTO_ARENA scratch;
	bool holds = false;
	arena_init(&scratch, arena->cap_bytes);
	const struct error *error = file_look(&scratch, phrases, bytes, name, &holds);
	*ret_holds = error ? FILE_UNREADABLE : holds ? FILE_HOLDS : FILE_HOLDS_NOT;
	return NULL;
}

/* ------------------------------------------------------------------ functions of SQL */

static struct error *phrase_given(struct arena *arena, const struct db_value *words, struct phrases *ret_phrases)
{
	struct mention_words found = {0};
	struct phrases phrases = {0};
	TRY(words_of(arena, words->text, &found));
	if (found.count && !list_push(arena, &phrases, ((struct phrase){found.at, found.count, 0, false})))
		return arena_error(arena);
	*ret_phrases = phrases;
	return NULL;
}

static struct error *call_holds(void *context, struct arena *arena, const struct db_value *arguments, size_t count, struct db_value *ret_value)
{
	(void)context;
	struct phrases phrases = {0};
	bool holds = false;
	TRY(phrase_given(arena, &arguments[0], &phrases));
	for (size_t i = 1; i < count; i++)
		if (arguments[i].type == DB_TEXT)
			TRY(mentioned(arena, &phrases, arguments[i].text, MENTION_TEXT, &holds));
	*ret_value = (struct db_value){.type = DB_INT, .number = holds};
	return NULL;
}

static struct error *call_without_form(struct arena *arena, const struct db_value *arguments, enum mention_form form, struct db_value *ret_value)
{
	struct phrases phrases = {0};
	struct db_value value = arguments[1];
	size_t count = 0;
	TRY(phrase_given(arena, &arguments[0], &phrases));
	if (value.type == DB_TEXT)
		TRY(mentions_replace(arena, &phrases, value.text, form, REMOVED, &value.text, &count));
	if (value.type == DB_TEXT && form == MENTION_HTML) /* also where it stands in an address or a title */
		TRY(mentions_replace(arena, &phrases, value.text, MENTION_TEXT, REMOVED, &value.text, &count));
	*ret_value = value;
	return NULL;
}

static struct error *call_without(void *context, struct arena *arena, const struct db_value *arguments, size_t count, struct db_value *ret_value)
{
	(void)context, (void)count;
	return call_without_form(arena, arguments, MENTION_TEXT, ret_value);
}

static struct error *call_without_page(void *context, struct arena *arena, const struct db_value *arguments, size_t count, struct db_value *ret_value)
{
	(void)context, (void)count;
	return call_without_form(arena, arguments, MENTION_HTML, ret_value);
}

struct error *removal_register(struct db *db, struct arena *arena)
{
	static const struct db_function functions[] = {{"holds", -1, call_holds, NULL}, {"without", 2, call_without, NULL}, {"without_page", 2, call_without_page, NULL}};
	for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
		TRY(db_function(db, arena, &functions[i]));
	return NULL;
}
