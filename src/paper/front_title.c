/* The paper's title and kind: by its headings, capitals and bold lines, and by the words in
 * them. See front.h. */
#include "paper/front.h"

#include "base/utf8.h"

enum { TITLE_MOST = 220 };

struct word_kind {
	const char *word;
	enum paper_kind kind;
	int weight;
};

static const struct word_kind kind_words[] = {
	{"tracker", PAPER_TRACKER, 4}, {"tracking", PAPER_TRACKER, 3}, {"traciwr", PAPER_TRACKER, 4}, {"follow-up", PAPER_TRACKER, 3}, {"response", PAPER_RESPONSE, 3}, {"responses", PAPER_RESPONSE, 3}, {"ymateb", PAPER_RESPONSE, 3},
	{"progress", PAPER_PROGRESS, 3}, {"cynnydd", PAPER_PROGRESS, 3}, {"update", PAPER_PROGRESS, 2}, {"implementation", PAPER_PROGRESS, 2}, {"monitoring", PAPER_TRACKER, 2}, {"outstanding", PAPER_TRACKER, 1},
	{"action plan", PAPER_PROGRESS, 2}, {"action list", PAPER_TRACKER, 2}, {"action log", PAPER_TRACKER, 2}, {"recommendations log", PAPER_TRACKER, 2}, {"recommendation log", PAPER_TRACKER, 2}, {"monitor", PAPER_TRACKER, 2}, {"status of recommendations", PAPER_TRACKER, 4},
	{"recommendations", PAPER_OTHER, 1}, {"review", PAPER_OTHER, 1}, {"inquiry", PAPER_OTHER, 1}, {"scrutiny", PAPER_OTHER, 1}, {"report", PAPER_OTHER, 1},
};

enum paper_kind kind_of_title(struct str title, int *ret_weight)
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

static bool all_capitals(struct str text)
{
	size_t small = 0, capitals = 0;
	for (size_t at = 0; at < text.size;) {
		uint32_t character = utf8_next(text, &at);
		capitals += char_is_upper(character);
		small += char_is_letter(character) && !char_is_upper(character);
	}
	return capitals >= 6 && !small;
}

/* "Report to: …": a label and its value. A title in capitals may have a colon too. */
static bool labelled(struct arena *arena, struct str text)
{
	size_t colon = str_find(text, STR(": "));
	return colon < 28 && (!all_capitals(text) || front_label_known(arena, str_slice(text, 0, colon)));
}

/* How much a leaf looks like the paper's title; 0 when it can't be. */
static int title_weight(struct recognition *r, const struct block *leaf, size_t place)
{
	struct str text = leaf->text;
	if (leaf->kind == BLOCK_FURNITURE || leaf->kind == BLOCK_ITEM || text.size > TITLE_MOST || text.size < 8 || (leaf->kind != BLOCK_HEADING && block_within(leaf, BLOCK_CELL)))
		return 0;
	size_t rest = 0;
	enum sure sure = SURE_CERTAIN;
	struct str ref = STR_NONE;
	int number = 0, weight = 0;
	bool sentence = str_ends(text, STR(".")) && str_has(text, STR(" "));
	if (sentence || reference_match(text, false, &ref, &number) || (leaf->kind != BLOCK_HEADING && labelled(r->arena, text)))
		return 0;
	enum paper_kind kind = kind_of_title(text, &weight);
	struct tokens tokens = printed_tokens(scratch_of(r), text);
	bool heading = leaf->kind == BLOCK_HEADING && leaf->level == 1 && tokens.count > 2; /* "Recommendations" alone is no title */
	if (kind == PAPER_OTHER && !heading && head_match(r->recogniser, scratch_of(r), text, &rest, &sure) != COLUMN_UNKNOWN && rest >= text.size)
		return 0;
	struct str council = council_in(&tokens), committee = committee_in(&tokens);
	if (council.size + 6 >= text.size || committee.size + 6 >= text.size)
		return 0;
	if (leaf->kind == BLOCK_HEADING)
		weight += leaf->level == 1 ? 5 : leaf->level == 2 ? 2 : 3;
	else if (all_bold(leaf) || all_capitals(text))
		weight += 2;
	if (!weight || tokens.count < 2)
		return 0;
	bool appendix = str_starts_fold(text, STR("appendix")) && leaf->kind == BLOCK_HEADING;
	return weight * 4 - (int)(place > 12 ? 12 : place) / 2 - (appendix ? 20 : 0);
}

static struct str appendix_off(struct recognition *r, struct str title)
{
	struct tokens tokens = printed_tokens(scratch_of(r), title);
	size_t at = tokens_spell(&tokens, 0, "appendix") + tokens_spell(&tokens, 0, "annex");
	if (!at || at >= tokens.count)
		return title;
	at++;
	while (at < tokens.count && tokens.at[at].kind == TOKEN_SIGN)
		at++;
	return at < tokens.count ? str_from(title, tokens.at[at].start) : title;
}

struct str title_find(struct recognition *r, size_t first_record_leaf)
{
	int best = 0;
	struct str title = STR_NONE;
	for (size_t i = 0; i < FRONT_LEAVES && i < first_record_leaf; i++) {
		const struct block *leaf = front_leaf(r, i);
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
struct str review_title(struct str title)
{
	static const char *const begins[] = {"Scrutiny Review of", "Scrutiny Inquiry into", "Task and Finish Review of", "Review of", "Inquiry into", "Review into"};
	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		size_t at = str_find_fold(title, str_of(begins[i]));
		if (at != STR_NOT_FOUND)
			return str_trim(str_from(title, at));
	}
	size_t colon = str_find(title, STR(": "));
	int weight;
	if (colon != STR_NOT_FOUND && kind_of_title(str_slice(title, 0, colon), &weight) != PAPER_OTHER)
		return str_trim(str_from(title, colon + 2));
	return STR_NONE;
}
