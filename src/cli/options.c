/* See options.h. One table says every option of heed. */
#include "cli/options.h"

#include "when/when.h"

#include <string.h>

static const struct {
	const char *name, *letter;
	enum option option;
	bool takes_value;
} option_table[] = {
	{"--json", NULL, OPTION_JSON, false},
	{"--tree", NULL, OPTION_TREE, false},
	{"--all", "-a", OPTION_ALL, false},
	{"--draft", NULL, OPTION_DRAFT, false},
	{"--quiet", "-q", OPTION_QUIET, false},
	{"--help", "-h", OPTION_HELP, false},
	{"--version", NULL, OPTION_VERSION, false},
	{"--output", "-o", OPTION_OUTPUT, true},
	{"--as-of", NULL, OPTION_AS_OF, true},
	{"--first", NULL, OPTION_FIRST, true},
};
enum { OPTION_ROWS = sizeof option_table / sizeof *option_table };

const char *options_unfit(const struct options *options, unsigned allowed)
{
	for (size_t i = 0; i < OPTION_ROWS; i++)
		if (options->given & option_table[i].option & ~allowed)
			return option_table[i].name;
	return NULL;
}

/* The row of an option as typed, with its value where it stands behind "=" or the letter. */
static int option_row(const char *word, const char **ret_value)
{
	for (int i = 0; i < OPTION_ROWS; i++) {
		size_t size = strlen(option_table[i].name);
		if (!strncmp(word, option_table[i].name, size) && (word[size] == '\0' || word[size] == '=')) {
			*ret_value = word[size] ? word + size + 1 : NULL;
			return i;
		}
		if (option_table[i].letter && !strncmp(word, option_table[i].letter, 2)) {
			*ret_value = word[2] ? word + 2 : NULL;
			return i;
		}
	}
	return -1;
}

static struct error *as_of_read(struct arena *arena, const char *value, int32_t today, int32_t *ret_day)
{
	struct when when;
	struct when_context context = {.as_of = today, .approved = DAY_NONE, .day_first = true};
	*ret_day = day_read_iso(str_of(value));
	if (*ret_day != DAY_NONE)
		return NULL;
	if (!when_alone(arena, str_of(value), &context, &when) || !interval_known(when.days))
		return error_new(arena, ERROR_USAGE, "--as-of does not understand \"%.80s\"; write the day as 2024-03-31", value);
	*ret_day = when.days.last;
	return NULL;
}

static struct error *option_take(struct arena *arena, int row, const char *value, int32_t today, struct options *options)
{
	options->given |= option_table[row].option;
	if (option_table[row].option == OPTION_OUTPUT)
		options->output = value;
	if (option_table[row].option == OPTION_FIRST && (!str_number(str_of(value), &options->first) || !options->first))
		return error_new(arena, ERROR_USAGE, "--first needs a number from 1, not \"%.80s\"", value);
	if (option_table[row].option == OPTION_AS_OF)
		return as_of_read(arena, value, today, &options->as_of);
	return NULL;
}

struct error *options_read(struct arena *arena, int count, char **words, int32_t today, struct options *ret_options)
{
	struct options options = {.as_of = DAY_NONE};
	bool ended = false;
	for (int i = 1; i < count; i++) {
		const char *word = words[i], *value = NULL;
		if (ended || word[0] != '-' || word[1] == '\0') {
			if (!list_push(arena, &options.arguments, word))
				return arena_error(arena);
			continue;
		}
		if (!strcmp(word, "--")) {
			ended = true;
			continue;
		}
		int row = option_row(word, &value);
		if (row < 0)
			return error_new(arena, ERROR_USAGE, "there is no option %.60s; \"heed help\" lists what there is", word);
		if (!option_table[row].takes_value && value)
			return error_new(arena, ERROR_USAGE, "%s takes no value", option_table[row].name);
		if (option_table[row].takes_value && !value && ++i < count)
			value = words[i];
		if (option_table[row].takes_value && (!value || !*value))
			return error_new(arena, ERROR_USAGE, "%s needs a value behind it", option_table[row].name);
		TRY(option_take(arena, row, value, today, &options));
	}
	*ret_options = options;
	return NULL;
}
