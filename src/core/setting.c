/* See setting.h. One table says every setting: what it is for, what holds without it, and what
 * its value may be. */
#include "core/setting.h"

#include "base/utf8.h"
#include "core/journal.h"
#include "doc/read/read.h"
#include "sql/entry.h"
#include "sql/setting.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#define ZONE_FOLDER "/usr/share/zoneinfo/"

/* Each gives NULL for a value that it takes, else what is wrong with it: "must be …". */
static const char *refuse_nothing(struct str value)
{
	return value.size > 300 ? "must be shorter than 300 bytes" : NULL;
}

static const char *refuse_address(struct str value)
{
	bool known = str_starts(value, STR("https://")) || str_starts(value, STR("http://"));
	bool plain = !str_has(value, STR(" ")) && !str_has(value, STR("\"")) && !str_has(value, STR("<")) && !str_has(value, STR("?")) && !str_has(value, STR("#"));
	if (!known || !plain || value.size > 200 || value.size < STR("http://x").size || str_ends(value, STR("/")))
		return "must be a whole address, for example https://scrutiny.example.gov.uk";
	return NULL;
}

/* The rules of the zones that heed knows without the system's table, which a small system lacks. */
static const struct {
	struct str name;
	const char *rule;
} zones[] = {
	{STR("Europe/London"), "GMT0BST,M3.5.0/1,M10.5.0"},
	{STR("UTC"), "UTC0"},
};

static const char *zone_rule(struct str name)
{
	for (size_t i = 0; i < sizeof zones / sizeof *zones; i++)
		if (str_equal(name, zones[i].name))
			return zones[i].rule;
	return NULL;
}

static const char *refuse_zone(struct str value)
{
	char path[128] = ZONE_FOLDER;
	bool plain = value.size > 0 && value.size < 64 && char_is_letter((unsigned char)value.at[0]) && !str_has(value, STR(".."));
	for (size_t i = 0; i < value.size && plain; i++)
		plain = strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_-+", value.at[i]) != NULL;
	if (plain && zone_rule(value))
		return NULL;
	if (plain)
		memcpy(path + strlen(ZONE_FOLDER), value.at, value.size);
	struct stat about;
	return plain && stat(path, &about) == 0 && S_ISREG(about.st_mode) ? NULL : "must be the name of a time zone that this machine knows, for example Europe/London";
}

static const char *refuse_days(struct str value)
{
	static const char *const wrong = "must be days with a blank between them, for example 2026-12-25 2026-12-28";
	while (value.at) {
		struct str day = str_cut(&value, ' ');
		if (!str_empty(day) && day_read_iso(day) == DAY_NONE)
			return wrong;
	}
	return NULL;
}

static const char *refuse_megabytes(struct str value)
{
	int number = 0;
	return str_number(value, &number) && number >= 1 && number <= (int)(READ_MAX_BYTES >> 20) ? NULL : "must be a number of megabytes from 1 to 64";
}

static const char *refuse_language(struct str value)
{
	return str_equal(value, STR("en")) || str_equal(value, STR("cy")) ? NULL : "must be en (English) or cy (Welsh)";
}

static const char *refuse_answer(struct str value)
{
	return str_equal(value, STR("yes")) || str_equal(value, STR("no")) ? NULL : "must be yes or no";
}

static const struct {
	struct str name, value;
	const char *purpose;
	const char *(*refuse)(struct str value);
} setting_table[] = {
	{STR("site-address"), STR(""), "The address of the public site, as links in feeds, messages and papers give it.", refuse_address},
	{STR("body"), STR(""), "The name of the council or other body whose record this is, as pages show it.", refuse_nothing},
	{STR("contact"), STR(""), "Whom readers may ask about the record: an e-mail address or a telephone number, as pages show it.", refuse_nothing},
	{STR("time-zone"), STR("Europe/London"), "The zone in which a day begins and ends.", refuse_zone},
	{STR("holidays"), STR(""), "Days on which nobody works, besides Saturdays and Sundays; deadlines in working days leave them out.", refuse_days},
	{STR("upload-limit"), STR("50"), "The largest paper that is taken in, in megabytes.", refuse_megabytes},
	{STR("language"), STR("en"), "The language of the pages: en or cy.", refuse_language},
	{STR("show-questions"), STR("no"), "Whether the public sees the open questions about a recommendation: yes or no.", refuse_answer},
};
enum { SETTINGS = sizeof setting_table / sizeof *setting_table };

/* How many letters differ, place by place, with one letter left out or put in forgiven: enough for slips. */
static size_t name_distance(struct str a, struct str b)
{
	size_t head = 0, tail = 0;
	while (head < a.size && head < b.size && a.at[head] == b.at[head])
		head++;
	while (tail < a.size - head && tail < b.size - head && a.at[a.size - 1 - tail] == b.at[b.size - 1 - tail])
		tail++;
	return (a.size > b.size ? a.size : b.size) - head - tail;
}

static struct error *unknown_name(struct arena *arena, struct str name)
{
	size_t nearest = 0, least = SIZE_MAX;
	for (size_t i = 0; i < SETTINGS; i++) {
		struct str other = setting_table[i].name;
		bool part = name.size > 2 && (str_has_fold(other, name) || str_has_fold(name, other));
		size_t distance = part ? 1 : name_distance(str_lower(arena, name), other);
		if (distance < least)
			least = distance, nearest = i;
	}
	return error_new(arena, ERROR_NOT_FOUND, "there is no setting \"%.60s\"; did you mean %.*s? (\"heed set\" lists them all)",
	                 str_c(arena, name), STR_ARG(setting_table[nearest].name));
}

static struct error *setting_row(struct arena *arena, struct str name, size_t *ret_row)
{
	for (size_t i = 0; i < SETTINGS; i++)
		if (str_equal(setting_table[i].name, name)) {
			*ret_row = i;
			return NULL;
		}
	return unknown_name(arena, name);
}

static struct error *setting_of_row(struct db *db, struct arena *arena, size_t row, struct setting *ret_setting)
{
	struct setting_find_row stored;
	bool found = false;
	TRY(setting_find(db, arena, setting_table[row].name, &stored, &found));
	bool set = found && !str_empty(stored.value);
	*ret_setting = (struct setting){setting_table[row].name, set ? stored.value : setting_table[row].value, setting_table[row].purpose, !set};
	return NULL;
}

struct error *settings_list(struct db *db, struct arena *arena, struct settings *ret_settings)
{
	struct settings settings = {0};
	for (size_t i = 0; i < SETTINGS; i++) {
		struct setting setting;
		TRY(setting_of_row(db, arena, i, &setting));
		if (!list_push(arena, &settings, setting))
			return arena_error(arena);
	}
	*ret_settings = settings;
	return NULL;
}

struct error *setting_get(struct db *db, struct arena *arena, struct str name, struct setting *ret_setting)
{
	size_t row = 0;
	TRY(setting_row(arena, name, &row));
	return setting_of_row(db, arena, row, ret_setting);
}

static struct error *setting_refuse(struct arena *arena, size_t row, struct str value)
{
	const char *wrong = str_empty(value) ? NULL : setting_table[row].refuse(value);
	if (!wrong && (!utf8_valid(value) || str_has(value, STR("\n"))))
		wrong = "must be one line of UTF-8 text";
	if (!wrong)
		return NULL;
	return error_new(arena, ERROR_INVALID, "%.*s %s; \"%.60s\" is not", STR_ARG(setting_table[row].name), wrong, str_c(arena, value));
}

struct error *setting_put(struct db *db, struct arena *arena, const struct actor *actor, struct str name, struct str value)
{
	size_t row = 0;
	struct setting_find_row stored;
	struct entry_of_setting_row entry;
	bool found = false;
	TRY(setting_row(arena, name, &row));
	value = str_trim(value);
	if (setting_table[row].refuse == refuse_address && value.size > 1 && str_ends(value, STR("/"))) /* as browsers copy it */
		value = str_slice(value, 0, value.size - 1);
	TRY(setting_refuse(arena, row, value));
	AUTO_TX struct tx tx = {0};
	TRY(tx_begin(db, arena, &tx));
	TRY(setting_find(db, arena, name, &stored, &found));
	if (found ? str_equal(stored.value, value) : str_empty(value))
		return NULL;
	TRY(setting_write(db, arena, name, value));
	TRY(setting_find(db, arena, name, &stored, &found));
	TRY(entry_of_setting(db, arena, stored.id, &entry, &found));
	TRY(journal_append(db, arena, actor, STR("setting.changed"), STR("setting"), stored.id, entry.content));
	return tx_commit(&tx);
}

struct error *setting_today(struct db *db, struct arena *arena, int64_t seconds, int32_t *ret_today)
{
	struct setting zone;
	struct tm parts;
	time_t instant = (time_t)seconds;
	TRY(setting_get(db, arena, STR("time-zone"), &zone));
	const char *rule = zone_rule(zone.value);
	if (!rule)
		rule = str_c(arena, zone.value);
	TRY(arena_check(arena));
	const char *now = getenv("TZ");
	if ((!now || strcmp(now, rule)) && setenv("TZ", rule, 1) < 0)
		return arena_error(arena);
	tzset();
	if (!localtime_r(&instant, &parts))
		return error_new(arena, ERROR_INVALID, "the clock of this machine shows no day that heed knows; set it right");
	*ret_today = day_of(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
	return NULL;
}

struct error *setting_upload_bytes(struct db *db, struct arena *arena, size_t *ret_bytes)
{
	struct setting limit;
	int megabytes = 0;
	TRY(setting_get(db, arena, STR("upload-limit"), &limit));
	if (!str_number(limit.value, &megabytes))
		return error_new(arena, ERROR_DB, "the setting upload-limit holds \"%.40s\", which is no number; set it again", str_c(arena, limit.value));
	*ret_bytes = (size_t)megabytes << 20;
	return NULL;
}
