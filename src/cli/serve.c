/* `heed serve` and `heed http`: the record as a site. */
#include "cli/data.h"
#include "cli/exit.h"
#include "cli/file.h"
#include "db/keep.h"
#include "sql/standing.h"
#include "web/worker.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct serving {
	struct web_worker worker; /* first: src/http gives its functions this context */
	struct command *command;
	bool is_empty; /* nothing is released yet */
};

static int64_t now(void *context)
{
	const struct serving *serving = context;
	return serving->command->clock();
}

static void ready(void *context, struct str address)
{
	const struct serving *serving = context;
	printf("heed serves %s at %.*s\n", serving->worker.db_path, STR_ARG(address));
	fflush(stdout);
	if (serving->is_empty)
		fputs("Nothing is released yet, so the site is empty: heed release --all lets the public see everything, heed list shows what there is.\n", stderr);
}

/* Only this machine's own addresses: drafts are for whoever sits at it. */
static bool is_own_address(struct str listen)
{
	return str_starts(listen, STR("127.")) || str_starts(listen, STR("[::1]:")) || str_starts(listen, STR("localhost:"));
}

/* Opens the record once in this process, so that what is wrong with it is said before any worker starts. */
static struct error *serving_prepare(struct command *command, struct serving *serving)
{
	const char *path = NULL;
	TRY(data_path(command, &path));
	AUTO_DB struct db *db = NULL;
	TRY(data_open(command, DB_READ, &db));
	struct review_counts_rows rows;
	enum reader reader = command->options.given & OPTION_DRAFT ? READER_OFFICER : READER_PUBLIC;
	TRY(review_counts(db, command->arena, reader, DB_NULL, command->today, &rows));
	serving->is_empty = rows.count == 0;
	serving->command = command;
	serving->worker.db_path = path;
	serving->worker.reader = reader;
	return NULL;
}

static struct error *workers_asked(struct command *command, int *ret_workers)
{
	struct str value = options_value(&command->options, OPTION_WORKERS);
	if (value.size && (!str_number(value, ret_workers) || *ret_workers < 1 || *ret_workers > 64))
		return error_new(command->arena, ERROR_USAGE, "--workers needs a number from 1 to 64, not \"%.40s\"", str_c(command->arena, value));
	return NULL;
}

struct error *command_serve(struct command *command, int *ret_status)
{
	struct str listen = options_value(&command->options, OPTION_LISTEN);
	struct http_settings settings = {.listen = listen.size ? listen : STR("127.0.0.1:8080"), .log_fd = STDERR_FILENO, .now = now, .ready = ready};
	if (command->options.arguments.count > 1)
		return error_new(command->arena, ERROR_USAGE, "heed serve takes no file; say --data FILE for a record that lies elsewhere");
	if ((command->options.given & OPTION_DRAFT) && !is_own_address(settings.listen))
		return error_new(command->arena, ERROR_USAGE, "--draft shows what is not public, so it listens on this machine only: leave --listen out, or take 127.0.0.1:PORT");
	TRY(workers_asked(command, &settings.workers));
	struct serving *serving = arena_new(command->arena, struct serving);
	TRY_MEMORY(command->arena, serving);
	TRY(serving_prepare(command, serving));
	int lock = -1;
	TRY(db_serve_lock(command->arena, serving->worker.db_path, &lock));
	serving->worker.only_here = serving->worker.reader == READER_OFFICER;
	serving->worker.uncached = getenv("HEED_UNCACHED") != NULL;
	web_worker_settings(&serving->worker, &settings);
	file_lift_time();
	struct error *error = http_serve(command->arena, &settings);
	close(lock);
	*ret_status = EXIT_DONE;
	return error;
}

struct error *command_http(struct command *command, int *ret_status)
{
	struct serving *serving = arena_new(command->arena, struct serving);
	TRY_MEMORY(command->arena, serving);
	TRY(serving_prepare(command, serving));
	struct http_settings settings = {.log_fd = -1, .now = now};
	web_worker_settings(&serving->worker, &settings);
	*ret_status = EXIT_DONE;
	return http_answer_one(command->arena, &settings, STDIN_FILENO, STDOUT_FILENO);
}
