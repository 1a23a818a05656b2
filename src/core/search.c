/* Search: see search.h. The query is made here, in quotation marks throughout, so that nothing
 * typed is ever syntax; the index gives the newest places; here they are ranked. */
#include "core/search.h"

#include "base/utf8.h"
#include "core/snippet.h"
#include "sql/search.h"

#include <stdlib.h>

struct error *search_refresh(struct db *db, struct arena *arena, int64_t review)
{
	return search_index(db, arena, review);
}

/* What a person typed as a query of the index. */
struct search_asked {
	struct str query;  /* with the wish's facets; "" when there is nothing to look for */
	struct str public; /* the same among what is public only */
	struct str notice; /* as in the result */
	struct snippet_terms terms;
};

/* --- the query ---------------------------------------------------------------------------- */

enum { TERMS_MOST = 12, TYPED_MOST = 1000, TERM_BYTES_MOST = 80, PREFIX_LEAST = 3, PREFIX_MOST = 5 /* as 0004_search.sql */, YEARS_MOST = 60 };

static bool has_substance(struct str term)
{
	for (size_t at = 0; at < term.size;) {
		uint32_t character = utf8_next(term, &at);
		if (char_is_letter(character) || char_is_digit(character))
			return true;
	}
	return false;
}

/* The next term: what stands in quotation marks, or up to a blank. */
static struct str next_term(struct str *rest, bool *ret_phrase)
{
	*rest = str_trim(*rest);
	*ret_phrase = rest->size && rest->at[0] == '"';
	size_t from = *ret_phrase ? 1 : 0, end = from;
	while (end < rest->size && rest->at[end] != '"' && (*ret_phrase || !(rest->at[end] == ' ' || rest->at[end] == '\n' || rest->at[end] == '\t')))
		end++;
	struct str term = str_slice(*rest, from, end);
	*rest = str_from(*rest, *ret_phrase && end < rest->size ? end + 1 : end);
	return term;
}

/* A whole number of characters of at most so many bytes. */
static struct str cut_whole(struct str text, size_t bytes)
{
	if (text.size <= bytes)
		return text;
	while (bytes && ((unsigned char)text.at[bytes] & 0xC0) == 0x80)
		bytes--;
	return str_slice(text, 0, bytes);
}

/* The word without the marks that stand around it. */
static struct str bare(struct str term)
{
	static const struct str marks = STR(".,;:!?()[]'*");
	while (term.size && str_has(marks, str_from(term, term.size - 1)))
		term.size--;
	while (term.size && str_has(marks, str_slice(term, 0, 1)))
		term = str_from(term, 1);
	return term;
}

/* Quoted, so that nothing in it is an operator; it holds no quotation mark. A phrase is looked for as it
 * is, a word in singular and plural too. The last word may be unfinished: the index finds such
 * beginnings quickly where they are short, and a longer one is most likely whole. */
static void put_term(struct buf *query, struct str term, bool phrase, bool last)
{
	size_t letters = utf8_count(term);
	if (query->size)
		buf_put(query, STR(" AND "));
	if (phrase || letters < PREFIX_LEAST)
		buf_printf(query, "\"%.*s\"", STR_ARG(term));
	else if (last && letters <= PREFIX_MOST)
		buf_printf(query, "\"%.*s\"*", STR_ARG(term));
	else if (str_ends(term, STR("ss")))
		buf_printf(query, "\"%.*s\"", STR_ARG(term));
	else if (str_ends(term, STR("s")))
		buf_printf(query, "(\"%.*s\" OR \"%.*s\")", STR_ARG(term), STR_ARG(str_slice(term, 0, term.size - 1)));
	else
		buf_printf(query, "(\"%.*s\" OR \"%.*ss\")", STR_ARG(term), STR_ARG(term));
}

static struct str terms_of(struct arena *arena, struct str typed, struct search_asked *asked)
{
	struct str rest = cut_whole(utf8_mend(arena, typed), TYPED_MOST);
	bool cut = typed.size > TYPED_MOST;
	struct buf query;
	size_t terms = 0;
	buf_init(&query, arena, BUF_NO_LIMIT);
	while (rest.size && terms < TERMS_MOST) {
		bool phrase;
		struct str term = next_term(&rest, &phrase);
		cut = cut || term.size > TERM_BYTES_MOST;
		term = cut_whole(term, TERM_BYTES_MOST);
		if (!phrase)
			term = bare(term);
		if (!has_substance(term))
			continue;
		bool last = !rest.size && !cut, short_word = utf8_count(term) <= PREFIX_MOST;
		put_term(&query, term, phrase, last);
		snippet_terms_add(arena, term, last && !phrase && short_word, !phrase, &asked->terms);
		terms++;
	}
	cut = cut || has_substance(rest);
	asked->notice = cut ? str_format(arena, "Only the first %zu words were looked for; the others were left out.", terms) : STR_NONE;
	return buf_fit(&query);
}

static void put_row(struct buf *facets, const char *letter, int64_t row)
{
	if (row != DB_NULL)
		buf_join(facets, STR(" AND "), str_format(facets->arena, "\"%s%lld\"", letter, (long long)row));
}

/* The names of statuses are the store's; anything else finds nothing, and is no syntax either. */
static void put_status(struct buf *facets, const struct search_wish *wish, const char *fact, struct str status)
{
	if (str_empty(status))
		return;
	struct buf facet;
	buf_init(&facet, facets->arena, BUF_NO_LIMIT);
	buf_printf(&facet, "\"%s%s", wish->reader == READER_PUBLIC ? "p" : "a", fact);
	for (size_t i = 0; i < status.size && i < TERM_BYTES_MOST; i++)
		if (status.at[i] >= 'a' && status.at[i] <= 'z')
			buf_char(&facet, status.at[i]);
	buf_char(&facet, '"');
	buf_join(facets, STR(" AND "), buf_str(&facet));
}

static void put_years(struct buf *facets, const struct search_wish *wish)
{
	int from, until, month, day;
	if (wish->from_day == DAY_NONE && wish->until_day == DAY_NONE)
		return;
	day_split(wish->until_day == DAY_NONE ? wish->from_day : wish->until_day, &until, &month, &day);
	if (wish->until_day == DAY_NONE)
		until += YEARS_MOST - 1;
	from = until - YEARS_MOST + 1;
	if (wish->from_day != DAY_NONE)
		day_split(wish->from_day, &from, &month, &day);
	struct buf years;
	buf_init(&years, facets->arena, BUF_NO_LIMIT);
	for (int year = from; year <= until && year < from + YEARS_MOST; year++)
		buf_join(&years, STR(" OR "), str_format(facets->arena, "\"y%04d\"", year));
	buf_join(facets, STR(" AND "), str_format(facets->arena, "(%.*s)", STR_ARG(years.size ? buf_str(&years) : STR("\"y\""))));
}

static struct error *search_query(struct arena *arena, const struct search_wish *wish, struct search_asked *ret_asked)
{
	struct search_asked asked = {0};
	struct str terms = terms_of(arena, wish->words, &asked);
	struct buf facets;
	buf_init(&facets, arena, BUF_NO_LIMIT);
	put_row(&facets, "v", wish->review);
	put_row(&facets, "b", wish->committee);
	put_row(&facets, "o", wish->post);
	put_status(&facets, wish, "claim", wish->claim);
	put_status(&facets, wish, "decision", wish->decision);
	put_status(&facets, wish, "response", wish->response);
	put_years(&facets, wish);
	struct str narrowed = facets.size ? str_format(arena, " AND {facets} : (%.*s)", STR_ARG(buf_str(&facets))) : STR_NONE;
	if (terms.size) {
		asked.query = str_format(arena, "{words} : (%.*s)%.*s", STR_ARG(terms), STR_ARG(narrowed));
		asked.public = str_format(arena, "%.*s AND {facets} : (\"public\")", STR_ARG(asked.query));
	}
	TRY(arena_check(arena));
	*ret_asked = asked;
	return NULL;
}

/* --- ranking ------------------------------------------------------------------------------ */

/* How much a place tells about what was asked and what became of it. */
static int weight_of(struct str kind)
{
	static const char *const kinds[] = {"leftover", "owner", "evidence", "response", "claim", "decision", "wording"};
	for (int i = 0; i < (int)(sizeof kinds / sizeof *kinds); i++)
		if (str_equal(kind, str_of(kinds[i])))
			return i;
	return 0;
}

struct ranked { /* a recommendation, or a leftover near none */
	int64_t recommendation; /* 0: none */
	int64_t place;          /* the one that tells most */
	int weight;
	size_t places, rank;    /* rank: of the newest of its places */
};

static int by_recommendation(const void *a, const void *b)
{
	const struct ranked *one = a, *other = b;
	if (one->recommendation != other->recommendation)
		return (one->recommendation > other->recommendation) - (one->recommendation < other->recommendation);
	if (one->weight != other->weight)
		return other->weight - one->weight;
	return (one->rank > other->rank) - (one->rank < other->rank);
}

static int by_weight(const void *a, const void *b)
{
	const struct ranked *one = a, *other = b;
	if (one->weight != other->weight)
		return other->weight - one->weight;
	return (one->rank > other->rank) - (one->rank < other->rank);
}

/* One for each recommendation, best first. */
static size_t rank(const struct search_candidates_rows *rows, struct ranked *at)
{
	for (size_t i = 0; i < rows->count; i++) {
		const struct search_candidates_row *row = &rows->at[i];
		at[i] = (struct ranked){row->recommendation == DB_NULL ? 0 : row->recommendation, row->place, weight_of(row->kind), 1, i};
	}
	qsort(at, rows->count, sizeof *at, by_recommendation);
	size_t kept = 0;
	for (size_t i = 0; i < rows->count; i++) {
		if (kept && at[i].recommendation && at[kept - 1].recommendation == at[i].recommendation)
			at[kept - 1].places++;
		else
			at[kept++] = at[i];
	}
	qsort(at, kept, sizeof *at, by_weight);
	return kept;
}

/* --- hits --------------------------------------------------------------------------------- */

static struct error *hit_add(struct db *db, struct arena *arena, const struct search_wish *wish, const struct snippet_terms *terms, const struct ranked *ranked,
                             struct search_result *result)
{
	struct search_hit_row row;
	bool found = false;
	TRY(search_hit(db, arena, (int)wish->reader, ranked->place, &row, &found));
	if (!found)
		return NULL;
	struct search_hit hit = {.kind = row.kind, .places = ranked->places, .review = row.review, .review_title = row.review_title, .committee = row.committee,
	                         .slug = row.slug, .ref = row.ref, .text = row.text, .owners = row.owners, .claim_status = row.claim_status,
	                         .decision_status = row.decision_status, .due_day = row.due_day, .paper = row.paper, .paper_title = row.paper_title, .day = row.day};
	TRY(snippet_make(arena, row.words, terms, &hit));
	return list_push(arena, &result->hits, hit) ? NULL : arena_error(arena);
}

/* Drops what the reader may not see; gives how many that were. */
static size_t drop_unseen(struct search_candidates_rows *rows)
{
	size_t kept = 0, count = rows->count;
	list_each(row, rows)
		if (row->seen)
			rows->at[kept++] = *row;
	rows->count = kept;
	return count - kept;
}

/* Nearly everything is public, and asking the index for that doubles the work: it is asked only where
 * drafts took the place of what the reader may see. */
static struct error *candidates(struct db *db, struct arena *arena, enum reader reader, const struct search_asked *asked, struct search_candidates_rows *ret_rows)
{
	struct search_candidates_rows rows = {0};
	TRY(search_candidates(db, arena, (int)reader, asked->query, SEARCH_MOST + 1, &rows));
	bool full = rows.count > SEARCH_MOST;
	if (drop_unseen(&rows) && full) {
		rows = (struct search_candidates_rows){0};
		TRY(search_candidates(db, arena, (int)reader, asked->public, SEARCH_MOST + 1, &rows));
		drop_unseen(&rows);
	}
	*ret_rows = rows;
	return NULL;
}

struct error *search_find(struct db *db, struct arena *arena, const struct search_wish *wish, struct search_result *ret_result)
{
	struct search_result result = {0};
	struct search_candidates_rows rows = {0};
	struct search_asked asked;
	TRY(search_query(arena, wish, &asked));
	result.notice = asked.notice;
	if (str_empty(asked.query)) {
		*ret_result = result;
		return NULL;
	}
	TRY(candidates(db, arena, wish->reader, &asked, &rows));
	result.more = rows.count > SEARCH_MOST;
	rows.count = result.more ? SEARCH_MOST : rows.count;
	struct ranked *ranked = arena_alloc_array(arena, rows.count + 1, sizeof *ranked);
	TRY_MEMORY(arena, ranked);
	result.count = rank(&rows, ranked);
	for (size_t i = wish->offset; i < result.count && i - wish->offset < wish->limit; i++)
		TRY(hit_add(db, arena, wish, &asked.terms, &ranked[i], &result));
	TRY(arena_check(arena));
	*ret_result = result;
	return NULL;
}
