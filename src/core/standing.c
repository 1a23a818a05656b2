/* How each recommendation stands: the derived rows of `standing`, one for each reader, made
 * from the review's draft with the rules of time (paper/timing.h), never typed. See record.h. */
#include "core/record_rows.h"
#include "core/search.h"
#include "paper/stands.h"
#include "paper/timing.h"
#include "sql/standing.h"

/* A recommendation's rows and its draft, side by side. */
struct standing {
	struct arena *arena;
	const struct record *record;
	const struct held *held;
	const struct recommendation *drafted;
	bool claims_given; /* of the review, any at all */
};

/* The body's own posts are named by themselves; others mean nothing without whose they are ("Chair"). */
static struct str owner_name(const struct standing *s, const struct owner *owner)
{
	struct str name = !str_empty(owner->post) ? owner->post : !str_empty(owner->person) ? owner->person : owner->printed;
	bool own = str_equal_fold(owner->organisation, s->record->draft->front.body) || str_has_fold(name, owner->organisation);
	return own ? name : str_join(s->arena, name, STR(", "), owner->organisation);
}

static struct str joined_owners(const struct standing *s)
{
	struct buf owners;
	buf_init(&owners, s->arena, BUF_NO_LIMIT);
	list_each(owner, &s->drafted->owners)
		buf_join(&owners, STR("; "), owner_name(s, owner));
	return buf_fit(&owners);
}

static struct str joined_targets(const struct standing *s)
{
	struct buf words;
	buf_init(&words, s->arena, BUF_NO_LIMIT);
	list_each(target, &s->held->targets)
		buf_join(&words, STR("; "), (*target)->words);
	return words.size ? buf_fit(&words) : STR_NONE;
}

/* --- dates -------------------------------------------------------------------------------- */

/* The deadline that some dates set by themselves. */
static int32_t deadline_of(const struct standing *s, struct dated *at, size_t count)
{
	struct recommendation alone = {.concluded = DAY_NONE};
	alone.anticipated.when.days = alone.claim.achieved = INTERVAL_NONE;
	alone.dates.at = at;
	alone.dates.count = count;
	return record_timing(s->record->draft, &alone, DAY_NONE).deadline;
}

/* The dates that came later stand by appearance, in time; the draft's revised dates are the same, one for one. */
static size_t group_end(const struct standing *s, size_t from)
{
	size_t end = from + 1;
	while (end < s->held->moved.count && s->held->moved.at[end]->appearance == s->held->moved.at[from]->appearance)
		end++;
	return end;
}

/* The deadline that holds now: of the last paper that gave one. */
static int32_t due_now(const struct standing *s, int32_t first)
{
	if (s->drafted->response == RESPONSE_REJECTED)
		return DAY_NONE; /* nothing is due */
	int32_t due = first;
	for (size_t from = 0, end; from < s->held->moved.count; from = end) {
		end = group_end(s, from);
		int32_t deadline = deadline_of(s, s->drafted->revised_dates.at + from, end - from);
		due = deadline != DAY_NONE ? deadline : due;
	}
	return due;
}

/* How often a paper gave a later end, revised or anticipated, than any before it. */
static int64_t slips(const struct standing *s, int32_t first)
{
	int32_t latest = first;
	int64_t count = 0;
	size_t moved = 0;
	for (size_t from = 0, end; from < s->held->dues.count; from = end) {
		int64_t appearance = s->held->dues.at[from]->appearance;
		int32_t day = DAY_NONE;
		for (end = from; end < s->held->dues.count && s->held->dues.at[end]->appearance == appearance; end++)
			if (str_equal(s->held->dues.at[end]->role, STR("anticipated")) && s->held->dues.at[end]->end_day > day)
				day = s->held->dues.at[end]->end_day;
		if (moved < s->held->moved.count && s->held->moved.at[moved]->appearance == appearance) {
			size_t next = group_end(s, moved);
			int32_t deadline = deadline_of(s, s->drafted->revised_dates.at + moved, next - moved);
			day = deadline > day ? deadline : day;
			moved = next;
		}
		if (day == DAY_NONE || day <= latest)
			continue;
		count += latest != DAY_NONE;
		latest = day;
	}
	return count;
}

/* --- facts -------------------------------------------------------------------------------- */

static bool claimed(const struct standing *s)
{
	return s->held->claim && !s->held->claim->placeholder;
}

static int64_t updates(const struct standing *s)
{
	int64_t count = 0;
	list_each(row, &s->held->evidence)
		count += !(*row)->placeholder;
	return count;
}

static struct str tracking(const struct standing *s)
{
	if (s->held->conclusion)
		return s->held->conclusion->tracking;
	return s->held->last->in_concluded_list ? STR("concluded") : STR("tracked");
}

static int32_t said_day(const struct standing *s, int64_t appearance)
{
	const struct record_appearances_row *row = record_appearance(s->record->rows, appearance);
	return row ? row->said_day : DAY_NONE;
}

static struct interval achieved(const struct standing *s)
{
	struct interval decided = s->drafted->decision.achieved;
	return interval_known(decided) ? decided : s->drafted->claim.achieved;
}

static struct error *put(struct db *db, const struct standing *s, const struct record_wish *wish)
{
	const struct held *held = s->held;
	struct timing timing = record_timing(s->record->draft, s->drafted, DAY_NONE);
	const struct record_claims_row *claim = claimed(s) ? held->claim : NULL;
	const struct record_decisions_row *decision = held->decision;
	int32_t decided = !decision ? DAY_NONE : decision->meeting_day != DAY_NONE ? decision->meeting_day : said_day(s, decision->appearance);
	return standing_put(db, s->arena, held->recommendation->id, (int)wish->reader, wish->review, held->ref,
	                    held->wording ? held->wording->text : STR(""), str_of(text_state_name(s->drafted->text_state)), joined_owners(s),
	                    held->response ? held->response->response : STR_NONE, held->response ? held->response->words : STR_NONE,
	                    claim ? claim->status : STR("none"), claim ? claim->words : STR_NONE, claim ? claim->category : DB_NULL,
	                    claim ? said_day(s, claim->appearance) : DAY_NONE,
	                    decision ? decision->status : STR("none"), decision ? decision->words : STR_NONE, decision ? decision->category : DB_NULL, decided,
	                    tracking(s), s->drafted->concluded, record_done(s->drafted),
	                    joined_targets(s), timing.deadline, timing.revised, due_now(s, timing.deadline), s->drafted->anticipated.when.days.last,
	                    achieved(s).first, achieved(s).last, slips(s, timing.deadline), held->last->said_day, held->last->paper,
	                    record_silent(s->drafted, s->claims_given), updates(s));
}

static struct error *refresh_for(struct db *db, struct arena *arena, const struct record_wish *wish)
{
	AUTO_ARENA scratch;
	struct record record;
	arena_init(&scratch, arena->cap_bytes);
	struct error *error = record_read(db, &scratch, wish, &record);
	if (error && error->kind == ERROR_NOT_FOUND) /* not this reader's: no row is theirs */
		return NULL;
	bool claims_given = !error && record_claims_given(record.draft);
	for (size_t i = 0; !error && i < record.draft->recommendations.count; i++) {
		struct standing standing = {&scratch, &record, &record.rows->held.at[i], &record.draft->recommendations.at[i], claims_given};
		error = put(db, &standing, wish);
	}
	return error ? error_new(arena, error->kind, "%s", error->message) : NULL;
}

struct error *standing_make(struct db *db, struct arena *arena, int64_t review)
{
	for (enum reader reader = READER_PUBLIC; reader <= READER_OFFICER; reader++)
		TRY(refresh_for(db, arena, &(struct record_wish){.reader = reader, .review = review, .until = DAY_NONE}));
	return NULL;
}

struct error *standing_refresh(struct db *db, struct arena *arena, int64_t review)
{
	TRY(standing_drop(db, arena, review));
	TRY(standing_make(db, arena, review));
	return search_refresh(db, arena, review);
}
