/* tmplgen HEADER SOURCE EN.words TEMPLATE...: see tmplgen.h. The first error ends the build
 * with one line: file, line, what is wrong. */
#include "tmplgen.h"

#include <stdio.h>

bool layout_half(const struct template *template, struct str name, struct str half)
{
	return str_starts(name, template->name) && str_equal(str_from(name, template->name.size), half);
}

const struct template *template_find(const struct templates *templates, struct str name)
{
	list_each(template, &templates->all)
		if (template->layout ? layout_half(template, name, STR("_head")) || layout_half(template, name, STR("_foot"))
		                     : str_equal(template->name, name))
			return template;
	return NULL;
}

static struct error *names_check(struct arena *arena, const struct templates *templates)
{
	list_each(template, &templates->all)
		for (const struct template *before = templates->all.at; before < template; before++)
			if (str_equal(before->name, template->name))
				return ERROR_AT(arena, template->path, template->line, "there is a template %.*s already, %s:%d", STR_ARG(template->name),
				                before->path, before->line);
	return NULL;
}

static struct error *generate(struct arena *arena, int count, char **arguments)
{
	struct templates templates = {0};
	TRY(words_file_read(arena, arguments[3], &templates.words));
	for (int i = 4; i < count; i++)
		TRY(template_file_read(arena, arguments[i], &templates));
	TRY(names_check(arena, &templates));
	list_each(template, &templates.all)
		TRY(places_find(arena, &templates, template));
	struct buf header, source;
	buf_init(&header, arena, BUF_NO_LIMIT);
	buf_init(&source, arena, BUF_NO_LIMIT);
	header_print(&templates, &header);
	TRY(source_print(arena, &templates, arguments[1], &source));
	TRY(arena_check(arena));
	TRY(file_write(arena, arguments[1], &header));
	return file_write(arena, arguments[2], &source);
}

int main(int count, char **arguments)
{
	if (count < 5) {
		fputs("usage: tmplgen HEADER SOURCE EN.words TEMPLATE...\n", stderr);
		return 64;
	}
	AUTO_ARENA arena;
	arena_init(&arena, ARENA_NO_CAP);
	struct error *error = generate(&arena, count, arguments);
	if (error)
		fprintf(stderr, "%s\n", error->message);
	return error ? 65 : 0;
}
