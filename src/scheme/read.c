/* Scheme files: JSON in, a scheme out, or the place and the reason why not. See scheme.h;
 * the form is told in docs/hacking.md, "A scheme". Keys that heed does not know are refused,
 * because a rule that is misspelled would be a rule that is not kept. */
#include "scheme/scheme.h"

#include "base/embedded.h"
#include "base/utf8.h"

#include <jansson.h>

enum { FILE_BYTES_MOST = 256 << 10, CATEGORIES_MOST = 64, WORDS_MOST = 64, VERSION_MOST = 1000000 };

struct reading { /* the file and the key that is being read, for messages */
	struct arena *arena;
	struct str file;
	struct str path; /* "categories[2].", "" at the top */
};

static void json_done(json_t **json)
{
	json_decref(*json);
}

#define refuse(reading, key, ...)                                                                               \
	error_new((reading)->arena, ERROR_INVALID, "%.*s: %.*s%s %s", STR_ARG((reading)->file), STR_ARG((reading)->path), key, \
	          (const char *)str_c((reading)->arena, str_format((reading)->arena, __VA_ARGS__)))

static struct error *check_keys(const struct reading *reading, json_t *object, const char *const *known)
{
	const char *key;
	json_t *value;
	json_object_foreach(object, key, value) {
		bool found = false;
		for (const char *const *name = known; *name && !found; name++)
			found = str_equal(str_of(key), str_of(*name));
		if (!found)
			return error_new(reading->arena, ERROR_INVALID, "%.*s: %.*s has the unknown key \"%.60s\"", STR_ARG(reading->file),
			                 STR_ARG(reading->path.size ? reading->path : STR("the scheme")), key);
	}
	return NULL;
}

/* The text under the key. An absent one is empty unless it is needed. */
static struct error *read_text(const struct reading *reading, json_t *object, const char *key, bool needed, struct str *ret_text)
{
	json_t *value = json_object_get(object, key);
	if (!value && !needed)
		return NULL;
	if (!value)
		return refuse(reading, key, "is missing");
	if (!json_is_string(value))
		return refuse(reading, key, "must be a text in quotation marks");
	struct str text = {json_string_value(value), json_string_length(value)};
	if (needed && str_blank(text))
		return refuse(reading, key, "must not be empty");
	*ret_text = str_copy(reading->arena, text);
	return NULL;
}

static struct error *read_flag(const struct reading *reading, json_t *object, const char *key, bool *ret_flag)
{
	json_t *value = json_object_get(object, key);
	if (value && !json_is_boolean(value))
		return refuse(reading, key, "must be true or false");
	*ret_flag = json_is_true(value);
	return NULL;
}

static struct error *read_number(const struct reading *reading, json_t *object, const char *key, int least, int most, int *ret_number)
{
	json_t *value = json_object_get(object, key);
	if (!value)
		return NULL;
	if (!json_is_integer(value) || json_integer_value(value) < least || json_integer_value(value) > most)
		return refuse(reading, key, "must be a whole number from %d to %d", least, most);
	*ret_number = (int)json_integer_value(value);
	return NULL;
}

static struct error *read_status(const struct reading *reading, json_t *object, struct category *category)
{
	struct str status = STR_NONE, response = STR_NONE, timing = STR_NONE;
	TRY(read_text(reading, object, "status", true, &status));
	if (!status_from_name(status, &category->status))
		return refuse(reading, "status", "is the unknown status \"%.*s\"", STR_ARG(str_slice(status, 0, 60)));
	TRY(read_text(reading, object, "response", false, &response));
	if (response.size && !response_from_name(response, &category->response))
		return refuse(reading, "response", "is the unknown response \"%.*s\"", STR_ARG(str_slice(response, 0, 60)));
	TRY(read_text(reading, object, "timing", false, &timing));
	static const char *const timings[] = {"any", "before_target", "by_target", "after_target"};
	for (size_t i = 0; i < sizeof timings / sizeof *timings; i++) {
		if (timing.size && !str_equal(timing, str_of(timings[i])))
			continue;
		category->timing = (enum scheme_timing)i;
		return NULL;
	}
	return refuse(reading, "timing", "must be any, before_target, by_target or after_target");
}

static struct error *read_words(const struct reading *reading, json_t *object, struct category *category)
{
	json_t *words = json_object_get(object, "words"), *word;
	if (!words)
		return NULL;
	if (!json_is_array(words))
		return refuse(reading, "words", "must be a list in square brackets");
	if (json_array_size(words) > WORDS_MOST)
		return refuse(reading, "words", "has more than %d entries", WORDS_MOST);
	size_t index;
	json_array_foreach(words, index, word) {
		if (!json_is_string(word) || str_blank(str_of(json_string_value(word))))
			return refuse(reading, "words", "must hold texts that are not empty; number %zu is not", index + 1);
		if (!list_push(reading->arena, &category->words, fold(reading->arena, str_of(json_string_value(word)))))
			return arena_error(reading->arena);
	}
	return NULL;
}

static struct error *read_category(const struct reading *reading, json_t *object, struct scheme *scheme)
{
	static const char *const known[] = {"number", "name", "criteria", "status", "response", "timing", "needs_date", "needs_obstacle",
	                                    "concludes", "words", NULL};
	struct category category = {0};
	TRY(check_keys(reading, object, known));
	TRY(read_number(reading, object, "number", 1, 999, &category.number));
	TRY(read_text(reading, object, "name", true, &category.name));
	TRY(read_text(reading, object, "criteria", false, &category.criteria));
	TRY(read_status(reading, object, &category));
	TRY(read_flag(reading, object, "needs_date", &category.needs_date));
	TRY(read_flag(reading, object, "needs_obstacle", &category.needs_obstacle));
	TRY(read_flag(reading, object, "concludes", &category.concludes));
	TRY(read_words(reading, object, &category));
	list_each(other, &scheme->categories) {
		if (category.number && other->number == category.number)
			return refuse(reading, "number", "is %d, which another category has already", category.number);
		if (str_equal_fold(other->name, category.name))
			return refuse(reading, "name", "is \"%.*s\", which another category has already", STR_ARG(str_slice(category.name, 0, 80)));
	}
	if (!list_push(reading->arena, &scheme->categories, category))
		return arena_error(reading->arena);
	return NULL;
}

static struct error *read_categories(struct reading *reading, json_t *root, struct scheme *scheme)
{
	json_t *categories = json_object_get(root, "categories"), *category;
	if (!categories)
		return refuse(reading, "categories", "is missing");
	if (!json_is_array(categories) || json_array_size(categories) < 1 || json_array_size(categories) > CATEGORIES_MOST)
		return refuse(reading, "categories", "must be a list of 1 to %d categories", CATEGORIES_MOST);
	size_t index;
	json_array_foreach(categories, index, category) {
		reading->path = str_format(reading->arena, "categories[%zu].", index);
		if (!json_is_object(category))
			return refuse(reading, "", "must be an object in curly brackets");
		TRY(read_category(reading, category, scheme));
	}
	return NULL;
}

struct error *scheme_read(struct arena *arena, struct str json, struct str file_name, struct scheme **ret_scheme)
{
	static const char *const known[] = {"key", "name", "version", "source", "categories", NULL};
	struct reading reading = {.arena = arena, .file = file_name};
	if (json.size > FILE_BYTES_MOST)
		return error_new(arena, ERROR_LIMIT, "%.*s: a scheme file may have %d KB at most, this one has %zu", STR_ARG(file_name),
		                 FILE_BYTES_MOST >> 10, json.size >> 10);
	json_error_t fault;
	json_t *root __attribute__((cleanup(json_done))) = json_loadb(json.at ? json.at : "", json.size, JSON_REJECT_DUPLICATES, &fault);
	if (!root)
		return error_new(arena, ERROR_INVALID, "%.*s, line %d, column %d: %s", STR_ARG(file_name), fault.line > 0 ? fault.line : 1,
		                 fault.column > 0 ? fault.column : 1, fault.text);
	if (!json_is_object(root))
		return error_new(arena, ERROR_INVALID, "%.*s: a scheme must be an object in curly brackets", STR_ARG(file_name));
	struct scheme *scheme = arena_new(arena, struct scheme);
	TRY_MEMORY(arena, scheme);
	TRY(check_keys(&reading, root, known));
	TRY(read_text(&reading, root, "key", true, &scheme->key));
	TRY(read_text(&reading, root, "name", true, &scheme->name));
	TRY(read_text(&reading, root, "source", false, &scheme->source));
	if (!json_object_get(root, "version"))
		return refuse(&reading, "version", "is missing");
	TRY(read_number(&reading, root, "version", 1, VERSION_MOST, &scheme->version));
	TRY(read_categories(&reading, root, scheme));
	TRY(arena_check(arena));
	*ret_scheme = scheme;
	return NULL;
}

struct error *scheme_shipped(struct arena *arena, struct schemes *ret_schemes)
{
	struct schemes schemes = {0};
	for (const struct embedded *file = embedded_schemes; file->name; file++) {
		struct scheme *scheme;
		TRY(scheme_read(arena, (struct str){file->bytes, file->size}, str_of(file->name), &scheme));
		if (!list_push(arena, &schemes, scheme))
			return arena_error(arena);
	}
	*ret_schemes = schemes;
	return NULL;
}
