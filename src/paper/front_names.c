/* Names of councils, of other bodies and of committees, in lines and in running text. The
 * body of a paper is what its first page and page heads name; see front.h. */
#include "paper/front.h"

const struct block *front_leaf(const struct recognition *r, size_t n)
{
	const struct document *document = r->draft->document;
	return n < document->leaves.count ? document->leaves.at[n] : NULL;
}

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
	bool overview = first + 2 < last && (tokens_spell(tokens, first, "overview and scrutiny") || (tokens_spell(tokens, first, "overview") && sign_at(tokens, first + 1, '&')));
	return own || (overview && !council) ? tokens_text(tokens, first, last + 1) : STR_NONE;
}

struct str council_in(const struct tokens *tokens)
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

struct str committee_in(const struct tokens *tokens)
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
	bool first_page; /* or in a page head */
};

/* The council that the paper names most; names on the first page count thrice. */
static struct tally council_find(struct recognition *r)
{
	LIST(struct tally) tallies = {0};
	for (size_t i = 0; i < r->draft->document->leaves.count && i < 4000; i++) {
		const struct block *leaf = front_leaf(r, i);
		scratch_reset(r);
		if (!str_has_fold(leaf->text, STR("council")) && !str_has_fold(leaf->text, STR("cyngor")))
			continue;
		struct tokens tokens = printed_tokens(scratch_of(r), str_slice(leaf->text, 0, 4000));
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
		bool first_page = (i < 20 && !block_within(leaf, BLOCK_CELL)) || leaf->kind == BLOCK_FURNITURE;
		known->count += i < 20 || first_page ? 3 : 1;
		known->first_page |= first_page;
	}
	struct tally best = {0};
	list_each(tally, &tallies)
		if (tally->count > best.count)
			best = *tally;
	return best;
}

/* "Calder Homes Association" alone on a line of the front, or before the date there: a body
 * that is no council. Its committees, departments and posts are not bodies of their own. */
static struct str own_line_body(const struct tokens *tokens)
{
	static const struct phrase ends[] = {
		{"trust", 0}, {"association", 0}, {"authority", 0}, {"partnership", 0}, {"constabulary", 0}, {"police", 0}, {"university", 0}, {"college", 0}, {"agency", 0}, {"company", 0}, {"society", 0}, {"charity", 0},
		{"federation", 0}, {"limited", 0}, {"ltd", 0}, {"plc", 0}, {"police and crime panel", 0}, {"fire and rescue service", 0}, {"integrated care board", 0}, {"safeguarding board", 0}, {"ombudsman", 0}, {NULL, 0},
	};
	size_t end = 0, count;
	while (end < tokens->count && (tokens->at[end].kind == TOKEN_WORD || sign_at(tokens, end, '&')))
		end++;
	bool stops = end == tokens->count || sign_at(tokens, end, ',') || sign_at(tokens, end, '-') || sign_at(tokens, end, '\n') || sign_at(tokens, end, '(');
	if (!stops || end < 2 || end > 10)
		return STR_NONE;
	bool ends_so = false, other = false;
	for (size_t i = 0; i < end; i++) {
		const struct token *token = &tokens->at[i];
		ends_so |= i > 0 && phrase_at(ends, tokens, i, &count) && i + count == end;
		other |= token->kind == TOKEN_WORD && (!(token->upper || word_is_small(token->word)) || word_is_title(token->word));
	}
	bool begins_small = word_is_small(tokens->at[0].word) || tokens_spell(tokens, 0, "report") || tokens_spell(tokens, 0, "response") || tokens_spell(tokens, 0, "update");
	return ends_so && !other && !begins_small ? tokens_text(tokens, 0, end) : STR_NONE;
}

struct str body_find(struct recognition *r)
{
	enum { BODY_LEAVES = 12, BODY_LINE_MOST = 140 };
	struct tally council = council_find(r);
	if (council.first_page)
		return council.name;
	for (size_t i = 0; i < BODY_LEAVES; i++) {
		const struct block *leaf = front_leaf(r, i);
		if (!leaf || leaf->kind == BLOCK_ITEM || leaf->text.size > BODY_LINE_MOST || block_within(leaf, BLOCK_CELL))
			continue;
		struct tokens tokens = printed_tokens(scratch_of(r), leaf->text);
		struct str name = own_line_body(&tokens);
		if (name.size)
			return name;
	}
	return council.name;
}

struct str committee_find(struct recognition *r)
{
	struct front *front = &r->draft->front;
	struct tokens tokens = printed_tokens(scratch_of(r), front->to);
	struct str name = committee_in(&tokens);
	if (name.size || str_has_fold(front->to, STR("pwyllgor")))
		return front->to;
	size_t count = r->draft->document->leaves.count;
	for (int round = 0; round < 2; round++) /* titles and page heads first, then prose */
		for (size_t i = 0; i < count && (i < FRONT_LEAVES || round == 0); i++) {
			const struct block *leaf = front_leaf(r, i);
			bool head = leaf->kind == BLOCK_FURNITURE || (i < FRONT_LEAVES && leaf->text.size < 140 && !str_ends(leaf->text, STR(".")) && !block_within(leaf, BLOCK_CELL));
			if (head != (round == 0))
				continue;
			tokens = printed_tokens(scratch_of(r), str_slice(leaf->text, 0, 2000));
			name = committee_in(&tokens);
			if (name.size)
				return name;
		}
	return STR_NONE;
}
