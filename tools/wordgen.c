/* wordgen HEADER SOURCE EN.words CY.words: makes C of the words of the interface: an enum of
 * the keys and a table of the words in each language (src/base/words.h reads it). The files
 * stand in the order of enum language; the first holds every key. Run by the build. */
#include "words_file.h"

#include <stdio.h>

static const char *const codes[LANGUAGE_COUNT] = {[LANGUAGE_EN] = "en", [LANGUAGE_CY] = "cy"};

static struct str constant(struct arena *arena, struct str key)
{
	struct buf name;
	buf_init(&name, arena, BUF_NO_LIMIT);
	for (size_t i = 0; i < key.size; i++)
		buf_char(&name, key.at[i] == '.' ? '_' : key.at[i]);
	return buf_str(&name);
}

/* Two keys may not become one constant, and no language may have what English lacks. */
static struct error *files_check(struct arena *arena, const struct words_file *files)
{
	list_each(key, &files[LANGUAGE_EN].keys)
		for (const struct words_key *before = files[LANGUAGE_EN].keys.at; before < key; before++)
			if (str_equal(constant(arena, key->key), constant(arena, before->key)))
				return error_new(arena, ERROR_INVALID, "%s:%d: %.*s and %.*s give one constant, rename one of them",
				                 files[LANGUAGE_EN].path, key->line, STR_ARG(before->key), STR_ARG(key->key));
	for (size_t i = LANGUAGE_EN + 1; i < LANGUAGE_COUNT; i++)
		list_each(key, &files[i].keys) {
			const struct words_key *english = words_file_find(&files[LANGUAGE_EN], key->key);
			if (!english)
				return error_new(arena, ERROR_INVALID, "%s:%d: %s has no key %.*s, add it there or remove it here", files[i].path,
				                 key->line, files[LANGUAGE_EN].path, STR_ARG(key->key));
			if (key->arguments > english->arguments)
				return error_new(arena, ERROR_INVALID, "%s:%d: %.*s uses {%d}, which %s does not", files[i].path, key->line,
				                 STR_ARG(key->key), key->arguments, files[LANGUAGE_EN].path);
		}
	return NULL;
}

static void header_make(struct arena *arena, const struct words_file *english, struct buf *out)
{
	buf_put(out, STR("/* Made by tools/wordgen of text/en.words. */\n"
	                 "#ifndef HEED_TEXT_WORDS_H\n#define HEED_TEXT_WORDS_H\n\n#include \"base/words.h\"\n\nenum word {\n"));
	list_each(key, &english->keys)
		buf_printf(out, "\tWORD_%.*s,\n", STR_ARG(constant(arena, key->key)));
	buf_put(out, STR("\tWORD_COUNT,\n};\n\n#endif\n"));
}

static void c_string(struct buf *out, struct str text)
{
	buf_char(out, '"');
	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] == '"' || text.at[i] == '\\')
			buf_char(out, '\\');
		buf_char(out, text.at[i]);
	}
	buf_char(out, '"');
}

static void table_make(struct arena *arena, const struct words_file *file, enum language language, struct buf *out)
{
	buf_printf(out, "static const struct words_entry words_%s[WORD_COUNT] = {\n", codes[language]);
	list_each(key, &file->keys) {
		buf_printf(out, "\t[WORD_%.*s] = {{", STR_ARG(constant(arena, key->key)));
		for (size_t i = 0; i < FORM_COUNT; i++) {
			if (!key->forms[i].at)
				continue;
			buf_printf(out, "[%zu] = ", i);
			c_string(out, key->forms[i]);
			buf_put(out, STR(", "));
		}
		buf_put(out, STR("}},\n"));
	}
	buf_put(out, STR("};\n\n"));
}

static void source_make(struct arena *arena, const struct words_file *files, struct buf *out)
{
	buf_put(out, STR("/* Made by tools/wordgen of text/. */\n#include \"text/words.h\"\n\n"));
	for (size_t i = 0; i < LANGUAGE_COUNT; i++)
		table_make(arena, &files[i], (enum language)i, out);
	buf_put(out, STR("const struct words_entry *const words_table[LANGUAGE_COUNT] = {"));
	for (size_t i = 0; i < LANGUAGE_COUNT; i++)
		buf_printf(out, "words_%s, ", codes[i]);
	buf_put(out, STR("};\n"));
}

static struct error *generate(struct arena *arena, char **arguments)
{
	struct words_file files[LANGUAGE_COUNT] = {0};
	for (size_t i = 0; i < LANGUAGE_COUNT; i++)
		TRY(words_file_read(arena, arguments[3 + i], &files[i]));
	TRY(files_check(arena, files));
	struct buf header, source;
	buf_init(&header, arena, BUF_NO_LIMIT);
	buf_init(&source, arena, BUF_NO_LIMIT);
	header_make(arena, &files[LANGUAGE_EN], &header);
	source_make(arena, files, &source);
	TRY(file_write(arena, arguments[1], &header));
	return file_write(arena, arguments[2], &source);
}

int main(int count, char **arguments)
{
	if (count != 3 + LANGUAGE_COUNT) {
		fputs("usage: wordgen HEADER SOURCE EN.words CY.words\n", stderr);
		return 64;
	}
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct error *error = generate(&arena, arguments);
	if (error)
		fprintf(stderr, "%s\n", error->message);
	return error ? 65 : 0;
}
