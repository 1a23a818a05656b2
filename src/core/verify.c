/* See verify.h. Each entry is made again by the statements that made it (sql/queries/entry.sql)
 * and compared with what it says. */
#include "core/verify.h"

#include "base/utf8.h"
#include "core/hash.h"
#include "core/record.h"
#include "db/keep.h"
#include "sql/entry.h"
#include "sql/journal.h"
#include "sql/verify.h"
#include "sql/visible.h"

enum { BREAKS_MOST = 100, TELL_EACH = 1000 };

struct verify {
	struct db *db;
	struct arena *arena;   /* of what is found */
	struct arena *scratch; /* of one entry */
	struct verify_outcome *outcome;
	const struct verify_watch *watch;
	struct str wanted; /* the head held elsewhere, in small letters */
	struct str previous;
	int64_t n, all;
};

/* ------------------------------------------------------------------ saying what differs */

static struct error *break_add(struct verify *verify, int64_t n, struct str says)
{
	verify->outcome->break_count++;
	if (verify->outcome->breaks.count >= BREAKS_MOST)
		return NULL;
	if (!list_push(verify->arena, &verify->outcome->breaks, ((struct verify_break){n, str_copy(verify->arena, says)})))
		return arena_error(verify->arena);
	return arena_check(verify->arena);
}

/* "entry 12 (paper.imported, 2026-11-23T06:40:00Z, by A. Clerk) about the paper …" */
static struct error *entry_words(struct verify *verify, const struct journal_all_row *entry, struct str *ret_words)
{
	struct journal_about_row about = {0};
	bool found = false;
	if (!str_empty(entry->content))
		TRY(journal_about(verify->db, verify->scratch, entry->content, &about, &found));
	*ret_words = str_format(verify->scratch, "entry %lld (%.*s, %.*s, by %.*s)%s%.*s", (long long)entry->n, STR_ARG(entry->kind), STR_ARG(entry->made_at),
	                        STR_ARG(entry->made_by), str_empty(about.about) ? "" : " about ", STR_ARG(about.about));
	return arena_check(verify->scratch);
}

static struct error *entry_break(struct verify *verify, const struct journal_all_row *entry, struct str what)
{
	struct str words = STR_NONE;
	TRY(entry_words(verify, entry, &words));
	return break_add(verify, entry->n, str_join(verify->scratch, words, STR(": "), what));
}

/* "$.evidence[2].text" → "evidence 3, text" */
static struct str field_words(struct arena *arena, struct str path)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	for (size_t at = str_starts(path, STR("$.")) ? 2 : 0; at < path.size; at++) {
		size_t end = path.at[at] == '[' ? str_find_from(path, STR("]"), at) : STR_NOT_FOUND;
		int place = 0;
		if (end != STR_NOT_FOUND && str_number(str_slice(path, at + 1, end), &place) && place < INT32_MAX) {
			buf_printf(&out, " %d", place + 1);
			at = end;
		} else if (path.at[at] == '.') {
			buf_put(&out, STR(", "));
		} else {
			buf_char(&out, path.at[at] == '_' ? ' ' : path.at[at]);
		}
	}
	return buf_str(&out);
}

/* A value as a quotation of at most sixty characters. */
static struct str value_words(struct arena *arena, struct str value)
{
	enum { CHARACTERS_MOST = 60 };
	size_t end = 0;
	if (!value.at)
		return STR("nothing");
	for (int count = 0; end < value.size && count < CHARACTERS_MOST; count++)
		utf8_next(value, &end);
	return str_format(arena, "\"%.*s%s\"", STR_ARG(str_slice(value, 0, end)), end < value.size ? "…" : "");
}

static struct error *difference_break(struct verify *verify, const struct journal_all_row *entry, struct str now)
{
	struct arena *scratch = verify->scratch;
	struct journal_difference_row difference;
	bool found = false;
	TRY(journal_difference(verify->db, scratch, entry->content, now, &difference, &found));
	if (!found)
		return entry_break(verify, entry, STR("the record says the same in another form; it was written by other means than heed"));
	return entry_break(verify, entry, str_format(scratch, "its %.*s is %.*s, and the record now says %.*s",
	                                             STR_ARG(field_words(scratch, difference.field)), STR_ARG(value_words(scratch, difference.was)),
	                                             STR_ARG(value_words(scratch, difference.now))));
}

/* ------------------------------------------------------------------ one entry */

static struct error *chain_check(struct verify *verify, const struct journal_all_row *entry)
{
	struct journal_line_row line;
	bool found = false;
	if (entry->n != verify->n + 1)
		TRY(entry_break(verify, entry, str_format(verify->scratch, "it follows entry %lld; %lld between them %s gone", (long long)verify->n,
		                                          (long long)(entry->n - verify->n - 1), entry->n - verify->n == 2 ? "is" : "are")));
	else if (!str_equal(entry->previous, verify->previous))
		TRY(entry_break(verify, entry, STR("it does not name the hash of the entry before it; one of the two was rewritten")));
	TRY(journal_line(verify->db, verify->scratch, entry->n, entry->made_at, entry->made_by, entry->kind, entry->commitment, entry->previous, &line, &found));
	struct str hash = hash_sha256(verify->scratch, line.line);
	if (!str_equal(hash, entry->hash))
		TRY(entry_break(verify, entry, STR("its hash is not that of what it says; when, by whom, what kind or the hash itself was changed")));
	verify->n = entry->n;
	verify->previous = str_copy(verify->arena, entry->hash);
	return arena_check(verify->scratch);
}

static struct error *removed_check(struct verify *verify, const struct journal_all_row *entry)
{
	struct journal_removal_covers_row covers;
	bool found = false;
	TRY(journal_removal_covers(verify->db, verify->scratch, entry->removed_by, entry->n, &covers, &found));
	return covers.covers ? NULL : entry_break(verify, entry, STR("its content is gone, and no removal names it"));
}

static struct error *row_check(struct verify *verify, const struct journal_all_row *entry)
{
	struct str now = STR_NONE;
	verify->outcome->rows++;
	TRY(verify_content(verify->db, verify->scratch, entry->subject_kind, entry->subject, &now));
	if (str_empty(now))
		return entry_break(verify, entry, STR("what it tells of is no longer in the record"));
	return str_equal(now, entry->content) ? NULL : difference_break(verify, entry, now);
}

static struct error *content_check(struct verify *verify, const struct journal_all_row *entry)
{
	if (!entry->has_content)
		return entry_break(verify, entry, STR("its content is gone without a trace"));
	if (!entry->content.at)
		return removed_check(verify, entry);
	verify->outcome->contents++;
	struct str commitment = journal_commitment(verify->scratch, entry->salt, entry->content);
	TRY(arena_check(verify->scratch));
	if (!str_equal(commitment, entry->commitment))
		return entry_break(verify, entry, STR("its content is not what it committed to; content or salt was changed"));
	return entry->latest && entry->subject_kind.at ? row_check(verify, entry) : NULL;
}

static struct error *entry_check(void *context, const struct journal_all_row *entry)
{
	struct verify *verify = context;
	struct verify_outcome *outcome = verify->outcome;
	TRY(chain_check(verify, entry));
	TRY(content_check(verify, entry));
	if (outcome->head_asked && !outcome->head_found && str_starts(entry->hash, verify->wanted)) {
		outcome->head_found = true;
		outcome->head_n = entry->n;
		outcome->head_at = str_copy(verify->arena, entry->made_at);
	}
	outcome->head = (struct journal_head){entry->n, verify->previous};
	if (verify->watch && entry->n % TELL_EACH == 0)
		verify->watch->tell(verify->watch->context, entry->n, verify->all);
	arena_reset(verify->scratch);
	return arena_check(verify->arena);
}

/* ------------------------------------------------------------------ all of it */

static struct error *file_check(void *context, const struct journal_files_row *file)
{
	struct verify *verify = context;
	if (!file->bytes.at)
		return NULL;
	verify->outcome->files++;
	struct str hash = hash_sha256(verify->scratch, file->bytes);
	if (!str_equal(hash, file->sha256))
		TRY(break_add(verify, 0, str_format(verify->scratch, "the file of the paper %.*s is not the one that was imported (its SHA-256 differs)", STR_ARG(file->slug))));
	arena_reset(verify->scratch);
	return NULL;
}

static struct error *defects_add(struct verify *verify, struct db_defects *defects)
{
	list_each(defect, defects)
		TRY(break_add(verify, 0, str_format(verify->arena, "%.*s [%.*s]", STR_ARG(defect->says), STR_ARG(defect->check))));
	return NULL;
}

/* What the public reads of a recommendation is derived, so no entry holds it: made again, it must be the same. */
static struct error *standing_check(struct verify *verify)
{
	struct review_ids_rows reviews = {0};
	struct standing_differs_rows differing = {0};
	TRY(db_scratch(verify->db, verify->arena));
	TRY(standing_again(verify->db, verify->arena));
	TRY(review_ids(verify->db, verify->arena, &reviews));
	list_each(review, &reviews) {
		TRY(standing_make(verify->db, verify->scratch, review->id));
		arena_reset(verify->scratch);
	}
	TRY(standing_differs(verify->db, verify->arena, &differing));
	list_each(row, &differing)
		TRY(break_add(verify, 0, str_format(verify->arena, "the standing of %.*s of %.*s that is shown is not what this heed makes of its papers; it was changed by other means",
		                                    STR_ARG(row->recommendation), STR_ARG(row->review))));
	return NULL;
}

static struct error *removals_list(struct verify *verify)
{
	struct journal_removals_rows rows = {0};
	TRY(journal_removals(verify->db, verify->arena, &rows));
	list_each(row, &rows) {
		struct verify_removal removal = {row->n, row->entries, row->made_at, str_empty(row->by) ? row->made_by : row->by, row->approved_by, row->ground};
		if (!list_push(verify->arena, &verify->outcome->removals, removal))
			return arena_error(verify->arena);
	}
	return NULL;
}

static struct error *head_read(struct arena *arena, struct str head, struct str *ret_head)
{
	enum { DIGITS_LEAST = 16, DIGITS = 64 };
	struct str wanted = str_lower(arena, str_trim(head));
	bool digits = !str_empty(head);
	for (size_t i = 0; i < wanted.size; i++)
		digits &= strchr("0123456789abcdef", wanted.at[i]) != NULL;
	if (!str_empty(head) && (!digits || wanted.size < DIGITS_LEAST || wanted.size > DIGITS))
		return error_new(arena, ERROR_INVALID, "\"%.80s\" is no head of a journal: that is 64 hexadecimal digits, of which the first sixteen will do",
		                 str_c(arena, head));
	*ret_head = wanted;
	return NULL;
}

static struct error *verify_all(struct verify *verify)
{
	struct verify_outcome *outcome = verify->outcome;
	struct journal_count_row count;
	struct db_defects defects = {0};
	bool found = false;
	TRY(journal_count(verify->db, verify->scratch, &count, &found));
	verify->all = count.count;
	outcome->head = (struct journal_head){0, JOURNAL_NOTHING};
	verify->previous = outcome->head.hash;
	outcome->head_found = outcome->head_asked && str_starts(JOURNAL_NOTHING, verify->wanted);
	TRY(journal_all(verify->db, verify->arena, entry_check, verify));
	if (outcome->head_asked && !outcome->head_found)
		TRY(break_add(verify, 0, str_format(verify->arena, "the head %.*s is not in the journal: entries were rewritten or cut off since it was printed, or it is of another record",
		                                    STR_ARG(verify->wanted))));
	TRY(journal_files(verify->db, verify->arena, file_check, verify));
	TRY(removals_list(verify));
	TRY(db_check_file(verify->db, verify->arena, &defects));
	TRY(defects_add(verify, &defects));
	bool sound = !defects.count;
	TRY(db_check_record(verify->db, verify->arena, &defects));
	TRY(defects_add(verify, &defects));
	return sound ? standing_check(verify) : NULL;
}

struct error *verify_record(struct db *db, struct arena *arena, struct str head, const struct verify_watch *watch, struct verify_outcome *ret_outcome)
{
	AUTO_ARENA scratch;
	struct verify_outcome outcome = {.head_asked = !str_empty(head)};
	struct verify verify = {.db = db, .arena = arena, .scratch = &scratch, .outcome = &outcome, .watch = watch};
	arena_init(&scratch, arena->cap_bytes);
	TRY(head_read(arena, head, &verify.wanted));
	AUTO_TX struct tx tx = {0};
	TRY(tx_begin_read(db, arena, &tx));
	TRY(error_keep(arena, verify_all(&verify)));
	*ret_outcome = outcome;
	return NULL;
}

/* The entry of the subject's kind, made again. */
#define ENTRY_AGAIN(kind)                                                           \
	if (str_equal(subject_kind, STR(#kind))) {                                  \
		struct entry_of_##kind##_row row;                                   \
		TRY(entry_of_##kind(db, arena, subject, &row, &found));             \
		content = found ? row.content : STR_NONE;                           \
	}

struct error *verify_content(struct db *db, struct arena *arena, struct str subject_kind, int64_t subject, struct str *ret_content)
{
	bool found = false;
	struct str content = STR_NONE;
	ENTRY_AGAIN(appearance)
	ENTRY_AGAIN(paper)
	ENTRY_AGAIN(review)
	ENTRY_AGAIN(publication)
	ENTRY_AGAIN(setting)
	ENTRY_AGAIN(person)
	*ret_content = content;
	return NULL;
}
