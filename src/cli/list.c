/* `heed list`: without anything a sentence for each review; else recommendations, narrowed,
 * as a table for people, as JSON or as CSV. */
#include "base/csv.h"
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "cli/print.h"
#include "cli/standing.h"
#include "core/find.h"
#include "core/list.h"

static const uint64_t filters = OPTION_OWNER | OPTION_COMMITTEE | OPTION_CLAIM | OPTION_DECISION | OPTION_RESPONSE | OPTION_SECTION | OPTION_OVERDUE |
                                OPTION_SILENT | OPTION_TRACKED | OPTION_CONCLUDED;

/* --- reviews ------------------------------------------------------------------------------ */

static void print_review(struct arena *arena, struct buf *out, const struct review_counts_row *row, int columns)
{
	struct str head = str_join(arena, row->title, STR(", "), row->committee);
	print_wrapped(out, head, 0, columns);
	print_wrapped(out, standing_sentence(arena, row), 4, columns);
	struct str heard = row->heard_day == DAY_NONE ? STR("no paper yet") : str_format(arena, "last paper of %.*s", STR_ARG(day_words(arena, row->heard_day)));
	bool public = str_equal(row->publication, STR("published"));
	print_wrapped(out, str_format(arena, "%.*s; %.*s%s", STR_ARG(row->slug), STR_ARG(heard),
	                              public ? "" : str_equal(row->publication, STR("draft")) ? "; not public yet" : "; not public"), 4, columns);
	buf_char(out, '\n');
}

static struct error *reviews_print(struct command *command, const struct review_counts_rows *rows)
{
	struct buf out;
	int64_t asked = 0;
	int columns = terminal_columns();
	buf_init(&out, command->arena, BUF_NO_LIMIT);
	list_each(row, rows) {
		print_review(command->arena, &out, row, columns);
		asked += row->asked;
	}
	if (rows->count)
		print_wrapped(&out, str_format(command->arena, "%zu review%s, %lld recommendation%s. \"heed list REVIEW\" lists those of one, \"heed list --overdue\" those "
		                               "past their date, \"heed show REVIEW\" tells how it stands.", rows->count, rows->count == 1 ? "" : "s",
		                               (long long)asked, asked == 1 ? "" : "s"), 0, columns);
	else
		buf_put(&out, STR("The record is empty. \"heed import PAPER\" begins it.\n"));
	return file_show_buf(command->arena, &out);
}

static struct error *reviews_json(struct command *command, const struct review_counts_rows *rows)
{
	json_t *reviews = json_array();
	list_each(row, rows)
		json_array_append_new(reviews, json_of_counts(command->arena, row));
	return json_print(command->arena, json_pack("{s:i, s:o, s:o}", "heed_list", 1, "as_of", json_day(command->arena, data_day(command)), "reviews", reviews));
}

static struct error *csv_print(struct command *command, struct buf *out)
{
	struct str text;
	TRY(buf_done(out, &text));
	return file_print(command->arena, text);
}

static struct error *reviews_csv(struct command *command, const struct review_counts_rows *rows)
{
	static const struct str heads[] = {STR("review"), STR("title"), STR("committee"), STR("publication"), STR("asked"), STR("accepted"), STR("partly_accepted"),
	                                   STR("rejected"), STR("reported_completed"), STR("confirmed"), STR("silent"), STR("overdue"), STR("concluded"), STR("heard")};
	enum { COLUMNS = sizeof heads / sizeof *heads, WORDS = 4 };
	struct buf out;
	buf_init(&out, command->arena, BUF_NO_LIMIT);
	csv_row(&out, heads, COLUMNS);
	list_each(row, rows) {
		struct str cells[COLUMNS] = {row->slug, row->title, row->committee, row->publication};
		const int64_t counts[] = {row->asked, row->accepted, row->partly_accepted, row->rejected, row->completed, row->confirmed, row->silent, row->overdue, row->concluded};
		for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
			cells[WORDS + i] = str_format(command->arena, "%lld", (long long)counts[i]);
		cells[COLUMNS - 1] = day_iso(command->arena, row->heard_day);
		csv_row(&out, cells, COLUMNS);
	}
	return csv_print(command, &out);
}

static struct error *reviews(struct command *command, struct db *db)
{
	struct review_counts_rows rows = {0};
	TRY(review_counts(db, command->arena, READER_OFFICER, DB_NULL, data_day(command), &rows));
	if (command->options.given & OPTION_JSON)
		return reviews_json(command, &rows);
	return command->options.given & OPTION_CSV ? reviews_csv(command, &rows) : reviews_print(command, &rows);
}

/* --- recommendations ---------------------------------------------------------------------- */

static void print_sum(struct arena *arena, struct buf *out, const struct list_standings_rows *rows, int32_t today, int columns)
{
	size_t overdue = 0, silent = 0, done = 0, reviews = 0;
	list_each(row, rows) {
		overdue += list_overdue(row, today);
		silent += row->silent && str_equal(row->tracking, STR("tracked"));
		done += row->done;
		reviews += row == rows->at || !str_equal(row[-1].review, row->review);
	}
	buf_char(out, '\n');
	print_wrapped(out, str_format(arena, "%zu recommendation%s of %zu review%s: %zu done, %zu overdue on %.*s, %zu silent.", rows->count,
	                              rows->count == 1 ? "" : "s", reviews, reviews == 1 ? "" : "s", done, overdue, STR_ARG(day_words(arena, today)), silent),
	              0, columns);
}

static struct error *rows_print(struct command *command, const struct list_standings_rows *rows)
{
	struct buf out;
	int columns = terminal_columns();
	int32_t today = data_day(command);
	buf_init(&out, command->arena, BUF_NO_LIMIT);
	if (rows->count) {
		standing_table(command->arena, &out, rows, today, true, columns);
		print_sum(command->arena, &out, rows, today, columns);
	} else {
		buf_put(&out, STR("No recommendation fits that. \"heed list\" shows the reviews, \"heed help list\" the filters.\n"));
	}
	return file_show_buf(command->arena, &out);
}

static struct error *rows_json(struct command *command, const struct list_standings_rows *rows)
{
	json_t *recommendations = json_array();
	list_each(row, rows)
		json_array_append_new(recommendations, json_of_standing(command->arena, row, data_day(command)));
	return json_print(command->arena, json_pack("{s:i, s:o, s:o}", "heed_list", 1, "as_of", json_day(command->arena, data_day(command)),
	                                            "recommendations", recommendations));
}

static struct error *rows_csv(struct command *command, const struct list_standings_rows *rows)
{
	static const struct str heads[] = {
		STR("review"), STR("review_title"), STR("committee"), STR("recommendation"), STR("ref"), STR("section"), STR("text"), STR("owners"), STR("response"),
		STR("response_words"), STR("claim"), STR("claim_words"), STR("decision"), STR("decision_words"), STR("decision_day"), STR("tracking"), STR("concluded"),
		STR("target_words"), STR("first_due"), STR("revised_due"), STR("due"), STR("anticipated"), STR("achieved_from"), STR("achieved_to"), STR("slips"),
		STR("overdue"), STR("silent"), STR("heard")};
	enum { COLUMNS = sizeof heads / sizeof *heads };
	struct arena *arena = command->arena;
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	csv_row(&out, heads, COLUMNS);
	list_each(row, rows) {
		const struct str cells[COLUMNS] = {
			row->review, row->review_title, row->committee, row->slug, row->ref, str_join(arena, row->section_letter, STR(": "), row->section_title), row->text,
			row->owners, row->response, row->response_words, row->claim_status, row->claim_words, row->decision_status, row->decision_words,
			day_iso(arena, row->decision_day), row->tracking, day_iso(arena, row->concluded_day), row->first_words, day_iso(arena, row->first_due_day),
			day_iso(arena, row->revised_due_day), day_iso(arena, row->due_day), day_iso(arena, row->anticipated_day), day_iso(arena, row->achieved_start_day),
			day_iso(arena, row->achieved_end_day), str_format(arena, "%lld", (long long)row->slips),
			list_overdue(row, data_day(command)) ? STR("yes") : STR("no"), row->silent ? STR("yes") : STR("no"), day_iso(arena, row->heard_day)};
		csv_row(&out, cells, COLUMNS);
	}
	return csv_print(command, &out);
}

static struct error *recommendations(struct command *command, struct db *db, const char *review)
{
	struct options *options = &command->options;
	struct list_standings_rows rows = {0};
	struct found found = {.id = DB_NULL};
	if (review)
		TRY(find_review(db, command->arena, READER_OFFICER, str_of(review), &found));
	struct list_filter filter = {
		.reader = READER_OFFICER, .review = found.id, .today = data_day(command), .owner = options_value(options, OPTION_OWNER),
		.committee = options_value(options, OPTION_COMMITTEE), .section = options_value(options, OPTION_SECTION),
		.claim = options_value(options, OPTION_CLAIM), .decision = options_value(options, OPTION_DECISION), .response = options_value(options, OPTION_RESPONSE),
		.overdue = options->given & OPTION_OVERDUE, .silent = options->given & OPTION_SILENT, .tracked = options->given & OPTION_TRACKED,
		.concluded = options->given & OPTION_CONCLUDED};
	TRY(list_read(db, command->arena, &filter, &rows));
	if (options->given & OPTION_JSON)
		return rows_json(command, &rows);
	return options->given & OPTION_CSV ? rows_csv(command, &rows) : rows_print(command, &rows);
}

struct error *command_list(struct command *command, int *ret_status)
{
	struct options *options = &command->options;
	AUTO_DB struct db *db = NULL;
	AUTO_TX struct tx tx = {0};
	*ret_status = EXIT_DONE;
	if (options->arguments.count > 2)
		return error_new(command->arena, ERROR_USAGE, "name one review at most, for example: heed list bus-shelters --overdue");
	if (options->given & OPTION_JSON && options->given & OPTION_CSV)
		return error_new(command->arena, ERROR_USAGE, "--json and --csv are two forms of the list; ask for one of them");
	TRY(data_open(command, DB_READ, &db));
	TRY(tx_begin_read(db, command->arena, &tx)); /* all of one state, whatever is imported meanwhile */
	const char *review = options->arguments.count > 1 ? options->arguments.at[1] : NULL;
	return review || options->given & filters ? recommendations(command, db, review) : reviews(command, db);
}
