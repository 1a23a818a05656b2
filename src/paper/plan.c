/* The committee's plan: which recommendations at which meeting, and the stamps that say
 * when the paper was last written on. A range whose dash was lost ("1 7") is read as one
 * only with the records in hand, and marked. */
#include "paper/plan.h"

/* --- stamps ----------------------------------------------------------------------------- */

static const struct phrase stamp_fronts[] = {
	{"updated", 0}, {"last updated", 0}, {"last updated on", 0}, {"updated on", 0}, {"tracker updated", 0}, {"document updated", 0}, {"table updated", 0}, {"last update", 0},
	{"last revised", 0}, {"last amended", 0}, {"last reviewed", 0}, {"correct as at", 0}, {"correct at", 0}, {"position as at", 0}, {"information correct as at", 0}, {"updated as at", 0},
	{"updates as at", 0}, {"as at", 0}, {"diweddarwyd", 0}, {"diweddarwyd ar", 0}, {NULL, 0},
};

/* A word that may stand beside the dates of a stamp. */
static bool stamp_filler(const struct token *token)
{
	return token->kind == TOKEN_SIGN || token->kind == TOKEN_ADDRESS || word_is_small(token->word) || str_equal(token->word, STR("updated"))
		|| str_equal(token->word, STR("version")) || str_equal(token->word, STR("again"));
}

struct stamp_list {
	struct stamp *at;
	size_t count, room;
};

/* Initials or a name in brackets, or after "by", between two dates. */
static struct str stamp_initials(const struct tokens *tokens, size_t start, size_t end)
{
	for (size_t i = 0; i < tokens->count; i++) {
		if (tokens->at[i].start < start || tokens->at[i].end > end || tokens->at[i].kind != TOKEN_WORD || word_is_small(tokens->at[i].word))
			continue;
		size_t last = i;
		while (last < tokens->count && tokens->at[last].kind == TOKEN_WORD && tokens->at[last].end <= end && !word_is_small(tokens->at[last].word))
			last++;
		return tokens_text(tokens, i, last);
	}
	return STR_NONE;
}

static bool stamps_read(struct recognition *r, struct str text, struct stamp_list *ret_stamps)
{
	enum { STAMP_MOST = 160 };
	if (text.size > STAMP_MOST || !text.size)
		return false;
	struct tokens tokens = printed_tokens(scratch_of(r), text);
	size_t count = 0, from = 0;
	while (from < tokens.count && tokens.at[from].kind == TOKEN_SIGN)
		from++;
	struct whens whens = {0};
	if (!tokens.count || !phrase_at(stamp_fronts, &tokens, from, &count) || when_find(scratch_of(r), text, &r->when, &whens) || !whens.count)
		return false;
	size_t words = 0; /* that are neither dates, initials nor fillers */
	for (size_t i = from + count; i < tokens.count; i++) {
		bool dated = false;
		list_each(when, &whens)
			dated |= tokens.at[i].start < when->end && tokens.at[i].end > when->start;
		words += !dated && !stamp_filler(&tokens.at[i]);
	}
	if (words > whens.count * 3 || whens.at[0].start > 60)
		return false;
	for (size_t w = 0; w < whens.count; w++) {
		const struct when *when = &whens.at[w];
		if (!interval_known(when->days) || when->days.first != when->days.last)
			return false; /* "Updated autumn 2016": no day to go by */
		size_t end = w + 1 < whens.count ? whens.at[w + 1].start : text.size;
		struct stamp stamp = {.day = when->days.last, .initials = stamp_initials(&tokens, when->end, end)};
		if (!list_push(r->arena, ret_stamps, stamp))
			return false;
	}
	return true;
}

int32_t stamp_day(struct recognition *r, struct str text)
{
	struct stamp_list stamps = {0};
	int32_t day = DAY_NONE;
	if (!stamps_read(r, text, &stamps))
		return DAY_NONE;
	list_each(stamp, &stamps)
		if (day == DAY_NONE || stamp->day > day)
			day = stamp->day;
	return day;
}

static bool whole_leaf(struct recognition *r, const struct block *leaf, struct passage *ret_passage)
{
	struct words words = {0};
	if (words_add(r->arena, &words, leaf, 0, leaf->text.size) || !words.count)
		return false;
	*ret_passage = words.at[0];
	return true;
}

bool plan_stamps(struct recognition *r, const struct block *leaf)
{
	struct stamp_list stamps = {0};
	struct passage source;
	if (!stamps_read(r, leaf->text, &stamps) || !whole_leaf(r, leaf, &source))
		return false;
	list_each(stamp, &stamps) {
		stamp->source = source;
		if (!list_push(r->arena, &r->draft->stamps, *stamp))
			return false;
	}
	return true;
}

/* --- meetings ------------------------------------------------------------------------------ */

/* Numbers that follow "recommendation(s)": *ret_end is the token behind the last. */
static bool numbers_follow(const struct tokens *tokens, size_t at, size_t *ret_first, size_t *ret_end)
{
	if (!tokens_spell(tokens, at, "recommendations") && !tokens_spell(tokens, at, "recommendation") && !tokens_spell(tokens, at, "argymhellion"))
		return false;
	size_t first = at + 1, end;
	while (first < tokens->count && (tokens_spell(tokens, first, "nos") || tokens_spell(tokens, first, "numbers") || sign_at(tokens, first, '.')))
		first++;
	for (end = first; end < tokens->count; end++) {
		const struct token *token = &tokens->at[end];
		bool ref = token->kind == TOKEN_WORD && token->word.size >= 2 && token->word.size <= 4 && token->word.at[0] == 'r' && token->word.at[1] >= '0' && token->word.at[1] <= '9';
		bool between = end > first && (tokens_spell(tokens, end, "and") || tokens_spell(tokens, end, "to") || sign_at(tokens, end, ',') || sign_at(tokens, end, '-') || sign_at(tokens, end, '&'));
		if (token->kind != TOKEN_NUMBER && !ref && !between)
			break;
		if (token->kind == TOKEN_NUMBER && token->word.size > 3)
			break;
	}
	while (end > first && tokens->at[end - 1].kind != TOKEN_NUMBER && !(tokens->at[end - 1].kind == TOKEN_WORD && tokens->at[end - 1].word.at[0] == 'r' && tokens->at[end - 1].word.size > 1))
		end--;
	*ret_first = first;
	*ret_end = end;
	return end > first;
}

static bool speaks_of_meeting(const struct tokens *tokens)
{
	static const struct phrase words[] = {{"brought", 0}, {"come to", 0}, {"considered", 0}, {"discussed", 0}, {"examined", 0}, {"heard", 0}, {"meeting", 0}, {"monitored", 0}, {"presented", 0},
		{"reported", 0}, {"reviewed", 0}, {"scheduled", 0}, {"taken", 0}, {"tracked", 0}, {"cyfarfod", 0}, {NULL, 0}};
	size_t count;
	for (size_t i = 0; i < tokens->count; i++)
		if (phrase_at(words, tokens, i, &count))
			return true;
	return false;
}

/* The paper's words for the treatment: "Up-dates", "progress", "first progress report". */
static struct str treatment_before(const struct tokens *tokens, size_t at)
{
	if (at < 2 || !(tokens_spell(tokens, at - 1, "on") || tokens_spell(tokens, at - 1, "of") || tokens_spell(tokens, at - 1, "with") || tokens_spell(tokens, at - 1, "for")))
		return STR_NONE;
	static const struct phrase verbs[] = {{"is", 0}, {"are", 0}, {"be", 0}, {"was", 0}, {"were", 0}, {"will", 0}, {NULL, 0}};
	size_t last = at - 1, first = last, count;
	while (first > 0 && last - first < 4) {
		const struct token *token = &tokens->at[first - 1];
		if (phrase_at(verbs, tokens, first - 1, &count)) /* "owners are to be heard on recommendations 1-7" names none */
			return STR_NONE;
		if (token->kind != TOKEN_WORD || tokens_spell(tokens, first - 1, "and") || tokens_spell(tokens, first - 1, "that") || tokens_spell(tokens, first - 1, "the"))
			break;
		first--;
	}
	return tokens_text(tokens, first, last);
}

static bool is_day(const struct when *when)
{
	return interval_known(when->days) && when->days.first == when->days.last;
}

/* The day that goes with numbers at start..end: one right before them ("on 11 February
 * recommendations 1-9"), the next one behind them before other numbers come (`next`), else the
 * last one before them, else any. */
static const struct when *day_beside(const struct whens *whens, size_t start, size_t end, size_t next)
{
	enum { RIGHT_BEFORE = 2 };
	const struct when *before = NULL, *any = NULL;
	list_each(when, whens) {
		if (!is_day(when))
			continue;
		if (when->end <= start && start - when->end <= RIGHT_BEFORE)
			return when;
		if (when->start >= end && when->start < next)
			return when;
		before = when->end <= start ? when : before;
		any = when;
	}
	return before ? before : any;
}

static bool plan_add(struct recognition *r, const struct passage *source, struct str treatment, const struct when *day)
{
	struct meeting_plan *plan = list_add(r->arena, &r->draft->meetings);
	if (!plan)
		return false;
	*plan = (struct meeting_plan){.source = *source, .treatment = treatment, .day = day ? day->days.first : DAY_NONE,
		.sure = !day || day->basis != BASIS_PRINTED ? SURE_SUGGESTED : SURE_CERTAIN};
	return true;
}

bool plan_meeting(struct recognition *r, const struct block *leaf)
{
	enum { PLAN_MOST = 600 };
	struct passage source, numbers;
	struct whens whens = {0};
	size_t first, end, next_first, next_end, found = 0;
	if (leaf->text.size > PLAN_MOST || !(str_has_fold(leaf->text, STR("recommendation")) || str_has_fold(leaf->text, STR("argymhell"))))
		return false;
	struct tokens tokens = printed_tokens(scratch_of(r), leaf->text);
	if (!speaks_of_meeting(&tokens) || when_find(scratch_of(r), leaf->text, &r->when, &whens))
		return false;
	bool any_day = day_beside(&whens, 0, 0, SIZE_MAX) != NULL;
	if ((!any_day && !(str_has_word(leaf->text, STR("meeting")) && whens.count)) || !whole_leaf(r, leaf, &source))
		return false;
	for (size_t i = 0; i < tokens.count; i++) {
		if (!numbers_follow(&tokens, i, &first, &end))
			continue;
		size_t next = end;
		while (next < tokens.count && !numbers_follow(&tokens, next, &next_first, &next_end))
			next++;
		const struct when *day = day_beside(&whens, tokens.at[i].start, tokens.at[end - 1].end, next < tokens.count ? tokens.at[next].start : SIZE_MAX);
		if (passage_cut(r->arena, &source, tokens.at[i].start, tokens.at[end - 1].end, &numbers) || !plan_add(r, &numbers, treatment_before(&tokens, i), day))
			return false;
		found++;
		i = end - 1;
	}
	return found > 0;
}

/* --- after the records are known -------------------------------------------------------------- */

static int number_of(const struct token *token)
{
	int number = 0;
	struct str digits = token->kind == TOKEN_WORD ? str_from(token->word, 1) : token->word;
	return str_number(digits, &number) ? number : 0;
}

static struct error *plan_item(struct recognition *r, struct meeting_plan *plan, int number)
{
	const struct draft *draft = r->draft;
	for (size_t i = 0; i < draft->recommendations.count; i++)
		if (draft->recommendations.at[i].number == number)
			return list_push(r->arena, &plan->items, i) ? NULL : arena_error(r->arena);
	return list_push(r->arena, &plan->numbers_missing, number) ? NULL : arena_error(r->arena);
}

static int number_highest(const struct draft *draft)
{
	int highest = 0;
	list_each(record, &draft->recommendations)
		if (record->number > highest)
			highest = record->number;
	return highest;
}

/* "1-7", "14 to 19", "2, 5 and 9"; "1 7" is a range when so many records are there. */
static struct error *plan_items(struct recognition *r, struct meeting_plan *plan)
{
	enum { RANGE_MOST = 500 };
	struct tokens tokens = printed_tokens(scratch_of(r), plan->source.text);
	int highest = number_highest(r->draft), before = 0;
	bool range = false, listed = false;
	for (size_t i = 1; i < tokens.count; i++) {
		const struct token *token = &tokens.at[i];
		int number = token->kind == TOKEN_NUMBER || (token->kind == TOKEN_WORD && token->word.size > 1) ? number_of(token) : 0;
		if (!number) {
			range = sign_at(&tokens, i, '-') || tokens_spell(&tokens, i, "to");
			listed = !range;
			continue;
		}
		bool lost_dash = before && !range && !listed && number > before + 1 && number <= highest;
		if (lost_dash && plan->sure < SURE_SUGGESTED)
			plan->sure = SURE_SUGGESTED;
		if (before && (range || lost_dash) && number > before && number - before < RANGE_MOST)
			for (int between = before + 1; between < number; between++)
				TRY(plan_item(r, plan, between));
		TRY(plan_item(r, plan, number));
		before = number;
		range = listed = false;
	}
	return NULL;
}

static bool footnote_matches(const struct block *block, struct str mark)
{
	if (block->kind == BLOCK_FOOTNOTE)
		return str_equal(str_trim(block->marker), mark);
	const struct run *first = block_is_leaf(block) && block->runs.count ? &block->runs.at[0] : NULL;
	return first && (first->style & RUN_SUPERSCRIPT) && str_equal(str_trim(first->text), mark) && block->text.size > first->text.size + 2;
}

static struct error *footnote_add(struct recognition *r, struct footnote *note, const struct block *block)
{
	struct recommendation links = {0};
	size_t from = 0;
	if (block_is_leaf(block)) {
		if (block->runs.count && (block->runs.at[0].style & RUN_SUPERSCRIPT))
			from = block->runs.at[0].start + block->runs.at[0].text.size;
		TRY(words_add(r->arena, &note->text, block, from, block->text.size));
	}
	for (size_t i = 0; i < block->children.count; i++)
		if (block_is_leaf(block->children.at[i]))
			TRY(words_add(r->arena, &note->text, block->children.at[i], 0, block->children.at[i]->text.size));
	TRY(links_collect(r, &note->text, &links));
	list_each(link, &links.links)
		if (!list_push(r->arena, &note->links, *link))
			return arena_error(r->arena);
	return NULL;
}

static struct error *footnotes_join(struct recognition *r)
{
	const struct block *root = r->draft->document->root;
	for (size_t n = 0; n < r->draft->recommendations.count; n++) {
		struct recommendation *record = &r->draft->recommendations.at[n];
		list_each(note, &record->footnotes) {
			for (size_t i = 0; root && i < root->children.count && !note->text.count; i++)
				if (footnote_matches(root->children.at[i], note->mark))
					TRY(footnote_add(r, note, root->children.at[i]));
			if (!note->text.count)
				mark_field(record, FIELD_FOOTNOTES, SURE_DOUBTFUL);
		}
	}
	return NULL;
}

static struct error *paper_links(struct recognition *r)
{
	struct recommendation links = {0};
	TRY(links_collect(r, &r->draft->body, &links));
	list_each(link, &links.links)
		if (!list_push(r->arena, &r->draft->links, *link))
			return arena_error(r->arena);
	return NULL;
}

struct error *plan_settle(struct recognition *r)
{
	TRY(front_settle(r));
	TRY(scheme_settle(r));
	for (size_t i = 0; i < r->draft->meetings.count; i++)
		TRY(plan_items(r, &r->draft->meetings.at[i]));
	TRY(footnotes_join(r));
	TRY(appendices_settle(r));
	TRY(paper_links(r));
	return arena_check(r->arena);
}
