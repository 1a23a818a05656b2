/* The fields of a search, see search.h: each is read, offered with its choices, and can be taken back by a link. */
#include "web/search.h"

#include "core/search.h"
#include "sql/owner.h"
#include "sql/search_page.h"
#include "text/words.h"
#include "web/show.h"

#include <string.h>

enum { OWNERS_OFFERED = 300, YEAR_FIRST = 1900, YEAR_LAST = 2200 };

/* --- addresses ---------------------------------------------------------------------------- */

static void put_encoded(struct buf *out, struct str value)
{
	for (size_t i = 0; i < value.size; i++) {
		unsigned char c = (unsigned char)value.at[i];
		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_')
			buf_char(out, (char)c);
		else
			buf_printf(out, "%%%02X", c);
	}
}

struct str search_address(const struct visit *visit, const struct search_view *view, const char *path, const char *without, int64_t page)
{
	const struct {
		const char *name;
		struct str value;
	} fields[] = {{"q", view->words}, {"owner", view->owner}, {"status", view->status}, {"committee", view->committee}, {"from", view->from}, {"until", view->until}};
	struct buf out;
	buf_init(&out, visit->arena, BUF_NO_LIMIT);
	buf_put(&out, str_of(path));
	char before = '?';
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		if (!fields[i].value.size || !strcmp(fields[i].name, without))
			continue;
		buf_char(&out, before);
		buf_put(&out, str_of(fields[i].name));
		buf_char(&out, '=');
		put_encoded(&out, fields[i].value);
		before = '&';
	}
	if (page > 1)
		buf_printf(&out, "%cpage=%lld", before, (long long)page);
	return buf_fit(&out);
}

/* --- one field after another ---------------------------------------------------------------- */

static struct error *narrow(const struct visit *visit, struct search_view *view, const char *field, struct str words)
{
	struct link_view link = {.words = words, .href = search_address(visit, view, "/search", field, 1)};
	return list_push(visit->arena, &view->narrowed, link) ? NULL : arena_error(visit->arena);
}

/* Empties a field that can't be searched by, so that no link carries it on. */
static void leave_out(const struct visit *visit, struct search_view *view, struct str *field)
{
	view->notice = str_join(visit->arena, view->notice, STR(" "), words_said(visit->arena, visit->site->language, WORD_search_left_out, show_short(visit, *field, 40)));
	*field = STR_NONE;
}

static struct error *choice(const struct visit *visit, struct choices_view *choices, struct str value, struct str words, struct str asked)
{
	struct choice_view one = {value, words, str_equal(value, asked)};
	return list_push(visit->arena, &choices->choices, one) ? NULL : arena_error(visit->arena);
}

static struct error *committee_field(const struct visit *visit, struct search_view *view, struct search_wish *wish)
{
	struct search_committees_rows rows;
	TRY(search_committees(visit->site->db, visit->arena, visit->site->reader, &rows));
	struct str name = STR_NONE;
	list_each(row, &rows) {
		TRY(choice(visit, &view->committees, row->slug, row->name, view->committee));
		if (!str_equal(row->slug, view->committee))
			continue;
		wish->committee = row->id;
		name = row->name;
	}
	if (view->committee.size && wish->committee == DB_NULL)
		leave_out(visit, view, &view->committee);
	return view->committee.size ? narrow(visit, view, "committee", name) : NULL;
}

static struct error *owner_field(const struct visit *visit, struct search_view *view, struct search_wish *wish)
{
	struct search_owners_rows rows;
	TRY(search_owners(visit->site->db, visit->arena, visit->site->reader, OWNERS_OFFERED + 1, &rows));
	struct owner_by_slug_row post;
	bool found = false;
	if (view->owner.size)
		TRY(owner_by_slug(visit->site->db, visit->arena, visit->site->reader, view->owner, &post, &found));
	if (view->owner.size && !found)
		leave_out(visit, view, &view->owner);
	if (found) {
		wish->post = post.id;
		TRY(narrow(visit, view, "owner", post.post));
	}
	if (rows.count > OWNERS_OFFERED)
		return found ? choice(visit, &view->owners, post.slug, post.post, view->owner) : NULL;
	list_each(row, &rows)
		TRY(choice(visit, &view->owners, row->slug, row->post, view->owner));
	return NULL;
}

/* The status of one of the facts: "reported-achieved", "decided-none", "response-rejected". */
static const struct {
	const char *prefix;
	size_t label, none;
	const char *values[10];
} facts[] = {
	{"reported-", WORD_standings_claim, WORD_standings_no_claim, {"none", "achieved", "achieved_late", "not_achieved", "obstacle", "in_progress", "completed", "outstanding", "paused"}},
	{"decided-", WORD_standings_decision, WORD_standings_no_decision, {"none", "achieved", "achieved_late", "not_achieved", "obstacle", "in_progress"}},
	{"response-", WORD_search_response, WORD_four_none, {"none", "accepted", "partly_accepted", "rejected", "noted"}},
};
enum { FACTS = sizeof facts / sizeof *facts, FACT_REPORTED = 0, FACT_DECIDED = 1, FACT_RESPONSE = 2 };

static struct str value_words(const struct visit *visit, size_t fact, const char *value)
{
	if (!strcmp(value, "none"))
		return show_words(visit, facts[fact].none);
	return fact == FACT_RESPONSE ? show_response(visit, str_of(value)).words : show_status(visit, str_of(value)).words;
}

static struct error *status_field(const struct visit *visit, struct search_view *view, struct search_wish *wish)
{
	struct str *const wished[FACTS] = {&wish->claim, &wish->decision, &wish->response};
	struct str said = STR_NONE;
	for (size_t fact = 0; fact < FACTS; fact++) {
		struct choices_view *group = list_add(visit->arena, &view->statuses);
		TRY_MEMORY(visit->arena, group);
		group->label = show_words(visit, facts[fact].label);
		for (const char *const *value = facts[fact].values; *value; value++) {
			struct str name = str_format(visit->arena, "%s%s", facts[fact].prefix, *value), words = value_words(visit, fact, *value);
			TRY(choice(visit, group, name, words, view->status));
			if (!str_equal(name, view->status))
				continue;
			*wished[fact] = str_of(*value);
			said = str_format(visit->arena, "%.*s: %.*s", STR_ARG(group->label), STR_ARG(words));
		}
	}
	if (view->status.size && !said.size)
		leave_out(visit, view, &view->status);
	return view->status.size ? narrow(visit, view, "status", said) : NULL;
}

/* A year, or a day of it: the index knows years. */
static struct error *year_field(const struct visit *visit, struct search_view *view, const char *name, size_t word, struct str *field, int32_t *ret_day)
{
	int year = 0;
	bool good = str_number(str_slice(*field, 0, 4), &year) && year >= YEAR_FIRST && year <= YEAR_LAST;
	if (field->size && !good)
		leave_out(visit, view, field);
	if (!field->size)
		return NULL;
	*field = str_format(visit->arena, "%04d", year);
	*ret_day = day_of(year, 1, 1);
	return narrow(visit, view, name, words_said(visit->arena, visit->site->language, word, *field));
}

struct error *search_fields(const struct visit *visit, struct search_view *view, struct search_wish *ret_wish)
{
	struct search_wish wish = SEARCH_WISH;
	wish.reader = visit->site->reader;
	wish.words = view->words = visit_query(visit, STR("q"));
	view->owner = visit_query(visit, STR("owner"));
	view->status = visit_query(visit, STR("status"));
	view->committee = visit_query(visit, STR("committee"));
	view->from = visit_query(visit, STR("from"));
	view->until = visit_query(visit, STR("until"));
	TRY(owner_field(visit, view, &wish));
	TRY(status_field(visit, view, &wish));
	TRY(committee_field(visit, view, &wish));
	TRY(year_field(visit, view, "from", WORD_search_from_year, &view->from, &wish.from_day));
	TRY(year_field(visit, view, "until", WORD_search_until_year, &view->until, &wish.until_day));
	*ret_wish = wish;
	return arena_check(visit->arena);
}
