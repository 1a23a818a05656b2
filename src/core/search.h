/* Search over all that papers say: the index's rows, and finding by word, post, committee,
 * status and year. */
#ifndef HEED_CORE_SEARCH_H
#define HEED_CORE_SEARCH_H

#include "core/visible.h"
#include "db/db.h"
#include "scheme/scheme.h"

/* Brings the index's rows of a review up to date; standing_refresh calls it. */
struct error *search_refresh(struct db *db, struct arena *arena, int64_t review) MUST_CHECK;

struct search_wish { /* what is empty, 0 or DB_NULL narrows nothing: begin with SEARCH_WISH */
	enum reader reader;
	struct str words;   /* as a person typed them: words (in singular and plural), "phrases"; a short last word may be unfinished */
	int64_t review, committee, post; /* rows */
	struct str claim, decision; /* a status: "not_achieved", "none" */
	struct str response;        /* "accepted", "none" */
	int32_t from_day, until_day; /* of papers of these years */
	size_t offset, limit;       /* which of the hits; at most SEARCH_MOST in all */
};
#define SEARCH_WISH {.review = DB_NULL, .committee = DB_NULL, .post = DB_NULL, .from_day = DAY_NONE, .until_day = DAY_NONE, .limit = 25}
enum { SEARCH_MOST = 300 };

struct search_piece { /* of a snippet */
	struct str text;
	bool hit; /* words that were looked for */
};
struct search_hit { /* a recommendation, or a leftover near none */
	struct str kind; /* of the place that tells most: wording, decision, claim, response, evidence, owner, leftover */
	LIST(struct search_piece) snippet;
	size_t places;   /* how many of its statements hold the words, among those looked at */
	struct str review, review_title, committee;
	struct str slug, ref, text, owners, claim_status, decision_status; /* "" for a leftover near none */
	int32_t due_day;
	struct str paper, paper_title; /* that the words stand in */
	int32_t day;
};
struct search_result {
	LIST(struct search_hit) hits;
	size_t count; /* of all hits that offset and limit count through */
	bool more;    /* there are more than were looked at: narrow the search */
	struct str notice; /* what of the words was left out, one sentence; "" when nothing */
};

/* Never an error for what was typed: words that hold nothing to look for find nothing. Hits are
 * ranked by what their places tell, then newest first, among the newest places that hold all the
 * words; so a common word costs no more than a rare one. A wish without words lists nothing. */
struct error *search_find(struct db *db, struct arena *arena, const struct search_wish *wish, struct search_result *ret_result) MUST_CHECK;

#endif
