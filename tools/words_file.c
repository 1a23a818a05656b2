/* Files of words: see words_file.h. */
#include "words_file.h"

#include "base/utf8.h"

#include <stdio.h>

const char *const words_form_names[FORM_COUNT] = {"zero", "one", "two", "few", "many", "other"};

struct error *file_bytes(struct arena *arena, const char *path, struct str *ret_bytes)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return error_new(arena, ERROR_NOT_FOUND, "%s can't be opened", path);
	struct buf bytes;
	buf_init(&bytes, arena, BUF_NO_LIMIT);
	char block[4096];
	for (size_t size; (size = fread(block, 1, sizeof block, file)) > 0;)
		buf_put(&bytes, (struct str){block, size});
	bool damaged = ferror(file);
	if (fclose(file) || damaged)
		return error_new(arena, ERROR_IO, "%s can't be read", path);
	return buf_done(&bytes, ret_bytes);
}

struct error *file_write(struct arena *arena, const char *path, struct buf *buf)
{
	struct str text;
	TRY(buf_done(buf, &text));
	FILE *file = fopen(path, "wb");
	if (!file)
		return error_new(arena, ERROR_WRITE, "%s can't be written", path);
	bool short_write = fwrite(text.at, 1, text.size, file) != text.size;
	if (fclose(file) || short_write)
		return error_new(arena, ERROR_WRITE, "%s can't be written", path);
	return NULL;
}

const struct words_key *words_file_find(const struct words_file *file, struct str key)
{
	list_each(each, &file->keys)
		if (str_equal(each->key, key))
			return each;
	return NULL;
}

static bool key_sound(struct str key)
{
	for (size_t i = 0; i < key.size; i++) {
		char c = key.at[i];
		if (!(c >= 'a' && c <= 'z') && !(i && ((c >= '0' && c <= '9') || c == '_' || c == '.')))
			return false;
	}
	return key.size != 0;
}

static bool form_of(struct str name, enum words_form *ret_form)
{
	for (size_t i = 0; i < FORM_COUNT; i++)
		if (str_equal(name, str_of(words_form_names[i]))) {
			*ret_form = (enum words_form)i;
			return true;
		}
	return false;
}

/* The highest argument that the words name; an error for a brace that is no argument. */
static struct error *arguments_count(struct arena *arena, const char *path, int line, struct str words, int *ret_count)
{
	int count = 0;
	for (size_t i = 0; i < words.size; i++) {
		if (words.at[i] == '{' && i + 2 < words.size && words.at[i + 1] >= '1' && words.at[i + 1] <= '6' && words.at[i + 2] == '}') {
			if (words.at[i + 1] - '0' > count)
				count = words.at[i + 1] - '0';
			i += 2;
		} else if (words.at[i] == '{' || words.at[i] == '}') {
			return error_new(arena, ERROR_INVALID, "%s:%d: a brace stands only in an argument, {1} to {6}", path, line);
		}
	}
	*ret_count = count;
	return NULL;
}

static struct error *line_add(struct arena *arena, struct words_file *file, int line, struct str text, struct words_key **ret_key,
                              enum words_form *ret_form)
{
	size_t colon = str_find(text, STR(": "));
	struct str name = str_trim(str_slice(text, 0, colon)), plural = STR_NONE;
	if (colon == STR_NOT_FOUND)
		return error_new(arena, ERROR_INVALID, "%s:%d: a line is `key: words`, a comment after #, or goes on after white space", file->path, line);
	enum words_form form = FORM_OTHER;
	if (str_ends(name, STR("]"))) {
		plural = str_slice(name, 0, name.size - 1);
		name = str_cut(&plural, '[');
		if (!form_of(plural, &form))
			return error_new(arena, ERROR_INVALID, "%s:%d: the plural form [%.*s] is none of zero, one, two, few, many, other",
			                 file->path, line, STR_ARG(plural));
	}
	if (!key_sound(name))
		return error_new(arena, ERROR_INVALID, "%s:%d: the key %.*s may hold small letters, digits, _ and . only", file->path, line, STR_ARG(name));
	struct words_key *key = (struct words_key *)words_file_find(file, name);
	if (!key) {
		key = list_add(arena, &file->keys);
		TRY_MEMORY(arena, key);
		*key = (struct words_key){.key = name, .line = line};
	}
	if (key->forms[form].at)
		return error_new(arena, ERROR_INVALID, "%s:%d: %.*s has these words already", file->path, line, STR_ARG(name));
	key->forms[form] = str_trim(str_from(text, colon + 1));
	*ret_key = key;
	*ret_form = form;
	return NULL;
}

static struct error *keys_settle(struct arena *arena, struct words_file *file)
{
	list_each(key, &file->keys) {
		if (str_empty(key->forms[FORM_OTHER]))
			return error_new(arena, ERROR_INVALID, "%s:%d: %.*s has plural forms, but no [other]", file->path, key->line, STR_ARG(key->key));
		for (size_t i = 0; i < FORM_COUNT; i++) {
			int count = 0;
			TRY(arguments_count(arena, file->path, key->line, key->forms[i], &count));
			key->arguments = count > key->arguments ? count : key->arguments;
		}
	}
	return NULL;
}

struct error *words_file_read(struct arena *arena, const char *path, struct words_file *ret_file)
{
	struct words_file file = {.path = path};
	struct str rest;
	TRY(file_bytes(arena, path, &rest));
	if (!utf8_valid(rest))
		return error_new(arena, ERROR_INVALID, "%s is not UTF-8", path);
	struct words_key *key = NULL;
	enum words_form form = FORM_OTHER;
	for (int line = 1; rest.at; line++) {
		struct str text = str_cut(&rest, '\n');
		if (str_blank(text) || str_starts(text, STR("#")))
			continue;
		if (text.at[0] != ' ' && text.at[0] != '\t')
			TRY(line_add(arena, &file, line, text, &key, &form));
		else if (key)
			key->forms[form] = str_join(arena, key->forms[form], STR(" "), str_trim(text));
		else
			return error_new(arena, ERROR_INVALID, "%s:%d: there is no line before that this one goes on with", path, line);
	}
	TRY(keys_settle(arena, &file));
	TRY(arena_check(arena));
	*ret_file = file;
	return NULL;
}
