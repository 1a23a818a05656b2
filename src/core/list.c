/* Narrowing a list: see list.h. Words are compared folded; each filter is one test of a row,
 * and a row must pass all that were asked for. */
#include "core/list.h"

#include "base/utf8.h"
#include "scheme/scheme.h"

struct sieve { /* a filter, ready to compare */
	const struct list_filter *filter;
	struct arena *arena;
	struct str owner, committee, section; /* folded */
	struct str claim, decision, response; /* names as the store has them: "not_achieved"; a number as typed */
	int claim_number, decision_number;    /* 0: none asked for */
	LIST(int64_t) owned; /* recommendations whose owners, as printed, have the words; ascending */
};

/* "Not achieved", "not-achieved" and "not_achieved" are one name. */
static struct str name_of(struct arena *arena, struct str words)
{
	struct buf name;
	buf_init(&name, arena, BUF_NO_LIMIT);
	struct str folded = fold(arena, words);
	for (size_t i = 0; i < folded.size; i++)
		buf_char(&name, folded.at[i] == ' ' || folded.at[i] == '-' ? '_' : folded.at[i]);
	return buf_fit(&name);
}

static struct error *status_asked(struct arena *arena, const char *option, struct str words, struct str *ret_name, int *ret_number)
{
	enum status status;
	if (str_empty(words) || str_number(words, ret_number))
		return NULL;
	*ret_name = name_of(arena, words);
	if (status_from_name(*ret_name, &status))
		return NULL;
	struct buf names;
	buf_init(&names, arena, BUF_NO_LIMIT);
	for (status = STATUS_NONE; status <= STATUS_PAUSED; status++) {
		buf_put(&names, names.size ? STR(", ") : STR_NONE);
		for (const char *name = status_name(status); *name; name++)
			buf_char(&names, *name == '_' ? ' ' : *name);
	}
	return error_new(arena, ERROR_USAGE, "--%s does not know \"%.*s\"; give a category's number or one of: %.*s", option, STR_ARG(str_slice(words, 0, 60)),
	                 STR_ARG(buf_str(&names)));
}

static struct error *sieve_make(struct arena *arena, const struct list_filter *filter, struct sieve *ret_sieve)
{
	struct sieve sieve = {.filter = filter, .arena = arena};
	enum response response;
	sieve.owner = fold(arena, filter->owner);
	sieve.committee = fold(arena, filter->committee);
	sieve.section = fold(arena, filter->section);
	sieve.response = name_of(arena, filter->response);
	TRY(status_asked(arena, "claim", filter->claim, &sieve.claim, &sieve.claim_number));
	TRY(status_asked(arena, "decision", filter->decision, &sieve.decision, &sieve.decision_number));
	if (sieve.response.size && !str_equal(sieve.response, STR("none")) && !response_from_name(sieve.response, &response))
		return error_new(arena, ERROR_USAGE, "--response does not know \"%.*s\"; give one of: accepted, partly accepted, rejected, noted, none",
		                 STR_ARG(str_slice(filter->response, 0, 60)));
	*ret_sieve = sieve;
	return NULL;
}

bool list_overdue(const struct list_standings_row *row, int32_t today)
{
	return !row->done && str_equal(row->tracking, STR("tracked")) && row->due_day != DAY_NONE && row->due_day < today;
}

static bool has(const struct sieve *sieve, struct str text, struct str folded)
{
	return !folded.size || str_has(fold(sieve->arena, text), folded);
}

/* Persons stand in what papers print of an owner, and not in the standing, which names posts. */
static struct error *owners_find(struct db *db, struct sieve *sieve)
{
	struct list_owners_rows rows = {0};
	bool owns = false;
	if (!sieve->owner.size)
		return NULL;
	TRY(list_owners(db, sieve->arena, (int)sieve->filter->reader, sieve->filter->review, &rows));
	list_each(row, &rows) {
		bool last = row + 1 == rows.at + rows.count;
		owns = (row > rows.at && row[-1].appearance == row->appearance && owns) || has(sieve, row->printed, sieve->owner);
		if (owns && (last || row[1].recommendation != row->recommendation) && !list_push(sieve->arena, &sieve->owned, row->recommendation))
			return arena_error(sieve->arena);
	}
	return NULL;
}

static bool is_owned(const struct sieve *sieve, const struct list_standings_row *row)
{
	size_t from = 0, to = sieve->owned.count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (sieve->owned.at[middle] == row->id)
			return true;
		if (sieve->owned.at[middle] < row->id)
			from = middle + 1;
		else
			to = middle;
	}
	return has(sieve, row->owners, sieve->owner);
}

static bool in_section(const struct sieve *sieve, const struct list_standings_row *row)
{
	if (!sieve->section.size || str_equal_fold(row->section_letter, sieve->section))
		return true;
	return sieve->section.size > 1 && has(sieve, row->section_title, sieve->section);
}

static bool is_status(struct str asked, int asked_number, struct str status, int64_t number)
{
	return (!asked.size || str_equal(asked, status)) && (!asked_number || number == asked_number);
}

static bool passes(const struct sieve *sieve, const struct list_standings_row *row)
{
	const struct list_filter *filter = sieve->filter;
	bool tracked = str_equal(row->tracking, STR("tracked"));
	if ((filter->overdue && !list_overdue(row, filter->today)) || (filter->silent && !(row->silent && tracked)))
		return false;
	if ((filter->tracked && !tracked) || (filter->concluded && tracked))
		return false;
	if (sieve->response.size && !str_equal(sieve->response, str_empty(row->response) ? STR("none") : row->response))
		return false;
	return is_status(sieve->claim, sieve->claim_number, row->claim_status, row->claim_number) &&
	       is_status(sieve->decision, sieve->decision_number, row->decision_status, row->decision_number) &&
	       is_owned(sieve, row) && has(sieve, row->committee, sieve->committee) && in_section(sieve, row);
}

struct error *list_read(struct db *db, struct arena *arena, const struct list_filter *filter, struct list_standings_rows *ret_rows)
{
	struct sieve sieve = {0};
	struct list_standings_rows rows = {0};
	size_t kept = 0;
	TRY(sieve_make(arena, filter, &sieve));
	TRY(owners_find(db, &sieve));
	TRY(list_standings(db, arena, (int)filter->reader, filter->review, &rows));
	list_each(row, &rows)
		if (passes(&sieve, row))
			rows.at[kept++] = *row;
	rows.count = kept;
	TRY(arena_check(arena));
	*ret_rows = rows;
	return NULL;
}
