/* Response, claim and decision: "Accepted - completed", "3 – Not Achieved (Progress Made)",
 * ticks, colours, percentages.
 *
 * A phrase may answer two of the four facts; each gets its own words. The printed number
 * decides over the name beside it. What a category means is the scheme's to say: here the
 * field's common words give a first reading, plan_settle a second by the scheme. */
#include "paper/assessment.h"

#include "base/utf8.h"

#include <string.h>

/* The tokens without signs, so that "Not Achieved (Progress Made)" spells one phrase. */
struct plain {
	struct tokens words;
	size_t *places; /* of each in the full tokens */
};

static struct plain plain_of(struct arena *arena, const struct tokens *tokens)
{
	struct plain plain = {.words = {.text = tokens->text}, .places = arena_alloc_array(arena, tokens->count + 1, sizeof *plain.places)};
	for (size_t i = 0; plain.places && i < tokens->count; i++) {
		if (tokens->at[i].kind == TOKEN_SIGN)
			continue;
		plain.places[plain.words.count] = i;
		if (!list_push(arena, &plain.words, tokens->at[i]))
			break;
	}
	return plain;
}

bool found_at(struct arena *arena, const struct phrase *table, const struct tokens *tokens, size_t at, struct found *ret_found)
{
	struct plain plain = plain_of(arena, tokens);
	size_t first = 0, count = 0;
	if (!plain.places)
		return false;
	while (first < plain.words.count && plain.places[first] < at)
		first++;
	for (;;) {
		const struct phrase *phrase = first < plain.words.count ? phrase_at(table, &plain.words, first, &count) : NULL;
		if (!phrase)
			return false;
		size_t from = plain.places[first], to = plain.places[first + count - 1] + 1;
		/* A full stop or a line parts sentences, unless it parts the lines of one category. */
		size_t stop = from;
		while (stop < to && !sign_at(tokens, stop, '.') && !sign_at(tokens, stop, ';'))
			stop++;
		if (stop < to) { /* try the shorter phrase before the stop */
			size_t words = first;
			while (words < plain.words.count && plain.places[words] < stop)
				words++;
			plain.words.count = words;
			continue;
		}
		for (size_t i = from; i < to; i++)
			if (sign_at(tokens, i, '(') && sign_at(tokens, to, ')')) {
				to++;
				break;
			}
		*ret_found = (struct found){phrase->value & (FUZZY - 1), (phrase->value & FUZZY) != 0, from, to};
		return true;
	}
}

bool status_beside_colour(struct arena *arena, struct str printed, enum status *ret_status, size_t *ret_size)
{
	static const struct phrase colours[] = {{"red", 0}, {"amber", 0}, {"green", 0}, {"blue", 0}, {"yellow", 0}, {"grey", 0}, {"purple", 0}, {"coch", 0}, {"oren", 0}, {"gwyrdd", 0}, {NULL, 0}};
	struct tokens tokens = printed_tokens(arena, printed);
	struct found found;
	size_t count, next;
	if (!tokens.count || !phrase_at(colours, &tokens, 0, &count))
		return false;
	for (next = count; next < tokens.count && tokens.at[next].kind == TOKEN_SIGN && strchr("-:(/,\n", tokens.at[next].word.at[0]); next++)
		;
	if (next == count || !found_at(arena, status_words, &tokens, next, &found) || found.from != next || found.fuzzy)
		return false;
	while (found.to < tokens.count && sign_at(&tokens, found.to, ')'))
		found.to++;
	if (found.to < tokens.count && tokens.at[found.to].kind != TOKEN_SIGN)
		return false;
	*ret_status = (enum status)found.value;
	*ret_size = tokens.at[found.to - 1].end;
	return true;
}

bool status_read(struct arena *arena, struct str printed, enum status *ret_status)
{
	struct tokens tokens = printed_tokens(arena, printed);
	struct found found;
	if (!found_at(arena, status_words, &tokens, 0, &found))
		return false;
	*ret_status = (enum status)found.value;
	return true;
}

/* --- what stands in the cell -------------------------------------------------------------- */

struct cell {
	struct recognition *r;
	struct recommendation *record;
	const struct words *words;
	struct flat flat;
	struct tokens tokens;
};

static bool clause_ends(const struct tokens *tokens, size_t at)
{
	if (at >= tokens->count)
		return true;
	const struct token *token = &tokens->at[at];
	return token->kind == TOKEN_SIGN && (strchr(".,;:-()/\n|", token->word.at[0]) || (unsigned char)token->word.at[0] >= 0x80); /* "Complete ✓" */
}

static struct str rest_of(const struct cell *cell, size_t token)
{
	const struct tokens *tokens = &cell->tokens;
	while (token < tokens->count && tokens->at[token].kind == TOKEN_SIGN && strchr(".,;:-)]|\n", tokens->at[token].word.at[0]))
		token++;
	return token < tokens->count ? str_trim(str_from(tokens->text, tokens->at[token].start)) : STR_NONE;
}

static struct str one_line(struct arena *arena, struct str text)
{
	struct str line = STR_NONE;
	if (str_find(text, STR("\n")) == STR_NOT_FOUND)
		return str_trim(text);
	for (struct str rest = text; rest.at;)
		line = str_join(arena, line, STR(" "), str_trim(str_cut(&rest, '\n')));
	return line;
}

/* "Delayed – expected February 2017", "Slipped, now due 31 March": the date beside a status that is
 * open is the one by which the work is expected. */
static struct error *expected_take(struct cell *cell, size_t token)
{
	static const struct phrase fronts[] = {
		{"expected", 0}, {"now expected", 0}, {"expected by", 0}, {"now expected by", 0}, {"expected in", 0}, {"due", 0}, {"now due", 0}, {"due by", 0}, {"now due by", 0}, {"due in", 0}, {"anticipated", 0}, {"anticipated by", 0},
		{"expected completion", 0}, {"expected completion by", 0}, {"completion by", 0}, {"to be completed by", 0}, {"to complete by", 0}, {"will complete by", 0}, {"will be completed by", 0}, {"for completion by", 0}, {"forecast", 0}, {NULL, 0},
	};
	const struct tokens *tokens = &cell->tokens;
	struct recommendation *record = cell->record;
	struct whens whens = {0};
	size_t count;
	TRY(stated_dates_collect(cell->r, cell->words, record)); /* "revised date Sept 2024" */
	while (token < tokens->count && tokens->at[token].kind == TOKEN_SIGN)
		token++;
	if (token >= tokens->count || record->anticipated.when.words.size || !phrase_at(fronts, tokens, token, &count) || token + count >= tokens->count)
		return NULL;
	TRY(when_find(scratch_of(cell->r), tokens->text, &cell->r->when, &whens));
	list_each(when, &whens) {
		bool follows = when->end > tokens->at[token].start && when->start <= tokens->at[token + count].start;
		if (!follows || !interval_known(when->days) || (when->flags & (WHEN_IMPOSSIBLE | WHEN_RECURRING)))
			continue;
		record->anticipated.when = *when;
		TRY(flat_cut(cell->r->arena, &cell->flat, when->start, when->end, &record->anticipated.source));
		record->anticipated.when.words = record->anticipated.source.text;
		mark_field(record, FIELD_ANTICIPATED, SURE_SUGGESTED);
		return NULL;
	}
	return NULL;
}

/* The note beside a category; a rest that is only a date belongs to the words. */
static struct error *rest_take(struct cell *cell, struct claim *claim, size_t words_from, size_t words_to, enum field field)
{
	struct arena *arena = cell->r->arena;
	struct str rest = rest_of(cell, words_to);
	struct when when;
	claim->words = one_line(arena, tokens_text(&cell->tokens, words_from, words_to));
	size_t word = words_to;
	while (word < cell->tokens.count && cell->tokens.at[word].kind == TOKEN_SIGN)
		word++;
	if (rest.size && word == cell->tokens.count) /* a tick beside the word */
		claim->words = one_line(arena, str_from(cell->tokens.text, cell->tokens.at[words_from].start));
	if (!rest.size || word == cell->tokens.count)
		return NULL;
	struct str bare = rest;
	if (bare.size && bare.at[0] == '(')
		bare = str_slice(bare, 1, bare.at[bare.size - 1] == ')' ? bare.size - 1 : bare.size);
	bool on = str_starts_fold(bare, STR("in ")) || str_starts_fold(bare, STR("on "));
	if (when_alone(scratch_of(cell->r), str_trim(on ? str_from(bare, 3) : bare), &cell->r->when, &when) && interval_known(when.days)) {
		claim->words = one_line(arena, str_from(cell->tokens.text, cell->tokens.at[words_from].start));
		if (field == FIELD_DECISION && when.days.first == when.days.last)
			claim->meeting = when.days.first;
		else if (status_closed(claim->status))
			claim->achieved = when.days;
		mark_field(cell->record, field, when.basis == BASIS_PRINTED ? SURE_CERTAIN : SURE_SUGGESTED);
		return NULL;
	}
	claim->note = one_line(arena, rest);
	if (!status_closed(claim->status))
		return field == FIELD_CLAIM ? expected_take(cell, words_to) : NULL;
	/* "Completed. The shelter was replaced in March 2024": the one date of the note, told as done. */
	struct whens whens = {0};
	TRY(when_find(scratch_of(cell->r), rest, &cell->r->when, &whens));
	if (whens.count == 1 && interval_known(whens.at[0].days) && whens.at[0].mode == MODE_DONE) {
		claim->achieved = whens.at[0].days;
		mark_field(cell->record, field, SURE_SUGGESTED);
	}
	return NULL;
}

static struct claim *claim_of(struct recommendation *record, enum column column)
{
	return column == COLUMN_DECISION ? &record->decision : &record->claim;
}

static enum field field_of(enum column column)
{
	return column == COLUMN_DECISION ? FIELD_DECISION : FIELD_CLAIM;
}

/* "3", "Category 3", "Cat. 3:", "(3)" in front: the number's token, or false. */
static bool number_leads(const struct tokens *tokens, size_t at, size_t *ret_number_at, int *ret_number)
{
	static const struct phrase fronts[] = {{"category", 0}, {"cat", 0}, {"grade", 0}, {"rating", 0}, {"level", 0}, {"score", 0}, {"assessment", 0}, {"status", 0}, {NULL, 0}};
	size_t count;
	if (phrase_at(fronts, tokens, at, &count))
		at += count;
	while (at < tokens->count && tokens->at[at].kind == TOKEN_SIGN && strchr(".:(-", tokens->at[at].word.at[0]))
		at++;
	if (at >= tokens->count || tokens->at[at].kind != TOKEN_NUMBER || !str_number(tokens->at[at].word, ret_number) || *ret_number < 1 || *ret_number > 12)
		return false;
	*ret_number_at = at;
	return true;
}

/* "80% complete", "100 per cent". */
static bool percent_reads(const struct tokens *tokens, int *ret_percent, size_t *ret_to)
{
	for (size_t i = 0; i + 1 < tokens->count && i < 4; i++) {
		size_t said = sign_at(tokens, i + 1, '%') ? 1 : tokens_spell(tokens, i + 1, "per cent");
		if (tokens->at[i].kind != TOKEN_NUMBER || !said || !str_number(tokens->at[i].word, ret_percent) || *ret_percent > 100)
			continue;
		*ret_to = i + 1 + said;
		*ret_to += tokens_spell(tokens, *ret_to, "complete") + tokens_spell(tokens, *ret_to, "completed") + tokens_spell(tokens, *ret_to, "implemented");
		return true;
	}
	return false;
}

/* Where the printed name of a category ends: at a stop, a semicolon, or a second bracket. */
static size_t name_end(const struct tokens *tokens, size_t at)
{
	bool bracket = false;
	for (; at < tokens->count; at++) {
		if (sign_at(tokens, at, ')'))
			return at + 1;
		bracket |= sign_at(tokens, at, '(');
		if (!bracket && (sign_at(tokens, at, '.') || sign_at(tokens, at, ';')))
			return at;
		if (!bracket && sign_at(tokens, at, '\n') && !sign_at(tokens, at + 1, '('))
			return at;
	}
	return at;
}

static bool brackets_open(struct str text)
{
	int depth = 0;
	for (size_t i = 0; i < text.size; i++)
		depth += text.at[i] == '(' ? 1 : text.at[i] == ')' ? -1 : 0;
	return depth != 0;
}

/* A category or status from token `at` on. */
static struct error *status_take(struct cell *cell, enum column column, size_t at)
{
	struct claim *claim = claim_of(cell->record, column);
	enum field field = field_of(column);
	struct tokens *tokens = &cell->tokens;
	struct found found = {0};
	size_t number_at = at, to, name = at;
	int percent = 0;
	if (percent_reads(tokens, &percent, &to)) {
		claim->status = percent == 100 ? STATUS_COMPLETED : STATUS_IN_PROGRESS;
		mark_field(cell->record, field, SURE_SUGGESTED);
		return rest_take(cell, claim, at, to, field);
	}
	size_t coloured = 0;
	if (status_beside_colour(scratch_of(cell->r), str_from(tokens->text, tokens->at[at].start), &claim->status, &coloured)) {
		for (to = at; to < tokens->count && tokens->at[to].start < tokens->at[at].start + coloured; to++)
			;
		mark_field(cell->record, field, SURE_SUGGESTED);
		return rest_take(cell, claim, at, to, field);
	}
	if (number_leads(tokens, at, &number_at, &claim->category)) {
		name = number_at + 1;
		while (name < tokens->count && tokens->at[name].kind == TOKEN_SIGN && strchr(":.-)", tokens->at[name].word.at[0]))
			name++;
	}
	bool known = found_at(scratch_of(cell->r), status_words, tokens, name, &found) && found.from == name;
	bool ends = known && clause_ends(tokens, found.to);
	to = known ? found.to : name_end(tokens, name);
	const struct category *category = NULL;
	if (cell->r->draft->scheme && to > at) {
		struct str printed = one_line(cell->r->arena, tokens_text(tokens, name, name_end(tokens, name)));
		category = claim->category ? scheme_category(cell->r->draft->scheme, claim->category) : scheme_match(scratch_of(cell->r), cell->r->draft->scheme, printed);
	}
	if (!claim->category && !category && !known) { /* words that no scheme knows: kept, doubtful */
		claim->words = one_line(cell->r->arena, str_from(tokens->text, tokens->at[at].start));
		mark_field(cell->record, field, SURE_DOUBTFUL);
		return NULL;
	}
	if (claim->category && name_end(tokens, name) > to)
		to = name_end(tokens, name);
	claim->status = category ? category->status : known ? (enum status)found.value : STATUS_NONE;
	if (category && !claim->category)
		claim->category = category->number;
	if (!category && (found.fuzzy || (known && !ends)))
		mark_field(cell->record, field, SURE_SUGGESTED);
	if (claim->category && !known && !category && to > name)
		mark_field(cell->record, field, SURE_SUGGESTED);
	if (brackets_open(tokens_text(tokens, at, to)))
		mark_field(cell->record, field, SURE_DOUBTFUL);
	if (cell->record->response == RESPONSE_REJECTED && status_closed(claim->status)) /* "Closed" need not mean done then */
		mark_field(cell->record, field, SURE_SUGGESTED);
	return rest_take(cell, claim, at, to, field);
}

/* "Accepted", and the status that may follow it: "Accepted - completed". */
static struct error *response_take(struct cell *cell, size_t at, const struct found *found)
{
	struct recommendation *record = cell->record;
	struct found status;
	bool limited = found->value == RESPONSE_ACCEPTED && !found->fuzzy && answer_limited(&cell->tokens, found->to);
	record->response = limited ? RESPONSE_PARTLY_ACCEPTED : (enum response)found->value;
	TRY(words_append(cell->r->arena, &record->response_words, cell->words));
	if (found->fuzzy || at > 0 || limited)
		mark_field(record, FIELD_RESPONSE, SURE_SUGGESTED);
	size_t next = found->to;
	while (next < cell->tokens.count && (cell->tokens.at[next].kind == TOKEN_SIGN || tokens_spell(&cell->tokens, next, "and")))
		next++;
	bool linked = next > found->to && next < cell->tokens.count && !record->claim.words.size;
	if (!linked || !found_at(scratch_of(cell->r), status_words, &cell->tokens, next, &status) || status.from != next || !clause_ends(&cell->tokens, status.to))
		return NULL;
	if (sign_at(&cell->tokens, found->to, '.') && !clause_ends(&cell->tokens, status.to))
		return NULL;
	record->claim.source = *cell->words;
	return status_take(cell, COLUMN_CLAIM, next);
}

/* --- ticks --------------------------------------------------------------------------------- */

enum tick { TICK_NONE, TICK_YES, TICK_NO, TICK_CROSS };

static enum tick tick_of(struct arena *arena, struct str text)
{
	static const char *const yes[] = {"✓", "✔", "√", "☑", "☒", "yes", "y", "ü", "true", "ticked", "✅"};
	static const char *const no[] = {"✗", "✘", "no", "n", "☐", "false", "❌"};
	struct str folded = str_trim(text), plain = fold(arena, text);
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		if (str_starts(folded, str_of(yes[i])) ? folded.size <= strlen(yes[i]) + 3 : str_equal(plain, str_of(yes[i])))
			return TICK_YES;
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		if (str_equal(folded, str_of(no[i])) || str_equal(plain, str_of(no[i])))
			return TICK_NO;
	return str_equal(plain, STR("x")) ? TICK_CROSS : TICK_NONE;
}

static struct error *tick_take(struct cell *cell, enum column column)
{
	struct claim *claim = &cell->record->claim;
	struct arena *arena = cell->r->arena;
	enum tick tick = tick_of(scratch_of(cell->r), cell->flat.text);
	struct when when;
	bool dated = when_alone(scratch_of(cell->r), cell->flat.text, &cell->r->when, &when) && interval_known(when.days);
	if (tick == TICK_NONE && !dated)
		return cell->tokens.count ? status_take(cell, COLUMN_CLAIM, 0) : NULL;
	claim->words = str_join(arena, claim->words, STR(" "), one_line(arena, cell->flat.text));
	if (tick == TICK_CROSS)
		mark_field(cell->record, FIELD_CLAIM, SURE_SUGGESTED);
	bool yes = tick != TICK_NO;
	if (column == COLUMN_ACHIEVED && yes) {
		claim->status = STATUS_ACHIEVED;
		if (dated)
			claim->achieved = when.days;
	} else if (column == COLUMN_ACHIEVED) {
		claim->status = claim->status == STATUS_IN_PROGRESS ? claim->status : STATUS_NOT_ACHIEVED;
	} else if (!status_closed(claim->status)) {
		claim->status = yes ? STATUS_IN_PROGRESS : STATUS_OUTSTANDING;
	}
	return NULL;
}

/* --- the whole ------------------------------------------------------------------------------ */

static struct error *words_take(struct cell *cell, enum column column)
{
	enum { SAID_MOST = 60 };
	struct found found;
	bool may_respond = column == COLUMN_RESPONSE || column == COLUMN_CLAIM;
	size_t at = 0;
	static const struct phrase fronts[] = {{"the recommendation is", 0}, {"this recommendation is", 0}, {"recommendation", 0}, {"the recommendation was", 0},
		{"response", 0}, {"management response", 0}, {"officer response", 0}, {"cabinet response", 0}, {"executive response", 0}, {"service response", 0}, {"agency response", 0}, {"the council's response", 0}, {"council response", 0},
		{"decision", 0}, {"cabinet decision", 0}, {"status", 0}, {"current status", 0}, {"overall status", 0}, {"overall", 0}, {"rag", 0}, {"rag status", 0}, {"rag rating", 0}, {"brag", 0}, {"brag status", 0}, {"brag rating", 0}, {"bragg", 0},
		{"rating", 0}, {"colour", 0}, {"progress rating", 0}, {"progress status", 0}, {"statws", 0}, {"ymateb", 0}, {"cabinet", 0}, {"the council", 0}, {"the cabinet", 0}, {"the executive", 0}, {NULL, 0}};
	size_t count;
	if (phrase_at(fronts, &cell->tokens, 0, &count)) {
		at = count;
		while (at < cell->tokens.count && cell->tokens.at[at].kind == TOKEN_SIGN)
			at++;
	}
	if (at >= cell->tokens.count)
		at = 0;
	if (may_respond && found_at(scratch_of(cell->r), response_words, &cell->tokens, at, &found) && found.from == at) {
		bool word = column == COLUMN_RESPONSE || found.to - found.from > 1 || cell->tokens.at[found.from].end - cell->tokens.at[found.from].start > 3;
		if (word && cell->record->response == RESPONSE_NONE)
			return response_take(cell, at, &found);
	}
	/* "Status: We do not agree", but not "The contract was agreed" */
	bool of_it = cell->flat.text.size <= SAID_MOST && (tokens_spell(&cell->tokens, 0, "we") || str_has_fold(cell->flat.text, STR("recommendation")));
	bool said = column == COLUMN_RESPONSE || (column == COLUMN_CLAIM && of_it);
	if (said && cell->record->response == RESPONSE_NONE && sentence_answers(&cell->tokens, &found)) {
		cell->record->response = (enum response)found.value;
		mark_field(cell->record, FIELD_RESPONSE, SURE_SUGGESTED);
		return words_append(cell->r->arena, &cell->record->response_words, cell->words);
	}
	if (column != COLUMN_RESPONSE) {
		claim_of(cell->record, column)->source = *cell->words;
		return status_take(cell, column, at);
	}
	TRY(words_append(cell->r->arena, &cell->record->response_words, cell->words));
	if (found_at(scratch_of(cell->r), status_words, &cell->tokens, at, &found) && found.from == at && clause_ends(&cell->tokens, found.to)) {
		cell->record->claim.source = *cell->words;
		return status_take(cell, COLUMN_CLAIM, at);
	}
	mark_field(cell->record, FIELD_RESPONSE, SURE_DOUBTFUL); /* prose that names no answer */
	return NULL;
}

struct error *field_assessment(struct recognition *r, enum column column, const struct words *words, struct recommendation *record)
{
	struct cell cell = {.r = r, .record = record, .words = words};
	struct claim *claim = claim_of(record, column);
	int32_t meeting = DAY_NONE;
	if (!claim->words.size && !claim->placeholder) /* nothing read yet: a zero day would be 1970 */
		claim->meeting = DAY_NONE, claim->achieved = INTERVAL_NONE;
	if (words_blank(words))
		return NULL;
	TRY(flat_open(r, words, '\n', &cell.flat));
	cell.tokens = printed_tokens(scratch_of(r), cell.flat.text);
	TRY(arena_check(r->arena));
	bool tick = column == COLUMN_ACHIEVED || column == COLUMN_ON_TARGET;
	if (words_placeholder(r, words, &meeting)) {
		if (column == COLUMN_RESPONSE)
			TRY(words_append(r->arena, &record->response_words, words));
		if (tick || column == COLUMN_RESPONSE)
			return arena_check(r->arena);
		claim->placeholder = true;
		claim->meeting = meeting;
		claim->source = *words;
		claim->words = one_line(r->arena, cell.flat.text);
		return arena_check(r->arena);
	}
	if (tick) {
		claim->source = *words;
		TRY(tick_take(&cell, column));
	} else if (cell.tokens.count && tick_of(scratch_of(r), cell.flat.text) == TICK_YES && column == COLUMN_CLAIM) {
		claim->source = *words; /* a lone tick under "Status": done, as far as one can tell */
		TRY(tick_take(&cell, COLUMN_ACHIEVED));
		mark_field(record, FIELD_CLAIM, SURE_SUGGESTED);
	} else if (cell.tokens.count) {
		TRY(words_take(&cell, column));
	}
	return arena_check(r->arena);
}
