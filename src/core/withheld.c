/* See withheld.h. */
#include "core/withheld.h"

#include "base/utf8.h"
#include "core/journal.h"
#include "core/record.h"
#include "core/visible.h"
#include "sql/entry.h"
#include "sql/visible.h"

struct error *withheld_list(struct db *db, struct arena *arena, struct withheld *ret_withheld)
{
	struct withheld_people_rows rows = {0};
	struct withheld withheld = {0};
	TRY(withheld_people(db, arena, &rows));
	list_each(row, &rows)
		if (!list_push(arena, &withheld, ((struct withheld_person){row->name, row->reason})))
			return arena_error(arena);
	*ret_withheld = withheld;
	return NULL;
}

struct person_wanted {
	struct arena *arena;
	struct str folded;
	int64_t id; /* 0: not among them */
	bool withheld;
};

static struct error *person_look(void *context, const struct person_names_row *row)
{
	struct person_wanted *wanted = context;
	if (str_equal(fold(wanted->arena, row->name), wanted->folded)) {
		wanted->id = row->id;
		wanted->withheld = row->withheld;
	}
	return NULL;
}

/* What is derived holds the names of before: each review's standings and search rows are made anew. */
static struct error *reviews_refresh(struct db *db, struct arena *arena)
{
	struct review_ids_rows rows = {0};
	TRY(visible_register(db, arena));
	TRY(withheld_addresses(db, arena));
	TRY(review_ids(db, arena, &rows));
	list_each(row, &rows)
		TRY(standing_refresh(db, arena, row->id));
	return NULL;
}

struct error *person_withhold(struct db *db, struct arena *arena, const struct actor *actor, struct str name, bool withheld,
                              struct str reason, bool *ret_found, bool *ret_changed)
{
	struct person_wanted wanted = {.arena = arena, .folded = fold(arena, name)};
	struct entry_of_person_row entry;
	AUTO_TX struct tx tx = {0};
	TRY(tx_begin(db, arena, &tx));
	TRY(person_names(db, arena, person_look, &wanted));
	bool found = wanted.id != 0, there = false;
	if (found && wanted.withheld == withheld) {
		*ret_found = true, *ret_changed = false;
		return NULL;
	}
	if (!found && !withheld)
		return error_new(arena, ERROR_NOT_FOUND, "nobody is withheld under the name \"%.80s\"; \"heed withhold\" lists those who are", str_c(arena, name));
	if (found)
		TRY(person_withhold_write(db, arena, wanted.id, withheld, withheld ? reason : STR_NONE));
	else
		TRY(person_add_withheld(db, arena, name, reason, &wanted.id));
	TRY(entry_of_person(db, arena, wanted.id, &entry, &there));
	TRY(journal_append(db, arena, actor, withheld ? STR("person.withheld") : STR("person.shown"), STR("person"), wanted.id, entry.content));
	TRY(reviews_refresh(db, arena));
	TRY(tx_commit(&tx));
	*ret_found = found, *ret_changed = true;
	return NULL;
}
