/* What src/http makes of addresses, targets, names and tags. The server itself is tested by
 * tests/http/raw.py. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "http/parts.h"

#define assert_text(text, expected)                                      \
	do {                                                             \
		struct str text_ = (text);                               \
		assert_int_equal(text_.size, strlen(expected));          \
		assert_memory_equal(text_.at, expected, text_.size);     \
	} while (0)

static struct refusal read_target(struct arena *arena, const char *target, struct http_request *request)
{
	*request = (struct http_request){0};
	return target_read(arena, str_of(target), request);
}

static void test_target(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	struct http_request request;
	assert_int_equal(read_target(&arena, "/", &request).status, 0);
	assert_text(request.path, "/");
	assert_int_equal(request.query.count, 0);
	assert_int_equal(read_target(&arena, "/reviews/bus%20shelters/R05?owner=Head+of+Roads&owner=b%26c&&late", &request).status, 0);
	assert_text(request.path, "/reviews/bus shelters/R05");
	assert_text(request.query_text, "owner=Head+of+Roads&owner=b%26c&&late");
	assert_int_equal(request.query.count, 3);
	assert_text(http_field(&request.query, STR("owner")), "Head of Roads");
	assert_text(request.query.at[1].value, "b&c");
	assert_text(request.query.at[2].name, "late");
	assert_true(str_empty(http_field(&request.query, STR("late"))));
	assert_null(http_field(&request.query, STR("absent")).at);
	assert_int_equal(read_target(&arena, "/a?b=c=d?e", &request).status, 0);
	assert_text(request.query.at[0].value, "c=d?e");
}

static void test_target_refused(void **state)
{
	(void)state;
	static const char *const refused[] = {
		"", "*", "reviews", "http://a/", "/a b", "/a\tb", "/a\x7f", "/a#b", "/%", "/%4", "/%4x", "/%x4", "/%00", "/%2F", "/%2f", "/..", "/../a",
		"/a/..", "/a/./b", "/%2e%2e/a", "/.%2E", "/%ff", "/%c0%af", "/%ed%a0%80", "/%0a", "/%1b", "/%7f", "/%c2%85", "/%e2%80%ae",
		"/a?%", "/a?b=%", "/a?%00", "/a?b=%00", "/a?b=%ff", "/a?%0a=b", "/a?b=%1b",
	};
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	struct http_request request;
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
		struct refusal refusal = read_target(&arena, refused[i], &request);
		if (refusal.status != 400 || !refusal.sentence)
			fail_msg("\"%s\" got %d", refused[i], refusal.status);
	}
	static const char *const fine[] = {"/...", "/.a", "/a..", "/a//b", "/a?b=../..", "/a?b=%2f", "/a?b=%0d%0a", "/\xc5\xb5"};
	for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
		if (read_target(&arena, fine[i], &request).status)
			fail_msg("\"%s\" was refused", fine[i]);
}

static void test_target_limits(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	static char target[HTTP_TARGET_BYTES + 2];
	memset(target, 'a', sizeof target - 1);
	target[0] = '/';
	struct http_request request = {0};
	assert_int_equal(target_read(&arena, (struct str){target, HTTP_TARGET_BYTES}, &request).status, 0);
	assert_int_equal(target_read(&arena, (struct str){target, HTTP_TARGET_BYTES + 1}, &request).status, 414);
	struct buf fields;
	buf_init(&fields, &arena, BUF_NO_LIMIT);
	buf_put(&fields, STR("/?"));
	for (int i = 0; i < HTTP_FIELDS; i++)
		buf_put(&fields, STR("a=b&"));
	request = (struct http_request){0};
	assert_int_equal(target_read(&arena, buf_str(&fields), &request).status, 0);
	assert_int_equal(request.query.count, HTTP_FIELDS);
	buf_put(&fields, STR("c"));
	request = (struct http_request){0};
	assert_int_equal(target_read(&arena, buf_str(&fields), &request).status, 400);
}

static void test_target_without_memory(void **state)
{
	(void)state;
	bool read = false;
	for (size_t n = 0; !read; n++) {
		AUTO_ARENA arena;
		arena_init(&arena, 1 << 20);
		arena.fail_after = n;
		struct http_request request = {0};
		struct refusal refusal = target_read(&arena, STR("/a%20b?c=d&e=f&g=h&i=j&k=l"), &request);
		read = !arena.failed;
		assert_true(read ? refusal.status == 0 && request.query.count == 5 : refusal.status != 0);
		assert_true(n < 100);
	}
}

static void test_listen(void **state)
{
	(void)state;
	struct listen_address address;
	static const struct {
		const char *text, *host;
		int port;
	} good[] = {
		{"127.0.0.1:8080", "127.0.0.1", 8080}, {"[::1]:8080", "::1", 8080}, {":8080", "", 8080}, {"localhost:0", "127.0.0.1", 0},
		{"LOCALHOST:65535", "127.0.0.1", 65535}, {"[2001:db8::1]:80", "2001:db8::1", 80},
	};
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		assert_true(listen_parse(str_of(good[i].text), &address));
		assert_string_equal(address.host, good[i].host);
		assert_int_equal(address.port, good[i].port);
	}
	static const char *const bad[] = {"", ":", "8080", "127.0.0.1", "127.0.0.1:", ":65536", ":-1", ":+1", ": 1", ":1 ", "::1:80", "[::1]", "[::1", "[::1]80",
	                                  "example.org:80", "1.2.3:80", "http://127.0.0.1:80", "[localhost:80",
	                                  "[0000:0000:0000:0000:0000:0000:0000:0000:0000:0000:0000:0000:0000:0000:0000]:80"};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (listen_parse(str_of(bad[i]), &address))
			fail_msg("\"%s\" was taken for an address", bad[i]);
}

static void test_port_in_use(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	int first = -1, second = -1;
	struct str link;
	assert_null(listen_open(&arena, STR("127.0.0.1:0"), &first, &link));
	assert_true(str_starts(link, STR("http://127.0.0.1:")) && str_ends(link, STR("/")));
	struct str taken = str_slice(link, strlen("http://"), link.size - 1);
	struct error *error = listen_open(&arena, taken, &second, &link);
	assert_non_null(error);
	assert_int_equal(error->kind, ERROR_CONFLICT);
	assert_true(str_has(str_of(error->message), taken) && str_has(str_of(error->message), STR("--listen 127.0.0.1:")));
	assert_int_equal(second, -1);
	close(first);
}

static void test_disposition(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	assert_text(disposition_of(&arena, STR("potholes.csv")), "attachment; filename=\"potholes.csv\"; filename*=UTF-8''potholes.csv");
	assert_text(disposition_of(&arena, STR("../etc/\"a\"\r\nX: y.csv")),
	            "attachment; filename=\"_._etc__a___X_ y.csv\"; filename*=UTF-8''_._etc__a___X_%20y.csv");
	assert_text(disposition_of(&arena, STR("t\xc5\xb7.docx")), "attachment; filename=\"t_.docx\"; filename*=UTF-8''t%C5%B7.docx");
	assert_text(disposition_of(&arena, STR("   ")), "attachment; filename=\"file\"; filename*=UTF-8''file");
	assert_text(disposition_of(&arena, STR("")), "attachment; filename=\"file\"; filename*=UTF-8''file");
	char name[4000];
	memset(name, 'a', sizeof name);
	assert_true(disposition_of(&arena, (struct str){name, sizeof name}).size < 400);
	struct str broken = disposition_of(&arena, STR("a\xff\xe2\x80\xae""b"));
	assert_text(broken, "attachment; filename=\"a__b\"; filename*=UTF-8''a__b");
}

static void test_location_and_etag(void **state)
{
	(void)state;
	assert_true(location_sound(STR("/")));
	assert_true(location_sound(STR("/reviews/t%C5%B7?a=b#c")));
	static const char *const bad[] = {"", "reviews", "//evil", "/\\evil", "https://evil", "/a b", "/a\r\nX: y", "/t\xc5\xb7"};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(location_sound(str_of(bad[i])));
	assert_true(etag_sound(STR("a-1/b")));
	assert_false(etag_sound(STR("a\"b")));
	assert_false(etag_sound(STR("a b")));
	assert_true(http_etag_matches(STR("\"a\""), STR("a")));
	assert_true(http_etag_matches(STR("\"b\" , W/\"a\""), STR("a")));
	assert_true(http_etag_matches(STR("*"), STR("a")));
	static const char *const others[] = {"", "a", "\"ab\"", "\"", "\"a", "W/a", "w/\"a\"", ",", "\"b\""};
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_false(http_etag_matches(str_of(others[i]), STR("a")));
}

static void test_status(void **state)
{
	(void)state;
	static const int statuses[] = {
		[ERROR_USAGE] = 400, [ERROR_NOT_FOUND] = 404, [ERROR_FORBIDDEN] = 403, [ERROR_INVALID] = 400, [ERROR_CONFLICT] = 409, [ERROR_LIMIT] = 413,
		[ERROR_MISSING] = 500, [ERROR_IO] = 500, [ERROR_WRITE] = 500, [ERROR_DB] = 500, [ERROR_BUSY] = 503, [ERROR_NEWER] = 500, [ERROR_BUG] = 500,
	};
	for (size_t kind = 0; kind < sizeof statuses / sizeof *statuses; kind++)
		assert_int_equal(http_status(&(struct error){.kind = (enum error_kind)kind}), statuses[kind]);
	assert_int_equal(http_status(NULL), 200);
}

static int64_t fixed_now(void *context)
{
	(void)context;
	return 1795415999; /* 2026-11-23T06:39:59Z */
}

/* What one call writes to the log. */
static struct str logged(struct arena *arena, struct log_request request)
{
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	log_request(&(struct http_settings){.log_fd = ends[1], .now = fixed_now}, &request);
	char *line = arena_alloc(arena, 4096);
	ssize_t size = read(ends[0], line, 4096);
	close(ends[0]);
	close(ends[1]);
	assert_true(size > 0);
	return (struct str){line, (size_t)size};
}

static void test_log(void **state)
{
	(void)state;
	AUTO_ARENA arena;
	arena_init(&arena, 1 << 20);
	struct log_request request = {.method = "GET", .path = STR("/reviews/potholes"), .status = 200, .bytes = 25600, .took_us = 1290, .worker = 2};
	assert_text(logged(&arena, request),
	            "2026-11-23T06:39:59Z event=request method=GET path=\"/reviews/potholes\" status=200 bytes=25600 ms=1.2 worker=2\n");
	request.cut = true;
	request.path = STR("/say \"so\\");
	assert_text(logged(&arena, request),
	            "2026-11-23T06:39:59Z event=request method=GET path=\"/say \\\"so\\\\\" status=200 bytes=25600 ms=1.2 worker=2 cut=1\n");
	char path[1000];
	for (size_t i = 0; i + 1 < sizeof path; i += 2)
		memcpy(path + i, "\xc5\xb5", 2);
	path[0] = '/', path[1] = '"'; /* 200 bytes end inside no letter, 199 would */
	request.path = (struct str){path, sizeof path};
	struct str line = logged(&arena, request);
	assert_true(line.size < 400 && line.at[line.size - 1] == '\n' && str_has(line, STR("path=\"/\\\"\xc5\xb5")) && str_has(line, STR("\xc5\xb5\" status")));
	request.path = (struct str){path, 201};
	request.status = 404;
	assert_true(str_has(logged(&arena, request), STR("path=- status=404")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_target),
		cmocka_unit_test(test_target_refused),
		cmocka_unit_test(test_target_limits),
		cmocka_unit_test(test_target_without_memory),
		cmocka_unit_test(test_listen),
		cmocka_unit_test(test_port_in_use),
		cmocka_unit_test(test_disposition),
		cmocka_unit_test(test_location_and_etag),
		cmocka_unit_test(test_status),
		cmocka_unit_test(test_log),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
