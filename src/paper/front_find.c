/* What no label says: title, kind, council, committee and date from headings, page heads
 * and the first lines; the paper's own day from its stamps. See front.c. */
#include "paper/plan.h"

#include "base/utf8.h"

enum { FRONT_LEAVES = 60, TITLE_MOST = 220 };

static const struct block *leaf_at(const struct recognition *r, size_t i)
{
	const struct document *document = r->draft->document;
	return i < document->leaves.count ? document->leaves.at[i] : NULL;
}

/* --- names of councils and committees ------------------------------------------------------ */

static bool generic(struct str word)
{
	static const char *const words[] = {"city", "county", "borough", "district", "town", "parish", "council", "the", "full", "metropolitan", "committee", "this", "board", "panel", "a",
		"an", "sub", "select", "of", "and", "main", "commission", "scrutiny", "overview", "by", "to", "at", "that", "our", "original", "date", "approved"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_equal(word, str_of(words[i])))
			return true;
	return false;
}

/* The run of capital words that ends at token `last`: "Harrowmere Borough Council". */
static struct str run_back(const struct tokens *tokens, size_t last, bool council)
{
	size_t first = last;
	while (first > 0) {
		const struct token *before = &tokens->at[first - 1];
		bool word = before->kind == TOKEN_WORD && (before->upper || word_is_small(before->word)) && (!council || !word_is_post(before->word));
		if (council && word_is_small(before->word) && !str_equal(before->word, STR("of")) && !str_equal(before->word, STR("and")) && !str_equal(before->word, STR("on")))
			word = false;
		if (before->kind == TOKEN_WORD && (str_equal(before->word, STR("to")) || str_equal(before->word, STR("by")) || str_equal(before->word, STR("at")) || str_equal(before->word, STR("in")) || str_equal(before->word, STR("with"))))
			word = false;
		bool ampersand = before->kind == TOKEN_SIGN && str_equal(before->word, STR("&"));
		bool comma = !council && sign_at(tokens, first - 1, ',') && first > 1 && tokens->at[first - 2].upper && tokens->at[first].upper;
		if ((!word && !ampersand && !comma) || last - first > 12)
			break;
		first--;
	}
	static const struct phrase leads[] = {{"agenda", 0}, {"item", 0}, {"meeting", 0}, {"meetings", 0}, {"minutes", 0}, {"report", 0}, {"reports", 0}, {"response", 0}, {"update", 0}, {"date", 0}, {"recommendations", 0}, {"recommendation", 0}, {"review", 0}, {NULL, 0}};
	size_t count;
	for (size_t i = last; i-- > first;) /* "Chair of the X Committee", "Meeting of the X Committee" */
		if (tokens->at[i].kind == TOKEN_WORD && (word_is_post(tokens->at[i].word) || word_is_title(tokens->at[i].word) || phrase_at(leads, tokens, i, &count))) {
			first = i + 1;
			break;
		}
	while (first < last && (tokens->at[first].kind == TOKEN_SIGN || word_is_small(tokens->at[first].word)))
		first++;
	bool own = false;
	for (size_t i = first; i <= last; i++)
		own |= tokens->at[i].kind == TOKEN_WORD && !generic(tokens->at[i].word);
	bool overview = first + 2 < last && tokens_spell(tokens, first, "overview and scrutiny");
	return own || (overview && !council) ? tokens_text(tokens, first, last + 1) : STR_NONE;
}

static struct str council_in(const struct tokens *tokens)
{
	for (size_t i = 0; i < tokens->count; i++) {
		const struct token *token = &tokens->at[i];
		if (!token->upper)
			continue;
		struct str name = STR_NONE;
		if (i > 0 && str_equal(token->word, STR("council")))
			name = run_back(tokens, i, true);
		else if (str_equal(token->word, STR("cyngor")) && i + 1 < tokens->count && tokens->at[i + 1].upper)
			for (size_t last = i + 1; last < tokens->count && tokens->at[last].upper && last < i + 5; last++)
				name = tokens_text(tokens, i, last + 1);
		if (name.size)
			return name;
	}
	return STR_NONE;
}

static struct str committee_in(const struct tokens *tokens)
{
	static const struct phrase ends[] = {{"committee", 0}, {"panel", 0}, {"board", 0}, {"commission", 0}, {"sub committee", 0}, {NULL, 0}};
	static const struct phrase marks[] = {{"scrutiny", 0}, {"select", 0}, {"audit", 0}, {"overview", 0}, {"policy", 0}, {"governance", 0}, {"performance", 0}, {NULL, 0}};
	size_t count;
	for (size_t i = 1; i < tokens->count; i++) {
		if (!tokens->at[i].upper || !phrase_at(ends, tokens, i, &count))
			continue;
		struct str name = run_back(tokens, i + count - 1, false);
		bool committee = str_equal(tokens->at[i].word, STR("committee")) || count > 1, marked = false;
		for (size_t k = i; name.size && k-- > 0 && tokens->at[k].start >= (size_t)(name.at - tokens->text.at);)
			marked |= phrase_at(marks, tokens, k, &count) != NULL;
		if (name.size && (committee || marked))
			return name;
	}
	for (size_t i = 0; i + 1 < tokens->count; i++)
		if (tokens->at[i].upper && tokens_spell(tokens, i, "pwyllgor"))
			return tokens_text(tokens, i, i + 4 < tokens->count ? i + 4 : tokens->count);
	return STR_NONE;
}

struct tally {
	struct str name;
	size_t count;
};

/* The council that the paper names most; names on the first page count thrice. */
static struct str council_find(struct recognition *r)
{
	LIST(struct tally) tallies = {0};
	for (size_t i = 0; i < r->draft->document->leaves.count && i < 4000; i++) {
		const struct block *leaf = leaf_at(r, i);
		if (!str_has_fold(leaf->text, STR("council")) && !str_has_fold(leaf->text, STR("cyngor")))
			continue;
		struct tokens tokens = printed_tokens(r->arena, str_slice(leaf->text, 0, 4000));
		struct str name = council_in(&tokens);
		if (!name.size)
			continue;
		struct tally *known = NULL;
		for (size_t t = 0; t < tallies.count && !known; t++)
			known = str_equal_fold(tallies.at[t].name, name) ? &tallies.at[t] : NULL;
		if (!known && tallies.count < 200)
			known = list_add(r->arena, &tallies);
		if (!known)
			continue;
		known->name = known->count ? known->name : name;
		known->count += i < 20 || leaf->kind == BLOCK_FURNITURE ? 3 : 1;
	}
	struct tally best = {0};
	list_each(tally, &tallies)
		if (tally->count > best.count)
			best = *tally;
	return best.name;
}

/* --- title and kind ---------------------------------------------------------------------------- */

struct word_kind {
	const char *word;
	enum paper_kind kind;
	int weight;
};

static const struct word_kind kind_words[] = {
	{"tracker", PAPER_TRACKER, 4}, {"tracking", PAPER_TRACKER, 3}, {"traciwr", PAPER_TRACKER, 4}, {"follow-up", PAPER_TRACKER, 3}, {"response", PAPER_RESPONSE, 3}, {"responses", PAPER_RESPONSE, 3}, {"ymateb", PAPER_RESPONSE, 3},
	{"progress", PAPER_PROGRESS, 3}, {"cynnydd", PAPER_PROGRESS, 3}, {"update", PAPER_PROGRESS, 2}, {"implementation", PAPER_PROGRESS, 2}, {"monitoring", PAPER_TRACKER, 2}, {"outstanding", PAPER_TRACKER, 1},
	{"recommendations", PAPER_OTHER, 1}, {"review", PAPER_OTHER, 1}, {"inquiry", PAPER_OTHER, 1}, {"scrutiny", PAPER_OTHER, 1}, {"report", PAPER_OTHER, 1},
};

static enum paper_kind kind_of(struct str title, int *ret_weight)
{
	enum paper_kind kind = PAPER_OTHER;
	int best = 0, sum = 0;
	for (size_t i = 0; i < sizeof kind_words / sizeof *kind_words; i++) {
		if (!str_has_word(title, str_of(kind_words[i].word)))
			continue;
		sum += kind_words[i].weight;
		if (kind_words[i].weight > best && kind_words[i].kind != PAPER_OTHER) {
			best = kind_words[i].weight;
			kind = kind_words[i].kind;
		}
	}
	if (kind == PAPER_RESPONSE && (str_has_word(title, STR("progress")) || str_has_word(title, STR("update"))))
		kind = PAPER_PROGRESS;
	*ret_weight = sum;
	return kind;
}

static bool all_bold(const struct block *leaf)
{
	list_each(run, &leaf->runs)
		if (!(run->style & RUN_BOLD) && !str_blank(run->text))
			return false;
	return leaf->runs.count > 0;
}

/* How much a leaf looks like the paper's title; 0 when it can't be. */
static int title_weight(struct recognition *r, const struct block *leaf, size_t place)
{
	struct str text = leaf->text;
	if (leaf->kind == BLOCK_FURNITURE || leaf->kind == BLOCK_ITEM || text.size > TITLE_MOST || text.size < 8 || block_within(leaf, BLOCK_CELL))
		return 0;
	size_t rest = 0;
	enum sure sure = SURE_CERTAIN;
	struct str ref = STR_NONE;
	int number = 0, weight = 0;
	bool sentence = str_ends(text, STR(".")) && str_has(text, STR(" "));
	if (sentence || reference_match(text, false, &ref, &number) || (leaf->kind != BLOCK_HEADING && str_find(text, STR(": ")) < 28))
		return 0;
	enum paper_kind kind = kind_of(text, &weight);
	if (kind == PAPER_OTHER && head_match(r->recogniser, r->arena, text, &rest, &sure) != COLUMN_UNKNOWN && rest >= text.size)
		return 0;
	struct tokens tokens = printed_tokens(r->arena, text);
	struct str council = council_in(&tokens), committee = committee_in(&tokens);
	if (council.size + 6 >= text.size || committee.size + 6 >= text.size)
		return 0;
	if (leaf->kind == BLOCK_HEADING)
		weight += leaf->level == 1 ? 5 : leaf->level == 2 ? 2 : 3;
	else if (all_bold(leaf))
		weight += 2;
	if (!weight || tokens.count < 2)
		return 0;
	bool appendix = str_starts_fold(text, STR("appendix")) && leaf->kind == BLOCK_HEADING;
	return weight * 4 - (int)(place > 12 ? 12 : place) / 2 - (appendix ? 20 : 0);
}

static struct str appendix_off(struct recognition *r, struct str title)
{
	struct tokens tokens = printed_tokens(r->arena, title);
	size_t at = tokens_spell(&tokens, 0, "appendix") + tokens_spell(&tokens, 0, "annex");
	if (!at || at >= tokens.count)
		return title;
	at++;
	while (at < tokens.count && tokens.at[at].kind == TOKEN_SIGN)
		at++;
	return at < tokens.count ? str_from(title, tokens.at[at].start) : title;
}

static struct str title_find(struct recognition *r, size_t first_record_leaf)
{
	int best = 0;
	struct str title = STR_NONE;
	for (size_t i = 0; i < FRONT_LEAVES && i < first_record_leaf; i++) {
		const struct block *leaf = leaf_at(r, i);
		if (!leaf)
			break;
		int weight = title_weight(r, leaf, i);
		if (weight > best) {
			best = weight;
			title = leaf->text;
		}
	}
	return title.size ? appendix_off(r, title) : r->draft->document->title;
}

/* "… Scrutiny Review of X", "Progress Report on Implementation: X": what the paper is about. */
static struct str review_title(struct str title)
{
	static const char *const begins[] = {"Scrutiny Review of", "Scrutiny Inquiry into", "Task and Finish Review of", "Review of", "Inquiry into", "Review into"};
	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		size_t at = str_find_fold(title, str_of(begins[i]));
		if (at != STR_NOT_FOUND)
			return str_trim(str_from(title, at));
	}
	size_t colon = str_find(title, STR(": "));
	int weight;
	if (colon != STR_NOT_FOUND && kind_of(str_slice(title, 0, colon), &weight) != PAPER_OTHER)
		return str_trim(str_from(title, colon + 2));
	return STR_NONE;
}

/* --- the whole ------------------------------------------------------------------------------------ */

static size_t first_record_leaf(const struct recognition *r)
{
	size_t first = SIZE_MAX;
	list_each(record, &r->draft->recommendations)
		if (record->text.count && record->text.at[0].piece_count && record->text.at[0].pieces[0].block->number) {
			const struct block *block = record->text.at[0].pieces[0].block;
			for (size_t i = 0; i < r->draft->document->leaves.count; i++)
				if (leaf_at(r, i) == block)
					first = i;
			break;
		}
	return first;
}

/* A day that stands alone or beside the committee's name on the first page or in a page head. */
static int32_t date_find(struct recognition *r, size_t before)
{
	for (size_t i = 0; i < r->draft->document->leaves.count; i++) {
		const struct block *leaf = leaf_at(r, i);
		bool near = i < 20 && i < before && !block_within(leaf, BLOCK_CELL);
		if ((!near && leaf->kind != BLOCK_FURNITURE) || leaf->text.size > 140 || !leaf->text.size)
			continue;
		struct whens whens = {0};
		if (when_find(r->arena, leaf->text, &r->when, &whens))
			return DAY_NONE;
		if (whens.count != 1 || !interval_known(whens.at[0].days) || whens.at[0].days.first != whens.at[0].days.last || (whens.at[0].flags & (WHEN_NO_YEAR | WHEN_IMPOSSIBLE)))
			continue;
		struct str rest = str_trim(str_slice(leaf->text, 0, whens.at[0].start));
		struct tokens tokens = printed_tokens(r->arena, leaf->text);
		bool alone = rest.size + whens.at[0].words.size + 12 >= leaf->text.size && rest.size < 12;
		if (alone || leaf->kind == BLOCK_FURNITURE || committee_in(&tokens).size || council_in(&tokens).size || str_has_word(leaf->text, STR("meeting")))
			return whens.at[0].days.first;
	}
	return DAY_NONE;
}

static struct str committee_find(struct recognition *r)
{
	struct front *front = &r->draft->front;
	struct tokens tokens = printed_tokens(r->arena, front->to);
	struct str name = committee_in(&tokens);
	if (name.size || str_has_fold(front->to, STR("pwyllgor")))
		return front->to;
	size_t count = r->draft->document->leaves.count;
	for (int round = 0; round < 2; round++) /* titles and page heads first, then prose */
		for (size_t i = 0; i < count && (i < FRONT_LEAVES || round == 0); i++) {
			const struct block *leaf = leaf_at(r, i);
			bool head = leaf->kind == BLOCK_FURNITURE || (i < FRONT_LEAVES && leaf->text.size < 140 && !str_ends(leaf->text, STR(".")) && !block_within(leaf, BLOCK_CELL));
			if (head != (round == 0))
				continue;
			tokens = printed_tokens(r->arena, str_slice(leaf->text, 0, 2000));
			name = committee_in(&tokens);
			if (name.size)
				return name;
		}
	return STR_NONE;
}

/* The last stamp of the paper, outside of tables. */
static int32_t stamps_last(struct recognition *r)
{
	int32_t last = DAY_NONE;
	for (size_t i = 0; i < r->draft->document->leaves.count; i++) {
		const struct block *leaf = leaf_at(r, i);
		int32_t day = block_within(leaf, BLOCK_CELL) ? DAY_NONE : stamp_day(r, leaf->text);
		if (day != DAY_NONE && (last == DAY_NONE || last < day))
			last = day;
	}
	return last;
}

struct error *front_open(struct recognition *r)
{
	struct front *front = &r->draft->front;
	front->date = front->as_of = front->review.approved = DAY_NONE;
	int32_t day = stamps_last(r);
	if (day == DAY_NONE) /* a first guess, so that years can be told; labels and front_settle decide */
		day = date_find(r, FRONT_LEAVES);
	if (day != DAY_NONE)
		r->when.as_of = day;
	return arena_check(r->arena);
}

static enum paper_kind kind_by_records(const struct draft *draft)
{
	size_t responses = 0, claims = 0, evidence = 0;
	list_each(record, &draft->recommendations) {
		responses += record->response != RESPONSE_NONE;
		claims += record->claim.words.size > 0;
		evidence += record->evidence.count > 0;
	}
	if (responses * 2 > draft->recommendations.count)
		return PAPER_RESPONSE;
	if (claims * 2 > draft->recommendations.count)
		return PAPER_TRACKER;
	return evidence * 2 > draft->recommendations.count ? PAPER_PROGRESS : PAPER_OTHER;
}

struct error *front_settle(struct recognition *r)
{
	struct front *front = &r->draft->front;
	size_t first = first_record_leaf(r);
	int weight;
	if (!front->title.size)
		front->title = title_find(r, first);
	if (!front->review.title.size)
		front->review.title = review_title(front->title);
	if (!front->body.size)
		front->body = council_find(r);
	if (!front->committee.size)
		front->committee = committee_find(r);
	if (front->date == DAY_NONE)
		front->date = date_find(r, first);
	int32_t stamp_last = stamps_last(r);
	front->as_of = stamp_last != DAY_NONE && (front->date == DAY_NONE || front->date < stamp_last) ? stamp_last : front->date;
	list_each(stamp, &r->draft->stamps)
		if (stamp->day != DAY_NONE && (front->as_of == DAY_NONE || front->as_of < stamp->day))
			front->as_of = stamp->day;
	front->kind = kind_of(front->title, &weight);
	if (front->kind == PAPER_OTHER)
		front->kind = kind_by_records(r->draft);
	return arena_check(r->arena);
}
