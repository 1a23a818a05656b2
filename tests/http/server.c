/* A server with fixed answers, so that src/http can be tested without anything of heed's own
 * behind it: tests/http/raw.py starts it and talks to it through raw sockets.
 *
 *     http_server ADDRESS [WORKERS]     serves until told to stop
 *     http_server --one < request       answers one request from standard input
 *
 * HTTP_TEST_OPEN=fail makes the workers fail while they open. */
#include "base/buf.h"
#include "http/http.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct test_site {
	bool opened;
	const char *open_mode;
};

static int64_t now_seconds(void *context)
{
	(void)context;
	return time(NULL);
}

static struct error *site_open(void *context, struct arena *arena)
{
	struct test_site *site = context;
	if (site->open_mode && !strcmp(site->open_mode, "fail"))
		return error_new(arena, ERROR_DB, "the test's database is damaged; restore it");
	site->opened = true;
	return NULL;
}

static void site_close(void *context)
{
	((struct test_site *)context)->opened = false;
}

static void put_fields(struct buf *out, const char *name, const struct http_fields *fields)
{
	list_each(field, fields)
		buf_printf(out, "%s[%.*s]=[%.*s]\n", name, STR_ARG(field->name), STR_ARG(field->value));
}

static struct error *echo(struct arena *arena, const struct http_request *request, struct http_response *ret_response)
{
	struct buf out;
	buf_init(&out, arena, BUF_NO_LIMIT);
	buf_printf(&out, "method=%s\npath=[%.*s]\nquery_text=[%.*s]\nhost=[%.*s]\naccept=[%.*s]\n", request->method == HTTP_HEAD ? "HEAD" : "GET",
	           STR_ARG(request->path), STR_ARG(request->query_text), STR_ARG(request->host), STR_ARG(request->accept));
	put_fields(&out, "query", &request->query);
	struct str first = http_field(&request->query, STR("q"));
	buf_printf(&out, "first q=[%.*s]\n", STR_ARG(first));
	*ret_response = (struct http_response){.type = STR("text/plain; charset=utf-8")};
	return buf_done(&out, &ret_response->body);
}

static int number_field(const struct http_request *request, struct str name)
{
	int number = 0;
	(void)str_number(http_field(&request->query, name), &number);
	return number;
}

static struct error *large(struct arena *arena, const struct http_request *request, struct http_response *ret_response)
{
	size_t size = (size_t)number_field(request, STR("bytes"));
	char *body = arena_alloc(arena, size);
	TRY_MEMORY(arena, body);
	memset(body, 'x', size);
	*ret_response = (struct http_response){.type = STR("text/html; charset=utf-8"), .body = {body, size}, .cache_seconds = 60};
	return NULL;
}

/* The status that an error kind gets, asked for by its number. */
static struct error *fail(struct arena *arena, const struct http_request *request)
{
	static const enum error_kind kinds[] = {ERROR_NOT_FOUND, ERROR_INVALID, ERROR_FORBIDDEN, ERROR_CONFLICT, ERROR_LIMIT, ERROR_BUG, ERROR_DB};
	size_t kind = (size_t)number_field(request, STR("kind"));
	return error_new(arena, kinds[kind % (sizeof kinds / sizeof *kinds)], "the secret reason");
}

static struct error *site_handler(void *context, struct arena *arena, const struct http_request *request, struct http_response *ret_response)
{
	const struct test_site *site = context;
	struct http_response response = {.type = STR("text/plain; charset=utf-8")};
	if (!site->opened)
		return error_new(arena, ERROR_BUG, "a request before open");
	if (str_equal(request->path, STR("/large")))
		return large(arena, request, ret_response);
	if (str_equal(request->path, STR("/fail")))
		return fail(arena, request);
	if (str_equal(request->path, STR("/crash")))
		abort();
	if (str_starts(request->path, STR("/echo")))
		return echo(arena, request, ret_response);
	if (str_equal(request->path, STR("/hello")))
		response.body = STR("hello\n");
	else if (str_equal(request->path, STR("/who")))
		response.body = str_format(arena, "%d\n", (int)getpid());
	else if (str_equal(request->path, STR("/slow"))) {
		usleep((useconds_t)number_field(request, STR("ms")) * 1000);
		response.body = STR("slow\n");
	} else if (str_equal(request->path, STR("/tagged"))) {
		response.body = STR("tagged\n");
		response.etag = STR("v1-abc");
	} else if (str_equal(request->path, STR("/file"))) {
		response.body = STR("file\n");
		response.file_name = http_field(&request->query, STR("name"));
	} else if (str_equal(request->path, STR("/to"))) {
		response.status = 301;
		response.location = http_field(&request->query, STR("at"));
	} else
		return error_new(arena, ERROR_NOT_FOUND, "there is no page \"%.*s\"", STR_ARG(request->path));
	*ret_response = response;
	return NULL;
}

static struct error *site_error(void *context, struct arena *arena, const struct http_request *request, int status, struct str sentence,
                                struct http_response *ret_response)
{
	(void)context, (void)request;
	struct buf page;
	buf_init(&page, arena, BUF_NO_LIMIT);
	buf_printf(&page, "<!doctype html><title>%d</title><p>", status);
	buf_html(&page, sentence);
	*ret_response = (struct http_response){.type = STR("text/html; charset=utf-8")};
	return buf_done(&page, &ret_response->body);
}

static void site_ready(void *context, struct str address)
{
	(void)context;
	printf("%.*s\n", STR_ARG(address));
	fflush(stdout);
}

int main(int count, char **words)
{
	struct test_site site = {.open_mode = getenv("HTTP_TEST_OPEN")};
	struct http_settings settings = {
		.listen = str_of(count > 1 ? words[1] : "127.0.0.1:0"),
		.log_fd = STDERR_FILENO,
		.answer_bytes = 64 << 20,
		.context = &site,
		.open = site_open,
		.close = site_close,
		.handler = site_handler,
		.error_page = site_error,
		.ready = site_ready,
		.now = now_seconds,
	};
	if (count > 2)
		(void)str_number(str_of(words[2]), &settings.workers);
	struct arena arena;
	arena_init(&arena, 64 << 20);
	bool one = count > 1 && !strcmp(words[1], "--one");
	struct error *error = one ? http_answer_one(&arena, &settings, STDIN_FILENO, STDOUT_FILENO) : http_serve(&arena, &settings);
	int status = error ? (int)error->kind + 1 : 0;
	if (error)
		fprintf(stderr, "error: %s\n", error->message);
	arena_done(&arena);
	return status;
}
