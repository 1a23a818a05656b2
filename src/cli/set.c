/* `heed set`: the settings of the record. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/print.h"
#include "core/setting.h"

static json_t *json_of_setting(const struct setting *setting)
{
	return json_pack("{s:o, s:o, s:b, s:s}", "setting", json_text(setting->name), "value", json_text(setting->value),
	                 "default", setting->is_default, "purpose", setting->purpose);
}

static void print_setting(struct buf *out, const struct setting *setting, int columns)
{
	if (str_empty(setting->value))
		buf_printf(out, "%.*s is not set\n", STR_ARG(setting->name));
	else
		buf_printf(out, "%.*s = %.*s%s\n", STR_ARG(setting->name), STR_ARG(setting->value), setting->is_default ? " (the default)" : "");
	print_wrapped(out, str_of(setting->purpose), 4, columns);
}

static struct error *settings_show(struct command *command, const struct settings *settings, bool all)
{
	struct arena *arena = command->arena;
	if (command->options.given & OPTION_JSON) {
		json_t *array = json_array();
		list_each(setting, settings)
			json_array_append_new(array, json_of_setting(setting));
		return json_print(arena, json_pack("{s:i, s:o}", "heed_set", 1, "settings", array));
	}
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	list_each(setting, settings)
		print_setting(&out, setting, terminal_columns());
	if (all)
		buf_put(&out, STR("\nheed set NAME VALUE changes one; heed set NAME \"\" takes it back.\n"));
	return file_show_buf(arena, &out);
}

/* Many words are one value, so that a list of days needs no quotation marks. */
static struct str value_of(struct command *command)
{
	struct str value = STR_NONE;
	for (size_t i = 2; i < command->options.arguments.count; i++)
		value = str_join(command->arena, value, STR(" "), str_of(command->options.arguments.at[i]));
	return value;
}

struct error *command_set(struct command *command, int *ret_status)
{
	struct arena *arena = command->arena;
	size_t count = command->options.arguments.count;
	struct settings settings = {0};
	struct setting setting;
	AUTO_DB struct db *db = NULL;
	TRY(data_open(command, count > 2 ? DB_WRITE : DB_READ, &db));
	*ret_status = EXIT_DONE;
	if (count == 1) {
		TRY(settings_list(db, arena, &settings));
		return settings_show(command, &settings, true);
	}
	struct str name = str_of(command->options.arguments.at[1]);
	if (count > 2)
		TRY(setting_put(db, arena, &command->actor, name, value_of(command)));
	TRY(setting_get(db, arena, name, &setting));
	if (!list_push(arena, &settings, setting))
		return arena_error(arena);
	return settings_show(command, &settings, false);
}
