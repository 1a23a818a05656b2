/* Importing: the scheme of categories that a paper prints or uses. See import_steps.h.
 *
 * A scheme that heed ships is kept as it is shipped. One that a paper prints is kept as a version of its own,
 * for decisions keep the version that they were made under; where it is category by category a shipped one,
 * or the version before, that one serves. */
#include "core/import_steps.h"

#include "scheme/scheme.h"
#include "sql/import.h"

static int64_t number_of(const struct category *category)
{
	return category->number ? category->number : DB_NULL;
}

/* A paper may print the categories without their numbers or criteria; criteria that it does print are the
 * committee's own words and are kept. */
static bool categories_alike(const struct category *printed, int64_t number, struct str name, struct str criteria, struct str status)
{
	bool same_number = !printed->number || number == DB_NULL || printed->number == number;
	bool same_criteria = str_blank(printed->criteria) || key_of(printed->criteria) == key_of(criteria);
	return same_number && same_criteria && key_of(printed->name) == key_of(name) && str_equal(str_of(status_name(printed->status)), status);
}

static bool schemes_alike(const struct scheme *printed, const struct scheme *shipped)
{
	if (printed->categories.count != shipped->categories.count)
		return false;
	for (size_t n = 0; n < printed->categories.count; n++) {
		const struct category *category = &shipped->categories.at[n];
		if (!categories_alike(&printed->categories.at[n], number_of(category), category->name, category->criteria, str_of(status_name(category->status))))
			return false;
	}
	return true;
}

static const char *timing_name(enum scheme_timing timing)
{
	static const char *const names[] = {"any", "before_target", "by_target", "after_target"};
	return names[timing];
}

static struct error *scheme_store(struct importing *i, const struct scheme *scheme, struct str key, int64_t version)
{
	struct str slug = version > 1 ? str_format(i->arena, "%.*s-v%lld", STR_ARG(key), (long long)version) : key;
	struct str source = str_empty(scheme->source) ? str_of("Printed in a paper of the review") : scheme->source;
	struct str name = str_empty(scheme->name) ? str_of("The scheme printed in the paper") : scheme->name;
	TRY(scheme_add(i->db, i->arena, slug, key, version, name, source, &i->scheme));
	int64_t position = 0;
	list_each(category, &scheme->categories) {
		const char *response = response_name(category->response);
		TRY(category_add(i->db, i->arena, i->scheme, ++position, number_of(category), said(category->name), said(category->criteria),
		                 str_of(status_name(category->status)), said_or_none(str_of(response)), str_of(timing_name(category->timing)),
		                 category->needs_date, category->needs_obstacle, category->concludes));
	}
	return NULL;
}

static struct error *stored_alike(struct importing *i, int64_t stored, const struct scheme *scheme, bool *ret_alike)
{
	struct scheme_held_categories_rows rows = {0};
	TRY(scheme_held_categories(i->db, i->arena, stored, &rows));
	bool alike = rows.count == scheme->categories.count;
	for (size_t n = 0; alike && n < rows.count; n++)
		alike = categories_alike(&scheme->categories.at[n], rows.at[n].number, rows.at[n].name, rows.at[n].criteria, rows.at[n].status);
	*ret_alike = alike;
	return NULL;
}

/* The scheme's row of this key: the shipped version, or the latest printed one when it is the same. */
static struct error *scheme_known(struct importing *i, const struct scheme *scheme, struct str key, bool shipped)
{
	struct scheme_versions_rows versions = {0};
	TRY(scheme_versions(i->db, i->arena, key, &versions));
	list_each(row, &versions) {
		bool alike = row->version == scheme->version;
		if (!shipped)
			TRY(stored_alike(i, row->id, scheme, &alike));
		if (alike) {
			i->scheme = row->id;
			return NULL;
		}
	}
	return scheme_store(i, scheme, key, shipped ? scheme->version : versions.count ? versions.at[0].version + 1 : 1);
}

struct error *import_scheme(struct importing *i)
{
	const struct scheme *scheme = i->draft->scheme;
	struct schemes shipped = {0};
	i->scheme = DB_NULL;
	if (!scheme || !scheme->categories.count)
		return NULL;
	bool printed = i->draft->scheme_printed;
	TRY(scheme_shipped(i->arena, &shipped));
	for (size_t n = 0; printed && n < shipped.count; n++)
		if (schemes_alike(scheme, shipped.at[n])) {
			scheme = shipped.at[n];
			printed = false;
		}
	struct str key = printed ? str_format(i->arena, "printed-%.*s", STR_ARG(i->outcome->review_slug)) : scheme->key;
	TRY(scheme_known(i, scheme, key, !printed));
	struct scheme_held_categories_rows rows = {0};
	TRY(scheme_held_categories(i->db, i->arena, i->scheme, &rows));
	list_each(row, &rows)
		if (!list_push(i->arena, &i->categories, ((struct import_category){row->id, row->number})))
			return arena_error(i->arena);
	return NULL;
}

int64_t import_category(const struct importing *i, const struct claim *claim)
{
	if (i->scheme == DB_NULL)
		return DB_NULL;
	if (claim->category) {
		list_each(category, &i->categories)
			if (category->number == claim->category)
				return category->id;
		return DB_NULL;
	}
	const struct scheme *scheme = i->draft->scheme;
	const struct category *matched = str_blank(claim->words) ? NULL : scheme_match(i->arena, scheme, claim->words);
	size_t index = matched ? (size_t)(matched - scheme->categories.at) : SIZE_MAX;
	return matched && index < i->categories.count && matched->status == claim->status ? i->categories.at[index].id : DB_NULL;
}
