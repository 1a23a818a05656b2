/* See data.h. */
#include "cli/data.h"

#include "core/setting.h"

#include <errno.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

/* The user's data folder: $XDG_DATA_HOME, which must be a whole path, else ~/.local/share. */
static struct str data_folder(struct arena *arena)
{
	const char *folder = getenv("XDG_DATA_HOME");
	if (folder && folder[0] == '/')
		return str_of(folder);
	const char *home = getenv("HOME");
	const struct passwd *user = home && *home ? NULL : getpwuid(getuid());
	if (user)
		home = user->pw_dir;
	return home && *home ? str_format(arena, "%s/.local/share", home) : STR_NONE;
}

struct error *data_path(struct command *command, const char **ret_path)
{
	struct arena *arena = command->arena;
	struct str given = options_value(&command->options, OPTION_DATA);
	if (str_empty(given))
		given = str_of(getenv("HEED_DATA"));
	struct str folder = str_empty(given) ? data_folder(arena) : STR_NONE;
	if (str_empty(given) && str_empty(folder))
		return error_new(arena, ERROR_USAGE, "heed can't tell where your data folder is; say --data FILE, or set HEED_DATA");
	*ret_path = str_c(arena, str_empty(given) ? str_format(arena, "%.*s/heed/heed.db", STR_ARG(folder)) : given);
	return arena_check(arena);
}

/* Makes each folder of the default path that is missing; only the user may look into them. */
static struct error *folder_make(struct arena *arena, struct str folder)
{
	for (size_t slash = str_find_from(folder, STR("/"), 1);; slash = str_find_from(folder, STR("/"), slash + 1)) {
		const char *path = str_c(arena, slash == STR_NOT_FOUND ? folder : str_slice(folder, 0, slash));
		TRY(arena_check(arena));
		if (mkdir(path, 0700) < 0 && errno != EEXIST)
			return error_new(arena, ERROR_WRITE, "%s: the folder for the record can't be made (%s); say --data FILE with a place where you may write",
			                 path, strerror(errno));
		if (slash == STR_NOT_FOUND)
			return NULL;
	}
}

/* Only the default folder is made: a --data path with a folder that is not there is a slip of the pen. */
struct error *data_place(struct command *command, const char **ret_path)
{
	TRY(data_path(command, ret_path));
	if (options_value(&command->options, OPTION_DATA).size || str_of(getenv("HEED_DATA")).size)
		return NULL;
	struct str whole = str_of(*ret_path);
	return folder_make(command->arena, str_slice(whole, 0, whole.size - STR("/heed.db").size));
}

struct error *data_open(struct command *command, enum db_mode mode, struct db **ret_db)
{
	struct arena *arena = command->arena;
	const char *path = NULL;
	TRY(mode == DB_WRITE ? data_place(command, &path) : data_path(command, &path));
	if (mode == DB_READ && access(path, F_OK) < 0 && errno == ENOENT)
		return error_new(arena, ERROR_NOT_FOUND, "%s: there is no record yet; begin one with: heed import PAPER (or say --data FILE if it lies elsewhere)", path);
	AUTO_DB struct db *db = NULL;
	TRY(db_open(arena, path, mode, &db));
	TRY(visible_register(db, arena));
	TRY(setting_today(db, arena, command->now_seconds, &command->today));
	command->actor.today = command->today;
	*ret_db = db;
	db = NULL;
	return NULL;
}

int32_t data_day(const struct command *command)
{
	return command->options.as_of != DAY_NONE ? command->options.as_of : command->today;
}
