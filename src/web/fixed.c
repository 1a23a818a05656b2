/* See fixed.h. Only attributes of our own templates are looked at: in text every quotation mark is
 * escaped, so ` href="/` can't occur outside a tag. */
#include "web/fixed.h"

#include "base/utf8.h"

#include <string.h>

/* Addresses in the order they were found, each once. */
struct walk {
	struct arena *arena;
	LIST(struct str) found;
	size_t *slots; /* open addressing: 1 + index into found; 0 free */
	size_t slot_count;
};

enum { FIXED_PAGE_BYTES = 64 << 20 };

static size_t hash(struct str s)
{
	uint64_t sum = 14695981039346656037u;
	for (size_t i = 0; i < s.size; i++)
		sum = (sum ^ (unsigned char)s.at[i]) * 1099511628211u;
	return (size_t)(sum ^ sum >> 32);
}

static size_t *walk_slot(const struct walk *walk, struct str address)
{
	size_t i = hash(address) & (walk->slot_count - 1);
	while (walk->slots[i] && !str_equal(walk->found.at[walk->slots[i] - 1], address))
		i = (i + 1) & (walk->slot_count - 1);
	return &walk->slots[i];
}

static struct error *walk_grow(struct walk *walk)
{
	walk->slot_count = walk->slot_count ? walk->slot_count * 2 : 1024;
	walk->slots = arena_alloc_array(walk->arena, walk->slot_count, sizeof *walk->slots);
	TRY_MEMORY(walk->arena, walk->slots);
	for (size_t i = 0; i < walk->found.count; i++)
		*walk_slot(walk, walk->found.at[i]) = i + 1;
	return NULL;
}

static struct error *walk_add(struct walk *walk, struct str address)
{
	if (walk->found.count * 2 >= walk->slot_count)
		TRY(walk_grow(walk));
	size_t *slot = walk_slot(walk, address);
	if (*slot)
		return NULL;
	struct str kept = str_copy(walk->arena, address);
	if (!list_push(walk->arena, &walk->found, kept))
		return arena_error(walk->arena);
	*slot = walk->found.count;
	return NULL;
}

/* "/search?q=bus" stays a question to one page; every other query is a page of its own. */
static bool is_search(struct str address)
{
	return str_equal(address, STR("/search")) || str_starts(address, STR("/search?"));
}

/* Names that a file may not have on Windows, whatever its ending. */
static bool is_reserved(struct str stem)
{
	static const char *const names[] = {"con", "prn", "aux", "nul"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_equal_fold(stem, str_of(names[i])))
			return true;
	bool port = str_starts_fold(stem, STR("com")) || str_starts_fold(stem, STR("lpt"));
	return port && stem.size == 4 && stem.at[3] >= '0' && stem.at[3] <= '9';
}

/* Slugs are letters, digits and hyphens already, and differ by more than letter case. */
static void put_path(struct buf *name, struct str path)
{
	for (struct str rest = path; rest.at;) {
		struct str part = str_cut(&rest, '/'), ending = part, stem = str_cut(&ending, '.');
		buf_put(name, stem);
		if (is_reserved(stem))
			buf_char(name, '_');
		buf_put(name, str_from(part, stem.size));
		if (rest.at)
			buf_char(name, '/');
	}
}

struct str fixed_name(struct arena *arena, struct str address)
{
	struct buf name;
	buf_init(&name, arena, BUF_NO_LIMIT);
	struct str query = address, path = str_trim(str_cut(&query, '?'));
	path = str_from(path, 1);
	size_t dot = str_find(path, STR("."));
	put_path(&name, path.size ? path : STR("index"));
	for (size_t i = 0; !is_search(address) && i < query.size; i++) {
		if (i == 0)
			buf_char(&name, '~');
		unsigned char c = (unsigned char)query.at[i];
		buf_char(&name, (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ? (char)c : '-');
	}
	if (dot == STR_NOT_FOUND)
		buf_put(&name, STR(".html"));
	return buf_fit(&name);
}

struct str fixed_link(struct arena *arena, struct str site_address, struct str from, struct str address)
{
	struct buf link;
	buf_init(&link, arena, BUF_NO_LIMIT);
	buf_put(&link, site_address);
	if (site_address.size)
		buf_char(&link, '/');
	for (size_t i = 1; !site_address.size && i < from.size; i++)
		if (from.at[i] == '/')
			buf_put(&link, STR("../"));
	buf_put(&link, fixed_name(arena, address));
	return buf_fit(&link);
}

/* The address in an attribute's value: without its fragment, with "&amp;" read. */
static struct str attribute_address(struct arena *arena, struct str value)
{
	struct str rest = value, address = str_cut(&rest, '#');
	if (!str_has(address, STR("&amp;")))
		return address;
	struct buf plain;
	buf_init(&plain, arena, BUF_NO_LIMIT);
	for (size_t at = 0; at < address.size;) {
		size_t next = str_find_from(address, STR("&amp;"), at);
		buf_put(&plain, str_slice(address, at, next == STR_NOT_FOUND ? address.size : next + 1));
		at = next == STR_NOT_FOUND ? address.size : next + strlen("&amp;");
	}
	return buf_fit(&plain);
}

static void put_relative(struct buf *out, struct arena *arena, struct str from, struct str value)
{
	struct str address = attribute_address(arena, value);
	for (size_t i = 0; i < from.size; i++)
		if (from.at[i] == '/')
			buf_put(out, STR("../"));
	buf_html(out, fixed_name(arena, address));
	struct str query = address;
	str_cut(&query, '?');
	if (is_search(address) && query.at)
		buf_char(out, '?'), buf_html(out, query);
	size_t fragment = str_find(value, STR("#"));
	if (fragment != STR_NOT_FOUND)
		buf_put(out, str_from(value, fragment));
}

/* Where the value of an attribute with an address of the site begins, behind the blank at `at`; 0 for none. */
static size_t value_at(struct str html, size_t at)
{
	static const struct str opening[] = {STR(" href=\"/"), STR(" src=\"/"), STR(" action=\"/")};
	struct str rest = str_from(html, at);
	for (size_t i = 0; i < sizeof opening / sizeof *opening; i++)
		if (str_starts(rest, opening[i]))
			return at + opening[i].size - 1;
	return 0;
}

/* The page with its own addresses made relative to the file `name`; each is noted for the walk. */
static struct error *make_relative(struct walk *walk, struct arena *arena, struct str name, struct str html, struct str *ret_html)
{
	struct buf out;
	buf_init(&out, arena, FIXED_PAGE_BYTES);
	size_t done = 0;
	for (size_t blank = str_find(html, STR(" ")); blank != STR_NOT_FOUND; blank = str_find_from(html, STR(" "), blank + 1)) {
		size_t start = value_at(html, blank), end = start ? str_find_from(html, STR("\""), start) : STR_NOT_FOUND;
		if (end == STR_NOT_FOUND)
			continue;
		struct str value = str_slice(html, start, end), address = attribute_address(arena, value);
		TRY(walk_add(walk, is_search(address) ? STR("/search") : address));
		buf_put(&out, str_slice(html, done, start));
		put_relative(&out, arena, name, value);
		done = blank = end;
	}
	buf_put(&out, str_from(html, done));
	return buf_done(&out, ret_html);
}

static struct error *fix_one(struct walk *walk, const struct site *site, int64_t now_seconds, struct str address,
                             struct error *(*write)(void *context, struct str name, struct str bytes), void *context)
{
	AUTO_ARENA arena;
	arena_init(&arena, (size_t)FIXED_PAGE_BYTES * 4);
	struct http_request request;
	struct http_response response = {0};
	struct error *error = http_request_of(&arena, address, &request);
	if (!error) {
		request.now = now_seconds;
		error = web_answer(site, &arena, &request, &response);
	}
	if (error && error->kind == ERROR_NOT_FOUND)
		return error_new(walk->arena, ERROR_BUG, "the site has a link to %.*s, which is not there", STR_ARG(address));
	if (error)
		return error_keep(walk->arena, error);
	if (response.status != 200 && response.status != 0)
		return error_new(walk->arena, ERROR_BUG, "the site has a link to %.*s, which answers %d", STR_ARG(address), response.status);
	struct str name = fixed_name(&arena, address), bytes = response.body;
	if (str_starts(response.type, STR("text/html")))
		TRY(error_keep(walk->arena, make_relative(walk, &arena, name, bytes, &bytes)));
	return write(context, name, bytes);
}

struct error *web_fix(const struct site *site, struct arena *arena, int64_t now_seconds,
                      struct error *(*write)(void *context, struct str name, struct str bytes), void *context)
{
	struct walk walk = {.arena = arena};
	AUTO_TX struct tx tx = {0};
	TRY(tx_begin_read(site->db, arena, &tx)); /* all pages are of one state, whatever is imported or withdrawn meanwhile */
	TRY(visible_refresh(site->visible, arena));
	TRY(walk_add(&walk, STR("/")));
	for (size_t i = 0; i < walk.found.count; i++)
		TRY(fix_one(&walk, site, now_seconds, walk.found.at[i], write, context));
	TRY(tx_commit(&tx));
	return arena_check(arena);
}
