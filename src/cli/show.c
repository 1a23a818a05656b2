/* `heed show`: how a review stands, or the whole story of one recommendation, each statement
 * with the paper and the lines that it stands in. */
#include "cli/show.h"

#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/print.h"
#include "cli/standing.h"
#include "core/story.h"

static void print_line(struct arena *arena, struct buf *out, const char *name, struct str words, int columns)
{
	if (!str_empty(words))
		print_wrapped(out, str_format(arena, "%s: %.*s", name, STR_ARG(words)), 2, columns);
}

/* --- a review ----------------------------------------------------------------------------- */

static struct error *review_gather(struct command *command, struct db *db, struct show_review *shown)
{
	struct arena *arena = command->arena;
	struct list_filter filter = {.reader = READER_OFFICER, .review = shown->found.id, .today = data_day(command)};
	struct review_counts_rows counts = {0};
	bool found = false;
	TRY(review_by_slug(db, arena, READER_OFFICER, shown->found.slug, &shown->head, &found));
	TRY(review_counts(db, arena, READER_OFFICER, shown->found.id, filter.today, &counts));
	TRY(review_papers(db, arena, READER_OFFICER, shown->found.id, &shown->papers));
	TRY(review_meetings(db, arena, READER_OFFICER, shown->found.id, &shown->meetings));
	TRY(list_read(db, arena, &filter, &shown->standings));
	if (!found || !counts.count)
		return error_new(arena, ERROR_BUG, "the review %.*s was found and is not there", STR_ARG(shown->found.slug));
	shown->counts = counts.at[0];
	return NULL;
}

static void print_head(struct arena *arena, struct buf *out, const struct show_review *shown, int columns)
{
	const struct review_by_slug_row *head = &shown->head;
	print_wrapped(out, head->title, 0, columns);
	print_wrapped(out, standing_sentence(arena, &shown->counts), 0, columns);
	buf_char(out, '\n');
	print_line(arena, out, "Address", head->slug, columns);
	print_line(arena, out, "Body", head->body, columns);
	print_line(arena, out, "Committee", head->committee, columns);
	print_line(arena, out, "Who answers", head->asked, columns);
	print_line(arena, out, "Approved", str_join(arena, day_words(arena, head->approved_day), STR(", by "), head->approved_by), columns);
	print_line(arena, out, "Led by", head->lead_member, columns);
	print_line(arena, out, "Supported by", head->lead_officer, columns);
	print_line(arena, out, "Categories", head->scheme_name, columns);
	print_line(arena, out, "Public", str_equal(shown->counts.publication, STR("published")) ? STR("yes") : str_format(arena, "no (%.*s); \"heed release %.*s\" publishes it",
	           STR_ARG(shown->counts.publication), STR_ARG(head->slug)), columns);
}

static void print_papers(struct arena *arena, struct buf *out, const struct show_review *shown, int columns)
{
	buf_put(out, STR("\nPapers\n"));
	list_each(paper, &shown->papers) {
		struct str day = paper->as_of_day == DAY_NONE ? STR("no day") : day_words(arena, paper->as_of_day);
		struct str left = paper->units_leftover ? str_format(arena, ", %lld left over", (long long)paper->units_leftover) : STR_NONE;
		print_wrapped(out, str_format(arena, "%.*s: %.*s (%.*s, %lld recommendation%s%.*s)", STR_ARG(day), STR_ARG(paper->title), STR_ARG(paper->slug),
		                              (long long)paper->recommendations, paper->recommendations == 1 ? "" : "s", STR_ARG(left)), 2, columns);
	}
	if (shown->meetings.count)
		buf_put(out, STR("\nMeetings\n"));
	list_each(meeting, &shown->meetings)
		print_wrapped(out, str_format(arena, "%.*s%s%.*s: %lld recommendation%s", STR_ARG(day_words(arena, meeting->meeting_day)),
		                              meeting->committee.size ? ", " : "", STR_ARG(meeting->committee), (long long)meeting->items,
		                              meeting->items == 1 ? "" : "s"), 2, columns);
}

static struct error *review_show(struct command *command, struct db *db, struct found found)
{
	struct arena *arena = command->arena;
	struct show_review shown = {.found = found};
	int columns = terminal_columns();
	struct buf out;
	TRY(review_gather(command, db, &shown));
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_of_show_review(arena, &shown, data_day(command)));
	buf_init(&out, arena, BUF_NO_LIMIT);
	print_head(arena, &out, &shown, columns);
	print_papers(arena, &out, &shown, columns);
	buf_put(&out, STR("\nRecommendations\n\n"));
	standing_table(arena, &out, &shown.standings, data_day(command), false, columns);
	buf_char(&out, '\n');
	print_wrapped(&out, str_format(arena, "\"heed show %.*s REF\" tells the story of one, \"heed check %.*s\" asks what is open.", STR_ARG(found.slug),
	                               STR_ARG(found.slug)), 0, columns);
	return file_show_buf(arena, &out);
}

/* --- a recommendation --------------------------------------------------------------------- */

/* The kinds of statements in a story, as people say them and in the order in which they follow
 * from each other. */
static const struct {
	const char *kind, *words;
} story_words[] = {{"wording", "asked"},        {"response", "answered"},  {"target", "due"},        {"revised", "date revised"},
                   {"anticipated", "expected"}, {"claim", "owner says"},   {"decision", "committee"}, {"conclusion", "tracking"},
                   {"update", "reported"},      {"further_information", "told the meeting"}};

static int kind_rank(struct str kind)
{
	int rank = 0;
	while (rank < (int)(sizeof story_words / sizeof *story_words) && !str_equal(kind, str_of(story_words[rank].kind)))
		rank++;
	return rank;
}

static struct str story_word(struct str kind)
{
	int rank = kind_rank(kind);
	return rank < (int)(sizeof story_words / sizeof *story_words) ? str_of(story_words[rank].words) : kind;
}

/* A later paper's target date is one that was moved without a word; its wording is another. */
static struct str kind_words(const struct recommendation_story_rows *story, const struct recommendation_story_row *row)
{
	bool target = str_equal(row->kind, STR("target")), wording = str_equal(row->kind, STR("wording"));
	for (const struct recommendation_story_row *before = story->at; (target || wording) && before < row; before++)
		if (str_equal(before->kind, row->kind))
			return str_equal(before->paper, row->paper) ? story_word(row->kind) : target ? STR("date moved") : STR("reworded");
	return story_word(row->kind);
}

/* The order of days stays; what one paper says of one day is told in the order of its kinds. */
static int story_order(const void *a, const void *b)
{
	const struct recommendation_story_row *one = a, *other = b;
	if (one->day != other->day) /* without a day: last */
		return one->day == DAY_NONE || (other->day != DAY_NONE && one->day > other->day) ? 1 : -1;
	if (one->paper_day != other->paper_day)
		return one->paper_day == DAY_NONE || (other->paper_day != DAY_NONE && one->paper_day > other->paper_day) ? 1 : -1;
	int papers = str_compare(one->paper, other->paper), ranks = kind_rank(one->kind) - kind_rank(other->kind);
	if (papers || ranks)
		return papers ? papers : ranks;
	return (one->statement > other->statement) - (one->statement < other->statement);
}

static struct error *recommendation_gather(struct command *command, struct db *db, struct show_recommendation *shown)
{
	struct arena *arena = command->arena;
	struct list_filter filter = {.reader = READER_OFFICER, .review = shown->review.id, .today = data_day(command)};
	struct record_wish wish = {.reader = READER_OFFICER, .review = shown->review.id, .until = DAY_NONE};
	struct list_standings_rows rows = {0};
	TRY(list_read(db, arena, &filter, &rows));
	list_each(row, &rows)
		if (str_equal(row->slug, shown->found.slug))
			shown->standing = *row;
	TRY(recommendation_owners(db, arena, READER_OFFICER, shown->found.id, &shown->owners));
	TRY(story_read(db, arena, READER_OFFICER, shown->found.id, &shown->story));
	if (shown->story.count)
		qsort(shown->story.at, shown->story.count, sizeof *shown->story.at, story_order);
	TRY(record_read(db, arena, &wish, &shown->record));
	TRY(check_paper(arena, shown->record.draft, filter.today, &shown->findings));
	shown->index = -1;
	for (size_t i = 0; i < shown->record.draft->recommendations.count; i++)
		if (shown->record.recommendation_ids[i] == shown->found.id)
			shown->index = (int)i;
	return NULL;
}

static struct str place_words(struct arena *arena, const struct show_recommendation *shown, const struct recommendation_story_row *row)
{
	struct str place = STR_NONE;
	list_each(paper, &shown->record.papers)
		if (str_equal(paper->slug, row->paper) && row->unit_from != DB_NULL) {
			const char *unit = paper->format == FORMAT_TEXT ? "line" : "paragraph";
			place = row->unit_to > row->unit_from ? str_format(arena, ", %ss %lld-%lld", unit, (long long)row->unit_from, (long long)row->unit_to)
			                                      : str_format(arena, ", %s %lld", unit, (long long)row->unit_from);
		}
	return str_format(arena, "(%.*s%.*s)", STR_ARG(row->paper), STR_ARG(place));
}

static struct str told_words(struct arena *arena, const struct show_recommendation *shown, const struct recommendation_story_row *row)
{
	struct buf told;
	buf_init(&told, arena, BUF_NO_LIMIT);
	if (!str_empty(row->source))
		buf_join(&told, STR("\n"), str_format(arena, "%.*s:", STR_ARG(row->source)));
	if (!str_empty(row->part))
		buf_join(&told, STR("\n"), str_format(arena, "part %.*s", STR_ARG(row->part)));
	bool dated_entry = str_equal(row->kind, STR("update")) || str_equal(row->kind, STR("further_information"));
	if (!dated_entry)
		buf_join(&told, STR("\n"), row->words);
	buf_join(&told, STR("\n"), row->text);
	if (row->meeting_day != DAY_NONE)
		buf_join(&told, STR("\n"), str_format(arena, "meeting of %.*s", STR_ARG(day_words(arena, row->meeting_day))));
	buf_join(&told, STR("\n"), place_words(arena, shown, row));
	return buf_fit(&told);
}

static void print_story(struct arena *arena, struct buf *out, const struct show_recommendation *shown, int columns)
{
	const struct print_column table[] = {{"When", 17}, {"What", 16}, {"As printed, and where", columns - 17 - 16 - 4 > 30 ? columns - 17 - 16 - 4 : 30}};
	buf_put(out, STR("\nIts story\n\n"));
	print_table_head(out, table, 3);
	list_each(row, &shown->story) {
		struct print_row cells = {{row->day == DAY_NONE ? STR("no day") : day_words(arena, row->day), kind_words(&shown->story, row), told_words(arena, shown, row)}};
		print_table_row(out, table, 3, &cells);
	}
}

/* Who says it, and when; or that nobody did. */
static void print_fact(struct arena *arena, struct buf *out, const char *question, struct str words, int32_t day, const char *nothing, int columns)
{
	struct str when = str_empty(words) || day == DAY_NONE ? STR_NONE : str_format(arena, " (%.*s)", STR_ARG(day_words(arena, day)));
	print_wrapped(out, str_format(arena, "%s %.*s%.*s", question, STR_ARG(str_empty(words) ? str_of(nothing) : words), STR_ARG(when)), 2, columns);
}

static void print_facts(struct arena *arena, struct buf *out, const struct list_standings_row *row, int columns)
{
	struct str answer = str_empty(row->response) || str_equal_fold(row->response, row->response_words) ? row->response_words
	                    : str_join(arena, row->response, STR(": "), row->response_words);
	bool tracked = str_equal(row->tracking, STR("tracked"));
	buf_char(out, '\n');
	print_fact(arena, out, "Was it agreed?              ", answer, DAY_NONE, "no answer yet", columns);
	print_fact(arena, out, "Is it done, says the owner? ", row->claim_words, row->claim_day, "no status yet", columns);
	print_fact(arena, out, "Does the committee agree?   ", row->decision_words, row->decision_day, "no decision yet", columns);
	print_fact(arena, out, "Is anyone still watching?   ", tracked ? STR("yes") : row->tracking, tracked ? DAY_NONE : row->concluded_day, "", columns);
}

static void print_date(struct arena *arena, struct buf *joined, const char *name, int32_t day)
{
	if (day != DAY_NONE)
		buf_join(joined, STR(", "), str_format(arena, "%s %.*s", name, STR_ARG(day_words(arena, day))));
}

static void print_dates(struct arena *arena, struct buf *out, const struct list_standings_row *row, int32_t today, int columns)
{
	struct buf dates;
	buf_init(&dates, arena, BUF_NO_LIMIT);
	if (!str_empty(row->first_words))
		buf_join(&dates, STR(", "), str_format(arena, "\"%.*s\"", STR_ARG(row->first_words)));
	print_date(arena, &dates, "first deadline", row->first_due_day);
	if (row->due_day != row->first_due_day)
		print_date(arena, &dates, "now", row->due_day);
	print_date(arena, &dates, "expected", row->anticipated_day);
	print_date(arena, &dates, "achieved", row->achieved_end_day);
	if (row->slips)
		buf_join(&dates, STR(", "), row->slips == 1 ? STR("put off once") : row->slips == 2 ? STR("put off twice") : str_format(arena, "put off %lld times", (long long)row->slips));
	if (list_overdue(row, today))
		buf_join(&dates, STR(", "), str_format(arena, "overdue by %d day%s", today - row->due_day, today - row->due_day == 1 ? "" : "s"));
	print_line(arena, out, "Dates", dates.size ? buf_fit(&dates) : STR("none given"), columns);
}

static void print_owners(struct arena *arena, struct buf *out, const struct recommendation_owners_rows *owners, int columns)
{
	struct buf names;
	buf_init(&names, arena, BUF_NO_LIMIT);
	list_each(owner, owners) {
		struct str name = str_join(arena, owner->post, STR(", "), owner->organisation);
		if (!str_empty(owner->person) && !str_equal(owner->person, owner->post))
			name = str_format(arena, "%.*s (%.*s)", STR_ARG(name), STR_ARG(owner->person));
		buf_join(&names, STR("; "), str_join(arena, name, STR(" "), owner->vacant ? STR("(vacant)") : STR_NONE));
	}
	print_line(arena, out, "Who owes it", names.size ? buf_fit(&names) : STR("nobody is named"), columns);
}

static void print_questions(struct arena *arena, struct buf *out, const struct show_recommendation *shown, int columns)
{
	enum { MOST = 5 };
	size_t count = 0;
	list_each(finding, &shown->findings) {
		if (finding->recommendation != shown->index || ++count > MOST)
			continue;
		if (count == 1)
			buf_put(out, STR("\nOpen questions\n"));
		print_wrapped(out, finding->message, 2, columns);
	}
	if (count > MOST)
		print_wrapped(out, str_format(arena, "and %zu more; \"heed check %.*s\" asks them all", count - MOST, STR_ARG(shown->review.slug)), 2, columns);
}

static struct error *recommendation_show(struct command *command, struct db *db, struct found review, struct found found)
{
	struct arena *arena = command->arena;
	struct show_recommendation shown = {.review = review, .found = found};
	int columns = terminal_columns();
	struct buf out;
	TRY(recommendation_gather(command, db, &shown));
	if (command->options.given & OPTION_JSON)
		return json_print(arena, json_of_show_recommendation(arena, &shown, data_day(command)));
	buf_init(&out, arena, BUF_NO_LIMIT);
	struct str section = str_join(arena, shown.standing.section_letter, STR(": "), shown.standing.section_title);
	print_wrapped(&out, str_format(arena, "%.*s of %.*s", STR_ARG(str_empty(found.title) ? found.slug : found.title), STR_ARG(review.title)), 0, columns);
	print_wrapped(&out, section, 0, columns);
	buf_char(&out, '\n');
	print_wrapped(&out, str_empty(shown.standing.text) ? STR("(its words are lost)") : shown.standing.text, 2, columns);
	print_facts(arena, &out, &shown.standing, columns);
	buf_char(&out, '\n');
	print_owners(arena, &out, &shown.owners, columns);
	print_dates(arena, &out, &shown.standing, data_day(command), columns);
	print_story(arena, &out, &shown, columns);
	print_questions(arena, &out, &shown, columns);
	return file_show_buf(arena, &out);
}

struct error *command_show(struct command *command, int *ret_status)
{
	struct options *options = &command->options;
	struct found review = {0}, recommendation = {0};
	AUTO_DB struct db *db = NULL;
	AUTO_TX struct tx tx = {0};
	*ret_status = EXIT_DONE;
	if (options->arguments.count < 2 || options->arguments.count > 3)
		return error_new(command->arena, ERROR_USAGE, "name a review, or a review and a recommendation, for example: heed show bus-shelters R05");
	TRY(data_open(command, DB_READ, &db));
	TRY(tx_begin_read(db, command->arena, &tx)); /* all of one state, whatever is imported meanwhile */
	const char *named = options->arguments.at[1], *ref = options->arguments.count == 3 ? options->arguments.at[2] : NULL;
	struct error *unknown = find_review(db, command->arena, READER_OFFICER, str_of(named), &review);
	if (unknown && ref && !find_review(db, command->arena, READER_OFFICER, str_of(ref), &review)) {
		ref = named; /* "R05 bus-shelters" can mean one thing only */
		unknown = NULL;
	}
	TRY(unknown);
	if (!ref)
		return review_show(command, db, review);
	TRY(find_recommendation(db, command->arena, READER_OFFICER, &review, str_of(ref), &recommendation));
	return recommendation_show(command, db, review, recommendation);
}
