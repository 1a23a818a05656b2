/* `heed report`: the paper for the next meeting, printed from the record in the form that is asked for. */
#include "report/report.h"

#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "core/find.h"
#include "core/journal.h"
#include "core/record.h"
#include "core/setting.h"
#include "doc/write/write.h"

#include <string.h>
#include <unistd.h>

struct report_form {
	const char *name, *ending;
	struct error *(*write)(struct arena *arena, const struct document *document, struct str *ret_bytes);
	bool for_people; /* can stand on a terminal */
};

static const struct report_form forms[] = {{"md", ".md", markdown_write, true},
                                           {"markdown", ".markdown", markdown_write, true},
                                           {"html", ".html", html_write, true},
                                           {"html", ".htm", html_write, true},
                                           {"docx", ".docx", docx_write, false}};

/* What --format says, else the ending of the file, else Markdown. */
static struct error *form_wanted(const struct command *command, const struct report_form **ret_form)
{
	struct str named = options_value(&command->options, OPTION_FORMAT);
	struct str path = str_of(command->options.output ? command->options.output : "");
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		struct str ending = str_of(forms[i].ending);
		bool ends = path.size > ending.size && str_equal_fold(str_from(path, path.size - ending.size), ending);
		if (str_empty(named) ? ends : str_equal_fold(named, str_of(forms[i].name))) {
			*ret_form = &forms[i];
			return NULL;
		}
	}
	*ret_form = &forms[0];
	if (!str_empty(named))
		return error_new(command->arena, ERROR_USAGE, "--format does not know \"%.*s\"; give md, html or docx", STR_ARG(str_slice(named, 0, 40)));
	if (path.size && !str_equal(path, STR("-")))
		return error_new(command->arena, ERROR_USAGE, "%.*s: a report can be written as .docx, .html or .md; give the file one of these endings, or say --format",
		                 STR_ARG(path));
	return NULL;
}

static struct error *kind_wanted(const struct command *command, enum report_kind *ret_kind)
{
	struct str named = options_value(&command->options, OPTION_KIND);
	*ret_kind = REPORT_PROGRESS;
	if (!str_empty(named) && !report_kind_from_name(named, ret_kind))
		return error_new(command->arena, ERROR_USAGE, "--kind does not know \"%.*s\"; give progress, response, concluded or changes", STR_ARG(str_slice(named, 0, 40)));
	return NULL;
}

/* The day that a report of changes looks back to: what --since says, else the paper before the last. */
static struct error *since_wanted(const struct command *command, const struct record *record, int32_t *ret_day, struct str *ret_words)
{
	struct arena *arena = command->arena;
	if (command->options.since != DAY_NONE) {
		*ret_day = command->options.since;
		*ret_words = day_words(arena, *ret_day);
		return NULL;
	}
	const struct record_paper *last = list_last(&record->papers), *before = NULL;
	list_each(paper, &record->papers)
		if (last && paper->day < last->day)
			before = paper;
	if (!before)
		return error_new(arena, ERROR_USAGE, "the review %.*s has papers of one day only, so that nothing can have changed between two; give --since DAY",
		                 STR_ARG(record->slug));
	*ret_day = before->day;
	*ret_words = str_format(arena, "the paper of %.*s", STR_ARG(day_words(arena, before->day)));
	return NULL;
}

static struct error *compare_with_before(struct command *command, struct db *db, struct record_wish wish, const struct record *record, struct report_about *about)
{
	struct arena *arena = command->arena;
	struct comparison *comparison = arena_new(arena, struct comparison);
	struct record before;
	TRY_MEMORY(arena, comparison);
	TRY(since_wanted(command, record, &wish.until, &about->since));
	TRY(record_read(db, arena, &wish, &before));
	const struct record_paper *last = list_last(&record->papers);
	if (last && last->day > wish.until) /* else nothing came in since, and what still stands would be told as repeated */
		TRY(compare_papers(arena, before.draft, record->draft, comparison));
	about->before = before.draft;
	about->comparison = comparison;
	return NULL;
}

/* What holds of the paper itself: settings, the journal's head, the days. */
static struct error *about_make(struct command *command, struct db *db, const struct record *record, struct report_about *about)
{
	struct arena *arena = command->arena;
	struct setting body, site;
	struct journal_head head;
	TRY(setting_get(db, arena, STR("body"), &body));
	TRY(setting_get(db, arena, STR("site-address"), &site));
	TRY(journal_head(db, arena, &head));
	about->body = body.value;
	about->as_of = data_day(command);
	about->meeting = command->options.meeting;
	about->next_meeting = DAY_NONE;
	about->journal_head = head.count ? head.hash : STR_NONE;
	if (!str_empty(site.value))
		about->address = str_format(arena, "%.*s/reviews/%.*s", STR_ARG(site.value), STR_ARG(record->slug));
	int32_t day = about->meeting != DAY_NONE ? about->meeting : about->as_of;
	list_each(meeting, &record->draft->meetings) /* the first of the plan behind the one that the paper is for */
		if (meeting->day > day && (about->next_meeting == DAY_NONE || meeting->day < about->next_meeting))
			about->next_meeting = meeting->day;
	return NULL;
}

static struct error *report_make(struct command *command, struct str review, struct document **ret_document)
{
	struct arena *arena = command->arena;
	struct report_about about = {0};
	struct found found;
	struct record record;
	AUTO_DB struct db *db = NULL;
	AUTO_TX struct tx tx = {0};
	TRY(kind_wanted(command, &about.kind));
	TRY(data_open(command, DB_READ, &db));
	TRY(tx_begin_read(db, arena, &tx));
	enum reader reader = command->options.given & OPTION_PUBLIC ? READER_PUBLIC : READER_OFFICER;
	TRY(find_review(db, arena, reader, review, &found));
	bool changes = about.kind == REPORT_CHANGES;
	struct record_wish wish = {.reader = reader, .review = found.id, .until = command->options.as_of, .latest_targets = changes};
	TRY(record_read(db, arena, &wish, &record));
	TRY(about_make(command, db, &record, &about));
	if (changes)
		TRY(compare_with_before(command, db, wish, &record, &about));
	return report_document(arena, &about, record.draft, ret_document);
}

struct error *command_report(struct command *command, int *ret_status)
{
	struct options *options = &command->options;
	const struct report_form *form = NULL;
	struct document *document = NULL;
	struct str bytes;
	*ret_status = EXIT_DONE;
	if (options->arguments.count != 2)
		return error_new(command->arena, ERROR_USAGE, "name one review, for example: heed report bus-shelters --kind progress -o progress.docx");
	TRY(form_wanted(command, &form));
	bool to_screen = !options->output || !strcmp(options->output, "-");
	if (to_screen && !form->for_people && isatty(STDOUT_FILENO))
		return error_new(command->arena, ERROR_USAGE, "a Word document does not go on a terminal; give its file, for example: -o report%s", form->ending);
	TRY(report_make(command, str_of(options->arguments.at[1]), &document));
	TRY(form->write(command->arena, document, &bytes));
	if (!to_screen) {
		TRY(file_write(command->arena, options->output, bytes));
		return file_show(command->arena, str_format(command->arena, "%s: %.*s\n", options->output, STR_ARG(document->title)));
	}
	return form->for_people ? file_show(command->arena, bytes) : file_print(command->arena, bytes);
}
