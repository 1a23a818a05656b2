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

	{"--data", NULL, OPTION_DATA, true},
	{"--by", NULL, OPTION_BY, true},
	{"--dry-run", "-n", OPTION_DRY_RUN, false},
	{"--review", NULL, OPTION_REVIEW, true},
	{"--release", NULL, OPTION_RELEASE, false},
	{"--kind", NULL, OPTION_KIND, true},
	{"--format", NULL, OPTION_FORMAT, true},
	{"--meeting", NULL, OPTION_MEETING, true},
	{"--since", NULL, OPTION_SINCE, true},
	{"--csv", NULL, OPTION_CSV, false},
	{"--head", NULL, OPTION_HEAD, true},
	{"--reason", NULL, OPTION_REASON, true},
	{"--withdraw", NULL, OPTION_WITHDRAW, false},
	{"--exempt", NULL, OPTION_EXEMPT, false},
	{"--confidential", NULL, OPTION_CONFIDENTIAL, false},
	{"--undo", NULL, OPTION_UNDO, false},
	{"--in", NULL, OPTION_IN, true},
	{"--ground", NULL, OPTION_GROUND, true},
	{"--approved-by", NULL, OPTION_APPROVED_BY, true},
	{"--public", NULL, OPTION_PUBLIC, false},
	{"--force", NULL, OPTION_FORCE, false},

	{"--owner", NULL, OPTION_OWNER, true},
	{"--committee", NULL, OPTION_COMMITTEE, true},
	{"--claim", NULL, OPTION_CLAIM, true},
	{"--decision", NULL, OPTION_DECISION, true},
	{"--response", NULL, OPTION_RESPONSE, true},
	{"--section", NULL, OPTION_SECTION, true},
	{"--overdue", NULL, OPTION_OVERDUE, false},
	{"--silent", NULL, OPTION_SILENT, false},
	{"--tracked", NULL, OPTION_TRACKED, false},
	{"--concluded", NULL, OPTION_CONCLUDED, false},

	{"--listen", NULL, OPTION_LISTEN, true},
	{"--workers", NULL, OPTION_WORKERS, true},
};
enum { OPTION_ROWS = sizeof option_table / sizeof *option_table };

const char *options_unfit(const struct options *options, uint64_t allowed)
{
	for (size_t i = 0; i < OPTION_ROWS; i++)
		if (options->given & option_table[i].option & ~allowed)
			return option_table[i].name;
	return NULL;
}

struct str options_value(const struct options *options, enum option option)
{
	return str_of(options->values[__builtin_ctzll(option)]);
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

static struct error *day_read(struct arena *arena, const char *option, const char *value, int32_t today, int32_t *ret_day)
{
	struct when when;
	struct when_context context = {.as_of = today, .approved = DAY_NONE, .day_first = true};
	*ret_day = day_read_iso(str_of(value));
	if (*ret_day != DAY_NONE)
		return NULL;
	if (!when_alone(arena, str_of(value), &context, &when) || !interval_known(when.days))
		return error_new(arena, ERROR_USAGE, "%s does not understand \"%.80s\"; write the day as 2024-03-31", option, value);
	*ret_day = when.days.last;
	return NULL;
}

static struct error *option_take(struct arena *arena, int row, const char *value, int32_t today, struct options *options)
{
	enum option option = option_table[row].option;
	options->given |= option;
	options->values[__builtin_ctzll(option)] = value;
	if (option == OPTION_OUTPUT)
		options->output = value;
	if (option == OPTION_FIRST && (!str_number(str_of(value), &options->first) || !options->first))
		return error_new(arena, ERROR_USAGE, "--first needs a number from 1, not \"%.80s\"", value);
	if (option == OPTION_AS_OF)
		return day_read(arena, "--as-of", value, today, &options->as_of);
	if (option == OPTION_MEETING)
		return day_read(arena, "--meeting", value, today, &options->meeting);
	if (option == OPTION_SINCE)
		return day_read(arena, "--since", value, today, &options->since);
	return NULL;
}

struct error *options_read(struct arena *arena, int count, char **words, int32_t today, struct options *ret_options)
{
	struct options options = {.as_of = DAY_NONE, .meeting = DAY_NONE, .since = DAY_NONE};
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
