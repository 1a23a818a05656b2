/* `heed when`: how a date is understood. */
#include "cli/commands.h"
#include "cli/exit.h"
#include "base/utf8.h"
#include "cli/file.h"

#include <string.h>

static json_t *json_of_when(struct arena *arena, const struct when *when)
{
	json_t *object = json_pack("{s:o, s:o, s:o, s:s, s:s, s:s, s:s, s:b}", "words", json_text(when->words),
	                           "start", json_day(arena, when->days.first), "end", json_day(arena, when->days.last),
	                           "bound", when_bound_name(when->bound), "kind", when_kind_name(when->kind), "mode", when_mode_name(when->mode),
	                           "basis", when_basis_name(when->basis), "impossible", (when->flags & WHEN_IMPOSSIBLE) != 0);
	if (object && when->period_months)
		json_object_set_new(object, "every_months", json_integer(when->period_months));
	if (object && when->period_days)
		json_object_set_new(object, "every_days", json_integer(when->period_days));
	if (object && when->count_months)
		json_object_set_new(object, "months", json_integer(when->count_months));
	if (object && when->count_days)
		json_object_set_new(object, "days", json_integer(when->count_days));
	return object;
}

static void print_days(struct arena *arena, struct buf *out, const struct when *when)
{
	struct interval days = when->days;
	if (when->flags & WHEN_IMPOSSIBLE)
		buf_put(out, STR("impossible as it stands"));
	else if (when->flags & WHEN_RECURRING && when->period_months)
		buf_printf(out, "every %d month%s", when->period_months, when->period_months == 1 ? "" : "s");
	else if (when->flags & WHEN_RECURRING)
		buf_printf(out, "every %d day%s", when->period_days, when->period_days == 1 ? "" : "s");
	else if (days.first == DAY_NONE && days.last == DAY_NONE && when->count_months)
		buf_printf(out, "%d month%s from a start that the words do not give", when->count_months, when->count_months == 1 ? "" : "s");
	else if (days.first == DAY_NONE && days.last == DAY_NONE)
		buf_put(out, STR("no day in the calendar"));
	else if (days.first == days.last)
		buf_put(out, day_words(arena, days.first));
	else
		buf_printf(out, "%.*s to %.*s", STR_ARG(days.first == DAY_NONE ? STR("…") : day_words(arena, days.first)),
		           STR_ARG(days.last == DAY_NONE ? STR("…") : day_words(arena, days.last)));
}

static void print_when(struct arena *arena, struct buf *out, const struct when *when)
{
	buf_printf(out, "\"%.*s\"  ", STR_ARG(when->words));
	print_days(arena, out, when);
	if (when->bound != BOUND_IN)
		buf_printf(out, ", %s", when_bound_name(when->bound));
	if (when->kind != WHEN_UNKNOWN) {
		buf_put(out, STR(", "));
		for (const char *c = when_kind_name(when->kind); *c; c++)
			buf_char(out, *c == '_' ? ' ' : *c);
	}
	if (when->mode != MODE_UNSAID)
		buf_printf(out, ", %s", when_mode_name(when->mode));
	if (when->flags & WHEN_REVISED)
		buf_put(out, STR(", revised"));
	if (when->basis != BASIS_PRINTED)
		buf_put(out, when->basis == BASIS_YEAR_INFERRED ? STR(" (the year is inferred)") : STR(" (by convention)"));
	buf_char(out, '\n');
}

/* Words that stand alone are read as a date column; a sentence is searched for its dates. */
static struct error *understand(struct command *command, struct str words, struct whens *whens)
{
	struct when_context context = {.as_of = command->options.as_of, .approved = DAY_NONE, .day_first = true};
	if (context.as_of == DAY_NONE)
		context.as_of = command->today;
	struct when alone;
	if (when_alone(command->arena, words, &context, &alone)) {
		if (!list_push(command->arena, whens, alone))
			return arena_error(command->arena);
		return NULL;
	}
	TRY(when_find(command->arena, words, &context, whens));
	return whens->count > 1 || (whens->count == 1 && words.size > 60) ? NULL : when_cell(command->arena, words, &context, whens);
}

struct error *command_when(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	struct str words = STR_NONE;
	for (size_t i = 1; i < command->options.arguments.count; i++)
		words = str_join(arena, words, STR(" "), str_of(command->options.arguments.at[i]));
	if (str_blank(words))
		return error_new(arena, ERROR_USAGE, "say which words to read, for example: heed when \"by the end of March 2025\"");
	if (!utf8_valid(words) || words.size > 100000)
		return error_new(arena, ERROR_USAGE, "the words are %s", words.size > 100000 ? "longer than 100,000 bytes" : "not UTF-8 text");
	struct whens whens = {0};
	TRY(understand(command, words, &whens));
	*ret_status = EXIT_DONE;
	if (command->options.given & OPTION_JSON) {
		json_t *array = json_array();
		list_each(when, &whens)
			json_array_append_new(array, json_of_when(arena, when));
		return json_print(arena, json_pack("{s:i, s:o, s:o}", "heed_when", 1, "words", json_text(words), "dates", array));
	}
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	list_each(when, &whens)
		print_when(arena, &out, when);
	if (!whens.count)
		buf_printf(&out, "\"%.*s\"  names no date that heed knows; it would be kept as words\n", STR_ARG(words));
	return file_show_buf(arena, &out);
}
