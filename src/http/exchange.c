/* What happens on one connection: a request is judged, answered, logged, and the next one
 * may come. These are libmicrohttpd's callbacks.
 *
 * libmicrohttpd asks twice. Answering at the first time makes it close the connection behind
 * the answer, whatever else the client sent: that is how refusals go out, so that what
 * follows a doubtful head is never read as a request. */
#include "http/worker.h"

#include <string.h>

enum {
	HEAD_ARENA_BYTES = 1 << 20,
	HELD_BYTES = 512 << 20,         /* by all answers of one worker at a time */
	SEND_SECONDS = 30,              /* for taking an answer … */
	SEND_BYTES_PER_SECOND = 8 << 10 /* … and a second more for each of these */
};

static const int64_t SECOND_US = 1000000;

static void exchange_wait(struct exchange *exchange)
{
	exchange->state = EXCHANGE_WAITING;
	exchange->since_us = monotonic_us();
	exchange->allowed_us = HTTP_HEAD_SECONDS * SECOND_US;
}

static void exchange_clear(struct exchange *exchange)
{
	struct worker *worker = exchange->worker;
	if (exchange->state == EXCHANGE_RUNNING)
		worker->running--;
	worker->held_bytes -= exchange->held_bytes;
	arena_done(&exchange->head);
	arena_done(&exchange->work);
	*exchange = (struct exchange){.worker = worker, .fd = exchange->fd, .state = EXCHANGE_FREE};
}

void exchange_connection(void *context, struct MHD_Connection *connection, void **socket_context, enum MHD_ConnectionNotificationCode code)
{
	struct worker *worker = context;
	if (code == MHD_CONNECTION_NOTIFY_STARTED) {
		struct exchange *exchange = worker->free ? worker->free : worker->used < worker->room ? &worker->exchanges[worker->used] : NULL;
		const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
		if (!exchange || !info)
			return; /* exchange_request closes it */
		if (worker->free)
			worker->free = exchange->next_free;
		else
			worker->used++;
		worker->in_use++;
		*exchange = (struct exchange){.worker = worker, .fd = info->connect_fd};
		exchange_wait(exchange);
		*socket_context = exchange;
		return;
	}
	struct exchange *exchange = *socket_context;
	if (!exchange)
		return;
	exchange_clear(exchange);
	exchange->next_free = worker->free;
	worker->free = exchange;
	worker->in_use--;
	*socket_context = NULL;
}

void *exchange_target(void *context, const char *target, struct MHD_Connection *connection)
{
	(void)context;
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
	struct exchange *exchange = info ? info->socket_context : NULL;
	if (!exchange || !target)
		return exchange;
	arena_init(&exchange->head, HEAD_ARENA_BYTES);
	exchange->target_size = strlen(target);
	if (exchange->target_size <= HTTP_TARGET_BYTES) /* libmicrohttpd is about to write into the original */
		exchange->raw_target = str_copy(&exchange->head, (struct str){target, exchange->target_size});
	return exchange;
}

size_t exchange_unescape(void *context, struct MHD_Connection *connection, char *text)
{
	(void)context, (void)connection;
	return strlen(text); /* target_read does it */
}

/* The page of a status; in plain text when no page can be made. */
static void answer_with_page(struct exchange *exchange, int status, struct str sentence, struct http_response *response)
{
	const struct http_settings *settings = exchange->worker->settings;
	arena_reset(&exchange->work);
	*response = (struct http_response){0};
	struct error *error = NULL;
	if (settings->error_page)
		error = settings->error_page(settings->context, &exchange->work, &exchange->request, status, sentence, response);
	if (!settings->error_page || error || exchange->work.failed) {
		arena_reset(&exchange->work);
		*response = (struct http_response){.type = STR("text/plain; charset=utf-8")};
		response->body = str_empty(sentence) ? str_format(&exchange->work, "%s\n", MHD_get_reason_phrase_for((unsigned)status))
		                                     : str_format(&exchange->work, "%.*s\n", STR_ARG(sentence));
	}
	response->status = status;
	response->etag = response->location = response->file_name = STR_NONE;
}

/* NULL when what the handler gave can be sent. */
static struct error *response_judge(struct exchange *exchange, struct http_response *response)
{
	struct arena *arena = &exchange->work;
	TRY(arena_check(arena));
	if (!response->status)
		response->status = 200;
	if (response->status < 200 || response->status > 599)
		return error_new(arena, ERROR_BUG, "an answer has the status %d", response->status);
	if (!str_empty(response->location) && !location_sound(response->location))
		return error_new(arena, ERROR_BUG, "an answer leads to an address that is not on this site");
	if (!str_empty(response->etag) && !etag_sound(response->etag))
		return error_new(arena, ERROR_BUG, "an answer has a tag that is not plain text");
	if (!str_empty(response->body) && str_empty(response->type))
		return error_new(arena, ERROR_BUG, "an answer has a body without a media type");
	if (response->status == 200 && !str_empty(response->etag) && http_etag_matches(exchange->request.if_none_match, response->etag))
		response->status = 304;
	return NULL;
}

static void answer_with_error(struct exchange *exchange, const struct error *failed, struct http_response *response)
{
	const struct error error = *failed; /* its arena is about to be reset */
	int status = http_status(&error);
	bool told = error.kind == ERROR_NOT_FOUND || error.kind == ERROR_INVALID || error.kind == ERROR_USAGE;
	if (!told) /* names files of this computer, perhaps: for its log alone */
		log_line(exchange->worker->settings, "event=error status=%d at=%s:%d worker=%d message=\"%s\"", status, error.file, error.line,
		         exchange->worker->number, error.message);
	answer_with_page(exchange, status, told ? str_of(error.message) : STR_NONE, response);
}

static void answer_make(struct exchange *exchange, struct refusal refusal, struct http_response *response)
{
	const struct http_settings *settings = exchange->worker->settings;
	struct worker *worker = exchange->worker;
	arena_init(&exchange->work, settings->answer_bytes ? settings->answer_bytes : HTTP_ANSWER_BYTES);
	if (refusal.status) {
		answer_with_page(exchange, refusal.status, str_of(refusal.sentence), response);
	} else {
		struct error *error = settings->handler(settings->context, &exchange->work, &exchange->request, response);
		if (!error)
			error = response_judge(exchange, response);
		if (error)
			answer_with_error(exchange, error, response);
	}
	if (worker->held_bytes > HELD_BYTES) /* many large answers wait for slow readers */
		answer_with_page(exchange, 503, STR("Too many people are fetching large files just now; try again in a moment."), response);
	exchange->held_bytes = exchange->work.used_bytes;
	worker->held_bytes += exchange->held_bytes;
}

static enum MHD_Result answer_queue(struct exchange *exchange, struct MHD_Connection *connection, struct refusal refusal)
{
	struct http_response response = {0};
	answer_make(exchange, refusal, &response);
	struct MHD_Response *reply = reply_make(&exchange->work, &response, exchange->request.now, exchange->worker->last);
	if (!reply) {
		log_line(exchange->worker->settings, "event=error status=500 worker=%d message=\"no memory for an answer\"", exchange->worker->number);
		return MHD_NO;
	}
	exchange->status = response.status;
	exchange->body_bytes = exchange->request.method == HTTP_HEAD || response.status == 304 ? 0 : response.body.size;
	exchange->allowed_us = monotonic_us() - exchange->since_us + (SEND_SECONDS + (int64_t)exchange->body_bytes / SEND_BYTES_PER_SECOND) * SECOND_US;
	exchange->answered = true;
	enum MHD_Result queued = MHD_queue_response(connection, (unsigned)response.status, reply);
	MHD_destroy_response(reply);
	return queued;
}

/* The methods that a log may show; a client can send any word for one. */
static const char *method_name(const char *method)
{
	static const char *const known[] = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (!strcmp(method, known[i]))
			return known[i];
	return "other";
}

enum MHD_Result exchange_request(void *context, struct MHD_Connection *connection, const char *url, const char *method, const char *version,
                                 const char *upload, size_t *upload_size, void **exchange_at)
{
	(void)url, (void)upload, (void)upload_size;
	struct worker *worker = context;
	struct exchange *exchange = *exchange_at;
	if (!exchange || exchange->answered)
		return MHD_NO;
	if (exchange->judged)
		return answer_queue(exchange, connection, (struct refusal){0});
	exchange->judged = true;
	exchange->state = EXCHANGE_RUNNING;
	exchange->since_us = monotonic_us();
	worker->running++;
	exchange->method = method_name(method);
	exchange->request.now = worker->settings->now(worker->settings->context);
	struct refusal refusal = head_read(exchange, connection, method, version);
	return refusal.status ? answer_queue(exchange, connection, refusal) : MHD_YES;
}

void exchange_completed(void *context, struct MHD_Connection *connection, void **exchange_at, enum MHD_RequestTerminationCode code)
{
	struct worker *worker = context;
	struct exchange *exchange = *exchange_at;
	*exchange_at = NULL;
	if (!exchange)
		return;
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_HTTP_STATUS);
	int status = exchange->status ? exchange->status : info ? (int)info->http_status : 0; /* libmicrohttpd may have refused it by itself */
	if (status)
		log_request(worker->settings, &(struct log_request){
		                                      .method = exchange->method ? exchange->method : "-",
		                                      .path = exchange->request.path,
		                                      .status = status,
		                                      .bytes = exchange->body_bytes,
		                                      .took_us = exchange->method ? monotonic_us() - exchange->since_us : 0,
		                                      .worker = worker->number,
		                                      .cut = code != MHD_REQUEST_TERMINATED_COMPLETED_OK,
		                              });
	exchange_clear(exchange);
	exchange_wait(exchange);
}
