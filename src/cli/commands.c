/* See commands.h. */
#include "cli/commands.h"

#include "base/utf8.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "core/hash.h"
#include "doc/read/read.h"

#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const struct {
	const char *name, *form, *does;
	uint64_t options; /* enum option it takes, besides --help */
	struct error *(*run)(struct command *command, int *ret_status);
	const char *more; /* for `heed help NAME` */
} command_table[] = {
	{"read", "read FILE [--json | --tree]", "reads a paper and shows what was found in it", OPTION_JSON | OPTION_TREE | OPTION_AS_OF, command_read,
	 "Reads a committee paper (.docx, .html, .md, .txt) and shows its recommendations, with an account\n"
	 "of every line. Nothing is stored and the paper is not changed.\n\n"
	 "  --json        everything, for programs\n"
	 "  --tree        the document as heed sees it\n"
	 "  --as-of DAY   the day to take for a paper that gives none\n"},
	{"check", "check FILE|REVIEW [-o REPORT]", "asks the questions that a paper or a review begs", OPTION_DATA | OPTION_JSON | OPTION_ALL | OPTION_DRAFT | OPTION_OUTPUT | OPTION_AS_OF | OPTION_FIRST,
	 command_check,
	 "Sums a paper up in one sentence, then puts at most ten questions, worst first, each with the words\n"
	 "it rests on. Exit status 1 when there is a question, 0 when there is none. A name that is no file is\n"
	 "looked for among the reviews of the record: then the questions are about all that was said in it.\n\n"
	 "  --all         the other questions too; as .docx, a comment on each\n"
	 "  --first N     put N questions first instead of at most ten\n"
	 "  --draft       the paper's recommendations are drafts: what should be settled before they are agreed?\n"
	 "  -o FILE       writes the questions to FILE instead: .docx (the given Word paper with the questions\n"
	 "                as comments at their places), .html (one page, the paper beside them), or .md\n"
	 "  --json        for programs\n"
	 "  --as-of DAY   the day to take as today; --data FILE the record\n"},
	{"compare", "compare OLD NEW...", "says what changed between papers of one review", OPTION_JSON | OPTION_AS_OF, command_compare,
	 "Two papers of one review: what changed, and what changed in silence. More than two, or folders of\n"
	 "papers: puts them in order and tells each recommendation's life. Exit status 1 when anything changed.\n\n"
	 "  --json        for programs\n"},
	{"when", "when \"WORDS\"", "says how a date is understood", OPTION_JSON | OPTION_AS_OF, command_when,
	 "  --as-of DAY   the day that words without a year are read from (else today)\n"
	 "  --json        for programs\n"},
	{"import", "import FILE|FOLDER...", "takes papers into the record",
	 OPTION_DATA | OPTION_BY | OPTION_JSON | OPTION_REVIEW | OPTION_DRY_RUN | OPTION_RELEASE | OPTION_AS_OF, command_import,
	 "Finds the review that a paper belongs to, and each of its recommendations; adds what it says that is new, and\n"
	 "changes nothing that stands. The same file again adds nothing. Says what is new, changed, matched with doubt,\n"
	 "missing from the paper, or left over. A folder is searched with the folders in it; its papers are taken in the\n"
	 "order of their days, a damaged one is named and left aside (exit status 65 in the end), and the lives of all\n"
	 "recommendations follow, with those last heard of long ago. What is imported is a draft until it is released.\n\n"
	 "  --review SLUG       the review, where you know better than the title\n"
	 "  --dry-run           says all this and stores nothing\n"
	 "  --release           lets the public see it at once\n"
	 "  --as-of DAY         the day to take for a paper that gives none\n"
	 "  --by NAME           who does it, for the journal (else your login name)\n"
	 "  --data FILE         the record; --json for programs\n"},
	{"list", "list [REVIEW] [FILTERS]", "shows what is stored: reviews, or recommendations",
	 OPTION_DATA | OPTION_AS_OF | OPTION_JSON | OPTION_CSV | OPTION_OWNER | OPTION_COMMITTEE | OPTION_CLAIM | OPTION_DECISION | OPTION_RESPONSE | OPTION_SECTION |
	 OPTION_OVERDUE | OPTION_SILENT | OPTION_TRACKED | OPTION_CONCLUDED, command_list,
	 "Without anything: a sentence for each review, the one heard of last first. With a review, or with filters,\n"
	 "over all reviews: recommendations with who owes them, when they are due and how they stand.\n\n"
	 "  --owner WORDS       whose post or name holds the words\n"
	 "  --committee WORDS   of committees whose name holds them\n"
	 "  --section WORDS     of the section with that letter, or those words in its title\n"
	 "  --response ANSWER   accepted, partly accepted, rejected, noted, or none\n"
	 "  --claim STATUS      what the owner says: achieved, achieved late, completed, in progress, not achieved,\n"
	 "                      obstacle, outstanding, paused, none; or a category's number, 3\n"
	 "  --decision STATUS   what the committee decided, likewise\n"
	 "  --overdue           still watched, not done, and past the date that holds now\n"
	 "  --silent            still watched, and nobody has said whether it is done\n"
	 "  --tracked           still watched; --concluded no longer watched\n"
	 "  --as-of DAY         the day that overdue is told from (else today)\n"
	 "  --csv, --json       for a spreadsheet, for programs\n"
	 "  --data FILE         the record\n"},
	{"show", "show REVIEW [REF]", "tells how a review stands, or a recommendation's story",
	 OPTION_DATA | OPTION_AS_OF | OPTION_JSON, command_show,
	 "REVIEW is the last word of its address, or words of its title; REF is a reference as printed, or a number.\n"
	 "A review: one sentence, its papers, meetings and recommendations. A recommendation: what was asked, the four\n"
	 "facts, its dates, and all that was said, in the order of days, each with its paper and place.\n\n"
	 "  --as-of DAY         the day that overdue is told from (else today)\n"
	 "  --json              for programs; --data FILE the record\n"},
	{"report", "report REVIEW [-o FILE]", "prints the paper for the next meeting",
	 OPTION_DATA | OPTION_AS_OF | OPTION_KIND | OPTION_FORMAT | OPTION_MEETING | OPTION_SINCE | OPTION_OUTPUT | OPTION_PUBLIC, command_report,
	 "Prints a paper from the record, with the state of the journal on it. Without -o: Markdown, on the screen.\n\n"
	 "  --kind KIND         progress (unless another is given): the report of progress, with the recommendations by\n"
	 "                      section and those concluded; response: the executive's answers; concluded: those\n"
	 "                      alone; changes: what changed since a day\n"
	 "  -o FILE             the form is that of its ending: .docx, .html or .md; --format says it otherwise\n"
	 "  --meeting DAY       the meeting that it is for\n"
	 "  --since DAY         for changes: the day to look back to (else that of the paper before the last)\n"
	 "  --as-of DAY         the record as it stood on that day\n"
	 "  --public            only what the public may see, withheld names left out\n"
	 "  --data FILE         the record\n"},
	{"release", "release REVIEW [PART...]", "lets the public see a review, or takes it back",
	 OPTION_DATA | OPTION_BY | OPTION_JSON | OPTION_ALL | OPTION_WITHDRAW | OPTION_REASON | OPTION_EXEMPT | OPTION_CONFIDENTIAL, command_release,
	 "What is imported is a draft: nobody but you sees it until it is released. REVIEW and PART are the\n"
	 "last words of addresses, as heed list and heed show print them; a PART is a recommendation or a paper.\n"
	 "A review is released with all papers that it has now; a later paper is released by saying it again.\n\n"
	 "  --all               every review\n"
	 "  --withdraw          takes it back; --reason WORDS is asked for, and kept\n"
	 "  --exempt            with --withdraw: not public, as exempt information; releasing the review leaves it so\n"
	 "  --confidential      likewise, as confidential\n"
	 "  --by NAME           who does it, for the journal (else your login name)\n"
	 "  --data FILE         the record; --json for programs\n"},
	{"withhold", "withhold [\"NAME\"]", "leaves a person's name out of all that the public sees",
	 OPTION_DATA | OPTION_BY | OPTION_JSON | OPTION_REASON | OPTION_UNDO, command_withhold,
	 "The name is left out wherever it is printed: whole, with initials, surname first, or the surname behind a\n"
	 "title (\"Cllr Smith\"). Nothing in the record is changed, and you see it as before. Without a name: who is\n"
	 "left out. To take words out of the record itself: heed remove.\n\n"
	 "  --reason WORDS      why; asked for, and kept\n"
	 "  --undo              the public sees the name again\n"
	 "  --by NAME           who does it, for the journal (else your login name)\n"
	 "  --data FILE         the record; --json for programs\n"},
	{"set", "set [NAME [VALUE]]", "shows and changes the settings of the record", OPTION_DATA | OPTION_BY | OPTION_JSON, command_set,
	 "Without a name: every setting, with what it is for. With a name: that one. With a value: changes it. An\n"
	 "empty value (\"\") takes it back to what holds unless set. Every change stands in the journal.\n\n"
	 "  --by NAME           who does it, for the journal (else your login name)\n"
	 "  --data FILE         the record; --json for programs\n"},
	{"remove", "remove \"WORDS\" [--in REVIEW]", "takes words out of the record for good",
	 OPTION_DATA | OPTION_BY | OPTION_JSON | OPTION_IN | OPTION_GROUND | OPTION_APPROVED_BY | OPTION_DRY_RUN, command_remove,
	 "For personal text that must go. The words are blanked wherever they stand, in any letter case: in the record, in\n"
	 "the papers as pages, in the journal's contents. A paper whose file holds them loses its file. Who, when and why\n"
	 "stay, and heed verify still follows the journal and lists the removal. To hide a name from the public only:\n"
	 "heed withhold.\n\n"
	 "  --ground WORDS      why, in words that may stay; asked for\n"
	 "  --by NAME           who removes, and --approved-by NAME the second person who agrees; both asked for\n"
	 "  --in REVIEW [REF]   only there; names that all reviews share go everywhere\n"
	 "  --dry-run           shows the places, changes nothing\n"
	 "  --data FILE         the record; --json for programs\n"},
	{"backup", "backup FILE", "copies the whole record into one file", OPTION_DATA | OPTION_JSON, command_backup,
	 "Also while heed serves: the file of the record is never to be copied by hand. An older backup at FILE is replaced.\n"
	 "Prints the head of the journal: kept apart from the file, it proves later that nothing was rewritten.\n\n"
	 "  --data FILE         the record; --json for programs\n"},
	{"restore", "restore FILE", "puts a backup in the place of the record", OPTION_DATA | OPTION_JSON | OPTION_FORCE, command_restore,
	 "The backup is verified first. What it replaces is kept beside it, with the day in its name. Where the present\n"
	 "record has entries that the backup lacks, says so and changes nothing. Stop heed serve first.\n\n"
	 "  --force             takes the backup all the same\n"
	 "  --data FILE         the record; --json for programs\n"},
	{"export", "export FOLDER", "writes everything as CSV, JSON and the papers themselves",
	 OPTION_DATA | OPTION_JSON | OPTION_PUBLIC, command_export,
	 "Every table as .csv and .json with the columns explained in columns.csv, the journal so that a stranger can\n"
	 "verify it, and the papers as they came. FOLDER must not be there yet, or be empty. Drafts and what is held\n"
	 "back are included, and only you may read the folder.\n\n"
	 "  --public            only what the public may see\n"
	 "  --data FILE         the record; --json for programs\n"},
	{"verify", "verify [--head HASH]", "proves that nothing in the record was rewritten",
	 OPTION_DATA | OPTION_JSON | OPTION_ALL | OPTION_HEAD, command_verify,
	 "Follows the journal from its first entry: the chain of hashes, what each entry says, the record beside it,\n"
	 "the papers' files, and the rules that every record keeps. Names the first break, and lists removals. Exit\n"
	 "status 0 when the record is whole, 65 when it is not.\n\n"
	 "  --head HASH         a head of the journal that was printed or sent earlier (or its first 16 digits):\n"
	 "                      proves that nothing before it was rewritten since\n"
	 "  --all               every break\n"
	 "  --data FILE         the record; --json for programs\n"},
	{"serve", "serve [--listen ADDRESS:PORT]", "shows the record as a site", OPTION_DATA | OPTION_LISTEN | OPTION_WORKERS | OPTION_DRAFT, command_serve,
	 "Serves what is released, until it is told to stop (Ctrl-C). Prints one line with the address when it is\n"
	 "ready; one line for each request goes to standard error. For the world outside this machine put a web\n"
	 "server in front of it that speaks HTTPS.\n\n"
	 "  --listen ADDRESS:PORT   where (else 127.0.0.1:8080); port 0 takes a free one\n"
	 "  --workers N         processes that answer (else one for each core, at least two)\n"
	 "  --draft             shows drafts too, to whoever sits at this machine: only with an address of this machine\n"
	 "  --data FILE         the record\n"},
	{"http", "http", "answers one HTTP request from standard input", OPTION_DATA | OPTION_DRAFT, command_http,
	 "Reads one request and prints the answer, as heed serve would give it: for tests, and for other servers.\n\n"
	 "  --draft             shows drafts too\n"
	 "  --data FILE         the record\n"},
	{"publish", "publish FOLDER", "writes the public site as files", OPTION_DATA, command_publish,
	 "The same pages that heed serve shows the public, with a search that works in the files: for the web server\n"
	 "that a council has, or for a stick in the committee room; open index.html. The folder is new, or one that\n"
	 "heed wrote before, which is replaced as a whole when all is written.\n\n"
	 "  --data FILE         the record\n"},
	{"help", "help [COMMAND]", "tells more about a command", 0, command_help, ""},
};
enum { SECONDS_OF_A_DAY = 86400 };
enum { COMMANDS = sizeof command_table / sizeof *command_table };

static int command_row(const char *name)
{
	for (int i = 0; i < COMMANDS; i++)
		if (!strcmp(command_table[i].name, name))
			return i;
	return -1;
}

static void print_overview(struct buf *out)
{
	buf_put(out, STR("heed keeps track of what becomes of recommendations.\n\n"));
	for (int i = 0; i < COMMANDS; i++)
		buf_printf(out, "  heed %-30s %s\n", command_table[i].form, command_table[i].does);
	buf_put(out, STR("\n--quiet shows no progress. Options may stand anywhere; \"--\" ends them; \"-\" is standard input or output.\n"));
}

struct error *command_help(struct command *command, int *ret_status)
{
	struct buf out;
	buf_init(&out, command->arena, BUF_NO_LIMIT);
	const char *about = command->options.arguments.count > 1 ? command->options.arguments.at[1] : NULL;
	int row = about ? command_row(about) : -1;
	if (about && row < 0)
		return error_new(command->arena, ERROR_USAGE, "there is no command \"%.60s\"; \"heed help\" lists what there is", about);
	if (about)
		buf_printf(&out, "heed %s\n    %s\n\n%s", command_table[row].form, command_table[row].does, command_table[row].more);
	else
		print_overview(&out);
	struct str text;
	TRY(buf_done(&out, &text));
	*ret_status = EXIT_DONE;
	return file_print(command->arena, text);
}

static struct error *version(struct command *command)
{
	return file_print(command->arena, STR("heed " HEED_VERSION "\n"));
}

static struct str instant(struct arena *arena, int64_t seconds)
{
	int of_day = (int)(seconds % SECONDS_OF_A_DAY);
	return str_format(arena, "%.*sT%02d:%02d:%02dZ", STR_ARG(day_iso(arena, (int32_t)(seconds / SECONDS_OF_A_DAY))),
	                  of_day / 3600, of_day / 60 % 60, of_day % 60);
}

/* Whom the journal names: --by, else the login name of the user. */
static struct str actor_name(struct command *command)
{
	struct str name = utf8_mend(command->arena, str_trim(options_value(&command->options, OPTION_BY)));
	if (!str_empty(name))
		return name;
	const struct passwd *user = getpwuid(getuid());
	return user ? str_copy(command->arena, str_of(user->pw_name)) : str_format(command->arena, "user %ld", (long)getuid());
}

static struct error *run(struct command *command, int count, char **words, int *ret_status)
{
	struct options *options = &command->options;
	TRY(options_read(command->arena, count, words, command->today, options));
	*ret_status = EXIT_DONE;
	if (options->given & OPTION_VERSION)
		return version(command);
	if (options->arguments.count == 0 && !(options->given & OPTION_HELP))
		return error_new(command->arena, ERROR_USAGE, "say what to do, for example: heed check paper.docx (\"heed help\" lists all commands)");
	const char *name = options->arguments.count ? options->arguments.at[0] : "help";
	int row = command_row(name);
	if (row < 0)
		return error_new(command->arena, ERROR_USAGE, "there is no command \"%.60s\"; \"heed help\" lists what there is", name);
	if (options->given & OPTION_HELP) {
		options->arguments.count = 0;
		if (!list_push(command->arena, &options->arguments, "help") || !list_push(command->arena, &options->arguments, name))
			return arena_error(command->arena);
		return command_help(command, ret_status);
	}
	command->now_at = instant(command->arena, command->now_seconds);
	command->actor = (struct actor){actor_name(command), command->now_at, command->today};
	const char *unfit = options_unfit(options, command_table[row].options | OPTION_QUIET);
	if (unfit)
		return error_new(command->arena, ERROR_USAGE, "heed %s does not take %s; \"heed help %s\" tells what it takes", name, unfit, name);
	return command_table[row].run(command, ret_status);
}

int commands_run(int count, char **words, int64_t (*clock)(void))
{
	int64_t now_seconds = clock();
	AUTO_ARENA arena;
	arena_init(&arena, (size_t)LIMIT_ARENA_MB << 20);
	struct command command = {.arena = &arena, .clock = clock, .now_seconds = now_seconds, .today = (int32_t)(now_seconds / SECONDS_OF_A_DAY)};
	int status = EXIT_DONE;
	struct error *error = run(&command, count, words, &status);
	if (!error)
		return status;
	exit_say(error);
	return exit_status(error);
}

struct error *reading_open(struct command *command, const char *path, struct reading *ret_reading)
{
	struct arena *arena = command->arena;
	struct reading reading = {.path = path, .name = utf8_mend(arena, file_name(path))};
	TRY(file_read(arena, path, READ_MAX_BYTES, &reading.bytes));
	reading.hash = hash_sha256(arena, reading.bytes);
	TRY(doc_read(arena, reading.bytes, reading.name, &reading.document));
	struct recogniser *recogniser = NULL;
	TRY(recogniser_open(arena, &recogniser));
	TRY(paper_recognise(arena, recogniser, reading.document, command->options.as_of, &reading.draft));
	*ret_reading = reading;
	return NULL;
}

int terminal_columns(void)
{
	struct winsize size;
	if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col < 60)
		return 100;
	return size.ws_col > 140 ? 140 : size.ws_col;
}
