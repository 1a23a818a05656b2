/* See post.h. */
#include "core/post.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "core/key.h"
#include "core/slug.h"
#include "sql/post.h"

struct naming {
	struct db *db;
	struct arena *arena;
};

/* --- names with a slug ------------------------------------------------------------------ */

struct named {
	int64_t id;
	struct str name;
	int64_t body; /* of a committee */
};

/* Looks a slug up in its table. */
struct name_table {
	struct error *(*find)(struct naming *n, struct str slug, struct named *ret_named, bool *ret_found);
	struct error *(*add)(struct naming *n, struct str slug, struct str name, int64_t body, int64_t *ret_id);
};

static struct error *find_body(struct naming *n, struct str slug, struct named *ret_named, bool *ret_found)
{
	struct body_by_slug_row row = {0};
	TRY(body_by_slug(n->db, n->arena, slug, &row, ret_found));
	*ret_named = (struct named){row.id, row.name, DB_NULL};
	return NULL;
}

static struct error *add_body(struct naming *n, struct str slug, struct str name, int64_t body, int64_t *ret_id)
{
	(void)body;
	return body_insert(n->db, n->arena, slug, name, ret_id);
}

static struct error *find_committee(struct naming *n, struct str slug, struct named *ret_named, bool *ret_found)
{
	struct committee_by_slug_row row = {0};
	TRY(committee_by_slug(n->db, n->arena, slug, &row, ret_found));
	*ret_named = (struct named){row.id, row.name, row.body};
	return NULL;
}

static struct error *add_committee(struct naming *n, struct str slug, struct str name, int64_t body, int64_t *ret_id)
{
	return committee_insert(n->db, n->arena, slug, name, body, ret_id);
}

static struct error *find_organisation(struct naming *n, struct str slug, struct named *ret_named, bool *ret_found)
{
	struct organisation_find_row row = {0};
	TRY(organisation_find(n->db, n->arena, slug, &row, ret_found));
	*ret_named = (struct named){row.id, row.name, DB_NULL};
	return NULL;
}

static struct error *add_organisation(struct naming *n, struct str slug, struct str name, int64_t body, int64_t *ret_id)
{
	(void)body;
	return organisation_add(n->db, n->arena, slug, name, ret_id);
}

static const struct name_table bodies = {find_body, add_body};
static const struct name_table committees = {find_committee, add_committee};
static const struct name_table organisations = {find_organisation, add_organisation};

/* One slug may stand for several names where it was cut, or for one committee name of several bodies. */
static struct error *name_known(struct naming *n, const struct name_table *table, struct str name, int64_t body, int64_t *ret_id)
{
	enum { MOST_OF_ONE_SLUG = 1000 };
	name = str_trim(name);
	struct str base = slug_of(n->arena, name), slug = base;
	if (str_empty(name)) {
		*ret_id = DB_NULL;
		return NULL;
	}
	if (str_empty(base))
		slug = base = STR("unnamed");
	for (int i = 2; i < MOST_OF_ONE_SLUG; i++) {
		struct named known;
		bool found;
		TRY(table->find(n, slug, &known, &found));
		if (!found)
			return table->add(n, slug, name, body, ret_id);
		bool same_body = body == DB_NULL || known.body == DB_NULL || body == known.body;
		if (same_body && key_of(known.name) == key_of(name)) {
			*ret_id = known.id;
			return NULL;
		}
		slug = str_format(n->arena, "%.*s-%d", STR_ARG(base), i);
	}
	return error_new(n->arena, ERROR_LIMIT, "more than %d names are like \"%.80s\"; shorten or correct them in the paper", MOST_OF_ONE_SLUG, str_c(n->arena, name));
}

struct error *body_named(struct db *db, struct arena *arena, struct str name, int64_t *ret_body)
{
	return name_known(&(struct naming){db, arena}, &bodies, name, DB_NULL, ret_body);
}

struct error *committee_named(struct db *db, struct arena *arena, struct str name, int64_t body, int64_t *ret_committee)
{
	return name_known(&(struct naming){db, arena}, &committees, name, body, ret_committee);
}

/* --- posts ------------------------------------------------------------------------------- */

static struct error *post_slug_asked(void *context, struct str slug, bool *ret_taken)
{
	struct naming *n = context;
	struct post_slug_taken_row row = {0};
	bool found;
	TRY(post_slug_taken(n->db, n->arena, slug, &row, &found));
	*ret_taken = row.taken;
	return NULL;
}

struct post_name { /* what a post goes by */
	struct str name, bare, full; /* as printed; folded; folded with its organisation */
	const char *kind;
	int64_t organisation;
};

static struct error *post_new(struct naming *n, const struct post_name *name, const struct owner *owner, int64_t *ret_post)
{
	struct str slug = slug_of(n->arena, name->name);
	struct slug_taken taken = {post_slug_asked, n};
	int64_t post;
	TRY(slug_free(n->arena, str_empty(slug) ? STR("unnamed") : slug, &taken, &slug));
	TRY(post_add(n->db, n->arena, slug, name->name, str_of(name->kind), name->organisation, &post));
	TRY(alias_add(n->db, n->arena, name->full, post));
	TRY(alias_add(n->db, n->arena, name->bare, post));
	int64_t position = 0;
	list_each(member, &owner->members)
		TRY(post_member_add(n->db, n->arena, post, ++position, *member));
	*ret_post = post;
	return NULL;
}

static struct error *post_known(struct naming *n, const struct post_name *name, const struct owner *owner, int64_t *ret_post)
{
	struct post_by_alias_row row = {0};
	struct post_has_organisation_row other = {0};
	bool found;
	TRY(post_by_alias(n->db, n->arena, name->full, &row, &found));
	if (found) {
		*ret_post = row.id;
		return NULL;
	}
	TRY(post_by_alias(n->db, n->arena, name->bare, &row, &found));
	if (!found)
		return post_new(n, name, owner, ret_post);
	TRY(post_has_organisation(n->db, n->arena, row.id, name->bare, &other, &found));
	bool same = row.organisation == DB_NULL ? !other.has : row.organisation == name->organisation;
	if (!same)
		return post_new(n, name, owner, ret_post);
	TRY(alias_add(n->db, n->arena, name->full, row.id));
	*ret_post = row.id;
	return NULL;
}

/* Folded as an alias is kept, "&" as the word that it stands for. */
static struct str alias_of(struct arena *arena, struct str name)
{
	struct buf alias;
	buf_init(&alias, arena, BUF_NO_LIMIT);
	for (struct str rest = fold(arena, name); rest.at;)
		buf_join(&alias, STR(" and "), str_trim(str_cut(&rest, '&')));
	return buf_fit(&alias);
}

static struct post_name name_of(struct arena *arena, const struct owner *owner)
{
	struct post_name name = {.kind = owner->members.count ? "group" : "post", .name = str_trim(owner->post)};
	bool with_organisation = !str_empty(name.name) && !str_blank(owner->organisation);
	if (str_empty(name.name))
		name.name = str_trim(owner->organisation);
	if (str_empty(name.name) && !str_blank(owner->person)) {
		name.name = str_trim(owner->person);
		name.kind = "person";
	}
	if (str_empty(name.name))
		name.name = str_trim(owner->printed);
	name.bare = name.full = alias_of(arena, name.name);
	if (with_organisation)
		name.full = str_format(arena, "%.*s (%.*s)", STR_ARG(name.bare), STR_ARG(alias_of(arena, owner->organisation)));
	return name;
}

static struct error *person_named(struct naming *n, struct str name, int64_t *ret_person)
{
	struct person_find_row row = {0};
	bool found;
	name = str_trim(name);
	if (str_empty(name)) {
		*ret_person = DB_NULL;
		return NULL;
	}
	TRY(person_find(n->db, n->arena, name, &row, &found));
	if (!found)
		return person_add(n->db, n->arena, name, ret_person);
	*ret_person = row.id;
	return NULL;
}

struct error *post_of_owner(struct db *db, struct arena *arena, const struct owner *owner, int64_t *ret_post, int64_t *ret_person)
{
	struct naming n = {db, arena};
	struct post_name name = name_of(arena, owner);
	int64_t post = DB_NULL, person = DB_NULL;
	TRY(arena_check(arena));
	if (!str_empty(name.bare)) {
		TRY(name_known(&n, &organisations, owner->organisation, DB_NULL, &name.organisation));
		TRY(post_known(&n, &name, owner, &post));
		TRY(person_named(&n, owner->person, &person));
	}
	*ret_post = post;
	*ret_person = person;
	return NULL;
}

struct error *holder_note(struct db *db, struct arena *arena, int64_t post, int64_t person, int32_t day, int64_t paper)
{
	struct holder_near_row row = {0};
	bool found;
	TRY(holder_near(db, arena, post, person, day, &row, &found));
	if (!found)
		return holder_add(db, arena, post, person, day, paper);
	return holder_seen(db, arena, row.id, day);
}
