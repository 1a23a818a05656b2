/* See removal.h. Rows are found by one statement and blanked by one for each kind; then each
 * entry of the journal that no longer says what the record says is said again without the words. */
#include "core/removal.h"

#include "base/utf8.h"
#include "core/journal.h"
#include "core/mention.h"
#include "core/record.h"
#include "core/removal_file.h"
#include "core/slug.h"
#include "core/verify.h"
#include "sql/removal.h"
#include "sql/visible.h"

#include <stdlib.h>
#include <sys/stat.h>

struct removing {
	struct db *db;
	struct arena *arena;
	const struct actor *actor;
	const struct removal *removal;
	struct str slug; /* the words as they stand in an address */
	struct phrases phrases;
	int64_t review, recommendation; /* DB_NULL: all */
	struct removal_outcome *outcome;
	LIST(struct removal_contents_row) contents; /* to be taken out */
	LIST(struct removal_latest_row) stale;      /* to be said again */
	struct str files_list, entries_list;        /* JSON arrays */
};

/* What people call a kind of row, and the statement that blanks one of it. */
static const struct {
	struct str kind, says;
	struct error *(*blank)(struct db *db, struct arena *arena, struct str words, int64_t id);
	struct error *(*blank_with_slug)(struct db *db, struct arena *arena, struct str words, struct str slug, int64_t id);
} kinds[] = {
	{STR("alias"), STR("other way to print a post"), NULL, removal_of_alias},
	{STR("appearance"), STR("reference or heading"), removal_of_appearance, NULL},
	{STR("attachment"), STR("attachment"), removal_of_attachment, NULL},
	{STR("body"), STR("body"), NULL, removal_of_body},
	{STR("category"), STR("category of a scheme"), removal_of_category, NULL},
	{STR("claim"), STR("claim"), removal_of_claim, NULL},
	{STR("committee"), STR("committee"), NULL, removal_of_committee},
	{STR("conclusion"), STR("conclusion"), removal_of_conclusion, NULL},
	{STR("date"), STR("date"), removal_of_date, NULL},
	{STR("decision"), STR("decision"), removal_of_decision, NULL},
	{STR("evidence"), STR("evidence"), removal_of_evidence, NULL},
	{STR("footnote"), STR("footnote"), removal_of_footnote, NULL},
	{STR("former_slug"), STR("former address"), NULL, removal_of_former_slug},
	{STR("leftover"), STR("leftover"), removal_of_leftover, NULL},
	{STR("link"), STR("link"), removal_of_link, NULL},
	{STR("meeting"), STR("address of a meeting"), NULL, removal_of_meeting},
	{STR("meeting_item"), STR("item of a meeting"), removal_of_meeting_item, NULL},
	{STR("notice"), STR("notice of the reader"), removal_of_notice, NULL},
	{STR("organisation"), STR("organisation"), NULL, removal_of_organisation},
	{STR("owner"), STR("owner"), removal_of_owner, NULL},
	{STR("page"), STR("paper as a page"), removal_of_page, NULL},
	{STR("paper"), STR("head of a paper"), NULL, removal_of_paper},
	{STR("part"), STR("part of a recommendation"), removal_of_part, NULL},
	{STR("person"), STR("person"), removal_of_person, NULL},
	{STR("post"), STR("post"), NULL, removal_of_post},
	{STR("post_member"), STR("member of a group"), removal_of_post_member, NULL},
	{STR("recommendation"), STR("recommendation"), NULL, removal_of_recommendation},
	{STR("response"), STR("response"), removal_of_response, NULL},
	{STR("review"), STR("head of a review"), NULL, removal_of_review},
	{STR("scheme"), STR("scheme"), NULL, removal_of_scheme},
	{STR("section"), STR("section"), removal_of_section, NULL},
	{STR("setting"), STR("setting"), removal_of_setting, NULL},
	{STR("stamp"), STR("stamp"), removal_of_stamp, NULL},
	{STR("wording"), STR("wording"), removal_of_wording, NULL},
};

/* ------------------------------------------------------------------ rows */

static struct error *row_blank(struct removing *removing, const struct removal_places_row *row)
{
	struct str words = removing->removal->words;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!str_equal(kinds[i].kind, row->kind))
			continue;
		struct removal_place place = {kinds[i].says, row->review, row->recommendation, row->paper};
		if (!list_push(removing->arena, &removing->outcome->places, place))
			return arena_error(removing->arena);
		return kinds[i].blank ? kinds[i].blank(removing->db, removing->arena, words, row->id) :
		                        kinds[i].blank_with_slug(removing->db, removing->arena, words, removing->slug, row->id);
	}
	return error_new(removing->arena, ERROR_BUG, "no statement blanks a %.*s", STR_ARG(row->kind));
}

static struct error *rows_blank(struct removing *removing)
{
	struct removal_places_rows rows = {0};
	TRY(removal_places(removing->db, removing->arena, removing->removal->words, removing->slug, removing->review, removing->recommendation, &rows));
	list_each(row, &rows)
		TRY(row_blank(removing, row));
	return NULL;
}

/* ------------------------------------------------------------------ files */

struct file_found {
	int64_t paper;
	struct str slug;
	bool unread;
};
struct files_search {
	struct removing *removing;
	LIST(struct file_found) found;
};

static struct error *file_search(void *context, const struct removal_files_row *row)
{
	struct files_search *search = context;
	struct arena *arena = search->removing->arena;
	enum file_holds holds = FILE_HOLDS_NOT;
	TRY(removal_file_holds(arena, &search->removing->phrases, row->bytes, row->file_name, &holds));
	if (holds == FILE_HOLDS_NOT)
		return NULL;
	if (!list_push(arena, &search->found, ((struct file_found){row->id, str_copy(arena, row->slug), holds == FILE_UNREADABLE})))
		return arena_error(arena);
	return arena_check(arena);
}

/* Before the rows are blanked: slugs are then still those that people know. */
static struct error *files_remove(struct removing *removing)
{
	struct files_search search = {.removing = removing};
	struct removal_outcome *outcome = removing->outcome;
	TRY(removal_files(removing->db, removing->arena, removing->review, removing->recommendation, file_search, &search));
	list_each(file, &search.found) {
		TRY(removal_of_file(removing->db, removing->arena, file->paper));
		if (!list_push(removing->arena, &outcome->files, file->slug) ||
		    (file->unread && !list_push(removing->arena, &outcome->unread, file->slug)))
			return arena_error(removing->arena);
	}
	return NULL;
}

/* A slug that holds the words is not written into the entry either. */
static struct error *files_named(struct removing *removing)
{
	bool found = false;
	removing->files_list = STR("[]");
	list_each(slug, &removing->outcome->files) {
		struct removal_names_row row;
		struct str name = *slug;
		size_t count = 0;
		TRY(mentions_replace(removing->arena, &removing->phrases, name, MENTION_TEXT, REMOVED, &name, &count));
		TRY(removal_names(removing->db, removing->arena, removing->files_list, name, &row, &found));
		removing->files_list = row.list;
	}
	return NULL;
}

/* ------------------------------------------------------------------ the journal */

static bool in_scope(const struct removing *removing, const struct removal_contents_row *row)
{
	if (removing->recommendation != DB_NULL)
		return row->recommendation == removing->recommendation;
	return removing->review == DB_NULL || row->review == removing->review;
}

static struct error *latest_look(void *context, const struct removal_latest_row *row)
{
	struct removing *removing = context;
	struct arena *arena = removing->arena;
	AUTO_ARENA scratch;
	struct str now = STR_NONE;
	arena_init(&scratch, arena->cap_bytes);
	TRY(error_keep(arena, verify_content(removing->db, &scratch, row->subject_kind, row->subject, &now)));
	if (str_empty(now) || str_equal(now, row->content))
		return NULL;
	struct removal_latest_row stale = {.n = row->n, .subject_kind = str_copy(arena, row->subject_kind), .subject = row->subject, .content = str_copy(arena, now)};
	if (!list_push(arena, &removing->stale, stale))
		return arena_error(arena);
	return arena_check(arena);
}

static int subject_order(const void *left, const void *right)
{
	const struct removal_latest_row *a = left, *b = right;
	int order = str_compare(a->subject_kind, b->subject_kind);
	return order ? order : (a->subject > b->subject) - (a->subject < b->subject);
}

static bool is_stale(const struct removing *removing, const struct removal_contents_row *row)
{
	struct removal_latest_row wanted = {.subject_kind = row->subject_kind, .subject = row->subject};
	return removing->stale.count && bsearch(&wanted, removing->stale.at, removing->stale.count, sizeof wanted, subject_order);
}

/* What must leave the journal: contents in the scope, and those of rows that changed because they share a name. */
static struct error *contents_find(struct removing *removing)
{
	struct removal_contents_rows rows = {0};
	struct buf list;
	TRY(removal_latest(removing->db, removing->arena, latest_look, removing));
	if (removing->stale.count)
		qsort(removing->stale.at, removing->stale.count, sizeof *removing->stale.at, subject_order);
	TRY(removal_contents(removing->db, removing->arena, removing->removal->words, removing->slug, &rows));
	buf_init(&list, removing->arena, BUF_NO_LIMIT);
	list_each(row, &rows) {
		if (!in_scope(removing, row) && !is_stale(removing, row))
			continue;
		buf_printf(&list, "%s%lld", list.size ? "," : "[", (long long)row->n);
		if (!list_push(removing->arena, &removing->contents, *row))
			return arena_error(removing->arena);
	}
	buf_put(&list, list.size ? STR("]") : STR("[]"));
	return buf_done(&list, &removing->entries_list);
}

static struct error *journal_remove(struct removing *removing)
{
	const struct removal *removal = removing->removal;
	struct removal_entry_row entry;
	struct journal_head head;
	bool found = false;
	TRY(contents_find(removing));
	TRY(files_named(removing));
	struct str scope = str_empty(removal->review) ? STR_NONE : str_join(removing->arena, removal->review, STR("/"), removal->recommendation);
	size_t count = 0;
	TRY(mentions_replace(removing->arena, &removing->phrases, scope, MENTION_TEXT, REMOVED, &scope, &count));
	TRY(removal_entry(removing->db, removing->arena, removal->ground, removing->actor->name, removal->approved_by, scope,
	                  (int64_t)removing->outcome->places.count, removing->files_list, removing->entries_list, &entry, &found));
	TRY(journal_append(removing->db, removing->arena, removing->actor, STR("words.removed"), STR_NONE, DB_NULL, entry.content));
	TRY(journal_head(removing->db, removing->arena, &head));
	list_each(content, &removing->contents)
		TRY(removal_of_content(removing->db, removing->arena, content->n, head.count));
	list_each(stale, &removing->stale)
		TRY(journal_append(removing->db, removing->arena, removing->actor, STR("removal.restated"), stale->subject_kind, stale->subject, stale->content));
	removing->outcome->contents = removing->contents.count;
	removing->outcome->restated = removing->stale.count;
	return NULL;
}

/* ------------------------------------------------------------------ all of it */

static struct error *removal_refuse(struct removing *removing)
{
	const struct removal *removal = removing->removal;
	const struct {
		const char *what;
		struct str text;
	} kept[] = {{"the ground", removal->ground}, {"the name of who removes", removing->actor->name}, {"the name of who approves", removal->approved_by}};
	struct arena *arena = removing->arena;
	struct str same = fold(arena, removal->approved_by);
	if (str_equal(same, fold(arena, removing->actor->name)))
		return error_new(arena, ERROR_FORBIDDEN, "%.60s can't both remove and approve; a removal needs a second person", str_c(arena, removal->approved_by));
	TRY(phrase_of(arena, removal->words, &removing->phrases));
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) {
		struct str text = STR_NONE;
		size_t count = 0;
		TRY(mentions_replace(arena, &removing->phrases, kept[i].text, MENTION_TEXT, REMOVED, &text, &count));
		if (count)
			return error_new(arena, ERROR_INVALID, "%s holds the words that are to go, and stays in the journal; put it in other words", kept[i].what);
	}
	return NULL;
}

static struct error *scope_find(struct removing *removing)
{
	const struct removal *removal = removing->removal;
	struct removal_scope_row scope;
	bool found = false;
	removing->review = removing->recommendation = DB_NULL;
	if (str_empty(removal->review))
		return NULL;
	TRY(removal_scope(removing->db, removing->arena, removal->review, removal->recommendation, &scope, &found));
	if (!found || (!str_empty(removal->recommendation) && scope.recommendation == DB_NULL))
		return error_new(removing->arena, ERROR_NOT_FOUND, "there is no %s \"%.80s\"; \"heed list\" shows what there is",
		                 found ? "recommendation" : "review", str_c(removing->arena, found ? removal->recommendation : removal->review));
	removing->review = scope.review;
	removing->recommendation = scope.recommendation;
	return NULL;
}

static struct error *derived_refresh(struct removing *removing)
{
	struct review_ids_rows rows = {0};
	TRY(review_ids(removing->db, removing->arena, &rows));
	list_each(row, &rows)
		TRY(standing_refresh(removing->db, removing->arena, row->id));
	return removal_rebuild_search(removing->db, removing->arena);
}

/* Writes the file anew and empties the log beside it. The removal stands by now, so whoever reads at this moment
 * only keeps older pages from going at once: that is said, and no error. */
static struct error *file_rewrite(struct removing *removing)
{
	struct stat about;
	const char *log = str_c(removing->arena, str_format(removing->arena, "%s-wal", db_path(removing->db)));
	TRY(arena_check(removing->arena));
	const struct error *error = removal_rewrite_file(removing->db, removing->arena);
	if (!error)
		error = removal_empty_log(removing->db, removing->arena);
	removing->outcome->log_kept = error || (stat(log, &about) == 0 && about.st_size > 0);
	return NULL;
}

struct error *removal_run(struct db *db, struct arena *arena, const struct actor *actor, const struct removal *removal, struct removal_outcome *ret_outcome)
{
	struct removal_outcome outcome = {0};
	struct removing removing = {.db = db, .arena = arena, .actor = actor, .removal = removal, .outcome = &outcome};
	TRY(removal_refuse(&removing));
	TRY(removal_register(db, arena));
	removing.slug = slug_of(arena, removal->words);
	AUTO_TX struct tx tx = {0};
	TRY(tx_begin(db, arena, &tx));
	TRY(scope_find(&removing));
	TRY(files_remove(&removing));
	TRY(rows_blank(&removing));
	TRY(journal_remove(&removing));
	if (!outcome.places.count && !outcome.files.count && !outcome.contents)
		return error_new(arena, ERROR_NOT_FOUND, "nothing in the %s holds \"%.80s\"; whole words are looked for, in any letter case",
		                 str_empty(removal->review) ? "record" : "part that you named", str_c(arena, removal->words));
	if (!removal->dry_run) {
		TRY(derived_refresh(&removing));
		TRY(tx_commit(&tx));
		TRY(file_rewrite(&removing));
	}
	*ret_outcome = outcome;
	return NULL;
}
