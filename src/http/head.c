/* The head of a request: is there one way to read it?
 *
 * libmicrohttpd 0.9.75 lets much through that another reader of HTTP reads differently:
 * repeated or contradicting lengths, "Content-Length :", folded headers, line ends without CR,
 * a NUL that hides the rest of a header. Where a reverse proxy and this server disagree on
 * where a request ends, a second one can be smuggled past the proxy. So all of it is refused.
 *
 * The last three leave no trace in the values that libmicrohttpd gives. But it reads a head in
 * place: method, target, version, names and values point into the bytes that came in. In a
 * plain head each begins where the one before ended, plus exactly its separator; anything
 * hidden makes a gap. Only what is as long as CR LF stays unseen: NUL LF, and ":" LF for the
 * empty line (docs/security.md). Were a later version to copy the values, every request would
 * be refused, and tests/http/raw.py would say so. */
#include "http/worker.h"

#include <string.h>

struct head {
	struct exchange *exchange;
	uintptr_t next;      /* where the next header must begin */
	size_t headers, hosts, lengths;
	bool plain, named, steering, coded;
	struct str length;
};

/* Some text of letters, digits and these marks. */
static bool made_of(struct str text, const char *marks)
{
	for (size_t i = 0; i < text.size; i++) {
		char c = text.at[i];
		bool alphanumeric = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
		if (!alphanumeric && !(c && strchr(marks, c)))
			return false;
	}
	return text.size > 0;
}

static bool steers(struct str value)
{
	for (size_t i = 0; i < value.size; i++)
		if (((unsigned char)value.at[i] < ' ' && value.at[i] != '\t') || value.at[i] == 0x7F)
			return true;
	return false;
}

static void header_note(struct head *head, struct str name, struct str value)
{
	struct http_request *request = &head->exchange->request;
	struct arena *arena = &head->exchange->head;
	if (str_equal_fold(name, STR("Host"))) {
		head->hosts++;
		request->host = str_copy(arena, value);
	} else if (str_equal_fold(name, STR("Content-Length"))) {
		head->lengths++;
		head->length = value;
	} else if (str_equal_fold(name, STR("Transfer-Encoding"))) {
		head->coded = true;
	} else if (str_equal_fold(name, STR("If-None-Match"))) {
		request->if_none_match = str_copy(arena, value);
	} else if (str_equal_fold(name, STR("Accept"))) {
		request->accept = str_copy(arena, value);
	} else if (str_equal_fold(name, STR("Accept-Language"))) {
		request->accept_language = str_copy(arena, value);
	}
}

static enum MHD_Result header_read(void *context, enum MHD_ValueKind kind, const char *key, size_t key_size, const char *text, size_t text_size)
{
	(void)kind;
	struct head *head = context;
	struct str name = {key, key_size}, value = {text, text_size};
	if (!text) {
		head->plain = false;
		return MHD_NO;
	}
	size_t colon = (uintptr_t)text - ((uintptr_t)key + key_size); /* and the blanks after it */
	if ((uintptr_t)key != head->next || colon < 1 || colon > HTTP_HEAD_BYTES)
		head->plain = false;
	head->next = (uintptr_t)text + text_size + 2; /* CR LF */
	head->headers++;
	if (!made_of(name, "!#$%&'*+-.^_`|~"))
		head->named = false;
	if (steers(value))
		head->steering = true;
	header_note(head, name, str_trim(value));
	return MHD_YES;
}

/* "GET /path HTTP/1.1", one blank between the three, and nothing behind. */
static bool request_line_plain(const struct exchange *exchange, const char *method, const char *version)
{
	uintptr_t target = (uintptr_t)method + strlen(method) + 1;
	return (uintptr_t)version == target + exchange->target_size + 1;
}

static struct refusal framing_judge(const struct head *head, bool version_1_1, const struct http_request *request)
{
	if (head->coded)
		return (struct refusal){400, "The request has a Transfer-Encoding; heed takes requests without a body."};
	if (head->lengths > 1)
		return (struct refusal){400, "The request says its length more than once."};
	if (head->hosts > 1 || (version_1_1 && !head->hosts))
		return (struct refusal){400, "The request must have one Host header."};
	if (head->hosts && (request->host.size > 255 || !made_of(request->host, ".-_:[]")))
		return (struct refusal){400, "The request's Host header is not the name of a host."};
	return (struct refusal){0};
}

static struct refusal head_judge(struct exchange *exchange, const struct head *head, const char *method, const char *version)
{
	bool known = !strcmp(method, "GET") || !strcmp(method, "HEAD");
	bool version_1_1 = !strcmp(version, "HTTP/1.1");
	if (!version_1_1 && strcmp(version, "HTTP/1.0"))
		return (struct refusal){505, "The request is not in HTTP/1.1 or HTTP/1.0."};
	if (!head->plain || !head->named || head->steering)
		return (struct refusal){400, "The request's headers are not in the plain form, one to a line that ends with CR and LF."};
	if (head->headers > HTTP_HEADERS)
		return (struct refusal){431, "The request has more headers than heed reads."};
	struct refusal refusal = framing_judge(head, version_1_1, &exchange->request);
	if (refusal.status)
		return refusal;
	if (!known)
		return (struct refusal){405, "This address can be read, not changed."};
	if (head->lengths && !str_equal(head->length, STR("0")))
		return (struct refusal){400, "The request has a body, and a request to read something has none."};
	exchange->request.method = !strcmp(method, "HEAD") ? HTTP_HEAD : HTTP_GET;
	return exchange->target_size > HTTP_TARGET_BYTES
	           ? (struct refusal){414, "The address is longer than heed reads; search for fewer words or choose fewer filters."}
	           : target_read(&exchange->head, exchange->raw_target, &exchange->request);
}

struct refusal head_read(struct exchange *exchange, struct MHD_Connection *connection, const char *method, const char *version)
{
	struct head head = {.exchange = exchange, .next = (uintptr_t)version + strlen(version) + 2, .named = true};
	head.plain = request_line_plain(exchange, method, version);
	MHD_get_connection_values_n(connection, MHD_HEADER_KIND, header_read, &head);
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
	size_t size = info ? info->header_size : 0;
	if ((uintptr_t)method + size != head.next + 2) /* the empty line */
		head.plain = false;
	if (size > HTTP_HEAD_BYTES + exchange->target_size)
		return (struct refusal){431, "The request's headers are longer than heed reads."};
	struct refusal refusal = head_judge(exchange, &head, method, version);
	return exchange->head.failed && !refusal.status ? (struct refusal){431, "The request is longer than heed has room for."} : refusal;
}
