/* Settings of the record: a journalled table of names and values. Secrets are never among them. */
#ifndef HEED_CORE_SETTING_H
#define HEED_CORE_SETTING_H

#include "core/actor.h"
#include "db/db.h"

struct setting {
	struct str name, value; /* what holds: as set, else the default */
	const char *purpose;    /* what it is for, one sentence */
	bool is_default;
};
struct settings {
	struct setting *at;
	size_t count, room;
};

/* All settings that there are, in the order in which people meet them. */
struct error *settings_list(struct db *db, struct arena *arena, struct settings *ret_settings) MUST_CHECK;
/* One; an unknown name is ERROR_NOT_FOUND and names the nearest. */
struct error *setting_get(struct db *db, struct arena *arena, struct str name, struct setting *ret_setting) MUST_CHECK;
/* Sets one in a transaction of its own, with its entry in the journal; setting what holds already does
 * nothing. A slash behind an address is left out. "" takes the setting back to its default. ERROR_INVALID says what the value must look like. */
struct error *setting_put(struct db *db, struct arena *arena, const struct actor *actor, struct str name, struct str value) MUST_CHECK;

/* The civil day of an instant (seconds since 1970) in the body's time zone. */
struct error *setting_today(struct db *db, struct arena *arena, int64_t seconds, int32_t *ret_today) MUST_CHECK;
/* The largest paper that is taken in. */
struct error *setting_upload_bytes(struct db *db, struct arena *arena, size_t *ret_bytes) MUST_CHECK;

#endif
