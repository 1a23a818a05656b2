/* See worker.h. */
#include "web/worker.h"

#include "core/hash.h"
#include "core/setting.h"
#include "sql/site.h"
#include "web/error_page.h"

enum { ETAG_CHARACTERS = 32 };

static struct error *read_setting(struct db *db, struct arena *arena, struct str name, struct str *ret_value)
{
	struct setting setting;
	TRY(setting_get(db, arena, name, &setting));
	*ret_value = setting.value;
	return NULL;
}

struct error *site_open(struct db *db, struct arena *arena, enum reader reader, struct visible *visible, struct site *ret_site)
{
	struct site site = {.db = db, .visible = visible, .reader = reader, .language = LANGUAGE_EN};
	struct str language;
	TRY(read_setting(db, arena, STR("body"), &site.name));
	TRY(read_setting(db, arena, STR("site-address"), &site.address));
	TRY(read_setting(db, arena, STR("language"), &language));
	(void)language_of(language, &site.language);
	struct site_bodies_rows bodies = {0};
	if (!site.name.size)
		TRY(site_bodies(db, arena, reader, &bodies));
	if (bodies.count)
		site.name = bodies.at[0].name;
	*ret_site = site;
	return NULL;
}

static struct error *worker_open(void *context, struct arena *arena)
{
	struct web_worker *worker = context;
	cache_init(&worker->cache);
	struct db *db = NULL;
	TRY(db_open(arena, worker->db_path, DB_READ, &db));
	worker->site.db = db;
	struct visible *visible = NULL;
	TRY(visible_open(db, arena, &visible));
	return site_open(db, arena, worker->reader, visible, &worker->site);
}

static void worker_close(void *context)
{
	struct web_worker *worker = context;
	cache_done(&worker->cache);
	db_close(&worker->site.db);
}

/* An answer with its mark: of its bytes, so that no change of record, day, words or program is missed. */
static struct error *answer_marked(const struct site *site, struct arena *arena, const struct http_request *request, struct http_response *ret_response)
{
	TRY(web_answer(site, arena, request, ret_response));
	if (ret_response->body.size)
		ret_response->etag = str_slice(hash_sha256(arena, ret_response->body), 0, ETAG_CHARACTERS);
	return arena_check(arena);
}

/* The address as the cache knows it: what is shown depends on nothing else of a request. */
static struct str cache_key(struct arena *arena, const struct http_request *request)
{
	return request->query_text.size ? str_join(arena, request->path, STR("?"), request->query_text) : request->path;
}

/* Empties the cache when the record has changed or the day is another; a day begins on a whole minute. */
static struct error *worker_state(struct web_worker *worker, struct arena *arena, int64_t now)
{
	struct data_version_row version;
	bool found = false;
	TRY(data_version(worker->site.db, arena, &version, &found));
	int64_t minute = now / 60;
	if (version.version != worker->cache.data_version || minute != worker->minute)
		TRY(setting_today(worker->site.db, arena, now, &worker->today));
	worker->minute = minute;
	cache_state(&worker->cache, version.version, worker->today);
	return NULL;
}

/* Settings and the names that are left out may have changed with the record; they are read at the moment
 * that the page is of, so that a name withheld just now is on no page that knows the newer record. */
static struct error *answer_anew(const struct web_worker *worker, struct arena *arena, const struct http_request *request, struct http_response *ret_response)
{
	struct site site;
	AUTO_TX struct tx tx = {0};
	TRY(tx_begin_read(worker->site.db, arena, &tx));
	TRY(visible_refresh(worker->site.visible, arena));
	TRY(site_open(worker->site.db, arena, worker->reader, worker->site.visible, &site));
	TRY(answer_marked(&site, arena, request, ret_response));
	return tx_commit(&tx);
}

/* A page from elsewhere can let its own name lead to this machine and then read the answers as its own;
 * what it can't do is to send another name as Host. */
static bool names_this_machine(struct str host)
{
	struct str rest = host, name = str_cut(&rest, ':');
	bool own = str_equal_fold(name, STR("localhost")) || str_equal(host, STR("[::1]")) || str_starts(host, STR("[::1]:"));
	bool numbers = str_starts(name, STR("127."));
	for (size_t i = 0; i < name.size; i++)
		numbers &= name.at[i] == '.' || (name.at[i] >= '0' && name.at[i] <= '9');
	return own || numbers;
}

static struct error *worker_answer(void *context, struct arena *arena, const struct http_request *request, struct http_response *ret_response)
{
	struct web_worker *worker = context;
	if (worker->only_here && !names_this_machine(request->host))
		return error_new(arena, ERROR_FORBIDDEN, "Drafts are shown on this machine only: use the address that heed serve printed.");
	if (worker->uncached)
		return answer_anew(worker, arena, request, ret_response);
	TRY(worker_state(worker, arena, request->now));
	struct str key = cache_key(arena, request);
	if (cache_find(&worker->cache, arena, key, ret_response))
		return NULL;
	TRY(arena_check(arena));
	TRY(answer_anew(worker, arena, request, ret_response));
	cache_keep(&worker->cache, key, ret_response);
	return NULL;
}

static struct error *worker_error(void *context, struct arena *arena, const struct http_request *request, int status, struct str sentence,
                                  struct http_response *ret_response)
{
	(void)request;
	struct web_worker *worker = context;
	return error_page_make(&worker->site, arena, status, sentence, ret_response);
}

void web_worker_settings(struct web_worker *worker, struct http_settings *settings)
{
	settings->context = worker;
	settings->open = worker_open;
	settings->close = worker_close;
	settings->handler = worker_answer;
	settings->error_page = worker_error;
}
