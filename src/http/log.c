/* The log: one line per request or event, written at once, without persons.
 *
 * No addresses of clients, no query strings, no user agents. The path of a page is public;
 * that of a page that is not there may be anything, and is left out when it is long. */
#include "http/parts.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { LINE_BYTES = 1024, PATH_BYTES = 200 };

int64_t monotonic_us(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void log_line(const struct http_settings *settings, const char *format, ...)
{
	if (settings->log_fd < 0)
		return;
	char line[LINE_BYTES];
	time_t now = (time_t)settings->now(settings->context);
	struct tm tm;
	size_t size = gmtime_r(&now, &tm) ? strftime(line, sizeof line, "%Y-%m-%dT%H:%M:%SZ ", &tm) : 0;
	va_list arguments;
	va_start(arguments, format);
	int more = vsnprintf(line + size, sizeof line - size - 1, format, arguments);
	va_end(arguments);
	if (more < 0)
		return;
	size += (size_t)more;
	if (size > sizeof line - 2)
		size = sizeof line - 2;
	line[size++] = '\n';
	/* a log that can't be written must not keep anyone from being answered */
	if (write(settings->log_fd, line, size) < 0)
		return;
}

/* The path between quotation marks; its characters are printable already. */
static void path_put(char quoted[2 * PATH_BYTES + 4], struct str path)
{
	size_t size = 0;
	quoted[size++] = '"';
	for (size_t i = 0; i < path.size; i++) {
		if (path.at[i] == '"' || path.at[i] == '\\')
			quoted[size++] = '\\';
		quoted[size++] = path.at[i];
	}
	quoted[size++] = '"';
	quoted[size] = '\0';
}

void log_request(const struct http_settings *settings, const struct log_request *request)
{
	char path[2 * PATH_BYTES + 4] = "-";
	struct str shown = request->path;
	if (shown.size > PATH_BYTES && request->status < 400) {
		size_t end = 0;
		for (size_t at = 0; at <= PATH_BYTES; utf8_next(shown, &at))
			end = at;
		shown = str_slice(shown, 0, end);
	}
	if (shown.size && shown.size <= PATH_BYTES)
		path_put(path, shown);
	log_line(settings, "event=request method=%s path=%s status=%d bytes=%zu ms=%lld.%lld worker=%d%s", request->method, path, request->status,
	         request->bytes, (long long)(request->took_us / 1000), (long long)(request->took_us / 100 % 10), request->worker,
	         request->cut ? " cut=1" : "");
}
